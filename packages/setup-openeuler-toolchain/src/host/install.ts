import { type Ports, ToolError, type ToolFailure, UserError } from '@dpuos/action-kit'
import { missingTools, type ToolState } from './inventory.ts'
import type { HostSystem } from './os-release.ts'
import { installArgv, missingFindings, missingPackages } from './remedy.ts'

/** Ways in which apt-get and dnf fail on a user's machine, in the words of apt 2.x, dpkg 1.2x and dnf 4. */
export const INSTALL_FAILURES: readonly ToolFailure[] = [
  {
    code: 'host-package-lock',
    match: /Could not get lock (\S+?)\.? .*|Unable to acquire the dpkg frontend lock/,
    blame: 'user',
    title: 'another package manager is working and did not finish within a minute',
    hint: 'Wait until it is done (unattended-upgrades runs after every boot), then run again.',
  },
  {
    code: 'host-no-space',
    match:
      /You don't have enough free space in (\S+)|No space left on device|needs (\d+\w+) more space|At least (\S+) more space needed/,
    blame: 'user',
    title: 'the disk is too full for the host packages',
    hint: 'Free some space on the root file system and run again.',
  },
  {
    code: 'host-package-unknown',
    match:
      /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate|Unable to find a match: (.+)/,
    blame: 'user',
    title: 'this system’s repositories have no package $1$2$3',
    hint: 'On Ubuntu enable the `universe` component; on Debian check /etc/apt/sources.list.',
  },
  {
    code: 'host-network',
    match:
      /Temporary failure resolving '([^']+)'|Could not resolve '?([\w.-]+)|Unable to connect to (\S+)|Could not connect to (\S+)|Failed to fetch (\S+)|Curl error \(\d+\)/,
    blame: 'user',
    title: 'the system’s package archive cannot be reached ($1$2$3$4$5)',
    hint: 'Check the network, the proxy settings (http_proxy, apt’s Acquire::http::Proxy) and the archive named in the sources.',
  },
  {
    code: 'host-dpkg-interrupted',
    match: /dpkg was interrupted/,
    blame: 'user',
    title: 'an earlier installation was interrupted',
    hint: 'Run: sudo dpkg --configure -a',
  },
]

/** The indexes may be absent (fresh container) or old; anything else an update would not mend. */
const STALE = new Set(['host-package-unknown', 'host-network'])

const LIMIT_MS = 20 * 60_000

async function apt(args: readonly string[], ports: Ports): Promise<void> {
  await ports.proc.run(['apt-get', '-o', 'DPkg::Lock::Timeout=60', '-o', 'Acquire::Retries=3', ...args], {
    root: true,
    // needrestart and debconf would ask questions; a runner has nobody to answer.
    env: { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l' },
    timeoutMs: LIMIT_MS,
    failures: INSTALL_FAILURES,
    onLine: (line) => {
      if (/^(Get:|Unpacking|Setting up)/.test(line)) ports.log.progress(line.slice(0, 100))
    },
  })
}

async function installDebian(packages: readonly string[], ports: Ports): Promise<void> {
  const [, ...args] = installArgv('debian', packages)
  try {
    await apt(args, ports)
  } catch (error) {
    if (!(error instanceof ToolError) || !STALE.has(error.info.cause?.code ?? '')) throw error
    ports.log.info('The package index is missing or old: updating it.')
    await apt(['update'], ports)
    await apt(args, ports)
  }
}

/** Root is needed; without a way to become it, the packages and the command are worth more than the bare refusal. */
async function asUserError(error: unknown, states: readonly ToolState[], system: HostSystem): Promise<never> {
  if (!(error instanceof UserError)) throw error
  throw new UserError([...error.findings, ...missingFindings(states, system)], { cause: error })
}

/**
 * Install what is missing, with the system's own package manager, and nothing else. Does nothing when nothing is missing.
 * Throws UserError with one finding per missing tool where this host cannot be mended (unknown system, no package, no root,
 * `install: never`), ToolError with a classified cause when the package manager fails.
 */
export async function installMissing(
  states: readonly ToolState[],
  system: HostSystem,
  mode: 'auto' | 'never',
  ports: Ports,
): Promise<void> {
  const missing = missingTools(states)
  if (missing.length === 0) return
  const { family } = system
  if (mode === 'never' || family === undefined || missing.some((state) => state.package === undefined)) {
    throw new UserError(missingFindings(states, system))
  }
  const packages = missingPackages(states)
  await ports.log.group(`Installing ${packages.length} host packages: ${packages.join(' ')}`, async () => {
    try {
      if (family === 'debian') await installDebian(packages, ports)
      else {
        const argv = installArgv('openeuler', packages)
        await ports.proc.run(argv, { root: true, timeoutMs: LIMIT_MS, failures: INSTALL_FAILURES })
      }
    } catch (error) {
      await asUserError(error, states, system)
    }
  })
}
