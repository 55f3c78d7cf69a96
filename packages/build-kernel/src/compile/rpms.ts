// An edge: RPMs of a staged tree, and a repository of them.
import { copyFile, lutimes, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { defines } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'
import { rpmMacros } from './spec-file.ts'

/** Build the packages of `work/root` as `spec` says, and put them into the folder `repository`. `epoch`: seconds since 1970. Returns their files there, sorted. */
export async function buildRpms(
  spec: string,
  arch: Arch,
  { work, repository, epoch }: { readonly work: string; readonly repository: string; readonly epoch: number },
  ports: Ports,
): Promise<string[]> {
  const file = path.join(work, 'package.spec')
  await writeFile(file, spec)
  await ports.proc.run(
    ['rpmbuild', '-bb', '--noclean', '--target', `${arch}-linux`, ...defines(rpmMacros(work)), file],
    { env: { HOME: work, SOURCE_DATE_EPOCH: String(epoch), LC_ALL: 'C' }, timeoutMs: 30 * 60_000 },
  )
  await mkdir(repository, { recursive: true })
  const out = path.join(work, 'out')
  const files: string[] = []
  for (const name of (await readdir(out)).sort()) {
    const copy = path.join(repository, name)
    await copyFile(path.join(out, name), copy)
    await lutimes(copy, epoch, epoch)
    files.push(copy)
  }
  return files
}

/** Metadata of a folder with RPMs, the same for the same RPMs. */
export async function indexRepository(repository: string, epoch: number, ports: Ports): Promise<void> {
  const times = ['--revision', String(epoch), '--set-timestamp-to-revision']
  await ports.proc.run(['createrepo_c', '--quiet', '--general-compress-type=gz', ...times, repository], {
    timeoutMs: 10 * 60_000,
  })
}
