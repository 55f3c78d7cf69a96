import type { Definition } from '@dpuos/definition'
import { type Arch, parseBytes } from '@dpuos/manifests'
import type { Identity } from './identity.ts'

const MIB = 2 ** 20

/** Partition types of the Discoverable Partitions Specification (UAPI group). */
const TYPES = {
  esp: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
  x86_64: '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709',
  aarch64: 'B921B045-1DF0-41C3-AF44-4C6F280D3FAE',
  riscv64: '72EC70A6-CF74-40E6-BD49-4BDA08E8F224',
} as const

export interface Placed {
  readonly mount: '/boot/efi' | '/'
  /** Bytes from the start of the disk. */
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

/** Lay the partitions out in order, each at a whole MiB; 1 MiB stays free before and after for the two GPTs. */
export function placePartitions(
  layout: Definition['storage']['layout'],
  rootNeeds: number,
): { readonly partitions: readonly Placed[]; readonly size: number } {
  let offset = MIB
  const partitions = layout.map(({ mount, size }) => {
    const bytes = size === 'rest' ? rootNeeds : (parseBytes(size) ?? 0)
    const placed = { mount, offset, size: Math.ceil(bytes / MIB) * MIB }
    offset += placed.size
    return placed
  })
  return { partitions, size: offset + MIB }
}

/** Input of sfdisk(8). */
export function gptScript(partitions: readonly Placed[], arch: Arch, identity: Identity): string {
  const lines = partitions.map(({ mount, offset, size }) => {
    const [name, type, uuid] =
      mount === '/'
        ? ['root', TYPES[arch], identity.rootPartition]
        : ['ESP', TYPES.esp, identity.espPartition]
    return `start=${offset / 512}, size=${size / 512}, type=${type}, uuid=${uuid}, name=${name}`
  })
  return `label: gpt\nlabel-id: ${identity.disk}\nunit: sectors\n${lines.join('\n')}\n`
}
