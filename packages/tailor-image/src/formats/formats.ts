import type { Definition } from '@dpuos/definition'
import type { Arch, Finding } from '@dpuos/manifests'
import type { Request } from '../request.ts'

type Output = Definition['outputs'][number]
/** Forms that hold the root file system itself, without partitions and boot loader. */
export type Format = Exclude<Output, 'raw' | 'qcow2'>

interface About {
  /** What it takes at most, as a share of the content: compressed to half of it at worst, an OCI archive twice for a moment. */
  readonly share: number
  /** What the file is in the manifest. */
  readonly role: string
  /** End of the file's name, after `<name>-<arch>.`. imageTailor and kiwi call a packed root `….rootfs.…`. */
  readonly suffix: string
}

/** One line per form; the definition's schema knows the same words. */
export const FORMATS: Readonly<Record<Format, About>> = {
  tar: { share: 0.5, role: 'rootfs-tar', suffix: 'rootfs.tar.zst' },
  cpio: { share: 0.5, role: 'rootfs-cpio', suffix: 'rootfs.cpio.gz' },
  oci: { share: 1, role: 'oci-archive', suffix: 'oci.tar' },
  squashfs: { share: 0.5, role: 'rootfs-squashfs', suffix: 'rootfs.squashfs' },
  erofs: { share: 1, role: 'rootfs-erofs', suffix: 'rootfs.erofs' },
  mtree: { share: 0.01, role: 'file-list', suffix: 'rootfs.mtree' },
}

/** `demo-dpu-x86_64.rootfs.cpio.gz`. */
export const formatFile = (format: Format, name: string, arch: Arch): string =>
  `${name}-${arch}.${FORMATS[format].suffix}`

/** The forms of the root that the definition asks for, each once. */
export const formatsOf = ({ outputs }: Pick<Definition, 'outputs'>): Format[] =>
  [...new Set(outputs)].filter((one): one is Format => one in FORMATS)

/** What the packed roots take together, as a share of the content. */
export const packedShare = (definition: Pick<Definition, 'outputs'>): number =>
  formatsOf(definition).reduce((sum, format) => sum + FORMATS[format].share, 0)

/** Compressors of squashfs as mksquashfs calls them, smallest result first, and what the kernel needs to read them. */
const SQUASHFS = [
  ['zstd', 'SQUASHFS_ZSTD'],
  ['xz', 'SQUASHFS_XZ'],
  ['gzip', 'SQUASHFS_ZLIB'],
] as const

/** How the two read-only file systems are made so that the image's own kernel can mount them. */
export interface ReadOnlyPlan {
  readonly squashfs: (typeof SQUASHFS)[number][0]
  readonly erofs: 'lz4hc' | 'none'
  /** What was chosen for want of something better, and forms that this kernel cannot mount at all (errors). */
  readonly findings: readonly Finding[]
}

/**
 * Choose compressions by the kernel's configuration (text of its `.config`). Without one nothing is known: what every kernel that has the
 * file system can read is taken, and said.
 */
export function readOnlyPlan(
  request: Pick<Request, 'definition' | 'position'>,
  kernelConfig: string,
): ReadOnlyPlan {
  const { outputs } = request.definition
  const known = kernelConfig !== ''
  const has = (option: string): boolean => new RegExp(`^CONFIG_${option}=[ym]$`, 'm').test(kernelConfig)
  const findings: Finding[] = []
  const say = (format: Format, level: Finding['level'], code: string, title: string, hint: string): void => {
    const at = request.position(['outputs', outputs.indexOf(format)])
    if (outputs.includes(format)) findings.push({ level, code, title, hint, at })
  }
  for (const [format, option] of [
    ['squashfs', 'SQUASHFS'],
    ['erofs', 'EROFS_FS'],
  ] as const) {
    if (known && !has(option)) {
      const title = `outputs: the image’s kernel cannot mount ${format}: CONFIG_${option} is not set in its configuration`
      const other = format === 'erofs' ? 'squashfs' : 'tar'
      say(
        format,
        'error',
        'format-without-kernel',
        title,
        `Take \`${format}\` out, use \`${other}\`, or a kernel with CONFIG_${option}.`,
      )
    } else if (!known) {
      const title = `outputs: the kernel brings no configuration, so nobody knows whether it can mount ${format}`
      say(
        format,
        'notice',
        'format-kernel-unknown',
        title,
        'Try it before you rely on it; the compression is the one that most kernels have.',
      )
    }
  }
  const best = SQUASHFS.find(([, option]) => has(option))
  if (known && has('SQUASHFS') && best === undefined) {
    const options = SQUASHFS.map(([, option]) => `CONFIG_${option}`).join(', ')
    const title = `outputs: the image’s kernel can read no compression of squashfs that mksquashfs writes: none of ${options} is set`
    say(
      'squashfs',
      'error',
      'format-without-kernel',
      title,
      'Use a kernel with one of them, or take `squashfs` out.',
    )
  } else if (best !== undefined && best !== SQUASHFS[0]) {
    const title = `squashfs is packed with ${best[0]}: the image’s kernel has no CONFIG_${SQUASHFS[0][1]}`
    say(
      'squashfs',
      'notice',
      'format-fallback',
      title,
      'Nothing to do; a kernel with it would read the root faster.',
    )
  }
  const zip = has('EROFS_FS_ZIP')
  if (known && has('EROFS_FS') && !zip) {
    const title = 'erofs is not compressed: the image’s kernel has no CONFIG_EROFS_FS_ZIP'
    say(
      'erofs',
      'notice',
      'format-fallback',
      title,
      'For a compressed root use `squashfs`, or a kernel with it.',
    )
  }
  return { squashfs: best?.[0] ?? 'gzip', erofs: zip ? 'lz4hc' : 'none', findings }
}
