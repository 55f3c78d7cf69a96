/** Bytes that are handed on at once, however young they are. */
const FULL = 64 * 1024

/**
 * Hands chunks on together. A serial line brings a few bytes at a time, and waking up for them costs more than reading them: what comes within
 * `delayMs` of the first is one chunk (0: each is its own).
 */
export class Batch {
  readonly #take: (chunk: Buffer) => void
  readonly #delayMs: number
  #chunks: Buffer[] = []
  #bytes = 0
  #timer: NodeJS.Timeout | undefined

  constructor(take: (chunk: Buffer) => void, delayMs: number) {
    this.#take = take
    this.#delayMs = delayMs
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    if (this.#delayMs === 0 || this.#bytes >= FULL) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), this.#delayMs)
  }

  /** Hand on what has come so far: before anything else is heard, so that the order stays. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#bytes === 0) return
    const all = this.#chunks.length === 1 ? this.#chunks[0] : undefined
    const chunk = all ?? Buffer.concat(this.#chunks, this.#bytes)
    this.#chunks = []
    this.#bytes = 0
    this.#take(chunk)
  }
}
