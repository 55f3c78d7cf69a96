import type { Forge, ForgeAnswer } from '../ports.ts'

/** Our own deadline for one request, milliseconds. */
const LIMIT_MS = 20_000
/** Lists are read to this many pages of a hundred: more would be a run of minutes. */
const PAGES = 10

type Env = Readonly<Record<string, string | undefined>>

/**
 * GitHub's REST API (and what speaks it: Gitea, Forgejo) for the repository that the run belongs to; undefined where the environment names none.
 * Never rejects; a token is sent to the API's own host only.
 */
export function githubForge(env: Env, token: string, signal: AbortSignal): Forge | undefined {
  const api = env['GITHUB_API_URL']
  const repository = env['GITHUB_REPOSITORY']
  if (!api || !repository) return undefined
  const root = `${api.replace(/\/+$/, '')}/repos/${repository}`
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    'user-agent': 'dpuos',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  }

  // One that did not answer, or that wants to be left alone, is not asked again: the run would wait once for each question.
  let away: string | undefined
  /** `read` has the rest of the deadline for the body. */
  const ask = async <T>(
    method: string,
    url: string,
    read: (response: Response) => Promise<T>,
    body?: unknown,
  ): Promise<T | string> => {
    if (away !== undefined) return away
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), LIMIT_MS)
    try {
      const response = await fetch(url, {
        method,
        // fetch itself takes it off where a redirect leads to another host.
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        signal: AbortSignal.any([signal, late.signal]),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      away = limit(response)
      return await read(response)
    } catch (error) {
      away = late.signal.aborted ? `no answer within ${LIMIT_MS / 1000} s` : reason(error)
      return away
    } finally {
      clearTimeout(timer)
    }
  }
  const answer = async (method: string, url: string, body?: unknown): Promise<ForgeAnswer> => {
    const asked = await ask(
      method,
      url,
      async (response) => ({ response, text: await response.text() }),
      body,
    )
    if (typeof asked === 'string') return { ok: false, why: asked }
    const { response, text } = asked
    const json = parse(text)
    if (!response.ok) {
      const said = (json as { message?: unknown } | null)?.message
      const why = away ?? `HTTP ${response.status}${typeof said === 'string' ? ` ${said}` : ''}`
      return { ok: false, why, status: response.status }
    }
    if (json === undefined && text !== '') return { ok: false, why: 'the answer is no JSON' }
    return { ok: true, json }
  }

  return {
    repository,
    get: (path) => answer('GET', `${root}/${path}`),
    send: (method, path, body) => answer(method, `${root}/${path}`, body),
    async list(path, key) {
      const all: unknown[] = []
      for (let page = 1; page <= PAGES; page++) {
        const joint = path.includes('?') ? '&' : '?'
        const one = await answer('GET', `${root}/${path}${joint}per_page=100&page=${page}`)
        if (!one.ok) return one
        const items = key === undefined ? one.json : (one.json as Record<string, unknown> | null)?.[key]
        if (!Array.isArray(items)) return { ok: false, why: 'the answer is no list' }
        all.push(...items)
        if (items.length < 100) break
      }
      return { ok: true, json: all }
    },
    async artifact(id, name, most) {
      const url = `${root}/actions/artifacts/${id}/zip`
      const asked = await ask('GET', url, async (response) => ({
        response,
        bytes: response.ok ? await limited(response, most) : undefined,
      }))
      if (typeof asked === 'string') return { ok: false, why: asked }
      const { response, bytes } = asked
      if (!response.ok) return { ok: false, why: away ?? `HTTP ${response.status}`, status: response.status }
      try {
        if (bytes === undefined) return { ok: false, why: `it is larger than ${most} bytes` }
        // Loaded when first used: most runs read no artifact.
        const { unzipSync } = await import('fflate')
        const files = unzipSync(bytes, {
          filter: (file) => file.name === name && file.originalSize <= most,
        })
        const file = files[name]
        return file === undefined
          ? { ok: false, why: `it holds no ${name} of at most ${most} bytes` }
          : { ok: true, json: new TextDecoder().decode(file) }
      } catch (error) {
        return { ok: false, why: reason(error) }
      }
    },
  }
}

/** What to say of an answer that asks to be left alone (docs.github.com, "Rate limits for the REST API"); undefined for others. */
function limit({ status, headers }: Response): string | undefined {
  const spent = headers.get('x-ratelimit-remaining') === '0'
  const wait = headers.get('retry-after')
  if (status !== 429 && !(status === 403 && (spent || wait !== null))) return undefined
  return `HTTP ${status}: the limit of requests is reached${wait === null ? '' : `, to be asked again in ${wait} s`}`
}

const reason = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && cause.message !== '' ? cause.message : 'it failed without a message'
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The body, unless it is longer than that. */
async function limited(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
