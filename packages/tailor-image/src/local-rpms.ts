import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import {
  fileUrl,
  type RankedRepository,
  type ResolvedPackage,
  type RpmFile,
  readRpmFile,
} from '@dpuos/host-tools'
import { type Finding, formatPosition, type Position } from '@dpuos/manifests'
import type { Ask } from './ask.ts'
import type { Request } from './request.ts'

/** Id of the repository that is made of `packages.rpms`. */
export const LOCAL = 'local-rpms'
/** Before the distribution's (dnf's default is 99) and before those of `packages.repositories`. */
const PRIORITY = 10

/** An RPM file that the definition brings along. */
export interface LocalRpm extends RpmFile {
  /** Absolute, on the host. */
  readonly file: string
  /** Named itself, not only its folder: then it is installed. */
  readonly named: boolean
  readonly at: Position
}

/**
 * The RPM files of `packages.rpms`, each looked at. Those of other processors are left out of folders. Throws UserError with every file
 * that is missing, unreadable, of another processor, or there twice.
 */
export async function readLocalRpms(request: Request, ports: Ports): Promise<readonly LocalRpm[]> {
  const findings: Finding[] = []
  const rpms = new Map<string, LocalRpm>()
  for (const [index, one] of request.definition.packages.rpms.entries()) {
    const at = request.position(['packages', 'rpms', index])
    const add = (code: string, title: string, hint: string): void => {
      findings.push({ level: 'error', code, title: `packages.rpms: ${title}`, hint, at })
    }
    const given = path.resolve(request.filesFrom, one)
    const files = await rpmsIn(given)
    if (files === undefined) {
      add(
        'rpm-missing',
        `there is no ${given}`,
        `The path is relative to the file that names it (${formatPosition(at)}).`,
      )
      continue
    }
    if (files.length === 0)
      add('rpm-none', `the folder ${given} holds no RPM`, 'Put *.rpm files into it, or take it out.')
    for (const file of files) {
      const named = file === given
      const rpm = await readRpmFile(file, ports)
      if (rpm === undefined) {
        add(
          'rpm-unreadable',
          `${file} is no RPM, or not a whole one`,
          'Fetch or build it again; `rpm -K --nosignature FILE` must say “digests OK”.',
        )
        continue
      }
      if (rpm.source || (rpm.arch !== 'noarch' && rpm.arch !== request.arch)) {
        const what = rpm.source ? 'a source RPM' : `for ${rpm.arch}`
        if (named)
          add(
            'rpm-arch',
            `${file} is ${what}, the image is for ${request.arch}`,
            'Name the RPM of that processor, or their folder: then the fitting ones are taken.',
          )
        continue
      }
      const twin = rpms.get(rpm.nevra)
      if (
        twin !== undefined &&
        (await ports.fs.hash(twin.file)).sha256 !== (await ports.fs.hash(file)).sha256
      ) {
        add(
          'rpm-twice',
          `${twin.file} and ${file} are both ${rpm.nevra}, with different content`,
          'Take one of them out, or give it another release.',
        )
      }
      rpms.set(rpm.nevra, { ...(twin ?? { ...rpm, file, at }), named: named || twin?.named === true })
    }
  }
  if (findings.length > 0) throw new UserError(findings)
  return [...rpms.values()]
}

/** The file itself, or the RPMs right in the folder; undefined when there is nothing. */
async function rpmsIn(given: string): Promise<string[] | undefined> {
  const stats = await stat(given).catch(() => undefined)
  if (stats?.isFile() === true) return [given]
  if (stats?.isDirectory() !== true) return undefined
  const names = (await readdir(given)).filter((name) => name.endsWith('.rpm')).sort()
  return names.map((name) => path.join(given, name))
}

/** What they ask for: exactly this file of each that is named. */
export function localAsks(rpms: readonly LocalRpm[]): Ask[] {
  return rpms
    .filter((one) => one.named)
    .map(({ nevra, at }) => ({ name: nevra, at, because: formatPosition(at) }))
}

/** A repository of them in `scratch`, so that dnf resolves what they need together with everything else; none without RPMs. */
export async function localRepository(
  rpms: readonly LocalRpm[],
  scratch: string,
  ports: Ports,
): Promise<RankedRepository[]> {
  if (rpms.length === 0) return []
  const folder = path.join(scratch, LOCAL)
  await mkdir(folder)
  for (const one of rpms) await copyFile(one.file, path.join(folder, `${one.nevra.replace(':', '_')}.rpm`))
  // One time for the metadata of one set: equal sets, equal metadata.
  const times = ['--revision', '0', '--set-timestamp-to-revision']
  await ports.proc.run(['createrepo_c', '--quiet', ...times, folder])
  const unsigned = { gpgkey: [], fingerprints: [], signedMetadata: false }
  return [{ id: LOCAL, baseurl: [fileUrl(folder)], ...unsigned, enabled: true, priority: PRIORITY }]
}

/** What was taken on the definition's word alone: each local RPM that goes into the image. */
export function trustedFindings(rpms: readonly LocalRpm[], packages: readonly ResolvedPackage[]): Finding[] {
  return packages.flatMap((one) => {
    const rpm = rpms.find(({ nevra }) => nevra === one.nevra)
    if (one.repository !== LOCAL || rpm === undefined) return []
    return {
      level: 'notice',
      code: 'rpm-unverified',
      title: `${rpm.nevra} is installed from ${rpm.file} on the definition’s word: ${rpm.signed ? 'its signature is not checked' : 'it is not signed'}`,
      detail: `sha256 ${one.sha256}`,
      at: rpm.at,
    }
  })
}
