import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { $ as withFilter, $n as nameOfNevra, A as withOpenPgpKey, At as rootPackages, B as chooseModules, Bn as dirsOf, Bt as keyFingerprints, Cn as fileEntry, D as markUsed, Dn as writeManifest, Dr as sumUp, Dt as capabilityNames, En as readManifest, Er as layerOfPackage, Et as atRoot, F as MODULE_FILE, Ft as splitItems, G as closureOf, Gn as spdxDocument, Gt as cacheFolders, H as CRYPTO_BY_NAME, Hn as pathGlobs, Ht as formatNevra, I as UNPACK, It as splitRecords, J as moduleName, K as firmwareOf, Kn as nevraCompare, Kt as readDefinition, L as moduleBytes, Ln as cleanLine, M as openLock, Mr as UserError, Mt as plainPaths, N as readModuleTree, Nn as shownPath, Nt as NO_DATABASE, O as pruneFolder, Ot as fileOwners, P as readModuleElf, Pt as queryFormat, Q as readTar, Qn as parseManifest, Qt as parseRule, R as driverRules, Tn as manifestPath, Tt as whoRecommends, U as bootNeeds$1, Un as pathsOf, Vn as enabledUnits, W as initramfsModules, Wn as formatMiB, Wt as fileUrl, X as ext4Usage, Xn as formatManifest, Xt as fillSecrets, Y as groupBy, Yn as nearest, Yt as takeSecrets, Z as fatUsage, Zn as kindOf, _t as noSuchPackage, a as require_enums, ar as digestOf, bt as query, cn as EreError, ct as toolVersions, dt as ELF_MACHINE, er as kernelSizesOf, et as mtools, f as spec, fr as LAYERS, gt as SCRIPTLETS_RUN, ht as NoSuchPackage, i as require_models, in as budgetRules, j as chooseLock, jn as NO_SPACE, jr as ToolError, jt as whoRequires, k as isOpenPgpKey, ln as secretName, lt as versionIn, n as require_spec, nr as globPattern, nt as osPath, on as capabilityNumbers, or as uuidOf$1, ot as byPath, pt as openDnf, q as selectModules, r as require_index_node, rr as formatPosition, rt as toBytes, sn as compileEre, sr as parseBytes, st as requireTools, t as require_packageurl_js, tt as fromBytes, un as unitName, ur as ARCHES, ut as toolsFor, w as sourceOf$1, wn as listedFile, xt as rpmBuildTimes, z as foreignModules, zt as scriptletFailures } from "./shared.mjs";
import { fileURLToPath } from "node:url";
import { chmodSync, chownSync, closeSync, constants, copyFileSync, createWriteStream, fstatSync, lchownSync, lstatSync, lutimesSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, unlinkSync, write as write$1, writeFileSync, writeSync } from "node:fs";
import { PassThrough } from "node:stream";
import { promisify } from "node:util";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { createHash, randomUUID } from "node:crypto";
import path, { posix } from "node:path";
import { chmod, copyFile, lstat, lutimes, mkdir as mkdir$1, open, readFile, readdir, realpath, rename, rm as rm$1, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { finished, pipeline } from "node:stream/promises";
// packages/definition/src/lint/dead.ts
function dead(level, code, title, at, hint, detail) {
	return {
		level,
		code: `lint-${code}`,
		title,
		...detail === void 0 ? {} : { detail },
		...hint === void 0 ? {} : { hint },
		at
	};
}
/**
* One finding for many entries: the first one's place, all of them with their lines in the detail. Hundreds of findings that say the
* same would hide the others.
*/
function many(entries, level, code, title, hint) {
	const [first] = entries;
	if (first === void 0) return [];
	const names = entries.map(({ value }) => value);
	const shown = names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")}, …`;
	const detail = names.length <= 4 ? void 0 : wrapped(entries.map(({ value, at }) => `${value} (${at.line ?? "?"})`));
	return [dead(level, code, title(entries.length, shown), first.at, hint, detail)];
}
/** Words joined to lines of at most 100 characters. */
function wrapped(words) {
	const lines = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + word.length + 2 <= 100) lines[lines.length - 1] = `${last}, ${word}`;
		else lines.push(word);
	}
	return lines.join(",\n");
}
[
	"insmod_drv",
	"custom_install",
	"env_check",
	"set_install_ip",
	"before_partition",
	"download_install_file",
	"before_setup_os",
	"before_mkinitrd",
	"before_installgrub",
	"after_setup_os",
	"install_succ",
	"install_fail",
	"bep_delete"
].map((stage) => `${stage}_hook`);
/** The installer's own configuration: what is in it, and what of it nobody looks at. */
function installer(minios, product) {
	const { rules, rpm } = minios;
	const kept = (name) => {
		const file = new RegExp(`(^|/)${name.replaceAll(/[-_]/g, "[-_]")}\\.ko`);
		return rpm.drivers.some(({ value }) => file.test(value));
	};
	const modules = (product?.modules ?? []).filter(({ name }) => !kept(name)).map(({ name, at }) => ({
		value: name,
		at
	}));
	return [...many(rules.map(({ line, at }) => ({
		value: line,
		at
	})), "warning", "never-run", (count) => `the installer is never hardened: these ${count} rules have no effect`, "Take the file out."), ...many(modules, "notice", "not-kept", (count, shown) => `${count} of ${product?.modules.length ?? 0} modules to load are in no driver list of the installer: ${shown}`, "They load only where the kernel has them built in; take the others out.")];
}
// packages/definition/src/lock/format.ts
const HEAD$3 = `# Written by dpuos: every RPM of the image, to the byte. Keep it under version control; \`lock: update\` renews it.
`;
/**
* A lock file as text: one line per package, so that a diff reads like a list. The order is the content's alone (code points), whatever
* order it was found in.
*/
function formatLock({ schema, distro, arches }) {
	const sections = ARCHES.flatMap((arch) => {
		const section = arches[arch];
		return section === void 0 ? [] : [`  ${arch}:\n${formatArch(section)}`];
	});
	const body = sections.length === 0 ? "arches: {}\n" : `arches:\n${sections.join("")}`;
	return `${HEAD$3}schema: ${schema}\ndistro: ${scalar(distro)}\n${body}`;
}
function formatArch({ asked, weak, repositories, packages }) {
	const list = (key, items) => items.length === 0 ? `    ${key}: []\n` : `    ${key}:\n${items.map((item) => `      - ${item}\n`).join("")}`;
	return [
		list("asked", sorted(asked, (name) => name).map(scalar)),
		weak === true ? "    weak: true\n" : "",
		list("repositories", sorted(repositories, (one) => one.id).map(({ id, revision, time, repomd }) => flow({
			id,
			revision,
			time,
			repomd
		}))),
		list("packages", sorted(packages, (one) => one.nevra).map(formatPackage))
	].join("");
}
function formatPackage({ nevra, size, repository, sha256, path, asked }) {
	return flow({
		nevra,
		size,
		repository,
		sha256,
		path,
		...asked?.length ? { asked: sorted(asked, (name) => name) } : {}
	});
}
function sorted(items, key) {
	return [...items].sort((a, b) => key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
function flow(entries) {
	return `{${Object.entries(entries).flatMap(([key, value]) => {
		if (value === void 0) return [];
		if (typeof value === "number") return [`${key}: ${value}`];
		return [`${key}: ${typeof value === "string" ? scalar(value) : `[${value.map(scalar).join(", ")}]`}`];
	}).join(", ")}}`;
}
/** Plain where YAML 1.2 reads it as the same string, inside `{}` too; else in double quotes, whose escapes are JSON's. */
function scalar(text) {
	return /^[A-Za-z0-9_./][\w./+~^:-]*$/.test(text) && !text.endsWith(":") && !/^[.\d][\d.]*(e[-+]?\d+)?$|^0[xo]|^\.(inf|nan)$|^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
// packages/host-tools/src/emulation/machines.ts
/** Programs that do nothing but end with exit code 42. The system call exit_group's older sibling, exit: number in the register that the kernel's ABI of each processor wants it in. */
const EXIT42 = {
	x86_64: [
		191,
		42,
		0,
		0,
		0,
		184,
		60,
		0,
		0,
		0,
		15,
		5
	],
	aarch64: [
		64,
		5,
		128,
		210,
		168,
		11,
		128,
		210,
		1,
		0,
		0,
		212
	],
	riscv64: [
		19,
		5,
		160,
		2,
		147,
		8,
		208,
		5,
		115,
		0,
		0,
		0
	]
};
/** Bytes of an ELF64 header and of one program header (elf.h). */
const EHDR = 64;
const PHDR = 56;
const LOAD_AT = 4194304n;
/** A static little-endian ELF64 program of 132 bytes for a processor, which ends with PROOF. */
function tinyProgram(arch) {
	const exit42 = EXIT42[arch];
	const bytes = Buffer.alloc(120 + exit42.length);
	bytes.set([
		127,
		69,
		76,
		70,
		2,
		1,
		1
	]);
	bytes.writeUInt16LE(2, 16);
	bytes.writeUInt16LE(ELF_MACHINE[arch], 18);
	bytes.writeUInt32LE(1, 20);
	bytes.writeBigUInt64LE(LOAD_AT + BigInt(120), 24);
	bytes.writeBigUInt64LE(BigInt(EHDR), 32);
	bytes.writeUInt16LE(EHDR, 52);
	bytes.writeUInt16LE(PHDR, 54);
	bytes.writeUInt16LE(1, 56);
	bytes.writeUInt32LE(1, EHDR);
	bytes.writeUInt32LE(5, 68);
	bytes.writeBigUInt64LE(LOAD_AT, 80);
	bytes.writeBigUInt64LE(LOAD_AT, 88);
	bytes.writeBigUInt64LE(BigInt(bytes.length), 96);
	bytes.writeBigUInt64LE(BigInt(bytes.length), 104);
	bytes.writeBigUInt64LE(4096n, 112);
	bytes.set(exit42, 120);
	return bytes;
}
/**
* The line that makes binfmt_misc start `interpreter` for a processor's programs (Documentation/admin-guide/binfmt-misc.rst).
* F opens the interpreter now, so that it works inside a chroot; P keeps argv[0]; O hands it the open file.
*/
function binfmtLine(arch, interpreter) {
	const hex = (bytes) => bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
	const machine = ELF_MACHINE[arch];
	const ident = [
		127,
		69,
		76,
		70,
		2,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	];
	return `:dpuos-${arch}:M::${hex([
		...ident,
		2,
		0,
		machine & 255,
		machine >> 8
	])}:${hex([
		...ident.map((_, index) => index === 7 ? 0 : 255),
		254,
		255,
		255,
		255
	])}:${interpreter}:OPF`;
}
// packages/host-tools/src/emulation/namespace.ts
/**
* As root: starts the rest in a user and a mount namespace of their own, and gives that user namespace every user and group id of
* ours, so that root inside is root as far as files go.
*/
const OUTSIDE = `set -eu
inside=$1; shift
unshare --user --mount --propagation private sh -c "$inside" dpuos-emulated "$@" &
child=$!
own=$(readlink /proc/self/ns/user)
while [ "$(readlink "/proc/$child/ns/user" || echo gone)" = "$own" ]; do sleep 0.01; done
echo '0 0 4294967295' >"/proc/$child/uid_map"
echo '0 0 4294967295' >"/proc/$child/gid_map"
wait "$child"
`;
/** Inside, still nobody: waits for its ids. Only a program that is started after that has root's capabilities. */
const WAITING = `tries=0
until read -r _ </proc/self/uid_map && read -r _ </proc/self/gid_map; do
  tries=$((tries + 1)); [ "$tries" -lt 1000 ] || exit 1
  sleep 0.01
done
ready=$1; shift
exec sh -c "$ready" dpuos-emulated "$@"
`;
/** Inside, as root: a binfmt_misc that only this user namespace sees (Linux 6.7), the emulator in it, and the program. */
const READY = `set -eu
mount -t binfmt_misc binfmt_misc "$1"
printf %s "$2" >"$1/register"
shift 2
exec "$@"
`;
/**
* argv that runs `argv` where `line` is registered with binfmt_misc, for it and its children alone. `folder` is an empty folder that
* binfmt_misc is mounted on; nobody else sees the mount. All of it is gone with the last process, however that ends.
*/
function inNamespace(folder, line, argv) {
	return [
		"sh",
		"-c",
		OUTSIDE,
		"dpuos-emulated",
		WAITING,
		READY,
		folder,
		line,
		...argv
	];
}
// packages/host-tools/src/emulation/find.ts
/** The static ones: their own libraries are not in the root that they work in. Debian 13 and Fedora leave the suffix away. */
const programs$2 = (arch) => [`qemu-${arch}-static`, `qemu-${arch}`];
const SECONDS = 1e3;
/**
* Find out by proof: a program of 132 bytes for that processor is started in a chroot, first as the host is, then with qemu-user
* registered in a namespace of its own. Nothing is registered on the machine, so there is nothing to undo. Needs root.
*/
async function findEmulation(arch, ports) {
	const same = (argv) => argv;
	if (arch === ports.host.arch) return {
		kind: "native",
		detail: `this host is ${arch}`,
		version: void 0,
		wrap: same
	};
	const folder = await ports.fs.scratch("emulation");
	const [root, handlers] = [path.join(folder, "root"), path.join(folder, "handlers")];
	await Promise.all([root, handlers].map((one) => mkdir$1(one)));
	await writeFile(path.join(root, "proof"), tinyProgram(arch));
	await chmod(path.join(root, "proof"), 493);
	const refusal = async (wrap) => {
		const { code, stderr } = await ports.proc.run(wrap([
			"chroot",
			root,
			"/proof"
		]), {
			root: true,
			okCodes: Array.from({ length: 255 }, (_, index) => index + 1),
			timeoutMs: 30 * SECONDS
		});
		return code === 42 ? void 0 : stderr.trim().split("\n")[0] ?? `exit code ${code}`;
	};
	if (await refusal(same) === void 0) return {
		kind: "host",
		detail: `this host's own handler for ${arch} programs (binfmt_misc), left as it is`,
		version: await versionOf(arch, ports),
		wrap: same
	};
	const program = await firstOf$1(programs$2(arch), ports);
	if (program === void 0) return none(`${programs$2(arch)[0]} is not installed`, same);
	const line = binfmtLine(arch, program);
	const wrap = (argv) => inNamespace(handlers, line, argv);
	const why = await refusal(wrap);
	if (why !== void 0) return none(`${path.basename(program)} is there, but cannot be used: ${why}`, same);
	const version = await versionOf(arch, ports);
	return {
		kind: "qemu-user",
		detail: `${path.basename(program)} ${version ?? ""}, registered for this run alone in a namespace of its own`.replace(" ,", ","),
		version,
		wrap
	};
}
const none = (detail, wrap) => ({
	kind: "none",
	detail,
	version: void 0,
	wrap
});
async function firstOf$1(names, ports) {
	for (const name of names) {
		const found = await ports.proc.which(name);
		if (found !== void 0) return path.resolve(found);
	}
}
async function versionOf(arch, ports) {
	const program = await firstOf$1(programs$2(arch), ports);
	if (program === void 0) return void 0;
	return versionIn((await ports.proc.run([program, "--version"])).stdout);
}
// packages/host-tools/src/files/collect.ts
/**
* All entries of an archive as records, sorted, with the sha256 of every content; hard links resolved so that each name has mode, owner
* and content of its inode, and only the first name (by code unit) is without `hardlink`. A name that comes twice: the last one counts,
* as when it is unpacked. Without `content` nothing is hashed.
*/
async function collect(entries, { content } = { content: true }) {
	const byName = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Map();
	for await (const { data, sameAs, allocated: _, ...record } of entries) {
		let sha256;
		if (content && data !== void 0) {
			const hash = createHash("sha256");
			for await (const chunk of data) hash.update(chunk);
			sha256 = hash.digest("hex");
		}
		byName.set(record.path, {
			...record,
			...sha256 === void 0 ? {} : { sha256 }
		});
		const first = sameAs ?? record.path;
		groups.set(first, [...groups.get(first) ?? [], record.path]);
	}
	for (const names of groups.values()) {
		if (names.length < 2) continue;
		const records = names.flatMap((name) => byName.get(name) ?? []);
		const full = records.find((one) => one.size > 0) ?? records.find((one) => one.sha256) ?? records[0];
		const xattrs = records.find((one) => Object.keys(one.xattrs ?? {}).length > 0)?.xattrs ?? full?.xattrs;
		const [first = "", ...others] = names.toSorted();
		if (full === void 0) continue;
		const { path: _, hardlink: __, ...inode } = {
			...full,
			...xattrs === void 0 ? {} : { xattrs }
		};
		byName.set(first, {
			path: first,
			...inode
		});
		for (const name of others) byName.set(name, {
			path: name,
			...inode,
			hardlink: first
		});
	}
	return [...byName.values()].sort(byPath);
}
// packages/host-tools/src/files/mtree.ts
/** mtree(5)'s words for types. */
const WORDS$1 = {
	file: "file",
	dir: "dir",
	link: "link",
	char: "char",
	block: "block",
	fifo: "fifo",
	socket: "socket"
};
/**
* Records as an mtree(5) text with full paths, one line each, as bsdtar and libarchive read it. Extended attributes, for which mtree has
* no word, stand in comments: `# xattr PATH NAME=0xHEX`.
*/
function formatMtree(records) {
	const lines = ["#mtree"];
	for (const one of [...records].sort(byPath)) {
		const path = escape(`.${one.path === "/" ? "" : one.path}`);
		const words = [
			path,
			`type=${WORDS$1[one.type]}`,
			`mode=${one.mode.toString(8).padStart(4, "0")}`,
			`uid=${one.uid}`,
			`gid=${one.gid}`,
			`time=${one.mtime}.0`,
			...one.type === "file" ? [`size=${one.size}`] : [],
			...one.sha256 === void 0 ? [] : [`sha256digest=${one.sha256}`],
			...one.link === void 0 ? [] : [`link=${escape(one.link)}`],
			...one.device === void 0 ? [] : [`device=native,${one.device.major},${one.device.minor}`]
		];
		lines.push(words.join(" "));
		if (one.hardlink !== void 0) lines.push(`# hardlink ${path} ${escape(`.${one.hardlink}`)}`);
		for (const [name, value] of Object.entries(one.xattrs ?? {})) lines.push(`# xattr ${path} ${escape(name)}=0x${value}`);
	}
	return `${lines.join("\n")}\n`;
}
/** Bytes that are no plain printable ASCII, blanks, `#`, `=` and backslashes as `\ooo` (vis(3), octal). */
const escape = (text) => [...toBytes(text)].map((byte) => byte > 32 && byte < 127 && !"\\#=*?[".includes(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`).join("");
// packages/host-tools/src/kmod/contract.ts
/** Licences that may use EXPORT_SYMBOL_GPL (include/linux/license.h). */
const GPL = /* @__PURE__ */ new Set([
	"GPL",
	"GPL v2",
	"GPL and additional rights",
	"Dual BSD/GPL",
	"Dual MIT/GPL",
	"Dual MPL/GPL"
]);
/** Symbols that the linker or the loader makes, exported by nobody. */
const LINKER = /* @__PURE__ */ new Set(["_GLOBAL_OFFSET_TABLE_", "__this_module"]);
/**
* Will this kernel load the module? As the kernel itself decides (kernel/module/): machine, vermagic, every symbol with its CRC, licence,
* namespaces, signature. With modversions the first word of vermagic, the release, does not count (`same_magic`).
*/
function moduleMisfits(module, kernel) {
	if (module.arch !== kernel.arch) return [{
		kind: "arch",
		detail: `built for ${module.arch ?? "another processor"}, the kernel is for ${kernel.arch}`
	}];
	const misfits = [];
	const vermagic = module.modinfo.get("vermagic")?.[0]?.trim() ?? "";
	if (!sameMagic(vermagic, kernel.vermagic)) misfits.push({
		kind: "vermagic",
		detail: `vermagic \`${vermagic}\`, the kernel’s is \`${kernel.vermagic}\``
	});
	misfits.push(...symbolMisfits(module, kernel));
	if (kernel.signaturesForced && !module.signed) misfits.push({
		kind: "unsigned",
		detail: "not signed, and the kernel loads signed modules only (CONFIG_MODULE_SIG_FORCE)"
	});
	return misfits;
}
function sameMagic(module, kernel) {
	const [ours, theirs] = [module.split(/\s+/), kernel.split(/\s+/)];
	const from = ours.includes("modversions") && theirs.includes("modversions") ? 1 : 0;
	return ours.slice(from).join(" ") === theirs.slice(from).join(" ");
}
function symbolMisfits(module, kernel) {
	const misfits = [];
	const isGpl = (module.modinfo.get("license") ?? []).some((licence) => GPL.has(licence));
	const namespaces = module.modinfo.get("import_ns") ?? [];
	const { versions } = module;
	const wanted = new Map(module.imports.map(({ name, weak }) => [name, weak]));
	if (versions?.has("module_layout") === true) wanted.set("module_layout", false);
	for (const [name, weak] of [...wanted].sort(([a], [b]) => a < b ? -1 : 1)) {
		const symbol = kernel.symbols.get(name);
		if (symbol === void 0) {
			if (weak || LINKER.has(name)) continue;
			misfits.push(kernel.complete ? {
				kind: "symbol-missing",
				detail: `${name}: the kernel does not export it`
			} : {
				kind: "unproven",
				detail: `${name}: unknown, the kernel came without a symvers file`
			});
			continue;
		}
		const built = versions?.get(name);
		if (built !== void 0 && symbol.crc !== null && built !== symbol.crc) misfits.push({
			kind: "crc",
			detail: `${name}: built for CRC ${hex(built)}, the kernel has ${hex(symbol.crc)}`
		});
		if (symbol.gplOnly && !isGpl) misfits.push({
			kind: "gpl-only",
			detail: `${name}: only for modules under the GPL`
		});
		if (symbol.namespace !== "" && !namespaces.includes(symbol.namespace)) misfits.push({
			kind: "namespace",
			detail: `${name}: is in namespace ${symbol.namespace}, which the module does not import`
		});
	}
	return misfits;
}
const hex = (crc) => `0x${crc.toString(16).padStart(8, "0")}`;
/**
* The symbols of a kernel without symvers file, as far as its own modules tell: what they were built against, and what they export.
* Which of them are for the GPL only, and namespaces, it does not tell.
*/
function symbolsFromModules(modules) {
	const symbols = /* @__PURE__ */ new Map();
	const put = (name, crc, provider) => {
		const known = symbols.get(name);
		if (known === void 0 || known.crc === null && crc !== null) symbols.set(name, {
			crc,
			provider,
			gplOnly: false,
			namespace: ""
		});
	};
	for (const [provider, { exports, versions }] of modules) {
		for (const [name, crc] of exports) put(name, crc, provider);
		for (const [name, crc] of versions ?? []) put(name, crc, "vmlinux");
	}
	return symbols;
}
/** One of a kind, and many. */
const WORDS = {
	arch: ["it is for another processor", ""],
	vermagic: ["its vermagic differs", ""],
	"symbol-missing": ["a symbol is missing", "symbols are missing"],
	crc: ["a CRC differs", "CRCs differ"],
	"gpl-only": ["a symbol is for GPL modules only", "symbols are for GPL modules only"],
	namespace: ["a namespace is not imported", "namespaces are not imported"],
	unsigned: ["it is not signed", ""],
	unproven: ["a symbol is unknown", "symbols are unknown"]
};
/** `3 CRCs differ, its vermagic differs`. */
function misfitSummary(misfits) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind } of misfits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => count === 1 ? WORDS[kind][0] : `${count} ${WORDS[kind][1]}`).join(", ");
}
// packages/host-tools/src/kmod/initramfs.ts
/** Names of the modules in an initramfs, whoever made it; bsdtar reads cpio of every compression. */
async function modulesInside(file, { proc }) {
	const { stdout } = await proc.run([
		"bsdtar",
		"-t",
		"-f",
		file
	], { env: { LC_ALL: "C.UTF-8" } });
	return stdout.split("\n").filter((name) => MODULE_FILE.test(name)).map((name) => moduleName(path.basename(name)));
}
// packages/host-tools/src/kmod/loading.ts
/**
* These modules (names, globs, aliases) and all they need, of those in `kept`, in the order in which modprobe would load them: what a module depends on and its
* softdeps `pre:` stand before it (kmod's libkmod-module.c).
*/
function loadingOrder(tree, kept, modules) {
	const wanted = selectModules(tree, modules).names;
	const all = [...closureOf(tree, wanted).keys()].filter((name) => kept.has(name));
	const order = [];
	const place = (name, above) => {
		if (order.includes(name) || above.includes(name) || !all.includes(name)) return;
		const { depends = [], softdepsPre = [] } = tree.modules.get(name) ?? {};
		const first = softdepsPre.flatMap((one) => [...selectModules(tree, [one]).names]);
		for (const need of [...first, ...depends]) place(need, [...above, name]);
		if (!order.includes(name)) order.push(name);
	};
	for (const name of all.sort()) place(name, []);
	return order;
}
/**
* What fails when these modules are given to insmod one after the other: each that needs one which comes later, never, or failed itself. The kernel's words for
* it are `NAME: Unknown symbol …`.
*/
function loadFailures(tree, order) {
	const loaded = /* @__PURE__ */ new Set();
	return order.map(moduleName).flatMap((name) => {
		const lacks = tree.modules.get(name)?.depends.find((need) => !loaded.has(need) && !tree.builtin.has(need));
		if (lacks !== void 0) return [{
			name,
			lacks
		}];
		loaded.add(name);
		return [];
	});
}
// packages/host-tools/src/kmod/surroundings.ts
/** What registers a disk or its controller: block/genhd.c, block/blk-mq.c, drivers/scsi/hosts.c, drivers/nvme/host/core.c, drivers/mmc/core/host.c, drivers/ata. */
const DISKS = /^(?:device_add_disk|__blk_mq_alloc_disk|__blk_alloc_disk|scsi_host_alloc|scsi_add_host_with_dma|nvme_init_ctrl|mmc_add_host|ata_host_activate)$/;
/** Aliases by which udev or the kernel loads a module: `pci:…`, `of:N…`, `acpi*:…`, not only another name. */
const LOADS = /^[a-z0-9*]+:|^(?:fs|net-pf|char-major|block-major|devname|rtnl-link|crypto)-/;
/** What this module lacks around it, beside what the kernel itself asks of it (`moduleMisfits`). */
function moduleGaps(name, { imports, exports, modinfo }, symbols, { tree, together, firmware, initramfs }) {
	const gaps = [];
	const missing = /* @__PURE__ */ new Map();
	for (const { name: symbol, weak } of imports) {
		const provider = moduleName(symbols.get(symbol)?.provider ?? "vmlinux");
		const isThere = tree.modules.has(provider) || tree.builtin.has(provider) || together.has(provider);
		if (weak || provider === "vmlinux" || isThere) continue;
		missing.set(provider, [...missing.get(provider) ?? [], symbol]);
	}
	for (const [provider, used] of missing) {
		const more = used.length > 3 ? ` and ${used.length - 3} more` : "";
		gaps.push({
			kind: "provider",
			detail: `needs module ${provider} for ${used.slice(0, 3).join(", ")}${more}, and it is not there`,
			hint: `Keep ${provider} (drivers.keep.modules), or install the package that has it.`
		});
	}
	const absent = (modinfo.get("firmware") ?? []).filter((file) => !/[*?[]/.test(file) && !firmware.has(file));
	if (absent.length > 0) gaps.push({
		kind: "firmware",
		detail: `asks for firmware that is not in /lib/firmware: ${absent.join(", ")}`,
		hint: "Install the vendor’s firmware package, or lay the files in by `system.files`."
	});
	const disk = imports.find((one) => DISKS.test(one.name))?.name;
	if (disk !== void 0 && initramfs !== void 0 && !initramfs.has(name)) gaps.push({
		kind: "initramfs",
		detail: `drives disks (${disk}) and is not in the initramfs: an image whose root hangs on it does not start`,
		hint: `Add ${name} to drivers.initramfs where the root hangs on it.`
	});
	if (exports.size === 0 && !(modinfo.get("alias") ?? []).some((alias) => LOADS.test(alias))) gaps.push({
		kind: "alias",
		detail: "answers no device and no name: nothing loads it by itself",
		hint: `Add ${name} to drivers.load.`
	});
	return gaps;
}
// packages/host-tools/src/kmod/symvers.ts
/** Module.symvers: CRC, symbol, provider, kind of export and namespace, separated by tabs (Documentation/kbuild/modules.rst). */
function parseSymvers(text) {
	const symbols = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [crc = "", name = "", provider = "", kind = "", namespace = ""] = line.split("	");
		if (!/^0x[0-9a-f]{1,8}$/.test(crc) || name === "") continue;
		const value = Number.parseInt(crc, 16);
		symbols.set(name, {
			crc: value === 0 ? null : value,
			provider: provider.split("/").at(-1) ?? provider,
			gplOnly: kind.includes("GPL"),
			namespace: namespace.trim()
		});
	}
	return symbols;
}
// packages/host-tools/src/rpm/erase.ts
/** What erasing these package names would break; empty when nothing. Nothing is changed (`rpm -e --test`). */
async function erasureNeeds(root, names, ports) {
	if (names.length === 0) return [];
	const okCodes = Array.from({ length: 255 }, (_, code) => code + 1);
	const tested = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-e",
		"--test",
		"--",
		...names
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" },
		okCodes
	});
	const absent = notInstalled(tested.stderr);
	if (absent.length > 0) throw new UserError(absent.map((name) => ({
		level: "error",
		code: "package-not-installed",
		title: `${name} cannot be removed: it is not installed`,
		hint: "Drop it from the removals, or check the spelling."
	})));
	return parseNeeds(tested.stderr);
}
/** rpm's `X is needed by (installed) Y` lines. */
function parseNeeds(stderr) {
	return [...stderr.matchAll(/^\t?(.+) is needed by (?:\(installed\) )?(\S+)$/gm)].map(([, capability, by]) => ({
		capability: (capability ?? "").trim(),
		neededBy: by ?? ""
	}));
}
/** Names from rpm's `package X is not installed` lines. */
function notInstalled(stderr) {
	return [...stderr.matchAll(/^(?:error: )?package (\S+) is not installed$/gm)].map((match) => match[1] ?? "");
}
/**
* Erase packages from the root, their scriptlets run unless told otherwise; those that failed come back. Throws UserError (code `package-needed`) naming
* who needs them, with nothing changed; ToolError when a %preun refuses.
*/
async function erase(root, names, ports, scriptlets = SCRIPTLETS_RUN) {
	const needs = await erasureNeeds(root, names, ports);
	if (needs.length > 0) throw new UserError([...groupBy(needs, (need) => need.neededBy)].map(([neededBy, all]) => ({
		level: "error",
		code: "package-needed",
		title: `${neededBy} stays, and needs ${all.map((need) => need.capability).join(", ")}`,
		detail: `Asked to remove: ${names.join(", ")}.`,
		hint: "Remove that package too, or keep what it needs."
	})));
	if (names.length === 0) return [];
	const skip = scriptlets.run ? [] : ["--noscripts", "--notriggers"];
	const erased = await ports.proc.run(scriptlets.wrap([
		"rpm",
		...atRoot(root),
		"-e",
		...skip,
		"--",
		...names
	]), {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
	return scriptletFailures(erased.stdout, erased.stderr);
}
/** Erase installed packages (`name` or `name.arch`, every version) whatever needs them, without scriptlets and triggers. */
async function eraseByForce(root, names, ports) {
	if (names.length === 0) return;
	await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-e",
		"--nodeps",
		"--allmatches",
		"--noscripts",
		"--notriggers",
		"--",
		...new Set(names)
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
}
// packages/host-tools/src/rpm/local.ts
/** rpm's file(1) magic: the first four bytes of the lead. */
const MAGIC$2 = Buffer.from([
	237,
	171,
	238,
	219
]);
const TAGS = [
	"NAME",
	"EPOCHNUM",
	"VERSION",
	"RELEASE",
	"ARCH",
	"SOURCEPACKAGE"
];
const SIGNATURES = [
	"RSAHEADER:pgpsig",
	"DSAHEADER:pgpsig",
	"SIGPGP:pgpsig"
];
/** Read the header of an RPM file and compare its digests; undefined when it is no RPM, or not a whole one. */
async function readRpmFile(file, ports) {
	if (!await startsWith(file, MAGIC$2)) return void 0;
	const env = { LC_ALL: "C.UTF-8" };
	const named = await plainPaths([file], ports);
	const argv = [
		"--nosignature",
		"--qf",
		queryFormat([...TAGS, ...SIGNATURES]),
		"--",
		...named
	];
	try {
		await ports.proc.run([
			"rpmkeys",
			...NO_DATABASE,
			"-K",
			"--nosignature",
			"--",
			file
		], { env });
		const { stdout } = await ports.proc.run([
			"rpm",
			...NO_DATABASE,
			"-qp",
			...argv
		], { env });
		return parse$2(stdout);
	} catch (error) {
		if (error instanceof ToolError && error.info.how === "exit") return void 0;
		throw error;
	}
}
function parse$2(stdout) {
	const [columns] = splitRecords(stdout, TAGS.length + SIGNATURES.length);
	if (columns === void 0) return void 0;
	const [name = "", epoch, version = "", release = "", arch = "", source, ...signatures] = columns;
	const one = {
		name,
		epoch: Number(epoch),
		version,
		release,
		arch
	};
	const signed = signatures.some((text) => text !== "" && text !== "(none)");
	return {
		...one,
		nevra: formatNevra(one),
		source: source === "1",
		signed
	};
}
async function startsWith(file, bytes) {
	const handle = await open(file, "r");
	try {
		const { buffer } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
		return buffer.equals(bytes);
	} finally {
		await handle.close();
	}
}
// packages/host-tools/src/rpm/scriptlets.ts
const PLAIN$1 = {
	pretrans: "PRETRANS",
	pre: "PREIN",
	post: "POSTIN",
	posttrans: "POSTTRANS"
};
const ERASING = {
	preun: "PREUN",
	postun: "POSTUN"
};
const TRIGGERS = {
	triggerin: ["TRIGGERTYPE", "TRIGGERSCRIPTS"],
	filetriggerin: ["FILETRIGGERTYPE", "FILETRIGGERSCRIPTS"],
	transfiletriggerin: ["TRANSFILETRIGGERTYPE", "TRANSFILETRIGGERSCRIPTS"]
};
/** The scriptlets of RPM files that an installation into an empty root runs, in the order of the files. */
async function rpmScriptlets(files, ports) {
	const tags = withPrograms(PLAIN$1);
	return (await query(files, tags, Object.values(TRIGGERS).flat(), ports)).flatMap(([name = "", ...columns]) => {
		const triggers = Object.keys(TRIGGERS).flatMap((kind, index) => {
			const at = tags.length + index * 2;
			const [types, bodies] = [splitItems(columns[at]), splitItems(columns[at + 1])];
			return bodies.flatMap((body, one) => (types[one] ?? "in") === "in" ? [{
				package: name,
				kind,
				body
			}] : []);
		});
		return [...plain$1(name, PLAIN$1, columns), ...triggers];
	});
}
/** The scriptlets that erasing installed packages runs. */
async function erasureScriptlets(root, names, ports) {
	if (names.length === 0) return [];
	const tags = ["NAME", ...withPrograms(ERASING)];
	const { stdout } = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-q",
		"--qf",
		queryFormat(tags),
		"--",
		...names
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
	return splitRecords(stdout, tags.length).flatMap(([name = "", ...columns]) => plain$1(name, ERASING, columns));
}
/** The program alone (`-p /sbin/ldconfig`) is a scriptlet, too: then there is no body. */
const withPrograms = (kinds) => Object.values(kinds).flatMap((tag) => [tag, `${tag}PROG`]);
function plain$1(name, kinds, columns) {
	return Object.keys(kinds).flatMap((kind, index) => {
		const [body = "", program = ""] = columns.slice(index * 2).map((text) => text === "(none)" ? "" : text);
		return body === "" && program === "" ? [] : [{
			package: name,
			kind,
			body: body === "" ? program : body
		}];
	});
}
// packages/tailor-image/src/local-rpms.ts
/** Id of the repository that is made of `packages.rpms`. */
const LOCAL = "local-rpms";
/** Before the distribution's (dnf's default is 99) and before those of `packages.repositories`. */
const PRIORITY = 10;
/**
* The RPM files of `packages.rpms`, each looked at. Those of other processors are left out of folders. Throws UserError with every file
* that is missing, unreadable, of another processor, or there twice.
*/
async function readLocalRpms(request, ports) {
	const findings = [];
	const rpms = /* @__PURE__ */ new Map();
	for (const [index, one] of request.definition.packages.rpms.entries()) {
		const at = request.position([
			"packages",
			"rpms",
			index
		]);
		const add = (code, title, hint) => {
			findings.push({
				level: "error",
				code,
				title: `packages.rpms: ${title}`,
				hint,
				at
			});
		};
		const given = path.resolve(request.filesFrom, one);
		const files = await rpmsIn(given);
		if (files === void 0) {
			add("rpm-missing", `there is no ${given}`, `The path is relative to the file that names it (${formatPosition(at)}).`);
			continue;
		}
		if (files.length === 0) add("rpm-none", `the folder ${given} holds no RPM`, "Put *.rpm files into it, or take it out.");
		for (const file of files) {
			const named = file === given;
			const rpm = await readRpmFile(file, ports);
			if (rpm === void 0) {
				add("rpm-unreadable", `${file} is no RPM, or not a whole one`, "Fetch or build it again; `rpm -K --nosignature FILE` must say “digests OK”.");
				continue;
			}
			if (rpm.source || rpm.arch !== "noarch" && rpm.arch !== request.arch) {
				const what = rpm.source ? "a source RPM" : `for ${rpm.arch}`;
				if (named) add("rpm-arch", `${file} is ${what}, the image is for ${request.arch}`, "Name the RPM of that processor, or their folder: then the fitting ones are taken.");
				continue;
			}
			const twin = rpms.get(rpm.nevra);
			if (twin !== void 0 && (await ports.fs.hash(twin.file)).sha256 !== (await ports.fs.hash(file)).sha256) add("rpm-twice", `${twin.file} and ${file} are both ${rpm.nevra}, with different content`, "Take one of them out, or give it another release.");
			rpms.set(rpm.nevra, {
				...twin ?? {
					...rpm,
					file,
					at
				},
				named: named || twin?.named === true
			});
		}
	}
	if (findings.length > 0) throw new UserError(findings);
	return [...rpms.values()];
}
/** The file itself, or the RPMs right in the folder; undefined when there is nothing. */
async function rpmsIn(given) {
	const stats = await stat(given).catch(() => void 0);
	if (stats?.isFile() === true) return [given];
	if (stats?.isDirectory() !== true) return void 0;
	return (await readdir(given)).filter((name) => name.endsWith(".rpm")).sort().map((name) => path.join(given, name));
}
/** What they ask for: exactly this file of each that is named. */
function localAsks(rpms) {
	return rpms.filter((one) => one.named).map(({ nevra, at }) => ({
		name: nevra,
		at,
		because: formatPosition(at)
	}));
}
/** A repository of them in `scratch`, so that dnf resolves what they need together with everything else; none without RPMs. */
async function localRepository(rpms, scratch, ports) {
	if (rpms.length === 0) return [];
	const folder = path.join(scratch, LOCAL);
	await mkdir$1(folder);
	for (const one of rpms) await copyFile(one.file, path.join(folder, `${one.nevra.replace(":", "_")}.rpm`));
	await ports.proc.run([
		"createrepo_c",
		"--quiet",
		...[
			"--revision",
			"0",
			"--set-timestamp-to-revision"
		],
		folder
	]);
	return [{
		id: LOCAL,
		baseurl: [fileUrl(folder)],
		gpgkey: [],
		fingerprints: [],
		signedMetadata: false,
		enabled: true,
		priority: PRIORITY
	}];
}
/** What was taken on the definition's word alone: each local RPM that goes into the image. */
function trustedFindings(rpms, packages) {
	return packages.flatMap((one) => {
		const rpm = rpms.find(({ nevra }) => nevra === one.nevra);
		if (one.repository !== "local-rpms" || rpm === void 0) return [];
		return {
			level: "notice",
			code: "rpm-unverified",
			title: `${rpm.nevra} is installed from ${rpm.file} on the definition’s word: ${rpm.signed ? "its signature is not checked" : "it is not signed"}`,
			detail: `sha256 ${one.sha256}`,
			at: rpm.at
		};
	});
}
// packages/tailor-image/src/arch-suffix.ts
/** Architectures that stand behind a name's last dot. Names hold dots of their own (`python3.11`); `.noarch` fits every image. */
const SUFFIX = /^(.+)\.(x86_64|aarch64|riscv64)$/;
/** What EFI packages call an architecture: `grub2-efi-aa64-modules`, `shim-x64`. */
const EFI = {
	x86_64: "x64",
	aarch64: "aa64",
	riscv64: "riscv64"
};
const EFI_NAME = /^((?:grub2-efi|shim)-)(x64|aa64|riscv64)((?:-modules|-cdboot)?(?:\..*)?)$/;
/** `bash` and `aarch64` of `bash.aarch64`; the architecture is undefined where none of those we know stands there. */
function splitArch(name) {
	const [, bare = name, arch] = SUFFIX.exec(name) ?? [];
	return {
		name: bare,
		arch
	};
}
/** The same package for another architecture: in its suffix, and in the names of EFI boot loaders. */
function adaptName(name, arch) {
	const given = splitArch(name);
	const bare = given.name.replace(EFI_NAME, (_, before, _arch, after) => `${before}${EFI[arch]}${after}`);
	return given.arch === void 0 ? bare : `${bare}.${arch}`;
}
const LISTS$1 = [
	"install",
	"remove",
	"erase"
];
/**
* With `packages.arch-suffix: adapt`, the definition with the names of its packages made those of `arch` (each in its place, so that
* positions hold), and a notice of how many. Otherwise the definition as it is.
*/
function adaptArch(definition, arch, position) {
	const { packages } = definition;
	if (packages["arch-suffix"] !== "adapt") return {
		definition,
		findings: []
	};
	let count = 0;
	const renamed = [];
	const adapt = (name, key, index) => {
		const adapted = adaptName(name, arch);
		if (adapted === name) return name;
		count++;
		const [from, to] = [splitArch(name).name, splitArch(adapted).name];
		if (from !== to) renamed.push(`${formatPosition(position([
			"packages",
			key,
			index
		]))}: ${from} became ${to}`);
		return adapted;
	};
	const lists = LISTS$1.map((key) => [key, packages[key].map((name, index) => adapt(name, key, index))]);
	if (count === 0) return {
		definition,
		findings: []
	};
	return {
		definition: {
			...definition,
			packages: {
				...packages,
				...Object.fromEntries(lists)
			}
		},
		findings: [{
			level: "notice",
			code: "arch-adapted",
			title: `${count} package ${count === 1 ? "name was" : "names were"} written for another architecture and ${count === 1 ? "is" : "are"} taken for ${arch} (packages.arch-suffix: adapt)`,
			...renamed.length === 0 ? {} : { detail: renamed.join("\n") },
			at: position(["packages", "arch-suffix"])
		}]
	};
}
/** A name without any architecture, also without `.noarch`. */
const withoutArch = (name) => splitArch(name.replace(/\.noarch$/, "")).name;
/**
* With `arch-suffix: adapt`, what to ask for in place of names that no repository has: distributions differ in which packages have
* architectures, so they are asked for by name alone. Empty where that is no help.
*/
function looserNames(missing, definition) {
	if (definition.packages["arch-suffix"] !== "adapt") return /* @__PURE__ */ new Map();
	const pairs = missing.map((name) => [name, withoutArch(name)]);
	return new Map(pairs.filter(([name, bare]) => name !== bare));
}
/** What to do about a name that no repository has because it is another architecture's; undefined when that is not why. */
function foreignArchHint(name, arch) {
	const adapted = adaptName(name, arch);
	if (adapted === name) return void 0;
	return `The image is for ${arch}: write ${adapted}, or \`arch-suffix: adapt\` below \`packages\` to have every name adapted.`;
}
// packages/tailor-image/src/pins.ts
/** The name under which dnf is asked for a package: with the version where it is pinned. */
function pinned({ definition }, name) {
	const { name: bare, arch } = splitArch(name);
	const version = definition.packages.pin[bare];
	if (version === void 0) return name;
	return `${bare}-${version}${arch !== void 0 && version.includes("-") ? `.${arch}` : ""}`;
}
/** Is every pinned package that came along (as a dependency, perhaps) what its pin says? Throws UserError. */
function checkPins({ definition, position }, packages) {
	const findings = packages.flatMap((one) => {
		const wanted = definition.packages.pin[one.name];
		if (wanted === void 0 || isVersion(one, wanted)) return [];
		return [{
			level: "error",
			code: "pin-not-kept",
			title: `packages.pin: ${one.name} must be ${wanted}, and the others need or prefer ${one.nevra}`,
			hint: `Add ${one.name} to packages.install: then that version is asked for, and what does not go with it is told.`,
			at: position([
				"packages",
				"pin",
				one.name
			])
		}];
	});
	if (findings.length > 0) throw new UserError(findings);
}
const isVersion = ({ epoch, version, release }, wanted) => [
	version,
	`${version}-${release}`,
	`${epoch}:${version}`,
	`${epoch}:${version}-${release}`
].includes(wanted);
// packages/tailor-image/src/ask.ts
/** File name of the boot loader of an architecture, as UEFI's removable-media path and openEuler spell it. */
const LOADER = {
	x86_64: {
		package: "grub2-efi-x64",
		grub: "grubx64.efi",
		removable: "BOOTX64.EFI"
	},
	aarch64: {
		package: "grub2-efi-aa64",
		grub: "grubaa64.efi",
		removable: "BOOTAA64.EFI"
	},
	riscv64: {
		package: "grub2-efi-riscv64",
		grub: "grubriscv64.efi",
		removable: "BOOTRISCV64.EFI"
	}
};
/** Every name that dnf shall resolve: the definition's packages, the kernel, and what no image boots without. */
function asks(request) {
	const { definition, kernel, arch, position } = request;
	const all = definition.packages.install.map((name, index) => {
		const at = position([
			"packages",
			"install",
			index
		]);
		const why = definition.packages.reasons.install[index];
		const because = why == null ? formatPosition(at) : `${formatPosition(at)}: ${why}`;
		return {
			name: pinned(request, name),
			at,
			because
		};
	});
	all.push(...localAsks(request.rpms));
	for (const name of kernel.packages) all.push({
		name,
		at: void 0,
		because: "the kernel manifest"
	});
	for (const { package: name } of kernel.drivers ?? []) all.push({
		name,
		at: position(["drivers", "vendor"]),
		because: "drivers.vendor: built for the kernel"
	});
	const need = (name, because, at) => {
		if (!all.some((ask) => ask.name === name)) all.push({
			name,
			at,
			because
		});
	};
	need("systemd", "every image: init");
	need(LOADER[arch].package, "storage: boot loader");
	if (definition.storage.initramfs === "busybox") need("busybox", "storage.initramfs: busybox");
	else need("dracut", "storage.initramfs: dracut", position(["storage", "initramfs"]));
	return all;
}
/** The names alone, sorted, each once. */
const askedNames = (all) => [...new Set(all.map((ask) => ask.name))].sort();
// packages/tailor-image/src/together.ts
/** Resolves when a process that was just started is on its way, and goes on while this thread computes. */
const underWay = () => setTimeout(10);
/** Both results, when both have ended: neither still writes when the other's failure ends the run. */
async function together(a, b) {
	await Promise.allSettled([a, b]);
	return await Promise.all([a, b]);
}
// packages/tailor-image/src/work.ts
/** Say a warning or notice at once, and keep it for the report. */
function warn(work, finding) {
	work.ports.log.finding(finding);
	work.findings.push(finding);
}
// packages/tailor-image/src/cache/store.ts
/** Bytes that all entries may take together; the least recently used go first. */
const LIMIT = 4 * 2 ** 30;
/** A store that knows nothing: `root-cache: false`. */
const NO_STORE = {
	use: () => Promise.resolve(void 0),
	keep: () => Promise.resolve(),
	keepBeside: () => void 0,
	settle: () => Promise.resolve(),
	memo: (_kind, _key, make) => make()
};
/**
* Open the cache of this action. Its entries become files of an image: a folder that somebody else could write to is not used. `tools`: what
* identifies the programs that make the results; it is a part of every key, and so is our own version.
*/
async function openStore(ports, tools, limit = LIMIT) {
	const top = path.join(ports.host.cacheDir, "tailor");
	try {
		await mkdir$1(top, {
			recursive: true,
			mode: 448
		});
		const found = await lstat(top);
		if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 18) === 0) return storeIn(top, ports, tools, limit);
		ports.log.info(`Without the cache ${top}: it must belong to uid ${process.getuid?.()} alone`);
	} catch (error) {
		ports.log.info(`Without the cache ${top}: ${error.message}`);
	}
	return NO_STORE;
}
function storeIn(top, ports, tools, limit) {
	const { log } = ports;
	const place = (kind, key) => path.join(top, `${kind}-${digestOf({
		key,
		tools,
		version: ports.host.version,
		arch: ports.host.arch
	})}`);
	const use = async (kind, key, read) => {
		const folder = place(kind, key);
		const text = await readFile(path.join(folder, "entry.json"), "utf8").catch(() => void 0);
		if (text === void 0) return void 0;
		try {
			const result = await read(valueIn(text), folder);
			await markUsed(folder, ports);
			return result;
		} catch (error) {
			if (ports.signal.aborted) throw error;
			log.info(`A damaged entry of the cache is made anew: ${error.message.split("\n")[0]}`);
			await rm$1(folder, {
				recursive: true,
				force: true
			}).catch(() => void 0);
			return;
		}
	};
	const keep = async (kind, key, value, write) => {
		const folder = place(kind, key);
		const part = `${folder}.part-${randomUUID()}`;
		ports.fs.onExit(() => rm$1(part, {
			recursive: true,
			force: true
		}));
		try {
			await mkdir$1(part, {
				recursive: true,
				mode: 448
			});
			await write?.(part);
			await writeFile(path.join(part, "entry.json"), textOf(value));
			await rename(part, folder);
			await pruneFolder(top, limit, ports);
		} catch (error) {
			const { code } = error;
			if (code !== "ENOTEMPTY" && code !== "EEXIST") log.info(`Not kept in the cache: ${error.message}`);
			await rm$1(part, {
				recursive: true,
				force: true
			}).catch(() => void 0);
		}
	};
	const beside = [];
	return {
		use,
		keep,
		keepBeside: (...entry) => void beside.push(keep(...entry)),
		async settle() {
			await Promise.all(beside);
		},
		async memo(kind, key, make) {
			const known = await use(kind, key, (value) => Promise.resolve({ value }));
			if (known !== void 0) return known.value;
			const value = await make();
			await keep(kind, key, value);
			return value;
		}
	};
}
/** The value behind its own digest, so that a changed bit is seen. */
function textOf(value) {
	const text = JSON.stringify(value);
	return `${sha256$2(text)}\n${text}`;
}
const sha256$2 = (text) => createHash("sha256").update(text).digest("hex");
function valueIn(text) {
	const cut = text.indexOf("\n");
	const value = text.slice(cut + 1);
	if (sha256$2(value) !== text.slice(0, cut)) throw new Error("its digest is another");
	return JSON.parse(value);
}
// packages/tailor-image/src/cache/tree.ts
/** All that makes a file but ACLs: owners by number, modes, times to the nanosecond, extended attributes, hard links. */
const WHOLE = [
	"--format=posix",
	"--numeric-owner",
	"--xattrs",
	"--xattrs-include=*"
];
/** Told to, tar sets one on every file, which takes a tenth of its time: only where there are any. */
const ACLS = ["--acls"];
/** 256 KiB at a time: with its usual 10 KiB tar spends a fifth of its time in the pipe. */
const RECORD = ["--blocking-factor=512"];
/** A quarter larger than with -1, unpacked and packed in a sixth less time. */
const LEVEL = "--fast=3";
const FILE = "tree.tar.zst";
/** Put a kept tree into `root`, which must not exist yet. Undefined, and no `root`, where there is none or it is damaged. */
async function restoreTree(store, kind, key, root, ports) {
	return await store.use(kind, key, async ({ acls, value }, folder) => {
		await mkdir$1(root, { recursive: true });
		try {
			const from = [
				"--use-compress-program=zstd",
				"--file",
				path.join(folder, FILE)
			];
			const how = [
				...WHOLE,
				...RECORD,
				...acls ? ACLS : [],
				"--preserve-permissions"
			];
			await ports.proc.run([
				"tar",
				"--extract",
				...how,
				"-C",
				root,
				...from
			]);
			return { value };
		} catch (error) {
			await rm$1(root, {
				recursive: true,
				force: true
			});
			throw error;
		}
	});
}
/**
* Keep the tree as it is now. It may be changed as soon as this resolves; packing it goes on beside. `room`: a folder for an archive as large
* as the tree.
*/
async function keepTree(store, kind, key, value, root, room, ports) {
	const archive = path.join(room, `${kind}.tar`);
	const [acls] = await together(hasAcls(root, ports), ports.proc.run([
		"tar",
		"--create",
		...WHOLE,
		...ACLS,
		"--file",
		archive,
		"-C",
		root,
		"."
	]));
	const kept = {
		acls,
		value
	};
	store.keepBeside(kind, key, kept, async (folder) => {
		const to = path.join(folder, FILE);
		await ports.proc.run([
			"zstd",
			"-q",
			LEVEL,
			"-T2",
			"--check",
			"--no-progress",
			"-o",
			to,
			"--",
			archive
		]);
		await rm$1(archive, { force: true });
	});
}
/** ACLs lie in attributes of that name (acl(5)); getfattr names files that have one. */
async function hasAcls(root, ports) {
	const { stdout } = await ports.proc.run([
		"getfattr",
		...[
			"--recursive",
			"--physical",
			"--no-dereference",
			"--absolute-names",
			"--match=^system.posix_acl_"
		],
		"--",
		root
	], { maxStdout: 256 * 2 ** 20 });
	return stdout !== "";
}
// packages/tailor-image/src/cache/installed.ts
/**
* Everything that the freshly installed root is made of. Two runs with equal keys install the same tree; users, secrets, overlay and all
* other layers come later and are not in it.
*/
async function keyOf$1({ work, resolution, repositories }) {
	const { request, epoch, scriptlets } = work;
	const { toolchainDir } = request;
	const keys = await Promise.all(repositories.flatMap(({ gpgkey }) => gpgkey.map(async (key) => createHash("sha256").update(await readFile(path.resolve(toolchainDir, key))).digest("hex"))));
	return {
		packages: resolution.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
		keys: [...new Set(keys)].sort(),
		unsigned: repositories.some((one) => one.gpgkey.length === 0),
		arch: request.arch,
		scriptlets: [
			scriptlets.run,
			scriptlets.emulation.kind,
			scriptlets.emulation.version
		],
		epoch
	};
}
/** The installed tree: from the cache where the same packages were installed by the same tools before, else as `install` makes it. */
async function installedTree(prepared, install) {
	const { work } = prepared;
	const { ports, root, store } = work;
	if (store === NO_STORE) {
		await install();
		return {
			key: void 0,
			keeping: Promise.resolve()
		};
	}
	const tree = await keyOf$1(prepared);
	const at = work.request.position(["packages", "scriptlets"]);
	const restored = await restoreTree(store, "tree", tree, root.dir, ports);
	if (restored !== void 0) {
		ports.log.info("The same packages were installed before: the tree comes from the cache");
		for (const finding of restored.value) warn(work, finding.at === void 0 ? finding : {
			...finding,
			at
		});
		return {
			key: { tree },
			keeping: Promise.resolve()
		};
	}
	const before = work.findings.length;
	await install();
	const said = work.findings.slice(before);
	const room = path.dirname(root.dir);
	const bytes = prepared.resolution.packages.reduce((sum, one) => sum + one.installedSize, 0);
	if (await ports.fs.freeBytes(room) < 3 * bytes) {
		ports.log.info(`Not kept in the cache: no ${formatMiB(3 * bytes)} free at ${room}`);
		return {
			key: { tree },
			keeping: Promise.resolve()
		};
	}
	const keeping = keepTree(store, "tree", tree, said, root.dir, room, ports);
	keeping.catch(() => void 0);
	await underWay();
	return {
		key: { tree },
		keeping
	};
}
// packages/tailor-image/src/closure/elf-parts.ts
/** Up to the first zero byte. */
function text(bytes) {
	const end = bytes.indexOf(0);
	return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}
// packages/tailor-image/src/closure/elf-dynamic.ts
/** Tags of the dynamic section: elf(5), and the GNU extensions for versions. */
const TAG = {
	needed: 1,
	strtab: 5,
	strsz: 10,
	soname: 14,
	rpath: 15,
	runpath: 29,
	verdef: 1879048188,
	verdefnum: 1879048189,
	verneed: 1879048190,
	verneednum: 1879048191
};
/** ld.so does not insist on a version with this flag (VER_FLG_WEAK); the one with the other names the library itself (VER_FLG_BASE). */
const WEAK = 2;
const BASE = 1;
/** More than any honest file has; a hostile one shall not make us read gigabytes or go in circles. */
const MAX_STRINGS = 2 ** 24;
const MAX_VERSIONS = 2 ** 18;
const MAX_ENTRIES = 2 ** 16;
/** What ld.so reads out of the dynamic section. */
function readDynamic(given) {
	const tags = readTags(given.dynamic, given.wide);
	const first = (tag) => tags.find(([one]) => one === tag)?.[1];
	const strings = table$1(given, first(TAG.strtab), Math.min(first(TAG.strsz) ?? 0, MAX_STRINGS));
	const string = (offset) => offset < strings.length ? text(strings.subarray(offset)) : "";
	const all = (tag) => tags.flatMap(([one, value]) => one === tag && string(value) !== "" ? [string(value)] : []);
	const folders = (tag) => all(tag).flatMap((list) => list.split(":").filter(Boolean));
	const count = (tag) => Math.min(first(tag) ?? 0, MAX_ENTRIES);
	const runpath = folders(TAG.runpath);
	return {
		soname: all(TAG.soname)[0],
		needed: all(TAG.needed),
		rpath: runpath.length > 0 ? [] : folders(TAG.rpath),
		runpath,
		versionsNeeded: versionsNeeded(table$1(given, first(TAG.verneed), MAX_VERSIONS), count(TAG.verneednum), string),
		versionsDefined: versionsDefined(table$1(given, first(TAG.verdef), MAX_VERSIONS), count(TAG.verdefnum), string)
	};
}
function readTags(dynamic, wide) {
	const tags = [];
	const step = wide ? 16 : 8;
	for (let at = 0; at + step <= dynamic.length; at += step) {
		const tag = wide ? Number(dynamic.readBigUInt64LE(at)) : dynamic.readUInt32LE(at);
		if (tag === 0) break;
		tags.push([tag, wide ? Number(dynamic.readBigUInt64LE(at + 8)) : dynamic.readUInt32LE(at + 4)]);
	}
	return tags;
}
/** Bytes at an address of memory, as far as the file has them. */
function table$1({ loads, bytes, size }, address, length) {
	const load = loads.find((one) => address !== void 0 && address >= one.address && address < one.address + one.size);
	if (address === void 0 || load === void 0) return Buffer.alloc(0);
	const offset = load.offset + address - load.address;
	const inSegment = load.address + load.size - address;
	return offset >= size ? Buffer.alloc(0) : bytes(offset, Math.min(length, inSegment, size - offset));
}
/** Elf_Verneed: version, count, file, aux, next; Elf_Vernaux: hash, flags, other, name, next. Both word sizes alike. */
function versionsNeeded(chain, count, string) {
	const found = /* @__PURE__ */ new Map();
	let budget = MAX_ENTRIES;
	for (let at = 0, left = count; left > 0 && at + 16 <= chain.length; left--) {
		const versions = [];
		let aux = at + chain.readUInt32LE(at + 8);
		for (let more = chain.readUInt16LE(at + 2); more > 0 && aux + 16 <= chain.length && budget > 0; more--) {
			budget--;
			const name = string(chain.readUInt32LE(aux + 8));
			if (name !== "" && (chain.readUInt16LE(aux + 4) & WEAK) === 0) versions.push(name);
			const next = chain.readUInt32LE(aux + 12);
			if (next === 0) break;
			aux += next;
		}
		const library = string(chain.readUInt32LE(at + 4));
		if (library !== "") found.set(library, [...found.get(library) ?? [], ...versions]);
		const next = chain.readUInt32LE(at + 12);
		if (next === 0) break;
		at += next;
	}
	return Object.fromEntries(found);
}
/** Elf_Verdef: version, flags, index, count, hash, aux, next; its first Elf_Verdaux (name, next) is the version's own name. */
function versionsDefined(chain, count, string) {
	const found = [];
	for (let at = 0, left = count; left > 0 && at + 20 <= chain.length; left--) {
		const aux = at + chain.readUInt32LE(at + 12);
		const isBase = (chain.readUInt16LE(at + 2) & BASE) !== 0;
		const name = aux + 4 <= chain.length ? string(chain.readUInt32LE(aux)) : "";
		if (name !== "" && !isBase) found.push(name);
		const next = chain.readUInt32LE(at + 16);
		if (next === 0) break;
		at += next;
	}
	return found;
}
/** Type and owner of the note: NT_FDO_DLOPEN_METADATA. */
const DLOPEN_NOTE = 1081871370;
/** The JSON of every dlopen note in a PT_NOTE segment; one that is not as specified counts as none. */
function dlopenNotes(notes) {
	const found = [];
	for (let at = 0; at + 12 <= notes.length;) {
		const [nameSize, size, type] = [
			0,
			4,
			8
		].map((offset) => notes.readUInt32LE(at + offset));
		const start = at + 12 + align4(nameSize);
		if (type === DLOPEN_NOTE && text(notes.subarray(at + 12, at + 12 + nameSize)) === "FDO") found.push(...parseDlopen(text(notes.subarray(start, start + size))));
		at = start + align4(size);
	}
	return found;
}
const align4 = (size) => Math.ceil(size / 4) * 4;
function parseDlopen(json) {
	let entries;
	try {
		entries = JSON.parse(json);
	} catch {
		return [];
	}
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry) => {
		const sonames = Array.isArray(entry?.soname) ? entry.soname.filter((one) => typeof one === "string") : [];
		if (sonames.length === 0) return [];
		const priority = ["required", "suggested"].find((one) => one === entry?.priority) ?? "recommended";
		return [{
			sonames,
			feature: typeof entry?.feature === "string" ? entry.feature : "",
			priority
		}];
	});
}
// packages/tailor-image/src/closure/elf.ts
const TYPES$2 = {
	1: "relocatable",
	2: "executable",
	3: "shared",
	4: "core"
};
/** Program header types of elf(5). */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const PT_NOTE = 4;
/** No path is longer (PATH_MAX, limits.h). */
const MAX_PATH = 4096;
/**
* Read a little-endian ELF file, of both word sizes, from its program headers, so that stripped files are fine too. Undefined for
* anything else, also for one cut short in its headers. Never throws, whatever the bytes.
*/
function readElf(file) {
	return parse$1((offset, length) => file.subarray(offset, offset + length), file.length);
}
/** The same from a file on the host, reading only the parts that matter. Undefined too when it cannot be read. Links are followed: resolve before. */
function readElfFile(host) {
	let file;
	try {
		file = openSync(host, "r");
		const open = file;
		const head = read(open, 0, MAX_PATH);
		if (!isElf(head)) return void 0;
		const inHead = (offset, length) => offset + length <= head.length;
		const bytes = (offset, length) => inHead(offset, length) ? head.subarray(offset, offset + length) : read(open, offset, length);
		return parse$1(bytes, fstatSync(open).size);
	} catch {
		return;
	} finally {
		if (file !== void 0) closeSync(file);
	}
}
/** Does it run without a dynamic loader? */
const isStaticElf = (file) => {
	const elf = readElf(file);
	return elf !== void 0 && elf.segments > 0 && elf.interp === void 0;
};
const isElf = (head) => head.length >= 52 && head.readUInt32BE(0) === 2135247942;
function read(file, offset, length) {
	const buffer = Buffer.allocUnsafe(length);
	return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
}
function parse$1(bytes, size) {
	const head = bytes(0, 64);
	if (!isElf(head) || head[5] !== 1 || head[4] !== 1 && head[4] !== 2) return void 0;
	const wide = head[4] === 2;
	if (wide && head.length < 64) return void 0;
	const segments = readSegments(head, wide, bytes, size);
	if (segments === void 0) return void 0;
	const within = (segment, limit) => segment === void 0 || segment.offset >= size ? Buffer.alloc(0) : bytes(segment.offset, Math.min(segment.size, limit, size - segment.offset));
	const first = (type) => segments.find((one) => one.type === type);
	const interp = first(PT_INTERP);
	const loads = segments.filter((one) => one.type === PT_LOAD);
	const notes = segments.filter((one) => one.type === PT_NOTE).map((one) => within(one, 2 ** 20));
	return {
		class: wide ? 64 : 32,
		machine: head.readUInt16LE(18),
		type: TYPES$2[head.readUInt16LE(16)] ?? "other",
		interp: interp === void 0 ? void 0 : text(within(interp, MAX_PATH)),
		segments: segments.length,
		...readDynamic({
			dynamic: within(first(PT_DYNAMIC), 2 ** 20),
			wide,
			loads,
			bytes,
			size
		}),
		dlopen: notes.flatMap(dlopenNotes)
	};
}
function readSegments(head, wide, bytes, size) {
	const offset = wide ? Number(head.readBigUInt64LE(32)) : head.readUInt32LE(28);
	const entry = head.readUInt16LE(wide ? 54 : 42);
	const count = head.readUInt16LE(wide ? 56 : 44);
	if (count === 0) return [];
	if (entry < (wide ? 56 : 32) || offset + entry * count > size) return void 0;
	const table = bytes(offset, entry * count);
	if (table.length < entry * count) return void 0;
	return Array.from({ length: count }, (_, index) => {
		const at = index * entry;
		const word = (narrowAt, wideAt) => wide ? Number(table.readBigUInt64LE(at + wideAt)) : table.readUInt32LE(at + narrowAt);
		return {
			type: table.readUInt32LE(at),
			offset: word(4, 8),
			address: word(8, 16),
			size: word(16, 32)
		};
	});
}
// packages/tailor-image/src/closure/libraries.ts
/** ld.so's own folders: those of 64-bit RPM distributions, of 32-bit ones, and of Debian's multiarch, which the sandbox is made from. */
const DEFAULTS = [
	"/lib64",
	"/usr/lib64",
	"/lib",
	"/usr/lib"
];
/** By e_machine: what `$PLATFORM` stands for, and the multiarch folder. */
const MACHINES = {
	3: ["i686", "i386-linux-gnu"],
	62: ["x86_64", "x86_64-linux-gnu"],
	183: ["aarch64", "aarch64-linux-gnu"],
	243: ["riscv64", "riscv64-linux-gnu"]
};
/** Finds shared libraries as ld.so does (ld.so(8)), in a root that is not running. */
var Libraries = class {
	#tree;
	#facts;
	#configured;
	/** File name → canonical paths of all libraries of that name, wherever they lie. */
	#anywhere = /* @__PURE__ */ new Map();
	constructor(tree, facts) {
		this.#tree = tree;
		this.#facts = facts;
		this.#configured = configuredFolders$1(tree);
		for (const [path, { kind }] of tree.entries()) {
			const name = path.slice(path.lastIndexOf("/") + 1);
			if (!name.includes(".so") || kind !== "file" && kind !== "link") continue;
			const paths = this.#anywhere.get(name);
			if (paths === void 0) this.#anywhere.set(name, [path]);
			else paths.push(path);
		}
	}
	/** Folders searched for every program, ld.so.conf's first. */
	folders(machine) {
		const multiarch = MACHINES[machine]?.[1];
		const own = multiarch === void 0 ? [] : [`/lib/${multiarch}`, `/usr/lib/${multiarch}`];
		return [
			...this.#configured,
			...DEFAULTS,
			...own
		];
	}
	/**
	* Canonical path of the library that `elf` at `from` gets for `name`; undefined when there is none of its word size and machine.
	* One that lies in no search folder is taken all the same: the program that loads a plugin has often loaded it before.
	*/
	find(name, from, elf) {
		const fits = (target) => {
			const path = this.#tree.file(target);
			const found = path === void 0 ? void 0 : this.#facts(path)?.elf;
			return found?.class === elf.class && found.machine === elf.machine ? path : void 0;
		};
		if (name.includes("/")) return name.startsWith("/") ? fits(name) : void 0;
		const own = [...elf.rpath, ...elf.runpath].flatMap((folder) => expand$1(folder, from, elf.machine));
		for (const folder of [...own, ...this.folders(elf.machine)]) {
			const found = fits(`${folder}/${name}`);
			if (found !== void 0) return found;
		}
		for (const path of this.#anywhere.get(name) ?? []) {
			const found = fits(path);
			if (found !== void 0) return found;
		}
	}
};
/** `$ORIGIN/../$LIB` of a file, as folders. `$LIB` has two forms among distributions. */
function expand$1(folder, from, machine) {
	const origin = from.slice(0, from.lastIndexOf("/"));
	const [platform = "", multiarch = ""] = MACHINES[machine] ?? [];
	const whole = folder.replaceAll(/\$(ORIGIN\b|\{ORIGIN\})/g, () => origin).replaceAll(/\$(PLATFORM\b|\{PLATFORM\})/g, platform);
	if (!whole.startsWith("/")) return [];
	return /\$(LIB\b|\{LIB\})/.test(whole) ? [
		"lib64",
		`lib/${multiarch}`,
		"lib"
	].map((lib) => whole.replaceAll(/\$(LIB\b|\{LIB\})/g, lib)) : [whole];
}
/** Folders of ld.so.conf with its includes, in order; an include that includes itself is read once. */
function configuredFolders$1(tree) {
	const folders = [];
	const seen = /* @__PURE__ */ new Set();
	const read = (file) => {
		if (seen.has(file)) return;
		seen.add(file);
		for (const raw of (tree.text(file) ?? "").split("\n")) {
			const line = raw.replace(/#.*/, "").trim();
			const include = /^include\s+(\S+)/.exec(line)?.[1];
			if (include !== void 0) for (const one of glob(tree, include)) read(one);
			else if (line.startsWith("/")) folders.push(line.replace(/=.*/, ""));
		}
	};
	read("/etc/ld.so.conf");
	return folders;
}
/** Files that an include's pattern names: wildcards in the last part only, as everybody writes them. */
function glob(tree, pattern) {
	const whole = pattern.startsWith("/") ? pattern : `/etc/${pattern}`;
	const slash = whole.lastIndexOf("/");
	const matches = globPattern(whole.slice(slash + 1));
	const folder = whole.slice(0, slash);
	return tree.list(folder).flatMap((name) => matches.test(name) ? [`${folder}/${name}`] : []);
}
// packages/tailor-image/src/closure/types.ts
/** Who starts everything: the kernel starts /sbin/init. */
const KERNEL = "the kernel";
/** Where programs are looked for by name: systemd's own list, longest form (systemd.exec(5)). */
/** How a unit names the file it is made from. */
const UNIT_FILE = "its unit file";
const PATH = [
	"/usr/local/sbin",
	"/usr/local/bin",
	"/usr/sbin",
	"/usr/bin",
	"/sbin",
	"/bin"
];
/** Canonical path of a program given by path or name. */
function findProgram(tree, program) {
	if (program.startsWith("/")) return tree.file(program);
	if (program.includes("/")) return void 0;
	for (const folder of PATH) {
		const found = tree.file(`${folder}/${program}`);
		if (found !== void 0) return found;
	}
}
/** `to` of a need that one thing answers, or none. */
const answer = (path) => path === void 0 ? [] : [path];
// packages/tailor-image/src/closure/needs-config.ts
/** What configuration files need: PAM, name services, udev rules, D-Bus services, sshd, accounts; and the kernel, /sbin/init. */
function* configNeeds(units, view) {
	yield* pamNeeds(view);
	yield* pamUsers(view);
	yield* nssNeeds(view);
	yield* udevNeeds(units, view);
	yield* dbusNeeds(units, view);
	yield* sshdNeeds(view);
	yield* shellNeeds(view);
	const init = view.tree.file("/sbin/init") ?? view.tree.file("/usr/lib/systemd/systemd");
	yield {
		from: KERNEL,
		kind: "program",
		what: "/sbin/init",
		to: answer(init),
		hard: true
	};
}
const PAM_FOLDERS = ["/etc/pam.d", "/usr/lib/pam.d"];
/** Where libpam of RPM distributions looks, and Debian's. */
const PAM_MODULES = [
	"/usr/lib64/security",
	"/usr/lib/security",
	"/usr/lib/x86_64-linux-gnu/security",
	"/usr/lib/aarch64-linux-gnu/security"
];
/** Modules and includes of pam.d(5). Missing ones that PAM may pass over (`-`, `optional`, `ignore`) are soft. */
function* pamNeeds({ tree }) {
	const service = (name) => name.startsWith("/") ? tree.file(name) : PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean);
	for (const folder of PAM_FOLDERS) for (const name of tree.list(folder)) {
		const from = tree.file(`${folder}/${name}`);
		if (from === void 0) continue;
		const text = (tree.text(from) ?? "").replaceAll(/\\\r?\n/g, " ");
		for (const raw of text.split("\n")) {
			const line = raw.replace(/#.*/, "").trim();
			const included = /^@include\s+(\S+)/.exec(line)?.[1] ?? /^-?\w+\s+(?:include|substack)\s+(\S+)/.exec(line)?.[1];
			if (included !== void 0) {
				yield {
					from,
					kind: "pam",
					what: included,
					to: answer(service(included)),
					hard: true
				};
				continue;
			}
			const [, quiet, control = "", module] = /^(-?)\w+\s+(\[[^\]]*\]|\w+)\s+(\S+)/.exec(line) ?? [];
			if (module === void 0) continue;
			const file = module.startsWith("/") ? tree.file(module) : PAM_MODULES.map((one) => tree.file(`${one}/${module}`)).find(Boolean);
			const soft = quiet === "-" || control === "optional" || /\b(module_unknown|default)=ignore\b/.test(control);
			yield {
				from,
				kind: "pam",
				what: module,
				to: answer(file),
				hard: !soft
			};
		}
	}
}
/** Programs with PAM read the file of their name: `sshd` /etc/pam.d/sshd. */
function* pamUsers({ tree, facts, programs }) {
	for (const from of programs()) {
		const name = from.slice(from.lastIndexOf("/") + 1);
		if (facts(from)?.elf?.needed.includes("libpam.so.0") !== true) continue;
		const file = PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean);
		if (file !== void 0) yield {
			from,
			kind: "pam",
			what: `PAM’s ${name}`,
			to: [file],
			hard: false
		};
	}
}
/** Modules of nsswitch.conf(5). glibc passes over missing ones; since 2.34 `files` and `dns` are part of it. */
function* nssNeeds({ tree, libraries, facts }) {
	const from = tree.file("/etc/nsswitch.conf");
	if (from === void 0) return;
	const names = /* @__PURE__ */ new Set();
	for (const raw of (tree.text(from) ?? "").split("\n")) {
		const [, services = ""] = raw.replace(/#.*/, "").split(":");
		for (const name of services.replaceAll(/\[[^\]]*\]/g, " ").match(/\w+/g) ?? []) names.add(name);
	}
	const libc = [
		"/lib64/libc.so.6",
		"/usr/lib64/libc.so.6",
		"/lib/libc.so.6"
	].map((one) => tree.file(one)).find(Boolean);
	const elf = libc === void 0 ? void 0 : facts(libc)?.elf;
	if (libc === void 0 || elf === void 0) return;
	const builtIn = elf.versionsDefined.includes("GLIBC_2.34");
	for (const name of names) {
		const what = `libnss_${name}.so.2`;
		const library = libraries.find(what, libc, elf);
		if (library === void 0 && builtIn && /^(files|dns)$/.test(name)) continue;
		yield {
			from,
			kind: "nss",
			what,
			to: answer(library),
			hard: /^(files|dns)$/.test(name) && !builtIn
		};
	}
}
const RULE_FOLDERS = [
	"/etc/udev/rules.d",
	"/usr/local/lib/udev/rules.d",
	"/usr/lib/udev/rules.d"
];
const UDEV_PROGRAM = /(?:RUN(?:\{program\})?\s*\+?:?=|PROGRAM\s*={1,2}|IMPORT\{program\}\s*={1,2})\s*(?:e)?"([^"]*)"/g;
const UDEV_WANTS = /ENV\{SYSTEMD_WANTS\}\s*\+?:?=\s*"([^"]*)"/g;
/** Programs and units of udev rules (udev(7)). Of rules files by one name the strongest folder's counts. */
function* udevNeeds(units, { tree }) {
	const files = /* @__PURE__ */ new Map();
	for (const folder of RULE_FOLDERS.toReversed()) for (const name of tree.list(folder)) if (name.endsWith(".rules")) files.set(name, `${folder}/${name}`);
	for (const file of files.values()) {
		const from = tree.file(file);
		if (from === void 0) continue;
		const text = (tree.text(from) ?? "").replaceAll(/^\s*#.*$/gm, "").replaceAll(/\\\r?\n/g, " ");
		for (const [, command = ""] of text.matchAll(UDEV_PROGRAM)) {
			const program = /^'([^']*)'|^(\S+)/.exec(command);
			const what = program?.[1] ?? program?.[2] ?? "";
			if (what === "" || /[%$]/.test(what)) continue;
			const found = tree.file(what.startsWith("/") ? what : `/usr/lib/udev/${what}`);
			yield {
				from,
				kind: "program",
				what,
				to: answer(found),
				hard: true
			};
		}
		for (const [, names = ""] of text.matchAll(UDEV_WANTS)) for (const name of names.split(/\s+/)) {
			const unit = units.realName(name.replace(/@.*[%$].*(\.[a-z]+)$/, "@$1"));
			if (name !== "" && units.get(unit) !== void 0) yield {
				from,
				kind: "unit",
				what: name,
				to: [unit],
				hard: false
			};
		}
	}
}
/** D-Bus activation: a program, or a systemd unit in its place. */
function* dbusNeeds(units, { tree }) {
	for (const folder of ["/usr/share/dbus-1/system-services", "/usr/share/dbus-1/services"]) for (const name of tree.list(folder)) {
		const from = tree.file(`${folder}/${name}`);
		if (from === void 0 || !name.endsWith(".service")) continue;
		const text = tree.text(from) ?? "";
		const unit = /^SystemdService\s*=\s*(\S+)/m.exec(text)?.[1];
		const program = /^Exec\s*=\s*"?([^\s"]+)/m.exec(text)?.[1];
		if (unit !== void 0 && folder.endsWith("system-services")) {
			const real = units.realName(unit);
			if (units.get(real) !== void 0) yield {
				from,
				kind: "unit",
				what: unit,
				to: [real],
				hard: false
			};
			continue;
		}
		if (program === void 0 || /\/(false|true)$/.test(program)) continue;
		yield {
			from,
			kind: "program",
			what: program,
			to: answer(findProgram(tree, program)),
			hard: true
		};
	}
}
function* sshdNeeds({ tree }) {
	const folder = "/etc/ssh/sshd_config.d";
	for (const file of ["/etc/ssh/sshd_config", ...tree.list(folder).map((name) => `${folder}/${name}`)]) {
		const from = tree.file(file);
		if (from === void 0) continue;
		for (const [, program = ""] of (tree.text(from) ?? "").matchAll(/^\s*Subsystem\s+\S+\s+"?([^\s"]+)/gim)) if (program !== "internal-sftp") yield {
			from,
			kind: "program",
			what: program,
			to: answer(tree.file(program)),
			hard: true
		};
	}
}
/** Login shells. Those of system accounts that log nobody in may be missing; root's and those of people may not. */
function* shellNeeds({ tree }) {
	const from = tree.file("/etc/passwd");
	for (const line of (from === void 0 ? "" : tree.text(from) ?? "").split("\n")) {
		const [, , uid = "", , , , shell = ""] = line.split(":");
		if (from === void 0 || !shell.startsWith("/")) continue;
		const person = uid === "0" || Number(uid) >= 1e3;
		yield {
			from,
			kind: "shell",
			what: shell,
			to: answer(tree.file(shell)),
			hard: person && !/nologin|false$/.test(shell)
		};
	}
}
// packages/tailor-image/src/closure/needs-cron.ts
/** Where crond looks for tables that name a user in each line, and where for those of one user: crontab(5), cronie's crond(8). */
const SYSTEM = ["/etc/cron.d"];
const OF_USERS = ["/var/spool/cron", "/var/spool/cron/crontabs"];
/** Five fields of time or `@daily`; then, in tables of the system, the user; then the command. */
const SYSTEM_LINE = /^(?:@\w+|(?:[^\s=]+\s+){4}[^\s=]+)\s+\S+\s+(\S+)/;
const USER_LINE = /^(?:@\w+|(?:[^\s=]+\s+){4}[^\s=]+)\s+(\S+)/;
/** Period, delay, name of the job, command: anacrontab(5). */
const ANACRON_LINE = /^(?:@\w+|\d+)\s+\d+\s+\S+\s+(\S+)/;
/**
* Programs that tables of cron and anacron start by their path. Commands that begin otherwise (`test -x … &&`, a name) are the shell's, and not
* looked into. Without a crond in the root nobody reads the tables.
*/
function* cronNeeds({ tree }) {
	const hard = ["crond", "cron"].some((name) => findProgram(tree, name) !== void 0);
	const below = (folders) => folders.flatMap((folder) => tree.list(folder).map((name) => `${folder}/${name}`));
	const tables = [
		["/etc/anacrontab", ANACRON_LINE],
		...["/etc/crontab", ...below(SYSTEM)].map((file) => [file, SYSTEM_LINE]),
		...below(OF_USERS).map((file) => [file, USER_LINE])
	];
	for (const [file, line] of tables) {
		const from = tree.file(file);
		if (from === void 0) continue;
		for (const raw of (tree.text(from) ?? "").split("\n")) {
			const command = line.exec(raw.trim())?.[1];
			if (command?.startsWith("/") !== true) continue;
			yield {
				from,
				kind: "program",
				what: command,
				to: answer(tree.file(command)),
				hard
			};
		}
	}
}
// packages/tailor-image/src/closure/needs-programs.ts
/** Examples are not run: their interpreters are nobody's need. */
const EXAMPLES$1 = /^\/usr\/(share\/(doc|man|info|help)|src|include)\/|\/(examples?|tests?)\//;
/** What programs and libraries need to be run: libraries with their symbol versions, the dynamic loader, interpreters of scripts. */
function* programNeeds(view) {
	for (const path of view.programs()) {
		const facts = view.facts(path);
		if (facts?.elf !== void 0) yield* elfNeeds(path, view);
		else if (facts?.shebang !== void 0 && !EXAMPLES$1.test(path)) yield* scriptNeeds(path, facts.shebang, view);
	}
}
function* elfNeeds(path, { tree, libraries, facts }) {
	const elf = facts(path)?.elf;
	if (elf === void 0) return;
	if (elf.interp !== void 0) {
		const loader = tree.file(elf.interp);
		yield {
			from: path,
			kind: "loader",
			what: elf.interp,
			to: answer(loader),
			hard: true
		};
	}
	for (const name of elf.needed) {
		const library = libraries.find(name, path, elf);
		yield {
			from: path,
			kind: "library",
			what: name,
			to: answer(library),
			hard: true
		};
		const defined = library === void 0 ? [] : facts(library)?.elf?.versionsDefined ?? [];
		if (defined.length === 0) continue;
		for (const version of elf.versionsNeeded[name] ?? []) if (!defined.includes(version)) yield {
			from: path,
			kind: "version",
			what: `${name} (${version})`,
			to: [],
			hard: true
		};
	}
	for (const { sonames, priority } of elf.dlopen) {
		const found = sonames.flatMap((name) => answer(libraries.find(name, path, elf)));
		yield {
			from: path,
			kind: "dlopen",
			what: sonames.join(" or "),
			to: found,
			hard: priority === "required"
		};
	}
}
function* scriptNeeds(path, shebang, { tree }) {
	const [interpreter = "", ...rest] = shebang.split(/\s+/);
	if (!interpreter.startsWith("/")) return;
	const need = (what) => ({
		from: path,
		kind: "interpreter",
		what,
		to: answer(findProgram(tree, what)),
		hard: true
	});
	yield need(interpreter);
	if (interpreter.split("/").at(-1) !== "env") return;
	const program = rest.find((word) => !word.startsWith("-") && !word.includes("="));
	if (program !== void 0) yield need(program);
}
/** Links that lead nowhere. Those into file systems of the running machine lead somewhere there. */
const RUNTIME$1 = /^\/(dev|proc|run|sys|tmp|var\/(run|tmp))(\/|$)/;
/** Links of the root. A program or library behind one is a need; anything else (a page, an example) is passed over when it is missing. */
function* linkNeeds({ tree }) {
	for (const [path, { link }] of tree.entries()) {
		if (link === void 0) continue;
		const target = posix.resolve(posix.dirname(path), link);
		if (RUNTIME$1.test(target) || RUNTIME$1.test(path)) continue;
		yield {
			from: path,
			kind: "link",
			what: link,
			to: answer(tree.resolve(path)),
			hard: isRunnable(path)
		};
	}
}
const isRunnable = (path) => /^(\/usr)?(\/local)?\/s?bin\/|^\/usr\/lib(64|exec)?\/(?!.*\/(doc|man|locale)\/).*\.so(\.[^/]*)?$|^\/usr\/libexec\//.test(path);
// packages/tailor-image/src/closure/units.ts
/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const FOLDERS$1 = [
	"/etc/systemd/system",
	"/usr/local/lib/systemd/system",
	"/usr/lib/systemd/system",
	"/lib/systemd/system"
];
/** The units of a root, loaded when they are asked for. */
var Units = class {
	#tree;
	#units = /* @__PURE__ */ new Map();
	#folders;
	/** Names of folders with drop-ins. */
	#dropInFolders;
	constructor(tree) {
		this.#tree = tree;
		const real = FOLDERS$1.map((folder) => tree.resolve(folder));
		this.#folders = FOLDERS$1.filter((_, index) => real[index] !== void 0 && real.indexOf(real[index]) === index);
		const names = this.#folders.flatMap((folder) => tree.list(folder));
		this.#dropInFolders = new Set(names.filter((name) => name.endsWith(".d")));
	}
	/** Names of all unit files, templates too, aliases by the unit's own name. */
	names() {
		const names = this.#folders.flatMap((folder) => this.#tree.list(folder)).filter((name) => /\.[a-z]+$/.test(name));
		return new Set(names.filter((name) => !/\.(wants|requires|upholds|d)$/.test(name)).map((name) => this.realName(name)));
	}
	/** The unit that a name stands for: itself, or the one its link leads to. Instances keep their name. */
	realName(name) {
		const target = this.#file(name)?.split("/").at(-1);
		if (target === void 0 || target === "null") return name;
		if (!target.includes("@")) return target;
		const instance = /^[^@]+@(.+)(\.[a-z]+)$/.exec(name)?.[1];
		return instance === void 0 ? target : target.replace("@.", `@${instance}.`);
	}
	/** undefined: no file by that name, or masked. */
	get(name) {
		if (!this.#units.has(name)) this.#units.set(name, this.#load(name));
		return this.#units.get(name);
	}
	/** Is the unit switched off for good: a link to /dev/null, or an empty file? */
	masked(name) {
		const found = this.#place(name);
		return found !== void 0 && (this.#tree.get(found)?.link === "/dev/null" || this.#tree.get(found)?.size === 0);
	}
	/** Who starts whom by links in `X.wants` and its like, for every unit and template. */
	*pulls() {
		for (const folder of this.#folders) for (const name of this.#tree.list(folder)) {
			const match = /^(.+)\.(wants|requires|upholds)$/.exec(name);
			if (match === null) continue;
			for (const unit of this.#tree.list(`${folder}/${name}`)) {
				const link = `${this.#tree.resolve(`${folder}/${name}`)}/${unit}`;
				yield {
					from: match[1] ?? "",
					unit,
					hard: match[2] === "requires",
					link
				};
			}
		}
	}
	/** Canonical path of the entry of that name (of its template), the last link not followed. */
	#place(name) {
		const template = templateOf$1(name);
		for (const one of template === void 0 ? [name] : [name, template]) for (const folder of this.#folders) {
			const path = `${this.#tree.resolve(folder)}/${one}`;
			if (this.#tree.get(path) !== void 0) return path;
		}
	}
	#file(name) {
		const place = this.#place(name);
		return place === void 0 ? void 0 : this.#tree.file(place);
	}
	#load(name) {
		if (this.masked(name)) return void 0;
		const file = this.#file(name);
		const dropIns = this.#dropIns(name);
		if (file === void 0 && dropIns.length === 0) return void 0;
		const settings = /* @__PURE__ */ new Map();
		for (const one of file === void 0 ? dropIns : [file, ...dropIns]) readSettings(this.#tree.text(one) ?? "", settings);
		return {
			name,
			file,
			settings
		};
	}
	/** Files of `NAME.d` and of the folders for its template, its prefixes and its type; of equal names the strongest folder's counts. */
	#dropIns(name) {
		const type = name.slice(name.lastIndexOf(".") + 1);
		const parts = name.slice(0, name.lastIndexOf(".")).split("-");
		const prefixes = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("-")}-.${type}.d`);
		const template = templateOf$1(name);
		const folders = [
			`${type}.d`,
			...prefixes,
			...template === void 0 ? [] : [`${template}.d`],
			`${name}.d`
		];
		const found = /* @__PURE__ */ new Map();
		for (const dropIn of folders.filter((one) => this.#dropInFolders.has(one))) for (const folder of this.#folders.toReversed()) for (const file of this.#tree.list(`${folder}/${dropIn}`)) if (file.endsWith(".conf")) found.set(file, `${folder}/${dropIn}/${file}`);
		return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([, file]) => file);
	}
};
/** `getty@tty1.service` → `getty@.service`; undefined for a unit that is no instance. */
function templateOf$1(unit) {
	const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit);
	return match === null ? void 0 : `${match[1]}${match[2]}`;
}
/** Add a unit file's assignments (systemd.syntax(7)): comments, continued lines, empty values that reset. */
function readSettings(text, settings) {
	let section = "";
	let carried = "";
	for (const raw of text.split("\n")) {
		if (/^\s*[#;]/.test(raw)) continue;
		const line = carried + raw.trim();
		carried = "";
		if (line.endsWith("\\")) {
			carried = `${line.slice(0, -1)} `;
			continue;
		}
		const header = /^\[(.+)\]$/.exec(line);
		if (header !== null) section = header[1] ?? "";
		const equals = line.indexOf("=");
		if (header !== null || equals <= 0) continue;
		const key = `${section}.${line.slice(0, equals).trim()}`;
		const value = line.slice(equals + 1).trim();
		if (value === "") settings.set(key, []);
		else settings.set(key, [...settings.get(key) ?? [], value]);
	}
}
/** Replace the specifiers that a name alone decides (systemd.unit(5)); undefined when others are left. */
function expandSpecifiers(text, unit) {
	const dot = unit.lastIndexOf(".");
	const at = unit.indexOf("@");
	const stem = unit.slice(0, dot);
	const known = {
		"%": "%",
		n: unit,
		N: stem,
		p: at < 0 ? stem : unit.slice(0, at),
		i: at < 0 ? "" : unit.slice(at + 1, dot),
		I: at < 0 ? "" : unit.slice(at + 1, dot).replaceAll("-", "/"),
		E: "/etc",
		S: "/var/lib",
		C: "/var/cache",
		L: "/var/log",
		t: "/run"
	};
	let unknown = false;
	const whole = text.replaceAll(/%(.)/g, (all, letter) => {
		const value = known[letter];
		if (value === void 0) unknown = true;
		return value ?? all;
	});
	return unknown ? void 0 : whole;
}
// packages/tailor-image/src/closure/needs-units.ts
/** Dependencies by key: `true` fails the unit when the other is missing (systemd.unit(5)). */
const DEPENDENCIES = [
	["Unit.Requires", true],
	["Unit.Requisite", true],
	["Unit.BindsTo", true],
	["Unit.Wants", false],
	["Unit.Upholds", false],
	["Unit.OnFailure", false],
	["Unit.OnSuccess", false],
	["Service.Sockets", false]
];
/** What starts what: the key that names it, and the suffix when it does not. */
const ACTIVATES = {
	socket: ["Socket.Service", ".service"],
	timer: ["Timer.Unit", ".service"],
	path: ["Path.Unit", ".service"]
};
/** Types that exist without a file: devices appear, mounts come from fstab, slices and scopes are made on demand. */
const FILELESS = /\.(device|mount|automount|swap|slice|scope)$/;
/** What units need: the programs they run, the units they require, the units they activate. Instances as somebody names them. */
function* unitNeeds(units, view) {
	const todo = [...units.names()];
	const seen = new Set(todo);
	const pulls = groupBy([...units.pulls()], ({ from }) => from);
	const add = (name) => {
		if (seen.has(name)) return;
		seen.add(name);
		todo.push(name);
	};
	for (const from of pulls.keys()) if (!FILELESS.test(from)) add(units.realName(from));
	for (let name = todo.pop(); name !== void 0; name = todo.pop()) {
		for (const { unit: pulled, hard, link } of pulls.get(name) ?? []) {
			const real = units.realName(pulled);
			const lost = view.tree.get(link)?.link !== void 0 && view.tree.resolve(link) === void 0;
			const known = exists(units, real);
			if (known) add(real);
			if (known || lost) yield {
				from: name,
				kind: "unit",
				what: pulled,
				to: known ? [real] : [],
				hard: hard || lost
			};
		}
		const unit = units.get(name);
		if (unit === void 0) continue;
		if (unit.file !== void 0) yield {
			from: name,
			kind: "unit",
			what: UNIT_FILE,
			to: [unit.file],
			hard: true
		};
		for (const need of [...dependencies(unit, units), ...programs$1(unit, view)]) {
			if (need.kind === "unit") for (const other of need.to) add(other);
			yield need;
		}
	}
}
/** A masked unit is meant to be none. */
const exists = (units, name) => units.get(name) !== void 0;
function* dependencies(unit, units) {
	const need = (given, hard) => {
		const name = expandSpecifiers(given, unit.name);
		if (name === void 0 || !/\.[a-z]+$/.test(name) || units.masked(name)) return [];
		const real = units.realName(name);
		const known = exists(units, real);
		if (!known && FILELESS.test(name)) return [];
		return [{
			from: unit.name,
			kind: "unit",
			what: name,
			to: known ? [real] : [],
			hard
		}];
	};
	for (const [key, hard] of DEPENDENCIES) for (const names of unit.settings.get(key) ?? []) for (const name of names.split(/\s+/)) yield* need(name, hard);
	const dot = unit.name.lastIndexOf(".");
	const [key, suffix] = ACTIVATES[unit.name.slice(dot + 1)] ?? [];
	if (key === void 0 || unit.file === void 0) return;
	const named = unit.settings.get(key)?.at(-1);
	const accepts = /^(1|yes|true|on)$/i.test(unit.settings.get("Socket.Accept")?.at(-1) ?? "");
	yield* need(named ?? `${unit.name.slice(0, dot)}${accepts ? "@" : ""}${suffix}`, true);
}
const EXEC = /^(Service|Socket|Mount|Swap)\.Exec[A-Z][A-Za-z]*$/;
function* programs$1(unit, { tree }) {
	for (const [key, values] of unit.settings) {
		if (key === "Service.PAMName") for (const name of values) {
			const file = tree.file(`/etc/pam.d/${name}`) ?? tree.file(`/usr/lib/pam.d/${name}`);
			yield {
				from: unit.name,
				kind: "pam",
				what: name,
				to: answer(file),
				hard: false
			};
		}
		if (!EXEC.test(key)) continue;
		for (const value of values) {
			const command = commandOf(value, unit.name);
			if (command === void 0) continue;
			const to = answer(findProgram(tree, command.program));
			yield {
				from: unit.name,
				kind: "program",
				what: command.program,
				to,
				hard: !command.mayFail
			};
			for (const mentioned of command.rest.match(/\/[\w./+@-]+/g) ?? []) {
				const file = tree.file(mentioned);
				if (file !== void 0) yield {
					from: unit.name,
					kind: "program",
					what: mentioned,
					to: [file],
					hard: false
				};
			}
		}
	}
}
/**
* The program of an Exec line (systemd.service(5)): prefix characters, quotes and specifiers done with. undefined for one that only
* a running system can tell. `mayFail`: by `-`.
*/
function commandOf(line, unit) {
	const [, prefix = "", command = ""] = /^([@\-:+!|]*)\s*(.*)$/s.exec(line) ?? [];
	const match = /^(?:"([^"]*)"|'([^']*)'|(\S+))(.*)$/s.exec(command);
	const word = match?.[1] ?? match?.[2] ?? match?.[3];
	const program = word === void 0 ? void 0 : expandSpecifiers(word, unit);
	if (program === void 0 || program === "" || program.includes("$")) return void 0;
	if (/@\.[a-z]+$/.test(unit) && word !== program && /%[iI]/.test(word ?? "")) return void 0;
	return {
		program,
		mayFail: prefix.includes("-"),
		rest: match?.[4] ?? ""
	};
}
/** What systemd starts without being told by a unit: its generators, logins on consoles, and the ways down. */
const BUILT_IN$1 = [
	"default.target",
	"sysinit.target",
	"basic.target",
	"rescue.target",
	"emergency.target",
	"reboot.target",
	"poweroff.target",
	"halt.target",
	"kexec.target",
	"ctrl-alt-del.target",
	"serial-getty@.service",
	"getty@.service",
	"systemd-fsck@.service",
	"systemd-fsck-root.service",
	"systemd-remount-fs.service"
];
/** Units that can be started: those that boot, shutdown, and messages pull in, by way of the needs among units. */
function startable(units, needs) {
	const pulled = /* @__PURE__ */ new Map();
	const roots = new Set(BUILT_IN$1.map((name) => units.realName(name)));
	for (const { from, kind, to } of needs) {
		if (kind !== "unit") continue;
		if (from.startsWith("/")) for (const unit of to) roots.add(unit);
		const set = pulled.get(from) ?? /* @__PURE__ */ new Set();
		for (const unit of to) if (!unit.startsWith("/")) set.add(unit);
		pulled.set(from, set);
	}
	const reached = /* @__PURE__ */ new Set();
	const todo = [...roots];
	for (let unit = todo.pop(); unit !== void 0; unit = todo.pop()) {
		if (reached.has(unit)) continue;
		reached.add(unit);
		todo.push(...pulled.get(unit) ?? []);
	}
	return reached;
}
// packages/tailor-image/src/closure/tree.ts
/** As many links in one lookup as Linux follows (MAXSYMLINKS). */
const MAX_LINKS$2 = 40;
/** Larger texts are no configuration and no script. */
const MAX_TEXT = 2 ** 20;
/** All names of a root at one time, looked up in memory: thousands of lookups cost no system call. Paths are canonical, as TargetRoot.walk names them. */
var RootTree = class {
	#dir;
	#entries = /* @__PURE__ */ new Map();
	#children = /* @__PURE__ */ new Map();
	#resolved = /* @__PURE__ */ new Map();
	/** `entries`: all of the root, where they were looked up already. */
	constructor(root, entries = root.walk()) {
		this.#dir = root.dir;
		this.#children.set("/", []);
		for (const { path, stats } of entries) {
			const slash = path.lastIndexOf("/");
			this.#children.get(slash === 0 ? "/" : path.slice(0, slash))?.push(path.slice(slash + 1));
			const folder = stats.isDirectory();
			const link = stats.isSymbolicLink();
			if (folder) this.#children.set(path, []);
			this.#entries.set(path, {
				kind: folder ? "folder" : link ? "link" : stats.isFile() ? "file" : "other",
				size: stats.size,
				mode: stats.mode,
				link: link ? readlinkSync(`${root.dir}${path}`) : void 0,
				stamp: `${stats.ino} ${stats.size} ${Math.floor(stats.mtimeMs / 1e3)}`
			});
		}
	}
	/** The entry of a canonical path. */
	get(path) {
		return this.#entries.get(path);
	}
	/** Every path with its entry, folders before what is in them. */
	entries() {
		return this.#entries.entries();
	}
	/** Canonical path of what `target` leads to, all links followed within the root; undefined when that is nothing, or a loop. */
	resolve(target) {
		const known = this.#resolved.get(target);
		if (known !== void 0 || this.#resolved.has(target)) return known;
		const found = this.#walk(target);
		this.#resolved.set(target, found);
		return found;
	}
	#walk(target) {
		const todo = target.split("/").reverse();
		let at = "";
		let links = 0;
		for (let part = todo.pop(); part !== void 0; part = todo.pop()) {
			if (part === "" || part === ".") continue;
			if (part === "..") {
				at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
				continue;
			}
			const next = `${at}/${part}`;
			const entry = this.#entries.get(next);
			if (entry === void 0) return void 0;
			if (entry.link === void 0) {
				at = next;
				continue;
			}
			if (++links > MAX_LINKS$2) return void 0;
			if (entry.link.startsWith("/")) at = "";
			todo.push(...entry.link.split("/").reverse());
		}
		return at === "" ? "/" : at;
	}
	/** Canonical path of the file that `target` leads to; undefined when that is no regular file. */
	file(target) {
		const path = this.resolve(target);
		return path !== void 0 && this.#entries.get(path)?.kind === "file" ? path : void 0;
	}
	/** Names in a folder, links to it followed, sorted; empty when it is none. */
	list(folder) {
		return this.#children.get(this.resolve(folder) ?? "") ?? [];
	}
	/** Where a canonical path lies on the host: its folders are real folders, so nothing leads out of the root. */
	host(path) {
		return `${this.#dir}${path}`;
	}
	/** Text of a file, links followed; undefined when there is none, or one too large to be a configuration. */
	text(target) {
		const path = this.file(target);
		if (path === void 0 || (this.#entries.get(path)?.size ?? 0) > MAX_TEXT) return void 0;
		return readFileSync(this.host(path), "utf8");
	}
};
// packages/tailor-image/src/closure/scan.ts
/** Read everything that says what it needs. Nothing of the root is executed. */
function scan(root, { known, entries } = {}) {
	const tree = new RootTree(root, entries);
	const view = viewOf(tree, known);
	const units = new Units(tree);
	const needs = distinct([
		...programNeeds(view),
		...linkNeeds(view),
		...unitNeeds(units, view),
		...configNeeds(units, view),
		...cronNeeds(view)
	]);
	return {
		tree,
		view,
		needs,
		startable: startable(units, needs)
	};
}
/** Identity of a need: the same before and after a cut. */
const keyOf = ({ from, kind, what }) => `${from}\0${kind}\0${what}`;
/** The same need twice (two Exec lines): once, hard when one of them is. */
function distinct(needs) {
	const byKey = /* @__PURE__ */ new Map();
	for (const need of needs) {
		const key = keyOf(need);
		if (byKey.get(key)?.hard !== true) byKey.set(key, need);
	}
	return [...byKey.values()];
}
/** Programs carry an x bit; libraries of some distributions do not. Kernel modules are ELF files that no program needs. */
const isCandidate = (path, mode) => (mode & 73) !== 0 && !/\.ko(\.\w+)?$/.test(path) || /\.so(\.[^/]*)?$/.test(path);
/** What an earlier scan has read of files that nobody has touched since. */
const untouchedSince = ({ tree, view }) => (path, { stamp }) => tree.get(path)?.stamp === stamp ? view.facts(path) : void 0;
function viewOf(tree, known) {
	const seen = /* @__PURE__ */ new Map();
	const facts = (path) => {
		const found = seen.get(path);
		if (found !== void 0) return found;
		const entry = tree.get(path);
		if (entry?.kind !== "file" || !isCandidate(path, entry.mode)) return void 0;
		const read = known?.(path, entry) ?? readFacts(tree.host(path));
		seen.set(path, read);
		return read;
	};
	return {
		tree,
		facts,
		libraries: new Libraries(tree, facts),
		*programs() {
			for (const [path, { kind, mode }] of tree.entries()) if (kind === "file" && isCandidate(path, mode)) yield path;
		}
	};
}
function readFacts(host) {
	const elf = readElfFile(host);
	return {
		elf,
		shebang: elf === void 0 ? readShebang(host) : void 0
	};
}
/** As much of a first line as the kernel reads (BINPRM_BUF_SIZE). */
const LINE = 256;
function readShebang(host) {
	const file = openSync(host, "r");
	try {
		const head = Buffer.alloc(LINE);
		const text = head.toString("utf8", 0, readSync(file, head, 0, LINE, 0));
		return /^#!\s*([^\n]*)/.exec(text)?.[1]?.trim();
	} finally {
		closeSync(file);
	}
}
// packages/tailor-image/src/cache/facts.ts
/**
* Look at the root as it was installed. What its programs and libraries say of themselves is read once for each tree: to be called before
* anything of it can have changed. `key`: of the tree; without one everything is read.
*/
async function scanInstalled(store, key, root) {
	if (key === void 0) return scan(root);
	const kept = await store.use("facts", key, (files) => Promise.resolve(new Map(files.map(([path, size, facts]) => [path, {
		size,
		facts
	}]))));
	if (kept === void 0) {
		const fresh = scan(root);
		await store.keep("facts", key, [...factsOf(fresh)]);
		return fresh;
	}
	const known = (path, { size }) => {
		const found = kept.get(path);
		return found?.size === size ? found.facts : void 0;
	};
	return scan(root, { known });
}
function* factsOf({ tree, view }) {
	for (const path of view.programs()) {
		const facts = view.facts(path);
		if (facts !== void 0) yield [
			path,
			tree.get(path)?.size ?? 0,
			facts
		];
	}
}
// packages/tailor-image/src/closure/causes.ts
/** Which removal took a thing away. */
var Causes = class {
	#byWhat;
	#byName;
	#owners;
	#unitFiles;
	/** `owners`: path → NEVRA of its package, before. */
	constructor(removed, owners, before) {
		this.#byWhat = new Map(removed.map((one) => [one.what, one]));
		this.#byName = new Map(removed.map((one) => [posix.basename(one.what), one]));
		this.#owners = owners;
		this.#unitFiles = new Map(before.needs.flatMap(({ from, kind, what, to }) => kind === "unit" && what === "its unit file" ? [[from, to[0] ?? ""]] : []));
	}
	/** `lost`: what answered a need before, `name`: as the need named it, for links that were taken and their targets left. */
	of(lost, name) {
		const path = this.#unitFiles.get(lost) ?? lost;
		const found = this.#covering(path) ?? this.#ownedBy(path) ?? this.#byName.get(posix.basename(name));
		return found === void 0 ? void 0 : {
			rule: found.rule,
			what: found.what
		};
	}
	/** The removal of the path itself, or of a folder above. */
	#covering(path) {
		for (let at = path; at !== "/" && at !== "."; at = posix.dirname(at)) {
			const found = this.#byWhat.get(at);
			if (found !== void 0) return found;
		}
	}
	#ownedBy(path) {
		const owner = this.#owners.get(path);
		return owner === void 0 ? void 0 : this.#byWhat.get(owner);
	}
};
// packages/tailor-image/src/closure/reach.ts
/** Shortest ways from what is started, or was asked for, to any thing that needs something. */
var Reach = class {
	/** Thing → the need that led there; null for one that a way starts at. */
	#from = /* @__PURE__ */ new Map();
	/** Thing → which of the starts leads there, by their order. */
	#tier = /* @__PURE__ */ new Map();
	/** `enabled`: units that the definition enables; `asked`: files of packages that it asks for. */
	constructor(scan, enabled, asked) {
		const needs = groupBy(scan.needs.filter(({ kind }) => kind !== "link"), ({ from }) => from);
		const started = [...scan.startable].filter((unit) => !unit.endsWith(".target")).sort();
		const wanted = [...enabled].filter((unit) => scan.startable.has(unit));
		for (const [tier, starts] of [
			wanted,
			[KERNEL, ...started],
			[...asked]
		].entries()) {
			let front = starts.filter((thing) => !this.#from.has(thing));
			for (const thing of front) this.#reached(thing, null, tier);
			while (front.length > 0) {
				const next = [];
				for (const thing of front) for (const need of needs.get(thing) ?? []) for (const to of need.to) {
					if (this.#from.has(to)) continue;
					this.#reached(to, need, tier);
					next.push(to);
				}
				front = next;
			}
		}
	}
	#reached(thing, need, tier) {
		this.#from.set(thing, need);
		this.#tier.set(thing, tier);
	}
	/** 0: an enabled unit leads there; 1: another that is started, or the kernel; 2: something asked for; 3: nothing. */
	tierOf(thing) {
		return this.#tier.get(thing) ?? 3;
	}
	/** Needs from a start down to `thing`; empty for a start itself, and where no way leads. */
	chainTo(thing) {
		const chain = [];
		for (let need = this.#from.get(thing); need !== null && need !== void 0; need = this.#from.get(need.from)) chain.unshift(need);
		return chain;
	}
};
// packages/tailor-image/src/closure/breaks.ts
/** Everything that is missing after, hard and soft, in the order of who needs it. */
function findBreaks({ before, after, removed, owners, enabled, asked }) {
	const earlier = new Map(before.needs.map((need) => [keyOf(need), need]));
	const missing = after.needs.filter((need) => need.to.length === 0);
	if (missing.length === 0) return [];
	const causes = new Causes(removed, owners, before);
	const reach = new Reach(after, enabled, asked);
	return missing.map((need) => {
		const was = earlier.get(keyOf(need));
		const lost = was?.to[0];
		return {
			need,
			since: was === void 0 ? "added" : lost === void 0 ? "before" : "cut",
			lost,
			cause: lost === void 0 ? void 0 : causes.of(lost, need.what),
			chain: reach.chainTo(need.from),
			tier: reach.tierOf(need.from),
			dormant: isUnit(need.from) && !after.startable.has(need.from)
		};
	}).sort((a, b) => keyOf(a.need) < keyOf(b.need) ? -1 : 1);
}
/** Units are named without a folder; files are paths. */
const isUnit = (thing) => /^[^/ ]+\.[a-z]+$/.test(thing);
// packages/tailor-image/src/closure/findings.ts
/** How many findings, examples in one, and names in a title are still read. */
const MAX_FINDINGS = 20;
const MAX_EXAMPLES = 5;
const MAX_NAMES = 3;
const VERBS = {
	library: "is linked with",
	version: "is linked with",
	loader: "is loaded by",
	dlopen: "loads",
	interpreter: "is a script for",
	program: "runs",
	unit: "needs",
	pam: "names",
	nss: "names",
	module: "needs",
	link: "is a link to",
	shell: "names the shell"
};
/** What to say of breaks: one finding for each rule that caused some, and one for each other sort. */
function breakFindings(breaks, { breaks: how, position, list }) {
	const hard = breaks.filter(({ need, dormant }) => need.hard && !dormant);
	const findings = [...groupBy(hard.filter(({ since }) => since === "cut"), ({ cause }) => cause?.rule)].map(([rule, some]) => {
		const at = rule === void 0 ? void 0 : position(rule);
		return {
			level: how === "error" ? "error" : "warning",
			code: "closure-cut",
			title: `${rule ?? "something"} took ${lostNames(some)}, which ${needers(some)}`,
			detail: chains(some),
			hint: "Keep it, or take out what needs it too; with `cut: {breaks: report}` the image is made all the same.",
			...at === void 0 ? {} : { at }
		};
	});
	const added = hard.filter(({ since }) => since === "added");
	if (added.length > 0) findings.push({
		level: "warning",
		code: "closure-added",
		title: `${count(added, "thing")} that came after the packages ${added.length === 1 ? "needs" : "need"} what the image has not: ${names$2(added.map(({ need }) => need.what))}`,
		detail: chains(added),
		hint: "Add the package that brings it to packages.install, or correct the file that names it."
	});
	const before = hard.filter(({ since, tier }) => since === "before" && tier < 2);
	if (before.length > 0) findings.push({
		level: "notice",
		code: "closure-before",
		title: `packages came without what their units need: ${names$2(before.map(({ need }) => need.what))}`,
		detail: chains(before),
		hint: "Nothing of yours took it out; if the unit matters, add the package that brings it."
	});
	const soft = breaks.filter(({ need, since, dormant }) => since === "cut" && need.kind !== "link" && (!need.hard || dormant));
	if (soft.length > 0) findings.push({
		level: "notice",
		code: "closure-optional",
		title: `what was cut is missed by ${count(soft, "thing")} that can do without, or that nothing starts: ${names$2(soft.map(({ need }) => need.what))}`,
		detail: chains(soft),
		hint: `Nothing to do, unless you want it. The whole list: ${list}.`
	});
	if (findings.length <= MAX_FINDINGS) return findings;
	const rest = findings.length - MAX_FINDINGS + 1;
	return [...findings.slice(0, 19), {
		level: how === "error" ? "error" : "warning",
		code: "closure-cut",
		title: `${rest} more rules took something that is needed`,
		hint: `The whole list: ${list}.`
	}];
}
/** `sshd.service runs /usr/sbin/sshd, which is linked with libcrypto.so.3`. */
function sentence({ chain, need }) {
	const [first, ...rest] = [...chain, need];
	const what = (one) => one === need ? one.what : one.to[0] ?? one.what;
	const links = rest.map((one) => `, which ${VERBS[one.kind]} ${what(one)}`);
	return cleanLine(`${first.from} ${VERBS[first.kind]} ${what(first)}${links.join("")}`);
}
function chains(breaks) {
	const sorted = breaks.toSorted((a, b) => rank(a) - rank(b));
	const lines = sorted.slice(0, MAX_EXAMPLES).map(sentence);
	if (sorted.length > MAX_EXAMPLES) lines.push(`and ${sorted.length - MAX_EXAMPLES} more`);
	return lines.join("\n");
}
/** What an enabled unit leads to comes first, what nothing leads to last; short ways before long ones. */
const rank = ({ tier, chain }) => tier * 1e3 + chain.length;
const lostNames = (breaks) => names$2(breaks.map(({ lost, need }) => lost ?? need.what));
function needers(breaks) {
	const from = [...new Set(breaks.map(({ need }) => need.from))];
	const first = breaks.toSorted((a, b) => rank(a) - rank(b))[0]?.need.from ?? "";
	return from.length === 1 ? `${cleanLine(first)} needs` : `${cleanLine(first)} and ${from.length - 1} more need`;
}
function names$2(all) {
	const unique = [...new Set(all.map(cleanLine))];
	const shown = unique.slice(0, MAX_NAMES).join(", ");
	return unique.length <= MAX_NAMES ? shown : `${shown} and ${unique.length - MAX_NAMES} more`;
}
const count = (all, noun) => `${all.length} ${noun}${all.length === 1 ? "" : "s"}`;
// packages/tailor-image/src/closure/needs-modules.ts
/** What kernel modules that are left need of each other, by the modules.dep of the whole set: depmod forgets what is gone. */
function* moduleNeeds(modules, tree) {
	const fileOf = (name) => {
		const path = modules.modules.get(name)?.path;
		return path === void 0 ? void 0 : tree.file(`/lib/modules/${modules.release}/${path}`);
	};
	for (const { name, depends, softdeps } of modules.modules.values()) {
		const from = fileOf(name);
		if (from === void 0) continue;
		for (const what of depends) yield {
			from,
			kind: "module",
			what,
			to: answer(fileOf(what)),
			hard: true
		};
		for (const what of softdeps) if (modules.modules.has(what)) yield {
			from,
			kind: "module",
			what,
			to: answer(fileOf(what)),
			hard: false
		};
	}
}
// packages/tailor-image/src/closure/check.ts
/** Look at the root before the layers: what is broken by then is nobody's fault but the packages'. `key`: of the installed tree. */
async function lookUntouched({ root, request, ports, store }, key) {
	const { remove, erase } = request.definition.packages;
	const packages = remove.length + erase.length > 0 ? await rootPackages(root.dir, ports) : [];
	return {
		scan: await scanInstalled(store, key, root),
		owners: new Map(packages.flatMap(({ nevra, files }) => files.map((file) => [root.canonical(file), nevra])))
	};
}
const LIST$1 = "closure.json";
/**
* Does everything that is left find what it needs? What a cut took from it is an error, or with `cut.breaks: report` a warning; the
* whole list goes to closure.json in the output folder, also when the build ends here. Returns the list's path in
* the scratch folder. Throws UserError. Executes nothing of the root.
*/
async function checkClosure(work, finished, output) {
	const { request, root, ledger, ports, scratch } = work;
	const { untouched, drivers, services, installed, packages } = finished;
	const now = scan(root, {
		known: untouchedSince(untouched.scan),
		entries: finished.entries
	});
	const modules = [...moduleNeeds(drivers.tree, now.tree)];
	const before = {
		...untouched.scan,
		needs: [...untouched.scan.needs, ...moduleNeeds(drivers.tree, untouched.scan.tree)]
	};
	const after = {
		...now,
		needs: [...now.needs, ...modules]
	};
	const asked = new Set(packages.filter((one) => one.asked.length > 0).map(({ name }) => name));
	const breaks = findBreaks({
		before,
		after,
		removed: ledger.removed,
		owners: untouched.owners,
		enabled: services.enabled,
		asked: installed.filter(({ name }) => asked.has(name)).flatMap(({ files }) => files.map((file) => now.tree.resolve(file) ?? file))
	});
	const list = path.join(scratch, LIST$1);
	await ports.fs.writeFile(list, `${JSON.stringify({
		needs: after.needs.length,
		missing: breaks.map(listed$1)
	}, null, 1)}\n`);
	const findings = breakFindings(breaks, {
		breaks: request.definition.cut?.breaks ?? "error",
		position: (rule) => positionOf$1(rule, request),
		list: path.join(output, LIST$1)
	});
	const caused = breaks.filter(({ since }) => since !== "before").length;
	ports.log.info(`${after.needs.length} needs looked at, ${caused} are missing what was there, ${breaks.length - caused} were before (${LIST$1})`);
	if (findings.some(({ level }) => level === "error")) {
		await ports.fs.publish(list, path.join(output, LIST$1));
		throw new UserError(findings);
	}
	for (const finding of findings) warn(work, finding);
	return list;
}
/** A break as the list has it. */
const listed$1 = (one) => ({
	missing: one.need.what,
	neededBy: one.need.from,
	kind: one.need.kind,
	since: one.since,
	hard: one.need.hard && !one.dormant,
	...one.lost === void 0 ? {} : { was: one.lost },
	...one.cause === void 0 ? {} : {
		cutBy: one.cause.rule,
		taken: one.cause.what
	},
	chain: sentence(one)
});
/** Where a rule of the ledger stands: `packages.remove: perl-*` is an entry of a list, `drivers.keep` a key. */
function positionOf$1(rule, { definition, position }) {
	const [, file, line, column] = /\(([^()]+):(\d+):(\d+)\)$/.exec(rule) ?? [];
	if (file !== void 0) return {
		file,
		line: Number(line),
		column: Number(column)
	};
	const [, dotted = "", entry] = /^([\w.-]+)(?:: (.*))?$/s.exec(rule) ?? [];
	const keys = [];
	let value = definition;
	for (const key of dotted.split(".")) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) break;
		value = value[key];
		keys.push(key);
	}
	if (keys.length === 0) return void 0;
	const index = Array.isArray(value) ? value.indexOf(entry) : -1;
	return position(index < 0 ? keys : [...keys, index]);
}
// packages/tailor-image/src/measure/facts.ts
/** ext4's block, and the grain in which zeros become holes. */
const BLOCK$3 = 4096;
/** Bytes read at a time: they stay in a processor's own cache. */
const CHUNK$2 = 64 * BLOCK$3;
const ZEROS$2 = Buffer.alloc(CHUNK$2);
/**
* Bytes of a file without its blocks of nothing but zeros: mke2fs makes holes of them, so they take no room on the disk. They matter:
* arm64 programs are padded to 64 KiB between their segments. The same number on every file system, unlike st_blocks.
* `full`: whole blocks that surely hold something and need not be looked at; in order.
*/
function occupied(file, size, full = []) {
	if (size < BLOCK$3) return size;
	const chunk = Buffer.allocUnsafe(CHUNK$2);
	const fd = openSync(osPath(file), "r");
	let bytes = size;
	try {
		for (let at = 0, next = 0; at < size;) {
			const range = full[next];
			if (range?.from === at) {
				at = range.to;
				next++;
				continue;
			}
			const got = readSync(fd, chunk, 0, Math.min(chunk.length, (range?.from ?? size) - at), at);
			if (got === 0) break;
			at += got;
			if (chunk.compare(ZEROS$2, 0, got, 0, got) === 0) {
				bytes -= got;
				continue;
			}
			for (let offset = 0; offset < got; offset += BLOCK$3) {
				const block = chunk.subarray(offset, Math.min(offset + BLOCK$3, got));
				if (block.compare(ZEROS$2, 0, block.length) === 0) bytes -= block.length;
			}
		}
	} finally {
		closeSync(fd);
	}
	return bytes;
}
/**
* Every inode of the root but folders, once: hard links count with the first path. Blocks of zeros do not count. `known`: what files occupy,
* where that was found already.
*/
function rootFiles(root, known = /* @__PURE__ */ new Map(), entries = root.walk()) {
	const seen = /* @__PURE__ */ new Set();
	const facts = [];
	for (const { path, stats } of entries) {
		if (stats.isDirectory()) continue;
		if (stats.nlink > 1) {
			const inode = `${stats.dev}:${stats.ino}`;
			if (seen.has(inode)) continue;
			seen.add(inode);
		}
		const size = known.get(path) ?? (stats.isFile() ? occupied(`${root.dir}${path}`, stats.size) : stats.size);
		facts.push({
			path,
			size
		});
	}
	return facts;
}
/** Owners by canonical path: RPMs still say /lib/modules or /bin where the root has links to /usr. */
function canonicalOwners(root, packages) {
	const folders = /* @__PURE__ */ new Map();
	const owners = /* @__PURE__ */ new Map();
	for (const [file, owner] of fileOwners(packages)) {
		const cut = file.lastIndexOf("/");
		const folder = file.slice(0, cut);
		let real = folders.get(folder);
		if (real === void 0) {
			const resolved = root.resolve(folder).slice(root.dir.length);
			real = resolved === "/" ? "" : resolved;
			folders.set(folder, real);
		}
		const path = `${real}${file.slice(cut)}`;
		if (!owners.has(path)) owners.set(path, owner);
	}
	return owners;
}
// packages/tailor-image/src/cut/glob.ts
/** What a shell in the root makes of a path with `*`, `?` and `[…]`: names that begin with a dot need a dot. Nothing found: empty. */
function expandGlob(root, pattern) {
	let found = [""];
	for (const part of pattern.split("/").filter((one) => one !== "" && one !== ".")) {
		if (!/[*?[]/.test(part)) {
			found = found.map((folder) => `${folder}/${part}`);
			continue;
		}
		const matches = globPattern(part);
		found = found.flatMap((folder) => root.list(folder === "" ? "/" : folder).filter((name) => matches.test(name) && (part.startsWith(".") || !name.startsWith("."))).map((name) => `${folder}/${name}`));
	}
	return found.filter((path) => path !== "" && root.lstat(path) !== void 0);
}
// packages/tailor-image/src/cut/libraries.ts
/** Debian's multiarch folders, which the sandbox is made from. */
const MULTIARCH = [
	"x86_64-linux-gnu",
	"aarch64-linux-gnu",
	"riscv64-linux-gnu"
];
const PLAIN = [
	"/lib",
	"/lib64",
	"/usr/lib",
	"/usr/lib64",
	"/usr/X11R6/lib",
	"/usr/X11R6/lib64"
];
/** Folders that hold libraries themselves, not in folders below: each once, as canonical paths. */
function libraryFolders(root) {
	const there = [...PLAIN, ...MULTIARCH.flatMap((name) => [`/lib/${name}`, `/usr/lib/${name}`])].filter((folder) => root.stat(folder)?.isDirectory() === true);
	return [...new Set(there.map((folder) => root.resolve(folder).slice(root.dir.length)))];
}
/** Real paths (canonical, links resolved) of every library that these files are linked with, directly or not, and of their loaders. */
function librariesOf(root, files) {
	const tree = new RootTree(root);
	const read = /* @__PURE__ */ new Map();
	const facts = (path) => {
		const known = read.get(path) ?? { elf: readElfFile(tree.host(path)) };
		read.set(path, known);
		return known;
	};
	const libraries = new Libraries(tree, facts);
	const needed = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const todo = [...files].flatMap((file) => tree.file(file) ?? []);
	for (let file = todo.pop(); file !== void 0; file = todo.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		const { elf } = facts(file);
		if (elf === void 0) continue;
		for (const name of [...elf.needed, ...elf.interp === void 0 ? [] : [elf.interp]]) {
			const found = libraries.find(name, file, elf);
			if (found === void 0) continue;
			needed.add(found);
			todo.push(found);
		}
	}
	return needed;
}
// packages/tailor-image/src/cut/shears.ts
/**
* Takes things out for the lists of `cut`, and leaves alone what must stay: a folder that holds such a thing loses everything else.
* Remembers what it spared.
*/
var Shears = class {
	#root;
	#ledger;
	#kept = /* @__PURE__ */ new Map();
	/** Folders that hold something that stays. */
	#holders = /* @__PURE__ */ new Set();
	/** Canonical path → why it stayed. */
	spared = /* @__PURE__ */ new Map();
	constructor({ root, ledger }) {
		this.#root = root;
		this.#ledger = ledger;
	}
	/** From now on this path stays, with the folders it lies in. Canonical. */
	keep(path, reason) {
		if (this.#kept.has(path)) return;
		this.#kept.set(path, reason);
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const folder = path.slice(0, end);
			if (this.#holders.has(folder)) return;
			this.#holders.add(folder);
		}
	}
	/** As Ledger.remove; what is kept stays. */
	remove(kind, rule, target) {
		const stats = this.#root.lstat(target);
		if (stats === void 0) return;
		const path = this.#root.canonical(target);
		const reason = this.#kept.get(path);
		if (reason !== void 0) this.spared.set(path, reason);
		else if (stats.isDirectory() && this.#holders.has(path)) for (const name of this.#root.list(path)) this.remove(kind, rule, `${path}/${name}`);
		else this.#ledger.remove(kind, rule, path);
	}
};
/** `cut.tools: not listed (dpuos.yaml:12:3)`: the rule of a removal, with the line that says so. */
function ruleOf$1({ request }, key, why, index) {
	const path = [
		"cut",
		key,
		...index === void 0 ? [] : [index]
	];
	return `cut.${key}: ${why} (${formatPosition(request.position(path))})`;
}
// packages/tailor-image/src/cut/languages.ts
const ALL = "all";
/** Folders of /usr/lib/locale whose name holds none of the words. */
function cutLocales(work, shears, words) {
	if (words.includes(ALL)) return;
	const { root } = work;
	const top = "/usr/lib/locale";
	for (const name of root.list(top)) {
		if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || words.some((word) => name.includes(word))) continue;
		shears.remove("locale", ruleOf$1(work, "locales", "not listed"), `${top}/${name}`);
	}
}
/** Message catalogues whose path below /usr/share/locale holds none of the words. */
function cutTranslations(work, shears, words) {
	if (words.includes(ALL)) return;
	const catalogues = [...work.root.walk("/usr/share/locale")].filter((entry) => !entry.stats.isDirectory() && entry.path.endsWith(".mo"));
	for (const { path } of catalogues) {
		if (words.some((word) => path.slice(17).includes(word))) continue;
		shears.remove("locale", ruleOf$1(work, "translations", "not listed"), path);
	}
}
/** Converters of iconv(3). Those listed keep what they are linked with beside them, and the table of names. */
function cutGconv(work, shears, names) {
	if (names.includes(ALL)) return;
	const { root } = work;
	const rule = ruleOf$1(work, "gconv", "not listed");
	for (const folder of libraryFolders(root).map((one) => `${one}/gconv`)) {
		if (names.length === 0) {
			shears.remove("locale", rule, folder);
			continue;
		}
		const files = root.list(folder);
		const keep = new Set(names.map((name) => `${name}.so`).filter((name) => files.includes(name)));
		for (const name of keep) {
			const { needed = [] } = readElfFile(root.resolve(`${folder}/${name}`)) ?? {};
			for (const one of needed) if (files.includes(one)) keep.add(one);
		}
		for (const name of files) {
			if (keep.has(name) || name.startsWith("gconv-modules")) continue;
			shears.remove("locale", rule, `${folder}/${name}`);
		}
	}
}
/** Man and info pages. */
function cutDocs(work, shears) {
	const rule = ruleOf$1(work, "docs", "true");
	for (const folder of ["/usr/share/man", "/usr/share/info"]) for (const name of work.root.list(folder)) shears.remove("doc", rule, `${folder}/${name}`);
}
// packages/tailor-image/src/cut/links.ts
/** As many as Linux follows (MAXSYMLINKS). */
const MAX_LINKS$1 = 40;
/** A path and every link on the way to what it names, that included: canonical, in order. Ends where nothing follows. */
function linkChain(root, target) {
	const chain = [];
	let next = root.canonical(target);
	for (let links = 0; links <= MAX_LINKS$1; links++) {
		const stats = root.lstat(next);
		if (stats === void 0 || chain.includes(next)) return chain;
		chain.push(next);
		if (!stats.isSymbolicLink()) return chain;
		next = root.canonical(path.posix.resolve(path.posix.dirname(next), readlinkSync(root.locate(next))));
	}
	return chain;
}
/** Where a link ends: the last path of its chain, or what its last link names when that is not there. A circle ends nowhere. */
function linkEnd(root, link) {
	const last = linkChain(root, link).at(-1) ?? link;
	if (root.lstat(last)?.isSymbolicLink() !== true) return {
		path: last,
		there: true
	};
	return {
		path: path.posix.resolve(path.posix.dirname(last), readlinkSync(root.locate(last))),
		there: false
	};
}
/** Programs of a file's `#!` line: the interpreter, and what `env` shall find. */
function interpretersOf(root, file) {
	const head = Buffer.alloc(256);
	const open = openSync(root.locate(file), "r");
	try {
		readSync(open, head, 0, head.length, 0);
	} finally {
		closeSync(open);
	}
	const [, program = "", argument = ""] = /^#!\s*(\S+)[ \t]*(\S*)/.exec(head.toString("latin1")) ?? [];
	if (program === "") return [];
	if (!program.endsWith("/env")) return [program];
	return [program, ...[
		"/usr/bin",
		"/bin",
		"/usr/sbin",
		"/sbin"
	].map((folder) => `${folder}/${argument}`).filter((one) => root.lstat(one) !== void 0).slice(0, 1)];
}
/** A program with all links to it, and the same of its interpreters. */
function programChain(root, target) {
	const all = /* @__PURE__ */ new Set();
	const todo = [target];
	for (let one = todo.pop(); one !== void 0; one = todo.pop()) for (const step of linkChain(root, one)) {
		if (all.has(step)) continue;
		all.add(step);
		if (root.lstat(step)?.isFile() === true) todo.push(...interpretersOf(root, step));
	}
	return [...all];
}
// packages/tailor-image/src/cut/tools.ts
/** Where programs lie. With a merged /usr some of these are links, which are not followed. */
const TOOL_FOLDERS = [
	"/sbin",
	"/usr/sbin",
	"/usr/bin",
	"/bin"
];
/** Every program, links too, in all depths of the folders: canonical paths. */
function programs({ root }) {
	return TOOL_FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true).flatMap((folder) => [...root.walk(folder)].filter((entry) => !entry.stats.isDirectory()).map((entry) => entry.path));
}
/** Take out every program whose file name is not on the list, letter for letter. Returns the names on the list that no program has. */
function cutTools(work, shears, names) {
	const keep = new Set(names);
	const seen = /* @__PURE__ */ new Set();
	const rule = ruleOf$1(work, "tools", "not listed");
	for (const path of programs(work)) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (keep.has(name)) seen.add(name);
		else shears.remove("file", rule, path);
	}
	return [...keep].filter((name) => !seen.has(name));
}
// packages/tailor-image/src/cut/libs.ts
/** systemd's own programs, which lie beside its units. */
function systemdPrograms({ root }) {
	const folder = "/usr/lib/systemd";
	const top = root.stat(folder) === void 0 ? "/lib/systemd" : folder;
	return root.list(top).flatMap((name) => /^systemd(-|$)/.test(name) ? [`${top}/${name}`] : []);
}
/**
* Take out the libraries in the library folders themselves that no remaining program is linked with, but those whose name begins as one
* on the list does; `more` are files whose libraries stay too. Links that then lead nowhere go with them. Returns the listed beginnings
* that no name has.
*/
function cutLibs(work, shears, prefixes, more) {
	const { root } = work;
	const needed = librariesOf(root, [
		...programs(work),
		...systemdPrograms(work),
		...more
	]);
	const rule = ruleOf$1(work, "libs", "no remaining program is linked with it");
	const used = /* @__PURE__ */ new Set();
	for (const folder of libraryFolders(root)) {
		const names = root.list(folder);
		const exempt = /* @__PURE__ */ new Set();
		for (const prefix of prefixes) {
			const found = names.filter((name) => name.startsWith(prefix));
			if (found.length > 0) used.add(prefix);
			for (const name of found) exempt.add(name);
		}
		const libraries = names.filter((name) => name.startsWith("lib") && !exempt.has(name));
		const links = [];
		for (const name of libraries) {
			const path = `${folder}/${name}`;
			const stats = root.lstat(path);
			if (stats === void 0 || stats.isDirectory()) continue;
			if (stats.isSymbolicLink()) {
				if (linkEnd(root, path).there) links.push(path);
			} else if (!needed.has(path)) shears.remove("file", rule, path);
		}
		for (const link of links) if (!linkEnd(root, link).there) shears.remove("file", rule, link);
	}
	return [...new Set(prefixes)].filter((prefix) => !used.has(prefix));
}
// packages/tailor-image/src/cache/modules.ts
/** What depmod writes: depmod(8). Ours too, beside the kernel's own lists that it reads. */
const INDEX = /^modules\.(dep|dep\.bin|alias|alias\.bin|symbols|symbols\.bin|builtin\.bin|builtin\.alias\.bin|softdep|weakdep|devname)$/;
/** Digest of the names and contents of all modules, and of what else depmod reads: equal digests, equal indexes. `folder`: `/lib/modules/RELEASE`. */
function modulesDigest(root, folder) {
	const hash = createHash("sha256");
	const top = root.canonical(folder);
	for (const { path: file, stats } of root.walk(folder)) {
		if (path.posix.dirname(file) === top && INDEX.test(path.posix.basename(file))) continue;
		hash.update(`${file.slice(top.length)}\0${stats.mode}\0${stats.size}\0`);
		if (stats.isFile()) hash.update(readFileSync(root.dir + file));
		if (stats.isSymbolicLink()) hash.update(readlinkSync(root.dir + file));
	}
	return hash.digest("hex");
}
/**
* Let `depmod` write the indexes, or copy those that it wrote for the same modules before. They are new files in both cases. `modules`: what
* says which modules they are, as modulesDigest or the tree they were installed with.
*/
async function indexModules$1(store, root, folder, modules, depmod) {
	const host = root.resolve(folder);
	if (await store.use("depmod", modules, async (names, kept) => {
		if (!names.every((name) => INDEX.test(name))) throw new Error("it holds other files");
		for (const name of names) root.write(`${folder}/${name}`, await readFile(path.join(kept, name)));
		return true;
	}) === true) return;
	await depmod();
	const names = root.list(folder).filter((name) => INDEX.test(name));
	await store.keep("depmod", modules, names, async (kept) => {
		for (const name of names) await copyFile(path.join(host, name), path.join(kept, name));
	});
}
/** What modinfo says of all modules of the root, or said of the same ones before. `same`: as indexModules' `modules`. */
async function moduleTree(store, root, release, same, ports) {
	const { modules, builtin, folder, ...rest } = await store.memo("module-tree", {
		modules: same,
		release
	}, async () => {
		const tree = await readModuleTree(root.dir, release, ports);
		return {
			...tree,
			folder: tree.folder.slice(root.dir.length),
			modules: [...tree.modules.values()],
			builtin: [...tree.builtin]
		};
	});
	return {
		...rest,
		folder: root.dir + folder,
		modules: new Map(modules.map((one) => [one.name, one])),
		builtin: new Set(builtin)
	};
}
// packages/tailor-image/src/layers/firmware.ts
/** Suffixes under which the kernel finds compressed firmware (CONFIG_FW_LOADER_COMPRESS). */
const COMPRESSED = /\.(xz|zst)$/;
/** Names and globs as one test on paths. */
function matcher(patterns) {
	const exact = new Set(patterns);
	const globs = patterns.filter((pattern) => /[*?[]/.test(pattern)).map(globPattern);
	return (file) => exact.has(file) || globs.some((glob) => glob.test(file));
}
/**
* Take out the firmware that no kept module asks for. Links stay with their targets: what a kept link points to is kept.
* `referenced` are names below /lib/firmware as modinfo prints them; empty with policy `none`.
*/
function stripFirmware({ root, ledger }, referenced, rule) {
	const top = "/lib/firmware";
	if (root.stat(top)?.isDirectory() !== true) return;
	const base = root.canonical(`/${root.resolve(top).slice(root.dir.length)}`);
	const asked = matcher(referenced);
	const keep = /* @__PURE__ */ new Set();
	const files = [...root.walk(base)].filter((entry) => !entry.stats.isDirectory());
	for (const entry of files) {
		if (!asked(entry.path.slice(base.length + 1).replace(COMPRESSED, ""))) continue;
		keep.add(entry.path);
		keep.add(`/${root.resolve(entry.path).slice(root.dir.length + 1)}`);
	}
	for (const entry of files) {
		if (keep.has(entry.path) || isLicence$1(entry.path)) continue;
		ledger.remove("firmware", rule, entry.path);
	}
}
const isLicence$1 = (file) => /\/(licen[cs]e|copying|notice|whence|gpl-)[^/]*$/i.test(file);
// packages/tailor-image/src/layers/vendor-modules.ts
/** Where prebuilt modules go; depmod prefers it to the kernel's own. */
const EXTRA = "extra";
/** Lay the modules of `drivers.vendor` into the root. Throws UserError with every mistake. */
function layVendorModules({ request, ledger }) {
	const mistakes = [];
	const from = /* @__PURE__ */ new Map();
	const error = (code, title, hint, at) => {
		mistakes.push({
			level: "error",
			code,
			title,
			hint,
			at
		});
	};
	for (const { path: kmod, at } of request.kmods) {
		const files = moduleFiles(kmod);
		if (files === void 0) error("kmod-missing", `drivers.vendor: there is no ${kmod}`, "The path starts at the folder of the file that names it.", at);
		else if (files.length === 0) error("kmod-none", `drivers.vendor: ${kmod} holds no module`, "Name a .ko file (also .ko.xz, .ko.zst, .ko.gz), or a folder of such; a folder with sources needs `name`.", at);
		for (const file of files ?? []) {
			const name = moduleName(file);
			const other = from.get(name);
			if (other !== void 0) {
				error("kmod-twice", `drivers.vendor: ${file} and ${other} are both the module ${name}`, "Keep one of the two.", at);
				continue;
			}
			from.set(name, file);
			ledger.write("drivers", `/lib/modules/${request.kernel.release}/${EXTRA}/${path.basename(file)}`, readFileSync(file));
		}
	}
	if (mistakes.length > 0) throw new UserError(mistakes);
}
/** The module itself, or all in a folder, sorted; undefined when there is nothing at the path. Links are not followed. */
function moduleFiles(host) {
	const stats = lstatSync(host, { throwIfNoEntry: false });
	if (stats === void 0) return void 0;
	if (!stats.isDirectory()) return stats.isFile() && MODULE_FILE.test(host) ? [host] : [];
	return readdirSync(host).sort().flatMap((name) => moduleFiles(path.join(host, name)) ?? []);
}
/** What `drivers.vendor` puts into the image, by name and content. */
function vendorDigest(kmods) {
	return kmods.flatMap(({ path: kmod }) => moduleFiles(kmod) ?? []).map((file) => [path.basename(file), createHash("sha256").update(readFileSync(file)).digest("hex")]);
}
// packages/tailor-image/src/layers/prove-modules.ts
/**
* Prove that the kernel will load every module that did not come with it, however it came into the root, and that no module lies there
* for another kernel. Before anything is packed. Throws UserError with every misfit.
*/
async function proveModules(work, tree, kernelConfig) {
	const findings = otherKernels(work);
	const names = foreignModules(tree);
	if (names.length > 0) {
		const modules = /* @__PURE__ */ new Map();
		for (const name of names) {
			const elf = await elfOf(work, tree, name);
			if (elf !== void 0) modules.set(name, elf);
			else findings.push(unreadable(work, tree, name));
		}
		const kernel = await contractOf(work, tree, modules, kernelConfig);
		for (const [name, elf] of modules) {
			const misfits = moduleMisfits(elf, kernel);
			if (misfits.length > 0) findings.push(misfitFinding(work, tree, name, misfits));
		}
		findings.push(...gapFindings(work, tree, modules, kernel.symbols));
		work.ports.log.info(`${names.length} modules from outside of the kernel checked against ${kernel.symbols.size} symbols of ${tree.release}${kernel.complete ? "" : " (those that its own modules use: it came without a symvers file)"}`);
	}
	if (findings.length > 0) throw new UserError(findings);
}
/** `driver built for another kernel`, found on the build machine instead of on the card. */
function otherKernels({ root, request }) {
	const { release } = request.kernel;
	return root.list("/lib/modules").flatMap((other) => {
		if (other === release) return [];
		const module = [...root.walk(`/lib/modules/${other}`)].find(({ path: file, stats }) => stats.isFile() && MODULE_FILE.test(file));
		if (module === void 0) return [];
		return [{
			level: "error",
			code: "modules-other-kernel",
			title: `${module.path} is for kernel ${other}, the image has ${release}`,
			hint: `Take the driver package that was built for ${release}, or the kernel that it was built for (kernel.package).`
		}];
	});
}
async function elfOf(work, tree, name) {
	const file = tree.modules.get(name)?.path ?? "";
	return readModuleElf(await moduleBytes(work.root.resolve(`/lib/modules/${tree.release}/${file}`), work));
}
async function contractOf(work, tree, foreign, kernelConfig) {
	const listed = await symvers(work, tree.release);
	const symbols = new Map(listed ?? await ownSymbols(work, tree));
	for (const [name, symbol] of symbolsFromModules(exportsOf(foreign))) if (!symbols.has(name)) symbols.set(name, symbol);
	const own = [...tree.modules.values()].find(({ path: file, vermagic }) => file.startsWith("kernel/") && vermagic !== "");
	return {
		release: tree.release,
		arch: work.request.arch,
		vermagic: own?.vermagic ?? "",
		symbols,
		complete: listed !== void 0,
		signaturesForced: /^CONFIG_MODULE_SIG_FORCE=y$/m.test(kernelConfig)
	};
}
/** What vendor modules give to each other. What they were built against says nothing about the kernel. */
function* exportsOf(modules) {
	for (const [name, elf] of modules) yield [name, {
		...elf,
		versions: void 0
	}];
}
async function ownSymbols(work, tree) {
	const own = [];
	for (const { name, path: file } of tree.modules.values()) {
		const elf = file.startsWith("kernel/") ? await elfOf(work, tree, name) : void 0;
		if (elf !== void 0) own.push([name, elf]);
	}
	return symbolsFromModules(own);
}
/** The kernel's list of exported symbols, where its packages put it (openEuler: /boot; Fedora: beside the modules; kernel-devel). */
async function symvers(work, release) {
	const { root } = work;
	for (const file of [
		`/boot/symvers-${release}.gz`,
		`/lib/modules/${release}/symvers.gz`,
		`/lib/modules/${release}/symvers.xz`,
		`/usr/src/kernels/${release}/Module.symvers`
	]) {
		if (root.stat(file)?.isFile() !== true) continue;
		const host = root.resolve(file);
		return parseSymvers((file.endsWith(".gz") ? gunzipSync(await readFile(host)) : await moduleBytes(host, work)).toString("utf8"));
	}
}
/** Symbols shown of one module; a wrong kernel differs in hundreds. */
const SHOWN$3 = 12;
function misfitFinding(work, tree, name, misfits) {
	const shown = misfits.slice(0, SHOWN$3).map(({ detail }) => detail);
	const more = misfits.length - shown.length;
	const decided = misfits.some(({ kind }) => kind !== "unproven");
	return {
		level: "error",
		code: decided ? "module-misfit" : "module-unproven",
		title: decided ? `kernel ${tree.release} will not load ${fileOf(tree, name)}: ${misfitSummary(misfits)}` : `nobody can tell whether kernel ${tree.release} will load ${fileOf(tree, name)}: ${misfitSummary(misfits)}`,
		detail: [...shown, ...more > 0 ? [`and ${more} more`] : []].join("\n"),
		hint: decided ? `Build it against the kernel-devel of ${tree.release}, or take the kernel that it was built for (kernel.package).` : "Use a kernel package that brings its symvers file, or add kernel-devel of the same release to packages.install.",
		...positionOf(work, tree, name)
	};
}
/** What they lack around them: a module that is not there is an error, firmware a warning. Where the initramfs is concerned, see prove-boot.ts. */
function gapFindings(work, tree, modules, symbols) {
	const top = "/lib/firmware";
	const base = work.root.stat(top)?.isDirectory() === true ? work.root.canonical(top) : void 0;
	const files = base === void 0 ? [] : [...work.root.walk(base)];
	const firmware = new Set(files.map(({ path: file }) => file.slice(`${base}/`.length).replace(COMPRESSED, "")));
	const around = {
		tree,
		together: /* @__PURE__ */ new Set(),
		firmware,
		initramfs: void 0
	};
	const errors = [];
	for (const [name, elf] of modules) for (const { kind, detail, hint } of moduleGaps(name, elf, symbols, around)) {
		const title = `${fileOf(tree, name)} ${detail}`;
		const finding = {
			code: `module-${kind}`,
			title,
			hint,
			...positionOf(work, tree, name)
		};
		if (kind === "provider") errors.push({
			level: "error",
			...finding
		});
		else if (kind === "firmware") warn(work, {
			level: "warning",
			...finding
		});
	}
	return errors;
}
const fileOf = (tree, name) => tree.modules.get(name)?.path ?? name;
function unreadable(work, tree, name) {
	return {
		level: "error",
		code: "module-unreadable",
		title: `${fileOf(tree, name)} is no kernel module that can be read`,
		hint: "It is damaged, or no module of a 64-bit little-endian kernel.",
		...positionOf(work, tree, name)
	};
}
/** The entry of drivers.vendor that brought it; a package's has none. */
function positionOf({ request }, tree, name) {
	const base = path.basename(fileOf(tree, name));
	const from = request.kmods.find(({ path: kmod }) => moduleFiles(kmod)?.some((file) => path.basename(file) === base));
	return from === void 0 ? {} : { at: from.at };
}
// packages/tailor-image/src/layers/drivers.ts
/**
* Lay vendor modules in and prove that they fit, keep and drop modules and firmware as the definition says, then rebuild the indexes.
* Throws UserError with every mistake.
*/
async function driversLayer(work, kernelConfig, key) {
	const { request, root, ledger, ports } = work;
	const { drivers } = request.definition;
	const { release } = request.kernel;
	layVendorModules(work);
	const modules = request.kmods.length > 0 ? modulesDigest(root, `/lib/modules/${release}`) : {
		...key,
		release
	};
	await indexModules(work, release, modules);
	const tree = await moduleTree(work.store, root, release, modules, ports);
	await proveModules(work, tree, kernelConfig);
	const choice = chooseModules(tree, driverRules(tree, request.definition));
	const mistakes = choice.mistakes.map((mistake) => positioned(mistake, work));
	if (mistakes.some(({ level }) => level === "error")) throw new UserError(mistakes);
	for (const mistake of mistakes) warn(work, mistake);
	const folder = `/lib/modules/${release}`;
	for (const [name, rule] of choice.dropped) {
		const module = tree.modules.get(name);
		if (module !== void 0) ledger.remove("module", rule, `${folder}/${module.path}`);
	}
	removeEmptyFolders(work, `${folder}/kernel`);
	if (drivers.firmware !== "all") stripFirmware(work, drivers.firmware === "none" ? [] : [...firmwareOf(tree, choice.kept.keys()), ...tree.builtinFirmware], `drivers.firmware: ${drivers.firmware}`);
	if (choice.dropped.size > 0) await indexModules(work, release, modulesDigest(root, folder));
	const saved = ledger.removed.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${choice.kept.size} of ${tree.modules.size} modules kept; modules and firmware taken out: ${formatMiB(saved)}`);
	return {
		tree,
		kept: [...choice.kept].map(([name, reason]) => ({
			name,
			reason,
			module: tree.modules.get(name)
		})).map(({ name, reason, module }) => ({
			name,
			path: module?.path ?? "",
			size: module?.size ?? 0,
			reason
		})).sort((a, b) => a.name < b.name ? -1 : 1)
	};
}
const indexModules = (work, release, modules) => indexModules$1(work.store, work.root, `/lib/modules/${release}`, modules, () => depmod(work, release));
/** Write modules.dep and its like below the root. depmod itself follows links out of it: make sure that there are none on its way. */
async function depmod({ root, ports, scratch }, release) {
	const real = root.resolve(`/lib/modules/${release}`);
	const base = real.slice(0, -`/lib/modules/${release}`.length);
	if (!real.endsWith(`/lib/modules/${release}`) || base !== root.dir && base !== `${root.dir}/usr`) throw new UserError({
		level: "error",
		code: "modules-misplaced",
		title: `in the image, /lib/modules/${release} leads to ${real.slice(root.dir.length) || "/"}`,
		hint: `Modules belong into /lib/modules or /usr/lib/modules; mend the package that moved them.`
	});
	const config = path.join(scratch, "depmod.conf");
	await writeFile(config, "search updates extra built-in weak-updates\n");
	await ports.proc.run([
		"depmod",
		"-C",
		config,
		"-b",
		base,
		release
	]);
}
/** Folders that the removed modules leave behind, deepest first. */
function removeEmptyFolders({ root }, top) {
	const folders = [...root.walk(top)].filter((entry) => entry.stats.isDirectory()).map((entry) => entry.path);
	for (const folder of folders.reverse()) if (root.list(folder).length === 0) root.remove(folder);
}
function positioned({ rule, pattern, ...finding }, { request }) {
	const keys = rule.split(".");
	const list = keys.reduce((value, key) => value?.[key], request.definition);
	const index = Array.isArray(list) ? list.indexOf(pattern) : pattern;
	return {
		...finding,
		at: request.position(index === -1 ? keys : [...keys, index])
	};
}
// packages/tailor-image/src/cut/modules.ts
/** Modules that other keys ask for stay; these reasons say only that nobody took them out. */
const LOOSE = /^(no drivers\.keep$|closure of )/;
/**
* Keep the modules below `kernel/` whose path one of the patterns matches, those that other keys or the boot ask for, and what any of
* them need; of a module that lies there twice the one in `updates/`; firmware that none of them asks for goes too. Without patterns only
* what has gone already is taken note of.
*/
async function cutModules(work, shears, { tree, kept: before }, patterns) {
	const { root, request } = work;
	const folder = `/lib/modules/${tree.release}`;
	const present = before.filter((one) => root.lstat(`${folder}/${one.path}`) !== void 0);
	if (patterns === void 0) {
		if (present.length < before.length) await depmod(work, tree.release);
		return {
			drivers: {
				tree,
				kept: present
			},
			unused: []
		};
	}
	const compiled = patterns.map((pattern) => ({
		pattern,
		matcher: compileEre(pattern),
		used: false
	}));
	const matched = (path) => {
		let any = false;
		for (const one of compiled) {
			if (any && one.used) continue;
			if (!one.matcher.test(`${folder}/${path}`)) continue;
			one.used = true;
			any = true;
		}
		return any;
	};
	const wanted = /* @__PURE__ */ new Map();
	for (const { name, path, reason } of present) if (matched(path)) wanted.set(name, LOOSE.test(reason) ? "cut.drivers" : reason);
	else if (!path.startsWith("kernel/")) wanted.set(name, "not below kernel/");
	else if (!LOOSE.test(reason)) wanted.set(name, reason);
	const closure = closureOf(tree, wanted.keys());
	const reasons = new Map([...closure].map(([name, member]) => [name, wanted.get(name) ?? `closure of ${member}`]));
	const rule = ruleOf$1(work, "drivers", "no pattern matches, nothing kept needs it");
	for (const { name, path } of present) if (!reasons.has(name)) shears.remove("module", rule, `${folder}/${path}`);
	dropTwins(work, shears, folder);
	removeEmptyFolders(work, `${folder}/kernel`);
	const kept = present.filter((one) => root.lstat(`${folder}/${one.path}`) !== void 0).map((one) => ({
		...one,
		reason: reasons.get(one.name) ?? "not taken out: see the notices"
	}));
	if (request.definition.drivers.firmware !== "all") {
		const asked = [...firmwareOf(tree, kept.map((one) => one.name)), ...tree.builtinFirmware];
		const nobody = ruleOf$1(work, "drivers", "firmware that no remaining module asks for");
		stripFirmware({
			root,
			ledger: shears
		}, asked, nobody);
	}
	await depmod(work, tree.release);
	return {
		drivers: {
			tree,
			kept
		},
		unused: compiled.filter((one) => !one.used).map((one) => one.pattern)
	};
}
/** Of modules that are there twice, those outside `updates/` go. */
function dropTwins(work, shears, folder) {
	const { root } = work;
	const base = root.canonical(folder);
	const byName = /* @__PURE__ */ new Map();
	for (const { path, stats } of root.walk(base)) {
		if (!stats.isFile() || !/\.ko(\.(xz|zst|gz))?$/.test(path)) continue;
		byName.set(moduleName(path), [...byName.get(moduleName(path)) ?? [], path]);
	}
	const rule = ruleOf$1(work, "drivers", "a module of the same name lies in updates/");
	for (const paths of byName.values()) {
		const updated = paths.filter((path) => path.startsWith(`${base}/updates/`));
		if (updated.length === 0 || paths.length === 1) continue;
		for (const path of paths) if (!updated.includes(path)) shears.remove("module", rule, path);
	}
}
// packages/tailor-image/src/cut/package-manager.ts
const MANAGERS = /^(rpm|rpm2cpio|rpm2archive|rpmdb|rpmkeys|rpmquery|rpmverify|dnf|dnf-3|dnf4|dnf5|microdnf|yum)$/;
/** rpm and dnf as commands, with the interpreters that run them: canonical paths. */
function managerPrograms(work) {
	const own = programs(work).filter((path) => MANAGERS.test(path.slice(path.lastIndexOf("/") + 1)));
	return [...new Set(own.flatMap((path) => programChain(work.root, path)))];
}
/** Files of the python packages that dnf needs: their extension modules load libraries that no program is linked with. */
function managerFiles(installed) {
	const providers = /* @__PURE__ */ new Map();
	for (const one of installed) for (const capability of one.provides) providers.set(capability, [...providers.get(capability) ?? [], one]);
	const found = /* @__PURE__ */ new Set();
	const todo = installed.filter((one) => MANAGERS.test(one.name) || one.name === "python3-dnf");
	for (let one = todo.pop(); one !== void 0; one = todo.pop()) {
		if (found.has(one)) continue;
		found.add(one);
		todo.push(...one.requires.flatMap(capabilityNames).flatMap((name) => providers.get(name) ?? []));
	}
	return [...found].filter((one) => /^(python3|rpm|dnf|libdnf)/.test(one.name)).flatMap((one) => one.files.filter((file) => /\.so(\.|$)/.test(file)));
}
/** Where rpm and its likes keep what is installed. */
const DATA = [
	"/var/lib/rpm",
	"/usr/lib/sysimage/rpm",
	"/var/lib/yum",
	"/var/lib/dpkg"
];
/** `cut.level: full`: the database goes, once nobody asks it any more. */
function cutPackageData(work) {
	const { root, ledger, request } = work;
	if (request.definition.cut?.level !== "full") return;
	const rule = ruleOf$1(work, "level", "full");
	for (const folder of DATA) {
		for (const name of root.list(folder)) ledger.remove("file", rule, `${folder}/${name}`);
		ledger.remove("file", rule, folder);
	}
}
// packages/tailor-image/src/cut/cut.ts
/**
* Cut by the lists of `cut`, in imageTailor's order: delete, drivers and firmware, tools, libs, locales, translations, gconv. What the image
* needs to boot, what the definition itself wrote and (unless `user-rpms`) packages of the user's own stay. Returns the drivers that remain.
*/
async function cutLayer(work, drivers, resolved) {
	const { cut } = work.request.definition;
	return cut === void 0 ? drivers : await work.ports.log.group("Cut", () => byLists(work, cut, drivers, resolved));
}
async function byLists(work, cut, drivers, resolved) {
	const { root, ledger, ports } = work;
	const before = ledger.removed.length;
	const shears = new Shears(work);
	const roots = protect(work, shears, await rootPackages(root.dir, ports), resolved);
	if (cut.docs) cutDocs(work, shears);
	let left = drivers;
	const unused = [];
	if (cut.level !== "none") {
		for (const [index, pattern] of (cut.delete ?? []).entries()) {
			const rule = ruleOf$1(work, "delete", pattern, index);
			for (const path of expandGlob(root, pattern)) shears.remove("file", rule, path);
		}
		const modules = await cutModules(work, shears, drivers, cut.drivers);
		left = modules.drivers;
		unused.push(["drivers", modules.unused]);
		if (cut.tools !== void 0) unused.push(["tools", cutTools(work, shears, cut.tools)]);
		if (cut.libs !== void 0) unused.push(["libs", cutLibs(work, shears, cut.libs, roots)]);
		if (cut.locales !== void 0) cutLocales(work, shears, cut.locales);
		if (cut.translations !== void 0) cutTranslations(work, shears, cut.translations);
		if (cut.gconv !== void 0) cutGconv(work, shears, cut.gconv);
	}
	tell$1(work, shears, unused);
	const taken = ledger.removed.slice(before);
	const bytes = taken.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${taken.length} things cut, ${formatMiB(bytes)}; ${left.kept.length} modules remain`);
	return left;
}
/** Mark what stays. Returns files beside the programs whose libraries stay too. */
function protect(work, shears, installed, resolved) {
	const { root, ledger, request } = work;
	const { cut } = request.definition;
	const boot = bootFiles(work);
	for (const path of [...boot, ...librariesOf(root, boot)]) shears.keep(path, "boot");
	for (const path of ledger.written.keys()) shears.keep(path, "written by the definition");
	const roots = [...boot];
	if (cut?.["user-rpms"] !== true) {
		const own = userPackages(work, resolved);
		const files = canonicalOwners(root, installed.filter((one) => own.has(one.nevra)));
		for (const path of files.keys()) {
			if (root.lstat(path)?.isDirectory() !== false) continue;
			shears.keep(path, "user package");
			roots.push(path);
		}
	}
	if (cut?.level === "keep-rpm") {
		for (const path of managerPrograms(work)) shears.keep(path, "cut.level: keep-rpm");
		roots.push(...managerFiles(installed));
	}
	return roots;
}
/** Without these the kernel finds no init, or the initramfs cannot be made. */
function bootFiles({ root, request }) {
	const { initramfs } = request.definition.storage;
	const programs = [
		"/sbin/init",
		"/usr/sbin/init",
		"/usr/lib/systemd/systemd"
	];
	const maker = initramfs === "busybox" ? "busybox" : "dracut";
	for (const folder of [
		"/usr/sbin",
		"/usr/bin",
		"/bin",
		"/sbin"
	]) programs.push(`${folder}/${maker}`);
	const files = [...programs.flatMap((one) => programChain(root, one)), ...linkChain(root, request.kernel.image.path)];
	return [...new Set(files)];
}
/** NEVRAs from no repository of the distribution or the kernel's. */
function userPackages({ request }, resolved) {
	const theirs = new Set(request.toolchain.repositories.map((one) => one.id));
	const own = resolved.filter((one) => !theirs.has(one.repository) && !/^kernel-\d+$/.test(one.repository));
	return new Set(own.map((one) => one.nevra));
}
/** Enough to see what it is about; `dpuos lint` tells all. */
const SHOWN$2 = 12;
const shown = (names) => names.slice(0, SHOWN$2).join(" ") + (names.length > SHOWN$2 ? ` and ${names.length - SHOWN$2} more` : "");
function tell$1(work, shears, unused) {
	const at = (key) => work.request.position(["cut", key]);
	const boot = [...shears.spared].filter(([, reason]) => reason === "boot").map(([path]) => path);
	if (boot.length > 0) warn(work, {
		level: "notice",
		code: "cut-boot",
		title: `cut: ${boot.length} ${boot.length === 1 ? "file stays" : "files stay"} against the lists, the image does not boot without`,
		detail: shown(boot),
		hint: "Add them to the lists, so that these say what is there.",
		at: work.request.position(["cut"])
	});
	for (const [key, names] of unused) {
		if (names.length === 0) continue;
		warn(work, {
			level: "notice",
			code: "cut-unused",
			title: `cut.${key}: ${names.length} entries match nothing in this image`,
			detail: shown(names),
			at: at(key)
		});
	}
}
// packages/tailor-image/src/scriptlets/covered.ts
/** What the build does by itself, for every package at once, or what only concerns a running system. */
const DONE_BY_BUILD = [
	/^(\/usr)?(\/bin\/)?systemctl( --?[\w-]+(=\S+)?)* (preset|daemon-reload|daemon-reexec|try-restart|reload-or-try-restart|condrestart|is-active)\b/,
	/^\/usr\/lib\/systemd\/systemd-update-helper\b/,
	/^(\/usr)?(\/s?bin\/)?(systemd-sysusers|systemd-tmpfiles|ldconfig|depmod)\b/,
	/^(\/usr)?(\/s?bin\/)?udevadm (control|trigger|settle)\b/
];
/** Words and tests of a shell that do nothing by themselves. */
const IDLE = /^(:|true|fi|else|then|do|done|exit( 0)?|return( 0)?|\[ .*\]|test .*|\[\[ .*\]\]|)$/;
/**
* Does the build do by itself all that a scriptlet does? Only where every command of it is known; unknown ones, and Lua, count as
* not. Body as in the RPM.
*/
function isCovered(body) {
	return body.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").replaceAll(/\s*\d?>+\s*(&\d|\/dev\/null)/g, "")).flatMap((line) => line.split(/&&|\|\||[;|&]/)).map((command) => command.trim().replace(/^(if|then|else|elif|!|do)\s+/, "").replace(/^!\s+/, "")).every((command) => IDLE.test(command) || DONE_BY_BUILD.some((known) => known.test(command)));
}
// packages/tailor-image/src/scriptlets/findings.ts
/** Packages named in a finding; the rest is counted. */
const NAMED$1 = 40;
const plural = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
/** `bash %post, glibc %post %transfiletriggerin`, at most NAMED packages. */
function byPackage(scriptlets) {
	const kinds = /* @__PURE__ */ new Map();
	for (const one of scriptlets) kinds.set(one.package, [...kinds.get(one.package) ?? [], `%${one.kind}`]);
	const words = [...kinds].map(([name, all]) => `${name} ${[...new Set(all)].join(" ")}`);
	return words.length > NAMED$1 ? `${words.slice(0, NAMED$1).join(", ")} and ${words.length - NAMED$1} more packages` : words.join(", ");
}
/**
* Which scriptlets did not run and what that means; undefined where there are none. Those that only do what the build does by itself
* (presets, users, folders, caches) leave a notice, any other a warning.
*/
function notRun(scriptlets, why) {
	if (scriptlets.length === 0) return void 0;
	const covered = scriptlets.filter((one) => isCovered(one.body));
	const lost = scriptlets.filter((one) => !isCovered(one.body));
	const packages = new Set(scriptlets.map((one) => one.package)).size;
	const reason = why.asked ? "packages.scriptlets: skip" : `${why.arch}: ${why.emulation.detail}`;
	return {
		level: lost.length > 0 ? "warning" : "notice",
		code: "scriptlets-not-run",
		title: `${plural(scriptlets.length, "scriptlet")} of ${plural(packages, "package")} did not run (${reason}); ${lost.length === 0 ? "the build did their work by itself" : `${lost.length} did what nothing makes up for`}`,
		detail: [...lost.length > 0 ? [`Users, files or settings may be missing: ${byPackage(lost)}.`] : [], ...covered.length > 0 ? [`Made up for (presets, users, folders, caches): ${byPackage(covered)}.`] : []].join("\n"),
		...why.asked || lost.length === 0 ? {} : { hint: remedy(why.arch) },
		at: why.at
	};
}
/** How programs of a processor become executable here. */
const remedy = (arch) => `Install qemu-user-static (Debian, Ubuntu), which is used without registering anything on the machine on Linux 6.7 or newer; or build on an ${arch} machine.`;
/** `packages.scriptlets: required`, and they cannot be. */
function cannotRun(arch, emulation, at) {
	return {
		level: "error",
		code: "scriptlets-cannot-run",
		title: `packages.scriptlets: required, but ${arch} programs cannot be executed here: ${emulation.detail}`,
		hint: remedy(arch),
		at
	};
}
/** That they ran by emulation, and what it took. */
function ranEmulated(ran, arch, emulation) {
	if (ran.count === 0) return void 0;
	return {
		level: "notice",
		code: "scriptlets-emulated",
		title: `${plural(ran.count, "scriptlet")} of ${arch} packages ran by emulation in ${ran.seconds.toFixed(1)} s`,
		detail: `Through ${emulation.detail}.`
	};
}
// packages/tailor-image/src/linker/cache-file.ts
/** Beginning of /etc/ld.so.cache since glibc 2.32 (dl-cache.h); older ones put an old table of 12 bytes a library before it. */
const MAGIC$1 = "glibc-ld.so.cache1.1";
const OLD_MAGIC = "ld.so-1.7.0";
const HEADER = 48;
const ENTRY = 24;
/** Bits 8-15 of an entry's flags: the ABI of the library (FLAG_REQUIRED_MASK of ldconfig.h). Zero: any, for libraries without an ABI. */
const ABI = {
	x86_64: 768,
	aarch64: 2560,
	riscv64: 4096
};
/** What an ld.so.cache holds; undefined where it is none. */
function readLinkerCache(bytes, arch) {
	const start = bytes.toString("latin1", 0, 11) === OLD_MAGIC ? bytes.indexOf(MAGIC$1) : 0;
	if (start < 0 || bytes.toString("latin1", start, start + 20) !== MAGIC$1) return void 0;
	if (bytes.length < start + HEADER) return void 0;
	const count = bytes.readUInt32LE(start + 20);
	if (bytes.length < start + HEADER + count * ENTRY) return void 0;
	let [own, others] = [0, 0];
	for (let index = 0; index < count; index++) {
		const abi = bytes.readUInt32LE(start + HEADER + index * ENTRY) & 65280;
		if (abi === ABI[arch]) own++;
		else if (abi !== 0) others++;
	}
	return {
		own,
		others
	};
}
// packages/tailor-image/src/linker/folders.ts
/** Includes in includes, before it is taken for a circle; ldconfig itself stops at none. */
const DEPTH = 8;
/** Folders that ld.so.conf and what it includes name, in their order (ldconfig(8)). */
function configuredFolders(root, file = "/etc/ld.so.conf", depth = 0) {
	return (root.readText(file) ?? "").split("\n").map((line) => line.replace(/#.*/, "").trim()).flatMap((line) => {
		const included = /^include\s+(\S+)$/.exec(line)?.[1];
		if (included !== void 0) {
			if (depth === DEPTH) return [];
			const pattern = path.posix.resolve(path.posix.dirname(file), included);
			const folder = path.posix.dirname(pattern);
			const wanted = globPattern(path.posix.basename(pattern));
			return root.list(folder).filter((name) => wanted.test(name)).flatMap((name) => configuredFolders(root, `${folder}/${name}`, depth + 1));
		}
		const folder = line.replace(/=.*/, "").trim();
		return folder.startsWith("/") ? [folder] : [];
	});
}
const isLibrary = (name) => /^(lib|ld-).*\.so(\.|$)/.test(name);
/** Libraries in a folder, by name. */
const librariesIn = (root, folder) => root.list(folder).filter(isLibrary);
/** Where the loader looks without a cache: RPM distributions' own, and Debian's, which the sandbox's loader knows (ld.so(8)). */
function defaultFolders(root, triplet) {
	const folders = [
		"/lib64",
		"/usr/lib64",
		"/lib",
		"/usr/lib",
		`/lib/${triplet}`,
		`/usr/lib/${triplet}`
	];
	return new Set(folders.map((folder) => canonical$1(root, folder)));
}
/** Folders with libraries that the loader finds only by its cache. */
function cachedOnlyFolders(root, triplet) {
	const known = defaultFolders(root, triplet);
	return [...new Set(configuredFolders(root).map((folder) => canonical$1(root, folder)))].filter((folder) => !known.has(folder) && librariesIn(root, folder).length > 0);
}
/** The folder itself, links followed, as a path of the root. */
const canonical$1 = (root, folder) => root.resolve(folder).slice(root.dir.length) || "/";
// packages/tailor-image/src/linker/update.ts
const CACHE = "/etc/ld.so.cache";
/** Larger than any real one: 16 MiB hold 200,000 libraries. */
const MOST$1 = 16 * 2 ** 20;
/**
* /etc/ld.so.cache for the libraries as they now are. ldconfig passes over libraries of another processor without a word and writes an
* empty cache, so a foreign root's own ldconfig makes it, in a chroot, where its programs can be executed; and what came out is read.
* Where there can be none, the loader searches its default folders: a finding names what it then cannot find.
*/
async function linkerCache(work) {
	const { root, ports, scriptlets } = work;
	const { emulation } = scriptlets;
	if (emulation.kind === "native") await ports.proc.run([
		"ldconfig",
		"-r",
		root.dir
	]);
	else {
		root.remove(CACHE);
		const own = ["/usr/sbin/ldconfig", "/sbin/ldconfig"].find((file) => root.stat(file)?.isFile());
		if (scriptlets.run && own !== void 0) await ports.proc.run(emulation.wrap([
			"chroot",
			root.dir,
			own
		]), { root: true });
	}
	const made = readCache(work);
	const finding = judge(work, made);
	if (made === void 0 || made.own === 0) root.remove(CACHE);
	if (finding !== void 0) warn(work, finding);
}
function readCache({ root, request }) {
	const stats = root.lstat(CACHE);
	if (stats?.isFile() !== true || stats.size > MOST$1) return void 0;
	return readLinkerCache(readFileSync(root.locate(CACHE)), request.arch);
}
/** What is wrong with the cache, or with there being none. */
function judge(work, made) {
	const { root, request, scriptlets } = work;
	const triplet = `${request.arch}-linux-gnu`;
	if (made !== void 0 && made.own > 0) return void 0;
	const hidden = cachedOnlyFolders(root, triplet);
	if ([...defaultFolders(root, triplet), ...hidden].flatMap((one) => librariesIn(root, one)).length === 0) return void 0;
	const what = made === void 0 ? "the image has no ld.so.cache" : `ldconfig found no library of ${request.arch}, so the image has no ld.so.cache`;
	const because = scriptlets.run ? "" : `: its ldconfig did not run (${reason(work)})`;
	if (hidden.length === 0) return {
		level: "notice",
		code: "linker-cache-missing",
		title: `${what}${because}; all libraries are where the loader looks without one`
	};
	return {
		level: "warning",
		code: "linker-cache-missing",
		title: `${what}${because}; programs do not find the libraries of ${hidden.join(", ")}`,
		detail: hidden.map((one) => `${one}: ${librariesIn(root, one).slice(0, 8).join(", ")}`).join("\n"),
		hint: `${scriptlets.run ? "Is glibc, which brings ldconfig, in the image? Else" : remedy(request.arch).replace(/\.$/, "") + ", or"} run ldconfig in the image at its first start.`
	};
}
const reason = ({ request, scriptlets }) => request.definition.packages.scriptlets === "skip" ? "packages.scriptlets: skip" : scriptlets.emulation.detail;
// packages/tailor-image/src/pack/fstab.ts
/** `1A2B-3C4D` from eight hex digits: how Linux spells a FAT volume id. */
const fatUuid = (volume) => `${volume.slice(0, 4)}-${volume.slice(4)}`;
/** fstab(5). The ESP may be away without stopping a boot. */
function fstab(layout, identity) {
	return `# Written by dpuos.\n${layout.map(({ mount }) => mount === "/" ? `UUID=${identity.rootFs} / ext4 defaults 0 1` : `UUID=${fatUuid(identity.espVolume)} ${mount} vfat umask=0077,shortname=winnt,nofail 0 0`).map((line) => `${line}\n`).join("")}`;
}
// packages/tailor-image/src/finalize.ts
/** Where tmpfiles must not write: file systems of the running machine. */
const RUNTIME = [
	"/dev",
	"/proc",
	"/sys",
	"/run",
	"/tmp"
];
/** systemd-tmpfiles: 65 (EX_DATAERR) a line it does not understand, 73 (EX_CANTCREAT) one it could not carry out; systemd repeats them at boot. */
const TMPFILES_OK = [65, 73];
/** Users and groups of packages (sysusers.d), which scriptlets of a live system would have made. Before services and users. */
async function systemUsers({ root, ports, epoch }) {
	await ports.proc.run(["systemd-sysusers", `--root=${root.dir}`], { env: { SOURCE_DATE_EPOCH: String(epoch) } });
}
/** What is left to do when all layers are laid: folders of tmpfiles.d, the linker's cache, fstab; and nothing of this one machine or run. */
async function finalize(work, identity) {
	const { root, ports, ledger, request } = work;
	await ports.proc.run([
		"systemd-tmpfiles",
		`--root=${root.dir}`,
		"--create",
		...RUNTIME.map((folder) => `--exclude-prefix=${folder}`)
	], { okCodes: TMPFILES_OK });
	await linkerCache(work);
	ledger.write("system", "/etc/fstab", fstab(request.definition.storage.layout, identity));
	root.mkdir("/boot/efi");
	clean(work);
	checkSelinux(work);
	ledger.write("system", "/etc/machine-id", "", 292);
}
/** mke2fs -d writes no SELinux labels: an enforcing system would refuse nearly everything until it is relabelled. */
function checkSelinux(work) {
	const mode = /^SELINUX=(\w+)/m.exec(work.root.readText("/etc/selinux/config") ?? "")?.[1];
	const words = work.request.definition.kernel.cmdline;
	if (mode !== "enforcing" || words.includes("selinux=0") || words.includes("enforcing=0")) return;
	warn(work, {
		level: "warning",
		code: "selinux-unlabelled",
		title: "SELinux is enforcing in this image, but its files carry no labels",
		hint: "Add selinux=0 to kernel.cmdline, or an overlay with the file /.autorelabel: the first boot relabels and restarts.",
		at: work.request.position(["kernel", "cmdline"])
	});
}
/** State of this one installation: never to be shared by two machines, or never the same twice. */
const STATE = [
	"/var/lib/dbus/machine-id",
	"/var/lib/systemd/random-seed",
	"/var/lib/systemd/credential.secret",
	"/var/cache/ldconfig",
	"/var/cache/dnf",
	"/var/cache/yum",
	"/var/lib/dnf",
	"/var/lib/yum",
	"/root/.rpmdb",
	"/root/.rpmmacros"
];
function clean({ root, ledger }) {
	for (const file of STATE) ledger.remove("file", "finalize: state of this run", file);
	for (const name of root.list("/etc/ssh")) if (/^ssh_host_.*key(\.pub)?$/.test(name)) ledger.remove("file", "finalize: no host keys in images", `/etc/ssh/${name}`);
	for (const name of root.list("/var/log")) if (/^(dnf|hawkey|yum)\b.*log/.test(name)) root.remove(`/var/log/${name}`);
	for (const folder of [
		"/dev",
		"/run",
		"/tmp",
		"/var/tmp"
	]) for (const name of root.list(folder)) root.remove(`${folder}/${name}`);
	for (const base of ["/var/lib/rpm", "/usr/lib/sysimage/rpm"]) {
		if (root.stat(`${base}/rpmdb.sqlite-wal`)?.size === 0) for (const name of ["rpmdb.sqlite-wal", "rpmdb.sqlite-shm"]) root.remove(`${base}/${name}`);
		root.remove(`${base}/.rpm.lock`);
	}
}
/**
* Nothing in the image is younger than the epoch, and times are whole seconds. The last thing done to the root: returns everything in it, as
* `root.walk` gives it. Times of access are left: no format has them.
*/
function clampTimes({ root, epoch }) {
	const entries = [...root.walk()].map((entry) => {
		const time = Math.min(Math.floor(entry.stats.mtimeMs / 1e3), epoch);
		if (entry.stats.mtimeMs === time * 1e3) return entry;
		const host = osPath(`${root.dir}${entry.path}`);
		lutimesSync(host, time, time);
		return {
			path: entry.path,
			stats: lstatSync(host)
		};
	});
	lutimesSync(root.dir, epoch, epoch);
	return entries;
}
// packages/tailor-image/src/harden/dangling.ts
const FOLDERS = [
	"/etc",
	"/lib",
	"/lib64",
	"/usr",
	"/var"
];
/** What is there only while the system runs; a unit that is masked is a link to /dev/null. */
const AT_RUN_TIME = /^\/(boot|dev|proc|run|sys|tmp|var\/run|var\/lock)(\/|$)/;
/** Take out links that lead nowhere, but not those to what comes at boot. Returns how many. */
function removeDanglingLinks({ root, ledger }, rule) {
	const links = FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true).flatMap((folder) => [...root.walk(folder)]).filter((entry) => entry.stats.isSymbolicLink()).map((entry) => entry.path);
	let count = 0;
	for (const link of links) {
		const end = linkEnd(root, link);
		if (end.there || AT_RUN_TIME.test(end.path)) continue;
		ledger.remove("file", rule, link);
		count++;
	}
	return count;
}
// packages/tailor-image/src/harden/mode.ts
const WHO = {
	u: 2496,
	g: 1080,
	o: 519,
	a: 4095
};
/** A mode as chmod(1) takes it, in digits or letters (`go-wx`, `u=rwX,o+t`); undefined when it is none. */
function parseMode(text) {
	if (/^[0-7]{1,5}$/.test(text)) {
		const bits = Number.parseInt(text, 8);
		return (mode, isFolder) => isFolder && text.length < 5 ? bits | mode & 3072 : bits;
	}
	const clauses = text.split(",").map(parseClause);
	if (clauses.some((clause) => clause === void 0)) return void 0;
	return (mode, isFolder) => clauses.reduce((bits, clause) => clause === void 0 ? bits : clause(bits, isFolder), mode);
}
function parseClause(text) {
	const [, who = "", actions = ""] = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(text) ?? [];
	if (actions === "") return void 0;
	const mask = who === "" ? 4077 : Array.from(who).reduce((bits, one) => bits | (WHO[one] ?? 0), 0);
	const steps = [...actions.matchAll(/([-+=])([rwxXst]*|[ugo])(?=[-+=]|$)/g)];
	return (mode, isFolder) => steps.reduce((bits, [, operator, permissions = ""]) => {
		const given = bitsOf(permissions, bits, isFolder) & mask;
		if (operator === "+") return bits | given;
		if (operator === "-") return bits & ~given;
		const kept = isFolder ? bits & 3072 : 0;
		return bits & ~mask | given | kept & mask;
	}, mode);
}
function bitsOf(permissions, mode, isFolder) {
	if (/^[ugo]$/.test(permissions)) {
		const three = mode >> {
			u: 6,
			g: 3,
			o: 0
		}[permissions] & 7;
		return three << 6 | three << 3 | three;
	}
	const bits = {
		r: 292,
		w: 146,
		x: 73,
		X: isFolder || (mode & 73) !== 0 ? 73 : 0,
		s: 3072,
		t: 512
	};
	return Array.from(permissions).reduce((all, one) => all | (bits[one] ?? 0), 0);
}
// packages/tailor-image/src/harden/rule-work.ts
const DONE = { kind: "done" };
const ABSENT = { kind: "absent" };
const failed = (why) => ({
	kind: "failed",
	why
});
const unsupported = (why) => ({
	kind: "unsupported",
	why
});
/** Blank-separated words. */
const words = (text) => text.split(/\s+/).filter((word) => word !== "");
/** Paths in the image that the targets of a rule stand for, each once. */
const targetsOf = ({ root }, targets) => [...new Set(words(targets).flatMap((one) => expandGlob(root, one)))];
/** Put other content into a file that is there; mode and owner stay. Nothing happens when it is the same. */
function rewrite({ root, ledger }, target, data, before) {
	const stats = root.stat(target);
	if (stats === void 0 || Buffer.from(data).equals(Buffer.from(before))) return;
	ledger.write("system", target, data, stats.mode & 4095);
	if (process.getuid?.() === 0) lchownSync(root.resolve(target), stats.uid, stats.gid);
}
// packages/tailor-image/src/harden/owners.ts
/** Numeric id of a name of the image's own /etc/passwd or /etc/group, or of digits. */
function idOf$1(root, file, name) {
	if (/^\d+$/.test(name)) return Number(name);
	const id = (root.readText(file) ?? "").split("\n").find((line) => line.startsWith(`${name}:`))?.split(":")[2];
	return id !== void 0 && /^\d+$/.test(id) ? Number(id) : void 0;
}
/** Give a path to `owner[:group]` (also `owner.group`); with `everything`, all that lies below it too. Absent parts stay as they are. */
function giveTo(root, target, who, everything) {
	const uid = who.user === void 0 ? void 0 : idOf$1(root, "/etc/passwd", who.user);
	const gid = who.group === void 0 ? void 0 : idOf$1(root, "/etc/group", who.group);
	if (who.user !== void 0 && uid === void 0) return failed(`the image has no user ${who.user}`);
	if (who.group !== void 0 && gid === void 0) return failed(`the image has no group ${who.group}`);
	if (process.getuid?.() !== 0) return DONE;
	const stats = root.stat(target);
	if (stats === void 0) return failed(`${target} leads to nothing`);
	chownSync(root.resolve(target), uid ?? stats.uid, gid ?? stats.gid);
	if (!everything || !stats.isDirectory()) return DONE;
	for (const entry of root.walk(target)) lchownSync(root.locate(entry.path), uid ?? entry.stats.uid, gid ?? entry.stats.gid);
	return DONE;
}
// packages/tailor-image/src/harden/sed.ts
/** A script that takes longer than this on one file never ends. */
const LIMIT_MS$2 = 6e4;
/** `sed -i SCRIPT` on copies beside the image, with sed's own sandbox: it can neither run programs nor read or write other files. */
async function runSed(work, argv, targets) {
	const options = [];
	const scripts = [];
	let inPlace = false;
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? "";
		if (/^-[inrEsz]+$/.test(word)) {
			inPlace ||= word.includes("i");
			const others = word.slice(1).replaceAll("i", "");
			if (others !== "") options.push(`-${others}`);
		} else if (word === "-e") scripts.push(argv[++index] ?? "");
		else if (word.startsWith("-")) return unsupported(`sed ${word}: that option is not carried out`);
		else scripts.push(word);
	}
	if (!inPlace) return unsupported("sed without -i only prints: nothing was changed");
	if (scripts.length !== 1 && !argv.includes("-e")) return failed("a sed script holds no blanks, and there is one");
	const paths = targetsOf(work, targets).filter((one) => work.root.stat(one)?.isFile() === true);
	if (paths.length === 0) return ABSENT;
	const copy = path.join(work.scratch, "harden-sed");
	for (const target of paths) {
		const before = readFileSync(work.root.resolve(target));
		writeFileSync(copy, before);
		const script = scripts.flatMap((one) => ["-e", one]);
		const run = await work.ports.proc.run([
			"sed",
			"--sandbox",
			"-i",
			...options,
			...script,
			"--",
			copy
		], {
			env: { LC_ALL: "C.UTF-8" },
			timeoutMs: LIMIT_MS$2,
			okCodes: [
				1,
				2,
				4
			]
		});
		if (run.code !== 0) return failed(run.stderr.trim().replace(/^sed: /, "").split("\n")[0] ?? "sed failed");
		rewrite(work, target, readFileSync(copy), before);
	}
	return DONE;
}
// packages/tailor-image/src/harden/commands.ts
/** What rules call by name, done here to the image alone. */
const COMMANDS = {
	rm,
	rmdir,
	mkdir,
	touch,
	chmod: changeMode,
	chown: (work, argv, targets) => changeOwner(work, argv, targets, "user"),
	chgrp: (work, argv, targets) => changeOwner(work, argv, targets, "group"),
	sed: runSed
};
/** Run `command -options` over blank-separated targets. */
async function runCommand(work, operation, targets) {
	const [name = "", ...argv] = words(operation);
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (command === void 0) return unsupported(`\`${name}\` is none of ${Object.keys(COMMANDS).join(", ")}: nothing was done to ${targets}`);
	return await command(work, argv, targets);
}
/** Letters of options, and the other words. */
function readOptions(argv, known) {
	const letters = /* @__PURE__ */ new Set();
	const rest = [];
	for (const word of argv) if (!/^-[A-Za-z]+$/.test(word)) rest.push(word);
	else for (const letter of word.slice(1)) letters.add(letter);
	const bad = [...letters].find((letter) => !known.includes(letter));
	return {
		letters,
		rest,
		...bad === void 0 ? {} : { bad: `-${bad}` }
	};
}
const unknownOption = (name, option) => unsupported(`${name} ${option}: that option is not carried out`);
function rm(work, argv, targets) {
	const { letters, bad } = readOptions(argv, "rRfvd");
	if (bad !== void 0) return unknownOption("rm", bad);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) {
		const folder = work.root.lstat(path)?.isDirectory() === true;
		if (work.root.canonical(path) === "/") outcome = failed("the root itself is not removed");
		else if (folder && !letters.has("r") && !letters.has("R")) outcome = failed(`${path} is a folder`);
		else work.ledger.remove("file", work.label, path);
	}
	return outcome;
}
function rmdir(work, argv, targets) {
	const { bad } = readOptions(argv, "v");
	if (bad !== void 0) return unknownOption("rmdir", bad);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) if (work.root.lstat(path)?.isDirectory() !== true) outcome = failed(`${path} is no folder`);
	else if (work.root.list(path).length > 0) outcome = failed(`${path} is not empty`);
	else work.ledger.remove("file", work.label, path);
	return outcome;
}
function mkdir({ root }, argv, targets) {
	const at = argv.findIndex((word) => /^-p?m/.test(word));
	const given = at < 0 ? void 0 : argv[at]?.replace(/^-p?m/, "") || argv[at + 1];
	const change = given === void 0 ? void 0 : parseMode(given);
	if (at >= 0 && change === void 0) return failed(`${given ?? ""} is no mode`);
	for (const path of words(targets)) {
		if (root.lstat(path) !== void 0 && root.stat(path)?.isDirectory() !== true) return failed(`${path} is no folder`);
		if (root.stat(path) === void 0) root.mkdir(path, change?.(493, true) ?? 493);
	}
	return DONE;
}
/** Times are those of the image anyway: only what is not there is made. */
function touch({ root, ledger }, _argv, targets) {
	for (const path of words(targets)) if (root.stat(path) === void 0) ledger.write("system", path, "");
	return DONE;
}
function changeMode(work, argv, targets) {
	const options = argv.filter((word) => /^-[Rfvc]+$/.test(word));
	const [mode = "", ...more] = argv.filter((word) => !options.includes(word));
	const change = parseMode(mode);
	if (change === void 0 || more.length > 0) return failed(`\`${[mode, ...more].join(" ")}\` is no mode`);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	for (const path of paths) setMode(work, path, change, options.some((word) => word.includes("R")));
	return DONE;
}
/** chmod(1): a link that is named is followed, one that is met below a folder is passed over. */
function setMode({ root }, path, change, everything) {
	const stats = root.stat(path);
	if (stats === void 0) return;
	chmodSync(root.resolve(path), change(stats.mode & 4095, stats.isDirectory()));
	if (!everything || !stats.isDirectory()) return;
	for (const entry of root.walk(path)) {
		if (entry.stats.isSymbolicLink()) continue;
		chmodSync(root.locate(entry.path), change(entry.stats.mode & 4095, entry.stats.isDirectory()));
	}
}
function changeOwner(work, argv, targets, what) {
	const { letters, rest, bad } = readOptions(argv, "RfvcPh");
	if (bad !== void 0) return unknownOption(what === "user" ? "chown" : "chgrp", bad);
	const [name = "", ...more] = rest;
	if (name === "" || more.length > 0) return failed(`it names no ${what}`);
	const [user, group] = what === "group" ? [void 0, name] : name.split(/[:.](.*)/s);
	const who = {
		user: user === "" ? void 0 : user,
		group: group === "" ? void 0 : group
	};
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) {
		const one = giveTo(work.root, path, who, letters.has("R"));
		if (one.kind !== "done") outcome = one;
	}
	return outcome;
}
// packages/tailor-image/src/harden/find.ts
/** `find folder conditions`, and a command over every hit. */
async function runFind(work, folders, conditions, command) {
	const tests = parseConditions(work, words(conditions));
	if (typeof tests === "string") return unsupported(`find ${tests}: that condition is not carried out`);
	const tops = targetsOf(work, folders);
	if (tops.length === 0) return ABSENT;
	const found = tops.flatMap((top) => below(work, top)).filter((entry) => tests.every((test) => test(entry)));
	let outcome = DONE;
	for (const { path } of found) {
		const one = await runCommand(work, command, path);
		if (one.kind === "unsupported") return one;
		if (one.kind === "failed") outcome = one;
	}
	return outcome;
}
/** A folder and all below it. */
function below({ root }, top) {
	const stats = root.lstat(top);
	if (stats === void 0) return [];
	const base = root.canonical(top);
	const inside = stats.isDirectory() ? [...root.walk(base)] : [];
	const depth = (path) => path.slice(base === "/" ? 0 : base.length).split("/").length - 1;
	return [{
		path: base,
		stats,
		depth: 0
	}, ...inside.map((entry) => ({
		...entry,
		depth: depth(entry.path)
	}))];
}
/** Conditions of find(1), all of which must hold; the text of the first that is not known. */
function parseConditions({ root }, given) {
	const tests = [];
	let negated = false;
	for (let index = 0; index < given.length; index++) {
		const word = given[index] ?? "";
		if (word === "!" || word === "-not") {
			negated = !negated;
			continue;
		}
		if (word === "-a" || word === "-xdev" || word === "-mount") continue;
		const alone = unary(word, root);
		const value = alone === void 0 ? given[++index] : "";
		const test = alone ?? (value === void 0 ? void 0 : binary(word, value, root));
		if (test === void 0) return value === void 0 ? word : `${word} ${value}`;
		const wanted = !negated;
		tests.push((entry) => test(entry) === wanted);
		negated = false;
	}
	return tests;
}
function unary(word, root) {
	const known = (file) => new Set((root.readText(file) ?? "").split("\n").map((line) => Number(line.split(":")[2])));
	if (word === "-nouser") return ({ stats }) => !known("/etc/passwd").has(stats.uid);
	if (word === "-nogroup") return ({ stats }) => !known("/etc/group").has(stats.gid);
}
function binary(word, value, root) {
	const number = /^\d+$/.test(value) ? Number(value) : void 0;
	switch (word) {
		case "-type": return {
			f: isFile,
			d: isFolder,
			l: isLink
		}[value];
		case "-name": {
			const glob = globPattern(value);
			return ({ path }) => glob.test(path.slice(path.lastIndexOf("/") + 1));
		}
		case "-maxdepth": return number === void 0 ? void 0 : ({ depth }) => depth <= number;
		case "-mindepth": return number === void 0 ? void 0 : ({ depth }) => depth >= number;
		case "-perm": return permission(value);
		case "-user": {
			const id = idOf$1(root, "/etc/passwd", value);
			return ({ stats }) => stats.uid === id;
		}
		case "-group": {
			const id = idOf$1(root, "/etc/group", value);
			return ({ stats }) => stats.gid === id;
		}
		default: return;
	}
}
const isFile = ({ stats }) => stats.isFile();
const isFolder = ({ stats }) => stats.isDirectory();
const isLink = ({ stats }) => stats.isSymbolicLink();
/** `644` exactly, `-002` all of these, `/022` any of these. */
function permission(value) {
	const [, how = "", digits = ""] = /^([-/]?)([0-7]{1,4})$/.exec(value) ?? [];
	if (digits === "") return void 0;
	const bits = Number.parseInt(digits, 8);
	if (how === "-") return ({ stats }) => (stats.mode & bits) === bits;
	if (how === "/") return ({ stats }) => bits === 0 || (stats.mode & bits) !== 0;
	return ({ stats }) => (stats.mode & 4095) === bits;
}
// packages/tailor-image/src/harden/lines.ts
/** Operations on the lines of a file, as in security_s.conf. */
const LINE_OPERATIONS = [
	"d",
	"m",
	"sm",
	"M"
];
/** Characters of keys that stand for themselves; the others of an extended expression keep their meaning. */
const LITERAL = /[/.[\]$*]/g;
const BLANKS = /[ \t]+/g;
const escaped$1 = (text) => text.replaceAll(LITERAL, "\\$&");
/** A key wherever it may be indented, blanks in it of any width. */
const keyExpression = (key) => `[[:blank:]]*${escaped$1(key.trim()).replaceAll(BLANKS, "[[:blank:]]+")}`;
/**
* The text with the rule applied; undefined where it does not apply (`M` whose key no line has). Throws EreError for a key that is no
* expression. Of a replaced line only what the rule says remains: an indentation is lost, and the key is a prefix (`umask` also
* meets `umaskfoo`). In what replaces, `&` is what was there and `\n` a new line, as for sed.
*/
function editLines(text, { operation, key, value, value2 }) {
	const lines = text.split("\n");
	const ended = lines.at(-1) === "";
	if (ended) lines.pop();
	const whole = (edited) => edited.join("\n") + (ended ? "\n" : "");
	const begins = compileEre(`^${keyExpression(key)}`);
	if (operation === "d") {
		const open = compileEre(`^[^#]*${keyExpression(key)}`);
		return whole(lines.map((line) => open.test(line) ? `#${line}` : line));
	}
	if (operation === "M") return within(lines, begins, key, value, value2, whole);
	if (!lines.some((line) => begins.test(line))) return append(text, `${key.trimStart()}${value}`);
	if (operation === "m") return whole(lines.map((line) => begins.test(line) ? expand(`${key}${value}`, line) : line));
	const anywhere = compileEre(escaped$1(key));
	return whole(lines.map((line) => {
		const found = anywhere.find(line);
		if (found === void 0) return line;
		return line.slice(0, found.start) + expand(`${key}${value}`, line.slice(found.start));
	}));
}
/** sed writes nothing behind the last line of an empty file: one that is empty gets an empty line first. */
function append(text, line) {
	if (text === "") return `\n${line}\n`;
	return `${text}${text.endsWith("\n") ? "" : "\n"}${line}\n`;
}
function within(lines, begins, key, key2, value2, whole) {
	if (!lines.some((line) => begins.test(line))) return void 0;
	const plain = key.trim();
	if (!lines.some((line) => {
		const at = line.trimStart().startsWith(plain) ? line.indexOf(plain) + plain.length : -1;
		return at >= 0 && !/[ \t]/.test(plain) && line.includes(key2, at);
	})) return whole(lines.map((line) => begins.test(line) ? line + expand(`${key2}${value2}`, line) : line));
	const second = compileEre(`${escaped$1(key2)}[^[:space:]]*`);
	return whole(lines.map((line) => begins.test(line) ? replaceAll(line, second, `${key2}${value2}`) : line));
}
function replaceAll(line, pattern, replacement) {
	let done = "";
	let from = 0;
	for (let found = pattern.find(line); found !== void 0; found = pattern.find(line, from)) {
		if (found.end === found.start) break;
		done += line.slice(from, found.start) + expand(replacement, line.slice(found.start, found.end));
		from = found.end;
	}
	return done + line.slice(from);
}
/** What sed makes of a replacement. */
const expand = (replacement, matched) => replacement.replaceAll(/\\(.)|&/gs, (all, char) => all === "&" ? matched : char === "n" ? "\n" : char ?? "");
// packages/tailor-image/src/harden/operations.ts
/** Carry out one rule on the image; programs of the image are never run. */
async function runRule(work, { operation, fields }) {
	const [first = "", second = "", third = "", fourth = ""] = fields;
	if (LINE_OPERATIONS.some((one) => one === operation)) return runLines(work, operation, first, second, third, fourth);
	switch (operation) {
		case "which": return which(work, first);
		case "find": return await runFind(work, first, second, third);
		case "cp": return copy(work, first, second);
		case "ln": return link(work, first, second, third);
		case "file": return fileList(work, first);
		case "path": return appendTo(work, "/etc/profile", `PATH=${first}\nexport PATH\n`);
		case "home": return homes(work, first);
		case "umask": return umask(work, first, second);
		case "systemctl": return unsupported(`it would ${second} ${first} on the machine that builds; say so in \`services\``);
		case "loca": return unsupported(`it would run \`${fields.join(" ")}\` inside the image`);
		default: return await runCommand(work, operation, first);
	}
}
function runLines(work, operation, file, key, third, fourth) {
	if (work.root.stat(file)?.isFile() !== true) return ABSENT;
	const before = readFileSync(work.root.resolve(file), "utf8");
	try {
		const after = editLines(before, {
			operation,
			key,
			value: third,
			value2: fourth
		});
		if (after === void 0) return failed(`no line of ${file} begins with ${key.trim()}`);
		rewrite(work, file, after, before);
		return DONE;
	} catch (error) {
		if (error instanceof EreError) return failed(`\`${key}\` is no expression: ${error.message}`);
		throw error;
	}
}
const COMMAND_FOLDERS = [
	"/bin",
	"/sbin",
	"/usr/bin",
	"/usr/sbin",
	"/usr/local/bin",
	"/usr/local/sbin"
];
function which({ root }, names) {
	const missing = words(names).filter((name) => COMMAND_FOLDERS.every((folder) => root.lstat(`${folder}/${name}`) === void 0));
	return missing.length === 0 ? DONE : failed(`the image has no ${missing.join(", ")}`);
}
/** `cp -p` of a file that lies beside the rules; owner root. */
function copy(work, source, target) {
	const host = work.source;
	if (host === void 0) return failed(`there is no ${source} beside the rules`);
	const { mode } = lstatSync(host);
	const place = target.endsWith("/") || work.root.stat(target)?.isDirectory() === true ? path.posix.join(target, path.basename(source)) : target;
	work.ledger.write("system", place, readFileSync(host), mode & 4095);
	return DONE;
}
function link({ root, ledger }, options, target, place) {
	if (!/^-[sfnv]*s[sfnv]*$/.test(options.trim())) return unsupported(`ln ${options}: only links with -s are made`);
	const name = !options.includes("n") && root.stat(place)?.isDirectory() === true ? path.posix.join(place, path.posix.basename(target)) : place;
	const there = root.lstat(name);
	if (there?.isDirectory() === true) return failed(`${name} is a folder`);
	if (there !== void 0 && !options.includes("f")) return failed(`${name} is there already`);
	ledger.symlink("system", target, name);
	return DONE;
}
/** Rows `path,owner,group,mode,SUBDIRS|SUBFILES|-` of a list that lies beside the rules. */
function fileList(work, list) {
	const host = work.source;
	if (host === void 0) return failed(`there is no ${list} beside the rules`);
	let outcome = DONE;
	for (const row of words(readFileSync(host, "utf8"))) {
		const [file = "", user, group, mode = "", flag] = row.split(",");
		const change = parseMode(mode);
		const stats = work.root.stat(file);
		if (change === void 0) outcome = failed(`\`${mode}\` is no mode in ${row}`);
		if (change === void 0 || stats === void 0 || flag === "SUBDIRS" && !stats.isDirectory()) continue;
		const files = work.root.list(file).map((name) => `${file}/${name}`).filter((one) => work.root.lstat(one)?.isFile() === true);
		for (const one of flag === "SUBFILES" ? stats.isFile() ? [file] : files : [file]) {
			const given = giveTo(work.root, one, {
				user,
				group
			}, false);
			if (given.kind !== "done") outcome = given;
			setMode(work, one, change, false);
		}
	}
	return outcome;
}
function appendTo(work, file, text) {
	const before = work.root.readText(file);
	if (before === void 0) return ABSENT;
	rewrite(work, file, `${before}${text}`, before);
	return DONE;
}
const HOME = parseMode("g-w,o-rwx");
function homes(work, passwd) {
	const rows = work.root.readText(passwd);
	if (rows === void 0) return ABSENT;
	for (const row of rows.split("\n")) {
		const [, , uid = "", , , home = ""] = row.split(":");
		if (/^\d+$/.test(uid) && Number(uid) >= 1e3 && home !== "" && HOME !== void 0) setMode(work, home, HOME, false);
	}
	return DONE;
}
/** The last line of shells' start files; an earlier one that stood there is replaced. */
function umask(work, target, value) {
	if (target !== "user" && target !== "deamon") return failed(`\`${target}\` is neither \`user\` nor \`deamon\``);
	const profiles = [...work.root.walk("/etc/profile.d")].filter((entry) => entry.stats.isFile());
	const there = (target === "user" ? [
		...profiles.map((entry) => entry.path),
		"/etc/bashrc",
		"/etc/csh.cshrc"
	] : ["/etc/sysconfig/init"]).filter((file) => work.root.stat(file)?.isFile() === true);
	for (const file of there) {
		const before = work.root.readText(file) ?? "";
		rewrite(work, file, `${before.replace(/(^|\n)(\n)?umask[^\n]*\n?$/, "$1")}\numask ${value}\n`, before);
	}
	return there.length === 0 ? ABSENT : DONE;
}
// packages/tailor-image/src/harden/sources.ts
/** Operations whose first argument is a file that lies beside the rules. */
const BRINGING = ["cp", "file"];
/** The file that a rule brings along; undefined when it brings none. */
const broughtBy = ({ operation, fields }) => BRINGING.includes(operation) ? fields[0] : void 0;
/**
* Files that rules of `system.harden` bring along, those that are there: position of the rule in the list → absolute path. They lie beside
* the file with the rule, or up to two folders above it, where imageTailor has its own; never elsewhere.
*/
function ruleSources({ definition, position, filesFrom }) {
	const found = /* @__PURE__ */ new Map();
	for (const [index, line] of definition.system.harden.entries()) {
		const at = position([
			"system",
			"harden",
			index
		]);
		const rule = parseRule(line, at, []);
		const name = rule === void 0 ? void 0 : broughtBy(rule);
		const file = name === void 0 ? void 0 : beside(name, path.resolve(filesFrom, at.file ?? ""));
		if (file !== void 0) found.set(index, file);
	}
	return found;
}
function beside(name, rules) {
	if (path.isAbsolute(name) || name.split("/").includes("..")) return void 0;
	const folder = path.dirname(rules);
	return [
		folder,
		path.dirname(folder),
		path.dirname(path.dirname(folder))
	].map((one) => path.join(one, name)).find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
/** Content and mode of those files: part of what shapes an image. */
const sourcesDigest = (sources) => [...sources].map(([index, file]) => [
	index,
	lstatSync(file).mode & 4095,
	createHash("sha256").update(readFileSync(file)).digest("hex")
]);
// packages/tailor-image/src/harden/harden.ts
/**
* Carry out `system.harden`, in order, on the image alone. A rule that cannot be carried out is told and the others go on, as imageTailor
* does; what concerns files that are not there is one notice. At last links that lead nowhere go.
*/
async function hardenLayer(work) {
	const { request } = work;
	const lines = request.definition.system.harden;
	if (lines.length === 0) return;
	await work.ports.log.group("Harden", () => harden(work, lines));
}
async function harden(work, lines) {
	const sources = ruleSources(work.request);
	const placed = lines.flatMap((line, index) => {
		const rule = parseRule(line, work.request.position([
			"system",
			"harden",
			index
		]), []);
		return rule === void 0 ? [] : [{
			rule,
			source: sources.get(index)
		}];
	});
	const rules = placed.map((one) => one.rule);
	const incomplete = groupsWithoutSource(placed);
	const absent = [];
	let done = 0;
	for (const one of placed) {
		const { rule } = one;
		const missing = incomplete.get(rule.id);
		const ended = missing === void 0 ? await runRule(ruleWork(work, one), rule) : {
			kind: "left out",
			why: missing
		};
		if (ended.kind === "done") done++;
		else if (ended.kind === "absent") absent.push(rule);
		else if (ended.kind !== "left out") warn(work, problem(rule, ended));
	}
	for (const [id, name] of incomplete) warn(work, leftOut(rules.filter((rule) => rule.id === id), name));
	if (absent.length > 0) warn(work, nothingThere(absent, rules.length));
	const links = removeDanglingLinks(work, ruleOf(work));
	work.ports.log.info(`${done} of ${rules.length} rules carried out; ${links} links to nothing taken out`);
}
function ruleWork(work, { rule, source }) {
	const { root, ledger, ports, scratch } = work;
	return {
		root,
		ledger,
		ports,
		scratch,
		label: `system.harden: ${rule.id} ${rule.operation} (${formatPosition(rule.at)})`,
		source
	};
}
const ruleOf = ({ request }) => `system.harden: a link to nothing (${formatPosition(request.position(["system", "harden"]))})`;
/** Rules of one id belong together: without the file that one of them brings, the others would only take something away. */
function groupsWithoutSource(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const { rule, source } of placed) {
		const name = broughtBy(rule);
		if (name !== void 0 && source === void 0) groups.set(rule.id, name);
	}
	return groups;
}
function problem(rule, ended) {
	return {
		level: "warning",
		code: ended.kind === "failed" ? "harden-failed" : "harden-unsupported",
		title: `system.harden: \`${rule.line}\` was not carried out: ${ended.why}`,
		hint: "Take the rule out, or say it in another way: a file of `system.files`, `services`, `system.sysctl`.",
		at: rule.at
	};
}
function leftOut(rules, source) {
	const [first] = rules;
	return {
		level: "warning",
		code: "harden-source-missing",
		title: `system.harden: the ${rules.length} rules with id ${first?.id} were left out: there is no ${source} beside the rules`,
		detail: rules.map((rule) => rule.line).join("\n"),
		hint: `Put it there, as ${source}: without it these rules would only take away what it replaces.`,
		...first === void 0 ? {} : { at: first.at }
	};
}
/** Enough to see what it is about. */
const SHOWN$1 = 12;
function firstOf(lines) {
	const rest = lines.length - SHOWN$1;
	return [...lines.slice(0, SHOWN$1), ...rest > 0 ? [`and ${rest} more`] : []].join("\n");
}
function nothingThere(rules, all) {
	const [first] = rules;
	return {
		level: "notice",
		code: "harden-absent",
		title: `system.harden: ${rules.length} of ${all} rules concern files that the image does not have`,
		detail: firstOf(rules.map((rule) => `${formatPosition(rule.at)} ${rule.line}`)),
		...first === void 0 ? {} : { at: first.at }
	};
}
// packages/tailor-image/src/layers/accounts.ts
const ACCOUNT_FILES = [
	"passwd",
	"shadow",
	"group",
	"gshadow"
];
const parseTable = (text) => text.split("\n").filter((line) => line.trim() !== "").map((line) => line.split(":"));
const formatTable = (rows) => rows.map((row) => `${row.join(":")}\n`).join("");
/** First uid for people: login.defs' UID_MIN in openEuler and everywhere else. */
const UID_MIN = 1e3;
/** Ids of services are given from here downwards (login.defs' SYS_UID_MAX, SYS_GID_MAX). */
const SYSTEM_MAX = 999;
/** Create a group, or check that one that is there has the id that is asked for. Returns mistakes, without position. */
function applyGroup({ group, gshadow }, { name, gid, system }) {
	const known = group.find((row) => row[0] === name);
	if (known !== void 0) {
		if (gid === void 0 || known[2] === String(gid)) return [];
		return [{
			level: "error",
			code: "gid-fixed",
			title: `groups.${name}.gid: the distribution gives it ${known[2]}, not ${gid}`,
			hint: "Leave gid out: files of its packages belong to that id."
		}];
	}
	const taken = gid === void 0 ? void 0 : group.find((row) => row[2] === String(gid));
	if (taken !== void 0) return [{
		level: "error",
		code: "gid-taken",
		title: `groups.${name}.gid: ${gid} belongs to ${taken[0]} already`,
		hint: "Choose another one, or leave it out for the next free one."
	}];
	group.push([
		name,
		"x",
		String(gid ?? (system ? nextSystem([], group) : nextFree([], group))),
		""
	]);
	gshadow.push([
		name,
		"!",
		"",
		""
	]);
	return [];
}
/**
* Create or change one account as useradd and usermod would: own group of the same id, home below /home (root: /root), hash in
* shadow, membership in group and gshadow. `day` is the date of the password: days since 1970. Returns mistakes; changes
* `accounts` in place. Findings carry no position.
*/
function applyAccount(accounts, account, day) {
	const mistake = (code, title, hint) => [{
		level: "error",
		code,
		title,
		hint
	}];
	const { passwd, shadow, group, gshadow } = accounts;
	const known = passwd.find((row) => row[0] === account.name);
	const missing = account.groups.filter((name) => !group.some((row) => row[0] === name));
	if (missing.length > 0) return mistake("group-unknown", `users.${account.name}.groups: the image has no group ${missing.join(", ")}`, `Groups come with packages, or stand in \`groups\` of the definition; there are ${group.map((row) => row[0]).join(", ")}.`);
	const taken = account.uid === void 0 ? void 0 : passwd.find((row) => row[2] === String(account.uid));
	if (taken !== void 0 && taken[0] !== account.name) return mistake("uid-taken", `users.${account.name}.uid: ${account.uid} belongs to ${taken[0]} already`, "Choose another one, or leave it out for the next free one.");
	if (known !== void 0 && account.uid !== void 0 && known[2] !== String(account.uid)) return mistake("uid-fixed", `users.${account.name}.uid: the distribution gives it ${known[2]}, not ${account.uid}`, "Leave uid out: files of its packages belong to that id.");
	if (known === void 0) {
		const system = account.system === true;
		const uid = String(account.uid ?? (system ? nextSystem(passwd, group) : nextFree(passwd, group)));
		const gid = group.find((row) => row[0] === account.name)?.[2] ?? nextGid(group, uid);
		const home = account.home ?? (system ? "/" : `/home/${account.name}`);
		passwd.push([
			account.name,
			"x",
			uid,
			gid,
			account.name,
			home,
			account.shell
		]);
		if (!group.some((row) => row[0] === account.name)) {
			group.push([
				account.name,
				"x",
				gid,
				""
			]);
			gshadow.push([
				account.name,
				"!",
				"",
				""
			]);
		}
	} else {
		known[1] = "x";
		known[5] = account.home ?? known[5] ?? "/";
		known[6] = account.shell;
	}
	const hash = account.hash ?? "!";
	const entry = shadow.find((row) => row[0] === account.name);
	if (entry === void 0) shadow.push([
		account.name,
		hash,
		String(day),
		"0",
		"99999",
		"7",
		"",
		"",
		""
	]);
	else {
		entry[1] = hash;
		entry[2] = String(day);
	}
	for (const name of account.groups) {
		addMember(group.find((row) => row[0] === name), account.name);
		addMember(gshadow.find((row) => row[0] === name), account.name);
	}
	return [];
}
/** Lowest id from UID_MIN that neither a user nor a group has, so that both can be the same. */
function nextFree(passwd, group) {
	const used = new Set([...passwd, ...group].map((row) => row[2]));
	let id = UID_MIN;
	while (used.has(String(id))) id++;
	return id;
}
/** Highest id of services that neither a user nor a group has. */
function nextSystem(passwd, group) {
	const used = new Set([...passwd, ...group].map((row) => row[2]));
	let id = SYSTEM_MAX;
	while (used.has(String(id)) && id > 1) id--;
	return id;
}
function nextGid(group, uid) {
	return group.some((row) => row[2] === uid) ? String(nextFree([], group)) : uid;
}
function addMember(row, name) {
	if (row === void 0) return;
	const members = (row[3] ?? "").split(",").filter((one) => one !== "");
	if (!members.includes(name)) row[3] = [...members, name].join(",");
}
// packages/tailor-image/src/layers/overlay-tree.ts
/** Everything below `from` (or the file itself) as it goes to `to`: parents first, names sorted. `odd` are sockets, pipes and devices. */
function listOverlay(from, to) {
	const items = [];
	const odd = [];
	const visit = (host, target, stats) => {
		const mode = stats.mode & 4095;
		if (stats.isDirectory()) {
			items.push({
				target,
				kind: "folder",
				mode,
				host
			});
			for (const name of readdirSync(osPath(host), "buffer").map(fromBytes).sort()) {
				const below = path.join(host, name);
				visit(below, path.posix.join(target, name), lstatSync(osPath(below)));
			}
		} else if (stats.isFile()) items.push({
			target,
			kind: "file",
			mode,
			host
		});
		else if (stats.isSymbolicLink()) {
			const text = fromBytes(readlinkSync(osPath(host), "buffer"));
			items.push({
				target,
				kind: "link",
				mode,
				host,
				text
			});
		} else odd.push(host);
	};
	const stats = lstatSync(osPath(from));
	const folder = stats.isDirectory();
	const place = !folder && to.endsWith("/") ? path.posix.join(to, path.basename(from)) : path.posix.join(to);
	visit(from, folder && place !== "/" ? place.replace(/\/$/, "") : place, stats);
	return {
		items,
		odd
	};
}
/** One digest over names, modes as they are laid, and content: part of what shapes an image. Null where there is nothing. */
function overlayDigest(from) {
	if (lstatSync(osPath(from), { throwIfNoEntry: false }) === void 0) return null;
	return digestOf(listOverlay(from, "/").items.map(({ target, kind, mode, host, text }) => ({
		target,
		kind,
		mode: kind === "file" ? fileMode(mode) : null,
		content: kind === "file" ? sha256$1(host) : text ?? null
	})));
}
/**
* The mode that a file of this host mode gets where none is declared. Of nine bits only the execute bit is the user's: git keeps no
* other, the rest is the umask of a checkout. Set-ID bits never come by accident.
*/
const fileMode = (mode) => mode & 3072 | ((mode & 73) === 0 ? 420 : 493);
/** Streamed: an overlay may hold files larger than any buffer. */
function sha256$1(file) {
	const hash = createHash("sha256");
	const chunk = Buffer.allocUnsafe(2 ** 20);
	const fd = openSync(osPath(file), "r");
	try {
		for (let got = readSync(fd, chunk); got > 0; got = readSync(fd, chunk)) hash.update(chunk.subarray(0, got));
	} finally {
		closeSync(fd);
	}
	return hash.digest("hex");
}
// packages/tailor-image/src/layers/overlay.ts
/** Lay every overlay, then the files whose text stands in the definition. Returns what was laid; mistakes go into `findings`. */
function layFiles(work, findings) {
	const { files, content } = work.request.definition.system;
	const laid = [];
	for (const [index, one] of files.entries()) {
		const at = work.request.position([
			"system",
			"files",
			index
		]);
		laid.push(...layOverlay(work, one, `system.files[${index}]`, at, findings));
	}
	for (const [target, one] of Object.entries(content)) {
		const at = work.request.position([
			"system",
			"content",
			target
		]);
		const text = one.text === "" || one.text.endsWith("\n") ? one.text : `${one.text}\n`;
		const mode = octal(one.mode);
		work.ledger.write("system", target, text, mode);
		const ownership = {
			owner: one.owner,
			group: one.group,
			capabilities: void 0,
			xattrs: {}
		};
		laid.push(remember(work, {
			target,
			kind: "file",
			mode,
			...ownership,
			key: `system.content.${target}`,
			at
		}));
	}
	return laid;
}
const octal = (text) => Number.parseInt(text, 8);
function layOverlay(work, one, key, at, findings) {
	const { request, root, ledger } = work;
	const from = path.resolve(request.filesFrom, one.from);
	const fail = (code, title, hint) => {
		findings.push({
			level: "error",
			code,
			title: `system.files: ${title}`,
			hint,
			at
		});
		return [];
	};
	const source = lstatSync(osPath(from), { throwIfNoEntry: false });
	if (source === void 0) {
		const hint = `The path is relative to the file that names it (${formatPosition(at)}).`;
		return fail("overlay-missing", `there is no file or folder ${from}`, hint);
	}
	if (!source.isDirectory() && one.to === "/") return fail("overlay-place", `${from} is a file, and nothing says where it goes`, "Add `to:` with its path.");
	if (source.isDirectory() && one.capabilities !== void 0) return fail("overlay-capabilities", `capabilities are one program’s, and ${from} is a folder`, "Give the program an entry of its own, with its path as `from`.");
	const { items, odd } = listOverlay(from, one.to);
	for (const host of odd) fail("overlay-odd-file", `${host} is neither a file nor a folder nor a link`, "Take it out; systemd-tmpfiles makes sockets, pipes and devices at boot.");
	if (odd.length > 0) return [];
	const narrow = items.filter(({ kind, mode }) => kind === "file" && (mode & 4) === 0);
	if (narrow.length > 0 && one.mode === void 0) warn(work, widened(narrow, at));
	return items.flatMap((item) => {
		const { target, kind, host, text } = item;
		const is = root.stat(target)?.isDirectory() === true;
		if (kind === "folder" && is) return [];
		const mode = modeOf(item, one);
		if (kind === "folder") root.mkdir(target, mode);
		else if (kind === "link") ledger.symlink("system", text ?? "", target);
		else ledger.copy("system", host, target, mode);
		const { owner, group, capabilities, xattrs } = one;
		return [remember(work, {
			target,
			kind,
			mode,
			owner,
			group,
			capabilities,
			xattrs,
			key,
			at
		})];
	});
}
function modeOf({ kind, mode }, one) {
	if (kind === "folder") return octal(one["dir-mode"] ?? "0755");
	return one.mode === void 0 ? fileMode(mode) : octal(one.mode);
}
/** Where it lies in the end, and which inode it is. */
function remember({ root }, { target, ...rest }) {
	const real = rest.kind === "link" ? target : `/${root.resolve(target).slice(root.dir.length)}`;
	const place = root.canonical(real);
	return {
		...rest,
		path: place,
		inode: inodeOf$1({ root }, place)
	};
}
/** A file that is written again is a new inode, or the same one with another time. */
function inodeOf$1({ root }, target) {
	const stats = root.lstat(target);
	return stats === void 0 ? "" : `${stats.ino}:${stats.isDirectory() ? "" : stats.mtimeMs}`;
}
/** A private file becomes readable by all: not to happen without a word. */
function widened(files, at) {
	const named = files.slice(0, 5).map(({ target }) => target);
	const more = files.length > named.length ? ` and ${files.length - named.length} more` : "";
	return {
		level: "warning",
		code: "overlay-mode",
		title: `system.files: not everybody may read ${named.join(", ")}${more} here; in the image all may (0644, or 0755 for programs)`,
		hint: "A checkout does not keep such modes, so they must be declared: give the file an entry of its own with `mode: \"0600\"`, or this entry `mode: \"0644\"`.",
		at
	};
}
// packages/tailor-image/src/layers/vfs-capabilities.ts
/** linux/capability.h: VFS_CAP_REVISION_2, and its flag for the effective set. */
const REVISION_2 = 33554432;
const EFFECTIVE = 1;
/** `cap_net_raw+ep` as the value of `security.capability` (struct vfs_cap_data, little endian: magic, then permitted and inheritable in two halves). */
function vfsCapabilities(text) {
	const caps = capabilityNumbers(text);
	if (caps === void 0) throw new Error(`not capabilities: ${text}`);
	const value = Buffer.alloc(20);
	value.writeUInt32LE(REVISION_2 | (caps.effective ? EFFECTIVE : 0), 0);
	for (const half of [0n, 1n]) {
		const word = (set) => Number(set >> 32n * half & 4294967295n);
		value.writeUInt32LE(word(caps.permitted), 4 + 8 * Number(half));
		value.writeUInt32LE(word(caps.inheritable), 8 + 8 * Number(half));
	}
	return value;
}
// packages/tailor-image/src/layers/give-files.ts
/** tmpfs keeps user.* attributes since Linux 6.6. */
const NO_XATTRS = {
	code: "xattr-refused",
	match: /setfattr: (.+): Operation not supported/,
	blame: "user",
	title: "the file system of the work folder keeps no such extended attribute ($1)",
	hint: "Attributes of the name space user need Linux 6.6 on tmpfs; ext4 and xfs keep them always. Point TMPDIR to such a one."
};
/**
* Give what was laid its declared owners, modes, capabilities and extended attributes. After the last user is made; a file that something
* else has written since is left alone. Throws UserError with every owner that the image does not have.
*/
async function giveFiles(work, laid) {
	const { root, ports, scratch } = work;
	const findings = [];
	const ids = {
		owner: table(work, "passwd"),
		group: table(work, "group")
	};
	const id = (one, of) => {
		const name = one[of];
		if (typeof name === "number") return name;
		if (name === "root") return 0;
		const found = ids[of].get(name);
		if (found === void 0) findings.push(unknown(one, of, name, [...ids[of].keys()]));
		return found ?? 0;
	};
	const last = new Map(laid.map((one) => [one.path, one]));
	const there = [...last.values()].filter((one) => inodeOf$1(work, one.path) === one.inode);
	warnOfReplaced(work, [...last.values()]);
	const owned = there.map((one) => ({
		one,
		uid: id(one, "owner"),
		gid: id(one, "group")
	}));
	if (findings.length > 0) throw new UserError(uniqueByPlace(findings));
	for (const { one, uid, gid } of owned) {
		if (uid === 0 && gid === 0) continue;
		const host = osPath(`${root.dir}${one.path}`);
		lchownSync(host, uid, gid);
		if (one.kind !== "link") chmodSync(host, one.mode);
	}
	const dump = there.map((one) => attributes(root.dir, one)).join("");
	if (dump === "") return;
	const file = path.join(scratch, "xattrs");
	await writeFile(file, toBytes(dump));
	await ports.proc.run([
		"setfattr",
		"-h",
		`--restore=${file}`
	], { failures: [NO_XATTRS] });
}
/** What the definition adds to rather than replaces. */
const MERGED = [...ACCOUNT_FILES.map((file) => `/etc/${file}`), "/etc/hosts"];
/** A file of an overlay in whose place a key of the definition put its own: `hostname` and others have defaults. */
function warnOfReplaced(work, laid) {
	for (const { path: target, inode, kind, key, at } of laid) {
		const now = inodeOf$1(work, target);
		if (kind === "folder" || now === "" || now === inode || MERGED.includes(target)) continue;
		warn(work, {
			level: "warning",
			code: "overlay-replaced",
			title: `${key}: ${target} is not this file in the image, the definition’s own keys write it`,
			hint: "Say it by the key (`system.hostname`, `system.locale`, …), or take the file out of the overlay.",
			at
		});
	}
}
/** Name → number. */
function table({ root }, file) {
	return new Map(parseTable(root.readText(`/etc/${file}`) ?? "").map(([name = "", , number]) => [name, Number(number)]));
}
function unknown(one, of, name, known) {
	const close = nearest(name, known);
	const what = of === "owner" ? "user" : "group";
	return {
		level: "error",
		code: `${of}-unknown`,
		title: `${one.key}.${of}: the image has no ${what} ${name}`,
		hint: close === void 0 ? `Users and groups come with packages or stand in \`users\`; a number works always.` : `Did you mean ${close}?`,
		at: one.at
	};
}
/** One finding an entry: it may have laid thousands of files. */
function uniqueByPlace(findings) {
	return [...new Map(findings.map((one) => [one.title, one])).values()];
}
/** What `setfattr --restore` reads: getfattr's dump, names escaped, values in base64. */
function attributes(dir, one) {
	if (one.kind !== "file") return "";
	const lines = Object.entries(one.xattrs).map(([name, value]) => `${name}=0s${base64(Buffer.from(value))}`);
	if (one.capabilities !== void 0) lines.push(`security.capability=0s${base64(vfsCapabilities(one.capabilities))}`);
	if (lines.length === 0) return "";
	return `# file: ${`${dir}${one.path}`.replace(/[\\\n\r]/g, (char) => `\\${octets(char)}`)}\n${lines.join("\n")}\n\n`;
}
const octets = (char) => char.charCodeAt(0).toString(8).padStart(3, "0");
const base64 = (bytes) => bytes.toString("base64");
// packages/tailor-image/src/layers/kernel.ts
/** Find the kernel that the manifest promises in the root that was installed from it. */
function kernelLayer({ request, root }) {
	const { release } = request.kernel;
	const image = [
		request.kernel.image.path,
		`/boot/vmlinuz-${release}`,
		`/lib/modules/${release}/vmlinuz`
	].find((candidate) => root.stat(candidate)?.isFile() === true);
	const releases = root.list("/lib/modules");
	if (image === void 0 || !releases.includes(release)) throw new UserError({
		level: "error",
		code: "kernel-not-in-root",
		title: `the kernel manifest promises ${release}, but ${request.kernel.packages.join(", ")} brought ${releases.join(", ") || "no modules"}${image === void 0 ? " and no kernel image" : ""}`,
		hint: "Run build-kernel again with the toolchain manifest of this run."
	});
	const config = root.readText(`/boot/config-${release}`) ?? root.readText(`/lib/modules/${release}/config`) ?? "";
	return {
		release,
		image: root.canonical(image),
		config
	};
}
// packages/tailor-image/src/install.ts
/** Bytes that are needed beside the packages: rpm database, caches of ldconfig and depmod, the initramfs while it is made. */
const SLACK = 96 * 2 ** 20;
/**
* What the set will need, from the RPM headers: ext4 rounds every file up to blocks, the journal and inodes come on top. `packed`: what the
* packed roots take, as a share of the content.
*/
function roomFor(packages, packed = 0) {
	const content = packages.reduce((sum, one) => sum + one.installedSize, 0);
	const share = (factor) => Math.ceil(content * factor) + SLACK;
	return {
		root: share(1.1),
		images: share(1.8 + packed),
		scratch: share(2.9 + packed)
	};
}
/** Say in seconds, not after minutes, that a disk is too small. `needs`: folder → bytes that will lie below it. */
async function checkRoom(needs, ports) {
	const findings = [];
	for (const [folder, bytes] of needs) {
		const free = await ports.fs.freeBytes(folder);
		if (free >= bytes) continue;
		findings.push({
			level: "error",
			code: "no-space",
			title: `the image needs about ${formatMiB(bytes)} at ${folder}, only ${formatMiB(free)} are free`,
			hint: "Free some space, point `output` and TMPDIR (or RUNNER_TEMP) to a larger disk, or install fewer packages."
		});
	}
	if (findings.length > 0) throw new UserError(findings);
}
/** A write of our own that met a full disk, in the user's terms; undefined for any other error. */
function fullDisk(error) {
	const { code, path, message } = error;
	if (!(error instanceof Error) || code !== "ENOSPC" && code !== "EDQUOT") return void 0;
	const title = `cannot write ${path ?? "a file"}: ${message}`;
	return new UserError({
		level: "error",
		code: NO_SPACE.code,
		title,
		hint: NO_SPACE.hint
	}, { cause: error });
}
/** Install into the empty root. A failed scriptlet is an error here: the image would not be what its packages promise. */
async function install(dnf, packages, asks, mode) {
	const { scriptletFailures, scriptlets } = await dnf.install(packages, mode);
	if (scriptletFailures.length > 0) throw new UserError(scriptletFailures.map((one) => scriptletFinding(one, packages, asks)));
	return scriptlets;
}
/** The failed scriptlet, what it printed, and the definition line that brought the package in where one did. */
function scriptletFinding(failure, packages = [], asks = []) {
	const asked = packages.find((one) => one.nevra === failure.package)?.asked ?? [];
	const at = asks.find((ask) => asked.includes(ask.name))?.at;
	return {
		level: "error",
		code: "scriptlet-failed",
		title: `%${failure.scriptlet} of ${failure.package} failed${failure.status === null ? "" : ` with exit status ${failure.status}`}`,
		...failure.lines.length === 0 ? {} : { detail: failure.lines.slice(-12).join("\n") },
		hint: "The package is faulty, or needs something in the root that is not there: correct it, or leave it out of packages.install.",
		...at === void 0 ? {} : { at }
	};
}
// packages/tailor-image/src/scriptlets/erase.ts
/** Say which scriptlets of packages that are about to be erased will not run. */
async function tellUnrun(work, names) {
	const { request, root, ports, scriptlets } = work;
	const finding = notRun(await erasureScriptlets(root.dir, names, ports), {
		arch: request.arch,
		emulation: scriptlets.emulation,
		asked: request.definition.packages.scriptlets === "skip",
		at: request.position(["packages", "scriptlets"])
	});
	if (finding !== void 0) warn(work, finding);
}
// packages/tailor-image/src/layers/erase.ts
/** Whether a name as definitions write it (`bash`, `bash.x86_64`) means the package. */
const names$1 = (name, pkg) => name === pkg.name || name === `${pkg.name}.${pkg.arch}`;
/**
* `packages.erase`: out by force, no scriptlet, no question what needs them; what then is broken, the check after cutting tells.
* Names not installed are passed over with one notice. Throws UserError where the image could not boot without one.
*/
async function eraseLayer(work) {
	const { request, root, ledger, ports } = work;
	const { erase, "arch-suffix": suffix } = request.definition.packages;
	if (erase.length === 0) return;
	const at = (index) => request.position([
		"packages",
		"erase",
		index
	]);
	const installed = await rootPackages(root.dir, ports);
	const needed = vitalAsks(request);
	const loose = suffix === "adapt";
	const mistakes = [];
	const absent = [];
	const chosen = /* @__PURE__ */ new Map();
	for (const [index, name] of erase.entries()) {
		const found = installed.filter((pkg) => names$1(name, pkg) || loose && withoutArch(name) === pkg.name);
		if (found.length === 0) absent.push(name);
		for (const pkg of found) {
			const vital = needed.find((ask) => names$1(ask.name, pkg) || ask.name === pkg.nevra);
			if (vital !== void 0) mistakes.push(bootNeeds(name, vital.because, at(index)));
			else chosen.set(pkg.nevra, {
				pkg,
				name
			});
		}
	}
	if (mistakes.length > 0) throw new UserError(mistakes);
	if (absent.length > 0) {
		const unique = [...new Set(absent)];
		warn(work, {
			level: "notice",
			code: "package-not-installed",
			title: `packages.erase: ${unique.length} of ${new Set(erase).size} names are not installed and were passed over`,
			detail: unique.length > 12 ? `${unique.slice(0, 12).join(" ")} and ${unique.length - 12} more` : unique.join(" "),
			at: at(erase.indexOf(unique[0] ?? ""))
		});
	}
	await eraseByForce(root.dir, [...chosen.values()].map(({ pkg }) => `${pkg.name}.${pkg.arch}`), ports);
	for (const { pkg, name } of chosen.values()) ledger.removed.push({
		kind: "package",
		what: pkg.nevra,
		rule: `packages.erase: ${name}`,
		size: pkg.size
	});
}
/** What every image asks for, whatever its definition asks for. */
function vitalAsks(request) {
	const { definition } = request;
	const packages = {
		...definition.packages,
		install: []
	};
	return asks({
		...request,
		definition: {
			...definition,
			packages
		}
	});
}
const bootNeeds = (name, because, at) => ({
	level: "error",
	code: "package-needed",
	title: `packages.erase: ${name} cannot go, the image does not boot without it (${because})`,
	hint: "Take the line out.",
	...at === void 0 ? {} : { at }
});
// packages/tailor-image/src/layers/strip.ts
const DOC_FOLDERS = [
	"/usr/share/doc",
	"/usr/share/man",
	"/usr/share/info",
	"/usr/share/gtk-doc",
	"/usr/share/help"
];
/** Licence texts must travel with the software; Debian calls them `copyright`. */
const LICENCE$1 = /^(licen[cs]es?|copying|copyright|notice|authors|patents)([^a-z].*)?$/i;
/** Man pages, info, documentation. Licence files, and folders named `licenses`, stay. One removal per package folder, not per page. */
function stripDocs(work) {
	const { root, ledger } = work;
	for (const top of DOC_FOLDERS) {
		if (root.stat(top)?.isDirectory() !== true) continue;
		for (const name of root.list(top)) {
			const folder = `${top}/${name}`;
			const below = root.lstat(folder)?.isDirectory() === true ? [...root.walk(folder)] : [];
			if (!below.some(isLicence)) ledger.remove("doc", "packages.strip.docs", folder);
			else for (const entry of below) if (!entry.stats.isDirectory() && !isLicence(entry)) ledger.remove("doc", "packages.strip.docs", entry.path);
		}
	}
}
const isLicence = (entry) => !entry.stats.isDirectory() && (LICENCE$1.test(entry.path.split("/").at(-1) ?? "") || entry.path.includes("/licenses/"));
/**
* Translations of other languages than those kept. A kept `zh_CN.UTF-8` keeps the folders `zh_CN` and `zh`; a kept `zh` keeps all
* of Chinese. glibc's own locale data in /usr/lib/locale is only touched where every locale is a folder.
*/
function stripLocales({ root, ledger }, keep) {
	const kept = (name) => {
		const bare = name.replace(/[.@].*$/, "");
		return keep.some((locale) => {
			const wanted = locale.replace(/[.@].*$/, "");
			return bare === wanted || wanted.startsWith(`${bare}_`) || bare.startsWith(`${wanted}_`);
		});
	};
	const isLocale = (name) => /^[a-z]{2,3}(_[A-Z]{2})?([.@].*)?$/.test(name);
	for (const top of [
		"/usr/share/locale",
		"/usr/share/man",
		"/usr/share/help",
		"/usr/lib/locale"
	]) for (const name of root.list(top)) {
		if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || !isLocale(name) || kept(name)) continue;
		ledger.remove("locale", "packages.strip.locales", `${top}/${name}`);
	}
}
// packages/tailor-image/src/layers/packages.ts
/** Take packages out by name or glob, and docs and locales out of all. The rpm database and licences stay. Throws UserError with every mistake. */
async function packagesLayer(work) {
	const { remove, strip } = work.request.definition.packages;
	if (remove.length > 0) await removePackages(work);
	await eraseLayer(work);
	if (strip.docs) stripDocs(work);
	if (strip.locales !== void 0) stripLocales(work, strip.locales);
}
async function removePackages(work) {
	const { request, root, ledger, ports } = work;
	const installed = await rootPackages(root.dir, ports);
	const chosen = /* @__PURE__ */ new Map();
	const findings = [];
	for (const [index, pattern] of request.definition.packages.remove.entries()) {
		const matches = installed.filter((one) => [one.name, `${one.name}.${one.arch}`].some((name) => globPattern(pattern).test(name)));
		for (const pkg of matches) chosen.set(pkg.name, {
			pattern,
			index,
			pkg
		});
		if (matches.length === 0) {
			const close = nearest(pattern, installed.map((one) => one.name));
			findings.push({
				level: isGlob(pattern) ? "notice" : "error",
				code: "package-not-installed",
				title: `packages.remove: ${pattern} matches no installed package`,
				hint: close === void 0 ? "Take the line out." : `Did you mean ${close}?`,
				at: request.position([
					"packages",
					"remove",
					index
				])
			});
		}
	}
	const names = [...chosen.keys()].sort();
	const needs = names.length === 0 ? [] : await erasureNeeds(root.dir, names, ports);
	findings.push(...neededFindings(work, needs, chosen));
	if (findings.some((finding) => finding.level === "error")) throw new UserError(findings);
	for (const finding of findings) warn(work, finding);
	if (names.length === 0) return;
	if (!work.scriptlets.run) await tellUnrun(work, names);
	const failures = await erase(root.dir, names, ports, work.scriptlets);
	if (failures.length > 0) throw new UserError(failures.map((one) => scriptletFinding(one)));
	for (const { pattern, index, pkg } of chosen.values()) {
		const why = request.definition.packages.reasons.remove[index];
		ledger.removed.push({
			kind: "package",
			what: pkg.nevra,
			rule: `packages.remove: ${pattern}${why == null ? "" : ` (${why})`}`,
			size: pkg.size
		});
	}
}
/** How many of those that need a package are named; a base package has hundreds. */
const NAMED = 5;
/** One mistake for each package that cannot go, however many need it. */
function neededFindings({ request }, needs, chosen) {
	const byPackage = /* @__PURE__ */ new Map();
	for (const need of needs) {
		const name = [...chosen.values()].find(({ pkg }) => pkg.provides.includes(need.capability) || pkg.files.includes(need.capability))?.pkg.name ?? "";
		byPackage.set(name, [...byPackage.get(name) ?? [], need]);
	}
	return [...byPackage].map(([name, all]) => {
		const users = [...new Set(all.map((need) => need.neededBy))];
		const rest = users.length - NAMED;
		const who = `${users.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
		const [first] = all;
		const what = all.length === 1 && first !== void 0 ? `requires ${first.capability}` : "need it";
		const index = chosen.get(name)?.index;
		return {
			level: "error",
			code: "package-needed",
			title: `packages.remove: ${name || [...chosen.keys()].join(", ")} cannot go, ${who} ${what}`,
			...all.length === 1 ? {} : { detail: all.map((need) => `${need.neededBy} requires ${need.capability}`).slice(0, 40).join("\n") },
			hint: users.length > NAMED ? "Much of the image rests on it: keep it." : `Remove ${users.length === 1 ? users[0] : "those"} too, or keep the package.`,
			at: request.position([
				"packages",
				"remove",
				...index === void 0 ? [] : [index]
			])
		};
	});
}
const isGlob = (pattern) => /[*?[]/.test(pattern);
// packages/tailor-image/src/layers/prove-boot.ts
/** What this image needs of its kernel to start where the definition says that it does. */
function needsOf$1({ definition, arch }) {
	const { outputs, verify } = definition;
	return bootNeeds$1({
		arch,
		outputs,
		boots: verify.boots,
		bus: verify.machine.disk
	});
}
/** Needs that the kernel cannot meet, by its configuration alone: before anything is installed. Nothing where it is not known. */
const optionFindings = (request, release, config) => needsOf$1(request).filter((need) => isLacking(need, config)).map((need) => lacking(request, release, need));
const isLacking = ({ options, modules }, config) => config !== "" && !options.some((one) => has(one, modules.length === 0 ? "y" : "[ym]", config));
const has = (option, value, config) => new RegExp(`^CONFIG_${option}=${value}$`, "m").test(config);
/**
* Each driver that starts the image must be built in, or a module where it is loaded from, behind all that it needs: in an initramfs of ours insmod gets them one by
* one. Pure.
*/
function bootFindings(request, boot) {
	const { tree, kept, initramfs, isOrdered, config } = boot;
	const inside = new Set(initramfs.map(moduleName));
	const findings = optionFindings(request, tree.release, config);
	for (const need of needsOf$1(request)) {
		const { modules, options, where } = need;
		if (modules.length === 0 || isLacking(need, config)) continue;
		const isBuiltin = modules.some((name) => tree.builtin.has(name)) || options.some((one) => has(one, "y", config));
		const isThere = modules.some((name) => inside.has(name) || where === "image" && kept.has(name));
		if (isBuiltin || isThere) continue;
		const name = modules.find((one) => tree.modules.has(one));
		findings.push(name === void 0 ? lacking(request, tree.release, need) : outside(request, tree, need, name));
	}
	findings.push(...cryptoFindings(request, boot, inside));
	if (isOrdered) findings.push(...orderFindings(request, tree, initramfs));
	return findings;
}
function lacking({ position }, release, { what, options, modules, key }) {
	const [usual] = options;
	const value = modules.length === 0 ? "=y" : "";
	return {
		level: "error",
		code: "kernel-cannot-boot-image",
		title: `kernel ${release} has no ${options.map((one) => `CONFIG_${one}${value}`).join(" or ")}: ${what} needs it, so the image would not start`,
		hint: `Use a kernel that has it, or build one (\`kernel.source\`) with CONFIG_${usual}${value === "" ? "=m" : value} in a fragment.`,
		at: position([...key])
	};
}
function outside({ position }, tree, need, name) {
	const from = need.where === "initramfs" ? "the initramfs" : "the image";
	return {
		level: "error",
		code: "boot-module-outside",
		title: `module ${name} (CONFIG_${need.options[0]}) of kernel ${tree.release} is not in ${from}: ${need.what} needs it, so the image would not start`,
		hint: need.where === "initramfs" ? `Add ${name} to drivers.initramfs, or use a kernel with CONFIG_${need.options[0]}=y.` : `Add ${name} to drivers.keep.modules, or use a kernel with CONFIG_${need.options[0]}=y.`,
		at: position([...need.key])
	};
}
/** `ext4` in the initramfs, crc32c nowhere: mounting fails with `Cannot load crc32c driver`, and no list of dependencies says so. */
function cryptoFindings({ position }, { tree }, inside) {
	return Object.entries(CRYPTO_BY_NAME).flatMap(([user, algorithms]) => !inside.has(user) ? [] : algorithms.flatMap((algorithm) => {
		const named = new RegExp(`^(?:crypto[-_])?${algorithm}(?:[-_]|$)`);
		const isBuiltin = [...tree.builtin, ...tree.builtinAliases].some((one) => named.test(one));
		const providers = [...tree.modules.values()].filter(({ name, aliases }) => named.test(name) || aliases.some((one) => named.test(one)));
		const saysSo = tree.modules.get(user)?.softdeps.includes(algorithm) === true;
		if (isBuiltin || providers.some(({ name }) => inside.has(name))) return [];
		if (providers.length === 0 && !saysSo) return [];
		const [provider] = providers;
		return [{
			level: "error",
			code: "boot-crypto-outside",
			title: `module ${user} asks the crypto API for ${algorithm} by name, and ${provider === void 0 ? `kernel ${tree.release} has none` : `${provider.name} is not in the initramfs`}: it could not be mounted`,
			hint: provider === void 0 ? `Use a kernel with CONFIG_CRYPTO_${algorithm.toUpperCase()}.` : `Add ${provider.name} to drivers.initramfs, or use a kernel with CONFIG_CRYPTO_${algorithm.toUpperCase()}=y.`,
			at: position(["drivers", "initramfs"])
		}];
	}));
}
function orderFindings({ position }, tree, order) {
	return loadFailures(tree, order).map(({ name, lacks }) => ({
		level: "error",
		code: "boot-module-order",
		title: `insmod would refuse ${name} in the initramfs: it needs ${lacks}, which ${order.includes(lacks) ? "is not loaded before it" : "is not there"}`,
		hint: `Load ${[...closureOf(tree, [name], { soft: false }).keys()].reverse().join(", ")} in this order, as \`modprobe --show-depends ${name}\` says.`,
		at: position(["drivers", "initramfs"])
	}));
}
/** Throws UserError with all that keeps the image from starting. */
function proveBoot({ request }, boot) {
	const findings = bootFindings(request, boot);
	if (findings.length > 0) throw new UserError(findings);
}
// packages/tailor-image/src/layers/units.ts
/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const UNIT_FOLDERS = [
	"/etc/systemd/system",
	"/usr/local/lib/systemd/system",
	"/usr/lib/systemd/system",
	"/lib/systemd/system"
];
/** Names of all unit files and aliases of the root, templates too. */
function unitNames(root) {
	const names = /* @__PURE__ */ new Set();
	for (const folder of UNIT_FOLDERS) for (const name of root.list(folder)) if (/\.[a-z]+$/.test(name)) names.add(name);
	return names;
}
/** `getty@ttyS0.service` → `getty@.service`; undefined for a unit that is no instance. */
function templateOf(unit) {
	const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit);
	return match === null ? void 0 : `${match[1]}${match[2]}`;
}
/** Path of the file behind a unit or its template, links followed within the root; undefined when masked or absent. */
function unitFile(root, unit) {
	for (const name of [unit, templateOf(unit)]) for (const folder of name === void 0 ? [] : UNIT_FOLDERS) {
		const file = `${folder}/${name}`;
		if (root.stat(file)?.isFile() === true) return root.canonical(`/${root.resolve(file).slice(root.dir.length)}`);
	}
}
/** Has the unit an [Install] section with something in it? Without, `systemctl enable` changes nothing. */
function isInstallable(text) {
	const section = /^\[Install\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? "";
	return /^\s*(WantedBy|RequiredBy|UpheldBy|Alias|Also)\s*=\s*\S/m.test(section);
}
// packages/tailor-image/src/network/types.ts
const isV6 = (address) => address.includes(":");
// packages/tailor-image/src/network/ifcfg.ts
/** Files of network-scripts (sysconfig.txt of initscripts). */
function ifcfgFiles(interfaces) {
	return Object.entries(interfaces).map(([name, one]) => {
		const v4 = one.addresses.filter((address) => !isV6(address));
		const [first6, ...more6] = one.addresses.filter(isV6);
		const gateway = one.gateway.find((address) => !isV6(address));
		const gateway6 = one.gateway.find(isV6);
		const mac = one["mac-match"];
		const lines = [
			"# Written by dpuos from the definition.",
			mac === void 0 ? `DEVICE=${name}` : `HWADDR=${mac.toUpperCase()}`,
			`NAME=${name}`,
			"ONBOOT=yes",
			"NM_CONTROLLED=no",
			`BOOTPROTO=${one.dhcp ? "dhcp" : "none"}`,
			...one.vlan === void 0 ? ["TYPE=Ethernet"] : [
				"VLAN=yes",
				"TYPE=Vlan",
				`PHYSDEV=${one.vlan.parent}`,
				`VLAN_ID=${one.vlan.id}`
			],
			...v4.flatMap((address, index) => {
				const [ip = "", prefix = ""] = address.split("/");
				const number = index === 0 ? "" : String(index);
				return [`IPADDR${number}=${ip}`, `PREFIX${number}=${prefix}`];
			}),
			...gateway === void 0 ? [] : [`GATEWAY=${gateway}`],
			`IPV6INIT=${one.dhcp || first6 !== void 0 ? "yes" : "no"}`,
			...one.dhcp ? [] : ["IPV6_AUTOCONF=no"],
			...first6 === void 0 ? [] : [`IPV6ADDR=${first6}`],
			...more6.length === 0 ? [] : [`IPV6ADDR_SECONDARIES="${more6.join(" ")}"`],
			...gateway6 === void 0 ? [] : [`IPV6_DEFAULTGW=${gateway6}`],
			...one.dns.map((address, index) => `DNS${index + 1}=${address}`),
			...one.mtu === void 0 ? [] : [`MTU=${one.mtu}`]
		];
		return {
			path: `/etc/sysconfig/network-scripts/ifcfg-${name}`,
			text: `${lines.join("\n")}\n`,
			mode: 420
		};
	});
}
// packages/tailor-image/src/network/network-manager.ts
/** nm-settings-keyfile(5). NetworkManager ignores a file that others than root may read. */
function keyfiles(interfaces) {
	return Object.entries(interfaces).map(([name, one]) => {
		const mac = one["mac-match"];
		const sections = [
			section("connection", [
				`id=${name}`,
				`uuid=${uuidOf(name)}`,
				`type=${one.vlan === void 0 ? "ethernet" : "vlan"}`,
				...mac === void 0 ? [`interface-name=${name}`] : []
			]),
			section("ethernet", [...mac === void 0 ? [] : [`mac-address=${mac.toUpperCase()}`], ...one.mtu === void 0 ? [] : [`mtu=${one.mtu}`]]),
			...one.vlan === void 0 ? [] : [section("vlan", [
				`id=${one.vlan.id}`,
				`parent=${one.vlan.parent}`,
				"flags=1"
			])],
			section("ipv4", family(one, false)),
			section("ipv6", family(one, true))
		];
		return {
			path: `/etc/NetworkManager/system-connections/${name}.nmconnection`,
			text: sections.join("\n"),
			mode: 384
		};
	});
}
const section = (name, lines) => `[${name}]\n${lines.map((line) => `${line}\n`).join("")}`;
function family(one, v6) {
	const addresses = one.addresses.filter((address) => isV6(address) === v6);
	const gateway = one.gateway.find((address) => isV6(address) === v6);
	const dns = one.dns.filter((address) => isV6(address) === v6);
	const none = v6 ? "link-local" : "disabled";
	return [
		`method=${one.dhcp ? "auto" : addresses.length > 0 ? "manual" : none}`,
		...addresses.map((address, index) => `address${index + 1}=${address}`),
		...gateway === void 0 ? [] : [`gateway=${gateway}`],
		...dns.length === 0 ? [] : [`dns=${dns.join(";")};`]
	];
}
/** The same for the same name on every machine: it only tells connections of one machine apart. */
function uuidOf(name) {
	const hex = digestOf(`dpuos connection ${name}`);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`a${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join("-");
}
// packages/tailor-image/src/network/networkd.ts
const HEAD$2 = "# Written by dpuos from the definition.\n";
/** Before what packages ship (80-, 99-): the first file that matches an interface is the only one. */
const NETWORKD_PREFIX = "10-dpuos-";
/** systemd.network(5), and systemd.netdev(5) for VLANs. */
function networkdFiles(interfaces) {
	return Object.entries(interfaces).flatMap(([name, one]) => {
		const base = `/etc/systemd/network/${NETWORKD_PREFIX}${name}`;
		const children = Object.entries(interfaces).filter(([, child]) => child.vlan?.parent === name);
		const mac = one["mac-match"];
		const match = mac === void 0 ? `Name=${name}` : `MACAddress=${mac.toLowerCase()}`;
		const network = [
			`DHCP=${one.dhcp ? "yes" : "no"}`,
			...one.dhcp ? [] : ["IPv6AcceptRA=no"],
			...one.addresses.map((address) => `Address=${address}`),
			...one.gateway.map((address) => `Gateway=${address}`),
			...one.dns.map((address) => `DNS=${address}`),
			...children.map(([child]) => `VLAN=${child}`)
		];
		const link = one.mtu === void 0 ? "" : `\n[Link]\nMTUBytes=${one.mtu}\n`;
		const text = `${HEAD$2}[Match]\n${match}\n${link}\n[Network]\n${network.join("\n")}\n`;
		const files = [{
			path: `${base}.network`,
			text,
			mode: 420
		}];
		if (one.vlan === void 0) return files;
		const netdev = `${HEAD$2}[NetDev]\nName=${name}\nKind=vlan\n\n[VLAN]\nId=${one.vlan.id}\n`;
		return [...files, {
			path: `${base}.netdev`,
			text: netdev,
			mode: 420
		}];
	});
}
// packages/tailor-image/src/network/network.ts
const RENDERERS = {
	NetworkManager: {
		unit: "NetworkManager.service",
		package: "NetworkManager",
		files: keyfiles
	},
	"systemd-networkd": {
		unit: "systemd-networkd.service",
		package: "systemd-networkd",
		files: networkdFiles
	},
	ifcfg: {
		unit: "network.service",
		package: "network-scripts",
		files: ifcfgFiles
	}
};
/** Files of `system.network`. */
function writeNetwork(work) {
	const { network } = work.request.definition.system;
	if (network === void 0) return;
	for (const { path, text, mode } of RENDERERS[network.renderer].files(network.interfaces)) work.ledger.write("system", path, text, mode);
}
/**
* Will somebody read them? After the services layer: the renderer must be there (else UserError) and start; that another one starts too, or
* that an earlier file takes the interface, is a warning.
*/
function checkNetwork(work) {
	const { request, root } = work;
	const { network } = request.definition.system;
	if (network === void 0) return;
	const at = request.position(["system", "network"]);
	const { unit, package: name } = RENDERERS[network.renderer];
	const say = (level, code, title, hint) => ({
		level,
		code,
		title: `system.network: ${title}`,
		hint,
		at
	});
	if (!isThere(work, unit)) {
		const others = Object.entries(RENDERERS).filter(([, other]) => isThere(work, other.unit));
		const instead = others.length === 0 ? "" : `, or take \`renderer: ${others[0]?.[0]}\`, which is there`;
		const title = `the image has no ${unit}, which is to read these files (renderer: ${network.renderer})`;
		throw new UserError(say("error", "network-renderer", title, `Add ${name} to packages.install${instead}.`));
	}
	if (!starts(work, unit)) {
		const title = `${unit} does not start at boot, so nothing sets the interfaces up`;
		throw new UserError(say("error", "network-renderer", title, `Add ${unit.replace(".service", "")} to services.enable.`));
	}
	for (const [other, { unit: theirs }] of Object.entries(RENDERERS)) {
		if (other === network.renderer || !isThere(work, theirs) || !starts(work, theirs)) continue;
		warn(work, say("warning", "network-two-renderers", `${theirs} starts beside ${unit}; both may set up the same interface`, `Put ${theirs.replace(".service", "")} into services.disable.`));
	}
	for (const name of Object.keys(network.interfaces)) {
		const one = network.interfaces[name];
		if (/^eth\d+$/.test(name) && one?.["mac-match"] === void 0 && !request.definition.kernel.cmdline.includes("net.ifnames=0")) warn(work, say("warning", "network-name", `${name} is what the kernel calls it; udev gives interfaces other names`, "Add net.ifnames=0 to kernel.cmdline, or name the interface by `mac-match`."));
		if (network.renderer === "systemd-networkd") for (const file of earlier(root, name)) warn(work, say("warning", "network-overridden", `${file} matches ${name} too and comes first: the definition’s file is not read`, "Take that file out, or leave the interface to it."));
	}
}
/** network.service may be a script of SysV init, which a generator of systemd makes a unit of at boot. */
const SYSV = ["/etc/rc.d/init.d/network", "/etc/init.d/network"];
function isThere({ root }, unit) {
	if (unitFile(root, unit) !== void 0) return true;
	return unit === "network.service" && SYSV.some((file) => root.stat(file)?.isFile() === true);
}
/** Linked into what some target wants, by us or by its package. */
function starts({ root }, unit) {
	if (root.lstat(`/etc/systemd/system/${unit}`)?.isSymbolicLink() === true && root.stat(`/etc/systemd/system/${unit}`)?.isFile() !== true) return false;
	for (const folder of ["/etc/systemd/system", "/usr/lib/systemd/system"]) if (root.list(folder).filter((name) => /\.(wants|requires)$/.test(name)).some((name) => root.lstat(`${folder}/${name}/${unit}`) !== void 0)) return true;
	return unit === "network.service" && ["/etc/rc.d/rc3.d", "/etc/rc3.d"].some((folder) => root.list(folder).some((name) => /^S\d\dnetwork$/.test(name)));
}
/** Files of networkd that match the interface by name and are read before ours. */
function earlier(root, name) {
	return ["/etc/systemd/network", "/usr/lib/systemd/network"].flatMap((folder) => root.list(folder).filter((file) => file.endsWith(".network") && file < `10-dpuos-${name}.network`).filter((file) => !file.startsWith(NETWORKD_PREFIX)).map((file) => `${folder}/${file}`).filter((file) => {
		const [, globs = ""] = /^\[Match\][^[]*?^\s*Name\s*=\s*(.*)$/ms.exec(root.readText(file) ?? "") ?? [];
		return globs.split(/\s+/).some((glob) => glob !== "" && globPattern(glob).test(name));
	}));
}
// packages/tailor-image/src/layers/unit-files.ts
const FOLDER = "/etc/systemd/system";
const DROP_IN = "50-dpuos.conf";
/** Before every file of packages: the first line that fits a unit counts. */
const PRESET = "/etc/systemd/system-preset/00-dpuos.preset";
/** Own units and drop-ins. Before the presets are applied, which enable them. */
function writeUnitFiles({ request, ledger }) {
	const { units, presets } = request.definition.services;
	for (const [name, text] of Object.entries(units)) ledger.write("services", `${FOLDER}/${name}`, ended(text));
	if (presets === "none") ledger.write("services", PRESET, "disable *\n");
	else if (presets !== "vendor") ledger.write("services", PRESET, presets.map((line) => `${line}\n`).join(""));
	for (const [name, dropIn] of Object.entries(request.definition.services["drop-ins"])) ledger.write("services", dropInPath(name), dropInText(dropIn));
}
const dropInPath = (name) => `${FOLDER}/${unitName(name)}.d/${DROP_IN}`;
const ended = (text) => text.endsWith("\n") ? text : `${text}\n`;
/** A drop-in as systemd reads it; a list is one line each, so that `["", x]` clears and sets. */
function dropInText(dropIn) {
	if (typeof dropIn === "string") return ended(dropIn);
	return Object.entries(dropIn).map(([section, settings]) => {
		return `[${section}]\n${Object.entries(settings).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${key}=${word$1(one)}\n`)).join("")}`;
	}).join("\n");
}
const word$1 = (value) => typeof value === "boolean" ? value ? "yes" : "no" : String(value);
/** Drop-ins of units that the image does not have. */
function dropInMistakes({ request, root }) {
	const known = unitNames(root);
	return Object.keys(request.definition.services["drop-ins"]).flatMap((given) => {
		const unit = unitName(given);
		if (known.has(unit) || known.has(templateOf(unit) ?? "")) return [];
		const close = nearest(unit, known);
		return {
			level: "error",
			code: "unit-unknown",
			title: `services.drop-ins: no installed package has the unit ${unit}`,
			hint: close === void 0 ? "Add the package that brings it to packages.install." : `Did you mean ${close}?`,
			at: request.position([
				"services",
				"drop-ins",
				given
			])
		};
	});
}
/**
* What systemd would say about the files that the definition brings: `systemd-analyze verify` of the host reads them (it executes
* nothing of the image). Only complaints about our own files count: unknown settings, values that do not parse.
*/
async function verifyUnitFiles(work) {
	const { request, root, ports } = work;
	const { units, "drop-ins": dropIns } = request.definition.services;
	const ours = new Map([...Object.keys(units).map((name) => [`${FOLDER}/${name}`, [
		"services",
		"units",
		name
	]]), ...Object.keys(dropIns).map((name) => [dropInPath(name), [
		"services",
		"drop-ins",
		name
	]])]);
	if (ours.size === 0) return;
	const names = [...Object.keys(units), ...Object.keys(dropIns).map(unitName)];
	const { stderr } = await ports.proc.run([
		"systemd-analyze",
		"verify",
		`--root=${root.dir}`,
		"--man=no",
		"--generators=no",
		...names
	], {
		okCodes: [1],
		timeoutMs: 12e4
	});
	for (const { file, line, text } of complaints(stderr, root.dir)) {
		const path = ours.get(file);
		if (path === void 0) continue;
		warn(work, {
			level: "warning",
			code: "unit-file",
			title: `${path.slice(0, 2).join(".")}: systemd of this machine about ${path[2]}, line ${line}: ${text}`,
			hint: "systemd passes over such a line: correct it, or take it out.",
			at: request.position(path)
		});
	}
}
/** Lines `PATH:LINE: text` of systemd, the root taken off the path. */
function complaints(stderr, dir) {
	return [...stderr.matchAll(/^(\/\S+?):(\d+): (.*)$/gm)].map(([, file = "", line, text = ""]) => ({
		file: file.startsWith(`${dir}/`) ? file.slice(dir.length) : file,
		line: Number(line),
		text
	}));
}
// packages/tailor-image/src/layers/services.ts
const LISTS = [
	"enable",
	"disable",
	"mask"
];
/**
* The distribution's presets, as its scriptlets would have applied them on a live system. Right after the install, whose tree may be kept
* with them: nothing of the definition has a say here. They take away links of units without a preset, and those of an overlay must stay.
*/
async function presets({ root, ports }) {
	await presetsOf({
		root,
		ports
	}, ["preset-all"]);
}
/** Units, drop-ins and presets of the definition, over the distribution's. Before the system layer, for the same reason. */
async function ownUnits(work) {
	writeUnitFiles(work);
	const { presets: policy, units } = work.request.definition.services;
	const names = Object.keys(units);
	if (policy !== "vendor") await presetsOf(work, ["preset-all"]);
	else if (names.length > 0) await presetsOf(work, ["preset", ...names]);
}
const presetsOf = ({ root, ports }, words) => ports.proc.run([
	"systemctl",
	`--root=${root.dir}`,
	...words
], { env: { SYSTEMD_LOG_LEVEL: "warning" } });
/**
* The definition over the distribution's presets: enable, disable, mask, default target. `systemctl --root` only edits links.
* Throws UserError with every mistake.
*/
async function servicesLayer(work) {
	const { request, root, ledger, ports } = work;
	const { services } = request.definition;
	const systemctl = (...words) => ports.proc.run([
		"systemctl",
		`--root=${root.dir}`,
		...words
	], { env: { SYSTEMD_LOG_LEVEL: "warning" } });
	const mistakes = [...unitMistakes(work), ...dropInMistakes(work)];
	if (mistakes.length > 0) throw new UserError(mistakes);
	const units = (list) => services[list].map(unitName);
	for (const finding of [...staticUnits(work), ...wantedByVendor(work)]) warn(work, finding);
	if (services.enable.length > 0) await systemctl("enable", ...units("enable"));
	if (services.disable.length > 0) await systemctl("disable", ...units("disable"));
	for (const unit of units("mask")) ledger.symlink("services", "/dev/null", `/etc/systemd/system/${unit}`);
	await systemctl("set-default", services["default-target"]);
	await verifyUnitFiles(work);
	checkNetwork(work);
	return {
		enabled: units("enable"),
		masked: units("mask"),
		files: units("enable").flatMap((unit) => unitFile(root, unit) ?? [])
	};
}
function unitMistakes({ request, root }) {
	const { services } = request.definition;
	const known = unitNames(root);
	const findings = [];
	const check = (given, at) => {
		const unit = unitName(given);
		if (known.has(unit) || known.has(templateOf(unit) ?? "")) return;
		const close = nearest(unit, known);
		findings.push({
			level: "error",
			code: "unit-unknown",
			title: `${at.slice(0, 2).join(".")}: no installed package has the unit ${unit}`,
			hint: close === void 0 ? "Add the package that brings it to packages.install." : `Did you mean ${close}?`,
			at: request.position(at)
		});
	};
	for (const list of LISTS) services[list].forEach((given, index) => check(given, [
		"services",
		list,
		index
	]));
	check(services["default-target"], ["services", "default-target"]);
	services.enable.forEach((given, index) => {
		const other = LISTS.slice(1).find((list) => services[list].map(unitName).includes(unitName(given)));
		if (other === void 0) return;
		findings.push({
			level: "error",
			code: "unit-contradiction",
			title: `${unitName(given)} stands in services.enable and in services.${other}`,
			hint: "Decide for one of them.",
			at: request.position([
				"services",
				"enable",
				index
			])
		});
	});
	return findings;
}
/** Enabling a unit without [Install] does nothing: something else must pull it in. Said, not refused: dbus is such a one. */
function staticUnits({ request, root }) {
	return request.definition.services.enable.flatMap((given, index) => {
		const unit = unitName(given);
		const file = unitFile(root, unit);
		if (file === void 0 || isInstallable(root.readText(file) ?? "")) return [];
		return [{
			level: "warning",
			code: "unit-static",
			title: `services.enable: ${unit} has no [Install] section, so enabling it changes nothing`,
			hint: "It starts when another unit asks for it; take the line out, or enable that other unit.",
			at: request.position([
				"services",
				"enable",
				index
			])
		}];
	});
}
/** A link in /usr/lib/systemd/system/*.wants starts a unit whatever `systemctl disable` does: only mask stops it. */
function wantedByVendor({ request, root }) {
	const vendor = "/usr/lib/systemd/system";
	const folders = root.list(vendor).filter((name) => /\.(wants|requires)$/.test(name));
	return request.definition.services.disable.flatMap((given, index) => {
		const unit = unitName(given);
		const wanting = folders.find((folder) => root.lstat(`${vendor}/${folder}/${unit}`) !== void 0);
		if (wanting === void 0) return [];
		return [{
			level: "warning",
			code: "unit-wanted-by-vendor",
			title: `services.disable: ${unit} starts all the same, its package links it into ${wanting}`,
			hint: "Put it into services.mask to keep it from starting.",
			at: request.position([
				"services",
				"disable",
				index
			])
		}];
	});
}
// packages/tailor-image/src/layers/system-files.ts
const HEAD$1 = "# Written by dpuos from the definition.\n";
/** `/etc/tmpfiles.d`: lines of type `w` are carried out at boot, on the running system's /proc and /sys. */
function procConf(proc) {
	const lines = Object.entries(proc).map(([file, value]) => `w ${escaped(file)} - - - - ${escaped(value)}\n`);
	return `${HEAD$1}${lines.join("")}`;
}
const escaped = (text) => text.replaceAll("\\", "\\\\").replaceAll("%", "%%");
/** The lines of /etc/hosts with those of the definition behind them. */
function hostsFile(before, hosts) {
	const lines = Object.entries(hosts).map(([address, names]) => `${address} ${names.join(" ")}\n`);
	return `${before === "" || before.endsWith("\n") ? before : `${before}\n`}${lines.join("")}`;
}
/** Folders of sysctl.d(5), strongest first: of two files of one name only the first counts. */
const SYSCTL_FOLDERS = [
	"/etc/sysctl.d",
	"/run/sysctl.d",
	"/usr/local/lib/sysctl.d",
	"/usr/lib/sysctl.d",
	"/lib/sysctl.d"
];
const SYSCTL_FILE = "90-dpuos.conf";
/** A file that systemd-sysctl reads after ours and that sets the same to something else: the definition's value would not hold. */
function warnOfOverriddenSysctls(work) {
	const { root, request } = work;
	const { sysctl } = request.definition.system;
	const files = /* @__PURE__ */ new Map();
	for (const folder of SYSCTL_FOLDERS) for (const name of root.list(folder)) if (name.endsWith(".conf") && !files.has(name)) files.set(name, `${folder}/${name}`);
	for (const name of [...files.keys()].sort().filter((one) => one > SYSCTL_FILE)) {
		const file = files.get(name) ?? "";
		for (const [key, value] of settings(root.readText(file) ?? "")) {
			const wanted = sysctl[key];
			if (wanted === void 0 || plain(wanted) === plain(value)) continue;
			warn(work, {
				level: "warning",
				code: "sysctl-overridden",
				title: `system.sysctl: ${file} is read later and sets ${key} to ${value}, not ${wanted}`,
				hint: `Change that file by an overlay, or take it out; /etc/sysctl.d/${SYSCTL_FILE} comes before it.`,
				at: request.position([
					"system",
					"sysctl",
					key
				])
			});
		}
	}
}
const plain = (value) => value.trim().replace(/\s+/g, " ");
/** `key = value` lines of a sysctl.d file, keys in dots; `-key` (errors ignored) is the key. */
function settings(text) {
	return text.split("\n").flatMap((line) => {
		const [, key = "", value = ""] = /^\s*-?([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
		if (key === "") return [];
		return [[/^[^./]*\//.test(key) ? key.replaceAll("/", ".") : key, value]];
	});
}
// packages/tailor-image/src/layers/system.ts
const HEAD = "# Written by dpuos from the definition.\n";
const ZONES$1 = "/usr/share/zoneinfo";
/**
* Host name, time zone, locale, sysctl, limits, modules to load, overlays. Returns what the overlays laid, for `giveFiles`. Throws
* UserError with every mistake.
*/
function systemLayer(work) {
	const { request, root, ledger } = work;
	const { system, drivers } = request.definition;
	const mistakes = [...zoneMistakes(work), ...localeMistakes(work)];
	const laid = layFiles(work, mistakes);
	if (mistakes.length > 0) throw new UserError(mistakes);
	ledger.write("system", "/etc/hostname", `${system.hostname}\n`);
	if (root.stat(`${ZONES$1}/${system.timezone}`)?.isFile() === true) ledger.symlink("system", `..${ZONES$1}/${system.timezone}`, "/etc/localtime");
	else ledger.remove("file", "system.timezone", "/etc/localtime");
	ledger.write("system", "/etc/locale.conf", `LANG=${system.locale}\n`);
	if (Object.keys(system.sysctl).length > 0) {
		ledger.write("system", `/etc/sysctl.d/${SYSCTL_FILE}`, sysctlConf(system.sysctl));
		warnOfOverriddenSysctls(work);
	}
	if (Object.keys(system.proc).length > 0) ledger.write("system", "/etc/tmpfiles.d/90-dpuos.conf", procConf(system.proc));
	if (Object.keys(system.hosts).length > 0) ledger.write("system", "/etc/hosts", hostsFile(root.readText("/etc/hosts") ?? "", system.hosts));
	for (const [name, text] of Object.entries(system.udev)) ledger.write("system", `/etc/udev/rules.d/${name}`, text.endsWith("\n") ? text : `${text}\n`);
	writeNetwork(work);
	if (system.limits.length > 0) ledger.write("system", "/etc/security/limits.d/90-dpuos.conf", limitsConf(system.limits));
	if (drivers.load.length > 0) ledger.write("system", "/etc/modules-load.d/dpuos.conf", `${HEAD}${drivers.load.join("\n")}\n`);
	return laid;
}
/** sysctl.d(5); values as given. */
function sysctlConf(sysctl) {
	return `${HEAD}${Object.entries(sysctl).map(([key, value]) => `${key} = ${value}\n`).join("")}`;
}
/** limits.conf(5): domain, type, item, value. */
function limitsConf(limits) {
	return `${HEAD}${limits.map(({ domain, type, item, value }) => `${domain}\t${type}\t${item}\t${value}\n`).join("")}`;
}
function zoneMistakes({ request, root }) {
	const { timezone } = request.definition.system;
	if (timezone === "UTC" || root.stat(`${ZONES$1}/${timezone}`)?.isFile() === true) return [];
	const known = [...root.walk(ZONES$1)].map((entry) => entry.path.slice(20));
	const close = nearest(timezone, known);
	return [{
		level: "error",
		code: "timezone-unknown",
		title: `system.timezone: the image has no time zone ${timezone}`,
		hint: known.length === 0 ? "Add tzdata to packages.install." : close === void 0 ? "Take a name of the tz database, such as Asia/Shanghai." : `Did you mean ${close}?`,
		at: request.position(["system", "timezone"])
	}];
}
/** Locales that glibc has built in. */
const BUILT_IN = [
	"C",
	"POSIX",
	"C.UTF-8",
	"C.utf8"
];
function localeMistakes({ request, root }) {
	const { locale } = request.definition.system;
	if (BUILT_IN.includes(locale) || hasLocale(root, locale)) return [];
	const close = nearest(locale, [...root.list("/usr/lib/locale"), "C.UTF-8"]);
	const lang = locale.split(/[_.@]/)[0] ?? locale;
	return [{
		level: "error",
		code: "locale-unknown",
		title: `system.locale: the image has no locale ${locale}`,
		hint: `Add the package that has it (glibc-langpack-${lang} or glibc-all-langpacks) to packages.install, or take ${close ?? "C.UTF-8"}.`,
		at: request.position(["system", "locale"])
	}];
}
/** A folder of its own (`zh_CN.utf8`), or the archive of all: localedef spells code sets in lower case without hyphens. */
function hasLocale(root, locale) {
	const [name = "", codeset] = locale.split(".");
	const folder = codeset === void 0 ? name : `${name}.${codeset.toLowerCase().replaceAll("-", "")}`;
	if ([locale, folder].some((one) => root.stat(`/usr/lib/locale/${one}`)?.isDirectory() === true)) return true;
	const archive = "/usr/lib/locale/locale-archive";
	if (root.stat(archive)?.isFile() !== true) return false;
	return readFileSync(root.resolve(archive)).includes(`${folder}\0`);
}
// packages/tailor-image/src/layers/users.ts
/** shadow and gshadow are readable by nobody: openEuler's setup ships them with mode 0000. */
const SECRET_MODE = 0;
/**
* Accounts of the definition, and root: locked unless it has a hash. Edited by us and not by useradd -R, which needs a chroot
* with the target's own libraries. Throws UserError with every mistake.
*/
function usersLayer({ request, root, ledger, epoch }) {
	const { users, groups } = request.definition;
	const findings = [];
	const accounts = Object.fromEntries(ACCOUNT_FILES.map((file) => [file, parseTable(root.readText(`/etc/${file}`) ?? "")]));
	const all = {
		root: {
			"password-hash": void 0,
			"authorized-keys": [],
			groups: [],
			shell: accounts.passwd.find((row) => row[0] === "root")?.[6] ?? "/bin/bash",
			uid: void 0,
			system: false,
			home: void 0,
			sudo: void 0
		},
		...users
	};
	for (const [name, { gid, system }] of Object.entries(groups)) {
		const mistakes = applyGroup(accounts, {
			name,
			gid,
			system
		});
		findings.push(...mistakes.map((mistake) => ({
			...mistake,
			at: request.position(["groups", name])
		})));
	}
	const day = Math.floor(epoch / 86400);
	for (const [name, user] of Object.entries(all)) {
		const { uid, system, home } = user;
		const shell = shellOf(user);
		const mistakes = applyAccount(accounts, {
			name,
			hash: user["password-hash"],
			uid,
			groups: user.groups,
			shell,
			system,
			home
		}, day);
		findings.push(...mistakes.map((mistake) => ({
			...mistake,
			at: request.position(["users", name])
		})));
		if (root.stat(shell)?.isFile() !== true && !NO_LOGIN.includes(shell)) findings.push({
			level: "error",
			code: "shell-missing",
			title: `users.${name}.shell: the image has no ${shell}`,
			hint: "Add the package that has it to packages.install, or choose another shell.",
			at: request.position([
				"users",
				name,
				"shell"
			])
		});
	}
	findings.push(...sudoMistakes({
		root,
		request
	}));
	if (findings.length > 0) throw new UserError(findings);
	const rules = sudoers(users);
	if (rules !== "") ledger.write("system", "/etc/sudoers.d/90-dpuos", rules, 288);
	for (const file of ACCOUNT_FILES) {
		const mode = file.endsWith("shadow") ? SECRET_MODE : 420;
		ledger.write("system", `/etc/${file}`, formatTable(accounts[file]), mode);
	}
	for (const [name, user] of Object.entries(all)) {
		const row = accounts.passwd.find((one) => one[0] === name);
		if (!user.system || user.home !== void 0 || user["authorized-keys"].length > 0) makeHome({
			root,
			ledger
		}, row ?? [], user["authorized-keys"]);
	}
}
/** Shells that need not be there to do their work: nobody logs in. */
const NO_LOGIN = [
	"/sbin/nologin",
	"/usr/sbin/nologin",
	"/bin/false",
	"/usr/bin/false"
];
const shellOf = (user) => user.shell ?? (user.system ? "/sbin/nologin" : "/bin/bash");
/** sudoers(5). */
function sudoers(users) {
	const lines = Object.entries(users).flatMap(([name, { sudo }]) => sudo === void 0 ? [] : `${name} ALL=(ALL) ${sudo === "nopasswd" ? "NOPASSWD: " : ""}ALL\n`);
	return lines.length === 0 ? "" : `# Written by dpuos from the definition.\n${lines.join("")}`;
}
function sudoMistakes({ root, request }) {
	return Object.entries(request.definition.users).flatMap(([name, user]) => {
		if (user.sudo === void 0) return [];
		const at = request.position([
			"users",
			name,
			"sudo"
		]);
		if (root.stat("/usr/bin/sudo")?.isFile() !== true) return [{
			level: "error",
			code: "sudo-missing",
			title: `users.${name}.sudo: the image has no sudo`,
			hint: "Add sudo to packages.install.",
			at
		}];
		if (user.sudo === "nopasswd" || !/^[!*]?$/.test(user["password-hash"] ?? "")) return [];
		return [{
			level: "error",
			code: "sudo-password",
			title: `users.${name}.sudo: sudo asks for a password, and the account has none`,
			hint: "Give it a `password-hash`, or write `nopasswd`.",
			at
		}];
	});
}
/** Home folder with /etc/skel for a new user, authorized_keys 0600; all of it belongs to the user. */
function makeHome({ root, ledger }, row, keys) {
	const [, , uid = "0", gid = "0", , home = "/"] = row;
	const fresh = root.stat(home) === void 0;
	if (fresh) {
		root.mkdir(home, 448);
		for (const entry of root.walk("/etc/skel")) {
			const target = path.posix.join(home, entry.path.slice(root.canonical("/etc/skel").length));
			if (entry.stats.isDirectory()) root.mkdir(target);
			else if (entry.stats.isFile()) ledger.write("system", target, root.readText(entry.path) ?? "", entry.stats.mode & 511);
		}
	}
	if (keys.length > 0) {
		root.mkdir(`${home}/.ssh`, 448);
		ledger.write("system", `${home}/.ssh/authorized_keys`, keys.map((key) => `${key}\n`).join(""), 384);
	}
	if (fresh || keys.length > 0) give(root, fresh ? home : `${home}/.ssh`, Number(uid), Number(gid));
}
function give(root, folder, uid, gid) {
	if (process.getuid?.() !== 0) return;
	chownSync(root.resolve(folder), uid, gid);
	for (const entry of root.walk(folder)) lchownSync(osPath(`${root.dir}${entry.path}`), uid, gid);
}
// packages/tailor-image/src/pack/dracut.ts
/**
* Runs a program in the root with /dev, /proc and /sys of its own mount namespace: $1 is the root, the rest the argv. When the program
* ends, the kernel takes namespace and mounts away; the host never sees them. Constant text, paths come as arguments.
*/
const IN_ROOT = `set -eu
mount --bind /dev "$1/dev"
mount -t proc proc "$1/proc"
mount --bind /sys "$1/sys"
exec chroot "$@"
`;
const NO_NAMESPACE = {
	code: "no-mount-namespace",
	match: /unshare: (unshare failed|cannot change root filesystem propagation).*/,
	blame: "user",
	title: "dracut needs a mount namespace, which this machine does not allow even to root",
	hint: "Run outside of the container, or with its CAP_SYS_ADMIN, or use `storage: {initramfs: busybox}`."
};
/**
* Let the distribution's own dracut make the initramfs, inside the root: it runs programs of the image, so only on a host of the
* same architecture. `modules` are in it beside what dracut takes. Returns its path in the root.
*/
async function makeDracut(work, release, modules) {
	const { root, ports, request } = work;
	const at = request.position(["storage", "initramfs"]);
	if (request.arch !== ports.host.arch) throw new UserError({
		level: "error",
		code: "dracut-foreign-arch",
		title: `storage.initramfs: dracut of a ${request.arch} image cannot run on this ${ports.host.arch} machine`,
		hint: "Use `initramfs: busybox`, which needs nothing of the image to run, or a machine of that architecture.",
		at
	});
	const target = `/boot/initramfs-${release}.img`;
	const dracut = [
		"dracut",
		...[
			"--force",
			"--no-hostonly",
			"--no-hostonly-cmdline",
			"--no-early-microcode",
			"--reproducible"
		],
		"--add-drivers",
		modules.join(" "),
		"--kver",
		release,
		target
	];
	const namespace = [
		"--mount",
		"--pid",
		"--fork",
		"--kill-child",
		"--propagation",
		"private"
	];
	for (const folder of [
		"/dev",
		"/proc",
		"/sys"
	]) {
		root.mkdir(folder);
		if (root.resolve(folder) !== `${root.dir}${folder}`) throw misplaced(folder);
	}
	try {
		await ports.proc.run([
			"unshare",
			...namespace,
			"sh",
			"-c",
			IN_ROOT,
			"dpuos-in-root",
			root.dir,
			...dracut
		], {
			env: {
				PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
				HOME: "/root",
				TMPDIR: "/var/tmp"
			},
			timeoutMs: 12e5,
			failures: [NO_NAMESPACE],
			onLine: (line) => ports.log.progress(line.slice(0, 100))
		});
	} catch (error) {
		root.remove(target);
		throw error;
	}
	if (root.stat(target)?.isFile() !== true) throw new Error(`dracut ended well, but there is no ${target}`);
	chmodSync(root.resolve(target), 384);
	return root.canonical(target);
}
const misplaced = (folder) => new UserError({
	level: "error",
	code: "root-link-astray",
	title: `in the image, ${folder} is a link`,
	hint: "A package or the overlay made it so; it must be a folder."
});
// packages/tailor-image/src/pack/esp.ts
/** FAT32 has at least 65525 clusters (Microsoft's FAT specification): with 512-byte clusters and its tables, 33 MiB. */
const FAT32_FROM = 33 * 2 ** 20;
/**
* Take the distribution's GRUB for EFI out of the root: its RPM puts it where the ESP will be mounted, so a second copy below the
* mount point would only be hidden weight. GRUB's built-in prefix decides which folder of the ESP it reads: openEuler's.
*/
async function takeLoader({ root, request, scratch, ledger }) {
	const { grub, package: name } = LOADER[request.arch];
	const top = "/boot/efi/EFI";
	for (const vendor of root.list(top)) {
		const stats = root.stat(`${top}/${vendor}/${grub}`);
		if (stats?.isFile() !== true) continue;
		const file = path.join(scratch, grub);
		await copyFile(root.resolve(`${top}/${vendor}/${grub}`), file);
		ledger.remove("file", "storage: lies on the boot partition", top);
		return {
			file,
			size: stats.size
		};
	}
	throw new UserError({
		level: "error",
		code: "loader-missing",
		title: `the image has no ${grub} below ${top}`,
		hint: `The package ${name} should bring it: look at what it installs in this distribution.`
	});
}
/** Make the boot partition in place: GRUB at the distribution's and at the removable-media path, and grub.cfg. Returns its files' bytes. */
async function writeEsp(work, disk, place, volume, grub, grubCfg) {
	const { ports, scratch, epoch, request } = work;
	const loader = LOADER[request.arch];
	const cfg = path.join(scratch, "grub.cfg");
	await writeFile(cfg, grubCfg);
	const bits = place.size >= FAT32_FROM ? "32" : "16";
	const cluster = place.size <= 260 * 2 ** 20 ? bits === "32" ? "1" : "4" : "8";
	const sector = String(place.offset / 512);
	const format = [
		"-F",
		bits,
		"-s",
		cluster,
		"-n",
		"ESP",
		"-i",
		volume
	];
	const target = [
		"-h",
		sector,
		"--offset",
		sector,
		disk,
		String(place.size / 1024)
	];
	await ports.proc.run([
		"mkfs.vfat",
		"--invariant",
		...format,
		...target
	]);
	const fat = {
		file: disk,
		offset: place.offset
	};
	const env = {
		SOURCE_DATE_EPOCH: String(epoch),
		TZ: "UTC"
	};
	await mtools([
		"mmd",
		"::/EFI",
		"::/EFI/BOOT",
		"::/EFI/openEuler"
	], fat, ports, { env });
	const files = [
		[grub.file, `/EFI/BOOT/${loader.removable}`],
		[grub.file, `/EFI/openEuler/${loader.grub}`],
		[cfg, "/EFI/openEuler/grub.cfg"]
	];
	for (const [from, to] of files) await mtools([
		"mcopy",
		from,
		`::${to}`
	], fat, ports, { env });
	return {
		size: grub.size * 2 + Buffer.byteLength(grubCfg),
		files: files.length
	};
}
// packages/tailor-image/src/pack/ext4/read-attributes.ts
/**
* Extended attributes of everything below a folder: path from it (`/usr/bin/ping`, `/` for itself) → attributes, sorted. Links are not
* followed. SELinux labels are left out: they are the host's, not the image's.
*/
async function readAttributes(folder, ports) {
	const { stdout } = await ports.proc.run([
		"getfattr",
		...[
			"--recursive",
			"--physical",
			"--no-dereference",
			"--absolute-names",
			"--dump",
			"--match=-"
		],
		"--encoding=hex",
		"--",
		folder
	], { maxStdout: 256 * 2 ** 20 });
	return parseAttributes(stdout, folder);
}
/** getfattr's dump: `# file: PATH`, then `name=0xHEX` a line; odd bytes of a path are written as `\ooo`. */
function parseAttributes(dump, folder) {
	const found = /* @__PURE__ */ new Map();
	for (const part of dump.split("\n\n")) {
		const [head = "", ...lines] = part.split("\n");
		const path = /^# file: (.*)$/.exec(head)?.[1];
		if (path === void 0) continue;
		const whole = unescape(path);
		const attributes = lines.flatMap((line) => {
			const [, name, hex] = /^([^=]+)=0x([0-9a-f]*)$/.exec(line) ?? [];
			if (name === void 0 || name === "security.selinux") return [];
			return [{
				name,
				value: Buffer.from(hex ?? "", "hex")
			}];
		});
		if (attributes.length > 0) found.set(whole.slice(folder.length) || "/", attributes.sort((a, b) => a.name < b.name ? -1 : 1));
	}
	return found;
}
/** `\012` → a line break; the bytes together are UTF-8. */
function unescape(text) {
	if (!text.includes("\\")) return text;
	const bytes = [];
	let rest = text;
	for (let match = /\\([0-7]{3})/.exec(rest); match !== null; match = /\\([0-7]{3})/.exec(rest)) {
		bytes.push(Buffer.from(rest.slice(0, match.index)), Buffer.from([Number.parseInt(match[1] ?? "0", 8)]));
		rest = rest.slice(match.index + 4);
	}
	return Buffer.concat([...bytes, Buffer.from(rest)]).toString("utf8");
}
// packages/tailor-image/src/formats/cpio.ts
/** newc writes sizes in 8 hex digits. Bytes. */
const LARGEST$1 = 4294967295;
const CHUNK$1 = 2 ** 20;
/**
* Write the root as a newc cpio: names in the order of the walk, inode numbers counted, device numbers of the build host left out, so that
* equal roots give equal bytes. Of several names of one inode the last carries the content, as GNU cpio does. `links` are symbolic links
* that only the archive has, by path, for paths where the root has nothing.
*/
async function writeCpio(root, links, epoch, to) {
	const names = listNames(root, links, epoch);
	const count = /* @__PURE__ */ new Map();
	for (const { stats } of names) count.set(inodeOf(stats), (count.get(inodeOf(stats)) ?? 0) + 1);
	const numbers = /* @__PURE__ */ new Map();
	const left = new Map(count);
	for (const one of names) {
		const { name, host, stats } = one;
		const inode = inodeOf(stats);
		if (!numbers.has(inode)) numbers.set(inode, numbers.size + 1);
		const type = stats.mode & 61440;
		const isFile = type === 32768;
		const more = (left.get(inode) ?? 1) - 1;
		left.set(inode, more);
		const link = type === 40960 ? Buffer.from(one.link ?? readlinkSync(host, "buffer")) : void 0;
		const size = link?.length ?? (isFile && more === 0 ? stats.size : 0);
		const isDevice = type === 8192 || type === 24576;
		const nlink = type === 16384 ? 2 : count.get(inode) ?? 1;
		const fields = [
			numbers.get(inode) ?? 0,
			stats.mode,
			stats.uid,
			stats.gid,
			nlink,
			Math.floor(stats.mtimeMs / 1e3),
			size,
			0,
			0,
			...isDevice ? [major(stats.rdev), minor(stats.rdev)] : [0, 0]
		];
		await to.write(header(fields, name));
		if (link !== void 0) await to.write(link);
		else if (size > 0) await writeContent(host, size, to);
		await to.write(padding(size));
	}
	await to.write(header([
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0
	], "TRAILER!!!"));
}
function listNames(root, links, epoch) {
	const names = [];
	const top = root.lstat("/");
	if (top !== void 0) names.push({
		name: ".",
		host: root.dir,
		stats: top
	});
	for (const [path, link] of Object.entries(links)) {
		const stats = {
			ino: 0,
			dev: 0,
			mode: 41471,
			uid: 0,
			gid: 0,
			mtimeMs: epoch * 1e3,
			size: 0,
			rdev: 0
		};
		names.push({
			name: path.slice(1),
			host: "",
			stats,
			link
		});
	}
	const tooLarge = [];
	for (const { path, stats } of root.walk()) {
		if (stats.isSocket()) continue;
		if (stats.isFile() && stats.size > LARGEST$1) tooLarge.push(path);
		names.push({
			name: path.slice(1),
			host: `${root.dir}${path}`,
			stats
		});
	}
	if (tooLarge.length > 0) throw new UserError(tooLarge.map((file) => ({
		level: "error",
		code: "cpio-file-size",
		title: `outputs: ${JSON.stringify(file)} has 4 GiB or more, which a cpio cannot hold`,
		hint: "Take `cpio` out of `outputs`, or the file out of the image."
	})));
	return names;
}
const inodeOf = ({ dev, ino }) => `${dev}:${ino}`;
/** The numbers of Linux's dev_t as glibc splits it (gnu_dev_major, gnu_dev_minor). */
const major = (device) => device >>> 8 & 4095 | Math.floor(device / 2 ** 32) & -4096;
const minor = (device) => device & 255 | device >>> 12 & -256;
/** Magic, the given fields, size of the name, no checksum; the name, ended by a zero and filled to 4 bytes. */
function header(fields, name) {
	const bytes = Buffer.from(`${name}\0`);
	const numbers = [
		...fields,
		bytes.length,
		0
	].map((one) => one.toString(16).toUpperCase().padStart(8, "0"));
	const head = Buffer.from(`070701${numbers.join("")}`, "latin1");
	return Buffer.concat([
		head,
		bytes,
		padding(head.length + bytes.length)
	]);
}
const padding = (size) => Buffer.alloc((4 - size % 4) % 4);
async function writeContent(host, size, to) {
	const fd = openSync(host, "r");
	try {
		for (let at = 0; at < size;) {
			const chunk = Buffer.allocUnsafe(Math.min(CHUNK$1, size - at));
			const got = readSync(fd, chunk, 0, chunk.length, at);
			if (got === 0) throw new Error(`${host} became shorter while it was read`);
			await to.write(chunk.subarray(0, got));
			at += got;
		}
	} finally {
		closeSync(fd);
	}
}
// packages/tailor-image/src/root/target-root.ts
/** As many links in one lookup as Linux follows before it says ELOOP (MAXSYMLINKS, path_resolution(7)). */
const MAX_LINKS = 40;
/**
* The tree that becomes the image. It is foreign: any RPM may have put `/etc -> /` into it. So every path is resolved here,
* component by component as after chroot(2): absolute links start at the root, `..` stops at the root, and nothing outside
* is ever read, written or removed. Paths are those of the image (`/etc/hostname`); a missing leading slash does not matter.
* Only we change the tree while it is open: no races are guarded against.
*/
var TargetRoot = class {
	/** Where the root lies on the host. Absolute. */
	dir;
	constructor(dir) {
		this.dir = path.resolve(dir);
	}
	/** Host path of what `target` is, the last link followed too. Need not exist. */
	resolve(target) {
		return this.#walk(target, true);
	}
	/** Host path of the entry itself: a link in the last place is not followed. */
	locate(target) {
		return this.#walk(target, false);
	}
	/** `/lib/modules` → `/usr/lib/modules`: the path without links, as `walk` names the entry. The last link is not followed. */
	canonical(target) {
		return `/${path.relative(this.dir, this.locate(target))}`;
	}
	#walk(target, followLast) {
		const todo = target.split("/");
		const done = [];
		let links = 0;
		for (let part = todo.shift(); part !== void 0; part = todo.shift()) {
			if (part === "" || part === ".") continue;
			if (part === "..") {
				done.pop();
				continue;
			}
			const host = path.join(this.dir, ...done, part);
			if (peek(host)?.isSymbolicLink() === true && (followLast || todo.length > 0)) {
				if (++links > MAX_LINKS) throw loop(target);
				const link = fromBytes(readlinkSync(osPath(host), "buffer"));
				if (link.startsWith("/")) done.length = 0;
				todo.unshift(...link.split("/"));
				continue;
			}
			done.push(part);
		}
		return path.join(this.dir, ...done);
	}
	/** What the path is, the last link followed; undefined when there is nothing. */
	stat(target) {
		return peek(this.resolve(target));
	}
	/** What the entry itself is; undefined when there is nothing. */
	lstat(target) {
		return peek(this.locate(target));
	}
	/** Text of a file; undefined when there is none (a folder or device counts as none). */
	readText(target) {
		return this.stat(target)?.isFile() === true ? readFileSync(osPath(this.resolve(target)), "utf8") : void 0;
	}
	/** Names in a folder, sorted by code unit; empty when it is no folder. */
	list(target) {
		return this.stat(target)?.isDirectory() === true ? names(this.resolve(target)) : [];
	}
	/** Make a folder and its parents, mode 0755, owner root. Existing ones stay as they are. */
	mkdir(target, mode = 493) {
		const host = this.resolve(target);
		const relative = path.relative(this.dir, host);
		let folder = this.dir;
		for (const part of relative === "" ? [] : relative.split("/")) {
			folder = path.join(folder, part);
			const stats = peek(folder);
			if (stats?.isDirectory() === true) continue;
			if (stats !== void 0) throw notAFolder(target, path.relative(this.dir, folder));
			mkdirSync(osPath(folder));
			chmodSync(osPath(folder), folder === host ? mode : 493);
			own(folder);
		}
	}
	/**
	* Write a file, owner root. A link in the last place is followed, within the root. An existing file is replaced by a new inode,
	* so that other hard links keep their content. Makes the folder.
	*/
	write(target, data, mode = 420) {
		const host = this.#makeWay(target, this.resolve(target));
		const file = openSync(osPath(host), constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW);
		try {
			writeFileSync(file, data);
		} finally {
			closeSync(file);
		}
		finish(host, mode);
	}
	/** Write a file as a copy of one on the host (never a link), of any size; otherwise as `write`. */
	copy(source, target, mode = 420) {
		const host = this.#makeWay(target, this.resolve(target));
		copyFileSync(osPath(source), osPath(host), constants.COPYFILE_EXCL);
		finish(host, mode);
	}
	/** Make a link, replacing a file or link that is there. The link's text is taken as it is. */
	symlink(text, target) {
		const host = this.#makeWay(target, this.locate(target));
		symlinkSync(osPath(text), osPath(host));
		own(host);
	}
	/** Make the folder of a host path, and take away what is there. Returns the host path. */
	#makeWay(target, host) {
		this.mkdir(`/${path.relative(this.dir, path.dirname(host))}`);
		if (peek(host)?.isDirectory() === true) throw isAFolder(target);
		clear(host);
		return host;
	}
	/** Remove a file, a link (never what it points to) or a whole folder. Nothing there is fine. */
	remove(target) {
		const host = this.locate(target);
		if (host === this.dir) throw new Error("refusing to remove the target root itself");
		if (peek(host)?.isDirectory() === true) rmSync(osPath(host), {
			recursive: true,
			force: true
		});
		else clear(host);
	}
	/** Everything below a folder, that folder left out: parents before children, names sorted by code unit. Links are not followed. */
	*walk(from = "/") {
		const start = this.resolve(from);
		const stack = [`/${path.relative(this.dir, start)}`];
		for (let folder = stack.pop(); folder !== void 0; folder = stack.pop()) {
			const host = path.join(this.dir, folder);
			if (peek(host)?.isDirectory() !== true) continue;
			const folders = [];
			for (const name of names(host)) {
				const entry = {
					path: path.posix.join(folder, name),
					stats: lstatSync(osPath(path.join(host, name)))
				};
				yield entry;
				if (entry.stats.isDirectory()) folders.push(entry.path);
			}
			stack.push(...folders.reverse());
		}
	}
};
/** lstat(2); undefined when there is nothing, also because a part of the path is no folder. */
function peek(host) {
	try {
		return lstatSync(osPath(host), { throwIfNoEntry: false });
	} catch (error) {
		if (error.code === "ENOTDIR") return void 0;
		throw error;
	}
}
/** Remove a file or link, if there is one. Not rmSync: with `force`, Node 24.9's leaves a link to nothing where it is. */
function clear(host) {
	if (peek(host) !== void 0) unlinkSync(osPath(host));
}
/** Names in a folder of the host, sorted by code unit. */
const names = (host) => readdirSync(osPath(host), "buffer").map(fromBytes).sort();
function own(host) {
	if (process.getuid?.() === 0) lchownSync(osPath(host), 0, 0);
}
/** Owner and mode of a new file; chown(2) takes set-user-ID away: it comes first. */
function finish(host, mode) {
	own(host);
	chmodSync(osPath(host), mode);
}
const bad = (code, title) => new UserError({
	level: "error",
	code,
	title,
	hint: "A package or the overlay made it so: take that one out, or correct it."
});
const loop = (target) => bad("root-link-loop", `in the image, ${target} is a loop of links`);
const isAFolder = (target) => bad("root-not-a-file", `in the image, ${target} is a folder where a file is to be written`);
const notAFolder = (target, part) => bad("root-not-a-folder", `in the image, /${part} is not a folder, but ${target} is to lie in it`);
// packages/tailor-image/src/pack/compression.ts
/** How the initramfs is packed: zstd where the kernel can read it, else gzip, which every distribution's kernel can. */
function initramfsCompression(kernelConfig) {
	return /^CONFIG_RD_ZSTD=y$/m.test(kernelConfig) ? "zstd" : "gzip";
}
// packages/tailor-image/src/pack/init-script.ts
/**
* /init of the busybox initramfs: load modules, wait for the root, run hooks, hand over. Plain POSIX shell over busybox applets;
* every way of failing prints one line `dpuos-initramfs: …` to the console and ends PID 1, so that the kernel panics (and reboots
* where `panic=` says so) instead of waiting in a shell that nobody sees.
*
* Finds root=UUID= and LABEL= in the ext4 superblock (magic at byte 1080, UUID at 1128, label at 1144), PARTUUID= in the GPT
* (entries of 128 bytes from LBA 2, GUID at 16) and /dev/…; busybox builds differ in whether they have blkid.
*/
const INIT_SCRIPT = String.raw`#!/bin/sh
# Written by dpuos. See "rdinit" and "root=" in the kernel's admin-guide.
export PATH=/bin
/bin/busybox mkdir -p /proc /sys /dev /run /newroot /tmp
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mount -t tmpfs -o mode=0755,nosuid,nodev run /run
exec </dev/console >/dev/console 2>&1

say() { echo "dpuos-initramfs: $*"; }
die() {
  say "$*"
  # Let a slow serial line drain before the panic.
  sleep 1
  exit 1
}

root= rootflags= rootfstype= init=/sbin/init mode=ro delay=30
for word in $(cat /proc/cmdline); do
  case $word in
    root=*) root=\${word#root=} ;;
    rootflags=*) rootflags=\${word#rootflags=} ;;
    rootfstype=*) rootfstype=\${word#rootfstype=} ;;
    rootwait=*) delay=\${word#rootwait=} ;;
    init=*) init=\${word#init=} ;;
    ro) mode=ro ;;
    rw) mode=rw ;;
  esac
done
[ -n "$root" ] || die "no root= on the kernel command line: $(cat /proc/cmdline)"

while read -r module; do
  insmod "/lib/modules/$module" 2>/dev/null
done </lib/modules/order

# hex OFFSET COUNT FILE: bytes as lower-case hex digits.
hex() { dd if="$3" bs=1 skip="$1" count="$2" 2>/dev/null | od -An -v -tx1 | tr -d ' \n'; }

is_ext4() { [ "$(hex 1080 2 "$1")" = 53ef ]; }

# part_uuid NAME: the GPT's unique GUID of a partition. Its first three fields are little-endian.
part_uuid() {
  [ -e "/sys/class/block/$1/partition" ] || return
  number=$(cat "/sys/class/block/$1/partition")
  disk=$(readlink -f "/sys/class/block/$1/..")
  sector=$(cat "$disk/queue/logical_block_size")
  guid=$(hex $((sector * 2 + (number - 1) * 128 + 16)) 16 "/dev/\${disk##*/}")
  echo "$guid" | sed 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(....\)/\4\3\2\1-\6\5-\8\7-\9-/'
}

# matches DEVICE NAME: is this block device the root?
matches() {
  case $root in
    /dev/*) [ "$root" = "$1" ] ;;
    UUID=*) is_ext4 "$1" && [ "$(hex 1128 16 "$1")" = "$(echo "\${root#UUID=}" | tr -d - | tr A-F a-f)" ] ;;
    LABEL=*) is_ext4 "$1" && [ "$(dd if="$1" bs=1 skip=1144 count=16 2>/dev/null | tr -d '\000')" = "\${root#LABEL=}" ] ;;
    PARTUUID=*) [ "$(part_uuid "$2")" = "$(echo "\${root#PARTUUID=}" | tr A-F a-f)" ] ;;
    *) die "root=$root is not understood: use UUID=, LABEL=, PARTUUID= or /dev/…" ;;
  esac
}

device=
tries=0
while [ -z "$device" ]; do
  for path in /sys/class/block/*; do
    name=\${path##*/}
    case $name in ram* | loop* | zram*) continue ;; esac
    [ -b "/dev/$name" ] || continue
    if matches "/dev/$name" "$name"; then device=/dev/$name && break; fi
  done
  [ -n "$device" ] && break
  [ $tries -ge $((delay * 5)) ] &&
    die "cannot find root $root after $delay s; block devices: $(ls /sys/class/block | tr '\n' ' ')"
  tries=$((tries + 1))
  sleep 0.2
done

say "root is $device ($root)"
mount -t "\${rootfstype:-ext4}" -o "$mode\${rootflags:+,$rootflags}" "$device" /newroot ||
  die "cannot mount root $device ($root) as \${rootfstype:-ext4}"

# Hooks as dracut has them: sourced, with the root at $NEWROOT.
export NEWROOT=/newroot
for hook in /usr/lib/dracut/hooks/pre-pivot/*.sh; do
  [ -f "$hook" ] && (. "$hook")
done

case $init in /*) ;; *) die "init=$init is not an absolute path" ;; esac
[ -x "/newroot$init" ] || [ -h "/newroot$init" ] || die "no init at $init on $device"
for folder in proc sys dev run; do
  mount --move "/$folder" "/newroot/$folder" || die "cannot move /$folder: the root has no folder of that name"
done
exec switch_root /newroot "$init"
die "cannot start $init"
`.replaceAll("\\${", "${");
// packages/tailor-image/src/pack/initramfs.ts
const BUSYBOX = [
	"/usr/sbin/busybox",
	"/usr/bin/busybox",
	"/bin/busybox",
	"/sbin/busybox"
];
/**
* Make the busybox initramfs and put it into the root's /boot, as openEuler names it. The archive is the same for the same content:
* names sorted, owner root, inode numbers and times fixed. `order`: its modules, as they are loaded. Returns its path in the root.
*/
async function makeInitramfs(work, kernel, tree, order) {
	const { root, ledger, scratch, epoch } = work;
	const busybox = BUSYBOX.find((file) => root.stat(file)?.isFile() === true);
	const program = busybox === void 0 ? void 0 : await readFile(root.resolve(busybox));
	if (program === void 0 || !isStaticElf(program)) throw new UserError({
		level: "error",
		code: "busybox-unfit",
		title: `the image's busybox ${program === void 0 ? "is missing" : "needs shared libraries"}, so it cannot run in an initramfs`,
		hint: "Use a busybox package with a static program, or set storage.initramfs: dracut.",
		at: work.request.position(["storage", "initramfs"])
	});
	const tree_ = path.join(scratch, "initramfs");
	await mkdir$1(path.join(tree_, "bin"), { recursive: true });
	await mkdir$1(path.join(tree_, "lib", "modules"), { recursive: true });
	await mkdir$1(path.join(tree_, "usr", "lib", "dracut", "hooks", "pre-pivot"), { recursive: true });
	await writeFile(path.join(tree_, "bin", "busybox"), program);
	await chmod(path.join(tree_, "bin", "busybox"), 493);
	await symlink("busybox", path.join(tree_, "bin", "sh"));
	await writeFile(path.join(tree_, "init"), INIT_SCRIPT);
	await chmod(path.join(tree_, "init"), 493);
	await copyModules(work, kernel.release, tree, order, path.join(tree_, "lib", "modules"));
	const content = new TargetRoot(tree_);
	for (const file of ["/", ...[...content.walk()].map((entry) => entry.path)]) await lutimes(path.join(tree_, file), epoch, epoch);
	const archive = path.join(scratch, "initramfs.cpio");
	const file = createWriteStream(archive);
	await writeCpio(content, {}, epoch, { write: async (chunk) => {
		if (!file.write(chunk)) await once(file, "drain");
	} });
	await finished(file.end());
	const packed = await compress(archive, initramfsCompression(kernel.config), work);
	const target = `/boot/initramfs-${kernel.release}.img`;
	ledger.write("kernel", target, packed, 384);
	return root.canonical(target);
}
async function copyModules({ root, ports }, release, tree, order, folder) {
	const packed = /* @__PURE__ */ new Map();
	const names = [];
	for (const name of order) {
		const module = tree.modules.get(name);
		if (module === void 0) continue;
		const file = path.basename(module.path);
		await copyFile(root.resolve(`/lib/modules/${release}/${module.path}`), path.join(folder, file));
		await chmod(path.join(folder, file), 420);
		const suffix = path.extname(file);
		if (suffix in UNPACK) packed.set(suffix, [...packed.get(suffix) ?? [], file]);
		names.push(file.replace(/\.(xz|zst|gz)$/, ""));
	}
	for (const [suffix, files] of packed) {
		const [tool, ...options] = UNPACK[suffix] ?? ["xz"];
		await ports.proc.run([
			tool,
			...options,
			...files
		], { cwd: folder });
	}
	await writeFile(path.join(folder, "order"), names.map((name) => `${name}\n`).join(""));
}
/** Compressed, or as it came out for the same archive before. */
async function compress(archive, how, { ports, store }) {
	const { sha256 } = await ports.fs.hash(archive);
	const kept = await store.use("initramfs", {
		sha256,
		how
	}, async (digest, folder) => {
		const bytes = await readFile(path.join(folder, "packed"));
		if (createHash("sha256").update(bytes).digest("hex") !== digest) throw new Error("its digest is another");
		return bytes;
	});
	if (kept !== void 0) return kept;
	const zstd = [
		"zstd",
		"-q",
		"-12",
		"-T1",
		"--no-progress",
		"-o",
		`${archive}.zst`,
		"--",
		archive
	];
	await ports.proc.run(how === "zstd" ? [...zstd] : [
		"gzip",
		"-9",
		"-n",
		"--",
		archive
	]);
	const bytes = await readFile(how === "zstd" ? `${archive}.zst` : `${archive}.gz`);
	const digest = createHash("sha256").update(bytes).digest("hex");
	await store.keep("initramfs", {
		sha256,
		how
	}, digest, (folder) => writeFile(path.join(folder, "packed"), bytes));
	return bytes;
}
// packages/tailor-image/src/scriptlets/install.ts
/** Install the whole set into the empty root, and say which scriptlets ran by emulation, or did not run. */
async function installPackages({ work, dnf, resolution }) {
	const { request, ports, scriptlets } = work;
	const { emulation } = scriptlets;
	const { packages, asks } = resolution;
	const emulated = emulation.kind === "host" || emulation.kind === "qemu-user";
	if (scriptlets.run && emulated) ports.log.info(`${request.arch} scriptlets run through ${emulation.detail}`);
	const ran = await install(dnf, packages, asks, scriptlets);
	const finding = scriptlets.run ? emulated && ranEmulated(ran, request.arch, emulation) : notRun(await rpmScriptlets(packages.map((one) => one.file), ports), {
		arch: request.arch,
		emulation,
		asked: request.definition.packages.scriptlets === "skip",
		at: request.position(["packages", "scriptlets"])
	});
	if (finding) warn(work, finding);
}
// packages/tailor-image/src/strip/data-rules.ts
/** Licence texts must travel with the software; Debian calls them `copyright`. */
const LICENCE = /\/(licen[cs]es?|copying|copyright|notice|authors|patents)([^a-z/][^/]*)?$|\/licenses\//i;
/** Terminals that reach a DPU: its consoles, ssh from the usual emulators, tmux and screen. */
const TERMINALS = /\/(ansi|cons25|dumb|linux|pcansi|vt52|vt100|vt102|vt220|rxvt[^/]*|screen[^/]*|tmux[^/]*|xterm[^/]*|alacritty|foot|kitty|putty[^/]*)$/;
/** Unicode's own forms and those of the protocols: a system without any other converter still talks to its peers. */
const CHARSETS = [
	"UTF-16",
	"UTF-32",
	"UTF-7",
	"UNICODE",
	"ISO8859-1",
	"ISO8859-15",
	"ANSI_X3.110"
];
/** Zones that everybody has. */
const ZONES = [
	"UTC",
	"Etc/UTC",
	"UCT",
	"Etc/UCT",
	"Universal",
	"Zulu",
	"GMT",
	"Etc/GMT"
];
/** Data that no kept program needs in order to work, by class. The first rule that takes a path names it. */
function dataRules({ locales, timezone, completion }) {
	const keptLocale = localeKeeper(locales);
	const charsets = new Set([...CHARSETS, ...locales.flatMap(charsetOf)].map((name) => `${name}.so`));
	const zones = /* @__PURE__ */ new Set([...ZONES, timezone]);
	return [
		{
			name: "docs",
			why: "pages and texts for people; licences stay",
			takes: (path) => /^\/usr\/share\/(doc|man|info|gtk-doc|help)\//.test(path) && !LICENCE.test(path)
		},
		{
			name: "locales",
			why: `translations other than ${locales.join(", ")}, and the sources that locales are made from`,
			takes: (path) => {
				const name = /^\/usr\/(?:share\/locale|lib\/locale)\/([a-z]{2,3}(?:_[A-Z]{2})?(?:[.@][^/]*)?)\//.exec(path)?.[1];
				return name !== void 0 && !keptLocale(name) || path.startsWith("/usr/share/i18n/");
			}
		},
		{
			name: "development",
			why: "needed to build programs, not to run them",
			takes: (path) => /^\/usr\/(include|src|lib\/debug|lib\/\.build-id)\//.test(path) || /^\/usr\/lib(64)?\/([^/]+\/)?(lib[^/]*\.(a|la)|[^/]*crt[^/]*\.o|pkgconfig\/.*|cmake\/.*)$/.test(path) || /^\/usr\/share\/(aclocal|cmake|pkgconfig|gir-1\.0|vala|gdb)\//.test(path)
		},
		{
			name: "bytecode",
			why: "python makes it again, in memory where it may not write",
			takes: (path) => path.includes("/__pycache__/")
		},
		{
			name: "charsets",
			why: `converters other than those of Unicode and ${locales.join(", ")}`,
			takes: (path) => {
				const name = /^\/usr\/lib(?:64)?\/(?:[^/]+\/)?gconv\/([^/]+\.so)$/.exec(path)?.[1];
				return name !== void 0 && !name.startsWith("lib") && !charsets.has(name);
			}
		},
		{
			name: "terminals",
			why: "descriptions of terminals that do not reach a DPU",
			takes: (path) => /^(\/usr\/(share|lib)|\/etc|\/lib)\/terminfo\//.test(path) && !TERMINALS.test(path)
		},
		{
			name: "timezones",
			why: `zones other than ${[.../* @__PURE__ */ new Set(["UTC", timezone])].join(" and ")}`,
			takes: (path) => {
				const name = /^\/usr\/share\/zoneinfo\/(.+)$/.exec(path)?.[1];
				return name !== void 0 && !zones.has(name) && !name.startsWith("leap");
			}
		},
		{
			name: "device-names",
			why: "names of vendors and models, shown to people only; quirks of devices stay",
			takes: (path) => /^\/usr\/lib\/udev\/hwdb\.d\/20-(OUI|(acpi|pci|usb|sdio|bluetooth|vmbus)-[^/]*(vendor|product|model|class)[^/]*)\.hwdb$/.test(path)
		},
		{
			name: "desktop",
			why: "icons and menus of a desktop",
			takes: (path) => /^\/usr\/share\/(icons|pixmaps|applications|metainfo|appdata|sounds|themes)\//.test(path)
		},
		{
			name: "completions",
			why: "completions for shells that are not there",
			takes: (path) => /^\/usr\/share\/(zsh|fish)\//.test(path) || !completion && path.startsWith("/usr/share/bash-completion/")
		}
	];
}
/** A kept `zh_CN.UTF-8` keeps `zh_CN` and `zh`; a kept `zh` keeps all of Chinese. */
function localeKeeper(locales) {
	const bare = (name) => name.replace(/[.@].*$/, "");
	const wanted = locales.map(bare);
	return (name) => wanted.some((one) => one === bare(name) || one.startsWith(`${bare(name)}_`) || bare(name).startsWith(`${one}_`));
}
/** glibc's names of a locale's charset: `zh_CN.GB18030` → GB18030; plain `zh_CN` was GB2312 once, which EUC-CN converts. */
function charsetOf(locale) {
	const charset = /\.([^@]+)/.exec(locale)?.[1]?.toUpperCase();
	if (charset === void 0 || /^UTF-?8$/.test(charset)) return [];
	return [
		charset,
		charset.replace(/^ISO-?/, "ISO"),
		charset.replace("EUC", "EUC-").replace("--", "-")
	];
}
/** One test for the globs of `packages.strip.keep`. */
function keeper(globs) {
	const patterns = globs.map(globPattern);
	return (path) => patterns.some((pattern) => pattern.test(path));
}
// packages/tailor-image/src/strip/places.ts
const TOOL = /^(\/usr(\/local)?)?\/s?bin\/[^/]+$/;
/** Never touched: boot files, modules and firmware have rules of their own, the rest is configuration and state. */
const UNTOUCHED = /^\/(boot|etc|var|root|home|srv|opt|dev|proc|run|sys|tmp)\/|^\/usr\/lib\/(modules|firmware)\//;
/** Plugins that only the files in pam.d name. */
const PAM_MODULE = /\/security\/pam_[^/]+\.so$/;
/** Sorts the paths of a root: whose they are, and what can be decided about them. */
var Places = class {
	#view;
	#folders;
	/** Canonical path → index of its package. */
	#owners = /* @__PURE__ */ new Map();
	/** By package: its canonical paths that exist and are no folders. */
	files;
	constructor(view, packages) {
		this.#view = view;
		const { tree, libraries } = view;
		this.#folders = new Set(Object.values(ELF_MACHINE).flatMap((machine) => libraries.folders(machine)).flatMap((one) => tree.resolve(one) ?? []));
		this.files = packages.map(({ files }, index) => {
			const own = /* @__PURE__ */ new Set();
			for (const file of files) {
				const path = canonical(tree, file);
				const kind = path === void 0 ? void 0 : tree.get(path)?.kind;
				if (path === void 0 || kind === void 0 || kind === "folder") continue;
				own.add(path);
				if (!this.#owners.has(path)) this.#owners.set(path, index);
			}
			return [...own];
		});
	}
	ownerOf(path) {
		return this.#owners.get(path);
	}
	/** May it go at all? Only what a package brought: files of the overlay, caches and state have no owner. */
	isOurs(path) {
		return this.#owners.has(path) && !UNTOUCHED.test(path);
	}
	/** Tools and libraries are found by name, so that it can be told who needs them. `inner`: plugins and helpers that only their own package knows. */
	of(path) {
		if (TOOL.test(path)) return "tool";
		const folder = path.slice(0, path.lastIndexOf("/"));
		const name = path.slice(folder.length + 1);
		if (PAM_MODULE.test(path)) return "library";
		if (this.#folders.has(folder) && /^(lib|ld-).*\.so(\.|$)|\.so\.[\d.]+$/.test(name)) return "library";
		const facts = this.#view.facts(path);
		return facts?.elf !== void 0 || facts?.shebang !== void 0 ? "inner" : "data";
	}
};
/** A package's path as the tree names it: folders may be links (`/lib/x` → `/usr/lib/x`), the last part stays. */
function canonical(tree, file) {
	const slash = file.lastIndexOf("/");
	const folder = tree.resolve(file.slice(0, slash) || "/");
	return folder === void 0 ? void 0 : `${folder === "/" ? "" : folder}/${file.slice(slash + 1)}`;
}
// packages/tailor-image/src/strip/mentions.ts
/** Nothing that runs in a DPU's root is larger; a larger file is data with an x bit. */
const MAX = 2 ** 27;
/** libc's ways of finding a program by its name: who uses none of them has its words for something else. */
const BY_NAME = [
	"execvp",
	"execvpe",
	"execlp",
	"posix_spawnp",
	"popen"
];
const NOTHING = {
	paths: /* @__PURE__ */ new Set(),
	libraries: /* @__PURE__ */ new Set(),
	words: /* @__PURE__ */ new Set()
};
/** Read a file's strings; those of caches and other data are nobody's speech. `binary`: words are those between zero bytes, as C has them; else every word of the text. */
function mentionsOf(host, size, binary) {
	const text = size > MAX ? "" : readFileSync(host, "latin1");
	if (!binary && text.includes("\0")) return NOTHING;
	return {
		paths: new Set(text.match(/\/(?:usr|s?bin|lib|lib64|etc|opt)\/[\w.+@:/-]{2,200}/g)),
		libraries: new Set(text.match(/\blib[\w+-][\w.+-]{0,60}?\.so(?:\.\d+)*(?![\w.])/g)),
		words: binary ? cWords(text) : new Set(text.match(/\w[\w.+-]*/g))
	};
}
function cWords(text) {
	const words = [...text.matchAll(/\0([a-z][\w.+-]{1,40})(?=\0)/g)].map((match) => match[1] ?? "");
	const names = text.match(/\b[a-z]\w{0,20}(?:-\w{1,20}){1,4}/g) ?? [];
	return new Set(BY_NAME.some((name) => words.includes(name)) ? [...words, ...names] : names);
}
// packages/tailor-image/src/strip/reached.ts
/** Libraries that systemd calls `suggested` in its dlopen notes, which those before version 256 do not carry: tokens, passwords, QR codes, dumps. */
const SUGGESTED = /^lib(fido2|p11-kit|tss2-.*|qrencode|pwquality|passwdqc|xkbcommon|archive|ip4tc|dw|elf)\.so/;
/**
* All that is reached from what was asked for, what boots and is started, and the configuration. A package of which anything is reached keeps
* its plugins and helpers, and what those need: who loads them cannot be known. Soft needs and mere mentions count here.
*/
function reach(scan, places, starts) {
	const { tree, view } = scan;
	const needs = groupBy(scan.needs, ({ from }) => from);
	const unitsOf = groupBy(scan.needs.filter(({ what }) => what === UNIT_FILE), ({ to }) => to[0]);
	const things = /* @__PURE__ */ new Map();
	const packages = /* @__PURE__ */ new Set();
	const todo = [];
	const add = (thing, by) => {
		if (thing === void 0 || things.has(thing)) return;
		things.set(thing, by);
		todo.push(thing);
	};
	const keepPackage = (index, whole, by) => {
		if (index === void 0 || packages.has(index) && !whole) return;
		packages.add(index);
		for (const path of places.files[index] ?? []) {
			const place = places.of(path);
			if (whole || place === "inner" || place === "data") add(path, by);
		}
	};
	for (const index of starts.asked) keepPackage(index, true, "asked for");
	places.files.forEach((files, index) => {
		if (!files.some((path) => ["tool", "library"].includes(places.of(path)))) keepPackage(index, false, "data");
	});
	add(KERNEL, "");
	for (const unit of scan.startable) add(unit, "started");
	for (const name of starts.programs) add(findProgram(tree, name), "started");
	for (const [path, { kind }] of tree.entries()) if (kind !== "folder" && places.ownerOf(path) === void 0) add(path, "no package");
	for (let thing = todo.pop(); thing !== void 0; thing = todo.pop()) {
		for (const need of needs.get(thing) ?? []) for (const to of need.to) if (follows(need)) add(to, thing);
		if (!thing.startsWith("/")) continue;
		for (const { from } of unitsOf.get(thing) ?? []) add(from, thing);
		if (places.isOurs(thing)) keepPackage(places.ownerOf(thing), false, `the package of ${thing}`);
		for (const found of mentioned(thing, scan)) add(found, thing);
	}
	return {
		things,
		packages
	};
	function follows({ kind, to, what, from }) {
		if (kind === "dlopen") return !suggested(from, what);
		return kind !== "unit" || to.every((one) => one.startsWith("/") || scan.startable.has(one));
	}
	function suggested(from, what) {
		return (view.facts(from)?.elf?.dlopen ?? []).some(({ sonames, priority }) => priority === "suggested" && sonames.join(" or ") === what);
	}
	function* mentioned(path, { tree: names }) {
		const entry = names.get(path);
		if (entry?.kind !== "file") return;
		const facts = view.facts(path);
		const text = facts?.shebang !== void 0 || path.startsWith("/etc/");
		if (facts?.elf === void 0 && !text) return;
		const noted = new Set(facts?.elf?.dlopen.flatMap(({ sonames }) => sonames));
		const { paths, libraries, words } = mentionsOf(names.host(path), entry.size, facts?.elf !== void 0);
		for (const one of paths) {
			const found = names.file(one);
			if (found !== void 0) yield found;
		}
		for (const one of libraries) {
			if (/\/[^/]*systemd/.test(path) && SUGGESTED.test(one)) continue;
			if (noted.has(one)) continue;
			const found = facts?.elf === void 0 ? names.file(`/usr/lib64/${one}`) : view.libraries.find(one, path, facts.elf);
			if (found !== void 0) yield found;
		}
		const calls = facts?.elf === void 0 ? facts?.shebang !== void 0 || path.endsWith(".sh") : facts.elf.interp !== void 0;
		for (const word of calls ? words : []) {
			if (word === "debugfs") continue;
			const found = findProgram(names, word);
			if (found !== void 0) yield found;
		}
	}
}
// packages/tailor-image/src/strip/plan.ts
const CODE = {
	tools: "no kept unit, program or script runs it, and its package was not asked for",
	libraries: "nothing kept is linked with it or names it",
	packages: "nothing kept needs any of it"
};
/** Stubs of glibc that programs built against an older one still ask for. */
const STUBS = /\/lib(anl|dl|nsl|pthread|resolv|rt|util|nss_[a-z]+)(\.so\.\d|-2\.\d+\.so)$/;
/** Decide what goes, and say why. Changes nothing. */
function plan(scan, packages, options) {
	const { tree } = scan;
	const places = new Places(scan.view, packages);
	const reached = reach(scan, places, {
		asked: packages.flatMap(({ name }, index) => options.asked(name) ? [index] : []),
		programs: options.programs
	});
	const kept = keeper(options.keep);
	const data = dataRules(options);
	const byRule = /* @__PURE__ */ new Map();
	const gone = /* @__PURE__ */ new Map();
	const take = (rule, path) => {
		gone.set(path, rule);
		const list = byRule.get(rule);
		const one = {
			path,
			size: tree.get(path)?.size ?? 0
		};
		if (list === void 0) byRule.set(rule, [one]);
		else list.push(one);
	};
	const links = [];
	for (const [path, { kind }] of tree.entries()) {
		const owner = places.ownerOf(path);
		if (kind === "folder" || owner === void 0 || kept(path) || options.written(path)) continue;
		const whole = !reached.packages.has(owner);
		if (!whole && !places.isOurs(path)) continue;
		const rule = data.find(({ takes }) => takes(path))?.name;
		if (rule !== void 0) take(rule, path);
		else if (kind === "link") links.push(path);
		else if (whole) take("packages", path);
		else if (!reached.things.has(path) && !STUBS.test(path)) {
			const place = places.of(path);
			if (place === "tool" || place === "library") take(place === "tool" ? "tools" : "libraries", path);
		}
	}
	for (const path of orphanedConverters(scan, gone)) if (!kept(path)) take("charsets", path);
	for (const path of links) {
		const target = tree.resolve(path);
		const rule = target === void 0 ? void 0 : gone.get(target);
		if (rule !== void 0) take(rule, path);
	}
	const why = new Map([...data.map((rule) => [rule.name, rule.why]), ...Object.entries(CODE)]);
	const kinds = {
		docs: "doc",
		locales: "locale"
	};
	return {
		rules: [...why].flatMap(([name, reason]) => {
			const files = byRule.get(name);
			if (files === void 0) return [];
			return [{
				rule: `packages.strip.auto.${name}`,
				why: reason,
				kind: kinds[name] ?? "file",
				files
			}];
		}),
		kept: reached.things,
		emptied: packages.filter((_, index) => {
			const files = places.files[index] ?? [];
			return files.length > 0 && files.every((path) => gone.has(path));
		})
	};
}
/** Libraries that lie beside the converters and that no converter is linked with any more. */
function orphanedConverters({ tree, needs }, gone) {
	const used = new Set(needs.flatMap(({ from, kind, to }) => kind === "library" && !gone.has(from) ? to : []));
	return [...tree.entries()].flatMap(([path, { kind }]) => kind === "file" && /\/gconv\/lib[^/]*\.so$/.test(path) && !used.has(path) ? [path] : []);
}
// packages/tailor-image/src/strip/auto.ts
const LIST = "strip.json";
/** As many of a rule's largest files are named in the log. */
const EXAMPLES = 3;
/** Programs that the kernel, systemd and the initramfs start without a file that says so. */
const STARTED_UNSEEN = [
	"sh",
	"init",
	"modprobe",
	"mount",
	"umount",
	"fsck",
	"agetty",
	"sulogin",
	"login",
	"nologin",
	"reboot"
];
/**
* `packages.strip.auto`: take out what nothing that was asked for, is started or is configured reaches; with `preview` only say what
* that would be. The last thing before the root is closed: the initramfs is made by then. Returns the path of the list of reasons in
* the scratch folder; undefined when it is not asked for.
*/
async function stripAuto(work, resolution) {
	const { log } = work.ports;
	return work.request.definition.packages.strip.auto === false ? void 0 : log.group("Strip", () => strip(work, resolution));
}
async function strip(work, resolution) {
	const { request, root, ledger, ports, scratch } = work;
	const preview = request.definition.packages.strip.auto === "preview";
	const now = scan(root);
	for (const finding of idleKeeps(work, now.tree)) warn(work, finding);
	const planned = plan(now, await rootPackages(root.dir, ports), optionsOf(work, resolution, now.tree));
	const list = path.join(scratch, LIST);
	await writeFile(list, `${JSON.stringify(listed(planned, preview), null, 1)}\n`);
	for (const rule of planned.rules) ports.log.info(summary(rule));
	const bytes = planned.rules.reduce((sum, rule) => sum + sizeOf(rule), 0);
	if (preview) {
		warn(work, {
			level: "notice",
			code: "strip-preview",
			title: `packages.strip.auto would take out ${formatMiB(bytes)}; nothing was taken`,
			detail: planned.rules.map(summary).join("\n"),
			hint: `Read ${LIST} in the output folder, name what must stay in packages.strip.keep, then write \`auto: true\`.`,
			at: request.position([
				"packages",
				"strip",
				"auto"
			])
		});
		return list;
	}
	for (const rule of planned.rules) for (const what of collapse(rule, now.tree)) ledger.remove(rule.kind, rule.rule, what);
	await eraseEmptied(work, planned.emptied);
	ports.log.info(`${formatMiB(bytes)} taken out, and ${planned.emptied.length} packages with nothing left: ${planned.emptied.map(({ name }) => name).join(" ")}`);
	return list;
}
function optionsOf({ request, ledger }, { packages, asks }, tree) {
	const { system, storage, packages: given } = request.definition;
	const names = asks.filter(({ because }) => because !== "storage.initramfs: busybox").map(({ name }) => name);
	const wanted = new Set(names);
	const asked = packages.filter((one) => one.asked.some((name) => wanted.has(name))).map(({ name }) => name);
	const all = new Set(asked);
	return {
		keep: given.strip.keep,
		asked: (name) => all.has(name),
		programs: [...STARTED_UNSEEN, ...storage.layout.map(({ type }) => `fsck.${type}`)],
		written: (file) => ledger.written.has(file),
		locales: given.strip.locales ?? [system.locale],
		timezone: system.timezone,
		completion: tree.file("/usr/share/bash-completion/bash_completion") !== void 0
	};
}
/** Globs of `keep` that keep nothing: typing mistakes, mostly. */
function idleKeeps({ request }, tree) {
	const paths = [...tree.entries()].map(([file]) => file);
	return request.definition.packages.strip.keep.flatMap((glob, index) => {
		if (paths.some(keeper([glob]))) return [];
		return [{
			level: "notice",
			code: "strip-keep-nothing",
			title: `packages.strip.keep: ${glob} matches nothing in the image`,
			hint: "Correct it, or take it out. Links in folders are not followed: /usr/lib64/x, not /lib64/x.",
			at: request.position([
				"packages",
				"strip",
				"keep",
				index
			])
		}];
	});
}
/** Their files are gone; so is their entry in the rpm database, lest `rpm -q` tell tales. */
async function eraseEmptied({ root, ledger, ports }, emptied) {
	await eraseByForce(root.dir, emptied.map(({ name, arch }) => `${name}.${arch}`), ports);
	for (const { nevra } of emptied) ledger.removed.push({
		kind: "package",
		what: nevra,
		rule: "packages.strip.auto.packages",
		size: 0
	});
}
/** A folder in the place of all its files, where the rule takes all there is in it. The standard folders stay, if empty. */
function collapse({ files }, tree) {
	const whole = new Set(files.map(({ path: file }) => file));
	const folders = [...tree.entries()].filter(([, { kind }]) => kind === "folder").map(([folder]) => folder);
	for (const folder of folders.reverse()) {
		if (folder.split("/").length <= 4) continue;
		const names = tree.list(folder);
		if (names.length > 0 && names.every((name) => whole.has(`${folder}/${name}`))) whole.add(folder);
	}
	return [...whole].filter((one) => !whole.has(path.posix.dirname(one))).sort();
}
const sizeOf = ({ files }) => files.reduce((sum, { size }) => sum + size, 0);
/** `packages.strip.auto.docs: 300 files, 4.2 MiB, pages for people: /usr/share/…`. */
function summary(rule) {
	const names = rule.files.toSorted((a, b) => b.size - a.size).slice(0, EXAMPLES).map(({ path: file }) => cleanLine(file)).join(", ");
	return `${rule.rule}: ${rule.files.length} files, ${formatMiB(sizeOf(rule))}, ${rule.why}: ${names}`;
}
function listed({ rules, emptied }, preview) {
	return {
		preview,
		rules: rules.map((rule) => ({
			rule: rule.rule,
			why: rule.why,
			bytes: sizeOf(rule),
			files: rule.files
		})),
		packages: emptied.map(({ nevra }) => nevra)
	};
}
// packages/tailor-image/src/build-root.ts
/** Install, then the five layers in order, users, the initramfs, and what a live system's scriptlets would have left to do. */
async function buildRoot(prepared, identity) {
	const { work, resolution } = prepared;
	const { root, ports } = work;
	const { log } = ports;
	const { key, keeping } = await log.group(`Install ${resolution.packages.length} packages`, () => installedTree(prepared, async () => {
		await installPackages(prepared);
		await presets(work);
	}));
	const [untouched] = await together(lookUntouched(work, key), keeping);
	await ownUnits(work);
	const kernel = kernelLayer(work);
	const allDrivers = await log.group("Drivers", () => driversLayer(work, kernel.config, key));
	const laid = await log.group("System", async () => systemLayer(work));
	await log.group("Packages", () => packagesLayer(work));
	const drivers = await cutLayer(work, allDrivers, resolution.packages);
	const services = await log.group("Services and users", async () => {
		await systemUsers(work);
		const chosen = await servicesLayer(work);
		usersLayer(work);
		await giveFiles(work, laid);
		return chosen;
	});
	const initramfs = await log.group("Initramfs", async () => {
		const file = await initramfsOf(work, kernel, drivers);
		log.info(`${file}: ${formatMiB(root.stat(file)?.size ?? 0)}`);
		return file;
	});
	const loader = await takeLoader(work);
	const strip = await stripAuto(work, resolution);
	const installed = await rootPackages(root.dir, ports);
	cutPackageData(work);
	await finalize(work, identity);
	await hardenLayer(work);
	const attributes = readAttributes(root.dir, ports);
	attributes.catch(() => void 0);
	await underWay();
	return {
		kernel,
		drivers,
		services,
		initramfs,
		loader,
		installed,
		untouched,
		strip,
		entries: clampTimes(work),
		attributes
	};
}
/** Made once it is known that its modules start the image; what dracut chose is looked at afterwards. Path in the root. */
async function initramfsOf(work, kernel, { tree, kept }) {
	const { definition } = work.request;
	const names = new Set(kept.map((one) => one.name));
	const order = loadingOrder(tree, names, initramfsModules(tree, definition));
	const boot = {
		tree,
		kept: names,
		initramfs: order,
		isOrdered: true,
		config: kernel.config
	};
	if (definition.storage.initramfs === "busybox") {
		proveBoot(work, boot);
		return await makeInitramfs(work, kernel, tree, order);
	}
	const file = await makeDracut(work, kernel.release, order);
	const inside = await modulesInside(work.root.resolve(file), work.ports);
	proveBoot(work, {
		...boot,
		initramfs: inside,
		isOrdered: false
	});
	return file;
}
// packages/tailor-image/src/cache/tools.ts
/** A program as it is installed: any upgrade changes it. Asking for its version takes longer than looking at it. */
async function programOf(name, ports) {
	const found = await ports.proc.which(name);
	if (found === void 0) return name;
	const { size, mtimeMs, ctimeMs, ino } = await stat(found);
	return [
		await realpath(found),
		size,
		mtimeMs,
		ctimeMs,
		ino
	];
}
/** All programs that an action drives, as they are installed. */
async function programsFor(need, arch, ports) {
	const programs = toolsFor(/* @__PURE__ */ new Set([need]), arch).flatMap((tool) => tool.programs);
	return await Promise.all(programs.map((name) => programOf(name, ports)));
}
// packages/tailor-image/src/epoch.ts
/**
* The time that the image bears, seconds since 1970: SOURCE_DATE_EPOCH when set, else the newest build time of its RPMs. The
* lock decides it then: the same set gives the same time on any day.
*/
async function imageEpoch(packages, ports) {
	if (ports.clock.sourceDateEpoch !== void 0) return ports.clock.sourceDateEpoch;
	const times = await rpmBuildTimes(packages.map((one) => one.file), ports);
	return Math.max(...times);
}
/**
* Ports whose processes all get SOURCE_DATE_EPOCH (rpm ≥ 4.18 writes it as install time, shadow as date of the password) and one
* locale, and whose complaints about a full disk are understood.
*/
function withEpoch(ports, epoch) {
	const fixed = {
		SOURCE_DATE_EPOCH: String(epoch),
		TZ: "UTC",
		LC_ALL: "C.UTF-8"
	};
	const spoken = (options = {}) => ({
		env: {
			...fixed,
			...options.env
		},
		failures: [...options.failures ?? [], NO_SPACE]
	});
	const proc = {
		run: (argv, options) => ports.proc.run(argv, {
			...options,
			...spoken(options)
		}),
		start: (argv, options) => ports.proc.start(argv, {
			...options,
			env: {
				...fixed,
				...options?.env
			}
		}),
		which: (program) => ports.proc.which(program)
	};
	return {
		...ports,
		proc,
		clock: {
			...ports.clock,
			sourceDateEpoch: epoch
		}
	};
}
/** rpm writes SOURCE_DATE_EPOCH as install time since 4.18; an older one writes the clock, and two runs differ in the rpm database. */
function clockInDatabase(rpmVersion) {
	const [major = 0, minor = 0] = (rpmVersion ?? "").split(".").map(Number);
	if (major > 4 || major === 4 && minor >= 18) return void 0;
	return {
		level: "notice",
		code: "rpm-writes-clock",
		title: `rpm ${rpmVersion ?? "(unknown version)"} writes the time of installation into the image: a second run differs in the rpm database`,
		hint: "For disks that are equal bit for bit use rpm 4.18 or newer (Debian 12, Ubuntu 24.04)."
	};
}
// packages/tailor-image/src/evidence/sign.ts
/** The inputs' key; undefined when nothing is to be signed. Throws UserError for what is no key. */
function signingOf(inputs) {
	const { signingKey: text, signingPassword: password = "" } = inputs;
	return text === void 0 ? void 0 : {
		key: signingKey(text),
		password
	};
}
/** What a key is: an armoured private key of OpenPGP, or the file that `minisign -G` writes. Throws UserError for anything else. */
function signingKey(text) {
	const trimmed = text.trim();
	if (isOpenPgpKey(trimmed)) return {
		tool: "gpg",
		text: `${trimmed}\n`
	};
	if (/^untrusted comment: .*\n\S+$/.test(trimmed)) return {
		tool: "minisign",
		text: `${trimmed}\n`
	};
	throw new UserError({
		level: "error",
		code: "signing-key-unknown",
		title: "signing-key is neither an armoured private OpenPGP key nor a secret key of minisign",
		hint: "Give the text that `gpg --armor --export-secret-keys KEY` prints, or the content of the file that `minisign -G` wrote, from a secret."
	});
}
const missing = (tool) => new UserError({
	level: "error",
	code: "signing-tool-missing",
	title: `signing-key is one for ${tool}, which this machine does not have`,
	hint: `Install ${tool === "gpg" ? "gnupg" : "minisign"} in a step before, or sign with a key of the other kind.`
});
const WRONG_PASSWORD = [{
	code: "signing-password",
	match: /Wrong password/i,
	blame: "user",
	title: "the signing key has a password, and signing-password is not it",
	hint: "Pass the password of the key as signing-password, from a secret."
}];
/**
* Sign a file beside it: `X.asc` by gpg, `X.minisig` by minisign. The key is in a folder of its own, readable by nobody else, which goes
* with the run. Returns the signature's path.
*/
async function signFile(file, signing, scratch, ports) {
	const { key, password } = signing;
	if (await ports.proc.which(key.tool) === void 0) throw missing(key.tool);
	if (key.tool === "gpg") return await signWithGpg(file, signing, ports);
	const folder = path.join(scratch, "signing");
	await mkdir$1(folder, {
		recursive: true,
		mode: 448
	});
	const keyFile = path.join(folder, "key");
	await writeFile(keyFile, key.text, { mode: 384 });
	return await signWithMinisign(file, keyFile, password, ports);
}
async function signWithGpg(file, { key, password }, ports) {
	const target = `${file}.asc`;
	await withOpenPgpKey(key.text, password, ports, ({ gpg }) => gpg([
		"--armor",
		"--detach-sign",
		"--output",
		target,
		"--",
		file
	]));
	return target;
}
async function signWithMinisign(file, keyFile, password, ports) {
	await ports.proc.run([
		"minisign",
		"-S",
		"-s",
		keyFile,
		"-m",
		file,
		"-t",
		path.basename(file)
	], {
		input: `${password}\n`,
		failures: WRONG_PASSWORD,
		timeoutMs: 6e4
	});
	return `${file}.minisig`;
}
// packages/tailor-image/src/definition-digest.ts
/**
* Digest of the definition after inheritance, secrets filled in. Overlays, vendor modules and what hardening rules bring along count by their content, RPM files by their
* names (the lock has their sha256): where a checkout lies does not matter.
*/
function definitionDigest(request) {
	const { definition, filesFrom, kmods } = request;
	const { system, packages, drivers } = definition;
	return digestOf({
		...definition,
		system: {
			...system,
			files: system.files.map((one) => ({
				...one,
				from: overlayDigest(path.resolve(filesFrom, one.from))
			}))
		},
		ruleSources: sourcesDigest(ruleSources(request)),
		packages: {
			...packages,
			rpms: packages.rpms.map((one) => path.basename(one)),
			repositories: packages.repositories.map((one) => ({
				...one,
				gpgkey: one.gpgkey.map((file) => path.basename(file))
			}))
		},
		drivers: {
			...drivers,
			vendor: vendorDigest(kmods)
		}
	});
}
// node_modules/spdx-license-ids/index.json
var require_spdx_license_ids = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = [
		"0BSD",
		"3D-Slicer-1.0",
		"AAL",
		"ADSL",
		"AFL-1.1",
		"AFL-1.2",
		"AFL-2.0",
		"AFL-2.1",
		"AFL-3.0",
		"AGPL-1.0-only",
		"AGPL-1.0-or-later",
		"AGPL-3.0-only",
		"AGPL-3.0-or-later",
		"ALGLIB-Documentation",
		"AMD-newlib",
		"AMDPLPA",
		"AML",
		"AML-glslang",
		"AMPAS",
		"ANTLR-PD",
		"ANTLR-PD-fallback",
		"APAFML",
		"APL-1.0",
		"APSL-1.0",
		"APSL-1.1",
		"APSL-1.2",
		"APSL-2.0",
		"ASWF-Digital-Assets-1.0",
		"ASWF-Digital-Assets-1.1",
		"Abstyles",
		"AdaCore-doc",
		"Adobe-2006",
		"Adobe-Display-PostScript",
		"Adobe-Glyph",
		"Adobe-Utopia",
		"Advanced-Cryptics-Dictionary",
		"Afmparse",
		"Aladdin",
		"Apache-1.0",
		"Apache-1.1",
		"Apache-2.0",
		"App-s2p",
		"Arphic-1999",
		"Artistic-1.0",
		"Artistic-1.0-Perl",
		"Artistic-1.0-cl8",
		"Artistic-2.0",
		"Artistic-dist",
		"Aspell-RU",
		"BOLA-1.1",
		"BSD-1-Clause",
		"BSD-2-Clause",
		"BSD-2-Clause-Darwin",
		"BSD-2-Clause-Patent",
		"BSD-2-Clause-Views",
		"BSD-2-Clause-first-lines",
		"BSD-2-Clause-pkgconf-disclaimer",
		"BSD-2-Clause-pos-unchanged",
		"BSD-3-Clause",
		"BSD-3-Clause-Attribution",
		"BSD-3-Clause-Clear",
		"BSD-3-Clause-HP",
		"BSD-3-Clause-LBNL",
		"BSD-3-Clause-Modification",
		"BSD-3-Clause-No-Military-License",
		"BSD-3-Clause-No-Nuclear-License",
		"BSD-3-Clause-No-Nuclear-License-2014",
		"BSD-3-Clause-No-Nuclear-Warranty",
		"BSD-3-Clause-Open-MPI",
		"BSD-3-Clause-OpenWebUI",
		"BSD-3-Clause-Sun",
		"BSD-3-Clause-Tso",
		"BSD-3-Clause-acpica",
		"BSD-3-Clause-flex",
		"BSD-4-Clause",
		"BSD-4-Clause-Shortened",
		"BSD-4-Clause-UC",
		"BSD-4.3RENO",
		"BSD-4.3TAHOE",
		"BSD-Advertising-Acknowledgement",
		"BSD-Attribution-HPND-disclaimer",
		"BSD-Inferno-Nettverk",
		"BSD-Mark-Modifications",
		"BSD-Protection",
		"BSD-Source-Code",
		"BSD-Source-Code-no-disclaimer",
		"BSD-Source-alt-GPL",
		"BSD-Source-beginning-file",
		"BSD-Systemics",
		"BSD-Systemics-W3Works",
		"BSD-ask-to-endorse",
		"BSL-1.0",
		"BUSL-1.1",
		"Baekmuk",
		"Bahyph",
		"Barr",
		"Beerware",
		"BitTorrent-1.0",
		"BitTorrent-1.1",
		"Bitstream-Charter",
		"Bitstream-Vera",
		"BlueOak-1.0.0",
		"Boehm-GC",
		"Boehm-GC-without-fee",
		"Borceux",
		"Brian-Gladman-2-Clause",
		"Brian-Gladman-3-Clause",
		"Brian-Gladman-3-Clause-no-conversion",
		"Buddy",
		"Bugroff",
		"C-UDA-1.0",
		"CAL-1.0",
		"CAL-1.0-Combined-Work-Exception",
		"CAPEC-tou",
		"CATOSL-1.1",
		"CC-BY-1.0",
		"CC-BY-2.0",
		"CC-BY-2.5",
		"CC-BY-2.5-AU",
		"CC-BY-3.0",
		"CC-BY-3.0-AT",
		"CC-BY-3.0-AU",
		"CC-BY-3.0-DE",
		"CC-BY-3.0-IGO",
		"CC-BY-3.0-NL",
		"CC-BY-3.0-US",
		"CC-BY-4.0",
		"CC-BY-NC-1.0",
		"CC-BY-NC-2.0",
		"CC-BY-NC-2.5",
		"CC-BY-NC-3.0",
		"CC-BY-NC-3.0-DE",
		"CC-BY-NC-3.0-IGO",
		"CC-BY-NC-4.0",
		"CC-BY-NC-ND-1.0",
		"CC-BY-NC-ND-2.0",
		"CC-BY-NC-ND-2.5",
		"CC-BY-NC-ND-3.0",
		"CC-BY-NC-ND-3.0-DE",
		"CC-BY-NC-ND-3.0-IGO",
		"CC-BY-NC-ND-4.0",
		"CC-BY-NC-SA-1.0",
		"CC-BY-NC-SA-2.0",
		"CC-BY-NC-SA-2.0-DE",
		"CC-BY-NC-SA-2.0-FR",
		"CC-BY-NC-SA-2.0-UK",
		"CC-BY-NC-SA-2.5",
		"CC-BY-NC-SA-3.0",
		"CC-BY-NC-SA-3.0-DE",
		"CC-BY-NC-SA-3.0-IGO",
		"CC-BY-NC-SA-4.0",
		"CC-BY-ND-1.0",
		"CC-BY-ND-2.0",
		"CC-BY-ND-2.5",
		"CC-BY-ND-3.0",
		"CC-BY-ND-3.0-DE",
		"CC-BY-ND-4.0",
		"CC-BY-SA-1.0",
		"CC-BY-SA-2.0",
		"CC-BY-SA-2.0-UK",
		"CC-BY-SA-2.1-JP",
		"CC-BY-SA-2.5",
		"CC-BY-SA-3.0",
		"CC-BY-SA-3.0-AT",
		"CC-BY-SA-3.0-DE",
		"CC-BY-SA-3.0-IGO",
		"CC-BY-SA-4.0",
		"CC-PDDC",
		"CC-PDM-1.0",
		"CC-SA-1.0",
		"CC0-1.0",
		"CDDL-1.0",
		"CDDL-1.1",
		"CDL-1.0",
		"CDLA-Permissive-1.0",
		"CDLA-Permissive-2.0",
		"CDLA-Sharing-1.0",
		"CECILL-1.0",
		"CECILL-1.1",
		"CECILL-2.0",
		"CECILL-2.1",
		"CECILL-B",
		"CECILL-C",
		"CERN-OHL-1.1",
		"CERN-OHL-1.2",
		"CERN-OHL-P-2.0",
		"CERN-OHL-S-2.0",
		"CERN-OHL-W-2.0",
		"CFITSIO",
		"CMU-Mach",
		"CMU-Mach-nodoc",
		"CNRI-Jython",
		"CNRI-Python",
		"CNRI-Python-GPL-Compatible",
		"COIL-1.0",
		"CPAL-1.0",
		"CPL-1.0",
		"CPOL-1.02",
		"CUA-OPL-1.0",
		"Caldera",
		"Caldera-no-preamble",
		"Catharon",
		"ClArtistic",
		"Clips",
		"Community-Spec-1.0",
		"Condor-1.1",
		"Cornell-Lossless-JPEG",
		"Cronyx",
		"Crossword",
		"CryptoSwift",
		"CrystalStacker",
		"Cube",
		"D-FSL-1.0",
		"DEC-3-Clause",
		"DL-DE-BY-2.0",
		"DL-DE-ZERO-2.0",
		"DOC",
		"DRL-1.0",
		"DRL-1.1",
		"DSDP",
		"DocBook-DTD",
		"DocBook-Schema",
		"DocBook-Stylesheet",
		"DocBook-XML",
		"Dotseqn",
		"ECL-1.0",
		"ECL-2.0",
		"EFL-1.0",
		"EFL-2.0",
		"EPICS",
		"EPL-1.0",
		"EPL-2.0",
		"ESA-PL-permissive-2.4",
		"ESA-PL-strong-copyleft-2.4",
		"ESA-PL-weak-copyleft-2.4",
		"EUDatagrid",
		"EUPL-1.0",
		"EUPL-1.1",
		"EUPL-1.2",
		"Elastic-2.0",
		"Entessa",
		"ErlPL-1.1",
		"Eurosym",
		"FBM",
		"FDK-AAC",
		"FDK-MPEG-H",
		"FSFAP",
		"FSFAP-no-warranty-disclaimer",
		"FSFUL",
		"FSFULLR",
		"FSFULLRSD",
		"FSFULLRWD",
		"FSL-1.1-ALv2",
		"FSL-1.1-MIT",
		"FTL",
		"Fair",
		"Ferguson-Twofish",
		"Frameworx-1.0",
		"FreeBSD-DOC",
		"FreeImage",
		"Furuseth",
		"GCR-docs",
		"GD",
		"GFDL-1.1-invariants-only",
		"GFDL-1.1-invariants-or-later",
		"GFDL-1.1-no-invariants-only",
		"GFDL-1.1-no-invariants-or-later",
		"GFDL-1.1-only",
		"GFDL-1.1-or-later",
		"GFDL-1.2-invariants-only",
		"GFDL-1.2-invariants-or-later",
		"GFDL-1.2-no-invariants-only",
		"GFDL-1.2-no-invariants-or-later",
		"GFDL-1.2-only",
		"GFDL-1.2-or-later",
		"GFDL-1.3-invariants-only",
		"GFDL-1.3-invariants-or-later",
		"GFDL-1.3-no-invariants-only",
		"GFDL-1.3-no-invariants-or-later",
		"GFDL-1.3-only",
		"GFDL-1.3-or-later",
		"GL2PS",
		"GLWTPL",
		"GPL-1.0-only",
		"GPL-1.0-or-later",
		"GPL-2.0-only",
		"GPL-2.0-or-later",
		"GPL-3.0-only",
		"GPL-3.0-or-later",
		"Game-Programming-Gems",
		"Giftware",
		"Glide",
		"Glulxe",
		"Graphics-Gems",
		"Gutmann",
		"HDF5",
		"HIDAPI",
		"HP-1986",
		"HP-1989",
		"HPND",
		"HPND-DEC",
		"HPND-Fenneberg-Livingston",
		"HPND-INRIA-IMAG",
		"HPND-Intel",
		"HPND-Kevlin-Henney",
		"HPND-MIT-disclaimer",
		"HPND-Markus-Kuhn",
		"HPND-Netrek",
		"HPND-Pbmplus",
		"HPND-SMC",
		"HPND-UC",
		"HPND-UC-export-US",
		"HPND-doc",
		"HPND-doc-sell",
		"HPND-export-US",
		"HPND-export-US-acknowledgement",
		"HPND-export-US-modify",
		"HPND-export2-US",
		"HPND-merchantability-variant",
		"HPND-sell-MIT-disclaimer-xserver",
		"HPND-sell-regexpr",
		"HPND-sell-variant",
		"HPND-sell-variant-MIT-disclaimer",
		"HPND-sell-variant-MIT-disclaimer-rev",
		"HPND-sell-variant-critical-systems",
		"HTMLTIDY",
		"HaskellReport",
		"Hippocratic-2.1",
		"Hippocratic-3.0-core",
		"IBM-pibs",
		"ICU",
		"IEC-Code-Components-EULA",
		"IJG",
		"IJG-short",
		"IPA",
		"IPL-1.0",
		"ISC",
		"ISC-Veillard",
		"ISO-permission",
		"ImageMagick",
		"Imlib2",
		"Info-ZIP",
		"Informatica",
		"Inner-Net-2.0",
		"InnoSetup",
		"Intel",
		"Intel-ACPI",
		"Interbase-1.0",
		"JPL-image",
		"JPNIC",
		"JSON",
		"Jam",
		"JasPer-2.0",
		"Kastrup",
		"Kazlib",
		"Knuth-CTAN",
		"LAL-1.2",
		"LAL-1.3",
		"LGPL-2.0-only",
		"LGPL-2.0-or-later",
		"LGPL-2.1-only",
		"LGPL-2.1-or-later",
		"LGPL-3.0-only",
		"LGPL-3.0-or-later",
		"LGPLLR",
		"LOOP",
		"LPD-document",
		"LPL-1.0",
		"LPL-1.02",
		"LPPL-1.0",
		"LPPL-1.1",
		"LPPL-1.2",
		"LPPL-1.3a",
		"LPPL-1.3c",
		"LZMA-SDK-9.11-to-9.20",
		"LZMA-SDK-9.22",
		"Latex2e",
		"Latex2e-translated-notice",
		"Leptonica",
		"LiLiQ-P-1.1",
		"LiLiQ-R-1.1",
		"LiLiQ-Rplus-1.1",
		"Libpng",
		"Linux-OpenIB",
		"Linux-man-pages-1-para",
		"Linux-man-pages-copyleft",
		"Linux-man-pages-copyleft-2-para",
		"Linux-man-pages-copyleft-var",
		"Lucida-Bitmap-Fonts",
		"MIPS",
		"MIT",
		"MIT-0",
		"MIT-CMU",
		"MIT-Click",
		"MIT-Festival",
		"MIT-Khronos-old",
		"MIT-Modern-Variant",
		"MIT-STK",
		"MIT-Wu",
		"MIT-advertising",
		"MIT-enna",
		"MIT-feh",
		"MIT-open-group",
		"MIT-testregex",
		"MITNFA",
		"MMIXware",
		"MMPL-1.0.1",
		"MPEG-SSG",
		"MPL-1.0",
		"MPL-1.1",
		"MPL-2.0",
		"MPL-2.0-no-copyleft-exception",
		"MS-LPL",
		"MS-PL",
		"MS-RL",
		"MTLL",
		"MVT-1.1",
		"Mackerras-3-Clause",
		"Mackerras-3-Clause-acknowledgment",
		"MakeIndex",
		"Martin-Birgmeier",
		"McPhee-slideshow",
		"Minpack",
		"MirOS",
		"Motosoto",
		"MulanPSL-1.0",
		"MulanPSL-2.0",
		"Multics",
		"Mup",
		"NAIST-2003",
		"NASA-1.3",
		"NBPL-1.0",
		"NCBI-PD",
		"NCGL-UK-2.0",
		"NCL",
		"NCSA",
		"NGPL",
		"NICTA-1.0",
		"NIST-PD",
		"NIST-PD-TNT",
		"NIST-PD-fallback",
		"NIST-Software",
		"NLOD-1.0",
		"NLOD-2.0",
		"NLPL",
		"NOSL",
		"NPL-1.0",
		"NPL-1.1",
		"NPOSL-3.0",
		"NRL",
		"NTIA-PD",
		"NTP",
		"NTP-0",
		"Naumen",
		"NetCDF",
		"Newsletr",
		"Nokia",
		"Noweb",
		"O-UDA-1.0",
		"OAR",
		"OCCT-PL",
		"OCLC-2.0",
		"ODC-By-1.0",
		"ODbL-1.0",
		"OFFIS",
		"OFL-1.0",
		"OFL-1.0-RFN",
		"OFL-1.0-no-RFN",
		"OFL-1.1",
		"OFL-1.1-RFN",
		"OFL-1.1-no-RFN",
		"OGC-1.0",
		"OGDL-Taiwan-1.0",
		"OGL-Canada-2.0",
		"OGL-UK-1.0",
		"OGL-UK-2.0",
		"OGL-UK-3.0",
		"OGTSL",
		"OLDAP-1.1",
		"OLDAP-1.2",
		"OLDAP-1.3",
		"OLDAP-1.4",
		"OLDAP-2.0",
		"OLDAP-2.0.1",
		"OLDAP-2.1",
		"OLDAP-2.2",
		"OLDAP-2.2.1",
		"OLDAP-2.2.2",
		"OLDAP-2.3",
		"OLDAP-2.4",
		"OLDAP-2.5",
		"OLDAP-2.6",
		"OLDAP-2.7",
		"OLDAP-2.8",
		"OLFL-1.3",
		"OML",
		"OPL-1.0",
		"OPL-UK-3.0",
		"OPUBL-1.0",
		"OSC-1.0",
		"OSET-PL-2.1",
		"OSL-1.0",
		"OSL-1.1",
		"OSL-2.0",
		"OSL-2.1",
		"OSL-3.0",
		"OSSP",
		"OpenMDW-1.0",
		"OpenPBS-2.3",
		"OpenSSL",
		"OpenSSL-standalone",
		"OpenVision",
		"PADL",
		"PDDL-1.0",
		"PHP-3.0",
		"PHP-3.01",
		"PPL",
		"PSF-2.0",
		"ParaType-Free-Font-1.3",
		"Parity-6.0.0",
		"Parity-7.0.0",
		"Pixar",
		"Plexus",
		"PolyForm-Noncommercial-1.0.0",
		"PolyForm-Small-Business-1.0.0",
		"PostgreSQL",
		"Python-2.0",
		"Python-2.0.1",
		"QPL-1.0",
		"QPL-1.0-INRIA-2004",
		"Qhull",
		"RHeCos-1.1",
		"RPL-1.1",
		"RPL-1.5",
		"RPSL-1.0",
		"RSA-MD",
		"RSCPL",
		"Rdisc",
		"Ruby",
		"Ruby-pty",
		"SAX-PD",
		"SAX-PD-2.0",
		"SCEA",
		"SGI-B-1.0",
		"SGI-B-1.1",
		"SGI-B-2.0",
		"SGI-OpenGL",
		"SGMLUG-PM",
		"SGP4",
		"SHL-0.5",
		"SHL-0.51",
		"SISSL",
		"SISSL-1.2",
		"SL",
		"SMAIL-GPL",
		"SMLNJ",
		"SMPPL",
		"SNIA",
		"SOFA",
		"SPL-1.0",
		"SSH-OpenSSH",
		"SSH-short",
		"SSLeay-standalone",
		"SSPL-1.0",
		"SUL-1.0",
		"SWL",
		"Saxpath",
		"SchemeReport",
		"Sendmail",
		"Sendmail-8.23",
		"Sendmail-Open-Source-1.1",
		"SimPL-2.0",
		"Sleepycat",
		"Soundex",
		"Spencer-86",
		"Spencer-94",
		"Spencer-99",
		"SugarCRM-1.1.3",
		"Sun-PPP",
		"Sun-PPP-2000",
		"SunPro",
		"Symlinks",
		"TAPR-OHL-1.0",
		"TCL",
		"TCP-wrappers",
		"TGPPL-1.0",
		"TMate",
		"TORQUE-1.1",
		"TOSL",
		"TPDL",
		"TPL-1.0",
		"TTWL",
		"TTYP0",
		"TU-Berlin-1.0",
		"TU-Berlin-2.0",
		"TekHVC",
		"TermReadKey",
		"ThirdEye",
		"TrustedQSL",
		"UCAR",
		"UCL-1.0",
		"UMich-Merit",
		"UPL-1.0",
		"URT-RLE",
		"Ubuntu-font-1.0",
		"UnRAR",
		"Unicode-3.0",
		"Unicode-DFS-2015",
		"Unicode-DFS-2016",
		"Unicode-TOU",
		"UnixCrypt",
		"Unlicense",
		"Unlicense-libtelnet",
		"Unlicense-libwhirlpool",
		"VOSTROM",
		"VSL-1.0",
		"Vim",
		"Vixie-Cron",
		"W3C",
		"W3C-19980720",
		"W3C-20150513",
		"WTFNMFPL",
		"WTFPL",
		"Watcom-1.0",
		"Widget-Workshop",
		"WordNet",
		"Wsuipa",
		"X11",
		"X11-distribute-modifications-variant",
		"X11-no-permit-persons",
		"X11-swapped",
		"XFree86-1.1",
		"XSkat",
		"Xdebug-1.03",
		"Xerox",
		"Xfig",
		"Xnet",
		"YPL-1.0",
		"YPL-1.1",
		"ZPL-1.1",
		"ZPL-2.0",
		"ZPL-2.1",
		"Zed",
		"Zeeff",
		"Zend-2.0",
		"Zimbra-1.3",
		"Zimbra-1.4",
		"Zlib",
		"any-OSI",
		"any-OSI-perl-modules",
		"atc-game",
		"bcrypt-Solar-Designer",
		"blessing",
		"bzip2-1.0.6",
		"check-cvs",
		"checkmk",
		"copyleft-next-0.3.0",
		"copyleft-next-0.3.1",
		"curl",
		"cve-tou",
		"diffmark",
		"dtoa",
		"dvipdfm",
		"eGenix",
		"etalab-2.0",
		"fwlw",
		"gSOAP-1.3b",
		"generic-xts",
		"gnuplot",
		"gtkbook",
		"hdparm",
		"hyphen-bulgarian",
		"iMatix",
		"jove",
		"libpng-1.6.35",
		"libpng-2.0",
		"libselinux-1.0",
		"libtiff",
		"libutil-David-Nugent",
		"lsof",
		"magaz",
		"mailprio",
		"man2html",
		"metamail",
		"mpi-permissive",
		"mpich2",
		"mplus",
		"ngrep",
		"pkgconf",
		"pnmstitch",
		"psfrag",
		"psutils",
		"python-ldap",
		"radvd",
		"snprintf",
		"softSurfer",
		"ssh-keyscan",
		"swrule",
		"threeparttable",
		"ulem",
		"w3m",
		"wwl",
		"xinetd",
		"xkeyboard-config-Zinoviev",
		"xlock",
		"xpp",
		"xzoom",
		"zlib-acknowledgement"
	];
}));
// node_modules/spdx-license-ids/deprecated.json
var require_deprecated = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = [
		"AGPL-1.0",
		"AGPL-3.0",
		"BSD-2-Clause-FreeBSD",
		"BSD-2-Clause-NetBSD",
		"GFDL-1.1",
		"GFDL-1.2",
		"GFDL-1.3",
		"GPL-1.0",
		"GPL-2.0",
		"GPL-2.0-with-GCC-exception",
		"GPL-2.0-with-autoconf-exception",
		"GPL-2.0-with-bison-exception",
		"GPL-2.0-with-classpath-exception",
		"GPL-2.0-with-font-exception",
		"GPL-3.0",
		"GPL-3.0-with-GCC-exception",
		"GPL-3.0-with-autoconf-exception",
		"LGPL-2.0",
		"LGPL-2.1",
		"LGPL-3.0",
		"Net-SNMP",
		"Nunit",
		"StandardML-NJ",
		"bzip2-1.0.5",
		"eCos-2.0",
		"wxWindows"
	];
}));
// node_modules/spdx-exceptions/index.json
var require_spdx_exceptions = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = [
		"389-exception",
		"Asterisk-exception",
		"Autoconf-exception-2.0",
		"Autoconf-exception-3.0",
		"Autoconf-exception-generic",
		"Autoconf-exception-generic-3.0",
		"Autoconf-exception-macro",
		"Bison-exception-1.24",
		"Bison-exception-2.2",
		"Bootloader-exception",
		"Classpath-exception-2.0",
		"CLISP-exception-2.0",
		"cryptsetup-OpenSSL-exception",
		"DigiRule-FOSS-exception",
		"eCos-exception-2.0",
		"Fawkes-Runtime-exception",
		"FLTK-exception",
		"fmt-exception",
		"Font-exception-2.0",
		"freertos-exception-2.0",
		"GCC-exception-2.0",
		"GCC-exception-2.0-note",
		"GCC-exception-3.1",
		"Gmsh-exception",
		"GNAT-exception",
		"GNOME-examples-exception",
		"GNU-compiler-exception",
		"gnu-javamail-exception",
		"GPL-3.0-interface-exception",
		"GPL-3.0-linking-exception",
		"GPL-3.0-linking-source-exception",
		"GPL-CC-1.0",
		"GStreamer-exception-2005",
		"GStreamer-exception-2008",
		"i2p-gpl-java-exception",
		"KiCad-libraries-exception",
		"LGPL-3.0-linking-exception",
		"libpri-OpenH323-exception",
		"Libtool-exception",
		"Linux-syscall-note",
		"LLGPL",
		"LLVM-exception",
		"LZMA-exception",
		"mif-exception",
		"OCaml-LGPL-linking-exception",
		"OCCT-exception-1.0",
		"OpenJDK-assembly-exception-1.0",
		"openvpn-openssl-exception",
		"PS-or-PDF-font-exception-20170817",
		"QPL-1.0-INRIA-2004-exception",
		"Qt-GPL-exception-1.0",
		"Qt-LGPL-exception-1.1",
		"Qwt-exception-1.0",
		"SANE-exception",
		"SHL-2.0",
		"SHL-2.1",
		"stunnel-exception",
		"SWI-exception",
		"Swift-exception",
		"Texinfo-exception",
		"u-boot-exception-2.0",
		"UBDL-exception",
		"Universal-FOSS-exception-1.0",
		"vsftpd-openssl-exception",
		"WxWindows-exception-3.1",
		"x11vnc-openssl-exception"
	];
}));
// packages/tailor-image/node_modules/spdx-expression-parse/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var licenses = [].concat(require_spdx_license_ids()).concat(require_deprecated());
	var exceptions = require_spdx_exceptions();
	module.exports = function(source) {
		var index = 0;
		function hasMore() {
			return index < source.length;
		}
		function read(value) {
			if (value instanceof RegExp) {
				var match = source.slice(index).match(value);
				if (match) {
					index += match[0].length;
					return match[0];
				}
			} else if (source.indexOf(value, index) === index) {
				index += value.length;
				return value;
			}
		}
		function skipWhitespace() {
			read(/[ ]*/);
		}
		function operator() {
			var string;
			var possibilities = [
				/^WITH/i,
				/^AND/i,
				/^OR/i,
				"(",
				")",
				":",
				"+"
			];
			for (var i = 0; i < possibilities.length; i++) {
				string = read(possibilities[i]);
				if (string) break;
			}
			if (string === "+" && index > 1 && source[index - 2] === " ") throw new Error("Space before `+`");
			return string && {
				type: "OPERATOR",
				string: string.toUpperCase()
			};
		}
		function idstring() {
			return read(/[A-Za-z0-9-.]+/);
		}
		function expectIdstring() {
			var string = idstring();
			if (!string) throw new Error("Expected idstring at offset " + index);
			return string;
		}
		function documentRef() {
			if (read("DocumentRef-")) return {
				type: "DOCUMENTREF",
				string: expectIdstring()
			};
		}
		function licenseRef() {
			if (read("LicenseRef-")) return {
				type: "LICENSEREF",
				string: expectIdstring()
			};
		}
		function identifier() {
			var begin = index;
			var string = idstring();
			if (licenses.indexOf(string) !== -1) return {
				type: "LICENSE",
				string
			};
			else if (exceptions.indexOf(string) !== -1) return {
				type: "EXCEPTION",
				string
			};
			index = begin;
		}
		function parseToken() {
			return operator() || documentRef() || licenseRef() || identifier();
		}
		var tokens = [];
		while (hasMore()) {
			skipWhitespace();
			if (!hasMore()) break;
			var token = parseToken();
			if (!token) throw new Error("Unexpected `" + source[index] + "` at offset " + index);
			tokens.push(token);
		}
		return tokens;
	};
}));
// packages/tailor-image/node_modules/spdx-expression-parse/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(tokens) {
		var index = 0;
		function hasMore() {
			return index < tokens.length;
		}
		function token() {
			return hasMore() ? tokens[index] : null;
		}
		function next() {
			if (!hasMore()) throw new Error();
			index++;
		}
		function parseOperator(operator) {
			var t = token();
			if (t && t.type === "OPERATOR" && operator === t.string) {
				next();
				return t.string;
			}
		}
		function parseWith() {
			if (parseOperator("WITH")) {
				var t = token();
				if (t && t.type === "EXCEPTION") {
					next();
					return t.string;
				}
				throw new Error("Expected exception after `WITH`");
			}
		}
		function parseLicenseRef() {
			var begin = index;
			var string = "";
			var t = token();
			if (t.type === "DOCUMENTREF") {
				next();
				string += "DocumentRef-" + t.string + ":";
				if (!parseOperator(":")) throw new Error("Expected `:` after `DocumentRef-...`");
			}
			t = token();
			if (t.type === "LICENSEREF") {
				next();
				string += "LicenseRef-" + t.string;
				return { license: string };
			}
			index = begin;
		}
		function parseLicense() {
			var t = token();
			if (t && t.type === "LICENSE") {
				next();
				var node = { license: t.string };
				if (parseOperator("+")) node.plus = true;
				var exception = parseWith();
				if (exception) node.exception = exception;
				return node;
			}
		}
		function parseParenthesizedExpression() {
			if (!parseOperator("(")) return;
			var expr = parseExpression();
			if (!parseOperator(")")) throw new Error("Expected `)`");
			return expr;
		}
		function parseAtom() {
			return parseParenthesizedExpression() || parseLicenseRef() || parseLicense();
		}
		function makeBinaryOpParser(operator, nextParser) {
			return function parseBinaryOp() {
				var left = nextParser();
				if (!left) return;
				if (!parseOperator(operator)) return left;
				var right = parseBinaryOp();
				if (!right) throw new Error("Expected expression");
				return {
					left,
					conjunction: operator.toLowerCase(),
					right
				};
			};
		}
		var parseExpression = makeBinaryOpParser("OR", makeBinaryOpParser("AND", parseAtom));
		var node = parseExpression();
		if (!node || hasMore()) throw new Error("Syntax error");
		return node;
	};
}));
// packages/tailor-image/node_modules/spdx-expression-parse/index.js
var require_spdx_expression_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var scan = require_scan();
	var parse = require_parse();
	module.exports = function(source) {
		return parse(scan(source));
	};
}));
// packages/tailor-image/src/evidence/licence.ts
var import_enums = /* @__PURE__ */ __toESM(require_enums(), 1);
var import_models = /* @__PURE__ */ __toESM(require_models(), 1);
var import_index_node = /* @__PURE__ */ __toESM(require_index_node(), 1);
var import_spec = /* @__PURE__ */ __toESM(require_spec(), 1);
var import_spdx_expression_parse = /* @__PURE__ */ __toESM(require_spdx_expression_parse(), 1);
/**
* Short names that RPMs used before SPDX (Fedora's "Legacy abbreviation" list, which openEuler follows), as far as they mean one licence.
* `BSD`, `Public Domain` or `with exceptions` mean several and stay references.
*/
const LEGACY = {
	"GPL+": "GPL-1.0-or-later",
	GPLv1: "GPL-1.0-only",
	GPLv2: "GPL-2.0-only",
	"GPLv2+": "GPL-2.0-or-later",
	GPLv3: "GPL-3.0-only",
	"GPLv3+": "GPL-3.0-or-later",
	LGPLv2: "LGPL-2.0-only",
	"LGPLv2+": "LGPL-2.0-or-later",
	"LGPLv2.1": "LGPL-2.1-only",
	"LGPLv2.1+": "LGPL-2.1-or-later",
	LGPLv3: "LGPL-3.0-only",
	"LGPLv3+": "LGPL-3.0-or-later",
	AGPLv3: "AGPL-3.0-only",
	"AGPLv3+": "AGPL-3.0-or-later",
	"ASL 1.1": "Apache-1.1",
	"ASL 2.0": "Apache-2.0",
	"MPLv1.1": "MPL-1.1",
	"MPLv2.0": "MPL-2.0",
	"Artistic 2.0": "Artistic-2.0",
	Boost: "BSL-1.0",
	CC0: "CC0-1.0",
	"Mulan PSL v2": "MulanPSL-2.0",
	"MulanPSL v2": "MulanPSL-2.0",
	OpenLDAP: "OLDAP-2.8",
	zlib: "Zlib"
};
const isSpdx = (text) => {
	try {
		(0, import_spdx_expression_parse.default)(text);
		return true;
	} catch {
		return false;
	}
};
/** The License tag of an RPM as an SPDX expression: as it is where it is one, else name by name. */
function licenceOf(tag) {
	const references = /* @__PURE__ */ new Map();
	const text = tag.trim();
	if (text === "") return {
		expression: void 0,
		references
	};
	if (isSpdx(text)) return {
		expression: text,
		references
	};
	const name = (words) => {
		const legacy = Object.hasOwn(LEGACY, words) ? LEGACY[words] : void 0;
		if (legacy !== void 0) return legacy;
		if (isSpdx(words)) return words;
		const reference = `LicenseRef-${words.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-+|-+$/g, "") || "unnamed"}`;
		references.set(reference, words);
		return reference;
	};
	const expression = text.split(/(\(|\)|\s+(?:and|or|AND|OR)\s+|,\s*)/).map((part) => {
		const word = part.trim();
		if (word === "" || word === "(" || word === ")") return word;
		if (/^(and|,)$/i.test(word)) return " AND ";
		return /^or$/i.test(word) ? " OR " : name(word);
	}).join("");
	if (isSpdx(expression)) return {
		expression,
		references
	};
	references.clear();
	return {
		expression: name(text),
		references
	};
}
// packages/tailor-image/src/evidence/purl.ts
var import_packageurl_js = require_packageurl_js();
/** Namespace of a distribution's packages in a purl: its os-release ID, the sandbox being none of openEuler's. */
const namespaceOf = (distro) => distro === "sandbox" ? "dpuos-sandbox" : (distro.split("-")[0] ?? distro).toLowerCase();
/** `pkg:rpm/openeuler/bash@5.2-1?arch=x86_64&distro=openEuler-24.03-LTS` (purl-spec, type rpm). */
function purlOf(one, source, distro) {
	const qualifiers = {
		arch: one.arch,
		distro
	};
	if (one.epoch > 0) qualifiers["epoch"] = String(one.epoch);
	if (source !== "") qualifiers["upstream"] = source;
	return new import_packageurl_js.PackageURL("rpm", namespaceOf(distro), one.name, `${one.version}-${one.release}`, qualifiers, void 0).toString();
}
// packages/tailor-image/src/evidence/inventory.ts
function inventoryOf(image, installed, epoch) {
	const roots = new Map(installed.map((one) => [one.nevra, one]));
	const removedFiles = /* @__PURE__ */ new Map();
	for (const { kind, rule, size } of image.removed) {
		if (kind === "package") continue;
		const sum = removedFiles.get(rule) ?? {
			count: 0,
			size: 0
		};
		removedFiles.set(rule, {
			count: sum.count + 1,
			size: sum.size + size
		});
	}
	return {
		image,
		version: image.tool.version,
		parts: image.packages.flatMap((one) => {
			const root = roots.get(one.nevra);
			if (root === void 0) return [];
			const epochText = root.epoch > 0 ? `${root.epoch}:` : "";
			return {
				...one,
				version: `${epochText}${root.version}-${root.release}`,
				purl: purlOf(root, sourceOf(root), image.distro),
				licence: licenceOf(root.license),
				source: sourceOf(root)
			};
		}),
		removedPackages: image.removed.filter(({ kind }) => kind === "package"),
		removedFiles,
		time: (/* @__PURE__ */ new Date(epoch * 1e3)).toISOString().replace(".000Z", "Z"),
		uuid: uuidOf$1(image.inputs.digest, "bill of materials")
	};
}
/** rpm prints `(none)` for a tag that is not there. */
const sourceOf = ({ source }) => source === "(none)" ? "" : source;
/** NEVRA of a package → NEVRAs of those that it needs, from who requires whom. */
function needsOf(parts) {
	const byName = new Map(parts.map((one) => [one.name, one.nevra]));
	const needs = new Map(parts.map((one) => [one.nevra, []]));
	for (const one of parts) {
		if (one.reason !== "dependency") continue;
		for (const name of one.because) needs.get(byName.get(name) ?? "")?.push(one.nevra);
	}
	return needs;
}
// packages/tailor-image/src/evidence/spdx.ts
/** An image as SPDX 2.3, a value for JSON. Same inventory, same bytes. */
function imageSpdx(inventory, files) {
	const { image, parts, time, uuid, version } = inventory;
	const whole = {
		id: "image",
		name: image.name,
		version: image.inputs.digest.slice(0, 16),
		purpose: "OPERATING-SYSTEM",
		comment: `${image.distro}, ${image.arch}, kernel ${image.kernelRelease}. Files: ${files.map((file) => `${file.path} sha256:${file.sha256}`).join(", ")}`,
		annotations: [...inventory.removedPackages.map(({ what, rule }) => `removed package ${what}: ${rule}`), ...[...inventory.removedFiles].map(([rule, { count, size }]) => `removed ${count} files, ${size} bytes: ${rule}`)]
	};
	return spdxDocument({
		name: `${image.name}-${image.arch}`,
		uuid,
		time,
		tools: [`dpuos-${version}`],
		licences: new Map(parts.flatMap(({ licence }) => [...licence.references])),
		packages: [whole, ...parts.map(packageOf)],
		relations: [...parts.map((one) => [
			"image",
			"CONTAINS",
			idOf(one.nevra)
		]), ...[...needsOf(parts)].flatMap(([from, to]) => to.map((one) => [
			idOf(from),
			"DEPENDS_ON",
			idOf(one)
		]))]
	});
}
const packageOf = (one) => ({
	id: idOf(one.nevra),
	name: one.name,
	version: one.version,
	fileName: `${one.nevra.replace(/-\d+:/, "-")}.rpm`,
	sha256: /^0+$/.test(one.sha256) ? void 0 : one.sha256,
	licence: one.licence.expression,
	sourceInfo: one.source === "" ? void 0 : `built from ${one.source}`,
	purl: one.purl,
	annotations: [`layer ${one.layer}, ${one.size} bytes in ${one.files} files, ${reasonOf(one)}`]
});
/** `asked for by dpuos.yaml:12:5`, `needed by bash, glibc`. */
const reasonOf = ({ reason, because }) => `${reason === "requested" ? "asked for by" : "needed by"} ${because.join(", ") || "nobody who is left"}`;
const idOf = (nevra) => `Package-${nevra}`;
// packages/tailor-image/src/evidence/cyclonedx.ts
const { Component, Property } = import_models;
/** CycloneDX 1.6 as JSON text. Same inventory, same bytes. */
function cycloneDx(inventory, files) {
	const { image, parts, uuid, version, time } = inventory;
	const components = new Map(parts.map((one) => [one.nevra, componentOf(one)]));
	for (const [from, to] of needsOf(parts)) for (const one of to) {
		const needed = components.get(one);
		if (needed !== void 0) components.get(from)?.dependencies.add(needed.bomRef);
	}
	const whole = new Component(import_enums.ComponentType.OperatingSystem, image.name, {
		bomRef: "image",
		version: image.inputs.digest.slice(0, 16),
		description: `${image.distro}, ${image.arch}, kernel ${image.kernelRelease}`,
		properties: new import_models.PropertyRepository([...files.map((file) => new Property(`dpuos:file:${file.role}`, `${file.path} sha256:${file.sha256}`)), ...[...inventory.removedFiles].map(([rule, { count, size }]) => new Property("dpuos:removed", `${count} files, ${size} bytes: ${rule}`))]),
		dependencies: new import_models.BomRefRepository(parts.flatMap((one) => one.reason === "requested" ? components.get(one.nevra)?.bomRef ?? [] : []))
	});
	const bom = new import_models.Bom({
		serialNumber: `urn:uuid:${uuid}`,
		metadata: new import_models.Metadata({
			timestamp: new Date(time),
			tools: new import_models.Tools({ tools: new import_models.ToolRepository([new import_models.Tool({
				vendor: "dpuos",
				name: "tailor-image",
				version
			})]) }),
			component: whole
		}),
		components: new import_models.ComponentRepository([...components.values(), ...inventory.removedPackages.map(({ what, rule }) => new Component(import_enums.ComponentType.Library, what, {
			bomRef: `removed:${what}`,
			scope: import_enums.ComponentScope.Excluded,
			properties: new import_models.PropertyRepository([new Property("dpuos:removed", rule)])
		}))])
	});
	return `${new import_index_node.JsonSerializer(new import_index_node.JSON.Normalize.Factory(import_spec.Spec1dot6)).serialize(bom, {
		sortLists: true,
		space: 2
	})}\n`;
}
function componentOf(one) {
	const { expression } = one.licence;
	const properties = [
		["dpuos:layer", one.layer],
		["dpuos:reason", reasonOf(one)],
		["dpuos:repository", one.repository],
		["dpuos:installed", `${one.size} bytes in ${one.files} files`],
		["dpuos:source-rpm", one.source]
	];
	return new Component(import_enums.ComponentType.Library, one.name, {
		bomRef: one.purl,
		version: one.version,
		purl: one.purl,
		hashes: new import_models.HashDictionary(/^0+$/.test(one.sha256) ? [] : [[import_enums.HashAlgorithm["SHA-256"], one.sha256]]),
		licenses: new import_models.LicenseRepository(expression === void 0 ? [] : [new import_models.LicenseExpression(expression)]),
		properties: new import_models.PropertyRepository(properties.flatMap(([name, value]) => value === "" ? [] : [new Property(name, value)]))
	});
}
// packages/tailor-image/src/evidence/provenance.ts
const PREDICATE_TYPE = "https://slsa.dev/provenance/v1";
const BUILD_TYPE = "https://github.com/dpuos/dpuos/tailor-image/v1";
/** Where a build happens, from what GitHub tells every step (docs.github.com, default environment variables). */
function builderOf(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_WORKFLOW_REF: workflow, GITHUB_RUN_ID: run } = env;
	if (server === void 0 || name === void 0) return {
		repository: void 0,
		builder: "https://github.com/dpuos/dpuos/local",
		invocation: void 0
	};
	return {
		repository: `${server}/${name}`,
		builder: `${server}/${workflow ?? name}`,
		invocation: run === void 0 ? void 0 : `${server}/${name}/actions/runs/${run}/attempts/${env["GITHUB_RUN_ATTEMPT"] ?? "1"}`
	};
}
/** The predicate of an SLSA v1 provenance (slsa.dev/spec/v1.0/provenance), as GitHub's attest action and cosign take it. */
function provenancePredicate(image, parts, where) {
	const { commit, dirty } = image.source;
	return {
		buildDefinition: {
			buildType: BUILD_TYPE,
			externalParameters: {
				definition: where.definition,
				arch: image.arch,
				distro: image.distro,
				...dirty ? { dirty: true } : {}
			},
			internalParameters: {
				definitionDigest: where.definitionDigest,
				inputsDigest: image.inputs.digest,
				tools: image.tools
			},
			resolvedDependencies: [...commit === null ? [] : [{
				uri: where.repository === void 0 ? "git" : `git+${where.repository}`,
				digest: { gitCommit: commit }
			}], ...parts.filter(({ sha256 }) => !/^0+$/.test(sha256)).map(({ purl, sha256 }) => ({
				uri: purl,
				digest: { sha256 }
			}))]
		},
		runDetails: {
			builder: {
				id: where.builder,
				version: { dpuos: image.tool.version }
			},
			metadata: where.invocation === void 0 ? {} : { invocationId: where.invocation }
		}
	};
}
/** The unsigned in-toto statement (in-toto.io/Statement/v1): these files, built like that. */
const statementOf = (files, predicate) => ({
	_type: "https://in-toto.io/Statement/v1",
	subject: files.map(({ path: name, sha256 }) => ({
		name,
		digest: { sha256 }
	})),
	predicateType: PREDICATE_TYPE,
	predicate
});
// packages/tailor-image/src/evidence/write.ts
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** Write what tells an image's origin: bills of materials, the definition after inheritance, provenance. `files` are the image's own. */
async function writeEvidence(work, described, installed, files, folder) {
	const { request, ports, epoch } = work;
	const inventory = inventoryOf(described, installed, epoch);
	const predicate = provenancePredicate(described, inventory.parts, {
		definition: shownPath(request.definitionFile, ports),
		definitionDigest: definitionDigest(request),
		...builderOf(ports.host.env)
	});
	const texts = [
		[
			"sbom-spdx",
			"sbom.spdx.json",
			json(imageSpdx(inventory, files))
		],
		[
			"sbom-cyclonedx",
			"sbom.cdx.json",
			cycloneDx(inventory, files)
		],
		[
			"definition",
			"definition.json",
			json(shareable(request.asWritten))
		],
		[
			"provenance",
			"provenance.json",
			json(predicate)
		],
		[
			"provenance-statement",
			"provenance.intoto.json",
			json(statementOf(files, predicate))
		]
	];
	return await Promise.all(texts.map(async ([role, name, text]) => {
		const file = path.join(folder, name);
		await writeFile(file, text);
		return {
			role,
			file
		};
	}));
}
/** The definition as it may be shown to everybody: `${NAME}` stays, a hash that stands in the file itself does not. */
function shareable(definition) {
	const users = Object.entries(definition.users).map(([name, user]) => {
		const hash = user["password-hash"];
		const shown = hash === void 0 || secretName(hash) !== void 0 ? {} : { "password-hash": "***" };
		return [name, {
			...user,
			...shown
		}];
	});
	return {
		...definition,
		users: Object.fromEntries(users)
	};
}
const SUMS = "SHA256SUMS";
/**
* SHA256SUMS (as `sha256sum -c` reads it) over everything in the output folder, the manifest too, and a signature beside it where there is a
* key. Returns the files made.
*/
async function writeSums({ ports, scratch }, manifest, folder, signing) {
	const text = formatManifest(manifest);
	const own = {
		path: `${kindOf(manifest.schema)}.json`,
		sha256: createHash("sha256").update(text).digest("hex")
	};
	const lines = [...manifest.files, own].map((file) => `${file.sha256}  ${file.path}\n`);
	const sums = path.join(folder, SUMS);
	await writeFile(sums, lines.sort().join(""));
	return signing === void 0 ? [sums] : [sums, await signFile(sums, signing, scratch, ports)];
}
// packages/tailor-image/src/extra-repositories.ts
/**
* `packages.repositories` as dnf takes them, their keys looked into. Throws UserError with every key file that is missing or not what its
* `fingerprint` says, and every id that the distribution has already.
*/
async function readRepositories(request, ports) {
	const { definition, position, filesFrom, toolchain } = request;
	const findings = [];
	const repositories = [];
	for (const [index, one] of definition.packages.repositories.entries()) {
		const where = [
			"packages",
			"repositories",
			index
		];
		const add = (code, at, title, hint) => {
			findings.push({
				level: "error",
				code,
				title: `packages.repositories (${one.id}): ${title}`,
				hint,
				at: position(at)
			});
		};
		if (toolchain.repositories.some(({ id }) => id === one.id)) add("repository-id", [...where, "id"], "the distribution has a repository of that id", "Give it another one.");
		const gpgkey = one.gpgkey.map((file) => path.resolve(filesFrom, file));
		const fingerprints = /* @__PURE__ */ new Set();
		for (const [at, file] of gpgkey.entries()) {
			const here = [
				...where,
				"gpgkey",
				at
			];
			if (await ports.fs.readText(file) === void 0) {
				add("key-missing", here, `there is no key file ${file}`, "Its path is relative to the file that names it.");
				continue;
			}
			const found = await keyFingerprints(file, await ports.fs.scratch("gpg"), ports);
			if (found.length === 0) add("key-invalid", here, `${file} holds no OpenPGP public key`, "Expected an ASCII-armoured public key, as RPM-GPG-KEY files are.");
			const wrong = one.fingerprint.length === 0 ? [] : found.filter((each) => !one.fingerprint.includes(each));
			if (wrong.length > 0) add("key-fingerprint", here, `the key in ${file} is ${wrong.join(", ")}, not ${one.fingerprint.join(" or ")}`, "Do not use it before you know who changed it.");
			for (const each of found) fingerprints.add(each);
		}
		const { id, baseurl, metalink, priority } = one;
		repositories.push({
			id,
			baseurl,
			...metalink === void 0 ? {} : { metalink },
			gpgkey,
			fingerprints: [...fingerprints],
			signedMetadata: one["signed-metadata"],
			enabled: true,
			priority
		});
	}
	if (findings.length > 0) throw new UserError(findings);
	return repositories;
}
// packages/tailor-image/src/formats/formats.ts
/** One line per form; the definition's schema knows the same words. */
const FORMATS = {
	tar: {
		share: .5,
		role: "rootfs-tar",
		suffix: "rootfs.tar.zst"
	},
	cpio: {
		share: .5,
		role: "rootfs-cpio",
		suffix: "rootfs.cpio.gz"
	},
	oci: {
		share: 1,
		role: "oci-archive",
		suffix: "oci.tar"
	},
	squashfs: {
		share: .5,
		role: "rootfs-squashfs",
		suffix: "rootfs.squashfs"
	},
	erofs: {
		share: 1,
		role: "rootfs-erofs",
		suffix: "rootfs.erofs"
	},
	mtree: {
		share: .01,
		role: "file-list",
		suffix: "rootfs.mtree"
	}
};
/** `demo-dpu-x86_64.rootfs.cpio.gz`. */
const formatFile = (format, name, arch) => `${name}-${arch}.${FORMATS[format].suffix}`;
/** The forms of the root that the definition asks for, each once. */
const formatsOf = ({ outputs }) => [...new Set(outputs)].filter((one) => one in FORMATS);
/** What the packed roots take together, as a share of the content. */
const packedShare = (definition) => formatsOf(definition).reduce((sum, format) => sum + FORMATS[format].share, 0);
/** Compressors of squashfs as mksquashfs calls them, smallest result first, and what the kernel needs to read them. */
const SQUASHFS = [
	["zstd", "SQUASHFS_ZSTD"],
	["xz", "SQUASHFS_XZ"],
	["gzip", "SQUASHFS_ZLIB"]
];
/**
* Choose compressions by the kernel's configuration (text of its `.config`). Without one nothing is known: what every kernel that has the
* file system can read is taken, and said.
*/
function readOnlyPlan(request, kernelConfig) {
	const { outputs } = request.definition;
	const known = kernelConfig !== "";
	const has = (option) => new RegExp(`^CONFIG_${option}=[ym]$`, "m").test(kernelConfig);
	const findings = [];
	const say = (format, level, code, title, hint) => {
		const at = request.position(["outputs", outputs.indexOf(format)]);
		if (outputs.includes(format)) findings.push({
			level,
			code,
			title,
			hint,
			at
		});
	};
	for (const [format, option] of [["squashfs", "SQUASHFS"], ["erofs", "EROFS_FS"]]) if (known && !has(option)) say(format, "error", "format-without-kernel", `outputs: the image’s kernel cannot mount ${format}: CONFIG_${option} is not set in its configuration`, `Take \`${format}\` out, use \`${format === "erofs" ? "squashfs" : "tar"}\`, or a kernel with CONFIG_${option}.`);
	else if (!known) say(format, "notice", "format-kernel-unknown", `outputs: the kernel brings no configuration, so nobody knows whether it can mount ${format}`, "Try it before you rely on it; the compression is the one that most kernels have.");
	const best = SQUASHFS.find(([, option]) => has(option));
	if (known && has("SQUASHFS") && best === void 0) say("squashfs", "error", "format-without-kernel", `outputs: the image’s kernel can read no compression of squashfs that mksquashfs writes: none of ${SQUASHFS.map(([, option]) => `CONFIG_${option}`).join(", ")} is set`, "Use a kernel with one of them, or take `squashfs` out.");
	else if (best !== void 0 && best !== SQUASHFS[0]) say("squashfs", "notice", "format-fallback", `squashfs is packed with ${best[0]}: the image’s kernel has no CONFIG_${SQUASHFS[0][1]}`, "Nothing to do; a kernel with it would read the root faster.");
	const zip = has("EROFS_FS_ZIP");
	if (known && has("EROFS_FS") && !zip) say("erofs", "notice", "format-fallback", "erofs is not compressed: the image’s kernel has no CONFIG_EROFS_FS_ZIP", "For a compressed root use `squashfs`, or a kernel with it.");
	return {
		squashfs: best?.[0] ?? "gzip",
		erofs: zip ? "lz4hc" : "none",
		findings
	};
}
// packages/tailor-image/src/formats/lost.ts
/** linux/capability.h, by bit. */
const CAPABILITIES = "chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf checkpoint_restore".split(" ");
/**
* A `security.capability` value (hex of struct vfs_cap_data, version 2 or 3) as setcap(8) takes it, `cap_net_raw=ep`; undefined for what we
* cannot read.
*/
function capabilityText(hex) {
	const bytes = Buffer.from(hex, "hex");
	if (bytes.length < 20) return void 0;
	const magic = bytes.readUInt32LE(0);
	const version = magic >>> 24;
	if (version !== 2 && version !== 3) return void 0;
	const effective = (magic & 1) === 1 ? "e" : "";
	const bits = (at) => BigInt(bytes.readUInt32LE(at)) | BigInt(bytes.readUInt32LE(at + 8)) << 32n;
	const [permitted, inheritable] = [bits(4), bits(8)];
	const byFlags = /* @__PURE__ */ new Map();
	for (let bit = 0n; bit < 64n; bit++) {
		const p = permitted >> bit & 1n;
		const i = inheritable >> bit & 1n;
		if (p + i === 0n) continue;
		const flags = `${effective}${i === 1n ? "i" : ""}${p === 1n ? "p" : ""}`;
		const name = CAPABILITIES[Number(bit)];
		byFlags.set(flags, [...byFlags.get(flags) ?? [], name === void 0 ? String(bit) : `cap_${name}`]);
	}
	return [...byFlags].map(([flags, names]) => `${names.join(",")}=${flags}`).join(" ");
}
const MAX_LINES = 40;
/** cpio (newc) has no room for extended attributes: which files lose what, with the commands that bring it back. */
function lostInCpio(records) {
	const lines = records.flatMap(({ path, xattrs = {} }) => Object.entries(xattrs).map(([name, value]) => {
		const shown = JSON.stringify(path).slice(1, -1);
		const capability = name === "security.capability" ? capabilityText(value) : void 0;
		return capability === void 0 ? `${shown}: ${name}` : `setcap '${capability}' ${shown}`;
	}));
	if (lines.length === 0) return void 0;
	const files = records.filter(({ xattrs = {} }) => Object.keys(xattrs).length > 0).length;
	return {
		level: "warning",
		code: "cpio-without-xattrs",
		title: `in the cpio ${files === 1 ? "one file loses" : `${files} files lose`} extended attributes, capabilities among them: the format has no room for any`,
		detail: shorten(lines),
		hint: "Run the setcap commands at each start (a unit before those that need them); every other output keeps the attributes."
	};
}
/** squashfs keeps user, trusted and security attributes, but no access lists. */
function lostInSquashfs(records) {
	const lost = records.filter(({ xattrs = {} }) => Object.keys(xattrs).some((name) => name.startsWith("acl.")));
	if (lost.length === 0) return void 0;
	return {
		level: "notice",
		code: "squashfs-without-acl",
		title: `in the squashfs ${lost.length === 1 ? "one file loses its access list" : `${lost.length} files lose their access lists`} (POSIX ACL), which it cannot store`,
		detail: shorten(lost.map(({ path }) => JSON.stringify(path).slice(1, -1))),
		hint: "Those below /var and /run are made anew by systemd-tmpfiles at each start; for others use `erofs`."
	};
}
const shorten = (lines) => [...lines.slice(0, MAX_LINES), ...lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more`] : []].join("\n");
// packages/tailor-image/src/formats/oci.ts
/** Go's names of architectures, which OCI uses. */
const PLATFORM = {
	x86_64: { architecture: "amd64" },
	aarch64: {
		architecture: "arm64",
		variant: "v8"
	},
	riscv64: { architecture: "riscv64" }
};
const MEDIA = "application/vnd.oci.image";
/** What the image says of itself (OCI image specification 1.0: config, manifest, index), as the JSON texts of an image layout. */
function ociDocuments(about, layer) {
	const created = (/* @__PURE__ */ new Date(about.epoch * 1e3)).toISOString().replace(".000Z", "Z");
	const annotations = {
		"org.opencontainers.image.created": created,
		...about.description === void 0 ? {} : { "org.opencontainers.image.description": about.description },
		"org.opencontainers.image.title": about.name
	};
	const config = blob({
		created,
		...PLATFORM[about.arch],
		os: "linux",
		config: {
			Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "container=oci"],
			Cmd: ["/sbin/init"],
			Labels: {
				...annotations,
				"dpuos.distro": about.distro,
				"dpuos.kernel-release": about.kernelRelease
			},
			StopSignal: "SIGRTMIN+3"
		},
		rootfs: {
			type: "layers",
			diff_ids: [`sha256:${layer.diffId}`]
		},
		history: [{
			created,
			created_by: `dpuos ${about.version}`
		}]
	});
	const descriptor = (type, one) => ({
		mediaType: `${MEDIA}.${type}`,
		digest: one.digest,
		size: one.size
	});
	const manifest = blob({
		schemaVersion: 2,
		mediaType: `${MEDIA}.manifest.v1+json`,
		config: descriptor("config.v1+json", config),
		layers: [descriptor("layer.v1.tar+gzip", {
			digest: `sha256:${layer.digest}`,
			size: layer.size
		})],
		annotations
	});
	const name = about.name.toLowerCase();
	return {
		config,
		manifest,
		index: JSON.stringify({
			schemaVersion: 2,
			mediaType: `${MEDIA}.index.v1+json`,
			manifests: [{
				...descriptor("manifest.v1+json", manifest),
				platform: {
					...PLATFORM[about.arch],
					os: "linux"
				},
				annotations: {
					"io.containerd.image.name": `localhost/${name}:latest`,
					"org.opencontainers.image.ref.name": "latest"
				}
			}]
		})
	};
}
function blob(document) {
	const text = JSON.stringify(document);
	return {
		text,
		digest: `sha256:${createHash("sha256").update(text).digest("hex")}`,
		size: Buffer.byteLength(text)
	};
}
/** Write the image as an OCI image layout in one tar (`oci-archive:` of skopeo and podman). Takes the layer's file away. */
async function writeOci(work, layer, kernelRelease, file) {
	const { request, ports, epoch } = work;
	const packed = await ports.fs.hash(layer.file);
	const { config, manifest, index } = ociDocuments({
		...request.definition,
		arch: request.arch,
		kernelRelease,
		epoch,
		version: ports.host.version
	}, {
		diffId: layer.sha256,
		digest: packed.sha256,
		size: packed.size
	});
	const folder = `${layer.file}.layout`;
	const blobs = path.join(folder, "blobs", "sha256");
	await mkdir$1(blobs, { recursive: true });
	await rename(layer.file, path.join(blobs, packed.sha256));
	for (const one of [config, manifest]) await writeFile(path.join(blobs, one.digest.slice(7)), one.text);
	await writeFile(path.join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
	await writeFile(path.join(folder, "index.json"), index);
	const fixed = [
		"--owner=0",
		"--group=0",
		"--numeric-owner",
		"--mode=u=rwX,go=rX",
		`--mtime=@${epoch}`
	];
	const what = [
		"oci-layout",
		"index.json",
		"blobs"
	];
	const how = [
		"--create",
		"--format=ustar",
		"--sort=name",
		...fixed,
		`--file=${file}`,
		`--directory=${folder}`
	];
	await ports.proc.run([
		"tar",
		...how,
		"--",
		...what
	]);
}
// packages/tailor-image/src/formats/plain-root.ts
const FSTAB = "# Empty: this root file system is handed over without the disk, whose partitions stand here.\n";
/**
* The root as it is without its disk: the same files (hard links, so that nothing is copied), but an /etc/fstab that names no partition;
* else systemd would wait for the disk and call remounting the root failed. Lies beside the root and goes with it.
*/
async function plainRoot({ root, ports, epoch }) {
	const folder = path.join(path.dirname(root.dir), "plain-root");
	await ports.proc.run([
		"cp",
		"--archive",
		"--link",
		"--",
		root.dir,
		folder
	]);
	const plain = new TargetRoot(folder);
	const parents = ["/etc", "/"].map((target) => [plain.resolve(target), statSync(plain.resolve(target))]);
	if (plain.stat("/etc/fstab") !== void 0) {
		plain.write("/etc/fstab", FSTAB);
		lutimesSync(plain.resolve("/etc/fstab"), epoch, epoch);
	}
	for (const [host, stats] of parents) lutimesSync(host, stats.atimeMs / 1e3, stats.mtimeMs / 1e3);
	return plain;
}
// packages/tailor-image/src/formats/read-only.ts
const LIMIT_MS$1 = 18e5;
/** squashfs, the same on any number of processors; SOURCE_DATE_EPOCH, which every tool gets, becomes its time. */
async function writeSquashfs({ ports }, root, compression, file) {
	const how = [
		"-noappend",
		"-no-progress",
		"-quiet",
		"-xattrs",
		"-b",
		"131072",
		"-comp",
		compression
	];
	await ports.proc.run([
		"mksquashfs",
		root.dir,
		file,
		...how
	], { timeoutMs: LIMIT_MS$1 });
}
/** erofs. Its time is SOURCE_DATE_EPOCH too; older files keep theirs (`-T` would give all of them one time). */
async function writeErofs({ ports }, root, compression, uuid, file) {
	const packed = compression === "none" ? [] : [`-z${compression}`];
	await ports.proc.run([
		"mkfs.erofs",
		"--quiet",
		"-U",
		uuid,
		...packed,
		file,
		root.dir
	], { timeoutMs: LIMIT_MS$1 });
}
// packages/tailor-image/src/formats/refuse.ts
/** Refuse what the image's kernel cannot mount or start from, in the first second, where build-kernel handed its configuration over. */
async function refuseFormats(request, { fs }) {
	const entry = request.kernel.files.find((one) => one.role === "config");
	if (entry === void 0) return;
	const config = await fs.readText(listedFile(path.join(request.kernelDir, "kernel.json"), entry));
	const { findings } = readOnlyPlan(request, config ?? "");
	throwErrors({ findings: [...findings, ...optionFindings(request, request.kernel.release, config ?? "")] });
}
/** The plan for the kernel that is in the root. Says what was chosen for want of something better. */
function decideFormats(work, kernel) {
	const plan = readOnlyPlan(work.request, kernel.config);
	throwErrors(plan);
	for (const finding of plan.findings) warn(work, finding);
	return plan;
}
function throwErrors({ findings }) {
	const errors = findings.filter((one) => one.level === "error");
	if (errors.length > 0) throw new UserError(errors);
}
// packages/tailor-image/src/formats/tar.ts
/**
* GNU tar so that equal roots give equal bytes, with everything that a file has: pax headers without the time and process id that stand
* in them by default, extended attributes of every name space (access lists as their own records). Times are fixed in the root already.
*/
const tarOf = (folder) => [
	"tar",
	"--create",
	"--format=pax",
	"--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime,delete=mtime",
	"--sort=name",
	"--numeric-owner",
	"--xattrs",
	"--xattrs-include=*",
	"--xattrs-exclude=system.posix_acl_*",
	"--acls",
	`--directory=${folder}`,
	"--",
	"."
];
/**
* Pack the root as one tar stream and give it to all takers at once: the compressors, and `read`, which sees the entries. Nothing of it is
* ever stored uncompressed.
*/
async function packTar(root, takers, read, { ports }) {
	return await withFilter(tarOf(root.dir), ports, async ({ stdout, end }) => {
		end();
		const hash = createHash("sha256");
		let size = 0;
		const copy = new PassThrough({ highWaterMark: 2 ** 20 });
		const feed = async () => {
			try {
				for await (const chunk of stdout) {
					hash.update(chunk);
					size += chunk.length;
					await Promise.all(takers.map((taker) => taker.write(chunk)));
					if (!copy.write(chunk)) await new Promise((resolve) => copy.once("drain", resolve));
				}
			} finally {
				for (const taker of takers) taker.end();
				copy.end();
			}
		};
		const [result] = await Promise.all([read(readTar(copy)), feed()]);
		return {
			sha256: hash.digest("hex"),
			size,
			read: result
		};
	});
}
// packages/tailor-image/src/formats/pack.ts
/** Forms for which the entries of the tar are read: to list the files, or what a form cannot carry. */
const LISTED = [
	"mtree",
	"cpio",
	"squashfs"
];
/** Pack the root in every form that the definition asks for besides disks, side by side: each uses one processor for most of its time. */
async function packFormats(work, options) {
	const { request, ports } = work;
	const formats = formatsOf(request.definition);
	if (formats.length === 0) return [];
	const made = formats.map((format) => ({
		format,
		role: FORMATS[format].role,
		file: path.join(options.folder, formatFile(format, request.definition.name, request.arch))
	}));
	const plan = decideFormats(work, options.kernel);
	const root = await plainRoot(work);
	const fileOf = (format) => made.find((one) => one.format === format)?.file;
	const squashfs = fileOf("squashfs");
	const erofs = fileOf("erofs");
	const cpio = fileOf("cpio");
	const jobs = [
		packArchives(work, root, fileOf, options.kernel.release),
		...cpio === void 0 ? [] : [packCpio(work, root, cpio)],
		...squashfs === void 0 ? [] : [writeSquashfs(work, root, plan.squashfs, squashfs)],
		...erofs === void 0 ? [] : [writeErofs(work, root, plan.erofs, options.identity.erofs, erofs)]
	];
	const failed = (await Promise.allSettled(jobs)).find((one) => one.status === "rejected");
	if (failed !== void 0) throw failed.reason;
	for (const { format, file } of made) ports.log.info(`${format}: ${formatMiB((await ports.fs.hash(file)).size)}`);
	if (cpio !== void 0) made.push({
		format: "cpio",
		role: "rootfs-cpio-sha256",
		file: `${cpio}.sha256`
	});
	return made;
}
/** What is made of one tar stream: the tar, the layer of the OCI archive, the list of files. */
async function packArchives(work, root, fileOf, kernelRelease) {
	const [tar, oci, mtree] = [
		"tar",
		"oci",
		"mtree"
	].map(fileOf);
	const listed = LISTED.some((format) => fileOf(format) !== void 0);
	if (tar === void 0 && oci === void 0 && !listed) return;
	const layer = path.join(work.scratch, "oci-layer");
	const takers = [];
	const pack = () => packTar(root, takers, async (entries) => {
		if (listed) return await collect(entries, { content: mtree !== void 0 });
		for await (const _ of entries);
		return [];
	}, work);
	const withLayer = () => oci === void 0 ? pack() : gzipInto(layer, work, takers, pack);
	const { read, ...packed } = await (tar === void 0 ? withLayer() : zstdInto(tar, work, takers, withLayer));
	if (oci !== void 0) await writeOci(work, {
		file: layer,
		...packed
	}, kernelRelease, oci);
	if (mtree !== void 0) await writeFile(mtree, formatMtree(read));
	tell(work, fileOf, read);
}
function tell(work, fileOf, records) {
	const lost = [fileOf("cpio") === void 0 ? void 0 : lostInCpio(records), fileOf("squashfs") === void 0 ? void 0 : lostInSquashfs(records)];
	for (const finding of lost) if (finding !== void 0) warn(work, finding);
}
/** As imageTailor's EMB_rootfs: the whole root as an initramfs that the kernel starts from memory. */
async function packCpio(work, root, file) {
	const links = root.lstat("/init") === void 0 ? { "/init": "sbin/init" } : {};
	if (root.stat("/init") === void 0 && root.stat("/sbin/init") === void 0) warn(work, {
		level: "warning",
		code: "cpio-without-init",
		title: "the cpio will not start: the root has neither /init nor /sbin/init",
		hint: "Install an init system, or take `cpio` out of `outputs`."
	});
	const takers = [];
	await gzipInto(file, work, takers, async () => {
		for (const taker of takers) {
			await writeCpio(root, links, work.epoch, taker);
			taker.end();
		}
	});
	const { sha256 } = await work.ports.fs.hash(file);
	await writeFile(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
}
/** gzip in the middle: what `body` gives to the new taker lies packed in `file` afterwards. No name and time in its header. */
const gzipInto = (file, { ports }, takers, body) => withFilter([
	"gzip",
	"-n",
	"-6"
], ports, async (gzip) => {
	takers.push(gzip);
	const [result] = await Promise.all([body(), pipeline(gzip.stdout, createWriteStream(file))]);
	return result;
});
/** zstd's frames are the same with any number of threads from one on, only not with `--single-thread`. */
const zstdInto = (file, { ports }, takers, body) => withFilter([
	"zstd",
	"-q",
	"-12",
	"-T0",
	"--no-progress",
	"-o",
	file,
	"-"
], ports, async (zstd) => {
	takers.push(zstd);
	return await body();
});
// packages/tailor-image/src/lock/changes.ts
/**
* What changed from one lock to the next, by name. A name that stands there in several versions or architectures is compared version by
* version: what is in both is no change, the rest is paired in order.
*/
function lockChanges(before, after) {
	return [...new Set([...before?.packages ?? [], ...after.packages].map((one) => nameOfNevra(one.nevra)))].sort().flatMap((name) => {
		const of = (lock) => (lock?.packages ?? []).filter((one) => nameOfNevra(one.nevra) === name);
		return changesOf(name, of(before), of(after));
	});
}
function changesOf(name, before, after) {
	const changes = [];
	const same = (one) => (two) => two.nevra === one.nevra;
	for (const one of before) {
		const two = after.find(same(one));
		if (two !== void 0 && two.sha256 !== one.sha256) changes.push({
			what: "republished",
			name,
			before: one,
			after: two
		});
	}
	const gone = before.filter((one) => !after.some(same(one)));
	const come = after.filter((one) => !before.some(same(one)));
	for (let index = 0; index < Math.max(gone.length, come.length); index++) {
		const [one, two] = [gone[index], come[index]];
		if (one === void 0 || two === void 0) {
			changes.push({
				what: one === void 0 ? "added" : "removed",
				name,
				before: one,
				after: two
			});
			continue;
		}
		const what = nevraCompare(one.nevra, two.nevra) <= 0 ? "upgraded" : "downgraded";
		changes.push({
			what,
			name,
			before: one,
			after: two
		});
	}
	return changes;
}
const ORDER = [
	"added",
	"removed",
	"upgraded",
	"downgraded",
	"republished"
];
/** `2 added, 1 upgraded, 1.2 MiB more`; `nothing` where nothing changed. */
function changesInShort(changes) {
	const words = ORDER.map((what) => [what, changes.filter((one) => one.what === what).length]).filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
	if (words.length === 0) return "nothing";
	const bytes = changes.reduce((sum, one) => sum + growth(one), 0);
	const size = bytes === 0 ? "no size" : `${formatMiB(Math.abs(bytes))} ${bytes > 0 ? "more" : "less"}`;
	return `${words.join(", ")}; ${size} to download`;
}
/** The changes as lines of the log; a very long list ends with how much more there is. */
function changesLines(changes, most = 60) {
	const { rows } = changesTable(changes);
	const lines = rows.slice(0, most).map(([what = "", name = "", before = "", after = "", size = ""]) => {
		const versions = [before, after].filter((one) => one !== "").join(" → ");
		return `${what.padEnd(11)} ${name} ${versions} (${size})`;
	});
	return rows.length > most ? [...lines, `and ${rows.length - most} more`] : lines;
}
/** The changes as a table of the summary, what is most surprising first. */
function changesTable(changes) {
	return {
		title: "Changes against the lock",
		columns: [
			{ name: "change" },
			{ name: "package" },
			{ name: "before" },
			{ name: "after" },
			{
				name: "RPM size",
				align: "right"
			}
		],
		rows: ORDER.toReversed().flatMap((what) => changes.filter((one) => one.what === what).map((one) => [
			what,
			one.name,
			version(one.before),
			version(one.after),
			signed(growth(one))
		]))
	};
}
const growth = ({ before, after }) => (after?.size ?? 0) - (before?.size ?? 0);
const version = (one) => one === void 0 ? "" : one.nevra.slice(nameOfNevra(one.nevra).length + 1);
const signed = (bytes) => `${bytes > 0 ? "+" : bytes < 0 ? "−" : ""}${formatMiB(Math.abs(bytes))}`;
// packages/tailor-image/src/lock/report.ts
/** The image's report, with what became of the lock: a fact, and the packages that changed where it was not kept. */
function lockReport(report, { mode, open, bound }, { changes }) {
	if (open === void 0) return report;
	const short = changes === void 0 ? "new" : changesInShort(changes);
	const say = () => {
		if (bound !== void 0) return `${open.shown}: kept`;
		if (mode === "update") return `${open.shown}: ${changes?.length === 0 ? "nothing changed" : `written, ${short}`}`;
		return changes === void 0 ? "none: everything was resolved anew" : `${open.shown}: not used, ${short}`;
	};
	const tables = changes === void 0 || changes.length === 0 ? [] : [changesTable(changes)];
	return {
		...report,
		facts: [...report.facts, {
			name: "lock",
			value: say()
		}],
		tables: [...tables, ...report.tables]
	};
}
// packages/tailor-image/src/lock/check.ts
const RENEW = "Run once with `lock: update`: it resolves anew and shows what changes.";
/** Does the lock answer what is asked now? Told before anything is fetched. */
function lockFits({ lock, shown, at }, { distro, asks, weak }) {
	const findings = [];
	const mismatch = (title, where = at()) => {
		findings.push({
			level: "error",
			code: "lock-mismatch",
			title,
			hint: RENEW,
			at: where
		});
	};
	if (lock.distro !== distro) mismatch(`${shown} is for ${lock.distro}, the image for ${distro}`);
	if ((lock.weak ?? false) !== weak) {
		const [was, is] = weak ? ["without", "with"] : ["with", "without"];
		mismatch(`${shown} was resolved ${was} weak dependencies, the definition wants them ${is}`);
	}
	const locked = new Set(lock.asked);
	const wanted = new Set(asks.map((ask) => ask.name));
	const seen = /* @__PURE__ */ new Set();
	for (const { name, at: asker, because } of asks) {
		if (locked.has(name) || seen.has(name)) continue;
		seen.add(name);
		mismatch(`${name} is asked for by ${asker === void 0 ? because : formatPosition(asker)}, but not in ${shown}`, asker);
	}
	for (const name of lock.asked) if (!wanted.has(name)) mismatch(`${name} is in ${shown}, but no longer asked for`);
	return findings;
}
/** Is what the repositories have for the lock's NEVRAs exactly what the lock says? One finding per package that is not. */
function lockKept({ lock, shown, at }, found) {
	const byNevra = new Map(found.map((one) => [one.nevra, one]));
	const findings = [];
	const add = (code, nevra, title, hint) => {
		findings.push({
			level: "error",
			code,
			title,
			hint,
			at: at(nevra)
		});
	};
	for (const entry of lock.packages) {
		const now = byNevra.get(entry.nevra);
		byNevra.delete(entry.nevra);
		if (now === void 0) {
			const name = nameOfNevra(entry.nevra);
			const others = found.map((one) => one.nevra).filter((one) => nameOfNevra(one) === name);
			const other = nearest(entry.nevra, others);
			add("lock-package-gone", entry.nevra, `${entry.nevra} (${entry.repository}) is in ${shown}, but no repository has it any more`, `${other === void 0 ? "" : `There is ${other} now. `}Point the toolchain at an archive that keeps it, restore the package cache that has it, or run with \`lock: update\`.`);
		} else if (now.sha256 !== entry.sha256) add("lock-package-changed", entry.nevra, `${entry.nevra} has another content than in ${shown}: sha256 ${now.sha256.slice(0, 16)}…, locked ${entry.sha256.slice(0, 16)}…`, `The repository ${entry.repository} republished it under the same version, or the mirror is not what it claims to be. Find out which; then run with \`lock: update\`.`);
	}
	const changed = findings.filter(({ code }) => code === "lock-package-changed");
	if (lock.distro === "sandbox" && changed.length > 1) return [anotherSandbox(shown, at(), changed.length)];
	for (const extra of byNevra.keys()) add("lock-package-extra", extra, `${extra} is needed by the locked packages, but not in ${shown}`, "The lock is incomplete: was it edited? Run with `lock: update`.");
	return findings;
}
/** The sandbox distribution is made and signed on each machine: a lock holds where its cache is. */
function anotherSandbox(shown, at, count) {
	return {
		level: "error",
		code: "lock-package-changed",
		title: `${shown} is of another sandbox distribution: ${count} of its RPMs have other content here`,
		detail: "The sandbox distribution is made on the spot and signed with a key of its own.",
		hint: "Restore the cache of the machine that made the lock, or run with `lock: update` (or `none`).",
		...at === void 0 ? {} : { at }
	};
}
/** RPMs of the lock that nobody delivers, told before what dnf says of the repositories. */
function notAtHand({ lock, shown, at }, missing) {
	const names = missing.slice(0, 8).map((one) => one.nevra);
	const more = missing.length > names.length ? " and others" : "";
	return {
		level: "error",
		code: "lock-not-at-hand",
		title: `${missing.length} of the ${lock.packages.length} RPMs of ${shown} are neither in the package cache nor on a mirror: ${names.join(", ")}${more}`,
		hint: "Run once with the network on to fill the cache, or restore it from where it was filled.",
		at: at(missing[0]?.nevra)
	};
}
// packages/tailor-image/src/lock/use.ts
/**
* Read the lock file and decide: install what it says, or resolve anew. Throws UserError with everything that drifted where the lock is
* `frozen`.
*/
async function useLock(choice, { arch, toolchain, definition }, asks, ports) {
	const { mode } = choice;
	const open = await openLock(choice, arch, ports);
	const anew = (findings) => ({
		mode,
		open,
		bound: void 0,
		findings
	});
	if (open === void 0 || mode === "update") return anew(open?.findings ?? []);
	const { lock } = open;
	if (lock === void 0) {
		const why = open.whole === void 0 ? `no ${open.shown} yet` : `${open.shown} says nothing of ${arch}`;
		ports.log.info(`${why}: resolving anew (\`lock: update\` writes it)`);
		return anew([]);
	}
	const found = {
		...open,
		lock
	};
	const drift = lockFits(found, {
		distro: toolchain.distro.id,
		asks,
		weak: definition.packages.weak
	});
	if (drift.length === 0) return {
		mode,
		open,
		bound: found,
		findings: []
	};
	if (mode === "frozen") throw new UserError(drift);
	return anew(shortened(drift, found.shown).map((one) => ({
		...one,
		level: "warning",
		hint: UNUSED
	})));
}
/** Differences that are told one by one; the rest is counted. */
const MOST = 10;
function shortened(drift, shown) {
	const more = drift.length - MOST;
	if (more <= 1) return [...drift];
	const title = `${more} more names are asked for now and not in ${shown}, or the other way round`;
	return [...drift.slice(0, MOST), {
		level: "warning",
		code: "lock-mismatch",
		title,
		at: { file: shown }
	}];
}
const UNUSED = "The lock is not used: everything was resolved anew. Run once with `lock: update` to renew it, or with `lock: frozen` to have this refused.";
// packages/tailor-image/src/lock/write.ts
/** A lock file for one architecture, and what `others` says of the others where it is for the same distribution. */
function lockFileWith({ arch, distro, ...section }, others) {
	return {
		schema: "dpuos.lock/v1",
		distro,
		arches: {
			...others?.distro === distro ? others.arches : {},
			[arch]: section
		}
	};
}
/** Write the lock to its file (the caller's, also under sudo); what it says for other architectures stays. False when it says so already. */
async function writeLock({ file, whole }, lock, ports) {
	const text = formatLock(lockFileWith(lock, whole));
	if (await ports.fs.readText(file) === text) return false;
	await ports.fs.writeFile(file, text);
	return true;
}
// packages/tailor-image/src/measure/measured.ts
/** What a later build of the image is compared by. `files`: as rootFiles gives them; `definition`: its digest. */
function measured(of) {
	const inodes = new Map(of.entries.map(({ stats }) => [stats.ino, stats]));
	const setuid = [...inodes.values()].filter((stats) => stats.isFile() && (stats.mode & 3072) !== 0).length;
	return {
		definition: of.definition,
		repositories: of.lock.repositories.map(({ id, repomd, revision }) => ({
			id,
			revision: repomd ?? revision ?? ""
		})),
		inodes: inodes.size,
		servicesEnabled: enabledUnits(of.entries.map(({ path }) => path)).length,
		setuid,
		partitions: partitions(of.disk, of.files.length),
		firmware: of.firmware,
		dirs: dirsOf(of.files),
		paths: pathsOf(of.files, pathGlobs(of.budgets)),
		...of.kernelSizes === void 0 ? {} : { kernel: of.kernelSizes }
	};
}
/** The file systems of the disk as they are, by their own accounts. */
const partitions = ({ raw, partitions, esp }, files) => partitions.map(({ mount, offset }) => mount === "/" ? {
	label: "root",
	fs: "ext4",
	files,
	...ext4Usage(raw, offset)
} : {
	label: "esp",
	fs: "vfat",
	files: esp.files,
	...fatUsage(raw, offset)
});
const FIRMWARE = /^\/usr\/lib\/firmware\/(.+)$/;
/** Firmware in the root with the kept modules that ask for it, or the policy that keeps the rest. */
function firmwareFiles(files, tree, kept, policy) {
	const askers = /* @__PURE__ */ new Map();
	for (const { name } of kept) for (const file of tree.modules.get(name)?.firmware ?? []) askers.set(file, [...askers.get(file) ?? [], name]);
	const globs = [...askers].filter(([name]) => /[*?[]/.test(name)).map(([name, by]) => [globPattern(name), by]);
	return files.flatMap(({ path, size }) => {
		const [, file] = FIRMWARE.exec(path) ?? [];
		if (file === void 0) return [];
		const name = file.replace(COMPRESSED, "");
		const by = askers.get(name) ?? globs.find(([glob]) => glob.test(name))?.[1] ?? [];
		const more = by.length > 3 ? ` and ${by.length - 3} more` : "";
		return [{
			path,
			size,
			reason: by.length === 0 ? `drivers.firmware: ${policy}` : `asked for by ${by.slice(0, 3).join(", ")}${more}`
		}];
	});
}
// packages/tailor-image/src/measure/packages.ts
/** What is installed and why: the definition's line, or the packages that require it; its bytes as they are in the finished root. */
function installedPackages(packages, resolved, asks, files, owners, layers, recommendedBy) {
	const sizes = /* @__PURE__ */ new Map();
	for (const file of files) {
		const owner = owners.get(file.path);
		if (owner === void 0) continue;
		const sum = sizes.get(owner) ?? {
			size: 0,
			files: 0
		};
		sizes.set(owner, {
			size: sum.size + file.size,
			files: sum.files + 1
		});
	}
	const requiredBy = whoRequires(packages);
	const byNevra = new Map(resolved.map((one) => [one.nevra, one]));
	return packages.map((one) => {
		const origin = byNevra.get(one.nevra);
		const reasons = asks.filter((ask) => origin?.asked.includes(ask.name) === true).map((ask) => ask.because);
		const required = requiredBy.get(one.name) ?? [];
		const weak = required.length > 0 ? [] : recommendedBy.get(one.name) ?? [];
		return {
			nevra: one.nevra,
			name: one.name,
			reason: reasons.length > 0 ? "requested" : "dependency",
			because: reasons.length > 0 ? reasons : [...required, ...weak.map((name) => `recommended by ${name}`)],
			layer: layers.get(one.name) ?? "packages",
			...sizes.get(one.name) ?? {
				size: 0,
				files: 0
			},
			repository: origin?.repository ?? "",
			sha256: origin?.sha256 ?? "0".repeat(64),
			source: one.source,
			...one.packed === void 0 ? {} : { rpm: {
				packed: one.packed,
				installed: one.size
			} }
		};
	});
}
// packages/tailor-image/src/measure/promises.ts
/** What the image promises of itself, for boot-test-qemu: what follows from its layers, and what `verify.expect` adds. */
function promises(definition, image) {
	const { verify, system, services, drivers } = definition;
	return {
		hostname: system.hostname,
		sysctl: verify.expect.sysctl === "match" ? { ...system.sysctl } : {},
		modules: [.../* @__PURE__ */ new Set([...verify.expect.modules, ...drivers.load])],
		unitsEnabled: [...image.enabled],
		unitsMasked: [...image.masked],
		defaultTarget: services["default-target"],
		unitsFailed: verify.expect["units-failed"],
		boots: [...verify.boots],
		bootSeconds: verify.expect["boot-seconds"],
		expect: expectations(definition, image),
		...consolePolicy(verify.console),
		...machine(verify.machine)
	};
}
function machine(wanted) {
	if (Object.keys(wanted).length === 0) return {};
	const { "virtual-functions": virtualFunctions, "secure-boot": secureBoot, ...rest } = wanted;
	return { machine: {
		...rest,
		...virtualFunctions === void 0 ? {} : { virtualFunctions },
		...secureBoot === void 0 ? {} : { secureBoot }
	} };
}
function consolePolicy({ allow, deny }) {
	if (allow.length === 0 && deny.length === 0) return {};
	return { console: {
		allow: allow.map(({ rule, match, reason }) => ({
			rule,
			match: match ?? null,
			reason
		})),
		deny: deny.map((one) => ({ ...one }))
	} };
}
function expectations({ verify: { expect }, drivers }, image) {
	const console = serialConsole(image.cmdline);
	const masked = console !== void 0 && image.masked.includes(`serial-getty@${console}.service`);
	return {
		...expect.units === void 0 ? {} : { units: {
			active: expect.units.active.map(unitName),
			inactive: expect.units.inactive.map(unitName)
		} },
		...expect.cmdline === void 0 ? {} : { cmdline: {
			has: [...expect.cmdline.has],
			lacks: [...expect.cmdline.lacks]
		} },
		...filled("mounts", expect.mounts.map((one) => ({
			...one,
			type: one.type ?? null
		}))),
		...filled("users", expect.users.map((one) => ({
			name: one.name,
			shell: one.shell ?? null,
			locked: one.locked ?? null
		}))),
		...expect.ports === void 0 ? {} : { ports: {
			tcp: [...expect.ports.tcp],
			udp: [...expect.ports.udp],
			only: expect.ports.others === "refuse"
		} },
		...filled("interfaces", expect.interfaces),
		...filled("packages", expect.packages),
		...expect.processes === void 0 ? {} : { processes: {
			max: expect.processes.max ?? null,
			running: [...expect.processes.running]
		} },
		...expect.timers === void 0 ? {} : { timers: {
			active: expect.timers.active.map(timerName),
			only: expect.timers.others === "refuse"
		} },
		...expect["module-symbols"] === "match" ? { moduleSymbols: true } : {},
		...expect.memory === void 0 ? {} : { memory: { available: expect.memory.available } },
		...filled("disk", expect.disk),
		...expect["kernel-config"] === void 0 ? {} : { kernelConfig: { ...expect["kernel-config"] } },
		...expect["firmware-errors"] === void 0 ? {} : { firmwareErrors: expect["firmware-errors"] },
		...expect.clock === "match" ? { clock: true } : {},
		...filled("loaded", drivers.load),
		...expect.login === "match" && console !== void 0 && !masked ? { login: console } : {}
	};
}
const timerName = (name) => name.endsWith(".timer") ? name : `${name}.timer`;
/** The key where there is anything to expect: what is not expected is not asked. */
function filled(key, items) {
	return items.length === 0 ? {} : { [key]: [...items] };
}
/** The serial line that the kernel takes for /dev/console: the last `console=`, where it is one. */
function serialConsole(cmdline) {
	const last = cmdline.split(/\s+/).findLast((word) => word.startsWith("console="));
	return /^console=(tty(?:S|AMA|LF|O|PS)\d+|hvc\d+)/.exec(last ?? "")?.[1];
}
// packages/tailor-image/src/measure/manifest.ts
/** How many of the largest files a manifest names. */
const LARGEST = 200;
/** Everything the next actions and a reader want to know; `files` stays empty until they are published. */
async function imageManifest(work, parts, about) {
	const { request, root, ledger, ports } = work;
	const { definition, kernel, toolchain } = request;
	const files = rootFiles(root, parts.disk.root.occupied, parts.entries);
	const owners = canonicalOwners(root, parts.installed);
	const kernels = new Set(parts.packages.filter((one) => one.asked.some((name) => kernel.packages.includes(name))).map((one) => one.name));
	const servants = new Set(parts.services.files.flatMap((file) => owners.get(file) ?? []));
	const layers = new Map(parts.installed.map(({ name }) => [name, layerOfPackage(name, {
		kernel: kernels,
		services: servants
	})]));
	const sums = sumUp(files, {
		written: ledger.written,
		owners,
		layers
	});
	const raw = await stat(parts.disk.raw);
	const allocated = occupied(parts.disk.raw, raw.size, parts.disk.root.content);
	const recommendedBy = definition.packages.weak ? await whoRecommends(parts.packages.map((one) => one.file), ports) : /* @__PURE__ */ new Map();
	return {
		schema: "dpuos.image/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digestOf([
			about.seed,
			kernel.inputs.digest,
			toolchain.inputs.digest,
			about.tools
		]) },
		source: await sourceOf$1(request.definitionFile, ports),
		tools: { ...about.tools },
		files: [],
		findings: [...work.findings],
		name: definition.name,
		arch: request.arch,
		distro: toolchain.distro.id,
		kernelRelease: parts.kernel.release,
		cmdline: parts.cmdline,
		promises: promises(definition, {
			...parts.services,
			cmdline: parts.cmdline
		}),
		sizes: {
			...sums,
			esp: parts.disk.esp,
			fsOverhead: Math.max(0, allocated - sums.root.size - parts.disk.esp.size),
			disk: {
				apparent: raw.size,
				allocated,
				qcow2: parts.qcow2 === void 0 ? null : (await stat(parts.qcow2)).size
			},
			initramfs: root.stat(parts.initramfs)?.size ?? 0
		},
		packages: installedPackages(parts.installed, parts.packages, parts.asks, files, owners, layers, recommendedBy),
		modulesKept: [...parts.drivers.kept],
		removed: [...ledger.removed],
		largest: [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, LARGEST).map(({ path, size }) => ({
			path,
			size,
			owner: owners.get(path) ?? "unowned"
		})),
		measured: measured({
			...parts,
			files,
			kernelSizes: kernelSizesOf(kernel),
			definition: kernel.repositories.length === 0 ? about.definition : digestOf([about.definition, kernel.inputs.digest]),
			firmware: firmwareFiles(files, parts.drivers.tree, parts.drivers.kept, definition.drivers.firmware)
		}),
		budgets: parts.budgets
	};
}
// packages/tailor-image/src/measure/special-files.ts
const STICKY = 512;
const OTHERS_WRITE = 2;
/** Names that one finding shows. */
const SHOWN = 40;
/**
* What a reviewer of an image wants to know, as findings: programs with the rights of their owner or group (notice), and what no package should
* bring: device nodes, and files that everybody may write (warnings).
*/
function specialFiles(entries) {
	const privileged = [];
	const devices = [];
	const open = [];
	for (const entry of entries) {
		const { stats } = entry;
		if (stats.isFile() && (stats.mode & 3072) !== 0) privileged.push(entry);
		if (stats.isCharacterDevice() || stats.isBlockDevice()) devices.push(entry);
		if ((stats.mode & OTHERS_WRITE) !== 0 && (stats.isFile() || stats.isDirectory() && (stats.mode & STICKY) === 0)) open.push(entry);
	}
	return [
		...finding("notice", "setuid-files", privileged, {
			one: "one program runs with the rights of its owner or group",
			many: "programs run with the rights of their owner or group",
			hint: "Each (set-user-ID, set-group-ID) is a way to more rights: remove the packages whose programs nobody needs on a DPU."
		}),
		...finding("warning", "device-nodes", devices, {
			one: "one file is a device node outside of the kernel’s own /dev",
			many: "files are device nodes outside of the kernel’s own /dev",
			hint: "Whoever may open it reaches the device: find out which package brings it, and take it out."
		}),
		...finding("warning", "world-writable", open, {
			one: "one file or folder is writable by everybody",
			many: "files and folders are writable by everybody",
			hint: "Give it another mode in an overlay (`system.files`), or take the package out."
		})
	];
}
function finding(level, code, entries, words) {
	if (entries.length === 0) return [];
	const lines = entries.slice(0, SHOWN).map(line);
	if (entries.length > SHOWN) lines.push(`and ${entries.length - SHOWN} more`);
	return [{
		level,
		code,
		title: entries.length === 1 ? words.one : `${entries.length} ${words.many}`,
		detail: lines.join("\n"),
		hint: words.hint
	}];
}
/** `4755 0:0 /usr/bin/su`, the name as one harmless line. */
function line({ path, stats }) {
	return `${(stats.mode & 4095).toString(8).padStart(4, "0")} ${stats.uid}:${stats.gid} ${cleanLine(path).replace(/[\n\t]/g, " ")}`;
}
// packages/tailor-image/src/pack/copy-blocks.ts
const BLOCK$2 = 4096;
/** Bytes read at a time: they stay in a processor's own cache. */
const CHUNK = 64 * BLOCK$2;
const ZEROS$1 = Buffer.alloc(CHUNK);
/** Copy the blocks of a file that are not all zeros to the same places of another; those in `except` stay as they are. Bytes. */
function copyBlocks(from, to, size, except) {
	const chunk = Buffer.allocUnsafe(CHUNK);
	const source = openSync(from, "r");
	const target = openSync(to, "r+");
	try {
		for (let at = 0; at < size;) {
			const hole = except.find((one) => at >= one.offset && at < one.offset + one.size);
			if (hole !== void 0) {
				at = hole.offset + hole.size;
				continue;
			}
			const next = Math.min(size, ...except.map((one) => one.offset).filter((offset) => offset > at));
			const got = readSync(source, chunk, 0, Math.min(chunk.length, next - at), at);
			if (got === 0) throw new Error(`${from} ends early`);
			at += got;
			if (chunk.compare(ZEROS$1, 0, got, 0, got) === 0) continue;
			for (let offset = 0; offset < got; offset += BLOCK$2) {
				const end = Math.min(offset + BLOCK$2, got);
				if (chunk.compare(ZEROS$1, 0, end - offset, offset, end) !== 0) writeSync(target, chunk, offset, end - offset, at - got + offset);
			}
		}
	} finally {
		closeSync(source);
		closeSync(target);
	}
}
// packages/tailor-image/src/pack/ext4/crc32c.ts
/** CRC-32C (Castagnoli, polynomial 0x1EDC6F41 reflected), the checksum of ext4's metadata. */
const TABLES = makeTables();
function makeTables() {
	const tables = Array.from({ length: 4 }, () => /* @__PURE__ */ new Int32Array(256));
	const [first = /* @__PURE__ */ new Int32Array(256)] = tables;
	for (let n = 0; n < 256; n++) {
		let c = n;
		for (let bit = 0; bit < 8; bit++) c = c & 1 ? c >>> 1 ^ 2197175160 : c >>> 1;
		first[n] = c;
	}
	for (let n = 0; n < 256; n++) for (let t = 1; t < 4; t++) {
		const before = tables[t - 1]?.[n] ?? 0;
		tables[t][n] = before >>> 8 ^ (first[before & 255] ?? 0);
	}
	return tables;
}
const [T0, T1, T2, T3] = TABLES;
/** Go on from `crc` over bytes `from` to `to`; neither inverted before nor after, as ext4 uses it (begin with 0xffffffff). */
function crc32c(crc, bytes, from = 0, to = bytes.length) {
	let c = crc | 0;
	let at = from;
	for (const end = to - 3; at < end; at += 4) {
		c ^= bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24;
		c = T3[c & 255] ^ T2[c >>> 8 & 255] ^ T1[c >>> 16 & 255] ^ T0[c >>> 24];
	}
	for (; at < to; at++) c = c >>> 8 ^ T0[(c ^ bytes[at]) & 255];
	return c >>> 0;
}
const word = Buffer.alloc(4);
/** Go on over one little-endian 32-bit number. */
function crc32cOf(crc, value) {
	word.writeUInt32LE(value >>> 0);
	return crc32c(crc, word);
}
// packages/tailor-image/src/pack/ext4/volume.ts
const write = promisify(write$1);
/** The only block size that we make. Bytes. */
const BLOCK$1 = 4096;
const SB = 1024;
const BLOCK_UNINIT = 2;
const ITABLE_ZEROED = 4;
/**
* An empty ext4 as mke2fs made it in a file of zeros, being filled: superblock, group descriptors, bitmaps and inode tables. Layouts are those
* of the kernel's Documentation/filesystems/ext4. Only what mke2fs makes of our own feature list is understood; anything else is refused.
*/
var Volume = class {
	#file;
	/** Where it begins in the file, bytes. */
	#offset;
	#super = Buffer.alloc(1024);
	#groups;
	blocks;
	#blocksPerGroup;
	#inodesPerGroup;
	#groupCount;
	#reservedGdt;
	/** Of every block: is it in use? */
	#used;
	/** Groups with blocks taken by us. */
	#touched = /* @__PURE__ */ new Set();
	#inodes;
	/** First checksum value of all metadata: over the file system's UUID. */
	seed;
	#next = 0;
	#nextInode = 12;
	#folders;
	constructor(file, offset) {
		this.#file = file;
		this.#offset = offset;
		this.#readAt(this.#super, SB);
		const sb = this.#super;
		this.blocks = sb.readUInt32LE(4);
		this.#blocksPerGroup = sb.readUInt32LE(32);
		this.#inodesPerGroup = sb.readUInt32LE(40);
		this.#reservedGdt = sb.readUInt16LE(206);
		this.#groupCount = Math.ceil(this.blocks / this.#blocksPerGroup);
		if (!(sb.readUInt16LE(56) === 61267 && sb.readUInt32LE(24) === 2 && sb.readUInt32LE(20) === 0 && sb.readUInt16LE(88) === 256 && sb.readUInt16LE(254) === 64 && sb.readUInt32LE(336) === 0 && sb.readUInt32LE(96) === 706 && (sb.readUInt32LE(100) & 1552) === 1024)) throw new Error("mke2fs made another kind of ext4 than it was told to");
		this.seed = crc32c(4294967295, sb, 104, 120);
		this.#groups = Buffer.alloc(Math.ceil(this.#groupCount * 64 / BLOCK$1) * BLOCK$1);
		this.#readAt(this.#groups, BLOCK$1);
		this.#used = new Uint8Array(this.#groupCount * this.#blocksPerGroup).fill(1, this.blocks);
		this.#inodes = Buffer.alloc(sb.readUInt32LE(0) * 256);
		this.#folders = Array.from({ length: this.#groupCount }, () => 0);
		for (let group = 0; group < this.#groupCount; group++) this.#readGroup(group);
	}
	#readAt(buffer, at) {
		if (readSync(this.#file, buffer, 0, buffer.length, this.#offset + at) !== buffer.length) throw new Error("the ext4 ends early");
	}
	#readGroup(group) {
		const first = group * this.#blocksPerGroup;
		const at = group * 64;
		const bitmap = Buffer.alloc(BLOCK$1);
		if ((this.#groups.readUInt16LE(at + 18) & BLOCK_UNINIT) === 0) {
			this.#readAt(bitmap, this.#groups.readUInt32LE(at) * BLOCK$1);
			for (let n = 0; n < this.#blocksPerGroup && first + n < this.blocks; n++) this.#used[first + n] = (bitmap[n >> 3] ?? 0) >> (n & 7) & 1;
		} else if (hasBackup(group)) {
			const head = 1 + this.#groups.length / BLOCK$1 + this.#reservedGdt;
			this.#used.fill(1, first, first + head);
		}
		const table = this.#groups.readUInt32LE(at + 8);
		this.#used[this.#groups.readUInt32LE(at)] = 1;
		this.#used[this.#groups.readUInt32LE(at + 4)] = 1;
		this.#used.fill(1, table, table + this.#inodesPerGroup * 256 / BLOCK$1);
		if (group === 0) {
			const own = this.#inodes.subarray(0, 2816);
			this.#readAt(own, table * BLOCK$1);
			this.#folders[0] = 2;
			const root = this.inode(2);
			if (root.readUInt16LE(42) !== 1) throw new Error("mke2fs made a root folder of several parts");
			this.#used[root.readUInt32LE(60)] = 0;
		}
	}
	/** The 256 bytes of an inode, to be changed in place; `sealInode` when they are done. */
	inode(number) {
		return this.#inodes.subarray((number - 1) * 256, number * 256);
	}
	/** The next free inode. */
	takeInode(folder) {
		const number = this.#nextInode++;
		if (number * 256 > this.#inodes.length) throw new Error("no free inode: more files than were counted");
		if (folder) {
			const group = Math.floor((number - 1) / this.#inodesPerGroup);
			this.#folders[group] = (this.#folders[group] ?? 0) + 1;
		}
		return number;
	}
	/** Up to `wanted` free blocks in one run. */
	takeRun(wanted) {
		const used = this.#used;
		let start = this.#next;
		while (start < this.blocks && used[start] === 1) start++;
		let end = start;
		while (end < this.blocks && end - start < wanted && used[end] === 0) used[end++] = 1;
		if (end === start) throw new Error("no free block: the content needs more room than was counted");
		for (let group = Math.floor(start / this.#blocksPerGroup); group * this.#blocksPerGroup < end; group++) this.#touched.add(group);
		this.#next = end;
		return {
			start,
			length: end - start
		};
	}
	write(block, data, length = data.length) {
		for (let done = 0; done < length;) done += writeSync(this.#file, data, done, length - done, this.#offset + block * BLOCK$1 + done);
	}
	/** As `write`, beside what else is done: the data must stay as it is until this resolves. */
	async writeBeside(block, data, length) {
		for (let done = 0; done < length;) {
			const { bytesWritten } = await write(this.#file, data, done, length - done, this.#offset + block * BLOCK$1 + done);
			done += bytesWritten;
		}
	}
	/** First checksum value of what belongs to an inode. */
	seedOf(inode) {
		return crc32cOf(crc32cOf(this.seed, inode), 0);
	}
	/** Write the inode's checksum into it. */
	sealInode(number) {
		const inode = this.inode(number);
		inode.writeUInt16LE(0, 124);
		inode.writeUInt16LE(0, 130);
		const sum = crc32c(this.seedOf(number), inode);
		inode.writeUInt16LE(sum & 65535, 124);
		inode.writeUInt16LE(sum >>> 16, 130);
	}
	/** Write inode tables, bitmaps, descriptors and superblocks: the file system is whole then. */
	finish() {
		let freeBlocks = 0;
		let freeInodes = 0;
		for (let group = 0; group < this.#groupCount; group++) {
			this.#writeInodes(group);
			this.#writeBlockBitmap(group);
			freeBlocks += this.#groups.readUInt16LE(group * 64 + 12);
			freeInodes += this.#groups.readUInt16LE(group * 64 + 14);
			const at = group * 64;
			this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) | ITABLE_ZEROED, at + 18);
			this.#groups.writeUInt16LE(0, at + 30);
			const sum = crc32c(crc32cOf(this.seed, group), this.#groups, at, at + 64);
			this.#groups.writeUInt16LE(sum & 65535, at + 30);
		}
		const sb = this.#super;
		sb.writeUInt32LE(freeBlocks, 12);
		sb.writeUInt32LE(freeInodes, 16);
		for (let group = 0; group < this.#groupCount; group++) {
			if (group > 0 && !hasBackup(group)) continue;
			const first = group * this.#blocksPerGroup;
			sb.writeUInt16LE(group, 90);
			sb.writeUInt32LE(crc32c(4294967295, sb, 0, 1020), 1020);
			const at = this.#offset + (group === 0 ? SB : first * BLOCK$1);
			writeSync(this.#file, sb, 0, sb.length, at);
			this.write(first + 1, this.#groups);
		}
	}
	#writeInodes(group) {
		const at = group * 64;
		const last = Math.min(Math.max(this.#nextInode - 1 - group * this.#inodesPerGroup, 0), this.#inodesPerGroup);
		this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 14);
		this.#groups.writeUInt16LE(this.#folders[group] ?? 0, at + 16);
		this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 28);
		if (last === 0) return;
		const from = group * this.#inodesPerGroup * 256;
		const table = this.#inodes.subarray(from, from + Math.ceil(last * 256 / BLOCK$1) * BLOCK$1);
		this.write(this.#groups.readUInt32LE(at + 8), table);
		const bitmap = Buffer.alloc(BLOCK$1, 255);
		for (let n = 0; n < this.#inodesPerGroup; n++) if (n >= last) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) & ~(1 << (n & 7));
		this.write(this.#groups.readUInt32LE(at + 4), bitmap);
		this.#setSum(at, 26, 58, crc32c(this.seed, bitmap, 0, this.#inodesPerGroup / 8));
		this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) & -2, at + 18);
	}
	#writeBlockBitmap(group) {
		if (!this.#touched.has(group)) return;
		const at = group * 64;
		const first = group * this.#blocksPerGroup;
		const bitmap = Buffer.alloc(BLOCK$1);
		let free = 0;
		for (let n = 0; n < this.#blocksPerGroup; n++) if (this.#used[first + n] === 1) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) | 1 << (n & 7);
		else free++;
		this.write(this.#groups.readUInt32LE(at), bitmap);
		this.#groups.writeUInt16LE(free, at + 12);
		this.#setSum(at, 24, 56, crc32c(this.seed, bitmap));
		this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) & -3, at + 18);
	}
	#setSum(at, low, high, sum) {
		this.#groups.writeUInt16LE(sum & 65535, at + low);
		this.#groups.writeUInt16LE(sum >>> 16, at + high);
	}
};
/** sparse_super: copies of the superblock lie in group 1 and the powers of 3, 5 and 7. */
function hasBackup(group) {
	if (group <= 1) return group === 1;
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
// packages/tailor-image/src/pack/ext4/attributes.ts
/** Indexes for the known beginnings of names (kernel: Documentation/filesystems/ext4/attributes.rst). */
const PREFIXES = [
	["system.posix_acl_access", 2],
	["system.posix_acl_default", 3],
	["user.", 1],
	["trusted.", 4],
	["security.", 6]
];
const MAGIC = 3925999616;
/** Behind the fixed part and its 32 extra bytes. */
const IN_INODE$1 = 160;
/** Store attributes in the inode, or where they do not fit in a block of their own. Returns how many blocks. */
function writeAttributes(volume, number, attributes) {
	if (attributes.length === 0) return 0;
	const stored = attributes.map(store).sort(byIndexLengthName);
	const inode = volume.inode(number);
	const room = inode.subarray(164);
	if (size(stored) <= room.length) {
		inode.writeUInt32LE(MAGIC, IN_INODE$1);
		place(room, stored, 0);
		return 0;
	}
	const block = Buffer.alloc(BLOCK$1);
	if (size(stored) > 4064) throw new TooLarge();
	block.writeUInt32LE(MAGIC, 0);
	block.writeUInt32LE(1, 4);
	block.writeUInt32LE(1, 8);
	block.writeUInt32LE(stored.reduce((hash, one) => (hash << 16 ^ hash >>> 16 ^ one.hash) >>> 0, 0), 12);
	place(block, stored, 32);
	const { start } = volume.takeRun(1);
	block.writeUInt32LE(crc32c(crc32cOf(crc32cOf(volume.seed, start), 0), block), 16);
	volume.write(start, block);
	inode.writeUInt32LE(start, 104);
	return 1;
}
/** More attributes than ext4 can keep for one file: a block of them. */
var TooLarge = class extends Error {};
function store({ name, value }) {
	const [prefix, index] = PREFIXES.find(([start]) => name.startsWith(start)) ?? [];
	if (prefix === void 0 || index === void 0) throw new Error(`unknown kind of extended attribute: ${name}`);
	const rest = Buffer.from(name.slice(prefix.length));
	const kept = index === 2 || index === 3 ? aclOnDisk(value) : value;
	let hash = 0;
	for (const byte of rest) hash = (hash << 5 ^ hash >>> 27 ^ byte) >>> 0;
	const padded = Buffer.alloc(up(kept.length));
	kept.copy(padded);
	for (let at = 0; at < padded.length; at += 4) hash = (hash << 16 ^ hash >>> 16 ^ padded.readUInt32LE(at)) >>> 0;
	return {
		index,
		name: rest,
		value: kept,
		hash
	};
}
const up = (bytes) => bytes + 3 & -4;
/** Entries, four zeros that end them, and the values. */
const size = (all) => all.reduce((sum, one) => sum + 16 + up(one.name.length) + up(one.value.length), 4);
const byIndexLengthName = (a, b) => a.index - b.index || a.name.length - b.name.length || a.name.compare(b.name);
/** Entries from `from` on, values from the end towards them. */
function place(room, all, from) {
	let at = from;
	let end = room.length;
	for (const { index, name, value, hash } of all) {
		end -= up(value.length);
		room.writeUInt8(name.length, at);
		room.writeUInt8(index, at + 1);
		room.writeUInt16LE(value.length === 0 ? 0 : end, at + 2);
		room.writeUInt32LE(value.length, at + 8);
		room.writeUInt32LE(hash, at + 12);
		name.copy(room, at + 16);
		value.copy(room, end);
		at += 16 + up(name.length);
	}
}
/**
* POSIX ACLs: the kernel hands them out with eight bytes an entry (linux/posix_acl_xattr.h, version 2), ext4 keeps version 1, which leaves the
* id out where there is none (fs/ext4/acl.h).
*/
function aclOnDisk(acl) {
	const parts = [Buffer.from([
		1,
		0,
		0,
		0
	])];
	for (let at = 4; at + 8 <= acl.length; at += 8) {
		const named = [2, 8].includes(acl.readUInt16LE(at));
		parts.push(acl.subarray(at, at + (named ? 8 : 4)));
	}
	return Buffer.concat(parts);
}
/** Entries that fit behind the header into the inode's 60 bytes, and into a block before its checksum. */
const IN_INODE = 4;
const IN_BLOCK = 340;
/** Append a run to the list, joined with the one before where both go on. */
function addRun(extents, logical, start, length) {
	const last = extents.at(-1);
	if (last !== void 0 && last.logical + last.length === logical && last.start + last.length === start && last.length + length <= 32768) extents[extents.length - 1] = {
		...last,
		length: last.length + length
	};
	else extents.push({
		logical,
		start,
		length
	});
}
/** Write the extent tree's root into the inode, and the blocks that it needs beside. Returns how many of those. */
function writeExtents(volume, number, extents) {
	const root = volume.inode(number).subarray(40, 100);
	let depth = 0;
	let beside = 0;
	let level = extents;
	while (level.length > IN_INODE) {
		const above = [];
		for (let from = 0; from < level.length; from += IN_BLOCK) {
			const part = level.slice(from, from + IN_BLOCK);
			const block = Buffer.alloc(BLOCK$1);
			fill(block, part, depth, IN_BLOCK);
			block.writeUInt32LE(crc32c(volume.seedOf(number), block, 0, 4092), 4092);
			const { start } = volume.takeRun(1);
			volume.write(start, block);
			above.push({
				logical: part[0]?.logical ?? 0,
				start,
				length: 0
			});
		}
		beside += above.length;
		level = above;
		depth++;
	}
	fill(root, level, depth, IN_INODE);
	return beside;
}
/** A header and its entries: extents at depth 0, above them indexes. */
function fill(node, entries, depth, most) {
	node.fill(0);
	node.writeUInt16LE(62218, 0);
	node.writeUInt16LE(entries.length, 2);
	node.writeUInt16LE(most, 4);
	node.writeUInt16LE(depth, 6);
	for (const [index, { logical, length, start }] of entries.entries()) {
		const at = 12 + index * 12;
		node.writeUInt32LE(logical, at);
		if (depth === 0) {
			node.writeUInt16LE(length, at + 4);
			node.writeUInt32LE(start, at + 8);
		} else node.writeUInt32LE(start, at + 4);
	}
}
// packages/tailor-image/src/pack/ext4/folders.ts
/** Room for entries: the last twelve bytes of each block are its checksum, dressed as an entry. */
const ROOM = 4084;
/** The blocks of a folder, one entry after the other as it was before ext4 had indexes; `.` and `..` come first among `names`. */
function folderBlocks(names, seed) {
	const blocks = [];
	let block = Buffer.alloc(BLOCK$1);
	let at = 0;
	let last = 0;
	const close = () => {
		block.writeUInt16LE(ROOM - last, last + 4);
		block.writeUInt16LE(12, 4088);
		block.writeUInt8(222, 4091);
		block.writeUInt32LE(crc32c(seed, block, 0, ROOM), 4092);
		blocks.push(block);
	};
	for (const { name, inode, type } of names) {
		const length = 8 + name.length + 3 & -4;
		if (at + length > ROOM) {
			close();
			block = Buffer.alloc(BLOCK$1);
			at = 0;
		}
		block.writeUInt32LE(inode, at);
		block.writeUInt16LE(length, at + 4);
		block.writeUInt8(name.length, at + 6);
		block.writeUInt8(type, at + 7);
		name.copy(block, at + 8);
		last = at;
		at += length;
	}
	close();
	return blocks.length === 1 ? block : Buffer.concat(blocks);
}
// packages/tailor-image/src/pack/ext4/writer.ts
/** Small enough for a processor's own cache, large enough for few writes. */
const BUFFER = 2 ** 19;
const ZEROS = Buffer.alloc(BLOCK$1);
/** Puts the content of files one behind the other, so that many small ones cost few writes. Blocks of zeros become holes. */
var ContentWriter = class {
	#volume;
	#buffer = Buffer.allocUnsafeSlow(BUFFER);
	/** Is written while the other is filled. */
	#other = Buffer.allocUnsafeSlow(BUFFER);
	#writing = Promise.resolve();
	/** Blocks that wait in the buffer, and where the first of them belongs. */
	#waiting = 0;
	#start = 0;
	/** What was written so far. */
	runs = [];
	constructor(volume) {
		this.#volume = volume;
	}
	/** Append a host's file of that size. Returns where its blocks lie. Throws where it has another size by now. */
	async file(path, size) {
		const extents = [];
		if (size === 0) return extents;
		const file = openSync(path, "r");
		try {
			for (let done = 0; done < size;) {
				if (this.#waiting === BUFFER / 4096) await this.#write();
				const from = this.#waiting * BLOCK$1;
				const wanted = Math.min(size - done, BUFFER - from);
				let got = 0;
				while (got < wanted) {
					const now = readSync(file, this.#buffer, from + got, wanted - got, done + got);
					if (now === 0) throw new Error(`${String(path)} became shorter while it was packed`);
					got += now;
				}
				const whole = Math.ceil(got / BLOCK$1) * BLOCK$1;
				this.#buffer.fill(0, from + got, from + whole);
				await this.#keep(extents, done / BLOCK$1, whole / BLOCK$1);
				done += got;
			}
		} finally {
			closeSync(file);
		}
		return extents;
	}
	/** Append bytes of our own. */
	async bytes(data) {
		const extents = [];
		for (let done = 0; done < data.length;) {
			if (this.#waiting === BUFFER / 4096) await this.#write();
			const from = this.#waiting * BLOCK$1;
			const part = data.subarray(done, done + BUFFER - from);
			const whole = Math.ceil(part.length / BLOCK$1) * BLOCK$1;
			this.#buffer.set(part, from);
			this.#buffer.fill(0, from + part.length, from + whole);
			await this.#keep(extents, done / BLOCK$1, whole / BLOCK$1);
			done += part.length;
		}
		return extents;
	}
	/** `count` blocks have come behind the waiting ones: leave those of zeros out, and give the others their place. */
	async #keep(extents, logical, count) {
		const first = this.#waiting;
		for (let block = 0; block < count;) {
			if (this.#isZero(first + block)) {
				block++;
				continue;
			}
			let end = block + 1;
			while (end < count && !this.#isZero(first + end)) end++;
			await this.#take(extents, logical + block, first + block, end - block);
			block = end;
		}
	}
	/** `from`: where the run lies in the buffer, counted in blocks; never before the end of what waits. */
	async #take(extents, logical, from, count) {
		for (let done = 0; done < count;) {
			const run = this.#volume.takeRun(count - done);
			const at = from + done;
			if (this.#waiting > 0 && this.#start + this.#waiting !== run.start) await this.#write();
			if (this.#waiting === 0) this.#start = run.start;
			if (at !== this.#waiting) this.#buffer.copyWithin(this.#waiting * BLOCK$1, at * BLOCK$1, (at + run.length) * BLOCK$1);
			this.#waiting += run.length;
			addRun(extents, logical + done, run.start, run.length);
			done += run.length;
		}
	}
	/** Begin to write what waits, and go on in the other buffer, with what lies behind it in the same place. */
	async #write() {
		await this.#writing;
		const [full, length] = [this.#buffer, this.#waiting * BLOCK$1];
		this.#writing = this.#volume.writeBeside(this.#start, full, length);
		this.#writing.catch(() => void 0);
		this.runs.push({
			start: this.#start,
			length: this.#waiting
		});
		full.copy(this.#other, length, length);
		this.#buffer = this.#other;
		this.#other = full;
		this.#waiting = 0;
	}
	#isZero(block) {
		const at = block * BLOCK$1;
		return this.#buffer[at] === 0 && this.#buffer.compare(ZEROS, 0, 4096, at, at + 4096) === 0;
	}
	/** Resolves when everything is written. */
	async flush() {
		if (this.#waiting > 0) await this.#write();
		await this.#writing;
	}
	/** Resolves when no write is under way any more, also when one failed. */
	async settled() {
		await this.#writing.catch(() => void 0);
	}
};
// packages/tailor-image/src/pack/ext4/populate.ts
const ROOT = 2;
const LOST_FOUND = 11;
const TYPES$1 = {
	32768: 1,
	16384: 2,
	8192: 3,
	24576: 4,
	4096: 5,
	49152: 6,
	40960: 7
};
const typeOf = (stats) => TYPES$1[stats.mode & 61440] ?? 0;
/**
* Fill an empty ext4 at `offset` of the file, which mke2fs made in zeros, with a tree. `items`: the root first, parents before children, in
* the order in which they shall lie. The same items and times give the same bytes on every host.
*/
async function populate(disk, offset, items, attributes, times) {
	const file = openSync(disk, "r+");
	let filling;
	try {
		const volume = new Volume(file, offset);
		filling = new Filling(volume, attributes, times);
		const occupied = await filling.fill(items);
		volume.finish();
		return {
			occupied,
			content: filling.runs.map(({ start, length }) => ({
				from: offset + start * BLOCK$1,
				to: offset + (start + length) * BLOCK$1
			}))
		};
	} finally {
		await filling?.settled();
		closeSync(file);
	}
}
var Filling = class {
	#volume;
	#content;
	#attributes;
	#times;
	#children = /* @__PURE__ */ new Map();
	#inodes = /* @__PURE__ */ new Map();
	/** Host's device and inode → ours, and how many names it has. */
	#links = /* @__PURE__ */ new Map();
	constructor(volume, attributes, times) {
		this.#volume = volume;
		this.#content = new ContentWriter(volume);
		this.#attributes = attributes;
		this.#times = times;
	}
	/** Where content was written, in blocks. */
	get runs() {
		return this.#content.runs;
	}
	async settled() {
		await this.#content.settled();
	}
	async fill(items) {
		for (const item of items) this.#number(item);
		for (const item of items) if (item.stats.isDirectory()) await this.#folder(item);
		const occupied = /* @__PURE__ */ new Map();
		const done = /* @__PURE__ */ new Set();
		for (const item of items) {
			const inode = this.#inodes.get(item.path) ?? 0;
			if (item.stats.isDirectory() || done.has(inode)) continue;
			done.add(inode);
			const bytes = await this.#leaf(item, inode);
			if (item.stats.isFile()) occupied.set(item.path, bytes);
		}
		await this.#content.flush();
		return occupied;
	}
	/** Give the item an inode, and its name to its folder. */
	#number({ path, name, stats }) {
		const folder = stats.isDirectory();
		const key = `${stats.dev}:${stats.ino}`;
		const known = folder ? void 0 : this.#links.get(key);
		const inode = path === "/" ? ROOT : known?.inode ?? this.#volume.takeInode(folder);
		this.#inodes.set(path, inode);
		if (folder) this.#children.set(path, []);
		else if (known === void 0) this.#links.set(key, {
			inode,
			links: 1
		});
		else known.links++;
		if (path === "/") return;
		this.#children.get(parentOf(path))?.push({
			name,
			inode,
			type: typeOf(stats)
		});
	}
	async #folder({ path, stats }) {
		const number = this.#inodes.get(path) ?? 0;
		const children = this.#children.get(path) ?? [];
		const lost = path === "/" ? [{
			name: Buffer.from("lost+found"),
			inode: LOST_FOUND,
			type: 2
		}] : [];
		const blocks = folderBlocks([
			{
				name: Buffer.from("."),
				inode: number,
				type: 2
			},
			{
				name: Buffer.from(".."),
				inode: this.#inodes.get(parentOf(path)) ?? ROOT,
				type: 2
			},
			...lost,
			...children
		], this.#volume.seedOf(number));
		const extents = await this.#content.bytes(blocks);
		const links = 2 + [...lost, ...children].filter((one) => one.type === 2).length;
		this.#inode(path, number, stats, links < 65e3 ? links : 1, blocks.length, extents);
	}
	/** Anything but a folder. Returns the bytes that it occupies. */
	async #leaf({ path, host, stats }, number) {
		const links = this.#links.get(`${stats.dev}:${stats.ino}`)?.links ?? 1;
		if (stats.isFile()) {
			const extents = await this.#content.file(host, stats.size);
			this.#inode(path, number, stats, links, stats.size, extents);
			return stats.size < 4096 ? stats.size : occupiedBytes(extents, stats.size);
		}
		if (!stats.isSymbolicLink()) {
			this.#inode(path, number, stats, links, 0, void 0, device(stats));
			return 0;
		}
		const target = readlinkSync(host, "buffer");
		if (target.length < 60) this.#inode(path, number, stats, links, target.length, void 0, target);
		else this.#inode(path, number, stats, links, target.length, await this.#content.bytes(target));
		return 0;
	}
	#inode(path, number, stats, links, size, extents, inline) {
		const inode = this.#volume.inode(number).fill(0);
		const { fixed } = this.#times;
		const changed = Math.floor(stats.mtimeMs / 1e3);
		inode.writeUInt16LE(stats.mode & 65535, 0);
		inode.writeUInt16LE(stats.uid & 65535, 2);
		inode.writeUInt32LE(size % 2 ** 32, 4);
		inode.writeUInt16LE(stats.gid & 65535, 24);
		inode.writeUInt16LE(links, 26);
		inode.writeUInt32LE(Math.floor(size / 2 ** 32), 108);
		inode.writeUInt16LE(stats.uid >>> 16, 120);
		inode.writeUInt16LE(stats.gid >>> 16, 122);
		inode.writeUInt16LE(32, 128);
		for (const [time, low, high] of [
			[
				fixed,
				8,
				140
			],
			[
				fixed,
				12,
				132
			],
			[
				changed,
				16,
				136
			],
			[
				fixed,
				144,
				148
			]
		]) {
			inode.writeUInt32LE(time >>> 0, low);
			inode.writeUInt32LE(Math.floor((time - (time | 0)) / 2 ** 32) & 3, high);
		}
		let blocks = (extents ?? []).reduce((sum, one) => sum + one.length, 0);
		if (extents === void 0) inline?.copy(inode, 40);
		else {
			inode.writeUInt32LE(524288, 32);
			blocks += writeExtents(this.#volume, number, extents);
		}
		blocks += writeAttributes(this.#volume, number, this.#attributes.get(path) ?? []);
		const sectors = blocks * (BLOCK$1 / 512);
		inode.writeUInt32LE(sectors % 2 ** 32, 28);
		inode.writeUInt16LE(Math.floor(sectors / 2 ** 32), 116);
		this.#volume.sealInode(number);
	}
};
const parentOf = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
/** A device's numbers: the old form where they fit, else the new one (linux/kdev_t.h). */
function device(stats) {
	const numbers = Buffer.alloc(8);
	if (!stats.isBlockDevice() && !stats.isCharacterDevice()) return numbers;
	const [high, low] = [Math.floor(stats.rdev / 2 ** 32), stats.rdev >>> 0];
	const major = low >>> 8 & 4095;
	const minor = low & 255 | low >>> 12 & 1048320;
	if (high !== 0) throw new Error("a device number beyond what ext4 can keep");
	if (major < 256 && minor < 256) numbers.writeUInt32LE(major << 8 | minor, 0);
	else numbers.writeUInt32LE((minor & 255 | major << 8 | (minor & -256) << 12) >>> 0, 4);
	return numbers;
}
/** Bytes of a file in blocks that are not all zeros; the last block counts as long as it is. */
function occupiedBytes(extents, size) {
	const blocks = extents.reduce((sum, one) => sum + one.length, 0);
	const last = extents.at(-1);
	const reachesEnd = last !== void 0 && (last.logical + last.length) * 4096 > size;
	return blocks * BLOCK$1 - (reachesEnd ? (last.logical + last.length) * BLOCK$1 - size : 0);
}
// packages/tailor-image/src/pack/ext4/make.ts
/**
* Features spelled out, so that the host's mke2fs.conf has no say and every kernel since 4.19 and GRUB 2.06 can read the result:
* no orphan_file and no metadata_csum_seed, which newer e2fsprogs would switch on.
*/
const FEATURES = "none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,64bit,metadata_csum";
/**
* Make an ext4 of the tree at `root` (`entries`: all of it, parents first; `reading`: what readAttributes makes of it) in its place in the file; nothing is mounted. mke2fs lays out an empty one (it is zeros, of which none is written), and
* we fill it: mke2fs -d takes four times as long, and cannot set the times of change and of access.
*/
async function makeExt4(root, entries, place, reading, scratch, ports) {
	const { disk, offset, size, inodes, journal, uuid, epoch } = place;
	const config = path.join(scratch, "mke2fs.conf");
	await writeFile(config, "[defaults]\n[fs_types]\next4 = {\n}\n");
	const env = {
		MKE2FS_CONFIG: config,
		E2FSPROGS_FAKE_TIME: String(epoch),
		LC_ALL: "C"
	};
	const extended = [
		`offset=${offset}`,
		`hash_seed=${uuid}`,
		"root_owner=0:0",
		"lazy_itable_init=1",
		"lazy_journal_init=1",
		"nodiscard"
	].join(",");
	const format = [
		"-t",
		"ext4",
		"-b",
		"4096",
		"-I",
		"256",
		"-m",
		"1",
		"-O",
		FEATURES
	];
	const sizes = [
		"-N",
		String(inodes),
		"-J",
		`size=${journal}`
	];
	const identity = [
		"-L",
		"root",
		"-U",
		uuid,
		"-E",
		extended
	];
	const [attributes] = await Promise.all([reading.then((found) => new Map(found)), ports.proc.run([
		"mke2fs",
		"-q",
		"-F",
		...format,
		...sizes,
		...identity,
		disk,
		`${size / 1024}k`
	], { env })]);
	const items = entries.map(({ path: file, stats }) => ({
		path: file,
		host: osPath(`${root}${file}`),
		name: toBytes(file.slice(file.lastIndexOf("/") + 1)),
		stats
	}));
	for (const { path: file } of items) {
		const found = attributes.get(toBytes(file).toString("utf8"));
		if (found !== void 0) attributes.set(file, found);
	}
	return await populate(disk, offset, [{
		path: "/",
		host: root,
		name: Buffer.alloc(0),
		stats: lstatSync(root)
	}, ...items], attributes, { fixed: epoch });
}
// packages/tailor-image/src/pack/ext4.ts
const BLOCK = 4096;
const MIB$1 = 2 ** 20;
/** What the tree will occupy; every inode once. */
function measureTree(entries) {
	const seen = /* @__PURE__ */ new Set();
	let blocks = 1;
	for (const { stats } of entries) {
		if (seen.has(stats.ino)) continue;
		seen.add(stats.ino);
		if (stats.isDirectory()) blocks += 1;
		else if (stats.isFile()) blocks += Math.ceil(stats.size / BLOCK);
		else if (stats.isSymbolicLink() && stats.size >= 60) blocks += 1;
	}
	return {
		content: blocks * BLOCK,
		inodes: seen.size
	};
}
/** mke2fs takes 16 MiB for the journal of file systems below 1 GiB; more would be waste on a DPU. */
const JOURNAL = 16 * MIB$1;
const inodesFor = (needs) => Math.ceil(needs.inodes * 1.5 / 1024) * 1024 + 4096;
/** Bytes of the smallest file system that holds the tree: inode tables (256 B each), journal, and 2 % for maps and folder growth. */
const ext4Least = (needs) => Math.ceil((needs.content + inodesFor(needs) * 256 + JOURNAL) * 1.02) + 4 * MIB$1;
/** `rest`: what is needed and room to run: 15 %, at least 64 MiB. */
const ext4Comfortable = (needs) => ext4Least(needs) + Math.max(64 * MIB$1, needs.content * .15);
/**
* Make an ext4 of the tree straight into its place in the disk file; nothing is mounted. Times of the tree must be fixed already.
* `entries`: all of it, as `root.walk` gives them.
*/
async function writeExt4(work, disk, place, uuid, needs, entries, attributes) {
	const { root, ports, scratch, epoch, request } = work;
	if (ext4Least(needs) > place.size) throw new UserError({
		level: "error",
		code: "partition-too-small",
		title: `the root needs ${formatMiB(ext4Least(needs))}, but storage.layout gives / only ${formatMiB(place.size)}`,
		hint: "Use `size: rest`, a larger size, or fewer packages.",
		at: request.position(["storage", "layout"])
	});
	refuseControlCharacters(entries.map((one) => one.path));
	const { offset, size } = place;
	const options = {
		disk,
		offset,
		size,
		inodes: inodesFor(needs),
		journal: JOURNAL / MIB$1,
		uuid,
		epoch
	};
	return await makeExt4(root.dir, entries, options, attributes, scratch, ports);
}
/**
* Reports, lists and tools that read them go line by line: a line break in a file name would be a line of whoever named the file. Throws
* UserError with every such name.
*/
function refuseControlCharacters(names) {
	const bad = names.filter((name) => /[\x00-\x1f\x7f]/.test(name));
	if (bad.length === 0) return;
	throw new UserError(bad.map((name) => ({
		level: "error",
		code: "file-name",
		title: `the root has a file whose name holds a control character: ${JSON.stringify(name)}`,
		hint: "Rename it in the overlay, or leave out the package that brings it."
	})));
}
// packages/tailor-image/src/pack/gpt.ts
const MIB = 2 ** 20;
/** Partition types of the Discoverable Partitions Specification (UAPI group). */
const TYPES = {
	esp: "C12A7328-F81F-11D2-BA4B-00A0C93EC93B",
	x86_64: "4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709",
	aarch64: "B921B045-1DF0-41C3-AF44-4C6F280D3FAE",
	riscv64: "72EC70A6-CF74-40E6-BD49-4BDA08E8F224"
};
/** Lay the partitions out in order, each at a whole MiB; 1 MiB stays free before and after for the two GPTs. */
function placePartitions(layout, rootNeeds) {
	let offset = MIB;
	return {
		partitions: layout.map(({ mount, size }) => {
			const bytes = size === "rest" ? rootNeeds : parseBytes(size) ?? 0;
			const placed = {
				mount,
				offset,
				size: Math.ceil(bytes / MIB) * MIB
			};
			offset += placed.size;
			return placed;
		}),
		size: offset + MIB
	};
}
/** Input of sfdisk(8). */
function gptScript(partitions, arch, identity) {
	const lines = partitions.map(({ mount, offset, size }) => {
		const [name, type, uuid] = mount === "/" ? [
			"root",
			TYPES[arch],
			identity.rootPartition
		] : [
			"ESP",
			TYPES.esp,
			identity.espPartition
		];
		return `start=${offset / 512}, size=${size / 512}, type=${type}, uuid=${uuid}, name=${name}`;
	});
	return `label: gpt\nlabel-id: ${identity.disk}\nunit: sectors\n${lines.join("\n")}\n`;
}
// packages/tailor-image/src/pack/grub.ts
/** The console a machine of this architecture has without a screen: 16550 on x86 and RISC-V, PL011 on arm64. The last one is /dev/console. */
const CONSOLES = {
	x86_64: ["console=tty0", "console=ttyS0,115200"],
	aarch64: ["console=tty0", "console=ttyAMA0"],
	riscv64: ["console=tty0", "console=ttyS0,115200"]
};
/** Kernel command line: the root by UUID, the architecture's console unless the definition names one, then the definition's words. */
function commandLine(arch, rootUuid, words) {
	const consoles = words.some((word) => word.startsWith("console=")) ? [] : CONSOLES[arch];
	return [
		`root=UUID=${rootUuid}`,
		"ro",
		...consoles,
		...words
	].join(" ");
}
/** grub.cfg on the ESP: no menu, no waiting; screen and serial line both. Paths are those of the root file system. */
function grubConfig(options) {
	return `# Written by dpuos.
set default=0
set timeout=0
${options.arch === "x86_64" ? "serial --unit=0 --speed=115200\nterminal_input console serial\nterminal_output console serial\n" : ""}search --no-floppy --fs-uuid --set=root ${options.rootUuid}
menuentry '${options.title.replaceAll("'", "")}' {
  linux ${options.image} ${options.cmdline}
  initrd ${options.initramfs}
}
`;
}
// packages/tailor-image/src/pack/disk.ts
/** Pack the finished root as a GPT disk in one sparse file: each file system is made in its place, nothing is mounted or copied. */
async function packDisk(work, options) {
	const { request, ports } = work;
	const { identity, entries } = options;
	const needs = measureTree(entries);
	const { partitions, size } = placePartitions(request.definition.storage.layout, ext4Comfortable(needs));
	const roots = partitions.filter(({ mount }) => mount === "/");
	const [place] = roots;
	if (place === void 0) throw new Error("storage.layout has no partition for /");
	const raw = path.join(options.folder, "disk.raw");
	const draft = `${raw}.draft`;
	for (const file of [raw, draft]) {
		await (await open(file, "w")).close();
		await truncate(file, size);
	}
	ports.log.info(`ext4 root: ${formatMiB(needs.content)} in ${needs.inodes} inodes, partition ${formatMiB(place.size)}`);
	const [root, esp] = await together(writeExt4(work, raw, place, identity.rootFs, needs, entries, options.attributes), writeDraft(work, draft, partitions, options));
	copyBlocks(draft, raw, size, roots);
	await rm$1(draft);
	return {
		raw,
		esp,
		partitions,
		root
	};
}
/** The partition table, and the ESP if there is one. Returns what is in that. */
async function writeDraft(work, draft, partitions, options) {
	const { request, ports } = work;
	const { identity, kernel, initramfs, cmdline, loader } = options;
	await ports.proc.run([
		"sfdisk",
		"--quiet",
		"--no-reread",
		"--no-tell-kernel",
		"--wipe",
		"never",
		draft
	], { input: gptScript(partitions, request.arch, identity) });
	let esp = {
		size: 0,
		files: 0
	};
	for (const place of partitions.filter(({ mount }) => mount !== "/")) {
		const cfg = grubConfig({
			arch: request.arch,
			title: request.definition.name,
			rootUuid: identity.rootFs,
			image: kernel.image,
			initramfs,
			cmdline
		});
		esp = await writeEsp(work, draft, place, identity.espVolume, loader, cfg);
	}
	return esp;
}
/** The same disk as qcow2, clusters compressed with zstd (QEMU 5.1 and later). In order, so that equal disks give equal files. */
async function packQcow2(work, raw) {
	const qcow2 = raw.replace(/\.raw$/, ".qcow2");
	await work.ports.proc.run([
		"qemu-img",
		"convert",
		"-f",
		"raw",
		"-O",
		"qcow2",
		"-c",
		"-o",
		"compression_type=zstd",
		raw,
		qcow2
	], { timeoutMs: 12e5 });
	return qcow2;
}
// packages/tailor-image/src/pack/identity.ts
function identityOf(seed) {
	return {
		disk: uuid(seed, "disk"),
		espPartition: uuid(seed, "esp"),
		rootPartition: uuid(seed, "root"),
		rootFs: uuid(seed, "ext4"),
		erofs: uuid(seed, "erofs"),
		espVolume: createHash("sha256").update(`${seed}/vfat`).digest("hex").slice(0, 8).toUpperCase()
	};
}
/** UUID version 8 (RFC 9562: the bits are ours) from a digest. */
function uuid(seed, what) {
	const bytes = createHash("sha256").update(`${seed}/${what}`).digest().subarray(0, 16);
	bytes.writeUInt8(bytes.readUInt8(6) & 15 | 128, 6);
	bytes.writeUInt8(bytes.readUInt8(8) & 63 | 128, 8);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
// packages/tailor-image/src/cache/repository-state.ts
/** A server that takes longer to say whether its metadata is current leaves the question to dnf. */
const LIMIT_MS = 1e4;
/**
* What decides a repository's content at this moment: the digest of its repomd.xml, which holds the digests of all else, asked of the
* repository itself. Undefined where that cannot be said without dnf: a metalink, a proxy, a server that does not answer.
*/
async function repositoryState({ baseurl, metalink }, ports) {
	const [first] = baseurl;
	if (first === void 0 || metalink !== void 0) return void 0;
	const at = `${first.replace(/\/*$/, "")}/repodata/repomd.xml`;
	if (first.startsWith("file:")) return await readFile(fileURLToPath(at)).then((bytes) => sha256(bytes), () => void 0);
	if (Object.keys(ports.host.env).some((name) => /^(https?|all)_proxy$/i.test(name)) || !/^https?:/.test(first)) return void 0;
	try {
		const answer = await fetch(at, {
			headers: { "cache-control": "no-cache" },
			signal: AbortSignal.timeout(LIMIT_MS)
		});
		return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : void 0;
	} catch {
		return;
	}
}
/** Did dnf read the same state into its cache? A mirror may have given it another one. A folder it reads for itself each time. */
async function dnfHas({ id, baseurl }, state, dnfCache) {
	if (baseurl.length === 1 && baseurl[0]?.startsWith("file:")) return true;
	for (const folder of await cacheFolders(dnfCache, id)) {
		const bytes = await readFile(path.join(folder, "repodata", "repomd.xml")).catch(() => void 0);
		if (bytes !== void 0 && sha256(bytes) === state) return true;
	}
	return false;
}
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
// packages/tailor-image/src/cache/resolution.ts
/**
* dnf, but asked only where the answer may be another than the last one: the same names, repositories whose metadata is the same now, the
* same keys, and all RPMs lying untouched where they lay give the same set. Each repository is asked each time.
*/
async function cachedDnf(store, options, open, ports) {
	const repositories = enabled(options);
	let opened;
	let version;
	const real = () => opened ??= open(version);
	version = await store.memo("dnf-version", await programOf("dnf", ports), async () => (await real()).version);
	const question = async (names, exclude) => {
		const states = [];
		for (const state of await Promise.all(repositories.map((one) => repositoryState(one, ports)))) {
			if (state === void 0) return void 0;
			states.push(state);
		}
		return {
			names,
			exclude,
			options,
			states,
			keys: await Promise.all(repositories.flatMap((one) => one.gpgkey.map((key) => digestOfFile(path.resolve(options.toolchainDir, key))))),
			version
		};
	};
	return {
		version,
		install: async (...given) => (await real()).install(...given),
		take: async (entries) => (await real()).take(entries),
		async resolve(names, how = {}) {
			const key = await question(names, how.exclude ?? []);
			const kept = key && await store.use("resolution", key, untouched);
			if (kept) {
				ports.log.info("The repositories are as they were: the set is known");
				return kept;
			}
			const packages = await (await real()).resolve(names, how);
			if (key === void 0) return packages;
			const after = await question(names, how.exclude ?? []);
			if (digestOf(after ?? null) !== digestOf(key)) return packages;
			if ((await Promise.all(repositories.map((one, index) => dnfHas(one, key.states[index] ?? "", options.toolchain.dnfCache)))).every((one) => one)) await store.keep("resolution", key, await asSeen(packages));
			return packages;
		}
	};
}
/** All that packages may come from. */
const enabled = ({ toolchain, extraRepositories = [] }) => [...toolchain.repositories, ...extraRepositories].filter((one) => one.enabled);
const asSeen = async (packages) => ({
	packages,
	seen: await Promise.all(packages.map((one) => look(one.file)))
});
/** The kept set, when all its files are what they were; else dnf shall look for itself. */
async function untouched({ packages, seen }) {
	return (await Promise.all(packages.map((one) => look(one.file).catch(() => void 0)))).every((one, index) => one !== void 0 && String(one) === String(seen[index])) ? packages : void 0;
}
async function look(file) {
	const { size, mtimeMs, ctimeMs, ino } = await stat(file);
	return [
		size,
		mtimeMs,
		ctimeMs,
		ino
	];
}
const digestOfFile = (file) => readFile(file).then((bytes) => createHash("sha256").update(bytes).digest("hex"), () => void 0);
// packages/tailor-image/src/ledger.ts
/** What we did to the root: which layer wrote which path, and what was taken out by which rule. */
var Ledger = class {
	#root;
	/** Canonical path → the layer that wrote it last. */
	written = /* @__PURE__ */ new Map();
	removed = [];
	constructor(root) {
		this.#root = root;
	}
	/** Write a file (mode 0644 unless said) on behalf of a layer. */
	write(layer, target, data, mode) {
		this.#root.write(target, data, mode);
		this.#wrote(layer, target);
	}
	/** Write a file as a copy of one on the host. */
	copy(layer, source, target, mode) {
		this.#root.copy(source, target, mode);
		this.#wrote(layer, target);
	}
	#wrote(layer, target) {
		const real = `/${this.#root.resolve(target).slice(this.#root.dir.length)}`;
		this.written.set(this.#root.canonical(real), layer);
	}
	symlink(layer, text, target) {
		this.#root.symlink(text, target);
		this.written.set(this.#root.canonical(target), layer);
	}
	/** Take a file or a whole folder out; a line per call, with the bytes of all files in it. Nothing there: no line. */
	remove(kind, rule, target) {
		const stats = this.#root.lstat(target);
		if (stats === void 0) return;
		const what = this.#root.canonical(target);
		let size = stats.isDirectory() ? 0 : stats.size;
		if (stats.isDirectory()) {
			for (const entry of this.#root.walk(what)) if (!entry.stats.isDirectory()) size += entry.stats.size;
		}
		this.#root.remove(target);
		this.removed.push({
			kind,
			what,
			rule,
			size
		});
	}
};
// packages/tailor-image/src/lock/describe.ts
/** A freshly resolved set as a lock. */
async function describeLock({ arch, toolchain, definition }, repositories, asked, packages) {
	const used = new Set(packages.map((one) => one.repository));
	return {
		arch,
		distro: toolchain.distro.id,
		asked: [...asked],
		...definition.packages.weak ? { weak: true } : {},
		repositories: await Promise.all(repositories.filter((one) => used.has(one.id)).map((one) => stateOf(one, toolchain.dnfCache))),
		packages: packages.map(lockedPackage)
	};
}
function lockedPackage({ nevra, size, repository, sha256, path: at, asked }) {
	return {
		nevra,
		size,
		repository,
		sha256,
		...at === void 0 ? {} : { path: at },
		...asked.length === 0 ? {} : { asked: [...asked] }
	};
}
/** State of a repository: from the repository itself when it is a folder, else from dnf's newest copy of its repomd.xml. */
async function stateOf({ id, baseurl }, dnfCache) {
	const local = baseurl.find((url) => url.startsWith("file:"));
	const folders = local === void 0 ? await cachedFolders(id, dnfCache) : [fileURLToPath(local)];
	for (const folder of folders) {
		const text = await readFile(path.join(folder, "repodata", "repomd.xml"), "utf8").catch(() => void 0);
		if (text !== void 0) return {
			id,
			...repomdState(text)
		};
	}
	return { id };
}
/** Revision, its time and the checksum of a repomd.xml. createrepo_c writes the time of its run, seconds since 1970, as revision. */
function repomdState(text) {
	const revision = /<revision>\s*([^<]*?)\s*<\/revision>/.exec(text)?.[1];
	const seconds = /^\d{9,10}$/.test(revision ?? "") ? Number(revision) : void 0;
	return {
		...revision ? { revision } : {},
		...seconds === void 0 ? {} : { time: (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(".000", "") },
		repomd: createHash("sha256").update(text).digest("hex")
	};
}
/** Newest first. */
async function cachedFolders(id, dnfCache) {
	return (await Promise.all((await cacheFolders(dnfCache, id)).map(async (folder) => ({
		folder,
		at: (await stat(folder)).mtimeMs
	})))).sort((a, b) => b.at - a.at).map(({ folder }) => folder);
}
// packages/tailor-image/src/resolve-names.ts
/** Resolve names; those that `arch-suffix: adapt` lets stand without architecture are asked for so where they are not found with it. */
async function resolveLoosely(dnf, names, asks, request) {
	const { exclude } = request.definition.packages;
	const first = await dnf.resolve(names, { exclude }).catch((error) => {
		if (error instanceof NoSuchPackage) return error;
		throw error;
	});
	if (!(first instanceof NoSuchPackage)) return {
		packages: first,
		loose: []
	};
	const missing = first.missing.map((one) => one.name);
	const looser = looserNames(missing, request.definition);
	if (missing.some((name) => !looser.has(name))) throw unknownPackages(first, asks, request);
	return {
		packages: (await resolveNames(dnf, [...new Set(names.map((name) => looser.get(name) ?? name))], asks, request)).map((one) => {
			const also = [...looser].filter(([, bare]) => one.asked.includes(bare)).map(([name]) => name);
			const asked = [...one.asked.filter((name) => names.includes(name)), ...also];
			return {
				...one,
				asked
			};
		}),
		loose: missing
	};
}
/** The notice of those. */
function withoutSuffix(loose, { position }) {
	return {
		level: "notice",
		code: "arch-dropped",
		title: `${loose.length} package ${loose.length === 1 ? "name is" : "names are"} not found with architecture and taken without (packages.arch-suffix: adapt)`,
		detail: loose.join(" "),
		at: position(["packages", "arch-suffix"])
	};
}
async function resolveNames(dnf, names, asks, request) {
	try {
		return await dnf.resolve(names, { exclude: request.definition.packages.exclude });
	} catch (error) {
		throw error instanceof NoSuchPackage ? unknownPackages(error, asks, request) : error;
	}
}
/** Every unknown name with the line that asks for it. */
function unknownPackages(error, asks, { toolchain, arch, repositories: extra }) {
	const repositories = [...toolchain.repositories, ...extra].filter((one) => one.enabled).map((one) => one.id);
	const findings = error.missing.flatMap((missing) => {
		const hint = foreignArchHint(missing.name, arch);
		const finding = {
			...noSuchPackage(missing, repositories),
			...hint === void 0 ? {} : { hint }
		};
		return asks.filter((ask) => ask.name === missing.name || withoutArch(ask.name) === missing.name).map((ask) => ask.at === void 0 ? {
			...finding,
			detail: `Asked for by ${ask.because}.`
		} : {
			...finding,
			at: ask.at,
			detail: `${formatPosition(ask.at)} asks for it.`
		});
	});
	return new UserError(findings, { cause: error });
}
// packages/tailor-image/src/resolve.ts
/** The repositories that an image may be installed from: the toolchain's, the definition's, and those of a kernel that was built. */
function repositoriesOf({ toolchain, kernel, kernelDir, repositories }) {
	return [
		...toolchain.repositories,
		...repositories,
		...kernelRepositories({
			kernel,
			kernelDir
		})
	].filter((one) => one.enabled);
}
/** A kernel build's own repositories: local folders, signed where build-kernel was given a key, else written by it a moment ago. */
function kernelRepositories({ kernel, kernelDir }) {
	const { signed } = kernel;
	return kernel.repositories.map((url, index) => ({
		id: `kernel-${index + 1}`,
		baseurl: [url],
		gpgkey: signed === void 0 ? [] : [path.resolve(kernelDir, signed.key)],
		fingerprints: signed === void 0 ? [] : [signed.fingerprint],
		signedMetadata: signed !== void 0,
		enabled: true
	}));
}
/**
* Resolve what is asked for, or take what the lock says; in both cases the lock that describes the result comes back. Throws UserError:
* unknown packages with the line that asked, packages of the lock that are gone or changed.
*/
async function resolve(request, asks, dnf, { bound, open }, ports) {
	if (bound === void 0) {
		const names = askedNames(asks);
		const { packages, loose } = await resolveLoosely(dnf, names, asks, request);
		const findings = loose.length === 0 ? [] : [withoutSuffix(loose, request)];
		for (const finding of findings) ports.log.finding(finding);
		checkPins(request, packages);
		const lock = await describeLock(request, repositoriesOf(request), names, packages);
		const changes = open?.lock && lockChanges(open.lock, lock);
		if (changes !== void 0) {
			ports.log.info(`Against ${open?.shown}: ${changesInShort(changes)}`);
			for (const line of changesLines(changes)) ports.log.info(line);
		}
		return {
			packages,
			lock,
			asks,
			changes,
			findings
		};
	}
	ports.log.info(`Installing exactly the ${bound.lock.packages.length} packages of ${bound.shown}`);
	const { packages: found, findings } = await takeLocked(dnf, bound, ports);
	const answered = new Map(bound.lock.packages.map((entry) => [entry.nevra, entry.asked ?? []]));
	return {
		packages: found.map((one) => ({
			...one,
			asked: answered.get(one.nevra) ?? []
		})),
		lock: bound.lock,
		asks,
		changes: [],
		findings
	};
}
/**
* The RPMs of a lock: from the cache and the mirrors by content where they are to be had, which takes no metadata; else dnf says what
* the repositories have now, and why that is not what the lock says.
*/
async function takeLocked(dnf, bound, ports) {
	const entries = bound.lock.packages;
	const taken = await dnf.take(entries);
	for (const finding of taken.findings) ports.log.finding(finding);
	if (taken.missing.length === 0) return taken;
	const packages = await dnf.resolve(entries.map((entry) => entry.nevra)).catch((error) => {
		if (error instanceof NoSuchPackage) {
			const gone = new Set(error.missing.map((one) => one.name));
			const found = entries.filter((entry) => !gone.has(entry.nevra));
			throw new UserError(lockKept(bound, found), { cause: error });
		}
		if (!(error instanceof UserError)) throw error;
		throw new UserError([notAtHand(bound, taken.missing), ...error.findings], { cause: error });
	});
	const broken = lockKept(bound, packages);
	if (broken.length > 0) throw new UserError(broken);
	return {
		...taken,
		packages,
		missing: []
	};
}
// packages/tailor-image/src/scriptlets/mode.ts
/** Find out, before anything long is done. Throws UserError where they must run and cannot. */
async function scriptletsOf(request, ports) {
	const wish = request.definition.packages.scriptlets;
	const emulation = await findEmulation(request.arch, ports);
	const can = emulation.kind !== "none";
	if (wish === "required" && !can) throw new UserError(cannotRun(request.arch, emulation, request.position(["packages", "scriptlets"])));
	return {
		emulation,
		run: can && wish !== "skip",
		wrap: emulation.wrap
	};
}
// packages/tailor-image/src/prepare.ts
/** Bytes of root for which room in memory is asked before the set is known; a larger one gets another place. */
const USUAL_ROOT = 2 ** 30;
/** Resolve the set, make sure that there is room, and choose the place of the root: in memory where there is enough of it. */
async function prepare(request, use, output, store, ports) {
	const scriptlets = await scriptletsOf(request, ports);
	const scratch = await ports.fs.scratch("tailor");
	const usual = await ports.fs.scratch("root", { inMemory: USUAL_ROOT });
	const local = await localRepository(request.rpms, scratch, ports);
	const options = dnfOptions(request, local);
	const first = await cachedDnf(store, options, (version) => openFor(options, usual, scratch, ports, version), ports);
	const resolution = await ports.log.group("Resolve packages", () => resolve(request, asks(request), first, use, ports));
	const { packages, lock } = resolution;
	const asked = packages.filter((one) => one.asked.length > 0).length;
	const bytes = packages.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${packages.length} packages, ${formatMiB(bytes)} of RPMs, ${asked} of them asked for`);
	const room = roomFor(packages, packedShare(request.definition));
	const place = room.root > USUAL_ROOT ? await ports.fs.scratch("root", { inMemory: room.root }) : usual;
	await checkRoom([
		[place, room.root],
		[output, room.images],
		[scratch, room.scratch]
	], ports);
	const epoch = await imageEpoch(packages, ports);
	const timed = withEpoch(ports, epoch);
	const root = new TargetRoot(path.join(place, "root"));
	const work = {
		request,
		root,
		place,
		ledger: new Ledger(root),
		ports: timed,
		scratch,
		epoch,
		scriptlets,
		findings: [
			...request.warnings,
			...use.findings,
			...resolution.findings
		],
		store
	};
	for (const finding of trustedFindings(request.rpms, packages)) warn(work, finding);
	const definition = definitionDigest(request);
	const seed = digestOf({
		definition,
		arch: request.arch,
		packages: lock.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
		epoch,
		scriptlets: scriptlets.run,
		version: ports.host.version
	});
	return {
		work,
		dnf: await openFor(options, place, scratch, timed, first.version),
		repositories: enabled(options),
		resolution,
		definition,
		seed
	};
}
const dnfOptions = (request, local) => ({
	toolchain: request.toolchain,
	toolchainDir: request.toolchainDir,
	extraRepositories: [
		...local,
		...request.repositories,
		...kernelRepositories(request)
	],
	weak: request.definition.packages.weak
});
const openFor = (options, place, work, ports, version) => openDnf({
	...options,
	root: path.join(place, "root"),
	work
}, ports, version);
// packages/tailor-image/src/formats/stale.ts
/**
* Names in the output folder of packed roots that an earlier run left: those of this image, and those that the manifest there lists (the
* image may have had another name). Never a path that leads out of the folder.
*/
async function staleFormats({ schema, name, arch }, output, { fs }) {
	const formats = Object.keys(FORMATS);
	const roles = new Set(formats.map((format) => FORMATS[format].role));
	const file = manifestPath(schema, output);
	const old = parseManifest(schema, await fs.readText(file) ?? "", file);
	const listed = old.ok ? old.value.files.filter((one) => roles.has(one.role)).map((one) => one.path) : [];
	return [...formats.map((format) => formatFile(format, name, arch)), ...listed].filter((one) => path.basename(one) === one).flatMap((one) => [one, `${one}.sha256`]);
}
// packages/tailor-image/src/publish.ts
/** Move everything to its place, the manifest last: an output folder with an image.json is complete. Returns the manifest as written. */
async function publish(work, described, output, lock, made, papers) {
	const { ports } = work;
	const old = [
		...await staleFormats(described, output, ports),
		SUMS,
		`${SUMS}.asc`,
		`${SUMS}.minisig`
	];
	for (const stale of [
		manifestPath(described.schema, output),
		"disk.raw",
		"disk.qcow2",
		"strip.json",
		...old
	]) await rm$1(path.resolve(output, stale), { force: true });
	const folder = path.dirname(made.vmlinuz);
	const lockFile = path.join(folder, "dpuos.lock.yaml");
	await writeFile(lockFile, lock);
	/** Move a file into the output folder, as the manifest lists it. */
	const hand = async (role, file, hash) => {
		const entry = await fileEntry(role, file, path.dirname(file), { fs: { hash: async () => await (hash ?? ports.fs.hash(file)) } });
		await ports.fs.publish(file, path.join(output, entry.path));
		return entry;
	};
	const files = [];
	if (made.raw !== void 0) files.push(await hand("disk-raw", made.raw.file, made.raw.hash));
	for (const [role, file] of [
		["disk-qcow2", made.qcow2],
		...made.formats.map(({ role, file }) => [role, file]),
		["kernel-image", made.vmlinuz],
		["initramfs", made.initramfs],
		["lock", lockFile],
		["closure", made.closure],
		["strip", made.strip]
	]) if (file !== void 0) files.push(await hand(role, file));
	for (const { role, file } of await writeEvidence(work, described, papers.installed, files, folder)) files.push(await hand(role, file));
	const manifest = {
		...described,
		files
	};
	for (const file of await writeSums(work, manifest, folder, papers.signing)) await ports.fs.publish(file, path.join(output, path.basename(file)));
	await writeManifest(manifest, output, ports);
	return manifest;
}
// packages/tailor-image/src/report.ts
/** What was made, for people: layers, what was taken out, what weighs most. */
function imageReport(image) {
	const { sizes } = image;
	const row = (name, share) => [
		name,
		formatMiB(share.size),
		String(share.files)
	];
	const requested = image.packages.filter((one) => one.reason === "requested").length;
	return {
		headline: `${image.name} for ${image.arch}: ${formatMiB(sizes.root.size)} in ${image.packages.length} packages, kernel ${image.kernelRelease}`,
		verdict: "pass",
		facts: [
			{
				name: "disk",
				value: `${formatMiB(sizes.disk.allocated)} of ${formatMiB(sizes.disk.apparent)}`
			},
			...sizes.disk.qcow2 === null ? [] : [{
				name: "qcow2",
				value: formatMiB(sizes.disk.qcow2)
			}],
			{
				name: "initramfs",
				value: formatMiB(sizes.initramfs)
			},
			{
				name: "packages",
				value: `${requested} asked for, ${image.packages.length - requested} needed by them`
			},
			{
				name: "modules",
				value: `${image.modulesKept.length} kept`
			}
		],
		tables: [
			{
				title: "Layers",
				columns: [
					{ name: "layer" },
					{
						name: "size",
						align: "right"
					},
					{
						name: "files",
						align: "right"
					}
				],
				rows: [
					...LAYERS.map((layer) => row(layer, sizes.layers[layer] ?? {
						size: 0,
						files: 0
					})),
					row("unowned", sizes.unowned),
					row("root", sizes.root)
				]
			},
			{
				title: "Taken out",
				columns: [
					{ name: "rule" },
					{
						name: "things",
						align: "right"
					},
					{
						name: "saved",
						align: "right"
					}
				],
				rows: removedByRule(image.removed)
			},
			{
				title: "Largest packages",
				columns: [
					{ name: "package" },
					{
						name: "size",
						align: "right"
					},
					{ name: "why" }
				],
				rows: [...image.packages].sort((a, b) => b.size - a.size).slice(0, 15).map((one) => [
					one.name,
					formatMiB(one.size),
					one.because.slice(0, 4).join(", ")
				]),
				detail: true
			}
		].filter((table) => table.rows.length > 0),
		excerpts: [],
		findings: image.findings
	};
}
/** Rows `rule, count, bytes`, largest saving first. */
function removedByRule(removed) {
	const sums = /* @__PURE__ */ new Map();
	for (const { rule, size } of removed) {
		const name = rule.split(":")[0] ?? rule;
		const sum = sums.get(name) ?? {
			count: 0,
			size: 0
		};
		sums.set(name, {
			count: sum.count + 1,
			size: sum.size + size
		});
	}
	return [...sums].sort(([, a], [, b]) => b.size - a.size).map(([rule, { count, size }]) => [
		rule,
		String(count),
		formatMiB(size)
	]);
}
// packages/tailor-image/src/installer.ts
/**
* What there is to say of the installer's folder (imageTailor's minios): its own mistakes, as warnings, because nothing here is made from it; what
* in it nobody looks at; and that no installer comes out of this. Fails where it is no such folder.
*/
async function readInstaller(minios, product, ports) {
	if (minios === void 0) return {
		ok: true,
		value: []
	};
	const read = await readDefinition(minios, ports);
	const loaded = read.ok ? read.value : read.partial;
	if (loaded === void 0) return {
		ok: false,
		findings: read.ok ? [] : read.findings
	};
	const [installer$1] = loaded.folders;
	if (installer$1 === void 0) return mistake(`${minios} is no imageTailor configuration folder`);
	if (product?.folders.length === 0) return mistake("the definition is no imageTailor configuration folder");
	return {
		ok: true,
		value: [
			...read.ok ? [] : read.findings.map((one) => ({
				...one,
				level: "warning"
			})),
			...installer(installer$1, product?.folders[0]),
			{
				level: "notice",
				code: "minios-not-made",
				title: `the installer that ${installer$1.dir} describes is not made: this action makes the system that is installed`,
				hint: "The disk image needs no installer: write it to the card, or start it over the network."
			}
		]
	};
}
const mistake = (what) => ({
	ok: false,
	findings: [{
		level: "error",
		code: "minios-no-folder",
		title: `minios: ${what}`,
		hint: "Name the folder of the installer (`kiwi/minios/cfg_x`, with an rpm.conf in it) beside a definition that is such a folder, or extends one."
	}]
});
// packages/tailor-image/src/kernel-package.ts
/**
* build-kernel reads `kernel.package`, we take what its manifest names: a manifest of before the key was changed brings another kernel than the
* definition says. A warning, since build-kernel's input `package` may have said otherwise on purpose.
*/
function otherKernelPackage(definition, kernel, position) {
	const wanted = definition.kernel.package;
	const isSame = kernel.packages.some((nevra) => nevra.replace(/-[^-]+-[^-]+$/, "") === wanted);
	if (wanted === "kernel" || kernel.origin === "build" || isSame) return [];
	return [{
		level: "warning",
		code: "kernel-package",
		title: `kernel.package is ${wanted}, and the kernel manifest brings ${kernel.packages.join(", ")}`,
		hint: "Run build-kernel with this definition again; what the manifest names is what goes into the image.",
		at: position(["kernel", "package"])
	}];
}
// packages/tailor-image/src/vendor-entries.ts
/** The prebuilt modules of a definition; sources are built by build-kernel and come as packages. */
const kmodsOf = ({ definition, position }, workspace) => definition.drivers.vendor.flatMap(({ kmod, name }, index) => kmod === void 0 || name !== void 0 ? [] : [{
	path: path.resolve(workspace, kmod),
	at: position([
		"drivers",
		"vendor",
		index,
		"kmod"
	])
}]);
/** Sources that the kernel's manifest has no package of: it was made without this definition. */
function unbuiltDrivers({ definition, position }, { drivers = [] }) {
	return definition.drivers.vendor.flatMap(({ dkms, name }, index) => dkms === void 0 && name === void 0 ? [] : [{
		name,
		what: name ?? dkms ?? "",
		index
	}]).flatMap(({ name, what, index }, order) => {
		const built = drivers[order];
		if (built !== void 0 && (name === void 0 || built.name === name)) return [];
		return [{
			level: "error",
			code: "driver-not-built",
			title: `drivers.vendor: ${what} is given as sources, and the kernel manifest has no package of it`,
			hint: "Run build-kernel with the same `definition`: it compiles drivers for the kernel.",
			at: position([
				"drivers",
				"vendor",
				index
			])
		}];
	});
}
// packages/tailor-image/src/request.ts
/** Read definition and manifests. Throws one UserError with everything that is wrong in any of them, missing secrets too. */
async function readRequest(inputs, ports) {
	const findings = [];
	const loaded = await readDefinition(inputs.definition, ports);
	const givenToolchain = await readManifest("dpuos.toolchain/v1", inputs.toolchain, ports);
	const givenKernel = await readManifest("dpuos.kernel/v1", inputs.kernel, ports);
	const installer = await readInstaller(inputs.minios, loaded.ok ? loaded.value : void 0, ports);
	const secrets = takeSecrets(inputs.secrets ?? [], findings);
	const filled = loaded.ok ? fillSecrets(loaded.value, secrets) : loaded;
	for (const read of [
		filled,
		givenToolchain,
		givenKernel,
		installer
	]) if (!read.ok) findings.push(...read.findings);
	if (!loaded.ok || !filled.ok || !givenToolchain.ok || !givenKernel.ok || !installer.ok || findings.length > 0) throw new UserError(findings);
	const { position } = loaded.value;
	const { definition } = filled;
	const toolchain = givenToolchain.value;
	const kernel = givenKernel.value;
	const arch = inputs.arch ?? toolchain.arch;
	findings.push(...unbuiltDrivers(loaded.value, kernel));
	findings.push(...archMistakes(arch, definition, position, toolchain, kernel));
	const isSandbox = toolchain.distro.id === "sandbox";
	if (definition.distro !== "any" && definition.distro === "sandbox" !== isSandbox) findings.push({
		level: "error",
		code: "distro-mismatch",
		title: `the definition is for ${definition.distro}, the toolchain was set up for ${toolchain.distro.id}`,
		hint: `Run setup-openeuler-toolchain with openeuler-version: ${definition.distro}.`,
		at: position(["distro"])
	});
	if (findings.length > 0) throw new UserError(findings);
	const adapted = adaptArch(definition, arch, position);
	const warnings = [
		...installer.value,
		...adapted.findings,
		...arch === "riscv64" ? [UNTRIED] : [],
		...otherKernelPackage(definition, kernel, position)
	];
	for (const finding of warnings) ports.log.finding(finding);
	return {
		definition: judgedBy(inputs.cut, adapted.definition),
		asWritten: loaded.value.definition,
		position,
		arch,
		toolchain,
		kernel,
		toolchainDir: path.dirname(inputs.toolchain),
		kernelDir: path.dirname(inputs.kernel),
		definitionFile: inputs.definition,
		kmods: kmodsOf(loaded.value, ports.host.workspace),
		filesFrom: ports.host.workspace,
		rpms: [],
		repositories: [],
		warnings: [...loaded.value.findings, ...warnings]
	};
}
const UNTRIED = {
	level: "warning",
	code: "arch-untried",
	title: "images for riscv64 are untried: the sandbox distribution, which everything is tested with, has none",
	hint: "Boot it and look before you rely on it."
};
/** The definition with the input's word on breaks, where there is one. */
function judgedBy(cut, definition) {
	if (cut === void 0) return definition;
	const given = definition.cut ?? {
		level: "none",
		"user-rpms": false,
		docs: false
	};
	return {
		...definition,
		cut: {
			...given,
			breaks: cut === "strict" ? "error" : "report"
		}
	};
}
function archMistakes(arch, definition, position, toolchain, kernel) {
	const findings = [];
	if (!definition.arch.includes(arch)) findings.push({
		level: "error",
		code: "arch-not-in-definition",
		title: `the definition is for ${definition.arch.join(" and ")}, not for ${arch}`,
		hint: `Choose arch: ${definition.arch.join(" or ")}, or add ${arch} to the definition.`,
		at: position(["arch"])
	});
	for (const [manifest, writer] of [[toolchain, "setup-openeuler-toolchain"], [kernel, "build-kernel"]]) {
		if (manifest.arch === arch) continue;
		findings.push({
			level: "error",
			code: "arch-mismatch",
			title: `the image is for ${arch}, but the ${manifest === kernel ? "kernel" : "toolchain"} manifest is for ${manifest.arch}`,
			hint: `Run ${writer} with arch: ${arch}.`
		});
	}
	return findings;
}
// packages/tailor-image/src/core.ts
/** definition → lock → root → five layers → disk → manifest. */
const core = async (inputs, ports) => {
	try {
		return await make(inputs, ports);
	} catch (error) {
		throw fullDisk(error) ?? error;
	}
};
const make = async (inputs, ports) => {
	const signing = signingOf(inputs);
	const given = await readRequest(inputs, ports);
	const request = {
		...given,
		rpms: await readLocalRpms(given, ports),
		repositories: await readRepositories(given, ports)
	};
	const use = await useLock(await chooseLock(inputs.lock, inputs.lockFile, inputs.definition), request, asks(request), ports);
	for (const finding of use.findings) ports.log.finding(finding);
	await requireTools("tailor-image", request.arch, ports);
	const programs = await programsFor("tailor-image", request.arch, ports);
	const store = inputs.rootCache ? await openStore(ports, programs) : NO_STORE;
	const { definition } = request;
	const budgets = budgetRules(definition.budgets, request.position);
	await refuseFormats(request, ports);
	const [versions, prepared] = await together(store.memo("versions", request.arch, () => toolVersions("tailor-image", request.arch, ports)), prepare(request, use, inputs.output, store, ports));
	const { work, resolution, seed } = prepared;
	const clock = clockInDatabase(versions["rpm"]);
	if (clock !== void 0) warn(work, clock);
	const identity = identityOf(seed);
	const built = await buildRoot(prepared, identity);
	for (const finding of specialFiles(built.entries)) warn(work, finding);
	const folder = path.join(work.scratch, "image");
	await mkdir$1(folder);
	const cmdline = commandLine(request.arch, identity.rootFs, definition.kernel.cmdline);
	await store.settle();
	const disk = await ports.log.group("Disk", () => packDisk(work, {
		...built,
		folder,
		cmdline,
		identity
	}));
	const raw = definition.outputs.includes("raw") ? hashing(disk.raw, ports) : void 0;
	const closure = await ports.log.group("Closure", () => checkClosure(work, {
		...built,
		...resolution
	}, inputs.output));
	const [qcow2, formats] = await ports.log.group(`Pack ${definition.outputs.join(", ")}`, () => together(definition.outputs.includes("qcow2") ? packQcow2(work, disk.raw) : Promise.resolve(void 0), packFormats(work, {
		folder,
		identity,
		kernel: built.kernel
	})));
	const direct = {
		vmlinuz: path.join(folder, "vmlinuz"),
		initramfs: path.join(folder, "initramfs.img")
	};
	await copyFile(work.root.resolve(built.kernel.image), direct.vmlinuz);
	await copyFile(work.root.resolve(built.initramfs), direct.initramfs);
	const manifest = await ports.log.group("Measure and publish", async () => {
		const { run, emulation } = work.scriptlets;
		const emulator = run && emulation.version !== void 0 ? { "qemu-user": emulation.version } : {};
		const about = {
			seed,
			definition: prepared.definition,
			tools: {
				...versions,
				dnf: prepared.dnf.version,
				...emulator
			}
		};
		const parts = {
			...built,
			...resolution,
			disk,
			qcow2,
			cmdline,
			budgets
		};
		const described = await imageManifest(work, parts, about);
		ports.fs.discard(work.place);
		const lock = formatLock(lockFileWith(resolution.lock));
		const made = {
			...direct,
			raw,
			qcow2,
			formats,
			closure,
			strip: built.strip
		};
		return publish(work, described, inputs.output, lock, made, {
			installed: built.installed,
			signing
		});
	});
	if (use.mode === "update" && use.open !== void 0) await writeLock(use.open, resolution.lock, ports);
	const at = (role) => {
		const file = manifest.files.find((one) => one.role === role);
		return file === void 0 ? "" : path.join(inputs.output, file.path);
	};
	return {
		report: lockReport(imageReport(manifest), use, resolution),
		outputs: {
			manifest: manifestPath(manifest.schema, inputs.output),
			lock: at("lock"),
			disk: at("disk-raw"),
			qcow2: at("disk-qcow2"),
			...mapFormats((format) => at(FORMATS[format].role)),
			sbom: at("sbom-spdx"),
			provenance: at("provenance"),
			sums: path.join(inputs.output, SUMS),
			verdict: "pass"
		}
	};
};
/** The hash of a large file, computed beside what comes next. */
function hashing(file, ports) {
	const hash = ports.fs.hash(file);
	hash.catch(() => void 0);
	return {
		file,
		hash
	};
}
const mapFormats = (of) => Object.fromEntries(Object.keys(FORMATS).map((format) => [format, of(format)]));
export { core, spec };
