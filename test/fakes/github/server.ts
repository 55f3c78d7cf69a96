import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BlobStore, readAll } from './blobs.ts'
import { answer, type Comment, type Pull, type World } from './rest.ts'
import { type Body, Results } from './results.ts'
import { type Run, runOf, runtimeToken } from './run.ts'

/**
 * How GitHub behaves: as it should, or every answer as in UNWELL; `blobs-failing`: only the store of blobs does not work; `write-denied`: the cache takes
 * nothing, as for a token that may only read; `silent`: it never answers; `stalling`: it stops in the midst of an answer; `refused`: nobody listens.
 */
export type Mood =
  | 'well'
  | keyof typeof UNWELL
  | 'blobs-failing'
  | 'write-denied'
  | 'silent'
  | 'stalling'
  | 'refused'

/** Status, type and body of every answer. */
const UNWELL = {
  failing: [500, 'application/json', '{"code":"internal","msg":"fake failure"}'],
  rejecting: [400, 'application/json', '{"code":"invalid_argument","msg":"fake rejection"}'],
  denying: [401, 'application/json', '{"code":"unauthenticated","msg":"fake refusal"}'],
  limiting: [429, 'application/json', '{"message":"API rate limit exceeded","msg":"fake limit"}'],
  'proxy-page': [404, 'text/html', '<html>proxy</html>'],
} as const

/**
 * GitHub on this machine's loopback: cache and artifact services, blob store, REST API of one repository. It speaks the protocol of the real clients; what
 * it is told stays here to be looked at.
 */
export class FakeGitHub {
  readonly pulls: Pull[] = []
  readonly comments: Comment[] = []
  readonly timeline: object[] = []
  readonly permissions = new Map<string, string>()
  readonly repository = 'k2/dpu'
  readonly login = 'github-actions[bot]'
  readonly runs = new Map<number, Run>()
  /** Set to make it unwell. */
  mood: Mood
  readonly #git: string | undefined
  readonly #blobs = new BlobStore()
  readonly #results = new Results(this.#blobs)
  readonly #server: Server
  #base = ''

  private constructor(mood: Mood, git: string | undefined) {
    this.mood = mood
    this.#git = git
    this.#server = createServer((request, response) => {
      if (unwell(this.mood, request, response)) return
      this.#serve(request, response).catch((error: unknown) =>
        reply(response, 400, 'text/plain', String(error)),
      )
    })
  }

  /** `git`: a bare repository that answers for commits. */
  static async start(mood: Mood = 'well', git?: string): Promise<FakeGitHub> {
    const fake = new FakeGitHub(mood, git)
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve))
    fake.#base = `http://127.0.0.1:${(fake.#server.address() as AddressInfo).port}`
    if (mood === 'refused') await fake.close()
    return fake
  }

  /** Begin a run. What its runner puts into the environment of an action is `env` of it. */
  run(given: Partial<Omit<Run, 'id'>> = {}): Run {
    const run: Run = {
      id: this.runs.size + 1,
      event: 'push',
      headSha: 'a'.repeat(40),
      headRepository: this.repository,
      status: 'in_progress',
      createdAt: new Date().toISOString(),
      scopes: ['refs/heads/main'],
      ...given,
    }
    this.runs.set(run.id, run)
    return run
  }

  env(run: Run = this.run()): Readonly<Record<string, string>> {
    return {
      ACTIONS_RESULTS_URL: `${this.#base}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(run),
      ACTIONS_CACHE_SERVICE_V2: 'True',
      GITHUB_API_URL: `${this.#base}/api`,
      GITHUB_REPOSITORY: this.repository,
      GITHUB_EVENT_NAME: run.event,
    }
  }

  /** Names of the services' methods that were called, in order. */
  get calls(): readonly string[] {
    return this.#results.calls
  }

  /** Bytes of uploaded artifacts by name. */
  get artifacts(): ReadonlyMap<string, Buffer> {
    return this.#results.bytes
  }

  /** As a run's own code can: put any bytes under the name of an artifact. */
  async leave(run: Run, name: string, zip: Uint8Array): Promise<void> {
    const call = async (method: string, body: object): Promise<Response> =>
      await fetch(`${this.#base}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${runtimeToken(run)}` },
        body: JSON.stringify(body),
      })
    const made = (await (await call('CreateArtifact', { name })).json()) as { signed_upload_url: string }
    await fetch(made.signed_upload_url, { method: 'PUT', body: Buffer.from(zip) })
    await call('FinalizeArtifact', { name })
  }

  /** As after ninety days. */
  expire(): void {
    for (const one of this.#results.artifacts) one.expired = true
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#base)
    const twirp = /^\/twirp\/github\.actions\.results\.api\.v1\.\w+\/(\w+)$/.exec(url.pathname)?.[1]
    const api = new RegExp(`^/api/repos/${this.repository}/(.*)$`).exec(url.pathname)?.[1]
    if (twirp !== undefined) {
      const run = runOf(request.headers.authorization, this.runs)
      if (run === undefined) throw new Error('the token speaks for no run')
      const body = JSON.parse((await readAll(request)).toString()) as Body
      if (this.mood === 'write-denied' && twirp === 'CreateCacheEntry') {
        // The message that the toolkit knows (CACHE_WRITE_DENIED_PREFIX).
        const message = 'cache write denied: the token may only read'
        reply(response, 200, 'application/json', JSON.stringify({ ok: false, message }))
        return
      }
      reply(
        response,
        200,
        'application/json',
        JSON.stringify(this.#results.answer(twirp, body, run, this.#base)),
      )
    } else if (api !== undefined) {
      await this.#rest(api, url.searchParams, request, response)
    } else if (request.method === 'PUT') {
      await this.#blobs.put(url.pathname, url.searchParams, request)
      const meta = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': '1' }
      response.writeHead(201, { ...meta, 'content-length': 0 })
      response.end()
    } else {
      const blob = this.#blobs.blobs.get(url.pathname)
      reply(response, blob === undefined ? 404 : 200, 'application/zip', blob ?? '')
    }
  }

  async #rest(
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const sent = (await readAll(request)).toString()
    const world: World = {
      repository: this.repository,
      git: this.#git,
      runs: this.runs,
      artifacts: this.#results.artifacts,
      pulls: this.pulls,
      comments: this.comments,
      timeline: this.timeline,
      permissions: this.permissions,
      login: this.login,
    }
    const body = sent === '' ? {} : (JSON.parse(sent) as Readonly<Record<string, unknown>>)
    const said = answer(world, { method: request.method ?? 'GET', path, query, body, base: this.#base })
    if (said.location !== undefined) {
      response.writeHead(said.status, { location: said.location, 'content-length': 0 })
      response.end()
    } else reply(response, said.status, 'application/json', JSON.stringify(said.json ?? {}))
  }
}

function reply(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Answers of an unwell service; false when it is well and the request still has to be served. */
function unwell(mood: Mood, { url = '' }: IncomingMessage, response: ServerResponse): boolean {
  if (mood === 'well' || mood === 'write-denied') return false
  if (mood === 'blobs-failing') {
    if (!url.startsWith('/blobs/')) return false
    reply(response, 500, 'application/xml', '<Error><Code>InternalError</Code></Error>')
  } else if (mood === 'stalling') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
    response.write('{"ok":')
  } else if (mood in UNWELL) {
    const [status, type, body] = UNWELL[mood as keyof typeof UNWELL]
    if (status === 429) response.setHeader('retry-after', '60')
    reply(response, status, type, body)
  }
  return true
}
