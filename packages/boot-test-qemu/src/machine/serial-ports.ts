import type { Child, Ports } from '@dpuos/action-kit'
import type { Machine } from './argv.ts'
import { Batch } from './batch.ts'
import { ConsoleLog } from './console-log.ts'

/** A serial port and what came over it. */
export interface PortHeard {
  /** As Linux names it. */
  readonly port: string
  readonly bytes: number
  /** File with its bytes. */
  readonly log: string
}

/** Milliseconds for which console bytes are gathered; no person and no limit notices them. */
const GATHER = 20
/** The same of the other ports: what a kernel tells all of them is to be heard on the first one first. */
const GATHER_OTHERS = 300

/** What a port's bytes come from. */
type Source = Child['stdout']

interface Line {
  readonly heard: { port: string; bytes: number; log: string }
  readonly log: ConsoleLog
  readonly batch: Batch
}

/** Reads the serial ports of a machine: bytes go into a file for each, and on to whoever judges. */
export class SerialPorts {
  readonly #lines: Line[] = []
  readonly #open: (source: Source, port: string, first: boolean) => Line
  readonly #names: readonly string[]

  /** `take` gets the bytes: of the console without a name, of the other ports with theirs. */
  constructor(
    { machine, consoleLog }: { readonly machine: Machine; readonly consoleLog: string },
    take: (chunk: Buffer, port?: string) => void,
    ports: Pick<Ports, 'log'>,
  ) {
    this.#names = machine.model.serial
    this.#open = (source, port, first) => {
      const file = first ? consoleLog : portLog(consoleLog, port)
      const log = new ConsoleLog(file, source, ports)
      const heard = { port, bytes: 0, log: file }
      const hand = (chunk: Buffer): void => {
        log.write(chunk)
        heard.bytes += chunk.length
        if (first) take(chunk)
        else take(chunk, port)
      }
      // Where instructions are counted, each mark is to be heard at once.
      const delay = machine.counted === true ? 0 : first ? GATHER : GATHER_OTHERS
      return { heard, log, batch: new Batch(hand, delay) }
    }
  }

  /** The next port, in the order of the machine's, speaks through this. */
  listen(source: Source): void {
    const index = this.#lines.length
    const line = this.#open(source, this.#names[index] ?? '', index === 0)
    this.#lines.push(line)
    source.on('data', (chunk: Buffer) => line.batch.push(chunk))
  }

  get heard(): readonly PortHeard[] {
    return this.#lines.map(({ heard }) => ({ ...heard }))
  }

  /** Hand on what has come so far, the console's first. */
  flush(): void {
    for (const { batch } of this.#lines) batch.flush()
  }

  /** Resolves when everything is in the files. */
  async end(): Promise<void> {
    this.flush()
    for (const { log } of this.#lines) await log.end()
  }
}

/** The file of another port beside that of the console: `boot-uefi.console.log` and `boot-uefi.ttyS1.log`. */
export const portLog = (consoleLog: string, port: string): string =>
  consoleLog.replace(/(?:\.console)?\.log$/, `.${port}.log`)
