import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { KernelManifest } from '@dpuos/manifests'

/** Commit and cleanliness of the work tree that a file lies in; `{commit: null, dirty: false}` where there is none or no git. */
export async function sourceOf(file: string | undefined, ports: Ports): Promise<KernelManifest['source']> {
  const none = { commit: null, dirty: false }
  if ((await ports.proc.which('git')) === undefined) return none
  const cwd = file === undefined ? ports.host.workspace : path.dirname(file)
  const git = (...args: string[]): Promise<{ code: number; stdout: string }> =>
    ports.proc.run(['git', '-C', cwd, ...args], { okCodes: [1, 128], timeoutMs: 30_000 })
  const head = await git('rev-parse', '--verify', 'HEAD')
  if (head.code !== 0) return none
  const status = await git('status', '--porcelain', '--untracked-files=no')
  return { commit: head.stdout.trim(), dirty: status.stdout.trim() !== '' }
}
