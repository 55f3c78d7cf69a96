import { CATALOG, type Release } from '@dpuos/distro-catalog'
import type { Repository } from '@dpuos/manifests'
import { describe, expect, it } from 'vitest'
import { explainFailure } from './explain.ts'
import { repositoryFailures } from './failures.ts'
import { primaryFingerprints } from './keys.ts'
import { keyMistakes, mirrorMistakes } from './release-repositories.ts'
import { dnfConf, repoFile } from './repo-file.ts'

const OS: Repository = {
  id: 'OS',
  baseurl: ['https://a.example/OS/', 'https://b.example/OS/'],
  metalink: 'https://m.example/metalink?repo=OS',
  gpgkey: ['keys/RPM-GPG-KEY'],
  fingerprints: ['A'.repeat(40)],
  signedMetadata: false,
  enabled: true,
}

describe('repoFile', () => {
  it('verifies packages with the key at its absolute place, and metadata only where it is signed', () => {
    expect(repoFile([OS], '/out dir')).toContain(
      [
        '[OS]',
        'name=OS',
        'baseurl=https://a.example/OS/',
        '        https://b.example/OS/',
        'metalink=https://m.example/metalink?repo=OS',
        'enabled=1',
        'gpgcheck=1',
        'repo_gpgcheck=0',
        'gpgkey=file:///out%20dir/keys/RPM-GPG-KEY',
      ].join('\n'),
    )
    expect(repoFile([{ ...OS, signedMetadata: true }], '/out')).toContain('repo_gpgcheck=1')
  })

  it('switches verification off only for a repository without a key', () => {
    const text = repoFile([{ ...OS, gpgkey: [], fingerprints: [] }], '/out')
    expect(text).toContain('gpgcheck=0')
    expect(text).not.toContain('gpgkey')
  })
})

it('dnf reads nothing of the host’s configuration', () => {
  const text = dnfConf({ cacheDir: '/cache', work: '/work', reposDir: '/work/repos' })
  for (const line of ['reposdir=/work/repos', 'varsdir=/dev/null', 'plugins=0', 'persistdir=/work/persist'])
    expect(text).toContain(line)
})

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
  const finding = explainFailure({ id: 'OS', cause: 'dns', url: undefined, said: 'Curl error (6)' }, OS)
  expect(finding).toMatchObject({ code: 'repository-dns', detail: 'Curl error (6)' })
  expect(finding.title).toBe('repository OS (https://a.example/OS/): its host name cannot be resolved')
  expect(finding.hint).toContain('mirror')
})

it('takes primary keys’ fingerprints only, not those of subkeys', () => {
  const colons = [
    'pub:-:3072:1:3B47:1670462023:::-:::scSC::::::23::0:',
    `fpr:::::::::${'8'.repeat(40)}:`,
    'sub:-:3072:1:007F:1670462154::::::s::::::23:',
    `fpr:::::::::${'9'.repeat(40)}:`,
  ]
  expect(primaryFingerprints(colons.join('\n'))).toEqual(['8'.repeat(40)])
})

describe('mistakes in key and mirror inputs', () => {
  const release = (id: string): Release => CATALOG.releases.find((one) => one.id === id) as Release
  const codes = (...args: Parameters<typeof keyMistakes>): string[] =>
    keyMistakes(...args).map(({ code }) => code)

  it('demands a key, or the loud opt-out, where none is known', () => {
    expect(codes(release('CTyunOS-23.01'), undefined, false)).toEqual(['key-needed'])
    expect(codes(release('CTyunOS-23.01'), '/key', false)).toEqual([])
    expect(codes(release('CTyunOS-23.01'), undefined, true)).toEqual([])
  })

  it('never lets go of a known key', () => {
    expect(codes(release('openEuler-24.03-LTS-SP3'), undefined, true)).toEqual(['key-known'])
    expect(codes(release('sandbox'), '/key', false)).toEqual(['key-unused'])
  })

  it.each(['ftp://x/', 'mirrors.example/openeuler', '/srv/mirror', 'https://'])(
    'refuses the mirror %j',
    (mirror) => {
      expect(mirrorMistakes(mirror)).toHaveLength(1)
    },
  )

  it.each([undefined, 'https://mirrors.example/openeuler', 'http://10.0.0.1:8080', 'file:///srv/mirror'])(
    'takes the mirror %j',
    (mirror) => {
      expect(mirrorMistakes(mirror)).toEqual([])
    },
  )
})
