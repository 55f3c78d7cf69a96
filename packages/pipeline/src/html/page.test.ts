import { aBoot, aBootManifest, anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { aChainRecord } from '../testing/a-chain-record.ts'
import { renderHtml } from './page.ts'

const EVIL = '</td><script>alert(1)</script>"\'&\x1b[31m'

describe('the HTML report', () => {
  it('loads nothing and runs nothing', () => {
    const page = renderHtml(aChainRecord())
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/i)
    expect(page).toContain("default-src 'none'")
  })

  it('shows layers, cuts, boots, checks, budgets and where it came from', () => {
    const page = renderHtml(aChainRecord())
    for (const word of ['Where the bytes are', 'What was cut: 180.0 MiB', 'Boots', 'Budgets', 'qemu 7.2.22'])
      expect(page).toContain(word)
  })

  it('text from the image or the guest stays text', () => {
    const image = anImageManifest({
      name: EVIL,
      packages: anImageManifest().packages.map((one) => ({
        ...one,
        name: EVIL,
        nevra: EVIL,
        because: [EVIL],
      })),
      largest: [{ path: EVIL, size: 1, owner: EVIL }],
      removed: [{ kind: 'file', what: EVIL, rule: EVIL, size: 1 }],
    })
    const boot = aBootManifest({
      boots: [
        aBoot({
          summary: EVIL,
          lastLines: [EVIL],
          checks: [{ id: EVIL, verdict: 'fail', expected: EVIL, actual: EVIL }],
        }),
      ],
    })
    const page = renderHtml(aChainRecord({ image, boot }))
    expect(page).not.toContain('<script')
    expect(page).not.toContain('\x1b')
    expect(page).toContain('&lt;script&gt;')
  })

  it('a chain that stopped at once still gives a page', () => {
    const {
      toolchain: _,
      kernel: __,
      image: ___,
      boot: ____,
      size: _____,
      ...early
    } = aChainRecord({ ending: 'user-error' })
    expect(renderHtml(early)).toContain('user-error')
  })

  it('every element that is opened is closed', () => {
    const page = renderHtml(aChainRecord())
    const count = (pattern: RegExp) => page.match(pattern)?.length
    for (const tag of ['table', 'tr', 'td', 'section', 'details', 'div', 'svg', 'title', 'pre', 'span'])
      expect([tag, count(new RegExp(`<${tag}[ >]`, 'g'))]).toEqual([tag, count(new RegExp(`</${tag}>`, 'g'))])
  })
})
