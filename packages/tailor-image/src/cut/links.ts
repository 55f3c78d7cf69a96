import { closeSync, openSync, readlinkSync, readSync } from 'node:fs'
import path from 'node:path'
import type { TargetRoot } from '../root/target-root.ts'

/** As many as Linux follows (MAXSYMLINKS). */
const MAX_LINKS = 40

/** A path and every link on the way to what it names, that included: canonical, in order. Ends where nothing follows. */
export function linkChain(root: TargetRoot, target: string): string[] {
  const chain: string[] = []
  let next = root.canonical(target)
  for (let links = 0; links <= MAX_LINKS; links++) {
    const stats = root.lstat(next)
    if (stats === undefined || chain.includes(next)) return chain
    chain.push(next)
    if (!stats.isSymbolicLink()) return chain
    next = root.canonical(path.posix.resolve(path.posix.dirname(next), readlinkSync(root.locate(next))))
  }
  return chain
}

/** Where a link ends: the last path of its chain, or what its last link names when that is not there. A circle ends nowhere. */
export function linkEnd(root: TargetRoot, link: string): { readonly path: string; readonly there: boolean } {
  const last = linkChain(root, link).at(-1) ?? link
  if (root.lstat(last)?.isSymbolicLink() !== true) return { path: last, there: true }
  return { path: path.posix.resolve(path.posix.dirname(last), readlinkSync(root.locate(last))), there: false }
}

/** Programs of a file's `#!` line: the interpreter, and what `env` shall find. */
export function interpretersOf(root: TargetRoot, file: string): string[] {
  const head = Buffer.alloc(256)
  const open = openSync(root.locate(file), 'r')
  try {
    readSync(open, head, 0, head.length, 0)
  } finally {
    closeSync(open)
  }
  const [, program = '', argument = ''] = /^#!\s*(\S+)[ \t]*(\S*)/.exec(head.toString('latin1')) ?? []
  if (program === '') return []
  if (!program.endsWith('/env')) return [program]
  const found = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((folder) => `${folder}/${argument}`)
  return [program, ...found.filter((one) => root.lstat(one) !== undefined).slice(0, 1)]
}

/** A program with all links to it, and the same of its interpreters. */
export function programChain(root: TargetRoot, target: string): string[] {
  const all = new Set<string>()
  const todo = [target]
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    for (const step of linkChain(root, one)) {
      if (all.has(step)) continue
      all.add(step)
      if (root.lstat(step)?.isFile() === true) todo.push(...interpretersOf(root, step))
    }
  }
  return [...all]
}
