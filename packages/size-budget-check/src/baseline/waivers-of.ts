import type { CiEvent, Forge, PullRequest } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import * as v from 'valibot'
import type { Waiver } from '../waivers.ts'
import type { Git } from './history.ts'

/** `size-waiver/drivers` lets the budget `drivers` pass. */
const LABEL = /^size-waiver\/(\S+)$/
/** `Image-Size-Waiver: drivers the new card needs them`, a line of a commit message. */
const TRAILER = /^Image-Size-Waiver:[ \t]*(\S+)[ \t]*(.*)$/gim

interface Given {
  readonly waivers: readonly Waiver[]
  readonly findings: readonly Finding[]
}

interface Where {
  readonly event: CiEvent
  readonly built: string | undefined
  readonly git: Git
  readonly forge: Forge | undefined
}

/**
 * Who lets which budget pass. Labels and trailers of a pull request count only when whoever gave them may write to the repository, which the forge says,
 * and only for the commit that was there when they were given. After a merge a trailer is that of somebody who could push.
 */
export async function waiversOf({ event, built, git, forge }: Where): Promise<Given> {
  const { pull } = event
  if (pull !== undefined) return await ofPull(pull, forge)
  if (built === undefined || event.name === 'pull_request') return { waivers: [], findings: [] }
  const by = (await git('log', '-1', '--format=%an', built))?.trim() ?? ''
  const message = (await git('log', '-1', '--format=%B', built)) ?? ''
  return {
    waivers: trailers(message).map((one) => ({ ...one, by, through: 'trailer', sha: built })),
    findings: [],
  }
}

const trailers = (message: string): { rule: string; reason: string }[] =>
  [...message.matchAll(TRAILER)].map(([, rule = '', reason = '']) => ({ rule, reason: reason.trim() }))

const Labeled = v.array(
  v.object({
    event: v.optional(v.string()),
    created_at: v.nullish(v.string()),
    actor: v.nullish(v.object({ login: v.string() })),
    label: v.nullish(v.object({ name: v.string() })),
  }),
)
const Commit = v.object({
  commit: v.object({ message: v.string(), verification: v.nullish(v.object({ verified: v.boolean() })) }),
  author: v.nullish(v.object({ login: v.string() })),
})
const Runs = v.array(v.object({ created_at: v.string() }))

async function ofPull(pull: PullRequest, forge: Forge | undefined): Promise<Given> {
  const labels = pull.labels.flatMap((label) => LABEL.exec(label)?.[1] ?? [])
  const all = await Promise.all([
    labels.length === 0 ? nothing : byLabel(pull, labels, forge),
    forge === undefined ? nothing : byTrailer(pull, forge),
  ])
  return {
    waivers: all.flatMap(({ waivers }) => waivers),
    findings: all.flatMap(({ findings }) => findings),
  }
}

const nothing: Given = { waivers: [], findings: [] }

async function byLabel(
  { number, head }: PullRequest,
  rules: readonly string[],
  forge: Forge | undefined,
): Promise<Given> {
  const unchecked = (why: string): Given => ({
    waivers: [],
    findings: rules.map((rule) => refused(rule, `who gave the label could not be checked: ${why}`)),
  })
  if (forge === undefined) return unchecked('no `token` for GitHub was given')
  const [timeline, runs] = await Promise.all([
    forge.list(`issues/${number}/timeline`),
    // When GitHub learnt of the commit; dates in the commit itself are its author's.
    forge.list(`actions/runs?head_sha=${head}`, 'workflow_runs'),
  ])
  if (!timeline.ok) return unchecked(timeline.why)
  if (!runs.ok) return unchecked(runs.why)
  const events = v.safeParse(Labeled, timeline.json)
  const pushed = v.safeParse(Runs, runs.json)
  if (!events.success || !pushed.success) return unchecked('the answer of the API is not understood')
  const since = Math.min(...pushed.output.map((run) => Date.parse(run.created_at)))
  const waivers: Waiver[] = []
  const findings: Finding[] = []
  for (const rule of rules) {
    const given = events.output.findLast(
      (one) => one.event === 'labeled' && one.label?.name === `size-waiver/${rule}`,
    )
    const by = given?.actor?.login
    if (by === undefined || given?.created_at == null)
      findings.push(refused(rule, 'nobody is known to have given the label'))
    else if (!(await mayWrite(by, forge)))
      findings.push(refused(rule, `${by} may not write to the repository`))
    else if (!(Date.parse(given.created_at) >= since))
      findings.push(
        refused(rule, `${by} gave it to an earlier commit: take the label away and give it again`),
      )
    else waivers.push({ rule, by, reason: '', through: 'label', sha: head })
  }
  return { waivers, findings }
}

async function byTrailer({ head }: PullRequest, forge: Forge): Promise<Given> {
  const answer = await forge.get(`commits/${head}`)
  const read = v.safeParse(Commit, answer.ok ? answer.json : undefined)
  // Nothing is known of any trailer then: there is none to refuse.
  if (!read.success) return nothing
  const { commit, author } = read.output
  const waivers: Waiver[] = []
  const findings: Finding[] = []
  for (const { rule, reason } of trailers(commit.message)) {
    const by = author?.login
    // Anybody can write any author into a commit.
    if (by === undefined || commit.verification?.verified !== true)
      findings.push(refused(rule, 'the commit is not signed by a known author'))
    else if (!(await mayWrite(by, forge)))
      findings.push(refused(rule, `${by} may not write to the repository`))
    else waivers.push({ rule, by, reason, through: 'trailer', sha: head })
  }
  return { waivers, findings }
}

async function mayWrite(login: string, forge: Forge): Promise<boolean> {
  const answer = await forge.get(`collaborators/${encodeURIComponent(login)}/permission`)
  const permission = answer.ok ? (answer.json as { permission?: unknown } | null)?.permission : undefined
  return permission === 'admin' || permission === 'write'
}

const refused = (rule: string, why: string): Finding => ({
  level: 'warning',
  code: 'waiver-refused',
  title: `the waiver for budget ${rule} does not count: ${why}`,
  hint: 'Somebody who may write to the repository gives the label after the last push, or signs a commit with the trailer.',
})
