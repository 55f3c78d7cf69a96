import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Arch } from '@dpuos/manifests'
import { cpioArchive } from '../../packages/boot-test-qemu/src/inject/cpio.ts'
import type { Built, Machine } from './build.ts'
import { measured } from './measure.ts'

export interface Emulated {
  /** Prefix of the compiler. */
  readonly cross: string
  readonly qemu: readonly [program: string, ...args: string[]]
  readonly console: string
}

export const EMULATED: Readonly<Record<Arch, Emulated>> = {
  x86_64: { cross: '', qemu: ['qemu-system-x86_64', '-machine', 'q35'], console: 'ttyS0' },
  aarch64: {
    cross: 'aarch64-linux-gnu-',
    qemu: ['qemu-system-aarch64', '-machine', 'virt', '-cpu', 'cortex-a57'],
    console: 'ttyAMA0',
  },
  riscv64: {
    cross: 'riscv64-linux-gnu-',
    qemu: ['qemu-system-riscv64', '-machine', 'virt'],
    console: 'ttyS0',
  },
}

/** Boot the kernel that was packed last, emulated, to a first process that says its name. Throws with the console where it does not. */
export const bootIt = (machine: Machine): Built => boot(machine, undefined)

/** Boot it, and let its first process load a module: a file, and what it says once it is there. Throws with the console where it does not. */
export function boot(
  { arch, work, limitMs }: Machine,
  driver: { readonly file: string; readonly says: (release: string) => string } | undefined,
): Built {
  const { cross, qemu, console } = EMULATED[arch]
  const at = (name: string): string => path.join(work, name)
  const limit = Math.min(limitMs, 10 * 60_000)
  const release = unpackPart('kernel-core', ['./boot'], { work, limitMs })
  const source = path.join(import.meta.dirname, 'init.c')
  const bare = ['-static', '-nostdlib', '-ffreestanding', '-fno-pic', '-no-pie', '-O2']
  measured([`${cross}gcc`, ...bare, '-o', at('init'), source], {}, limit)
  const files = [
    { path: 'init', data: readFileSync(at('init')), mode: 0o755 },
    ...(driver === undefined ? [] : [{ path: 'driver.ko', data: readFileSync(driver.file), mode: 0o644 }]),
  ]
  writeFileSync(at('initramfs'), cpioArchive(files))
  const kernel = ['-kernel', at(`boot/vmlinuz-${release}`), '-initrd', at('initramfs')]
  const machine = ['-accel', 'tcg', '-m', '256', '-display', 'none', '-serial', 'stdio', '-no-reboot']
  const line = ['-append', `console=${console} panic=-1`]
  const { wall, cpu, output } = measured([...qemu, ...machine, ...kernel, ...line], {}, limit)
  const said = [
    `init of ${release} on ${arch}`,
    ...(driver === undefined ? [] : [driver.says(release), 'loaded /driver.ko']),
  ]
  const unsaid = said.find((text) => !output.includes(text))
  if (unsaid !== undefined)
    throw new Error(
      `${arch}: the console never said "${unsaid}":\n${output.split('\n').slice(-30).join('\n')}`,
    )
  return { wall, cpu, note: said.map((text) => `\`${text}\``).join(', '), sums: {} }
}

/** Unpack folders of one of the kernel's packages below `work`; `uname -r` of it. */
export function unpackPart(
  part: string,
  folders: readonly string[],
  { work, limitMs }: Pick<Machine, 'work' | 'limitMs'>,
): string {
  const repository = path.join(work, 'out/kernel')
  const name = readdirSync(repository).find((one) => one.startsWith(`${part}-`) && one.endsWith('.rpm'))
  if (name === undefined) throw new Error(`no ${part} in ${repository}`)
  measured(['bsdtar', '-xf', path.join(repository, name), '-C', work, ...folders], {}, limitMs)
  return name.slice(part.length + 1, -'.rpm'.length)
}
