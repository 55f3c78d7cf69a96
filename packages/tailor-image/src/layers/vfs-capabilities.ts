import { capabilityNumbers } from '@dpuos/definition'

/** linux/capability.h: VFS_CAP_REVISION_2, and its flag for the effective set. */
const REVISION_2 = 0x02000000
const EFFECTIVE = 1

/** `cap_net_raw+ep` as the value of `security.capability` (struct vfs_cap_data, little endian: magic, then permitted and inheritable in two halves). */
export function vfsCapabilities(text: string): Buffer {
  const caps = capabilityNumbers(text)
  if (caps === undefined) throw new Error(`not capabilities: ${text}`)
  const value = Buffer.alloc(20)
  value.writeUInt32LE(REVISION_2 | (caps.effective ? EFFECTIVE : 0), 0)
  for (const half of [0n, 1n]) {
    const word = (set: bigint): number => Number((set >> (32n * half)) & 0xffffffffn)
    value.writeUInt32LE(word(caps.permitted), 4 + 8 * Number(half))
    value.writeUInt32LE(word(caps.inheritable), 8 + 8 * Number(half))
  }
  return value
}
