/** What a metalink document says of repomd.xml. */
export interface Metalink {
  /** Every sha256 that it accepts, newest first: mirrors may lag behind by those. */
  readonly sha256: readonly string[]
  /** Base addresses of http mirrors, in its order. */
  readonly bases: readonly string[]
}

/** Far more than a metalink has. */
const MOST = 2 ** 20

/** Ask the metalink service; undefined where there is none, or no answer that can be used. Never rejects. */
export async function readMetalink(
  url: string | undefined,
  signal: AbortSignal,
  limitMs: number,
): Promise<Metalink | undefined> {
  if (url === undefined || url.includes('$')) return undefined
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]) })
    const text = await response.text()
    return response.ok && text.length < MOST ? parseMetalink(text) : undefined
  } catch {
    return undefined
  }
}

/** Read the parts of a metalink 3.0 document (as MirrorManager and openEuler's service write it) that say something of repomd.xml. */
export function parseMetalink(text: string): Metalink | undefined {
  const file = /<file name="repomd\.xml">.*?<\/file>/s.exec(text)?.[0]
  if (file === undefined) return undefined
  const sha256 = [...file.matchAll(/<hash type="sha256">\s*([0-9a-f]{64})\s*<\/hash>/gi)].map(
    ([, one = '']) => one.toLowerCase(),
  )
  const bases = [
    ...file.matchAll(/<url [^>]*>\s*(https?:\/\/[^<\s]+)\/repodata\/repomd\.xml\s*<\/url>/g),
  ].map(([, base = '']) => base.replaceAll('&amp;', '&'))
  return { sha256, bases }
}
