// Pure: reads the Kconfig files of a kernel source (kernel: Documentation/kbuild/kconfig-language.rst), as far as the reasons for a value need it.
// Whether a value holds is not decided here: the kernel's own Kconfig does that.
import type { Position } from '@dpuos/manifests'
import { and, closing, type Expr, ExpressionError, parseExpression, TRUE } from './expression.ts'
import type { Choice, Definition, Kconfig, KconfigSymbol, Selector } from './model.ts'

/** Text of a file by its path in the source; undefined where there is none. */
export type Load = (path: string) => string | undefined

interface Line {
  readonly text: string
  readonly at: Position
}

/** What encloses an entry. */
interface Block {
  readonly kind: 'if' | 'menu' | 'choice'
  depends: Expr
  visible: Expr
  prompt: string
  readonly at: Position
  readonly members: string[]
}

interface Entry {
  readonly name: string
  readonly at: Position
  depends: Expr
  prompt: { text: string; condition: Expr } | undefined
  readonly defaults: { value: Expr; condition: Expr }[]
  readonly selects: { readonly name: string; readonly condition: Expr; readonly at: Position }[]
}

interface Draft {
  type: KconfigSymbol['type']
  readonly definitions: Definition[]
  readonly selectors: Selector[]
}

/** Name of what is no symbol. */
const NOBODY = ''

/** Files in files: real sources nest five deep. */
const MAX_DEPTH = 50

/** Read `Kconfig` and all that it sources. `variables` are those of the top Makefile: SRCARCH, ARCH … */
export function readKconfig(load: Load, variables: Readonly<Record<string, string>>): Kconfig {
  const reader = new Reader(load, variables)
  reader.file('Kconfig', 0)
  return reader.result()
}

class Reader {
  readonly #load: Load
  readonly #variables: Readonly<Record<string, string>>
  readonly #drafts = new Map<string, Draft>()
  readonly #unread: Position[] = []
  readonly #blocks: Block[] = []
  #entry: Entry | undefined

  constructor(load: Load, variables: Readonly<Record<string, string>>) {
    this.#load = load
    this.#variables = variables
  }

  result(): Kconfig {
    this.#close()
    const symbols = new Map<string, KconfigSymbol>()
    for (const [name, { type, definitions, selectors }] of this.#drafts) {
      // A name that is only selected is no symbol of this source.
      if (definitions.length > 0) symbols.set(name, { name, type, definitions, selectors })
    }
    return { symbols, unread: this.#unread }
  }

  file(path: string, depth: number): void {
    const text = this.#load(path)
    if (text === undefined || depth > MAX_DEPTH) return
    for (const line of logicalLines(text, path)) this.#line(line, depth)
  }

  #line({ text, at }: Line, depth: number): void {
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? []
    try {
      if (!this.#structure(word, rest, at, depth)) this.#attribute(word, rest, at)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      this.#unread.push(at)
    }
  }

  /** Lines that begin or end something. False: none of these. */
  #structure(word: string, rest: string, at: Position, depth: number): boolean {
    switch (word) {
      case 'config':
      case 'menuconfig':
      case 'comment':
        this.#close()
        // A comment has conditions too, which are nobody else's.
        this.#entry = {
          name: word === 'comment' ? NOBODY : rest,
          at,
          depends: TRUE,
          prompt: undefined,
          defaults: [],
          selects: [],
        }
        return true
      case 'if':
        this.#open('if', at, parseExpression(rest))
        return true
      case 'menu':
        this.#open('menu', at, TRUE)
        return true
      case 'choice':
        this.#open('choice', at, TRUE)
        return true
      case 'endif':
      case 'endmenu':
      case 'endchoice':
        this.#close()
        this.#blocks.pop()
        return true
      case 'mainmenu':
        this.#close()
        return true
      case 'source':
      case 'rsource':
      case 'osource':
      case 'orsource': {
        this.#close()
        const named = this.#expand(rest.replace(/^"(.*)"$/, '$1'))
        const from = word.includes('rs') ? at.file.replace(/[^/]*$/, '') : ''
        this.file(`${from}${named}`, depth + 1)
        return true
      }
      default:
        return false
    }
  }

  #open(kind: Block['kind'], at: Position, depends: Expr): void {
    this.#close()
    this.#blocks.push({ kind, depends, visible: TRUE, prompt: '', at, members: [] })
  }

  /** Lines that say something of the entry or of the block that they follow. */
  #attribute(word: string, rest: string, at: Position): void {
    const entry = this.#entry
    const block = this.#blocks.at(-1)
    switch (word) {
      case 'bool':
      case 'tristate':
      case 'string':
      case 'int':
      case 'hex':
        if (entry !== undefined) this.#draft(entry.name).type = word
        if (rest !== '') this.#prompt(rest)
        return
      case 'def_bool':
      case 'def_tristate': {
        if (entry === undefined) return
        this.#draft(entry.name).type = word === 'def_bool' ? 'bool' : 'tristate'
        entry.defaults.push(conditional(rest))
        return
      }
      case 'prompt':
        this.#prompt(rest)
        return
      case 'default':
        entry?.defaults.push(conditional(rest))
        return
      case 'depends': {
        const condition = parseExpression(rest.replace(/^on\s*/, ''))
        if (entry !== undefined) entry.depends = and(entry.depends, condition)
        else if (block !== undefined) block.depends = and(block.depends, condition)
        return
      }
      case 'visible':
        if (block !== undefined)
          block.visible = and(block.visible, parseExpression(rest.replace(/^if\s*/, '')))
        return
      case 'select': {
        const [name, condition] = splitIf(rest)
        entry?.selects.push({
          name,
          condition: condition === undefined ? TRUE : parseExpression(condition),
          at,
        })
        return
      }
      case 'imply':
      case 'range':
      case 'option':
      case 'optional':
      case 'modules':
      case 'transitional':
        return
      default:
        if (!isMacro(word, rest)) this.#unread.push(at)
    }
  }

  #prompt(rest: string): void {
    const [said, condition] = splitIf(rest)
    const text = said.replace(/^["'](.*)["']$/, '$1')
    const block = this.#blocks.at(-1)
    if (this.#entry !== undefined)
      this.#entry.prompt = { text, condition: condition === undefined ? TRUE : parseExpression(condition) }
    else if (block !== undefined) block.prompt = text
  }

  /** The entry is complete. */
  #close(): void {
    const entry = this.#entry
    this.#entry = undefined
    if (entry === undefined || entry.name === NOBODY) return
    const depends = and(...this.#blocks.map((block) => block.depends), entry.depends)
    const visible = this.#blocks.map((block) => block.visible)
    const block = this.#blocks.findLast(({ kind }) => kind === 'choice')
    block?.members.push(entry.name)
    const choice: Choice | undefined =
      block === undefined ? undefined : { at: block.at, prompt: block.prompt, members: block.members }
    this.#draft(entry.name).definitions.push({
      at: entry.at,
      depends,
      prompt:
        entry.prompt === undefined
          ? undefined
          : { text: entry.prompt.text, condition: and(...visible, entry.prompt.condition) },
      defaults: entry.defaults,
      choice,
    })
    for (const { name, condition, at } of entry.selects) {
      const by: Expr = { kind: 'symbol', name: entry.name }
      this.#draft(name).selectors.push({ by: entry.name, condition: and(by, depends, condition), at })
    }
  }

  #draft(name: string): Draft {
    const known = this.#drafts.get(name)
    if (known !== undefined) return known
    const draft: Draft = { type: 'unknown', definitions: [], selectors: [] }
    this.#drafts.set(name, draft)
    return draft
  }

  #expand(text: string): string {
    return text.replaceAll(/\$\((\w+)\)/g, (whole, name: string) => this.#variables[name] ?? whole)
  }
}

/** `name = value`, `name:=value`, `$(error-if,…)`: for the preprocessor. */
const isMacro = (word: string, rest: string): boolean =>
  word.startsWith('$(') || /^[\w-]+[:+]?=/.test(word) || (/^[\w-]+$/.test(word) && /^[:+]?=/.test(rest))

const conditional = (rest: string): { value: Expr; condition: Expr } => {
  const [value, condition] = splitIf(rest)
  return {
    value: parseExpression(value),
    condition: condition === undefined ? TRUE : parseExpression(condition),
  }
}

/** `TEXT if CONDITION` → both parts; an `if` in quotes or in a macro is none. */
function splitIf(text: string): [before: string, condition?: string] {
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"' || char === "'") {
      for (at++; at < text.length && text[at] !== char; at++) if (text[at] === '\\') at++
    } else if (char === '$' && text[at + 1] === '(') at = closing(text, at + 1)
    else if (/^\bif\b/.test(text.slice(at)) && (at === 0 || /[\s")']/.test(text[at - 1] ?? '')))
      return [text.slice(0, at).trim(), text.slice(at + 2).trim()]
  }
  return [text.trim()]
}

/** Lines without comments, continued ones joined, help texts left out. */
function* logicalLines(text: string, file: string): Generator<Line> {
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const at = { file, line: index + 1 }
    let line = lines[index] ?? ''
    while (line.endsWith('\\') && index + 1 < lines.length)
      line = `${line.slice(0, -1)} ${lines[++index] ?? ''}`
    const said = uncommented(line).trim()
    if (said === '') continue
    if (/^(?:help|-*help-*)$/.test(said)) {
      index = afterHelp(lines, index + 1) - 1
      continue
    }
    yield { text: said, at }
  }
}

/** A `#` begins a comment, unless it stands in quotes. */
function uncommented(line: string): string {
  if (!line.includes('#')) return line
  let quote: string | undefined
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (char === '\\') at++
    else if (quote !== undefined) quote = char === quote ? undefined : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '#') return line.slice(0, at)
  }
  return line
}

/** A help text ends before the first line that is indented less than its first one. */
function afterHelp(lines: readonly string[], from: number): number {
  const indent = (line: string): number => {
    const [blanks = ''] = /^\s*/.exec(line) ?? []
    return Array.from(blanks).reduce(
      (column, char) => (char === '\t' ? (Math.floor(column / 8) + 1) * 8 : column + 1),
      0,
    )
  }
  let first: number | undefined
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    first ??= indent(line)
    if (indent(line) < first || first === 0) return index
  }
  return lines.length
}
