import { endingOf } from './endings.ts'
import { githubAdapter, readPlan } from './github/adapter.ts'
import { execute, live, orCancelled } from './life.ts'
import { adoptEnvironment, isElevatedCopy, runElevated } from './node/elevate.ts'
import { nodePorts } from './node/ports.ts'
import { ENDING_SIGNALS, prepareProcess } from './node/process.ts'
import type { Core } from './outcome.ts'
import type { Ports } from './ports.ts'
import { openScope } from './scope.ts'
import type { ActionSpec, Outputs, Values } from './spec.ts'
import { terminalAdapter } from './terminal/adapter.ts'

/** The whole main.ts of an action. Sets the exit code of the process and ends it. */
export async function runAction<S extends ActionSpec, P>(
  spec: S,
  core: Core<Values<S>, Outputs<S>, P>,
): Promise<void> {
  prepareProcess()
  if (isElevatedCopy(process.argv)) await adoptEnvironment()
  const adapter =
    process.env['GITHUB_ACTIONS'] === 'true' ? githubAdapter() : terminalAdapter({ verbose: false })
  adapter.log.info(`dpuos ${spec.name}`)
  if (spec.privilege === 'root' && process.getuid?.() !== 0) {
    try {
      leave(await runElevated())
      return
    } catch (error) {
      leave(await live(spec.name, adapter, () => Promise.reject(error)))
      return
    }
  }
  leave(await execute(spec, core, inputsFromEnv(process.env), (name) => `input \`${name}\``, adapter))
}

/**
 * The whole post.ts of an action: obeys the plan that main saved and sees no inputs. `check` validates the plan as read back
 * (it throws on what main did not write). Post saves and cleans up and never changes the verdict: what goes wrong is a warning.
 */
export async function runPost<P>(
  name: string,
  check: (plan: unknown) => P,
  post: (plan: P, ports: Ports) => Promise<void>,
): Promise<void> {
  prepareProcess()
  const adapter = githubAdapter()
  const plan = readPlan()
  if (plan === undefined) {
    adapter.log.info(`dpuos ${name}: main left nothing to do.`)
    leave(0)
    return
  }
  const scope = openScope()
  const onSignal = (signal: NodeJS.Signals): void => scope.cancel(signal)
  for (const signal of ENDING_SIGNALS) process.on(signal, onSignal)
  try {
    await orCancelled(post(check(JSON.parse(plan)), nodePorts(adapter, scope, process.env)), scope.signal)
  } catch (error) {
    const { report } = endingOf(error)
    adapter.log.finding({
      level: 'warning',
      code: 'post-failed',
      title: `Post step of ${name}: ${report.headline}`,
    })
  }
  await scope.close()
  leave(0)
}

/** Inputs as the runner hands them over: INPUT_ + upper-cased name, spaces as underscores, hyphens kept. */
export function inputsFromEnv(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const raw: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('INPUT_') && value !== '') raw[name.slice('INPUT_'.length).toLowerCase()] = value
  }
  return raw
}

/** A hanging socket of a service must not keep the job: leave when everything is written. */
function leave(code: number): void {
  process.exitCode = code
  process.stdout.write('', () => process.exit(code))
}
