/** A set of characters: `has` says whether a code point is in it. */
export type CharTest = (code: number) => boolean

export type Ere =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'set'; readonly test: CharTest }
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly items: readonly Ere[] }
  | { readonly kind: 'either'; readonly branches: readonly Ere[] }
  | { readonly kind: 'repeat'; readonly item: Ere; readonly min: number; readonly max: number }

/** An expression that is none; the message completes "expected a POSIX extended regular expression, but …". */
export class EreError extends Error {}

/** Most repetitions of one interval (RE_DUP_MAX of POSIX is 255). */
const MAX_REPEAT = 255

const CLASSES: Readonly<Record<string, RegExp>> = {
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  alnum: /[A-Za-z0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  space: /[ \t\n\r\f\v]/,
  blank: /[ \t]/,
  punct: /[!-/:-@[-`{-~]/,
  print: /[ -~]/,
  graph: /[!-~]/,
  cntrl: /[\0-\x1f\x7f]/,
  xdigit: /[0-9A-Fa-f]/,
}

const ANY: Ere = { kind: 'set', test: () => true }
const ofRegExp = (regex: RegExp, wanted = true): Ere => ({
  kind: 'set',
  test: (code) => regex.test(String.fromCodePoint(code)) === wanted,
})

/** What GNU adds behind a backslash: character classes. Its anchors and back-references are refused. */
const ESCAPES: Readonly<Record<string, Ere>> = {
  w: ofRegExp(/\w/),
  W: ofRegExp(/\w/, false),
  s: ofRegExp(/\s/),
  S: ofRegExp(/\s/, false),
}

/** Read a POSIX extended regular expression as `grep -E` does in the C locale. Throws EreError. */
export function parseEre(text: string): Ere {
  const parser = new Parser(text)
  return parser.whole()
}

class Parser {
  readonly #chars: readonly string[]
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#chars = Array.from(text)
  }

  whole(): Ere {
    const all = this.#either()
    if (this.#at < this.#chars.length) throw new EreError('it closes a group that was never opened')
    return all
  }

  get #next(): string | undefined {
    return this.#chars[this.#at]
  }

  #either(): Ere {
    const branches = [this.#sequence()]
    while (this.#next === '|') {
      this.#at++
      branches.push(this.#sequence())
    }
    return branches.length === 1 && branches[0] !== undefined ? branches[0] : { kind: 'either', branches }
  }

  #sequence(): Ere {
    const items: Ere[] = []
    for (let next = this.#next; next !== undefined && next !== '|' && next !== ')'; next = this.#next) {
      items.push(this.#piece(items.length === 0))
    }
    return { kind: 'sequence', items }
  }

  #piece(first: boolean): Ere {
    const char = this.#chars[this.#at] ?? ''
    // grep takes a quantifier with nothing before it for the character itself.
    if (first && /[*+?{]/.test(char)) {
      this.#at++
      return this.#repeated({ kind: 'char', char })
    }
    return this.#repeated(this.#atom())
  }

  #repeated(atom: Ere): Ere {
    let item = atom
    for (let next = this.#next; next !== undefined; next = this.#next) {
      if (next === '*') item = { kind: 'repeat', item, min: 0, max: Number.POSITIVE_INFINITY }
      else if (next === '+') item = { kind: 'repeat', item, min: 1, max: Number.POSITIVE_INFINITY }
      else if (next === '?') item = { kind: 'repeat', item, min: 0, max: 1 }
      else if (next === '{') {
        const interval = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#at, this.#at + 12).join(''))
        // `{` that opens no interval stands for itself.
        if (interval === null || interval[0] === '{}' || interval[0] === '{,}') return item
        const [all, low = '', comma = '', high = ''] = interval
        const min = Number(low)
        const max = comma === '' ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high)
        if (min > MAX_REPEAT || (max > MAX_REPEAT && Number.isFinite(max)) || max < min)
          throw new EreError(`${all} repeats in no range from 0 to ${MAX_REPEAT}`)
        item = { kind: 'repeat', item, min, max }
        this.#at += all.length - 1
      } else return item
      this.#at++
    }
    return item
  }

  #atom(): Ere {
    const char = this.#chars[this.#at++] ?? ''
    switch (char) {
      case '.':
        return ANY
      case '^':
        return { kind: 'begin' }
      case '$':
        return { kind: 'end' }
      case '[':
        return this.#bracket()
      case '(':
        return this.#group()
      case '\\':
        return this.#escape()
      default:
        return { kind: 'char', char }
    }
  }

  #group(): Ere {
    if (++this.#depth > 100) throw new EreError('its groups lie more than 100 deep')
    const inner = this.#either()
    if (this.#next !== ')') throw new EreError('a group is not closed')
    this.#at++
    this.#depth--
    return inner
  }

  #escape(): Ere {
    const char = this.#chars[this.#at++]
    if (char === undefined) throw new EreError('it ends in a backslash')
    const known = ESCAPES[char]
    if (known !== undefined) return known
    if (/[A-Za-z0-9<>`']/.test(char)) throw new EreError(`\\${char} is not part of POSIX expressions`)
    return { kind: 'char', char }
  }

  #bracket(): Ere {
    const negated = this.#next === '^'
    if (negated) this.#at++
    const tests: CharTest[] = []
    for (let first = true; first || this.#next !== ']'; first = false) tests.push(this.#bracketItem())
    this.#at++
    return { kind: 'set', test: (code) => tests.some((test) => test(code)) !== negated }
  }

  #bracketItem(): CharTest {
    const from = this.#bracketChar()
    if (from instanceof RegExp) return (code) => from.test(String.fromCodePoint(code))
    const low = from.codePointAt(0) ?? 0
    const last = this.#chars[this.#at + 1]
    if (this.#next !== '-' || last === ']' || last === undefined) return (code) => code === low
    this.#at++
    const to = this.#bracketChar()
    const high = to instanceof RegExp ? -1 : (to.codePointAt(0) ?? 0)
    if (high < low) throw new EreError('a range in brackets runs backwards')
    return (code) => code >= low && code <= high
  }

  #bracketChar(): string | RegExp {
    const char = this.#chars[this.#at++]
    if (char === undefined) throw new EreError('a bracket is not closed')
    if (char !== '[' || !/[:.=]/.test(this.#next ?? '')) return char
    const kind = this.#next ?? ''
    const end = this.#chars.findIndex(
      (one, at) => at > this.#at && one === kind && this.#chars[at + 1] === ']',
    )
    const name = end < 0 ? '' : this.#chars.slice(this.#at + 1, end).join('')
    this.#at = end + 2
    if (kind !== ':' && Array.from(name).length === 1) return name
    const known = kind === ':' && Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined
    if (known === undefined) throw new EreError('a bracket names no character class')
    return known
  }
}
