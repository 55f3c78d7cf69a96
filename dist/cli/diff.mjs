
import "./rolldown-runtime.mjs";
import { At as parseMtree, Dt as readTar, Gi as UserError, Gr as shownPath, Lt as collect, Mt as readExt4, Nt as readCpio, Ot as withFilter, Rt as byPath, Sr as readManifest, Ti as LAYERS, br as listedFile, jt as mtools, ti as formatMiB } from "./shared.mjs";
import path from "node:path";
import { closeSync, createReadStream, openSync, readSync, readdirSync, statSync } from "node:fs";
import { open, stat } from "node:fs/promises";
// packages/pipeline/src/cli/diff/kind.ts
/** Magic numbers, by where they stand. An archive made by tailor-image begins with `oci-layout`, as no root does. */
const MAGIC = [
	[
		"zstd",
		0,
		Buffer.from([
			40,
			181,
			47,
			253
		])
	],
	[
		"gzip",
		0,
		Buffer.from([31, 139])
	],
	[
		"qcow2",
		0,
		Buffer.from("QFIû", "latin1")
	],
	[
		"squashfs",
		0,
		Buffer.from("hsqs")
	],
	[
		"cpio",
		0,
		Buffer.from("07070")
	],
	[
		"mtree",
		0,
		Buffer.from("#mtree")
	],
	[
		"oci",
		0,
		Buffer.from("oci-layout\0")
	],
	[
		"tar",
		257,
		Buffer.from("ustar")
	],
	[
		"disk",
		512,
		Buffer.from("EFI PART")
	],
	[
		"erofs",
		1024,
		Buffer.from([
			226,
			225,
			245,
			224
		])
	],
	[
		"ext4",
		1080,
		Buffer.from([83, 239])
	]
];
/** What a file is by its first 4 KiB; undefined for anything else. */
const nameKind = (head) => MAGIC.find(([, at, magic]) => head.subarray(at, at + magic.length).equals(magic))?.[0];
// packages/pipeline/src/cli/diff/oci-layer.ts
/** Take the one layer of an OCI archive out into a scratch folder. */
async function ociLayer(file, ports) {
	const folder = await ports.fs.scratch("diff");
	const blob = (digest) => {
		const name = /^sha256:([0-9a-f]{64})$/.exec(String(digest))?.[1];
		if (name === void 0) throw foreign(file, ports);
		return `blobs/sha256/${name}`;
	};
	const take = async (name) => {
		await ports.proc.run([
			"tar",
			"-xf",
			file,
			"-C",
			folder,
			"--no-same-owner",
			"--",
			name
		]);
		return path.join(folder, name);
	};
	const json = async (name) => JSON.parse(await ports.fs.readText(await take(name)) ?? "null");
	const manifest = await json(blob((await json("index.json"))?.manifests?.[0]?.digest));
	if (manifest?.layers?.length !== 1) throw foreign(file, ports);
	return await take(blob(manifest.layers[0].digest));
}
const foreign = (file, ports) => new UserError({
	level: "error",
	code: "diff-damaged",
	title: `${shownPath(file, ports)} is no OCI archive with one image of one layer`,
	hint: "Compare one that tailor-image made."
});
// packages/pipeline/src/cli/diff/unpack.ts
const LIMIT_MS = 12e5;
/** A qcow2 as a raw disk in a scratch folder. */
async function rawDisk(file, ports) {
	const raw = path.join(await ports.fs.scratch("diff"), "disk.raw");
	await ports.proc.run([
		"qemu-img",
		"convert",
		"-f",
		"qcow2",
		"-O",
		"raw",
		file,
		raw
	], { timeoutMs: LIMIT_MS });
	return raw;
}
/** Where the root of a disk begins, bytes: the partition that tailor-image calls `root`, else the last. */
async function rootPartition(disk, shown, ports) {
	const { stdout } = await ports.proc.run([
		"sfdisk",
		"--json",
		disk
	]);
	const { partitiontable: table } = JSON.parse(stdout);
	const { partitions = [] } = table;
	const root = partitions.find((one) => one.name === "root") ?? partitions.at(-1);
	if (root !== void 0) return root.start * (table.sectorsize ?? 512);
	throw new UserError({
		level: "error",
		code: "diff-damaged",
		title: `${shown} has no partition`,
		hint: "Compare it as tailor-image left it."
	});
}
/** Unpack a read-only file system into a scratch folder, as root: only root can give files their owners. */
async function extracted(file, kind, ports) {
	const folder = path.join(await ports.fs.scratch("diff"), "root");
	const argv = kind === "squashfs" ? [
		"unsquashfs",
		"-quiet",
		"-no-progress",
		"-dest",
		folder,
		file
	] : [
		"fsck.erofs",
		`--extract=${folder}`,
		"--preserve",
		file
	];
	await ports.proc.run(argv, {
		root: true,
		timeoutMs: LIMIT_MS
	});
	return folder;
}
// packages/pipeline/src/cli/diff/artifact.ts
const MAX_CONTENT = 16 * 2 ** 20;
/** Look into a file, whatever form it has. Throws UserError when it cannot be read or is of no known form. */
async function openArtifact(file, ports) {
	const head = await beginning(file, ports);
	const kind = nameKind(head);
	const shown = shownPath(file, ports);
	if (kind === void 0) throw unknown(shown);
	switch (kind) {
		case "zstd":
		case "gzip": return await compressed(file, kind, ports);
		case "tar":
		case "cpio": return archive(file, kind, (use) => use(reader(kind)(plain(file))), shown);
		case "oci": {
			const layer = await ociLayer(file, ports);
			const use = (body) => unpacked(layer, "gzip", (chunks) => body(reader("tar")(chunks)), ports);
			return archive(file, kind, use, shown);
		}
		case "qcow2":
		case "disk": {
			const raw = kind === "disk" ? file : await rawDisk(file, ports);
			const rootOffset = await rootPartition(raw, shown, ports);
			return {
				...archive(file, kind, (use) => use(readExt4(raw, rootOffset)), shown),
				disk: {
					file: raw,
					rootOffset
				}
			};
		}
		case "ext4": return archive(file, kind, (use) => use(readExt4(file)), shown);
		case "squashfs":
		case "erofs": {
			let folder;
			const use = async (body) => {
				folder ??= extracted(file, kind, ports);
				return await extractedEntries(await folder, body, ports);
			};
			const all = kind === "squashfs";
			return {
				...archive(file, kind, use, shown),
				xattrs: all,
				inodes: all
			};
		}
		case "mtree": return await list(file, shown, ports);
		default: throw new Error(`no way to read ${String(kind)}`);
	}
}
function archive(file, kind, use, shown) {
	const explained = async (body) => {
		try {
			return await use(body);
		} catch (error) {
			if (!(error instanceof Error) || error.constructor !== Error) throw error;
			throw new UserError({
				level: "error",
				code: "diff-damaged",
				title: `${shown} cannot be read as ${kind}: ${error.message}`,
				hint: "Compare it as tailor-image left it."
			}, { cause: error });
		}
	};
	return {
		file,
		kind,
		xattrs: kind !== "cpio",
		inodes: true,
		records: () => explained((entries) => collect(entries)),
		content: (path) => explained((entries) => contentIn(entries, path))
	};
}
async function contentIn(entries, path) {
	let found;
	for await (const entry of entries) {
		if (entry.path !== path || entry.data === void 0) continue;
		const chunks = [];
		let size = 0;
		for await (const chunk of entry.data) {
			if (size < MAX_CONTENT) chunks.push(Uint8Array.from(chunk));
			size += chunk.length;
		}
		found = Buffer.concat(chunks).subarray(0, MAX_CONTENT);
	}
	return found;
}
const reader = (kind) => (chunks) => kind === "tar" ? readTar(chunks) : readCpio(chunks);
const plain = (file) => createReadStream(file, { highWaterMark: 2 ** 20 });
/** Give `read` what a decompressor makes of the file; it reads to the end. */
async function unpacked(file, tool, read, ports) {
	return await withFilter([
		tool,
		"-q",
		"-d",
		"-c"
	], ports, async (filter) => {
		const feed = async () => {
			for await (const chunk of plain(file)) await filter.write(chunk);
			filter.end();
		};
		const [result] = await Promise.all([read(filter.stdout), feed()]);
		return result;
	});
}
/** An archive in a compressed file: which, its first bytes tell. */
async function compressed(file, tool, ports) {
	const shown = shownPath(file, ports);
	const peek = async (chunks) => {
		let first;
		for await (const chunk of chunks) first ??= Buffer.from(chunk.subarray(0, 4096));
		return first ?? Buffer.alloc(0);
	};
	const inner = nameKind(await unpacked(file, tool, peek, ports));
	if (inner !== "tar" && inner !== "cpio") throw unknown(shown);
	const use = (body) => unpacked(file, tool, (chunks) => body(reader(inner)(chunks)), ports);
	return archive(file, inner, use, shown);
}
const extractedEntries = (folder, use, ports) => withFilter([
	"tar",
	"-c",
	"--format=pax",
	"--sort=name",
	"--xattrs",
	"--xattrs-include=*",
	"--xattrs-exclude=system.posix_acl_*",
	"--acls",
	"-C",
	folder,
	"."
], ports, ({ stdout }) => use(readTar(stdout)), { root: true });
async function list(file, shown, ports) {
	let records;
	try {
		records = parseMtree(await ports.fs.readText(file) ?? "");
	} catch (error) {
		if (error instanceof UserError || !(error instanceof Error)) throw error;
		throw new UserError({
			level: "error",
			code: "diff-damaged",
			title: `${shown} is no list of files as dpuos writes it: ${error.message}`,
			hint: "Compare it as tailor-image left it."
		});
	}
	return {
		file,
		kind: "mtree",
		xattrs: true,
		inodes: true,
		records: () => Promise.resolve(records),
		content: () => Promise.resolve(void 0)
	};
}
async function beginning(file, ports) {
	const shown = shownPath(file, ports);
	try {
		const handle = await open(file, "r");
		try {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
			return buffer.subarray(0, bytesRead);
		} finally {
			await handle.close();
		}
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		const title = code === "ENOENT" ? `there is no ${shown}` : `${shown} cannot be read: ${message}`;
		throw new UserError({
			level: "error",
			code: "unreadable",
			title,
			hint: "Give two image manifests, output folders, or files that tailor-image made."
		}, { cause: error });
	}
}
const unknown = (shown) => new UserError({
	level: "error",
	code: "diff-unknown",
	title: `${shown} is of no form that can be compared`,
	hint: "It may be an image manifest, an output folder, a disk (raw, qcow2), ext4, squashfs, erofs, tar, cpio (an initramfs), an OCI archive or an mtree list."
});
// packages/pipeline/src/cli/diff/compare.ts
/** Every difference, by path: what is on one side only, and each field that is not equal. Hard links are compared as names of one inode. */
function compareRecords(a, b, options) {
	const differences = [];
	const others = new Map(b.map((one) => [one.path, one]));
	for (const one of a) {
		const other = others.get(one.path);
		others.delete(one.path);
		if (other === void 0) differences.push(only(one, "first"));
		else differences.push(...compareOne(one, other, options));
	}
	for (const one of others.values()) differences.push(only(one, "second"));
	return differences.sort(byPath);
}
function only(one, side) {
	const text = one.type === "file" ? `file, ${one.size} bytes` : one.type;
	const [a, b] = side === "first" ? [text, "-"] : ["-", text];
	return {
		path: one.path,
		what: `only in the ${side}`,
		a,
		b
	};
}
const octal = (mode) => mode.toString(8).padStart(4, "0");
/** `2023-11-14T22:13:20Z`; a number of seconds where there is no such date. */
const time = (seconds) => Math.abs(seconds) < 864e10 ? `${(/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, 19)}Z` : String(seconds);
function compareOne(a, b, { xattrs, inodes, sameForm }) {
	const path = a.path;
	if (a.type !== b.type) return [{
		path,
		what: "type",
		a: a.type,
		b: b.type
	}];
	const bits = inodes ? 4095 : 511;
	const found = [
		[
			"content",
			contentOf(a, b),
			contentOf(b, a)
		],
		[
			"target",
			a.link ?? "",
			b.link ?? ""
		],
		[
			"device",
			deviceOf(a),
			deviceOf(b)
		],
		[
			"mode",
			octal(a.mode & bits),
			octal(b.mode & bits)
		],
		[
			"owner",
			`${a.uid}:${a.gid}`,
			`${b.uid}:${b.gid}`
		],
		[
			"time",
			time(a.mtime),
			time(b.mtime)
		],
		[
			"hard link of",
			inodes && a.hardlink || "",
			inodes && b.hardlink || ""
		]
	].flatMap(([what, one, other]) => one === other ? [] : [{
		path,
		what,
		a: one,
		b: other
	}]);
	return xattrs ? [...found, ...compareXattrs(a, b, sameForm)] : found;
}
/** Equal when sizes and hashes are; a side without a hash is compared by size alone. */
function contentOf(one, other) {
	if (one.type !== "file") return "";
	const hash = one.sha256 === void 0 || other.sha256 === void 0 ? "" : `, sha256 ${one.sha256.slice(0, 16)}…`;
	return one.sha256 === other.sha256 && one.size === other.size ? "" : `${one.size} bytes${hash}`;
}
const deviceOf = ({ device }) => device === void 0 ? "" : `${device.major}, ${device.minor}`;
function compareXattrs(a, b, sameForm) {
	const [one, other] = [a.xattrs ?? {}, b.xattrs ?? {}];
	return [.../* @__PURE__ */ new Set([...Object.keys(one), ...Object.keys(other)])].toSorted((x, y) => x < y ? -1 : 1).flatMap((name) => {
		const shown = (value) => value === void 0 ? "-" : name.startsWith("acl.") && !sameForm ? "set" : `0x${value}`;
		const [left, right] = [shown(one[name]), shown(other[name])];
		return left === right ? [] : [{
			path: a.path,
			what: `xattr ${name}`,
			a: left,
			b: right
		}];
	});
}
/** Where two contents differ first: byte (from 0) and, for text, line; undefined when one is the beginning of the other. */
function firstDifference(a, b) {
	const length = Math.min(a.length, b.length);
	let at = 0;
	while (at < length && a[at] === b[at]) at++;
	const line = !a.includes(0) && !b.includes(0) ? `, line ${a.subarray(0, at).toString("latin1").split("\n").length}` : "";
	return at === length ? `one ends at byte ${at}, the other goes on` : `from byte ${at} on${line}`;
}
// packages/pipeline/src/cli/diff/disks.ts
const CHUNK = 2 ** 20;
/**
* What two files differ in although all files in their roots are equal: for disks the partition table, the boot partition and the ext4
* superblock field by field; for anything, the first byte that is not the same. Empty: equal, bit for bit.
*/
async function compareBytes(a, b, ports) {
	const [one, other] = [a.disk?.file ?? a.file, b.disk?.file ?? b.file];
	const at = firstByte(one, other);
	if (at === void 0) return [];
	const found = [];
	if (a.disk !== void 0 && b.disk !== void 0) {
		found.push(...await compareTables(one, other, ports), ...await compareEsps(one, other, ports));
		found.push(...await compareSuperblocks([one, a.disk.rootOffset], [other, b.disk.rootOffset], ports));
	} else if (a.kind === "ext4" && b.kind === "ext4") found.push(...await compareSuperblocks([one, 0], [other, 0], ports));
	const where = a.disk !== void 0 && at >= a.disk.rootOffset ? `byte ${at}: block ${Math.floor((at - a.disk.rootOffset) / 4096)} of the root file system` : `byte ${at}`;
	const sizes = [one, other].map((file) => `${statSync(file).size} bytes`);
	found.push({
		path: "(bytes)",
		what: `differ first at ${where}`,
		a: sizes[0] ?? "",
		b: sizes[1] ?? ""
	});
	return found;
}
/** Offset of the first byte that differs; undefined when all are equal. */
function firstByte(a, b) {
	const fds = [openSync(a, "r"), openSync(b, "r")];
	try {
		const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
		for (let at = 0;;) {
			const [one, other] = [fill(fds[0], buffers[0], at), fill(fds[1], buffers[1], at)];
			const length = Math.min(one, other);
			if (buffers[0].compare(buffers[1], 0, length, 0, length) !== 0) {
				let index = 0;
				while (buffers[0][index] === buffers[1][index]) index++;
				return at + index;
			}
			if (one !== other) return at + length;
			if (one === 0) return void 0;
			at += one;
		}
	} finally {
		for (const fd of fds) closeSync(fd);
	}
}
function fill(fd, buffer, at) {
	let done = 0;
	while (done < buffer.length) {
		const got = readSync(fd, buffer, done, buffer.length - done, at + done);
		if (got === 0) break;
		done += got;
	}
	return done;
}
async function compareTables(a, b, ports) {
	const lines = async (disk) => (await ports.proc.run([
		"sfdisk",
		"--dump",
		disk
	])).stdout.split("\n").filter((line) => line !== "" && !line.startsWith("device:")).map((line) => line.replace(disk, "partition "));
	return compareLines("(partition table)", await lines(a), await lines(b));
}
async function compareSuperblocks([a, offsetA], [b, offsetB], ports) {
	const lines = async (disk, offset) => (await ports.proc.run([
		"debugfs",
		"-R",
		"show_super_stats -h",
		`${disk}?offset=${offset}`
	], { env: { TZ: "UTC" } })).stdout.split("\n").filter((line) => line.includes(":"));
	return compareLines("(ext4 superblock)", await lines(a, offsetA), await lines(b, offsetB));
}
/** Fields `name: value` that are not the same. */
function compareLines(where, a, b) {
	const fields = (lines) => new Map(lines.map((line) => [line.split(":")[0] ?? "", line.slice(line.indexOf(":") + 1).trim()]));
	const [one, other] = [fields(a), fields(b)];
	return [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
		const [left, right] = [one.get(name) ?? "-", other.get(name) ?? "-"];
		return left === right ? [] : [{
			path: where,
			what: name.trim(),
			a: left,
			b: right
		}];
	});
}
/** Files of the boot partition, the first one of the disk, taken out with mtools. */
async function compareEsps(a, b, ports) {
	const files = async (disk) => {
		const folder = await ports.fs.scratch("diff");
		const { stdout } = await ports.proc.run([
			"sfdisk",
			"--json",
			disk
		]);
		const start = Number(JSON.parse(stdout).partitiontable?.partitions?.[0]?.start) * 512;
		await mtools([
			"mcopy",
			"-s",
			"-Q",
			"-n",
			"::/",
			folder
		], {
			file: disk,
			offset: start
		}, ports);
		const names = readdirSync(folder, {
			recursive: true,
			encoding: "utf8"
		}).toSorted((x, y) => x < y ? -1 : 1);
		const found = /* @__PURE__ */ new Map();
		for (const name of names) {
			const file = path.join(folder, name);
			if (statSync(file).isFile()) found.set(name, (await ports.fs.hash(file)).sha256);
		}
		return found;
	};
	const [one, other] = [await files(a), await files(b)];
	return [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
		const [left, right] = [one.get(name)?.slice(0, 16) ?? "-", other.get(name)?.slice(0, 16) ?? "-"];
		return left === right ? [] : [{
			path: `(boot partition) ${name}`,
			what: "content",
			a: left,
			b: right
		}];
	});
}
// packages/pipeline/src/cli/diff/manifests.ts
/** Two image manifests side by side. Only what differs comes back. */
function compareManifests(a, b) {
	const tables = [
		table("Files handed over", "file", fileRows(a, b)),
		table("Packages", "package", packageRows(a, b)),
		table("Size by layer", "layer", layerRows(a, b)),
		table("The image", "what", imageRows(a, b))
	].filter((one) => one.rows.length > 0);
	return {
		tables,
		circumstances: circumstances(a, b),
		same: tables.length === 0
	};
}
const table = (title, first, rows) => ({
	title,
	columns: [
		{ name: first },
		{ name: "first" },
		{ name: "second" }
	],
	rows
});
/** Rows of what is not the same, in the order of the keys of both. */
function unequal(a, b) {
	return [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
		const [one, other] = [a.get(key) ?? "-", b.get(key) ?? "-"];
		return one === other ? [] : [[
			key,
			one,
			other
		]];
	});
}
/** By role: the same file may bear the image's name. */
function fileRows(a, b) {
	const of = ({ files }) => new Map(files.map((one) => [one.role, `${one.size} bytes, sha256 ${one.sha256.slice(0, 16)}…`]));
	return unequal(of(a), of(b));
}
function packageRows(a, b) {
	const of = ({ packages }) => {
		const byName = /* @__PURE__ */ new Map();
		for (const { name, nevra, sha256 } of packages) {
			const one = `${nevra} (${sha256.slice(0, 8)})`;
			byName.set(name, byName.has(name) ? `${byName.get(name)}, ${one}` : one);
		}
		return byName;
	};
	return unequal(of(a), of(b)).toSorted(([x], [y]) => x < y ? -1 : 1);
}
function layerRows(a, b) {
	const of = ({ sizes }) => {
		const share = (one) => `${one?.size ?? 0} bytes (${formatMiB(one?.size ?? 0)}), ${one?.files ?? 0} files`;
		return new Map([
			...LAYERS.map((layer) => [layer, share(sizes.layers[layer])]),
			["unowned", share(sizes.unowned)],
			["root", share(sizes.root)],
			["boot partition", share(sizes.esp)],
			["fs-overhead", `${sizes.fsOverhead} bytes`]
		]);
	};
	return unequal(of(a), of(b));
}
function imageRows(a, b) {
	const of = (one) => {
		const { name, arch, distro, kernelRelease, cmdline, promises } = one;
		const plain = {
			name,
			arch,
			distro,
			"kernel release": kernelRelease,
			"command line": cmdline
		};
		const promised = Object.entries(promises).map(([key, value]) => [`promises.${key}`, JSON.stringify(value)]);
		return new Map([...Object.entries(plain), ...promised]);
	};
	return unequal(of(a), of(b));
}
function circumstances(a, b) {
	const of = ({ tool, inputs, source, tools }) => new Map([
		["dpuos", tool.version],
		["digest of the inputs", inputs.digest.slice(0, 16)],
		["source", `${source.commit ?? "none"}${source.dirty ? ", changed" : ""}`],
		...Object.entries(tools)
	]);
	return unequal(of(a), of(b));
}
// packages/pipeline/src/cli/diff/diff.ts
/** Rows shown; the count says how many there are. */
const SHOWN = 100;
/** Files of a manifest worth looking into, the one that tells most for least first. */
const ROLES = [
	"file-list",
	"rootfs-tar",
	"disk-raw",
	"disk-qcow2",
	"rootfs-squashfs",
	"rootfs-erofs",
	"oci-archive",
	"rootfs-cpio",
	"initramfs"
];
/** `dpuos diff a b`: are two images, or two files of them, the same, and if not, where do they differ first? */
async function diff({ positionals }, ports) {
	const [a, b] = positionals.map((one) => path.resolve(ports.host.workspace, one));
	if (a === void 0 || b === void 0) throw new Error("two positionals are required");
	await exist([a, b], ports);
	const manifests = [await manifestAt(a), await manifestAt(b)];
	if (manifests[0] !== void 0 && manifests[1] !== void 0) return await diffImages(manifests[0], manifests[1], ports);
	const [one, other] = manifests;
	if (one !== void 0 || other !== void 0) {
		const [whole, part] = one === void 0 ? [b, a] : [a, b];
		throw new UserError({
			level: "error",
			code: "diff-unlike",
			title: `${shownPath(whole, ports)} is a whole image, ${shownPath(part, ports)} is one file`,
			hint: "Compare two manifests (or output folders), or two files."
		});
	}
	return await diffFiles(a, b, ports);
}
async function exist(files, ports) {
	const there = await Promise.all(files.map((file) => stat(file).then(() => true, () => false)));
	const missing = files.filter((_, index) => there[index] === false);
	if (missing.length === 0) return;
	const hint = "Give two image manifests, two output folders, or two files that tailor-image made.";
	throw new UserError(missing.map((file) => ({
		level: "error",
		code: "diff-missing",
		title: `there is no ${shownPath(file, ports)}`,
		hint
	})));
}
/** The manifest that a path means: an output folder's, or itself; undefined for any other file. */
async function manifestAt(file) {
	if ((await stat(file).catch(() => void 0))?.isDirectory() === true) return path.join(file, "image.json");
	return file.endsWith(".json") ? file : void 0;
}
async function diffImages(a, b, ports) {
	const read = [await readManifest("dpuos.image/v1", a, ports, () => []), await readManifest("dpuos.image/v1", b, ports, () => [])];
	const bad = read.flatMap((one) => one.ok ? [] : one.findings);
	const [one, other] = read.flatMap((each) => each.ok ? [each.value] : []);
	if (bad.length > 0 || one === void 0 || other === void 0) throw new UserError(bad);
	const { tables, circumstances, same } = compareManifests(one, other);
	const deeper = same ? void 0 : await lookInto([a, one], [b, other], ports);
	return result(same ? "the same: packages, files and sizes are equal" : `different: ${deeper?.first ?? tables[0]?.rows[0]?.[0] ?? ""}`, same, [...deeper?.tables ?? [], ...tables], circumstances.map(([name, left, right]) => ({
		name,
		value: `${left} | ${right}`
	})), deeper?.findings ?? []);
}
/** The first pair of files of one role that are there and differ, file by file. */
async function lookInto([a, one], [b, other], ports) {
	for (const role of ROLES) {
		const [left, right] = [one, other].map((manifest) => manifest.files.find((file) => file.role === role));
		if (left === void 0 || right === void 0 || left.sha256 === right.sha256) continue;
		const files = [listedFile(a, left), listedFile(b, right)];
		if ((await Promise.all(files.map((file) => stat(file).then(() => true, () => false)))).includes(false)) continue;
		const found = await compareFiles(files[0], files[1], ports);
		if (found.differences.length > 0) return described(found, role);
	}
}
async function diffFiles(a, b, ports) {
	const found = await compareFiles(a, b, ports);
	const { first, tables, findings } = described(found, `${found.kinds[0]} | ${found.kinds[1]}`);
	const same = found.differences.length === 0;
	const equal = found.identical ? "the same, bit for bit" : `the same ${found.count} files, as ${found.kinds.join(" and ")}`;
	return result(same ? equal : `different: ${first}`, same, tables, [], findings);
}
async function compareFiles(a, b, ports) {
	const [one, other] = [await openArtifact(a, ports), await openArtifact(b, ports)];
	const sameKind = one.kind === other.kind;
	const kinds = [one.kind, other.kind];
	if (sameKind && firstByte(a, b) === void 0) return {
		kinds,
		differences: [],
		identical: true,
		count: 0,
		findings: []
	};
	const [left, right] = [await one.records(), await other.records()];
	const known = (records) => sameKind ? records : records.filter((each) => each.path !== "/lost+found");
	const limits = {
		xattrs: one.xattrs && other.xattrs,
		inodes: one.inodes && other.inodes,
		sameForm: sameKind
	};
	const differences = await located(compareRecords(known(left), known(right), limits), one, other);
	const findings = notCompared(limits);
	if (differences.length > 0 || !sameKind) return {
		kinds,
		differences,
		identical: false,
		count: left.length,
		findings
	};
	return {
		kinds,
		differences: await compareBytes(one, other, ports),
		identical: false,
		count: left.length,
		findings
	};
}
/** Say of the first content that differs where it does. */
async function located(differences, one, other) {
	const index = differences.findIndex(({ what }) => what === "content");
	const first = differences[index];
	if (first === void 0) return [...differences];
	const [a, b] = [await one.content(first.path), await other.content(first.path)];
	if (a === void 0 || b === void 0) return [...differences];
	return differences.with(index, {
		...first,
		what: `content, ${firstDifference(a, b)}`
	});
}
/** What is not known of one side or the other, and so says nothing about being the same. */
function notCompared({ xattrs, inodes }) {
	const what = [...inodes ? [] : ["set-user-ID bits", "hard links"], ...xattrs ? [] : ["extended attributes"]];
	if (what.length === 0) return [];
	return [{
		level: "notice",
		code: "diff-not-compared",
		title: `not compared: ${what.join(", ")}; ${inodes ? "a cpio has none" : "fsck.erofs does not unpack them"}`,
		hint: "Compare disks, tars, squashfs or lists of files for those."
	}];
}
function described({ differences, findings }, what) {
	const [first] = differences;
	const shown = differences.slice(0, SHOWN).map((one) => [
		one.path,
		one.what,
		one.a,
		one.b
	]);
	const more = differences.length > SHOWN ? `, the first ${SHOWN} of ${differences.length}` : "";
	return {
		first: first === void 0 ? "" : `${JSON.stringify(first.path).slice(1, -1)}: ${first.what}`,
		tables: differences.length === 0 ? [] : [{
			title: `Differences (${what}${more})`,
			columns: [
				{ name: "path" },
				{ name: "what" },
				{ name: "first" },
				{ name: "second" }
			],
			rows: shown
		}],
		findings
	};
}
const result = (headline, same, tables, facts, findings) => ({
	report: {
		headline,
		verdict: same ? "pass" : "fail",
		facts,
		tables,
		excerpts: [],
		findings
	},
	outputs: { verdict: same ? "pass" : "fail" }
});
export { diff };
