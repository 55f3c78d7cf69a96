import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Arch } from '@dpuos/manifests'
import { aerStep } from './aer.ts'
import { bootIt } from './boot.ts'
import { type Built, build, type Machine } from './build.ts'
import { driverStep } from './driver.ts'
import { compiledIn, keptObjects, plainMake, timeOf, unpackedSource } from './plain-make.ts'

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
  /** Day on which it was measured, YYYY-MM-DD. */
  readonly day: string
  /** Processes that ran or waited to, over the minute before its end, its own among them (getloadavg(3)); null in rows of older runs. */
  readonly load: number | null
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

/** Take what is kept out of the cache. */
export const forget = ({ cache }: Pick<Machine, 'cache'>, name: string): void =>
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
  { id: 'make', what: 'plain `make` in the same objects, nothing changed', run: makeAlone },
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
  {
    id: 'driver',
    what: 'a vendor’s driver from its sources, the kernel from the result cache',
    run: driverStep,
  },
  {
    id: 'aer',
    what: '`PCIEAER` on: the CRCs of `drivers/pci`, compiled without and with it',
    run: aerStep,
  },
]

/** As our build calls it, in its own objects: the peer of `no-op`. */
function makeAlone(machine: Machine): Built {
  const [source, object] = [unpackedSource(machine), keptObjects(machine)]
  const made = plainMake(machine, source, object, timeOf(object))
  return { wall: made.wall, cpu: made.cpu, note: `${compiledIn(made)} objects`, sums: {} }
}
