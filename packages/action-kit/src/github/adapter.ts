import { appendFileSync, existsSync } from 'node:fs'
import * as core from '@actions/core'
import type { Finding } from '@dpuos/manifests'
import type { Adapter } from '../adapter.ts'
import { ENDINGS } from '../endings.ts'
import { Redactor } from '../redact.ts'
import { annotations } from '../render/annotations.ts'
import { markdown } from '../render/markdown.ts'
import { terminal } from '../render/terminal.ts'
import { palette } from '../terminal/palette.ts'
import { githubLog } from './log.ts'
import { githubArtifacts, githubCache } from './services.ts'

/** Key of the state that main leaves for post. */
export const PLAN = 'plan'

/** The adapter for a GitHub runner (and those that speak its protocol: act, Gitea, Forgejo). */
export function githubAdapter(): Adapter {
  const redactor = new Redactor()
  const log = githubLog((text) => process.stdout.write(text), redactor, core.isDebug())
  const findings: Finding[] = []
  const note = (finding: Finding): void => {
    log.finding(finding)
    findings.push(finding)
  }
  return {
    runner: 'github',
    log,
    cache: githubCache(note),
    artifacts: githubArtifacts(note),
    findings,

    async present(title, ending, report) {
      for (const line of terminal(title, ending, report, palette(false))) log.info(line)
      for (const { level, message, ...properties } of annotations(report.findings)) {
        const show = { error: core.error, warning: core.warning, notice: core.notice }[level]
        show(redactor.clean(message), {
          title: `${title}: ${properties.title}`,
          ...(properties.file === undefined ? {} : { file: properties.file }),
          ...(properties.line === undefined ? {} : { startLine: properties.line }),
          ...(properties.column === undefined ? {} : { startColumn: properties.column }),
        })
      }
      const bad = ENDINGS[ending].exitCode !== 0
      if (bad && !report.findings.some((finding) => finding.level === 'error'))
        core.error(redactor.clean(report.headline), { title })
      writeSummary(redactor.clean(markdown(title, ending, report)), log.info)
    },

    setOutput(name, value) {
      core.setOutput(name, value)
    },
    savePlan(plan) {
      core.saveState(PLAN, plan)
    },
  }
}

/** The plan that main left, or undefined when main did not get that far. */
export function readPlan(): string | undefined {
  return core.getState(PLAN) || undefined
}

/** core.summary throws where the runner offers no summary file; its loss must not redden a run. */
function writeSummary(text: string, note: (text: string) => void): void {
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '' || !existsSync(file)) {
    note('This runner offers no job summary.')
    return
  }
  appendFileSync(file, `${text}\n`)
}
