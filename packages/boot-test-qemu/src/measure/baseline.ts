// An edge: reads boot manifests of earlier runs.
import { access } from 'node:fs/promises'
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { Boot, Finding } from '@dpuos/manifests'

export interface Baselines {
  readonly earlier: readonly NonNullable<Boot['instructions']>[]
  readonly findings: readonly Finding[]
}

/**
 * The instruction counts in earlier boot manifests. A file that is not there is told, no more: the first run has none. Throws one
 * UserError with everything that is wrong with the others.
 */
export async function readBaselines(
  files: readonly string[],
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Baselines> {
  const earlier: NonNullable<Boot['instructions']>[] = []
  const findings: Finding[] = []
  const wrong: Finding[] = []
  for (const file of files) {
    const there = await access(file).then(
      () => true,
      () => false,
    )
    if (!there) {
      findings.push({
        level: 'notice',
        code: 'baseline-missing',
        title: `there is no baseline at ${shownPath(file, ports)} yet: instructions are counted, not judged`,
        hint: 'Keep the `boot.json` of this run where the next one finds it.',
      })
      continue
    }
    // Its logs need not be there any more.
    const read = await readManifest('dpuos.boot/v1', file, ports, () => [])
    if (!read.ok) wrong.push(...read.findings)
    else earlier.push(...read.value.boots.flatMap(({ instructions }) => instructions ?? []))
  }
  if (wrong.length > 0) throw new UserError(wrong)
  return { earlier, findings }
}
