import type { Ports } from '@dpuos/action-kit'
import { packagesIn, requireTools, toolVersions } from '@dpuos/host-tools'
import { ARCHES, type Arch, type Measurement } from '@dpuos/manifests'
import type { Given } from './given.ts'
import { measureImage } from './of-image.ts'
import { measureTree } from './of-tree.ts'
import { openTree } from './tree/open.ts'

/** Measure what is given; with the budgets that it is held to, for the builds that will be compared with it. */
export async function measureHead(given: Given, ports: Ports): Promise<Measurement> {
  const measured =
    'image' in given.from
      ? measureImage(given.from.image, ports.host.version)
      : await ports.log.group('Measure', () => measureRoot(given, ports))
  const { boot = null, idleMemory = null, tools = {} } = given.booted ?? {}
  return {
    ...measured,
    tools: { ...measured.tools, ...tools },
    totals: { ...measured.totals, boot, idleMemory },
    budgets: [...given.budgets],
    smallest: Object.fromEntries(given.smallest),
  }
}

async function measureRoot({ from, subject, source, budgets }: Given, ports: Ports): Promise<Measurement> {
  const tree = await openTree('root' in from ? from.root : '', ports)
  if (tree.rpmdb !== undefined) await requireTools('measure-packages', ports.host.arch, ports)
  const packages = tree.rpmdb === undefined ? [] : await packagesIn(tree.rpmdb, ports)
  const tools = tree.rpmdb === undefined ? {} : await toolVersions('measure-packages', ports.host.arch, ports)
  return measureTree(tree, packages, {
    name: subject.name,
    arch: archOf(packages),
    version: ports.host.version,
    source,
    tools,
    budgets,
  })
}

/** What most packages are made for; null without any. */
function archOf(packages: readonly { readonly arch: string }[]): Arch | null {
  const counts = ARCHES.map((arch) => ({ arch, count: packages.filter((one) => one.arch === arch).length }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return most === undefined || most.count === 0 ? null : most.arch
}
