import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { shownPath } from '@dpuos/action-kit'
import { type Definition, secretName } from '@dpuos/definition'
import type { RootPackage } from '@dpuos/host-tools'
import { type FileEntry, formatManifest, type ImageManifest, kindOf } from '@dpuos/manifests'
import { definitionDigest } from '../definition-digest.ts'
import type { Work } from '../work.ts'
import { cycloneDx } from './cyclonedx.ts'
import { inventoryOf } from './inventory.ts'
import { builderOf, provenancePredicate, statementOf } from './provenance.ts'
import { type Signing, signFile } from './sign.ts'
import { imageSpdx } from './spdx.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A file of evidence in the scratch folder, by the role it has in the manifest. */
export interface Evidence {
  readonly role: string
  readonly file: string
}

/** Write what tells an image's origin: bills of materials, the definition after inheritance, provenance. `files` are the image's own. */
export async function writeEvidence(
  work: Work,
  described: ImageManifest,
  installed: readonly RootPackage[],
  files: readonly FileEntry[],
  folder: string,
): Promise<readonly Evidence[]> {
  const { request, ports, epoch } = work
  const inventory = inventoryOf(described, installed, epoch)
  const predicate = provenancePredicate(described, inventory.parts, {
    definition: shownPath(request.definitionFile, ports),
    definitionDigest: definitionDigest(request),
    ...builderOf(ports.host.env),
  })
  const texts: readonly (readonly [string, string, string])[] = [
    ['sbom-spdx', 'sbom.spdx.json', json(imageSpdx(inventory, files))],
    ['sbom-cyclonedx', 'sbom.cdx.json', cycloneDx(inventory, files)],
    ['definition', 'definition.json', json(shareable(request.asWritten))],
    ['provenance', 'provenance.json', json(predicate)],
    ['provenance-statement', 'provenance.intoto.json', json(statementOf(files, predicate))],
  ]
  return await Promise.all(
    texts.map(async ([role, name, text]) => {
      const file = path.join(folder, name)
      await writeFile(file, text)
      return { role, file }
    }),
  )
}

/** The definition as it may be shown to everybody: `${NAME}` stays, a hash that stands in the file itself does not. */
export function shareable(definition: Definition): Definition {
  const users = Object.entries(definition.users).map(([name, user]) => {
    const hash = user['password-hash']
    const shown = hash === undefined || secretName(hash) !== undefined ? {} : { 'password-hash': '***' }
    return [name, { ...user, ...shown }] as const
  })
  return { ...definition, users: Object.fromEntries(users) }
}

export const SUMS = 'SHA256SUMS'

/**
 * SHA256SUMS (as `sha256sum -c` reads it) over everything in the output folder, the manifest too, and a signature beside it where there is a
 * key. Returns the files made.
 */
export async function writeSums(
  { ports, scratch }: Work,
  manifest: ImageManifest,
  folder: string,
  signing: Signing | undefined,
): Promise<readonly string[]> {
  const text = formatManifest(manifest)
  const own = {
    path: `${kindOf(manifest.schema)}.json`,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  const lines = [...manifest.files, own].map((file) => `${file.sha256}  ${file.path}\n`)
  const sums = path.join(folder, SUMS)
  await writeFile(sums, lines.sort().join(''))
  return signing === undefined ? [sums] : [sums, await signFile(sums, signing, scratch, ports)]
}
