import {
  type CompressedShares,
  type Finding,
  formatMiB,
  type ImageManifest,
  LAYERS,
  type Measurement,
} from '@dpuos/manifests'

const share = (of: { size: number; files: number } | undefined): { size: number; files: number } => ({
  size: of?.size ?? 0,
  files: of?.files ?? 0,
})

/**
 * Is every byte of the image counted exactly once? One finding per sum that does not come out; none when all do. A manifest
 * that fails this says nothing reliable about sizes, so no budget may be judged by it.
 */
export function checkConservation(image: ImageManifest, file: string): Finding[] {
  const { sizes } = image
  const parts = [...LAYERS.map((name) => share(sizes.layers[name])), share(sizes.unowned)]
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const rootName = 'the five layers and unowned'
  const findings = [
    bytesDiffer(rootName, sum(parts.map((part) => part.size)), 'sizes.root.size', sizes.root.size, file),
    countDiffers(rootName, sum(parts.map((part) => part.files)), sizes.root.files, file),
    bytesDiffer(
      'root, boot partition and fs-overhead',
      sum([...parts.map((part) => part.size), sizes.esp.size, sizes.fsOverhead]),
      'sizes.disk.allocated',
      sizes.disk.allocated,
      file,
    ),
    ...qcow2Differs(image, file),
    ...folderDiffers(image, file),
  ]
  return findings.filter((finding) => finding !== undefined)
}

/** The same of a measurement that comes from outside: shares and folders add up to all files, and packages are a part of them. */
export function checkMeasurement(
  { totals, shares, packages, dirs, compressed }: Measurement,
  file: string,
): Finding[] {
  const sum = (of: readonly { readonly size: number }[]): number =>
    of.reduce((all, { size }) => all + size, 0)
  const all = 'totals.installed'
  const count = shares.reduce((total, { files }) => total + files, 0)
  const top = dirs.find(({ path }) => path === '/')
  return [
    bytesDiffer('shares', sum(shares), all, totals.installed, file),
    countDiffers('shares', count, totals.files, file),
    bytesDiffer('packages', Math.max(sum(packages), totals.installed), all, totals.installed, file),
    bytesDiffer('all folders', top?.size ?? 0, all, totals.installed, file),
    ...(compressed === undefined || 'why' in compressed ? [] : [sharesDiffer(packages, compressed, file)]),
  ].filter((finding) => finding !== undefined)
}

/** What is estimated of each package and the rest are the exact bytes of the artifact. */
function sharesDiffer(
  packages: Measurement['packages'],
  { size, rest }: Extract<CompressedShares, { size: number }>,
  file: string,
): Finding | undefined {
  const told = packages.reduce((sum, one) => sum + (one.compressedEstimate ?? 0), rest)
  return bytesDiffer('estimates of packages', told, 'compressed.size', size, file)
}

const HINT =
  'The manifest was edited, or tailor-image miscounted. Run tailor-image again; if the message stays, please report it.'

function bytesDiffer(
  what: string,
  actual: number,
  key: string,
  expected: number,
  file: string,
): Finding | undefined {
  if (actual === expected) return undefined
  return {
    level: 'error',
    code: 'size-sum-differs',
    title: `${file}: ${what} add up to ${actual} bytes, but ${key} says ${expected} (${formatMiB(Math.abs(actual - expected))} apart)`,
    hint: HINT,
    at: { file },
  }
}

function countDiffers(what: string, actual: number, expected: number, file: string): Finding | undefined {
  if (actual === expected) return undefined
  return {
    level: 'error',
    code: 'size-sum-differs',
    title: `${file}: ${what} hold ${actual} files, but the total says ${expected}`,
    hint: HINT,
    at: { file },
  }
}

/** The qcow2's size stands twice in the manifest, once as a measure and once as a file: they must agree. */
function qcow2Differs({ sizes, files }: ImageManifest, file: string): (Finding | undefined)[] {
  const entry = files.find((candidate) => candidate.role === 'disk-qcow2')
  if (entry === undefined || sizes.disk.qcow2 === null) return []
  return [bytesDiffer(`the bytes of ${entry.path}`, entry.size, 'sizes.disk.qcow2', sizes.disk.qcow2, file)]
}

/** All folders together are the root, and packages are a part of it. */
function folderDiffers({ sizes, measured, packages }: ImageManifest, file: string): (Finding | undefined)[] {
  const top = measured?.dirs.find(({ path }) => path === '/')
  const owned = packages.reduce((sum, { size }) => sum + size, 0)
  return [
    ...(top === undefined
      ? []
      : [bytesDiffer('all folders', top.size, 'sizes.root.size', sizes.root.size, file)]),
    // What no package owns is the rest.
    bytesDiffer('packages', Math.max(owned, sizes.root.size), 'sizes.root.size', sizes.root.size, file),
  ]
}
