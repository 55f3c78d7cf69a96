import { defineAction, kinds } from '@dpuos/action-kit'
import { LOCK_INPUTS } from '@dpuos/host-tools'

export const spec = defineAction({
  name: 'build-kernel',
  title: 'dpuos build kernel',
  description:
    'Decides which kernel goes into a DPU image, takes it out of its RPMs, and describes it: release, configuration, modules with sizes, dependencies and firmware.',
  branding: { icon: 'cpu', color: 'purple' },
  privilege: 'user',
  post: false,
  inputs: {
    toolchain: {
      kind: kinds.filePath,
      required: true,
      description: 'The toolchain manifest (`toolchain.json`) that setup-openeuler-toolchain wrote.',
    },
    definition: {
      kind: kinds.filePath,
      description:
        'A `dpuos.yaml` (or imageTailor configuration folder) whose `kernel` layer says which kernel. `source` and `package` win over it.',
    },
    source: {
      kind: kinds.string,
      description:
        'Where the kernel comes from: `distro` takes the distribution’s RPM unchanged. Default: what `definition` says, else `distro`.',
    },
    package: {
      kind: kinds.string,
      description:
        'Name of the RPM that provides the kernel. Default: what `definition` says, else `kernel`.',
    },
    ...LOCK_INPUTS,
    arch: {
      kind: kinds.arch,
      description: 'Processor of the image; must be the toolchain’s. Default: the toolchain’s.',
    },
    output: {
      kind: kinds.filePath,
      default: 'out',
      description: 'Folder for `kernel.json` and the kernel’s configuration (`kernel.config`).',
    },
  },
  outputs: {
    manifest: { description: 'Path of the kernel manifest (`kernel.json`).' },
    verdict: { description: '`pass` when the kernel is found and whole.' },
    release: { description: 'The kernel’s `uname -r`.' },
  },
})
