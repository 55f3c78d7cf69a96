// Turns a ready buildroot into a signed RPM, in scratch folders of ours.
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { buildMacros, defines, type Macro } from '@dpuos/host-tools'
import { IGNORED_REQUIRES } from './data/policy.ts'
import { parseInfo, QUERY_FORMAT, type RpmInfo } from './rpm-info.ts'
import { EPOCH } from './signing-key.ts'
import { formatSpec, type SpecParts } from './spec-file.ts'
import { type SandboxArch } from './types.ts'

/**
 * rpm's own dependency generators, and of them only two: sonames and symbol versions of ELF files of any architecture
 * (elfdeps), interpreters of scripts (script.req). In a folder of ours, so that what is installed on the host does not matter. rpm
 * starts two processes for each ELF file: kernel modules and character set converters, thousands that nobody requires by
 * soname, are left out.
 */
const FILE_ATTRS: Readonly<Record<string, string>> = {
  'elf.attr': `%__elf_provides %{_rpmconfigdir}/elfdeps --provides
%__elf_requires %{_rpmconfigdir}/elfdeps --requires
%__elf_magic ^(setuid,? )?(setgid,? )?(sticky )?ELF (32|64)-bit.*$
`,
  'script.attr': `%__script_requires %{_rpmconfigdir}/script.req
%__script_magic ^.* script[, ].*$
%__script_flags exeonly
`,
}

/** A folder with what every rpmbuild of a run shares: its HOME (no macros of the user) and the generators. */
export async function openRpmHome(ports: Ports): Promise<string> {
  const home = await ports.fs.scratch('rpm-home')
  await mkdir(path.join(home, 'fileattrs'))
  for (const [name, text] of Object.entries(FILE_ATTRS))
    await writeFile(path.join(home, 'fileattrs', name), text)
  // Debian keeps the database in ~/.rpmdb.
  await writeFile(path.join(home, '.rpmmacros'), '%_dbpath /var/lib/rpm\n')
  return home
}

const macros = (work: string, home: string): readonly Macro[] =>
  buildMacros(work, 'sandbox', {
    zstd: 1,
    own: [
      // Stubs have no files.
      ['_empty_manifest_terminate_build', '0'],
      ['_binaries_in_noarch_packages_terminate_build', '0'],
      ['_fileattrsdir', `${home}/fileattrs`],
      // Not in elf.attr: rpm 4.18 ignores it there.
      ['__elf_exclude_path', '^(/usr/lib/modules/|/usr/lib64/gconv/)'],
      ['__requires_exclude', IGNORED_REQUIRES],
    ],
  })

/** Everything in here that shapes an RPM, for cache keys. */
export const RPM_RULES = JSON.stringify([FILE_ATTRS, macros('work', 'home')])

/** Build the RPM of `work/root` with the given spec and file list; returns its path. `work` must hold nothing else of importance. */
export async function buildRpm(
  ports: Ports,
  home: string,
  work: string,
  arch: SandboxArch,
  spec: SpecParts,
  files: readonly string[],
): Promise<string> {
  await writeFile(path.join(work, 'files.list'), files.map((line) => `${line}\n`).join(''))
  await writeFile(path.join(work, 'package.spec'), formatSpec(spec))
  await ports.proc.run(
    [
      ...(['rpmbuild', '-bb', '--noclean', '--target', `${arch}-linux`] as const),
      ...defines(macros(work, home)),
      path.join(work, 'package.spec'),
    ],
    { env: { HOME: home, SOURCE_DATE_EPOCH: String(EPOCH) }, timeoutMs: 10 * 60_000 },
  )
  const [file, ...others] = await readdir(path.join(work, 'out'))
  if (file === undefined || others.length > 0)
    throw new Error(`rpmbuild of ${spec.name} made ${others.length + 1} packages, expected 1`)
  return path.join(work, 'out', file)
}

/** What a finished RPM says of itself. Its file time becomes the sandbox's, because repository metadata holds it. */
export async function inspectRpm(ports: Ports, home: string, file: string): Promise<RpmInfo> {
  await utimes(file, EPOCH, EPOCH)
  const query = await ports.proc.run(
    ['rpm', '-qp', '--nosignature', '--nodigest', '--queryformat', QUERY_FORMAT, file],
    { env: { HOME: home } },
  )
  const { sha256, size } = await ports.fs.hash(file)
  return parseInfo(query.stdout, path.basename(file), sha256, size)
}
