import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invocation } from './command.ts'
import { runLint } from './lint.ts'

const CASES = path.resolve(import.meta.dirname, '../../../../test/cases/cfg_dpuos')

describe('lint', () => {
  let ports: RealPorts
  let printed = ''
  beforeEach(() => {
    ports = realPorts()
    printed = ''
    cpSync(CASES, ports.dir, { recursive: true })
    writeFileSync(
      path.join(ports.dir, 'dpuos.yaml'),
      'schema: dpuos.definition/v1\nextends: [./custom/cfg_dpuos]\nusers: {root: {password-hash: "!"}}\n',
    )
  })
  afterEach(() => ports.dispose())
  const run = (name: string, raw: Readonly<Record<string, string>> = {}) =>
    runLint(
      { positionals: [name], raw, print: (text: string) => (printed += text) } as unknown as Invocation,
      ports,
    )

  it('errors make it fail, and everything else is told as well', async () => {
    const { report } = await run('custom/cfg_dpuos')
    expect(report.verdict).toBe('fail')
    expect(report.findings.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual([
      'imagetailor-empty-password',
    ])
    expect(report.findings.filter(({ level }) => level === 'warning').length).toBeGreaterThan(15)
  })

  it('warnings alone pass: a definition that extends the folder is looked at with all it inherits', async () => {
    const { report, outputs } = await run('dpuos.yaml')
    expect(report.verdict).toBe('pass')
    expect(outputs['errors']).toBe('0')
    expect(report.findings.some(({ at }) => at?.file === 'custom/cfg_dpuos/cmd.conf')).toBe(true)
    expect(ports.log.findings).toEqual([])
  })

  it('the installer’s folder is looked at beside it', async () => {
    const { report } = await run('dpuos.yaml', { minios: 'kiwi/minios/cfg_dpuos' })
    expect(report.findings.some(({ at }) => at?.file === 'kiwi/minios/cfg_dpuos/security_s.conf')).toBe(true)
  })

  it('inside imageTailor’s own folder its tables name the installer, and are read too', async () => {
    mkdirSync(path.join(ports.dir, 'kiwi/eulerkiwi'))
    const tables = path.join(ports.dir, 'kiwi/eulerkiwi')
    writeFileSync(path.join(tables, 'product.conf'), 'dpuos PANGEA EMBEDDED ISO\n')
    writeFileSync(path.join(tables, 'minios.conf'), 'dpuos kiwi/minios/cfg_dpuos yes\n')
    const { report } = await run('dpuos.yaml')
    const files = report.findings.map(({ at }) => at?.file)
    expect(files).toContain('kiwi/minios/cfg_dpuos/security_s.conf')
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'imagetailor-table-row',
        at: expect.objectContaining({ file: 'kiwi/eulerkiwi/product.conf', line: 1 }),
      }),
    )
  })

  it('--json prints what a program reads', async () => {
    await run('dpuos.yaml', { json: 'true' })
    expect(JSON.parse(printed)).toMatchObject({ schema: 'dpuos.lint/v1', definition: 'dpuos.yaml' })
  })

  it('a definition that cannot be read at all says why', async () => {
    const { report } = await run('none.yaml')
    expect(report).toMatchObject({ verdict: 'fail', findings: [{ code: 'definition-not-found' }] })
  })
})
