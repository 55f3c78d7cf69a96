import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Arch } from '@dpuos/manifests'
import { bootIt } from './boot.ts'
import { type Built, build, type Machine } from './build.ts'
import { measured } from './measure.ts'

/** What a step took, and what it has to say for itself. */
export interface Row {
  readonly arch: Arch
  readonly id: string
  readonly what: string
  /** Seconds. */
  readonly wall: number
  /** Seconds of all processes. */
  readonly cpu: number
  /** Objects compiled, hits of ccache; empty where nothing was. */
  readonly note: string
  /** sha256 of the image's and the modules' packages, by package; empty where none is made. */
  readonly sums: Readonly<Record<string, string>>
}

export interface Step {
  readonly id: string
  readonly what: string
  readonly run: (machine: Machine) => Built
  /** The step whose packages these must be, to the byte. */
  readonly sameAs?: string
}

const forget = ({ cache }: Machine, name: string): void =>
  rmSync(path.join(cache, name), { recursive: true, force: true })

/** In their order: each works on what those before it left in the cache folder. */
export const STEPS: readonly Step[] = [
  {
    id: 'gate',
    what: 'gate alone (`mode: check`), the first time',
    run: (machine) => build(machine, ['--mode', 'check']),
  },
  {
    id: 'cold',
    what: 'cold: nothing in any cache, the archive unpacked first',
    run: (machine) => {
      for (const name of ['ccache', 'kernel-object', 'kernel-result']) forget(machine, name)
      return build(machine, ['--keep-objects', 'true'])
    },
  },
  { id: 'boot', what: 'boots to its first process in QEMU, emulated', run: bootIt },
  {
    id: 'result',
    what: 'the same again: from the result cache',
    run: (machine) => build(machine, []),
    sameAs: 'cold',
  },
  {
    id: 'no-op',
    what: 'kept objects, nothing changed',
    run: (machine) => {
      forget(machine, 'kernel-result')
      return build(machine, ['--keep-objects', 'true'])
    },
    sameAs: 'cold',
  },
  { id: 'make', what: 'plain `make` in the same objects, nothing changed', run: plainMake },
  {
    id: 'option',
    what: 'kept objects, one option more (`PRINTK_TIME`)',
    run: (machine) =>
      build(machine, ['--keep-objects', 'true'], [path.join(import.meta.dirname, 'change.config')]),
  },
  {
    id: 'warm',
    what: 'warm ccache, in another folder',
    run: (machine) => {
      forget(machine, 'kernel-object')
      forget(machine, 'kernel-result')
      return build(machine, [])
    },
    sameAs: 'cold',
  },
]

const KERNEL_ARCH = { x86_64: 'x86_64', aarch64: 'arm64', riscv64: 'riscv' } as const

/** As our build calls it, so that nothing is compiled anew: the peer of `no-op`. */
function plainMake({ arch, cache, limitMs }: Machine): Built {
  const objects = path.join(cache, 'kernel-object')
  const [tree = ''] = readdirSync(objects).filter((name) => !name.includes('.'))
  const command = path.join(objects, tree, 'init/.main.o.cmd')
  const source = path.join(cache, 'kernel-tree', readdirSync(path.join(cache, 'kernel-tree'))[0] ?? '')
  if (!existsSync(command)) throw new Error(`there are no objects in ${path.join(objects, tree)}`)
  const object = path.join(objects, tree)
  const cross = arch === 'x86_64' ? '' : `${arch}-linux-gnu-`
  const map = `-ffile-prefix-map=${source}=/usr/src/linux -ffile-prefix-map=${object}=/usr/src/object`
  const { wall, cpu, output } = measured(
    [
      'make',
      '-C',
      source,
      `O=${object}`,
      `ARCH=${KERNEL_ARCH[arch]}`,
      ...(cross === '' ? [] : [`CROSS_COMPILE=${cross}`]),
      `CC=ccache ${cross}gcc`,
      '-j2',
      arch === 'x86_64' ? 'bzImage' : 'Image',
      'modules',
    ],
    { KCFLAGS: map, KAFLAGS: map, LC_ALL: 'C', ...stamps(object) },
    limitMs,
  )
  const objectsMade = output.split('\n').filter((line) => /^\s+CC\s/.test(line)).length
  return { wall, cpu, note: `${objectsMade} objects`, sums: {} }
}

/** Names and time that the kept build had, from its own header. */
function stamps(object: string): Record<string, string> {
  const version = readFileSync(path.join(object, 'include/generated/utsversion.h'), 'utf8')
  const time = /#\d+ (?:SMP )?(?:PREEMPT\S* )?(.*)"/.exec(version)?.[1] ?? ''
  return {
    KBUILD_BUILD_USER: 'dpuos',
    KBUILD_BUILD_HOST: 'dpuos',
    KBUILD_BUILD_VERSION: '1',
    KBUILD_BUILD_TIMESTAMP: time,
  }
}
