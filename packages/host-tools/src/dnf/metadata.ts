import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, ToolError, UserError } from '@dpuos/action-kit'
import { type RepositoryFailure, repositoryFailures } from './repository-failures.ts'
import { dnfError, openRunner } from './runner.ts'
import type { DnfOptions } from './types.ts'

/** The origin gives as little as 44 kB/s abroad, and four repositories' metadata takes its time. Longer than this a nearer mirror is the answer. */
const LIMIT_MS = 30 * 60_000

/**
 * A dead server is given up after 10 s (dnf's timeout covers both connecting and standing still); one run names every repository that cannot
 * be used, not only the first.
 */
const SETTINGS = { timeout: '10', retries: '3', skip_if_unavailable: '1' }

/**
 * Read the metadata of every enabled repository into dnf's cache, where the later actions find it. Needs no root. Returns the
 * repositories that cannot be used, none when all can. Throws UserError (keys, `repository-slow`).
 */
export async function fetchMetadata(
  options: Omit<DnfOptions, 'root'>,
  ports: Ports,
): Promise<readonly RepositoryFailure[]> {
  const root = path.join(options.work, 'metadata')
  await mkdir(root, { recursive: true })
  const runner = await openRunner({ ...options, root }, ports, { root: false, settings: SETTINGS })
  try {
    const result = await runner.run(root, ['--refresh', 'makecache'], LIMIT_MS)
    const failures = repositoryFailures(result.stderr)
    if (result.code !== 0 && failures.length === 0) throw dnfError(result, 'read the repositories’ metadata')
    return failures
  } catch (error) {
    if (!(error instanceof ToolError) || error.info.how !== 'timeout') throw error
    throw new UserError({
      level: 'error',
      code: 'repository-slow',
      title: `the repositories' metadata did not arrive within ${LIMIT_MS / 60_000} minutes`,
      detail: error.info.tail.at(-1) ?? '',
      hint: 'Pass a nearer server as `mirror`.',
    })
  } finally {
    await runner.tidy(root)
  }
}
