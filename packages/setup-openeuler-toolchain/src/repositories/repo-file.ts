import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Repository } from '@dpuos/manifests'

/** A path as the URL that dnf reads in lists: it splits them at blanks and commas and replaces $variables. */
export function fileUrl(file: string): string {
  return pathToFileURL(file).href.replaceAll(',', '%2C').replaceAll('$', '%24')
}

/** The repositories as a dnf `.repo` file (dnf.conf(5)); key paths relative to `folder` become absolute file URLs. */
export function repoFile(repositories: readonly Repository[], folder: string): string {
  const section = (repository: Repository): string => {
    const keys = repository.gpgkey.map((key) => fileUrl(path.resolve(folder, key)))
    const signed = keys.length > 0
    return [
      `[${repository.id}]`,
      `name=${repository.id}`,
      `baseurl=${repository.baseurl.join('\n        ')}`,
      ...(repository.metalink === undefined ? [] : [`metalink=${repository.metalink}`]),
      `enabled=${repository.enabled ? 1 : 0}`,
      `gpgcheck=${signed ? 1 : 0}`,
      `repo_gpgcheck=${signed && repository.signedMetadata ? 1 : 0}`,
      ...(signed ? [`gpgkey=${keys.join('\n       ')}`] : []),
    ].join('\n')
  }
  return `# Written by dpuos. Every RPM is verified against the keys named here.\n\n${repositories.map(section).join('\n\n')}\n`
}

export interface DnfConf {
  readonly cacheDir: string
  /** Folder for state and logs of this one run. */
  readonly work: string
  /** Folder with the .repo file. */
  readonly reposDir: string
}

/**
 * dnf's main configuration for looking at repositories: nothing of the host's /etc/dnf counts. A dead server is given up after
 * 10 s (a timeout of dnf's covers both connecting and standing still); the fastest of several mirrors is asked first.
 */
export function dnfConf({ cacheDir, work, reposDir }: DnfConf): string {
  return [
    '[main]',
    `cachedir=${cacheDir}`,
    `persistdir=${path.join(work, 'persist')}`,
    `logdir=${path.join(work, 'log')}`,
    `reposdir=${reposDir}`,
    'varsdir=/dev/null',
    'pluginconfpath=/dev/null',
    'plugins=0',
    'gpgcheck=1',
    'keepcache=1',
    'assumeyes=1',
    'timeout=10',
    'retries=1',
    'fastestmirror=1',
    // So that one run names every repository that cannot be used, not only the first.
    'skip_if_unavailable=1',
    '',
  ].join('\n')
}
