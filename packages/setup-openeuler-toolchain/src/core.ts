import type { Core, Outputs } from '@dpuos/action-kit'
import { CATALOG, type Catalog } from '@dpuos/distro-catalog'
import { pruneCache, sourceOf } from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'
import { type CachePlan, planCache, restoreCache } from './cache.ts'
import { prepareDistribution } from './distribution.ts'
import { foldersOf, markWarm } from './folders.ts'
import { writeToolchain } from './manifest.ts'
import { prepareHost } from './prepare-host.ts'
import { setupReport } from './report.ts'
import { type Inputs, understand } from './request.ts'
import type { spec } from './spec.ts'

/** The action over a catalog. Tests bring their own. */
export function setupCore(catalog: Catalog): Core<Inputs, Outputs<typeof spec>, CachePlan> {
  return async (inputs, ports) => {
    const today = new Date(ports.clock.now()).toISOString().slice(0, 10)
    const request = await understand(inputs, catalog, today, ports)
    const { resolved, arch } = request
    const { release } = resolved
    for (const finding of resolved.findings) ports.log.finding(finding)

    const folders = foldersOf(inputs, request, ports.host)
    await restoreCache(inputs.cache, folders.cache, ports)
    const host = await prepareHost(inputs, request, folders, ports)
    const pruned = await pruneCache(folders.dnf, inputs.cacheLimit)
    if (pruned.items > 0)
      ports.log.info(
        `Cache: ${pruned.items} RPMs and lists not used for long are gone, ${formatMiB(pruned.bytes)}`,
      )
    const distribution = await prepareDistribution(inputs, request, catalog, folders, ports)
    for (const finding of distribution.findings) ports.log.finding(finding)

    const findings = [...resolved.findings, ...distribution.findings]
    const source = await sourceOf(inputs.definition, ports)
    const place = { output: inputs.output, dnfCache: folders.dnf }
    const manifest = await writeToolchain(
      { ...host, ...distribution, findings, source, release, arch, ...place },
      ports,
    )
    await markWarm(folders)
    const plan = planCache(inputs.cache, folders.cache)
    return {
      report: setupReport({ resolved, arch, ...host, ...distribution, findings }),
      outputs: { manifest, verdict: 'pass', distro: release.id, arch, accelerator: host.accelerator.kind },
      ...(plan === undefined ? {} : { plan }),
    }
  }
}

/** The action over the catalog that ships with it. */
export const core = setupCore(CATALOG)
