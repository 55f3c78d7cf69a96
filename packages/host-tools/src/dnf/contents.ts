import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { chosenPackages } from './chosen.ts'
import { nearNames } from './near.ts'
import { unmatchedNames } from './output.ts'
import { dnfError, openRunner } from './runner.ts'
import type { DnfOptions, MissingPackage } from './types.ts'

/** What the repositories would put into a root, by their metadata alone. */
export interface Contents {
  /** Asked names that no repository has. */
  readonly missing: readonly MissingPackage[]
  /** Names of the packages that would be installed, sorted. */
  readonly packages: readonly string[]
  /** Absolute paths of all files in them, but for those that `without` names; sorted. */
  readonly files: readonly string[]
}

/**
 * Resolve `names` as for an empty root, without downloading a package, and list the files. Names that do not exist are told and left
 * out. Throws as `resolve` does.
 */
export async function repositoryContents(
  options: DnfOptions & { readonly weak?: boolean },
  names: readonly string[],
  without: (name: string) => boolean,
  ports: Ports,
): Promise<Contents> {
  const runner = await openRunner(options, ports)
  const root = path.join(options.work, 'dnf', 'contents')
  await mkdir(root, { recursive: true })
  try {
    ports.log.progress(`resolving ${names.length} packages`)
    const settings = ['--setopt=strict=0', `--setopt=install_weak_deps=${options.weak ? 1 : 0}`]
    const solved = await runner.run(root, [...settings, '--assumeno', 'install', ...names])
    const chosen = chosenPackages(solved.stdout)
    if (chosen.length === 0 && names.length > 0) throw dnfError(solved, 'resolve the packages')
    const unknown = unmatchedNames(`${solved.stdout}\n${solved.stderr}`)
    const known =
      unknown.length === 0
        ? []
        : (await runner.run(root, ['-C', '-q', 'repoquery', '--qf=%{name}'])).stdout
            .split('\n')
            .filter((one) => one !== '')
    const kept = chosen.filter(({ name }) => !without(name))
    const listed = await runner.run(root, ['-C', '-q', 'repoquery', '-l', ...kept.map(({ nevra }) => nevra)])
    if (listed.code !== 0) throw dnfError(listed, 'list the files of the packages')
    return {
      missing: unknown.map((name) => ({
        name,
        near: nearNames(name.replace(/\.(x86_64|aarch64|riscv64|noarch)$/, ''), known),
      })),
      packages: [...new Set(chosen.map(({ name }) => name))].sort(),
      files: [...new Set(listed.stdout.split('\n').filter((line) => line.startsWith('/')))].sort(),
    }
  } finally {
    await runner.tidy(root)
  }
}
