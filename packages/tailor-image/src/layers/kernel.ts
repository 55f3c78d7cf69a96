import { UserError } from '@dpuos/action-kit'
import type { Work } from '../work.ts'

export interface KernelFiles {
  readonly release: string
  /** Canonical path of the kernel image in the root. */
  readonly image: string
  /** Text of the kernel's configuration; empty when it has none. */
  readonly config: string
}

/** Find the kernel that the manifest promises in the root that was installed from it. */
export function kernelLayer({ request, root }: Work): KernelFiles {
  const { release } = request.kernel
  const image = [
    request.kernel.image.path,
    `/boot/vmlinuz-${release}`,
    `/lib/modules/${release}/vmlinuz`,
  ].find((candidate) => root.stat(candidate)?.isFile() === true)
  const releases = root.list('/lib/modules')
  if (image === undefined || !releases.includes(release)) {
    throw new UserError({
      level: 'error',
      code: 'kernel-not-in-root',
      title: `the kernel manifest promises ${release}, but ${request.kernel.packages.join(', ')} brought ${releases.join(', ') || 'no modules'}${image === undefined ? ' and no kernel image' : ''}`,
      hint: 'Run build-kernel again with the toolchain manifest of this run.',
    })
  }
  const config =
    root.readText(`/boot/config-${release}`) ?? root.readText(`/lib/modules/${release}/config`) ?? ''
  return { release, image: root.canonical(image), config }
}
