import { aBoot } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { junit } from './junit.ts'
import { bootReport } from './report.ts'

const failed = aBoot({
  verdict: 'fail',
  cause: 'expectation',
  summary: 'It boots, but hostname is localhost instead of k2.',
  command: ['qemu-system-x86_64', '-append', "root=UUID=1 it's"],
  checks: [
    { id: 'units-failed', verdict: 'pass', expected: '0', actual: '0' },
    { id: 'boot-seconds', verdict: 'skipped', expected: 'at most 60 under KVM', actual: '38 emulated' },
    { id: 'hostname', verdict: 'fail', expected: 'k2', actual: '"localhost" <&>' },
  ],
  lastLines: ['k2 login: \u0007]]>', '<b>'],
})

describe('JUnit', () => {
  test('has a suite for each boot and a case for each check', () => {
    expect(junit('k2', [failed])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dpuos boot">
<testsuite name="k2.uefi" tests="4" failures="1" errors="0" skipped="1" time="41.500">
<testcase classname="k2.uefi" name="boots" time="41.500"/>
<testcase classname="k2.uefi" name="units-failed" time="0"/>
<testcase classname="k2.uefi" name="boot-seconds" time="0"><skipped message="expected at most 60 under KVM, found 38 emulated"/></testcase>
<testcase classname="k2.uefi" name="hostname" time="0"><failure message="expected k2, found &#34;localhost&#34; &#60;&#38;&#62;"/></testcase>
<system-out>k2 login: \ufffd]]&#62;
&#60;b&#62;</system-out>
</testsuite>
</testsuites>
`)
  })

  test('calls a boot that failed a failure and one in doubt an error', () => {
    const died = aBoot({
      verdict: 'fail',
      cause: 'panic',
      summary: 'The kernel panicked: x.',
      guest: null,
      checks: [],
    })
    expect(junit('k2', [died])).toContain(
      '<failure message="expected the system is up, found The kernel panicked: x."/>',
    )
    const doubt = aBoot({ verdict: 'broken', cause: 'probe-silent', guest: null, checks: [] })
    expect(junit('k2', [doubt])).toContain('errors="1"')
  })
})

describe('the report', () => {
  test('names the boot that is not well first, with evidence and a command to see it', () => {
    const report = bootReport('k2', 'fail', [aBoot({ path: 'direct' }), failed], [])
    expect(report.headline).toBe('k2, uefi boot: It boots, but hostname is localhost instead of k2.')
    expect(report.excerpts.map(({ title }) => title)).toEqual([
      'Console, uefi boot',
      'To watch this boot (uefi)',
    ])
    expect(report.excerpts[1]?.lines).toEqual([String.raw`qemu-system-x86_64 -append 'root=UUID=1 it'\''s'`])
    expect(report.tables.at(-1)?.rows.map(([id]) => id)).toEqual(['hostname', 'units-failed', 'boot-seconds'])
  })

  test('says in one line how long each boot took when all is well', () => {
    const report = bootReport('k2', 'pass', [aBoot(), aBoot({ path: 'direct' })], [])
    expect(report.headline).toBe('k2 boots: uefi in 38.2 s, direct in 38.2 s.')
    expect(report.excerpts).toEqual([])
  })

  test('does not praise an image that nobody booted', () => {
    expect(bootReport('k2', 'skipped', [], []).headline).toBe(
      'k2 was not booted: no way to boot it was asked for.',
    )
  })

  test('can be made of a boot that never spoke', () => {
    const seconds = { firmware: null, kernel: null, initramfs: null, up: null, total: 90 }
    const dead = aBoot({
      verdict: 'fail',
      cause: 'hang',
      guest: null,
      checks: [],
      seconds,
      cpuSeconds: null,
      lastLines: [],
    })
    expect(bootReport('k2', 'fail', [dead], []).tables[0]?.rows[0]?.slice(2, 7)).toEqual([
      '–',
      '–',
      '–',
      '–',
      '–',
    ])
  })

  test('shows what was measured: instructions of each phase, and the idle system by unit', () => {
    const key = {
      path: 'uefi',
      qemu: '7.2.22',
      machine: 'pc-q35-7.2',
      cpu: 'max',
      memory: 2 ** 30,
      shift: 1,
      cmdline: 'ro',
      probe: 'a',
    } as const
    const measured = aBoot({
      instructions: {
        key,
        kernel: 2e9,
        initramfs: 3e9,
        up: 5e9,
        runs: [5e9, 5_001_000_000],
        baseline: 4_950_000_000,
      },
      footprint: {
        window: 10,
        memoryKib: 204_800,
        processes: 9,
        threads: 12,
        kernelThreads: 60,
        wakeups: 39.6,
        timers: ['a.timer'],
        units: [{ unit: 'sshd.service', processes: 1, threads: 1, pssKib: 5632, wakeups: 0.2 }],
      },
    })
    const [, counts, idle] = bootReport('k2', 'pass', [measured], []).tables
    expect(counts?.rows).toEqual([['uefi', '2,000 M', '3,000 M', '5,000 M', '0.020 %', '4,950 M']])
    expect(idle?.title).toContain(
      '200 MiB of memory in use, 9 processes with 12 threads, 60 kernel threads, 39.6 wake-ups a second',
    )
    expect(idle?.rows).toEqual([['sshd.service', '5.5 MiB', '1', '1', '0.2']])
  })
})
