import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { readDefinition } from '@dpuos/host-tools'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invocation } from './command.ts'
import { runImport } from './import.ts'

const CASES = path.resolve(import.meta.dirname, '../../../../test/cases/cfg_dpuos')

describe('import', () => {
  let ports: RealPorts
  let printed = ''
  beforeEach(() => {
    ports = realPorts()
    printed = ''
    cpSync(CASES, ports.dir, { recursive: true })
  })
  afterEach(() => ports.dispose())
  const run = (name: string, raw: Readonly<Record<string, string>> = {}) =>
    runImport(
      { positionals: [name], raw, print: (text: string) => (printed += text) } as unknown as Invocation,
      ports,
    )

  it('writes a definition that is sound, and whose paths hold from where it lies', async () => {
    await run('custom/cfg_dpuos', { output: 'boards/dpuos.yaml' })
    const loaded = await readDefinition(path.join(ports.dir, 'boards/dpuos.yaml'), ports)
    expect(loaded.ok && loaded.value.definition.system.files.map(({ from }) => from)).toEqual([
      'custom/cfg_dpuos/usr_file',
      'custom/cfg_dpuos/usr_install/conf',
    ])
    expect(printed).toBe('')
  })

  it('says what imageTailor’s tables say of the product, where the folder lies in imageTailor’s', async () => {
    mkdirSync(path.join(ports.dir, 'kiwi/eulerkiwi'))
    mkdirSync(path.join(ports.dir, 'repos'))
    writeFileSync(
      path.join(ports.dir, 'kiwi/eulerkiwi/product.conf'),
      'dpuos PANGEA EMBEDDED CPIO ISO selinux=0\n',
    )
    writeFileSync(path.join(ports.dir, 'repos/RepositoryRule.conf'), 'dpuos 1 rpm-dir euler_base\n')
    await run('custom/cfg_dpuos', { output: 'dpuos.yaml' })
    const text = readFileSync(path.join(ports.dir, 'dpuos.yaml'), 'utf8')
    expect(text).toContain('outputs: [cpio] # kiwi/eulerkiwi/product.conf:1, CPIO')
    expect(text).toContain("# kiwi/eulerkiwi/product.conf:1, to the installer's kernel: selinux=0")
    expect(text).toContain('# repos/RepositoryRule.conf:1, packages from repos/euler_base (rpm-dir)')
    const loaded = await readDefinition(path.join(ports.dir, 'dpuos.yaml'), ports)
    expect(loaded.ok && loaded.value.definition.outputs).toEqual(['cpio'])
  })

  it('prints it where no file is named', async () => {
    await run('custom/cfg_dpuos')
    expect(printed).toContain('\nschema: dpuos.definition/v1\n')
  })

  it('a folder with mistakes, and a file that is a definition already, are refused', async () => {
    writeFileSync(path.join(ports.dir, 'custom/cfg_dpuos/sys.conf'), 'x\n')
    await expect(run('custom/cfg_dpuos')).rejects.toThrow('stands outside all blocks')
    writeFileSync(
      path.join(ports.dir, 'dpuos.yaml'),
      'schema: dpuos.definition/v1\nname: a\ndistro: sandbox\narch: x86_64\n',
    )
    await expect(run('dpuos.yaml')).rejects.toThrow('is a definition already')
  })

  it('the folder is left as it was', async () => {
    const file = 'custom/cfg_dpuos/usr_install/conf/isopackage.sdf'
    await run('custom/cfg_dpuos', { output: 'dpuos.yaml' })
    expect(readFileSync(path.join(ports.dir, file))).toEqual(readFileSync(path.join(CASES, file)))
  })
})
