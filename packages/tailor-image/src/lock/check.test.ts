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
    expect(
      lockFits(found, { distro: 'sandbox', asks: [ask('bash', 6), ask('sed', 6)], weak: false }),
    ).toEqual([])
  })

  test('does not fit another distribution or list, and says everything that differs, with the line that asks', () => {
    const drift = lockFits(found, {
      distro: 'openEuler-24.03-LTS',
      asks: [ask('bash', 6), ask('less', 7), ask('less', 8)],
      weak: true,
    })
    expect(drift.map((one) => [one.title, one.at?.file, one.at?.line])).toEqual([
      ['dpuos.lock.yaml is for sandbox, the image for openEuler-24.03-LTS', 'dpuos.lock.yaml', 4],
      [
        'dpuos.lock.yaml was resolved without weak dependencies, the definition wants them with',
        'dpuos.lock.yaml',
        4,
      ],
      ['less is asked for by dpuos.yaml:7:13, but not in dpuos.lock.yaml', 'dpuos.yaml', 7],
      ['sed is in dpuos.lock.yaml, but no longer asked for', 'dpuos.lock.yaml', 4],
    ])
  })

  test('is kept by exactly its packages', () => {
    expect(lockKept(found, lock.packages)).toEqual([])
  })

  test('of a sandbox distribution of another machine is one mistake, not one for each package', () => {
    const drift = lockKept(found, [entry('bash', 'f'), entry('sed', 'f')])
    expect(drift.map((one) => one.title)).toEqual([
      'dpuos.lock.yaml is of another sandbox distribution: 2 of its RPMs have other content here',
    ])
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
