/** A file of an archive: path without a leading slash. Folders are made as needed. */
export interface CpioFile {
  readonly path: string
  readonly data: string | Uint8Array
  /** Permission bits; default 0644. */
  readonly mode?: number
}

const FOLDER = 0o040755
const REGULAR = 0o100000

/**
 * An uncompressed `newc` archive (kernel: Documentation/driver-api/early-userspace/buffer-format.rst), owned by root,
 * dated 0. Its length is a multiple of 512, so that another archive may follow.
 */
export function cpioArchive(files: readonly CpioFile[]): Buffer {
  const parts: Buffer[] = []
  const made = new Set<string>()
  let inode = 0
  const add = (path: string, mode: number, data: Uint8Array): void => {
    const name = Buffer.from(`${path}\0`)
    const links = mode === FOLDER ? 2 : 1
    const fields = [++inode, mode, 0, 0, links, 0, data.length, 0, 0, 0, 0, name.length, 0]
    const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`
    parts.push(padded(Buffer.concat([Buffer.from(header), name]), 4), padded(data, 4))
  }
  for (const file of files) {
    const folders = file.path.split('/').slice(0, -1)
    folders.forEach((_, index) => {
      const folder = folders.slice(0, index + 1).join('/')
      if (!made.has(folder)) add(folder, FOLDER, Buffer.alloc(0))
      made.add(folder)
    })
    add(file.path, REGULAR | (file.mode ?? 0o644), Buffer.from(file.data))
  }
  add('TRAILER!!!', 0, Buffer.alloc(0))
  return padded(Buffer.concat(parts), 512)
}

/** Filled up with NUL bytes to a multiple of `unit`. The kernel takes the next archive of an initramfs at a multiple of 4. */
export function padded(data: Uint8Array, unit: number): Buffer {
  const rest = data.length % unit
  return rest === 0 ? Buffer.from(data) : Buffer.concat([data, Buffer.alloc(unit - rest)])
}
