import { type Ports, readManifest } from '@dpuos/action-kit'
import type { ManifestOf, SchemaId } from '@dpuos/manifests'
import type { ChainRecord } from './chain-record.ts'

export type Manifests = Pick<ChainRecord, 'toolchain' | 'kernel' | 'image' | 'boot' | 'size'>

/** Read the manifests whose paths are known. One that its own action wrote wrongly is a defect of ours and rejects as such. */
export async function readManifests(
  paths: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<Manifests> {
  const [toolchain, kernel, image, boot, size] = await Promise.all([
    readOne('dpuos.toolchain/v1', paths['toolchain'], ports),
    readOne('dpuos.kernel/v1', paths['kernel'], ports),
    readOne('dpuos.image/v1', paths['image'], ports),
    readOne('dpuos.boot/v1', paths['boot'], ports),
    readOne('dpuos.size/v1', paths['size'], ports),
  ])
  return {
    ...(toolchain === undefined ? {} : { toolchain }),
    ...(kernel === undefined ? {} : { kernel }),
    ...(image === undefined ? {} : { image }),
    ...(boot === undefined ? {} : { boot }),
    ...(size === undefined ? {} : { size }),
  }
}

async function readOne<Id extends SchemaId>(
  id: Id,
  file: string | undefined,
  ports: Ports,
): Promise<ManifestOf<Id> | undefined> {
  if (file === undefined) return undefined
  // Its files are the affair of the actions that take it.
  const read = await readManifest(id, file, ports, () => [])
  if (read.ok) return read.value
  throw new Error(`an invalid manifest was written: ${read.findings.map((one) => one.title).join('; ')}`)
}
