
import "./rolldown-runtime.mjs";
import { ft as formatPosition, g as loadDefinition, jt as UserError, ut as nearest, v as formatPath } from "./shared.mjs";
import path from "node:path";
import { readFile } from "node:fs/promises";
// packages/pipeline/src/cli/explain.ts
/** `dpuos explain <dpuos.yaml> [key.path]`: a value after inheritance, and every line of every file that had a say in it. */
async function explain({ positionals }, ports) {
	const [file = "", key = ""] = positionals;
	const { workspace } = ports.host;
	const loaded = await loadDefinition(path.relative(workspace, path.resolve(workspace, file)), (name) => readIfThere(path.resolve(workspace, name)));
	if (!loaded.ok) throw new UserError(loaded.findings);
	const { path: keyPath, value } = lookUp(loaded.value.definition, key);
	const contributions = loaded.value.explain(toListItem(keyPath));
	return {
		report: {
			headline: `${key === "" ? "the whole definition" : key} = ${shorten(JSON.stringify(value))}`,
			verdict: "pass",
			facts: [{
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
		outputs: { value: JSON.stringify(value) }
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
/** Files contribute whole list items: what is asked of a part of one is told of the item. */
function toListItem(keyPath) {
	const index = keyPath.findLastIndex((part) => typeof part === "number");
	return index === -1 ? keyPath : keyPath.slice(0, index + 1);
}
/**
* A key path as findings print it (`budgets[1].max`) and the value it leads to. Keys may hold dots themselves
* (`system.sysctl.vm.nr_hugepages`): the longest key that fits is taken. A path that leads nowhere is the user's mistake.
*/
function lookUp(definition, key) {
	const path = [];
	let value = definition;
	let rest = key.replaceAll(/\[(\d+)\]/g, ".$1");
	while (rest !== "") {
		const known = typeof value === "object" && value !== null ? Object.keys(value) : [];
		const found = known.filter((one) => rest === one || rest.startsWith(`${one}.`)).reduce((longest, one) => one.length > longest.length ? one : longest, "");
		if (found === "") throw new UserError(noSuchKey(formatPath(path), rest, Array.isArray(value) ? value.length : known));
		path.push(Array.isArray(value) ? Number(found) : found);
		value = value[found];
		rest = rest.slice(found.length + 1);
	}
	return {
		path,
		value
	};
}
/** `known`: the keys there are, or the length of a list. */
function noSuchKey(above, rest, known) {
	const part = rest.split(".")[0] ?? rest;
	const where = above === "" ? "the definition" : above;
	const base = {
		level: "error",
		code: "explain-no-key"
	};
	if (typeof known === "number") {
		const hint = known === 0 ? "It is empty." : `It has the items 0 to ${known - 1}.`;
		return {
			...base,
			title: `${where} has no item ${part}`,
			hint
		};
	}
	const close = nearest(rest, known) ?? nearest(part, known);
	return {
		...base,
		title: `${where} has no ${part}${close === void 0 ? "" : `; did you mean ${close}?`}`,
		hint: known.length === 0 ? "There is nothing below it." : `It has ${known.join(", ")}.`
	};
}
const shorten = (text) => text.length > 200 ? `${text.slice(0, 199)}…` : text;
const readIfThere = (file) => readFile(file, "utf8").catch((error) => {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
	throw error;
});
export { explain };
