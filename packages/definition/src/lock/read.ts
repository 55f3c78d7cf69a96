import { type Arch, type Finding, type LockFile, LockFileSchema, type Position } from '@dpuos/manifests'
import * as v from 'valibot'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { printText } from '../tree.ts'
import { explainYamlError } from '../yaml-errors.ts'

export interface ReadLock {
  readonly lock: LockFile
  /** Where a package of an architecture stands, or the architecture itself; the file alone where it has neither. */
  at(arch: Arch, nevra?: string): Position
}

export type LockResult =
  | { readonly ok: true; readonly value: ReadLock }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** What to do about a file that is no lock. */
const RENEW = 'Run once with `lock: update` to write it anew, or take the file back from version control.'

/** Read the text of a lock file. Never throws; says every mistake (the first ten) with its line. */
export function readLock(text: string, file: string): LockResult {
  const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line))
  if (conflict >= 0) {
    const title = `${file} holds the marks of an unfinished merge`
    const hint = 'Take either side, then run once with `lock: update`: it resolves anew.'
    return bad([{ title, hint, at: { file, line: conflict + 1 } }])
  }
  const lines = new LineCounter()
  const position = (offset: number | undefined): Position => {
    if (offset === undefined) return { file }
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    logLevel: 'silent',
  })
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    return bad(
      errors.slice(0, 5).map((error) => {
        const { title } = explainYamlError(error, text)
        return { title: `${file}: ${title}`, hint: RENEW, at: position(error.pos[0]) }
      }),
    )
  }
  let json: unknown
  try {
    // No aliases: a lock has none, and a few of them can stand for gigabytes.
    json = document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    return bad([{ title: `${file}: ${printText((error as Error).message)}`, hint: RENEW, at: { file } }])
  }
  /** Where a value begins; in a block map, its key. */
  const offsetOf = (path: readonly unknown[]): number | undefined => {
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined
    const node = pair?.key ?? document.getIn(path as unknown[], true)
    return isNode(node) ? node.range?.[0] : undefined
  }
  const result = v.safeParse(LockFileSchema, json)
  if (!result.success) {
    return bad(
      result.issues.slice(0, 10).map((issue) => {
        const path = issue.path?.map((one) => one.key) ?? []
        // A key that is missing has no place: its parent has.
        const offset = offsetOf(path) ?? offsetOf(path.slice(0, -1))
        const at = position(offset)
        const where = v.getDotPath(issue) ?? 'the lock'
        return { title: `${file}: ${where}: ${printText(issue.message, 200)}`, hint: RENEW, at }
      }),
    )
  }
  const lock: LockFile = result.output
  return {
    ok: true,
    value: {
      lock,
      at: (arch, nevra) => {
        const index =
          nevra === undefined
            ? -1
            : (lock.arches[arch]?.packages.findIndex((one) => one.nevra === nevra) ?? -1)
        return position(offsetOf(index < 0 ? ['arches', arch] : ['arches', arch, 'packages', index]))
      },
    },
  }
}

function bad(findings: readonly Pick<Finding, 'title' | 'hint' | 'at'>[]): LockResult {
  return { ok: false, findings: findings.map((one) => ({ level: 'error', code: 'lock-invalid', ...one })) }
}
