
import "./rolldown-runtime.mjs";
import { Br as formatBytes, C as estimate, Gi as UserError, Ht as PURPOSES, S as readHostSystem, T as spaceMistakes, Ur as memoryAvailable, Ut as toolsFor, _ as installCommand, b as inventory, dr as probeAccelerator, v as missingFindings, x as missingTools } from "./shared.mjs";
import os from "node:os";
// packages/pipeline/src/cli/doctor.ts
/** The guest's 1 GiB, QEMU itself, dnf and Node beside it. Bytes. */
const MEMORY_NEEDED = 2 * 2 ** 30;
/** `dpuos doctor`: everything a demo needs, whether it is here, and what mends it. Changes nothing. */
async function doctor(ports) {
	const report = diagnose(await ports.log.group("Looking at this machine", () => examine(ports)));
	return {
		report,
		outputs: { verdict: report.verdict }
	};
}
async function examine(ports) {
	const system = await readHostSystem();
	const tools = toolsFor(/* @__PURE__ */ new Set([
		"setup",
		"sandbox",
		...PURPOSES
	]), ports.host.arch);
	const states = await inventory(tools, system, ports);
	const missing = missingTools(states).length;
	const cost = estimate({
		sandboxSet: "demo",
		warm: false,
		missingPackages: missing,
		purposes: PURPOSES,
		foreign: false
	});
	const place = async (folder, need, what) => ({
		folder,
		need,
		what,
		free: await ports.fs.freeBytes(folder)
	});
	return {
		system,
		states,
		cpus: os.availableParallelism(),
		memoryAvailable: await memoryAvailable(),
		node: process.version,
		places: [
			await place(ports.host.workspace, cost.outputBytes, "images"),
			await place(ports.host.cacheDir, cost.cacheBytes, "packages"),
			await place("/usr", cost.hostBytes, "host tools")
		],
		accelerator: await accelerator(ports),
		root: await root(ports)
	};
}
/** KVM is never needed, only faster: without it, or without QEMU, this is no mistake. */
async function accelerator(ports) {
	try {
		const { kind, detail } = await probeAccelerator({ arch: ports.host.arch }, ports);
		return `${kind}: ${detail}`;
	} catch (error) {
		if (error instanceof UserError) return `not probed: ${error.message}`;
		throw error;
	}
}
async function root(ports) {
	if (ports.host.isRoot) return "is root";
	try {
		await ports.proc.run(["true"], {
			root: true,
			timeoutMs: 1e4
		});
		return "sudo";
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
/** Could a demo run here? Missing tools are no obstacle where it can install them itself. Pure. */
function diagnose(found) {
	const missing = missingTools(found.states);
	const installable = found.root !== void 0 && found.system.family !== void 0 && missing.every((one) => one.package !== void 0);
	const obstacles = [
		...missingFindings(found.states, found.system).map((one) => installable ? {
			...one,
			level: "notice"
		} : one),
		...spaceMistakes(found.places),
		...found.root === void 0 ? [NO_ROOT] : [],
		...found.memoryAvailable < MEMORY_NEEDED ? [tooLittleMemory(found.memoryAvailable)] : []
	];
	const errors = obstacles.filter((one) => one.level === "error").length;
	return {
		headline: headline(errors, missing.length),
		verdict: errors === 0 ? "pass" : "fail",
		facts: facts(found),
		tables: [{
			title: "Tools",
			columns: [
				{ name: "tool" },
				{ name: "state" },
				{ name: "package" },
				{ name: "for" }
			],
			rows: found.states.map(({ tool, present, version, package: name }) => [
				tool.name,
				present ? "there" : "missing",
				[name ?? "none", version ?? ""].join(" ").trim(),
				tool.use
			])
		}],
		excerpts: install(found),
		findings: obstacles
	};
}
function headline(errors, missing) {
	if (errors > 0) return `a demo could not run here: ${errors} ${errors === 1 ? "obstacle" : "obstacles"}`;
	return missing === 0 ? "a demo can run here" : `a demo can run here; it will install ${missing} missing ${missing === 1 ? "tool" : "tools"} first`;
}
function facts({ system, cpus, memoryAvailable, node, places, accelerator, root }) {
	return [
		{
			name: "host",
			value: system.prettyName
		},
		{
			name: "processors",
			value: String(cpus)
		},
		{
			name: "memory",
			value: `${formatBytes(memoryAvailable)} available`
		},
		{
			name: "Node.js",
			value: node
		},
		{
			name: "root",
			value: root ?? "no"
		},
		{
			name: "accelerator",
			value: accelerator
		},
		...places.map(({ folder, free, need, what }) => ({
			name: `space for ${what}`,
			value: `${formatBytes(free)} free in ${folder}, ${formatBytes(need)} needed`
		}))
	];
}
function install({ states, system }) {
	const command = installCommand(states, system);
	return command === void 0 ? [] : [{
		title: "To install what is missing yourself",
		lines: [command]
	}];
}
const NO_ROOT = {
	level: "error",
	code: "no-root",
	title: "root is needed to install RPMs into a new root, and neither this user nor sudo without a password has it",
	hint: "Run as root, or allow this user password-less sudo (hosted runners have it)."
};
const tooLittleMemory = (available) => ({
	level: "error",
	code: "memory-short",
	title: `${formatBytes(available)} of memory are available, the boot test needs ${formatBytes(MEMORY_NEEDED)}`,
	hint: "End other programs, or use a machine with more memory."
});
export { doctor };
