import { type Ports, UserError } from '@dpuos/action-kit'
import { type Dnf, NoSuchPackage, noSuchPackage, type ResolvedPackage } from '@dpuos/host-tools'
import type { Request } from '../request.ts'
import type { LockedKernel } from './locked-kernel.ts'

/** The kernel of the lock by its content, which takes no metadata; else what the repositories have under the name. */
export async function resolve(
  request: Request,
  dnf: Dnf,
  locked: LockedKernel | undefined,
  ports: Ports,
): Promise<readonly ResolvedPackage[]> {
  if (locked === undefined) return await resolveName(request, dnf)
  const taken = await dnf.take(locked.packages)
  for (const finding of taken.findings) ports.log.finding(finding)
  if (taken.missing.length === 0) return taken.packages
  try {
    return await dnf.resolve(locked.packages.map((one) => one.nevra))
  } catch (error) {
    if (!(error instanceof NoSuchPackage)) throw error
    throw new UserError(locked.gone(error.missing.map((one) => one.name)), { cause: error })
  }
}

async function resolveName(request: Request, dnf: Dnf): Promise<readonly ResolvedPackage[]> {
  try {
    return await dnf.resolve([request.package])
  } catch (error) {
    if (!(error instanceof NoSuchPackage) || request.packageAt === undefined) throw error
    const at = request.packageAt
    const repositories = request.toolchain.repositories.filter((one) => one.enabled).map((one) => one.id)
    throw new UserError(
      error.missing.map((one) => ({ ...noSuchPackage(one, repositories), at })),
      { cause: error },
    )
  }
}
