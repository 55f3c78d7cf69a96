import { type Ports, UserError } from '@dpuos/action-kit'
import { type LockChoice, type OpenLock, openLock } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { Ask } from '../ask.ts'
import type { Request } from '../request.ts'
import { type FoundLock, lockFits } from './check.ts'

/** What the lock file means for this image. */
export interface LockUse {
  readonly mode: LockChoice['mode']
  /** undefined where there is none, or none is wanted. */
  readonly open: OpenLock | undefined
  /** Install exactly this. undefined: resolve anew. */
  readonly bound: FoundLock | undefined
  /** Why what the file says is not used, as warnings. */
  readonly findings: readonly Finding[]
}

/**
 * Read the lock file and decide: install what it says, or resolve anew. Throws UserError with everything that drifted where the lock is
 * `frozen`.
 */
export async function useLock(
  choice: LockChoice,
  { arch, toolchain }: Pick<Request, 'arch' | 'toolchain'>,
  asks: readonly Ask[],
  ports: Ports,
): Promise<LockUse> {
  const { mode } = choice
  const open = await openLock(choice, arch, ports)
  const anew = (findings: readonly Finding[]): LockUse => ({ mode, open, bound: undefined, findings })
  if (open === undefined || mode === 'update') return anew(open?.findings ?? [])
  const { lock } = open
  if (lock === undefined) {
    const why = open.whole === undefined ? `no ${open.shown} yet` : `${open.shown} says nothing of ${arch}`
    ports.log.info(`${why}: resolving anew (\`lock: update\` writes it)`)
    return anew([])
  }
  const found = { ...open, lock }
  const drift = lockFits(found, toolchain.distro.id, asks)
  if (drift.length === 0) return { mode, open, bound: found, findings: [] }
  if (mode === 'frozen') throw new UserError(drift)
  return anew(drift.map((one) => ({ ...one, level: 'warning', hint: UNUSED })))
}

const UNUSED =
  'The lock is not used: everything was resolved anew. Run once with `lock: update` to renew it, or with `lock: frozen` to have this refused.'
