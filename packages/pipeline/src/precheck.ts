import { type Ports, UserError } from '@dpuos/action-kit'
import { fillSecrets, takeSecrets } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { ChainInputs } from './chain.ts'

/**
 * What only the third action would find out, minutes later: that a secret of the definition is missing or unfit. A definition
 * that cannot be read is left to the first action, which tells it all. Throws UserError.
 */
export async function precheck(
  { definition, secrets }: Pick<ChainInputs, 'definition' | 'secrets'>,
  { fs, host, log }: Pick<Ports, 'fs' | 'host' | 'log'>,
): Promise<void> {
  const findings: Finding[] = []
  const given = takeSecrets(secrets ?? [], findings)
  // Warnings are for the actions to tell.
  const loaded = await readDefinition(definition, { fs, host, log: { ...log, finding: () => undefined } })
  const filled = loaded.ok ? fillSecrets(loaded.value, given) : loaded
  if (loaded.ok && !filled.ok) findings.push(...filled.findings)
  if (findings.length > 0) throw new UserError(findings)
}
