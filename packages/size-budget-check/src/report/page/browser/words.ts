import { formatBytes } from '@dpuos/action-kit/text'
import { change, changePercent } from '../../../amounts.ts'
import { type Item, wayTo } from './items.ts'

/** `packages / glibc / libc.so.6` */
export const wayText = (item: Item): string =>
  wayTo(item)
    .slice(1)
    .map(({ node }) => node.name)
    .join(' / ') || item.node.name

/** `2.1 MiB`, and with a baseline what it was. */
export function sizeText({ node: { head, base } }: Item, compared: boolean): string {
  if (!compared || head === base) return formatBytes(head)
  if (base === 0) return `${formatBytes(head)}, new`
  if (head === 0) return `gone, was ${formatBytes(base)}`
  return `${formatBytes(base)} → ${formatBytes(head)}, ${change(head - base, 'bytes')} (${changePercent(head, base)})`
}

/** Everything that is known of an item, in a line. */
export function detailText(item: Item, compared: boolean): string {
  const { files, note } = item.node
  return [
    `${wayText(item)}: ${sizeText(item, compared)}`,
    ...(files === undefined || files === 1 ? [] : [`${files} files`]),
    ...(note === undefined ? [] : [note]),
  ].join(' · ')
}
