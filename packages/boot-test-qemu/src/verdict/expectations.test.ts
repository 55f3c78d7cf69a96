import type { Expectations } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { AnswerReader } from '../probe/answer.ts'
import { factsAsked, loginUnit } from '../probe/archive.ts'
import { checkExpectations } from './expectations.ts'

const NOW = Date.parse('2026-11-26T16:00:00Z')

/** What a guest said with these records, as the reader takes it. */
function guest(...records: readonly string[]) {
  const reader = new AnswerReader('t')
  for (const [index, record] of [...records, `end ${records.length + 1}`].entries())
    reader.push(`DPUOS-PROBE t ${index + 1} ${record}`)
  if (reader.answer === undefined) throw new Error('not a whole answer')
  return reader.answer
}

const rows = (wanted: Expectations, ...records: readonly string[]): string[] =>
  checkExpectations(wanted, guest(...records), NOW).map(
    ({ id, verdict, actual }) => `${verdict} ${id}: ${actual}`,
  )

/** Of each kind: the expectation, a guest that meets it, one that does not, and what is said of that. */
const CASES: readonly [kind: string, Expectations, good: string[], bad: string[], said: RegExp][] = [
  [
    'units',
    { units: { active: ['a.service'], inactive: [] } },
    ['unit a.service loaded enabled active'],
    ['unit a.service not-found none inactive'],
    /active a.service: inactive \(not-found\)/,
  ],
  [
    'units that must not run',
    { units: { active: [], inactive: ['a.service'] } },
    ['unit a.service loaded disabled inactive'],
    ['unit a.service loaded enabled active'],
    /inactive a.service: active/,
  ],
  [
    'a login',
    { login: 'ttyS0' },
    ['unit serial-getty@ttyS0.service loaded enabled active'],
    ['unit serial-getty@ttyS0.service masked masked inactive'],
    /login ttyS0: inactive \(masked\)/,
  ],
  [
    'modules that are loaded',
    { loaded: ['vfio-pci'] },
    ['module vfio_pci loaded'],
    ['module vfio_pci loadable'],
    /loaded vfio-pci: loadable/,
  ],
  [
    'words of the command line',
    { cmdline: { has: ['quiet'], lacks: [] } },
    ['cmdline ro quiet'],
    ['cmdline ro'],
    /cmdline has quiet: ro/,
  ],
  [
    'words it must not have',
    { cmdline: { has: [], lacks: ['debug'] } },
    ['cmdline ro debugfs=off'],
    ['cmdline ro debug'],
    /cmdline lacks debug/,
  ],
  [
    'mounts',
    { mounts: [{ path: '/', type: 'ext4', options: ['rw'] }] },
    ['fact mounts none / rootfs ro 0 0', 'fact mounts /dev/vda2 / ext4 rw,noatime 0 0', 'told mounts'],
    ['fact mounts /dev/vda2 / ext4 ro,relatime 0 0', 'told mounts'],
    /mount \/: ext4 ro,relatime/,
  ],
  [
    'users',
    { users: [{ name: 'root', shell: '/bin/bash', locked: true }] },
    ['fact users root /bin/bash locked', 'told users'],
    ['fact users root /bin/bash open', 'told users'],
    /user root: \/bin\/bash, open/,
  ],
  [
    'ports',
    { ports: { tcp: [22], udp: [], only: false } },
    ['fact sockets tcp6 00000000000000000000000000000000:0016', 'told sockets'],
    ['fact sockets tcp 0100007F:0016', 'told sockets'],
    /port 22\/tcp: nobody listens/,
  ],
  [
    'no other ports',
    { ports: { tcp: [], udp: [], only: true } },
    ['fact sockets tcp 0100007F:0016', 'told sockets'],
    ['fact sockets udp 00000000:0044', 'told sockets'],
    /ports others: 68\/udp/,
  ],
  [
    'interfaces',
    { interfaces: ['e*'] },
    ['fact interfaces there eth0', 'fact interfaces reachable eth0', 'told interfaces'],
    ['fact interfaces there eth0', 'told interfaces'],
    /interface e\*: eth0 without an address/,
  ],
  [
    'packages',
    { packages: ['bash'] },
    ['fact package:bash installed bash-5.2-1.x86_64', 'told package:bash'],
    [
      'fact package:bash installed bash-5.2-1.x86_64',
      'fact package:bash changed S.5...... c /etc/bashrc',
      'told package:bash',
    ],
    /package bash: bash-5.2-1.x86_64: S.5/,
  ],
  [
    'how many processes',
    { processes: { max: 1, running: [] } },
    ['fact processes systemd', 'told processes'],
    ['fact processes systemd', 'fact processes sshd', 'told processes'],
    /processes: 2/,
  ],
  [
    'which processes',
    { processes: { max: null, running: ['a-very-long-name-of-a-daemon'] } },
    ['fact processes a-very-long-nam', 'told processes'],
    ['told processes'],
    /no such process/,
  ],
  [
    'timers',
    { timers: { active: ['logrotate.timer'], only: false } },
    ['fact timers logrotate.timer', 'fact timers fstrim.timer', 'told timers'],
    ['fact timers fstrim.timer', 'told timers'],
    /timer logrotate.timer: not active/,
  ],
  [
    'no other timers',
    { timers: { active: ['logrotate.timer'], only: true } },
    ['fact timers logrotate.timer', 'told timers'],
    ['fact timers logrotate.timer', 'fact timers fstrim.timer', 'told timers'],
    /other timers: fstrim.timer/,
  ],
  [
    'the symbols that modules need',
    { moduleSymbols: true },
    ['told symbols'],
    ['fact symbols vendor.ko needs unknown symbol mlx5_core_create', 'told symbols'],
    /module-symbols: vendor.ko needs unknown symbol mlx5_core_create/,
  ],
  [
    'memory',
    { memory: { available: 512 * 2 ** 20 } },
    ['memory MemAvailable 600000'],
    ['memory MemAvailable 100000'],
    /memory available: 97.7 MiB/,
  ],
  [
    'disk space',
    { disk: [{ path: '/', free: 2 ** 20 }] },
    [
      'fact disk:/ Filesystem 1024-blocks Used Available Capacity Mounted',
      'fact disk:/ /dev/vda2 9000 1000 8000 12% /',
      'told disk:/',
    ],
    ['fact disk:/ /dev/vda2 9000 9000 0 100% /', 'told disk:/'],
    /disk free \/: 0/,
  ],
  [
    'the kernel’s configuration',
    { kernelConfig: { CONFIG_VFIO: 'm', CONFIG_LOCALVERSION: 'x' } },
    ['fact config CONFIG_VFIO=m', 'fact config CONFIG_LOCALVERSION="x"', 'told config'],
    ['fact config CONFIG_LOCALVERSION="x"', 'told config'],
    /CONFIG_VFIO: n/,
  ],
  [
    'firmware',
    { firmwareErrors: 0 },
    ['told firmware'],
    ['fact firmware x: Direct firmware load for a.bin failed with error -2', 'told firmware'],
    /firmware-errors: 1: x: Direct/,
  ],
  [
    'the clock',
    { clock: true },
    ['fact clock UserspaceTimestamp=Thu 2026-11-26 17:59:00 CST', 'told clock'],
    [
      'fact clock UserspaceTimestamp=Thu 2026-11-26 16:00:00 UTC',
      'fact clock FinishTimestamp=Fri 1970-01-02 00:00:09 UTC',
      'told clock',
    ],
    /clock: 1970-01-02 00:00:09/,
  ],
]

describe.each(CASES)('%s', (_kind, wanted, good, bad, said) => {
  test('as expected pass', () => {
    const found = rows(wanted, ...good)
    expect(found).not.toEqual([])
    expect(found.filter((row) => !row.startsWith('pass '))).toEqual([])
  })

  test('otherwise fail, and what was found is said', () => {
    const failed = rows(wanted, ...bad).filter((row) => row.startsWith('fail '))
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatch(said)
  })

  test('are in doubt where the guest said nothing about them', () => {
    const found = rows(wanted, 'uptime 9')
    expect(found).not.toEqual([])
    expect(found.filter((row) => !row.startsWith('broken '))).toEqual([])
  })
})

test('only what is expected is asked for', () => {
  expect(factsAsked({})).toEqual([])
  expect(
    factsAsked({ disk: [{ path: '/', free: 1 }], kernelConfig: { CONFIG_A: 'y', CONFIG_B: 'n' } }),
  ).toEqual([
    ['disk', '/'],
    ['config', 'CONFIG_A', 'CONFIG_B'],
  ])
  expect(loginUnit('ttyAMA0')).toBe('serial-getty@ttyAMA0.service')
})
