import path from 'node:path'
import { type Ports, ToolError, UserError } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import { hashFiles } from '../files/hash-files.ts'
import { plainPaths } from '../rpm/plain-paths.ts'
import { atRoot, installedNevras } from '../rpm/query.ts'
import { type DnfRunner, dnfError } from './runner.ts'
import { scriptletFailures } from './scriptlets.ts'
import type { Installed, ResolvedPackage, ScriptletMode } from './types.ts'

/** Constant text, the argv comes as arguments: what scriptlets print and what rpm says about them stay in order. */
const ONE_STREAM = 'exec "$@" 2>&1'

/**
 * Install exactly these files, in one transaction of rpm: the file whose hash was just compared is the file that is installed, and only
 * keys that we imported count. `signed`: every one of them must carry a signature of theirs, else at least sound digests.
 */
export async function install(
  runner: DnfRunner,
  root: string,
  packages: readonly ResolvedPackage[],
  scriptlets: ScriptletMode,
  ports: Ports,
): Promise<Installed> {
  await compareHashes(packages, ports)
  await ports.proc.run(['mkdir', '-p', '--', path.join(root, 'var/lib/rpm')], { root: true })
  if (packages.length === 0) return { installed: [], scriptletFailures: [], scriptlets: NONE }
  await importKeys(runner, root, ports)
  const level = ['--define', `_pkgverify_level ${runner.signed ? 'all' : 'digest'}`]
  const foreign = runner.foreign ? ['--ignorearch'] : []
  const names = new Set(packages.map(packageName))
  let step = 0
  const skip = scriptlets.run ? [] : ['--noscripts', '--notriggers']
  const options = [...atRoot(root), ...level, ...foreign, ...skip, '-iv', '--stats']
  const files = await plainPaths(
    packages.map((one) => one.file),
    ports,
  )
  const argv = ['rpm', ...options, '--', ...files]
  const result = await ports.proc.run(scriptlets.wrap(['sh', '-c', ONE_STREAM, 'rpm', ...argv]), {
    env: runner.env,
    root: true,
    timeoutMs: 30 * 60_000,
    // As many as there are packages that could not be installed.
    okCodes: Array.from({ length: 255 }, (_, code) => code + 1),
    onLine: (line) => {
      if (names.has(line)) ports.log.progress(`installing ${++step}/${packages.length}: ${line}`)
    },
  })
  if (result.code !== 0) throw dnfError(result, `install ${packages.length} packages`, 'rpm')

  const installed = await installedNevras(root, ports)
  const asked = new Set(packages.map((one) => one.nevra))
  const absent = [...asked].filter((nevra) => !installed.includes(nevra))
  const extra = installed.filter((nevra) => !asked.has(nevra))
  if (absent.length > 0 || extra.length > 0) {
    throw new ToolError('rpm says it is done, and the root holds another set of packages than asked', {
      argv: result.argv,
      exitCode: result.code,
      how: 'exit',
      tail: [
        ...absent.map((nevra) => `missing: ${nevra}`),
        ...extra.map((nevra) => `not asked for: ${nevra}`),
      ],
      logFile: result.logFile,
    })
  }
  return {
    installed,
    scriptletFailures: scriptletFailures(result.stdout, '', names),
    scriptlets: scriptletTime(result.stdout),
  }
}

const NONE: Installed['scriptlets'] = { count: 0, seconds: 0 }

/** From `rpm --stats` (rpmts.c): `   scriptlets:   5   0.000000 MB   0.812345 secs`, the last such line; absent where none ran. */
export function scriptletTime(output: string): Installed['scriptlets'] {
  const [last] = [...output.matchAll(/^ *scriptlets: +(\d+) +[\d.]+ MB +([\d.]+) secs$/gm)].reverse()
  return last === undefined ? NONE : { count: Number(last[1]), seconds: Number(last[2]) }
}

/** As rpm -v names a package when it begins with it: without epoch. */
const packageName = ({ name, version, release, arch }: ResolvedPackage): string =>
  `${name}-${version}-${release}.${arch}`

async function compareHashes(packages: readonly ResolvedPackage[], ports: Ports): Promise<void> {
  const findings: Finding[] = []
  ports.log.progress(`checking ${packages.length} packages`)
  const hashes = await hashFiles(
    packages.map((one) => one.file),
    ports,
  )
  for (const one of packages) {
    const actual = hashes.get(one.file)
    if (actual?.sha256 === one.sha256) continue
    findings.push({
      level: 'error',
      code: 'package-hash',
      title:
        actual === undefined
          ? `${one.nevra}: ${one.file} is gone`
          : `${one.nevra}: ${one.file} is not the file that was resolved`,
      detail: `Expected sha256 ${one.sha256}${actual === undefined ? '' : `, found ${actual.sha256}`}.`,
      hint: 'Resolve again. If it comes back, something else writes to the package cache.',
    })
  }
  if (findings.length > 0) throw new UserError(findings)
}

/** Into the root's own rpm database and nowhere else. */
async function importKeys(runner: DnfRunner, root: string, ports: Ports): Promise<void> {
  if (runner.keys.length === 0) return
  await ports.proc.run(['rpmkeys', ...atRoot(root), '--import', ...runner.keys], {
    root: true,
    env: runner.env,
  })
}
