import { cleanLine } from '@dpuos/action-kit'

/** Characters of a line that are looked at; what follows is noise. */
const MAX_LINE = 4096

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
 * a line without end is cut, a carriage return alone ends a line (firmware redraws).
 */
export class ConsoleReader {
  readonly #decoder = new TextDecoder()
  #rest = ''
  #told = ''

  /** The lines which these bytes complete and, last, the unfinished one if it has changed. Empty lines are dropped. */
  push(chunk: Uint8Array): ConsoleLine[] {
    const text = (this.#rest + this.#decoder.decode(chunk, { stream: true })).replaceAll(CURSOR, '\n')
    const parts = text.split(/\r*\n|\r+(?!\n|$)/)
    this.#rest = (parts.pop() ?? '').slice(-MAX_LINE)
    const lines: ConsoleLine[] = []
    for (const part of parts) {
      const text = clean(part.slice(0, MAX_LINE))
      if (text !== '') lines.push({ text, complete: true })
      this.#told = ''
    }
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
