/** A partition and what blkid(8) finds in it; undefined: nothing that it knows. `number` 0: the whole disk, which has no partitions. */
export interface Found {
  readonly number: number
  readonly type: string | undefined
}

/** Names of blkid's that are not the ones which people use. */
const NAMES: Readonly<Record<string, string>> = {
  crypto_LUKS: 'an encrypted volume (LUKS)',
  LVM2_member: 'an LVM volume',
  linux_raid_member: 'a part of a RAID',
  DM_verity_hash: 'a dm-verity hash tree',
}

/** Why nothing can be put into such a root from outside, where it is not ext4; after blkid's type. */
const OBSTACLES: Readonly<Record<string, string>> = {
  ext4: 'has no systemd in it',
  squashfs: 'is packed: it cannot be changed, only made anew, and would be another image',
  erofs: 'is packed: it cannot be changed, only made anew, and would be another image',
  crypto_LUKS: 'opens with a key only',
}

/** What debugfs can write to. */
export const WRITABLE = ['ext2', 'ext3', 'ext4'] as const

/** Would a root that differs by one byte be refused by its own hash tree? */
export const isSealed = (found: readonly Found[]): boolean =>
  found.some(({ type }) => type === 'DM_verity_hash')

/**
 * Why the probe cannot be put into a root of this disk, and what to do: each partition that is there (the EFI system partition left
 * out), what is in it, and what stands in the way.
 */
export function rootObstacle(found: readonly Found[]): string {
  const remedy = 'boot it `direct`, or through a grub.cfg that loads an initramfs: there any root will do'
  if (isSealed(found))
    return `the root is sealed by dm-verity: with one byte more it would not mount; ${remedy}`
  if (found.length === 0) return `the disk has no partition beside its EFI system partition; ${remedy}`
  return `no root can be written to: ${found.map(told).join(', ')}; ${remedy}`
}

function told({ number, type }: Found): string {
  const where = number === 0 ? 'the disk' : `partition ${number}`
  if (type === undefined) return `${where} holds nothing that blkid knows`
  const known = (WRITABLE as readonly string[]).includes(type) ? 'ext4' : type
  return `${where} is ${NAMES[type] ?? type}, which ${OBSTACLES[known] ?? 'only a kernel that mounts it can write to'}`
}
