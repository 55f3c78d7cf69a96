// An edge: the headers of the distribution's kernel.
import { type Ports, UserError } from '@dpuos/action-kit'
import { type Dnf, NoSuchPackage, type ResolvedPackage } from '@dpuos/host-tools'
import { headersFromRpms } from '../drivers/headers.ts'
import type { Request } from '../request.ts'

/** The folder that was given, else kernel-devel of the same version, unpacked. Throws UserError where no repository has it. */
export async function headersOf(
  request: Pick<Request, 'package'>,
  kernel: readonly ResolvedPackage[],
  dnf: Dnf,
  given: string | undefined,
  ports: Ports,
): Promise<string> {
  if (given !== undefined) return given
  const names = develNames(request.package, kernel)
  try {
    const packages = await dnf.resolve(names)
    return await headersFromRpms(
      packages.flatMap(({ name, file }) => (names.some((one) => one.startsWith(`${name}-`)) ? [file] : [])),
      ports,
    )
  } catch (error) {
    if (!(error instanceof NoSuchPackage)) throw error
    throw new UserError(
      {
        level: 'error',
        code: 'kernel-headers-missing',
        title: `no repository has ${names.join(' or ')}, which drivers are compiled against`,
        hint: 'Add the repository that has it, or set the input `headers` to a folder that `make -C` can build modules in.',
      },
      { cause: error },
    )
  }
}

/** kernel → kernel-devel, kernel-core → kernel-devel, kernel-64kb → kernel-64kb-devel; of the same version and release. */
export function develNames(
  asked: string,
  kernel: readonly Pick<ResolvedPackage, 'name' | 'nevra'>[],
): readonly string[] {
  const own = kernel.find(({ name }) => name === asked) ?? kernel[0]
  if (own === undefined) return []
  return [`${own.name.replace(/-(?:core|image)$/, '')}-devel${own.nevra.slice(own.name.length)}`]
}
