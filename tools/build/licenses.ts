import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

/** A third-party package that went into a bundle. */
export interface Licensed {
  readonly name: string
  readonly version: string
  /** SPDX expression of its package.json. */
  readonly license: string
  /** Text of its licence files. */
  readonly text: string
}

/** Folder of the package that a module belongs to: the nearest one upwards whose package.json has a name and a version. */
function packageFolder(moduleId: string): string | undefined {
  for (let dir = path.dirname(moduleId); dir.includes('node_modules'); dir = path.dirname(dir)) {
    const file = path.join(dir, 'package.json')
    if (!existsSync(file)) continue
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    if (manifest.name !== undefined && manifest.version !== undefined) return dir
  }
  return undefined
}

function read(dir: string): Licensed {
  const manifest = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as Manifest
  const files = readdirSync(dir).filter((name) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(name))
  const text = files.sort().map((name) => readFileSync(path.join(dir, name), 'utf8').trim())
  const name = manifest.name ?? path.basename(dir)
  if (manifest.license === undefined && text.length === 0) {
    throw new Error(`${name} has neither a licence file nor a license field: it cannot be shipped`)
  }
  return {
    name,
    version: manifest.version ?? '',
    license: manifest.license ?? 'see below',
    text: text.join('\n\n').replaceAll('\r\n', '\n'),
  }
}

/** The third-party packages behind the modules of a bundle, by name and version. */
export function licensesOf(moduleIds: Iterable<string>): Licensed[] {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const folder = id.includes('node_modules') ? packageFolder(id.replace(/^\0|\?.*$/g, '')) : undefined
    if (folder !== undefined) folders.add(folder)
  }
  const unique = new Map(
    [...folders].map((dir) => read(dir)).map((entry) => [`${entry.name}@${entry.version}`, entry]),
  )
  return [...unique.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** licenses.txt of a bundle: what it carries of others, with their texts. */
export function renderLicenses(licensed: readonly Licensed[]): string {
  const rule = '-'.repeat(80)
  const blocks = licensed.map(({ name, version, license, text }) =>
    [
      rule,
      `${name} ${version}`,
      `License: ${license}`,
      '',
      text === '' ? '(the package carries no licence text)' : text,
    ].join('\n'),
  )
  const head = `This folder is built from dpuos (MulanPSL-2.0) and contains code of ${licensed.length} other packages.`
  return `${[head, '', ...blocks].join('\n')}\n`
}
