/** Bytes of a stream in the portions that a format asks for. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)
  #ended = false
  /** Bytes given out so far. */
  position = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Exactly `size` bytes; fewer only at the end of the stream. For headers: all of it lies in memory. */
  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let missing = size
    while (missing > 0 && (await this.#fill())) {
      const part = this.#rest.subarray(0, missing)
      this.#rest = this.#rest.subarray(part.length)
      missing -= part.length
      parts.push(part)
    }
    this.position += size - missing
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  }

  /** The next `size` bytes piece by piece. Throws at an early end of the stream. */
  async *pieces(size: number): AsyncGenerator<Uint8Array> {
    let missing = size
    while (missing > 0) {
      if (!(await this.#fill())) throw new Error(`it ends ${missing} bytes too early`)
      const part = this.#rest.subarray(0, missing)
      this.#rest = this.#rest.subarray(part.length)
      missing -= part.length
      this.position += part.length
      yield part
    }
  }

  async skip(size: number): Promise<void> {
    for await (const _ of this.pieces(size));
  }

  /** Read on to the end, so that whoever writes the stream can finish. */
  async drain(): Promise<void> {
    while (await this.#fill()) {
      this.position += this.#rest.length
      this.#rest = Buffer.alloc(0)
    }
  }

  /** Is there a byte at hand? */
  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0 && !this.#ended) {
      const { value, done } = await this.#chunks.next()
      if (done === true) this.#ended = true
      else this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    return this.#rest.length > 0
  }
}
