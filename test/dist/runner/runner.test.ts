import { describe, expect, test } from 'vitest'
import { parseCommandFile } from './command-file.ts'
import { parseLog } from './log.ts'

describe('command files', () => {
  test('hold assignments and blocks', () => {
    expect(parseCommandFile('a=1=2\nb<<EOF\nx=1\n\ny\nEOF\nc=\n')).toEqual({ a: '1=2', b: 'x=1\n\ny', c: '' })
  })

  test('a block without its end and a line that assigns nothing are refused', () => {
    expect(() => parseCommandFile('a<<EOF\nx\n')).toThrow('the value of a has no closing EOF')
    expect(() => parseCommandFile('hello\n')).toThrow('not an assignment')
  })
})

describe('logs', () => {
  test('annotations carry title, file, line and decoded text', () => {
    const { annotations } = parseLog(
      '::error title=a%2Cb,file=x/y.yaml,line=3,col=7::one%0Atwo 100%25\n::warning::w',
    )
    expect(annotations).toEqual([
      { level: 'error', title: 'a,b', file: 'x/y.yaml', line: 3, col: 7, message: 'one\ntwo 100%' },
      { level: 'warning', message: 'w' },
    ])
  })

  test('nothing between stop-commands and its token is a command', () => {
    const { annotations, lines, masks } = parseLog(
      '::stop-commands::t1\n::error::fake\n::add-mask::x\n::t1::\n::error::real',
    )
    expect(annotations.map(({ message }) => message)).toEqual(['real'])
    expect(lines).toEqual(['::error::fake', '::add-mask::x'])
    expect(masks).toEqual([])
  })

  test('the older spelling works anywhere in a line, as it does on the runner', () => {
    expect(parseLog('guest says ##[error]boo').annotations).toEqual([{ level: 'error', message: 'boo' }])
  })

  test('masked values are shown as stars; open groups and brackets are faults', () => {
    const log = parseLog('::add-mask::hunter2\npassword hunter2\n::group::a\n::group::b\n::stop-commands::t')
    expect(log.lines).toContain('password ***')
    expect(log.faults).toEqual([
      'group b opens inside a',
      'group b is not closed',
      'commands stay stopped at the end',
    ])
  })
})
