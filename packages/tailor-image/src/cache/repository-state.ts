import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ports } from '@dpuos/action-kit'
import { cacheFolders } from '@dpuos/host-tools'
import type { Repository } from '@dpuos/manifests'

/** A server that takes longer to say whether its metadata is current leaves the question to dnf. */
const LIMIT_MS = 10_000

/**
 * What decides a repository's content at this moment: the digest of its repomd.xml, which holds the digests of all else, asked of the
 * repository itself. Undefined where that cannot be said without dnf: a metalink, a proxy, a server that does not answer.
 */
export async function repositoryState(
  { baseurl, metalink }: Pick<Repository, 'baseurl' | 'metalink'>,
  ports: Pick<Ports, 'host'>,
): Promise<string | undefined> {
  const [first] = baseurl
  if (first === undefined || metalink !== undefined) return undefined
  const at = `${first.replace(/\/*$/, '')}/repodata/repomd.xml`
  if (first.startsWith('file:'))
    return await readFile(fileURLToPath(at)).then(
      (bytes) => sha256(bytes),
      () => undefined,
    )
  const proxied = Object.keys(ports.host.env).some((name) => /^(https?|all)_proxy$/i.test(name))
  if (proxied || !/^https?:/.test(first)) return undefined
  try {
    const answer = await fetch(at, {
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : undefined
  } catch {
    return undefined
  }
}

/** Did dnf read the same state into its cache? A mirror may have given it another one. A folder it reads for itself each time. */
export async function dnfHas(
  { id, baseurl }: Pick<Repository, 'id' | 'baseurl'>,
  state: string,
  dnfCache: string,
): Promise<boolean> {
  if (baseurl.length === 1 && baseurl[0]?.startsWith('file:')) return true
  for (const folder of await cacheFolders(dnfCache, id)) {
    const bytes = await readFile(path.join(folder, 'repodata', 'repomd.xml')).catch(() => undefined)
    if (bytes !== undefined && sha256(bytes) === state) return true
  }
  return false
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
