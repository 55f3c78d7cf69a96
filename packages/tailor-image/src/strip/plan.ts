import type { RootPackage } from '@dpuos/host-tools'
import type { Removal } from '@dpuos/manifests'
import type { Scan } from '../closure/scan.ts'
import { type DataOptions, dataRules, keeper } from './data-rules.ts'
import { Places } from './places.ts'
import { reach, type Starts } from './reached.ts'

/** What `strip.auto` takes out by one rule. */
export interface PlannedRule {
  /** `packages.strip.auto.docs`. */
  readonly rule: string
  readonly why: string
  readonly kind: Removal['kind']
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

export interface Plan {
  readonly rules: readonly PlannedRule[]
  /** Packages of which nothing is left. */
  readonly emptied: readonly RootPackage[]
  /** Kept thing → what led there. */
  readonly kept: ReadonlyMap<string, string>
}

export interface PlanOptions extends DataOptions {
  /** `packages.strip.keep`. */
  readonly keep: readonly string[]
  readonly asked: (name: string) => boolean
  readonly programs: readonly string[]
  /** Did a layer of ours write it? */
  readonly written: (path: string) => boolean
}

const CODE = {
  tools: 'no kept unit, program or script runs it, and its package was not asked for',
  libraries: 'nothing kept is linked with it or names it',
  packages: 'nothing kept needs any of it',
} as const

/** Stubs of glibc that programs built against an older one still ask for. */
const STUBS = /\/lib(anl|dl|nsl|pthread|resolv|rt|util|nss_[a-z]+)(\.so\.\d|-2\.\d+\.so)$/

/** Decide what goes, and say why. Changes nothing. */
export function plan(scan: Scan, packages: readonly RootPackage[], options: PlanOptions): Plan {
  const { tree } = scan
  const places = new Places(scan.view, packages)
  const starts: Starts = {
    asked: packages.flatMap(({ name }, index) => (options.asked(name) ? [index] : [])),
    programs: options.programs,
  }
  const reached = reach(scan, places, starts)
  const kept = keeper(options.keep)
  const data = dataRules(options)
  const byRule = new Map<string, { path: string; size: number }[]>()
  const gone = new Map<string, string>()
  const take = (rule: string, path: string): void => {
    gone.set(path, rule)
    const list = byRule.get(rule)
    const one = { path, size: tree.get(path)?.size ?? 0 }
    if (list === undefined) byRule.set(rule, [one])
    else list.push(one)
  }
  const links: string[] = []
  for (const [path, { kind }] of tree.entries()) {
    const owner = places.ownerOf(path)
    if (kind === 'folder' || owner === undefined || kept(path) || options.written(path)) continue
    const whole = !reached.packages.has(owner)
    if (!whole && !places.isOurs(path)) continue
    const rule = data.find(({ takes }) => takes(path))?.name
    if (rule !== undefined) take(rule, path)
    else if (kind === 'link') links.push(path)
    else if (whole) take('packages', path)
    else if (!reached.things.has(path) && !STUBS.test(path)) {
      const place = places.of(path)
      if (place === 'tool' || place === 'library') take(place === 'tool' ? 'tools' : 'libraries', path)
    }
  }
  for (const path of orphanedConverters(scan, gone)) if (!kept(path)) take('charsets', path)
  // A link goes with what it leads to.
  for (const path of links) {
    const target = tree.resolve(path)
    const rule = target === undefined ? undefined : gone.get(target)
    if (rule !== undefined) take(rule, path)
  }
  const why = new Map<string, string>([
    ...data.map((rule) => [rule.name, rule.why] as const),
    ...Object.entries(CODE),
  ])
  const kinds: Readonly<Record<string, Removal['kind']>> = { docs: 'doc', locales: 'locale' }
  return {
    rules: [...why].flatMap(([name, reason]) => {
      const files = byRule.get(name)
      if (files === undefined) return []
      return [{ rule: `packages.strip.auto.${name}`, why: reason, kind: kinds[name] ?? 'file', files }]
    }),
    kept: reached.things,
    emptied: packages.filter((_, index) => {
      const files = places.files[index] ?? []
      return files.length > 0 && files.every((path) => gone.has(path))
    }),
  }
}

/** Libraries that lie beside the converters and that no converter is linked with any more. */
function orphanedConverters({ tree, needs }: Scan, gone: ReadonlyMap<string, string>): string[] {
  const used = new Set(
    needs.flatMap(({ from, kind, to }) => (kind === 'library' && !gone.has(from) ? to : [])),
  )
  return [...tree.entries()].flatMap(([path, { kind }]) =>
    kind === 'file' && /\/gconv\/lib[^/]*\.so$/.test(path) && !used.has(path) ? [path] : [],
  )
}
