import { cleanLine } from '@dpuos/action-kit'

/** What the probe found in the guest. Strings are as the guest wrote them, control characters removed. */
export interface Answer {
  readonly state: string
  readonly systemd: string
  readonly kernelRelease: string
  readonly hostname: string
  readonly cmdline: string
  readonly defaultTarget: string
  /** Seconds since the kernel started: entering the root (null without the initramfs hook), now. */
  readonly pivot: number | null
  readonly uptime: number
  /** Microseconds since the kernel started, by systemd's name; 0 where it has none. */
  readonly times: Readonly<Record<string, number>>
  /** null: the guest did not say. */
  readonly memTotalKib: number | null
  readonly memAvailableKib: number | null
  readonly processes: number | null
  readonly modules: readonly string[]
  /** By asked name: `loaded`, `builtin`, `loadable`, `missing`, `unknown` (no modprobe in the guest). */
  readonly moduleStates: Readonly<Record<string, string>>
  /** By asked key. */
  readonly sysctl: Readonly<Record<string, string>>
  /** Asked keys that the guest's kernel does not know. */
  readonly sysctlMissing: readonly string[]
  readonly units: Readonly<
    Record<string, { readonly load: string; readonly file: string; readonly active: string }>
  >
  /** Could systemd be asked for them? Else that there are none says nothing. */
  readonly failedListed: boolean
  readonly failedUnits: readonly string[]
  /** By failed unit: its result and last journal lines. */
  readonly failedLogs: Readonly<Record<string, readonly string[]>>
  /** What systemd was still busy with, `unit (kind, state)`. */
  readonly jobs: readonly string[]
  /** Lines about each fact that was asked and could be told (facts.sh). */
  readonly facts: Readonly<Record<string, readonly string[]>>
}

const RECORD = /DPUOS-PROBE (\S+) (\d+) ([a-z-]+) ?(.*)$/

/** Far more than a probe says; a guest that writes on is not listened to. */
export const MAX_RECORDS = 20_000

/**
 * Collects the probe's records from one or two channels, in any order and repeated, until none is missing. Records without the run's token are
 * somebody else's, who would like to be taken for the probe.
 */
export class AnswerReader {
  readonly #records = new Map<number, readonly [key: string, text: string]>()
  readonly #token: string
  #last: number | undefined
  #state: string | undefined

  constructor(token: string) {
    this.#token = token
  }

  /** Take in a line. Returns what it was: nothing of ours, a sign of life, the word that systemd has nothing left to start, or a record. */
  push(line: string): 'foreign' | 'hello' | 'up' | 'record' {
    const [, token, number = '', key = '', text = ''] = RECORD.exec(cleanLine(line)) ?? []
    if (token !== this.#token) return 'foreign'
    if (key === 'hello') return 'hello'
    // With its full stop: on a console a line may be read in pieces, and the kernel may write into it.
    const up = key === 'up' ? /^([a-z]+)\.$/.exec(text.trim())?.[1] : undefined
    if (up !== undefined) {
      this.#state ??= up
      return 'up'
    }
    const index = Number(number)
    if (index >= 1 && index <= MAX_RECORDS) this.#records.set(index, [key, text.trimEnd()])
    if (key === 'end' && Number(text) === index) this.#last = index
    return 'record'
  }

  /** What systemd said of itself when the probe told that the system is up; undefined before. */
  get state(): string | undefined {
    return this.#state
  }

  /** How many records came so far. */
  get size(): number {
    return this.#records.size
  }

  /** The whole answer once every record up to `end` is there. */
  get answer(): Answer | undefined {
    if (this.#last === undefined || this.#records.size < this.#last) return undefined
    const records = []
    for (let index = 1; index < this.#last; index++) {
      const record = this.#records.get(index)
      if (record === undefined) return undefined
      records.push(record)
    }
    return assemble(records)
  }
}

function assemble(records: readonly (readonly [key: string, text: string])[]): Answer {
  const texts = (key: string): string[] =>
    records.filter((record) => record[0] === key).map((record) => record[1])
  const one = (key: string): string => texts(key)[0] ?? ''
  /** `name rest` records as a map. */
  const named = (key: string): [string, string][] =>
    texts(key).map((text) => {
      const blank = text.indexOf(' ')
      return blank < 0 ? [text, ''] : [text.slice(0, blank), text.slice(blank + 1)]
    })
  const memory = Object.fromEntries(named('memory'))
  const failedLogs: Record<string, string[]> = {}
  for (const [unit, line] of named('failed-log')) (failedLogs[unit] ??= []).push(line)
  return {
    state: one('state'),
    systemd: one('systemd'),
    kernelRelease: one('kernel'),
    hostname: one('hostname'),
    cmdline: one('cmdline'),
    defaultTarget: one('default-target'),
    pivot: texts('pivot').length === 0 ? null : count(one('pivot')),
    uptime: count(one('uptime')),
    times: Object.fromEntries(named('time').map(([name, value]) => [name, count(value)])),
    memTotalKib: whole(memory['MemTotal']),
    memAvailableKib: whole(memory['MemAvailable']),
    processes: whole(texts('processes')[0]),
    modules: one('modules')
      .split(/\s+/)
      .filter((name) => name !== '')
      .toSorted(),
    moduleStates: Object.fromEntries(named('module')),
    sysctl: Object.fromEntries(named('sysctl')),
    sysctlMissing: texts('sysctl-missing'),
    units: Object.fromEntries(
      named('unit').map(([name, text]) => {
        const [load = '', file = '', active = ''] = text.split(' ')
        return [name, { load, file, active }]
      }),
    ),
    failedListed: one('failed-listed') === 'yes',
    failedUnits: texts('failed'),
    failedLogs,
    facts: facts(texts('told'), named('fact')),
    jobs: named('job').map(([unit, text]) => `${unit} (${text.trim().replace(' ', ', ')})`),
  }
}

/** The lines of each kind that was told to its end. */
function facts(
  told: readonly string[],
  lines: readonly (readonly [string, string])[],
): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const kind of told) found[kind] = []
  for (const [kind, line] of lines) found[kind]?.push(line)
  return found
}

/** A whole number of the guest's; null where it said none. */
function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** A number of the guest's: anything else than a finite, non-negative one is 0. */
function count(text: string | undefined): number {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? value : 0
}
