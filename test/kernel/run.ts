/**
 * `npm run test:kernel`: builds a small kernel of Debian's linux-source through the built CLI, cold and with every cache, for x86_64, aarch64 and riscv64, boots it, and lets it load a driver that was built for it;
 * packages of one configuration must be the same to the byte, whichever way they came. What was measured is kept in the work folder, and a second call goes on from there.
 * `-- --arch x86_64` takes one processor; `-- --work FOLDER`, `-- --limit MINUTES` for each step; `-- --write` puts the processors' tables into the docs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ARCHES, type Arch } from '@dpuos/manifests'
import { writeResults } from './results.ts'
import { type Row, STEPS } from './steps.ts'

const { values } = parseArgs({
  options: {
    arch: { type: 'string', multiple: true, default: [...ARCHES] },
    work: { type: 'string', default: path.join(homedir(), '.cache/dpuos-test/kernel') },
    source: { type: 'string', default: '/usr/src/linux-source-6.1.tar.xz' },
    limit: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
})
const known = (arch: string): arch is Arch => ARCHES.some((one) => one === arch)
const arches = values.arch.filter(known)
if (arches.length < values.arch.length || !existsSync(values.source)) {
  console.error(
    existsSync(values.source)
      ? `--arch is one of ${ARCHES.join(', ')}`
      : `there is no ${values.source}: apt-get install linux-source-6.1`,
  )
  process.exit(2)
}
let wrong = 0
for (const arch of arches) {
  const rows = stepsOf(arch)
  if (values.write) writeResults(arch, rows)
}
process.exitCode = wrong === 0 ? 0 : 1

function stepsOf(arch: Arch): Row[] {
  const work = path.join(values.work, arch)
  const file = path.join(work, 'rows.json')
  mkdirSync(work, { recursive: true })
  const done = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : []
  const machine = {
    arch,
    work,
    cache: path.join(work, 'cache'),
    source: values.source,
    limitMs: Number(values.limit) * 60_000,
  }
  for (const { id, what, run, sameAs } of STEPS.filter((step) => !done.some((row) => row.id === step.id))) {
    const { wall, cpu, note, sums } = run(machine)
    const day = new Date().toISOString().slice(0, 10)
    const row: Row = { arch, id, what, wall, cpu, note, sums, day, load: loadavg()[0] ?? null }
    done.push(row)
    // Only what was done is gone on from.
    writeFileSync(file, JSON.stringify(done, null, 2))
    console.log(`${arch} ${id}: ${row.wall.toFixed(1)} s, ${row.cpu.toFixed(1)} s of CPU; ${row.note}`)
    const other = done.find((one) => one.id === sameAs)
    if (other === undefined || JSON.stringify(other.sums) === JSON.stringify(row.sums)) continue
    wrong++
    console.log(`WRONG ${arch} ${id}: its packages are not those of ${other.id}`)
  }
  return STEPS.flatMap(({ id }) => done.filter((row) => row.id === id))
}
