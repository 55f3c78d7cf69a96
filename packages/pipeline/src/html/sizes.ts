import { type BudgetResult, formatPosition, type ImageManifest, type SizeManifest } from '@dpuos/manifests'
import { cuts, layerSizes, saved, usedShare } from '../highlights.ts'
import { html, type Markup, nothing } from './markup.ts'
import { badge, details, meter, mib, section, table } from './parts.ts'
import { squarify } from './treemap.ts'

const WIDTH = 1000
const HEIGHT = 420

interface Tile {
  readonly name: string
  readonly size: number
  readonly layer: string
  readonly note: string
}

/** The root as tiles: packages and kept modules of each layer, and per layer one tile for the rest. All add up to the root. */
function tiles(image: ImageManifest): Tile[] {
  return layerSizes(image).flatMap((layer) => {
    const packages = image.packages
      .filter((one) => one.layer === layer.name)
      .map((one) => ({ name: one.name, size: one.size, layer: layer.name, note: one.nevra }))
    const modules = image.modulesKept.map((one) => ({
      name: one.name,
      size: one.size,
      layer: layer.name,
      note: `module, ${one.reason}`,
    }))
    const named = layer.name === 'drivers' ? [...packages, ...modules] : packages
    const sum = named.reduce((total, tile) => total + tile.size, 0)
    // Parts that claim more than their layer would lie about its area: then only the layer is drawn.
    if (sum > layer.size) return [{ name: layer.name, size: layer.size, layer: layer.name, note: 'layer' }]
    const rest = { name: layer.name, size: layer.size - sum, layer: layer.name, note: 'other files' }
    return [...named, rest]
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
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Sizes of layers and packages">
${cells.map(
  ({
    leaf,
    x,
    y,
    width,
    height,
  }) => html`<g><title>${leaf.name} (${leaf.note}): ${mib(leaf.size)}, layer ${leaf.layer}</title>
<rect class="f-${leaf.layer}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(0, width - 1.5).toFixed(1)}" height="${Math.max(0, height - 1.5).toFixed(1)}" rx="2"/>${label(leaf, x, y, width, height)}</g>`,
)}</svg>`
}

/** Text only where it fits: about 7 units a character, one line of 18 units for the name and one for the size. */
function label(tile: Tile, x: number, y: number, width: number, height: number): Markup {
  const room = Math.floor((width - 10) / 7)
  if (room < 4 || height < 20) return nothing
  const name = tile.name.length > room ? `${tile.name.slice(0, room - 1)}…` : tile.name
  const size =
    height >= 38 && room >= 8
      ? html`<text class="small" x="${(x + 6).toFixed(1)}" y="${(y + 31).toFixed(1)}">${mib(tile.size)}</text>`
      : nothing
  return html`<text x="${(x + 6).toFixed(1)}" y="${(y + 16).toFixed(1)}">${name}</text>${size}`
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
          .map((file) => [html`<code>/${file.path}</code>`, file.owner, mib(file.size)]),
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
    value === null ? 'not measured' : unit === 'bytes' ? mib(value) : String(value)
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
