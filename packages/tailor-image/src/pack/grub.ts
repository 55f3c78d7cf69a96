import type { Arch } from '@dpuos/manifests'

/** The console a machine of this architecture has without a screen: 16550 on x86 and RISC-V, PL011 on arm64. The last one is /dev/console. */
const CONSOLES: Record<Arch, readonly string[]> = {
  x86_64: ['console=tty0', 'console=ttyS0,115200'],
  aarch64: ['console=tty0', 'console=ttyAMA0'],
  riscv64: ['console=tty0', 'console=ttyS0,115200'],
}

/** Kernel command line: the root by UUID, the architecture's console unless the definition names one, then the definition's words. */
export function commandLine(arch: Arch, rootUuid: string, words: readonly string[]): string {
  const consoles = words.some((word) => word.startsWith('console=')) ? [] : CONSOLES[arch]
  return [`root=UUID=${rootUuid}`, 'ro', ...consoles, ...words].join(' ')
}

/** grub.cfg on the ESP: no menu, no waiting; screen and serial line both. Paths are those of the root file system. */
export function grubConfig(options: {
  readonly arch: Arch
  readonly title: string
  readonly rootUuid: string
  readonly image: string
  readonly initramfs: string
  readonly cmdline: string
}): string {
  // On arm64 and RISC-V the firmware's console is the serial line already.
  const serial =
    options.arch === 'x86_64'
      ? 'serial --unit=0 --speed=115200\nterminal_input console serial\nterminal_output console serial\n'
      : ''
  return `# Written by dpuos.
set default=0
set timeout=0
${serial}search --no-floppy --fs-uuid --set=root ${options.rootUuid}
menuentry '${options.title.replaceAll("'", '')}' {
  linux ${options.image} ${options.cmdline}
  initrd ${options.initramfs}
}
`
}
