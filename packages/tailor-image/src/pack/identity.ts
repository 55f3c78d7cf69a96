import { createHash } from 'node:crypto'

/** Ids of the disk, all derived from what shaped the image: equal inputs give equal disks, different ones never share an id. */
export interface Identity {
  readonly disk: string
  readonly espPartition: string
  readonly rootPartition: string
  readonly rootFs: string
  /** Of the root as an erofs of its own. */
  readonly erofs: string
  /** FAT volume id, 8 hex digits. */
  readonly espVolume: string
}

export function identityOf(seed: string): Identity {
  return {
    disk: uuid(seed, 'disk'),
    espPartition: uuid(seed, 'esp'),
    rootPartition: uuid(seed, 'root'),
    rootFs: uuid(seed, 'ext4'),
    erofs: uuid(seed, 'erofs'),
    espVolume: createHash('sha256').update(`${seed}/vfat`).digest('hex').slice(0, 8).toUpperCase(),
  }
}

/** UUID version 8 (RFC 9562: the bits are ours) from a digest. */
function uuid(seed: string, what: string): string {
  const bytes = createHash('sha256').update(`${seed}/${what}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
