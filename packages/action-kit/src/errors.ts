import type { Finding } from '@dpuos/manifests'

/** The user's input is wrong: one finding per mistake, no stack trace. Collect them, then throw once. */
export class UserError extends Error {
  readonly findings: readonly Finding[]
  constructor(findings: Finding | readonly Finding[], options?: ErrorOptions) {
    const all = Array.isArray(findings) ? (findings as readonly Finding[]) : [findings as Finding]
    super(all.map((finding) => finding.title).join('\n'), options)
    this.name = 'UserError'
    this.findings = all
  }
}

/** A known way in which a tool fails: the first whose pattern matches its output names the cause. */
export interface ToolFailure {
  readonly code: string
  readonly match: RegExp
  /** `user`: the input or the machine is at fault and `hint` mends it. `tool`: not ours to say. */
  readonly blame: 'user' | 'tool'
  /** What it means in one sentence; `$1` … stand for the groups of `match`. */
  readonly title: string
  readonly hint: string
}

export interface ToolErrorInfo {
  readonly argv: readonly string[]
  /** null when a limit or a signal ended it. */
  readonly exitCode: number | null
  /** `exit`, `timeout`, `idle`, `signal`, `output`. */
  readonly how: 'exit' | 'timeout' | 'idle' | 'signal' | 'output'
  /** The last useful lines, escapes stripped. */
  readonly tail: readonly string[]
  readonly logFile: string
  readonly cause?: { readonly code: string; readonly title: string; readonly hint: string }
}

/** An outside tool failed: what was run, how it ended, the classified cause, its last useful lines, where the full log is. */
export class ToolError extends Error {
  readonly info: ToolErrorInfo
  constructor(message: string, info: ToolErrorInfo, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ToolError'
    this.info = info
  }
}

/** The run was ended from outside (SIGINT, SIGTERM, workflow cancelled). */
export class Cancelled extends Error {
  readonly signal: string
  constructor(signal: string) {
    super(`cancelled by ${signal}`)
    this.name = 'Cancelled'
    this.signal = signal
  }
}
