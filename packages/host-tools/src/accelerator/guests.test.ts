import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ARCHES, type Arch } from '@dpuos/manifests'
import { describe, expect, onTestFinished, test } from 'vitest'
import { GUESTS } from './guests.ts'

const BINUTILS = {
  x86_64: { prefix: process.arch === 'x64' ? '' : 'x86_64-linux-gnu-', as: ['--64'], text: '0x100000' },
  aarch64: { prefix: process.arch === 'arm64' ? '' : 'aarch64-linux-gnu-', as: [], text: '0' },
  riscv64: { prefix: 'riscv64-linux-gnu-', as: ['-march=rv64gc'], text: '0' },
} as const

function installed(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function assemble(arch: Arch): string {
  const tools = BINUTILS[arch]
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dpuos-guest-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const run = (tool: string, ...args: string[]): void => {
    execFileSync(`${tools.prefix}${tool}`, args, { cwd: dir, stdio: 'pipe' })
  }
  run('as', ...tools.as, '-o', 'guest.o', path.join(import.meta.dirname, `guest-${arch}.S`))
  run('ld', `-Ttext=${tools.text}`, '-e', '_start', '-o', 'guest.elf', 'guest.o')
  run('objcopy', '-O', 'binary', '-j', '.text', 'guest.elf', 'guest.bin')
  return readFileSync(path.join(dir, 'guest.bin')).toString('base64')
}

describe.each(ARCHES)('the probe guest for %s', (arch) => {
  test('is what its source assembles to', ({ skip }) => {
    const as = `${BINUTILS[arch].prefix}as`
    if (!installed(as)) skip(`${as} is not installed: cannot assemble guest-${arch}.S`)
    expect(assemble(arch)).toBe(GUESTS[arch])
  })
})
