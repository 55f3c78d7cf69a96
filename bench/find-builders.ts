import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Absent, Builder, Prepared } from './builder.ts'
import { dpuos } from './builders/dpuos.ts'
import { floor } from './builders/floor.ts'
import { kiwi } from './builders/kiwi.ts'
import { mkosi } from './builders/mkosi.ts'
import { which } from './programs.ts'

const REMEDIES: Readonly<Record<string, string>> = {
  mkosi: 'Debian 13: apt-get install mkosi (25.3); older versions do not know these settings.',
  kiwi: 'bench/README.md says how to install it.',
}

/** The asked-for builders that are on this machine, in the asked order; and those that are not, with reason and remedy. */
export function findBuilders(
  names: readonly string[],
  work: string,
  prepared: Prepared,
): { readonly builders: readonly Builder[]; readonly absent: readonly Absent[] } {
  const builders: Builder[] = []
  const absent: Absent[] = []
  for (const name of names) {
    const folder = path.join(work, name)
    if (name === 'dpuos') builders.push(dpuos(folder, ownVersion(), prepared))
    else if (name === 'floor') builders.push(floor(folder, versionOf('rpm'), prepared))
    else {
      const [program, make] = name === 'mkosi' ? (['mkosi', mkosi] as const) : (['kiwi-ng', kiwi] as const)
      const found = which(program)
      if (found === undefined)
        absent.push({ name, reason: `${program} is not on PATH`, remedy: REMEDIES[name] ?? '' })
      else builders.push(make(found, folder, versionOf(found), prepared))
    }
  }
  return { builders, absent }
}

const ownVersion = (): string =>
  (
    JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
      version: string
    }
  ).version

/** The first thing with digits that a program says to --version; for rpm with its name. */
export function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  const version = /\d+(?:\.\d+)+\S*/.exec(stdout)?.[0] ?? 'of unknown version'
  return program.includes('/') ? version : `${program} ${version}`
}
