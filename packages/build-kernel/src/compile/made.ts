// An edge: what comes of a configured source: once, for the same.
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Fact, Ports } from '@dpuos/action-kit'
import { markUsed, pruneFolder } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { ConfiguredSource } from '../config/configured.ts'
import { binutilsOf } from '../config/toolchain.ts'
import { measureTree } from '../size/measure.ts'
import { useText } from './ccache.ts'
import { estimate, estimateText } from './estimate.ts'
import { type Compiled, checkRelease, compile, type Tree } from './make.ts'
import type { ObjectTree } from './object-tree.ts'
import { pack, stage } from './package.ts'
import { packOnce } from './packed.ts'
import { checkSigned, type ModuleSigning, THROW_AWAY } from './signing.ts'
import { type KernelPackage, unameOf } from './spec-file.ts'

/** What is made of an object tree: the packages below `repository`, and what measure.ts writes. */
export const REPOSITORY = 'repository'

/** The folder with what was made: `kept`, from an earlier run or the runner's cache, or new, and then kept there. */
export async function makeOnce(
  kept: string | undefined,
  ports: Ports,
  make: (into: string) => Promise<Making>,
): Promise<Making & { readonly made: string }> {
  const key = `dpuos-kernel-${path.basename(kept ?? '')}`
  if (kept !== undefined && !existsSync(kept)) await ports.cache.restore(key, [], [kept])
  if (kept !== undefined && existsSync(kept)) {
    ports.log.info('The same kernel was built before.')
    await markUsed(kept, ports)
    return {
      made: kept,
      findings: [],
      facts: [{ name: 'compiled', value: 'nothing: the same was built before' }],
    }
  }
  const made = await ports.fs.scratch('kernel-made')
  const making = await make(made)
  if (kept !== undefined) {
    await keep(made, kept, ports)
    await ports.cache.save(key, [kept])
  }
  return { made, ...making }
}

/** How it is built, beside its configuration. */
export interface How extends Pick<Tree, 'epoch' | 'cache' | 'deviceTrees'> {
  readonly objects: ObjectTree
  /** Over all that is known before it is compiled. */
  readonly digest: string
  readonly signing: ModuleSigning | undefined
}

/** Compile, install and pack a configured source, and measure it: into the folder `made`. */
export async function make(
  { source, object, arch, compiler, config }: ConfiguredSource,
  kernel: KernelPackage,
  { objects, digest, signing, ...how }: How,
  made: string,
  ports: Ports,
): Promise<Making> {
  const tree: Tree = { source: source.folder, object, arch, compiler, ...how }
  const { epoch, cache } = tree
  const expected = await estimate(object, config)
  if (expected !== undefined) ports.log.info(`Kept objects: ${estimateText(expected)}`)
  const work = await ports.fs.scratch('kernel-pack')
  const root = path.join(work, 'root')
  const staged = async (): Promise<Compiled> => {
    const compiled = await ports.log.group(`Compile Linux ${unameOf(kernel)}`, () =>
      objects.during(() => compile(tree, ports)),
    )
    checkRelease(compiled.release, unameOf(kernel))
    await ports.log.group('Install image and modules', () => stage(tree, compiled, root, ports))
    return compiled
  }
  const compiled = signing === undefined ? await staged() : await signing.during(object, epoch, staged)
  if (signing !== undefined) await checkSigned(path.join(root, 'usr/lib/modules', compiled.release))
  const use = await cache?.finish()
  const packing = { root, object, digest }
  const fill = async (): Promise<void> => {
    await pack(kernel, work, path.join(made, REPOSITORY), epoch, ports)
    await measureTree(object, made, binutilsOf(tree, ports), ports)
  }
  const isKnown = await ports.log.group('Pack the kernel', () =>
    packOnce(objects.packed, packing, made, fill, ports),
  )
  return {
    findings: [...compiled.findings, ...(use?.findings ?? []), ...(signing?.findings ?? [])],
    facts: [
      { name: 'compiled', value: `${compiled.objects} objects` },
      ...(isKnown ? [{ name: 'packed', value: 'as last time' }] : []),
      ...(expected === undefined ? [] : [{ name: 'expected', value: estimateText(expected) }]),
      ...(signing === undefined
        ? []
        : [{ name: 'modules signed', value: signing.fingerprint ?? THROW_AWAY }]),
      ...(use === undefined ? [] : [{ name: 'ccache', value: useText(use) }]),
    ],
  }
}

/** How a kernel came to be. */
export interface Making {
  readonly findings: readonly Finding[]
  readonly facts: readonly Fact[]
}

/** Bytes that finished kernels may take together. */
const RESULTS = 2 * 2 ** 30

async function keep(made: string, place: string, ports: Pick<Ports, 'clock' | 'log'>): Promise<void> {
  const part = `${place}.part-${process.pid}`
  await mkdir(path.dirname(place), { recursive: true })
  await cp(made, part, { recursive: true, preserveTimestamps: true })
  await rename(part, place).catch(() => rm(part, { recursive: true, force: true }))
  await pruneFolder(path.dirname(place), RESULTS, ports)
}
