import { UserError } from '@dpuos/action-kit'
import { expect, it } from 'vitest'
import { formatLock, indexOf, parseLock, type SandboxLock } from './lock.ts'

const LOCK: SandboxLock = {
  schema: 'dpuos.sandbox-lock/v1',
  arch: 'x86_64',
  archives: [
    {
      url: 'http://mirror.example/debian',
      suite: 'bookworm',
      date: 'Sat, 11 Jul 2026 10:16:37 UTC',
      sha256: 'b'.repeat(64),
    },
  ],
  kernel: null,
  debs: [
    {
      name: 'bash',
      version: '5.2.15-2+b13',
      architecture: 'amd64',
      filename: 'pool/main/b/bash/bash_5.2.15-2+b13_amd64.deb',
      size: 1490652,
      sha256: 'a'.repeat(64),
      depends: ['libc6 (>= 2.36)'],
      provides: [],
      summary: 'GNU Bourne Again SHell',
      archive: 0,
    },
  ],
}

const faults = (text: string): string[] => {
  try {
    parseLock(text, 'sandbox.lock.json', 'x86_64')
  } catch (error) {
    if (error instanceof UserError) return error.findings.map((finding) => finding.title)
    throw error
  }
  return []
}
const changed = (deb: Record<string, unknown>): string =>
  formatLock({ ...LOCK, debs: [{ ...LOCK.debs[0], ...deb }] } as SandboxLock)

it('reads back what it wrote, one deb a line', () => {
  const text = formatLock(LOCK)
  expect(parseLock(text, 'x', 'x86_64')).toEqual(LOCK)
  expect(text.split('\n').filter((line) => line.includes('"bash"'))).toHaveLength(1)
  expect(indexOf(LOCK).get('bash')).toEqual(LOCK.debs[0])
})

it('refuses a lock of another architecture', () => {
  expect(faults(formatLock({ ...LOCK, arch: 'aarch64' }))).toEqual([
    'sandbox lock sandbox.lock.json: is for aarch64, this build is for x86_64',
  ])
})

it.each([
  ['text that is no JSON', '{', /is not JSON/],
  ['a list', '[]', /is not an object/],
  ['another schema', '{"schema":"x/v1"}', /has schema "x\/v1", expected/],
  ['a deb without a hash', changed({ sha256: 'abc' }), /deb "bash" has no "sha256"/],
  ['a deb of no known archive', changed({ archive: 3 }), /names an archive that the lock does not list/],
  ['a path that leaves the archive', changed({ filename: '../../etc/passwd' }), /is no path of an archive/],
  ['a name that is no package name', changed({ name: '--option' }), /is no Debian package name/],
  ['a size that is none', changed({ size: -1 }), /has no "size"/],
])('refuses %s and says what is wrong', (_what, text, expected) => {
  expect(faults(text)).toEqual([expect.stringMatching(expected)])
})
