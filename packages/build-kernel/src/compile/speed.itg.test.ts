import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { core } from '../core.ts'
import { writeTinySource } from '../testing/tiny-source.ts'

// Real ccache and redis, and the miniature of the kernel's build.

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    return false
  }
}

let ports: RealPorts
beforeEach(() => {
  ports = runner()
})
afterEach(() => ports.dispose())

/** A machine with nothing in its cache. */
function runner(): RealPorts {
  const made = realPorts({ env: { SOURCE_DATE_EPOCH: '1704067200' } })
  const toolchain = aToolchainManifest({ arch: 'x86_64', dnfCache: path.join(made.dir, 'dnf'), files: [] })
  writeFileSync(path.join(made.dir, 'toolchain.json'), JSON.stringify(toolchain))
  return made
}

type Inputs = Parameters<typeof core>[0]

/** Facts of the report of a build on a machine. */
async function build(
  on: RealPorts,
  fragment: string,
  source: string,
  inputs: Partial<Inputs> = {},
): Promise<ReadonlyMap<string, string>> {
  const file = path.join(on.dir, 'fragment.config')
  writeFileSync(file, fragment)
  const { report, outputs } = await core(
    {
      mode: 'kernel',
      toolchain: path.join(on.dir, 'toolchain.json'),
      definition: undefined,
      source,
      sourceSha256: undefined,
      sourceCommit: undefined,
      signingKey: undefined,
      signingPassword: undefined,
      patches: undefined,
      base: 'tiny_defconfig',
      fragments: [file],
      presets: undefined,
      release: '1.dpuos',
      package: undefined,
      headers: undefined,
      arch: 'x86_64',
      baseline: undefined,
      compiler: undefined,
      compilerCache: 'off',
      keepObjects: false,
      moduleKey: undefined,
      deviceTrees: undefined,
      lock: 'auto',
      lockFile: undefined,
      output: path.join(on.dir, 'out'),
      ...inputs,
    },
    on,
  )
  expect(outputs.verdict).toBe('pass')
  findings = report.findings.map(({ code }) => code)
  return new Map(report.facts.map(({ name, value }) => [name, value]))
}
let findings: string[] = []

const GOOD = 'CONFIG_WORLD=y\nCONFIG_HELLO=m\n'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe.skipIf(process.arch !== 'x64')('a kernel that was nearly built before (an x86_64 host)', () => {
  test('kept objects are gone on with, and how many of them a change compiles again is told before', async () => {
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const keepObjects = true
    const cold = await build(ports, GOOD, source, { keepObjects })
    expect([cold.get('compiled'), cold.get('expected')]).toEqual(['3 objects', undefined])
    const noop = await build(ports, GOOD, source, { keepObjects })
    expect([noop.get('compiled'), noop.get('expected')]).toEqual([
      '0 objects',
      'this change recompiles about 0 of 3 objects, and compiles what it adds',
    ])
    const changed = await build(ports, `${GOOD}CONFIG_TABLE=y\n`, source, { keepObjects })
    expect([changed.get('compiled'), changed.get('expected')]).toEqual([
      '1 objects',
      'this change recompiles about 1 of 3 objects (TABLE 1), and compiles what it adds',
    ])
    // The packages of it are those of a build from nothing.
    const packed = (on: RealPorts): string[] =>
      ['core', 'modules'].map((name) =>
        readFileSync(path.join(on.dir, `out/kernel/kernel-${name}-9.9.9-1.dpuos.x86_64.rpm`)).toString(
          'base64',
        ),
      )
    const grown = packed(ports)
    await build(ports, `${GOOD}CONFIG_TABLE=y\n`, source)
    expect(packed(ports)).toEqual(grown)
  })

  test('where nothing at all changed it is not packed anew, where a header did that no object looks at it is', async () => {
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const sums = async (): Promise<readonly string[]> => {
      const folder = path.join(ports.dir, 'out/kernel')
      const names = readdirSync(folder).filter((name) => name.endsWith('.rpm'))
      return await Promise.all(
        names.map(async (name) => `${name} ${(await ports.fs.hash(path.join(folder, name))).sha256}`),
      )
    }
    const again = async (): Promise<readonly (string | undefined)[]> => {
      const facts = await build(ports, GOOD, source, { keepObjects: true })
      return [facts.get('compiled'), facts.get('packed')]
    }
    expect(await again()).toEqual(['3 objects', undefined])
    const first = await sums()
    expect(await again()).toEqual(['0 objects', 'as last time'])
    expect(await sums()).toEqual(first)
    writeFileSync(path.join(source, 'arch/x86/include/asm/tiny.h'), '#define TINY 4\n')
    expect(await again()).toEqual(['0 objects', undefined])
    const second = await sums()
    expect(second.filter((one) => !first.includes(one)).map((one) => one.split('-9')[0])).toEqual([
      'kernel-devel',
    ])
    // As from nothing.
    await build(ports, GOOD, source)
    expect(await sums()).toEqual(second)
  })

  test('objects of a build that was killed are not gone on with, those beside a compiler’s error are', async () => {
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const hello = path.join(source, 'drivers/hello.c')
    const good = readFileSync(hello, 'utf8')
    writeFileSync(hello, `${good}int x = ;\n`)
    await expect(build(ports, GOOD, source, { keepObjects: true })).rejects.toThrow('does not compile')
    writeFileSync(hello, good)
    const mended = await build(ports, GOOD, source, { keepObjects: true })
    expect(mended.get('compiled')).toBe('1 objects')
    const [tree = ''] = execFileSync('ls', [path.join(ports.host.cacheDir, 'kernel-object')], {
      encoding: 'utf8',
    }).split('\n')
    writeFileSync(path.join(ports.host.cacheDir, 'kernel-object', `${tree.slice(0, 32)}.half`), '')
    const anew = await build(ports, GOOD, source, { keepObjects: true })
    expect([anew.get('compiled'), anew.get('expected')]).toEqual(['3 objects', undefined])
  })

  test('ccache of one machine helps the next build, in whatever folder', async ({ skip }) => {
    skip(!has('ccache'), 'ccache is not installed')
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const compilerCache = 'auto'
    expect((await build(ports, GOOD, source, { compilerCache })).get('ccache')).toBe('0 of 3 taken (0 %)')
    expect((await build(ports, GOOD, source, { compilerCache })).get('ccache')).toBe('3 of 3 taken (100 %)')
    expect(existsSync(path.join(ports.host.cacheDir, 'ccache'))).toBe(true)
  })

  test('a machine that never built takes objects from a real Redis, and does without one that is gone', async ({
    skip,
  }) => {
    skip(!has('ccache') || !has('redis-server'), 'ccache and redis-server are not both installed')
    const port = await freePort()
    const compilerCache = `redis://127.0.0.1:${port}`
    const redis = await ports.proc.start([
      'redis-server',
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      ports.dir,
    ])
    await new Promise<void>((resolve) => {
      redis.stdout.on('data', (text: Buffer) => text.includes('Ready to accept') && resolve())
    })
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const first = await build(ports, GOOD, source, { compilerCache })
    expect(first.get('ccache')).toBe('0 of 3 taken (0 %)')
    const other = runner()
    try {
      const taken = await build(other, GOOD, source, { compilerCache })
      expect(taken.get('ccache')).toBe('3 of 3 taken (100 %), 3 of them from the shared storage')
    } finally {
      await other.dispose()
    }
    await redis.kill()
    const third = runner()
    try {
      expect((await build(third, GOOD, source, { compilerCache })).get('ccache')).toBe('0 of 3 taken (0 %)')
      expect(findings).toContain('kernel-compiler-cache')
    } finally {
      await third.dispose()
    }
  })

  test('LLVM compiles it as gcc does, and the manifest names the compiler', async ({ skip }) => {
    skip(!has('clang') || !has('ld.lld'), 'clang and lld are not both installed')
    const source = writeTinySource(path.join(ports.dir, 'linux'))
    const facts = await build(ports, GOOD, source, { compiler: 'llvm' })
    expect(facts.get('compiled')).toBe('3 objects')
    const { tools, subsystems } = JSON.parse(
      readFileSync(path.join(ports.dir, 'out/kernel.json'), 'utf8'),
    ) as {
      tools: Record<string, string>
      subsystems: { name: string }[]
    }
    expect(tools['clang']).toContain('clang version')
    expect(subsystems.map(({ name }) => name)).toContain('fs')
  })

  test('what LLVM compiled has its drivers compiled by LLVM too', async ({ skip }) => {
    skip(!has('clang') || !has('ld.lld'), 'clang and lld are not both installed')
    writeTinySource(path.join(ports.dir, 'linux'))
    mkdirSync(path.join(ports.dir, 'k2'))
    writeFileSync(path.join(ports.dir, 'k2/Kbuild'), 'obj-m += k2.o\n')
    writeFileSync(path.join(ports.dir, 'k2/k2.c'), '#include <linux/module.h>\nint k2 = TINY;\n')
    const definition = path.join(ports.dir, 'dpuos.yaml')
    writeFileSync(
      definition,
      `schema: dpuos.definition/v1
name: team
distro: sandbox
arch: [x86_64]
kernel:
  source: build
  build: {from: ./linux, base: hello_defconfig, compiler: llvm}
drivers:
  vendor: [{kmod: ./k2, name: k2}]
outputs: [tar]
verify: {boots: []}
`,
    )
    await build(ports, GOOD, '', { definition, source: undefined, base: undefined })
    const folder = path.join(ports.dir, 'out/drivers')
    const [rpm = ''] = readdirSync(folder).filter((name) => name.endsWith('.rpm'))
    execFileSync('bsdtar', ['-xf', path.join(folder, rpm), '-C', ports.dir])
    const module = path.join(ports.dir, 'usr/lib/modules/9.9.9-1.dpuos.x86_64/extra/k2/k2.ko')
    expect(execFileSync('readelf', ['-p', '.comment', module], { encoding: 'utf8' })).toContain('clang')
  })
})
