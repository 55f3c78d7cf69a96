import { cleanLine } from '@dpuos/action-kit'

/** Characters of a line; a longer one comes in pieces of this length. */
const MAX_LINE = 4096
/** What a piece has in common with the one before it, so that no message is cut in two in both. */
const OVERLAP = 256

export interface ConsoleLine {
  /** Escapes and control characters removed. */
  readonly text: string
  /** `false`: the cursor still stands in this line (a prompt); it may come again, longer or complete. */
  readonly complete: boolean
}

/** Cursor positioning (CUP): how firmware and GRUB begin a line. */
const CURSOR = /\x1b\[\d*;?\d*H/g

/**
 * A serial console's bytes as lines. Nothing is lost or fatal: broken UTF-8 and binary noise become U+FFFD or vanish,
 * a line without end comes in pieces, the same however its bytes arrive; a carriage return alone ends a line (firmware redraws).
 */
export class ConsoleReader {
  readonly #decoder = new TextDecoder()
  #rest = ''
  #told = ''

  /** The lines which these bytes complete and, last, the unfinished one if it has changed. Empty lines are dropped. */
  push(chunk: Uint8Array): ConsoleLine[] {
    const text = (this.#rest + this.#decoder.decode(chunk, { stream: true })).replaceAll(CURSOR, '\n')
    const parts = text.split(/\r*\n|\r+(?!\n|$)/)
    const rest = parts.pop() ?? ''
    const lines: ConsoleLine[] = []
    const complete = (part: string): void => {
      const text = clean(part)
      if (text !== '') lines.push({ text, complete: true })
      this.#told = ''
    }
    /** The pieces of a long line but the last. */
    const shortened = (part: string): string => {
      let at = 0
      for (; part.length - at > MAX_LINE; at += MAX_LINE - OVERLAP) complete(part.slice(at, at + MAX_LINE))
      return part.slice(at)
    }
    for (const part of parts) complete(shortened(part))
    this.#rest = shortened(rest)
    const tail = clean(this.#rest)
    if (tail !== '' && tail !== this.#told) {
      this.#told = tail
      lines.push({ text: tail, complete: false })
    }
    return lines
  }
}

function clean(raw: string): string {
  return cleanLine(raw).trimEnd()
}
