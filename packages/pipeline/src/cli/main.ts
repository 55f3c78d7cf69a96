import { writeFileSync } from 'node:fs'
import { type ActionSpec, type Adapter, readInputs, UserError, VERSION } from '@dpuos/action-kit'
import { live, runElevated, terminalAdapter } from '@dpuos/action-kit/cli'
import { type Finding, nearest } from '@dpuos/manifests'
import { PART_OF_CHAIN, secretVariable } from '../elevated-stage.ts'
import { formatOutcome } from '../outcome-file.ts'
import type { Command, Program } from './command.ts'
import { COMMANDS } from './commands.ts'
import { type Flag, type ParsedFlags, parseFlags, secretsFrom } from './flags.ts'
import { commandHelp, generalHelp } from './help.ts'

/** Flags that every command has. */
const COMMON: Readonly<Record<string, Flag>> = {
  outcome: { value: 'FILE', description: 'Write ending, report and outputs as JSON, for programs.' },
  verbose: { description: 'Tell every command that is run.' },
  help: { description: 'This text.' },
}

/** The exit code of an input that was not understood, as of action-kit's table. */
const WRONG_INPUT = 2

/** The command line, without the program's name. Resolves with the exit code, never rejects. */
export async function cli(argv: readonly string[], program: Program): Promise<number> {
  const [name = '', ...rest] = argv
  if (name === '--version') return print(`${VERSION}\n`, 0)
  if (['', '--help', '-h', 'help'].includes(name)) return print(overview(), name === '' ? WRONG_INPUT : 0)
  const command = COMMANDS[name]
  if (command === undefined) return await refuseCommand(name)
  if (rest.includes('--help') || rest.includes('-h')) {
    const { description, inputs } = await command.spec()
    return print(commandHelp(command.usage, description, inputs, COMMON), 0)
  }
  return await invoke(name, command, rest, program)
}

async function invoke(
  name: string,
  command: Command,
  argv: readonly string[],
  program: Program,
): Promise<number> {
  const stream = command.printsResult?.(argv) ? process.stderr : process.stdout
  const screen = terminalAdapter({ verbose: argv.includes('--verbose'), stream })
  // The first line comes before anything heavy is loaded: the user sees at once that something happens.
  const partOfChain = program.env[PART_OF_CHAIN] !== undefined
  if (!partOfChain) screen.log.info(`dpuos ${VERSION} ${name}`)
  const { inputs, privilege } = await command.spec()
  const parsed = parseFlags(argv, inputs, COMMON)
  const adapter = recording(screen, parsed.flags['outcome'], !partOfChain)
  const told = [...parsed.findings, ...positionalFindings(command, parsed)]
  // The command itself would tell them later: all mistakes at once.
  const findings = told.length === 0 ? [] : [...told, ...valueFindings(name, inputs, parsed.raw)]
  if (findings.length > 0) return await live(name, adapter, () => Promise.reject(new UserError(findings)))
  if (privilege === 'root' && process.getuid?.() !== 0) {
    try {
      return await runElevated()
    } catch (error) {
      return await live(name, adapter, () => Promise.reject(error))
    }
  }
  const secrets = secretsFrom(program.env, inputs)
  // From here on tools are started: they have no business with our secrets.
  for (const secret of Object.keys(secrets)) delete program.env[secretVariable(secret)]
  const { raw, positionals } = parsed
  const write = (text: string): void => void process.stdout.write(text)
  return await live(
    name,
    adapter,
    (ports) =>
      command.run({ raw: { ...raw, ...secrets }, positionals, program, adapter, print: write }, ports),
    ({ outputs }) => {
      for (const [output, value] of Object.entries(outputs)) adapter.setOutput(output, value)
    },
  )
}

/** What is wrong with the values that were given; what is missing may have been meant by a flag that was not understood. */
function valueFindings(
  name: string,
  inputs: ActionSpec['inputs'],
  raw: ParsedFlags['raw'],
): readonly Finding[] {
  const given = Object.fromEntries(Object.entries(inputs).filter(([input]) => input in raw))
  const context = { workspace: process.cwd(), spell: (input: string) => `--${input}`, mask: () => undefined }
  const read = readInputs({ name, inputs: given }, raw, context)
  return read.ok ? [] : read.findings
}

function positionalFindings({ positionals: wanted, usage }: Command, given: ParsedFlags): Finding[] {
  // An unknown flag leaves its value behind as a word: one mistake, told once.
  if (given.findings.length > 0) return []
  const missing = wanted.names.slice(given.positionals.length, wanted.required)
  const extra = given.positionals.slice(wanted.names.length)
  const titles = [
    ...missing.map((what) => `missing: ${what}`),
    ...extra.map((word) => `unexpected "${word}"`),
  ]
  return titles.map((title) => ({ level: 'error', code: 'arguments', title, hint: `Usage: ${usage}` }))
}

/** An adapter that also writes how the run ended to the file of `--outcome`; it need not show it then. */
function recording(adapter: Adapter, file: string | true | undefined, show: boolean): Adapter {
  if (typeof file !== 'string') return adapter
  const outputs: Record<string, string> = {}
  return {
    ...adapter,
    setOutput: (name, value) => {
      outputs[name] = value
    },
    async present(title, ending, report) {
      if (show) await adapter.present(title, ending, report)
      writeFileSync(file, formatOutcome({ ending, report, outputs }))
    },
  }
}

async function refuseCommand(name: string): Promise<number> {
  const close = nearest(name, Object.keys(COMMANDS))
  return await live('dpuos', terminalAdapter({ verbose: false }), () =>
    Promise.reject(
      new UserError({
        level: 'error',
        code: 'command-unknown',
        title: `dpuos has no command "${name}"${close === undefined ? '' : `; did you mean ${close}?`}`,
        hint: `It has ${Object.keys(COMMANDS).join(', ')}; dpuos --help tells more.`,
      }),
    ),
  )
}

const overview = (): string =>
  generalHelp(
    Object.entries(COMMANDS).map(([name, { summary }]) => ({ name, text: summary })),
    VERSION,
  )

function print(text: string, code: number): number {
  process.stdout.write(text)
  return code
}
