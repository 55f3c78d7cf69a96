import { groupBy } from '@dpuos/host-tools'
import type { Part } from './part.ts'

/** A part as it is and as it was. */
export interface Node {
  readonly kind: Part['kind']
  readonly name: string
  /** Bytes; 0: it is not there. */
  readonly head: number
  readonly base: number
  readonly files?: number
  readonly note?: string
  readonly parts?: readonly Node[]
}

/** Two trees as one: each part beside what it was, or what became of it. Without a base everything is as it was. */
export function compareTrees(head: Part, base: Part | undefined): Node {
  return node(head, base === undefined ? head : base)
}

function node(now: Part | undefined, was: Part | undefined): Node {
  const shown = now ?? was
  if (shown === undefined) throw new TypeError('a part is there before or after')
  const parts = pairs(now, was).map(([one, other]) => node(one, other))
  const changed = now !== undefined && was !== undefined && now.id !== was.id
  const note = [shown.note, changed ? `was ${was.note === '' ? was.name : was.note}` : ''].filter(
    (part) => part !== '',
  )
  return {
    kind: shown.kind,
    name: shown.name,
    head: now?.size ?? 0,
    base: was?.size ?? 0,
    ...(shown.files === undefined ? {} : { files: shown.files }),
    ...(note.length === 0 ? {} : { note: note.join('; ') }),
    ...(parts.length === 0 ? {} : { parts }),
  }
}

/** Parts by id, the rest by kin in the order of size. A part that is split on one side only has the other whole as its rest. */
function pairs(now: Part | undefined, was: Part | undefined): [Part | undefined, Part | undefined][] {
  const [heads, bases] = [split(now, was), split(was, now)]
  if (now === was) return heads.map((one) => [one, one])
  const byId = groupBy(bases, ({ id }) => id)
  const exact = heads.map((one): [Part, Part | undefined] => [one, byId.get(one.id)?.shift()])
  const taken = new Set(exact.map(([, one]) => one))
  const left = groupBy(
    bases.filter((one) => !taken.has(one)),
    ({ kin }) => kin,
  )
  const matched = exact.map(([one, other]): [Part, Part | undefined] => [
    one,
    other ?? left.get(one.kin)?.shift(),
  ])
  const gone = [...left.values()].flat().map((one): [undefined, Part] => [undefined, one])
  return [...matched, ...gone]
}

/** The parts of a part; where only its counterpart has any, itself as one, so that both sides still add up. */
function split(part: Part | undefined, counterpart: Part | undefined): readonly Part[] {
  if (part === undefined) return []
  if (part.parts.length > 0 || (counterpart?.parts.length ?? 0) === 0 || part.size === 0) return part.parts
  return [{ ...part, kind: 'rest', name: 'other files', id: 'rest', kin: 'rest', note: '' }]
}
