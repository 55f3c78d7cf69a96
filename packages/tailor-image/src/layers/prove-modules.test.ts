import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { UserError } from '@dpuos/action-kit'
import type { ModuleTree } from '@dpuos/host-tools'
import { aModule, aTree } from '@dpuos/host-tools/testing'
import { aKernelManifest } from '@dpuos/manifests/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { proveModules } from './prove-modules.ts'
import { layVendorModules } from './vendor-modules.ts'

const { release } = aKernelManifest()
const VERMAGIC = `${release} SMP mod_unload modversions`
const folder = `/usr/lib/modules/${release}`
const SYMVERS = gzipSync('0x00000007\tpci_enable_device\tvmlinux\tEXPORT_SYMBOL\t\n')
const module = (crc: number): Buffer =>
  aModule({
    modinfo: [`vermagic=${VERMAGIC}`, 'license=GPL'],
    imports: ['pci_enable_device'],
    versions: { pci_enable_device: crc },
  })

let work: TestWork
afterEach(() => rmSync(work.dir, { recursive: true }))

/** A root whose kernel has e1000, and what else lies in it. `vendor` are the entries of drivers.vendor, files → content. */
async function root(vendor: Readonly<Record<string, Buffer>> = {}): Promise<void> {
  work = await aWork({ '/lib': '-> usr/lib' }, 'drivers: {vendor: [{kmod: ./k2}]}')
  mkdirSync(path.join(work.dir, 'k2'))
  for (const [name, content] of Object.entries(vendor))
    writeFileSync(path.join(work.dir, 'k2', name), content)
  work.root.write(`${folder}/kernel/e1000.ko`, module(7))
}

const withSymvers = (): void => work.root.write(`/boot/symvers-${release}.gz`, SYMVERS)

/** The tree as depmod and modinfo would see it. */
function tree(): ModuleTree {
  const files = [...work.root.walk(folder)]
    .map((entry) => entry.path.slice(folder.length + 1))
    .filter((file) => file.endsWith('.ko'))
  const base = aTree(Object.fromEntries(files.map((file) => [path.basename(file, '.ko'), ''])))
  const modules = [...base.modules].map(([name, info]) => {
    const file = files.find((one) => path.basename(one, '.ko') === name) ?? ''
    return [name, { ...info, path: file, vermagic: VERMAGIC }] as const
  })
  return { ...base, release, modules: new Map(modules) }
}

/** What laying and proving says: `code title` and where. */
async function verdict(): Promise<string[]> {
  try {
    layVendorModules(work)
    await proveModules(work, tree(), '')
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.findings.map(
      ({ code, title, at }) => `${at?.line ?? '-'} ${code} ${title.replaceAll(work.dir, '')}`,
    )
  }
}

describe('vendor modules', () => {
  test('that fit are laid into extra/', async () => {
    await root({ 'k2net.ko': module(7), 'README.txt': Buffer.from('not a module') })
    withSymvers()
    expect(await verdict()).toEqual([])
    expect(work.root.list(`${folder}/extra`)).toEqual(['k2net.ko'])
  })

  test('that do not fit are refused with the line that names them and each symbol with both CRCs', async () => {
    await root({ 'k2net.ko': module(8) })
    withSymvers()
    await expect(verdict()).resolves.toEqual([
      `5 module-misfit kernel ${release} will not load extra/k2net.ko: a CRC differs`,
    ])
  })

  test('are proven against the kernel’s own modules where there is no symvers file', async () => {
    await root({ 'k2net.ko': module(8) })
    expect((await verdict())[0]).toContain('a CRC differs')
  })

  test('with symbols nobody knows are not taken for sound', async () => {
    await root({ 'k2net.ko': aModule({ modinfo: [`vermagic=${VERMAGIC}`], imports: ['rare'] }) })
    expect((await verdict())[0]).toMatch(/^5 module-unproven nobody can tell/)
  })

  test('that came with a package are proven too', async () => {
    await root({ 'k2net.ko': module(7) })
    withSymvers()
    work.root.write(`${folder}/updates/k2mgmt.ko`, module(9))
    expect(await verdict()).toEqual([
      `- module-misfit kernel ${release} will not load updates/k2mgmt.ko: a CRC differs`,
    ])
  })

  test('for another kernel are found', async () => {
    await root({ 'k2net.ko': module(7) })
    withSymvers()
    work.root.write('/usr/lib/modules/5.10.0-1/extra/old.ko', module(7))
    expect(await verdict()).toEqual([
      `- modules-other-kernel /usr/lib/modules/5.10.0-1/extra/old.ko is for kernel 5.10.0-1, the image has ${release}`,
    ])
  })

  test('that are no modules at all are told', async () => {
    await root({ 'k2net.ko': Buffer.from('<html>404</html>') })
    withSymvers()
    expect(await verdict()).toEqual([
      '5 module-unreadable extra/k2net.ko is no kernel module that can be read',
    ])
  })

  test('a folder without modules, and two files of one module', async () => {
    await root()
    expect((await verdict())[0]).toContain('5 kmod-none drivers.vendor:')
    writeFileSync(path.join(work.dir, 'k2', 'k2-net.ko'), module(7))
    writeFileSync(path.join(work.dir, 'k2', 'k2_net.ko'), module(7))
    expect((await verdict())[0]).toContain('are both the module k2_net')
  })
})
