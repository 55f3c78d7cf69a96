// Pure: Kconfig's expressions (kernel: Documentation/kbuild/kconfig-language.rst, "Menu dependencies").

/** A condition. `unknown` is what only the compiler could tell (`$(cc-option,…)`). */
export type Expr =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'not'; readonly of: Expr }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Expr[] }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Expr; readonly right: Expr }

/** Kconfig's three states as numbers, so that `&&` is the smaller and `||` the larger one. */
export const STATES = { n: 0, m: 1, y: 2 } as const
export type Tristate = 0 | 1 | 2

export const TRUE: Expr = { kind: 'constant', text: 'y' }

export const stateName = (state: Tristate): 'n' | 'm' | 'y' => (['n', 'm', 'y'] as const)[state]

const isState = (text: string): text is keyof typeof STATES => text in STATES

export function and(...all: readonly Expr[]): Expr {
  const parts = all.flatMap((one) => (one.kind === 'and' ? one.all : one === TRUE ? [] : [one]))
  return parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : parts.length === 0
      ? TRUE
      : { kind: 'and', all: parts }
}

export function or(all: readonly Expr[]): Expr {
  return all.length === 1 && all[0] !== undefined ? all[0] : { kind: 'or', all }
}

/** A macro call with its balanced brackets, a text, an operator, or a name. */
const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(&&|\|\||!=|<=|>=|[=<>!()])|(\$\(|[^\s"'&|!=<>()]+))/y

export class ExpressionError extends Error {}

/** Parse an expression. Throws ExpressionError where it is none. */
export function parseExpression(text: string): Expr {
  const tokens = tokenize(text)
  let index = 0
  const peek = (): string | undefined => tokens[index]
  const take = (): string => {
    const token = tokens[index++]
    if (token === undefined) throw new ExpressionError(`ends too early: ${text}`)
    return token
  }
  const operand = (token: string): Expr => {
    if (token.startsWith('$(')) return { kind: 'unknown', text: token }
    if (/^["']/.test(token)) {
      const inner = token.slice(1, -1)
      return inner.includes('$(') ? { kind: 'unknown', text: inner } : { kind: 'constant', text: inner }
    }
    if (/^(?:&&|\|\||!=|<=|>=|[=<>!()])$/.test(token))
      throw new ExpressionError(`${token} out of place: ${text}`)
    // Some names begin with a digit: 64BIT.
    if (isState(token) || /^(?:-?\d+|0[xX][\da-fA-F]+)$/.test(token)) return { kind: 'constant', text: token }
    return { kind: 'symbol', name: token }
  }
  const atom = (): Expr => {
    const token = take()
    if (token === '!') return { kind: 'not', of: atom() }
    if (token === '(') {
      const inner = any()
      if (take() !== ')') throw new ExpressionError(`a bracket is not closed: ${text}`)
      return inner
    }
    const left = operand(token)
    const operator = peek()
    if (operator === undefined || !/^(?:!=|<=|>=|[=<>])$/.test(operator)) return left
    index++
    return { kind: 'compare', operator, left, right: operand(take()) }
  }
  const every = (): Expr => {
    const parts = [atom()]
    while (peek() === '&&' && index++ >= 0) parts.push(atom())
    return and(...parts)
  }
  const any = (): Expr => {
    const parts = [every()]
    while (peek() === '||' && index++ >= 0) parts.push(every())
    return or(parts)
  }
  const result = any()
  if (index < tokens.length) throw new ExpressionError(`${tokens[index] ?? ''} out of place: ${text}`)
  return result
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  const pattern = new RegExp(TOKEN)
  let at = 0
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) throw new ExpressionError(`cannot be read: ${text.slice(at).trim()}`)
    const [whole, quoted, operator, name] = match
    if (name === '$(') {
      const from = at + whole.length - 2
      at = closing(text, from + 1) + 1
      tokens.push(text.slice(from, at))
      continue
    }
    tokens.push(quoted ?? operator ?? name ?? '')
    at += whole.length
  }
  return tokens
}

/** Index of the bracket that closes the one at `open`; the end where there is none. */
export function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length - 1
}

/** What symbols have: their value as in a `.config`, undefined where they are off or do not exist. */
export type Values = (name: string) => string | undefined

/** The value of an expression; undefined where it depends on what is unknown. */
export function evaluate(expr: Expr, values: Values): Tristate | undefined {
  switch (expr.kind) {
    case 'symbol':
      return tristate(values(expr.name))
    case 'constant':
      return tristate(expr.text)
    case 'unknown':
      return undefined
    case 'not': {
      const state = evaluate(expr.of, values)
      return state === undefined ? undefined : ((2 - state) as Tristate)
    }
    case 'compare':
      return compare(expr, values)
    case 'and':
    case 'or':
    default: {
      const states = expr.all.map((one) => evaluate(one, values))
      const known = states.filter((state) => state !== undefined)
      // What decides alone decides, whatever the unknown parts are.
      if (expr.kind === 'and' && known.includes(0)) return 0
      if (expr.kind === 'or' && known.includes(2)) return 2
      if (known.length < states.length) return undefined
      return (expr.kind === 'and' ? Math.min(...known) : Math.max(...known)) as Tristate
    }
  }
}

const tristate = (value: string | undefined): Tristate =>
  value !== undefined && isState(value) ? STATES[value] : 0

function compare(
  { operator, left, right }: Extract<Expr, { kind: 'compare' }>,
  values: Values,
): Tristate | undefined {
  const [a, b] = [text(left, values), text(right, values)]
  if (a === undefined || b === undefined) return undefined
  const [x, y] = [Number(a), Number(b)]
  const order =
    a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a < b ? -1 : a > b ? 1 : 0
  const holds: Record<string, boolean> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  }
  return holds[operator] === true ? 2 : 0
}

function text(expr: Expr, values: Values): string | undefined {
  if (expr.kind === 'constant') return expr.text
  if (expr.kind !== 'symbol') return undefined
  const value = values(expr.name)
  return value === undefined ? 'n' : value.replace(/^"(.*)"$/, '$1')
}

/** The parts of a condition that keep it below `wanted`; of alternatives, all. */
export function failingTerms(expr: Expr, wanted: Tristate, values: Values): Expr[] {
  const state = evaluate(expr, values)
  if (state === undefined || state >= wanted) return []
  if (expr.kind === 'and') return expr.all.flatMap((one) => failingTerms(one, wanted, values))
  return [expr]
}

/** The names in an expression. */
export function symbolsIn(expr: Expr): string[] {
  switch (expr.kind) {
    case 'symbol':
      return [expr.name]
    case 'not':
      return symbolsIn(expr.of)
    case 'compare':
      return [...symbolsIn(expr.left), ...symbolsIn(expr.right)]
    case 'and':
    case 'or':
      return expr.all.flatMap(symbolsIn)
    case 'constant':
    case 'unknown':
    default:
      return []
  }
}

/** As Kconfig writes it, the value of each symbol behind it: `INFINIBAND[n] && PCI[y]`. */
export function formatExpression(expr: Expr, values?: Values): string {
  const inner = (one: Expr): string => {
    const said = formatExpression(one, values)
    return one.kind === 'or' || (expr.kind === 'not' && one.kind === 'and') ? `(${said})` : said
  }
  switch (expr.kind) {
    case 'symbol':
      return values === undefined ? expr.name : `${expr.name}[${values(expr.name) ?? 'n'}]`
    case 'constant':
      return isState(expr.text) ? expr.text : JSON.stringify(expr.text)
    case 'unknown':
      return expr.text
    case 'not':
      return `!${inner(expr.of)}`
    case 'compare':
      return `${formatExpression(expr.left, values)} ${expr.operator} ${formatExpression(expr.right, values)}`
    case 'and':
      return expr.all.map(inner).join(' && ')
    case 'or':
      return expr.all.map((one) => formatExpression(one, values)).join(' || ')
    default:
      throw new TypeError(`no such expression: ${JSON.stringify(expr)}`)
  }
}
