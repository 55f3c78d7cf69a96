import { palette } from '@dpuos/action-kit/cli'
import { aBoot, aBootManifest, anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { demoSummary } from './demo-summary.ts'
import { aChainRecord } from './testing/a-chain-record.ts'

const view = { width: 80, palette: palette(false) }
const places = [{ what: 'report', path: 'out/report.html' }]

describe('the closing summary', () => {
  it('tells layers, cuts, boots, memory, budgets and files', () => {
    expect(`${demoSummary(aChainRecord(), places, view).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      PASS demo-dpu  x86_64  sandbox  kernel 6.1.0-32-amd64  in 2 min 21 s

        Layers
          kernel       14.0 MiB  ████
          drivers      40.0 MiB  ███████████
          system        1.0 MiB  █
          packages    140.0 MiB  ████████████████████████████████████████
          services      0.0 MiB
          unowned       5.0 MiB  █
          installed   200.0 MiB  5 packages, 5400 files
          on disk     210.0 MiB  qcow2 96.0 MiB, initramfs 6.0 MiB

        Cut away  180.0 MiB of 380.0 MiB
          drivers.keep          120.0 MiB  2 modules
          packages.remove        48.0 MiB  1 package
          packages.strip.docs    12.0 MiB  1 doc

        Boots  in QEMU with TCG
          uefi           38.2 s  pass  up in 38.2 s, 0 failed units
          direct         29.9 s  pass  up in 29.9 s, 0 failed units
          memory       90.0 MiB  in use when idle

        Budgets
          installed   200.0 MiB of  250.0 MiB  ██████████████████████░░░░░░ 80%
          packages            5 of         10  ██████████████░░░░░░░░░░░░░░ 50%

        Files
          report  out/report.html

      "
    `)
  })

  it('fits the width of the terminal, bars included', () => {
    for (const width of [80, 120]) {
      const lines = demoSummary(aChainRecord(), places, { ...view, width })
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    }
  })

  it('without colours holds no escape sequence', () => {
    expect(demoSummary(aChainRecord(), places, view).join('')).not.toContain('\x1b')
  })

  it('a chain that stopped early tells what there is', () => {
    const { image: _, boot: __, size: ___, ...early } = aChainRecord({ ending: 'tool-error' })
    expect(demoSummary(early, [], view).join('\n')).toContain('TOOL-ERROR')
  })

  it('a guest that did not come up is told with its cause', () => {
    const boot = aBoot({ verdict: 'fail', summary: 'kernel panic', guest: null })
    const record = aChainRecord({
      boot: aBootManifest({ boots: [{ ...boot, seconds: { ...boot.seconds, up: null } }] }),
    })
    expect(demoSummary(record, [], view).join('\n')).toContain('not up  fail  kernel panic')
  })

  it('nothing cut and no budget leave no empty headings', () => {
    const { size: _, ...rest } = aChainRecord({ image: anImageManifest({ removed: [] }) })
    expect(demoSummary(rest, [], view).join('\n')).not.toMatch(/Cut away|Budgets|Files/)
  })
})
