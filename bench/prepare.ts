import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { namesOf } from '@dpuos/sandbox-distro'
import type { Prepared } from './builder.ts'
import { CLI, definition, lockedPackages } from './builders/dpuos.ts'
import { diskFacts } from './disk.ts'
import { output } from './programs.ts'
import { makeBoth, PROBE } from './republish.ts'

interface Toolchain {
  dnfCache: string
  files: { role: string; path: string }[]
}

/**
 * Sandbox repository, toolchain and kernel manifests by dpuos' own actions, and one image by tailor-image, from which the peers get
 * initramfs and GRUB and everybody the list of packages that must come out. Nothing here is measured.
 */
export async function prepare(folder: string, set: 'demo' | 'minimal'): Promise<Prepared> {
  const names = [...namesOf(set, 'x86_64'), PROBE]
  const at = (name: string): string => path.join(folder, name)
  const dpuos = (command: string, ...flags: string[][]): string =>
    output([process.execPath, CLI, command, ...flags.flat()], { cwd: folder })
  mkdirSync(folder)
  dpuos(
    'setup-openeuler-toolchain',
    ['--openeuler-version', 'sandbox', '--sandbox-set', set, '--arch', 'x86_64'],
    ['--purpose', 'build-kernel,tailor-image', '--output', 'chain'],
  )
  await makeBoth(at('chain/repository'), set, at('republished'))
  const toolchain = at('chain/toolchain.json')
  const dnfCache = at('dnf-cache')
  const chain = JSON.parse(readFileSync(toolchain, 'utf8')) as Toolchain
  // Setup keeps dnf's metadata in the user's cache: here it shall lie on the medium that is compared.
  writeFileSync(toolchain, JSON.stringify({ ...chain, dnfCache }))
  dpuos('build-kernel', ['--toolchain', toolchain, '--output', 'chain'])
  const kernel = at('chain/kernel.json')
  writeFileSync(at('dpuos.yaml'), definition(names).replace('system: {files: ./overlay}\n', ''))
  dpuos('tailor-image', [
    '--definition',
    'dpuos.yaml',
    '--toolchain',
    toolchain,
    '--kernel',
    kernel,
    '--output',
    'image',
  ])

  const disk = at('image/disk.raw')
  const { rootSize, espOffset, inodes } = diskFacts(disk)
  const grub = at('grubx64.efi')
  output(['mcopy', '-n', '-i', `${disk}@@${espOffset}`, '::/EFI/BOOT/BOOTX64.EFI', grub], {
    env: { MTOOLS_SKIP_CHECK: '1' },
  })
  const key = chain.files.find((file) => file.role === 'gpg-key')
  if (key === undefined) throw new Error(`${toolchain} names no gpg-key`)
  const packages = lockedPackages(at('image/dpuos.lock.yaml'))
  return {
    repository: at('chain/repository'),
    republished: at('republished'),
    key: at(`chain/${key.path}`),
    toolchain,
    kernel,
    dnfCache,
    names,
    release: (JSON.parse(readFileSync(kernel, 'utf8')) as { release: string }).release,
    initramfs: at('image/initramfs.img'),
    grub,
    rpms: rpmFiles(at('chain/repository/Packages'), packages),
    packages,
    rootSize,
    inodes,
  }
}

function rpmFiles(folder: string, packages: readonly string[]): string[] {
  const files = new Map(
    readdirSync(folder).map((name) => [name.replace(/\.[^.]+\.rpm$/, ''), path.join(folder, name)]),
  )
  return packages.map((one) => {
    const file = files.get(one)
    if (file === undefined) throw new Error(`${folder} has no RPM of ${one}`)
    return file
  })
}
