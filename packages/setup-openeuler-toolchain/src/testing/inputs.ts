import { readInputs } from '@dpuos/action-kit'
import type { RealPorts } from '@dpuos/action-kit/testing'
import type { Inputs } from '../request.ts'
import { spec } from '../spec.ts'

/** Inputs as a workflow gives them, with the spec's defaults. `output` is `out` below the test's folder. */
export function inputs(raw: Readonly<Record<string, string>>, ports: RealPorts): Inputs {
  const read = readInputs(spec, raw, {
    workspace: ports.host.workspace,
    spell: (name) => name,
    mask: () => undefined,
  })
  if (!read.ok) throw new Error(read.findings.map(({ title }) => title).join('\n'))
  return read.values
}
