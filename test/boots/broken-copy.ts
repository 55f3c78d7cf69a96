// An edge: edits a copy of an image with debugfs and mtools, which need no mount and no root.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ImageManifest } from '@dpuos/manifests'
import { ESP_TYPE, GPT_BYTES, readGpt } from '../../packages/boot-test-qemu/src/inject/gpt.ts'
import { run } from './base-image.ts'

/** The files of an image that a boot takes, by the role they have in its manifest. */
const NAMES = { 'disk-raw': 'disk.raw', 'kernel-image': 'vmlinuz', initramfs: 'initramfs.img' } as const
type Role = keyof typeof NAMES

const MTOOLS = { ...process.env, MTOOLS_SKIP_CHECK: '1', MTOOLSRC: '/dev/null' }

/** A copy of an image that can be spoilt. `seal` writes a manifest that is true to it: only what was broken on purpose is. */
export class BrokenCopy {
  readonly #folder: string
  readonly #manifest: ImageManifest
  readonly #esp: number
  readonly #root: number

  constructor(healthy: string, folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    this.#manifest = JSON.parse(readFileSync(healthy, 'utf8')) as ImageManifest
    for (const name of Object.values(NAMES)) {
      const original = path.join(path.dirname(healthy), name)
      run(['cp', '--sparse=always', '--reflink=auto', original, path.join(folder, name)])
    }
    const head = Buffer.alloc(GPT_BYTES)
    readFileSync(this.path('disk-raw')).copy(head, 0, 0, GPT_BYTES)
    const [esp, root] = readGpt(head) ?? []
    if (esp?.type !== ESP_TYPE || root === undefined) throw new Error('not the layout of the demo image')
    this.#esp = esp.start
    this.#root = root.start
  }

  get cmdline(): string {
    return this.#manifest.cmdline
  }

  get kernelRelease(): string {
    return this.#manifest.kernelRelease
  }

  path(role: Role): string {
    return path.join(this.#folder, NAMES[role])
  }

  /** Replace the bytes of a file of the image. */
  file(role: Role, edit: (old: Buffer) => Uint8Array): void {
    writeFileSync(this.path(role), edit(readFileSync(this.path(role))))
  }

  /** The machine that the image is tested in. */
  setMachine(machine: ImageManifest['promises']['machine']): void {
    this.#manifest.promises.machine = machine
  }

  /** Another kernel for direct boots. The root has no module for it: what needs one is promised no more. */
  setKernel(release: string): void {
    this.#manifest.kernelRelease = release
    const { promises } = this.#manifest
    const { loaded: _, interfaces: __, kernelConfig: ___, ...expect } = promises.expect ?? {}
    // Units that load modules, and what waits for the network.
    this.#manifest.promises = { ...promises, modules: [], unitsFailed: 3, expect }
  }

  /** What a direct boot hands to the kernel. */
  setCmdline(cmdline: string): void {
    this.#manifest.cmdline = cmdline
  }

  /** Overwrite the disk from the start of the boot partition. */
  overwriteEsp(bytes: Uint8Array): void {
    this.file('disk-raw', (disk) => {
      disk.set(bytes, this.#esp)
      return disk
    })
  }

  /** Overwrite the disk from the start of the root file system. */
  overwriteRoot(bytes: Uint8Array): void {
    this.file('disk-raw', (disk) => {
      disk.set(bytes, this.#root)
      return disk
    })
  }

  readEsp(name: string): Buffer {
    const to = path.join(this.#folder, 'read')
    run(['mcopy', '-n', '-o', '-i', this.#espImage, `::/${name}`, to], MTOOLS)
    return readFileSync(to)
  }

  /** Write a file of the boot partition. */
  writeEsp(name: string, data: string | Uint8Array): void {
    run(['mcopy', '-o', '-i', this.#espImage, this.#scratch(data), `::/${name}`], MTOOLS)
  }

  readRoot(name: string): Buffer {
    const to = path.join(this.#folder, 'read')
    this.#debugfs([`dump ${name} ${to}`])
    return readFileSync(to)
  }

  /** Write files of the root, replacing what is there; the folders exist. */
  writeRoot(files: Readonly<Record<string, string | Uint8Array>>, mode = 0o644): void {
    for (const [name, data] of Object.entries(files)) {
      this.#debugfs([`rm ${name}`], true)
      this.#debugfs([`write ${this.#scratch(data, mode)} ${name}`, `set_inode_field ${name} uid 0`])
    }
  }

  /** Leave no block of the root file system free. */
  fillRoot(): void {
    const filler = path.join(this.#folder, 'filler')
    // dumpe2fs(8) cannot look into a disk; debugfs can: `Free blocks: 12345`.
    const disk = `${this.path('disk-raw')}?offset=${this.#root}`
    const { stdout } = spawnSync('debugfs', ['-R', 'stats', disk], { encoding: 'utf8', timeout: 60_000 })
    const [free, size] = ['Free blocks', 'Block size'].map((name) =>
      Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(stdout)?.[1]),
    )
    if (!free || !size) throw new Error(`debugfs tells no free blocks: ${stdout.slice(0, 500)}`)
    // What is left of the last blocks goes to the map of the file itself.
    for (const [index, blocks] of [free - 16, 8, 4, 2, 1, 1].entries()) {
      writeFileSync(filler, Buffer.alloc(blocks * size, 0x5a))
      this.#debugfs([`write ${filler} /filler-${index}`], true)
    }
  }

  removeRoot(...names: string[]): void {
    this.#debugfs(names.map((name) => `rm ${name}`))
  }

  linkRoot(name: string, target: string): void {
    this.#debugfs([`rm ${name}`], true)
    this.#debugfs([`symlink ${name} ${target}`])
  }

  /** A unit that the default target wants. */
  addUnit(name: string, lines: readonly string[]): void {
    this.writeRoot({ [`/etc/systemd/system/${name}`]: `${lines.join('\n')}\n` })
    this.linkRoot(`/etc/systemd/system/multi-user.target.wants/${name}`, `/etc/systemd/system/${name}`)
  }

  /** Write the manifest of what the copy has become; returns its path. */
  seal(): string {
    const files = (Object.keys(NAMES) as Role[]).map((role) => ({
      role,
      path: NAMES[role],
      size: statSync(this.path(role)).size,
      sha256: createHash('sha256')
        .update(readFileSync(this.path(role)))
        .digest('hex'),
    }))
    const file = path.join(this.#folder, 'image.json')
    writeFileSync(file, JSON.stringify({ ...this.#manifest, files }))
    return file
  }

  get #espImage(): string {
    return `${this.path('disk-raw')}@@${this.#esp}`
  }

  #scratch(data: string | Uint8Array, mode = 0o644): string {
    const file = path.join(this.#folder, 'put')
    writeFileSync(file, data, { mode })
    return file
  }

  /** debugfs(8) ends with 0 whatever happens: what it writes to stderr after its banner tells. */
  #debugfs(commands: readonly string[], mayFail = false): void {
    const script = path.join(this.#folder, 'commands')
    writeFileSync(script, `${commands.join('\n')}\n`)
    const disk = `${this.path('disk-raw')}?offset=${this.#root}`
    const { stderr } = spawnSync('debugfs', ['-w', '-f', script, disk], { encoding: 'utf8', timeout: 60_000 })
    const complaints = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('debugfs 1.'))
    if (complaints.length > 0 && !mayFail) throw new Error(`debugfs: ${complaints.join('; ')}`)
  }
}
