import { rmSync } from 'node:fs'
import path from 'node:path'
import type { RootPackage } from '@dpuos/host-tools'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scan } from '../closure/scan.ts'
import type { TargetRoot } from '../root/target-root.ts'
import { aRoot, type RootFiles } from '../testing/a-root.ts'
import { anElf, type ElfParts } from '../testing/an-elf.ts'
import { type Plan, type PlanOptions, plan } from './plan.ts'

/** A root that is gone when the test is. */
function rooted(files: RootFiles): TargetRoot {
  const root = aRoot(files)
  onTestFinished(() => rmSync(path.dirname(root.dir), { recursive: true }))
  return root
}

/** A plan for a root of packages (name → files); `asked` are those called `asked…`. */
function planned(
  packages: Readonly<Record<string, RootFiles>>,
  options: Partial<PlanOptions> = {},
  more: RootFiles = {},
): Plan {
  const root = rooted(Object.assign({}, more, ...Object.values(packages)))
  const installed = Object.entries(packages).map(
    ([name, files]) => ({ name, files: Object.keys(files) }) as unknown as RootPackage,
  )
  return plan(scan(root), installed, {
    keep: [],
    asked: (name) => name.startsWith('asked'),
    programs: [],
    written: () => false,
    locales: ['C.UTF-8'],
    timezone: 'Asia/Shanghai',
    completion: false,
    ...options,
  })
}

/** `rule: path` of everything that goes. */
const gone = ({ rules }: Plan): string[] =>
  rules.flatMap(({ rule, files }) => files.map((file) => `${rule.split('.').at(-1)}: ${file.path}`)).sort()

const program = (parts: ElfParts = {}, text = ''): Buffer =>
  Buffer.concat([anElf({ type: 2, interp: '/lib64/ld.so', ...parts }), Buffer.from(`\0${text}\0`)])

describe('code that goes', () => {
  const other = {
    '/usr/bin/used': program(),
    '/usr/bin/unused': program(),
    '/usr/libexec/other/helper': program(),
  }

  test('is tools and libraries of packages that were not asked for, when nothing kept leads to them', () => {
    const all = {
      asked: { '/usr/bin/a': program({ needed: ['liba.so.1'] }), '/usr/bin/b': program() },
      lib: {
        '/usr/lib64/liba.so.1': '-> liba.so.1.0',
        '/usr/lib64/liba.so.1.0': anElf({ needed: ['libb.so.1'] }),
        '/usr/lib64/libb.so.1': anElf(),
        '/usr/lib64/libc2.so.1': '-> libc2.so.1.0',
        '/usr/lib64/libc2.so.1.0': anElf(),
      },
    }
    expect(gone(planned(all))).toEqual([
      'libraries: /usr/lib64/libc2.so.1',
      'libraries: /usr/lib64/libc2.so.1.0',
    ])
  })

  test.each<[string, RootFiles]>([
    [
      'a unit that is started',
      {
        '/usr/lib/systemd/system/default.target': '[Unit]\nRequires=k2.service\n',
        '/usr/lib/systemd/system/k2.service': '[Service]\nExecStart=/usr/bin/used\n',
      },
    ],
    ['a script that names it', { '/usr/bin/a': '#!/usr/bin/used\n' }],
    ['a script that calls it', { '/usr/bin/a': '#!/bin/sh\nused --all\n' }],
    ['a program that has its path', { '/usr/bin/a': program({}, '/usr/bin/used') }],
    ['a program that finds others by name, and has its name', { '/usr/bin/a': program({}, 'execvp\0used') }],
    [
      'a library that has its path',
      {
        '/usr/bin/a': program({ needed: ['liba.so.1'] }),
        '/usr/lib64/liba.so.1': Buffer.concat([anElf(), Buffer.from('\0/usr/bin/used\0')]),
      },
    ],
    ['a file in /etc that has its path', { '/etc/k2.conf': 'helper = /usr/bin/used\n' }],
  ])('but not where %s leads to it; then its package keeps its helpers', (_, asked) => {
    expect(gone(planned({ asked, other }))).toEqual(['tools: /usr/bin/unused'])
  })

  test('is not kept by a word in a program that starts nothing by name, unless it can be nothing but a name', () => {
    expect(gone(planned({ asked: { '/usr/bin/a': program({}, 'used') }, other }))).toHaveLength(3)
    const agent = { '/usr/bin/k2-agent': program() }
    expect(gone(planned({ asked: { '/usr/bin/a': program({}, 'k2-agent') }, agent }))).toEqual([])
  })

  test('is a whole package when nothing of it is reached, configuration and all', () => {
    const all = planned({
      asked: { '/usr/bin/a': program() },
      other: { ...other, '/etc/other.conf': '/usr/bin/used', '/usr/share/other/x': '' },
    })
    expect(gone(all)).toEqual([
      'packages: /etc/other.conf',
      'packages: /usr/bin/unused',
      'packages: /usr/bin/used',
      'packages: /usr/libexec/other/helper',
      'packages: /usr/share/other/x',
    ])
    expect(all.emptied.map(({ name }) => name)).toEqual(['other'])
  })

  test('is nothing where nobody can tell: plugins of a kept package and what they need, data, state, modules', () => {
    const all = {
      asked: { '/usr/bin/a': program({ needed: ['liba.so.1'] }) },
      lib: {
        '/usr/lib64/liba.so.1': anElf(),
        '/usr/lib64/plugins/x.so': anElf({ needed: ['libx.so.1'] }),
        '/usr/lib/python3/a.py': '',
        '/usr/share/lib/data': '',
      },
      libx: { '/usr/lib64/libx.so.1': anElf() },
      data: { '/usr/share/hwdata/pci.ids': '', '/var/lib/data/x': '', '/usr/lib/modules/6/a.ko': '' },
    }
    expect(gone(planned(all))).toEqual([])
  })

  test('is a PAM module that no file in pam.d names, though a plugin', () => {
    const pam = {
      '/usr/lib64/libpam.so.0': anElf(),
      '/usr/lib64/security/pam_unix.so': anElf(),
      '/usr/lib64/security/pam_userdb.so': anElf({ needed: ['libdb.so'] }),
    }
    const asked = {
      '/usr/bin/login': program({ needed: ['libpam.so.0'] }),
      '/etc/pam.d/login': 'auth required pam_unix.so\n',
    }
    expect(gone(planned({ asked, pam, db: { '/usr/lib64/libdb.so': anElf() } }))).toEqual([
      'libraries: /usr/lib64/security/pam_userdb.so',
      'packages: /usr/lib64/libdb.so',
    ])
  })

  test('is what a dlopen note only suggests, not what it recommends', () => {
    const dlopen =
      '[{"soname":["liba.so.1"],"priority":"suggested"},{"soname":["libb.so.1"],"priority":"recommended"}]'
    const libs = { '/usr/lib64/liba.so.1': anElf(), '/usr/lib64/libb.so.1': anElf() }
    expect(gone(planned({ asked: { '/usr/bin/a': program({ dlopen }) }, libs }))).toEqual([
      'libraries: /usr/lib64/liba.so.1',
    ])
  })

  test('is nothing that no package owns, a layer wrote or packages.strip.keep names', () => {
    const files = { asked: { '/usr/bin/a': program() }, other }
    expect(
      gone(planned(files, { keep: ['/usr/bin/u*', '/usr/libexec/*'] }, { '/usr/bin/mine': program() })),
    ).toEqual([])
    expect(gone(planned(files, { written: (file) => file === '/usr/bin/used' }))).not.toContain(
      'packages: /usr/bin/used',
    )
  })
})

describe('data that goes, from packages asked for too', () => {
  test.each([
    ['docs', '/usr/share/man/man1/a.1', '/usr/share/doc/a/COPYING'],
    ['docs', '/usr/share/doc/a/README', '/usr/share/licenses/a/LICENSE'],
    ['locales', '/usr/share/locale/de/LC_MESSAGES/a.mo', '/usr/share/locale/locale.alias'],
    ['locales', '/usr/share/i18n/charmaps/GBK.gz', '/usr/lib/locale/C.utf8/LC_CTYPE'],
    ['development', '/usr/include/a.h', '/usr/share/a/include/a.h'],
    ['development', '/usr/lib64/liba.a', '/usr/lib64/a/a.so'],
    ['development', '/usr/lib64/pkgconfig/a.pc', '/usr/lib/python3/a.py'],
    ['bytecode', '/usr/lib/python3/__pycache__/a.pyc', '/usr/lib/python3/a.pyc'],
    ['charsets', '/usr/lib64/gconv/GBK.so', '/usr/lib64/gconv/UTF-16.so'],
    ['charsets', '/usr/lib64/gconv/libGB.so', '/usr/lib64/gconv/gconv-modules'],
    ['terminals', '/usr/share/terminfo/w/wyse60', '/usr/share/terminfo/x/xterm-256color'],
    ['timezones', '/usr/share/zoneinfo/Europe/Berlin', '/usr/share/zoneinfo/Asia/Shanghai'],
    ['timezones', '/usr/share/zoneinfo/right/Asia/Shanghai', '/usr/share/zoneinfo/Etc/UTC'],
    ['device-names', '/usr/lib/udev/hwdb.d/20-OUI.hwdb', '/usr/lib/udev/hwdb.d/60-keyboard.hwdb'],
    ['desktop', '/usr/share/icons/a.png', '/usr/share/a/icon.png'],
    ['completions', '/usr/share/zsh/site-functions/_a', '/usr/share/a/zsh'],
  ])('%s: %s, not %s', (rule, goes, stays) => {
    expect(gone(planned({ asked: { [goes]: 'x', [stays]: 'x' } }))).toEqual([`${rule}: ${goes}`])
  })

  test('keeps the languages and charsets that the definition names', () => {
    const files = {
      '/usr/share/locale/zh_CN/a.mo': 'x',
      '/usr/share/locale/zh/a.mo': 'x',
      '/usr/lib64/gconv/GB18030.so': 'x',
      '/usr/share/locale/de/a.mo': 'x',
    }
    expect(gone(planned({ asked: files }, { locales: ['zh_CN.GB18030'] }))).toEqual([
      'locales: /usr/share/locale/de/a.mo',
    ])
  })
})
