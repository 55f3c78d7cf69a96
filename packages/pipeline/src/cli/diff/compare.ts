import { byPath, type FileRecord } from '@dpuos/host-tools'

/** One way in which two roots differ at one path. */
export interface Difference {
  readonly path: string
  /** `only in the first`, `content`, `mode`, `xattr security.capability`, … */
  readonly what: string
  readonly a: string
  readonly b: string
}

export interface CompareOptions {
  /** Both sides can carry extended attributes. */
  readonly xattrs: boolean
  /** Both sides tell hard links and set-user-ID bits. */
  readonly inodes: boolean
  /** Both sides store access lists in the same form; else only their presence is compared. */
  readonly sameForm: boolean
}

/** Every difference, by path: what is on one side only, and each field that is not equal. Hard links are compared as names of one inode. */
export function compareRecords(
  a: readonly FileRecord[],
  b: readonly FileRecord[],
  options: CompareOptions,
): Difference[] {
  const differences: Difference[] = []
  const others = new Map(b.map((one) => [one.path, one]))
  for (const one of a) {
    const other = others.get(one.path)
    others.delete(one.path)
    if (other === undefined) differences.push(only(one, 'first'))
    else differences.push(...compareOne(one, other, options))
  }
  for (const one of others.values()) differences.push(only(one, 'second'))
  return differences.sort(byPath)
}

function only(one: FileRecord, side: 'first' | 'second'): Difference {
  const text = one.type === 'file' ? `file, ${one.size} bytes` : one.type
  const [a, b] = side === 'first' ? [text, '-'] : ['-', text]
  return { path: one.path, what: `only in the ${side}`, a, b }
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0')
/** `2023-11-14T22:13:20Z`; a number of seconds where there is no such date. */
const time = (seconds: number): string =>
  Math.abs(seconds) < 8.64e12 ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z` : String(seconds)

function compareOne(
  a: FileRecord,
  b: FileRecord,
  { xattrs, inodes, sameForm }: CompareOptions,
): Difference[] {
  const path = a.path
  if (a.type !== b.type) return [{ path, what: 'type', a: a.type, b: b.type }]
  const bits = inodes ? 0o7777 : 0o777
  const fields: readonly (readonly [string, string, string])[] = [
    ['content', contentOf(a, b), contentOf(b, a)],
    ['target', a.link ?? '', b.link ?? ''],
    ['device', deviceOf(a), deviceOf(b)],
    ['mode', octal(a.mode & bits), octal(b.mode & bits)],
    ['owner', `${a.uid}:${a.gid}`, `${b.uid}:${b.gid}`],
    ['time', time(a.mtime), time(b.mtime)],
    ['hard link of', (inodes && a.hardlink) || '', (inodes && b.hardlink) || ''],
  ]
  const found = fields.flatMap(([what, one, other]) =>
    one === other ? [] : [{ path, what, a: one, b: other }],
  )
  return xattrs ? [...found, ...compareXattrs(a, b, sameForm)] : found
}

/** Equal when sizes and hashes are; a side without a hash is compared by size alone. */
function contentOf(one: FileRecord, other: FileRecord): string {
  if (one.type !== 'file') return ''
  const hash =
    one.sha256 === undefined || other.sha256 === undefined ? '' : `, sha256 ${one.sha256.slice(0, 16)}…`
  return one.sha256 === other.sha256 && one.size === other.size ? '' : `${one.size} bytes${hash}`
}

const deviceOf = ({ device }: FileRecord): string =>
  device === undefined ? '' : `${device.major}, ${device.minor}`

function compareXattrs(a: FileRecord, b: FileRecord, sameForm: boolean): Difference[] {
  const [one, other] = [a.xattrs ?? {}, b.xattrs ?? {}]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted((x, y) =>
    x < y ? -1 : 1,
  )
  return names.flatMap((name) => {
    const shown = (value: string | undefined): string =>
      value === undefined ? '-' : name.startsWith('acl.') && !sameForm ? 'set' : `0x${value}`
    const [left, right] = [shown(one[name]), shown(other[name])]
    return left === right ? [] : [{ path: a.path, what: `xattr ${name}`, a: left, b: right }]
  })
}

/** Where two contents differ first: byte (from 0) and, for text, line; undefined when one is the beginning of the other. */
export function firstDifference(a: Buffer, b: Buffer): string {
  const length = Math.min(a.length, b.length)
  let at = 0
  while (at < length && a[at] === b[at]) at++
  const isText = !a.includes(0) && !b.includes(0)
  const line = isText ? `, line ${a.subarray(0, at).toString('latin1').split('\n').length}` : ''
  return at === length ? `one ends at byte ${at}, the other goes on` : `from byte ${at} on${line}`
}
