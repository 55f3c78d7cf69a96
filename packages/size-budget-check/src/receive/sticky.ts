import type { Forge } from '@dpuos/action-kit'
import * as v from 'valibot'

/** Invisible in the rendered comment; tells ours from all others, and which run wrote it. */
const MARK = /^<!-- dpuos:size run=(\d+) -->/
const mark = (run: number): string => `<!-- dpuos:size run=${run} -->\n`

const Comments = v.array(
  v.object({
    id: v.number(),
    html_url: v.string(),
    body: v.nullish(v.string()),
    user: v.nullish(v.object({ login: v.string() })),
  }),
)

export type Stuck =
  | { readonly ok: true; readonly url: string; readonly done: 'made' | 'edited' | 'none' | 'newer' }
  | { readonly ok: false; readonly why: string }

/**
 * Make the one comment of a pull request say this: edited in place where it is there, begun only where there is something to say. One that a later run
 * wrote, or another author, stays. `body`: undefined where there is nothing to say; `line`: what a comment that is there says then.
 */
export async function stick(
  pull: number,
  run: number,
  {
    author,
    body,
    line,
  }: { readonly author: string; readonly body: string | undefined; readonly line: string },
  forge: Forge,
): Promise<Stuck> {
  const answer = await forge.list(`issues/${pull}/comments`)
  if (!answer.ok) return answer
  const read = v.safeParse(Comments, answer.json)
  if (!read.success) return { ok: false, why: 'the list of comments is not understood' }
  const own = read.output.find((one) => one.user?.login === author && MARK.test(one.body ?? ''))
  if (own === undefined) {
    if (body === undefined) return { ok: true, url: '', done: 'none' }
    const made = await forge.send('POST', `issues/${pull}/comments`, { body: mark(run) + body })
    return made.ok ? { ok: true, url: urlOf(made.json), done: 'made' } : made
  }
  const writer = Number(MARK.exec(own.body ?? '')?.[1])
  if (writer > run) return { ok: true, url: own.html_url, done: 'newer' }
  const text = mark(run) + (body ?? line)
  if (text === own.body) return { ok: true, url: own.html_url, done: 'edited' }
  const edited = await forge.send('PATCH', `issues/comments/${own.id}`, { body: text })
  return edited.ok ? { ok: true, url: own.html_url, done: 'edited' } : edited
}

const urlOf = (json: unknown): string => {
  const url = (json as { html_url?: unknown } | null)?.html_url
  return typeof url === 'string' ? url : ''
}
