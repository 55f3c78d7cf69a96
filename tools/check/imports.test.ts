import { describe, expect, test } from 'vitest'
import { checkDependencies, checkImports, type PackageFacts } from './imports.ts'

const facts = (dependencies: string[], exports = ['.']): PackageFacts => ({ exports, dependencies })
const packages = {
  manifests: facts(['valibot']),
  definition: facts(['@dpuos/manifests', 'yaml']),
  'action-kit': facts(['@actions/core', '@dpuos/manifests'], ['.', './run']),
  'build-kernel': facts(['@dpuos/action-kit']),
  'tailor-image': facts(['@dpuos/action-kit', '@dpuos/build-kernel']),
}
const check = (path: string, code: string): string[] => checkImports([{ path, code }], packages)

describe('import rules', () => {
  test.each([
    ['packages/manifests/src/a.ts', "import * as v from 'valibot'"],
    ['packages/definition/src/a.ts', "import { x } from '@dpuos/manifests'; import 'node:crypto'"],
    ['packages/build-kernel/src/a.ts', "import { runAction } from '@dpuos/action-kit/run'"],
    ['packages/build-kernel/src/a.ts', "export * from './b.ts'; import fs from 'node:fs'"],
    ['packages/action-kit/src/github/a.ts', "const core = await import('@actions/core')"],
    ['packages/definition/src/a.test.ts', "import { readFileSync } from 'node:fs'; process.cwd()"],
    ['packages/definition/src/a.ts', 'const a = { process: 1 }; a.process; type P = typeof process'],
  ])('allow %s: %s', (path, code) => expect(check(path, code)).toEqual([]))

  test.each([
    ['packages/manifests/src/a.ts', "import { x } from '@dpuos/action-kit'", 'may import no other package'],
    ['packages/definition/src/a.ts', "import { readFile } from 'node:fs/promises'", 'does no I/O'],
    ['packages/definition/src/a.ts', "process.env['HOME']", 'does no I/O'],
    ['packages/definition/src/a.ts', "console.log('x')", 'does no I/O'],
    ['packages/tailor-image/src/a.ts', "import { core } from '@dpuos/build-kernel'", 'sibling'],
    [
      'packages/build-kernel/src/a.ts',
      "export * from '../../tailor-image/src/core.ts'",
      'leaves its package',
    ],
    ['packages/build-kernel/src/a.ts', "import { info } from '@actions/core'", "GitHub's toolkit"],
    ['packages/action-kit/src/a.ts', "await import('@actions/core')", "GitHub's toolkit"],
    ['packages/build-kernel/src/a.ts', "import 'node:child_process'", 'proc port'],
    ['packages/build-kernel/src/a.ts', "import fs from 'fs'", 'write "node:fs"'],
    ['packages/build-kernel/src/a.ts', 'readFileSync(new URL("x", import.meta.url))', 'in dist/'],
    ['packages/build-kernel/src/a.ts', "import '@dpuos/action-kit/src/x.ts'", 'exports ., ./run, not'],
    ['packages/build-kernel/src/a.ts', "type T = import('@dpuos/nowhere').T", 'no package @dpuos/nowhere'],
    ['packages/new-one/src/a.ts', '', 'no line in tools/check/rules.ts'],
  ])('refuse %s: %s', (path, code, reason) => {
    const faults = check(path, code)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(reason)
  })

  test('a breach is reported with its line', () => {
    expect(check('packages/definition/src/a.ts', "\n\nimport 'node:net'\n")[0]).toMatch(
      /^packages\/definition\/src\/a\.ts:3: /,
    )
  })
})

test('each package.json lists exactly what its sources import, tests apart', () => {
  const files = [
    {
      path: 'packages/definition/src/a.ts',
      code: "import 'yaml'\nimport type { X } from '@dpuos/manifests'\nimport 'semver/ranges'\nimport 'node:util'",
    },
    { path: 'packages/definition/src/a.test.ts', code: "import 'vitest'" },
  ]
  const { definition } = { definition: facts(['@dpuos/manifests', 'yaml', 'valibot']) }
  expect(checkDependencies(files, { definition })).toEqual([
    'packages/definition/package.json: add "semver" to the dependencies; packages/definition/src/a.ts:3 imports it',
    'packages/definition/package.json: nothing imports "valibot"; take it out',
  ])
})
