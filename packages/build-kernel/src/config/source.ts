// An edge: a kernel's source as a folder in which it can be configured.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, type ToolFailure, UserError } from '@dpuos/action-kit'
import { digestOf, type Finding } from '@dpuos/manifests'
import { applyPatches, type Patch } from './patches.ts'

export interface KernelSource {
  /** Absolute. */
  readonly folder: string
  /** As its Makefile says it: `6.1.192`. */
  readonly version: string
  /** sha256 of the archive; undefined for a folder. */
  readonly sha256: string | undefined
  /** sha256 of each patch upon it. */
  readonly patches: readonly string[]
}

/** What of a source is needed. */
export interface SourceWish {
  readonly sha256: string | undefined
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
 * Open a source: a folder is used where it lies and never written to; an archive is unpacked into the cache, once for each sha256: the whole, or what
 * configuring needs of it. Throws UserError where it is neither, or another file than `sha256` says.
 */
export async function openSource(
  source: string,
  { sha256, whole, patches }: SourceWish,
  ports: Ports,
): Promise<KernelSource> {
  const shown = shownPath(source, ports)
  const found = await stat(source).catch(() => undefined)
  if (found === undefined)
    throw wrong(`there is no kernel source at ${shown}`, 'Name a folder with the source, or its archive.')
  if (found.isDirectory()) {
    if (existsSync(path.join(source, '.config')) || existsSync(path.join(source, 'include/config')))
      throw wrong(
        `the source ${shown} was configured in place, and the kernel’s own build then refuses to work anywhere else`,
        `Run \`make mrproper\` there (it deletes .config: save it first), or name a clean checkout.`,
      )
    if (patches.length > 0)
      throw wrong(
        `the source ${shown} is a folder, and is never written to: patches need an archive`,
        'Apply them there yourself, or name the archive of the source.',
      )
    return { folder: source, version: await versionOf(source, shown), sha256: undefined, patches: [] }
  }
  const { sha256: actual } = await ports.fs.hash(source)
  if (sha256 !== undefined && sha256 !== actual)
    throw wrong(
      `${shown} has the sha256 ${actual}, and \`source-sha256\` says ${sha256}`,
      'It is another file than was meant: fetch it anew, or correct the sum.',
    )
  const sums = patches.map((one) => one.sha256)
  const all = whole || patches.length > 0
  // A patched source is another one.
  const name = sums.length === 0 ? actual : `${actual.slice(0, 32)}-${digestOf(sums).slice(0, 32)}`
  const folder = path.join(ports.host.cacheDir, all ? 'kernel-tree' : 'kernel-source', name)
  if (!existsSync(folder)) {
    const members = all ? [] : ['--wildcards', ...NEEDED]
    await unpack(source, folder, { members, patches }, ports)
  }
  return { folder, version: await versionOf(folder, shown), sha256: actual, patches: sums }
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
