import type { Ports } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import type { Store } from './cache/store.ts'
import type { Ledger } from './ledger.ts'
import type { Request } from './request.ts'
import type { TargetRoot } from './root/target-root.ts'
import type { Scriptlets } from './scriptlets/mode.ts'

/** What every layer works with. */
export interface Work {
  readonly request: Request
  readonly root: TargetRoot
  /** The scratch folder that holds the root. */
  readonly place: string
  readonly ledger: Ledger
  readonly ports: Ports
  /** Folder for our own temporary files, removed with the run. */
  readonly scratch: string
  /** SOURCE_DATE_EPOCH, or the newest build time of the installed RPMs: seconds since 1970. Nothing in the image is younger. */
  readonly epoch: number
  /** Whether programs of the root can be executed, and whether its scriptlets are. */
  readonly scriptlets: Scriptlets
  /** What earlier runs made of the same. */
  readonly store: Store
  /** Warnings and notices so far, for report and manifest. */
  readonly findings: Finding[]
}

/** Say a warning or notice at once, and keep it for the report. */
export function warn(work: Pick<Work, 'ports' | 'findings'>, finding: Finding): void {
  work.ports.log.finding(finding)
  work.findings.push(finding)
}
