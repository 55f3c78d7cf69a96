import { rmSync } from 'node:fs'
import { UserError } from '@dpuos/action-kit'
import { recordingLog } from '@dpuos/action-kit/testing'
import { type Dnf, NoSuchPackage, type ResolvedPackage } from '@dpuos/host-tools'
import { afterEach, expect, test } from 'vitest'
import { adaptArch } from './arch-suffix.ts'
import { asks } from './ask.ts'
import { scriptletFinding } from './install.ts'
import type { LockUse } from './lock/use.ts'
import { resolve } from './resolve.ts'
import { aWork, type TestWork } from './testing/a-work.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const anew: LockUse = { mode: 'none', open: undefined, bound: undefined, findings: [] }
const ports = { log: recordingLog() } as never
const dnf = (answer: (names: readonly string[]) => Promise<readonly ResolvedPackage[]>): Dnf => ({
  version: '4.14.0',
  resolve: answer,
  take: () => Promise.reject(new Error('not asked for')),
  install: () => Promise.reject(new Error('not asked for')),
})
const resolved = (name: string, asked: string[]): ResolvedPackage => ({
  nevra: `${name}-1-1.x86_64`,
  name,
  epoch: 0,
  version: '1',
  release: '1',
  arch: 'x86_64',
  repository: 'sandbox',
  file: `/nowhere/${name}.rpm`,
  path: `${name}.rpm`,
  size: 1,
  installedSize: 1,
  sha256: 'a'.repeat(64),
  asked,
})

test('a package that does not exist is reported with the line that asked, and all of them at once', async () => {
  work = await aWork({}, 'packages:\n  install: [bsah, sed, nope]\n')
  const missing = [
    { name: 'bsah', near: ['bash'] },
    { name: 'nope', near: [] },
  ]
  const failing = dnf(() => Promise.reject(new NoSuchPackage(missing, ['sandbox'])))
  const error = await resolve(work.request, asks(work.request), failing, anew, ports).catch(
    (one: unknown) => one,
  )
  expect(error).toBeInstanceOf(UserError)
  expect(
    (error as UserError).findings.map(({ at, hint, code }) => [code, at?.file, at?.line, at?.column, hint]),
  ).toEqual([
    ['package-unknown', 'dpuos.yaml', 6, 13, 'Did you mean bash?'],
    ['package-unknown', 'dpuos.yaml', 6, 24, expect.stringContaining('Check the spelling')],
  ])
})

test('what every image needs is asked for too, once, and the lock says who asked for what', async () => {
  work = await aWork({}, 'packages:\n  install: [busybox]\n')
  let seen: readonly string[] = []
  const answering = dnf((names) => {
    seen = names
    return Promise.resolve(names.map((name) => resolved(name, [name])))
  })
  const { lock, ...rest } = await resolve(work.request, asks(work.request), answering, anew, ports)
  expect(seen).toEqual(['busybox', 'grub2-efi-x64', 'kernel-0:6.1.0-1.x86_64', 'systemd'])
  expect(lock.asked).toEqual(seen)
  expect(rest.asks.find((ask) => ask.name === 'busybox')?.because).toBe('dpuos.yaml:6:13')
})

test('a failed scriptlet names package, exit status, its last lines and the line that asked', async () => {
  work = await aWork({}, 'packages:\n  install: [bad]\n')
  const failure = { package: 'bad-1-1.x86_64', scriptlet: 'post', status: 3, lines: ['cp: cannot stat'] }
  expect(scriptletFinding(failure, [resolved('bad', ['bad'])], asks(work.request))).toMatchObject({
    code: 'scriptlet-failed',
    title: '%post of bad-1-1.x86_64 failed with exit status 3',
    detail: 'cp: cannot stat',
    at: { file: 'dpuos.yaml', line: 6 },
  })
})

test('with arch-suffix: adapt, a name that is not there with architecture is asked for without, and told; the lock says what was asked', async () => {
  work = await aWork({}, 'packages:\n  install: [passwd.aarch64, sed, nope.noarch]\n  arch-suffix: adapt\n')
  const known = ['passwd', 'sed', 'busybox', 'grub2-efi-x64', 'kernel-0:6.1.0-1.x86_64', 'systemd']
  const asked: (readonly string[])[] = []
  const answering = (all: readonly string[]) =>
    dnf((names) => {
      asked.push(names)
      const missing = names.filter((name) => !all.includes(name)).map((name) => ({ name, near: [] }))
      if (missing.length > 0) return Promise.reject(new NoSuchPackage(missing, ['sandbox']))
      return Promise.resolve(names.map((name) => resolved(name, [name])))
    })
  const request = {
    ...work.request,
    definition: adaptArch(work.request.definition, 'x86_64', work.request.position).definition,
  }
  const { packages, lock, findings } = await resolve(
    request,
    asks(request),
    answering([...known, 'nope']),
    anew,
    ports,
  )
  expect(asked[0]).toContain('passwd.x86_64')
  expect(asked[1]).toEqual(expect.arrayContaining(['passwd', 'nope', 'sed']))
  expect(packages.find((one) => one.name === 'passwd')?.asked).toEqual(['passwd.x86_64'])
  expect(lock.asked).toContain('passwd.x86_64')
  expect(findings).toMatchObject([
    { level: 'notice', code: 'arch-dropped', detail: 'nope.noarch passwd.x86_64' },
  ])
  const error = await resolve(request, asks(request), answering(known), anew, ports).catch(
    (one: unknown) => one,
  )
  expect((error as UserError).findings.map(({ title, at }) => [title, at?.column])).toEqual([
    [expect.stringContaining('no package nope in'), 34],
  ])
})
