import { n as __require, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { $ as ArchSchema, A as classify, At as transform, B as formatManifest, Ct as pipe, D as secret, Dt as safeParse, E as oneOf, Et as regex, F as cleanLine, G as subsystem, H as parseManifest, I as formatBytes, J as parseBytes, K as formatPosition, L as formatMiB, M as shownPath, Mt as ToolError, N as defineAction, Nt as UserError, O as string$1, Ot as strictObject, Q as ARCHES, R as nearest$1, S as boolean$1, St as picklist, T as list$1, Tt as record, U as DISK_BUSES, V as kindOf, W as SERIAL_PORT, X as SELECTORS, Y as METRIC_UNITS, Z as unitOf, _ as changePercent, _t as nullish, a as rowTable, at as check, b as keyOf, bt as optional, c as budgetSentence, ct as getDotPath, d as fileTable, dt as maxLength, et as Count, f as groupBy, ft as maxValue, g as change$1, gt as nonEmpty, h as amount, ht as minValue, i as packageTable, it as boolean, j as NO_SPACE, jt as union$1, k as runAction, kt as string, l as worstBudgetsFirst, lt as integer, m as baselineWarnings, mt as minLength, n as share$1, nt as Sha256, o as withoutEmptyColumns, ot as description, p as baselineLine, pt as metadata, q as ALLOWABLE_RULES, r as budgetTable, rt as array, s as budgetRow, st as exactOptional, tt as LAYERS, u as changeTables, ut as literal$1, v as estimate, vt as number$2, w as filePath, wt as rawTransform, x as slug, xt as parse$1, y as STORES, yt as object, z as WRITERS } from "./shared.mjs";
import { closeSync, copyFileSync, createReadStream, createWriteStream, lstatSync, mkdirSync, openSync, readSync, readdirSync, readlinkSync, renameSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { Buffer as Buffer$1, isUtf8 } from "node:buffer";
import { once } from "node:events";
import { createHash } from "node:crypto";
import path$1 from "node:path";
import { access, copyFile, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import path$2 from "node:path/posix";
import { pipeline } from "node:stream/promises";
import { createInterface } from "node:readline";
// packages/manifests/src/attribute.ts
/**
* The one layer a file counts for; undefined: unowned. The first rule that fits decides:
* 1. kernel: /boot, and the kernel's own files beside its modules (image, map, configuration);
* 2. drivers: the rest of /usr/lib/modules, and /usr/lib/firmware;
* 3. what a layer of ours wrote, as that layer (also where it changed a file of a package);
* 4. services: links and drop-ins in /etc/systemd/system that no package owns (presets, enable, mask);
* 5. the layer of the owning package (see layerOfPackage).
*/
function layerOf(path, { written, owners, layers }) {
	if (path.startsWith("/boot/")) return "kernel";
	if (/^\/usr\/lib\/modules\/[^/]+\/(vmlinuz|System\.map|config|symvers)[^/]*$/.test(path)) return "kernel";
	if (path.startsWith("/usr/lib/modules/") || path.startsWith("/usr/lib/firmware/")) return "drivers";
	const layer = written.get(path);
	if (layer !== void 0) return layer;
	const owner = owners.get(path);
	if (owner !== void 0) return layers.get(owner) ?? "packages";
	return path.startsWith("/etc/systemd/system/") ? "services" : void 0;
}
/**
* The layer of a package: the kernel's own RPMs and GRUB are kernel, firmware and `kmod-…` (a vendor's modules; not kmod's own parts) are drivers, a package that brings a unit of
* services.enable is services (so that the layer shows what a service costs), all others are packages.
*/
function layerOfPackage(name, facts) {
	if (facts.kernel.has(name) || name.startsWith("grub2-")) return "kernel";
	if (/(^|-)firmware(-|$)|^kmod-(?!libs$|devel$|compat$)/.test(name)) return "drivers";
	return facts.services.has(name) ? "services" : "packages";
}
/** Add every file up, each in exactly one share: Σ layers + unowned = root. */
function sumUp(files, ownership) {
	const shares = {
		kernel: none$2(),
		drivers: none$2(),
		system: none$2(),
		packages: none$2(),
		services: none$2()
	};
	const unowned = none$2();
	const root = none$2();
	for (const file of files) {
		const layer = layerOf(file.path, ownership);
		for (const share of [layer === void 0 ? unowned : shares[layer], root]) {
			share.size += file.size;
			share.files += 1;
		}
	}
	return {
		layers: shares,
		unowned,
		root
	};
}
const none$2 = () => ({
	size: 0,
	files: 0
});
// packages/manifests/src/digest.ts
/** JSON with sorted keys: equal values, equal text. */
function canonicalJson(value) {
	return JSON.stringify(value, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
/** sha256, in hex, of a value as canonical JSON: what manifests' `inputs.digest` is made with. */
const digestOf = (value) => createHash("sha256").update(canonicalJson(value)).digest("hex");
// packages/manifests/src/glob.ts
/** A glob of `*`, `?` and `[…]` over the whole name, as fnmatch(3) has it; one that is no valid set (`[z-a]`) stands for itself. */
function globPattern(glob) {
	const body = glob.replaceAll(/\[!?[^\]]*\]|[\\^$.*+?()[\]{}|]/g, (part) => {
		if (part === "*") return ".*";
		if (part === "?") return ".";
		if (part.length > 1) return part.replace("[!", "[^").replaceAll("\\", "\\\\");
		return `\\${part}`;
	});
	try {
		return new RegExp(`^${body}$`);
	} catch {
		return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}$`);
	}
}
// packages/manifests/src/lock.ts
/** One RPM of a lock: enough to get it again, from whoever keeps it, and to know that it is the same. */
const LockedPackageSchema = strictObject({
	/** `name-[epoch:]version-release.arch`; epoch 0 is left out. */
	nevra: pipe(string(), regex(/^[^\s/-][^\s/]*-[^\s/-]+-[^\s/-]+\.[^\s/.-]+$/, "expected name-version-release.arch")),
	/** Bytes of the RPM file. */
	size: Count,
	/** Id of the repository that it came from. */
	repository: string(),
	sha256: Sha256,
	/** Where the RPM lies below the repository's address. Left out where the repository keeps it elsewhere. */
	path: exactOptional(pipe(string(), regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\s:?#\\]+$/, "expected a path below the repository"))),
	/** Which of the asked names it answers; left out for what only others need. */
	asked: exactOptional(array(string()))
});
/** The state of a repository when the lock was made; what is not known is left out. */
const LockedRepositorySchema = strictObject({
	id: string(),
	/** `<revision>` of its repomd.xml. */
	revision: exactOptional(string()),
	/** The same as a time, where it is one: `2026-03-31T08:00:00Z`. */
	time: exactOptional(string()),
	/** sha256 of its repomd.xml. */
	repomd: exactOptional(Sha256)
});
const LockedArchSchema = strictObject({
	/** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
	asked: array(string()),
	/** Were packages that others only recommend taken too (`packages.weak`)? Left out where not. */
	weak: exactOptional(literal$1(true)),
	repositories: array(LockedRepositorySchema),
	packages: array(LockedPackageSchema)
});
strictObject({
	schema: literal$1("dpuos.lock/v1"),
	/** Catalog id of the distribution. */
	distro: string(),
	arches: record(ArchSchema, LockedArchSchema)
});
/** The name in `name-[epoch:]version-release.arch`. */
const nameOfNevra = (nevra) => nevra.replace(/-[^-]+-[^-]+$/, "");
// packages/manifests/src/schema-info.ts
/** Take optional, nullable and pipes off a schema and collect what they say. */
function schemaInfo(schema) {
	const part = schema;
	if (part.pipe !== void 0) {
		const [inner, ...actions] = part.pipe;
		const info = schemaInfo(inner);
		return {
			...info,
			description: actions.find((action) => action.type === "description")?.description ?? info.description,
			metadata: Object.assign({}, info.metadata, ...actions.map((action) => action.metadata)),
			checks: [...info.checks, ...actions.filter((action) => action.kind === "validation")]
		};
	}
	if (part.wrapped !== void 0) {
		const info = schemaInfo(part.wrapped);
		return {
			...info,
			optional: info.optional || part.type === "optional" || part.type === "exact_optional",
			nullable: info.nullable || part.type === "nullable",
			default: part.default ?? info.default
		};
	}
	return {
		base: part,
		optional: false,
		nullable: false,
		default: void 0,
		description: void 0,
		metadata: {},
		checks: []
	};
}
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
// packages/manifests/src/ratchet.ts
/** Image (name and processor) → budget → the smallest value so far, in the unit of its metric. A file of the user's, kept under version control. */
const RatchetSchema = strictObject({
	schema: literal$1("dpuos.ratchet/v1"),
	images: record(string(), record(string(), Count))
});
/** The file's text as values; or, as text, what is wrong with it. */
function parseRatchet(text) {
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return error.message;
	}
	const read = safeParse(RatchetSchema, json, { abortPipeEarly: true });
	if (read.success) return read.output;
	const [issue] = read.issues;
	return `${getDotPath(issue) ?? "the whole"}: ${issue.message}`;
}
/** As text of the file: sorted, so that equal values are equal text and changes are few lines. */
const formatRatchet = ({ schema, images }) => `${JSON.stringify({
	schema,
	images: sorted(images, (values) => sorted(values, (value) => value))
}, null, 2)}\n`;
const sorted = (of, inner) => Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => [key, inner(value)]));
// packages/manifests/src/repository-url.ts
/**
* The address of a repository that dnf and we understand alike: http, https, or a file's with an absolute path on this machine (RFC 8089),
* every `%` beginning an escape (RFC 3986, section 2.1). dnf's `$releasever` and `$basearch` may stand in it.
*/
const REPOSITORY_URL = /^(https?:\/\/(?!\/)|file:\/\/(localhost)?\/)([^\s"<>\\^`|%]|%[0-9A-Fa-f]{2})*$/;
/** What REPOSITORY_URL takes, for messages that say what was expected. */
const REPOSITORY_URL_FORM = "an address that begins with https://, http:// or file:///, with blanks, % and the like escaped (%20, %25)";
// packages/manifests/src/rpm-version.ts
/**
* Compare two versions or releases as rpm does (rpmio/rpmvercmp.cc): runs of digits by value, runs of letters by their codes, digits are
* newer than letters, `~` is older than nothing, `^` newer than nothing and older than more. Negative when `a` is older.
*/
function rpmVersionCompare(a, b) {
	const [left, right] = [segments(a), segments(b)];
	for (let index = 0;; index++) {
		const [one, two] = [left[index], right[index]];
		if (one === void 0 && two === void 0) return 0;
		if (one === "~" || two === "~") {
			if (one === two) continue;
			return one === "~" ? -1 : 1;
		}
		if (one === "^" || two === "^") {
			if (one === two) continue;
			if (one === void 0) return -1;
			if (two === void 0) return 1;
			return one === "^" ? -1 : 1;
		}
		if (one === void 0) return -1;
		if (two === void 0) return 1;
		const order = compareSegments(one, two);
		if (order !== 0) return order;
	}
}
const segments = (text) => text.match(/\d+|[A-Za-z]+|[~^]/g) ?? [];
function compareSegments(one, two) {
	const [digits, others] = [/^\d/.test(one), /^\d/.test(two)];
	if (digits !== others) return digits ? 1 : -1;
	if (!digits) return one < two ? -1 : Number(one > two);
	const [x, y] = [one.replace(/^0+/, ""), two.replace(/^0+/, "")];
	return x.length - y.length || (x < y ? -1 : Number(x > y));
}
/** Compare two NEVRAs of one name: by epoch, version, release. */
function nevraCompare(a, b) {
	const [one, two] = [evr(a), evr(b)];
	return one.epoch - two.epoch || rpmVersionCompare(one.version, two.version) || rpmVersionCompare(one.release, two.release);
}
function evr(nevra) {
	const [, epoch, version = "", release = ""] = /-(?:(\d+):)?([^-:]+)-([^-]+)\.[^.]+$/.exec(nevra) ?? [];
	return {
		epoch: Number(epoch ?? 0),
		version,
		release
	};
}
// packages/manifests/src/views.ts
/** Bytes below which a folder is not told. */
const LEAST = 65536;
/** Folders to a depth of 4 that hold 64 KiB or more, and `/`, each with everything below it; sorted by path (by code unit). */
function dirsOf(leaves) {
	const sums = /* @__PURE__ */ new Map([["/", {
		size: 0,
		files: 0
	}]]);
	let folder;
	let above = [];
	for (const { path, size } of leaves) {
		const cut = path.lastIndexOf("/");
		if (folder === void 0 || cut !== folder.length || !path.startsWith(folder)) {
			folder = path.slice(0, cut);
			above = ancestors(folder).map((one) => sumOf(sums, one));
		}
		for (const sum of above) {
			sum.size += size;
			sum.files += 1;
		}
	}
	return [...sums].filter(([path, { size }]) => path === "/" || size >= LEAST).map(([path, sum]) => ({
		path,
		...sum
	})).sort((a, b) => a.path < b.path ? -1 : 1);
}
/** `/usr/lib/a` → `/`, `/usr`, `/usr/lib`, `/usr/lib/a`; no deeper than what is told. */
function ancestors(folder) {
	const parts = folder.split("/").slice(1, 5);
	return ["/", ...parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)];
}
function sumOf(sums, path) {
	const known = sums.get(path);
	if (known !== void 0) return known;
	const sum = {
		size: 0,
		files: 0
	};
	sums.set(path, sum);
	return sum;
}
/** What the globs of budgets match, each by itself: a file may count for several. */
function pathsOf(leaves, globs) {
	return [...new Set(globs)].map((glob) => {
		const pattern = pathGlob(glob);
		const found = leaves.filter(({ path }) => pattern.test(path));
		return {
			glob,
			size: found.reduce((sum, { size }) => sum + size, 0),
			files: found.length
		};
	});
}
/** The globs of the budgets that are for paths. */
const pathGlobs = (budgets) => budgets.flatMap(({ metric }) => metric.startsWith("path:") ? [metric.slice(5)] : []);
/** Units that are enabled, by the links that systemctl enable makes; given all paths of a root. Sorted. */
function enabledUnits(paths) {
	const units = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const [, unit] = /^\/etc\/systemd\/system\/[^/]+\.(?:wants|requires|upholds)\/([^/]+)$/.exec(path) ?? [];
		if (unit !== void 0) units.add(unit);
	}
	return [...units].sort();
}
// packages/action-kit/src/manifest-file.ts
/**
* Read the manifest in `file` and make sure that the files it lists are the ones it speaks of: present, of the same size and
* sha256. `verify` names those that count, where the others are of no use here and long to hash; all by default. Everything that is wrong
* comes back as findings: no such file, a folder, no JSON, another kind of manifest, files missing or changed.
*/
async function readManifest(id, file, ports, verify = ({ files }) => files) {
	const shown = shownPath(file, ports);
	const hint = `Pass the path that the output \`manifest\` of ${WRITERS[id]} gave.`;
	let text;
	try {
		text = await ports.fs.readText(file);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			ok: false,
			findings: error.findings.map((one) => ({
				...one,
				hint
			}))
		};
	}
	if (text === void 0) return {
		ok: false,
		findings: [{
			level: "error",
			code: "manifest-missing",
			title: `there is no ${kindOf(id)} manifest at ${shown}`,
			hint
		}]
	};
	const parsed = parseManifest(id, text, shown);
	if (!parsed.ok) return parsed;
	const findings = [];
	for (const entry of verify(parsed.value)) {
		const wrong = await changed$1(entry, file, ports);
		if (wrong === void 0) continue;
		findings.push({
			level: "error",
			code: "manifest-file-changed",
			title: `${entry.path} (${entry.role}), which ${shown} lists, ${wrong.what}`,
			...wrong.detail === void 0 ? {} : { detail: wrong.detail },
			hint: `Hand over the folder as ${WRITERS[id]} left it, or run ${WRITERS[id]} again.`,
			at: { file: shown }
		});
	}
	return findings.length === 0 ? parsed : {
		ok: false,
		findings
	};
}
/** What is wrong with a listed file. */
async function changed$1(entry, manifest, { fs }) {
	try {
		const { sha256, size } = await fs.hash(listedFile(manifest, entry));
		if (sha256 === entry.sha256 && size === entry.size) return void 0;
		return {
			what: "has changed",
			detail: `It has ${size} bytes with sha256 ${sha256}; listed are ${entry.size} bytes with ${entry.sha256}.`
		};
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		if (code === "EISDIR") return { what: "is a folder" };
		return code === "ENOENT" || code === "ENOTDIR" ? { what: "is missing" } : {
			what: "cannot be read",
			detail: message
		};
	}
}
/** Absolute path of a file that a manifest lists: relative ones start at the manifest's folder. */
const listedFile = (manifest, entry) => path$1.resolve(path$1.dirname(manifest), entry.path);
/** A finished file as the manifest in `folder` lists it. */
async function fileEntry(role, file, folder, { fs }) {
	return {
		role,
		path: path$1.relative(folder, file),
		...await fs.hash(file)
	};
}
/** Where an action writes its manifest: `<output>/kernel.json`. */
const manifestPath = (id, output) => path$1.join(output, `${kindOf(id)}.json`);
/** Write a manifest into the output folder; last, because a folder with a manifest in it is complete. Returns its path. */
async function writeManifest(manifest, output, { fs }) {
	const file = manifestPath(manifest.schema, output);
	await fs.writeFile(file, formatManifest(manifest));
	return file;
}
// packages/action-kit/src/render/html.ts
/** Text that is HTML already. Made by `html`, or from a constant of ours; never from data. */
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Characters of text and attribute values; control characters, which HTML has no way to write, become U+FFFD. */
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? character).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "�");
}
/** A template whose slots are escaped, unless they are markup themselves. Attributes must be quoted. */
function html(strings, ...slots) {
	return new Markup(strings.map((part, i) => part + (i < slots.length ? write(slots[i] ?? "") : "")).join(""));
}
function write(slot) {
	if (slot instanceof Markup) return slot.text;
	if (typeof slot === "object") return slot.map((one) => one.text).join("\n");
	return escapeHtml(String(slot));
}
const nothing$1 = html``;
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
		...qcow2Differs(image, file),
		...folderDiffers(image, file)
	].filter((finding) => finding !== void 0);
}
/** The same of a measurement that comes from outside: shares and folders add up to all files, and packages are a part of them. */
function checkMeasurement({ totals, shares, packages, dirs, compressed }, file) {
	const sum = (of) => of.reduce((all, { size }) => all + size, 0);
	const all = "totals.installed";
	const count = shares.reduce((total, { files }) => total + files, 0);
	const top = dirs.find(({ path }) => path === "/");
	return [
		bytesDiffer("shares", sum(shares), all, totals.installed, file),
		countDiffers("shares", count, totals.files, file),
		bytesDiffer("packages", Math.max(sum(packages), totals.installed), all, totals.installed, file),
		bytesDiffer("all folders", top?.size ?? 0, all, totals.installed, file),
		...compressed === void 0 || "why" in compressed ? [] : [sharesDiffer(packages, compressed, file)]
	].filter((finding) => finding !== void 0);
}
/** What is estimated of each package and the rest are the exact bytes of the artifact. */
function sharesDiffer(packages, { size, rest }, file) {
	return bytesDiffer("estimates of packages", packages.reduce((sum, one) => sum + (one.compressedEstimate ?? 0), rest), "compressed.size", size, file);
}
const HINT$1 = "The manifest was edited, or tailor-image miscounted. Run tailor-image again; if the message stays, please report it.";
function bytesDiffer(what, actual, key, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} add up to ${actual} bytes, but ${key} says ${expected} (${formatMiB(Math.abs(actual - expected))} apart)`,
		hint: HINT$1,
		at: { file }
	};
}
function countDiffers(what, actual, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} hold ${actual} files, but the total says ${expected}`,
		hint: HINT$1,
		at: { file }
	};
}
/** The qcow2's size stands twice in the manifest, once as a measure and once as a file: they must agree. */
function qcow2Differs({ sizes, files }, file) {
	const entry = files.find((candidate) => candidate.role === "disk-qcow2");
	if (entry === void 0 || sizes.disk.qcow2 === null) return [];
	return [bytesDiffer(`the bytes of ${entry.path}`, entry.size, "sizes.disk.qcow2", sizes.disk.qcow2, file)];
}
/** All folders together are the root, and packages are a part of it. */
function folderDiffers({ sizes, measured, packages }, file) {
	const top = measured?.dirs.find(({ path }) => path === "/");
	const owned = packages.reduce((sum, { size }) => sum + size, 0);
	return [...top === void 0 ? [] : [bytesDiffer("all folders", top.size, "sizes.root.size", sizes.root.size, file)], bytesDiffer("packages", Math.max(owned, sizes.root.size), "sizes.root.size", sizes.root.size, file)];
}
// packages/size-budget-check/src/measure/compressed.ts
/** Forms of the artifact whose shares are told, the one that is meant first: what is flashed, before the root alone. */
const PACKED = [
	"disk-qcow2",
	"rootfs-tar",
	"rootfs-squashfs",
	"rootfs-erofs",
	"rootfs-cpio",
	"oci-archive"
];
/**
* The measurement with `compressedEstimate` of its packages. The artifact's bytes are exact, and are distributed by what each RPM is packed to, as far as
* its files are kept; what no RPM tells of is taken to be packed as the others are on the whole. `rpms`: by NEVRA, as far as they are known.
*/
function withEstimates(measured, rpms) {
	const { packages, artifacts, totals } = measured;
	const none = (why) => ({
		...measured,
		compressed: { why }
	});
	const known = packages.flatMap(({ nevra }) => rpms.get(nevra) ?? []).filter(tells);
	const packed = PACKED.flatMap((form) => artifacts.filter(({ format }) => format === form));
	const artifact = packed.find(({ size }) => size < totals.installed);
	if (packages.length === 0) return none("there is no RPM database");
	if (packed.length === 0) return none("nothing that is handed over is compressed");
	if (artifact === void 0) return none(`${packed[0]?.name} is not smaller than the files in it`);
	if (known.length === 0) return none("the packages do not tell how large their RPMs were");
	const usual = sum$1(known, ({ packed }) => packed) / sum$1(known, ({ installed }) => installed);
	const weights = packages.map(({ nevra, size }) => {
		const rpm = rpms.get(nevra);
		return size * (rpm !== void 0 && tells(rpm) ? rpm.packed / rpm.installed : usual);
	});
	const unowned = totals.installed - sum$1(packages, ({ size }) => size);
	const shares = distribute(artifact.size, [...weights, unowned * usual]);
	const compressed = {
		artifact: artifact.name,
		size: artifact.size,
		rest: shares[packages.length] ?? 0
	};
	return {
		...measured,
		packages: packages.map((one, index) => ({
			...one,
			compressedEstimate: shares[index] ?? 0
		})),
		compressed
	};
}
const tells = ({ packed, installed }) => packed > 0 && installed > 0;
const sum$1 = (all, of) => all.reduce((total, one) => total + of(one), 0);
/** Whole parts of `total` in proportion to the weights; they add up to it, since each lies between two rounded marks. All 0: the last has it all. */
function distribute(total, weights) {
	const all = sum$1(weights, (weight) => weight);
	let passed = 0;
	let mark = 0;
	return weights.map((weight, index) => {
		passed += weight;
		const next = index === weights.length - 1 ? total : all === 0 ? 0 : Math.round(total * Math.min(1, passed / all));
		const part = next - mark;
		mark = next;
		return part;
	});
}
// packages/size-budget-check/src/measure/fingerprint.ts
/** The rules by which bytes are counted (docs/size-budgets.md); a change of them is a new number: what was counted by others is not compared. */
const COUNTING = "counting/1";
// packages/size-budget-check/src/measure/of-image.ts
/** Roles of files in the image manifest that hold the image itself, in whatever form. */
const FORMS$2 = /^(rootfs-|oci-archive$)/;
/** What an image manifest says of sizes, as a measurement. Nothing is looked at again: the image itself need not be at hand. */
function measureImage(image, version) {
	const { sizes, measured } = image;
	const rpms = new Map(image.packages.flatMap(({ nevra, rpm }) => rpm === void 0 ? [] : [[nevra, rpm]]));
	const nevras = new Map(image.packages.toReversed().map((one) => [one.name, one.nevra]));
	return withEstimates({
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
		repositories: measured?.repositories ?? [],
		definition: measured?.definition ?? null,
		measured: {
			fingerprint: `image ${COUNTING}`,
			method: "manifest"
		},
		totals: {
			installed: sizes.root.size,
			allocated: measured?.partitions.find(({ label }) => label === "root")?.used ?? null,
			files: sizes.root.files,
			inodes: measured?.inodes ?? sizes.root.files,
			packages: image.packages.length,
			servicesEnabled: measured?.servicesEnabled ?? null,
			setuid: measured?.setuid ?? null,
			boot: null,
			idleMemory: null
		},
		artifacts: artifactsOf(image),
		partitions: measured?.partitions ?? filesAlone(image),
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
		packages: image.packages.map(({ nevra, name, reason, because, layer, size, files, repository, source }) => ({
			nevra,
			name,
			reason,
			because,
			layer,
			size,
			files,
			repository,
			source: source ?? null,
			compressedEstimate: null
		})),
		drivers: [...image.modulesKept.map((one) => ({
			kind: "module",
			...one
		})), ...(measured?.firmware ?? []).map((one) => ({
			kind: "firmware",
			name: path$1.posix.basename(one.path),
			...one
		}))],
		...measured?.kernel === void 0 ? {} : { kernel: measured.kernel },
		dirs: measured?.dirs ?? [{
			path: "/",
			...sizes.root
		}],
		...measured === void 0 ? {} : { paths: measured.paths },
		largest: image.largest.map(({ path, size, owner }) => ({
			path,
			size,
			owner: nevras.get(owner) ?? owner
		}))
	}, rpms);
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
		...files.filter(({ role }) => FORMS$2.test(role)).map(({ path, role, size }) => ({
			name: path,
			format: role,
			size,
			allocated: null
		}))
	];
}
/** Manifests of dpuos 0.1 tell what lies in the two file systems, not how much room they have. */
const filesAlone = ({ sizes }) => [{
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
}));
// packages/size-budget-check/src/baseline/from-file.ts
/**
* The measurement in this file, an image manifest or a measurement. One that is not there is told, no more: the first build has none. Throws
* UserError for one that cannot be compared.
*/
async function fromFile(file, subject, ports) {
	const shown = shownPath(file, ports);
	if (!await access(file).then(() => true, () => false)) return { findings: [{
		level: "notice",
		code: "size-baseline-missing",
		title: `there is no baseline at ${shown} yet: what changed is not known`,
		hint: "Keep the `measurement.json` of the base branch where the next run finds it."
	}] };
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
		findings: []
	};
}
/** A measurement, or an image manifest as one. The files that it lists need not be there any more. */
async function readMeasurement(file, ports) {
	if (schemaOf(await ports.fs.readText(file)) === "dpuos.measurement/v1") {
		const read = await readManifest("dpuos.measurement/v1", file, ports, () => []);
		const wrong = read.ok ? checkMeasurement(read.value, shownPath(file, ports)) : read.findings;
		if (read.ok && wrong.length === 0) return read.value;
		throw new UserError(wrong);
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
// packages/size-budget-check/src/baseline/verify.ts
/**
* Is what a store gave a measurement of this target, built from one of these commits? Stores are shared, and a prefix finds whatever is newest: what
* is not said in the measurement itself does not count. `distance`: its place among the commits.
*/
function verified(text, target, commits) {
	const parsed = parseManifest("dpuos.measurement/v1", text, "the stored measurement");
	if (!parsed.ok) return {
		ok: false,
		why: parsed.findings[0]?.title ?? "it is no measurement"
	};
	const [wrong] = checkMeasurement(parsed.value, "the stored measurement");
	if (wrong !== void 0) return {
		ok: false,
		why: wrong.title
	};
	const { subject, source } = parsed.value;
	if (subject.name !== target.name || subject.arch !== target.arch) return {
		ok: false,
		why: `it is of ${subject.name} for ${subject.arch ?? "any processor"}`
	};
	if (source.commit === null) return {
		ok: false,
		why: "it does not say of which commit it is"
	};
	if (source.dirty) return {
		ok: false,
		why: `it was made with changes that commit ${source.commit.slice(0, 12)} does not have`
	};
	const distance = commits.indexOf(source.commit);
	if (distance < 0) return {
		ok: false,
		why: `commit ${source.commit.slice(0, 12)} is none that this one comes from`
	};
	return {
		ok: true,
		measurement: parsed.value,
		distance
	};
}
// packages/size-budget-check/src/baseline/from-stores.ts
/** The measurement of the nearest commit that any of the stores has. None is told and judged by nobody: the first build has none. */
async function fromStores(stores, { target, commits, building }) {
	const findings = [];
	let best;
	for (const store of stores) {
		const stored = await store.lookup(target, commits);
		if (stored.trouble !== void 0) findings.push(away(store, stored.trouble));
		if (stored.text === void 0) continue;
		const one = verified(stored.text, target, commits);
		if (!one.ok) {
			findings.push(refused$2(store, one.why));
			continue;
		}
		if (best !== void 0 && (best.found.distance ?? 0) <= one.distance) continue;
		const { measurement, distance } = one;
		const { commit } = measurement.source;
		best = {
			measurement,
			found: {
				commit,
				distance,
				source: store.name,
				age: stored.age ?? null,
				pending: []
			}
		};
		if (distance === 0) break;
	}
	const pending = await building(commits.slice(0, best?.found.distance ?? commits.length));
	if (best === void 0) return { findings: [...findings, missing(commits, pending)] };
	return {
		base: {
			...best,
			found: {
				...best.found,
				pending: [...pending]
			}
		},
		findings
	};
}
const short = (commit) => commit.slice(0, 12);
const away = ({ name }, why) => ({
	level: "warning",
	code: "size-baseline-store",
	title: `no baseline could be looked up (${name}): ${why}`,
	hint: "The caps are judged all the same; what changed may stay unknown this time."
});
const refused$2 = ({ name }, why) => ({
	level: "warning",
	code: "size-baseline-refused",
	title: `what the store (${name}) keeps as the baseline is not taken: ${why}`,
	hint: "Nothing to do if it was the newest that the cache had. A wrong entry under the right name was put there by somebody."
});
function missing(commits, pending) {
	const [first = ""] = commits;
	const nearest = `${short(first)}${commits.length > 1 ? ` and the ${commits.length - 1} commits before it` : ""}`;
	const [building] = pending;
	return {
		level: "notice",
		code: "size-baseline-missing",
		title: building === void 0 ? `nobody has measured ${nearest} yet: what changed is not known, growth is not judged` : `${short(building)} is being built at this moment: what changed is not known yet, growth is not judged`,
		hint: building === void 0 ? "It is so for the first run. The next push to the base branch keeps its measurement." : "Run this job again when that run has ended."
	};
}
// packages/size-budget-check/src/baseline/wanted.ts
/** A commit as `git cat-file commit` shows it: its parents stand there in a clone of depth 1 too, where `HEAD^1` fails. */
function parentsOf(commit) {
	return [...(commit.split("\n\n", 1)[0] ?? "").matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha = ""]) => sha);
}
/**
* What was really built decides, not the event: a pull request's test merge is compared with its first parent (the base as it was merged), a
* pull request's own head with where it left the base, or all that the base gained since would be held against it.
* `built`: the commit that was measured, and its parents.
*/
function wantedBaseline({ pull, base, name }, built) {
	const [first, second] = built.parents;
	if (pull !== void 0) {
		if (first !== void 0 && second === pull.head) return {
			how: "commit",
			commit: first,
			why: "the base that the pull request was merged with"
		};
		return {
			how: "merge-base",
			of: pull.base,
			why: "where the pull request left its base"
		};
	}
	if (base !== void 0 && name === "pull_request") return {
		how: "merge-base",
		of: base,
		why: "where the merge request left its target"
	};
	if (base !== void 0 && name === "merge_group") return {
		how: "commit",
		commit: base,
		why: "the base of the merge group"
	};
	if (base !== void 0) return {
		how: "commit",
		commit: base,
		why: "what was there before the push"
	};
	if (first !== void 0) return {
		how: "commit",
		commit: first,
		why: "the commit before"
	};
	return {
		how: "none",
		why: "the commit has no parent"
	};
}
const LIMIT_MS$2 = 6e4;
/** git's exit codes of failure: 1, 128, 129 for wrong usage. */
const FAILED = [
	1,
	128,
	129
];
/** git in the user's checkout, which may belong to another user than ours. */
function gitIn(folder, ports) {
	const run = async (args, input) => {
		const argv = [
			"git",
			"-c",
			`safe.directory=${folder}`,
			"-C",
			folder,
			...args
		];
		const options = {
			okCodes: FAILED,
			timeoutMs: LIMIT_MS$2,
			env: { GIT_TERMINAL_PROMPT: "0" },
			...input === void 0 ? {} : { input }
		};
		const ended = await ports.proc.run(argv, options).catch(() => void 0);
		return ended?.code === 0 ? ended.stdout : void 0;
	};
	return Object.assign((...args) => run(args), { feed: (input, ...args) => run(args, input) });
}
/** Parents of a commit, also in a clone of depth 1; undefined where git does not know it. */
async function parents(git, commit) {
	const text = await git("cat-file", "commit", commit);
	return text === void 0 ? void 0 : parentsOf(text);
}
/** The commits that may serve, nearest first: what is wanted, then its first parents. */
async function history(wanted, built, git, forge) {
	if (wanted.how === "none") return {
		commits: [],
		why: wanted.why
	};
	const start = wanted.how === "commit" ? wanted.commit : await mergeBase(wanted.of, built, git, forge);
	if (start === void 0) return {
		commits: [],
		why: `git does not know where ${built.slice(0, 12)} left ${shortly(wanted)}: the clone is too shallow, and no API was asked`
	};
	return { commits: await firstParents(start, git, forge) };
}
const shortly = (wanted) => wanted.how === "merge-base" ? wanted.of.slice(0, 40) : "its base";
async function mergeBase(of, built, git, forge) {
	const local = (await git("merge-base", of, built))?.trim();
	if (local !== void 0 && local !== "") return local;
	const answer = await forge?.get(`compare/${encodeURIComponent(of)}...${built}`);
	const sha = answer?.ok === true ? field(field(answer.json, "merge_base_commit"), "sha") : void 0;
	return typeof sha === "string" ? sha : void 0;
}
/** As many as the clone has; the forge knows the others. */
async function firstParents(start, git, forge) {
	const local = (await git("rev-list", "--first-parent", `--max-count=50`, start))?.trim().split("\n");
	if (local !== void 0 && (local.length >= 50 || !await isShallow(git))) return local;
	const answer = await forge?.get(`commits?sha=${start}&per_page=100`);
	if (answer?.ok !== true || !Array.isArray(answer.json)) return local ?? [start];
	const parentOf = new Map(answer.json.map((one) => [field(one, "sha"), field(firstOf(one), "sha")]));
	const chain = [];
	for (let at = start; typeof at === "string" && chain.length < 50; at = parentOf.get(at)) chain.push(at);
	return chain.length > (local?.length ?? 0) ? chain : local ?? chain;
}
const isShallow = async (git) => (await git("rev-parse", "--is-shallow-repository"))?.trim() !== "false";
const firstOf = (commit) => {
	const all = field(commit, "parents");
	return Array.isArray(all) ? all[0] : void 0;
};
function field(value, key) {
	return typeof value === "object" && value !== null ? value[key] : void 0;
}
// packages/size-budget-check/src/baseline/stores/github-run.ts
/** Events whose runs build what was merged, with rights of the repository: a pull request's own code did not write their artifacts. */
const TRUSTED = [
	"push",
	"merge_group",
	"schedule",
	"workflow_dispatch",
	"release"
];
/** Did the run build what was merged? */
async function builtFor(forge, run) {
	const answer = await forge.get(`actions/runs/${run}`);
	const event = answer.ok ? answer.json?.event : void 0;
	return typeof event === "string" && TRUSTED.includes(event);
}
/** Of the commits, nearest first, those that runs are building at this moment. Asks for the nearest few only. */
async function beingBuilt(forge, commits) {
	const pending = [];
	for (const commit of forge === void 0 ? [] : commits.slice(0, 3)) {
		const answer = await forge?.list(`actions/runs?head_sha=${commit}`, "workflow_runs");
		if ((answer?.ok === true ? answer.json : []).some(({ status }) => status !== "completed" && typeof status === "string")) pending.push(commit);
	}
	return pending;
}
// packages/size-budget-check/src/baseline/stores/artifact.ts
/** A measurement of 100,000 files has half a megabyte; beyond this it is none of ours. Bytes. */
const MOST$2 = 32 * 2 ** 20;
const FILE = "measurement.json";
/** What is read of docs.github.com/rest/actions/artifacts. */
const Artifacts = array(object({
	id: number$2(),
	expired: boolean(),
	created_at: nullish(string()),
	workflow_run: nullish(object({
		id: number$2(),
		head_sha: string(),
		repository_id: number$2(),
		head_repository_id: number$2()
	}))
}));
/**
* GitHub's artifacts: kept for ninety days, whole, of a run that is known. Forks upload under the same names: only those of this
* repository's own pushes count.
*/
function artifactStore(ports, forge) {
	return {
		name: "artifact",
		async lookup(target, commits) {
			if (forge === void 0) return { trouble: "no `token` was given, or this is not GitHub" };
			const listed = await forge.list(`actions/artifacts?name=dpuos-size-${slug(target)}`, "artifacts");
			if (!listed.ok) return { trouble: listed.why };
			const read = safeParse(Artifacts, listed.json);
			if (!read.success) return { trouble: "the list of artifacts is not understood" };
			const own = read.output.filter(({ expired, workflow_run: run }) => !expired && run != null && run.head_repository_id === run.repository_id);
			for (const commit of commits) for (const { id, created_at: made, workflow_run: run } of own) {
				if (run?.head_sha !== commit || !await builtFor(forge, run.id)) continue;
				const text = await forge.artifact(id, FILE, MOST$2);
				if (!text.ok) return { trouble: text.why };
				const age = made == null ? void 0 : Math.round((ports.clock.now() - Date.parse(made)) / 1e3);
				return {
					text: String(text.json),
					...age === void 0 ? {} : { age: Math.max(0, age) }
				};
			}
			return {};
		},
		async save(target, _commit, from) {
			return await ports.artifacts.upload(`dpuos-size-${slug(target)}`, [from], path$1.dirname(from)) === "unavailable" ? "the artifact service did not take it" : void 0;
		}
	};
}
// packages/size-budget-check/src/baseline/stores/cache.ts
/** The service counts the path to what an entry is, so it is the same on every runner: below the workspace, for a moment. */
const PLACE = ".dpuos-size-baseline/measurement.json";
/**
* GitHub's cache: quick, and gone after a week without use. A pull request sees entries of its own, of its base and of the default branch; one of
* its own may be forged by its code, so the commit within is compared by whoever asks, and an enforcing gate asks for artifacts.
*/
function cacheStore(ports) {
	const file = path$1.join(ports.host.workspace, PLACE);
	const clear = () => rm(path$1.dirname(file), {
		recursive: true,
		force: true
	});
	return {
		name: "cache",
		async lookup(target, commits) {
			const [first = "", ...others] = commits.slice(0, 9).map((commit) => keyOf(target, commit));
			try {
				await clear();
				const state = await ports.cache.restore(first, [...others, keyOf(target, "")], [PLACE]);
				if (state === "unavailable") return { trouble: "the cache service did not answer" };
				if (state === "miss") return {};
				return { text: await readFile(file, "utf8") };
			} catch (error) {
				return { trouble: error.message };
			} finally {
				await clear();
			}
		},
		async save(target, commit, from) {
			try {
				await mkdir(path$1.dirname(file), { recursive: true });
				await copyFile(from, file);
				return await ports.cache.save(keyOf(target, commit), [PLACE]) === "unavailable" ? "the cache service did not take it" : void 0;
			} catch (error) {
				return error.message;
			} finally {
				await clear();
			}
		}
	};
}
// packages/size-budget-check/src/baseline/stores/directory.ts
/** A folder that outlives the run: of a self-hosted runner, of Jenkins, on a share. `FOLDER/TARGET/COMMIT.json`. */
function directoryStore(folder, ports) {
	const file = (target, commit) => path$1.join(folder, slug(target), `${commit}.json`);
	return {
		name: "directory",
		async lookup(target, commits) {
			for (const commit of commits) {
				const one = file(target, commit);
				try {
					return {
						text: await readFile(one, "utf8"),
						age: Math.max(0, Math.round((ports.clock.now() - (await stat(one)).mtimeMs) / 1e3))
					};
				} catch (error) {
					const { code, message } = error;
					if (code !== "ENOENT" && code !== "ENOTDIR") return { trouble: message };
				}
			}
			return {};
		},
		async save(target, commit, from) {
			try {
				await ports.fs.writeFile(file(target, commit), await readFile(from));
				return;
			} catch (error) {
				return error.message;
			}
		}
	};
}
// packages/size-budget-check/src/report/trend/trend.ts
const WIDTH = 800;
const HEIGHT = 280;
const PLOT = {
	left: 78,
	right: 786,
	top: 44,
	bottom: 244
};
/** More builds than pixels tell nothing more. */
const MOST_POINTS = 240;
/**
* The installed size over time as an SVG of its own, for a README or a page: nothing is loaded, and it follows light and dark. `max`: a cap to
* draw, bytes. Points may come in any order.
*/
function trendChart(title, points, max) {
	const sorted = thinned([...points].sort((a, b) => a.time - b.time));
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#5d6877}
.title{font-size:15px;font-weight:600;fill:#1b2330}.grid{stroke:#dfe3e9}.line{fill:none;stroke:#0e8a86;stroke-width:2;stroke-linejoin:round}
.area{fill:#0e8a86;opacity:.14}.dot{fill:#0e8a86}.cap{stroke:#c4302b;stroke-dasharray:5 4}.back{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#98a4b3}.title{fill:#e7ebf1}.grid{stroke:#2b3440}.line{stroke:#2aa39f}.area,.dot{fill:#2aa39f}.cap{stroke:#ff7069}.back{fill:#1a2029}}
</style>
<rect class="back" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="title" x="${PLOT.left}" y="24">${title}</text>
${sorted.length === 0 ? html`<text x="${PLOT.left}" y="140">No build has been measured yet.</text>` : plot(sorted, max)}
</svg>
`.text;
}
function plot(points, max) {
	const times = points.map(({ time }) => time);
	const sizes = [...points.map(({ installed }) => installed), ...max === void 0 ? [] : [max]];
	const [low, high, step] = scale(Math.min(...sizes), Math.max(...sizes));
	const [first, last] = [Math.min(...times), Math.max(...times)];
	const x = (time) => between(PLOT.left, PLOT.right, last === first ? .5 : (time - first) / (last - first));
	const y = (size) => between(PLOT.bottom, PLOT.top, (size - low) / (high - low));
	const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
	const path = points.map(({ time, installed }, i) => `${i === 0 ? "M" : "L"}${x(time)} ${y(installed)}`).join("");
	const newest = points.at(-1);
	return html`${ticks.map((size) => html`<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(size)}" y2="${y(size)}"/><text x="${PLOT.left - 8}" y="${y(size)}" dy="4" text-anchor="end">${formatMiB(size)}</text>`)}
<path class="area" d="${path}L${x(last)} ${PLOT.bottom}L${x(first)} ${PLOT.bottom}Z"/><path class="line" d="${path}"/>
${max === void 0 ? nothing$1 : html`<line class="cap" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(max)}" y2="${y(max)}"/><text x="${PLOT.left + 6}" y="${y(max)}" dy="-5">cap ${formatMiB(max)}</text>`}
${points.map((one) => html`<circle class="dot" cx="${x(one.time)}" cy="${y(one.installed)}" r="${points.length > 60 ? 1.5 : 3}"><title>${one.commit.slice(0, 12)}, ${day(one.time)}: ${formatMiB(one.installed)}, ${one.packages} packages</title></circle>`)}
<text x="${PLOT.left}" y="264">${day(first)}</text>${last === first ? nothing$1 : html`<text x="${PLOT.right}" y="264" text-anchor="end">${day(last)}</text>`}
${newest === void 0 ? nothing$1 : html`<text class="title" x="${PLOT.right}" y="24" text-anchor="end">${formatMiB(newest.installed)}</text>`}`;
}
const between = (from, to, share) => (from + (to - from) * share).toFixed(1);
/** The first, the last, the largest and the smallest stay; of the others as many as fit, evenly. */
function thinned(points) {
	const step = Math.ceil(points.length / MOST_POINTS);
	const sizes = points.map(({ installed }) => installed);
	const keep = /* @__PURE__ */ new Set([
		points.length - 1,
		sizes.indexOf(Math.max(...sizes)),
		sizes.indexOf(Math.min(...sizes))
	]);
	return points.filter((_, i) => i % step === 0 || keep.has(i));
}
/** Ends and step of an axis that holds both: steps of 1, 2 or 5 times a power of ten of MiB, about four of them. */
function scale(least, most) {
	const raw = Math.max(most - least, most * .02, 2 ** 20) / 4 / 2 ** 20;
	const power = 10 ** Math.floor(Math.log10(raw));
	const step = ([
		1,
		2,
		5,
		10
	].find((one) => one * power >= raw) ?? 10) * power * 2 ** 20;
	const low = Math.max(0, Math.floor(least / step - .25) * step);
	return [
		low,
		Math.max(Math.ceil(most / step + .1) * step, low + step),
		step
	];
}
const day = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, 10);
// packages/size-budget-check/src/baseline/stores/git-ref.ts
/** Two runs may append at once: the later fetches what the other pushed, and appends to that. */
const ATTEMPTS = 4;
const AUTHOR = [
	"-c",
	"user.name=dpuos",
	"-c",
	"user.email=dpuos@localhost"
];
/**
* A branch of its own in the remote repository, with nothing of the sources in it: kept for ever, readable without any service. Of each target
* `COMMIT.json`, `history.ndjson` (a line for each build), and `trend.svg` made of it, for a README to show. Needs the right to push.
*/
function gitRefStore(branch, git, clock) {
	const ref = `refs/heads/${branch}`;
	const local = `refs/dpuos/${branch}`;
	const file = (target, commit) => `${slug(target)}/${commit}.json`;
	const fetched = async () => await git("fetch", "--quiet", "--depth=1", "--no-tags", "origin", `+${ref}:${local}`) !== void 0;
	const failed = "git could not write its objects";
	const append = async (target, commit, text) => {
		const known = await fetched();
		const tree = known ? await git("ls-tree", "-r", local) : "";
		const folder = slug(target);
		const points = [...pointsOf(known ? await git("show", `${local}:${folder}/history.ndjson`) ?? "" : "").filter((one) => one.commit !== commit), pointOf(text, commit, clock.now())];
		const files = /* @__PURE__ */ new Map([
			[file(target, commit), text],
			[`${folder}/history.ndjson`, points.map((one) => `${JSON.stringify(one)}\n`).join("")],
			[`${folder}/trend.svg`, trendChart(target.name, points)]
		]);
		const blobs = await Promise.all([...files].map(async ([name, content]) => {
			const blob = (await git.feed(content, "hash-object", "-w", "--stdin"))?.trim();
			return blob === void 0 ? void 0 : `100644 blob ${blob}\t${name}`;
		}));
		if (tree === void 0 || blobs.includes(void 0)) return failed;
		const root = await writeTree([...tree.split("\n").filter((line) => line !== "" && !files.has(line.split("	")[1] ?? "")), ...blobs.filter((one) => one !== void 0)], git);
		const parent = known ? ["-p", local] : [];
		const message = `Sizes of ${commit}`;
		const made = await git(...AUTHOR, "commit-tree", ...parent, "-m", message, root ?? "");
		if (made === void 0) return failed;
		return await git("push", "--quiet", "origin", `${made.trim()}:${ref}`) === void 0 ? `git could not push to ${branch}` : void 0;
	};
	return {
		name: "git-ref",
		async lookup(target, commits) {
			if (!await fetched()) return {};
			const names = new Set((await git("ls-tree", "-r", "--name-only", local))?.split("\n"));
			const commit = commits.find((one) => names.has(file(target, one)));
			const text = commit === void 0 ? void 0 : await git("show", `${local}:${file(target, commit)}`);
			return text === void 0 ? {} : { text };
		},
		async save(target, commit, from) {
			try {
				const text = await readFile(from, "utf8");
				let trouble;
				for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
					trouble = await append(target, commit, text);
					if (trouble === void 0) return void 0;
				}
				return trouble;
			} catch (error) {
				return error.message;
			}
		}
	};
}
/** What a build adds to the history. Throws for what is no measurement. */
function pointOf(text, commit, now) {
	const parsed = parseManifest("dpuos.measurement/v1", text, "measurement.json");
	if (!parsed.ok) throw new Error(parsed.findings[0]?.title ?? "it is no measurement");
	const { installed, packages } = parsed.value.totals;
	return {
		commit,
		time: Math.floor(now / 1e3),
		installed,
		packages
	};
}
/** Lines that are none of ours are left out. */
function pointsOf(ndjson) {
	return ndjson.split("\n").flatMap((line) => {
		try {
			const { commit, time, installed, packages } = JSON.parse(line) ?? {};
			return typeof commit === "string" && [
				time,
				installed,
				packages
			].every((value) => Number.isSafeInteger(value)) ? [{
				commit,
				time: Number(time),
				installed: Number(installed),
				packages: Number(packages)
			}] : [];
		} catch {
			return [];
		}
	});
}
/** A tree of one level of folders, from lines as `git ls-tree -r` prints them. */
async function writeTree(lines, git) {
	const folders = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [meta = "", name = ""] = line.split("	");
		const slash = name.indexOf("/");
		const folder = name.slice(0, Math.max(0, slash));
		folders.set(folder, [...folders.get(folder) ?? [], `${meta}\t${name.slice(slash + 1)}`]);
	}
	const top = folders.get("") ?? [];
	for (const [folder, entries] of folders) {
		if (folder === "") continue;
		const tree = (await git.feed(`${entries.join("\n")}\n`, "mktree"))?.trim();
		if (tree === void 0) return void 0;
		top.push(`040000 tree ${tree}\t${folder}`);
	}
	return (await git.feed(`${top.join("\n")}\n`, "mktree"))?.trim();
}
// packages/size-budget-check/src/baseline/stores/http.ts
const LIMIT_MS$1 = 2e4;
const MOST$1 = 32 * 2 ** 20;
/** A web server that takes PUT: `URL/TARGET/COMMIT.json`. `token`: sent as a bearer token; empty: none. */
function httpStore(url, token, ports) {
	const ask = (at, options) => {
		const headers = new Headers(options.headers);
		if (token !== "") headers.set("authorization", `Bearer ${token}`);
		return fetch(at, {
			...options,
			headers
		});
	};
	return serverStore({
		name: "http",
		url,
		ask,
		refused: () => void 0
	}, ports);
}
/**
* What has the methods GET and PUT for `URL/TARGET/COMMIT.json`. `refused`: what to say of an answer 403 where it may mean that there is none;
* undefined where it means what it says.
*/
function serverStore(server, { signal, clock }) {
	const place = (target, commit) => `${server.url.replace(/\/+$/, "")}/${slug(target)}/${commit}.json`;
	const ask = (at, options) => server.ask(at, {
		...options,
		signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS$1)])
	});
	return {
		name: server.name,
		async lookup(target, commits) {
			let refused;
			try {
				for (const commit of commits) {
					const answer = await ask(place(target, commit), {});
					if (answer.status === 403) refused = server.refused();
					if (answer.status === 404 || answer.status === 410 || answer.status === 403 && refused !== void 0) {
						await answer.body?.cancel();
						continue;
					}
					if (!answer.ok) return { trouble: `HTTP ${answer.status}` };
					if (Number(answer.headers.get("content-length") ?? 0) > MOST$1) return { trouble: "it is too large" };
					const made = Date.parse(answer.headers.get("last-modified") ?? "");
					const age = Number.isNaN(made) ? {} : { age: Math.max(0, Math.round((clock.now() - made) / 1e3)) };
					return {
						text: await answer.text(),
						...age
					};
				}
				return refused === void 0 ? {} : { trouble: refused };
			} catch (error) {
				return { trouble: said(error) };
			}
		},
		async save(target, commit, from) {
			try {
				const body = await readFile(from);
				const answer = await ask(place(target, commit), {
					method: "PUT",
					headers: { "content-type": "application/json" },
					body
				});
				return answer.ok ? void 0 : `HTTP ${answer.status}`;
			} catch (error) {
				return said(error);
			}
		}
	};
}
const said = (error) => {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
};
// packages/size-budget-check/src/baseline/stores/s3.ts
/** AWS's own name for what every other S3 takes too. */
const REGION = "us-east-1";
/**
* A bucket of S3 or of what speaks its protocol: `s3://BUCKET/FOLDER`. Address, region and keys come from the variables that AWS's own tools read
* (AWS SDKs and Tools Reference Guide, "Environment variables"); without keys nothing is signed, as for a bucket that everybody may read. The
* bucket stands in the path, which every server takes. Signed with version 4 of AWS's signatures.
*/
function s3Store({ bucket, folder }, ports) {
	const { env } = ports.host;
	const region = env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"] ?? REGION;
	const server = env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"] ?? `https://s3.${region}.amazonaws.com`;
	const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
	const sessionToken = env["AWS_SESSION_TOKEN"];
	const signed = accessKeyId !== void 0 && secretAccessKey !== void 0;
	const ask = async (at, options) => {
		if (!signed) return await fetch(at, options);
		const { AwsClient } = await import("./aws4fetch.esm.mjs");
		return await new AwsClient({
			accessKeyId,
			secretAccessKey,
			...sessionToken === void 0 ? {} : { sessionToken },
			service: "s3",
			region,
			retries: 1
		}).fetch(at, options);
	};
	const path = [bucket, ...folder.split("/")].filter((part) => part !== "").map(encodeURIComponent);
	return serverStore({
		name: "s3",
		url: `${server.replace(/\/+$/, "")}/${path.join("/")}`,
		ask,
		refused: () => signed ? "HTTP 403: the key may not read the bucket, or there is none and it may not list the bucket (s3:ListBucket), so that S3 does not say" : "HTTP 403, and there is no AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY to sign with"
	}, ports);
}
// packages/size-budget-check/src/baseline/stores/choose.ts
/** The stores that the input names. Throws UserError for a word that names none. */
function chooseStores(word, { git, forge, token, isPull }, ports) {
	const kept = (folder) => directoryStore(folder, ports);
	const [kind = "", rest = ""] = /^(dir|git):(.+)$/.exec(word)?.slice(1) ?? [];
	if (word === "none") return [];
	if (word === "cache") return [cacheStore(ports)];
	if (word === "artifact") return [artifactStore(ports, forge)];
	if (word === "auto") return ports.ci.event.system === "github" ? isPull && token !== "" ? [artifactStore(ports, forge), cacheStore(ports)] : [cacheStore(ports), artifactStore(ports, forge)] : [kept(path$1.join(ports.host.cacheDir, "sizes"))];
	if (kind === "dir") return [kept(path$1.resolve(ports.host.workspace, rest))];
	if (kind === "git" && /^[A-Za-z0-9][\w./-]*$/.test(rest) && !rest.includes("..")) return [gitRefStore(rest, git, ports.clock)];
	const [bucket = "", folder = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]*)(?:\/(\S*))?$/.exec(word)?.slice(1) ?? [];
	if (bucket !== "") return [s3Store({
		bucket,
		folder
	}, ports)];
	if (/^https?:\/\/[^\s]+$/.test(word)) return [httpStore(word, token, ports)];
	throw new UserError({
		level: "error",
		code: "input-invalid",
		title: `baseline-store: "${word}" is no store`,
		hint: `Expected ${STORES}.`
	});
}
// packages/size-budget-check/src/baseline/waivers-of.ts
/** `size-waiver/drivers` lets the budget `drivers` pass. */
const LABEL = /^size-waiver\/(\S+)$/;
/** `Image-Size-Waiver: drivers the new card needs them`, a line of a commit message. */
const TRAILER = /^Image-Size-Waiver:[ \t]*(\S+)[ \t]*(.*)$/gim;
/**
* Who lets which budget pass. Labels and trailers of a pull request count only when whoever gave them may write to the repository, which the forge says,
* and only for the commit that was there when they were given. After a merge a trailer is that of somebody who could push.
*/
async function waiversOf({ event, built, git, forge }) {
	const { pull } = event;
	if (pull !== void 0) return await ofPull(pull, forge);
	if (built === void 0 || event.name === "pull_request") return {
		waivers: [],
		findings: []
	};
	const by = (await git("log", "-1", "--format=%an", built))?.trim() ?? "";
	const message = await git("log", "-1", "--format=%B", built) ?? "";
	return {
		waivers: trailers(message).map((one) => ({
			...one,
			by,
			through: "trailer",
			sha: built
		})),
		findings: []
	};
}
const trailers = (message) => [...message.matchAll(TRAILER)].map(([, rule = "", reason = ""]) => ({
	rule,
	reason: reason.trim()
}));
const Labeled = array(object({
	event: optional(string()),
	created_at: nullish(string()),
	actor: nullish(object({ login: string() })),
	label: nullish(object({ name: string() }))
}));
const Commit = object({
	commit: object({
		message: string(),
		verification: nullish(object({ verified: boolean() }))
	}),
	author: nullish(object({ login: string() }))
});
const Runs = array(object({ created_at: string() }));
async function ofPull(pull, forge) {
	const labels = pull.labels.flatMap((label) => LABEL.exec(label)?.[1] ?? []);
	const all = await Promise.all([labels.length === 0 ? nothing : byLabel(pull, labels, forge), forge === void 0 ? nothing : byTrailer(pull, forge)]);
	return {
		waivers: all.flatMap(({ waivers }) => waivers),
		findings: all.flatMap(({ findings }) => findings)
	};
}
const nothing = {
	waivers: [],
	findings: []
};
async function byLabel({ number, head }, rules, forge) {
	const unchecked = (why) => ({
		waivers: [],
		findings: rules.map((rule) => refused$1(rule, `who gave the label could not be checked: ${why}`))
	});
	if (forge === void 0) return unchecked("no `token` for GitHub was given");
	const [timeline, runs] = await Promise.all([forge.list(`issues/${number}/timeline`), forge.list(`actions/runs?head_sha=${head}`, "workflow_runs")]);
	if (!timeline.ok) return unchecked(timeline.why);
	if (!runs.ok) return unchecked(runs.why);
	const events = safeParse(Labeled, timeline.json);
	const pushed = safeParse(Runs, runs.json);
	if (!events.success || !pushed.success) return unchecked("the answer of the API is not understood");
	const since = Math.min(...pushed.output.map((run) => Date.parse(run.created_at)));
	const waivers = [];
	const findings = [];
	for (const rule of rules) {
		const given = events.output.findLast((one) => one.event === "labeled" && one.label?.name === `size-waiver/${rule}`);
		const by = given?.actor?.login;
		if (by === void 0 || given?.created_at == null) findings.push(refused$1(rule, "nobody is known to have given the label"));
		else if (!await mayWrite(by, forge)) findings.push(refused$1(rule, `${by} may not write to the repository`));
		else if (!(Date.parse(given.created_at) >= since)) findings.push(refused$1(rule, `${by} gave it to an earlier commit: take the label away and give it again`));
		else waivers.push({
			rule,
			by,
			reason: "",
			through: "label",
			sha: head
		});
	}
	return {
		waivers,
		findings
	};
}
async function byTrailer({ head }, forge) {
	const answer = await forge.get(`commits/${head}`);
	const read = safeParse(Commit, answer.ok ? answer.json : void 0);
	if (!read.success) return nothing;
	const { commit, author } = read.output;
	const waivers = [];
	const findings = [];
	for (const { rule, reason } of trailers(commit.message)) {
		const by = author?.login;
		if (by === void 0 || commit.verification?.verified !== true) findings.push(refused$1(rule, "the commit is not signed by a known author"));
		else if (!await mayWrite(by, forge)) findings.push(refused$1(rule, `${by} may not write to the repository`));
		else waivers.push({
			rule,
			by,
			reason,
			through: "trailer",
			sha: head
		});
	}
	return {
		waivers,
		findings
	};
}
async function mayWrite(login, forge) {
	const answer = await forge.get(`collaborators/${encodeURIComponent(login)}/permission`);
	const permission = answer.ok ? answer.json?.permission : void 0;
	return permission === "admin" || permission === "write";
}
const refused$1 = (rule, why) => ({
	level: "warning",
	code: "waiver-refused",
	title: `the waiver for budget ${rule} does not count: ${why}`,
	hint: "Somebody who may write to the repository gives the label after the last push, or signs a commit with the trailer."
});
// packages/size-budget-check/src/baseline/find.ts
/**
* Find the measurement to compare with: the file `baseline`, or of the stores the nearest commit that the built one comes from; and the waivers that
* were given. Throws UserError for a wrong file or store; a service that is away costs the comparison only.
*/
async function findBaseline(asked, head, ports) {
	const { event } = ports.ci;
	const token = asked.token ?? "";
	const isServer = /^https?:/.test(asked.baselineStore);
	const forge = token === "" || isServer ? void 0 : ports.ci.forge(token);
	const git = gitIn(ports.host.workspace, ports);
	const isPull = event.pull !== void 0 || event.name === "pull_request";
	const stores = chooseStores(asked.baselineStore, {
		git,
		forge,
		token,
		isPull
	}, ports);
	const built = head.source.commit ?? (await git("rev-parse", "HEAD"))?.trim();
	const found = asked.baseline !== void 0 ? await fromFile(asked.baseline, head.subject, ports) : await looked({
		stores,
		head,
		event,
		built,
		git,
		forge
	});
	const waived = await waiversOf({
		event,
		built,
		git,
		forge
	});
	const decides = asked.baseline !== void 0 || isPull;
	return {
		...found.base === void 0 ? {} : { base: {
			...found.base,
			decides
		} },
		...event.pull === void 0 ? {} : { head: event.pull.head },
		waivers: waived.waivers,
		findings: [...found.findings, ...waived.findings],
		keep: (file) => keep$1(stores, {
			head,
			built,
			isPull
		}, file)
	};
}
async function looked({ stores, head, event, built, git, forge }) {
	if (stores.length === 0) return { findings: [] };
	if (built === void 0) return none$1("the definition is under no version control, so no commit has a baseline");
	const { commits, why } = await history(wantedBaseline(event, { parents: await parents(git, built) ?? [] }), built, git, forge);
	if (commits.length === 0) return none$1(why ?? "no commit before is known");
	return await fromStores(stores, {
		target: head.subject,
		commits,
		building: (near) => beingBuilt(forge, near)
	});
}
const none$1 = (why) => ({ findings: [{
	level: "notice",
	code: "size-baseline-missing",
	title: `there is nothing to compare with: ${why}`,
	hint: "Check out with history (`fetch-depth: 50`), give a `token`, or name a file with `baseline`."
}] });
/** A run for a pull request keeps nothing: its code is not merged, and what it wrote would be compared with by others. */
async function keep$1(stores, { head, built, isPull }, file) {
	if (built === void 0 || isPull || head.source.dirty) return [];
	return (await Promise.all(stores.map(async ({ name, save }) => ({
		name,
		trouble: await save(head.subject, built, file)
	})))).flatMap(({ name, trouble }) => trouble === void 0 ? [] : [{
		level: "warning",
		code: "size-baseline-not-kept",
		title: `this build's sizes were not kept (${name}): ${trouble}`,
		hint: "Later runs compare with an earlier commit, and say so."
	}]);
}
// packages/definition/src/budget-amounts.ts
/** How an amount is written in each unit, to complete "expected …". */
const WRITTEN = {
	bytes: "a size such as 700MiB, 1.5GB or 1048576",
	count: "a whole number (it is a count)",
	milliseconds: "a time such as 20s or 1500ms",
	KiB: "a size such as 128MiB or 131072"
};
/** An amount in its unit, whole; undefined when it is none. Plain numbers of `memory` are bytes, those of `boot` milliseconds. */
function amountIn(raw, unit) {
	const text = String(raw);
	const value = /^\d+$/.test(text) ? Number(text) : written(text, unit);
	const inUnit = unit === "KiB" && value !== void 0 ? Math.floor(value / 1024) : value;
	return inUnit !== void 0 && Number.isSafeInteger(inUnit) ? inUnit : void 0;
}
function written(text, unit) {
	if (unit === "count") return void 0;
	if (unit !== "milliseconds") return parseBytes(text);
	const [, number = "", seconds] = /^(\d+(?:\.\d+)?) ?(?:ms|(s))$/.exec(text) ?? [];
	return number === "" ? void 0 : Math.round(Number(number) * (seconds === void 0 ? 1 : 1e3));
}
/** Written with its unit, or a plain number; which unit, the metric says. */
const Amount = union$1([string(), number$2()]);
/** `1%`, `0.5 %` or a number of per cent. */
const PERCENT = /^\d+(\.\d+)?\s*%?$/;
const Percent = pipe(union$1([string(), number$2()]), check((raw) => PERCENT.test(String(raw)), "a share in per cent such as 1% or 0.5%"), transform((raw) => Number.parseFloat(String(raw))));
/** Is it per cent, where a size may stand as well? */
const isShare = (raw) => typeof raw === "string" && PERCENT.test(raw) && raw.endsWith("%");
// packages/definition/src/meta.ts
/** Describe a key. The type stays that of the schema. */
function doc(description$1, schema, meta = {}) {
	return pipe(schema, description(description$1), metadata({ ...meta }));
}
/** Add to what the loader knows of a value, without a description. */
function meta(schema, more) {
	return pipe(schema, metadata({ ...more }));
}
/** A schema with its wrappers taken off, its metadata as ours. */
function info(schema) {
	const { metadata, ...rest } = schemaInfo(schema);
	return {
		...rest,
		meta: metadata
	};
}
// packages/definition/src/fields.ts
/** Text of a pattern; `what` completes "expected …". */
const text$1 = (pattern, what) => pipe(string(), regex(pattern, what));
/** Names that end up in file names, volume labels and URLs: no surprises allowed. */
const Name = text$1(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/, "at most 63 letters, digits and . _ + -, the first a letter or digit");
/** RFC 1123 labels; 64 characters in all is Linux's HOST_NAME_MAX. */
const HostName = pipe(string(), maxLength(64, "a host name of at most 64 characters"), regex(/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/, "a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)"));
/** What rpm allows in a name, and what dnf takes behind it (version, release, epoch); never a leading hyphen. */
const PackageName = text$1(/^[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server");
const PackageGlob = text$1(/^[A-Za-z0-9*?[][A-Za-z0-9._+:~^*?[\]-]*$/, "a package name or glob such as perl-*");
/** Module names and globs; the kernel takes `-` and `_` for the same. */
const ModuleName = text$1(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/, "a module name such as vfio-pci, without path and .ko");
const ModuleGlob = text$1(/^[A-Za-z0-9_*?[][A-Za-z0-9_*?[\]-]*$/, "a module name or glob such as virtio_*, without path and .ko");
/** A folder below /lib/modules/RELEASE/kernel/, or below its drivers/. */
const ModuleFolder = text$1(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_.-]+)*$/, "a folder of the module tree such as net/ethernet/mellanox or fs/nfs");
const moduleIdentity = (name) => name.replaceAll("-", "_");
/** systemd.unit(5): letters, digits and `:-_.\@`. */
const UnitName = text$1(/^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*$/, "a unit name such as sshd or fstrim.timer");
const UNIT_SUFFIX = /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/;
/** The full name of a unit: `sshd` → `sshd.service`, as systemctl reads it. */
function unitName(name) {
	return UNIT_SUFFIX.test(name) ? name : `${name}.service`;
}
/** One word of the kernel command line: printable, no blanks (a list item is a word), no quotes to be carried through a boot loader. */
const KernelWord = text$1(/^[!#-&(-[\]-~]+$/, "one word without blanks, quotes and backslashes; a second word is a second item");
/** proc path of a sysctl in dots, or in slashes. */
const SysctlKey = text$1(/^[A-Za-z0-9_]+([./][A-Za-z0-9_:@-]+)+$/, "a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)");
/**
* The dotted form of a sysctl key, after sysctl.d(5): where the first separator is a slash, slashes separate and dots are
* literal, so the two change places (`net/ipv4/conf/eth0.100/mtu` → `net.ipv4.conf.eth0/100.mtu`).
*/
function sysctlName(key) {
	if (/[./]/.exec(key)?.[0] !== "/") return key;
	return key.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
}
/** A value written into a sysctl: text, number, or true and false for 1 and 0. One line. */
const SysctlValue = pipe(union$1([
	text$1(/^[^\r\n]+$/, "one line of text"),
	number$2(),
	boolean()
]), transform((value) => typeof value === "boolean" ? String(Number(value)) : String(value)));
/** tz database name; its being there is checked in the root. */
const TimeZone = text$1(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/, "a time zone such as UTC or Asia/Shanghai");
const LocaleName = text$1(/^[A-Za-z0-9_.@-]+$/, "a locale such as C.UTF-8 or zh_CN.UTF-8");
const LimitDomain = text$1(/^(\*|[@%]?[A-Za-z0-9_:][A-Za-z0-9_:.-]*)$/, "a user, @group or *");
const RootGlob = pipe(string(), regex(/^\/[^\0\r\n]+$/, "a path or glob in the image such as /usr/share/zoneinfo/Asia/*"));
const LimitValue = union$1([text$1(/^(-?\d+|unlimited|infinity)$/, "a whole number, -1 or unlimited"), pipe(number$2(), integer("a whole number, -1 or unlimited"), minValue(-20))]);
/** useradd(8) of shadow: NAME_REGEX without the trailing `$`; 32 is utmp's limit. */
const UserName = text$1(/^[a-z_][a-z0-9_-]{0,31}$/, "a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _");
const AbsolutePath = text$1(/^(\/[A-Za-z0-9._+-]+)+$/, "an absolute path");
const RelativePath = meta(text$1(/^[^\0]+$/, "a path"), { path: true });
const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
/** The name in `${NAME}`, or undefined when the text is no reference. */
function secretName(value) {
	return SECRET.exec(value)?.[1];
}
/** crypt(5) of libxcrypt: yescrypt, SHA-512, SHA-256; `!` and `*` lock the account. */
const CRYPT = [
	/^\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}$/,
	/^\$6\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/,
	/^\$5\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{43}$/,
	/^[!*]$/
];
function isCryptHash(value) {
	return CRYPT.some((pattern) => pattern.test(value));
}
const PasswordHash = meta(pipe(string(), check((value) => secretName(value) !== void 0 || isCryptHash(value), "a crypt(3) hash ($y$, $6$ or $5$), `!`, or a secret such as ${ROOT_PASSWORD_HASH}")), {
	secretReference: true,
	hidden: "always",
	hint: "A plain password never belongs here, and MD5 and DES hashes are too weak. Make a hash with `openssl passwd -6`."
});
/** sshd(8), AUTHORIZED_KEYS FILE FORMAT: options, key type, base64, comment. */
const AUTHORIZED_KEY = /^([^#\r\n]*\s)?(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[A-Za-z0-9+/]+={0,2}(\s[^\r\n]*)?$/;
function isAuthorizedKey(value) {
	return AUTHORIZED_KEY.test(value);
}
const AuthorizedKey = meta(pipe(string(), check((value) => secretName(value) !== void 0 || isAuthorizedKey(value), "a line of an OpenSSH public key file (`ssh-ed25519 AAAA… comment`), or a secret such as ${ADMIN_SSH_KEY}")), {
	secretReference: true,
	hidden: "when-refused",
	hint: "It is in the .pub file; the private key never belongs here."
});
/** A size on disk; kept as written, since `rest` is one too. */
const PartitionSize = pipe(union$1([string(), number$2()]), check((value) => {
	const bytes = parseBytes(String(value));
	return value === "rest" || bytes !== void 0 && bytes >= 2 ** 20;
}, "a size of at least 1MiB such as 200M or 2GiB, or `rest`"), transform(String));
// packages/definition/src/device-ids.ts
/**
* A device of a board, as the kernel names it (`/sys/…/modalias`, file2alias.c), or in the short form of lspci and lsusb:
* `pci:15b3:a2d6`, `usb:1d6b:0002`, `of:nvidia,bluefield`, `acpi:MLNXBF17`. `*` stands for anything.
*/
const DeviceId = pipe(string(), regex(/^[a-z][a-z0-9_-]*:[A-Za-z0-9_,.:*?#+-]+$/, "a device id such as pci:15b3:a2d6, pci:v000019E5d*, usb:1d6b:0002, acpi:MLNXBF17 or of:nvidia,bluefield"));
// packages/definition/src/kernel-presets.ts
/** Sets of kernel options by what they are for; build-kernel knows what is in each. */
const KERNEL_PRESETS = [
	"systemd",
	"qemu",
	"vfio",
	"dpdk",
	"ovs",
	"vdpa",
	"nvmf",
	"hardening",
	"e-cloud-virtio"
];
/** What can compile a kernel; `llvm`: clang and lld, as kbuild’s LLVM=1. */
const KERNEL_COMPILERS = ["gcc", "llvm"];
// packages/definition/src/ere/parse.ts
/** An expression that is none; the message completes "expected a POSIX extended regular expression, but …". */
var EreError = class extends Error {};
/** Most repetitions of one interval (RE_DUP_MAX of POSIX is 255). */
const MAX_REPEAT = 255;
const CLASSES = {
	alpha: /[A-Za-z]/,
	digit: /[0-9]/,
	alnum: /[A-Za-z0-9]/,
	upper: /[A-Z]/,
	lower: /[a-z]/,
	space: /[ \t\n\r\f\v]/,
	blank: /[ \t]/,
	punct: /[!-/:-@[-`{-~]/,
	print: /[ -~]/,
	graph: /[!-~]/,
	cntrl: /[\0-\x1f\x7f]/,
	xdigit: /[0-9A-Fa-f]/
};
const ANY = {
	kind: "set",
	test: () => true
};
const ofRegExp = (regex, wanted = true) => ({
	kind: "set",
	test: (code) => regex.test(String.fromCodePoint(code)) === wanted
});
/** What GNU adds behind a backslash: character classes. Its anchors and back-references are refused. */
const ESCAPES = {
	w: ofRegExp(/\w/),
	W: ofRegExp(/\w/, false),
	s: ofRegExp(/\s/),
	S: ofRegExp(/\s/, false)
};
/** Read a POSIX extended regular expression as `grep -E` does in the C locale. Throws EreError. */
function parseEre(text) {
	return new Parser(text).whole();
}
var Parser = class {
	#chars;
	#at = 0;
	#depth = 0;
	constructor(text) {
		this.#chars = Array.from(text);
	}
	whole() {
		const all = this.#either();
		if (this.#at < this.#chars.length) throw new EreError("it closes a group that was never opened");
		return all;
	}
	get #next() {
		return this.#chars[this.#at];
	}
	#either() {
		const branches = [this.#sequence()];
		while (this.#next === "|") {
			this.#at++;
			branches.push(this.#sequence());
		}
		return branches.length === 1 && branches[0] !== void 0 ? branches[0] : {
			kind: "either",
			branches
		};
	}
	#sequence() {
		const items = [];
		for (let next = this.#next; next !== void 0 && next !== "|" && next !== ")"; next = this.#next) items.push(this.#piece(items.length === 0));
		return {
			kind: "sequence",
			items
		};
	}
	#piece(first) {
		const char = this.#chars[this.#at] ?? "";
		if (first && /[*+?{]/.test(char)) {
			this.#at++;
			return this.#repeated({
				kind: "char",
				char
			});
		}
		return this.#repeated(this.#atom());
	}
	#repeated(atom) {
		let item = atom;
		for (let next = this.#next; next !== void 0; next = this.#next) {
			if (next === "*") item = {
				kind: "repeat",
				item,
				min: 0,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "+") item = {
				kind: "repeat",
				item,
				min: 1,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "?") item = {
				kind: "repeat",
				item,
				min: 0,
				max: 1
			};
			else if (next === "{") {
				const interval = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#at, this.#at + 12).join(""));
				if (interval === null || interval[0] === "{}" || interval[0] === "{,}") return item;
				const [all, low = "", comma = "", high = ""] = interval;
				const min = Number(low);
				const max = comma === "" ? min : high === "" ? Number.POSITIVE_INFINITY : Number(high);
				if (min > MAX_REPEAT || max > MAX_REPEAT && Number.isFinite(max) || max < min) throw new EreError(`${all} repeats in no range from 0 to ${MAX_REPEAT}`);
				item = {
					kind: "repeat",
					item,
					min,
					max
				};
				this.#at += all.length - 1;
			} else return item;
			this.#at++;
		}
		return item;
	}
	#atom() {
		const char = this.#chars[this.#at++] ?? "";
		switch (char) {
			case ".": return ANY;
			case "^": return { kind: "begin" };
			case "$": return { kind: "end" };
			case "[": return this.#bracket();
			case "(": return this.#group();
			case "\\": return this.#escape();
			default: return {
				kind: "char",
				char
			};
		}
	}
	#group() {
		if (++this.#depth > 100) throw new EreError("its groups lie more than 100 deep");
		const inner = this.#either();
		if (this.#next !== ")") throw new EreError("a group is not closed");
		this.#at++;
		this.#depth--;
		return inner;
	}
	#escape() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("it ends in a backslash");
		const known = ESCAPES[char];
		if (known !== void 0) return known;
		if (/[A-Za-z0-9<>`']/.test(char)) throw new EreError(`\\${char} is not part of POSIX expressions`);
		return {
			kind: "char",
			char
		};
	}
	#bracket() {
		const negated = this.#next === "^";
		if (negated) this.#at++;
		const tests = [];
		for (let first = true; first || this.#next !== "]"; first = false) tests.push(this.#bracketItem());
		this.#at++;
		return {
			kind: "set",
			test: (code) => tests.some((test) => test(code)) !== negated
		};
	}
	#bracketItem() {
		const from = this.#bracketChar();
		if (from instanceof RegExp) return (code) => from.test(String.fromCodePoint(code));
		const low = from.codePointAt(0) ?? 0;
		const last = this.#chars[this.#at + 1];
		if (this.#next !== "-" || last === "]" || last === void 0) return (code) => code === low;
		this.#at++;
		const to = this.#bracketChar();
		const high = to instanceof RegExp ? -1 : to.codePointAt(0) ?? 0;
		if (high < low) throw new EreError("a range in brackets runs backwards");
		return (code) => code >= low && code <= high;
	}
	#bracketChar() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("a bracket is not closed");
		if (char !== "[" || !/[:.=]/.test(this.#next ?? "")) return char;
		const kind = this.#next ?? "";
		const end = this.#chars.findIndex((one, at) => at > this.#at && one === kind && this.#chars[at + 1] === "]");
		const name = end < 0 ? "" : this.#chars.slice(this.#at + 1, end).join("");
		this.#at = end + 2;
		if (kind !== ":" && Array.from(name).length === 1) return name;
		const known = kind === ":" && Object.hasOwn(CLASSES, name) ? CLASSES[name] : void 0;
		if (known === void 0) throw new EreError("a bracket names no character class");
		return known;
	}
};
// packages/definition/src/ere/match.ts
/** States of one expression; `(a{255}){255}` would need 65,000. */
const MAX_STATES = 2e4;
/** Compile a POSIX extended regular expression. Throws EreError. */
function compileEre(text) {
	const ere = parseEre(text);
	const needed = literalOf(ere);
	const machine = lazily(() => compile(ere));
	if (/[{]/.test(text)) machine();
	return {
		test: (subject) => {
			if (needed !== "" && !subject.includes(needed)) return false;
			if (needed === text) return true;
			return run(machine(), subject, 0, true) !== void 0;
		},
		find: (subject, from = 0) => {
			if (needed !== "" && !subject.includes(needed, from)) return void 0;
			return findIn(machine(), subject, from);
		}
	};
}
/** Why a text is no expression, to complete "but …"; undefined when it is one. */
function ereMistake(text) {
	try {
		compileEre(text);
		return;
	} catch (error) {
		if (error instanceof EreError) return error.message;
		throw error;
	}
}
/** The longest run of characters that every match holds: most texts are ruled out by it alone. */
function literalOf(ere) {
	const items = ere.kind === "sequence" ? ere.items : [ere];
	let best = "";
	let run = "";
	for (const item of items) {
		run = item.kind === "char" ? run + item.char : "";
		if (run.length > best.length) best = run;
	}
	return best;
}
function lazily(make) {
	let made;
	return () => made ??= make();
}
/** Thompson's construction: each part compiled to lead to the state given. */
function compile(ere) {
	const states = [{ kind: "match" }];
	const add = (state) => {
		if (states.push(state) > MAX_STATES) throw new EreError("it repeats too much");
		return states.length - 1;
	};
	const part = (one, next) => {
		switch (one.kind) {
			case "char": {
				const wanted = one.char.codePointAt(0);
				return add({
					kind: "char",
					test: (code) => code === wanted,
					next
				});
			}
			case "set": return add({
				kind: "char",
				test: one.test,
				next
			});
			case "begin":
			case "end": return add({
				kind: one.kind,
				next
			});
			case "sequence": return one.items.reduceRight((after, item) => part(item, after), next);
			case "either": return add({
				kind: "split",
				to: one.branches.map((branch) => part(branch, next))
			});
			case "repeat": return repeat(one.item, one.min, one.max, next);
			default: throw new Error("not a part of an expression");
		}
	};
	const repeat = (item, min, max, next) => {
		let after = next;
		if (Number.isFinite(max)) for (let times = min; times < max; times++) after = add({
			kind: "split",
			to: [part(item, after), next]
		});
		else {
			const loop = {
				kind: "split",
				to: [next]
			};
			after = add(loop);
			loop.to.push(part(item, after));
		}
		for (let times = 0; times < min; times++) after = part(item, after);
		return after;
	};
	const start = part(ere, 0);
	return [...states, {
		kind: "split",
		to: [start]
	}];
}
/** Where the match beginning at `from` ends: the longest, or with `anywhere` any match at all, wherever it begins. */
function run(states, subject, from, anywhere) {
	let current = /* @__PURE__ */ new Set();
	let end;
	const enter = (start, at, into) => {
		const todo = [start];
		for (let index = todo.pop(); index !== void 0; index = todo.pop()) {
			const state = states[index];
			if (state === void 0 || into.has(index)) continue;
			into.add(index);
			if (state.kind === "split") todo.push(...state.to);
			else if (state.kind === "begin" && at === 0) todo.push(state.next);
			else if (state.kind === "end" && at === subject.length) todo.push(state.next);
			else if (state.kind === "match") end = at;
		}
	};
	enter(states.length - 1, from, current);
	for (let at = from; at < subject.length;) {
		if (anywhere ? end !== void 0 : current.size === 0) break;
		const code = subject.codePointAt(at) ?? 0;
		at += code > 65535 ? 2 : 1;
		const following = /* @__PURE__ */ new Set();
		for (const index of current) {
			const state = states[index];
			if (state?.kind === "char" && state.test(code)) enter(state.next, at, following);
		}
		if (anywhere) enter(states.length - 1, at, following);
		current = following;
	}
	return end;
}
function findIn(states, subject, from) {
	if (run(states, subject, from, true) === void 0) return void 0;
	for (let start = from; start <= subject.length; start++) {
		const end = run(states, subject, start, false);
		if (end !== void 0) return {
			start,
			end
		};
	}
}
// packages/definition/src/schema-cut.ts
/** One line of text that has no NUL; `what` completes "expected …". */
const line = (pattern, what) => pipe(string(), regex(pattern, what));
const DeleteGlob = line(/^(?!(.*\/)?\.\.(\/|$))[^\0\r\n]*[^\0\r\n/.][^\0\r\n]*$/, "a path or glob in the image such as /usr/lib/firmware/dvb-*");
const DriverPattern = pipe(line(/^[^\0\r\n]+$/, "a POSIX extended regular expression"), check((text) => ereMistake(text) === void 0, ({ input }) => `a POSIX extended regular expression, but ${ereMistake(input)}`));
const FileName = line(/^[^\0\r\n/]+$/, "a file name without folders");
const Word$1 = line(/^[A-Za-z0-9][A-Za-z0-9_.@:+-]*$/, "a name without blanks");
/** A keep-list that may be left out: then the pass is not run. An empty one keeps nothing. */
const keep = (description, item, meta = {}) => optional(doc(`${description} Absent: the pass is not run.`, array(item), meta));
const ALL = { single: true };
const Cut = strictObject({
	level: optional(doc("`full` also takes out the database of rpm; `keep-rpm` leaves it, and rpm and dnf with what starts them; `none` makes no use of the lists.", picklist([
		"full",
		"keep-rpm",
		"none"
	])), "full"),
	"user-rpms": optional(doc("Whether packages that come from none of the distribution’s repositories are cut like any other; `false` protects their files.", boolean()), false),
	breaks: optional(doc("What it means that something left needs what was cut: `error` ends the build, `report` lists it.", picklist(["error", "report"])), "error"),
	delete: keep("Paths or globs in the image, taken out first, folders with all they hold.", DeleteGlob),
	drivers: keep("Modules to keep: POSIX extended regular expressions, found anywhere in the full path of a module below `kernel/`. Modules that kept ones need come back, firmware follows.", DriverPattern),
	tools: keep("Programs to keep, by exact file name, in /bin, /sbin, /usr/bin and /usr/sbin; links are programs too.", FileName),
	libs: keep("Libraries to keep beside those that the remaining programs are linked with: every name that begins so.", FileName),
	gconv: keep("Character set converters to keep, such as `GBK`; `all` keeps all.", Word$1, ALL),
	locales: keep("Folders of /usr/lib/locale to keep: those whose name contains one of these; `all` keeps all.", Word$1, ALL),
	translations: keep("Message catalogues (`*.mo`) to keep: those whose path below /usr/share/locale contains one of these; `all` keeps all.", Word$1, ALL),
	docs: optional(doc("Take out man and info pages; licences stay.", boolean()), false)
});
/** `id@operation@argument…`, as a line of imageTailor's security_s.conf. */
const HardenRule = line(/^[^#@\s\0\r\n][^@\0\r\n]*@[^@\0\r\n]+@[^\0\r\n]+$/, "a rule `id@operation@argument…` such as 302@chmod 755@/var/log");
// packages/definition/src/fields-files.ts
/** A path in the image: absolute, plain (no `..`, no doubled slash), printable; a file of any name that YAML can hold. */
const ImagePath = pipe(string(), regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)+$/, "an absolute path in the image such as /etc/motd, without `..` and without a last slash"));
/** A place in the image for a folder's content or a file: `/` and a last slash are fine here. */
const ImagePlace = pipe(string(), regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)*\/?$/, "an absolute path in the image such as /opt/board, without `..`"), nonEmpty("an absolute path in the image such as /opt/board"));
/** Permission bits in octal digits, always four of them after parsing. Text only: YAML reads 0755 as the number 755. */
const FileMode = meta(pipe(string(), regex(/^(0o)?[0-7]{3,4}$/, "permission bits in octal such as \"0644\""), transform((mode) => mode.replace(/^0o/, "").padStart(4, "0"))), { hint: "In quotes: YAML takes 0644 for the number 644." });
/** A user or group of the image by name, or its number. Names of packages' users may be freer than those that useradd makes. */
const Owner = union$1([pipe(string(), regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, "the name or number of a user or group of the image")), pipe(number$2(), integer(), minValue(0), maxValue(4294967294))]);
/** Names of capabilities by number (linux/capability.h, Linux 5.9 and later). */
const CAPABILITIES = [
	"chown",
	"dac_override",
	"dac_read_search",
	"fowner",
	"fsetid",
	"kill",
	"setgid",
	"setuid",
	"setpcap",
	"linux_immutable",
	"net_bind_service",
	"net_broadcast",
	"net_admin",
	"net_raw",
	"ipc_lock",
	"ipc_owner",
	"sys_module",
	"sys_rawio",
	"sys_chroot",
	"sys_ptrace",
	"sys_pacct",
	"sys_admin",
	"sys_boot",
	"sys_nice",
	"sys_resource",
	"sys_time",
	"sys_tty_config",
	"mknod",
	"lease",
	"audit_write",
	"audit_control",
	"setfcap",
	"mac_override",
	"mac_admin",
	"syslog",
	"wake_alarm",
	"block_suspend",
	"audit_read",
	"perfmon",
	"bpf",
	"checkpoint_restore"
];
/** cap_from_text(3), without its `all`: `cap_net_raw+ep`. */
const Capabilities = pipe(string(), regex(/^cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3}( cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3})*$/, "capabilities such as cap_net_raw+ep or cap_net_admin,cap_net_raw=ep"), check((text) => capabilityNumbers(text) !== void 0, "names of capabilities(7), and the same `e` for all of them: a file has one effective flag"));
/** Read `cap_net_raw+ep`; undefined for an unknown name, or where only some of them are effective. */
function capabilityNumbers(text) {
	let permitted = 0n;
	let inheritable = 0n;
	const effective = /* @__PURE__ */ new Set();
	for (const clause of text.split(" ")) {
		const [names = "", flags = ""] = clause.split(/[+=]/);
		for (const name of names.split(",")) {
			const bit = CAPABILITIES.indexOf(name.replace(/^cap_/, ""));
			if (bit < 0) return void 0;
			if (flags.includes("p")) permitted |= 1n << BigInt(bit);
			if (flags.includes("i")) inheritable |= 1n << BigInt(bit);
		}
		effective.add(flags.includes("e"));
	}
	if (effective.size > 1) return void 0;
	return {
		permitted,
		inheritable,
		effective: effective.has(true)
	};
}
/** xattr(7): a name space that file systems of images keep; capabilities and ACLs have binary values and are declared otherwise or not at all. */
const XattrName = pipe(string(), regex(/^(user|trusted|security)\.[A-Za-z0-9_.-]{1,200}$/, "an extended attribute such as user.origin or security.selinux"), check((name) => name !== "security.capability", "`capabilities` for this one, as text"));
const XattrValue = pipe(string(), maxLength(1024, "text of at most 1024 characters"));
// packages/definition/src/schema-files.ts
const ownership = {
	owner: optional(doc("User that it belongs to, by name of the image or by number; also one of `users`.", Owner), "root"),
	group: optional(doc("Group that it belongs to, by name of the image or by number.", Owner), "root")
};
const attributes$1 = {
	capabilities: optional(doc("Capabilities of one program, for example `cap_net_raw+ep`; `from` must be a file.", Capabilities)),
	xattrs: optional(doc("Extended attributes of every file (not folders and links), as text.", record(XattrName, doc("Its value.", XattrValue))), {})
};
const Overlay = strictObject({
	from: doc("Folder or file, relative to the file that names it.", RelativePath),
	to: optional(doc("Where the content of the folder goes, or the file (below it, with a last slash).", ImagePlace), "/"),
	...ownership,
	mode: optional(doc("Mode of every file; absent: 0755 for programs (execute bit), else 0644, and a set-ID bit stays.", FileMode)),
	"dir-mode": optional(doc("Mode of folders that it makes; absent: 0755. Folders that are there keep theirs.", FileMode)),
	...attributes$1
});
/** `system.files`. */
const Files = optional(doc("Folders and files laid over the root, in order; later ones win. A path alone: a folder over `/`.", array(doc("A folder or file.", Overlay, { shorthand: "from" })), {
	single: true,
	identity: (one) => one.to === "/" ? one.from : `${one.from} ${one.to}`
}), []);
const Content = strictObject({
	text: doc("What is in it; a last line break is added where it is missing.", string(), { verbatim: true }),
	...ownership,
	mode: optional(doc("Mode of the file.", FileMode), "0644")
});
/** `system.content`. */
const Contents = optional(doc("Small files by their path in the image, written out here; after `files`.", record(ImagePath, doc("A file, or its text alone.", Content, { shorthand: "text" }))), {});
// packages/definition/src/schema-packages.ts
/** A package, or `@` and the id of a group. */
const InstallName = pipe(string(), regex(/^@?[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server, or a group such as @network-server"));
const reason = optional(doc("Why, for reports.", pipe(string(), regex(/^[^\r\n]+$/, "one line of text"))));
/** An item of `packages.install` as it may be written. */
const InstallItem = strictObject({
	name: doc("Name of the package or group.", InstallName),
	reason
});
/** An item of `packages.remove` as it may be written. */
const RemoveItem = strictObject({
	name: doc("Name or glob.", PackageGlob),
	reason
});
const Url = pipe(string(), regex(REPOSITORY_URL, REPOSITORY_URL_FORM));
const Fingerprint = pipe(string(), transform((text) => text.replaceAll(" ", "").toUpperCase()), check((text) => /^[0-9A-F]{40}$/.test(text), "a fingerprint of 40 hex digits (`gpg --show-keys FILE`)"));
const ExtraRepository = strictObject({
	id: doc("Name of the repository in locks and reports.", pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, "at most 64 letters, digits and _ . -"), check((id) => !/^(local-rpms|kernel-\d+|main)$/.test(id), "another name: dpuos uses this one itself"))),
	baseurl: optional(doc("Its address; more than one: mirrors.", array(Url), { single: true }), []),
	metalink: optional(doc("Address of a list of its mirrors.", Url)),
	gpgkey: optional(doc("Files with the public keys that sign it.", array(RelativePath), { single: true }), []),
	fingerprint: optional(doc("What the keys must be; absent: the files are taken at their word.", array(Fingerprint), { single: true }), []),
	"signed-metadata": optional(doc("Its repomd.xml is signed too.", boolean()), false),
	priority: optional(doc("Of repositories that have a package of one name, only those of the lowest number count; the distribution’s have 99.", pipe(number$2(), integer(), minValue(11), maxValue(99))), 99),
	insecure: optional(doc("Take its packages without signatures.", boolean()), false)
});
/** Keys of `packages` that say from where packages come and which of them are taken. */
const packageSources = {
	weak: optional(doc("Also install what packages recommend (weak dependencies).", boolean()), false),
	rpms: optional(doc("RPM files of your own, signed or not: a file is installed, a folder offers the RPMs in it to `install`. They win over repositories.", array(RelativePath)), []),
	repositories: optional(doc("Repositories beside the distribution’s.", array(doc("A repository.", ExtraRepository)), { identity: (one) => one.id }), []),
	exclude: optional(doc("Names or globs that are never installed, whoever requires them.", array(PackageGlob)), []),
	pin: optional(doc("Package → the version (`2.17.0`, or `2.17.0-3.oe2403`) that it must have.", record(PackageName, doc("The version, perhaps with the release.", pipe(string(), regex(/^(\d+:)?[A-Za-z0-9._+~^]+(-[A-Za-z0-9._+~^]+)?$/, "a version such as 2.17.0"))))), {})
};
/** Names stay lists of text for everybody; the reasons lie beside them, in the same order. */
function splitReasons({ install, remove, ...rest }) {
	const why = (items) => items.map((one) => one.reason ?? null);
	return {
		...rest,
		install: install.map((one) => one.name),
		remove: remove.map((one) => one.name),
		reasons: {
			install: why(install),
			remove: why(remove)
		}
	};
}
// packages/definition/src/schema-services.ts
/** systemd.preset(5): `enable`, `disable` or `ignore`, and a unit or glob. */
const PresetLine = pipe(string(), regex(/^(enable|disable|ignore) [A-Za-z0-9:_.\\@*?[\]-]+( [A-Za-z0-9:_.\\@ -]+)?$/, "a line of a preset file such as `disable firewalld.service`"));
/** Text of a unit file or drop-in: sections, settings, comments. */
const UnitText = pipe(string(), check((text) => unitMistake(text) === void 0, "a unit file: a [Section] line, then `Setting=value` lines (comments with # or ;)"));
/** The first line that systemd could not read, and what it is; undefined when all can be read. */
function unitMistake(text) {
	let section = false;
	let continued = false;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		const isText = line !== "" && !/^[#;]/.test(line);
		if (isText && !continued) {
			if (/^\[[A-Za-z0-9 -]+\]$/.test(line)) section = true;
			else if (!section || !/^[A-Za-z0-9-]+\s*=/.test(line)) return {
				line: index + 1,
				near: line.slice(0, 40)
			};
		}
		if (isText || line === "") continued = line.endsWith("\\");
	}
	return section ? void 0 : {
		line: 1,
		near: text.slice(0, 40)
	};
}
const Setting = union$1([
	pipe(string(), regex(/^[^\r\n]*$/, "one line of text")),
	number$2(),
	boolean(),
	array(union$1([pipe(string(), regex(/^[^\r\n]*$/, "one line of text")), number$2()]))
]);
const Word = pipe(string(), regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name of systemd such as Service or Nice"));
/** `Service: {Nice: 5}`, or the text of the file. */
const DropIn = union$1([UnitText, record(Word, record(Word, Setting))]);
const OwnUnitName = pipe(UnitName, regex(/\.(service|socket|mount|automount|swap|target|path|timer|slice)$/, "the full name of a unit such as k2-agent.service"));
/** Keys of `services` beside those that schema-layers.ts has. */
const servicesMore = {
	presets: optional(doc("`vendor`: what packages’ preset files say; `none`: only what `enable` names starts; a list of lines goes before the vendor’s.", union$1([picklist(["vendor", "none"]), array(PresetLine)])), "vendor"),
	units: optional(doc("Units of your own: full name → text of the file.", record(OwnUnitName, doc("The unit file.", UnitText, { verbatim: true }))), {}),
	"drop-ins": optional(doc("Settings over those of a unit: its name → sections with settings (`Service: {Nice: 5}`), or the text of the file.", record(UnitName, doc("The drop-in.", DropIn, { verbatim: true })), { normalKey: unitName }), {})
};
// packages/definition/src/fields-network.ts
const OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = new RegExp(`^${OCTET}(\\.${OCTET}){3}$`);
/** Is it an IPv6 address, written as eight groups or with one `::` (RFC 4291)? */
function isIpv6(text) {
	const halves = text.split("::");
	if (halves.length > 2 || !/^[0-9A-Fa-f:.]+$/.test(text)) return false;
	const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
	const dotted = IPV4.test(groups.at(-1) ?? "");
	const plain = dotted ? groups.slice(0, -1) : groups;
	const count = plain.length + (dotted ? 2 : 0);
	return plain.every((one) => /^[0-9A-Fa-f]{1,4}$/.test(one)) && (halves.length === 2 ? count < 8 : count === 8);
}
const isIpv4 = (text) => IPV4.test(text);
const IpAddress = pipe(string(), check((text) => isIpv4(text) || isIpv6(text), "an IPv4 or IPv6 address"));
/** An address of the interface with the length of its network's prefix. */
const Cidr = pipe(string(), check((text) => {
	const [, address = "", length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
	return isIpv4(address) ? Number(length) <= 32 : isIpv6(address) && Number(length) <= 128;
}, "an address with its prefix length, such as 192.168.100.2/24 or fd00::2/64"));
/** What Linux takes for a network device (dev_valid_name): at most 15 bytes, no slash, blank or colon. */
const InterfaceName = pipe(string(), regex(/^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,15}$/, "a name of an interface such as eth0 (at most 15 letters, digits and _ . -)"));
const MacAddress = pipe(string(), regex(/^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/, "a MAC address such as 02:00:00:00:00:01"));
// packages/definition/src/schema-network.ts
const Vlan = strictObject({
	parent: doc("Interface that carries it.", InterfaceName),
	id: doc("VLAN id.", pipe(number$2(), integer(), minValue(1), maxValue(4094)))
});
const Interface = strictObject({
	dhcp: optional(doc("Ask for addresses (DHCP, and IPv6 autoconfiguration).", boolean()), false),
	addresses: optional(doc("Fixed addresses with prefix length.", array(Cidr), {
		replaces: true,
		single: true
	}), []),
	gateway: optional(doc("Default routes: one of IPv4, one of IPv6.", array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	dns: optional(doc("Name servers.", array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	mtu: optional(doc("Largest packet, bytes.", pipe(number$2(), integer(), minValue(68), maxValue(65535)))),
	"mac-match": optional(doc("The interface is the one with this MAC address, whatever its name.", MacAddress)),
	vlan: optional(doc("It is a VLAN on another interface.", Vlan))
});
/** `system.network`. */
const Network = optional(doc("Interfaces, written for the service that sets them up; it must be in the image and enabled.", strictObject({
	renderer: optional(doc("`NetworkManager` (keyfiles), `systemd-networkd` (.network files) or `ifcfg` (network-scripts).", picklist([
		"NetworkManager",
		"systemd-networkd",
		"ifcfg"
	])), "NetworkManager"),
	interfaces: optional(doc("Interfaces by name.", record(InterfaceName, doc("An interface.", Interface))), {})
})));
// packages/definition/src/udev-rules.ts
/** udev(7): a key, perhaps with an attribute, an operator, and a value in quotes (perhaps with a prefix, `e"…"`). */
const PAIR = /^\s*[A-Z][A-Z_]*(\{[^{}"]+\})?\s*(==|!=|\+=|-=|:=|=)\s*[ei]?"([^"\\]|\\.)*"\s*(,|$)/;
/** What is wrong with the text of a .rules file: line and the place that is no `KEY=="value"`; undefined when nothing is. */
function udevMistake(text) {
	let rule = "";
	let first = 0;
	for (const [index, raw] of text.split("\n").entries()) {
		if (rule === "") first = index + 1;
		const line = raw.trim();
		if (line.startsWith("#")) continue;
		rule += line.endsWith("\\") ? line.slice(0, -1) : line;
		if (line.endsWith("\\")) continue;
		let rest = rule.trim();
		while (rest !== "") {
			const match = PAIR.exec(rest);
			if (match === null) return {
				line: first,
				near: rest.slice(0, 40)
			};
			rest = rest.slice(match[0].length).trim();
		}
		rule = "";
	}
	return rule === "" ? void 0 : {
		line: first,
		near: rule.slice(0, 40)
	};
}
// packages/definition/src/schema-system.ts
/** A file below /proc or /sys that is written at boot. */
const KernelFile = pipe(string(), regex(/^\/(proc|sys)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9_:.@,+-]+)+$/, "a file below /proc or /sys such as /proc/irq/default_smp_affinity"), check((path) => !path.startsWith("/proc/sys/"), "no file below /proc/sys: that is a sysctl, for `system.sysctl`"));
const RulesName = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.rules$/, "a file name such as 70-dpu.rules"));
const RulesText = pipe(string(), check((text) => udevMistake(text) === void 0, "udev rules: KEY==\"value\", KEY=\"value\", … on each line"));
/** Keys of `system` beside those that schema-layers.ts has. */
const systemMore = {
	hosts: optional(doc("More lines of /etc/hosts: address → names.", record(IpAddress, doc("Names of that address.", pipe(array(HostName), minLength(1)), {
		replaces: true,
		single: true
	}))), {}),
	proc: optional(doc("Values written into files of /proc and /sys at boot (tmpfiles.d), for settings that are no sysctl.", record(KernelFile, SysctlValue)), {}),
	network: Network,
	udev: optional(doc("Files of /etc/udev/rules.d: name → rules.", record(RulesName, doc("The rules.", RulesText, { verbatim: true }))), {})
};
// packages/definition/src/schema-layers.ts
/** A list that may be left out. */
const list = (description, item, meta = {}) => optional(doc(description, array(item), meta), []);
const KernelBuild = strictObject({
	from: doc("The kernel’s source: a folder, its archive (.tar.xz, .tar.gz, .tar.zst) or its source RPM (.src.rpm), relative to the file that names it; `git+URL#TAG`, a repository with a tag, branch or commit of it; or `srpm:NAME`, the newest source RPM of that name in the toolchain’s repositories.", RelativePath),
	sha256: optional(doc("sha256 that the archive or source RPM must have.", Sha256)),
	commit: optional(doc("Commit that the tag or branch of `git+URL#TAG` must be.", pipe(string(), regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a whole commit id, in quotes")))),
	patches: list("Patches upon the archive, in their order; a file called `series` stands for those that it lists (quilt).", RelativePath),
	base: optional(doc("What the fragments are put upon: `defconfig`, `allnoconfig`, or a `NAME_defconfig` of the source.", pipe(string(), regex(/^(?:allnoconfig|defconfig|[\w.-]+_defconfig)$/, "a configuration of the source")))),
	config: optional(doc("A file with a whole configuration, in place of `base`.", RelativePath)),
	"device-trees": optional(doc("Build the device trees of the boards that are configured, and pack them.", boolean()), false),
	compiler: optional(doc("What compiles it: `gcc`, or `llvm` (clang and lld).", picklist(KERNEL_COMPILERS))),
	release: optional(doc("Release of the RPMs; `uname -r` is VERSION-RELEASE.ARCH.", pipe(string(), regex(/^[0-9A-Za-z][\w.~^+]*$/, "a release of an RPM, without -"))), "1.dpuos")
});
const Kernel = strictObject({
	source: optional(doc("Where the kernel comes from: `distro` takes the RPM of the distribution, `build` compiles what `build.from` names.", picklist(["distro", "build"])), "distro"),
	build: optional(doc("For `source: build`: of what, and how.", KernelBuild)),
	package: optional(doc("The RPM that provides the kernel.", PackageName), "kernel"),
	presets: list("Options of the kernel’s configuration that a purpose needs; a kernel that lacks one is refused, with the reason.", picklist(KERNEL_PRESETS)),
	fragments: list("Fragments of a kernel configuration (`CONFIG_VDPA=m`, `# CONFIG_X is not set`), each relative to the file that names it. The kernel’s configuration must be so; a line that ends with `# wanted` may stay unmet.", RelativePath),
	cmdline: list("Words of the kernel command line, beside `root=` and the console that the image sets itself.", KernelWord)
});
/** The hardware: what `drivers.keep.from-board` keeps the drivers of. `extends: [dpuos:board/…]` brings one. */
const Board = strictObject({
	name: doc("Name of the board, for reports.", Name),
	description: optional(doc("One line for people.", string())),
	arch: optional(doc("Architectures that the board has; an image for another one is refused.", array(picklist(ARCHES)), { replaces: true })),
	ids: optional(doc("Devices, and what each is: `pci:15b3:a2d6`, `usb:…`, `acpi:MLNXBF17`, `of:vendor,chip`, or a modalias with `*` as /sys shows it.", record(DeviceId, string())), {})
});
const modules = (description) => list(description, ModuleGlob, { identity: moduleIdentity });
const Keep = strictObject({
	modules: modules("Module names or globs (`virtio_*`); `-` and `_` are the same."),
	classes: list("Folders of the kernel’s module tree, all modules below them: `net/ethernet/mellanox` (below drivers/), `fs/nfs`.", ModuleFolder),
	ids: list("Devices whose drivers stay, written as in `board.ids`.", DeviceId),
	"from-board": optional(doc("Keep the drivers of all of `board.ids`.", boolean()), false)
});
const Vendor = strictObject({
	kmod: optional(doc("A prebuilt module (`.ko`, also .xz, .zst, .gz), or a folder of such, relative to the file that names it. It goes to /lib/modules/RELEASE/extra once it is proven to fit the kernel. With `name`: a folder with sources (Kbuild or Makefile with `obj-m`), which build-kernel compiles for the kernel and packs as `kmod-NAME`.", RelativePath)),
	dkms: optional(doc("A DKMS tree: a folder with sources and dkms.conf, which is read and never run. Built and packed as above, name and version as it says.", RelativePath)),
	name: optional(doc("Name of the driver whose sources are in `kmod`.", pipe(string(), regex(/^[A-Za-z0-9][\w.+-]*$/, "a name for an RPM: letters, digits and . _ + -")))),
	version: optional(doc("Version of the driver whose sources are in `kmod`; `1` without it.", pipe(string(), regex(/^[0-9A-Za-z][\w.~^+]*$/, "a version of an RPM, without -; a number in quotes"))))
});
const Drivers = strictObject({
	keep: optional(doc("Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else is taken out. Absent: every module stays.", Keep)),
	drop: optional(doc("Take these out, and what depends on them.", strictObject({ modules: modules("Module names or globs; `-` and `_` are the same.") })), {}),
	load: list("Modules to load at boot (modules-load.d). Must be kept.", ModuleName, { identity: moduleIdentity }),
	initramfs: list("Modules that the initramfs loads beside those for common disks and for the disk controllers of `board.ids`: what the root of this hardware hangs on. They stay.", ModuleName, { identity: moduleIdentity }),
	vendor: list("Modules from outside of the kernel’s own packages. They stay, whatever `keep` says.", Vendor, { identity: (vendor) => vendor.kmod ?? vendor.dkms ?? "" }),
	firmware: optional(doc("`referenced` keeps the firmware that the remaining modules ask for.", picklist([
		"referenced",
		"all",
		"none"
	])), "referenced")
});
const Limit = strictObject({
	domain: doc("User, `@group` or `*`.", LimitDomain),
	type: doc("`-` is both soft and hard.", picklist([
		"soft",
		"hard",
		"-"
	])),
	item: doc("What is limited, for example `memlock` or `nofile`.", picklist([
		"core",
		"data",
		"fsize",
		"memlock",
		"nofile",
		"rss",
		"stack",
		"cpu",
		"nproc",
		"as",
		"maxlogins",
		"maxsyslogins",
		"nonewprivs",
		"priority",
		"locks",
		"sigpending",
		"msgqueue",
		"nice",
		"rtprio"
	])),
	value: doc("A whole number, or `unlimited`.", LimitValue)
});
const System = strictObject({
	hostname: optional(doc("Host name.", HostName), "dpu"),
	timezone: optional(doc("Name of the tz database, for example `Asia/Shanghai`.", TimeZone), "UTC"),
	locale: optional(doc("The LANG of the system.", LocaleName), "C.UTF-8"),
	sysctl: optional(doc("Kernel parameters, written to sysctl.d and read back by the boot test.", record(SysctlKey, SysctlValue), { normalKey: sysctlName }), {}),
	limits: list("Lines of limits.d.", Limit, { identity: (limit) => `${limit.domain} ${limit.type} ${limit.item}` }),
	harden: list("Hardening rules, one line each, as in imageTailor’s security_s.conf: `id@operation@argument…`, applied to the image only.", HardenRule),
	files: Files,
	content: Contents,
	...systemMore
});
const named = { identity: (one) => one.name };
const PackagesWritten = strictObject({
	install: list("Names of RPMs, or `@` and a group; what they require comes along.", doc("A package, or its name alone.", InstallItem, { shorthand: "name" }), named),
	remove: list("Names or globs, taken out after installing; a check makes sure that nothing left needs them.", doc("A package or glob, or its name alone.", RemoveItem, { shorthand: "name" }), named),
	erase: list("Names taken out by force after installing: nobody is asked whether something needs them, no scriptlet runs. Those not installed are passed over.", PackageName),
	"arch-suffix": optional(doc("What the `.aarch64` of a name means in an image of another architecture: `exact` takes it at its word, `adapt` puts the architecture of the image in its place.", picklist(["exact", "adapt"])), "exact"),
	scriptlets: optional(doc("Whether scriptlets of RPMs run: `auto` runs them where the machine can, through qemu-user for another processor, and tells which did not; `required` makes that a mistake; `skip` runs none.", picklist([
		"auto",
		"required",
		"skip"
	])), "auto"),
	strip: optional(doc("What is taken out of every package; `strip: auto` stands for `strip: {auto: true}`.", strictObject({
		docs: optional(doc("Man pages, info and /usr/share/doc; licences stay.", boolean()), false),
		locales: optional(doc("Translations to keep; absent: all.", array(LocaleName))),
		auto: optional(doc("`true` takes out what nothing reaches that was asked for, is started or is configured, `preview` only lists it with the reasons.", union$1([boolean(), literal$1("preview")])), false),
		keep: list("Paths or globs in the image that `auto` leaves alone; `*` goes through folders.", RootGlob)
	}), { word: "auto" }), {}),
	...packageSources
});
const Packages = pipe(PackagesWritten, transform(splitReasons));
const units = (description) => list(description, UnitName, { identity: unitName });
const Services = strictObject({
	enable: units("Units to start at boot; without a suffix, a `.service`."),
	disable: units("Units not to start at boot by themselves; others may still pull them in."),
	mask: units("Units that can never start."),
	"default-target": optional(doc("The target to boot into.", pipe(UnitName, check((name) => name.endsWith(".target"), "a unit that ends in .target, such as multi-user.target"))), "multi-user.target"),
	...servicesMore
});
// packages/definition/src/schema-budgets.ts
const METRICS = Object.keys(METRIC_UNITS);
const Grow = pipe(strictObject({
	max: exactOptional(doc("Absolute: a size, a count, a time, as the metric has it.", Amount)),
	percent: exactOptional(doc("Relative to the baseline: `1%`.", Percent)),
	mad: exactOptional(doc("Of `boot` and `memory`, which vary: growth up to so many times the baseline’s median absolute deviation is noise.", pipe(number$2(), minValue(0, "a number that is not negative")))),
	when: optional(doc("`any`: one limit that is exceeded is enough; `all`: both must be.", picklist(["any", "all"])), "any"),
	scope: optional(doc("`pr`: growth that only newer package repositories bring is told, not judged; `all`: it counts too.", picklist(["pr", "all"])), "pr")
}), check(({ max, percent }) => max !== void 0 || percent !== void 0, "`max`, `percent` or both"));
const Headroom = pipe(strictObject({
	min: exactOptional(doc("A size, or a share of the capacity: `20%`.", Amount)),
	reserve: exactOptional(doc("Room beyond that, for an overlay or a second slot: a size.", Amount))
}), check(({ min, reserve }) => min !== void 0 || reserve !== void 0, "`min`, `reserve` or both"));
const Allow = strictObject({
	package: doc("Name or glob of packages.", pipe(string(), nonEmpty("a package name or glob"))),
	until: exactOptional(doc("Last day on which it holds.", pipe(string(), check(isDay, "a day such as 2027-01-31")))),
	reason: doc("Why.", pipe(string(), nonEmpty("a reason")))
});
function isDay(text) {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
const Ratchet = strictObject({
	file: doc("File of the smallest values so far, relative to where size-budget-check runs; `ratchet: update` writes it.", pipe(string(), nonEmpty("a path"))),
	slack: optional(doc("How much above the smallest value is let pass.", Percent), "0%")
});
const BudgetInput = strictObject({
	id: exactOptional(doc("Name of the budget in reports; absent: what it is for.", Name)),
	metric: exactOptional(doc("`installed` (bytes in the root), `disk` (bytes allocated), `qcow2`, `initramfs`, `tar`, `cpio`, `oci`, `squashfs`, `erofs` (bytes of the file); `packages`, `files`, `inodes`, `services` (enabled units) and `setuid` are counts; `boot` is a time and `memory` (in use when idle) a size, both from a boot test.", picklist(METRICS))),
	layer: exactOptional(doc("Bytes of one layer.", picklist(LAYERS))),
	package: exactOptional(doc("Bytes of packages, by name or glob.", pipe(string(), nonEmpty("a package name or glob")))),
	path: exactOptional(doc("Bytes of files, by a glob over whole paths: `/usr/share/{doc,man}/**`.", pipe(string(), regex(/^\//, "an absolute path or glob such as /usr/share/doc/**")))),
	partition: exactOptional(doc("Bytes in use on a partition: `root`, `esp`, or its label.", pipe(string(), nonEmpty("a label")))),
	max: exactOptional(doc("Cap: a size such as `700MiB`, a count, or a time such as `20s`.", Amount)),
	grow: exactOptional(doc("How much it may grow over the baseline.", Grow)),
	noise: exactOptional(doc("A change up to so much is no growth.", Amount)),
	headroom: exactOptional(doc("What a partition must keep free.", Headroom)),
	ratchet: exactOptional(doc("Only ever smaller: the smallest value so far is the cap.", Ratchet)),
	severity: exactOptional(doc("How an exceeded limit is taken; absent: `error`.", picklist([
		"error",
		"warning",
		"notice"
	]))),
	owner: exactOptional(doc("Whom to ask: `@org/team`.", pipe(string(), nonEmpty("a name")))),
	allow: exactOptional(doc("Packages whose growth does not count, for a time.", array(Allow))),
	waivable: exactOptional(doc("`false`: no label and no commit can let it pass. Absent: they can.", boolean())),
	optional: exactOptional(doc("`true`: it may match nothing. Absent: that is a mistake.", boolean()))
});
/** `installed`, or `layer:drivers`: what a budget is for, and its default name. */
const metricOf = (budget) => {
	const selector = SELECTORS.find((one) => budget[one] !== void 0);
	return budget.metric ?? (selector === void 0 ? "" : `${selector}:${budget[selector]}`);
};
const budgetId = (budget) => budget.id ?? metricOf(budget);
const KINDS = ["metric", ...SELECTORS];
const LIMITS = [
	"max",
	"grow",
	"headroom",
	"ratchet"
];
/** The `budgets` of a definition. */
const Budgets = list("Limits on the size of the image, judged by size-budget-check. Each is for one `metric`, `layer`, `package`, `path` or `partition`, and has a limit: `max`, `grow`, `headroom` or `ratchet`. A later file’s budget takes the place of the inherited one of the same id.", pipe(BudgetInput, check((budget) => KINDS.filter((one) => budget[one] !== void 0).length === 1, "one of `metric`, `layer`, `package`, `path`, `partition`, and only one"), check((budget) => LIMITS.some((one) => budget[one] !== void 0), "a limit: `max`, `grow`, `headroom` or `ratchet`"), check((budget) => budget.headroom === void 0 || budget.partition !== void 0, "`headroom` beside `partition` only"), check((budget) => budget.grow?.mad === void 0 || budget.metric === "boot" || budget.metric === "memory", "`grow.mad` for the metrics `boot` and `memory` only, which are taken several times"), metadata({ jsonSchema: {
	oneOf: KINDS.map((one) => ({ required: [one] })),
	anyOf: LIMITS.map((one) => ({ required: [one] }))
} }), rawTransform(({ dataset, addIssue, NEVER }) => {
	const budget = dataset.value;
	const unit = unitOf(metricOf(budget)) ?? "bytes";
	let sound = true;
	const read = (raw, ...place) => {
		const value = raw === void 0 ? void 0 : amountIn(raw, unit);
		if (raw !== void 0 && value === void 0) {
			addIssue({
				message: WRITTEN[unit],
				path: issuePath(budget, place)
			});
			sound = false;
		}
		return value;
	};
	const { max: cap, noise: floor, grow, headroom, ...rest } = budget;
	const max = read(cap, "max");
	const noise = read(floor, "noise");
	const growth = read(grow?.max, "grow", "max");
	const share = isShare(headroom?.min);
	const free = share ? void 0 : read(headroom?.min, "headroom", "min");
	const reserve = read(headroom?.reserve, "headroom", "reserve");
	if (!sound) return NEVER;
	return {
		...rest,
		id: budgetId(budget),
		...given({
			max,
			noise
		}),
		...given({ grow: grow && {
			...omitMax(grow),
			...given({ max: growth })
		} }),
		...given({ headroom: headroom && {
			...given({
				min: free,
				reserve
			}),
			...share ? { percent: Number.parseFloat(String(headroom.min)) } : {}
		} })
	};
})), { identity: budgetId });
/** Budgets in a file of their own, for trees without a definition. */
const BudgetsFile = strictObject({
	schema: doc("The format of this file.", literal$1("dpuos.budgets/v1")),
	budgets: Budgets
});
const omitMax = ({ max: _max, ...rest }) => rest;
/** Without the keys that have no value. */
const given = (from) => Object.fromEntries(Object.entries(from).filter(([, value]) => value !== void 0));
/** Where in the value the issue is, as valibot wants it. */
function issuePath(input, place) {
	let at = input;
	return place.map((key) => {
		const parent = at;
		at = parent[key];
		return {
			type: "object",
			origin: "value",
			input: parent,
			key,
			value: at
		};
	});
}
// packages/definition/src/budget-rules.ts
/** Budgets of a definition as size-budget-check takes them, each with the line that set it. */
function budgetRules(budgets, position) {
	return budgets.map((budget, index) => {
		const { metric: _, layer: _layer, package: _package, path: _path, partition: _partition, ...limits } = budget;
		return {
			...limits,
			metric: metricOf(budget),
			at: position(["budgets", index])
		};
	});
}
// packages/definition/src/tree.ts
/** `budgets[1].max`; the root is empty text. */
function formatPath(path) {
	return path.reduce((text, part) => {
		if (typeof part === "number") return `${text}[${part}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
}
/** Position of a value; the nearest parent that has one where it is not there, at last the beginning of `file`. */
function positionIn$1(root, path, file) {
	let at = {
		file,
		line: 1,
		column: 1
	};
	let node = root;
	for (const part of path) if (node?.kind === "map") {
		const entry = node.entries.get(String(part));
		if (entry === void 0) return at;
		node = entry.node;
		at = node.kind === "scalar" ? node.at : entry.key;
	} else if (node?.kind === "list") {
		node = node.items[Number(part)];
		if (node === void 0) return at;
		at = node.at;
	} else return at;
	return at;
}
/** The value without positions. Objects have no prototype, so that no key is special. */
function toPlain(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toPlain);
	const plain = Object.create(null);
	for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node);
	return plain;
}
/** One short line that shows the value to a person; control characters are escaped. */
function print(node) {
	if (node.kind === "map" && node.short !== void 0) return print(node.short);
	if (node.kind !== "scalar") return shorten(formatFlow(toPlain(node)));
	return typeof node.value === "string" ? printText(node.value) : node.source;
}
const shorten = (text, length = 60) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** Text on one line of at most `length` characters, control and direction characters escaped. */
function printText(value, length) {
	const visible = JSON.stringify(value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\").replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
		return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return shorten(visible, length);
}
/** A value as YAML would have it on one line: `{metric: disk, max: 1GiB}`. */
function formatFlow(value) {
	if (Array.isArray(value)) return `[${value.map(formatFlow).join(", ")}]`;
	if (typeof value === "object" && value !== null) return `{${Object.entries(value).filter(([, part]) => part !== void 0).map(([key, part]) => `${key}: ${formatFlow(part)}`).join(", ")}}`;
	return printText(String(value));
}
/** What a value is, to complete "found …": "text `yes`", "the number 24.1", "a list", "nothing". */
function found(node) {
	if (node.kind !== "scalar") return `a ${node.kind}`;
	if (node.value === null) return "nothing";
	if (node.value === "") return "empty text";
	return `${typeof node.value === "string" ? "text" : typeof node.value === "number" ? "the number" : "the truth value"} \`${print(node)}\``;
}
// packages/definition/src/messages.ts
/** Other people's spellings of our words. */
const SYNONYMS = {
	amd64: "x86_64",
	x64: "x86_64",
	"x86-64": "x86_64",
	arm64: "aarch64",
	riscv: "riscv64",
	rv64: "riscv64",
	rv64gc: "riscv64",
	img: "raw",
	bios: "uefi",
	efi: "uefi"
};
function finding$1(code, title, at, hint, detail) {
	return {
		level: "error",
		code: `definition-${code}`,
		title,
		...detail === void 0 ? {} : { detail },
		...hint === void 0 ? {} : { hint },
		at
	};
}
/** What values a schema takes, to complete "expected …". */
function expectation(schema) {
	const { base, checks, meta } = info(schema);
	const own = checks.findLast((check) => typeof check.message === "string" && check.type !== "max_length")?.message;
	if (typeof own === "string") return own;
	switch (base.type) {
		case "picklist": return `one of ${base.options.join(", ")}`;
		case "literal": return `\`${String(base.literal)}\``;
		case "boolean": return "true or false";
		case "number": return number$1(checks);
		case "array": return checks.some((check) => check.type === "min_length") ? "a list of at least one item" : "a list";
		case "strict_object": {
			const short = base.entries?.[meta.shorthand ?? ""];
			if (meta.word !== void 0) return `a map of keys or \`${meta.word}\``;
			return short === void 0 ? "a map of keys" : `${expectation(short)} or a map of keys`;
		}
		case "record": return "a map of keys";
		case "union": return union(base.options);
		default: return "text";
	}
}
function number$1(checks) {
	const bound = (type) => {
		const requirement = checks.find((check) => check.type === type)?.requirement;
		return typeof requirement === "number" ? requirement : void 0;
	};
	const kind = checks.some((check) => check.type === "integer") ? "a whole number" : "a number";
	const [min, max] = [bound("min_value"), bound("max_value")];
	if (min === void 0) return kind;
	return max === void 0 ? `${kind}, at least ${min}` : `${kind} from ${min} to ${max}`;
}
/** Alternatives joined; those that say the same are said once. */
function union(options) {
	return [...new Set(options.map(expectation))].join(" or ");
}
/** A value of the right type that a check refuses; `wanted` completes "expected …". */
function refused(node, path, wanted, { hidden, hint }) {
	return finding$1("bad-value", `${`\`${formatPath(path)}\``}: expected ${wanted}${hidden || node.kind === "map" ? "" : `, found ${found(node)}`}`, node.at, hint);
}
/** A value of the wrong type, or outside an enumeration. */
function badValue(node, path, schema) {
	const { base, meta } = info(schema);
	const where = path.length === 0 ? "the definition" : `\`${formatPath(path)}\``;
	const wanted = expectation(schema);
	if (node.kind === "scalar" && node.value === null) return finding$1("no-value", `${where} has no value, expected ${wanted}`, node.at, "Give it one, or take the key out.");
	const title = `${where}: expected ${wanted}, found ${meta.hidden ? "something else" : found(node)}`;
	if (base.type === "picklist" && node.kind === "scalar") {
		const options = base.options;
		const text = String(node.value);
		const meant = SYNONYMS[text] ?? nearest$1(text, options);
		return finding$1("bad-value", `${title}${meant !== void 0 && options.includes(meant) ? `, did you mean \`${meant}\`?` : ""}`, node.at);
	}
	return finding$1("wrong-type", title, node.at, typeHint(node, base, path));
}
/** How to write what was probably meant, where the type alone is wrong. */
function typeHint(node, base, path) {
	const key = path.findLast((part) => typeof part === "string") ?? "";
	if (node.kind === "scalar") {
		if (base.type === "string" && typeof node.value !== "string") return `Put it in quotes: "${printText(node.source)}".`;
		if (base.type === "boolean" && typeof node.value === "string" && /^(y|yes|no?|on|off)$/i.test(node.value)) return "YAML 1.2 takes yes, no, on and off for text: write true or false.";
		if (base.type === "array") return `Write \`${key}: [${printText(node.source)}]\`.`;
		if (base.type === "number" && typeof node.value === "string" && /^\d+$/.test(node.value)) return "Take the quotes away.";
		if (base.type === "strict_object" || base.type === "record") return "Write its keys indented below it.";
		return;
	}
	if (base.type === "array") return void 0;
	return node.kind === "list" && (base.type === "strict_object" || base.type === "record") ? "Write `key: value` lines below it, without leading hyphens." : `Write one value after \`${key}:\`.`;
}
// packages/definition/src/paths.ts
/** A path that stands in a file, as the reader of that file would open it: absolute, or relative to where `file` is relative to. */
function joinPath(file, relative) {
	if (/^(?:git\+|srpm:)/.test(relative)) return relative;
	return path$2.isAbsolute(relative) ? path$2.normalize(relative) : path$2.join(path$2.dirname(file), relative);
}
// packages/definition/src/schema-users.ts
/** Keys of an account beside those that schema.ts has. */
const usersMore = {
	system: optional(doc("An account of a service: id below 1000, no home folder unless `home` says one.", boolean()), false),
	home: optional(doc("Home folder; absent: below /home.", AbsolutePath)),
	sudo: optional(doc("May become root through sudo, with the own password or without any.", picklist(["password", "nopasswd"])))
};
const Group = strictObject({
	gid: optional(doc("Numeric id; absent: the next free one.", pipe(number$2(), integer(), minValue(1), maxValue(65533)))),
	system: optional(doc("A group of a service: id below 1000.", boolean()), false)
});
/** `groups`. */
const Groups = optional(doc("Groups by name, made before the accounts.", record(UserName, doc("A group.", Group))), {});
// packages/definition/src/schema-verify.ts
const Natural = pipe(number$2(), integer("a whole number"), minValue(0, "a number that is not negative"));
/** A size; after parsing, bytes. */
const Size = pipe(union$1([string(), number$2()]), rawTransform(({ dataset, addIssue, NEVER }) => {
	const bytes = parseBytes(String(dataset.value));
	if (bytes !== void 0) return bytes;
	addIssue({ message: "a size such as 300MiB or 1GB" });
	return NEVER;
}));
const TimerName = pipe(UnitName, check((name) => !/\.(service|socket|target|mount|automount|path|slice|scope|swap|device)$/.test(name), "the name of a timer, such as logrotate.timer"));
const Port = pipe(number$2(), integer("a port number"), minValue(1), maxValue(65535));
const Mount = strictObject({
	path: doc("Mount point.", union$1([literal$1("/"), AbsolutePath])),
	type: optional(doc("File system, as the kernel names it.", string())),
	options: list("Options that must be among those in effect, such as `rw`.", string())
});
const ExpectedUser = strictObject({
	name: doc("Name of the account.", UserName),
	shell: optional(doc("Its login shell.", AbsolutePath)),
	locked: optional(doc("`true`: no password opens it; `false`: one does.", boolean()))
});
const Free = strictObject({
	path: doc("A path on the file system.", union$1([literal$1("/"), AbsolutePath])),
	free: doc("Least free space, such as `50MiB`.", Size)
});
/** A later file’s entry about the same path takes the place of the earlier. */
const byPath = ({ path }) => path;
const word = (description, fallback = "match") => optional(doc(description, picklist(["match", "ignore"])), fallback);
const Expect = strictObject({
	"units-failed": optional(doc("Units that may have failed.", Natural), 0),
	units: optional(doc("States of units when the system is up.", strictObject({
		active: list("Units that must be active.", UnitName),
		inactive: list("Units that must not be active (they may be absent).", UnitName)
	}))),
	modules: list("Modules that must be loaded, or loadable (tried without loading).", ModuleName, { identity: moduleIdentity }),
	sysctl: word("`match`: every value of `system.sysctl` is read back in the guest."),
	"boot-seconds": optional(doc("Seconds to reach the default target under KVM; not judged where the guest is emulated.", pipe(number$2(), minValue(1))), 60),
	cmdline: optional(doc("Words of the kernel command line, as the kernel got it.", strictObject({
		has: list("Words that must be there.", KernelWord),
		lacks: list("Words that must not be there.", KernelWord)
	}))),
	mounts: list("File systems that must be mounted.", Mount, { identity: byPath }),
	users: list("Accounts that must exist.", ExpectedUser, { identity: (user) => user.name }),
	ports: optional(doc("Ports on which somebody must listen, beyond the loopback interface.", strictObject({
		tcp: list("TCP ports.", Port),
		udp: list("UDP ports.", Port),
		others: optional(doc("`refuse`: nobody may listen on any other port.", picklist(["allow", "refuse"])), "allow")
	}))),
	interfaces: list("Network interfaces (names or globs) that must have an address which others can reach. The test machine has one virtio card and a DHCP server.", pipe(string(), regex(/^[A-Za-z0-9_.*?:-]{1,15}$/, "an interface such as eth0, or a glob such as en*"))),
	packages: list("Packages that must be installed, their files unchanged (`rpm -V`).", PackageName),
	processes: optional(doc("Processes when the system is up, without kernel threads.", strictObject({
		max: optional(doc("Most processes.", Natural)),
		running: list("Names (`/proc/PID/comm`) that must be among them.", string())
	}))),
	timers: optional(doc("Timers when the system is up: each wakes a CPU.", strictObject({
		active: list("Timer units that must be active; `.timer` may be left out.", TimerName),
		others: optional(doc("`refuse`: no other timer may be active.", picklist(["allow", "refuse"])), "allow")
	}))),
	"module-symbols": word("`match`: every symbol that a module of the running kernel needs is there (`depmod -e`); needs `/boot/System.map-RELEASE` in the image.", "ignore"),
	memory: optional(doc("Memory when the system is up.", strictObject({ available: doc("Least memory that new programs can have, such as `600MiB`.", Size) }))),
	disk: list("Free space when the system is up.", Free, { identity: byPath }),
	"kernel-config": optional(doc("Options of the running kernel’s configuration: `CONFIG_VFIO: m`; `n` is not set.", record(pipe(string(), regex(/^CONFIG_[A-Z0-9_a-z]+$/, "an option such as CONFIG_VFIO")), pipe(union$1([
		string(),
		number$2(),
		boolean()
	]), transform((value) => typeof value === "boolean" ? value ? "y" : "n" : String(value)))))),
	"firmware-errors": optional(doc("Most loads of firmware that may fail. Absent: not judged, but the console’s are told.", Natural)),
	clock: word("`match`: the guest’s clock agrees with the host’s to a day, time zones aside."),
	login: word("`match`: somebody waits for a login on the serial console of the kernel command line, unless its unit is in `services.mask`.")
});
const Expression = pipe(string(), check((text) => ereMistake(text) === void 0, "a POSIX extended regular expression"));
const Reason = pipe(string(), regex(/\S/, "a reason"));
const Console = strictObject({
	allow: list("Faults that are known and shall not fail a boot. Each is told in the report, and so is one that never came.", strictObject({
		rule: doc("The rule (docs/boot-rules.md) whose lines are allowed.", picklist(ALLOWABLE_RULES)),
		match: optional(doc("Only lines that match this POSIX extended regular expression; absent: all of the rule.", Expression, { verbatim: true })),
		reason: doc("Why, for whoever reads the report.", Reason)
	}), { identity: (one) => `${one.rule} ${one.match ?? ""}` }),
	deny: list("Lines that fail a boot though no rule knows them.", strictObject({
		id: doc("Name in findings (`console-NAME`).", Name),
		match: doc("POSIX extended regular expression, found anywhere in a line.", Expression, { verbatim: true }),
		reason: doc("What it means and what to do.", Reason)
	}), { identity: (one) => one.id })
});
const Machine = strictObject({
	cpus: optional(doc("CPUs. More than the host has are cut down to those, with a note.", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(64)))),
	memory: optional(doc("Memory, such as `16GiB`. Cut down, with a note, to half of what the host has free, and to 4 GiB where the guest is emulated.", Size)),
	disk: optional(doc("How the disk is attached: `virtio`, `nvme`, `usb` for a stick, `sd` for an SD card or `emmc` (QEMU 9.1 or later) on an SDHCI controller. The image needs the driver in its initramfs.", picklist(DISK_BUSES))),
	serial: optional(doc("Serial ports, by the names that Linux gives them: `ttyS0`, `ttyS1` …; on aarch64 also `ttyAMA0` and, from QEMU 9.1 on, `ttyAMA1`; `hvc0` … everywhere. All are read and judged; the first is the console. Default: the one that the machine has.", pipe(array(pipe(string(), regex(SERIAL_PORT, "a port such as ttyS0, ttyAMA0 or hvc0"))), minLength(1, "at least one port"), maxLength(4, "at most four ports"), check((ports) => new Set(ports).size === ports.length, "each port once")), { replaces: true })),
	nics: optional(doc("Network cards (virtio).", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(8)))),
	iommu: optional(doc("`true`: the guest has an IOMMU (VT-d on x86_64, SMMUv3 on aarch64), as VFIO needs.", boolean())),
	"virtual-functions": optional(doc("Virtual functions of an NVMe controller with SR-IOV that the guest has beside its disk (QEMU 7.1 or later).", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(16)))),
	"secure-boot": optional(doc("`true`: UEFI firmware with Secure Boot on and Microsoft’s keys, as PCs come: what no such key signs does not start.", boolean())),
	tpm: optional(doc("`true`: the guest has a TPM 2.0 (swtpm), empty at every boot.", boolean()))
});
const Verify = strictObject({
	boots: optional(doc("`uefi`: from the disk through firmware and boot loader; `direct`: kernel and initramfs handed to QEMU.", array(picklist(["uefi", "direct"])), { replaces: true }), ["uefi"]),
	machine: optional(doc("The machine that the image is tested in; boards say theirs. The inputs `cpus` and `memory` of boot-test-qemu come first.", Machine), {}),
	expect: optional(doc("What the booted image must show.", Expect), {}),
	console: optional(doc("What lines of the console mean for this image; a file of it can be shared through `extends`.", Console), {})
});
// packages/definition/src/schema.ts
const User = strictObject({
	"password-hash": optional(doc("crypt(3) hash (`openssl passwd -6`); `${NAME}` takes it from the secret of that name. Absent: no password login.", PasswordHash)),
	"authorized-keys": list("OpenSSH public keys; `${NAME}` takes one from the secret of that name.", AuthorizedKey),
	uid: optional(doc("Numeric id; absent: the next free one.", pipe(number$2(), integer(), minValue(0), maxValue(65533)))),
	groups: list("Supplementary groups.", UserName),
	shell: optional(doc("Login shell; absent: /bin/bash, for a system account /sbin/nologin.", AbsolutePath)),
	...usersMore
});
const Partition = strictObject({
	mount: doc("Mount point.", picklist(["/boot/efi", "/"])),
	size: doc("`200M`, `2GiB`, or `rest`: what the content needs and a margin.", PartitionSize),
	type: doc("File system.", picklist(["vfat", "ext4"]))
});
const Storage = strictObject({
	layout: optional(doc("Partitions of the disk, in order.", pipe(array(Partition), minLength(1)), {
		replaces: true,
		identity: (partition) => partition.mount
	}), [{
		mount: "/boot/efi",
		size: "64M",
		type: "vfat"
	}, {
		mount: "/",
		size: "rest",
		type: "ext4"
	}]),
	initramfs: optional(doc("`busybox`: small, finds the root and hands over; `dracut`: the one of the distribution.", picklist(["busybox", "dracut"])), "busybox")
});
/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
const DefinitionSchema = strictObject({
	schema: doc("The format of this file.", literal$1("dpuos.definition/v1")),
	name: doc("Name of the image: files and reports carry it.", Name),
	description: optional(doc("One sentence for people.", string())),
	distro: doc("Catalog id (`openEuler-24.03-LTS-SP2`), a range, `sandbox`, or `any`: the one that the toolchain is set up for.", pipe(string(), nonEmpty("a catalog id, a range, sandbox or any"))),
	arch: doc("Architectures that the image is made for.", pipe(array(picklist(ARCHES)), minLength(1)), {
		replaces: true,
		single: true
	}),
	board: optional(doc("The hardware that the image is for.", Board)),
	kernel: optional(doc("Kernel layer: which kernel, and what it is told at boot.", Kernel), {}),
	drivers: optional(doc("Driver layer: which modules and firmware stay.", Drivers), {}),
	system: optional(doc("System configuration layer: what lies in /etc.", System), {}),
	packages: optional(doc("Package layer: which RPMs come in, and what of them is left out.", Packages), {}),
	cut: optional(doc("Cutting by lists of what stays, in imageTailor’s order and by its rules of matching. Absent: none.", Cut)),
	services: optional(doc("Service layer: which systemd units start.", Services), {}),
	users: optional(doc("Accounts by name; `root` is always there.", record(UserName, doc("An account.", User))), {}),
	groups: Groups,
	storage: optional(doc("The disk, and how its root is found at boot.", Storage), {}),
	outputs: optional(doc("What is handed over. The disk: `raw`, `qcow2`. The root file system alone: `tar` (zstd), `cpio` (gzip, starts as an initramfs), `oci` (archive for skopeo and podman), `squashfs`, `erofs`; `mtree`: a list of its files with owner, mode and sha256.", pipe(array(picklist([
		"raw",
		"qcow2",
		"tar",
		"cpio",
		"oci",
		"squashfs",
		"erofs",
		"mtree"
	])), minLength(1)), { replaces: true }), ["raw", "qcow2"]),
	verify: optional(doc("How boot-test-qemu tests the image.", Verify), {}),
	budgets: Budgets
});
// packages/definition/src/unsupported.ts
const BUILD = "The version is that of the distribution’s kernel, or of what `kernel.build.from` names: leave it out.";
const DELIVERY = "This version makes disks (`raw`, `qcow2`) and packed roots (`tar`, `cpio`, `oci`, `squashfs`, `erofs`, `mtree`).";
/** Keys by their path, list indices left out. */
const KEYS = {
	"kernel.version": BUILD,
	"drivers.vendor.rpm": "Put the RPM into a repository and name it in `packages.install`; its modules are checked like any other.",
	"drivers.keep.firmware": "Use `drivers.firmware`.",
	"storage.disk": "The image has one disk and mounts by label; leave it out.",
	"board.console": "Write the console to `kernel.cmdline`, for example `console=ttyAMA0`."
};
/** Values by the path of their key: texts or patterns. */
const VALUES = {
	"kernel.source": [{
		value: /[/.]/,
		hint: "A source goes into `kernel.build.from`, with `source: build`; a kernel manifest is handed to tailor-image as its `kernel` input."
	}],
	arch: [{
		value: /^(loongarch64|ppc64le|i686)$/,
		hint: "This version makes images for x86_64, aarch64 and riscv64."
	}],
	outputs: [
		{
			value: /^disk$/,
			hint: "A disk is called by its form: `raw`, `qcow2`, or both."
		},
		{
			value: /^(docker|container)$/,
			hint: "The container image is called `oci`; docker loads it through skopeo."
		},
		{
			value: /^(iso|pxe|usb|host|vmdk|vhd|vdi|ova|bfb)$/,
			hint: DELIVERY
		}
	],
	"storage.layout.type": [{
		value: /^(xfs|btrfs|erofs|squashfs|swap)$/,
		hint: "This version makes vfat and ext4."
	}],
	"storage.layout.mount": [{
		value: /^\/(?!boot\/efi$)./,
		hint: "This version makes two partitions: /boot/efi and /."
	}],
	"verify.boots": [{
		value: /^disk$/,
		hint: "The boot from disk is called `uefi`."
	}, {
		value: /^(iso|pxe|usb|host)(-install)?$/,
		hint: "This version boots `uefi` and `direct`."
	}],
	"packages.install": [{
		value: /\.rpm$|\//,
		hint: "Name an RPM file of your own in `packages.rpms`."
	}]
};
/** Why a key at this path is refused though it is no mistake, or undefined. */
function unsupportedKey(path) {
	const hint = Object.hasOwn(KEYS, path) ? KEYS[path] : void 0;
	return hint === void 0 ? void 0 : { hint };
}
/** Why a value of the key at this path is refused though it is no mistake, or undefined. */
function unsupportedValue(path, value) {
	return (Object.hasOwn(VALUES, path) ? VALUES[path] : void 0)?.find((rule) => typeof value === "string" && rule.value.test(value));
}
// packages/definition/src/unknown-key.ts
/** A key that the schema does not have: not supported yet, at home elsewhere, or mistyped. `known` are the keys of its map. */
function unknownKey(key, entry, path, known) {
	const keys = [...path.filter((part) => typeof part === "string"), key].join(".");
	const unsupported = unsupportedKey(keys);
	if (unsupported) return finding$1("unsupported", `\`${keys}\` is not supported by this version of dpuos`, entry.key, unsupported.hint);
	const shown = printText(key);
	const where = path.length === 0 ? "at the top level" : `in \`${formatPath(path)}\``;
	const home = homesOf(key).find((candidate) => candidate !== path.join("."));
	const meant = nearest$1(key, known);
	return finding$1("unknown-key", `unknown key \`${shown}\` ${where}${home !== void 0 ? `; it belongs ${home === "" ? "at the top level" : `in \`${home}\``}` : meant ? `, did you mean \`${meant}\`?` : ""}`, entry.key, `Known here: ${known.join(", ")}.`);
}
/** Paths of the maps that have this key, list items left out. */
function homesOf(key, schema = DefinitionSchema, path = "") {
	const { base } = info(schema);
	if (base.entries === void 0) return [];
	return [...Object.hasOwn(base.entries, key) ? [path] : [], ...Object.entries(base.entries).flatMap(([name, child]) => homesOf(key, child, path === "" ? name : `${path}.${name}`))];
}
// packages/definition/src/check.ts
/** Keys of the object that may stand in place of a list. */
const LIST_OPERATIONS = [
	"replace",
	"remove",
	"append"
];
/** A reference to a secret, or an attempt at one. */
const REFERENCE = /\$\{[^}]*\}?/;
/**
* Check one file against the schema, the definition's where no other is given. All keys are optional here: what must be there is known after inheritance only.
* Returns the tree without what is wrong, in normal form: lists with their operation, sysctl keys in dots, paths
* resolved against the file. Findings point at the key for unknown keys, at the value for wrong values.
*/
function checkFile(root, schema = DefinitionSchema) {
	const findings = [];
	return {
		root: new Checker(findings).map(root, schema, []) ?? {
			...root,
			entries: /* @__PURE__ */ new Map()
		},
		findings
	};
}
var Checker = class {
	#findings;
	constructor(findings) {
		this.#findings = findings;
	}
	#node(node, schema, path) {
		const { base } = info(schema);
		switch (base.type) {
			case "strict_object": return this.map(node, schema, path);
			case "record": return this.#record(node, schema, path);
			case "array": return this.#list(node, schema, path);
			default: return this.#leaf(node, schema, path);
		}
	}
	map(given, schema, path) {
		const node = spelledOut(given, schema);
		if (!this.#isMap(node, schema, path)) return void 0;
		const known = info(schema).base.entries ?? {};
		const inList = typeof path.at(-1) === "number";
		const entries = /* @__PURE__ */ new Map();
		let whole = true;
		for (const [key, entry] of node.entries) {
			if (path.length === 0 && key === "extends") continue;
			const child = known[key];
			if (!Object.hasOwn(known, key) || child === void 0) {
				this.#findings.push(unknownKey(key, entry, path, Object.keys(known)));
				whole = false;
				continue;
			}
			const value = this.#node(entry.node, child, node.short === void 0 ? [...path, key] : path);
			if (value) entries.set(key, {
				...entry,
				node: value
			});
			else whole = false;
		}
		const [only] = node.short === void 0 ? [] : entries.values();
		const checked = {
			...node,
			entries,
			...only?.node.kind === "scalar" ? { short: only.node } : {}
		};
		if (!inList) return checked;
		for (const [key, child] of Object.entries(known)) {
			if (node.entries.has(key) || info(child).optional) continue;
			const title = `\`${formatPath(path)}\` has no \`${key}\`, expected ${expectation(child)}`;
			this.#findings.push(finding$1("missing-key", title, node.at));
			whole = false;
		}
		return whole && this.#passes(checked, schema, path) ? checked : void 0;
	}
	#isMap(node, schema, path) {
		if (node.kind === "map") return true;
		if (node.kind !== "scalar" || node.value !== null) this.#findings.push(badValue(node, path, schema));
		return false;
	}
	#record(node, schema, path) {
		if (!this.#isMap(node, schema, path)) return void 0;
		const { base, meta } = info(schema);
		const entries = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) {
			const shown = printText(key);
			const badKey = parse(base.key, key).issues?.[0];
			if (badKey || key === "__proto__") {
				const title = `\`${shown}\` in \`${formatPath(path)}\`: expected ${badKey?.message ?? "another name"}`;
				this.#findings.push(finding$1("bad-key", title, entry.key));
				continue;
			}
			const name = meta.normalKey?.(key) ?? key;
			const first = entries.get(name);
			if (first) {
				const title = `\`${shown}\` in \`${formatPath(path)}\` stands twice, first in line ${first.key.line}`;
				this.#findings.push(finding$1("duplicate-key", title, entry.key, "Keep one of the two."));
				continue;
			}
			const value = this.#node(entry.node, base.value, [...path, name]);
			if (value) entries.set(name, {
				...entry,
				node: value
			});
		}
		return {
			...node,
			entries
		};
	}
	#list(node, schema, path) {
		const { meta } = info(schema);
		if (node.kind === "list") {
			const items = this.#items(node, schema, path);
			const list = {
				...node,
				items,
				replace: meta.replaces === true,
				remove: []
			};
			if (node.items.length !== items.length) return items.length > 0 ? list : void 0;
			return this.#passes(list, schema, path) ? list : void 0;
		}
		if (node.kind === "map" && typeof path.at(-2) !== "number") return this.#operations(node, schema, path);
		if (node.kind === "scalar" && node.value === null) return void 0;
		if (node.kind === "scalar" && meta.single) return this.#list({
			kind: "list",
			at: node.at,
			items: [node]
		}, schema, path);
		this.#findings.push(badValue(node, path, schema));
	}
	/** `{replace: […]}`, or `{remove: […], append: […]}`, either of the two. */
	#operations(node, schema, path) {
		const parts = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) if (!LIST_OPERATIONS.some((operation) => operation === key)) {
			const meant = nearest$1(key, LIST_OPERATIONS);
			const title = `unknown key \`${printText(key)}\` in the list \`${formatPath(path)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
			this.#findings.push(finding$1("unknown-key", title, entry.key, "A list is written [a, b], {append: […], remove: […]} or {replace: […]}."));
		} else if (entry.node.kind !== "list") this.#findings.push(badValue(entry.node, [...path, key], {
			kind: "schema",
			type: "array"
		}));
		else parts.set(key, entry.node);
		const replace = parts.get("replace");
		if (replace && parts.size > 1) {
			const title = `\`${formatPath(path)}\` has \`replace\` beside ${parts.has("remove") ? "`remove`" : "`append`"}`;
			this.#findings.push(finding$1("list-operation", title, node.at, "Use `replace` alone: its list is the whole list."));
		}
		const added = replace ?? parts.get("append");
		return {
			kind: "list",
			at: node.at,
			items: added ? this.#items(added, schema, path) : [],
			replace: replace !== void 0,
			remove: replace ? [] : parts.get("remove")?.items.filter((item) => this.#isName(item, path)) ?? []
		};
	}
	#isName(item, path) {
		if (item.kind === "scalar" && item.value !== null) return true;
		const title = `\`${formatPath(path)}.remove\`: expected names of items, found ${found(item)}`;
		this.#findings.push(finding$1("wrong-type", title, item.at));
		return false;
	}
	#items(list, schema, path) {
		const { base, meta } = info(schema);
		const items = [];
		const seen = /* @__PURE__ */ new Map();
		for (const [index, item] of list.items.entries()) {
			const checked = this.#node(item, base.item, [...path, index]);
			if (!checked) continue;
			items.push(checked);
			if (checked.kind !== "map" || !meta.identity) continue;
			const identity = meta.identity(toPlain(checked));
			const first = seen.get(identity);
			seen.set(identity, first ?? item.at.line);
			if (first === void 0) continue;
			const title = `\`${formatPath(path)}\` has \`${identity}\` twice, first in line ${first}`;
			const hint = path[0] === "budgets" ? "Give one of them an `id` of its own." : "Keep one of the two.";
			this.#findings.push(finding$1("duplicate-item", title, item.at, hint));
		}
		return items;
	}
	#leaf(node, schema, path) {
		const { meta } = info(schema);
		const value = node.kind === "scalar" ? node.value : void 0;
		const keys = path.filter((part) => typeof part === "string").join(".");
		const unsupported = unsupportedValue(keys, value);
		if (unsupported) {
			const title = `\`${formatPath(path)}\`: \`${print(node)}\` is not supported by this version of dpuos`;
			this.#findings.push(finding$1("unsupported", title, node.at, unsupported.hint));
			return;
		}
		if (typeof value === "string" && !meta.secretReference && !meta.verbatim && keys !== "description" && REFERENCE.test(value)) {
			const title = `\`${formatPath(path)}\` holds \`${printText(REFERENCE.exec(value)?.[0] ?? "")}\`, but secrets are not filled in here`;
			this.#findings.push(finding$1("secret-misplaced", title, node.at, "Secrets can be used for `password-hash` and `authorized-keys` of `users`; write the value out."));
			return;
		}
		if (!this.#passes(node, schema, path)) return void 0;
		if (!meta.path || node.kind !== "scalar") return node;
		return {
			...node,
			value: joinPath(node.at.file, String(node.value))
		};
	}
	/** Run the schema itself over a value whose parts are sound. */
	#passes(node, schema, path) {
		const result = parse(schema, toPlain(node));
		if (result.success) return true;
		const [issue] = result.issues;
		const inside = (issue.path ?? []).map((step) => step.key);
		const at = inside.reduce((parent, step) => childOf(parent, step) ?? parent, node);
		const where = [...path, ...inside];
		const wanted = issue.kind !== "schema" && !issue.message.startsWith("Invalid ") ? issue.message : expectation(schema);
		this.#findings.push(issue.kind === "schema" ? badValue(at, where, schema) : refused(at, where, wanted, info(schema).meta));
		return false;
	}
};
/** Text, or the one word, where a map may be written short: as the map. */
function spelledOut(node, schema) {
	const { shorthand, word } = info(schema).meta;
	if (word !== void 0 && node.kind === "scalar" && node.value === word) {
		const entry = {
			key: node.at,
			node: {
				...node,
				value: true,
				source: "true"
			}
		};
		return {
			kind: "map",
			at: node.at,
			entries: /* @__PURE__ */ new Map([[word, entry]])
		};
	}
	if (shorthand === void 0 || node.kind !== "scalar" || node.value === null) return node;
	return {
		kind: "map",
		at: node.at,
		short: node,
		entries: /* @__PURE__ */ new Map([[shorthand, {
			key: node.at,
			node
		}]])
	};
}
function parse(schema, value) {
	return safeParse(schema, value);
}
function childOf(node, step) {
	if (node.kind === "map") return node.entries.get(String(step))?.node;
	return node.kind === "list" ? node.items[Number(step)] : void 0;
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// packages/definition/src/yaml-errors.ts
/** What the YAML parser's errors mean to somebody who writes a definition. */
const MEANING = {
	TAB_AS_INDENT: {
		title: "a tab is used for indentation",
		hint: "YAML indents with spaces only; replace the tab."
	},
	BAD_SCALAR_START: {
		title: "this character cannot begin a plain value in YAML",
		hint: "Put the value in quotes: \"…\"."
	},
	BLOCK_AS_IMPLICIT_KEY: {
		title: "a second `key:` on one line, or a line that is indented too far",
		hint: "Check the indentation; a value that holds `: ` needs quotes."
	},
	MISSING_CHAR: {
		title: "a quote or bracket that is opened here is never closed",
		hint: "Close it."
	},
	BAD_INDENT: {
		title: "the indentation does not fit",
		hint: "Keys of one map begin in the same column; close every bracket."
	},
	TAG_RESOLVE_FAILED: {
		title: "YAML tags (`!…`) have no meaning in a definition",
		hint: "Take the tag out, or quote the value."
	},
	MULTILINE_IMPLICIT_KEY: {
		title: "a key runs over several lines",
		hint: "Is a colon or a quote missing?"
	}
};
/** Title and hint for an error or warning of the parser; its own words where they are clear enough. */
function explainYamlError(error, text) {
	const meaning = MEANING[error.code];
	const char = text[error.pos[0]];
	if (meaning && error.code === "BAD_SCALAR_START" && char !== void 0) return {
		...meaning,
		title: `a plain value cannot begin with \`${printText(char)}\` in YAML`
	};
	return meaning ?? {
		title: `not valid YAML: ${printText(error.message, 200)}`,
		hint: "Check indentation, quotes and brackets near this line."
	};
}
// packages/definition/src/parse.ts
var import_dist = require_dist();
/** Far more than a definition needs; a bound for files that expand through aliases or are no definition at all. */
const MAX_DEPTH = 32;
const MAX_NODES = 5e4;
/** Read YAML text into a tree that keeps its positions. Never throws. */
function parseYaml(text, file) {
	const reader = new Reader(text.replace(/^\uFEFF/, ""), file);
	try {
		return {
			root: reader.read(),
			findings: reader.findings
		};
	} catch (error) {
		reader.fail(0, "yaml", `${file} cannot be read as YAML: ${error.message}`, "Is this the right file?");
		return {
			root: void 0,
			findings: reader.findings
		};
	}
}
var Reader = class {
	findings = [];
	#lines = new import_dist.LineCounter();
	#text;
	#file;
	#nodes = 0;
	constructor(text, file) {
		this.#text = text;
		this.#file = file;
	}
	read() {
		const foreign = this.#text.search(/[\0\uFFFD]/);
		if (foreign >= 0) {
			const line = this.#text.slice(0, foreign).split("\n").length;
			this.findings.push({
				level: "error",
				code: "definition-encoding",
				title: `${this.#file} is not UTF-8 text`,
				hint: "Save it as UTF-8.",
				at: {
					file: this.#file,
					line,
					column: 1
				}
			});
			return;
		}
		const documents = (0, import_dist.parseAllDocuments)(this.#text, {
			lineCounter: this.#lines,
			prettyErrors: false,
			uniqueKeys: false,
			version: "1.2",
			logLevel: "silent"
		});
		const [document, second] = documents;
		const errors = documents.flatMap((one) => [...one.errors, ...one.warnings]);
		const perLine = new Map(errors.reverse().map((error) => [this.#position(error.pos[0]).line, error]));
		for (const error of [...perLine.values()].reverse().slice(0, 5)) {
			const { title, hint } = explainYamlError(error, this.#text);
			this.fail(error.pos[0], "yaml", title, hint);
		}
		if (this.findings.length > 0) return void 0;
		if (second !== void 0) this.fail(second.range[0], "documents", "a definition is one YAML document; a second one starts here", "Take out the `---`, or move the rest into a file that `extends` this one.");
		const contents = document?.contents;
		if (contents === null || contents === void 0 || (0, import_dist.isScalar)(contents) && contents.value === null) {
			this.fail(0, "empty", `${this.#file} is empty`, "A definition begins with `schema: dpuos.definition/v1`.");
			return;
		}
		const root = this.#node(contents, document, 0, []);
		if (root === void 0 || root.kind === "map") return root;
		this.fail(0, "wrong-type", `a definition is a map of keys, found ${found(root)}`, "It begins with `schema: dpuos.definition/v1`.");
	}
	fail(offset, code, title, hint) {
		this.findings.push({
			level: "error",
			code: `definition-${code}`,
			title,
			hint,
			at: this.#position(offset)
		});
	}
	#position(offset) {
		const { line, col } = this.#lines.linePos(offset);
		return {
			file: this.#file,
			line: Math.max(1, line),
			column: Math.max(1, col)
		};
	}
	#node(yaml, document, depth, inside) {
		const offset = yaml.range?.[0] ?? 0;
		this.#nodes += 1;
		if (depth > MAX_DEPTH || this.#nodes > MAX_NODES) {
			if (this.#nodes < Number.MAX_SAFE_INTEGER / 2) this.fail(offset, "too-big", "the file nests too deeply or expands to too many values", "Is this the right file?");
			this.#nodes = Number.MAX_SAFE_INTEGER / 2;
			return;
		}
		if ((0, import_dist.isAlias)(yaml)) {
			const target = yaml.resolve(document);
			if (target === void 0 || inside.includes(target)) {
				const title = target ? `\`*${printText(yaml.source)}\` stands inside what it repeats` : `there is no \`&${printText(yaml.source)}\` before this alias`;
				this.fail(offset, "yaml", title, "Write the value out.");
				return;
			}
			return this.#node(target, document, depth + 1, inside);
		}
		const at = this.#position(offset);
		if ((0, import_dist.isSeq)(yaml)) return {
			kind: "list",
			at,
			items: yaml.items.map((item) => this.#node(item, document, depth + 1, [...inside, yaml])).filter((item) => item !== void 0)
		};
		if ((0, import_dist.isMap)(yaml)) return this.#map(yaml.items, at, document, depth, [...inside, yaml]);
		return (0, import_dist.isScalar)(yaml) ? this.#scalar(yaml, at) : void 0;
	}
	#map(pairs, at, document, depth, inside) {
		const entries = /* @__PURE__ */ new Map();
		for (const { key, value } of pairs) {
			const offset = key?.range?.[0] ?? value?.range?.[0] ?? 0;
			if (!(0, import_dist.isScalar)(key) || key.value === null) {
				this.fail(offset, "yaml", "a key must be plain text", "Write `key: value`.");
				continue;
			}
			const name = keyText(key);
			const node = value ? this.#node(value, document, depth + 1, inside) : {
				kind: "scalar",
				at: this.#position(offset),
				value: null,
				source: ""
			};
			const isNull = node?.kind === "scalar" && node.value === null;
			const first = entries.get(name);
			if (name === "<<") this.fail(offset, "yaml", "merge keys (`<<`) are not part of YAML 1.2", "Use `extends` for what several definitions share.");
			else if (first) {
				const title = `key \`${printText(name)}\` stands twice, first in line ${first.key.line}`;
				this.fail(offset, "duplicate-key", title, "Join the two.");
			} else if (node) entries.set(name, {
				key: this.#position(offset),
				node: isNull ? {
					...node,
					at: this.#position(offset)
				} : node
			});
		}
		return {
			kind: "map",
			at,
			entries
		};
	}
	#scalar(yaml, at) {
		const source = yaml.source ?? String(yaml.value);
		const value = yaml.value;
		return {
			kind: "scalar",
			at,
			value: typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value) ? value : source,
			source
		};
	}
};
/** A key as text: `8021q:` and `true:` are keys like any other. */
function keyText(key) {
	return typeof key.value === "string" ? key.value : key.source ?? "";
}
// packages/definition/src/budgets-file.ts
/** Read a budgets file: `schema: dpuos.budgets/v1` and the `budgets` of a definition. Everything that is wrong comes back at once. */
function readBudgets(text, file) {
	const parsed = parseYaml(text, file);
	if (parsed.root === void 0) return {
		ok: false,
		findings: parsed.findings
	};
	const { root, findings } = checkFile(parsed.root, BudgetsFile);
	const all = [...parsed.findings, ...findings];
	for (const key of ["schema", "budgets"]) if (!parsed.root.entries.has(key)) all.push(finding$1("missing-key", `\`${key}\` is missing`, {
		file,
		line: 1,
		column: 1
	}, HINT));
	if (all.length > 0) return {
		ok: false,
		findings: all
	};
	const { budgets } = parse$1(BudgetsFile, toPlain(root));
	return {
		ok: true,
		value: budgetRules(budgets, (path) => positionIn$1(root, path, file))
	};
}
const HINT = "A budgets file begins with `schema: dpuos.budgets/v1` and has a list `budgets`.";
// packages/host-tools/src/rpm/plugins.ts
/** A folder that exists in no root, whatever an RPM ships: one name longer than NAME_MAX (255, linux/limits.h). */
const NO_PLUGINS = `/${"no-rpm-plugins-".repeat(20)}`;
// packages/host-tools/src/dnf/output.ts
/** `name-[epoch:]version-release.arch`; epoch 0 is left out, as dnf prints it. */
function formatNevra(one) {
	const epoch = one.epoch === 0 ? "" : `${one.epoch}:`;
	return `${one.name}-${epoch}${one.version}-${one.release}.${one.arch}`;
}
// packages/host-tools/src/rpm/format.ts
/**
* rpm query formats whose output can be split again: columns end with US, list items with GS, records with RS (ASCII's
* own separators, which no name or path in an RPM should hold; a record with the wrong number of columns is refused).
*/
const COLUMN = "";
const ITEM = "";
const RECORD = "";
/** A format of these tags; those in `lists` are arrays. */
function queryFormat(tags, lists = []) {
	return `${[...tags.map((tag) => `%{${tag}}`), ...lists.map((tag) => `[%{${tag}}${ITEM}]`)].join(COLUMN)}${RECORD}`;
}
/** Records as columns of text, in the format's order. Throws when a record does not have `columns` columns. */
function splitRecords(stdout, columns) {
	const records = stdout.split(RECORD);
	const rest = records.pop();
	if (rest !== void 0 && rest.trim() !== "") throw new Error(`rpm's answer ends in the middle: ${JSON.stringify(rest.slice(0, 80))}`);
	return records.map((record) => {
		const parts = record.split(COLUMN);
		if (parts.length !== columns) throw new Error(`a name or path of package ${JSON.stringify(parts[0])} holds a control character`);
		return parts;
	});
}
/** Items of a list column; rpm prints nothing, or `(none)`, for an absent tag. */
function splitItems(column) {
	return (column ?? "").split(ITEM).filter((item) => item !== "" && item !== "(none)");
}
// packages/host-tools/src/rpm/query.ts
const NEVRA_TAGS = [
	"NAME",
	"EPOCHNUM",
	"VERSION",
	"RELEASE",
	"ARCH"
];
const TAGS$1 = [
	...NEVRA_TAGS,
	"LONGSIZE",
	"LONGSIGSIZE",
	"LICENSE",
	"SOURCERPM"
];
const LISTS = [
	"FILENAMES",
	"REQUIRENAME",
	"PROVIDENAME"
];
/**
* The same of a database whose files are in a folder of ours, a copy: neither root nor a root file system is needed. A database of an older rpm is
* read as what it is.
*/
async function packagesIn(folder, { proc }) {
	const place = [
		"--dbpath",
		folder,
		"--define",
		`__plugindir ${NO_PLUGINS}`
	];
	const { stdout } = await proc.run([
		"rpm",
		...place,
		"-qa",
		"--qf",
		queryFormat(TAGS$1, LISTS)
	], {
		env: { LC_ALL: "C.UTF-8" },
		maxStdout: 256 * 2 ** 20
	});
	return parsePackages(stdout);
}
/** rpm's answer as packages, sorted by NEVRA. */
function parsePackages(stdout) {
	return splitRecords(stdout, TAGS$1.length + LISTS.length).map((columns) => {
		const one = readNevra(columns);
		const [size, packed, license, source, files, requires, provides] = columns.slice(NEVRA_TAGS.length);
		return {
			...one,
			nevra: formatNevra(one),
			size: Number(size),
			packed: packed === "(none)" ? void 0 : Number(packed),
			license: license ?? "",
			source: source ?? "",
			files: splitItems(files),
			requires: [...new Set(splitItems(requires))],
			provides: [...new Set(splitItems(provides))]
		};
	}).filter((one) => one.name !== "gpg-pubkey").sort((a, b) => a.nevra < b.nevra ? -1 : 1);
}
function readNevra([name = "", epoch, version = "", release = "", arch = ""]) {
	return {
		name,
		epoch: Number(epoch),
		version,
		release,
		arch
	};
}
/** For each package name: the names of installed packages that require something it provides or owns (itself left out), sorted. */
function whoRequires(packages) {
	const providers = /* @__PURE__ */ new Map();
	const provide = (capability, name) => {
		const names = providers.get(capability);
		if (names === void 0) providers.set(capability, /* @__PURE__ */ new Set([name]));
		else names.add(name);
	};
	const wanted = new Set(packages.flatMap((one) => one.requires.flatMap(capabilityNames)));
	for (const one of packages) {
		for (const capability of one.provides) provide(capability, one.name);
		for (const file of one.files) if (wanted.has(file)) provide(file, one.name);
	}
	const result = new Map(packages.map((one) => [one.name, /* @__PURE__ */ new Set()]));
	for (const one of packages) for (const capability of one.requires.flatMap(capabilityNames)) for (const provider of providers.get(capability) ?? []) if (provider !== one.name) result.get(provider)?.add(one.name);
	return new Map([...result].map(([name, needs]) => [name, [...needs].sort()]));
}
/** The capabilities a Requires speaks of: itself, or those inside a rich one such as `((a >= 1 and b) if c)`. */
function capabilityNames(requirement) {
	if (!requirement.startsWith("(")) return [requirement];
	const words = requirement.split(/\s+/).map((word) => word.replace(/^\(+/, "").replace(/(?<!\([^()]*)\)+$/, ""));
	return words.filter((word, index) => {
		if (/^(and|or|if|else|with|without|unless|[<>=]+)$/.test(word) || word === "") return false;
		return !/^[<>=]+$/.test(words[index - 1] ?? "");
	});
}
/** Path → name of the package that owns it; of several owners the first by NEVRA. Folders are included. */
function fileOwners(packages) {
	const owners = /* @__PURE__ */ new Map();
	for (const one of packages) for (const file of one.files) if (!owners.has(file)) owners.set(file, one.name);
	return owners;
}
// packages/host-tools/src/tools/host-tools.ts
const tool = (name, use, needs, programs, packages, more = {}) => ({
	name,
	use,
	needs,
	programs,
	packages,
	...more
});
const same = (name) => ({
	debian: name,
	openeuler: name
});
/**
* Every tool that dpuos drives, with the package that brings it. One list: what setup installs, what `dpuos doctor` shows, what an action
* refuses to start without.
*/
const HOST_TOOLS = [
	tool("dnf", "resolves and downloads RPMs", [
		"setup",
		"build-kernel",
		"tailor-image"
	], ["dnf"], same("dnf")),
	tool("rpm", "installs and reads RPMs", [
		"setup",
		"build-kernel",
		"tailor-image",
		"upgrade",
		"measure-packages",
		"kernel-build"
	], ["rpm", "rpmkeys"], same("rpm"), { version: ["rpm", "--version"] }),
	tool("gnupg", "checks fingerprints, signs the sandbox", [
		"setup",
		"build-kernel",
		"tailor-image",
		"sandbox",
		"upgrade",
		"kernel-packages-signing"
	], ["gpg", "gpgconf"], {
		debian: "gnupg",
		openeuler: "gnupg2"
	}),
	tool("minisign", "signs with a key of minisign", [], ["minisign"], { debian: "minisign" }),
	tool("apt", "downloads the sandbox distribution’s material", ["sandbox"], ["apt-get", "dpkg-deb"], { debian: "apt" }),
	tool("Debian archive keyring", "verifies the sandbox distribution’s material", ["sandbox"], [], { debian: "debian-archive-keyring" }, { files: ["/usr/share/keyrings/debian-archive-keyring.gpg"] }),
	tool("rpmbuild", "makes the sandbox’s RPMs", [
		"sandbox",
		"kernel-build",
		"driver-build",
		"kernel-packages-signing"
	], ["rpmbuild", "rpmsign"], {
		debian: "rpm",
		openeuler: "rpm-build"
	}),
	tool("createrepo_c", "makes metadata of the sandbox and of your own RPM files", [
		"sandbox",
		"tailor-image",
		"upgrade",
		"kernel-build",
		"driver-build"
	], ["createrepo_c"], {
		debian: "createrepo-c",
		openeuler: "createrepo_c"
	}),
	tool("grub-mkimage", "makes the sandbox’s UEFI boot loader", ["sandbox"], ["grub-mkimage"], {
		debian: "grub-common",
		openeuler: "grub2-tools"
	}),
	tool("kmod", "module dependencies", [
		"build-kernel",
		"tailor-image",
		"sandbox",
		"kernel-build"
	], ["depmod", "modinfo"], same("kmod"), { version: ["modinfo", "--version"] }),
	tool("bsdtar", "unpacks RPMs without letting them out of a folder, and tells what is in an initramfs", [
		"build-kernel",
		"tailor-image",
		"measure-iso",
		"kernel-srpm"
	], ["bsdtar"], {
		debian: "libarchive-tools",
		openeuler: "bsdtar"
	}, { version: ["bsdtar", "--version"] }),
	tool("make", "configures a kernel’s source", [
		"kernel-config",
		"kernel-build",
		"driver-build"
	], ["make"], same("make"), { version: ["make", "--version"] }),
	tool("patch", "applies patches to a kernel’s source", ["kernel-config", "kernel-build"], ["patch"], same("patch")),
	tool("bc", "makes a header of the kernel", ["kernel-build"], ["bc"], same("bc"), { version: ["bc", "--version"] }),
	tool("libelf", "what the kernel’s objtool reads objects with", ["kernel-build"], [], {
		debian: "libelf-dev",
		openeuler: "elfutils-libelf-devel"
	}, { files: ["/usr/include/gelf.h"] }),
	tool("OpenSSL headers", "what the kernel signs modules with", ["kernel-build"], [], {
		debian: "libssl-dev",
		openeuler: "openssl-devel"
	}, { files: ["/usr/include/openssl/ssl.h"] }),
	tool("gcc", "makes the kernel’s own Kconfig, which asks it what it can do", [
		"kernel-config",
		"kernel-build",
		"driver-build"
	], ["gcc"], same("gcc"), { version: ["gcc", "--version"] }),
	tool("ccache", "gives back what was compiled before", [], ["ccache"], same("ccache")),
	tool("clang", "compiles a kernel with LLVM", ["kernel-llvm"], ["clang"], same("clang"), { version: ["clang", "--version"] }),
	tool("lld", "links a kernel with LLVM", ["kernel-llvm"], ["ld.lld"], same("lld")),
	tool("LLVM", "archives, strips and copies objects of a kernel with LLVM", ["kernel-llvm"], [
		"llvm-ar",
		"llvm-nm",
		"llvm-objcopy",
		"llvm-strip"
	], same("llvm")),
	tool("openssl", "makes and reads keys that modules are signed with", ["kernel-signing"], ["openssl"], same("openssl")),
	tool("pahole", "makes the types that BPF programs find in a kernel (BTF)", ["kernel-btf"], ["pahole"], same("dwarves")),
	tool("rpmspec", "reads the spec of a kernel’s source RPM", ["kernel-srpm"], ["rpmspec"], {
		debian: "rpm",
		openeuler: "rpm-build"
	}),
	tool("git", "fetches a kernel’s source", ["kernel-git"], ["git"], same("git")),
	tool("flex", "makes the kernel’s own Kconfig", ["kernel-config", "kernel-build"], ["flex"], same("flex"), { version: ["flex", "--version"] }),
	tool("bison", "makes the kernel’s own Kconfig", ["kernel-config", "kernel-build"], ["bison"], same("bison"), { version: ["bison", "--version"] }),
	tool("tar", "packs the root with owners and attributes", ["tailor-image"], ["tar"], same("tar"), { version: ["tar", "--version"] }),
	tool("squashfs-tools", "makes squashfs", ["tailor-image", "measure-squashfs"], ["mksquashfs", "unsquashfs"], same("squashfs-tools"), { version: ["mksquashfs", "-version"] }),
	tool("erofs-utils", "makes erofs", ["tailor-image"], ["mkfs.erofs", "fsck.erofs"], same("erofs-utils"), { version: ["fsck.erofs", "-V"] }),
	tool("zstd", "compression of modules and initramfs", ["tailor-image", "measure-tar"], ["zstd"], same("zstd"), { version: ["zstd", "--version"] }),
	tool("gzip", "compression of modules and initramfs", ["tailor-image", "measure-tar"], ["gzip"], same("gzip")),
	tool("ldconfig", "makes the cache of shared libraries", ["tailor-image"], ["ldconfig"], {
		debian: "libc-bin",
		openeuler: "glibc"
	}),
	tool("util-linux", "namespaces, locks, and an end for what must not outlive us", [
		"setup",
		"build-kernel",
		"tailor-image",
		"boot-test-qemu"
	], [
		"unshare",
		"flock",
		"setpriv",
		"blkid"
	], same("util-linux")),
	tool("xz", "compression of modules", ["tailor-image", "measure-tar"], ["xz"], {
		debian: "xz-utils",
		openeuler: "xz"
	}),
	tool("systemd", "enables units, makes users and files in the root", ["tailor-image"], [
		"systemctl",
		"systemd-sysusers",
		"systemd-tmpfiles",
		"systemd-analyze"
	], same("systemd"), { version: ["systemctl", "--version"] }),
	tool("e2fsprogs", "makes and edits ext4 without mounting it", ["tailor-image", "boot-test-qemu"], ["mke2fs", "debugfs"], same("e2fsprogs"), { version: ["mke2fs", "-V"] }),
	tool("attr", "reads and sets extended attributes", ["tailor-image"], ["getfattr", "setfattr"], same("attr")),
	tool("dosfstools", "makes the EFI system partition", ["tailor-image"], ["mkfs.vfat"], same("dosfstools")),
	tool("mtools", "writes into FAT without mounting it", [
		"tailor-image",
		"boot-test-qemu",
		"measure-disk"
	], [
		"mcopy",
		"mmd",
		"mdir",
		"mtype"
	], same("mtools"), { version: ["mcopy", "--version"] }),
	tool("sfdisk", "partitions disk images", ["tailor-image", "measure-disk"], ["sfdisk"], {
		debian: "fdisk",
		openeuler: "util-linux"
	}, { version: ["sfdisk", "--version"] }),
	tool("qemu-img", "converts disk images", [
		"tailor-image",
		"boot-test-qemu",
		"measure-disk"
	], ["qemu-img", "qemu-io"], {
		debian: "qemu-utils",
		openeuler: "qemu-img"
	}, { version: ["qemu-img", "--version"] }),
	tool("swtpm", "is the TPM of a machine that has one", ["boot-test-qemu"], ["swtpm"], same("swtpm")),
	tool("qemu (x86_64)", "boots x86_64 images", ["boot-test-qemu"], ["qemu-system-x86_64"], {
		debian: "qemu-system-x86",
		openeuler: "qemu"
	}, { arch: "x86_64" }),
	tool("UEFI firmware (x86_64)", "boots x86_64 disks as real hardware does", ["boot-test-qemu"], [], {
		debian: "ovmf",
		openeuler: "edk2-ovmf"
	}, {
		arch: "x86_64",
		files: [
			"/usr/share/OVMF/OVMF_CODE_4M.fd",
			"/usr/share/OVMF/OVMF_CODE.fd",
			"/usr/share/edk2/ovmf/OVMF_CODE.fd"
		]
	}),
	tool("qemu (aarch64)", "boots aarch64 images", ["boot-test-qemu"], ["qemu-system-aarch64"], {
		debian: "qemu-system-arm",
		openeuler: "qemu"
	}, { arch: "aarch64" }),
	tool("UEFI firmware (aarch64)", "boots aarch64 disks as real hardware does", ["boot-test-qemu"], [], {
		debian: "qemu-efi-aarch64",
		openeuler: "edk2-aarch64"
	}, {
		arch: "aarch64",
		files: [
			"/usr/share/AAVMF/AAVMF_CODE.fd",
			"/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw",
			"/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd"
		]
	}),
	tool("qemu (riscv64)", "boots riscv64 images", ["boot-test-qemu"], ["qemu-system-riscv64"], {
		debian: "qemu-system-misc",
		openeuler: "qemu"
	}, { arch: "riscv64" }),
	...ARCHES.map((arch) => tool(`qemu-user (${arch})`, `runs scriptlets of ${arch} RPMs on another processor`, ["scriptlets"], [`qemu-${arch}-static`], { debian: "qemu-user-static" }, { arch }))
];
/** The tools that these needs ask for, for images of a processor. */
function toolsFor(needs, arch) {
	return HOST_TOOLS.filter((one) => (one.arch === void 0 || one.arch === arch) && one.needs.some((need) => needs.has(need)));
}
// packages/host-tools/src/tools/require.ts
/** Make sure that every program is there before any work is done. Throws one UserError that names all that are missing. */
async function requireTools(need, arch, ports) {
	const missing = [];
	const packages = /* @__PURE__ */ new Set();
	for (const tool of toolsFor(/* @__PURE__ */ new Set([need]), arch)) for (const program of tool.programs) {
		if (await ports.proc.which(program) !== void 0) continue;
		missing.push(program);
		packages.add(tool.packages.debian ?? tool.name);
	}
	if (missing.length === 0) return;
	throw new UserError({
		level: "error",
		code: "tool-missing",
		title: `not installed: ${missing.join(", ")}`,
		hint: `Run setup-openeuler-toolchain first, or (on Debian and Ubuntu) \`apt-get install ${[...packages].toSorted().join(" ")}\`.`
	});
}
/** Versions of the tools that shape the result, by their names in the list of host tools. */
async function toolVersions(need, arch, ports) {
	const asked = toolsFor(/* @__PURE__ */ new Set([need]), arch).map(async ({ name, version }) => {
		if (version === void 0) return [];
		const { stdout, stderr } = await ports.proc.run(version, { env: { LC_ALL: "C.UTF-8" } });
		return [[name, versionIn(`${stdout}\n${stderr}`)]];
	});
	return Object.fromEntries((await Promise.all(asked)).flat());
}
/** The first number that stands by itself: `4.18.0`, `252`, `1.5.4` of `v1.5.4`, and neither the 64 of `64-bit` nor the 2 of `mke2fs`. */
const versionIn = (text) => /\bv?(\d+(?:\.\d+)*)(?![\w.-])/.exec(text)?.[1] ?? "unknown";
// packages/host-tools/src/files/record.ts
/** `./etc/a`, `etc/a/` → `/etc/a`: a name of an archive as an absolute path. `..` is kept as it is: these paths are only shown and compared. */
function absolute$1(name) {
	return `/${name.split("/").filter((part) => part !== "" && part !== ".").join("/")}`;
}
// packages/host-tools/src/files/byte-source.ts
/** Bytes of a stream in the portions that a format asks for. */
var ByteSource = class {
	#chunks;
	#rest = Buffer.alloc(0);
	#ended = false;
	/** Bytes given out so far. */
	position = 0;
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** Exactly `size` bytes; fewer only at the end of the stream. For headers: all of it lies in memory. */
	async take(size) {
		const parts = [];
		let missing = size;
		while (missing > 0 && await this.#fill()) {
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			missing -= part.length;
			parts.push(part);
		}
		this.position += size - missing;
		return parts.length === 1 && parts[0] !== void 0 ? parts[0] : Buffer.concat(parts);
	}
	/** The next `size` bytes piece by piece. Throws at an early end of the stream. */
	async *pieces(size) {
		let missing = size;
		while (missing > 0) {
			if (!await this.#fill()) throw new Error(`it ends ${missing} bytes too early`);
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			missing -= part.length;
			this.position += part.length;
			yield part;
		}
	}
	async skip(size) {
		for await (const _ of this.pieces(size));
	}
	/** Read on to the end, so that whoever writes the stream can finish. */
	async drain() {
		while (await this.#fill()) {
			this.position += this.#rest.length;
			this.#rest = Buffer.alloc(0);
		}
	}
	/** Is there a byte at hand? */
	async #fill() {
		while (this.#rest.length === 0 && !this.#ended) {
			const { value, done } = await this.#chunks.next();
			if (done === true) this.#ended = true;
			else this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		}
		return this.#rest.length > 0;
	}
};
// packages/host-tools/src/files/os-path.ts
/** A surrogate without its other half. */
const LONE = /\p{Surrogate}/u;
/** A name or path as the kernel gave it. */
function fromBytes(bytes) {
	if (isUtf8(bytes)) return bytes.toString("utf8");
	let text = "";
	for (let at = 0; at < bytes.length;) {
		const length = [
			1,
			2,
			3,
			4
		].find((n) => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)));
		text += length === void 0 ? String.fromCharCode(56320 + (bytes[at] ?? 0)) : bytes.toString("utf8", at, at + length);
		at += length ?? 1;
	}
	return text;
}
/** The bytes of a text that may hold such names. */
function toBytes(text) {
	if (!LONE.test(text)) return Buffer$1.from(text);
	return Buffer$1.concat(Array.from(text, (char) => {
		const code = char.charCodeAt(0);
		return char.length === 1 && code >= 56448 && code <= 56575 ? Buffer$1.from([code - 56320]) : Buffer$1.from(char);
	}));
}
/** The path in the form that node:fs opens; a plain string wherever it can be one. */
function osPath(path) {
	return LONE.test(path) ? toBytes(path) : path;
}
// packages/host-tools/src/files/cpio.ts
/** Names of the header's 13 fields of 8 hex digits after the magic (linux/Documentation/driver-api/early-userspace/buffer-format). */
const HEADER = 110;
const TYPES$3 = {
	1: "fifo",
	2: "char",
	4: "dir",
	6: "block",
	8: "file",
	10: "link",
	12: "socket"
};
/**
* Entries of an uncompressed cpio stream in the `newc` format, as the kernel unpacks it: several archives may follow each other. newc
* carries no extended attributes. Throws with one sentence when it is none, or a damaged one.
*/
async function* readCpio(chunks) {
	const source = new ByteSource(chunks);
	/** Of inodes with several names: where the content was. The last name carries it, the others have none. */
	const inodes = /* @__PURE__ */ new Map();
	let complete = false;
	for (;;) {
		const at = source.position;
		const header = await nextHeader(source);
		if (header === void 0) {
			if (!complete) throw new Error("it ends without a trailer");
			break;
		}
		if (!/^07070[12][0-9a-f]{104}$/i.test(header.toString("latin1"))) throw new Error(`it is no newc cpio at byte ${at}`);
		const field = (index) => Number.parseInt(header.toString("latin1", 6 + index * 8, 14 + index * 8), 16);
		const [mode, nlink, size, nameSize] = [
			field(1),
			field(4),
			field(6),
			field(11)
		];
		const name = fromBytes(await source.take(nameSize)).replace(/\0.*$/s, "");
		await source.skip(pad(HEADER + nameSize));
		complete = name === "TRAILER!!!";
		if (complete) continue;
		const type = TYPES$3[mode >> 12];
		if (type === void 0) throw new Error(`it has an entry of unknown type at byte ${at}`);
		const path = absolute$1(name);
		const end = source.position + size;
		const link = type === "link" ? fromBytes(await source.take(size)) : void 0;
		const inode = `${field(0)}:${field(7)}:${field(8)}`;
		const first = type === "file" && nlink > 1 ? inodes.get(inode) : void 0;
		if (type === "file" && nlink > 1 && first === void 0) inodes.set(inode, path);
		const hasData = type === "file" && (size > 0 || first === void 0);
		yield {
			path,
			type,
			mode: mode & 4095,
			uid: field(2),
			gid: field(3),
			mtime: field(5),
			size: type === "file" ? size : 0,
			...link === void 0 ? {} : { link },
			...type === "char" || type === "block" ? { device: {
				major: field(9),
				minor: field(10)
			} } : {},
			...first === void 0 ? {} : { sameAs: first },
			...hasData ? { data: source.pieces(size) } : {}
		};
		await source.skip(end - source.position);
		await source.skip(pad(size));
	}
}
const pad = (size) => (4 - size % 4) % 4;
/** Zeros may stand between archives and at the end, in units of 4 bytes. */
async function nextHeader(source) {
	for (;;) {
		const word = await source.take(4);
		if (word.length === 0) return void 0;
		if (word.equals(Buffer.alloc(word.length))) continue;
		return Buffer.concat([word, await source.take(106)]);
	}
}
// packages/host-tools/src/files/ext4.ts
const CHUNK_BLOCKS = 256;
const ROOT_INODE = 2;
const EXTENTS = 524288;
const TYPES$2 = {
	1: "fifo",
	2: "char",
	4: "dir",
	6: "block",
	8: "file",
	10: "link",
	12: "socket"
};
/** Prefixes of attribute names by their index (fs/ext4/xattr.h); access lists are stored in ext4's own form. */
const PREFIXES = {
	1: "user.",
	2: "acl.access",
	3: "acl.default",
	4: "trusted.",
	6: "security.",
	7: "system."
};
/**
* Every file of an ext4 in a file, from `offset` on, without mounting it: parents before children, in the order of the folders on the disk.
* Reads what Linux's documentation (filesystems/ext4) describes and mke2fs makes: extents, no inline data, no encryption, and no journal
* left to replay. Throws with one sentence for anything else.
*/
async function* readExt4(file, offset = 0) {
	const fd = openSync(file, "r");
	try {
		const fs = new Ext4(fd, offset);
		const seen = /* @__PURE__ */ new Map();
		const todo = [{
			path: "/",
			inode: ROOT_INODE
		}];
		const folders = /* @__PURE__ */ new Set();
		for (const next of todo) {
			const inode = fs.inode(next.inode);
			const entry = fs.entry(inode, next.path);
			const first = seen.get(inode.number);
			if (entry.type !== "dir" && first === void 0 && inode.bytes.readUInt16LE(26) > 1) seen.set(inode.number, next.path);
			if (first === void 0) yield entry;
			else yield {
				...fs.entry(inode, next.path, false),
				sameAs: first
			};
			if (entry.type !== "dir") continue;
			if (folders.has(inode.number)) throw new Error(`its folder ${next.path} lies in itself`);
			folders.add(inode.number);
			const prefix = next.path === "/" ? "" : next.path;
			for (const child of fs.children(inode)) todo.push({
				path: `${prefix}/${child.name}`,
				inode: child.inode
			});
		}
	} finally {
		closeSync(fd);
	}
}
var Ext4 = class {
	#fd;
	#offset;
	#super;
	#block;
	#inodeSize;
	constructor(fd, offset) {
		this.#fd = fd;
		this.#offset = offset;
		this.#super = this.#read(1024, 1024);
		if (this.#super.readUInt16LE(56) !== 61267) throw new Error("it is no ext4");
		const features = this.#super.readUInt32LE(96);
		if ((features & 4) !== 0) throw new Error("its journal is not replayed: it was not unmounted cleanly");
		if ((features & -25283) !== 0) throw new Error(`it has features that are not understood (incompatible 0x${(features & -25283).toString(16)})`);
		this.#block = 1024 << this.#super.readUInt32LE(24);
		this.#inodeSize = this.#super.readUInt16LE(88);
	}
	#read(at, length) {
		const buffer = Buffer.alloc(length);
		for (let done = 0; done < length;) {
			const got = readSync(this.#fd, buffer, done, length - done, this.#offset + at + done);
			if (got === 0) throw new Error("it ends too early");
			done += got;
		}
		return buffer;
	}
	inode(number) {
		const perGroup = this.#super.readUInt32LE(40);
		const wide = (this.#super.readUInt32LE(96) & 128) !== 0;
		const descriptorSize = wide ? this.#super.readUInt16LE(254) : 32;
		const group = Math.floor((number - 1) / perGroup);
		const table = (this.#super.readUInt32LE(20) + 1) * this.#block;
		const descriptor = this.#read(table + group * descriptorSize, descriptorSize);
		const at = (descriptor.readUInt32LE(8) + (wide ? descriptor.readUInt32LE(40) * 2 ** 32 : 0)) * this.#block + (number - 1) % perGroup * this.#inodeSize;
		const bytes = this.#read(at, this.#inodeSize);
		return {
			number,
			bytes,
			mode: bytes.readUInt16LE(0),
			size: bytes.readUInt32LE(4) + bytes.readUInt32LE(108) * 2 ** 32,
			flags: bytes.readUInt32LE(32)
		};
	}
	entry(inode, path, content = true) {
		const { bytes, mode, size } = inode;
		const type = TYPES$2[mode >> 12];
		if (type === void 0) throw new Error(`its ${path} is of no known type`);
		const extra = this.#inodeSize > 128 ? bytes.readUInt16LE(128) : 0;
		const epoch = extra >= 12 ? (bytes.readUInt32LE(136) & 3) * 2 ** 32 : 0;
		return {
			path,
			type,
			mode: mode & 4095,
			uid: bytes.readUInt16LE(2) + bytes.readUInt16LE(120) * 2 ** 16,
			gid: bytes.readUInt16LE(24) + bytes.readUInt16LE(122) * 2 ** 16,
			mtime: bytes.readInt32LE(16) + epoch,
			size: type === "file" ? size : 0,
			allocated: this.#allocated(inode),
			...type === "link" ? { link: this.#linkText(inode) } : {},
			...type === "char" || type === "block" ? { device: deviceOf(bytes) } : {},
			xattrs: this.#xattrs(inode, extra),
			...type === "file" && content ? { data: this.#content(inode) } : {}
		};
	}
	/** i_blocks is in units of 512 bytes, or of blocks where the inode says so (EXT4_HUGE_FILE_FL). */
	#allocated({ bytes, flags }) {
		return (bytes.readUInt32LE(28) + bytes.readUInt16LE(116) * 2 ** 32) * ((flags & 262144) === 0 ? 512 : this.#block);
	}
	*children(inode) {
		const data = Buffer.concat([...this.#blocks(inode)]);
		for (let at = 0; at + 8 <= data.length;) {
			const length = data.readUInt16LE(at + 4);
			if (length < 8) throw new Error("it has a damaged folder");
			const number = data.readUInt32LE(at);
			const name = fromBytes(data.subarray(at + 8, at + 8 + (data[at + 6] ?? 0)));
			if (number !== 0 && name !== "." && name !== "..") yield {
				name,
				inode: number
			};
			at += length;
		}
	}
	#linkText(inode) {
		if ((inode.flags & EXTENTS) === 0) return fromBytes(inode.bytes.subarray(40, 40 + inode.size));
		return fromBytes(Buffer.concat([...this.#blocks(inode)]).subarray(0, inode.size));
	}
	async *#content(inode) {
		let left = inode.size;
		for (const chunk of this.#blocks(inode)) {
			yield chunk.subarray(0, left);
			left -= Math.min(left, chunk.length);
		}
	}
	/** All blocks of the content in order, holes as zeros. */
	*#blocks(inode) {
		const count = Math.ceil(inode.size / this.#block);
		if (count === 0) return;
		if ((inode.flags & EXTENTS) === 0) throw new Error("it has files without extents, as ext2 and ext3 write them");
		let at = 0;
		const runs = [...this.#runs(inode.bytes.subarray(40, 100)), {
			logical: count,
			length: 0,
			start: void 0
		}];
		for (const run of runs) {
			const hole = Math.min(run.logical, count) - at;
			yield* this.#pieces(void 0, hole);
			const length = Math.min(run.length, count - run.logical);
			yield* this.#pieces(run.start, length);
			at += Math.max(0, hole) + Math.max(0, length);
		}
	}
	*#pieces(start, length) {
		for (let done = 0; done < length; done += CHUNK_BLOCKS) {
			const bytes = Math.min(CHUNK_BLOCKS, length - done) * this.#block;
			yield start === void 0 ? Buffer.alloc(bytes) : this.#read((start + done) * this.#block, bytes);
		}
	}
	/** The extent tree below a node, in order. */
	*#runs(node, depthLeft = 5) {
		if (node.readUInt16LE(0) !== 62218 || depthLeft < 0) throw new Error("it has a damaged extent tree");
		const isLeaf = node.readUInt16LE(6) === 0;
		for (let index = 0; index < node.readUInt16LE(2); index++) {
			const at = 12 + index * 12;
			const logical = node.readUInt32LE(at);
			if (isLeaf) {
				const length = node.readUInt16LE(at + 4);
				const start = node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32;
				yield length > 32768 ? {
					logical,
					length: length - 32768,
					start: void 0
				} : {
					logical,
					length,
					start
				};
			} else {
				const block = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
				yield* this.#runs(this.#read(block * this.#block, this.#block), depthLeft - 1);
			}
		}
	}
	#xattrs({ bytes }, extra) {
		const found = [];
		const inside = 128 + extra;
		if (this.#inodeSize >= inside + 4 && bytes.readUInt32LE(inside) === 3925999616) found.push(...attributes(bytes.subarray(inside + 4), 0));
		const block = bytes.readUInt32LE(104) + bytes.readUInt16LE(118) * 2 ** 32;
		if (block !== 0) found.push(...attributes(this.#read(block * this.#block, this.#block), 32));
		return Object.fromEntries(found.toSorted(([a], [b]) => a < b ? -1 : 1));
	}
};
/** Attributes from `at` on; values lie at offsets into `area`. */
function* attributes(area, at) {
	for (let entry = at; entry + 16 <= area.length && area.readUInt32LE(entry) !== 0;) {
		const nameLength = area[entry] ?? 0;
		const prefix = PREFIXES[area[entry + 1] ?? 0] ?? "";
		const start = area.readUInt16LE(entry + 2);
		yield [prefix + area.subarray(entry + 16, entry + 16 + nameLength).toString(), area.subarray(start, start + area.readUInt32LE(entry + 8)).toString("hex")];
		entry += 16 + Math.ceil(nameLength / 4) * 4;
	}
}
/** Small device numbers stand in the first word, large ones in the second (new_decode_dev). */
function deviceOf(bytes) {
	const small = bytes.readUInt32LE(40);
	if (small !== 0) return {
		major: small >> 8 & 255,
		minor: small & 255
	};
	const large = bytes.readUInt32LE(44);
	return {
		major: (large & 1048320) >> 8,
		minor: large & 255 | large >>> 12 & 1048320
	};
}
// packages/host-tools/src/files/mtools.ts
/** mtools refuse file systems with an unusual geometry otherwise, which kernel and firmware take; nothing of the user's is read. */
const ENV = {
	MTOOLSRC: "/dev/null",
	MTOOLS_SKIP_CHECK: "1",
	LC_ALL: "C"
};
/**
* Run one of the mtools(1) on a FAT. They never see the file's name: one with `$`, a backslash or a backtick they would hand to a shell
* (`expand` in their misc.c), which runs what it finds there.
*/
async function mtools([tool, ...args], { file, offset = 0 }, { proc }, options = {}) {
	const handle = await open(file, "r");
	try {
		const image = `/proc/${process.pid}/fd/${handle.fd}@@${offset}`;
		return await proc.run([
			tool,
			"-i",
			image,
			...args
		], {
			...options,
			env: {
				...ENV,
				...options.env
			}
		});
	} finally {
		await handle.close();
	}
}
// packages/host-tools/src/files/stream.ts
/** Lines of stderr kept for the error message. */
const TAIL = 30;
const LIMIT_MS = 12e5;
/**
* Run a tool whose input or output is a stream too large for memory, and `work` beside it. Resolves with what `work` gives when both have
* ended well. A tool that fails is a ToolError and explains what `work` then met; work that fails ends the tool. Bounded: 20 minutes.
*/
async function withFilter(argv, { proc, signal }, work, options = {}) {
	const child = await proc.start(argv, options);
	const tail = [];
	const stderr = new TextDecoder();
	child.stderr.on("data", (chunk) => {
		const lines = stderr.decode(chunk, { stream: true }).split("\n").map(cleanLine);
		tail.push(...lines.filter((line) => line.trim() !== ""));
		tail.splice(0, Math.max(0, tail.length - TAIL));
	});
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		child.kill();
	}, LIMIT_MS);
	let gone = false;
	const end = async () => {
		const { code, signal: by } = await child.exit;
		gone = true;
		clearTimeout(timer);
		if (code !== 0) throw failure(argv, code, by, late, tail);
	};
	const ended = end();
	ended.catch(() => void 0);
	try {
		const result = await work({
			stdout: child.stdout,
			...sink(child)
		});
		await ended;
		return result;
	} catch (error) {
		if (signal.aborted) throw signal.reason;
		const soon = new Promise((resolve) => setTimeout(resolve, 500));
		if (!(error instanceof ToolError)) await Promise.race([ended, soon]);
		throw error;
	} finally {
		if (!gone) await child.kill();
	}
}
function failure(argv, code, by, late, tail) {
	const ended = late ? `was ended after ${LIMIT_MS / 6e4} minutes, its time limit` : code === null ? `was ended by ${by}` : `failed with exit code ${code}`;
	const how = late ? "timeout" : code === null ? "signal" : "exit";
	const cause = classify(tail.join("\n"), [NO_SPACE]) ?? {
		code: "tool-failed",
		title: tail.at(-1) ?? "it printed nothing",
		hint: "Its last lines are all that it printed."
	};
	const title = `${argv[0]} ${ended}: ${cause.title}`;
	return new ToolError(title, {
		argv,
		exitCode: code,
		how,
		tail,
		logFile: "none",
		cause
	});
}
function sink(child) {
	return {
		async write(chunk) {
			if (!child.stdin.writable || child.stdin.write(chunk)) return;
			await Promise.race([once(child.stdin, "drain"), child.exit]);
		},
		end: () => void child.stdin.end()
	};
}
// packages/host-tools/src/files/tar.ts
const BLOCK$1 = 512;
/** POSIX.1-2001 type flags; `7` (contiguous) counts as a file, as everywhere. */
const TYPES$1 = {
	"0": "file",
	"\0": "file",
	"7": "file",
	"2": "link",
	"3": "char",
	"4": "block",
	"5": "dir",
	"6": "fifo"
};
/**
* Entries of an uncompressed tar stream: ustar, pax with xattrs as GNU tar and libarchive write them (`SCHILY.xattr.*`), GNU's long names.
* Throws with one sentence when it is none, or a damaged one.
*/
async function* readTar(chunks) {
	const source = new ByteSource(chunks);
	let pax = {};
	let longName;
	let longLink;
	for (;;) {
		const at = source.position;
		const header = await source.take(BLOCK$1);
		if (header.length === 0) throw new Error("it ends without an end mark");
		if (header.every((byte) => byte === 0)) break;
		if (header.length < BLOCK$1 || !checksumFits(header)) throw new Error(`it is no tar at byte ${at}`);
		const flag = text(header, 156, 1) || "0";
		const size = pax["size"] === void 0 ? number(header, 124, 12) : Number(pax["size"].toString());
		const padding = (BLOCK$1 - size % BLOCK$1) % BLOCK$1;
		if ("xgLK".includes(flag)) {
			const body = await source.take(size);
			await source.skip(padding);
			if (flag === "x") pax = paxRecords(body);
			if (flag === "L") longName = cString(body);
			if (flag === "K") longLink = cString(body);
			continue;
		}
		const known = flag === "1" ? "file" : TYPES$1[flag];
		if (known === void 0) throw new Error(`it has an entry of unknown type ${JSON.stringify(flag)} at byte ${at}`);
		const name = path(pax["path"]) ?? longName ?? ustarName(header);
		const target = path(pax["linkpath"]) ?? longLink ?? text(header, 157, 100);
		const hasData = known === "file" && flag !== "1";
		const end = source.position + (hasData ? size : 0);
		yield {
			path: absolute$1(name),
			type: known,
			mode: number(header, 100, 8) & 4095,
			uid: decimal(pax["uid"]) ?? number(header, 108, 8),
			gid: decimal(pax["gid"]) ?? number(header, 116, 8),
			mtime: Math.floor(decimal(pax["mtime"]) ?? number(header, 136, 12)),
			size: hasData ? size : 0,
			...known === "link" ? { link: target } : {},
			...known === "char" || known === "block" ? { device: {
				major: number(header, 329, 8),
				minor: number(header, 337, 8)
			} } : {},
			xattrs: xattrsOf(pax),
			...flag === "1" ? { sameAs: absolute$1(target) } : {},
			...hasData ? { data: source.pieces(size) } : {}
		};
		await source.skip(end - source.position);
		if (hasData) await source.skip(padding);
		pax = {};
		longName = void 0;
		longLink = void 0;
	}
	await source.drain();
}
/** `prefix/name` of a ustar header. */
function ustarName(header) {
	const prefix = text(header, 257, 5) === "ustar" && header[262] === 0 ? text(header, 345, 155) : "";
	const name = text(header, 0, 100);
	return prefix === "" ? name : `${prefix}/${name}`;
}
function checksumFits(header) {
	let sum = 0;
	for (let index = 0; index < BLOCK$1; index++) sum += index >= 148 && index < 156 ? 32 : header[index] ?? 0;
	return sum === number(header, 148, 8);
}
/** Octal digits, or GNU's base-256 where the first bit is set. */
function number(header, at, length) {
	const field = header.subarray(at, at + length);
	if (((field[0] ?? 0) & 128) !== 0) {
		let value = 0n;
		for (const [index, byte] of field.entries()) value = value * 256n + BigInt(index === 0 ? byte & 127 : byte);
		return Number(value);
	}
	return Number.parseInt(cString(field).trim() || "0", 8);
}
const decimal = (value) => value === void 0 ? void 0 : Number(value.toString());
const path = (value) => value === void 0 ? void 0 : fromBytes(value);
function cString(field) {
	const end = field.indexOf(0);
	return fromBytes(field.subarray(0, end < 0 ? field.length : end));
}
const text = (header, at, length) => cString(header.subarray(at, at + length));
/** `LENGTH KEY=VALUE\n`, LENGTH in bytes and counting itself. Values are bytes: an xattr may hold anything. */
function paxRecords(body) {
	const records = Object.create(null);
	for (let at = 0; at < body.length;) {
		const space = body.indexOf(32, at);
		const length = Number(body.subarray(at, space).toString());
		if (space < 0 || !Number.isSafeInteger(length) || length <= space - at || at + length > body.length) throw new Error("it has a damaged pax header");
		const record = body.subarray(space + 1, at + length - 1);
		const equals = record.indexOf(61);
		records[record.subarray(0, equals).toString()] = record.subarray(equals + 1);
		at += length;
	}
	return records;
}
/** Access lists are written as text of their own; an empty default list is none. */
function xattrsOf(pax) {
	const found = [];
	for (const [key, value] of Object.entries(pax)) {
		if (key.startsWith("SCHILY.xattr.")) found.push([key.slice(13), value.toString("hex")]);
		if (key.startsWith("SCHILY.acl.") && value.length > 0) found.push([key.slice(7), value.toString("hex")]);
		if (key === "RHT.security.selinux") found.push(["security.selinux", value.toString("hex")]);
	}
	return Object.fromEntries(found.toSorted(([a], [b]) => a < b ? -1 : 1));
}
// packages/host-tools/src/files/usage.ts
/** Open a file, or a part of it that begins at `offset`, for one look. */
function withFile(file, offset, look) {
	const fd = openSync(file, "r");
	try {
		return look((at, length) => {
			const buffer = Buffer.alloc(length);
			if (readSync(fd, buffer, 0, length, offset + at) !== length) throw new Error("it ends too early");
			return buffer;
		});
	} finally {
		closeSync(fd);
	}
}
/**
* Room of an ext4 in a file, from `offset` on; nothing is mounted. The overhead is what the kernel takes off in statfs(2)
* (fs/ext4/super.c, ext4_calculate_overhead). Throws with one sentence where it is none.
*/
function ext4Usage(file, offset = 0) {
	return withFile(file, offset, (read) => {
		const sb = read(1024, 1024);
		if (sb.readUInt16LE(56) !== 61267) throw new Error("it is no ext4");
		const wide = (sb.readUInt32LE(96) & 128) !== 0;
		const high = (at) => wide ? sb.readUInt32LE(at) * 2 ** 32 : 0;
		const block = 1024 << sb.readUInt32LE(24);
		const blocks = sb.readUInt32LE(4) + high(336);
		const free = sb.readUInt32LE(12) + high(344);
		const first = sb.readUInt32LE(20);
		const groups = Math.ceil((blocks - first) / sb.readUInt32LE(32));
		const descriptors = Math.ceil(groups * (wide ? sb.readUInt16LE(254) : 32) / block);
		const inodeTable = Math.ceil(sb.readUInt32LE(40) * sb.readUInt16LE(88) / block);
		const copies = Array.from({ length: groups }, (_, group) => group).filter((group) => (sb.readUInt32LE(100) & 1) === 0 || holdsSuper(group)).length;
		const own = first + groups * (2 + inodeTable) + copies * (1 + descriptors + sb.readUInt16LE(206)) + Math.ceil(journalSize(sb, read, block, wide) / block);
		return {
			capacity: (blocks - own) * block,
			used: (blocks - own - free) * block,
			overhead: own * block
		};
	});
}
/** With sparse_super only groups 0, 1 and powers of 3, 5 and 7 hold copies of the superblock. */
function holdsSuper(group) {
	if (group <= 1) return true;
	return [
		3,
		5,
		7
	].some((base) => {
		let power = base;
		while (power < group) power *= base;
		return power === group;
	});
}
/** Bytes of the journal's inode; 0 without one. */
function journalSize(sb, read, block, wide) {
	const number = sb.readUInt32LE(224);
	if ((sb.readUInt32LE(92) & 4) === 0 || number === 0) return 0;
	const perGroup = sb.readUInt32LE(40);
	const size = wide ? sb.readUInt16LE(254) : 32;
	const group = Math.floor((number - 1) / perGroup);
	const descriptor = read((sb.readUInt32LE(20) + 1) * block + group * size, size);
	const inode = read((descriptor.readUInt32LE(8) + (wide ? descriptor.readUInt32LE(40) * 2 ** 32 : 0)) * block + (number - 1) % perGroup * sb.readUInt16LE(88), 128);
	return inode.readUInt32LE(4) + inode.readUInt32LE(108) * 2 ** 32;
}
/**
* Room of a FAT12, FAT16 or FAT32 in a file, from `offset` on (Microsoft's FAT specification, sections 3 and 4). Throws with one
* sentence where it is none.
*/
function fatUsage(file, offset = 0) {
	return withFile(file, offset, (read) => {
		const boot = read(0, 512);
		const sector = boot.readUInt16LE(11);
		const perCluster = boot[13] ?? 0;
		if (!(boot.readUInt16LE(510) === 43605 && sector >= 512 && perCluster > 0)) throw new Error("it is no FAT");
		const rootSectors = Math.ceil(boot.readUInt16LE(17) * 32 / sector);
		const total = boot.readUInt16LE(19) || boot.readUInt32LE(32);
		const fatSectors = boot.readUInt16LE(22) || boot.readUInt32LE(36);
		const reserved = boot.readUInt16LE(14);
		const before = reserved + (boot[16] ?? 0) * fatSectors + rootSectors;
		const clusters = Math.floor((total - before) / perCluster);
		const table = read(reserved * sector, fatSectors * sector);
		const cluster = perCluster * sector;
		const used = countUsed(table, clusters) * cluster;
		return {
			capacity: clusters * cluster,
			used,
			overhead: total * sector - clusters * cluster
		};
	});
}
/** Clusters whose entry is not 0, free; their number alone tells how wide entries are. The first two entries are no clusters. */
function countUsed(table, clusters) {
	const entry = clusters < 4085 ? (index) => {
		const pair = table.readUInt16LE(Math.floor(index * 3 / 2));
		return index % 2 === 0 ? pair & 4095 : pair >> 4;
	} : clusters < 65525 ? (index) => table.readUInt16LE(index * 2) : (index) => table.readUInt32LE(index * 4) & 268435455;
	let used = 0;
	for (let index = 2; index < clusters + 2; index++) if (entry(index) !== 0) used++;
	return used;
}
// packages/host-tools/src/source.ts
/** Options that let git look, and do no more, at a work tree that may be another user's while we may be root. */
const ONLY_LOOK = [
	"-c",
	"safe.directory=*",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"safe.bareRepository=explicit",
	"--no-optional-locks"
];
/**
* The commit of the work tree that a file lies in, or the workspace where none is given; `dirty` as `git describe --dirty` means it:
* tracked files differ from it. `{commit: null, dirty: false}` under no version control, before the first commit, and without git.
*/
async function sourceOf(file, ports) {
	const none = {
		commit: null,
		dirty: false
	};
	if (await ports.proc.which("git") === void 0) return none;
	const folder = file === void 0 ? ports.host.workspace : path$1.dirname(file);
	const git = (...words) => ports.proc.run([
		"git",
		...ONLY_LOOK,
		"-C",
		folder,
		...words
	], {
		okCodes: [1, 128],
		timeoutMs: 3e4
	});
	const head = await git("rev-parse", "--verify", "HEAD");
	if (head.code !== 0) return none;
	const status = await git("status", "--porcelain", "--untracked-files=no");
	return {
		commit: head.stdout.trim(),
		dirty: status.stdout.trim() !== ""
	};
}
// packages/size-budget-check/src/judge/causes.ts
/**
* What a difference is due to: the definition (and the kernel that was built for it) of the commit, or repositories that have newer packages. Both
* changed: each package tells. Nothing of them changed, or it is not known: `unknown`.
*/
function causeOf(base, head) {
	if (![base, head].every(({ definition, repositories }) => definition !== null && repositories.length > 0)) return "unknown";
	const definition = base.definition !== head.definition;
	const drifted = driftedRepositories(base, head).size > 0;
	if (definition) return drifted ? "both" : "pr";
	return drifted ? "drift" : "unknown";
}
/** Ids of repositories whose state differs, or that only one of the two has. */
function driftedRepositories(base, head) {
	const key = ({ id, revision }) => `${id}\n${revision}`;
	const [before, now] = [new Set(base.repositories.map(key)), new Set(head.repositories.map(key))];
	return /* @__PURE__ */ new Set([...head.repositories.filter((one) => !before.has(key(one))).map(({ id }) => id), ...base.repositories.filter((one) => !now.has(key(one))).map(({ id }) => id)]);
}
/** What each change is due to, given the cause of the whole. */
function causes(base, head, whole) {
	if (whole !== "both") return () => whole;
	const drifted = driftedRepositories(base, head);
	const asked = (of) => new Set(of.packages.filter(({ reason }) => reason === "requested").map(({ name }) => name));
	const [before, now] = [asked(base), asked(head)];
	const ours = /* @__PURE__ */ new Set([...neededBy(head.packages, [...now].filter((name) => !before.has(name))), ...neededBy(base.packages, [...before].filter((name) => !now.has(name)))]);
	const repository = new Map(head.packages.map(({ nevra, repository }) => [nevra, repository]));
	return ({ kind, what }) => {
		if (kind === "upgraded" || kind === "downgraded") return drifted.has(repository.get(what) ?? "") ? "drift" : "pr";
		if (kind === "resized" || kind === "moved") return "pr";
		return ours.has(nameOfNevra(what)) ? "pr" : "drift";
	};
}
/** Names and all that they need, directly or not. */
function neededBy(packages, from) {
	const needs = /* @__PURE__ */ new Map();
	for (const { name, reason, because } of packages) {
		if (reason === "requested") continue;
		for (const requirer of because) {
			const list = needs.get(requirer);
			if (list === void 0) needs.set(requirer, [name]);
			else list.push(name);
		}
	}
	const seen = new Set(from);
	for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next);
	return seen;
}
// packages/size-budget-check/src/judge/file-changes.ts
/** Most that are told. */
const MOST = 200;
/** Modules and firmware that came, went or changed in size, with what keeps them, and large files that another package owns now; worst first. */
function fileChanges(base, head) {
	return [...driverChanges(base.drivers, head.drivers), ...movedFiles(base.largest, head.largest)].toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.path < b.path ? -1 : 1)).slice(0, MOST);
}
/** Modules are the same by their name, whatever release's folder they lie in; firmware by its path. */
const driverKey = ({ kind, name, path }) => kind === "module" ? `module ${name}` : path;
function driverChanges(base, head) {
	const before = new Map(base.map((one) => [driverKey(one), one]));
	const now = new Set(head.map(driverKey));
	const changed = head.flatMap((one) => {
		const was = before.get(driverKey(one));
		const { kind: what, path, size, reason } = one;
		if (was === void 0) return [{
			kind: "added",
			what,
			path,
			bytes: size,
			why: reason
		}];
		return was.size === size ? [] : [{
			kind: "resized",
			what,
			path,
			bytes: size - was.size,
			why: reason
		}];
	});
	const gone = base.filter((one) => !now.has(driverKey(one))).map(({ kind: what, path, size, reason }) => ({
		kind: "removed",
		what,
		path,
		bytes: -size,
		why: reason
	}));
	return [...changed, ...gone];
}
function movedFiles(base, head) {
	const before = new Map(base.map((one) => [one.path, one]));
	return head.flatMap(({ path, size, owner }) => {
		const was = before.get(path);
		if (was === void 0 || nameOfNevra(was.owner) === nameOfNevra(owner)) return [];
		return [{
			kind: "moved",
			what: "file",
			path,
			bytes: size - was.size,
			why: `was of ${was.owner}, is of ${owner}`
		}];
	});
}
// packages/size-budget-check/src/judge/ways.ts
/** The shortest way from what was asked for to a package; a package that nobody requires was asked for, where nothing tells. */
function wayTo(to, installed) {
	const kind = isAsked(to) ? "added-requested" : "added-dependency";
	const below = /* @__PURE__ */ new Map([[to, void 0]]);
	for (const [one] of below) {
		if (isAsked(one)) {
			const names = [];
			for (let at = one; at !== void 0; at = below.get(at)) names.push(at.name);
			const lines = one.reason === "requested" ? one.because : [];
			const shown = names.length === 1 && lines.length === 0 ? [] : [names.join(" → ")];
			const at = positionIn(lines[0]);
			return {
				kind,
				why: [lines.slice(0, 2).join(", "), ...shown].filter((part) => part !== "").join(" "),
				...at === void 0 ? {} : { at }
			};
		}
		for (const name of one.because) {
			const requirer = installed.get(name);
			if (requirer !== void 0 && !below.has(requirer)) below.set(requirer, one);
		}
	}
	return {
		kind,
		why: to.because.length === 0 ? "" : `needed by ${to.because.slice(0, 3).join(", ")}`
	};
}
const isAsked = ({ reason, because }) => reason === "requested" || reason === "unknown" && because.length === 0;
/** `dpuos.yaml:20:7` as a place. */
function positionIn(line) {
	const [, file, row, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(line ?? "") ?? [];
	if (file === void 0 || row === void 0) return void 0;
	return {
		file,
		line: Number(row),
		...column === void 0 ? {} : { column: Number(column) }
	};
}
// packages/size-budget-check/src/judge/changes.ts
/**
* What became of each package between two measurements, worst first, and what the rest of the root grew by: all of it adds up to the growth of the
* root. Beside it modules, firmware and large files, whose bytes are in those. Linear in packages and files.
*/
function changesSince(base, head) {
	const { pairs, gone } = paired(base.packages, head.packages);
	const installed = new Map(head.packages.map((one) => [one.name, one]));
	const cause = causeOf(base, head);
	const because = causes(base, head, cause);
	const packages = [...pairs.flatMap(({ now, was }) => change(now, was, installed)), ...gone.map((was) => ({
		kind: "removed",
		what: was.nevra,
		layer: was.layer,
		bytes: -was.size,
		why: ""
	}))].map((one) => ({
		...one,
		cause: because(one)
	})).toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.what < b.what ? -1 : 1));
	const root = head.totals.installed - base.totals.installed;
	const ofPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0);
	return {
		baseline: base.inputs.digest,
		root,
		packages,
		rest: root - ofPackages,
		cause,
		files: fileChanges(base, head)
	};
}
/** Each package with what it was. Equal ones first: of several kernels, only what has no partner has changed. */
function paired(base, head) {
	const left = new Set(base);
	const taker = (key) => {
		const all = groupBy([...left], key);
		return (one) => {
			const found = all.get(key(one))?.shift();
			if (found !== void 0) left.delete(found);
			return found;
		};
	};
	const same = taker(({ nevra }) => nevra);
	const exact = head.map((now) => ({
		now,
		was: same(now)
	}));
	const alike = taker((one) => `${one.name} ${arch(one)}`);
	return {
		pairs: exact.map(({ now, was }) => ({
			now,
			was: was ?? alike(now)
		})),
		gone: [...left]
	};
}
const arch = ({ nevra }) => nevra.slice(nevra.lastIndexOf("."));
function change(now, was, installed) {
	const { nevra, layer } = now;
	if (was === void 0) {
		const { kind, why, at } = wayTo(now, installed);
		return [{
			kind,
			what: nevra,
			layer,
			bytes: now.size,
			why,
			...at === void 0 ? {} : { at }
		}];
	}
	const bytes = now.size - was.size;
	if (was.nevra !== nevra) return [{
		kind: nevraCompare(nevra, was.nevra) < 0 ? "downgraded" : "upgraded",
		what: nevra,
		layer,
		bytes,
		why: `was ${was.nevra}`
	}];
	const moved = was.layer === layer ? [] : [`counted for ${was.layer} before`];
	if (bytes !== 0) return [{
		kind: "resized",
		what: nevra,
		layer,
		bytes,
		why: ["the same package, cut otherwise", ...moved].join("; ")
	}];
	return moved.map((why) => ({
		kind: "moved",
		what: nevra,
		layer,
		bytes,
		why
	}));
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
// packages/size-budget-check/src/judge/write-amount.ts
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
	const { grow } = rule;
	const noise = Math.max(rule.noise ?? 0, (grow?.mad ?? 0) * of.spread);
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
	return [[capacity - free - reserve, parts.filter((one) => one !== void 0).join(" + ")]];
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
	if (shown === "") return reason === "unknown" ? "" : reason;
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
* definition takes that many out of the image. Linear in packages and what they need.
*/
function byPackageClosure({ packages }) {
	const requested = packages.filter((one) => one.reason === "requested");
	const roots = onlyRoots(requested.map(({ name }) => name), dependencies(packages));
	const counts = /* @__PURE__ */ new Map();
	for (const root of roots.values()) if (root !== SEVERAL) counts.set(root, (counts.get(root) ?? 0) + 1);
	return largest(requested.map((one) => ({
		name: one.name,
		size: counts.get(one.name) ?? 0,
		why: why(one)
	})));
}
/** No package has an empty name. */
const SEVERAL = "";
/** Name → the one requested package that brings it in, or SEVERAL. Each name is looked at twice at most: found, and found by another. */
function onlyRoots(requested, needs) {
	const roots = /* @__PURE__ */ new Map();
	const todo = requested.map((name) => ({
		name,
		root: name
	}));
	for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
		const { name, root } = next;
		const before = roots.get(name);
		if (before === root || before === SEVERAL) continue;
		const now = before === void 0 ? root : SEVERAL;
		roots.set(name, now);
		for (const needed of needs.get(name) ?? []) todo.push({
			name: needed,
			root: now
		});
	}
	return roots;
}
/** name → names it needs, turned around from what each dependency says of its requirers. */
function dependencies(packages) {
	const needs = /* @__PURE__ */ new Map();
	for (const one of packages) {
		if (one.reason !== "dependency") continue;
		for (const requirer of one.because) {
			const list = needs.get(requirer);
			if (list === void 0) needs.set(requirer, [one.name]);
			else list.push(one.name);
		}
	}
	return needs;
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
		spread: ({ totals }) => totals.boot?.mad ?? 0,
		top: none,
		remedy: "Give the boot manifest (`boot`) of a boot test that came up.",
		tools: ["qemu", "accelerator"]
	},
	memory: {
		measure: ({ totals }) => totals.idleMemory === null ? null : Math.round(totals.idleMemory.median),
		spread: ({ totals }) => totals.idleMemory?.mad ?? 0,
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
	const show = (value) => amount(value, metric.unit);
	const [first, ...others] = over.map((one) => sentence(rule, result, one));
	const largest = top.map((one) => `${one.name} ${show(one.size)}${one.why === "" ? "" : ` (${one.why})`}`).join("; ");
	const not = (result.excluded ?? []).map((one) => `${show(one.amount)} (${one.why})`).join("; ");
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
	const show = (size) => amount(size, unit);
	const over = amount(value - limit, unit);
	if (kind === "max") return `${metric} is ${show(value)}, ${over} over its cap of ${show(limit)}`;
	if (kind === "ratchet") return `${metric} is ${show(value)}, ${over} over the smallest so far (${written})`;
	if (kind === "headroom") return `${metric} holds ${show(value)}, ${over} more than leaves ${written} free`;
	const from = baseline ?? 0;
	const share = from === 0 ? "" : ` (${((value - from) / from * 100).toFixed(1)}%)`;
	return `${metric} grew by ${amount(value - from, unit)}${share} to ${show(value)}, ${over} over its limit of ${written}`;
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
	return [`Grown since the baseline: ${more.slice(0, 3).map(({ what, bytes, why }) => `${what} ${change$1(bytes, "bytes")}${why === "" ? "" : ` (${why})`}`).join("; ")}`];
}
/** A budget that nothing can be said of. `metric` undefined: it is for something that this version does not know. */
function notMeasured(rule, metric, { subject }) {
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
		hint: subject.kind === "image" || metric.tools?.includes("accelerator") ? metric.remedy : NOT_TOLD[subject.kind],
		...place(rule)
	};
}
/** What a tree of its own form may lack. */
const NOT_TOLD = {
	directory: "A folder does not tell it: measure the disk or file that is made of it, or drop the budget.",
	tar: "An archive does not tell it: measure another form, or drop the budget.",
	disk: "What was measured does not tell it: measure another form, or drop the budget.",
	iso: "An ISO does not tell it: measure another form, or drop the budget."
};
/** A selector that matches nothing: a budget that would always be kept. */
function unmatched(rule, head) {
	const [selector = "", ...rest] = rule.metric.split(":");
	const value = rest.join(":");
	const known = selector === "package" ? head.packages.map(({ name }) => name) : selector === "partition" ? head.partitions.map(({ label }) => label) : [];
	const meant = nearest$1(value, known);
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
		findings: [notMeasured(rule, void 0, of.head)]
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
		findings: [notMeasured(rule, metric, of.head)]
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
		spread: of.base === void 0 ? 0 : metric.spread?.(of.base) ?? 0,
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
		findings: [
			...expiredAllowances(rule, of.today),
			...rule.grow === void 0 ? [] : otherTools(rule, metric, of),
			...exceeded ? [exceededFinding(rule, result, top, metric, of.changes)] : []
		]
	};
}
/** The same number of the baseline; null where there is none, or where other versions of a tool shaped it. */
const baselineOf = (metric, of) => of.base === void 0 || differing(metric, of).length > 0 ? null : metric.measure(of.base);
/** Tools that shape the number and are of other versions than they were for the baseline. */
const differing = ({ tools = [] }, { head, base }) => base === void 0 ? [] : tools.filter((tool) => base.tools[tool] !== head.tools[tool]);
function otherTools(rule, metric, of) {
	const versions = differing(metric, of).map((tool) => `${tool} ${of.base?.tools[tool] ?? "unknown"}, now ${of.head.tools[tool] ?? "unknown"}`);
	if (versions.length === 0) return [];
	return [{
		level: "notice",
		code: "budget-tools-differ",
		title: `budget ${rule.id}: growth of ${rule.metric} is not judged: other tools made the baseline (${versions.join("; ")})`,
		hint: "It is so once after a change of tools; the next baseline is made with these.",
		...rule.at === null ? {} : { at: rule.at }
	}];
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
function judge({ head, budgets, baseline, broken, now }) {
	const { base: found } = baseline;
	const changes = found === void 0 ? void 0 : changesSince(found.measurement, head);
	const comparable = found !== void 0 && isComparable(found.measurement, head);
	const evidence = {
		head,
		...comparable ? { base: found.measurement } : {},
		...comparable && changes !== void 0 ? { changes } : {},
		smallest: smallestOf(head, found?.decides === true ? found.measurement : void 0),
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
/** The smallest values so far; a change that raises them in their file is held to those of its base. */
function smallestOf({ smallest = {} }, base) {
	const all = new Map(Object.entries(smallest));
	for (const [id, value] of Object.entries(base?.smallest ?? {})) all.set(id, Math.min(value, all.get(id) ?? value));
	return all;
}
const asNotice = (finding) => ({
	...finding,
	level: "notice"
});
/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base, head) => base.measured.fingerprint === head.measured.fingerprint && (base.subject.arch === null || head.subject.arch === null || base.subject.arch === head.subject.arch);
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
// packages/size-budget-check/src/ratchet/ratchet.ts
const EMPTY = {
	schema: "dpuos.ratchet/v1",
	images: {}
};
/** `k2-dpu x86_64` */
const imageOf = ({ name, arch }) => arch === null ? name : `${name} ${arch}`;
/** The smallest values of the budgets that have a ratchet; a file that is not there has none yet. Throws UserError for one that is no such file. */
async function readSmallest(budgets, subject, ports) {
	const smallest = /* @__PURE__ */ new Map();
	for (const [file, ids] of filesOf(budgets)) {
		const values = (await readRatchet(file, ports)).images[imageOf(subject)] ?? {};
		for (const id of ids) {
			const value = Object.hasOwn(values, id) ? values[id] : void 0;
			if (value !== void 0) smallest.set(id, value);
		}
	}
	return smallest;
}
/** Write down what got smaller than ever, and what was waived as it is now. Returns the files that changed, as findings name them. */
async function updateRatchets(budgets, results, subject, ports) {
	const changed = [];
	for (const [file, ids] of filesOf(budgets)) {
		const before = await readRatchet(file, ports);
		const image = imageOf(subject);
		const values = lowered(before.images[image] ?? {}, results.filter(({ id }) => ids.includes(id)));
		const text = formatRatchet({
			...before,
			images: {
				...before.images,
				[image]: values
			}
		});
		if (text === formatRatchet(before)) continue;
		await ports.fs.writeFile(resolve$1(file, ports), text);
		changed.push(shownPath(resolve$1(file, ports), ports));
	}
	return changed;
}
/** Each value as it was, or as it is where that is less; a waived one as it is. */
function lowered(before, results) {
	const values = { ...before };
	for (const { id, actual, verdict, decides } of results) {
		if (actual === null || decides === false) continue;
		const was = Object.hasOwn(values, id) ? values[id] : void 0;
		values[id] = was === void 0 || verdict === "waived" ? actual : Math.min(was, actual);
	}
	return values;
}
function filesOf(budgets) {
	const files = /* @__PURE__ */ new Map();
	for (const { id, ratchet } of budgets) if (ratchet !== void 0) files.set(ratchet.file, [...files.get(ratchet.file) ?? [], id]);
	return files;
}
const resolve$1 = (file, { host }) => path$1.resolve(host.workspace, file);
async function readRatchet(file, ports) {
	const where = resolve$1(file, ports);
	const text = await ports.fs.readText(where);
	if (text === void 0) return EMPTY;
	const read = parseRatchet(text);
	if (typeof read === "string") throw new UserError(invalid(shownPath(where, ports), read));
	return read;
}
const invalid = (shown, why) => ({
	level: "error",
	code: "ratchet-invalid",
	title: `${shown}, the file of the smallest values, cannot be read: ${why}`,
	hint: "Restore it from version control; size-budget-check writes it with `update-ratchet: true`.",
	at: { file: shown }
});
// packages/size-budget-check/src/measure/boot.ts
/** Read a boot manifest. `image`: digest of the image that is measured, null for none. Throws UserError for one of another image. */
async function readBoot(file, image, ports) {
	const read = await readManifest("dpuos.boot/v1", file, ports, () => []);
	if (!read.ok) throw new UserError(read.findings);
	if (image !== null && read.value.image !== image) throw new UserError(otherImage(file));
	return bootedOf(read.value);
}
/** Starts through the firmware, as hardware does it, where there are any; else the others. Only those that came up count. */
function bootedOf({ boots, tools }) {
	const up = boots.filter(({ verdict, seconds }) => verdict === "pass" && seconds.up !== null);
	const through = (path) => up.filter((one) => one.path === path);
	const chosen = through("uefi").length > 0 ? through("uefi") : through("direct");
	const [first] = chosen;
	return {
		boot: sampled(chosen.flatMap(({ seconds }) => seconds.up === null ? [] : [seconds.up * 1e3])),
		idleMemory: sampled(chosen.flatMap((one) => memoryOf(one) ?? [])),
		tools: {
			...tools["qemu"] === void 0 ? {} : { qemu: tools["qemu"] },
			...first === void 0 ? {} : { accelerator: `${first.accelerator.kind} ${first.path}` }
		}
	};
}
/** The quiet window's number, or else what was in use right after the start. KiB. */
function memoryOf({ footprint, guest }) {
	if (typeof footprint?.memoryKib === "number") return footprint.memoryKib;
	const { memTotalKib = null, memAvailableKib = null } = guest ?? {};
	return memTotalKib === null || memAvailableKib === null ? void 0 : memTotalKib - memAvailableKib;
}
/** Number, median and median of the distances to it; null for none. */
function sampled(values) {
	if (values.length === 0) return null;
	const middle = median(values);
	return {
		n: values.length,
		median: middle,
		mad: median(values.map((one) => Math.abs(one - middle)))
	};
}
function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
const otherImage = (file) => ({
	level: "error",
	code: "size-boot-other",
	title: `the boot manifest ${file} is of another image than the one that is measured`,
	hint: "Give the boot.json of the boot test that got this image.json."
});
// packages/size-budget-check/src/measure/given.ts
/** Read what the inputs name. Throws UserError for what is missing, contradicts, or is not what it should be. */
async function readGiven(inputs, ports) {
	const { image, root } = inputs;
	if (image === void 0 === (root === void 0)) throw new UserError(eitherOr(image !== void 0));
	const own = inputs.budgets === void 0 ? void 0 : await budgetsOf(inputs.budgets, ports);
	if (image === void 0) {
		const booted = inputs.boot === void 0 ? void 0 : await readBoot(inputs.boot, null, ports);
		const file = root ?? "";
		const subject = {
			name: inputs.name ?? path$1.basename(file),
			arch: null
		};
		const budgets = own ?? [];
		return {
			from: { root: file },
			subject,
			source: await sourceOf(void 0, ports),
			budgets,
			smallest: await readSmallest(budgets, subject, ports),
			booted,
			broken: []
		};
	}
	const read = await readManifest("dpuos.image/v1", image, ports);
	if (!read.ok) throw new UserError(read.findings);
	const manifest = read.value;
	const subject = {
		name: manifest.name,
		arch: manifest.arch
	};
	const budgets = own ?? manifest.budgets;
	return {
		from: { image: manifest },
		subject,
		source: manifest.source,
		budgets,
		smallest: await readSmallest(budgets, subject, ports),
		booted: inputs.boot === void 0 ? void 0 : await readBoot(inputs.boot, manifest.inputs.digest, ports),
		broken: checkConservation(manifest, shownPath(image, ports))
	};
}
async function budgetsOf(file, ports) {
	const shown = shownPath(file, ports);
	const text = await ports.fs.readText(file);
	if (text === void 0) throw new UserError({
		level: "error",
		code: "budgets-missing",
		title: `there is no file of budgets at ${shown}`,
		hint: "Write one: `schema: dpuos.budgets/v1`, and `budgets` as in a definition."
	});
	const read = readBudgets(text, shown);
	if (!read.ok) throw new UserError(read.findings);
	return read.value;
}
const eitherOr = (both) => ({
	level: "error",
	code: "size-subject",
	title: both ? "both `image` and `root` are given" : "neither `image` nor `root` is given",
	hint: "Give the image manifest of tailor-image as `image`, or anything else that holds a root as `root`."
});
// packages/size-budget-check/src/measure/tree/links.ts
/** As many links in one lookup as Linux follows before it says ELOOP (path_resolution(7)). */
const MAX_LINKS = 40;
/**
* Folders without links in them, as the tree itself sees them: `/lib/modules` → `/usr/lib/modules`. Nothing outside the tree is looked at: it is only
* text. A loop of links stays as it is.
*/
function folderResolver(entries) {
	const links = new Map(entries.flatMap(({ path, link }) => link === void 0 ? [] : [[path, link]]));
	const known = /* @__PURE__ */ new Map();
	return (folder) => {
		const before = known.get(folder);
		if (before !== void 0) return before;
		const resolved = resolve(folder, links);
		known.set(folder, resolved);
		return resolved;
	};
}
function resolve(folder, links) {
	const todo = folder.split("/");
	let done = [];
	let followed = 0;
	for (let part = todo.shift(); part !== void 0; part = todo.shift()) {
		if (part === "" || part === ".") continue;
		if (part === "..") {
			done.pop();
			continue;
		}
		const link = links.get(`/${[...done, part].join("/")}`);
		if (link === void 0) {
			done.push(part);
			continue;
		}
		if (++followed > MAX_LINKS) return folder;
		if (link.startsWith("/")) done = [];
		todo.unshift(...link.split("/"));
	}
	return done.length === 0 ? "" : `/${done.join("/")}`;
}
// packages/size-budget-check/src/measure/of-tree.ts
/** Files that are told by name: so many, and all of a MiB or more. */
const LARGEST = 200;
const LARGE = 2 ** 20;
/** What a tree says of sizes. `packages`: of its RPM database, empty without one. */
function measureTree(tree, packages, about) {
	const leaves = tree.entries.filter(({ type }) => type !== "dir");
	const owners = ownersOf(tree, packages);
	const kernels = new Set(leaves.flatMap(({ path }) => KERNEL.test(path) ? owners.get(path) ?? [] : []));
	const layers = new Map(packages.map(({ name }) => [name, layerOfPackage(name, {
		kernel: kernels,
		services: /* @__PURE__ */ new Set()
	})]));
	const sums = sumUp(leaves, {
		written: /* @__PURE__ */ new Map(),
		owners,
		layers
	});
	const method = tree.rpmdb === void 0 ? "walk" : "rpmdb+walk";
	const nevras = new Map(packages.toReversed().map(({ name, nevra }) => [name, nevra]));
	const rpms = new Map(packages.flatMap(({ nevra, packed, size }) => packed === void 0 ? [] : [[nevra, {
		packed,
		installed: size
	}]]));
	return withEstimates({
		schema: "dpuos.measurement/v1",
		tool: {
			name: "size-budget-check",
			version: about.version
		},
		inputs: { digest: digestOf([about.version, tree.entries.map(({ path, size }) => [path, size])]) },
		source: about.source,
		tools: about.tools,
		files: [],
		findings: [],
		subject: {
			name: about.name,
			arch: about.arch,
			kind: tree.kind
		},
		repositories: [],
		definition: null,
		measured: {
			fingerprint: `${method} ${tree.form} ${COUNTING}`,
			method
		},
		totals: {
			installed: sums.root.size,
			allocated: allocatedOf(tree),
			files: sums.root.files,
			inodes: tree.entries.length + 1,
			packages: packages.length,
			servicesEnabled: enabledUnits(namesOf(tree)).length,
			setuid: leaves.filter(({ type, mode }) => type === "file" && (mode & 3072) !== 0).length,
			boot: null,
			idleMemory: null
		},
		artifacts: tree.artifacts,
		partitions: [...tree.partitions],
		shares: [...LAYERS.map((name) => ({
			name,
			...sums.layers[name]
		})), {
			name: "unowned",
			...sums.unowned
		}],
		packages: packagesOf(packages, leaves, owners, layers),
		drivers: driversOf(leaves),
		dirs: dirsOf(leaves),
		paths: pathsOf(leaves, pathGlobs(about.budgets)),
		largest: leaves.toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).filter(({ size }, index) => index < LARGEST || size >= LARGE).map(({ path, size }) => ({
			path,
			size,
			owner: nevras.get(owners.get(path) ?? "") ?? "unowned"
		}))
	}, rpms);
}
const KERNEL = /^(\/usr)?\/lib\/modules\/[^/]+\/vmlinuz|^\/boot\/vmlinuz/;
function* namesOf({ entries, aliases }) {
	for (const { path } of entries) yield path;
	yield* aliases.keys();
}
/** null as soon as one entry does not tell. */
function allocatedOf({ entries }) {
	let sum = 0;
	for (const { allocated } of entries) {
		if (allocated === void 0) return null;
		sum += allocated;
	}
	return sum;
}
/** Path → name of the package that owns it: the first by NEVRA. RPMs still say /lib where the tree has a link to /usr/lib; a hard link is its inode's. */
function ownersOf(tree, packages) {
	const folderOf = folderResolver(tree.entries);
	const owners = /* @__PURE__ */ new Map();
	for (const [file, owner] of fileOwners(packages)) {
		const cut = file.lastIndexOf("/");
		const path = `${folderOf(file.slice(0, cut))}${file.slice(cut)}`;
		const inode = tree.aliases.get(path) ?? path;
		if (!owners.has(inode)) owners.set(inode, owner);
	}
	return owners;
}
function packagesOf(packages, leaves, owners, layers) {
	const sums = /* @__PURE__ */ new Map();
	for (const { path, size } of leaves) {
		const owner = owners.get(path);
		if (owner === void 0) continue;
		const sum = sums.get(owner);
		if (sum === void 0) sums.set(owner, {
			size,
			files: 1
		});
		else {
			sum.size += size;
			sum.files += 1;
		}
	}
	const requiredBy = whoRequires(packages);
	return packages.map(({ nevra, name, source }, index) => ({
		nevra,
		name,
		reason: "unknown",
		because: [...requiredBy.get(name) ?? []],
		layer: layers.get(name) ?? "packages",
		...(packages[index - 1]?.name === name ? void 0 : sums.get(name)) ?? {
			size: 0,
			files: 0
		},
		source: source === "" ? null : source,
		repository: "",
		compressedEstimate: null
	}));
}
const MODULE = /\/lib\/modules\/[^/]+\/.*?([^/]+)\.ko(\.xz|\.zst|\.gz)?$/;
const FIRMWARE = /^\/usr\/lib\/firmware\/.*?([^/]+)$/;
function driversOf(leaves) {
	return leaves.flatMap(({ path, size }) => {
		const module = MODULE.exec(path)?.[1];
		if (module !== void 0) return [{
			kind: "module",
			name: module.replaceAll("-", "_"),
			path,
			size,
			reason: ""
		}];
		const firmware = FIRMWARE.exec(path)?.[1];
		return firmware === void 0 ? [] : [{
			kind: "firmware",
			name: firmware,
			path,
			size,
			reason: ""
		}];
	});
}
// packages/size-budget-check/src/measure/tree/rpmdb.ts
/** Where rpm keeps its database, today's place first (rpm 4.16 and later; before; Debian's rpm). */
const FOLDERS = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"];
/** Its file: sqlite, ndb, Berkeley DB. */
const FILES = [
	"rpmdb.sqlite",
	"Packages.db",
	"Packages"
];
/** What of sqlite is not in that file yet. */
const BESIDE = "-wal";
/** Paths of the tree in which a database may be, links in folders resolved. */
function databasePaths(entries) {
	const folderOf = folderResolver(entries);
	const wanted = new Set(FOLDERS.flatMap((folder) => [...FILES, `${FILES[0]}${BESIDE}`].map((file) => `${folderOf(folder)}/${file}`)));
	return entries.flatMap(({ path, type, size }) => type === "file" && size > 0 && wanted.has(path) ? [path] : []);
}
/** The same of what was copied out of an archive while it was read. */
function gatherDatabase({ entries, copies }, scratch) {
	const found = databasePaths(entries).filter((one) => copies.has(one));
	if (found.length === 0) return void 0;
	const folder = path$1.join(scratch, "rpmdb");
	mkdirSync(folder);
	for (const one of found) renameSync(copies.get(one) ?? "", path$1.join(folder, path$1.posix.basename(one)));
	return folder;
}
/** Could a path of an archive be a database? Before all of it was seen, links are not known. */
const mayBeDatabase = (file) => /\/rpm\//.test(file) && [...FILES, `${FILES[0]}${BESIDE}`].includes(path$1.posix.basename(file));
/** Copy the database of a folder of the host. `found`: its paths within the folder, of regular files reached through no link. */
function copyDatabase(root, found, scratch) {
	if (found.length === 0) return void 0;
	const folder = path$1.join(scratch, "rpmdb");
	mkdirSync(folder);
	for (const one of found) {
		const from = osPath(`${root}${one}`);
		if (lstatSync(from).isFile()) copyFileSync(from, path$1.join(folder, path$1.posix.basename(one)));
	}
	return folder;
}
// packages/size-budget-check/src/measure/tree/walk.ts
/** Below it no file system keeps holes. Bytes. */
const BLOCK = 4096;
/**
* Everything below a folder, by lstat(2) alone: no link is followed, no file opened, no other file system entered (a root that is in use has
* /proc). Every inode once, by device and number. Throws the operating system's error for a folder that may not be read.
*/
function walk(root) {
	const top = lstatSync(osPath(root));
	const entries = [];
	const aliases = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	const stack = [""];
	for (let folder = stack.pop(); folder !== void 0; folder = stack.pop()) {
		const host = `${root}${folder}`;
		const below = [];
		const names = readdirSync(osPath(host === "" ? "/" : host), "buffer").map(fromBytes).sort();
		for (const name of names) {
			const path = `${folder}/${name}`;
			const file = osPath(`${root}${path}`);
			const stats = lstatSync(file);
			if (stats.dev !== top.dev) continue;
			if (stats.nlink > 1 && !stats.isDirectory()) {
				const inode = `${stats.dev}:${stats.ino}`;
				const first = seen.get(inode);
				if (first !== void 0) {
					aliases.set(path, first);
					continue;
				}
				seen.set(inode, path);
			}
			if (stats.isDirectory()) below.push(path);
			const allocated = stats.blocks * 512;
			const mode = stats.mode & 4095;
			if (stats.isFile()) entries.push({
				path,
				type: "file",
				size: contentSize(stats.size, allocated),
				allocated,
				mode
			});
			else if (stats.isSymbolicLink()) {
				const link = fromBytes(readlinkSync(file, "buffer"));
				entries.push({
					path,
					type: "link",
					size: stats.size,
					allocated,
					mode,
					link
				});
			} else entries.push({
				path,
				type: stats.isDirectory() ? "dir" : "other",
				size: 0,
				allocated,
				mode
			});
		}
		stack.push(...below.reverse());
	}
	return {
		entries,
		aliases
	};
}
/** Bytes of a content without its holes: fewer blocks than it is long are a file with holes. */
const contentSize = (size, allocated) => size < BLOCK ? size : Math.min(size, allocated);
// packages/size-budget-check/src/measure/tree/archive.ts
/**
* Entries of an archive as those of a tree: hard links once, a name that comes twice as its last, what may be an RPM database copied out. Reads
* the archive to its end, one entry after the other.
*/
async function takeEntries(archive, scratch) {
	const byPath = /* @__PURE__ */ new Map();
	const aliases = /* @__PURE__ */ new Map();
	const copies = /* @__PURE__ */ new Map();
	mkdirSync(path$1.join(scratch, "copies"), { recursive: true });
	for await (const { path: name, type, size, mode, link, allocated, sameAs, data } of archive) {
		if (name === "/") continue;
		aliases.delete(name);
		if (sameAs !== void 0 && sameAs !== name) {
			byPath.delete(name);
			aliases.set(name, sameAs);
			const first = byPath.get(sameAs);
			if (first !== void 0 && size > first.size) byPath.set(sameAs, {
				...first,
				size
			});
			continue;
		}
		byPath.set(name, {
			path: name,
			type: type === "file" || type === "dir" || type === "link" ? type : "other",
			size: sizeOf(type, size, link, allocated),
			allocated,
			mode,
			...link === void 0 ? {} : { link }
		});
		if (type === "file" && data !== void 0 && mayBeDatabase(name)) {
			const copy = path$1.join(scratch, "copies", String(copies.size));
			await pipeline(Readable.from(data), createWriteStream(copy));
			copies.set(name, copy);
		}
	}
	return {
		entries: [...byPath.values()].sort((a, b) => a.path < b.path ? -1 : 1),
		aliases,
		copies
	};
}
function sizeOf(type, size, link, allocated) {
	if (type === "link") return Buffer.byteLength(link ?? "");
	return type === "file" ? contentSize(size, allocated ?? size) : 0;
}
// packages/size-budget-check/src/measure/tree/squashfs.ts
const END = "# START OF DATA - DO NOT MODIFY";
const TYPES = {
	D: "dir",
	R: "file",
	S: "link",
	B: "block",
	C: "char",
	I: "fifo"
};
/**
* Entries of a squashfs with their content, by `unsquashfs -pf` (4.5 and later): a list of lines `NAME TYPE TIME MODE UID GID …`, then all contents.
* The scratch folder must have room for the whole tree. `offset`: bytes before it, where it is a partition of a disk.
*/
async function* readSquashfs(file, scratch, ports, offset = 0) {
	await requireTools("measure-squashfs", ports.host.arch, ports);
	const list = path$1.join(scratch, `squashfs-${offset}`);
	await ports.proc.run([
		"unsquashfs",
		"-quiet",
		"-no-progress",
		"-o",
		String(offset),
		"-pf",
		list,
		file
	], { timeoutMs: 12e5 });
	const entries = [];
	let start = 0;
	const lines = createInterface({
		input: createReadStream(list, "latin1"),
		crlfDelay: 0
	});
	for await (const line of lines) {
		start += line.length + 1;
		if (line === END) break;
		const entry = parsePseudo(Buffer.from(line, "latin1").toString("utf8"));
		if (entry !== void 0) entries.push(entry);
	}
	lines.close();
	const data = start + 2;
	for (const { offset, ...entry } of entries) if (offset === void 0) yield entry;
	else yield {
		...entry,
		data: createReadStream(list, {
			start: data + offset,
			end: data + offset + Math.max(0, entry.size - 1)
		})
	};
}
/** One line of the list; undefined for what is none. Names have `\` before what a shell would take apart. */
function parsePseudo(line) {
	const match = /^((?:\\.|[^\\ ])+) (\S)(?: (.*))?$/s.exec(line);
	if (match === null || line.startsWith("#")) return void 0;
	const [, name = "", type = "", rest = ""] = match;
	const none = {
		path: absolute(name),
		uid: 0,
		gid: 0,
		mtime: 0,
		size: 0
	};
	if (type === "L") return {
		...none,
		type: "file",
		mode: 0,
		sameAs: absolute(rest)
	};
	const known = TYPES[type];
	if (known === void 0) return void 0;
	const [mtime, mode, uid, gid, ...more] = rest.split(" ");
	return {
		...none,
		type: known,
		mtime: Number(mtime),
		mode: Number.parseInt(mode ?? "", 8) & 4095,
		uid: Number(uid),
		gid: Number(gid),
		...known === "file" ? {
			size: Number(more[0]),
			offset: Number(more[1])
		} : {},
		...known === "link" ? { link: more.join(" ") } : {}
	};
}
const absolute = (name) => `/${name.replaceAll(/\\(.)/gs, "$1").replace(/^\/+/, "")}`;
// packages/size-budget-check/src/measure/tree/disk.ts
/** Where a file system shows what it is, and how (file(1)'s magic). */
const MAGIC$1 = [
	[
		"ext4",
		1080,
		"53ef"
	],
	[
		"squashfs",
		0,
		Buffer.from("hsqs").toString("hex")
	],
	[
		"erofs",
		1024,
		"e2e1f5e0"
	],
	[
		"xfs",
		0,
		Buffer.from("XFSB").toString("hex")
	],
	[
		"btrfs",
		65600,
		Buffer.from("_BHRfS_M").toString("hex")
	],
	[
		"f2fs",
		1024,
		"1020f5f2"
	],
	[
		"LUKS",
		0,
		Buffer.from("LUKS").toString("hex")
	],
	[
		"LVM",
		512,
		Buffer.from("LABELONE").toString("hex")
	]
];
/** Type of an EFI system partition (UEFI specification, 5.3.3). */
const ESP = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
/**
* The root file system of a raw disk, and the room of all its partitions. The root is the ext4 or squashfs labelled `root`, or else the largest one. Throws
* UserError where there is none.
*/
async function readDisk(disk, shown, scratch, ports) {
	await requireTools("measure-disk", ports.host.arch, ports);
	const partitions = await partitionsOf(disk, ports);
	const candidates = partitions.filter(isRead);
	const room = ({ fs, offset }) => fs === "ext4" ? ext4Usage(disk, offset).capacity : squashfsBytes(disk, offset);
	const largest = (a, b) => room(b) - room(a);
	const root = candidates.find(({ label }) => label === "root") ?? candidates.toSorted(largest)[0];
	if (root === void 0) throw noRoot(shown, partitions);
	const entriesOf = ({ fs, offset }) => fs === "ext4" ? readExt4(disk, offset) : readSquashfs(disk, scratch, ports, offset);
	const taken = await takeEntries(entriesOf(root), scratch);
	const measured = [];
	for (const one of partitions) {
		const label = one === root ? "root" : one.label;
		if (one === root) {
			const files = taken.entries.filter(({ type }) => type !== "dir").length;
			measured.push({
				label,
				fs: one.fs,
				files,
				...usage(disk, one)
			});
		} else if (one.fs === "vfat") {
			const files = await fatFiles(disk, one.offset, ports);
			measured.push({
				label,
				fs: one.fs,
				files,
				...fatUsage(disk, one.offset)
			});
		} else if (isRead(one)) {
			let files = 0;
			for await (const { type, sameAs } of entriesOf(one)) if (type !== "dir" && sameAs === void 0) files++;
			measured.push({
				label,
				fs: one.fs,
				files,
				...usage(disk, one)
			});
		}
	}
	return {
		taken,
		partitions: measured,
		form: root.fs
	};
}
const isRead = ({ fs }) => fs === "ext4" || fs === "squashfs";
/** Bytes of a squashfs (`bytes_used` of its superblock, Linux, Documentation/filesystems/squashfs.rst). */
const squashfsBytes = (disk, offset) => Number(bytesAt(disk, offset, 48).readBigUInt64LE(40));
/** Room of a root. A squashfs is as large as what is packed into it; what its partition has beyond that is for a larger one. */
const usage = (disk, { fs, offset, size }) => fs === "ext4" ? ext4Usage(disk, offset) : {
	capacity: size,
	used: squashfsBytes(disk, offset),
	overhead: null
};
/** Partitions by the table, or the one file system that fills the file. */
async function partitionsOf(disk, ports) {
	const whole = fsAt(disk, 0);
	if (whole !== "unknown") return [{
		label: "root",
		offset: 0,
		size: null,
		fs: whole
	}];
	const { stdout } = await ports.proc.run([
		"sfdisk",
		"--json",
		"--",
		disk
	], { env: { LC_ALL: "C.UTF-8" } });
	const { partitiontable: table } = JSON.parse(stdout);
	return (table.partitions ?? []).map(({ start, size, type, name }, index) => {
		const sector = table.sectorsize ?? 512;
		const offset = start * sector;
		return {
			label: type.toUpperCase() === ESP ? "esp" : name === void 0 || name === "" ? `part${index + 1}` : name,
			offset,
			size: size * sector,
			fs: fsAt(disk, offset)
		};
	});
}
/** Which file system begins there, by its magic numbers. */
function fsAt(disk, offset) {
	const head = bytesAt(disk, offset, 65608);
	const found = MAGIC$1.find(([, at, hex]) => head.toString("hex", at, at + hex.length / 2) === hex);
	if (found !== void 0) return found[0];
	return (head.toString("latin1", 54, 57) === "FAT" || head.toString("latin1", 82, 85) === "FAT") && head.readUInt16LE(510) === 43605 ? "vfat" : "unknown";
}
/** Bytes of a file; zeros where it ends before. */
function bytesAt(file, at, length) {
	const buffer = Buffer.alloc(length);
	const fd = openSync(file, "r");
	try {
		readSync(fd, buffer, 0, length, at);
	} finally {
		closeSync(fd);
	}
	return buffer;
}
/** Files on a FAT, at any depth; folders end in a slash in mdir's list. */
async function fatFiles(disk, offset, ports) {
	const { stdout } = await mtools([
		"mdir",
		"-/",
		"-b",
		"-a",
		"::"
	], {
		file: disk,
		offset
	}, ports);
	return stdout.split("\n").filter((line) => line !== "" && !line.endsWith("/")).length;
}
const noRoot = (shown, partitions) => new UserError({
	level: "error",
	code: "root-not-found",
	title: `${shown} has no partition with an ext4 or squashfs, so there is no root to measure${foundIn(partitions)}`,
	detail: partitions.length === 0 ? "It has no partitions at all." : `Partitions: ${partitions.map(({ label, fs }) => `${label} (${fs})`).join(", ")}`,
	hint: hintFor(partitions)
});
/** File systems that may be a root, and are not read. */
const foundIn = (partitions) => {
	const other = partitions.filter(({ fs }) => fs !== "vfat" && fs !== "unknown");
	return other.length === 0 ? "" : `: ${other.map(({ label, fs }) => `${label} is ${fs}`).join(", ")}`;
};
/** No tool reads these without mounting; fsck.erofs (1.5) unpacks names of the image outside of its folder. */
function hintFor(partitions) {
	if (partitions.some(({ fs }) => fs === "LUKS")) return "It is encrypted: give the root as it was before, as a folder, a tar or a squashfs.";
	if (partitions.some(({ fs }) => fs === "LVM")) return "Volumes of LVM are not taken apart: give the root as a folder, a tar or a squashfs.";
	return "It could be read only by mounting it, which is not done here: mount it yourself (`mount -o ro,loop`) and give the folder as `root`, or give a tar or squashfs of it.";
}
/**
* A qcow2 as a raw file in the scratch folder. Throws UserError for one that reads other files of the host: whoever made it chose their names.
*/
async function rawOf(qcow2, shown, raw, ports) {
	await requireTools("measure-disk", ports.host.arch, ports);
	const { stdout } = await ports.proc.run([
		"qemu-img",
		"info",
		"--output",
		"json",
		"-f",
		"qcow2",
		"--",
		qcow2
	]);
	const info = JSON.parse(stdout);
	if (info["backing-filename"] !== void 0 || info["format-specific"]?.data?.["data-file"] !== void 0) throw new UserError({
		level: "error",
		code: "root-incomplete",
		title: `${shown} is a layer upon another file, which is not read`,
		hint: "Make it whole first: `qemu-img convert -O qcow2 IN OUT`."
	});
	await ports.proc.run([
		"qemu-img",
		"convert",
		"-f",
		"qcow2",
		"-O",
		"raw",
		"--",
		qcow2,
		raw
	], { timeoutMs: 12e5 });
}
// packages/size-budget-check/src/measure/tree/forms.ts
/** Where a form shows what it is, and how (file(1)'s magic). */
const MAGIC = [
	[
		"zstd",
		0,
		"28b52ffd"
	],
	[
		"gzip",
		0,
		"1f8b"
	],
	[
		"xz",
		0,
		"fd377a585a00"
	],
	[
		"qcow2",
		0,
		"514649fb"
	],
	[
		"squashfs",
		0,
		"68737173"
	],
	[
		"cpio",
		0,
		"30373037"
	],
	[
		"tar",
		257,
		"7573746172"
	],
	[
		"disk",
		512,
		"4546492050415254"
	],
	[
		"disk",
		1080,
		"53ef"
	],
	[
		"iso",
		32769,
		"4344303031"
	],
	[
		"disk",
		0,
		"58465342"
	],
	[
		"disk",
		1024,
		"e2e1f5e0"
	],
	[
		"disk",
		65600,
		"5f42485266535f4d"
	],
	[
		"disk",
		510,
		"55aa"
	]
];
/** What of the host's files holds the image, as it is told of one. */
const FORMATS = {
	zstd: "rootfs-tar",
	gzip: "rootfs-tar",
	xz: "rootfs-tar",
	tar: "rootfs-tar",
	cpio: "rootfs-cpio",
	qcow2: "disk-qcow2",
	disk: "disk-raw",
	squashfs: "rootfs-squashfs",
	iso: "iso"
};
/** The file itself, as what is handed over. */
function artifactOf(file, form) {
	const { size, blocks } = statSync(file);
	return {
		name: path$1.basename(file),
		format: FORMATS[form],
		size,
		allocated: blocks * 512
	};
}
/** What a path is. Throws UserError for what is not there and for what is of no known form. */
function formOf(file, shown) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === void 0) throw bad("root-missing", `there is no ${shown}`, "Give the path of a folder or file.");
	if (stats.isDirectory()) return "directory";
	if (!stats.isFile()) throw bad("root-form", `${shown} is neither a folder nor a file`, FORMS$1);
	const head = bytesAt(file, 0, 65608);
	const found = MAGIC.find(([, at, hex]) => head.subarray(at, at + hex.length / 2).toString("hex") === hex);
	if (found === void 0) throw bad("root-form", `${shown} is of no form that can be measured`, FORMS$1);
	return found[0];
}
const FORMS$1 = "Known are folders, tar and cpio (also with gzip, xz, zstd), disks with ext4 or squashfs (raw, qcow2), squashfs, and ISO 9660.";
const bad = (code, title, hint) => new UserError({
	level: "error",
	code,
	title,
	hint
});
// packages/size-budget-check/src/measure/tree/openers.ts
const disk = ({ file, shown, scratch, ports }, raw = file) => readDisk(raw, shown, scratch, ports);
/** An archive as what a tool writes to its output: tar or cpio, by its first bytes. */
const through = (argv, need) => {
	return async ({ file, scratch, ports }) => {
		if (need !== void 0) await requireTools(need, ports.host.arch, ports);
		return { taken: await withFilter(argv(file), ports, ({ stdout, end }) => {
			end();
			return takeEntries(readArchive(stdout), scratch);
		}) };
	};
};
const decompressed = (program) => ({
	kind: "tar",
	form: "tar",
	open: through((file) => [
		program,
		"-dc",
		"--",
		file
	], "measure-tar")
});
const archive = {
	kind: "tar",
	form: "tar",
	open: through((file) => [
		"cat",
		"--",
		file
	])
};
/** How each form is read. */
const OPENERS = {
	zstd: decompressed("zstd"),
	gzip: decompressed("gzip"),
	xz: decompressed("xz"),
	tar: archive,
	cpio: archive,
	disk: {
		kind: "disk",
		form: "disk",
		open: disk
	},
	qcow2: {
		kind: "disk",
		form: "disk",
		open: async (opening) => {
			const raw = path$1.join(opening.scratch, "disk.raw");
			await rawOf(opening.file, opening.shown, raw, opening.ports);
			return await disk(opening, raw);
		}
	},
	squashfs: {
		kind: "disk",
		form: "squashfs",
		open: async ({ file, scratch, ports }) => ({ taken: await takeEntries(readSquashfs(file, scratch, ports), scratch) })
	},
	iso: {
		kind: "iso",
		form: "iso",
		open: through((file) => [
			"bsdtar",
			"-cf",
			"-",
			"--format=pax",
			`@${file}`
		], "measure-iso")
	}
};
async function* readArchive(chunks) {
	const source = chunks[Symbol.asyncIterator]();
	const first = await source.next();
	const head = first.done === true ? /* @__PURE__ */ new Uint8Array() : first.value;
	async function* all() {
		yield head;
		for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
	}
	yield* Buffer.from(head.subarray(0, 4)).toString("latin1") === "0707" ? readCpio(all()) : readTar(all());
}
// packages/size-budget-check/src/measure/tree/open.ts
/** Look at the tree in a folder or file. Throws UserError for what is not there, is of no known form, or cannot be read as what it says it is. */
async function openTree(file, ports) {
	const shown = shownPath(file, ports);
	const form = formOf(file, shown);
	const scratch = await ports.fs.scratch("measure");
	if (form === "directory") return openFolder(file, shown, scratch);
	try {
		return await openFile(form, {
			file,
			shown,
			scratch,
			ports
		});
	} catch (error) {
		if (error instanceof UserError || error instanceof ToolError || !(error instanceof Error)) throw error;
		if (ports.signal.aborted) throw error;
		throw new UserError({
			level: "error",
			code: "root-unreadable",
			title: `${shown} cannot be read as ${form}: ${error.message}`,
			hint: "Give it as whoever made it left it, or the same root in another form."
		}, { cause: error });
	}
}
function openFolder(folder, shown, scratch) {
	try {
		const { entries, aliases } = walk(path$1.resolve(folder) === "/" ? "" : path$1.resolve(folder));
		return {
			kind: "directory",
			entries,
			aliases,
			rpmdb: copyDatabase(folder, databasePaths(entries), scratch),
			partitions: [],
			artifacts: [],
			form: "directory"
		};
	} catch (error) {
		const { code, path: where } = error;
		if (code !== "EACCES" && code !== "EPERM") throw error;
		throw new UserError({
			level: "error",
			code: "root-unreadable",
			title: `${shown} cannot be measured: ${where ?? "a folder in it"} may not be read`,
			hint: "Run as the user that owns it, or as root: a part of a tree is no measure of it."
		}, { cause: error });
	}
}
async function openFile(form, opening) {
	const { kind, form: how, open } = OPENERS[form];
	const { taken, partitions = [], form: inside = how } = await open(opening);
	const { entries, aliases } = taken;
	return {
		kind,
		entries,
		aliases,
		rpmdb: gatherDatabase(taken, opening.scratch),
		partitions,
		artifacts: [artifactOf(opening.file, form)],
		form: inside
	};
}
// packages/size-budget-check/src/measure/head.ts
/** Measure what is given; with the budgets that it is held to, for the builds that will be compared with it. */
async function measureHead(given, ports) {
	const measured = "image" in given.from ? measureImage(given.from.image, ports.host.version) : await ports.log.group("Measure", () => measureRoot(given, ports));
	const { boot = null, idleMemory = null, tools = {} } = given.booted ?? {};
	return {
		...measured,
		tools: {
			...measured.tools,
			...tools
		},
		totals: {
			...measured.totals,
			boot,
			idleMemory
		},
		budgets: [...given.budgets],
		smallest: Object.fromEntries(given.smallest)
	};
}
async function measureRoot({ from, subject, source, budgets }, ports) {
	const tree = await openTree("root" in from ? from.root : "", ports);
	if (tree.rpmdb !== void 0) await requireTools("measure-packages", ports.host.arch, ports);
	const packages = tree.rpmdb === void 0 ? [] : await packagesIn(tree.rpmdb, ports);
	const tools = tree.rpmdb === void 0 ? {} : await toolVersions("measure-packages", ports.host.arch, ports);
	return measureTree(tree, packages, {
		name: subject.name,
		arch: archOf(packages),
		version: ports.host.version,
		source,
		tools,
		budgets
	});
}
/** What most packages are made for; null without any. */
function archOf(packages) {
	const [most] = ARCHES.map((arch) => ({
		arch,
		count: packages.filter((one) => one.arch === arch).length
	})).toSorted((a, b) => b.count - a.count);
	return most === void 0 || most.count === 0 ? null : most.arch;
}
// packages/size-budget-check/src/report/summary/kernel.ts
/** Rows that are shown. */
const SHOWN = 15;
/**
* The kernel's subsystems in the image: what build-kernel built in (code and data, before they are linked and compressed), and their modules as
* they are installed. What grew most first. Without a kernel that was built there is nothing to tell that the layers do not.
*/
function kernelTables(head, base) {
	return [subsystemTable(head, base), symbolTable(head)].filter(({ rows }) => rows.length > 0);
}
function subsystemTable(head, base) {
	const compared = base?.kernel !== void 0;
	const rows = head.kernel === void 0 ? [] : subsystemsIn(head, compared ? base : void 0);
	const shown = rows.slice(0, SHOWN);
	return {
		title: `Kernel by subsystem${rows.length > SHOWN ? `, ${SHOWN} of ${rows.length}` : ""}`,
		columns: [
			{ name: "subsystem" },
			{
				name: "built in (code and data)",
				align: "right"
			},
			{
				name: "Δ built in",
				align: "right"
			},
			{
				name: "modules",
				align: "right"
			},
			{
				name: "Δ modules",
				align: "right"
			}
		],
		rows: shown.map(({ name, builtin, modules, grown }) => [
			name,
			amount(builtin, "bytes"),
			compared ? change$1(grown.builtin, "bytes") : "",
			amount(modules, "bytes"),
			compared ? change$1(grown.modules, "bytes") : ""
		]),
		detail: true
	};
}
/** Largest change first, then largest; those of the base that are gone too. */
function subsystemsIn(head, base) {
	const [now, was] = [bytesBySubsystem(head), base === void 0 ? /* @__PURE__ */ new Map() : bytesBySubsystem(base)];
	const none = {
		builtin: 0,
		modules: 0
	};
	return [.../* @__PURE__ */ new Set([...now.keys(), ...was.keys()])].map((name) => {
		const [one, before] = [now.get(name) ?? none, was.get(name) ?? none];
		const grown = {
			builtin: one.builtin - before.builtin,
			modules: one.modules - before.modules
		};
		return {
			name,
			...one,
			grown: base === void 0 ? none : grown
		};
	}).sort((a, b) => moved(b) - moved(a) || whole(b) - whole(a) || (a.name < b.name ? -1 : 1));
}
const moved = ({ grown }) => Math.abs(grown.builtin) + Math.abs(grown.modules);
const whole = ({ builtin, modules }) => builtin + modules;
function bytesBySubsystem({ kernel, drivers }) {
	const modules = groupBy(drivers.filter(({ kind }) => kind === "module"), ({ path }) => subsystem(path.replace(/^.*\/lib\/modules\/[^/]+\//, "")));
	const builtin = new Map(kernel?.builtin.map(({ name, size }) => [name, size]));
	const names = /* @__PURE__ */ new Set([...modules.keys(), ...builtin.keys()]);
	return new Map([...names].map((name) => [name, {
		builtin: builtin.get(name) ?? 0,
		modules: (modules.get(name) ?? []).reduce((sum, { size }) => sum + size, 0)
	}]));
}
/** Functions and data since the kernel that build-kernel was given to compare with, which need not be that of the baseline. */
function symbolTable({ kernel }) {
	const symbols = kernel?.symbols;
	const { growth } = symbols ?? {};
	const rows = (growth?.largest ?? []).slice(0, SHOWN).map(({ name, file, before, after }) => [
		name,
		file,
		before === null ? "new" : amount(before, "bytes"),
		after === null ? "gone" : amount(after, "bytes"),
		change$1((after ?? 0) - (before ?? 0), "bytes")
	]);
	return {
		title: `Symbols of the kernel since ${symbols?.since ?? ""}: ${change$1(growth?.bytes ?? 0, "bytes")}`,
		columns: [
			{ name: "symbol" },
			{ name: "in" },
			{
				name: "before",
				align: "right"
			},
			{
				name: "now",
				align: "right"
			},
			{
				name: "Δ",
				align: "right"
			}
		],
		rows,
		detail: true
	};
}
// packages/size-budget-check/src/report/summary/lines.ts
/** Lines that are named; GitHub shows eight annotations in all, and the budgets' own come first. */
const MOST_LINES = 7;
/** Packages that a line's finding names. */
const MOST_NAMES = 4;
/**
* Where a budget was exceeded: the lines of the definition that made the image grow, with what came with each, most bytes first. What newer
* repositories brought is no line's.
*/
function growthFindings({ budgets, changes }) {
	if (!budgets.some(({ verdict, decides }) => ["fail", "warn"].includes(verdict) && decides !== false) || changes === void 0) return [];
	const lines = /* @__PURE__ */ new Map();
	for (const one of changes.packages) {
		if (one.at === void 0 || one.bytes <= 0 || one.cause === "drift") continue;
		const key = formatPosition(one.at);
		lines.set(key, [...lines.get(key) ?? [], one]);
	}
	return [...lines.values()].map((all) => ({
		all,
		bytes: all.reduce((sum, { bytes }) => sum + bytes, 0)
	})).sort((a, b) => b.bytes - a.bytes).slice(0, MOST_LINES).map(({ all, bytes }) => finding(all, bytes));
}
function finding(all, bytes) {
	const named = all.slice(0, MOST_NAMES).map(({ what, bytes }) => `${what} ${change$1(bytes, "bytes")}`);
	const left = all.length - named.length;
	const at = all[0]?.at;
	return {
		level: "notice",
		code: "size-growth-line",
		title: `this line made the image grow: ${change$1(bytes, "bytes")}`,
		detail: [...named, ...left > 0 ? [`${left} more`] : []].join(", "),
		...at === void 0 ? {} : { at }
	};
}
// packages/size-budget-check/src/report/summary/report.ts
/** The size manifest for people: what is over, what it was compared with, the budgets, what changed, where the bytes are. */
function sizeReport(size, head, base, findings, verdict) {
	return {
		headline: headline(size, head),
		verdict,
		facts: facts(size, head, base),
		tables: [
			budgetTable(size.budgets),
			...changeTables(size.changes),
			rowTable(size, base),
			packageTable(head),
			fileTable(size.changes),
			...kernelTables(head, base)
		].filter((table) => table.rows.length > 0).map(withoutEmptyColumns),
		excerpts: [],
		findings: [...findings, ...growthFindings(size)]
	};
}
/** `k2-dpu holds 213.4 MiB of files and is over its budget: total`. */
function headline({ budgets, verdict, total }, { subject: { name } }) {
	const size = formatMiB(total.root);
	const named = (wanted) => budgets.filter((budget) => budget.verdict === wanted && budget.decides !== false).map((budget) => budget.id).join(", ");
	if (verdict === "fail") return `${name} holds ${size} of files and is over its budget: ${named("fail")}`;
	if (verdict === "pass") return `${name} holds ${size} of files and keeps all ${budgets.length} budgets`;
	if (verdict === "skipped") return `${name} holds ${size} of files; its definition sets no budget`;
	const unmeasured = named("broken");
	return `the sizes of ${name} could not be judged${unmeasured === "" ? "" : `: ${unmeasured}`}`;
}
function facts({ total, comparedWith }, { totals, artifacts }, base) {
	const row = (name, head, was, unit) => ({
		name,
		value: was === void 0 || was === head ? amount(head, unit) : `${amount(was, unit)} → ${amount(head, unit)}, ${change$1(head - was, unit)} (${changePercent(head, was)})`
	});
	return [
		...comparedWith === void 0 ? [] : [{
			name: "compared with",
			value: baselineLine(comparedWith)
		}, ...baselineWarnings(comparedWith).map((value) => ({
			name: "⚠️ careful",
			value
		}))],
		row("installed", totals.installed, base?.totals.installed, "bytes"),
		...total.allocated === totals.installed ? [] : [row("disk allocated", total.allocated, void 0, "bytes")],
		...artifacts.map(({ name, size }) => row(name, size, base?.artifacts.find((one) => one.name === name)?.size, "bytes")),
		row("packages", totals.packages, base?.totals.packages, "count"),
		row("files", totals.files, base?.totals.files, "count")
	];
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
	const used = Math.min(boot?.used ?? 0, Math.max(0, allocated - totals.installed));
	return [
		...shares,
		{
			name: "boot partition",
			size: used,
			files: boot?.files ?? 0
		},
		{
			name: "fs-overhead",
			size: Math.max(0, allocated - totals.installed - used),
			files: 0
		}
	];
}
// packages/size-budget-check/src/report/formats/code-climate.ts
const SEVERITY = {
	error: "critical",
	warning: "minor",
	notice: "info"
};
/** Findings that have a place, as GitLab's code quality reports have them: a Code Climate list of issues, each with a fingerprint that stays. */
function codeClimate(size) {
	const seen = /* @__PURE__ */ new Map();
	const issues = [...size.findings, ...growthFindings(size)].flatMap(({ code, level, title, detail, at }) => {
		if (at === void 0) return [];
		const key = JSON.stringify([
			code,
			at.file,
			at.line ?? 1
		]);
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		return [{
			type: "issue",
			check_name: code,
			description: [title, detail].filter((part) => part !== void 0).join("; "),
			categories: ["Performance"],
			severity: SEVERITY[level],
			fingerprint: digestOf([key, nth]),
			location: {
				path: at.file,
				lines: { begin: at.line ?? 1 }
			}
		}];
	});
	return `${JSON.stringify(issues, null, 2)}\n`;
}
// packages/action-kit/src/render/junit.ts
/** JUnit XML as Jenkins, GitLab and GitHub's reporters read it. `fail` is a failure, `broken` an error. */
function junit(name, suites) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeXml(name)}">\n${suites.map(suite).join("")}</testsuites>\n`;
}
function suite({ name, cases, output = [], seconds }) {
	const number = (verdict) => cases.filter((one) => one.verdict === verdict).length;
	const counts = `tests="${cases.length}" failures="${number("fail")}" errors="${number("broken")}" skipped="${number("skipped")}"`;
	const said = output.length === 0 ? "" : `<system-out>${output.map(escapeXml).join("\n")}</system-out>\n`;
	const body = cases.map((one) => testcase$1(name, one)).join("") + said;
	return `<testsuite name="${escapeXml(name)}" ${counts} time="${time(seconds)}">\n${body}</testsuite>\n`;
}
const TAGS = {
	pass: "",
	fail: "failure",
	broken: "error",
	skipped: "skipped"
};
function testcase$1(suiteName, { name, verdict, message, output = "", seconds }) {
	const open = `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(name)}" time="${time(seconds)}"`;
	const tag = TAGS[verdict];
	const inner = [...tag === "" ? [] : [`<${tag} message="${escapeXml(message)}"/>`], ...output === "" ? [] : [`<system-out>${escapeXml(output)}</system-out>`]].join("");
	return inner === "" ? `${open}/>\n` : `${open}>${inner}</testcase>\n`;
}
const time = (seconds) => seconds?.toFixed(3) ?? "0";
/** Text and attribute values of XML 1.0: markup escaped, characters that XML cannot hold replaced. */
function escapeXml(text) {
	return text.replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "�").replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
// packages/size-budget-check/src/report/formats/junit.ts
/** One case for each budget that decides. What was let pass is a pass that says so. */
function junitReport(size, { subject }) {
	return junit("dpuos size", [{
		name: [
			"size",
			subject.name,
			...subject.arch === null ? [] : [subject.arch]
		].join("."),
		cases: size.budgets.filter(({ decides }) => decides !== false).map(testcase)
	}]);
}
function testcase(result) {
	const verdict = VERDICTS$1[result.verdict];
	const sentence = budgetSentence(result);
	const said = result.verdict === "warn" || result.verdict === "waived" ? { output: `${result.verdict}: ${sentence}` } : {};
	return {
		name: result.id,
		verdict,
		message: sentence,
		...said
	};
}
const VERDICTS$1 = {
	pass: "pass",
	noise: "pass",
	warn: "pass",
	waived: "pass",
	fail: "fail",
	broken: "broken",
	"no-baseline": "skipped",
	skipped: "skipped"
};
// packages/size-budget-check/src/report/formats/families.ts
/** What was measured; what was not has no samples. */
function measuredFamilies({ totals, shares, artifacts, partitions }) {
	const one = (value) => value === null || value === void 0 ? [] : [{
		labels: {},
		value
	}];
	const each = (label, all, nameOf, valueOf) => all.flatMap((thing) => {
		const value = valueOf(thing);
		return value === null ? [] : [{
			labels: { [label]: nameOf(thing) },
			value
		}];
	});
	const bytes = "bytes";
	return [
		{
			name: "image_installed_bytes",
			unit: bytes,
			help: "Bytes of all files of the root.",
			samples: one(totals.installed)
		},
		{
			name: "image_allocated_bytes",
			unit: bytes,
			help: "The same in the blocks that hold it.",
			samples: one(totals.allocated)
		},
		{
			name: "image_layer_bytes",
			unit: bytes,
			help: "Bytes of files by layer.",
			samples: each("layer", shares, (share) => share.name, ({ size }) => size)
		},
		{
			name: "image_artifact_bytes",
			unit: bytes,
			help: "Bytes of what is handed over.",
			samples: each("artifact", artifacts, (artifact) => artifact.name, ({ size }) => size)
		},
		{
			name: "image_partition_used_bytes",
			unit: bytes,
			help: "Bytes of files by partition.",
			samples: each("partition", partitions, ({ label }) => label, ({ used }) => used)
		},
		{
			name: "image_partition_capacity_bytes",
			unit: bytes,
			help: "Bytes that files could take by partition.",
			samples: each("partition", partitions, ({ label }) => label, ({ capacity }) => capacity)
		},
		{
			name: "image_packages",
			help: "Installed packages.",
			samples: one(totals.packages)
		},
		{
			name: "image_files",
			help: "Files of the root.",
			samples: one(totals.files)
		},
		{
			name: "image_inodes",
			help: "Inodes of the root.",
			samples: one(totals.inodes)
		},
		{
			name: "image_services_enabled",
			help: "Units that are enabled.",
			samples: one(totals.servicesEnabled)
		},
		{
			name: "image_setuid_files",
			help: "Files with a setuid or setgid bit.",
			samples: one(totals.setuid)
		},
		{
			name: "image_boot_seconds",
			unit: "seconds",
			help: "Median of the boots that were timed.",
			samples: one(totals.boot === null ? null : totals.boot.median / 1e3)
		},
		{
			name: "image_idle_memory_bytes",
			unit: bytes,
			help: "Median of memory in use when idle.",
			samples: one(totals.idleMemory === null ? null : totals.idleMemory.median * 1024)
		}
	];
}
/** The budgets that decide. */
function budgetFamilies(budgets) {
	const deciding = budgets.filter(({ decides }) => decides !== false);
	const labels = ({ id, metric, unit }) => ({
		budget: id,
		metric,
		unit
	});
	const values = (valueOf) => deciding.flatMap((one) => {
		const value = valueOf(one);
		return value === null ? [] : [{
			labels: labels(one),
			value
		}];
	});
	return [
		{
			name: "budget_used",
			help: "What a budget is for, in its unit.",
			samples: values(({ actual }) => actual)
		},
		{
			name: "budget_limit",
			help: "The cap, in the unit of the budget.",
			samples: values(({ max }) => max)
		},
		{
			name: "budget_kept",
			help: "1: kept, or let pass. 0: exceeded, or not measured.",
			samples: values(({ verdict }) => verdict === "fail" || verdict === "broken" ? 0 : 1)
		}
	];
}
// packages/size-budget-check/src/report/formats/openmetrics.ts
/**
* Sizes as OpenMetrics text (version 1.0.0), which GitLab compares between branches and Prometheus' textfile collector reads. Labels tell what it is, never
* of which commit: a series goes on from build to build.
*/
function openMetrics({ budgets }, measured) {
	const { name, arch } = measured.subject;
	const of = {
		image: name,
		...arch === null ? {} : { arch }
	};
	return `${[...measuredFamilies(measured), ...budgetFamilies(budgets)].filter(({ samples }) => samples.length > 0).map((family) => render(family, of)).join("")}# EOF\n`;
}
function render({ name, help, unit, samples }, of) {
	const full = `dpuos_${name}`;
	const seen = /* @__PURE__ */ new Set();
	const lines = samples.flatMap(({ labels, value }) => {
		const series = Object.entries({
			...of,
			...labels
		}).map(([label, text]) => `${label}="${escape(text)}"`).join(",");
		if (seen.has(series)) return [];
		seen.add(series);
		return [`${full}{${series}} ${value}\n`];
	});
	return [
		`# TYPE ${full} gauge\n`,
		...unit === void 0 ? [] : [`# UNIT ${full} ${unit}\n`],
		`# HELP ${full} ${help}\n`,
		...lines
	].join("");
}
/** A label's value: what would end it is escaped, control characters replaced. */
function escape(text) {
	return text.replaceAll(/\p{Surrogate}/gu, "�").replaceAll(/[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\x85]/g, "�").replaceAll("\\", "\\\\").replaceAll("\"", String.raw`\"`).replaceAll("\n", String.raw`\n`);
}
// packages/size-budget-check/src/report/formats/sarif.ts
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVEL = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/**
* Findings as SARIF 2.1.0, for GitHub's code scanning: a result for each that has a place in the definition. What has none is a notification
* of the run, because code scanning shows only what it can place.
*/
function sarif(size, { subject }) {
	const findings = [...size.findings, ...growthFindings(size)];
	const rules = [...new Set(findings.map(({ code }) => code))].sort();
	const run = {
		tool: { driver: {
			name: size.tool.name,
			version: size.tool.version,
			rules: rules.map((id) => ({
				id,
				name: id,
				shortDescription: { text: id.replaceAll("-", " ") }
			}))
		} },
		automationDetails: { id: `${size.tool.name}/${[subject.name, subject.arch].filter((part) => part !== null).join("/")}/` },
		invocations: [{
			executionSuccessful: size.verdict !== "broken",
			toolExecutionNotifications: findings.filter(({ at }) => at === void 0).map(({ level, code, ...rest }) => ({
				level: LEVEL[level],
				descriptor: { id: code },
				message: { text: textOf(rest) }
			}))
		}],
		results: findings.flatMap((one) => one.at === void 0 ? [] : [result(one, one.at, rules)])
	};
	return `${JSON.stringify({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	}, null, 2)}\n`;
}
const textOf = ({ title, detail, hint }) => [
	title,
	detail,
	hint
].filter((part) => part !== void 0 && part !== "").join("\n");
function result(finding, at, rules) {
	const { code, level } = finding;
	const region = at.line === void 0 ? {} : { region: {
		startLine: at.line,
		...at.column === void 0 ? {} : { startColumn: at.column }
	} };
	return {
		ruleId: code,
		ruleIndex: rules.indexOf(code),
		level: LEVEL[level],
		message: { text: textOf(finding) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: uriOf(at.file) },
			...region
		} }],
		partialFingerprints: { "dpuosFinding/v1": digestOf([
			code,
			at.file,
			at.line ?? 0
		]) }
	};
}
/** A path as a relative URI reference, or a file URI where it is absolute. */
function uriOf(file) {
	const encoded = file.replaceAll(/\p{Surrogate}/gu, "�").split("/").map(encodeURIComponent).join("/");
	return file.startsWith("/") ? `file://${encoded}` : encoded;
}
// packages/size-budget-check/src/report/forms.ts
/** What sizes can be told as, beside the summary. */
const FORMS = [
	"html",
	"junit",
	"openmetrics",
	"sarif",
	"codeclimate"
];
// packages/action-kit/src/render/page/parts.ts
/** A table; cells of number columns are right-aligned. On a phone each row is a card, in which the cells say what they are. */
function table(columns, rows) {
	const kind = (i) => columns[i]?.number ? "n" : "";
	return html`<div class="scroll"><table class="rows"><thead><tr>${columns.map((column, i) => html`<th class="${kind(i)}">${column.name}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class="${kind(i)}" data-name="${columns[i]?.name ?? ""}">${cell}</td>`)}</tr>`)}
</tbody></table></div>`;
}
/** A section, or nothing at all when its body is nothing. */
function section(title, ...body) {
	const filled = body.filter((part) => part.text !== "");
	return filled.length === 0 ? nothing$1 : html`<section><h2>${title}</h2>${filled}</section>`;
}
function details(summary, body) {
	return html`<details><summary>${summary}</summary>${body}</details>`;
}
/** What a badge can say with the colour of its own; all else is an ending that is no verdict, and red. */
const VERDICTS = [
	"pass",
	"noise",
	"warn",
	"waived",
	"fail",
	"broken",
	"skipped",
	"no-baseline",
	"not run"
];
/** A word with the colour of its verdict. */
function badge(verdict) {
	return html`<span class="badge ${VERDICTS.includes(verdict) ? verdict.replace(" ", "-") : "bad"}">${verdict}</span>`;
}
/** A bar filled to `share` (0 … 1, more is full) in the colour class `f-<colour>`; without a style attribute, which a strict policy forbids. */
function meter(share, colour) {
	return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="f-${colour}" width="${percent(share).slice(0, -1)}" height="10" rx="2"/></svg>`;
}
/** `12.3%`, between 0 and 100; anything above zero stays visible. */
function percent(share) {
	if (!(share > 0)) return "0%";
	return `${(Math.min(1, Math.max(.004, share)) * 100).toFixed(1)}%`;
}
// packages/action-kit/src/render/page/style.ts
/**
* What our pages share. Colours are custom properties, so that dark mode is one block: `b-NAME` is a background, `f-NAME` fills a shape, for a
* layer of the image or a verdict.
*/
const PAGE_STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5d6877;--line:#dfe3e9;--track:#e9ecf1;
--pass:#1a7f4b;--fail:#c4302b;--broken:#a35a00;--skipped:#697380;
--kernel:#2f6fde;--drivers:#7b57c9;--system:#c2447f;--packages:#0e8a86;--services:#d0761b;--unowned:#8a94a3;
--boot:#5b86a6;--over:#b3bac5;--firmware:#8a94a3;--initramfs:#7b57c9}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#1a2029;--ink:#e7ebf1;--soft:#98a4b3;--line:#2b3440;--track:#28313d;
--pass:#4cc38a;--fail:#ff7069;--broken:#f0a94a;--skipped:#98a4b3;
--kernel:#4d86ea;--drivers:#9070dc;--system:#d6608f;--packages:#2aa39f;--services:#d98a3d;--unowned:#6c7787;
--boot:#6d97b5;--over:#4a5565;--firmware:#6c7787;--initramfs:#9070dc}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:26px;margin:0;letter-spacing:-.01em}
h2{font-size:17px;margin:0 0 14px}
h3{font-size:14px;margin:18px 0 6px}
p{margin:6px 0}
.sub{color:var(--soft)}
header{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;margin-bottom:20px}
header>div{flex:1 1 320px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 16px}
.badge{display:inline-block;white-space:nowrap;padding:1px 10px;border-radius:99px;font-size:13px;font-weight:600;color:#fff;background:var(--skipped)}
header .badge{font-size:16px;padding:5px 18px}
.badge.pass{background:var(--pass)}.badge.fail,.badge.bad{background:var(--fail)}.badge.broken,.badge.warn,.badge.waived{background:var(--broken)}
@media (prefers-color-scheme:dark){.badge{color:#11151b}}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin:0 0 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px}
.card b{display:block;font-size:22px;line-height:1.25;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th{font-weight:600;color:var(--soft);text-align:left;font-size:13px}
th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.bar{width:34%;min-width:140px;vertical-align:middle}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{overflow-wrap:anywhere}
pre{background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px;overflow-x:auto;margin:8px 0}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:10px 0 0;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.meter{fill:var(--pass);display:block;width:100%;height:10px;border-radius:5px;background:var(--track)}
.f-kernel{fill:var(--kernel)}.f-drivers{fill:var(--drivers)}.f-system{fill:var(--system)}.f-packages{fill:var(--packages)}
.f-services{fill:var(--services)}.f-unowned{fill:var(--unowned)}
.b-kernel{background:var(--kernel)!important}.b-drivers{background:var(--drivers)!important}.b-system{background:var(--system)!important}
.b-packages{background:var(--packages)!important}.b-services{background:var(--services)!important}.b-unowned{background:var(--unowned)!important}
.b-boot{background:var(--boot)!important}.b-over{background:var(--over)!important}.b-firmware{background:var(--firmware)!important}
.b-initramfs{background:var(--initramfs)!important}.b-pass{background:var(--pass)!important}.b-fail{background:var(--fail)!important}
.b-broken{background:var(--broken)!important}
.f-boot{fill:var(--boot)}.f-over{fill:var(--over)}.f-fail{fill:var(--fail)}.f-warn,.f-waived,.f-broken{fill:var(--broken)}
details{margin-top:10px}main>details{margin:0 0 16px}
summary{cursor:pointer;color:var(--soft)}
.finding{border-left:4px solid var(--skipped);padding:2px 0 2px 12px;margin:10px 0}
.finding.error{border-color:var(--fail)}.finding.warning{border-color:var(--broken)}
footer{color:var(--soft);font-size:13px;text-align:center}
@media (max-width:560px){main{padding:16px 10px 40px}section{padding:14px 12px}
.rows thead{display:none}.rows tr{display:block;padding:6px 0;border-bottom:1px solid var(--line)}.rows tr:last-child{border:0}
.rows td{display:block;position:relative;padding:1px 0 1px 38%;border:0}.rows td:empty{display:none}.rows td.n{text-align:left}
.rows td::before{content:attr(data-name);position:absolute;left:0;color:var(--soft);font-weight:400}
.rows td:first-child{padding-left:0;font-weight:600}.rows td:first-child::before{display:none}
.rows td.n{white-space:normal}}
`;
// packages/size-budget-check/src/report/tree/compare.ts
/** Two trees as one: each part beside what it was, or what became of it. Without a base everything is as it was. */
function compareTrees(head, base) {
	return node(head, base === void 0 ? head : base);
}
function node(now, was) {
	const shown = now ?? was;
	if (shown === void 0) throw new TypeError("a part is there before or after");
	const parts = pairs(now, was).map(([one, other]) => node(one, other));
	const changed = now !== void 0 && was !== void 0 && now.id !== was.id;
	const note = [shown.note, changed ? `was ${was.note === "" ? was.name : was.note}` : ""].filter((part) => part !== "");
	return {
		kind: shown.kind,
		name: shown.name,
		head: now?.size ?? 0,
		base: was?.size ?? 0,
		...shown.files === void 0 ? {} : { files: shown.files },
		...note.length === 0 ? {} : { note: note.join("; ") },
		...parts.length === 0 ? {} : { parts }
	};
}
/** Parts by id, the rest by kin in the order of size. A part that is split on one side only has the other whole as its rest. */
function pairs(now, was) {
	const [heads, bases] = [split(now, was), split(was, now)];
	if (now === was) return heads.map((one) => [one, one]);
	const byId = groupBy(bases, ({ id }) => id);
	const exact = heads.map((one) => [one, byId.get(one.id)?.shift()]);
	const taken = new Set(exact.map(([, one]) => one));
	const left = groupBy(bases.filter((one) => !taken.has(one)), ({ kin }) => kin);
	const matched = exact.map(([one, other]) => [one, other ?? left.get(one.kin)?.shift()]);
	const gone = [...left.values()].flat().map((one) => [void 0, one]);
	return [...matched, ...gone];
}
/** The parts of a part; where only its counterpart has any, itself as one, so that both sides still add up. */
function split(part, counterpart) {
	if (part === void 0) return [];
	if (part.parts.length > 0 || (counterpart?.parts.length ?? 0) === 0 || part.size === 0) return part.parts;
	return [{
		...part,
		kind: "rest",
		name: "other files",
		id: "rest",
		kin: "rest",
		note: ""
	}];
}
// packages/size-budget-check/src/report/tree/part.ts
const sum = (parts) => parts.reduce((total, { size }) => total + size, 0);
/** Everything that is not named, so that parts add up to the whole; nothing when they do already. */
function withRest(parts, size, name = "other files") {
	const left = size - sum(parts);
	if (left <= 0) return [...parts];
	return [...parts, {
		kind: "rest",
		name,
		id: "rest",
		kin: "rest",
		size: left,
		note: "",
		parts: []
	}];
}
/** A name in which numbers of versions do not tell: `libz.so.1.3.1` and `libz.so.1.4` are kin, also `/boot/vmlinuz-6.6.0-1`. */
const withoutVersion = (name) => name.replaceAll(/\d[\w.+~-]*/g, "#");
/**
* Parts of which the whole has no more room than it has: the largest give way, so that it is never exceeded. `why` is noted with each that does,
* behind the bytes it lost.
*/
function heldTo(parts, whole, why) {
	let excess = sum(parts) - whole;
	if (excess <= 0) return [...parts];
	return [...parts].sort((a, b) => b.size - a.size).map((part) => {
		const cut = Math.min(part.size, Math.max(0, excess));
		excess -= cut;
		if (cut === 0) return part;
		const size = part.size - cut;
		const said = why === void 0 ? [] : [`${formatBytes(cut)} ${why}`];
		const note = [part.note, ...said].filter((one) => one !== "").join("; ");
		return {
			...part,
			size,
			note,
			parts: heldTo(part.parts, size)
		};
	}).filter(({ size }) => size > 0);
}
// packages/size-budget-check/src/report/tree/layers.ts
/** The root as layers of packages of files; modules and firmware by folder in the layer of drivers. */
function layerTree(measured) {
	const drivers = new Set(measured.drivers.map(({ path }) => driverPath(path)));
	const owned = groupBy(measured.largest.filter(({ path }) => !drivers.has(driverPath(path))), ({ owner }) => owner);
	const parts = measured.shares.map(({ name, size, files }) => {
		const kept = name === "drivers" ? driverParts(measured, size) : [];
		const packages = measured.packages.filter(({ layer }) => layer === name).map((one) => packagePart(one, owned.get(one.nevra) ?? owned.get(one.name) ?? []));
		const loose = (owned.get(name) ?? []).map((file) => filePart(file, file.path));
		const left = size - kept.reduce((sum, part) => sum + part.size, 0);
		const inside = [...kept, ...heldTo([...packages, ...loose], left, "of it count for another layer")];
		return {
			kind: "layer",
			name,
			id: name,
			kin: name,
			size,
			files,
			note: name === "kernel" ? builtIn(measured) : "",
			parts: withRest(inside, size)
		};
	});
	const { installed: size, files } = measured.totals;
	return {
		kind: "root",
		name: measured.subject.name,
		id: "/",
		kin: "/",
		size,
		files,
		note: "",
		parts
	};
}
/** What is in the image of a kernel that was built; its parts are of another measure than files are, so they are told and not drawn. */
function builtIn({ kernel }) {
	if (kernel === void 0) return "";
	return `built in, before compressing: ${kernel.builtin.toSorted((a, b) => b.size - a.size).slice(0, 4).map(({ name, size }) => `${name} ${amount(size, "bytes")}`).join(", ")}`;
}
function packagePart(one, large) {
	const { nevra, name, size, files, reason, because } = one;
	const why = because.slice(0, 4).join(", ") + (because.length > 4 ? ` and ${because.length - 4} more` : "");
	const words = {
		requested: "asked for at",
		dependency: "needed by",
		unknown: ""
	}[reason];
	const packed = one.compressedEstimate === null ? "" : `${estimate(one.compressedEstimate)} compressed`;
	const note = [
		nevra,
		why === "" ? "" : `${words} ${why}`.trim(),
		packed
	].filter((part) => part !== "").join(", ");
	const parts = heldTo(large.map((file) => filePart(file, file.path)), size);
	return {
		kind: "package",
		name,
		id: nevra,
		kin: `${name}${nevra.slice(nevra.lastIndexOf("."))}`,
		size,
		files,
		note,
		parts: parts.length === 0 ? [] : withRest(parts, size)
	};
}
const filePart = ({ path, size, owner }, name) => ({
	kind: "file",
	name,
	id: path,
	kin: withoutVersion(path),
	size,
	files: 1,
	note: owner,
	parts: []
});
/** Place of a module or firmware that is the same for every kernel: `kernel/drivers/net/x.ko`, `firmware/mellanox/a.bin`. */
const driverPath = (path) => path.replace(/^.*\/(?=(kernel|firmware)\/)/, "");
function driverParts({ drivers }, most) {
	return heldTo([...groupBy(drivers, (one) => folderOf(one.kind, one.path))].map(([name, all]) => {
		const parts = all.map(({ kind, name, path, size, reason }) => {
			const note = [path, reason].filter((part) => part !== "").join(", ");
			return {
				kind,
				name,
				id: driverPath(path),
				kin: name,
				size,
				files: 1,
				note,
				parts: []
			};
		});
		return {
			kind: "group",
			name,
			id: name,
			kin: name,
			size: parts.reduce((sum, part) => sum + part.size, 0),
			files: all.length,
			note: "",
			parts
		};
	}), most);
}
/** Folder of a module below `kernel/`, of firmware below `firmware/`, at most two deep: `drivers/net`, `fs`, `firmware/mellanox`. */
function folderOf(kind, path) {
	const folders = driverPath(path).split("/").slice(0, -1);
	if (kind === "firmware") return ["firmware", ...folders.filter((one) => one !== "firmware")].slice(0, 2).join("/");
	return folders.filter((one) => one !== "kernel").slice(0, 2).join("/") || "modules";
}
// packages/size-budget-check/src/report/tree/folders.ts
/** The root as folders, as deep as they were measured, with the largest files in the nearest of them. */
function folderTree(measured) {
	const dirs = new Map(measured.dirs.map((dir) => [dir.path, dir]));
	const { installed: size, files } = measured.totals;
	dirs.set("/", {
		path: "/",
		size,
		files
	});
	const below = groupBy([...dirs.values()].filter(({ path }) => path !== "/"), ({ path }) => nearest(path, dirs));
	const inside = groupBy(measured.largest, ({ path }) => nearest(path, dirs));
	const part = ({ path, size, files }) => {
		const folders = (below.get(path) ?? []).map(part);
		const within = path === "/" ? 1 : path.length + 1;
		const large = (inside.get(path) ?? []).map((file) => filePart(file, file.path.slice(within)));
		const parts = heldTo([...folders, ...large], size);
		const name = path === "/" ? "/" : path.slice(path.lastIndexOf("/") + 1);
		return {
			kind: path === "/" ? "root" : "folder",
			name,
			id: path,
			kin: withoutVersion(path),
			size,
			files,
			note: path === "/" ? "" : path,
			parts: parts.length === 0 ? [] : withRest(parts, size)
		};
	};
	return part({
		path: "/",
		size,
		files
	});
}
/** The nearest folder above that was measured. */
function nearest(path, dirs) {
	for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
		const above = path.slice(0, at);
		if (dirs.has(above)) return above;
	}
	return "/";
}
// packages/size-budget-check/src/report/tree/prune.ts
/**
* The tree in at most `limit` bytes of JSON: of what does not fit, the smallest parts are one, and what they come to stays.
* Which is largest is decided by what a part is and was, so that no part is kept whose whole is not.
*/
function prune(root, limit) {
	const all = [];
	const collect = (node, parent) => {
		all.push({
			node,
			parent
		});
		for (const part of node.parts ?? []) collect(part, node);
	};
	collect(root, void 0);
	all.sort((a, b) => weight(b.node) - weight(a.node));
	const kept = /* @__PURE__ */ new Set();
	let bytes = 0;
	for (const { node, parent } of all) {
		if (parent !== void 0 && !kept.has(parent)) continue;
		const { parts: _, ...own } = node;
		bytes += Buffer.byteLength(JSON.stringify(own)) + REST_BYTES;
		if (bytes > limit && parent !== void 0) break;
		kept.add(node);
	}
	return kept.size === all.length ? root : cut(root, kept);
}
/** `,"parts":[]` and the part that stands for what was left out. */
const REST_BYTES = 80;
const weight = ({ head, base }) => head + base;
function cut(node, kept) {
	const { parts = [], ...own } = node;
	const stay = parts.filter((part) => kept.has(part));
	if (stay.length === 0) return own;
	const left = parts.filter((part) => !kept.has(part));
	const rest = left.length === 0 ? [] : [together(left)];
	return {
		...own,
		parts: [...stay.map((part) => cut(part, kept)), ...rest]
	};
}
const together = (left) => ({
	kind: "rest",
	name: `${left.length} smaller`,
	head: left.reduce((sum, { head }) => sum + head, 0),
	base: left.reduce((sum, { base }) => sum + base, 0)
});
// packages/size-budget-check/src/report/page/explorer.ts
/** The frame that the script fills. Without scripts the tables above and below say what is most important. */
function explorer(compared, folders) {
	const none = html``;
	const shows = [
		choice("show", "head", "Now"),
		choice("show", "base", "Base"),
		choice("show", "difference", "Difference")
	];
	return html`<section id="explorer" hidden><h2>Where the bytes are</h2>
<div class="tools">
${folders ? html`<fieldset><legend>Cut into</legend>${[choice("view", "layers", "Layers"), choice("view", "folders", "Folders")]}</fieldset>` : none}
${compared ? html`<fieldset><legend>Show</legend>${shows}</fieldset>` : none}
<fieldset><legend>As</legend>${[choice("as", "map", "Map"), choice("as", "table", "Table")]}</fieldset>
<label class="search">Search <input type="search" id="search" placeholder="package, module, path" autocomplete="off" spellcheck="false"></label>
</div>
<nav id="trail" aria-label="Where you are"></nav>
<div id="map" role="group" aria-label="Map of sizes"></div>
<p id="said" role="status"></p>
<div id="list" class="scroll"></div>
<p class="sub hint">Arrow keys move, Enter opens, Backspace goes up, / searches.</p>
</section>
<noscript><section><h2>Where the bytes are</h2><p>The map needs scripts, which are off here.</p></section></noscript>`;
}
function choice(name, value, label) {
	return html`<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;
}
// packages/size-budget-check/src/report/page/files.ts
const PAGE_FILES = {
	"page.js": "// packages/size-budget-check/src/report/page/browser/arrows.ts\nconst DIRECTIONS = {\n	ArrowLeft: [-1, 0],\n	ArrowRight: [1, 0],\n	ArrowUp: [0, -1],\n	ArrowDown: [0, 1]\n};\nfunction neighbour(from, all, key) {\n	const direction = DIRECTIONS[key];\n	if (direction === void 0) return void 0;\n	const [dx, dy] = direction;\n	const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];\n	const [x, y] = centre(from);\n	let best;\n	let least = Number.POSITIVE_INFINITY;\n	for (const one of all) {\n		const [ox, oy] = centre(one);\n		const ahead = (ox - x) * dx + (oy - y) * dy;\n		const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);\n		if (ahead > .5 && ahead + 2 * aside < least) [best, least] = [one, ahead + 2 * aside];\n	}\n	return best;\n}\n\n// packages/size-budget-check/src/report/page/browser/dom.ts\nfunction element(tag, own = {}, children = []) {\n	const made = document.createElement(tag);\n	const { class: classes, text, ...attributes } = own;\n	if (classes !== void 0) made.className = classes;\n	if (text !== void 0) made.textContent = text;\n	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);\n	made.append(...children);\n	return made;\n}\nfunction byId(id) {\n	const found = document.getElementById(id);\n	if (found === null) throw new Error(`the page has no #${id}`);\n	return found;\n}\n\n// packages/size-budget-check/src/report/page/browser/items.ts\nfunction itemsOf(node, parent, index = 0) {\n	const items = [];\n	const item = {\n		node,\n		parent,\n		index,\n		items,\n		moved: 0\n	};\n	for (const [i, part] of (node.parts ?? []).entries()) items.push(itemsOf(part, item, i));\n	item.moved = items.length === 0 ? Math.abs(node.head - node.base) : items.reduce((sum, { moved }) => sum + moved, 0);\n	return item;\n}\nfunction itemAt(root, address) {\n	let at = root;\n	for (const index of address) at = at.items[index] ?? at;\n	return at;\n}\nfunction wayTo(item) {\n	return item.parent === void 0 ? [item] : [...wayTo(item.parent), item];\n}\nconst addressOf = (item) => wayTo(item).slice(1).map(({ index }) => index);\nfunction weight({ node, moved }, show) {\n	return show === \"difference\" ? moved : node[show];\n}\nfunction* all(item) {\n	yield item;\n	for (const one of item.items) yield* all(one);\n}\n\n// packages/action-kit/src/text.ts\nfunction formatBytes(bytes) {\n	if (bytes < 1024) return `${bytes} B`;\n	const [divisor, unit] = bytes < 2 ** 20 ? [1024, \"KiB\"] : bytes < 2 ** 30 ? [2 ** 20, \"MiB\"] : [2 ** 30, \"GiB\"];\n	return `${(bytes / divisor).toFixed(1)} ${unit}`;\n}\n\n// packages/manifests/src/units.ts\nfunction formatMiB(bytes) {\n	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;\n}\n\n// packages/size-budget-check/src/amounts.ts\nconst LEGIBLE$1 = 2 ** 20 / 10;\nfunction amount(value, unit) {\n	if (unit === \"count\") return String(value);\n	if (unit === \"milliseconds\") return value < 100 ? `${Math.round(value)} ms` : `${(value / 1e3).toFixed(1)} s`;\n	const bytes = unit === \"KiB\" ? value * 1024 : value;\n	return bytes < LEGIBLE$1 ? formatBytes(bytes) : formatMiB(bytes);\n}\nfunction change(value, unit) {\n	if (value === 0) return \"±0\";\n	return `${value < 0 ? \"−\" : \"+\"}${amount(Math.abs(value), unit)}`;\n}\nfunction changePercent(head, base) {\n	if (head === base) return \"±0\";\n	if (base === 0) return \"new\";\n	const share = Math.abs((head - base) / base * 100);\n	const digits = share < .1 ? 3 : share < 10 ? 2 : 0;\n	return `${head < base ? \"−\" : \"+\"}${share.toFixed(digits)} %`;\n}\n\n// packages/size-budget-check/src/report/page/browser/words.ts\nconst wayText = (item) => wayTo(item).slice(1).map(({ node }) => node.name).join(\" / \") || item.node.name;\nfunction sizeText({ node: { head, base } }, compared) {\n	if (!compared || head === base) return formatBytes(head);\n	if (base === 0) return `${formatBytes(head)}, new`;\n	if (head === 0) return `gone, was ${formatBytes(base)}`;\n	return `${formatBytes(base)} → ${formatBytes(head)}, ${change(head - base, \"bytes\")} (${changePercent(head, base)})`;\n}\nfunction detailText(item, compared) {\n	const { files, note } = item.node;\n	return [\n		`${wayText(item)}: ${sizeText(item, compared)}`,\n		...files === void 0 || files === 1 ? [] : [`${files} files`],\n		...note === void 0 ? [] : [note]\n	].join(\" · \");\n}\n\n// packages/size-budget-check/src/report/page/browser/list.ts\nconst number = (name, key, text) => ({\n	name,\n	key,\n	text\n});\nconst EXTRA = [\n	\"base\",\n	\"per cent\",\n	\"files\"\n];\nconst classOf = ({ name }) => name === \"name\" ? \"name\" : EXTRA.includes(name) ? \"n extra\" : \"n\";\nfunction columnsOf(compared) {\n	const size = number(\"now\", ({ node }) => node.head, ({ node }) => formatBytes(node.head));\n	const files = number(\"files\", ({ node }) => node.files ?? 0, ({ node }) => String(node.files ?? \"\"));\n	if (!compared) return [size, files];\n	const delta = ({ node: { head, base } }) => head - base;\n	return [\n		size,\n		number(\"base\", ({ node }) => node.base, ({ node }) => formatBytes(node.base)),\n		number(\"change\", (item) => Math.abs(delta(item)), (item) => change(delta(item), \"bytes\")),\n		number(\"per cent\", ({ node: { head, base } }) => base === 0 ? Number.POSITIVE_INFINITY : Math.abs(head - base) / base, ({ node: { head, base } }) => changePercent(head, base)),\n		files\n	];\n}\nconst MOST_ROWS = 400;\nfunction drawList(list, items, options) {\n	const { compared, sorting, whole, open } = options;\n	const name = {\n		name: \"name\",\n		key: (item) => item.node.name,\n		text: (item) => whole ? wayText(item) : item.node.name\n	};\n	const columns = [name, ...columnsOf(compared)];\n	const by = columns.find((column) => column.name === sorting.column) ?? columns[1] ?? name;\n	const sorted = [...items].sort((a, b) => compare$1(by.key(a), by.key(b)) * (sorting.down ? -1 : 1));\n	const head = columns.map((column) => heading(column, column === by, options));\n	const rows = sorted.slice(0, MOST_ROWS).map((item) => row(item, columns, whole || item.items.length > 0 ? () => open(item) : void 0));\n	const left = sorted.length - rows.length;\n	if (left > 0) {\n		const cell = element(\"td\", {\n			text: `${left} more: search, or open a part`,\n			colspan: String(columns.length)\n		});\n		rows.push(element(\"tr\", {}, [cell]));\n	}\n	const table = element(\"table\", {}, [element(\"thead\", {}, [element(\"tr\", {}, head)]), element(\"tbody\", {}, rows)]);\n	list.replaceChildren(rows.length === 0 ? element(\"p\", {\n		class: \"nothing\",\n		text: \"Nothing here.\"\n	}) : table);\n}\nfunction heading(column, sorted, { sorting, sort }) {\n	const button = element(\"button\", {\n		type: \"button\",\n		class: \"plain\",\n		text: column.name\n	});\n	const down = sorted ? !sorting.down : column.name !== \"name\";\n	button.addEventListener(\"click\", () => sort({\n		column: column.name,\n		down\n	}));\n	const direction = sorted ? sorting.down ? \"descending\" : \"ascending\" : \"none\";\n	return element(\"th\", {\n		class: classOf(column),\n		scope: \"col\",\n		\"aria-sort\": direction\n	}, [button]);\n}\nfunction row(item, columns, open) {\n	return element(\"tr\", {}, columns.map((column) => {\n		if (column.name !== \"name\") return element(\"td\", {\n			class: classOf(column),\n			text: column.text(item)\n		});\n		const text = column.text(item);\n		const name = open === void 0 ? element(\"span\", { text }) : element(\"button\", {\n			type: \"button\",\n			class: \"plain\",\n			text\n		});\n		if (open !== void 0) name.addEventListener(\"click\", open);\n		const note = element(\"div\", {\n			class: \"sub\",\n			text: item.node.note ?? \"\"\n		});\n		return element(\"td\", { class: \"name\" }, item.node.note === void 0 ? [name] : [name, note]);\n	}));\n}\nconst compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n\n// packages/action-kit/src/render/treemap.ts\nfunction squarify(leaves, box) {\n	const sorted = leaves.filter((leaf) => leaf.size > 0).sort((a, b) => b.size - a.size || compare(a.name, b.name));\n	const total = sorted.reduce((sum, leaf) => sum + leaf.size, 0);\n	const scale = box.width * box.height / total;\n	const placed = [];\n	let free = box;\n	for (let start = 0; start < sorted.length;) {\n		const side = Math.min(free.width, free.height);\n		let end = start + 1;\n		while (end < sorted.length && worst(sorted.slice(start, end + 1), scale, side) <= worst(sorted.slice(start, end), scale, side)) end++;\n		free = placeRow(sorted.slice(start, end), scale, free, placed);\n		start = end;\n	}\n	return placed;\n}\nfunction worst(row, scale, side) {\n	const areas = row.map((leaf) => leaf.size * scale);\n	const sum = areas.reduce((total, area) => total + area, 0);\n	return Math.max(...areas.map((area) => Math.max(side ** 2 * area / sum ** 2, sum ** 2 / (side ** 2 * area))));\n}\nfunction placeRow(row, scale, free, placed) {\n	const area = row.reduce((sum, leaf) => sum + leaf.size * scale, 0);\n	const upright = free.width >= free.height;\n	const depth = area / (upright ? free.height : free.width);\n	let at = upright ? free.y : free.x;\n	for (const leaf of row) {\n		const length = leaf.size * scale / depth;\n		placed.push(upright ? {\n			leaf,\n			x: free.x,\n			y: at,\n			width: depth,\n			height: length\n		} : {\n			leaf,\n			x: at,\n			y: free.y,\n			width: length,\n			height: depth\n		});\n		at += length;\n	}\n	return upright ? {\n		x: free.x + depth,\n		y: free.y,\n		width: free.width - depth,\n		height: free.height\n	} : {\n		x: free.x,\n		y: free.y + depth,\n		width: free.width,\n		height: free.height - depth\n	};\n}\nconst compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n\n// packages/size-budget-check/src/report/page/browser/map.ts\nconst TITLE = 20;\nconst LEGIBLE = {\n	width: 44,\n	height: 18\n};\nconst VISIBLE = 4;\nconst DEPTH = 3;\nfunction drawMap(map, item, options) {\n	const box = {\n		x: 0,\n		y: 0,\n		width: map.clientWidth,\n		height: map.clientHeight\n	};\n	const inside = item.items.length === 0 ? [item] : item.items;\n	const buttons = /* @__PURE__ */ new Map();\n	for (const place of placed(inside, box, options.show)) {\n		const { width, height, leaf } = place;\n		if (width < VISIBLE || height < VISIBLE) continue;\n		const button = tile(\"button\", place, options);\n		button.type = \"button\";\n		button.tabIndex = buttons.size === 0 ? 0 : -1;\n		button.setAttribute(\"aria-label\", detailText(leaf.item, options.compared));\n		button.append(...label(leaf.item, width, height, options));\n		if (leaf.item !== item) button.append(...inner(leaf.item, width, height, options, 1));\n		buttons.set(leaf.item, button);\n	}\n	map.replaceChildren(...buttons.values());\n	if (buttons.size === 0) map.append(element(\"p\", {\n		class: \"nothing\",\n		text: \"Nothing here.\"\n	}));\n	return buttons;\n}\nfunction placed(items, box, show) {\n	return squarify(items.map((item) => ({\n		name: item.node.name,\n		size: weight(item, show),\n		item\n	})), box);\n}\nfunction inner(item, width, height, options, depth) {\n	const box = {\n		x: 2,\n		y: TITLE,\n		width: width - 6,\n		height: height - TITLE - 4\n	};\n	const little = box.width < LEGIBLE.width || box.height < LEGIBLE.height;\n	if (item.items.length === 0 || little || depth > DEPTH) return [];\n	return placed(item.items, box, options.show).filter((place) => place.width >= VISIBLE && place.height >= VISIBLE).map((place) => {\n		const { leaf, width, height } = place;\n		const made = tile(\"span\", place, options);\n		made.append(...label(leaf.item, width, height, options), ...inner(leaf.item, width, height, options, depth + 1));\n		return made;\n	});\n}\nfunction tile(tag, { leaf, x, y, width, height }, options) {\n	const dimmed = options.found !== void 0 && !options.found.has(leaf.item);\n	const made = element(tag, { class: `tile ${colour(leaf.item, options.show)}${dimmed ? \" dim\" : \"\"}` });\n	Object.assign(made.style, {\n		left: `${x}px`,\n		top: `${y}px`,\n		width: `${Math.max(0, width - 2)}px`,\n		height: `${Math.max(0, height - 2)}px`\n	});\n	if (options.show === \"difference\") made.style.setProperty(\"--strength\", `${strength(leaf.item)}%`);\n	return made;\n}\nfunction label(item, width, height, { show }) {\n	if (width < LEGIBLE.width || height < LEGIBLE.height) return [];\n	const { head, base } = item.node;\n	const size = show === \"difference\" ? change(head - base, \"bytes\") : formatBytes(item.node[show]);\n	return [element(\"span\", { class: \"label\" }, [element(\"b\", { text: shortName(item) }), element(\"i\", { text: ` ${size}` })])];\n}\nconst shortName = ({ node: { kind, name } }) => kind === \"file\" ? name.slice(name.lastIndexOf(\"/\") + 1) : name;\nconst PALETTE = 8;\nfunction colour(item, show) {\n	const { head, base } = item.node;\n	if (show === \"difference\") return head > base ? \"more\" : head < base ? \"less\" : \"same\";\n	const top = wayTo(item)[1] ?? item;\n	return top.node.kind === \"layer\" ? `b-${top.node.name}` : `p${top.index % PALETTE}`;\n}\nfunction strength({ node: { head, base } }) {\n	const share = Math.abs(head - base) / Math.max(head, base, 1);\n	return Math.round(35 + 65 * Math.sqrt(share));\n}\n\n// packages/size-budget-check/src/report/page/browser/search.ts\nfunction matches(root, search) {\n	const words = search.toLowerCase().split(/\\s+/).filter((word) => word !== \"\");\n	if (words.length === 0) return void 0;\n	return [...all(root)].filter((item) => {\n		const { node } = item;\n		const text = `${node.name} ${node.note ?? \"\"}`.toLowerCase();\n		return item !== root && node.kind !== \"rest\" && words.every((word) => text.includes(word));\n	});\n}\n\n// packages/size-budget-check/src/report/page/browser/state.ts\nfunction parseState(hash, compared) {\n	const given = new URLSearchParams(hash.replace(/^#/, \"\"));\n	const show = given.get(\"show\");\n	return {\n		view: given.get(\"view\") === \"folders\" ? \"folders\" : \"layers\",\n		show: compared && (show === \"base\" || show === \"difference\") ? show : \"head\",\n		as: given.get(\"as\") === \"table\" ? \"table\" : \"map\",\n		at: (given.get(\"at\") ?? \"\").split(\".\").filter((part) => /^\\d+$/.test(part)).map(Number)\n	};\n}\nfunction formatState({ view, show, as, at }) {\n	return `#${new URLSearchParams({\n		view,\n		show,\n		as,\n		...at.length === 0 ? {} : { at: at.join(\".\") }\n	}).toString()}`;\n}\n\n// packages/size-budget-check/src/report/page/browser/main.ts\nconst wire = JSON.parse(byId(\"data\").textContent ?? \"\");\nconst { compared } = wire;\nconst roots = new Map(wire.views.map(({ id, root }) => [id, itemsOf(root)]));\nconst [map, list, trail, said] = [\n	byId(\"map\"),\n	byId(\"list\"),\n	byId(\"trail\"),\n	byId(\"said\")\n];\nconst search = byId(\"search\");\nconst radios = [...document.querySelectorAll(\"#explorer input[type=radio]\")];\nlet state = parseState(location.hash, compared);\nlet sorting = {\n	column: compared ? \"change\" : \"now\",\n	down: true\n};\nlet buttons = /* @__PURE__ */ new Map();\nconst rootItem = () => {\n	const root = roots.get(state.view) ?? [...roots.values()][0];\n	if (root === void 0) throw new Error(\"the page has no view\");\n	return root;\n};\nconst current = () => itemAt(rootItem(), state.at);\nfunction go(change) {\n	location.hash = formatState({\n		...state,\n		...change\n	});\n}\nfunction open(item) {\n	if (item.items.length > 0) go({ at: addressOf(item) });\n	else say(item);\n}\nfunction reveal(item) {\n	search.value = \"\";\n	const target = formatState({\n		...state,\n		as: \"map\",\n		at: addressOf(item.parent ?? item)\n	});\n	if (target === location.hash) render(item);\n	else {\n		wanted = item;\n		location.hash = target;\n	}\n}\nlet wanted;\nconst say = (item) => {\n	said.textContent = detailText(item, compared);\n};\nfunction render(focus) {\n	const item = current();\n	for (const radio of radios) radio.checked = state[radio.name] === radio.value;\n	const found = matches(rootItem(), search.value);\n	trail.replaceChildren(...wayTo(item).map((one) => crumb(one, one === item)));\n	map.hidden = state.as === \"table\";\n	list.hidden = state.as === \"map\" && found === void 0;\n	if (!map.hidden) {\n		const ways = found === void 0 ? void 0 : new Set(found.flatMap((one) => [...wayTo(one), ...all(one)]));\n		buttons = drawMap(map, item, {\n			show: state.show,\n			compared,\n			found: ways\n		});\n	}\n	if (!list.hidden) {\n		const sort = (wish) => {\n			sorting = wish;\n			render();\n		};\n		drawList(list, found ?? item.items, {\n			compared,\n			sorting,\n			whole: found !== void 0,\n			open: found === void 0 ? open : reveal,\n			sort\n		});\n	}\n	say(focus ?? item);\n	if (focus !== void 0) settle(focus);\n}\nfunction crumb(item, here) {\n	if (here) return element(\"b\", {\n		text: item.node.name,\n		\"aria-current\": \"location\"\n	});\n	const button = element(\"button\", {\n		type: \"button\",\n		class: \"plain\",\n		text: item.node.name\n	});\n	button.addEventListener(\"click\", () => go({ at: addressOf(item) }));\n	return button;\n}\nfunction settle(item) {\n	const button = buttons.get(item);\n	if (button === void 0) return;\n	for (const one of buttons.values()) one.tabIndex = -1;\n	button.tabIndex = 0;\n	button.focus({ preventScroll: true });\n}\nfunction itemOf(target) {\n	const button = target instanceof Element ? target.closest(\"button.tile\") : null;\n	return [...buttons].find(([, one]) => one === button)?.[0];\n}\nmap.addEventListener(\"click\", (event) => {\n	const item = itemOf(event.target);\n	if (item !== void 0) open(item);\n});\nfor (const kind of [\"focusin\", \"pointerover\"]) map.addEventListener(kind, (event) => {\n	const item = itemOf(event.target);\n	if (item !== void 0) say(item);\n});\nmap.addEventListener(\"keydown\", (event) => {\n	const item = itemOf(event.target);\n	if (item === void 0) return;\n	const boxes = [...buttons].map(([one, { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height }]) => ({\n		one,\n		left,\n		top,\n		width,\n		height\n	}));\n	const from = boxes.find(({ one }) => one === item);\n	const to = from === void 0 ? void 0 : neighbour(from, boxes, event.key);\n	const up = current().parent;\n	if (to !== void 0) settle(to.one);\n	else if ((event.key === \"Backspace\" || event.key === \"Escape\") && up !== void 0) go({ at: addressOf(up) });\n	else if (!event.key.startsWith(\"Arrow\")) return;\n	event.preventDefault();\n});\ndocument.addEventListener(\"keydown\", (event) => {\n	if (event.key !== \"/\" || event.target === search) return;\n	event.preventDefault();\n	search.focus();\n});\nsearch.addEventListener(\"input\", () => render());\nfor (const radio of radios) radio.addEventListener(\"change\", () => go({\n	[radio.name]: radio.value,\n	...radio.name === \"view\" ? { at: [] } : {}\n}));\naddEventListener(\"hashchange\", () => {\n	const before = current();\n	const inMap = map.contains(document.activeElement) || trail.contains(document.activeElement);\n	state = parseState(location.hash, compared);\n	const here = current();\n	const left = wayTo(before).find(({ parent }) => parent === here);\n	render();\n	const first = [...buttons.keys()][0];\n	const focus = wanted ?? (inMap ? left ?? first : void 0);\n	wanted = void 0;\n	if (focus !== void 0) settle(focus);\n});\nbyId(\"explorer\").hidden = false;\nrender();\nlet width = map.clientWidth;\nnew ResizeObserver(() => {\n	if (map.hidden || map.clientWidth === width) return;\n	width = map.clientWidth;\n	render(itemOf(document.activeElement));\n}).observe(map);\n",
	"style.css": ".grew { color: var(--fail); }\n.shrank { color: var(--pass); }\n:root { --more: #f0a58f; --less: #9cc4ee; --p0: #2f6fde; --p1: #0e8a86; --p2: #7b57c9; --p3: #c2447f; --p4: #b86312; --p5: #4f7d2c; --p6: #5b86a6; --p7: #8a6d3b; }\n@media (prefers-color-scheme: dark) { :root { --more: #a04a34; --less: #2f639a; } }\n.p0 { background: var(--p0); }\n.p1 { background: var(--p1); }\n.p2 { background: var(--p2); }\n.p3 { background: var(--p3); }\n.p4 { background: var(--p4); }\n.p5 { background: var(--p5); }\n.p6 { background: var(--p6); }\n.p7 { background: var(--p7); }\n.tools { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: end; }\nfieldset { display: flex; border: 0; margin: 0; padding: 0; }\nfieldset legend { padding: 0; font-size: 13px; color: var(--soft); }\nfieldset label span { display: block; padding: 4px 12px; border: 1px solid var(--line); border-left-width: 0; cursor: pointer; }\nfieldset label:first-of-type span { border-left-width: 1px; border-radius: 8px 0 0 8px; }\nfieldset label:last-of-type span { border-radius: 0 8px 8px 0; }\nfieldset input { position: absolute; opacity: 0; }\nfieldset input:checked + span { background: var(--ink); color: var(--card); }\nfieldset input:focus-visible + span, .plain:focus-visible, .tile:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }\n.search { flex: 1 1 180px; font-size: 13px; color: var(--soft); }\n.search input { display: block; width: 100%; font: inherit; font-size: 15px; padding: 5px 10px; color: var(--ink); background: var(--bg); border: 1px solid var(--line); border-radius: 8px; }\n.plain { font: inherit; color: var(--kernel); background: none; border: 0; padding: 0; cursor: pointer; text-align: left; overflow-wrap: anywhere; }\nth .plain { color: inherit; font-weight: 600; }\nth[aria-sort=\"descending\"] .plain::after { content: \" ↓\"; }\nth[aria-sort=\"ascending\"] .plain::after { content: \" ↑\"; }\n#trail { display: flex; flex-wrap: wrap; gap: 2px 6px; margin: 14px 0 8px; overflow-wrap: anywhere; }\n#trail > * + *::before { content: \"/ \"; color: var(--soft); font-weight: 400; }\n#map { position: relative; height: clamp(360px, 60vh, 620px); overflow: hidden; }\n.tile { position: absolute; display: block; margin: 0; padding: 0; border: 0; border-radius: 3px; overflow: hidden; font: 12px/1.3 system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif; color: #fff; text-align: left; cursor: pointer; }\n.tile .tile { background: rgb(255 255 255 / 14%) !important; }\n.tile.more, .tile .tile.more { background: color-mix(in srgb, var(--more) var(--strength), var(--track)) !important; color: var(--ink); }\n.tile.less, .tile .tile.less { background: color-mix(in srgb, var(--less) var(--strength), var(--track)) !important; color: var(--ink); }\n.tile.same, .tile .tile.same { background: var(--track) !important; color: var(--ink); }\nbutton.tile:hover { filter: brightness(1.12); }\n.tile:focus-visible { outline-offset: -3px; z-index: 1; }\n.tile.dim { opacity: .25; }\n.label { position: absolute; inset: 2px 4px auto; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }\n.label i { font-style: normal; opacity: .85; }\n#said { min-height: 3em; margin: 8px 0 0; font-size: 14px; overflow-wrap: anywhere; }\n.nothing { color: var(--soft); padding: 20px 0; }\ntd.name { min-width: 130px; overflow-wrap: anywhere; }\n[hidden] { display: none !important; }\n@media (hover: none) { .hint { display: none; } }\n@media (max-width: 560px) {\n  #map { height: 72vh; }\n  fieldset label span { padding: 6px 10px; }\n  #list .extra { display: none; }\n}\n.rows td:last-child code { white-space: nowrap; }\n"
};
// packages/size-budget-check/src/report/page/compact.ts
/** A table without the columns in which no row has anything to say. */
function compactTable(columns, rows) {
	const says = (cell) => cell !== "" && !(Array.isArray(cell) && cell.length === 0);
	const keep = columns.map((_, i) => rows.some((row) => says(row[i])));
	const kept = (all) => all.filter((_, i) => keep[i]);
	return table(kept(columns), rows.map(kept));
}
// packages/size-budget-check/src/report/page/sections.ts
/** What was compared with, and why not to trust it where that is so. */
function baselineSection({ comparedWith }) {
	if (comparedWith === void 0) return nothing$1;
	const warnings = baselineWarnings(comparedWith);
	return html`<p class="sub">Compared with ${baselineLine(comparedWith)}.</p>
${warnings.map((one) => html`<p class="finding warning">${one}</p>`)}`;
}
function budgetSection({ budgets }) {
	if (budgets.length === 0) return nothing$1;
	return section("Budgets", compactTable([
		{ name: "budget" },
		{ name: "verdict" },
		{
			name: "used",
			number: true
		},
		{
			name: "change",
			number: true
		},
		{ name: "limit" },
		{ name: "owner, and more" },
		{ name: "set at" }
	], worstBudgetsFirst(budgets).map((one) => {
		const row = budgetRow(one);
		return [
			html`<b>${row.id}</b>${row.metric === row.id ? nothing$1 : html`<br><span class="sub">${row.metric}</span>`}`,
			badge(row.verdict),
			row.base === "" ? row.head : `${row.base} → ${row.head}`,
			row.delta === "" ? "" : html`${row.delta}<br><span class="sub">${row.percent}</span>`,
			html`${row.limit}${row.used === void 0 ? nothing$1 : meter(row.used, row.verdict)}`,
			[...row.owner === "" ? [] : [row.owner], ...row.notes].map((one) => html`<div>${one}</div>`),
			row.at === "" ? "" : html`<code>${row.at}</code>`
		];
	})));
}
/** The same tables as in the summary, and the files with them. */
function changeSection({ changes }) {
	if (changes === void 0) return nothing$1;
	const [first, ...more] = [...changeTables(changes), fileTable(changes)].filter(({ rows }) => rows.length > 0);
	if (first === void 0) return section("What changed", html`<p>No package and no other file did.</p>`);
	return section(first.title, asMarkup(first), ...more.map((one) => details(one.title, asMarkup(one))));
}
/** What the layers of kernel and drivers are by subsystem, of a kernel that was built. */
const kernelSection = (head, base) => html`${kernelTables(head, base).map((one) => details(one.title, asMarkup(withoutEmptyColumns(one))))}`;
function asMarkup({ columns, rows }) {
	const cells = rows.map(([name = "", ...others]) => [html`<code>${name}</code>`, ...others]);
	return compactTable(columns.map(({ name, align }) => ({
		name,
		number: align === "right"
	})), cells);
}
// packages/size-budget-check/src/report/page/totals.ts
/** Every total that was measured, beside what it was. */
function totalSection({ totals, artifacts, partitions, compressed }, base) {
	const was = base?.totals;
	const row = (name, head, before, unit) => {
		if (head === null) return [];
		const known = before !== void 0 && before !== null;
		const compared = known ? [change$1(head - before, unit), changePercent(head, before)] : ["", ""];
		return [[
			name,
			known ? amount(before, unit) : "",
			amount(head, unit),
			...compared
		]];
	};
	const rows = [
		...row("installed", totals.installed, was?.installed, "bytes"),
		...row("allocated", totals.allocated, was?.allocated, "bytes"),
		...artifacts.flatMap(({ name, size }) => row(name, size, base?.artifacts.find((one) => one.name === name)?.size, "bytes")),
		...partitions.flatMap(({ label, used, capacity }) => row(`partition ${label}${capacity === null ? "" : `, of ${amount(capacity, "bytes")}`}`, used, base?.partitions.find((one) => one.label === label)?.used, "bytes")),
		...row("packages", totals.packages, was?.packages, "count"),
		...row("files", totals.files, was?.files, "count"),
		...row("inodes", totals.inodes, was?.inodes, "count"),
		...row("services enabled", totals.servicesEnabled, was?.servicesEnabled, "count"),
		...row("setuid and setgid files", totals.setuid, was?.setuid, "count"),
		...row("boot", totals.boot?.median ?? null, was?.boot?.median, "milliseconds"),
		...row("memory when idle", totals.idleMemory?.median ?? null, was?.idleMemory?.median, "KiB")
	];
	return section("All totals", compactTable([{ name: "" }, ...[
		"base",
		"head",
		"change",
		"per cent"
	].map((name) => ({
		name,
		number: true
	}))], rows), compressedNote(compressed));
}
/** What the compressed sizes of packages are, or why there are none. */
function compressedNote(compressed) {
	if (compressed === void 0) return nothing$1;
	if ("why" in compressed) return html`<p class="sub">Packages have no compressed size: ${compressed.why}.</p>`;
	const { artifact, size, rest } = compressed;
	return html`<p class="sub">Compressed sizes of packages are estimates: the ${amount(size, "bytes")} of ${artifact}, distributed by what each RPM is packed to; ${amount(rest, "bytes")} are of no package.</p>`;
}
// \0@oxc-project+runtime@0.158.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// packages/size-budget-check/src/report/page/page.ts
var _templateObject;
/** Bytes of JSON for each of the two views; the page stays below 1.5 MB whatever was measured. */
const MOST_TREE_BYTES = 6e5;
/**
* The sizes of an image as one self-contained page: budgets, what changed, and the root as a map to walk through. Nothing is loaded; its
* policy lets run and style only what has the hash of our own script and style, so that text from the image stays text.
*/
function sizePage(size, head, base) {
	const style = PAGE_STYLE + PAGE_FILES["style.css"];
	const script = PAGE_FILES["page.js"];
	const { name } = head.subject;
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"color-scheme\" content=\"light dark\"><title>",
		": ",
		"</title>\n<style>",
		"</style></head><body><main>\n",
		"\n",
		"\n",
		"\n",
		"\n",
		"\n",
		"\n",
		"\n<footer>dpuos ",
		"</footer>\n</main>\n<script type=\"application/json\" id=\"data\">",
		"<\/script>\n<script type=\"module\">",
		"<\/script>\n</body></html>\n"
	])), policy(style, script), name, size.verdict, new Markup(style), header(size, head, base), baselineSection(size), budgetSection(size), changeSection(size), explorer(base !== void 0, hasFolders(head, base)), kernelSection(head, base), totalSection(head, base), size.tool.version, data(head, base), new Markup(script)).text;
}
/** A page that was opened from a disk has no server to say this. */
function policy(style, script) {
	const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}
/** An image manifest tells no folders. */
const hasFolders = (...measured) => measured.every((one) => one === void 0 || one.dirs.length > 1);
/** JSON that ends no script element: HTML reads no entities there, so `<` is written as JSON can. */
function data(head, base) {
	const view = (tree) => prune(compareTrees(tree(head), base === void 0 ? void 0 : tree(base)), MOST_TREE_BYTES);
	const wire = {
		compared: base !== void 0,
		views: [{
			id: "layers",
			root: view(layerTree)
		}, ...hasFolders(head, base) ? [{
			id: "folders",
			root: view(folderTree)
		}] : []]
	};
	return new Markup(JSON.stringify(wire).replaceAll("<", String.raw`\u003c`));
}
function header({ verdict }, head, base) {
	const { name, arch } = head.subject;
	const { installed, packages, files } = head.totals;
	const before = base?.totals.installed;
	const grown = before === void 0 ? nothing$1 : html` <b class="${installed > before ? "grew" : "shrank"}">${change$1(installed - before, "bytes")} (${changePercent(installed, before)})</b>`;
	const what = [
		...arch === null ? [] : [arch],
		`${packages} packages`,
		`${files} files`
	].join(" · ");
	return html`<header><div><h1>${name}</h1><div class="sub">${formatMiB(installed)} installed${grown} · ${what}</div></div>${badge(verdict)}</header>`;
}
// packages/size-budget-check/src/report/files.ts
const RENDERERS = {
	html: {
		file: "size.html",
		render: sizePage
	},
	junit: {
		file: "size.junit.xml",
		render: junitReport
	},
	openmetrics: {
		file: "size.openmetrics.txt",
		render: openMetrics
	},
	sarif: {
		file: "size.sarif",
		render: sarif
	},
	codeclimate: {
		file: "size.codeclimate.json",
		render: codeClimate
	}
};
/** Write the reports that are wanted into the output folder. Returns an entry for each; its role is `report-FORM`. */
async function writeReports(forms, [size, head, base], output, ports) {
	const entries = [];
	for (const form of FORMS.filter((one) => forms.includes(one))) {
		const { file, render } = RENDERERS[form];
		const target = path$1.join(output, file);
		await ports.fs.writeFile(target, render(size, head, base));
		entries.push(await fileEntry(`report-${form}`, target, output, ports));
	}
	return entries;
}
// packages/size-budget-check/src/spec.ts
const spec = defineAction({
	name: "size-budget-check",
	title: "dpuos size budget check",
	description: "Holds a DPU image, or any root file system, to its size budgets: verdict, table, and what each exceeded budget is made of.",
	branding: {
		icon: "bar-chart-2",
		color: "orange"
	},
	privilege: "user",
	post: false,
	inputs: {
		image: {
			kind: filePath,
			description: "The image manifest (`image.json`) that tailor-image wrote. The budgets come with it. Either this or `root`."
		},
		root: {
			kind: filePath,
			description: "What to measure instead, whoever made it: a folder, a tar or cpio (also with gzip, xz or zstd), a disk with ext4 or squashfs (raw or qcow2), a squashfs, or an ISO. Nothing is mounted, and nothing of it is run."
		},
		name: {
			kind: string$1,
			description: "What a `root` is called in reports and baselines. Absent: the name of its file."
		},
		budgets: {
			kind: filePath,
			description: "File of budgets (`schema: dpuos.budgets/v1`, and `budgets` as in a definition): for a `root`, or in place of those that come with the image manifest."
		},
		boot: {
			kind: filePath,
			description: "The boot manifest (`boot.json`) of the same image: budgets may be for its time of boot and its memory when idle."
		},
		baseline: {
			kind: filePath,
			description: "Measurement (`measurement.json`) or image manifest (`image.json`) of an earlier build, for example of the base branch: the report then tells which packages the growth is of, and which line asked for them. A file that is not there is no baseline yet."
		},
		"baseline-store": {
			kind: string$1,
			default: "none",
			description: `Where measurements are kept between runs: what was merged keeps its own, a pull request finds the one of the commit that it really changes, or of the nearest before. ${STORES}.`
		},
		token: {
			kind: secret,
			description: "Token for GitHub’s API (`${{ github.token }}`); where `baseline-store` is a server, for that server alone. On GitHub it reads artifacts, history that a shallow clone does not have, and who gave a waiver. Needs `contents: read`, `actions: read`, `pull-requests: read`."
		},
		comment: {
			kind: boolean$1,
			default: "false",
			description: "`true`: a pull request gets a comment. Its sizes are left as an artifact, and `size-budget-check/receive`, in a workflow of its own, says them; so it works for forks too."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `size.json` and `measurement.json`."
		},
		reports: {
			kind: list$1(oneOf(...FORMS)),
			default: "html",
			description: "Further forms of the result, beside `size.json`: `html`, a page with a map of the image to walk through (`size.html`); `junit` (`size.junit.xml`); `openmetrics` (`size.openmetrics.txt`); `sarif` for GitHub code scanning (`size.sarif`); `codeclimate` for GitLab code quality (`size.codeclimate.json`)."
		},
		"update-ratchet": {
			kind: boolean$1,
			default: "false",
			description: "`true`: write what got smaller than ever into the files that `ratchet` of budgets names. For the main branch; commit them there."
		},
		"fail-on": {
			kind: oneOf("error", "warn", "never"),
			default: "error",
			description: "`error`: an exceeded budget fails the step, unless its severity says less. `warn`: one of severity `warning` fails it too. `never`: it is a warning. A budget that cannot be measured fails the step in any case."
		}
	},
	outputs: {
		manifest: { description: "Path of the size manifest (`size.json`)." },
		report: { description: "Path of the page (`size.html`); empty without `html` in `reports`." },
		verdict: { description: "`pass`, `fail`, `broken`, or `skipped` when the definition sets no budget." }
	}
});
// packages/size-budget-check/src/write.ts
/** Write measurement.json, the reports, and size.json that lists them. Returns the size manifest and its path. */
async function writeSizes(head, base, { verdict, budgets, changes, comparedWith, findings }, { output, reports }, ports) {
	const measurement = await writeManifest(head, output, ports);
	const rows = sizeRows(head);
	const told = {
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
	const files = [...told.files, ...await writeReports(reports, [
		told,
		head,
		base
	], output, ports)];
	const size = {
		...told,
		files
	};
	return {
		size,
		manifest: await writeManifest(size, output, ports)
	};
}
// packages/size-budget-check/src/core.ts
/** Measure, find what to compare with, judge, report. */
const core = async (inputs, ports) => {
	const given = await readGiven(inputs, ports);
	const head = await measureHead(given, ports);
	const baseline = await findBaseline(inputs, head, ports);
	const { budgets, broken } = given;
	const judged = judge({
		head,
		budgets,
		baseline,
		broken,
		now: ports.clock.now()
	});
	if (judged.mistakes.length > 0) throw new UserError(judged.mistakes);
	const judgement = taken(judged, inputs.failOn);
	for (const finding of judgement.findings) ports.log.finding(finding);
	if (inputs.updateRatchet) for (const file of await updateRatchets(budgets, judged.budgets, given.subject, ports)) ports.log.info(`${file}: the smallest sizes so far are written`);
	const { size, manifest } = await writeSizes(head, baseline.base?.measurement, judgement, inputs, ports);
	const kept = await baseline.keep(pathOf(size, "measurement", inputs.output));
	for (const finding of kept) ports.log.finding(finding);
	const shared = inputs.comment ? await share$1(manifest, head.subject, ports.ci.event, ports) : [];
	for (const finding of shared) ports.log.finding(finding);
	const { verdict } = judgement;
	const shown = verdict === "fail" && inputs.failOn === "never" ? "pass" : verdict;
	return {
		report: sizeReport(size, head, baseline.base?.measurement, judgement.findings, shown),
		outputs: {
			manifest,
			verdict,
			report: pathOf(size, "report-html", inputs.output)
		}
	};
};
/** Path of a file that the manifest lists; empty where it does not. */
function pathOf({ files }, role, output) {
	const entry = files.find((one) => one.role === role);
	return entry === void 0 ? "" : path$1.join(output, entry.path);
}
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
// packages/size-budget-check/src/main.ts
await runAction(spec, core);
export {};
