import type { Accelerator, Boot, Check, Finding } from '@dpuos/manifests'
import type { BootRun } from '../boot.ts'
import type { Run } from '../machine/run.ts'
import type { Answer } from '../probe/answer.ts'
import { advice } from './advice.ts'
import { checkPromises, type Expected } from './expect.ts'

/** What was measured of a boot that is well, and what was asked for but could not be. */
export interface Measured extends Pick<Boot, 'instructions' | 'footprint'> {
  readonly checks: readonly Check[]
}

/** One boot as the manifest has it: what the judge decided, what the guest said, and whether that is what was promised. */
export function bootResult(
  path: Boot['path'],
  { run, tier, noProbe, command }: BootRun,
  expected: Expected,
  accelerator: Accelerator,
  now: number,
  measured: Measured = { checks: [] },
): Boot {
  const seconds = timeline(path, run)
  const { decision } = run
  // A system in emergency mode says what failed, and is asked for no promise.
  const promised =
    run.answer === undefined || decision.cause === 'emergency'
      ? []
      : checkPromises(expected, run.answer, seconds.up, accelerator.kind, now)
  const checks = [...promised, ...measured.checks]
  const unmet = checks.filter(({ verdict }) => verdict === 'fail')
  const unknown = checks.filter(({ verdict }) => verdict === 'broken')
  const common = {
    path,
    accelerator,
    command: [...command],
    seconds,
    cpuSeconds: run.cpuSeconds,
    probe: run.probe,
    tier,
    guest: run.answer === undefined ? null : guest(run.answer),
    checks,
    ...unitStarts(run),
    ...portsHeard(run),
    ...(measured.instructions === undefined ? {} : { instructions: measured.instructions }),
    ...(measured.footprint === undefined ? {} : { footprint: measured.footprint }),
    lastLines: run.judge.transcript.excerpt(decision.line),
  }
  if (decision.verdict !== 'pass') {
    const why =
      decision.cause === 'probe-silent' && noProbe !== undefined ? ` No probe was in it: ${noProbe}.` : ''
    return {
      ...common,
      verdict: decision.verdict,
      cause: decision.cause,
      summary: `${decision.summary}${why}`,
    }
  }
  const bad = unmet.length > 0 ? unmet : unknown
  if (bad.length > 0) {
    return {
      ...common,
      verdict: unmet.length > 0 ? 'fail' : 'broken',
      cause: 'expectation',
      summary: `It boots, but ${tell(bad[0] as Check)}${bad.length > 1 ? ` (and ${bad.length - 1} more)` : ''}.`,
    }
  }
  if (run.answer === undefined) {
    const summary =
      'A login prompt came up and no fault on the console; nothing else was looked at (`probe: none`).'
    return { ...common, verdict: 'pass', cause: null, summary }
  }
  const up = seconds.up === null ? '' : ` in ${seconds.up.toFixed(1)} s`
  return { ...common, verdict: 'pass', cause: null, summary: `Up${up}; ${kept(checks)}.` }
}

const tell = ({ id, verdict, actual, expected }: Check): string =>
  verdict === 'broken'
    ? `${id} could not be found out (${actual}); expected: ${expected}`
    : `${id} is ${actual} instead of ${expected}`

function kept(checks: readonly Check[]): string {
  const passed = checks.filter(({ verdict }) => verdict === 'pass').length
  return `${passed} of ${passed} promises kept`
}

/** Seconds with one decimal more than a person needs. */
const round = (seconds: number): number => Math.max(0, Math.round(seconds * 100) / 100)

/**
 * The guest's own clock counts from the start of the kernel, ours from the first instruction; where they met (the answer)
 * tells how far apart they are. Without an answer only the console's marks are known.
 */
function timeline(
  path: Boot['path'],
  { answer, answeredAt, decision, judge, totalMs }: Run,
): Boot['seconds'] {
  const mark = (ms: number | undefined): number | null => (ms === undefined ? null : round(ms / 1000))
  const total = round(totalMs / 1000)
  const started =
    answer === undefined || answeredAt === undefined ? undefined : answeredAt / 1000 - answer.uptime
  const firmware = started === undefined ? mark(judge.marks.kernel) : round(started)
  // systemd has finished with emergency mode, too.
  const finished = decision.cause === 'emergency' ? 0 : (answer?.times['FinishTimestampMonotonic'] ?? 0)
  return {
    firmware: path === 'direct' ? null : firmware,
    kernel: mark(judge.marks.initramfs),
    initramfs: started === undefined || !answer?.pivot ? null : round(started + answer.pivot),
    up: started === undefined || finished === 0 ? null : round(started + finished / 1e6),
    total,
  }
}

/** Of several serial ports, what came over each. */
const portsHeard = ({ consoles }: Run): Pick<Boot, 'consoles'> =>
  consoles.length < 2 ? {} : { consoles: consoles.map(({ port, bytes }) => ({ port, bytes })) }

/** The guest's times count from the start of its kernel. */
function unitStarts({ answer, answeredAt }: Run): Pick<Boot, 'starts'> {
  const lines = answer?.facts['starts']
  if (answer === undefined || lines === undefined || answeredAt === undefined) return {}
  const kernel = answeredAt / 1000 - answer.uptime
  const starts = lines.flatMap((line) => {
    const [unit = '', begin, up] = line.split(' ')
    const time = (microseconds: string | undefined): number => round(kernel + Number(microseconds) / 1e6)
    return Number(begin) > 0 ? [{ unit, begin: time(begin), up: Number(up) > 0 ? time(up) : null }] : []
  })
  return { starts: starts.toSorted((a, b) => a.begin - b.begin || (a.unit < b.unit ? -1 : 1)) }
}

function guest(answer: Answer): NonNullable<Boot['guest']> {
  return {
    state: answer.state,
    systemd: /systemd (\d+\S*)/.exec(answer.systemd)?.[1] ?? answer.systemd,
    kernelRelease: answer.kernelRelease,
    failedUnits: [...answer.failedUnits],
    memTotalKib: answer.memTotalKib,
    memAvailableKib: answer.memAvailableKib,
    processes: answer.processes,
    modules: [...answer.modules],
    sysctl: { ...answer.sysctl },
    hostname: answer.hostname,
    cmdline: answer.cmdline,
    defaultTarget: answer.defaultTarget,
    units: { ...answer.units },
    moduleStates: { ...answer.moduleStates },
    failedLogs: Object.fromEntries(
      Object.entries(answer.failedLogs).map(([unit, lines]) => [unit, [...lines]]),
    ),
  }
}

/** What to tell the user about a boot: its cause, each unmet promise, and what the console warned of. */
export function bootFindings(boot: Boot, { judge }: Run): Finding[] {
  const findings: Finding[] = []
  if (boot.verdict !== 'pass' && boot.cause !== null && boot.cause !== 'expectation') {
    const hint = advice(boot.cause)
    // Where promises were judged, they have it.
    const log = boot.checks.length > 0 ? '' : failureLog(boot)
    findings.push({
      level: 'error',
      code: `boot-${boot.cause}`,
      title: `${boot.path} boot: ${boot.summary}`,
      ...(log === '' ? {} : { detail: log }),
      ...(hint === undefined ? {} : { hint }),
    })
  }
  for (const check of boot.checks) {
    if (check.verdict !== 'fail' && check.verdict !== 'broken') continue
    const log = check.id === 'units-failed' ? failureLog(boot) : ''
    const hint = advice('expectation')
    findings.push({
      level: 'error',
      code: 'boot-expectation',
      title: `${boot.path} boot: ${tell(check)}`,
      ...(log === '' ? {} : { detail: log }),
      ...(hint === undefined ? {} : { hint }),
    })
  }
  if (boot.cause !== null && boot.cause !== 'expectation') return findings
  if (boot.verdict === 'pass' && boot.guest === null) {
    findings.push({
      level: 'warning',
      code: 'boot-unprobed',
      title: `${boot.path} boot: only the console was judged: units, modules, sysctl and whatever else the image promises are not known`,
      hint: 'Leave `probe` at `auto` where the image may be booted from a copy that holds the probe.',
    })
  }
  if (boot.guest !== null && judge.silent) {
    findings.push({
      level: 'warning',
      code: 'console-silent',
      title: `${boot.path} boot: neither the kernel nor a login prompt wrote to the serial console`,
      hint: 'Whoever watches a card over its serial line will see nothing: name that line on the kernel command line (`console=`).',
    })
  }
  findings.push(...silentPorts(boot))
  // Of a system that came up, what the console said on the way.
  for (const { rule, text } of judge.hits) {
    if (rule.effect === 'fault' || rule.told) {
      findings.push({ level: 'warning', code: `console-${rule.id}`, title: `${boot.path} boot: ${text}` })
    }
  }
  for (const { rule, line } of judge.quotes) {
    findings.push({
      level: 'notice',
      code: 'console-quote',
      title: `${boot.path} boot: a process of the guest, not its kernel, wrote to the console: ${judge.transcript.at(line) ?? rule.id}`,
      hint: 'It counts for nothing. Whoever reads the console of a card will take it for a fault: let it write to the journal.',
    })
  }
  return findings
}

/** Ports behind the first that the kernel was to speak to, and that nobody heard. */
function silentPorts({ path, guest, consoles = [] }: Boot): Finding[] {
  const named = guest?.cmdline.split(' ') ?? []
  const silent = consoles
    .slice(1)
    .filter(
      ({ port, bytes }) => bytes === 0 && named.some((word) => word.split(',')[0] === `console=${port}`),
    )
  return silent.map(({ port }) => ({
    level: 'warning',
    code: 'console-silent',
    title: `${path} boot: nothing came over ${port}, which the kernel command line names as a console`,
    hint: `See whether the kernel has its driver, or take \`console=${port}\` off the command line.`,
  }))
}

function failureLog(boot: Boot): string {
  const logs = Object.entries(boot.guest?.failedLogs ?? {})
  return logs.map(([unit, lines]) => `${unit}: ${lines.join(' | ')}`).join('\n')
}
