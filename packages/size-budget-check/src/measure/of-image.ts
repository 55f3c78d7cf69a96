import path from 'node:path'
import { type ImageManifest, LAYERS, type Measurement } from '@dpuos/manifests'
import { withEstimates } from './compressed.ts'
import { COUNTING } from './fingerprint.ts'

/** Roles of files in the image manifest that hold the image itself, in whatever form. */
const FORMS = /^(rootfs-|oci-archive$)/

/** What an image manifest says of sizes, as a measurement. Nothing is looked at again: the image itself need not be at hand. */
export function measureImage(image: ImageManifest, version: string): Measurement {
  const { sizes, measured } = image
  const rpms = new Map(image.packages.flatMap(({ nevra, rpm }) => (rpm === undefined ? [] : [[nevra, rpm]])))
  const nevras = new Map(image.packages.toReversed().map((one) => [one.name, one.nevra]))
  const measurement: Measurement = {
    schema: 'dpuos.measurement/v1',
    tool: { name: 'size-budget-check', version },
    inputs: image.inputs,
    source: image.source,
    tools: image.tools,
    files: [],
    findings: [],
    subject: { name: image.name, arch: image.arch, kind: 'image' },
    repositories: measured?.repositories ?? [],
    definition: measured?.definition ?? null,
    measured: { fingerprint: `image ${COUNTING}`, method: 'manifest' },
    totals: {
      installed: sizes.root.size,
      allocated: measured?.partitions.find(({ label }) => label === 'root')?.used ?? null,
      files: sizes.root.files,
      inodes: measured?.inodes ?? sizes.root.files,
      packages: image.packages.length,
      servicesEnabled: measured?.servicesEnabled ?? null,
      setuid: measured?.setuid ?? null,
      boot: null,
      idleMemory: null,
    },
    artifacts: artifactsOf(image),
    partitions: measured?.partitions ?? filesAlone(image),
    shares: [
      ...LAYERS.map((name) => ({ name, ...(sizes.layers[name] ?? { size: 0, files: 0 }) })),
      { name: 'unowned', ...sizes.unowned },
    ],
    packages: image.packages.map(
      ({ nevra, name, reason, because, layer, size, files, repository, source }) => ({
        nevra,
        name,
        reason,
        because,
        layer,
        size,
        files,
        repository,
        source: source ?? null,
        compressedEstimate: null,
      }),
    ),
    drivers: [
      ...image.modulesKept.map((one) => ({ kind: 'module' as const, ...one })),
      ...(measured?.firmware ?? []).map((one) => ({
        kind: 'firmware' as const,
        name: path.posix.basename(one.path),
        ...one,
      })),
    ],
    ...(measured?.kernel === undefined ? {} : { kernel: measured.kernel }),
    dirs: measured?.dirs ?? [{ path: '/', ...sizes.root }],
    ...(measured === undefined ? {} : { paths: measured.paths }),
    largest: image.largest.map(({ path, size, owner }) => ({
      path,
      size,
      owner: nevras.get(owner) ?? owner,
    })),
  }
  return withEstimates(measurement, rpms)
}

/** The disk is told also where it is not handed over itself: budgets may be for it. */
function artifactsOf({ sizes, files }: ImageManifest): Measurement['artifacts'] {
  const { disk, initramfs } = sizes
  return [
    { name: 'disk.raw', format: 'disk-raw', size: disk.apparent, allocated: disk.allocated },
    ...(disk.qcow2 === null
      ? []
      : [{ name: 'disk.qcow2', format: 'disk-qcow2', size: disk.qcow2, allocated: null }]),
    // An image without an initramfs is measured 0, which means that it was not made.
    ...(initramfs === 0
      ? []
      : [{ name: 'initramfs.img', format: 'initramfs', size: initramfs, allocated: null }]),
    ...files
      .filter(({ role }) => FORMS.test(role))
      .map(({ path, role, size }) => ({ name: path, format: role, size, allocated: null })),
  ]
}

/** Manifests of dpuos 0.1 tell what lies in the two file systems, not how much room they have. */
const filesAlone = ({ sizes }: ImageManifest): Measurement['partitions'] =>
  [
    { label: 'root', fs: 'ext4', used: sizes.root.size, files: sizes.root.files },
    { label: 'esp', fs: 'vfat', used: sizes.esp.size, files: sizes.esp.files },
  ].map((one) => ({ ...one, capacity: null, overhead: null }))
