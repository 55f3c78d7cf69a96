import { execFileSync } from 'node:child_process'
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { fileUrl, signMetadata, signRpms, withOpenPgpKey } from '@dpuos/host-tools'
import type { KernelManifest } from '@dpuos/manifests'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeManifests } from './testing/sandbox-manifests.ts'
import { type Ended, tailor } from './testing/tailor.ts'

// The sandbox's kernel in a repository of its own, signed as build-kernel signs what it built.

const DEFINITION = `schema: dpuos.definition/v1
name: signed
extends: [dpuos:base]
distro: sandbox
arch: x86_64
outputs: [tar]
`
const EPOCH = 1_700_000_000

let ports: RealPorts
let manifests: { toolchain: string; kernel: string }
let repository = ''

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  const sandbox = await buildSandbox(
    { arch: 'x86_64', set: 'demo', out: path.join(ports.dir, 'sandbox'), cacheDir: testCache() },
    ports,
  )
  const folder = path.join(ports.dir, 'in')
  repository = path.join(folder, 'kernel')
  await mkdir(repository, { recursive: true })
  const all = await readdir(sandbox.repoDir, { recursive: true })
  const rpm = all.find((name) => /(?:^|\/)kernel-\d.*\.rpm$/.test(name)) ?? ''
  const file = path.join(repository, path.basename(rpm))
  await cp(path.join(sandbox.repoDir, rpm), file)
  const home = path.join(ports.dir, 'gpg')
  await mkdir(home, { mode: 0o700 })
  const gpg = (...args: string[]): string =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args], {
      encoding: 'utf8',
    })
  gpg('--quick-generate-key', 'acme', 'rsa3072', 'sign', 'never')
  const signed = await withOpenPgpKey(gpg('--armor', '--export-secret-keys'), '', ports, async (key) => {
    await signRpms([file], key, EPOCH, ports)
    execFileSync('createrepo_c', ['--quiet', repository])
    await signMetadata(repository, key, EPOCH)
    return { key: 'kernel/RPM-GPG-KEY', fingerprint: key.fingerprint }
  })
  execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'])
  manifests = await writeManifests(sandbox, folder, ports, {
    kernel: { repositories: [fileUrl(`${repository}/`)], signed },
  })
}, 600_000)
afterAll(() => ports.dispose())

async function made(name: string, kernel = manifests.kernel): Promise<Ended> {
  const folder = path.join(ports.dir, name)
  await mkdir(folder)
  const definition = path.join(folder, 'dpuos.yaml')
  await writeFile(definition, DEFINITION)
  return await tailor({ ...manifests, kernel, definition, output: path.join(folder, 'out') }, ports)
}

test('a kernel whose repository is signed is installed with the key that its manifest names', async () => {
  const { outputs, findings } = await made('good')
  expect([outputs?.verdict, findings.filter(({ level }) => level === 'error')]).toEqual(['pass', []])
})

test('another key than the manifest promises is refused', async () => {
  const kernel = JSON.parse(await readFile(manifests.kernel, 'utf8')) as KernelManifest
  const other = path.join(path.dirname(manifests.kernel), 'other.json')
  const signed = { key: kernel.signed?.key ?? '', fingerprint: 'A'.repeat(40) }
  await writeFile(other, JSON.stringify({ ...kernel, signed }))
  const { outputs, findings } = await made('other-key', other)
  expect(outputs).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(['key-fingerprint'])
})

test('metadata that was changed after signing is refused', async () => {
  await appendFile(path.join(repository, 'repodata/repomd.xml'), '<!-- -->\n')
  const { outputs, findings, tool } = await made('changed')
  expect(outputs).toBeUndefined()
  expect(JSON.stringify([findings, tool?.cause])).toMatch(/signature|sign/i)
})
