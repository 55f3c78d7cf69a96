import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import type { Measurement } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someInputs } from '../testing/some-inputs.ts'
import { readGiven } from './given.ts'
import { measureHead } from './head.ts'

let ports: RealPorts
let dir: string
let tree: string
const run = (...argv: [string, ...string[]]) => ports.proc.run(argv, { cwd: dir, env: { LC_ALL: 'C' } })

beforeAll(async () => {
  ports = realPorts()
  dir = mkdtempSync(path.join(os.tmpdir(), 'forms-'))
  tree = path.join(dir, 'tree')
  for (const folder of ['usr/bin', 'usr/lib/x', 'etc/systemd/system/multi-user.target.wants', 'var/lib'])
    mkdirSync(path.join(tree, folder), { recursive: true })
  const at = (name: string): string => path.join(tree, name)
  writeFileSync(at('usr/bin/a'), Buffer.alloc(100_000, 1))
  linkSync(at('usr/bin/a'), at('usr/bin/b'))
  writeFileSync(at('usr/bin/su'), 'su')
  chmodSync(at('usr/bin/su'), 0o4755)
  writeFileSync(at("usr/lib/x/odd '\\ name"), Buffer.alloc(70_000, 2))
  symlinkSync('usr/lib', at('lib'))
  // A way out of the tree that nobody may take.
  symlinkSync('/etc', at('var/lib/rpm'))
  symlinkSync('/usr/lib/x.service', at('etc/systemd/system/multi-user.target.wants/x.service'))
  await run('tar', '-C', tree, '-cf', 't.tar', '.')
  await run('zstd', '-q', 't.tar')
  await run('gzip', '-k', 't.tar')
  await run('mksquashfs', tree, 't.squashfs', '-quiet', '-no-progress')
  await run('bsdtar', '-C', tree, '--format=iso9660', '-cf', 't.iso', '.')
  await run('bsdtar', '-C', tree, '--format=newc', '-cf', 't.cpio', '.')
  writeFileSync(path.join(dir, 'ext4.img'), '')
  truncateSync(path.join(dir, 'ext4.img'), 64 * 2 ** 20)
  await run('mke2fs', '-q', '-F', '-t', 'ext4', '-d', tree, 'ext4.img')
  writeFileSync(path.join(dir, 'disk.raw'), '')
  truncateSync(path.join(dir, 'disk.raw'), 100 * 2 ** 20)
  await ports.proc.run(['sfdisk', '-q', path.join(dir, 'disk.raw')], {
    input:
      'label: gpt\nstart=2048, size=20480, type=U, name=ESP\nstart=22528, size=131072, type=L, name=root\n',
  })
  await run('mkfs.vfat', '-F', '16', '--offset', '2048', 'disk.raw', '10240')
  await run('mcopy', '-i', 'disk.raw@@1048576', 't.tar.gz', '::grub.cfg')
  await run('dd', 'if=ext4.img', 'of=disk.raw', 'bs=1M', 'seek=11', 'conv=notrunc,sparse', 'status=none')
  await run('qemu-img', 'convert', '-f', 'raw', '-O', 'qcow2', 'disk.raw', 'disk.qcow2')
  await run('cp', 'disk.raw', 'slots.raw')
  await run(
    'dd',
    'if=/dev/zero',
    'of=slots.raw',
    'bs=1M',
    'seek=11',
    'count=1',
    'conv=notrunc',
    'status=none',
  )
  await run('dd', 'if=t.squashfs', 'of=slots.raw', 'bs=1M', 'seek=11', 'conv=notrunc', 'status=none')
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await ports.dispose()
})

const measured = async (name: string): Promise<Measurement> => {
  const given = await readGiven(someInputs({ root: path.join(dir, name), output: dir }), ports)
  return measureHead(given, ports)
}

describe('one tree in every form', () => {
  test.each([
    ['tree', 'directory'],
    ['t.tar', 'tar'],
    ['t.tar.zst', 'tar'],
    ['t.tar.gz', 'tar'],
    ['t.cpio', 'tar'],
    ['t.squashfs', 'disk'],
    ['t.iso', 'iso'],
    ['ext4.img', 'disk'],
    ['disk.raw', 'disk'],
    ['disk.qcow2', 'disk'],
    ['slots.raw', 'disk'],
  ])('%s is measured as %s, the same bytes', async (name, kind) => {
    const { subject, totals, dirs, measured: how, largest } = await measured(name)
    expect(subject).toMatchObject({ name, kind, arch: null })
    // Folders: /, /usr, bin, lib, x, /etc, systemd, system, wants, /var, lib; and mke2fs's own.
    const own = how.fingerprint.includes('ext4') ? 1 : 0
    expect(totals).toMatchObject({
      installed: 100_000 + 2 + 70_000 + 'usr/lib'.length + '/etc'.length + '/usr/lib/x.service'.length,
      files: 6,
      inodes: 17 + own,
      setuid: name === 't.iso' ? 0 : 1,
      servicesEnabled: 1,
      packages: 0,
    })
    expect(dirs.map(({ path, files }) => [path, files])).toEqual([
      ['/', 6],
      ['/usr', 3],
      ['/usr/bin', 2],
      ['/usr/lib', 1],
      ['/usr/lib/x', 1],
    ])
    expect(largest.map(({ size }) => size).slice(0, 2)).toEqual([100_000, 70_000])
  })

  test('a disk tells the room of its partitions', async () => {
    const { partitions, artifacts } = await measured('disk.qcow2')
    expect(partitions.map(({ label, fs, files }) => [label, fs, files])).toEqual([
      ['esp', 'vfat', 1],
      ['root', 'ext4', 6],
    ])
    for (const { capacity, used } of partitions) expect(capacity).toBeGreaterThan(used)
    expect(artifacts).toMatchObject([{ name: 'disk.qcow2', format: 'disk-qcow2' }])
  })
})

test('a squashfs in a partition takes what it is packed to', async () => {
  const { partitions, measured: how } = await measured('slots.raw')
  const used = statSync(path.join(dir, 't.squashfs')).size
  const root = partitions.find(({ label }) => label === 'root')
  expect(root).toMatchObject({ fs: 'squashfs', files: 6, capacity: 131_072 * 512 })
  // mksquashfs fills up to 4 KiB.
  expect(used - (root?.used ?? 0)).toBeLessThan(4096)
  expect(how.fingerprint).toContain('squashfs')
})

test('a file with holes counts by its blocks', async () => {
  const holes = path.join(dir, 'holes')
  mkdirSync(holes)
  writeFileSync(path.join(holes, 'lastlog'), '')
  truncateSync(path.join(holes, 'lastlog'), 2 ** 30)
  expect((await measured('holes')).totals).toMatchObject({ installed: 0, files: 1 })
})

describe('what cannot be measured is refused with what it is', () => {
  const refused = async (name: string): Promise<string> => {
    const error = await measured(name).catch((thrown: unknown) => thrown)
    if (!(error instanceof UserError)) throw new Error('a UserError was expected', { cause: error })
    return error.message
  }
  test.each([
    ['xfs', ['mkfs.xfs', '-q', '-f']],
    ['btrfs', ['mkfs.btrfs', '-q', '-f']],
    ['erofs', ['mkfs.erofs']],
  ] as const)('a root of %s, by its name and with what to do', async (fs, [program, ...args]) => {
    if (spawnSync(program, ['--help']).error !== undefined) throw new Error(`${program} is missing`)
    const image = path.join(dir, `${fs}.img`)
    writeFileSync(image, '')
    if (fs !== 'erofs') truncateSync(image, 512 * 2 ** 20)
    await run(program, ...args, image, ...(fs === 'erofs' ? [tree] : []))
    expect(await refused(`${fs}.img`)).toContain(`root is ${fs}`)
    const slots = path.join(dir, `${fs}.raw`)
    await run('cp', 'disk.raw', slots)
    await run(
      'dd',
      `if=${image}`,
      `of=${slots}`,
      'bs=1M',
      'seek=11',
      'count=2',
      'conv=notrunc',
      'status=none',
    )
    expect(await refused(`${fs}.raw`)).toContain(`root is ${fs}`)
  })
  test('nothing there, no form, a damaged one, a layer upon another file', async () => {
    expect(await refused('none')).toContain('there is no')
    writeFileSync(path.join(dir, 'text'), 'hello')
    expect(await refused('text')).toContain('is of no form that can be measured')
    writeFileSync(path.join(dir, 'half.tar'), readFileSync(path.join(dir, 't.tar')).subarray(0, 5000))
    expect(await refused('half.tar')).toContain('cannot be read as tar: it is no tar at byte 4608')
    await run('qemu-img', 'create', '-q', '-f', 'qcow2', '-b', 'disk.raw', '-F', 'raw', 'layer.qcow2')
    expect(await refused('layer.qcow2')).toContain('is a layer upon another file')
  })
})
