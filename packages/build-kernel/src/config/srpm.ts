// An edge: a kernel's source out of a source RPM.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { requireTools } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'
import type { Patch } from './patches.ts'
import { executingLines, parseSpec } from './rpm-spec.ts'

export const SRPM = /\.src\.rpm$/

/** What a source RPM is made of, unpacked. */
export interface Srpm {
  /** Absolute path of the archive. */
  readonly archive: string
  /** Those that its %prep applies for this processor, in its order. */
  readonly patches: readonly Patch[]
}

/**
 * Unpack a source RPM into an empty folder and read its spec. Nothing of it is run: a spec that would run something while it is read is refused, and of %prep only unpacking and
 * patching are done. Throws UserError with each such line, or with what is missing.
 */
export async function openSrpm(file: string, folder: string, arch: Arch, ports: Ports): Promise<Srpm> {
  const shown = shownPath(file, ports)
  await requireTools('kernel-srpm', arch, ports)
  await ports.proc.run(['bsdtar', '-x', '-f', file, '-C', folder], {
    env: { LC_ALL: 'C.UTF-8' },
    timeoutMs: 10 * 60_000,
    failures: [
      {
        code: 'kernel-source',
        match: /Unrecognized archive format|[Tt]runcated|Damaged/,
        blame: 'user',
        title: `${shown} is no source RPM, or not all of it`,
        hint: 'Fetch it anew, and give its `source-sha256`.',
      },
    ],
  })
  const names = await readdir(folder)
  const spec = names.find((name) => name.endsWith('.spec'))
  if (spec === undefined)
    throw wrong(`${shown} holds no spec file`, 'It must be a .src.rpm as the distribution publishes it.')
  const at = `${shown}:${spec}`
  const findings = executingLines(await readFile(path.join(folder, spec), 'utf8'), at)
  if (findings.length > 0) throw new UserError(findings)
  const { stdout } = await ports.proc.run(
    [
      'rpmspec',
      '-P',
      `--target=${arch}-linux`,
      ...['_sourcedir', '_topdir', '_builddir'].flatMap((name) => ['--define', `${name} ${folder}`]),
      path.join(folder, spec),
    ],
    { env: { LC_ALL: 'C.UTF-8', HOME: folder }, timeoutMs: 60_000 },
  )
  const sources = parseSpec(stdout)
  if (typeof sources === 'string')
    throw wrong(
      `${at} describes no kernel: ${sources}`,
      'Name the archive of the source and its patches instead.',
    )
  const { archive, patches, listed } = sources
  const missing = [archive, ...patches.map((one) => one.file)].filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw wrong(
      `${shown} does not hold ${missing.join(', ')}, which its spec names`,
      'Fetch the source RPM anew.',
    )
  ports.log.info(`${spec}: ${archive}, ${patches.length} of ${listed} patches for ${arch}`)
  return {
    archive: path.join(folder, archive),
    patches: await Promise.all(
      patches.map(async ({ file: name, strip }) => ({
        file: path.join(folder, name),
        shown: `${shown}:${name}`,
        sha256: createHash('sha256')
          .update(await readFile(path.join(folder, name)))
          .digest('hex'),
        strip,
      })),
    ),
  }
}

const wrong = (title: string, hint: string): UserError =>
  new UserError({ level: 'error', code: 'kernel-source', title, hint })
