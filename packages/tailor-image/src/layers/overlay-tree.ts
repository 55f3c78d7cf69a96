// Reads the user's folders on the host, by names of any bytes.

import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs'
import path from 'node:path'
import { fromBytes, osPath } from '@dpuos/host-tools'
import { digestOf } from '@dpuos/manifests'

/** One thing that an overlay lays. */
export interface OverlayItem {
  /** Absolute, in the image: `/etc/motd`. */
  readonly target: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Mode on the host, 12 bits. */
  readonly mode: number
  /** Where it lies on the host. */
  readonly host: string
  /** Text of a link. */
  readonly text?: string
}

/** Everything below `from` (or the file itself) as it goes to `to`: parents first, names sorted. `odd` are sockets, pipes and devices. */
export function listOverlay(from: string, to: string): { items: OverlayItem[]; odd: string[] } {
  const items: OverlayItem[] = []
  const odd: string[] = []
  const visit = (host: string, target: string, stats: Stats): void => {
    const mode = stats.mode & 0o7777
    if (stats.isDirectory()) {
      items.push({ target, kind: 'folder', mode, host })
      for (const name of readdirSync(osPath(host), 'buffer').map(fromBytes).sort()) {
        const below = path.join(host, name)
        visit(below, path.posix.join(target, name), lstatSync(osPath(below)))
      }
    } else if (stats.isFile()) items.push({ target, kind: 'file', mode, host })
    else if (stats.isSymbolicLink()) {
      const text = fromBytes(readlinkSync(osPath(host), 'buffer'))
      items.push({ target, kind: 'link', mode, host, text })
    } else odd.push(host)
  }
  const stats = lstatSync(osPath(from))
  const folder = stats.isDirectory()
  // `to: /usr/bin/` and `to: /usr/bin` with a file: the slash says that the last part is its folder.
  const place = !folder && to.endsWith('/') ? path.posix.join(to, path.basename(from)) : path.posix.join(to)
  visit(from, folder && place !== '/' ? place.replace(/\/$/, '') : place, stats)
  return { items, odd }
}

/** One digest over names, modes as they are laid, and content: part of what shapes an image. Null where there is nothing. */
export function overlayDigest(from: string): string | null {
  if (lstatSync(osPath(from), { throwIfNoEntry: false }) === undefined) return null
  return digestOf(
    listOverlay(from, '/').items.map(({ target, kind, mode, host, text }) => ({
      target,
      kind,
      mode: kind === 'file' ? fileMode(mode) : null,
      content: kind === 'file' ? sha256(host) : (text ?? null),
    })),
  )
}

/**
 * The mode that a file of this host mode gets where none is declared. Of nine bits only the execute bit is the user's: git keeps no
 * other, the rest is the umask of a checkout. Set-ID bits never come by accident.
 */
export const fileMode = (mode: number): number => (mode & 0o6000) | ((mode & 0o111) === 0 ? 0o644 : 0o755)

/** Streamed: an overlay may hold files larger than any buffer. */
function sha256(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(2 ** 20)
  const fd = openSync(osPath(file), 'r')
  try {
    for (let got = readSync(fd, chunk); got > 0; got = readSync(fd, chunk))
      hash.update(chunk.subarray(0, got))
  } finally {
    closeSync(fd)
  }
  return hash.digest('hex')
}
