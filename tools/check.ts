/** Everything that can be said about the sources without running them. Prints all failures, not only the first. */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './actions.ts'
import { checkDependencies, checkImports } from './check/imports.ts'
import { packageFacts, packageSources } from './check/sources.ts'

interface Result {
  readonly name: string
  readonly ok: boolean
  readonly output: string
}

/** No check takes a minute here; ten are a hang. */
const LIMIT_MS = 600_000

const bin = (name: string): string => path.join(ROOT, 'node_modules/.bin', name)

function tool(name: string, argv: readonly [string, ...string[]]): Promise<Result> {
  return new Promise((resolve) => {
    const [program, ...args] = argv
    const chunks: Buffer[] = []
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS })
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ name, ok: false, output: error.message }))
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `\nended by ${signal} (limit ${LIMIT_MS / 60_000} min)`
      resolve({ name, ok: code === 0, output: Buffer.concat(chunks).toString() + ended })
    })
  })
}

async function imports(): Promise<Result> {
  const [sources, facts] = [packageSources(ROOT), packageFacts(ROOT)]
  const faults = [...checkImports(sources, facts), ...checkDependencies(sources, facts)]
  return { name: 'import rules', ok: faults.length === 0, output: faults.join('\n') }
}

const results = await Promise.all([
  tool('types (tsc)', [bin('tsc'), '--noEmit', '-p', '.']),
  // What runs in a page knows the DOM.
  ...globSync('packages/*/src/**/browser/tsconfig.json', { cwd: ROOT }).map((file) =>
    tool(`types of ${path.dirname(file)}`, [bin('tsc'), '--noEmit', '-p', file]),
  ),
  tool('lint (oxlint)', [bin('oxlint'), '--type-aware', 'packages', 'tools', 'test', 'bench']),
  tool('format (biome)', [bin('biome'), 'check', '.']),
  tool('generated files', [process.execPath, 'tools/gen.ts', '--check']),
  imports(),
])
for (const { name, ok, output } of results) {
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  if (!ok) console.log(`${output.trimEnd()}\n`)
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1
