import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { TargetRoot } from '../root/target-root.ts'
import { aRoot, type RootFiles } from '../testing/a-root.ts'
import { anElf } from '../testing/an-elf.ts'
import { scan } from './scan.ts'
import type { Kind } from './types.ts'

/** A root that is gone when the test is. */
function rooted(files: RootFiles): TargetRoot {
  const root = aRoot(files)
  onTestFinished(() => rmSync(path.dirname(root.dir), { recursive: true }))
  return root
}

/** `from kind what → to` of each need of that kind, `!` before a hard one that nothing answers, `?` before a soft one. */
function needs(files: RootFiles, ...kinds: readonly Kind[]): string[] {
  const root = rooted(files)
  return scan(root)
    .needs.filter(
      ({ kind, from, what }) => kinds.includes(kind) && from !== 'the kernel' && what !== 'its unit file',
    )
    .map(
      ({ from, what, to, hard }) =>
        `${to.length > 0 ? '' : hard ? '! ' : '? '}${from}: ${what}${to.length > 0 ? ` → ${to.join(' ')}` : ''}`,
    )
    .sort()
}

describe('libraries are found as ld.so finds them', () => {
  const lib = anElf({ soname: 'libk2.so.1' })
  const program = (parts: Parameters<typeof anElf>[0] = {}) => anElf({ needed: ['libk2.so.1'], ...parts })

  test.each<[string, RootFiles, string]>([
    ['in its own folders', { '/usr/lib64/libk2.so.1': lib }, '/usr/lib64/libk2.so.1'],
    [
      'through links, to the file itself',
      {
        '/lib64': '-> usr/lib64',
        '/usr/lib64/libk2.so.1': '-> libk2.so.1.2.3',
        '/usr/lib64/libk2.so.1.2.3': lib,
      },
      '/usr/lib64/libk2.so.1.2.3',
    ],
    [
      'in folders of ld.so.conf and its includes',
      {
        '/etc/ld.so.conf': 'include ld.so.conf.d/*.conf # x\n',
        '/etc/ld.so.conf.d/k2.conf': '/opt/k2\n',
        '/opt/k2/libk2.so.1': lib,
      },
      '/opt/k2/libk2.so.1',
    ],
  ])('%s', (_, files, found) => {
    expect(needs({ '/usr/bin/k2': program(), ...files }, 'library')).toEqual([
      `/usr/bin/k2: libk2.so.1 → ${found}`,
    ])
  })

  test.each([
    ['$ORIGIN/../k2', '/usr/k2/libk2.so.1'],
    ['/opt/${LIB}', '/opt/lib64/libk2.so.1'],
    ['/opt/$PLATFORM', '/opt/x86_64/libk2.so.1'],
  ])('below %s, before the system’s', (runpath, found) => {
    const files = { '/usr/bin/k2': program({ runpath }), '/usr/lib64/libk2.so.1': lib, [found]: lib }
    expect(needs(files, 'library')).toEqual([`/usr/bin/k2: libk2.so.1 → ${found}`])
  })

  test('not one of another machine or word size', () => {
    const files = {
      '/usr/bin/k2': program(),
      '/usr/lib64/libk2.so.1': anElf({ machine: 183 }),
      '/usr/lib/libk2.so.1': anElf({ class: 32 }),
    }
    expect(needs(files, 'library')).toEqual(['! /usr/bin/k2: libk2.so.1'])
  })

  test('with the symbol versions that the program insists on; a library without any has all', () => {
    const wants = program({ versionsNeeded: { 'libk2.so.1': ['K2_1', 'K2_2'] } })
    const defines = (...versionsDefined: string[]) => ({
      '/usr/bin/k2': wants,
      '/usr/lib64/libk2.so.1': anElf({ versionsDefined }),
    })
    expect(needs(defines('K2_1'), 'version')).toEqual(['! /usr/bin/k2: libk2.so.1 (K2_2)'])
    expect(needs(defines('K2_1', 'K2_2'), 'version')).toEqual([])
    expect(needs(defines(), 'version')).toEqual([])
  })
})

test('programs need their loader, and say what they load later', () => {
  const dlopen =
    '[{"soname":["libfido2.so.1"],"priority":"suggested"},{"soname":["libkmod.so.2"],"priority":"required"}]'
  expect(needs({ '/usr/bin/k2': anElf({ interp: '/lib64/ld.so', dlopen }) }, 'loader', 'dlopen')).toEqual([
    '! /usr/bin/k2: /lib64/ld.so',
    '! /usr/bin/k2: libkmod.so.2',
    '? /usr/bin/k2: libfido2.so.1',
  ])
})

test('scripts need their interpreters, also behind env; examples and unfilled templates do not', () => {
  const files = {
    '/usr/bin/bash': anElf(),
    '/bin': '-> usr/bin',
    '/usr/bin/a': '#! /bin/bash -e\n',
    '/usr/bin/b': '#!/usr/bin/env -S X=1 python3 -I\n',
    '/usr/bin/c': '#!@PERL@\n',
    '/usr/share/doc/k2/d': '#!/usr/bin/perl\n',
  }
  expect(needs(files, 'interpreter')).toEqual([
    '! /usr/bin/b: /usr/bin/env',
    '! /usr/bin/b: python3',
    '/usr/bin/a: /bin/bash → /usr/bin/bash',
  ])
})

describe('units', () => {
  const unit = (text: string, more: RootFiles = {}) => ({
    '/usr/lib/systemd/system/k2.service': text,
    ...more,
  })

  test.each<[string, string, string[]]>([
    ['run their programs', 'ExecStart=/usr/bin/k2d --x', ['/usr/bin/k2d → /usr/bin/k2d']],
    [
      'run them behind prefixes, in quotes',
      'ExecStartPre=@!"/usr/bin/k2d" k2',
      ['/usr/bin/k2d → /usr/bin/k2d'],
    ],
    ['may do without those behind -', 'ExecStop=-/usr/bin/gone', ['?/usr/bin/gone']],
    ['miss one that is gone', 'ExecReload=/usr/bin/gone', ['!/usr/bin/gone']],
    ['find one by its name', 'ExecStart=k2d', ['k2d → /usr/bin/k2d']],
    ['fill in their own name', 'ExecStart=/usr/bin/%pd', ['/usr/bin/k2d → /usr/bin/k2d']],
    ['say nothing of what only a running system knows', 'ExecStart=%h/x\nExecStart=${X}', []],
    [
      'forget what an empty line resets',
      'ExecStart=/usr/bin/gone\nExecStart=\nExecStart=\\\n/usr/bin/k2d',
      ['/usr/bin/k2d → /usr/bin/k2d'],
    ],
  ])('%s', (_, lines, found) => {
    const files = unit(`[Service]\n${lines}\n`, { '/usr/bin/k2d': anElf() })
    expect(
      needs(files, 'program').map((one) => one.replace('k2.service: ', '').replace(/^([!?]) /, '$1')),
    ).toEqual(found)
  })

  test('take drop-ins for themselves, their prefix and their type, the strongest of one name', () => {
    const files = {
      '/usr/lib/systemd/system/k2-a@.service': '[Service]\nExecStart=/usr/bin/one\n',
      '/usr/lib/systemd/system/k2-a@.service.d/10.conf': '[Service]\nExecStartPre=/usr/bin/two\n',
      '/etc/systemd/system/k2-a@.service.d/10.conf': '[Service]\nExecStartPre=/usr/bin/three\n',
      '/etc/systemd/system/k2-.service.d/20.conf': '[Service]\nExecStop=/usr/bin/four\n',
      '/usr/lib/systemd/system/service.d/30.conf': '[Service]\nExecStopPost=/usr/bin/five\n',
      '/etc/systemd/system/multi-user.target.wants/k2-a@x.service':
        '-> /usr/lib/systemd/system/k2-a@.service',
    }
    expect(needs(files, 'program').filter((one) => one.includes('k2-a@x'))).toEqual(
      ['five', 'four', 'one', 'three'].map((name) => `! k2-a@x.service: /usr/bin/${name}`),
    )
  })

  test('need those they require; wanted ones may be missing, masked ones are meant to be', () => {
    const files = unit('[Unit]\nRequires=a.service m.service dev-sda.device\nWants=b.service\n', {
      '/etc/systemd/system/m.service': '-> /dev/null',
      '/usr/lib/systemd/system/k2.socket': '[Socket]\n',
      '/usr/lib/systemd/system/k2.timer': '[Timer]\nUnit=gone.service\n',
    })
    expect(needs(files, 'unit')).toEqual([
      '! k2.service: a.service',
      '! k2.timer: gone.service',
      '? k2.service: b.service',
      'k2.socket: k2.service → k2.service',
    ])
  })

  test('can be started when the default target, a socket or a D-Bus service leads to them', () => {
    const root = rooted({
      '/usr/lib/systemd/system/default.target': '-> multi-user.target',
      '/usr/lib/systemd/system/multi-user.target': '[Unit]\n',
      '/usr/lib/systemd/system/on.service': '[Unit]\nRequires=more.service\n',
      '/usr/lib/systemd/system/more.service': '[Unit]\n',
      '/usr/lib/systemd/system/off.service': '[Unit]\n',
      '/usr/lib/systemd/system/bus.service': '[Unit]\n',
      '/etc/systemd/system/multi-user.target.wants/on.service': '-> /usr/lib/systemd/system/on.service',
      '/usr/share/dbus-1/system-services/org.k2.service':
        '[D-BUS Service]\nExec=/bin/false\nSystemdService=bus.service\n',
    })
    expect([...scan(root).startable].sort().filter((name) => !/^(systemd-|getty|serial)/.test(name))).toEqual(
      expect.arrayContaining(['bus.service', 'more.service', 'multi-user.target', 'on.service']),
    )
    expect(scan(root).startable.has('off.service')).toBe(false)
  })
})

test('PAM needs modules and includes; what it may pass over is soft', () => {
  const files = {
    '/usr/lib64/security/pam_unix.so': anElf(),
    '/etc/pam.d/other': '',
    '/etc/pam.d/k2':
      '#%PAM-1.0\nauth required pam_unix.so x\n-session optional pam_a.so\nauth [success=1 default=ignore] pam_b.so\n' +
      'auth [default=die] \\\n pam_c.so\naccount include system-auth\nsession substack other\n@include common\n',
  }
  expect(needs(files, 'pam')).toEqual([
    '! /etc/pam.d/k2: common',
    '! /etc/pam.d/k2: pam_c.so',
    '! /etc/pam.d/k2: system-auth',
    '/etc/pam.d/k2: other → /etc/pam.d/other',
    '/etc/pam.d/k2: pam_unix.so → /usr/lib64/security/pam_unix.so',
    '? /etc/pam.d/k2: pam_a.so',
    '? /etc/pam.d/k2: pam_b.so',
  ])
})

test('name service modules may be missing; files and dns only where glibc has them built in', () => {
  const files = (...versionsDefined: string[]) => ({
    '/usr/lib64/libc.so.6': anElf({ versionsDefined }),
    '/etc/nsswitch.conf': 'passwd: files [NOTFOUND=return] sss # x\n',
  })
  expect(needs(files('GLIBC_2.34'), 'nss')).toEqual(['? /etc/nsswitch.conf: libnss_sss.so.2'])
  expect(needs(files('GLIBC_2.28'), 'nss')).toEqual([
    '! /etc/nsswitch.conf: libnss_files.so.2',
    '? /etc/nsswitch.conf: libnss_sss.so.2',
  ])
})

test('udev rules, sshd and D-Bus services need their programs, a rules file in /etc hides the vendor’s', () => {
  const files = {
    '/usr/lib/udev/rules.d/1.rules': 'RUN+="/usr/bin/hidden"\n',
    '/etc/udev/rules.d/1.rules': '-> /dev/null',
    '/usr/lib/udev/rules.d/2.rules':
      '# RUN+="/usr/bin/comment"\nX=="1", PROGRAM=="a_id $x", IMPORT{program}="/usr/bin/b %k", \\\nRUN{builtin}+="kmod load", RUN+="%E{X} c"\n',
    '/usr/lib/udev/a_id': anElf(),
    '/etc/ssh/sshd_config': 'Subsystem sftp /usr/libexec/sftp-server -l INFO\n',
    '/etc/ssh/sshd_config.d/1.conf': 'subsystem x internal-sftp\n',
    '/usr/share/dbus-1/services/x.service': '[D-BUS Service]\nName=x\nExec=/usr/bin/d --x\n',
  }
  expect(needs(files, 'program')).toEqual([
    '! /etc/ssh/sshd_config: /usr/libexec/sftp-server',
    '! /usr/lib/udev/rules.d/2.rules: /usr/bin/b',
    '! /usr/share/dbus-1/services/x.service: /usr/bin/d',
    '/usr/lib/udev/rules.d/2.rules: a_id → /usr/lib/udev/a_id',
  ])
})

test('tables of cron need the programs that they start by path, where there is a crond to read them', () => {
  const tables = {
    '/etc/crontab':
      'SHELL=/bin/bash\n# 1 2 3 4 5 root /usr/bin/comment\n01 * * * * root run-parts /etc/cron.hourly\n',
    '/etc/cron.d/k2': '*/5 0-23 * * mon,fri k2 /opt/k2/poll --all\n@daily root [ -x /opt/x ] && /opt/x\n',
    '/etc/anacrontab':
      'RANDOM_DELAY=45\n1 5 cron.daily nice run-parts /etc/cron.daily\n7 25 k2.week /opt/k2/week\n',
    '/var/spool/cron/root': '@reboot /opt/k2/up\n',
    '/opt/k2/up': anElf(),
  }
  expect(needs({ ...tables, '/usr/sbin/crond': anElf() }, 'program')).toEqual([
    '! /etc/anacrontab: /opt/k2/week',
    '! /etc/cron.d/k2: /opt/k2/poll',
    '/var/spool/cron/root: /opt/k2/up → /opt/k2/up',
  ])
  expect(needs(tables, 'program')).toContain('? /etc/cron.d/k2: /opt/k2/poll')
})

test('root and people need their shells, system accounts do not', () => {
  const passwd = 'root:x:0:0::/root:/bin/zsh\nbin:x:1:1::/:/bin/gone\nk2:x:1000:1000::/:/usr/bin/fish\n'
  expect(needs({ '/etc/passwd': passwd }, 'shell')).toEqual([
    '! /etc/passwd: /bin/zsh',
    '! /etc/passwd: /usr/bin/fish',
    '? /etc/passwd: /bin/gone',
  ])
})

test('links to programs must lead somewhere; others may not, and runtime folders are no business of ours', () => {
  const files = {
    '/usr/bin/vi': '-> vim',
    '/usr/share/man/man1/vi.1': '-> vim.1',
    '/etc/mtab': '-> ../proc/self/mounts',
    '/etc/resolv.conf': '-> /run/resolv.conf',
    '/usr/bin/loop': '-> loop',
  }
  expect(needs(files, 'link')).toEqual([
    '! /usr/bin/loop: loop',
    '! /usr/bin/vi: vim',
    '? /usr/share/man/man1/vi.1: vim.1',
  ])
})

test('hostile text and links out of the root end in nothing', () => {
  const files = {
    '/etc/ld.so.conf': 'include /etc/ld.so.conf\ninclude ../../../../etc/*\n',
    '/etc/passwd': '-> ../../../../../../etc/passwd',
    '/etc/pam.d/k2': '-> /etc/pam.d',
    '/etc/nsswitch.conf/': '',
    '/usr/lib/systemd/system/a.service': '-> b.service',
    '/usr/lib/systemd/system/b.service': '-> a.service',
    '/usr/lib/systemd/system/::set-output.service': `[Service]\nExecStart=${'@'.repeat(1e5)}\n`,
    '/usr/bin/x': `#!${'/a'.repeat(1e4)}`,
  }
  expect(() => needs(files, 'program')).not.toThrow()
})
