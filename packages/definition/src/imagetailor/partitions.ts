import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import type { Block } from './sys-conf.ts'
import { complaint, type Placed, words } from './text.ts'

/** A row of `<HDpartitions>`: `hdN mount|- size|- primary|extended|logical fstype|- [yes|no]`. */
export interface PartitionRow {
  readonly disk: string
  readonly mount: string
  readonly size: string
  readonly kind: string
  readonly type: string
  readonly at: Placed['at']
}

/** File systems that the installer makes; anything else is partitioned and left unformatted. */
const MADE = ['ext2', 'ext3', 'ext4', 'fat16', 'fat32', 'swap', 'vfat', '-']

/** Check the rows as the installer would, which is the first to look at them. */
export function parsePartitions(block: Block, findings: Finding[]): PartitionRow[] {
  const rows: PartitionRow[] = []
  for (const line of block.lines) {
    if (line.text.trim() === '' || line.text.startsWith('#')) continue
    const cells = words(line)
    const [disk, mount, size, kind, type, format] = cells
    const fail = (title: string, at: Placed['at'] = line.at, hint?: string): void => {
      findings.push(complaint('error', 'partition', title, at, hint))
    }
    if (line.text.includes('\t'))
      fail('a tab between the columns: the installer finds columns by blanks only', line.at, 'Use blanks.')
    if (!disk || !mount || !size || !kind || !type || cells.length > 6) {
      fail(
        `expected \`hdN mount size primary|extended|logical fstype [yes|no]\`, found \`${printText(line.text, 60)}\``,
      )
      continue
    }
    if (!/^hd\d+$/.test(disk.value))
      fail(`disk: expected \`hd0\`, \`hd1\`, …, found \`${printText(disk.value, 40)}\``, disk.at)
    if (!/^(-|MAX|[1-9]\d*[MGT])$/i.test(size.value))
      fail(
        `size: expected a whole number with M, G or T, \`MAX\` or \`-\`, found \`${printText(size.value, 40)}\``,
        size.at,
      )
    if (!/^(primary|extended|logical)$/.test(kind.value))
      fail(`expected primary, extended or logical, found \`${printText(kind.value, 40)}\``, kind.at)
    if (!MADE.includes(type.value))
      fail(`file system: expected one of ${MADE.join(', ')}, found \`${printText(type.value, 40)}\``, type.at)
    if (type.value === 'vfat' && mount.value !== '/boot/efi')
      fail(
        `\`vfat\` on \`${printText(mount.value, 40)}\` is never formatted by the installer`,
        type.at,
        'Write `fat32`.',
      )
    if (format !== undefined && !/^(yes|no)$/.test(format.value))
      fail(`expected yes or no, found \`${printText(format.value, 40)}\``, format.at)
    if (rows.at(-1)?.size.toUpperCase() === 'MAX' && rows.at(-1)?.disk === disk.value)
      fail(
        'a row after one of size `MAX` is ignored by the installer',
        line.at,
        'Put the row with `MAX` last.',
      )
    rows.push({
      disk: disk.value,
      mount: mount.value,
      size: size.value,
      kind: kind.value,
      type: type.value,
      at: line.at,
    })
  }
  return rows
}
