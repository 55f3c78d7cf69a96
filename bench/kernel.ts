/**
 * `npm run bench:kernel -- [--arch aarch64] [--rounds 3] [--parts gate,no-op,whole] [--vng FILE]`: what building a kernel through dpuos costs beside make, merge_config.sh and virtme-ng, on the small kernel of
 * `npm run test:kernel`, which must have been there: source and ccache are taken from its work folder. See README.md here.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ARCHES, type Arch } from '@dpuos/manifests'
import { build, FRAGMENTS, type Machine } from '../test/kernel/build.ts'
import { type Measured, measured } from '../test/kernel/measure.ts'
import {
  compiledIn,
  keptObjects,
  makeEnv,
  makeWords,
  plainMake,
  timeOf,
  unpackedSource,
} from '../test/kernel/plain-make.ts'
import { forget } from '../test/kernel/steps.ts'
import { which } from './programs.ts'
import { spread } from './table.ts'

const { values } = parseArgs({
  options: {
    arch: { type: 'string', default: 'x86_64' },
    work: { type: 'string', default: path.join(os.homedir(), '.cache/dpuos-test/kernel') },
    source: { type: 'string', default: '/usr/src/linux-source-6.1.tar.xz' },
    rounds: { type: 'string', default: '3' },
    parts: { type: 'string', default: 'gate,no-op,whole' },
    vng: { type: 'string' },
  },
})
const arch = archOf(values.arch)
const work = path.join(values.work, arch)
const cache = path.join(work, 'cache')
const machine: Machine = { arch, work, cache, source: values.source, limitMs: 30 * 60_000 }
if (!existsSync(path.join(cache, 'ccache')))
  throw new Error(`there is no ${cache}/ccache: run npm run test:kernel -- --arch ${arch} first`)

const parts = new Set(values.parts.split(','))
const ROUNDS = Number(values.rounds)
/** Asks for what nobody gets: RUNTIME_TESTING_MENU is off. */
const UNMET = path.join(work, 'unmet.config')
function archOf(text: string): Arch {
  const found = ARCHES.find((one) => one === text)
  if (found === undefined) throw new Error(`--arch is one of ${ARCHES.join(', ')}`)
  return found
}

const say = (text: string): void => console.log(text)
const rows = new Map<string, { readonly runs: Pick<Measured, 'wall' | 'cpu'>[]; note: string }>()

function ran(name: string, one: Pick<Measured, 'wall' | 'cpu'>, note: string): void {
  const row = rows.get(name) ?? { runs: [], note }
  row.runs.push(one)
  row.note = note
  rows.set(name, row)
  say(`${name}: ${one.wall.toFixed(1)} s, ${one.cpu.toFixed(1)} s of CPU; ${note}`)
}

/** A folder that is not there yet. */
function fresh(name: string): string {
  const folder = path.join(work, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}

/** As the kernel's documentation has it: fragments merged, and completed over allnoconfig. */
function mergeConfig(source: string): void {
  const object = fresh('peer-config')
  const [, ...words] = makeWords(machine, source, object)
  const env = Object.fromEntries(
    words.flatMap((word) => (/^\w+=/.test(word) ? [word.split('=') as [string, string]] : [])),
  )
  const script = path.join(source, 'scripts/kconfig/merge_config.sh')
  // It leaves .tmp.config.* of its own in the folder where it is started for as long as it runs, and calls make there.
  const argv = ['env', '-C', source, script, '-n', '-O', object, ...FRAGMENTS(arch), UNMET]
  const { wall, cpu, code, output } = measured(argv, env, machine.limitMs)
  const complaint = /Value requested for CONFIG_VDPA_SIM not in final \.config/.test(output)
  ran(
    'gate: merge_config.sh, one option not met',
    { wall, cpu },
    `ends with ${code}${complaint ? ', a warning among its lines' : ''}`,
  )
}

function gate(): void {
  ran('gate: dpuos, all options met', build(machine, ['--mode', 'check']), '')
  const { wall, cpu, code, output } = build(machine, ['--mode', 'check'], [UNMET], [1])
  const said = /CONFIG_VDPA_SIM: .*/.exec(output)?.[0] ?? ''
  ran('gate: dpuos, one option not met', { wall, cpu }, `ends with ${code}: \`${said}\``)
}

function noOp(): void {
  forget(machine, 'kernel-result')
  const ours = build(machine, ['--keep-objects', 'true'])
  ran('no-op: dpuos, kept objects', ours, ours.note)
  const [source, object] = [unpackedSource(machine), keptObjects(machine)]
  const make = plainMake(machine, source, object, timeOf(object))
  ran('no-op: make', make, `${compiledIn(make)} objects`)
}

/** Each from nothing but ccache and the configuration. */
function whole(source: string, config: string): void {
  forget(machine, 'kernel-result')
  const ours = build(machine, [])
  ran('whole: dpuos', ours, ours.note)
  const object = fresh('peer-object')
  copyFileSync(config, path.join(object, '.config'))
  const make = plainMake(machine, source, object)
  ran('whole: make', make, `${compiledIn(make)} objects`)
  const vng = values.vng ?? which('vng')
  if (vng === undefined) return say('virtme-ng is left out: vng is not on PATH (pip install virtme-ng)')
  const other = fresh('peer-object')
  copyFileSync(config, path.join(other, '.config'))
  const [, , , ...words] = makeWords(machine, source, other)
  const flags = arch === 'x86_64' ? [] : ['--arch', arch === 'aarch64' ? 'arm64' : arch]
  // It lies in its own environment, and starts programs that lie beside it.
  const PATH = `${path.dirname(vng)}:${process.env['PATH'] ?? ''}`
  const argv = ['env', '-C', source, vng, '--build', '--verbose', '--jobs', '2', ...flags, ...words]
  const built = measured(argv, { ...makeEnv(machine, source, other), PATH }, machine.limitMs)
  ran('whole: vng --build', built, `${compiledIn(built)} objects`)
}

writeFileSync(UNMET, 'CONFIG_VDPA_SIM=m\n')
forget(machine, 'kernel-result')
build(machine, ['--keep-objects', 'true'])
const [source, object] = [unpackedSource(machine), keptObjects(machine)]
const config = path.join(work, 'peer.config')
copyFileSync(path.join(object, '.config'), config)
for (let round = 0; round < ROUNDS; round++) {
  if (parts.has('gate')) {
    gate()
    mergeConfig(source)
  }
  if (parts.has('no-op')) noOp()
  if (parts.has('whole')) whole(source, config)
}
for (const name of ['peer-config', 'peer-object', 'peer.config', 'unmet.config'])
  rmSync(path.join(work, name), { recursive: true, force: true })

say(
  `\n${new Date().toISOString().slice(0, 10)}, ${arch}, ${ROUNDS} rounds, load ${os.loadavg()[1]?.toFixed(1)}\n`,
)
say('| what | wall, s | CPU, s | |\n| --- | --: | --: | --- |')
for (const [name, { runs, note }] of rows) {
  const range = (of: 'wall' | 'cpu'): string => spread(runs.map((run) => run[of]))
  say(`| ${name} | ${range('wall')} | ${range('cpu')} | ${note} |`)
}
