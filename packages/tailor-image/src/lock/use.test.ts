import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { type Definition, formatLock } from '@dpuos/definition'
import { chooseLock, type LockMode } from '@dpuos/host-tools'
import type { Lock } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LockUse, useLock } from './use.ts'
import { lockFileWith, writeLock } from './write.ts'

let ports: RealPorts
let definition: string
let file: string
beforeEach(() => {
  ports = realPorts()
  definition = path.join(ports.dir, 'k2.yaml')
  file = path.join(ports.dir, 'k2.lock.yaml')
})
afterEach(() => ports.dispose())

const toolchain = aToolchainManifest()
const lock: Lock = {
  arch: 'x86_64',
  distro: toolchain.distro.id,
  asked: ['bash'],
  repositories: [],
  packages: [
    { nevra: 'bash-1-1.x86_64', size: 1, repository: 'OS', sha256: 'a'.repeat(64), asked: ['bash'] },
  ],
}
const bash = { name: 'bash', at: { file: 'k2.yaml', line: 6 }, because: 'k2.yaml:6' }
const use = async (mode: LockMode, lockFile?: string, asks = [bash]): Promise<LockUse> =>
  await useLock(
    await chooseLock(mode, lockFile, definition),
    { arch: 'x86_64', toolchain, definition: { packages: { weak: false } } as Definition },
    asks,
    ports,
  )
const codes = async (result: Promise<unknown>): Promise<string[]> => {
  const error = await result.catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error(`it went well: ${JSON.stringify(error)}`)
  return error.findings.map((one) => one.code)
}
const write = (text = formatLock(lockFileWith(lock))): void => writeFileSync(file, text)

test('auto: installs what the lock says where it fits; resolves anew where there is none', async () => {
  expect(await use('auto')).toMatchObject({ bound: undefined, findings: [] })
  write()
  expect((await use('auto')).bound?.lock).toEqual(lock)
  expect(await use('none')).toMatchObject({ bound: undefined, open: undefined, findings: [] })
})

test('auto: a lock that does not fit is not used, and a warning says why; frozen refuses the same', async () => {
  write()
  const less = { name: 'less', at: { file: 'k2.yaml', line: 7 }, because: 'k2.yaml:7' }
  const { bound, findings, open } = await use('auto', undefined, [bash, less])
  expect(bound).toBeUndefined()
  expect(open?.lock).toEqual(lock)
  expect(findings).toMatchObject([
    { level: 'warning', code: 'lock-mismatch', at: { file: 'k2.yaml', line: 7 } },
  ])
  expect(await codes(use('frozen', undefined, [bash, less]))).toEqual(['lock-mismatch'])
})

test('auto: a list that is quite another one is not told name by name', async () => {
  write()
  const names = Array.from({ length: 30 }, (_, index) => ({ ...bash, name: `p${index}` }))
  const { findings } = await use('auto', undefined, names)
  expect(findings).toHaveLength(11)
  expect(findings.at(-1)?.title).toBe(
    '21 more names are asked for now and not in k2.lock.yaml, or the other way round',
  )
})

test('frozen: wants the file, and the architecture in it', async () => {
  expect(await codes(use('frozen'))).toEqual(['lock-missing'])
  write(formatLock(lockFileWith({ ...lock, arch: 'aarch64' })))
  expect(await codes(use('frozen'))).toEqual(['lock-missing'])
  expect((await use('auto')).bound).toBeUndefined()
})

test('a file that the user names must be there, unless it is to be written', async () => {
  const other = path.join(ports.dir, 'locks/other.yaml')
  expect(await codes(use('auto', other))).toEqual(['lock-missing'])
  expect((await use('update', other)).open?.file).toBe(other)
})

test('a file that is no lock is refused, but update writes it anew and says what that costs', async () => {
  write('schema: dpuos.lock/v1\n')
  expect(await codes(use('auto'))).toContain('lock-invalid')
  const { findings, open } = await use('update')
  expect(findings[0]).toMatchObject({ level: 'warning', code: 'lock-invalid' })
  expect(open && (await writeLock(open, lock, ports))).toBe(true)
  expect((await use('frozen')).bound?.lock).toEqual(lock)
})

test('update keeps what the file says for other architectures, not for another distribution, and touches nothing that is the same', async () => {
  const arm = { ...lock, arch: 'aarch64' } as const
  write(formatLock(lockFileWith(arm)))
  const { open } = await use('update')
  if (open === undefined) throw new Error('no lock file')
  expect(await writeLock(open, lock, ports)).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(formatLock(lockFileWith(lock, lockFileWith(arm))))
  const again = (await use('update')).open
  expect(again && (await writeLock(again, lock, ports))).toBe(false)
  await writeLock(open, { ...lock, distro: 'another' }, ports)
  expect(readFileSync(file, 'utf8')).not.toContain('aarch64')
})

test('the lock of a folder lies in it', async () => {
  const folder = path.join(ports.dir, 'cfg_x')
  mkdirSync(folder)
  const choice = await chooseLock('auto', undefined, folder)
  expect(choice.file).toBe(path.join(folder, 'dpuos.lock.yaml'))
})
