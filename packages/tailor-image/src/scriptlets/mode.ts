import { type Ports, UserError } from '@dpuos/action-kit'
import { type Emulation, findEmulation, type ScriptletMode } from '@dpuos/host-tools'
import type { Request } from '../request.ts'
import { cannotRun } from './findings.ts'

/** Whether scriptlets run in this build, and by what. */
export interface Scriptlets extends ScriptletMode {
  readonly emulation: Emulation
}

/** Find out, before anything long is done. Throws UserError where they must run and cannot. */
export async function scriptletsOf(request: Request, ports: Ports): Promise<Scriptlets> {
  const wish = request.definition.packages.scriptlets
  const emulation = await findEmulation(request.arch, ports)
  const can = emulation.kind !== 'none'
  if (wish === 'required' && !can)
    throw new UserError(cannotRun(request.arch, emulation, request.position(['packages', 'scriptlets'])))
  return { emulation, run: can && wish !== 'skip', wrap: emulation.wrap }
}
