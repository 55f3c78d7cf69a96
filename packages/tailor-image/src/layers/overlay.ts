import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Definition } from '@dpuos/definition'
import { osPath } from '@dpuos/host-tools'
import { type Finding, formatPosition, type Position } from '@dpuos/manifests'
import { type Work, warn } from '../work.ts'
import { fileMode, listOverlay, type OverlayItem } from './overlay-tree.ts'

type Overlay = Definition['system']['files'][number]

/** A file, folder or link that was laid, and what is still to be given to it: owners are known when all users are. */
export interface Laid {
  /** Canonical path in the root. */
  readonly path: string
  readonly kind: OverlayItem['kind']
  /** Tells it from a file that took its place since. */
  readonly inode: string
  readonly mode: number
  readonly owner: string | number
  readonly group: string | number
  readonly capabilities: string | undefined
  readonly xattrs: Readonly<Record<string, string>>
  /** `system.files[1]`, and where it stands. */
  readonly key: string
  readonly at: Position
}

/** Lay every overlay, then the files whose text stands in the definition. Returns what was laid; mistakes go into `findings`. */
export function layFiles(work: Work, findings: Finding[]): Laid[] {
  const { files, content } = work.request.definition.system
  const laid: Laid[] = []
  for (const [index, one] of files.entries()) {
    const at = work.request.position(['system', 'files', index])
    laid.push(...layOverlay(work, one, `system.files[${index}]`, at, findings))
  }
  for (const [target, one] of Object.entries(content)) {
    const at = work.request.position(['system', 'content', target])
    const text = one.text === '' || one.text.endsWith('\n') ? one.text : `${one.text}\n`
    const mode = octal(one.mode)
    work.ledger.write('system', target, text, mode)
    const ownership = { owner: one.owner, group: one.group, capabilities: undefined, xattrs: {} }
    laid.push(
      remember(work, { target, kind: 'file', mode, ...ownership, key: `system.content.${target}`, at }),
    )
  }
  return laid
}

export const octal = (text: string): number => Number.parseInt(text, 8)

function layOverlay(work: Work, one: Overlay, key: string, at: Position, findings: Finding[]): Laid[] {
  const { request, root, ledger } = work
  const from = path.resolve(request.filesFrom, one.from)
  const fail = (code: string, title: string, hint: string): Laid[] => {
    findings.push({ level: 'error', code, title: `system.files: ${title}`, hint, at })
    return []
  }
  const source = lstatSync(osPath(from), { throwIfNoEntry: false })
  if (source === undefined) {
    const hint = `The path is relative to the file that names it (${formatPosition(at)}).`
    return fail('overlay-missing', `there is no file or folder ${from}`, hint)
  }
  if (!source.isDirectory() && one.to === '/') {
    return fail(
      'overlay-place',
      `${from} is a file, and nothing says where it goes`,
      'Add `to:` with its path.',
    )
  }
  if (source.isDirectory() && one.capabilities !== undefined) {
    const hint = 'Give the program an entry of its own, with its path as `from`.'
    return fail('overlay-capabilities', `capabilities are one program’s, and ${from} is a folder`, hint)
  }
  const { items, odd } = listOverlay(from, one.to)
  for (const host of odd) {
    const hint = 'Take it out; systemd-tmpfiles makes sockets, pipes and devices at boot.'
    fail('overlay-odd-file', `${host} is neither a file nor a folder nor a link`, hint)
  }
  if (odd.length > 0) return []
  const narrow = items.filter(({ kind, mode }) => kind === 'file' && (mode & 0o004) === 0)
  if (narrow.length > 0 && one.mode === undefined) warn(work, widened(narrow, at))
  return items.flatMap((item) => {
    const { target, kind, host, text } = item
    const is = root.stat(target)?.isDirectory() === true
    if (kind === 'folder' && is) return []
    const mode = modeOf(item, one)
    if (kind === 'folder') root.mkdir(target, mode)
    else if (kind === 'link') ledger.symlink('system', text ?? '', target)
    else ledger.copy('system', host, target, mode)
    const { owner, group, capabilities, xattrs } = one
    return [remember(work, { target, kind, mode, owner, group, capabilities, xattrs, key, at })]
  })
}

function modeOf({ kind, mode }: OverlayItem, one: Overlay): number {
  if (kind === 'folder') return octal(one['dir-mode'] ?? '0755')
  return one.mode === undefined ? fileMode(mode) : octal(one.mode)
}

/** Where it lies in the end, and which inode it is. */
function remember(
  { root }: Work,
  { target, ...rest }: Omit<Laid, 'path' | 'inode'> & { readonly target: string },
): Laid {
  const real = rest.kind === 'link' ? target : `/${root.resolve(target).slice(root.dir.length)}`
  const place = root.canonical(real)
  return { ...rest, path: place, inode: inodeOf({ root }, place) }
}

/** A file that is written again is a new inode, or the same one with another time. */
export function inodeOf({ root }: Pick<Work, 'root'>, target: string): string {
  const stats = root.lstat(target)
  return stats === undefined ? '' : `${stats.ino}:${stats.isDirectory() ? '' : stats.mtimeMs}`
}

/** A private file becomes readable by all: not to happen without a word. */
function widened(files: readonly OverlayItem[], at: Position): Finding {
  const named = files.slice(0, 5).map(({ target }) => target)
  const more = files.length > named.length ? ` and ${files.length - named.length} more` : ''
  return {
    level: 'warning',
    code: 'overlay-mode',
    title: `system.files: not everybody may read ${named.join(', ')}${more} here; in the image all may (0644, or 0755 for programs)`,
    hint: 'A checkout does not keep such modes, so they must be declared: give the file an entry of its own with `mode: "0600"`, or this entry `mode: "0644"`.',
    at,
  }
}
