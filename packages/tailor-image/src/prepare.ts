import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type Dnf, type DnfOptions, openDnf, type RankedRepository } from '@dpuos/host-tools'
import { digestOf, formatMiB } from '@dpuos/manifests'
import { asks } from './ask.ts'
import { cachedDnf, enabled } from './cache/resolution.ts'
import type { Store } from './cache/store.ts'
import { definitionDigest } from './definition-digest.ts'
import { imageEpoch, withEpoch } from './epoch.ts'
import { packedShare } from './formats/formats.ts'
import { checkRoom, roomFor } from './install.ts'
import { Ledger } from './ledger.ts'
import { localRepository, trustedFindings } from './local-rpms.ts'
import type { LockUse } from './lock/use.ts'
import type { Request } from './request.ts'
import { kernelRepositories, type Resolution, resolve } from './resolve.ts'
import { TargetRoot } from './root/target-root.ts'
import { scriptletsOf } from './scriptlets/mode.ts'
import { type Work, warn } from './work.ts'

/** Bytes of root for which room in memory is asked before the set is known; a larger one gets another place. */
const USUAL_ROOT = 2 ** 30

export interface Prepared {
  readonly work: Work
  readonly dnf: Dnf
  /** All that packages may come from. */
  readonly repositories: readonly RankedRepository[]
  readonly resolution: Resolution
  /** Digest of the definition and all that it brings along. */
  readonly definition: string
  /** sha256 over everything that decides the disk's content: equal seed, equal disk. */
  readonly seed: string
}

/** Resolve the set, make sure that there is room, and choose the place of the root: in memory where there is enough of it. */
export async function prepare(
  request: Request,
  use: LockUse,
  output: string,
  store: Store,
  ports: Ports,
): Promise<Prepared> {
  const scriptlets = await scriptletsOf(request, ports)
  const scratch = await ports.fs.scratch('tailor')
  const usual = await ports.fs.scratch('root', { inMemory: USUAL_ROOT })
  const local = await localRepository(request.rpms, scratch, ports)
  const options = dnfOptions(request, local)
  const first = await cachedDnf(
    store,
    options,
    (version) => openFor(options, usual, scratch, ports, version),
    ports,
  )
  const resolution = await ports.log.group('Resolve packages', () =>
    resolve(request, asks(request), first, use, ports),
  )
  const { packages, lock } = resolution
  const asked = packages.filter((one) => one.asked.length > 0).length
  const bytes = packages.reduce((sum, one) => sum + one.size, 0)
  ports.log.info(`${packages.length} packages, ${formatMiB(bytes)} of RPMs, ${asked} of them asked for`)

  const room = roomFor(packages, packedShare(request.definition))
  const place = room.root > USUAL_ROOT ? await ports.fs.scratch('root', { inMemory: room.root }) : usual
  const needs = [
    [place, room.root],
    [output, room.images],
    [scratch, room.scratch],
  ] as const
  await checkRoom(needs, ports)

  const epoch = await imageEpoch(packages, ports)
  const timed = withEpoch(ports, epoch)
  const root = new TargetRoot(path.join(place, 'root'))
  const work: Work = {
    request,
    root,
    place,
    ledger: new Ledger(root),
    ports: timed,
    scratch,
    epoch,
    scriptlets,
    findings: [...request.warnings, ...use.findings, ...resolution.findings],
    store,
  }
  for (const finding of trustedFindings(request.rpms, packages)) warn(work, finding)
  const definition = definitionDigest(request)
  const seed = digestOf({
    definition,
    arch: request.arch,
    packages: lock.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
    epoch,
    scriptlets: scriptlets.run,
    version: ports.host.version,
  })
  return {
    work,
    dnf: await openFor(options, place, scratch, timed, first.version),
    repositories: enabled(options),
    resolution,
    definition,
    seed,
  }
}

const dnfOptions = (
  request: Request,
  local: readonly RankedRepository[],
): Omit<DnfOptions, 'root' | 'work'> => ({
  toolchain: request.toolchain,
  toolchainDir: request.toolchainDir,
  extraRepositories: [...local, ...request.repositories, ...kernelRepositories(request)],
  weak: request.definition.packages.weak,
})

const openFor = (
  options: Omit<DnfOptions, 'root' | 'work'>,
  place: string,
  work: string,
  ports: Ports,
  version?: string,
): Promise<Dnf> => openDnf({ ...options, root: path.join(place, 'root'), work }, ports, version)
