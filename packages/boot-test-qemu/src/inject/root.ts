// An edge: edits a copy of the whole disk with debugfs, which needs no mount and no rights.
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, ToolError } from '@dpuos/action-kit'
import type { CpioFile } from './cpio.ts'
import type { Disk } from './esp.ts'
import { type Found, isSealed, rootObstacle, WRITABLE } from './file-systems.ts'
import { ESP_TYPE, GPT_BYTES, type Partition, readGpt } from './gpt.ts'

/** Where the probe waits in the root; it is copied to /run before it starts, since the root may be read-only. */
const PLACE = '/etc/dpuos-probe'
const UNITS = '/etc/systemd/system'

/** Of a system that came up, and of one that did not (as hook.sh has them). */
const WANTING = ['default.target', 'multi-user.target', 'rescue.target', 'emergency.target']

/** debugfs(8) ends with 0 whatever happens; this is how it says that it went wrong. */
const COMPLAINT = /^(?!debugfs 1\.\d)(?!\s*$)/

/**
 * Put the probe's `files` (paths of the initramfs archive) into the ext4 root of a copy of `disk`, as a unit that the default target wants, or
 * what systemd falls back to.
 * Resolves with the copy (raw), or with the reason why that cannot be done: such a disk is booted without a probe.
 */
export async function injectIntoRoot(
  disk: Disk,
  files: readonly CpioFile[],
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<{ readonly disk: string } | { readonly obstacle: string }> {
  const copy = path.join(folder, 'disk-probe.raw')
  // Also from raw: holes stay holes.
  const convert = ['qemu-img', 'convert', '-f', disk.format, '-O', 'raw', disk.file, copy] as const
  try {
    await ports.proc.run(convert, { timeoutMs: 600_000 })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return { obstacle: `the disk cannot be copied: ${error.info.tail.at(-1) ?? error.message}` }
  }
  const root = await findRoot(copy, ports)
  if (typeof root === 'string') return { obstacle: root }
  const commands = [`mkdir ${PLACE}`]
  for (const [index, file] of files.entries()) {
    const name = path.posix.basename(file.path)
    const source = path.join(folder, `root-${index}`)
    await writeFile(source, rewritten(name, file.data), { mode: file.mode ?? 0o644 })
    // debugfs takes names of up to a blank: ours have none, and the file lies in the working folder.
    const target = name.endsWith('.service') ? `${UNITS}/${name}` : `${PLACE}/${name}`
    commands.push(
      // A disk that is booted again has one from the time before.
      `rm ${target}`,
      `write root-${index} ${target}`,
      `set_inode_field ${target} uid 0`,
      `set_inode_field ${target} gid 0`,
    )
    if (name.endsWith('.service'))
      for (const wanting of WANTING.map((target) => `${target}.wants`))
        commands.push(`mkdir ${UNITS}/${wanting}`, `symlink ${UNITS}/${wanting}/${name} ${target}`)
  }
  const script = path.join(folder, 'root-commands')
  await writeFile(script, `${commands.join('\n')}\n`)
  const { stderr } = await ports.proc.run(['debugfs', '-w', '-f', script, at(copy, root)], { cwd: folder })
  // A folder that is there already is what was wanted, and so is a file that is not there yet.
  const failed = complaints(stderr).filter((line) => !/already exists|^rm: File not found/.test(line))
  return failed.length === 0
    ? { disk: copy }
    : { obstacle: `debugfs cannot write to the root: ${failed.join('; ')}` }
}

const at = (file: string, offset: number): string => `${file}?offset=${offset}`

const complaints = (stderr: string): string[] => stderr.split('\n').filter((line) => COMPLAINT.test(line))

/** Byte offset of the ext4 root that holds systemd; where there is none that can be changed, why. */
async function findRoot(disk: string, ports: Pick<Ports, 'proc'>): Promise<number | string> {
  const found: (Found & { readonly start: number })[] = []
  for (const partition of await partitions(disk)) {
    const { number, start } = partition
    found.push({ number, start, type: await fileSystem(disk, partition, ports) })
  }
  if (isSealed(found)) return rootObstacle(found)
  for (const { start, type } of found) {
    if (!WRITABLE.some((writable) => writable === type)) continue
    for (const systemd of ['/usr/lib/systemd/systemd', '/lib/systemd/systemd']) {
      const argv = ['debugfs', '-R', `stat ${systemd}`, at(disk, start)] as const
      const { stdout } = await ports.proc.run(argv, { okCodes: [0, 1] })
      if (/^Inode: \d+/.test(stdout)) return start
    }
  }
  return rootObstacle(found)
}

type Place = Pick<Partition, 'number' | 'start'> & Partial<Partition>

/** Where a root may be: the partitions but the EFI system partition, or the whole of a disk without a GPT. */
async function partitions(disk: string): Promise<readonly Place[]> {
  const table = readGpt(await readHead(disk))
  return table?.filter(({ type }) => type !== ESP_TYPE) ?? [{ number: 0, start: 0 }]
}

/** What blkid(8) calls it; undefined: it knows nothing of the kind (exit code 2), or too much (8: several that contradict each other). */
async function fileSystem(
  disk: string,
  { start, size }: Place,
  ports: Pick<Ports, 'proc'>,
): Promise<string | undefined> {
  const range = ['-O', String(start), ...(size === undefined ? [] : ['-S', String(size)])]
  const argv = ['blkid', '-p', ...range, '-s', 'TYPE', '-o', 'value', disk] as const
  const { stdout } = await ports.proc.run(argv, { okCodes: [0, 2, 8] })
  return stdout.trim() === '' ? undefined : stdout.trim()
}

async function readHead(disk: string): Promise<Buffer> {
  const file = await open(disk)
  try {
    const head = Buffer.alloc(GPT_BYTES)
    await file.read(head, 0, GPT_BYTES, 0)
    return head
  } finally {
    await file.close()
  }
}

/** In the root the probe starts from its copy in /run. */
function rewritten(name: string, data: string | Uint8Array): string | Uint8Array {
  if (!name.endsWith('.service')) return data
  const start = `ExecStart=/bin/sh -c 'mkdir -p -m 700 /run/dpuos-probe && cp ${PLACE}/* /run/dpuos-probe/ && exec /bin/sh /run/dpuos-probe/probe.sh'`
  return String(data).replace(/^ExecStart=.*$/m, start)
}
