import type { Ports } from '@dpuos/action-kit'
import { formatNevra, type Nevra } from '../dnf/output.ts'
import { NO_DATABASE, queryFormat, splitItems, splitRecords } from './format.ts'
import { plainPaths } from './plain-paths.ts'
import { capabilityNames } from './query.ts'

/** A path in an RPM's payload. `ghost` ones are only promised: the payload does not hold them. */
export interface RpmPath {
  readonly path: string
  readonly ghost: boolean
}

/** Headers of RPM files, without any database: their signatures are dnf's affair. One process for all files. */
export async function query(
  files: readonly string[],
  tags: readonly string[],
  lists: readonly string[],
  ports: Ports,
): Promise<string[][]> {
  if (files.length === 0) return []
  const { stdout } = await ports.proc.run(
    [
      'rpm',
      ...NO_DATABASE,
      '-qp',
      '--nosignature',
      '--nodigest',
      '--qf',
      queryFormat(['NAME', ...tags], lists),
      '--',
      ...(await plainPaths(files, ports)),
    ],
    { env: { LC_ALL: 'C.UTF-8' }, maxStdout: 256 * 2 ** 20 },
  )
  const records = splitRecords(stdout, 1 + tags.length + lists.length)
  if (records.length !== files.length)
    throw new Error(`rpm answered for ${records.length} of ${files.length} files`)
  return records
}

/** For each RPM file the names it provides and the paths it holds. */
export async function rpmCapabilities(
  files: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const records = await query(files, [], ['PROVIDENAME', 'FILENAMES'], ports)
  return new Map(
    records.map(([, provides, paths], index) => [
      files[index] ?? '',
      new Set([...splitItems(provides), ...splitItems(paths)]),
    ]),
  )
}

/** What RPM files provide, all together: `name`, or `name = version`. */
export async function rpmProvides(files: readonly string[], ports: Ports): Promise<ReadonlySet<string>> {
  const records = await query(files, [], ['PROVIDENEVRS'], ports)
  return new Set(records.flatMap(([, provides]) => splitItems(provides)))
}

/** RPMFILE_GHOST of rpm/rpmfiles.h. */
const GHOST = 1 << 6

/** For each RPM file the paths of its payload. */
export async function rpmPaths(
  files: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, readonly RpmPath[]>> {
  const records = await query(files, [], ['FILENAMES', 'FILEFLAGS'], ports)
  return new Map(
    records.map(([, paths, flags], index) => {
      const numbers = splitItems(flags)
      const list = splitItems(paths).map((path, at) => ({
        path,
        ghost: (Number(numbers[at] ?? 0) & GHOST) !== 0,
      }))
      return [files[index] ?? '', list]
    }),
  )
}

/** When each RPM file was built, seconds since 1970. */
export async function rpmBuildTimes(files: readonly string[], ports: Ports): Promise<number[]> {
  const records = await query(files, ['BUILDTIME'], [], ports)
  return records.map(([, time]) => Number(time))
}

/** What an RPM file's header says it is. */
export interface RpmHeader extends Nevra {
  readonly nevra: string
  /** Bytes of its files once installed. */
  readonly installedSize: number
}

/** The headers of RPM files, by path. */
export async function rpmHeaders(
  files: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, RpmHeader>> {
  const records = await query(files, ['EPOCHNUM', 'VERSION', 'RELEASE', 'ARCH', 'LONGSIZE'], [], ports)
  return new Map(
    records.map(([name = '', epoch, version = '', release = '', arch = '', size], index) => {
      const one = { name, epoch: Number(epoch), version, release, arch }
      return [files[index] ?? '', { ...one, nevra: formatNevra(one), installedSize: Number(size) }]
    }),
  )
}

/** For each package name among these RPM files: the names of those that recommend something it provides, itself left out, sorted. */
export async function whoRecommends(
  files: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const records = await query(files, [], ['PROVIDENAME', 'RECOMMENDNAME'], ports)
  const all = records.map(([name = '', provides, recommends]) => ({
    name,
    provides: new Set(splitItems(provides)),
    recommends: splitItems(recommends).flatMap(capabilityNames),
  }))
  const asking = all.filter((one) => one.recommends.length > 0)
  return new Map(
    all.map(({ name, provides }) => {
      const who = asking.filter(
        (one) => one.name !== name && one.recommends.some((each) => provides.has(each)),
      )
      return [name, [...new Set(who.map((one) => one.name))].sort()]
    }),
  )
}
