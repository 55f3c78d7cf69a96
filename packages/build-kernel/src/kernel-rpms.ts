import { UserError } from '@dpuos/action-kit'
import type { RpmPath } from '@dpuos/host-tools'
import type { Finding, Position } from '@dpuos/manifests'

/** Which of the resolved RPMs are the kernel. */
export interface KernelRpms {
  /** `uname -r`. */
  readonly release: string
  /** RPM files that hold the image or modules. */
  readonly files: readonly string[]
  /** Path of the image in the root, without a leading `/`. */
  readonly image: string
  /** Path of the configuration in the root, without a leading `/`; undefined when no RPM holds it. */
  readonly config: string | undefined
}

const MODULE =
  /^\/(?:usr\/)?lib\/modules\/([^/]+)\/(?:.*\.ko(?:\.(?:xz|zst|gz))?|modules\.(?:order|builtin))$/
/** Where distributions put it: /boot, or beside the modules for installers to copy (kernel-install). */
const IMAGE = [/^\/boot\/vmlinu[xz]-(.+)$/, /^\/(?:usr\/)?lib\/modules\/([^/]+)\/vmlinu[xz]$/]
const CONFIG = [/^\/boot\/config-(.+)$/, /^\/(?:usr\/)?lib\/modules\/([^/]+)\/config$/]

/**
 * Find the kernel among RPMs by what they hold (`paths`: RPM file → paths of its payload), whatever they are called: distributions
 * split it (kernel-core, kernel-modules) in many ways. Throws UserError: none, several, or no image.
 */
export function findKernel(
  paths: ReadonlyMap<string, readonly RpmPath[]>,
  asked: { readonly package: string; readonly at: Position | undefined },
): KernelRpms {
  const held = [...paths].map(([file, list]) => ({
    file,
    paths: list.filter((one) => !one.ghost).map((one) => one.path),
  }))
  const releases = new Map<string, Set<string>>()
  for (const { file, paths: list } of held) {
    for (const release of list.flatMap((one) => matchAny(one, [MODULE, ...IMAGE]) ?? [])) {
      releases.set(release, (releases.get(release) ?? new Set()).add(file))
    }
  }
  const [first, ...others] = [...releases.keys()].sort()
  const fail = (finding: Omit<Finding, 'level' | 'at'>): never => {
    throw new UserError({ level: 'error', ...finding, ...(asked.at === undefined ? {} : { at: asked.at }) })
  }
  if (first === undefined) {
    return fail({
      code: 'kernel-missing',
      title: `${asked.package} and what it needs hold neither a kernel image nor modules`,
      hint: 'Name the RPM that brings the kernel (`kernel.package`), for example `kernel`.',
    })
  }
  if (others.length > 0) {
    return fail({
      code: 'kernel-ambiguous',
      title: `${asked.package} brings several kernels: ${[first, ...others].join(', ')}`,
      detail: [...releases]
        .map(([release, files]) => `${release}: ${[...files].map(baseName).join(', ')}`)
        .join('\n'),
      hint: 'Ask for one of them by its full name, `kernel-VERSION-RELEASE`.',
    })
  }
  const all = held.flatMap((one) => one.paths)
  const find = (patterns: readonly RegExp[]): string | undefined =>
    patterns
      .map((pattern) => all.find((one) => pattern.exec(one)?.[1] === first))
      .find((one) => one !== undefined)
  const image = find(IMAGE)
  if (image === undefined) {
    return fail({
      code: 'kernel-image-missing',
      title: `${asked.package} brings modules of ${first}, and no kernel image`,
      detail: `Expected /boot/vmlinuz-${first} or /lib/modules/${first}/vmlinuz.`,
      hint: 'Name the RPM that brings the image too (`kernel.package`), for example `kernel` or `kernel-core`.',
    })
  }
  return {
    release: first,
    files: [...(releases.get(first) ?? [])],
    image: image.slice(1),
    config: find(CONFIG)?.slice(1),
  }
}

function matchAny(path: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(path)?.[1]).find((one) => one !== undefined)
}

const baseName = (file: string): string => file.split('/').at(-1) ?? file
