import { mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { TargetRoot } from '../root/target-root.ts'

/** Path → content; `-> target` is a link, a trailing slash a folder. ELF files and scripts get an x bit. */
export type RootFiles = Readonly<Record<string, string | Buffer>>

/** A root made of these files, in a folder of its own that the test removes (`root.dir/..`). */
export function aRoot(files: RootFiles): TargetRoot {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'root-test-'))
  mkdirSync(path.join(dir, 'root'))
  const root = new TargetRoot(path.join(dir, 'root'))
  addFiles(root, files)
  return root
}

export function addFiles(root: TargetRoot, files: RootFiles): void {
  for (const [file, content] of Object.entries(files)) {
    if (file.endsWith('/')) root.mkdir(file)
    else if (typeof content !== 'string') root.write(file, content, 0o755)
    else if (content.startsWith('-> ')) root.symlink(content.slice(3), file)
    else root.write(file, content, content.startsWith('#!') ? 0o755 : 0o644)
  }
}
