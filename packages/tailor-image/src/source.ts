import type { Ports } from '@dpuos/action-kit'

/** The commit a folder is at, and whether anything below it differs from that; `commit: null` outside version control. */
export async function sourceOf(
  folder: string,
  ports: Ports,
): Promise<{ commit: string | null; dirty: boolean }> {
  if ((await ports.proc.which('git')) === undefined) return { commit: null, dirty: false }
  // safe.directory: the checkout belongs to the caller while we may be root.
  const git = (...words: readonly string[]) =>
    ports.proc.run(['git', '-c', 'safe.directory=*', '-C', folder, ...words], { okCodes: [128] })
  const head = await git('rev-parse', '--verify', 'HEAD')
  if (head.code !== 0) return { commit: null, dirty: false }
  const status = await git('status', '--porcelain', '--', '.')
  return { commit: head.stdout.trim(), dirty: status.stdout.trim() !== '' }
}
