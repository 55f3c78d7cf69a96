import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ports, shownPath } from '@dpuos/action-kit'
import { type Finding, nearest, REPOSITORY_URL, REPOSITORY_URL_FORM, type Repository } from '@dpuos/manifests'
import { placeKey, verifyKeyFile } from './keys.ts'
import { type Section, sections } from './repo-ini.ts'

/** A repository that the user brings, from a section of a `.repo` file. */
export interface ExtraRepository {
  readonly id: string
  readonly baseurl: readonly string[]
  readonly metalink: string | undefined
  /** Absolute paths; empty only where unsigned RPMs are allowed. */
  readonly keys: readonly string[]
  readonly signedMetadata: boolean
}

/** Settings of dnf.conf(5) that have a meaning here. */
const KNOWN = ['name', 'baseurl', 'metalink', 'enabled', 'gpgcheck', 'repo_gpgcheck', 'gpgkey']

const words = (value: string | undefined): readonly string[] =>
  (value ?? '').split(/[\s,]+/).filter((word) => word !== '')

type Report = (line: number, title: string, hint: string) => void

const isOn = (value: string | undefined): boolean => /^(1|yes|true|on)$/i.test(value ?? '')

/** Addresses of a section: at least one, all of a kind that dnf can use. */
function addresses(
  { id, line, settings }: Section,
  wrong: Report,
): Pick<ExtraRepository, 'baseurl' | 'metalink'> {
  const metalink = settings.get('metalink')?.value
  const baseurl = words(settings.get('baseurl')?.value)
  if (baseurl.length === 0 && metalink === undefined) {
    wrong(line, `[${id}] has no baseurl`, 'Add `baseurl=https://…/`; dnf’s $basearch and $releasever work.')
  }
  for (const url of baseurl) {
    if (REPOSITORY_URL.test(url)) continue
    const at = settings.get('baseurl')?.line ?? line
    wrong(at, `${url} is no address that dnf can use`, `Expected ${REPOSITORY_URL_FORM}.`)
  }
  return { baseurl, metalink }
}

/** Key files of a section. A key that is fetched from the server that it vouches for proves nothing, so files only. */
function keyFiles(
  section: Section,
  folder: string,
  allowUnsigned: boolean,
  wrong: Report,
): readonly string[] {
  const { id, line, settings } = section
  const setting = settings.get('gpgkey')
  const keys = words(setting?.value).map((key) => {
    if (/^https?:/.test(key)) {
      const hint = 'Download it once, compare its fingerprint, and keep the file beside this one.'
      wrong(setting?.line ?? line, `the key ${key} would come from the network, and so prove nothing`, hint)
    }
    if (!key.startsWith('file:')) return path.resolve(folder, key)
    if (REPOSITORY_URL.test(key)) return fileURLToPath(key)
    wrong(
      setting?.line ?? line,
      `the key ${key} is no address of a file`,
      'Expected a path, or file:/// and one with blanks and % escaped (%20, %25).',
    )
    return key
  })
  const off = settings.get('gpgcheck')
  const isVerified = keys.length > 0 && (off === undefined || isOn(off.value))
  if (!isVerified && !allowUnsigned) {
    const hint =
      'Add `gpgkey=FILE` and leave gpgcheck on; or `allow-unsigned: true` if you accept RPMs that nobody vouches for.'
    wrong(off?.line ?? line, `RPMs of [${id}] would not be verified`, hint)
  }
  return isVerified ? keys : []
}

function checkNames(all: readonly Section[], wrong: Report): void {
  const seen = new Set<string>()
  for (const { id, line, settings } of all) {
    if (!/^[\w.:-]+$/.test(id))
      wrong(line, `[${id}] is no repository id`, 'Letters, digits and - _ . : only.')
    if (seen.has(id)) wrong(line, `[${id}] stands here twice`, 'Give each repository an id of its own.')
    seen.add(id)
    for (const [key, setting] of settings) {
      if (KNOWN.includes(key)) continue
      const near = nearest(key, KNOWN)
      const meant = near === undefined ? '' : `; did you mean \`${near}\`?`
      wrong(setting.line, `\`${key}\` is not understood here${meant}`, `Understood: ${KNOWN.join(', ')}.`)
    }
  }
}

/**
 * Read a `.repo` file: the enabled repositories, and every mistake with its line. `file` is the path as messages show it,
 * `folder` its absolute folder, where relative key paths start.
 */
export function parseExtras(
  text: string,
  file: string,
  folder: string,
  allowUnsigned: boolean,
): { readonly repositories: readonly ExtraRepository[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const wrong: Report = (line, title, hint) => {
    findings.push({ level: 'error', code: 'repositories-invalid', title, hint, at: { file, line } })
  }
  const { sections: all, stray } = sections(text)
  for (const line of stray) {
    wrong(
      line,
      'this is no setting of a repository',
      'Expected `[id]` or `key=value`, as dnf.conf(5) has them.',
    )
  }
  checkNames(all, wrong)
  const enabled = all.filter(({ settings }) => isOn(settings.get('enabled')?.value ?? '1'))
  const repositories = enabled.map((section): ExtraRepository => {
    const keys = keyFiles(section, folder, allowUnsigned, wrong)
    const signedMetadata = keys.length > 0 && isOn(section.settings.get('repo_gpgcheck')?.value)
    return { id: section.id, ...addresses(section, wrong), keys, signedMetadata }
  })
  const byLine = (a: Finding, b: Finding): number => (a.at?.line ?? 0) - (b.at?.line ?? 0)
  return { repositories, findings: findings.toSorted(byLine) }
}

/** Read the user's `.repo` file, or say that it is not there. Throws UserError for a folder or a file that may not be read. */
export async function readExtras(
  file: string | undefined,
  allowUnsigned: boolean,
  ports: Ports,
): Promise<ReturnType<typeof parseExtras>> {
  if (file === undefined) return { repositories: [], findings: [] }
  const shown = shownPath(file, ports)
  const text = await ports.fs.readText(file)
  if (text !== undefined) return parseExtras(text, shown, path.dirname(file), allowUnsigned)
  const title = `there is no file ${shown}`
  const hint = 'Pass the path of a dnf .repo file as `repositories`.'
  return { repositories: [], findings: [{ level: 'error', code: 'repositories-missing', title, hint }] }
}

/** Copy the keys of the user's repositories below `folder` and describe them as the manifest does. Throws UserError for unreadable keys. */
export async function placeExtras(
  extras: readonly ExtraRepository[],
  folder: string,
  ports: Ports,
): Promise<readonly Repository[]> {
  return await Promise.all(
    extras.map(async ({ id, baseurl, metalink, keys, signedMetadata }): Promise<Repository> => {
      const placed = await Promise.all(
        keys.map(async (key) => {
          const { armor } = await verifyKeyFile(key, undefined, ports)
          return await placeKey(path.join(folder, 'keys', id), path.basename(key), armor, undefined, ports)
        }),
      )
      return {
        id,
        baseurl: [...baseurl],
        ...(metalink === undefined ? {} : { metalink }),
        gpgkey: placed.map(({ file }) => path.relative(folder, file)),
        fingerprints: placed.flatMap(({ fingerprints }) => [...fingerprints]),
        signedMetadata,
        enabled: true,
      }
    }),
  )
}
