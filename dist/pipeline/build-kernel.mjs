import "./rolldown-runtime.mjs";
import { A as rpmPaths, C as archOfElf, Ct as defineAction, D as noSuchPackage, K as readDefinition, Kt as UserError, Mt as nameOfNevra, Rt as digestOf, T as NoSuchPackage, dt as writeManifest, f as sourceOf, ft as arch, g as readModuleTree, h as LOCK_INPUTS, kt as formatMiB, m as openLock, mt as string, p as chooseLock, pt as filePath, st as fileEntry, ut as readManifest, v as requireTools, w as openDnf, y as toolVersions, yt as NO_SPACE } from "./shared.mjs";
import { constants, gunzipSync } from "node:zlib";
import path from "node:path";
import { access, copyFile, lstat, mkdir, open, symlink } from "node:fs/promises";
// packages/build-kernel/src/kernel-rpms.ts
const MODULE = /^\/(?:usr\/)?lib\/modules\/([^/]+)\/(?:.*\.ko(?:\.(?:xz|zst|gz))?|modules\.(?:order|builtin))$/;
/** Where distributions put it: /boot, or beside the modules for installers to copy (kernel-install). */
const IMAGE = [/^\/boot\/vmlinu[xz]-(.+)$/, /^\/(?:usr\/)?lib\/modules\/([^/]+)\/vmlinu[xz]$/];
const CONFIG = [/^\/boot\/config-(.+)$/, /^\/(?:usr\/)?lib\/modules\/([^/]+)\/config$/];
/**
* Find the kernel among RPMs by what they hold (`paths`: RPM file → paths of its payload), whatever they are called: distributions
* split it (kernel-core, kernel-modules) in many ways. Throws UserError: none, several, or no image.
*/
function findKernel(paths, asked) {
	const held = [...paths].map(([file, list]) => ({
		file,
		paths: list.filter((one) => !one.ghost).map((one) => one.path)
	}));
	const releases = /* @__PURE__ */ new Map();
	for (const { file, paths: list } of held) for (const release of list.flatMap((one) => matchAny(one, [MODULE, ...IMAGE]) ?? [])) releases.set(release, (releases.get(release) ?? /* @__PURE__ */ new Set()).add(file));
	const [first, ...others] = [...releases.keys()].sort();
	const fail = (finding) => {
		throw new UserError({
			level: "error",
			...finding,
			...asked.at === void 0 ? {} : { at: asked.at }
		});
	};
	if (first === void 0) return fail({
		code: "kernel-missing",
		title: `${asked.package} and what it needs hold neither a kernel image nor modules`,
		hint: "Name the RPM that brings the kernel (`kernel.package`), for example `kernel`."
	});
	if (others.length > 0) return fail({
		code: "kernel-ambiguous",
		title: `${asked.package} brings several kernels: ${[first, ...others].join(", ")}`,
		detail: [...releases].map(([release, files]) => `${release}: ${[...files].map(baseName).join(", ")}`).join("\n"),
		hint: "Ask for one of them by its full name, `kernel-VERSION-RELEASE`."
	});
	const all = held.flatMap((one) => one.paths);
	const find = (patterns) => patterns.map((pattern) => all.find((one) => pattern.exec(one)?.[1] === first)).find((one) => one !== void 0);
	const image = find(IMAGE);
	if (image === void 0) return fail({
		code: "kernel-image-missing",
		title: `${asked.package} brings modules of ${first}, and no kernel image`,
		detail: `Expected /boot/vmlinuz-${first} or /lib/modules/${first}/vmlinuz.`,
		hint: "Name the RPM that brings the image too (`kernel.package`), for example `kernel` or `kernel-core`."
	});
	return {
		release: first,
		files: [...releases.get(first) ?? []],
		image: image.slice(1),
		config: find(CONFIG)?.slice(1)
	};
}
function matchAny(path, patterns) {
	return patterns.map((pattern) => pattern.exec(path)?.[1]).find((one) => one !== void 0);
}
const baseName = (file) => file.split("/").at(-1) ?? file;
// packages/build-kernel/src/locked-kernel.ts
/** What distributions call the parts of a split kernel behind its name. */
const PART = /^-(core|image|modules(-\w+)?)$/;
/**
* The kernel of the lock: RPMs that were asked for by their own NEVRAs, as kernel manifests do, and that are called like the wanted
* package. undefined: the lock says nothing of this distribution's kernel of that name, or there is none.
*/
function lockedKernel(open, { package: wanted, toolchain }) {
	const lock = open?.lock;
	if (open === void 0 || lock === void 0 || lock.distro !== toolchain.distro.id) return void 0;
	const packages = lock.packages.filter(({ nevra, asked }) => {
		const name = nameOfNevra(nevra);
		const isPart = name.startsWith(wanted) && PART.test(name.slice(wanted.length));
		return asked?.includes(nevra) && (nevra === wanted || name === wanted || isPart);
	});
	if (packages.length === 0) return void 0;
	return {
		packages,
		gone: (missing) => missing.map((nevra) => ({
			level: "error",
			code: "lock-package-gone",
			title: `the kernel ${nevra} is in ${open.shown}, but no repository has it any more`,
			hint: "Point the toolchain at an archive that keeps it, restore the package cache that has it, or run with `lock: update`.",
			at: open.at(nevra)
		}))
	};
}
// packages/build-kernel/src/machine.ts
/** Bytes of a file's beginning that tell its processor. */
const HEAD = 65536;
/** Machine of PE/COFF, little-endian. */
const PE = {
	34404: "x86_64",
	43620: "aarch64",
	20580: "riscv64"
};
/**
* Processor of a kernel image or module from its first bytes (HEAD of them): ELF, arm64 `Image` (magic `ARM\x64` at 56,
* Documentation/arch/arm64/booting.rst), riscv `Image` (magic `RSC\x05` at 56,
* Documentation/arch/riscv/boot-image-header.rst), x86 bzImage (`HdrS` at 0x202, Documentation/arch/x86/boot.rst), any PE (EFI stub), and
* each of these inside gzip. Undefined for what it does not know (xz, zstd).
*/
function machineOf(head) {
	if (head.length > 2 && head[0] === 31 && head[1] === 139) {
		const inner = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
		return inner[0] === 31 ? void 0 : machineOf(inner);
	}
	const has = (offset, text) => head.length >= offset + text.length && head.toString("latin1", offset, offset + text.length) === text;
	if (has(0, "ELF")) return head.length >= 20 ? archOfElf(head.readUInt16LE(18)) : void 0;
	if (has(56, "ARMd")) return "aarch64";
	if (has(56, "RSC")) return "riscv64";
	if (has(0, "MZ") && head.length >= 64) {
		const pe = head.readUInt32LE(60);
		if (has(pe, "PE\0\0") && head.length >= pe + 6) return PE[head.readUInt16LE(pe + 4)];
	}
	return has(514, "HdrS") ? "x86_64" : void 0;
}
// packages/build-kernel/src/report.ts
/** What the run has to say about the kernel. */
function kernelReport(manifest) {
	const { modules, image } = manifest;
	return {
		headline: `Kernel ${manifest.release} for ${manifest.arch} from ${manifest.packages.join(", ")}`,
		verdict: "pass",
		facts: [
			{
				name: "release",
				value: manifest.release
			},
			{
				name: "image",
				value: `${formatMiB(image.size)}, /${image.path}`
			},
			{
				name: "modules",
				value: `${modules.length}, ${formatMiB(sum(modules))}`
			},
			{
				name: "built in",
				value: String(manifest.builtin.length)
			}
		],
		tables: modules.length === 0 ? [] : [subsystemTable(modules)],
		excerpts: [],
		findings: manifest.findings
	};
}
/** Modules by subsystem, largest first: ten rows and the rest. */
function subsystemTable(modules) {
	const groups = /* @__PURE__ */ new Map();
	for (const module of modules) {
		const name = subsystem(module.path);
		groups.set(name, [...groups.get(name) ?? [], module]);
	}
	const rows = [...groups].map(([name, list]) => ({
		name,
		count: list.length,
		size: sum(list)
	}));
	rows.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
	const rest = rows.slice(10);
	return {
		title: "Modules by subsystem",
		columns: [
			{ name: "subsystem" },
			{
				name: "modules",
				align: "right"
			},
			{
				name: "size",
				align: "right"
			}
		],
		rows: [...rows.slice(0, 10), ...rest.length === 0 ? [] : [{
			name: `${rest.length} more`,
			count: rest.reduce((all, row) => all + row.count, 0),
			size: rest.reduce((all, row) => all + row.size, 0)
		}]].map((row) => [
			row.name,
			String(row.count),
			formatMiB(row.size)
		])
	};
}
/** `kernel/drivers/net/virtio_net.ko` → `drivers/net`; `kernel/fs/ext4/ext4.ko` → `fs`; elsewhere (`extra`, `updates`) the first folder. */
function subsystem(modulePath) {
	const parts = modulePath.replace(/^kernel\//, "").split("/").slice(0, -1);
	return parts.slice(0, parts[0] === "drivers" ? 2 : 1).join("/") || "(top)";
}
const sum = (modules) => modules.reduce((all, one) => all + one.size, 0);
/** Findings about a kernel that is usable all the same. */
function remarks(release, made, config) {
	return [...made ? [{
		level: "notice",
		code: "modules-dep-made",
		title: `the RPMs of ${release} carry no modules.dep; it was computed with depmod`
	}] : [], ...config ? [] : [{
		level: "warning",
		code: "kernel-config-missing",
		title: `the RPMs of ${release} carry no kernel configuration`,
		hint: "Checks of kernel options cannot be made for this kernel."
	}]];
}
// packages/build-kernel/src/request.ts
/** Read toolchain manifest and definition. Throws one UserError with all that is wrong in them and between them. */
async function readRequest(inputs, ports) {
	const given = await readManifest("dpuos.toolchain/v1", inputs.toolchain, ports);
	const defined = inputs.definition === void 0 ? void 0 : await readDefinition(inputs.definition, ports);
	const findings = [given, defined].flatMap((read) => read === void 0 || read.ok ? [] : read.findings);
	const toolchain = given.ok ? given.value : void 0;
	const loaded = defined?.ok === true ? defined.value : void 0;
	const arch = inputs.arch ?? toolchain?.arch;
	if (toolchain !== void 0 && arch !== toolchain.arch) findings.push({
		level: "error",
		code: "arch-mismatch",
		title: `a kernel for ${arch} is asked for, and the toolchain was set up for ${toolchain.arch}`,
		hint: `Run setup-openeuler-toolchain with arch: ${arch}, or leave the input \`arch\` out.`
	});
	if (loaded !== void 0 && arch !== void 0 && !loaded.definition.arch.includes(arch)) findings.push({
		level: "error",
		code: "arch-not-in-definition",
		title: `the definition is for ${loaded.definition.arch.join(" and ")}, the kernel would be for ${arch}`,
		hint: `Set the toolchain up for ${loaded.definition.arch[0] ?? "another processor"}, or add ${arch} to the definition.`,
		at: loaded.position(["arch"])
	});
	findings.push(...sourceMistakes(inputs.source, loaded));
	if (toolchain === void 0 || arch === void 0 || findings.length > 0) throw new UserError(findings);
	return {
		toolchain,
		toolchainDir: path.dirname(inputs.toolchain),
		arch,
		package: inputs.package ?? loaded?.definition.kernel.package ?? "kernel",
		packageAt: inputs.package === void 0 ? loaded?.position(["kernel", "package"]) : void 0
	};
}
function sourceMistakes(input, loaded) {
	const source = input ?? loaded?.definition.kernel.source ?? "distro";
	if (source === "distro") return [];
	return [{
		level: "error",
		code: "kernel-source",
		title: source === "build" ? "building the kernel from source comes in a later release" : `${JSON.stringify(source)} is no kernel source; kernels from elsewhere come in a later release`,
		hint: "Use `distro`: the distribution’s kernel.",
		...input === void 0 && loaded !== void 0 ? { at: loaded.position(["kernel", "source"]) } : {}
	}];
}
// packages/build-kernel/src/spec.ts
const spec = defineAction({
	name: "build-kernel",
	title: "dpuos build kernel",
	description: "Decides which kernel goes into a DPU image, takes it out of its RPMs, and describes it: release, configuration, modules with sizes, dependencies and firmware.",
	branding: {
		icon: "cpu",
		color: "purple"
	},
	privilege: "user",
	post: false,
	inputs: {
		toolchain: {
			kind: filePath,
			required: true,
			description: "The toolchain manifest (`toolchain.json`) that setup-openeuler-toolchain wrote."
		},
		definition: {
			kind: filePath,
			description: "A `dpuos.yaml` (or imageTailor configuration folder) whose `kernel` layer says which kernel. `source` and `package` win over it."
		},
		source: {
			kind: string,
			description: "Where the kernel comes from: `distro` takes the distribution’s RPM unchanged. Default: what `definition` says, else `distro`."
		},
		package: {
			kind: string,
			description: "Name of the RPM that provides the kernel. Default: what `definition` says, else `kernel`."
		},
		...LOCK_INPUTS,
		arch: {
			kind: arch,
			description: "Processor of the image; must be the toolchain’s. Default: the toolchain’s."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `kernel.json` and the kernel’s configuration (`kernel.config`)."
		}
	},
	outputs: {
		manifest: { description: "Path of the kernel manifest (`kernel.json`)." },
		verdict: { description: "`pass` when the kernel is found and whole." },
		release: { description: "The kernel’s `uname -r`." }
	}
});
// packages/build-kernel/src/unpack.ts
/**
* Unpack RPMs into an empty folder. bsdtar reads RPMs itself and refuses members that lead out of the folder, by `..` or through a
* link that an earlier member made (GNU cpio follows these).
*/
async function unpackKernel(files, folder, ports) {
	for (const file of files) {
		ports.log.progress(`unpacking ${path.basename(file)}`);
		await ports.proc.run([
			"bsdtar",
			"-x",
			"-f",
			file,
			"-C",
			folder
		], {
			env: { LC_ALL: "C.UTF-8" },
			failures: [NO_SPACE]
		});
	}
	await mergeLib(folder);
}
/** depmod and modinfo look below lib/modules; RPMs of a merged /usr hold usr/lib/modules. */
async function mergeLib(folder) {
	if (!await exists(path.join(folder, "usr/lib")) || await exists(path.join(folder, "lib"))) return;
	await symlink("usr/lib", path.join(folder, "lib"));
}
/** Make modules.dep when the RPM leaves that to its %post, as openEuler's does. True when it did. */
async function ensureModulesDep(folder, release, ports) {
	const modules = path.join(folder, "lib/modules", release);
	if (await exists(path.join(modules, "modules.dep"))) return false;
	await mkdir(modules, { recursive: true });
	await ports.proc.run([
		"depmod",
		"-b",
		folder,
		release
	]);
	return true;
}
/** The first bytes of a file. */
async function headOf(file) {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
const exists = (file) => access(file).then(() => true, () => false);
/** Is it a plain file, and no link to one? */
const isFile = (file) => lstat(file).then((stats) => stats.isFile(), () => false);
// packages/build-kernel/src/core.ts
/** Take the kernel out of the distribution's RPMs and describe it. No root is made or touched. */
const core = async (inputs, ports) => {
	const request = await readRequest(inputs, ports);
	const choice = await chooseLock(inputs.lock, inputs.lockFile, inputs.definition);
	const lock = await openLock(choice, request.arch, ports);
	const locked = inputs.lock === "update" ? void 0 : lockedKernel(lock, request);
	await requireTools("build-kernel", request.arch, ports);
	const work = await ports.fs.scratch("build-kernel");
	const dnf = await openDnf({
		...request,
		root: path.join(work, "root"),
		work
	}, ports);
	const packages = await ports.log.group(`Resolving ${request.package}`, () => resolve(request, dnf, locked, ports));
	const rpms = findKernel(await rpmPaths(packages.map((one) => one.file), ports), {
		package: request.package,
		at: request.packageAt
	});
	const kernel = packages.filter((one) => rpms.files.includes(one.file));
	const bytes = kernel.reduce((sum, one) => sum + one.installedSize, 0);
	const folder = await ports.fs.scratch("kernel", { inMemory: bytes });
	const described = await ports.log.group(`Reading kernel ${rpms.release}`, () => describe(request, rpms, folder, inputs.output, ports));
	const manifest = {
		schema: "dpuos.kernel/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: inputsDigest(request, kernel, ports) },
		source: await sourceOf(inputs.definition, ports),
		tools: {
			dnf: dnf.version,
			...await toolVersions("build-kernel", request.arch, ports)
		},
		arch: request.arch,
		release: rpms.release,
		origin: request.toolchain.distro.id === "sandbox" ? "sandbox" : "distro",
		packages: kernel.map((one) => one.nevra),
		repositories: [],
		...described
	};
	return {
		report: kernelReport(manifest),
		outputs: {
			manifest: await writeManifest(manifest, inputs.output, ports),
			verdict: "pass",
			release: manifest.release
		}
	};
};
/** The kernel of the lock by its content, which takes no metadata; else what the repositories have under the name. */
async function resolve(request, dnf, locked, ports) {
	if (locked === void 0) return await resolveName(request, dnf);
	const taken = await dnf.take(locked.packages);
	for (const finding of taken.findings) ports.log.finding(finding);
	if (taken.missing.length === 0) return taken.packages;
	try {
		return await dnf.resolve(locked.packages.map((one) => one.nevra));
	} catch (error) {
		if (!(error instanceof NoSuchPackage)) throw error;
		throw new UserError(locked.gone(error.missing.map((one) => one.name)), { cause: error });
	}
}
async function resolveName(request, dnf) {
	try {
		return await dnf.resolve([request.package]);
	} catch (error) {
		if (!(error instanceof NoSuchPackage) || request.packageAt === void 0) throw error;
		const at = request.packageAt;
		const repositories = request.toolchain.repositories.filter((one) => one.enabled).map((one) => one.id);
		throw new UserError(error.missing.map((one) => ({
			...noSuchPackage(one, repositories),
			at
		})), { cause: error });
	}
}
/** Unpack the kernel into `folder`, look at it, and put its configuration beside the manifest. */
async function describe(request, rpms, folder, output, ports) {
	const { release } = rpms;
	await unpackKernel(rpms.files, folder, ports);
	const made = await ensureModulesDep(folder, release, ports);
	const tree = await readModuleTree(folder, release, ports);
	const image = path.join(folder, rpms.image);
	await checkMachine(request.arch, rpms, image, tree);
	const files = [];
	if (rpms.config !== void 0 && await isFile(path.join(folder, rpms.config))) {
		const copy = path.join(folder, "kernel.config");
		await copyFile(path.join(folder, rpms.config), copy);
		files.push(await fileEntry("config", copy, folder, ports));
		await ports.fs.publish(copy, path.join(output, "kernel.config"));
	}
	return {
		files,
		findings: remarks(release, made, files.length > 0),
		image: {
			path: rpms.image,
			size: (await lstat(image)).size
		},
		modules: [...tree.modules.values()].map(({ name, path: at, size, depends, softdeps, firmware }) => ({
			name,
			path: at,
			size,
			depends: [...depends],
			softdeps: [...softdeps],
			firmware: [...firmware]
		})),
		builtin: [...tree.builtin].sort()
	};
}
/** Image and one module must be for the processor that was asked for. */
async function checkMachine(arch, rpms, image, tree) {
	const [module] = tree.modules.values();
	const looked = [{
		what: `/${rpms.image}`,
		found: machineOf(await headOf(image))
	}];
	if (module !== void 0) {
		const found = machineOf(await headOf(path.join(tree.folder, module.path)));
		looked.push({
			what: `module ${module.name}`,
			found
		});
	}
	const wrong = looked.filter(({ found }) => found !== void 0 && found !== arch);
	if (wrong.length === 0) return;
	throw new UserError(wrong.map(({ what, found }) => ({
		level: "error",
		code: "kernel-arch",
		title: `${what} of kernel ${rpms.release} is for ${found}, not for ${arch}`,
		detail: rpms.files.join("\n"),
		hint: "The repository holds a package under the wrong architecture: report it to whoever builds it."
	})));
}
/** What shaped the result: our version, the toolchain, and the RPMs byte for byte. */
const inputsDigest = (request, kernel, ports) => digestOf([
	spec.name,
	ports.host.version,
	request.toolchain.inputs.digest,
	request.arch,
	kernel.map((one) => [one.nevra, one.sha256])
]);
export { core, spec };
