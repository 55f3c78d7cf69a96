import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { NO_PLUGINS } from '../rpm/plugins.ts'
import type { RankedRepository } from './types.ts'

/** Where dnf finds and leaves its own things; all absolute, none below the target root. */
export interface DnfPaths {
  /** Where dnf is started: `repos` and `plugins` lie directly in it. */
  readonly here: string
  /** Folder of the .repo files. */
  readonly repos: string
  /** Folder of our plugin. */
  readonly plugins: string
  /** HOME, for .rpmmacros. */
  readonly home: string
  readonly log: string
  /** dnf's record of why a package was installed. */
  readonly state: string
  /** Metadata and RPMs, shared between runs. */
  readonly cache: string
}

/**
 * dnf puts cachedir, logdir and persistdir below the installroot, whatever configuration or --setopt say (dnf/cli/cli.py,
 * _read_conf_file). This path leads out of it again.
 */
export function outOf(installroot: string, target: string): string {
  return `${'/..'.repeat(installroot.split('/').filter((part) => part !== '').length)}${target}`
}

/**
 * A folder of `here`, for a setting that dnf reads as a list: it splits those at blanks and commas, which the folder's own path may hold, and
 * knows no quotes.
 */
const listed = (folder: string): string => path.join('/proc/self/cwd', path.basename(folder))

/**
 * dnf.conf for one installroot. Nothing of the host's /etc/dnf is read. `signed`: RPMs given as files must carry a known signature.
 * `settings`: dnf.conf(5), instead of ours.
 */
export function dnfConf(
  paths: DnfPaths,
  installroot: string,
  releasever: string,
  signed: boolean,
  settings: Readonly<Record<string, string>> = {},
): string {
  const [, year, month] = /(\d\d)\.(\d\d)/.exec(releasever) ?? []
  return ini('main', {
    gpgcheck: '1',
    localpkg_gpgcheck: signed ? '1' : '0',
    best: '1',
    install_weak_deps: '0',
    // None of the host's: the folder holds ours alone.
    plugins: '1',
    pluginpath: listed(paths.plugins),
    pluginconfpath: listed(paths.plugins),
    keepcache: '1',
    assumeyes: '1',
    color: 'never',
    skip_if_unavailable: '0',
    // Ask the repository each time whether its metadata is still current: one small request, and never yesterday's packages.
    metadata_expire: '1',
    // In all, not for each file: a mirror that lacks much must not end a run that others can serve.
    retries: '20',
    timeout: '20',
    fastestmirror: '0',
    max_parallel_downloads: '6',
    module_platform_id: year === undefined ? `platform:${releasever}` : `platform:oe${year}${month ?? ''}`,
    reposdir: listed(paths.repos),
    varsdir: path.join(listed(paths.repos), 'vars'),
    cachedir: outOf(installroot, paths.cache),
    logdir: outOf(installroot, paths.log),
    persistdir: outOf(installroot, paths.state),
    ...settings,
  })
}

/**
 * Repositories as a `.repo` file (dnf.conf(5)); key paths relative to `folder` become absolute URLs. A repository without keys is one
 * that setup was told to trust unsigned (`allow-unsigned`).
 */
export function repoFile(repositories: readonly RankedRepository[], folder: string): string {
  const sections = repositories.map((repository) => {
    const keys = repository.gpgkey.map((key) => fileUrl(path.resolve(folder, key)))
    return ini(repository.id, {
      name: repository.id,
      ...(repository.baseurl.length > 0 ? { baseurl: repository.baseurl.join(' ') } : {}),
      ...(repository.metalink === undefined ? {} : { metalink: repository.metalink }),
      ...(repository.priority === undefined ? {} : { priority: String(repository.priority) }),
      // Below it for `timeout` seconds, dnf goes on to the next address; where there is none, slow is better than nothing.
      ...(repository.baseurl.length > 1 ? { minrate: '4k' } : {}),
      enabled: repository.enabled ? '1' : '0',
      gpgcheck: keys.length > 0 ? '1' : '0',
      repo_gpgcheck: keys.length > 0 && repository.signedMetadata ? '1' : '0',
      ...(keys.length > 0 ? { gpgkey: keys.join(' ') } : {}),
    })
  })
  return ['# Written by dpuos. Every RPM is verified against the keys named here.\n', ...sections].join('\n')
}

/** A path as the URL that dnf reads in lists: it splits them at blanks and commas and replaces $variables. */
export function fileUrl(file: string): string {
  return pathToFileURL(file).href.replaceAll(',', '%2C').replaceAll('$', '%24')
}

function ini(section: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`)
  const text = [`[${section}]`, ...lines]
  const broken = text.find((line) => /[\r\n]/.test(line))
  if (broken !== undefined) throw new Error(`line break in a dnf setting: ${JSON.stringify(broken)}`)
  return `${text.join('\n')}\n`
}

/**
 * Debian's rpm keeps its database in the user's home folder; RPM distributions expect it in /var/lib/rpm. And rpm looks for
 * its plugins after chroot(2), so that a root could bring shared objects for the host to run: see NO_PLUGINS.
 */
export const RPM_MACROS = `%_dbpath /var/lib/rpm\n%__plugindir ${NO_PLUGINS}\n`
