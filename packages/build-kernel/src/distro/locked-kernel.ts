import type { OpenLock } from '@dpuos/host-tools'
import { type Finding, type LockedPackage, nameOfNevra } from '@dpuos/manifests'
import type { Request } from '../request.ts'

/** The kernel that a lock binds an image to. */
export interface LockedKernel {
  readonly packages: readonly LockedPackage[]
  /** What to say of those that no repository has any more. */
  gone(nevras: readonly string[]): Finding[]
}

/** What distributions call the parts of a split kernel behind its name. */
const PART = /^-(core|image|modules(-\w+)?)$/

/**
 * The kernel of the lock: RPMs that were asked for by their own NEVRAs, as kernel manifests do, and that are called like the wanted
 * package. undefined: the lock says nothing of this distribution's kernel of that name, or there is none.
 */
export function lockedKernel(
  open: OpenLock | undefined,
  { package: wanted, toolchain }: Pick<Request, 'package' | 'toolchain'>,
): LockedKernel | undefined {
  const lock = open?.lock
  if (open === undefined || lock === undefined || lock.distro !== toolchain.distro.id) return undefined
  const packages = lock.packages.filter(({ nevra, asked }) => {
    const name = nameOfNevra(nevra)
    const isPart = name.startsWith(wanted) && PART.test(name.slice(wanted.length))
    return asked?.includes(nevra) && (nevra === wanted || name === wanted || isPart)
  })
  if (packages.length === 0) return undefined
  return {
    packages,
    gone: (missing) =>
      missing.map((nevra) => ({
        level: 'error',
        code: 'lock-package-gone',
        title: `the kernel ${nevra} is in ${open.shown}, but no repository has it any more`,
        hint: 'Point the toolchain at an archive that keeps it, restore the package cache that has it, or run with `lock: update`.',
        at: open.at(nevra),
      })),
  }
}
