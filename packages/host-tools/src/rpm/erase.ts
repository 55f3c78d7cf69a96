import { type Ports, UserError } from '@dpuos/action-kit'
import { type ScriptletFailure, scriptletFailures } from '../dnf/scriptlets.ts'
import { SCRIPTLETS_RUN, type ScriptletMode } from '../dnf/types.ts'
import { groupBy } from '../group-by.ts'
import { atRoot } from './query.ts'

/** One reason why rpm refuses an erase: `neededBy` (NEVRA) requires `capability`. */
export interface Need {
  readonly capability: string
  readonly neededBy: string
}

/** What erasing these package names would break; empty when nothing. Nothing is changed (`rpm -e --test`). */
export async function erasureNeeds(
  root: string,
  names: readonly string[],
  ports: Ports,
): Promise<readonly Need[]> {
  if (names.length === 0) return []
  // rpm's exit code is the number of packages it could not erase.
  const okCodes = Array.from({ length: 255 }, (_, code) => code + 1)
  const tested = await ports.proc.run(['rpm', ...atRoot(root), '-e', '--test', '--', ...names], {
    root: true,
    env: { LC_ALL: 'C.UTF-8' },
    okCodes,
  })
  const absent = notInstalled(tested.stderr)
  if (absent.length > 0) {
    throw new UserError(
      absent.map((name) => ({
        level: 'error',
        code: 'package-not-installed',
        title: `${name} cannot be removed: it is not installed`,
        hint: 'Drop it from the removals, or check the spelling.',
      })),
    )
  }
  return parseNeeds(tested.stderr)
}

/** rpm's `X is needed by (installed) Y` lines. */
export function parseNeeds(stderr: string): Need[] {
  return [...stderr.matchAll(/^\t?(.+) is needed by (?:\(installed\) )?(\S+)$/gm)].map(
    ([, capability, by]) => ({
      capability: (capability ?? '').trim(),
      neededBy: by ?? '',
    }),
  )
}

/** Names from rpm's `package X is not installed` lines. */
export function notInstalled(stderr: string): string[] {
  return [...stderr.matchAll(/^(?:error: )?package (\S+) is not installed$/gm)].map((match) => match[1] ?? '')
}

/**
 * Erase packages from the root, their scriptlets run unless told otherwise; those that failed come back. Throws UserError (code `package-needed`) naming
 * who needs them, with nothing changed; ToolError when a %preun refuses.
 */
export async function erase(
  root: string,
  names: readonly string[],
  ports: Ports,
  scriptlets: ScriptletMode = SCRIPTLETS_RUN,
): Promise<readonly ScriptletFailure[]> {
  const needs = await erasureNeeds(root, names, ports)
  if (needs.length > 0) {
    throw new UserError(
      [...groupBy(needs, (need) => need.neededBy)].map(([neededBy, all]) => ({
        level: 'error',
        code: 'package-needed',
        title: `${neededBy} stays, and needs ${all.map((need) => need.capability).join(', ')}`,
        detail: `Asked to remove: ${names.join(', ')}.`,
        hint: 'Remove that package too, or keep what it needs.',
      })),
    )
  }
  if (names.length === 0) return []
  const skip = scriptlets.run ? [] : ['--noscripts', '--notriggers']
  const erased = await ports.proc.run(
    scriptlets.wrap(['rpm', ...atRoot(root), '-e', ...skip, '--', ...names]),
    { root: true, env: { LC_ALL: 'C.UTF-8' } },
  )
  return scriptletFailures(erased.stdout, erased.stderr)
}

/** Erase installed packages (`name` or `name.arch`, every version) whatever needs them, without scriptlets and triggers. */
export async function eraseByForce(root: string, names: readonly string[], ports: Ports): Promise<void> {
  if (names.length === 0) return
  await ports.proc.run(
    [
      'rpm',
      ...atRoot(root),
      '-e',
      '--nodeps',
      '--allmatches',
      '--noscripts',
      '--notriggers',
      '--',
      ...new Set(names),
    ],
    { root: true, env: { LC_ALL: 'C.UTF-8' } },
  )
}
