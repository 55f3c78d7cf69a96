// An edge, for tests: takes a kernel and a static busybox out of sandbox RPMs.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { testCache } from '@dpuos/action-kit/testing'
import { buildSandbox } from '@dpuos/sandbox-distro'

export interface GuestFiles {
  readonly kernel: string
  readonly busybox: string
}

/** A kernel and a busybox that need no further file, from the sandbox distribution (built where the cache does not hold it). */
export async function guestFiles(dir: string, ports: Ports): Promise<GuestFiles> {
  const cacheDir = path.join(testCache(), 'sandbox')
  const repository = await buildSandbox(
    { arch: 'x86_64', set: 'demo', out: path.join(dir, 'repository'), cacheDir },
    ports,
  )
  const tree = path.join(dir, 'tree')
  mkdirSync(tree)
  for (const name of ['kernel', 'busybox']) {
    const found = repository.packages.find((one) => one.name === name)
    if (found === undefined) throw new Error(`the sandbox has no ${name}`)
    unpack(path.join(repository.repoDir, found.file), path.join(dir, `${name}.cpio`), tree)
  }
  return {
    kernel: find(path.join(tree, 'boot'), /^vmlinuz-/),
    busybox: find(path.join(tree, 'usr'), /^busybox$/),
  }
}

function unpack(rpm: string, archive: string, tree: string): void {
  const out = openSync(archive, 'w')
  const first = spawnSync('rpm2cpio', [rpm], { stdio: ['ignore', out, 'pipe'] })
  closeSync(out)
  const input = openSync(archive, 'r')
  const second = spawnSync('cpio', ['-idm', '--quiet', '--no-absolute-filenames'], {
    cwd: tree,
    stdio: [input, 'ignore', 'pipe'],
  })
  closeSync(input)
  if (first.status !== 0 || second.status !== 0)
    throw new Error(`cannot unpack ${rpm}: ${String(first.stderr)}${String(second.stderr)}`)
}

function find(folder: string, name: RegExp): string {
  const entry = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (one) => one.isFile() && name.test(one.name),
  )
  if (entry === undefined) throw new Error(`no ${name} below ${folder}`)
  return path.join(entry.parentPath, entry.name)
}
