import type { Finding } from '@dpuos/manifests'
import type { Ending } from './endings.ts'
import type { Report } from './outcome.ts'
import type { Artifacts, Cache, Log } from './ports.ts'

/** Where a run happens: GitHub's runner or a terminal. Everything that differs between them. */
export interface Adapter {
  readonly runner: 'github' | 'terminal'
  readonly log: Log
  readonly cache: Cache
  readonly artifacts: Artifacts
  /** What the services had to say (none is there, it failed): joins the report of the run. */
  readonly findings: readonly Finding[]
  /** Show the report: annotations and job summary, or lines on the terminal. */
  present(title: string, ending: Ending, report: Report): Promise<void>
  /** Hand values to the caller's next steps. */
  setOutput(name: string, value: string): void
  /** Keep main's plan for post. */
  savePlan(plan: string): void
}
