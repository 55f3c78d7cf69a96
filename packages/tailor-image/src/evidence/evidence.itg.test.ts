import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { sbomValidators } from '@dpuos/host-tools/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManifests } from '../testing/sandbox-manifests.ts'
import { tailor } from '../testing/tailor.ts'

let ports: RealPorts
let out = ''
let image: ImageManifest
const HASH = `$6$salt$${'x'.repeat(86)}`

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  const sandbox = await buildSandbox(
    { arch: 'x86_64', set: 'demo', out: path.join(ports.dir, 'sandbox'), cacheDir: testCache() },
    ports,
  )
  const home = path.join(ports.dir, 'gnupg')
  await mkdir(home, { mode: 0o700 })
  const gpg = [
    'gpg',
    '--homedir',
    home,
    '--batch',
    '--passphrase',
    'pass word',
    '--pinentry-mode',
    'loopback',
  ] as const
  await ports.proc.run([...gpg, '--quick-generate-key', 'release@k2.example', 'ed25519', 'sign', 'never'])
  const key = (await ports.proc.run([...gpg, '--armor', '--export-secret-keys'])).stdout
  const definition = path.join(ports.dir, 'dpuos.yaml')
  await writeFile(
    definition,
    `schema: dpuos.definition/v1
name: papers
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {keep: {modules: ["virtio_*"]}}
packages: {strip: {docs: true}}
users: {root: {password-hash: "${HASH}"}, op: {password-hash: "\${OP}"}}
outputs: [raw]
`,
  )
  const ended = await tailor(
    {
      ...(await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)),
      definition,
      output: path.join(ports.dir, 'out'),
      secrets: [`OP=${HASH}`],
      signingKey: key,
      signingPassword: 'pass word',
    },
    ports,
  )
  if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
  out = path.dirname(ended.outputs.manifest)
  const parsed = parseManifest('dpuos.image/v1', await readFile(ended.outputs.manifest, 'utf8'), 'image.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  image = parsed.value
})
afterAll(() => ports.dispose())

describe('bills of materials', () => {
  test('are accepted by validators of others', async (context) => {
    const validators = await sbomValidators(testCache(), ports)
    if (typeof validators === 'string') {
      context.skip(validators)
      return
    }
    expect(await validators.spdx(path.join(out, 'sbom.spdx.json'))).toBe(0)
    const bom = path.join(out, 'sbom.cdx.json')
    expect(await validators.cyclonedx(bom)).toBe(0)
    const broken = path.join(ports.dir, 'broken.json')
    await writeFile(broken, (await readFile(bom, 'utf8')).replace('"library"', '"biblioteca"'))
    expect(await validators.cyclonedx(broken)).toBe(1)
  })

  test('name exactly the packages of the image', async () => {
    const bom = JSON.parse(await readFile(path.join(out, 'sbom.cdx.json'), 'utf8')) as {
      components: { purl?: string; hashes?: unknown }[]
    }
    const installed = bom.components.filter(({ purl }) => purl !== undefined)
    expect(installed).toHaveLength(image.packages.length)
    expect(installed.every(({ hashes }) => hashes !== undefined)).toBe(true)
  })
})

test('sha256sum finds every file as SHA256SUMS says, the manifest too, and gpg the signature over it', async () => {
  const { stdout } = await ports.proc.run(['sha256sum', '-c', 'SHA256SUMS'], { cwd: out })
  for (const file of ['disk.raw', 'image.json', 'sbom.spdx.json', 'provenance.json'])
    expect(stdout).toContain(`${file}: OK`)
  const verify = [
    'gpg',
    '--homedir',
    path.join(ports.dir, 'gnupg'),
    '--verify',
    'SHA256SUMS.asc',
    'SHA256SUMS',
  ] as const
  expect((await ports.proc.run(verify, { cwd: out })).stderr).toContain('Good signature')
})

test('the resolved definition is there, and no password hash in any paper', async () => {
  const definition = await readFile(path.join(out, 'definition.json'), 'utf8')
  expect(definition).toContain('"password-hash": "***"')
  expect(definition).toContain('"password-hash": "${OP}"')
  const papers = image.files.filter(({ path: file }) => file.endsWith('.json'))
  const texts = await Promise.all(papers.map(({ path: file }) => readFile(path.join(out, file), 'utf8')))
  expect(texts.filter((text) => text.includes(HASH))).toEqual([])
})

test('the provenance is about the very files of the image', async () => {
  const statement = JSON.parse(await readFile(path.join(out, 'provenance.intoto.json'), 'utf8')) as {
    subject: { name: string; digest: { sha256: string } }[]
    predicate: { buildDefinition: { resolvedDependencies: unknown[] } }
  }
  const disk = image.files.find(({ role }) => role === 'disk-raw')
  expect(statement.subject).toContainEqual({ name: 'disk.raw', digest: { sha256: disk?.sha256 } })
  expect(statement.predicate.buildDefinition.resolvedDependencies.length).toBeGreaterThanOrEqual(
    image.packages.length,
  )
})

test('a key of minisign signs too, and a wrong password is told as such', async () => {
  const { signFile, signingKey } = await import('./sign.ts')
  const folder = await mkdtemp(path.join(ports.dir, 'minisign-'))
  const [secret, open] = [path.join(folder, 'secret'), path.join(folder, 'public')]
  await ports.proc.run(['minisign', '-G', '-s', secret, '-p', open], { input: 'pw\npw\n', timeoutMs: 60_000 })
  const key = signingKey(await readFile(secret, 'utf8'))
  const file = path.join(folder, 'sums')
  await writeFile(file, 'x\n')
  await expect(signFile(file, { key, password: 'no' }, path.join(folder, 'a'), ports)).rejects.toThrow(
    /signing-password is not it/,
  )
  const signature = await signFile(file, { key, password: 'pw' }, path.join(folder, 'b'), ports)
  await ports.proc.run(['minisign', '-V', '-p', open, '-m', file, '-x', signature])
})
