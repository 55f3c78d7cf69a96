import type { IncomingMessage } from 'node:http'

/** Blobs by path: whole, or put together from blocks in the order of the block list, as Azure's store does it. */
export class BlobStore {
  readonly blobs = new Map<string, Buffer>()
  readonly #blocks = new Map<string, Buffer>()

  async put(name: string, query: URLSearchParams, request: IncomingMessage): Promise<void> {
    const body = await readAll(request)
    const comp = query.get('comp')
    if (comp === 'block') this.#blocks.set(`${name}#${query.get('blockid')}`, body)
    else if (comp === 'blocklist') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
        ([, id]) => id,
      )
      const parts = ids.map((id) => this.#blocks.get(`${name}#${id}`) ?? Buffer.alloc(0))
      this.blobs.set(name, Buffer.concat(parts))
    } else this.blobs.set(name, body)
  }
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
