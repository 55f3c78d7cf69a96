import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildSandbox } from './build.ts'
import type { DebEntry } from './debian-index.ts'
import { debFile, download } from './download.ts'
import type { SandboxLock } from './lock.ts'
import { publishOnce } from './publish-once.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

const failure = async (run: Promise<unknown>): Promise<UserError> => {
  const error = await run.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error
}

it('names every missing tool at once, and the packages that have them', async () => {
  const bare = {
    ...ports,
    proc: {
      ...ports.proc,
      which: (tool: string) => Promise.resolve(tool === 'gpg' ? '/usr/bin/gpg' : undefined),
    },
  }
  const options = {
    arch: 'x86_64',
    set: 'demo',
    out: path.join(ports.dir, 'out'),
    cacheDir: path.join(ports.dir, 'cache'),
  } as const
  const { findings } = await failure(buildSandbox(options, bare))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    code: 'tool-missing',
    hint: expect.stringContaining('createrepo-c'),
  })
  expect(findings[0]?.title).toMatch(/^not installed: .*apt-get, dpkg-deb, .*createrepo_c/)
})

it('refuses a full disk before it downloads anything', async () => {
  const deb: DebEntry = {
    name: 'x',
    version: '1',
    architecture: 'all',
    filename: 'x.deb',
    size: 50_000_000,
    sha256: 'a'.repeat(64),
    depends: [],
    provides: [],
    summary: '',
    archive: 0,
  }
  const lock: SandboxLock = {
    schema: 'dpuos.sandbox-lock/v1',
    arch: 'x86_64',
    archives: [],
    kernel: null,
    debs: [deb],
  }
  const full = { ...ports, fs: { ...ports.fs, freeBytes: () => Promise.resolve(90_000_000) } }
  const { findings } = await failure(download(full, 'x86_64', lock, [deb], ports.dir))
  expect(findings[0]?.code).toBe('no-space')
  expect(findings[0]?.title).toContain('needs about 200 MB')
  expect(findings[0]?.title).toContain('90 MB are free')
})

it('downloads nothing when the cache has every deb', async () => {
  const deb = { sha256: 'b'.repeat(64), size: 1 } as DebEntry
  const lock: SandboxLock = {
    schema: 'dpuos.sandbox-lock/v1',
    arch: 'x86_64',
    archives: [],
    kernel: null,
    debs: [deb],
  }
  await mkdir(path.join(ports.dir, 'debs'))
  await writeFile(debFile(ports.dir, deb), 'x')
  const offline = {
    ...ports,
    proc: { ...ports.proc, run: () => Promise.reject(new Error('no process is needed')) },
  }
  await expect(download(offline, 'x86_64', lock, [deb], ports.dir)).resolves.toBeUndefined()
})

it('what the cache has stays when a second build publishes the same', async () => {
  for (const build of ['first', 'second']) {
    const from = path.join(ports.dir, build)
    await mkdir(from)
    await writeFile(path.join(from, 'who'), build)
    await publishOnce(ports, from, path.join(ports.dir, 'cache/entry'))
  }
  expect(await readFile(path.join(ports.dir, 'cache/entry/who'), 'utf8')).toBe('first')
  expect(await readdir(path.join(ports.dir, 'cache'))).toEqual(['entry'])
})
