import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceOf } from './source.ts'

let ports: RealPorts
let folder: string
let file: string
beforeEach(() => {
  ports = realPorts({ env: { GIT_CEILING_DIRECTORIES: '/' } })
  folder = path.join(ports.dir, 'board')
  file = path.join(folder, 'dpuos.yaml')
  mkdirSync(folder)
  writeFileSync(file, 'name: a\n')
})
afterEach(() => ports.dispose())

async function commit(): Promise<string> {
  const git = (...words: readonly string[]) =>
    ports.proc.run(['git', '-c', 'user.name=t', '-c', 'user.email=t@example.org', '-C', folder, ...words])
  await git('init', '--quiet')
  await git('add', '.')
  await git('commit', '--quiet', '--no-gpg-sign', '-m', 'first')
  return (await git('rev-parse', 'HEAD')).stdout.trim()
}

test('outside version control there is no commit', async () => {
  expect(await sourceOf(file, ports)).toEqual({ commit: null, dirty: false })
})

test('a changed file makes it dirty, a new one such as an output does not', async () => {
  const head = await commit()
  writeFileSync(path.join(folder, 'out'), '')
  expect(await sourceOf(file, ports)).toEqual({ commit: head, dirty: false })
  writeFileSync(file, 'name: b\n')
  expect(await sourceOf(file, ports)).toEqual({ commit: head, dirty: true })
})

test('looking neither writes to the repository nor runs what its configuration names', async () => {
  await commit()
  const trap = path.join(ports.dir, 'trap')
  writeFileSync(trap, `#!/bin/sh\ntouch ${trap}.sprung\n`, { mode: 0o755 })
  await ports.proc.run(['git', '-C', folder, 'config', 'core.fsmonitor', trap])
  const index = path.join(folder, '.git/index')
  const before = statSync(index)
  writeFileSync(file, 'name: a\n')
  await sourceOf(file, ports)
  expect(statSync(index).ino).toBe(before.ino)
  expect(() => statSync(`${trap}.sprung`)).toThrow('ENOENT')
})

test.runIf(process.getuid?.() === 0)('a work tree of another user’s is looked at all the same', async () => {
  const head = await commit()
  await ports.proc.run(['chown', '-R', '65534:65534', folder])
  expect(await sourceOf(file, ports)).toEqual({ commit: head, dirty: false })
})
