import { type Core, type Outputs, type Report, UserError, type Values } from '@dpuos/action-kit'
import type { Finding, SizeManifest } from '@dpuos/manifests'
import { commentBody, commentLine, type Sized } from '../report/comment/comment.ts'
import { isCurrent, pullOf } from './pull.ts'
import { sizesOf } from './sizes.ts'
import type { spec } from './spec.ts'
import { stick } from './sticky.ts'

type Told = { readonly report: Report; readonly outputs: Outputs<typeof spec> }

/** Find the pull request that a run was for, read the sizes that the run has left, and say them in its one comment. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const { event } = ports.ci
  const forge = ports.ci.forge(inputs.token)
  const run = event.workflowRun
  if (forge === undefined || run === undefined) throw new UserError(notHere)
  if (run.event !== 'pull_request') return told('skipped', `run ${run.id} was for no pull request`)
  if (inputs.workflow !== undefined && run.path !== inputs.workflow)
    return told('skipped', `run ${run.id} is one of ${run.path}, not of ${inputs.workflow}`)
  const pull = await pullOf(run, forge)
  if (!pull.ok) {
    if (pull.gone) return told('skipped', pull.why)
    throw new UserError(unanswered(pull.why))
  }
  const left = await sizesOf(run.id, forge)
  if (left === undefined) throw new UserError(unanswered('its artifacts could not be listed'))
  const { sizes, findings } = left
  for (const finding of findings) ports.log.finding(finding)
  if (sizes.length === 0) return told('skipped', `run ${run.id} has left no sizes`, findings)
  // It may have been pushed to since.
  if (!(await isCurrent(pull.number, run.headSha, forge)))
    return told('skipped', `pull request ${pull.number} has a newer head`, findings)
  const line = commentLine(sizes)
  const body = sizes.every((one) => isQuiet(one, inputs.floor)) ? undefined : commentBody(sizes)
  const stuck = await stick(pull.number, run.id, { author: inputs.author, body, line }, forge)
  if (!stuck.ok) throw new UserError(unanswered(stuck.why))
  const done = {
    made: 'has a comment now',
    edited: 'has its comment up to date',
    none: 'needs no comment: nothing to speak of has changed',
    newer: 'has a comment of a later run',
  }[stuck.done]
  return told('pass', `pull request ${pull.number} ${done}: ${line}`, findings, stuck.url)
}

/** Every budget is kept, there was something to compare with, and less than `floor` bytes have changed. */
function isQuiet({ size }: Sized, floor: number): boolean {
  const kept: readonly SizeManifest['budgets'][number]['verdict'][] = ['pass', 'noise', 'skipped']
  return (
    size.budgets.every(({ verdict }) => kept.includes(verdict)) &&
    size.verdict !== 'broken' &&
    size.changes !== undefined &&
    Math.abs(size.changes.root) < floor
  )
}

function told(
  verdict: 'pass' | 'skipped',
  headline: string,
  findings: readonly Finding[] = [],
  comment = '',
): Told {
  const report = { headline, verdict, facts: [], tables: [], excerpts: [], findings }
  return { report, outputs: { comment, verdict } }
}

const notHere: Finding = {
  level: 'error',
  code: 'receive-event',
  title: 'this run was not started by `workflow_run` on GitHub, so there is no run whose sizes could be told',
  hint: 'Use it in a workflow with `on: {workflow_run: {workflows: […], types: [completed]}}` (docs/size-gate.md).',
}

const unanswered = (why: string): Finding => ({
  level: 'error',
  code: 'receive-forge',
  title: `the sizes could not be told: GitHub's API: ${why}`,
  hint: 'The verdict stands in the summary of the run itself. The job needs `actions: read` and `pull-requests: write`.',
})
