import { describe, expect, it } from 'vitest'
import { diagnose, type Examination } from './doctor.ts'

const GIB = 2 ** 30
const debian = { id: 'debian', version: '12', prettyName: 'Debian GNU/Linux 12', family: 'debian' } as const
const tool = { name: 'dnf', use: 'resolves RPMs', needs: [], programs: ['dnf'], packages: { debian: 'dnf' } }
const there = { tool, present: true, version: '4.14', package: 'dnf' }
const missing = { tool, present: false, version: undefined, package: 'dnf' }

const machine = (overrides: Partial<Examination> = {}): Examination => ({
  system: debian,
  cpus: 2,
  memoryAvailable: 8 * GIB,
  node: 'v24.0.0',
  states: [there],
  places: [{ folder: '/home', need: GIB, free: 2 * GIB, what: 'images' }],
  accelerator: 'tcg: no /dev/kvm',
  root: 'sudo',
  ...overrides,
})

describe('doctor', () => {
  it('a machine with everything passes, KVM or not', () => {
    expect(diagnose(machine())).toMatchObject({ verdict: 'pass', findings: [] })
  })

  it('missing tools are no obstacle where the demo can install them, and the command is shown', () => {
    const report = diagnose(machine({ states: [missing] }))
    expect(report.verdict).toBe('pass')
    expect(report.findings[0]?.level).toBe('notice')
    expect(report.excerpts[0]?.lines[0]).toContain('apt-get install')
  })

  it.each([
    ['missing tools without root', { states: [missing], root: undefined }],
    ['missing tools on an unknown system', { states: [missing], system: { ...debian, family: undefined } }],
    ['a tool that this system has no package for', { states: [{ ...missing, package: undefined }] }],
    ['no root', { root: undefined }],
    ['a full disk', { places: [{ folder: '/home', need: 2 * GIB, free: GIB, what: 'images' }] }],
    ['little memory', { memoryAvailable: GIB }],
  ])('%s: a demo cannot run, and each obstacle has a remedy', (_, overrides) => {
    const report = diagnose(machine(overrides))
    expect(report.verdict).toBe('fail')
    for (const finding of report.findings) expect(finding.hint).toBeTruthy()
  })
})
