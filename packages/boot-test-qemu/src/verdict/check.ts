import type { Check } from '@dpuos/manifests'

/** What was expected and what was found. */
export function check(id: string, good: boolean, expected: string, actual: string): Check {
  return { id, verdict: good ? 'pass' : 'fail', expected, actual }
}

/** What the guest did not say is neither kept nor broken. */
export function unanswered(id: string, expected: string, actual = 'not answered'): Check {
  return { id, verdict: 'broken', expected, actual }
}
