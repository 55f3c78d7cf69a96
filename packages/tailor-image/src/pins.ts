import { UserError } from '@dpuos/action-kit'
import type { ResolvedPackage } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import { splitArch } from './arch-suffix.ts'
import type { Request } from './request.ts'

/** The name under which dnf is asked for a package: with the version where it is pinned. */
export function pinned({ definition }: Pick<Request, 'definition'>, name: string): string {
  const { name: bare, arch } = splitArch(name)
  const version = definition.packages.pin[bare]
  if (version === undefined) return name
  // dnf takes an architecture behind a whole NEVRA only.
  return `${bare}-${version}${arch !== undefined && version.includes('-') ? `.${arch}` : ''}`
}

/** Is every pinned package that came along (as a dependency, perhaps) what its pin says? Throws UserError. */
export function checkPins({ definition, position }: Request, packages: readonly ResolvedPackage[]): void {
  const findings = packages.flatMap((one): Finding[] => {
    const wanted = definition.packages.pin[one.name]
    if (wanted === undefined || isVersion(one, wanted)) return []
    return [
      {
        level: 'error',
        code: 'pin-not-kept',
        title: `packages.pin: ${one.name} must be ${wanted}, and the others need or prefer ${one.nevra}`,
        hint: `Add ${one.name} to packages.install: then that version is asked for, and what does not go with it is told.`,
        at: position(['packages', 'pin', one.name]),
      },
    ]
  })
  if (findings.length > 0) throw new UserError(findings)
}

const isVersion = ({ epoch, version, release }: ResolvedPackage, wanted: string): boolean =>
  [version, `${version}-${release}`, `${epoch}:${version}`, `${epoch}:${version}-${release}`].includes(wanted)
