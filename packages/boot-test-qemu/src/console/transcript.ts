/** Lines that are kept in memory: enough for any excerpt, whatever a guest writes. The whole console is in a file. */
const KEPT = 5000
/** Lines shown before and after the line that decided. */
const AROUND = 10

/** The console's lines as they came, the oldest dropped. Lines are named by their number, counted from 0. */
export class Transcript {
  #lines: string[] = []
  #times: number[] = []
  #dropped = 0

  /** Take a line that came `at` milliseconds after the start. Returns its number. */
  add(line: string, at = 0): number {
    if (this.#lines.length >= 2 * KEPT) {
      this.#dropped += KEPT
      this.#lines = this.#lines.slice(KEPT)
      this.#times = this.#times.slice(KEPT)
    }
    this.#lines.push(line)
    this.#times.push(at)
    return this.#dropped + this.#lines.length - 1
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
