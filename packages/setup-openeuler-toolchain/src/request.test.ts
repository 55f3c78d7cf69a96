import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { CATALOG } from '@dpuos/distro-catalog'
import type { Finding } from '@dpuos/manifests'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Request, understand } from './request.ts'
import { inputs } from './testing/inputs.ts'

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
  const definition = (distro: string, arch: string): string =>
    `schema: dpuos.definition/v1\nname: k2\ndistro: ${distro}\narch: ${arch}\n`
  writeFileSync(path.join(ports.dir, 'dpuos.yaml'), definition('24.03-LTS-SP3', '[aarch64]'))
  writeFileSync(path.join(ports.dir, 'both.yaml'), definition('24.03-LTS-SP3', '[aarch64, x86_64]'))
  const mustRun = `${definition('24.03-LTS-SP3', '[aarch64, x86_64]')}packages: {scriptlets: required}\n`
  writeFileSync(path.join(ports.dir, 'must-run.yaml'), mustRun)
  writeFileSync(path.join(ports.dir, 'any.yaml'), definition('any', '[aarch64]'))
  writeFileSync(path.join(ports.dir, 'unknown.yaml'), definition('24.03-LTS-SP33', '[aarch64]'))
})
afterAll(() => ports.dispose())

const ask = (raw: Readonly<Record<string, string>>): Promise<Request> =>
  understand(inputs(raw, ports), CATALOG, '2026-11-23', ports)

async function mistakes(raw: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const error = await ask(raw).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error.findings
  throw new Error(`expected a UserError, got ${String(error)}`)
}

it('is the sandbox for the host’s own processor when nothing is said', async () => {
  const { resolved, arch } = await ask({})
  expect([resolved.release.id, arch]).toEqual(['sandbox', ports.host.arch])
})

it('takes distribution and processor from the definition', async () => {
  const { resolved, arch } = await ask({ definition: 'dpuos.yaml' })
  expect([resolved.release.id, arch]).toEqual(['openEuler-24.03-LTS-SP3', 'aarch64'])
})

it('a definition for any distribution leaves the choice to the input, and takes the default without one', async () => {
  const chosen = await ask({ definition: 'any.yaml', 'openeuler-version': '22.03-LTS-SP4' })
  expect([chosen.resolved.release.id, chosen.arch]).toEqual(['openEuler-22.03-LTS-SP4', 'aarch64'])
  expect((await ask({ definition: 'any.yaml' })).resolved.release.id).toBe('sandbox')
})

it('takes inputs that agree with the definition, however they are spelled', async () => {
  const raw = { definition: 'both.yaml', 'openeuler-version': 'openEuler-24.03-LTS-SP3', arch: 'arm64' }
  expect((await ask(raw)).arch).toBe('aarch64')
  expect((await ask({ definition: 'both.yaml' })).arch).toBe(ports.host.arch)
})

it('asks for an emulator only where scriptlets of another processor must run', async () => {
  const [own, other] = ports.host.arch === 'x86_64' ? ['x86_64', 'aarch64'] : ['aarch64', 'x86_64']
  expect((await ask({ definition: 'must-run.yaml', arch: other })).mustEmulate).toBe(true)
  expect((await ask({ definition: 'must-run.yaml', arch: own })).mustEmulate).toBe(false)
  expect((await ask({ definition: 'both.yaml', arch: other })).mustEmulate).toBe(false)
})

it('points at the line of the definition that an input contradicts, both at once', async () => {
  const found = await mistakes({ definition: 'dpuos.yaml', 'openeuler-version': '22.03-LTS', arch: 'x86_64' })
  expect(found.map(({ code, at }) => [code, at?.file, at?.line])).toEqual([
    ['input-conflict', 'dpuos.yaml', 4],
    ['input-conflict', 'dpuos.yaml', 3],
  ])
})

it('points at the line that names an unknown distribution, with the nearest ones', async () => {
  const [finding] = await mistakes({ definition: 'unknown.yaml' })
  expect(finding).toMatchObject({ code: 'distro-unknown', at: { file: 'unknown.yaml', line: 3 } })
  expect(finding?.hint).toContain('24.03-LTS-SP3')
})

it('says that a definition does not exist', async () => {
  const [finding] = await mistakes({ definition: 'absent.yaml' })
  expect(finding?.title).toContain('absent.yaml')
})

it('says why the sandbox has nothing for riscv64, and takes a release that has', async () => {
  const [finding] = await mistakes({ arch: 'riscv64' })
  expect(finding).toMatchObject({
    code: 'distro-arch',
    title:
      'sandbox has no repositories for riscv64: it is made of Debian 12, which has no riscv64; openEuler has, from 24.03-LTS on',
    hint: 'It has x86_64, aarch64.',
  })
  expect((await ask({ 'openeuler-version': '24.03-LTS-SP3', arch: 'riscv64' })).arch).toBe('riscv64')
})

it('collects mistakes of different inputs', async () => {
  const found = await mistakes({ 'openeuler-version': 'CTyunOS-23.01', mirror: 'ftp://x' })
  expect(found.map(({ code }) => code)).toEqual(['mirror-invalid', 'key-needed'])
  expect((await mistakes({ mirror: 'http://x' })).map(({ code }) => code)).toEqual(['mirror-unused'])
})
