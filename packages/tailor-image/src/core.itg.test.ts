import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, serve, testCache } from '@dpuos/action-kit/testing'
import { readLock } from '@dpuos/definition'
import { openDnf } from '@dpuos/host-tools'
import {
  type ImageManifest,
  type LockedPackage,
  parseManifest,
  type ToolchainManifest,
} from '@dpuos/manifests'
import { buildSandbox, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManifests } from './testing/sandbox-manifests.ts'
import { type Ended, type TailorInputs, tailor } from './testing/tailor.ts'

const HASH = `$6$salt$${'x'.repeat(86)}`
const DEFINITION = `schema: dpuos.definition/v1
name: itg
extends: [dpuos:base]
distro: sandbox
arch: x86_64
kernel: {cmdline: [net.ifnames=0]}
board: {name: k2, ids: {"pci:1d0f:ec20": the port, "acpi:K2K20001": the LED}}
drivers:
  keep: {modules: ["virtio_*", vfio-pci], from-board: true}
  load: [vfio-pci]
  vendor: [{kmod: ./kmods}]
system:
  hostname: k2
  timezone: Asia/Shanghai
  sysctl: {vm.nr_hugepages: 16}
  files: [{from: ./overlay, mode: "0600"}]
packages:
  install: [openssh-server, tzdata, board-tools, hostname]
  remove: [board-tools-impl]
services: {enable: [sshd], mask: [ctrl-alt-del.target]}
users:
  root: {password-hash: "\${ROOT_HASH}"}
  dpu: {groups: [root]}
budgets:
  - {metric: installed, max: 300MiB}
`

/** Papers about the image: they name the files of the definition by their paths, so another checkout's differ. */
const PAPERS = ['sbom-spdx', 'sbom-cyclonedx', 'definition', 'provenance', 'provenance-statement']

let ports: RealPorts
let sandbox: SandboxRepository
let base: Pick<TailorInputs, 'toolchain' | 'kernel'>
/** A driver that was built for this very kernel: one of its own under another name. */
let vendorModule = ''

/** A definition in a folder of its own, DEFINITION unless given, and the inputs to tailor it. */
async function inputs(name: string, yaml = DEFINITION): Promise<TailorInputs> {
  const folder = path.join(ports.dir, name)
  await mkdir(path.join(folder, 'overlay/etc/k2'), { recursive: true })
  await writeFile(path.join(folder, 'overlay/etc/k2/key'), 'secret\n', { mode: 0o600 })
  await writeFile(path.join(folder, 'dpuos.yaml'), yaml)
  await mkdir(path.join(folder, 'kmods'), { recursive: true })
  await copyFile(vendorModule, path.join(folder, 'kmods/k2net.ko'))
  return {
    ...base,
    definition: path.join(folder, 'dpuos.yaml'),
    output: path.join(folder, 'out'),
    secrets: [`ROOT_HASH=${HASH}`],
  }
}

/** Get the RPMs of a lock as tailor-image would, and nothing more. */
async function fillStore(toolchainFile: string, locked: readonly LockedPackage[]): Promise<void> {
  const toolchain = JSON.parse(await readFile(toolchainFile, 'utf8')) as ToolchainManifest
  const work = await ports.fs.scratch('fill')
  const toolchainDir = path.dirname(toolchainFile)
  const dnf = await openDnf({ toolchain, toolchainDir, root: path.join(work, 'root'), work }, ports)
  expect((await dnf.take(locked)).missing).toEqual([])
}

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  sandbox = await buildSandbox(
    {
      arch: 'x86_64',
      set: 'demo',
      packages: ['dracut'],
      out: path.join(ports.dir, 'sandbox'),
      cacheDir: testCache(),
      extra: [
        { name: 'bad-post', post: 'echo cannot find the board >&2; exit 3' },
        // Asked for by what it provides, so that it can be removed by its name.
        { name: 'board-tools-impl', provides: ['board-tools'], files: { '/opt/board/tool': 'x' } },
      ],
    },
    ports,
  )
  base = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
  vendorModule = await takeModule('dummy.ko')
})
afterAll(() => ports.dispose())

/** Path of a module out of the sandbox's kernel RPM. */
async function takeModule(name: string): Promise<string> {
  const rpm = sandbox.packages.find((one) => one.name === 'kernel')?.file ?? ''
  const into = path.join(ports.dir, 'kernel-rpm')
  await mkdir(into)
  await ports.proc.run([
    'bsdtar',
    '-xf',
    path.join(sandbox.repoDir, rpm),
    '-C',
    into,
    '--include',
    `*/${name}`,
  ])
  return (await ports.proc.run(['find', into, '-name', name])).stdout.trim()
}

describe('the disk', () => {
  let given: TailorInputs
  let ended: Ended
  let image: ImageManifest
  let rootOffset = 0
  const tool = async (...argv: [string, ...string[]]): Promise<string> => (await ports.proc.run(argv)).stdout
  /** Text of a file of the root, read by debugfs out of the disk. */
  const inRoot = (file: string): Promise<string> =>
    tool('debugfs', '-R', `cat ${file}`, `${ended.outputs?.disk}?offset=${rootOffset}`)
  const statOf = (file: string): Promise<string> =>
    tool('debugfs', '-R', `stat ${file}`, `${ended.outputs?.disk}?offset=${rootOffset}`)

  beforeAll(async () => {
    given = { ...(await inputs('whole')), lock: 'update' }
    ended = await tailor(given, ports)
    if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
    const file = ended.outputs.manifest
    const parsed = parseManifest('dpuos.image/v1', await readFile(file, 'utf8'), file)
    if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
    image = parsed.value
    const dump = await tool('sfdisk', '-d', ended.outputs?.disk ?? '')
    rootOffset = Number(/start= *(\d+),.*name="root"/.exec(dump)?.[1]) * 512
  })

  test('has a sound GPT, a sound ext4 and an ESP from which any UEFI firmware starts', async () => {
    const disk = ended.outputs?.disk ?? ''
    expect(await tool('sfdisk', '-V', disk)).toContain('No errors detected')
    await tool('e2fsck', '-fn', `${disk}?offset=${rootOffset}`)
    const esp = await tool('mdir', '-/', '-b', '-i', `${disk}@@${2 ** 20}`, '::/')
    for (const file of ['EFI/BOOT/BOOTX64.EFI', 'EFI/openEuler/grubx64.efi', 'EFI/openEuler/grub.cfg']) {
      expect(esp).toContain(`::/${file}`)
    }
    expect(await tool('mtype', '-i', `${disk}@@${2 ** 20}`, '::/EFI/openEuler/grub.cfg')).toContain(
      image.cmdline,
    )
  })

  test('holds what the five layers say', async () => {
    expect(await inRoot('/etc/hostname')).toBe('k2\n')
    expect(await inRoot('/etc/sysctl.d/90-dpuos.conf')).toContain('vm.nr_hugepages = 16')
    expect(await inRoot('/etc/modules-load.d/dpuos.conf')).toContain('vfio-pci')
    expect(await inRoot('/etc/shadow')).toContain(`root:${HASH}:`)
    expect(await inRoot('/etc/passwd')).toMatch(/^dpu:x:1\d\d\d:/m)
    expect(await inRoot('/etc/machine-id')).toBe('')
    expect(await inRoot('/etc/fstab')).toContain(' / ext4 ')
    expect(await statOf('/etc/k2/key')).toMatch(/Mode: +0600.*\nGeneration.*\nUser: +0 +Group: +0/)
    expect(await statOf('/etc/systemd/system/ctrl-alt-del.target')).toContain('Fast link dest: "/dev/null"')
    expect(await statOf('/etc/localtime')).toContain('zoneinfo/Asia/Shanghai')
    expect(await statOf('/opt/board/tool')).not.toContain('Inode:')
    expect(
      await tool('debugfs', '-R', 'ls -p /etc/ssh', `${ended.outputs?.disk}?offset=${rootOffset}`),
    ).not.toContain('ssh_host_')
  })

  test('starts from an initramfs with our /init, busybox and what ext4 on virtio needs', async () => {
    const packed = path.join(path.dirname(given.output), 'out', 'initramfs.img')
    const archive = path.join(ports.dir, 'initramfs.cpio')
    await ports.proc.run(['zstd', '-q', '-d', '-f', '-o', archive, packed])
    const names = (await tool('cpio', '-t', '--quiet', '-F', archive)).split('\n')
    for (const name of ['init', 'bin/busybox', 'lib/modules/virtio_blk.ko', 'lib/modules/order'])
      expect(names).toContain(name)
  })

  test('is accounted for to the byte, every package with its reason', async () => {
    const { sizes } = image
    const shares = [...Object.values(sizes.layers), sizes.unowned]
    expect(shares.reduce((sum, one) => sum + one.size, 0)).toBe(sizes.root.size)
    expect(shares.reduce((sum, one) => sum + one.files, 0)).toBe(sizes.root.files)
    expect(sizes.root.size + sizes.fsOverhead + sizes.esp.size).toBe(sizes.disk.allocated)
    const disk = await stat(ended.outputs?.disk ?? '')
    expect(disk.size).toBe(sizes.disk.apparent)
    // The file system's own maps may take a little beside.
    expect(disk.blocks * 512 - sizes.disk.allocated).toBeLessThan(2 ** 20)
    const { dirs = [], partitions = [], inodes = 0 } = image.measured ?? {}
    expect(dirs[0]).toEqual({ path: '/', ...sizes.root })
    expect(inodes).toBeGreaterThan(sizes.root.files)
    expect(partitions.map(({ label, files }) => [label, files])).toEqual([
      ['esp', sizes.esp.files],
      ['root', sizes.root.files],
    ])
    for (const { capacity, used } of partitions) expect(capacity).toBeGreaterThan(used)
    expect(image.packages.every((one) => one.because.length > 0)).toBe(true)
    const ssh = image.packages.find((one) => one.name === 'openssh-server')
    expect(ssh).toMatchObject({
      reason: 'requested',
      because: [expect.stringMatching(/dpuos\.yaml:18:13$/)],
      layer: 'services',
    })
    expect(image.removed).toContainEqual(
      expect.objectContaining({ kind: 'package', rule: 'packages.remove: board-tools-impl' }),
    )
    expect(image.modulesKept.find((one) => one.name === 'vfio_pci')?.reason).toBe('drivers.keep.modules')
    expect(image.modulesKept.find((one) => one.name === 'ena')?.reason).toBe('board.ids')
    expect(image.modulesKept.find((one) => one.name === 'k2net')).toMatchObject({
      path: 'extra/k2net.ko',
      reason: 'drivers.vendor',
    })
    expect(image.findings.filter(({ code }) => code === 'device-unserved').map(({ title }) => title)).toEqual(
      [expect.stringContaining('no driver for acpi:K2K20001')],
    )
    expect(image.budgets).toEqual([
      { id: 'installed', metric: 'installed', max: 300 * 2 ** 20, at: expect.objectContaining({ line: 25 }) },
    ])
    expect(image.promises).toMatchObject({
      hostname: 'k2',
      unitsEnabled: ['sshd.service'],
      modules: ['vfio-pci'],
    })
    expect(JSON.stringify(image)).not.toContain(HASH)
  })

  test('every file that the manifest hands over has the hash it says', async () => {
    expect(image.files.map((one) => one.role)).toEqual([
      'disk-raw',
      'disk-qcow2',
      'kernel-image',
      'initramfs',
      'lock',
      'closure',
      ...PAPERS,
    ])
    for (const file of image.files) {
      const bytes = await readFile(path.join(given.output, file.path))
      expect([file.role, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.role, file.sha256])
    }
  })

  test('lock: update writes the lock beside the definition, and says what changed against it', async () => {
    const file = path.join(path.dirname(given.definition), 'dpuos.lock.yaml')
    expect(await readFile(file, 'utf8')).toBe(await readFile(ended.outputs?.lock ?? '', 'utf8'))
    expect(ended.facts?.find((one) => one.name === 'lock')?.value).toMatch(/dpuos\.lock\.yaml: written, new$/)
  })

  test('comes out bit for bit the same from the lock with the network off, from another checkout and on disk instead of in memory', async () => {
    const lockFile = ended.outputs?.lock ?? ''
    const server = await serve(sandbox.repoDir)
    const dnfCache = path.join(ports.dir, 'store')
    const away = await writeManifests(sandbox, path.join(ports.dir, 'away'), ports, {
      repository: { baseurl: [`${server.url}/`] },
      toolchain: { dnfCache },
    })
    const read = readLock(await readFile(lockFile, 'utf8'), lockFile)
    const locked = read.ok ? (read.value.lock.arches.x86_64?.packages ?? []) : []
    await fillStore(away.toolchain, locked)
    await server.close()
    expect(server.asked.filter((file) => file.includes('repodata'))).toEqual([])
    expect(server.asked).toHaveLength(locked.length)

    const again: TailorInputs = { ...(await inputs('elsewhere')), ...away, lock: 'frozen', lockFile }
    const { outputs, findings } = await tailor(again, ports, { onDisk: true, offline: true })
    expect(findings.filter((one) => one.level === 'error')).toEqual([])
    const second = JSON.parse(await readFile(outputs?.manifest ?? '', 'utf8')) as ImageManifest
    const bytes = ({ files }: ImageManifest) => files.filter(({ role }) => !PAPERS.includes(role))
    expect(bytes(second)).toEqual(bytes(image))
    expect(second.inputs).toEqual(image.inputs)
  })

  test('a lock whose package was republished with other content is refused by name', async () => {
    const text = await readFile(ended.outputs?.lock ?? '', 'utf8')
    const read = readLock(text, 'dpuos.lock.yaml')
    const first = read.ok ? read.value.lock.arches.x86_64?.packages[0] : undefined
    const forged = path.join(ports.dir, 'forged.lock.yaml')
    await writeFile(forged, text.replace(first?.sha256 ?? '', 'f'.repeat(64)))
    const { findings } = await tailor(
      { ...given, lock: 'auto', lockFile: forged, output: path.join(ports.dir, 'forged') },
      ports,
    )
    expect(findings.map((one) => [one.code, one.title.split(' ')[0]])).toEqual([
      ['lock-package-changed', first?.nevra],
    ])
  })
})

test('dracut makes the initramfs inside the root where the definition wants it, and no mount outlives it', async () => {
  // dracut is made of shell scripts; Debian takes their tools for granted, so the sandbox's package does not require them.
  const packages = DEFINITION.replace('tzdata,', 'tzdata, findutils, grep, sed,')
  const given = await inputs('dracut', `${packages}storage: {initramfs: dracut}\n`)
  const { outputs, findings, tool } = await tailor(given, ports)
  expect({ errors: findings.filter(({ level }) => level === 'error'), tool }).toEqual({ errors: [] })
  // The sandbox's dracut does not compress.
  const archive = path.join(path.dirname(outputs?.manifest ?? ''), 'initramfs.img')
  const { stdout } = await ports.proc.run(['cpio', '-t', '--quiet', '-F', archive])
  expect(stdout).toContain('usr/lib/dracut/hooks/pre-pivot')
  expect(stdout).toContain('virtio_blk.ko')
  expect(await readFile('/proc/mounts', 'utf8')).not.toContain('dpuos-')
})

describe('bad input ends in one sentence per mistake, and leaves no image', () => {
  const cases: readonly (readonly [string, string, string, string | RegExp, number | undefined])[] = [
    ['a package that does not exist', 'openssh-server', 'openssh-sever', /no package openssh-sever/, 18],
    [
      'a scriptlet that fails',
      'openssh-server',
      'bad-post, openssh-server',
      /^%post of bad-post.* failed with exit status 3$/,
      18,
    ],
    [
      'a unit that no package has',
      'enable: [sshd]',
      'enable: [sshdd]',
      /no installed package has the unit sshdd\.service/,
      20,
    ],
    [
      'a module that the kernel has not',
      'vfio-pci], from',
      'vfio-pci, vfio-pcie], from',
      /has no module vfio-pcie/,
      9,
    ],
    [
      'a package that others need',
      'remove: [board-tools-impl]',
      'remove: [dbus-libs]',
      /dbus-libs cannot go/,
      19,
    ],
    [
      'a library that the ssh server needs, taken by force',
      'remove: [board-tools-impl]',
      'erase: [openssl-libs]',
      /^packages\.erase: openssl-libs took .*libcrypto\S*, which \/usr\/sbin\/sshd and \d+ more need$/,
      19,
    ],
  ]
  test.each(cases)('%s', async (name, from, to, title, line) => {
    const given = await inputs(name.replaceAll(' ', '-'), DEFINITION.replace(from, to))
    const { findings, outputs } = await tailor(given, ports)
    expect(outputs).toBeUndefined()
    expect(findings[0]?.title).toMatch(title)
    expect(findings[0]?.at?.line).toBe(line)
    expect(findings[0]?.hint).toBeTruthy()
    await expect(stat(path.join(given.output, 'image.json'))).rejects.toThrow('ENOENT')
  })

  test('a vendor module with another CRC: the symbol with both, before anything is packed', async () => {
    const given = await inputs('misfit')
    const module = path.join(path.dirname(given.definition), 'kmods/k2net.ko')
    const bytes = await readFile(module)
    // struct modversion_info: the CRC lies 8 bytes before the name.
    const at = bytes.indexOf('register_netdevice\0') - 8
    bytes.writeUInt32LE(0xbadc0de, at)
    await writeFile(module, bytes)
    const { findings, outputs } = await tailor(given, ports)
    expect(outputs).toBeUndefined()
    expect(findings[0]?.title).toMatch(/^kernel \S+ will not load extra\/k2net\.ko: a CRC differs$/)
    expect(findings[0]?.detail).toMatch(
      /^register_netdevice: built for CRC 0x0badc0de, the kernel has 0x[0-9a-f]{8}$/,
    )
    expect(findings[0]?.at?.line).toBe(11)
  })

  test('a missing secret, with the line that wants it', async () => {
    const { findings } = await tailor({ ...(await inputs('secret')), secrets: [] }, ports)
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'definition-secret-missing',
        at: expect.objectContaining({ line: 22 }),
      }),
    ])
  })

  test('a repository signed with another key than the toolchain names', async () => {
    const wrong = await writeManifests(
      { ...sandbox, fingerprint: 'A'.repeat(40) },
      path.join(ports.dir, 'wrong-key'),
      ports,
    )
    const { findings } = await tailor({ ...(await inputs('key')), ...wrong }, ports)
    expect(findings).not.toEqual([])
    expect(JSON.stringify(findings)).toMatch(/key/i)
  })

  test('a repository that is not there', async () => {
    const gone = await writeManifests(sandbox, path.join(ports.dir, 'gone'), ports, {
      repository: { baseurl: [`file://${ports.dir}/nowhere`] },
    })
    const { findings } = await tailor({ ...(await inputs('gone')), ...gone }, ports)
    expect(findings[0]?.level).toBe('error')
    expect(JSON.stringify(findings)).toContain('nowhere')
  })

  test('manifests and definition of different architectures, all told at once', async () => {
    const given = { ...(await inputs('arch')), arch: 'aarch64' }
    const { findings } = await tailor(given, ports)
    expect(findings.map((one) => one.code)).toEqual([
      'arch-not-in-definition',
      'arch-mismatch',
      'arch-mismatch',
    ])
  })
})
