import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { complaint, type Placed, type TextLine, textFile, words } from './text.ts'

/** A row of kiwi/eulerkiwi/product.conf. */
export interface ProductRow {
  readonly name: string
  readonly type: string
  readonly system: string
  readonly release: string
  /** `GRUB2`, `GRUB`, or the word that stands in their place (`ISO`); it is no part of the command line. */
  readonly bootloader: string
  /** Arguments of the installer's kernel, slashes as written. */
  readonly cmdline: readonly Placed[]
  readonly at: TextLine['at']
}

/** A row of kiwi/eulerkiwi/minios.conf. */
export interface MiniosRow {
  readonly product: string
  readonly dir: string
  readonly flag: 'yes' | 'no' | 'force'
  readonly at: TextLine['at']
}

/** A row of repos/RepositoryRule.conf. */
export interface RepositoryRow {
  readonly product: string
  readonly priority: number
  readonly type: string
  readonly path: string
  readonly at: TextLine['at']
}

const rows = (raw: string, file: string): { line: TextLine; cells: Placed[] }[] =>
  textFile(file, raw)
    .lines.map((line) => ({ line, cells: words(line) }))
    .filter(({ cells }) => cells.length > 0 && !cells[0]?.value.startsWith('#'))

function wrong(what: string, line: TextLine, columns: string): Finding {
  const title = `${what}: expected \`${columns}\`, found \`${printText(line.text.trim(), 60)}\``
  return complaint('error', 'table-row', title, line.at)
}

const oneOf = (
  values: readonly string[],
  cell: Placed | undefined,
  what: string,
  findings: Finding[],
): boolean => {
  if (cell !== undefined && values.includes(cell.value)) return true
  if (cell !== undefined)
    findings.push(
      complaint(
        'error',
        'table-row',
        `${what}: expected one of ${values.join(', ')}, found \`${printText(cell.value, 40)}\``,
        cell.at,
      ),
    )
  return false
}

/** Read product.conf: `name product_type sys_type release_type [bootloader] [cmdline…]`. */
export function parseProductConf(raw: string, file: string, findings: Finding[]): ProductRow[] {
  return rows(raw, file).flatMap(({ line, cells }): ProductRow[] => {
    const [name, type, system, release, bootloader, ...cmdline] = cells
    if (name === undefined || release === undefined) {
      findings.push(
        wrong('product.conf', line, 'name product_type sys_type release_type bootloader cmdline…'),
      )
      return []
    }
    const sound = [
      oneOf(['PANGEA', 'DOPRALINUX', 'EULERLINUX'], type, 'product_type', findings),
      oneOf(['EMBEDDED', 'SERVER'], system, 'sys_type', findings),
      oneOf(['DISK', 'CPIO', 'TAR', 'IMG', 'MEMORY'], release, 'release_type', findings),
    ]
    if (sound.includes(false)) return []
    // A word with `=` is no boot loader: the column was left out.
    const has = bootloader !== undefined && !bootloader.value.includes('=')
    return [
      {
        name: name.value,
        type: type?.value ?? '',
        system: system?.value ?? '',
        release: release.value,
        bootloader: has ? bootloader.value : '',
        cmdline: has || bootloader === undefined ? cmdline : [bootloader, ...cmdline],
        at: line.at,
      },
    ]
  })
}

/** Read minios.conf: `product dir yes|no|force`. */
export function parseMiniosConf(raw: string, file: string, findings: Finding[]): MiniosRow[] {
  return rows(raw, file).flatMap(({ line, cells }): MiniosRow[] => {
    const [product, dir, flag] = cells
    if (product === undefined || dir === undefined || flag === undefined || cells.length > 3) {
      findings.push(wrong('minios.conf', line, 'product minios_dir yes|no|force'))
      return []
    }
    if (!oneOf(['yes', 'no', 'force'], flag, 'default_flag', findings)) return []
    return [{ product: product.value, dir: dir.value, flag: flag.value as MiniosRow['flag'], at: line.at }]
  })
}

/** Read RepositoryRule.conf: `product priority type path`; the lines in angle brackets around the rows say nothing. */
export function parseRepositoryRule(raw: string, file: string, findings: Finding[]): RepositoryRow[] {
  return rows(raw, file).flatMap(({ line, cells }): RepositoryRow[] => {
    const [product, priority, type, dir] = cells
    if (product?.value.startsWith('<')) return []
    if (
      product === undefined ||
      priority === undefined ||
      type === undefined ||
      dir === undefined ||
      cells.length > 4
    ) {
      findings.push(wrong('RepositoryRule.conf', line, 'product priority type path'))
      return []
    }
    const kind = oneOf(['red-carpet', 'rpm-dir', 'rpm-md', 'yast2'], type, 'type', findings)
    const sound = /^[1-9]\d?$/.test(priority.value)
    if (!sound)
      findings.push(
        complaint(
          'error',
          'table-row',
          `priority: expected 1 to 99, found \`${printText(priority.value, 40)}\``,
          priority.at,
        ),
      )
    if (!kind || !sound) return []
    return [
      {
        product: product.value,
        priority: Number(priority.value),
        type: type.value,
        path: dir.value,
        at: line.at,
      },
    ]
  })
}

/** An ISO without an installer: `no` in minios.conf for a product that is made as one. */
export function installerMistakes(products: readonly ProductRow[], minios: readonly MiniosRow[]): Finding[] {
  return minios.flatMap((row) => {
    const product = products.find(({ name }) => name === row.product)
    if (row.flag !== 'no' || product?.release !== 'DISK') return []
    const title = `\`${printText(row.product, 40)}\` is an ISO (${product.release}), and \`no\` leaves its installer out: nothing on it can boot`
    return [complaint('error', 'no-installer', title, row.at, 'Write `yes`.')]
  })
}
