import { defineAction, kinds } from '@dpuos/action-kit'
import { spec as boot } from '@dpuos/boot-test-qemu/spec'
import { spec as setup } from '@dpuos/setup-openeuler-toolchain/spec'
import { spec as check } from '@dpuos/size-budget-check/spec'
import { spec as tailor } from '@dpuos/tailor-image/spec'

/** The whole chain in one step. An input that one of the five has under the same name is that input, word for word. */
export const spec = defineAction({
  name: 'pipeline',
  title: 'dpuos: definition to booted DPU image',
  description:
    'Runs the whole chain in one step: set up openEuler, take its kernel, tailor the image, boot it in QEMU, hold it to its size budget.',
  branding: { icon: 'cpu', color: 'blue' },
  privilege: 'user',
  post: true,
  inputs: {
    definition: tailor.inputs.definition,
    arch: setup.inputs.arch,
    'openeuler-version': setup.inputs['openeuler-version'],
    'sandbox-set': setup.inputs['sandbox-set'],
    install: setup.inputs.install,
    mirror: setup.inputs.mirror,
    cache: setup.inputs.cache,
    'cache-limit': setup.inputs['cache-limit'],
    lock: tailor.inputs.lock,
    'lock-file': tailor.inputs['lock-file'],
    cut: tailor.inputs.cut,
    minios: tailor.inputs.minios,
    'root-cache': tailor.inputs['root-cache'],
    secrets: tailor.inputs.secrets,
    'signing-key': tailor.inputs['signing-key'],
    'signing-password': tailor.inputs['signing-password'],
    boots: boot.inputs.boots,
    accelerator: boot.inputs.accelerator,
    'skip-boot-test': {
      kind: kinds.boolean,
      default: 'false',
      description: '`true`: do not boot. The image is made and measured, but nobody knows whether it boots.',
    },
    'fail-on': check.inputs['fail-on'],
    output: {
      kind: kinds.filePath,
      default: 'out',
      description: 'Folder for the image, the manifests of all five actions and `report.html`.',
    },
  },
  outputs: {
    toolchain: { description: 'Path of the toolchain manifest.' },
    kernel: { description: 'Path of the kernel manifest.' },
    image: { description: 'Path of the image manifest.' },
    boot: { description: 'Path of the boot manifest; empty with `skip-boot-test: true`.' },
    size: { description: 'Path of the size manifest.' },
    lock: tailor.outputs.lock,
    disk: tailor.outputs.disk,
    qcow2: tailor.outputs.qcow2,
    tar: tailor.outputs.tar,
    cpio: tailor.outputs.cpio,
    oci: tailor.outputs.oci,
    squashfs: tailor.outputs.squashfs,
    erofs: tailor.outputs.erofs,
    mtree: tailor.outputs.mtree,
    sbom: tailor.outputs.sbom,
    provenance: tailor.outputs.provenance,
    sums: tailor.outputs.sums,
    report: { description: 'Path of `report.html`, one self-contained file.' },
    verdict: { description: 'The worst verdict of the five: `pass`, `fail` or `broken`.' },
  },
})
