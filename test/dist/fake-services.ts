import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the services behave: as they should, always 500, refusing the token, a proxy's HTML page, or never answering. */
export type Mood = 'well' | 'failing' | 'denying' | 'proxy-page' | 'silent'

interface CacheEntry {
  readonly key: string
  readonly version: string
  readonly blob: string
  finished: boolean
}

export interface FakeServices {
  /** What a runner would put into the environment of an action. */
  readonly env: Readonly<Record<string, string>>
  /** Names of the twirp methods called, in order. */
  readonly calls: readonly string[]
  /** Names of the artifacts that were uploaded whole, with their bytes. */
  readonly artifacts: ReadonlyMap<string, Buffer>
  close(): Promise<void>
}

type Body = Readonly<Record<string, string | readonly string[] | undefined>>

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** An unsigned JWT whose scope names a run and a job: the artifact client reads both from it. */
function runtimeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = 'Actions.Results:11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-222222222222'
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp, exp: 4_102_444_800 })}.`
}

/** Blobs by name: whole, or put together from blocks in the order of the block list, as Azure's store does it. */
class BlobStore {
  readonly blobs = new Map<string, Buffer>()
  private readonly blocks = new Map<string, Buffer>()

  async put(name: string, query: URLSearchParams, request: IncomingMessage): Promise<void> {
    const body = await readAll(request)
    const comp = query.get('comp')
    if (comp === 'block') this.blocks.set(`${name}#${query.get('blockid')}`, body)
    else if (comp === 'blocklist') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
        (match) => match[1],
      )
      this.blobs.set(
        name,
        Buffer.concat(ids.map((id) => this.blocks.get(`${name}#${id}`) ?? Buffer.alloc(0))),
      )
    } else this.blobs.set(name, body)
  }
}

const text = (value: Body[string]): string => (typeof value === 'string' ? value : '')

/** The answers of the cache and artifact services (twirp, JSON with proto names, as cache 6 and artifact 6 speak it). */
class Results {
  readonly store = new BlobStore()
  readonly calls: string[] = []
  readonly artifacts = new Map<string, Buffer>()
  private readonly entries: CacheEntry[] = []

  answer(method: string, body: Body, base: string): object {
    this.calls.push(method)
    const name = text(body['name'])
    switch (method) {
      case 'CreateCacheEntry':
        return this.createEntry(text(body['key']), text(body['version']), base)
      case 'FinalizeCacheEntryUpload':
        return this.finishEntry(text(body['key']), text(body['version']))
      case 'GetCacheEntryDownloadURL':
        return this.findEntry(body, base)
      case 'CreateArtifact':
        return { ok: true, signed_upload_url: `${base}/blobs/artifact/${encodeURIComponent(name)}` }
      case 'FinalizeArtifact':
        this.artifacts.set(
          name,
          this.store.blobs.get(`/blobs/artifact/${encodeURIComponent(name)}`) ?? Buffer.alloc(0),
        )
        return { ok: true, artifact_id: '1' }
      default:
        throw new Error(`the fake services do not know ${method}`)
    }
  }

  private createEntry(key: string, version: string, base: string): object {
    if (this.entries.some((entry) => entry.key === key && entry.version === version)) {
      return { ok: false, signed_upload_url: '', message: 'already exists' }
    }
    const blob = `/blobs/cache/${this.entries.length}`
    this.entries.push({ key, version, blob, finished: false })
    return { ok: true, signed_upload_url: `${base}${blob}`, message: '' }
  }

  private finishEntry(key: string, version: string): object {
    const entry = this.entries.find((one) => one.key === key && one.version === version)
    if (entry !== undefined) entry.finished = true
    return { ok: entry !== undefined, entry_id: '1' }
  }

  private findEntry(body: Body, base: string): object {
    const prefixes = Array.isArray(body['restore_keys']) ? (body['restore_keys'] as readonly string[]) : []
    const usable = this.entries.filter((entry) => entry.finished && entry.version === text(body['version']))
    const found =
      usable.find((entry) => entry.key === body['key']) ??
      usable.find((entry) => prefixes.some((prefix) => entry.key.startsWith(prefix)))
    if (found === undefined) return { ok: false, signed_download_url: '', matched_key: '' }
    return { ok: true, signed_download_url: `${base}${found.blob}`, matched_key: found.key }
  }
}

function reply(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Answers of an unwell service; false when it is well and the request still has to be served. */
function unwell(mood: Mood, response: ServerResponse): boolean {
  if (mood === 'failing') reply(response, 500, 'application/json', '{"code":"internal","msg":"fake failure"}')
  if (mood === 'denying')
    reply(response, 401, 'application/json', '{"code":"unauthenticated","msg":"fake refusal"}')
  if (mood === 'proxy-page') reply(response, 404, 'text/html', '<html>proxy</html>')
  return mood !== 'well'
}

async function serve(results: Results, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const base = `http://${request.headers.host}`
  const url = new URL(request.url ?? '/', base)
  const method = /^\/twirp\/github\.actions\.results\.api\.v1\.\w+\/(\w+)$/.exec(url.pathname)?.[1]
  if (method !== undefined) {
    const body = JSON.parse((await readAll(request)).toString()) as Body
    reply(response, 200, 'application/json', JSON.stringify(results.answer(method, body, base)))
  } else if (request.method === 'PUT') {
    await results.store.put(url.pathname, url.searchParams, request)
    const meta = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': '1' }
    response.writeHead(201, { ...meta, 'content-length': 0 })
    response.end()
  } else {
    const blob = results.store.blobs.get(url.pathname)
    reply(response, blob === undefined ? 404 : 200, 'application/octet-stream', blob ?? '')
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Start GitHub's cache and artifact services on this machine's loopback. `refused` is a port on which nobody listens. */
export async function startServices(mood: Mood | 'refused'): Promise<FakeServices> {
  const results = new Results()
  const server = createServer((request, response) => {
    if (mood === 'refused' || unwell(mood, response)) return
    serve(results, request, response).catch((error: unknown) =>
      reply(response, 400, 'text/plain', String(error)),
    )
  })
  const port = await listen(server)
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  if (mood === 'refused') await close()
  return {
    env: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      ACTIONS_CACHE_SERVICE_V2: 'True',
    },
    calls: results.calls,
    artifacts: results.artifacts,
    close: mood === 'refused' ? () => Promise.resolve() : close,
  }
}
