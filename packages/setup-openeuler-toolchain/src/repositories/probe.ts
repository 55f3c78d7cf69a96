import { createHash } from 'node:crypto'

/** What a mirror answered when it was asked for a repository's repomd.xml and a piece of its list of packages. */
export interface Answer {
  readonly base: string
  /** Bytes a second of the piece; what came quicker than it can be measured counts as very fast. */
  readonly rate: number
  /** Milliseconds until all of it was there. */
  readonly ms: number
  /** `<revision>`, by default the time of createrepo_c's run in seconds since 1970; 0 where it is no number. */
  readonly revision: number
  readonly sha256: string
}

/** Why a mirror is of no use. Completes "mirror … …". */
export interface Failure {
  readonly base: string
  readonly why: string
}

/** For all that a mirror has to say. One that needs longer is no help to anybody, and this is what the race costs when one is dead. */
export const PROBE_MS = 5000
/** A piece of the list of packages: enough to tell 44 kB/s from a megabyte, little enough for the slow ones. */
const PIECE = 64 * 1024
/** Bytes a second: below it a transfer of a list of packages takes longer than most builds. */
export const SLOW = 16 * 1024

/** Ask one mirror. Never rejects. */
export async function probe(
  base: string,
  signal: AbortSignal,
  limitMs = PROBE_MS,
): Promise<Answer | Failure> {
  const began = performance.now()
  const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
  const root = base.replace(/\/*$/, '/')
  let repomd: Buffer | undefined
  try {
    repomd = await get(`${root}repodata/repomd.xml`, limit)
    const text = repomd.toString('utf8')
    if (!text.includes('<repomd')) return { base, why: 'answers with something that is no repository' }
    const from = performance.now()
    const piece = await getPiece(root, text, limit)
    const now = performance.now()
    const rate = (piece.length * 1000) / Math.max(now - from, 1)
    if (piece.length === PIECE && rate < SLOW)
      return { base, why: `delivers ${Math.round(rate / 1024)} KiB/s` }
    const revision = Number(/<revision>\s*(\d+)\s*<\/revision>/.exec(text)?.[1] ?? 0)
    const sha256 = createHash('sha256').update(repomd).digest('hex')
    return { base, rate, ms: now - began, revision, sha256 }
  } catch (error) {
    const isLate = limit.aborted && !signal.aborted
    const late =
      repomd === undefined ? 'does not answer' : 'is too slow: its list of packages does not arrive'
    return { base, why: isLate ? `${late} within ${limitMs / 1000} s` : reason(error) }
  }
}

async function getPiece(root: string, repomd: string, signal: AbortSignal): Promise<Buffer> {
  const href = /<data type="primary">.*?<location href="([^"]+)"/s.exec(repomd)?.[1]
  if (href === undefined || /^[a-z]+:|(^|\/)\.\.(\/|$)/.test(href)) return Buffer.alloc(0)
  return await get(root + href, signal, PIECE)
}

class HttpError extends Error {}

/** The body, or its first `most` bytes. */
async function get(url: string, signal: AbortSignal, most = 2 ** 20): Promise<Buffer> {
  const range = most === PIECE ? { range: `bytes=0-${most - 1}` } : {}
  const response = await fetch(url, { signal, headers: { 'accept-encoding': 'identity', ...range } })
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw new HttpError(`answers ${response.status} to ${new URL(url).pathname.split('/').at(-1)}`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= most) break
  }
  const expected = Number(response.headers.get('content-length') ?? size)
  if (size < Math.min(expected, most)) throw new HttpError('breaks connections')
  return Buffer.concat(chunks).subarray(0, most)
}

function reason(error: unknown): string {
  if (error instanceof HttpError) return error.message
  const { cause } = error as { cause?: { code?: string } }
  const code = cause?.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'has a name that cannot be resolved'
  if (code === 'ECONNREFUSED') return 'refuses connections'
  if (/CERT|TLS|SSL|SIGNED|UNABLE_TO_/.test(code)) return `fails at TLS (${code})`
  return `breaks connections${code === '' ? '' : ` (${code})`}`
}
