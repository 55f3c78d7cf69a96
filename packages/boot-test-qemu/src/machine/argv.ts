import { MACHINES } from '@dpuos/host-tools'
import type { Accelerator, Arch } from '@dpuos/manifests'
import type { Model } from './model.ts'
import { BUILT_IN_PORT, portArgv } from './serial.ts'

/** How the guest gets its kernel. */
export type Start =
  | { readonly path: 'uefi'; readonly code: string; readonly vars: string }
  | { readonly path: 'direct'; readonly kernel: string; readonly initramfs: string; readonly cmdline: string }

export interface Control {
  readonly qmp: string
  readonly probe: string
  /** Of the serial ports behind the first, in their order. */
  readonly serial: readonly string[]
  /** Of the TPM, where the machine has one. */
  readonly tpm?: string
}

/** Everything that decides a virtual machine; the argv is a function of it and of nothing else. */
export interface Machine {
  readonly arch: Arch
  readonly accelerator: Accelerator['kind']
  /** Versioned machine type with its options (`pc-q35-7.2`), so that another QEMU builds the same machine. */
  readonly type: string
  /** Its memory is rounded up to whole MiB. */
  readonly model: Model
  /** `snapshot`: writes go to a temporary file of QEMU's, the disk stays as it is. */
  readonly disk: {
    readonly file: string
    readonly format: 'raw' | 'qcow2'
    readonly snapshot: boolean
  } | null
  /** A raw image that the guest finds as a second disk of the same kind and can only read. */
  readonly data?: string
  readonly start: Start
  /** Files, each with a string that the guest finds in its SMBIOS tables (type 11, OEM strings). */
  readonly smbios?: readonly string[]
  /** Counts the guest's instructions (QMP `query-replay`): emulated only, one thread, a clock made of instructions and a fixed date. */
  readonly counted?: boolean
  /** Emulate all CPUs in one thread: slower, and without the races between QEMU's own threads. */
  readonly singleThread?: boolean
  /** Unix sockets (at most 107 bytes) of QMP and of the probe's port; absent: the serial console and nothing else, for a person. */
  readonly control?: Control
}

/** Name of the virtio-serial port on which the probe answers. */
export const PROBE_PORT = 'org.dpuos.probe'

/** argv of QEMU. The serial console is its stdin and stdout. With `control` it waits for QMP `cont` before the first instruction. */
export function machineArgv(machine: Machine): [string, ...string[]] {
  const { program, cpu } = MACHINES[machine.arch]
  const { model } = machine
  const { accelerator, clock } = timeArgv(machine)
  const panicDevice = machine.arch === 'x86_64' ? 'pvpanic' : 'pvpanic-pci'
  return [
    program,
    ...flag('machine', machineType(machine)),
    ...flag('accel', accelerator),
    ...flag('cpu', cpu[machine.accelerator]),
    ...flag('smp', String(model.cpus)),
    ...flag('m', String(Math.ceil(model.memory / 2 ** 20))),
    // No default devices: no network boot ROM, nothing that firmware would wait for.
    '-nodefaults',
    ...flag('display', 'none'),
    // A reset ends the run: a boot loop must not look like a slow boot.
    '-no-reboot',
    ...clock,
    // A guest that panicked goes on writing its last lines; we end it.
    ...flag('action', 'panic=none'),
    // Before every device that it shall translate for.
    ...(model.iommu && machine.arch === 'x86_64'
      ? flag('device', 'intel-iommu,intremap=on,caching-mode=on')
      : []),
    ...flag('device', panicDevice),
    ...flag('device', 'virtio-rng-pci'),
    ...displayArgv(machine),
    ...networkArgv(model.nics),
    ...diskArgv(machine.disk, model.disk),
    ...dataArgv(machine.data, model.disk),
    ...sriovArgv(model.virtualFunctions),
    ...startArgv(machine),
    ...(machine.smbios ?? []).flatMap((file) => flag('smbios', `type=11,path=${escape(file)}`)),
    ...(machine.control === undefined ? byHandArgv(machine) : controlArgv(machine.control, machine)),
  ]
}

/** Nanoseconds of guest time for each instruction, as a power of two: 500 million instructions a second, what a DPU core does. */
export const ICOUNT_SHIFT = 1

/** Date of counted boots: timers that go by the calendar shall find the same day in each. */
const COUNTED_DATE = '2030-01-01T12:00:00'

/**
 * How guest time passes. Counted: `sleep=off` lets the clock jump where the guest only waits, so that a busy host changes
 * nothing; measured against `shift=auto` and `sleep=on`, which let it (docs/boot-measurements.md).
 */
function timeArgv({ accelerator, counted, singleThread }: Machine): { accelerator: string; clock: string[] } {
  if (counted === true)
    return {
      accelerator: 'tcg,thread=single',
      clock: [
        ...flag('icount', `shift=${ICOUNT_SHIFT},sleep=off`),
        ...flag('rtc', `base=${COUNTED_DATE},clock=vm`),
      ],
    }
  // Emulated CPUs on threads of their own; needs no more than one thread per guest CPU.
  const threads = singleThread === true ? 'single' : 'multi'
  return { accelerator: accelerator === 'tcg' ? `tcg,thread=${threads}` : 'kvm', clock: [] }
}

/**
 * The versioned type with what an IOMMU needs: interrupts that it can remap (VT-d), or itself (SMMUv3); and the mode of x86 in which firmware with
 * Secure Boot keeps its variables from the system (OVMF's README). SMBIOS tables of more than 64 KiB need the entry point of SMBIOS 3, which arm64 has anyway.
 */
function machineType({ arch, type, model, smbios = [] }: Machine): string {
  const options = [
    ...(model.iommu ? [arch === 'x86_64' ? 'kernel-irqchip=split' : 'iommu=smmuv3'] : []),
    ...(model.secureBoot && arch === 'x86_64' ? ['smm=on'] : []),
    ...(smbios.length > 0 && arch === 'x86_64' ? ['smbios-entry-point-type=64'] : []),
  ]
  return [type, ...options].join(',')
}

/**
 * A display that nobody looks at unless the boot fails: a screenshot then shows what did not reach the serial line. On arm64 a frame
 * buffer in memory, which the firmware draws on. None where instructions are counted: drawing would be among them.
 */
function displayArgv({ arch, counted }: Machine): string[] {
  // Not every QEMU has one for riscv64.
  if (counted === true || arch === 'riscv64') return []
  return flag('device', arch === 'x86_64' ? 'VGA' : 'ramfb')
}

/** DHCP answers, but nothing beyond QEMU is reachable: the same result on every network. */
function networkArgv(nics: number): string[] {
  return Array.from({ length: nics }, (_, index) => `net${index === 0 ? '' : index}`).flatMap((id) => [
    ...flag('netdev', `user,id=${id},restrict=on`),
    ...flag('device', `virtio-net-pci,netdev=${id},romfile=`),
  ])
}

/** The controller, where the bus has one, and the disk on it. */
const DISK_DEVICES: Record<Model['disk'], readonly string[]> = {
  virtio: ['virtio-blk-pci,drive=disk,bootindex=1'],
  nvme: ['nvme,serial=dpuos,drive=disk,bootindex=1'],
  usb: ['qemu-xhci,id=usb', 'usb-storage,bus=usb.0,drive=disk,removable=on,bootindex=1'],
  // Neither has a place in the order of boot: firmware takes them as it finds them.
  sd: ['sdhci-pci,id=cards', 'sd-card,drive=disk'],
  emmc: ['sdhci-pci,id=cards', 'emmc,drive=disk'],
}

function diskArgv(disk: Machine['disk'], bus: Model['disk']): string[] {
  if (disk === null) return []
  const file = `file=${escape(disk.file)}`
  // The overlay is thrown away: no flush of the guest's needs to reach the host's disk.
  const drive = ['if=none', 'id=disk', `format=${disk.format}`, file, 'cache=unsafe']
  if (disk.snapshot) drive.push('snapshot=on')
  return [...flag('drive', drive.join(',')), ...DISK_DEVICES[bus].flatMap((device) => flag('device', device))]
}

/** The second disk's device; on USB both hang on one controller. */
const DATA_DEVICES: Record<Model['disk'], readonly string[]> = {
  virtio: ['virtio-blk-pci,drive=data'],
  nvme: ['nvme,serial=dpuos-data,drive=data'],
  usb: ['usb-storage,bus=usb.0,drive=data'],
  // A controller has one slot.
  sd: ['sdhci-pci,id=cards2', 'sd-card,drive=data'],
  emmc: ['sdhci-pci,id=cards2', 'sd-card,drive=data'],
}

function dataArgv(file: string | undefined, bus: Model['disk']): string[] {
  if (file === undefined) return []
  // QEMU's NVMe refuses a disk that cannot be written to: there a temporary file takes the writes that nobody makes.
  const guard = bus === 'nvme' ? 'snapshot=on' : 'readonly=on'
  return [
    ...flag('drive', `if=none,id=data,format=raw,file=${escape(file)},${guard}`),
    ...DATA_DEVICES[bus].flatMap((device) => flag('device', device)),
  ]
}

/**
 * An NVMe controller whose virtual functions a guest can give away (QEMU 7.1; docs/system/devices/nvme.rst). Its one namespace reads as zeros.
 * QEMU wants two queues and one interrupt for each function to be set aside as flexible.
 */
function sriovArgv(functions: number): string[] {
  if (functions === 0) return []
  const flexible = `sriov_max_vfs=${functions},sriov_vq_flexible=${2 * functions},sriov_vi_flexible=${functions}`
  return [
    ...flag('device', 'pcie-root-port,id=sriov-port,chassis=1,slot=1'),
    ...flag('device', 'nvme-subsys,id=sriov-subsystem'),
    ...flag('blockdev', 'driver=null-co,node-name=sriov-disk,size=16777216,read-zeroes=on'),
    ...flag(
      'device',
      `nvme,id=sriov,serial=dpuos-sriov,subsys=sriov-subsystem,bus=sriov-port,${flexible},max_ioqpairs=${2 * functions + 2},msix_qsize=${functions + 2}`,
    ),
    ...flag('device', 'nvme-ns,drive=sriov-disk,bus=sriov,nsid=1'),
  ]
}

function startArgv({ arch, model, start, control }: Machine): string[] {
  if (start.path === 'direct') {
    return [
      ...flag('kernel', start.kernel),
      ...flag('initrd', start.initramfs),
      ...flag('append', start.cmdline),
    ]
  }
  const vars = control === undefined ? 'snapshot=on,' : ''
  return [
    ...(model.secureBoot && arch === 'x86_64'
      ? flag('global', 'driver=cfi.pflash01,property=secure,value=on')
      : []),
    ...flag('drive', `if=pflash,unit=0,format=raw,readonly=on,file=${escape(start.code)}`),
    ...flag('drive', `if=pflash,unit=1,format=raw,${vars}file=${escape(start.vars)}`),
  ]
}

/** The first serial port is the terminal, with QEMU's monitor on it; nobody reads the others. */
function byHandArgv({ arch, model: { serial } }: Machine): string[] {
  if (serial.length === 1 && serial[0] === BUILT_IN_PORT[arch]) return flag('serial', 'mon:stdio')
  return [
    ...flag('chardev', 'stdio,id=console,mux=on,signal=off'),
    ...flag('mon', 'chardev=console'),
    ...others(serial).flatMap((device) => flag('chardev', `null,id=${device}`)),
    ...(serial.some((port) => port.startsWith('hvc')) ? flag('device', 'virtio-serial-pci') : []),
    ...portArgv(arch, serial, ['console', ...others(serial)]),
  ]
}

/** Names of the character devices of all serial ports but the first. */
const others = (serial: readonly string[]): string[] => serial.slice(1).map((port) => `serial-${port}`)

function controlArgv(control: Control, { arch, model: { serial } }: Machine): string[] {
  const devices = others(serial)
  return [
    '-S',
    ...flag('chardev', 'stdio,id=console,signal=off'),
    ...devices.flatMap((device, index) =>
      flag('chardev', `socket,id=${device},path=${escape(control.serial[index] ?? '')},server=on,wait=off`),
    ),
    ...flag('qmp', `unix:${escape(control.qmp)},server=on,wait=off`),
    ...flag('device', 'virtio-serial-pci'),
    ...portArgv(arch, serial, ['console', ...devices]),
    ...flag('chardev', `socket,id=probe,path=${escape(control.probe)},server=on,wait=off`),
    ...flag('device', `virtserialport,chardev=probe,name=${PROBE_PORT}`),
    ...(control.tpm === undefined ? [] : tpmArgv(control.tpm, arch)),
  ]
}

/** A TPM whose registers are where PCs have them (CRB), or on the platform bus. */
function tpmArgv(socket: string, arch: Machine['arch']): string[] {
  return [
    ...flag('chardev', `socket,id=tpm,path=${escape(socket)}`),
    ...flag('tpmdev', 'emulator,id=tpm0,chardev=tpm'),
    ...flag('device', `${arch === 'x86_64' ? 'tpm-crb' : 'tpm-tis-device'},tpmdev=tpm0`),
  ]
}

const flag = (name: string, value: string): string[] => [`-${name}`, value]

/** QEMU's option parser takes `,,` for a comma. */
const escape = (value: string): string => value.replaceAll(',', ',,')
