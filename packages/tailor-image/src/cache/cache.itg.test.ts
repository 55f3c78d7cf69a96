/** Builds with the cache: the same disk as without, and never yesterday's. */
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeManifests } from '../testing/sandbox-manifests.ts'
import { tailor } from '../testing/tailor.ts'

let ports: RealPorts
let sandbox: SandboxRepository
let base: { toolchain: string; kernel: string }
let count = 0

const HIT = 'The same packages were installed before'
const KNOWN = 'The repositories are as they were'

/** The repository `name`, whose package board-tools holds this text under the same name and version. */
const repository = (name: string, text: string): Promise<SandboxRepository> =>
  buildSandbox(
    {
      arch: 'x86_64',
      set: 'demo',
      out: path.join(ports.dir, name),
      cacheDir: testCache(),
      extra: [{ name: 'board-tools', files: { '/opt/board/tool': text } }],
    },
    ports,
  )

interface Result {
  readonly sha256: string
  readonly log: string
  readonly image: ImageManifest
  readonly disk: string
}

/** A run with the shared cache of this test, unless told otherwise. */
async function build(hugepages: number, rootCache = true): Promise<Result> {
  const folder = path.join(ports.dir, `run-${count++}`)
  await mkdir(folder)
  const definition = path.join(folder, 'dpuos.yaml')
  await writeFile(
    definition,
    `schema: dpuos.definition/v1
name: cached
distro: sandbox
arch: x86_64
outputs: [raw]
system: {sysctl: {vm.nr_hugepages: ${hugepages}}}
packages: {install: [board-tools]}
`,
  )
  const ended = await tailor({ ...base, definition, output: path.join(folder, 'out'), rootCache }, ports)
  if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
  const file = ended.outputs.manifest
  const parsed = parseManifest('dpuos.image/v1', await readFile(file, 'utf8'), file)
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  const image = parsed.value
  const sha256 = image.files.find((one) => one.role === 'disk-raw')?.sha256 ?? ''
  return { sha256, log: (ended.lines ?? []).join('\n'), image, disk: ended.outputs.disk }
}

async function inRoot({ disk }: Result, file: string): Promise<string> {
  const { stdout } = await ports.proc.run(['sfdisk', '-d', disk])
  const offset = Number(/start= *(\d+),.*name="root"/.exec(stdout)?.[1]) * 512
  return (await ports.proc.run(['debugfs', '-R', `cat ${file}`, `${disk}?offset=${offset}`])).stdout
}

beforeAll(async () => {
  ports = realPorts()
  sandbox = await repository('repository', 'old')
  base = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
})
afterAll(() => ports.dispose())

test('a disk from the cache is the disk without it, bit for bit, also when a setting changed', async () => {
  const first = await build(16)
  expect(first.log).not.toContain(HIT)
  const again = await build(16)
  expect(again.log).toContain(HIT)
  expect(again.log).toContain(KNOWN)
  expect(again.sha256).toBe(first.sha256)
  const changed = await build(32)
  expect(changed.log).toContain(HIT)
  expect(changed.sha256).not.toBe(first.sha256)
  expect(await inRoot(changed, '/etc/sysctl.d/90-dpuos.conf')).toContain('vm.nr_hugepages = 32')
  const without = await build(32, false)
  expect(without.log).not.toContain(HIT)
  expect(without.sha256).toBe(changed.sha256)
  expect(without.image.sizes).toEqual(changed.image.sizes)
  expect(without.image.inputs).toEqual(changed.image.inputs)
})

test('a tree that was damaged in the cache is installed anew', async () => {
  const top = path.join(ports.host.cacheDir, 'tailor')
  const entry = (await readdir(top)).find((name) => name.startsWith('tree-')) ?? ''
  const file = await open(path.join(top, entry, 'tree.tar.zst'), 'r+')
  const { size } = await file.stat()
  await file.write(Buffer.from('not what was here'), 0, 17, size >> 1)
  await file.close()
  const mended = await build(16)
  expect(mended.log).toContain('A damaged entry of the cache is made anew')
  expect(mended.log).not.toContain(HIT)
  expect(await inRoot(mended, '/opt/board/tool')).toBe('old')
})

test('a repository that holds something else under the same name and version is seen', async () => {
  const other = await repository('other', 'new')
  await rename(sandbox.repoDir, `${sandbox.repoDir}.old`)
  await rename(other.repoDir, sandbox.repoDir)
  const result = await build(16)
  expect(result.log).not.toContain(KNOWN)
  expect(result.log).not.toContain(HIT)
  expect(await inRoot(result, '/opt/board/tool')).toBe('new')
})
