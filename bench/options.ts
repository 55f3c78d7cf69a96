import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run bench -- [flags]

Build the same bootable disk with dpuos, mkosi and KIWI NG, side by side, and print what each costs. Needs root.

  --rounds N      Measured rounds, each with every builder once per scenario (default 3)
  --tmpfs         All work in memory (default)
  --disk          All work below --work; /dev/shm is taken away, so that nobody can use memory
  --own           Work below --work, /dev/shm is there: each builder as it decides by itself
  --work FOLDER   Folder for --disk and --own (default /var/tmp)
  --set NAME      Packages of the sandbox distribution: demo or minimal (default minimal)
  --builders A,B  Which builders (default dpuos,mkosi,kiwi,floor)
  --no-boot       Do not boot each result once
  --json FILE     Write every single run as JSON too
  --help          This text
`

export type Medium = 'tmpfs' | 'disk' | 'own'

export interface Options {
  readonly rounds: number
  readonly medium: Medium
  readonly work: string
  readonly set: 'demo' | 'minimal'
  readonly builders: readonly string[]
  readonly boot: boolean
  readonly json: string | undefined
}

export const BUILDERS = ['dpuos', 'mkosi', 'kiwi', 'floor']

/** Throws an Error with one sentence for the user. `undefined`: only help was asked for. */
export function readOptions(args: readonly string[]): Options | undefined {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      tmpfs: flag,
      disk: flag,
      own: flag,
      work: { type: 'string', default: '/var/tmp' },
      set: { type: 'string', default: 'minimal' },
      builders: { type: 'string', default: BUILDERS.join(',') },
      'no-boot': flag,
      json: { type: 'string' },
      help: flag,
    },
  })
  if (values.help) return undefined
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: expected a whole number from 1 up`)
  const { set } = values
  if (set !== 'demo' && set !== 'minimal') throw new Error(`--set ${set}: expected demo or minimal`)
  const media = (['tmpfs', 'disk', 'own'] as const).filter((medium) => values[medium])
  if (media.length > 1)
    throw new Error(`--${media.join(' and --')} exclude each other: all builders work on one medium`)
  const builders = values.builders.split(',')
  const unknown = builders.find((name) => !BUILDERS.includes(name))
  if (unknown !== undefined)
    throw new Error(`--builders ${unknown}: expected some of ${BUILDERS.join(', ')}, joined by commas`)
  if (!builders.includes('dpuos'))
    throw new Error('--builders: dpuos must be among them, ratios are against it')
  return {
    rounds,
    medium: media[0] ?? 'tmpfs',
    work: values.work,
    set,
    builders,
    boot: !values['no-boot'],
    json: values.json,
  }
}
