/** A scriptlet that failed while rpm went on; dnf then ends with exit code 0. */
export interface ScriptletFailure {
  /** NEVRA as rpm prints it; the bare name where rpm says no more. */
  readonly package: string
  /** `pre`, `post`, `preun`, `postun`, `pretrans`, `posttrans`, `triggerin`, `filetriggerin`, …; `unknown` where rpm does not say. */
  readonly scriptlet: string
  /** Exit status; null when a signal ended it, or a Lua error. 127 means that its interpreter could not be started. */
  readonly status: number | null
  /** What the scriptlet and rpm printed. */
  readonly lines: readonly string[]
}

/** dnf's transaction lines: `  Installing       : bash-5.2-1.x86_64   3/175`. What a scriptlet prints stands between two of them. */
const STEP =
  /^ {2}(Preparing|Installing|Upgrading|Cleanup|Erasing|Obsoleting|Verifying|Running scriptlet) *: /
/** rpm/lib/rpmscript.c and rpmio/rpmlua.c; the second form is Lua's only one. */
const FAILED = /^(?:warning|error): %(\w+)\((.+)\) scriptlet failed, (?:exit status (\d+)|signal \d+)$/
const LUA_FAILED = /^error: lua script failed: \[string "%(\w+)\((.+?)\)"\]/
/** dnf's own closing line. Its package may be the one that triggered, not the one whose scriptlet failed. */
const CLOSING = /^(?:Non-fatal )?Error in (\S+) scriptlet in rpm package (\S+)$/

/** rpm calls them by their tags. */
const PLAIN: Readonly<Record<string, string>> = { prein: 'pre', postin: 'post' }

/** Every scriptlet failure in the output of dnf or rpm, in order. */
export function scriptletFailures(output: string): ScriptletFailure[] {
  const found: ScriptletFailure[] = []
  let since: string[] = []
  let named = false
  const report = (scriptlet: string, nevra: string, status: string | undefined): void => {
    const tag = scriptlet.toLowerCase()
    found.push({
      package: nevra,
      scriptlet: tag === '<unknown>' ? 'unknown' : (PLAIN[tag] ?? tag),
      status: status === undefined ? null : Number(status),
      lines: since,
    })
    since = []
  }
  for (const line of output.split('\n').map((text) => text.trimEnd())) {
    if (STEP.test(line)) {
      since = []
      named = false
      continue
    }
    if (line === '') continue
    const closing = CLOSING.exec(line)
    if (closing !== null) {
      if (!named) report(closing[1] ?? '', closing[2] ?? '', undefined)
      named = false
      since = []
      continue
    }
    since.push(line)
    const failed = FAILED.exec(line) ?? LUA_FAILED.exec(line)
    if (failed === null) continue
    report(failed[1] ?? '', failed[2] ?? '', failed[3])
    named = true
  }
  return found
}
