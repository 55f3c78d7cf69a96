import type { Arch, ImageManifest } from '@dpuos/manifests'
import type { BootPath } from '../load-image.ts'
import type { CpioFile } from './cpio.ts'
import { UNITS_IN_CREDENTIALS } from './tier.ts'

/** The guest's systemd by its package; undefined: the manifest lists none. */
export function systemdOf({ packages }: Pick<ImageManifest, 'packages'>): number | undefined {
  const nevra = packages.find(({ name }) => name === 'systemd')?.nevra
  const version = /^systemd-(?:\d+:)?(\d+)/.exec(nevra ?? '')?.[1]
  return version === undefined ? undefined : Number(version)
}

/** Why credentials do not reach a guest: its systemd is known to be too old, or nobody gives it SMBIOS tables. undefined: they do. */
export function credentialsObstacle(
  arch: Arch,
  path: BootPath,
  systemd: number | undefined,
): string | undefined {
  if (systemd !== undefined && systemd < UNITS_IN_CREDENTIALS)
    return `its systemd ${systemd} takes no units from credentials: ${UNITS_IN_CREDENTIALS} and later do`
  if (arch === 'riscv64') return 'the riscv64 machine has no SMBIOS tables to carry credentials'
  // A PC's BIOS makes them in any case.
  if (arch === 'aarch64' && path === 'direct')
    return 'a direct boot of aarch64 has no firmware that would hand over SMBIOS tables with credentials'
  return undefined
}

/** What the default target of any image reaches on its way, and what systemd falls back to. */
const WANTED_BY = ['basic.target', 'rescue.target', 'emergency.target']

/**
 * The probe's `files` (paths of the initramfs archive) as strings of SMBIOS type 11, which systemd takes for credentials (smbios-type-11(7),
 * systemd.system-credentials(7)): a unit, drop-ins that want it, and the files, which the unit copies to /run. Nothing of the guest's disk, boot loader,
 * kernel or command line is another.
 */
export function credentialStrings(files: readonly CpioFile[]): string[] {
  const names = files.map((file) => ({ file, name: file.path.slice(file.path.lastIndexOf('/') + 1) }))
  const plain = names.filter(({ name }) => !name.endsWith('.service'))
  const units = names.filter(({ name }) => name.endsWith('.service'))
  return [
    ...units.flatMap(({ file, name }) => [
      credential(`systemd.extra-unit.${name}`, unitOf(String(file.data), plain)),
      ...WANTED_BY.map((target) => credential(`systemd.unit-dropin.${target}`, `[Unit]\nWants=${name}\n`)),
    ]),
    ...plain.map(({ file, name }) => credential(credentialName(name), file.data)),
  ]
}

const credentialName = (name: string): string => `dpuos.${name}`

const credential = (name: string, data: string | Uint8Array): string =>
  `io.systemd.credential.binary:${name}=${Buffer.from(data).toString('base64')}`

/** The probe's unit, which takes its files out of the credentials (`%d`) first. */
function unitOf(unit: string, files: readonly { readonly file: CpioFile; readonly name: string }[]): string {
  const copies = files.flatMap(({ file, name }) => [
    `cp %d/${credentialName(name)} /run/dpuos-probe/${name}`,
    `chmod ${(file.mode ?? 0o644).toString(8)} /run/dpuos-probe/${name}`,
  ])
  const steps = ['mkdir -p -m 700 /run/dpuos-probe', ...copies, 'exec /bin/sh /run/dpuos-probe/probe.sh']
  return unit.replace(
    /^ExecStart=.*$/m,
    `ImportCredential=${credentialName('*')}\nExecStart=/bin/sh -c '${steps.join(' && ')}'`,
  )
}
