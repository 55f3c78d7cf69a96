import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageFacts, SourceFile } from './imports.ts'

interface PackageJson {
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** All TypeScript sources of the packages, sorted by path. */
export function packageSources(root: string): SourceFile[] {
  return globSync('packages/*/src/**/*.ts', { cwd: root })
    .sort()
    .map((file) => ({ path: file, code: readFileSync(path.join(root, file), 'utf8') }))
}

/** What the package.json of every package says, by folder name. */
export function packageFacts(root: string): Readonly<Record<string, PackageFacts>> {
  return Object.fromEntries(
    globSync('packages/*/package.json', { cwd: root })
      .sort()
      .map((file) => {
        const json = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as PackageJson
        return [
          path.basename(path.dirname(file)),
          { exports: Object.keys(json.exports ?? {}), dependencies: Object.keys(json.dependencies ?? {}) },
        ]
      }),
  )
}
