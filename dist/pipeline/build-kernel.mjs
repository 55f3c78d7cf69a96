import { r as __toESM } from "./rolldown-runtime.mjs";
import { $n as nameOfNevra, A as withOpenPgpKey, B as chooseModules, Cn as fileEntry, Ct as rpmPaths, D as markUsed, Dn as writeManifest, E as defines, En as readManifest, Gn as spdxDocument, J as moduleName, Jn as editDistance, Kt as readDefinition, L as moduleBytes, Lt as dnfError, M as openLock, Mr as UserError, N as readModuleTree, Nn as shownPath, O as pruneFolder, P as readModuleElf, R as driverRules, Rt as openRunner, St as rpmHeaders, T as buildMacros, U as bootNeeds, Ut as unmatchedNames, V as driverFor, Vt as chosenPackages, Wn as formatMiB, Wt as fileUrl, Yn as nearest, _t as noSuchPackage, a as require_enums, ar as digestOf, ct as toolVersions, ft as archOfElf, ht as NoSuchPackage, i as require_models, j as chooseLock, jn as NO_SPACE, jr as ToolError, k as isOpenPgpKey, mt as emptyRoot, n as require_spec, or as uuidOf, pt as openDnf, r as require_index_node, rr as formatPosition, st as requireTools, t as require_packageurl_js, tr as subsystem, w as sourceOf$1, wn as listedFile, wt as rpmProvides, xt as rpmBuildTimes, y as spec, yt as refusedBySignature } from "./shared.mjs";
import { existsSync, readFileSync } from "node:fs";
import { constants as constants$1, gunzipSync } from "node:zlib";
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import { availableParallelism } from "node:os";
import { access, chmod, copyFile, cp, lstat, lutimes, mkdir, open, readFile, readdir, readlink, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
// packages/host-tools/src/dnf/source.ts
/** What distributions call repositories of source RPMs: openEuler's `source` and `update-source`, Fedora's `updates-source`. */
const OF_SOURCES = /(?:^|-)source$/;
/** Those with source RPMs, switched on: a toolchain knows them and leaves them off. Where none is called so, all that are on. */
const sourceRepositories = (all) => {
	const own = all.filter(({ id }) => OF_SOURCES.test(id));
	return own.length === 0 ? [...all] : own.map((one) => ({
		...one,
		enabled: true
	}));
};
/**
* Download the newest source RPM of a name (also `NAME-VERSION`, `NAME-VERSION-RELEASE`) from the toolchain's repositories, verified by the keys of the repository that has it. Throws NoSuchPackage where none
* has; UserError for a signature that is refused, and for repositories that cannot be read.
*/
async function downloadSource(name, { toolchain, ...options }, ports) {
	const repositories = sourceRepositories(toolchain.repositories);
	const root = await emptyRoot(options.work);
	const runner = await openRunner({
		...options,
		root,
		toolchain: {
			...toolchain,
			repositories
		}
	}, ports);
	try {
		const run = await runner.run(root, [
			"dpuos-source",
			"--",
			name
		]);
		const [missing] = unmatchedNames(`${run.stdout}\n${run.stderr}`);
		if (missing !== void 0) throw new NoSuchPackage([{
			name: missing,
			near: []
		}], runner.repositories.map(({ id }) => id));
		const [chosen] = chosenPackages(run.stdout);
		if (run.code !== 0 || chosen === void 0) throw dnfError(run, "download the source RPM", "dnf", runner.repositories);
		const refused = await refusedBySignature([chosen], runner.repositories, runner.keyFolder, ports);
		if (refused.length > 0) throw new UserError(refused);
		return chosen;
	} finally {
		await runner.tidy(root);
	}
}
// packages/host-tools/src/rpm/sign.ts
/** `20231114T221320!`: gpg's clock, standing still, so that the same packages and key give the same signatures. */
const clock = (seconds) => `${(/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(/[-:]|\.\d+Z$/g, "")}!`;
/** Sign RPM files in place, as made at `epoch` (seconds since 1970), or when the key was, where that is later. */
async function signRpms(files, key, epoch, ports) {
	const define = (name, value) => ["--define", `${name} ${value}`];
	await ports.proc.run([
		"rpmsign",
		...define("__gpg", await ports.proc.which("gpg") ?? "/usr/bin/gpg"),
		...define("_gpg_name", key.fingerprint),
		...define("_gpg_path", key.home),
		...define("_gpg_digest_algo", "sha256"),
		...define("_gpg_sign_cmd_extra_args", [...key.options, ...timed(key, epoch)].join(" ")),
		"--addsign",
		...files
	], {
		env: {
			GNUPGHOME: key.home,
			HOME: key.home
		},
		timeoutMs: 6e5
	});
}
const timed = ({ madeAt }, epoch) => ["--faked-system-time", clock(Math.max(epoch, madeAt))];
/** Sign a repository's metadata (`repomd.xml.asc`) and lay the public key beside it, `RPM-GPG-KEY`; resolves to its path. */
async function signMetadata(repository, key, epoch) {
	const metadata = path.join(repository, "repodata/repomd.xml");
	const sign = [
		"--local-user",
		key.fingerprint,
		"--digest-algo",
		"SHA256",
		"--armor",
		"--detach-sign"
	];
	await key.gpg([
		...timed(key, epoch),
		...sign,
		"--output",
		`${metadata}.asc`,
		"--",
		metadata
	]);
	const file = path.join(repository, "RPM-GPG-KEY");
	await writeFile(file, await key.gpg([
		"--armor",
		"--export",
		key.fingerprint
	]));
	return file;
}
// packages/build-kernel/src/config/dot-config.ts
const SET = /^CONFIG_(\w+)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+#\s*(.*))?$/;
const UNSET = /^#\s*CONFIG_(\w+) is not set(?:\s+#\s*(.*))?$/;
const VALUE = /^(?:[ymn]|-?\d+|0[xX][0-9a-fA-F]+|"(?:[^"\\]|\\.)*")$/;
/**
* Read a fragment or a whole `.config` (kernel: Documentation/kbuild/kconfig.rst). Kconfig itself passes over what it does not understand; here that is
* a finding with its line. A remark `# wanted` behind a value makes it one that may stay unmet.
*/
function parseConfig(text, file) {
	const settings = [];
	const findings = [];
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	for (const [index, raw] of lines.entries()) {
		const line = raw.trim();
		const at = {
			file,
			line: index + 1
		};
		const [, unset, why = ""] = UNSET.exec(line) ?? [];
		if (unset !== void 0) {
			settings.push({
				name: unset,
				value: "n",
				optional: isWanted(why),
				at
			});
			continue;
		}
		if (line === "" || line.startsWith("#")) continue;
		const [, name, value = "", remark = ""] = SET.exec(line) ?? [];
		if (name !== void 0 && VALUE.test(value)) {
			settings.push({
				name,
				value,
				optional: isWanted(remark),
				at
			});
			continue;
		}
		findings.push({
			level: "error",
			code: "kernel-config-line",
			title: mistake(line, name, value),
			hint: HINT$1,
			at
		});
	}
	return {
		settings,
		findings
	};
}
const HINT$1 = "Write CONFIG_NAME=y, =m, =n, a number, or a text in double quotes; or `# CONFIG_NAME is not set`.";
const isWanted = (remark) => /^wanted\b/.test(remark);
function mistake(line, name, value) {
	if (name !== void 0) return `CONFIG_${name} has no value that Kconfig knows: ${value === "" ? "it is empty" : JSON.stringify(value)}`;
	const [, bare] = /^([A-Z][A-Z0-9_]*)\s*=/.exec(line) ?? [];
	if (bare !== void 0 && !bare.startsWith("CONFIG_")) return `${bare} lacks its CONFIG_: Kconfig would pass over the line`;
	if (/^CONFIG_\w+\s/.test(line) || /=\s/.test(line)) return `no blanks may stand around the = in ${JSON.stringify(line.slice(0, 60))}: Kconfig would pass over the line`;
	return `this is no setting: ${JSON.stringify(line.slice(0, 60))}`;
}
/** The values of a whole configuration by name; the last one counts. */
const valuesOf = (settings) => new Map(settings.map(({ name, value }) => [name, value]));
/** The same value, whatever its spelling: hexadecimal digits in either case, an absent option is `n`. */
function sameValue(wanted, got) {
	const [a, b] = [wanted, got ?? "n"];
	if (a === b) return true;
	if (got === void 0 && a === "\"\"") return true;
	const isNumber = (text) => /^(?:-?\d+|0[xX][0-9a-fA-F]+)$/.test(text);
	return isNumber(a) && isNumber(b) && Number(a) === Number(b);
}
/** The text for Kconfig: one line for each setting, without remarks. */
const formatConfig = (settings) => settings.map(({ name, value }) => value === "n" ? `# CONFIG_${name} is not set\n` : `CONFIG_${name}=${value}\n`).join("");
// packages/build-kernel/src/config/kconfig/expression.ts
/** Kconfig's three states as numbers, so that `&&` is the smaller and `||` the larger one. */
const STATES = {
	n: 0,
	m: 1,
	y: 2
};
const TRUE = {
	kind: "constant",
	text: "y"
};
const isState = (text) => text in STATES;
function and(...all) {
	const parts = all.flatMap((one) => one.kind === "and" ? one.all : one === TRUE ? [] : [one]);
	return parts.length === 1 && parts[0] !== void 0 ? parts[0] : parts.length === 0 ? TRUE : {
		kind: "and",
		all: parts
	};
}
function or(all) {
	return all.length === 1 && all[0] !== void 0 ? all[0] : {
		kind: "or",
		all
	};
}
/** A macro call with its balanced brackets, a text, an operator, or a name. */
const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(&&|\|\||!=|<=|>=|[=<>!()])|(\$\(|[^\s"'&|!=<>()]+))/y;
var ExpressionError = class extends Error {};
/** Parse an expression. Throws ExpressionError where it is none. */
function parseExpression(text) {
	const tokens = tokenize(text);
	let index = 0;
	const peek = () => tokens[index];
	const take = () => {
		const token = tokens[index++];
		if (token === void 0) throw new ExpressionError(`ends too early: ${text}`);
		return token;
	};
	const operand = (token) => {
		if (token.startsWith("$(")) return {
			kind: "unknown",
			text: token
		};
		if (/^["']/.test(token)) {
			const inner = token.slice(1, -1);
			return inner.includes("$(") ? {
				kind: "unknown",
				text: inner
			} : {
				kind: "constant",
				text: inner
			};
		}
		if (/^(?:&&|\|\||!=|<=|>=|[=<>!()])$/.test(token)) throw new ExpressionError(`${token} out of place: ${text}`);
		if (isState(token) || /^(?:-?\d+|0[xX][\da-fA-F]+)$/.test(token)) return {
			kind: "constant",
			text: token
		};
		return {
			kind: "symbol",
			name: token
		};
	};
	const atom = () => {
		const token = take();
		if (token === "!") return {
			kind: "not",
			of: atom()
		};
		if (token === "(") {
			const inner = any();
			if (take() !== ")") throw new ExpressionError(`a bracket is not closed: ${text}`);
			return inner;
		}
		const left = operand(token);
		const operator = peek();
		if (operator === void 0 || !/^(?:!=|<=|>=|[=<>])$/.test(operator)) return left;
		index++;
		return {
			kind: "compare",
			operator,
			left,
			right: operand(take())
		};
	};
	const every = () => {
		const parts = [atom()];
		while (peek() === "&&" && index++ >= 0) parts.push(atom());
		return and(...parts);
	};
	const any = () => {
		const parts = [every()];
		while (peek() === "||" && index++ >= 0) parts.push(every());
		return or(parts);
	};
	const result = any();
	if (index < tokens.length) throw new ExpressionError(`${tokens[index] ?? ""} out of place: ${text}`);
	return result;
}
function tokenize(text) {
	const tokens = [];
	const pattern = new RegExp(TOKEN);
	let at = 0;
	while (text.slice(at).trim() !== "") {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) throw new ExpressionError(`cannot be read: ${text.slice(at).trim()}`);
		const [whole, quoted, operator, name] = match;
		if (name === "$(") {
			const from = at + whole.length - 2;
			at = closing(text, from + 1) + 1;
			tokens.push(text.slice(from, at));
			continue;
		}
		tokens.push(quoted ?? operator ?? name ?? "");
		at += whole.length;
	}
	return tokens;
}
/** Index of the bracket that closes the one at `open`; the end where there is none. */
function closing(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "(") depth++;
	else if (text[at] === ")" && --depth === 0) return at;
	return text.length - 1;
}
/** The value of an expression; undefined where it depends on what is unknown. */
function evaluate(expr, values) {
	switch (expr.kind) {
		case "symbol": return tristate(values(expr.name));
		case "constant": return tristate(expr.text);
		case "unknown": return;
		case "not": {
			const state = evaluate(expr.of, values);
			return state === void 0 ? void 0 : 2 - state;
		}
		case "compare": return compare(expr, values);
		default: {
			const states = expr.all.map((one) => evaluate(one, values));
			const known = states.filter((state) => state !== void 0);
			if (expr.kind === "and" && known.includes(0)) return 0;
			if (expr.kind === "or" && known.includes(2)) return 2;
			if (known.length < states.length) return void 0;
			return expr.kind === "and" ? Math.min(...known) : Math.max(...known);
		}
	}
}
const tristate = (value) => value !== void 0 && isState(value) ? STATES[value] : 0;
function compare({ operator, left, right }, values) {
	const [a, b] = [text(left, values), text(right, values)];
	if (a === void 0 || b === void 0) return void 0;
	const [x, y] = [Number(a), Number(b)];
	const order = a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a < b ? -1 : a > b ? 1 : 0;
	return {
		"=": order === 0,
		"!=": order !== 0,
		"<": order < 0,
		">": order > 0,
		"<=": order <= 0,
		">=": order >= 0
	}[operator] === true ? 2 : 0;
}
function text(expr, values) {
	if (expr.kind === "constant") return expr.text;
	if (expr.kind !== "symbol") return void 0;
	const value = values(expr.name);
	return value === void 0 ? "n" : value.replace(/^"(.*)"$/, "$1");
}
/** The parts of a condition that keep it below `wanted`; of alternatives, all. */
function failingTerms(expr, wanted, values) {
	const state = evaluate(expr, values);
	if (state === void 0 || state >= wanted) return [];
	if (expr.kind === "and") return expr.all.flatMap((one) => failingTerms(one, wanted, values));
	return [expr];
}
/** The names in an expression. */
function symbolsIn(expr) {
	switch (expr.kind) {
		case "symbol": return [expr.name];
		case "not": return symbolsIn(expr.of);
		case "compare": return [...symbolsIn(expr.left), ...symbolsIn(expr.right)];
		case "and":
		case "or": return expr.all.flatMap(symbolsIn);
		default: return [];
	}
}
/** As Kconfig writes it, the value of each symbol behind it: `INFINIBAND[n] && PCI[y]`. */
function formatExpression(expr, values) {
	const inner = (one) => {
		const said = formatExpression(one, values);
		return one.kind === "or" || expr.kind === "not" && one.kind === "and" ? `(${said})` : said;
	};
	switch (expr.kind) {
		case "symbol": return values === void 0 ? expr.name : `${expr.name}[${values(expr.name) ?? "n"}]`;
		case "constant": return isState(expr.text) ? expr.text : JSON.stringify(expr.text);
		case "unknown": return expr.text;
		case "not": return `!${inner(expr.of)}`;
		case "compare": return `${formatExpression(expr.left, values)} ${expr.operator} ${formatExpression(expr.right, values)}`;
		case "and": return expr.all.map(inner).join(" && ");
		case "or": return expr.all.map((one) => formatExpression(one, values)).join(" || ");
		default: throw new TypeError(`no such expression: ${JSON.stringify(expr)}`);
	}
}
// packages/build-kernel/src/config/gate.ts
/**
* Hold every setting of the fragments, in their order, against the final configuration. Without `kconfig` (the source is not at hand) that an option is
* missed is known, and not why.
*/
function checkConfig(settings, final, kconfig) {
	const last = new Map(settings.map((one) => [one.name, one]));
	const misses = [];
	for (const setting of settings) {
		const later = last.get(setting.name);
		const got = final.get(setting.name);
		if (isMet(setting, got)) continue;
		const miss = {
			name: setting.name,
			wanted: setting.value,
			got: got ?? "n",
			optional: setting.optional,
			at: setting.at
		};
		if (later !== void 0 && later !== setting) {
			if (sameValue(setting.value, later.value) || setting.atLeast === true) continue;
			const { file, line } = later.at;
			const why = `${file}:${line} asks for ${later.value} later`;
			misses.push({
				...miss,
				cause: "overridden",
				why,
				root: setting.name,
				remedy: []
			});
			continue;
		}
		misses.push({
			...miss,
			...explain(setting, got, final, kconfig)
		});
	}
	return {
		asked: last.size,
		misses
	};
}
const isMet = ({ value, atLeast = false }, got) => sameValue(value, got) || atLeast && value === "m" && got === "y";
function explain({ name, value }, got, final, kconfig) {
	const own = {
		root: name,
		remedy: []
	};
	if (kconfig === void 0) return {
		...own,
		cause: "not-in-config",
		why: "the kernel was configured otherwise"
	};
	const symbol = kconfig.symbols.get(name);
	if (symbol === void 0) {
		const meant = nearest(name, similar(name, kconfig.symbols.keys()));
		const why = `no such option in this source${meant === void 0 ? "" : `; did you mean CONFIG_${meant}?`}`;
		return {
			...own,
			cause: "no-such-option",
			why
		};
	}
	const values = (other) => final.get(other);
	const [wanted, has] = [stateOf(value), stateOf(got ?? "n")];
	if (wanted !== void 0 && has !== void 0) return wanted > has ? whyLess(symbol, wanted, values, kconfig) : whyMore(symbol, wanted, values) ?? {
		...own,
		cause: "unknown",
		why: "Kconfig does not say why"
	};
	const reason = whyLess(symbol, 2, values, kconfig);
	return reason.cause === "unknown" ? {
		...reason,
		why: `its range or another value forbids ${value}`
	} : reason;
}
/** Letters that a slip changes; names of options are alike, and more would only guess. */
const SLIP = 2;
/** Comparing with each of sixteen thousand names takes long: a slip leaves either the beginning or the end as it was. */
const similar = (name, known) => [...known].filter((one) => Math.abs(one.length - name.length) <= SLIP && (one.slice(0, 2) === name.slice(0, 2) || one.slice(-3) === name.slice(-3)) && editDistance(one, name) <= SLIP);
const stateOf = (value) => value === "y" || value === "m" || value === "n" ? STATES[value] : void 0;
/** Why a symbol is not as much as wanted: its dependencies, another member of its choice, or that nobody can set it. */
function whyLess(symbol, wanted, values, kconfig) {
	const { name } = symbol;
	const [terms = []] = symbol.definitions.map((one) => failingTerms(one.depends, wanted, values)).toSorted((a, b) => a.length - b.length);
	if (terms.length > 0) {
		const limited = terms.every((term) => (evaluate(term, values) ?? 0) > 0);
		const said = unique(terms.map((term) => formatExpression(term, values))).join(" && ");
		const [root = name] = terms.flatMap((term) => rootsOf(term, wanted, values, kconfig));
		const remedy = remediesOf(terms, wanted, values, kconfig);
		return {
			cause: "dependency",
			why: `${limited ? "limited to m by" : "needs"} ${said}`,
			root,
			remedy
		};
	}
	const rival = rivalOf(symbol, values);
	if (rival !== void 0) return {
		cause: "choice",
		why: `of the choice with CONFIG_${rival} one can be on, and that one is`,
		root: name,
		remedy: []
	};
	const prompts = symbol.definitions.flatMap(({ prompt }) => prompt ?? []);
	if (prompts.length === 0) return {
		cause: "no-prompt",
		why: `nobody can set it: ${selectable(symbol)}`,
		root: "",
		remedy: []
	};
	const hidden = prompts.map(({ condition }) => failingTerms(condition, 1, values));
	if (hidden.every((one) => one.length > 0)) {
		const [first = []] = hidden;
		return {
			cause: "no-prompt",
			why: `it can be set only where ${unique(first.map((term) => formatExpression(term, values))).join(" && ")}`,
			root: first.flatMap(symbolsIn)[0] ?? name,
			remedy: remediesOf(first, 1, values, kconfig)
		};
	}
	const unsure = unknownIn(symbol.definitions);
	return {
		cause: "unknown",
		why: unsure.length > 0 ? `it may need ${unsure.join(" and ")}, which the compiler decides` : "Kconfig does not say why",
		root: name,
		remedy: []
	};
}
/** Why a symbol is more than wanted: somebody selects it, it is the chosen one, or its default counts because nobody can set it. */
function whyMore(symbol, wanted, values) {
	const { name } = symbol;
	const selecting = symbol.selectors.filter(({ condition }) => (evaluate(condition, values) ?? 0) > wanted);
	if (selecting.length > 0) {
		const by = unique(selecting.map((one) => one.by));
		const said = by.slice(0, 4).map((one) => `CONFIG_${one}`);
		const more = by.length > 4 ? ` and ${by.length - 4} more` : "";
		return {
			cause: "selected",
			why: `selected by ${said.join(", ")}${more}`,
			root: by[0] ?? name,
			remedy: []
		};
	}
	const choice = symbol.definitions.find((one) => one.choice !== void 0)?.choice;
	if (choice !== void 0) return {
		cause: "choice",
		why: `it is the chosen one: ask for ${choice.members.filter((one) => one !== name).map((one) => `CONFIG_${one}`).join(" or ")} instead`,
		root: name,
		remedy: []
	};
	const prompts = symbol.definitions.flatMap(({ prompt }) => prompt ?? []);
	const hidden = prompts.map(({ condition }) => failingTerms(condition, 1, values));
	if (hidden.some((one) => one.length === 0)) return void 0;
	const [first = []] = hidden;
	const needs = unique(first.map((term) => formatExpression(term, values))).join(" && ");
	return {
		cause: "no-prompt",
		why: prompts.length === 0 ? "nobody can set it: it follows from others" : `it can be set only where ${needs}`,
		root: first.flatMap(symbolsIn)[0] ?? "",
		remedy: []
	};
}
function rivalOf({ name, definitions }, values) {
	return definitions.flatMap(({ choice }) => choice?.members ?? []).find((one) => one !== name && values(one) === "y");
}
function selectable({ selectors }) {
	const by = unique(selectors.map((one) => one.by));
	if (by.length === 0) return "it follows from others by its default";
	return `it comes with ${by.slice(0, 3).map((one) => `CONFIG_${one}`).join(" or ")}${by.length > 3 ? ` or ${by.length - 3} others` : ""}`;
}
/** How far a chain of dependencies is followed. */
const CHAIN = 12;
/** The symbols at the end of the chain: those whose own dependencies hold, so that they could be set. */
function rootsOf(term, wanted, values, kconfig, depth = 0) {
	if (term.kind !== "symbol" || depth > CHAIN) return symbolsIn(term).slice(0, 1);
	const definition = kconfig.symbols.get(term.name)?.definitions[0];
	const deeper = (definition === void 0 ? [] : failingTerms(definition.depends, wanted, values)).flatMap((one) => rootsOf(one, wanted, values, kconfig, depth + 1));
	return deeper.length > 0 ? deeper : [term.name];
}
/** What a fragment would have to say for these terms to hold; empty where one of them is more than a symbol that somebody can set. */
function remediesOf(terms, wanted, values, kconfig, depth = 0) {
	const remedies = /* @__PURE__ */ new Map();
	for (const term of terms) {
		const found = remedyFor(term, wanted, values, kconfig, depth);
		if (found === void 0) return [];
		for (const one of found) remedies.set(one.name, one.value);
	}
	return [...remedies].map(([name, value]) => ({
		name,
		value
	}));
}
function remedyFor(term, wanted, values, kconfig, depth) {
	if (depth > CHAIN) return void 0;
	if (term.kind === "not" && term.of.kind === "symbol") return [{
		name: term.of.name,
		value: "n"
	}];
	if (term.kind === "or") {
		for (const one of term.all) {
			const found = remedyFor(one, wanted, values, kconfig, depth + 1);
			if (found !== void 0) return found;
		}
		return;
	}
	if (term.kind === "and") {
		const found = remediesOf(term.all, wanted, values, kconfig, depth + 1);
		return found.length === 0 ? void 0 : found;
	}
	if (term.kind !== "symbol") return void 0;
	const symbol = kconfig.symbols.get(term.name);
	const settable = symbol?.definitions.find(({ prompt }) => prompt !== void 0);
	if (symbol === void 0) return void 0;
	if (settable?.prompt === void 0) return follows(symbol, wanted, values, kconfig, depth);
	const needs = [...failingTerms(settable.depends, wanted, values), ...failingTerms(settable.prompt.condition, 1, values)];
	const first = needs.length === 0 ? [] : remediesOf(needs, wanted, values, kconfig, depth + 1);
	if (needs.length > 0 && first.length === 0) return void 0;
	return [...first, {
		name: term.name,
		value: wanted === 2 || symbol.type !== "tristate" ? "y" : "m"
	}];
}
/** What nobody sets comes by its default as soon as what it depends on is there. */
function follows({ definitions: [definition] }, wanted, values, kconfig, depth) {
	const [first] = definition?.defaults ?? [];
	if (definition === void 0 || first === void 0) return void 0;
	const found = remediesOf(failingTerms(and(definition.depends, first.condition, first.value), wanted, values), wanted, values, kconfig, depth + 1);
	return found.length === 0 ? void 0 : found;
}
/** Conditions that only the compiler could answer. */
function unknownIn(definitions) {
	const collect = (expr) => {
		if (expr.kind === "unknown") return [expr.text];
		if (expr.kind === "not") return collect(expr.of);
		if (expr.kind === "and" || expr.kind === "or") return expr.all.flatMap(collect);
		return [];
	};
	return unique(definitions.flatMap(({ depends, prompt }) => [depends, ...prompt === void 0 ? [] : [prompt.condition]].flatMap(collect)));
}
const unique = (all) => [...new Set(all)];
// packages/build-kernel/src/config/delivery.ts
/** Disk, file system and network of what the definition hands over, for this processor. */
function deliveryNeeds({ definition, position }, arch) {
	const { outputs, verify } = definition;
	const needs = bootNeeds({
		arch,
		outputs,
		boots: verify.boots,
		bus: verify.machine.disk
	});
	const readOnly = READ_ONLY.flatMap(({ output, ...need }) => outputs.includes(output) ? [{
		...need,
		key: ["outputs", outputs.indexOf(output)]
	}] : []);
	return [...[...needs, ...readOnly].map(({ what, options, modules, key }) => ({
		what,
		options,
		modules,
		at: position([...key])
	})), ...boardNeeds({
		definition,
		position
	})];
}
/** Drivers of the board's devices, as far as we know which option makes them; each option once. */
function boardNeeds({ definition, position }) {
	const needs = /* @__PURE__ */ new Map();
	for (const [id, text] of Object.entries(definition.board?.ids ?? {})) {
		const known = driverFor(id);
		if (known === void 0 || needs.has(known.option)) continue;
		const at = position([
			"board",
			"ids",
			id
		]);
		needs.set(known.option, {
			what: `${id} of the board (${text})`,
			options: [known.option],
			modules: [known.module],
			at,
			ofBoard: true
		});
	}
	return [...needs.values()];
}
/** Roots that are handed over as such must be mountable; how they are compressed follows from the kernel. */
const READ_ONLY = [{
	output: "squashfs",
	what: "the root file system (squashfs)",
	options: ["SQUASHFS"],
	modules: ["squashfs"]
}, {
	output: "erofs",
	what: "the root file system (EROFS)",
	options: ["EROFS_FS"],
	modules: ["erofs"]
}];
/** Needs that the configuration does not meet. Only looked at, never set: what a kernel has is the fragments' to say. */
function deliveryMisses(needs, final, kconfig) {
	return needs.flatMap(({ what, options, modules, at, ofBoard = false }) => {
		const value = modules.length === 0 ? "y" : "m";
		const asked = options.map((name) => ({
			name,
			value,
			optional: ofBoard,
			atLeast: true,
			at
		}));
		const all = asked.flatMap((setting) => checkConfig([setting], final, kconfig).misses);
		const [usual] = all;
		if (usual === void 0 || all.length < asked.length) return [];
		const isUnasked = usual.cause === "unknown";
		return [{
			...usual,
			forDelivery: true,
			cause: isUnasked ? ofBoard ? "board" : "delivery" : usual.cause,
			why: isUnasked ? `${what} needs it` : `${usual.why}; ${what} needs it`,
			remedy: isUnasked || usual.remedy.length > 0 ? [...usual.remedy, {
				name: usual.name,
				value
			}] : []
		}];
	});
}
// packages/build-kernel/src/config/repository-source.ts
/** `srpm:kernel`, `srpm:kernel-6.6.0-69.0.0.72.oe2403`. */
const NAMED = /^srpm:([A-Za-z0-9][\w.+~^-]*)$/;
/** Does a source name no file, but a source RPM of a repository? */
const isNamedSrpm = (source) => source.startsWith("srpm:");
/**
* Download the source RPM that `source` names: absolute path of the file, whose signature was verified. Throws UserError where there is no toolchain, no such source RPM,
* or one that is not signed as its repository says.
*/
async function fetchNamedSrpm(source, toolchain, arch, ports) {
	const name = NAMED.exec(source)?.[1];
	if (name === void 0) throw wrong$4(`${JSON.stringify(source)} names no source RPM`, "Write srpm:NAME or srpm:NAME-VERSION-RELEASE, for example srpm:kernel.");
	if (toolchain === void 0) throw wrong$4(`${source} is looked up in the repositories of the toolchain, and there is none`, "Pass the `toolchain.json` of setup-openeuler-toolchain as `toolchain`, or name the file of the source RPM.");
	await requireTools("build-kernel", arch, ports);
	return await ports.log.group(`Fetch the source RPM ${name}`, async () => {
		const work = path.join(await ports.fs.scratch("kernel-source-rpm"), "dnf");
		const { manifest, folder } = toolchain;
		const found = await downloadSource(name, {
			toolchain: manifest,
			toolchainDir: folder,
			work
		}, ports);
		const { sha256 } = await ports.fs.hash(found.file);
		ports.log.info(`${found.nevra} of ${found.repository}, sha256 ${sha256}`);
		return found.file;
	});
}
const wrong$4 = (title, hint) => new UserError({
	level: "error",
	code: "kernel-source",
	title,
	hint
});
// packages/build-kernel/src/config/asked-by.ts
/** Inputs win over the definition; presets and fragments come behind its own. Throws one UserError with all that is missing. */
async function askedBy(inputs, ports) {
	const defined = inputs.definition === void 0 ? void 0 : await readDefinition(inputs.definition, ports);
	const toolchain = inputs.toolchain === void 0 ? void 0 : await readManifest("dpuos.toolchain/v1", inputs.toolchain, ports);
	const findings = [defined, toolchain].flatMap((read) => read === void 0 || read.ok ? [] : read.findings);
	const definition = defined?.ok === true ? defined.value.definition : void 0;
	const kernel = definition?.kernel;
	const source = sourceOf(inputs.source, kernel);
	if (source === void 0) findings.push(noSource);
	const release = inputs.release ?? kernel?.build?.release ?? "1.dpuos";
	if (!RELEASE.test(release)) findings.push(badRelease(release));
	if (findings.length > 0 || source === void 0) throw new UserError(findings);
	const own = inputs.source === void 0 ? kernel?.build : void 0;
	const manifest = toolchain?.ok === true ? toolchain.value : void 0;
	const arch = inputs.arch ?? manifest?.arch ?? archOf(definition, ports);
	const from = manifest === void 0 || inputs.toolchain === void 0 ? void 0 : {
		manifest,
		folder: path.dirname(inputs.toolchain)
	};
	return {
		source: await placeOfSource(source, from, arch, ports),
		sourceSha256: inputs.sourceSha256 ?? own?.sha256,
		sourceCommit: inputs.sourceCommit ?? own?.commit,
		base: baseOf(inputs.base ?? kernel?.build?.config ?? kernel?.build?.base ?? "defconfig", ports),
		arch,
		delivery: defined?.ok === true ? deliveryNeeds(defined.value, arch) : [],
		presets: [...kernel?.presets ?? [], ...inputs.presets ?? []],
		fragments: [...kernel?.fragments ?? [], ...inputs.fragments ?? []],
		patches: [...own?.patches ?? [], ...inputs.patches ?? []],
		release,
		compiler: inputs.compiler ?? kernel?.build?.compiler ?? "gcc",
		compilerCache: inputs.compilerCache,
		keepObjects: inputs.keepObjects,
		moduleKey: inputs.moduleKey,
		deviceTrees: inputs.deviceTrees ?? kernel?.build?.["device-trees"] ?? false
	};
}
/** A repository of git as it is named, or the absolute path of a folder or file: a source RPM that is named is fetched. Throws UserError as fetchNamedSrpm. */
const placeOfSource = async (source, toolchain, arch, ports) => {
	if (isNamedSrpm(source)) return await fetchNamedSrpm(source, toolchain, arch, ports);
	return source.startsWith("git+") ? source : path.resolve(ports.host.workspace, source);
};
/** Path of the kernel's source; undefined where it is the distribution's. */
const sourceOf = (input, kernel) => {
	if (input !== void 0) return input === "distro" ? void 0 : input;
	return kernel?.source === "build" ? kernel.build?.from : void 0;
};
const archOf = (definition, { host }) => {
	const arches = definition?.arch ?? [host.arch];
	return arches.includes(host.arch) ? host.arch : arches[0] ?? host.arch;
};
/** What RPM and Kconfig both take; `kernel.build.release` of a definition is checked when it is read. */
const RELEASE = /^[0-9A-Za-z][\w.~^+]*$/;
const badRelease = (release) => ({
	level: "error",
	code: "kernel-release",
	title: `${JSON.stringify(release)} is no release of an RPM`,
	hint: "Set `release` to letters, digits and . _ ~ ^ +, without a -: for example 1.acme."
});
const noSource = {
	level: "error",
	code: "kernel-source",
	title: "`mode: check` configures a source, and `source` names none",
	hint: "Set `source` to a folder with the kernel’s source or to its archive. The distribution’s own kernel is checked without `mode: check`."
};
/** A word that Kconfig knows, or the absolute path of a file. */
const baseOf = (base, { host }) => /^(?:defconfig|allnoconfig|[\w.-]+_defconfig)$/.test(base) ? base : path.resolve(host.workspace, base);
// packages/build-kernel/src/config/presets.ts
const PRESETS = {
	systemd: { all: `
CONFIG_DEVTMPFS=y
CONFIG_CGROUPS=y
CONFIG_INOTIFY_USER=y
CONFIG_SIGNALFD=y
CONFIG_TIMERFD=y
CONFIG_EPOLL=y
CONFIG_UNIX=m
CONFIG_SYSFS=y
CONFIG_PROC_FS=y
CONFIG_FHANDLE=y
CONFIG_TMPFS=y
CONFIG_TMPFS_XATTR=y
CONFIG_TMPFS_POSIX_ACL=y
CONFIG_NET_NS=y
CONFIG_USER_NS=y # wanted
CONFIG_SECCOMP=y
CONFIG_SECCOMP_FILTER=y
CONFIG_AUTOFS_FS=m
CONFIG_BPF_SYSCALL=y
CONFIG_CGROUP_BPF=y
CONFIG_CRYPTO_USER_API_HASH=m
CONFIG_CRYPTO_HMAC=m
CONFIG_CRYPTO_SHA256=m
CONFIG_CGROUP_SCHED=y # wanted
CONFIG_FAIR_GROUP_SCHED=y # wanted
CONFIG_CFS_BANDWIDTH=y # wanted
CONFIG_PSI=y # wanted
CONFIG_DMIID=y # wanted
# CONFIG_FW_LOADER_USER_HELPER is not set # wanted
` },
	qemu: {
		all: `
CONFIG_BLK_DEV_INITRD=y
CONFIG_EFI_STUB=y
CONFIG_EFI_PARTITION=y
CONFIG_VIRTIO_PCI=m
CONFIG_VIRTIO_BLK=m
CONFIG_VIRTIO_NET=m
CONFIG_VIRTIO_CONSOLE=m # wanted
CONFIG_HW_RANDOM_VIRTIO=m # wanted
CONFIG_EXT4_FS=m
CONFIG_VFAT_FS=m
`,
		only: {
			x86_64: "CONFIG_SERIAL_8250_CONSOLE=y\n",
			aarch64: "CONFIG_SERIAL_AMBA_PL011_CONSOLE=y\nCONFIG_PCI_HOST_GENERIC=m\n",
			riscv64: "CONFIG_SERIAL_8250_CONSOLE=y\nCONFIG_PCI_HOST_GENERIC=m\n"
		}
	},
	vfio: {
		all: `
CONFIG_IOMMU_SUPPORT=y
CONFIG_VFIO=m
CONFIG_VFIO_PCI=m
CONFIG_PCI_IOV=y
`,
		only: {
			x86_64: "CONFIG_INTEL_IOMMU=y\nCONFIG_AMD_IOMMU=y # wanted\nCONFIG_IRQ_REMAP=y\nCONFIG_VFIO_IOMMU_TYPE1=m\n",
			aarch64: "CONFIG_ARM_SMMU_V3=m\nCONFIG_VFIO_IOMMU_TYPE1=m\n"
		}
	},
	dpdk: { all: `
CONFIG_HUGETLBFS=y
CONFIG_HUGETLB_PAGE=y
CONFIG_PROC_PAGE_MONITOR=y # wanted
CONFIG_PCI_MSI=y
CONFIG_UIO=m # wanted
CONFIG_VFIO_PCI=m
CONFIG_VFIO_NOIOMMU=y # wanted
CONFIG_TUN=m
CONFIG_VHOST_NET=m # wanted
CONFIG_NUMA=y # wanted
` },
	ovs: { all: `
CONFIG_OPENVSWITCH=m
CONFIG_NF_CONNTRACK=m
CONFIG_VXLAN=m
CONFIG_GENEVE=m # wanted
CONFIG_NET_SWITCHDEV=y
CONFIG_NET_CLS_ACT=y
CONFIG_NET_CLS_FLOWER=m
CONFIG_NET_SCH_INGRESS=m
CONFIG_NET_ACT_MIRRED=m
CONFIG_NET_ACT_VLAN=m
CONFIG_NET_ACT_TUNNEL_KEY=m
CONFIG_NET_ACT_PEDIT=m
CONFIG_NET_ACT_CT=m # wanted
CONFIG_NET_TC_SKB_EXT=y # wanted
` },
	vdpa: { all: `
CONFIG_VDPA=m
CONFIG_VHOST_VDPA=m
CONFIG_VIRTIO_VDPA=m
CONFIG_VP_VDPA=m # wanted
CONFIG_VDPA_USER=m # wanted
` },
	nvmf: { all: `
CONFIG_BLK_DEV_NVME=m
CONFIG_NVME_TCP=m
CONFIG_NVME_RDMA=m # wanted
CONFIG_NVME_MULTIPATH=y # wanted
CONFIG_NVME_TARGET=m
CONFIG_NVME_TARGET_TCP=m
` },
	hardening: { all: `
CONFIG_STRICT_KERNEL_RWX=y
CONFIG_STRICT_MODULE_RWX=y
CONFIG_VMAP_STACK=y
CONFIG_STACKPROTECTOR_STRONG=y
CONFIG_RANDOMIZE_BASE=y
CONFIG_HARDENED_USERCOPY=y
CONFIG_FORTIFY_SOURCE=y
CONFIG_SLAB_FREELIST_RANDOM=y
CONFIG_SLAB_FREELIST_HARDENED=y
CONFIG_SECCOMP_FILTER=y
CONFIG_BPF_JIT_ALWAYS_ON=y # wanted
CONFIG_INIT_ON_ALLOC_DEFAULT_ON=y # wanted
CONFIG_SECURITY_DMESG_RESTRICT=y # wanted
CONFIG_MODULE_SIG=y # wanted
# CONFIG_COMPAT_BRK is not set
# CONFIG_DEVMEM is not set # wanted
# CONFIG_LEGACY_PTYS is not set # wanted
` },
	"e-cloud-virtio": {
		all: `
CONFIG_BLK_DEV_INITRD=y
CONFIG_VIRTIO=m
CONFIG_VIRTIO_PCI=m
CONFIG_VIRTIO_BLK=m
CONFIG_VIRTIO_NET=m
CONFIG_VIRTIO_CONSOLE=m
`,
		exact: true
	}
};
/** The settings of a preset for an architecture; their place is `preset NAME` and the line in it. */
function presetSettings(name, arch) {
	const { all, only = {}, exact = false } = PRESETS[name];
	const { settings, findings } = parseConfig(`${all.trimStart()}${only[arch] ?? ""}`, `preset ${name}`);
	if (findings.length > 0) throw new TypeError(`the preset ${name} cannot be read`);
	return settings.map((setting) => exact ? setting : {
		...setting,
		atLeast: true
	});
}
// packages/build-kernel/src/config/asked.ts
/** Every setting of these. Throws one UserError with each file that cannot be read and each line that is none. */
async function readAsked({ presets, fragments }, arch, ports) {
	const settings = presets.flatMap((name) => presetSettings(name, arch));
	const findings = [];
	for (const named of fragments) {
		const file = path.resolve(ports.host.workspace, named);
		const shown = shownPath(file, ports);
		const text = await readFile(file, "utf8").catch((error) => error);
		if (text instanceof Error) {
			findings.push({
				level: "error",
				code: "kernel-fragment-unreadable",
				title: `the fragment ${shown} cannot be read: ${text.code === "ENOENT" ? "there is no such file" : text.message}`,
				hint: "Correct `kernel.fragments` of the definition, or the input `fragments`."
			});
			continue;
		}
		const parsed = parseConfig(text, shown);
		settings.push(...parsed.settings);
		findings.push(...parsed.findings);
	}
	if (findings.length > 0) throw new UserError(findings);
	return settings;
}
// packages/build-kernel/src/config/toolchain.ts
/** The kernel's words for an architecture: ARCH, the folder below arch/, and the prefix of Debian's cross compiler. */
const KERNEL_ARCH = {
	x86_64: {
		arch: "x86_64",
		folder: "x86",
		cross: "x86_64-linux-gnu-"
	},
	aarch64: {
		arch: "arm64",
		folder: "arm64",
		cross: "aarch64-linux-gnu-"
	},
	riscv64: {
		arch: "riscv",
		folder: "riscv",
		cross: "riscv64-linux-gnu-"
	}
};
/** gcc with the prefix of the processor, or clang, which knows them all. */
function compilerOf({ arch, compiler }, ports) {
	return compiler === "llvm" ? "clang" : `${prefixOf(arch, ports)}gcc`;
}
/** What links it. */
function linkerOf({ arch, compiler }, ports) {
	return compiler === "llvm" ? "ld.lld" : `${prefixOf(arch, ports)}ld`;
}
/** nm and size for the processor; GNU's, also for what clang compiled: LLVM's leave out where an object lies. */
function binutilsOf({ arch, compiler }, ports) {
	const prefix = compiler === "llvm" ? "" : prefixOf(arch, ports);
	return {
		nm: `${prefix}nm`,
		size: `${prefix}size`
	};
}
/** `ARCH=`, `LLVM=1`, `CROSS_COMPILE=`: in every call of make the same, or Kconfig answers for another compiler. */
function kbuildWords({ arch, compiler }, ports) {
	return [
		`ARCH=${KERNEL_ARCH[arch].arch}`,
		...compiler === "llvm" ? ["LLVM=1"] : [],
		...crossOf(arch, ports)
	];
}
/** What programs for the processor are called by: `aarch64-linux-gnu-`; empty natively. */
const prefixOf = (arch, ports) => crossOf(arch, ports)[0]?.replace("CROSS_COMPILE=", "") ?? "";
/** CROSS_COMPILE where the host is of another architecture: Kconfig asks the compiler what it can do. */
const crossOf = (arch, { host }) => arch === host.arch ? [] : [`CROSS_COMPILE=${KERNEL_ARCH[arch].cross}`];
// packages/build-kernel/src/config/configure.ts
const FAILURES$2 = [{
	code: "kernel-source-unclean",
	match: /The source tree is not clean/,
	blame: "user",
	title: "the source was built in place, and the kernel’s own build then refuses to work anywhere else",
	hint: "Run `make mrproper` in it, or name a clean checkout."
}, {
	code: "kernel-compiler-missing",
	match: /(\S+gcc): (?:not found|No such file or directory|command not found)/,
	blame: "user",
	title: "the compiler $1 is not installed",
	hint: "Install it: on Debian the package `gcc`, or for another processor `gcc-aarch64-linux-gnu`, `gcc-x86-64-linux-gnu`, `gcc-riscv64-linux-gnu`."
}];
/**
* The base with the settings behind it, completed by `make olddefconfig`: not merge_config.sh, which takes minutes for a whole base and ends with 0
* whatever was not met (measured: 335 s against 15 s). What became of each setting is judged elsewhere (gate.ts).
*/
async function configure(request, ports) {
	const { source, toolchain, base, settings, output } = request;
	await mkdir(output, { recursive: true });
	const file = path.join(output, ".config");
	const make = async (target, env = {}) => {
		await ports.proc.run([
			"make",
			"-s",
			"-C",
			source.folder,
			`O=${output}`,
			...kbuildWords(toolchain, ports),
			target
		], {
			env: {
				KBUILD_BUILD_HOST: "dpuos",
				...env
			},
			timeoutMs: 6e5,
			failures: FAILURES$2
		});
	};
	const wanted = formatConfig(settings);
	if (base === "allnoconfig") {
		const merged = path.join(output, "dpuos-merged.config");
		await writeFile(merged, wanted);
		await make("allnoconfig", { KCONFIG_ALLCONFIG: merged });
		return {
			config: await readFile(file, "utf8"),
			base: []
		};
	}
	const given = await baseText(request, make, file, ports);
	await writeFile(file, `${given}\n${wanted}`);
	await make("olddefconfig");
	return {
		config: await readFile(file, "utf8"),
		base: parseConfig(given, base).settings
	};
}
async function baseText({ source, toolchain: { arch }, base }, make, file, ports) {
	if (path.isAbsolute(base)) {
		const text = await readFile(base, "utf8").catch(() => void 0);
		if (text !== void 0) return text;
		throw new UserError({
			level: "error",
			code: "kernel-base",
			title: `the base configuration ${shownPath(base, ports)} cannot be read`,
			hint: "Name a file with a whole configuration, `defconfig`, `allnoconfig`, or a NAME_defconfig of the source."
		});
	}
	const folder = path.join(source.folder, "arch", KERNEL_ARCH[arch].folder, "configs");
	if (base !== "defconfig" && !existsSync(path.join(folder, base))) {
		const known = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith("_defconfig")) : [];
		const meant = nearest(base, known);
		throw new UserError({
			level: "error",
			code: "kernel-base",
			title: `the source has no configuration ${base} for ${arch}`,
			hint: meant !== void 0 ? `Did you mean ${meant}?` : `It has ${["defconfig", ...known].slice(0, 8).join(", ")}; a file with a whole configuration is a base too.`
		});
	}
	await make(base);
	return await readFile(file, "utf8");
}
// packages/build-kernel/src/config/findings.ts
/** Lines of detail in one finding. */
const LISTED = 40;
/** Causes that make one story for all options, whatever their roots. */
const TOGETHER = [
	"no-such-option",
	"not-in-config",
	"overridden",
	"delivery",
	"board"
];
/** One finding for each root: 200 misses stay readable. Errors first, the larger groups before the smaller. */
function missFindings(misses) {
	const groups = /* @__PURE__ */ new Map();
	for (const miss of misses) {
		const key = `${miss.optional ? "wanted" : "required"} ${miss.forDelivery === true} ${miss.cause} ${TOGETHER.includes(miss.cause) ? "" : miss.root}`;
		groups.set(key, [...groups.get(key) ?? [], miss]);
	}
	const findings = [...groups.values()].map((group) => ({
		size: group.length,
		finding: groupFinding(group)
	}));
	const rank = ({ level }) => level === "error" ? 0 : 1;
	return findings.toSorted((a, b) => rank(a.finding) - rank(b.finding) || b.size - a.size).map(({ finding }) => finding);
}
function groupFinding(group) {
	const [first] = group;
	if (first === void 0) throw new TypeError("a group without a miss");
	const hint = hintFor(group);
	return {
		level: first.optional ? "warning" : "error",
		code: `kernel-config-${first.cause}`,
		title: group.length === 1 ? sentence(first) : story(group, first),
		...group.length === 1 ? {} : { detail: listed$2(group) },
		...hint === void 0 ? {} : { hint },
		at: first.at
	};
}
const sentence = ({ name, wanted, got, why }) => `CONFIG_${name}: wanted ${wanted}, got ${got}: ${why}`;
function story(group, { cause, root }) {
	const many = `${group.length} options`;
	switch (cause) {
		case "no-such-option": return `${many} do not exist in this source`;
		case "not-in-config": return `${many} are not as wanted in the kernel’s configuration`;
		case "delivery": return `${many} that the image does not start without are off`;
		case "board": return `${many} that devices of the board need are off`;
		case "overridden": return `${many} are asked for twice, with different values`;
		case "dependency": return `${many} are not as wanted because of CONFIG_${root}`;
		case "selected": return `${many} are on because CONFIG_${root} selects them`;
		default:
			if (root === "") return `${many} are not as wanted, and nobody can set them: they follow from others`;
			return `${many} are not as wanted, all because of CONFIG_${root}`;
	}
}
function listed$2(group) {
	return [...group.slice(0, LISTED).map((miss) => `${formatPosition(miss.at)} ${sentence(miss)}`), ...group.length > LISTED ? [`and ${group.length - LISTED} more`] : []].join("\n");
}
/** At most so many lines to add. */
const REMEDIES = 8;
/** What one can do beside adding lines. */
function insteadOf(group) {
	const [first] = group;
	if (first?.forDelivery === true) return first.optional ? "bring the vendor’s modules (`drivers.vendor`)" : "hand the image over otherwise";
	return group.length === 1 ? "take the line out" : "take the lines out";
}
function hintFor(group) {
	const [first] = group;
	const remedy = new Map(group.flatMap((miss) => miss.remedy.map((one) => [one.name, one.value])));
	const isDelivery = first?.forDelivery === true;
	if (!isDelivery) for (const { name } of group) remedy.delete(name);
	const instead = insteadOf(group);
	if (remedy.size > 0 && remedy.size <= REMEDIES) return `Add ${[...remedy].map(([name, value]) => `CONFIG_${name}=${value}`).join(", ")} to a fragment, or ${instead}.`;
	if (isDelivery && first.cause === "dependency") return `Add ${group.map(({ name, wanted }) => `CONFIG_${name}=${wanted}`).join(", ")} and what ${group.length === 1 ? "it needs" : "they need"} to a fragment, or ${instead}.`;
	switch (first?.cause) {
		case "no-such-option": return "Take these lines out, or correct the names: another version of the kernel may call them otherwise.";
		case "overridden": return "Take out the one that is not meant.";
		case "not-in-config": return "Use a kernel that has them, build one (`kernel.source`), or mark the line `# wanted` where the image does without.";
		case "delivery":
		case "board":
		case "dependency":
		case "choice":
		case "selected":
		case "no-prompt":
		case "unknown":
		case void 0:
		default: return;
	}
}
// packages/build-kernel/src/config/judge.ts
/** Hold the configuration against what was asked of it. `fail` when a required option is missed. */
function judgeConfig(judged) {
	const { arch, kernel, base, settings, final, before, kconfig, delivery = [] } = judged;
	const values = valuesOf(final);
	const asked = checkConfig(settings, values, kconfig);
	const gate = {
		asked: asked.asked + delivery.length,
		misses: [...asked.misses, ...deliveryMisses(delivery, values, kconfig)]
	};
	return {
		arch,
		kernel,
		base,
		verdict: verdictOf(gate),
		asked: gate.asked,
		misses: gate.misses.map(listed$1),
		changed: before === void 0 ? [] : changedOptions$1(valuesOf(before), values, kconfig),
		findings: missFindings(gate.misses)
	};
}
const verdictOf = ({ misses }) => misses.some(({ optional }) => !optional) ? "fail" : "pass";
const listed$1 = ({ name, wanted, got, optional, cause, why, at }) => ({
	name,
	wanted,
	got,
	required: !optional,
	cause,
	why,
	at: { ...at }
});
/** Options with another value; what is off in both, or newly to be seen and off, has not changed, and what nobody can set only follows. */
function changedOptions$1(before, after, kconfig) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
		const [old, now] = [before.get(name) ?? "n", after.get(name)];
		const symbol = kconfig?.symbols.get(name);
		const follows = symbol !== void 0 && symbol.definitions.every(({ prompt }) => prompt === void 0);
		return sameValue(old, now) || follows ? [] : [{
			name,
			before: old,
			after: now ?? "n"
		}];
	});
}
/** Rows of a table that a person reads. */
const ROWS$2 = 30;
/** What the run has to say. */
function configReport(judgement) {
	const { arch, kernel, base, verdict, asked, misses, changed, findings } = judgement;
	const required = misses.filter((one) => one.required).length;
	const met = asked - misses.length;
	const rest = misses.length - required;
	const missed = `${required} ${required === 1 ? "is" : "are"} not met${rest === 0 ? "" : `, and ${rest} that ${rest === 1 ? "is" : "are"} only wanted`}`;
	const facts = [
		["kernel", `${kernel} for ${arch}`],
		["base", base],
		["options asked for", `${asked}, ${met} met`],
		...changed.length === 0 ? [] : [["changed since the base", String(changed.length)]]
	];
	return {
		headline: asked === 0 ? "Nothing is asked of the kernel’s configuration" : misses.length === 0 ? `The configuration is as asked: ${asked} of ${asked} options` : `The configuration is not as asked: ${missed}, of ${asked} options`,
		verdict,
		facts: facts.map(([name, value]) => ({
			name,
			value
		})),
		tables: [...misses.length === 0 ? [] : [missTable(misses)], ...changed.length === 0 ? [] : [changeTable(changed)]],
		excerpts: [],
		findings
	};
}
const more = (count, columns) => count > ROWS$2 ? [[`${count - ROWS$2} more`, ...Array.from({ length: columns - 1 }, () => "")]] : [];
/** Worst first: what is required. */
function missTable(misses) {
	return {
		title: "Options that are not as asked",
		columns: [
			{ name: "option" },
			{ name: "wanted" },
			{ name: "got" },
			{ name: "why" },
			{ name: "asked by" }
		],
		rows: [...misses.toSorted((a, b) => Number(b.required) - Number(a.required)).slice(0, ROWS$2).map(({ name, wanted, got, required, why, at }) => [
			`CONFIG_${name}`,
			required ? wanted : `${wanted} (wanted)`,
			got,
			why,
			at.line === void 0 ? at.file : `${at.file}:${at.line}`
		]), ...more(misses.length, 5)]
	};
}
function changeTable(changed) {
	return {
		title: "What changed since the base",
		columns: [
			{ name: "option" },
			{ name: "base" },
			{ name: "now" }
		],
		rows: [...changed.slice(0, ROWS$2).map(({ name, before, after }) => [
			`CONFIG_${name}`,
			before,
			after
		]), ...more(changed.length, 3)]
	};
}
// packages/build-kernel/src/config/kconfig/read.ts
/** Name of what is no symbol. */
const NOBODY = "";
/** Files in files: real sources nest five deep. */
const MAX_DEPTH = 50;
/** Read `Kconfig` and all that it sources. `variables` are those of the top Makefile: SRCARCH, ARCH … */
function readKconfig(load, variables) {
	const reader = new Reader(load, variables);
	reader.file("Kconfig", 0);
	return reader.result();
}
var Reader = class {
	#load;
	#variables;
	#drafts = /* @__PURE__ */ new Map();
	#unread = [];
	#blocks = [];
	#entry;
	constructor(load, variables) {
		this.#load = load;
		this.#variables = variables;
	}
	result() {
		this.#close();
		const symbols = /* @__PURE__ */ new Map();
		for (const [name, { type, definitions, selectors }] of this.#drafts) if (definitions.length > 0) symbols.set(name, {
			name,
			type,
			definitions,
			selectors
		});
		return {
			symbols,
			unread: this.#unread
		};
	}
	file(path, depth) {
		const text = this.#load(path);
		if (text === void 0 || depth > MAX_DEPTH) return;
		for (const line of logicalLines(text, path)) this.#line(line, depth);
	}
	#line({ text, at }, depth) {
		const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
		try {
			if (!this.#structure(word, rest, at, depth)) this.#attribute(word, rest, at);
		} catch (error) {
			if (!(error instanceof ExpressionError)) throw error;
			this.#unread.push(at);
		}
	}
	/** Lines that begin or end something. False: none of these. */
	#structure(word, rest, at, depth) {
		switch (word) {
			case "config":
			case "menuconfig":
			case "comment":
				this.#close();
				this.#entry = {
					name: word === "comment" ? NOBODY : rest,
					at,
					depends: TRUE,
					prompt: void 0,
					defaults: [],
					selects: []
				};
				return true;
			case "if":
				this.#open("if", at, parseExpression(rest));
				return true;
			case "menu":
				this.#open("menu", at, TRUE);
				return true;
			case "choice":
				this.#open("choice", at, TRUE);
				return true;
			case "endif":
			case "endmenu":
			case "endchoice":
				this.#close();
				this.#blocks.pop();
				return true;
			case "mainmenu":
				this.#close();
				return true;
			case "source":
			case "rsource":
			case "osource":
			case "orsource": {
				this.#close();
				const named = this.#expand(rest.replace(/^"(.*)"$/, "$1"));
				const from = word.includes("rs") ? at.file.replace(/[^/]*$/, "") : "";
				this.file(`${from}${named}`, depth + 1);
				return true;
			}
			default: return false;
		}
	}
	#open(kind, at, depends) {
		this.#close();
		this.#blocks.push({
			kind,
			depends,
			visible: TRUE,
			prompt: "",
			at,
			members: []
		});
	}
	/** Lines that say something of the entry or of the block that they follow. */
	#attribute(word, rest, at) {
		const entry = this.#entry;
		const block = this.#blocks.at(-1);
		switch (word) {
			case "bool":
			case "tristate":
			case "string":
			case "int":
			case "hex":
				if (entry !== void 0) this.#draft(entry.name).type = word;
				if (rest !== "") this.#prompt(rest);
				return;
			case "def_bool":
			case "def_tristate":
				if (entry === void 0) return;
				this.#draft(entry.name).type = word === "def_bool" ? "bool" : "tristate";
				entry.defaults.push(conditional(rest));
				return;
			case "prompt":
				this.#prompt(rest);
				return;
			case "default":
				entry?.defaults.push(conditional(rest));
				return;
			case "depends": {
				const condition = parseExpression(rest.replace(/^on\s*/, ""));
				if (entry !== void 0) entry.depends = and(entry.depends, condition);
				else if (block !== void 0) block.depends = and(block.depends, condition);
				return;
			}
			case "visible":
				if (block !== void 0) block.visible = and(block.visible, parseExpression(rest.replace(/^if\s*/, "")));
				return;
			case "select": {
				const [name, condition] = splitIf(rest);
				entry?.selects.push({
					name,
					condition: condition === void 0 ? TRUE : parseExpression(condition),
					at
				});
				return;
			}
			case "imply":
			case "range":
			case "option":
			case "optional":
			case "modules":
			case "transitional": return;
			default: if (!isMacro(word, rest)) this.#unread.push(at);
		}
	}
	#prompt(rest) {
		const [said, condition] = splitIf(rest);
		const text = said.replace(/^["'](.*)["']$/, "$1");
		const block = this.#blocks.at(-1);
		if (this.#entry !== void 0) this.#entry.prompt = {
			text,
			condition: condition === void 0 ? TRUE : parseExpression(condition)
		};
		else if (block !== void 0) block.prompt = text;
	}
	/** The entry is complete. */
	#close() {
		const entry = this.#entry;
		this.#entry = void 0;
		if (entry === void 0 || entry.name === NOBODY) return;
		const depends = and(...this.#blocks.map((block) => block.depends), entry.depends);
		const visible = this.#blocks.map((block) => block.visible);
		const block = this.#blocks.findLast(({ kind }) => kind === "choice");
		block?.members.push(entry.name);
		const choice = block === void 0 ? void 0 : {
			at: block.at,
			prompt: block.prompt,
			members: block.members
		};
		this.#draft(entry.name).definitions.push({
			at: entry.at,
			depends,
			prompt: entry.prompt === void 0 ? void 0 : {
				text: entry.prompt.text,
				condition: and(...visible, entry.prompt.condition)
			},
			defaults: entry.defaults,
			choice
		});
		for (const { name, condition, at } of entry.selects) {
			const by = {
				kind: "symbol",
				name: entry.name
			};
			this.#draft(name).selectors.push({
				by: entry.name,
				condition: and(by, depends, condition),
				at
			});
		}
	}
	#draft(name) {
		const known = this.#drafts.get(name);
		if (known !== void 0) return known;
		const draft = {
			type: "unknown",
			definitions: [],
			selectors: []
		};
		this.#drafts.set(name, draft);
		return draft;
	}
	#expand(text) {
		return text.replaceAll(/\$\((\w+)\)/g, (whole, name) => this.#variables[name] ?? whole);
	}
};
/** `name = value`, `name:=value`, `$(error-if,…)`: for the preprocessor. */
const isMacro = (word, rest) => word.startsWith("$(") || /^[\w-]+[:+]?=/.test(word) || /^[\w-]+$/.test(word) && /^[:+]?=/.test(rest);
const conditional = (rest) => {
	const [value, condition] = splitIf(rest);
	return {
		value: parseExpression(value),
		condition: condition === void 0 ? TRUE : parseExpression(condition)
	};
};
/** `TEXT if CONDITION` → both parts; an `if` in quotes or in a macro is none. */
function splitIf(text) {
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (char === "\"" || char === "'") {
			for (at++; at < text.length && text[at] !== char; at++) if (text[at] === "\\") at++;
		} else if (char === "$" && text[at + 1] === "(") at = closing(text, at + 1);
		else if (/^\bif\b/.test(text.slice(at)) && (at === 0 || /[\s")']/.test(text[at - 1] ?? ""))) return [text.slice(0, at).trim(), text.slice(at + 2).trim()];
	}
	return [text.trim()];
}
/** Lines without comments, continued ones joined, help texts left out. */
function* logicalLines(text, file) {
	const lines = text.split(/\r?\n/);
	for (let index = 0; index < lines.length; index++) {
		const at = {
			file,
			line: index + 1
		};
		let line = lines[index] ?? "";
		while (line.endsWith("\\") && index + 1 < lines.length) line = `${line.slice(0, -1)} ${lines[++index] ?? ""}`;
		const said = uncommented(line).trim();
		if (said === "") continue;
		if (/^(?:help|-*help-*)$/.test(said)) {
			index = afterHelp(lines, index + 1) - 1;
			continue;
		}
		yield {
			text: said,
			at
		};
	}
}
/** A `#` begins a comment, unless it stands in quotes. */
function uncommented(line) {
	if (!line.includes("#")) return line;
	let quote;
	for (let at = 0; at < line.length; at++) {
		const char = line[at];
		if (char === "\\") at++;
		else if (quote !== void 0) quote = char === quote ? void 0 : quote;
		else if (char === "\"" || char === "'") quote = char;
		else if (char === "#") return line.slice(0, at);
	}
	return line;
}
/** A help text ends before the first line that is indented less than its first one. */
function afterHelp(lines, from) {
	const indent = (line) => {
		const [blanks = ""] = /^\s*/.exec(line) ?? [];
		return Array.from(blanks).reduce((column, char) => char === "	" ? (Math.floor(column / 8) + 1) * 8 : column + 1, 0);
	};
	let first;
	for (let index = from; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (line.trim() === "") continue;
		first ??= indent(line);
		if (indent(line) < first || first === 0) return index;
	}
	return lines.length;
}
// packages/build-kernel/src/config/patches.ts
/** Read the named patches in their order; a file called `series` stands for those that it lists (quilt(1)). Throws one UserError with each that cannot be read. */
async function readPatches(names, ports) {
	const patches = [];
	const findings = [];
	const { workspace } = ports.host;
	const unreadable = (file) => ({
		level: "error",
		code: "kernel-patch-unreadable",
		title: `the patch ${shownPath(file, ports)} cannot be read`,
		hint: "Correct `kernel.build.patches` of the definition, or the input `patches`."
	});
	for (const name of names) for (const file of await listed(path.resolve(workspace, name), findings, unreadable)) {
		const data = await readFile(file).catch(() => void 0);
		if (data === void 0) findings.push(unreadable(file));
		else patches.push({
			file,
			shown: shownPath(file, ports),
			sha256: createHash("sha256").update(data).digest("hex")
		});
	}
	if (findings.length > 0) throw new UserError(findings);
	return patches;
}
async function listed(file, findings, unreadable) {
	if (path.basename(file) !== "series") return [file];
	const text = await readFile(file, "utf8").catch(() => void 0);
	if (text === void 0) {
		findings.push(unreadable(file));
		return [];
	}
	return text.split("\n").map((line) => line.replace(/(?:^|\s)#.*$/, "").trim()).flatMap((line) => line === "" ? [] : [path.join(path.dirname(file), line.split(/\s+/)[0] ?? "")]);
}
/** Apply them to `folder`, one after the other. Throws UserError that names the first patch that does not fit, with each file and hunk. */
async function applyPatches(patches, folder, ports) {
	for (const { file, shown, strip = 1 } of patches) {
		const options = [
			`-p${strip}`,
			"-f",
			"-N",
			"--fuzz=0",
			"--no-backup-if-mismatch",
			"-r",
			"-",
			"-d",
			folder,
			"-i",
			file
		];
		const { code, stdout, stderr } = await ports.proc.run(["patch", ...options], { okCodes: [
			0,
			1,
			2
		] });
		if (code === 0) continue;
		throw new UserError({
			level: "error",
			code: "kernel-patch-failed",
			title: `the patch ${shown} does not fit the source: ${reason(`${stdout}\n${stderr}`)}`,
			detail: `${stdout}\n${stderr}`.trim().split("\n").slice(0, 20).join("\n"),
			hint: "Rebase it upon this version of the source, or take it out where the source has it already.",
			at: { file: shown }
		});
	}
}
/** patch(1)'s words: `Hunk #1 FAILED at 3.` behind `patching file x.c`, `can't find file to patch …`, `Reversed (or previously applied) patch detected!`. */
function reason(said) {
	let file = "";
	const lines = said.split("\n").map((line) => line.trim());
	for (const line of lines) {
		file = /^patching file (.+)$/.exec(line)?.[1] ?? file;
		const [, hunk, at] = /^Hunk #(\d+) FAILED at (\d+)/.exec(line) ?? [];
		if (hunk !== void 0) return `hunk ${hunk} of ${file} fails at line ${at}`;
		if (line.startsWith("Reversed")) return `${file} has it already`;
		if (line.startsWith("can't find file")) return `there is no file ${lines.flatMap((one) => /^\|\+\+\+ [^/]+\/(\S+)/.exec(one)?.[1] ?? [])[0] ?? "of that name"}`;
	}
	return lines.find((line) => line !== "") ?? "patch does not say why";
}
// packages/build-kernel/src/config/git-source.ts
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Undefined for what does not begin with `git+`. Throws UserError for a repository without a ref, or one that git would take for an option. */
function parseGitSource(source) {
	if (!source.startsWith("git+")) return void 0;
	const [, url, ref] = /^git\+([^#]+)#([^#]+)$/.exec(source) ?? [];
	if (url === void 0 || ref === void 0) throw wrong$3(`${source} does not say which state of the repository`, "Write git+URL#TAG: a tag, a branch or a commit, such as git+https://gitee.com/openeuler/kernel.git#6.6.0-69.0.0.");
	if (url.startsWith("-") || !/^[\w./+~^@-]+$/.test(ref) || ref.startsWith("-")) throw wrong$3(`${source} is no repository with a tag`, "Write git+URL#TAG.");
	return {
		url,
		ref
	};
}
const FAILURES$1 = [
	{
		code: "kernel-git-unreachable",
		match: /(?:Could not resolve host|Failed to connect|Connection (?:refused|timed out))[^\n]*/,
		blame: "user",
		title: "the git repository of the kernel cannot be reached: $0",
		hint: "Check the address and the network, or use a mirror; what was fetched once is kept in the cache."
	},
	{
		code: "kernel-git-refused",
		match: /(?:Authentication failed|could not read Username|Permission denied|Repository not found|does not appear to be a git repository|not found: did you run git update-server-info)[^\n]*/,
		blame: "user",
		title: "the git repository of the kernel is not there, or not for us to read",
		hint: "Check the address; a private one needs a credential helper or ssh key of git’s own."
	},
	{
		code: "kernel-git-by-commit",
		match: /(?:Server does not allow request for unadvertised object|not our ref) ([0-9a-f]+)/,
		blame: "user",
		title: "the server hands out no commit by its id ($1)",
		hint: "Name a tag or a branch that is this commit, and the commit as `source-commit` (`kernel.build.commit`)."
	}
];
/** No prompts, and no transport that starts a program of the address's choice. */
const ENV = {
	GIT_TERMINAL_PROMPT: "0",
	GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
	LC_ALL: "C"
};
/** Which commit the ref is now: a tag before a branch of the same name. Throws UserError where there is none, or another than `commit`. */
async function resolveCommit({ url, ref }, commit, ports) {
	const found = COMMIT.test(ref) ? {
		commit: ref,
		from: ref
	} : await askRemote({
		url,
		ref
	}, ports);
	if (commit !== void 0 && commit !== found.commit) throw wrong$3(`${ref} of ${url} is the commit ${found.commit}, and \`source-commit\` says ${commit}`, "The tag was moved, or the branch went on: look what changed before you take the new commit over.");
	return found;
}
async function askRemote({ url, ref }, ports) {
	const [tag, branch] = [`refs/tags/${ref}`, `refs/heads/${ref}`];
	const peeled = `${tag}^{}`;
	const { stdout } = await ports.proc.run([
		"git",
		"ls-remote",
		"--",
		url,
		tag,
		peeled,
		branch
	], {
		env: ENV,
		failures: FAILURES$1,
		timeoutMs: 3e5
	});
	const refs = new Map(stdout.split("\n").map((line) => line.split("	").reverse()));
	for (const [name, from] of [
		[peeled, tag],
		[tag, tag],
		[branch, branch]
	]) {
		const commit = refs.get(name);
		if (commit !== void 0) return {
			commit,
			from
		};
	}
	throw wrong$3(`${url} has neither a tag nor a branch ${ref}`, "Look them up with `git ls-remote --tags URL`; openEuler’s are named like 6.6.0-69.0.0.");
}
/**
* Fetch one commit, without history, into the cache, and write its files as a tar with the commit's time; resolves to the path of the tar in `folder`. Throws UserError where
* the server cannot be had, or gives another commit.
*/
async function archiveCommit(url, { commit, from }, folder, ports) {
	const bare = path.join(ports.host.cacheDir, "kernel-git", digestOf(url).slice(0, 32));
	const git = (words) => ports.proc.run([
		"git",
		`--git-dir=${bare}`,
		...words
	], {
		env: ENV,
		failures: FAILURES$1,
		timeoutMs: 36e5
	});
	await ports.proc.run([
		"git",
		"init",
		"--quiet",
		"--bare",
		bare
	], { env: ENV });
	const name = `refs/dpuos/${commit}`;
	await git([
		"fetch",
		"--quiet",
		"--depth=1",
		"--no-tags",
		"--no-recurse-submodules",
		"--",
		url,
		`+${from}:${name}`
	]);
	const { stdout } = await git([
		"rev-parse",
		"--verify",
		`${name}^{commit}`
	]);
	if (stdout.trim() !== commit) throw wrong$3(`${url} gave the commit ${stdout.trim()}, and had ${commit} a moment ago`, "It was moved in between: start again.");
	await markUsed(bare, ports);
	await pruneFolder(path.dirname(bare), REPOSITORIES, ports, DAY_MS$1);
	const file = path.join(folder, "source.tar");
	await git([
		"archive",
		"--format=tar",
		"--prefix=linux/",
		`--output=${file}`,
		commit
	]);
	return file;
}
/** Bytes that fetched commits may take together; repositories of the last day stay. */
const REPOSITORIES = 8 * 2 ** 30;
const DAY_MS$1 = 864e5;
const wrong$3 = (title, hint) => new UserError({
	level: "error",
	code: "kernel-source",
	title,
	hint
});
// packages/build-kernel/src/config/rpm-spec.ts
/** What rpm would run while it only reads: `%(…)` a shell, `%{lua:…}` a program; the others read files or make names of macros out of text. */
const EXECUTES = /%\(|%\{\s*(?:lua|load|uncompress|shescape)\s*:|%(?:include|load)\b|%\{\s*%|%\{S:%/;
/** Lines of a spec that run something when it is read, each with its line. The changelog is text. */
function executingLines(text, file) {
	const lines = text.split("\n");
	const end = lines.findIndex((line) => line.startsWith("%changelog"));
	return lines.slice(0, end < 0 ? lines.length : end).flatMap((line, index) => {
		const found = EXECUTES.exec(line);
		if (found === null || line.trimStart().startsWith("#")) return [];
		return [{
			level: "error",
			code: "kernel-spec-executes",
			title: `the spec runs something when it is read: \`${line.trim().slice(0, 80)}\``,
			hint: "It is not read, so that a source does nothing before it is built: unpack the source RPM yourself, and name its archive as `source` and its patches as `patches`.",
			at: {
				file,
				line: index + 1,
				column: found.index + 1
			}
		}];
	});
}
/**
* Read what `rpmspec -P` prints: conditions are decided and macros expanded, `%patch`, `%autopatch` and `%autosetup` to calls of patch(1), the file before a pipe or behind `<` (rpm's
* macros.in and build/parsePrep.c). Returns what is wrong as text where there is no source.
*/
function parseSpec(text) {
	const lines = text.replace(/\|\s*\n/g, "| ").split("\n").map((line) => line.trim());
	const named = (kind) => lines.flatMap((line) => new RegExp(`^${kind}\\d*\\s*:\\s*(\\S+)`, "i").exec(line)?.[1]?.split("/").at(-1) ?? []);
	const [archive] = named("Source");
	if (archive === void 0) return "it names no Source0";
	if (!/\.(?:tar(?:\.\w+)?|tgz|txz)$/.test(archive)) return `its Source0, ${archive}, is no archive`;
	const listed = new Set(named("Patch"));
	return {
		archive,
		patches: lines.slice(lines.findIndex((line) => /^%prep\b/.test(line))).flatMap((line) => {
			const [, strip] = /(?:^|[\s/])patch\s(?:.*\s)?-p\s*(\d+)/.exec(line) ?? [];
			const file = line.split(/[\s/|;<}']+/).find((word) => listed.has(word));
			return strip === void 0 || file === void 0 ? [] : [{
				file,
				strip: Number(strip)
			}];
		}),
		listed: listed.size
	};
}
// packages/build-kernel/src/config/srpm.ts
const SRPM = /\.src\.rpm$/;
/**
* Unpack a source RPM into an empty folder and read its spec. Nothing of it is run: a spec that would run something while it is read is refused, and of %prep only unpacking and
* patching are done. Throws UserError with each such line, or with what is missing.
*/
async function openSrpm(file, folder, arch, ports) {
	const shown = shownPath(file, ports);
	await requireTools("kernel-srpm", arch, ports);
	await ports.proc.run([
		"bsdtar",
		"-x",
		"-f",
		file,
		"-C",
		folder
	], {
		env: { LC_ALL: "C.UTF-8" },
		timeoutMs: 6e5,
		failures: [{
			code: "kernel-source",
			match: /Unrecognized archive format|[Tt]runcated|Damaged/,
			blame: "user",
			title: `${shown} is no source RPM, or not all of it`,
			hint: "Fetch it anew, and give its `source-sha256`."
		}]
	});
	const names = await readdir(folder);
	const spec = names.find((name) => name.endsWith(".spec"));
	if (spec === void 0) throw wrong$2(`${shown} holds no spec file`, "It must be a .src.rpm as the distribution publishes it.");
	const at = `${shown}:${spec}`;
	const findings = executingLines(await readFile(path.join(folder, spec), "utf8"), at);
	if (findings.length > 0) throw new UserError(findings);
	const { stdout } = await ports.proc.run([
		"rpmspec",
		"-P",
		`--target=${arch}-linux`,
		...[
			"_sourcedir",
			"_topdir",
			"_builddir"
		].flatMap((name) => ["--define", `${name} ${folder}`]),
		path.join(folder, spec)
	], {
		env: {
			LC_ALL: "C.UTF-8",
			HOME: folder
		},
		timeoutMs: 6e4
	});
	const sources = parseSpec(stdout);
	if (typeof sources === "string") throw wrong$2(`${at} describes no kernel: ${sources}`, "Name the archive of the source and its patches instead.");
	const { archive, patches, listed } = sources;
	const missing = [archive, ...patches.map((one) => one.file)].filter((name) => !names.includes(name));
	if (missing.length > 0) throw wrong$2(`${shown} does not hold ${missing.join(", ")}, which its spec names`, "Fetch the source RPM anew.");
	ports.log.info(`${spec}: ${archive}, ${patches.length} of ${listed} patches for ${arch}`);
	return {
		archive: path.join(folder, archive),
		patches: await Promise.all(patches.map(async ({ file: name, strip }) => ({
			file: path.join(folder, name),
			shown: `${shown}:${name}`,
			sha256: createHash("sha256").update(await readFile(path.join(folder, name))).digest("hex"),
			strip
		})))
	};
}
const wrong$2 = (title, hint) => new UserError({
	level: "error",
	code: "kernel-source",
	title,
	hint
});
// packages/build-kernel/src/config/source.ts
/** What configuring takes out of an archive: a thirtieth of its bytes. */
const NEEDED = [
	"*/Kconfig*",
	"*/Makefile*",
	"*/Kbuild*",
	"*/arch/*/configs/*",
	"*/kernel/configs/*",
	"*/scripts/*",
	"*/tools/build/*",
	"*/include/linux/compiler-version.h"
];
const UNPACK = [{
	code: "kernel-source-archive",
	match: /(?:This does not look like a tar archive|not in gzip format|[Ff]ile format not recognized|[Uu]nexpected (?:EOF|end of (?:file|input)))/,
	blame: "user",
	title: "the archive holds no kernel source, or not all of it",
	hint: "Give the archive as kernel.org or the distribution publishes it (.tar.xz, .tar.gz, .tar.zst), and its `source-sha256`."
}];
/** tar's words for a pattern without a match, and its last ones whatever happened. */
const NOTHING_MATCHED = /: Not found in archive$|: Exiting with failure status due to previous errors$/;
/**
* Open a source: a folder is used where it lies and never written to; an archive, a source RPM or a commit is unpacked into the cache, once: the whole, or what
* configuring needs of it. Throws UserError where it is none of these, or another than `sha256` or `commit` says.
*/
async function openSource(source, wish, ports) {
	const git = parseGitSource(source);
	const mistake = misplacedPin(git !== void 0, wish);
	if (mistake !== void 0) throw mistake;
	if (git !== void 0) return await openGit(git, wish, ports);
	const shown = shownPath(source, ports);
	const found = await stat(source).catch(() => void 0);
	if (found === void 0) throw wrong$1(`there is no kernel source at ${shown}`, "Name a folder with the source, or its archive.");
	if (found.isDirectory()) return await openFolder(source, shown, wish);
	const { sha256 } = await ports.fs.hash(source);
	if (wish.sha256 !== void 0 && wish.sha256 !== sha256) throw wrong$1(`${shown} has the sha256 ${sha256}, and \`source-sha256\` says ${wish.sha256}`, "It is another file than was meant: fetch it anew, or correct the sum.");
	const origin = {
		shown,
		identity: `sha256:${sha256}`,
		key: sha256
	};
	if (!SRPM.test(source)) return await cached(origin, wish, () => Promise.resolve({
		archive: source,
		patches: []
	}), ports);
	const key = `${sha256.slice(0, 40)}-${wish.arch}`;
	const unpacked = async () => await openSrpm(source, await ports.fs.scratch("kernel-srpm"), wish.arch, ports);
	return await cached({
		...origin,
		key
	}, {
		...wish,
		whole: true
	}, unpacked, ports);
}
async function openFolder(folder, shown, { patches }) {
	if (existsSync(path.join(folder, ".config")) || existsSync(path.join(folder, "include/config"))) throw wrong$1(`the source ${shown} was configured in place, and the kernel’s own build then refuses to work anywhere else`, `Run \`make mrproper\` there (it deletes .config: save it first), or name a clean checkout.`);
	if (patches.length > 0) throw wrong$1(`the source ${shown} is a folder, and is never written to: patches need an archive`, "Apply them there yourself, or name the archive of the source.");
	return {
		folder,
		version: await versionOf(folder, shown),
		identity: void 0,
		patches: []
	};
}
async function openGit(git, wish, ports) {
	await requireTools("kernel-git", wish.arch, ports);
	const shown = `${git.url}#${git.ref}`;
	const origin = (commit) => ({
		shown,
		identity: `commit:${commit}`,
		key: commit
	});
	if (wish.commit !== void 0 && existsSync(placeOf(wish.commit, wish, ports))) return await cached(origin(wish.commit), wish, never, ports);
	const resolved = await resolveCommit(git, wish.commit, ports);
	ports.log.info(`${shown} is the commit ${resolved.commit}`);
	const fetched = async () => {
		return {
			archive: await archiveCommit(git.url, resolved, await ports.fs.scratch("kernel-git"), ports),
			patches: []
		};
	};
	return await cached(origin(resolved.commit), wish, fetched, ports);
}
const never = () => Promise.reject(/* @__PURE__ */ new TypeError("the source was in the cache a moment ago"));
/** The folder of a source in the cache, made of an archive and patches where it is not there. */
async function cached({ shown, identity, key }, wish, fetch, ports) {
	const folder = placeOf(key, wish, ports);
	if (!existsSync(folder)) {
		const { archive, patches } = await fetch();
		await unpack(archive, folder, {
			members: isWhole(wish) ? [] : ["--wildcards", ...NEEDED],
			patches: [...patches, ...wish.patches]
		}, ports);
		await pruneFolder(path.dirname(folder), SOURCES, ports, DAY_MS);
	}
	await markUsed(folder, ports);
	const patches = wish.patches.map((one) => one.sha256);
	return {
		folder,
		version: await versionOf(folder, shown),
		identity,
		patches
	};
}
/** Bytes that unpacked sources may take together; those of the last day stay, as another run may be compiling them. */
const SOURCES = 8 * 2 ** 30;
const DAY_MS = 864e5;
const isWhole = ({ whole, patches }) => whole || patches.length > 0;
function placeOf(key, wish, { host }) {
	const sums = wish.patches.map((one) => one.sha256);
	const name = sums.length === 0 ? key : `${key.slice(0, 50)}-${digestOf(sums).slice(0, 32)}`;
	return path.join(host.cacheDir, isWhole(wish) ? "kernel-tree" : "kernel-source", name);
}
/** A pin that says nothing of what is named. */
function misplacedPin(isGit, { sha256, commit }) {
	if (isGit && sha256 !== void 0) return wrong$1("`source-sha256` is for an archive, and the source is a repository", "Give the commit as `source-commit` (`kernel.build.commit`).");
	if (!isGit && commit !== void 0) return wrong$1("`source-commit` is for git+URL#TAG, and the source is no repository", "Give the sha256 of the archive as `source-sha256` (`kernel.build.sha256`).");
}
async function unpack(archive, folder, { members, patches }, ports) {
	const part = `${folder}.part-${process.pid}`;
	await mkdir(part, { recursive: true });
	try {
		const { code, stderr } = await ports.proc.run([
			"tar",
			"-x",
			"-f",
			archive,
			"-C",
			part,
			"--strip-components=1",
			"--no-same-owner",
			...members
		], {
			env: { LC_ALL: "C" },
			okCodes: members.length === 0 ? [0] : [0, 2],
			timeoutMs: 6e5,
			failures: UNPACK
		});
		const damage = stderr.split("\n").filter((line) => line.trim() !== "" && !NOTHING_MATCHED.test(line));
		if (code !== 0 && damage.length > 0) throw wrong$1(`the archive ${shownPath(archive, ports)} cannot be unpacked: ${damage[0] ?? ""}`, "It is damaged, cut short, or no tar archive: fetch it anew.");
		await versionOf(part, shownPath(archive, ports));
		await applyPatches(patches, part, ports);
		if (!existsSync(folder)) await rename(part, folder);
	} finally {
		await rm(part, {
			recursive: true,
			force: true
		});
	}
}
async function versionOf(folder, shown) {
	const makefile = await readFile(path.join(folder, "Makefile"), "utf8").catch(() => "");
	const part = (name) => new RegExp(`^${name} *= *(\\S*)`, "m").exec(makefile)?.[1] ?? "";
	const [version, patch, sub] = [
		part("VERSION"),
		part("PATCHLEVEL"),
		part("SUBLEVEL")
	];
	if (version === "" || patch === "" || !existsSync(path.join(folder, "Kconfig"))) throw wrong$1(`${shown} is no kernel source: it has no Makefile with a VERSION and no Kconfig`, "Name the top folder of the source, or its archive.");
	return [
		version,
		patch,
		...sub === "" ? [] : [sub]
	].join(".");
}
const wrong$1 = (title, hint) => {
	return new UserError({
		level: "error",
		code: "kernel-source",
		title,
		hint
	});
};
// packages/build-kernel/src/config/configured.ts
/** Configure a source with these fragments. Throws UserError with what is wrong with any of them. */
async function configureSource(inputs, ports) {
	const { arch, compiler, base, objects, own = [] } = inputs;
	const settings = await readAsked(inputs, arch, ports);
	const patches = await readPatches(inputs.patches, ports);
	await requireTools("kernel-config", arch, ports);
	if (settings.some(({ name, value }) => name === "DEBUG_INFO_BTF" && value === "y")) await requireTools("kernel-btf", arch, ports);
	if (compiler === "llvm") await requireTools("kernel-llvm", arch, ports);
	const source = await ports.log.group("Open the source", () => openSource(inputs.source, {
		arch,
		sha256: inputs.sourceSha256,
		commit: inputs.sourceCommit,
		whole: objects !== void 0,
		patches
	}, ports));
	const object = objects === void 0 ? path.join(await ports.fs.scratch("kernel-config", { inMemory: 64 * 2 ** 20 }), "object") : await objects(source);
	const made = await ports.log.group(`Configure Linux ${source.version} for ${arch}`, () => configure({
		source,
		toolchain: {
			arch,
			compiler
		},
		base,
		settings: [...settings, ...own],
		output: object
	}, ports));
	const kconfig = kconfigOf(source.folder, arch);
	const { delivery } = inputs;
	return {
		arch,
		compiler,
		source,
		settings,
		delivery,
		base,
		before: made.base,
		config: made.config,
		kconfig,
		object
	};
}
/** The source's Kconfig files, for the reasons: read when somebody asks for one, as a whole source takes seconds. */
function kconfigOf(folder, arch) {
	const load = (file) => {
		try {
			return readFileSync(path.join(folder, file), "utf8");
		} catch {
			return;
		}
	};
	const { arch: ARCH, folder: SRCARCH } = KERNEL_ARCH[arch];
	let read;
	const all = () => read ??= readKconfig(load, {
		ARCH,
		SRCARCH,
		srctree: "."
	});
	return {
		get symbols() {
			return all().symbols;
		},
		get unread() {
			return all().unread;
		}
	};
}
/** Hold a configured source against what was asked of it. */
function judgeSource(done) {
	const { arch, source, settings, delivery, base, before, config, kconfig } = done;
	return judgeConfig({
		arch,
		kernel: source.version,
		base: path.isAbsolute(base) ? path.basename(base) : base,
		settings,
		final: parseConfig(config, ".config").settings,
		...base === "allnoconfig" ? {} : { before },
		kconfig,
		delivery
	});
}
/** Write `kernel.config` and `kernel-config.json`; resolves to the path of the latter. */
async function writeConfig({ findings, ...told }, { arch, compiler, source, settings, base, config }, { definition, output }, ports) {
	const file = path.join(output, "kernel.config");
	await ports.fs.writeFile(file, config);
	const asked = settings.map(({ name, value, optional }) => [
		name,
		value,
		optional
	]);
	const origin = source.identity ?? source.version;
	const manifest = {
		schema: "dpuos.kernel-config/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digestOf([
			ports.host.version,
			origin,
			source.patches,
			arch,
			compiler,
			base,
			asked
		]) },
		source: await sourceOf$1(definition, ports),
		tools: await toolVersions("kernel-config", arch, ports),
		files: [await fileEntry("config", file, output, ports)],
		findings: [...findings],
		...told
	};
	return await writeManifest(manifest, output, ports);
}
// packages/build-kernel/src/config/check-mode.ts
/** Configure, hold the result against what was asked, write `kernel.config` and `kernel-config.json`. */
async function checkMode(inputs, ports) {
	const done = await configureSource(await askedBy(inputs, ports), ports);
	const judgement = judgeSource(done);
	const config = await writeConfig(judgement, done, inputs, ports);
	for (const finding of judgement.findings) ports.log.finding(finding);
	return {
		report: configReport(judgement),
		outputs: {
			manifest: "",
			config,
			verdict: judgement.verdict,
			release: ""
		}
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
		const inner = gunzipSync(head, { finishFlush: constants$1.Z_SYNC_FLUSH });
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
// packages/build-kernel/src/size/subsystems.ts
/** Subsystems with what is in the image (undefined: not known) and as modules, largest first. */
function subsystemsOf(modules, builtin) {
	const found = /* @__PURE__ */ new Map();
	const start = (name) => found.get(name) ?? {
		name,
		builtin: builtin === void 0 ? null : 0,
		modules: 0,
		size: 0
	};
	for (const [name, bytes] of builtin ?? []) found.set(name, {
		...start(name),
		builtin: bytes
	});
	for (const { path, size } of modules) {
		const name = subsystem(path);
		const one = start(name);
		found.set(name, {
			...one,
			modules: one.modules + 1,
			size: one.size + size
		});
	}
	const whole = (one) => one.size + (one.builtin ?? 0);
	return [...found.values()].sort((a, b) => whole(b) - whole(a) || (a.name < b.name ? -1 : 1));
}
/**
* What `size` (Berkeley format) says of the objects in kbuild's archives: `   119  0  300  419  1a3 fs/open.o (ex fs/built-in.a)`. Text and data of each object once, whatever
* archives list it; bss takes no room in an image.
*/
function parseSize(output) {
	const objects = /* @__PURE__ */ new Map();
	for (const line of output.split("\n")) {
		const [, text, data, name = ""] = /^\s*(\d+)\s+(\d+)\s+\d+\s+\d+\s+[0-9a-f]+\s+(\S+)/.exec(line) ?? [];
		if (text !== void 0) objects.set(name, Number(text) + Number(data));
	}
	const builtin = /* @__PURE__ */ new Map();
	for (const [name, bytes] of objects) {
		const of = subsystem(`kernel/${name}`);
		builtin.set(of, (builtin.get(of) ?? 0) + bytes);
	}
	return builtin;
}
// packages/build-kernel/src/size/symbols.ts
/** Symbols that are told by name. */
const TOLD$3 = 100;
/** Code and data; what bloat-o-meter takes for a symbol by default. */
const KINDS = "tTdDbBrRvVwW";
/** What the build makes for itself, another for each build; bloat-o-meter leaves the same out. */
const OWN = /^(?:__mod_|__se_sys|__se_compat_sys|__addressable_|__kstrtab|__ksymtab|__UNIQUE_ID|linux_banner$|vdso_image|\.L)/;
/**
* The text of `nm -A --size-sort` over vmlinux and modules: `vmlinux:0000000000000012 T schedule`. Numbers that the compiler puts behind the names of statics
* are left out, and statics of one name are added up.
*/
function parseSymbols(text) {
	const symbols = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [, file = "", size = "", kind = "", name = ""] = /^(.+):([0-9a-f]+) (\S) (\S+)$/.exec(line) ?? [];
		if (size === "" || !KINDS.includes(kind) || OWN.test(name)) continue;
		const key = `${file === "vmlinux" ? file : moduleName(file)} ${name.replace(/\.[0-9]+/g, "")}`;
		symbols.set(key, (symbols.get(key) ?? 0) + Number.parseInt(size, 16));
	}
	return symbols;
}
/** What became of each symbol. */
function compareSymbols(before, after) {
	const changes = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
		const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
		const [file = "", name = ""] = key.split(" ");
		return old === now ? [] : [{
			file,
			name,
			before: old,
			after: now
		}];
	});
	const bytes = (one) => (one.after ?? 0) - (one.before ?? 0);
	const count = (is) => changes.filter(is).length;
	changes.sort((a, b) => Math.abs(bytes(b)) - Math.abs(bytes(a)) || (a.name < b.name ? -1 : 1));
	return {
		added: count((one) => one.before === null),
		removed: count((one) => one.after === null),
		grown: count((one) => one.before !== null && one.after !== null && bytes(one) > 0),
		shrunk: count((one) => one.before !== null && one.after !== null && bytes(one) < 0),
		bytes: changes.reduce((sum, one) => sum + bytes(one), 0),
		largest: changes.slice(0, TOLD$3)
	};
}
// packages/build-kernel/src/size/growth.ts
/** Growth from one kernel to the next: image, modules, subsystems, symbols. */
function growthOf(before, after) {
	const [old, now] = [before.kernel, after.kernel];
	return {
		baseline: {
			digest: old.inputs.digest,
			release: old.release
		},
		image: now.image.size - old.image.size,
		modules: sum$1(now.modules) - sum$1(old.modules),
		subsystems: subsystemGrowth(old, now),
		changed: moduleGrowth(old.modules, now.modules),
		symbols: before.symbols === void 0 || after.symbols === void 0 ? null : compareSymbols(before.symbols, after.symbols)
	};
}
function subsystemGrowth(old, now) {
	const [before, after] = [old, now].map(({ subsystems, modules }) => new Map((subsystems ?? subsystemsOf(modules, void 0)).map((one) => [one.name, one])));
	const known = [before, after].every((list) => [...list?.values() ?? []].every((one) => one.builtin !== null));
	const rows = [.../* @__PURE__ */ new Set([...before?.keys() ?? [], ...after?.keys() ?? []])].map((name) => ({
		name,
		builtin: known ? (after?.get(name)?.builtin ?? 0) - (before?.get(name)?.builtin ?? 0) : null,
		modules: (after?.get(name)?.size ?? 0) - (before?.get(name)?.size ?? 0)
	}));
	const weight = (row) => Math.abs((row.builtin ?? 0) + row.modules);
	return rows.filter((row) => row.modules !== 0 || (row.builtin ?? 0) !== 0).sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
}
function moduleGrowth(old, now) {
	const [before, after] = [old, now].map((list) => new Map(list.map(({ name, size }) => [name, size])));
	return [...new Set([...old, ...now].map(({ name }) => name))].map((name) => ({
		name,
		before: before?.get(name) ?? null,
		after: after?.get(name) ?? null
	})).filter((one) => one.before !== one.after).sort((a, b) => Math.abs(bytesOf(b)) - Math.abs(bytesOf(a)) || (a.name < b.name ? -1 : 1));
}
/** Growth of something that may not have been there, or be gone. */
const bytesOf = (one) => (one.after ?? 0) - (one.before ?? 0);
const sum$1 = (modules) => modules.reduce((all, one) => all + one.size, 0);
// packages/build-kernel/src/size/tables.ts
/** Rows of a table; what comes behind them is summed up. */
const ROWS$1 = 10;
/** Symbols and modules that are shown. */
const SHOWN = 15;
const right = (name) => ({
	name,
	align: "right"
});
/** Image and modules by subsystem, largest first: ten rows and the rest. */
function subsystemTable(subsystems) {
	const rest = subsystems.slice(ROWS$1);
	const sum = (of) => rest.reduce((all, one) => all + of(one), 0);
	const known = subsystems.some(({ builtin }) => builtin !== null);
	const rows = [...subsystems.slice(0, ROWS$1), ...rest.length === 0 ? [] : [{
		name: `${rest.length} more`,
		builtin: known ? sum((one) => one.builtin ?? 0) : null,
		modules: sum((one) => one.modules),
		size: sum((one) => one.size)
	}]];
	return {
		title: known ? "Kernel by subsystem" : "Modules by subsystem",
		columns: [
			{ name: "subsystem" },
			...known ? [right("in the image")] : [],
			right("modules"),
			right("size of modules")
		],
		rows: rows.map((row) => [
			row.name,
			...known ? [formatMiB(row.builtin ?? 0)] : [],
			String(row.modules),
			formatMiB(row.size)
		])
	};
}
/** What grew: subsystems, modules, symbols; a table that would be empty is left out. */
function growthTables({ subsystems, changed, symbols }) {
	return [
		{
			title: "Growth by subsystem",
			columns: [
				{ name: "subsystem" },
				right("in the image"),
				right("modules")
			],
			rows: subsystems.slice(0, SHOWN).map((row) => [
				row.name,
				row.builtin === null ? "not known" : signed(row.builtin),
				signed(row.modules)
			])
		},
		{
			title: cut("Growth by module", changed.length),
			columns: [
				{ name: "module" },
				right("before"),
				right("now"),
				right("growth")
			],
			rows: changed.slice(0, SHOWN).map((one) => [one.name, ...sizes(one)]),
			detail: true
		},
		{
			title: cut("Growth by symbol", symbols?.largest.length ?? 0),
			columns: [
				{ name: "symbol" },
				{ name: "in" },
				right("before"),
				right("now"),
				right("growth")
			],
			rows: (symbols?.largest ?? []).slice(0, SHOWN).map((one) => [
				one.name,
				one.file,
				...sizes(one)
			]),
			detail: true
		}
	].filter(({ rows }) => rows.length > 0);
}
/** `add 3, remove 1, grow 2, shrink 0: +1,234 B`, in the words of bloat-o-meter. */
const symbolSummary = ({ added, removed, grown, shrunk, bytes }) => `add ${added}, remove ${removed}, grow ${grown}, shrink ${shrunk}: ${signed(bytes)}`;
/** Bytes with their sign: `+1,234 B`. */
const signed = (bytes) => `${bytes > 0 ? "+" : ""}${bytes.toLocaleString("en-US")} B`;
const sizes = (one) => [
	plain(one.before),
	plain(one.after),
	signed(bytesOf(one))
];
const plain = (bytes) => bytes === null ? "–" : bytes.toLocaleString("en-US");
const cut = (title, count) => count > SHOWN ? `${title}, the largest ${SHOWN}` : title;
// packages/build-kernel/src/report.ts
/** What the run has to say about the kernel. */
function kernelReport(manifest) {
	const { modules, image, growth, subsystems = subsystemsOf(modules, void 0) } = manifest;
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
			},
			...growth === void 0 ? [] : growthFacts(growth)
		],
		tables: [...growth === void 0 ? [] : growthTables(growth), ...subsystems.length === 0 ? [] : [subsystemTable(subsystems)]],
		excerpts: [],
		findings: manifest.findings
	};
}
const growthFacts = ({ baseline, image, modules, symbols }) => [
	{
		name: "since",
		value: baseline.release
	},
	{
		name: "growth",
		value: `image ${signed(image)}, modules ${signed(modules)}`
	},
	...symbols === null ? [] : [{
		name: "symbols",
		value: symbolSummary(symbols)
	}]
];
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
/** The kernel's report with what was asked of its configuration. */
const joined = (report, judged) => ({
	...judged,
	...judged.verdict === "pass" ? { headline: report.headline } : {},
	facts: [...report.facts, ...judged.facts],
	tables: [...judged.tables, ...report.tables],
	findings: [...report.findings, ...judged.findings]
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
const isFile$1 = (file) => lstat(file).then((stats) => stats.isFile(), () => false);
// packages/build-kernel/src/describe.ts
/** Unpack the kernel into `folder`, look at it, and put its configuration beside the manifest. */
async function describe(request, rpms, folder, output, ports) {
	const { release } = rpms;
	await unpackKernel(rpms.files, folder, ports);
	const made = await ensureModulesDep(folder, release, ports);
	const tree = await readModuleTree(folder, release, ports);
	const image = path.join(folder, rpms.image);
	await checkMachine(request.arch, rpms, image, tree);
	const files = [];
	if (rpms.config !== void 0 && await isFile$1(path.join(folder, rpms.config))) {
		const copy = path.join(folder, "kernel.config");
		await copyFile(path.join(folder, rpms.config), copy);
		files.push(await fileEntry("config", copy, folder, ports));
		await ports.fs.publish(copy, path.join(output, "kernel.config"));
	}
	return {
		described: {
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
		},
		tree
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
// packages/build-kernel/src/compile/make.ts
/** What make is asked for, and where the image then lies in the object tree. */
const IMAGES = {
	x86_64: {
		target: "bzImage",
		file: "arch/x86/boot/bzImage"
	},
	aarch64: {
		target: "Image",
		file: "arch/arm64/boot/Image"
	},
	riscv64: {
		target: "Image",
		file: "arch/riscv/boot/Image"
	}
};
/** The same words in every call: kbuild compiles anew whatever was compiled with others. */
function makeArgv(tree, ports) {
	const { source, object, cache } = tree;
	return [
		"make",
		"-s",
		"-C",
		source,
		`O=${object}`,
		...kbuildWords(tree, ports),
		...cache === void 0 ? [] : [`CC=ccache ${compilerOf(tree, ports)}`]
	];
}
/** Nothing of this machine in the result: names, times and paths are fixed (kernel: Documentation/kbuild/reproducible-builds.rst). */
function makeEnv({ source, object, epoch, cache }) {
	const map = `-ffile-prefix-map=${source}=/usr/src/linux -ffile-prefix-map=${object}=/usr/src/object`;
	return {
		KBUILD_BUILD_USER: "dpuos",
		KBUILD_BUILD_HOST: "dpuos",
		KBUILD_BUILD_VERSION: "1",
		KBUILD_BUILD_TIMESTAMP: (/* @__PURE__ */ new Date(epoch * 1e3)).toUTCString(),
		SOURCE_DATE_EPOCH: String(epoch),
		KCFLAGS: map,
		KAFLAGS: map,
		LC_ALL: "C",
		CCACHE_NOHASHDIR: "1",
		CCACHE_BASEDIR: object,
		...cache?.env
	};
}
const FAILURES = [
	{
		code: "kernel-build-header",
		match: /fatal error: (\S+\.h): No such file or directory/,
		blame: "user",
		title: "the header $1 is not installed, which the kernel’s own tools need",
		hint: "Install what brings it: libelf-dev for gelf.h and libelf.h, libssl-dev for openssl/…."
	},
	{
		code: "kernel-build-error",
		match: /^(\S+:\d+:\d+: (?:fatal )?error: .*)$/m,
		blame: "user",
		title: "the kernel does not compile: $1",
		hint: "Correct the source or its configuration: nothing was packed."
	},
	{
		code: "kernel-build-symbol",
		match: /ERROR: modpost: (.*)/,
		blame: "user",
		title: "a module does not link: $1",
		hint: "Configure what defines the symbol, or leave the module out."
	}
];
/** `drivers/x.c:10:5: warning: …` of the compiler. */
const WARNING = /^(?:\.\.\/)*(\S+?):(\d+):(\d+): warning: (.*)$/;
/** Warnings that are told one by one. */
const TOLD$2 = 20;
/** Compile image and modules. Throws UserError with the compiler's own words where it cannot be done. */
async function compile(tree, ports) {
	const make = makeArgv(tree, ports);
	const env = makeEnv(tree);
	const warnings = /* @__PURE__ */ new Map();
	let lines = 0;
	let objects = 0;
	const targets = [
		IMAGES[tree.arch].target,
		"modules",
		...tree.deviceTrees ? ["dtbs"] : []
	];
	const [program, ...words] = make;
	await ports.proc.run([
		program,
		...words.filter((word) => word !== "-s"),
		`-j${availableParallelism()}`,
		...targets
	], {
		env,
		timeoutMs: 216e5,
		idleMs: 18e5,
		failures: FAILURES,
		onLine: (line) => {
			lines++;
			if (/^\s+CC\s/.test(line)) objects++;
			ports.log.progress(`${lines} steps: ${line.trim().slice(0, 90)}`);
			const [, named = "", row, column, title = ""] = WARNING.exec(line) ?? [];
			if (row === void 0) return;
			const file = shownSource(named, tree, ports);
			const at = {
				file,
				line: Number(row),
				column: Number(column)
			};
			warnings.set(`${file}:${row}:${column}`, {
				level: "warning",
				code: "kernel-build-warning",
				title,
				at
			});
		}
	});
	const release = (await readFile(path.join(tree.object, "include/config/kernel.release"), "utf8")).trim();
	const findings = told([...warnings.values()]);
	return {
		release,
		image: path.join(tree.object, IMAGES[tree.arch].file),
		objects,
		findings
	};
}
/** A source of the user's as he knows it, so that a pull request shows the warning at its line; of an archive, the place in it. */
function shownSource(file, { source }, ports) {
	const absolute = path.resolve(source, file);
	const inside = path.relative(source, absolute);
	if (inside.startsWith("..")) return file;
	return source.startsWith(`${ports.host.cacheDir}${path.sep}`) ? inside : shownPath(absolute, ports);
}
const told = (warnings) => [...warnings.slice(0, TOLD$2), ...warnings.length <= TOLD$2 ? [] : [{
	level: "warning",
	code: "kernel-build-warning",
	title: `the compiler warns at ${warnings.length - TOLD$2} more places; all are in the log`
}]];
/** Refuse a release that would not be what the packages say. */
function checkRelease(actual, expected) {
	if (actual === expected) return;
	throw new UserError({
		level: "error",
		code: "kernel-release",
		title: `the kernel calls itself ${actual}, and its packages would be for ${expected}`,
		hint: "Let nothing else of the source name the release: a file localversion*, an EXTRAVERSION in its Makefile, or CONFIG_LOCALVERSION in a fragment."
	});
}
// packages/build-kernel/src/compile/spec-file.ts
/** `uname -r` as openEuler has it: VERSION-RELEASE.ARCH. */
const unameOf = ({ version, release, arch }) => `${version}-${release}.${arch}`;
/**
* The spec of kernel, kernel-core, kernel-modules and kernel-devel out of a staged tree: nothing is compiled. Names and provides as openEuler's tools look for
* them; `installonlypkg(kernel)` lets dnf keep several.
*/
function kernelSpec(kernel) {
	const { version, release, arch } = kernel;
	const uname = unameOf(kernel);
	const modules = `/usr/lib/modules/${uname}`;
	return `Name: kernel
Version: ${version}
Release: ${release}
Summary: The Linux kernel, built by dpuos
License: GPL-2.0-only
Provides: kernel-uname-r = ${uname}
Provides: kernel-${arch} = ${version}-${release}
Requires: kernel-core-uname-r = ${uname}
Requires: kernel-modules-uname-r = ${uname}

%description
Brings the kernel's image and its modules.

%package core
Summary: The image of the Linux kernel
Provides: kernel-core-uname-r = ${uname}
Provides: kernel-uname-r = ${uname}
Provides: installonlypkg(kernel)

%description core
Image, configuration and symbols of the Linux kernel.

%package modules
Summary: Modules of the Linux kernel
Provides: kernel-modules-uname-r = ${uname}
Provides: installonlypkg(kernel-module)
Requires: kernel-core-uname-r = ${uname}

%description modules
Every module that was configured.

%package devel
Summary: What modules from elsewhere are built against
Provides: kernel-devel-uname-r = ${uname}

%description devel
Headers, configuration, symbol versions and kbuild of the Linux kernel.

%install
rmdir %{buildroot}
mv %{_topdir}/root %{buildroot}

# In a root that is only being installed there is no boot loader to tell; where there is one, whichever tool the system has does it.
%posttrans core
if [ -d /run/systemd/system ]; then
  if [ -x /usr/sbin/new-kernel-pkg ]; then
    /usr/sbin/new-kernel-pkg --package kernel --install ${uname} || :
  elif [ -x /usr/bin/kernel-install ]; then
    /usr/bin/kernel-install add ${uname} ${modules}/vmlinuz || :
  fi
fi

%preun core
if [ -d /run/systemd/system ] && [ -x /usr/bin/kernel-install ] && [ ! -x /usr/sbin/new-kernel-pkg ]; then
  /usr/bin/kernel-install remove ${uname} || :
fi

%posttrans modules
[ ! -x /sbin/depmod ] || /sbin/depmod -a ${uname} || :

%files

%files core
%defattr(-,root,root,-)
/boot/vmlinuz-${uname}
/boot/config-${uname}
/boot/System.map-${uname}
/boot/symvers-${uname}.gz
${kernel.deviceTrees ? `/boot/dtb-${uname}\n` : ""}%ghost /boot/initramfs-${uname}.img
%dir ${modules}
${modules}/vmlinuz
${modules}/modules.builtin*
${modules}/modules.order

%files modules
%defattr(-,root,root,-)
${modules}/kernel
${modules}/modules.alias*
${modules}/modules.dep*
${modules}/modules.devname
${modules}/modules.softdep
${modules}/modules.symbols*

%files devel
%defattr(-,root,root,-)
/usr/src/kernels/${uname}
${modules}/build
`;
}
/** rpmbuild's macros. */
const rpmMacros = (work) => buildMacros(work, "dpuos", {
	zstd: 3,
	own: [
		["__provides_exclude_from", "^(/usr/lib/modules|/usr/src)/"],
		["__requires_exclude_from", "^(/usr/lib/modules|/usr/src|/boot)/"],
		["__elf_exclude_path", "^(/usr/lib/modules|/usr/src|/boot)/"]
	]
});
// packages/build-kernel/src/compile/rpms.ts
/** Build the packages of `work/root` as `spec` says, and put them into the folder `repository`. `epoch`: seconds since 1970. Returns their files there, sorted. */
async function buildRpms(spec, arch, { work, repository, epoch }, ports) {
	const file = path.join(work, "package.spec");
	await writeFile(file, spec);
	await ports.proc.run([
		"rpmbuild",
		"-bb",
		"--noclean",
		"--target",
		`${arch}-linux`,
		...defines(rpmMacros(work)),
		file
	], {
		env: {
			HOME: work,
			SOURCE_DATE_EPOCH: String(epoch),
			LC_ALL: "C"
		},
		timeoutMs: 18e5
	});
	await mkdir(repository, { recursive: true });
	const out = path.join(work, "out");
	const files = [];
	for (const name of (await readdir(out)).sort()) {
		const copy = path.join(repository, name);
		await copyFile(path.join(out, name), copy);
		await lutimes(copy, epoch, epoch);
		files.push(copy);
	}
	return files;
}
/** Metadata of a folder with RPMs, the same for the same RPMs. */
async function indexRepository(repository, epoch, ports) {
	const times = [
		"--revision",
		String(epoch),
		"--set-timestamp-to-revision"
	];
	await ports.proc.run([
		"createrepo_c",
		"--quiet",
		"--general-compress-type=gz",
		...times,
		repository
	], { timeoutMs: 6e5 });
}
// packages/build-kernel/src/compile/stage-devel.ts
/** Of the source: what kbuild reads when it builds in `M=` (Documentation/kbuild/modules.rst), as kernel-devel of openEuler and Debian's linux-headers have it. */
const ofSource = (arch, inArch) => [
	"Makefile",
	"Kbuild",
	"scripts",
	"include",
	...inArch.filter((name) => /^(?:Makefile|Kbuild|include$)/.test(name)).map((name) => `arch/${arch}/${name}`),
	...arch === "arm64" ? ["arch/arm/include/asm"] : []
];
/** Of the object tree: the configuration, generated headers, and the programs that kbuild calls. */
const ofObjects = (arch) => [
	".config",
	"Module.symvers",
	"include",
	"scripts",
	`arch/${arch}/include/generated`,
	"tools/objtool/objtool"
];
/** Left behind by a build, of no use to the next, or with its paths in it. */
const LEFT = /\.(?:o|a|s|cmd|mod|order)$|^\.gitignore$|^\.tmp_/;
/** `include/config` has an empty file for every option; only these are read. */
const CONFIG$1 = /* @__PURE__ */ new Set(["auto.conf", "kernel.release"]);
/**
* Fill `devel`, a folder that `make -C` can build modules in. Programs in it run on the machine that built the kernel. Without debugging information and build id, which would hold its
* paths, they are the same whatever the folder.
*/
async function stageDevel(tree, devel, ports) {
	const arch = KERNEL_ARCH[tree.arch].folder;
	await mkdir(devel, { recursive: true });
	const inArch = await readdir(path.join(tree.source, "arch", arch)).catch(() => []);
	await copy(tree.source, ofSource(arch, inArch), devel, ports);
	await copy(tree.object, ofObjects(arch), devel, ports);
	for (const name of ["scripts/kconfig", "scripts/dtc/include-prefixes"]) await rm(path.join(devel, name), {
		recursive: true,
		force: true
	});
	const programs = [];
	await tidy(devel, "", programs);
	for (const program of programs) await ports.proc.run([
		"strip",
		"-s",
		"-R",
		".note.gnu.build-id",
		program
	]);
}
async function copy(from, names, to, ports) {
	const there = names.filter((name) => existsSync(path.join(from, name)));
	if (there.length > 0) await ports.proc.run([
		"cp",
		"-R",
		"--parents",
		"--",
		...there,
		to
	], {
		cwd: from,
		timeoutMs: 6e5
	});
}
/** Take out what no build needs, and collect programs, by their absolute paths. Modes follow from what a file is, not from the umask. */
async function tidy(top, inside, programs) {
	const folder = path.join(top, inside);
	await chmod(folder, 493);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const name = path.join(inside, entry.name);
		const file = path.join(top, name);
		if (entry.isDirectory()) await tidy(top, name, programs);
		else if (LEFT.test(entry.name) || inside === "include/config" && !CONFIG$1.has(entry.name)) await rm(file);
		else if (entry.isFile()) {
			const isProgram = ((await lstat(file)).mode & 64) !== 0;
			await chmod(file, isProgram ? 493 : 420);
			if (isProgram && (await headOf(file)).subarray(0, 4).toString("latin1") === "ELF") programs.push(file);
		}
	}
}
// packages/build-kernel/src/compile/package.ts
/** Unresolved symbols that are told. */
const TOLD$1 = 20;
/** Install image, modules and what belongs to them below `root`, as the packages hold them. */
async function stage(tree, { release, image }, root, ports) {
	const make = makeArgv(tree, ports);
	const install = [
		`INSTALL_MOD_PATH=${root}/usr`,
		"INSTALL_MOD_STRIP=1",
		"DEPMOD=true",
		"modules_install"
	];
	await ports.proc.run([...make, ...install], {
		env: makeEnv(tree),
		timeoutMs: 18e5
	});
	const modules = path.join(root, "usr/lib/modules", release);
	for (const name of ["build", "source"]) await rm(path.join(modules, name), { force: true });
	await mkdir(path.join(modules, "kernel"), { recursive: true });
	const boot = path.join(root, "boot");
	await mkdir(boot, { recursive: true });
	if (tree.deviceTrees) await stageDeviceTrees(tree, path.join(boot, `dtb-${release}`), ports);
	await stageDevel(tree, path.join(root, "usr/src/kernels", release), ports);
	await symlink(`../../../src/kernels/${release}`, path.join(modules, "build"));
	const object = (name) => path.join(tree.object, name);
	await copyFile(image, path.join(boot, `vmlinuz-${release}`));
	await symlink(`../../../../boot/vmlinuz-${release}`, path.join(modules, "vmlinuz"));
	await copyFile(object(".config"), path.join(boot, `config-${release}`));
	await copyFile(object("System.map"), path.join(boot, `System.map-${release}`));
	const symvers = path.join(boot, `symvers-${release}`);
	await copyFile(object("Module.symvers"), symvers);
	await ports.proc.run([
		"gzip",
		"-9",
		"-n",
		"--",
		symvers
	]);
	await checkModules(tree, release, root, ports);
	await sameTimes(root, tree.epoch);
}
async function stageDeviceTrees(tree, folder, ports) {
	await ports.proc.run([
		...makeArgv(tree, ports),
		`INSTALL_DTBS_PATH=${folder}`,
		"dtbs_install"
	], {
		env: makeEnv(tree),
		timeoutMs: 6e5
	});
	if ((await readdir(folder, { recursive: true }).catch(() => [])).some((name) => name.endsWith(".dtb"))) return;
	throw new UserError({
		level: "error",
		code: "kernel-device-trees",
		title: "no device tree was built, though they are asked for",
		hint: "Configure the boards that have one (on arm64 CONFIG_ARCH_…), or leave `device-trees` out: servers describe themselves by ACPI."
	});
}
/** Write the modules' indexes; symbols that nobody has are an error. */
async function checkModules(tree, release, root, ports) {
	const symvers = path.join(tree.object, "Module.symvers");
	const { stderr } = await ports.proc.run([
		"depmod",
		"-b",
		path.join(root, "usr"),
		"-e",
		"-E",
		symvers,
		release
	], { okCodes: [0, 1] });
	const unknown = stderr.split("\n").filter((line) => /needs unknown symbol|ERROR:/.test(line));
	if (unknown.length === 0) return;
	throw new UserError({
		level: "error",
		code: "kernel-modules-unresolved",
		title: `${unknown.length} ${unknown.length === 1 ? "symbol that modules need is" : "symbols that modules need are"} nowhere: ${unknown[0] ?? ""}`,
		detail: unknown.slice(0, TOLD$1).join("\n"),
		hint: "Configure what defines them, or leave the modules out."
	});
}
/** One time for all below `root`: rpm keeps the times of files that are older than its clamp. */
async function sameTimes(root, epoch) {
	for (const name of await readdir(root)) {
		const file = path.join(root, name);
		if ((await lstat(file)).isDirectory()) await sameTimes(file, epoch);
		await lutimes(file, epoch, epoch);
	}
}
/** Pack what is staged in `work/root` and make a repository of it at `repository`. Returns the RPM files. */
async function pack(kernel, work, repository, epoch, ports) {
	const files = await buildRpms(kernelSpec(kernel), kernel.arch, {
		work,
		repository,
		epoch
	}, ports);
	if (files.length !== 4) throw new Error(`rpmbuild made ${files.length} packages of ${unameOf(kernel)}, expected 4`);
	await indexRepository(repository, epoch, ports);
	return files;
}
// packages/build-kernel/src/compile/sign-repository.ts
/** The inputs' key, tried before anything is compiled; undefined: nothing is to be signed. Throws UserError where it is none, or has another password. */
async function packageSigning({ signingKey: key, signingPassword: password = "" }, arch, ports) {
	if (key === void 0) return void 0;
	if (!isOpenPgpKey(key)) throw new UserError({
		level: "error",
		code: "signing-key-unknown",
		title: "signing-key is no armoured private OpenPGP key: RPMs are signed with no other",
		hint: "Give the text that `gpg --armor --export-secret-keys KEY` prints, from a secret."
	});
	await requireTools("kernel-packages-signing", arch, ports);
	const proof = ({ gpg, home }) => gpg([
		"--detach-sign",
		"--output",
		path.join(home, "proof"),
		"--",
		"/dev/null"
	]);
	await withOpenPgpKey(key, password, ports, proof);
	return {
		key,
		password
	};
}
/**
* Sign these RPMs in place, make the metadata of their repository anew and sign it; the public key lies beside them as `RPM-GPG-KEY`. `epoch`: seconds since 1970. Says what the manifest
* (in the folder `output`) does.
*/
async function signRepository(repository, files, { key: text, password }, { epoch, output }, ports) {
	return await withOpenPgpKey(text, password, ports, async (key) => {
		await signRpms(files, key, epoch, ports);
		for (const file of files) await lutimes(file, epoch, epoch);
		await indexRepository(repository, epoch, ports);
		const publicKey = await signMetadata(repository, key, epoch);
		return {
			key: path.relative(output, publicKey),
			fingerprint: key.fingerprint
		};
	});
}
// packages/build-kernel/src/drivers/dkms-conf.ts
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)(?:\[(\d+)\])?=(.*)$/s;
/** What decides what is built, or asks for something to be run or changed before. Beside these, a line is of no account here. */
const REFUSED = {
	PRE_BUILD: "runs a script before it is built",
	PATCH: "changes its sources for some kernels"
};
/** Where dkms builds it: stands for the tree in what MAKE says. */
const TREE = "/dkms/tree";
/**
* Read a dkms.conf. Findings name the line: a statement that only a shell understands, a name that is missing, what would have to be run. `file` is how people name it,
* `release` the kernel's `uname -r`.
*/
function parseDkmsConf(text, file, release) {
	const findings = [];
	const wrong = (line, title, hint) => {
		findings.push({
			level: "error",
			code: "dkms-conf",
			title,
			hint,
			at: {
				file,
				line
			}
		});
	};
	const values = /* @__PURE__ */ new Map();
	for (const { line, text: statement } of statementsOf(text)) {
		const [, name = "", index, rest = ""] = ASSIGNMENT.exec(statement) ?? [];
		const value = name === "" ? void 0 : unquote(rest);
		if (value === void 0) wrong(line, `only a shell can tell what ${JSON.stringify(statement.trim())} means`, AS_SOURCES);
		else values.set(index === void 0 || index === "0" ? name : `${name}[${index}]`, {
			value,
			line
		});
	}
	for (const [key, { value, line }] of values) {
		const why = REFUSED[key.replace(/\[.*/, "")];
		if (why !== void 0 && value !== "") wrong(line, `the driver ${why} (${key}), and nothing of it is run here`, AS_SOURCES);
	}
	const known = {
		kernelver: release,
		kernel_version: release,
		PWD: TREE,
		dkms_tree: "/dkms"
	};
	const expand = ({ value, line }) => value.replaceAll(/\$(?:\{(\w+)\}|(\w+))|\$\(|`/g, (whole, braced, bare) => {
		const name = braced ?? bare;
		const found = name === void 0 ? void 0 : known[name] ?? values.get(name)?.value;
		if (found === void 0 || found.includes("$")) wrong(line, `${whole} is not known before it is run`, AS_SOURCES);
		return found ?? "";
	});
	const said = (key) => {
		const one = values.get(key);
		if (one !== void 0 && one.value !== "") return expand(one);
		findings.push({
			level: "error",
			code: "dkms-conf",
			title: `there is no ${key}`,
			hint: "dkms.conf must have PACKAGE_NAME, PACKAGE_VERSION and BUILT_MODULE_NAME[0] (dkms(8)).",
			at: { file }
		});
		return "";
	};
	const [name, version] = [said("PACKAGE_NAME"), said("PACKAGE_VERSION")];
	const modules = [...values].flatMap(([key, one]) => /^BUILT_MODULE_NAME(\[|$)/.test(key) ? [expand(one)] : []);
	Object.assign(known, {
		kernel_source_dir: "/dkms/kernel",
		source_tree: "/dkms/source",
		module: name,
		module_version: version
	});
	known["dkms_tree"] = "/dkms";
	const given = values.get("MAKE");
	const made = given === void 0 ? {
		folder: "",
		variables: []
	} : readMake(expand(given).replaceAll(`/dkms/${name}/${version}/build`, TREE));
	if (made === void 0 && given !== void 0) wrong(given.line, `${JSON.stringify(given.value)} is more than one call of make`, AS_SOURCES);
	if (findings.length > 0 || made === void 0) return {
		ok: false,
		findings
	};
	return {
		ok: true,
		value: {
			name,
			version,
			modules: modules.length === 0 ? [name] : modules,
			...made
		}
	};
}
const AS_SOURCES = "Nothing of a driver’s tree is run here: say it in plain assignments, or name the folder as `kmod` with `name` and `version`.";
/** Lines without comments and empty ones; a backslash at the end joins. Their numbers start with 1. */
function* statementsOf(text) {
	let open;
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const joined = open === void 0 ? raw : open.text + raw;
		const line = open?.line ?? index + 1;
		open = void 0;
		if (joined.endsWith("\\")) open = {
			line,
			text: joined.slice(0, -1)
		};
		else if (!/^\s*(?:#|$)/.test(joined)) yield {
			line,
			text: joined
		};
	}
	if (open !== void 0) yield open;
}
/** The one word that a shell makes of it, variables left in; undefined where it is more than a word. Single quotes around text with `$` are kept from it by a NUL-free escape. */
function unquote(text) {
	const match = /^(?:"((?:[^"\\`]|\\.)*)"|'([^']*)'|([^\s"'`;&|<>()]*))\s*(?:#.*)?$/s.exec(text);
	if (match === null) return void 0;
	const [, double, single, bare] = match;
	if (double !== void 0) return double.replaceAll(/\\(["\\$`])/g, "$1");
	return single ?? bare ?? "";
}
/** `make -C KERNEL M=TREE/sub modules FOO=1`: the folder that is built and the variables that go along; undefined for anything else. */
function readMake(command) {
	if (/[;&|<>`\n]|\$\(/.test(command)) return void 0;
	const words = command.replaceAll(/["']/g, "").split(/\s+/).filter((word) => word !== "");
	if (words.shift() !== "make") return void 0;
	let folder = "";
	const variables = [];
	for (let word = words.shift(); word !== void 0; word = words.shift()) {
		const [, name, value = ""] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? [];
		if (word === "-C") {
			const at = insideTree(words.shift() ?? "");
			if (at !== void 0) folder = at;
		} else if (name === "M" || name === "SUBDIRS") folder = insideTree(value) ?? folder;
		else if (name !== void 0 && !KERNEL_WORDS.has(name) && !value.startsWith("/dkms")) variables.push(word);
		else if (name === void 0 && !/^(?:-j\d*|-s|-k|all|modules|default)$/.test(word) && insideTree(word) === void 0) return void 0;
	}
	return folder.split("/").includes("..") ? void 0 : {
		folder,
		variables
	};
}
/** What our own call of make says itself. */
const KERNEL_WORDS = /* @__PURE__ */ new Set([
	"KERNELRELEASE",
	"KVERSION",
	"KVER",
	"KERNELVER",
	"KDIR",
	"KERNELDIR",
	"KERNEL_DIR",
	"ARCH",
	"CC",
	"CROSS_COMPILE"
]);
const insideTree = (at) => at === TREE ? "" : at.startsWith(`${TREE}/`) ? at.slice(11).replace(/\/+$/, "") : void 0;
// packages/build-kernel/src/drivers/sources.ts
/** The drivers of a definition whose sources are given. */
function driverEntries({ definition, position }, { host }) {
	return definition.drivers.vendor.flatMap(({ kmod, dkms, name, version }, index) => {
		const kind = dkms === void 0 ? "kmod" : "dkms";
		const from = dkms ?? kmod;
		if (from === void 0 || kind === "kmod" && name === void 0) return [];
		const at = position([
			"drivers",
			"vendor",
			index,
			kind
		]);
		return [{
			kind,
			folder: path.resolve(host.workspace, from),
			name,
			version,
			at
		}];
	});
}
/** Look at the sources. Throws one UserError with all that is wrong with any of them. */
async function readSources(entries, release, ports) {
	const findings = [];
	const sources = [];
	for (const entry of entries) {
		const source = await readSource(entry, release, findings, ports);
		if (source !== void 0) sources.push(source);
	}
	if (findings.length > 0) throw new UserError(findings);
	return sources;
}
async function readSource(entry, release, findings, ports) {
	const { folder, at } = entry;
	const shown = shownPath(folder, ports);
	const wrong = (title, hint) => {
		findings.push({
			level: "error",
			code: "driver-source",
			title,
			hint,
			at
		});
	};
	if ((await stat(folder).catch(() => void 0))?.isDirectory() !== true) return wrong(`drivers.vendor: there is no folder ${shown}`, "The path starts at the folder of the file that names it.");
	let said = {
		name: entry.name ?? "",
		version: entry.version ?? "1",
		inside: "",
		variables: [],
		modules: void 0
	};
	if (entry.kind === "dkms") {
		const text = await readFile(path.join(folder, "dkms.conf"), "utf8").catch(() => void 0);
		if (text === void 0) return wrong(`drivers.vendor: ${shown} has no dkms.conf`, "Name the folder that holds it, or the sources as `kmod` with `name`.");
		const conf = parseDkmsConf(text, path.join(shown, "dkms.conf"), release);
		if (!conf.ok) {
			findings.push(...conf.findings);
			return;
		}
		const { name, version, folder: inside, variables, modules } = conf.value;
		said = {
			name,
			version: version.replaceAll("-", "_"),
			inside,
			variables,
			modules
		};
	}
	const built = path.join(folder, said.inside);
	const names = await readdir(built).catch(() => []);
	if (!names.includes("Kbuild") && !names.includes("Makefile")) return wrong(`drivers.vendor: ${shownPath(built, ports)} has neither a Kbuild nor a Makefile`, "Name the folder whose Kbuild or Makefile says `obj-m += …`; prebuilt modules go without `name`.");
	return {
		...said,
		folder,
		digest: digestOf([said.variables, await contents(folder, ports)]),
		at
	};
}
/** Copy the sources to `place`: without version control, and without what an earlier build left there. */
async function copySources(folder, place) {
	const left = new Set(await leftovers(folder));
	await cp(folder, place, {
		recursive: true,
		verbatimSymlinks: true,
		filter: (from) => !left.has(from)
	});
}
const MADE = /^(?:\..*\.cmd|.*\.ko|.*\.mod(?:\.[co])?|modules\.order|Module\.symvers|\.git|\.tmp_versions)$/;
async function leftovers(folder) {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = new Set(entries.map(({ name }) => name));
	const found = [];
	for (const entry of entries) {
		const file = path.join(folder, entry.name);
		if (MADE.test(entry.name) || names.has(`.${entry.name}.cmd`)) found.push(file);
		else if (entry.isDirectory()) found.push(...await leftovers(file));
	}
	return found;
}
/** Path and content of each file, sorted. */
async function contents(folder, ports) {
	const left = await leftovers(folder);
	const files = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => !left.some((one) => file === one || file.startsWith(`${one}/`))).sort();
	return await Promise.all(files.map(async (file) => [path.relative(folder, file), (await ports.fs.hash(file)).sha256]));
}
// packages/build-kernel/src/drivers/compile-driver.ts
/** Findings of each kind that are told one by one. */
const TOLD = 20;
/**
* Compile a driver. `symvers`: Module.symvers of those before it. Names, times and paths are fixed, so that the same sources give the same bytes. Throws UserError with the
* compiler's errors at the lines of the vendor's sources.
*/
async function compileDriver(source, { headers, release, arch, compiler, epoch }, symvers, ports) {
	const copy = path.join(await ports.fs.scratch("driver"), source.name);
	await copySources(source.folder, copy);
	const folder = path.join(copy, source.inside);
	const strip = compiler === "llvm" ? "llvm-strip" : `${prefixOf(arch, ports)}strip`;
	const map = `-ffile-prefix-map=${copy}=/usr/src/${source.name}-${source.version} -ffile-prefix-map=${headers}=/usr/src/kernels/${release}`;
	const lines = [];
	const run = await ports.proc.run([
		...[
			"make",
			"-C",
			headers,
			`M=${folder}`,
			`-j${availableParallelism()}`
		],
		...kbuildWords({
			arch,
			compiler
		}, ports),
		`CC=${compilerOf({
			arch,
			compiler
		}, ports)}`,
		...symvers.length === 0 ? [] : [`KBUILD_EXTRA_SYMBOLS=${symvers.join(" ")}`],
		...source.variables,
		"modules"
	], {
		env: {
			KBUILD_BUILD_USER: "dpuos",
			KBUILD_BUILD_HOST: "dpuos",
			KBUILD_BUILD_TIMESTAMP: (/* @__PURE__ */ new Date(epoch * 1e3)).toUTCString(),
			SOURCE_DATE_EPOCH: String(epoch),
			KCFLAGS: map,
			KAFLAGS: map,
			LC_ALL: "C"
		},
		okCodes: [1, 2],
		timeoutMs: 36e5,
		onLine: (line) => {
			lines.push(line);
			ports.log.progress(line.trim().slice(0, 100));
		}
	});
	const told = saidOf(lines, {
		...source,
		copy: [copy, source.folder]
	}, ports);
	if (run.code !== 0) throw new UserError(failures(told, lines, source));
	const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ko")).map((name) => path.join(folder, name)).sort();
	refuseMissing(files, source);
	for (const file of files) await ports.proc.run([
		strip,
		"--strip-debug",
		file
	]);
	return {
		files,
		symvers: path.join(folder, "Module.symvers"),
		findings: told.filter(({ level }) => level === "warning").slice(0, TOLD)
	};
}
/** `file:line:column: error: text` of the compiler, and what modpost says of symbols. */
const MESSAGE = /^(\S+?):(\d+):(?:(\d+):)? (?:fatal )?(error|warning): (.*)$/;
const MODPOST = /^(?:ERROR: modpost: |(WARNING): modpost: )(.*)$/;
const UNDEFINED = /^"([^"]+)" \[(.*?)\] undefined!/;
function saidOf(lines, { name, at, copy: [copy, folder] }, ports) {
	const found = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, file, row, column, level, title = ""] = MESSAGE.exec(line) ?? [];
		if (file !== void 0 && file.startsWith(`${copy}/`)) {
			const where = {
				file: shownPath(path.join(folder, file.slice(copy.length + 1)), ports),
				line: Number(row),
				...column === void 0 ? {} : { column: Number(column) }
			};
			found.set(line, {
				level: level === "error" ? "error" : "warning",
				code: level === "error" ? "driver-error" : "driver-warning",
				title,
				at: where,
				...level === "error" ? { hint: `Correct the source of ${name} for this kernel.` } : {}
			});
			continue;
		}
		const [, warning, text] = MODPOST.exec(line) ?? [];
		if (text === void 0) continue;
		const symbol = UNDEFINED.exec(text)?.[1];
		found.set(line, {
			level: warning === void 0 ? "error" : "warning",
			code: "driver-symbol",
			title: symbol === void 0 ? text.replaceAll(`${copy}/`, "") : `${name} uses ${symbol}, which neither the kernel nor a driver before it exports`,
			hint: "Configure what exports it, name the driver that does before this one, or change the source.",
			at
		});
	}
	return [...found.values()];
}
function failures(told, lines, { name, at }) {
	const errors = told.filter(({ level }) => level === "error");
	if (errors.length > 0) return errors.slice(0, TOLD);
	return [{
		level: "error",
		code: "driver-build",
		title: `${name} cannot be built: ${lines.find((line) => /\*\*\*|error:/i.test(line))?.trim() ?? "make failed"}`,
		detail: lines.slice(-12).join("\n"),
		hint: "Its Kbuild or Makefile must say `obj-m += …` to kbuild.",
		at
	}];
}
function refuseMissing(files, { name, modules, at }) {
	const made = files.map((file) => path.basename(file, ".ko"));
	const missing = (modules ?? []).filter((one) => !made.includes(one));
	if (files.length > 0 && missing.length === 0) return;
	throw new UserError({
		level: "error",
		code: "driver-module-missing",
		title: files.length === 0 ? `${name} was built, and no module came out` : `${name} was built, and ${missing.map((one) => `${one}.ko`).join(", ")} did not come out, only ${made.map((one) => `${one}.ko`).join(", ")}`,
		hint: "Its Kbuild or Makefile says `obj-m += NAME.o` for each module; dkms.conf names them as BUILT_MODULE_NAME.",
		at
	});
}
// packages/build-kernel/src/drivers/driver-spec.ts
/** Where its modules lie in a root; depmod prefers `extra` to the kernel's own. */
const driverFolder = ({ name, release }) => `/usr/lib/modules/${release}/extra/${name}`;
/** RPM's release of it: one driver has a package for each kernel. `-` would end it. */
const driverRelease = ({ release }) => `1.${release.replaceAll("-", "_")}`;
/** The spec of `kmod-NAME`: its tree is ready. depmod runs where there is one; in a root that is being installed without, whoever installs it does. */
function driverSpec(driver) {
	const { name, version, release, requires, modules, license } = driver;
	const depmod = `[ ! -x /sbin/depmod ] || /sbin/depmod -a ${release} || :`;
	return `Name: kmod-${name}
Version: ${version}
Release: ${driverRelease(driver)}
Summary: ${name} for Linux ${release}
License: ${license}
Requires: ${requires}
${modules.map((file) => `Provides: kmod(${file})\n`).join("")}Provides: ${name}-kmod = ${version}
Provides: installonlypkg(kernel-module)

%description
The driver ${name} ${version}, built by dpuos for Linux ${release}.

%install
rmdir %{buildroot}
mv %{_topdir}/root %{buildroot}

%posttrans
${depmod}

%postun
${depmod}

%files
%defattr(-,root,root,-)
${driverFolder(driver)}
`;
}
// packages/build-kernel/src/drivers/headers.ts
const HINT = "Set the input `headers` to a folder that `make -C` can build modules in: of kernel-devel, Debian’s /usr/src/linux-headers-RELEASE, or a compiled source.";
/** The build folder in kernel-devel's RPMs, unpacked into a scratch. Throws UserError where they hold none. */
async function headersFromRpms(files, ports) {
	const folder = await ports.fs.scratch("kernel-devel");
	await unpackKernel(files, folder, ports);
	const tops = [path.join(folder, "usr/src/kernels"), path.join(folder, "usr/src")];
	for (const top of tops) {
		const names = await readdir(top).catch(() => []);
		for (const name of names.sort()) {
			const headers = path.join(top, name);
			if (!await isFile(path.join(headers, "Makefile"))) continue;
			await bringPrograms(headers, ports);
			return headers;
		}
	}
	throw new UserError({
		level: "error",
		code: "kernel-headers",
		title: `${files.map((file) => path.basename(file)).join(", ")} holds no folder that modules can be built in`,
		hint: HINT
	});
}
/** Refuse what modules cannot be built in, or is another kernel's, or has programs that do not run here. */
async function checkHeaders(folder, release, ports) {
	const wrong = (title) => new UserError({
		level: "error",
		code: "kernel-headers",
		title,
		hint: HINT
	});
	for (const name of [
		"Makefile",
		"Module.symvers",
		"scripts/Makefile.modpost",
		FIXDEP
	]) if (!await isFile(path.join(folder, name))) throw wrong(`${folder} has no ${name}: no module can be built in it`);
	const text = await readFile(path.join(folder, "include/generated/utsrelease.h"), "utf8").catch(() => "");
	const found = /UTS_RELEASE\s+"([^"]*)"/.exec(text)?.[1];
	if (found !== release) throw wrong(`the headers in ${folder} are for kernel ${found ?? "unknown"}, the image has ${release}`);
	await refuseForeign(folder, ports);
}
/** Programs of another processor's kernel-devel do not run here. */
async function refuseForeign(folder, { host }) {
	const made = machineOf(await headOf(path.join(folder, FIXDEP)));
	if (made === host.arch) return;
	throw new UserError({
		level: "error",
		code: "kernel-headers-programs",
		title: `the programs in ${folder}/scripts are for ${made ?? "another processor"}, and this machine is ${host.arch}`,
		hint: "Install Debian’s linux-kbuild of the same version, or set `headers` to a tree whose scripts were made here (`make modules_prepare`)."
	});
}
const FIXDEP = "scripts/basic/fixdep";
/** Debian has fixdep, modpost and their like for each processor, apart from the headers: put those of this machine, where it has them, in place of foreign ones. */
async function bringPrograms(folder, { host }) {
	const text = await readFile(path.join(folder, "Makefile"), "utf8");
	const number = (name) => new RegExp(`^${name} = (\\d+)$`, "m").exec(text)?.[1] ?? "";
	const own = `/usr/lib/linux-kbuild-${number("VERSION")}.${number("PATCHLEVEL")}`;
	if (!await isFile(path.join(own, FIXDEP)) || !await isFile(path.join(folder, FIXDEP))) return;
	if (machineOf(await headOf(path.join(folder, FIXDEP))) === host.arch) return;
	for (const name of ["basic", "mod"]) await cp(path.join(own, "scripts", name), path.join(folder, "scripts", name), {
		recursive: true,
		force: true
	});
}
const isFile = async (file) => (await stat(file).catch(() => void 0))?.isFile() === true;
// packages/build-kernel/src/drivers/kernel-compiler.ts
/**
* The kind of compiler that a kernel's modules must be compiled with: its own, as Kconfig noted it (CC_IS_CLANG; a kernel that clang compiled may have options that gcc does not know, as CFI). Throws UserError
* where this machine does not have it.
*/
async function kernelCompiler(headers, { release, arch }, ports) {
	const config = await readFile(path.join(headers, "include/config/auto.conf"), "utf8").catch(() => "");
	const compiler = /^CONFIG_CC_IS_CLANG=y$/m.test(config) ? "llvm" : "gcc";
	const program = compilerOf({
		arch,
		compiler
	}, ports);
	if (await ports.proc.which(program) === void 0) {
		const text = /^CONFIG_CC_VERSION_TEXT="(.*)"$/m.exec(config)?.[1];
		throw new UserError({
			level: "error",
			code: "driver-compiler",
			title: `kernel ${release} was compiled with ${text ?? compiler}, its drivers must be too, and ${program} is not installed`,
			hint: compiler === "llvm" ? "Install it: on Debian and Ubuntu `apt-get install clang lld llvm`." : `Install it: on Debian and Ubuntu \`apt-get install ${program === "gcc" ? "gcc" : `gcc-${program.replace(/-gcc$/, "")}`}\`.`
		});
	}
	if (compiler === "llvm") await requireTools("kernel-llvm", arch, ports);
	return compiler;
}
// packages/build-kernel/src/drivers/build-drivers.ts
/** Folder in the output with their packages. */
const FOLDER = "drivers";
/**
* Compile and pack every driver whose sources the definition names, in its order: a driver may use symbols of those before it. `headers` is asked for only where there is one.
* Returns undefined where there is none. Throws UserError with what keeps one from being built.
*/
async function buildDrivers(entries, kernel, ports) {
	const repository = path.join(kernel.output, FOLDER);
	await rm(repository, {
		recursive: true,
		force: true
	});
	if (entries.length === 0) return void 0;
	const { rpms, arch } = kernel;
	const { release } = rpms;
	await requireTools("driver-build", arch, ports);
	const sources = await readSources(entries, release, ports);
	const headers = await ports.log.group(`Headers of ${release}`, async () => {
		const folder = await kernel.headers();
		await checkHeaders(folder, release, ports);
		return folder;
	});
	const tree = {
		headers,
		release,
		arch,
		compiler: await kernelCompiler(headers, {
			release,
			arch
		}, ports),
		epoch: await epochOf$1(rpms, ports)
	};
	const requires = await kernelRequirement(rpms, ports);
	const compiled = [];
	const files = [];
	for (const source of sources) await ports.log.group(`Driver ${source.name} ${source.version}`, async () => {
		const one = await compileDriver(source, tree, compiled.map(({ symvers }) => symvers), ports);
		compiled.push(one);
		files.push(await packDriver(source, one, {
			...tree,
			requires,
			repository
		}, ports));
	});
	const { output, signing } = kernel;
	const { epoch } = tree;
	if (signing === void 0) await indexRepository(repository, epoch, ports);
	const signed = signing === void 0 ? void 0 : await signRepository(repository, files, signing, {
		epoch,
		output
	}, ports);
	const headersOf = await rpmHeaders(files, ports);
	const drivers = sources.map((source, index) => ({
		name: source.name,
		version: source.version,
		package: headersOf.get(files[index] ?? "")?.nevra ?? "",
		modules: (compiled[index]?.files ?? []).map((file) => path.basename(file, ".ko").replaceAll("-", "_")),
		digest: source.digest
	}));
	return {
		drivers,
		repositories: [fileUrl(`${repository}/`)],
		...signed === void 0 ? {} : { signed },
		files: await Promise.all(files.map((file) => fileEntry("driver", file, output, ports))),
		findings: compiled.flatMap(({ findings }) => findings),
		digest: digestOf(drivers)
	};
}
/** The manifest with the drivers that were built beside the kernel. */
const withDrivers = (kernel, built) => built === void 0 ? kernel : {
	...kernel,
	inputs: { digest: digestOf([kernel.inputs.digest, built.digest]) },
	repositories: [...kernel.repositories, ...built.repositories],
	...built.signed === void 0 ? {} : { signed: built.signed },
	files: [...kernel.files, ...built.files],
	findings: [...kernel.findings, ...built.findings],
	drivers: built.drivers
};
async function packDriver({ name, version }, { files }, { release, arch, epoch, requires, repository }, ports) {
	const work = await ports.fs.scratch("driver-pack");
	const root = path.join(work, "root");
	const folder = path.join(root, driverFolder({
		name,
		release
	}));
	await mkdir(folder, { recursive: true });
	for (const file of files) await copyFile(file, path.join(folder, path.basename(file)));
	await sameTimes(root, epoch);
	const [rpm, ...others] = await buildRpms(driverSpec({
		name,
		version,
		arch,
		release,
		requires,
		modules: files.map((file) => path.basename(file)),
		license: await licensesOf(files, work, ports)
	}), arch, {
		work,
		repository,
		epoch
	}, ports);
	if (rpm === void 0 || others.length > 0) throw new Error(`rpmbuild of kmod-${name} made ${others.length} packages too many`);
	return rpm;
}
/** As its modules say it. */
async function licensesOf(files, scratch, ports) {
	const all = /* @__PURE__ */ new Set();
	for (const file of files) for (const one of readModuleElf(await moduleBytes(file, {
		scratch,
		ports
	}))?.modinfo.get("license") ?? []) all.add(one);
	return [...all].sort().join(" and ") || "unknown";
}
/** What a kernel's packages provide that no other kernel does; openEuler has `kernel-uname-r = RELEASE`. */
async function kernelRequirement({ files, release }, ports) {
	const provides = await rpmProvides(files, ports);
	for (const one of [`kernel-uname-r = ${release}`, `kernel-uname-r(${release})`]) if (provides.has(one)) return one;
	throw new UserError({
		level: "error",
		code: "kernel-uname-r",
		title: `the packages of kernel ${release} do not provide kernel-uname-r: nothing would bind a driver to them`,
		detail: files.map((file) => path.basename(file)).join("\n"),
		hint: "Take a kernel of openEuler’s making, or build the modules elsewhere and name them as `kmod` without `name`."
	});
}
/** SOURCE_DATE_EPOCH, else when the kernel's packages were built: the same for everyone who builds upon them. */
async function epochOf$1({ files }, ports) {
	const given = ports.host.env["SOURCE_DATE_EPOCH"];
	if (given !== void 0 && /^\d+$/.test(given)) return Number(given);
	return Math.max(...await rpmBuildTimes(files, ports));
}
// packages/build-kernel/src/size/measure.ts
/** Files per call: their paths stay far below ARG_MAX (2 MiB). */
const BATCH = 400;
/** nm of a kernel with all of openEuler's modules prints less than this. */
const MOST = 512 * 2 ** 20;
/**
* What `nm -A --size-sort` says of vmlinux and every module of an object tree, as one text (symbols.ts reads it): what the next build is compared with.
*/
async function symbolsText(object, { nm }, ports) {
	const files = [...["vmlinux"].filter((name) => existsSync(path.join(object, name))), ...await modules(object)];
	let text = "";
	for (let start = 0; start < files.length; start += BATCH) {
		const { stdout } = await ports.proc.run([
			nm,
			"-A",
			"--size-sort",
			...files.slice(start, start + BATCH)
		], {
			cwd: object,
			env: { LC_ALL: "C" },
			maxStdout: MOST
		});
		text += stdout;
	}
	return text;
}
/** Code and data in the image by subsystem, from kbuild's archives of what is built in. */
async function builtinOf(object, { size }, ports) {
	const archives = await builtinArchives(object);
	if (archives.length === 0) return /* @__PURE__ */ new Map();
	const { stdout } = await ports.proc.run([size, ...archives], {
		cwd: object,
		env: { LC_ALL: "C" },
		maxStdout: MOST
	});
	return parseSize(stdout);
}
/** `fs/built-in.a`, `drivers/net/built-in.a`: two levels; those above list what is in those below. */
async function builtinArchives(object) {
	const folders = async (below) => (await readdir(path.join(object, below), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => path.join(below, entry.name));
	const top = await folders(".");
	const second = (await Promise.all(top.map(folders))).flat();
	return [...top, ...second].map((folder) => path.join(folder, "built-in.a")).filter((file) => existsSync(path.join(object, file)));
}
/** Modules of this configuration, relative to the tree: modules.order names them `kernel/fs/x.ko`, later `fs/x.ko`, since 6.2 `fs/x.o`. */
async function modules(object) {
	return (await readFile(path.join(object, "modules.order"), "utf8").catch(() => "")).split("\n").filter((line) => line !== "").map((line) => line.replace(/^kernel\//, "").replace(/\.o$/, ".ko"));
}
/** Measure an object tree into `folder`: `kernel.symbols` and `builtin.json`. */
async function measureTree(object, folder, binutils, ports) {
	await writeFile(path.join(folder, SYMBOLS), await symbolsText(object, binutils, ports));
	const builtin = await builtinOf(object, binutils, ports);
	await writeFile(path.join(folder, BUILTIN), JSON.stringify([...builtin]));
}
const SYMBOLS = "kernel.symbols";
const BUILTIN = "builtin.json";
/** What `measureTree` left of what is built in. */
async function readBuiltin(folder) {
	return new Map(JSON.parse(await readFile(path.join(folder, BUILTIN), "utf8")));
}
// packages/build-kernel/src/size/trim.ts
/**
* Hold the modules of a kernel against what the definition keeps (`drivers.keep`, the board's devices, what starts the image, and all that these need). `optionOf`: which option makes a module, by its path
* below lib/modules/RELEASE. Options that somebody asked for by name (`asked`) are not proposed, nor those of which one module is kept. Undefined where the definition keeps all.
*/
function proposeTrim(tree, definition, optionOf, asked) {
	if (definition.drivers.keep === void 0) return void 0;
	const { kept } = chooseModules(tree, driverRules(tree, definition));
	const made = /* @__PURE__ */ new Map();
	let [unused, size] = [0, 0];
	for (const module of tree.modules.values()) {
		const isKept = kept.has(module.name);
		if (!isKept) [unused, size] = [unused + 1, size + module.size];
		const option = optionOf(module.path);
		if (option === void 0 || asked.has(option)) continue;
		const one = made.get(option) ?? {
			modules: [],
			size: 0,
			isKept: false
		};
		one.modules.push(module.name);
		one.size += module.size;
		one.isKept ||= isKept;
		made.set(option, one);
	}
	const proposals = [...made].filter(([, { isKept }]) => !isKept).map(([option, one]) => ({
		option,
		modules: one.modules.sort(),
		size: one.size
	})).toSorted((a, b) => b.size - a.size || (a.option < b.option ? -1 : 1));
	return {
		unused,
		size,
		proposals
	};
}
/**
* The option that makes a module, from the Makefile of its folder in the source: `obj-$(CONFIG_X) += a.o b.o` (Documentation/kbuild/makefiles.rst). `load`: text of a file of the source, by its path from the
* top. Undefined for what is switched on otherwise.
*/
function moduleOption(module, load) {
	const inside = module.replace(/^kernel\//, "");
	const object = path.basename(inside).replace(/\.ko(?:\.\w+)?$/, ".o");
	const lines = (load(path.join(path.dirname(inside), "Makefile")) ?? load(path.join(path.dirname(inside), "Kbuild")))?.replace(/\\\n/g, " ").split("\n") ?? [];
	for (const line of lines) {
		const [, option, objects = ""] = /^\s*obj-\$[({]CONFIG_(\w+)[)}]\s*[:+]?=\s*(.*)$/.exec(line) ?? [];
		if (option !== void 0 && objects.split(/\s+/).includes(object)) return option;
	}
}
/** A fragment that leaves them out, as it can be named in `kernel.fragments`. */
const trimFragment = ({ proposals }) => ["# Proposed by dpuos: options whose modules the image does not keep. Nothing was left out; what you want out, take over into a fragment.\n", ...proposals.map(({ option, modules, size }) => `# ${modules.join(" ")}, ${size} bytes\n# CONFIG_${option} is not set\n`)].join("");
/** Rows that a person reads. */
const ROWS = 15;
function trimTable({ proposals }) {
	const rest = proposals.slice(ROWS);
	const left = rest.reduce((sum, one) => sum + one.size, 0);
	return {
		title: "What could be left out: options whose modules the image does not keep",
		columns: [
			{ name: "option" },
			{ name: "modules" },
			{
				name: "size",
				align: "right"
			}
		],
		rows: [...proposals.slice(0, ROWS).map(({ option, modules, size }) => [
			`CONFIG_${option}`,
			modules.join(", "),
			formatMiB(size)
		]), ...rest.length === 0 ? [] : [[
			`${rest.length} more`,
			"",
			formatMiB(left)
		]]]
	};
}
// packages/build-kernel/src/size/with-sizes.ts
/** Add subsystems, and growth since the baseline where there is one. */
function withSizes(bare, { builtin, symbols }, { sized, findings }) {
	const kernel = {
		...bare,
		subsystems: subsystemsOf(bare.modules, builtin)
	};
	return {
		...kernel,
		findings: [...kernel.findings, ...findings],
		...sized === void 0 ? {} : { growth: growthOf(sized, {
			kernel,
			symbols
		}) }
	};
}
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
// packages/build-kernel/src/compile/ccache.ts
/** What the cache may take; the least recently used goes. A small kernel of one processor takes 60 MB. */
const LIMIT = "2G";
/**
* ccache for a build with this compiler: `auto` uses it where it is installed, `off` never, and the address of a storage that others share (`redis://`, `http://`, `https://`) must work: UserError where
* ccache is missing. undefined: compiled without. What it knows comes from the runner's cache first, and goes back there.
*/
async function openCompilerCache(wish, compiler, digest, ports) {
	const remote = wish === "auto" || wish === "off" ? void 0 : wish;
	if (wish === "off") return void 0;
	if (await ports.proc.which("ccache") === void 0) {
		if (remote === void 0) return void 0;
		throw new UserError({
			level: "error",
			code: "tool-missing",
			title: "not installed: ccache, which `compiler-cache` needs",
			hint: "Install it (on Debian and Ubuntu `apt-get install ccache`), or set `compiler-cache: auto`."
		});
	}
	const own = ports.host.env["CCACHE_DIR"];
	const folder = own ?? path.join(ports.host.cacheDir, "ccache");
	await mkdir(folder, { recursive: true });
	const prefix = `dpuos-ccache-${digestOf([compiler, ports.host.arch]).slice(0, 16)}-`;
	if (own === void 0) await ports.cache.restore(prefix + digest, [prefix], [folder]);
	const log = path.join(await ports.fs.scratch("ccache"), randomUUID());
	return {
		env: {
			CCACHE_DIR: folder,
			...own === void 0 ? { CCACHE_MAXSIZE: LIMIT } : {},
			CCACHE_COMPILERCHECK: "content",
			CCACHE_STATSLOG: log,
			...remote === void 0 ? {} : { CCACHE_REMOTE_STORAGE: remote }
		},
		async finish() {
			const use = readUse(await readFile(log, "utf8").catch(() => ""));
			if (own === void 0 && use.misses > 0) await ports.cache.save(prefix + digest, [folder]);
			return use;
		}
	};
}
/** What a statslog says (ccache(1), `stats_log`): counters by name, one a line, under a comment for each call. */
function readUse(log) {
	const count = /* @__PURE__ */ new Map();
	for (const line of log.split("\n")) count.set(line, (count.get(line) ?? 0) + 1);
	const of = (...names) => names.reduce((sum, name) => sum + (count.get(name) ?? 0), 0);
	const lost = of("remote_storage_error", "remote_storage_timeout");
	return {
		hits: of("direct_cache_hit", "preprocessed_cache_hit"),
		misses: of("cache_miss"),
		remote: of("remote_storage_hit"),
		findings: lost === 0 ? [] : [unreachable(lost)]
	};
}
/** `1209 of 1234 taken (98 %), 35 of them from the shared storage`. */
function useText({ hits, misses, remote }) {
	const all = hits + misses;
	return `${hits} of ${all} taken (${all === 0 ? 0 : Math.round(100 * hits / all)} %)${remote === 0 ? "" : `, ${remote} of them from the shared storage`}`;
}
const unreachable = (times) => ({
	level: "warning",
	code: "kernel-compiler-cache",
	title: `the storage of \`compiler-cache\` did not answer ${times === 1 ? "once" : `${times} times`}: what it may have was compiled here`,
	hint: "Look whether it runs, and whether this machine reaches it. The kernel is the same."
});
const ADDRESS = /^(?:redis(?:\+unix)?|https?):\/\/\S+$/;
/** What is wrong with the input `compiler-cache`. */
function compilerCacheMistakes(wish) {
	if (wish === "auto" || wish === "off" || ADDRESS.test(wish)) return [];
	return [{
		level: "error",
		code: "kernel-compiler-cache",
		title: `\`compiler-cache\` is ${JSON.stringify(wish)}`,
		hint: "Set it to `auto`, `off`, or the address of a storage as ccache has it: redis://HOST:PORT or http://HOST/PATH."
	}];
}
// packages/build-kernel/src/compile/estimate.ts
/** undefined: there are no objects of an earlier build. `config` is the text of the new `.config`. */
async function estimate(object, config) {
	const built = await readFile(path.join(object, "include/config/auto.conf"), "utf8").catch(() => void 0);
	if (built === void 0) return void 0;
	const changed = changedOptions(built, config);
	const there = (await commandsIn(object)).filter((name) => existsSync(path.join(object, name.replace(/\.([^/]+)\.cmd$/, "$1"))));
	if (there.length === 0) return void 0;
	let again = 0;
	const because = /* @__PURE__ */ new Map();
	for (const name of there) {
		const asked = optionsIn(await readFile(path.join(object, name), "utf8")).filter((one) => changed.has(one));
		if (asked.length > 0) again++;
		for (const one of asked) because.set(one, (because.get(one) ?? 0) + 1);
	}
	const most = [...because].map(([name, objects]) => ({
		name,
		objects
	}));
	most.sort((a, b) => b.objects - a.objects || (a.name < b.name ? -1 : 1));
	return {
		again,
		all: there.length,
		because: most
	};
}
/** Folders without objects of the kernel itself: what is in them runs here, or is a file for each option. */
const WITHOUT = /* @__PURE__ */ new Set([
	"scripts",
	"tools",
	"usr",
	"include"
]);
/** Every `.x.o.cmd` of the kernel itself, relative to the tree. */
async function commandsIn(object, inside = "") {
	const entries = await readdir(path.join(object, inside), { withFileTypes: true });
	return (await Promise.all(entries.map(async (entry) => {
		const name = path.join(inside, entry.name);
		if (entry.isDirectory()) return WITHOUT.has(name) ? [] : await commandsIn(object, name);
		return /^\..+\.o\.cmd$/.test(entry.name) ? [name] : [];
	}))).flat();
}
/** Options whose value differs; one that is off is the same as one that is not there. */
function changedOptions(before, after) {
	const [old, now] = [valuesIn(before), valuesIn(after)];
	const names = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])];
	return new Set(names.filter((name) => old.get(name) !== now.get(name)));
}
/** Values by name, of a `.config` or of auto.conf, which since 5.17 has texts without their quotes. */
const valuesIn = (text) => new Map([...text.matchAll(/^CONFIG_(\w+)=(.*)$/gm)].flatMap(([, name = "", value = ""]) => value === "n" ? [] : [[name, value.replace(/^"(.*)"$/, "$1")]]));
/** The options that an object looks at, as fixdep wrote them: `$(wildcard include/config/SMP)`, before 5.14 `include/config/smp.h`, `…/net/ns.h`. */
const optionsIn = (command) => [...new Set([...command.matchAll(/\$\(wildcard include\/config\/([\w/]+)(\.h)?\)/g)].map(([, name = "", old]) => old === void 0 ? name : name.replaceAll("/", "_").toUpperCase()))];
/** `this change recompiles about 166 of 1757 objects (PCIEAER 140, PCI 26)`. */
function estimateText({ again, all, because }) {
	const why = because.slice(0, 5).map(({ name, objects }) => `${name} ${objects}`);
	return `this change recompiles about ${again} of ${all} objects${why.length === 0 ? "" : ` (${why.join(", ")})`}, and compiles what it adds`;
}
// packages/build-kernel/src/compile/packed.ts
const KEY = "key";
/**
* Let `pack` fill the empty folder `made`, unless the same was packed last time, by every byte of the staged tree: then that is put there. What is made is kept in the folder `kept`; undefined keeps nothing.
* Returns whether it was there.
*/
async function packOnce(kept, { root, object, digest }, made, pack, ports) {
	if (kept === void 0) {
		await pack();
		return false;
	}
	const vmlinux = await ports.fs.hash(path.join(object, "vmlinux"));
	const key = digestOf([
		digest,
		vmlinux.sha256,
		await treeDigest(root, ports.fs)
	]);
	if (await readFile(path.join(kept, KEY), "utf8").catch(() => "") === key) {
		ports.log.info("Packed as last time: nothing of it changed.");
		await cp(path.join(kept, "made"), made, {
			recursive: true,
			preserveTimestamps: true
		});
		return true;
	}
	await pack();
	const part = `${kept}.part`;
	for (const folder of [part, kept]) await rm(folder, {
		recursive: true,
		force: true
	});
	await cp(made, path.join(part, "made"), {
		recursive: true,
		preserveTimestamps: true
	});
	await writeFile(path.join(part, KEY), key);
	await rename(part, kept);
	return false;
}
/** Names, kinds, modes and contents of all below a folder; their times are one and the same. One file after the other: a kernel has thousands, of gigabytes in all. */
async function treeDigest(folder, fs) {
	const entries = [];
	for (const name of (await readdir(folder)).sort()) {
		const file = path.join(folder, name);
		const stats = await lstat(file);
		if (stats.isDirectory()) entries.push([
			name,
			stats.mode,
			await treeDigest(file, fs)
		]);
		else if (stats.isSymbolicLink()) entries.push([
			name,
			"link",
			await readlink(file)
		]);
		else entries.push([
			name,
			stats.mode,
			(await fs.hash(file)).sha256
		]);
	}
	return digestOf(entries);
}
// packages/build-kernel/src/compile/signing.ts
const THROW_AWAY = "throw-away";
/** Where kbuild finds the key, relative to the object tree: not in the configuration's words of any machine. */
const PLACE = "certs/dpuos.pem";
/** Options that signing needs. */
const SIGNING_SETTINGS = [
	{
		name: "MODULE_SIG",
		value: "y"
	},
	{
		name: "MODULE_SIG_ALL",
		value: "y"
	},
	{
		name: "MODULE_SIG_SHA256",
		value: "y"
	},
	{
		name: "MODULE_SIG_KEY",
		value: `"${PLACE}"`
	}
];
/**
* The key in a PEM file, private key and certificate, or `throw-away`: one that is made for this build. undefined: nothing is said of signing. Throws UserError where the file is not both, or the
* two do not belong together.
*/
async function moduleSigning(wish, arch, ports) {
	if (wish === void 0) return void 0;
	await requireTools("kernel-signing", arch, ports);
	const thrown = wish === THROW_AWAY;
	const file = thrown ? await makeKey(ports) : path.resolve(ports.host.workspace, wish);
	const { fingerprint, isRsa } = await readKey(file, ports);
	return {
		fingerprint: thrown ? void 0 : fingerprint,
		findings: thrown || isRsa ? [] : [notTheSame(shownPath(file, ports))],
		async during(object, epoch, build) {
			const place = path.join(object, PLACE);
			await mkdir(path.dirname(place), { recursive: true });
			ports.fs.onExit(() => rm(place, { force: true }));
			try {
				await copyFile(file, place);
				await utimes(place, epoch, epoch);
				return await build();
			} finally {
				await rm(place, { force: true });
			}
		}
	};
}
async function makeKey(ports) {
	const folder = await ports.fs.scratch("module-key", { inMemory: 2 ** 20 });
	const [config, file] = [path.join(folder, "x509.conf"), path.join(folder, "key.pem")];
	await writeFile(config, X509);
	await ports.proc.run([
		"openssl",
		"req",
		"-new",
		"-nodes",
		"-utf8",
		"-sha256",
		"-days",
		"36500",
		"-batch",
		"-x509",
		"-config",
		config,
		"-outform",
		"PEM",
		"-out",
		file,
		"-keyout",
		file
	], { timeoutMs: 12e4 });
	return file;
}
/** As the kernel's certs/default_x509.genkey. */
const X509 = `[ req ]
default_bits = 4096
distinguished_name = name
prompt = no
string_mask = utf8only
x509_extensions = extensions
[ name ]
CN = dpuos throw-away module key
[ extensions ]
basicConstraints = critical,CA:FALSE
keyUsage = digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;
async function readKey(file, ports) {
	const shown = shownPath(file, ports);
	const ask = async (...argv) => {
		const { code, stdout } = await ports.proc.run(["openssl", ...argv], {
			okCodes: [1],
			timeoutMs: 6e4
		});
		return code === 0 ? stdout : void 0;
	};
	const secret = await ask("pkey", "-in", file, "-passin", "pass:", "-pubout");
	const certificate = await ask("x509", "-in", file, "-noout", "-pubkey");
	if (secret === void 0 || certificate === void 0) throw wrong(`${shown} holds ${secret === void 0 ? "no private key without a passphrase" : "no certificate"}`, "Put both into one PEM file: the private key, unencrypted, and its X.509 certificate.");
	if (secret.trim() !== certificate.trim()) throw wrong(`the certificate in ${shown} is not of the private key in it`, "Put the two that belong together into the file.");
	const print = await ask("x509", "-in", file, "-noout", "-fingerprint", "-sha256") ?? "";
	const text = await ask("x509", "-in", file, "-noout", "-text") ?? "";
	return {
		fingerprint: print.replace(/^.*=/, "").replaceAll(":", "").trim().toLowerCase(),
		isRsa: text.includes("Public Key Algorithm: rsaEncryption")
	};
}
const wrong = (title, hint) => new UserError({
	level: "error",
	code: "kernel-module-key",
	title,
	hint
});
const notTheSame = (shown) => ({
	level: "warning",
	code: "kernel-module-key",
	title: `${shown} is no RSA key: its signatures are others every time, and so are the packages`,
	hint: "Take an RSA key where builds have to be the same to the byte."
});
/** What the kernel looks for at the end of a module (include/linux/module_signature.h). */
const MAGIC = "~Module signature appended~\n";
/** Refuse modules without a signature. `modules`: the staged /lib/modules/RELEASE. */
async function checkSigned(modules) {
	const names = (await readdir(modules, { recursive: true })).filter((name) => name.endsWith(".ko"));
	const bare = [];
	for (const name of names) if (!await endsWithMagic(path.join(modules, name))) bare.push(name);
	if (bare.length === 0) return;
	throw new UserError({
		level: "error",
		code: "kernel-modules-unsigned",
		title: `${bare.length} of ${names.length} modules have no signature: ${bare[0] ?? ""}`,
		detail: bare.slice(0, 20).join("\n"),
		hint: "The configuration did not take MODULE_SIG and MODULE_SIG_ALL: see `dpuos kernel explain CONFIG_MODULE_SIG_ALL`."
	});
}
async function endsWithMagic(file) {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const end = Buffer.alloc(28);
		await handle.read(end, 0, end.length, Math.max(0, size - end.length));
		return end.toString("latin1") === MAGIC;
	} finally {
		await handle.close();
	}
}
// packages/build-kernel/src/compile/made.ts
/** What is made of an object tree: the packages below `repository`, and what measure.ts writes. */
const REPOSITORY = "repository";
/** The folder with what was made: `kept`, from an earlier run or the runner's cache, or new, and then kept there. */
async function makeOnce(kept, ports, make) {
	const key = `dpuos-kernel-${path.basename(kept ?? "")}`;
	if (kept !== void 0 && !existsSync(kept)) await ports.cache.restore(key, [], [kept]);
	if (kept !== void 0 && existsSync(kept)) {
		ports.log.info("The same kernel was built before.");
		await markUsed(kept, ports);
		return {
			made: kept,
			findings: [],
			facts: [{
				name: "compiled",
				value: "nothing: the same was built before"
			}]
		};
	}
	const made = await ports.fs.scratch("kernel-made");
	const making = await make(made);
	if (kept !== void 0) {
		await keep(made, kept, ports);
		await ports.cache.save(key, [kept]);
	}
	return {
		made,
		...making
	};
}
/** Compile, install and pack a configured source, and measure it: into the folder `made`. */
async function make({ source, object, arch, compiler, config }, kernel, { objects, digest, signing, ...how }, made, ports) {
	const tree = {
		source: source.folder,
		object,
		arch,
		compiler,
		...how
	};
	const { epoch, cache } = tree;
	const expected = await estimate(object, config);
	if (expected !== void 0) ports.log.info(`Kept objects: ${estimateText(expected)}`);
	const work = await ports.fs.scratch("kernel-pack");
	const root = path.join(work, "root");
	const staged = async () => {
		const compiled = await ports.log.group(`Compile Linux ${unameOf(kernel)}`, () => objects.during(() => compile(tree, ports)));
		checkRelease(compiled.release, unameOf(kernel));
		await ports.log.group("Install image and modules", () => stage(tree, compiled, root, ports));
		return compiled;
	};
	const compiled = signing === void 0 ? await staged() : await signing.during(object, epoch, staged);
	if (signing !== void 0) await checkSigned(path.join(root, "usr/lib/modules", compiled.release));
	const use = await cache?.finish();
	const packing = {
		root,
		object,
		digest
	};
	const fill = async () => {
		await pack(kernel, work, path.join(made, REPOSITORY), epoch, ports);
		await measureTree(object, made, binutilsOf(tree, ports), ports);
	};
	const isKnown = await ports.log.group("Pack the kernel", () => packOnce(objects.packed, packing, made, fill, ports));
	return {
		findings: [
			...compiled.findings,
			...use?.findings ?? [],
			...signing?.findings ?? []
		],
		facts: [
			{
				name: "compiled",
				value: `${compiled.objects} objects`
			},
			...isKnown ? [{
				name: "packed",
				value: "as last time"
			}] : [],
			...expected === void 0 ? [] : [{
				name: "expected",
				value: estimateText(expected)
			}],
			...signing === void 0 ? [] : [{
				name: "modules signed",
				value: signing.fingerprint ?? "throw-away"
			}],
			...use === void 0 ? [] : [{
				name: "ccache",
				value: useText(use)
			}]
		]
	};
}
/** Bytes that finished kernels may take together. */
const RESULTS = 2 * 2 ** 30;
async function keep(made, place, ports) {
	const part = `${place}.part-${process.pid}`;
	await mkdir(path.dirname(place), { recursive: true });
	await cp(made, part, {
		recursive: true,
		preserveTimestamps: true
	});
	await rename(part, place).catch(() => rm(part, {
		recursive: true,
		force: true
	}));
	await pruneFolder(path.dirname(place), RESULTS, ports);
}
// packages/build-kernel/src/compile/object-tree.ts
/** One that goes with the run. */
const passing = (folder) => ({
	folder,
	during: (build) => build(),
	close: () => Promise.resolve()
});
/**
* A folder for the objects of one source and toolchain: an empty one that goes with the run, or the kept one of the last build (`keep`). One in which a build was killed is not gone on with, as an object may
* be half written. While another run works in it, an empty one.
*/
async function openObjectTree(identity, keep, ports) {
	const scratch = async () => passing(path.join(await ports.fs.scratch("kernel-build"), "object"));
	if (!keep) return await scratch();
	const top = path.join(ports.host.cacheDir, "kernel-object");
	const folder = path.join(top, digestOf(identity).slice(0, 32));
	const owner = `${folder}.owner`;
	const half = `${folder}.half`;
	await mkdir(top, { recursive: true });
	if (!await own(owner)) {
		ports.log.info("Another run builds in the kept object tree: this one starts with an empty one.");
		return await scratch();
	}
	const close = () => rm(owner, {
		recursive: true,
		force: true
	});
	ports.fs.onExit(close);
	if (existsSync(half)) await rm(folder, {
		recursive: true,
		force: true
	});
	await rm(half, { force: true });
	await mkdir(folder, { recursive: true });
	const now = new Date(ports.clock.now());
	await utimes(folder, now, now);
	await prune(top);
	const during = async (build) => {
		await writeFile(half, "");
		try {
			const result = await build();
			await rm(half, { force: true });
			return result;
		} catch (error) {
			if (error instanceof ToolError && error.info.how === "exit") await rm(half, { force: true });
			throw error;
		}
	};
	return {
		folder,
		packed: packedOf(folder),
		during,
		close
	};
}
const packedOf = (folder) => `${folder}.packed`;
/** Take a folder for oneself; one whose owner is gone can be taken. */
async function own(lock) {
	const mine = path.join(lock, String(process.pid));
	try {
		await mkdir(lock);
	} catch {
		const [pid] = await readdir(lock).catch(() => []);
		if (pid === void 0 || existsSync(`/proc/${pid}`)) return false;
		await rm(lock, {
			recursive: true,
			force: true
		});
		return await own(lock);
	}
	await writeFile(mine, "");
	return true;
}
async function prune(top) {
	const names = (await readdir(top)).filter((name) => !name.includes(".") && !existsSync(path.join(top, `${name}.owner`)));
	const old = (await Promise.all(names.map(async (name) => ({
		name,
		at: (await stat(path.join(top, name))).mtimeMs
	})))).sort((a, b) => b.at - a.at).slice(3);
	for (const { name } of old) for (const one of [
		name,
		`${name}.half`,
		packedOf(name)
	]) await rm(path.join(top, one), {
		recursive: true,
		force: true
	});
}
// packages/build-kernel/src/compile/build-kernel.ts
/**
* Configure, and stop there when an option is not as asked; else compile and pack, unless the same was built before: by source, final configuration, compiler, release and
* time. Throws UserError with what keeps it from being built.
*/
async function buildKernel(request, ports) {
	const { arch, release, compiler, keepObjects } = request;
	await requireTools("kernel-build", arch, ports);
	const signing = await moduleSigning(request.moduleKey, arch, ports);
	const own = [...ownSettings(release, arch), ...signing === void 0 ? [] : SIGNING_SETTINGS];
	let tree = passing("");
	const objects = async ({ folder }) => {
		tree = await openObjectTree([
			folder,
			arch,
			compiler
		], keepObjects, ports);
		return tree.folder;
	};
	try {
		const configured = await configureSource({
			...request,
			objects,
			own
		}, ports);
		refuseOwn(configured, signing !== void 0);
		const judgement = judgeSource(configured);
		if (judgement.verdict !== "pass") return {
			configured,
			judgement
		};
		return {
			configured,
			judgement,
			kernel: await kernelOf(request, configured, {
				objects: tree,
				signing
			}, ports)
		};
	} finally {
		await tree.close();
	}
}
async function kernelOf(request, configured, { objects, signing }, ports) {
	const { arch, release, deviceTrees } = request;
	const { config, source } = configured;
	const epoch = await epochOf(source.folder, ports);
	const named = {
		arch,
		version: source.version,
		release,
		deviceTrees
	};
	const tools = await toolVersions("kernel-build", arch, ports);
	const compiler = await firstLine([compilerOf(request, ports), "--version"], ports);
	const linker = await firstLine([linkerOf(request, ports), "--version"], ports);
	const digest = digestOf([
		ports.host.version,
		source.identity ?? null,
		source.patches,
		config,
		compiler,
		linker,
		tools,
		named,
		epoch,
		kernelSpec(named),
		rpmMacros(""),
		"symbols",
		request.compiler,
		signing?.fingerprint ?? null
	]);
	const kept = source.identity !== void 0 && (signing === void 0 || signing.fingerprint !== void 0) ? path.join(ports.host.cacheDir, "kernel-result", digest) : void 0;
	const { made, ...making } = await ports.log.group(`Linux ${unameOf(named)}`, () => makeOnce(kept, ports, async (into) => {
		const cache = await openCompilerCache(request.compilerCache, compiler, digest, ports);
		return await make(configured, named, {
			epoch,
			cache,
			deviceTrees,
			objects,
			digest,
			signing
		}, into, ports);
	}));
	await rm(request.repository, {
		recursive: true,
		force: true
	});
	await cp(path.join(made, REPOSITORY), request.repository, {
		recursive: true,
		preserveTimestamps: true
	});
	return {
		...await readBack(request.repository, ports),
		...making,
		epoch,
		symbols: await readFile(path.join(made, SYMBOLS), "utf8"),
		builtin: await readBuiltin(made),
		digest,
		tools: {
			...tools,
			[request.compiler === "llvm" ? "clang" : "gcc"]: compiler,
			ld: linker
		}
	};
}
/** What packages and image must agree on is not a fragment's to say. */
function refuseOwn({ settings, arch }, isSigned) {
	const own = new Set(ownSettings("", arch).map(({ name }) => name));
	const findings = settings.filter(({ name }) => own.has(name)).map(({ name, at }) => ({
		level: "error",
		code: "kernel-release",
		title: `CONFIG_${name} follows from the release of the packages`,
		hint: "Take the line out, and set the input `release`: `uname -r` is VERSION-RELEASE.ARCH.",
		at
	}));
	const keys = settings.filter(({ name }) => isSigned && name === "MODULE_SIG_KEY");
	for (const { at } of keys) findings.push({
		level: "error",
		code: "kernel-module-key",
		title: "CONFIG_MODULE_SIG_KEY follows from the input `module-key`",
		hint: "Take the line out, or the input.",
		at
	});
	if (findings.length > 0) throw new UserError(findings);
}
/** openEuler's release: what comes behind the version names the RPM's release and the architecture. */
const ownSettings = (release, arch) => [{
	name: "LOCALVERSION",
	value: `"-${release}.${arch}"`
}, {
	name: "LOCALVERSION_AUTO",
	value: "n"
}];
/** What the packages themselves say: as for the distribution's. */
async function readBack(repository, ports) {
	const files = (await readdir(repository)).filter((name) => name.endsWith(".rpm")).sort().map((name) => path.join(repository, name));
	const headers = await rpmHeaders(files, ports);
	return {
		rpms: findKernel(await rpmPaths(files, ports), {
			package: "the build",
			at: void 0
		}),
		packages: files.flatMap((file) => {
			const header = headers.get(file);
			return header === void 0 || isDevel(file) ? [] : [{
				nevra: header.nevra,
				file
			}];
		}),
		devel: files.filter(isDevel),
		url: fileUrl(`${repository}/`)
	};
}
const isDevel = (file) => path.basename(file).startsWith("kernel-devel-");
/** SOURCE_DATE_EPOCH, else the time of the source's Makefile, which an archive keeps. */
async function epochOf(source, { host }) {
	const given = host.env["SOURCE_DATE_EPOCH"];
	if (given === void 0 || given === "") return Math.floor((await stat(path.join(source, "Makefile"))).mtimeMs / 1e3);
	if (/^\d+$/.test(given)) return Number(given);
	throw new UserError({
		level: "error",
		code: "epoch",
		title: `SOURCE_DATE_EPOCH is ${JSON.stringify(given)}, and must be seconds since 1970`,
		hint: "Write it as `git log -1 --format=%ct` does."
	});
}
async function firstLine(argv, ports) {
	const { stdout } = await ports.proc.run(argv);
	return stdout.split("\n")[0] ?? "";
}
// packages/build-kernel/src/compile/materials.ts
var import_enums = /* @__PURE__ */ __toESM(require_enums(), 1);
var import_models = /* @__PURE__ */ __toESM(require_models(), 1);
var import_index_node = /* @__PURE__ */ __toESM(require_index_node(), 1);
var import_spec = /* @__PURE__ */ __toESM(require_spec(), 1);
var import_packageurl_js = require_packageurl_js();
/** The licence of the kernel and of what is built of it (its COPYING). */
const KERNEL_LICENCE = "GPL-2.0-only";
/** The source, by its archive or commit. */
function sourceMaterial({ from }, version) {
	const [kind, value = ""] = from?.identity?.split(":") ?? [];
	const of = (wanted) => kind === wanted ? value : void 0;
	const [sha256, commit] = [of("sha256"), of("commit")];
	const qualifiers = sha256 !== void 0 ? { checksum: `sha256:${sha256}` } : commit !== void 0 ? { vcs_url: `git+${from?.name.split("#")[0]}@${commit}` } : void 0;
	return {
		purl: new import_packageurl_js.PackageURL("generic", void 0, "linux", version, qualifiers, void 0).toString(),
		name: from?.name ?? "",
		sha256,
		commit,
		patches: from?.patches ?? []
	};
}
/** Its RPMs, drivers too. */
const rpmMaterials = ({ files, arch, drivers = [] }) => files.flatMap(({ path, sha256, role }) => {
	if (role !== "package" && role !== "driver") return [];
	const file = path.split("/").at(-1) ?? path;
	const [, name = file, version = ""] = /^(.+)-([^-]+-[^-]+)\.[^.]+\.rpm$/.exec(file) ?? [];
	const isDriver = role === "driver";
	return [{
		name,
		version,
		file,
		purl: new import_packageurl_js.PackageURL("rpm", "dpuos", name, version, { arch }, void 0).toString(),
		sha256,
		licence: isDriver ? void 0 : KERNEL_LICENCE,
		driver: drivers.find((one) => isDriver && name === `kmod-${one.name}`)
	}];
});
/** Files beside its RPMs, by their digests: `config`, `kernel.config sha256:…`. */
const otherFiles = ({ files }) => files.flatMap(({ role, path, sha256 }) => role === "package" || role === "driver" ? [] : [{
	role,
	text: `${path} sha256:${sha256}`
}]);
// packages/build-kernel/src/compile/sbom.ts
const { Component, Property } = import_models;
/**
* CycloneDX 1.6 as JSON text: the source with its archive or commit and the patches upon it, each RPM, each driver, the tools that made them, configuration and module key by their digests. Same kernel,
* same bytes.
*/
function kernelBom(kernel, { version, epoch }) {
	const source = sourceComponent(kernel, version);
	const rpms = rpmMaterials(kernel).map(rpmComponent);
	for (const rpm of rpms) rpm.dependencies.add(source.bomRef);
	const whole = new Component(import_enums.ComponentType.OperatingSystem, "linux", {
		bomRef: "kernel",
		version: kernel.release,
		description: `Linux ${kernel.release} for ${kernel.arch}`,
		licenses: licences(KERNEL_LICENCE),
		properties: new import_models.PropertyRepository(otherFiles(kernel).map(({ role, text }) => new Property(`dpuos:file:${role}`, text))),
		dependencies: new import_models.BomRefRepository([...rpms, source].map(({ bomRef }) => bomRef))
	});
	const bom = new import_models.Bom({
		serialNumber: `urn:uuid:${uuidOf(kernel.inputs.digest, "bill of materials of a kernel")}`,
		metadata: new import_models.Metadata({
			timestamp: /* @__PURE__ */ new Date(epoch * 1e3),
			tools: new import_models.Tools({ tools: new import_models.ToolRepository([new import_models.Tool({
				vendor: "dpuos",
				name: "build-kernel",
				version: kernel.tool.version
			}), ...Object.entries(kernel.tools).map(([name, one]) => new import_models.Tool({
				name,
				version: one
			}))]) }),
			component: whole
		}),
		components: new import_models.ComponentRepository([source, ...rpms])
	});
	return `${new import_index_node.JsonSerializer(new import_index_node.JSON.Normalize.Factory(import_spec.Spec1dot6)).serialize(bom, {
		sortLists: true,
		space: 2
	})}\n`;
}
const licences = (expression) => new import_models.LicenseRepository(expression === void 0 ? [] : [new import_models.LicenseExpression(expression)]);
function sourceComponent(kernel, version) {
	const { purl, name, sha256, commit, patches } = sourceMaterial(kernel, version);
	return new Component(import_enums.ComponentType.Library, "linux-source", {
		bomRef: "source",
		version,
		purl,
		description: name,
		hashes: new import_models.HashDictionary(sha256 === void 0 ? [] : [[import_enums.HashAlgorithm["SHA-256"], sha256]]),
		licenses: licences(KERNEL_LICENCE),
		properties: new import_models.PropertyRepository([...commit === void 0 ? [] : [new Property("dpuos:commit", commit)], ...patches.map((patch, index) => new Property(`dpuos:patch:${index + 1}`, `sha256:${patch}`))])
	});
}
function rpmComponent({ name, version, purl, sha256, licence, driver }) {
	return new Component(import_enums.ComponentType.Library, name, {
		bomRef: purl,
		version,
		purl,
		hashes: new import_models.HashDictionary([[import_enums.HashAlgorithm["SHA-256"], sha256]]),
		licenses: licences(licence),
		properties: new import_models.PropertyRepository(driver === void 0 ? [] : [new Property("dpuos:modules", driver.modules.join(" ")), new Property("dpuos:sources", `sha256:${driver.digest}`)])
	});
}
// packages/build-kernel/src/compile/spdx.ts
/** SPDX 2.3 as JSON text, with what the CycloneDX document has. Same kernel, same bytes. */
function kernelSpdx(kernel, { version, epoch }) {
	const { purl, name, sha256, commit, patches } = sourceMaterial(kernel, version);
	const rpms = rpmMaterials(kernel);
	const whole = {
		id: "kernel",
		name: "linux",
		version: kernel.release,
		purpose: "OPERATING-SYSTEM",
		licence: KERNEL_LICENCE,
		comment: `Linux ${kernel.release} for ${kernel.arch}. Files: ${otherFiles(kernel).map(({ text }) => text).join(", ")}`
	};
	const source = {
		id: "source",
		name: "linux-source",
		version,
		purpose: "SOURCE",
		sha256,
		licence: KERNEL_LICENCE,
		sourceInfo: name === "" ? void 0 : name,
		purl,
		annotations: [...commit === void 0 ? [] : [`commit ${commit}`], ...patches.map((patch, index) => `patch ${index + 1} sha256:${patch}`)]
	};
	const document = spdxDocument({
		name: `linux-${kernel.release}`,
		uuid: uuidOf(kernel.inputs.digest, "SPDX document of a kernel"),
		time: (/* @__PURE__ */ new Date(epoch * 1e3)).toISOString().replace(".000Z", "Z"),
		tools: [`dpuos-${kernel.tool.version}`, ...Object.entries(kernel.tools).map(([tool, one]) => `${tool}-${one}`)],
		packages: [
			whole,
			source,
			...rpms.map(packageOf)
		],
		relations: rpms.flatMap(({ file, licence }) => [[
			"kernel",
			"CONTAINS",
			file
		], ...licence === void 0 ? [] : [[
			file,
			"GENERATED_FROM",
			"source"
		]]])
	});
	return `${JSON.stringify(document, null, 2)}\n`;
}
const packageOf = ({ name, version, file, purl, sha256, licence, driver }) => ({
	id: file,
	name,
	version,
	fileName: file,
	sha256,
	licence,
	purl,
	...driver === void 0 ? {} : { annotations: [`modules ${driver.modules.join(" ")}`, `sources sha256:${driver.digest}`] }
});
// packages/build-kernel/src/compile/from-source.ts
/** Build the kernel, or say what keeps it from being built. */
async function buildFromSource(request, inputs, ports) {
	const asked = await askedBy(inputs, ports);
	const signing = await packageSigning(inputs, request.arch, ports);
	const repository = path.join(inputs.output, "kernel");
	for (const name of [
		SYMBOLS,
		TRIM,
		BOM,
		SPDX
	]) await rm(path.join(inputs.output, name), { force: true });
	const { configured, judgement, kernel } = await buildKernel({
		...asked,
		arch: request.arch,
		repository
	}, ports);
	const config = await writeConfig(judgement, configured, inputs, ports);
	for (const finding of judgement.findings) ports.log.finding(finding);
	const judged = configReport(judgement);
	if (kernel === void 0) return {
		report: judged,
		outputs: {
			manifest: "",
			config,
			verdict: judgement.verdict,
			release: ""
		}
	};
	const folder = await ports.fs.scratch("kernel");
	const { described, tree } = await describe(request, kernel.rpms, folder, inputs.output, ports);
	const { output } = inputs;
	const files = [...kernel.packages.map(({ file }) => file), ...kernel.devel];
	const { epoch } = kernel;
	const signed = signing === void 0 ? void 0 : await signRepository(repository, files, signing, {
		epoch,
		output
	}, ports);
	const symbols = path.join(inputs.output, SYMBOLS);
	await ports.fs.writeFile(symbols, kernel.symbols);
	const trim = trimOf(tree, request.definition, configured);
	const fragment = path.join(output, TRIM);
	if (trim !== void 0) await ports.fs.writeFile(fragment, trimFragment(trim));
	const bare = {
		schema: "dpuos.kernel/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: kernel.digest },
		source: await sourceOf$1(inputs.definition, ports),
		tools: { ...kernel.tools },
		arch: request.arch,
		release: kernel.rpms.release,
		origin: "build",
		from: fromOf(asked.source, configured.source),
		packages: kernel.packages.map(({ nevra }) => nevra),
		repositories: [kernel.url],
		...signed === void 0 ? {} : { signed },
		...described,
		files: [
			...described.files,
			await fileEntry("symbols", symbols, output, ports),
			...trim === void 0 ? [] : [await fileEntry("trim-fragment", fragment, output, ports)],
			...await Promise.all(files.toSorted().map((file) => fileEntry("package", file, output, ports)))
		],
		findings: [...described.findings, ...kernel.findings]
	};
	const drivers = await buildDrivers(request.drivers, {
		rpms: kernel.rpms,
		arch: request.arch,
		output,
		signing,
		headers: async () => inputs.headers ?? await headersFromRpms(kernel.devel, ports)
	}, ports);
	const sized = withSizes(withDrivers(bare, drivers), {
		builtin: kernel.builtin,
		symbols: parseSymbols(kernel.symbols)
	}, request.baseline);
	const of = {
		version: configured.source.version,
		epoch
	};
	const [bom, spdx] = [path.join(output, BOM), path.join(output, SPDX)];
	await ports.fs.writeFile(bom, kernelBom(sized, of));
	await ports.fs.writeFile(spdx, kernelSpdx(sized, of));
	const manifest = {
		...sized,
		files: [
			...sized.files,
			await fileEntry("sbom-cyclonedx", bom, output, ports),
			await fileEntry("sbom-spdx", spdx, output, ports)
		]
	};
	const written = await writeManifest(manifest, inputs.output, ports);
	return {
		report: joined(withTrim(withFacts(kernelReport(manifest), kernel.facts), trim), judged),
		outputs: {
			manifest: written,
			config,
			verdict: "pass",
			release: manifest.release
		}
	};
}
/** A URL without what may be a secret in it. */
const fromOf = (named, { identity, patches }) => ({
	name: named.startsWith("git+") ? named.slice(4).replace(/\/\/[^/@]*@/, "//") : path.basename(named),
	identity: identity ?? null,
	patches: [...patches]
});
const withFacts = (report, facts) => ({
	...report,
	facts: [...report.facts, ...facts]
});
const BOM = "kernel.cdx.json";
const SPDX = "kernel.spdx.json";
/** A fragment that would leave out what the image does not keep. */
const TRIM = "kernel.trim.config";
function trimOf(tree, definition, { source, settings }) {
	if (definition === void 0) return void 0;
	const load = (file) => {
		try {
			return readFileSync(path.join(source.folder, file), "utf8");
		} catch {
			return;
		}
	};
	return proposeTrim(tree, definition, (module) => moduleOption(module, load), new Set(settings.map(({ name }) => name)));
}
/** Said in a number and a table; nothing is left out by itself. */
function withTrim(report, trim) {
	if (trim === void 0 || trim.unused === 0) return report;
	const { unused, size, proposals } = trim;
	const value = `${unused} ${unused === 1 ? "module" : "modules"} that the image does not keep, ${formatMiB(size)}; ${proposals.length} ${proposals.length === 1 ? "option" : "options"} in ${TRIM}`;
	return {
		...report,
		facts: [...report.facts, {
			name: "could be left out",
			value
		}],
		tables: [...report.tables, ...proposals.length === 0 ? [] : [trimTable(trim)]]
	};
}
// packages/build-kernel/src/distro/headers.ts
/** The folder that was given, else kernel-devel of the same version, unpacked. Throws UserError where no repository has it. */
async function headersOf(request, kernel, dnf, given, ports) {
	if (given !== void 0) return given;
	const names = develNames(request.package, kernel);
	try {
		return await headersFromRpms((await dnf.resolve(names)).flatMap(({ name, file }) => names.some((one) => one.startsWith(`${name}-`)) ? [file] : []), ports);
	} catch (error) {
		if (!(error instanceof NoSuchPackage)) throw error;
		throw new UserError({
			level: "error",
			code: "kernel-headers-missing",
			title: `no repository has ${names.join(" or ")}, which drivers are compiled against`,
			hint: "Add the repository that has it, or set the input `headers` to a folder that `make -C` can build modules in."
		}, { cause: error });
	}
}
/** kernel → kernel-devel, kernel-core → kernel-devel, kernel-64kb → kernel-64kb-devel; of the same version and release. */
function develNames(asked, kernel) {
	const own = kernel.find(({ name }) => name === asked) ?? kernel[0];
	if (own === void 0) return [];
	return [`${own.name.replace(/-(?:core|image)$/, "")}-devel${own.nevra.slice(own.name.length)}`];
}
// packages/build-kernel/src/distro/locked-kernel.ts
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
// packages/build-kernel/src/distro/resolve.ts
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
// packages/build-kernel/src/distro/take.ts
/** Take the kernel out of the distribution's RPMs, describe it, and hold its configuration against what is asked of it. */
async function takeKernel(request, inputs, ports) {
	const signing = request.drivers.length === 0 ? void 0 : await packageSigning(inputs, request.arch, ports);
	const settings = await readAsked(request.asked, request.arch, ports);
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
	const { described } = await ports.log.group(`Reading kernel ${rpms.release}`, () => describe(request, rpms, folder, inputs.output, ports));
	const drivers = await buildDrivers(request.drivers, {
		rpms,
		arch: request.arch,
		output: inputs.output,
		signing,
		headers: () => headersOf(request, kernel, dnf, inputs.headers, ports)
	}, ports);
	const bare = {
		schema: "dpuos.kernel/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: inputsDigest(request, kernel, ports) },
		source: await sourceOf$1(inputs.definition, ports),
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
	const manifest = withSizes(withDrivers(bare, drivers), {}, request.baseline);
	const written = await writeManifest(manifest, inputs.output, ports);
	const report = kernelReport(manifest);
	const judged = await judgeDistro(manifest, settings, request.asked.delivery, inputs, ports);
	if (judged === void 0) return {
		report,
		outputs: {
			manifest: written,
			config: "",
			verdict: "pass",
			release: manifest.release
		}
	};
	const { verdict } = judged.report;
	return {
		report: joined(report, judged.report),
		outputs: {
			manifest: written,
			config: judged.manifest,
			verdict,
			release: manifest.release
		}
	};
}
/** The distribution's kernel, as it was configured, against what is asked of it. Undefined: nothing is asked, and what the image starts with is there, or not to be known. */
async function judgeDistro(kernel, settings, delivery, { output }, ports) {
	const entry = kernel.files.find(({ role }) => role === "config");
	const text = entry === void 0 ? void 0 : await readFile(path.join(output, entry.path), "utf8");
	const judgement = judgeConfig({
		arch: kernel.arch,
		kernel: kernel.release,
		base: "distro",
		settings,
		final: text === void 0 ? [] : parseConfig(text, "kernel.config").settings,
		delivery
	});
	if (settings.length === 0 && (text === void 0 || judgement.misses.length === 0)) return void 0;
	const told = text === void 0 ? {
		...judgement,
		verdict: "broken",
		misses: [],
		findings: [noConfig(kernel.release)]
	} : judgement;
	const manifest = {
		schema: "dpuos.kernel-config/v1",
		tool: kernel.tool,
		inputs: { digest: digestOf([kernel.inputs.digest, settings.map(({ name, value, optional }) => [
			name,
			value,
			optional
		])]) },
		source: kernel.source,
		tools: kernel.tools,
		files: entry === void 0 ? [] : [entry],
		...told
	};
	for (const finding of told.findings) ports.log.finding(finding);
	return {
		manifest: await writeManifest(manifest, output, ports),
		report: configReport(told)
	};
}
const noConfig = (release) => ({
	level: "error",
	code: "kernel-config-absent",
	title: `the packages of kernel ${release} hold no configuration: whether it is as asked cannot be found out`,
	hint: "Take `kernel.fragments` and `kernel.presets` out, or use a kernel whose package has /boot/config-RELEASE."
});
/** What shaped the result: our version, the toolchain, and the RPMs byte for byte. */
const inputsDigest = (request, kernel, ports) => digestOf([
	spec.name,
	ports.host.version,
	request.toolchain.inputs.digest,
	request.arch,
	kernel.map((one) => [one.nevra, one.sha256])
]);
// packages/build-kernel/src/size/baseline.ts
/**
* The kernel manifest at `file`, with its symbols. One that is not there is told, no more: the first build has none. Throws UserError for one that is broken
* or of another architecture.
*/
async function readBaseline(file, arch, ports) {
	if (file === void 0) return {
		sized: void 0,
		findings: []
	};
	const shown = shownPath(file, ports);
	if (!await access(file).then(() => true, () => false)) return {
		sized: void 0,
		findings: [{
			level: "notice",
			code: "kernel-baseline-missing",
			title: `there is no kernel to compare with at ${shown} yet: what grew is not known`,
			hint: "Keep kernel.json and kernel.symbols of the base branch where the next run finds them."
		}]
	};
	const read = await readManifest("dpuos.kernel/v1", file, ports, ({ files }) => files.filter(({ role }) => role === "symbols"));
	if (!read.ok) throw new UserError(read.findings);
	const kernel = read.value;
	if (kernel.arch !== arch) throw new UserError({
		level: "error",
		code: "kernel-baseline-other",
		title: `the kernel to compare with, ${shown}, is for ${kernel.arch}, and this one is for ${arch}`,
		hint: "Compare kernels of one architecture: keep a baseline for each.",
		at: { file: shown }
	});
	const entry = kernel.files.find(({ role }) => role === "symbols");
	return {
		sized: {
			kernel,
			symbols: entry === void 0 ? void 0 : parseSymbols(await readFile(listedFile(file, entry), "utf8"))
		},
		findings: []
	};
}
// packages/build-kernel/src/request.ts
/** Read toolchain manifest and definition. Throws one UserError with all that is wrong in them and between them. */
async function readRequest(inputs, ports) {
	if (inputs.toolchain === void 0) throw new UserError(noToolchain);
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
	findings.push(...sourceMistakes(inputs.source), ...compilerCacheMistakes(inputs.compilerCache));
	if (toolchain === void 0 || arch === void 0 || findings.length > 0) throw new UserError(findings);
	return {
		toolchain,
		toolchainDir: path.dirname(inputs.toolchain),
		arch,
		package: inputs.package ?? loaded?.definition.kernel.package ?? "kernel",
		packageAt: inputs.package === void 0 ? loaded?.position(["kernel", "package"]) : void 0,
		baseline: await readBaseline(inputs.baseline, arch, ports),
		drivers: loaded === void 0 ? [] : driverEntries(loaded, ports),
		definition: loaded?.definition,
		isBuilt: sourceOf(inputs.source, loaded?.definition.kernel) !== void 0,
		asked: {
			presets: [...loaded?.definition.kernel.presets ?? [], ...inputs.presets ?? []],
			fragments: [...loaded?.definition.kernel.fragments ?? [], ...inputs.fragments ?? []],
			delivery: loaded === void 0 ? [] : deliveryNeeds(loaded, arch)
		}
	};
}
/** A source of one's own, as far as its name tells: `linux-6.6.tar.xz`, `./linux`, `srpm:kernel`. */
const isPath = (source) => source !== void 0 && (source.includes("/") || isNamedSrpm(source) || /\.(?:tar(?:\.\w+)?|src\.rpm)$/.test(source));
const noToolchain = {
	level: "error",
	code: "input-missing",
	title: "`toolchain` is missing: whose kernel is it to be?",
	hint: "Pass the `toolchain.json` of setup-openeuler-toolchain; only `mode: check` does without."
};
/** Of the input; what a definition says was checked when it was read. */
function sourceMistakes(source) {
	if (source === void 0 || source === "distro" || isPath(source)) return [];
	return [{
		level: "error",
		code: "kernel-source",
		title: source === "build" ? "the input `source: build` does not say of what" : `${JSON.stringify(source)} is no kernel source`,
		hint: "Use `distro`, or the path of a folder with the kernel’s source or of its archive (with a / in it). In a definition, `source: build` goes with `build: {from: PATH}`."
	}];
}
// packages/build-kernel/src/core.ts
/** Take the kernel out of the distribution's RPMs, or build it, and describe it; or only check a configuration. No root is made or touched. */
const core = async (inputs, ports) => {
	const request = inputs.mode === "check" ? void 0 : await readRequest(inputs, ports);
	const own = inputs.mode === "check" ? ["kernel-config.json"] : ["kernel.json", "kernel-config.json"];
	for (const name of own) await rm(path.join(inputs.output, name), { force: true });
	if (request === void 0) return await checkMode(inputs, ports);
	return request.isBuilt ? await buildFromSource(request, inputs, ports) : await takeKernel(request, inputs, ports);
};
export { core, spec };
