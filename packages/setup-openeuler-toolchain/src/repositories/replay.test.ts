import { UserError } from '@dpuos/action-kit'
import { recordingLog } from '@dpuos/action-kit/testing'
import { expect, test } from 'vitest'
import { type AtHand, readUnlessAtHand } from './replay.ts'

const atHand: AtHand = { shown: 'dpuos.lock.yaml:4:3', count: 95, frozen: false }
const ports = { log: recordingLog() }
const fails = (code: string) => () => Promise.reject(new UserError({ level: 'error', code, title: 'no way' }))

test('a frozen lock whose RPMs are all here asks no repository', async () => {
  const checked = await readUnlessAtHand({ ...atHand, frozen: true }, [], ports, fails('asked'))
  expect(checked).toEqual({ repositories: [], findings: [] })
})

test('without a network the run goes on where the lock’s RPMs are here, and says so', async () => {
  const { findings } = await readUnlessAtHand(atHand, [], ports, fails('repository-dns'))
  expect(findings).toMatchObject([{ level: 'notice', code: 'repositories-away', detail: 'no way' }])
  await expect(readUnlessAtHand(undefined, [], ports, fails('repository-dns'))).rejects.toThrow('no way')
})

test('a repository that is at fault stops the run all the same', async () => {
  await expect(readUnlessAtHand(atHand, [], ports, fails('repository-key'))).rejects.toThrow('no way')
})
