import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { hardenLayer } from './harden.ts'
import { ruleSources, sourcesDigest } from './sources.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

/** A root and the rules carried out on it. */
async function harden(
  files: Readonly<Record<string, string>>,
  rules: readonly string[],
  beside = {},
): Promise<void> {
  work = await aWork(files, `system:\n  harden: ${JSON.stringify(rules)}\n`)
  for (const [name, text] of Object.entries<string>(beside)) {
    mkdirSync(path.dirname(path.join(work.dir, name)), { recursive: true })
    writeFileSync(path.join(work.dir, name), text)
  }
  await hardenLayer(work)
}
const mode = (file: string): string => ((work.root.stat(file)?.mode ?? 0) & 0o7777).toString(8)
const told = (): (readonly [string, string])[] => work.findings.map((one) => [one.code, one.title] as const)

test('rm takes files and, with -r, folders, by globs too; each with its rule', async () => {
  await harden({ '/a/1': 'x', '/a/2': '', '/b/c/d': '', '/e/': '' }, [
    '1@rm -f @/a/*',
    '2@rm -rf@/b/c /nothing',
    '3@rm@/e',
  ])
  expect([...work.root.walk()].map((entry) => entry.path)).toEqual(['/a', '/b', '/e'])
  expect(work.ledger.removed.map(({ what, rule, size }) => [what, rule, size])).toEqual([
    ['/a/1', 'system.harden: 1 rm -f (dpuos.yaml:6:12)', 1],
    ['/a/2', 'system.harden: 1 rm -f (dpuos.yaml:6:12)', 0],
    ['/b/c', 'system.harden: 2 rm -rf (dpuos.yaml:6:28)', 0],
  ])
  expect(told()).toEqual([
    ['harden-failed', expect.stringContaining('`3@rm@/e` was not carried out: /e is a folder')],
  ])
})

test('modes and owners change, through links within the image only; content keeps its mode', async () => {
  const files = {
    '/etc/passwd': 'root:x:0:0::/root:/bin/sh\nop:x:1000:1000::/home/op:/bin/sh\n',
    '/etc/group': 'root:x:0:\nwheel:x:10:\n',
    '/var/log/x': '',
    '/etc/host': '-> /../../../../../etc/shadow',
    '/home/op/': '',
    '/etc/sysctl.conf': 'a=1\n',
  }
  await harden(files, [
    '1@chmod go-rwx@/var/log/* /etc/host',
    '2@chmod 700@/var/log',
    '3@chgrp wheel@/var/log/x',
    '4@chown nobody@/var/log/x',
    '5@home@/etc/passwd',
    '6@chmod 600@/etc/sysctl.conf',
    '7@m@/etc/sysctl.conf@a@=2',
  ])
  expect([mode('/var/log/x'), mode('/var/log'), mode('/home/op'), mode('/etc/sysctl.conf')]).toEqual([
    '600',
    '700',
    '750',
    '600',
  ])
  expect(work.root.readText('/etc/sysctl.conf')).toBe('a=2\n')
  expect(work.ledger.written.get('/etc/sysctl.conf')).toBe('system')
  expect(work.ledger.written.has('/var/log/x')).toBe(false)
  // Only root can give files away.
  expect(work.root.stat('/var/log/x')?.gid).toBe(process.getuid?.() === 0 ? 10 : process.getgid?.())
  expect(told()).toEqual([['harden-failed', expect.stringContaining('the image has no user nobody')]])
})

test('find, file, path, umask, which, touch, mkdir and links do what they say', async () => {
  const files = {
    '/etc/passwd': 'root:x:0:0::/root:/bin/sh\n',
    '/etc/group': 'root:x:0:\n',
    '/etc/profile': 'x\n',
    '/etc/profile.d/a.sh': 'y\n\numask 022\n',
    '/etc/bashrc': 'z\n',
    '/usr/bin/sh': '',
    '/opt/a.sh': '',
    '/opt/deep/b.sh': '',
    '/srv/f': '',
  }
  await harden(
    files,
    [
      '1@find@/opt@-type f -name *.sh -maxdepth 1@chmod 700',
      '2@file@list.csv',
      '3@path@/bin:/sbin',
      '4@umask@user@077',
      '5@which@sh',
      '6@which@sh nosuch',
      '7@touch@/etc/new',
      '8@mkdir -p@/var/new/deep',
      '9@ln@-s@/etc/new@/etc/link',
      '10@ln@-s@/etc/other@/etc/link',
    ],
    { 'list.csv': '/srv,root,root,755,SUBDIRS\n/srv,root,root,640,SUBFILES\n' },
  )
  expect([mode('/opt/a.sh'), mode('/opt/deep/b.sh'), mode('/srv/f'), mode('/srv')]).toEqual([
    '700',
    '644',
    '640',
    '755',
  ])
  expect(work.root.readText('/etc/profile')).toBe('x\nPATH=/bin:/sbin\nexport PATH\n')
  expect(work.root.readText('/etc/profile.d/a.sh')).toBe('y\n\numask 077\n')
  expect(work.root.readText('/etc/bashrc')).toBe('z\n\numask 077\n')
  expect(work.root.readText('/etc/new')).toBe('')
  expect(work.root.stat('/var/new/deep')?.isDirectory()).toBe(true)
  expect(told()).toEqual([
    ['harden-failed', expect.stringContaining('the image has no nosuch')],
    ['harden-failed', expect.stringContaining('/etc/link is there already')],
  ])
})

describe('files that rules bring along', () => {
  const FILES = { '/etc/pam.d/su': 'old', '/etc/pam.d/other': '' }
  const RULES = [
    '4@rm -f@/etc/pam.d/su',
    '4@cp@security-tool/su-local@/etc/pam.d/',
    '4@ln@-s@/etc/pam.d/su-local@/etc/pam.d/su',
    '5@rm -f@/etc/pam.d/other',
  ]

  test('are copied with their mode', async () => {
    await harden(FILES, RULES, { 'security-tool/su-local': 'new' })
    chmodSync(path.join(work.dir, 'security-tool/su-local'), 0o600)
    expect(work.root.readText('/etc/pam.d/su')).toBe('new')
    expect(work.findings).toEqual([])
  })

  test('or, where they are missing, everything with that id is left out, and nothing is lost', async () => {
    await harden(FILES, RULES)
    expect(work.root.readText('/etc/pam.d/su')).toBe('old')
    expect(work.root.lstat('/etc/pam.d/other')).toBeUndefined()
    expect(told()).toEqual([
      [
        'harden-source-missing',
        'system.harden: the 3 rules with id 4 were left out: there is no security-tool/su-local beside the rules',
      ],
    ])
  })

  test('are never looked for outside', async () => {
    await harden(FILES, ['4@cp@../../../../etc/passwd@/etc/stolen', '5@cp@/etc/passwd@/etc/stolen'])
    expect(work.root.lstat('/etc/stolen')).toBeUndefined()
  })
})

test('what rules bring along counts for the digest of the definition, wherever the checkout lies', async () => {
  await harden({}, ['4@touch@/etc/a', '4@cp@a.conf@/etc/a'], { 'a.conf': 'one' })
  const digest = (): unknown => sourcesDigest(ruleSources(work.request))
  expect(digest()).toEqual([[1, expect.any(Number), createHash('sha256').update('one').digest('hex')]])
  writeFileSync(path.join(work.dir, 'a.conf'), 'two')
  expect(digest()).toEqual([[1, expect.any(Number), createHash('sha256').update('two').digest('hex')]])
})

test('what cannot be done to an image is told with the rule and what it would have done; the others go on', async () => {
  await harden({ '/etc/x': '', '/etc/y': '' }, [
    '1@systemctl@sshd@restart',
    '2@loca@localedef --list',
    '3@user@/etc/passwd',
    '4@wget http://x@/etc/y',
    '5@rm -i@/etc/y',
    '6@rm -f@/etc/x',
  ])
  expect(told().map(([code]) => code)).toEqual(Array(5).fill('harden-unsupported'))
  const titles = told().map(([, title]) => title)
  expect(titles[0]).toContain('it would restart sshd on the machine that builds')
  expect(titles[1]).toContain('it would run `localedef --list` inside the image')
  expect(work.findings.map((one) => one.at?.line)).toEqual([6, 6, 6, 6, 6])
  expect([work.root.lstat('/etc/x'), work.root.lstat('/etc/y') !== undefined]).toEqual([undefined, true])
})

test('rules about files that are not there are one notice', async () => {
  await harden({ '/etc/x': '' }, ['1@rm -f@/etc/a', '2@m@/etc/b@k@=1', '3@chmod 600@/etc/c*', '4@rm@/etc/x'])
  expect(told()).toEqual([
    ['harden-absent', 'system.harden: 3 of 4 rules concern files that the image does not have'],
  ])
  expect(work.findings[0]).toMatchObject({
    level: 'notice',
    detail: expect.stringContaining('dpuos.yaml:6:29 2@m@/etc/b@k@=1'),
  })
})

test('links that lead nowhere go, in circles too; masks and links to what comes at boot stay', async () => {
  await harden(
    {
      '/etc/dead': '-> nothing',
      '/etc/a': '-> b',
      '/etc/b': '-> a',
      '/etc/systemd/system/x.service': '-> /dev/null',
      '/etc/resolv.conf': '-> ../run/systemd/resolve/stub-resolv.conf',
      '/etc/mtab': '-> /etc/mounts',
      '/etc/mounts': '-> /proc/self/mounts',
      '/usr/lib/good': '-> ../share/x',
      '/usr/share/x': '',
      '/opt/dead': '-> nothing',
    },
    ['1@touch@/etc/t'],
  )
  const links = [...work.root.walk()]
    .filter((entry) => entry.stats.isSymbolicLink())
    .map((entry) => entry.path)
  expect(links).toEqual([
    '/etc/mounts',
    '/etc/mtab',
    '/etc/resolv.conf',
    '/etc/systemd/system/x.service',
    '/opt/dead',
    '/usr/lib/good',
  ])
})
