// What the boot test costs beside the guest that it watches, and beside a bare QEMU whose console is searched for a login prompt,
// which is what scripts do today. By turns; usage: node bench/verdict.ts out/image.json [rounds]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ConsoleReader } from '../packages/boot-test-qemu/src/console/reader.ts'
import { Judge } from '../packages/boot-test-qemu/src/verdict/judge.ts'
import type { BootManifest } from '../packages/manifests/src/boot.ts'
import { median } from './table.ts'

/** USER_HZ of every Linux that Node runs on (proc(5)). */
const TICKS = 100
const SAMPLE_MS = 50
const LIMIT_MS = 10 * 60_000

interface Tested {
  /** Seconds from start to exit. */
  readonly wall: number
  /** Seconds from the first instruction to the verdict. */
  readonly total: number
  readonly qemuCpu: number
  /** CPU seconds of the harness: all, and while the guest ran. */
  readonly cpu: number
  readonly watching: number
  /** MiB. */
  readonly rss: number
  readonly command: readonly [string, ...string[]]
}

const [image, rounds = '3'] = process.argv.slice(2)
if (image === undefined || !existsSync(image)) {
  process.stderr.write(
    'usage: node bench/verdict.ts IMAGE.JSON [ROUNDS]: an image manifest of tailor-image with kernel and initramfs\n',
  )
  process.exit(2)
}

const tested: Tested[] = []
const bare: { firstByte: number; login: number }[] = []
for (let round = 0; round < Number(rounds); round++) {
  const one = await withDpuos(image)
  tested.push(one)
  bare.push(await withBareQemu(one.command))
}
const of = <T>(rows: readonly T[], field: (row: T) => number): number => median(rows.map(field))
const flood = consoleFlood()
process.stdout.write(`
| | dpuos | bare QEMU, \`login:\` searched |
| --- | --: | --: |
| seconds to the verdict (to the prompt) | ${of(tested, ({ total }) => total).toFixed(1)} | ${of(bare, ({ login }) => login).toFixed(1)} |
| seconds from spawn to the first console byte | | ${of(bare, ({ firstByte }) => firstByte).toFixed(2)} |
| seconds from start to exit, with both checks of the disk | ${of(tested, ({ wall }) => wall).toFixed(1)} | |
| CPU seconds of QEMU | ${of(tested, ({ qemuCpu }) => qemuCpu).toFixed(1)} | |
| CPU seconds of the harness while the guest runs | ${of(tested, ({ watching }) => watching).toFixed(2)} (${(of(tested, ({ watching, qemuCpu }) => watching / qemuCpu) * 100).toFixed(1)} % of QEMU's) | |
| CPU seconds of the harness in all | ${of(tested, ({ cpu }) => cpu).toFixed(2)} | |
| largest memory of the harness, MiB | ${of(tested, ({ rss }) => rss).toFixed(0)} | |

Console of ${flood.mib} MiB read and judged in ${flood.seconds.toFixed(2)} s of CPU: ${(flood.mib / flood.seconds).toFixed(0)} MiB/s, so 10 MiB/s take ${((1000 * flood.seconds) / flood.mib).toFixed(0)} % of one core; memory then ${flood.rss.toFixed(0)} MiB.
`)

/** The built boot test, direct boot, emulated. */
async function withDpuos(manifest: string): Promise<Tested> {
  const output = mkdtempSync('/tmp/dpuos-bench-')
  const cli = path.join(import.meta.dirname, '../dist/cli/main.mjs')
  const flags = ['--image', manifest, '--boots', 'direct', '--accelerator', 'tcg', '--output', output]
  const start = performance.now()
  const child = spawn(process.execPath, [cli, 'boot-test-qemu', ...flags], {
    stdio: 'ignore',
    timeout: LIMIT_MS,
  })
  let [cpu, rss, watching] = [0, 0, 0]
  const timer = setInterval(() => {
    const now = cpuOf(child.pid ?? 0)
    if (hasGuest(child.pid ?? 0)) watching += Math.max(0, now - cpu)
    cpu = Math.max(cpu, now)
    rss = Math.max(rss, peakOf(child.pid ?? 0))
  }, SAMPLE_MS)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const wall = (performance.now() - start) / 1000
  const { boots } = JSON.parse(readFileSync(path.join(output, 'boot.json'), 'utf8')) as BootManifest
  rmSync(output, { recursive: true })
  const [boot] = boots
  if (boot?.verdict !== 'pass') throw new Error(`the image did not pass: ${boot?.summary ?? 'no boot'}`)
  const command = boot.command as [string, ...string[]]
  return {
    wall,
    total: boot.seconds.total,
    qemuCpu: boot.cpuSeconds ?? Number.NaN,
    cpu,
    watching,
    rss,
    command,
  }
}

/** The same machine without a probe, until its console shows a prompt. */
async function withBareQemu([program, ...args]: Tested['command']): Promise<{
  firstByte: number
  login: number
}> {
  const start = performance.now()
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  let text = ''
  let [firstByte, login] = [Number.NaN, Number.NaN]
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (Number.isNaN(firstByte)) firstByte = (performance.now() - start) / 1000
    text = (text + chunk).slice(-20_000)
    if (!/^\S+ login:/m.test(text) || !Number.isNaN(login)) return
    login = (performance.now() - start) / 1000
    child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  return { firstByte, login }
}

/** A guest that writes kernel messages as fast as they can be read. */
function consoleFlood(): { mib: number; seconds: number; rss: number } {
  const line =
    '[   12.345678] mlx5_core 0000:03:00.0: firmware version: 24.35.1012, port module event: module 0, Cable plugged\r\n'
  const chunk = Buffer.from(line.repeat(Math.ceil(65_536 / line.length)))
  const mib = 100
  const reader = new ConsoleReader()
  const judge = new Judge('direct', 'tcg', { timeoutMs: 600_000, stallMs: 90_000 })
  const before = process.cpuUsage()
  for (let bytes = 0; bytes < mib * 2 ** 20; bytes += chunk.length) judge.console(reader.push(chunk), 1)
  const { user, system } = process.cpuUsage(before)
  return { mib, seconds: (user + system) / 1e6, rss: process.memoryUsage.rss() / 2 ** 20 }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

/** CPU seconds of a process without its children. */
function cpuOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks / TICKS : 0
}

/** Largest resident memory of a process so far, MiB. */
function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
}

/** Does a QEMU run below it? */
function hasGuest(pid: number): boolean {
  const children = readdirSync('/proc').filter((one) => /^\d+$/.test(one))
  return children.some((one) => {
    const [, comm = '', parent] = /^\d+ \((.*)\) \S (\d+)/.exec(read(`/proc/${one}/stat`)) ?? []
    return Number(parent) === pid && comm.startsWith('qemu-system')
  })
}
