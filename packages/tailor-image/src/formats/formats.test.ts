import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { realPorts } from '@dpuos/action-kit/testing'
import { type FileRecord, readCpio } from '@dpuos/host-tools'
import { anImageManifest } from '@dpuos/manifests/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { writeCpio } from './cpio.ts'
import { formatFile, packedShare, readOnlyPlan } from './formats.ts'
import { capabilityText, lostInCpio, lostInSquashfs } from './lost.ts'
import { ociDocuments } from './oci.ts'
import { staleFormats } from './stale.ts'

let work: TestWork | undefined
afterEach(() => {
  if (work !== undefined) rmSync(work.dir, { recursive: true })
  work = undefined
})

describe('read-only file systems are made so that the image’s own kernel can mount them', () => {
  const plan = async (config: string, outputs = '[squashfs, erofs]') => {
    work = await aWork({}, `outputs: ${outputs}\n`)
    const { squashfs, erofs, findings } = readOnlyPlan(work.request, config)
    return { squashfs, erofs, findings: findings.map(({ level, code }) => `${level} ${code}`) }
  }
  const DEBIAN =
    'CONFIG_SQUASHFS=m\nCONFIG_SQUASHFS_ZSTD=y\nCONFIG_SQUASHFS_XZ=y\nCONFIG_EROFS_FS=m\nCONFIG_EROFS_FS_ZIP=y\n'
  // As openEuler 24.03 configures it.
  const OPENEULER =
    'CONFIG_SQUASHFS=m\n# CONFIG_SQUASHFS_ZSTD is not set\nCONFIG_SQUASHFS_XZ=y\nCONFIG_SQUASHFS_ZLIB=y\nCONFIG_EROFS_FS=m\n# CONFIG_EROFS_FS_ZIP is not set\n'

  test('with the best compression where the kernel has it', async () => {
    expect(await plan(DEBIAN)).toEqual({ squashfs: 'zstd', erofs: 'lz4hc', findings: [] })
  })

  test('with the best that is left on openEuler, told', async () => {
    expect(await plan(OPENEULER)).toEqual({
      squashfs: 'xz',
      erofs: 'none',
      findings: ['notice format-fallback', 'notice format-fallback'],
    })
  })

  test('a form that it cannot mount is refused with line and option, and only when asked for', async () => {
    work = await aWork({}, 'outputs: [raw, erofs]\n')
    const { findings } = readOnlyPlan(work.request, 'CONFIG_SQUASHFS=m\n# CONFIG_EROFS_FS is not set\n')
    expect(findings).toEqual([
      {
        level: 'error',
        code: 'format-without-kernel',
        title: expect.stringContaining('CONFIG_EROFS_FS is not set'),
        hint: expect.stringContaining('squashfs'),
        at: { file: 'dpuos.yaml', line: 5, column: 16 },
      },
    ])
    expect((await plan('CONFIG_EXT4_FS=y\n', '[raw]')).findings).toEqual([])
  })

  test('squashfs without any compression that we can write is refused', async () => {
    const { findings } = await plan('CONFIG_SQUASHFS=y\nCONFIG_SQUASHFS_LZO=y\n', '[squashfs]')
    expect(findings).toEqual(['error format-without-kernel'])
  })

  test('a kernel without a configuration gets what most can read, told', async () => {
    expect(await plan('')).toEqual({
      squashfs: 'gzip',
      erofs: 'none',
      findings: ['notice format-kernel-unknown', 'notice format-kernel-unknown'],
    })
  })
})

test('files are named as imageTailor and kiwi name packed roots, and their room is counted', () => {
  expect(formatFile('cpio', 'k2', 'aarch64')).toBe('k2-aarch64.rootfs.cpio.gz')
  expect(packedShare({ outputs: ['raw', 'tar', 'tar', 'oci'] })).toBe(1.5)
})

describe('what a form cannot carry is told', () => {
  const file = (at: string, xattrs: Record<string, string>): FileRecord => ({
    path: at,
    type: 'file',
    mode: 0o755,
    uid: 0,
    gid: 0,
    mtime: 0,
    size: 1,
    xattrs,
  })

  test('capabilities as setcap takes them', () => {
    expect(capabilityText('0100000200200000000000000000000000000000')).toBe('cap_net_raw=ep')
    expect(capabilityText('0000000200300000000000000000000000000000')).toBe('cap_net_admin,cap_net_raw=p')
    expect(capabilityText('010000030000000000100000c0000000000000000000000000')).toBe(
      'cap_net_admin=ei cap_perfmon,cap_bpf=ep',
    )
    expect(capabilityText('00')).toBeUndefined()
  })

  test('each file with the command that brings its capability back', () => {
    const capability = { 'security.capability': '0100000200200000000000000000000000000000' }
    const finding = lostInCpio([
      file('/usr/bin/ping', capability),
      file('/x', { 'user.y': '00' }),
      file('/z', {}),
    ])
    expect(finding?.title).toContain('2 files lose')
    expect(finding?.detail).toBe("setcap 'cap_net_raw=ep' /usr/bin/ping\n/x: user.y")
    expect(lostInCpio([file('/z', {})])).toBeUndefined()
  })

  test('access lists in squashfs', () => {
    expect(lostInSquashfs([file('/var/log/journal', { 'acl.access': '00' })])?.detail).toBe(
      '/var/log/journal',
    )
    expect(lostInSquashfs([file('/a', { 'security.capability': '00' })])).toBeUndefined()
  })
})

test('a cpio has sorted names, /init first, counted inodes, and nothing of the build host', async () => {
  work = await aWork({ '/usr/bin/x': 'x', '/etc/hostname': 'k2\n', '/lib': '-> usr/lib' })
  const chunks: Uint8Array[] = []
  await writeCpio(work.root, { '/init': 'sbin/init' }, 7, {
    write: (chunk) => Promise.resolve(void chunks.push(Uint8Array.from(chunk))),
  })
  const entries = []
  for await (const { path: at, type, link, mtime } of readCpio(
    (async function* () {
      yield* chunks
    })(),
  ))
    entries.push([at, type, link, at === '/init' ? mtime : 0])
  expect(entries).toEqual([
    ['/', 'dir', undefined, 0],
    ['/init', 'link', 'sbin/init', 7],
    ['/etc', 'dir', undefined, 0],
    ['/lib', 'link', 'usr/lib', 0],
    ['/usr', 'dir', undefined, 0],
    ['/etc/hostname', 'file', undefined, 0],
    ['/usr/bin', 'dir', undefined, 0],
    ['/usr/bin/x', 'file', undefined, 0],
  ])
  const inodes = Buffer.concat(chunks)
    .toString('latin1')
    .matchAll(/070701([0-9A-F]{8})/g)
  expect([...inodes].map(([, inode]) => Number.parseInt(inode ?? '', 16))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 0,
  ])
})

test('the documents of an OCI image refer to each other by digest and size, and name the platform as Go does', () => {
  const about = {
    name: 'K2',
    distro: 'sandbox',
    arch: 'aarch64',
    kernelRelease: '6.6',
    epoch: 1_700_000_000,
    version: '1',
  } as const
  const { config, manifest, index } = ociDocuments(about, {
    diffId: 'd'.repeat(64),
    digest: 'e'.repeat(64),
    size: 9,
  })
  const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
  expect(JSON.parse(index).manifests[0]).toMatchObject({
    digest: digest(manifest.text),
    size: Buffer.byteLength(manifest.text),
    platform: { architecture: 'arm64', variant: 'v8', os: 'linux' },
    annotations: { 'io.containerd.image.name': 'localhost/k2:latest' },
  })
  const { config: named, layers } = JSON.parse(manifest.text)
  expect([named.digest, named.size]).toEqual([digest(config.text), Buffer.byteLength(config.text)])
  expect(layers).toEqual([
    { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: `sha256:${'e'.repeat(64)}`, size: 9 },
  ])
  expect(JSON.parse(config.text)).toMatchObject({
    created: '2023-11-14T22:13:20Z',
    architecture: 'arm64',
    rootfs: { diff_ids: [`sha256:${'d'.repeat(64)}`] },
  })
})

test('packed roots of an earlier run go, also under an older name, and nothing outside the folder', async () => {
  const ports = realPorts()
  const output = path.join(ports.dir, 'out')
  mkdirSync(output)
  const entry = (role: string, at: string) => ({ role, path: at, size: 1, sha256: 'a'.repeat(64) })
  const files = [
    entry('rootfs-tar', 'old-x86_64.rootfs.tar.zst'),
    entry('rootfs-cpio', '../precious'),
    entry('oci-archive', '/etc/passwd'),
    entry('lock', 'lock.json'),
  ]
  const old = anImageManifest({ name: 'old', files })
  writeFileSync(path.join(output, 'image.json'), JSON.stringify(old))
  const names = await staleFormats(anImageManifest({ name: 'new' }), output, ports)
  expect(names).toContain('old-x86_64.rootfs.tar.zst')
  expect(names).toContain('new-x86_64.rootfs.cpio.gz.sha256')
  expect(names.filter((one) => /precious|passwd|lock/.test(one))).toEqual([])
  await ports.dispose()
})
