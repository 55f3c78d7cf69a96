import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildRpms } from '../compile/rpms.ts'
import type { KernelRpms } from '../kernel-rpms.ts'
import { buildDrivers } from './build-drivers.ts'
import type { DriverEntry } from './sources.ts'

// Debian's headers of its newest kernel: their Module.symvers is real, and so is kbuild.

const HAS = process.arch === 'x64' && existsSync('/usr/bin/apt-get')
let ports: RealPorts
let headers: string
let release: string
let rpms: KernelRpms

beforeAll(async () => {
  ports = realPorts()
  if (!HAS) return
  headers = fetchHeaders(path.join(ports.dir, 'debs'))
  release =
    /UTS_RELEASE "(.*)"/.exec(
      readFileSync(path.join(headers, 'include/generated/utsrelease.h'), 'utf8'),
    )?.[1] ?? ''
  const work = path.join(ports.dir, 'kernel')
  mkdirSync(path.join(work, 'root'), { recursive: true })
  const spec = `Name: kernel\nVersion: 1\nRelease: 1\nSummary: k\nLicense: GPL\nProvides: kernel-uname-r(${release})\n%description\nk\n%install\nmv %{_topdir}/root %{buildroot}/x\n%files\n/x\n`
  const files = await buildRpms(
    spec,
    'x86_64',
    { work, repository: path.join(work, 'repository'), epoch: 1_700_000_000 },
    ports,
  )
  rpms = { release, files, image: 'boot/vmlinuz', config: undefined }
}, 300_000)
afterAll(() => ports.dispose())

/** Headers, the part that all flavours share, and kbuild's programs, as one tree: what their packages join by links to absolute paths. */
function fetchHeaders(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const run = (argv: readonly [string, ...string[]]): string =>
    execFileSync(argv[0], argv.slice(1), { cwd: folder, encoding: 'utf8' })
  const name =
    /Depends: (linux-headers-\S+)/.exec(run(['apt-cache', 'depends', 'linux-headers-cloud-amd64']))?.[1] ?? ''
  const common = name.replace('-cloud-amd64', '-common')
  const kbuild = /Depends: (linux-kbuild-\S+)/.exec(run(['apt-cache', 'depends', name]))?.[1] ?? ''
  run(['apt-get', 'download', name, common, kbuild])
  for (const deb of readdirSync(folder).filter((one) => one.endsWith('.deb')))
    run(['dpkg-deb', '-x', deb, 'all'])
  const src = path.join(folder, 'all/usr/src')
  const tree = path.join(src, common)
  for (const one of ['scripts', 'tools']) {
    for (const at of [common, name]) unlinkSync(path.join(src, at, one))
    cpSync(path.join(folder, 'all/usr/lib', kbuild, one), path.join(tree, one), { recursive: true })
  }
  unlinkSync(path.join(src, name, 'Makefile'))
  cpSync(path.join(src, name), tree, { recursive: true })
  return tree
}

const SOURCE = `#include <linux/module.h>
#include <linux/pci.h>
static int probe(struct pci_dev *p, const struct pci_device_id *i) { return pci_enable_device(p); }
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x1f3f, 0x9001) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
static struct pci_driver k2 = { .name = __FILE__, .id_table = ids, .probe = probe };
module_pci_driver(k2);
MODULE_LICENSE("GPL");
`

let count = 0
/** Build what is in these files; a folder of its own each time. */
async function build(
  files: Readonly<Record<string, string>>,
  entry: Partial<DriverEntry> = {},
  arch: 'x86_64' | 'aarch64' = 'x86_64',
) {
  const folder = path.join(ports.host.workspace, `source-${++count}`)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const at = { file: 'dpuos.yaml', line: 7 }
  const output = path.join(ports.dir, `out-${count}`)
  const one: DriverEntry = { kind: 'kmod', folder, name: 'k2net', version: '1.2', at, ...entry }
  const built = await buildDrivers(
    [one],
    { rpms, arch, signing: undefined, headers: () => Promise.resolve(headers), output },
    ports,
  )
  if (built === undefined) throw new Error('nothing was built')
  return { built, file: path.join(output, built.files[0]?.path ?? ''), folder }
}

const mistakes = async (result: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error.findings.map(({ title, at }) => `${at?.file ?? ''}:${at?.line ?? ''} ${title}`)
}

describe.skipIf(!HAS)('a vendor’s driver (Debian’s headers on x86_64)', () => {
  test('is compiled for the kernel and packed, to the same byte from any folder', async () => {
    const first = await build({ Kbuild: 'obj-m := k2net.o\n', 'k2net.c': SOURCE })
    expect(first.built.drivers).toMatchObject([{ name: 'k2net', version: '1.2', modules: ['k2net'] }])
    const rpm = (...args: string[]): string =>
      execFileSync('rpm', ['-qp', '--nosignature', ...args, first.file], { encoding: 'utf8' })
    expect(rpm('-l').trim().split('\n')).toEqual([
      `/usr/lib/modules/${release}/extra/k2net`,
      `/usr/lib/modules/${release}/extra/k2net/k2net.ko`,
    ])
    expect(rpm('--requires')).toContain(`kernel-uname-r(${release})\n`)
    expect(rpm('--provides')).toContain('kmod(k2net.ko)\n')
    const again = await build({
      Kbuild: 'obj-m := k2net.o\n',
      'k2net.c': SOURCE,
      'k2net.o': 'stale',
      '.k2net.o.cmd': 'stale',
    })
    expect(again.built.files[0]?.sha256).toBe(first.built.files[0]?.sha256)
    expect(again.built.digest).toBe(first.built.digest)
  }, 120_000)

  test('of a DKMS tree is built in the folder that its dkms.conf names, under the name and version that stand there', async () => {
    const conf =
      'PACKAGE_NAME=acme\nPACKAGE_VERSION=2.0-1\nBUILT_MODULE_NAME[0]=acme_net\nMAKE[0]="make -C ${kernel_source_dir} M=${dkms_tree}/acme/2.0-1/build/src FAST=1"\nCLEAN="touch ran"\n'
    const files = {
      'dkms.conf': conf,
      'src/Makefile': 'ifdef FAST\nobj-m := acme_net.o\nendif\n',
      'src/acme_net.c': SOURCE,
    }
    const { built, folder } = await build(files, { kind: 'dkms', name: undefined, version: undefined })
    expect(built.drivers).toMatchObject([{ name: 'acme', version: '2.0_1', modules: ['acme_net'] }])
    expect(readdirSync(folder).sort()).toEqual(['dkms.conf', 'src'])
  }, 120_000)

  test('that does not compile is told at its own lines; a symbol that nobody exports by its name', async () => {
    const broken = await mistakes(
      build({ Kbuild: 'obj-m := k2net.o\n', 'k2net.c': SOURCE.replace('.probe = probe', '.probes = probe') }),
    )
    expect(broken[0]).toMatch(/^source-\d+\/k2net\.c:6 .*has no member named .probes./)
    const foreign = SOURCE.replace('pci_enable_device(p)', 'acme_magic(p)').replace(
      'static int',
      'int acme_magic(struct pci_dev *);\nstatic int',
    )
    expect(await mistakes(build({ Kbuild: 'obj-m := k2net.o\n', 'k2net.c': foreign }))).toEqual([
      'dpuos.yaml:7 k2net uses acme_magic, which neither the kernel nor a driver before it exports',
    ])
  }, 120_000)

  test('without something to build, or with headers of another kernel, is refused', async () => {
    expect(await mistakes(build({ 'k2net.c': SOURCE }))).toEqual([
      `dpuos.yaml:7 drivers.vendor: source-${count} has neither a Kbuild nor a Makefile`,
    ])
    expect(await mistakes(build({ Makefile: '# nothing\n' }))).toEqual([
      'dpuos.yaml:7 k2net was built, and no module came out',
    ])
    const own = rpms
    rpms = { ...own, release: '6.6.0-1.x86_64' }
    const other = await mistakes(build({ Kbuild: 'obj-m := k2net.o\n', 'k2net.c': SOURCE }))
    rpms = own
    expect(other[0]).toContain(`are for kernel ${release}, the image has 6.6.0-1.x86_64`)
  }, 120_000)
})
