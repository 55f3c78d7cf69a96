import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { ResolvedPackage } from '@dpuos/host-tools'
import { afterEach, expect, test } from 'vitest'
import { readRepositories } from './extra-repositories.ts'
import { LOCAL, type LocalRpm, localAsks, readLocalRpms, trustedFindings } from './local-rpms.ts'
import { aWork, type TestWork } from './testing/a-work.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

async function findingsOf(
  body: () => Promise<unknown>,
): Promise<readonly (readonly [string, number | undefined])[]> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.findings.map(({ code, at }) => [code, at?.line] as const)
  }
  return []
}

test('RPM files that are missing, empty folders and files that are no RPM are told at once, and no tool gets to see them', async () => {
  work = await aWork({}, 'packages:\n  rpms:\n    - ./gone.rpm\n    - ./empty\n    - ./list.rpm\n')
  mkdirSync(path.join(work.dir, 'empty'))
  // rpm would open what this names: it takes a file that is no RPM for a list of files.
  writeFileSync(path.join(work.dir, 'list.rpm'), '/etc/shadow\n')
  const noTools = { proc: { run: () => Promise.reject(new Error('a tool was started')) } } as unknown as Ports
  expect(await findingsOf(() => readLocalRpms(work.request, noTools))).toEqual([
    ['rpm-missing', 7],
    ['rpm-none', 8],
    ['rpm-unreadable', 9],
  ])
})

test('only files that are named are asked for; each that goes into the image is told with its hash and whether it is signed', async () => {
  work = await aWork({})
  const rpm = (name: string, named: boolean, signed: boolean): LocalRpm =>
    ({
      name,
      nevra: `${name}-1-1.x86_64`,
      file: `/r/${name}.rpm`,
      named,
      signed,
      at: { file: 'dpuos.yaml' },
    }) as LocalRpm
  const rpms = [rpm('a', true, false), rpm('b', false, true), rpm('c', false, false)]
  expect(localAsks(rpms).map(({ name }) => name)).toEqual(['a-1-1.x86_64'])
  const packages = [
    { nevra: 'a-1-1.x86_64', repository: LOCAL, sha256: 'aa' },
    { nevra: 'b-1-1.x86_64', repository: LOCAL, sha256: 'bb' },
    { nevra: 'c-1-1.x86_64', repository: 'OS', sha256: 'cc' },
  ] as ResolvedPackage[]
  expect(trustedFindings(rpms, packages).map(({ title, detail }) => [title, detail])).toEqual([
    [expect.stringMatching(/^a-1-1.* it is not signed$/), 'sha256 aa'],
    [expect.stringMatching(/^b-1-1.* its signature is not checked$/), 'sha256 bb'],
  ])
})

test('a repository’s key is looked into before anything is fetched', async () => {
  work = await aWork(
    {},
    `packages:
  repositories:
    - {id: k2, baseurl: "https://x/", gpgkey: ./gone.asc}
    - {id: OS, baseurl: "https://x/", gpgkey: ./key.asc, fingerprint: ${'A'.repeat(40)}}
    - {id: page, baseurl: "https://x/", gpgkey: ./page.asc}
`,
  )
  const shown = new Map([['key.asc', `pub:u:\nfpr:::::::::${'B'.repeat(40)}:\n`]])
  const ports = {
    fs: {
      readText: (file: string) => Promise.resolve(file.endsWith('gone.asc') ? undefined : 'text'),
      scratch: () => Promise.resolve(work.dir),
    },
    proc: {
      run: (argv: readonly string[]) =>
        Promise.resolve({ stdout: shown.get(path.basename(argv.at(-1) ?? '')) ?? '' }),
    },
  } as unknown as Ports
  const { toolchain } = work.request
  const request = {
    ...work.request,
    toolchain: { ...toolchain, repositories: [{ id: 'OS' }] },
  } as typeof work.request
  expect(await findingsOf(() => readRepositories(request, ports))).toEqual([
    ['key-missing', 7],
    ['repository-id', 8],
    ['key-fingerprint', 8],
    ['key-invalid', 9],
  ])
})
