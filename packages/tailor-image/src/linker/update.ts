import { readFileSync } from 'node:fs'
import type { Finding } from '@dpuos/manifests'
import { remedy } from '../scriptlets/findings.ts'
import { type Work, warn } from '../work.ts'
import { type LinkerCache, readLinkerCache } from './cache-file.ts'
import { cachedOnlyFolders, defaultFolders, librariesIn } from './folders.ts'

const CACHE = '/etc/ld.so.cache'

/** Larger than any real one: 16 MiB hold 200,000 libraries. */
const MOST = 16 * 2 ** 20

/**
 * /etc/ld.so.cache for the libraries as they now are. ldconfig passes over libraries of another processor without a word and writes an
 * empty cache, so a foreign root's own ldconfig makes it, in a chroot, where its programs can be executed; and what came out is read.
 * Where there can be none, the loader searches its default folders: a finding names what it then cannot find.
 */
export async function linkerCache(work: Work): Promise<void> {
  const { root, ports, scriptlets } = work
  const { emulation } = scriptlets
  if (emulation.kind === 'native') await ports.proc.run(['ldconfig', '-r', root.dir])
  else {
    root.remove(CACHE)
    const own = ['/usr/sbin/ldconfig', '/sbin/ldconfig'].find((file) => root.stat(file)?.isFile())
    if (scriptlets.run && own !== undefined)
      await ports.proc.run(emulation.wrap(['chroot', root.dir, own]), { root: true })
  }
  const made = readCache(work)
  const finding = judge(work, made)
  if (made === undefined || made.own === 0) root.remove(CACHE)
  if (finding !== undefined) warn(work, finding)
}

function readCache({ root, request }: Work): LinkerCache | undefined {
  const stats = root.lstat(CACHE)
  if (stats?.isFile() !== true || stats.size > MOST) return undefined
  return readLinkerCache(readFileSync(root.locate(CACHE)), request.arch)
}

/** What is wrong with the cache, or with there being none. */
export function judge(work: Work, made: LinkerCache | undefined): Finding | undefined {
  const { root, request, scriptlets } = work
  const triplet = `${request.arch}-linux-gnu`
  if (made !== undefined && made.own > 0) return undefined
  const hidden = cachedOnlyFolders(root, triplet)
  const libraries = [...defaultFolders(root, triplet), ...hidden].flatMap((one) => librariesIn(root, one))
  if (libraries.length === 0) return undefined
  const what =
    made === undefined
      ? 'the image has no ld.so.cache'
      : `ldconfig found no library of ${request.arch}, so the image has no ld.so.cache`
  const because = scriptlets.run ? '' : `: its ldconfig did not run (${reason(work)})`
  if (hidden.length === 0) {
    return {
      level: 'notice',
      code: 'linker-cache-missing',
      title: `${what}${because}; all libraries are where the loader looks without one`,
    }
  }
  return {
    level: 'warning',
    code: 'linker-cache-missing',
    title: `${what}${because}; programs do not find the libraries of ${hidden.join(', ')}`,
    detail: hidden.map((one) => `${one}: ${librariesIn(root, one).slice(0, 8).join(', ')}`).join('\n'),
    hint: `${scriptlets.run ? 'Is glibc, which brings ldconfig, in the image? Else' : remedy(request.arch).replace(/\.$/, '') + ', or'} run ldconfig in the image at its first start.`,
  }
}

const reason = ({ request, scriptlets }: Work): string =>
  request.definition.packages.scriptlets === 'skip'
    ? 'packages.scriptlets: skip'
    : scriptlets.emulation.detail
