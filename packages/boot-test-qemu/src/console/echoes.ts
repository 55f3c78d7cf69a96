/** Lines that are remembered: a kernel tells a port all that it has said so far when it opens it, and that is about as much. */
const REMEMBERED = 5000

/** A kernel with two consoles says everything twice. Knows what the first one has said of late. */
export class Echoes {
  readonly #said = new Set<string>()

  /** The first console said this. */
  said(text: string): void {
    this.#said.delete(text)
    this.#said.add(text)
    if (this.#said.size <= REMEMBERED) return
    const [oldest] = this.#said
    if (oldest !== undefined) this.#said.delete(oldest)
  }

  /** Is it what the first console has said? */
  repeats(text: string): boolean {
    return this.#said.has(text)
  }
}
