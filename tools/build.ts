/**
 * Makes dist/: one folder per action and one for the CLI, each able to run alone under Node 20 and 24 without
 * node_modules. `--check` builds into a temporary folder and compares with dist/ byte for byte; `--out DIR` builds
 * there instead; names of folders build only these.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './actions.ts'
import { type BuiltFile, bundleEntries, bundleServices, usesServices } from './build/bundle.ts'
import { type Bundle, bundles } from './build/entries.ts'
import { licensesOf, renderLicenses } from './build/licenses.ts'
import { readTree, writeTree } from './build/tree.ts'
import { compareTrees } from './compare.ts'

const kilobytes = (files: readonly BuiltFile[]): string =>
  `${Math.round(files.reduce((sum, file) => sum + Buffer.byteLength(file.code), 0) / 1000)} kB`

/** Build one folder. Throws when a path of this machine got into it. */
async function buildOne(
  bundle: Bundle,
  services: readonly BuiltFile[],
  version: string,
  out: string,
): Promise<void> {
  const own = await bundleEntries(ROOT, bundle, version)
  const used = own.some((file) => usesServices(file)) ? services : []
  const leak = own.find((file) => file.code.includes(ROOT))
  if (leak !== undefined) throw new Error(`${bundle.folder}/${leak.path} contains the path ${ROOT}`)
  const files = [...own, ...used]
  const licenses = renderLicenses(licensesOf(files.flatMap((file) => file.moduleIds)))
  writeTree(path.join(out, bundle.folder), [
    ...files,
    { path: 'licenses.txt', code: licenses, executable: false },
  ])
  console.log(
    `dist/${bundle.folder}: ${kilobytes(own)}${used.length > 0 ? `, services ${kilobytes(used)}` : ''}`,
  )
}

async function build(out: string, only: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const all = await bundles(ROOT)
  const unknown = only.find((name) => !all.some((bundle) => bundle.folder === name))
  if (unknown !== undefined) {
    throw new Error(
      `no bundle is called ${unknown}; there are ${all.map((bundle) => bundle.folder).join(', ')}`,
    )
  }
  const services = await bundleServices(ROOT)
  for (const bundle of all) {
    if (only.length === 0 || only.includes(bundle.folder)) await buildOne(bundle, services, version, out)
  }
}

async function check(): Promise<boolean> {
  const fresh = mkdtempSync(path.join(tmpdir(), 'dpuos-build-'))
  try {
    await build(fresh, [])
    const dist = path.join(ROOT, 'dist')
    const faults = compareTrees(existsSync(dist) ? readTree(dist) : new Map(), readTree(fresh))
    for (const fault of faults) console.error(`dist/${fault}`)
    if (faults.length > 0)
      console.error(`dist/ is not what the sources build: run \`npm run build\` and commit it.`)
    return faults.length === 0
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false }, out: { type: 'string' } },
  allowPositionals: true,
})
if (values.check) {
  if (!(await check())) process.exitCode = 1
} else {
  await build(path.resolve(values.out ?? path.join(ROOT, 'dist')), positionals)
}
