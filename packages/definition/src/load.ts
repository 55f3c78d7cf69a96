import type { Finding, Position } from '@dpuos/manifests'
import * as v from 'valibot'
import { type ChainFile, loadChain, type ReadFile } from './chain.ts'
import type { ImageTailor } from './imagetailor/folder.ts'
import { type Contribution, merge } from './merge.ts'
import { expectation, finding } from './messages.ts'
import { info } from './meta.ts'
import { checkRules } from './rules.ts'
import { type Definition, DefinitionSchema } from './schema.ts'
import { schemaAt } from './schema-at.ts'
import { formatPath, type MapNode, type Node, type Path, positionIn, toPlain } from './tree.ts'

export interface Loaded {
  readonly definition: Definition
  /** Files read, in order of application; the last is the one asked for. */
  readonly files: readonly string[]
  /** The imageTailor configurations among them. */
  readonly folders: readonly ImageTailor[]
  /** Warnings: things that are allowed and probably not meant. */
  readonly findings: readonly Finding[]
  /** Position of a value: `['packages', 'install', 3]`; falls back to the nearest parent that has one. */
  position(path: Path): Position
  /** Every contribution to the value at a path and to all below it, oldest first; empty where the default holds. */
  explain(path: Path): readonly Contribution[]
}

export type LoadResult =
  | { readonly ok: true; readonly value: Loaded }
  | {
      readonly ok: false
      readonly findings: readonly Finding[]
      /** What is sound of it, defaults in place of the rest: to look at, not to build. */
      readonly partial?: Loaded
    }

/**
 * Load a definition and everything it extends. `read` fetches a file by path (`extends` are resolved against the extending
 * file: absolute when `file` is) and returns undefined when it does not exist. All mistakes of all files come back at once,
 * warnings among them. Paths in the definition (`system.files`) are resolved the same way.
 */
export async function loadDefinition(file: string, read: ReadFile): Promise<LoadResult> {
  const chain = await loadChain(file, read)
  const findings: Finding[] = [...chain.findings]
  const roots = chain.files.flatMap(({ root }) => root ?? [])
  if (roots.length === 0) return { ok: false, findings }

  const merged = merge(roots)
  findings.push(...merged.findings)
  const position = (path: Path): Position => positionIn(merged.root, path, file)
  // A file that could not be read may hold what seems to be missing.
  const complete =
    chain.files.every(({ root }) => root !== undefined) &&
    !chain.findings.some(({ code }) => /-not-/.test(code))
  if (complete) findings.push(...missingKeys(chain.files, file))
  for (const { path, finding } of chain.files.flatMap(({ unless = [] }) => unless))
    if (!has(merged.root, path)) findings.push(finding)
  const { definition, findings: late } = fillIn(merged.root, position)
  // A value that was refused is missing now; that is not told a second time.
  const told = (one: Finding): boolean => {
    const key = one.title.split(' ')[0] ?? ''
    return findings.some(({ title }) => title.startsWith(`${key}:`))
  }
  findings.push(...late.filter((one) => !told(one)))
  // What was dropped as wrong may be what a warning would miss: warn about sound files only.
  const sound = !findings.some(({ level }) => level === 'error')
  findings.push(...checkRules(definition, position).filter(({ level }) => sound || level === 'error'))
  const loaded: Loaded = {
    definition,
    files: chain.files.map((one) => one.file),
    folders: chain.files.flatMap(({ imageTailor }) => imageTailor ?? []),
    findings: sort(findings),
    position,
    explain: (path) => explain(merged.contributions, merged.root, path),
  }
  const ok = !findings.some(({ level }) => level === 'error')
  return ok ? { ok, value: loaded } : { ok, findings: loaded.findings, partial: loaded }
}

/** What must be there after inheritance, and stands in for it so that the rest can be judged. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  schema: 'dpuos.definition/v1',
  name: 'unnamed',
  distro: 'unknown',
  arch: ['x86_64'],
}

function missingKeys(files: readonly ChainFile[], file: string): Finding[] {
  return Object.keys(REQUIRED).flatMap((key) => {
    // The file asked for says itself what it is; the rest may be inherited.
    const saying = key === 'schema' ? files.slice(-1) : files
    if (saying.some(({ keys }) => keys.includes(key))) return []
    const schema = DefinitionSchema.entries[key as keyof typeof DefinitionSchema.entries]
    const title = `\`${key}\` is missing, expected ${expectation(schema)}`
    const hint = `Add \`${key === 'schema' ? 'schema: dpuos.definition/v1' : `${key}: …`}\`. ${info(schema).description ?? ''}`
    return [finding('missing-key', title, { file, line: 1, column: 1 }, hint.trim())]
  })
}

/**
 * Parse what is sound, defaults filled in. What only inheritance can spoil (a list from which everything was removed) is
 * reported, and its default stands in for it.
 */
function fillIn(
  root: MapNode,
  position: (path: Path) => Position,
): { definition: Definition; findings: Finding[] } {
  const plain: Record<string, unknown> = { ...REQUIRED, ...(toPlain(root) as Record<string, unknown>) }
  const first = v.safeParse(DefinitionSchema, plain)
  if (first.success) return { definition: first.output, findings: [] }
  const findings: Finding[] = []
  for (const issue of first.issues) {
    const path = (issue.path ?? []).map((step) => step.key as string | number)
    const own = schemaAt(path)
    const title = `\`${formatPath(path)}\` after inheritance: expected ${own ? expectation(own) : issue.expected}`
    findings.push(finding('after-inheritance', title, position(path)))
    const top = String(path[0])
    if (top in REQUIRED) plain[top] = REQUIRED[top]
    else Reflect.deleteProperty(plain, top)
  }
  return { definition: v.parse(DefinitionSchema, plain), findings }
}

/** Whether any file says something at a path of keys. */
function has(root: MapNode, path: Path): boolean {
  let node: Node | undefined = root
  for (const part of path) node = node?.kind === 'map' ? node.entries.get(String(part))?.node : undefined
  return node !== undefined
}

/** Contributions to a value and below it; for a list item, those with its value. */
function explain(contributions: readonly Contribution[], root: MapNode, path: Path): Contribution[] {
  const last = path.at(-1)
  if (typeof last === 'number') {
    const at = positionIn(root, path, '')
    return contributions.filter(
      (one) =>
        formatPath(one.path) === formatPath(path.slice(0, -1)) &&
        one.at.line === at.line &&
        one.at.column === at.column &&
        one.at.file === at.file,
    )
  }
  return contributions.filter((one) => path.every((part, index) => one.path[index] === part))
}

/** By file and line, as an editor shows them. */
function sort(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.at?.file ?? '').localeCompare(b.at?.file ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}
