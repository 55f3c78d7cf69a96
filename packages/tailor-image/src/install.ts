import { NO_SPACE, type Ports, UserError } from '@dpuos/action-kit'
import type { Dnf, Installed, ResolvedPackage, ScriptletFailure, ScriptletMode } from '@dpuos/host-tools'
import { type Finding, formatMiB } from '@dpuos/manifests'
import type { Ask } from './ask.ts'

/** Bytes that are needed beside the packages: rpm database, caches of ldconfig and depmod, the initramfs while it is made. */
const SLACK = 96 * 2 ** 20

export interface Room {
  /** Bytes of the installed root. */
  readonly root: number
  /** Bytes of raw disk, qcow2 and the packed roots together. */
  readonly images: number
  /** Bytes while they are made: the raw disk lies there twice for a moment. */
  readonly scratch: number
}

/**
 * What the set will need, from the RPM headers: ext4 rounds every file up to blocks, the journal and inodes come on top. `packed`: what the
 * packed roots take, as a share of the content.
 */
export function roomFor(packages: readonly ResolvedPackage[], packed = 0): Room {
  const content = packages.reduce((sum, one) => sum + one.installedSize, 0)
  const share = (factor: number): number => Math.ceil(content * factor) + SLACK
  return { root: share(1.1), images: share(1.8 + packed), scratch: share(2.9 + packed) }
}

/** Say in seconds, not after minutes, that a disk is too small. `needs`: folder → bytes that will lie below it. */
export async function checkRoom(needs: readonly (readonly [string, number])[], ports: Ports): Promise<void> {
  const findings: Finding[] = []
  for (const [folder, bytes] of needs) {
    const free = await ports.fs.freeBytes(folder)
    if (free >= bytes) continue
    findings.push({
      level: 'error',
      code: 'no-space',
      title: `the image needs about ${formatMiB(bytes)} at ${folder}, only ${formatMiB(free)} are free`,
      hint: 'Free some space, point `output` and TMPDIR (or RUNNER_TEMP) to a larger disk, or install fewer packages.',
    })
  }
  if (findings.length > 0) throw new UserError(findings)
}

/** A write of our own that met a full disk, in the user's terms; undefined for any other error. */
export function fullDisk(error: unknown): UserError | undefined {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || (code !== 'ENOSPC' && code !== 'EDQUOT')) return undefined
  const title = `cannot write ${path ?? 'a file'}: ${message}`
  return new UserError({ level: 'error', code: NO_SPACE.code, title, hint: NO_SPACE.hint }, { cause: error })
}

/** Install into the empty root. A failed scriptlet is an error here: the image would not be what its packages promise. */
export async function install(
  dnf: Dnf,
  packages: readonly ResolvedPackage[],
  asks: readonly Ask[],
  mode: ScriptletMode,
): Promise<Installed['scriptlets']> {
  const { scriptletFailures, scriptlets } = await dnf.install(packages, mode)
  if (scriptletFailures.length > 0) {
    throw new UserError(scriptletFailures.map((one) => scriptletFinding(one, packages, asks)))
  }
  return scriptlets
}

/** The failed scriptlet, what it printed, and the definition line that brought the package in where one did. */
export function scriptletFinding(
  failure: ScriptletFailure,
  packages: readonly ResolvedPackage[] = [],
  asks: readonly Ask[] = [],
): Finding {
  const asked = packages.find((one) => one.nevra === failure.package)?.asked ?? []
  const at = asks.find((ask) => asked.includes(ask.name))?.at
  return {
    level: 'error',
    code: 'scriptlet-failed',
    title: `%${failure.scriptlet} of ${failure.package} failed${failure.status === null ? '' : ` with exit status ${failure.status}`}`,
    ...(failure.lines.length === 0 ? {} : { detail: failure.lines.slice(-12).join('\n') }),
    hint: 'The package is faulty, or needs something in the root that is not there: correct it, or leave it out of packages.install.',
    ...(at === undefined ? {} : { at }),
  }
}
