import { aBoot } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { Transcript } from '../console/transcript.ts'
import { tap } from './tap.ts'
import { timeline } from './timeline.ts'

const EVIL = '</span><script>alert(1)</script><img src=x onerror=alert(2)>\u001b[31m'

function transcript(...lines: readonly string[]): Transcript {
  const made = new Transcript()
  for (const [index, line] of lines.entries()) made.add(line, index * 1500)
  return made
}

describe('the page of the boots', () => {
  const starts = [
    { unit: 'sshd.service', begin: 23, up: 30.5 },
    { unit: 'quick.socket', begin: 23.5, up: 23.51 },
    { unit: 'stuck.service', begin: 25, up: null },
  ]

  test('shows phases, units by their start, and the console with the line that decided', () => {
    const page = timeline('k2', [
      { boot: aBoot({ starts }), transcript: transcript('Linux version 6.6', 'k2 login:'), line: 1 },
    ])
    expect(page).toContain('initramfs 7.20 s')
    expect(page).toMatch(/sshd\.service<\/span>.*left:60\.21%;width:19\.63%/)
    expect(page).toMatch(/class="never"><span class="name">stuck\.service.*not up/)
    expect(page).toContain('1 units that took less than 0.1 s')
    expect(page).toContain('<div class="decided" id="line-1"><time>1.5</time><span>k2 login:</span></div>')
    expect(page).toContain('href="#line-1"')
  })

  test('loads nothing and runs nothing, whatever the guest writes', () => {
    const boot = aBoot({
      verdict: 'fail',
      cause: 'panic',
      summary: EVIL,
      command: [EVIL],
      starts: [{ unit: EVIL, begin: 1, up: 2 }],
      checks: [{ id: EVIL, verdict: 'fail', expected: EVIL, actual: EVIL }],
    })
    const page = timeline(EVIL, [{ boot, transcript: transcript(EVIL), line: 0 }])
    expect(page).not.toMatch(/<script|<img|<link|https?:|url\(/i)
    expect(page).not.toContain('\u001b')
    expect(page).toContain("default-src 'none'")
  })

  test('shows the display of a machine that did not come up', () => {
    const boot = aBoot({ verdict: 'fail', cause: 'hang' })
    const screen = Buffer.from('a picture')
    const page = timeline('k2', [{ boot, transcript: transcript(), line: undefined, screen }])
    expect(page).toContain(`src="data:image/png;base64,${screen.toString('base64')}"`)
    expect(page).toContain('img-src data:')
    expect(page).toContain('<details open><summary>The display')
  })

  test('is there for a guest that said nothing, and one that said too much', () => {
    const seconds = { firmware: null, kernel: null, initramfs: null, up: null, total: 90 }
    const dead = aBoot({ verdict: 'fail', cause: 'hang', guest: null, checks: [], seconds, lastLines: [] })
    const page = timeline('k2', [{ boot: dead, transcript: transcript(), line: undefined }])
    expect(page).toContain('the guest did not say')
    const flood = transcript(...Array.from({ length: 12_000 }, (_, index) => `line ${index}`))
    const long = timeline('k2', [{ boot: dead, transcript: flood, line: undefined }])
    expect(long).toContain('9000 earlier lines are in the log file')
    expect(long).toContain('line 11999')
  })
})

test('TAP has a test for each boot and check, and what is not known is not ok', () => {
  const boot = aBoot({
    verdict: 'fail',
    cause: 'expectation',
    checks: [
      { id: 'hostname', verdict: 'fail', expected: 'k2', actual: 'local"host' },
      { id: 'boot-seconds', verdict: 'skipped', expected: '60', actual: '38.0 emulated' },
      { id: 'package # x', verdict: 'broken', expected: 'installed', actual: 'not answered' },
      { id: 'units-failed', verdict: 'pass', expected: '0', actual: '0' },
    ],
  })
  expect(tap('k2', [boot])).toBe(`TAP version 13
1..5
ok 1 - k2 uefi: boots
not ok 2 - k2 uefi: hostname
  ---
  severity: fail
  expected: "k2"
  actual: "local\\"host"
  ...
ok 3 - k2 uefi: boot-seconds # SKIP 38.0 emulated
not ok 4 - k2 uefi: package x
  ---
  severity: broken
  expected: "installed"
  actual: "not answered"
  ...
ok 5 - k2 uefi: units-failed
`)
})
