import type { Verdict } from '@dpuos/manifests'
import { Cancelled, ToolError, UserError } from './errors.ts'
import type { Report } from './outcome.ts'
import { VERSION } from './version.ts'

/** Every way in which a run can end. */
export type Ending = Verdict | 'user-error' | 'tool-error' | 'cancelled' | 'bug'

/** What each ending means for the caller: process exit code, and the word in front of the headline. The README's table is made from it. */
export const ENDINGS: Record<
  Ending,
  { readonly exitCode: number; readonly label: string; readonly meaning: string }
> = {
  pass: { exitCode: 0, label: 'pass', meaning: 'Done; what was tested is good.' },
  skipped: { exitCode: 0, label: 'skipped', meaning: 'Not asked for.' },
  fail: { exitCode: 1, label: 'fail', meaning: 'What was tested is bad: a verdict, not a crash.' },
  'user-error': {
    exitCode: 2,
    label: 'wrong input',
    meaning: 'Your input is wrong; each mistake is named with its place and remedy.',
  },
  'tool-error': {
    exitCode: 3,
    label: 'tool failed',
    meaning: 'An outside tool failed; its last lines and its full log are shown.',
  },
  broken: { exitCode: 4, label: 'broken', meaning: 'The check itself could not run, so nothing is known.' },
  bug: { exitCode: 70, label: 'bug', meaning: 'A defect of dpuos; please report it with the stack shown.' },
  cancelled: { exitCode: 130, label: 'cancelled', meaning: 'Ended from outside; nothing is left behind.' },
}

/** An exception as a report, with the ending it stands for. Total: whatever was thrown. */
export function endingOf(error: unknown): { readonly ending: Ending; readonly report: Report } {
  const report = (headline: string, parts: Partial<Report>): Report => ({
    headline,
    verdict: 'broken',
    facts: [],
    tables: [],
    excerpts: [],
    findings: [],
    ...parts,
  })
  if (error instanceof UserError) {
    const errors = error.findings.filter((finding) => finding.level === 'error').length
    const headline = errors === 1 ? 'One mistake in the input' : `${errors} mistakes in the input`
    return { ending: 'user-error', report: report(headline, { findings: error.findings }) }
  }
  if (error instanceof ToolError) {
    const { argv, tail, logFile, cause } = error.info
    return {
      ending: 'tool-error',
      report: report(error.message, {
        facts: [
          { name: 'command', value: argv.join(' ') },
          { name: 'full log', value: logFile },
        ],
        excerpts: [{ title: `Last lines of ${argv[0] ?? 'the tool'}`, lines: tail.slice(-15) }],
        findings: [
          {
            level: 'error',
            code: cause?.code ?? 'tool-failed',
            title: error.message,
            hint: cause?.hint ?? `Read the last lines above; the full log is ${logFile}.`,
          },
        ],
      }),
    }
  }
  if (error instanceof Cancelled) {
    return { ending: 'cancelled', report: report(`Cancelled by ${error.signal}; nothing is left behind`, {}) }
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const title = `dpuos ${VERSION} has a defect: ${error instanceof Error ? error.message : String(error)}`
  return {
    ending: 'bug',
    report: report(title, {
      excerpts: [{ title: 'Stack', lines: stack.split('\n').slice(0, 20) }],
      findings: [
        {
          level: 'error',
          code: 'bug',
          title,
          hint: 'Please report this with the stack and the command that was run.',
        },
      ],
    }),
  }
}
