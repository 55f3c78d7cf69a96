import { expect, test } from 'vitest'
import { complaints, loadFiles, loadSound } from './testing/load-files.ts'

test('an item may say why; names stay names for everybody, and are removed by name where they are inherited', async () => {
  const result = await loadFiles({
    '/w/dpuos.yaml': `schema: dpuos.definition/v1
name: x
distro: sandbox
arch: x86_64
extends: base.yaml
packages: {install: {remove: [vim], append: [bash, "@tools", {name: ethtool, reason: links}]}, remove: [{name: "perl-*", reason: no scripts}]}
`,
    '/w/base.yaml':
      'schema: dpuos.definition/v1\npackages: {install: [{name: vim, reason: x}, {name: bash, reason: shell}]}\n',
  })
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  const { install, remove, reasons } = result.value.definition.packages
  expect(install).toEqual(['bash', '@tools', 'ethtool'])
  // Named again without a reason, it keeps the one it has.
  expect(reasons).toEqual({ install: ['shell', null, 'links'], remove: ['no scripts'] })
  expect(remove).toEqual(['perl-*'])
})

test('repositories of one id are one; the later takes the place of the earlier', async () => {
  const { definition } = await loadSound(
    'packages: {repositories: [{id: a, baseurl: "https://x/", gpgkey: keys/a.asc, fingerprint: "aaaa bbbb cccc dddd eeee ffff 0000 1111 2222 3333", priority: 20}]}',
  )
  expect(definition.packages.repositories).toEqual([
    {
      id: 'a',
      baseurl: ['https://x/'],
      gpgkey: ['/w/keys/a.asc'],
      fingerprint: ['AAAABBBBCCCCDDDDEEEEFFFF0000111122223333'],
      'signed-metadata': false,
      priority: 20,
      insecure: false,
    },
  ])
})

test.each([
  ['repositories: [{id: a, baseurl: "https://x/"}]', 'has no `gpgkey`'],
  ['repositories: [{id: a, gpgkey: k}]', 'has no address'],
  [
    'repositories: [{id: a, baseurl: "https://x/", metalink: "https://y/", gpgkey: k}]',
    'has `baseurl` and `metalink`',
  ],
  [
    'repositories: [{id: a, baseurl: "https://x/", gpgkey: k, insecure: true}]',
    'is `insecure`, and has a `gpgkey`',
  ],
  ['repositories: [{id: a, baseurl: "https://x/", insecure: true}]', 'are installed without any signature'],
  ['repositories: [{id: local-rpms, baseurl: "https://x/", gpgkey: k}]', 'expected another name'],
  ['repositories: [{id: a, baseurl: "rsync://x/", gpgkey: k}]', 'expected an address that begins with'],
  ['{install: [vim], exclude: ["v*"]}', '`v*` keeps out `vim`, which `packages.install` asks for'],
  ['{pin: {vim: 1.0}}', 'expected a version such as 2.17.0'],
  ['{pin: {vim: "1.0 x"}}', 'expected a version such as 2.17.0'],
])('%s', async (value, expected) => {
  const said = await complaints(`packages: ${value.startsWith('{') ? value : `{${value}}`}`)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(expected)
})
