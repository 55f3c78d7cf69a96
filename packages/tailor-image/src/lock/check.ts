import type { OpenLock, ResolvedPackage } from '@dpuos/host-tools'
import {
  type Finding,
  formatPosition,
  type Lock,
  type LockedPackage,
  nameOfNevra,
  nearest,
} from '@dpuos/manifests'
import type { Ask } from '../ask.ts'

/** A lock that was opened and speaks of the architecture. */
export type FoundLock = OpenLock & { readonly lock: Lock }

/** What a lock must be for. */
export interface Wanted {
  readonly distro: string
  readonly asks: readonly Ask[]
  /** `packages.weak` */
  readonly weak: boolean
}

const RENEW = 'Run once with `lock: update`: it resolves anew and shows what changes.'

/** Does the lock answer what is asked now? Told before anything is fetched. */
export function lockFits({ lock, shown, at }: FoundLock, { distro, asks, weak }: Wanted): Finding[] {
  const findings: Finding[] = []
  const mismatch = (title: string, where = at()): void => {
    findings.push({ level: 'error', code: 'lock-mismatch', title, hint: RENEW, at: where })
  }
  if (lock.distro !== distro) mismatch(`${shown} is for ${lock.distro}, the image for ${distro}`)
  if ((lock.weak ?? false) !== weak) {
    const [was, is] = weak ? ['without', 'with'] : ['with', 'without']
    mismatch(`${shown} was resolved ${was} weak dependencies, the definition wants them ${is}`)
  }
  const locked = new Set(lock.asked)
  const wanted = new Set(asks.map((ask) => ask.name))
  const seen = new Set<string>()
  for (const { name, at: asker, because } of asks) {
    if (locked.has(name) || seen.has(name)) continue
    seen.add(name)
    const who = asker === undefined ? because : formatPosition(asker)
    mismatch(`${name} is asked for by ${who}, but not in ${shown}`, asker)
  }
  for (const name of lock.asked) {
    if (!wanted.has(name)) mismatch(`${name} is in ${shown}, but no longer asked for`)
  }
  return findings
}

/** Is what the repositories have for the lock's NEVRAs exactly what the lock says? One finding per package that is not. */
export function lockKept(
  { lock, shown, at }: FoundLock,
  found: readonly Pick<ResolvedPackage, 'nevra' | 'sha256'>[],
): Finding[] {
  const byNevra = new Map(found.map((one) => [one.nevra, one]))
  const findings: Finding[] = []
  const add = (code: string, nevra: string, title: string, hint: string): void => {
    findings.push({ level: 'error', code, title, hint, at: at(nevra) })
  }
  for (const entry of lock.packages) {
    const now = byNevra.get(entry.nevra)
    byNevra.delete(entry.nevra)
    if (now === undefined) {
      const name = nameOfNevra(entry.nevra)
      const others = found.map((one) => one.nevra).filter((one) => nameOfNevra(one) === name)
      const other = nearest(entry.nevra, others)
      add(
        'lock-package-gone',
        entry.nevra,
        `${entry.nevra} (${entry.repository}) is in ${shown}, but no repository has it any more`,
        `${other === undefined ? '' : `There is ${other} now. `}Point the toolchain at an archive that keeps it, restore the package cache that has it, or run with \`lock: update\`.`,
      )
    } else if (now.sha256 !== entry.sha256) {
      add(
        'lock-package-changed',
        entry.nevra,
        `${entry.nevra} has another content than in ${shown}: sha256 ${now.sha256.slice(0, 16)}…, locked ${entry.sha256.slice(0, 16)}…`,
        `The repository ${entry.repository} republished it under the same version, or the mirror is not what it claims to be. Find out which; then run with \`lock: update\`.`,
      )
    }
  }
  const changed = findings.filter(({ code }) => code === 'lock-package-changed')
  if (lock.distro === 'sandbox' && changed.length > 1) return [anotherSandbox(shown, at(), changed.length)]
  for (const extra of byNevra.keys()) {
    add(
      'lock-package-extra',
      extra,
      `${extra} is needed by the locked packages, but not in ${shown}`,
      'The lock is incomplete: was it edited? Run with `lock: update`.',
    )
  }
  return findings
}

/** The sandbox distribution is made and signed on each machine: a lock holds where its cache is. */
function anotherSandbox(shown: string, at: Finding['at'], count: number): Finding {
  return {
    level: 'error',
    code: 'lock-package-changed',
    title: `${shown} is of another sandbox distribution: ${count} of its RPMs have other content here`,
    detail: 'The sandbox distribution is made on the spot and signed with a key of its own.',
    hint: 'Restore the cache of the machine that made the lock, or run with `lock: update` (or `none`).',
    ...(at === undefined ? {} : { at }),
  }
}

/** RPMs of the lock that nobody delivers, told before what dnf says of the repositories. */
export function notAtHand({ lock, shown, at }: FoundLock, missing: readonly LockedPackage[]): Finding {
  const names = missing.slice(0, 8).map((one) => one.nevra)
  const more = missing.length > names.length ? ' and others' : ''
  return {
    level: 'error',
    code: 'lock-not-at-hand',
    title: `${missing.length} of the ${lock.packages.length} RPMs of ${shown} are neither in the package cache nor on a mirror: ${names.join(', ')}${more}`,
    hint: 'Run once with the network on to fill the cache, or restore it from where it was filled.',
    at: at(missing[0]?.nevra),
  }
}
