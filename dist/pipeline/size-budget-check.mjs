import "./rolldown-runtime.mjs";
import { $t as LAYERS, Bt as nearest, Gt as globPattern, Jt as digestOf, Kt as formatPosition, Lt as formatMiB, Rt as nevraCompare, Wt as nameOfNevra, Xt as METRIC_UNITS, Zt as unitOf, _t as writeManifest, gt as readManifest, in as UserError, kt as shownPath, pt as fileEntry, qt as canonicalJson, s as spec } from "./shared.mjs";
import { access } from "node:fs/promises";
// packages/manifests/src/path-glob.ts
/** Tokens of a glob that are more than themselves. */
const TOKENS = /\/\*\*$|\*\*\/|\*\*|\[!?[^\]/]+\]|[\\^$.*+?()[\]{},|]/g;
/**
* A glob over absolute paths: `*` and `?` stay within a name, `**` goes over any number of folders, `[…]` is a set, `{a,b}` an alternative. One
* that ends in a slash and `**` means the folder itself too. Anything else stands for itself, an alternative of one as well.
*/
function pathGlob(glob) {
	const groups = alternatives(glob);
	const body = glob.replaceAll(TOKENS, (part, at) => groups.get(at) ?? PARTS[part] ?? literal(part));
	try {
		return new RegExp(`^${body}$`);
	} catch {
		return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}$`);
	}
}
const PARTS = {
	"/**": "(?:/.*)?",
	"**/": "(?:[^/]+/)*",
	"**": ".*",
	"*": "[^/]*",
	"?": "[^/]",
	",": ","
};
const literal = (part) => part.length === 1 ? `\\${part}` : part.replace("[!", "[^").replaceAll("\\", "\\\\");
/** Braces and commas of alternatives by their place: those that have a partner and a comma between. */
function alternatives(glob) {
	const found = /* @__PURE__ */ new Map();
	const open = [];
	for (const [at, char] of [...glob.matchAll(/[{},]/g)].map((match) => [match.index, match[0]])) if (char === "{") open.push({
		at,
		commas: []
	});
	else if (char === ",") open.at(-1)?.commas.push(at);
	else {
		const group = open.pop();
		if (group === void 0 || group.commas.length === 0) continue;
		found.set(group.at, "(?:").set(at, ")");
		for (const comma of group.commas) found.set(comma, "|");
	}
	return found;
}
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
			},
			decides: true
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
// packages/size-budget-check/src/judge/excluded.ts
/** Metrics of bytes to which a package's bytes are added as they are. */
const PLAIN = /^(installed|disk|layer:.*|package:.*|partition:root)$/;
/** Growth that a rule does not count, in the unit of its metric, and never more than there is. */
function excluded(rule, metric, growth, { changes, today }) {
	if (rule.grow === void 0 || changes === void 0 || growth <= 0) return [];
	const counted = changes.packages.filter(({ what, layer }) => metric.counts?.({
		name: nameOfNevra(what),
		layer
	}) ?? true);
	const allowances = (rule.allow ?? []).filter((one) => isOpen(one, today));
	const allowed = (change) => allowances.some((one) => globPattern(one.package).test(nameOfNevra(change.what)));
	const drifts = rule.grow.scope === "pr";
	const found = [];
	const add = (why, amount) => {
		const left = growth - found.reduce((sum, one) => sum + one.amount, 0);
		if (Math.min(amount, left) > 0) found.push({
			why,
			amount: Math.min(amount, left)
		});
	};
	for (const one of allowances) {
		const those = counted.filter(({ what }) => globPattern(one.package).test(nameOfNevra(what)));
		add(`${one.package}: ${one.reason}`, amountOf(rule.metric, those));
	}
	if (drifts && changes.cause === "drift") add("newer repositories", growth);
	else if (drifts) add("newer repositories", amountOf(rule.metric, counted.filter((one) => one.cause === "drift" && !allowed(one))));
	return found;
}
/** What package changes add to a metric; what is no plain sum of packages is not split up. */
function amountOf(metric, changes) {
	if (metric === "packages") return changes.reduce((sum, { kind }) => sum + (kind.startsWith("added") ? 1 : kind === "removed" ? -1 : 0), 0);
	return PLAIN.test(metric) ? changes.reduce((sum, { bytes }) => sum + bytes, 0) : 0;
}
const isOpen = ({ until }, today) => until === void 0 || until >= today;
/** One notice for each allowance that is over. */
const expiredAllowances = (rule, today) => (rule.allow ?? []).filter((one) => !isOpen(one, today)).map((one) => ({
	level: "notice",
	code: "budget-allowance-expired",
	title: `budget ${rule.id}: the allowance for ${one.package} ended on ${one.until}: its growth counts again`,
	detail: `It was given for: ${one.reason}`,
	hint: "Take it out, or give it a later day.",
	...rule.at === null ? {} : { at: rule.at }
}));
// packages/size-budget-check/src/judge/amounts.ts
/** `12.3 MiB`, `1234` or `15.2 s`. */
function formatAmount(amount, unit) {
	if (unit === "bytes") return formatMiB(amount);
	if (unit === "KiB") return formatMiB(amount * 1024);
	return unit === "milliseconds" ? `${(amount / 1e3).toFixed(1)} s` : String(amount);
}
/** A difference too small for a decimal of its unit is told in the unit below, so that it does not read as none. */
function formatDifference(amount, unit) {
	if (unit === "bytes" && amount < 2 ** 20 / 10) return `${amount} bytes`;
	if (unit === "KiB" && amount < 1024 / 10) return `${amount} KiB`;
	return unit === "milliseconds" && amount < 100 ? `${amount} ms` : formatAmount(amount, unit);
}
/** `+12.3 MiB`, and below a tenth of a MiB in bytes. */
const formatChange = (bytes) => `${bytes < 0 ? "-" : "+"}${formatDifference(Math.abs(bytes), "bytes")}`;
const BINARY = [
	["GiB", 2 ** 30],
	["MiB", 2 ** 20],
	["KiB", 1024]
];
/** An amount as a definition has it: `8MiB`, `1536KiB`, `20s`; exact. */
function writeAmount(amount, unit) {
	if (unit === "count") return String(amount);
	if (unit === "milliseconds") return amount % 1e3 === 0 ? `${amount / 1e3}s` : `${amount}ms`;
	const bytes = unit === "KiB" ? amount * 1024 : amount;
	const fits = BINARY.find(([, size]) => bytes >= size && bytes % size === 0);
	return fits === void 0 ? String(bytes) : `${bytes / fits[1]}${fits[0]}`;
}
// packages/size-budget-check/src/judge/limits.ts
/** Hold amounts to every limit of a rule. A limit is the largest value that keeps it. */
function limitsOf(rule, of) {
	const { actual, baseline, unit } = of;
	const limit = (kind, most, written) => ({
		kind,
		limit: Math.max(0, Math.floor(most)),
		written,
		exceeded: actual > Math.max(0, Math.floor(most))
	});
	const fixed = [
		...rule.max === void 0 ? [] : [limit("max", rule.max, writeAmount(rule.max, unit))],
		...headroom(rule, of).map(([most, written]) => limit("headroom", most, written)),
		...rule.ratchet === void 0 || of.smallest === void 0 ? [] : [limit("ratchet", of.smallest * (1 + rule.ratchet.slack / 100), `${writeAmount(of.smallest, unit)} + ${rule.ratchet.slack}%`)]
	];
	const { grow, noise = 0 } = rule;
	const wants = grow !== void 0;
	if (grow === void 0 || baseline === null) return {
		limits: fixed,
		exceeded: fixed.some((one) => one.exceeded),
		noise: false,
		unjudged: wants
	};
	const from = baseline + of.excluded;
	const growth = [...grow.max === void 0 ? [] : [limit("grow", from + grow.max, `+${writeAmount(grow.max, unit)}`)], ...grow.percent === void 0 ? [] : [limit("grow-percent", from + baseline * grow.percent / 100, `+${grow.percent}%`)]];
	const within = Math.abs(actual - from) <= noise;
	const trips = grow.when === "all" ? growth.every((one) => one.exceeded) : growth.some((one) => one.exceeded);
	return {
		limits: [...fixed, ...growth],
		exceeded: fixed.some((one) => one.exceeded) || trips && !within,
		noise: within && actual !== baseline && noise > 0,
		unjudged: false
	};
}
/** The most that may be in use, and how the rule says it. */
function headroom({ headroom }, { capacity }) {
	if (headroom === void 0 || capacity === null) return [];
	const { min = 0, percent, reserve = 0 } = headroom;
	const free = percent === void 0 ? min : Math.ceil(capacity * percent / 100);
	const parts = [percent === void 0 ? min === 0 ? void 0 : writeAmount(min, "bytes") : `${percent}%`, reserve === 0 ? void 0 : writeAmount(reserve, "bytes")];
	return [[capacity - free - reserve, `${parts.filter((one) => one !== void 0).join(" + ")} free`]];
}
/** Capacity of the partition that a budget is for. */
function capacityFor(metric, { partitions }) {
	if (!metric.startsWith("partition:")) return null;
	const label = metric.slice(10);
	return partitions.find((one) => one.label === label)?.capacity ?? null;
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
const again = "Run tailor-image of this version again: the image manifest does not hold this number.";
const none = () => [];
/** Bytes of what is handed over in a format. */
const artifact = (format, output, tools) => ({
	measure: ({ artifacts }) => artifacts.find((one) => one.format === format)?.size ?? null,
	top: bySize,
	remedy: `Add \`${output}\` to \`outputs\` of the definition, or drop the budget.`,
	tools
});
const NAMED = {
	installed: {
		measure: ({ totals }) => totals.installed,
		top: bySize,
		remedy: again
	},
	disk: {
		measure: ({ artifacts }) => artifacts.find((one) => one.format === "disk-raw")?.allocated ?? null,
		top: bySize,
		remedy: again,
		tools: ["e2fsprogs"]
	},
	qcow2: artifact("disk-qcow2", "qcow2", ["e2fsprogs", "qemu-img"]),
	initramfs: {
		...artifact("initramfs", "", []),
		top: none,
		remedy: "Set `storage.initramfs` in the definition, or drop the budget."
	},
	tar: artifact("rootfs-tar", "tar", ["tar", "zstd"]),
	cpio: artifact("rootfs-cpio", "cpio", []),
	oci: artifact("oci-archive", "oci", []),
	squashfs: artifact("rootfs-squashfs", "squashfs", ["squashfs-tools"]),
	erofs: artifact("rootfs-erofs", "erofs", ["erofs-utils"]),
	packages: {
		measure: ({ totals }) => totals.packages,
		top: byPackageClosure,
		remedy: again
	},
	files: {
		measure: ({ totals }) => totals.files,
		top: byFiles,
		remedy: again
	},
	inodes: {
		measure: ({ totals }) => totals.inodes,
		top: byFiles,
		remedy: again
	},
	services: {
		measure: ({ totals }) => totals.servicesEnabled,
		top: none,
		remedy: again
	},
	setuid: {
		measure: ({ totals }) => totals.setuid,
		top: none,
		remedy: again
	},
	boot: {
		measure: ({ totals }) => totals.boot === null ? null : Math.round(totals.boot.median),
		top: none,
		remedy: "Give the boot manifest (`boot`) of a boot test that came up.",
		tools: ["qemu", "accelerator"]
	},
	memory: {
		measure: ({ totals }) => totals.idleMemory === null ? null : Math.round(totals.idleMemory.median),
		top: none,
		remedy: "Give the boot manifest (`boot`) of a boot test that came up.",
		tools: ["qemu", "accelerator"]
	}
};
/** What a budget's `metric` reads; undefined: this version knows no such metric. */
function metricFor(metric) {
	const unit = unitOf(metric);
	if (unit === void 0) return void 0;
	if (Object.hasOwn(METRIC_UNITS, metric)) return {
		unit,
		...NAMED[metric]
	};
	const cut = metric.indexOf(":");
	return {
		unit,
		...selected(metric.slice(0, cut), metric.slice(cut + 1))
	};
}
function selected(selector, value) {
	if (selector === "layer") return ofOneLayer(value);
	if (selector === "package") return ofPackages(globPattern(value));
	return selector === "partition" ? ofPartition(value) : ofPath(value);
}
const ofOneLayer = (layer) => ({
	measure: ({ shares }) => shares.find(({ name }) => name === layer)?.size ?? null,
	top: (of) => layer === "drivers" ? ofDrivers(of) : ofLayer(of, layer),
	remedy: again,
	counts: (one) => one.layer === layer
});
function ofPackages(glob) {
	const those = (of) => of.packages.filter(({ name }) => glob.test(name));
	return {
		measure: (of) => those(of).reduce((sum, { size }) => sum + size, 0),
		top: (of) => bySize({
			...of,
			packages: those(of)
		}),
		remedy: again,
		matches: (of) => those(of).length > 0,
		counts: ({ name }) => glob.test(name)
	};
}
const ofPartition = (label) => ({
	measure: ({ partitions }) => partitions.find((one) => one.label === label)?.used ?? null,
	top: (of) => label === "root" ? bySize(of) : [],
	remedy: again,
	matches: ({ partitions }) => partitions.some((one) => one.label === label)
});
/** Files are seen where the tree is: there the bytes of each glob that a budget names were added up. */
function ofPath(glob) {
	const pattern = pathGlob(glob);
	const found = ({ paths = [] }) => paths.find((one) => one.glob === glob);
	return {
		measure: (of) => found(of)?.size ?? null,
		top: ({ largest }) => largest.filter(({ path }) => pattern.test(path)).slice(0, 5).map(({ path, size, owner }) => ({
			name: path,
			size,
			why: owner
		})),
		remedy: again,
		matches: (of) => found(of)?.files !== 0,
		counts: () => false
	};
}
// packages/size-budget-check/src/judge/words.ts
const place = ({ at }) => at === null ? {} : { at };
/** An exceeded budget: by how much, what it is made of, what grew, what to do. */
function exceededFinding(rule, result, top, metric, changes) {
	const over = (result.limits ?? []).filter((one) => one.exceeded);
	const show = (amount) => formatAmount(amount, metric.unit);
	const [first, ...others] = over.map((one) => sentence(rule, result, one));
	const largest = top.map((one) => `${one.name} ${show(one.size)} (${one.why})`).join("; ");
	const not = (result.excluded ?? []).map(({ why, amount }) => `${show(amount)} (${why})`).join("; ");
	const lines = [
		...others.map((one) => `Also: ${one}.`),
		...largest === "" ? [] : [`Largest: ${largest}`],
		...grown(metric, changes),
		...not === "" ? [] : [`Not counted: ${not}`],
		...rule.owner === void 0 ? [] : [`Owner: ${rule.owner}`]
	];
	return {
		level: rule.severity ?? "error",
		code: "budget-exceeded",
		title: `budget ${rule.id}: ${first ?? `${rule.metric} is over its limits`}`,
		...lines.length === 0 ? {} : { detail: lines.join("\n") },
		hint: remedy(rule, over[0]),
		...place(rule)
	};
}
/** `installed is 200.0 MiB, 50.0 MiB over its cap of 150.0 MiB`. */
function sentence({ metric }, { actual, baseline, unit }, { kind, limit, written }) {
	const value = actual ?? 0;
	const show = (amount) => formatAmount(amount, unit);
	const over = formatDifference(value - limit, unit);
	if (kind === "max") return `${metric} is ${show(value)}, ${over} over its cap of ${show(limit)}`;
	if (kind === "ratchet") return `${metric} is ${show(value)}, ${over} over the smallest so far (${written})`;
	if (kind === "headroom") return `${metric} holds ${show(value)}, ${over} more than leaves ${written}`;
	const from = baseline ?? 0;
	const share = from === 0 ? "" : ` (${((value - from) / from * 100).toFixed(1)}%)`;
	return `${metric} grew by ${formatDifference(value - from, unit)}${share} to ${show(value)}, ${over} over its limit of ${written}`;
}
function remedy(rule, limit) {
	const key = limit?.kind === "grow-percent" ? "grow.percent" : limit?.kind === "grow" ? "grow.max" : limit?.kind;
	const where = rule.at === null ? "" : ` at ${formatPosition(rule.at)}`;
	if (limit?.kind === "ratchet") return "Take something out, or have the file of the smallest values raised if the growth is wanted.";
	if (limit?.kind === "headroom") return `Take something out, or make the partition larger (\`storage.layout\`); the limit is \`headroom\`${where}.`;
	return `Take something out, or raise \`${key ?? "max"}\`${where} if the growth is wanted.`;
}
/** The three packages that grew most since the baseline, of those that the metric counts. */
function grown({ counts }, changes) {
	const more = (changes?.packages ?? []).filter(({ bytes, what, layer }) => bytes > 0 && (counts?.({
		name: nameOfNevra(what),
		layer
	}) ?? true));
	if (more.length === 0) return [];
	return [`Grown since the baseline: ${more.slice(0, 3).map(({ what, bytes, why }) => `${what} ${formatChange(bytes)}${why === "" ? "" : ` (${why})`}`).join("; ")}`];
}
/** A budget that nothing can be said of. `metric` undefined: it is for something that this version does not know. */
function notMeasured(rule, metric) {
	if (metric === void 0) return {
		level: "error",
		code: "budget-unknown-metric",
		title: `budget ${rule.id}: ${rule.metric} is not a metric that this version measures`,
		hint: `Known: ${Object.keys(METRIC_UNITS).join(", ")}, and \`layer\`, \`package\`, \`path\`, \`partition\`.`,
		...place(rule)
	};
	return {
		level: "error",
		code: "budget-not-measured",
		title: rule.headroom !== void 0 ? `budget ${rule.id}: the capacity of ${rule.metric} is not known, so its headroom cannot be judged` : `budget ${rule.id}: the image has no ${rule.metric}, so the budget cannot be judged`,
		hint: metric.remedy,
		...place(rule)
	};
}
/** A selector that matches nothing: a budget that would always be kept. */
function unmatched(rule, head) {
	const [selector = "", ...rest] = rule.metric.split(":");
	const value = rest.join(":");
	const known = selector === "package" ? head.packages.map(({ name }) => name) : selector === "partition" ? head.partitions.map(({ label }) => label) : [];
	const meant = nearest(value, known);
	const guess = meant === void 0 ? "" : `Did you mean ${meant}? `;
	return {
		level: "error",
		code: "budget-unmatched",
		title: `budget ${rule.id}: there is no ${selector} ${value} in what was measured`,
		hint: `${guess}Correct it, take it out, or say \`optional: true\` where it may be absent.`,
		...place(rule)
	};
}
// packages/size-budget-check/src/judge/evaluate.ts
/** Hold a measurement to one budget. `lenient`: its selector may match nothing, as what it was for is gone. */
function evaluate(rule, of, lenient = false) {
	const metric = metricFor(rule.metric);
	const bare = resultOf(rule, metric);
	if (metric === void 0) return {
		rule,
		result: {
			...bare,
			verdict: "broken"
		},
		findings: [notMeasured(rule, void 0)]
	};
	if (metric.matches?.(of.head) === false) {
		if (rule.optional === true) return {
			rule,
			result: {
				...bare,
				verdict: "skipped"
			},
			findings: []
		};
		if (!lenient && !(of.base !== void 0 && metric.matches(of.base))) return {
			rule,
			result: {
				...bare,
				verdict: "broken"
			},
			findings: [],
			mistake: unmatched(rule, of.head)
		};
	}
	const actual = metric.measure(of.head) ?? (lenient && metric.matches !== void 0 ? 0 : null);
	const capacity = capacityFor(rule.metric, of.head);
	if (actual === null || rule.headroom !== void 0 && capacity === null) return {
		rule,
		result: {
			...bare,
			verdict: "broken"
		},
		findings: [notMeasured(rule, metric)]
	};
	return held(rule, metric, actual, capacity, of);
}
function held(rule, metric, actual, capacity, of) {
	const baseline = baselineOf(metric, of);
	const out = baseline === null ? [] : excluded(rule, metric, actual - baseline, of);
	const { limits, exceeded, noise, unjudged } = limitsOf(rule, {
		unit: metric.unit,
		actual,
		baseline,
		excluded: out.reduce((sum, { amount }) => sum + amount, 0),
		smallest: of.smallest.get(rule.id),
		capacity
	});
	const top = metric.top(of.head);
	const result = {
		...resultOf(rule, metric),
		verdict: exceeded ? (rule.severity ?? "error") === "error" ? "fail" : "warn" : noise ? "noise" : unjudged && limits.length === 0 ? "no-baseline" : "pass",
		actual,
		baseline,
		limits: [...limits],
		...out.length === 0 ? {} : { excluded: out },
		top: top.map(({ name, size }) => ({
			name,
			size
		}))
	};
	return {
		rule,
		result,
		findings: [...expiredAllowances(rule, of.today), ...exceeded ? [exceededFinding(rule, result, top, metric, of.changes)] : []]
	};
}
/** The same number of the baseline; null where there is none, or where other versions of a tool shaped it. */
function baselineOf(metric, { head, base }) {
	if (base === void 0) return null;
	return (metric.tools ?? []).every((tool) => base.tools[tool] === head.tools[tool]) ? metric.measure(base) : null;
}
const resultOf = (rule, metric) => ({
	id: rule.id,
	metric: rule.metric,
	verdict: "broken",
	max: rule.max ?? null,
	actual: null,
	...rule.severity === void 0 ? {} : { severity: rule.severity },
	...rule.owner === void 0 ? {} : { owner: rule.owner },
	unit: metric?.unit ?? "bytes",
	top: [],
	at: rule.at
});
/** Worst first: a check that could not run weighs more than one that found something. No budget at all is `skipped`. */
function overall(all) {
	const results = all.filter(({ decides }) => decides !== false);
	if (results.length === 0) return "skipped";
	if (results.some(({ verdict }) => verdict === "broken")) return "broken";
	return results.some(({ verdict }) => verdict === "fail") ? "fail" : "pass";
}
// packages/size-budget-check/src/judge/rules.ts
/**
* Which budgets decide. With those of the base: they do, so that a change cannot raise its own limit; what the head changed is evaluated and shown
* beside; what the head adds decides too. Without: the head's.
*/
function rulesOf(head, base) {
	if (base === void 0) return {
		rules: head.map((rule) => ({
			rule,
			decides: true
		})),
		findings: []
	};
	const before = new Map(base.map((rule) => [rule.id, rule]));
	const now = new Set(head.map(({ id }) => id));
	const findings = [];
	const rules = head.flatMap((rule) => {
		const was = before.get(rule.id);
		if (was === void 0) {
			findings.push(changed(rule, "is new: it counts at once"));
			return [{
				rule,
				of: "head",
				decides: true
			}];
		}
		if (alike(was, rule)) return [{
			rule,
			decides: true
		}];
		findings.push(changed(rule, "was changed: what the base has of it decides, this is shown beside"));
		return [{
			rule: was,
			of: "base",
			decides: true
		}, {
			rule,
			of: "head",
			decides: false
		}];
	});
	const gone = base.filter(({ id }) => !now.has(id));
	for (const rule of gone) findings.push(changed({
		...rule,
		at: null
	}, "was taken out: it still decides, as the base has it"));
	return {
		rules: [...rules, ...gone.map((rule) => ({
			rule,
			of: "base",
			decides: true
		}))],
		findings
	};
}
/** The line where it stands is no part of a budget. */
const alike = (a, b) => canonicalJson({
	...a,
	at: null
}) === canonicalJson({
	...b,
	at: null
});
const changed = ({ id, owner, at }, what) => ({
	level: "notice",
	code: "budget-changed",
	title: `budget ${id} ${what}`,
	...owner === void 0 ? {} : { detail: `Owner: ${owner}` },
	...at === null ? {} : { at }
});
// packages/size-budget-check/src/judge/waive.ts
/**
* Let exceeded budgets pass that somebody waived for just this commit. Every waiver is told, honoured or not and why: one that nobody sees is a
* rubber stamp. `sha`: the head of the pull request, or else the commit that was built; null: not known, so none fits.
*/
function waive(all, waivers, sha) {
	const refused = [];
	const honoured = /* @__PURE__ */ new Map();
	for (const waiver of waivers) {
		const about = all.filter(({ rule }) => rule.id === waiver.rule);
		const why = about.length === 0 ? "there is no such budget" : waiver.sha !== sha ? `it was given for commit ${waiver.sha.slice(0, 12)}, and this is ${sha?.slice(0, 12) ?? "an unknown one"}` : about.some(({ rule }) => rule.waivable === false) ? "the budget says `waivable: false`" : void 0;
		if (why === void 0) honoured.set(waiver.rule, waiver);
		else refused.push(notHonoured(waiver, why));
	}
	return {
		judged: all.map((one) => {
			const waiver = honoured.get(one.rule.id);
			if (waiver === void 0) return one;
			const { by, reason, through } = waiver;
			if (!(one.result.verdict === "fail" || one.result.verdict === "warn")) return one;
			const findings = one.findings.map((finding) => finding.code === "budget-exceeded" ? told(finding, waiver) : finding);
			return {
				...one,
				result: {
					...one.result,
					verdict: "waived",
					waiver: {
						by,
						reason,
						through
					}
				},
				findings
			};
		}),
		findings: refused
	};
}
const told = (finding, { by, reason, through }) => ({
	...finding,
	level: "notice",
	code: "budget-waived",
	title: `${finding.title}; ${by} lets it pass (${through}): ${reason === "" ? "no reason given" : reason}`
});
const notHonoured = ({ rule, by, through }, why) => ({
	level: "warning",
	code: "waiver-refused",
	title: `the waiver of ${by} for budget ${rule} (${through}) does not count: ${why}`,
	hint: "A waiver holds for one commit: give it again for the one that shall be let through."
});
// packages/size-budget-check/src/judge/judge.ts
/** Hold a measurement to its budgets and to those of its base, and tell what changed since. */
function judge({ head, budgets, baseline, broken, smallest, now }) {
	const { base: found } = baseline;
	const changes = found === void 0 ? void 0 : changesSince(found.measurement, head);
	const comparable = found !== void 0 && isComparable(found.measurement, head);
	const evidence = {
		head,
		...comparable ? { base: found.measurement } : {},
		...comparable && changes !== void 0 ? { changes } : {},
		smallest,
		today: new Date(now).toISOString().slice(0, 10)
	};
	const decided = rulesOf(budgets, found?.decides === true ? found.measurement.budgets : void 0);
	const all = decided.rules.map((one) => ({
		...one,
		...evaluate(one.rule, evidence, one.of === "base")
	}));
	const { judged, findings } = waive(all, baseline.waivers, baseline.head ?? head.source.commit);
	const results = judged.map(({ result }, index) => {
		const { of, decides = true } = decided.rules[index] ?? {};
		return {
			...result,
			...of === void 0 ? {} : { of },
			...decides ? {} : { decides }
		};
	});
	return {
		verdict: broken.length > 0 ? "broken" : overall(results),
		budgets: results,
		...changes === void 0 ? {} : { changes },
		...found === void 0 ? {} : { comparedWith: {
			...found.found,
			comparable
		} },
		findings: [
			...broken,
			...baseline.findings,
			...found === void 0 || comparable ? [] : [otherRules(found.measurement, head)],
			...decided.findings,
			...findings,
			...judged.flatMap((one, index) => decided.rules[index]?.decides === false ? one.findings.map(asNotice) : one.findings),
			...results.length === 0 ? [noBudget] : []
		],
		mistakes: all.flatMap(({ mistake }) => mistake ?? [])
	};
}
const asNotice = (finding) => ({
	...finding,
	level: "notice"
});
/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base, head) => base.measured.fingerprint === head.measured.fingerprint;
const otherRules = (base, head) => ({
	level: "notice",
	code: "size-baseline-incomparable",
	title: `the baseline was measured otherwise (${base.measured.fingerprint}; this: ${head.measured.fingerprint}): changes are told, not judged`,
	hint: "It is so once after a new version of dpuos; the next baseline is measured as this one."
});
const noBudget = {
	level: "notice",
	code: "budget-none",
	title: "There is no budget, so nothing was judged",
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
		budgets: image.budgets,
		broken: checkConservation(image, shown)
	};
}
// packages/size-budget-check/src/measure/head.ts
/** Measure what is given. */
async function measureHead({ image, budgets }, { host }) {
	return {
		...measureImage(image, host.version),
		budgets: [...budgets]
	};
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
	const { budgets, broken } = given;
	const judged = judge({
		head,
		budgets,
		baseline,
		broken,
		smallest: /* @__PURE__ */ new Map(),
		now: ports.clock.now()
	});
	if (judged.mistakes.length > 0) throw new UserError(judged.mistakes);
	const judgement = taken(judged, inputs.failOn);
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
/**
* `never`: an exceeded budget is only a warning; one that cannot be measured stays an error. `warn`: one whose severity is `warning` fails as
* well.
*/
function taken(judgement, failOn) {
	const as = (level, only) => judgement.findings.map((one) => one.code === "budget-exceeded" && one.level === only ? {
		...one,
		level
	} : one);
	if (failOn === "never") return {
		...judgement,
		findings: as("warning", "error")
	};
	if (failOn === "error") return judgement;
	const verdict = judgement.budgets.some(({ verdict, severity, decides }) => verdict === "warn" && severity === "warning" && decides !== false) && judgement.verdict === "pass" ? "fail" : judgement.verdict;
	return {
		...judgement,
		verdict,
		findings: as("error", "warning")
	};
}
export { core, spec };
