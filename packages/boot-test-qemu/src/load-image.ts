// An edge: reads the image manifest and verifies the files it names.
import { listedFile, type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { FileEntry, Finding, ImageManifest } from '@dpuos/manifests'
import type { Disk } from './inject/esp.ts'

export type BootPath = 'uefi' | 'direct'

/** The image under test, its files verified against the manifest. */
export interface Image {
  /** The manifest's own path. */
  readonly file: string
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
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Image> {
  const read = await readManifest('dpuos.image/v1', file, ports, (manifest) =>
    needed(manifest, bootsOf(manifest, asked)).flatMap(({ entry }) => entry ?? []),
  )
  if (!read.ok) throw new UserError(read.findings)
  const manifest = read.value
  const boots = bootsOf(manifest, asked)
  const files = needed(manifest, boots)
  const absent = files.filter(({ entry }) => entry === undefined)
  const [disk, kernel, initramfs] = files.map(({ entry }) => entry)
  if (absent.length > 0 || disk === undefined)
    throw new UserError(absent.map(({ roles }) => noFile(shownPath(file, ports), roles)))
  return {
    file,
    manifest,
    boots,
    disk: {
      file: listedFile(file, disk),
      sha256: disk.sha256,
      format: disk.role === 'disk-raw' ? 'raw' : 'qcow2',
    },
    ...(kernel === undefined ? {} : { kernel: listedFile(file, kernel) }),
    ...(initramfs === undefined ? {} : { initramfs: listedFile(file, initramfs) }),
  }
}

const bootsOf = (manifest: ImageManifest, asked: readonly BootPath[] | undefined): readonly BootPath[] => [
  ...new Set(asked ?? manifest.promises.boots),
]

/** The files that these boots take, by the first role that the manifest has: disk, then kernel and initramfs for a direct boot. */
function needed(
  { files }: ImageManifest,
  boots: readonly BootPath[],
): { readonly roles: readonly string[]; readonly entry: FileEntry | undefined }[] {
  const wanted = [
    ['disk-raw', 'disk-qcow2'],
    ...(boots.includes('direct') ? [['kernel-image'], ['initramfs']] : []),
  ]
  return wanted.map((roles) => ({
    roles,
    entry: roles.flatMap((role) => files.filter((one) => one.role === role))[0],
  }))
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
