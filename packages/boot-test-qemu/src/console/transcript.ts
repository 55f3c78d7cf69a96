/** Lines that are kept in memory, and characters of theirs: enough for any excerpt, whatever a guest writes. The whole console is in a file. */
const KEPT = 5000
const KEPT_CHARACTERS = 4 * 2 ** 20
/** Lines shown before and after the line that decided. */
const AROUND = 10

/** The console's lines as they came, the oldest dropped. Lines are named by their number, counted from 0. */
export class Transcript {
  #lines: string[] = []
  #times: number[] = []
  #characters = 0
  #dropped = 0

  /** Take a line that came `at` milliseconds after the start. Returns its number. */
  add(line: string, at = 0): number {
    if (this.#lines.length >= 2 * KEPT || this.#characters >= 2 * KEPT_CHARACTERS) this.#drop()
    this.#characters += line.length
    this.#lines.push(line)
    this.#times.push(at)
    return this.#dropped + this.#lines.length - 1
  }

  /** The older half goes, in lines: seldom enough that copying the rest costs nothing. */
  #drop(): void {
    const half = Math.ceil(this.#lines.length / 2)
    this.#dropped += half
    this.#lines = this.#lines.slice(half)
    this.#times = this.#times.slice(half)
    this.#characters = this.#lines.reduce((sum, { length }) => sum + length, 0)
  }

  get count(): number {
    return this.#dropped + this.#lines.length
  }

  get last(): string | undefined {
    return this.#lines.at(-1)
  }

  /** The line of that number; undefined when it is gone. */
  at(number: number): string | undefined {
    return this.#lines[number - this.#dropped]
  }

  /** What is still known, oldest first, at most the last `most` lines. */
  tail(most: number): { readonly number: number; readonly at: number; readonly text: string }[] {
    const from = Math.max(0, this.#lines.length - most)
    return this.#lines.slice(from).map((text, index) => ({
      number: this.#dropped + from + index,
      at: this.#times[from + index] ?? 0,
      text,
    }))
  }

  /** The lines around line `number`; the last ones without it, or when it is gone. */
  excerpt(number?: number): string[] {
    const index = (number ?? -1) - this.#dropped
    if (index < 0) return this.#lines.slice(-2 * AROUND)
    return this.#lines.slice(Math.max(0, index - AROUND), index + AROUND)
  }
}
