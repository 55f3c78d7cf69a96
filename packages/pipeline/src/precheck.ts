import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { fillSecrets, takeSecrets } from '@dpuos/definition'
import { chooseLock, openLock, readDefinition } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { ChainInputs } from './chain.ts'
import { REPORT } from './report-name.ts'

/**
 * What would be found out minutes later: that the output cannot be written, that there is no way to be root, that a secret of the
 * definition is missing or unfit, that the lock file is missing or cannot be read. A definition that cannot be read is left to the first action, which tells it all. Throws UserError.
 */
export async function precheck(
  inputs: Pick<ChainInputs, 'definition' | 'secrets' | 'output' | 'arch' | 'lock' | 'lockFile'>,
  { fs, host, log, proc }: Pick<Ports, 'fs' | 'host' | 'log' | 'proc'>,
): Promise<void> {
  const { definition, secrets, output } = inputs
  // tailor-image will need root: say now that there is none.
  if (!host.isRoot) await proc.run(['true'], { root: true })
  await fs.writeFile(path.join(output, REPORT), '')
  const findings: Finding[] = []
  const given = takeSecrets(secrets ?? [], findings)
  // Warnings are for the actions to tell.
  const loaded = await readDefinition(definition, { fs, host, log: { ...log, finding: () => undefined } })
  const filled = loaded.ok ? fillSecrets(loaded.value, given) : loaded
  if (loaded.ok && !filled.ok) findings.push(...filled.findings)
  const arches = loaded.ok ? loaded.value.definition.arch : []
  const arch = inputs.arch ?? (arches.includes(host.arch) ? host.arch : (arches[0] ?? host.arch))
  const choice = await chooseLock(inputs.lock, inputs.lockFile, definition)
  await openLock(choice, arch, { fs, host }).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    findings.push(...error.findings)
  })
  if (findings.length > 0) throw new UserError(findings)
}
