/** How the probe gets into a guest: beside its initramfs, as systemd credentials, into a copy of its root file system, or not at all. */
export type Tier = 'initramfs' | 'credentials' | 'root' | 'none'

/** What the user can ask for; `auto` is the first that works. */
export const PROBE_CHOICES = ['auto', 'initramfs', 'credentials', 'root', 'none'] as const
export type ProbeChoice = (typeof PROBE_CHOICES)[number]

/**
 * From this systemd on a credential can be a unit (`systemd.extra-unit.*`, systemd-debug-generator(8)). Measured: 257 starts it, 254 takes the
 * credential and does nothing with it.
 */
export const UNITS_IN_CREDENTIALS = 256

/**
 * The tiers to try, in order: beside the initramfs first, because that works with every systemd; then what leaves the disk as it is, where the guest's
 * `systemd` is known to be new enough; then a changed copy.
 */
export function tiersFor(asked: ProbeChoice, systemd: number | undefined): readonly Exclude<Tier, 'none'>[] {
  if (asked !== 'auto') return asked === 'none' ? [] : [asked]
  return systemd !== undefined && systemd >= UNITS_IN_CREDENTIALS
    ? ['initramfs', 'credentials', 'root']
    : ['initramfs', 'root']
}
