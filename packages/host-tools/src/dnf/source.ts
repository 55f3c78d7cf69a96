import type { Ports } from '@dpuos/action-kit'
import { UserError } from '@dpuos/action-kit'
import type { Repository } from '@dpuos/manifests'
import { refusedBySignature } from '../store/signatures.ts'
import { type Chosen, chosenPackages } from './chosen.ts'
import { unmatchedNames } from './output.ts'
import { emptyRoot } from './resolve.ts'
import { dnfError, openRunner } from './runner.ts'
import { type DnfOptions, NoSuchPackage } from './types.ts'

/** What distributions call repositories of source RPMs: openEuler's `source` and `update-source`, Fedora's `updates-source`. */
const OF_SOURCES = /(?:^|-)source$/

/** Those with source RPMs, switched on: a toolchain knows them and leaves them off. Where none is called so, all that are on. */
const sourceRepositories = (all: readonly Repository[]): Repository[] => {
  const own = all.filter(({ id }) => OF_SOURCES.test(id))
  return own.length === 0 ? [...all] : own.map((one) => ({ ...one, enabled: true }))
}

/**
 * Download the newest source RPM of a name (also `NAME-VERSION`, `NAME-VERSION-RELEASE`) from the toolchain's repositories, verified by the keys of the repository that has it. Throws NoSuchPackage where none
 * has; UserError for a signature that is refused, and for repositories that cannot be read.
 */
export async function downloadSource(
  name: string,
  { toolchain, ...options }: Omit<DnfOptions, 'root'>,
  ports: Ports,
): Promise<Pick<Chosen, 'nevra' | 'repository' | 'file'>> {
  const repositories = sourceRepositories(toolchain.repositories)
  const root = await emptyRoot(options.work)
  const runner = await openRunner({ ...options, root, toolchain: { ...toolchain, repositories } }, ports)
  try {
    const run = await runner.run(root, ['dpuos-source', '--', name])
    const [missing] = unmatchedNames(`${run.stdout}\n${run.stderr}`)
    if (missing !== undefined)
      throw new NoSuchPackage(
        [{ name: missing, near: [] }],
        runner.repositories.map(({ id }) => id),
      )
    const [chosen] = chosenPackages(run.stdout)
    if (run.code !== 0 || chosen === undefined)
      throw dnfError(run, 'download the source RPM', 'dnf', runner.repositories)
    const refused = await refusedBySignature([chosen], runner.repositories, runner.keyFolder, ports)
    if (refused.length > 0) throw new UserError(refused)
    return chosen
  } finally {
    await runner.tidy(root)
  }
}
