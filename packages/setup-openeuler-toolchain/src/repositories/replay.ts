import { type Ports, UserError } from '@dpuos/action-kit'
import { allAtHand, chooseLock, openLock } from '@dpuos/host-tools'
import { type Finding, formatPosition, type Repository } from '@dpuos/manifests'
import type { Inputs, Request } from '../request.ts'
import type { Checked } from './check.ts'

/** A lock whose RPMs all lie on this machine. */
export interface AtHand {
  /** The lock file as messages name it. */
  readonly shown: string
  readonly count: number
  /** Must it be used as it is? Then the repositories need not be asked at all. */
  readonly frozen: boolean
}

/** The lock of the definition, where it is for this distribution and processor and everything it names lies here; else undefined. */
export async function lockedAtHand(
  { lock: mode, lockFile, definition }: Pick<Inputs, 'lock' | 'lockFile' | 'definition'>,
  { resolved, arch }: Pick<Request, 'resolved' | 'arch'>,
  repositories: readonly Repository[],
  dnfCache: string,
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<AtHand | undefined> {
  if (mode === 'update') return undefined
  const open = await openLock(await chooseLock(mode, lockFile, definition), arch, ports)
  const lock = open?.lock
  if (open === undefined || lock === undefined || lock.distro !== resolved.release.id) return undefined
  if (!(await allAtHand(lock.packages, { repositories, dnfCache }))) return undefined
  return { shown: formatPosition(open.at()), count: lock.packages.length, frozen: mode === 'frozen' }
}

/** What says that there is no way to a server, rather than that a server is at fault. */
const AWAY = ['repository-dns', 'repository-connect', 'repository-timeout', 'repository-slow']

/**
 * Ask the repositories, unless a frozen lock needs nothing of them. Without a network the run goes on where the lock's RPMs are here; should it turn
 * out that the lock does not fit, the later action says which repository it misses.
 */
export async function readUnlessAtHand(
  atHand: AtHand | undefined,
  repositories: readonly Repository[],
  ports: Pick<Ports, 'log'>,
  read: () => Promise<Checked>,
): Promise<Checked> {
  if (atHand === undefined) return await read()
  const all = `all ${atHand.count} RPMs of ${atHand.shown} are at hand`
  if (atHand.frozen) {
    ports.log.info(`The repositories are not asked: ${all}`)
    return { repositories, findings: [] }
  }
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UserError) || !error.findings.every(({ code }) => AWAY.includes(code))) throw error
    const away: Finding = {
      level: 'notice',
      code: 'repositories-away',
      title: `the repositories cannot be reached; ${all}`,
      detail: error.findings.map(({ title }) => title).join('\n'),
    }
    return { repositories, findings: [away] }
  }
}
