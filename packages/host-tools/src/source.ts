import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { ImageManifest } from '@dpuos/manifests'

/** Options that let git look, and do no more, at a work tree that may be another user's while we may be root. */
const ONLY_LOOK = [
  // Since git 2.35.2 it refuses work trees of other users, because their configuration could name programs for it to run. These are
  // what would be run here, or lead to more.
  '-c',
  'safe.directory=*',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'safe.bareRepository=explicit',
  // status would write a refreshed index, root's.
  '--no-optional-locks',
]

/**
 * The commit of the work tree that a file lies in, or the workspace where none is given; `dirty` as `git describe --dirty` means it:
 * tracked files differ from it. `{commit: null, dirty: false}` under no version control, before the first commit, and without git.
 */
export async function sourceOf(file: string | undefined, ports: Ports): Promise<ImageManifest['source']> {
  const none = { commit: null, dirty: false }
  if ((await ports.proc.which('git')) === undefined) return none
  const folder = file === undefined ? ports.host.workspace : path.dirname(file)
  const git = (...words: readonly string[]) =>
    ports.proc.run(['git', ...ONLY_LOOK, '-C', folder, ...words], { okCodes: [1, 128], timeoutMs: 30_000 })
  const head = await git('rev-parse', '--verify', 'HEAD')
  if (head.code !== 0) return none
  const status = await git('status', '--porcelain', '--untracked-files=no')
  return { commit: head.stdout.trim(), dirty: status.stdout.trim() !== '' }
}
