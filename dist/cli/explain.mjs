
import "./rolldown-runtime.mjs";
import { Gi as UserError, Kn as describe, Nn as readDefinition, Xn as formatFlow, Zn as formatPath, ci as nearest, gi as formatPosition } from "./shared.mjs";
import path from "node:path";
// packages/definition/src/explain.ts
/**
* Explain the value of a key written as `drivers.keep.modules`, `budgets[1].max` or `system.sysctl.vm.nr_hugepages`; empty
* text is the whole definition. A key that does not exist comes back as a finding that names the nearest.
*/
function explainKey(loaded, key) {
	const parsed = parseKey(loaded.definition, key);
	if ("finding" in parsed) return {
		ok: false,
		finding: parsed.finding
	};
	const { path } = parsed;
	const index = path.findLastIndex((part) => typeof part === "number");
	const contributions = loaded.explain(index === -1 ? path : path.slice(0, index + 1));
	const value = path.reduce((parent, part) => parent?.[part], loaded.definition);
	return {
		ok: true,
		value: {
			path,
			description: describe(path)?.description,
			value: value === void 0 ? void 0 : formatFlow(withoutSecrets(value, path)),
			origin: contributions.length > 0 ? "file" : "default",
			contributions
		}
	};
}
/** Follow the text through definition and schema; names with dots in them (sysctl keys) are taken longest first. */
function parseKey(definition, key) {
	const path = [];
	let rest = key.trim();
	let value = definition;
	while (rest !== "") {
		const names = known(value, path);
		const name = names.filter((one) => rest === one || rest.startsWith(`${one}.`) || rest.startsWith(`${one}[`)).sort((a, b) => b.length - a.length)[0];
		const index = /^\[(\d+)\]/.exec(rest);
		if (Array.isArray(value) && index && Number(index[1]) < value.length) {
			path.push(Number(index[1]));
			rest = rest.slice(index[0].length);
		} else if (name !== void 0) {
			path.push(name);
			rest = rest.slice(name.length);
		} else return { finding: noSuchKey(rest, path, names, value) };
		value = value?.[path.at(-1)];
		rest = rest.replace(/^\./, "");
	}
	return { path };
}
/** Keys that may stand below a value: those that are there and those that the schema knows. */
function known(value, path) {
	if (Array.isArray(value)) return [];
	const there = typeof value === "object" && value !== null ? Object.keys(value) : [];
	return [.../* @__PURE__ */ new Set([...there, ...Object.keys(describe(path)?.base.entries ?? {})])];
}
function noSuchKey(rest, path, names, value) {
	const wanted = rest.startsWith("[") ? rest : /^[^.[]*/.exec(rest)?.[0] ?? rest;
	const where = path.length === 0 ? "the definition" : `\`${formatPath(path)}\``;
	const meant = nearest(wanted, names);
	return {
		level: "error",
		code: "definition-no-such-key",
		title: `${where} has no \`${wanted}\`${meant ? `, did you mean \`${meant}\`?` : ""}`,
		hint: (Array.isArray(value) ? `It is a list of ${value.length}.` : void 0) ?? (names.length > 0 ? `It has ${names.join(", ")}.` : "There is nothing below it.")
	};
}
function withoutSecrets(value, path) {
	if (describe(path)?.meta.hidden === "always") return "***";
	if (Array.isArray(value)) return value.map((item, index) => withoutSecrets(item, [...path, index]));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutSecrets(part, [...path, key])]));
}
// packages/pipeline/src/cli/explain.ts
/** `dpuos explain <dpuos.yaml> [key.path]`: a value after inheritance, and every line of every file that had a say in it. */
async function explain({ positionals }, ports) {
	const [file = "", key = ""] = positionals;
	const loaded = await readDefinition(path.resolve(ports.host.workspace, file), ports);
	if (!loaded.ok) throw new UserError(loaded.findings);
	const explained = explainKey(loaded.value, key);
	if (!explained.ok) throw new UserError(explained.finding);
	const { value = "not set", description, contributions } = explained.value;
	return {
		report: {
			headline: `${key === "" ? "the whole definition" : key} = ${shorten(value)}`,
			verdict: "pass",
			facts: [...description === void 0 ? [] : [{
				name: "for",
				value: description
			}], {
				name: "files",
				value: loaded.value.files.join(" ← ")
			}],
			tables: contributions.length === 0 ? [] : [table(contributions)],
			excerpts: contributions.length === 0 ? [{
				title: "Default",
				lines: ["No file says anything about it."]
			}] : [],
			findings: loaded.value.findings
		},
		outputs: { value }
	};
}
function table(contributions) {
	return {
		title: "Who said so, oldest first",
		columns: [
			{ name: "at" },
			{ name: "key" },
			{ name: "effect" },
			{ name: "value" },
			{ name: "overridden by" }
		],
		rows: contributions.map((one) => [
			formatPosition(one.at),
			formatPath(one.path),
			one.effect,
			one.value,
			one.by === void 0 ? "" : formatPosition(one.by)
		])
	};
}
const shorten = (text) => text.length > 200 ? `${text.slice(0, 199)}…` : text;
export { explain };
