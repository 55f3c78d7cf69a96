import type { Forge } from '@dpuos/action-kit'
import { type Finding, parseManifest } from '@dpuos/manifests'
import * as v from 'valibot'
import type { Sized } from '../report/comment/comment.ts'
import { SHARED } from '../share.ts'

/** More images than any matrix has, and more bytes than a size manifest of 100,000 files has: beyond, somebody plays with us. */
const MOST_IMAGES = 64
const MOST_BYTES = 4 * 2 ** 20

const Artifacts = v.array(v.object({ id: v.number(), name: v.string(), expired: v.boolean() }))

/**
 * The size manifests that a run has left, by image. They are a fork's word: each is read by its strict schema, and what does not fit is told and left
 * out. undefined: GitHub did not answer.
 */
export async function sizesOf(
  run: number,
  forge: Forge,
): Promise<{ readonly sizes: readonly Sized[]; readonly findings: readonly Finding[] } | undefined> {
  const answer = await forge.list(`actions/runs/${run}/artifacts`, 'artifacts')
  const read = v.safeParse(Artifacts, answer.ok ? answer.json : undefined)
  if (!read.success) return undefined
  const sizes: Sized[] = []
  const findings: Finding[] = []
  const named = read.output.flatMap((one) => {
    const name = one.expired ? undefined : SHARED.exec(one.name)?.[1]
    return name === undefined ? [] : [{ id: one.id, name }]
  })
  for (const { id, name } of named.slice(0, MOST_IMAGES)) {
    const text = await forge.artifact(id, 'size.json', MOST_BYTES)
    const size = text.ok
      ? parseManifest('dpuos.size/v1', String(text.json), 'size.json')
      : { ok: false as const, findings: [{ title: text.why }] }
    if (size.ok) sizes.push({ name, size: size.value })
    else findings.push(unreadable(name, size.findings[0]?.title ?? ''))
  }
  return { sizes: sizes.toSorted((a, b) => (a.name < b.name ? -1 : 1)), findings }
}

const unreadable = (name: string, why: string): Finding => ({
  level: 'warning',
  code: 'size-unreadable',
  title: `what was left for ${name} is no size manifest: ${why}`,
  hint: 'The pull request’s own workflow wrote it: size-budget-check of the same version does it right.',
})
