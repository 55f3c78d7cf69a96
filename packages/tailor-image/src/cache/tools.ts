import { realpath, stat } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'
import { type NeededBy, toolsFor } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'

/** A program as it is installed: any upgrade changes it. Asking for its version takes longer than looking at it. */
export async function programOf(name: string, ports: Pick<Ports, 'proc'>): Promise<unknown> {
  const found = await ports.proc.which(name)
  if (found === undefined) return name
  const { size, mtimeMs, ctimeMs, ino } = await stat(found)
  return [await realpath(found), size, mtimeMs, ctimeMs, ino]
}

/** All programs that an action drives, as they are installed. */
export async function programsFor(need: NeededBy, arch: Arch, ports: Pick<Ports, 'proc'>): Promise<unknown> {
  const programs = toolsFor(new Set([need]), arch).flatMap((tool) => tool.programs)
  return await Promise.all(programs.map((name) => programOf(name, ports)))
}
