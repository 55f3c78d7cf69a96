// An edge: connects to the sockets that QEMU listens on.
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** sizeof(sockaddr_un.sun_path) minus the final NUL (unix(7)). */
export const MAX_SOCKET_PATH = 107

/** Milliseconds in which QEMU has made its sockets, also on a loaded machine. */
const LIMIT = 15_000

/**
 * Connect as soon as QEMU listens. Resolves with undefined when `gone` is true first (QEMU exited) or after 15 s.
 * Errors after that are the reader's to see as the end of the stream.
 */
export async function connectSocket(path: string, gone: () => boolean): Promise<Socket | undefined> {
  for (let waited = 0; waited < LIMIT && !gone(); waited += 20) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const attempt = connect(path)
      attempt.once('connect', () => resolve(attempt))
      attempt.on('error', () => resolve(undefined))
    })
    if (socket !== undefined) return socket
    await delay(20)
  }
  return undefined
}
