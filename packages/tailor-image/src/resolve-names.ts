import { UserError } from '@dpuos/action-kit'
import { type Dnf, NoSuchPackage, noSuchPackage, type ResolvedPackage } from '@dpuos/host-tools'
import { type Finding, formatPosition } from '@dpuos/manifests'
import { foreignArchHint, looserNames, withoutArch } from './arch-suffix.ts'
import type { Ask } from './ask.ts'
import type { Request } from './request.ts'

/** Resolve names; those that `arch-suffix: adapt` lets stand without architecture are asked for so where they are not found with it. */
export async function resolveLoosely(
  dnf: Dnf,
  names: readonly string[],
  asks: readonly Ask[],
  request: Request,
): Promise<{ readonly packages: readonly ResolvedPackage[]; readonly loose: readonly string[] }> {
  const { exclude } = request.definition.packages
  const first = await dnf.resolve(names, { exclude }).catch((error: unknown) => {
    if (error instanceof NoSuchPackage) return error
    throw error
  })
  if (!(first instanceof NoSuchPackage)) return { packages: first, loose: [] }
  const missing = first.missing.map((one) => one.name)
  const looser = looserNames(missing, request.definition)
  if (missing.some((name) => !looser.has(name))) throw unknownPackages(first, asks, request)
  const found = await resolveNames(
    dnf,
    [...new Set(names.map((name) => looser.get(name) ?? name))],
    asks,
    request,
  )
  // In lock and report stands what the definition asks for.
  const packages = found.map((one) => {
    const also = [...looser].filter(([, bare]) => one.asked.includes(bare)).map(([name]) => name)
    const asked = [...one.asked.filter((name) => names.includes(name)), ...also]
    return { ...one, asked }
  })
  return { packages, loose: missing }
}

/** The notice of those. */
export function withoutSuffix(loose: readonly string[], { position }: Request): Finding {
  return {
    level: 'notice',
    code: 'arch-dropped',
    title: `${loose.length} package ${loose.length === 1 ? 'name is' : 'names are'} not found with architecture and taken without (packages.arch-suffix: adapt)`,
    detail: loose.join(' '),
    at: position(['packages', 'arch-suffix']),
  }
}

async function resolveNames(
  dnf: Dnf,
  names: readonly string[],
  asks: readonly Ask[],
  request: Request,
): Promise<readonly ResolvedPackage[]> {
  try {
    return await dnf.resolve(names, { exclude: request.definition.packages.exclude })
  } catch (error) {
    throw error instanceof NoSuchPackage ? unknownPackages(error, asks, request) : error
  }
}

/** Every unknown name with the line that asks for it. */
function unknownPackages(
  error: NoSuchPackage,
  asks: readonly Ask[],
  { toolchain, arch, repositories: extra }: Request,
): UserError {
  const repositories = [...toolchain.repositories, ...extra].filter((one) => one.enabled).map((one) => one.id)
  const findings = error.missing.flatMap((missing) => {
    const hint = foreignArchHint(missing.name, arch)
    const finding = { ...noSuchPackage(missing, repositories), ...(hint === undefined ? {} : { hint }) }
    return asks
      .filter((ask) => ask.name === missing.name || withoutArch(ask.name) === missing.name)
      .map((ask) =>
        ask.at === undefined
          ? { ...finding, detail: `Asked for by ${ask.because}.` }
          : { ...finding, at: ask.at, detail: `${formatPosition(ask.at)} asks for it.` },
      )
  })
  return new UserError(findings, { cause: error })
}
