/** What QEMU sends: its greeting, an answer to a command, or an event. */
export type QmpMessage =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'return'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly text: string }
  | { readonly kind: 'event'; readonly name: string; readonly data: Readonly<Record<string, unknown>> }

/** Splits QMP's byte stream (one JSON object per line) into messages; what is no QMP is dropped. */
export class QmpReader {
  readonly #decoder = new TextDecoder()
  #rest = ''

  push(chunk: Uint8Array): QmpMessage[] {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n')
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => parse(line) ?? [])
  }
}

function parse(line: string): QmpMessage | undefined {
  let json: Record<string, unknown>
  try {
    json = JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
  if ('QMP' in json) return { kind: 'greeting' }
  if (typeof json['event'] === 'string') {
    return { kind: 'event', name: json['event'], data: (json['data'] ?? {}) as Record<string, unknown> }
  }
  const id = typeof json['id'] === 'number' ? json['id'] : -1
  if ('return' in json) return { kind: 'return', id, value: json['return'] }
  if ('error' in json) {
    return { kind: 'error', id, text: String((json['error'] as { desc?: unknown } | null)?.desc) }
  }
  return undefined
}
