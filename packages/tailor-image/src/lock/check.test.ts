import type { Lock } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { type FoundLock, lockFits, lockKept } from './check.ts'

const entry = (name: string, sha = 'a'): Lock['packages'][number] => ({
  nevra: `${name}-1-1.x86_64`,
  repository: 'sandbox',
  size: 10,
  sha256: sha.repeat(64),
  asked: [name],
})
const lock: Lock = {
  arch: 'x86_64',
  distro: 'sandbox',
  asked: ['bash', 'sed'],
  repositories: [],
  packages: [entry('bash'), entry('sed')],
}
const found: FoundLock = {
  file: '/d/dpuos.lock.yaml',
  shown: 'dpuos.lock.yaml',
  whole: undefined,
  lock,
  at: (nevra) => ({
    file: 'dpuos.lock.yaml',
    line: nevra === undefined ? 4 : nevra.startsWith('bash') ? 8 : 9,
  }),
  findings: [],
}
const ask = (name: string, line: number) => ({
  name,
  at: { file: 'dpuos.yaml', line, column: 13 },
  because: `dpuos.yaml:${line}:13`,
})

describe('a lock', () => {
  test('fits what it was made for', () => {
    expect(lockFits(found, 'sandbox', [ask('bash', 6), ask('sed', 6)])).toEqual([])
  })

  test('does not fit another distribution or list, and says everything that differs, with the line that asks', () => {
    const drift = lockFits(found, 'openEuler-24.03-LTS', [ask('bash', 6), ask('less', 7), ask('less', 8)])
    expect(drift.map((one) => [one.title, one.at?.file, one.at?.line])).toEqual([
      ['dpuos.lock.yaml is for sandbox, the image for openEuler-24.03-LTS', 'dpuos.lock.yaml', 4],
      ['less is asked for by dpuos.yaml:7:13, but not in dpuos.lock.yaml', 'dpuos.yaml', 7],
      ['sed is in dpuos.lock.yaml, but no longer asked for', 'dpuos.lock.yaml', 4],
    ])
  })

  test('is kept by exactly its packages', () => {
    expect(lockKept(found, lock.packages)).toEqual([])
  })

  test('names every package that is gone, changed or more than locked, and the line that holds it', () => {
    const now = [entry('bash', 'f'), entry('dash')]
    expect(lockKept(found, now).map((one) => [one.code, one.title.split(' ')[0], one.at?.line])).toEqual([
      ['lock-package-changed', 'bash-1-1.x86_64', 8],
      ['lock-package-gone', 'sed-1-1.x86_64', 9],
      ['lock-package-extra', 'dash-1-1.x86_64', 9],
    ])
  })
})
