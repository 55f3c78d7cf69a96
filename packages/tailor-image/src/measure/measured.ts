import type { ModuleTree } from '@dpuos/host-tools'
import { ext4Usage, fatUsage } from '@dpuos/host-tools'
import {
  dirsOf,
  enabledUnits,
  globPattern,
  type ImageManifest,
  type Leaf,
  type Lock,
  pathGlobs,
  pathsOf,
} from '@dpuos/manifests'
import { COMPRESSED } from '../layers/firmware.ts'
import type { Disk } from '../pack/disk.ts'
import type { Entry } from '../root/target-root.ts'

type Measured = NonNullable<ImageManifest['measured']>

/** What a later build of the image is compared by. `files`: as rootFiles gives them; `definition`: its digest. */
export function measured(of: {
  readonly definition: string
  readonly lock: Pick<Lock, 'repositories'>
  readonly entries: readonly Entry[]
  readonly files: readonly Leaf[]
  readonly disk: Disk
  readonly firmware: Measured['firmware']
  readonly budgets: ImageManifest['budgets']
  readonly kernelSizes: Measured['kernel'] | undefined
}): Measured {
  const inodes = new Map(of.entries.map(({ stats }) => [stats.ino, stats]))
  const setuid = [...inodes.values()].filter((stats) => stats.isFile() && (stats.mode & 0o6000) !== 0).length
  return {
    definition: of.definition,
    repositories: of.lock.repositories.map(({ id, repomd, revision }) => ({
      id,
      revision: repomd ?? revision ?? '',
    })),
    inodes: inodes.size,
    servicesEnabled: enabledUnits(of.entries.map(({ path }) => path)).length,
    setuid,
    partitions: partitions(of.disk, of.files.length),
    firmware: of.firmware,
    dirs: dirsOf(of.files),
    paths: pathsOf(of.files, pathGlobs(of.budgets)),
    ...(of.kernelSizes === undefined ? {} : { kernel: of.kernelSizes }),
  }
}

/** The file systems of the disk as they are, by their own accounts. */
const partitions = ({ raw, partitions, esp }: Disk, files: number): Measured['partitions'] =>
  partitions.map(({ mount, offset }) =>
    mount === '/'
      ? { label: 'root', fs: 'ext4', files, ...ext4Usage(raw, offset) }
      : { label: 'esp', fs: 'vfat', files: esp.files, ...fatUsage(raw, offset) },
  )

const FIRMWARE = /^\/usr\/lib\/firmware\/(.+)$/

/** Firmware in the root with the kept modules that ask for it, or the policy that keeps the rest. */
export function firmwareFiles(
  files: readonly Leaf[],
  tree: Pick<ModuleTree, 'modules'>,
  kept: readonly { readonly name: string }[],
  policy: string,
): Measured['firmware'] {
  const askers = new Map<string, string[]>()
  for (const { name } of kept)
    for (const file of tree.modules.get(name)?.firmware ?? [])
      askers.set(file, [...(askers.get(file) ?? []), name])
  const globs = [...askers]
    .filter(([name]) => /[*?[]/.test(name))
    .map(([name, by]) => [globPattern(name), by] as const)
  return files.flatMap(({ path, size }) => {
    const [, file] = FIRMWARE.exec(path) ?? []
    if (file === undefined) return []
    const name = file.replace(COMPRESSED, '')
    const by = askers.get(name) ?? globs.find(([glob]) => glob.test(name))?.[1] ?? []
    const more = by.length > 3 ? ` and ${by.length - 3} more` : ''
    const reason =
      by.length === 0 ? `drivers.firmware: ${policy}` : `asked for by ${by.slice(0, 3).join(', ')}${more}`
    return [{ path, size, reason }]
  })
}
