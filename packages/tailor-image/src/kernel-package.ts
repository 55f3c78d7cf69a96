import type { Definition, Loaded } from '@dpuos/definition'
import type { Finding, KernelManifest } from '@dpuos/manifests'

/**
 * build-kernel reads `kernel.package`, we take what its manifest names: a manifest of before the key was changed brings another kernel than the
 * definition says. A warning, since build-kernel's input `package` may have said otherwise on purpose.
 */
export function otherKernelPackage(
  definition: Definition,
  kernel: Pick<KernelManifest, 'packages' | 'origin'>,
  position: Loaded['position'],
): Finding[] {
  const wanted = definition.kernel.package
  const isSame = kernel.packages.some((nevra) => nevra.replace(/-[^-]+-[^-]+$/, '') === wanted)
  if (wanted === 'kernel' || kernel.origin === 'build' || isSame) return []
  return [
    {
      level: 'warning',
      code: 'kernel-package',
      title: `kernel.package is ${wanted}, and the kernel manifest brings ${kernel.packages.join(', ')}`,
      hint: 'Run build-kernel with this definition again; what the manifest names is what goes into the image.',
      at: position(['kernel', 'package']),
    },
  ]
}
