import { describe, expect, it } from 'vitest'
import { repositoryFailures } from './repository-failures.ts'
import { repositoryFinding } from './repository-findings.ts'

describe('repositoryFailures', () => {
  // Verbatim from dnf 4.14.
  const STDERR = `Errors during downloading metadata for repository 'nf':
  - Status code: 404 for http://127.0.0.1:8099/404/repodata/repomd.xml (IP: 127.0.0.1)
Error: Failed to download metadata for repo 'nf': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried
Error: Failed to download metadata for repo 'html': repomd.xml parser error: Element <repomd> was not found - Bad repomd file
Errors during downloading metadata for repository 'hang':
  - Curl error (28): Timeout was reached for http://127.0.0.1:8099/hang/repodata/repomd.xml [Operation too slow. Less than 1000 bytes/sec transferred the last 5 seconds]
Error: Failed to download metadata for repo 'hang': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried
Errors during downloading metadata for repository 'ml':
  - Downloading successful, but checksum doesn't match. Calculated: 1b7b(sha256)  Expected: aaaa(sha256) 
Error: Failed to download metadata for repo 'ml': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried
Errors during downloading metadata for repository 'sig':
  - Status code: 404 for http://127.0.0.1:8099/repo/repodata/repomd.xml.asc (IP: 127.0.0.1)
Error: Failed to download metadata for repo 'sig': GPG verification is enabled, but GPG signature is not available. This may be an error or the repository does not support GPG verification: Status code: 404 for http://127.0.0.1:8099/repo/repodata/repomd.xml.asc (IP: 127.0.0.1)
Ignoring repositories: nf, html, hang, ml, sig
`

  it('reads dnf’s words: which repositories, why, and at which address', () => {
    expect(repositoryFailures(STDERR).map(({ id, cause }) => `${id} ${cause}`)).toEqual([
      'nf not-found',
      'html not-a-repository',
      'hang timeout',
      'ml checksum',
      'sig unsigned',
    ])
    expect(repositoryFailures(STDERR)[0]?.url).toBe('http://127.0.0.1:8099/404/repodata/repomd.xml')
  })

  it('tells of several mirrors the cause that the user can do most about', () => {
    const two = `Errors during downloading metadata for repository 'OS':
  - Curl error (6): Couldn't resolve host name for https://a.example/OS/repodata/repomd.xml [x]
  - Status code: 404 for https://b.example/OS/repodata/repomd.xml (IP: 10.0.0.1)
`
    expect(repositoryFailures(two)[0]?.cause).toBe('not-found')
  })

  it('finds nothing in the words of a good run', () => {
    expect(repositoryFailures('Importing GPG key 0xB25E7F66:\n Userid     : "x"\n')).toEqual([])
  })
})

it('a failure becomes a sentence with repository, address, cause, dnf’s words and a remedy', () => {
  const finding = repositoryFinding(
    { id: 'OS', cause: 'dns', url: undefined, said: 'Curl error (6)' },
    { baseurl: ['https://a.example/OS/'], fingerprints: ['ABCD'] },
  )
  expect(finding).toMatchObject({ code: 'repository-dns', detail: 'Curl error (6)' })
  expect(finding.title).toBe('repository OS (https://a.example/OS/): its host name cannot be resolved')
  expect(finding.hint).toContain('mirror')
})

it('where a signature is at fault, the expected key is named', () => {
  const failure = { id: 'OS', cause: 'signature', url: undefined, said: 'Bad GPG signature' } as const
  const { detail } = repositoryFinding(failure, { baseurl: [], fingerprints: ['ABCD'] })
  expect(detail).toBe('Bad GPG signature Expected is a signature of ABCD.')
})
