import { closeSync, openSync, readSync } from 'node:fs'
import { addRun, type Extent } from './extents.ts'
import { BLOCK, type Volume } from './volume.ts'

/** Small enough for a processor's own cache, large enough for few writes. */
const BUFFER = 2 ** 19
const ZEROS = Buffer.alloc(BLOCK)

/** Puts the content of files one behind the other, so that many small ones cost few writes. Blocks of zeros become holes. */
export class ContentWriter {
  readonly #volume: Volume
  #buffer = Buffer.allocUnsafeSlow(BUFFER)
  /** Is written while the other is filled. */
  #other = Buffer.allocUnsafeSlow(BUFFER)
  #writing: Promise<void> = Promise.resolve()
  /** Blocks that wait in the buffer, and where the first of them belongs. */
  #waiting = 0
  #start = 0
  /** What was written so far. */
  readonly runs: { readonly start: number; readonly length: number }[] = []

  constructor(volume: Volume) {
    this.#volume = volume
  }

  /** Append a host's file of that size. Returns where its blocks lie. Throws where it has another size by now. */
  async file(path: string | Buffer, size: number): Promise<Extent[]> {
    const extents: Extent[] = []
    if (size === 0) return extents
    const file = openSync(path, 'r')
    try {
      for (let done = 0; done < size; ) {
        if (this.#waiting === BUFFER / BLOCK) await this.#write()
        const from = this.#waiting * BLOCK
        const wanted = Math.min(size - done, BUFFER - from)
        let got = 0
        while (got < wanted) {
          const now = readSync(file, this.#buffer, from + got, wanted - got, done + got)
          if (now === 0) throw new Error(`${String(path)} became shorter while it was packed`)
          got += now
        }
        const whole = Math.ceil(got / BLOCK) * BLOCK
        this.#buffer.fill(0, from + got, from + whole)
        await this.#keep(extents, done / BLOCK, whole / BLOCK)
        done += got
      }
    } finally {
      closeSync(file)
    }
    return extents
  }

  /** Append bytes of our own. */
  async bytes(data: Uint8Array): Promise<Extent[]> {
    const extents: Extent[] = []
    for (let done = 0; done < data.length; ) {
      if (this.#waiting === BUFFER / BLOCK) await this.#write()
      const from = this.#waiting * BLOCK
      const part = data.subarray(done, done + BUFFER - from)
      const whole = Math.ceil(part.length / BLOCK) * BLOCK
      this.#buffer.set(part, from)
      this.#buffer.fill(0, from + part.length, from + whole)
      await this.#keep(extents, done / BLOCK, whole / BLOCK)
      done += part.length
    }
    return extents
  }

  /** `count` blocks have come behind the waiting ones: leave those of zeros out, and give the others their place. */
  async #keep(extents: Extent[], logical: number, count: number): Promise<void> {
    const first = this.#waiting
    for (let block = 0; block < count; ) {
      if (this.#isZero(first + block)) {
        block++
        continue
      }
      let end = block + 1
      while (end < count && !this.#isZero(first + end)) end++
      await this.#take(extents, logical + block, first + block, end - block)
      block = end
    }
  }

  /** `from`: where the run lies in the buffer, counted in blocks; never before the end of what waits. */
  async #take(extents: Extent[], logical: number, from: number, count: number): Promise<void> {
    for (let done = 0; done < count; ) {
      const run = this.#volume.takeRun(count - done)
      const at = from + done
      if (this.#waiting > 0 && this.#start + this.#waiting !== run.start) await this.#write()
      if (this.#waiting === 0) this.#start = run.start
      if (at !== this.#waiting)
        this.#buffer.copyWithin(this.#waiting * BLOCK, at * BLOCK, (at + run.length) * BLOCK)
      this.#waiting += run.length
      addRun(extents, logical + done, run.start, run.length)
      done += run.length
    }
  }

  /** Begin to write what waits, and go on in the other buffer, with what lies behind it in the same place. */
  async #write(): Promise<void> {
    await this.#writing
    const [full, length] = [this.#buffer, this.#waiting * BLOCK]
    this.#writing = this.#volume.writeBeside(this.#start, full, length)
    // Whoever awaits it next gets the error.
    this.#writing.catch(() => undefined)
    this.runs.push({ start: this.#start, length: this.#waiting })
    full.copy(this.#other, length, length)
    this.#buffer = this.#other
    this.#other = full
    this.#waiting = 0
  }

  #isZero(block: number): boolean {
    const at = block * BLOCK
    return this.#buffer[at] === 0 && this.#buffer.compare(ZEROS, 0, BLOCK, at, at + BLOCK) === 0
  }

  /** Resolves when everything is written. */
  async flush(): Promise<void> {
    if (this.#waiting > 0) await this.#write()
    await this.#writing
  }

  /** Resolves when no write is under way any more, also when one failed. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined)
  }
}
