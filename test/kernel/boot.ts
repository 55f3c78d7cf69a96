import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Arch } from '@dpuos/manifests'
import { cpioArchive } from '../../packages/boot-test-qemu/src/inject/cpio.ts'
import type { Built, Machine } from './build.ts'
import { measured } from './measure.ts'

interface Emulated {
  /** Prefix of the compiler. */
  readonly cross: string
  readonly qemu: readonly [program: string, ...args: string[]]
  readonly console: string
}

const EMULATED: Readonly<Record<Arch, Emulated>> = {
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
export function bootIt({ arch, work, limitMs }: Machine): Built {
  const { cross, qemu, console } = EMULATED[arch]
  const repository = path.join(work, 'out/kernel')
  const core = readdirSync(repository).find((name) => /^kernel-core-.*\.rpm$/.test(name))
  if (core === undefined) throw new Error(`no kernel-core in ${repository}`)
  const release = core.replace(/^kernel-core-|\.rpm$/g, '')
  const at = (name: string): string => path.join(work, name)
  const limit = Math.min(limitMs, 10 * 60_000)
  measured(['bsdtar', '-xf', path.join(repository, core), '-C', work, './boot'], {}, limit)
  const source = path.join(import.meta.dirname, 'init.c')
  const bare = ['-static', '-nostdlib', '-ffreestanding', '-fno-pic', '-no-pie', '-O2']
  measured([`${cross}gcc`, ...bare, '-o', at('init'), source], {}, limit)
  writeFileSync(at('initramfs'), cpioArchive([{ path: 'init', data: readFileSync(at('init')), mode: 0o755 }]))
  const kernel = ['-kernel', at(`boot/vmlinuz-${release}`), '-initrd', at('initramfs')]
  const machine = ['-accel', 'tcg', '-m', '256', '-display', 'none', '-serial', 'stdio', '-no-reboot']
  const line = ['-append', `console=${console} panic=-1`]
  const { wall, cpu, output } = measured([...qemu, ...machine, ...kernel, ...line], {}, limit)
  const said = `init of ${release} on ${arch}`
  if (!output.includes(said))
    throw new Error(`${arch}: the console never said "${said}":\n${output.split('\n').slice(-30).join('\n')}`)
  return { wall, cpu, note: `\`${said}\``, sums: {} }
}
