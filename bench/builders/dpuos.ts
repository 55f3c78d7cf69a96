import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Builder, Prepared } from '../builder.ts'
import { writeSysctl } from '../overlay.ts'

export const CLI = path.resolve(import.meta.dirname, '../../dist/cli/main.mjs')

/** A definition without cuts and strips, so that every builder installs the same files. */
export const definition = (names: readonly string[]): string => `schema: dpuos.definition/v1
name: bench
distro: sandbox
arch: x86_64
outputs: [raw]
system: {files: ./overlay}
packages:
  install:
${names.map((name) => `    - ${name}`).join('\n')}
`

/** The committed bundle, as a user runs it; toolchain and kernel manifests are there already. */
export function dpuos(folder: string, version: string, prepared: Prepared): Builder {
  const file = path.join(folder, 'dpuos.yaml')
  const out = path.join(folder, 'out')
  // On the medium that is compared, as the others have it.
  const tmp = path.join(folder, 'tmp')
  const overlay = path.join(folder, 'overlay')
  const manifests = ['--toolchain', prepared.toolchain, '--kernel', prepared.kernel]
  return {
    name: 'dpuos',
    about: `dpuos ${version} tailor-image, Node ${process.versions.node}`,
    folder,
    overlay,
    configure() {
      mkdirSync(tmp, { recursive: true })
      writeFileSync(file, definition(prepared.names))
      writeSysctl(overlay, 60)
    },
    command: {
      argv: [process.execPath, CLI, 'tailor-image', '--definition', file, ...manifests, '--output', out],
      env: { DPUOS_CACHE_DIR: path.join(folder, 'cache'), TMPDIR: tmp },
    },
    caches: [path.join(folder, 'cache'), prepared.dnfCache],
    results: [out],
    disk: () => path.join(out, 'disk.raw'),
    packages: () => lockedPackages(path.join(out, 'dpuos.lock.yaml')),
  }
}

/** name-version-release of a lock's packages (its NEVRAs without epoch and architecture), sorted. */
export function lockedPackages(lock: string): string[] {
  const nevras = [...readFileSync(lock, 'utf8').matchAll(/^ +- \{nevra: ([^,]+),/gm)]
  return nevras.map(([, nevra = '']) => nevra.replace(/-\d+:/, '-').replace(/\.[^.]+$/, '')).sort()
}
