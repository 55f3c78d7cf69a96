import type { Emulation, Scriptlet } from '@dpuos/host-tools'
import type { Arch, Finding, Position } from '@dpuos/manifests'
import { isCovered } from './covered.ts'

/** Packages named in a finding; the rest is counted. */
const NAMED = 40

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** `bash %post, glibc %post %transfiletriggerin`, at most NAMED packages. */
function byPackage(scriptlets: readonly Scriptlet[]): string {
  const kinds = new Map<string, string[]>()
  for (const one of scriptlets) kinds.set(one.package, [...(kinds.get(one.package) ?? []), `%${one.kind}`])
  const words = [...kinds].map(([name, all]) => `${name} ${[...new Set(all)].join(' ')}`)
  return words.length > NAMED
    ? `${words.slice(0, NAMED).join(', ')} and ${words.length - NAMED} more packages`
    : words.join(', ')
}

/**
 * Which scriptlets did not run and what that means; undefined where there are none. Those that only do what the build does by itself
 * (presets, users, folders, caches) leave a notice, any other a warning.
 */
export function notRun(
  scriptlets: readonly Scriptlet[],
  why: { readonly arch: Arch; readonly emulation: Emulation; readonly asked: boolean; readonly at: Position },
): Finding | undefined {
  if (scriptlets.length === 0) return undefined
  const covered = scriptlets.filter((one) => isCovered(one.body))
  const lost = scriptlets.filter((one) => !isCovered(one.body))
  const packages = new Set(scriptlets.map((one) => one.package)).size
  const reason = why.asked ? 'packages.scriptlets: skip' : `${why.arch}: ${why.emulation.detail}`
  return {
    level: lost.length > 0 ? 'warning' : 'notice',
    code: 'scriptlets-not-run',
    title: `${plural(scriptlets.length, 'scriptlet')} of ${plural(packages, 'package')} did not run (${reason}); ${
      lost.length === 0
        ? 'the build did their work by itself'
        : `${lost.length} did what nothing makes up for`
    }`,
    detail: [
      ...(lost.length > 0 ? [`Users, files or settings may be missing: ${byPackage(lost)}.`] : []),
      ...(covered.length > 0
        ? [`Made up for (presets, users, folders, caches): ${byPackage(covered)}.`]
        : []),
    ].join('\n'),
    ...(why.asked || lost.length === 0 ? {} : { hint: remedy(why.arch) }),
    at: why.at,
  }
}

/** How programs of a processor become executable here. */
export const remedy = (arch: Arch): string =>
  `Install qemu-user-static (Debian, Ubuntu), which is used without registering anything on the machine on Linux 6.7 or newer; or build on an ${arch} machine.`

/** `packages.scriptlets: required`, and they cannot be. */
export function cannotRun(arch: Arch, emulation: Emulation, at: Position): Finding {
  return {
    level: 'error',
    code: 'scriptlets-cannot-run',
    title: `packages.scriptlets: required, but ${arch} programs cannot be executed here: ${emulation.detail}`,
    hint: remedy(arch),
    at,
  }
}

/** That they ran by emulation, and what it took. */
export function ranEmulated(
  ran: { readonly count: number; readonly seconds: number },
  arch: Arch,
  emulation: Emulation,
): Finding | undefined {
  if (ran.count === 0) return undefined
  return {
    level: 'notice',
    code: 'scriptlets-emulated',
    title: `${plural(ran.count, 'scriptlet')} of ${arch} packages ran by emulation in ${ran.seconds.toFixed(1)} s`,
    detail: `Through ${emulation.detail}.`,
  }
}
