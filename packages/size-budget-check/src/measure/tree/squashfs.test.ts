import { expect, test } from 'vitest'
import { parsePseudo } from './squashfs.ts'

test.each([
  ['/ D 1795798359 755 0 0', { path: '/', type: 'dir', mode: 0o755 }],
  [
    "a/b/we\\ ird\\'name R 1795798359 4755 0 7 3 90 0",
    { path: "/a/b/we ird'name", type: 'file', mode: 0o4755, size: 3, offset: 90, gid: 7 },
  ],
  ["hard L a/b/we\\ ird\\'name", { path: '/hard', sameAs: "/a/b/we ird'name" }],
  ['l S 1795798359 777 0 0 /etc/a b', { path: '/l', type: 'link', link: '/etc/a b' }],
  ['dev/null C 1795798359 666 0 0 1 3', { path: '/dev/null', type: 'char' }],
])('%s', (line, expected) => {
  expect(parsePseudo(line)).toMatchObject(expected)
})

test.each(['#', '# START OF DATA - DO NOT MODIFY', ''])('%j is no entry', (line) => {
  expect(parsePseudo(line)).toBeUndefined()
})
