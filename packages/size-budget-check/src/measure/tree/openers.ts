import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import {
  type ArchiveEntry,
  type NeededBy,
  readCpio,
  readTar,
  requireTools,
  withFilter,
} from '@dpuos/host-tools'
import { type Taken, takeEntries } from './archive.ts'
import { rawOf, readDisk } from './disk.ts'
import type { Form } from './forms.ts'
import { readSquashfs } from './squashfs.ts'
import type { Tree } from './types.ts'

/** What an opener works with. */
export interface Opening {
  readonly file: string
  readonly shown: string
  readonly scratch: string
  readonly ports: Ports
}

interface Opened {
  readonly taken: Taken
  readonly partitions?: Tree['partitions']
  /** Where it depends on what is inside: then this, and not the opener's. */
  readonly form?: string
}

interface Opener {
  readonly kind: Tree['kind']
  /** What the numbers depend on: the same files have other sizes in other forms. */
  readonly form: string
  readonly open: (opening: Opening) => Promise<Opened>
}

const disk = ({ file, shown, scratch, ports }: Opening, raw = file): Promise<Opened> =>
  readDisk(raw, shown, scratch, ports)

/** An archive as what a tool writes to its output: tar or cpio, by its first bytes. */
const through = (argv: (file: string) => [string, ...string[]], need?: NeededBy): Opener['open'] => {
  return async ({ file, scratch, ports }) => {
    if (need !== undefined) await requireTools(need, ports.host.arch, ports)
    const taken = await withFilter(argv(file), ports, ({ stdout, end }) => {
      end()
      return takeEntries(readArchive(stdout), scratch)
    })
    return { taken }
  }
}

const decompressed = (program: string): Opener => ({
  kind: 'tar',
  form: 'tar',
  open: through((file) => [program, '-dc', '--', file], 'measure-tar'),
})

const archive: Opener = { kind: 'tar', form: 'tar', open: through((file) => ['cat', '--', file]) }

/** How each form is read. */
export const OPENERS: Readonly<Record<Exclude<Form, 'directory'>, Opener>> = {
  zstd: decompressed('zstd'),
  gzip: decompressed('gzip'),
  xz: decompressed('xz'),
  tar: archive,
  cpio: archive,
  disk: { kind: 'disk', form: 'disk', open: disk },
  qcow2: {
    kind: 'disk',
    form: 'disk',
    open: async (opening) => {
      const raw = path.join(opening.scratch, 'disk.raw')
      await rawOf(opening.file, opening.shown, raw, opening.ports)
      return await disk(opening, raw)
    },
  },
  squashfs: {
    kind: 'disk',
    form: 'squashfs',
    open: async ({ file, scratch, ports }) => ({
      taken: await takeEntries(readSquashfs(file, scratch, ports), scratch),
    }),
  },
  iso: {
    kind: 'iso',
    form: 'iso',
    open: through((file) => ['bsdtar', '-cf', '-', '--format=pax', `@${file}`], 'measure-iso'),
  },
}

async function* readArchive(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  const head = first.done === true ? new Uint8Array() : first.value
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  }
  const isCpio = Buffer.from(head.subarray(0, 4)).toString('latin1') === '0707'
  yield* isCpio ? readCpio(all()) : readTar(all())
}
