import { expect, test } from 'vitest'
import { cleanLine, formatBytes, formatDuration, LineSplitter } from './text.ts'

test('escape sequences and control characters vanish, text stays', () => {
  expect(cleanLine('\x1b[0;32m  OK  \x1b[0m] Started \x1b]0;title\x07x\x1b(B\x1b=\x07')).toBe(
    '  OK  ] Started x',
  )
})

test('lines are found across chunks, in UTF-8, with \\r\\n, lone \\r and no final newline', () => {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => void lines.push(line))
  const bytes = Buffer.from('eins\r\nzwö\r50%\rdrei\nlast')
  for (let i = 0; i < bytes.length; i += 5) splitter.push(bytes.subarray(i, i + 5))
  splitter.end()
  expect(lines).toEqual(['eins', 'zwö', '50%', 'drei', 'last'])
})

test('sizes and durations as people write them', () => {
  expect([formatBytes(512), formatBytes(1536), formatBytes(700 * 2 ** 20)]).toEqual([
    '512 B',
    '1.5 KiB',
    '700.0 MiB',
  ])
  expect([formatDuration(3400), formatDuration(59_970), formatDuration(125_000)]).toEqual([
    '3.4 s',
    '1 min 00 s',
    '2 min 05 s',
  ])
})
