import { readFile } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'
import { type BaselineStore, slug, type Target } from '../store.ts'

const LIMIT_MS = 20_000
const MOST = 32 * 2 ** 20

/** Asks a server, with what it wants to know of the caller. */
export type Ask = (url: string, options: RequestInit) => Promise<Response>

/** A web server that takes PUT: `URL/TARGET/COMMIT.json`. `token`: sent as a bearer token; empty: none. */
export function httpStore(url: string, token: string, ports: Pick<Ports, 'signal' | 'clock'>): BaselineStore {
  const ask: Ask = (at, options) => {
    const headers = new Headers(options.headers)
    if (token !== '') headers.set('authorization', `Bearer ${token}`)
    return fetch(at, { ...options, headers })
  }
  return serverStore({ name: 'http', url, ask, refused: () => undefined }, ports)
}

/**
 * What has the methods GET and PUT for `URL/TARGET/COMMIT.json`. `refused`: what to say of an answer 403 where it may mean that there is none;
 * undefined where it means what it says.
 */
export function serverStore(
  server: {
    readonly name: string
    readonly url: string
    readonly ask: Ask
    readonly refused: () => string | undefined
  },
  { signal, clock }: Pick<Ports, 'signal' | 'clock'>,
): BaselineStore {
  const place = (target: Target, commit: string): string =>
    `${server.url.replace(/\/+$/, '')}/${slug(target)}/${commit}.json`
  const ask: Ask = (at, options) =>
    server.ask(at, { ...options, signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) })
  return {
    name: server.name,
    async lookup(target, commits) {
      let refused: string | undefined
      try {
        for (const commit of commits) {
          const answer = await ask(place(target, commit), {})
          if (answer.status === 403) refused = server.refused()
          if (
            answer.status === 404 ||
            answer.status === 410 ||
            (answer.status === 403 && refused !== undefined)
          ) {
            await answer.body?.cancel()
            continue
          }
          if (!answer.ok) return { trouble: `HTTP ${answer.status}` }
          if (Number(answer.headers.get('content-length') ?? 0) > MOST) return { trouble: 'it is too large' }
          const made = Date.parse(answer.headers.get('last-modified') ?? '')
          const age = Number.isNaN(made) ? {} : { age: Math.max(0, Math.round((clock.now() - made) / 1000)) }
          return { text: await answer.text(), ...age }
        }
        return refused === undefined ? {} : { trouble: refused }
      } catch (error) {
        return { trouble: said(error) }
      }
    },
    async save(target, commit, from) {
      try {
        const body = await readFile(from)
        const headers = { 'content-type': 'application/json' }
        const answer = await ask(place(target, commit), { method: 'PUT', headers, body })
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
