import { type Lock, parseLock } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { formatLock, lockFits, lockKept } from './lock.ts'

const entry = (name: string, sha = 'a'): Lock['packages'][number] => ({
  nevra: `${name}-1-1.x86_64`,
  name,
  repository: 'sandbox',
  size: 10,
  sha256: sha.repeat(64),
  asked: [name],
})
const lock: Lock = {
  schema: 'dpuos.lock/v1',
  arch: 'x86_64',
  distro: 'sandbox',
  definition: 'd'.repeat(64),
  asked: ['bash', 'sed'],
  repositories: [{ id: 'sandbox', revision: '1700000000', repomd: 'e'.repeat(64) }],
  packages: [entry('bash'), entry('sed')],
}

test('what is written is read back the same, one line per package', () => {
  const text = formatLock(lock)
  expect(parseLock(text, 'lock.json')).toEqual({ ok: true, value: lock })
  expect(text.split('\n').filter((line) => line.includes('"nevra"'))).toHaveLength(2)
})

test.each([
  ['no JSON', '{', 'is not JSON'],
  ['another file', '{"schema":"dpuos.image/v1"}', 'schema'],
])('%s is refused in one sentence', (_, text, words) => {
  const found = parseLock(text, 'lock.json')
  expect(found.ok ? '' : found.findings[0]?.title).toContain(words)
})

describe('a lock', () => {
  const wanted = { arch: 'x86_64', distro: 'sandbox', asked: ['bash', 'sed'] } as const

  test('fits what it was made for', () => {
    expect(lockFits(lock, wanted, 'lock.json')).toEqual([])
  })

  test('does not fit another architecture, distribution or list, and says everything that differs', () => {
    const found = lockFits(
      lock,
      { arch: 'aarch64', distro: 'openEuler-24.03-LTS', asked: ['bash', 'less'] },
      'lock.json',
    )
    expect(found.map((one) => one.title)).toEqual([
      'the lock is for x86_64, the image for aarch64',
      'the lock is for sandbox, the image for openEuler-24.03-LTS',
      'asked for now, but not in the lock: less',
      'in the lock, but no longer asked for: sed',
    ])
  })

  test('is kept by exactly its packages', () => {
    expect(lockKept(lock, lock.packages, 'lock.json')).toEqual([])
  })

  test('names every package that is gone, changed or more than locked', () => {
    const now = [entry('bash', 'f'), entry('dash')]
    expect(lockKept(lock, now, 'lock.json').map((one) => [one.code, one.title.split(' ')[0]])).toEqual([
      ['lock-package-changed', 'bash-1-1.x86_64'],
      ['lock-package-gone', 'sed-1-1.x86_64'],
      ['lock-package-extra', 'dash-1-1.x86_64'],
    ])
  })
})
