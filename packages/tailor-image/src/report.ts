import type { Report } from '@dpuos/action-kit'
import { formatMiB, type ImageManifest, LAYERS } from '@dpuos/manifests'

/** What was made, for people: layers, what was taken out, what weighs most. */
export function imageReport(image: ImageManifest): Report {
  const { sizes } = image
  const row = (name: string, share: { size: number; files: number }): string[] => [
    name,
    formatMiB(share.size),
    String(share.files),
  ]
  const requested = image.packages.filter((one) => one.reason === 'requested').length
  return {
    headline: `${image.name} for ${image.arch}: ${formatMiB(sizes.root.size)} in ${image.packages.length} packages, kernel ${image.kernelRelease}`,
    verdict: 'pass',
    facts: [
      { name: 'disk', value: `${formatMiB(sizes.disk.allocated)} of ${formatMiB(sizes.disk.apparent)}` },
      ...(sizes.disk.qcow2 === null ? [] : [{ name: 'qcow2', value: formatMiB(sizes.disk.qcow2) }]),
      { name: 'initramfs', value: formatMiB(sizes.initramfs) },
      {
        name: 'packages',
        value: `${requested} asked for, ${image.packages.length - requested} needed by them`,
      },
      { name: 'modules', value: `${image.modulesKept.length} kept` },
    ],
    tables: [
      {
        title: 'Layers',
        columns: [{ name: 'layer' }, { name: 'size', align: 'right' }, { name: 'files', align: 'right' }],
        rows: [
          ...LAYERS.map((layer) => row(layer, sizes.layers[layer] ?? { size: 0, files: 0 })),
          row('unowned', sizes.unowned),
          row('root', sizes.root),
        ],
      },
      {
        title: 'Taken out',
        columns: [{ name: 'rule' }, { name: 'things', align: 'right' }, { name: 'saved', align: 'right' }],
        rows: removedByRule(image.removed),
      },
      {
        title: 'Largest packages',
        columns: [{ name: 'package' }, { name: 'size', align: 'right' }, { name: 'why' }],
        rows: [...image.packages]
          .sort((a, b) => b.size - a.size)
          .slice(0, 15)
          .map((one) => [one.name, formatMiB(one.size), one.because.slice(0, 4).join(', ')]),
        detail: true,
      },
    ].filter((table) => table.rows.length > 0) as Report['tables'],
    excerpts: [],
    findings: image.findings,
  }
}

/** Rows `rule, count, bytes`, largest saving first. */
function removedByRule(removed: ImageManifest['removed']): string[][] {
  const sums = new Map<string, { count: number; size: number }>()
  for (const { rule, size } of removed) {
    // `drivers.drop.modules: needs x` and its like belong to their rule.
    const name = rule.split(':')[0] ?? rule
    const sum = sums.get(name) ?? { count: 0, size: 0 }
    sums.set(name, { count: sum.count + 1, size: sum.size + size })
  }
  return [...sums]
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([rule, { count, size }]) => [rule, String(count), formatMiB(size)])
}
