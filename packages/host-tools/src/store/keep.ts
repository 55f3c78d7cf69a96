import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { ResolvedPackage } from '../dnf/types.ts'
import { keepFile } from './store.ts'

/** Keep what dnf downloaded by its content too. What lies in a repository that is a folder stays there alone. */
export async function keepRpms(
  packages: readonly ResolvedPackage[],
  dnfCache: string,
  ports: Ports,
): Promise<void> {
  const cached = packages.filter(({ file }) => file.startsWith(`${dnfCache}${path.sep}`))
  for (const { file, sha256 } of cached) await keepFile(file, sha256, dnfCache, ports)
}
