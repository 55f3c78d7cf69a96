import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { type BootManifest, type ImageManifest, parseManifest } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { NODE24, ROOT } from '../support/paths.ts'
import { mustSucceed } from './must-succeed.ts'

/** Milliseconds; emulated, dnf and dracut take minutes. */
const LIMIT = 40 * 60_000
/** Flags of the release before. */
const LAST = ['--sandbox-updates', 'false'] as const

/** The sandbox as it was last released, upgraded to the sandbox of today, by the dnf inside. */
describe.concurrent('an upgrade in the field', () => {
  let dir: string
  let old: ImageManifest
  let next: ImageManifest
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'dpuos-upgrade-'))
    const file = definition()
    ;[old, next] = await Promise.all([make('old', file, ...LAST), make('new', file)])
    // Without this nothing would be proved.
    if (next.kernelRelease === old.kernelRelease) throw new Error(`both releases have ${next.kernelRelease}`)
  }, LIMIT)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const dpuos = async (...argv: string[]): Promise<{ status: number | null; output: string }> => {
    const child = spawn(NODE24, [path.join(ROOT, 'dist/cli/main.mjs'), ...argv], {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
      env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, DPUOS_CACHE_DIR: testCache() },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    const [status] = (await once(child, 'close')) as [number | null]
    return { status, output }
  }

  const definition = (more = ''): string => {
    const file = path.join(dir, `card${more === '' ? '' : '-cut'}.yaml`)
    writeFileSync(
      file,
      `schema: dpuos.definition/v1
name: card
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {keep: {modules: [virtio_*, binfmt_misc]}}
system: {hostname: card}
packages:
  install: [dnf, yum, dracut, grubby, grep, sed]
  strip: {docs: true}
storage:
  layout: [{mount: /boot/efi, size: 64MiB, type: vfat}, {mount: /, size: 1GiB, type: ext4}]
users: {root: {password-hash: "!"}}
verify: {boots: [direct]}
${more}`,
    )
    return file
  }

  const make = async (name: string, file: string, ...flags: string[]): Promise<ImageManifest> => {
    const where = ['--sandbox-set', 'minimal', '--skip-boot-test', '--lock', 'none', '--output', name]
    const { status, output } = await dpuos('run', file, ...where, ...flags)
    mustSucceed(status, output)
    const text = readFileSync(path.join(dir, name, 'image.json'), 'utf8')
    const parsed = parseManifest('dpuos.image/v1', text, name)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return parsed.value
  }

  const prove = async (from: string, tests: string, ...flags: string[]) => {
    const output = `boot-${from}`
    const images = ['--image', 'new/image.json', '--upgrade-from', `${from}/image.json`]
    const how = ['--toolchain', 'new/toolchain.json', '--upgrade-tests', tests, '--accelerator', 'tcg']
    const run = await dpuos('boot-test-qemu', ...images, ...how, ...flags, '--output', output)
    const file = path.join(dir, output, 'boot.json')
    if (!existsSync(file)) throw new Error(`no ${file}: exit code ${run.status}\n${run.output.slice(-4000)}`)
    const parsed = parseManifest('dpuos.boot/v1', readFileSync(file, 'utf8'), output)
    if (!parsed.ok) throw new Error(run.output)
    return { ...run, manifest: parsed.value }
  }

  const boot = ({ boots }: BootManifest, step: string): BootManifest['boots'][number] => {
    const found = boots.find(({ path: name }) => name === step)
    if (found === undefined) throw new Error(`no boot ${step}`)
    return found
  }

  test('boots the new kernel, keeps the new promises, and goes back to the old one', {
    timeout: LIMIT,
  }, async ({ expect }) => {
    // The other part, the new image's own boot, is in the test below, which has less to do.
    const { status, output, manifest } = await prove('old', 'rollback', '--shard', '2/2')
    mustSucceed(status, output)
    expect(manifest.boots.map(({ path: step, verdict }) => `${step} ${verdict}`)).toEqual([
      'upgrade pass',
      'upgraded pass',
      'rollback pass',
    ])
    expect(boot(manifest, 'upgraded').guest?.kernelRelease).toBe(next.kernelRelease)
    expect(boot(manifest, 'rollback').guest?.kernelRelease).toBe(old.kernelRelease)
    const checks = boot(manifest, 'upgraded').checks.map(({ id }) => id)
    expect(checks).toEqual(expect.arrayContaining(['upgraded packages', 'rpm -Va', 'kernel-release']))
    // The old image had most of its kernel's modules cut away; the new kernel's package brings all of its own.
    expect(manifest.findings.map(({ code }) => code)).toContain('upgrade-files-back')
    expect(manifest.untouched).toBe(true)
    expect(readFileSync(path.join(dir, 'boot-old/boot-upgrade.dnf.log'), 'utf8')).toContain('Complete!')
  })

  test('a release whose dnf-3 was cut under dnf and yum cannot be upgraded, and that is what is said', {
    timeout: LIMIT,
  }, async ({ expect }) => {
    await make('cut', definition('cut: {delete: [/usr/bin/dnf-3]}\n'), ...LAST, '--cut', 'imagetailor')
    const { status, manifest } = await prove('cut', 'none')
    expect(status).toBe(1)
    expect(manifest.boots.map(({ path: step, verdict }) => `${step} ${verdict}`)).toEqual([
      'direct pass',
      'upgrade fail',
    ])
    expect(boot(manifest, 'upgrade').checks.find(({ id }) => id === 'dnf upgrade')?.actual).toMatch(
      /^\/usr\/bin\/dnf and \/usr\/bin\/yum cannot be run: they need dnf-3, which cut\.delete.* cut$/,
    )
  })
})
