
import "./rolldown-runtime.mjs";
import { Gi as UserError, Gr as shownPath, Nn as readDefinition, Tr as filePath, Yr as readInputs, ar as ereMistake, c as tablesFor, ir as compileEre, l as quiet, u as askDistribution } from "./shared.mjs";
import path from "node:path";
// packages/definition/src/import/group.ts
/** Items by key, in the order of their first. */
function groupByKey(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const name = key(item);
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [item]);
		else group.push(item);
	}
	return groups;
}
// packages/definition/src/import/compact.ts
/** A path below a folder that means itself (and, as everywhere, any character for its dot). */
const LITERAL = /^([A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*)\/([A-Za-z0-9_-]+)\.ko$/;
/**
* Driver patterns of one folder joined into one: `drivers/hid/(hid-a|hid-b).ko` matches exactly what the two matched, whatever
* the modules are. Folders with one driver are joined below the folder that they share.
*/
function joinDrivers(patterns) {
	const folderOf = (pattern) => LITERAL.exec(pattern)?.[1] ?? `\0${pattern}`;
	const folders = groupByKey([...new Set(patterns)], folderOf);
	const items = [...groupByKey([...folders.values()].flat(), (pattern) => {
		const folder = folderOf(pattern);
		const parents = folder.split("/");
		return LITERAL.test(pattern) && folders.get(folder)?.length === 1 && parents.length > 2 ? parents.slice(0, 2).join("/") : folder;
	})].map(([folder, members]) => {
		const [first = ""] = members;
		if (members.length === 1) return first;
		return `${folder}/(${members.map((one) => one.slice(folder.length + 1, -3)).join("|")}).ko`;
	});
	return {
		items,
		because: items.length < patterns.length ? "patterns of one folder are joined" : void 0
	};
}
/**
* The same for the modules of one kernel (`/usr/lib/modules/…/kernel/…`): a folder all of whose modules stay is one pattern, patterns
* that match none are left out. Undefined where that cannot be shown to keep the same modules.
*/
function driversOf(patterns, modules) {
	if (modules.length === 0) return void 0;
	const inKernel = modules.map((module) => module.slice(module.indexOf("/kernel/") + 1));
	const keeps = matcher(patterns);
	if (keeps === void 0) return void 0;
	const kept = new Set(inKernel.filter((module) => keeps(`/${module}`)));
	const foreign = patterns.filter((pattern) => {
		const one = compileEre(pattern);
		return !KERNEL_FOLDER.test(pattern) && !inKernel.some((module) => one.test(`/${module}`));
	});
	const items = [...foldersOf("kernel", inKernel, kept), ...foreign];
	const again = matcher(items);
	const same = again !== void 0 && inKernel.every((module) => again(`/${module}`) === kept.has(module));
	const because = `for the kernel's ${modules.length} modules, of which ${kept.size} stay`;
	return same && items.length < patterns.length ? {
		items,
		because
	} : void 0;
}
const KERNEL_FOLDER = /^\/?(kernel\/)?(arch|block|certs|crypto|drivers|fs|init|ipc|kernel|lib|mm|net|samples|security|sound|virt)\//;
/** Whole folders where all stays, else the modules of each folder joined. */
function foldersOf(folder, modules, kept) {
	const below = modules.filter((module) => module.startsWith(`${folder}/`));
	const staying = below.filter((module) => kept.has(module));
	if (staying.length === 0) return [];
	if (staying.length === below.length && below.length > 1) return [`${folder}/`];
	const own = [];
	const folders = /* @__PURE__ */ new Set();
	for (const module of staying) {
		const rest = module.slice(folder.length + 1);
		const slash = rest.indexOf("/");
		if (slash < 0) own.push(rest.replace(/\.ko(\..*)?$/, ""));
		else folders.add(`${folder}/${rest.slice(0, slash)}`);
	}
	return [...own.length === 0 ? [] : [own.length === 1 ? `${folder}/${own[0]}\\.ko` : `${folder}/(${own.join("|")})\\.ko`], ...[...folders].flatMap((one) => foldersOf(one, below, kept))];
}
/** Whether any of the patterns is found in a path; undefined where one is no expression. */
function matcher(patterns) {
	if (patterns.some((pattern) => ereMistake(pattern) !== void 0)) return void 0;
	const all = patterns.map(compileEre);
	return (path) => all.some((pattern) => pattern.test(path));
}
/** Libraries without those that have no effect (no `lib*`) and those that begin like another, which keeps them. */
function fewerLibs(names) {
	const effective = names.filter((name) => name.startsWith("lib"));
	const all = new Set(effective);
	const items = effective.filter((name) => {
		for (let length = 3; length < name.length; length++) if (all.has(name.slice(0, length))) return false;
		return true;
	});
	const [mute, covered] = [names.length - effective.length, effective.length - items.length];
	const because = [mute > 0 ? `${mute} that begin with no \`lib\` have no effect` : "", covered > 0 ? `${covered} begin like another of the list` : ""].filter((one) => one !== "");
	return {
		items,
		because: because.length > 0 ? `left out: ${because.join(", ")}` : void 0
	};
}
/** A rule that runs a command on each of its targets: `624@rm -f@/etc/x`. */
const ON_TARGETS = /^([^@\\]+)@((?:rm|chmod|chown|chgrp|touch)(?: [^@\\]*)?)@([^@\\]+)$/;
/** Rules that follow each other with one id and one command joined: a command runs on each of its targets in turn. */
function joinRules(lines) {
	const items = [];
	let head;
	for (const line of lines) {
		const [, id, command, targets = ""] = ON_TARGETS.exec(line) ?? [];
		const own = id === void 0 ? void 0 : `${id}@${(command ?? "").trim()}`;
		const last = items.at(-1);
		if (own !== void 0 && own === head && last !== void 0) items[items.length - 1] = `${last} ${targets.trim()}`;
		else items.push(line);
		head = own;
	}
	return {
		items,
		because: items.length < lines.length ? "rules of one id and command are joined" : void 0
	};
}
// packages/definition/src/import/yaml-text.ts
/** Columns of a line, as an editor shows them side by side. */
const WIDTH = 110;
/** Words that YAML 1.2 or 1.1 takes for something else than text. */
const NOT_TEXT = /^(true|false|null|yes|no|on|off|y|n|~)$/i;
/** Text as YAML has it inside a flow list: bare where nothing in it means anything, else in double quotes. */
function yamlText(value) {
	return /^[A-Za-z_/][\w./+@=:-]*$/.test(value) && !value.endsWith(":") && !NOT_TEXT.test(value) ? value : JSON.stringify(value);
}
/** `[a, b, …]`, folded to lines that begin `indent` blanks in; `used`: columns taken on the first. */
function flowList(items, indent, used) {
	const texts = items.map(yamlText);
	const whole = `[${texts.join(", ")}]`;
	if (used + whole.length <= WIDTH) return whole;
	const pad = " ".repeat(indent);
	const lines = [];
	for (const text of texts) {
		const last = lines.at(-1);
		if (last !== void 0 && indent + last.length + text.length + 3 <= WIDTH) lines[lines.length - 1] = `${last}, ${text}`;
		else lines.push(text);
	}
	return `[\n${lines.map((line) => `${pad}${line},`).join("\n")}\n${" ".repeat(Math.max(0, indent - 2))}]`;
}
/** A list with an item per line; long ones are folded inside their quotes, which adds nothing to them. */
function blockList(items, indent) {
	const pad = " ".repeat(indent);
	return items.map((item) => `\n${pad}- ${folded(item, indent + 2)}`).join("");
}
/** Text in double quotes, broken where a backslash at the end of a line joins it again. */
function folded(value, indent) {
	if (indent + value.length <= WIDTH && !/["\\]/.test(value)) return yamlText(value);
	const room = WIDTH - indent - 3;
	const text = JSON.stringify(value).slice(1, -1);
	const lines = [];
	let rest = text;
	while (rest.length > room) {
		const at = Math.max(rest.lastIndexOf("|", room), rest.lastIndexOf("/", room), room >> 1);
		const cut = /\\.{0,5}$/.test(rest.slice(0, at)) || rest[at] === " " ? safeCut(rest, at) : at;
		lines.push(rest.slice(0, cut));
		rest = rest.slice(cut);
	}
	lines.push(rest);
	return `"${lines.join(`\\\n${" ".repeat(indent + 1)}`)}"`;
}
/** The nearest place before `at` that is no part of an escape and stands before no blank. */
function safeCut(text, at) {
	for (let cut = at; cut > 1; cut--) if (!/\\.{0,5}$/.test(text.slice(0, cut)) && text[cut] !== " ") return cut;
	return text.length;
}
/** A text of several lines, as a block where that says exactly the same. */
function blockText(value, indent) {
	const lines = value.split("\n");
	if (!(value.endsWith("\n") && !value.endsWith("\n\n") && !/^[\s]/.test(value) && !/[^\x20-\x7e\n\t]/.test(value))) return JSON.stringify(value);
	const pad = " ".repeat(indent);
	return `|\n${lines.slice(0, -1).map((line) => line === "" ? "" : `${pad}${line}`).join("\n")}`;
}
// packages/definition/src/import/import.ts
/**
* A dpuos.yaml that says what an imageTailor folder says, with the place of each part beside it. Lists are shortened only where the
* result is the same; password hashes become references to secrets.
*/
function importFolder(loaded, config, options) {
	const { definition } = loaded;
	const { kernel, packages, services, drivers } = definition;
	const from = origins(loaded, config);
	const list = (key, items, path) => items.length === 0 ? [] : [`  ${from([...path, 0])}`, `  ${key}: ${flowList(items, 4, key.length + 4)}`];
	return `${[
		[
			`# Made of the imageTailor configuration ${config.dir} by \`dpuos import\`; \`dpuos lint\` tells what in it has no effect.`,
			"schema: dpuos.definition/v1",
			`name: ${yamlText(definition.name)}`,
			"distro: any # the folder names none: write the release, for example openEuler-22.03-LTS-SP4",
			`arch: [${definition.arch.join(", ")}] ${from(["arch"])}`,
			...tables(options.tables)
		],
		section("kernel", list("cmdline", kernel.cmdline, ["kernel", "cmdline"])),
		section("packages", [
			...list("install", packages.install, ["packages", "install"]),
			...list("erase", packages.erase, ["packages", "erase"]),
			...list("rpms", packages.rpms.map(options.relative), ["packages", "rpms"]),
			...packages.weak ? [`  weak: true ${from(["packages", "weak"])}`] : [],
			...packages.strip.docs ? ["  strip: {docs: true}"] : []
		]),
		section("drivers", list("load", drivers.load, ["drivers", "load"])),
		section("cut", cut(loaded, from, options)),
		section("system", system(loaded, from, options)),
		section("services", [...list("enable", services.enable, ["services", "enable"]), ...list("disable", services.disable, ["services", "disable"])]),
		section("users", users(config))
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
/** What the tables say, as far as a definition has words for it; the rest for whoever reads. */
function tables(rows) {
	const { product, repositories = [] } = rows ?? {};
	const output = product === void 0 ? void 0 : OUTPUTS[product.release];
	const of = ({ file, line }) => `# ${file}:${line}`;
	return [
		...product !== void 0 && output !== void 0 ? [`outputs: [${output}] ${of(product.at)}, ${product.release}`] : [],
		...product !== void 0 && product.cmdline.length > 0 ? [`${of(product.at)}, to the installer's kernel: ${product.cmdline.map(({ value }) => value).join(" ")}`] : [],
		...repositories.map((row) => `${of(row.at)}, packages from repos/${row.path} (${row.type})`)
	];
}
/** `release_type` of product.conf; an ISO needs an installer, which is not made from a definition. */
const OUTPUTS = {
	CPIO: "cpio",
	TAR: "tar"
};
/** `# rpm.conf:27`: where a value stands, in the folder. */
const origins = ({ position }, { dir }) => (path) => {
	const { file, line } = position(path);
	return `# ${file.startsWith(`${dir}/`) ? file.slice(dir.length + 1) : file}${line === void 0 ? "" : `:${line}`}`;
};
const section = (key, lines) => lines.length === 0 ? [] : [`${key}:`, ...lines];
function cut({ definition }, from, { modules }) {
	const { cut } = definition;
	if (cut === void 0) return [];
	const keep = (key) => {
		const items = cut[key];
		if (items === void 0) return [];
		return [`  ${from(["cut", key])}`, `  ${key}: ${flowList(items, 4, key.length + 4)}`];
	};
	const compact = (key, { items, because }) => {
		return [`  ${from(["cut", key])}${because === void 0 ? "" : `; ${because}`}`, `  ${key}:${key === "libs" || items.length === 0 ? ` ${flowList(items, 4, key.length + 4)}` : blockList(items, 4)}`];
	};
	return [
		`  level: ${cut.level} ${from(["cut", "level"])}`,
		`  user-rpms: ${cut["user-rpms"]}`,
		`  breaks: ${cut.breaks} # as imageTailor has it: what the cut breaks is listed; \`error\` refuses it`,
		...keep("delete"),
		...cut.drivers === void 0 ? [] : compact("drivers", driversOf(cut.drivers, modules) ?? joinDrivers(cut.drivers)),
		...keep("tools"),
		...cut.libs === void 0 ? [] : compact("libs", fewerLibs(cut.libs)),
		...keep("gconv"),
		...keep("locales"),
		...keep("translations"),
		`  docs: ${cut.docs}`
	];
}
function system({ definition }, from, { relative }) {
	const { hostname, timezone, harden, files, content } = definition.system;
	const rules = joinRules(harden);
	return [
		`  hostname: ${yamlText(hostname)} ${from(["system", "hostname"])}`,
		...timezone === "UTC" ? [] : [`  timezone: ${yamlText(timezone)} ${from(["system", "timezone"])}`],
		...harden.length === 0 ? [] : [`  ${from([
			"system",
			"harden",
			0
		])}${rules.because === void 0 ? "" : `; ${rules.because}`}`, `  harden:${blockList(rules.items, 4)}`],
		...files.length === 0 ? [] : ["  files:", ...files.map(({ from, to }) => `    - {from: ${yamlText(relative(from))}, to: ${yamlText(to)}}`)],
		...Object.keys(content).length === 0 ? [] : ["  content:", ...Object.entries(content).flatMap(([path, { text }]) => [`    ${from([
			"system",
			"content",
			path
		])}`, `    ${yamlText(path)}: ${blockText(text, 6)}`])]
	];
}
/** No hash is carried over: it would stand in one more file. */
function users({ rpm }) {
	return rpm.accounts.flatMap(({ name, password, at }) => {
		const secret = `${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_PASSWORD_HASH`;
		const was = password === "" ? "an empty password there" : "its hash stays there: pass it as the secret";
		return [`  # rpm.conf:${at.line}, ${was}; "!" for no password login`, `  ${yamlText(name)}: {password-hash: "\${${secret}}"}`];
	});
}
// packages/pipeline/src/cli/import.ts
const importInputs = {
	output: {
		kind: filePath,
		description: "File to write; standard output without it."
	},
	toolchain: {
		kind: filePath,
		description: "Manifest of setup-openeuler-toolchain: lists of drivers become short for the modules of its kernel."
	}
};
const SPEC = {
	name: "dpuos import",
	inputs: importInputs
};
/** An account without a password is no obstacle: the new file asks for a secret. */
const TOLERATED = "imagetailor-empty-password";
/** `dpuos import <folder>`: an imageTailor configuration as a dpuos.yaml. */
async function runImport({ positionals, raw, print }, ports) {
	const { workspace } = ports.host;
	const read = readInputs(SPEC, raw, {
		workspace,
		spell: (name) => `--${name}`,
		mask: () => void 0
	});
	if (!read.ok) throw new UserError(read.findings);
	const { output, toolchain } = read.values;
	const source = path.resolve(workspace, positionals[0] ?? "");
	const loaded = await load(source, ports);
	const [folder] = loaded.folders;
	if (folder === void 0) throw new UserError({
		level: "error",
		code: "not-imagetailor",
		title: `${shownPath(source, ports)} is a definition already`,
		hint: "import takes an imageTailor configuration folder, with rpm.conf, cmd.conf and sys.conf."
	});
	const modules = (toolchain === void 0 ? [] : (await askDistribution(loaded, toolchain, ports)).files).filter((file) => /\/lib\/modules\/[^/]+\/kernel\/.*\.ko(\.\w+)?$/.test(file));
	const base = output === void 0 ? workspace : path.dirname(output);
	const said = loaded.findings.filter(({ level }) => level !== "error");
	const tables = await tablesFor(source, ports, said);
	const yaml = importFolder(loaded, folder, {
		modules,
		...tables === void 0 ? {} : { tables: tables.rows },
		relative: (one) => {
			const relative = path.relative(base, path.resolve(workspace, one));
			return relative.startsWith(".") || path.isAbsolute(relative) ? relative : `./${relative}`;
		}
	});
	const lines = yaml.split("\n").length - 1;
	if (output === void 0) print(yaml);
	else await ports.fs.writeFile(output, yaml);
	const where = output === void 0 ? "standard output" : shownPath(output, ports);
	return {
		report: {
			headline: `${shownPath(source, ports)} is a dpuos.yaml of ${lines} lines, on ${where}`,
			verdict: "pass",
			facts: [{
				name: "to choose",
				value: "distro, and how root may log in (users.root)"
			}],
			tables: [],
			excerpts: [],
			findings: said
		},
		outputs: { lines: String(lines) }
	};
}
async function load(source, ports) {
	const read = await readDefinition(source, quiet(ports));
	if (read.ok) return read.value;
	if (read.findings.filter(({ level, code }) => level === "error" && code !== TOLERATED).length > 0 || read.partial === void 0) throw new UserError(read.findings);
	return read.partial;
}
export { importInputs, runImport };
