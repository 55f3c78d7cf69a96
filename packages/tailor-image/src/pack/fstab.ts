import type { Definition } from '@dpuos/definition'
import type { Identity } from './identity.ts'

/** `1A2B-3C4D` from eight hex digits: how Linux spells a FAT volume id. */
export const fatUuid = (volume: string): string => `${volume.slice(0, 4)}-${volume.slice(4)}`

/** fstab(5). The ESP may be away without stopping a boot. */
export function fstab(layout: Definition['storage']['layout'], identity: Identity): string {
  const lines = layout.map(({ mount }) =>
    mount === '/'
      ? `UUID=${identity.rootFs} / ext4 defaults 0 1`
      : `UUID=${fatUuid(identity.espVolume)} ${mount} vfat umask=0077,shortname=winnt,nofail 0 0`,
  )
  return `# Written by dpuos.\n${lines.map((line) => `${line}\n`).join('')}`
}
