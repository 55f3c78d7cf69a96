import type { FileRecord } from '@dpuos/host-tools'
import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { compareRecords, firstDifference } from './compare.ts'
import { nameKind } from './kind.ts'
import { compareManifests } from './manifests.ts'

const file = (path: string, more: Partial<FileRecord> = {}): FileRecord => ({
  path,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 1_700_000_000,
  size: 3,
  sha256: 'a'.repeat(64),
  xattrs: {},
  ...more,
})
const ALL = { xattrs: true, inodes: true, sameForm: true }

describe('two roots', () => {
  const changes: readonly (readonly [string, Partial<FileRecord>, string, string, string])[] = [
    [
      'content',
      { sha256: 'b'.repeat(64) },
      'content',
      '3 bytes, sha256 aaaaaaaaaaaaaaaa…',
      '3 bytes, sha256 bbbbbbbbbbbbbbbb…',
    ],
    ['mode', { mode: 0o4755 }, 'mode', '0644', '4755'],
    ['owner', { gid: 7 }, 'owner', '0:0', '0:7'],
    ['time', { mtime: 0 }, 'time', '2023-11-14T22:13:20Z', '1970-01-01T00:00:00Z'],
    ['hard link', { hardlink: '/x' }, 'hard link of', '', '/x'],
    ['capability', { xattrs: { 'security.capability': '01' } }, 'xattr security.capability', '-', '0x01'],
    ['type', { type: 'fifo' }, 'type', 'file', 'fifo'],
  ]
  test.each(changes)('a change of %s is named with both values', (_, change, what, a, b) => {
    expect(compareRecords([file('/a')], [file('/a', change)], ALL)).toEqual([{ path: '/a', what, a, b }])
  })

  test('what is on one side only is told, everything sorted by path', () => {
    const differences = compareRecords([file('/b'), file('/c', { mode: 0 })], [file('/a'), file('/c')], ALL)
    expect(differences.map(({ path, what }) => [path, what])).toEqual([
      ['/a', 'only in the second'],
      ['/b', 'only in the first'],
      ['/c', 'mode'],
    ])
  })

  test('what one side cannot carry is no difference', () => {
    const one = file('/a', { mode: 0o4755, hardlink: '/x', xattrs: { 'user.x': '00' } })
    expect(
      compareRecords([one], [file('/a', { mode: 0o755 })], { xattrs: false, inodes: false, sameForm: false }),
    ).toEqual([])
    const lists = [
      file('/a', { xattrs: { 'acl.access': '00' } }),
      file('/a', { xattrs: { 'acl.access': '01' } }),
    ] as const
    expect(compareRecords([lists[0]], [lists[1]], { ...ALL, sameForm: false })).toEqual([])
    expect(compareRecords([lists[0]], [lists[1]], ALL)).toHaveLength(1)
  })
})

test('the first difference in a content is told by byte, in text by line too', () => {
  expect(firstDifference(Buffer.from('a\nb\nc'), Buffer.from('a\nb\nd'))).toBe('from byte 4 on, line 3')
  expect(firstDifference(Buffer.from([0, 1]), Buffer.from([0, 2]))).toBe('from byte 1 on')
  expect(firstDifference(Buffer.from('a'), Buffer.from('ab'))).toBe('one ends at byte 1, the other goes on')
})

test('files are known by their magic numbers, not by their names', () => {
  const at = (offset: number, bytes: string): Buffer => {
    const head = Buffer.alloc(4096)
    head.write(bytes, offset, 'latin1')
    return head
  }
  expect(nameKind(at(0, '\x28\xb5\x2f\xfd'))).toBe('zstd')
  expect(nameKind(at(257, 'ustar'))).toBe('tar')
  expect(nameKind(at(512, 'EFI PART'))).toBe('disk')
  expect(nameKind(at(1024 + 0x38, '\x53\xef'))).toBe('ext4')
  expect(nameKind(Buffer.from('hello'))).toBeUndefined()
})

describe('two image manifests', () => {
  test('without a difference are the same, whatever made them', () => {
    const { same, circumstances } = compareManifests(
      anImageManifest({ tools: { zstd: '1.5.4' } }),
      anImageManifest({ tools: { zstd: '1.5.5' } }),
    )
    expect(same).toBe(true)
    expect(circumstances).toEqual([['zstd', '1.5.4', '1.5.5']])
  })

  test('show packages, layers and files that differ, and nothing else', () => {
    const a = anImageManifest({
      files: [{ role: 'disk-raw', path: 'disk.raw', size: 1, sha256: 'a'.repeat(64) }],
    })
    const [first, ...others] = a.packages
    const b = anImageManifest({
      files: [{ role: 'disk-raw', path: 'disk.raw', size: 2, sha256: 'b'.repeat(64) }],
      packages:
        first === undefined ? [] : [{ ...first, nevra: 'systemd-0:2.0-1.x86_64' }, ...others.slice(0, -1)],
      sizes: { ...a.sizes, layers: { ...a.sizes.layers, drivers: { size: 1, files: 1 } } },
      cmdline: 'quiet',
    })
    const { tables, same } = compareManifests(a, b)
    expect(same).toBe(false)
    expect(tables.map(({ title, rows }) => [title, rows.map((row) => row[0])])).toEqual([
      ['Files handed over', ['disk-raw']],
      ['Packages', ['kernel', 'systemd']],
      ['Size by layer', ['drivers']],
      ['The image', ['command line']],
    ])
  })
})
