import { createHash } from 'node:crypto'
import { html, Markup, nothing } from '@dpuos/action-kit'
import { badge, PAGE_STYLE } from '@dpuos/action-kit/page'
import { formatMiB, type Measurement, type SizeManifest } from '@dpuos/manifests'
import { change, changePercent } from '../../amounts.ts'
import { compareTrees } from '../tree/compare.ts'
import { folderTree } from '../tree/folders.ts'
import { layerTree } from '../tree/layers.ts'
import { prune } from '../tree/prune.ts'
import { explorer } from './explorer.ts'
import { PAGE_FILES } from './files.ts'
import { baselineSection, budgetSection, changeSection, kernelSection } from './sections.ts'
import { totalSection } from './totals.ts'
import type { Wire } from './wire.ts'

/** Bytes of JSON for each of the two views; the page stays below 1.5 MB whatever was measured. */
const MOST_TREE_BYTES = 600_000

/**
 * The sizes of an image as one self-contained page: budgets, what changed, and the root as a map to walk through. Nothing is loaded; its
 * policy lets run and style only what has the hash of our own script and style, so that text from the image stays text.
 */
export function sizePage(size: SizeManifest, head: Measurement, base: Measurement | undefined): string {
  const style = PAGE_STYLE + PAGE_FILES['style.css']
  const script = PAGE_FILES['page.js']
  const { name } = head.subject
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="color-scheme" content="light dark"><title>${name}: ${size.verdict}</title>
<style>${new Markup(style)}</style></head><body><main>
${header(size, head, base)}
${baselineSection(size)}
${budgetSection(size)}
${changeSection(size)}
${explorer(base !== undefined, hasFolders(head, base))}
${kernelSection(head, base)}
${totalSection(head, base)}
<footer>dpuos ${size.tool.version}</footer>
</main>
<script type="application/json" id="data">${data(head, base)}</script>
<script type="module">${new Markup(script)}</script>
</body></html>
`
  return page.text
}

/** A page that was opened from a disk has no server to say this. */
function policy(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
}

/** An image manifest tells no folders. */
const hasFolders = (...measured: readonly (Measurement | undefined)[]): boolean =>
  measured.every((one) => one === undefined || one.dirs.length > 1)

/** JSON that ends no script element: HTML reads no entities there, so `<` is written as JSON can. */
function data(head: Measurement, base: Measurement | undefined): Markup {
  const view = (tree: (measured: Measurement) => ReturnType<typeof layerTree>) =>
    prune(compareTrees(tree(head), base === undefined ? undefined : tree(base)), MOST_TREE_BYTES)
  const wire: Wire = {
    compared: base !== undefined,
    views: [
      { id: 'layers', root: view(layerTree) },
      ...(hasFolders(head, base) ? [{ id: 'folders' as const, root: view(folderTree) }] : []),
    ],
  }
  return new Markup(JSON.stringify(wire).replaceAll('<', String.raw`\u003c`))
}

function header({ verdict }: SizeManifest, head: Measurement, base: Measurement | undefined): Markup {
  const { name, arch } = head.subject
  const { installed, packages, files } = head.totals
  const before = base?.totals.installed
  const grown =
    before === undefined
      ? nothing
      : html` <b class="${installed > before ? 'grew' : 'shrank'}">${change(installed - before, 'bytes')} (${changePercent(installed, before)})</b>`
  const what = [...(arch === null ? [] : [arch]), `${packages} packages`, `${files} files`].join(' · ')
  return html`<header><div><h1>${name}</h1><div class="sub">${formatMiB(installed)} installed${grown} · ${what}</div></div>${badge(verdict)}</header>`
}
