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
  readonly facts: PackageFacts
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

function ownPackageFault(
  specifier: string,
  { file, own, room, facts, packages }: Context,
): string | undefined {
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
  if (!facts.dependencies.includes(name) && !isTest(file)) {
    return `add "${name}" to the dependencies in packages/${own}/package.json`
  }
  return undefined
}

function importFault(specifier: string, context: Context): string | undefined {
  const { file, own, facts } = context
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
  if (isTest(file)) return undefined
  return facts.dependencies.includes(name)
    ? undefined
    : `add "${name}" to the dependencies in packages/${own}/package.json`
}

function fault(reference: Reference, context: Context): string | undefined {
  if (reference.kind === 'import') return importFault(reference.name, context)
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
    const facts = packages[own]
    if (room === undefined || facts === undefined) {
      return [`${file.path}:1: packages/${own} has no line in tools/check/rules.ts and CONTRIBUTING.md`]
    }
    return references(file.path, file.code, IMPURE_GLOBALS).flatMap((reference) => {
      const sentence = fault(reference, { file: file.path, own, room, facts, packages })
      return sentence === undefined
        ? []
        : [`${file.path}:${reference.line}: ${reference.kind} ${reference.name}: ${sentence}`]
    })
  })
}
