import { kinds } from '@dpuos/action-kit'
import { describe, expect, it } from 'vitest'
import { parseFlags, secretsFrom } from './flags.ts'

const description = ''
const inputs = {
  definition: { kind: kinds.filePath, required: true, description },
  boots: { kind: kinds.boolean, default: 'true', description },
  purpose: { kind: kinds.list(kinds.string), description },
  'root-password': { kind: kinds.secret, description },
}
const extra = { verbose: { description }, outcome: { value: 'FILE', description } }
const parse = (...argv: string[]) => parseFlags(argv, inputs, extra)
const titles = (...argv: string[]) => parse(...argv).findings.map((finding) => finding.title)

describe('flags', () => {
  it('take their value after a space or an equals sign', () => {
    expect(parse('--definition', 'a.yaml').raw).toEqual({ definition: 'a.yaml' })
    expect(parse('--definition=a.yaml').raw).toEqual({ definition: 'a.yaml' })
  })

  it('of booleans stand alone, negated, or with a value', () => {
    expect(parse('--boots').raw).toEqual({ boots: 'true' })
    expect(parse('--no-boots').raw).toEqual({ boots: 'false' })
    expect(parse('--boots=false').raw).toEqual({ boots: 'false' })
  })

  it('of lists may be repeated, others not', () => {
    expect(parse('--purpose', 'a', '--purpose', 'b').raw).toEqual({ purpose: 'a\nb' })
    expect(titles('--definition', 'a', '--definition', 'b')).toEqual(['--definition is given twice'])
  })

  it('keep words apart, and everything after --', () => {
    expect(parse('a.yaml', '--verbose', '--', '--b').positionals).toEqual(['a.yaml', '--b'])
  })

  it('that nobody knows are told with the nearest one, all at once', () => {
    expect(titles('--definitoin=x', '--zzz')).toEqual([
      'unknown flag --definitoin; did you mean --definition?',
      'unknown flag --zzz',
    ])
  })

  it('without their value are told, also where another flag follows', () => {
    expect(titles('--outcome', '--verbose')).toEqual(['--outcome needs a value'])
    expect(titles('--definition')).toEqual(['--definition needs a value'])
  })

  it('for secrets do not exist, and the value is not repeated in the message', () => {
    const { findings } = parse('--root-password=hunter2')
    expect(findings[0]?.hint).toBe('Set the environment variable DPUOS_ROOT_PASSWORD.')
    expect(JSON.stringify(findings)).not.toContain('hunter2')
  })

  it('secrets come from the environment', () => {
    expect(secretsFrom({ DPUOS_ROOT_PASSWORD: 'x', DPUOS_DEFINITION: 'y' }, inputs)).toEqual({
      'root-password': 'x',
    })
  })
})
