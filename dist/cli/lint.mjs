
import "./rolldown-runtime.mjs";
import { $n as printText, Bn as itemsOf, Gi as UserError, Gn as parseSecurityConf, Hn as seen, Ln as folder, Nn as readDefinition, Rn as installer, Tr as filePath, Un as splitName, Vn as many, Yr as readInputs, Zn as formatPath, c as tablesFor, ir as compileEre, l as quiet, lr as unitName, sr as moduleIdentity, u as askDistribution, wr as boolean, zn as dead } from "./shared.mjs";
import path from "node:path";
// packages/definition/src/lint/harden.ts
/** Files of other distributions and of years ago: no openEuler has them. */
const GONE = /^\/(etc\/inittab|etc\/X11\/xdm|etc\/sysconfig\/displaymanager|usr\/lib(64)?\/perl5\/vendor_perl\/5\.10|usr\/lib(64)?\/python2\.|etc\/sysmonitor(\.d)?\/.*(uvp|UVP)|etc\/systemd\/system\/system-uvp)/;
/** Operations whose words are no command of a distribution: `user` names nothing. */
const COMMAND = /^(rm|chmod|chown|chgrp|sed|touch|mkdir|rmdir|mv|ln|cp|chattr|setfacl|setcap|truncate|test|true|usermod|userdel|passwd|echo|cat|install)$/;
const OPERATIONS = [
	"d",
	"m",
	"sm",
	"M",
	"which",
	"find",
	"cp",
	"ln",
	"file",
	"systemctl",
	"path",
	"home",
	"umask",
	"loca"
];
/** Hardening rules that can do nothing. */
function harden(linted) {
	const rules = itemsOf(linted, linted.definition.system.harden, "system", "harden").flatMap((entry) => {
		const [rule] = parseSecurityConf(entry.value, "", []);
		return rule === void 0 ? [] : [{
			...entry,
			rule
		}];
	});
	const gone = rules.filter(({ rule }) => targets(rule).length > 0 && targets(rule).every((path) => GONE.test(path)));
	return [
		...rules.flatMap(({ rule, at }) => noOperation(rule, at)),
		...many(rules.filter(({ rule }) => rule.operation === "systemctl"), "warning", "host-rule", (count) => `${count} ${count === 1 ? "rule works" : "rules work"} on the services of the build host in imageTailor, and nowhere here`, "Use `services.enable`, `disable` or `mask`."),
		...sources(rules, linted),
		...many(gone.map(({ rule, at }) => ({
			value: targets(rule).join(" "),
			at
		})), "notice", "no-effect", (count, shown) => `${count} ${count === 1 ? "rule is" : "rules are"} about files that no openEuler has: ${shown}`, "Take them out.")
	];
}
/** The files that a rule is about. */
function targets({ operation, fields }) {
	if (operation === "cp") return [];
	if (operation === "ln") return [fields[2] ?? ""];
	const [first = ""] = fields;
	return first.split(/\s+/).filter((one) => one.startsWith("/"));
}
function noOperation({ operation, line }, at) {
	const [word = ""] = operation.split(/\s/);
	if (OPERATIONS.includes(operation) || COMMAND.test(word)) return [];
	const title = `\`${printText(word, 40)}\` is no operation and no command: \`${printText(line, 60)}\``;
	return [dead("warning", "no-operation", title, at, `Operations are ${OPERATIONS.join(", ")}, or a command such as rm, chmod, chown, sed.`)];
}
/** `cp` takes its source from the folder that imageTailor is started in. */
function sources(rules, { folders }) {
	const there = new Set(folders.flatMap(({ files }) => files));
	const copies = rules.filter(({ rule }) => rule.operation === "cp" && !there.has(rule.fields[0] ?? ""));
	return many(copies.map(({ rule, at }) => ({
		value: rule.fields[0] ?? "",
		at
	})), "warning", "no-source", (count, shown) => `${count} ${count === 1 ? "rule copies a file" : "rules copy files"} of imageTailor's own folder, which is not part of the configuration: ${shown}`, "Put the files into an overlay (`usr_file`, `system.files`) instead.");
}
// packages/definition/src/lint/paths.ts
/** Folders that openEuler joins into /usr: what one package calls /bin/sh is /usr/bin/sh in another. */
const merged = (path) => path.replace(/^\/(s?bin|lib(?:64)?)(?=\/|$)/, "/usr/$1");
/** A path or shell glob (`*`, `?`, `[…]`, none of them beyond a slash) as the shell expands it in the root. */
function shellGlob(glob) {
	const source = merged(glob.startsWith("/") ? glob : `/${glob}`).replace(/\/+$/, "").replace(/\[[!^]?[^\]/]+\]|[*?]|[.+^${}()|[\]\\]/g, (part) => {
		if (part === "*") return "[^/]*";
		if (part === "?") return "[^/]";
		return part.length > 1 ? part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\") : `\\${part}`;
	});
	return new RegExp(`^${source}$`);
}
/** All paths, and all folders above them, in their joined spelling. */
function everyPath(files) {
	const all = /* @__PURE__ */ new Set();
	for (const file of files) for (let path = merged(file); path !== "" && !all.has(path); path = path.slice(0, path.lastIndexOf("/"))) all.add(path);
	return all;
}
// packages/definition/src/lint/against.ts
const PROGRAM = /^\/usr\/s?bin\/(?:.*\/)?([^/]+)$/;
const LIBRARY = /^\/usr\/lib(?:64)?\/([^/]+)$/;
const MODULE = /^\/usr\/lib\/modules\/[^/]+\/kernel\/.*\.ko(\.(xz|gz|zst))?$/;
const UNIT = /^\/(?:usr\/lib|etc)\/systemd\/system\/([^/]+)$/;
const CONVERTER = /^\/usr\/lib(?:64)?\/gconv\/(.+)\.so$/;
/** What of a definition matches nothing of a distribution: packages, programs, libraries, drivers, units, files of rules. */
function lintAgainst(linted, facts) {
	const { cut, drivers, services, packages, system } = linted.definition;
	const files = facts.files.map(merged);
	const names = (pattern) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []);
	const modules = files.filter((file) => MODULE.test(file));
	const list = (items, ...path) => itemsOf(linted, items, ...path);
	const programs = new Set(names(PROGRAM));
	const libraries = names(LIBRARY);
	const converters = new Set(names(CONVERTER));
	const units = new Set(names(UNIT));
	const installed = new Set(facts.packages);
	const spelled = facts.spelled ?? ((name) => name);
	const paths = everyPath(facts.files);
	const isThere = (glob) => {
		if (!/[*?[]/.test(glob)) return paths.has(merged(glob.startsWith("/") ? glob : `/${glob}`).replace(/\/+$/, ""));
		const pattern = shellGlob(glob);
		return [...paths].some((path) => pattern.test(path));
	};
	const unmatched = (entries, matches, what, level = "warning") => many(entries.filter(({ value }) => !matches(value)), level, "matches-nothing", (count, shown) => `${count} of ${entries.length} ${entries.length === 1 ? what[0] : what[1]} match${count === 1 ? "es" : ""} nothing: ${shown}`, "Take out what is not needed, correct what is misspelled.");
	return [
		...missing(linted, facts, spelled),
		...unmatched(list(packages.erase, "packages", "erase"), (name) => installed.has(splitName(spelled(name)).name), ["name to erase", "names to erase"]),
		...unmatched(list(cut?.tools, "cut", "tools"), (name) => programs.has(name), ["tool", "tools"]),
		...unmatched(list(cut?.libs, "cut", "libs").filter(({ value }) => value.startsWith("lib")), (name) => libraries.some((file) => file.startsWith(name)), ["library", "libraries"]),
		...unmatched(list(cut?.drivers, "cut", "drivers"), (pattern) => matchesModule(pattern, modules), ["driver pattern", "driver patterns"]),
		...unmatched(list(cut?.delete, "cut", "delete"), isThere, ["deletion", "deletions"]),
		...unmatched(list(cut?.gconv?.filter((one) => one !== "all"), "cut", "gconv"), (name) => converters.has(name), ["converter", "converters"]),
		...unmatched(list(drivers.load, "drivers", "load"), (name) => modules.some((file) => isModule(file, name)), ["module to load", "modules to load"]),
		...unmatched(list(services.enable, "services", "enable"), (name) => isUnit(name, units), ["service to enable", "services to enable"]),
		...unmatched(list(services.disable, "services", "disable"), (name) => isUnit(name, units), ["service to disable", "services to disable"]),
		...rules(list(system.harden, "system", "harden"), isThere)
	].map((finding) => ({
		...finding,
		title: printText(finding.title, 400)
	}));
}
function missing(linted, { missing }, spelled) {
	const unknown = new Map(missing.map((one) => [one.name, one.near]));
	return itemsOf(linted, linted.definition.packages.install, "packages", "install").flatMap(({ value, at }) => {
		const near = unknown.get(spelled(value));
		if (near === void 0) return [];
		const as = spelled(value) === value ? "" : ` (as \`${spelled(value)}\`)`;
		const bare = splitName(value).name;
		const meant = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Correct its name, take it out, or add the repository that has it.";
		const hint = near.includes(bare) ? `There is \`${bare}\` with another suffix, for example noarch: write it without.` : meant;
		return [dead("error", "package-unknown", `no repository has a package \`${value}\`${as}`, at, hint)];
	});
}
/** As the cut has it: an extended regular expression, found anywhere in the path. Those that are none were refused by the schema. */
function matchesModule(pattern, modules) {
	const expression = compileEre(pattern);
	return modules.some((file) => expression.test(file));
}
const isModule = (file, name) => moduleIdentity(file.slice(file.lastIndexOf("/") + 1).replace(/\.ko(\..*)?$/, "")) === moduleIdentity(name);
/** A unit, or the template of an instance. */
function isUnit(name, units) {
	const unit = unitName(name);
	return units.has(unit) || units.has(unit.replace(/@[^.]+\./, "@."));
}
/** Rules all of whose files are missing: imageTailor's engine calls them failed and goes on. */
function rules(entries, isThere) {
	const lost = entries.flatMap(({ value, at }) => {
		const [rule] = parseSecurityConf(value, "", []);
		const files = rule === void 0 ? [] : targets(rule);
		return files.length > 0 && !files.some(isThere) ? [{
			value: files.join(" "),
			at
		}] : [];
	});
	return many(lost, "notice", "matches-nothing", (count, shown) => `${count} of ${entries.length} rules are about files that no package brings: ${shown}`, "Fine for files that programs make; take the others out.");
}
// packages/definition/src/lint/boot.ts
/** Parameters of one processor's kernels (kernel-parameters.txt: X86 only, ARM64 only). */
const ONLY = {
	x86_64: /^(intel_iommu|amd_iommu|intel_pstate|amd_pstate|intel_idle\.|hpet|noapic|nolapic|nox2apic|tsc|processor\.max_cstate|idle|noibrs|nopti|spectre_v2)(=|$|\.)/,
	aarch64: /^(arm64\.|kpti|kvm-arm\.|iommu\.strict_arm)(=|$)?/,
	riscv64: /(?!)/
};
/** Words of kernel command lines that say nothing to this image's kernel, or the opposite of its packages. */
function boot(linted) {
	const { definition, folders } = linted;
	return [{
		where: "the kernel command line",
		words: itemsOf(linted, definition.kernel.cmdline, "kernel", "cmdline")
	}, ...folders.flatMap(({ menu }) => menu.map(({ title, cmdline }) => ({
		where: `the entry \`${title}\``,
		words: [...cmdline]
	})))].flatMap(({ where, words }) => [
		...words.flatMap((word) => foreignWord(word, where, definition.arch)),
		...selinux(words, where, linted),
		...kbox(words, linted)
	]);
}
function foreignWord({ value, at }, where, arch) {
	const [owner] = Object.keys(ONLY).filter((one) => !arch.includes(one) && ONLY[one].test(value));
	if (owner === void 0) return [];
	const title = `\`${value}\` in ${where} is a parameter of ${owner}, the image is for ${arch.join(" and ")}`;
	return [dead("warning", "foreign-arch", title, at, "Take it out.")];
}
/** SELinux packages in an image whose kernel is told to do without. */
function selinux(words, where, linted) {
	const off = words.find(({ value }) => value === "selinux=0");
	if (off === void 0) return [];
	const policy = linted.definition.packages.install.findIndex((name) => splitName(name).name.startsWith("selinux-policy"));
	if (policy < 0) return [];
	const at = linted.position([
		"packages",
		"install",
		policy
	]);
	const title = `\`selinux=0\` in ${where} turns off what \`${linted.definition.packages.install[policy]}\` (${seen(at, off.at)}) is installed for`;
	return [dead("notice", "undone", title, off.at, "Take the parameter out, or the policy.")];
}
/** Memory set aside for a driver that no package brings. */
function kbox(words, { definition }) {
	const brings = [...definition.packages.install].some((name) => /kbox/.test(name));
	return words.filter(({ value }) => value.startsWith("reserve_kbox_mem=") && !brings).map(({ value, at }) => dead("warning", "out-of-tree", `\`${value}\` sets memory aside for kbox, a driver that no package of the list brings`, at, "Take it out, or name the RPM of kbox."));
}
// packages/definition/src/lint/cut-files.ts
/** Folders of a kernel tree that modules come from. */
const KERNEL_FOLDERS = new Set("arch block certs crypto drivers fs init ipc kernel lib mm net rust samples security sound virt".split(" "));
const ARCH_FOLDER = {
	aarch64: "arm64",
	x86_64: "x86",
	riscv64: "riscv"
};
const LOADER = {
	aarch64: /^ld-linux-(x86-64|riscv)|^ld-linux\.so/,
	x86_64: /^ld-linux-(aarch64|riscv)|^ld-linux\.so/,
	riscv64: /^ld-linux-(x86-64|aarch64)|^ld-linux\.so/
};
/** Drivers, libraries and deletions of a cut that can match nothing, or nothing that is not matched already. */
function cutFiles(linted) {
	const { cut } = linted.definition;
	if (cut === void 0) return [];
	return [
		...drivers(itemsOf(linted, cut.drivers, "cut", "drivers"), linted),
		...libs(itemsOf(linted, cut.libs, "cut", "libs"), linted),
		...deletions(linted)
	];
}
function drivers(entries, { definition }) {
	const top = (value) => /^([a-z0-9_-]+)\//.exec(value)?.[1];
	const foreign = Object.values(ARCH_FOLDER).concat("powerpc", "mips");
	const own = definition.arch.map((one) => ARCH_FOLDER[one]);
	const outside = entries.filter(({ value }) => {
		const folder = top(value);
		return folder !== void 0 && !KERNEL_FOLDERS.has(folder);
	});
	return [...many(outside, "warning", "out-of-tree", (count, shown) => `${count} ${count === 1 ? "driver is" : "drivers are"} in no kernel's own tree, so only an RPM of yours can bring ${count === 1 ? "it" : "them"}: ${shown}`, "Name that RPM in `packages`, or take them out."), ...many(entries.filter(({ value }) => {
		const folder = /^arch\/([a-z0-9]+)\//.exec(value)?.[1];
		return folder !== void 0 && foreign.includes(folder) && !own.includes(folder);
	}), "warning", "foreign-arch", (count, shown) => `${count} ${count === 1 ? "driver is" : "drivers are"} of another processor than ${definition.arch.join(" and ")}: ${shown}`, "Take them out.")];
}
function libs(entries, { definition }) {
	const foreign = entries.filter(({ value }) => definition.arch.every((arch) => LOADER[arch].test(value)));
	const others = entries.filter(({ value }) => !value.startsWith("lib") && !foreign.some((one) => one.value === value));
	const gconv = definition.cut?.gconv;
	const converters = gconv !== void 0 && !gconv.includes("all");
	return [
		...many(foreign, "warning", "foreign-arch", (_, shown) => `the loader of another processor than ${definition.arch.join(" and ")}: ${shown}`, "Take it out."),
		...many(others, "warning", "no-effect", (count, shown) => `${count} of ${entries.length} libraries begin with no \`lib\` and have no effect: only files called lib* are ever cut (${shown})`, converters ? "Take them out. Converters of character sets are kept by `cut.gconv` (imageTailor: `sys_gconv`), which names others." : "Take them out."),
		...shadowed(entries.filter(({ value }) => value.startsWith("lib")))
	];
}
/** `libcrypto` beside `libc`, which keeps everything that begins so. */
function shadowed(entries) {
	const names = new Set(entries.map(({ value }) => value));
	const covered = entries.filter(({ value }) => {
		for (let length = 3; length < value.length; length++) if (names.has(value.slice(0, length))) return true;
		return false;
	});
	return many(covered, "notice", "covered", (count, shown) => `${count} of ${entries.length} libraries begin like another in the list, which keeps them already: ${shown}`, "They can go; see whether the shorter name keeps more than it was meant to.");
}
/** The pass over drivers keeps just the firmware that they ask for. */
function deletions(linted) {
	const { cut } = linted.definition;
	if (cut?.drivers === void 0 || cut.level === "none") return [];
	return many(itemsOf(linted, cut.delete, "cut", "delete").filter(({ value }) => /^(\/?usr)?\/?lib\/firmware\//.test(value)), "notice", "covered", (count) => `${count} ${count === 1 ? "deletion is" : "deletions are"} of firmware; what no remaining driver asks for goes without being named`, "They matter only for firmware that a kept driver asks for.");
}
// packages/definition/src/lint/cut-tools.ts
/** Names that are links to a program, by openEuler's packages: the link alone runs nothing. */
const LINKS = {
	"dnf-3": ["dnf", "yum"],
	bash: ["sh"],
	gawk: ["awk"],
	kmod: [
		"depmod",
		"insmod",
		"lsmod",
		"modinfo",
		"modprobe",
		"rmmod"
	],
	systemctl: [
		"halt",
		"init",
		"poweroff",
		"reboot",
		"runlevel",
		"shutdown",
		"telinit"
	],
	lvm: [
		"lvchange",
		"lvcreate",
		"lvs",
		"pvcreate",
		"pvs",
		"vgchange",
		"vgcreate",
		"vgs"
	],
	"xtables-legacy-multi": ["iptables-legacy", "ip6tables-legacy"],
	"xtables-nft-multi": ["iptables-nft", "ip6tables-nft"],
	pigz: ["unpigz"],
	ping: ["ping6"]
};
/** Programs of one processor only: personalities of setarch(8), and helpers that carry its name. */
const FOREIGN_TOOL = {
	aarch64: /^(i386|i486|i586|i686|x86_64|.*\.(x86_64|i686))$/,
	x86_64: /^(aarch64|arm64|.*\.aarch64)$/,
	riscv64: /^(i386|i486|i586|i686|x86_64|aarch64|arm64|.*\.(x86_64|i686|aarch64))$/
};
/** Package managers; they do not work without rpm and its database. */
const RPM_TOOLS = [
	"rpm",
	"dnf",
	"dnf-3",
	"yum",
	"rpmdb",
	"rpmkeys",
	"rpmquery",
	"rpmverify"
];
/** Tools of the keep-list that cannot be there, or cannot run when they are. */
function cutTools(linted) {
	const { cut, arch } = linted.definition;
	if (cut === void 0 || cut.tools === void 0) return [];
	const tools = itemsOf(linted, cut.tools, "cut", "tools");
	const there = new Map(tools.map((one) => [one.value, one]));
	return [
		...brokenLinks(there),
		...erasedPrograms(there, linted),
		...removedByRules(there, linted),
		...cut.level === "full" ? withoutDatabase(tools) : [],
		...many(tools.filter(({ value }) => arch.every((one) => FOREIGN_TOOL[one].test(value))), "warning", "foreign-arch", (count, shown) => `${count} ${count === 1 ? "tool is" : "tools are"} of another processor than ${arch.join(" and ")}: ${shown}`, "Take them out.")
	];
}
/** `yum` kept, and `dnf-3`, to which it links, cut. */
function brokenLinks(there) {
	return Object.entries(LINKS).flatMap(([target, links]) => {
		if (there.has(target)) return [];
		const kept = links.flatMap((link) => there.get(link) ?? []);
		return many(kept, "warning", "broken-link", (count, shown) => `${shown} ${count === 1 ? "is" : "are"} kept and \`${target}\`, to which ${count === 1 ? "it links" : "they link"}, is cut`, `Add \`${target}\`, or take ${kept.length === 1 ? "it" : "them"} out.`);
	});
}
/** `perl` kept, and the package perl erased by force. */
function erasedPrograms(there, linted) {
	const erase = itemsOf(linted, linted.definition.packages.erase, "packages", "erase");
	const told = /* @__PURE__ */ new Set();
	return erase.flatMap((one) => {
		const { name } = splitName(one.value);
		const kept = there.get(name);
		if (kept === void 0 || told.has(name)) return [];
		told.add(name);
		const family = erase.filter(({ value }) => value.startsWith(`${name}-`) || splitName(value).name === name);
		const title = `\`${name}\` is kept and ${family.length > 1 ? `${family.length} packages of ${name} are` : `the package ${name} is`} erased by force (${seen(one.at, kept.at)})`;
		return [dead("notice", "erased-tool", title, kept.at, "Take it out of the tools.")];
	});
}
/** `chpasswd` kept, and a hardening rule that removes it. */
function removedByRules(there, linted) {
	return itemsOf(linted, linted.definition.system.harden, "system", "harden").flatMap(({ value, at }) => {
		const [, targets = ""] = /^[^@]*@rm(?: -\S+)*\s*@(.*)$/.exec(value) ?? [];
		return targets.split(/\s+/).flatMap((target) => {
			const [, name = ""] = /^(?:\/usr)?\/s?bin\/([^/]+)$/.exec(target) ?? [];
			const kept = there.get(name);
			if (kept === void 0) return [];
			const title = `\`${name}\` is kept and then removed by the rule in ${seen(at, kept.at)}`;
			return [dead("warning", "undone", title, kept.at, "Take it out of the tools, and the rule with it.")];
		});
	});
}
function withoutDatabase(tools) {
	return many(tools.filter(({ value }) => RPM_TOOLS.includes(value)), "warning", "no-rpm", (count, shown) => `${shown} ${count === 1 ? "is" : "are"} kept, and the level \`full\` takes out rpm and its database`, "Write `level: keep-rpm` (imageTailor: `sys_cut='debug'`), or take them out.");
}
// packages/definition/src/lint/packages.ts
/** Packages that undo each other, name one thing in two ways, or are for another processor. */
function packages(linted) {
	const { definition } = linted;
	const install = itemsOf(linted, definition.packages.install, "packages", "install");
	const erase = itemsOf(linted, definition.packages.erase, "packages", "erase");
	return [
		...undone(install, erase),
		...twoNames(install),
		...foreign([...install, ...erase], linted)
	];
}
function undone(install, erase) {
	const asked = new Map(install.map((one) => [splitName(one.value).name, one]));
	const told = /* @__PURE__ */ new Set();
	return erase.flatMap((one) => {
		const clash = asked.get(splitName(one.value).name);
		if (clash === void 0 || told.has(clash)) return [];
		told.add(clash);
		const title = `\`${one.value}\` is installed (${seen(clash.at, one.at)}) and erased by force`;
		return [dead("warning", "undone", title, one.at, "Take both out, unless another package needs its scriptlets to have run.")];
	});
}
/** `kernel` and `kernel.aarch64`: one package, asked for twice. */
function twoNames(install) {
	const bare = new Map(install.filter(({ value }) => splitName(value).arch === void 0).map((one) => [one.value, one]));
	return install.flatMap((one) => {
		const { name, arch } = splitName(one.value);
		const other = arch === void 0 ? void 0 : bare.get(name);
		if (other === void 0) return [];
		const title = `\`${one.value}\` and \`${other.value}\` (${seen(other.at, one.at)}) are one package`;
		return [dead("warning", "twice", title, one.at, "Take one of them out.")];
	});
}
/** Names with the suffix of a processor that the image is not for. */
function foreign(all, { definition, position }) {
	const { arch } = definition;
	const others = all.filter(({ value }) => isForeign(splitName(value).arch, arch));
	if (definition.packages["arch-suffix"] === "adapt" && others.length > 0) {
		const title = `${others.length} package names are for another processor and are taken for ${arch.join(" and ")} (packages.arch-suffix: adapt)`;
		return [dead("notice", "foreign-arch", title, position(["packages", "arch-suffix"]))];
	}
	return many(others, "warning", "foreign-arch", (count, shown) => `${count} ${count === 1 ? "package name is" : "package names are"} for another processor than ${arch.join(" and ")}: ${shown}`, "Correct the suffix, or write `packages: {arch-suffix: adapt}`.");
}
const isForeign = (suffix, arch) => suffix !== void 0 && suffix !== "noarch" && !arch.some((one) => one === suffix);
// packages/definition/src/lint/repeats.ts
/** Lists in which a second entry is a slip rather than two files that agree. */
const LISTS = [
	"packages",
	"cut",
	"drivers",
	"services",
	"system.harden",
	"kernel.cmdline"
];
/** Entries that stand twice in one list of one file, or of one imageTailor folder. */
function repeats({ explain }) {
	const first = /* @__PURE__ */ new Map();
	return explain([]).flatMap(({ path, value, at, effect }) => {
		const key = formatPath(path);
		if (!LISTS.some((list) => key === list || key.startsWith(`${list}.`))) return [];
		const name = `${key} ${value}`;
		const before = first.get(name);
		if (before === void 0 && effect === "adds") first.set(name, at);
		if (effect !== "repeats" || before?.file !== at.file) return [];
		const title = `\`${key}\` has \`${printText(value, 60)}\` twice, first in ${seen(before, at)}`;
		return [dead("warning", "twice", title, at, "Take one of them out.")];
	});
}
// packages/definition/src/lint/lint.ts
/**
* What has no effect in a definition: entries that stand twice, undo each other, are for another processor, or can match nothing.
* Needs nothing but the definition; what is in repositories is compared by `lintAgainst`.
*/
function lint(linted) {
	return [
		...repeats(linted),
		...packages(linted),
		...cutTools(linted),
		...cutFiles(linted),
		...boot(linted),
		...harden(linted),
		...services(linted),
		...linted.folders.flatMap(folder)
	].map((finding) => ({
		...finding,
		title: printText(finding.title, 400)
	}));
}
function services(linted) {
	const { enable, disable } = linted.definition.services;
	const off = new Map(itemsOf(linted, disable, "services", "disable").map((one) => [one.value, one]));
	return itemsOf(linted, enable, "services", "enable").flatMap(({ value, at }) => {
		const other = off.get(value);
		if (other === void 0) return [];
		return [dead("warning", "undone", `\`${value}\` is enabled and then disabled (${seen(other.at, at)})`, at, "Take one of the two out.")];
	});
}
// packages/pipeline/src/cli/lint.ts
const lintInputs = {
	toolchain: {
		kind: filePath,
		description: "Manifest of setup-openeuler-toolchain: also find what matches nothing of its distribution."
	},
	minios: {
		kind: filePath,
		description: "The installer’s configuration folder, which is looked at too. Default: the one that kiwi/eulerkiwi/minios.conf names, where the folder lies in imageTailor’s."
	},
	json: {
		kind: boolean,
		default: "false",
		description: "Print the findings as JSON, and nothing else, to standard output."
	}
};
const SPEC = {
	name: "dpuos lint",
	inputs: lintInputs
};
/** `dpuos lint <definition>`: everything that is wrong with it, and everything in it that has no effect. */
async function runLint({ positionals, raw, print }, ports) {
	const { workspace } = ports.host;
	const read = readInputs(SPEC, raw, {
		workspace,
		spell: (name) => `--${name}`,
		mask: () => void 0
	});
	if (!read.ok) throw new UserError(read.findings);
	const { toolchain, minios, json } = read.values;
	const [name = ""] = positionals;
	const product = await look(path.resolve(workspace, name), ports);
	const findings = [...product.findings];
	if (product.loaded && toolchain !== void 0) findings.push(...lintAgainst(product.loaded, await askDistribution(product.loaded, toolchain, ports)));
	const installers = new Set(minios === void 0 ? [] : [minios]);
	for (const { dir } of product.loaded?.folders ?? []) {
		const tables = await tablesFor(path.resolve(workspace, dir), ports, findings);
		if (tables?.rows.minios !== void 0) installers.add(path.join(tables.root, tables.rows.minios.dir));
	}
	for (const one of installers) {
		const other = await look(one, ports);
		findings.push(...other.findings);
		const [installer$1] = other.loaded?.folders ?? [];
		if (installer$1) findings.push(...installer(installer$1, product.loaded?.folders[0]));
	}
	if (json) print(`${JSON.stringify({
		schema: "dpuos.lint/v1",
		definition: name,
		findings
	}, null, 2)}\n`);
	return {
		report: report(findings.map(brief), toolchain !== void 0),
		outputs: counts(findings)
	};
}
/** A definition as far as it can be read, with what is wrong with it and what has no effect. */
async function look(file, ports) {
	const read = await readDefinition(file, quiet(ports));
	const loaded = read.ok ? read.value : read.partial;
	return {
		loaded,
		findings: [...read.ok ? read.value.findings : read.findings, ...loaded === void 0 ? [] : lint(loaded)]
	};
}
/** Lines of a finding's detail that fit beside others on a screen. */
const DETAIL_LINES = 4;
/** A finding for people: of a list of hundreds the first lines. */
function brief(finding) {
	const lines = finding.detail?.split("\n") ?? [];
	if (lines.length <= DETAIL_LINES) return finding;
	const more = `… ${lines.length - DETAIL_LINES} more lines; --json has them all.`;
	return {
		...finding,
		detail: [...lines.slice(0, DETAIL_LINES), more].join("\n")
	};
}
const count = (findings, level) => findings.filter((one) => one.level === level).length;
const counts = (findings) => ({
	errors: String(count(findings, "error")),
	warnings: String(count(findings, "warning")),
	notices: String(count(findings, "notice"))
});
function report(findings, compared) {
	const errors = count(findings, "error");
	const parts = [
		"error",
		"warning",
		"notice"
	].map((level) => {
		const number = count(findings, level);
		return `${number} ${level}${number === 1 ? "" : "s"}`;
	});
	return {
		headline: findings.length === 0 ? "nothing to complain of" : parts.join(", "),
		verdict: errors > 0 ? "fail" : "pass",
		facts: [{
			name: "compared with",
			value: compared ? "the distribution of the toolchain" : "nothing; --toolchain tells what matches nothing, too"
		}],
		tables: [],
		excerpts: [],
		findings
	};
}
export { lintInputs, runLint };
