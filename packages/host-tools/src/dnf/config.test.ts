import path from 'node:path'
import { expect, test } from 'vitest'
import { dnfConf, outOf, repoFile } from './config.ts'

const REPOSITORY = {
  id: 'OS',
  baseurl: ['https://one.example/OS', 'https://two.example/OS'],
  gpgkey: ['keys/os.asc'],
  fingerprints: ['A'.repeat(40)],
  signedMetadata: false,
  enabled: true,
}
const PATHS = {
  here: '/w',
  repos: '/w/repos',
  plugins: '/w/plugins',
  home: '/w/home',
  log: '/w/log',
  state: '/w/state',
  cache: '/c/dnf',
}

test('dnf prefixes the installroot to its folders, and the path leads out of it again', () => {
  for (const root of ['/root', '/a/b/c/root', '/a/b/']) {
    expect(path.normalize(path.join(root, outOf(root, '/c/dnf')))).toBe('/c/dnf')
  }
})

test('nothing of the host’s dnf configuration is read, and signatures are checked', () => {
  const conf = dnfConf(PATHS, '/a/root', '24.03LTS_SP2', true)
  expect(conf).toContain('reposdir=/proc/self/cwd/repos\n')
  expect(conf).toContain(
    'plugins=1\npluginpath=/proc/self/cwd/plugins\npluginconfpath=/proc/self/cwd/plugins\n',
  )
  expect(conf).toContain('gpgcheck=1\nlocalpkg_gpgcheck=1\n')
  expect(conf).toContain('module_platform_id=platform:oe2403\n')
})

test('folders of any name: dnf would split its lists at blanks and commas', () => {
  const odd = { ...PATHS, here: '/a b,c', repos: '/a b,c/repos', plugins: '/a b,c/plugins' }
  const lists = /^(?:reposdir|varsdir|pluginpath|pluginconfpath)=.*$/gm
  expect(
    dnfConf(odd, '/r', '24.03', true)
      .match(lists)
      ?.filter((line) => /[ ,]/.test(line)),
  ).toEqual([])
})

test('a repository’s key paths survive blanks, commas and dollars', () => {
  const conf = repoFile([{ ...REPOSITORY, gpgkey: ['a,b$c.asc'] }], '/my keys')
  expect(conf).toContain('gpgkey=file:///my%20keys/a%2Cb%24c.asc\n')
  expect(conf).toContain('baseurl=https://one.example/OS https://two.example/OS\n')
  expect(conf).toContain('gpgcheck=1\nrepo_gpgcheck=0\n')
  expect(repoFile([{ ...REPOSITORY, signedMetadata: true }], '/k')).toContain('repo_gpgcheck=1\n')
})

test('only a repository that names no key goes unchecked', () => {
  const conf = repoFile([REPOSITORY, { ...REPOSITORY, id: 'own', gpgkey: [] }], '/k')
  expect(conf.split('[own]').map((part) => /^gpgcheck=.$/m.exec(part)?.[0])).toEqual([
    'gpgcheck=1',
    'gpgcheck=0',
  ])
})

test('a line break cannot smuggle a setting in', () => {
  expect(() => repoFile([{ ...REPOSITORY, baseurl: ['http://x\ngpgcheck=0'] }], '/k')).toThrow(/line break/)
})
