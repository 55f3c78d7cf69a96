/** Why a repository cannot be used. */
export interface RepositoryFailure {
  readonly id: string
  readonly cause:
    | 'dns'
    | 'connect'
    | 'timeout'
    | 'tls'
    | 'not-found'
    | 'http'
    | 'unsigned'
    | 'signature'
    | 'checksum'
    | 'not-a-repository'
    | 'other'
  /** The address that failed, where dnf says it. */
  readonly url: string | undefined
  /** dnf's own words, one line. */
  readonly said: string
}

type Cause = RepositoryFailure['cause']

/** libcurl's error numbers (libcurl-errors(3)) as librepo prints them. */
const CURL: Readonly<Record<number, Cause>> = {
  5: 'dns',
  6: 'dns',
  7: 'connect',
  28: 'timeout',
  35: 'tls',
  51: 'tls',
  52: 'connect',
  55: 'connect',
  56: 'connect',
  58: 'tls',
  60: 'tls',
  77: 'tls',
  37: 'not-found',
}

function causeOf(line: string): Cause {
  // Before the status: the absent signature is a 404 too.
  if (/GPG signature is not available/.test(line)) return 'unsigned'
  const status = /Status code: (\d+)/.exec(line)?.[1]
  if (status !== undefined) return status === '404' || status === '410' ? 'not-found' : 'http'
  const curl = /Curl error \((\d+)\)/.exec(line)?.[1]
  if (curl !== undefined) return CURL[Number(curl)] ?? 'other'
  if (/GPG (signature )?verification|repomd\.xml GPG|Bad GPG signature|Signing key not found/i.test(line))
    return 'signature'
  if (/parser error|Bad repomd/.test(line)) return 'not-a-repository'
  if (/checksum doesn't match|Checksum error|doesn't match \(/i.test(line)) return 'checksum'
  return 'other'
}

/** Which cause to tell when several mirrors failed in different ways: the one the user can do most about. */
const WEIGHT: readonly Cause[] = [
  'unsigned',
  'signature',
  'checksum',
  'not-a-repository',
  'not-found',
  'http',
  'tls',
  'connect',
  'timeout',
  'dns',
  'other',
]

/**
 * Read which repositories dnf (4.x) gave up on and why, from its standard error; in the order in which it names them:
 *
 *     Errors during downloading metadata for repository 'OS':
 *       - Curl error (7): Couldn't connect to server for http://…/repodata/repomd.xml [Failed to connect …]
 *     Error: Failed to download metadata for repo 'OS': Cannot download repomd.xml: …
 */
export function repositoryFailures(stderr: string): readonly RepositoryFailure[] {
  const lines = new Map<string, string[]>()
  let current: string | undefined
  const add = (id: string, line: string): void => void lines.set(id, [...(lines.get(id) ?? []), line])
  for (const line of stderr.split('\n')) {
    const start = /^Errors during downloading metadata for repository '([^']+)':/.exec(line)
    const failed = /^Error: Failed to (?:download|synchronize).* for repo '([^']+)': (.*)$/.exec(line)
    const item = /^\s+- (.*)$/.exec(line)
    if (start) current = start[1]
    else if (failed) add(failed[1] ?? '', failed[2] ?? '')
    else if (item && current !== undefined) add(current, item[1] ?? '')
    else current = undefined
  }
  return [...lines].map(([id, said]) => {
    const [first] = said
      .map((line) => ({ line, cause: causeOf(line) }))
      .toSorted((a, b) => WEIGHT.indexOf(a.cause) - WEIGHT.indexOf(b.cause))
    const url = /(?:for|from|URL) ((?:https?|ftp|file):\S+)/.exec(said.join('\n'))?.[1]
    return { id, cause: first?.cause ?? 'other', url, said: first?.line ?? '' }
  })
}
