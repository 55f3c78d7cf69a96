import { describe, expect, test } from 'vitest'
import { aTar } from '../testing/a-tar.ts'
import { collect } from './collect.ts'
import { readCpio } from './cpio.ts'
import { formatMtree, parseMtree } from './mtree.ts'
import type { FileRecord } from './record.ts'
import { readTar } from './tar.ts'

/** In pieces of an odd size, as pipes deliver. */
async function* pieces(bytes: Buffer, size = 701): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const LONG = `/${'d'.repeat(60)}/${'f'.repeat(120)}`
const CAPABILITY = '0100000200200000000000000000000000000000'
const TAR = aTar([
  { path: '/', type: 'dir', mode: 0o755 },
  {
    path: '/b',
    type: 'file',
    content: 'hello',
    mode: 0o4755,
    uid: 5,
    gid: 7,
    mtime: 1_700_000_000,
    xattrs: { 'security.capability': CAPABILITY },
  },
  { path: '/a', type: 'file', hardlink: '/b' },
  { path: '/link', type: 'link', link: 'b', mode: 0o777 },
  { path: '/null', type: 'char', device: { major: 1, minor: 3 } },
  { path: LONG, type: 'file', content: 'x'.repeat(2000) },
])

describe('a tar', () => {
  test('is read with owners, modes, devices, long names, binary attributes, and hard links as one inode', async () => {
    const records = await collect(readTar(pieces(TAR)))
    expect(records.map((one) => one.path)).toEqual(['/', '/a', '/b', LONG, '/link', '/null'])
    const b = {
      type: 'file',
      mode: 0o4755,
      uid: 5,
      gid: 7,
      mtime: 1_700_000_000,
      size: 5,
      xattrs: { 'security.capability': CAPABILITY },
    }
    expect(records[1]).toMatchObject({ path: '/a', ...b })
    expect(records[2]).toMatchObject({ path: '/b', ...b, hardlink: '/a', sha256: records[1]?.sha256 })
    expect(records[3]).toMatchObject({ size: 2000 })
    expect(records[4]).toMatchObject({ type: 'link', link: 'b' })
    expect(records[5]).toMatchObject({ type: 'char', device: { major: 1, minor: 3 } })
  })

  test.each([
    ['cut short', TAR.subarray(0, 1700), /too early|no tar/],
    ['cut short between two entries', TAR.subarray(0, 512), /without an end mark/],
    ['with a changed header', Buffer.from(TAR).fill(1, 0, 3), /no tar at byte 0/],
    ['that is something else', Buffer.from('x'.repeat(600)), /no tar at byte 0/],
  ])('%s is refused, not half read', async (_, bytes, message) => {
    await expect(collect(readTar(pieces(bytes)))).rejects.toThrow(message)
  })
})

const member = (
  name: string,
  fields: Partial<Record<'ino' | 'mode' | 'nlink', number>>,
  content = '',
): string => {
  const numbers = [
    fields.ino ?? 1,
    fields.mode ?? 0o100644,
    0,
    0,
    fields.nlink ?? 1,
    9,
    content.length,
    0,
    0,
    0,
    0,
    name.length + 1,
    0,
  ]
  const pad = (text: string): string => text + '\0'.repeat((4 - (text.length % 4)) % 4)
  return (
    pad(`070701${numbers.map((one) => one.toString(16).padStart(8, '0')).join('')}${name}\0`) + pad(content)
  )
}
const trailer = member('TRAILER!!!', {})

test('a cpio is read over several archives and zeros between, content of hard links taken from the last name', async () => {
  const first = member('b', { ino: 3, nlink: 2 }) + member('a', { ino: 3, nlink: 2 }, 'hello') + trailer
  const bytes = Buffer.from(`${first}${'\0'.repeat(512)}${member('late', {}, 'x')}${trailer}`, 'latin1')
  const records = await collect(readCpio(pieces(bytes, 13)))
  expect(records.map(({ path, size, hardlink }) => [path, size, hardlink])).toEqual([
    ['/a', 5, undefined],
    ['/b', 5, '/a'],
    ['/late', 1, undefined],
  ])
  expect(records[0]?.sha256).toBe(records[1]?.sha256)
  await expect(collect(readCpio(pieces(bytes.subarray(0, 250))))).rejects.toThrow(/too early|no newc/)
})

test('a list of files comes back as it was written, whatever the names', async () => {
  const records: FileRecord[] = await collect(readTar(pieces(TAR)))
  const odd = ['/new\nline', '/b lank', '/ü', '/#hash', '/a=b', '/back\\slash', '/*'].map(
    (path): FileRecord => ({
      path,
      type: 'link',
      mode: 0o777,
      uid: 0,
      gid: 0,
      mtime: 0,
      size: 0,
      xattrs: {},
      link: path,
    }),
  )
  const all = [...records, ...odd]
  const text = formatMtree(all)
  expect(text.split('\n')[0]).toBe('#mtree')
  expect(parseMtree(text)).toEqual([...all].sort((a, b) => (a.path < b.path ? -1 : 1)))
  expect(() => parseMtree('#mtree\nnonsense\n')).toThrow('line 2')
})
