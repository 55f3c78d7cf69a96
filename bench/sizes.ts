/** `npm run bench:sizes`: what measuring a root of 100,000 files and 2 GiB costs, beside du. See README.md here. */
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
import { anImageManifest } from '@dpuos/manifests/testing'
import type { Command } from './builder.ts'
import { measure, type Run } from './measure.ts'
import { which } from './programs.ts'
import { median } from './table.ts'

const FILES = 100_000
/** Average bytes of a file: 2 GiB in all. */
const AVERAGE = 21_475
const PER_FOLDER = 50
const ROUNDS = 5

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

interface Contender {
  readonly name: string
  readonly command: Command
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
    ...(which('ncdu') === undefined
      ? []
      : [run('ncdu, exported', 'ncdu', '-0xo', path.join(work, 'ncdu.json'), tree)]),
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

const work = mkdtempSync(path.join(os.tmpdir(), 'bench-sizes-'))
try {
  if (!existsSync(cli)) throw new Error('dist/cli is missing: npm run build')
  say(`making ${FILES} files in ${work}`)
  makeTree(path.join(work, 'tree'))
  makeManifests(work)
  const all = contenders(work)
  const runs = new Map<string, Run[]>(all.map(({ name }) => [name, []]))
  // Round 0 warms the page cache for all. Then in turn, so that a busy minute of the machine hits each.
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, command } of all) {
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
