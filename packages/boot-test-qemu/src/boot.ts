import { randomBytes } from 'node:crypto'
import { mkdir, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { type Child, type Ports, UserError } from '@dpuos/action-kit'
import type { Accelerator } from '@dpuos/manifests'
import type { Bench } from './bench.ts'
import type { Disk } from './inject/esp.ts'
import { cardSize } from './inject/overlay.ts'
import type { Tier } from './inject/tier.ts'
import type { BootPath } from './load-image.ts'
import { type Machine, machineArgv, type Start } from './machine/argv.ts'
import { isCard } from './machine/model.ts'
import { type Run, type RunOptions, runMachine } from './machine/run.ts'
import { withSmallHeap } from './machine/small-heap.ts'
import { MAX_SOCKET_PATH } from './machine/socket.ts'
import { startTpm } from './machine/tpm.ts'
import { prepare } from './prepare.ts'
import type { ProbeOrder } from './probe/archive.ts'
import type { Limits } from './verdict/limits.ts'

export interface BootRun {
  readonly run: Run
  /** How the probe got in. */
  readonly tier: Tier
  /** Why no probe could be put into the guest; undefined when one was. */
  readonly noProbe: string | undefined
  /** See `Boot.command`. */
  readonly command: readonly string[]
  /** What it wrote to: the disk as this boot left it. */
  readonly disk: Disk
}

/** A boot to make: how, in which machine, and until when. */
export interface BootPlan {
  readonly bootPath: BootPath
  readonly kind: Accelerator['kind']
  /** Number of a boot whose instructions are counted, from 1: on one emulated CPU, until the system is up. */
  readonly counted?: number
  readonly singleThread?: boolean
  /** Name of its folder in the scratch, where it is not one of the usual boots. */
  readonly step?: string
  /** `uname -r` of the kernel to boot instead of the boot loader's own choice. */
  readonly kernel?: string
  /** Let the guest reboot when it has answered, and end there. */
  readonly reboot?: boolean
  /** A second disk that the guest can read; see `Machine.data`. */
  readonly data?: string
  readonly consoleLog: string
}

/** A counted guest needs this many times as long as an emulated one (measured: 2.2). */
const COUNTED_SLOWER = 3

/** Boot the image once in a machine of its own, with the probe in it, writing to throw-away files only. */
export async function bootOnce(bench: Bench, plan: BootPlan, ports: Ports): Promise<BootRun> {
  const { bootPath, kind, counted, singleThread = false, reboot = false, consoleLog } = plan
  const { image } = bench
  const purpose = counted === undefined ? `${kind}${singleThread ? '-single' : ''}` : `count-${counted}`
  const folder = path.join(bench.scratch, `${plan.step ?? bootPath}-${purpose}`)
  await mkdir(folder)
  const limits = counted === undefined ? bench.limits(kind) : slower(bench.limits(kind), COUNTED_SLOWER)
  const token = randomBytes(16).toString('hex')
  const probe = {
    token,
    reboot,
    patienceSeconds: Math.round(limits.timeoutMs / 2500),
    ...(counted === undefined ? asked(bench) : {}),
  }
  const { kernel } = plan
  const wanted = { bench, bootPath, probe, folder, ...(kernel === undefined ? {} : { kernel }) }
  const prepared = await prepare(wanted, ports)
  const machine = {
    ...machineOf(bench, kind, prepared.disk, prepared.start),
    singleThread,
    smbios: prepared.smbios,
    ...(plan.data === undefined ? {} : { data: plan.data }),
    ...(counted === undefined ? {} : { counted: true, model: { ...bench.model, cpus: 1 } }),
    control: {
      qmp: socketPath(folder, 'qmp'),
      probe: socketPath(folder, 'probe'),
      serial: bench.model.serial.slice(1).map((port) => socketPath(folder, port)),
      ...(bench.model.tpm ? { tpm: socketPath(folder, 'tpm.sock') } : {}),
    },
  }
  // A repository of ours, not the image's: it may grow.
  if (plan.data !== undefined && isCard(bench.model.disk))
    await truncate(plan.data, cardSize((await stat(plan.data)).size))
  const { policy } = bench
  const passive = bench.probe === 'none'
  const until: RunOptions['until'] = counted !== undefined ? 'up' : reboot ? 'reboot' : 'answer'
  const { tpm: tpmSocket } = machine.control
  const tpm = tpmSocket === undefined ? undefined : await startTpm(folder, tpmSocket, ports)
  const options = { machine, limits, policy, passive, token, until, consoleLog, folder }
  const run = await withTpm(tpm, () => withSmallHeap(() => runMachine(options, ports)))
  // A card of another size than a power of two is nothing that QEMU takes, so by hand the disk is on virtio.
  const byHand = isCard(bench.model.disk)
    ? { ...bench, model: { ...bench.model, disk: 'virtio' as const } }
    : bench
  const command = machineArgv(
    machineOf(
      byHand,
      kind,
      { file: image.disk.file, format: image.disk.format, snapshot: true },
      prepared.original,
    ),
  )
  const { tier, noProbe } = prepared
  return { run, tier, noProbe, command, disk: { file: prepared.disk.file, format: prepared.disk.format } }
}

/** What a guest is asked beyond the image's promises; one whose instructions are counted is asked nothing. */
const asked = ({ watchSeconds, scripts }: Bench): Pick<ProbeOrder, 'watchSeconds' | 'scripts'> => ({
  ...(watchSeconds === undefined ? {} : { watchSeconds }),
  scripts,
})

/** Its TPM ends with the machine, however that ended. */
async function withTpm(tpm: Child | undefined, work: () => Promise<Run>): Promise<Run> {
  try {
    return await work()
  } finally {
    await tpm?.kill(0)
  }
}

const slower = ({ timeoutMs, stallMs, ...rest }: Limits, times: number): Limits => ({
  ...rest,
  timeoutMs: timeoutMs * times,
  stallMs: stallMs * times,
})

function machineOf(bench: Bench, kind: Accelerator['kind'], disk: Machine['disk'], start: Start): Machine {
  const { arch } = bench.image.manifest
  return {
    arch,
    accelerator: kind,
    type: bench.machineType,
    model: bench.model,
    disk,
    start,
  }
}

function socketPath(folder: string, name: string): string {
  const socket = path.join(folder, name)
  if (Buffer.byteLength(socket) <= MAX_SOCKET_PATH) return socket
  throw new UserError({
    level: 'error',
    code: 'socket-path-too-long',
    title: `the folder for temporary files is too deep for a socket in it: ${socket}`,
    hint: `Point TMPDIR (or RUNNER_TEMP) to a folder whose path is at least ${Buffer.byteLength(socket) - MAX_SOCKET_PATH} bytes shorter.`,
  })
}
