import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { type ManifestOf, parseManifest, type SchemaId } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../support/paths.ts'
import { added, type MachineState, machineState } from './leftovers.ts'
import { mustSucceed } from './must-succeed.ts'

/** e_machine of AArch64 (elf(5)), and of the BPF programs that some packages carry for the kernel. */
const MACHINES = [183, 247]
/** Machine of a PE file for AArch64 (Microsoft's PE format). */
const PE_AARCH64 = 0xaa64

/** e_machine of an ELF file; undefined for any other file. */
function elfMachine(file: string): number | undefined {
  const head = Buffer.alloc(20)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head)
  } finally {
    closeSync(handle)
  }
  return head.readUInt32BE(0) === 0x7f454c46 ? head.readUInt16LE(18) : undefined
}

/** `path machine` of every ELF file below a folder that is of none of our machines, and how many were of them. */
function foreigners(folder: string): { readonly own: number; readonly others: string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const found = files.flatMap((one) => {
    const file = path.join(one.parentPath, one.name)
    const machine = elfMachine(file)
    return machine === undefined ? [] : [{ file, machine }]
  })
  const others = found.filter(({ machine }) => !MACHINES.includes(machine))
  return {
    own: found.length - others.length,
    others: others.map(({ file, machine }) => `${path.relative(folder, file)} ${machine}`),
  }
}

describe('the demo for aarch64 on a host of another processor', () => {
  let dir: string
  let before: MachineState
  const out = (...names: string[]): string => path.join(dir, 'out', ...names)

  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'dpuos-aarch64-'))
    cpSync(path.join(ROOT, 'examples/demo'), path.join(dir, 'demo'), { recursive: true })
    before = machineState()
    const { status, stdout, stderr } = spawnSync(
      'node',
      [
        path.join(ROOT, 'dist/cli/main.mjs'),
        'run',
        'demo/dpuos.yaml',
        '--arch',
        'aarch64',
        '--boots',
        'direct',
      ],
      {
        cwd: dir,
        encoding: 'utf8',
        timeout: 14 * 60_000,
        env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, DPUOS_CACHE_DIR: testCache() },
      },
    )
    mustSucceed(status, stdout + stderr)
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const manifest = <Id extends SchemaId>(id: Id, name: string): ManifestOf<Id> => {
    const parsed = parseManifest(id, readFileSync(out(name), 'utf8'), name)
    if (!parsed.ok) throw new Error(parsed.findings.map((finding) => finding.title).join('\n'))
    return parsed.value
  }

  test('boots to running with every promise kept, under emulation and said so', () => {
    const [boot, ...more] = manifest('dpuos.boot/v1', 'boot.json').boots
    expect(more).toEqual([])
    expect(boot).toMatchObject({
      path: 'direct',
      verdict: 'pass',
      guest: { state: 'running', failedUnits: [] },
      accelerator: { kind: 'tcg' },
    })
    expect(boot?.guest?.kernelRelease).toMatch(/-arm64$/)
  })

  test('every program, library and module of root and initramfs is of aarch64', () => {
    const table = JSON.parse(execFileSync('sfdisk', ['-J', out('disk.raw')], { encoding: 'utf8' })) as {
      partitiontable: { partitions: { start: number; type: string }[] }
    }
    const [, root] = table.partitiontable.partitions
    expect(root?.type).toBe('B921B045-1DF0-41C3-AF44-4C6F280D3FAE')
    const tree = path.join(dir, 'tree')
    mkdirSync(tree)
    const disk = `${out('disk.raw')}?offset=${(root?.start ?? 0) * 512}`
    execFileSync('debugfs', ['-R', `rdump / ${tree}`, disk], { stdio: 'ignore' })
    const inRoot = foreigners(tree)
    expect(inRoot.others).toEqual([])
    expect(inRoot.own).toBeGreaterThan(300)

    const early = path.join(dir, 'early')
    mkdirSync(early)
    const archive = execFileSync('zstd', ['-dc', out('initramfs.img')], { maxBuffer: 2 ** 28 })
    execFileSync('cpio', ['-idm', '--quiet', '--no-absolute-filenames'], { cwd: early, input: archive })
    const inInitramfs = foreigners(early)
    expect(inInitramfs.others).toEqual([])
    expect(inInitramfs.own).toBeGreaterThan(0)
  })

  test('the firmware finds a boot loader for aarch64', () => {
    const table = JSON.parse(execFileSync('sfdisk', ['-J', out('disk.raw')], { encoding: 'utf8' })) as {
      partitiontable: { partitions: { start: number }[] }
    }
    const at = (table.partitiontable.partitions[0]?.start ?? 0) * 512
    execFileSync('mcopy', ['-i', `${out('disk.raw')}@@${at}`, '::/EFI/BOOT/BOOTAA64.EFI', dir])
    const loader = readFileSync(path.join(dir, 'BOOTAA64.EFI'))
    const header = loader.readUInt32LE(0x3c)
    expect(loader.toString('latin1', header, header + 2)).toBe('PE')
    expect(loader.readUInt16LE(header + 4)).toBe(PE_AARCH64)
  })

  test('nothing is left behind on the machine', () => {
    expect(added(before, machineState())).toEqual([])
  })
})
