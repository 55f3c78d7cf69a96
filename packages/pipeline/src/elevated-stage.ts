import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ActionSpec, Cancelled, ENDINGS, type Ports, ToolError, UserError } from '@dpuos/action-kit'
import { ELEVATED } from '@dpuos/action-kit/cli'
import { parseOutcome } from './outcome-file.ts'
import type { Finished, Raw } from './stage.ts'

/** How to start this program again, for the one action that needs root. */
export interface Elevation {
  /** Absolute path of the CLI's main.mjs. */
  readonly program: string
  /** The environment that the copy takes over; goes through its standard input, so secrets never stand in an argv. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An hour: the largest images over a slow mirror; within it, the tools' own limits end what hangs. */
const LIMIT_MS = 60 * 60_000

/** Tells the copy that its caller will show the report. */
export const PART_OF_CHAIN = 'DPUOS_PART_OF_CHAIN'

/** The environment variable from which the CLI takes a secret input. */
export const secretVariable = (input: string): string => `DPUOS_${input.toUpperCase().replaceAll('-', '_')}`

/**
 * Run one action as root in a process of its own (`sudo -n node main.mjs <action> --…`), its lines passed on as they come.
 * @throws what the action ended with, as if it had run here: UserError, ToolError, Cancelled.
 */
export async function runElevatedStage(
  spec: ActionSpec,
  raw: Raw,
  { program, environment }: Elevation,
  ports: Ports,
): Promise<Finished> {
  const outcomeFile = path.join(await ports.fs.scratch('outcome'), 'outcome.json')
  const given = Object.entries(raw).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const isSecret = (name: string): boolean => spec.inputs[name]?.kind.secret === true
  const flags = given.filter(([name]) => !isSecret(name)).map(([name, value]) => `--${name}=${value}`)
  const secrets = given
    .filter(([name]) => isSecret(name))
    .map(([name, value]) => [secretVariable(name), value])
  await ports.proc.run(
    [process.execPath, program, spec.name, ...flags, `--outcome=${outcomeFile}`, ELEVATED],
    {
      root: true,
      input: JSON.stringify({ ...environment, ...Object.fromEntries(secrets), [PART_OF_CHAIN]: '1' }),
      timeoutMs: LIMIT_MS,
      okCodes: Object.values(ENDINGS).map((ending) => ending.exitCode),
      onLine: (line) => ports.log.info(line),
    },
  )
  const { ending, report, outputs } = parseOutcome(await readFile(outcomeFile, 'utf8'))
  if (ending === 'user-error') throw new UserError(report.findings)
  if (ending === 'cancelled') throw new Cancelled('SIGTERM')
  if (ending === 'bug') throw new Error(report.headline)
  if (ending === 'tool-error') {
    const fact = (name: string): string => report.facts.find((one) => one.name === name)?.value ?? ''
    throw new ToolError(report.headline, {
      argv: [fact('command')],
      exitCode: null,
      how: 'exit',
      tail: report.excerpts[0]?.lines ?? [],
      logFile: fact('full log'),
      ...cause(report.findings[0]),
    })
  }
  return { report, outputs }
}

const cause = (finding: { code: string; title: string; hint?: string } | undefined) =>
  finding === undefined
    ? {}
    : { cause: { code: finding.code, title: finding.title, hint: finding.hint ?? '' } }
