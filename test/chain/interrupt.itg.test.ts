import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManifests } from '../../packages/tailor-image/src/testing/sandbox-manifests.ts'
import { NODE24, ROOT } from '../support/paths.ts'
import { added, machineState, processesIn } from './leftovers.ts'

// The built command line is ended from outside, or meets a full disk, in the middle of making an image.

const CLI = path.join(ROOT, 'dist/cli/main.mjs')
const DEFINITION = `schema: dpuos.definition/v1
name: interrupted
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {keep: {modules: ["virtio_*"]}}
system: {hostname: k2}
outputs: [raw, tar]
`

let ports: RealPorts
/** Everything that a run may write to lies below it. */
let folder = ''
let given: readonly string[] = []

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  folder = mkdtempSync(path.join(tmpdir(), 'interrupt-'))
  const sandbox = await buildSandbox(
    { arch: 'x86_64', set: 'demo', out: path.join(ports.dir, 'sandbox'), cacheDir: testCache() },
    ports,
  )
  const { toolchain, kernel } = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
  writeFileSync(path.join(folder, 'dpuos.yaml'), DEFINITION)
  given = [
    `--definition=${path.join(folder, 'dpuos.yaml')}`,
    `--toolchain=${toolchain}`,
    `--kernel=${kernel}`,
  ]
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await ports.dispose()
})

interface Run {
  readonly code: number | null
  readonly text: string
  /** Titles of the stages that began, in order. */
  readonly stages: readonly string[]
}

/** tailor-image as a user runs it; SIGTERM when the stage of this number begins. */
function run(output: string, temp: string, endAt?: number): Promise<Run> {
  mkdirSync(temp, { recursive: true })
  const argv = [CLI, 'tailor-image', ...given, `--output=${output}`]
  const env = { ...process.env, TMPDIR: temp, DPUOS_CACHE_DIR: testCache(), NO_COLOR: '1' }
  const child = spawn(NODE24, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const limit = setTimeout(() => child.kill('SIGKILL'), 5 * 60_000)
  let text = ''
  let ended = false
  const stages = (): string[] => [...text.matchAll(/^\s*▸ (.+)$/gm)].map(([, title]) => title ?? '')
  const take = (chunk: Buffer): void => {
    text += chunk.toString()
    if (endAt === undefined || ended || stages().length <= endAt) return
    ended = true
    child.kill('SIGTERM')
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve({ code, text, stages: stages() })
    })
  })
}

/** What a run left in its temporary folder, the logs of tools for the user's eyes excepted. */
const leftIn = (temp: string): string[] => readdirSync(temp).filter((name) => !name.startsWith('dpuos-logs-'))

describe('ended at the beginning of any stage', () => {
  let whole: Run
  let disk = ''
  const sums = (output: string): string => readFileSync(path.join(output, 'SHA256SUMS'), 'utf8')

  beforeAll(async () => {
    const output = path.join(folder, 'whole')
    whole = await run(output, path.join(folder, 'whole-tmp'))
    if (whole.code !== 0) throw new Error(whole.text.slice(-3000))
    disk = /^.* disk\.raw$/m.exec(sums(output))?.[0] ?? ''
  })

  test('it leaves no process, mount, temporary folder or image behind, and the next run makes the same disk', async () => {
    expect(whole.stages.length).toBeGreaterThanOrEqual(8)
    const before = machineState()
    const output = path.join(folder, 'ended')
    for (const [index, stage] of whole.stages.entries()) {
      const temp = path.join(folder, `ended-tmp-${index}`)
      const ended = await run(output, temp, index)
      expect({
        stage,
        code: ended.code,
        image: existsSync(path.join(output, 'image.json')),
        left: leftIn(temp),
      }).toEqual({
        stage,
        code: 130,
        image: false,
        left: [],
      })
      expect([stage, ...added(before, machineState()), ...processesIn(temp)]).toEqual([stage])
    }
    expect((await run(output, path.join(folder, 'again-tmp'))).code).toBe(0)
    expect(sums(output)).toContain(disk)
  })
})

test('a disk that fills in the middle is told in the user’s terms, and nothing half-made stays', () => {
  const temp = path.join(folder, 'full')
  const overlay = path.join(folder, 'overlay')
  mkdirSync(temp)
  mkdirSync(overlay)
  writeFileSync(path.join(overlay, 'large'), '')
  truncateSync(path.join(overlay, 'large'), 2 ** 30)
  const definition = path.join(folder, 'full.yaml')
  writeFileSync(definition, DEFINITION.replace('{hostname: k2}', '{files: ./overlay}'))
  const output = path.join(folder, 'full-out')
  // A namespace of its own: the small file systems go with the process. Paths are arguments, the text is constant.
  const script =
    'set -e; mount -t tmpfs -o size=16m tmpfs /dev/shm; mount -t tmpfs -o size=1100m tmpfs "$1"; shift; "$@"; code=$?; ls -A "$TMPDIR"; exit $code'
  const argv = [
    NODE24,
    CLI,
    'tailor-image',
    ...given.slice(1),
    `--definition=${definition}`,
    `--output=${output}`,
  ]
  const env = { ...process.env, TMPDIR: temp, DPUOS_CACHE_DIR: testCache(), NO_COLOR: '1' }
  const shell = [
    '--mount',
    '--propagation',
    'private',
    'sh',
    '-c',
    script.replace('set -e; ', ''),
    'sh',
    temp,
    ...argv,
  ]
  const ended = spawnSync('unshare', shell, { cwd: folder, env, encoding: 'utf8', timeout: 5 * 60_000 })
  expect(`${ended.stdout}${ended.stderr}`).toMatch(/no space left|No space left|disk is full|full/i)
  expect([2, 3]).toContain(ended.status)
  expect(existsSync(path.join(output, 'image.json'))).toBe(false)
  expect(ended.stdout.trim().split('\n').at(-1)).toMatch(/^dpuos-logs-\d+$/)
})
