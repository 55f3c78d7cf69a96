import "./rolldown-runtime.mjs";
import { Gt as formatPosition, It as formatMiB, Kt as digestOf, Lt as nevraCompare, Ot as shownPath, Yt as LAYERS, en as UserError, ft as fileEntry, gt as writeManifest, ht as readManifest, s as spec } from "./shared.mjs";
import { access } from "node:fs/promises";
// packages/size-budget-check/src/measure/fingerprint.ts
/** The rules by which bytes are counted (docs/size-budgets.md); a change of them is a new number: what was counted by others is not compared. */
const COUNTING = "counting/1";
// packages/size-budget-check/src/measure/of-image.ts
/** Roles of files in the image manifest that hold the image itself, in whatever form. */
const FORMS = /^(rootfs-|oci-archive$)/;
/** What an image manifest says of sizes, as a measurement. Nothing is looked at again: the image itself need not be at hand. */
function measureImage(image, version) {
	const { sizes } = image;
	const nevras = new Map(image.packages.toReversed().map((one) => [one.name, one.nevra]));
	return {
		schema: "dpuos.measurement/v1",
		tool: {
			name: "size-budget-check",
			version
		},
		inputs: image.inputs,
		source: image.source,
		tools: image.tools,
		files: [],
		findings: [],
		subject: {
			name: image.name,
			arch: image.arch,
			kind: "image"
		},
		repositories: [],
		definition: null,
		measured: {
			fingerprint: `image ${COUNTING}`,
			method: "manifest"
		},
		totals: {
			installed: sizes.root.size,
			allocated: null,
			files: sizes.root.files,
			inodes: sizes.root.files,
			packages: image.packages.length,
			servicesEnabled: null,
			setuid: null,
			boot: null,
			idleMemory: null
		},
		artifacts: artifactsOf(image),
		partitions: [{
			label: "root",
			fs: "ext4",
			used: sizes.root.size,
			files: sizes.root.files
		}, {
			label: "esp",
			fs: "vfat",
			used: sizes.esp.size,
			files: sizes.esp.files
		}].map((one) => ({
			...one,
			capacity: null,
			overhead: null
		})),
		shares: [...LAYERS.map((name) => ({
			name,
			...sizes.layers[name] ?? {
				size: 0,
				files: 0
			}
		})), {
			name: "unowned",
			...sizes.unowned
		}],
		packages: image.packages.map(({ nevra, name, reason, because, layer, size, files, repository }) => ({
			nevra,
			name,
			reason,
			because,
			layer,
			size,
			files,
			repository,
			source: null,
			compressedEstimate: null
		})),
		drivers: image.modulesKept.map((one) => ({
			kind: "module",
			...one
		})),
		dirs: [{
			path: "/",
			...sizes.root
		}],
		largest: image.largest.map(({ path, size, owner }) => ({
			path,
			size,
			owner: nevras.get(owner) ?? owner
		}))
	};
}
/** The disk is told also where it is not handed over itself: budgets may be for it. */
function artifactsOf({ sizes, files }) {
	const { disk, initramfs } = sizes;
	return [
		{
			name: "disk.raw",
			format: "disk-raw",
			size: disk.apparent,
			allocated: disk.allocated
		},
		...disk.qcow2 === null ? [] : [{
			name: "disk.qcow2",
			format: "disk-qcow2",
			size: disk.qcow2,
			allocated: null
		}],
		...initramfs === 0 ? [] : [{
			name: "initramfs.img",
			format: "initramfs",
			size: initramfs,
			allocated: null
		}],
		...files.filter(({ role }) => FORMS.test(role)).map(({ path, role, size }) => ({
			name: path,
			format: role,
			size,
			allocated: null
		}))
	];
}
// packages/size-budget-check/src/baseline/find.ts
/**
* The measurement to compare with: the file `baseline`, an image manifest or a measurement. One that is not there is told, no more: the first
* build has none. Throws UserError for one that cannot be compared.
*/
async function findBaseline({ baseline: file }, subject, ports) {
	if (file === void 0) return {
		waivers: [],
		findings: []
	};
	const shown = shownPath(file, ports);
	if (!await access(file).then(() => true, () => false)) return {
		waivers: [],
		findings: [{
			level: "notice",
			code: "size-baseline-missing",
			title: `there is no baseline at ${shown} yet: what changed is not known`,
			hint: "Keep the `measurement.json` of the base branch where the next run finds it."
		}]
	};
	const measurement = await readMeasurement(file, ports);
	const { arch } = measurement.subject;
	if (arch !== null && subject.arch !== null && arch !== subject.arch) throw new UserError({
		level: "error",
		code: "size-baseline-other",
		title: `the baseline ${shown} is an image for ${arch}, and this one is for ${subject.arch}`,
		hint: "Compare images of one architecture: keep a baseline for each.",
		at: { file: shown }
	});
	return {
		base: {
			measurement,
			found: {
				commit: measurement.source.commit,
				distance: null,
				source: "file",
				age: null,
				pending: []
			}
		},
		waivers: [],
		findings: []
	};
}
/** A measurement, or an image manifest as one. The files that it lists need not be there any more. */
async function readMeasurement(file, ports) {
	if (schemaOf(await ports.fs.readText(file)) === "dpuos.measurement/v1") {
		const read = await readManifest("dpuos.measurement/v1", file, ports, () => []);
		if (read.ok) return read.value;
		throw new UserError(read.findings);
	}
	const read = await readManifest("dpuos.image/v1", file, ports, () => []);
	if (read.ok) return measureImage(read.value, ports.host.version);
	throw new UserError(read.findings);
}
function schemaOf(text) {
	try {
		return JSON.parse(text ?? "")?.schema;
	} catch {
		return;
	}
}
// packages/size-budget-check/src/judge/changes.ts
/**
* What became of each package between two measurements, worst first, and what the rest of the root grew by: all of it adds up to the growth of the root.
*/
function changesSince(base, head) {
	const left = [...base.packages];
	const take = (same) => {
		const index = left.findIndex(same);
		return index < 0 ? void 0 : left.splice(index, 1)[0];
	};
	const pairs = head.packages.map((now) => ({
		now,
		was: take(({ nevra }) => nevra === now.nevra)
	})).map(({ now, was }) => ({
		now,
		was: was ?? take((one) => one.name === now.name && arch(one) === arch(now))
	}));
	const requirers = new Map(head.packages.map((one) => [one.name, one]));
	const packages = [...pairs.flatMap(({ now, was }) => change(now, was, requirers)), ...left.map((was) => ({
		kind: "removed",
		what: was.nevra,
		layer: was.layer,
		bytes: -was.size,
		why: ""
	}))].toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.what < b.what ? -1 : 1));
	const root = head.totals.installed - base.totals.installed;
	const ofPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0);
	return {
		baseline: base.inputs.digest,
		root,
		packages,
		rest: root - ofPackages
	};
}
const arch = ({ nevra }) => nevra.slice(nevra.lastIndexOf("."));
function change(now, was, installed) {
	const { nevra, layer } = now;
	if (was === void 0) return [{
		kind: now.reason === "requested" ? "added-requested" : "added-dependency",
		what: nevra,
		layer,
		bytes: now.size,
		why: chain(now, installed)
	}];
	const bytes = now.size - was.size;
	if (was.nevra !== nevra) return [{
		kind: nevraCompare(nevra, was.nevra) < 0 ? "downgraded" : "upgraded",
		what: nevra,
		layer,
		bytes,
		why: `was ${was.nevra}`
	}];
	return bytes === 0 ? [] : [{
		kind: "resized",
		what: nevra,
		layer,
		bytes,
		why: "the same package, cut otherwise"
	}];
}
/** `dpuos.yaml:20 openssh-server → libwrap → libnsl2`: the shortest way from a line of the definition to the package. */
function chain(from, installed) {
	const below = /* @__PURE__ */ new Map([[from, void 0]]);
	for (const [one] of below) {
		if (one.reason === "requested") {
			const names = [];
			for (let at = one; at !== void 0; at = below.get(at)) names.push(at.name);
			return [one.because.slice(0, 2).join(", "), names.join(" → ")].filter((part) => part !== "").join(" ");
		}
		for (const name of one.because) {
			const requirer = installed.get(name);
			if (requirer !== void 0 && !below.has(requirer)) below.set(requirer, one);
		}
	}
	return from.because.length === 0 ? "" : `needed by ${from.because.slice(0, 3).join(", ")}`;
}
// packages/size-budget-check/src/judge/contributors.ts
const KEPT = 5;
const largest = (all) => [...all].filter((one) => one.size > 0).sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)).slice(0, KEPT);
/** `asked for at dpuos.yaml:20` or `needed by systemd, bash`. */
function why({ reason, because }) {
	const shown = because.slice(0, 3).join(", ") + (because.length > 3 ? ` and ${because.length - 3} more` : "");
	if (shown === "") return reason;
	return reason === "requested" ? `asked for at ${shown}` : `needed by ${shown}`;
}
/** Packages by the bytes of theirs that are in the root. */
const bySize = (head) => largest(head.packages.map((one) => ({
	name: one.name,
	size: one.size,
	why: why(one)
})));
/** Packages by the number of their files. */
const byFiles = (head) => largest(head.packages.map((one) => ({
	name: one.name,
	size: one.files,
	why: why(one)
})));
/**
* What a layer is made of: its packages, or else the largest files that belong to it. A package may own files that count
* for another layer (the kernel's modules are drivers): no more than the layer is ever told of it.
*/
function ofLayer(head, layer) {
	const most = head.shares.find(({ name }) => name === layer)?.size ?? 0;
	const owned = head.packages.filter((one) => one.layer === layer).map((one) => ({
		...one,
		size: Math.min(one.size, most)
	}));
	if (owned.length > 0) return bySize({
		...head,
		packages: owned
	});
	return largest(head.largest.filter((file) => file.owner.startsWith(layer)).map((file) => ({
		name: file.path,
		size: file.size,
		why: file.owner
	})));
}
/** The driver layer: kept modules and firmware, and packages counted to it (firmware, vendor drivers). */
function ofDrivers(head) {
	const modules = head.drivers.map((one) => ({
		name: one.name,
		size: one.size,
		why: one.reason
	}));
	return largest([...modules, ...bySize({
		...head,
		packages: head.packages.filter((one) => one.layer === "drivers")
	})]);
}
/**
* Requested packages by the number of packages that only they bring in, themselves included: dropping the entry from the
* definition takes that many out of the head.
*/
function byPackageClosure({ packages }) {
	const requested = packages.filter((one) => one.reason === "requested");
	const needs = dependencies(packages);
	return largest(requested.map((one) => {
		const without = reachable(requested.filter((other) => other !== one).map((other) => other.name), needs);
		return {
			name: one.name,
			size: packages.filter(({ name }) => !without.has(name)).length,
			why: why(one)
		};
	}));
}
/** name → names it needs, turned around from what each dependency says of its requirers. */
function dependencies(packages) {
	const needs = /* @__PURE__ */ new Map();
	for (const one of packages) {
		if (one.reason !== "dependency") continue;
		for (const requirer of one.because) needs.set(requirer, [...needs.get(requirer) ?? [], one.name]);
	}
	return needs;
}
function reachable(from, needs) {
	const seen = new Set(from);
	for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next);
	return seen;
}
// packages/size-budget-check/src/judge/metrics.ts
const always = "Run tailor-image again: its manifest does not hold this number.";
/** Bytes of what is handed over in a format. */
const artifact = (format, bytes = "size") => ({ artifacts }) => artifacts.find((one) => one.format === format)?.[bytes] ?? null;
const layerMetric = (layer) => ({
	unit: "bytes",
	measure: ({ shares }) => shares.find(({ name }) => name === layer)?.size ?? null,
	top: (of) => layer === "drivers" ? ofDrivers(of) : ofLayer(of, layer),
	remedy: always
});
/** Every metric that the definition's schema accepts; a test holds the two together. */
const METRICS = {
	installed: {
		unit: "bytes",
		measure: ({ totals }) => totals.installed,
		top: bySize,
		remedy: always
	},
	disk: {
		unit: "bytes",
		measure: artifact("disk-raw", "allocated"),
		top: bySize,
		remedy: always
	},
	qcow2: {
		unit: "bytes",
		measure: artifact("disk-qcow2"),
		top: bySize,
		remedy: "Add `qcow2` to `outputs` of the definition, or drop the budget."
	},
	initramfs: {
		unit: "bytes",
		measure: artifact("initramfs"),
		top: () => [],
		remedy: "Set `storage.initramfs` in the definition, or drop the budget."
	},
	packages: {
		unit: "count",
		measure: ({ totals }) => totals.packages,
		top: byPackageClosure,
		remedy: always
	},
	files: {
		unit: "count",
		measure: ({ totals }) => totals.files,
		top: byFiles,
		remedy: always
	},
	...Object.fromEntries(LAYERS.map((layer) => [`layer:${layer}`, layerMetric(layer)]))
};
// packages/size-budget-check/src/judge/evaluate.ts
/** Hold a measurement to each budget, in the order of the definition. With `changes`, an exceeded one is told what grew. */
function evaluateBudgets(head, budgets, changes) {
	return budgets.map((budget) => evaluateBudget(head, budget, changes));
}
function evaluateBudget(head, budget, changes) {
	const metric = METRICS[budget.metric];
	const { id, max, at } = budget;
	const base = {
		id,
		metric: budget.metric,
		max,
		at,
		unit: metric?.unit ?? "bytes"
	};
	const actual = metric?.measure(head) ?? null;
	if (metric === void 0 || actual === null) return {
		result: {
			...base,
			verdict: "broken",
			actual: null,
			top: []
		},
		finding: notMeasured(budget, metric?.remedy ?? `Known: ${Object.keys(METRICS).join(", ")}.`)
	};
	const top = metric.top(head);
	const result = {
		...base,
		actual,
		top: top.map(({ name, size }) => ({
			name,
			size
		}))
	};
	if (actual <= max) return { result: {
		...result,
		verdict: "pass"
	} };
	const show = (amount) => formatAmount(amount, metric.unit);
	return {
		result: {
			...result,
			verdict: "fail"
		},
		finding: {
			level: "error",
			code: "budget-exceeded",
			title: `budget ${id}: ${budget.metric} is ${show(actual)}, ${over(actual, max, metric.unit)} over its cap of ${show(max)}`,
			...detail([...top.length === 0 ? [] : [`Largest: ${top.map((one) => `${one.name} ${show(one.size)} (${one.why})`).join("; ")}`], ...grown(budget.metric, changes)]),
			hint: `Take something out, or raise \`max\`${at === null ? "" : ` at ${formatPosition(at)}`} if the growth is wanted.`,
			...at === null ? {} : { at }
		}
	};
}
const detail = (lines) => lines.length === 0 ? {} : { detail: lines.join("\n") };
/** The three packages that grew most since the baseline; of the budget's layer, where it is for one. */
function grown(metric, changes) {
	const more = (changes?.packages ?? []).filter(({ bytes, layer }) => bytes > 0 && (!metric.startsWith("layer:") || metric === `layer:${layer}`));
	if (more.length === 0) return [];
	return [`Grown since the baseline: ${more.slice(0, 3).map(({ what, bytes, why }) => `${what} ${formatChange(bytes)}${why === "" ? "" : ` (${why})`}`).join("; ")}`];
}
/** `+12.3 MiB`, and below a tenth of a MiB in bytes, so that no change reads as none. */
function formatChange(bytes) {
	const sign = bytes < 0 ? "-" : "+";
	const amount = Math.abs(bytes);
	return `${sign}${amount < 2 ** 20 / 10 ? `${amount} bytes` : formatMiB(amount)}`;
}
/** A cap missed by less than a tenth of a MiB would read `0.0 MiB over`: such a miss is told in bytes. */
function over(actual, max, unit) {
	const excess = actual - max;
	return unit === "bytes" && excess < 2 ** 20 / 10 ? `${excess} bytes` : formatAmount(excess, unit);
}
function notMeasured({ id, metric, at }, hint) {
	const known = metric in METRICS;
	return {
		level: "error",
		code: known ? "budget-not-measured" : "budget-unknown-metric",
		title: known ? `budget ${id}: the image has no ${metric}, so the budget cannot be judged` : `budget ${id}: ${metric} is not a metric that this version measures`,
		hint,
		...at === null ? {} : { at }
	};
}
/** `12.3 MiB` or `1234`. */
function formatAmount(amount, unit) {
	return unit === "bytes" ? formatMiB(amount) : String(amount);
}
/** Worst first: a check that could not run weighs more than one that found something. No budget at all is `skipped`. */
function overall(results) {
	if (results.length === 0) return "skipped";
	if (results.some((result) => result.verdict === "broken")) return "broken";
	return results.some((result) => result.verdict === "fail") ? "fail" : "pass";
}
// packages/size-budget-check/src/judge/judge.ts
/**
* Hold a measurement to its budgets, and tell what changed since the baseline. `broken`: sums that do not come out; then no budget says
* anything, and the verdict is `broken`.
*/
function judge(head, { base, findings: found }, budgets, broken) {
	const changes = base === void 0 ? void 0 : changesSince(base.measurement, head);
	const judged = evaluateBudgets(head, budgets, changes);
	const results = judged.map(({ result }) => result);
	return {
		verdict: broken.length > 0 ? "broken" : overall(results),
		budgets: results,
		...changes === void 0 ? {} : { changes },
		...base === void 0 ? {} : { comparedWith: {
			...base.found,
			comparable: isComparable(base.measurement, head)
		} },
		findings: [
			...broken,
			...found,
			...judged.flatMap(({ finding }) => finding ?? []),
			...results.length === 0 ? [noBudget] : []
		]
	};
}
/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base, head) => base.measured.fingerprint === head.measured.fingerprint;
const noBudget = {
	level: "notice",
	code: "budget-none",
	title: "The definition sets no budget, so nothing was judged",
	hint: "Add for example `budgets: [{metric: installed, max: 300MiB}]` to the definition."
};
// packages/size-budget-check/src/measure/conservation.ts
const share = (of) => ({
	size: of?.size ?? 0,
	files: of?.files ?? 0
});
/**
* Is every byte of the image counted exactly once? One finding per sum that does not come out; none when all do. A manifest
* that fails this says nothing reliable about sizes, so no budget may be judged by it.
*/
function checkConservation(image, file) {
	const { sizes } = image;
	const parts = [...LAYERS.map((name) => share(sizes.layers[name])), share(sizes.unowned)];
	const sum = (values) => values.reduce((total, value) => total + value, 0);
	const rootName = "the five layers and unowned";
	return [
		bytesDiffer(rootName, sum(parts.map((part) => part.size)), "sizes.root.size", sizes.root.size, file),
		countDiffers(rootName, sum(parts.map((part) => part.files)), sizes.root.files, file),
		bytesDiffer("root, boot partition and fs-overhead", sum([
			...parts.map((part) => part.size),
			sizes.esp.size,
			sizes.fsOverhead
		]), "sizes.disk.allocated", sizes.disk.allocated, file),
		...qcow2Differs(image, file)
	].filter((finding) => finding !== void 0);
}
const HINT = "The manifest was edited, or tailor-image miscounted. Run tailor-image again; if the message stays, please report it.";
function bytesDiffer(what, actual, key, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} add up to ${actual} bytes, but ${key} says ${expected} (${formatMiB(Math.abs(actual - expected))} apart)`,
		hint: HINT,
		at: { file }
	};
}
function countDiffers(what, actual, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} hold ${actual} files, but sizes.root.files says ${expected}`,
		hint: HINT,
		at: { file }
	};
}
/** The qcow2's size stands twice in the manifest, once as a measure and once as a file: they must agree. */
function qcow2Differs({ sizes, files }, file) {
	const entry = files.find((candidate) => candidate.role === "disk-qcow2");
	if (entry === void 0 || sizes.disk.qcow2 === null) return [];
	return [bytesDiffer(`the bytes of ${entry.path}`, entry.size, "sizes.disk.qcow2", sizes.disk.qcow2, file)];
}
// packages/size-budget-check/src/measure/given.ts
/** Read what the inputs name. Throws UserError for what is not there or no image manifest. */
async function readGiven(inputs, ports) {
	const read = await readManifest("dpuos.image/v1", inputs.image, ports);
	if (!read.ok) throw new UserError(read.findings);
	const image = read.value;
	const shown = shownPath(inputs.image, ports);
	return {
		image,
		shown,
		subject: {
			name: image.name,
			arch: image.arch,
			kind: "image"
		},
		source: image.source,
		broken: checkConservation(image, shown)
	};
}
// packages/size-budget-check/src/measure/head.ts
/** Measure what is given. */
async function measureHead({ image }, { host }) {
	return measureImage(image, host.version);
}
// packages/size-budget-check/src/report/report.ts
/** The size manifest for people: what is over, the budgets with bars, the rows, the largest packages. */
function sizeReport(size, head, findings, verdict) {
	return {
		headline: headline(size, head),
		verdict,
		facts: facts(size, head),
		tables: [
			budgetTable(size.budgets),
			changeTable(size),
			rowTable(size),
			packageTable(head)
		].filter((table) => table.rows.length > 0),
		excerpts: [],
		findings
	};
}
function headline({ budgets, verdict, total }, { subject: { name } }) {
	const size = formatMiB(total.root);
	const named = (wanted) => budgets.filter((budget) => budget.verdict === wanted).map((budget) => budget.id).join(", ");
	if (verdict === "fail") return `${name} holds ${size} of files and is over its budget: ${named("fail")}`;
	if (verdict === "pass") return `${name} holds ${size} of files and keeps all ${budgets.length} budgets`;
	if (verdict === "skipped") return `${name} holds ${size} of files; its definition sets no budget`;
	const unmeasured = named("broken");
	return `the sizes of ${name} could not be judged${unmeasured === "" ? "" : `: ${unmeasured}`}`;
}
function facts({ total, changes }, { artifacts }) {
	const bytes = (format) => {
		const made = artifacts.find((one) => one.format === format);
		return made === void 0 ? "not made" : formatMiB(made.size);
	};
	return [
		{
			name: "installed",
			value: formatMiB(total.root)
		},
		...changes === void 0 ? [] : [{
			name: "since the baseline",
			value: formatChange(changes.root)
		}],
		{
			name: "disk allocated",
			value: formatMiB(total.allocated)
		},
		{
			name: "disk apparent",
			value: bytes("disk-raw")
		},
		{
			name: "qcow2",
			value: bytes("disk-qcow2")
		},
		{
			name: "initramfs",
			value: bytes("initramfs")
		},
		{
			name: "packages",
			value: String(total.packages)
		},
		{
			name: "files",
			value: String(total.files)
		}
	];
}
function budgetTable(budgets) {
	return {
		title: "Budgets",
		columns: [
			{ name: "budget" },
			{ name: "metric" },
			{
				name: "used",
				align: "right"
			},
			{
				name: "max",
				align: "right"
			},
			{ name: "of max" },
			{ name: "verdict" },
			{ name: "set at" }
		],
		rows: budgets.map(({ id, metric, actual, max, unit, verdict, at }) => [
			id,
			metric,
			actual === null ? "not measured" : formatAmount(actual, unit),
			max === null ? "no cap" : formatAmount(max, unit),
			actual === null || max === null ? "" : `${bar(actual, max)} ${percent(actual, max)}`,
			verdict,
			at === null ? "" : formatPosition(at)
		])
	};
}
/** Rows for single packages; what is beyond is one row, so that the column adds up. */
const MOST_CHANGES = 15;
function changeTable({ changes }) {
	const { packages = [], rest = 0, root = 0 } = changes ?? {};
	const others = packages.slice(MOST_CHANGES);
	const sum = others.reduce((total, { bytes }) => total + bytes, 0);
	const row = (what, kind, bytes, why) => [
		what,
		kind,
		formatChange(bytes),
		why
	];
	const rows = [
		...packages.slice(0, MOST_CHANGES).map(({ what, kind, bytes, why }) => row(what, kind, bytes, why)),
		...others.length === 0 ? [] : [row(`${others.length} more packages`, "", sum, "")],
		...rest === 0 ? [] : [row("files of no package", "", rest, "overlay, generated files, the RPM database")]
	];
	return {
		title: "What changed since the baseline",
		columns: [
			{ name: "package" },
			{ name: "what happened" },
			{
				name: "bytes",
				align: "right"
			},
			{ name: "because of" }
		],
		rows: rows.length === 0 ? [] : [...rows, row("the root", "", root, "")]
	};
}
function rowTable({ rows, total }) {
	return {
		title: "Where the bytes are",
		columns: [
			{ name: "part" },
			{
				name: "size",
				align: "right"
			},
			{
				name: "files",
				align: "right"
			},
			{ name: "share" }
		],
		rows: [...rows.map((row) => [
			row.name,
			formatMiB(row.size),
			String(row.files),
			bar(row.size, total.allocated)
		]), [
			"disk allocated",
			formatMiB(total.allocated),
			"",
			""
		]]
	};
}
function packageTable({ packages }) {
	return {
		title: "Largest packages",
		columns: [
			{ name: "package" },
			{ name: "layer" },
			{
				name: "size",
				align: "right"
			},
			{
				name: "files",
				align: "right"
			},
			{ name: "because of" }
		],
		rows: [...packages].sort((a, b) => b.size - a.size).slice(0, 15).map((one) => [
			one.nevra,
			one.layer,
			formatMiB(one.size),
			String(one.files),
			one.because.slice(0, 3).join(", ")
		]),
		detail: true
	};
}
/** Ten cells of blocks, full at the maximum; anything above zero shows at least one. */
function bar(used, max) {
	const cells = max === 0 ? 10 : Math.min(10, Math.round(used / max * 10));
	const filled = used > 0 ? Math.max(1, cells) : 0;
	return "█".repeat(filled) + "░".repeat(10 - filled);
}
/** Rounded away from 100, so that a kept budget never reads `101%` nor an exceeded one `100%`. */
function percent(used, max) {
	if (max === 0) return used === 0 ? "0%" : "over 0";
	const share = used / max * 100;
	return `${used > max ? Math.max(101, Math.ceil(share)) : Math.floor(share)}%`;
}
// packages/size-budget-check/src/judge/rows.ts
/**
* What was measured, told without gaps. The disk, where there is one: layers, what nobody owns, the boot partition, what the file system itself
* takes; the rows add up to its allocated bytes. Else the root's files alone.
*/
function sizeRows({ shares, partitions, artifacts, totals }) {
	const allocated = artifacts.find(({ format }) => format === "disk-raw")?.allocated ?? null;
	if (allocated === null) return [...shares];
	const boot = partitions.find(({ label }) => label === "esp");
	return [
		...shares,
		{
			name: "boot partition",
			size: boot?.used ?? 0,
			files: boot?.files ?? 0
		},
		{
			name: "fs-overhead",
			size: Math.max(0, allocated - totals.installed - (boot?.used ?? 0)),
			files: 0
		}
	];
}
// packages/size-budget-check/src/write.ts
/** Write measurement.json, and size.json that lists it. Returns the size manifest and its path. */
async function writeSizes(head, base, { verdict, budgets, changes, comparedWith, findings }, { output }, ports) {
	const measurement = await writeManifest(head, output, ports);
	const rows = sizeRows(head);
	const size = {
		schema: "dpuos.size/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digestOf([
			head.inputs.digest,
			base?.inputs.digest ?? null,
			ports.host.version
		]) },
		source: head.source,
		tools: {},
		files: [await fileEntry("measurement", measurement, output, ports)],
		findings: [...findings],
		verdict,
		image: head.inputs.digest,
		budgets: [...budgets],
		rows,
		...comparedWith === void 0 ? {} : { comparedWith },
		...changes === void 0 ? {} : { changes },
		total: {
			allocated: rows.reduce((sum, row) => sum + row.size, 0),
			root: head.totals.installed,
			packages: head.totals.packages,
			files: head.totals.files
		}
	};
	return {
		size,
		manifest: await writeManifest(size, output, ports)
	};
}
// packages/size-budget-check/src/core.ts
/** Find what to compare with, measure, judge, report. */
const core = async (inputs, ports) => {
	const given = await readGiven(inputs, ports);
	const baseline = await findBaseline(inputs, given.subject, ports);
	const head = await measureHead(given, ports);
	const judged = judge(head, baseline, given.image.budgets, given.broken);
	const judgement = {
		...judged,
		findings: judged.findings.map((one) => soften(one, inputs.failOn))
	};
	for (const finding of judgement.findings) ports.log.finding(finding);
	const { size, manifest } = await writeSizes(head, baseline.base?.measurement, judgement, inputs, ports);
	const { verdict } = judgement;
	const shown = verdict === "fail" && inputs.failOn === "never" ? "pass" : verdict;
	return {
		report: sizeReport(size, head, judgement.findings, shown),
		outputs: {
			manifest,
			verdict
		}
	};
};
/** With `fail-on: never` an exceeded budget is only a warning; one that cannot be measured stays an error. */
function soften(finding, failOn) {
	return failOn === "never" && finding.code === "budget-exceeded" ? {
		...finding,
		level: "warning"
	} : finding;
}
export { core, spec };
