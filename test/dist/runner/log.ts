/** An annotation as the runner would attach it to the run and, with a file, to the diff. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly col?: number
}

/** A step's log as the runner understands it. */
export interface ParsedLog {
  /** What a person sees, secrets as `***`. */
  readonly lines: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly groups: readonly string[]
  readonly masks: readonly string[]
  /** Groups that were opened and not closed, commands that were not understood, brackets left open. */
  readonly faults: readonly string[]
}

const decodeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const decodeProperty = (text: string): string =>
  decodeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

function properties(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='))
  return Object.fromEntries(
    pairs.map((pair) => [
      pair.slice(0, pair.indexOf('=')).trim(),
      decodeProperty(pair.slice(pair.indexOf('=') + 1)),
    ]),
  )
}

function annotation(level: Annotation['level'], rest: string, message: string): Annotation {
  const { title, file, line, col } = properties(rest) as Readonly<Partial<Record<string, string>>>
  return {
    level,
    message,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(col === undefined ? {} : { col: Number(col) }),
  }
}

/** Both spellings of a workflow command: `::name props::data` at the start, and the older `##[name props]data` anywhere. */
function command(line: string): { name: string; rest: string; data: string } | undefined {
  const now = /^\s*::([a-z-]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line)
  const old = /##\[([a-z-]+)(?:\s+([^\]]*))?\](.*)$/.exec(line)
  const match = now ?? old
  return match === null
    ? undefined
    : { name: match[1] ?? '', rest: match[2] ?? '', data: decodeData(match[3] ?? '') }
}

/** Interpret a step's whole output the way the runner does, honouring stop-commands. */
export function parseLog(output: string): ParsedLog {
  const lines: string[] = []
  const annotations: Annotation[] = []
  const groups: string[] = []
  const masks: string[] = []
  const faults: string[] = []
  let stop: string | undefined
  let open: string | undefined
  for (const line of output.split('\n')) {
    if (stop !== undefined) {
      if (line.trim() === `::${stop}::`) stop = undefined
      else lines.push(line)
      continue
    }
    const found = command(line)
    if (found === undefined) {
      lines.push(line)
      continue
    }
    const { name, rest, data } = found
    if (name === 'stop-commands') stop = data
    else if (name === 'error' || name === 'warning' || name === 'notice')
      annotations.push(annotation(name, rest, data))
    else if (name === 'add-mask') masks.push(data)
    else if (name === 'group') {
      if (open !== undefined) faults.push(`group ${data} opens inside ${open}`)
      open = data
      groups.push(data)
    } else if (name === 'endgroup') {
      if (open === undefined) faults.push('endgroup without a group')
      open = undefined
    } else if (name !== 'debug') faults.push(`command not understood: ${line}`)
  }
  if (open !== undefined) faults.push(`group ${open} is not closed`)
  if (stop !== undefined) faults.push('commands stay stopped at the end')
  const masked = (text: string): string =>
    masks.reduce((all, mask) => (mask === '' ? all : all.replaceAll(mask, '***')), text)
  return { lines: lines.map(masked), annotations, groups, masks, faults }
}
