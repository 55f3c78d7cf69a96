import { type Ports, UserError } from '@dpuos/action-kit'
import { keepRpms } from '../store/keep.ts'
import { takeLocked } from '../store/take.ts'
import { install } from './install.ts'
import { resolve } from './resolve.ts'
import { openRunner } from './runner.ts'
import { type Dnf, type DnfOptions, SCRIPTLETS_RUN } from './types.ts'

/**
 * Set up dnf for one target root: own configuration, repositories and keys; the host's rpm database and /etc/dnf are never read.
 * `known`: its version, where it was opened before.
 */
export async function openDnf(options: DnfOptions, ports: Ports, known?: string): Promise<Dnf> {
  const version = known ?? (await dnfVersion(ports))
  const settings = { ...(options.weak === true ? { install_weak_deps: '1' } : {}), ...options.settings }
  const runner = await openRunner(options, ports, { root: true, settings })
  return {
    version,
    resolve: async (names, { exclude = [] } = {}) => {
      const packages = await resolve(runner, options.work, names, exclude, ports)
      await keepRpms(packages, options.toolchain.dnfCache, ports)
      return packages
    },
    take: (entries) =>
      takeLocked(
        entries,
        {
          repositories: runner.repositories,
          keyFolder: options.toolchainDir,
          dnfCache: options.toolchain.dnfCache,
        },
        ports,
      ),
    install: (packages, scriptlets = SCRIPTLETS_RUN) =>
      install(runner, options.root, packages, scriptlets, ports),
  }
}

async function dnfVersion(ports: Ports): Promise<string> {
  const { stdout } = await ports.proc.run(['dnf', '--version'], { env: { LC_ALL: 'C.UTF-8' } })
  const version = /^(\d[\w.]*)$/m.exec(stdout)?.[1]
  if (version?.startsWith('4.')) return version
  throw new UserError({
    level: 'error',
    code: 'tool-version',
    title: `dnf 4 is needed, and this is ${version === undefined ? 'another program' : `dnf ${version}`}`,
    hint: 'Install the package `dnf` of Debian 12, Ubuntu 22.04 or 24.04, or openEuler.',
  })
}
