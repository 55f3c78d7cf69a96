import "./rolldown-runtime.mjs";
import { An as ELEVATED, Ar as Cancelled, En as readManifest, Kt as readDefinition, M as openLock, Mr as UserError, On as runAction, Or as ENDINGS, Pn as readInputs, Sn as nothing, Wn as formatMiB, Xt as fillSecrets, Yt as takeSecrets, _n as seconds, bn as Markup, d as spec, dn as PAGE_STYLE, fn as badge, fr as LAYERS, gn as percent, hn as mib, j as chooseLock, jr as ToolError, k as isOpenPgpKey, kr as endingOf, mn as meter, pn as details, rr as formatPosition, vn as section, xn as html, yn as table, zn as formatDuration } from "./shared.mjs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { readFile, rm } from "node:fs/promises";
// packages/pipeline/src/chain-report.ts
/** The chain as one report: what became of each action, then everything that the actions themselves have to say. */
function chainReport(record) {
	const told = record.stages.filter((stage) => stage.report !== null);
	return {
		headline: chainHeadline(record),
		verdict: asVerdict(record.ending),
		facts: told.flatMap((stage) => stage.report?.facts ?? []),
		tables: [stageTable(record.stages), ...told.flatMap((stage) => stage.report?.tables ?? [])],
		excerpts: told.flatMap((stage) => stage.report?.excerpts ?? []),
		findings: told.flatMap((stage) => stage.report?.findings ?? [])
	};
}
/** Exceptions end the chain as themselves and never get here; as a verdict they would be `broken`. */
const asVerdict = (ending) => ending === "pass" || ending === "fail" || ending === "skipped" ? ending : "broken";
/** One sentence on the whole run. */
function chainHeadline({ image, boot, size, stages, durationMs }) {
	const bad = stages.find((stage) => stage.ending !== null && !["pass", "skipped"].includes(stage.ending));
	return [
		image === void 0 ? void 0 : `${image.name} for ${image.arch}: ${formatMiB(image.sizes.root.size)} installed`,
		bad === void 0 ? void 0 : `${bad.name}: ${bad.report?.headline ?? bad.ending}`,
		...bad === void 0 ? (boot?.boots ?? []).map((one) => `${one.path} boot ${up(one.seconds.up)}`) : [],
		bad === void 0 && size !== void 0 && size.budgets.length > 0 ? `${size.budgets.length} budgets kept` : void 0,
		`in ${formatDuration(durationMs)}`
	].filter((part) => part !== void 0).join(", ");
}
const up = (seconds) => seconds === null ? "not up" : `${seconds.toFixed(1)} s`;
function stageTable(stages) {
	return {
		title: "The chain",
		columns: [
			{ name: "action" },
			{ name: "ending" },
			{
				name: "time",
				align: "right"
			},
			{ name: "result" }
		],
		rows: stages.map(({ name, ending, durationMs, report }) => [
			name,
			ending ?? "not run",
			ending === null ? "" : formatDuration(durationMs),
			report?.headline ?? ""
		])
	};
}
// packages/pipeline/src/highlights.ts
/** Where a rule stands, at its end: `(dpuos.yaml:12:3)`. */
const PLACE = / \([^()]+:\d+:\d+\)$/;
/** What was taken out, by rule and kind, most bytes first. */
function cuts({ removed }) {
	const sums = /* @__PURE__ */ new Map();
	for (const { rule: placed, kind, size } of removed) {
		const rule = placed.replace(PLACE, "");
		const key = `${rule}\0${kind}`;
		const sum = sums.get(key) ?? {
			rule,
			kind,
			count: 0,
			size: 0
		};
		sums.set(key, {
			...sum,
			count: sum.count + 1,
			size: sum.size + size
		});
	}
	return [...sums.values()].sort((a, b) => b.size - a.size || (a.rule < b.rule ? -1 : 1));
}
/** Bytes that all rules together took out. */
const saved = ({ removed }) => removed.reduce((sum, removal) => sum + removal.size, 0);
/** The five layers and what nobody owns: together all bytes of the root. */
function layerSizes({ sizes }) {
	return [...LAYERS.map((name) => ({
		name,
		size: sizes.layers[name]?.size ?? 0,
		files: sizes.layers[name]?.files ?? 0
	})), {
		name: "unowned",
		...sizes.unowned
	}];
}
/** The phases of a boot as far as it came; a phase that was not seen belongs to the next one that was. */
function phases({ seconds }) {
	const ends = [
		["firmware", seconds.firmware],
		["kernel", seconds.kernel],
		["initramfs", seconds.initramfs],
		["services", seconds.up]
	];
	const found = [];
	let from = 0;
	for (const [name, to] of ends) {
		if (to === null || to < from) continue;
		found.push({
			name,
			from,
			to
		});
		from = to;
	}
	return found;
}
/** Memory that the idle guest uses, KiB: total minus available; null when it was not asked or did not say. */
function idleMemoryKib(boots) {
	const guest = boots.find((boot) => boot.guest !== null)?.guest;
	if (!guest || guest.memTotalKib === null || guest.memAvailableKib === null) return null;
	return guest.memTotalKib - guest.memAvailableKib;
}
/** Share of a budget that is used, 0 … ; null when it was not measured or has no cap. A cap of 0 is full as soon as anything is there. */
function usedShare({ actual, max }) {
	if (actual === null || max === null) return null;
	if (max === 0) return actual === 0 ? 0 : Number.POSITIVE_INFINITY;
	return actual / max;
}
// packages/pipeline/src/html/boots.ts
const PATH = {
	uefi: "through UEFI firmware and boot loader",
	direct: "kernel and initramfs handed to QEMU",
	upgrade: "the old release, which upgraded itself with its dnf",
	upgraded: "the old release after its upgrade",
	rollback: "the upgraded release with the old kernel",
	"power-cut": "the old release, whose power went in the midst of the upgrade",
	repair: "the release after the power cut, which finished its upgrade",
	repaired: "the release after that"
};
const COLOUR = {
	firmware: "firmware",
	kernel: "kernel",
	initramfs: "initramfs",
	services: "services"
};
/** Share of the time line in which a time can be read. */
const LEGIBLE = .05;
function bootSection({ boots, untouched }) {
	const longest = Math.max(1, ...boots.map((boot) => boot.seconds.total));
	return section("Boots", html`${boots.map((one) => boot(one, longest))}`, html`<div class="legend">${Object.entries(COLOUR).map(([name, colour]) => html`<span><i class="b-${colour}"></i>${name}</span>`)}</div>`, html`<p class="sub">${untouched ? "The disk has the same sha256 after the boots as before." : "The disk was CHANGED by the boots: nothing that was seen counts."}</p>`);
}
function boot(one, longest) {
	return html`<h3>${one.path} ${badge(one.verdict)} <span class="sub">${one.summary}</span></h3>
<div class="timeline">${phases(one).map((phase) => html`<i class="b-${COLOUR[phase.name]}" style="width:${percent((phase.to - phase.from) / longest)}" title="${phase.name}: ${seconds(phase.to - phase.from)}">${(phase.to - phase.from) / longest < LEGIBLE ? "" : seconds(phase.to - phase.from)}</i>`)}</div>
<p class="sub">${PATH[one.path]}, ${one.accelerator.kind.toUpperCase()}: ${one.accelerator.detail}</p>
${guest(one)}
${details(`${one.checks.length} checks`, table([
		{ name: "check" },
		{ name: "expected" },
		{ name: "found" },
		{ name: "verdict" }
	], one.checks.map((check) => [
		html`<code>${check.id}</code>`,
		html`<code>${check.expected}</code>`,
		html`<code>${check.actual}</code>`,
		badge(check.verdict)
	])))}
${details("Last console lines and the command", html`<pre>${one.lastLines.join("\n")}</pre>${one.command.length === 0 ? "" : html`<pre>${one.command.join(" ")}</pre>`}`)}`;
}
function guest({ guest }) {
	if (guest === null) return html`<p>The guest gave no answer.</p>`;
	return html`<p>systemd ${guest.systemd} says <b>${guest.state}</b>, ${guest.failedUnits.length} failed units${guest.failedUnits.length === 0 ? "" : `: ${guest.failedUnits.join(", ")}`}; ${guest.processes ?? "unknown"} processes, ${used(guest)} of memory in use, kernel ${guest.kernelRelease}.</p>`;
}
function used({ memTotalKib, memAvailableKib }) {
	if (memTotalKib === null || memAvailableKib === null) return "an unknown amount";
	return `${((memTotalKib - memAvailableKib) / 1024).toFixed(0)} MiB`;
}
// packages/pipeline/src/html/provenance.ts
/** Where everything came from: inputs digests, versions of outside tools, repositories with their keys, files with hashes. */
function provenanceSection({ toolchain, kernel, image, boot, size }) {
	const manifests = [
		toolchain,
		kernel,
		image,
		boot,
		size
	].filter((one) => one !== void 0);
	if (manifests.length === 0) return nothing;
	return section("Where it came from", table([
		{ name: "manifest" },
		{ name: "written by" },
		{ name: "inputs digest" },
		{ name: "source" }
	], manifests.map((one) => [
		html`<code>${one.schema}</code>`,
		`${one.tool.name} ${one.tool.version}`,
		html`<code>${one.inputs.digest.slice(0, 16)}</code>`,
		one.source.commit === null ? "" : `${one.source.commit.slice(0, 12)}${one.source.dirty ? " (changed)" : ""}`
	])), tools(manifests), toolchain === void 0 ? nothing : repositories(toolchain), details("Files", table([
		{ name: "role" },
		{ name: "file" },
		{
			name: "size",
			number: true
		},
		{ name: "sha256" }
	], manifests.flatMap((one) => one.files.map((file) => [
		file.role,
		html`<code>${file.path}</code>`,
		mib(file.size),
		html`<code>${file.sha256}</code>`
	])))));
}
function tools(manifests) {
	const all = new Map(manifests.flatMap((one) => Object.entries(one.tools)));
	if (all.size === 0) return nothing;
	const named = [...all].sort(([a], [b]) => a < b ? -1 : 1).map(([name, version]) => `${name} ${version}`);
	return html`<p class="sub">Tools: ${named.join(", ")}</p>`;
}
function repositories({ repositories }) {
	if (repositories.length === 0) return nothing;
	return details("Package repositories", table([
		{ name: "repository" },
		{ name: "address" },
		{ name: "signing keys" },
		{ name: "metadata signed" }
	], repositories.map((one) => [
		one.id,
		html`<code>${one.baseurl.join(" ")}</code>`,
		html`<code>${one.fingerprints.join(" ")}</code>`,
		one.signedMetadata ? "yes" : "no"
	])));
}
// packages/action-kit/src/render/treemap.ts
/**
* Squarified treemap (Bruls, Huizing, van Wijk 2000): rectangles whose areas are in the proportion of the sizes, as
* square as a greedy row-by-row placement gets them. Deterministic; the rectangles cover the box exactly.
*/
function squarify(leaves, box) {
	const sorted = leaves.filter((leaf) => leaf.size > 0).sort((a, b) => b.size - a.size || compare(a.name, b.name));
	const total = sorted.reduce((sum, leaf) => sum + leaf.size, 0);
	const scale = box.width * box.height / total;
	const placed = [];
	let free = box;
	for (let start = 0; start < sorted.length;) {
		const side = Math.min(free.width, free.height);
		let end = start + 1;
		while (end < sorted.length && worst$1(sorted.slice(start, end + 1), scale, side) <= worst$1(sorted.slice(start, end), scale, side)) end++;
		free = placeRow(sorted.slice(start, end), scale, free, placed);
		start = end;
	}
	return placed;
}
/** The worst aspect ratio in a row laid along `side`. */
function worst$1(row, scale, side) {
	const areas = row.map((leaf) => leaf.size * scale);
	const sum = areas.reduce((total, area) => total + area, 0);
	return Math.max(...areas.map((area) => Math.max(side ** 2 * area / sum ** 2, sum ** 2 / (side ** 2 * area))));
}
/** Lay a row along the shorter side of the free box and return what is left of it. */
function placeRow(row, scale, free, placed) {
	const area = row.reduce((sum, leaf) => sum + leaf.size * scale, 0);
	const upright = free.width >= free.height;
	const depth = area / (upright ? free.height : free.width);
	let at = upright ? free.y : free.x;
	for (const leaf of row) {
		const length = leaf.size * scale / depth;
		placed.push(upright ? {
			leaf,
			x: free.x,
			y: at,
			width: depth,
			height: length
		} : {
			leaf,
			x: at,
			y: free.y,
			width: length,
			height: depth
		});
		at += length;
	}
	return upright ? {
		x: free.x + depth,
		y: free.y,
		width: free.width - depth,
		height: free.height
	} : {
		x: free.x,
		y: free.y + depth,
		width: free.width,
		height: free.height - depth
	};
}
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
// packages/pipeline/src/html/sizes.ts
const WIDTH = 1e3;
const HEIGHT = 420;
/**
* The root as tiles: packages and kept modules of each layer, and per layer one tile for the rest. A package may own files
* that count for another layer (the kernel's modules are drivers), so the tiles of a layer are held to its size.
*/
function tiles(image) {
	return layerSizes(image).flatMap((layer) => {
		const tile = (name, size, note) => ({
			name,
			size: Math.min(size, layer.size),
			layer: layer.name,
			note
		});
		const named = [...image.packages.filter((one) => one.layer === layer.name).map((one) => tile(one.name, one.size, one.nevra)), ...layer.name === "drivers" ? image.modulesKept.map((one) => tile(one.name, one.size, `module, ${one.reason}`)) : []];
		const sum = named.reduce((total, one) => total + one.size, 0);
		return [...named, tile("other files", Math.max(0, layer.size - sum), "no package")];
	});
}
function treemap(image) {
	const layers = layerSizes(image).filter((layer) => layer.size > 0);
	const all = tiles(image);
	const cells = squarify(layers, {
		x: 0,
		y: 0,
		width: WIDTH,
		height: HEIGHT
	}).flatMap((box) => squarify(all.filter((tile) => tile.layer === box.leaf.name), box));
	return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Sizes of layers and packages">
${cells.map(cell)}</svg>`;
}
/** An svg of its own, so that text ends at the tile's edge; one and a half units of gap to the neighbours. */
function cell({ leaf, x, y, width, height }) {
	const inner = (length) => Math.max(0, length - 1.5).toFixed(1);
	return html`<svg x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${inner(width)}" height="${inner(height)}"><title>${leaf.name} (${leaf.note}): ${mib(leaf.size)}, layer ${leaf.layer}</title>
<rect class="f-${leaf.layer}" width="100%" height="100%" rx="2"/>${label(leaf, width, height)}</svg>`;
}
/** Text only where some of it fits: about 7 units a character, 18 for a line. What is too long is cut at the tile's edge. */
function label(tile, width, height) {
	if (width < 40 || height < 20) return nothing;
	const size = height >= 38 ? html`<text class="small" x="6" y="31">${mib(tile.size)}</text>` : nothing;
	return html`<text x="6" y="16">${tile.name}</text>${size}`;
}
function sizeSection(image) {
	const layers = layerSizes(image);
	const { root } = image.sizes;
	return section("Where the bytes are", treemap(image), html`<div class="legend">${layers.map((layer) => html`<span><i class="b-${layer.name}"></i>${layer.name} ${mib(layer.size)}</span>`)}</div>`, diskTable(image), details(`All ${image.packages.length} packages`, table([
		{ name: "package" },
		{ name: "layer" },
		{
			name: "size",
			number: true
		},
		{
			name: "files",
			number: true
		},
		{ name: "reason" }
	], [...image.packages].sort((a, b) => b.size - a.size).map((one) => [
		html`<code>${one.nevra}</code>`,
		one.layer,
		mib(one.size),
		one.files,
		`${one.reason === "requested" ? "asked for at" : "needed by"} ${one.because.slice(0, 4).join(", ")}`
	]))), details(`The largest files of ${root.files}`, table([
		{ name: "file" },
		{ name: "owner" },
		{
			name: "size",
			number: true
		}
	], image.largest.slice(0, 40).map((file) => [
		html`<code>${file.path}</code>`,
		file.owner,
		mib(file.size)
	]))), details(`${image.modulesKept.length} kernel modules kept`, table([
		{ name: "module" },
		{ name: "reason" },
		{
			name: "size",
			number: true
		}
	], image.modulesKept.map((one) => [
		html`<code>${one.name}</code>`,
		one.reason,
		mib(one.size)
	]))));
}
/** The disk without gaps; the rows add up to what it takes on the file system. */
function diskTable(image) {
	const { sizes } = image;
	const rows = [
		...layerSizes(image).map((layer) => ({
			...layer,
			colour: layer.name
		})),
		{
			name: "boot partition",
			...sizes.esp,
			colour: "boot"
		},
		{
			name: "file system itself",
			size: sizes.fsOverhead,
			files: 0,
			colour: "over"
		}
	];
	return html`<h3>The disk, ${mib(sizes.disk.allocated)} allocated of ${mib(sizes.disk.apparent)}</h3>
<div class="scroll"><table><tbody>${rows.map((row) => html`<tr><td>${row.name}</td><td class="n">${mib(row.size)}</td><td class="n">${row.files === 0 ? "" : `${row.files} files`}</td>
<td class="bar">${meter(row.size / Math.max(1, sizes.disk.allocated), row.colour)}</td></tr>`)}</tbody></table></div>`;
}
function cutSection(image) {
	if (image.removed.length === 0) return nothing;
	const all = cuts(image);
	const most = Math.max(1, ...all.map((cut) => cut.size));
	return section(`What was cut: ${mib(saved(image))}`, html`<div class="scroll"><table><thead><tr><th>rule</th><th>what</th><th class="n">count</th><th class="n">saved</th><th></th></tr></thead><tbody>${all.map((cut) => html`<tr><td><code>${cut.rule}</code></td><td>${cut.kind}</td><td class="n">${cut.count}</td><td class="n">${mib(cut.size)}</td>
<td class="bar">${meter(cut.size / most, "packages")}</td></tr>`)}</tbody></table></div>`, details("The largest single things", table([
		{ name: "what" },
		{ name: "rule" },
		{
			name: "saved",
			number: true
		}
	], [...image.removed].sort((a, b) => b.size - a.size).slice(0, 60).map((one) => [
		html`<code>${one.what}</code>`,
		one.rule,
		mib(one.size)
	]))));
}
function budgetSection({ budgets }) {
	if (budgets.length === 0) return nothing;
	const amount = (value, unit) => value === null ? "–" : unit === "bytes" ? mib(value) : String(value);
	return section("Budgets", html`<div class="scroll"><table><thead><tr><th>budget</th><th class="n">used</th><th class="n">max</th><th></th><th>verdict</th><th>set at</th></tr></thead><tbody>${budgets.map((one) => html`<tr><td>${one.id}</td><td class="n">${amount(one.actual, one.unit)}</td><td class="n">${amount(one.max, one.unit)}</td>
<td class="bar">${meter(usedShare(one) ?? 0, one.verdict)}</td><td>${badge(one.verdict)}</td><td><code>${one.at === null ? "" : formatPosition(one.at)}</code></td></tr>`)}</tbody></table></div>`);
}
// packages/pipeline/src/html/style.ts
/** The whole style sheet. */
const STYLE = `${PAGE_STYLE}
.map{display:block;width:100%;height:auto}
svg text{fill:#fff;font:600 12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;pointer-events:none}
svg text.small{font-weight:400;font-size:11px;opacity:.9}
.timeline{display:flex;height:22px;border-radius:6px;overflow:hidden;background:var(--track);margin:4px 0}
.timeline i{display:block;font:600 11px/22px system-ui,sans-serif;color:#fff;text-align:center;overflow:hidden;white-space:nowrap;font-style:normal}
`;
// packages/pipeline/src/html/page.ts
/**
* The whole run as one self-contained HTML file: no scripts, nothing loaded from anywhere, every text escaped. Pure; a
* chain that ended early gives a page with what is known.
*/
function renderHtml(record) {
	const name = record.image?.name ?? "dpuos";
	return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><title>${name}: ${record.ending}</title>
<style>${STYLE_MARKUP}</style></head><body><main>
${header(record, name)}
${cards(record)}
${findingSection(record)}
${record.size === void 0 ? nothing : budgetSection(record.size)}
${record.image === void 0 ? nothing : sizeSection(record.image)}
${record.image === void 0 ? nothing : cutSection(record.image)}
${record.boot === void 0 ? nothing : bootSection(record.boot)}
${stageSection(record)}
${provenanceSection(record)}
<footer>dpuos ${record.version}</footer>
</main></body></html>
`.text;
}
const STYLE_MARKUP = new Markup(STYLE);
function header({ ending, image, toolchain, durationMs }, name) {
	const what = [
		image?.arch ?? toolchain?.arch,
		image?.distro ?? toolchain?.distro.id,
		image === void 0 ? void 0 : `kernel ${image.kernelRelease}`,
		`made in ${formatDuration(durationMs)}`
	].filter((part) => part !== void 0);
	return html`<header><div><h1>${name}</h1><div class="sub">${what.join(" · ")}</div></div>${badge(ending)}</header>`;
}
function cards({ image, boot }) {
	const up = boot?.boots.map((one) => ({
		path: one.path,
		up: one.seconds.up,
		kind: one.accelerator.kind
	}));
	const memory = boot === void 0 ? null : idleMemoryKib(boot.boots);
	const all = [
		...image === void 0 ? [] : [
			[mib(image.sizes.root.size), "installed"],
			[mib(image.sizes.disk.allocated), "disk allocated"],
			...image.sizes.disk.qcow2 === null ? [] : [[mib(image.sizes.disk.qcow2), "qcow2"]],
			[mib(saved(image)), "cut away"],
			[String(image.packages.length), "packages"]
		],
		...(up ?? []).map((one) => [one.up === null ? "not up" : seconds(one.up), `${one.path} boot, ${one.kind.toUpperCase()}`]),
		...memory === null ? [] : [[`${(memory / 1024).toFixed(0)} MiB`, "memory when idle"]]
	];
	if (all.length === 0) return nothing;
	return html`<div class="cards">${all.map(([value, name]) => html`<div class="card"><b>${value}</b><span>${name}</span></div>`)}</div>`;
}
function findingSection({ stages }) {
	const all = stages.flatMap(({ name, report }) => report === null ? [] : [...report.findings.map((one) => finding(name, one)), ...excerpts(report)]);
	return all.length === 0 ? nothing : section("Findings", ...all);
}
function finding(stage, { level, code, title, detail, hint, at }) {
	const place = at === void 0 ? nothing : html`<code>${formatPosition(at)}</code> `;
	return html`<div class="finding ${level}">${place}<b>${title}</b>
<div>${[detail, hint].filter((part) => part !== void 0).join(" ")}</div><div class="sub">${stage} · ${code}</div></div>`;
}
/** Excerpts of what went wrong; those of a good run are in its own section. */
function excerpts({ verdict, excerpts: all }) {
	if (verdict === "pass" || verdict === "skipped") return [];
	return all.map((one) => html`<h3>${one.title}</h3><pre>${one.lines.join("\n")}</pre>`);
}
function stageSection({ stages }) {
	const longest = Math.max(1, ...stages.map((stage) => stage.durationMs));
	return section("The chain", table([
		{ name: "action" },
		{ name: "ending" },
		{
			name: "time",
			number: true
		},
		{ name: "" },
		{ name: "result" }
	], stages.map((stage) => [
		html`<code>${stage.name}</code>`,
		badge(stage.ending ?? "not run"),
		stage.ending === null ? "" : formatDuration(stage.durationMs),
		html`<div style="min-width:120px">${meter(stage.durationMs / longest, "kernel")}</div>`,
		stage.report?.headline ?? ""
	])));
}
// packages/pipeline/src/report-name.ts
/** File name of the HTML report, below the output folder. */
const REPORT = "report.html";
// packages/pipeline/src/precheck.ts
/**
* What would be found out minutes later: that the output cannot be written, that there is no way to be root, that a secret of the
* definition is missing or unfit, that the lock file is missing or cannot be read. A definition that cannot be read is left to the first action, which tells it all. Throws UserError.
*/
async function precheck(inputs, { fs, host, log, proc }) {
	const { definition, secrets, output } = inputs;
	if (!host.isRoot) await proc.run(["true"], { root: true });
	await fs.writeFile(path.join(output, REPORT), "");
	const findings = [];
	const given = takeSecrets(secrets ?? [], findings);
	const loaded = await readDefinition(definition, {
		fs,
		host,
		log: {
			...log,
			finding: () => void 0
		}
	});
	const filled = loaded.ok ? fillSecrets(loaded.value, given) : loaded;
	if (loaded.ok && !filled.ok) findings.push(...filled.findings);
	const arches = loaded.ok ? loaded.value.definition.arch : [];
	const arch = inputs.arch ?? (arches.includes(host.arch) ? host.arch : arches[0] ?? host.arch);
	const choice = await chooseLock(inputs.lock, inputs.lockFile, definition);
	await openLock(choice, arch, {
		fs,
		host
	}).catch((error) => {
		if (!(error instanceof UserError)) throw error;
		findings.push(...error.findings);
	});
	if (findings.length > 0) throw new UserError(findings);
}
// packages/pipeline/src/outcome-file.ts
/** Read what our own child wrote; anything else is a defect of ours. */
function parseOutcome(text) {
	const outcome = JSON.parse(text);
	if (outcome.schema !== "dpuos.outcome/v1") throw new Error("the elevated copy wrote no outcome");
	return outcome;
}
// packages/pipeline/src/elevated-stage.ts
/** An hour: the largest images over a slow mirror; within it, the tools' own limits end what hangs. */
const LIMIT_MS = 36e5;
/** Tells the copy that its caller will show the report. */
const PART_OF_CHAIN = "DPUOS_PART_OF_CHAIN";
/** The environment variable from which the CLI takes a secret input. */
const secretVariable = (input) => `DPUOS_${input.toUpperCase().replaceAll("-", "_")}`;
/**
* Run one action as root in a process of its own (`sudo -n node main.mjs <action> --…`), its lines passed on as they come.
* @throws what the action ended with, as if it had run here: UserError, ToolError, Cancelled.
*/
async function runElevatedStage(spec, raw, { program, environment }, ports) {
	const outcomeFile = path.join(await ports.fs.scratch("outcome"), "outcome.json");
	const given = Object.entries(raw).filter((entry) => Boolean(entry[1]));
	const isSecret = (name) => spec.inputs[name]?.kind.secret === true;
	const flags = given.filter(([name]) => !isSecret(name)).map(([name, value]) => `--${name}=${value}`);
	const secrets = given.filter(([name]) => isSecret(name)).map(([name, value]) => [secretVariable(name), value]);
	await ports.proc.run([
		process.execPath,
		program,
		spec.name,
		...flags,
		`--outcome=${outcomeFile}`,
		ELEVATED
	], {
		root: true,
		input: JSON.stringify({
			...environment,
			...Object.fromEntries(secrets),
			[PART_OF_CHAIN]: "1"
		}),
		timeoutMs: LIMIT_MS,
		okCodes: Object.values(ENDINGS).map((ending) => ending.exitCode),
		onLine: (line) => ports.log.info(line)
	});
	const { ending, report, outputs } = parseOutcome(await readFile(outcomeFile, "utf8"));
	if (ending === "user-error") throw new UserError(report.findings);
	if (ending === "cancelled") throw new Cancelled("SIGTERM");
	if (ending === "bug") throw new Error(report.headline);
	if (ending === "tool-error") {
		const fact = (name) => report.facts.find((one) => one.name === name)?.value ?? "";
		throw new ToolError(report.headline, {
			argv: [fact("command")],
			exitCode: null,
			how: "exit",
			tail: report.excerpts[0]?.lines ?? [],
			logFile: fact("full log"),
			...cause(report.findings[0])
		});
	}
	return {
		report,
		outputs
	};
}
const cause = (finding) => finding === void 0 ? {} : { cause: {
	code: finding.code,
	title: finding.title,
	hint: finding.hint ?? ""
} };
// packages/pipeline/src/read-manifests.ts
/** Read the manifests whose paths are known. One that its own action wrote wrongly is a defect of ours and rejects as such. */
async function readManifests(paths, ports) {
	const [toolchain, kernel, image, boot, size] = await Promise.all([
		readOne("dpuos.toolchain/v1", paths["toolchain"], ports),
		readOne("dpuos.kernel/v1", paths["kernel"], ports),
		readOne("dpuos.image/v1", paths["image"], ports),
		readOne("dpuos.boot/v1", paths["boot"], ports),
		readOne("dpuos.size/v1", paths["size"], ports)
	]);
	return {
		...toolchain === void 0 ? {} : { toolchain },
		...kernel === void 0 ? {} : { kernel },
		...image === void 0 ? {} : { image },
		...boot === void 0 ? {} : { boot },
		...size === void 0 ? {} : { size }
	};
}
async function readOne(id, file, ports) {
	if (file === void 0) return void 0;
	const read = await readManifest(id, file, ports, () => []);
	if (read.ok) return read.value;
	throw new Error(`an invalid manifest was written: ${read.findings.map((one) => one.title).join("; ")}`);
}
// packages/pipeline/src/run-chain.ts
/**
* Run the actions one after the other, each fed with nothing but the caller's inputs and the manifests before it. Stops at
* the first that does not end well; only a failed boot lets the size check run, so that the user sees both. Never rejects.
*/
async function runChain(given, options, ports) {
	const started = ports.clock.elapsed();
	const paths = {};
	const outputs = {};
	const plans = {};
	const stages = [];
	let failure;
	let stopped = false;
	let manifests = {};
	for (const stage of options.stages) {
		if (stopped || options.skip.has(stage.name)) {
			stages.push({
				name: stage.name,
				ending: null,
				durationMs: 0,
				report: null
			});
			continue;
		}
		const begun = ports.clock.elapsed();
		try {
			const finished = await ports.log.group(stage.name, () => runStage(stage, stage.inputs(given, paths), options.elevation, ports));
			const { report } = finished;
			outputs[stage.name] = finished.outputs;
			if (finished.plan !== void 0) plans[stage.name] = finished.plan;
			paths[stage.manifest] = finished.outputs["manifest"] ?? "";
			stages.push({
				name: stage.name,
				ending: report.verdict,
				durationMs: ports.clock.elapsed() - begun,
				report
			});
			manifests = await readManifests(paths, ports);
			stopped = isBad(report.verdict) && stage.name !== "boot-test-qemu";
		} catch (error) {
			failure = { error };
			stages.push({
				name: stage.name,
				durationMs: ports.clock.elapsed() - begun,
				...endingOf(error)
			});
			stopped = true;
		}
	}
	return {
		record: {
			ending: worst(stages),
			version: ports.host.version,
			stages,
			durationMs: ports.clock.elapsed() - started,
			...manifests
		},
		outputs,
		plans,
		...failure === void 0 ? {} : { failure: failure.error }
	};
}
async function runStage(stage, raw, elevation, ports) {
	const loaded = await stage.load();
	return loaded.spec.privilege === "root" && !ports.host.isRoot ? await runElevatedStage(loaded.spec, raw, elevation, ports) : await loaded.run(raw, ports);
}
const isBad = (ending) => ending !== "pass" && ending !== "skipped";
/** From best to worst; an exception is worse than any verdict. */
const ORDER = [
	"skipped",
	"pass",
	"fail",
	"broken",
	"tool-error",
	"user-error",
	"bug",
	"cancelled"
];
function worst(stages) {
	const ranks = stages.map((stage) => stage.ending === null ? 0 : ORDER.indexOf(stage.ending));
	return ORDER[Math.max(0, ...ranks)] ?? "bug";
}
// packages/pipeline/src/stage.ts
/** Tie a spec to its core: inputs are read and refused exactly as when the action runs alone. */
function bind(spec, core) {
	return {
		spec,
		async run(raw, ports) {
			const read = readInputs(spec, raw, {
				workspace: ports.host.workspace,
				spell: (name) => `input \`${name}\` of ${spec.name}`,
				mask: (secret) => ports.log.mask(secret)
			});
			if (!read.ok) throw new UserError(read.findings);
			const { report, outputs, plan } = await core(read.values, ports);
			return {
				report,
				outputs,
				...plan === void 0 ? {} : { plan }
			};
		}
	};
}
// packages/pipeline/src/stages.ts
const pick = (given, ...names) => Object.fromEntries(names.map((name) => [name, given[name]]));
/** The chain. What one action hands to the next is the path of a manifest and nothing else. */
const CHAIN = [
	{
		name: "setup-openeuler-toolchain",
		manifest: "toolchain",
		inputs: (given) => pick(given, "openeuler-version", "arch", "definition", "install", "mirror", "sandbox-set", "sandbox-updates", "cache", "cache-limit", "lock", "lock-file", "output"),
		load: async () => {
			const { spec, core } = await import("./setup-openeuler-toolchain.mjs");
			return bind(spec, core);
		}
	},
	{
		name: "build-kernel",
		manifest: "kernel",
		inputs: (given, { toolchain }) => ({
			...pick(given, "definition", "headers", "lock", "lock-file", "output"),
			...isOpenPgpKey(given["signing-key"] ?? "") ? pick(given, "signing-key", "signing-password") : {},
			baseline: given["kernel-baseline"],
			toolchain
		}),
		load: async () => {
			const { spec, core } = await import("./build-kernel.mjs");
			return bind(spec, core);
		}
	},
	{
		name: "tailor-image",
		manifest: "image",
		inputs: (given, { toolchain, kernel }) => ({
			...pick(given, "definition", "lock", "lock-file", "cut", "minios", "root-cache", "secrets", "signing-key", "signing-password", "output"),
			toolchain,
			kernel
		}),
		load: async () => {
			const { spec, core } = await import("./tailor-image.mjs");
			return bind(spec, core);
		}
	},
	{
		name: "boot-test-qemu",
		manifest: "boot",
		inputs: (given, { image, toolchain }) => ({
			...pick(given, "boots", "accelerator", "probe", "memory", "cpus", "scripts", "presets", "measure", "baseline", "max-growth", "upgrade-from", "upgrade-tests", "output"),
			image,
			toolchain
		}),
		load: async () => {
			const { spec, core } = await import("./boot-test-qemu.mjs");
			return bind(spec, core);
		}
	},
	{
		name: "size-budget-check",
		manifest: "size",
		inputs: (given, { image, boot }) => ({
			...pick(given, "fail-on", "output", "token"),
			baseline: given["size-baseline"],
			"baseline-store": given["size-store"],
			comment: given["size-comment"],
			reports: given["size-reports"],
			image,
			boot
		}),
		load: async () => {
			const { spec, core } = await import("./size-budget-check.mjs");
			return bind(spec, core);
		}
	}
];
// packages/pipeline/src/chain.ts
/**
* The core of the façade: the five actions in one process. Whatever happens, `report.html` tells it; an action that ended
* with an exception ends the chain with the same one, after the report is written.
*/
function chain(elevation, stages = CHAIN) {
	return async (inputs, ports) => {
		const run = await runAndRender(inputs, elevation, stages, ports);
		if (run.failure !== void 0) throw run.failure;
		return {
			report: chainReport(run.record),
			outputs: chainOutputs(run, inputs),
			plan: run.plans
		};
	};
}
/** Run the chain and write its HTML report. Rejects only for unfit secrets, before anything is done, and when the report cannot be written. */
async function runAndRender(inputs, elevation, stages, ports) {
	await precheck(inputs, ports);
	await discardOld(inputs.output, stages);
	const skip = new Set(inputs.skipBootTest ? ["boot-test-qemu"] : []);
	const run = await runChain(rawInputs(inputs), {
		stages,
		skip,
		elevation
	}, ports);
	const file = reportPath(inputs);
	await ports.fs.writeFile(file, renderHtml(run.record));
	ports.log.info(`Report: ${path.relative(ports.host.workspace, file)}`);
	return run;
}
/** Manifests of an earlier run must not look like results of this one when it ends early. */
async function discardOld(output, stages) {
	const old = [...stages.map((stage) => `${stage.manifest}.json`), REPORT];
	await Promise.all(old.map((name) => rm(path.join(output, name), { force: true })));
}
const reportPath = ({ output }) => path.join(output, REPORT);
/** The values as a user would write them: actions of the chain read their inputs as they do alone. */
function rawInputs(inputs) {
	return {
		definition: inputs.definition,
		arch: inputs.arch,
		"openeuler-version": inputs.openeulerVersion,
		"sandbox-set": inputs.sandboxSet,
		"sandbox-updates": String(inputs.sandboxUpdates),
		install: inputs.install,
		mirror: inputs.mirror,
		cache: inputs.cache,
		"cache-limit": String(inputs.cacheLimit),
		lock: inputs.lock,
		"lock-file": inputs.lockFile,
		cut: inputs.cut,
		minios: inputs.minios,
		"root-cache": String(inputs.rootCache),
		secrets: inputs.secrets?.join("\n"),
		"signing-key": inputs.signingKey,
		"signing-password": inputs.signingPassword,
		boots: inputs.boots?.join("\n"),
		accelerator: inputs.accelerator,
		probe: inputs.probe,
		memory: text(inputs.memory),
		cpus: text(inputs.cpus),
		scripts: inputs.scripts?.join("\n"),
		presets: inputs.presets?.join("\n"),
		measure: inputs.measure?.join("\n"),
		baseline: inputs.baseline?.join("\n"),
		"max-growth": `${inputs.maxGrowth}%`,
		"upgrade-from": inputs.upgradeFrom,
		"upgrade-tests": inputs.upgradeTests.join("\n"),
		"size-baseline": inputs.sizeBaseline,
		"size-store": inputs.sizeStore,
		token: inputs.token,
		"size-comment": String(inputs.sizeComment),
		"size-reports": inputs.sizeReports.join("\n"),
		"kernel-baseline": inputs.kernelBaseline,
		headers: inputs.headers,
		"fail-on": inputs.failOn,
		output: inputs.output
	};
}
const text = (value) => value?.toString();
function chainOutputs({ record, outputs }, inputs) {
	const of = (stage, name) => outputs[stage]?.[name] ?? "";
	return {
		toolchain: of("setup-openeuler-toolchain", "manifest"),
		kernel: of("build-kernel", "manifest"),
		image: of("tailor-image", "manifest"),
		boot: of("boot-test-qemu", "manifest"),
		timeline: of("boot-test-qemu", "timeline"),
		size: of("size-budget-check", "manifest"),
		lock: of("tailor-image", "lock"),
		disk: of("tailor-image", "disk"),
		qcow2: of("tailor-image", "qcow2"),
		tar: of("tailor-image", "tar"),
		cpio: of("tailor-image", "cpio"),
		oci: of("tailor-image", "oci"),
		squashfs: of("tailor-image", "squashfs"),
		erofs: of("tailor-image", "erofs"),
		mtree: of("tailor-image", "mtree"),
		sbom: of("tailor-image", "sbom"),
		provenance: of("tailor-image", "provenance"),
		sums: of("tailor-image", "sums"),
		report: reportPath(inputs),
		verdict: record.ending
	};
}
// packages/pipeline/src/main.ts
const program = fileURLToPath(new URL("../cli/main.mjs", import.meta.url));
await runAction(spec, chain({
	program,
	environment: process.env
}));
export {};
