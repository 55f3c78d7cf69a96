import { type CharTest, type Ere, EreError, parseEre } from './parse.ts'

/** A compiled expression. Time is at most its size times the length of the text: nothing that a pattern can hold makes it slow. */
export interface Pattern {
  /** Does it match anywhere in the text? */
  test(text: string): boolean
  /** The leftmost match, and of those the longest, as POSIX wants it: start and end in UTF-16 units. `from` is where the search begins. */
  find(text: string, from?: number): { readonly start: number; readonly end: number } | undefined
}

/** States of one expression; `(a{255}){255}` would need 65,000. */
const MAX_STATES = 20_000

type State =
  | { readonly kind: 'char'; readonly test: CharTest; next: number }
  | { readonly kind: 'split'; readonly to: number[] }
  | { readonly kind: 'begin' | 'end'; next: number }
  | { readonly kind: 'match' }

/** Compile a POSIX extended regular expression. Throws EreError. */
export function compileEre(text: string): Pattern {
  const ere = parseEre(text)
  const needed = literalOf(ere)
  const machine = lazily(() => compile(ere))
  // Compiled at once too, where it is not certain to be small.
  if (/[{]/.test(text)) machine()
  return {
    test: (subject) => {
      if (needed !== '' && !subject.includes(needed)) return false
      if (needed === text) return true
      return run(machine(), subject, 0, true) !== undefined
    },
    find: (subject, from = 0) => {
      if (needed !== '' && !subject.includes(needed, from)) return undefined
      return findIn(machine(), subject, from)
    },
  }
}

/** Why a text is no expression, to complete "but …"; undefined when it is one. */
export function ereMistake(text: string): string | undefined {
  try {
    compileEre(text)
    return undefined
  } catch (error) {
    if (error instanceof EreError) return error.message
    throw error
  }
}

/** The longest run of characters that every match holds: most texts are ruled out by it alone. */
function literalOf(ere: Ere): string {
  const items = ere.kind === 'sequence' ? ere.items : [ere]
  let best = ''
  let run = ''
  for (const item of items) {
    run = item.kind === 'char' ? run + item.char : ''
    if (run.length > best.length) best = run
  }
  return best
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Thompson's construction: each part compiled to lead to the state given. */
function compile(ere: Ere): readonly State[] {
  const states: State[] = [{ kind: 'match' }]
  const add = (state: State): number => {
    if (states.push(state) > MAX_STATES) throw new EreError('it repeats too much')
    return states.length - 1
  }
  const part = (one: Ere, next: number): number => {
    switch (one.kind) {
      case 'char': {
        const wanted = one.char.codePointAt(0)
        return add({ kind: 'char', test: (code) => code === wanted, next })
      }
      case 'set':
        return add({ kind: 'char', test: one.test, next })
      case 'begin':
      case 'end':
        return add({ kind: one.kind, next })
      case 'sequence':
        return one.items.reduceRight((after, item) => part(item, after), next)
      case 'either':
        return add({ kind: 'split', to: one.branches.map((branch) => part(branch, next)) })
      case 'repeat':
        return repeat(one.item, one.min, one.max, next)
      default:
        throw new Error('not a part of an expression')
    }
  }
  const repeat = (item: Ere, min: number, max: number, next: number): number => {
    let after = next
    if (Number.isFinite(max)) {
      for (let times = min; times < max; times++)
        after = add({ kind: 'split', to: [part(item, after), next] })
    } else {
      const loop: State = { kind: 'split', to: [next] }
      after = add(loop)
      loop.to.push(part(item, after))
    }
    for (let times = 0; times < min; times++) after = part(item, after)
    return after
  }
  const start = part(ere, 0)
  return [...states, { kind: 'split', to: [start] }]
}

/** Where the match beginning at `from` ends: the longest, or with `anywhere` any match at all, wherever it begins. */
function run(states: readonly State[], subject: string, from: number, anywhere: boolean): number | undefined {
  let current = new Set<number>()
  let end: number | undefined
  const enter = (start: number, at: number, into: Set<number>): void => {
    const todo = [start]
    for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
      const state = states[index]
      if (state === undefined || into.has(index)) continue
      into.add(index)
      if (state.kind === 'split') todo.push(...state.to)
      else if (state.kind === 'begin' && at === 0) todo.push(state.next)
      else if (state.kind === 'end' && at === subject.length) todo.push(state.next)
      else if (state.kind === 'match') end = at
    }
  }
  enter(states.length - 1, from, current)
  for (let at = from; at < subject.length; ) {
    if (anywhere ? end !== undefined : current.size === 0) break
    const code = subject.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    const following = new Set<number>()
    for (const index of current) {
      const state = states[index]
      if (state?.kind === 'char' && state.test(code)) enter(state.next, at, following)
    }
    if (anywhere) enter(states.length - 1, at, following)
    current = following
  }
  return end
}

function findIn(
  states: readonly State[],
  subject: string,
  from: number,
): { start: number; end: number } | undefined {
  if (run(states, subject, from, true) === undefined) return undefined
  for (let start = from; start <= subject.length; start++) {
    const end = run(states, subject, start, false)
    if (end !== undefined) return { start, end }
  }
  return undefined
}
