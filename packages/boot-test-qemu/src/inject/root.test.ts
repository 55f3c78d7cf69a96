import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest'
import { ESP_TYPE, readGpt } from './gpt.ts'
import { injectIntoRoot } from './root.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

const MIB = 2 ** 20
/** Of a partition with Linux data (UEFI discoverable partitions). */
const LINUX = '0FC63DAF-8483-4772-8E79-3D69D8477DE4'
const PROBE = [
  { path: 'dpuos-probe/probe.sh', data: 'echo probe\n', mode: 0o755 },
  { path: 'dpuos-probe/dpuos-probe.service', data: '[Service]\nExecStart=/bin/sh /run/probe.sh\n' },
]

type Skip = TestContext['skip']

/** Run a program of the host; the test is skipped where that is not installed. */
function tool(skip: Skip, program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip(`${program} is not installed`)
    throw error
  }
}

/** A folder that looks like a root with systemd in it. */
function tree(): string {
  const folder = path.join(ports.dir, 'tree')
  mkdirSync(path.join(folder, 'usr/lib/systemd'), { recursive: true })
  mkdirSync(path.join(folder, 'etc/systemd/system'), { recursive: true })
  writeFileSync(path.join(folder, 'usr/lib/systemd/systemd'), 'an ELF file')
  return folder
}

const MAKERS: Readonly<Record<string, (skip: Skip, file: string) => void>> = {
  ext4: (skip, file) => void tool(skip, 'mke2fs', '-q', '-t', 'ext4', '-d', tree(), file, '8M'),
  // The least that mkfs.xfs makes.
  xfs: (skip, file) => void tool(skip, 'mkfs.xfs', '-q', '-d', `file,name=${file},size=300m`),
  squashfs: (skip, file) => void tool(skip, 'mksquashfs', tree(), file, '-quiet', '-no-progress'),
  erofs: (skip, file) => void tool(skip, 'mkfs.erofs', file, tree()),
}

function make(kind: string, skip: Skip): string {
  const file = path.join(ports.dir, kind)
  MAKERS[kind]?.(skip, file)
  return file
}

/** A disk with a GPT of a small EFI system partition and these contents behind it. */
function disk(skip: Skip, ...contents: readonly (string | Buffer)[]): string {
  const file = path.join(ports.dir, 'disk.raw')
  const parts = contents.map((one) => (typeof one === 'string' ? readFileSync(one) : one))
  const sizes = parts.map(({ length }) => Math.ceil(length / MIB))
  writeFileSync(file, '')
  truncateSync(file, (4 + sizes.reduce((sum, size) => sum + size, 0)) * MIB)
  const lines = [
    'label: gpt',
    `size=1MiB, type=${ESP_TYPE}`,
    ...sizes.map((size) => `size=${size}MiB, type=${LINUX}`),
  ]
  const script = path.join(ports.dir, 'table')
  writeFileSync(script, `${lines.join('\n')}\n`)
  tool(skip, 'sh', '-c', `sfdisk -q "$0" < "$1"`, file, script)
  const handle = openSync(file, 'r+')
  const [, ...places] = readGpt(readFileSync(file).subarray(0, MIB)) ?? []
  places.forEach(({ start }, index) =>
    writeSync(handle, parts[index] ?? Buffer.alloc(0), 0, undefined, start),
  )
  closeSync(handle)
  return file
}

const inject = (file: string) => injectIntoRoot({ file, format: 'raw' }, PROBE, ports.dir, ports)

describe('a probe in a copy of the root', () => {
  test('is a unit that the default target wants, owned by root; the disk itself keeps every byte', async ({
    skip,
  }) => {
    const original = disk(skip, make('ext4', skip))
    const before = readFileSync(original)
    const made = await inject(original)
    if ('obstacle' in made) throw new Error(made.obstacle)
    expect(readFileSync(original).equals(before)).toBe(true)
    const [, root] = readGpt(before.subarray(0, MIB)) ?? []
    const look = (request: string) =>
      tool(skip, 'debugfs', '-R', request, `${made.disk}?offset=${root?.start}`)
    expect(look('cat /etc/dpuos-probe/probe.sh')).toBe('echo probe\n')
    expect(look('cat /etc/systemd/system/dpuos-probe.service')).toContain(
      'cp /etc/dpuos-probe/* /run/dpuos-probe/',
    )
    for (const target of ['multi-user', 'emergency']) {
      const unit = look(`stat /etc/systemd/system/${target}.target.wants/dpuos-probe.service`)
      expect(unit).toContain('Fast link dest: "/etc/systemd/system/dpuos-probe.service"')
    }
    expect(look('stat /etc/dpuos-probe/probe.sh')).toMatch(/Mode:\s+0755[\s\S]*User:\s+0\s+Group:\s+0/)
  })

  test('is put into the ext4 of a disk without partitions too', async ({ skip }) => {
    expect(await inject(make('ext4', skip))).toEqual({ disk: path.join(ports.dir, 'disk-probe.raw') })
  })

  test.for([
    ['xfs', 'partition 2 is xfs, which only a kernel that mounts it can write to'],
    ['squashfs', 'partition 2 is squashfs, which is packed: it cannot be changed, only made anew'],
    ['erofs', 'partition 2 is erofs, which is packed: it cannot be changed, only made anew'],
  ] as const)(
    'is not put into %s, and the reason says what was found and what to do',
    async ([kind, reason], { skip }) => {
      const made = await inject(disk(skip, make(kind, skip)))
      expect(made).toMatchObject({ obstacle: expect.stringContaining(reason) })
      expect(made).toMatchObject({
        obstacle: expect.stringContaining('boot it `direct`, or through a grub.cfg'),
      })
    },
  )

  test('is not put into an ext4 that a hash tree seals: it would not mount any more', async ({ skip }) => {
    // Superblock of veritysetup(8): signature, version 1, hash type 1, and the UUID that blkid asks for.
    const hashes = Buffer.alloc(MIB)
    hashes.write('verity\0\0', 0, 'latin1')
    hashes.writeUInt32LE(1, 8)
    hashes.writeUInt32LE(1, 12)
    hashes.fill(7, 16, 32)
    const made = await inject(disk(skip, make('ext4', skip), hashes))
    expect(made).toMatchObject({ obstacle: expect.stringMatching(/^the root is sealed by dm-verity/) })
  })

  test('says of each partition why it is no root', async ({ skip }) => {
    const data = path.join(ports.dir, 'data')
    tool(skip, 'mke2fs', '-q', '-t', 'ext4', data, '4M')
    expect(await inject(disk(skip, data, Buffer.alloc(MIB)))).toMatchObject({
      obstacle: expect.stringContaining(
        'partition 2 is ext4, which has no systemd in it, partition 3 holds nothing that blkid knows',
      ),
    })
  })
})
