import { builtinModules } from 'node:module'
import path from 'node:path'
import { type Reference, references } from './parse.ts'
import {
  CHILD_PROCESS_FOLDERS,
  IMPURE_GLOBALS,
  PURE_BUILTINS,
  ROOMS,
  type Room,
  SIBLINGS,
  TOOLKIT_FOLDER,
} from './rules.ts'

/** A source file, its path relative to the root with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly code: string
}

/** The part of a package.json that the rules need. */
export interface PackageFacts {
  readonly exports: readonly string[]
  readonly dependencies: readonly string[]
}

const BUILTINS = new Set(builtinModules.filter((name) => !name.startsWith('_')))
const isEntry = (file: string): boolean => /\/(main|post|cli-main)\.ts$/.test(file)
const isTest = (file: string): boolean => /\.test\.ts$|\/(testing|fixtures)\//.test(file)

/** `@scope/name/sub` → `@scope/name` and `./sub`; `name` → `name` and `.`. */
export function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  const rest = parts.slice(length).join('/')
  return { name: parts.slice(0, length).join('/'), subpath: rest === '' ? '.' : `./${rest}` }
}

interface Context {
  readonly file: string
  readonly own: string
  readonly room: Room
  readonly packages: Readonly<Record<string, PackageFacts>>
}

/** One sentence when an import of a builtin breaks a rule. */
function builtinFault(name: string, { file, own, room }: Context): string | undefined {
  if (!name.startsWith('node:'))
    return `write "node:${name}", so that no package of that name can stand in for it`
  if (isTest(file)) return undefined
  if (room.pure && !PURE_BUILTINS.has(name)) return `${own} does no I/O; ${name} is not among what it may use`
  if (name === 'node:child_process' && !CHILD_PROCESS_FOLDERS.some((folder) => file.startsWith(folder))) {
    return 'start processes through the proc port, which has limits and ends them with us'
  }
  return undefined
}

function ownPackageFault(specifier: string, { own, room, packages }: Context): string | undefined {
  const { name, subpath } = splitSpecifier(specifier)
  const short = name.slice('@dpuos/'.length)
  const target = packages[short]
  if (target === undefined) return `there is no package ${name} in packages/`
  if (short === own) return `a package imports itself by relative paths, not as ${name}`
  if (SIBLINGS.includes(own) && SIBLINGS.includes(short)) {
    return `${own} must not import its sibling ${short}: hand over a manifest, or move the shared part to host-tools`
  }
  if (!room.packages.includes(short)) {
    return `${own} may import ${room.packages.join(', ') || 'no other package'}, not ${short}`
  }
  if (!target.exports.includes(subpath)) {
    return `${name} exports ${target.exports.join(', ')}, not ${subpath}: export it from its index.ts`
  }
  return undefined
}

function importFault(specifier: string, context: Context): string | undefined {
  const { file, own } = context
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    return target.startsWith(`packages/${own}/`) ? undefined : `leaves its package: import @dpuos/… instead`
  }
  if (specifier.startsWith('node:') || BUILTINS.has(specifier)) return builtinFault(specifier, context)
  if (specifier.startsWith('@dpuos/')) return ownPackageFault(specifier, context)
  const { name } = splitSpecifier(specifier)
  if (name.startsWith('@actions/') && !file.startsWith(TOOLKIT_FOLDER)) {
    return `only ${TOOLKIT_FOLDER} speaks to GitHub's toolkit; everybody else uses the ports`
  }
  return undefined
}

function fault(reference: Reference, context: Context): string | undefined {
  if (reference.kind === 'import') return importFault(reference.name, context)
  if (reference.kind === 'meta') {
    // Entries know where they lie in dist/.
    return isTest(context.file) || isEntry(context.file)
      ? undefined
      : 'in dist/ it points into the bundle: import the data instead'
  }
  if (!context.room.pure || isTest(context.file)) return undefined
  return `${context.own} does no I/O; \`${reference.name}\` belongs in an adapter`
}

/**
 * Check sources below packages/ against the import rules. Returns one `file:line: sentence` per breach, in the order
 * of the files. `packages` is keyed by folder name.
 */
export function checkImports(
  files: readonly SourceFile[],
  packages: Readonly<Record<string, PackageFacts>>,
): string[] {
  return files.flatMap((file) => {
    const own = /^packages\/([^/]+)\//.exec(file.path)?.[1] ?? ''
    const room = ROOMS[own]
    if (room === undefined || packages[own] === undefined) {
      return [`${file.path}:1: packages/${own} has no line in tools/check/rules.ts and CONTRIBUTING.md`]
    }
    return references(file.path, file.code, IMPURE_GLOBALS).flatMap((reference) => {
      const sentence = fault(reference, { file: file.path, own, room, packages })
      return sentence === undefined
        ? []
        : [`${file.path}:${reference.line}: ${reference.kind} ${reference.name}: ${sentence}`]
    })
  })
}

/** External packages that the sources of a package (tests apart) import, with the first place of each. */
function importedPackages(files: readonly SourceFile[], own: string): ReadonlyMap<string, string> {
  const used = new Map<string, string>()
  for (const { path: file, code } of files) {
    if (!file.startsWith(`packages/${own}/`) || isTest(file)) continue
    for (const { kind, name: specifier, line } of references(file, code, new Set())) {
      if (kind !== 'import' || /^(\.|node:)/.test(specifier) || BUILTINS.has(specifier)) continue
      const { name } = splitSpecifier(specifier)
      if (name !== `@dpuos/${own}` && !used.has(name)) used.set(name, `${file}:${line}`)
    }
  }
  return used
}

/** Check that each package.json lists exactly what its package imports. One line per missing or superfluous entry. */
export function checkDependencies(
  files: readonly SourceFile[],
  packages: Readonly<Record<string, PackageFacts>>,
): string[] {
  return Object.entries(packages).flatMap(([own, { dependencies }]) => {
    const used = importedPackages(files, own)
    const missing = [...used].filter(([name]) => !dependencies.includes(name))
    const unused = dependencies.filter((name) => !used.has(name))
    const json = `packages/${own}/package.json`
    return [
      ...missing.map(([name, at]) => `${json}: add "${name}" to the dependencies; ${at} imports it`),
      ...unused.map((name) => `${json}: nothing imports "${name}"; take it out`),
    ]
  })
}
