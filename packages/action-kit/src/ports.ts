import type { Finding } from '@dpuos/manifests'
import type { CiEvent } from './ci/event.ts'
import type { ToolFailure } from './errors.ts'

/**
 * The ports: everything a core may do to the world. One adapter speaks to GitHub's runner, one to a terminal;
 * tests bring recorders. A core never touches process, console or @actions/*.
 */
export interface Ports {
  readonly log: Log
  readonly proc: Proc
  readonly fs: Fs
  readonly cache: Cache
  readonly artifacts: Artifacts
  readonly ci: Ci
  readonly clock: Clock
  readonly host: Host
  /** Aborted by SIGINT, SIGTERM or a total limit. Long work of a core's own must look at it. */
  readonly signal: AbortSignal
}

export interface Host {
  readonly arch: 'x86_64' | 'aarch64'
  /** Where the user's files are and relative paths start. Absolute. */
  readonly workspace: string
  /** Folder that outlives the run (RPMs, converted packages). Absolute, exists. */
  readonly cacheDir: string
  /** The environment that tools are started with; cores read settings from inputs, not from here. */
  readonly env: Readonly<Record<string, string>>
  readonly isRoot: boolean
  /** User and group that outputs shall belong to: the caller's, also when running through sudo. */
  readonly owner: { readonly uid: number; readonly gid: number }
  readonly runner: 'github' | 'terminal'
  /** The version of dpuos itself. */
  readonly version: string
}

export interface Log {
  debug(text: string): void
  info(text: string): void
  /** A finding the moment it is known; the report repeats it in order of weight. */
  finding(finding: Finding): void
  /** A phase: a log group with its duration. Phases may nest on a terminal; on GitHub inner ones are plain lines. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  /** Short-lived state of a long step (`converting 31/175`): one moving line on a TTY, a line at most every 10 s elsewhere. */
  progress(text: string): void
  /** Text that is not ours (a tool's or a guest's). Cleaned of escapes and never interpreted as a workflow command. */
  untrusted(source: string): UntrustedSink
  /** From now on the value is printed as `***`. */
  mask(secret: string): void
}

export interface UntrustedSink {
  line(text: string): void
  /** Ends the bracket; must be called. */
  end(): void
}

export interface RunOptions {
  readonly cwd?: string
  /** Added to host.env. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  /** Total limit, milliseconds. Default 10 minutes. */
  readonly timeoutMs?: number
  /** Limit without a byte of output, milliseconds. Default none. */
  readonly idleMs?: number
  /** Run as root: as it is when we are, through `sudo -n` else; a UserError when neither works. */
  readonly root?: boolean
  /** `tail` (default): keep for the error message, print nothing. `log`: print every line as untrusted text too. */
  readonly output?: 'tail' | 'log'
  /** Exit codes that are fine beside 0. */
  readonly okCodes?: readonly number[]
  /** Known ways of failing: the first that matches the output names the cause. */
  readonly failures?: readonly ToolFailure[]
  /** Every line of stdout and stderr as it comes. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** Path of the file that gets the whole output; default: a file in the run's log folder. */
  readonly logFile?: string
  /** Bytes of stdout kept in the result; default 64 MiB, more is a ToolError. */
  readonly maxStdout?: number
}

export interface RunResult {
  readonly argv: readonly string[]
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly durationMs: number
  readonly logFile: string
}

export interface StartOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly root?: boolean
}

/** A process that lives beside us (QEMU, a server). It ends with us, whatever happens. */
export interface Child {
  readonly pid: number
  readonly stdin: NodeJS.WritableStream
  readonly stdout: NodeJS.ReadableStream
  readonly stderr: NodeJS.ReadableStream
  /** Never rejects. */
  readonly exit: Promise<{ readonly code: number | null; readonly signal: string | null }>
  /** End the whole process group: SIGTERM, after `graceMs` (default 2000) SIGKILL. Resolves when it is gone. */
  kill(graceMs?: number): Promise<void>
}

export interface Proc {
  /** Run a tool to its end. argv only, no shell. Rejects with ToolError (failed, limit), UserError (tool missing, no root), Cancelled. */
  run(argv: readonly [string, ...string[]], options?: RunOptions): Promise<RunResult>
  /** Start a process that lives beside us. Rejects with UserError when the program is missing. */
  start(argv: readonly [string, ...string[]], options?: StartOptions): Promise<Child>
  /** Absolute path of a program on PATH (with /usr/sbin and /sbin added), or undefined. */
  which(program: string): Promise<string | undefined>
}

export interface Fs {
  /**
   * A new empty folder that is removed when the run ends, also on failure and cancellation. With `inMemory` (bytes needed)
   * it lies on a tmpfs when one has twice that room free, else on disk.
   */
  scratch(name: string, options?: { readonly inMemory?: number }): Promise<string>
  /** Begin to remove a scratch folder that nobody needs any more; the end of the run waits for it. */
  discard(folder: string): void
  /**
   * Text of a file of the user's (UTF-8); undefined when there is none. UserError `unreadable`, its cause the operating system's error,
   * for a folder or a file that may not be read.
   */
  readText(path: string): Promise<string | undefined>
  /** Write a file beside and rename it, owned by host.owner: readers see the old or the new one, never half. Creates the folder. */
  writeFile(path: string, data: string | Uint8Array): Promise<void>
  /**
   * Move a finished file or folder from a scratch to its place (rename, or copy beside and rename across file systems), owned by
   * host.owner and readable by all: whatever a tool left it at, files become 0644 (0755 with an execute bit), folders 0755.
   */
  publish(from: string, to: string): Promise<void>
  /** sha256 in hex and size in bytes of a file, streamed. */
  hash(path: string): Promise<{ readonly sha256: string; readonly size: number }>
  /** Bytes free to us on the file system that holds the path (or its nearest existing parent). */
  freeBytes(path: string): Promise<number>
  /** Run when the run ends in whatever way; last registered first. For undoing what scratch and child processes do not cover. */
  onExit(undo: () => Promise<void>): void
}

export type CacheState = 'hit' | 'partial' | 'miss' | 'unavailable'

/** Best effort behind our own deadline: never rejects. */
export interface Cache {
  restore(key: string, restoreKeys: readonly string[], paths: readonly string[]): Promise<CacheState>
  /** `not-saved`: another job wrote or writes this key, or the service refused; the toolkit does not tell which, and logs what it knows. */
  save(key: string, paths: readonly string[]): Promise<'saved' | 'not-saved' | 'unavailable'>
}

/** Best effort behind our own deadline: never rejects. */
export interface Artifacts {
  upload(name: string, files: readonly string[], rootDir: string): Promise<'uploaded' | 'unavailable'>
}

/** The CI system that the run is a part of. */
export interface Ci {
  readonly event: CiEvent
  /** The API of the forge that the run belongs to, asked with this token (empty: as anybody); undefined where there is none. */
  forge(token: string): Forge | undefined
}

export type ForgeAnswer =
  | { readonly ok: true; readonly json: unknown }
  /** `status`: of HTTP, where there was an answer. */
  | { readonly ok: false; readonly why: string; readonly status?: number }

/** A forge's REST API, below its repository. Best effort behind our own deadline: never rejects. */
export interface Forge {
  /** `owner/name`. */
  readonly repository: string
  get(path: string): Promise<ForgeAnswer>
  /** All pages of a list, which stands under `key` or is the answer itself. */
  list(path: string, key?: string): Promise<ForgeAnswer>
  send(method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown): Promise<ForgeAnswer>
  /** The text of one file of an artifact, where archive and file have at most so many bytes. */
  artifact(id: number, file: string, most: number): Promise<ForgeAnswer>
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Monotonic milliseconds. */
  elapsed(): number
  /** SOURCE_DATE_EPOCH in seconds when the user set it. */
  readonly sourceDateEpoch: number | undefined
  /** Rejects with Cancelled when the signal aborts. */
  sleep(ms: number): Promise<void>
}
