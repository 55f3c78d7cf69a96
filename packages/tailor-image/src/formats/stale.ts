import path from 'node:path'
import { manifestPath, type Ports } from '@dpuos/action-kit'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { FORMATS, type Format, formatFile } from './formats.ts'

/**
 * Names in the output folder of packed roots that an earlier run left: those of this image, and those that the manifest there lists (the
 * image may have had another name). Never a path that leads out of the folder.
 */
export async function staleFormats(
  { schema, name, arch }: Pick<ImageManifest, 'schema' | 'name' | 'arch'>,
  output: string,
  { fs }: { readonly fs: Pick<Ports['fs'], 'readText'> },
): Promise<string[]> {
  const formats = Object.keys(FORMATS) as Format[]
  const roles = new Set(formats.map((format) => FORMATS[format].role))
  const file = manifestPath(schema, output)
  const old = parseManifest(schema, (await fs.readText(file)) ?? '', file)
  const listed = old.ok ? old.value.files.filter((one) => roles.has(one.role)).map((one) => one.path) : []
  const names = [...formats.map((format) => formatFile(format, name, arch)), ...listed]
  return names.filter((one) => path.basename(one) === one).flatMap((one) => [one, `${one}.sha256`])
}
