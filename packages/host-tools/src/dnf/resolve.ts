import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, type RunResult, ToolError, UserError } from '@dpuos/action-kit'
import { hashFiles } from '../files/hash-files.ts'
import { rpmCapabilities } from '../rpm/files.ts'
import { refusedBySignature } from '../store/signatures.ts'
import { answersByName } from './asked.ts'
import { chosenPackages } from './chosen.ts'
import { nearNames } from './near.ts'
import { unmatchedNames } from './output.ts'
import { type DnfRunner, dnfError } from './runner.ts'
import { NoSuchPackage, type ResolvedPackage } from './types.ts'

/**
 * The closure of `names`, downloaded, and each RPM verified by its own repository's keys: one `dnf install --downloadonly` into an empty root of
 * its own, whose solver says what each RPM is and where it lies.
 */
export async function resolve(
  runner: DnfRunner,
  work: string,
  names: readonly string[],
  exclude: readonly string[],
  ports: Ports,
): Promise<readonly ResolvedPackage[]> {
  refuseFiles(names)
  if (names.length === 0) return []
  const empty = await emptyRoot(work)
  try {
    return await resolveAgainst(empty, runner, names, exclude, ports)
  } finally {
    await runner.tidy(empty)
  }
}

async function resolveAgainst(
  empty: string,
  runner: DnfRunner,
  names: readonly string[],
  exclude: readonly string[],
  ports: Ports,
): Promise<readonly ResolvedPackage[]> {
  ports.log.progress(`resolving ${names.length} packages`)
  const install = await runner.run(empty, [
    ...exclude.map((name) => `--exclude=${name}`),
    // It would start rpmkeys once for each RPM, and stop at the first that is refused; we verify all of them below.
    '--setopt=*.gpgcheck=0',
    'install',
    '--downloadonly',
    ...names,
  ])
  const missing = unmatchedNames(`${install.stdout}\n${install.stderr}`)
  if (missing.length > 0) throw await noSuchPackages(runner, empty, missing)
  if (install.code !== 0)
    throw dnfError(install, 'resolve and download the packages', 'dnf', runner.repositories)

  const chosen = chosenPackages(install.stdout)
  if (chosen.length === 0) throw gone(install, 'dnf is done, and did not say what it chose')
  ports.log.progress(`verifying ${chosen.length} packages`)
  // rpmkeys reads them in a process of its own.
  const [refused, hashes] = await Promise.all([
    refusedBySignature(chosen, runner.repositories, runner.keyFolder, ports),
    hashFiles(
      chosen.map(({ file }) => file),
      ports,
    ),
  ])
  if (refused.length > 0) throw new UserError(refused)
  const packages: ResolvedPackage[] = []
  for (const { nevra, file, groups = [], ...one } of chosen) {
    const read = hashes.get(file)
    if (read === undefined) throw gone(install, `dnf chose ${nevra}, and its file is not where dnf keeps it`)
    const asked = names.filter(
      (name) => answersByName(one, name) || (name.startsWith('@') && groups.includes(name.slice(1))),
    )
    packages.push({ ...one, nevra, file, ...read, asked })
  }
  return await withCapabilities(packages, names, ports)
}

function gone({ argv, code, stderr, logFile }: RunResult, what: string): ToolError {
  return new ToolError(what, {
    argv,
    exitCode: code,
    how: 'exit',
    tail: stderr.split('\n').slice(-20),
    logFile,
  })
}

/** A fresh folder each time: what dnf leaves in it may be root's. */
export async function emptyRoot(work: string): Promise<string> {
  for (let n = 0; ; n++) {
    const folder = path.join(work, 'dnf', `empty-${n}`)
    if ((await mkdir(folder, { recursive: true })) !== undefined) return folder
  }
}

/** dnf would take these as files or addresses to install from, past the repositories and their signatures. */
function refuseFiles(names: readonly string[]): void {
  const bad = names.filter(
    (name) =>
      name.startsWith('-') ||
      name.endsWith('.rpm') ||
      name.includes('://') ||
      name.trim() !== name ||
      name === '',
  )
  if (bad.length === 0) return
  throw new UserError(
    bad.map((name) => ({
      level: 'error',
      code: 'package-name',
      title: `${JSON.stringify(name)} is not a package name`,
      hint: 'Name a package of a repository, for example `openssh-server`.',
    })),
  )
}

async function noSuchPackages(
  runner: DnfRunner,
  empty: string,
  missing: readonly string[],
): Promise<NoSuchPackage> {
  const known = (await runner.run(empty, ['-C', '-q', 'repoquery', '--qf=%{name}'])).stdout.split('\n')
  return new NoSuchPackage(
    missing.map((name) => ({
      name,
      near: nearNames(
        name,
        known.filter((one) => one !== ''),
      ),
    })),
    runner.repositories.map((one) => one.id),
  )
}

/** Names that no package carries were asked for as provides or file paths: look into the RPMs. */
async function withCapabilities(
  packages: readonly ResolvedPackage[],
  names: readonly string[],
  ports: Ports,
): Promise<readonly ResolvedPackage[]> {
  const answered = new Set(packages.flatMap((one) => one.asked))
  const open = names.filter((name) => !answered.has(name) && !name.startsWith('@'))
  if (open.length === 0) return packages
  const capabilities = await rpmCapabilities(
    packages.map((one) => one.file),
    ports,
  )
  return packages.map((one) => {
    const has = capabilities.get(one.file)
    const more = open.filter((name) => has?.has(name.split(/\s/)[0] ?? name))
    return more.length === 0 ? one : { ...one, asked: [...one.asked, ...more] }
  })
}
