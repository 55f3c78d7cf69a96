import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Core, Outputs, Ports } from '@dpuos/action-kit'
import { CATALOG, type Catalog } from '@dpuos/distro-catalog'
import { probeAccelerator } from '@dpuos/host-tools'
import type { Accelerator, Arch, Finding, Repository } from '@dpuos/manifests'
import { type CachePlan, planCache, restoreCache } from './cache.ts'
import { type Estimate, estimate, requireSpace } from './estimate.ts'
import { installMissing } from './host/install.ts'
import { inventory, missingTools, readHostSystem, type ToolState } from './host/inventory.ts'
import { type Need, toolsFor } from './host/packages.ts'
import { missingPackages } from './host/remedy.ts'
import { writeToolchain } from './manifest.ts'
import { announce } from './plan.ts'
import { setupReport } from './report.ts'
import { checkRepositories } from './repositories/check.ts'
import { releaseRepositories } from './repositories/release-repositories.ts'
import { type Inputs, type Request, understand } from './request.ts'
import { prepareSandbox } from './sandbox.ts'
import { sourceOf } from './source.ts'
import type { spec } from './spec.ts'

/** Where things of this request live in the cache folder. */
function cacheFolders({ resolved, arch }: Request, ports: Ports): { dnf: string; sandbox: string } {
  const base = ports.host.cacheDir
  return {
    dnf: path.join(base, 'dnf', `${resolved.release.id}-${arch}`),
    sandbox: path.join(base, 'sandbox'),
  }
}

function needsOf(inputs: Inputs, request: Request): ReadonlySet<Need> {
  const sandbox: readonly Need[] = request.resolved.release.family === 'sandbox' ? ['sandbox'] : []
  return new Set<Need>(['setup', ...inputs.purpose, ...sandbox])
}

const NOT_PROBED: Accelerator = {
  kind: 'tcg',
  reason: 'not-probed',
  detail: 'No boot test was asked for, so no accelerator was looked for.',
  probeMs: 0,
}

async function accelerate(inputs: Inputs, arch: Arch, ports: Ports): Promise<Accelerator> {
  return inputs.purpose.includes('boot-test-qemu') ? await probeAccelerator({ arch }, ports) : NOT_PROBED
}

async function spaceFor(inputs: Inputs, cost: Estimate, ports: Ports): Promise<void> {
  const place = async (folder: string, need: number, what: string) => ({
    folder,
    need,
    what,
    free: await ports.fs.freeBytes(folder),
  })
  requireSpace([
    await place(inputs.output, cost.outputBytes, 'images'),
    await place(ports.host.cacheDir, cost.cacheBytes, 'packages'),
    await place('/usr', cost.hostBytes, 'host tools'),
  ])
}

interface Distribution {
  readonly repositories: readonly Repository[]
  readonly kernel: string
  readonly systemd: string
  readonly findings: readonly Finding[]
  /** What the digest of the inputs must cover beside the addresses. */
  readonly revision: string
}

async function distribution(
  inputs: Inputs,
  catalog: Catalog,
  request: Request,
  ports: Ports,
): Promise<Distribution> {
  const { arch, resolved } = request
  const { release } = resolved
  const folders = cacheFolders(request, ports)
  const check = { arch, releasever: release.releasever, folder: inputs.output, cacheDir: folders.dnf }
  if (release.family === 'sandbox') {
    const ready = await ports.log.group(`Sandbox distribution (${inputs.sandboxSet}, ${arch})`, () =>
      prepareSandbox(
        { arch, set: inputs.sandboxSet, output: inputs.output, cacheDir: folders.sandbox },
        ports,
      ),
    )
    const { repositories } = await checkRepositories([ready.repository], check, ports)
    return { ...ready, repositories, findings: [], revision: ready.repomdSha256 }
  }
  const { mirror, gpgKey, allowUnsigned, output } = inputs
  const addressed = await releaseRepositories(
    { release, catalog, arch, mirror, gpgKey, allowUnsigned, output },
    ports,
  )
  const checked = await ports.log.group(
    `Reading the metadata of ${addressed.map(({ id }) => id).join(', ')}`,
    () => checkRepositories(addressed, check, ports),
  )
  const kernel = release.kernel.value ?? 'unknown'
  const systemd = release.systemd.value ?? 'unknown'
  const unsigned = addressed.some(({ gpgkey }) => gpgkey.length === 0) ? [UNSIGNED] : []
  return {
    repositories: checked.repositories,
    kernel,
    systemd,
    revision: '',
    findings: [...checked.findings, ...unsigned],
  }
}

const UNSIGNED: Finding = {
  level: 'warning',
  code: 'rpms-unverified',
  title: 'RPM signatures are NOT verified: `allow-unsigned` is on and no key is known',
  hint: 'Anyone between you and the mirror can change the image. Get the distribution’s public key and pass it as `gpg-key`.',
}

async function prepareHost(
  inputs: Inputs,
  request: Request,
  ports: Ports,
): Promise<{
  system: Awaited<ReturnType<typeof readHostSystem>>
  states: readonly ToolState[]
  accelerator: Accelerator
}> {
  const system = await readHostSystem()
  const tools = toolsFor(needsOf(inputs, request), request.arch)
  const before = await inventory(tools, system, ports)
  const missing = missingTools(before)
  const sandbox = request.resolved.release.family === 'sandbox'
  const folders = cacheFolders(request, ports)
  const cost = estimate({
    sandboxSet: sandbox ? inputs.sandboxSet : undefined,
    warm: existsSync(sandbox ? folders.sandbox : folders.dnf),
    missingPackages: missingPackages(before).length,
    purposes: inputs.purpose,
  })
  const early = missing.length === 0 ? await accelerate(inputs, request.arch, ports) : undefined
  const { release, because } = request.resolved
  await announce(
    {
      system,
      states: before,
      distro: release.id,
      because,
      arch: request.arch,
      accelerator: early,
      estimate: cost,
    },
    ports,
  )
  await spaceFor(inputs, cost, ports)
  await installMissing(before, system, inputs.install, ports)
  const states = missing.length === 0 ? before : await inventory(tools, system, ports)
  return { system, states, accelerator: early ?? (await accelerate(inputs, request.arch, ports)) }
}

/** The action over a catalog. Tests bring their own. */
export function setupCore(catalog: Catalog): Core<Inputs, Outputs<typeof spec>, CachePlan> {
  return async (inputs, ports) => {
    const today = new Date(ports.clock.now()).toISOString().slice(0, 10)
    const request = await understand(inputs, catalog, today, ports)
    const { resolved, arch } = request
    for (const finding of resolved.findings) ports.log.finding(finding)

    const folders = cacheFolders(request, ports)
    const set = resolved.release.family === 'sandbox' ? `${inputs.sandboxSet}-` : ''
    const cache: CachePlan = {
      folders: resolved.release.family === 'sandbox' ? [folders.sandbox] : [folders.dnf],
      prefix: `dpuos-toolchain-1-${resolved.release.id}-${set}${arch}-`,
    }
    await restoreCache(inputs.cache, cache, ports)
    const host = await prepareHost(inputs, request, ports)
    const distro = await distribution(inputs, catalog, request, ports)
    for (const finding of distro.findings) ports.log.finding(finding)

    const findings = [...resolved.findings, ...distro.findings]
    const source = await sourceOf(inputs.definition, ports)
    const { file } = await writeToolchain(
      {
        ...host,
        ...distro,
        findings,
        source,
        release: resolved.release,
        arch,
        output: inputs.output,
        dnfCache: folders.dnf,
      },
      ports,
    )
    const plan = planCache(inputs.cache, cache)
    return {
      report: setupReport({ resolved, arch, ...host, ...distro, findings }),
      outputs: {
        manifest: file,
        verdict: 'pass',
        distro: resolved.release.id,
        arch,
        accelerator: host.accelerator.kind,
      },
      ...(plan === undefined ? {} : { plan }),
    }
  }
}

/** The action over the catalog that ships with it. */
export const core = setupCore(CATALOG)
