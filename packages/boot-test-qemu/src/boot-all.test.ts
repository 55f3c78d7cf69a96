import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { aBoot } from '@dpuos/manifests/testing'
import { expect, onTestFinished, test } from 'vitest'
import type { Bench } from './bench.ts'
import type { BootRun } from './boot.ts'
import { journalOf } from './boot-all.ts'
import { anAnswer } from './testing/an-answer.ts'

test.each([
  ['a promise broken by a system that is content', 'fail', 'running', true],
  ['a system that is not content, whatever was promised', 'pass', 'degraded', true],
  ['one that is well', 'pass', 'running', false],
] as const)('of %s the journal is kept: %s, %s, %s', async (_, verdict, state, kept) => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'dpuos-journal-'))
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }))
  const answer = anAnswer({ state, facts: { journal: ['sshd: \u001b[31mno host keys'] } })
  const evidence = await journalOf({ scratch } as unknown as Bench, aBoot({ verdict, path: 'direct' }), {
    run: { answer },
  } as unknown as BootRun)
  const texts = evidence.map(({ file }) => readFileSync(file, 'utf8'))
  expect(texts).toEqual(kept ? ['sshd: no host keys\n'] : [])
})
