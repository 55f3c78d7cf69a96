import { open, rm, stat } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'

/** Ways in which a mirror fails. */
export type DownloadFault =
  | 'unreachable'
  | 'silent'
  | 'slow'
  | 'reset'
  | 'truncated'
  | 'absent'
  | 'refused'
  | 'wrong-content'

/** What each means, to complete "mirror … …". */
export const FAULTS: Readonly<Record<DownloadFault, string>> = {
  unreachable: 'cannot be reached',
  silent: 'does not answer in time',
  slow: 'delivers too slowly',
  reset: 'breaks connections',
  truncated: 'delivers files that end too early',
  absent: 'lacks files',
  refused: 'refuses',
  'wrong-content': 'delivers other content than the lock says',
}

/** Milliseconds until the first byte of an answer. */
const ANSWER_MS = 10_000
/** Below this many bytes a second, over WINDOW_MS, another mirror is the better choice; openEuler's origin gives 44 kB/s in its worst hours. */
const MIN_RATE = 8_000
const WINDOW_MS = 8_000

export interface Limits {
  readonly answerMs: number
  readonly minRate: number
  readonly windowMs: number
}
const LIMITS: Limits = { answerMs: ANSWER_MS, minRate: MIN_RATE, windowMs: WINDOW_MS }

/**
 * Download one file to `part`, going on behind what is there already. undefined when it is whole and has the wanted sha256; else what went
 * wrong: `part` then holds a beginning that is worth going on with, or is gone. Rejects only when the run is cancelled or the disk fails.
 */
export async function download(
  url: string,
  part: string,
  wanted: { readonly size: number; readonly sha256: string },
  ports: Pick<Ports, 'fs' | 'signal'>,
  limits = LIMITS,
): Promise<DownloadFault | undefined> {
  const fault = await transfer(url, part, wanted.size, ports.signal, limits)
  ports.signal.throwIfAborted()
  if (fault !== undefined) {
    if (fault === 'wrong-content') await rm(part, { force: true })
    return fault
  }
  const { sha256, size } = await ports.fs.hash(part)
  if (size < wanted.size) return 'truncated'
  if (sha256 === wanted.sha256) return undefined
  await rm(part, { force: true })
  return 'wrong-content'
}

/** The bytes behind what `part` holds, appended to it. */
async function transfer(
  url: string,
  part: string,
  size: number,
  signal: AbortSignal,
  { answerMs, minRate, windowMs }: Limits,
): Promise<DownloadFault | undefined> {
  const from = await stat(part).then(
    (found) => (found.size < size ? found.size : 0),
    () => 0,
  )
  const stop = new AbortController()
  let why: DownloadFault | undefined
  const give = (fault: DownloadFault): void => {
    why ??= fault
    stop.abort()
  }
  let timer: NodeJS.Timeout = setTimeout(() => give('silent'), answerMs)
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, stop.signal]),
      headers: { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) },
    })
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      return [404, 410].includes(response.status) ? 'absent' : 'refused'
    }
    const file = await open(part, response.status === 206 ? 'a' : 'w')
    try {
      let [total, recent] = [response.status === 206 ? from : 0, 0]
      clearTimeout(timer)
      timer = setInterval(() => {
        if (recent < (minRate * windowMs) / 1000) give('slow')
        recent = 0
      }, windowMs)
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        total += chunk.length
        recent += chunk.length
        if (total > size) return 'wrong-content'
        await file.writeFile(chunk)
      }
      return undefined
    } finally {
      await file.close()
    }
  } catch (error) {
    if (why !== undefined) return why
    if (isDiskError(error)) throw error
    return isNoConnection(error) ? 'unreachable' : 'reset'
  } finally {
    clearTimeout(timer)
  }
}

/** What fetch throws, or what it was caused by. */
const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code ?? (cause === undefined ? '' : codeOf(cause))
}

const isDiskError = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'].includes(codeOf(error))

const isNoConnection = (error: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO|UNABLE_TO_|SELF_SIGNED)/.test(
    codeOf(error),
  )
