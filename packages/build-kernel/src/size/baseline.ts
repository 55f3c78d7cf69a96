// An edge: reads the kernel to compare with.
import { access, readFile } from 'node:fs/promises'
import { listedFile, type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { Arch, Finding } from '@dpuos/manifests'
import type { Sized } from './growth.ts'
import { parseSymbols } from './symbols.ts'

export interface KernelBaseline {
  /** undefined: there is none. */
  readonly sized: Sized | undefined
  readonly findings: readonly Finding[]
}

/**
 * The kernel manifest at `file`, with its symbols. One that is not there is told, no more: the first build has none. Throws UserError for one that is broken
 * or of another architecture.
 */
export async function readBaseline(
  file: string | undefined,
  arch: Arch,
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<KernelBaseline> {
  if (file === undefined) return { sized: undefined, findings: [] }
  const shown = shownPath(file, ports)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) {
    const title = `there is no kernel to compare with at ${shown} yet: what grew is not known`
    const hint = 'Keep kernel.json and kernel.symbols of the base branch where the next run finds them.'
    return { sized: undefined, findings: [{ level: 'notice', code: 'kernel-baseline-missing', title, hint }] }
  }
  const read = await readManifest('dpuos.kernel/v1', file, ports, ({ files }) =>
    files.filter(({ role }) => role === 'symbols'),
  )
  if (!read.ok) throw new UserError(read.findings)
  const kernel = read.value
  if (kernel.arch !== arch)
    throw new UserError({
      level: 'error',
      code: 'kernel-baseline-other',
      title: `the kernel to compare with, ${shown}, is for ${kernel.arch}, and this one is for ${arch}`,
      hint: 'Compare kernels of one architecture: keep a baseline for each.',
      at: { file: shown },
    })
  const entry = kernel.files.find(({ role }) => role === 'symbols')
  const symbols =
    entry === undefined ? undefined : parseSymbols(await readFile(listedFile(file, entry), 'utf8'))
  return { sized: { kernel, symbols }, findings: [] }
}
