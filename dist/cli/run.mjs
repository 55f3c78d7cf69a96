
import "./rolldown-runtime.mjs";
import { B as section, Dr as palette, F as details, Fn as fillSecrets, Gi as UserError, Hi as endingOf, I as meter, K as CHAIN, L as mib, M as spec$3, N as PAGE_STYLE, Nn as readDefinition, P as badge, Pn as takeSecrets, R as percent, Sr as readManifest, Ti as LAYERS, Tr as filePath, V as table, Vr as formatDuration, Xr as defineAction, Yr as readInputs, _r as html, et as chooseLock, gi as formatPosition, gr as Markup, j as spec$5, n as spec$4, pr as runElevatedStage, s as spec$2, t as spec$1, ti as formatMiB, tt as openLock, vr as nothing, wr as boolean, z as seconds } from "./shared.mjs";
import path from "node:path";
import { rm } from "node:fs/promises";
// packages/pipeline/src/chain-report.ts
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
// packages/pipeline/src/chain.ts
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
// packages/pipeline/src/demo-summary.ts
/** Rules shown before the rest is summed up. */
const CUTS_SHOWN = 8;
/** The run at a glance, for the end of a terminal session: layers, cuts, boots, budgets, where the files are. Pure. */
function demoSummary(record, places, view) {
	const { image, boot, size } = record;
	return [
		"",
		title(record, view),
		...image === void 0 ? [] : [...layers(image, view), ...cutAway(image, view)],
		...boot === void 0 ? [] : boots(boot.boots, view),
		...size === void 0 || size.budgets.length === 0 ? [] : budgets(size.budgets, view),
		...files(places, view),
		""
	];
}
function title({ ending, image, toolchain, durationMs }, { palette }) {
	const mark = (ending === "pass" || ending === "skipped" ? palette.green : palette.red)(palette.bold(ending.toUpperCase()));
	const what = [
		image?.name,
		image?.arch ?? toolchain?.arch,
		image?.distro ?? toolchain?.distro.id,
		image === void 0 ? void 0 : `kernel ${image.kernelRelease}`
	].filter((part) => part !== void 0);
	return `${mark} ${palette.bold(what.join("  "))}  ${palette.dim(`in ${formatDuration(durationMs)}`)}`;
}
function heading(text, note, { palette }) {
	return ["", `  ${palette.bold(text)}${note === "" ? "" : `  ${palette.dim(note)}`}`];
}
function layers(image, view) {
	const rows = layerSizes(image);
	const most = Math.max(1, ...rows.map((row) => row.size));
	const { root, disk, initramfs } = image.sizes;
	const qcow2 = disk.qcow2 === null ? "" : `qcow2 ${formatMiB(disk.qcow2)}, `;
	const total = (name, size, note) => `    ${name.padEnd(10)}${view.palette.bold(formatMiB(size).padStart(11))}  ${view.palette.dim(note)}`;
	return [
		...heading("Layers", "", view),
		...rows.map((row) => {
			const cells = bar(row.size / most, barWidth(view, 28));
			return `    ${row.name.padEnd(10)}${formatMiB(row.size).padStart(11)}  ${view.palette.blue(cells)}`.trimEnd();
		}),
		total("installed", root.size, `${image.packages.length} packages, ${root.files} files`),
		total("on disk", disk.allocated, `${qcow2}initramfs ${formatMiB(initramfs)}`)
	];
}
function cutAway(image, view) {
	const all = cuts(image);
	if (all.length === 0) return [];
	const shown = all.slice(0, CUTS_SHOWN);
	const rest = all.slice(CUTS_SHOWN);
	const wide = Math.max(...shown.map((cut) => cut.rule.length));
	const before = image.sizes.root.size + saved(image);
	return [
		...heading("Cut away", `${formatMiB(saved(image))} of ${formatMiB(before)}`, view),
		...shown.map((cut) => `    ${cut.rule.padEnd(wide)}${formatMiB(cut.size).padStart(12)}  ${view.palette.dim(`${cut.count} ${plural(cut.kind, cut.count)}`)}`),
		...rest.length === 0 ? [] : [`    ${"other rules".padEnd(wide)}${formatMiB(rest.reduce((sum, cut) => sum + cut.size, 0)).padStart(12)}`]
	];
}
/** `firmware` counts files of firmware: it has no plural. */
const plural = (kind, count) => count === 1 || kind === "firmware" ? kind : `${kind}s`;
function boots(all, view) {
	const { palette } = view;
	const memory = idleMemoryKib(all);
	const kind = all[0]?.accelerator.kind.toUpperCase();
	return [
		...heading("Boots", kind === void 0 ? "" : `in QEMU with ${kind}`, view),
		...all.map((boot) => {
			const up = boot.seconds.up === null ? "not up" : `${boot.seconds.up.toFixed(1)} s`;
			const paint = boot.verdict === "pass" ? palette.green : palette.red;
			return `    ${boot.path.padEnd(10)}${up.padStart(11)}  ${paint(boot.verdict)}  ${palette.dim(clip(boot.summary, view.width - 33))}`;
		}),
		...memory === null ? [] : [`    ${"memory".padEnd(10)}${formatMiB(memory * 1024).padStart(11)}  ${palette.dim("in use when idle")}`]
	];
}
function budgets(all, view) {
	const { palette } = view;
	const wide = Math.max(10, ...all.map((budget) => budget.id.length + 1));
	return [...heading("Budgets", "", view), ...all.map((budget) => {
		const amount = (value) => budget.unit === "bytes" ? formatMiB(value) : String(value);
		const cap = budget.max === null ? "" : ` of ${amount(budget.max).padStart(10)}`;
		const share = usedShare(budget);
		const used = budget.actual === null ? "not measured" : amount(budget.actual);
		const cells = bar(share ?? 0, barWidth(view, wide + 42), "░");
		const paint = budget.verdict === "pass" ? palette.green : palette.red;
		const note = budget.verdict === "pass" ? `${Math.floor((share ?? 0) * 100)}%` : budget.verdict;
		return `    ${budget.id.padEnd(wide)}${used.padStart(11)}${cap}  ${paint(cells)} ${paint(note)}`;
	})];
}
function files(places, view) {
	if (places.length === 0) return [];
	const wide = Math.max(...places.map((place) => place.what.length));
	return [...heading("Files", "", view), ...places.map((place) => `    ${view.palette.dim(place.what.padEnd(wide))}  ${place.path}`)];
}
/** At most `room` characters of a note, and a readable part of it however narrow the terminal is. */
function clip(text, room) {
	const most = Math.max(20, room);
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
/** Between 10 and 40 cells: what is left beside `words` columns of text. */
const barWidth = ({ width }, words) => Math.max(10, Math.min(40, width - words));
/** Cells filled to `share`, at least one for anything above nothing, padded with `empty`. */
function bar(share, cells, empty = "") {
	const filled = share > 0 ? Math.min(cells, Math.max(1, Math.round(share * cells))) : 0;
	return "█".repeat(filled) + empty.repeat(cells - filled);
}
// packages/pipeline/src/spec.ts
/** The whole chain in one step. An input that one of the five has under the same name is that input, word for word. */
const spec = defineAction({
	name: "pipeline",
	title: "dpuos: definition to booted DPU image",
	description: "Runs the whole chain in one step: set up openEuler, take its kernel, tailor the image, boot it in QEMU, hold it to its size budget.",
	branding: {
		icon: "cpu",
		color: "blue"
	},
	privilege: "user",
	post: true,
	inputs: {
		definition: spec$1.inputs.definition,
		arch: spec$2.inputs.arch,
		"openeuler-version": spec$2.inputs["openeuler-version"],
		"sandbox-set": spec$2.inputs["sandbox-set"],
		"sandbox-updates": spec$2.inputs["sandbox-updates"],
		install: spec$2.inputs.install,
		mirror: spec$2.inputs.mirror,
		cache: spec$2.inputs.cache,
		"cache-limit": spec$2.inputs["cache-limit"],
		lock: spec$1.inputs.lock,
		"lock-file": spec$1.inputs["lock-file"],
		cut: spec$1.inputs.cut,
		minios: spec$1.inputs.minios,
		"root-cache": spec$1.inputs["root-cache"],
		secrets: spec$1.inputs.secrets,
		"signing-key": spec$1.inputs["signing-key"],
		"signing-password": spec$1.inputs["signing-password"],
		boots: spec$3.inputs.boots,
		accelerator: spec$3.inputs.accelerator,
		probe: spec$3.inputs.probe,
		memory: spec$3.inputs.memory,
		cpus: spec$3.inputs.cpus,
		scripts: spec$3.inputs.scripts,
		presets: spec$3.inputs.presets,
		measure: spec$3.inputs.measure,
		baseline: spec$3.inputs.baseline,
		"max-growth": spec$3.inputs["max-growth"],
		"upgrade-from": spec$3.inputs["upgrade-from"],
		"upgrade-tests": spec$3.inputs["upgrade-tests"],
		"skip-boot-test": {
			kind: boolean,
			default: "false",
			description: "`true`: do not boot. The image is made and measured, but nobody knows whether it boots."
		},
		"size-baseline": spec$4.inputs.baseline,
		"size-store": spec$4.inputs["baseline-store"],
		token: spec$4.inputs.token,
		"size-comment": spec$4.inputs.comment,
		"size-reports": spec$4.inputs.reports,
		"kernel-baseline": spec$5.inputs.baseline,
		headers: spec$5.inputs.headers,
		"fail-on": spec$4.inputs["fail-on"],
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for the image, the manifests of all five actions and `report.html`."
		}
	},
	outputs: {
		toolchain: { description: "Path of the toolchain manifest." },
		kernel: { description: "Path of the kernel manifest." },
		image: { description: "Path of the image manifest." },
		boot: { description: "Path of the boot manifest; empty with `skip-boot-test: true`." },
		timeline: spec$3.outputs.timeline,
		size: { description: "Path of the size manifest." },
		lock: spec$1.outputs.lock,
		disk: spec$1.outputs.disk,
		qcow2: spec$1.outputs.qcow2,
		tar: spec$1.outputs.tar,
		cpio: spec$1.outputs.cpio,
		oci: spec$1.outputs.oci,
		squashfs: spec$1.outputs.squashfs,
		erofs: spec$1.outputs.erofs,
		mtree: spec$1.outputs.mtree,
		sbom: spec$1.outputs.sbom,
		provenance: spec$1.outputs.provenance,
		sums: spec$1.outputs.sums,
		report: { description: "Path of `report.html`, one self-contained file." },
		verdict: { description: "The worst verdict of the five: `pass`, `fail` or `broken`." }
	}
});
// packages/pipeline/src/cli/run.ts
const { definition: _, ...withoutDefinition } = spec.inputs;
/** The chain's inputs; the definition is a word of its own on the command line. */
const runInputs = withoutDefinition;
/** The demo has its own definition and needs few choices. */
const demoInputs = {
	arch: spec.inputs.arch,
	output: spec.inputs.output,
	install: spec.inputs.install,
	accelerator: spec.inputs.accelerator,
	"skip-boot-test": spec.inputs["skip-boot-test"]
};
/** `dpuos run <dpuos.yaml>`: the chain, and its result at a glance. */
async function run(invocation, ports) {
	const [definition = ""] = invocation.positionals;
	return await runAndSummarise({
		...invocation.raw,
		definition
	}, invocation, ports);
}
/** `dpuos demo`: the chain over the definition that ships with dpuos. */
async function demo(invocation, ports) {
	const definition = path.join(invocation.program.root, "examples/demo/dpuos.yaml");
	return await runAndSummarise({
		...invocation.raw,
		definition
	}, invocation, ports);
}
async function runAndSummarise(raw, { program, adapter }, ports) {
	const read = readInputs(spec, raw, {
		workspace: ports.host.workspace,
		spell: (name) => `--${name}`,
		mask: (secret) => ports.log.mask(secret)
	});
	if (!read.ok) throw new UserError(read.findings);
	const elevation = {
		program: program.path,
		environment: program.env
	};
	const chainRun = await runAndRender(read.values, elevation, CHAIN, ports);
	if (chainRun.failure !== void 0) throw chainRun.failure;
	const view = {
		width: program.screen.width,
		palette: palette(program.screen.colours)
	};
	for (const line of demoSummary(chainRun.record, places(chainRun.record, read.values, ports), view)) adapter.log.info(line);
	return {
		report: shortReport(chainRun.record),
		outputs: chainOutputs(chainRun, read.values)
	};
}
/** The summary has been shown: what is left to say is the verdict and what needs attention. */
function shortReport(record) {
	const bad = record.stages.filter((stage) => stage.ending !== "pass");
	return {
		headline: chainHeadline(record),
		verdict: asVerdict(record.ending),
		facts: [],
		tables: [],
		excerpts: bad.flatMap((stage) => stage.report?.excerpts ?? []),
		findings: record.stages.flatMap((stage) => stage.report?.findings ?? [])
	};
}
const SHOWN = {
	lock: "lock",
	timeline: "boots",
	"disk-raw": "raw disk",
	"disk-qcow2": "qcow2 disk",
	"rootfs-tar": "root, tar",
	"rootfs-cpio": "root, cpio",
	"oci-archive": "OCI archive",
	"rootfs-squashfs": "squashfs",
	"rootfs-erofs": "erofs",
	"file-list": "file list"
};
function places({ image, boot }, inputs, ports) {
	const shown = (file) => path.relative(ports.host.workspace, path.resolve(inputs.output, file));
	return [
		{
			what: "report",
			path: shown(reportPath(inputs))
		},
		...[...boot?.files ?? [], ...image?.files ?? []].filter((file) => file.role in SHOWN).map((file) => ({
			what: SHOWN[file.role] ?? file.role,
			path: shown(file.path)
		})),
		{
			what: "manifests",
			path: shown("*.json")
		}
	];
}
export { demo, demoInputs, run, runInputs };
