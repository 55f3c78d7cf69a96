import { mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { realPorts } from '@dpuos/action-kit/testing'
import { buildSandbox } from '@dpuos/sandbox-distro'

/** A package whose content changes while its name, version and release stay. */
export const PROBE = 'bench-probe'
/** The file in it, from the root. */
export const PROBE_FILE = 'opt/bench/probe'
export const OLD = 'old'
export const NEW = 'new'

/**
 * Make the repository of the set twice, with the probe as it was and as somebody republished it, signed with one key. The first takes the place of
 * `repository`, the second waits beside it. Not measured.
 */
export async function makeBoth(repository: string, set: 'demo' | 'minimal', scratch: string): Promise<void> {
  mkdirSync(scratch, { recursive: true })
  const cache = process.env['DPUOS_CACHE_DIR'] ?? path.join(process.env['HOME'] ?? '/root', '.cache/dpuos')
  const ports = realPorts({ cacheDir: cache })
  try {
    for (const text of [NEW, OLD]) {
      await buildSandbox(
        {
          arch: 'x86_64',
          set,
          out: path.join(scratch, text),
          cacheDir: path.join(cache, 'sandbox'),
          extra: [{ name: PROBE, files: { [`/${PROBE_FILE}`]: text } }],
        },
        ports,
      )
    }
  } finally {
    await ports.dispose()
  }
  rmSync(repository, { recursive: true })
  renameSync(path.join(scratch, OLD), repository)
}

/** Republish: the same names, versions and address, another content. */
export function republish(repository: string, scratch: string): void {
  rmSync(repository, { recursive: true })
  renameSync(path.join(scratch, NEW), repository)
}
