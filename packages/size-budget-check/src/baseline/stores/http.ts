import { readFile } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'
import { type BaselineStore, slug, type Target } from '../store.ts'

const LIMIT_MS = 20_000
const MOST = 32 * 2 ** 20

/** A web server or object store that takes PUT: `URL/TARGET/COMMIT.json`. `token`: sent as a bearer token; empty: none. */
export function httpStore(
  url: string,
  token: string,
  { signal, clock }: Pick<Ports, 'signal' | 'clock'>,
): BaselineStore {
  const place = (target: Target, commit: string): string =>
    `${url.replace(/\/+$/, '')}/${slug(target)}/${commit}.json`
  const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` }
  const ask = (at: string, options: RequestInit): Promise<Response> =>
    fetch(at, { ...options, signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) })
  return {
    name: 'http',
    async lookup(target, commits) {
      try {
        for (const commit of commits) {
          const answer = await ask(place(target, commit), { headers })
          if (answer.status === 404 || answer.status === 410) {
            await answer.body?.cancel()
            continue
          }
          if (!answer.ok) return { trouble: `HTTP ${answer.status}` }
          if (Number(answer.headers.get('content-length') ?? 0) > MOST) return { trouble: 'it is too large' }
          const made = Date.parse(answer.headers.get('last-modified') ?? '')
          const age = Number.isNaN(made) ? {} : { age: Math.max(0, Math.round((clock.now() - made) / 1000)) }
          return { text: await answer.text(), ...age }
        }
        return {}
      } catch (error) {
        return { trouble: said(error) }
      }
    },
    async save(target, commit, from) {
      try {
        const body = await readFile(from)
        const answer = await ask(place(target, commit), {
          method: 'PUT',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        })
        return answer.ok ? undefined : `HTTP ${answer.status}`
      } catch (error) {
        return said(error)
      }
    },
  }
}

const said = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && cause.message !== '' ? cause.message : String(cause)
}
