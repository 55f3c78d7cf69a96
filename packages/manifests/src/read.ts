import * as v from 'valibot'
import { BootManifest } from './boot.ts'
import type { Finding } from './finding.ts'
import { ImageManifest } from './image.ts'
import { KernelConfigManifest, KernelManifest } from './kernel.ts'
import { Measurement } from './measurement.ts'
import { SizeManifest } from './size.ts'
import { ToolchainManifest } from './toolchain.ts'

/** Every contract, by the name it carries in its `schema` key. */
export const SCHEMAS = {
  'dpuos.toolchain/v1': ToolchainManifest,
  'dpuos.kernel/v1': KernelManifest,
  'dpuos.kernel-config/v1': KernelConfigManifest,
  'dpuos.image/v1': ImageManifest,
  'dpuos.boot/v1': BootManifest,
  'dpuos.measurement/v1': Measurement,
  'dpuos.size/v1': SizeManifest,
} as const

export type SchemaId = keyof typeof SCHEMAS
export type ManifestOf<Id extends SchemaId> = v.InferOutput<(typeof SCHEMAS)[Id]>

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: Finding[] }

/** Which action writes a manifest of this kind: named in messages when another one, or none, is handed in. */
export const WRITERS: Readonly<Record<SchemaId, string>> = {
  'dpuos.toolchain/v1': 'setup-openeuler-toolchain',
  'dpuos.kernel/v1': 'build-kernel',
  'dpuos.kernel-config/v1': 'build-kernel',
  'dpuos.image/v1': 'tailor-image',
  'dpuos.boot/v1': 'boot-test-qemu',
  'dpuos.measurement/v1': 'size-budget-check',
  'dpuos.size/v1': 'size-budget-check',
}

/** `dpuos.kernel/v1` → `kernel`: what people call it, and the name of its file. */
export const kindOf = (id: SchemaId): string => id.replace(/^dpuos\.(.*)\/v\d+$/, '$1')

/**
 * A manifest as the text of its file, keys in the order of the schema. Throws when it is not what its schema says: then the action
 * that made it has a defect.
 */
export function formatManifest(manifest: ManifestOf<SchemaId>): string {
  const result = v.safeParse(SCHEMAS[manifest.schema], manifest, { abortPipeEarly: true })
  if (result.success) return `${JSON.stringify(result.output, null, 2)}\n`
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
  throw new Error(`an invalid ${kindOf(manifest.schema)} manifest was made: ${faults.join('; ')}`)
}

/**
 * Check that `text`, read from `file`, is a manifest of the wanted kind. Never throws: everything that is wrong comes
 * back as findings. Hashes of the files it lists are checked by whoever can read them.
 */
export function parseManifest<Id extends SchemaId>(
  id: Id,
  text: string,
  file: string,
): Parsed<ManifestOf<Id>> {
  const bad = (title: string, hint: string): { ok: false; findings: Finding[] } => ({
    ok: false,
    findings: [{ level: 'error', code: 'manifest-invalid', title, hint, at: { file } }],
  })
  const remake = `Pass the file that ${WRITERS[id]} of the same version wrote.`
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return bad(`${file} is not JSON: ${(error as Error).message}`, remake)
  }
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined
  if (schema !== id) {
    const known =
      typeof schema === 'string' && schema in WRITERS ? ` (written by ${WRITERS[schema as SchemaId]})` : ''
    return bad(
      `${file} is a ${JSON.stringify(schema) ?? 'file without a schema key'}${known}, expected "${id}"`,
      remake,
    )
  }
  const result = v.safeParse(SCHEMAS[id], json, { abortPipeEarly: true })
  if (result.success) return { ok: true, value: result.output }
  return {
    ok: false,
    findings: result.issues.slice(0, 20).map((issue) => ({
      level: 'error',
      code: 'manifest-invalid',
      title: `${file}: ${v.getDotPath(issue) ?? 'the manifest'}: ${issue.message}`,
      hint: remake,
      at: { file },
    })),
  }
}
