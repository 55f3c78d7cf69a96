// An edge: reads the image manifest and the files it names.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { type FileEntry, type Finding, type ImageManifest, parseManifest } from '@dpuos/manifests'
import type { Disk } from './inject/esp.ts'

export type BootPath = 'uefi' | 'direct'

/** The image under test, its files verified against the manifest. */
export interface Image {
  readonly manifest: ImageManifest
  readonly disk: Disk & { readonly sha256: string }
  /** Present where a direct boot is asked for. */
  readonly kernel?: string
  readonly initramfs?: string
  readonly boots: readonly BootPath[]
}

/**
 * Read the manifest at `file` and verify what the asked boots need: existence, size and sha256. Throws one UserError with
 * everything that is wrong.
 */
export async function loadImage(
  file: string,
  asked: readonly BootPath[] | undefined,
  ports: Pick<Ports, 'fs'>,
): Promise<Image> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError({
      level: 'error',
      code: 'manifest-missing',
      title: `cannot read the image manifest ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
      hint: 'Pass the path that the output `manifest` of tailor-image gave.',
    })
  })
  const parsed = parseManifest('dpuos.image/v1', text, file)
  if (!parsed.ok) throw new UserError(parsed.findings)
  const manifest = parsed.value
  const boots = [...new Set(asked ?? manifest.promises.boots)]
  const findings: Finding[] = []
  const entry = (...roles: readonly string[]): FileEntry | undefined => {
    const found = roles.flatMap((role) => manifest.files.filter((one) => one.role === role))[0]
    if (found === undefined) findings.push(noFile(file, roles))
    return found
  }
  const disk = entry('disk-raw', 'disk-qcow2')
  const direct = boots.includes('direct') ? [entry('kernel-image'), entry('initramfs')] : []
  const located = [disk, ...direct].map(
    (one) => one && { ...one, path: path.resolve(path.dirname(file), one.path) },
  )
  for (const one of located) if (one !== undefined) findings.push(...(await mistakes(one, ports)))
  if (findings.length > 0 || located[0] === undefined) throw new UserError(findings)
  const [diskAt, kernelAt, initramfsAt] = located
  return {
    manifest,
    boots,
    disk: { file: diskAt.path, sha256: diskAt.sha256, format: diskAt.role === 'disk-raw' ? 'raw' : 'qcow2' },
    ...(kernelAt === undefined ? {} : { kernel: kernelAt.path }),
    ...(initramfsAt === undefined ? {} : { initramfs: initramfsAt.path }),
  }
}

function noFile(file: string, roles: readonly string[]): Finding {
  return {
    level: 'error',
    code: 'image-without-file',
    title: `${file} lists no ${roles.join(' or ')}`,
    hint: 'Let tailor-image of the same version write it, with `outputs: [raw]` or `[qcow2]` in the definition.',
    at: { file },
  }
}

async function mistakes(entry: FileEntry, ports: Pick<Ports, 'fs'>): Promise<Finding[]> {
  const found = await ports.fs.hash(entry.path).catch((error: NodeJS.ErrnoException) => error)
  if (!(found instanceof Error) && found.sha256 === entry.sha256) return []
  const what =
    found instanceof Error ? `cannot be read: ${found.message}` : 'is not the file that tailor-image wrote'
  const sums =
    found instanceof Error
      ? ''
      : `sha256 ${found.sha256} (${found.size} bytes), expected ${entry.sha256} (${entry.size} bytes).`
  return [
    {
      level: 'error',
      code: 'image-file-mismatch',
      title: `${entry.path} (${entry.role}) ${what}`,
      ...(sums === '' ? {} : { detail: sums }),
      hint: 'Run tailor-image again, or hand over its whole output folder unchanged.',
    },
  ]
}
