/** How the probe gets into a guest: beside its initramfs, into a copy of its root file system, or not at all. */
export type Tier = 'initramfs' | 'root' | 'none'

/** What the user can ask for; `auto` is the first that works. */
export const PROBE_CHOICES = ['auto', 'initramfs', 'root', 'none'] as const
export type ProbeChoice = (typeof PROBE_CHOICES)[number]

/** The tiers to try, in order: beside the initramfs first, because there not one byte of the root is another. */
export function tiersFor(asked: ProbeChoice): readonly Exclude<Tier, 'none'>[] {
  if (asked === 'auto') return ['initramfs', 'root']
  return asked === 'none' ? [] : [asked]
}
