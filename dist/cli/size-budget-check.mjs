
import "./rolldown-runtime.mjs";
import { $r as pathGlobs, Ai as nullish, B as section, Bi as sumUp, Br as formatBytes, Bt as toolVersions, Ci as ARCHES, Cr as writeManifest, Di as boolean, Dt as readTar, Ei as array, Et as fatUsage, F as details, Fi as record, Ft as osPath, Gi as UserError, Gr as shownPath, H as junit, I as meter, Ii as safeParse, Jn as checkFile, Li as strictObject, Mi as object, Mt as readExt4, N as PAGE_STYLE, Ni as optional, Nt as readCpio, Oi as getDotPath, Ot as withFilter, P as badge, Pi as parse, Pt as fromBytes, Qn as positionIn$1, Qr as enabledUnits, Ri as string, Si as unitOf, Sr as readManifest, Ti as LAYERS, Tt as ext4Usage, V as table, Wi as ToolError, Yn as finding$1, Zr as dirsOf, _i as canonicalJson, _r as html, a as keyOf, ci as nearest$1, di as parseManifest, dn as packagesIn, ei as pathsOf, er as toPlain, fi as nameOfNevra, gi as formatPosition, gr as Markup, hi as globPattern, i as STORES, ji as number, jt as mtools, ki as literal, mi as subsystem, n as spec, nr as BudgetsFile, o as slug, oi as pathGlob, pn as whoRequires, q as sourceOf, qn as parseYaml, r as FORMS$2, ri as nevraCompare, ti as formatMiB, tr as budgetRules, un as fileOwners, vi as digestOf, vr as nothing$1, wi as Count, wt as groupBy, xi as METRIC_UNITS, yr as fileEntry, zi as layerOfPackage, zt as requireTools } from "./shared.mjs";
import path from "node:path";
import { createHash } from "node:crypto";
import { closeSync, copyFileSync, createReadStream, createWriteStream, lstatSync, mkdirSync, openSync, readSync, readdirSync, readlinkSync, renameSync, statSync } from "node:fs";
import { access, copyFile, mkdir, readFile, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInterface } from "node:readline";
// packages/manifests/src/ratchet.ts
/** Image (name and processor) → budget → the smallest value so far, in the unit of its metric. A file of the user's, kept under version control. */
const RatchetSchema = strictObject({
	schema: literal("dpuos.ratchet/v1"),
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
	}, HINT$1));
	if (all.length > 0) return {
		ok: false,
		findings: all
	};
	const { budgets } = parse(BudgetsFile, toPlain(root));
	return {
		ok: true,
		value: budgetRules(budgets, (path) => positionIn$1(root, path, file))
	};
}
const HINT$1 = "A budgets file begins with `schema: dpuos.budgets/v1` and has a list `budgets`.";
// packages/size-budget-check/src/measure/conservation.ts
const share$1 = (of) => ({
	size: of?.size ?? 0,
	files: of?.files ?? 0
});
/**
* Is every byte of the image counted exactly once? One finding per sum that does not come out; none when all do. A manifest
* that fails this says nothing reliable about sizes, so no budget may be judged by it.
*/
function checkConservation(image, file) {
	const { sizes } = image;
	const parts = [...LAYERS.map((name) => share$1(sizes.layers[name])), share$1(sizes.unowned)];
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
		title: `${file}: ${what} hold ${actual} files, but the total says ${expected}`,
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
const FORMS$1 = /^(rootfs-|oci-archive$)/;
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
			name: path.posix.basename(one.path),
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
		...files.filter(({ role }) => FORMS$1.test(role)).map(({ path, role, size }) => ({
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
			findings.push(refused$1(store, one.why));
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
const refused$1 = ({ name }, why) => ({
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
const LIMIT_MS$1 = 6e4;
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
			timeoutMs: LIMIT_MS$1,
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
	id: number(),
	expired: boolean(),
	created_at: nullish(string()),
	workflow_run: nullish(object({
		id: number(),
		head_sha: string(),
		repository_id: number(),
		head_repository_id: number()
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
			return await ports.artifacts.upload(`dpuos-size-${slug(target)}`, [from], path.dirname(from)) === "unavailable" ? "the artifact service did not take it" : void 0;
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
	const file = path.join(ports.host.workspace, PLACE);
	const clear = () => rm(path.dirname(file), {
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
				await mkdir(path.dirname(file), { recursive: true });
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
	const file = (target, commit) => path.join(folder, slug(target), `${commit}.json`);
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
// packages/size-budget-check/src/amounts.ts
/** Bytes below which MiB with one digit would read as nothing. */
const LEGIBLE = 2 ** 20 / 10;
/** `12.3 MiB`, `1234`, `38.2 s`: an amount in the unit of its metric; what would round to nothing in the unit below. */
function amount(value, unit) {
	if (unit === "count") return String(value);
	if (unit === "milliseconds") return value < 100 ? `${Math.round(value)} ms` : `${(value / 1e3).toFixed(1)} s`;
	const bytes = unit === "KiB" ? value * 1024 : value;
	return bytes < LEGIBLE ? formatBytes(bytes) : formatMiB(bytes);
}
/** `+12.3 MiB`, `−4`; `±0` for none. */
function change$1(value, unit) {
	if (value === 0) return "±0";
	return `${value < 0 ? "−" : "+"}${amount(Math.abs(value), unit)}`;
}
/** `+1.5 %` of what was; `new` where nothing was: that is neither 0 nor 100 per cent. */
function changePercent(head, base) {
	if (head === base) return "±0";
	if (base === 0) return "new";
	const share = Math.abs((head - base) / base * 100);
	const digits = share < .1 ? 3 : share < 10 ? 2 : 0;
	return `${head < base ? "−" : "+"}${share.toFixed(digits)} %`;
}
/** An amount that nobody measured: `≈ 12.3 MiB`. */
const estimate = (bytes) => `≈ ${amount(bytes, "bytes")}`;
/** Seconds as people tell them: `40 s`, `12 min`, `5 h`, `3 days`. */
function age(seconds) {
	if (seconds < 120) return `${Math.round(seconds)} s`;
	if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
	if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
	return `${Math.round(seconds / 86400)} days`;
}
/** `1a2b3c4d5e6f, the commit before this change, from the cache, 3 h old`. */
function baselineLine({ commit, distance, source, age: seconds }) {
	const where = {
		0: "the commit that this change is built on",
		1: "1 commit before the one that this change is built on"
	}[distance ?? -1];
	return [
		commit === null ? "a measurement that names no commit" : commit.slice(0, 12),
		...distance === null ? source === "file" ? [] : ["how far from the commit that this change is built on is not known"] : [where ?? `${distance} commits before the one that this change is built on`],
		`from ${SOURCES[source] ?? source}`,
		...seconds === null ? [] : [`${age(seconds)} old`]
	].join(", ");
}
const SOURCES = {
	file: "a file",
	cache: "the cache",
	artifact: "an artifact",
	directory: "a directory",
	"git-ref": "a git ref",
	http: "a server"
};
/** What to be careful of: each sentence says why a number may not be this change's. Empty when it is compared with the right thing. */
function baselineWarnings({ distance, pending, comparable }) {
	const missing = distance ?? 0;
	return [
		...missing > 0 ? [`The numbers also hold what ${missing === 1 ? "another commit" : `${missing} other commits`} changed: the commit that this change is built on has no measurement.`] : [],
		...pending.length > 0 ? [`${pending.map((commit) => commit.slice(0, 12)).join(", ")} ${pending.length === 1 ? "is" : "are"} being built now: run again when that is done.`] : [],
		...comparable ? [] : ["It was measured with other tools: the numbers stand side by side and are not judged."]
	];
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
const LIMIT_MS = 2e4;
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
		signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
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
	if (word === "auto") return ports.ci.event.system === "github" ? isPull && token !== "" ? [artifactStore(ports, forge), cacheStore(ports)] : [cacheStore(ports), artifactStore(ports, forge)] : [kept(path.join(ports.host.cacheDir, "sizes"))];
	if (kind === "dir") return [kept(path.resolve(ports.host.workspace, rest))];
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
		findings: rules.map((rule) => refused(rule, `who gave the label could not be checked: ${why}`))
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
		if (by === void 0 || given?.created_at == null) findings.push(refused(rule, "nobody is known to have given the label"));
		else if (!await mayWrite(by, forge)) findings.push(refused(rule, `${by} may not write to the repository`));
		else if (!(Date.parse(given.created_at) >= since)) findings.push(refused(rule, `${by} gave it to an earlier commit: take the label away and give it again`));
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
		if (by === void 0 || commit.verification?.verified !== true) findings.push(refused(rule, "the commit is not signed by a known author"));
		else if (!await mayWrite(by, forge)) findings.push(refused(rule, `${by} may not write to the repository`));
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
const refused = (rule, why) => ({
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
		keep: (file) => keep(stores, {
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
async function keep(stores, { head, built, isPull }, file) {
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
// packages/size-budget-check/src/judge/causes.ts
/**
* What a difference is due to: the definition (and the kernel that was built for it) of the commit, or repositories that have newer packages. Both
* changed: each package tells. Nothing of them changed, or it is not known: `unknown`.
*/
function causeOf$1(base, head) {
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
	const cause = causeOf$1(base, head);
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
const resolve$1 = (file, { host }) => path.resolve(host.workspace, file);
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
			name: inputs.name ?? path.basename(file),
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
	const folder = path.join(scratch, "rpmdb");
	mkdirSync(folder);
	for (const one of found) renameSync(copies.get(one) ?? "", path.join(folder, path.posix.basename(one)));
	return folder;
}
/** Could a path of an archive be a database? Before all of it was seen, links are not known. */
const mayBeDatabase = (file) => /\/rpm\//.test(file) && [...FILES, `${FILES[0]}${BESIDE}`].includes(path.posix.basename(file));
/** Copy the database of a folder of the host. `found`: its paths within the folder, of regular files reached through no link. */
function copyDatabase(root, found, scratch) {
	if (found.length === 0) return void 0;
	const folder = path.join(scratch, "rpmdb");
	mkdirSync(folder);
	for (const one of found) {
		const from = osPath(`${root}${one}`);
		if (lstatSync(from).isFile()) copyFileSync(from, path.join(folder, path.posix.basename(one)));
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
	mkdirSync(path.join(scratch, "copies"), { recursive: true });
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
			const copy = path.join(scratch, "copies", String(copies.size));
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
	const list = path.join(scratch, `squashfs-${offset}`);
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
		name: path.basename(file),
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
	if (!stats.isFile()) throw bad("root-form", `${shown} is neither a folder nor a file`, FORMS);
	const head = bytesAt(file, 0, 65608);
	const found = MAGIC.find(([, at, hex]) => head.subarray(at, at + hex.length / 2).toString("hex") === hex);
	if (found === void 0) throw bad("root-form", `${shown} is of no form that can be measured`, FORMS);
	return found[0];
}
const FORMS = "Known are folders, tar and cpio (also with gzip, xz, zstd), disks with ext4 or squashfs (raw, qcow2), squashfs, and ISO 9660.";
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
			const raw = path.join(opening.scratch, "disk.raw");
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
		const { entries, aliases } = walk(path.resolve(folder) === "/" ? "" : path.resolve(folder));
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
// packages/size-budget-check/src/report/words/change-row.ts
/** The line of the definition that a change comes from and the way from it, as far as they are known. */
function becauseOf({ why, at }) {
	const line = at === void 0 ? "" : formatPosition(at);
	return why.includes(line) ? why : [line, why].filter((part) => part !== "").join(" ");
}
const CAUSES$1 = {
	pr: "definition",
	drift: "repositories",
	unknown: ""
};
/** `definition`: what the commit itself changed; `repositories`: newer packages of the same. Empty: not known. */
const causeOf = ({ cause }) => CAUSES$1[cause ?? "unknown"];
// packages/size-budget-check/src/report/summary/changes.ts
const MOST_GROWN = 10;
const MOST_SHRUNK = 5;
const CHANGE_COLUMNS = [
	{ name: "package" },
	{ name: "what happened" },
	{
		name: "Δ",
		align: "right"
	},
	{ name: "because of" },
	{ name: "cause" }
];
/** What grew most and what shrank most; the others in one row, so that the column adds up, and each in a table below it that is folded. */
function changeTables(changes) {
	if (changes === void 0) return [];
	const { packages, rest, root, cause } = changes;
	const grown = packages.filter(({ bytes }) => bytes > 0).slice(0, MOST_GROWN);
	const shrunk = packages.filter(({ bytes }) => bytes < 0).slice(0, MOST_SHRUNK);
	const others = packages.filter((one) => !grown.includes(one) && !shrunk.includes(one));
	const sum = others.reduce((total, { bytes }) => total + bytes, 0);
	const rows = [
		...[...grown, ...shrunk].map(changeRow),
		...others.length === 0 ? [] : [[
			`${others.length} more packages`,
			"",
			change$1(sum, "bytes"),
			"",
			""
		]],
		...rest === 0 ? [] : [[
			"files of no package",
			"",
			change$1(rest, "bytes"),
			"overlay, generated files, the RPM database",
			""
		]]
	];
	if (rows.length === 0) return [];
	return [{
		title: `What changed since the baseline${CAUSES[cause ?? "unknown"]}`,
		columns: CHANGE_COLUMNS,
		rows: [...rows, [
			"the root",
			"",
			change$1(root, "bytes"),
			"",
			""
		]]
	}, {
		title: `${others.length} more packages`,
		columns: CHANGE_COLUMNS,
		rows: others.map(changeRow),
		detail: true
	}];
}
const CAUSES = {
	pr: ", by the definition",
	drift: ", by newer package repositories",
	both: ", by the definition and newer package repositories",
	unknown: ""
};
const changeRow = (one) => [
	one.what,
	one.kind,
	change$1(one.bytes, "bytes"),
	becauseOf(one),
	causeOf(one)
];
/** Modules, firmware and large files that came, went or changed; their bytes are in those of packages too. */
function fileTable(changes) {
	const files = changes?.files ?? [];
	return {
		title: `${files.length} kernel modules, firmware and large files that changed`,
		columns: [
			{ name: "file" },
			{ name: "what happened" },
			{
				name: "Δ",
				align: "right"
			},
			{ name: "because of" }
		],
		rows: files.map(({ what, kind, path, bytes, why }) => [
			path,
			`${what} ${kind}`,
			change$1(bytes, "bytes"),
			why
		]),
		detail: true
	};
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
// packages/size-budget-check/src/report/words/budget-row.ts
function budgetRow(result) {
	const { id, metric, verdict, actual, max, unit, owner, at } = result;
	const base = result.baseline ?? null;
	const both = actual !== null && base !== null;
	return {
		id,
		metric,
		verdict,
		base: base === null ? "" : amount(base, unit),
		head: actual === null ? "not measured" : amount(actual, unit),
		delta: both ? change$1(actual - base, unit) : "",
		percent: both ? changePercent(actual, base) : "",
		limit: limits(result),
		used: actual === null || max === null ? void 0 : max === 0 ? actual === 0 ? 0 : 2 : actual / max,
		owner: owner ?? "",
		notes: notes(result),
		at: at === null ? "" : formatPosition(at)
	};
}
function notes({ waiver, excluded = [], of, decides, unit }) {
	return [
		...waiver === void 0 ? [] : [`waived by ${waiver.by} (${waiver.through})${waiver.reason === "" ? "" : `: ${waiver.reason}`}`],
		...excluded.map(({ why, amount: much }) => `${amount(much, unit)} not counted: ${why}`),
		...of === void 0 ? [] : [`as the ${of === "base" ? "base" : "head"} has it${decides === false ? ", does not decide" : ""}`]
	];
}
const KIND = {
	max: "max",
	grow: "growth",
	"grow-percent": "growth",
	headroom: "free",
	ratchet: "ratchet"
};
function limits({ limits, max, unit }) {
	if (limits === void 0 || limits.length === 0) return max === null ? "none" : amount(max, unit);
	return limits.map(({ kind, written, exceeded }) => `${kind === "max" ? "" : `${KIND[kind]} `}${written}${exceeded ? " (exceeded)" : ""}`).join(", ");
}
/** A budget in a sentence, with what it is made of: `installed is 122.0 MiB (82.0 MiB before, +40.0 MiB, +49 %); limit: growth 8MiB (exceeded)`. */
function budgetSentence(result) {
	const { metric, base, head, delta, percent, limit, notes, at } = budgetRow(result);
	const before = base === "" ? "" : ` (${base} before, ${delta}, ${percent})`;
	const top = result.top.slice(0, 3).map(({ name, size }) => `${name} ${amount(size, result.unit)}`);
	return [
		`${metric} is ${head}${before}`,
		`limit: ${limit}`,
		...top.length === 0 ? [] : [`largest: ${top.join(", ")}`],
		...notes,
		...at === "" ? [] : [`set at ${at}`]
	].join("; ");
}
/** What weighs most comes first; equal ones stay as the definition has them. */
const WEIGHT = [
	"broken",
	"fail",
	"waived",
	"warn",
	"no-baseline",
	"pass",
	"noise",
	"skipped"
];
const worstBudgetsFirst = (all) => [...all].sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict));
// packages/size-budget-check/src/report/summary/tables.ts
/** Every budget, what needs looking at first. */
function budgetTable(budgets, title = "Budgets") {
	return {
		title,
		columns: [
			{ name: "budget" },
			{ name: "verdict" },
			{
				name: "base",
				align: "right"
			},
			{
				name: "head",
				align: "right"
			},
			{
				name: "Δ",
				align: "right"
			},
			{
				name: "Δ %",
				align: "right"
			},
			{ name: "limit" },
			{ name: "used" },
			{ name: "owner" },
			{ name: "set at" },
			{ name: "to know" }
		],
		rows: worstBudgetsFirst(budgets).map((one) => {
			const { id, metric, verdict, base, head, delta, percent, limit, used, owner, at, notes } = budgetRow(one);
			return [
				id === metric ? id : `${id} (${metric})`,
				verdict,
				base,
				head,
				delta,
				percent,
				limit,
				used === void 0 ? "" : `${bar(used)} ${percentOf(used)}`,
				owner,
				at,
				notes.join("; ")
			];
		})
	};
}
/** The disk without gaps: the rows add up to what is allocated of it. */
function rowTable({ rows, total }, base) {
	const was = new Map(base?.shares.map(({ name, size }) => [name, size]));
	return {
		title: "Where the bytes are",
		columns: [
			{ name: "part" },
			{
				name: "size",
				align: "right"
			},
			{
				name: "Δ",
				align: "right"
			},
			{
				name: "Δ %",
				align: "right"
			},
			{
				name: "files",
				align: "right"
			},
			{ name: "share" }
		],
		rows: [...rows.map(({ name, size, files }) => {
			const before = was.get(name);
			const changed = before === void 0 ? ["", ""] : [change$1(size - before, "bytes"), changePercent(size, before)];
			return [
				name,
				amount(size, "bytes"),
				...changed,
				String(files),
				bar(size / Math.max(1, total.allocated))
			];
		}), [
			total.allocated === total.root ? "all files" : "disk allocated",
			formatMiB(total.allocated),
			"",
			"",
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
				name: "compressed (estimate)",
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
			one.compressedEstimate === null ? "" : estimate(one.compressedEstimate),
			String(one.files),
			one.because.slice(0, 3).join(", ")
		]),
		detail: true
	};
}
/** What no row has anything to say on takes no room. */
function withoutEmptyColumns(table) {
	const keep = table.columns.map((_, i) => table.rows.some((row) => row[i] !== ""));
	const kept = (all) => all.filter((_, i) => keep[i]);
	return {
		...table,
		columns: kept(table.columns),
		rows: table.rows.map(kept)
	};
}
/** Ten cells of blocks, full at 1; anything above zero shows at least one. */
function bar(share) {
	const filled = share > 0 ? Math.max(1, Math.min(10, Math.round(share * 10))) : 0;
	return "█".repeat(filled) + "░".repeat(10 - filled);
}
/** Rounded away from 100, so that a kept budget never reads `101%` nor an exceeded one `100%`. */
function percentOf(share) {
	return `${share > 1 ? Math.max(101, Math.ceil(share * 100)) : Math.floor(share * 100)}%`;
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
// packages/size-budget-check/src/share.ts
/** Leave size.json for the workflow that comments. Of a pull request only: for anything else there is nobody to tell. */
async function share(manifest, subject, { pull }, { artifacts }) {
	if (pull === void 0) return [];
	return await artifacts.upload(`dpuos-size-pr-${slug(subject)}`, [manifest], path.dirname(manifest)) === "uploaded" ? [] : [{
		level: "warning",
		code: "size-not-shared",
		title: "the pull request will get no comment: the artifact service did not take size.json",
		hint: "The summary of this job and its verdict say the same."
	}];
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
// packages/size-budget-check/src/report/formats/junit.ts
/** One case for each budget that decides. What was let pass is a pass that says so. */
function junitReport(size, { subject }) {
	const name = [
		"size",
		subject.name,
		...subject.arch === null ? [] : [subject.arch]
	].join(".");
	const cases = size.budgets.filter(({ decides }) => decides !== false).map(testcase);
	return junit("dpuos size", [{
		name,
		cases
	}]);
}
function testcase(result) {
	const verdict = VERDICTS[result.verdict];
	const sentence = budgetSentence(result);
	const said = result.verdict === "warn" || result.verdict === "waived" ? { output: `${result.verdict}: ${sentence}` } : {};
	return {
		name: result.id,
		verdict,
		message: sentence,
		...said
	};
}
const VERDICTS = {
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
	const rows = worstBudgetsFirst(budgets).map((one) => {
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
	});
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
	], rows));
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
	const columns = [
		"base",
		"head",
		"change",
		"per cent"
	].map((name) => ({
		name,
		number: true
	}));
	return section("All totals", compactTable([{ name: "" }, ...columns], rows), compressedNote(compressed));
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
	for (const form of FORMS$2.filter((one) => forms.includes(one))) {
		const { file, render } = RENDERERS[form];
		const target = path.join(output, file);
		await ports.fs.writeFile(target, render(size, head, base));
		entries.push(await fileEntry(`report-${form}`, target, output, ports));
	}
	return entries;
}
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
	const shared = inputs.comment ? await share(manifest, head.subject, ports.ci.event, ports) : [];
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
	return entry === void 0 ? "" : path.join(output, entry.path);
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
export { core, spec };
