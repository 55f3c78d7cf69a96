import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Repository } from '@dpuos/manifests'
import { NO_PLUGINS } from '../rpm/plugins.ts'

/** Where dnf finds and leaves its own things; all absolute, none below the target root. */
export interface DnfPaths {
  /** Folder of the .repo files. */
  readonly repos: string
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

/** dnf.conf for one installroot. Nothing of the host's /etc/dnf is read. `signed`: RPMs given as files must carry a known signature. */
export function dnfConf(paths: DnfPaths, installroot: string, releasever: string, signed: boolean): string {
  const [, year, month] = /(\d\d)\.(\d\d)/.exec(releasever) ?? []
  return ini('main', {
    gpgcheck: '1',
    localpkg_gpgcheck: signed ? '1' : '0',
    best: '1',
    install_weak_deps: '0',
    plugins: '0',
    keepcache: '1',
    assumeyes: '1',
    color: 'never',
    skip_if_unavailable: '0',
    // Ask the repository each time whether its metadata is still current: one small request, and never yesterday's packages.
    metadata_expire: '1',
    retries: '5',
    timeout: '30',
    max_parallel_downloads: '6',
    module_platform_id: year === undefined ? `platform:${releasever}` : `platform:oe${year}${month ?? ''}`,
    reposdir: paths.repos,
    varsdir: path.join(paths.repos, 'vars'),
    cachedir: outOf(installroot, paths.cache),
    logdir: outOf(installroot, paths.log),
    persistdir: outOf(installroot, paths.state),
  })
}

/** One .repo section. A repository without keys is one that setup was told to trust unsigned (`allow-unsigned`). */
export function repoConf(repository: Repository, keys: readonly string[]): string {
  return ini(repository.id, {
    name: repository.id,
    ...(repository.baseurl.length > 0 ? { baseurl: repository.baseurl.join(' ') } : {}),
    ...(repository.metalink === undefined ? {} : { metalink: repository.metalink }),
    enabled: '1',
    gpgcheck: keys.length > 0 ? '1' : '0',
    repo_gpgcheck: repository.signedMetadata ? '1' : '0',
    ...(keys.length > 0 ? { gpgkey: keys.map(keyUrl).join(' ') } : {}),
  })
}

/** dnf splits lists at blanks and commas and replaces $variables: those must not stand in a key's path. */
function keyUrl(file: string): string {
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
