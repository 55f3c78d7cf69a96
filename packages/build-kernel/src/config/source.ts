// An edge: a kernel's source as a folder in which it can be configured.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, type ToolFailure, UserError } from '@dpuos/action-kit'
import { markUsed, pruneFolder, requireTools } from '@dpuos/host-tools'
import { type Arch, digestOf, type Finding } from '@dpuos/manifests'
import { archiveCommit, type GitRef, parseGitSource, resolveCommit } from './git-source.ts'
import { applyPatches, type Patch } from './patches.ts'
import { openSrpm, SRPM, type Srpm } from './srpm.ts'

export interface KernelSource {
  /** Absolute. */
  readonly folder: string
  /** As its Makefile says it: `6.1.192`. */
  readonly version: string
  /** `sha256:…` of the archive or source RPM, `commit:…`; undefined for a folder, of which nobody knows without reading all of it. */
  readonly identity: string | undefined
  /** sha256 of each patch upon it. */
  readonly patches: readonly string[]
}

/** What of a source is needed. */
export interface SourceWish {
  /** Of a source RPM, whose spec may differ by it. */
  readonly arch: Arch
  readonly sha256: string | undefined
  /** Commit that a ref of git must be. */
  readonly commit: string | undefined
  /** All of an archive, not only what configuring needs. */
  readonly whole: boolean
  readonly patches: readonly Patch[]
}

/** What configuring takes out of an archive: a thirtieth of its bytes. */
const NEEDED = [
  '*/Kconfig*',
  '*/Makefile*',
  '*/Kbuild*',
  '*/arch/*/configs/*',
  '*/kernel/configs/*',
  '*/scripts/*',
  '*/tools/build/*',
  '*/include/linux/compiler-version.h',
]

const UNPACK: readonly ToolFailure[] = [
  {
    code: 'kernel-source-archive',
    match:
      /(?:This does not look like a tar archive|not in gzip format|[Ff]ile format not recognized|[Uu]nexpected (?:EOF|end of (?:file|input)))/,
    blame: 'user',
    title: 'the archive holds no kernel source, or not all of it',
    hint: 'Give the archive as kernel.org or the distribution publishes it (.tar.xz, .tar.gz, .tar.zst), and its `source-sha256`.',
  },
]

/** tar's words for a pattern without a match, and its last ones whatever happened. */
const NOTHING_MATCHED = /: Not found in archive$|: Exiting with failure status due to previous errors$/

/**
 * Open a source: a folder is used where it lies and never written to; an archive, a source RPM or a commit is unpacked into the cache, once: the whole, or what
 * configuring needs of it. Throws UserError where it is none of these, or another than `sha256` or `commit` says.
 */
export async function openSource(source: string, wish: SourceWish, ports: Ports): Promise<KernelSource> {
  const git = parseGitSource(source)
  const mistake = misplacedPin(git !== undefined, wish)
  if (mistake !== undefined) throw mistake
  if (git !== undefined) return await openGit(git, wish, ports)
  const shown = shownPath(source, ports)
  const found = await stat(source).catch(() => undefined)
  if (found === undefined)
    throw wrong(`there is no kernel source at ${shown}`, 'Name a folder with the source, or its archive.')
  if (found.isDirectory()) return await openFolder(source, shown, wish)
  const { sha256 } = await ports.fs.hash(source)
  if (wish.sha256 !== undefined && wish.sha256 !== sha256)
    throw wrong(
      `${shown} has the sha256 ${sha256}, and \`source-sha256\` says ${wish.sha256}`,
      'It is another file than was meant: fetch it anew, or correct the sum.',
    )
  const origin = { shown, identity: `sha256:${sha256}`, key: sha256 }
  if (!SRPM.test(source))
    return await cached(origin, wish, () => Promise.resolve({ archive: source, patches: [] }), ports)
  const key = `${sha256.slice(0, 40)}-${wish.arch}`
  const unpacked = async (): Promise<Srpm> =>
    await openSrpm(source, await ports.fs.scratch('kernel-srpm'), wish.arch, ports)
  return await cached({ ...origin, key }, { ...wish, whole: true }, unpacked, ports)
}

async function openFolder(folder: string, shown: string, { patches }: SourceWish): Promise<KernelSource> {
  if (existsSync(path.join(folder, '.config')) || existsSync(path.join(folder, 'include/config')))
    throw wrong(
      `the source ${shown} was configured in place, and the kernel’s own build then refuses to work anywhere else`,
      `Run \`make mrproper\` there (it deletes .config: save it first), or name a clean checkout.`,
    )
  if (patches.length > 0)
    throw wrong(
      `the source ${shown} is a folder, and is never written to: patches need an archive`,
      'Apply them there yourself, or name the archive of the source.',
    )
  return { folder, version: await versionOf(folder, shown), identity: undefined, patches: [] }
}

async function openGit(git: GitRef, wish: SourceWish, ports: Ports): Promise<KernelSource> {
  await requireTools('kernel-git', wish.arch, ports)
  const shown = `${git.url}#${git.ref}`
  const origin = (commit: string): Origin => ({ shown, identity: `commit:${commit}`, key: commit })
  // What is pinned and was fetched before needs no server.
  if (wish.commit !== undefined && existsSync(placeOf(wish.commit, wish, ports)))
    return await cached(origin(wish.commit), wish, never, ports)
  const resolved = await resolveCommit(git, wish.commit, ports)
  ports.log.info(`${shown} is the commit ${resolved.commit}`)
  const fetched = async (): Promise<Srpm> => {
    const archive = await archiveCommit(git.url, resolved, await ports.fs.scratch('kernel-git'), ports)
    return { archive, patches: [] }
  }
  return await cached(origin(resolved.commit), wish, fetched, ports)
}

const never = (): Promise<never> => Promise.reject(new TypeError('the source was in the cache a moment ago'))

interface Origin {
  readonly shown: string
  readonly identity: string
  /** Name in the cache. */
  readonly key: string
}

/** The folder of a source in the cache, made of an archive and patches where it is not there. */
async function cached(
  { shown, identity, key }: Origin,
  wish: SourceWish,
  fetch: () => Promise<Srpm>,
  ports: Ports,
): Promise<KernelSource> {
  const folder = placeOf(key, wish, ports)
  if (!existsSync(folder)) {
    const { archive, patches } = await fetch()
    const members = isWhole(wish) ? [] : ['--wildcards', ...NEEDED]
    await unpack(archive, folder, { members, patches: [...patches, ...wish.patches] }, ports)
    await pruneFolder(path.dirname(folder), SOURCES, ports, DAY_MS)
  }
  await markUsed(folder, ports)
  const patches = wish.patches.map((one) => one.sha256)
  return { folder, version: await versionOf(folder, shown), identity, patches }
}

/** Bytes that unpacked sources may take together; those of the last day stay, as another run may be compiling them. */
const SOURCES = 8 * 2 ** 30
const DAY_MS = 24 * 60 * 60_000

const isWhole = ({ whole, patches }: SourceWish): boolean => whole || patches.length > 0

function placeOf(key: string, wish: SourceWish, { host }: Pick<Ports, 'host'>): string {
  const sums = wish.patches.map((one) => one.sha256)
  // A patched source is another one.
  const name = sums.length === 0 ? key : `${key.slice(0, 50)}-${digestOf(sums).slice(0, 32)}`
  return path.join(host.cacheDir, isWhole(wish) ? 'kernel-tree' : 'kernel-source', name)
}

/** A pin that says nothing of what is named. */
function misplacedPin(isGit: boolean, { sha256, commit }: SourceWish): UserError | undefined {
  if (isGit && sha256 !== undefined)
    return wrong(
      '`source-sha256` is for an archive, and the source is a repository',
      'Give the commit as `source-commit` (`kernel.build.commit`).',
    )
  if (!isGit && commit !== undefined)
    return wrong(
      '`source-commit` is for git+URL#TAG, and the source is no repository',
      'Give the sha256 of the archive as `source-sha256` (`kernel.build.sha256`).',
    )
  return undefined
}

async function unpack(
  archive: string,
  folder: string,
  { members, patches }: { readonly members: readonly string[]; readonly patches: readonly Patch[] },
  ports: Ports,
): Promise<void> {
  const part = `${folder}.part-${process.pid}`
  await mkdir(part, { recursive: true })
  try {
    const { code, stderr } = await ports.proc.run(
      ['tar', '-x', '-f', archive, '-C', part, '--strip-components=1', '--no-same-owner', ...members],
      {
        env: { LC_ALL: 'C' },
        okCodes: members.length === 0 ? [0] : [0, 2],
        timeoutMs: 10 * 60_000,
        failures: UNPACK,
      },
    )
    // Not every version has every folder: tar then tells which pattern matched nothing. Whatever else it tells is damage.
    const damage = stderr.split('\n').filter((line) => line.trim() !== '' && !NOTHING_MATCHED.test(line))
    if (code !== 0 && damage.length > 0)
      throw wrong(
        `the archive ${shownPath(archive, ports)} cannot be unpacked: ${damage[0] ?? ''}`,
        'It is damaged, cut short, or no tar archive: fetch it anew.',
      )
    await versionOf(part, shownPath(archive, ports))
    await applyPatches(patches, part, ports)
    // Somebody else may have been faster.
    if (!existsSync(folder)) await rename(part, folder)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

async function versionOf(folder: string, shown: string): Promise<string> {
  const makefile = await readFile(path.join(folder, 'Makefile'), 'utf8').catch(() => '')
  const part = (name: string): string => new RegExp(`^${name} *= *(\\S*)`, 'm').exec(makefile)?.[1] ?? ''
  const [version, patch, sub] = [part('VERSION'), part('PATCHLEVEL'), part('SUBLEVEL')]
  if (version === '' || patch === '' || !existsSync(path.join(folder, 'Kconfig')))
    throw wrong(
      `${shown} is no kernel source: it has no Makefile with a VERSION and no Kconfig`,
      'Name the top folder of the source, or its archive.',
    )
  return [version, patch, ...(sub === '' ? [] : [sub])].join('.')
}

const wrong = (title: string, hint: string): UserError => {
  const finding: Finding = { level: 'error', code: 'kernel-source', title, hint }
  return new UserError(finding)
}
