import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkModules, compareKernels } from './check.ts'

let ports: RealPorts
let folder: string
beforeAll(() => {
  ports = realPorts()
  folder = path.join(ports.dir, 'k')
  mkdirSync(path.join(folder, 'drivers'), { recursive: true })
})
afterAll(() => ports.dispose())

const write = (name: string, data: string | Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, data)
  return file
}

/** A module that calls these symbols, built against these CRCs: compiled by a real compiler, with the sections that kbuild would add. */
function module(name: string, versions: Readonly<Record<string, number>>, license = 'GPL'): string {
  const used = Object.keys(versions).filter((one) => one !== 'module_layout')
  const entries = Object.entries(versions).map(([symbol, crc]) => `{ ${crc}UL, "${symbol}" }`)
  const source = write(
    `${name}.c`,
    `#define INFO(id, text) static const char id[] __attribute__((used, section(".modinfo"))) = text
INFO(l, "license=${license}");
INFO(v, "vermagic=6.6.0-1.x86_64 SMP mod_unload modversions ");
struct version { unsigned long crc; char name[56]; };
static const struct version versions[] __attribute__((used, section("__versions"))) = { ${entries.join(', ')} };
${used.map((one) => `void ${one}(void);`).join('\n')}
void entry(void);
void entry(void) { ${used.map((one) => `${one}();`).join(' ')} }
`,
  )
  const file = path.join(folder, 'drivers', `${name}.ko`)
  execFileSync('gcc', ['-c', source, '-o', file])
  return file
}

/** List of symbols and configuration of Debian's newest kernel of a flavour, from its headers. */
function headersOf(meta: string) {
  const run = (argv: readonly [string, ...string[]]): string =>
    execFileSync(argv[0], argv.slice(1), { cwd: folder, encoding: 'utf8' })
  const name = /Depends: (linux-headers-\S+)/.exec(run(['apt-cache', 'depends', meta]))?.[1]
  if (name === undefined) return undefined
  run(['apt-get', 'download', name])
  const deb = readdirSync(folder).find((one) => one.startsWith(`${name}_`)) ?? ''
  run(['dpkg-deb', '-x', deb, meta])
  const headers = path.join(folder, meta, 'usr/src', name)
  return { symvers: path.join(headers, 'Module.symvers'), config: path.join(headers, '.config') }
}

const symvers = (symbols: Readonly<Record<string, readonly [crc: string, kind?: string]>>): string =>
  Object.entries(symbols)
    .map(([name, [crc, kind = 'EXPORT_SYMBOL']]) => `${crc}\t${name}\tvmlinux\t${kind}\t\n`)
    .join('')

const KERNEL = { module_layout: ['0x00000001'], pci_enable: ['0x0000000a'], printk: ['0x0000000b'] } as const
const CONFIG = 'CONFIG_SMP=y\nCONFIG_MODULE_UNLOAD=y\nCONFIG_MODVERSIONS=y\n'

describe.skipIf(process.arch !== 'x64')('a vendor’s module (an x86_64 compiler)', () => {
  test('that fits is loaded, from a released kernel’s compressed list alone', async () => {
    const fits = module('fits', { module_layout: 1, pci_enable: 10 })
    const list = write('symvers-6.6.0-1.x86_64.gz', gzipSync(symvers(KERNEL)))
    const report = await checkModules(fits, { symvers: list, config: write('config', CONFIG) }, ports)
    expect(report).toMatchObject({
      verdict: 'pass',
      headline: 'Kernel 6.6.0-1.x86_64 will load the module',
      findings: [],
    })
  })

  test('with another CRC at an equal vermagic is refused, the symbol and both CRCs named', async () => {
    module('fits', { module_layout: 1, pci_enable: 10 })
    module('other', { module_layout: 1, pci_enable: 11, printk: 11 })
    execFileSync('xz', ['-kf', path.join(folder, 'drivers/other.ko')])
    const report = await checkModules(
      path.join(folder, 'drivers'),
      { symvers: write('Module.symvers', symvers(KERNEL)), config: undefined },
      ports,
    )
    expect(report).toMatchObject({
      verdict: 'fail',
      headline: 'Kernel of this list will refuse 2 of 3 modules',
    })
    const [finding] = report.findings
    expect(finding?.title).toMatch(/will not load .*other\.ko: a CRC differs$/)
    expect(finding?.detail).toContain('pci_enable')
    expect(finding?.detail).toContain('0x0000000b')
    expect(finding?.detail).toContain('0x0000000a')
  })

  test('whose CRCs differ since PCIEAER was switched on is told so, where both configurations are known', async () => {
    const other = module('aer', { module_layout: 1, pci_enable: 11, printk: 11 })
    const files = {
      symvers: write('symvers-6.6.0-1.x86_64', symvers(KERNEL)),
      config: write('aer.config', `${CONFIG}CONFIG_PCIEAER=y\nCONFIG_NUMA=y\nCONFIG_EXT4_FS=y\n`),
    }
    const builtFor = write('plain.config', CONFIG)
    const report = await checkModules(other, files, ports, { builtFor })
    expect(report.findings[0]?.detail?.split('\n')).toEqual([
      'pci_enable: built for CRC 0x0000000b, the kernel has 0x0000000a',
      'Likely because of CONFIG_PCIEAER (n → y), CONFIG_NUMA (n → y)',
    ])
  })

  test('that fits is still of no use without the modules and the firmware that it needs', async () => {
    const needy = module('needy', { module_layout: 1, give: 12 })
    const list = write(
      'symvers-6.6.0-1.x86_64',
      `${symvers(KERNEL)}0x0000000c\tgive\tdrivers/acme/acme_core\tEXPORT_SYMBOL\t\n`,
    )
    const root = path.join(folder, 'root')
    const tree = path.join(root, 'lib/modules/6.6.0-1.x86_64')
    mkdirSync(tree, { recursive: true })
    writeFileSync(path.join(tree, 'modules.dep'), '')
    const files = { symvers: list, config: undefined }
    const report = await checkModules(needy, files, ports, { root })
    expect(report).toMatchObject({
      verdict: 'fail',
      headline: expect.stringContaining('cannot load all of 1 modules'),
    })
    expect(
      report.findings.map(({ level, code, title }) => [level, code, title.split('needy.ko ')[1]]),
    ).toEqual([
      ['error', 'module-provider', 'needs module acme_core for give, and it is not there'],
      ['notice', 'module-alias', 'answers no device and no name: nothing loads it by itself'],
    ])
    writeFileSync(path.join(tree, 'modules.builtin'), 'kernel/drivers/acme/acme_core.ko\n')
    expect((await checkModules(needy, files, ports, { root })).verdict).toBe('pass')
    await expect(checkModules(needy, files, ports, { root: '/no/such' })).rejects.toThrow(
      'no modules of kernel',
    )
  })

  test('that is not GPL may not use what is for GPL modules only', async () => {
    const closed = module('closed', { module_layout: 1, printk: 11 }, 'Proprietary')
    const list = write('gpl.symvers', symvers({ ...KERNEL, printk: ['0x0000000b', 'EXPORT_SYMBOL_GPL'] }))
    const report = await checkModules(closed, { symvers: list, config: undefined }, ports)
    expect(report.findings[0]?.title).toContain('a symbol is for GPL modules only')
  })

  test('does or does not survive a new kernel, and what changed is told with the options that may be why', async () => {
    const fits = module('fits', { module_layout: 1, pci_enable: 10 })
    const [before, after] = [
      write('old.symvers', symvers({ ...KERNEL, gone: ['0x00000005'] })),
      write('new.symvers', symvers({ ...KERNEL, pci_enable: ['0x000000ff'], fresh: ['0x00000006'] })),
    ]
    const report = await compareKernels(
      { symvers: before, config: write('old.config', CONFIG) },
      { symvers: after, config: write('new.config', `${CONFIG}CONFIG_PCIEAER=y\nCONFIG_EXT4_FS=y\n`) },
      fits,
      ports,
    )
    expect(report).toMatchObject({
      verdict: 'fail',
      headline: '2 of 4 symbols are not as they were; Kernel of this list will refuse 1 of 1 modules',
    })
    expect(report.tables[0]?.rows).toEqual([
      ['gone', 'gone'],
      ['pci_enable', 'another CRC'],
    ])
    expect(report.facts).toContainEqual({ name: 'options that may be why', value: 'CONFIG_PCIEAER (n → y)' })
    const same = await compareKernels(
      { symvers: before, config: undefined },
      { symvers: before, config: undefined },
      undefined,
      ports,
    )
    expect(same).toMatchObject({ verdict: 'pass', headline: 'Every one of 4 symbols is as it was' })
  })

  test('of Debian’s amd64 will not load in its rt-amd64, and PREEMPT_RT is named', async (context) => {
    if (!existsSync('/usr/bin/apt-get')) {
      context.skip('no archive of Debian')
      return
    }
    const [plain, rt] = ['linux-headers-amd64', 'linux-headers-rt-amd64'].map(headersOf)
    if (plain === undefined || rt === undefined) {
      context.skip('the archive has no such kernels')
      return
    }
    const report = await compareKernels(plain, rt, undefined, ports)
    const named = report.facts.find(({ name }) => name === 'options that may be why')?.value
    expect(named).toContain('CONFIG_PREEMPT_RT (n → y)')
  })

  test('files that are none are told', async () => {
    const none = write('none.ko', 'text')
    const list = write('Module.symvers', symvers(KERNEL))
    await expect(checkModules(none, { symvers: list, config: undefined }, ports)).rejects.toThrow(
      'is no kernel module that can be read',
    )
    await expect(checkModules('/no/such', { symvers: list, config: undefined }, ports)).rejects.toThrow(
      UserError,
    )
    await expect(checkModules(none, { symvers: none, config: undefined }, ports)).rejects.toThrow(UserError)
  })
})
