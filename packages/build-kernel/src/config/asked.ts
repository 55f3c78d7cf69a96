// An edge: reads the fragments.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import type { KernelPreset } from '@dpuos/definition'
import type { Arch, Finding } from '@dpuos/manifests'
import type { DeliveryNeed } from './delivery.ts'
import { parseConfig, type Setting } from './dot-config.ts'
import { presetSettings } from './presets.ts'

/** What is asked of a configuration: presets first, then fragments in their order; a later word counts. */
export interface AskedFor {
  readonly presets: readonly KernelPreset[]
  /** Absolute, or relative to the workspace, as definitions have them. */
  readonly fragments: readonly string[]
  /** What the image does not start without; nothing where no definition says how it is handed over. */
  readonly delivery: readonly DeliveryNeed[]
}

/** Every setting of these. Throws one UserError with each file that cannot be read and each line that is none. */
export async function readAsked(
  { presets, fragments }: Pick<AskedFor, 'presets' | 'fragments'>,
  arch: Arch,
  ports: Pick<Ports, 'host'>,
): Promise<readonly Setting[]> {
  const settings: Setting[] = presets.flatMap((name) => presetSettings(name, arch))
  const findings: Finding[] = []
  for (const named of fragments) {
    const file = path.resolve(ports.host.workspace, named)
    const shown = shownPath(file, ports)
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
    if (text instanceof Error) {
      findings.push({
        level: 'error',
        code: 'kernel-fragment-unreadable',
        title: `the fragment ${shown} cannot be read: ${text.code === 'ENOENT' ? 'there is no such file' : text.message}`,
        hint: 'Correct `kernel.fragments` of the definition, or the input `fragments`.',
      })
      continue
    }
    const parsed = parseConfig(text, shown)
    settings.push(...parsed.settings)
    findings.push(...parsed.findings)
  }
  if (findings.length > 0) throw new UserError(findings)
  return settings
}
