import type { Adapter } from './adapter.ts'
import { ENDINGS, type Ending, endingOf } from './endings.ts'
import { UserError } from './errors.ts'
import { readInputs, type Spell } from './inputs.ts'
import { removeLogs } from './node/log-file.ts'
import { nodePorts } from './node/ports.ts'
import { ENDING_SIGNALS } from './node/process.ts'
import type { Core, Outcome, Report } from './outcome.ts'
import type { Ports } from './ports.ts'
import { cancelled, openScope } from './scope.ts'
import { type ActionSpec, camelCase, type Outputs, type Values } from './spec.ts'

/** How long a cancelled core may take to notice before we clean up without it. */
const NOTICE_MS = 3000

/**
 * The life of one run: ports are opened, `body` works, whatever it ends with becomes a report and an exit code, everything
 * temporary is removed. Never rejects. Both the actions and the CLI go through here.
 */
export async function live<O, P>(
  title: string,
  adapter: Adapter,
  body: (ports: Ports) => Promise<Outcome<O, P>>,
  done?: (outcome: Outcome<O, P>) => void,
): Promise<number> {
  const scope = openScope()
  const onSignal = (signal: NodeJS.Signals): void => scope.cancel(signal)
  for (const signal of ENDING_SIGNALS) process.on(signal, onSignal)
  let ending: Ending
  let report: Report
  let ports: Ports | undefined
  try {
    ports = nodePorts(adapter, scope, process.env)
    const outcome = await orCancelled(body(ports), scope.signal)
    ending = outcome.report.verdict
    report = outcome.report
    done?.(outcome)
  } catch (error) {
    ;({ ending, report } = endingOf(scope.signal.aborted ? cancelled(scope.signal) : error))
  }
  await scope.close()
  if (ports !== undefined && ENDINGS[ending].exitCode <= 1) removeLogs(ports.host)
  for (const signal of ENDING_SIGNALS) process.off(signal, onSignal)
  await adapter.present(title, ending, { ...report, findings: [...report.findings, ...adapter.findings] })
  return ENDINGS[ending].exitCode
}

/** Read the inputs, run the core, hand over the outputs. Never rejects; resolves with the exit code. */
export async function execute<S extends ActionSpec, P>(
  spec: S,
  core: Core<Values<S>, Outputs<S>, P>,
  raw: Readonly<Record<string, string | undefined>>,
  spell: Spell,
  adapter: Adapter,
): Promise<number> {
  return await live(
    spec.name,
    adapter,
    async (ports) => {
      const read = readInputs(spec, raw, {
        workspace: ports.host.workspace,
        spell,
        mask: (secret) => ports.log.mask(secret),
      })
      if (!read.ok) throw new UserError(read.findings)
      return await core(read.values, ports)
    },
    (outcome) => {
      const values: Readonly<Record<string, string>> = outcome.outputs
      for (const name of Object.keys(spec.outputs)) adapter.setOutput(name, values[camelCase(name)] ?? '')
      if (outcome.plan !== undefined) adapter.savePlan(JSON.stringify(outcome.plan))
    },
  )
}

/** The work's result, or the cancellation when the work does not notice it within NOTICE_MS. */
export async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let onAbort: (() => void) | undefined
  const abort = new Promise<never>((_, reject) => {
    onAbort = () => {
      timer = setTimeout(() => reject(cancelled(signal)), NOTICE_MS)
    }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work, abort])
  } finally {
    clearTimeout(timer)
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort)
  }
}
