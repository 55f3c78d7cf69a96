// An edge: unsquashfs tells what a squashfs holds, as the definition of pseudo files; nothing is unpacked by name.
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Ports } from '@dpuos/action-kit'
import { type ArchiveEntry, requireTools } from '@dpuos/host-tools'

const END = '# START OF DATA - DO NOT MODIFY'

const TYPES = { D: 'dir', R: 'file', S: 'link', B: 'block', C: 'char', I: 'fifo' } as const

/**
 * Entries of a squashfs with their content, by `unsquashfs -pf` (4.5 and later): a list of lines `NAME TYPE TIME MODE UID GID …`, then all contents.
 * The scratch folder must have room for the whole tree. `offset`: bytes before it, where it is a partition of a disk.
 */
export async function* readSquashfs(
  file: string,
  scratch: string,
  ports: Ports,
  offset = 0,
): AsyncGenerator<ArchiveEntry> {
  await requireTools('measure-squashfs', ports.host.arch, ports)
  const list = path.join(scratch, `squashfs-${offset}`)
  await ports.proc.run(['unsquashfs', '-quiet', '-no-progress', '-o', String(offset), '-pf', list, file], {
    timeoutMs: 20 * 60_000,
  })
  const entries: PseudoEntry[] = []
  let start = 0
  const lines = createInterface({ input: createReadStream(list, 'latin1'), crlfDelay: 0 })
  for await (const line of lines) {
    start += line.length + 1
    if (line === END) break
    const entry = parsePseudo(Buffer.from(line, 'latin1').toString('utf8'))
    if (entry !== undefined) entries.push(entry)
  }
  lines.close()
  // After the mark: one more line, `#`.
  const data = start + 2
  for (const { offset, ...entry } of entries) {
    if (offset === undefined) yield entry
    else
      yield {
        ...entry,
        data: createReadStream(list, {
          start: data + offset,
          end: data + offset + Math.max(0, entry.size - 1),
        }),
      }
  }
}

interface PseudoEntry extends Omit<ArchiveEntry, 'data'> {
  readonly offset?: number
}

/** One line of the list; undefined for what is none. Names have `\` before what a shell would take apart. */
export function parsePseudo(line: string): PseudoEntry | undefined {
  const match = /^((?:\\.|[^\\ ])+) (\S)(?: (.*))?$/s.exec(line)
  if (match === null || line.startsWith('#')) return undefined
  const [, name = '', type = '', rest = ''] = match
  const place = absolute(name)
  const none = { path: place, uid: 0, gid: 0, mtime: 0, size: 0 }
  if (type === 'L') return { ...none, type: 'file', mode: 0, sameAs: absolute(rest) }
  const known = TYPES[type as keyof typeof TYPES]
  if (known === undefined) return undefined
  const [mtime, mode, uid, gid, ...more] = rest.split(' ')
  return {
    ...none,
    type: known,
    mtime: Number(mtime),
    mode: Number.parseInt(mode ?? '', 8) & 0o7777,
    uid: Number(uid),
    gid: Number(gid),
    ...(known === 'file' ? { size: Number(more[0]), offset: Number(more[1]) } : {}),
    ...(known === 'link' ? { link: more.join(' ') } : {}),
  }
}

const absolute = (name: string): string => `/${name.replaceAll(/\\(.)/gs, '$1').replace(/^\/+/, '')}`
