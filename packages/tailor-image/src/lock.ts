import type { ResolvedPackage } from '@dpuos/host-tools'
import { type Finding, type Lock, nearest } from '@dpuos/manifests'

export interface Wanted {
  readonly arch: Lock['arch']
  readonly distro: string
  readonly asked: readonly string[]
}

/** Does the lock answer what is asked now? Told before anything is fetched. */
export function lockFits(lock: Lock, wanted: Wanted, file: string): Finding[] {
  const findings: Finding[] = []
  const renew = 'Leave the input `lock` out to resolve anew, and keep the lock.json that comes out.'
  const mismatch = (title: string): void => {
    findings.push({ level: 'error', code: 'lock-mismatch', title, hint: renew, at: { file } })
  }
  if (lock.arch !== wanted.arch) mismatch(`the lock is for ${lock.arch}, the image for ${wanted.arch}`)
  if (lock.distro !== wanted.distro)
    mismatch(`the lock is for ${lock.distro}, the image for ${wanted.distro}`)
  const more = wanted.asked.filter((name) => !lock.asked.includes(name))
  const fewer = lock.asked.filter((name) => !wanted.asked.includes(name))
  if (more.length > 0) mismatch(`asked for now, but not in the lock: ${more.join(', ')}`)
  if (fewer.length > 0) mismatch(`in the lock, but no longer asked for: ${fewer.join(', ')}`)
  return findings
}

/** Is what dnf found for the lock's NEVRAs exactly what the lock says? One finding per package that is not. */
export function lockKept(
  lock: Lock,
  found: readonly Pick<ResolvedPackage, 'nevra' | 'name' | 'sha256'>[],
  file: string,
): Finding[] {
  const byNevra = new Map(found.map((one) => [one.nevra, one]))
  const findings: Finding[] = []
  const add = (code: string, title: string, hint: string): void => {
    findings.push({ level: 'error', code, title, hint, at: { file } })
  }
  for (const entry of lock.packages) {
    const now = byNevra.get(entry.nevra)
    byNevra.delete(entry.nevra)
    if (now === undefined) {
      const other = nearest(
        entry.nevra,
        found.filter((one) => one.name === entry.name).map((one) => one.nevra),
      )
      add(
        'lock-package-gone',
        `${entry.nevra} (${entry.repository}) is in the lock, but no repository has it any more`,
        `${other === undefined ? '' : `There is ${other} now. `}Point the toolchain at an archive that keeps it, or resolve anew without \`lock\`.`,
      )
    } else if (now.sha256 !== entry.sha256) {
      add(
        'lock-package-changed',
        `${entry.nevra} has another content than in the lock: sha256 ${now.sha256.slice(0, 16)}…, locked ${entry.sha256.slice(0, 16)}…`,
        'The repository republished it under the same version. Find out why; then resolve anew without `lock`.',
      )
    }
  }
  for (const extra of byNevra.keys()) {
    add(
      'lock-package-extra',
      `${extra} is needed by the locked packages, but not in the lock`,
      'The lock is incomplete: was it edited? Resolve anew without `lock`.',
    )
  }
  return findings
}

/** One line of JSON per package, so that a diff of two locks reads like a list. */
export function formatLock(lock: Lock): string {
  const { packages, ...head } = lock
  const lines = packages.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, '')},\n  "packages": [\n${lines}\n  ]\n}\n`
}
