import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeManifests } from '../testing/sandbox-manifests.ts'
import { type Ended, tailor } from '../testing/tailor.ts'

const DEFINITION = `schema: dpuos.definition/v1
name: cut
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {load: [vfio-pci]}
system: {files: ./overlay}
packages:
  install: [openssh-server.aarch64, tzdata.noarch, rsyslog.aarch64, board-tools]
  erase: [board-tools.noarch, board-libs.aarch64, perl-Storable.aarch64]
  arch-suffix: adapt
  rpms: [./own-tool-1.0-1.noarch.rpm]
  strip: {docs: false}
cut:
  level: keep-rpm
  breaks: report
  delete: [/usr/share/zoneinfo/A*, /opt/board]
  drivers: [drivers/net/virtio_net.ko, "fs/(xfs|nothing)/"]
  tools: [bash, sh, mount, agetty, login, systemctl, sshd]
  libs: [libnss_]
  locales: []
  translations: []
  gconv: [GBK]
  docs: true
`

let ports: RealPorts
let given: Parameters<typeof tailor>[0]
let ended: Ended
let image: ImageManifest
let disk: string

async function imageOf({ outputs, ...rest }: Ended): Promise<ImageManifest> {
  if (outputs === undefined) throw new Error(JSON.stringify(rest))
  const parsed = parseManifest('dpuos.image/v1', await readFile(outputs.manifest, 'utf8'), outputs.manifest)
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  return parsed.value
}

/** Names in a folder of the image, read by debugfs out of the disk. */
async function list(folder: string): Promise<string[]> {
  const { stdout } = await ports.proc.run(['debugfs', '-R', `ls -p ${folder}`, disk])
  return stdout
    .split('\n')
    .map((line) => line.split('/')[5] ?? '')
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .sort()
}

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  const sandbox = await buildSandbox(
    {
      arch: 'x86_64',
      set: 'demo',
      packages: ['dracut'],
      out: path.join(ports.dir, 'sandbox'),
      cacheDir: testCache(),
      extra: [
        {
          name: 'board-libs',
          arch: 'x86_64',
          provides: ['board-libs-abi'],
          files: { '/opt/board/lib': 'x' },
        },
        {
          name: 'board-tools',
          requires: ['board-libs-abi'],
          files: { '/opt/board/tool': 'x' },
        },
        { name: 'own-tool', files: { '/usr/bin/own-tool': '#!/bin/sh\n' } },
      ],
    },
    ports,
  )
  const base = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
  const folder = path.join(ports.dir, 'cut')
  await mkdir(path.join(folder, 'overlay/usr/bin'), { recursive: true })
  await writeFile(path.join(folder, 'overlay/usr/bin/k2-agent'), '#!/bin/sh\n', { mode: 0o755 })
  await writeFile(path.join(folder, 'dpuos.yaml'), DEFINITION)
  await copyFile(
    path.join(sandbox.repoDir, 'Packages/own-tool-1.0-1.noarch.rpm'),
    path.join(folder, 'own-tool-1.0-1.noarch.rpm'),
  )
  given = { ...base, definition: path.join(folder, 'dpuos.yaml'), output: path.join(folder, 'out') }
  ended = await tailor(given, ports)
  image = await imageOf(ended)
  const dump = (await ports.proc.run(['sfdisk', '-d', ended.outputs?.disk ?? ''])).stdout
  disk = `${ended.outputs?.disk}?offset=${Number(/start= *(\d+),.*name="root"/.exec(dump)?.[1]) * 512}`
})
afterAll(() => ports.dispose())

test('exactly the listed programs remain, with those of the overlay and of packages of one’s own, and what the image needs to boot', async () => {
  const programs = [...(await list('/usr/bin')), ...(await list('/usr/sbin'))]
  expect(programs.sort()).toEqual(
    'agetty bash busybox init k2-agent login mount own-tool sh sshd systemctl'.split(' '),
  )
  const notice = image.findings.find((one) => one.code === 'cut-boot')
  expect(notice?.detail).toMatch(/\/init\b/)
  expect(notice?.detail).toMatch(/\/busybox\b/)
})

test('packages of one’s own are cut by the lists too where the definition wants it', async () => {
  const definition = path.join(path.dirname(given.definition), 'own.yaml')
  const text = DEFINITION.replace('level: keep-rpm', 'level: keep-rpm\n  user-rpms: true')
  await writeFile(definition, `${text}outputs: [mtree]\n`)
  const { removed } = await imageOf(
    await tailor({ ...given, definition, output: path.join(ports.dir, 'own') }, ports),
  )
  expect(removed.find(({ what }) => what === '/usr/bin/own-tool')?.rule).toMatch(/^cut\.tools: not listed/)
})

test('libraries remain that programs and systemd are linked with, and those that begin as listed', async () => {
  const libs = await list('/usr/lib64')
  for (const name of [
    'libc.so.6',
    'libtinfo.so.6',
    'libpam.so.0',
    'libcrypt.so.1',
    'libmount.so.1',
    'libnss_files.so.2',
  ])
    expect(libs).toContain(name)
  // Those of rsyslogd, which is gone.
  for (const name of ['libestr.so.0', 'libfastjson.so.4']) expect(libs).not.toContain(name)
  expect(image.removed.find((one) => one.what.includes('/libestr.so'))?.rule).toMatch(
    /^cut\.libs: no remaining program is linked with it \(.*dpuos\.yaml:20:3\)$/,
  )
})

test('modules remain that a pattern matches, that other keys name, that boot, and what they need', () => {
  const kept = new Map(image.modulesKept.map((one) => [one.name, one.reason]))
  expect(kept.get('xfs')).toBe('cut.drivers')
  expect(kept.get('libcrc32c')).toBe('boot')
  expect(kept.get('vfio_pci')).toBe('drivers.load')
  expect(kept.get('vfio_pci_core')).toBe('closure of vfio_pci')
  expect(kept.get('virtio_blk')).toBe('boot')
  expect(kept.has('btrfs')).toBe(false)
  expect(
    [...new Set(kept.values())].every((one) =>
      /^(boot|cut\.drivers|drivers\.load|closure of \w+)$/.test(one),
    ),
  ).toBe(true)
})

test('packages are erased by force, names of another architecture adapted, those not installed told', () => {
  const gone = image.removed.filter((one) => one.kind === 'package').map((one) => one.rule)
  expect(gone.sort()).toEqual(['packages.erase: board-libs.x86_64', 'packages.erase: board-tools.noarch'])
  expect(image.packages.map((one) => one.name)).not.toContain('board-libs')
  const told = image.findings.map((one) => [one.code, one.title])
  expect(told).toContainEqual(['arch-adapted', expect.stringMatching(/^4 package names/)])
  expect(told).toContainEqual([
    'package-not-installed',
    expect.stringMatching(/^packages\.erase: 1 of 3 names/),
  ])
})

test('deleted paths, languages and manuals are gone, the package database stays, and every removal has its line', async () => {
  const zones = await list('/usr/share/zoneinfo')
  expect(zones.filter((name) => name.startsWith('A'))).toEqual([])
  expect(zones).toContain('Europe')
  expect(await list('/usr/share/man')).toEqual([])
  expect((await list('/usr/lib64/gconv')).filter((name) => /^[A-Z]/.test(name))).toEqual(['GBK.so'])
  expect(await list('/var/lib/rpm')).toContain('rpmdb.sqlite')
  const rules = image.removed.map((one) => one.rule).filter((rule) => rule.startsWith('cut.'))
  expect(rules.every((rule) => /\(.*dpuos\.yaml:\d+:\d+\)$/.test(rule))).toBe(true)
  expect(new Set(rules.map((rule) => rule.split(':')[0]))).toEqual(
    new Set([
      'cut.docs',
      'cut.delete',
      'cut.drivers',
      'cut.tools',
      'cut.libs',
      'cut.translations',
      'cut.locales',
      'cut.gconv',
    ]),
  )
})
