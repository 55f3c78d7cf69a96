import { rmSync } from 'node:fs'
import path from 'node:path'
import { aTree } from '@dpuos/host-tools/testing'
import type { Finding } from '@dpuos/manifests'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Ledger } from '../ledger.ts'
import type { TargetRoot } from '../root/target-root.ts'
import { addFiles, aRoot } from '../testing/a-root.ts'
import { anElf } from '../testing/an-elf.ts'
import { type Break, findBreaks } from './breaks.ts'
import { breakFindings } from './findings.ts'
import { moduleNeeds } from './needs-modules.ts'
import { type Scan, scan, untouchedSince } from './scan.ts'

const FILES = {
  '/usr/lib/systemd/systemd': anElf(),
  '/usr/lib/systemd/system/default.target': '-> multi-user.target',
  '/usr/lib/systemd/system/multi-user.target': '[Unit]\n',
  '/usr/lib/systemd/system/sshd.service': '[Service]\nExecStart=/usr/sbin/sshd -D\n',
  '/usr/lib/systemd/system/off.service': '[Service]\nExecStart=/usr/bin/off\n',
  '/etc/systemd/system/multi-user.target.wants/sshd.service': '-> /usr/lib/systemd/system/sshd.service',
  '/usr/sbin/sshd': anElf({ needed: ['libcrypto.so.3'] }),
  '/usr/bin/off': anElf(),
  '/usr/bin/openssl': anElf({ needed: ['libssl.so.3'] }),
  '/usr/lib64/libcrypto.so.3': '-> libcrypto.so.3.0.9',
  '/usr/lib64/libcrypto.so.3.0.9': anElf(),
  '/usr/lib64/libssl.so.3': anElf({ needed: ['libcrypto.so.3'] }),
  '/usr/bin/leftover': '#!/usr/bin/perl\n',
}

let root: TargetRoot
let ledger: Ledger
let before: Scan
beforeEach(() => {
  root = aRoot(FILES)
  ledger = new Ledger(root)
  before = scan(root)
})
afterEach(() => {
  rmSync(path.dirname(root.dir), { recursive: true })
})

const breaks = (owners: Record<string, string> = {}): Break[] =>
  findBreaks({
    before,
    after: scan(root, { known: untouchedSince(before) }),
    removed: ledger.removed,
    owners: new Map(Object.entries(owners)),
    enabled: ['sshd.service'],
    asked: ['/usr/bin/openssl'],
  })
const findings = (how: 'error' | 'report' = 'error', owners: Record<string, string> = {}): Finding[] =>
  breakFindings(breaks(owners), {
    breaks: how,
    position: (rule) => (rule.startsWith('cut.') ? { file: 'dpuos.yaml', line: 7 } : undefined),
    list: 'closure.json',
  })

test('a root from which nothing was cut has no error, whatever its packages left out', () => {
  expect(findings()).toEqual([])
  expect(breaks()).toMatchObject([{ since: 'before', need: { what: '/usr/bin/perl' } }])
})

describe('a cut library', () => {
  test('is an error with who needs it, the chain from an enabled unit, the rule and its line', () => {
    ledger.remove('file', 'cut.delete: /usr/lib64/libcrypto*', '/usr/lib64/libcrypto.so.3.0.9')
    expect(findings()).toEqual([
      {
        level: 'error',
        code: 'closure-cut',
        title:
          'cut.delete: /usr/lib64/libcrypto* took /usr/lib64/libcrypto.so.3.0.9, which /usr/sbin/sshd and 2 more need',
        detail: [
          'sshd.service runs /usr/sbin/sshd, which is linked with libcrypto.so.3',
          '/usr/bin/openssl is linked with /usr/lib64/libssl.so.3, which is linked with libcrypto.so.3',
          '/usr/lib64/libcrypto.so.3 is a link to libcrypto.so.3.0.9',
        ].join('\n'),
        hint: expect.stringContaining('cut: {breaks: report}'),
        at: { file: 'dpuos.yaml', line: 7 },
      },
    ])
  })

  test('is a warning where breaks are to be reported only', () => {
    ledger.remove('file', 'cut.delete: x', '/usr/lib64/libcrypto.so.3.0.9')
    expect(findings('report').map(({ level }) => level)).toEqual(['warning'])
  })

  test('is traced to its link, its folder or its package, whichever was taken', () => {
    ledger.remove('file', 'link', '/usr/lib64/libcrypto.so.3')
    expect(breaks().find(({ need }) => need.from === '/usr/sbin/sshd')?.cause?.rule).toBe('link')
    rmSync(path.dirname(root.dir), { recursive: true })
    root = aRoot(FILES)
    ledger = new Ledger(root)
    ledger.remove('file', 'folder', '/usr/lib64')
    expect(
      new Set(
        breaks()
          .filter(({ since }) => since === 'cut')
          .map(({ cause }) => cause?.rule),
      ),
    ).toEqual(new Set(['folder']))
    ledger.removed.splice(0, 1, {
      kind: 'package',
      what: 'openssl-libs-3-1.x86_64',
      rule: 'packages.erase: openssl-libs',
      size: 1,
    })
    const owners = { '/usr/lib64/libcrypto.so.3.0.9': 'openssl-libs-3-1.x86_64' }
    expect(breaks(owners).find(({ need }) => need.from === '/usr/sbin/sshd')?.cause?.rule).toBe(
      'packages.erase: openssl-libs',
    )
  })
})

test('a program that only a switched-off unit runs is worth a notice', () => {
  ledger.remove('file', 'r', '/usr/bin/off')
  expect(findings().map(({ level, code }) => [level, code])).toEqual([['notice', 'closure-optional']])
})

test('an enabled unit whose file was cut is an error', () => {
  ledger.remove('file', 'r', '/usr/lib/systemd/system/sshd.service')
  expect(findings()).toMatchObject([
    { level: 'error', title: expect.stringContaining('r took sshd.service, which multi-user.target needs') },
  ])
})

test('what an overlay brings and nothing answers is a warning', () => {
  addFiles(root, { '/usr/bin/k2': '#!/usr/bin/k2sh\n' })
  expect(findings()).toMatchObject([
    { level: 'warning', code: 'closure-added', detail: '/usr/bin/k2 is a script for /usr/bin/k2sh' },
  ])
})

test('a vendor’s unit without its program is a notice, once it is started', () => {
  addFiles(root, {
    '/etc/systemd/system/multi-user.target.wants/v.service': '-> /usr/lib/systemd/system/v.service',
    '/usr/lib/systemd/system/v.service': '[Service]\nExecStart=/usr/bin/gone\n',
  })
  before = scan(root)
  expect(findings()).toMatchObject([
    { level: 'notice', code: 'closure-before', title: expect.stringContaining('/usr/bin/gone') },
  ])
})

test('a module whose dependency was cut is an error, a soft one is not', () => {
  const modules = aTree({ a: 'b ~c', b: '', c: '' })
  addFiles(
    root,
    Object.fromEntries(['a', 'b', 'c'].map((name) => [`/lib/modules/6.6.0/kernel/${name}.ko`, 'x'])),
  )
  before = scan(root)
  const old = [...moduleNeeds(modules, before.tree)]
  for (const name of ['b', 'c'])
    ledger.remove('module', `cut.drivers: ${name}`, `/lib/modules/6.6.0/kernel/${name}.ko`)
  const after = scan(root, { known: untouchedSince(before) })
  const all = findBreaks({
    before: { ...before, needs: old },
    after: { ...after, needs: [...moduleNeeds(modules, after.tree)] },
    removed: ledger.removed,
    owners: new Map(),
    enabled: [],
    asked: [],
  })
  expect(all.map(({ need, cause }) => [need.what, need.hard, cause?.rule])).toEqual([
    ['b', true, 'cut.drivers: b'],
    ['c', false, 'cut.drivers: c'],
  ])
})

test('a hundred rules are told in a readable number of findings', () => {
  const names = Array.from({ length: 100 }, (_, index) => `/usr/bin/x${index}`)
  addFiles(root, Object.fromEntries(names.map((name) => [`${name}.sh`, `#!${name}\n`])))
  addFiles(root, Object.fromEntries(names.map((name) => [name, anElf()])))
  before = scan(root)
  for (const name of names) ledger.remove('file', name, name)
  expect(findings()).toHaveLength(20)
  expect(findings().at(-1)).toMatchObject({
    level: 'error',
    title: '81 more rules took something that is needed',
  })
})
