import { defineAction, kinds } from '@dpuos/action-kit'
import { LOCK_INPUTS } from '@dpuos/host-tools'

export const spec = defineAction({
  name: 'tailor-image',
  title: 'dpuos tailor image',
  description:
    'Install a definition’s packages into an empty root, tailor it layer by layer, and pack it as a bootable disk: locked, reproducible, every byte accounted for.',
  branding: { icon: 'scissors', color: 'blue' },
  privilege: 'root',
  post: false,
  inputs: {
    definition: {
      kind: kinds.filePath,
      required: true,
      description: 'The definition: a `dpuos.yaml`, or an imageTailor configuration folder.',
    },
    toolchain: {
      kind: kinds.filePath,
      required: true,
      description: 'Manifest of setup-openeuler-toolchain (`toolchain.json`): repositories, keys, caches.',
    },
    kernel: {
      kind: kinds.filePath,
      required: true,
      description: 'Manifest of build-kernel (`kernel.json`): which kernel goes in.',
    },
    arch: {
      kind: kinds.arch,
      description: 'Architecture of the image. Default: the toolchain’s. Must be one of the definition’s.',
    },
    ...LOCK_INPUTS,
    cut: {
      kind: kinds.oneOf('strict', 'imagetailor'),
      description:
        'What it means that something left needs what was cut: `strict` ends the build, `imagetailor` lists it. Default: `cut.breaks` of the definition.',
    },
    minios: {
      kind: kinds.filePath,
      description:
        'The installer’s configuration folder (imageTailor’s `kiwi/minios/cfg_x`), where `definition` is such a folder too. It is read and judged; an installer is not made here.',
    },
    'root-cache': {
      kind: kinds.boolean,
      default: 'true',
      description:
        'Keep what does not change from run to run in the cache folder, and use it: the resolved set while the repositories’ metadata stays the same, the installed tree of the same packages, module indexes, the initramfs. The disk is the same either way.',
    },
    output: { kind: kinds.filePath, default: 'out', description: 'Folder for the image and its manifest.' },
    secrets: {
      kind: kinds.list(kinds.secret),
      description: 'Values for `${NAME}` in the definition’s password hashes, as `NAME=value`.',
    },
    'signing-key': {
      kind: kinds.secret,
      description:
        'Key that signs `SHA256SUMS`: an armoured private OpenPGP key, or the content of a secret key file of minisign. Absent: not signed.',
    },
    'signing-password': { kind: kinds.secret, description: 'Password of `signing-key`, where it has one.' },
  },
  outputs: {
    manifest: { description: 'Path of the image manifest, `image.json`.' },
    lock: {
      description:
        'Path of the lock of this image (`dpuos.lock.yaml`): what was installed, from which repository state.',
    },
    disk: { description: 'Path of the raw disk image; empty when not asked for.' },
    qcow2: { description: 'Path of the qcow2 image; empty when not asked for.' },
    tar: { description: 'Path of the root file system as tar (zstd); empty when not asked for.' },
    cpio: {
      description: 'Path of the root file system as cpio.gz, to start from memory; empty when not asked for.',
    },
    oci: { description: 'Path of the OCI image archive; empty when not asked for.' },
    squashfs: { description: 'Path of the root file system as squashfs; empty when not asked for.' },
    erofs: { description: 'Path of the root file system as erofs; empty when not asked for.' },
    mtree: { description: 'Path of the list of files (mtree); empty when not asked for.' },
    sbom: {
      description: 'Path of the bill of materials in SPDX 2.3; the one in CycloneDX 1.6 lies beside it.',
    },
    provenance: { description: 'Path of the SLSA provenance predicate, for `actions/attest` and cosign.' },
    sums: { description: 'Path of `SHA256SUMS`; its signature lies beside it.' },
    verdict: { description: '`pass` when the image was made.' },
  },
})
