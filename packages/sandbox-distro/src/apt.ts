// Drives apt in folders of its own: the host's sources, lists, caches and status file are read at most, never written.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports, ToolFailure } from '@dpuos/action-kit'
import { addPackages, type DebEntry } from './debian-index.ts'
import type { LockedArchive } from './lock.ts'
import { ARCH_NAMES, type SandboxArch } from './types.ts'

/** The Debian release that the map is written for. */
export const SUITE = 'bookworm'

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'
/** Where the host is no Debian. */
const FALLBACK = {
  main: 'http://deb.debian.org/debian',
  security: 'http://deb.debian.org/debian-security',
}

/** An entry of sources.list. */
export interface Source {
  readonly url: string
  readonly suite: string
}

/** Known ways in which apt fails. */
export const APT_FAILURES: readonly ToolFailure[] = [
  {
    code: 'debian-mirror-unreachable',
    match:
      /(?:Temporary failure resolving|Could not resolve|Could not connect to|Connection failed|Unable to connect to) '?([^'\s]+)/,
    blame: 'user',
    title: 'the Debian mirror $1 cannot be reached',
    hint: 'Check the network and the proxy settings of apt (apt-config dump | grep -i proxy), or name another mirror.',
  },
  {
    code: 'debian-mirror-unsigned',
    match: /(?:NO_PUBKEY|The repository '([^']+)' is not signed|signatures couldn't be verified)/,
    blame: 'user',
    title: 'the signature of the Debian mirror cannot be verified',
    hint: 'Install debian-archive-keyring; if it is there, the mirror is not an unchanged copy of Debian: name another one.',
  },
  {
    code: 'no-space',
    match: /No space left on device/,
    blame: 'user',
    title: 'no space left on device',
    hint: 'Free some disk space, or choose another cache folder.',
  },
]

export interface Apt {
  /** Environment that makes apt use its own folders. */
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
}

/** Lines of `apt-config dump` that say how the host reaches its mirrors: proxies, certificates, date checks, retries. */
export function networkSettings(dump: string): string[] {
  return dump
    .split('\n')
    .filter((line) =>
      /^Acquire::(http|https|ftp|Retries|Check-Valid-Until|Check-Date|ForceIPv|Max-ValidTime|tor)\b.* "[^"]*";$/i.test(
        line,
      ),
    )
}

/** apt.conf of an apt that lives in `folder`, for one foreign or native architecture (apt.conf(5)). */
export function aptConfig(folder: string, debianArch: string, network: readonly string[]): string {
  return [
    `APT::Architecture "${debianArch}";`,
    `APT::Architectures { "${debianArch}"; };`,
    `Dir::Etc::main "/dev/null";`,
    `Dir::Etc::parts "/dev/null";`,
    `Dir::Etc::sourcelist "/dev/null";`,
    `Dir::Etc::sourceparts "${folder}/sources.list.d";`,
    `Dir::Etc::preferences "/dev/null";`,
    `Dir::Etc::preferencesparts "/dev/null";`,
    `Dir::State "${folder}/state";`,
    `Dir::State::status "${folder}/status";`,
    `Dir::Cache "${folder}/cache";`,
    // Our folders need not be readable for the user _apt.
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    'Acquire::GzipIndexes "false";',
    'Acquire::PDiffs "false";',
    ...network,
    '',
  ].join('\n')
}

/** sources.list(5) in its deb822 form: Debian's own keys and no others. */
export const sourcesList = (sources: readonly Source[]): string =>
  sources
    .map(
      ({ url, suite }) =>
        `Types: deb\nURIs: ${url}\nSuites: ${suite}\nComponents: main\nSigned-By: ${KEYRING}\n`,
    )
    .join('\n')

/** The suites of Debian `SUITE` at one mirror: release, updates and, where a mirror of those is known, security updates. */
function suitesAt(mirror: { main: string; security?: string | undefined }): Source[] {
  return [
    { url: mirror.main, suite: SUITE },
    { url: mirror.main, suite: `${SUITE}-updates` },
    ...(mirror.security === undefined ? [] : [{ url: mirror.security, suite: `${SUITE}-security` }]),
  ]
}

/**
 * Where the host's own apt finds Debian, from lines `origin|codename|component|url`: its very sources when it runs
 * our suite, the same mirrors with our suite when it runs another Debian. Empty on Ubuntu.
 */
export function hostSources(targets: string): Source[] {
  const sources = new Map<string, Source>()
  let main: string | undefined
  let security: string | undefined
  for (const line of targets.split('\n')) {
    const [origin, codename = '', component, uri = ''] = line.split('|')
    if (origin !== 'Debian' || component !== 'main') continue
    const url = uri.replace(/\/$/, '')
    if (codename.endsWith('-security')) security ??= url
    else if (!codename.includes('-')) main ??= url
    if (![SUITE, `${SUITE}-updates`, `${SUITE}-security`].includes(codename)) continue
    sources.set(codename, { url, suite: codename })
  }
  if (sources.has(SUITE)) return [...sources.values()]
  return main === undefined ? [] : suitesAt({ main, security })
}

/** Where Debian is read from, and how much of it. */
export interface Origin {
  readonly mirror?: { readonly main: string; readonly security?: string } | undefined
  /** See SandboxOptions. */
  readonly updates?: boolean | undefined
}

async function chooseSources(ports: Ports, { mirror, updates = true }: Origin): Promise<Source[]> {
  const all = await allSources(ports, mirror)
  return updates ? all : all.filter(({ suite }) => suite === SUITE)
}

async function allSources(ports: Ports, mirror: Origin['mirror']): Promise<Source[]> {
  if (mirror !== undefined) return suitesAt(mirror)
  const format = '$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)'
  const targets = await ports.proc.run(
    ['apt-get', 'indextargets', '--format', format, 'Created-By: Packages'],
    { okCodes: [100] },
  )
  const own = hostSources(targets.stdout)
  return own.length > 0 ? own : suitesAt(FALLBACK)
}

/** Set up an apt of our own in a scratch folder. */
export async function openApt(ports: Ports, arch: SandboxArch): Promise<Apt> {
  const folder = await ports.fs.scratch('apt')
  for (const part of ['sources.list.d', 'state/lists/partial', 'cache/archives/partial']) {
    await mkdir(path.join(folder, part), { recursive: true })
  }
  await writeFile(path.join(folder, 'status'), '')
  const dump = await ports.proc.run(['apt-config', 'dump'])
  const config = path.join(folder, 'apt.conf')
  await writeFile(config, aptConfig(folder, ARCH_NAMES[arch].debian, networkSettings(dump.stdout)))
  return { env: { APT_CONFIG: config }, folder }
}

export interface FetchedIndex {
  readonly archives: readonly LockedArchive[]
  readonly index: Map<string, DebEntry>
}

/** Fetch and read Debian's signed index of the sandbox's suite: about 10 MB, 60 000 packages. */
export async function fetchIndex(ports: Ports, apt: Apt, origin: Origin = {}): Promise<FetchedIndex> {
  const sources = await chooseSources(ports, origin)
  await writeFile(path.join(apt.folder, 'sources.list.d/sandbox.sources'), sourcesList(sources))
  // --error-on=any: apt's default ends with 0 when an index could not be fetched.
  await ports.proc.run(['apt-get', 'update', '-q', '--error-on=any'], {
    env: apt.env,
    timeoutMs: 5 * 60_000,
    idleMs: 2 * 60_000,
    failures: APT_FAILURES,
  })
  const lists = path.join(apt.folder, 'state/lists')
  const files = (await readdir(lists)).sort()
  const archives: LockedArchive[] = []
  const index = new Map<string, DebEntry>()
  for (const { url, suite } of sources) {
    // apt's file name of a URI: no scheme, slashes as underscores.
    const stem = `${url.replace(/^\w+:\/\//, '').replaceAll('/', '_')}_dists_${suite}_`
    const release = files.find((file) => file === `${stem}InRelease`)
    const packages = files.find(
      (file) => file.startsWith(`${stem}main_binary-`) && file.endsWith('_Packages'),
    )
    if (release === undefined || packages === undefined)
      throw new Error(`apt kept no index of ${url} ${suite} in ${lists}: ${files.join(' ')}`)
    const date = /^Date: (.*)$/m.exec(await readFile(path.join(lists, release), 'utf8'))?.[1] ?? ''
    archives.push({ url, suite, date, sha256: (await ports.fs.hash(path.join(lists, release))).sha256 })
    addPackages(index, await readFile(path.join(lists, packages), 'utf8'), archives.length - 1)
  }
  return { archives, index }
}
