import { globPattern } from '@dpuos/manifests'
import type { TargetRoot } from '../root/target-root.ts'

/** What a shell in the root makes of a path with `*`, `?` and `[…]`: names that begin with a dot need a dot. Nothing found: empty. */
export function expandGlob(root: TargetRoot, pattern: string): string[] {
  let found = ['']
  for (const part of pattern.split('/').filter((one) => one !== '' && one !== '.')) {
    if (!/[*?[]/.test(part)) {
      found = found.map((folder) => `${folder}/${part}`)
      continue
    }
    const matches = globPattern(part)
    found = found.flatMap((folder) =>
      root
        .list(folder === '' ? '/' : folder)
        .filter((name) => matches.test(name) && (part.startsWith('.') || !name.startsWith('.')))
        .map((name) => `${folder}/${name}`),
    )
  }
  return found.filter((path) => path !== '' && root.lstat(path) !== undefined)
}
