import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { digestOf, type Finding, formatPosition } from '@dpuos/manifests'
import type { Work } from '../work.ts'

interface Item {
  /** `/etc/motd`. */
  readonly target: string
  readonly kind: 'file' | 'folder' | 'link'
  readonly mode: number
  readonly host: string
}

/** Everything in the user's folder: parents first, names sorted. `odd` are sockets, pipes and devices, which no overlay can hold. */
function listOverlay(folder: string): { items: Item[]; odd: string[] } {
  const items: Item[] = []
  const odd: string[] = []
  const visit = (below: string): void => {
    for (const name of readdirSync(path.join(folder, below)).sort()) {
      const target = path.posix.join(below, name)
      const host = path.join(folder, target)
      const stats = lstatSync(host)
      const kind = stats.isDirectory()
        ? 'folder'
        : stats.isFile()
          ? 'file'
          : stats.isSymbolicLink()
            ? 'link'
            : undefined
      if (kind === undefined) odd.push(host)
      else items.push({ target, kind, mode: stats.mode & 0o7777, host })
      if (kind === 'folder') visit(target)
    }
  }
  visit('/')
  return { items, odd }
}

/** Lay the overlay over the root: modes kept, owner root, links as they are; folders that exist keep their mode. Returns mistakes. */
export async function layOverlay({ request, root, ledger }: Work): Promise<Finding[]> {
  const folder = request.overlay
  if (folder === undefined) return []
  const at = request.position(['system', 'files'])
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [
      {
        level: 'error',
        code: 'overlay-missing',
        title: `system.files: there is no folder ${folder}`,
        hint: `The path is relative to the file that names it (${formatPosition(at)}).`,
        at,
      },
    ]
  }
  const { items, odd } = listOverlay(folder)
  if (odd.length > 0) {
    return odd.map((host) => ({
      level: 'error',
      code: 'overlay-odd-file',
      title: `system.files: ${host} is neither a file nor a folder nor a link`,
      hint: 'Take it out; systemd-tmpfiles makes sockets, pipes and devices at boot.',
      at,
    }))
  }
  for (const { target, kind, mode, host } of items) {
    if (kind === 'folder') root.mkdir(target, mode)
    else if (kind === 'link') ledger.symlink('system', readlinkSync(host), target)
    else ledger.write('system', target, readFileSync(host), mode)
  }
  return []
}

/** One digest over names, modes and content of the overlay: part of what shapes an image. */
export function overlayDigest(folder: string | undefined): string | null {
  if (folder === undefined || lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return null
  return digestOf(
    listOverlay(folder).items.map(({ target, kind, mode, host }) => ({
      target,
      kind,
      mode,
      content:
        kind === 'file'
          ? createHash('sha256').update(readFileSync(host)).digest('hex')
          : kind === 'link'
            ? readlinkSync(host)
            : null,
    })),
  )
}
