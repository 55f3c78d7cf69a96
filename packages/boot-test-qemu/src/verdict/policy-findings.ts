import type { Finding } from '@dpuos/manifests'
import type { Policy } from '../console/policy.ts'

/** What `verify.console` allowed in all boots of a run, and which entries allowed nothing. */
export function policyFindings({ allowed }: Policy): Finding[] {
  return allowed.map(({ rule, reason, lines }) =>
    lines > 0
      ? {
          level: 'notice',
          code: 'console-allowed',
          title: `${lines} console line${lines === 1 ? '' : 's'} of rule ${rule} allowed by verify.console: ${reason}`,
        }
      : {
          level: 'notice',
          code: 'console-allow-unused',
          title: `no console line of rule ${rule} came in any boot, though verify.console allows it (${reason})`,
          hint: 'Remove the entry when the fault is gone: it would hide the next one.',
        },
  )
}
