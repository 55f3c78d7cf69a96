import { fileOwners, type RootPackage, whoRequires } from '@dpuos/host-tools'
import {
  type Arch,
  type BudgetRule,
  digestOf,
  dirsOf,
  enabledUnits,
  LAYERS,
  type Layer,
  type Leaf,
  layerOfPackage,
  type Measurement,
  pathGlobs,
  pathsOf,
  sumUp,
} from '@dpuos/manifests'
import { withEstimates } from './compressed.ts'
import { COUNTING } from './fingerprint.ts'
import { folderResolver } from './tree/links.ts'
import type { Tree } from './tree/types.ts'

/** Files that are told by name: so many, and all of a MiB or more. */
const LARGEST = 200
const LARGE = 2 ** 20

/** What a tree says of sizes. `packages`: of its RPM database, empty without one. */
export function measureTree(
  tree: Tree,
  packages: readonly RootPackage[],
  about: {
    readonly name: string
    readonly arch: Arch | null
    readonly version: string
    readonly source: Measurement['source']
    readonly tools: Measurement['tools']
    readonly budgets: readonly BudgetRule[]
  },
): Measurement {
  const leaves = tree.entries.filter(({ type }) => type !== 'dir')
  const owners = ownersOf(tree, packages)
  const kernels = new Set(leaves.flatMap(({ path }) => (KERNEL.test(path) ? (owners.get(path) ?? []) : [])))
  const layers = new Map<string, Layer>(
    packages.map(({ name }) => [name, layerOfPackage(name, { kernel: kernels, services: new Set() })]),
  )
  const sums = sumUp(leaves, { written: new Map(), owners, layers })
  const method = tree.rpmdb === undefined ? 'walk' : 'rpmdb+walk'
  const nevras = new Map(packages.toReversed().map(({ name, nevra }) => [name, nevra]))
  const rpms = new Map(
    packages.flatMap(({ nevra, packed, size }) =>
      packed === undefined ? [] : [[nevra, { packed, installed: size }]],
    ),
  )
  const measurement: Measurement = {
    schema: 'dpuos.measurement/v1',
    tool: { name: 'size-budget-check', version: about.version },
    inputs: { digest: digestOf([about.version, tree.entries.map(({ path, size }) => [path, size])]) },
    source: about.source,
    tools: about.tools,
    files: [],
    findings: [],
    subject: { name: about.name, arch: about.arch, kind: tree.kind },
    repositories: [],
    definition: null,
    measured: { fingerprint: `${method} ${tree.form} ${COUNTING}`, method },
    totals: {
      installed: sums.root.size,
      allocated: allocatedOf(tree),
      files: sums.root.files,
      inodes: tree.entries.length + 1,
      packages: packages.length,
      servicesEnabled: enabledUnits(namesOf(tree)).length,
      setuid: leaves.filter(({ type, mode }) => type === 'file' && (mode & 0o6000) !== 0).length,
      boot: null,
      idleMemory: null,
    },
    artifacts: tree.artifacts,
    partitions: [...tree.partitions],
    shares: [...LAYERS.map((name) => ({ name, ...sums.layers[name] })), { name: 'unowned', ...sums.unowned }],
    packages: packagesOf(packages, leaves, owners, layers),
    drivers: driversOf(leaves),
    dirs: dirsOf(leaves),
    paths: pathsOf(leaves, pathGlobs(about.budgets)),
    largest: leaves
      .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
      .filter(({ size }, index) => index < LARGEST || size >= LARGE)
      .map(({ path, size }) => ({ path, size, owner: nevras.get(owners.get(path) ?? '') ?? 'unowned' })),
  }
  return withEstimates(measurement, rpms)
}

const KERNEL = /^(\/usr)?\/lib\/modules\/[^/]+\/vmlinuz|^\/boot\/vmlinuz/

function* namesOf({ entries, aliases }: Tree): Generator<string> {
  for (const { path } of entries) yield path
  yield* aliases.keys()
}

/** null as soon as one entry does not tell. */
function allocatedOf({ entries }: Tree): number | null {
  let sum = 0
  for (const { allocated } of entries) {
    if (allocated === undefined) return null
    sum += allocated
  }
  return sum
}

/** Path → name of the package that owns it: the first by NEVRA. RPMs still say /lib where the tree has a link to /usr/lib; a hard link is its inode's. */
function ownersOf(tree: Tree, packages: readonly RootPackage[]): Map<string, string> {
  const folderOf = folderResolver(tree.entries)
  const owners = new Map<string, string>()
  for (const [file, owner] of fileOwners(packages)) {
    const cut = file.lastIndexOf('/')
    const path = `${folderOf(file.slice(0, cut))}${file.slice(cut)}`
    const inode = tree.aliases.get(path) ?? path
    if (!owners.has(inode)) owners.set(inode, owner)
  }
  return owners
}

function packagesOf(
  packages: readonly RootPackage[],
  leaves: readonly Leaf[],
  owners: ReadonlyMap<string, string>,
  layers: ReadonlyMap<string, Layer>,
): Measurement['packages'] {
  const sums = new Map<string, { size: number; files: number }>()
  for (const { path, size } of leaves) {
    const owner = owners.get(path)
    if (owner === undefined) continue
    const sum = sums.get(owner)
    if (sum === undefined) sums.set(owner, { size, files: 1 })
    else {
      sum.size += size
      sum.files += 1
    }
  }
  const requiredBy = whoRequires(packages)
  return packages.map(({ nevra, name, source }, index) => ({
    nevra,
    name,
    reason: 'unknown',
    because: [...(requiredBy.get(name) ?? [])],
    layer: layers.get(name) ?? 'packages',
    // Owners are known by name: of several versions the first has it all.
    ...((packages[index - 1]?.name === name ? undefined : sums.get(name)) ?? { size: 0, files: 0 }),
    source: source === '' ? null : source,
    repository: '',
    compressedEstimate: null,
  }))
}

const MODULE = /\/lib\/modules\/[^/]+\/.*?([^/]+)\.ko(\.xz|\.zst|\.gz)?$/
const FIRMWARE = /^\/usr\/lib\/firmware\/.*?([^/]+)$/

function driversOf(leaves: readonly Leaf[]): Measurement['drivers'] {
  return leaves.flatMap(({ path, size }): Measurement['drivers'] => {
    const module = MODULE.exec(path)?.[1]
    if (module !== undefined)
      return [{ kind: 'module', name: module.replaceAll('-', '_'), path, size, reason: '' }]
    const firmware = FIRMWARE.exec(path)?.[1]
    return firmware === undefined ? [] : [{ kind: 'firmware', name: firmware, path, size, reason: '' }]
  })
}
