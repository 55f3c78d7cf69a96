
import "./rolldown-runtime.mjs";
import { Er as string, Gi as UserError, Tr as filePath, Yr as readInputs, j as spec } from "./shared.mjs";
import path from "node:path";
// packages/pipeline/src/cli/kernel.ts
const { "source-sha256": sourceSha256, "source-commit": sourceCommit, patches, base, fragments, compiler, presets, arch } = spec.inputs;
const kernelInputs = {
	source: {
		kind: string,
		description: "`explain`: a folder with the kernel’s source, its archive or source RPM, or `git+URL#TAG`."
	},
	"source-sha256": sourceSha256,
	"source-commit": sourceCommit,
	patches,
	base,
	fragments,
	compiler,
	presets,
	arch: {
		...arch,
		description: "`explain`: processor. Default: the host’s."
	},
	symvers: {
		kind: filePath,
		description: "`check`: the kernel’s list of symbols: Module.symvers, or /boot/symvers-RELEASE.gz of a released kernel."
	},
	config: {
		kind: filePath,
		description: "`check`, `abi`: the configuration of that kernel (of the new one): /boot/config-RELEASE."
	},
	"old-config": {
		kind: filePath,
		description: "`check`, `abi`: the configuration of the kernel that the modules were built for (the old one); with both, options that may be why CRCs differ are named."
	},
	root: {
		kind: filePath,
		description: "`check`: a root, or an unpacked kernel package, with lib/modules/RELEASE and lib/firmware: are modules and firmware there that these need?"
	},
	initramfs: {
		kind: filePath,
		description: "`check`: with `root`, its initramfs: are drivers of disks in it?"
	},
	modules: {
		kind: filePath,
		description: "`abi`: a module, or a folder of such: which of them does the new kernel load?"
	}
};
const SPEC = {
	name: "dpuos kernel",
	inputs: kernelInputs
};
const VERBS = {
	explain: "dpuos kernel explain CONFIG_NAME --source PATH [flags]",
	check: "dpuos kernel check MODULE --symvers FILE [--config FILE [--old-config FILE]] [--root PATH [--initramfs FILE]]",
	abi: "dpuos kernel abi OLD-SYMVERS NEW-SYMVERS [--modules PATH] [--old-config FILE --config FILE]"
};
const isVerb = (word) => word in VERBS;
/** `dpuos kernel explain|check|abi`: an option of a configuration; will a kernel load a module; what changed between two kernels. */
async function kernel({ positionals, raw, print }, ports) {
	const [verb = "", ...words] = positionals;
	const { workspace } = ports.host;
	const read = readInputs(SPEC, raw, {
		workspace,
		spell: (input) => `--${input}`,
		mask: () => void 0
	});
	const findings = [...read.ok ? [] : read.findings, ...mistakes(verb, words, raw)];
	if (!read.ok || !isVerb(verb) || findings.length > 0) throw new UserError(findings);
	const [first = "", second = ""] = words;
	const { values } = read;
	const file = (name) => path.resolve(workspace, name);
	const { checkModules, compareKernels } = await import("./build-kernel.mjs");
	if (verb === "explain") return outcome(await explain(first, values, print, ports));
	if (verb === "check") {
		const symvers = values.symvers ?? "";
		const { oldConfig: builtFor, root, initramfs } = values;
		const kernelFiles = {
			symvers,
			config: values.config
		};
		return outcome(await checkModules(file(first), kernelFiles, ports, {
			builtFor,
			root,
			initramfs
		}));
	}
	const before = {
		symvers: file(first),
		config: values.oldConfig
	};
	const after = {
		symvers: file(second),
		config: values.config
	};
	return outcome(await compareKernels(before, after, values.modules, ports));
}
const outcome = (report) => ({
	report,
	outputs: {}
});
/** Words and flags that do not fit together. */
function mistakes(verb, words, raw) {
	const mistake = (title, hint) => ({
		level: "error",
		code: "arguments",
		title,
		hint
	});
	if (!isVerb(verb)) return [mistake(`dpuos kernel has no ${JSON.stringify(verb)}`, `Usage: ${Object.values(VERBS).join("\n       ")}`)];
	const usage = `Usage: ${VERBS[verb]}`;
	const needed = verb === "abi" ? 2 : 1;
	const flag = {
		explain: "source",
		check: "symvers",
		abi: void 0
	}[verb];
	return [
		...words.length === needed ? [] : [mistake(`dpuos kernel ${verb} takes ${needed} words, and ${words.length} were given`, usage)],
		...flag === void 0 || raw[flag] !== void 0 ? [] : [mistake(`--${flag} is missing`, usage)],
		...verb === "explain" && !/^(?:CONFIG_)?\w+$/.test(words[0] ?? "") ? [mistake(`${JSON.stringify(words[0] ?? "")} is no name of an option`, usage)] : []
	];
}
async function explain(name, values, print, ports) {
	const { explainConfig } = await import("./build-kernel.mjs");
	const lines = await explainConfig(name.replace(/^CONFIG_/, ""), {
		source: values.source ?? "",
		sourceSha256: values.sourceSha256,
		sourceCommit: values.sourceCommit,
		patches: values.patches ?? [],
		base: values.base ?? "defconfig",
		fragments: values.fragments ?? [],
		presets: values.presets ?? [],
		delivery: [],
		arch: values.arch ?? ports.host.arch,
		compiler: values.compiler ?? "gcc"
	}, ports);
	print(`${lines.join("\n")}\n`);
	return {
		headline: lines[0] ?? name,
		verdict: "pass",
		facts: [],
		tables: [],
		excerpts: [],
		findings: []
	};
}
export { kernel, kernelInputs };
