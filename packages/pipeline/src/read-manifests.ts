import { readFile } from 'node:fs/promises'
import { type ManifestOf, parseManifest, type SchemaId } from '@dpuos/manifests'
import type { ChainRecord } from './chain-record.ts'

export type Manifests = Pick<ChainRecord, 'toolchain' | 'kernel' | 'image' | 'boot' | 'size'>

/** Read the manifests whose paths are known. One that its own action wrote wrongly is a defect of ours and rejects as such. */
export async function readManifests(paths: Readonly<Record<string, string>>): Promise<Manifests> {
  const [toolchain, kernel, image, boot, size] = await Promise.all([
    read('dpuos.toolchain/v1', paths['toolchain']),
    read('dpuos.kernel/v1', paths['kernel']),
    read('dpuos.image/v1', paths['image']),
    read('dpuos.boot/v1', paths['boot']),
    read('dpuos.size/v1', paths['size']),
  ])
  return {
    ...(toolchain === undefined ? {} : { toolchain }),
    ...(kernel === undefined ? {} : { kernel }),
    ...(image === undefined ? {} : { image }),
    ...(boot === undefined ? {} : { boot }),
    ...(size === undefined ? {} : { size }),
  }
}

async function read<Id extends SchemaId>(
  id: Id,
  file: string | undefined,
): Promise<ManifestOf<Id> | undefined> {
  if (file === undefined) return undefined
  const parsed = parseManifest(id, await readFile(file, 'utf8'), file)
  if (parsed.ok) return parsed.value
  throw new Error(`an invalid manifest was written: ${parsed.findings.map((one) => one.title).join('; ')}`)
}
