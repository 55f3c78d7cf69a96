/** ECMA-48 escape sequences (CSI, OSC, charset selection, single characters). */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+][A-Za-z0-9]|[ -/]*[0-~])/g

/** A line as a person would read it: escape sequences, carriage returns and other control characters removed. */
export function cleanLine(text: string): string {
  return text.replace(ESCAPES, '').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
}

/** Splits a byte stream into lines; a `\r` alone starts a line too (progress bars). Invalid UTF-8 becomes U+FFFD. */
export class LineSplitter {
  readonly #decoder = new TextDecoder()
  readonly #emit: (line: string) => void
  #rest = ''

  constructor(emit: (line: string) => void) {
    this.#emit = emit
  }

  push(chunk: Uint8Array): void {
    const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r?\n|\r(?!$)/)
    this.#rest = parts.pop() ?? ''
    for (const part of parts) this.#emit(part)
    if (this.#rest.length > 65_536) {
      this.#emit(this.#rest)
      this.#rest = ''
    }
  }

  end(): void {
    const rest = this.#rest + this.#decoder.decode()
    if (rest !== '') this.#emit(rest.replace(/\r$/, ''))
    this.#rest = ''
  }
}

/** `3.4 s`, `2 min 05 s`. */
export function formatDuration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** `12.3 MiB`, `3.1 GiB`: the form of what a machine has and needs, from bytes to hundreds of GiB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [divisor, unit] =
    bytes < 2 ** 20 ? [2 ** 10, 'KiB'] : bytes < 2 ** 30 ? [2 ** 20, 'MiB'] : [2 ** 30, 'GiB']
  return `${(bytes / divisor).toFixed(1)} ${unit}`
}
