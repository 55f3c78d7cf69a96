import { once } from 'node:events'
import { access, constants, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type Child, cleanLine, ToolError, UserError } from '@dpuos/action-kit'
import type { Accelerator, Arch } from '@dpuos/manifests'
import { GUESTS } from './accelerator/guests.ts'

type NeededPorts = Pick<Ports, 'proc' | 'fs' | 'host' | 'clock'>

export interface AcceleratorRequest {
  /** Architecture of the guest. */
  readonly arch: Arch
  /** QEMU machine type of the real run; default `MACHINES[arch].machine`. */
  readonly machine?: string
  /** CPU model of the real run under KVM; default `host`. */
  readonly cpu?: string
}

/** The machine that guests of an architecture get: its QEMU program, machine type and CPU models. One place, so that what is probed is what runs. */
export const MACHINES: Record<
  Arch,
  {
    readonly program: string
    readonly machine: string
    readonly cpu: Record<Accelerator['kind'], string>
    readonly packages: string
  }
> = {
  x86_64: {
    program: 'qemu-system-x86_64',
    machine: 'q35',
    cpu: { kvm: 'host', tcg: 'max' },
    packages: 'qemu-system-x86 (Debian, Ubuntu) or qemu (openEuler)',
  },
  aarch64: {
    program: 'qemu-system-aarch64',
    // The highest interrupt controller that the accelerator has: hosts with a GICv3 cannot run the default GICv2.
    machine: 'virt,gic-version=max',
    cpu: { kvm: 'host', tcg: 'cortex-a72' },
    packages: 'qemu-system-arm (Debian, Ubuntu) or qemu (openEuler)',
  },
  riscv64: {
    program: 'qemu-system-riscv64',
    machine: 'virt',
    cpu: { kvm: 'host', tcg: 'rv64' },
    packages: 'qemu-system-misc (Debian, Ubuntu) or qemu (openEuler)',
  },
}

/** Letters that a guest which survived everything has written (see accelerator/guest-*.S), and QEMU's exit code then. */
const SUCCESS: Record<Arch, { readonly stages: string; readonly code: number }> = {
  x86_64: { stages: 'PLWTC', code: 67 },
  aarch64: { stages: 'PWTC', code: 0 },
  riscv64: { stages: 'PWTC', code: 0 },
}

/** A guest that runs at all needs 0.1-0.2 s, emulated or not. Ten times that, and the whole decision stays below 3 s. */
const KVM_DEADLINE_MS = 2000
const TCG_DEADLINE_MS = 20_000

const SLOWER = 'Guests are emulated (TCG), about ten times slower.'

/**
 * Decide by proof which accelerator runs guests of `arch` here: a 488-byte guest goes through protected mode, paging,
 * memory work, timer interrupts and exits on the machine type and CPU model of the real run. Opening /dev/kvm proves
 * nothing: nested KVM may abort at the first vCPU, or hang. At the same time the guest runs emulated.
 * Takes less than 3 s. Throws UserError where QEMU is missing, ToolError where not even emulation works.
 */
export async function probeAccelerator(
  request: AcceleratorRequest,
  ports: NeededPorts,
): Promise<Accelerator> {
  const { arch } = request
  const start = ports.clock.elapsed()
  const model = MACHINES[arch]
  if ((await ports.proc.which(model.program)) === undefined) {
    throw new UserError({
      level: 'error',
      code: 'qemu-missing',
      title: `${model.program} is not installed; it is needed to boot ${arch} images`,
      hint: `Install ${model.packages}, or let setup-openeuler-toolchain do it.`,
    })
  }
  const image = path.join(await ports.fs.scratch('probe'), 'guest.bin')
  await writeFile(image, Buffer.from(GUESTS[arch], 'base64'))
  const machine = request.machine ?? model.machine
  const [kvm, tcg] = await Promise.all([
    tryKvm(request, guestArgv(arch, 'kvm', machine, request.cpu ?? model.cpu.kvm, image), ports),
    tryTcg(arch, guestArgv(arch, 'tcg', machine, model.cpu.tcg, image), ports),
  ])
  if (kvm.reason !== 'kvm-usable' && tcg !== undefined) throw tcg
  return {
    kind: kvm.reason === 'kvm-usable' ? 'kvm' : 'tcg',
    ...kvm,
    probeMs: Math.round(ports.clock.elapsed() - start),
  }
}

/** argv of QEMU for the probe guest; letters come out of stdout. */
function guestArgv(
  arch: Arch,
  accel: Accelerator['kind'],
  machine: string,
  cpu: string,
  image: string,
): [string, ...string[]] {
  const model = ['-machine', machine, '-accel', accel, '-cpu', cpu, '-m', '64', '-smp', '1']
  const bare = ['-nodefaults', '-display', 'none', '-no-reboot', '-chardev', 'stdio,id=out,signal=off']
  const debug =
    arch === 'x86_64'
      ? ['-device', 'isa-debug-exit,iobase=0xf4,iosize=1', '-device', 'isa-debugcon,iobase=0xe9,chardev=out']
      : ['-serial', 'chardev:out']
  return [MACHINES[arch].program, ...model, ...bare, ...debug, '-kernel', image]
}

type KvmAnswer = Pick<Accelerator, 'reason' | 'detail'>

async function tryKvm(
  { arch }: AcceleratorRequest,
  argv: [string, ...string[]],
  ports: NeededPorts,
): Promise<KvmAnswer> {
  if (ports.host.arch !== arch) {
    return {
      reason: 'foreign-arch',
      detail: `This host is ${ports.host.arch}: KVM cannot run ${arch} guests. ${SLOWER}`,
    }
  }
  const denied = await access('/dev/kvm', constants.R_OK | constants.W_OK).catch(
    (error: NodeJS.ErrnoException) => error,
  )
  if (denied !== undefined) return unopenable(denied.code ?? 'unknown')
  const child = await ports.proc.start(argv)
  const end = await watch(child)
  const stages = end.stdout.replaceAll(/[^A-Z]/g, '')
  if (end.code === SUCCESS[arch].code && stages === SUCCESS[arch].stages) {
    return { reason: 'kvm-usable', detail: 'KVM runs guests: a probe guest went through every stage.' }
  }
  if (end.hung) {
    const where = stages === '' ? 'before its first instruction' : `after stage ${stages}`
    return {
      reason: 'kvm-hangs',
      detail: `/dev/kvm opens, but a probe guest hangs in it (${where}), as nested virtualisation does in some clouds. ${SLOWER}`,
    }
  }
  const said = cleanLine(end.stderr.trim().split('\n')[0] ?? '').slice(0, 200)
  return {
    reason: 'kvm-aborts',
    detail: `/dev/kvm opens, but QEMU gives up on it (${said === '' ? `exit code ${end.code}` : said}). ${SLOWER}`,
  }
}

function unopenable(errno: string): KvmAnswer {
  if (errno === 'EACCES' || errno === 'EPERM') {
    return {
      reason: 'kvm-denied',
      detail:
        `/dev/kvm exists, but you may not open it. ${SLOWER} Join its group (\`sudo usermod -aG kvm "$USER"\`, then log in again); ` +
        'on a CI runner install the udev rule `KERNEL=="kvm", GROUP="kvm", MODE="0666", OPTIONS+="static_node=kvm"`.',
    }
  }
  return {
    reason: 'kvm-absent',
    detail: `/dev/kvm does not exist (no hardware virtualisation, or module kvm is not loaded). ${SLOWER}`,
  }
}

interface End {
  readonly hung: boolean
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Collect output and exit code; SIGKILL at the deadline (a hung vCPU does not heed SIGTERM). */
async function watch(child: Child): Promise<End> {
  let stdout = ''
  let stderr = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('latin1')))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('latin1')))
  try {
    const limit = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, KVM_DEADLINE_MS, undefined)
    })
    // Its last words may come after its exit.
    const ended = Promise.all([child.exit, once(child.stdout, 'close'), once(child.stderr, 'close')])
    const exit = (await Promise.race([ended, limit]))?.[0]
    return { hung: exit === undefined, code: exit?.code ?? null, stdout, stderr }
  } finally {
    clearTimeout(timer)
    await child.kill(0)
  }
}

/** undefined when emulation works; what went wrong otherwise. */
async function tryTcg(
  arch: Arch,
  argv: [string, ...string[]],
  ports: NeededPorts,
): Promise<ToolError | undefined> {
  try {
    await ports.proc.run(argv, { timeoutMs: TCG_DEADLINE_MS, okCodes: [SUCCESS[arch].code] })
    return undefined
  } catch (error) {
    if (error instanceof ToolError) return error
    throw error
  }
}
