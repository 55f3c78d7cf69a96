import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Tree } from '../compare.ts'

/** The files below a folder, by relative path with forward slashes; executable ones end in ` (executable)`. */
export function readTree(dir: string): Tree {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const executable = (statSync(file).mode & 0o100) !== 0
      const name = path.relative(dir, file).split(path.sep).join('/')
      return [executable ? `${name} (executable)` : name, readFileSync(file, 'utf8')]
    }),
  )
}

/** Replace a folder by the given files. */
export function writeTree(
  dir: string,
  files: readonly { readonly path: string; readonly code: string; readonly executable: boolean }[],
): void {
  rmSync(dir, { recursive: true, force: true })
  for (const { path: name, code, executable } of files) {
    const file = path.join(dir, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, code)
    chmodSync(file, executable ? 0o755 : 0o644)
  }
}
