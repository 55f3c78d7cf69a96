import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type ModuleTree, type ResolvedPackage, type RootPackage, rootPackages } from '@dpuos/host-tools'
import type { Position } from '@dpuos/manifests'
import { scanInstalled } from '../cache/facts.ts'
import type { TreeKey } from '../cache/installed.ts'
import type { Request } from '../request.ts'
import type { Entry } from '../root/target-root.ts'
import { type Work, warn } from '../work.ts'
import { type Break, findBreaks } from './breaks.ts'
import { breakFindings, sentence } from './findings.ts'
import { moduleNeeds } from './needs-modules.ts'
import { type Scan, scan, untouchedSince } from './scan.ts'

/** The root right after the install, before anything is taken out. */
export interface Untouched {
  readonly scan: Scan
  /** Path → NEVRA of its package; empty where no package is taken out. */
  readonly owners: ReadonlyMap<string, string>
}

/** Look at the root before the layers: what is broken by then is nobody's fault but the packages'. `key`: of the installed tree. */
export async function lookUntouched(
  { root, request, ports, store }: Pick<Work, 'root' | 'request' | 'ports' | 'store'>,
  key: TreeKey | undefined,
): Promise<Untouched> {
  const { remove, erase } = request.definition.packages
  const packages = remove.length + erase.length > 0 ? await rootPackages(root.dir, ports) : []
  return {
    scan: await scanInstalled(store, key, root),
    owners: new Map(
      packages.flatMap(({ nevra, files }) => files.map((file) => [root.canonical(file), nevra])),
    ),
  }
}

/** What the check needs of the finished root beside the root. */
export interface Finished {
  readonly untouched: Untouched
  readonly drivers: { readonly tree: ModuleTree }
  readonly services: { readonly enabled: readonly string[] }
  readonly installed: readonly RootPackage[]
  readonly packages: readonly ResolvedPackage[]
  readonly entries: readonly Entry[]
}

const LIST = 'closure.json'

/**
 * Does everything that is left find what it needs? What a cut took from it is an error, or with `cut.breaks: report` a warning; the
 * whole list goes to closure.json in the output folder, also when the build ends here. Returns the list's path in
 * the scratch folder. Throws UserError. Executes nothing of the root.
 */
export async function checkClosure(work: Work, finished: Finished, output: string): Promise<string> {
  const { request, root, ledger, ports, scratch } = work
  const { untouched, drivers, services, installed, packages } = finished
  const now = scan(root, { known: untouchedSince(untouched.scan), entries: finished.entries })
  const modules = [...moduleNeeds(drivers.tree, now.tree)]
  const before = {
    ...untouched.scan,
    needs: [...untouched.scan.needs, ...moduleNeeds(drivers.tree, untouched.scan.tree)],
  }
  const after = { ...now, needs: [...now.needs, ...modules] }
  const asked = new Set(packages.filter((one) => one.asked.length > 0).map(({ name }) => name))
  const breaks = findBreaks({
    before,
    after,
    removed: ledger.removed,
    owners: untouched.owners,
    enabled: services.enabled,
    asked: installed
      .filter(({ name }) => asked.has(name))
      .flatMap(({ files }) => files.map((file) => now.tree.resolve(file) ?? file)),
  })
  const list = path.join(scratch, LIST)
  await ports.fs.writeFile(
    list,
    `${JSON.stringify({ needs: after.needs.length, missing: breaks.map(listed) }, null, 1)}\n`,
  )
  const findings = breakFindings(breaks, {
    breaks: request.definition.cut?.breaks ?? 'error',
    position: (rule) => positionOf(rule, request),
    list: path.join(output, LIST),
  })
  const caused = breaks.filter(({ since }) => since !== 'before').length
  ports.log.info(
    `${after.needs.length} needs looked at, ${caused} are missing what was there, ${breaks.length - caused} were before (${LIST})`,
  )
  if (findings.some(({ level }) => level === 'error')) {
    await ports.fs.publish(list, path.join(output, LIST))
    throw new UserError(findings)
  }
  for (const finding of findings) warn(work, finding)
  return list
}

/** A break as the list has it. */
const listed = (one: Break): Readonly<Record<string, unknown>> => ({
  missing: one.need.what,
  neededBy: one.need.from,
  kind: one.need.kind,
  since: one.since,
  hard: one.need.hard && !one.dormant,
  ...(one.lost === undefined ? {} : { was: one.lost }),
  ...(one.cause === undefined ? {} : { cutBy: one.cause.rule, taken: one.cause.what }),
  chain: sentence(one),
})

/** Where a rule of the ledger stands: `packages.remove: perl-*` is an entry of a list, `drivers.keep` a key. */
function positionOf(rule: string, { definition, position }: Request): Position | undefined {
  // Rules of `cut` and `system.harden` end in their place.
  const [, file, line, column] = /\(([^()]+):(\d+):(\d+)\)$/.exec(rule) ?? []
  if (file !== undefined) return { file, line: Number(line), column: Number(column) }
  const [, dotted = '', entry] = /^([\w.-]+)(?:: (.*))?$/s.exec(rule) ?? []
  const keys: (string | number)[] = []
  let value: unknown = definition
  for (const key of dotted.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) break
    value = (value as Readonly<Record<string, unknown>>)[key]
    keys.push(key)
  }
  if (keys.length === 0) return undefined
  const index = Array.isArray(value) ? value.indexOf(entry) : -1
  return position(index < 0 ? keys : [...keys, index])
}
