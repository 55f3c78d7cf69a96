import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { Accelerator } from '@dpuos/manifests'
import type { Policy } from './console/policy.ts'
import { padded } from './inject/cpio.ts'
import { injectIntoEsp } from './inject/esp.ts'
import { makeOverlay } from './inject/overlay.ts'
import type { BootPath, Image } from './load-image.ts'
import { type Machine, machineArgv, type Start } from './machine/argv.ts'
import type { Firmware } from './machine/firmware.ts'
import { type Run, runMachine } from './machine/run.ts'
import { MAX_SOCKET_PATH } from './machine/socket.ts'
import { probeArchive } from './probe/archive.ts'
import type { Limits } from './verdict/judge.ts'

/** What all boots of a run have in common. */
export interface Bench {
  readonly image: Image
  readonly machineType: string
  readonly qemuVersion: string
  readonly firmware: Firmware | undefined
  readonly cpus: number
  readonly memory: number
  /** Of the image; counts what it allows in all boots. */
  readonly policy: Policy
  /** Scratch folder with room for the guest's writes. */
  readonly scratch: string
  limits(kind: Accelerator['kind']): Limits
}

export interface BootRun {
  readonly run: Run
  /** Why no probe could be put into the guest; undefined when one was. */
  readonly noProbe: string | undefined
  /** See `Boot.command`. */
  readonly command: readonly string[]
}

/** Boot the image once in a machine of its own, with the probe in it, writing to throw-away files only. */
export async function bootOnce(
  bench: Bench,
  bootPath: BootPath,
  kind: Accelerator['kind'],
  consoleLog: string,
  ports: Ports,
): Promise<BootRun> {
  const { image } = bench
  const folder = path.join(bench.scratch, `${bootPath}-${kind}`)
  await mkdir(folder)
  const limits = bench.limits(kind)
  const token = randomBytes(16).toString('hex')
  const archive = probeArchive(image.manifest.promises, Math.round(limits.timeoutMs / 2500), token)
  const overlay = await makeOverlay(image.disk, folder, 'disk', ports)
  const prepared =
    bootPath === 'uefi'
      ? await prepareUefi(bench, overlay, archive, folder, ports)
      : await prepareDirect(bench, archive, folder)
  const machine = {
    ...machineOf(bench, kind, { file: overlay, format: 'qcow2', snapshot: false }, prepared.start),
    control: { qmp: socketPath(folder, 'qmp'), probe: socketPath(folder, 'probe') },
  }
  const run = await runMachine({ machine, limits, policy: bench.policy, token, consoleLog, folder }, ports)
  const command = machineArgv(
    machineOf(
      bench,
      kind,
      { file: image.disk.file, format: image.disk.format, snapshot: true },
      prepared.original,
    ),
  )
  return { run, noProbe: prepared.noProbe, command }
}

function machineOf(bench: Bench, kind: Accelerator['kind'], disk: Machine['disk'], start: Start): Machine {
  const { arch } = bench.image.manifest
  return {
    arch,
    accelerator: kind,
    type: bench.machineType,
    cpus: bench.cpus,
    memory: bench.memory,
    disk,
    start,
  }
}

interface Prepared {
  readonly start: Start
  /** The same from the artifact's own files, for a command that a person can repeat. */
  readonly original: Start
  readonly noProbe: string | undefined
}

async function prepareUefi(
  bench: Bench,
  overlay: string,
  archive: Uint8Array,
  folder: string,
  ports: Ports,
): Promise<Prepared> {
  const { firmware } = bench
  if (firmware === undefined) throw new TypeError('a UEFI boot without firmware')
  const noProbe = await injectIntoEsp(bench.image.disk, overlay, archive, folder, ports)
  const vars = path.join(folder, 'vars.fd')
  await copyFile(firmware.vars, vars)
  return {
    start: { path: 'uefi', code: firmware.code, vars },
    original: { path: 'uefi', ...firmware },
    noProbe,
  }
}

async function prepareDirect(bench: Bench, archive: Uint8Array, folder: string): Promise<Prepared> {
  const { kernel, initramfs, manifest } = bench.image
  if (kernel === undefined || initramfs === undefined) throw new TypeError('a direct boot without kernel')
  const combined = path.join(folder, 'initramfs')
  await writeFile(combined, Buffer.concat([padded(await readFile(initramfs), 4), archive]))
  const common = { path: 'direct', kernel, cmdline: manifest.cmdline } as const
  return {
    start: { ...common, initramfs: combined },
    original: { ...common, initramfs },
    noProbe: undefined,
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
