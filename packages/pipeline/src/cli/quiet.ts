import type { Ports } from '@dpuos/action-kit'

/** Ports that log no finding: they are all in the report. */
export const quiet = (ports: Ports): Ports => ({ ...ports, log: { ...ports.log, finding: () => undefined } })
