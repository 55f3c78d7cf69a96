import { access, lstat, mkdir, open, symlink } from 'node:fs/promises'
import path from 'node:path'
import { NO_SPACE, type Ports } from '@dpuos/action-kit'
import { HEAD } from './machine.ts'

/**
 * Unpack RPMs into an empty folder. bsdtar reads RPMs itself and refuses members that lead out of the folder, by `..` or through a
 * link that an earlier member made (GNU cpio follows these).
 */
export async function unpackKernel(files: readonly string[], folder: string, ports: Ports): Promise<void> {
  for (const file of files) {
    ports.log.progress(`unpacking ${path.basename(file)}`)
    await ports.proc.run(['bsdtar', '-x', '-f', file, '-C', folder], {
      env: { LC_ALL: 'C.UTF-8' },
      failures: [NO_SPACE],
    })
  }
  await mergeLib(folder)
}

/** depmod and modinfo look below lib/modules; RPMs of a merged /usr hold usr/lib/modules. */
async function mergeLib(folder: string): Promise<void> {
  if (!(await exists(path.join(folder, 'usr/lib'))) || (await exists(path.join(folder, 'lib')))) return
  await symlink('usr/lib', path.join(folder, 'lib'))
}

/** Make modules.dep when the RPM leaves that to its %post, as openEuler's does. True when it did. */
export async function ensureModulesDep(folder: string, release: string, ports: Ports): Promise<boolean> {
  const modules = path.join(folder, 'lib/modules', release)
  if (await exists(path.join(modules, 'modules.dep'))) return false
  // A kernel with everything built in has no folder, and no modules.
  await mkdir(modules, { recursive: true })
  await ports.proc.run(['depmod', '-b', folder, release])
  return true
}

/** The first bytes of a file. */
export async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Is it a plain file, and no link to one? */
export const isFile = (file: string): Promise<boolean> =>
  lstat(file).then(
    (stats) => stats.isFile(),
    () => false,
  )
