import { linkSync, mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { collect, readExt4 } from '@dpuos/host-tools'
import { aTar, type TarFile } from '@dpuos/host-tools/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diff } from './diff.ts'

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
})
afterAll(() => ports.dispose())

const at = (name: string): string => path.join(ports.dir, name)
const tool = async (...argv: [string, ...string[]]): Promise<string> => (await ports.proc.run(argv)).stdout
const run = async (a: string, b: string) => {
  const { report } = await diff({ positionals: [a, b] }, ports)
  return {
    headline: report.headline,
    verdict: report.verdict,
    rows: report.tables.flatMap((one) => one.rows),
  }
}
const tar = (name: string, files: readonly TarFile[]): string => {
  writeFileSync(at(name), aTar(files))
  return at(name)
}

/** A tree with what is hard in ext4: folders with an index, long links, holes, several extents, attributes, hard links. */
async function tree(name: string): Promise<string> {
  const top = at(name)
  mkdirSync(path.join(top, 'many'), { recursive: true })
  for (let index = 0; index < 600; index++)
    writeFileSync(path.join(top, 'many', `file-with-a-long-name-${index}`), `${index}`)
  writeFileSync(path.join(top, 'sparse'), Buffer.alloc(300_000, 7))
  truncateSync(path.join(top, 'sparse'), 5_000_001)
  linkSync(path.join(top, 'sparse'), path.join(top, 'again'))
  symlinkSync('x'.repeat(200), path.join(top, 'long'))
  symlinkSync('short', path.join(top, 'short'))
  const note = tar('note.tar', [
    { path: '/note', type: 'file', content: 'n', xattrs: { 'user.note': '6869' }, mtime: 9 },
  ])
  await tool('tar', '-xf', note, '--no-same-owner', '--xattrs', '--xattrs-include=*', '-C', top)
  // mke2fs gives the top folder the time of the file system.
  utimesSync(top, 1_700_000_000, 1_700_000_000)
  return top
}
const ext4 = async (name: string, top: string, uuid: string): Promise<string> => {
  await ports.proc.run(['mke2fs', '-q', '-t', 'ext4', '-b', '1024', '-U', uuid, '-d', top, at(name), '20M'], {
    env: { E2FSPROGS_FAKE_TIME: '1700000000' },
  })
  return at(name)
}
const UUID = '11111111-1111-4111-8111-11111111111'

test('an ext4 is read without mounting it: it holds the files that a tar of the same tree holds', async () => {
  const top = await tree('tree')
  const image = await ext4('a.ext4', top, `${UUID}1`)
  await tool(
    'tar',
    '-c',
    '--format=pax',
    '--pax-option=delete=atime,delete=ctime',
    '--xattrs',
    '--xattrs-include=*',
    '-C',
    top,
    '-f',
    at('a.tar'),
    '.',
  )
  expect(await run(image, at('a.tar'))).toEqual({
    headline: 'the same 608 files, as ext4 and tar',
    verdict: 'pass',
    rows: [],
  })
  const records = await collect(readExt4(image))
  expect(records.find((one) => one.path === '/sparse')).toMatchObject({ size: 5_000_001, hardlink: '/again' })
  await tool('gzip', '-k', at('a.tar'))
  expect((await run(image, at('a.tar.gz'))).verdict).toBe('pass')

  // The same files, another superblock: the field is named.
  const other = await ext4('b.ext4', top, `${UUID}2`)
  const { verdict, rows } = await run(image, other)
  expect(verdict).toBe('fail')
  expect(rows).toContainEqual(['(ext4 superblock)', 'Filesystem UUID', `${UUID}1`, `${UUID}2`])
  expect(rows.at(-1)?.[1]).toMatch(/^differ first at byte 11\d\d$/)
  expect((await run(image, image)).headline).toBe('the same, bit for bit')
})

test('the first file that differs is named, with the place in it', async () => {
  const plain = { mode: 0o644, mtime: 5 }
  const a = tar('one.tar', [
    { path: '/', type: 'dir', mode: 0o755 },
    { path: '/etc', type: 'dir', mode: 0o755 },
    { path: '/etc/motd', type: 'file', content: 'one\ntwo\n', ...plain },
    { path: '/usr', type: 'dir', mode: 0o755 },
  ])
  const b = tar('two.tar', [
    { path: '/', type: 'dir', mode: 0o755 },
    { path: '/etc', type: 'dir', mode: 0o755 },
    { path: '/etc/motd', type: 'file', content: 'one\ntwO\n', ...plain },
    { path: '/usr', type: 'dir', mode: 0o700 },
    { path: '/\u001b[2J::error::x', type: 'fifo' },
  ])
  expect(await run(a, b)).toMatchObject({
    headline: 'different: /\\u001b[2J::error::x: only in the second',
    rows: [
      ['/\u001b[2J::error::x', 'only in the second', '-', 'fifo'],
      ['/etc/motd', 'content, from byte 6 on, line 2', expect.any(String), expect.any(String)],
      ['/usr', 'mode', '0755', '0700'],
    ],
  })
})

test.each([
  ['a file that is not there', () => [at('one.tar'), at('none')], /there is no none/],
  ['a text', () => [at('text'), at('one.tar')], /text is of no form that can be compared/],
  ['a tar cut short', () => [at('cut.tar'), at('one.tar')], /cut\.tar cannot be read as tar: it ends/],
  ['a folder without a manifest', () => [ports.dir, ports.dir], /there is no image manifest at image\.json/],
] as const)('%s cannot be compared, and says why', async (_, files, message) => {
  const whole = aTar([{ path: '/a', type: 'file', content: 'x'.repeat(3000) }])
  writeFileSync(at('cut.tar'), whole.subarray(0, 2000))
  writeFileSync(at('text'), 'hello\n')
  tar('one.tar', [{ path: '/', type: 'dir' }])
  const [a = '', b = ''] = files()
  await expect(diff({ positionals: [a, b] }, ports)).rejects.toThrow(message)
})
