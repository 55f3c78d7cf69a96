/** Forms in which a root file system comes, and the two compressions around archives. */
export type Kind =
  | 'zstd'
  | 'gzip'
  | 'tar'
  | 'oci'
  | 'cpio'
  | 'disk'
  | 'qcow2'
  | 'ext4'
  | 'squashfs'
  | 'erofs'
  | 'mtree'

/** Magic numbers, by where they stand. An archive made by tailor-image begins with `oci-layout`, as no root does. */
const MAGIC: readonly (readonly [Kind, number, Buffer])[] = [
  ['zstd', 0, Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['gzip', 0, Buffer.from([0x1f, 0x8b])],
  ['qcow2', 0, Buffer.from('QFI\xfb', 'latin1')],
  ['squashfs', 0, Buffer.from('hsqs')],
  ['cpio', 0, Buffer.from('07070')],
  ['mtree', 0, Buffer.from('#mtree')],
  ['oci', 0, Buffer.from('oci-layout\0')],
  ['tar', 257, Buffer.from('ustar')],
  ['disk', 512, Buffer.from('EFI PART')],
  ['erofs', 1024, Buffer.from([0xe2, 0xe1, 0xf5, 0xe0])],
  ['ext4', 1024 + 0x38, Buffer.from([0x53, 0xef])],
]

/** What a file is by its first 4 KiB; undefined for anything else. */
export const nameKind = (head: Buffer): Kind | undefined =>
  MAGIC.find(([, at, magic]) => head.subarray(at, at + magic.length).equals(magic))?.[0]
