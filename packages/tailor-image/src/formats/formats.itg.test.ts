import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { collect, type FileRecord, parseMtree, readCpio, readTar, withFilter } from '@dpuos/host-tools'
import { aTar } from '@dpuos/host-tools/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeFormat } from './pack.ts'

const CAPABILITY = '0100000200200000000000000000000000000000'
const EPOCH = 1_700_000_000
const OLD = 1_600_000_000
const CONFIG = 'CONFIG_SQUASHFS=m\nCONFIG_SQUASHFS_ZSTD=y\nCONFIG_EROFS_FS=m\nCONFIG_EROFS_FS_ZIP=y\n'
const plain = { mtime: OLD, uid: 0, gid: 0 }
/** One of each kind that RPMs bring. */
const ROOT = [
  { path: '/', type: 'dir', mode: 0o755, ...plain, mtime: EPOCH },
  { path: '/dev', type: 'dir', mode: 0o755, ...plain },
  { path: '/dev/null', type: 'char', mode: 0o666, device: { major: 1, minor: 3 }, ...plain },
  { path: '/dev/vda', type: 'block', mode: 0o660, device: { major: 254, minor: 300 }, ...plain, gid: 6 },
  { path: '/etc', type: 'dir', mode: 0o755, ...plain },
  { path: '/etc/fstab', type: 'file', mode: 0o644, content: 'UUID=x / ext4 defaults 0 1\n', ...plain },
  { path: '/etc/shadow', type: 'file', mode: 0o000, content: 'root:!::\n', ...plain },
  { path: '/home', type: 'dir', mode: 0o755, ...plain },
  { path: '/home/dpu', type: 'dir', mode: 0o2750, ...plain, uid: 1000, gid: 1001 },
  { path: '/sbin', type: 'dir', mode: 0o755, ...plain },
  { path: '/sbin/init', type: 'file', mode: 0o755, content: '#!/bin/sh\n', ...plain },
  { path: '/usr', type: 'dir', mode: 0o755, ...plain },
  {
    path: '/usr/ping',
    type: 'file',
    mode: 0o755,
    content: 'ping'.repeat(3000),
    xattrs: { 'security.capability': CAPABILITY },
    ...plain,
  },
  { path: '/usr/ping6', type: 'file', hardlink: '/usr/ping', ...plain },
  { path: '/usr/pipe', type: 'fifo', mode: 0o600, ...plain },
  {
    path: '/usr/sudo',
    type: 'file',
    mode: 0o4755,
    content: 'sudo',
    xattrs: { 'user.note': '6f6b' },
    ...plain,
  },
  { path: '/usr/zh-名', type: 'link', mode: 0o777, link: '../etc/shadow', ...plain },
] as const

let ports: RealPorts
let made: readonly MadeFormat[]
let findings: readonly { readonly code: string; readonly detail?: string }[]

const here = path.dirname(fileURLToPath(import.meta.url))
/** Pack ROOT as root in `into`, a folder of the test. */
async function pack(into: string, outputs: string, ...before: string[]) {
  const tar = path.join(ports.dir, 'root.tar')
  writeFileSync(tar, aTar(ROOT))
  const node = path.resolve(here, '../../../../node_modules/.bin/node')
  const { stdout } = await ports.proc.run(
    [...before, node, path.join(here, '../testing/run-formats.ts')] as never,
    {
      root: true,
      input: JSON.stringify({ tar, into, yaml: `outputs: ${outputs}\n`, config: CONFIG }),
    },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

const fileOf = (role: string): string => made.find((one) => one.role === role)?.file ?? role
const tool = async (...argv: [string, ...string[]]): Promise<string> =>
  (await ports.proc.run(argv, { root: true, env: { TZ: 'UTC' } })).stdout

/** What the packed forms must hold: ROOT, but for fstab, which names partitions that are not there. */
const wanted = (): FileRecord[] => {
  const ping = ROOT.find((one) => one.path === '/usr/ping')
  return ROOT.filter((one) => one.path !== '/etc/fstab').map((one) => ({
    ...(one.path === '/usr/ping6' ? { ...ping, path: one.path, hardlink: '/usr/ping' } : one),
  })) as never
}
const compared = (records: readonly FileRecord[], ...without: readonly (keyof FileRecord)[]) =>
  records
    .filter((one) => one.path !== '/etc/fstab')
    .map((one) => {
      const { path: at, type, mode, uid, gid, mtime, link, device, hardlink, xattrs } = one
      const all = { at, type, mode, uid, gid, mtime, link, device, hardlink, xattrs: { ...xattrs } }
      return Object.fromEntries(Object.entries(all).filter(([key]) => !without.includes(key as never)))
    })

const unset = (records: readonly Record<string, unknown>[]) =>
  records.map((one) => ({ ...one, mode: Number(one['mode']) & 0o777 }))

/** A folder that a tool has unpacked, as records. */
const folder = (at: string): Promise<FileRecord[]> =>
  withFilter(
    ['tar', '-c', '--format=pax', '--xattrs', '--xattrs-include=*', '-C', at, '.'],
    ports,
    ({ stdout }) => collect(readTar(stdout)),
    { root: true },
  )

beforeAll(async () => {
  ports = realPorts()
  ;({ made, findings } = await pack(path.join(ports.dir, 'a'), '[tar, cpio, oci, squashfs, erofs, mtree]'))
})
afterAll(() => ports.dispose())

describe('owners, modes, times, devices, hard links and attributes survive', () => {
  test('in the tar, with an fstab that waits for no disk', async () => {
    const records = await withFilter(['zstd', '-dc', fileOf('rootfs-tar')], ports, ({ stdout }) =>
      collect(readTar(stdout)),
    )
    expect(compared(records)).toEqual(compared(wanted()))
    const list = await tool('tar', '-tv', '--xattrs', '--numeric-owner', '-f', fileOf('rootfs-tar'))
    expect(list).toMatch(/^brw-rw---- +0\/6 +254,300 /m)
    expect(await tool('tar', '-xOf', fileOf('rootfs-tar'), './etc/fstab')).toMatch(/^# Empty/)
  })

  test('in the layer of the OCI archive, which skopeo-conforming readers find by its digests', async () => {
    const text = async (name: string): Promise<string> =>
      await tool('tar', '-xOf', fileOf('oci-archive'), name)
    const blob = (digest: string): string => `blobs/${digest.replace(':', '/')}`
    expect(JSON.parse(await text('oci-layout'))).toEqual({ imageLayoutVersion: '1.0.0' })
    const [entry] = JSON.parse(await text('index.json')).manifests
    const manifest = JSON.parse(await text(blob(entry.digest)))
    const config = JSON.parse(await text(blob(manifest.config.digest)))
    const layer = path.join(ports.dir, 'layer')
    await tool(
      'tar',
      '-xf',
      fileOf('oci-archive'),
      '-C',
      ports.dir,
      `--transform=s,.*,layer,`,
      blob(manifest.layers[0].digest),
    )
    expect(await ports.fs.hash(layer)).toEqual({
      sha256: manifest.layers[0].digest.slice(7),
      size: manifest.layers[0].size,
    })
    const records = await withFilter(['gzip', '-dc', layer], ports, ({ stdout }) => collect(readTar(stdout)))
    expect(compared(records)).toEqual(compared(wanted()))
    expect(config.rootfs.diff_ids).toHaveLength(1)
  })

  test('in the squashfs', async () => {
    const at = path.join(ports.dir, 'unsquashed')
    await tool('unsquashfs', '-q', '-no-progress', '-d', at, fileOf('rootfs-squashfs'))
    expect(compared(await folder(at))).toEqual(compared(wanted()))
    expect(await tool('unsquashfs', '-s', fileOf('rootfs-squashfs'))).toContain('Compression zstd')
  })

  test('in the erofs', async () => {
    const at = path.join(ports.dir, 'unerofs')
    await tool('fsck.erofs', `--extract=${at}`, fileOf('rootfs-erofs'))
    // fsck.erofs 1.5 unpacks no hard links, attributes and set-user-ID bits: those are looked for in the file system itself.
    expect(unset(compared(await folder(at), 'hardlink', 'xattrs'))).toEqual(
      unset(compared(wanted(), 'hardlink', 'xattrs')),
    )
    const sudo = await tool('dump.erofs', '--path=/usr/sudo', fileOf('rootfs-erofs'))
    const ping = await tool('dump.erofs', '--path=/usr/ping6', fileOf('rootfs-erofs'))
    expect(ping).toMatch(/Links: 2 /)
    expect(ping).toMatch(/Xattr size: [1-9]/)
    const bytes = await readFile(fileOf('rootfs-erofs'))
    // dump.erofs shows nine bits only: i_mode stands 4 bytes into the inode, which lies at 32 bytes a NID.
    const inode = Number(/NID: (\d+)/.exec(sudo)?.[1]) * 32
    expect(bytes.readUInt16LE(inode + 4)).toBe(0o104755)
    expect(bytes.includes(Buffer.concat([Buffer.from('capability'), Buffer.from(CAPABILITY, 'hex')]))).toBe(
      true,
    )
  })

  test('in the cpio but for attributes, which are told; it starts from /init and has its sum beside it', async () => {
    const records = await withFilter(['gzip', '-dc', fileOf('rootfs-cpio')], ports, ({ stdout }) =>
      collect(readCpio(stdout)),
    )
    const rest = records.filter((one) => one.path !== '/init')
    expect(compared(rest, 'xattrs')).toEqual(compared(wanted(), 'xattrs'))
    expect(records.find((one) => one.path === '/init')).toMatchObject({ type: 'link', link: 'sbin/init' })
    const archive = path.join(ports.dir, 'a.cpio')
    await ports.proc.run(['cp', fileOf('rootfs-cpio'), `${archive}.gz`])
    await ports.proc.run(['gzip', '-d', `${archive}.gz`])
    const list = await tool('cpio', '-tvn', '--quiet', '-F', archive)
    expect(list).toMatch(/^brw-rw---- +1 0 +6 +254, 300 .* dev\/vda$/m)
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'cpio-without-xattrs',
        detail: expect.stringContaining("setcap 'cap_net_raw=ep' /usr/ping"),
      }),
    ])
    await ports.proc.run(['sha256sum', '-c', fileOf('rootfs-cpio-sha256')], {
      cwd: path.dirname(fileOf('rootfs-cpio')),
    })
  })

  test('in the list of files, which libarchive reads too', async () => {
    const records = parseMtree(await readFile(fileOf('file-list'), 'utf8'))
    expect(compared(records)).toEqual(compared(wanted()))
    expect(records.find((one) => one.path === '/sbin/init')?.sha256).toHaveLength(64)
    expect((await tool('bsdtar', '-tf', fileOf('file-list'))).trim().split('\n')).toHaveLength(ROOT.length)
  })
})

test('every form is the same, bit for bit, from another folder and on one processor', async () => {
  const hashes = async (files: readonly MadeFormat[]) =>
    await Promise.all(files.map(async ({ role, file }) => [role, (await ports.fs.hash(file)).sha256]))
  const first = await hashes(made)
  const second = await pack(
    path.join(ports.dir, 'elsewhere/b'),
    '[mtree, erofs, squashfs, oci, cpio, tar]',
    'taskset',
    '-c',
    '0',
  )
  expect(Object.fromEntries(await hashes(second.made))).toEqual(Object.fromEntries(first))
})
