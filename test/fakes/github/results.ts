import type { BlobStore } from './blobs.ts'
import type { Run } from './run.ts'

export interface Artifact {
  readonly id: number
  readonly name: string
  readonly run: Run
  /** Path of its bytes in the blob store. */
  readonly blob: string
  readonly createdAt: string
  expired: boolean
}

interface CacheEntry {
  readonly key: string
  readonly version: string
  readonly scope: string
  readonly blob: string
  finished: boolean
}

export type Body = Readonly<Record<string, string | readonly string[] | undefined>>
const text = (value: Body[string]): string => (typeof value === 'string' ? value : '')

/**
 * The cache and artifact services (twirp, JSON with proto names, as cache 6 and artifact 6 speak it). An entry of the cache belongs to the scope that wrote
 * it: a run sees its own, then those of its base and of the default branch.
 */
export class Results {
  readonly calls: string[] = []
  readonly artifacts: Artifact[] = []
  readonly #entries: CacheEntry[] = []
  readonly #store: BlobStore

  constructor(store: BlobStore) {
    this.#store = store
  }

  answer(method: string, body: Body, run: Run, base: string): object {
    this.calls.push(method)
    const blob = `/blobs/artifact/${run.id}-${encodeURIComponent(text(body['name']))}`
    switch (method) {
      case 'CreateCacheEntry':
        return this.#createEntry(text(body['key']), text(body['version']), run, base)
      case 'FinalizeCacheEntryUpload':
        return this.#finishEntry(text(body['key']), text(body['version']), run)
      case 'GetCacheEntryDownloadURL':
        return this.#findEntry(body, run, base)
      case 'CreateArtifact':
        return { ok: true, signed_upload_url: `${base}${blob}` }
      case 'FinalizeArtifact': {
        const id = this.artifacts.length + 1
        const createdAt = new Date().toISOString()
        this.artifacts.push({ id, name: text(body['name']), run, blob, createdAt, expired: false })
        return { ok: true, artifact_id: String(id) }
      }
      default:
        throw new Error(`the fake services do not know ${method}`)
    }
  }

  /** Bytes of the artifacts that were uploaded whole, by name; of several by one name the last. */
  get bytes(): ReadonlyMap<string, Buffer> {
    return new Map(
      this.artifacts.map(({ name, blob }) => [name, this.#store.blobs.get(blob) ?? Buffer.alloc(0)]),
    )
  }

  #createEntry(key: string, version: string, { scopes }: Run, base: string): object {
    const [scope = ''] = scopes
    if (this.#entries.some((one) => one.key === key && one.version === version && one.scope === scope))
      return { ok: false, signed_upload_url: '', message: 'already exists' }
    const blob = `/blobs/cache/${this.#entries.length}`
    this.#entries.push({ key, version, scope, blob, finished: false })
    return { ok: true, signed_upload_url: `${base}${blob}`, message: '' }
  }

  #finishEntry(key: string, version: string, { scopes }: Run): object {
    const entry = this.#entries.find(
      (one) => one.key === key && one.version === version && one.scope === scopes[0],
    )
    if (entry !== undefined) entry.finished = true
    return { ok: entry !== undefined, entry_id: '1' }
  }

  #findEntry(body: Body, { scopes }: Run, base: string): object {
    const prefixes = Array.isArray(body['restore_keys']) ? (body['restore_keys'] as readonly string[]) : []
    for (const scope of scopes) {
      const usable = this.#entries
        .filter((one) => one.finished && one.scope === scope && one.version === text(body['version']))
        .toReversed()
      const wanted = [text(body['key']), ...prefixes]
      const found =
        usable.find(({ key }) => key === body['key']) ??
        wanted.map((prefix) => usable.find(({ key }) => key.startsWith(prefix))).find(Boolean)
      if (found !== undefined)
        return { ok: true, signed_download_url: `${base}${found.blob}`, matched_key: found.key }
    }
    return { ok: false, signed_download_url: '', matched_key: '' }
  }
}
