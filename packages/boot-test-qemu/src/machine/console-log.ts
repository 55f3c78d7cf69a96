import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import type { Ports } from '@dpuos/action-kit'

/** Bytes of console kept in the file; beyond that a guest only repeats itself. */
const MOST = 256 * 2 ** 20

/** What the bytes come from, as far as it can be told to wait. */
export interface Source {
  pause(): unknown
  resume(): unknown
}

/**
 * The file that gets the console's bytes as they come. While the disk does not keep up, `source` is not read on: QEMU holds the guest back then, and
 * nothing piles up in memory.
 */
export class ConsoleLog {
  readonly #stream: WriteStream
  readonly #source: Source
  #written = 0

  constructor(file: string, source: Source, { log }: Pick<Ports, 'log'>) {
    this.#source = source
    this.#stream = createWriteStream(file)
    this.#stream.on('drain', () => source.resume())
    this.#stream.on('error', (error) => {
      // A full disk must not end the test: the verdict does not need the file.
      log.debug(`console log: ${error.message}`)
      source.resume()
    })
  }

  write(chunk: Buffer): void {
    if (this.#written < MOST && !this.#stream.errored && !this.#stream.write(chunk)) this.#source.pause()
    this.#written += chunk.length
  }

  /** Resolves when everything is in the file. */
  async end(): Promise<void> {
    this.#stream.end()
    if (!this.#stream.errored) await once(this.#stream, 'close')
  }
}
