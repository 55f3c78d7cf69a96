import { expect, test } from 'vitest'
import { Judge } from '../verdict/judge.ts'
import { policyFindings } from '../verdict/policy-findings.ts'
import { Policy } from './policy.ts'
import { ConsoleReader } from './reader.ts'

const LIMITS = { timeoutMs: 600_000, stallMs: 90_000 }
const OOPS = '[    4.2] BUG: kernel NULL pointer dereference, address: 0000000000000008\r\n'

/** A boot that said this and then answered. */
function boot(console: string, policy: Policy): Judge {
  const judge = new Judge('direct', 'tcg', LIMITS, { policy })
  judge.console(new ConsoleReader().push(Buffer.from(`[    0.0] Linux version 6.6\r\n${console}`)), 1000)
  judge.answered()
  return judge
}

const allow = (match: string | null): Policy =>
  new Policy({ allow: [{ rule: 'bug', match, reason: 'known' }], deny: [] })

test('a fault that is allowed does not fail a boot, and is counted', () => {
  const policy = allow('address: 0+8$')
  expect(boot(OOPS + OOPS, policy).decision).toMatchObject({ verdict: 'pass' })
  expect(policy.allowed).toMatchObject([{ rule: 'bug', reason: 'known', lines: 2 }])
})

test('the same fault elsewhere still fails it', () => {
  const policy = allow('address: 0+9$')
  expect(boot(OOPS, policy).decision).toMatchObject({ verdict: 'fail', cause: 'oops' })
  expect(policy.allowed).toMatchObject([{ lines: 0 }])
})

test('without a pattern all lines of the rule are allowed, and none of another', () => {
  const panic = '[    5.0] Oops: 0002 [#1] PREEMPT SMP\r\n'
  expect(boot(OOPS, allow(null)).decision).toMatchObject({ verdict: 'pass' })
  expect(boot(OOPS + panic, allow(null)).decision).toMatchObject({ verdict: 'fail', cause: 'oops' })
})

test('a line that is denied fails a boot which no rule would have failed, with the reason', () => {
  const policy = new Policy({
    allow: [],
    deny: [{ id: 'link-down', match: 'mlx5.*link (down|lost)', reason: 'The port did not train' }],
  })
  const judge = boot('[    6.0] mlx5_core: eth0 link lost\r\n', policy)
  expect(judge.decision).toMatchObject({
    verdict: 'fail',
    cause: 'denied',
    summary: 'The system came up, but: The port did not train. The line: [    6.0] mlx5_core: eth0 link lost',
  })
  expect(judge.hits.map(({ rule }) => rule.id)).toEqual(['link-down'])
})

test('a line that is denied keeps what it is where it ends the boot', () => {
  const policy = new Policy({ allow: [], deny: [{ id: 'x', match: 'not syncing', reason: 'x' }] })
  const judge = new Judge('direct', 'tcg', LIMITS, { policy })
  const panic = '[    0.0] Linux version 6.6\r\n[    1.0] Kernel panic - not syncing: drill\r\n'
  judge.console(new ConsoleReader().push(Buffer.from(panic)), 1000)
  judge.tick(2000, 'idle')
  expect(judge.decision).toMatchObject({ verdict: 'fail', cause: 'panic' })
})

test('an entry that allowed nothing in any boot is told, and so is one that did', () => {
  const policy = new Policy({
    allow: [
      { rule: 'bug', match: null, reason: 'known' },
      { rule: 'oom', match: null, reason: 'small guest' },
    ],
    deny: [],
  })
  boot(OOPS, policy)
  boot('', policy)
  expect(policyFindings(policy)).toMatchObject([
    { code: 'console-allowed' },
    { code: 'console-allow-unused' },
  ])
})

test('a pattern that would take other engines for ever is matched at once', () => {
  const policy = new Policy({ allow: [], deny: [{ id: 'x', match: '(a+)+$', reason: 'x' }] })
  expect(boot(`${'a'.repeat(4000)}!\r\n`, policy).decision).toMatchObject({ verdict: 'pass' })
})
