// An edge: talks to QEMU over a unix socket.
import type { Socket } from 'node:net'
import { type QmpMessage, QmpReader } from './qmp.ts'

type Event = Extract<QmpMessage, { kind: 'event' }>

/** Milliseconds. QEMU answers at once unless its main loop is stuck. */
const ANSWER_LIMIT = 10_000

export interface Qmp {
  /** Run a command. Rejects with its error text, when QEMU does not answer, and when the connection ends first. */
  execute(command: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>
  close(): void
}

/** Speak QMP on a connected socket: negotiates capabilities, then gives events to `onEvent` as they come. */
export async function openQmp(socket: Socket, onEvent: (event: Event) => void): Promise<Qmp> {
  const reader = new QmpReader()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let id = 0
  socket.on('data', (chunk: Buffer) => {
    for (const message of reader.push(chunk)) {
      if (message.kind === 'event') onEvent(message)
      else if (message.kind === 'return') waiting.get(message.id)?.resolve(message.value)
      else if (message.kind === 'error') waiting.get(message.id)?.reject(new Error(message.text))
    }
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('QEMU closed its control connection'))
  })
  const execute: Qmp['execute'] = async (command, args) => {
    const mine = ++id
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise((resolve, reject) => {
        if (socket.destroyed) reject(new Error('QEMU closed its control connection'))
        waiting.set(mine, { resolve, reject })
        timer = setTimeout(
          () => reject(new Error(`QEMU did not answer "${command}" within ${ANSWER_LIMIT / 1000} s`)),
          ANSWER_LIMIT,
        )
        socket.write(
          `${JSON.stringify({ execute: command, id: mine, ...(args === undefined ? {} : { arguments: args }) })}\n`,
        )
      })
    } finally {
      clearTimeout(timer)
      waiting.delete(mine)
    }
  }
  // The greeting needs no answer and may be read before or after this goes out.
  await execute('qmp_capabilities')
  return { execute, close: () => socket.destroy() }
}
