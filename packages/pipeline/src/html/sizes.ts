import { html, type Markup, nothing } from '@dpuos/action-kit'
import { badge, details, meter, mib, section, table } from '@dpuos/action-kit/page'
import { type Rectangle, squarify } from '@dpuos/action-kit/treemap'
import { type BudgetResult, formatPosition, type ImageManifest, type SizeManifest } from '@dpuos/manifests'
import { cuts, layerSizes, saved, usedShare } from '../highlights.ts'

const WIDTH = 1000
const HEIGHT = 420

interface Tile {
  readonly name: string
  readonly size: number
  readonly layer: string
  readonly note: string
}

/**
 * The root as tiles: packages and kept modules of each layer, and per layer one tile for the rest. A package may own files
 * that count for another layer (the kernel's modules are drivers), so the tiles of a layer are held to its size.
 */
function tiles(image: ImageManifest): Tile[] {
  return layerSizes(image).flatMap((layer) => {
    const tile = (name: string, size: number, note: string): Tile => ({
      name,
      size: Math.min(size, layer.size),
      layer: layer.name,
      note,
    })
    const named = [
      ...image.packages
        .filter((one) => one.layer === layer.name)
        .map((one) => tile(one.name, one.size, one.nevra)),
      ...(layer.name === 'drivers'
        ? image.modulesKept.map((one) => tile(one.name, one.size, `module, ${one.reason}`))
        : []),
    ]
    const sum = named.reduce((total, one) => total + one.size, 0)
    return [...named, tile('other files', Math.max(0, layer.size - sum), 'no package')]
  })
}

export function treemap(image: ImageManifest): Markup {
  const layers = layerSizes(image).filter((layer) => layer.size > 0)
  const all = tiles(image)
  const boxes = squarify(layers, { x: 0, y: 0, width: WIDTH, height: HEIGHT })
  const cells = boxes.flatMap((box) =>
    squarify(
      all.filter((tile) => tile.layer === box.leaf.name),
      box,
    ),
  )
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Sizes of layers and packages">
${cells.map(cell)}</svg>`
}

/** An svg of its own, so that text ends at the tile's edge; one and a half units of gap to the neighbours. */
function cell({ leaf, x, y, width, height }: Rectangle<Tile>): Markup {
  const inner = (length: number): string => Math.max(0, length - 1.5).toFixed(1)
  return html`<svg x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${inner(width)}" height="${inner(height)}"><title>${leaf.name} (${leaf.note}): ${mib(leaf.size)}, layer ${leaf.layer}</title>
<rect class="f-${leaf.layer}" width="100%" height="100%" rx="2"/>${label(leaf, width, height)}</svg>`
}

/** Text only where some of it fits: about 7 units a character, 18 for a line. What is too long is cut at the tile's edge. */
function label(tile: Tile, width: number, height: number): Markup {
  if (width < 40 || height < 20) return nothing
  const size = height >= 38 ? html`<text class="small" x="6" y="31">${mib(tile.size)}</text>` : nothing
  return html`<text x="6" y="16">${tile.name}</text>${size}`
}

export function sizeSection(image: ImageManifest): Markup {
  const layers = layerSizes(image)
  const { root } = image.sizes
  return section(
    'Where the bytes are',
    treemap(image),
    html`<div class="legend">${layers.map(
      (layer) => html`<span><i class="b-${layer.name}"></i>${layer.name} ${mib(layer.size)}</span>`,
    )}</div>`,
    diskTable(image),
    details(
      `All ${image.packages.length} packages`,
      table(
        [
          { name: 'package' },
          { name: 'layer' },
          { name: 'size', number: true },
          { name: 'files', number: true },
          { name: 'reason' },
        ],
        [...image.packages]
          .sort((a, b) => b.size - a.size)
          .map((one) => [
            html`<code>${one.nevra}</code>`,
            one.layer,
            mib(one.size),
            one.files,
            `${one.reason === 'requested' ? 'asked for at' : 'needed by'} ${one.because.slice(0, 4).join(', ')}`,
          ]),
      ),
    ),
    details(
      `The largest files of ${root.files}`,
      table(
        [{ name: 'file' }, { name: 'owner' }, { name: 'size', number: true }],
        image.largest
          .slice(0, 40)
          .map((file) => [html`<code>${file.path}</code>`, file.owner, mib(file.size)]),
      ),
    ),
    details(
      `${image.modulesKept.length} kernel modules kept`,
      table(
        [{ name: 'module' }, { name: 'reason' }, { name: 'size', number: true }],
        image.modulesKept.map((one) => [html`<code>${one.name}</code>`, one.reason, mib(one.size)]),
      ),
    ),
  )
}

/** The disk without gaps; the rows add up to what it takes on the file system. */
function diskTable(image: ImageManifest): Markup {
  const { sizes } = image
  const rows = [
    ...layerSizes(image).map((layer) => ({ ...layer, colour: layer.name })),
    { name: 'boot partition', ...sizes.esp, colour: 'boot' },
    { name: 'file system itself', size: sizes.fsOverhead, files: 0, colour: 'over' },
  ]
  return html`<h3>The disk, ${mib(sizes.disk.allocated)} allocated of ${mib(sizes.disk.apparent)}</h3>
<div class="scroll"><table><tbody>${rows.map(
    (
      row,
    ) => html`<tr><td>${row.name}</td><td class="n">${mib(row.size)}</td><td class="n">${row.files === 0 ? '' : `${row.files} files`}</td>
<td class="bar">${meter(row.size / Math.max(1, sizes.disk.allocated), row.colour)}</td></tr>`,
  )}</tbody></table></div>`
}

export function cutSection(image: ImageManifest): Markup {
  if (image.removed.length === 0) return nothing
  const all = cuts(image)
  const most = Math.max(1, ...all.map((cut) => cut.size))
  return section(
    `What was cut: ${mib(saved(image))}`,
    html`<div class="scroll"><table><thead><tr><th>rule</th><th>what</th><th class="n">count</th><th class="n">saved</th><th></th></tr></thead><tbody>${all.map(
      (
        cut,
      ) => html`<tr><td><code>${cut.rule}</code></td><td>${cut.kind}</td><td class="n">${cut.count}</td><td class="n">${mib(cut.size)}</td>
<td class="bar">${meter(cut.size / most, 'packages')}</td></tr>`,
    )}</tbody></table></div>`,
    details(
      'The largest single things',
      table(
        [{ name: 'what' }, { name: 'rule' }, { name: 'saved', number: true }],
        [...image.removed]
          .sort((a, b) => b.size - a.size)
          .slice(0, 60)
          .map((one) => [html`<code>${one.what}</code>`, one.rule, mib(one.size)]),
      ),
    ),
  )
}

export function budgetSection({ budgets }: SizeManifest): Markup {
  if (budgets.length === 0) return nothing
  const amount = (value: number | null, unit: BudgetResult['unit']): string =>
    value === null ? '–' : unit === 'bytes' ? mib(value) : String(value)
  return section(
    'Budgets',
    html`<div class="scroll"><table><thead><tr><th>budget</th><th class="n">used</th><th class="n">max</th><th></th><th>verdict</th><th>set at</th></tr></thead><tbody>${budgets.map(
      (
        one,
      ) => html`<tr><td>${one.id}</td><td class="n">${amount(one.actual, one.unit)}</td><td class="n">${amount(one.max, one.unit)}</td>
<td class="bar">${meter(usedShare(one) ?? 0, one.verdict)}</td><td>${badge(one.verdict)}</td><td><code>${one.at === null ? '' : formatPosition(one.at)}</code></td></tr>`,
    )}</tbody></table></div>`,
  )
}
