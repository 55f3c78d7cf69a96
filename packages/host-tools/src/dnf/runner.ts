import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, type RunResult, ToolError, UserError } from '@dpuos/action-kit'
import type { Repository } from '@dpuos/manifests'
import { cacheFolders } from './cache.ts'
import { CHOSEN_PLUGIN } from './chosen.ts'
import { type DnfPaths, dnfConf, outOf, RPM_MACROS, repoFile } from './config.ts'
import { dnfFindings } from './failures.ts'
import { checkKeys } from './keys.ts'
import { progressOf } from './output.ts'
import { scriptletFailures } from './scriptlets.ts'
import type { DnfOptions, RankedRepository } from './types.ts'

/** dnf with a configuration of its own, for any installroot. */
export interface DnfRunner {
  readonly repositories: readonly Repository[]
  /** Where relative paths of the repositories' keys start. */
  readonly keyFolder: string
  /** Files of all repositories' keys, fingerprints checked. */
  readonly keys: readonly string[]
  /** Environment for dnf and rpm: HOME with our macros, and what makes results repeatable. */
  readonly env: Readonly<Record<string, string>>
  /** Does every repository name keys, so that every RPM must be signed? */
  readonly signed: boolean
  /** Is the root for another processor than this machine's? */
  readonly foreign: boolean
  /** Run dnf on an installroot. Exit code 1 comes back, for the caller to read the output first. */
  run(installroot: string, args: readonly string[], timeoutMs?: number): Promise<RunResult>
  /** After the last run on an installroot: end what dnf left running, forget its keyrings, give the cache to the caller. */
  tidy(installroot: string): Promise<void>
}

/** How dnf is run: `root` for whatever touches a root, and dnf.conf(5) settings instead of ours. */
export interface RunnerMode {
  readonly root: boolean
  readonly settings?: Readonly<Record<string, string>>
}

/** Write configuration and repositories below `work`, and check the keys. Throws UserError (dnf missing or too new, keys). */
export async function openRunner(
  options: DnfOptions,
  ports: Ports,
  { root, settings }: RunnerMode = { root: true },
): Promise<DnfRunner> {
  const { toolchain, work } = options
  const repositories: readonly RankedRepository[] = [
    ...toolchain.repositories,
    ...(options.extraRepositories ?? []),
  ].filter((one) => one.enabled)
  const folder = (name: string): string => path.join(work, 'dnf', name)
  const paths: DnfPaths = {
    here: path.join(work, 'dnf'),
    repos: folder('repos'),
    plugins: folder('plugins'),
    home: folder('home'),
    log: folder('log'),
    state: folder('state'),
    cache: toolchain.dnfCache,
  }
  for (const one of Object.values(paths)) await mkdir(one, { recursive: true })
  // gpg refuses a home folder that others may read.
  await mkdir(folder('gnupg'), { recursive: true, mode: 0o700 })
  const keys = await checkKeys(repositories, options.toolchainDir, folder('gnupg'), ports)
  await ports.fs.writeFile(path.join(paths.home, '.rpmmacros'), RPM_MACROS)
  await ports.fs.writeFile(path.join(paths.plugins, 'dpuos.py'), CHOSEN_PLUGIN)
  await ports.fs.writeFile(path.join(paths.repos, 'dpuos.repo'), repoFile(repositories, options.toolchainDir))
  // A file belongs to no repository: with one unsigned repository, only hashes can tell (install compares them).
  const signed = [...keys.values()].every((files) => files.length > 0)
  const env = toolEnv(paths, ports)
  await forgetKeyrings(paths.cache, '', root, ports)
  // A cancelled run starts no more processes; an agent whose folder is gone ends by itself.
  ports.fs.onExit(async () => {
    const rings = await keyrings(paths.cache)
    if (rings.length === 0) return
    // A run that is under way forgets them itself.
    await ports.proc.run(['flock', '-n', lockOf(paths.cache), 'rm', '-rf', '--', ...rings], {
      root,
      okCodes: [1],
    })
  })
  const foreign = toolchain.arch !== ports.host.arch

  return {
    repositories,
    keyFolder: options.toolchainDir,
    keys: [...new Set([...keys.values()].flat())],
    env,
    signed,
    foreign,
    async run(installroot, args, timeoutMs = 30 * 60_000) {
      const conf = folder(`${path.basename(installroot)}.conf`)
      await ports.fs.writeFile(
        conf,
        dnfConf(paths, installroot, toolchain.distro.releasever, signed, settings),
      )
      const argv = [
        '-c',
        conf,
        `--installroot=${installroot}`,
        `--releasever=${toolchain.distro.releasever}`,
      ] as const
      return await ports.proc.run(
        [
          'flock',
          lockOf(paths.cache),
          'dnf',
          ...argv,
          ...(foreign ? [`--forcearch=${toolchain.arch}`] : []),
          ...args,
        ],
        {
          cwd: paths.here,
          env,
          root,
          timeoutMs,
          okCodes: [1],
          onLine: (line) => {
            const now = progressOf(line)
            if (now !== undefined) ports.log.progress(now)
          },
        },
      )
    },
    async tidy(installroot) {
      await forgetKeyrings(paths.cache, `${installroot}${outOf(installroot, '')}`, root, ports)
      const { uid, gid } = ports.host.owner
      if (root && uid !== 0)
        await ports.proc.run(['chown', '-R', `${uid}:${gid}`, '--', paths.cache], { root: true })
    },
  }
}

/** dnf (or rpm) failed: say why in the user's terms, or hand over what it printed. */
export function dnfError(
  result: RunResult,
  what: string,
  tool: 'dnf' | 'rpm' = 'dnf',
  repositories: readonly Repository[] = [],
): Error {
  const output = `${result.stdout}\n${result.stderr}`
  const findings = dnfFindings(output, repositories)
  const log = `${tool}'s log: ${result.logFile}`
  if (findings.length > 0) {
    return new UserError(
      findings.map((one) => ({ ...one, detail: one.detail === undefined ? log : `${one.detail}\n${log}` })),
    )
  }
  const [failed] = scriptletFailures(result.stdout, result.stderr)
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return new ToolError(
    `${tool} could not ${what}${failed === undefined ? '' : `: %${failed.scriptlet} of ${failed.package} failed`}`,
    {
      argv: result.argv,
      exitCode: result.code,
      how: 'exit',
      tail: failed === undefined ? lines.slice(-40) : failed.lines,
      logFile: result.logFile,
      ...(failed === undefined
        ? {}
        : {
            cause: {
              code: 'scriptlet-failed',
              title: `the %${failed.scriptlet} scriptlet of ${failed.package} failed, so it was not installed`,
              hint: 'The package is broken, or expects something that its Requires do not name.',
            },
          }),
    },
  )
}

function toolEnv(paths: DnfPaths, ports: Ports): Record<string, string> {
  const { env } = ports.host
  const proxies = Object.entries(env).filter(([name]) => /^(https?|no|all|ftp)_proxy$/i.test(name))
  return {
    HOME: paths.home,
    LC_ALL: 'C.UTF-8',
    ...Object.fromEntries(proxies),
    // rpm then records this as the time of installation.
    ...(ports.clock.sourceDateEpoch === undefined
      ? {}
      : { SOURCE_DATE_EPOCH: String(ports.clock.sourceDateEpoch) }),
  }
}

/**
 * Checking signed metadata makes libdnf keep the repository's key in a `pubring` in the cache, and gpgme start a gpg-agent there that nobody
 * ends. A kept keyring would go on trusting a key that the repository has given up. So all of it goes.
 * `prefix` is how dnf spelled the way to the cache: gpg derives the place of an agent's socket from the spelling. While another run of dnf uses
 * the cache they stay, and that one waits for us: without its keyring it would refuse what is signed well.
 */
async function forgetKeyrings(cache: string, prefix: string, root: boolean, ports: Ports): Promise<void> {
  const rings = await keyrings(cache)
  const lock = lockOf(cache)
  for (const ring of rings) {
    const gpgconf = ['gpgconf', '--homedir', `${prefix}${ring}`] as const
    await ports.proc.run(['flock', lock, ...gpgconf, '--kill', 'all'], { root, okCodes: [1, 2] })
    await ports.proc.run(['flock', lock, ...gpgconf, '--remove-socketdir'], { root, okCodes: [1, 2] })
  }
  if (rings.length > 0) await ports.proc.run(['flock', lock, 'rm', '-rf', '--', ...rings], { root })
}

/** Whoever runs dnf on a cache, or takes keyrings from it, holds this file (flock(1)). */
const lockOf = (cache: string): string => path.join(cache, 'keyrings.lock')

async function keyrings(cache: string): Promise<string[]> {
  const rings = (await cacheFolders(cache)).map((folder) => path.join(folder, 'pubring'))
  const there = await Promise.all(rings.map(exists))
  return rings.filter((_, index) => there[index])
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
