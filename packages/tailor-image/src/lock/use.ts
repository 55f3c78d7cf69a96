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
  { arch, toolchain, definition }: Pick<Request, 'arch' | 'toolchain' | 'definition'>,
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
  const drift = lockFits(found, { distro: toolchain.distro.id, asks, weak: definition.packages.weak })
  if (drift.length === 0) return { mode, open, bound: found, findings: [] }
  if (mode === 'frozen') throw new UserError(drift)
  return anew(shortened(drift, found.shown).map((one) => ({ ...one, level: 'warning', hint: UNUSED })))
}

/** Differences that are told one by one; the rest is counted. */
const MOST = 10

function shortened(drift: readonly Finding[], shown: string): Finding[] {
  const more = drift.length - MOST
  if (more <= 1) return [...drift]
  const title = `${more} more names are asked for now and not in ${shown}, or the other way round`
  return [...drift.slice(0, MOST), { level: 'warning', code: 'lock-mismatch', title, at: { file: shown } }]
}

const UNUSED =
  'The lock is not used: everything was resolved anew. Run once with `lock: update` to renew it, or with `lock: frozen` to have this refused.'
