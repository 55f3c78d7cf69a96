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
/** dnf's own closing line. */
const CLOSING = /^(?:Non-fatal )?Error in (\S+) scriptlet in rpm package (\S+)$/

/** rpm and dnf call two of them by their tags. */
const PLAIN: Readonly<Record<string, string>> = { prein: 'pre', postin: 'post' }

/**
 * Every scriptlet failure in the output of dnf or rpm, in order. rpm names scriptlet and package on stdout; dnf adds a closing line
 * on stderr, so that the two cannot be told to belong together by their order: a closing line counts only where nothing was named.
 * `packages`: what rpm -v prints when it begins with a package, a line of its own.
 */
export function scriptletFailures(
  stdout: string,
  stderr: string,
  packages: ReadonlySet<string> = new Set(),
): ScriptletFailure[] {
  const found: ScriptletFailure[] = []
  let since: string[] = []
  const report = (tag: string, nevra: string, status: string | undefined, lines: readonly string[]): void => {
    const scriptlet = tag === '<unknown>' ? 'unknown' : plainTag(tag)
    found.push({ package: nevra, scriptlet, status: status === undefined ? null : Number(status), lines })
  }
  const lines = (text: string): string[] => text.split('\n').map((line) => line.trimEnd())
  for (const line of [...lines(stdout), '', ...lines(stderr)]) {
    if (STEP.test(line) || packages.has(line)) since = []
    else if (line !== '' && !CLOSING.test(line)) since.push(line)
    const failed = FAILED.exec(line) ?? LUA_FAILED.exec(line)
    if (failed === null) continue
    report(failed[1] ?? '', failed[2] ?? '', failed[3], since)
    since = []
  }

  const named = [...found]
  // dnf has no word for triggers, and names the package that set them off.
  let triggers = named.filter((one) => one.scriptlet.includes('trigger')).length
  for (const line of [...lines(stdout), ...lines(stderr)]) {
    const [, tag, name] = CLOSING.exec(line) ?? []
    if (tag === undefined || name === undefined) continue
    const known =
      tag === '<unknown>'
        ? triggers-- > 0
        : named.some((one) => one.scriptlet === plainTag(tag) && one.package.startsWith(`${name}-`))
    if (!known) report(tag, name, undefined, [line])
  }
  return found
}

/** `POSTIN` and `post` are the same. */
function plainTag(tag: string): string {
  const lower = tag.toLowerCase()
  return PLAIN[lower] ?? lower
}
