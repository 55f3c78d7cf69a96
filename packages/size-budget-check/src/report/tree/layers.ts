import { groupBy } from '@dpuos/host-tools'
import type { Measurement } from '@dpuos/manifests'
import { amount, estimate } from '../../amounts.ts'
import { heldTo, type Part, withoutVersion, withRest } from './part.ts'

type Package = Measurement['packages'][number]
type Large = Measurement['largest'][number]

/** The root as layers of packages of files; modules and firmware by folder in the layer of drivers. */
export function layerTree(measured: Measurement): Part {
  const drivers = new Set(measured.drivers.map(({ path }) => driverPath(path)))
  const owned = groupBy(
    measured.largest.filter(({ path }) => !drivers.has(driverPath(path))),
    ({ owner }) => owner,
  )
  const parts = measured.shares.map(({ name, size, files }): Part => {
    const kept = name === 'drivers' ? driverParts(measured, size) : []
    const packages = measured.packages
      .filter(({ layer }) => layer === name)
      .map((one) => packagePart(one, owned.get(one.nevra) ?? owned.get(one.name) ?? []))
    const loose = (owned.get(name) ?? []).map((file) => filePart(file, file.path))
    const left = size - kept.reduce((sum, part) => sum + part.size, 0)
    const inside = [...kept, ...heldTo([...packages, ...loose], left, 'of it count for another layer')]
    const note = name === 'kernel' ? builtIn(measured) : ''
    return { kind: 'layer', name, id: name, kin: name, size, files, note, parts: withRest(inside, size) }
  })
  const { installed: size, files } = measured.totals
  return { kind: 'root', name: measured.subject.name, id: '/', kin: '/', size, files, note: '', parts }
}

/** What is in the image of a kernel that was built; its parts are of another measure than files are, so they are told and not drawn. */
function builtIn({ kernel }: Measurement): string {
  if (kernel === undefined) return ''
  const largest = kernel.builtin.toSorted((a, b) => b.size - a.size).slice(0, 4)
  const named = largest.map(({ name, size }) => `${name} ${amount(size, 'bytes')}`).join(', ')
  return `built in, before compressing: ${named}`
}

function packagePart(one: Package, large: readonly Large[]): Part {
  const { nevra, name, size, files, reason, because } = one
  const why = because.slice(0, 4).join(', ') + (because.length > 4 ? ` and ${because.length - 4} more` : '')
  const words = { requested: 'asked for at', dependency: 'needed by', unknown: '' }[reason]
  const packed = one.compressedEstimate === null ? '' : `${estimate(one.compressedEstimate)} compressed`
  const note = [nevra, why === '' ? '' : `${words} ${why}`.trim(), packed]
    .filter((part) => part !== '')
    .join(', ')
  const parts = heldTo(
    large.map((file) => filePart(file, file.path)),
    size,
  )
  const kin = `${name}${nevra.slice(nevra.lastIndexOf('.'))}`
  return {
    kind: 'package',
    name,
    id: nevra,
    kin,
    size,
    files,
    note,
    parts: parts.length === 0 ? [] : withRest(parts, size),
  }
}

export const filePart = ({ path, size, owner }: Large, name: string): Part => ({
  kind: 'file',
  name,
  id: path,
  kin: withoutVersion(path),
  size,
  files: 1,
  note: owner,
  parts: [],
})

/** Place of a module or firmware that is the same for every kernel: `kernel/drivers/net/x.ko`, `firmware/mellanox/a.bin`. */
const driverPath = (path: string): string => path.replace(/^.*\/(?=(kernel|firmware)\/)/, '')

function driverParts({ drivers }: Measurement, most: number): Part[] {
  const groups = groupBy(drivers, (one) => folderOf(one.kind, one.path))
  const parts = [...groups].map(([name, all]): Part => {
    const parts = all.map(({ kind, name, path, size, reason }): Part => {
      const note = [path, reason].filter((part) => part !== '').join(', ')
      return { kind, name, id: driverPath(path), kin: name, size, files: 1, note, parts: [] }
    })
    const size = parts.reduce((sum, part) => sum + part.size, 0)
    return { kind: 'group', name, id: name, kin: name, size, files: all.length, note: '', parts }
  })
  return heldTo(parts, most)
}

/** Folder of a module below `kernel/`, of firmware below `firmware/`, at most two deep: `drivers/net`, `fs`, `firmware/mellanox`. */
function folderOf(kind: 'module' | 'firmware', path: string): string {
  const folders = driverPath(path).split('/').slice(0, -1)
  if (kind === 'firmware')
    return ['firmware', ...folders.filter((one) => one !== 'firmware')].slice(0, 2).join('/')
  return (
    folders
      .filter((one) => one !== 'kernel')
      .slice(0, 2)
      .join('/') || 'modules'
  )
}
