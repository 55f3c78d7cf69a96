import type { Ports } from '@dpuos/action-kit'
import type { Catalog } from '@dpuos/distro-catalog'
import type { Finding, Repository } from '@dpuos/manifests'
import { isSandboxArch } from '@dpuos/sandbox-distro'
import type { Folders } from './folders.ts'
import { checkRepositories } from './repositories/check.ts'
import { placeExtras } from './repositories/extra.ts'
import { leftOutFindings, raceMirrors } from './repositories/race.ts'
import { releaseRepositories } from './repositories/release-repositories.ts'
import { lockedAtHand, readUnlessAtHand } from './repositories/replay.ts'
import type { Inputs, Request } from './request.ts'
import { prepareSandbox } from './sandbox.ts'

/** The distribution as later actions will use it. */
export interface Distribution {
  readonly repositories: readonly Repository[]
  readonly kernel: string
  readonly systemd: string
  readonly findings: readonly Finding[]
  /** Folder that relative key paths start at: a scratch until everything is proven. */
  readonly stage: string
  /** The repositories before mirrors were chosen among: what decides about the result is the same on every machine. */
  readonly declared: readonly Repository[]
  /** sha256 of the sandbox's repomd.xml, which stands for its content; `` for a release. */
  readonly revision: string
}

const UNSIGNED: Finding = {
  level: 'warning',
  code: 'rpms-unverified',
  title: 'RPM signatures are NOT verified: `allow-unsigned` is on and no key is known',
  hint: 'Anyone between you and the mirror can change the image. Get the public key and pass it (`gpg-key`, or gpgkey= in `repositories`).',
}

type Base = Omit<Distribution, 'findings' | 'stage' | 'declared'>

async function sandbox(inputs: Inputs, { arch }: Request, folders: Folders, ports: Ports): Promise<Base> {
  const { sandboxSet: set, sandboxUpdates: updates, output } = inputs
  if (!isSandboxArch(arch))
    throw new Error(`the catalog offers the sandbox for ${arch}, which it cannot make`)
  const ready = await ports.log.group(`Sandbox distribution (${set}, ${arch})`, () =>
    prepareSandbox({ arch, set, updates, output, cacheDir: folders.sandbox }, ports),
  )
  const { kernel, systemd, repomdSha256, repository } = ready
  return { repositories: [repository], kernel, systemd, revision: repomdSha256 }
}

async function release(
  inputs: Inputs,
  request: Request,
  catalog: Catalog,
  stage: string,
  ports: Ports,
): Promise<Base> {
  const { kernel, systemd } = request.resolved.release
  const { mirror, gpgKey, allowUnsigned } = inputs
  const wanted = {
    release: request.resolved.release,
    arch: request.arch,
    mirror,
    gpgKey,
    allowUnsigned,
    folder: stage,
  }
  return {
    repositories: await releaseRepositories({ ...wanted, catalog }, ports),
    kernel: kernel.value ?? 'unknown',
    systemd: systemd.value ?? 'unknown',
    revision: '',
  }
}

/** Make or find the distribution's repositories, add the user's own, and make sure that every one can be read. */
export async function prepareDistribution(
  inputs: Inputs,
  request: Request,
  catalog: Catalog,
  folders: Folders,
  ports: Ports,
): Promise<Distribution> {
  const { resolved, arch, extras } = request
  const stage = await ports.fs.scratch('repositories')
  const base =
    resolved.release.family === 'sandbox'
      ? await sandbox(inputs, request, folders, ports)
      : await release(inputs, request, catalog, stage, ports)
  const all = [...base.repositories, ...(await placeExtras(extras, stage, ports))]
  const options = {
    arch,
    releasever: resolved.release.releasever,
    folder: stage,
    cacheDir: folders.dnf,
  }
  const atHand = await lockedAtHand(inputs, request, all, folders.dnf, ports)
  const { repositories, findings } = await readUnlessAtHand(atHand, all, ports, () =>
    ports.log.group(`Reading the metadata of ${all.map(({ id }) => id).join(', ')}`, async () => {
      const raced = await Promise.all(all.map((one) => raceMirrors(one, folders.dnf, ports)))
      const checked = await checkRepositories(
        raced.map((one) => one.repository),
        options,
        ports,
      )
      const findings = [...leftOutFindings(raced), ...raced.flatMap((one) => one.findings)]
      return { ...checked, findings: [...findings, ...checked.findings] }
    }),
  )
  const isUnsigned = repositories.some(({ gpgkey }) => gpgkey.length === 0)
  return {
    ...base,
    stage,
    declared: all,
    repositories,
    findings: [...findings, ...(isUnsigned ? [UNSIGNED] : [])],
  }
}
