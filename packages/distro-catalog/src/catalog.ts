import type { Arch } from '@dpuos/manifests'
import { KEYS } from './data/keys.ts'
import { OPENEULER } from './data/openeuler.ts'
import { CTYUNOS_23_01, SANDBOX } from './data/others.ts'
import type { Catalog, CatalogRepository, Release, SigningKey } from './types.ts'

/** Everything that dpuos knows of distributions, shipped with it. */
export const CATALOG: Catalog = { releases: [...OPENEULER, CTYUNOS_23_01, SANDBOX], keys: KEYS }

/** A repository with its addresses filled in. */
export interface RepositoryAddress {
  readonly id: string
  /** Base URLs, the mirror that was asked for or the origin first. */
  readonly baseurl: readonly string[]
  readonly metalink?: string
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

function address(
  release: Release,
  repository: CatalogRepository,
  arch: Arch,
  mirror?: string,
): RepositoryAddress {
  const path = fill(repository.path, { arch: release.archPaths?.[arch] ?? arch })
  const bases = mirror === undefined ? release.mirrors : [mirror]
  const baseurl = bases.map((base) => `${base.replace(/\/+$/, '')}/${release.tree}/${path}/`)
  // A mirror of the user's own choice is not second-guessed by the metalink service.
  if (mirror !== undefined || release.metalink === null || repository.metalink === null)
    return { id: repository.id, baseurl }
  const metalink = fill(release.metalink, { releasever: release.releasever, repo: repository.metalink, arch })
  return { id: repository.id, baseurl, metalink }
}

/** Addresses of a release's enabled repositories for a processor; `mirror` (a base URL that holds the release's folder) replaces all known servers. */
export function addressesOf(release: Release, arch: Arch, mirror?: string): readonly RepositoryAddress[] {
  return release.repositories
    .filter((repository) => repository.enabled)
    .map((repository) => address(release, repository, arch, mirror))
}

/** The keys that sign a release's RPMs. Throws when the catalog contradicts itself: a bug of ours, and a test looks for it. */
export function keysOf(release: Release, catalog: Catalog): readonly SigningKey[] {
  return release.keys.map((fingerprint) => {
    const key = catalog.keys.find((candidate) => candidate.fingerprint === fingerprint)
    if (key === undefined) throw new Error(`the catalog has no key ${fingerprint}, named by ${release.id}`)
    return key
  })
}
