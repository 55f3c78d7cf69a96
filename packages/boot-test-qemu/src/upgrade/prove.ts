// An edge: boots an old release, lets it upgrade itself, and boots what came of it.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Accelerator, Boot, Check, Finding, UpgradeStep } from '@dpuos/manifests'
import type { Bench } from '../bench.ts'
import { type BootRun, bootOnce } from '../boot.ts'
import { type Booted, consoleLog, journalOf, toldOf } from '../boot-all.ts'
import { bootWithFallback } from '../fallback.ts'
import type { Disk } from '../inject/esp.ts'
import type { Image } from '../load-image.ts'
import type { Evidence } from '../machine/post-mortem.ts'
import type { GuestScript } from '../read-scripts.ts'
import type { Expected } from '../verdict/expect.ts'
import { bootFindings, bootResult } from '../verdict/result.ts'
import { UPGRADE_FILES } from './files.ts'
import { cutFiles, dnfChecks, returnedFindings, upgradedChecks } from './judge.ts'
import type { UpgradeRequest } from './load.ts'
import { makeRepositoryDisk } from './repository.ts'
import { type Inspection, inspectionOf, upgradeOf } from './said.ts'

/** Seconds that dnf has in the guest, and that looking at every file of every package has there: emulated, dnf needs a minute or two. */
const UPGRADE_SECONDS = 1800
const INSPECT_SECONDS = 600
/** `rpm -Va` names each file that a cut took away. */
export const INSPECT_LINES = 15_000
/** dnf writes some four for each package; with those above less than a probe's answer may have (MAX_RECORDS). */
export const UPGRADE_LINES = 4000

/** What the machine of a step is, and what is expected of it. */
interface Step {
  readonly name: UpgradeStep
  readonly image: Image
  /** The disk that it starts from, where it is not the image's own. */
  readonly disk?: Disk
  readonly kernel?: string
  readonly reboot?: boolean
  readonly data?: string
  /** Behind the user's own. */
  readonly scripts: readonly GuestScript[]
  readonly withOwn?: boolean
  expected(done: BootRun): Expected
  /** `index` of the first of `scripts`. */
  checks(done: BootRun, index: number): readonly Check[]
  findings?(done: BootRun, index: number): readonly Finding[]
}

interface Done {
  readonly booted: Booted
  readonly done: BootRun
  /** Of the first of the step's scripts. */
  readonly index: number
}

/**
 * Boot the old release, upgrade it with its own dnf to the image under test, and boot that; then, where asked for, the old kernel again, and the same
 * upgrade with the power cut in its midst. Resolves with one result for each boot: those behind one that failed are left out.
 */
export async function proveUpgrade(
  request: UpgradeRequest,
  bench: Bench,
  accelerator: Accelerator,
  ports: Ports,
): Promise<{ readonly boots: readonly Booted[]; readonly findings: readonly Finding[] }> {
  const { old, tests } = request
  const next = bench.image
  const had = new Set(old.manifest.packages.map(({ nevra }) => nevra))
  const { file: data, findings } = await ports.log.group('Make the repository of the new release', async () =>
    makeRepositoryDisk(
      { ...request, image: next.manifest, had },
      await ports.fs.scratch('repository'),
      ports,
    ),
  )
  const cut = cutFiles(old.manifest, next.manifest)
  // Not the kernel's hundred megabytes: an emulated guest hashes them for minutes.
  const brought = next.manifest.packages
    .filter(({ nevra, layer }) => !had.has(nevra) && layer !== 'kernel')
    .map(({ nevra }) => nevra)
  const boots: Booted[] = []
  const run = async (step: Step): Promise<Done> => {
    const done = await ports.log.group(`Upgrade of ${old.manifest.name}: ${step.name}`, () =>
      bootStep(step, bench, accelerator, ports),
    )
    boots.push(done.booted)
    return done
  }
  const good = ({ booted }: Done): boolean => booted.boot.verdict === 'pass'
  const upgrading = { reboot: true, data, expected: () => old.manifest }
  const after = (name: UpgradeStep, disk: Disk, before: Inspection): Step => ({
    name,
    image: next,
    disk,
    withOwn: true,
    scripts: [inspect([...brought.map((nevra) => `=${nevra}`), ...cut.keys()])],
    expected: () => next.manifest,
    checks: ({ run: { answer } }, index) =>
      answer === undefined ? [] : upgradedChecks(before, inspectionOf(index, answer), next.manifest),
    findings: ({ run: { answer } }, index) =>
      answer === undefined ? [] : returnedFindings(inspectionOf(index, answer), cut),
  })

  const upgrade = await run({
    ...upgrading,
    name: 'upgrade',
    image: old,
    scripts: [inspect([]), upgradeScript(false)],
    checks: ({ run: { answer } }, index) =>
      answer === undefined ? [] : dnfChecks(upgradeOf(index + 1, answer), old.manifest),
  })
  const { answer } = upgrade.done.run
  if (!good(upgrade) || answer === undefined) return { boots, findings }
  const before = inspectionOf(upgrade.index, answer)
  await run(after('upgraded', upgrade.done.disk, before))

  const sameKernel = old.manifest.kernelRelease === next.manifest.kernelRelease
  if (tests.includes('rollback') && !sameKernel) {
    const { kernelRelease } = old.manifest
    await run({
      name: 'rollback',
      image: next,
      disk: upgrade.done.disk,
      kernel: kernelRelease,
      scripts: [],
      expected: () => ({ ...next.manifest, kernelRelease }),
      checks: () => [],
    })
  }
  if (tests.includes('power-cut')) {
    const cutShort = await run({
      ...upgrading,
      name: 'power-cut',
      image: old,
      scripts: [upgradeScript(true)],
      checks: () => [],
    })
    if (good(cutShort)) {
      const repair = await run({
        ...upgrading,
        name: 'repair',
        image: old,
        disk: cutShort.done.disk,
        scripts: [upgradeScript(false)],
        // Either kernel may be the default now.
        expected: ({ run: { answer: said } }) => ({
          ...old.manifest,
          kernelRelease: said?.kernelRelease ?? old.manifest.kernelRelease,
        }),
        checks: ({ run: { answer: said } }, index) =>
          said === undefined ? [] : dnfChecks(upgradeOf(index, said), old.manifest),
      })
      if (good(repair)) await run(after('repaired', repair.done.disk, before))
    }
  }
  return { boots, findings: [...findings, ...(sameKernel && tests.includes('rollback') ? [noRollback] : [])] }
}

const noRollback: Finding = {
  level: 'notice',
  code: 'upgrade-same-kernel',
  title: 'both releases have the same kernel: there is none to go back to, and no rollback was tried',
}

/** `list`: paths to look for, and `=NEVRA` of packages to verify by content. */
const inspect = (list: readonly string[]): GuestScript => ({
  name: 'inspect',
  data: Buffer.from(`${UPGRADE_FILES['inspect.sh']}${list.map((one) => `${one}\n`).join('')}`),
  seconds: INSPECT_SECONDS,
  lines: INSPECT_LINES,
})

const UPGRADE = 'upgrade'

const upgradeScript = (cut: boolean): GuestScript => ({
  name: UPGRADE,
  data: Buffer.from(
    cut ? UPGRADE_FILES['upgrade.sh'].replace('\ncut=no\n', '\ncut=yes\n') : UPGRADE_FILES['upgrade.sh'],
  ),
  seconds: UPGRADE_SECONDS,
  lines: UPGRADE_LINES,
})

async function bootStep(step: Step, bench: Bench, accelerator: Accelerator, ports: Ports): Promise<Done> {
  const own = step.withOwn === true ? bench.scripts : []
  const scripts = [...own, ...step.scripts]
  const image =
    step.disk === undefined ? step.image : { ...step.image, disk: { ...step.image.disk, ...step.disk } }
  const extra = scripts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) * 1000
  const { watchSeconds: _, ...rest } = bench
  const machine: Bench = {
    ...rest,
    image,
    scripts,
    limits: (kind) => {
      const limits = bench.limits(kind)
      return { ...limits, timeoutMs: limits.timeoutMs + extra }
    },
  }
  const { kernel, reboot, data } = step
  const attempted = await bootWithFallback(accelerator, (kind, singleThread) =>
    bootOnce(
      machine,
      {
        bootPath: 'uefi',
        kind,
        singleThread,
        step: step.name,
        ...(kernel === undefined ? {} : { kernel }),
        ...(reboot === undefined ? {} : { reboot }),
        ...(data === undefined ? {} : { data }),
        consoleLog: consoleLog(bench, step.name),
      },
      ports,
    ),
  )
  const { done } = attempted
  const index = own.length + 1
  const expected = { ...step.expected(done), scripts: own.map(({ name }) => name) }
  const judged = bootResult(step.name, done, expected, attempted.accelerator, ports.clock.now(), {
    checks: step.checks(done, index),
  })
  const told = step.name === 'power-cut' ? asCut(judged, done) : judged
  // Its disk goes with this run: nobody can start it by hand.
  const boot = step.disk === undefined ? told : { ...told, command: [] }
  ports.log.info(`${step.name}: ${boot.verdict}: ${boot.summary}`)
  const evidence = [
    ...(boot.verdict === 'pass' ? [] : done.run.evidence),
    ...(await journalOf(bench, boot, done)),
    ...(await dnfLog(step, done, index, bench.scratch)),
  ]
  const findings = told !== judged ? [] : bootFindings(boot, done.run)
  const booted: Booted = {
    boot,
    told: await toldOf(boot, done),
    evidence,
    findings: [...attempted.findings, ...findings, ...(step.findings?.(done, index) ?? [])],
  }
  return { booted, done, index }
}

/** What dnf wrote in the guest, for whoever asks why. */
async function dnfLog(
  { name, scripts }: Step,
  { run: { answer } }: BootRun,
  first: number,
  folder: string,
): Promise<Evidence[]> {
  const index = scripts.findIndex((one) => one.name === UPGRADE)
  const log = index < 0 || answer === undefined ? undefined : upgradeOf(first + index, answer)?.log
  if (log === undefined || log.length === 0) return []
  const file = path.join(folder, `${name}-dnf.log`)
  await writeFile(file, `${log.join('\n')}\n`)
  return [{ role: 'dnf-log', file }]
}

/** What upgrade.sh tells the console before it takes the power away. */
const CUT = /dpuos: the power goes at (step \d+ of \d+)/

/** Lines of the console among which it is looked for. */
const CONSOLE_TAIL = 200

/** A boot that was to end in the midst of the transaction. */
function asCut(boot: Boot, { run }: BootRun): Boot {
  const said = run.judge.transcript.tail(CONSOLE_TAIL).findLast(({ text }) => CUT.test(text))
  const at = CUT.exec(said?.text ?? '')?.[1]
  if (boot.cause === 'reset' && at !== undefined)
    return {
      ...boot,
      verdict: 'pass',
      cause: null,
      summary: `The power went at ${at} of dnf’s transaction.`,
    }
  if (run.answer === undefined) return boot
  return {
    ...boot,
    verdict: 'broken',
    cause: 'expectation',
    summary: 'The power did not go in the midst of the upgrade: dnf was done, or failed, before.',
  }
}
