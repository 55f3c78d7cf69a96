import { expect, it } from 'vitest'
import { parseExtras } from './extra.ts'

const parse = (text: string, allowUnsigned = false): ReturnType<typeof parseExtras> =>
  parseExtras(text, 'vendor.repo', '/work/repos', allowUnsigned)

it('reads what dnf reads: several addresses, continued lines, relative keys, disabled sections', () => {
  const text = `# ours
[vendor]
name = Vendor drivers
baseurl=https://a.example/$basearch/
        https://b.example/$basearch/
gpgkey=RPM-GPG-KEY-vendor file:///etc/pki/other
repo_gpgcheck=1

[off]
baseurl=https://c.example/
enabled=0
`
  expect(parse(text)).toEqual({
    findings: [],
    repositories: [
      {
        id: 'vendor',
        baseurl: ['https://a.example/$basearch/', 'https://b.example/$basearch/'],
        metalink: undefined,
        keys: ['/work/repos/RPM-GPG-KEY-vendor', '/etc/pki/other'],
        signedMetadata: true,
      },
    ],
  })
})

it('reports every mistake with its line', () => {
  const text = `stray
[a b]
baseurl=ftp://x/
gpgkey=https://x/KEY
[c]
gpgcheck=0
basurl=https://x/
[c]
baseurl=https://x/
gpgkey=KEY
`
  const { findings } = parse(text)
  expect(findings.map(({ at, title }) => `${at?.line} ${title}`)).toEqual([
    '1 this is no setting of a repository',
    '2 [a b] is no repository id',
    '3 ftp://x/ is no address that dnf can use',
    '4 the key https://x/KEY would come from the network, and so prove nothing',
    '5 [c] has no baseurl',
    '6 RPMs of [c] would not be verified',
    '7 `basurl` is not understood here; did you mean `baseurl`?',
    '8 [c] stands here twice',
  ])
})

it('takes an unsigned repository only where that is allowed', () => {
  const text = '[a]\nbaseurl=https://x/\n'
  expect(parse(text).findings).toHaveLength(1)
  expect(parse(text, true)).toMatchObject({
    findings: [],
    repositories: [{ keys: [], signedMetadata: false }],
  })
})
