import { describe, expect, test } from 'vitest'
import { checkScripts } from './scripts.ts'

const told = (...lines: readonly string[]) => checkScripts(['a.sh'], { facts: { 'script:1': lines } })

describe('a script in the guest', () => {
  test('passes with exit code 0 and fails with any other, its last words beside it', () => {
    expect(told('said fine', 'exit 0')).toMatchObject([{ id: 'script a.sh', verdict: 'pass' }])
    expect(told('said no card', 'said ', 'exit 3')).toEqual([
      { id: 'script a.sh', verdict: 'fail', expected: 'exit code 0', actual: 'exit code 3: no card' },
    ])
    expect(told('exit 143')[0]?.actual).toContain('not done after 120 s')
  })

  test('that nobody answered for is no pass', () => {
    expect(checkScripts(['a.sh'], { facts: {} })).toMatchObject([{ verdict: 'broken' }])
    expect(told('said ok')).toMatchObject([{ verdict: 'broken' }])
  })

  test('that speaks TAP is a check for each of its tests', () => {
    const lines = [
      'TAP version 13',
      '1..4',
      'ok 1 - vdpa there',
      'not ok 2 - 64 pages # of 2 MiB',
      'ok 3 # SKIP no card',
      'not ok 4 - later # TODO',
    ]
    expect(told(...lines.map((line) => `said ${line}`), 'exit 1')).toEqual([
      { id: 'script a.sh: vdpa there', verdict: 'pass', expected: 'ok', actual: 'ok' },
      { id: 'script a.sh: 64 pages', verdict: 'fail', expected: 'ok', actual: 'not ok' },
      { id: 'script a.sh: test 3', verdict: 'skipped', expected: 'ok', actual: 'SKIP no card' },
      { id: 'script a.sh: later', verdict: 'skipped', expected: 'ok', actual: 'TODO' },
    ])
  })

  test('whose plan is not kept, or that ends badly after good tests, fails', () => {
    expect(told('said 1..2', 'said ok 1', 'exit 0')).toMatchObject([
      { verdict: 'pass' },
      { id: 'script a.sh: plan', verdict: 'fail', expected: '2 tests', actual: '1 tests' },
    ])
    expect(told('said 1..1', 'said ok 1', 'exit 139')).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'fail', actual: 'exit code 139: ok 1' },
    ])
  })
})
