import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../support/paths.ts'
import { mustSucceed } from './must-succeed.ts'

const CLI = path.join(ROOT, 'dist/cli/main.mjs')
const OUTPUTS = ['raw', 'qcow2', 'tar', 'cpio', 'oci', 'squashfs', 'erofs', 'mtree']

/** What must not matter. */
interface Circumstances {
  readonly umask: string
  readonly env: Readonly<Record<string, string>>
  /** Commands in front: which processors, which day. */
  readonly before: readonly string[]
  /** A cache of its own, so that nothing of the other run is reused; absent: the tests' shared one. */
  readonly cache?: string
}
const HERE: Circumstances = { umask: '022', env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' }, before: [] }
const ELSEWHERE: Circumstances = {
  umask: '077',
  // Another day for whoever asks the clock; timers and the times of files stay what they are.
  env: {
    LC_ALL: 'zh_CN.UTF-8',
    LANGUAGE: 'zh_CN',
    TZ: 'Asia/Shanghai',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  },
  before: ['taskset', '-c', '0', 'faketime', '-f', '+40d'],
}

let dir: string
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dpuos-again-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Run the built command line; root, where we are not, comes from sudo, so that every circumstance holds in it too. */
function dpuos(where: Circumstances, cwd: string, argv: readonly string[]) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    TMPDIR: cwd,
    DPUOS_CACHE_DIR: where.cache ?? testCache(),
    ...where.env,
  }
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const shell = ['sh', '-c', `umask ${where.umask}; exec "$@"`, 'sh']
  const all = [...sudo, ...shell, 'env', '-i', ...settings, ...where.before, 'node', CLI, ...argv]
  return spawnSync(all[0] ?? '', all.slice(1), { cwd, encoding: 'utf8', timeout: 10 * 60_000 })
}

/** The demo's definition, with every output, in `demo/` of a new folder. */
function demoIn(folder: string): void {
  mkdirSync(folder, { recursive: true })
  cpSync(path.join(ROOT, 'examples/demo'), path.join(folder, 'demo'), { recursive: true })
  const file = path.join(folder, 'demo/dpuos.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\noutputs: [${OUTPUTS.join(', ')}]\n`)
}

const sums = (folder: string): Record<string, string> => {
  const { files } = JSON.parse(readFileSync(path.join(folder, 'out/image.json'), 'utf8'))
  return Object.fromEntries(files.map((one: { role: string; sha256: string }) => [one.role, one.sha256]))
}

test('another folder, umask, locale, time zone, number of processors and day: every output has the same sha256', () => {
  const [first, second] = [path.join(dir, 'first'), path.join(dir, 'other/depth, $second [x]')]
  for (const folder of [first, second]) demoIn(folder)
  const one = dpuos(HERE, first, ['run', 'demo/dpuos.yaml', '--skip-boot-test', '--output=out'])
  mustSucceed(one.status, one.stdout + one.stderr)
  const again = dpuos({ ...ELSEWHERE, cache: path.join(dir, 'cache') }, second, [
    'tailor-image',
    '--definition=demo/dpuos.yaml',
    `--toolchain=${first}/out/toolchain.json`,
    `--kernel=${first}/out/kernel.json`,
    '--lock=frozen',
    `--lock-file=${first}/out/dpuos.lock.yaml`,
    '--output=out',
  ])
  mustSucceed(again.status, again.stdout + again.stderr)
  const [wanted, found] = [sums(first), sums(second)]
  for (const role of ['disk-raw', 'rootfs-tar', 'rootfs-erofs', 'initramfs', 'file-list'])
    expect(wanted).toHaveProperty(role)
  const unequal = Object.keys(wanted).filter((role) => wanted[role] !== found[role])
  const why = unequal.length === 0 ? '' : dpuos(HERE, dir, ['diff', `${first}/out`, `${second}/out`]).stdout
  expect(unequal, why).toEqual([])
})
