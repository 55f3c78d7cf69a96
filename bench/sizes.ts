/** `npm run bench:sizes`: what measuring a root of 100,000 files and 2 GiB costs, beside du, dive and diffoscope. See README.md here. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { anImageManifest } from '@dpuos/manifests/testing'
import type { Command } from './builder.ts'
import { measure, type Run } from './measure.ts'
import { output, which } from './programs.ts'
import { median } from './table.ts'

const { values: options } = parseArgs({
  options: { files: { type: 'string', default: '100000' }, own: { type: 'boolean', default: false } },
})
const FILES = Number(options.files)
/** Average bytes of a file: 2 GiB in all, where there are 100,000. */
const AVERAGE = 21_475
const PER_FOLDER = 50
const ROUNDS = 5
/** Seconds after which the slow ones are stopped: they are run once, and everybody else is done by then. */
const STOP = 300

const cli = path.resolve(import.meta.dirname, '../dist/cli/main.mjs')
const say = (text: string): void => console.log(text)

/** The same tree each time: names and sizes from a multiplicative congruential generator (MINSTD). */
function makeTree(root: string): void {
  let seed = 1
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  const content = Buffer.alloc(2 * AVERAGE, 1)
  for (let folder = 0; folder < FILES / PER_FOLDER; folder++) {
    const place = path.join(root, 'usr', `part${folder % 20}`, `group${folder % 7}`, `folder${folder}`)
    mkdirSync(place, { recursive: true })
    for (let file = 0; file < PER_FOLDER; file++) {
      const fd = openSync(path.join(place, `file-${file}.bin`), 'w')
      writeSync(fd, content, 0, random(2 * AVERAGE))
      closeSync(fd)
    }
  }
}

/** Image manifests of a large image and of the next build of it: 3,000 packages, every tenth upgraded, one added. */
function makeManifests(folder: string): void {
  const base = anImageManifest()
  const [model] = base.packages
  if (model === undefined) throw new Error('the fixture has packages')
  const manifest = (release: number, count: number) => {
    const packages = Array.from({ length: count }, (_, index) => {
      const version = index % 10 === 0 ? release : 1
      const name = `package-${index}`
      return { ...model, name, nevra: `${name}-1-${version}.x86_64`, size: 40_000 + version, files: 30 }
    })
    return anImageManifest({ packages, budgets: base.budgets })
  }
  writeFileSync(path.join(folder, 'base.json'), JSON.stringify(manifest(1, 3000)))
  writeFileSync(path.join(folder, 'image.json'), JSON.stringify(manifest(2, 3001)))
}

/** The next build: the same files (hard links), one of them another, one more. */
function makeNext(work: string): void {
  output(['cp', '-al', path.join(work, 'tree'), path.join(work, 'next')])
  const folder = path.join(work, 'next/usr/part0/group0/folder0')
  rmSync(path.join(folder, 'file-0.bin'))
  writeFileSync(path.join(folder, 'file-0.bin'), Buffer.alloc(100_000, 2))
  writeFileSync(path.join(folder, 'new.bin'), Buffer.alloc(8 * 2 ** 20, 3))
}

/** The tree as `docker save` hands an image over: the only form that dive reads without a container engine. */
function makeDockerArchive(work: string): void {
  const folder = path.join(work, 'docker')
  mkdirSync(folder)
  output(['tar', '-C', path.join(work, 'tree'), '-cf', path.join(folder, 'layer.tar'), '.'])
  const digest = output(['sha256sum', path.join(folder, 'layer.tar')]).slice(0, 64)
  const config = {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
    history: [{ created_by: 'bench' }],
  }
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config))
  const manifest = [{ Config: 'config.json', RepoTags: ['bench:1'], Layers: ['layer.tar'] }]
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
  output([
    'tar',
    '-C',
    folder,
    '-cf',
    path.join(work, 'docker.tar'),
    'manifest.json',
    'config.json',
    'layer.tar',
  ])
  rmSync(folder, { recursive: true })
}

interface Contender {
  readonly name: string
  readonly command: Command
  /** Takes minutes. */
  readonly once?: boolean
}

function contenders(work: string): Contender[] {
  const tree = path.join(work, 'tree')
  const run = (name: string, ...argv: [string, ...string[]]): Contender => ({
    name,
    command: { argv, env: {} },
  })
  const out = (name: string): [string, ...string[]] => [
    '--output',
    path.join(work, name),
    '--fail-on',
    'never',
  ]
  return [
    run(
      'dpuos: measure a folder',
      process.execPath,
      cli,
      'size-budget-check',
      '--root',
      tree,
      ...out('measured'),
    ),
    run('du', 'du', '-sx', tree),
    run('du, as long as contents are', 'du', '-sx', '--apparent-size', '-B1', tree),
    ...peer('ncdu', 'apt install ncdu', (ncdu) =>
      run('ncdu, exported', ncdu, '-0xo', path.join(work, 'ncdu.json'), tree),
    ),
    ...peer('dive', 'go install github.com/wagoodman/dive@v0.13.1', (dive) => ({
      ...run(
        'dive, of `docker save`',
        dive,
        '--source',
        'docker-archive',
        path.join(work, 'docker.tar'),
        '--json',
        path.join(work, 'dive.json'),
      ),
    })),
    run(
      'dpuos: measure the next folder, compare',
      process.execPath,
      cli,
      'size-budget-check',
      '--root',
      path.join(work, 'next'),
      '--name',
      'tree',
      '--baseline',
      path.join(work, 'measured/measurement.json'),
      ...out('next-measured'),
    ),
    ...peer('diffoscope', 'apt install diffoscope-minimal', (diffoscope) => ({
      // 1: they differ, as they should; 124: stopped.
      ...run(
        `diffoscope of both folders, stopped after ${STOP} s`,
        'sh',
        '-c',
        'timeout "$1" "$2" --no-progress --exclude-directory-metadata=yes --text "$3" "$4" "$5"; code=$?; [ $code = 1 ] || [ $code = 124 ]',
        'sh',
        String(STOP),
        diffoscope,
        path.join(work, 'diffoscope.txt'),
        tree,
        path.join(work, 'next'),
      ),
      once: true,
    })),
    run(
      'dpuos: compare two images',
      process.execPath,
      cli,
      'size-budget-check',
      '--image',
      path.join(work, 'image.json'),
      '--baseline',
      path.join(work, 'base.json'),
      ...out('compared'),
    ),
    run('node, nothing else', process.execPath, '-e', '0'),
  ]
}

/** Another tool, where it is on PATH; where not, a line that says so. `--own` leaves them all out. */
function peer(program: string, install: string, make: (file: string) => Contender): Contender[] {
  if (options.own) return []
  const file = which(program)
  if (file !== undefined) return [make(file)]
  say(`${program} is left out: it is not on PATH (${install})`)
  return []
}

const work = mkdtempSync(path.join(os.tmpdir(), 'bench-sizes-'))
try {
  if (!existsSync(cli)) throw new Error('dist/cli is missing: npm run build')
  say(`making ${FILES} files in ${work}`)
  makeTree(path.join(work, 'tree'))
  makeNext(work)
  makeManifests(work)
  if (which('dive') !== undefined && !options.own) makeDockerArchive(work)
  const all = contenders(work)
  const runs = new Map<string, Run[]>(all.map(({ name }) => [name, []]))
  // Round 0 warms the page cache for all. Then in turn, so that a busy minute of the machine hits each.
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, command, once = false } of all) {
      if (once && round !== ROUNDS) continue
      const one = await measure(command, work, path.join(work, 'log'))
      if (round > 0) runs.get(name)?.push(one)
    }
  const du = median((runs.get('du') ?? []).map(({ wall }) => wall))
  say('| what | wall, s | × du | CPU, s | largest process, MiB |')
  say('| --- | --: | --: | --: | --: |')
  for (const [name, of] of runs) {
    const wall = of.map((one) => one.wall)
    const range = `${median(wall).toFixed(2)} (${Math.min(...wall).toFixed(2)}–${Math.max(...wall).toFixed(2)})`
    const cpu = median(of.map((one) => one.cpu)).toFixed(2)
    const rss = (Math.max(...of.map((one) => one.rss)) / 2 ** 20).toFixed(0)
    say(`| ${name} | ${range} | ${(median(wall) / du).toFixed(1)} | ${cpu} | ${rss} |`)
  }
  const measured = JSON.parse(readFileSync(path.join(work, 'measured/measurement.json'), 'utf8')) as {
    measured: unknown
  }
  say(`last measured: ${JSON.stringify(measured.measured)}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
