import { expect, test } from 'vitest'
import { dnfFindings } from './failures.ts'
import { fixture } from './fixtures/read.ts'

function findings(name: string): string[] {
  const { stdout, stderr } = fixture(name)
  return dnfFindings(`${stdout}\n${stderr}`).map((one) => `${one.code}: ${one.title}`)
}

test('each unresolvable package names what is missing and who needs it', () => {
  expect(findings('unresolvable')).toEqual([
    'dependency-missing: nothing provides nowhere-lib >= 3, which needsmissing-1-1.noarch needs',
    'dependency-missing: nothing provides beta = 0.5, which needsold-1-1.noarch needs',
  ])
})

test('a conflict names both packages', () => {
  expect(findings('conflict')).toEqual([
    'package-conflict: clash-a-1-1.noarch and clash-b-1-1.noarch cannot be installed together',
  ])
})

test('a package that is asked for and excluded is told from an unknown one', () => {
  expect(findings('excluded')).toEqual([
    'package-excluded: package alpha is asked for and taken out by exclude filtering',
  ])
})

test('unsigned, wrongly signed and damaged packages are three different findings, all reported', () => {
  expect(findings('signatures')).toEqual([
    'package-unsigned: unsigned-1-1.noarch.rpm is not signed',
    'package-wrong-key: wrongkey-1-1.noarch.rpm is signed with a key that its repository does not name',
    'package-corrupt: corrupt-1-1.noarch.rpm is damaged, or its signature is wrong',
  ])
})

test('a repository with the wrong key names every package that the key did not sign', () => {
  expect(findings('wrong-key')).toEqual([
    'package-wrong-key: alpha-1-1.noarch.rpm is signed with a key that its repository does not name',
    'package-wrong-key: beta-1-1.noarch.rpm is signed with a key that its repository does not name',
  ])
})

test('the other words that dnf has for a wrong key, when the right one is known already, are understood', () => {
  const output =
    'The GPG keys listed for the "x" repository are already installed but they are not correct for this package.\n' +
    'Check that the correct key URLs are configured for this repository.. Failing package is: wrongkey-1-1.noarch\n' +
    ' GPG Keys are configured as: file:///srv/good.asc\nError: GPG check FAILED\n'
  expect(dnfFindings(output).map((one) => one.title)).toEqual([
    'wrongkey-1-1.noarch is signed with a key that its repository does not name',
  ])
})

test('two packages with different files at one path are named with the path', () => {
  expect(findings('file-conflict')).toEqual([
    'file-conflict: file-a-1-1.noarch and file-b-1-1.noarch hold different files at /etc/same',
  ])
})

test.each([
  ['refused', 'repository-connect: repository x (http://127.0.0.1:9/r/repodata/repomd.xml): nothing answers'],
  [
    'no-host',
    'repository-dns: repository x (http://nohost.invalid/r/repodata/repomd.xml): its host name cannot be',
  ],
  [
    'not-found',
    'repository-not-found: repository x (http://mirror.example/nothere/repodata/repomd.xml): the server has no',
  ],
  ['repomd-wrong-key', 'repository-key: repository x: its metadata is signed by another key'],
  ['repomd-unsigned', 'repository-unsigned: repository x'],
  [
    'repomd-html',
    'repository-not-a-repository: repository x: what the server sends is not repository metadata',
  ],
  ['inconsistent', 'repository-checksum: repository x: its metadata does not match its own checksums'],
  ['rpm-gone', 'download-failed: beta-1-1.noarch.rpm could not be downloaded'],
  ['local-rpm-gone', 'package-corrupt: repository x: the file of beta-1-1.noarch is missing'],
  ['no-key-file', 'key-missing: the signing key file:///srv/none.asc cannot be read: Couldn'],
  ['no-space', 'no-space: 38MB more space is needed for the packages’ files'],
])('%s is one finding with its own code', (name, start) => {
  const found = findings(name)
  expect(found).toHaveLength(1)
  expect(found[0]?.slice(0, start.length)).toBe(start)
})

test('a full cache disk is found where dnf prints nothing but errno', () => {
  expect(dnfFindings('[Errno 28] No space left on device').map((one) => one.code)).toEqual(['no-space'])
})

test('every finding says what to do', () => {
  const all = ['unresolvable', 'conflict', 'signatures', 'file-conflict', 'refused', 'rpm-gone', 'no-space']
  for (const name of all) {
    const { stdout, stderr } = fixture(name)
    for (const one of dnfFindings(stdout + stderr)) expect(one.hint).not.toBe('')
  }
})

test('output of a run that went well has no findings', () => {
  const { stdout, stderr } = fixture('installed')
  expect(dnfFindings(`${stdout}\n${stderr}`)).toEqual([])
})

test('a dependency that an exclude keeps out is told as such', () => {
  const text = ` Problem: package bash-5.2-1.x86_64 requires which >= 5, but none of the providers can be installed
  - conflicting requests
  - package which-5.7-1.x86_64 is filtered out by exclude filtering
`
  expect(dnfFindings(text).map(({ code, hint }) => [code, hint])).toEqual([
    ['dependency-problem', expect.stringContaining('keeps which-5.7-1.x86_64 out')],
  ])
})
