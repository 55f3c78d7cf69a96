import { type Ports, UserError } from '@dpuos/action-kit'
import type { Arch } from '@dpuos/manifests'
import { type NeededBy, toolsFor } from './host-tools.ts'

/** Make sure that every program is there before any work is done. Throws one UserError that names all that are missing. */
export async function requireTools(need: NeededBy, arch: Arch, ports: Ports): Promise<void> {
  const missing: string[] = []
  const packages = new Set<string>()
  for (const tool of toolsFor(new Set([need]), arch)) {
    for (const program of tool.programs) {
      if ((await ports.proc.which(program)) !== undefined) continue
      missing.push(program)
      packages.add(tool.packages.debian ?? tool.name)
    }
  }
  if (missing.length === 0) return
  throw new UserError({
    level: 'error',
    code: 'tool-missing',
    title: `not installed: ${missing.join(', ')}`,
    hint: `Run setup-openeuler-toolchain first, or (on Debian and Ubuntu) \`apt-get install ${[...packages].toSorted().join(' ')}\`.`,
  })
}

/** Versions of the tools that shape the result, by their names in the list of host tools. */
export async function toolVersions(
  need: NeededBy,
  arch: Arch,
  ports: Ports,
): Promise<Record<string, string>> {
  const asked = toolsFor(new Set([need]), arch).map(async ({ name, version }) => {
    if (version === undefined) return []
    const { stdout, stderr } = await ports.proc.run(version, { env: { LC_ALL: 'C.UTF-8' } })
    return [[name, versionIn(`${stdout}\n${stderr}`)] as const]
  })
  return Object.fromEntries((await Promise.all(asked)).flat())
}

/** The first number that stands by itself: `4.18.0`, `252`, `1.5.4` of `v1.5.4`, and neither the 64 of `64-bit` nor the 2 of `mke2fs`. */
export const versionIn = (text: string): string =>
  /\bv?(\d+(?:\.\d+)*)(?![\w.-])/.exec(text)?.[1] ?? 'unknown'
