// How much memory the built boot test takes while a guest floods its console, and what part of a processor. In QEMU's place stands a program that
// writes at a steady rate, because no emulated guest gets so far. Usage: node bench/flood.ts [MIB-PER-SECOND] [SECONDS]
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeTinyImage } from '../packages/boot-test-qemu/src/testing/tiny-image.ts'

const [rate = '10', seconds = '30'] = process.argv.slice(2)
const MIB = 2 ** 20
const folder = mkdtempSync('/var/tmp/dpuos-flood-')
try {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  const standIn = path.join(import.meta.dirname, 'flooding-qemu.mjs')
  writeFileSync(
    path.join(bin, 'qemu-system-x86_64'),
    `#!/bin/sh\nexec '${process.execPath}' '${standIn}' ${Number(rate) * MIB} ${seconds} "$@"\n`,
    { mode: 0o755 },
  )
  // Nobody runs them.
  const file = path.join(folder, 'file')
  writeFileSync(file, 'not a program')
  const image = writeTinyImage(
    path.join(folder, 'image'),
    { kernel: file, busybox: file },
    { boots: ['direct'] },
  )
  const output = path.join(folder, 'out')
  const cli = path.join(import.meta.dirname, '../dist/cli/main.mjs')
  const flags = [
    '--image',
    image,
    '--boots',
    'direct',
    '--accelerator',
    'tcg',
    '--probe',
    'none',
    '--output',
    output,
  ]
  const child = spawn(process.execPath, [cli, 'boot-test-qemu', ...flags], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
  })
  let [peak, cpu] = [0, 0]
  const timer = setInterval(() => {
    const pid = child.pid ?? 0
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /, '')
      .split(' ')
    // User and system time in hundredths of a second (proc(5)).
    cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) / 100 || 0)
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const bytes = statSync(path.join(output, 'boot-direct.console.log')).size
  process.stdout.write(
    `exit code ${String(code)}; ${(bytes / MIB).toFixed(0)} MiB of console in ${seconds} s (${(bytes / MIB / Number(seconds)).toFixed(1)} MiB/s): largest memory ${(peak / 1024).toFixed(0)} MiB, ${cpu.toFixed(1)} s of CPU\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
