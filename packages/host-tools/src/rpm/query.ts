import type { Ports } from '@dpuos/action-kit'
import { formatNevra, type Nevra } from '../dnf/output.ts'
import { queryFormat, splitItems, splitRecords } from './format.ts'
import { NO_PLUGINS } from './plugins.ts'

/** One package in a root's rpm database. */
export interface RootPackage extends Nevra {
  readonly nevra: string
  /** Bytes of its files, as the RPM's header says. */
  readonly size: number
  /** Bytes of the RPM that brought it: header and compressed payload. undefined where the database does not tell. */
  readonly packed: number | undefined
  /** Paths it owns, folders and ghosts too. */
  readonly files: readonly string[]
  /** Capability names, versions left out; rpmlib() ones too. Rich ones (`(a if b)`) as they are written. */
  readonly requires: readonly string[]
  readonly provides: readonly string[]
  readonly license: string
  /** Source RPM's file name. */
  readonly source: string
}

/** A root's own database, wherever the host's rpm keeps its own; and nothing of the root is loaded into the host's rpm. */
export function atRoot(root: string): string[] {
  return ['--root', root, '--dbpath', '/var/lib/rpm', '--define', `__plugindir ${NO_PLUGINS}`]
}

const NEVRA_TAGS = ['NAME', 'EPOCHNUM', 'VERSION', 'RELEASE', 'ARCH']
const TAGS = [...NEVRA_TAGS, 'LONGSIZE', 'LONGSIGSIZE', 'LICENSE', 'SOURCERPM']
const LISTS = ['FILENAMES', 'REQUIRENAME', 'PROVIDENAME']

/** Every package of the root but gpg-pubkey pseudo packages, sorted by NEVRA, in one query of the root's own database. */
export async function rootPackages(root: string, ports: Ports): Promise<readonly RootPackage[]> {
  const { stdout } = await ports.proc.run(['rpm', ...atRoot(root), '-qa', '--qf', queryFormat(TAGS, LISTS)], {
    root: true,
    env: { LC_ALL: 'C.UTF-8' },
    maxStdout: 256 * 2 ** 20,
  })
  return parsePackages(stdout)
}

/**
 * The same of a database whose files are in a folder of ours, a copy: neither root nor a root file system is needed. A database of an older rpm is
 * read as what it is.
 */
export async function packagesIn(
  folder: string,
  { proc }: Pick<Ports, 'proc'>,
): Promise<readonly RootPackage[]> {
  const place = ['--dbpath', folder, '--define', `__plugindir ${NO_PLUGINS}`]
  const { stdout } = await proc.run(['rpm', ...place, '-qa', '--qf', queryFormat(TAGS, LISTS)], {
    env: { LC_ALL: 'C.UTF-8' },
    maxStdout: 256 * 2 ** 20,
  })
  return parsePackages(stdout)
}

/** rpm's answer as packages, sorted by NEVRA. */
export function parsePackages(stdout: string): RootPackage[] {
  return splitRecords(stdout, TAGS.length + LISTS.length)
    .map((columns) => {
      const one = readNevra(columns)
      const [size, packed, license, source, files, requires, provides] = columns.slice(NEVRA_TAGS.length)
      return {
        ...one,
        nevra: formatNevra(one),
        size: Number(size),
        packed: packed === '(none)' ? undefined : Number(packed),
        license: license ?? '',
        source: source ?? '',
        files: splitItems(files),
        requires: [...new Set(splitItems(requires))],
        provides: [...new Set(splitItems(provides))],
      }
    })
    .filter((one) => one.name !== 'gpg-pubkey')
    .sort((a, b) => (a.nevra < b.nevra ? -1 : 1))
}

/** NEVRAs of the root's packages, sorted, gpg-pubkey left out. */
export async function installedNevras(root: string, ports: Ports): Promise<string[]> {
  const { stdout } = await ports.proc.run(['rpm', ...atRoot(root), '-qa', '--qf', queryFormat(NEVRA_TAGS)], {
    root: true,
    env: { LC_ALL: 'C.UTF-8' },
  })
  return splitRecords(stdout, NEVRA_TAGS.length)
    .map(readNevra)
    .filter((one) => one.name !== 'gpg-pubkey')
    .map(formatNevra)
    .sort()
}

function readNevra([name = '', epoch, version = '', release = '', arch = '']: readonly string[]): Nevra {
  return { name, epoch: Number(epoch), version, release, arch }
}

/** For each package name: the names of installed packages that require something it provides or owns (itself left out), sorted. */
export function whoRequires(packages: readonly RootPackage[]): ReadonlyMap<string, readonly string[]> {
  const providers = new Map<string, Set<string>>()
  const provide = (capability: string, name: string): void => {
    const names = providers.get(capability)
    if (names === undefined) providers.set(capability, new Set([name]))
    else names.add(name)
  }
  const wanted = new Set(packages.flatMap((one) => one.requires.flatMap(capabilityNames)))
  for (const one of packages) {
    for (const capability of one.provides) provide(capability, one.name)
    for (const file of one.files) if (wanted.has(file)) provide(file, one.name)
  }
  const result = new Map<string, Set<string>>(packages.map((one) => [one.name, new Set()]))
  for (const one of packages) {
    for (const capability of one.requires.flatMap(capabilityNames)) {
      for (const provider of providers.get(capability) ?? []) {
        if (provider !== one.name) result.get(provider)?.add(one.name)
      }
    }
  }
  return new Map([...result].map(([name, needs]) => [name, [...needs].sort()]))
}

/** The capabilities a Requires speaks of: itself, or those inside a rich one such as `((a >= 1 and b) if c)`. */
export function capabilityNames(requirement: string): string[] {
  if (!requirement.startsWith('(')) return [requirement]
  const words = requirement
    .split(/\s+/)
    .map((word) => word.replace(/^\(+/, '').replace(/(?<!\([^()]*)\)+$/, ''))
  return words.filter((word, index) => {
    if (/^(and|or|if|else|with|without|unless|[<>=]+)$/.test(word) || word === '') return false
    return !/^[<>=]+$/.test(words[index - 1] ?? '')
  })
}

/** Path → name of the package that owns it; of several owners the first by NEVRA. Folders are included. */
export function fileOwners(packages: readonly RootPackage[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const one of packages) for (const file of one.files) if (!owners.has(file)) owners.set(file, one.name)
  return owners
}
