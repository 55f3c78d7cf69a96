// An edge: a kernel's source RPM by its name, from the toolchain's repositories.
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { downloadSource, requireTools } from '@dpuos/host-tools'
import type { Arch, ToolchainManifest } from '@dpuos/manifests'

/** `srpm:kernel`, `srpm:kernel-6.6.0-69.0.0.72.oe2403`. */
const NAMED = /^srpm:([A-Za-z0-9][\w.+~^-]*)$/

/** A toolchain's manifest, and the absolute path of its folder. */
export interface OpenToolchain {
  readonly manifest: ToolchainManifest
  readonly folder: string
}

/** Does a source name no file, but a source RPM of a repository? */
export const isNamedSrpm = (source: string): boolean => source.startsWith('srpm:')

/**
 * Download the source RPM that `source` names: absolute path of the file, whose signature was verified. Throws UserError where there is no toolchain, no such source RPM,
 * or one that is not signed as its repository says.
 */
export async function fetchNamedSrpm(
  source: string,
  toolchain: OpenToolchain | undefined,
  arch: Arch,
  ports: Ports,
): Promise<string> {
  const name = NAMED.exec(source)?.[1]
  if (name === undefined)
    throw wrong(
      `${JSON.stringify(source)} names no source RPM`,
      'Write srpm:NAME or srpm:NAME-VERSION-RELEASE, for example srpm:kernel.',
    )
  if (toolchain === undefined)
    throw wrong(
      `${source} is looked up in the repositories of the toolchain, and there is none`,
      'Pass the `toolchain.json` of setup-openeuler-toolchain as `toolchain`, or name the file of the source RPM.',
    )
  await requireTools('build-kernel', arch, ports)
  return await ports.log.group(`Fetch the source RPM ${name}`, async () => {
    const work = path.join(await ports.fs.scratch('kernel-source-rpm'), 'dnf')
    const { manifest, folder } = toolchain
    const found = await downloadSource(name, { toolchain: manifest, toolchainDir: folder, work }, ports)
    const { sha256 } = await ports.fs.hash(found.file)
    ports.log.info(`${found.nevra} of ${found.repository}, sha256 ${sha256}`)
    return found.file
  })
}

const wrong = (title: string, hint: string): UserError =>
  new UserError({ level: 'error', code: 'kernel-source', title, hint })
