import { rmSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { anElf } from '../testing/an-elf.ts'
import { expandGlob } from './glob.ts'
import { cutDocs, cutGconv, cutLocales, cutTranslations } from './languages.ts'
import { cutLibs } from './libs.ts'
import { programChain } from './links.ts'
import { managerPrograms } from './package-manager.ts'
import { Shears } from './shears.ts'
import { cutTools } from './tools.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const left = (below = '/'): string[] =>
  [...work.root.walk(below)].filter((entry) => !entry.stats.isDirectory()).map((entry) => entry.path)

test('a glob is what a shell makes of it: each part by itself, links to folders followed, no dot files, never outside', async () => {
  work = await aWork({
    '/usr/lib/firmware/dvb-a.fw': '',
    '/usr/lib/firmware/dvb-b/x': '',
    '/usr/lib/firmware/dvb/.dvb-c': '',
    '/usr/lib/firmware/.dvb-d': '',
    '/lib': '-> usr/lib',
    '/out': '-> ../../..',
  })
  expect(expandGlob(work.root, '/lib/firmware/dvb-*')).toEqual([
    '/lib/firmware/dvb-a.fw',
    '/lib/firmware/dvb-b',
  ])
  expect(expandGlob(work.root, 'usr/lib/f[!a]rmware/*/?')).toEqual(['/usr/lib/firmware/dvb-b/x'])
  expect(expandGlob(work.root, '/out/u*')).toEqual(['/out/usr'])
  expect(expandGlob(work.root, '/usr/nothing/*')).toEqual([])
  expect(expandGlob(work.root, '/usr/nothing')).toEqual([])
})

test('a folder that holds what stays loses the rest, and the line of each removal is in its rule', async () => {
  work = await aWork({ '/opt/a/keep': '', '/opt/a/b/gone': 'xy', '/opt/a/also-gone': '' })
  const shears = new Shears(work)
  shears.keep('/opt/a/keep', 'boot')
  shears.remove('file', 'cut.delete: /opt/a (dpuos.yaml:7:5)', '/opt/a')
  expect(left()).toEqual(['/opt/a/keep'])
  expect(work.ledger.removed).toEqual([
    { kind: 'file', what: '/opt/a/also-gone', rule: 'cut.delete: /opt/a (dpuos.yaml:7:5)', size: 0 },
    { kind: 'file', what: '/opt/a/b', rule: 'cut.delete: /opt/a (dpuos.yaml:7:5)', size: 2 },
  ])
  expect([...shears.spared]).toEqual([['/opt/a/keep', 'boot']])
})

describe('tools', () => {
  test('stay by their exact file name, in every depth, links like files; other folders and linked ones are not looked at', async () => {
    work = await aWork(
      {
        '/usr/bin/[': '',
        '/usr/bin/bash': '',
        '/usr/bin/sh': '-> bash',
        '/usr/bin/bashbug': '',
        '/usr/bin/Bash': '',
        '/usr/bin/c++filt': '',
        '/usr/bin/deep/er/ls': '',
        '/usr/bin/deep/er/cat': '',
        '/usr/sbin/ls': '',
        '/usr/local/bin/x': '',
        '/usr/libexec/y': '',
        '/bin': '-> usr/bin',
      },
      'cut: {tools: ["[", bash, c++filt, ls, nope]}',
    )
    expect(cutTools(work, new Shears(work), work.request.definition.cut?.tools ?? [])).toEqual(['nope'])
    expect(left()).toEqual([
      '/bin',
      '/usr/bin/[',
      '/usr/bin/bash',
      '/usr/bin/c++filt',
      '/usr/bin/deep/er/ls',
      '/usr/libexec/y',
      '/usr/local/bin/x',
      '/usr/sbin/ls',
    ])
    expect(work.ledger.removed[0]?.rule).toBe('cut.tools: not listed (dpuos.yaml:5:7)')
  })

  test('an empty list keeps none', async () => {
    work = await aWork({ '/sbin/a': '', '/bin/b': '', '/etc/c': '' })
    cutTools(work, new Shears(work), [])
    expect(left()).toEqual(['/etc/c'])
  })

  test('rpm and dnf are kept with links and interpreters, env and what it finds too', async () => {
    work = await aWork({
      '/usr/bin/rpm': 'ELF',
      '/usr/bin/rpmquery': '-> rpm',
      '/usr/bin/yum': '-> dnf-3',
      '/usr/bin/dnf-3': '#!/usr/bin/python3 -s\n',
      '/usr/bin/python3': '-> python3.9',
      '/usr/bin/python3.9': 'ELF',
      '/usr/bin/rpm2archive': '#! /usr/bin/env perl\n',
      '/usr/bin/env': '',
      '/usr/bin/perl': '-> /usr/bin/perl',
      '/usr/bin/rpmbuild': '',
    })
    expect(managerPrograms(work).sort()).toEqual(
      'dnf-3 env perl python3 python3.9 rpm rpm2archive rpmquery yum'
        .split(' ')
        .map((name) => `/usr/bin/${name}`),
    )
    expect(programChain(work.root, '/usr/bin/nothing')).toEqual([])
  })
})

describe('libs', () => {
  const elf = (more: Parameters<typeof anElf>[0] = {}): Buffer => anElf({ machine: 62, class: 64, ...more })

  test('what programs are linked with stays, in whole chains and as files; other names that begin as listed stay; the rest goes with its links', async () => {
    work = await aWork(
      { '/lib64': '-> usr/lib64', '/usr/lib64/libx.so': '-> libx.so.1' },
      'cut: {libs: [libcap]}',
    )
    const { root } = work
    root.write('/usr/bin/tool', elf({ needed: ['liba.so.1'], interp: '/lib64/ld-linux-x86-64.so.2' }))
    root.write('/usr/lib/systemd/systemd-x', elf({ needed: ['libd.so.1'], runpath: '$ORIGIN' }))
    root.write('/usr/lib/systemd/libd.so.1', elf({ needed: ['libe.so.1'] }))
    root.write('/usr/lib64/liba.so.1.2', elf({ needed: ['libb.so.1'] }))
    root.symlink('liba.so.1.2', '/usr/lib64/liba.so.1')
    root.write('/opt/k2/libb.so.1', elf())
    root.write('/etc/ld.so.conf', 'include ld.so.conf.d/*.conf\n')
    root.write('/etc/ld.so.conf.d/k2.conf', '# ours\n/opt/k2\n')
    for (const name of ['libx.so.1', 'libcap.so.2', 'libcapstone.so', 'libe.so.1', 'libb.so.1', 'extra.so'])
      root.write(`/usr/lib64/${name}`, elf())
    // Of the wrong architecture: not what ld.so would take.
    root.write('/usr/lib/liba.so.1', anElf({ machine: 183, class: 64 }))
    root.write('/usr/lib64/gconv/libKSC.so', elf())
    root.write('/usr/lib64/ld-linux-x86-64.so.2', elf())
    expect(cutLibs(work, new Shears(work), ['libcap', 'libnope'], [])).toEqual(['libnope'])
    expect(left('/usr/lib64')).toEqual(
      [
        'extra.so',
        'ld-linux-x86-64.so.2',
        'liba.so.1',
        'liba.so.1.2',
        'libcap.so.2',
        'libcapstone.so',
        'libe.so.1',
        'gconv/libKSC.so',
      ].map((name) => `/usr/lib64/${name}`),
    )
    expect(left('/usr/lib')).toEqual(['/usr/lib/systemd/libd.so.1', '/usr/lib/systemd/systemd-x'])
  })

  test('what only a file named beside the programs needs stays', async () => {
    work = await aWork({})
    work.root.write('/usr/lib64/libonly.so', elf())
    work.root.write('/usr/lib/python3/x.so', elf({ needed: ['libonly.so'] }))
    cutLibs(work, new Shears(work), [], ['/usr/lib/python3/x.so'])
    expect(left('/usr/lib64')).toEqual(['/usr/lib64/libonly.so'])
  })
})

describe('languages', () => {
  const FILES = {
    '/usr/lib/locale/en_US.utf8/LC_TIME': '',
    '/usr/lib/locale/zh_CN.utf8/LC_TIME': '',
    '/usr/lib/locale/locale-archive': '',
    '/usr/share/locale/zh_CN/LC_MESSAGES/bash.mo': '',
    '/usr/share/locale/de/LC_MESSAGES/zh_CN.mo': '',
    '/usr/share/locale/de/LC_MESSAGES/bash.mo': '',
    '/usr/share/locale/de/notes.txt': '',
    '/usr/lib64/gconv/GBK.so': '',
    '/usr/lib64/gconv/BIG5.so': '',
    '/usr/lib64/gconv/gconv-modules': '',
    '/usr/lib64/gconv/gconv-modules.cache': '',
    '/usr/share/man/man1/x.1': '',
    '/usr/share/info/dir': '',
    '/usr/share/doc/x/README': '',
  }

  test('words are looked for in names and paths; tables and archives stay', async () => {
    work = await aWork(FILES)
    const shears = new Shears(work)
    cutLocales(work, shears, ['zh_CN'])
    cutTranslations(work, shears, ['zh_CN'])
    cutGconv(work, shears, ['GBK'])
    cutDocs(work, shears)
    expect(left()).toEqual([
      '/usr/lib/locale/locale-archive',
      '/usr/lib/locale/zh_CN.utf8/LC_TIME',
      '/usr/lib64/gconv/GBK.so',
      '/usr/lib64/gconv/gconv-modules',
      '/usr/lib64/gconv/gconv-modules.cache',
      '/usr/share/doc/x/README',
      '/usr/share/locale/de/notes.txt',
      '/usr/share/locale/de/LC_MESSAGES/zh_CN.mo',
      '/usr/share/locale/zh_CN/LC_MESSAGES/bash.mo',
    ])
  })

  test('empty lists keep nothing, `all` keeps all', async () => {
    work = await aWork(FILES)
    const before = left()
    const shears = new Shears(work)
    for (const pass of [cutLocales, cutTranslations, cutGconv]) pass(work, shears, ['all'])
    expect(left()).toEqual(before)
    for (const pass of [cutLocales, cutTranslations, cutGconv]) pass(work, shears, [])
    expect(left('/usr/lib64')).toEqual([])
    expect(left('/usr/lib/locale')).toEqual(['/usr/lib/locale/locale-archive'])
    expect(left('/usr/share/locale')).toEqual(['/usr/share/locale/de/notes.txt'])
  })
})
