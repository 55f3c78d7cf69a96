import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanLine, type Ports } from '@dpuos/action-kit'
import type { Accelerator, Boot, Finding } from '@dpuos/manifests'
import type { Bench } from './bench.ts'
import { type BootRun, bootOnce } from './boot.ts'
import { bootWithFallback } from './fallback.ts'
import type { BootPath } from './load-image.ts'
import type { Evidence } from './machine/post-mortem.ts'
import { type Measuring, measure, measurementFindings } from './measure/measure.ts'
import type { Told } from './report/timeline.ts'
import { sideBySide } from './side-by-side.ts'
import { bootFindings, bootResult, type Measured } from './verdict/result.ts'

/** What all boots of a run share. */
export interface Plan {
  readonly bench: Bench
  readonly accelerator: Accelerator
  readonly measuring: Measuring
  /** Boots at once. */
  readonly width: number
}

/** One way to boot, done. */
export interface Booted {
  readonly boot: Boot
  readonly told: Told
  readonly evidence: readonly Evidence[]
  readonly findings: readonly Finding[]
}

/** Where the console of a boot is written. */
export const consoleLog = (bench: Bench, bootPath: Boot['path']): string =>
  path.join(bench.scratch, 'logs', `boot-${bootPath}.console.log`)

/** Boot the image in every asked way, as many at once as the plan says; results in the order of the ways. */
export async function bootAll(plan: Plan, ports: Ports): Promise<readonly Booted[]> {
  const { bench, width } = plan
  const { name } = bench.image.manifest
  const ways = bench.image.boots
  if (width === 1)
    return await sideBySide(ways, 1, (way) =>
      ports.log.group(`Boot ${name}: ${way}`, () => bootOneWay(plan, way, ports)),
    )
  // One group for all, because groups do not mix; each line says whose it is.
  return await ports.log.group(`Boot ${name}: ${ways.join(' and ')}, ${width} at once`, () =>
    sideBySide(ways, width, (way) => bootOneWay(plan, way, named(ports, way))),
  )
}

/** The same ports, what they tell of the work with a name before it. */
function named(ports: Ports, name: string): Ports {
  const { log } = ports
  return {
    ...ports,
    log: {
      debug: (text) => log.debug(`${name}: ${text}`),
      info: (text) => log.info(`${name}: ${text}`),
      progress: (text) => log.progress(`${name}: ${text}`),
      finding: (finding) => log.finding(finding),
      group: (title, body) => log.group(title, body),
      untrusted: (source) => log.untrusted(source),
      mask: (secret) => log.mask(secret),
    },
  }
}

async function bootOneWay(
  { bench, accelerator, measuring }: Plan,
  bootPath: BootPath,
  ports: Ports,
): Promise<Booted> {
  const attempted = await bootWithFallback(accelerator, (kind, singleThread) =>
    bootOnce(bench, { bootPath, kind, singleThread, consoleLog: consoleLog(bench, bootPath) }, ports),
  )
  const { done } = attempted
  if (done.noProbe !== undefined) ports.log.info(`no probe in the guest: ${done.noProbe}`)
  const expected = { ...bench.image.manifest, scripts: bench.scripts.map(({ name }) => name) }
  const result = (measured?: Measured): Boot =>
    bootResult(bootPath, done, expected, attempted.accelerator, now, measured)
  const now = ports.clock.now()
  const judged = result()
  // A boot that is not well has nothing to be measured.
  const boot =
    judged.verdict === 'pass' ? result(await measure(measuring, bench, bootPath, done, ports)) : judged
  return {
    boot,
    evidence: [...done.run.evidence, ...(await journalOf(bench, boot, done))],
    told: await toldOf(boot, done),
    findings: [...attempted.findings, ...bootFindings(boot, done.run), ...measurementFindings(boot)],
  }
}

/** What the guest's journal has, for whoever looks at a red boot or at a system that is not content. */
export async function journalOf(
  bench: Bench,
  { path: name, verdict }: Boot,
  { run }: BootRun,
): Promise<Evidence[]> {
  const lines = run.answer?.facts['journal'] ?? []
  if (lines.length === 0 || (verdict === 'pass' && run.answer?.state === 'running')) return []
  const file = path.join(bench.scratch, `${name}-journal.txt`)
  await writeFile(file, lines.map((line) => `${cleanLine(line)}\n`).join(''))
  return [{ role: 'journal', file }]
}

/** What the timeline shows of a boot. */
export const toldOf = async (boot: Boot, { run }: BootRun): Promise<Told> => ({
  boot,
  transcript: run.judge.transcript,
  line: run.decision.line,
  screen: await screenOf(run.evidence),
})

/** The screenshot as PNG, where there is one. */
async function screenOf(evidence: readonly Evidence[]): Promise<Uint8Array | undefined> {
  const screen = evidence.find(({ role }) => role === 'screenshot')
  return screen === undefined ? undefined : await readFile(screen.file)
}
