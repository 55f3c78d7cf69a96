import type { Table } from '@dpuos/action-kit'
import { formatMiB, type ImageManifest, LAYERS } from '@dpuos/manifests'

type Row = readonly [string, string, string]

export interface ManifestDiff {
  /** What makes the two images different: packages, layers, handed-over files, promises. */
  readonly tables: readonly Table[]
  /** What is different about how they came to be; images can be the same nevertheless. */
  readonly circumstances: readonly Row[]
  readonly same: boolean
}

/** Two image manifests side by side. Only what differs comes back. */
export function compareManifests(a: ImageManifest, b: ImageManifest): ManifestDiff {
  const tables = [
    table('Files handed over', 'file', fileRows(a, b)),
    table('Packages', 'package', packageRows(a, b)),
    table('Size by layer', 'layer', layerRows(a, b)),
    table('The image', 'what', imageRows(a, b)),
  ].filter((one) => one.rows.length > 0)
  return { tables, circumstances: circumstances(a, b), same: tables.length === 0 }
}

const table = (title: string, first: string, rows: readonly Row[]): Table => ({
  title,
  columns: [{ name: first }, { name: 'first' }, { name: 'second' }],
  rows,
})

/** Rows of what is not the same, in the order of the keys of both. */
function unequal(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Row[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key): Row[] => {
    const [one, other] = [a.get(key) ?? '-', b.get(key) ?? '-']
    return one === other ? [] : [[key, one, other]]
  })
}

/** By role: the same file may bear the image's name. */
function fileRows(a: ImageManifest, b: ImageManifest): Row[] {
  const of = ({ files }: ImageManifest) =>
    new Map(files.map((one) => [one.role, `${one.size} bytes, sha256 ${one.sha256.slice(0, 16)}…`]))
  return unequal(of(a), of(b))
}

function packageRows(a: ImageManifest, b: ImageManifest): Row[] {
  const of = ({ packages }: ImageManifest) => {
    const byName = new Map<string, string>()
    for (const { name, nevra, sha256 } of packages) {
      const one = `${nevra} (${sha256.slice(0, 8)})`
      byName.set(name, byName.has(name) ? `${byName.get(name)}, ${one}` : one)
    }
    return byName
  }
  return unequal(of(a), of(b)).toSorted(([x], [y]) => (x < y ? -1 : 1))
}

function layerRows(a: ImageManifest, b: ImageManifest): Row[] {
  const of = ({ sizes }: ImageManifest) => {
    const share = (one: { size: number; files: number } | undefined): string =>
      `${one?.size ?? 0} bytes (${formatMiB(one?.size ?? 0)}), ${one?.files ?? 0} files`
    return new Map([
      ...LAYERS.map((layer): [string, string] => [layer, share(sizes.layers[layer])]),
      ['unowned', share(sizes.unowned)],
      ['root', share(sizes.root)],
      ['boot partition', share(sizes.esp)],
      ['fs-overhead', `${sizes.fsOverhead} bytes`],
    ])
  }
  return unequal(of(a), of(b))
}

function imageRows(a: ImageManifest, b: ImageManifest): Row[] {
  const of = (one: ImageManifest) => {
    const { name, arch, distro, kernelRelease, cmdline, promises } = one
    const plain = { name, arch, distro, 'kernel release': kernelRelease, 'command line': cmdline }
    const promised = Object.entries(promises).map(
      ([key, value]) => [`promises.${key}`, JSON.stringify(value)] as const,
    )
    return new Map<string, string>([...Object.entries(plain), ...promised])
  }
  return unequal(of(a), of(b))
}

function circumstances(a: ImageManifest, b: ImageManifest): Row[] {
  const of = ({ tool, inputs, source, tools }: ImageManifest) =>
    new Map([
      ['dpuos', tool.version],
      ['digest of the inputs', inputs.digest.slice(0, 16)],
      ['source', `${source.commit ?? 'none'}${source.dirty ? ', changed' : ''}`],
      ...Object.entries(tools),
    ])
  return unequal(of(a), of(b))
}
