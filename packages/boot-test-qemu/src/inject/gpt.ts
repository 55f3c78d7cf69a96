/** A partition: bytes from the start of the disk. `number` is its place in the table, from 1; `type` its GUID in upper case. */
export interface Partition {
  readonly number: number
  readonly type: string
  readonly start: number
  readonly size: number
}

/** Partition type of an EFI system partition (UEFI specification 2.10, table 5.7). */
export const ESP_TYPE = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B'

const SECTOR = 512

/** How many bytes from the start of a disk hold everything that `readGpt` looks at: MBR, header, 128 entries. */
export const GPT_BYTES = 34 * SECTOR

/** The partitions of a disk with 512-byte sectors, from its first bytes; undefined where there is no GPT (UEFI 2.10, 5.3). */
export function readGpt(head: Buffer): Partition[] | undefined {
  if (head.length < GPT_BYTES || head.toString('latin1', SECTOR, SECTOR + 8) !== 'EFI PART') return undefined
  const header = head.subarray(SECTOR)
  const table = Number(header.readBigUInt64LE(72)) * SECTOR
  const count = Math.min(header.readUInt32LE(80), 128)
  const length = header.readUInt32LE(84)
  if (length < 128) return undefined
  const partitions: Partition[] = []
  for (let index = 0; index < count; index++) {
    const at = table + index * length
    if (at + 48 > head.length) break
    const type = guid(head.subarray(at, at + 16))
    if (type === '00000000-0000-0000-0000-000000000000') continue
    const first = Number(head.readBigUInt64LE(at + 32))
    const last = Number(head.readBigUInt64LE(at + 40))
    if (last >= first)
      partitions.push({ number: index + 1, type, start: first * SECTOR, size: (last - first + 1) * SECTOR })
  }
  return partitions
}

/** The first three fields of a GUID are stored little-endian, the rest as it is written. */
function guid(bytes: Buffer): string {
  const hex = (part: Buffer): string => part.toString('hex').toUpperCase()
  const swapped = (from: number, to: number): string => hex(Buffer.from(bytes.subarray(from, to)).reverse())
  const head = [swapped(0, 4), swapped(4, 6), swapped(6, 8)]
  return [...head, hex(bytes.subarray(8, 10)), hex(bytes.subarray(10, 16))].join('-')
}
