import { describe, expect, it } from 'vitest'
import { CATALOG, resolveRelease, toSemverRange } from './index.ts'

const TODAY = '2026-11-23'

function resolved(request: string, today = TODAY): { id: string; rule: string; codes: string[] } {
  const result = resolveRelease(request, CATALOG, today)
  if (!result.ok) throw new Error(result.findings[0]?.title ?? 'unresolved')
  return { id: result.release.id, rule: result.rule, codes: result.findings.map(({ code }) => code) }
}

describe('resolveRelease', () => {
  it.each([
    ['openEuler-24.03-LTS-SP2', 'openEuler-24.03-LTS-SP2', 'exact'],
    ['openeuler-22.03-lts', 'openEuler-22.03-LTS', 'exact'],
    ['CTyunOS-23.01', 'CTyunOS-23.01', 'exact'],
    ['sandbox', 'sandbox', 'sandbox'],
    ['24.03-LTS-SP2', 'openEuler-24.03-LTS-SP2', 'short'],
    ['25.09', 'openEuler-25.09', 'short'],
    ['latest-lts', 'openEuler-24.03-LTS-SP4', 'latest-lts'],
    ['24.03-LTS', 'openEuler-24.03-LTS-SP4', 'range'],
    ['24.03-LTS.x', 'openEuler-24.03-LTS-SP4', 'range'],
    ['>=24.03-LTS-SP1 <=24.03-LTS-SP3', 'openEuler-24.03-LTS-SP3', 'range'],
    ['~24.03-LTS-SP1', 'openEuler-24.03-LTS-SP4', 'range'],
    ['openEuler-24.x', 'openEuler-24.03-LTS-SP4', 'range'],
    ['25.x', 'openEuler-25.09', 'range'],
  ])('answers %s with %s by the rule %s', (request, id, rule) => {
    expect(resolved(request)).toMatchObject({ id, rule })
  })

  it('lets a supported service pack win over a newer one that has ended', () => {
    expect(resolved('24.03-LTS', '2027-06-01').id).toBe('openEuler-24.03-LTS-SP3')
    expect(resolved('latest-lts', '2027-06-01').id).toBe('openEuler-24.03-LTS-SP3')
  })

  it('gives the newest ended release when a range holds no supported one, and warns', () => {
    expect(resolved('>=22.03 <24')).toEqual({
      id: 'openEuler-22.03-LTS-SP4',
      rule: 'range',
      codes: ['distro-end-of-life'],
    })
  })

  it('prefers long-term releases over newer innovation releases in a range', () => {
    expect(resolved('>=24.03').id).toBe('openEuler-24.03-LTS-SP4')
  })

  it('names the nearest ids and all known ones for a version it does not know', () => {
    const result = resolveRelease('openEuler-24.03-LTS-SP9', CATALOG, TODAY)
    expect(result.ok).toBe(false)
    expect(result.findings).toMatchObject([{ code: 'distro-unknown', level: 'error' }])
    expect(result.findings[0]?.hint).toMatch(/^Did you mean openEuler-24\.03-LTS-SP\d/)
  })

  it.each(['', 'debian', '*', '>=30', 'sandbx', '26.03-LTS'])('refuses %j', (request) => {
    expect(resolveRelease(request, CATALOG, TODAY).ok).toBe(false)
  })

  it('warns of a passed end of life with its date, source and successor', () => {
    const result = resolveRelease('20.03-LTS-SP4', CATALOG, TODAY)
    const [finding] = result.findings
    expect(finding).toMatchObject({ level: 'warning', code: 'distro-end-of-life' })
    expect(finding?.title).toContain('2025-11-30')
    expect(finding?.hint).toContain('openEuler-24.03-LTS-SP4')
    expect(result.findings.map(({ code }) => code)).toContain('distro-note')
  })

  it('gives notice within 90 days of the end, counts the last day as supported, and is silent before', () => {
    expect(resolved('24.03-LTS-SP1', '2026-12-31').codes).toEqual(['distro-end-of-life-near'])
    expect(resolved('24.03-LTS-SP1', '2026-10-02').codes).toEqual(['distro-end-of-life-near'])
    expect(resolved('24.03-LTS-SP1', '2026-10-01').codes).toEqual([])
    expect(resolved('24.03-LTS-SP1', '2027-01-01').codes).toEqual(['distro-end-of-life'])
  })
})

describe('toSemverRange', () => {
  it.each([
    ['22.03-LTS', '22.3'],
    ['24.03-LTS-SP2', '24.3.2'],
    ['>=22.03 <24', '>=22.3 <24'],
    ['24.03-LTS.x', '24.3.x'],
    ['20.03 || 22.03-LTS-SP4', '20.3 || 22.3.4'],
    ['24.10', '24.10'],
  ])('reads %s as %s', (request, range) => {
    expect(toSemverRange(request)).toBe(range)
  })
})
