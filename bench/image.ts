/** `npm run bench`: the same bootable disk by dpuos, mkosi and KIWI NG, side by side. See README.md here. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { boot } from './boot.ts'
import type { Builder, Prepared } from './builder.ts'
import { diskFacts, rootFile } from './disk.ts'
import { findBuilders, versionOf } from './find-builders.ts'
import { measure, peakDisk, type Run } from './measure.ts'
import { MEMORY, startInside, workFolder } from './medium.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { SYSCTL, writeSysctl } from './overlay.ts'
import { prepare } from './prepare.ts'
import { which } from './programs.ts'
import { NEW, OLD, PROBE_FILE, republish } from './republish.ts'
import { type Column, SCENARIOS, type Scenario, tables } from './table.ts'

const say = (text: string): void => console.log(text)
const remove = (places: readonly string[]): void =>
  places.forEach((place) => rmSync(place, { recursive: true, force: true }))
/** Averages of the last 1, 5 and 15 minutes. */
const load = (): string =>
  os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')

/** Everything about one builder as rounds go by. */
interface Track {
  readonly builder: Builder
  readonly runs: Record<Scenario, Run[]>
  readonly peak: Record<Scenario, number>
}

/** Bring the builder to where the scenario begins. The value of the file differs each time, so that no cache can know it. */
function stage(builder: Builder, scenario: Scenario, round: number): void {
  remove(builder.results)
  if (scenario === 'cold') {
    remove(builder.caches)
    builder.configure()
  }
  if (scenario === 'changed') writeSysctl(builder.overlay, 10 + round)
}

/** Round 0 is not timed: it warms the page cache for all, and looks at disk use, which would cost the others time. */
async function round(tracks: readonly Track[], index: number, work: string): Promise<void> {
  for (const scenario of SCENARIOS) {
    for (const { builder, runs, peak } of tracks) {
      stage(builder, scenario, index)
      const log = path.join(work, 'log', `${index}-${scenario}-${builder.name}`)
      const before = load()
      const run = (): Promise<Run> => measure(builder.command, builder.folder, log)
      if (index === 0) {
        const inMemory = (): string[] =>
          readdirSync(MEMORY)
            .map((name) => path.join(MEMORY, name))
            .filter((place) => place !== work)
        peak[scenario] = await peakDisk(run, () => [builder.folder, ...inMemory()])
        say(`  look     ${scenario.padEnd(8)} ${builder.name.padEnd(6)} load ${before}`)
        continue
      }
      const one = await run()
      runs[scenario].push(one)
      say(
        `  round ${index}  ${scenario.padEnd(8)} ${builder.name.padEnd(6)} ${one.wall.toFixed(1).padStart(6)} s wall ${one.cpu.toFixed(1).padStart(6)} s CPU  load ${before}`,
      )
    }
  }
}

/** Builders differ in caches, logs and links that they leave; more than 3 % of the inodes means that packages were installed differently. */
const SAME = 0.03

/** The results must be worth comparing: the same packages, with the file that was changed last, in a disk that boots. */
async function judge({ builder, runs, peak }: Track, prepared: Prepared, options: Options): Promise<Column> {
  const packages = new Set(builder.packages())
  const missing = prepared.packages.filter((one) => !packages.has(one))
  const extra = [...packages].filter((one) => !prepared.packages.includes(one))
  if (missing.length + extra.length > 0)
    throw new Error(
      `${builder.name} did not build the same: missing ${missing.join(' ') || 'nothing'}, beyond that ${extra.join(' ') || 'nothing'}`,
    )
  const disk = builder.disk()
  const facts = diskFacts(disk)
  const reference = prepared.inodes
  const wanted = readFileSync(path.join(builder.overlay, SYSCTL), 'utf8')
  if (rootFile(disk, facts, `/${SYSCTL}`) !== wanted)
    throw new Error(`${builder.name} did not put the changed ${SYSCTL} into the disk`)
  if (Math.abs(facts.inodes / reference - 1) > SAME)
    throw new Error(
      `${builder.name} has ${facts.inodes} inodes in its root, dpuos ${reference}: not the same files`,
    )
  const booted = options.boot ? await boot(disk, builder.folder) : undefined
  return { name: builder.name, runs, peak, disk: facts, boot: booted, republished: 'not tried' }
}

/** With the caches of all the runs before, and a repository whose packages changed under the same names: what is in the disk now? */
async function afterRepublishing({ builder }: Track, work: string): Promise<string> {
  remove(builder.results)
  const log = path.join(work, 'log', `republished-${builder.name}`)
  try {
    const { wall } = await measure(builder.command, builder.folder, log)
    const disk = builder.disk()
    const text = rootFile(disk, diskFacts(disk), `/${PROBE_FILE}`)
    if (text === NEW) return `seen, ${wall.toFixed(1)} s`
    return text === OLD
      ? `**stale**: the old package, ${wall.toFixed(1)} s`
      : 'neither the old nor the new file'
  } catch (error) {
    return `fails: ${(error as Error).message.split('\n').at(-1)?.slice(0, 80)}`
  }
}

async function bench(options: Options): Promise<void> {
  const work = workFolder(options.medium, options.work)
  try {
    say(
      `${os.cpus().length} × ${os.cpus()[0]?.model}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${os.release()}`,
    )
    say(['rpm', 'dnf'].map(versionOf).join(', '))
    say(`medium: ${options.medium} (${work}), set ${options.set}, ${options.rounds} rounds, load ${load()}`)
    say('Preparing repository, manifests and the list of packages …')
    const prepared = await prepare(path.join(work, 'prepared'), options.set)
    mkdirSync(path.join(work, 'log'))
    const { builders, absent } = findBuilders(options.builders, work, prepared)
    for (const { name, reason, remedy } of absent) say(`Without ${name}: ${reason}. ${remedy}`)
    for (const { name, about } of builders) say(`${name}: ${about}`)
    const none = (): Record<Scenario, Run[]> => ({ cold: [], warm: [], changed: [] })
    const tracks = builders.map((builder) => ({
      builder,
      runs: none(),
      peak: { cold: 0, warm: 0, changed: 0 },
    }))
    for (let index = 0; index <= options.rounds; index++) await round(tracks, index, work)
    say('Comparing the results and booting each …')
    const columns: Column[] = []
    for (const track of tracks) columns.push(await judge(track, prepared, options))
    say('Publishing other packages under the same names …')
    republish(prepared.repository, prepared.republished)
    for (const [index, track] of tracks.entries()) {
      const column = columns[index]
      if (column !== undefined)
        columns[index] = { ...column, republished: await afterRepublishing(track, work) }
    }
    say(`\n${prepared.packages.length} packages, load at the end ${load()}\n\n${tables(columns)}`)
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(columns, null, 2)}\n`)
  } finally {
    remove([work])
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) say(USAGE)
  else if (process.getuid?.() !== 0)
    throw new Error('installing packages into a root needs root: run it with sudo, or as root in a container')
  else if (which('time') === undefined)
    throw new Error('GNU time is missing, which adds up CPU time and memory: apt-get install time')
  else {
    const code = startInside()
    if (code === undefined) await bench(options)
    else process.exitCode = code
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
