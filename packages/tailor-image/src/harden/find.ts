import { globPattern } from '@dpuos/manifests'
import type { Entry } from '../root/target-root.ts'
import { runCommand } from './commands.ts'
import { idOf } from './owners.ts'
import { ABSENT, DONE, type Outcome, type RuleWork, targetsOf, unsupported, words } from './rule-work.ts'

interface Found extends Entry {
  /** 0 for the folder itself. */
  readonly depth: number
}
type Test = (entry: Found) => boolean

/** `find folder conditions`, and a command over every hit. */
export async function runFind(
  work: RuleWork,
  folders: string,
  conditions: string,
  command: string,
): Promise<Outcome> {
  const tests = parseConditions(work, words(conditions))
  if (typeof tests === 'string') return unsupported(`find ${tests}: that condition is not carried out`)
  const tops = targetsOf(work, folders)
  if (tops.length === 0) return ABSENT
  const found = tops.flatMap((top) => below(work, top)).filter((entry) => tests.every((test) => test(entry)))
  let outcome = DONE
  for (const { path } of found) {
    const one = await runCommand(work, command, path)
    if (one.kind === 'unsupported') return one
    if (one.kind === 'failed') outcome = one
  }
  return outcome
}

/** A folder and all below it. */
function below({ root }: RuleWork, top: string): Found[] {
  const stats = root.lstat(top)
  if (stats === undefined) return []
  const base = root.canonical(top)
  const inside = stats.isDirectory() ? [...root.walk(base)] : []
  const depth = (path: string): number => path.slice(base === '/' ? 0 : base.length).split('/').length - 1
  return [{ path: base, stats, depth: 0 }, ...inside.map((entry) => ({ ...entry, depth: depth(entry.path) }))]
}

/** Conditions of find(1), all of which must hold; the text of the first that is not known. */
function parseConditions({ root }: RuleWork, given: readonly string[]): Test[] | string {
  const tests: Test[] = []
  let negated = false
  for (let index = 0; index < given.length; index++) {
    const word = given[index] ?? ''
    if (word === '!' || word === '-not') {
      negated = !negated
      continue
    }
    if (word === '-a' || word === '-xdev' || word === '-mount') continue
    const alone = unary(word, root)
    const value = alone === undefined ? given[++index] : ''
    const test = alone ?? (value === undefined ? undefined : binary(word, value, root))
    if (test === undefined) return value === undefined ? word : `${word} ${value}`
    const wanted = !negated
    tests.push((entry) => test(entry) === wanted)
    negated = false
  }
  return tests
}

function unary(word: string, root: RuleWork['root']): Test | undefined {
  const known = (file: '/etc/passwd' | '/etc/group'): Set<number> =>
    new Set((root.readText(file) ?? '').split('\n').map((line) => Number(line.split(':')[2])))
  if (word === '-nouser') return ({ stats }) => !known('/etc/passwd').has(stats.uid)
  if (word === '-nogroup') return ({ stats }) => !known('/etc/group').has(stats.gid)
  return undefined
}

function binary(word: string, value: string, root: RuleWork['root']): Test | undefined {
  const number = /^\d+$/.test(value) ? Number(value) : undefined
  switch (word) {
    case '-type':
      return { f: isFile, d: isFolder, l: isLink }[value]
    case '-name': {
      const glob = globPattern(value)
      return ({ path }) => glob.test(path.slice(path.lastIndexOf('/') + 1))
    }
    case '-maxdepth':
      return number === undefined ? undefined : ({ depth }) => depth <= number
    case '-mindepth':
      return number === undefined ? undefined : ({ depth }) => depth >= number
    case '-perm':
      return permission(value)
    case '-user': {
      const id = idOf(root, '/etc/passwd', value)
      return ({ stats }) => stats.uid === id
    }
    case '-group': {
      const id = idOf(root, '/etc/group', value)
      return ({ stats }) => stats.gid === id
    }
    default:
      return undefined
  }
}

const isFile: Test = ({ stats }) => stats.isFile()
const isFolder: Test = ({ stats }) => stats.isDirectory()
const isLink: Test = ({ stats }) => stats.isSymbolicLink()

/** `644` exactly, `-002` all of these, `/022` any of these. */
function permission(value: string): Test | undefined {
  const [, how = '', digits = ''] = /^([-/]?)([0-7]{1,4})$/.exec(value) ?? []
  if (digits === '') return undefined
  const bits = Number.parseInt(digits, 8)
  if (how === '-') return ({ stats }) => (stats.mode & bits) === bits
  if (how === '/') return ({ stats }) => bits === 0 || (stats.mode & bits) !== 0
  return ({ stats }) => (stats.mode & 0o7777) === bits
}
