import type { Arch } from '@dpuos/manifests'
import { isFrom } from './version.ts'

/** The serial port that QEMU's machine has of itself, by the name that Linux gives it. */
export const BUILT_IN_PORT: Record<Arch, string> = { x86_64: 'ttyS0', aarch64: 'ttyAMA0', riscv64: 'ttyS0' }

/** From this QEMU on, `virt` has a second PL011 for those who ask for it (its "What's new", Arm). */
const SECOND_PL011 = [9, 1] as const

/** Names that QEMU's machines have, beside the consoles of virtio. */
const PORTS: Record<Arch, RegExp> = {
  x86_64: /^ttyS[0-3]$/,
  aarch64: /^(?:ttyAMA[01]|ttyS[0-3])$/,
  riscv64: /^ttyS0$/,
}

/** Ports that Linux numbers as it finds them: the second is no second without a first. ISA ports have fixed addresses, PL011 are in the device tree. */
const COUNTED: Record<Arch, RegExp> = { x86_64: /^hvc/, aarch64: /^(?:hvc|ttyS)/, riscv64: /^hvc/ }

/** Why a machine of `arch` cannot have these serial ports, one sentence for each that it cannot have; `qemu` is the version of QEMU. */
export function portObstacles(arch: Arch, ports: readonly string[], qemu: string): string[] {
  return ports.flatMap((port) => {
    if (!port.startsWith('hvc') && !PORTS[arch].test(port)) return [`${arch} machines have no ${port}`]
    const before = `${port.slice(0, -1)}${Number(port.slice(-1)) - 1}`
    if (COUNTED[arch].test(port) && !port.endsWith('0') && !ports.includes(before))
      return [`${port} is the name of a port only where there is ${before} too`]
    if (port === 'ttyAMA1' && !isFrom(qemu, SECOND_PL011))
      return [
        `QEMU ${qemu} has no ttyAMA1: its virt machine has a second PL011 from ${SECOND_PL011.join('.')} on`,
      ]
    return []
  })
}

/**
 * argv of the serial ports, in the order in which they are asked for; each speaks to the character device of the same place in `devices`.
 * ISA ports have numbers (COM1 is ttyS0); elsewhere a ttyS hangs on PCI; hvc is a console of virtio, numbered as they come. The built-in port of
 * a machine comes with `-serial`. Needs the virtio-serial controller before it.
 */
export function portArgv(arch: Arch, ports: readonly string[], devices: readonly string[]): string[] {
  return ports
    .map((port, index) => ({ port, device: devices[index] ?? '' }))
    .toSorted((a, b) => (a.port < b.port ? -1 : 1))
    .flatMap(({ port, device }) => {
      if (port === BUILT_IN_PORT[arch] || port === 'ttyAMA1') return ['-serial', `chardev:${device}`]
      if (port.startsWith('hvc')) return ['-device', `virtconsole,chardev=${device}`]
      return [
        '-device',
        arch === 'x86_64'
          ? `isa-serial,chardev=${device},index=${port.slice(-1)}`
          : `pci-serial,chardev=${device}`,
      ]
    })
}
