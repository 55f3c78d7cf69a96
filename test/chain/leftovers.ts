import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What a run could leave behind on a machine beside files of its own folders. */
export interface MachineState {
  readonly mounts: readonly string[]
  readonly loops: readonly string[]
  /** Folders of dpuos on the tmpfs whose process is gone: `dpuos-<name>-<pid>-<random>`. */
  readonly inMemory: readonly string[]
  /** Handlers of binfmt_misc; none where that is not mounted. */
  readonly handlers: readonly string[]
}

const HANDLERS = '/proc/sys/fs/binfmt_misc'

/** Mounts, loop devices with a file behind them, orphaned folders on the tmpfs and handlers of foreign programs, as of now. */
export function machineState(): MachineState {
  const loops = readdirSync('/sys/block')
    .filter((name) => name.startsWith('loop'))
    .flatMap((name) => {
      try {
        return [`${name} ${readFileSync(`/sys/block/${name}/loop/backing_file`, 'utf8').trim()}`]
      } catch {
        return [] // No file behind it.
      }
    })
  return {
    mounts: readFileSync('/proc/self/mounts', 'utf8').trim().split('\n'),
    loops,
    inMemory: readdirSync('/dev/shm').filter((name) => isOrphan(name)),
    handlers: existsSync(HANDLERS) ? readdirSync(HANDLERS) : [],
  }
}

/** Another run on this machine may be at work: its folders are no leftovers while it lives. */
function isOrphan(name: string): boolean {
  const pid = /^dpuos-.*-(\d+)-[^-]*$/.exec(name)?.[1]
  return pid !== undefined && !existsSync(`/proc/${pid}`)
}

/** What is in `after` and not in `before`, each with its kind. */
export function added(before: MachineState, after: MachineState): string[] {
  return (['mounts', 'loops', 'inMemory', 'handlers'] as const).flatMap((kind) =>
    after[kind].filter((one) => !before[kind].includes(one)).map((one) => `${kind}: ${one}`),
  )
}

/** Command lines of processes that have to do with a folder: by an argument or by where they are. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return argv.includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) ? [argv] : []
      } catch {
        return [] // It ended while we looked.
      }
    })
}
