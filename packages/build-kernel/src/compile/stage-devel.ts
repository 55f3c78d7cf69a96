// An edge: stages what modules from elsewhere are compiled against.
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { KERNEL_ARCH } from '../config/toolchain.ts'
import { headOf } from '../unpack.ts'
import type { Tree } from './make.ts'

/** Of the source: what kbuild reads when it builds in `M=` (Documentation/kbuild/modules.rst), as kernel-devel of openEuler and Debian's linux-headers have it. */
const ofSource = (arch: string, inArch: readonly string[]): readonly string[] => [
  'Makefile',
  'Kbuild',
  'scripts',
  'include',
  ...inArch
    .filter((name) => /^(?:Makefile|Kbuild|include$)/.test(name))
    .map((name) => `arch/${arch}/${name}`),
  // arm64's asm/opcodes.h includes arm's.
  ...(arch === 'arm64' ? ['arch/arm/include/asm'] : []),
]

/** Of the object tree: the configuration, generated headers, and the programs that kbuild calls. */
const ofObjects = (arch: string): readonly string[] => [
  '.config',
  'Module.symvers',
  'include',
  'scripts',
  `arch/${arch}/include/generated`,
  'tools/objtool/objtool',
]

/** Left behind by a build, of no use to the next, or with its paths in it. */
const LEFT = /\.(?:o|a|s|cmd|mod|order)$|^\.gitignore$|^\.tmp_/

/** `include/config` has an empty file for every option; only these are read. */
const CONFIG = new Set(['auto.conf', 'kernel.release'])

/**
 * Fill `devel`, a folder that `make -C` can build modules in. Programs in it run on the machine that built the kernel. Without debugging information and build id, which would hold its
 * paths, they are the same whatever the folder.
 */
export async function stageDevel(tree: Tree, devel: string, ports: Ports): Promise<void> {
  const arch = KERNEL_ARCH[tree.arch].folder
  await mkdir(devel, { recursive: true })
  const inArch = await readdir(path.join(tree.source, 'arch', arch)).catch(() => [])
  await copy(tree.source, ofSource(arch, inArch), devel, ports)
  await copy(tree.object, ofObjects(arch), devel, ports)
  // Kconfig's programs, and links into the folders of other processors.
  for (const name of ['scripts/kconfig', 'scripts/dtc/include-prefixes'])
    await rm(path.join(devel, name), { recursive: true, force: true })
  const programs: string[] = []
  await tidy(devel, '', programs)
  for (const program of programs) await ports.proc.run(['strip', '-s', '-R', '.note.gnu.build-id', program])
}

async function copy(
  from: string,
  names: readonly string[],
  to: string,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  const there = names.filter((name) => existsSync(path.join(from, name)))
  if (there.length > 0)
    await ports.proc.run(['cp', '-R', '--parents', '--', ...there, to], { cwd: from, timeoutMs: 10 * 60_000 })
}

/** Take out what no build needs, and collect programs, by their absolute paths. Modes follow from what a file is, not from the umask. */
async function tidy(top: string, inside: string, programs: string[]): Promise<void> {
  const folder = path.join(top, inside)
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(inside, entry.name)
    const file = path.join(top, name)
    if (entry.isDirectory()) await tidy(top, name, programs)
    else if (LEFT.test(entry.name) || (inside === 'include/config' && !CONFIG.has(entry.name))) await rm(file)
    else if (entry.isFile()) {
      const isProgram = ((await lstat(file)).mode & 0o100) !== 0
      await chmod(file, isProgram ? 0o755 : 0o644)
      if (isProgram && (await headOf(file)).subarray(0, 4).toString('latin1') === '\x7fELF')
        programs.push(file)
    }
  }
}
