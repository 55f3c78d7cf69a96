import { n as __require, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { appendFileSync, closeSync, createWriteStream, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { connect as connect$1 } from "node:net";
import { once, setMaxListeners } from "node:events";
import { Worker } from "node:worker_threads";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import path from "node:path";
import os$1, { availableParallelism } from "node:os";
import { access, chmod, chown, constants, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, statfs, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { spawn } from "node:child_process";
import { setFlagsFromString } from "node:v8";
// packages/action-kit/src/errors.ts
/** The user's input is wrong: one finding per mistake, no stack trace. Collect them, then throw once. */
var UserError = class extends Error {
	findings;
	constructor(findings, options) {
		const all = Array.isArray(findings) ? findings : [findings];
		super(all.map((finding) => finding.title).join("\n"), options);
		this.name = "UserError";
		this.findings = all;
	}
};
/** An outside tool failed: what was run, how it ended, the classified cause, its last useful lines, where the full log is. */
var ToolError = class extends Error {
	info;
	constructor(message, info, options) {
		super(message, options);
		this.name = "ToolError";
		this.info = info;
	}
};
/** The run was ended from outside (SIGINT, SIGTERM, workflow cancelled). */
var Cancelled = class extends Error {
	signal;
	constructor(signal) {
		super(`cancelled by ${signal}`);
		this.name = "Cancelled";
		this.signal = signal;
	}
};
// packages/action-kit/src/version.ts
/** The version of dpuos; the bundler puts it in from package.json. */
const VERSION = "0.1.0";
// packages/action-kit/src/endings.ts
/** What each ending means for the caller: process exit code, and the word in front of the headline. The README's table is made from it. */
const ENDINGS = {
	pass: {
		exitCode: 0,
		label: "pass",
		meaning: "Done; what was tested is good."
	},
	skipped: {
		exitCode: 0,
		label: "skipped",
		meaning: "Not asked for."
	},
	fail: {
		exitCode: 1,
		label: "fail",
		meaning: "What was tested is bad: a verdict, not a crash."
	},
	"user-error": {
		exitCode: 2,
		label: "wrong input",
		meaning: "Your input is wrong; each mistake is named with its place and remedy."
	},
	"tool-error": {
		exitCode: 3,
		label: "tool failed",
		meaning: "An outside tool failed; its last lines and its full log are shown."
	},
	broken: {
		exitCode: 4,
		label: "broken",
		meaning: "The check itself could not run, so nothing is known."
	},
	bug: {
		exitCode: 70,
		label: "bug",
		meaning: "A defect of dpuos; please report it with the stack shown."
	},
	cancelled: {
		exitCode: 130,
		label: "cancelled",
		meaning: "Ended from outside; nothing is left behind."
	}
};
/** An exception as a report, with the ending it stands for. Total: whatever was thrown. */
function endingOf(error) {
	const report = (headline, parts) => ({
		headline,
		verdict: "broken",
		facts: [],
		tables: [],
		excerpts: [],
		findings: [],
		...parts
	});
	if (error instanceof UserError) {
		const errors = error.findings.filter((finding) => finding.level === "error").length;
		return {
			ending: "user-error",
			report: report(errors === 1 ? "One mistake in the input" : `${errors} mistakes in the input`, { findings: error.findings })
		};
	}
	if (error instanceof ToolError) {
		const { argv, tail, logFile, cause } = error.info;
		return {
			ending: "tool-error",
			report: report(error.message, {
				facts: [{
					name: "command",
					value: argv.join(" ")
				}, {
					name: "full log",
					value: logFile
				}],
				excerpts: [{
					title: `Last lines of ${argv[0] ?? "the tool"}`,
					lines: tail.slice(-15)
				}],
				findings: [{
					level: "error",
					code: cause?.code ?? "tool-failed",
					title: error.message,
					hint: cause?.hint ?? `Read the last lines above; the full log is ${logFile}.`
				}]
			})
		};
	}
	if (error instanceof Cancelled) return {
		ending: "cancelled",
		report: report(`Cancelled by ${error.signal}; nothing is left behind`, {})
	};
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	const title = `dpuos ${VERSION} has a defect: ${error instanceof Error ? error.message : String(error)}`;
	return {
		ending: "bug",
		report: report(title, {
			excerpts: [{
				title: "Stack",
				lines: stack.split("\n").slice(0, 20)
			}],
			findings: [{
				level: "error",
				code: "bug",
				title,
				hint: "Please report this with the stack and the command that was run."
			}]
		})
	};
}
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData$1(this.message)}`;
		return cmdStr;
	}
};
function escapeData$1(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Gets whether Actions Step Debug is on or not
*/
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Saves state for current action, the state can only be retrieved by this action's post job execution.
*
* @param     name     name of the state to store
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
// packages/action-kit/src/redact.ts
/** Replaces secrets in text that we print. The runner masks its log too; a terminal, files and summaries have only this. */
var Redactor = class {
	#secrets = /* @__PURE__ */ new Set();
	/** Lines of a secret are secrets too: tools print them one by one. Very short ones would blank out ordinary text. */
	add(secret) {
		const parts = [.../* @__PURE__ */ new Set([secret, ...secret.split(/\r?\n/)])].filter((part) => part.trim().length >= 4);
		for (const part of parts) this.#secrets.add(part);
		return parts;
	}
	clean(text) {
		let result = text;
		for (const secret of this.#secrets) result = result.replaceAll(secret, "***");
		return result;
	}
};
// packages/action-kit/src/render/order.ts
const WEIGHT$1 = {
	error: 0,
	warning: 1,
	notice: 2
};
/** Worst first; within a level as found. */
function worstFirst(findings) {
	return [...findings].sort((a, b) => WEIGHT$1[a.level] - WEIGHT$1[b.level]);
}
/** Detail and hint as running text; behind a list, the hint is a line of its own. */
function advice$1({ detail, hint }) {
	const between = detail?.includes("\n") === true ? "\n" : " ";
	return [detail, hint].filter((part) => part !== void 0 && part !== "").join(between);
}
// packages/action-kit/src/render/annotations.ts
/** GitHub keeps ten per level and step, fifty per job: few, so that the worst is never the one dropped. */
const MOST$2 = 8;
/** Findings as annotations: at most eight, worst first, the last one counting what is left out. */
function annotations(findings) {
	const ordered = worstFirst(findings);
	const shown = ordered.length <= MOST$2 ? ordered : ordered.slice(0, 7);
	const left = ordered.length - shown.length;
	return [...shown.map((finding) => ({
		level: finding.level,
		title: finding.code,
		message: [finding.title, advice$1(finding)].filter((part) => part !== "").join("\n"),
		...finding.at === void 0 ? {} : finding.at
	})), ...left === 0 ? [] : [{
		level: ordered[shown.length]?.level ?? "notice",
		title: "more",
		message: `${left} more in the job summary and the log.`
	}]];
}
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/* @__NO_SIDE_EFFECTS__ */
function integer$1(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer$1,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
// packages/manifests/src/common.ts
/** sha256 in lower-case hex. */
const Sha256 = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^[0-9a-f]{64}$/, "a sha256 is 64 lower-case hex digits"));
/** Sizes and counts: whole, never negative; sizes are bytes. */
const Count = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer$1(), /* @__PURE__ */ minValue(0));
const ARCHES = [
	"x86_64",
	"aarch64",
	"riscv64"
];
const ArchSchema = /* @__PURE__ */ picklist(ARCHES);
/** The five layers of DPU-OS, in the order in which an image is made. */
const LAYERS = [
	"kernel",
	"drivers",
	"system",
	"packages",
	"services"
];
/** A file that a manifest hands over. `path` is relative to the folder of the manifest, or absolute. */
const FileEntry = /* @__PURE__ */ strictObject({
	/** What the file is to the next action, for example `disk-raw`, `kernel-image`, `initramfs`, `lock`, `config`. */
	role: /* @__PURE__ */ string(),
	path: /* @__PURE__ */ string(),
	/** Bytes. */
	size: Count,
	sha256: Sha256
});
/** A place in a file of the user's; lines and columns are 1-based. The same shape as Position. */
const PositionSchema = /* @__PURE__ */ strictObject({
	file: /* @__PURE__ */ string(),
	line: /* @__PURE__ */ exactOptional(Count),
	column: /* @__PURE__ */ exactOptional(Count)
});
const FindingSchema = /* @__PURE__ */ strictObject({
	level: /* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	]),
	code: /* @__PURE__ */ string(),
	title: /* @__PURE__ */ string(),
	detail: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
	hint: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
	at: /* @__PURE__ */ exactOptional(PositionSchema)
});
const VerdictSchema = /* @__PURE__ */ picklist([
	"pass",
	"fail",
	"broken",
	"skipped"
]);
/** What every manifest says of itself, whichever action wrote it. */
const common = {
	/** The action that wrote it and its version. */
	tool: /* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		version: /* @__PURE__ */ string()
	}),
	/** sha256 over everything that shaped the result: definition, lock, upstream manifests' digests, versions. Equal digest, equal result. */
	inputs: /* @__PURE__ */ strictObject({ digest: Sha256 }),
	/** The commit the definition came from; null where it is under no version control. */
	source: /* @__PURE__ */ strictObject({
		commit: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
		dirty: /* @__PURE__ */ boolean()
	}),
	/** Versions of the outside tools that shaped the result, `{qemu: '7.2.22'}`. */
	tools: /* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string()),
	files: /* @__PURE__ */ array(FileEntry),
	findings: /* @__PURE__ */ array(FindingSchema)
};
// packages/manifests/src/toolchain.ts
const Repository = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	/** One or more base URLs, best first; `file://` for the sandbox distro. */
	baseurl: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	metalink: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
	/** Path of the armoured public key file(s), relative to the manifest's folder or absolute. */
	gpgkey: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Fingerprints (40 upper-case hex digits) that the keys must have. */
	fingerprints: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Is repomd.xml signed too (`repo_gpgcheck`)? */
	signedMetadata: /* @__PURE__ */ boolean(),
	enabled: /* @__PURE__ */ boolean()
});
const Accelerator = /* @__PURE__ */ strictObject({
	/** `kvm` only where a probe guest was seen to run with it. */
	kind: /* @__PURE__ */ picklist(["kvm", "tcg"]),
	/** Why: `kvm-usable`, `kvm-absent`, `kvm-denied`, `kvm-aborts`, `kvm-hangs`, `foreign-arch`. */
	reason: /* @__PURE__ */ string(),
	/** One sentence for the user, with the remedy where there is one. */
	detail: /* @__PURE__ */ string(),
	/** How long the probe took, milliseconds. */
	probeMs: /* @__PURE__ */ number()
});
/** What setup-openeuler-toolchain hands over: which distribution, from which repositories, with which host tools. */
const ToolchainManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.toolchain/v1"),
	...common,
	host: /* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string(),
		version: /* @__PURE__ */ string(),
		arch: ArchSchema
	}),
	distro: /* @__PURE__ */ strictObject({
		/** Catalog id, for example `openEuler-24.03-LTS-SP2` or `sandbox`. */
		id: /* @__PURE__ */ string(),
		/** dnf's $releasever. */
		releasever: /* @__PURE__ */ string(),
		kernel: /* @__PURE__ */ string(),
		systemd: /* @__PURE__ */ string()
	}),
	arch: ArchSchema,
	repositories: /* @__PURE__ */ array(Repository),
	accelerator: Accelerator,
	/** Folder in which dnf keeps metadata and RPMs, shared by later actions; absolute. */
	dnfCache: /* @__PURE__ */ string()
});
// packages/manifests/src/boot.ts
/** One expectation and what the guest said to it. */
const Check = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	verdict: VerdictSchema,
	expected: /* @__PURE__ */ string(),
	actual: /* @__PURE__ */ string()
});
/**
* Instructions that a guest of one emulated CPU runs until it is up, the smallest of some boots: the same on a busy host and an idle one. Counts of
* different keys cannot be compared.
*/
const Instructions = /* @__PURE__ */ strictObject({
	key: /* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ picklist(["uefi", "direct"]),
		qemu: /* @__PURE__ */ string(),
		/** Versioned machine type. */
		machine: /* @__PURE__ */ string(),
		cpu: /* @__PURE__ */ string(),
		/** Bytes. */
		memory: Count,
		/** Nanoseconds of guest time for an instruction, as a power of two. */
		shift: Count,
		/** Kernel command line without the names of file systems. */
		cmdline: /* @__PURE__ */ string(),
		/** Digest of the probe in the guest. */
		probe: /* @__PURE__ */ string()
	}),
	/** When the kernel starts, when it hands over to the initramfs, when systemd has nothing left to start; null: not seen. */
	kernel: /* @__PURE__ */ nullable(Count),
	initramfs: /* @__PURE__ */ nullable(Count),
	up: Count,
	/** `up` of each boot. */
	runs: /* @__PURE__ */ array(Count),
	/** The earlier count that this was held against, or why there was none. */
	baseline: /* @__PURE__ */ union([Count, /* @__PURE__ */ string()])
});
/** What a system that nobody uses takes, over a quiet window. */
const Footprint = /* @__PURE__ */ strictObject({
	/** Seconds that were watched. */
	window: /* @__PURE__ */ number(),
	/** Kibibytes of memory that new programs cannot have (MemTotal - MemAvailable). */
	memoryKib: /* @__PURE__ */ nullable(Count),
	processes: Count,
	threads: Count,
	kernelThreads: Count,
	/** Wake-ups a second of all processes and kernel threads: voluntary context switches. */
	wakeups: /* @__PURE__ */ number(),
	/** Active timer units. */
	timers: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** The probe itself left out; largest memory first. */
	units: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		unit: /* @__PURE__ */ string(),
		processes: Count,
		threads: Count,
		/** Proportional set size: shared pages divided among their users. */
		pssKib: Count,
		wakeups: /* @__PURE__ */ number()
	}))
});
/** One start of one virtual machine. Times are seconds from the first guest instruction. */
const Boot = /* @__PURE__ */ strictObject({
	/** `uefi` through firmware and boot loader from the disk; `direct` with kernel and initramfs handed to QEMU; or a step of the upgrade proof, through UEFI. */
	path: /* @__PURE__ */ picklist([
		"uefi",
		"direct",
		...[
			"upgrade",
			"upgraded",
			"rollback",
			"power-cut",
			"repair",
			"repaired"
		]
	]),
	verdict: VerdictSchema,
	/**
	* Stable name of the cause when not `pass`. Of the guest: `panic`, `oops`, `oom`, `lockup`, `hung-task`, `emergency`, `no-root`, `no-init`,
	* `boot-loader`, `secure-boot`, `firmware-idle`, `hang`, `timeout`, `reset`, `shutdown`, `expectation`. Of the test (`broken`): `probe-silent`,
	* `qemu-exit`, `host-io`, `kvm-silent`.
	*/
	cause: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
	/** One sentence for a person. */
	summary: /* @__PURE__ */ string(),
	accelerator: Accelerator,
	/** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. Empty where the disk was thrown away. */
	command: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** When each phase had ended; null where that was not seen. */
	seconds: /* @__PURE__ */ strictObject({
		/** Firmware and boot loader: the kernel starts. */
		firmware: /* @__PURE__ */ nullable(/* @__PURE__ */ number()),
		/** The kernel: the initramfs starts. */
		kernel: /* @__PURE__ */ nullable(/* @__PURE__ */ number()),
		/** The initramfs: the root is entered. */
		initramfs: /* @__PURE__ */ nullable(/* @__PURE__ */ number()),
		/** systemd has started everything (`running` or `degraded`). */
		up: /* @__PURE__ */ nullable(/* @__PURE__ */ number()),
		/** The virtual machine ended. */
		total: /* @__PURE__ */ number()
	}),
	/** CPU seconds of QEMU, user plus system. */
	cpuSeconds: /* @__PURE__ */ nullable(/* @__PURE__ */ number()),
	/** The channel by which the probe inside the guest answered; null when it did not. */
	probe: /* @__PURE__ */ optional(/* @__PURE__ */ nullable(/* @__PURE__ */ picklist(["virtio-port", "console"]))),
	/** How the probe got in: beside the initramfs, as systemd credentials, into a copy of the root, or not at all. */
	tier: /* @__PURE__ */ optional(/* @__PURE__ */ picklist([
		"initramfs",
		"credentials",
		"root",
		"none"
	])),
	/** What the probe inside the guest said; null when it gave no answer. */
	guest: /* @__PURE__ */ nullable(/* @__PURE__ */ strictObject({
		state: /* @__PURE__ */ string(),
		systemd: /* @__PURE__ */ string(),
		kernelRelease: /* @__PURE__ */ string(),
		failedUnits: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		/** Kibibytes, from /proc/meminfo; null: the guest did not say. */
		memTotalKib: /* @__PURE__ */ nullable(Count),
		memAvailableKib: /* @__PURE__ */ nullable(Count),
		processes: /* @__PURE__ */ nullable(Count),
		modules: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		sysctl: /* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string()),
		hostname: /* @__PURE__ */ string(),
		cmdline: /* @__PURE__ */ string(),
		defaultTarget: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
		/** Of the units that the image promises something about: load, unit file and active state, as systemd names them. */
		units: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ strictObject({
			load: /* @__PURE__ */ string(),
			file: /* @__PURE__ */ string(),
			active: /* @__PURE__ */ string()
		}))),
		/** Of the modules that the image promises: `loaded`, `builtin`, `loadable`, `missing`, `unknown`. */
		moduleStates: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string())),
		/** Result and last journal lines of each failed unit. */
		failedLogs: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ array(/* @__PURE__ */ string())))
	})),
	/** Units that were started, by when they began: seconds from the first guest instruction; `up` null: never. Absent: the guest did not say. */
	starts: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		unit: /* @__PURE__ */ string(),
		begin: /* @__PURE__ */ number(),
		up: /* @__PURE__ */ nullable(/* @__PURE__ */ number())
	}))),
	checks: /* @__PURE__ */ array(Check),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: /* @__PURE__ */ optional(Instructions),
	footprint: /* @__PURE__ */ optional(Footprint),
	/** Serial ports of the machine, by Linux's names, with the bytes that came; the first is the console. Of one port it is left out. */
	consoles: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		port: /* @__PURE__ */ string(),
		bytes: Count
	}))),
	/** The last useful lines of all of them, escapes stripped; what another port than the console said has its name before it. */
	lastLines: /* @__PURE__ */ array(/* @__PURE__ */ string())
});
const BootManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.boot/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** inputs.digest of the image manifest that was tested. */
	image: /* @__PURE__ */ string(),
	/** sha256 of the disk before and after: equal, or the run is `broken`. */
	untouched: /* @__PURE__ */ boolean(),
	boots: /* @__PURE__ */ array(Boot)
});
// packages/manifests/src/budget.ts
/** What a number of a measurement is counted in. `KiB`: memory, as /proc/meminfo has it. */
const UNITS$1 = [
	"bytes",
	"count",
	"milliseconds",
	"KiB"
];
/** Per cent; may be a fraction. */
const Percent = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ minValue(0));
/** Limits on one number of a measurement, in the unit of its metric. Absent keys do not limit. */
const BudgetRule = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	/** A metric of the whole, or `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`. */
	metric: /* @__PURE__ */ string(),
	/** Cap. */
	max: /* @__PURE__ */ exactOptional(Count),
	/** How much more than the baseline's it may be. `any`: either limit trips; `all`: only both together. */
	grow: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		max: /* @__PURE__ */ exactOptional(Count),
		percent: /* @__PURE__ */ exactOptional(Percent),
		/** So many times the baseline's median absolute deviation are no growth either. */
		mad: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ minValue(0))),
		when: /* @__PURE__ */ picklist(["any", "all"]),
		/** `pr`: growth that only newer repositories bring does not count; `all`: it does. */
		scope: /* @__PURE__ */ picklist(["pr", "all"])
	})),
	/** Changes up to so much are no growth. */
	noise: /* @__PURE__ */ exactOptional(Count),
	/** What a partition must keep free, in bytes or per cent of its capacity, and beyond it. */
	headroom: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		min: /* @__PURE__ */ exactOptional(Count),
		percent: /* @__PURE__ */ exactOptional(Percent),
		reserve: /* @__PURE__ */ exactOptional(Count)
	})),
	/** The smallest value so far, kept in a file, may be exceeded by `slack` per cent. */
	ratchet: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		file: /* @__PURE__ */ string(),
		slack: Percent
	})),
	/** How an exceeded limit is taken; absent: error. */
	severity: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Whom to ask: `@org/kernel`. */
	owner: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
	/** Packages whose growth does not count. */
	allow: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		/** Glob over package names. */
		package: /* @__PURE__ */ string(),
		/** Last day on which it holds, `2027-01-31`; absent: for good. */
		until: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
		reason: /* @__PURE__ */ string()
	}))),
	/** Absent: it may be waived. */
	waivable: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean()),
	/** The selector may match nothing. */
	optional: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean()),
	at: /* @__PURE__ */ nullable(PositionSchema)
});
// packages/manifests/src/bytes.ts
/** Bytes per unit, lower-case. `k`, `m`, `g` alone are binary, as dnf, mkfs and truncate mean them. */
const BYTE_UNITS = {
	"": 1,
	b: 1,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	tb: 0xe8d4a51000,
	kib: 1024,
	mib: 2 ** 20,
	gib: 2 ** 30,
	tib: 2 ** 40,
	k: 1024,
	m: 2 ** 20,
	g: 2 ** 30,
	t: 2 ** 40
};
/**
* Bytes from `700MiB`, `1.5GB`, `200M` (= MiB) or a plain number, rounded to a whole byte; undefined when it is none of
* these or more than a JavaScript number holds exactly (8 PiB).
*/
function parseBytes(raw) {
	const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(raw.trim());
	const unit = BYTE_UNITS[match?.[2]?.toLowerCase() ?? "none"];
	if (!match || unit === void 0) return void 0;
	const bytes = Math.round(Number(match[1]) * unit);
	return Number.isSafeInteger(bytes) ? bytes : void 0;
}
/** What a definition says about lines of the console (`verify.console`). Patterns are POSIX extended regular expressions. */
const ConsolePolicy = /* @__PURE__ */ strictObject({
	allow: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		rule: /* @__PURE__ */ picklist([
			"oom",
			"lockup",
			"hung-task",
			"bug",
			"oops",
			"fs-error",
			"initramfs-broken",
			"module-refused",
			"firmware-load",
			"hardware-error",
			"lockdep",
			"ubsan",
			"kernel-taint",
			"kernel-warning"
		]),
		/** null: every line of the rule. */
		match: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
		reason: /* @__PURE__ */ string()
	})),
	deny: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string(),
		match: /* @__PURE__ */ string(),
		reason: /* @__PURE__ */ string()
	}))
});
// packages/manifests/src/digest.ts
/** JSON with sorted keys: equal values, equal text. */
function canonicalJson(value) {
	return JSON.stringify(value, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
/** sha256, in hex, of a value as canonical JSON: what manifests' `inputs.digest` is made with. */
const digestOf = (value) => createHash("sha256").update(canonicalJson(value)).digest("hex");
// packages/manifests/src/expectations.ts
/** What a definition expects of the booted image beyond what follows from its layers (`verify.expect`). Absent: not expected, not asked. */
const Expectations = /* @__PURE__ */ strictObject({
	units: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		active: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		inactive: /* @__PURE__ */ array(/* @__PURE__ */ string())
	})),
	/** Words of the kernel command line. */
	cmdline: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		has: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		lacks: /* @__PURE__ */ array(/* @__PURE__ */ string())
	})),
	mounts: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		type: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
		options: /* @__PURE__ */ array(/* @__PURE__ */ string())
	}))),
	users: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		shell: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
		locked: /* @__PURE__ */ nullable(/* @__PURE__ */ boolean())
	}))),
	/** Ports that are listened on beyond the loopback interface; `only`: on no other. */
	ports: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		tcp: /* @__PURE__ */ array(Count),
		udp: /* @__PURE__ */ array(Count),
		only: /* @__PURE__ */ boolean()
	})),
	/** Names or globs of network interfaces, each with an address that others can reach. */
	interfaces: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string())),
	/** Names of packages: installed, and their files as rpm knows them. */
	packages: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string())),
	processes: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		max: /* @__PURE__ */ nullable(Count),
		running: /* @__PURE__ */ array(/* @__PURE__ */ string())
	})),
	/** Timer units that are active; `only`: no others. */
	timers: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		active: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		only: /* @__PURE__ */ boolean()
	})),
	/** Every symbol that a module needs is one of the kernel or of another module (`depmod -e`). */
	moduleSymbols: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	memory: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({ 
	/** Bytes that new programs can have (MemAvailable). */
available: Count })),
	/** Bytes that are free on the file system of each path. */
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		free: Count
	}))),
	/** Values of the running kernel’s configuration; `n`: not set. */
	kernelConfig: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string())),
	/** Most failed loads of firmware. */
	firmwareErrors: /* @__PURE__ */ optional(Count),
	/** The guest’s clock agrees with the host’s. */
	clock: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	/** Modules that must be loaded or built in. */
	loaded: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string())),
	/** Serial console (`ttyS0`) with a login prompt. */
	login: /* @__PURE__ */ optional(/* @__PURE__ */ string())
});
// packages/manifests/src/finding.ts
/** `file:line:column` as editors and terminals link it; the parts that are unknown are left out. */
function formatPosition(at) {
	return [
		at.file,
		at.line,
		at.line === void 0 ? void 0 : at.column
	].filter((part) => part !== void 0).join(":");
}
// packages/manifests/src/glob.ts
/** A glob of `*`, `?` and `[…]` over the whole name, as fnmatch(3) has it; one that is no valid set (`[z-a]`) stands for itself. */
function globPattern(glob) {
	const body = glob.replaceAll(/\[!?[^\]]*\]|[\\^$.*+?()[\]{}|]/g, (part) => {
		if (part === "*") return ".*";
		if (part === "?") return ".";
		if (part.length > 1) return part.replace("[!", "[^").replaceAll("\\", "\\\\");
		return `\\${part}`;
	});
	try {
		return new RegExp(`^${body}$`);
	} catch {
		return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}$`);
	}
}
// packages/manifests/src/kernel.ts
const KernelModule = /* @__PURE__ */ strictObject({
	/** Module name as the kernel spells it, with underscores. */
	name: /* @__PURE__ */ string(),
	/** Path below /lib/modules/RELEASE/, for example `kernel/drivers/net/virtio_net.ko.xz`. */
	path: /* @__PURE__ */ string(),
	/** Bytes as installed. */
	size: Count,
	/** Names of modules that must be loaded first (modules.dep, whole closure). */
	depends: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Names from softdep pre/post lines. */
	softdeps: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Firmware paths below /lib/firmware that the module asks for. */
	firmware: /* @__PURE__ */ array(/* @__PURE__ */ string())
});
/** An option of the kernel's configuration that is not as it was asked for. */
const ConfigMiss = /* @__PURE__ */ strictObject({
	/** Without `CONFIG_`. */
	name: /* @__PURE__ */ string(),
	wanted: /* @__PURE__ */ string(),
	got: /* @__PURE__ */ string(),
	/** false: it may stay so (`# wanted`). */
	required: /* @__PURE__ */ boolean(),
	/** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `delivery`, `board`, `unknown`. */
	cause: /* @__PURE__ */ string(),
	why: /* @__PURE__ */ string(),
	at: PositionSchema
});
/** What was asked of a kernel's configuration, and what came of it. */
const KernelConfigManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.kernel-config/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** Release of the distribution's kernel, or version of the source. */
	kernel: /* @__PURE__ */ string(),
	/** What the fragments were put upon; `distro`: the configuration of the distribution's kernel, which is only looked at. */
	base: /* @__PURE__ */ string(),
	/** Options that were asked for. */
	asked: Count,
	misses: /* @__PURE__ */ array(ConfigMiss),
	/** Options that differ from the base, `n` where it is off; empty for `distro` and `allnoconfig`. */
	changed: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		before: /* @__PURE__ */ string(),
		after: /* @__PURE__ */ string()
	}))
});
/** Bytes that may be fewer than before. */
const Difference$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer$1());
/** What belongs together by the source's folders: `drivers/net`, `fs`. */
const KernelSubsystem = /* @__PURE__ */ strictObject({
	name: /* @__PURE__ */ string(),
	/** Code and data in the image (text and data of its objects before linking and compressing); null: not known, the kernel was not built here. */
	builtin: /* @__PURE__ */ nullable(Count),
	/** How many modules. */
	modules: Count,
	/** Bytes of its modules as installed. */
	size: Count
});
/** A thing that came (`before` null), went (`after` null) or has another size. */
const Resized = {
	before: /* @__PURE__ */ nullable(Count),
	after: /* @__PURE__ */ nullable(Count)
};
/** Growth since an earlier kernel, bytes. */
const KernelGrowth = /* @__PURE__ */ strictObject({
	/** inputs.digest and `uname -r` of the kernel that was compared with. */
	baseline: /* @__PURE__ */ strictObject({
		digest: /* @__PURE__ */ string(),
		release: /* @__PURE__ */ string()
	}),
	image: Difference$1,
	/** Of all modules together. */
	modules: Difference$1,
	/** Subsystems that changed, largest change first; the modules' bytes add up to `modules`. */
	subsystems: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		builtin: /* @__PURE__ */ nullable(Difference$1),
		modules: Difference$1
	})),
	/** Modules that changed, largest change first. */
	changed: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		...Resized
	})),
	/** Functions and data of image and modules, as bloat-o-meter counts them; null: one of the two kernels came without its symbols. */
	symbols: /* @__PURE__ */ nullable(/* @__PURE__ */ strictObject({
		added: Count,
		removed: Count,
		grown: Count,
		shrunk: Count,
		bytes: Difference$1,
		/** Largest change first, at most 100. `file`: `vmlinux` or a module's name. */
		largest: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			file: /* @__PURE__ */ string(),
			name: /* @__PURE__ */ string(),
			...Resized
		}))
	}))
});
/** What of a kernel's build the sizes of an image are told by. */
const KernelSizes = /* @__PURE__ */ strictObject({
	release: /* @__PURE__ */ string(),
	/** Code and data in the kernel's image by subsystem, before linking and compressing: not a part of any file's bytes. */
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		size: Count
	})),
	/** Functions and data since the kernel that build-kernel compared it with. Absent: with none, or without its symbols. */
	symbols: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		since: /* @__PURE__ */ string(),
		growth: KernelGrowth.entries.symbols.wrapped
	}))
});
/** A driver that was built from its sources, and the package that has it. */
const BuiltDriver = /* @__PURE__ */ strictObject({
	name: /* @__PURE__ */ string(),
	version: /* @__PURE__ */ string(),
	/** NEVRA of its RPM; tailor-image installs it. */
	package: /* @__PURE__ */ string(),
	/** Names of its modules, with underscores. */
	modules: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Over its sources. */
	digest: /* @__PURE__ */ string()
});
/** What a kernel was built from. */
const KernelFrom = /* @__PURE__ */ strictObject({
	/** A file’s or folder’s name, or `URL#TAG`. */
	name: /* @__PURE__ */ string(),
	/** `sha256:…` of the archive or source RPM, `commit:…`; null: a folder. */
	identity: /* @__PURE__ */ nullable(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(?:sha256:[0-9a-f]{64}|commit:[0-9a-f]{40,64})$/))),
	/** sha256 of each patch upon it, in their order. */
	patches: /* @__PURE__ */ array(/* @__PURE__ */ string())
});
/** What build-kernel hands over: which kernel, from which RPMs, and what is in it. */
const KernelManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.kernel/v1"),
	...common,
	arch: ArchSchema,
	/** `uname -r`. */
	release: /* @__PURE__ */ string(),
	/** How it came to be: `distro` takes the distribution's RPM unchanged. */
	origin: /* @__PURE__ */ picklist([
		"distro",
		"build",
		"sandbox"
	]),
	/** For `origin: build`; absent: written by an earlier version. */
	from: /* @__PURE__ */ exactOptional(KernelFrom),
	/** NEVRAs of the RPMs that hold image and modules; tailor-image installs exactly these. */
	packages: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Repositories beside the toolchain's from which packages and drivers come: what was built here. */
	repositories: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** RPMs and metadata of `repositories` are signed with this key; `key`: its file, relative to the manifest. */
	signed: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		key: /* @__PURE__ */ string(),
		fingerprint: /* @__PURE__ */ string()
	})),
	image: /* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		size: Count
	}),
	modules: /* @__PURE__ */ array(KernelModule),
	/** Names from modules.builtin. */
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Those of `drivers.vendor` whose sources were compiled for it. */
	drivers: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(BuiltDriver)),
	/** Largest first; absent: written by an earlier version. */
	subsystems: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(KernelSubsystem)),
	/** Absent: nothing to compare with. */
	growth: /* @__PURE__ */ exactOptional(KernelGrowth)
});
/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
const MachineModel = /* @__PURE__ */ strictObject({
	cpus: /* @__PURE__ */ optional(Count),
	/** Bytes. */
	memory: /* @__PURE__ */ optional(Count),
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ picklist([
		"virtio",
		"nvme",
		"usb",
		"sd",
		"emmc"
	])),
	/** Serial ports, by Linux's names; the first is the console. */
	serial: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(ttyS[0-3]|ttyAMA[01]|hvc[0-3])$/)))),
	/** Number of network cards. */
	nics: /* @__PURE__ */ optional(Count),
	/** An IOMMU that the guest sees: Intel VT-d, or SMMUv3. */
	iommu: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	/** Virtual functions of an NVMe controller with SR-IOV, beside the disk; absent: no such controller. */
	virtualFunctions: /* @__PURE__ */ optional(Count),
	/** Firmware that starts only what the keys of PC makers sign. */
	secureBoot: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	/** A TPM 2.0, empty at every boot. */
	tpm: /* @__PURE__ */ optional(/* @__PURE__ */ boolean())
});
// packages/manifests/src/measurement.ts
/** What a leaf of the measured tree counts for: a layer of DPU-OS, or what no RPM and no definition accounts for. */
const SHARES = [...LAYERS, "unowned"];
const MeasuredPackage = /* @__PURE__ */ strictObject({
	nevra: /* @__PURE__ */ string(),
	name: /* @__PURE__ */ string(),
	/** `unknown`: the root was measured without a manifest that tells. */
	reason: /* @__PURE__ */ picklist([
		"requested",
		"dependency",
		"unknown"
	]),
	/** `requested`: file:line of the entries; `dependency`: names of installed packages that require it. */
	because: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	layer: /* @__PURE__ */ picklist(LAYERS),
	/** Bytes of its files that are in the root; every inode counts for one package only. */
	size: Count,
	files: Count,
	/** Name of the source RPM; null where the database does not tell. */
	source: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
	/** Empty: unknown. */
	repository: /* @__PURE__ */ string(),
	/** Estimated bytes of it in the artifact that `compressed` names; null: not estimated, `compressed` says why. */
	compressedEstimate: /* @__PURE__ */ nullable(Count)
});
/**
* Of which artifact `compressedEstimate` tells shares, an estimate: its exact bytes, distributed by what each RPM is packed to, as far as its files
* are kept. All packages and `rest` (what no package owns, and the file system) add up to `size`. Or why nothing is estimated.
*/
const CompressedShares = /* @__PURE__ */ union([/* @__PURE__ */ strictObject({
	artifact: /* @__PURE__ */ string(),
	size: Count,
	rest: Count
}), /* @__PURE__ */ strictObject({ why: /* @__PURE__ */ string() })]);
/** A number taken several times. */
const Sampled = /* @__PURE__ */ strictObject({
	n: Count,
	median: /* @__PURE__ */ number(),
	mad: /* @__PURE__ */ number()
});
/** What packages came from, in its state then. */
const RepositoryState = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	revision: /* @__PURE__ */ string()
});
const MeasuredPartition = /* @__PURE__ */ strictObject({
	/** `root`, `esp`, or the partition's own label. */
	label: /* @__PURE__ */ string(),
	fs: /* @__PURE__ */ string(),
	/** Bytes that files could take at most; null: not known. */
	capacity: /* @__PURE__ */ nullable(Count),
	/** Bytes that they do take; in whole blocks where the file system was asked. */
	used: Count,
	files: Count,
	/** Bytes that the file system keeps for itself; null: not known. */
	overhead: /* @__PURE__ */ nullable(Count)
});
/** A folder with everything below it. */
const MeasuredDir = /* @__PURE__ */ strictObject({
	path: /* @__PURE__ */ string(),
	size: Count,
	files: Count
});
/** What the glob of a budget matches. */
const MeasuredPath = /* @__PURE__ */ strictObject({
	glob: /* @__PURE__ */ string(),
	size: Count,
	files: Count
});
/**
* The size of one image or tree, measured: a conserved tree of which `shares`, `packages` (with what no package owns) and `dirs`
* are views that add up to the same `totals.installed`. This is what a later build is compared with.
*/
const Measurement = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.measurement/v1"),
	...common,
	subject: /* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		/** null where the tree does not tell. */
		arch: /* @__PURE__ */ nullable(ArchSchema),
		kind: /* @__PURE__ */ picklist([
			"image",
			"directory",
			"tar",
			"disk",
			"iso"
		])
	}),
	/** What the packages came from; two builds of one definition from different revisions differ by repository drift. */
	repositories: /* @__PURE__ */ array(RepositoryState),
	/** sha256 of the definition after inheritance; null where there is none. */
	definition: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
	/** How it was measured. Numbers of different fingerprints are told side by side but not judged against each other. */
	measured: /* @__PURE__ */ strictObject({
		fingerprint: /* @__PURE__ */ string(),
		method: /* @__PURE__ */ picklist([
			"manifest",
			"rpmdb+walk",
			"walk"
		])
	}),
	totals: /* @__PURE__ */ strictObject({
		/** Bytes of all files of the root, every inode once, as their content is long. */
		installed: Count,
		/** The same in the blocks that hold it; null where the form does not tell (tar). */
		allocated: /* @__PURE__ */ nullable(Count),
		files: Count,
		inodes: Count,
		packages: Count,
		/** Units that are enabled; null: not looked at. */
		servicesEnabled: /* @__PURE__ */ nullable(Count),
		setuid: /* @__PURE__ */ nullable(Count),
		/** From a boot manifest. Milliseconds. */
		boot: /* @__PURE__ */ nullable(Sampled),
		/** From a boot manifest. KiB. */
		idleMemory: /* @__PURE__ */ nullable(Sampled)
	}),
	/** What is handed over, exact: `disk-raw`, `disk-qcow2`, `initramfs`, `rootfs-tar`, … `size`: as a file is long; `allocated`: without holes. */
	artifacts: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		format: /* @__PURE__ */ string(),
		size: Count,
		allocated: /* @__PURE__ */ nullable(Count)
	})),
	partitions: /* @__PURE__ */ array(MeasuredPartition),
	/** Σ size = totals.installed, Σ files = totals.files. */
	shares: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ picklist(SHARES),
		size: Count,
		files: Count
	})),
	packages: /* @__PURE__ */ array(MeasuredPackage),
	/** Absent in measurements of dpuos 0.1. */
	compressed: /* @__PURE__ */ exactOptional(CompressedShares),
	/** Kernel modules and firmware in the root, with what keeps them. Part of the share `drivers`. */
	drivers: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		kind: /* @__PURE__ */ picklist(["module", "firmware"]),
		name: /* @__PURE__ */ string(),
		path: /* @__PURE__ */ string(),
		size: Count,
		/** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
		reason: /* @__PURE__ */ string()
	})),
	/** Of a kernel that was built; absent: it was not, or the image does not tell. */
	kernel: /* @__PURE__ */ exactOptional(KernelSizes),
	/** Folders to a depth of 4 that hold 64 KiB or more, and `/`; each with everything below it. Sorted by path. */
	dirs: /* @__PURE__ */ array(MeasuredDir),
	/** Files that the globs of budgets match: found where the tree was at hand. */
	paths: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(MeasuredPath)),
	/** The budgets that it was held to: a pull request is held to those of its base. */
	budgets: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(BudgetRule)),
	/** Budget → the smallest value so far that it was held to (`ratchet`). */
	smallest: /* @__PURE__ */ exactOptional(/* @__PURE__ */ record(/* @__PURE__ */ string(), Count)),
	/** The 200 largest files and all of a MiB or more, largest first. `owner`: NEVRA, or `unowned`. */
	largest: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		size: Count,
		owner: /* @__PURE__ */ string()
	}))
});
// packages/manifests/src/image.ts
const InstalledPackage = /* @__PURE__ */ strictObject({
	nevra: /* @__PURE__ */ string(),
	name: /* @__PURE__ */ string(),
	/** Which definition entry asked for it (`requested`) or that another package needs it (`dependency`). */
	reason: /* @__PURE__ */ picklist(["requested", "dependency"]),
	/** For `requested`: file:line of the entry; for `dependency`: names of installed packages that require it. */
	because: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	layer: /* @__PURE__ */ picklist(LAYERS),
	/** Bytes of it that are in the finished root (allocated size is the file system's business). */
	size: Count,
	files: Count,
	repository: /* @__PURE__ */ string(),
	/** sha256 of the RPM file. */
	sha256: Sha256,
	/** File name of the source RPM. */
	source: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
	/** Of the RPM: its own bytes, compressed, and those of all files that it installs. Absent where the database does not tell. */
	rpm: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		packed: Count,
		installed: Count
	}))
});
/** One thing taken out of the image, and why. */
const Removal = /* @__PURE__ */ strictObject({
	kind: /* @__PURE__ */ picklist([
		"module",
		"firmware",
		"package",
		"doc",
		"locale",
		"file",
		"unit"
	]),
	/** Path in the root, or NEVRA for a package. */
	what: /* @__PURE__ */ string(),
	/** The rule that took it: `drivers.keep`, `packages.strip.docs`, … */
	rule: /* @__PURE__ */ string(),
	/** Bytes saved. */
	size: Count
});
/**
* A share of the image's bytes. The partition of the whole: every inode of the root is counted once, so that
* Σ layers + unowned = root bytes, and root bytes + fs-overhead + boot partition = disk bytes allocated.
*/
const SizeShare = /* @__PURE__ */ strictObject({
	size: Count,
	files: Count
});
const ImageManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.image/v1"),
	...common,
	name: /* @__PURE__ */ string(),
	arch: ArchSchema,
	distro: /* @__PURE__ */ string(),
	/** `uname -r` of the kernel inside. */
	kernelRelease: /* @__PURE__ */ string(),
	/** Kernel command line as the boot loader passes it. */
	cmdline: /* @__PURE__ */ string(),
	/** What the image promises of itself, for boot-test-qemu: taken from the definition after inheritance. */
	promises: /* @__PURE__ */ strictObject({
		hostname: /* @__PURE__ */ string(),
		sysctl: /* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string()),
		/** Modules that must be loaded or loadable. */
		modules: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		unitsEnabled: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		unitsMasked: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		defaultTarget: /* @__PURE__ */ string(),
		unitsFailed: Count,
		boots: /* @__PURE__ */ array(/* @__PURE__ */ picklist(["uefi", "direct"])),
		/** Seconds within which the guest must be up under KVM; not judged where it is emulated. */
		bootSeconds: /* @__PURE__ */ number(),
		expect: /* @__PURE__ */ optional(Expectations),
		console: /* @__PURE__ */ optional(ConsolePolicy),
		machine: /* @__PURE__ */ optional(MachineModel)
	}),
	sizes: /* @__PURE__ */ strictObject({
		layers: /* @__PURE__ */ record(/* @__PURE__ */ picklist(LAYERS), SizeShare),
		/** Files that no RPM and no layer of the definition accounts for (caches, the rpm database, generated state). */
		unowned: SizeShare,
		/** Bytes of the disk that no file accounts for: ext4 metadata, journal, GPT, FAT slack. */
		fsOverhead: Count,
		/** The boot partition's files (boot loader and its configuration). */
		esp: SizeShare,
		/** Sum of all file bytes in the root (every inode once). */
		root: SizeShare,
		/** `allocated`: the 4 KiB blocks that are not nothing but zeros, as a file system with holes stores them. */
		disk: /* @__PURE__ */ strictObject({
			apparent: Count,
			allocated: Count,
			qcow2: /* @__PURE__ */ nullable(Count)
		}),
		initramfs: Count
	}),
	packages: /* @__PURE__ */ array(InstalledPackage),
	/** Modules kept, by name, with the reason (`drivers.keep.modules`, `closure of X`, `boot`). */
	modulesKept: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		path: /* @__PURE__ */ string(),
		size: Count,
		reason: /* @__PURE__ */ string()
	})),
	removed: /* @__PURE__ */ array(Removal),
	/** The 200 largest files of the root, largest first. */
	largest: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		size: Count,
		owner: /* @__PURE__ */ string()
	})),
	/** What a later build is compared by, beside all this. Absent in manifests of dpuos 0.1. */
	measured: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		/** sha256 of the definition after inheritance and all that it brings along, and of the kernel where it was built. */
		definition: Sha256,
		repositories: /* @__PURE__ */ array(RepositoryState),
		/** Folders too. */
		inodes: Count,
		servicesEnabled: Count,
		/** Programs with the rights of their owner or group. */
		setuid: Count,
		partitions: /* @__PURE__ */ array(MeasuredPartition),
		/** Firmware in the root, and what asks for it. */
		firmware: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			path: /* @__PURE__ */ string(),
			size: Count,
			reason: /* @__PURE__ */ string()
		})),
		dirs: /* @__PURE__ */ array(MeasuredDir),
		/** For the globs of the definition's budgets. */
		paths: /* @__PURE__ */ array(MeasuredPath),
		/** Absent: the kernel was not built here. */
		kernel: /* @__PURE__ */ exactOptional(KernelSizes)
	})),
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: /* @__PURE__ */ array(BudgetRule)
});
/** A lock file: what was resolved for each architecture, to install the same again on another machine and another day. */
const LockFileSchema = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.lock/v1"),
	/** Catalog id of the distribution. */
	distro: /* @__PURE__ */ string(),
	arches: /* @__PURE__ */ record(ArchSchema, /* @__PURE__ */ strictObject({
		/** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
		asked: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		/** Were packages that others only recommend taken too (`packages.weak`)? Left out where not. */
		weak: /* @__PURE__ */ exactOptional(/* @__PURE__ */ literal(true)),
		repositories: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			id: /* @__PURE__ */ string(),
			/** `<revision>` of its repomd.xml. */
			revision: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
			/** The same as a time, where it is one: `2026-03-31T08:00:00Z`. */
			time: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
			/** sha256 of its repomd.xml. */
			repomd: /* @__PURE__ */ exactOptional(Sha256)
		})),
		packages: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			/** `name-[epoch:]version-release.arch`; epoch 0 is left out. */
			nevra: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^[^\s/-][^\s/]*-[^\s/-]+-[^\s/-]+\.[^\s/.-]+$/, "expected name-version-release.arch")),
			/** Bytes of the RPM file. */
			size: Count,
			/** Id of the repository that it came from. */
			repository: /* @__PURE__ */ string(),
			sha256: Sha256,
			/** Where the RPM lies below the repository's address. Left out where the repository keeps it elsewhere. */
			path: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\s:?#\\]+$/, "expected a path below the repository"))),
			/** Which of the asked names it answers; left out for what only others need. */
			asked: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ string()))
		}))
	}))
});
/** The name in `name-[epoch:]version-release.arch`. */
const nameOfNevra = (nevra) => nevra.replace(/-[^-]+-[^-]+$/, "");
const BudgetResult = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	/** `installed`, `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`, … */
	metric: /* @__PURE__ */ string(),
	verdict: /* @__PURE__ */ picklist([
		"pass",
		"noise",
		"warn",
		"fail",
		"waived",
		"no-baseline",
		"broken",
		"skipped"
	]),
	/** null: no cap. */
	max: /* @__PURE__ */ nullable(Count),
	/** null where it could not be measured; the verdict is `broken` then. */
	actual: /* @__PURE__ */ nullable(Count),
	/** The same of the baseline; absent or null where there is none. */
	baseline: /* @__PURE__ */ exactOptional(/* @__PURE__ */ nullable(Count)),
	limits: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		/** `max`: cap; `grow`, `grow-percent`: growth since the baseline; `headroom`: what a partition must keep free; `ratchet`: the smallest so far. */
		kind: /* @__PURE__ */ picklist([
			"max",
			"grow",
			"grow-percent",
			"headroom",
			"ratchet"
		]),
		/** The largest value that keeps it. */
		limit: Count,
		/** As it is written in the definition: `8MiB`, `1%`. */
		written: /* @__PURE__ */ string(),
		exceeded: /* @__PURE__ */ boolean()
	}))),
	/** How an exceeded limit is taken; absent: error. */
	severity: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Growth that does not count: allowed packages, newer repositories. In the unit of the metric. */
	excluded: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		why: /* @__PURE__ */ string(),
		amount: Count
	}))),
	/** Where the budgets of the base commit decide and these differ: whose it is. What is the head's own alone decides too. Absent: both have it so. */
	of: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(["base", "head"])),
	/** false: told only, because the base's budget of that id decides. Absent: true. */
	decides: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean()),
	/** Whom to ask: `@org/kernel`. */
	owner: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string()),
	/** Who lets it pass this once, and why. */
	waiver: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		by: /* @__PURE__ */ string(),
		reason: /* @__PURE__ */ string(),
		through: /* @__PURE__ */ picklist(["label", "trailer"])
	})),
	unit: /* @__PURE__ */ picklist(UNITS$1),
	/** Largest contributors to the metric, largest first. */
	top: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		size: Count
	})),
	/** The line of the definition that set the budget. */
	at: /* @__PURE__ */ nullable(PositionSchema)
});
/** Bytes that may be fewer than before. */
const Difference = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer$1());
/** What a change is due to: the definition or the kernel of the commit, or newer package repositories. */
const CAUSES$1 = [
	"pr",
	"drift",
	"unknown"
];
/** What became of a package; `resized`: the same NEVRA with another size; `moved`: it counts for another layer now. */
const Change = /* @__PURE__ */ strictObject({
	kind: /* @__PURE__ */ picklist([
		"added-requested",
		"added-dependency",
		"removed",
		"upgraded",
		"downgraded",
		"resized",
		"moved"
	]),
	/** NEVRA. */
	what: /* @__PURE__ */ string(),
	layer: /* @__PURE__ */ picklist(LAYERS),
	bytes: Difference,
	/** What asked for it, or what it was before; empty where nothing is to be said. */
	why: /* @__PURE__ */ string(),
	cause: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(CAUSES$1)),
	/** The line of the definition that it comes from. */
	at: /* @__PURE__ */ exactOptional(PositionSchema)
});
/** What became of a kernel module, firmware, or one of the largest files; its bytes are in those of a package or of the rest. */
const FileChange = /* @__PURE__ */ strictObject({
	kind: /* @__PURE__ */ picklist([
		"added",
		"removed",
		"resized",
		"moved"
	]),
	what: /* @__PURE__ */ picklist([
		"module",
		"firmware",
		"file"
	]),
	path: /* @__PURE__ */ string(),
	bytes: Difference,
	/** What keeps it in, or who owned it before. */
	why: /* @__PURE__ */ string()
});
/** What changed since an earlier image: `packages` and `rest` add up to `root`. */
const Changes = /* @__PURE__ */ strictObject({
	/** inputs.digest of the image manifest that was compared with. */
	baseline: /* @__PURE__ */ string(),
	/** Growth of all files of the root. */
	root: Difference,
	/** Worst first. */
	packages: /* @__PURE__ */ array(Change),
	/** Growth of files that no package accounts for: overlay, generated files. */
	rest: Difference,
	/** Of all of it together; `both`: see each package. Absent: it was not looked at. */
	cause: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([...CAUSES$1, "both"])),
	/** Worst first; at most 200. Absent: it was not looked at. */
	files: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(FileChange))
});
/** What the measurement was compared with: what was found, how far from what was wanted. */
const ComparedWith = /* @__PURE__ */ strictObject({
	/** Commit that the baseline was built from; null: it does not tell (a file given by hand). */
	commit: /* @__PURE__ */ nullable(/* @__PURE__ */ string()),
	/** Commits between it and the one that should have been compared with; null: not known. 0: the right one. */
	distance: /* @__PURE__ */ nullable(Count),
	/** Where it was found: `file`, `cache`, `artifact`, `directory`, `git-ref`, `http`. */
	source: /* @__PURE__ */ string(),
	/** Seconds since it was made; null: not known. */
	age: /* @__PURE__ */ nullable(Count),
	/** Commits nearer than it that are being built now. */
	pending: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** false: measured with other tools (see the fingerprint), told but not judged. */
	comparable: /* @__PURE__ */ boolean()
});
// packages/manifests/src/read.ts
/** Every contract, by the name it carries in its `schema` key. */
const SCHEMAS = {
	"dpuos.toolchain/v1": ToolchainManifest,
	"dpuos.kernel/v1": KernelManifest,
	"dpuos.kernel-config/v1": KernelConfigManifest,
	"dpuos.image/v1": ImageManifest,
	"dpuos.boot/v1": BootManifest,
	"dpuos.measurement/v1": Measurement,
	"dpuos.size/v1": /* @__PURE__ */ strictObject({
		schema: /* @__PURE__ */ literal("dpuos.size/v1"),
		...common,
		verdict: VerdictSchema,
		/** inputs.digest of the image manifest that was measured. */
		image: /* @__PURE__ */ string(),
		budgets: /* @__PURE__ */ array(BudgetResult),
		/** The rows of the size table; their sizes add up to the disk's allocated bytes. */
		rows: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			name: /* @__PURE__ */ string(),
			size: Count,
			files: Count
		})),
		/** Absent: there was no baseline. */
		comparedWith: /* @__PURE__ */ exactOptional(ComparedWith),
		/** Absent: there was no baseline. */
		changes: /* @__PURE__ */ optional(Changes),
		total: /* @__PURE__ */ strictObject({
			allocated: Count,
			root: Count,
			packages: Count,
			files: Count
		})
	})
};
/** Which action writes a manifest of this kind: named in messages when another one, or none, is handed in. */
const WRITERS = {
	"dpuos.toolchain/v1": "setup-openeuler-toolchain",
	"dpuos.kernel/v1": "build-kernel",
	"dpuos.kernel-config/v1": "build-kernel",
	"dpuos.image/v1": "tailor-image",
	"dpuos.boot/v1": "boot-test-qemu",
	"dpuos.measurement/v1": "size-budget-check",
	"dpuos.size/v1": "size-budget-check"
};
/** `dpuos.kernel/v1` → `kernel`: what people call it, and the name of its file. */
const kindOf = (id) => id.replace(/^dpuos\.(.*)\/v\d+$/, "$1");
/**
* A manifest as the text of its file, keys in the order of the schema. Throws when it is not what its schema says: then the action
* that made it has a defect.
*/
function formatManifest(manifest) {
	const result = /* @__PURE__ */ safeParse(SCHEMAS[manifest.schema], manifest, { abortPipeEarly: true });
	if (result.success) return `${JSON.stringify(result.output, null, 2)}\n`;
	const faults = result.issues.map((issue) => `${/* @__PURE__ */ getDotPath(issue) ?? "the whole"}: ${issue.message}`);
	throw new Error(`an invalid ${kindOf(manifest.schema)} manifest was made: ${faults.join("; ")}`);
}
/**
* Check that `text`, read from `file`, is a manifest of the wanted kind. Never throws: everything that is wrong comes
* back as findings. Hashes of the files it lists are checked by whoever can read them.
*/
function parseManifest(id, text, file) {
	const bad = (title, hint) => ({
		ok: false,
		findings: [{
			level: "error",
			code: "manifest-invalid",
			title,
			hint,
			at: { file }
		}]
	});
	const remake = `Pass the file that ${WRITERS[id]} of the same version wrote.`;
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return bad(`${file} is not JSON: ${error.message}`, remake);
	}
	const schema = typeof json === "object" && json !== null && "schema" in json ? json.schema : void 0;
	if (schema !== id) {
		const known = typeof schema === "string" && schema in WRITERS ? ` (written by ${WRITERS[schema]})` : "";
		return bad(`${file} is a ${JSON.stringify(schema) ?? "file without a schema key"}${known}, expected "${id}"`, remake);
	}
	const result = /* @__PURE__ */ safeParse(SCHEMAS[id], json, { abortPipeEarly: true });
	if (result.success) return {
		ok: true,
		value: result.output
	};
	return {
		ok: false,
		findings: result.issues.slice(0, 20).map((issue) => ({
			level: "error",
			code: "manifest-invalid",
			title: `${file}: ${/* @__PURE__ */ getDotPath(issue) ?? "the manifest"}: ${issue.message}`,
			hint: remake,
			at: { file }
		}))
	};
}
// packages/manifests/src/nearest.ts
/** Edit distance with insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), each costing 1. */
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
/** The known name that the user most likely meant, or undefined when none is close (a third of the length, at least one edit). */
function nearest(name, known) {
	const given = name.toLowerCase();
	let best;
	let bestDistance = Math.max(1, Math.floor(given.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - given.length) >= bestDistance) continue;
		const distance = editDistance(given, candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
// packages/manifests/src/units.ts
/** `12.3 MiB` from bytes: the form of sizes of an image and its parts. One unit, so that they compare at a glance. */
function formatMiB(bytes) {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
// packages/action-kit/src/text.ts
/** ECMA-48 escape sequences (CSI, OSC, charset selection, single characters). */
const ESCAPES$1 = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+][A-Za-z0-9]|[ -/]*[0-~])/g;
/** A line as a person would read it: escape sequences, carriage returns and other control characters removed. */
function cleanLine(text) {
	return text.replace(ESCAPES$1, "").replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "");
}
/** Splits a byte stream into lines; a `\r` alone starts a line too (progress bars). Invalid UTF-8 becomes U+FFFD. */
var LineSplitter = class {
	#decoder = new TextDecoder();
	#emit;
	#rest = "";
	constructor(emit) {
		this.#emit = emit;
	}
	push(chunk) {
		const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r?\n|\r(?!$)/);
		this.#rest = parts.pop() ?? "";
		for (const part of parts) this.#emit(part);
		if (this.#rest.length > 65536) {
			this.#emit(this.#rest);
			this.#rest = "";
		}
	}
	end() {
		const rest = this.#rest + this.#decoder.decode();
		if (rest !== "") this.#emit(rest.replace(/\r$/, ""));
		this.#rest = "";
	}
};
/** `3.4 s`, `2 min 05 s`. */
function formatDuration(ms) {
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
/** `12.3 MiB`, `3.1 GiB`: the form of what a machine has and needs, from bytes to hundreds of GiB. */
function formatBytes(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const [divisor, unit] = bytes < 2 ** 20 ? [1024, "KiB"] : bytes < 2 ** 30 ? [2 ** 20, "MiB"] : [2 ** 30, "GiB"];
	return `${(bytes / divisor).toFixed(1)} ${unit}`;
}
// packages/action-kit/src/render/markdown.ts
/** GitHub refuses a step summary over 1 MiB as a whole. */
const MOST_BYTES = 921600;
const ICON = {
	pass: "✅",
	fail: "❌",
	broken: "⚠️",
	skipped: "⏭️",
	"user-error": "❌",
	"tool-error": "❌",
	cancelled: "🚫",
	bug: "🐞"
};
const LEVEL = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
/** The report as GitHub Markdown. Every text from outside is escaped; tables shrink when it gets too long, folded ones first. */
function markdown(title, ending, report, limit = MOST_BYTES) {
	const head = [`## ${ICON[ending]} ${escape$1(title)}: ${escape$1(report.headline)}`];
	if (report.facts.length > 0) head.push(table$1({
		title: "",
		columns: [{ name: "Fact" }, { name: "Value" }],
		rows: report.facts.map((f) => [f.name, f.value])
	}));
	if (report.findings.length > 0) head.push(findings(report));
	const excerpts = report.excerpts.map(excerpt);
	const assemble = ({ rows, details }) => {
		const tables = report.tables.flatMap((part) => {
			const most = part.detail === true ? details : rows;
			return most === 0 ? [] : [table$1(part, most)];
		});
		const dropped = details === 0 ? [LEFT_OUT] : [];
		return `${[
			...head,
			...tables,
			...excerpts,
			...dropped
		].join("\n\n")}\n`;
	};
	for (const room of ROOMS) {
		const text = assemble(room);
		if (Buffer.byteLength(text) <= limit) return text;
	}
	return cut(`${head.join("\n\n")}\n`, limit - Buffer.byteLength(`\n${LEFT_OUT}\n`)) + `\n${LEFT_OUT}\n`;
}
const ALL = Number.POSITIVE_INFINITY;
/** What is tried until it fits: folded tables shrink first and go, then the others shrink. */
const ROOMS = [...[
	ALL,
	1e3,
	300,
	100,
	30,
	10,
	0
].map((details) => ({
	rows: ALL,
	details
})), ...[
	1e3,
	300,
	100,
	30,
	10,
	3
].map((rows) => ({
	rows,
	details: 0
}))];
const LEFT_OUT = "_Details were left out because the text would be too long; the JSON files have them._";
/** As much of a text as a number of bytes holds, up to the end of a line. */
function cut(text, bytes) {
	const held = Buffer.from(text).subarray(0, Math.max(0, bytes)).toString("utf8");
	return held.slice(0, held.lastIndexOf("\n") + 1);
}
function findings(report) {
	return worstFirst(report.findings).map((finding) => {
		const where = finding.at === void 0 ? "" : ` \`${formatPosition(finding.at).replaceAll("`", "'")}\``;
		const more = advice$1(finding);
		return `- ${LEVEL[finding.level]}${where} **${escape$1(finding.title)}**${more === "" ? "" : more.split("\n").map((line) => `<br>${escape$1(line)}`).join("")}`;
	}).join("\n");
}
function table$1(part, most = ALL) {
	const row = (cells) => `| ${cells.map(escape$1).join(" | ")} |`;
	const lines = [
		row(part.columns.map((column) => column.name)),
		`| ${part.columns.map((column) => column.align === "right" ? "--:" : ":--").join(" | ")} |`,
		...part.rows.slice(0, most).map(row)
	];
	const left = part.rows.length - most;
	const body = [...lines, ...left > 0 ? ["", `_${left} more rows are in the JSON files._`] : []].join("\n");
	if (part.detail) return `<details><summary>${escape$1(part.title)}</summary>\n\n${body}\n\n</details>`;
	return part.title === "" ? body : `### ${escape$1(part.title)}\n\n${body}`;
}
function excerpt(part) {
	const text = part.lines.map(cleanLine).join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return `<details open><summary>${escape$1(part.title)}</summary>\n<pre>${text.replaceAll(/\n{2,}/g, "\n")}</pre>\n</details>`;
}
/** Plain text for a Markdown line or table cell: no markup, no HTML, no mention, no line break of its own. */
function escape$1(text) {
	return cleanLine(text.replaceAll("\n", " ")).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_[\]|~#!]/g, "\\$&").replaceAll("@", "@&#8203;");
}
// packages/action-kit/src/render/terminal.ts
const WORD = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** The report as lines for a person at a terminal. Without colours it is plain text for a log file. */
function terminal(title, ending, report, palette) {
	const lines = ["", `${(ENDINGS[ending].exitCode === 0 ? palette.green : palette.red)(palette.bold(ENDINGS[ending].label.toUpperCase()))} ${palette.bold(title)}: ${cleanLine(report.headline)}`];
	const width = Math.max(0, ...report.facts.map((fact) => fact.name.length));
	for (const fact of report.facts) lines.push(`  ${palette.dim(fact.name.padEnd(width))}  ${cleanLine(fact.value)}`);
	for (const part of report.tables) if (!part.detail) lines.push("", ...table(part, palette));
	for (const part of report.excerpts) lines.push("", palette.bold(part.title), ...part.lines.map((line) => palette.dim(`  │ ${cleanLine(line)}`)));
	if (report.findings.length > 0) lines.push("");
	for (const finding of worstFirst(report.findings)) {
		const paint = {
			error: palette.red,
			warning: palette.yellow,
			notice: palette.blue
		}[finding.level];
		const where = finding.at === void 0 ? "" : `${palette.bold(formatPosition(finding.at))}: `;
		lines.push(`${where}${paint(`${WORD[finding.level]}:`)} ${cleanLine(finding.title)} ${palette.dim(`[${finding.code}]`)}`);
		const more = advice$1(finding);
		if (more !== "") lines.push(...more.split("\n").map((line) => `  ${cleanLine(line)}`));
	}
	return lines;
}
/** A table with padded columns. */
function table(part, palette) {
	const cells = [part.columns.map((column) => column.name), ...part.rows].map((row) => row.map(cleanLine));
	const widths = part.columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? "").length)));
	const line = (row) => row.map((cell, i) => part.columns[i]?.align === "right" ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd();
	const [header, ...rows] = cells;
	return [
		...part.title === "" ? [] : [palette.bold(part.title)],
		`  ${palette.dim(line(header ?? []))}`,
		...rows.map((row) => `  ${line(row)}`)
	];
}
// packages/action-kit/src/terminal/palette.ts
/** SGR codes, or nothing. Colours are for terminals that want them: https://no-color.org. */
function palette(colours) {
	const sgr = (on, off) => (text) => colours ? `\x1b[${on}m${text}\x1b[${off}m` : text;
	return {
		bold: sgr(1, 22),
		dim: sgr(2, 22),
		red: sgr(31, 39),
		green: sgr(32, 39),
		yellow: sgr(33, 39),
		blue: sgr(34, 39)
	};
}
function wantsColours(isTTY, env) {
	if (env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "") return false;
	return isTTY || env["FORCE_COLOR"] !== void 0 && env["FORCE_COLOR"] !== "0";
}
// packages/action-kit/src/github/log.ts
const PROGRESS_MS = 1e4;
/**
* The log in GitHub's format. Our own lines can never be taken for workflow commands; foreign lines stand between
* `::stop-commands::TOKEN` and `::TOKEN::`. Findings are plain lines here: annotations come from the report, once.
*/
function githubLog(write, redactor, verbose) {
	let depth = 0;
	let lastProgress = 0;
	/** Set while a foreign bracket is open. */
	let token;
	const resume = () => {
		if (token !== void 0) write(`::${token}::\n`);
		token = void 0;
	};
	const command = (text) => {
		resume();
		write(`${text}\n`);
	};
	const print = (text) => {
		resume();
		for (const line of redactor.clean(text).split("\n")) write(`${harmless(line)}\n`);
	};
	return {
		debug(text) {
			if (verbose) print(text);
			else command(`::debug::${escapeData(redactor.clean(text))}`);
		},
		info: print,
		finding(finding) {
			const where = finding.at === void 0 ? "" : `${formatPosition(finding.at)}: `;
			print(`${finding.level}: ${where}${finding.title}`);
		},
		async group(title, body) {
			const started = performance.now();
			const outer = depth === 0;
			if (outer) command(`::group::${escapeData(redactor.clean(title))}`);
			else print(`▸ ${title}`);
			depth++;
			let done = "✗";
			try {
				const value = await body();
				done = "✓";
				return value;
			} finally {
				depth--;
				if (outer) command("::endgroup::");
				print(`${done} ${title} (${formatDuration(performance.now() - started)})`);
			}
		},
		progress(text) {
			if (performance.now() - lastProgress < PROGRESS_MS) return;
			lastProgress = performance.now();
			print(text);
		},
		untrusted(source) {
			return {
				line(text) {
					if (token === void 0) {
						token = randomUUID();
						write(`::stop-commands::${token}\n`);
					}
					write(`${source}│ ${redactor.clean(cleanLine(text))}\n`);
				},
				end: resume
			};
		},
		mask(secret) {
			for (const part of redactor.add(secret)) command(`::add-mask::${escapeData(part)}`);
		}
	};
}
/** The runner takes `::` at the start of a line and `##[` anywhere for a command. */
function harmless(line) {
	return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [");
}
/** As @actions/core escapes the data of a command. */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
// packages/action-kit/src/github/services.ts
/** Our own deadlines, milliseconds: the toolkit's retries would wait half a minute for a service that is down. */
const RESTORE_MS = 2e4;
const SAVE_MS = 6e4;
const UPLOAD_MS = 12e4;
/** Run a service call behind a deadline. Whatever goes wrong is an answer, never an exception. */
async function attempt(limitMs, call) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve({
			ok: false,
			why: `no answer within ${limitMs / 1e3} s`
		}), limitMs);
	});
	const answer = call().then((value) => ({
		ok: true,
		value
	}), (error) => ({
		ok: false,
		why: error instanceof Error && error.message !== "" ? error.message : "it failed without a message"
	}));
	try {
		return await Promise.race([answer, late]);
	} finally {
		clearTimeout(timer);
	}
}
const present = (...names) => names.every((name) => (process.env[name] ?? "") !== "");
/** @actions/cache, loaded when first used. Its loss costs time, never the run. */
function githubCache(note) {
	const lost = (what, why) => {
		note({
			level: "warning",
			code: "cache-unavailable",
			title: `The cache service could not ${what}: ${why}. The run goes on without it.`
		});
		return "unavailable";
	};
	const reachable = () => present("ACTIONS_RUNTIME_TOKEN") && (present("ACTIONS_RESULTS_URL") || present("ACTIONS_CACHE_URL"));
	return {
		async restore(key, restoreKeys, paths) {
			if (!reachable()) return lost("restore", "this runner offers none");
			const answer = await attempt(RESTORE_MS, async () => {
				return await (await import("./services/cache.mjs")).restoreCache([...paths], key, [...restoreKeys]);
			});
			if (!answer.ok) return lost("restore", answer.why);
			if (answer.value === void 0) return "miss";
			return answer.value === key ? "hit" : "partial";
		},
		async save(key, paths) {
			if (!reachable()) return lost("save", "this runner offers none");
			const answer = await attempt(SAVE_MS, async () => {
				return await (await import("./services/cache.mjs")).saveCache([...paths], key);
			});
			if (!answer.ok) return lost("save", answer.why);
			return answer.value === -1 ? "not-saved" : "saved";
		}
	};
}
/** @actions/artifact, loaded when first used. */
function githubArtifacts(note) {
	return { async upload(name, files, rootDir) {
		const answer = present("ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL") ? await attempt(UPLOAD_MS, async () => {
			const { DefaultArtifactClient } = await import("./services/artifact.mjs");
			return await new DefaultArtifactClient().uploadArtifact(name, [...files], rootDir);
		}) : {
			ok: false,
			why: "this runner offers none"
		};
		if (answer.ok) return "uploaded";
		note({
			level: "warning",
			code: "artifact-unavailable",
			title: `The artifact service could not take ${name}: ${answer.why}. The files stay in ${path.resolve(rootDir)}.`
		});
		return "unavailable";
	} };
}
// packages/action-kit/src/github/adapter.ts
/** Key of the state that main leaves for post. */
const PLAN = "plan";
/** The adapter for a GitHub runner (and those that speak its protocol: act, Gitea, Forgejo). */
function githubAdapter() {
	const redactor = new Redactor();
	const log = githubLog((text) => process.stdout.write(text), redactor, isDebug());
	const findings = [];
	const note = (finding) => {
		log.finding(finding);
		findings.push(finding);
	};
	return {
		runner: "github",
		log,
		cache: githubCache(note),
		artifacts: githubArtifacts(note),
		findings,
		async present(title, ending, report) {
			for (const line of terminal(title, ending, report, palette(false))) log.info(line);
			for (const { level, message, ...properties } of annotations(report.findings)) {
				const show = {
					error,
					warning,
					notice
				}[level];
				show(redactor.clean(message), {
					title: `${title}: ${properties.title}`,
					...properties.file === void 0 ? {} : { file: properties.file },
					...properties.line === void 0 ? {} : { startLine: properties.line },
					...properties.column === void 0 ? {} : { startColumn: properties.column }
				});
			}
			if (ENDINGS[ending].exitCode !== 0 && !report.findings.some((finding) => finding.level === "error")) error(redactor.clean(report.headline), { title });
			writeSummary(redactor.clean(markdown(title, ending, report)), log.info);
		},
		setOutput(name, value) {
			setOutput(name, value);
		},
		savePlan(plan) {
			saveState(PLAN, plan);
		}
	};
}
/** core.summary throws where the runner offers no summary file; its loss must not redden a run. */
function writeSummary(text, note) {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (file === void 0 || file === "" || !existsSync(file)) {
		note("This runner offers no job summary.");
		return;
	}
	appendFileSync(file, `${text}\n`);
}
// packages/action-kit/src/spec.ts
/** Declare an action. The identity function, so that literal types are inferred and checked. */
function defineAction(spec) {
	return spec;
}
/** `boot-limit` → `bootLimit`. */
function camelCase(kebab) {
	return kebab.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
// packages/action-kit/src/inputs.ts
/**
* Read every input of an action or a command at once. `raw` maps input names to what the user wrote; '' and undefined both mean absent.
* Names that the spec does not know are mistakes too. Secrets are handed to `mask` before anything else happens and never
* stand in a message.
*/
function readInputs(spec, raw, context) {
	const findings = [];
	const values = {};
	for (const [name, input] of Object.entries(spec.inputs)) if (input.kind.secret && raw[name]) context.mask(raw[name]);
	for (const name of Object.keys(raw)) {
		if (name in spec.inputs || raw[name] === void 0) continue;
		const close = nearest(name, Object.keys(spec.inputs));
		findings.push({
			level: "error",
			code: "input-unknown",
			title: `${spec.name} has no ${context.spell(name)}${close === void 0 ? "" : `; did you mean ${context.spell(close)}?`}`,
			hint: `It takes ${Object.keys(spec.inputs).join(", ")}.`
		});
	}
	for (const [name, input] of Object.entries(spec.inputs)) {
		const given = raw[name]?.trim() || input.default;
		if (given === void 0 || given === "") {
			if (input.required) findings.push({
				level: "error",
				code: "input-missing",
				title: `${context.spell(name)} is required`,
				hint: input.description
			});
			continue;
		}
		const read = input.kind.read(given, context);
		if (read.ok) values[camelCase(name)] = read.value;
		else {
			const shown = input.kind.secret ? "the given value" : `"${given.length > 80 ? `${given.slice(0, 79)}…` : given}"`;
			findings.push({
				level: "error",
				code: "input-invalid",
				title: `${context.spell(name)}: ${shown} is not valid, expected ${read.accepted}`,
				hint: input.description
			});
		}
	}
	if (findings.length > 0) return {
		ok: false,
		findings
	};
	return {
		ok: true,
		values
	};
}
// packages/action-kit/src/node/log-file.ts
/** Folder of this run's full tool logs: kept when the run fails, removed when it ends well. */
function logFolder(host) {
	return path.join(host.env["RUNNER_TEMP"] ?? os$1.tmpdir(), `dpuos-logs-${process.pid}`);
}
function removeLogs(host) {
	rmSync(logFolder(host), {
		recursive: true,
		force: true
	});
}
let count$1 = 0;
/** A file for the whole output of one tool, made when the first byte comes. Errors of writing it are ignored: the log must not end the run. */
function openLogFile(host, tool, wanted) {
	const file = wanted ?? path.join(logFolder(host), `${String(++count$1).padStart(3, "0")}-${tool}.log`);
	let fd;
	let broken = false;
	return {
		path: file,
		write(chunk) {
			if (broken) return;
			try {
				if (fd === void 0) {
					mkdirSync(path.dirname(file), { recursive: true });
					fd = openSync(file, "w", 384);
				}
				writeSync(fd, chunk);
			} catch {
				broken = true;
			}
		},
		async close() {
			if (fd !== void 0) closeSync(fd);
			fd = void 0;
		}
	};
}
// packages/action-kit/src/ci/event.ts
/**
* The event, from the environment and, on GitHub, the text of the file GITHUB_EVENT_PATH. GitHub: docs.github.com, Webhook events and payloads;
* GitLab: predefined CI/CD variables; Jenkins: the variables of a multibranch pipeline. What is not there or not understood is left out.
*/
function ciEvent(env, payload) {
	if (env["GITHUB_ACTIONS"] === "true") return githubEvent(env, parse$2(payload));
	const none = {
		repository: "",
		defaultBranch: ""
	};
	const gitlab = env["CI_MERGE_REQUEST_DIFF_BASE_SHA"];
	if (env["GITLAB_CI"] === "true") {
		const defaultBranch = env["CI_DEFAULT_BRANCH"] ?? "";
		const name = gitlab ? "pull_request" : "push";
		const base = gitlab || before(env["CI_COMMIT_BEFORE_SHA"]);
		return {
			...none,
			defaultBranch,
			system: "gitlab",
			name,
			...base ? { base } : {}
		};
	}
	const target = env["CHANGE_TARGET"];
	if (target) return {
		...none,
		system: "jenkins",
		name: "pull_request",
		base: `origin/${target}`
	};
	return {
		...none,
		system: "none",
		name: "other"
	};
}
function githubEvent(env, payload) {
	const name = env["GITHUB_EVENT_NAME"] ?? "other";
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	const pull = pullRequest(payload, repository);
	const run = payload.at("workflow_run");
	const base = before(payload.at("merge_group").text("base_sha")) ?? before(payload.text("before"));
	return {
		system: "github",
		name,
		repository,
		defaultBranch: payload.at("repository").text("default_branch"),
		...pull === void 0 ? {} : { pull },
		...base === void 0 ? {} : { base },
		...run.number("id") === 0 ? {} : { workflowRun: {
			id: run.number("id"),
			event: run.text("event"),
			path: run.text("path"),
			headSha: run.text("head_sha"),
			headBranch: run.text("head_branch"),
			headOwner: run.at("head_repository").at("owner").text("login"),
			headRepository: run.at("head_repository").text("full_name")
		} }
	};
}
function pullRequest(payload, repository) {
	const pull = payload.at("pull_request");
	const head = pull.at("head");
	if (head.text("sha") === "") return void 0;
	return {
		number: pull.number("number"),
		head: head.text("sha"),
		base: pull.at("base").text("sha"),
		baseRef: pull.at("base").text("ref"),
		fork: head.at("repo").text("full_name") !== repository,
		labels: pull.list("labels").map((label) => label.text("name"))
	};
}
/** A branch that is new has forty zeros before it. */
const before = (sha) => sha === void 0 || !/^[0-9a-f]{40}$/.test(sha) || /^0+$/.test(sha) ? void 0 : sha;
/** JSON of others, read without trusting its shape. */
var Tree = class Tree {
	#value;
	constructor(value) {
		this.#value = value;
	}
	#child(key) {
		const value = this.#value;
		return typeof value === "object" && value !== null ? value[key] : void 0;
	}
	at(key) {
		return new Tree(this.#child(key));
	}
	text(key) {
		const value = this.#child(key);
		return typeof value === "string" ? value : "";
	}
	number(key) {
		const value = this.#child(key);
		return typeof value === "number" ? value : 0;
	}
	list(key) {
		const value = this.#child(key);
		return Array.isArray(value) ? value.map((one) => new Tree(one)) : [];
	}
};
function parse$2(text) {
	try {
		return new Tree(JSON.parse(text ?? "null"));
	} catch {
		return new Tree(void 0);
	}
}
// packages/action-kit/src/ci/forge.ts
/** Our own deadline for one request, milliseconds. */
const LIMIT_MS = 2e4;
/** Lists are read to this many pages of a hundred: more would be a run of minutes. */
const PAGES = 10;
/**
* GitHub's REST API (and what speaks it: Gitea, Forgejo) for the repository that the run belongs to; undefined where the environment names none.
* Never rejects; a token is sent to the API's own host only.
*/
function githubForge(env, token, signal) {
	const api = env["GITHUB_API_URL"];
	const repository = env["GITHUB_REPOSITORY"];
	if (!api || !repository) return void 0;
	const root = `${api.replace(/\/+$/, "")}/repos/${repository}`;
	const headers = {
		accept: "application/vnd.github+json",
		"x-github-api-version": "2022-11-28",
		"user-agent": "dpuos",
		...token === "" ? {} : { authorization: `Bearer ${token}` }
	};
	let away;
	/** `read` has the rest of the deadline for the body. */
	const ask = async (method, url, read, body) => {
		if (away !== void 0) return away;
		const late = new AbortController();
		const timer = setTimeout(() => late.abort(), LIMIT_MS);
		try {
			const response = await fetch(url, {
				method,
				headers: {
					...headers,
					...body === void 0 ? {} : { "content-type": "application/json" }
				},
				signal: AbortSignal.any([signal, late.signal]),
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			});
			away = limit(response);
			return await read(response);
		} catch (error) {
			away = late.signal.aborted ? `no answer within ${LIMIT_MS / 1e3} s` : reason$1(error);
			return away;
		} finally {
			clearTimeout(timer);
		}
	};
	const answer = async (method, url, body) => {
		const asked = await ask(method, url, async (response) => ({
			response,
			text: await response.text()
		}), body);
		if (typeof asked === "string") return {
			ok: false,
			why: asked
		};
		const { response, text } = asked;
		const json = parse$1(text);
		if (!response.ok) {
			const said = json?.message;
			return {
				ok: false,
				why: away ?? `HTTP ${response.status}${typeof said === "string" ? ` ${said}` : ""}`,
				status: response.status
			};
		}
		if (json === void 0 && text !== "") return {
			ok: false,
			why: "the answer is no JSON"
		};
		return {
			ok: true,
			json
		};
	};
	return {
		repository,
		get: (path) => answer("GET", `${root}/${path}`),
		send: (method, path, body) => answer(method, `${root}/${path}`, body),
		async list(path, key) {
			const all = [];
			for (let page = 1; page <= PAGES; page++) {
				const joint = path.includes("?") ? "&" : "?";
				const one = await answer("GET", `${root}/${path}${joint}per_page=100&page=${page}`);
				if (!one.ok) return one;
				const items = key === void 0 ? one.json : one.json?.[key];
				if (!Array.isArray(items)) return {
					ok: false,
					why: "the answer is no list"
				};
				all.push(...items);
				if (items.length < 100) break;
			}
			return {
				ok: true,
				json: all
			};
		},
		async artifact(id, name, most) {
			const url = `${root}/actions/artifacts/${id}/zip`;
			const asked = await ask("GET", url, async (response) => ({
				response,
				bytes: response.ok ? await limited(response, most) : void 0
			}));
			if (typeof asked === "string") return {
				ok: false,
				why: asked
			};
			const { response, bytes } = asked;
			if (!response.ok) return {
				ok: false,
				why: away ?? `HTTP ${response.status}`,
				status: response.status
			};
			try {
				if (bytes === void 0) return {
					ok: false,
					why: `it is larger than ${most} bytes`
				};
				const { unzipSync } = await import("./esm.mjs");
				const file = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize <= most })[name];
				return file === void 0 ? {
					ok: false,
					why: `it holds no ${name} of at most ${most} bytes`
				} : {
					ok: true,
					json: new TextDecoder().decode(file)
				};
			} catch (error) {
				return {
					ok: false,
					why: reason$1(error)
				};
			}
		}
	};
}
/** What to say of an answer that asks to be left alone (docs.github.com, "Rate limits for the REST API"); undefined for others. */
function limit({ status, headers }) {
	const spent = headers.get("x-ratelimit-remaining") === "0";
	const wait = headers.get("retry-after");
	if (status !== 429 && !(status === 403 && (spent || wait !== null))) return void 0;
	return `HTTP ${status}: the limit of requests is reached${wait === null ? "" : `, to be asked again in ${wait} s`}`;
}
const reason$1 = (error) => {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error && cause.message !== "" ? cause.message : "it failed without a message";
};
function parse$1(text) {
	try {
		return text === "" ? null : JSON.parse(text);
	} catch {
		return;
	}
}
/** The body, unless it is longer than that. */
async function limited(response, most) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > most) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
// packages/action-kit/src/ci/ci.ts
/** The CI system around this process. A payload that cannot be read leaves the event without its details. */
function readCi(env, signal) {
	return {
		get event() {
			return ciEvent(env, payload(env["GITHUB_EVENT_PATH"]));
		},
		forge: (token) => githubForge(env, token, signal)
	};
}
function payload(file) {
	if (file === void 0 || file === "") return void 0;
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
// packages/action-kit/src/scope.ts
/** A cancelled runner gives us 10 s in all (7.5 s after SIGINT, 2.5 s after SIGTERM); no single undo may eat them. */
const UNDO_LIMIT_MS = 6e3;
function openScope() {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	const undos = [];
	let closing = false;
	return {
		signal: controller.signal,
		onClose(undo) {
			undos.push(undo);
			return () => {
				const index = undos.lastIndexOf(undo);
				if (index >= 0) undos.splice(index, 1);
			};
		},
		cancel(signalName) {
			if (!controller.signal.aborted) controller.abort(new Cancelled(signalName));
		},
		get closing() {
			return closing;
		},
		async close() {
			closing = true;
			for (let undo = undos.pop(); undo !== void 0; undo = undos.pop()) {
				let timer;
				const limit = new Promise((resolve) => {
					timer = setTimeout(resolve, UNDO_LIMIT_MS);
				});
				await Promise.race([undo().catch(() => void 0), limit]);
				clearTimeout(timer);
			}
		}
	};
}
/** The reason of an aborted signal as an error to throw. */
function cancelled(signal) {
	return signal.reason instanceof Error ? signal.reason : new Cancelled("abort");
}
// packages/action-kit/src/node/clock.ts
function nodeClock(signal, sourceDateEpoch) {
	return {
		now: () => Date.now(),
		elapsed: () => performance.now(),
		sourceDateEpoch: sourceDateEpoch !== void 0 && /^\d+$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : void 0,
		sleep: (ms) => new Promise((resolve, reject) => {
			if (signal.aborted) {
				reject(cancelled(signal));
				return;
			}
			const stop = () => {
				clearTimeout(timer);
				reject(cancelled(signal));
			};
			const timer = setTimeout(() => {
				signal.removeEventListener("abort", stop);
				resolve();
			}, ms);
			signal.addEventListener("abort", stop, { once: true });
		})
	};
}
// packages/action-kit/src/shown-path.ts
/** A path as findings name it: relative where it lies in the workspace, as annotations need it; absolute elsewhere. */
function shownPath(file, { host }) {
	const relative = path.relative(host.workspace, path.resolve(host.workspace, file));
	return relative === ".." || relative.startsWith(`..${path.sep}`) ? file : relative;
}
// packages/action-kit/src/node/hash.ts
/** Stays in a processor's own cache from the read to the hash: with 1 MiB hashing takes half as long again. */
const CHUNK$1 = 2 ** 18;
/** One for all that is hashed in this thread: between a read and its hash nobody else has a turn. */
const BUFFER = Buffer.allocUnsafeSlow(CHUNK$1);
/** Bytes after which others have their turn: some milliseconds. */
const TURN = 16 * CHUNK$1;
/**
* In this thread, and read in it too: what another thread has read lies in another processor's cache, and hashing all of a set of RPMs takes twice
* as long.
*/
async function hashHere(file) {
	const hash = createHash("sha256");
	const open = openSync(file, "r");
	try {
		for (let size = 0, turn = TURN;;) {
			const got = readSync(open, BUFFER, 0, CHUNK$1, null);
			if (got === 0) return {
				sha256: hash.digest("hex"),
				size
			};
			hash.update(BUFFER.subarray(0, got));
			size += got;
			if (size < turn) continue;
			turn += TURN;
			await setImmediate();
		}
	} finally {
		closeSync(open);
	}
}
/** What the other thread runs: text, so that a bundle needs no second file. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { closeSync, openSync, readSync } = require('node:fs')
const hash = require('node:crypto').createHash('sha256')
const buffer = Buffer.allocUnsafeSlow(${CHUNK$1})
const file = openSync(workerData, 'r')
let size = 0
for (let got; (got = readSync(file, buffer, 0, buffer.length, null)) > 0; size += got) hash.update(buffer.subarray(0, got))
closeSync(file)
parentPort.postMessage({ sha256: hash.digest('hex'), size })
`;
/** In a thread of its own. */
function hashBeside(file) {
	return new Promise((resolve, reject) => {
		const worker = new Worker(CODE, {
			eval: true,
			workerData: file
		});
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", () => reject(/* @__PURE__ */ new Error(`hashing ${file} ended without a result`)));
	});
}
// packages/action-kit/src/node/sweep.ts
/** No run lasts that long: GitHub ends a job after six hours. Milliseconds. */
const LONGEST_RUN = 216e5;
/** A scratch folder's name says whose it is. */
const scratchPrefix = (name, pid) => `dpuos-${name}-${pid}-`;
const SCRATCH = /^dpuos-[a-z-]+-(\d+)-[A-Za-z0-9]{6}$/;
/**
* Scratch folders below `base` that a killed run left: of our user, their process is gone, and they are old. The age is for processes that
* cannot be seen from here, in a container that shares the folder.
*/
async function abandoned(base, now) {
	const found = [];
	for (const name of await readdir(base).catch(() => [])) {
		const [, pid] = SCRATCH.exec(name) ?? [];
		if (pid === void 0 || isAlive(Number(pid))) continue;
		const folder = path.join(base, name);
		const stats = await lstat(folder).catch(() => void 0);
		if (stats?.isDirectory() === true && stats.uid === process.getuid?.() && now - stats.ctimeMs > LONGEST_RUN) found.push(folder);
	}
	return found;
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
// packages/action-kit/src/node/fs.ts
/** From this size on a file is hashed in a thread of its own, beside what else there is to do. Bytes. */
const LARGE = 64 * 2 ** 20;
const TMPFS = "/dev/shm";
function nodeFs(host, scope, proc) {
	/** Folders that we made get the caller as owner too, not only the file in them. */
	const makeFolder = async (folder) => {
		const first = await mkdir(folder, { recursive: true }).catch((error) => {
			throw diskError(error, folder);
		});
		if (first === void 0) return;
		for (let made = folder; made.length >= first.length; made = path.dirname(made)) await giveAway(made);
	};
	const giveAway = async (file) => {
		if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid);
	};
	/** Give it to the caller, for everybody to read. A lone file needs no process. */
	const makeReadable = async (file) => {
		const found = await lstat(file);
		if (found.isFile()) {
			await giveAway(file);
			await chmod(file, 420 | ((found.mode & 73) === 0 ? 0 : 73));
			return;
		}
		if (host.isRoot && host.owner.uid !== 0) await proc.run([
			"chown",
			"-R",
			`${host.owner.uid}:${host.owner.gid}`,
			"--",
			file
		]);
		await proc.run([
			"chmod",
			"-R",
			"u=rwX,go=rX",
			"--",
			file
		]);
	};
	const remove = async (folder) => {
		const argv = [
			"rm",
			"-rf",
			"--",
			folder
		];
		await proc.run([...argv]).catch(() => proc.run([...argv], { root: true }));
	};
	const freeBytes = async (file) => {
		for (let folder = path.resolve(file);; folder = path.dirname(folder)) {
			const stats = await statfs(folder).catch(() => void 0);
			if (stats !== void 0) return stats.bavail * stats.bsize;
			if (folder === path.dirname(folder)) return 0;
		}
	};
	/** Where was looked for what killed runs left. */
	const swept = /* @__PURE__ */ new Set();
	return {
		freeBytes,
		async scratch(name, options = {}) {
			const need = options.inMemory;
			const base = need !== void 0 && await roomInMemory(need) ? TMPFS : host.env["RUNNER_TEMP"] ?? os$1.tmpdir();
			if (!swept.has(base)) {
				swept.add(base);
				for (const left of await abandoned(base, Date.now())) await remove(left).catch(() => void 0);
			}
			const folder = await mkdtemp(path.join(base, scratchPrefix(name, process.pid))).catch((error) => {
				throw diskError(error, base);
			});
			scope.onClose(() => remove(folder));
			return folder;
		},
		discard(folder) {
			const removed = remove(folder).catch(() => void 0);
			scope.onClose(() => removed);
		},
		async readText(file) {
			try {
				return await readFile(file, "utf8");
			} catch (error) {
				const { code } = error;
				if (code === "ENOENT" || code === "ENOTDIR") return void 0;
				throw readError(error, shownPath(file, { host }));
			}
		},
		async writeFile(file, data) {
			const part = `${file}.part-${process.pid}`;
			const undo = scope.onClose(() => rm(part, { force: true }));
			try {
				await makeFolder(path.dirname(file));
				await writeFile(part, data);
				await giveAway(part);
				await rename(part, file);
			} catch (error) {
				throw diskError(error, file);
			} finally {
				await rm(part, { force: true }).catch(() => void 0);
				undo();
			}
		},
		async publish(from, to) {
			await makeFolder(path.dirname(to));
			await makeReadable(from);
			const replace = async (source) => {
				if ((await lstat(to).catch(() => void 0))?.isDirectory()) await rm(to, { recursive: true });
				await rename(source, to);
			};
			try {
				await replace(from);
			} catch (error) {
				if (error.code !== "EXDEV") throw diskError(error, to);
				const part = `${to}.part-${process.pid}`;
				const undo = scope.onClose(() => rm(part, {
					recursive: true,
					force: true
				}));
				try {
					await proc.run([
						"cp",
						"-a",
						"--sparse=always",
						"--reflink=auto",
						"--",
						from,
						part
					], { failures: [NO_SPACE] });
					await replace(part);
					await remove(from);
				} finally {
					await rm(part, {
						recursive: true,
						force: true
					});
					undo();
				}
			}
		},
		async hash(file) {
			const { size } = await stat(file);
			return await (size < LARGE ? hashHere(file) : hashBeside(file));
		},
		onExit(undo) {
			scope.onClose(undo);
		}
	};
}
/** cp, mke2fs, dnf and rpm all say it in these words. */
const NO_SPACE = {
	code: "no-space",
	match: /No space left on device/,
	blame: "user",
	title: "no space left on device",
	hint: "Free some disk space, or point TMPDIR (or RUNNER_TEMP) and the output to a larger disk."
};
function diskError(error, where) {
	const found = {
		ENOSPC: [NO_SPACE.code, NO_SPACE.hint],
		EDQUOT: [NO_SPACE.code, NO_SPACE.hint],
		EROFS: ["read-only", "Choose an output on a writable file system."],
		EACCES: ["no-permission", "Choose an output you may write to."],
		EEXIST: ["not-a-folder", "Choose an output path on which no part is a file."],
		ENOTDIR: ["not-a-folder", "Choose an output path on which no part is a file."]
	}[error.code ?? ""];
	if (found === void 0) return error;
	return new UserError({
		level: "error",
		code: found[0],
		title: `cannot write ${where}: ${error.message}`,
		hint: found[1]
	}, { cause: error });
}
function readError(error, shown) {
	if (error.code === void 0) return error;
	const [title, hint] = {
		EISDIR: ["is a folder, expected a file", "Give the path of the file in it."],
		EACCES: ["may not be read by this user", "Check owner and mode of the file and of the folders above it."]
	}[error.code] ?? [`cannot be read: ${error.message}`, "Check the path and the disk."];
	return new UserError({
		level: "error",
		code: "unreadable",
		title: `${shown} ${title}`,
		hint,
		at: { file: shown }
	}, { cause: error });
}
/** Twice the need must be free both on the tmpfs and in memory: what lies there is memory that tools and guests want too. */
async function roomInMemory(need) {
	const stats = await statfs(TMPFS).catch(() => void 0);
	if (stats === void 0 || stats.type !== 16914836) return false;
	return Math.min(stats.bavail * stats.bsize, await memoryAvailable()) >= 2 * need;
}
/** Bytes of memory that could be used without swapping; 0 where the kernel does not say. */
async function memoryAvailable() {
	const match = /^MemAvailable:\s+(\d+) kB/m.exec(await readFile("/proc/meminfo", "utf8"));
	return Number(match?.[1] ?? 0) * 1024;
}
// packages/action-kit/src/node/host.ts
/** What tools must not see: our own inputs and the tokens of the runner's services. */
const PRIVATE = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(TOKEN|OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$|DPUOS_SECRET_)/;
/** Facts about the machine and the caller. Creates the cache folder. */
function readHost(env, runner) {
	const arch = {
		x64: "x86_64",
		arm64: "aarch64"
	}[process.arch];
	if (arch === void 0 || process.platform !== "linux") throw new UserError({
		level: "error",
		code: "host-unsupported",
		title: `dpuos runs on Linux x86_64 and aarch64; this is ${process.platform} ${process.arch}`,
		hint: "Use a Linux runner, a Linux virtual machine or WSL 2."
	});
	const home = env["HOME"] ?? os$1.homedir();
	const cacheDir = path.resolve(env["DPUOS_CACHE_DIR"] ?? path.join(env["XDG_CACHE_HOME"] ?? path.join(home, ".cache"), "dpuos"));
	mkdirSync(cacheDir, { recursive: true });
	const uid = process.getuid?.() ?? 0;
	const clean = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && !PRIVATE.test(name)) clean[name] = value;
	return {
		arch,
		workspace: path.resolve(env["GITHUB_WORKSPACE"] ?? process.cwd()),
		cacheDir,
		env: {
			...clean,
			LC_ALL: "C.UTF-8",
			PATH: `${env["PATH"] ?? "/usr/bin:/bin"}:/usr/sbin:/sbin`
		},
		isRoot: uid === 0,
		owner: {
			uid: uid === 0 ? Number(env["SUDO_UID"] ?? 0) : uid,
			gid: uid === 0 ? Number(env["SUDO_GID"] ?? 0) : process.getgid?.() ?? 0
		},
		runner,
		version: VERSION
	};
}
// packages/action-kit/src/node/kill.ts
/**
* End a process and everything in its group: SIGTERM, after `graceMs` SIGKILL; resolves when it is gone.
* With `sudo` (path) the group is root's and only root may signal it.
*/
async function killGroup(child, exit, graceMs, sudo) {
	if (child.pid === void 0) return;
	send(child.pid, "SIGTERM", sudo);
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve("late"), graceMs);
	});
	const first = await Promise.race([exit, late]);
	clearTimeout(timer);
	send(child.pid, "SIGKILL", sudo);
	if (first === "late") await exit;
}
function send(group, signal, sudo) {
	if (sudo !== void 0) {
		spawn(sudo, [
			"-n",
			"kill",
			`-${signal.slice(3)}`,
			"--",
			`-${group}`
		], { stdio: "ignore" }).on("error", () => void 0);
		return;
	}
	try {
		process.kill(-group, signal);
	} catch {}
}
// packages/action-kit/src/node/proc.ts
const DEFAULT_TIMEOUT_MS = 6e5;
const DEFAULT_MAX_STDOUT = 64 * 2 ** 20;
const MAX_STDERR = 2 ** 20;
const TAIL_LINES = 40;
/** Processes by argv, in a group of their own so that nothing of them survives us. */
function nodeProc(context) {
	const { host, scope } = context;
	let sudo;
	const which = async (program) => {
		const candidates = program.includes("/") ? [program] : (host.env["PATH"] ?? "").split(":").map((folder) => path.join(folder || ".", program));
		for (const candidate of candidates) if (await access(candidate, constants.X_OK).then(() => true, () => false)) return candidate;
	};
	const asRoot = async () => {
		const found = await which("sudo");
		const works = found !== void 0 && await exitCode(spawn(found, ["-n", "true"], { stdio: "ignore" })) === 0;
		if (found !== void 0 && works) return found;
		throw new UserError({
			level: "error",
			code: "no-root",
			title: found === void 0 ? "root is needed, and there is no sudo" : "root is needed, and sudo asks for a password",
			detail: `Running as uid ${process.getuid?.() ?? "?"}.`,
			hint: "Run as root, or allow this user password-less sudo (hosted runners have it)."
		});
	};
	/** The argv as it is really started. */
	const prepare = async (argv, options) => {
		if (scope.signal.aborted && !scope.closing) throw cancelled(scope.signal);
		const file = await which(argv[0]);
		if (file === void 0) throw new UserError({
			level: "error",
			code: "tool-missing",
			title: `${argv[0]} is not installed`,
			hint: "Run setup-openeuler-toolchain before, or `dpuos doctor` to see all that is missing."
		});
		if (!options.root || host.isRoot) return {
			file,
			args: argv.slice(1),
			viaSudo: false
		};
		sudo ??= asRoot();
		const env = {
			LC_ALL: "C.UTF-8",
			HOME: host.env["HOME"] ?? "/root",
			PATH: host.env["PATH"] ?? "",
			...options.env
		};
		const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`);
		return {
			file: await sudo,
			args: [
				"-n",
				"--",
				"env",
				...assignments,
				file,
				...argv.slice(1)
			],
			viaSudo: true
		};
	};
	return {
		which,
		async start(argv, options = {}) {
			const { file, args, viaSudo } = await prepare(argv, options);
			const child = spawn(file, args, {
				detached: true,
				stdio: "pipe",
				env: {
					...host.env,
					...options.env
				},
				...options.cwd === void 0 ? {} : { cwd: options.cwd }
			});
			child.stdin.on("error", () => void 0);
			const exit = new Promise((resolve) => {
				child.once("exit", (code, signal) => resolve({
					code,
					signal
				}));
				child.once("error", () => resolve({
					code: 127,
					signal: null
				}));
			});
			const kill = (graceMs = 2e3) => killGroup(child, exit, graceMs, viaSudo ? file : void 0);
			const forget = scope.onClose(() => kill());
			exit.then(forget);
			return {
				pid: child.pid ?? -1,
				stdin: child.stdin,
				stdout: child.stdout,
				stderr: child.stderr,
				exit,
				kill
			};
		},
		async run(argv, options = {}) {
			const { file, args, viaSudo } = await prepare(argv, options);
			return await runToEnd(context, argv, file, args, viaSudo ? file : void 0, options);
		}
	};
}
async function runToEnd({ host, scope, log }, argv, file, args, sudo, options) {
	const started = performance.now();
	const tool = path.basename(argv[0]);
	const logFile = openLogFile(host, tool, options.logFile);
	const tail = [];
	const stdout = [];
	const stderr = [];
	let stdoutBytes = 0;
	let stderrBytes = 0;
	let how = "exit";
	log.debug(`$ ${argv.join(" ")}`);
	const child = spawn(file, args, {
		detached: true,
		stdio: [
			options.input === void 0 ? "ignore" : "pipe",
			"pipe",
			"pipe"
		],
		env: {
			...host.env,
			...options.env
		},
		...options.cwd === void 0 ? {} : { cwd: options.cwd }
	});
	const exit = new Promise((resolve) => {
		child.once("close", (code, signal) => resolve({
			code,
			signal
		}));
		child.once("error", (error) => resolve({
			code: 127,
			signal: null,
			error
		}));
	});
	const stop = (reason) => {
		if (how === "exit") how = reason;
		killGroup(child, exit, 2e3, sudo);
	};
	const forget = scope.onClose(() => killGroup(child, exit, 1e3, sudo));
	const onAbort = () => stop("cancel");
	scope.signal.addEventListener("abort", onAbort, { once: true });
	const total = setTimeout(() => stop("timeout"), options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
	let idle;
	const alive = () => {
		if (options.idleMs === void 0) return;
		clearTimeout(idle);
		idle = setTimeout(() => stop("idle"), options.idleMs);
	};
	alive();
	const sink = options.output === "log" ? log.untrusted(tool) : void 0;
	const onLine = (line, stream) => {
		options.onLine?.(line, stream);
		const clean = cleanLine(line);
		if (clean.trim() === "") return;
		sink?.line(clean);
		tail.push(clean);
		if (tail.length > TAIL_LINES) tail.shift();
	};
	const lines = {
		stdout: new LineSplitter((line) => onLine(line, "stdout")),
		stderr: new LineSplitter((line) => onLine(line, "stderr"))
	};
	child.stdout?.on("data", (chunk) => {
		alive();
		logFile.write(chunk);
		stdoutBytes += chunk.length;
		if (stdoutBytes <= (options.maxStdout ?? DEFAULT_MAX_STDOUT)) stdout.push(chunk);
		else stop("output");
		lines.stdout.push(chunk);
	});
	child.stderr?.on("data", (chunk) => {
		alive();
		logFile.write(chunk);
		stderrBytes += chunk.length;
		if (stderrBytes <= MAX_STDERR) stderr.push(chunk);
		lines.stderr.push(chunk);
	});
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(options.input);
	const { code, signal, error } = await exit;
	clearTimeout(total);
	clearTimeout(idle);
	scope.signal.removeEventListener("abort", onAbort);
	forget();
	lines.stdout.end();
	lines.stderr.end();
	sink?.end();
	await logFile.close();
	const durationMs = performance.now() - started;
	if (how === "cancel") throw cancelled(scope.signal);
	if (how === "exit" && code !== null && error === void 0 && (code === 0 || options.okCodes?.includes(code))) {
		const text = (chunks) => Buffer.concat(chunks).toString("utf8");
		return {
			argv,
			code,
			stdout: text(stdout),
			stderr: text(stderr),
			durationMs,
			logFile: logFile.path
		};
	}
	const cause = classify(Buffer.concat([...stderr, ...stdout]).toString("utf8"), options.failures ?? []);
	const ended = {
		exit: error === void 0 ? code === null ? `was ended by ${signal}` : `failed with exit code ${code}` : `could not be started: ${error.message}`,
		timeout: `was ended after ${formatDuration(options.timeoutMs ?? DEFAULT_TIMEOUT_MS)}, its time limit`,
		idle: `was ended after ${formatDuration(options.idleMs ?? 0)} without output`,
		output: "was ended because it printed more than expected"
	}[how];
	throw new ToolError(`${tool} ${ended}${cause ? `: ${cause.title}` : ""}`, {
		argv,
		exitCode: how === "exit" ? code : null,
		how: how === "exit" && code === null ? "signal" : how,
		tail,
		logFile: logFile.path,
		...cause === void 0 ? {} : { cause }
	});
}
/** The first known failure whose pattern matches; `$1` … in its texts become the groups. */
function classify(output, known) {
	for (const failure of known) {
		const match = failure.match.exec(output);
		if (match === null) continue;
		const fill = (text) => text.replace(/\$(\d)/g, (_, n) => cleanLine(match[Number(n)] ?? ""));
		return {
			code: failure.code,
			title: fill(failure.title),
			hint: fill(failure.hint)
		};
	}
}
function exitCode(child) {
	return new Promise((resolve) => {
		child.once("exit", (code) => resolve(code ?? 1));
		child.once("error", () => resolve(127));
	});
}
// packages/action-kit/src/node/ports.ts
/** The real ports: this machine, seen through an adapter, for the lifetime of a scope. */
function nodePorts(adapter, scope, env) {
	const host = readHost(env, adapter.runner);
	const proc = nodeProc({
		host,
		scope,
		log: adapter.log
	});
	return {
		log: adapter.log,
		cache: adapter.cache,
		artifacts: adapter.artifacts,
		ci: readCi(env, scope.signal),
		proc,
		fs: nodeFs(host, scope, proc),
		clock: nodeClock(scope.signal, env["SOURCE_DATE_EPOCH"]),
		host,
		signal: scope.signal
	};
}
// packages/action-kit/src/node/process.ts
/** What ends a run from outside: Ctrl-C, a cancelled job, a closed terminal. */
const ENDING_SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* Make this process independent of its caller's habits; call it before anything else.
*
* - umask 022: modes of files in an image must not depend on who builds it.
* - No concurrent compilation: Node 24 may wait for ever for a compiling thread when a process exits (nodejs/node#54918), seen
*   in 1 of 20 runs on two busy cores, in none of 220 with these flags. Our work is done by tools, not by hot JavaScript.
*/
function prepareProcess() {
	process.umask(18);
	setFlagsFromString("--no-concurrent-sparkplug");
	setFlagsFromString("--no-concurrent-recompilation");
}
// packages/action-kit/src/life.ts
/** How long a cancelled core may take to notice before we clean up without it. */
const NOTICE_MS = 3e3;
/**
* The life of one run: ports are opened, `body` works, whatever it ends with becomes a report and an exit code, everything
* temporary is removed. Never rejects. Both the actions and the CLI go through here.
*/
async function live(title, adapter, body, done) {
	const scope = openScope();
	const onSignal = (signal) => scope.cancel(signal);
	for (const signal of ENDING_SIGNALS) process.on(signal, onSignal);
	let ending;
	let report;
	let ports;
	try {
		ports = nodePorts(adapter, scope, process.env);
		const outcome = await orCancelled(body(ports), scope.signal);
		ending = outcome.report.verdict;
		report = outcome.report;
		done?.(outcome);
	} catch (error) {
		({ending, report} = endingOf(scope.signal.aborted ? cancelled(scope.signal) : error));
	}
	await scope.close();
	if (ports !== void 0 && ENDINGS[ending].exitCode <= 1) removeLogs(ports.host);
	for (const signal of ENDING_SIGNALS) process.off(signal, onSignal);
	await adapter.present(title, ending, {
		...report,
		findings: [...report.findings, ...adapter.findings]
	});
	return ENDINGS[ending].exitCode;
}
/** Read the inputs, run the core, hand over the outputs. Never rejects; resolves with the exit code. */
async function execute(spec, core, raw, spell, adapter) {
	return await live(spec.name, adapter, async (ports) => {
		const read = readInputs(spec, raw, {
			workspace: ports.host.workspace,
			spell,
			mask: (secret) => ports.log.mask(secret)
		});
		if (!read.ok) throw new UserError(read.findings);
		return await core(read.values, ports);
	}, (outcome) => {
		const values = outcome.outputs;
		for (const name of Object.keys(spec.outputs)) adapter.setOutput(name, values[camelCase(name)] ?? "");
		if (outcome.plan !== void 0) adapter.savePlan(JSON.stringify(outcome.plan));
	});
}
/** The work's result, or the cancellation when the work does not notice it within NOTICE_MS. */
async function orCancelled(work, signal) {
	let timer;
	let onAbort;
	const abort = new Promise((_, reject) => {
		onAbort = () => {
			timer = setTimeout(() => reject(cancelled(signal)), NOTICE_MS);
		};
		if (signal.aborted) onAbort();
		else signal.addEventListener("abort", onAbort, { once: true });
	});
	try {
		return await Promise.race([work, abort]);
	} finally {
		clearTimeout(timer);
		if (onAbort !== void 0) signal.removeEventListener("abort", onAbort);
	}
}
// packages/action-kit/src/node/elevate.ts
/** Marks the copy of this process that runs as root; its environment comes as JSON on standard input. */
const ELEVATED = "--dpuos-elevated";
/** Variables of the root copy that must be root's own. */
const SUDO_OWN = [
	"SUDO_UID",
	"SUDO_GID",
	"SUDO_USER",
	"SUDO_COMMAND"
];
function isElevatedCopy(argv) {
	return argv.includes(ELEVATED);
}
/** In the root copy: take over the caller's environment, which sudo dropped. Secrets come this way and not through argv. */
async function adoptEnvironment() {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	const env = JSON.parse(Buffer.concat(chunks).toString("utf8"));
	for (const [name, value] of Object.entries(env)) if (!SUDO_OWN.includes(name)) process.env[name] = value;
}
/**
* Run this very program again as root through `sudo -n`, with the same arguments and environment, and return its exit code.
* Signals go on to the copy, which cleans up by itself. Rejects with UserError when sudo is absent or wants a password.
*/
async function runElevated() {
	const args = [
		"-n",
		"--",
		process.execPath,
		...process.execArgv,
		...process.argv.slice(1),
		ELEVATED
	];
	const child = spawn("sudo", args, { stdio: [
		"pipe",
		"inherit",
		"pipe"
	] });
	const forward = (signal) => child.kill(signal);
	for (const signal of ENDING_SIGNALS) process.on(signal, forward);
	let refused = "";
	child.stderr.on("data", (chunk) => {
		if (chunk.toString().startsWith("sudo:")) refused += chunk.toString();
		else process.stderr.write(chunk);
	});
	child.stdin.on("error", () => void 0);
	child.stdin.end(JSON.stringify(process.env));
	const code = await new Promise((resolve) => {
		child.once("error", () => resolve(void 0));
		child.once("close", (exit, signal) => resolve(exit ?? (signal === "SIGINT" ? 130 : 143)));
	});
	for (const signal of ENDING_SIGNALS) process.off(signal, forward);
	if (code !== void 0 && refused === "") return code;
	throw new UserError({
		level: "error",
		code: "no-root",
		title: code === void 0 ? "This step needs root, and there is no sudo" : "This step needs root, and sudo asks for a password",
		detail: `Running as uid ${process.getuid?.() ?? "?"}. Installing RPMs into a new root needs root.`,
		hint: "Run as root, or allow this user password-less sudo (hosted runners have it)."
	});
}
// packages/action-kit/src/terminal/log.ts
/** Lines between two progress reports where no line can move. */
const PLAIN_PROGRESS_MS = 1e4;
const MARK = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** The log on a terminal or in a plain file: phases indented with their durations, one moving progress line where it can move. */
function terminalLog(screen, palette, redactor, verbose) {
	let depth = 0;
	let moving = false;
	let lastProgress = 0;
	const indent = () => "  ".repeat(depth);
	const clear = () => {
		if (moving) screen.write("\r\x1B[K");
		moving = false;
	};
	const print = (text) => {
		clear();
		for (const line of redactor.clean(text).split("\n")) screen.write(`${indent()}${line}\n`);
	};
	return {
		debug(text) {
			if (verbose) print(palette.dim(text));
		},
		info: print,
		finding(finding) {
			const paint = {
				error: palette.red,
				warning: palette.yellow,
				notice: palette.blue
			}[finding.level];
			const where = finding.at === void 0 ? "" : `${formatPosition(finding.at)}: `;
			print(`${paint(`${MARK[finding.level]}:`)} ${where}${finding.title}`);
		},
		async group(title, body) {
			print(`${palette.blue("▸")} ${palette.bold(title)}`);
			const started = performance.now();
			depth++;
			try {
				const value = await body();
				depth--;
				print(`${palette.green("✓")} ${title} ${palette.dim(formatDuration(performance.now() - started))}`);
				return value;
			} catch (error) {
				depth--;
				print(`${palette.red("✗")} ${title} ${palette.dim(formatDuration(performance.now() - started))}`);
				throw error;
			}
		},
		progress(text) {
			if (screen.isTTY) {
				const line = `${indent()}${redactor.clean(cleanLine(text))}`.slice(0, Math.max(20, screen.columns - 1));
				screen.write(`\r\x1b[K${palette.dim(line)}`);
				moving = true;
			} else if (performance.now() - lastProgress >= PLAIN_PROGRESS_MS) {
				lastProgress = performance.now();
				print(text);
			}
		},
		untrusted(source) {
			return {
				line: (text) => print(palette.dim(`${source}│ ${cleanLine(text)}`)),
				end: () => void 0
			};
		},
		mask(secret) {
			redactor.add(secret);
		}
	};
}
// packages/action-kit/src/terminal/services.ts
/** Off GitHub the cache folder itself outlives the run: nothing to restore or save. */
const localCache = {
	restore: () => Promise.resolve("unavailable"),
	save: () => Promise.resolve("unavailable")
};
/** Off GitHub the output folder is the artifact. */
const localArtifacts = { upload: () => Promise.resolve("unavailable") };
// packages/action-kit/src/terminal/adapter.ts
/** The adapter for a person's terminal, and for any CI that only has a log. Outputs are in the manifests; nothing else to hand over. */
function terminalAdapter(options) {
	const stream = options.stream ?? process.stdout;
	const screen = {
		write: (text) => stream.write(text),
		get isTTY() {
			return stream.isTTY;
		},
		get columns() {
			return stream.columns || 80;
		}
	};
	const redactor = new Redactor();
	const paint = palette(wantsColours(screen.isTTY, process.env));
	return {
		runner: "terminal",
		log: terminalLog(screen, paint, redactor, options.verbose),
		cache: localCache,
		artifacts: localArtifacts,
		findings: [],
		present(title, ending, report) {
			for (const line of terminal(title, ending, report, paint)) screen.write(`${redactor.clean(line)}\n`);
			return Promise.resolve();
		},
		setOutput: () => void 0,
		savePlan: () => void 0
	};
}
// packages/action-kit/src/run.ts
/** The whole main.ts of an action. Sets the exit code of the process and ends it. */
async function runAction(spec, core) {
	prepareProcess();
	if (isElevatedCopy(process.argv)) await adoptEnvironment();
	const adapter = process.env["GITHUB_ACTIONS"] === "true" ? githubAdapter() : terminalAdapter({ verbose: false });
	adapter.log.info(`dpuos ${spec.name}`);
	if (spec.privilege === "root" && process.getuid?.() !== 0) try {
		leave(await runElevated());
		return;
	} catch (error) {
		leave(await live(spec.name, adapter, () => Promise.reject(error)));
		return;
	}
	leave(await execute(spec, core, inputsFromEnv(process.env), (name) => `input \`${name}\``, adapter));
}
/** Inputs as the runner hands them over: INPUT_ + upper-cased name, spaces as underscores, hyphens kept. */
function inputsFromEnv(env) {
	const raw = {};
	for (const [name, value] of Object.entries(env)) if (name.startsWith("INPUT_") && value !== "") raw[name.slice(6).toLowerCase()] = value;
	return raw;
}
/** A hanging socket of a service must not keep the job: leave when everything is written. */
function leave(code) {
	process.exitCode = code;
	process.stdout.write("", () => process.exit(code));
}
// packages/action-kit/src/kinds.ts
const ok = (value) => ({
	ok: true,
	value
});
const no = (accepted) => ({
	ok: false,
	accepted
});
/** An absolute path; relative ones start at the workspace. Need not exist: the core says what it was wanted for. */
const filePath = {
	name: "path",
	label: "path",
	read: (raw, { workspace }) => raw.includes("\0") ? no("a path without NUL bytes") : ok(path.resolve(workspace, raw))
};
function oneOf(...members) {
	return {
		name: "enum",
		label: members.join(" | "),
		members,
		read: (raw) => members.includes(raw) ? ok(raw) : no(`one of ${members.join(", ")}`)
	};
}
ARCHES.join(" | ");
function integer(min, max) {
	return {
		name: "integer",
		label: `integer ${min}…${max}`,
		read: (raw) => {
			const value = Number(raw);
			return /^-?\d+$/.test(raw) && value >= min && value <= max ? ok(value) : no(`a whole number from ${min} to ${max}`);
		}
	};
}
const byteSize = {
	name: "byte-size",
	label: "size (700MiB)",
	read: (raw) => {
		const value = parseBytes(raw);
		return value === void 0 ? no("a size such as 700MiB, 1.5GB or 1048576") : ok(value);
	}
};
/** Per cent, from `2`, `2%` or `0.5 %`. */
const percent$1 = {
	name: "percent",
	label: "per cent (2%)",
	read: (raw) => /^\d+(\.\d+)?\s*%?$/.test(raw) ? ok(Number.parseFloat(raw)) : no("a share in per cent such as 2% or 0.5%")
};
const DURATION_UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	min: 6e4,
	h: 36e5
};
/** Milliseconds from `90s`, `5m`, `1h30m`, `250ms`. */
const duration = {
	name: "duration",
	label: "duration (90s, 5m)",
	read: (raw) => {
		const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)(ms|s|min|m|h)/g)];
		if (parts.length === 0 || parts.map((part) => part[0]).join("") !== raw.replaceAll(" ", "")) return no("a duration such as 90s, 5m or 1h30m");
		return ok(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (DURATION_UNITS[unit ?? ""] ?? 0), 0));
	}
};
/** Several values, separated by commas or new lines; empty ones and `#` comment lines are dropped. */
function list(item) {
	return {
		name: "list",
		label: `list of ${item.label}`,
		...item.secret === void 0 ? {} : { secret: item.secret },
		...item.members === void 0 ? {} : { members: item.members },
		read: (raw, context) => {
			const values = [];
			for (const part of raw.split(/[\n,]/).map((text) => text.trim())) {
				if (part === "" || part.startsWith("#")) continue;
				const read = item.read(part, context);
				if (!read.ok) return no(`a list, separated by commas or new lines, of ${read.accepted}`);
				values.push(read.value);
			}
			return ok(values);
		}
	};
}
// packages/action-kit/src/manifest-file.ts
/**
* Read the manifest in `file` and make sure that the files it lists are the ones it speaks of: present, of the same size and
* sha256. `verify` names those that count, where the others are of no use here and long to hash; all by default. Everything that is wrong
* comes back as findings: no such file, a folder, no JSON, another kind of manifest, files missing or changed.
*/
async function readManifest(id, file, ports, verify = ({ files }) => files) {
	const shown = shownPath(file, ports);
	const hint = `Pass the path that the output \`manifest\` of ${WRITERS[id]} gave.`;
	let text;
	try {
		text = await ports.fs.readText(file);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			ok: false,
			findings: error.findings.map((one) => ({
				...one,
				hint
			}))
		};
	}
	if (text === void 0) return {
		ok: false,
		findings: [{
			level: "error",
			code: "manifest-missing",
			title: `there is no ${kindOf(id)} manifest at ${shown}`,
			hint
		}]
	};
	const parsed = parseManifest(id, text, shown);
	if (!parsed.ok) return parsed;
	const findings = [];
	for (const entry of verify(parsed.value)) {
		const wrong = await changed(entry, file, ports);
		if (wrong === void 0) continue;
		findings.push({
			level: "error",
			code: "manifest-file-changed",
			title: `${entry.path} (${entry.role}), which ${shown} lists, ${wrong.what}`,
			...wrong.detail === void 0 ? {} : { detail: wrong.detail },
			hint: `Hand over the folder as ${WRITERS[id]} left it, or run ${WRITERS[id]} again.`,
			at: { file: shown }
		});
	}
	return findings.length === 0 ? parsed : {
		ok: false,
		findings
	};
}
/** What is wrong with a listed file. */
async function changed(entry, manifest, { fs }) {
	try {
		const { sha256, size } = await fs.hash(listedFile(manifest, entry));
		if (sha256 === entry.sha256 && size === entry.size) return void 0;
		return {
			what: "has changed",
			detail: `It has ${size} bytes with sha256 ${sha256}; listed are ${entry.size} bytes with ${entry.sha256}.`
		};
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		if (code === "EISDIR") return { what: "is a folder" };
		return code === "ENOENT" || code === "ENOTDIR" ? { what: "is missing" } : {
			what: "cannot be read",
			detail: message
		};
	}
}
/** Absolute path of a file that a manifest lists: relative ones start at the manifest's folder. */
const listedFile = (manifest, entry) => path.resolve(path.dirname(manifest), entry.path);
/** A finished file as the manifest in `folder` lists it. */
async function fileEntry(role, file, folder, { fs }) {
	return {
		role,
		path: path.relative(folder, file),
		...await fs.hash(file)
	};
}
/** Where an action writes its manifest: `<output>/kernel.json`. */
const manifestPath = (id, output) => path.join(output, `${kindOf(id)}.json`);
/** Write a manifest into the output folder; last, because a folder with a manifest in it is complete. Returns its path. */
async function writeManifest(manifest, output, { fs }) {
	const file = manifestPath(manifest.schema, output);
	await fs.writeFile(file, formatManifest(manifest));
	return file;
}
// packages/action-kit/src/render/html.ts
/** Text that is HTML already. Made by `html`, or from a constant of ours; never from data. */
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Characters of text and attribute values; control characters, which HTML has no way to write, become U+FFFD. */
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? character).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "�");
}
/** A template whose slots are escaped, unless they are markup themselves. Attributes must be quoted. */
function html(strings, ...slots) {
	return new Markup(strings.map((part, i) => part + (i < slots.length ? write(slots[i] ?? "") : "")).join(""));
}
function write(slot) {
	if (slot instanceof Markup) return slot.text;
	if (typeof slot === "object") return slot.map((one) => one.text).join("\n");
	return escapeHtml(String(slot));
}
const nothing$1 = html``;
// packages/boot-test-qemu/src/load-image.ts
/**
* Read the manifest at `file` and verify what the asked boots need: existence, size and sha256. Throws one UserError with
* everything that is wrong.
*/
async function loadImage(file, asked, ports) {
	const read = await readManifest("dpuos.image/v1", file, ports, (manifest) => needed(manifest, bootsOf(manifest, asked)).flatMap(({ entry }) => entry ?? []));
	if (!read.ok) throw new UserError(read.findings);
	const manifest = read.value;
	const boots = bootsOf(manifest, asked);
	const files = needed(manifest, boots);
	const absent = files.filter(({ entry }) => entry === void 0);
	const [disk, kernel, initramfs] = files.map(({ entry }) => entry);
	if (absent.length > 0 || disk === void 0) throw new UserError(absent.map(({ roles }) => noFile(shownPath(file, ports), roles)));
	return {
		file,
		manifest,
		boots,
		disk: {
			file: listedFile(file, disk),
			sha256: disk.sha256,
			format: disk.role === "disk-raw" ? "raw" : "qcow2"
		},
		...kernel === void 0 ? {} : { kernel: listedFile(file, kernel) },
		...initramfs === void 0 ? {} : { initramfs: listedFile(file, initramfs) }
	};
}
const bootsOf = (manifest, asked) => [...new Set(asked ?? manifest.promises.boots)];
/** The files that these boots take, by the first role that the manifest has: disk, then kernel and initramfs for a direct boot. */
function needed({ files }, boots) {
	return [["disk-raw", "disk-qcow2"], ...boots.includes("direct") ? [["kernel-image"], ["initramfs"]] : []].map((roles) => ({
		roles,
		entry: roles.flatMap((role) => files.filter((one) => one.role === role))[0]
	}));
}
function noFile(file, roles) {
	return {
		level: "error",
		code: "image-without-file",
		title: `${file} lists no ${roles.join(" or ")}`,
		hint: "Let tailor-image of the same version write it, with `outputs: [raw]` or `[qcow2]` in the definition.",
		at: { file }
	};
}
// packages/boot-test-qemu/src/report/together.ts
/** A fault outweighs a doubt, and a doubt is no pass. */
const overall = (verdicts) => [
	"fail",
	"broken",
	"pass"
].find((verdict) => verdicts.includes(verdict)) ?? "skipped";
/** What is said of several images, each under its name, those that did not pass first. */
function together(images) {
	const bad = images.filter(({ report }) => report.verdict !== "pass");
	const sorted = [...bad, ...images.filter((one) => !bad.includes(one))];
	const said = (of) => sorted.flatMap(({ name, report }) => of(report).map((one) => ({
		...one,
		title: `${name}: ${one.title}`
	})));
	return {
		headline: bad.length === 0 ? `${images.map(({ name }) => name).join(", ")}: every boot passed.` : `${bad.length} of ${images.length} images did not pass: ${bad.map(({ name }) => name).join(", ")}.`,
		verdict: overall(images.map(({ report }) => report.verdict)),
		facts: [],
		tables: [{
			title: "Images",
			columns: [
				{ name: "image" },
				{ name: "verdict" },
				{ name: "result" }
			],
			rows: sorted.map(({ name, report }) => [
				name,
				report.verdict,
				report.headline
			])
		}, ...said(({ tables }) => tables)],
		excerpts: said(({ excerpts }) => excerpts),
		findings: sorted.flatMap(({ report }) => report.findings)
	};
}
// packages/boot-test-qemu/src/shard.ts
/** `2/3`: the second of three parts, as test runners write it. */
const shardKind = {
	name: "string",
	label: "part (1/3)",
	read: (raw) => {
		const [index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(raw)?.slice(1) ?? []).map(Number);
		return index >= 1 && index <= of ? {
			ok: true,
			value: {
				index,
				of
			}
		} : {
			ok: false,
			accepted: "a part such as 1/3, 2/3 or 3/3"
		};
	}
};
/**
* What of a list belongs to a part: every `of`-th, so that the boots of one image, which cost alike, are spread. All parts together are the list, and
* no thing is in two.
*/
const shareOf = (all, { index, of }) => all.filter((_, position) => position % of === index - 1);
/**
* What of the boots of several images belongs to a part: the images with those, without images that have nothing in it, and whether the proof of an
* upgrade does, which counts as one boot more of the image that it leads to (the only one, where there is an upgrade).
*/
function onlyShare(images, upgrade, shard) {
	const all = images.flatMap((image) => [...image.boots.map((boot) => ({
		image,
		boot
	})), ...upgrade ? [{
		image,
		boot: void 0
	}] : []]);
	const share = shareOf(all, shard);
	return {
		images: images.flatMap((image) => {
			const own = share.filter((one) => one.image === image);
			const boots = own.flatMap(({ boot }) => boot === void 0 ? [] : [boot]);
			return own.length === 0 ? [] : [{
				...image,
				boots
			}];
		}),
		upgrade: share.some(({ boot }) => boot === void 0)
	};
}
// packages/host-tools/src/accelerator/guests.ts
/** The probe guests, assembled from guest-*.S, as base64. guests.test.ts assembles them again and compares; on a change it prints the new bytes. */
const GUESTS = {
	x86_64: "ArCtGwAAAQD+T1HkAAAQAAAAEADoARAAAIAQACAAEAD6sFDm6bwAQBAAvwAAEQAxwLkAEAAA/POrxwUAABEAAxARAMcFABARAAMgEQDHBRgQEQADMBEAvwAgEQC4gwAAALkAAgAAiQcFAAAgAIPHCEl1878AMBEAuJMAAMC5AAIAAIkHBQAAIACDxwhJdfO4AAARAA8i2A8g4IPIIA8i4LmAAADADzINAAEAAA8wDyDADQEAAIAPIsAPARXYARAA6scAEAAIAGa4EACO2I7AjtCwTObpvwBAEQC5AAEAAEiNBaUAAADoqwAAAIPHEP/Jde2/AEIRAEiNBYMAAADokwAAAA8BHdQAAACwEeYgsCDmIbAE5iGwAeYhsP7mIbD/5qGwNOZDZripBOZAiODmQLpAAAAAvwAAIAC5ABAAAIkPgccAAQAA/8l19A8g2A8i2P/KdeCwV+bpMe379IP9FHL6+rBU5um59AEAAFExwA+iWf/JdfawQ+bpsCHm9PTr/f/FULAg5iBYSM+wWObpsAHm9PTr/WaJB2bHRwIIAGbHRwQAjkjB6BBmiUcGSMHoEIlHCMdHDAAAAADDDx9AAAAAAAAAAAAA//8AAACbrwD//wAAAJPPABcAwAEQAP8PAEARAAAAAAA=",
	aarch64: "AQUAWAIKgFIiAAC5AwiA0sQEAFgFAILShQAA+YQABJGlBADxof//VGMEAPEh//9U4gqAUiIAALkG4DvVhwyA0sYIx5qoAIDSBuMb1WkAgNIp4xvV3z8D1SnjO9Xp/xc2CAUA8SH//1SCCoBSIgAAuQgZgNIiGEC5CAUA8cH//1RiCIBSIgAAuUIBgFIiAAC5AAEAWAIAANR/IAPV////FwAAAAkAAAAAAABAQAAAAAAIAACEAAAAAA==",
	riscv64: "twUAEBMGAAUjgMUAkwYABBsHECBaB4VnHOMTBwcQ/Rfl//0W9fYTBnAFI4DFAJVGYWgbCAhqcycQwPMnEMCZj+PtB//9FuX6EwZABSOAxQCTBoAMA8ZVAP0W7f4TBjAEI4DFAClGI4DFALcFEAAVZhsGVlWQwXMAUBD1vw=="
};
// packages/host-tools/src/accelerator.ts
/** The machine that guests of an architecture get: its QEMU program, machine type and CPU models. One place, so that what is probed is what runs. */
const MACHINES = {
	x86_64: {
		program: "qemu-system-x86_64",
		machine: "q35",
		cpu: {
			kvm: "host",
			tcg: "max"
		},
		packages: "qemu-system-x86 (Debian, Ubuntu) or qemu (openEuler)"
	},
	aarch64: {
		program: "qemu-system-aarch64",
		machine: "virt,gic-version=max",
		cpu: {
			kvm: "host",
			tcg: "cortex-a72"
		},
		packages: "qemu-system-arm (Debian, Ubuntu) or qemu (openEuler)"
	},
	riscv64: {
		program: "qemu-system-riscv64",
		machine: "virt",
		cpu: {
			kvm: "host",
			tcg: "rv64"
		},
		packages: "qemu-system-misc (Debian, Ubuntu) or qemu (openEuler)"
	}
};
/** Letters that a guest which survived everything has written (see accelerator/guest-*.S), and QEMU's exit code then. */
const SUCCESS = {
	x86_64: {
		stages: "PLWTC",
		code: 67
	},
	aarch64: {
		stages: "PWTC",
		code: 0
	},
	riscv64: {
		stages: "PWTC",
		code: 0
	}
};
/** A guest that runs at all needs 0.1-0.2 s, emulated or not. Ten times that, and the whole decision stays below 3 s. */
const KVM_DEADLINE_MS = 2e3;
const TCG_DEADLINE_MS = 2e4;
const SLOWER = "Guests are emulated (TCG), about ten times slower.";
/**
* Decide by proof which accelerator runs guests of `arch` here: a 488-byte guest goes through protected mode, paging,
* memory work, timer interrupts and exits on the machine type and CPU model of the real run. Opening /dev/kvm proves
* nothing: nested KVM may abort at the first vCPU, or hang. At the same time the guest runs emulated.
* Takes less than 3 s. Throws UserError where QEMU is missing, ToolError where not even emulation works.
*/
async function probeAccelerator(request, ports) {
	const { arch } = request;
	const start = ports.clock.elapsed();
	const model = MACHINES[arch];
	if (await ports.proc.which(model.program) === void 0) throw new UserError({
		level: "error",
		code: "qemu-missing",
		title: `${model.program} is not installed; it is needed to boot ${arch} images`,
		hint: `Install ${model.packages}, or let setup-openeuler-toolchain do it.`
	});
	const image = path.join(await ports.fs.scratch("probe"), "guest.bin");
	await writeFile(image, Buffer.from(GUESTS[arch], "base64"));
	const machine = request.machine ?? model.machine;
	const [kvm, tcg] = await Promise.all([tryKvm(request, guestArgv(arch, "kvm", machine, request.cpu ?? model.cpu.kvm, image), ports), tryTcg(arch, guestArgv(arch, "tcg", machine, model.cpu.tcg, image), ports)]);
	if (kvm.reason !== "kvm-usable" && tcg !== void 0) throw tcg;
	return {
		kind: kvm.reason === "kvm-usable" ? "kvm" : "tcg",
		...kvm,
		probeMs: Math.round(ports.clock.elapsed() - start)
	};
}
/** argv of QEMU for the probe guest; letters come out of stdout. */
function guestArgv(arch, accel, machine, cpu, image) {
	const model = [
		"-machine",
		machine,
		"-accel",
		accel,
		"-cpu",
		cpu,
		"-m",
		"64",
		"-smp",
		"1"
	];
	const bare = [
		"-nodefaults",
		"-display",
		"none",
		"-no-reboot",
		"-chardev",
		"stdio,id=out,signal=off"
	];
	const debug = arch === "x86_64" ? [
		"-device",
		"isa-debug-exit,iobase=0xf4,iosize=1",
		"-device",
		"isa-debugcon,iobase=0xe9,chardev=out"
	] : ["-serial", "chardev:out"];
	return [
		MACHINES[arch].program,
		...model,
		...bare,
		...debug,
		"-kernel",
		image
	];
}
async function tryKvm({ arch }, argv, ports) {
	if (ports.host.arch !== arch) return {
		reason: "foreign-arch",
		detail: `This host is ${ports.host.arch}: KVM cannot run ${arch} guests. ${SLOWER}`
	};
	const denied = await access("/dev/kvm", constants.R_OK | constants.W_OK).catch((error) => error);
	if (denied !== void 0) return unopenable(denied.code ?? "unknown");
	const end = await watch(await ports.proc.start(argv));
	const stages = end.stdout.replaceAll(/[^A-Z]/g, "");
	if (end.code === SUCCESS[arch].code && stages === SUCCESS[arch].stages) return {
		reason: "kvm-usable",
		detail: "KVM runs guests: a probe guest went through every stage."
	};
	if (end.hung) return {
		reason: "kvm-hangs",
		detail: `/dev/kvm opens, but a probe guest hangs in it (${stages === "" ? "before its first instruction" : `after stage ${stages}`}), as nested virtualisation does in some clouds. ${SLOWER}`
	};
	const said = cleanLine(end.stderr.trim().split("\n")[0] ?? "").slice(0, 200);
	return {
		reason: "kvm-aborts",
		detail: `/dev/kvm opens, but QEMU gives up on it (${said === "" ? `exit code ${end.code}` : said}). ${SLOWER}`
	};
}
function unopenable(errno) {
	if (errno === "EACCES" || errno === "EPERM") return {
		reason: "kvm-denied",
		detail: `/dev/kvm exists, but you may not open it. ${SLOWER} Join its group (\`sudo usermod -aG kvm "$USER"\`, then log in again); on a CI runner install the udev rule \`KERNEL=="kvm", GROUP="kvm", MODE="0666", OPTIONS+="static_node=kvm"\`.`
	};
	return {
		reason: "kvm-absent",
		detail: `/dev/kvm does not exist (no hardware virtualisation, or module kvm is not loaded). ${SLOWER}`
	};
}
/** Collect output and exit code; SIGKILL at the deadline (a hung vCPU does not heed SIGTERM). */
async function watch(child) {
	let stdout = "";
	let stderr = "";
	let timer;
	child.stdout.on("data", (chunk) => stdout += chunk.toString("latin1"));
	child.stderr.on("data", (chunk) => stderr += chunk.toString("latin1"));
	try {
		const limit = new Promise((resolve) => {
			timer = setTimeout(resolve, KVM_DEADLINE_MS, void 0);
		});
		const ended = Promise.all([
			child.exit,
			once(child.stdout, "close"),
			once(child.stderr, "close")
		]);
		const exit = (await Promise.race([ended, limit]))?.[0];
		return {
			hung: exit === void 0,
			code: exit?.code ?? null,
			stdout,
			stderr
		};
	} finally {
		clearTimeout(timer);
		await child.kill(0);
	}
}
/** undefined when emulation works; what went wrong otherwise. */
async function tryTcg(arch, argv, ports) {
	try {
		await ports.proc.run(argv, {
			timeoutMs: TCG_DEADLINE_MS,
			okCodes: [SUCCESS[arch].code]
		});
		return;
	} catch (error) {
		if (error instanceof ToolError) return error;
		throw error;
	}
}
// packages/definition/src/ere/parse.ts
/** An expression that is none; the message completes "expected a POSIX extended regular expression, but …". */
var EreError = class extends Error {};
/** Most repetitions of one interval (RE_DUP_MAX of POSIX is 255). */
const MAX_REPEAT = 255;
const CLASSES = {
	alpha: /[A-Za-z]/,
	digit: /[0-9]/,
	alnum: /[A-Za-z0-9]/,
	upper: /[A-Z]/,
	lower: /[a-z]/,
	space: /[ \t\n\r\f\v]/,
	blank: /[ \t]/,
	punct: /[!-/:-@[-`{-~]/,
	print: /[ -~]/,
	graph: /[!-~]/,
	cntrl: /[\0-\x1f\x7f]/,
	xdigit: /[0-9A-Fa-f]/
};
const ANY$1 = {
	kind: "set",
	test: () => true
};
const ofRegExp = (regex, wanted = true) => ({
	kind: "set",
	test: (code) => regex.test(String.fromCodePoint(code)) === wanted
});
/** What GNU adds behind a backslash: character classes. Its anchors and back-references are refused. */
const ESCAPES = {
	w: ofRegExp(/\w/),
	W: ofRegExp(/\w/, false),
	s: ofRegExp(/\s/),
	S: ofRegExp(/\s/, false)
};
/** Read a POSIX extended regular expression as `grep -E` does in the C locale. Throws EreError. */
function parseEre(text) {
	return new Parser(text).whole();
}
var Parser = class {
	#chars;
	#at = 0;
	#depth = 0;
	constructor(text) {
		this.#chars = Array.from(text);
	}
	whole() {
		const all = this.#either();
		if (this.#at < this.#chars.length) throw new EreError("it closes a group that was never opened");
		return all;
	}
	get #next() {
		return this.#chars[this.#at];
	}
	#either() {
		const branches = [this.#sequence()];
		while (this.#next === "|") {
			this.#at++;
			branches.push(this.#sequence());
		}
		return branches.length === 1 && branches[0] !== void 0 ? branches[0] : {
			kind: "either",
			branches
		};
	}
	#sequence() {
		const items = [];
		for (let next = this.#next; next !== void 0 && next !== "|" && next !== ")"; next = this.#next) items.push(this.#piece(items.length === 0));
		return {
			kind: "sequence",
			items
		};
	}
	#piece(first) {
		const char = this.#chars[this.#at] ?? "";
		if (first && /[*+?{]/.test(char)) {
			this.#at++;
			return this.#repeated({
				kind: "char",
				char
			});
		}
		return this.#repeated(this.#atom());
	}
	#repeated(atom) {
		let item = atom;
		for (let next = this.#next; next !== void 0; next = this.#next) {
			if (next === "*") item = {
				kind: "repeat",
				item,
				min: 0,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "+") item = {
				kind: "repeat",
				item,
				min: 1,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "?") item = {
				kind: "repeat",
				item,
				min: 0,
				max: 1
			};
			else if (next === "{") {
				const interval = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#at, this.#at + 12).join(""));
				if (interval === null || interval[0] === "{}" || interval[0] === "{,}") return item;
				const [all, low = "", comma = "", high = ""] = interval;
				const min = Number(low);
				const max = comma === "" ? min : high === "" ? Number.POSITIVE_INFINITY : Number(high);
				if (min > MAX_REPEAT || max > MAX_REPEAT && Number.isFinite(max) || max < min) throw new EreError(`${all} repeats in no range from 0 to ${MAX_REPEAT}`);
				item = {
					kind: "repeat",
					item,
					min,
					max
				};
				this.#at += all.length - 1;
			} else return item;
			this.#at++;
		}
		return item;
	}
	#atom() {
		const char = this.#chars[this.#at++] ?? "";
		switch (char) {
			case ".": return ANY$1;
			case "^": return { kind: "begin" };
			case "$": return { kind: "end" };
			case "[": return this.#bracket();
			case "(": return this.#group();
			case "\\": return this.#escape();
			default: return {
				kind: "char",
				char
			};
		}
	}
	#group() {
		if (++this.#depth > 100) throw new EreError("its groups lie more than 100 deep");
		const inner = this.#either();
		if (this.#next !== ")") throw new EreError("a group is not closed");
		this.#at++;
		this.#depth--;
		return inner;
	}
	#escape() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("it ends in a backslash");
		const known = ESCAPES[char];
		if (known !== void 0) return known;
		if (/[A-Za-z0-9<>`']/.test(char)) throw new EreError(`\\${char} is not part of POSIX expressions`);
		return {
			kind: "char",
			char
		};
	}
	#bracket() {
		const negated = this.#next === "^";
		if (negated) this.#at++;
		const tests = [];
		for (let first = true; first || this.#next !== "]"; first = false) tests.push(this.#bracketItem());
		this.#at++;
		return {
			kind: "set",
			test: (code) => tests.some((test) => test(code)) !== negated
		};
	}
	#bracketItem() {
		const from = this.#bracketChar();
		if (from instanceof RegExp) return (code) => from.test(String.fromCodePoint(code));
		const low = from.codePointAt(0) ?? 0;
		const last = this.#chars[this.#at + 1];
		if (this.#next !== "-" || last === "]" || last === void 0) return (code) => code === low;
		this.#at++;
		const to = this.#bracketChar();
		const high = to instanceof RegExp ? -1 : to.codePointAt(0) ?? 0;
		if (high < low) throw new EreError("a range in brackets runs backwards");
		return (code) => code >= low && code <= high;
	}
	#bracketChar() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("a bracket is not closed");
		if (char !== "[" || !/[:.=]/.test(this.#next ?? "")) return char;
		const kind = this.#next ?? "";
		const end = this.#chars.findIndex((one, at) => at > this.#at && one === kind && this.#chars[at + 1] === "]");
		const name = end < 0 ? "" : this.#chars.slice(this.#at + 1, end).join("");
		this.#at = end + 2;
		if (kind !== ":" && Array.from(name).length === 1) return name;
		const known = kind === ":" && Object.hasOwn(CLASSES, name) ? CLASSES[name] : void 0;
		if (known === void 0) throw new EreError("a bracket names no character class");
		return known;
	}
};
// packages/definition/src/ere/match.ts
/** States of one expression; `(a{255}){255}` would need 65,000. */
const MAX_STATES = 2e4;
/** Compile a POSIX extended regular expression. Throws EreError. */
function compileEre(text) {
	const ere = parseEre(text);
	const needed = literalOf(ere);
	const machine = lazily(() => compile(ere));
	if (/[{]/.test(text)) machine();
	return {
		test: (subject) => {
			if (needed !== "" && !subject.includes(needed)) return false;
			if (needed === text) return true;
			return run(machine(), subject, 0, true) !== void 0;
		},
		find: (subject, from = 0) => {
			if (needed !== "" && !subject.includes(needed, from)) return void 0;
			return findIn(machine(), subject, from);
		}
	};
}
/** The longest run of characters that every match holds: most texts are ruled out by it alone. */
function literalOf(ere) {
	const items = ere.kind === "sequence" ? ere.items : [ere];
	let best = "";
	let run = "";
	for (const item of items) {
		run = item.kind === "char" ? run + item.char : "";
		if (run.length > best.length) best = run;
	}
	return best;
}
function lazily(make) {
	let made;
	return () => made ??= make();
}
/** Thompson's construction: each part compiled to lead to the state given. */
function compile(ere) {
	const states = [{ kind: "match" }];
	const add = (state) => {
		if (states.push(state) > MAX_STATES) throw new EreError("it repeats too much");
		return states.length - 1;
	};
	const part = (one, next) => {
		switch (one.kind) {
			case "char": {
				const wanted = one.char.codePointAt(0);
				return add({
					kind: "char",
					test: (code) => code === wanted,
					next
				});
			}
			case "set": return add({
				kind: "char",
				test: one.test,
				next
			});
			case "begin":
			case "end": return add({
				kind: one.kind,
				next
			});
			case "sequence": return one.items.reduceRight((after, item) => part(item, after), next);
			case "either": return add({
				kind: "split",
				to: one.branches.map((branch) => part(branch, next))
			});
			case "repeat": return repeat(one.item, one.min, one.max, next);
			default: throw new Error("not a part of an expression");
		}
	};
	const repeat = (item, min, max, next) => {
		let after = next;
		if (Number.isFinite(max)) for (let times = min; times < max; times++) after = add({
			kind: "split",
			to: [part(item, after), next]
		});
		else {
			const loop = {
				kind: "split",
				to: [next]
			};
			after = add(loop);
			loop.to.push(part(item, after));
		}
		for (let times = 0; times < min; times++) after = part(item, after);
		return after;
	};
	const start = part(ere, 0);
	return [...states, {
		kind: "split",
		to: [start]
	}];
}
/** Where the match beginning at `from` ends: the longest, or with `anywhere` any match at all, wherever it begins. */
function run(states, subject, from, anywhere) {
	let current = /* @__PURE__ */ new Set();
	let end;
	const enter = (start, at, into) => {
		const todo = [start];
		for (let index = todo.pop(); index !== void 0; index = todo.pop()) {
			const state = states[index];
			if (state === void 0 || into.has(index)) continue;
			into.add(index);
			if (state.kind === "split") todo.push(...state.to);
			else if (state.kind === "begin" && at === 0) todo.push(state.next);
			else if (state.kind === "end" && at === subject.length) todo.push(state.next);
			else if (state.kind === "match") end = at;
		}
	};
	enter(states.length - 1, from, current);
	for (let at = from; at < subject.length;) {
		if (anywhere ? end !== void 0 : current.size === 0) break;
		const code = subject.codePointAt(at) ?? 0;
		at += code > 65535 ? 2 : 1;
		const following = /* @__PURE__ */ new Set();
		for (const index of current) {
			const state = states[index];
			if (state?.kind === "char" && state.test(code)) enter(state.next, at, following);
		}
		if (anywhere) enter(states.length - 1, at, following);
		current = following;
	}
	return end;
}
function findIn(states, subject, from) {
	if (run(states, subject, from, true) === void 0) return void 0;
	for (let start = from; start <= subject.length; start++) {
		const end = run(states, subject, start, false);
		if (end !== void 0) return {
			start,
			end
		};
	}
}
// packages/definition/src/tree.ts
const shorten = (text, length = 60) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** Text on one line of at most `length` characters, control and direction characters escaped. */
function printText(value, length) {
	const visible = JSON.stringify(value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\").replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
		return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return shorten(visible, length);
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// packages/definition/src/yaml-errors.ts
/** What the YAML parser's errors mean to somebody who writes a definition. */
const MEANING = {
	TAB_AS_INDENT: {
		title: "a tab is used for indentation",
		hint: "YAML indents with spaces only; replace the tab."
	},
	BAD_SCALAR_START: {
		title: "this character cannot begin a plain value in YAML",
		hint: "Put the value in quotes: \"…\"."
	},
	BLOCK_AS_IMPLICIT_KEY: {
		title: "a second `key:` on one line, or a line that is indented too far",
		hint: "Check the indentation; a value that holds `: ` needs quotes."
	},
	MISSING_CHAR: {
		title: "a quote or bracket that is opened here is never closed",
		hint: "Close it."
	},
	BAD_INDENT: {
		title: "the indentation does not fit",
		hint: "Keys of one map begin in the same column; close every bracket."
	},
	TAG_RESOLVE_FAILED: {
		title: "YAML tags (`!…`) have no meaning in a definition",
		hint: "Take the tag out, or quote the value."
	},
	MULTILINE_IMPLICIT_KEY: {
		title: "a key runs over several lines",
		hint: "Is a colon or a quote missing?"
	}
};
/** Title and hint for an error or warning of the parser; its own words where they are clear enough. */
function explainYamlError(error, text) {
	const meaning = MEANING[error.code];
	const char = text[error.pos[0]];
	if (meaning && error.code === "BAD_SCALAR_START" && char !== void 0) return {
		...meaning,
		title: `a plain value cannot begin with \`${printText(char)}\` in YAML`
	};
	return meaning ?? {
		title: `not valid YAML: ${printText(error.message, 200)}`,
		hint: "Check indentation, quotes and brackets near this line."
	};
}
// packages/definition/src/lock/read.ts
var import_dist = require_dist();
/** What to do about a file that is no lock. */
const RENEW = "Run once with `lock: update` to write it anew, or take the file back from version control.";
/** Read the text of a lock file. Never throws; says every mistake (the first ten) with its line. */
function readLock(text, file) {
	const conflict = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
	if (conflict >= 0) return bad([{
		title: `${file} holds the marks of an unfinished merge`,
		hint: "Take either side, then run once with `lock: update`: it resolves anew.",
		at: {
			file,
			line: conflict + 1
		}
	}]);
	const lines = new import_dist.LineCounter();
	const position = (offset) => {
		if (offset === void 0) return { file };
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line,
			column: col
		};
	};
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		version: "1.2",
		logLevel: "silent"
	});
	const errors = [...document.errors, ...document.warnings];
	if (errors.length > 0) return bad(errors.slice(0, 5).map((error) => {
		const { title } = explainYamlError(error, text);
		return {
			title: `${file}: ${title}`,
			hint: RENEW,
			at: position(error.pos[0])
		};
	}));
	let json;
	try {
		json = document.toJS({ maxAliasCount: 0 });
	} catch (error) {
		return bad([{
			title: `${file}: ${printText(error.message)}`,
			hint: RENEW,
			at: { file }
		}]);
	}
	/** Where a value begins; in a block map, its key. */
	const offsetOf = (path) => {
		const parent = document.getIn(path.slice(0, -1), true);
		const node = ((0, import_dist.isMap)(parent) ? parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === path.at(-1)) : void 0)?.key ?? document.getIn(path, true);
		return (0, import_dist.isNode)(node) ? node.range?.[0] : void 0;
	};
	const result = /* @__PURE__ */ safeParse(LockFileSchema, json);
	if (!result.success) return bad(result.issues.slice(0, 10).map((issue) => {
		const path = issue.path?.map((one) => one.key) ?? [];
		const offset = offsetOf(path) ?? offsetOf(path.slice(0, -1));
		const at = position(offset);
		return {
			title: `${file}: ${/* @__PURE__ */ getDotPath(issue) ?? "the lock"}: ${printText(issue.message, 200)}`,
			hint: RENEW,
			at
		};
	}));
	const lock = result.output;
	return {
		ok: true,
		value: {
			lock,
			at: (arch, nevra) => {
				const index = nevra === void 0 ? -1 : lock.arches[arch]?.packages.findIndex((one) => one.nevra === nevra) ?? -1;
				return position(offsetOf(index < 0 ? ["arches", arch] : [
					"arches",
					arch,
					"packages",
					index
				]));
			}
		}
	};
}
function bad(findings) {
	return {
		ok: false,
		findings: findings.map((one) => ({
			level: "error",
			code: "lock-invalid",
			...one
		}))
	};
}
// packages/host-tools/src/dnf/output.ts
/** `name-[epoch:]version-release.arch`; epoch 0 is left out, as dnf prints it. */
function formatNevra(one) {
	const epoch = one.epoch === 0 ? "" : `${one.epoch}:`;
	return `${one.name}-${epoch}${one.version}-${one.release}.${one.arch}`;
}
// packages/host-tools/src/store/store.ts
/**
* RPMs by their content, below dnf's cache: `sha256/ab/abcd….rpm`. dnf keeps its own copies under names, which a mirror, a republished
* package or another order of servers makes worthless; here a lock finds its bytes, whoever brought them.
*/
const STORE = "sha256";
const storePath = (dnfCache, sha256) => path.join(dnfCache, STORE, sha256.slice(0, 2), `${sha256}.rpm`);
/** Move a downloaded file into the store. */
async function adoptFile(part, sha256, dnfCache, ports) {
	const place = storePath(dnfCache, sha256);
	await makeFolder(path.dirname(place), dnfCache, ports);
	await chmod(part, 420);
	await own(part, ports);
	await rename(part, place);
	return place;
}
/** Folders of the store, owned by the caller. */
async function makeFolder(folder, top, ports) {
	const first = await mkdir(folder, { recursive: true });
	if (first === void 0) return;
	for (let made = folder; made.length >= first.length && made !== top; made = path.dirname(made)) await own(made, ports);
}
/** Used now: what was not for the longest time is what pruning takes first. */
async function touch(file) {
	const now = /* @__PURE__ */ new Date();
	await utimes(file, now, now);
}
async function own(file, { host }) {
	if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid);
}
// packages/host-tools/src/rpm/format.ts
/**
* rpm query formats whose output can be split again: columns end with US, list items with GS, records with RS (ASCII's
* own separators, which no name or path in an RPM should hold; a record with the wrong number of columns is refused).
*/
const COLUMN = "";
const ITEM = "";
const RECORD$1 = "";
/** A format of these tags; those in `lists` are arrays. */
function queryFormat(tags, lists = []) {
	return `${[...tags.map((tag) => `%{${tag}}`), ...lists.map((tag) => `[%{${tag}}${ITEM}]`)].join(COLUMN)}${RECORD$1}`;
}
/** Records as columns of text, in the format's order. Throws when a record does not have `columns` columns. */
function splitRecords(stdout, columns) {
	const records = stdout.split(RECORD$1);
	const rest = records.pop();
	if (rest !== void 0 && rest.trim() !== "") throw new Error(`rpm's answer ends in the middle: ${JSON.stringify(rest.slice(0, 80))}`);
	return records.map((record) => {
		const parts = record.split(COLUMN);
		if (parts.length !== columns) throw new Error(`a name or path of package ${JSON.stringify(parts[0])} holds a control character`);
		return parts;
	});
}
/**
* Arguments for rpm and rpmkeys where no database is meant. A folder that is not there would be made, with a database in it, by rpmkeys run
* as root; below /dev/null nothing can be.
*/
const NO_DATABASE = ["--dbpath", "/dev/null"];
// packages/host-tools/src/rpm/plain-paths.ts
/** What rpm(8) takes for a pattern in the name of a file: it globs its arguments, and no escape works in all of its versions. */
const PATTERN = /[[\]{}*?\\]/;
/** The same RPM files, in their order, under names that rpm takes as they are: a link stands for one that it would take for a pattern. */
async function plainPaths(files, ports) {
	if (!files.some((file) => PATTERN.test(file))) return files;
	const scratch = await ports.fs.scratch("rpms");
	return await Promise.all(files.map(async (file, index) => {
		if (!PATTERN.test(file)) return file;
		const link = path.join(scratch, `${index}.rpm`);
		await symlink(path.resolve(file), link);
		return link;
	}));
}
// packages/host-tools/src/rpm/files.ts
/** Headers of RPM files, without any database: their signatures are dnf's affair. One process for all files. */
async function query(files, tags, lists, ports) {
	if (files.length === 0) return [];
	const { stdout } = await ports.proc.run([
		"rpm",
		...NO_DATABASE,
		"-qp",
		"--nosignature",
		"--nodigest",
		"--qf",
		queryFormat(["NAME", ...tags], lists),
		"--",
		...await plainPaths(files, ports)
	], {
		env: { LC_ALL: "C.UTF-8" },
		maxStdout: 256 * 2 ** 20
	});
	const records = splitRecords(stdout, 1 + tags.length + lists.length);
	if (records.length !== files.length) throw new Error(`rpm answered for ${records.length} of ${files.length} files`);
	return records;
}
/** The headers of RPM files, by path. */
async function rpmHeaders(files, ports) {
	const records = await query(files, [
		"EPOCHNUM",
		"VERSION",
		"RELEASE",
		"ARCH",
		"LONGSIZE"
	], [], ports);
	return new Map(records.map(([name = "", epoch, version = "", release = "", arch = "", size], index) => {
		const one = {
			name,
			epoch: Number(epoch),
			version,
			release,
			arch
		};
		return [files[index] ?? "", {
			...one,
			nevra: formatNevra(one),
			installedSize: Number(size)
		}];
	}));
}
// packages/host-tools/src/store/download.ts
/** What each means, to complete "mirror … …". */
const FAULTS = {
	unreachable: "cannot be reached",
	silent: "does not answer in time",
	slow: "delivers too slowly",
	reset: "breaks connections",
	truncated: "delivers files that end too early",
	absent: "lacks files",
	refused: "refuses",
	"wrong-content": "delivers other content than the lock says"
};
const LIMITS$1 = {
	answerMs: 1e4,
	minRate: 8e3,
	windowMs: 8e3
};
/**
* Download one file to `part`, going on behind what is there already. undefined when it is whole and has the wanted sha256; else what went
* wrong: `part` then holds a beginning that is worth going on with, or is gone. Rejects only when the run is cancelled or the disk fails.
*/
async function download(url, part, wanted, ports, limits = LIMITS$1) {
	const fault = await transfer(url, part, wanted.size, ports.signal, limits);
	ports.signal.throwIfAborted();
	if (fault !== void 0) {
		if (fault === "wrong-content") await rm(part, { force: true });
		return fault;
	}
	const { sha256, size } = await ports.fs.hash(part);
	if (size < wanted.size) return "truncated";
	if (sha256 === wanted.sha256) return void 0;
	await rm(part, { force: true });
	return "wrong-content";
}
/** The bytes behind what `part` holds, appended to it. */
async function transfer(url, part, size, signal, { answerMs, minRate, windowMs }) {
	const from = await stat(part).then((found) => found.size < size ? found.size : 0, () => 0);
	const stop = new AbortController();
	let why;
	const give = (fault) => {
		why ??= fault;
		stop.abort();
	};
	let timer = setTimeout(() => give("silent"), answerMs);
	try {
		const response = await fetch(url, {
			signal: AbortSignal.any([signal, stop.signal]),
			headers: {
				"accept-encoding": "identity",
				...from > 0 ? { range: `bytes=${from}-` } : {}
			}
		});
		if (!response.ok || response.body === null) {
			await response.body?.cancel();
			return [404, 410].includes(response.status) ? "absent" : "refused";
		}
		const file = await open(part, response.status === 206 ? "a" : "w");
		try {
			let [total, recent] = [response.status === 206 ? from : 0, 0];
			clearTimeout(timer);
			timer = setInterval(() => {
				if (recent < minRate * windowMs / 1e3) give("slow");
				recent = 0;
			}, windowMs);
			for await (const chunk of response.body) {
				total += chunk.length;
				recent += chunk.length;
				if (total > size) return "wrong-content";
				await file.writeFile(chunk);
			}
			return;
		} finally {
			await file.close();
		}
	} catch (error) {
		if (why !== void 0) return why;
		if (isDiskError(error)) throw error;
		return isNoConnection(error) ? "unreachable" : "reset";
	} finally {
		clearTimeout(timer);
	}
}
/** What fetch throws, or what it was caused by. */
const codeOf = (error) => {
	const { code, cause } = error;
	return code ?? (cause === void 0 ? "" : codeOf(cause));
};
const isDiskError = (error) => [
	"ENOSPC",
	"EDQUOT",
	"EROFS",
	"EACCES",
	"EIO"
].includes(codeOf(error));
const isNoConnection = (error) => /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO|UNABLE_TO_|SELF_SIGNED)/.test(codeOf(error));
// packages/host-tools/src/store/reach.ts
/** An address that we can ask ourselves. dnf replaces $variables in those of a `.repo` file: these are left to it. */
const isPlainHttp = (url) => /^https?:\/\/[^$]+$/.test(url);
/** Is there a proxy in between? Node's fetch knows none; dnf does. */
const isProxied = ({ host }) => Object.entries(host.env).some(([name, value]) => /^(https?|all)_proxy$/i.test(name) && value !== "");
// packages/host-tools/src/store/fetch.ts
/** RPMs at a time: mirrors count connections, and resets come with many of them. */
const PARALLEL = 4;
/** How often the list of mirrors is gone through for one RPM. */
const ROUNDS = 2;
/**
* Download locked RPMs into the store, from whichever mirror delivers: what was reset, cut off or too slow goes on at the next one where
* it stopped; what is not there or has another content is asked of the next. What nobody delivers is left out. Behind a proxy nothing
* is fetched: there dnf is the one that knows the way.
*/
async function fetchRpms(entries, { repositories, dnfCache }, ports) {
	const mirrors = new Mirrors(new Map(repositories.map(({ id, baseurl }) => [id, baseurl.filter(isPlainHttp)])));
	const queue = isProxied(ports) ? [] : entries.filter((one) => one.path !== void 0 && mirrors.of(one).length > 0);
	const files = /* @__PURE__ */ new Map();
	let [done, bytes] = [0, 0];
	const total = queue.length;
	const worker = async () => {
		for (let entry = queue.shift(); entry !== void 0; entry = queue.shift()) {
			const file = await fetchOne(entry, mirrors, dnfCache, ports);
			if (file !== void 0) files.set(entry, file);
			bytes += entry.size;
			ports.log.progress(`downloading ${++done}/${total}: ${formatMiB(bytes)}`);
		}
	};
	await Promise.all(Array.from({ length: PARALLEL }, worker));
	return {
		files,
		findings: mirrors.findings()
	};
}
async function fetchOne(entry, mirrors, dnfCache, ports) {
	const place = storePath(dnfCache, entry.sha256);
	const part = `${place}.part-${randomUUID()}`;
	await makeFolder(path.dirname(place), dnfCache, ports);
	try {
		for (let round = 0; round < ROUNDS; round++) for (const base of mirrors.of(entry)) {
			const fault = await download(`${base.replace(/\/*$/, "/")}${(entry.path ?? "").split("/").map(encodeURIComponent).join("/")}`, part, entry, ports);
			if (fault === void 0) return await adoptFile(part, entry.sha256, dnfCache, ports);
			mirrors.failed(entry.repository, base, fault);
		}
		return;
	} finally {
		await rm(part, { force: true });
	}
}
/** The mirrors of each repository, those that failed least first. */
var Mirrors = class {
	#known;
	#failures = /* @__PURE__ */ new Map();
	constructor(known) {
		this.#known = known;
	}
	of({ repository }) {
		const count = (base) => [...this.#failures.get(`${repository} ${base}`)?.faults.values() ?? []].reduce((sum, one) => sum + one, 0);
		return (this.#known.get(repository) ?? []).toSorted((a, b) => count(a) - count(b));
	}
	failed(repository, base, fault) {
		const key = `${repository} ${base}`;
		const known = this.#failures.get(key) ?? {
			repository,
			base,
			faults: /* @__PURE__ */ new Map()
		};
		known.faults.set(fault, (known.faults.get(fault) ?? 0) + 1);
		this.#failures.set(key, known);
	}
	findings() {
		return [...this.#failures.values()].map(({ repository, base, faults }) => ({
			level: "warning",
			code: "mirror-failed",
			title: `mirror ${base} of repository ${repository} ${[...faults.keys()].map((one) => FAULTS[one]).join(", ")}`,
			detail: [...faults].map(([fault, count]) => `${fault}: ${count} RPMs`).join(", "),
			hint: "Other mirrors, or dnf, were asked for these. If it stays so, name a nearer server as `mirror`."
		}));
	}
};
// packages/host-tools/src/rpm/verify.ts
/** A keyring of these public key files alone, in a new scratch folder. */
async function openKeyring(keys, ports) {
	const ring = await ports.fs.scratch("keyring");
	if (keys.length > 0) await ports.proc.run([
		"rpmkeys",
		"--dbpath",
		ring,
		"--import",
		...keys
	]);
	return ring;
}
/** Verify RPM files against a keyring, by absolute path; nothing of the host's rpm database counts. */
async function verifyRpms(files, keyring, ports) {
	if (files.length === 0) return /* @__PURE__ */ new Map();
	const { stdout } = await ports.proc.run([
		"rpmkeys",
		"--dbpath",
		keyring,
		"--checksig",
		"--verbose",
		...files
	], {
		env: { LC_ALL: "C.UTF-8" },
		okCodes: Array.from({ length: 255 }, (_, code) => code + 1)
	});
	return parseVerified(stdout, files);
}
/**
* rpmkeys -Kv prints a block per file: `FILE:`, then `    Header V4 RSA/SHA256 Signature, key ID 66674526: OK` and the like. A file without
* a block, or with none of these lines, could not be read.
*/
function parseVerified(stdout, files) {
	const blocks = /* @__PURE__ */ new Map();
	let block;
	for (const line of stdout.split("\n")) {
		const file = line.endsWith(":") ? line.slice(0, -1) : void 0;
		if (file !== void 0 && files.includes(file)) blocks.set(file, block = []);
		else if (/^\s/.test(line)) block?.push(line.trim());
	}
	return new Map(files.map((file) => [file, verdictOf(blocks.get(file) ?? [])]));
}
function verdictOf(lines) {
	const signatures = lines.flatMap((line) => {
		const [, key = "", state = ""] = /\bSignature, key (?:ID|fingerprint:?) ([0-9a-f]+): (\w+)/i.exec(line) ?? [];
		return key === "" ? [] : [{
			key: key.toLowerCase(),
			state
		}];
	});
	const signers = [...new Set(signatures.map(({ key }) => key))];
	if (lines.some((line) => /: BAD\b/.test(line)) || !lines.some((line) => /digest: OK/.test(line))) return {
		state: "damaged",
		signers
	};
	if (signatures.length === 0) return {
		state: "unsigned",
		signers
	};
	return {
		state: signatures.every(({ state }) => state === "OK") ? "good" : "wrong-key",
		signers
	};
}
// packages/host-tools/src/store/signatures.ts
/**
* Verify each file by the keys of its own repository: that another repository's key signed it is not enough. A repository without keys
* is one that the user accepted unsigned; there the digests alone are looked at. One finding per file that is refused. `folder`: where
* relative key paths start.
*/
async function refusedBySignature(claimed, repositories, folder, ports) {
	const findings = [];
	for (const repository of repositories) {
		const mine = claimed.filter((one) => one.repository === repository.id);
		if (mine.length === 0) continue;
		const ring = await openKeyring(repository.gpgkey.map((key) => path.resolve(folder, key)), ports);
		const verified = await verifyRpms(mine.map((one) => one.file), ring, ports);
		for (const one of mine) {
			const finding = refusal(one, repository, verified.get(one.file));
			if (finding !== void 0) findings.push(finding);
		}
	}
	return findings;
}
function refusal(one, repository, verified) {
	const isOpen = repository.gpgkey.length === 0;
	const state = verified?.state ?? "damaged";
	if (state === "good" || isOpen && state !== "damaged") return void 0;
	return signatureFinding(one, repository, state, verified?.signers ?? []);
}
const CAUSES = {
	unsigned: ["package-unsigned", "is not signed"],
	"wrong-key": ["package-wrong-key", "is signed with a key that its repository does not name"],
	damaged: ["package-corrupt", "is damaged, or its signature is wrong"]
};
/** A package that is refused by its signature: which, from where, whose signature was expected, and what to do. */
function signatureFinding({ nevra, file }, { id, fingerprints }, state, signers) {
	const [code, what] = CAUSES[state];
	const expected = fingerprints.length === 0 ? "" : ` Expected is a signature of ${fingerprints.join(" or ")}.`;
	const found = signers.length === 0 ? "" : ` It bears one of key ${signers.join(", ")}.`;
	return {
		level: "error",
		code,
		title: `${nevra} of repository ${id} ${what}`,
		detail: `${file}.${found}${expected}`,
		hint: HINTS[state]
	};
}
const HINTS = {
	unsigned: "Somebody replaced it, or the repository is built without signing. Use another mirror; for a repository of your own sign it (rpmsign --addsign).",
	"wrong-key": "It is not what it claims to be, unless the distribution changed its key: compare the fingerprint with the distribution’s own page before you add it (`gpg-key`, or gpgkey= in `repositories`). Else use another mirror, and tell who runs this one.",
	damaged: "Use another mirror. If it comes back, the repository itself is at fault."
};
// packages/host-tools/src/store/take.ts
/**
* Get exactly these RPMs without any metadata: from the store, from repositories that are folders, else from the mirrors by the path in
* the lock. Each is compared with its sha256, then verified by its own repository's keys. Throws UserError for those that are refused.
*/
async function takeLocked(entries, sources, ports) {
	const files = /* @__PURE__ */ new Map();
	const open = [];
	for (const [index, entry] of entries.entries()) {
		ports.log.progress(`looking for ${index + 1}/${entries.length}`);
		const file = await onDisk(entry, sources, ports);
		if (file === void 0) open.push(entry);
		else files.set(entry, file);
	}
	const fetched = await fetchRpms(open, sources, ports);
	for (const [entry, file] of fetched.files) files.set(entry, file);
	return {
		packages: (await asResolved(files, sources, ports)).sort((a, b) => a.nevra < b.nevra ? -1 : 1),
		missing: open.filter((entry) => !files.has(entry)),
		findings: fetched.findings
	};
}
const sizeOf$1 = (file) => stat(file).then((found) => found.isFile() ? found.size : void 0, () => void 0);
/** Where a locked RPM may lie on this machine. */
function places({ sha256, repository, path }, { repositories, dnfCache }) {
	const bases = repositories.find((one) => one.id === repository)?.baseurl ?? [];
	const folders = path === void 0 ? [] : bases.filter((base) => base.startsWith("file://"));
	return [storePath(dnfCache, sha256), ...folders.map((base) => `${fileURLToPath(base).replace(/\/*$/, "/")}${path}`)];
}
/** The file with exactly the locked content; one in the store that is damaged is thrown away. */
async function onDisk(entry, sources, ports) {
	const stored = storePath(sources.dnfCache, entry.sha256);
	for (const file of places(entry, sources)) {
		const size = await sizeOf$1(file);
		if (size === void 0) continue;
		if (size === entry.size && (await ports.fs.hash(file)).sha256 === entry.sha256) {
			if (file === stored) await touch(file);
			return file;
		}
		if (file === stored) await rm(file);
	}
}
async function asResolved(files, { repositories, keyFolder }, ports) {
	const findings = await refusedBySignature([...files].map(([{ nevra, repository }, file]) => ({
		nevra,
		repository,
		file
	})), repositories, keyFolder, ports);
	const headers = await rpmHeaders([...files.values()], ports);
	const packages = [...files].flatMap(([entry, file]) => {
		const { nevra, repository, size, sha256 } = entry;
		const header = headers.get(file);
		if (header?.nevra === nevra && repositories.some((one) => one.id === repository)) return [{
			...header,
			repository,
			file,
			path: entry.path ?? "",
			size,
			sha256,
			asked: entry.asked ?? []
		}];
		findings.push({
			level: "error",
			code: "lock-package-other",
			title: header?.nevra === nevra ? `${nevra}: the lock says that it is of repository ${repository}, and the toolchain has none of that name` : `the lock says ${nevra}, and the RPM with its sha256 is ${header?.nevra ?? "unreadable"}`,
			hint: "Was the lock edited, or the toolchain set up otherwise? Run with `lock: update`."
		});
		return [];
	});
	if (findings.length > 0) throw new UserError(findings);
	return packages;
}
// packages/host-tools/src/tools/host-tools.ts
const tool = (name, use, needs, programs, packages, more = {}) => ({
	name,
	use,
	needs,
	programs,
	packages,
	...more
});
const same = (name) => ({
	debian: name,
	openeuler: name
});
/**
* Every tool that dpuos drives, with the package that brings it. One list: what setup installs, what `dpuos doctor` shows, what an action
* refuses to start without.
*/
const HOST_TOOLS = [
	tool("dnf", "resolves and downloads RPMs", [
		"setup",
		"build-kernel",
		"tailor-image"
	], ["dnf"], same("dnf")),
	tool("rpm", "installs and reads RPMs", [
		"setup",
		"build-kernel",
		"tailor-image",
		"upgrade",
		"measure-packages",
		"kernel-build"
	], ["rpm", "rpmkeys"], same("rpm"), { version: ["rpm", "--version"] }),
	tool("gnupg", "checks fingerprints, signs the sandbox", [
		"setup",
		"build-kernel",
		"tailor-image",
		"sandbox",
		"upgrade",
		"kernel-packages-signing"
	], ["gpg", "gpgconf"], {
		debian: "gnupg",
		openeuler: "gnupg2"
	}),
	tool("minisign", "signs with a key of minisign", [], ["minisign"], { debian: "minisign" }),
	tool("apt", "downloads the sandbox distribution’s material", ["sandbox"], ["apt-get", "dpkg-deb"], { debian: "apt" }),
	tool("Debian archive keyring", "verifies the sandbox distribution’s material", ["sandbox"], [], { debian: "debian-archive-keyring" }, { files: ["/usr/share/keyrings/debian-archive-keyring.gpg"] }),
	tool("rpmbuild", "makes the sandbox’s RPMs", [
		"sandbox",
		"kernel-build",
		"driver-build",
		"kernel-packages-signing"
	], ["rpmbuild", "rpmsign"], {
		debian: "rpm",
		openeuler: "rpm-build"
	}),
	tool("createrepo_c", "makes metadata of the sandbox and of your own RPM files", [
		"sandbox",
		"tailor-image",
		"upgrade",
		"kernel-build",
		"driver-build"
	], ["createrepo_c"], {
		debian: "createrepo-c",
		openeuler: "createrepo_c"
	}),
	tool("grub-mkimage", "makes the sandbox’s UEFI boot loader", ["sandbox"], ["grub-mkimage"], {
		debian: "grub-common",
		openeuler: "grub2-tools"
	}),
	tool("kmod", "module dependencies", [
		"build-kernel",
		"tailor-image",
		"sandbox",
		"kernel-build"
	], ["depmod", "modinfo"], same("kmod"), { version: ["modinfo", "--version"] }),
	tool("bsdtar", "unpacks RPMs without letting them out of a folder, and tells what is in an initramfs", [
		"build-kernel",
		"tailor-image",
		"measure-iso",
		"kernel-srpm"
	], ["bsdtar"], {
		debian: "libarchive-tools",
		openeuler: "bsdtar"
	}, { version: ["bsdtar", "--version"] }),
	tool("make", "configures a kernel’s source", [
		"kernel-config",
		"kernel-build",
		"driver-build"
	], ["make"], same("make"), { version: ["make", "--version"] }),
	tool("patch", "applies patches to a kernel’s source", ["kernel-config", "kernel-build"], ["patch"], same("patch")),
	tool("bc", "makes a header of the kernel", ["kernel-build"], ["bc"], same("bc"), { version: ["bc", "--version"] }),
	tool("libelf", "what the kernel’s objtool reads objects with", ["kernel-build"], [], {
		debian: "libelf-dev",
		openeuler: "elfutils-libelf-devel"
	}, { files: ["/usr/include/gelf.h"] }),
	tool("OpenSSL headers", "what the kernel signs modules with", ["kernel-build"], [], {
		debian: "libssl-dev",
		openeuler: "openssl-devel"
	}, { files: ["/usr/include/openssl/ssl.h"] }),
	tool("gcc", "makes the kernel’s own Kconfig, which asks it what it can do", [
		"kernel-config",
		"kernel-build",
		"driver-build"
	], ["gcc"], same("gcc"), { version: ["gcc", "--version"] }),
	tool("ccache", "gives back what was compiled before", [], ["ccache"], same("ccache")),
	tool("clang", "compiles a kernel with LLVM", ["kernel-llvm"], ["clang"], same("clang"), { version: ["clang", "--version"] }),
	tool("lld", "links a kernel with LLVM", ["kernel-llvm"], ["ld.lld"], same("lld")),
	tool("LLVM", "archives, strips and copies objects of a kernel with LLVM", ["kernel-llvm"], [
		"llvm-ar",
		"llvm-nm",
		"llvm-objcopy",
		"llvm-strip"
	], same("llvm")),
	tool("openssl", "makes and reads keys that modules are signed with", ["kernel-signing"], ["openssl"], same("openssl")),
	tool("pahole", "makes the types that BPF programs find in a kernel (BTF)", ["kernel-btf"], ["pahole"], same("dwarves")),
	tool("rpmspec", "reads the spec of a kernel’s source RPM", ["kernel-srpm"], ["rpmspec"], {
		debian: "rpm",
		openeuler: "rpm-build"
	}),
	tool("git", "fetches a kernel’s source", ["kernel-git"], ["git"], same("git")),
	tool("flex", "makes the kernel’s own Kconfig", ["kernel-config", "kernel-build"], ["flex"], same("flex"), { version: ["flex", "--version"] }),
	tool("bison", "makes the kernel’s own Kconfig", ["kernel-config", "kernel-build"], ["bison"], same("bison"), { version: ["bison", "--version"] }),
	tool("tar", "packs the root with owners and attributes", ["tailor-image"], ["tar"], same("tar"), { version: ["tar", "--version"] }),
	tool("squashfs-tools", "makes squashfs", ["tailor-image", "measure-squashfs"], ["mksquashfs", "unsquashfs"], same("squashfs-tools"), { version: ["mksquashfs", "-version"] }),
	tool("erofs-utils", "makes erofs", ["tailor-image"], ["mkfs.erofs", "fsck.erofs"], same("erofs-utils"), { version: ["fsck.erofs", "-V"] }),
	tool("zstd", "compression of modules and initramfs", ["tailor-image", "measure-tar"], ["zstd"], same("zstd"), { version: ["zstd", "--version"] }),
	tool("gzip", "compression of modules and initramfs", ["tailor-image", "measure-tar"], ["gzip"], same("gzip")),
	tool("ldconfig", "makes the cache of shared libraries", ["tailor-image"], ["ldconfig"], {
		debian: "libc-bin",
		openeuler: "glibc"
	}),
	tool("util-linux", "namespaces, locks, and an end for what must not outlive us", [
		"setup",
		"build-kernel",
		"tailor-image",
		"boot-test-qemu"
	], [
		"unshare",
		"flock",
		"setpriv",
		"blkid"
	], same("util-linux")),
	tool("xz", "compression of modules", ["tailor-image", "measure-tar"], ["xz"], {
		debian: "xz-utils",
		openeuler: "xz"
	}),
	tool("systemd", "enables units, makes users and files in the root", ["tailor-image"], [
		"systemctl",
		"systemd-sysusers",
		"systemd-tmpfiles",
		"systemd-analyze"
	], same("systemd"), { version: ["systemctl", "--version"] }),
	tool("e2fsprogs", "makes and edits ext4 without mounting it", ["tailor-image", "boot-test-qemu"], ["mke2fs", "debugfs"], same("e2fsprogs"), { version: ["mke2fs", "-V"] }),
	tool("attr", "reads and sets extended attributes", ["tailor-image"], ["getfattr", "setfattr"], same("attr")),
	tool("dosfstools", "makes the EFI system partition", ["tailor-image"], ["mkfs.vfat"], same("dosfstools")),
	tool("mtools", "writes into FAT without mounting it", [
		"tailor-image",
		"boot-test-qemu",
		"measure-disk"
	], [
		"mcopy",
		"mmd",
		"mdir",
		"mtype"
	], same("mtools"), { version: ["mcopy", "--version"] }),
	tool("sfdisk", "partitions disk images", ["tailor-image", "measure-disk"], ["sfdisk"], {
		debian: "fdisk",
		openeuler: "util-linux"
	}, { version: ["sfdisk", "--version"] }),
	tool("qemu-img", "converts disk images", [
		"tailor-image",
		"boot-test-qemu",
		"measure-disk"
	], ["qemu-img", "qemu-io"], {
		debian: "qemu-utils",
		openeuler: "qemu-img"
	}, { version: ["qemu-img", "--version"] }),
	tool("swtpm", "is the TPM of a machine that has one", ["boot-test-qemu"], ["swtpm"], same("swtpm")),
	tool("qemu (x86_64)", "boots x86_64 images", ["boot-test-qemu"], ["qemu-system-x86_64"], {
		debian: "qemu-system-x86",
		openeuler: "qemu"
	}, { arch: "x86_64" }),
	tool("UEFI firmware (x86_64)", "boots x86_64 disks as real hardware does", ["boot-test-qemu"], [], {
		debian: "ovmf",
		openeuler: "edk2-ovmf"
	}, {
		arch: "x86_64",
		files: [
			"/usr/share/OVMF/OVMF_CODE_4M.fd",
			"/usr/share/OVMF/OVMF_CODE.fd",
			"/usr/share/edk2/ovmf/OVMF_CODE.fd"
		]
	}),
	tool("qemu (aarch64)", "boots aarch64 images", ["boot-test-qemu"], ["qemu-system-aarch64"], {
		debian: "qemu-system-arm",
		openeuler: "qemu"
	}, { arch: "aarch64" }),
	tool("UEFI firmware (aarch64)", "boots aarch64 disks as real hardware does", ["boot-test-qemu"], [], {
		debian: "qemu-efi-aarch64",
		openeuler: "edk2-aarch64"
	}, {
		arch: "aarch64",
		files: [
			"/usr/share/AAVMF/AAVMF_CODE.fd",
			"/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw",
			"/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd"
		]
	}),
	tool("qemu (riscv64)", "boots riscv64 images", ["boot-test-qemu"], ["qemu-system-riscv64"], {
		debian: "qemu-system-misc",
		openeuler: "qemu"
	}, { arch: "riscv64" }),
	...ARCHES.map((arch) => tool(`qemu-user (${arch})`, `runs scriptlets of ${arch} RPMs on another processor`, ["scriptlets"], [`qemu-${arch}-static`], { debian: "qemu-user-static" }, { arch }))
];
/** The tools that these needs ask for, for images of a processor. */
function toolsFor(needs, arch) {
	return HOST_TOOLS.filter((one) => (one.arch === void 0 || one.arch === arch) && one.needs.some((need) => needs.has(need)));
}
// packages/host-tools/src/tools/require.ts
/** Make sure that every program is there before any work is done. Throws one UserError that names all that are missing. */
async function requireTools(need, arch, ports) {
	const missing = [];
	const packages = /* @__PURE__ */ new Set();
	for (const tool of toolsFor(/* @__PURE__ */ new Set([need]), arch)) for (const program of tool.programs) {
		if (await ports.proc.which(program) !== void 0) continue;
		missing.push(program);
		packages.add(tool.packages.debian ?? tool.name);
	}
	if (missing.length === 0) return;
	throw new UserError({
		level: "error",
		code: "tool-missing",
		title: `not installed: ${missing.join(", ")}`,
		hint: `Run setup-openeuler-toolchain first, or (on Debian and Ubuntu) \`apt-get install ${[...packages].toSorted().join(" ")}\`.`
	});
}
// packages/host-tools/src/files/mtools.ts
/** mtools refuse file systems with an unusual geometry otherwise, which kernel and firmware take; nothing of the user's is read. */
const ENV = {
	MTOOLSRC: "/dev/null",
	MTOOLS_SKIP_CHECK: "1",
	LC_ALL: "C"
};
/**
* Run one of the mtools(1) on a FAT. They never see the file's name: one with `$`, a backslash or a backtick they would hand to a shell
* (`expand` in their misc.c), which runs what it finds there.
*/
async function mtools([tool, ...args], { file, offset = 0 }, { proc }, options = {}) {
	const handle = await open(file, "r");
	try {
		const image = `/proc/${process.pid}/fd/${handle.fd}@@${offset}`;
		return await proc.run([
			tool,
			"-i",
			image,
			...args
		], {
			...options,
			env: {
				...ENV,
				...options.env
			}
		});
	} finally {
		await handle.close();
	}
}
// packages/boot-test-qemu/src/inject/overlay.ts
/** Bytes of the smallest card that holds so many: QEMU has cards of powers of two only. */
const cardSize = (bytes) => 2 ** Math.ceil(Math.log2(Math.max(1, bytes)));
/** Bytes that a guest sees of a disk. */
async function sizeOf({ file, format }, ports) {
	const { stdout } = await ports.proc.run([
		"qemu-img",
		"info",
		"--output=json",
		"-f",
		format,
		file
	]);
	return JSON.parse(stdout)["virtual-size"];
}
/** A qcow2 file in `folder` that takes all writes; the disk below it is only read. `size`: what the guest sees, where that is more than the disk has. */
async function makeOverlay(disk, folder, name, ports, size) {
	const overlay = path.join(folder, `${name}.qcow2`);
	await ports.proc.run([
		"qemu-img",
		"create",
		"-q",
		"-f",
		"qcow2",
		"-F",
		disk.format,
		"-b",
		disk.file,
		overlay,
		...size === void 0 ? [] : [String(size)]
	]);
	return overlay;
}
// packages/boot-test-qemu/src/machine/version.ts
/** The versioned name behind a machine type, from `qemu-system-… -machine help`; the name itself where it is no alias. */
function versionedMachine(type, help) {
	const [name = "", ...options] = type.split(",");
	return [help.split("\n").find((line) => line.startsWith(`${name} `))?.match(/\(alias of (\S+)\)/)?.[1] ?? name, ...options].join(",");
}
/** `7.2.22` from `qemu-system-… --version`. */
function qemuVersion(text) {
	return /version (\S+)/.exec(text)?.[1] ?? "unknown";
}
/** Is this version (`9.1.0`) that one or later? An unknown one is not. */
function isFrom(version, [wanted, least]) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > wanted || major === wanted && minor >= least;
}
// packages/boot-test-qemu/src/machine/serial.ts
/** The serial port that QEMU's machine has of itself, by the name that Linux gives it. */
const BUILT_IN_PORT = {
	x86_64: "ttyS0",
	aarch64: "ttyAMA0",
	riscv64: "ttyS0"
};
/** From this QEMU on, `virt` has a second PL011 for those who ask for it (its "What's new", Arm). */
const SECOND_PL011 = [9, 1];
/** Names that QEMU's machines have, beside the consoles of virtio. */
const PORTS = {
	x86_64: /^ttyS[0-3]$/,
	aarch64: /^(?:ttyAMA[01]|ttyS[0-3])$/,
	riscv64: /^ttyS0$/
};
/** Ports that Linux numbers as it finds them: the second is no second without a first. ISA ports have fixed addresses, PL011 are in the device tree. */
const COUNTED = {
	x86_64: /^hvc/,
	aarch64: /^(?:hvc|ttyS)/,
	riscv64: /^hvc/
};
/** Why a machine of `arch` cannot have these serial ports, one sentence for each that it cannot have; `qemu` is the version of QEMU. */
function portObstacles(arch, ports, qemu) {
	return ports.flatMap((port) => {
		if (!port.startsWith("hvc") && !PORTS[arch].test(port)) return [`${arch} machines have no ${port}`];
		const before = `${port.slice(0, -1)}${Number(port.slice(-1)) - 1}`;
		if (COUNTED[arch].test(port) && !port.endsWith("0") && !ports.includes(before)) return [`${port} is the name of a port only where there is ${before} too`];
		if (port === "ttyAMA1" && !isFrom(qemu, SECOND_PL011)) return [`QEMU ${qemu} has no ttyAMA1: its virt machine has a second PL011 from ${SECOND_PL011.join(".")} on`];
		return [];
	});
}
/**
* argv of the serial ports, in the order in which they are asked for; each speaks to the character device of the same place in `devices`.
* ISA ports have numbers (COM1 is ttyS0); elsewhere a ttyS hangs on PCI; hvc is a console of virtio, numbered as they come. The built-in port of
* a machine comes with `-serial`. Needs the virtio-serial controller before it.
*/
function portArgv(arch, ports, devices) {
	return ports.map((port, index) => ({
		port,
		device: devices[index] ?? ""
	})).toSorted((a, b) => a.port < b.port ? -1 : 1).flatMap(({ port, device }) => {
		if (port === BUILT_IN_PORT[arch] || port === "ttyAMA1") return ["-serial", `chardev:${device}`];
		if (port.startsWith("hvc")) return ["-device", `virtconsole,chardev=${device}`];
		return ["-device", arch === "x86_64" ? `isa-serial,chardev=${device},index=${port.slice(-1)}` : `pci-serial,chardev=${device}`];
	});
}
// packages/boot-test-qemu/src/machine/argv.ts
/** Name of the virtio-serial port on which the probe answers. */
const PROBE_PORT = "org.dpuos.probe";
/** argv of QEMU. The serial console is its stdin and stdout. With `control` it waits for QMP `cont` before the first instruction. */
function machineArgv(machine) {
	const { program, cpu } = MACHINES[machine.arch];
	const { model } = machine;
	const { accelerator, clock } = timeArgv(machine);
	const panicDevice = machine.arch === "x86_64" ? "pvpanic" : "pvpanic-pci";
	return [
		program,
		...flag("machine", machineType(machine)),
		...flag("accel", accelerator),
		...flag("cpu", cpu[machine.accelerator]),
		...flag("smp", String(model.cpus)),
		...flag("m", String(Math.ceil(model.memory / 2 ** 20))),
		"-nodefaults",
		...flag("display", "none"),
		"-no-reboot",
		...clock,
		...flag("action", "panic=none"),
		...model.iommu && machine.arch === "x86_64" ? flag("device", "intel-iommu,intremap=on,caching-mode=on") : [],
		...flag("device", panicDevice),
		...flag("device", "virtio-rng-pci"),
		...displayArgv(machine),
		...networkArgv(model.nics),
		...diskArgv(machine.disk, model.disk),
		...dataArgv(machine.data, model.disk),
		...sriovArgv(model.virtualFunctions),
		...startArgv(machine),
		...(machine.smbios ?? []).flatMap((file) => flag("smbios", `type=11,path=${escape(file)}`)),
		...machine.control === void 0 ? byHandArgv(machine) : controlArgv(machine.control, machine)
	];
}
/** Date of counted boots: timers that go by the calendar shall find the same day in each. */
const COUNTED_DATE = "2030-01-01T12:00:00";
/**
* How guest time passes. Counted: `sleep=off` lets the clock jump where the guest only waits, so that a busy host changes
* nothing; measured against `shift=auto` and `sleep=on`, which let it (docs/boot-measurements.md).
*/
function timeArgv({ accelerator, counted, singleThread }) {
	if (counted === true) return {
		accelerator: "tcg,thread=single",
		clock: [...flag("icount", `shift=1,sleep=off`), ...flag("rtc", `base=${COUNTED_DATE},clock=vm`)]
	};
	return {
		accelerator: accelerator === "tcg" ? `tcg,thread=${singleThread === true ? "single" : "multi"}` : "kvm",
		clock: []
	};
}
/**
* The versioned type with what an IOMMU needs: interrupts that it can remap (VT-d), or itself (SMMUv3); and the mode of x86 in which firmware with
* Secure Boot keeps its variables from the system (OVMF's README). SMBIOS tables of more than 64 KiB need the entry point of SMBIOS 3, which arm64 has anyway.
*/
function machineType({ arch, type, model, smbios = [] }) {
	return [type, ...[
		...model.iommu ? [arch === "x86_64" ? "kernel-irqchip=split" : "iommu=smmuv3"] : [],
		...model.secureBoot && arch === "x86_64" ? ["smm=on"] : [],
		...smbios.length > 0 && arch === "x86_64" ? ["smbios-entry-point-type=64"] : []
	]].join(",");
}
/**
* A display that nobody looks at unless the boot fails: a screenshot then shows what did not reach the serial line. On arm64 a frame
* buffer in memory, which the firmware draws on. None where instructions are counted: drawing would be among them.
*/
function displayArgv({ arch, counted }) {
	if (counted === true || arch === "riscv64") return [];
	return flag("device", arch === "x86_64" ? "VGA" : "ramfb");
}
/** DHCP answers, but nothing beyond QEMU is reachable: the same result on every network. */
function networkArgv(nics) {
	return Array.from({ length: nics }, (_, index) => `net${index === 0 ? "" : index}`).flatMap((id) => [...flag("netdev", `user,id=${id},restrict=on`), ...flag("device", `virtio-net-pci,netdev=${id},romfile=`)]);
}
/** The controller, where the bus has one, and the disk on it. */
const DISK_DEVICES = {
	virtio: ["virtio-blk-pci,drive=disk,bootindex=1"],
	nvme: ["nvme,serial=dpuos,drive=disk,bootindex=1"],
	usb: ["qemu-xhci,id=usb", "usb-storage,bus=usb.0,drive=disk,removable=on,bootindex=1"],
	sd: ["sdhci-pci,id=cards", "sd-card,drive=disk"],
	emmc: ["sdhci-pci,id=cards", "emmc,drive=disk"]
};
function diskArgv(disk, bus) {
	if (disk === null) return [];
	const file = `file=${escape(disk.file)}`;
	const drive = [
		"if=none",
		"id=disk",
		`format=${disk.format}`,
		file,
		"cache=unsafe"
	];
	if (disk.snapshot) drive.push("snapshot=on");
	return [...flag("drive", drive.join(",")), ...DISK_DEVICES[bus].flatMap((device) => flag("device", device))];
}
/** The second disk's device; on USB both hang on one controller. */
const DATA_DEVICES = {
	virtio: ["virtio-blk-pci,drive=data"],
	nvme: ["nvme,serial=dpuos-data,drive=data"],
	usb: ["usb-storage,bus=usb.0,drive=data"],
	sd: ["sdhci-pci,id=cards2", "sd-card,drive=data"],
	emmc: ["sdhci-pci,id=cards2", "sd-card,drive=data"]
};
function dataArgv(file, bus) {
	if (file === void 0) return [];
	const guard = bus === "nvme" ? "snapshot=on" : "readonly=on";
	return [...flag("drive", `if=none,id=data,format=raw,file=${escape(file)},${guard}`), ...DATA_DEVICES[bus].flatMap((device) => flag("device", device))];
}
/**
* An NVMe controller whose virtual functions a guest can give away (QEMU 7.1; docs/system/devices/nvme.rst). Its one namespace reads as zeros.
* QEMU wants two queues and one interrupt for each function to be set aside as flexible.
*/
function sriovArgv(functions) {
	if (functions === 0) return [];
	const flexible = `sriov_max_vfs=${functions},sriov_vq_flexible=${2 * functions},sriov_vi_flexible=${functions}`;
	return [
		...flag("device", "pcie-root-port,id=sriov-port,chassis=1,slot=1"),
		...flag("device", "nvme-subsys,id=sriov-subsystem"),
		...flag("blockdev", "driver=null-co,node-name=sriov-disk,size=16777216,read-zeroes=on"),
		...flag("device", `nvme,id=sriov,serial=dpuos-sriov,subsys=sriov-subsystem,bus=sriov-port,${flexible},max_ioqpairs=${2 * functions + 2},msix_qsize=${functions + 2}`),
		...flag("device", "nvme-ns,drive=sriov-disk,bus=sriov,nsid=1")
	];
}
function startArgv({ arch, model, start, control }) {
	if (start.path === "direct") return [
		...flag("kernel", start.kernel),
		...flag("initrd", start.initramfs),
		...flag("append", start.cmdline)
	];
	const vars = control === void 0 ? "snapshot=on," : "";
	return [
		...model.secureBoot && arch === "x86_64" ? flag("global", "driver=cfi.pflash01,property=secure,value=on") : [],
		...flag("drive", `if=pflash,unit=0,format=raw,readonly=on,file=${escape(start.code)}`),
		...flag("drive", `if=pflash,unit=1,format=raw,${vars}file=${escape(start.vars)}`)
	];
}
/** The first serial port is the terminal, with QEMU's monitor on it; nobody reads the others. */
function byHandArgv({ arch, model: { serial } }) {
	if (serial.length === 1 && serial[0] === BUILT_IN_PORT[arch]) return flag("serial", "mon:stdio");
	return [
		...flag("chardev", "stdio,id=console,mux=on,signal=off"),
		...flag("mon", "chardev=console"),
		...others(serial).flatMap((device) => flag("chardev", `null,id=${device}`)),
		...serial.some((port) => port.startsWith("hvc")) ? flag("device", "virtio-serial-pci") : [],
		...portArgv(arch, serial, ["console", ...others(serial)])
	];
}
/** Names of the character devices of all serial ports but the first. */
const others = (serial) => serial.slice(1).map((port) => `serial-${port}`);
function controlArgv(control, { arch, model: { serial } }) {
	const devices = others(serial);
	return [
		"-S",
		...flag("chardev", "stdio,id=console,signal=off"),
		...devices.flatMap((device, index) => flag("chardev", `socket,id=${device},path=${escape(control.serial[index] ?? "")},server=on,wait=off`)),
		...flag("qmp", `unix:${escape(control.qmp)},server=on,wait=off`),
		...flag("device", "virtio-serial-pci"),
		...portArgv(arch, serial, ["console", ...devices]),
		...flag("chardev", `socket,id=probe,path=${escape(control.probe)},server=on,wait=off`),
		...flag("device", `virtserialport,chardev=probe,name=${PROBE_PORT}`),
		...control.tpm === void 0 ? [] : tpmArgv(control.tpm, arch)
	];
}
/** A TPM whose registers are where PCs have them (CRB), or on the platform bus. */
function tpmArgv(socket, arch) {
	return [
		...flag("chardev", `socket,id=tpm,path=${escape(socket)}`),
		...flag("tpmdev", "emulator,id=tpm0,chardev=tpm"),
		...flag("device", `${arch === "x86_64" ? "tpm-crb" : "tpm-tis-device"},tpmdev=tpm0`)
	];
}
const flag = (name, value) => [`-${name}`, value];
/** QEMU's option parser takes `,,` for a comma. */
const escape = (value) => value.replaceAll(",", ",,");
// packages/boot-test-qemu/src/machine/model.ts
const DEFAULT = {
	cpus: 2,
	memory: 2 ** 30,
	disk: "virtio",
	nics: 1,
	iommu: false,
	virtualFunctions: 0,
	secureBoot: false,
	tpm: false
};
/** What QEMU's riscv64 machine does not have. */
const ABSENT = {
	iommu: {
		what: "an IOMMU",
		key: "iommu"
	},
	tpm: {
		what: "a TPM",
		key: "tpm"
	},
	secureBoot: {
		what: "firmware with Secure Boot",
		key: "secure-boot"
	}
};
/** From this QEMU on there is a device `emmc` (its "What's new", Devices). */
const EMMC = [9, 1];
/** An emulated kernel takes a second to set up each further GiB or two, and no test needs it. */
const EMULATED_MEMORY = 4 * 2 ** 30;
/**
* The machine for an image: as its definition or board has it, cut down to what the host has, and told so. Throws UserError where QEMU has no
* such machine for the architecture.
*/
function modelFor(arch, wanted, asked, means, kind) {
	const absent = arch === "riscv64" ? Object.keys(ABSENT).filter((name) => wanted[name] === true) : [];
	const noEmmc = wanted.disk === "emmc" && !isFrom(means.qemu, EMMC);
	const serial = wanted.serial ?? [BUILT_IN_PORT[arch]];
	const unsupported = [
		...absent.map((name) => ({
			level: "error",
			code: "machine-unsupported",
			title: `a riscv64 guest cannot have ${ABSENT[name].what}, which verify.machine.${ABSENT[name].key} asks for`,
			hint: `Leave verify.machine.${ABSENT[name].key} out for this architecture.`
		})),
		...noEmmc ? [{
			level: "error",
			code: "machine-unsupported",
			title: `verify.machine.disk: emmc needs QEMU ${EMMC.join(".")} or later, and this is ${means.qemu}`,
			hint: "Say `disk: sd`: the same controller and the same drivers of Linux (sdhci, mmc_block), with a card in place of a chip."
		}] : [],
		...portObstacles(arch, serial, means.qemu).map((obstacle) => ({
			level: "error",
			code: "machine-unsupported",
			title: `verify.machine.serial: ${obstacle}`,
			hint: `Name ports that it has, ${BUILT_IN_PORT[arch]} and hvc0 for example, or leave verify.machine.serial out.`
		}))
	];
	if (unsupported.length > 0) throw new UserError(unsupported);
	const half = means.memory === 0 ? Number.POSITIVE_INFINITY : means.memory / 2;
	const most = {
		cpus: means.cpus,
		memory: mebibytes(kind === "tcg" ? Math.min(half, EMULATED_MEMORY) : half)
	};
	const cpus = asked.cpus ?? Math.min(wanted.cpus ?? DEFAULT.cpus, wanted.cpus === void 0 ? DEFAULT.cpus : most.cpus);
	const memory = asked.memory ?? (wanted.memory === void 0 ? DEFAULT.memory : Math.min(wanted.memory, most.memory));
	const less = [...asked.cpus === void 0 && wanted.cpus !== void 0 && cpus < wanted.cpus ? [`${cpus} of its ${wanted.cpus} CPUs`] : [], ...asked.memory === void 0 && wanted.memory !== void 0 && memory < wanted.memory ? [`${formatMiB(memory)} of its ${formatMiB(wanted.memory)} of memory`] : []];
	const findings = less.length === 0 ? [] : [{
		level: "notice",
		code: "machine-scaled",
		title: `The machine was tested with ${less.join(" and ")}: this host has no more to give`,
		hint: "Nothing to do, unless the image depends on it; `cpus` and `memory` of boot-test-qemu are taken as they are."
	}];
	return {
		model: {
			cpus,
			memory,
			disk: wanted.disk ?? DEFAULT.disk,
			serial,
			nics: wanted.nics ?? DEFAULT.nics,
			iommu: wanted.iommu ?? DEFAULT.iommu,
			virtualFunctions: wanted.virtualFunctions ?? DEFAULT.virtualFunctions,
			secureBoot: wanted.secureBoot ?? DEFAULT.secureBoot,
			tpm: wanted.tpm ?? DEFAULT.tpm
		},
		findings
	};
}
/** What the machine has and these boots do not touch: their result says nothing about it. */
function untestedParts({ secureBoot }, boots) {
	if (!secureBoot || boots.includes("uefi")) return [];
	return [{
		level: "warning",
		code: "secure-boot-untested",
		title: "verify.machine.secure-boot was not tested: a direct boot has no firmware that could refuse anything",
		hint: "Let `uefi` be among `boots` (verify.boots, or the input)."
	}];
}
/** Is its disk a card? QEMU wants those as large as a power of two. */
const isCard = (disk) => disk === "sd" || disk === "emmc";
const mebibytes = (bytes) => Math.floor(bytes / 2 ** 20) * 2 ** 20;
/** The machine in a few words, for what belongs to one machine only; the versioned type alone where everything else is as usual. */
function modelName(type, { disk, serial, nics, iommu, virtualFunctions, secureBoot, tpm }) {
	return [
		type,
		...disk === DEFAULT.disk ? [] : [disk],
		...isBuiltIn(serial) ? [] : [serial.join("+")],
		...nics === DEFAULT.nics ? [] : [`${nics} nics`],
		...iommu ? ["iommu"] : [],
		...virtualFunctions === 0 ? [] : [`${virtualFunctions} virtual functions`],
		...secureBoot ? ["secure boot"] : [],
		...tpm ? ["tpm"] : []
	].join(" ");
}
const isBuiltIn = (serial) => serial.length === 1 && Object.values(BUILT_IN_PORT).includes(serial[0] ?? "");
// packages/boot-test-qemu/src/console/reader.ts
/** Characters of a line; a longer one comes in pieces of this length. */
const MAX_LINE = 4096;
/** Cursor positioning (CUP): how firmware and GRUB begin a line. */
const CURSOR = /\x1b\[\d*;?\d*H/g;
/**
* A serial console's bytes as lines. Nothing is lost or fatal: broken UTF-8 and binary noise become U+FFFD or vanish,
* a line without end comes in pieces, the same however its bytes arrive; a carriage return alone ends a line (firmware redraws).
*/
var ConsoleReader = class {
	#decoder = new TextDecoder();
	#rest = "";
	#told = "";
	/** The lines which these bytes complete and, last, the unfinished one if it has changed. Empty lines are dropped. */
	push(chunk) {
		const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).replaceAll(CURSOR, "\n").split(/\r*\n|\r+(?!\n|$)/);
		const rest = parts.pop() ?? "";
		const lines = [];
		const complete = (part) => {
			const text = clean(part);
			if (text !== "") lines.push({
				text,
				complete: true
			});
			this.#told = "";
		};
		/** The pieces of a long line but the last. */
		const shortened = (part) => {
			let at = 0;
			for (; part.length - at > MAX_LINE; at += 3840) complete(part.slice(at, at + MAX_LINE));
			return part.slice(at);
		};
		for (const part of parts) complete(shortened(part));
		this.#rest = shortened(rest);
		const tail = clean(this.#rest);
		if (tail !== "" && tail !== this.#told) {
			this.#told = tail;
			lines.push({
				text: tail,
				complete: false
			});
		}
		return lines;
	}
};
function clean(raw) {
	return cleanLine(raw).trimEnd();
}
// packages/boot-test-qemu/src/probe/answer.ts
const RECORD = /DPUOS-PROBE (\S+) (\d+) ([a-z-]+) ?(.*)$/;
/**
* Collects the probe's records from one or two channels, in any order and repeated, until none is missing. Records without the run's token are
* somebody else's, who would like to be taken for the probe.
*/
var AnswerReader = class {
	#records = /* @__PURE__ */ new Map();
	#token;
	#last;
	#state;
	constructor(token) {
		this.#token = token;
	}
	/** Take in a line. Returns what it was: nothing of ours, a sign of life, the word that systemd has nothing left to start, or a record. */
	push(line) {
		const [, token, number = "", key = "", text = ""] = RECORD.exec(cleanLine(line)) ?? [];
		if (token !== this.#token) return "foreign";
		if (key === "hello") return "hello";
		const up = key === "up" ? /^([a-z]+)\.$/.exec(text.trim())?.[1] : void 0;
		if (up !== void 0) {
			this.#state ??= up;
			return "up";
		}
		const index = Number(number);
		if (index >= 1 && index <= 2e4) this.#records.set(index, [key, text.trimEnd()]);
		if (key === "end" && Number(text) === index) this.#last = index;
		return "record";
	}
	/** What systemd said of itself when the probe told that the system is up; undefined before. */
	get state() {
		return this.#state;
	}
	/** How many records came so far. */
	get size() {
		return this.#records.size;
	}
	/** The whole answer once every record up to `end` is there. */
	get answer() {
		if (this.#last === void 0 || this.#records.size < this.#last) return void 0;
		const records = [];
		for (let index = 1; index < this.#last; index++) {
			const record = this.#records.get(index);
			if (record === void 0) return void 0;
			records.push(record);
		}
		return assemble(records);
	}
};
function assemble(records) {
	const texts = (key) => records.filter((record) => record[0] === key).map((record) => record[1]);
	const one = (key) => texts(key)[0] ?? "";
	/** `name rest` records as a map. */
	const named = (key) => texts(key).map((text) => {
		const blank = text.indexOf(" ");
		return blank < 0 ? [text, ""] : [text.slice(0, blank), text.slice(blank + 1)];
	});
	const memory = Object.fromEntries(named("memory"));
	const failedLogs = {};
	for (const [unit, line] of named("failed-log")) (failedLogs[unit] ??= []).push(line);
	return {
		state: one("state"),
		systemd: one("systemd"),
		kernelRelease: one("kernel"),
		hostname: one("hostname"),
		cmdline: one("cmdline"),
		defaultTarget: one("default-target"),
		pivot: texts("pivot").length === 0 ? null : count(one("pivot")),
		uptime: count(one("uptime")),
		times: Object.fromEntries(named("time").map(([name, value]) => [name, count(value)])),
		memTotalKib: whole(memory["MemTotal"]),
		memAvailableKib: whole(memory["MemAvailable"]),
		processes: whole(texts("processes")[0]),
		modules: one("modules").split(/\s+/).filter((name) => name !== "").toSorted(),
		moduleStates: Object.fromEntries(named("module")),
		sysctl: Object.fromEntries(named("sysctl")),
		sysctlMissing: texts("sysctl-missing"),
		units: Object.fromEntries(named("unit").map(([name, text]) => {
			const [load = "", file = "", active = ""] = text.split(" ");
			return [name, {
				load,
				file,
				active
			}];
		})),
		failedListed: one("failed-listed") === "yes",
		failedUnits: texts("failed"),
		failedLogs,
		facts: facts(texts("told"), named("fact")),
		jobs: named("job").map(([unit, text]) => `${unit} (${text.trim().replace(" ", ", ")})`)
	};
}
/** The lines of each kind that was told to its end. */
function facts(told, lines) {
	const found = {};
	for (const kind of told) found[kind] = [];
	for (const [kind, line] of lines) found[kind]?.push(line);
	return found;
}
/** A whole number of the guest's; null where it said none. */
function whole(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/** A number of the guest's: anything else than a finite, non-negative one is 0. */
function count(text) {
	const value = Number(text);
	return Number.isFinite(value) && value > 0 ? value : 0;
}
// packages/boot-test-qemu/src/console/echoes.ts
/** Lines that are remembered: a kernel tells a port all that it has said so far when it opens it, and that is about as much. */
const REMEMBERED = 5e3;
/** A kernel with two consoles says everything twice. Knows what the first one has said of late. */
var Echoes = class {
	#said = /* @__PURE__ */ new Set();
	/** The first console said this. */
	said(text) {
		this.#said.delete(text);
		this.#said.add(text);
		if (this.#said.size <= REMEMBERED) return;
		const [oldest] = this.#said;
		if (oldest !== void 0) this.#said.delete(oldest);
	}
	/** Is it what the first console has said? */
	repeats(text) {
		return this.#said.has(text);
	}
};
// packages/boot-test-qemu/src/console/policy.ts
/** What the owner of an image says about lines of its console, beside the rules that hold for all. */
var Policy = class {
	/** In the order of the definition, with how many lines each has allowed. */
	allowed;
	#denied;
	constructor({ allow, deny } = {
		allow: [],
		deny: []
	}) {
		this.allowed = allow.map(({ rule, match, reason }) => ({
			rule,
			reason,
			pattern: match === null ? void 0 : compileEre(match),
			lines: 0
		}));
		this.#denied = deny.map(({ id, match, reason }) => ({
			pattern: compileEre(match),
			rule: denial(id, reason)
		}));
	}
	/** Is this line, which met `rule`, allowed? Counts it. */
	allows(rule, line) {
		const found = this.allowed.find((one) => one.rule === rule.id && (one.pattern?.test(line) ?? true));
		if (found !== void 0) found.lines++;
		return found !== void 0;
	}
	/** The line as a hit where it is denied. */
	denies(line) {
		const found = this.#denied.find(({ pattern }) => pattern.test(line));
		if (found === void 0) return void 0;
		return {
			rule: found.rule,
			quoted: false,
			text: `${found.rule.says} The line: ${line}`
		};
	}
};
/** `match` stays unused: policies are matched by expressions whose time is bounded. */
const denial = (id, says) => ({
	id,
	match: /(?!)/,
	effect: "fault",
	cause: "denied",
	says: /[.!?]$/.test(says) ? says : `${says}.`
});
const NO_ROOT = {
	effect: "fatal",
	cause: "no-root"
};
/**
* In order of weight: where several lines match, the first rule here names the cause; of one line only the first
* matching rule counts. Texts: kernel init/, kernel/panic.c, mm/oom_kill.c; systemd src/core, units/emergency.service;
* dracut modules.d/99base; initramfs-tools scripts/functions; EDK II BdsDxe; GRUB kern/rescue_reader.c, kern/err.c.
*/
const RULES = [
	{
		id: "vfs-no-root",
		kernel: true,
		match: /(VFS: (?:Unable to mount root fs|Cannot open root device).*)/,
		...NO_ROOT,
		says: "The kernel could not mount the root file system: $1."
	},
	{
		id: "initramfs-no-root",
		match: /dpuos-initramfs: (cannot (?:find|mount) root.*|no root= .*|root=.* is not understood.*)/,
		...NO_ROOT,
		says: "The initramfs did not get to the root file system: $1."
	},
	{
		id: "initramfs-tools-no-root",
		match: /ALERT!\s+(.*) does not exist\.\s+Dropping to a shell/,
		...NO_ROOT,
		says: "The initramfs waited in vain for the root device $1."
	},
	{
		id: "dracut-no-root",
		match: /dracut.*Warning: (?:Could not boot|(\S+) does not exist)/,
		...NO_ROOT,
		says: "dracut did not find the root device $1."
	},
	{
		id: "no-init",
		match: /(No working init found|dpuos-initramfs: (?:no init at|init=|cannot (?:start|move)) .*|Requested init .* failed|switch_root: (?:can't|failed to) .*)/,
		effect: "fatal",
		cause: "no-init",
		says: "No init could be started: $1."
	},
	{
		id: "panic-oom",
		kernel: true,
		match: /Kernel panic - not syncing: (.*(?:[Oo]ut of memory|deadlocked on memory).*)/,
		effect: "fatal",
		cause: "oom",
		says: "The kernel ran out of memory while booting: $1."
	},
	{
		id: "panic",
		kernel: true,
		match: /Kernel panic - not syncing: (.*)/,
		effect: "fatal",
		cause: "panic",
		says: "The kernel panicked: $1."
	},
	{
		id: "systemd-freeze",
		match: /(?:\[!!!!!!\] (.*)|(Freezing execution)\.?$)/,
		effect: "fatal",
		cause: "no-init",
		says: "systemd gave up as process 1: $1$2."
	},
	{
		id: "emergency",
		match: /^(You are in emergency mode|Entering emergency mode|Cannot open access to console, the root account is locked)/,
		effect: "fatal",
		cause: "emergency",
		says: "The boot ended in emergency mode (\"$1\").",
		answers: true
	},
	{
		id: "rescue",
		match: /^(You are in rescue mode|Give root password for maintenance|Press Enter for (?:maintenance|system maintenance))/,
		effect: "fatal",
		cause: "emergency",
		says: "The boot ended in rescue mode (\"$1\").",
		answers: true
	},
	{
		id: "dracut-shell",
		match: /^(?:dracut|\(initramfs\)|initqueue|switch_root|pre-\w+):?\/?[#$]?\s*(?:#|\(initramfs\))$/,
		effect: "fatal",
		cause: "emergency",
		says: "The initramfs dropped to a shell."
	},
	{
		id: "grub-error",
		match: /^error: (?!no suitable video mode)(.*)/,
		effect: "fatal-when-quiet",
		cause: "boot-loader",
		says: "GRUB could not start the system: $1.",
		firmware: true
	},
	{
		id: "grub-prompt",
		match: /^(grub(?: rescue)?)>$/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The boot loader stopped at its prompt ($1>): it found no configuration to boot.",
		firmware: true
	},
	{
		id: "uefi-shell",
		match: /^(?:UEFI Interactive Shell|Shell>)/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no boot loader and went to its shell.",
		firmware: true
	},
	{
		id: "uefi-pxe",
		match: />>\s*Start PXE over (IPv[46])/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no boot loader on the disk and turned to network boot over $1.",
		firmware: true
	},
	{
		id: "uefi-http",
		match: />>\s*Start HTTP Boot over (IPv[46])/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found nothing to boot on the disk and tries the network (HTTP boot, $1).",
		firmware: true
	},
	{
		id: "secure-boot",
		match: /(?:Verification failed: \(0x1A\) Security Violation|(bad shim signature))/,
		effect: "fatal",
		cause: "secure-boot",
		says: "Secure Boot refused what the disk offers: its signature is not one that the firmware trusts.",
		firmware: true
	},
	{
		id: "secure-boot-entry",
		match: /BdsDxe: failed to (?:load|start) Boot[0-9A-F]{4} ("[^"]*").*: (?:Access Denied|Security Violation)$/,
		effect: "fatal-when-quiet",
		cause: "secure-boot",
		says: "Secure Boot refused the boot entry $1: the firmware trusts no key that signed its boot loader.",
		firmware: true
	},
	{
		id: "uefi-no-option",
		match: /BdsDxe: No bootable option or device was found/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found nothing to boot.",
		firmware: true
	},
	{
		id: "bios-no-device",
		match: /No bootable device/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no bootable device.",
		firmware: true
	},
	{
		id: "uefi-option-failed",
		match: /BdsDxe: failed to (load|start) (Boot\w+ "[^"]*").*: ([^:]*)$/,
		effect: "hint",
		cause: "firmware-idle",
		says: "The firmware could not $1 $2: $3.",
		firmware: true
	},
	{
		id: "oom",
		kernel: true,
		match: /(?:Out of memory|Memory cgroup out of memory): (Killed process.*)|invoked (oom-killer)/,
		effect: "fault",
		cause: "oom",
		says: "The guest ran out of memory: $1$2."
	},
	{
		id: "lockup",
		kernel: true,
		match: /((?:watchdog: )?BUG: soft lockup.*|hard LOCKUP.*|rcu_\w{1,20} (?:detected (?:expedited )?stalls|self-detected stall).*)/,
		effect: "fault",
		cause: "lockup",
		says: "A CPU of the guest was stuck: $1.",
		wallClock: true
	},
	{
		id: "hung-task",
		kernel: true,
		match: /INFO: (task .* blocked for more than \d+ seconds)/,
		effect: "fault",
		cause: "hung-task",
		says: "A task in the guest was stuck: $1.",
		wallClock: true
	},
	{
		id: "bug",
		kernel: true,
		match: /(kernel BUG at .*|\bBUG: .*)/,
		effect: "fault",
		cause: "oops",
		says: "The kernel met a bug of its own: $1."
	},
	{
		id: "oops",
		kernel: true,
		match: /((?:\bOops: |Unable to handle kernel |Internal error: |general protection fault)(?<!traps: .*).*)/,
		effect: "fault",
		cause: "oops",
		says: "The kernel oopsed: $1."
	},
	{
		id: "fs-error",
		kernel: true,
		match: /((?:EXT4-fs error|EXT4-fs \(\S{1,64}\): Remounting filesystem read-only|Aborting journal on device|XFS \(\S{1,64}\): (?:Corruption|Metadata|Filesystem has been shut down|log I\/O error)|SQUASHFS error|erofs: \(device \S{1,64}\): (?:failed|cannot|bogus|invalid)|BTRFS error|Buffer I\/O error|blk_update_request: I\/O error|I\/O error, dev|device-mapper: verity: \S{1,64} (?:data|metadata) block \d+ is corrupted).*)/,
		effect: "fault",
		cause: "disk-error",
		says: "The kernel met an error of the disk or its file system: $1."
	},
	{
		id: "initramfs-broken",
		kernel: true,
		match: /Initramfs unpacking failed: (.*)/,
		effect: "hint",
		cause: "no-init",
		says: "The kernel could not unpack the initramfs: $1.",
		told: true
	},
	{
		id: "module-refused",
		kernel: true,
		match: /(?<=^|\] )(\S{1,64}: (?:disagrees about version of symbol \S+|version magic '.*' should be '.*'|Unknown symbol \S+ \(err -?\d+\)|Loading of (?:unsigned )?module .*is rejected|module is already loaded with another version).*)/,
		effect: "hint",
		cause: "module-refused",
		says: "The kernel refused a module: $1.",
		told: true
	},
	{
		id: "firmware-load",
		kernel: true,
		match: /Direct firmware load for (\S+) failed with error (-?\d+)/,
		effect: "hint",
		cause: "firmware-load",
		says: "A driver did not get its firmware $1 (error $2).",
		told: true
	},
	{
		id: "dracut-timeout",
		match: /dracut-initqueue\S*: (?:Warning: )?(?:dracut-initqueue timeout|Could not boot)/,
		effect: "hint",
		cause: "no-root",
		says: "dracut waited in vain for a device."
	},
	{
		id: "start-job",
		match: /A start job is running for (.*?) \(/,
		effect: "hint",
		cause: "start-job",
		says: "systemd was waiting for $1."
	},
	{
		id: "mount-failed",
		match: /Failed to mount (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "Mounting $1 failed."
	},
	{
		id: "device-timeout",
		match: /Timed out waiting for device (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "The device $1 did not appear."
	},
	{
		id: "dependency-failed",
		match: /Dependency failed for (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "A unit that $1 depends on failed."
	},
	{
		id: "unit-failed",
		match: /(?:\[FAILED\] )?Failed to start (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "$1 failed to start."
	},
	{
		id: "hardware-error",
		kernel: true,
		match: /\[Hardware Error\]: (.*)/,
		effect: "hint",
		cause: "hardware-error",
		says: "The machine reported an error to the kernel: $1.",
		told: true
	},
	{
		id: "lockdep",
		kernel: true,
		match: /WARNING: ((?:possible (?:circular|recursive) locking|suspicious RCU usage|inconsistent lock state|bad unlock balance).*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel’s lock checker complained: $1.",
		told: true
	},
	{
		id: "ubsan",
		kernel: true,
		match: /UBSAN: (.*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel did what C does not define: $1.",
		told: true
	},
	{
		id: "kernel-taint",
		kernel: true,
		match: /(?<=^|\] )(\S{1,64}: (?:loading out-of-tree module taints kernel|module license '.*' taints kernel|module verification failed: .*tainting kernel|loading test module taints kernel).*)/,
		effect: "hint",
		cause: "kernel-taint",
		says: "The kernel is tainted: $1.",
		told: true
	},
	{
		id: "kernel-warning",
		kernel: true,
		match: /(WARNING: CPU: .*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel warned: $1.",
		told: true
	}
];
/** What printk puts before its messages (CONFIG_PRINTK_TIME, CONFIG_PRINTK_CALLER): `[    1.234567] `, `[    1.234567][    T1] `. */
const STAMP = /\[ *\d+\.\d+\](?:\[ *[TC]\d+\])? /g;
/** The kernel puts its clock before its messages: does this guest's? */
const STAMPED = /^\[ *\d+\.\d+\]/;
/** Its first line without one (printk.time=0). */
const UNSTAMPED = /^Linux version \d/;
/** How syslog names who speaks: `sshd[812]: `. systemd and journald send such lines through the kernel's log too. */
const SPEAKER = /[\w.@\\-]+\[\d+\]: /;
/**
* Did a process write the kernel's words at `index` of the line? It did where syslog's name of a process precedes them, or where the kernel's
* clock does not though this guest's kernel puts it before everything (`stamps`).
*/
function isQuoted(line, index, stamps) {
	const stamp = [...line.matchAll(STAMP)].findLast((one) => one.index + one[0].length <= index);
	if (stamp === void 0 && stamps) return true;
	return SPEAKER.test(line.slice(stamp === void 0 ? 0 : stamp.index + stamp[0].length, index));
}
/** One test for all: nearly every line is innocent, and a guest may write megabytes. */
const ANY = new RegExp(RULES.map((rule) => `(?:${rule.match.source})`).join("|"));
/** The first rule that a line matches. `early`: the kernel has not started yet; `stamps`: it puts its clock before its messages. */
function matchRule(line, early, stamps) {
	if (!ANY.test(line)) return void 0;
	for (const rule of RULES) {
		if (rule.firmware && !early) continue;
		const match = rule.match.exec(line);
		if (match === null) continue;
		const text = rule.says.replaceAll(/\$(\d)/g, (_, index) => match[Number(index)]?.trim() ?? "");
		return {
			rule,
			quoted: rule.kernel === true && isQuoted(line, match.index, stamps),
			text: text.replaceAll(/\s{2,}/g, " ").replaceAll(/ ([.:])/g, "$1").replace(/\.{2,}$/, ".")
		};
	}
}
/** The kernel's first line, and what only a running kernel or systemd says: from here on firmware rules are off. */
const KERNEL_STARTED = /Linux version \d|Booting Linux on physical CPU|EFI stub: |systemd\[1\]: |dpuos-initramfs: /;
/** The kernel is up and hands over to the initramfs. */
const KERNEL_DONE = /Run \S*init as init process|dpuos-initramfs: /;
/** A system that let people in. Seen without an answer of the probe it says that the probe, not the boot, is at fault. */
const SYSTEM_UP = /(?:^|\s)login:$|Reached target .*(?:Multi-User|Graphical)|Startup finished in/;
// packages/boot-test-qemu/src/console/transcript.ts
/** Lines that are kept in memory, and characters of theirs: enough for any excerpt, whatever a guest writes. The whole console is in a file. */
const KEPT = 5e3;
const KEPT_CHARACTERS = 4 * 2 ** 20;
/** Lines shown before and after the line that decided. */
const AROUND = 10;
/** The console's lines as they came, the oldest dropped. Lines are named by their number, counted from 0. */
var Transcript = class {
	#lines = [];
	#times = [];
	#characters = 0;
	#dropped = 0;
	/** Take a line that came `at` milliseconds after the start. Returns its number. */
	add(line, at = 0) {
		if (this.#lines.length >= 2 * KEPT || this.#characters >= 2 * KEPT_CHARACTERS) this.#drop();
		this.#characters += line.length;
		this.#lines.push(line);
		this.#times.push(at);
		return this.#dropped + this.#lines.length - 1;
	}
	/** The older half goes, in lines: seldom enough that copying the rest costs nothing. */
	#drop() {
		const half = Math.ceil(this.#lines.length / 2);
		this.#dropped += half;
		this.#lines = this.#lines.slice(half);
		this.#times = this.#times.slice(half);
		this.#characters = this.#lines.reduce((sum, { length }) => sum + length, 0);
	}
	get count() {
		return this.#dropped + this.#lines.length;
	}
	get last() {
		return this.#lines.at(-1);
	}
	/** The line of that number; undefined when it is gone. */
	at(number) {
		return this.#lines[number - this.#dropped];
	}
	/** What is still known, oldest first, at most the last `most` lines. */
	tail(most) {
		const from = Math.max(0, this.#lines.length - most);
		return this.#lines.slice(from).map((text, index) => ({
			number: this.#dropped + from + index,
			at: this.#times[from + index] ?? 0,
			text
		}));
	}
	/** The lines around line `number`; the last ones without it, or when it is gone. */
	excerpt(number) {
		const index = (number ?? -1) - this.#dropped;
		if (index < 0) return this.#lines.slice(-20);
		return this.#lines.slice(Math.max(0, index - AROUND), index + AROUND);
	}
};
// packages/boot-test-qemu/src/verdict/limits.ts
/** A runner this many times slower is still given its time; one beyond that is of no use. */
const MOST$1 = 4;
const LIMITS = {
	kvm: {
		timeoutMs: 12e4,
		stallMs: 45e3,
		kernelMs: 1500
	},
	tcg: {
		timeoutMs: 6e5,
		stallMs: 9e4,
		kernelMs: 5e3
	}
};
/** The limits for guests of an accelerator, the user's own where he said some. */
function limitsFor(kind, asked) {
	const { timeoutMs, stallMs, kernelMs } = LIMITS[kind];
	const own = asked.timeout !== void 0 || asked.stall !== void 0;
	return {
		timeoutMs: asked.timeout ?? timeoutMs,
		stallMs: asked.stall ?? stallMs,
		...own ? {} : { kernelMs }
	};
}
/**
* How many times longer than its limits a boot may take on this runner: its kernel's own start, which is work of the CPU and much the same in all images, is
* the measure. `marks`: when the kernel and the initramfs were first heard.
*/
function slowness({ kernelMs }, { kernel, initramfs }) {
	if (kernelMs === void 0 || kernel === void 0 || initramfs === void 0) return 1;
	return Math.min(MOST$1, Math.max(1, (initramfs - kernel) / kernelMs));
}
// packages/boot-test-qemu/src/verdict/judge.ts
/** A virtual machine under KVM that has not written a byte by then has most likely not run an instruction. */
const KVM_SILENT_MS = 3e4;
/** After a fatal line the guest may say more: it has ended when it is quiet for SETTLED, and after LAST_WORDS in any case. */
const SETTLED_MS = 700;
const LAST_WORDS_MS = 3e3;
/** A probe that lives in a system in emergency mode has so long to say what failed (emulated it takes 5 to 10 s), more on a slow runner. */
const WHY_MS = 6e4;
/** A system that let people in is watched for so long where no probe says that it is done. */
const PASSIVE_MS = 1e4;
/**
* Turns what is seen of a running guest into a decision. Pure: it is told what happened and when, and asked for
* `decision` after every event; undefined means go on. Only a whole answer of the probe can be a pass.
*/
var Judge = class {
	transcript = new Transcript();
	/** When the kernel and the initramfs were first heard. */
	marks = {};
	/** Rules that matched, at most once each, in the order of their first match. */
	hits = [];
	/** The same of the kernel's words in the mouth of a process: they decide nothing. */
	quotes = [];
	policy;
	#path;
	#accelerator;
	#limits;
	#passive;
	/** Unfinished lines, by port. */
	#tails = /* @__PURE__ */ new Map();
	#echoes = new Echoes();
	#several;
	#heard;
	#progress = 0;
	/** Signs of life of the probe. */
	#hellos = 0;
	#upAt;
	/** This kernel puts its clock before its messages. */
	#stamps = false;
	/** It was heard without one: whoever shows one is a process. */
	#stampless = false;
	#shutdown;
	#decision;
	constructor(path, accelerator, limits, { policy = new Policy(), passive = false, several = false } = {}) {
		this.policy = policy;
		this.#passive = passive;
		this.#several = several;
		this.#path = path;
		this.#accelerator = accelerator;
		this.#limits = limits;
	}
	get decision() {
		return this.#decision;
	}
	/** Nobody but the firmware has said a word on the console. */
	get silent() {
		return this.marks.kernel === void 0 && !this.#up;
	}
	/** Console bytes came, and these lines with them (perhaps none). `port`: of a serial port beside the first; its name stands before its lines. */
	console(lines, at, port = "") {
		this.#heard = at;
		this.#progress = at;
		for (const { text, complete } of lines) {
			if (SYSTEM_UP.test(text)) this.#upAt ??= at;
			this.#tails.set(port, complete ? "" : text);
			if (complete) this.#line(text, at, port);
		}
	}
	/** Another sign that the guest is working: it read from its disk. */
	working(at) {
		this.#progress = at;
	}
	/** The probe was started and lives; it says so again and again while it waits for the system. */
	hello(at) {
		this.#hellos++;
		this.#progress = at;
	}
	get #timeoutMs() {
		return this.#limits.timeoutMs * slowness(this.#limits, this.marks);
	}
	get #stallMs() {
		return this.#limits.stallMs * slowness(this.#limits, this.marks);
	}
	get #up() {
		return this.#upAt !== void 0;
	}
	/** The probe's answer is complete, or nobody was to answer and the console shows a system. `state`: systemd's own, where it was asked. */
	answered(state) {
		const fatal = this.#fatal();
		if (fatal !== void 0) return this.#fail(fatal);
		if (state === "maintenance") return this.#conclude("fail", "emergency", "The boot ended in emergency or rescue mode, as systemd says.");
		const fault = this.#weightiest((hit) => this.#isFault(hit));
		this.#decide(fault === void 0 ? {
			verdict: "pass",
			cause: null,
			summary: "The system is up."
		} : {
			verdict: "fail",
			cause: fault.rule.cause,
			summary: `The system came up, but: ${fault.text}`,
			line: fault.line
		});
	}
	/** It was to reboot, and `ms` later still runs. */
	stuck(ms) {
		this.#conclude("fail", "hang", `The system was up, but does not shut down for a reboot: it still ran after ${Math.round(ms / 1e3)} s.`);
	}
	/** An event of QEMU's: the guest panicked (pvpanic), or stopped and why. */
	event(name, reason, at) {
		if (name === "SHUTDOWN") this.#shutdown = reason;
		if (name === "BLOCK_IO_ERROR") {
			const why = reason === "" ? "an error that it does not name" : reason;
			this.#conclude("broken", "host-io", `QEMU could not read or write the files behind the guest’s disk: ${why}.`);
		}
		if (name !== "GUEST_PANICKED" || this.#fatal() !== void 0) return;
		const rule = RULES.find(({ id }) => id === "panic");
		if (rule === void 0) return;
		this.hits.push({
			rule,
			text: "The kernel panicked, as it told QEMU; the console does not say why.",
			quoted: false,
			line: this.transcript.count - 1,
			at
		});
	}
	/** QEMU ended without being asked to. */
	exited(code, complaint) {
		this.#takeTail(0);
		const fatal = this.#fatal();
		if (fatal !== void 0) this.#fail(fatal);
		else if (this.#shutdown === "guest-reset") this.#conclude("fail", "reset", "The guest reset itself before it was up, as it would for ever on a card.");
		else if (this.#shutdown === "guest-shutdown") this.#conclude("fail", "shutdown", "The guest powered itself off before the probe could answer.");
		else {
			const said = complaint === "" ? "It said nothing." : complaint;
			this.#conclude("broken", "qemu-exit", `QEMU ended with exit code ${code ?? "none (killed)"}. ${said}`);
		}
	}
	/** Time has passed. Call it a few times a second. */
	tick(at, cpu) {
		if (this.#decision !== void 0) return;
		const quiet = at - (this.#heard ?? 0);
		if (quiet >= SETTLED_MS) this.#takeTail(at);
		const fatal = this.#fatal();
		const ended = this.#endedQuietly();
		if (this.#passive && fatal === void 0 && this.#upAt !== void 0 && at - this.#upAt >= PASSIVE_MS) this.answered();
		else if (fatal !== void 0) {
			if (this.#saidAll(fatal, quiet, at)) this.#fail(fatal);
		} else if (at - this.#progress >= 12e3 && ended !== void 0) this.#fail(ended);
		else if (this.#heard === void 0 && this.#accelerator === "kvm" && at >= KVM_SILENT_MS && this.#hellos === 0) this.#conclude("broken", "kvm-silent", `The guest wrote nothing for ${KVM_SILENT_MS / 1e3} s under KVM.`);
		else if (at >= this.#timeoutMs) this.#timedOut();
		else if (at - this.#progress >= this.#stallMs) this.#stalled(cpu);
	}
	/** Has a guest whose boot has failed said all that it will? */
	#saidAll({ rule, at: since }, quiet, at) {
		if (rule.answers && this.#hellos > 0) return at - since >= WHY_MS * slowness(this.#limits, this.marks) || at >= this.#timeoutMs;
		return quiet >= SETTLED_MS || at - since >= LAST_WORDS_MS;
	}
	#line(text, at, port) {
		if (port !== "" && this.#echoes.repeats(text)) return;
		if (port === "" && this.#several) this.#echoes.said(text);
		const line = this.transcript.add(port === "" ? text : `${port}: ${text}`, at);
		const early = this.#path !== "direct" && this.marks.kernel === void 0;
		if (this.marks.kernel === void 0 && KERNEL_STARTED.test(text)) this.marks.kernel = at;
		if (KERNEL_DONE.test(text)) this.marks.initramfs ??= at;
		if (UNSTAMPED.test(text)) this.#stampless = true;
		this.#stamps = !this.#stampless && (this.#stamps || STAMPED.test(text));
		const known = matchRule(text, early, this.#stamps);
		const hit = known?.rule.effect === "fatal" && !known.quoted ? known : this.policy.denies(text) ?? known;
		if (hit === void 0 || !hit.quoted && this.policy.allows(hit.rule, text)) return;
		const place = hit.quoted ? this.quotes : this.hits;
		if (place.some(({ rule }) => rule === hit.rule)) return;
		place.push({
			...hit,
			...port === "" ? {} : { text: `${hit.text} (on ${port})` },
			line,
			at
		});
	}
	/** Lines that stay without an end are prompts. */
	#takeTail(at) {
		for (const [port, tail] of this.#tails) {
			this.#tails.delete(port);
			if (tail !== "") this.#line(tail, at, port);
		}
	}
	#weightiest(wanted) {
		const over = (hit) => hit.rule.firmware === true && this.marks.kernel !== void 0;
		return this.hits.filter((hit) => wanted(hit) && !over(hit)).toSorted((a, b) => weight(a) - weight(b))[0];
	}
	#fatal() {
		return this.#weightiest(({ rule }) => rule.effect === "fatal");
	}
	#endedQuietly() {
		return this.#weightiest(({ rule }) => rule.effect === "fatal-when-quiet");
	}
	#isFault({ rule }) {
		return rule.effect === "fault" && !(rule.wallClock && this.#accelerator === "tcg");
	}
	#fail(fatal) {
		const first = this.#weightiest(({ rule }) => rule.effect !== "hint" && rule.effect !== "fault") ?? fatal;
		this.#conclude("fail", first.rule.cause, first.text, first);
	}
	#stalled(cpu) {
		const seconds = Math.round(this.#stallMs / 1e3);
		if (this.#up || this.#hellos === 1) {
			const probe = this.#hellos > 0 ? "the probe in it started but did not finish" : "the probe in it never answered";
			this.#conclude("broken", "probe-silent", `The system started, but ${probe}: the boot cannot be judged.`);
			return;
		}
		const doing = {
			busy: "its CPU is busy (it spins)",
			idle: "its CPU is idle (it waits)",
			unknown: ""
		}[cpu];
		const what = `no console output, no disk read and no word of the probe for ${seconds} s`;
		const { kernel, initramfs } = this.marks;
		const spunInKernel = cpu === "busy" && kernel !== void 0 && initramfs === void 0;
		this.#conclude("fail", "hang", `The guest hangs: ${what}${doing === "" ? "" : `; ${doing}`}.`, void 0, spunInKernel);
	}
	/** Too slow is not yet bad: an emulated guest that was still working is no verdict on the image. */
	#timedOut() {
		const seconds = Math.round(this.#timeoutMs / 1e3);
		const slow = this.#accelerator === "tcg" && this.#explanation() === void 0;
		this.#conclude(slow ? "broken" : "fail", "timeout", `The guest was not up after ${seconds} s${slow ? " of emulation, but still working" : ""}.`);
	}
	/** The weightiest other thing the console told, as an explanation. */
	#explanation(except) {
		return this.#weightiest((hit) => hit !== except && hit.rule.effect !== "fatal");
	}
	#conclude(verdict, cause, summary, hit, spunInKernel = false) {
		const why = this.#explanation(hit);
		const evidence = hit ?? why;
		this.#decide({
			verdict,
			cause,
			summary: why === void 0 ? summary : `${summary} Also seen: ${why.text}`,
			...evidence === void 0 ? {} : { line: evidence.line },
			...spunInKernel ? { spunInKernel } : {}
		});
	}
	#decide(decision) {
		this.#decision ??= decision;
	}
};
/** Place in the order of rules; what a policy denies comes behind them. */
function weight({ rule }) {
	const index = RULES.indexOf(rule);
	return index < 0 ? RULES.length : index;
}
// packages/boot-test-qemu/src/machine/cpu-time.ts
/** USER_HZ of every Linux that Node runs on (proc(5)). */
const TICKS_PER_SECOND = 100;
/** CPU seconds, user plus system, that a living process has used; undefined when it is gone. */
async function cpuSeconds(pid) {
	const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const ticks = Number(fields[11]) + Number(fields[12]);
	return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : void 0;
}
/**
* Seconds in which the threads of a living process ran or wanted to: on a crowded host a guest that spins gets little CPU
* time, but always waits for more (schedstat: nanoseconds on the CPU, nanoseconds waiting for one). undefined when it is
* gone or the kernel does not say.
*/
async function runnableSeconds(pid) {
	const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
	const sum = (await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, "latin1").catch(() => "")))).map((stat) => {
		const [running, waiting] = stat.split(" ").map(Number);
		return ((running ?? 0) + (waiting ?? 0)) / 1e9;
	}).reduce((total, value) => total + value, 0);
	return sum > 0 ? sum : void 0;
}
// packages/boot-test-qemu/src/machine/post-mortem.ts
/** Milliseconds for all of it: a QEMU that hangs itself must not hold up the verdict. */
const LIMIT$2 = 4e3;
/** Looks at the program counters, and milliseconds between them: one place is a loop or a halt, many are work. */
const SAMPLES = 3;
const APART = 50;
/** Lines of `info registers` with the program counter: x86 (EIP or RIP), aarch64 (PC), riscv64 (pc). */
const COUNTER = /\b(?:[ER]IP|PC)\s*=\s*[0-9a-f]+|^\s*pc\s+[0-9a-f]+/i;
/** Write down, in `folder`, what QEMU knows of a machine that did not come up, and what its display shows. */
async function collectEvidence(qmp, events, folder) {
	const screen = path.join(folder, "screen.png");
	const state = path.join(folder, "qemu-state.txt");
	const shown = await screenshot(qmp, screen);
	await writeFile(state, await postMortem(qmp, events));
	return [{
		role: "qemu-state",
		file: state
	}, ...shown ? [{
		role: "screenshot",
		file: screen
	}] : []];
}
/** The display as PNG (QEMU 7.1 and later); false where there is no picture to be had. */
async function screenshot(qmp, file) {
	const taken = qmp.execute("screendump", {
		filename: file,
		format: "png"
	}).catch(() => void 0);
	await Promise.race([taken, setTimeout$1(LIMIT$2, void 0, { ref: false })]);
	return (await stat(file).catch(() => void 0))?.isFile() === true;
}
/** What QEMU knows of a machine that did not come up, as text for a person. What it does not say is left out. */
async function postMortem(qmp, events) {
	const parts = [];
	const ask = async (title, command, line) => {
		const args = line === void 0 ? void 0 : { "command-line": line };
		const answer = await qmp.execute(command, args).catch((error) => `not answered: ${error.message}`);
		const text = typeof answer === "string" ? answer : JSON.stringify(answer, void 0, 2);
		parts.push(`## ${title}\n${lines(text).join("\n")}`);
		return text;
	};
	const look = async () => {
		await ask("State (query-status)", "query-status");
		const counters = [await ask("Registers of all CPUs (info registers -a)", "human-monitor-command", "info registers -a")];
		while (counters.length < SAMPLES) {
			await setTimeout$1(APART);
			const answer = await qmp.execute("human-monitor-command", { "command-line": "info registers -a" }).catch(() => "");
			counters.push(String(answer));
		}
		const seen = counters.map((text) => lines(text).flatMap((line) => COUNTER.exec(line)?.[0] ?? []).join("  "));
		parts.push(`## Program counters, ${SAMPLES} times ${APART} ms apart\n${seen.join("\n")}`);
		await ask("Disks (query-blockstats)", "query-blockstats");
		await ask("Network (info usernet)", "human-monitor-command", "info usernet");
	};
	await Promise.race([look(), setTimeout$1(LIMIT$2, void 0, { ref: false })]);
	const happened = events.map(({ at, name, data }) => `${(at / 1e3).toFixed(2)} s ${name} ${JSON.stringify(data)}`);
	return `${[...parts, `## Events\n${happened.join("\n")}`].join("\n\n")}\n`;
}
const lines = (text) => text.split(/\r?\n/).map((line) => cleanLine(line));
// packages/boot-test-qemu/src/machine/qmp.ts
/** Splits QMP's byte stream (one JSON object per line) into messages; what is no QMP is dropped. */
var QmpReader = class {
	#decoder = new TextDecoder();
	#rest = "";
	push(chunk) {
		const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split("\n");
		this.#rest = lines.pop() ?? "";
		return lines.flatMap((line) => parse(line) ?? []);
	}
};
function parse(line) {
	let json;
	try {
		json = JSON.parse(line);
	} catch {
		return;
	}
	if ("QMP" in json) return { kind: "greeting" };
	if (typeof json["event"] === "string") return {
		kind: "event",
		name: json["event"],
		data: json["data"] ?? {}
	};
	const id = typeof json["id"] === "number" ? json["id"] : -1;
	if ("return" in json) return {
		kind: "return",
		id,
		value: json["return"]
	};
	if ("error" in json) return {
		kind: "error",
		id,
		text: String(json["error"]?.desc)
	};
}
// packages/boot-test-qemu/src/machine/qmp-client.ts
/** Milliseconds. QEMU answers at once unless its main loop is stuck. */
const ANSWER_LIMIT = 1e4;
/** Speak QMP on a connected socket: negotiates capabilities, then gives events to `onEvent` as they come. */
async function openQmp(socket, onEvent) {
	const reader = new QmpReader();
	const waiting = /* @__PURE__ */ new Map();
	let id = 0;
	socket.on("data", (chunk) => {
		for (const message of reader.push(chunk)) if (message.kind === "event") onEvent(message);
		else if (message.kind === "return") waiting.get(message.id)?.resolve(message.value);
		else if (message.kind === "error") waiting.get(message.id)?.reject(new Error(message.text));
	});
	socket.on("close", () => {
		for (const { reject } of waiting.values()) reject(/* @__PURE__ */ new Error("QEMU closed its control connection"));
	});
	const execute = async (command, args) => {
		const mine = ++id;
		let timer;
		try {
			return await new Promise((resolve, reject) => {
				if (socket.destroyed) reject(/* @__PURE__ */ new Error("QEMU closed its control connection"));
				waiting.set(mine, {
					resolve,
					reject
				});
				timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`QEMU did not answer "${command}" within ${ANSWER_LIMIT / 1e3} s`)), ANSWER_LIMIT);
				socket.write(`${JSON.stringify({
					execute: command,
					id: mine,
					...args === void 0 ? {} : { arguments: args }
				})}\n`);
			});
		} finally {
			clearTimeout(timer);
			waiting.delete(mine);
		}
	};
	await execute("qmp_capabilities");
	return {
		execute,
		close: () => socket.destroy()
	};
}
// packages/boot-test-qemu/src/machine/batch.ts
/** Bytes that are handed on at once, however young they are. */
const FULL = 65536;
/**
* Hands chunks on together. A serial line brings a few bytes at a time, and waking up for them costs more than reading them: what comes within
* `delayMs` of the first is one chunk (0: each is its own).
*/
var Batch = class {
	#take;
	#delayMs;
	#chunks = [];
	#bytes = 0;
	#timer;
	constructor(take, delayMs) {
		this.#take = take;
		this.#delayMs = delayMs;
	}
	push(chunk) {
		this.#chunks.push(chunk);
		this.#bytes += chunk.length;
		if (this.#delayMs === 0 || this.#bytes >= FULL) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), this.#delayMs);
	}
	/** Hand on what has come so far: before anything else is heard, so that the order stays. */
	flush() {
		clearTimeout(this.#timer);
		this.#timer = void 0;
		if (this.#bytes === 0) return;
		const chunk = (this.#chunks.length === 1 ? this.#chunks[0] : void 0) ?? Buffer.concat(this.#chunks, this.#bytes);
		this.#chunks = [];
		this.#bytes = 0;
		this.#take(chunk);
	}
};
// packages/boot-test-qemu/src/machine/console-log.ts
/** Bytes of console kept in the file; beyond that a guest only repeats itself. */
const MOST = 256 * 2 ** 20;
/**
* The file that gets the console's bytes as they come. While the disk does not keep up, `source` is not read on: QEMU holds the guest back then, and
* nothing piles up in memory.
*/
var ConsoleLog = class {
	#stream;
	#source;
	#written = 0;
	constructor(file, source, { log }) {
		this.#source = source;
		this.#stream = createWriteStream(file);
		this.#stream.on("drain", () => source.resume());
		this.#stream.on("error", (error) => {
			log.debug(`console log: ${error.message}`);
			source.resume();
		});
	}
	write(chunk) {
		if (this.#written < MOST && !this.#stream.errored && !this.#stream.write(chunk)) this.#source.pause();
		this.#written += chunk.length;
	}
	/** Resolves when everything is in the file. */
	async end() {
		this.#stream.end();
		if (!this.#stream.errored) await once(this.#stream, "close");
	}
};
// packages/boot-test-qemu/src/machine/serial-ports.ts
/** Milliseconds for which console bytes are gathered; no person and no limit notices them. */
const GATHER = 20;
/** The same of the other ports: what a kernel tells all of them is to be heard on the first one first. */
const GATHER_OTHERS = 300;
/** Reads the serial ports of a machine: bytes go into a file for each, and on to whoever judges. */
var SerialPorts = class {
	#lines = [];
	#open;
	#names;
	/** `take` gets the bytes: of the console without a name, of the other ports with theirs. */
	constructor({ machine, consoleLog }, take, ports) {
		this.#names = machine.model.serial;
		this.#open = (source, port, first) => {
			const file = first ? consoleLog : portLog(consoleLog, port);
			const log = new ConsoleLog(file, source, ports);
			const heard = {
				port,
				bytes: 0,
				log: file
			};
			const hand = (chunk) => {
				log.write(chunk);
				heard.bytes += chunk.length;
				if (first) take(chunk);
				else take(chunk, port);
			};
			return {
				heard,
				log,
				batch: new Batch(hand, machine.counted === true ? 0 : first ? GATHER : GATHER_OTHERS)
			};
		};
	}
	/** The next port, in the order of the machine's, speaks through this. */
	listen(source) {
		const index = this.#lines.length;
		const line = this.#open(source, this.#names[index] ?? "", index === 0);
		this.#lines.push(line);
		source.on("data", (chunk) => line.batch.push(chunk));
	}
	get heard() {
		return this.#lines.map(({ heard }) => ({ ...heard }));
	}
	/** Hand on what has come so far, the console's first. */
	flush() {
		for (const { batch } of this.#lines) batch.flush();
	}
	/** Resolves when everything is in the files. */
	async end() {
		this.flush();
		for (const { log } of this.#lines) await log.end();
	}
};
/** The file of another port beside that of the console: `boot-uefi.console.log` and `boot-uefi.ttyS1.log`. */
const portLog = (consoleLog, port) => consoleLog.replace(/(?:\.console)?\.log$/, `.${port}.log`);
// packages/boot-test-qemu/src/machine/socket.ts
/** Milliseconds in which QEMU has made its sockets, also on a loaded machine. */
const LIMIT$1 = 15e3;
/**
* Connect as soon as QEMU listens. Resolves with undefined when `gone` is true first (QEMU exited) or after 15 s.
* Errors after that are the reader's to see as the end of the stream.
*/
async function connectSocket(path, gone) {
	for (let waited = 0; waited < LIMIT$1 && !gone(); waited += 20) {
		const socket = await new Promise((resolve) => {
			const attempt = connect$1(path);
			attempt.once("connect", () => resolve(attempt));
			attempt.on("error", () => resolve(void 0));
		});
		if (socket !== void 0) return socket;
		await setTimeout$1(20);
	}
}
// packages/boot-test-qemu/src/machine/vitals.ts
/** Share of its time in which a busy guest runs or waits for a CPU; an idle emulated one takes a few hundredths. */
const BUSY = .4;
/** Looks at a running machine from outside, now and then: is it computing, is it reading? */
function watchVitals(pid, qmp) {
	let last;
	let lastReads;
	return async (atMs) => {
		const [cpu, reads] = await Promise.all([runnableSeconds(pid), diskReads(qmp)]);
		const share = cpu === void 0 || last === void 0 || atMs <= last.at ? void 0 : (cpu - last.cpu) / ((atMs - last.at) / 1e3);
		const reading = reads !== void 0 && lastReads !== void 0 && reads > lastReads;
		if (cpu !== void 0) last = {
			at: atMs,
			cpu
		};
		lastReads = reads ?? lastReads;
		return {
			cpu: share === void 0 ? "unknown" : share >= BUSY ? "busy" : "idle",
			reading
		};
	};
}
/** Read requests of all the guest's disks so far; undefined when QEMU does not say. */
async function diskReads(qmp) {
	const answer = await qmp.execute("query-blockstats").catch(() => void 0);
	if (!Array.isArray(answer)) return void 0;
	return answer.reduce((sum, device) => {
		return sum + (device.stats?.rd_operations ?? 0);
	}, 0);
}
/** Instructions that a counted machine has run; undefined when QEMU does not say, also where it does not count (then it says 0). */
async function instructions(qmp) {
	const count = (await qmp.execute("query-replay").catch(() => void 0))?.icount;
	return typeof count === "number" && count > 0 ? count : void 0;
}
// packages/boot-test-qemu/src/machine/run.ts
/** Milliseconds between looks at the clock and at the machine from outside. */
const TICK = 250;
const LOOK = 5e3;
/** Milliseconds that a guest has to shut down; systemd gives a unit 90 s. */
const SHUTDOWN = 3e5;
const MAX_EVENTS = 1e3;
/**
* Start a virtual machine, listen until the judge has decided, end it. Leaves no process and no socket, also when
* cancelled (throws Cancelled then).
*/
async function runMachine(options, ports) {
	const { machine, limits } = options;
	const argv = [
		"setpriv",
		"--pdeathsig",
		"KILL",
		"--",
		...machineArgv(machine)
	];
	const child = await ports.proc.start(argv, { cwd: options.folder });
	const session = new Session(new Judge(machine.start.path, machine.accelerator, limits, {
		...options,
		several: machine.model.serial.length > 1
	}), options, ports);
	const lines = new SerialPorts(options, (chunk, port) => session.console(chunk, port), ports);
	let complaint = "";
	lines.listen(child.stdout);
	child.stderr.on("data", (chunk) => {
		complaint = (complaint + chunk.toString()).slice(-8192);
	});
	const ending = async () => {
		const { code } = await gone(child);
		lines.flush();
		session.exited(code, lastLine(complaint));
	};
	const ended = ending();
	const onAbort = () => session.wake();
	ports.signal.addEventListener("abort", onAbort);
	let qmp;
	try {
		qmp = await connect(machine, child, session, lines);
		await session.watch(child.pid, qmp);
		if (ports.signal.aborted) throw ports.signal.reason;
		if (session.judge.decision === void 0) await Promise.race([ended, setTimeout$1(5e3, void 0, { ref: false })]);
		const cpu = await cpuSeconds(child.pid);
		const evidence = session.judge.decision?.verdict !== "pass" && qmp !== void 0 ? await collectEvidence(qmp, session.events, options.folder) : [];
		return {
			...session.result(cpu ?? null),
			evidence,
			consoles: lines.heard
		};
	} finally {
		ports.signal.removeEventListener("abort", onAbort);
		await child.kill(0);
		qmp?.close();
		await ended;
		await lines.end();
	}
}
/** The exit, when all it wrote has been read. */
async function gone(child) {
	const drained = Promise.all([once(child.stdout, "close"), once(child.stderr, "close")]);
	const exit = await child.exit;
	await Promise.race([drained, setTimeout$1(2e3, void 0, { ref: false })]);
	return exit;
}
const lastLine = (text) => cleanLine(text.trim().split("\n").at(-1) ?? "");
/** Connect to QMP and to the probe's port while the guest is stopped, so that nothing is missed. undefined when QEMU is gone. */
async function connect(machine, child, session, console) {
	let exited = false;
	child.exit.then(() => exited = true);
	const probe = await connectSocket(machine.control.probe, () => exited);
	for (const socket of machine.control.serial) {
		const line = await connectSocket(socket, () => exited);
		if (line !== void 0) console.listen(line);
	}
	const control = await connectSocket(machine.control.qmp, () => exited);
	const lines = new LineSplitter((line) => session.record(line, "virtio-port"));
	probe?.on("data", (chunk) => {
		console.flush();
		lines.push(chunk);
	});
	if (control === void 0) return void 0;
	const onEvent = ({ name, data }) => {
		console.flush();
		session.event(name, data);
	};
	return await openQmp(control, onEvent).catch(() => void 0);
}
/** One running machine: brings what happens to the judge, with its time. */
var Session = class {
	judge;
	events = [];
	#ports;
	#readers = /* @__PURE__ */ new Map();
	#answers;
	#until;
	#counts = {};
	#counting = /* @__PURE__ */ new Map();
	/** Asks how many instructions the guest has run; absent where nobody counts. */
	#counter;
	#counted;
	#start;
	#answeredAt;
	#probe = null;
	#cpu = "unknown";
	#looked = 0;
	#wake = () => void 0;
	constructor(judge, { machine, token, until }, ports) {
		this.judge = judge;
		this.#answers = new AnswerReader(token);
		this.#until = until;
		this.#counted = machine.counted === true;
		this.#ports = ports;
		this.#start = ports.clock.elapsed();
	}
	get #now() {
		return this.#ports.clock.elapsed() - this.#start;
	}
	wake() {
		this.#wake();
	}
	/** Bytes of the console, or of another serial `port`. */
	console(chunk, port) {
		const name = port ?? "";
		const reader = this.#readers.get(name) ?? new ConsoleReader();
		this.#readers.set(name, reader);
		const lines = reader.push(chunk).filter(({ text }) => !this.record(text, "console"));
		this.judge.console(lines, this.#now, port);
		if (this.judge.marks.kernel !== void 0) this.#count("kernel");
		if (this.judge.marks.initramfs !== void 0) this.#count("initramfs");
		this.#settle();
	}
	/** Take a line of the probe's; false when it is none. */
	record(line, channel) {
		const kind = this.#answers.push(line);
		if (kind === "foreign") return false;
		if (kind === "hello") this.judge.hello(this.#now);
		else if (kind === "up") this.#up();
		else this.#probe ??= channel;
		const { answer } = this.#answers;
		if (this.#answeredAt === void 0 && answer !== void 0) {
			this.#answeredAt = this.#now;
			if (this.#until !== "reboot" || answer.state === "maintenance") this.judge.answered(answer.state);
		}
		this.#settle();
		return true;
	}
	#up() {
		this.#count("up");
		if (this.#until !== "up") return;
		this.#finish();
	}
	/** The counter's answer first: the machine ends with the decision. */
	async #finish() {
		await this.#counting.get("up");
		this.judge.answered();
		this.#settle();
	}
	#count(mark) {
		if (!this.#counted || this.#counter === void 0 || this.#counting.has(mark)) return;
		this.#counting.set(mark, this.#note(mark, this.#counter()));
	}
	async #note(mark, count) {
		const instructions = await count;
		if (instructions !== void 0) this.#counts[mark] = instructions;
	}
	event(name, data) {
		if (this.events.length < MAX_EVENTS) this.events.push({
			at: this.#now,
			name,
			data
		});
		this.judge.event(name, typeof data["reason"] === "string" ? data["reason"] : "", this.#now);
	}
	exited(code, complaint) {
		if (this.#until === "reboot" && this.#answeredAt !== void 0) this.judge.answered();
		this.judge.exited(code, complaint);
		this.#settle();
	}
	/** Let the guest run until there is a decision, QEMU is gone or the run is cancelled. */
	async watch(pid, qmp) {
		if (qmp === void 0) return;
		const look = watchVitals(pid, qmp);
		this.#counter = () => instructions(qmp);
		this.#start = this.#ports.clock.elapsed();
		await qmp.execute("cont").catch(() => void 0);
		const timer = setInterval(() => {
			if (this.#answeredAt === void 0) this.judge.tick(this.#now, this.#cpu);
			else if (this.#now - this.#answeredAt > SHUTDOWN) this.judge.stuck(SHUTDOWN);
			this.#progress();
			this.#settle();
			if (this.#now - this.#looked >= LOOK) this.#look(look);
		}, TICK);
		try {
			await new Promise((resolve) => {
				this.#wake = resolve;
				if (this.#ports.signal.aborted) resolve();
				this.#settle();
			});
		} finally {
			clearInterval(timer);
		}
	}
	async #look(look) {
		this.#looked = this.#now;
		const vitals = await look(this.#now);
		this.#cpu = vitals.cpu;
		if (vitals.reading) this.judge.working(this.#now);
	}
	result(cpu) {
		const answer = this.#answers.answer;
		return {
			decision: this.judge.decision ?? {
				verdict: "broken",
				cause: "qemu-exit",
				summary: "QEMU could not be controlled: it neither listened nor ended."
			},
			judge: this.judge,
			answer,
			answeredAt: this.#answeredAt,
			probe: answer === void 0 ? null : this.#probe,
			totalMs: this.#now,
			cpuSeconds: cpu,
			state: this.#answers.state,
			instructions: this.#counts
		};
	}
	#settle() {
		if (this.judge.decision !== void 0) this.#wake();
	}
	#progress() {
		const last = this.judge.transcript.last;
		this.#ports.log.progress(`${Math.round(this.#now / 1e3)} s${last === void 0 ? "" : ` · ${last.slice(0, 100)}`}`);
	}
};
// packages/boot-test-qemu/src/machine/small-heap.ts
/**
* V8's flags, which it reads whenever it thinks of growing: the space for young objects stays as small as it starts (1 MiB instead of 3 times 16), and
* the rest grows by a fifth of what is alive before it is collected, instead of several times that.
*/
const SMALL = ["--semi-space-growth-factor=1", "--heap-growing-percent=20"];
/** V8's own. */
const USUAL = ["--semi-space-growth-factor=2", "--heap-growing-percent=0"];
let running = 0;
/**
* Do `work` with a heap that is collected early. A console that floods makes nothing but lines that live for microseconds, and a heap left to itself takes
* memory for them that it never gives back: 226 MiB, where 98 do as well, for the same time (docs/boot-measurements.md).
*/
async function withSmallHeap(work) {
	if (running++ === 0) for (const flag of SMALL) setFlagsFromString(flag);
	try {
		return await work();
	} finally {
		if (--running === 0) for (const flag of USUAL) setFlagsFromString(flag);
	}
}
// packages/boot-test-qemu/src/machine/tpm.ts
/** Milliseconds; it takes a few hundredths of a second. */
const START_LIMIT = 1e4;
/** Start an empty TPM 2.0 (swtpm(8)) that listens on `socket`, its state in `folder`. Throws UserError where it does not come up. */
async function startTpm(folder, socket, ports) {
	const state = path.join(folder, "tpm");
	await mkdir(state);
	const tpm = [
		"swtpm",
		"socket",
		"--tpm2",
		"--tpmstate",
		`dir=${state}`,
		"--ctrl",
		`type=unixio,path=${socket}`
	];
	const child = await ports.proc.start([
		"setpriv",
		"--pdeathsig",
		"KILL",
		"--",
		...tpm
	]);
	let said = "";
	child.stderr.on("data", (chunk) => said = (said + chunk.toString()).slice(-2e3));
	child.stdout.resume();
	let gone = false;
	child.exit.then(() => gone = true);
	if (await listening$1(socket, () => gone)) return child;
	await child.kill(0);
	throw new UserError({
		level: "error",
		code: "tpm-failed",
		title: "swtpm, the TPM of the test machine, did not start",
		detail: said.trim() === "" ? "It said nothing." : said.trim(),
		hint: "Mend that, or leave verify.machine.tpm out."
	});
}
/** Has the socket come before `gone` and in time? */
async function listening$1(socket, gone) {
	for (let waited = 0; waited < START_LIMIT && !gone(); waited += 20) {
		if (await access(socket).then(() => true, () => false)) return true;
		await setTimeout$1(20);
	}
	return false;
}
// packages/boot-test-qemu/src/inject/cpio.ts
const FOLDER = 16877;
const REGULAR = 32768;
/**
* An uncompressed `newc` archive (kernel: Documentation/driver-api/early-userspace/buffer-format.rst), owned by root,
* dated 0. Its length is a multiple of 512, so that another archive may follow.
*/
function cpioArchive(files) {
	const parts = [];
	const made = /* @__PURE__ */ new Set();
	let inode = 0;
	const add = (path, mode, data) => {
		const name = Buffer.from(`${path}\0`);
		const links = mode === FOLDER ? 2 : 1;
		const header = `070701${[
			++inode,
			mode,
			0,
			0,
			links,
			0,
			data.length,
			0,
			0,
			0,
			0,
			name.length,
			0
		].map((field) => field.toString(16).padStart(8, "0")).join("")}`;
		parts.push(padded(Buffer.concat([Buffer.from(header), name]), 4), padded(data, 4));
	};
	for (const file of files) {
		const folders = file.path.split("/").slice(0, -1);
		folders.forEach((_, index) => {
			const folder = folders.slice(0, index + 1).join("/");
			if (!made.has(folder)) add(folder, FOLDER, Buffer.alloc(0));
			made.add(folder);
		});
		add(file.path, REGULAR | (file.mode ?? 420), Buffer.from(file.data));
	}
	add("TRAILER!!!", 0, Buffer.alloc(0));
	return padded(Buffer.concat(parts), 512);
}
/** Filled up with NUL bytes to a multiple of `unit`. The kernel takes the next archive of an initramfs at a multiple of 4. */
function padded(data, unit) {
	const rest = data.length % unit;
	return rest === 0 ? Buffer.from(data) : Buffer.concat([data, Buffer.alloc(unit - rest)]);
}
// packages/boot-test-qemu/src/inject/tier.ts
/** What the user can ask for; `auto` is the first that works. */
const PROBE_CHOICES = [
	"auto",
	"initramfs",
	"credentials",
	"root",
	"none"
];
/**
* The tiers to try, in order: beside the initramfs first, because that works with every systemd; then what leaves the disk as it is, where the guest's
* `systemd` is known to be new enough; then a changed copy.
*/
function tiersFor(asked, systemd) {
	if (asked !== "auto") return asked === "none" ? [] : [asked];
	return systemd !== void 0 && systemd >= 256 ? [
		"initramfs",
		"credentials",
		"root"
	] : ["initramfs", "root"];
}
// packages/boot-test-qemu/src/inject/credentials.ts
/** The guest's systemd by its package; undefined: the manifest lists none. */
function systemdOf({ packages }) {
	const nevra = packages.find(({ name }) => name === "systemd")?.nevra;
	const version = /^systemd-(?:\d+:)?(\d+)/.exec(nevra ?? "")?.[1];
	return version === void 0 ? void 0 : Number(version);
}
/** Why credentials do not reach a guest: its systemd is known to be too old, or nobody gives it SMBIOS tables. undefined: they do. */
function credentialsObstacle(arch, path, systemd) {
	if (systemd !== void 0 && systemd < 256) return `its systemd ${systemd} takes no units from credentials: 256 and later do`;
	if (arch === "riscv64") return "the riscv64 machine has no SMBIOS tables to carry credentials";
	if (arch === "aarch64" && path === "direct") return "a direct boot of aarch64 has no firmware that would hand over SMBIOS tables with credentials";
}
/** What the default target of any image reaches on its way, and what systemd falls back to. */
const WANTED_BY = [
	"basic.target",
	"rescue.target",
	"emergency.target"
];
/**
* The probe's `files` (paths of the initramfs archive) as strings of SMBIOS type 11, which systemd takes for credentials (smbios-type-11(7),
* systemd.system-credentials(7)): a unit, drop-ins that want it, and the files, which the unit copies to /run. Nothing of the guest's disk, boot loader,
* kernel or command line is another.
*/
function credentialStrings(files) {
	const names = files.map((file) => ({
		file,
		name: file.path.slice(file.path.lastIndexOf("/") + 1)
	}));
	const plain = names.filter(({ name }) => !name.endsWith(".service"));
	return [...names.filter(({ name }) => name.endsWith(".service")).flatMap(({ file, name }) => [credential(`systemd.extra-unit.${name}`, unitOf$1(String(file.data), plain)), ...WANTED_BY.map((target) => credential(`systemd.unit-dropin.${target}`, `[Unit]\nWants=${name}\n`))]), ...plain.map(({ file, name }) => credential(credentialName(name), file.data))];
}
const credentialName = (name) => `dpuos.${name}`;
const credential = (name, data) => `io.systemd.credential.binary:${name}=${Buffer.from(data).toString("base64")}`;
/** The probe's unit, which takes its files out of the credentials (`%d`) first. */
function unitOf$1(unit, files) {
	const steps = [
		"mkdir -p -m 700 /run/dpuos-probe",
		...files.flatMap(({ file, name }) => [`cp %d/${credentialName(name)} /run/dpuos-probe/${name}`, `chmod ${(file.mode ?? 420).toString(8)} /run/dpuos-probe/${name}`]),
		"exec /bin/sh /run/dpuos-probe/probe.sh"
	];
	return unit.replace(/^ExecStart=.*$/m, `ImportCredential=${credentialName("*")}\nExecStart=/bin/sh -c '${steps.join(" && ")}'`);
}
// packages/boot-test-qemu/src/inject/changed-ranges.ts
/**
* Where two equally long buffers differ: whole blocks of `unit` bytes (the last may be shorter), neighbours joined.
* Offsets count from `base`.
*/
function changedRanges(before, after, unit, base = 0) {
	if (before.length !== after.length) throw new RangeError("buffers of different length");
	const ranges = [];
	for (let offset = 0; offset < before.length; offset += unit) {
		const length = Math.min(unit, before.length - offset);
		if (before.compare(after, offset, offset + length, offset, offset + length) === 0) continue;
		const last = ranges.at(-1);
		if (last !== void 0 && last.offset + last.length === base + offset) ranges[ranges.length - 1] = {
			offset: last.offset,
			length: last.length + length
		};
		else ranges.push({
			offset: base + offset,
			length
		});
	}
	return ranges;
}
// packages/boot-test-qemu/src/inject/gpt.ts
/** Partition type of an EFI system partition (UEFI specification 2.10, table 5.7). */
const ESP_TYPE = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
const SECTOR = 512;
/** How many bytes from the start of a disk hold everything that `readGpt` looks at: MBR, header, 128 entries. */
const GPT_BYTES = 34 * SECTOR;
/** The partitions of a disk with 512-byte sectors, from its first bytes; undefined where there is no GPT (UEFI 2.10, 5.3). */
function readGpt(head) {
	if (head.length < 17408 || head.toString("latin1", SECTOR, 520) !== "EFI PART") return void 0;
	const header = head.subarray(SECTOR);
	const table = Number(header.readBigUInt64LE(72)) * SECTOR;
	const count = Math.min(header.readUInt32LE(80), 128);
	const length = header.readUInt32LE(84);
	if (length < 128) return void 0;
	const partitions = [];
	for (let index = 0; index < count; index++) {
		const at = table + index * length;
		if (at + 48 > head.length) break;
		const type = guid(head.subarray(at, at + 16));
		if (type === "00000000-0000-0000-0000-000000000000") continue;
		const first = Number(head.readBigUInt64LE(at + 32));
		const last = Number(head.readBigUInt64LE(at + 40));
		if (last >= first) partitions.push({
			number: index + 1,
			type,
			start: first * SECTOR,
			size: (last - first + 1) * SECTOR
		});
	}
	return partitions;
}
/** The first three fields of a GUID are stored little-endian, the rest as it is written. */
function guid(bytes) {
	const hex = (part) => part.toString("hex").toUpperCase();
	const swapped = (from, to) => hex(Buffer.from(bytes.subarray(from, to)).reverse());
	return [
		...[
			swapped(0, 4),
			swapped(4, 6),
			swapped(6, 8)
		],
		hex(bytes.subarray(8, 10)),
		hex(bytes.subarray(10, 16))
	].join("-");
}
// packages/boot-test-qemu/src/inject/grub.ts
/** A line that loads an initramfs; `}` may close the menu entry on the same line. */
const INITRD = /^([ \t]*initrd(?:16|efi)?[ \t]+[^}\n]*?)([ \t]*\}?[ \t\r]*)$/gm;
/** GRUB's `prefix` is the folder from which it read its grub.cfg; a configuration that sets it anew is no longer there. */
const MOVES = /^\s*(?:set\s+)?prefix=/m;
/**
* Make every entry of a grub.cfg load one more initramfs archive after its own: GRUB's `initrd` takes several files, and
* the kernel unpacks them in order. `file` lies beside the grub.cfg, wherever the other files are.
* Where it is there already, it stays. Returns undefined when no entry loads an initramfs.
*/
function addInitramfs(config, file) {
	if (MOVES.test(config)) return void 0;
	let found = false;
	const changed = config.replaceAll(INITRD, (line, words, rest) => {
		found = true;
		return line.includes(`$prefix/${file}`) ? line : `${words} $prefix/${file}${rest}`;
	});
	return found ? changed : void 0;
}
const ENTRY = /^\s*(menuentry\b|linux(?:16|efi)?\s.*)/gm;
/**
* The configuration with the entry as default that loads the kernel of `release`: what a person chooses in the menu. Undefined where no entry
* loads it.
*/
function chooseKernel(config, release) {
	let entry = -1;
	for (const [, line = ""] of config.matchAll(ENTRY)) if (line.startsWith("menuentry")) entry++;
	else if (entry >= 0 && line.split(/\s+/)[1]?.endsWith(`vmlinuz-${release}`)) return `${config.replace(/\n*$/, "\n")}set default=${entry}\n`;
}
// packages/boot-test-qemu/src/inject/esp.ts
/** The probe's archive beside grub.cfg; 8.3, so that FAT needs no long-name entry. */
const ARCHIVE = "dpuprobe.cpi";
/** Granularity of an overlay: qcow2's default cluster, so that no write needs to read around itself. */
const CLUSTER = 65536;
const CHUNK = 64 * CLUSTER;
const LIMIT = { timeoutMs: 6e4 };
/**
* Make GRUB on the boot partition load the probe's archive too, in `overlay` (qcow2 over `disk`) only. Firmware, boot
* loader, kernel and initramfs stay those of the artifact. Resolves with the reason when that cannot be done
* (no boot partition, not FAT, no grub.cfg there that loads an initramfs, full): such a disk is booted without a probe.
*/
async function injectIntoEsp(disk, overlay, { archive, kernel }, folder, ports) {
	const head = path.join(folder, "gpt");
	await extract(disk, {
		offset: 0,
		length: GPT_BYTES
	}, head, ports);
	const esp = readGpt(await readFile(head))?.find((partition) => partition.type === ESP_TYPE);
	if (esp === void 0) return "the disk has no EFI system partition";
	const before = path.join(folder, "esp");
	const after = path.join(folder, "esp-probe");
	await extract(disk, {
		offset: esp.start,
		length: esp.size
	}, before, ports);
	await copyFile(before, after);
	const obstacle = await editEsp(after, {
		archive,
		kernel
	}, folder, ports);
	if (obstacle !== void 0) return obstacle;
	await writeDifference({
		before,
		after,
		start: esp.start
	}, overlay, folder, ports);
}
/** Copy a range of a disk image of any format into a file. */
async function extract(disk, range, to, ports) {
	let block = 2 ** 20;
	while (range.offset % block !== 0 || range.length % block !== 0) block /= 2;
	const blocks = [
		`bs=${block}`,
		`skip=${range.offset / block}`,
		`count=${range.length / block}`
	];
	await ports.proc.run([
		"qemu-img",
		"dd",
		"-f",
		disk.format,
		"-O",
		"raw",
		...blocks,
		`if=${disk.file}`,
		`of=${to}`
	]);
}
async function editEsp(esp, { archive, kernel }, folder, ports) {
	try {
		const configs = (await mtools([
			"mdir",
			"-/",
			"-b",
			"::"
		], { file: esp }, ports, LIMIT)).stdout.split("\n").filter((file) => /\/grub\.cfg$/i.test(file));
		let edited = false;
		for (const config of configs) {
			const text = (await mtools(["mtype", config], { file: esp }, ports, LIMIT)).stdout;
			const chosen = kernel === void 0 ? text : chooseKernel(text, kernel);
			const changed = chosen === void 0 ? void 0 : addInitramfs(chosen, ARCHIVE);
			if (changed === void 0) continue;
			await put(esp, changed, config, folder, ports);
			await put(esp, archive, `${path.posix.dirname(config)}/${ARCHIVE}`, folder, ports);
			edited = true;
		}
		if (!edited) return kernel === void 0 ? "no grub.cfg on the EFI system partition loads an initramfs" : `no entry of a grub.cfg on the EFI system partition loads the kernel ${kernel}`;
		return;
	} catch (error) {
		if (!(error instanceof ToolError)) throw error;
		return `the EFI system partition cannot be edited: ${error.info.tail.at(-1) ?? error.message}`;
	}
}
async function put(esp, data, target, folder, ports) {
	const file = path.join(folder, "put");
	await writeFile(file, data);
	await mtools([
		"mcopy",
		"-o",
		file,
		target
	], { file: esp }, ports, LIMIT);
}
async function writeDifference(esp, overlay, folder, ports) {
	const commands = [];
	for await (const { range, data } of differences$1(esp.before, esp.after)) {
		const name = `range-${range.offset}`;
		await writeFile(path.join(folder, name), data);
		commands.push("-c", `write -q -s ${name} ${esp.start + range.offset} ${range.length}`);
	}
	await ports.proc.run([
		"qemu-io",
		"-f",
		"qcow2",
		...commands,
		overlay
	], {
		cwd: folder,
		timeoutMs: 6e4
	});
}
async function* differences$1(before, after) {
	const [old, now] = await Promise.all([open(before), open(after)]);
	try {
		const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
		for (let base = 0;; base += CHUNK) {
			const { bytesRead } = await now.read(buffers[1], 0, CHUNK, base);
			if (bytesRead === 0) return;
			await old.read(buffers[0], 0, bytesRead, base);
			const changed = buffers[1].subarray(0, bytesRead);
			for (const range of changedRanges(buffers[0].subarray(0, bytesRead), changed, CLUSTER, base)) yield {
				range,
				data: Buffer.from(changed.subarray(range.offset - base, range.offset - base + range.length))
			};
		}
	} finally {
		await Promise.all([old.close(), now.close()]);
	}
}
// packages/boot-test-qemu/src/inject/file-systems.ts
/** Names of blkid's that are not the ones which people use. */
const NAMES = {
	crypto_LUKS: "an encrypted volume (LUKS)",
	LVM2_member: "an LVM volume",
	linux_raid_member: "a part of a RAID",
	DM_verity_hash: "a dm-verity hash tree"
};
/** Why nothing can be put into such a root from outside, where it is not ext4; after blkid's type. */
const OBSTACLES = {
	ext4: "has no systemd in it",
	squashfs: "is packed: it cannot be changed, only made anew, and would be another image",
	erofs: "is packed: it cannot be changed, only made anew, and would be another image",
	crypto_LUKS: "opens with a key only"
};
/** What debugfs can write to. */
const WRITABLE = [
	"ext2",
	"ext3",
	"ext4"
];
/** Would a root that differs by one byte be refused by its own hash tree? */
const isSealed = (found) => found.some(({ type }) => type === "DM_verity_hash");
/**
* Why the probe cannot be put into a root of this disk, and what to do: each partition that is there (the EFI system partition left
* out), what is in it, and what stands in the way.
*/
function rootObstacle(found) {
	const remedy = "boot it `direct`, or through a grub.cfg that loads an initramfs: there any root will do";
	if (isSealed(found)) return `the root is sealed by dm-verity: with one byte more it would not mount; ${remedy}`;
	if (found.length === 0) return `the disk has no partition beside its EFI system partition; ${remedy}`;
	return `no root can be written to: ${found.map(told$1).join(", ")}; ${remedy}`;
}
function told$1({ number, type }) {
	const where = number === 0 ? "the disk" : `partition ${number}`;
	if (type === void 0) return `${where} holds nothing that blkid knows`;
	const known = WRITABLE.includes(type) ? "ext4" : type;
	return `${where} is ${NAMES[type] ?? type}, which ${OBSTACLES[known] ?? "only a kernel that mounts it can write to"}`;
}
// packages/boot-test-qemu/src/inject/root.ts
/** Where the probe waits in the root; it is copied to /run before it starts, since the root may be read-only. */
const PLACE = "/etc/dpuos-probe";
const UNITS = "/etc/systemd/system";
/** Of a system that came up, and of one that did not (as hook.sh has them). */
const WANTING = [
	"default.target",
	"multi-user.target",
	"rescue.target",
	"emergency.target"
];
/** debugfs(8) ends with 0 whatever happens; this is how it says that it went wrong. */
const COMPLAINT = /^(?!debugfs 1\.\d)(?!\s*$)/;
/**
* Put the probe's `files` (paths of the initramfs archive) into the ext4 root of a copy of `disk`, as a unit that the default target wants, or
* what systemd falls back to.
* Resolves with the copy (raw), or with the reason why that cannot be done: such a disk is booted without a probe.
*/
async function injectIntoRoot(disk, files, folder, ports) {
	const copy = path.join(folder, "disk-probe.raw");
	const convert = [
		"qemu-img",
		"convert",
		"-f",
		disk.format,
		"-O",
		"raw",
		disk.file,
		copy
	];
	try {
		await ports.proc.run(convert, { timeoutMs: 6e5 });
	} catch (error) {
		if (!(error instanceof ToolError)) throw error;
		return { obstacle: `the disk cannot be copied: ${error.info.tail.at(-1) ?? error.message}` };
	}
	const root = await findRoot(copy, ports);
	if (typeof root === "string") return { obstacle: root };
	const commands = [`mkdir ${PLACE}`];
	for (const [index, file] of files.entries()) {
		const name = path.posix.basename(file.path);
		const source = path.join(folder, `root-${index}`);
		await writeFile(source, rewritten(name, file.data), { mode: file.mode ?? 420 });
		const target = name.endsWith(".service") ? `${UNITS}/${name}` : `${PLACE}/${name}`;
		commands.push(`rm ${target}`, `write root-${index} ${target}`, `set_inode_field ${target} uid 0`, `set_inode_field ${target} gid 0`);
		if (name.endsWith(".service")) for (const wanting of WANTING.map((target) => `${target}.wants`)) commands.push(`mkdir ${UNITS}/${wanting}`, `symlink ${UNITS}/${wanting}/${name} ${target}`);
	}
	const script = path.join(folder, "root-commands");
	await writeFile(script, `${commands.join("\n")}\n`);
	const { stderr } = await ports.proc.run([
		"debugfs",
		"-w",
		"-f",
		script,
		at$1(copy, root)
	], { cwd: folder });
	const failed = complaints(stderr).filter((line) => !/already exists|^rm: File not found/.test(line));
	return failed.length === 0 ? { disk: copy } : { obstacle: `debugfs cannot write to the root: ${failed.join("; ")}` };
}
const at$1 = (file, offset) => `${file}?offset=${offset}`;
const complaints = (stderr) => stderr.split("\n").filter((line) => COMPLAINT.test(line));
/** Byte offset of the ext4 root that holds systemd; where there is none that can be changed, why. */
async function findRoot(disk, ports) {
	const found = [];
	for (const partition of await partitions(disk)) {
		const { number, start } = partition;
		found.push({
			number,
			start,
			type: await fileSystem(disk, partition, ports)
		});
	}
	if (isSealed(found)) return rootObstacle(found);
	for (const { start, type } of found) {
		if (!WRITABLE.some((writable) => writable === type)) continue;
		for (const systemd of ["/usr/lib/systemd/systemd", "/lib/systemd/systemd"]) {
			const argv = [
				"debugfs",
				"-R",
				`stat ${systemd}`,
				at$1(disk, start)
			];
			const { stdout } = await ports.proc.run(argv, { okCodes: [0, 1] });
			if (/^Inode: \d+/.test(stdout)) return start;
		}
	}
	return rootObstacle(found);
}
/** Where a root may be: the partitions but the EFI system partition, or the whole of a disk without a GPT. */
async function partitions(disk) {
	return readGpt(await readHead(disk))?.filter(({ type }) => type !== "C12A7328-F81F-11D2-BA4B-00A0C93EC93B") ?? [{
		number: 0,
		start: 0
	}];
}
/** What blkid(8) calls it; undefined: it knows nothing of the kind (exit code 2), or too much (8: several that contradict each other). */
async function fileSystem(disk, { start, size }, ports) {
	const argv = [
		"blkid",
		"-p",
		...[
			"-O",
			String(start),
			...size === void 0 ? [] : ["-S", String(size)]
		],
		"-s",
		"TYPE",
		"-o",
		"value",
		disk
	];
	const { stdout } = await ports.proc.run(argv, { okCodes: [
		0,
		2,
		8
	] });
	return stdout.trim() === "" ? void 0 : stdout.trim();
}
async function readHead(disk) {
	const file = await open(disk);
	try {
		const head = Buffer.alloc(GPT_BYTES);
		await file.read(head, 0, GPT_BYTES, 0);
		return head;
	} finally {
		await file.close();
	}
}
/** In the root the probe starts from its copy in /run. */
function rewritten(name, data) {
	if (!name.endsWith(".service")) return data;
	const start = `ExecStart=/bin/sh -c 'mkdir -p -m 700 /run/dpuos-probe && cp ${PLACE}/* /run/dpuos-probe/ && exec /bin/sh /run/dpuos-probe/probe.sh'`;
	return String(data).replace(/^ExecStart=.*$/m, start);
}
// packages/boot-test-qemu/src/probe/files.ts
const PROBE_FILES = {
	"hook.sh": "# Sourced by the initramfs (dracut's pre-pivot hook) when the root is mounted on $NEWROOT and before it is entered.\n# Everything goes to /run, which moves into the new root: nothing of the root itself is touched.\ndpuos_b=\n[ -x /bin/busybox ] && dpuos_b=/bin/busybox\n$dpuos_b mkdir -p /run/dpuos-probe /run/systemd/system\n$dpuos_b chmod 700 /run/dpuos-probe\n$dpuos_b cp /dpuos-probe/probe.sh /dpuos-probe/facts.sh /dpuos-probe/ask /run/dpuos-probe/\nfor dpuos_s in /dpuos-probe/script-*; do\n  [ -f \"$dpuos_s\" ] && $dpuos_b cp \"$dpuos_s\" /run/dpuos-probe/\ndone\n$dpuos_b cp /dpuos-probe/dpuos-probe.service /run/systemd/system/\n# The last two: a system that did not come up can still say what failed.\nfor dpuos_s in default multi-user rescue emergency; do\n  $dpuos_b mkdir -p /run/systemd/system/$dpuos_s.target.wants\n  $dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/$dpuos_s.target.wants/dpuos-probe.service\ndone\nread -r dpuos_up _ < /proc/uptime\necho \"$dpuos_up\" > /run/dpuos-probe/pivot\nunset dpuos_b dpuos_s dpuos_up\n",
	"probe.sh": "#!/bin/sh\n# Boot probe of dpuos: runs inside the guest under test, started by dpuos-probe.service when basic.target is reached; waits for the rest.\n# Answers the questions in the file `ask` beside it as numbered records on the virtio-serial port org.dpuos.probe, or,\n# where the guest has no driver for that, on the serial console. POSIX shell, systemctl; all else may be missing.\n#\n# A record: DPUOS-PROBE TOKEN NUMBER KEY TEXT. The token is in `ask`, which root alone may read: no other process of the guest\n# can answer in the probe's place. The last record is `end` and says how many there are. On the console the kernel may write in\n# between, so there everything is said twice; numbers tell what is missing.\n\ndir=${0%/*}\nout=$dir/answer\nn=0\nloaded=' '\n\nsay() {\n  n=$((n + 1))\n  printf 'DPUOS-PROBE %s %s %s\\n' \"$token\" \"$n\" \"$*\" >&3\n}\n\n# First line of a file, or nothing.\nfirst() {\n  line=\n  [ -r \"$1\" ] && IFS= read -r line < \"$1\"\n  printf '%s' \"$line\"\n}\n\n# Where the answer goes: the port is found by its name, because udev may not have made /dev/virtio-ports.\nfind_port() {\n  for entry in /sys/class/virtio-ports/*; do\n    [ \"$(first \"$entry/name\")\" = org.dpuos.probe ] && port=/dev/${entry##*/} && [ -c \"$port\" ] && return 0\n  done\n  return 1\n}\n\nfind_console() {\n  for port in /dev/ttyS0 /dev/ttyAMA0 /dev/hvc0 /dev/console; do\n    [ -c \"$port\" ] && (: > \"$port\") 2> /dev/null && return 0\n  done\n  return 1\n}\n\nhello() { printf 'DPUOS-PROBE %s 0 hello\\n' \"$token\" > \"$port\"; }\n\n# The system has started everything, or given up: told at once, for whoever measures.\nup() { printf 'DPUOS-PROBE %s 0 up %s.\\n' \"$token\" \"${state:-unknown}\" > \"$port\"; }\n\n# A sign of life now and then, where it disturbs nobody: a quiet guest at work is not one that hangs.\nbeat() {\n  case $port in /dev/vport*) while sleep 5; do hello; done ;; esac\n}\n\n# Wait until systemd has nothing left to start, but not for ever: what it waits for is part of the answer.\nsettle() {\n  beat > /dev/null 2>&1 &\n  heart=$!\n  systemctl is-system-running --wait > \"$dir/state\" 2> /dev/null &\n  waiter=$!\n  # Without a sleep there is no limit; it must not become one of 0 seconds.\n  (sleep \"${patience:-60}\" && kill \"$waiter\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$waiter\"\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  state=$(first \"$dir/state\")\n  [ -n \"$state\" ] || state=$(systemctl is-system-running 2> /dev/null)\n}\n\ntell_system() {\n  say probe 1\n  say state \"${state:-unknown}\"\n  say systemd \"$(systemctl --version 2> /dev/null | while IFS= read -r line; do printf '%s' \"$line\"; break; done)\"\n  say kernel \"$(first /proc/sys/kernel/osrelease)\"\n  say hostname \"$(first /proc/sys/kernel/hostname)\"\n  say cmdline \"$(first /proc/cmdline)\"\n  say tainted \"$(first /proc/sys/kernel/tainted)\"\n  say default-target \"$(systemctl get-default 2> /dev/null)\"\n  [ -r \"$dir/pivot\" ] && say pivot \"$(first \"$dir/pivot\")\"\n  systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic > \"$dir/times\" 2> /dev/null\n  while IFS='=' read -r name value; do say \"time\" \"$name\" \"$value\"; done < \"$dir/times\"\n}\n\ntell_memory() {\n  while read -r name value _; do\n    case $name in MemTotal: | MemAvailable:) say memory \"${name%:}\" \"$value\" ;; esac\n  done < /proc/meminfo\n  # Kernel threads have no executable.\n  count=0\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && count=$((count + 1)); done\n  say processes \"$count\"\n}\n\ntell_modules() {\n  [ -r /proc/modules ] && while read -r name _; do loaded=\"$loaded$name \"; done < /proc/modules\n  say modules \"$loaded\"\n}\n\ntell_failed() {\n  # Without a list, none failed is not known either.\n  systemctl list-units --state=failed --plain --no-legend --no-pager > \"$dir/failed\" 2> /dev/null && say failed-listed yes\n  while read -r unit _; do\n    say failed \"$unit\"\n    systemctl show -p Result -p ExecMainStatus \"$unit\" > \"$dir/why\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/why\"\n    journalctl -b -u \"$unit\" -n 5 -o cat --no-pager > \"$dir/log\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/log\"\n  done < \"$dir/failed\"\n  systemctl list-jobs --plain --no-legend --no-pager > \"$dir/jobs\" 2> /dev/null\n  while read -r _ unit kind what; do [ -n \"$kind\" ] && say job \"$unit\" \"$kind\" \"$what\"; done < \"$dir/jobs\"\n}\n\nanswer() {\n  case $1 in\n    patience | token) ;;\n    reboot) reboot=yes ;;\n    sysctl)\n      # What is there but cannot be read stays without an answer.\n      if [ ! -e \"/proc/sys/$3\" ]; then\n        say sysctl-missing \"$2\"\n      elif [ -r \"/proc/sys/$3\" ]; then\n        say sysctl \"$2\" \"$(first \"/proc/sys/$3\")\"\n      fi\n      ;;\n    fact)\n      kind=$2\n      # Into words, but not into names of files.\n      set -f\n      # shellcheck disable=SC2086\n      set -- $3\n      set +f\n      fact \"$kind\" \"$@\"\n      ;;\n    module)\n      case $loaded in\n        *\" $2 \"*) say module \"$2\" loaded ;;\n        *)\n          if [ -d \"/sys/module/$2\" ]; then\n            say module \"$2\" builtin\n          elif ! command -v modprobe > /dev/null 2>&1; then\n            say module \"$2\" unknown\n          elif loadable \"$2\"; then\n            say module \"$2\" loadable\n          else\n            say module \"$2\" missing\n          fi\n          ;;\n      esac\n      ;;\n    unit)\n      systemctl show -p LoadState -p ActiveState -p UnitFileState \"$2\" > \"$dir/unit\" 2> /dev/null\n      load='' active='' file=''\n      while IFS='=' read -r name value; do\n        case $name in LoadState) load=$value ;; ActiveState) active=$value ;; UnitFileState) file=$value ;; esac\n      done < \"$dir/unit\"\n      say unit \"$2\" \"${load:-unknown}\" \"${file:-none}\" \"${active:-unknown}\"\n      ;;\n  esac\n}\n\n# The rest of the questions; without it they stay without an answer.\nloadable() { modprobe -n -q \"$1\" 2> /dev/null; }\nfact() { :; }\n# shellcheck source=facts.sh\n[ -r \"$dir/facts.sh\" ] && . \"$dir/facts.sh\"\n\nsend() {\n  cat \"$out\" > \"$port\" 2> /dev/null || while IFS= read -r line; do printf '%s\\n' \"$line\"; done < \"$out\" > \"$port\"\n}\n\n# A driver that udev did not load because its alias was cut may still be there.\nfind_port || { modprobe -q virtio_console 2> /dev/null && find_port; } || find_console || exit 1\n[ $# -gt 0 ] && port=$1\ntoken='' patience='' reboot=no\n[ -r \"$dir/ask\" ] && { read -r _ token && read -r _ patience; } < \"$dir/ask\"\nhello\nsettle\nup\ncase $port in /dev/vport*) ;; *) up ;; esac\nexec 3> \"$out\"\ntell_system\ntell_memory\ntell_modules\ntell_failed\nwhile read -r kind name rest; do\n  # In emergency or rescue mode nothing that was promised can be so: only what went wrong is of interest, and nobody shall touch the system.\n  case $state:$kind:$name in\n    maintenance:fact:journal | maintenance:fact:starts) ;;\n    maintenance:*) continue ;;\n  esac\n  answer \"$kind\" \"$name\" \"$rest\"\ndone < \"$dir/ask\"\nread -r uptime _ < /proc/uptime\nsay uptime \"$uptime\"\nsay end \"$((n + 1))\"\nexec 3>&-\nsend\ncase $port in /dev/tty* | /dev/hvc* | /dev/console) send ;; esac\n[ \"$reboot\" != yes ] || systemctl reboot\nexit 0\n",
	"facts.sh": "# Facts about the running system, sourced by probe.sh. POSIX shell and /proc; what needs a tool says nothing where it is missing.\n# Each fact is a number of records `fact KIND LINE` and then `told KIND`: an empty list and one that could not be made differ.\n\n# tell KIND COMMAND…: what a command says, where it succeeds.\ntell() {\n  kind=$1\n  shift\n  \"$@\" > \"$dir/fact\" 2> /dev/null || return 0\n  while IFS= read -r line; do say fact \"$kind\" \"$line\"; done < \"$dir/fact\"\n  say told \"$kind\"\n}\n\n# NAME SHELL STATE; the state is `locked`, `open` or, where the shadow file cannot be read, `unknown`.\nusers() {\n  shadow=' '\n  if [ -r /etc/shadow ]; then\n    while IFS=: read -r name hash _; do\n      case $hash in '' | [./0-9A-Za-z\\$_]*) shadow=\"$shadow$name:open \" ;; *) shadow=\"$shadow$name:locked \" ;; esac\n    done < /etc/shadow\n  fi\n  while IFS=: read -r name _ _ _ _ _ login; do\n    case $shadow in\n      *\" $name:open \"*) status=open ;;\n      *\" $name:locked \"*) status=locked ;;\n      *) status=unknown ;;\n    esac\n    echo \"$name ${login:-/bin/sh} $status\"\n  done < /etc/passwd\n}\n\n# PROTOCOL ADDRESS:PORT in hexadecimal (proc(5)), of TCP sockets that listen (0A) and UDP sockets without a peer (07).\nsockets() {\n  for protocol in tcp tcp6 udp udp6; do\n    [ -r \"/proc/net/$protocol\" ] || continue\n    while read -r _ address _ status _; do\n      case $protocol:$status in tcp*:0A | udp*:07) echo \"$protocol $address\" ;; esac\n    done < \"/proc/net/$protocol\"\n  done\n}\n\n# Interfaces with an IPv4 address (they have a route) or an IPv6 address of global scope (00), and those that are there.\ninterfaces() {\n  for entry in /sys/class/net/*; do echo \"there ${entry##*/}\"; done\n  [ -r /proc/net/route ] && while read -r name _; do [ \"$name\" = Iface ] || echo \"reachable $name\"; done < /proc/net/route\n  [ -r /proc/net/if_inet6 ] && while read -r _ _ _ scope _ name; do\n    [ \"$scope\" = 00 ] && echo \"reachable $name\"\n  done < /proc/net/if_inet6\n  return 0\n}\n\n# Names of processes; kernel threads have no executable.\nprocesses() {\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && echo \"$(first \"$entry/comm\")\"; done\n  return 0\n}\n\nfirmware() {\n  journalctl -k -b -o cat --no-pager > \"$dir/kernel\" 2> /dev/null || dmesg > \"$dir/kernel\" 2> /dev/null || return 1\n  while IFS= read -r line; do\n    case $line in *'firmware load for '*' failed'* | *'ailed to load firmware'*) echo \"$line\" ;; esac\n  done < \"$dir/kernel\"\n}\n\ntimers() {\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null || return 1\n  while read -r unit _; do [ -n \"$unit\" ] && echo \"$unit\"; done < \"$dir/timers\"\n  return 0\n}\n\n# What depmod says of symbols that nobody has. Debian's System.map is one line that says where the real one is: without any, nothing is known.\nsymbols() {\n  release=$(first /proc/sys/kernel/osrelease)\n  for file in \"/boot/System.map-$release\" \"/usr/lib/modules/$release/System.map\" \"/lib/modules/$release/System.map\"; do\n    [ -r \"$file\" ] || continue\n    [ \"$(wc -c < \"$file\")\" -gt 65536 ] || continue\n    depmod -n -e -F \"$file\" \"$release\" 2> \"$dir/symbols\" > \"$dir/modules\" || return 1\n    # One that it could not read, or passed over without a word (packed in a way that it does not know), needs nothing that it knows of.\n    read_by_it=$(grep -c '\\.ko[.a-z]*:' \"$dir/modules\") || return 1\n    there=$(grep -c '\\.ko[.a-z]*:' \"/lib/modules/$release/modules.dep\") || return 1\n    [ \"$read_by_it\" -ge \"$there\" ] || return 1\n    while IFS= read -r line; do\n      case $line in\n        *'needs unknown symbol'*) echo \"${line##*/}\" ;;\n        *ERROR:* | *FATAL:*) return 1 ;;\n      esac\n    done < \"$dir/symbols\"\n    return 0\n  done\n  return 1\n}\n\n# config OPTION…: lines of the running kernel's configuration about these.\nconfig() {\n  release=$(first /proc/sys/kernel/osrelease)\n  wanted=\" $* \"\n  if [ -r /proc/config.gz ] && gzip -dc /proc/config.gz > \"$dir/config\" 2> /dev/null; then\n    from=$dir/config\n  else\n    from=\n    for file in \"/boot/config-$release\" \"/usr/lib/modules/$release/config\" \"/lib/modules/$release/config\"; do\n      [ -z \"$from\" ] && [ -r \"$file\" ] && from=$file\n    done\n  fi\n  [ -n \"$from\" ] || return 1\n  while IFS='=' read -r name value; do\n    case $wanted in *\" $name \"*) echo \"$name=$value\" ;; esac\n  done < \"$from\"\n}\n\npackage() {\n  rpm -q --qf '%{NAME}-%{EVR}.%{ARCH}\\n' \"$1\" > \"$dir/package\" 2> /dev/null\n  case $? in 0) echo \"installed $(first \"$dir/package\")\" ;; 127) return 1 ;; *) echo absent && return 0 ;; esac\n  rpm -V --nomtime \"$1\" > \"$dir/package\" 2> /dev/null\n  while IFS= read -r line; do echo \"changed $line\"; done < \"$dir/package\"\n}\n\n# Everything that modprobe would load for a module is there: `-n` alone believes modules.dep, also where the file was cut.\nloadable() {\n  modprobe -n -q \"$1\" 2> /dev/null || return 1\n  modprobe --show-depends \"$1\" > \"$dir/depends\" 2> /dev/null || return 1\n  while read -r verb file _; do\n    [ \"$verb\" != insmod ] || [ -e \"$file\" ] || return 1\n  done < \"$dir/depends\"\n}\n\n# census WHEN: PROCESS and each of its threads with the number of times that it went to sleep by itself (a wake-up for each).\ncensus() {\n  for entry in /proc/[0-9]*; do\n    kin=kernel threads=0 sleeps=0\n    [ -e \"$entry/exe\" ] && kin=$(first \"$entry/cgroup\")\n    for task in \"$entry\"/task/[0-9]*; do\n      threads=$((threads + 1))\n      while read -r name value _; do\n        case $name in voluntary_ctxt_switches:) sleeps=$((sleeps + value)) ;; esac\n      done 2> /dev/null < \"$task/status\"\n    done\n    echo \"$1 ${entry##*/} $threads $sleeps ${kin:-gone}\"\n  done\n}\n\n# Memory of each process: PID and proportional set size in kibibytes.\nmemories() {\n  for entry in /proc/[0-9]*; do\n    [ -e \"$entry/exe\" ] && [ -r \"$entry/smaps_rollup\" ] || continue\n    while read -r name value _; do\n      case $name in Pss:) echo \"pss ${entry##*/} $value\" ;; esac\n    done 2> /dev/null < \"$entry/smaps_rollup\"\n  done\n}\n\n# footprint SECONDS: the idle system before and after a window in which nobody asks anything.\nfootprint() {\n  census before\n  read -r begin _ < /proc/uptime\n  sleep \"$1\" || return 1\n  read -r finish _ < /proc/uptime\n  census after\n  echo \"window $begin $finish\"\n  memories\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null &&\n    while read -r unit _; do echo \"timer $unit\"; done < \"$dir/timers\"\n}\n\n# ID, when it began to start and when it was up, microseconds since the kernel started. Devices and slices do not start anything,\n# and each unit costs an emulated guest a hundredth of a second.\nstarts() {\n  systemctl list-units --type=service,mount,socket,target,timer,swap --state=active,activating,failed \\\n    --plain --no-legend --no-pager > \"$dir/started\" 2> /dev/null || return 1\n  set --\n  while read -r unit _; do set -- \"$@\" \"$unit\"; done < \"$dir/started\"\n  # One of them is `-.mount`.\n  systemctl show -p Id -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic --no-pager -- \"$@\" > \"$dir/starts\" 2> /dev/null ||\n    return 1\n  echo >> \"$dir/starts\"\n  id='' begin=0 finish=0\n  while IFS='=' read -r name value; do\n    case $name in\n      Id) id=$value ;;\n      InactiveExitTimestampMonotonic) begin=$value ;;\n      ActiveEnterTimestampMonotonic) finish=$value ;;\n      '')\n        [ -n \"$id\" ] && [ \"${begin:-0}\" != 0 ] && echo \"$id $begin ${finish:-0}\"\n        id='' begin=0 finish=0\n        ;;\n    esac\n  done < \"$dir/starts\"\n}\n\n# What the journal has of warnings and worse. Who looks at a red boot wants to see it, and what makes one red is not known here.\njournal() {\n  journalctl -b -p warning -o short-monotonic --no-pager -n 300 2> /dev/null\n}\n\n# become FILE: go on as a script of the user's. /run may be mounted noexec (initramfs-tools does so): then the interpreter reads it.\nbecome() {\n  [ -x \"$1\" ] && exec \"$1\"\n  IFS= read -r words < \"$1\"\n  set -f\n  # shellcheck disable=SC2086\n  case $words in '#!'*) exec ${words#??} \"$1\" ;; *) exec \"$1\" ;; esac\n}\n\n# script NUMBER SECONDS LINES: run a script of the user's in an empty folder; the first LINES that it says, and how it ended (143: it was ended after SECONDS).\nscript() {\n  mkdir -p \"$dir/work\" 2> /dev/null\n  cd \"$dir/work\" 2> /dev/null || cd / || return 1\n  beat > /dev/null 2>&1 &\n  heart=$!\n  become \"$dir/script-$1\" > \"$dir/said\" 2>&1 < /dev/null 3>&- &\n  worker=$!\n  (sleep \"$2\" && kill \"$worker\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$worker\"\n  status=$?\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  cd /\n  lines=0\n  while [ \"$lines\" -lt \"${3:-1000}\" ] && IFS= read -r line; do\n    echo \"said $line\"\n    lines=$((lines + 1))\n  done < \"$dir/said\"\n  echo \"exit $status\"\n}\n\n# fact KIND WORD…: answer a question of `ask`.\nfact() {\n  case $1 in\n    users | sockets | interfaces | processes | firmware | timers | symbols) tell \"$1\" \"$1\" ;;\n    mounts) tell mounts cat /proc/self/mounts ;;\n    journal) tell journal journal ;;\n    clock) tell clock systemctl show -p FinishTimestamp -p UserspaceTimestamp ;;\n    script) tell \"script:$2\" script \"$2\" \"$3\" \"$4\" ;;\n    starts) tell starts starts ;;\n    footprint) tell footprint footprint \"$2\" ;;\n    disk) tell \"disk:$2\" df -Pk \"$2\" ;;\n    package) tell \"package:$2\" package \"$2\" ;;\n    config) shift && tell config config \"$@\" ;;\n  esac\n}\n",
	"dpuos-probe.service": "# Type=simple: the unit is no part of the boot it measures; as a oneshot it would keep systemd in \"starting\". It waits for the rest itself:\n# behind the default target it could not say what that target waits for in vain.\n[Unit]\nDescription=DPU-OS boot probe\nDefaultDependencies=no\nAfter=basic.target\nConflicts=shutdown.target\n\n[Service]\nType=simple\nExecStart=/bin/sh /run/dpuos-probe/probe.sh\nStandardOutput=null\nStandardError=null\n"
};
// packages/boot-test-qemu/src/probe/archive.ts
/** Identity of the probe: another one does another amount of work in the guest. */
const PROBE_DIGEST = digestOf(PROBE_FILES);
/** Where dracut, and the initramfs of tailor-image, look for scripts to source before the root is entered. */
const HOOK = "usr/lib/dracut/hooks/pre-pivot/99-dpuos-probe.sh";
const SCRIPT_LINES = 1e3;
/** The initramfs archive that brings the probe into the guest's /run. */
function probeArchive(promises, order) {
	return cpioArchive([{
		path: HOOK,
		data: PROBE_FILES["hook.sh"],
		mode: 493
	}, ...probeFiles(promises, order)]);
}
/** The files of the probe without the hook that brings them out of the initramfs; see `probeArchive`. */
function probeFiles(promises, order) {
	return [
		{
			path: "dpuos-probe/probe.sh",
			data: PROBE_FILES["probe.sh"],
			mode: 493
		},
		{
			path: "dpuos-probe/facts.sh",
			data: PROBE_FILES["facts.sh"]
		},
		{
			path: "dpuos-probe/dpuos-probe.service",
			data: PROBE_FILES["dpuos-probe.service"]
		},
		...(order.scripts ?? []).map(({ data }, index) => ({
			path: `dpuos-probe/script-${index + 1}`,
			data: Buffer.from(data),
			mode: 493
		})),
		{
			path: "dpuos-probe/ask",
			data: questions(promises, order),
			mode: 384
		}
	];
}
/** The probe's questions, one a line; the shell reads them as words and evaluates nothing. */
function questions(promises, { token, patienceSeconds, watchSeconds, scripts = [], reboot = false }) {
	return `${[
		`token ${token}`,
		`patience ${patienceSeconds}`,
		...watchSeconds === void 0 ? [] : [`fact footprint ${watchSeconds}`],
		...Object.keys(promises.sysctl).map((key) => `sysctl ${word(key)} ${word(sysctlPath(key))}`),
		...[.../* @__PURE__ */ new Set([...promises.modules, ...promises.expect?.loaded ?? []])].map((name) => `module ${word(moduleName(name))}`),
		...unitsAsked(promises).map((unit) => `unit ${word(unit)}`),
		...factsAsked(promises.expect ?? {}).map((fact) => `fact ${fact.map(word).join(" ")}`),
		"fact starts",
		"fact journal",
		...scripts.map(({ seconds, lines }, index) => `fact script ${index + 1} ${seconds ?? 120} ${lines ?? SCRIPT_LINES}`),
		...reboot ? ["reboot"] : []
	].join("\n")}\n`;
}
/** Units whose states are asked for. */
function unitsAsked({ unitsEnabled, unitsMasked, expect }) {
	const { active = [], inactive = [] } = expect?.units ?? {};
	const login = expect?.login === void 0 ? [] : [loginUnit(expect.login)];
	return [.../* @__PURE__ */ new Set([
		...unitsEnabled,
		...unitsMasked,
		...active,
		...inactive,
		...login
	])];
}
/** What systemd starts on a serial console (systemd-getty-generator(8)). */
const loginUnit = (console) => `serial-getty@${console}.service`;
/** The facts of facts.sh that are needed to judge these expectations: kind and words. */
function factsAsked(expect) {
	return [
		...expect.mounts === void 0 ? [] : [["mounts"]],
		...expect.users === void 0 ? [] : [["users"]],
		...expect.ports === void 0 ? [] : [["sockets"]],
		...expect.interfaces === void 0 ? [] : [["interfaces"]],
		...expect.processes === void 0 ? [] : [["processes"]],
		...expect.timers === void 0 ? [] : [["timers"]],
		...expect.moduleSymbols === void 0 ? [] : [["symbols"]],
		...expect.firmwareErrors === void 0 ? [] : [["firmware"]],
		...expect.clock === void 0 ? [] : [["clock"]],
		...(expect.disk ?? []).map(({ path }) => ["disk", path]),
		...(expect.packages ?? []).map((name) => ["package", name]),
		...expect.kernelConfig === void 0 ? [] : [["config", ...Object.keys(expect.kernelConfig)]]
	];
}
/** Path below /proc/sys: where the first separator is a dot, dots and slashes change places (sysctl.d(5)). */
function sysctlPath(key) {
	if (/^[^./]*\//.test(key)) return key;
	return key.replaceAll(/[./]/g, (separator) => separator === "." ? "/" : ".");
}
/** The kernel spells module names with underscores. */
function moduleName(name) {
	return name.replaceAll("-", "_");
}
/** Blanks and control characters separate words and lines; no name in the field has them. */
const word = (text) => text.replaceAll(/[\s\x00-\x1f]/g, "?");
// packages/boot-test-qemu/src/prepare.ts
/** Make what the machine starts from: the first tier that works brings the probe in, the artifact stays as it is. */
async function prepare(preparation, ports) {
	const { bench, folder } = preparation;
	const { promises } = bench.image.manifest;
	const card = isCard(bench.model.disk) ? cardSize(await sizeOf(bench.image.disk, ports)) : void 0;
	const overlay = await makeOverlay(bench.image.disk, folder, "disk", ports, card);
	const start = await startOf(preparation);
	const plain = {
		disk: {
			file: overlay,
			format: "qcow2",
			snapshot: false
		},
		start,
		original: originalOf(bench, preparation.bootPath),
		smbios: []
	};
	const obstacles = [];
	const systemd = systemdOf(bench.image.manifest);
	for (const tier of tiersFor(preparation.kernel === void 0 ? bench.probe : "initramfs", systemd)) if (tier === "initramfs") {
		const started = await besideInitramfs(preparation, start, probeArchive(promises, preparation.probe), overlay, ports);
		if (!("obstacle" in started)) return {
			...plain,
			start: started,
			tier,
			noProbe: void 0
		};
		obstacles.push(started.obstacle);
	} else if (tier === "credentials") {
		const obstacle = credentialsObstacle(bench.image.manifest.arch, preparation.bootPath, systemd);
		if (obstacle === void 0) return {
			...plain,
			smbios: await credentialFiles(preparation),
			tier,
			noProbe: void 0
		};
		obstacles.push(obstacle);
	} else {
		const files = probeFiles(promises, preparation.probe);
		const copied = await injectIntoRoot(bench.image.disk, files, folder, ports);
		if ("disk" in copied) {
			if (card !== void 0) await truncate(copied.disk, card);
			return {
				...plain,
				disk: {
					file: copied.disk,
					format: "raw",
					snapshot: false
				},
				tier,
				noProbe: void 0
			};
		}
		obstacles.push(copied.obstacle);
	}
	return {
		...plain,
		tier: "none",
		noProbe: obstacles.length === 0 ? void 0 : obstacles.join("; ")
	};
}
/** The start with the probe's archive behind, or beside, the initramfs. */
async function besideInitramfs({ bench, folder, kernel }, start, archive, overlay, ports) {
	if (start.path === "uefi") {
		const change = {
			archive,
			...kernel === void 0 ? {} : { kernel }
		};
		const obstacle = await injectIntoEsp(bench.image.disk, overlay, change, folder, ports);
		return obstacle === void 0 ? start : { obstacle };
	}
	const combined = path.join(folder, "initramfs");
	await writeFile(combined, Buffer.concat([padded(await readFile(start.initramfs), 4), archive]));
	return {
		...start,
		initramfs: combined
	};
}
/** Each credential in a file: an argument of a program is limited to 128 KiB. */
async function credentialFiles({ bench, folder, probe }) {
	const strings = credentialStrings(probeFiles(bench.image.manifest.promises, probe));
	const files = strings.map((_, index) => path.join(folder, `credential-${index}`));
	await Promise.all(strings.map((text, index) => writeFile(files[index] ?? "", text, { mode: 384 })));
	return files;
}
/** How the machine starts, with variables of the firmware that it may write to. */
async function startOf({ bench, bootPath, folder }) {
	const start = originalOf(bench, bootPath);
	if (start.path === "direct") return start;
	const vars = path.join(folder, "vars.fd");
	await copyFile(start.vars, vars);
	return {
		...start,
		vars
	};
}
function originalOf({ image, firmware }, bootPath) {
	if (bootPath === "uefi") {
		if (firmware === void 0) throw new TypeError("a UEFI boot without firmware");
		return {
			path: "uefi",
			...firmware
		};
	}
	const { kernel, initramfs, manifest } = image;
	if (kernel === void 0 || initramfs === void 0) throw new TypeError("a direct boot without kernel");
	return {
		path: "direct",
		kernel,
		initramfs,
		cmdline: manifest.cmdline
	};
}
// packages/boot-test-qemu/src/boot.ts
/** A counted guest needs this many times as long as an emulated one (measured: 2.2). */
const COUNTED_SLOWER = 3;
/** Boot the image once in a machine of its own, with the probe in it, writing to throw-away files only. */
async function bootOnce(bench, plan, ports) {
	const { bootPath, kind, counted, singleThread = false, reboot = false, consoleLog } = plan;
	const { image } = bench;
	const purpose = counted === void 0 ? `${kind}${singleThread ? "-single" : ""}` : `count-${counted}`;
	const folder = path.join(bench.scratch, `${plan.step ?? bootPath}-${purpose}`);
	await mkdir(folder);
	const limits = counted === void 0 ? bench.limits(kind) : slower(bench.limits(kind), COUNTED_SLOWER);
	const token = randomBytes(16).toString("hex");
	const probe = {
		token,
		reboot,
		patienceSeconds: Math.round(limits.timeoutMs / 2500),
		...counted === void 0 ? asked(bench) : {}
	};
	const { kernel } = plan;
	const prepared = await prepare({
		bench,
		bootPath,
		probe,
		folder,
		...kernel === void 0 ? {} : { kernel }
	}, ports);
	const machine = {
		...machineOf(bench, kind, prepared.disk, prepared.start),
		singleThread,
		smbios: prepared.smbios,
		...plan.data === void 0 ? {} : { data: plan.data },
		...counted === void 0 ? {} : {
			counted: true,
			model: {
				...bench.model,
				cpus: 1
			}
		},
		control: {
			qmp: socketPath(folder, "qmp"),
			probe: socketPath(folder, "probe"),
			serial: bench.model.serial.slice(1).map((port) => socketPath(folder, port)),
			...bench.model.tpm ? { tpm: socketPath(folder, "tpm.sock") } : {}
		}
	};
	if (plan.data !== void 0 && isCard(bench.model.disk)) await truncate(plan.data, cardSize((await stat(plan.data)).size));
	const { policy } = bench;
	const passive = bench.probe === "none";
	const until = counted !== void 0 ? "up" : reboot ? "reboot" : "answer";
	const { tpm: tpmSocket } = machine.control;
	const tpm = tpmSocket === void 0 ? void 0 : await startTpm(folder, tpmSocket, ports);
	const options = {
		machine,
		limits,
		policy,
		passive,
		token,
		until,
		consoleLog,
		folder
	};
	const run = await withTpm(tpm, () => withSmallHeap(() => runMachine(options, ports)));
	const command = machineArgv(machineOf(isCard(bench.model.disk) ? {
		...bench,
		model: {
			...bench.model,
			disk: "virtio"
		}
	} : bench, kind, {
		file: image.disk.file,
		format: image.disk.format,
		snapshot: true
	}, prepared.original));
	const { tier, noProbe } = prepared;
	return {
		run,
		tier,
		noProbe,
		command,
		disk: {
			file: prepared.disk.file,
			format: prepared.disk.format
		}
	};
}
/** What a guest is asked beyond the image's promises; one whose instructions are counted is asked nothing. */
const asked = ({ watchSeconds, scripts }) => ({
	...watchSeconds === void 0 ? {} : { watchSeconds },
	scripts
});
/** Its TPM ends with the machine, however that ended. */
async function withTpm(tpm, work) {
	try {
		return await work();
	} finally {
		await tpm?.kill(0);
	}
}
const slower = ({ timeoutMs, stallMs, ...rest }, times) => ({
	...rest,
	timeoutMs: timeoutMs * times,
	stallMs: stallMs * times
});
function machineOf(bench, kind, disk, start) {
	const { arch } = bench.image.manifest;
	return {
		arch,
		accelerator: kind,
		type: bench.machineType,
		model: bench.model,
		disk,
		start
	};
}
function socketPath(folder, name) {
	const socket = path.join(folder, name);
	if (Buffer.byteLength(socket) <= 107) return socket;
	throw new UserError({
		level: "error",
		code: "socket-path-too-long",
		title: `the folder for temporary files is too deep for a socket in it: ${socket}`,
		hint: `Point TMPDIR (or RUNNER_TEMP) to a folder whose path is at least ${Buffer.byteLength(socket) - 107} bytes shorter.`
	});
}
// packages/boot-test-qemu/src/fallback.ts
/** Endings that say more about KVM on this machine than about the image. */
const SUSPICIOUS = ["kvm-silent", "qemu-exit"];
/**
* Boot once, and where the machine more than the image seems at fault, once more, and say so. An emulated kernel that came to a
* stop in its own start, computing: with all CPUs in one thread, because QEMU's threads race there now and then
* (docs/boot-measurements.md). KVM though a probe guest ran in it (not a byte of output, or QEMU gave up): emulated.
*/
async function bootWithFallback(accelerator, attempt) {
	const first = await attempt(accelerator.kind, false);
	const { cause, summary, spunInKernel } = first.run.decision;
	if (accelerator.kind === "tcg" && spunInKernel === true) {
		const title = `${summary} The boot was repeated with all emulated CPUs in one thread, because QEMU’s own threads can do this to a good kernel.`;
		return {
			done: await attempt("tcg", true),
			accelerator,
			findings: [{
				level: "warning",
				code: "emulation-stuck",
				title
			}]
		};
	}
	if (accelerator.kind !== "kvm" || cause === null || !SUSPICIOUS.includes(cause)) return {
		done: first,
		accelerator,
		findings: []
	};
	const detail = `${summary} The boot was repeated emulated (TCG).`;
	return {
		done: await attempt("tcg", false),
		accelerator: {
			kind: "tcg",
			reason: cause,
			detail,
			probeMs: accelerator.probeMs
		},
		findings: [{
			level: "warning",
			code: "kvm-fallback",
			title: detail
		}]
	};
}
// packages/boot-test-qemu/src/verdict/check.ts
/** What was expected and what was found. */
function check(id, good, expected, actual) {
	return {
		id,
		verdict: good ? "pass" : "fail",
		expected,
		actual
	};
}
/** What the guest did not say is neither kept nor broken. */
function unanswered(id, expected, actual = "not answered") {
	return {
		id,
		verdict: "broken",
		expected,
		actual
	};
}
// packages/boot-test-qemu/src/measure/instructions.ts
/** How much two counts of the same differ at most, in per cent; more than that is told (docs/boot-measurements.md). */
const SPREAD = 1;
/** A file system is new in every build: its name says nothing about the work of a boot. */
function comparableCmdline(cmdline) {
	return cmdline.replaceAll(/\b(PARTUUID|UUID)=[0-9A-Fa-f-]+/g, "$1=…");
}
/** Largest over smallest, less one, in per cent. */
function spread(runs) {
	return runs.length === 0 ? 0 : percent(Math.max(...runs), Math.min(...runs));
}
/** Growth from `before` to `after` in per cent, rounded to thousandths. */
function percent(after, before) {
	return Math.round((after / before - 1) * 1e5) / 1e3;
}
/** Why the two cannot be compared: each part of the machine that is not the same; empty when they can be. */
function differences(key, other) {
	return Object.keys(key).filter((name) => key[name] !== other[name]).map((name) => `${name} ${other[name]} there, ${key[name]} here`);
}
/**
* The smallest of the earlier counts of the same machine and path, as a baseline; a string where there is none: why.
*/
function baselineFor(counted, earlier) {
	const same = earlier.filter(({ key }) => key.path === counted.key.path);
	const comparable = same.filter(({ key }) => differences(counted.key, key).length === 0);
	if (comparable.length > 0) return Math.min(...comparable.map(({ up }) => up));
	const [nearest] = same;
	if (nearest === void 0) return `no baseline has counts of a ${counted.key.path} boot`;
	return `the baseline was counted on another machine: ${differences(counted.key, nearest.key).join("; ")}`;
}
/** Millions with thousands separated, as in the documents. */
const millions = (count) => `${(count / 1e6).toLocaleString("en-US", { maximumFractionDigits: 1 })} M`;
/** The gate: at most `maxGrowth` per cent more than the baseline. Without one nothing is judged. */
function checkInstructions(counted, maxGrowth) {
	const id = "instructions";
	const { up, baseline } = counted;
	if (typeof baseline === "string") return {
		id,
		verdict: "skipped",
		expected: `at most ${maxGrowth} % more than a baseline`,
		actual: `${millions(up)}; ${baseline}`
	};
	const growth = percent(up, baseline);
	const sign = growth > 0 ? "+" : "";
	return {
		id,
		verdict: growth <= maxGrowth ? "pass" : "fail",
		expected: `at most ${maxGrowth} % more than ${millions(baseline)}`,
		actual: `${millions(up)} (${sign}${growth.toFixed(2)} %)`
	};
}
/** What a person should know of the counts beyond the check. */
const restless = (runs) => spread(runs) > SPREAD ? `the counts of equal boots differ by ${spread(runs).toFixed(2)} %: something in the guest does another amount of work each time` : void 0;
// packages/boot-test-qemu/src/measure/count.ts
/**
* Count the instructions of a boot that is known to be good: a few boots until the system is up, the smallest counts. `state`: what systemd said in
* the boot that was judged. A string where they could not be counted: why.
*/
async function countInstructions(bench, bootPath, state, earlier, ports) {
	const quiet = {
		...bench,
		policy: new Policy(bench.image.manifest.promises.console)
	};
	const runs = [];
	for (let counted = 1; counted <= 2; counted++) {
		const consoleLog = path.join(bench.scratch, `count-${bootPath}-${counted}.log`);
		const { run } = await bootOnce(quiet, {
			bootPath,
			kind: "tcg",
			counted,
			consoleLog
		}, ports);
		const { decision, instructions } = run;
		if (decision.verdict !== "pass") return `boot ${counted}: ${decision.summary}`;
		if (run.state !== state) return `boot ${counted} was ${run.state ?? "unknown"} instead of ${state}`;
		if (instructions.up === void 0) return `boot ${counted}: this QEMU does not count instructions`;
		runs.push(run);
	}
	const { manifest } = bench.image;
	const key = {
		path: bootPath,
		qemu: bench.qemuVersion,
		machine: modelName(bench.machineType, bench.model),
		cpu: MACHINES[manifest.arch].cpu.tcg,
		memory: bench.model.memory,
		shift: 1,
		cmdline: comparableCmdline(manifest.cmdline),
		probe: PROBE_DIGEST
	};
	const least = (mark) => {
		const counts = runs.flatMap(({ instructions }) => instructions[mark] ?? []);
		return counts.length === 0 ? null : Math.min(...counts);
	};
	return {
		key,
		kernel: least("kernel"),
		initramfs: least("initramfs"),
		up: least("up") ?? 0,
		runs: runs.map(({ instructions }) => instructions.up ?? 0),
		baseline: baselineFor({ key }, earlier)
	};
}
// packages/boot-test-qemu/src/measure/footprint.ts
/** Unit of the probe: what it does is not the image's. */
const PROBE_UNIT = "dpuos-probe.service";
/** The footprint from what the probe saw (facts.sh, `footprint`); undefined where it did not say all of it. */
function footprint({ facts, memTotalKib, memAvailableKib }) {
	const lines = facts["footprint"]?.map((line) => line.split(" "));
	if (lines === void 0) return void 0;
	const rows = (kind) => lines.filter(([first]) => first === kind);
	const [begin, finish] = (rows("window")[0] ?? []).slice(1).map(Number);
	const window = (finish ?? 0) - (begin ?? 0);
	if (!(window > 0)) return void 0;
	const before = census(rows("before"));
	const after = census(rows("after"));
	const pss = new Map(rows("pss").map(([, pid = "", kib]) => [pid, Number(kib)]));
	const units = /* @__PURE__ */ new Map();
	for (const [pid, { threads, sleeps, group }] of after) {
		const unit = unitOf(group);
		if (unit === PROBE_UNIT || unit === void 0) continue;
		const sum = units.get(unit) ?? {
			processes: 0,
			threads: 0,
			pssKib: 0,
			sleeps: 0
		};
		sum.processes++;
		sum.threads += threads;
		sum.pssKib += pss.get(pid) ?? 0;
		sum.sleeps += Math.max(0, sleeps - (before.get(pid)?.sleeps ?? 0));
		units.set(unit, sum);
	}
	const kernel = units.get(KERNEL);
	const users = [...units].filter(([unit]) => unit !== KERNEL);
	const total = (key) => users.reduce((sum, [, unit]) => sum + unit[key], 0);
	const rate = (sleeps) => Math.round(sleeps / window * 10) / 10;
	return {
		window: Math.round(window * 100) / 100,
		memoryKib: memTotalKib === null || memAvailableKib === null ? null : memTotalKib - memAvailableKib,
		processes: total("processes"),
		threads: total("threads"),
		kernelThreads: kernel?.processes ?? 0,
		wakeups: rate([...units.values()].reduce((sum, { sleeps }) => sum + sleeps, 0)),
		timers: rows("timer").flatMap(([, unit]) => unit ?? []),
		units: users.map(([unit, { sleeps, ...sum }]) => ({
			unit,
			...sum,
			wakeups: rate(sleeps)
		})).toSorted((a, b) => b.pssKib - a.pssKib || (a.unit < b.unit ? -1 : 1))
	};
}
const KERNEL = "kernel";
function census(rows) {
	return new Map(rows.map(([, pid = "", threads, sleeps, ...group]) => [pid, {
		threads: Number(threads),
		sleeps: Number(sleeps),
		group: group.join(" ")
	}]));
}
/**
* The systemd unit that a control group belongs to: the last part of its path that is one (`0::/system.slice/sshd.service`); the root group and
* `init.scope` are systemd itself. undefined: it has gone.
*/
function unitOf(group) {
	if (group === KERNEL) return KERNEL;
	if (group === "gone") return void 0;
	return group.slice(group.lastIndexOf(":") + 1).split("/").findLast((part) => /\.(service|scope|socket|mount)$/.test(part)) ?? "init.scope";
}
// packages/boot-test-qemu/src/measure/measure.ts
/** Measure a boot that kept its promises. What was asked for and cannot be had is a check that is `broken`, never a silent gap. */
async function measure(measuring, bench, bootPath, { run: { answer } }, ports) {
	const why = answer === void 0 ? "no probe in the guest" : void 0;
	const idle = answer === void 0 ? void 0 : footprint(answer);
	const silent = measuring.footprint && idle === void 0 ? [unanswered("footprint", "memory and wake-ups of each unit", why ?? "the guest could not be watched")] : [];
	const watched = {
		checks: silent,
		...idle === void 0 ? {} : { footprint: idle }
	};
	if (!measuring.instructions) return watched;
	const counted = answer === void 0 ? "no probe in the guest tells when it is up" : await countInstructions(bench, bootPath, answer.state, measuring.earlier, ports);
	if (typeof counted === "string") return {
		...watched,
		checks: [...silent, unanswered("instructions", "a count", `not counted: ${counted}`)]
	};
	return {
		...watched,
		instructions: counted,
		checks: [...silent, checkInstructions(counted, measuring.maxGrowth)]
	};
}
/** What a person should know of the measurements of a boot. */
function measurementFindings({ path, instructions }) {
	const noise = instructions === void 0 ? void 0 : restless(instructions.runs);
	if (noise === void 0) return [];
	return [{
		level: "warning",
		code: "instructions-noisy",
		title: `${path} boot: ${noise}`
	}];
}
// packages/boot-test-qemu/src/side-by-side.ts
/**
* How many of `boots` to run at once: as many as have a CPU of the host for each of theirs and half of its free memory among them. On fewer CPUs side by
* side saves a tenth of the time (measured on two) and makes every time longer. `asked`: the user's word, taken as it is.
*/
function widthFor(boots, model, means, asked) {
	const fit = Math.min(Math.floor(means.cpus / model.cpus), means.memory === 0 ? 1 : Math.floor(means.memory / 2 / model.memory));
	return Math.max(1, Math.min(boots, asked ?? fit));
}
/** Do the work for each item, at most `width` at a time; results in the order of the items. Fails with the first error when all that had begun has ended. */
async function sideBySide(items, width, work) {
	const waiting = [...items.entries()];
	const results = [];
	let failed = false;
	const worker = async () => {
		for (let next = waiting.shift(); next !== void 0 && !failed; next = waiting.shift()) {
			const [index, item] = next;
			try {
				results[index] = await work(item);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	const broken = (await Promise.allSettled(Array.from({ length: width }, worker))).find((one) => one.status === "rejected");
	if (broken !== void 0) throw broken.reason;
	return results;
}
// packages/boot-test-qemu/src/verdict/advice.ts
/** What to do about each cause; the causes are those of the boot manifest. */
const ADVICE = {
	"no-root": "Compare `root=` with the disk, and see that the initramfs holds the driver of the disk (drivers.keep) and the file system.",
	"no-init": "See that systemd is among packages.install, that nothing removed /sbin/init, and that the initramfs is whole.",
	panic: "Read the lines before the panic in the console log; with the command below the guest can be watched.",
	oom: "Give the guest more memory (`memory`), or look for what takes it: an initramfs unpacks into memory.",
	emergency: "A mount or a unit that the boot needs failed: look for \"Failed\" and \"Dependency failed\" above; fstab entries can be `nofail`.",
	"boot-loader": "Compare grub.cfg on the boot partition with the paths of kernel and initramfs.",
	"secure-boot": "Sign the boot loader (shim, GRUB) and the kernel with keys that the firmware trusts, or leave verify.machine.secure-boot out.",
	"firmware-idle": "The boot partition needs EFI/BOOT/BOOTX64.EFI (BOOTAA64.EFI on aarch64) and a grub.cfg where that loader looks for it.",
	oops: "Look at the first such report in the console log; a vendor driver built for another kernel is the usual suspect.",
	"disk-error": "Look whether the file system was packed whole (e2fsck -fn), and whether the disk is as large as its partitions say.",
	"host-io": "Look whether the disk that holds the scratch folder (TMPDIR, RUNNER_TEMP) is full: the guest writes there. This says nothing about the image.",
	denied: "The definition says so (verify.console.deny).",
	lockup: "Look at the call trace in the console log.",
	"hung-task": "Look at the call trace in the console log.",
	hang: "Start the guest with the command below and look where it stops; `quiet` on the kernel command line hides the reason, and what went to a display alone is in boot-PATH.screen.png.",
	timeout: "Raise `timeout`, or look at what the guest was busy with in the last lines.",
	reset: "A watchdog, `panic=` on the kernel command line or a unit restarts it: see the last lines.",
	shutdown: "A unit of the image powers it off: see the last lines.",
	"probe-silent": "The probe needs /bin/sh and an initramfs that runs dracut’s pre-pivot hooks; the driver virtio_console or the serial console carries its answer.",
	"qemu-exit": "Run the command below by hand; another machine type, CPU or QEMU version may help.",
	expectation: "Mend the image, or the promise in the definition (verify.expect, system.sysctl, services)."
};
/** What to do about a boot that ended with this cause. */
function advice(cause) {
	return ADVICE[cause];
}
// packages/boot-test-qemu/src/verdict/expectations.ts
/** Compare what a definition expects with what the guest said: rows in a fixed order, one for each expected thing. */
function checkExpectations(expect, answer, now) {
	const judges = judgesAt(now);
	return Object.keys(judges).flatMap((kind) => {
		const wanted = expect[kind];
		return wanted === void 0 ? [] : judges[kind](wanted, answer);
	});
}
/** Seconds by which a clock may be off: local times differ by at most 14 hours from UTC, and the host may be off too. */
const CLOCK_TOLERANCE = 129600;
const judgesAt = (now) => ({
	units: ({ active, inactive }, answer) => [...active.map((unit) => activeUnit(`active ${unit}`, unit, answer)), ...inactive.map((unit) => {
		const [id, found] = [`inactive ${unit}`, unitState(unit, answer)];
		if (found === void 0) return unanswered(id, "inactive");
		return check(id, !/^(active|activating|reloading)$/.test(found.active), "inactive", found.active);
	})],
	login: (console, answer) => [activeUnit(`login ${console}`, loginUnit(console), answer)],
	loaded: (names, answer) => names.map((name) => {
		const [id, found] = [`loaded ${name}`, answer.moduleStates[moduleName(name)]];
		if (found === void 0) return unanswered(id, "loaded or built in");
		return check(id, found === "loaded" || found === "builtin", "loaded or built in", found);
	}),
	cmdline: ({ has, lacks }, answer) => {
		const words = answer.cmdline.split(/\s+/);
		const row = (id, good, wanted) => answer.cmdline === "" ? unanswered(id, wanted) : check(id, good, wanted, answer.cmdline);
		return [...has.map((word) => row(`cmdline has ${word}`, words.includes(word), word)), ...lacks.map((word) => row(`cmdline lacks ${word}`, !words.includes(word), `no ${word}`))];
	},
	mounts: (mounts, answer) => mounts.map((mount) => mounted(mount, answer.facts["mounts"])),
	users: (users, answer) => users.map((user) => account(user, answer.facts["users"])),
	ports: (ports, answer) => listening(ports, answer.facts["sockets"]),
	interfaces: (names, answer) => names.map((name) => {
		const [id, wanted] = [`interface ${name}`, "an address"];
		const lines = answer.facts["interfaces"];
		if (lines === void 0) return unanswered(id, wanted);
		const named = (word) => [...new Set(lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1)))];
		const there = named("there").filter((one) => globPattern(name).test(one));
		const reachable = named("reachable").filter((one) => globPattern(name).test(one));
		if (reachable.length > 0) return check(id, true, wanted, reachable.join(", "));
		const has = named("there").filter((one) => one !== "lo");
		const without = `${there.join(", ")} without an address`;
		return check(id, false, wanted, there.length > 0 ? without : `no such interface, but ${has.join(", ") || "none"}`);
	}),
	packages: (names, answer) => names.map((name) => installed(name, answer.facts[`package:${name}`])),
	processes: ({ max, running }, answer) => {
		const names = answer.facts["processes"];
		return [...max === null ? [] : [atMost("processes", max, names?.length)], ...running.map((name) => {
			const id = `process ${name}`;
			return names === void 0 ? unanswered(id, "running") : check(id, names.includes(name.slice(0, 15)), "running", names.includes(name.slice(0, 15)) ? "running" : "no such process");
		})];
	},
	timers: ({ active, only }, answer) => {
		const found = answer.facts["timers"];
		if (found === void 0) return active.map((name) => unanswered(`timer ${name}`, "active")).concat(only ? [unanswered("other timers", "none")] : []);
		const others = found.filter((name) => !active.includes(name));
		return [...active.map((name) => check(`timer ${name}`, found.includes(name), "active", found.includes(name) ? "active" : "not active")), ...only ? [check("other timers", others.length === 0, "none", others.join(", ") || "none")] : []];
	},
	moduleSymbols: (_, answer) => {
		const [id, lines] = ["module-symbols", answer.facts["symbols"]];
		if (lines === void 0) return [unanswered(id, "all there", "the guest has no System.map of its kernel, or its depmod could not read every module")];
		const shown = lines.slice(0, 5).join("; ");
		const more = lines.length > 5 ? `; and ${lines.length - 5} more` : "";
		return [check(id, lines.length === 0, "all there", lines.length === 0 ? "all there" : `${shown}${more}`)];
	},
	memory: ({ available }, { memAvailableKib }) => [atLeast("memory available", available, memAvailableKib === null ? void 0 : memAvailableKib * 1024)],
	disk: (rows, answer) => rows.map(({ path, free }) => {
		const kib = Number(answer.facts[`disk:${path}`]?.at(-1)?.split(/\s+/)[3] ?? NaN);
		return atLeast(`disk free ${path}`, free, Number.isFinite(kib) ? kib * 1024 : void 0);
	}),
	kernelConfig: (wanted, answer) => {
		const lines = answer.facts["config"];
		return Object.entries(wanted).map(([option, value]) => {
			if (lines === void 0) return unanswered(option, value, "the guest has no configuration of its kernel");
			const found = lines.find((line) => line.startsWith(`${option}=`))?.slice(option.length + 1) ?? "n";
			return check(option, unquoted(found) === unquoted(value), value, found);
		});
	},
	firmwareErrors: (max, answer) => {
		const lines = answer.facts["firmware"];
		const row = atMost("firmware-errors", max, lines?.length);
		return [row.verdict === "fail" ? {
			...row,
			actual: `${row.actual}: ${lines?.slice(0, 3).join("; ")}`
		} : row];
	},
	clock: (_, answer) => {
		const [id, wanted] = ["clock", `within 36 h of ${new Date(now).toISOString().slice(0, 16)}Z`];
		const text = (answer.facts["clock"]?.toSorted() ?? []).map((line) => TIMESTAMP.exec(line)).find((match) => match !== null);
		if (text?.[1] === void 0) return [unanswered(id, wanted)];
		return [check(id, Math.abs(Date.parse(`${text[1]}T${text[2]}Z`) - now) / 1e3 <= CLOCK_TOLERANCE, wanted, `${text[1]} ${text[2]}`)];
	}
});
/** How systemd writes a time: `FinishTimestamp=Thu 2026-11-26 16:04:12 UTC`; without one, nothing follows the sign. */
const TIMESTAMP = /Timestamp=\S+ (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/;
const unquoted = (text) => text.replace(/^"(.*)"$/, "$1");
const unitState = (unit, answer) => {
	const found = answer.units[unit];
	return found?.load === "unknown" ? void 0 : found;
};
function activeUnit(id, unit, answer) {
	const found = unitState(unit, answer);
	if (found === void 0) return unanswered(id, "active");
	const actual = found.load === "loaded" ? found.active : `${found.active} (${found.load})`;
	return check(id, found.active === "active", "active", actual);
}
function atMost(id, max, found) {
	return found === void 0 ? unanswered(id, `at most ${max}`) : check(id, found <= max, `at most ${max}`, String(found));
}
function atLeast(id, bytes, found) {
	const wanted = `at least ${formatBytes(bytes)}`;
	return found === void 0 ? unanswered(id, wanted) : check(id, found >= bytes, wanted, formatBytes(found));
}
function mounted(wanted, lines) {
	const id = `mount ${wanted.path}`;
	const expected = [wanted.type, ...wanted.options].filter((one) => one !== null).join(" ") || "mounted";
	if (lines === void 0) return unanswered(id, expected);
	const found = lines.map((line) => line.split(" ")).findLast(([, path]) => path === wanted.path);
	if (found === void 0) return check(id, false, expected, "not mounted");
	const [, , type = "", options = ""] = found;
	return check(id, wanted.options.filter((option) => !options.split(",").includes(option)).length === 0 && (wanted.type === null || wanted.type === type), expected, `${type} ${options}`);
}
function account(wanted, lines) {
	const id = `user ${wanted.name}`;
	const lock = {
		true: "locked",
		false: "open",
		null: void 0
	}[String(wanted.locked)];
	const expected = [wanted.shell, lock].filter((one) => one !== null && one !== void 0).join(", ") || "there";
	if (lines === void 0) return unanswered(id, expected);
	const found = lines.map((line) => line.split(" ")).find(([name]) => name === wanted.name);
	if (found === void 0) return check(id, false, expected, "no such account");
	const [, shell = "", state = "unknown"] = found;
	if (lock !== void 0 && state === "unknown") return unanswered(id, expected, "the shadow file says nothing");
	return check(id, (wanted.shell ?? shell) === shell && (lock ?? state) === state, expected, `${shell}, ${state}`);
}
/** 127.0.0.1 in an address of /proc/net/tcp, in the byte order of the machine (ours are little-endian); ::1 and ::ffff:127.0.0.1. */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/i;
function listening(wanted, lines) {
	const open = {
		tcp: /* @__PURE__ */ new Set(),
		udp: /* @__PURE__ */ new Set()
	};
	for (const line of lines ?? []) {
		const [, protocol, address = "", port = ""] = /^(tcp|udp)6? ([0-9A-F]+):([0-9A-F]{4})$/i.exec(line) ?? [];
		if (protocol !== void 0 && !LOOPBACK.test(address)) open[protocol].add(Number.parseInt(port, 16));
	}
	const rows = ["tcp", "udp"].flatMap((protocol) => wanted[protocol].map((port) => {
		const id = `port ${port}/${protocol}`;
		if (lines === void 0) return unanswered(id, "listening");
		const there = open[protocol].has(port);
		return check(id, there, "listening", there ? "listening" : "nobody listens");
	}));
	if (!wanted.only) return rows;
	const others = ["tcp", "udp"].flatMap((protocol) => [...open[protocol]].filter((port) => !wanted[protocol].includes(port)).map((port) => `${port}/${protocol}`));
	const row = lines === void 0 ? unanswered("ports others", "none") : check("ports others", others.length === 0, "none", others.join(", ") || "none");
	return [...rows, row];
}
function installed(name, lines) {
	const [id, wanted] = [`package ${name}`, "installed, its files unchanged"];
	if (lines === void 0) return unanswered(id, wanted, "the guest has no rpm to ask");
	const [first = ""] = lines;
	if (!first.startsWith("installed ")) return check(id, false, wanted, "not installed");
	const changed = lines.filter((line) => line.startsWith("changed ")).map((line) => line.slice(8));
	const nevra = first.slice(10);
	return check(id, changed.length === 0, wanted, changed.length === 0 ? nevra : `${nevra}: ${changed.slice(0, 5).join("; ")}`);
}
// packages/boot-test-qemu/src/verdict/scripts.ts
/** What a shell says of a program that was ended by SIGTERM. */
const ENDED = 143;
/**
* One check for each script of the user's, by its exit code, or one for each of its tests where it speaks TAP (testanything.org): it has
* a plan, `1..N`. `names` in the order in which they were asked.
*/
function checkScripts(names, { facts }) {
	return names.flatMap((name, index) => checkScript(`script ${name}`, facts[`script:${index + 1}`]));
}
function checkScript(id, lines) {
	const exit = lines?.findLast((line) => line.startsWith("exit "));
	if (lines === void 0 || exit === void 0) return [unanswered(id, "exit code 0")];
	const status = Number(exit.slice(5));
	const said = lines.flatMap((line) => line.startsWith("said ") ? [line.slice(5)] : []);
	const itself = ended(id, status, said);
	const plan = said.map((line) => /^1\.\.(\d+)/.exec(line)?.[1]).find((count) => count !== void 0);
	if (plan === void 0) return [itself];
	const tests = said.flatMap((line) => tapTest(id, line));
	const missing = Number(plan) - tests.length;
	return [
		...tests,
		...missing === 0 ? [] : [check(`${id}: plan`, false, `${plan} tests`, `${tests.length} tests`)],
		...status === 0 || status !== ENDED && tests.some(({ verdict }) => verdict === "fail") ? [] : [itself]
	];
}
function ended(id, status, said) {
	const last = said.findLast((line) => line.trim() !== "");
	const words = last === void 0 ? "" : `: ${last}`;
	const how = status === ENDED ? `not done after 120 s, or ended by SIGTERM` : `exit code ${status}`;
	return check(id, status === 0, "exit code 0", `${how}${words}`);
}
function tapTest(id, line) {
	const [, not, number, text = ""] = /^(not )?ok\b\s*(\d*)\s*-?\s*(.*)$/.exec(line) ?? [];
	if (number === void 0) return [];
	const [, name = "", directive] = /^(.*?)\s*(?:#\s*(.*))?$/.exec(text) ?? [];
	const title = `${id}: ${name === "" ? `test ${number}` : name}`;
	if (directive !== void 0 && /^(skip|todo)/i.test(directive)) return [{
		id: title,
		verdict: "skipped",
		expected: "ok",
		actual: directive
	}];
	return [check(title, not === void 0, "ok", not === void 0 ? "ok" : "not ok")];
}
// packages/boot-test-qemu/src/verdict/expect.ts
/** Compare what the image promises with what the guest said, one row for each promise, in a fixed order. `now`: the host's clock, milliseconds since 1970. */
function checkPromises(expected, answer, upSeconds, accelerator, now) {
	const { promises } = expected;
	return [
		state(promises.unitsFailed, answer),
		failedUnits(promises.unitsFailed, answer),
		equal("kernel-release", expected.kernelRelease, answer.kernelRelease),
		equal("hostname", promises.hostname, answer.hostname),
		equal("default-target", promises.defaultTarget, answer.defaultTarget),
		...Object.entries(promises.sysctl).map(([key, value]) => sysctl(key, value, answer)),
		...promises.modules.map((name) => moduleThere(name, answer)),
		...promises.unitsEnabled.map((unit) => enabled(unit, answer)),
		...promises.unitsMasked.map((unit) => masked(unit, answer)),
		...checkExpectations(promises.expect ?? {}, answer, now),
		...checkScripts(expected.scripts ?? [], answer),
		bootSeconds(promises.bootSeconds, upSeconds, accelerator)
	];
}
function equal(id, expected, actual) {
	return actual === "" ? unanswered(id, expected) : check(id, expected === actual, expected, actual);
}
/** `degraded` means failed units, which have a row of their own. */
function state(allowedFailures, answer) {
	const wanted = allowedFailures > 0 ? ["running", "degraded"] : ["running"];
	const good = wanted.includes(answer.state) || answer.state === "degraded" && answer.failedUnits.length > 0;
	if (answer.state === "unknown" || answer.state === "") return unanswered("systemd-state", wanted.join(" or "), "unknown: systemd could not be asked");
	const waiting = answer.jobs.length === 0 ? "" : `, still busy with ${answer.jobs.slice(0, 5).join("; ")}`;
	return check("systemd-state", good, wanted.join(" or "), `${answer.state}${waiting}`);
}
function failedUnits(allowed, answer) {
	const failed = answer.failedUnits;
	const wanted = allowed === 0 ? "0" : `at most ${allowed}`;
	if (!answer.failedListed) return unanswered("units-failed", wanted, "unknown: systemd could not be asked");
	const names = failed.length === 0 ? "0" : `${failed.length}: ${failed.join(", ")}`;
	return check("units-failed", failed.length <= allowed, wanted, names);
}
/** Values with several numbers are separated by a tab in /proc/sys and by blanks in sysctl.d. */
function sysctl(key, wanted, answer) {
	const id = `sysctl ${key}`;
	const actual = answer.sysctl[key];
	if (answer.sysctlMissing.includes(key)) return check(id, false, wanted, "the kernel has no such key");
	if (actual === void 0) return unanswered(id, wanted);
	return check(id, words(wanted) === words(actual), words(wanted), words(actual));
}
const words = (value) => value.trim().split(/\s+/).join(" ");
function moduleThere(name, answer) {
	const [id, wanted] = [`module ${name}`, "loaded, built in or loadable"];
	const found = answer.moduleStates[moduleName(name)];
	if (found === void 0) return unanswered(id, wanted);
	if (found === "unknown") return unanswered(id, wanted, "not loaded, and the guest has no modprobe to ask");
	return check(id, /^(loaded|builtin|loadable)$/.test(found), wanted, found);
}
/** States in which a unit is started without being asked for; `static` and `indirect` units are started by others. */
const ENABLED = /^(enabled|enabled-runtime|static|indirect|alias|generated|linked)$/;
/** The unit as systemd knows it; undefined where it was not asked or did not say. */
function told(unit, answer) {
	const found = answer.units[unit];
	return found?.load === "unknown" ? void 0 : found;
}
function enabled(unit, answer) {
	const id = `enabled ${unit}`;
	const found = told(unit, answer);
	if (found === void 0) return unanswered(id, "enabled");
	return check(id, ENABLED.test(found.file), "enabled", `${found.file} (${found.load}, ${found.active})`);
}
function masked(unit, answer) {
	const id = `masked ${unit}`;
	const found = told(unit, answer);
	if (found === void 0) return unanswered(id, "masked");
	const actual = `${found.load === "not-found" ? "not-found" : found.file} (${found.active})`;
	return check(id, found.load.startsWith("masked"), "masked", actual);
}
/** A time only binds where the CPU is real. */
function bootSeconds(limit, up, accelerator) {
	const id = "boot-seconds";
	const actual = up === null ? "unknown" : up.toFixed(1);
	if (accelerator === "kvm") return {
		...check(id, up !== null && up <= limit, `at most ${limit}`, actual),
		...up === null ? { verdict: "broken" } : {}
	};
	return {
		id,
		verdict: "skipped",
		expected: `at most ${limit} under KVM`,
		actual: `${actual} emulated`
	};
}
// packages/boot-test-qemu/src/verdict/result.ts
/** One boot as the manifest has it: what the judge decided, what the guest said, and whether that is what was promised. */
function bootResult(path, { run, tier, noProbe, command }, expected, accelerator, now, measured = { checks: [] }) {
	const seconds = timeline$1(path, run);
	const { decision } = run;
	const checks = [...run.answer === void 0 || decision.cause === "emergency" ? [] : checkPromises(expected, run.answer, seconds.up, accelerator.kind, now), ...measured.checks];
	const unmet = checks.filter(({ verdict }) => verdict === "fail");
	const unknown = checks.filter(({ verdict }) => verdict === "broken");
	const common = {
		path,
		accelerator,
		command: [...command],
		seconds,
		cpuSeconds: run.cpuSeconds,
		probe: run.probe,
		tier,
		guest: run.answer === void 0 ? null : guest(run.answer),
		checks,
		...unitStarts(run),
		...portsHeard(run),
		...measured.instructions === void 0 ? {} : { instructions: measured.instructions },
		...measured.footprint === void 0 ? {} : { footprint: measured.footprint },
		lastLines: run.judge.transcript.excerpt(decision.line)
	};
	if (decision.verdict !== "pass") {
		const why = decision.cause === "probe-silent" && noProbe !== void 0 ? ` No probe was in it: ${noProbe}.` : "";
		return {
			...common,
			verdict: decision.verdict,
			cause: decision.cause,
			summary: `${decision.summary}${why}`
		};
	}
	const bad = unmet.length > 0 ? unmet : unknown;
	if (bad.length > 0) return {
		...common,
		verdict: unmet.length > 0 ? "fail" : "broken",
		cause: "expectation",
		summary: `It boots, but ${tell(bad[0])}${bad.length > 1 ? ` (and ${bad.length - 1} more)` : ""}.`
	};
	if (run.answer === void 0) {
		const summary = "A login prompt came up and no fault on the console; nothing else was looked at (`probe: none`).";
		return {
			...common,
			verdict: "pass",
			cause: null,
			summary
		};
	}
	const up = seconds.up === null ? "" : ` in ${seconds.up.toFixed(1)} s`;
	return {
		...common,
		verdict: "pass",
		cause: null,
		summary: `Up${up}; ${kept(checks)}.`
	};
}
const tell = ({ id, verdict, actual, expected }) => verdict === "broken" ? `${id} could not be found out (${actual}); expected: ${expected}` : `${id} is ${actual} instead of ${expected}`;
function kept(checks) {
	const passed = checks.filter(({ verdict }) => verdict === "pass").length;
	return `${passed} of ${passed} promises kept`;
}
/** Seconds with one decimal more than a person needs. */
const round = (seconds) => Math.max(0, Math.round(seconds * 100) / 100);
/**
* The guest's own clock counts from the start of the kernel, ours from the first instruction; where they met (the answer)
* tells how far apart they are. Without an answer only the console's marks are known.
*/
function timeline$1(path, { answer, answeredAt, decision, judge, totalMs }) {
	const mark = (ms) => ms === void 0 ? null : round(ms / 1e3);
	const total = round(totalMs / 1e3);
	const started = answer === void 0 || answeredAt === void 0 ? void 0 : answeredAt / 1e3 - answer.uptime;
	const firmware = started === void 0 ? mark(judge.marks.kernel) : round(started);
	const finished = decision.cause === "emergency" ? 0 : answer?.times["FinishTimestampMonotonic"] ?? 0;
	return {
		firmware: path === "direct" ? null : firmware,
		kernel: mark(judge.marks.initramfs),
		initramfs: started === void 0 || !answer?.pivot ? null : round(started + answer.pivot),
		up: started === void 0 || finished === 0 ? null : round(started + finished / 1e6),
		total
	};
}
/** Of several serial ports, what came over each. */
const portsHeard = ({ consoles }) => consoles.length < 2 ? {} : { consoles: consoles.map(({ port, bytes }) => ({
	port,
	bytes
})) };
/** The guest's times count from the start of its kernel. */
function unitStarts({ answer, answeredAt }) {
	const lines = answer?.facts["starts"];
	if (answer === void 0 || lines === void 0 || answeredAt === void 0) return {};
	const kernel = answeredAt / 1e3 - answer.uptime;
	return { starts: lines.flatMap((line) => {
		const [unit = "", begin, up] = line.split(" ");
		const time = (microseconds) => round(kernel + Number(microseconds) / 1e6);
		return Number(begin) > 0 ? [{
			unit,
			begin: time(begin),
			up: Number(up) > 0 ? time(up) : null
		}] : [];
	}).toSorted((a, b) => a.begin - b.begin || (a.unit < b.unit ? -1 : 1)) };
}
function guest(answer) {
	return {
		state: answer.state,
		systemd: /systemd (\d+\S*)/.exec(answer.systemd)?.[1] ?? answer.systemd,
		kernelRelease: answer.kernelRelease,
		failedUnits: [...answer.failedUnits],
		memTotalKib: answer.memTotalKib,
		memAvailableKib: answer.memAvailableKib,
		processes: answer.processes,
		modules: [...answer.modules],
		sysctl: { ...answer.sysctl },
		hostname: answer.hostname,
		cmdline: answer.cmdline,
		defaultTarget: answer.defaultTarget,
		units: { ...answer.units },
		moduleStates: { ...answer.moduleStates },
		failedLogs: Object.fromEntries(Object.entries(answer.failedLogs).map(([unit, lines]) => [unit, [...lines]]))
	};
}
/** What to tell the user about a boot: its cause, each unmet promise, and what the console warned of. */
function bootFindings(boot, { judge }) {
	const findings = [];
	if (boot.verdict !== "pass" && boot.cause !== null && boot.cause !== "expectation") {
		const hint = advice(boot.cause);
		const log = boot.checks.length > 0 ? "" : failureLog(boot);
		findings.push({
			level: "error",
			code: `boot-${boot.cause}`,
			title: `${boot.path} boot: ${boot.summary}`,
			...log === "" ? {} : { detail: log },
			...hint === void 0 ? {} : { hint }
		});
	}
	for (const check of boot.checks) {
		if (check.verdict !== "fail" && check.verdict !== "broken") continue;
		const log = check.id === "units-failed" ? failureLog(boot) : "";
		const hint = advice("expectation");
		findings.push({
			level: "error",
			code: "boot-expectation",
			title: `${boot.path} boot: ${tell(check)}`,
			...log === "" ? {} : { detail: log },
			...hint === void 0 ? {} : { hint }
		});
	}
	if (boot.cause !== null && boot.cause !== "expectation") return findings;
	if (boot.verdict === "pass" && boot.guest === null) findings.push({
		level: "warning",
		code: "boot-unprobed",
		title: `${boot.path} boot: only the console was judged: units, modules, sysctl and whatever else the image promises are not known`,
		hint: "Leave `probe` at `auto` where the image may be booted from a copy that holds the probe."
	});
	if (boot.guest !== null && judge.silent) findings.push({
		level: "warning",
		code: "console-silent",
		title: `${boot.path} boot: neither the kernel nor a login prompt wrote to the serial console`,
		hint: "Whoever watches a card over its serial line will see nothing: name that line on the kernel command line (`console=`)."
	});
	findings.push(...silentPorts(boot));
	for (const { rule, text } of judge.hits) if (rule.effect === "fault" || rule.told) findings.push({
		level: "warning",
		code: `console-${rule.id}`,
		title: `${boot.path} boot: ${text}`
	});
	for (const { rule, line } of judge.quotes) findings.push({
		level: "notice",
		code: "console-quote",
		title: `${boot.path} boot: a process of the guest, not its kernel, wrote to the console: ${judge.transcript.at(line) ?? rule.id}`,
		hint: "It counts for nothing. Whoever reads the console of a card will take it for a fault: let it write to the journal."
	});
	return findings;
}
/** Ports behind the first that the kernel was to speak to, and that nobody heard. */
function silentPorts({ path, guest, consoles = [] }) {
	const named = guest?.cmdline.split(" ") ?? [];
	return consoles.slice(1).filter(({ port, bytes }) => bytes === 0 && named.some((word) => word.split(",")[0] === `console=${port}`)).map(({ port }) => ({
		level: "warning",
		code: "console-silent",
		title: `${path} boot: nothing came over ${port}, which the kernel command line names as a console`,
		hint: `See whether the kernel has its driver, or take \`console=${port}\` off the command line.`
	}));
}
function failureLog(boot) {
	return Object.entries(boot.guest?.failedLogs ?? {}).map(([unit, lines]) => `${unit}: ${lines.join(" | ")}`).join("\n");
}
// packages/boot-test-qemu/src/boot-all.ts
/** Where the console of a boot is written. */
const consoleLog = (bench, bootPath) => path.join(bench.scratch, "logs", `boot-${bootPath}.console.log`);
/** Boot the image in every asked way, as many at once as the plan says; results in the order of the ways. */
async function bootAll(plan, ports) {
	const { bench, width } = plan;
	const { name } = bench.image.manifest;
	const ways = bench.image.boots;
	if (width === 1) return await sideBySide(ways, 1, (way) => ports.log.group(`Boot ${name}: ${way}`, () => bootOneWay(plan, way, ports)));
	return await ports.log.group(`Boot ${name}: ${ways.join(" and ")}, ${width} at once`, () => sideBySide(ways, width, (way) => bootOneWay(plan, way, named(ports, way))));
}
/** The same ports, what they tell of the work with a name before it. */
function named(ports, name) {
	const { log } = ports;
	return {
		...ports,
		log: {
			debug: (text) => log.debug(`${name}: ${text}`),
			info: (text) => log.info(`${name}: ${text}`),
			progress: (text) => log.progress(`${name}: ${text}`),
			finding: (finding) => log.finding(finding),
			group: (title, body) => log.group(title, body),
			untrusted: (source) => log.untrusted(source),
			mask: (secret) => log.mask(secret)
		}
	};
}
async function bootOneWay({ bench, accelerator, measuring }, bootPath, ports) {
	const attempted = await bootWithFallback(accelerator, (kind, singleThread) => bootOnce(bench, {
		bootPath,
		kind,
		singleThread,
		consoleLog: consoleLog(bench, bootPath)
	}, ports));
	const { done } = attempted;
	if (done.noProbe !== void 0) ports.log.info(`no probe in the guest: ${done.noProbe}`);
	const expected = {
		...bench.image.manifest,
		scripts: bench.scripts.map(({ name }) => name)
	};
	const result = (measured) => bootResult(bootPath, done, expected, attempted.accelerator, now, measured);
	const now = ports.clock.now();
	const judged = result();
	const boot = judged.verdict === "pass" ? result(await measure(measuring, bench, bootPath, done, ports)) : judged;
	return {
		boot,
		evidence: [...done.run.evidence, ...await journalOf(bench, boot, done)],
		told: await toldOf(boot, done),
		findings: [
			...attempted.findings,
			...bootFindings(boot, done.run),
			...measurementFindings(boot)
		]
	};
}
/** What the guest's journal has, for whoever looks at a red boot or at a system that is not content. */
async function journalOf(bench, { path: name, verdict }, { run }) {
	const lines = run.answer?.facts["journal"] ?? [];
	if (lines.length === 0 || verdict === "pass" && run.answer?.state === "running") return [];
	const file = path.join(bench.scratch, `${name}-journal.txt`);
	await writeFile(file, lines.map((line) => `${cleanLine(line)}\n`).join(""));
	return [{
		role: "journal",
		file
	}];
}
/** What the timeline shows of a boot. */
const toldOf = async (boot, { run }) => ({
	boot,
	transcript: run.judge.transcript,
	line: run.decision.line,
	screen: await screenOf(run.evidence)
});
/** The screenshot as PNG, where there is one. */
async function screenOf(evidence) {
	const screen = evidence.find(({ role }) => role === "screenshot");
	return screen === void 0 ? void 0 : await readFile(screen.file);
}
// packages/boot-test-qemu/src/choose-accelerator.ts
/** The accelerator for guests of `arch`, as the user wants it. Throws UserError where `kvm` was asked for and does not work. */
async function chooseAccelerator(asked, arch, ports) {
	if (asked === "tcg") return {
		kind: "tcg",
		reason: "requested",
		detail: "Emulation (TCG) was asked for.",
		probeMs: 0
	};
	const found = await probeAccelerator({ arch }, ports);
	if (asked === "kvm" && found.kind !== "kvm") throw new UserError({
		level: "error",
		code: found.reason,
		title: "KVM was asked for, but it does not run guests here",
		detail: found.detail,
		hint: "Mend that, or set `accelerator: auto` to fall back to emulation."
	});
	return found;
}
// packages/boot-test-qemu/src/machine/firmware.ts
/** Where distributions put UEFI firmware without Secure Boot keys; the first pair that exists is taken. */
const PLACES = {
	x86_64: [
		{
			code: "/usr/share/OVMF/OVMF_CODE_4M.fd",
			vars: "/usr/share/OVMF/OVMF_VARS_4M.fd"
		},
		{
			code: "/usr/share/OVMF/OVMF_CODE.fd",
			vars: "/usr/share/OVMF/OVMF_VARS.fd"
		},
		{
			code: "/usr/share/edk2/ovmf/OVMF_CODE.fd",
			vars: "/usr/share/edk2/ovmf/OVMF_VARS.fd"
		}
	],
	aarch64: [
		{
			code: "/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd",
			vars: "/usr/share/AAVMF/AAVMF_VARS.fd"
		},
		{
			code: "/usr/share/AAVMF/AAVMF_CODE.fd",
			vars: "/usr/share/AAVMF/AAVMF_VARS.fd"
		},
		{
			code: "/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw",
			vars: "/usr/share/edk2/aarch64/vars-template-pflash.raw"
		}
	],
	riscv64: [{
		code: "/usr/share/qemu-efi-riscv64/RISCV_VIRT_CODE.fd",
		vars: "/usr/share/qemu-efi-riscv64/RISCV_VIRT_VARS.fd"
	}]
};
/** The same with Secure Boot on and Microsoft's keys in the variable store. */
const SECURE_PLACES = {
	x86_64: [{
		code: "/usr/share/OVMF/OVMF_CODE_4M.secboot.fd",
		vars: "/usr/share/OVMF/OVMF_VARS_4M.ms.fd"
	}, {
		code: "/usr/share/edk2/ovmf/OVMF_CODE.secboot.fd",
		vars: "/usr/share/edk2/ovmf/OVMF_VARS.secboot.fd"
	}],
	aarch64: [{
		code: "/usr/share/AAVMF/AAVMF_CODE.ms.fd",
		vars: "/usr/share/AAVMF/AAVMF_VARS.ms.fd"
	}],
	riscv64: []
};
const PACKAGE = {
	x86_64: "ovmf (Debian, Ubuntu) or edk2-ovmf (openEuler)",
	aarch64: "qemu-efi-aarch64 (Debian, Ubuntu) or edk2-aarch64 (openEuler)",
	riscv64: "qemu-efi-riscv64 (Debian 13)"
};
/** UEFI firmware for the guest, with Secure Boot on or off. Throws UserError naming the package where none is installed. */
async function findFirmware(arch, secureBoot) {
	const places = secureBoot ? SECURE_PLACES[arch] : PLACES[arch];
	for (const place of places) if (await Promise.all([access(place.code), access(place.vars)]).then(() => true, () => false)) return place;
	throw new UserError({
		level: "error",
		code: "firmware-missing",
		title: `no UEFI firmware${secureBoot ? " with Secure Boot" : ""} for ${arch} guests is installed`,
		detail: `Looked for ${places.map((place) => place.code).join(", ")}.`,
		hint: `Install ${PACKAGE[arch]}, or boot with \`boots: direct\` only.`
	});
}
// packages/boot-test-qemu/src/measure/baseline.ts
/**
* The instruction counts in earlier boot manifests. A file that is not there is told, no more: the first run has none. Throws one
* UserError with everything that is wrong with the others.
*/
async function readBaselines(files, ports) {
	const earlier = [];
	const findings = [];
	const wrong = [];
	for (const file of files) {
		if (!await access(file).then(() => true, () => false)) {
			findings.push({
				level: "notice",
				code: "baseline-missing",
				title: `there is no baseline at ${shownPath(file, ports)} yet: instructions are counted, not judged`,
				hint: "Keep the `boot.json` of this run where the next one finds it."
			});
			continue;
		}
		const read = await readManifest("dpuos.boot/v1", file, ports, () => []);
		if (!read.ok) wrong.push(...read.findings);
		else earlier.push(...read.value.boots.flatMap(({ instructions }) => instructions ?? []));
	}
	if (wrong.length > 0) throw new UserError(wrong);
	return {
		earlier,
		findings
	};
}
// packages/boot-test-qemu/src/presets/files.ts
const PRESET_FILES = {
	"hugepages.sh": "#!/bin/sh\n# Huge pages of 2 MiB: the kernel can set some more aside, and they can be mounted, as DPDK and virtual machines need. TAP.\npages=/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages\necho 1..2\nif ! read -r before < \"$pages\"; then\n  echo \"not ok 1 - the kernel has huge pages of 2 MiB\"\n  echo \"not ok 2 - huge pages can be mounted\"\n  exit 1\nfi\necho $((before + 8)) > \"$pages\"\nread -r after < \"$pages\"\nif [ \"$after\" -ge $((before + 8)) ]; then result=ok; else result='not ok'; fi\necho \"$result 1 - 8 more huge pages of 2 MiB beside $before\"\necho \"$before\" > \"$pages\"\nmkdir -p huge\nif mount -t hugetlbfs -o pagesize=2M dpuos huge; then result=ok; else result='not ok'; fi\necho \"$result 2 - huge pages can be mounted\"\numount huge 2> /dev/null\nexit 0\n",
	"vfio.sh": "#!/bin/sh\n# VFIO: a PCI device can be taken from its driver and given to user space behind an IOMMU. Needs verify.machine with `iommu: true` and\n# `nics: 2`, and on x86_64 `intel_iommu=on` on the kernel command line. The last network card is taken, and given back. TAP.\necho 1..4\nmodprobe vfio-pci 2> /dev/null\nif [ -d /sys/bus/pci/drivers/vfio-pci ]; then result=ok; else result='not ok'; fi\necho \"$result 1 - vfio-pci is there\"\nresult='not ok'\nfor group in /sys/kernel/iommu_groups/*; do [ -d \"$group\" ] && result=ok; done\necho \"$result 2 - devices are in IOMMU groups\"\ncards=0 last=''\nfor device in /sys/bus/pci/devices/*; do\n  read -r class < \"$device/class\"\n  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac\ndone\nif [ \"$cards\" -ge 2 ]; then result=ok; else result='not ok'; fi\necho \"$result 3 - a second network card to give away ($cards found)\"\nif [ \"$cards\" -lt 2 ] || [ ! -e \"$last/iommu_group\" ]; then\n  echo \"not ok 4 - the card opens as a VFIO group\"\n  exit 1\nfi\nname=${last##*/}\necho vfio-pci > \"$last/driver_override\"\n[ -e \"$last/driver\" ] && echo \"$name\" > \"$last/driver/unbind\"\necho \"$name\" > /sys/bus/pci/drivers_probe\ngroup=$(readlink \"$last/iommu_group\")\nif [ -c \"/dev/vfio/${group##*/}\" ]; then result=ok; else result='not ok'; fi\necho \"$result 4 - the card opens as a VFIO group\"\n[ -e \"$last/driver\" ] && echo \"$name\" > \"$last/driver/unbind\"\necho > \"$last/driver_override\"\necho \"$name\" > /sys/bus/pci/drivers_probe\nexit 0\n",
	"nvme-sriov.sh": "#!/bin/sh\n# SR-IOV: an NVMe controller makes virtual functions, and one of them is given to user space behind an IOMMU. Needs verify.machine with\n# `virtual-functions: 2` and `iommu: true`, and on x86_64 `intel_iommu=on` on the kernel command line. Taken back at the end. TAP.\necho 1..4\nmodprobe nvme 2> /dev/null\nmodprobe vfio-pci 2> /dev/null\ncontroller=\nfor device in /sys/bus/pci/devices/*; do\n  read -r class < \"$device/class\"\n  # Mass storage, NVM Express (PCI Code and ID Assignment Specification).\n  case $class in 0x0108*) [ -w \"$device/sriov_numvfs\" ] && controller=$device ;; esac\ndone\nif [ -z \"$controller\" ]; then\n  echo \"not ok 1 - an NVMe controller with SR-IOV\"\n  exit 1\nfi\necho \"ok 1 - an NVMe controller with SR-IOV (${controller##*/})\"\n# They are for user space: no driver of the kernel's shall try them first.\necho 0 > \"$controller/sriov_drivers_autoprobe\"\necho 2 > \"$controller/sriov_numvfs\"\ncount=0 function=\nfor entry in \"$controller\"/virtfn*; do\n  [ -e \"$entry\" ] && count=$((count + 1)) && function=$(readlink -f \"$entry\")\ndone\nif [ \"$count\" = 2 ]; then result=ok; else result='not ok'; fi\necho \"$result 2 - two virtual functions ($count came)\"\nif [ -n \"$function\" ] && [ -e \"$function/iommu_group\" ]; then result=ok; else result='not ok'; fi\necho \"$result 3 - a virtual function is in an IOMMU group\"\nresult='not ok'\nif [ -n \"$function\" ] && [ -e \"$function/iommu_group\" ] && [ -d /sys/bus/pci/drivers/vfio-pci ]; then\n  echo vfio-pci > \"$function/driver_override\"\n  echo \"${function##*/}\" > /sys/bus/pci/drivers/vfio-pci/bind\n  group=$(readlink \"$function/iommu_group\")\n  [ -c \"/dev/vfio/${group##*/}\" ] && result=ok\nfi\necho \"$result 4 - the function opens as a VFIO group\"\n[ -e \"$function/driver\" ] && echo \"${function##*/}\" > \"$function/driver/unbind\"\necho 0 > \"$controller/sriov_numvfs\"\necho 1 > \"$controller/sriov_drivers_autoprobe\"\nexit 0\n",
	"openvswitch.sh": "#!/bin/sh\n# Open vSwitch: the kernel's datapath loads and, where the programs are there, a bridge forwards in it. TAP.\necho 1..2\nmodprobe openvswitch 2> /dev/null\nif [ -d /sys/module/openvswitch ]; then result=ok; else result='not ok'; fi\necho \"$result 1 - the datapath is in the kernel\"\nif ! command -v ovs-vsctl > /dev/null 2>&1; then\n  echo \"ok 2 - a bridge in the datapath # SKIP the image has no ovs-vsctl\"\n  exit 0\nfi\novs-vsctl --timeout=30 add-br dpuos-test && [ -d /sys/class/net/dpuos-test ]\nif [ $? = 0 ]; then result=ok; else result='not ok'; fi\necho \"$result 2 - a bridge in the datapath\"\novs-vsctl --timeout=30 --if-exists del-br dpuos-test\nexit 0\n",
	"vdpa.sh": "#!/bin/sh\n# vDPA: the kernel's simulated device and its way to user space (vhost-vdpa) load and, where the program is there, a device is made. TAP.\necho 1..3\nnumber=0\nfor module in vdpa_sim_net vhost_vdpa; do\n  number=$((number + 1))\n  modprobe \"$module\" 2> /dev/null\n  if [ -d \"/sys/module/$module\" ]; then result=ok; else result='not ok'; fi\n  echo \"$result $number - $module is in the kernel\"\ndone\nif ! command -v vdpa > /dev/null 2>&1; then\n  echo \"ok 3 - a device opens as /dev/vhost-vdpa-0 # SKIP the image has no vdpa (iproute)\"\n  exit 0\nfi\nvdpa dev add name dpuos-test mgmtdev vdpasim_net\nif [ -c /dev/vhost-vdpa-0 ]; then result=ok; else result='not ok'; fi\necho \"$result 3 - a device opens as /dev/vhost-vdpa-0\"\nvdpa dev del dpuos-test\nexit 0\n",
	"dpdk-testpmd.sh": "#!/bin/sh\n# DPDK: testpmd passes packets between two ports without hardware, and sends over a virtio card that VFIO has given to user space. The last network\n# card is taken, and given back: needs verify.machine with `nics: 2`; behind an IOMMU with `iommu: true` (on x86_64 `intel_iommu=on`), else without one. TAP.\necho 1..3\ntestpmd=\nfor name in dpdk-testpmd testpmd; do command -v \"$name\" > /dev/null 2>&1 && testpmd=$name && break; done\nif [ -z \"$testpmd\" ]; then\n  echo \"ok 1 - huge pages for its buffers # SKIP the image has no dpdk-testpmd\"\n  echo \"ok 2 - packets go round between two ports # SKIP the image has no dpdk-testpmd\"\n  echo \"ok 3 - packets are sent over a virtio card in user space # SKIP the image has no dpdk-testpmd\"\n  exit 0\nfi\n\n# Pages of 2 MiB, from which DPDK takes its buffers, beside those that are set aside already; a kernel that has run for a while must tidy up first.\npages=/sys/kernel/mm/hugepages/hugepages-2048kB\nbefore=0\n[ -r \"$pages/nr_hugepages\" ] && read -r before < \"$pages/nr_hugepages\"\necho 3 > /proc/sys/vm/drop_caches\n[ -w /proc/sys/vm/compact_memory ] && echo 1 > /proc/sys/vm/compact_memory\necho $((before + 40)) > \"$pages/nr_hugepages\" 2> /dev/null\nfree=0\n[ -r \"$pages/free_hugepages\" ] && read -r free < \"$pages/free_hugepages\"\nif [ \"$free\" -ge 32 ]; then result=ok; else result='not ok'; fi\necho \"$result 1 - huge pages for its buffers ($free)\"\n\n# run WORD…: testpmd until the end of its input; its two threads share a processor, for there may be only one. An emulated guest on a busy host needs\n# five seconds until it begins.\nrun() { sleep 10 | \"$testpmd\" --lcores '0@0,1@0' --in-memory -m 64 \"$@\" > said 2>&1; }\n\n# total DIRECTION: `most` becomes the largest count of packets that it told, as in `RX-packets: 123`; its `TX-total` has those that were dropped, too.\ntotal() {\n  direction=$1\n  most=0\n  while read -r line; do\n    # Names and numbers into words.\n    # shellcheck disable=SC2086\n    set -- $line\n    while [ $# -ge 2 ]; do\n      case $1 in \"$direction\"-packets:) [ \"$2\" -gt \"$most\" ] 2> /dev/null && most=$2 ;; esac\n      shift\n    done\n  done < said\n}\n\n# judge NUMBER WHAT: was any packet counted? What testpmd said last, where none was.\njudge() {\n  if [ \"$most\" -gt 0 ]; then\n    echo \"ok $1 - $2 ($most)\"\n  else\n    echo \"not ok $1 - $2\"\n    tail -n 12 said 2> /dev/null | while IFS= read -r line; do echo \"# $line\"; done\n  fi\n}\n\nrun --no-pci --vdev net_ring0 --vdev net_ring1 -- --auto-start --tx-first --total-num-mbufs=4096\ntotal RX\njudge 2 'packets go round between two ports'\n\ncards=0 last=''\nfor device in /sys/bus/pci/devices/*; do\n  read -r class < \"$device/class\"\n  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac\ndone\nmodprobe vfio-pci 2> /dev/null\nunsafe=/sys/module/vfio/parameters/enable_unsafe_noiommu_mode\nif [ \"$cards\" -lt 2 ]; then\n  echo \"not ok 3 - a second network card to give away ($cards found)\"\nelif [ ! -d /sys/bus/pci/drivers/vfio-pci ]; then\n  echo \"not ok 3 - vfio-pci is there, to give a card to user space\"\nelif [ ! -e \"$last/iommu_group\" ] && [ ! -w \"$unsafe\" ]; then\n  echo \"not ok 3 - an IOMMU, or a kernel that does without (CONFIG_VFIO_NOIOMMU), to give a card to user space\"\nelse\n  name=${last##*/}\n  [ -e \"$last/iommu_group\" ] || echo 1 > \"$unsafe\"\n  echo vfio-pci > \"$last/driver_override\"\n  [ -e \"$last/driver\" ] && echo \"$name\" > \"$last/driver/unbind\"\n  echo \"$name\" > /sys/bus/pci/drivers_probe\n  # Physical addresses: QEMU's virtio cards do not go through the IOMMU.\n  run --iova-mode=pa -a \"$name\" -- --auto-start --forward-mode=txonly --total-num-mbufs=4096\n  total TX\n  judge 3 'packets are sent over a virtio card in user space'\n  [ -e \"$last/driver\" ] && echo \"$name\" > \"$last/driver/unbind\"\n  echo > \"$last/driver_override\"\n  echo \"$name\" > /sys/bus/pci/drivers_probe\nfi\necho \"$before\" > \"$pages/nr_hugepages\" 2> /dev/null\nexit 0\n"
};
// packages/boot-test-qemu/src/presets/presets.ts
/** Tests of what DPUs are for, that run in the guest as scripts of the user's do. */
const PRESETS = [
	"hugepages",
	"vfio",
	"nvme-sriov",
	"openvswitch",
	"vdpa",
	"dpdk-testpmd"
];
/** The scripts of presets; their checks are called `script preset NAME: …`. */
const presetScripts = (names) => names.map((name) => ({
	name: `preset ${name}`,
	data: Buffer.from(PRESET_FILES[`${name}.sh`])
}));
// packages/boot-test-qemu/src/read-scripts.ts
/** Read them. Throws one UserError with each that is missing, or that no kernel could run. */
async function readScripts(files, ports) {
	const scripts = [];
	const wrong = [];
	for (const file of files) {
		const shown = shownPath(file, ports);
		const data = await readFile(file).catch((error) => error);
		if (data instanceof Error) wrong.push({
			level: "error",
			code: "script-unreadable",
			title: `the script ${shown} cannot be read: ${data.code === "ENOENT" ? "there is no such file" : data.message}`,
			hint: "Correct the input `scripts`."
		});
		else if (!/^(#!|\x7fELF)/.test(data.subarray(0, 4).toString("latin1"))) wrong.push({
			level: "error",
			code: "script-without-interpreter",
			title: `the script ${shown} does not say who runs it`,
			hint: "Let its first line be `#!/bin/sh`, or another program that the image has.",
			at: {
				file: shown,
				line: 1
			}
		});
		else scripts.push({
			name: path.basename(file),
			data
		});
	}
	if (wrong.length > 0) throw new UserError(wrong);
	return scripts;
}
// packages/action-kit/src/render/junit.ts
/** JUnit XML as Jenkins, GitLab and GitHub's reporters read it. `fail` is a failure, `broken` an error. */
function junit$1(name, suites) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeXml(name)}">\n${suites.map(suite).join("")}</testsuites>\n`;
}
function suite({ name, cases, output = [], seconds }) {
	const number = (verdict) => cases.filter((one) => one.verdict === verdict).length;
	const counts = `tests="${cases.length}" failures="${number("fail")}" errors="${number("broken")}" skipped="${number("skipped")}"`;
	const said = output.length === 0 ? "" : `<system-out>${output.map(escapeXml).join("\n")}</system-out>\n`;
	const body = cases.map((one) => testcase$1(name, one)).join("") + said;
	return `<testsuite name="${escapeXml(name)}" ${counts} time="${time(seconds)}">\n${body}</testsuite>\n`;
}
const TAGS = {
	pass: "",
	fail: "failure",
	broken: "error",
	skipped: "skipped"
};
function testcase$1(suiteName, { name, verdict, message, output = "", seconds }) {
	const open = `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(name)}" time="${time(seconds)}"`;
	const tag = TAGS[verdict];
	const inner = [...tag === "" ? [] : [`<${tag} message="${escapeXml(message)}"/>`], ...output === "" ? [] : [`<system-out>${escapeXml(output)}</system-out>`]].join("");
	return inner === "" ? `${open}/>\n` : `${open}>${inner}</testcase>\n`;
}
const time = (seconds) => seconds?.toFixed(3) ?? "0";
/** Text and attribute values of XML 1.0: markup escaped, characters that XML cannot hold replaced. */
function escapeXml(text) {
	return text.replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "�").replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
// packages/boot-test-qemu/src/report/junit.ts
/** One suite for each boot, one case for the boot itself and one for each check. */
function junit(image, boots) {
	return junit$1("dpuos boot", boots.map((boot) => ({
		name: `${image}.${boot.path}`,
		seconds: boot.seconds.total,
		output: boot.lastLines,
		cases: [itself$1(boot), ...boot.checks.map(testcase)]
	})));
}
function itself$1(boot) {
	const check = {
		id: "boots",
		verdict: boot.cause === "expectation" ? "pass" : boot.verdict,
		expected: "the system is up",
		actual: boot.summary
	};
	return {
		...testcase(check),
		seconds: boot.seconds.total
	};
}
const testcase = ({ id, verdict, expected, actual }) => ({
	name: id,
	verdict,
	message: `expected ${expected}, found ${actual}`
});
// packages/boot-test-qemu/src/report/tap.ts
/** TAP version 13 (testanything.org): one test for each boot and each of its checks. What could not be found out is not ok. */
function tap(image, boots) {
	const rows = boots.flatMap((boot) => [itself(boot), ...boot.checks].map((check) => ({
		name: `${image} ${boot.path}: ${check.id}`,
		check
	})));
	const lines = rows.flatMap(({ name, check }, index) => test(index + 1, name, check));
	return [
		"TAP version 13",
		`1..${rows.length}`,
		...lines,
		""
	].join("\n");
}
/** The boot as a check; a failed expectation has its own. */
function itself(boot) {
	return {
		id: "boots",
		verdict: boot.cause === "expectation" ? "pass" : boot.verdict,
		expected: "the system is up",
		actual: boot.summary
	};
}
function test(number, name, { verdict, expected, actual }) {
	const text = name.replaceAll(/[#\s]+/g, " ");
	if (verdict === "skipped") return [`ok ${number} - ${text} # SKIP ${actual.replaceAll(/\s+/g, " ")}`];
	if (verdict === "pass") return [`ok ${number} - ${text}`];
	return [
		`not ok ${number} - ${text}`,
		"  ---",
		`  severity: ${verdict}`,
		`  expected: ${JSON.stringify(expected)}`,
		`  actual: ${JSON.stringify(actual)}`,
		"  ..."
	];
}
// packages/boot-test-qemu/src/report/timeline-style.ts
/** The whole style sheet of the page. */
const STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5d6877;--line:#dfe3e9;--track:#e9ecf1;
--pass:#1a7f4b;--fail:#c4302b;--broken:#a35a00;--skipped:#697380;
--kernel:#2f6fde;--drivers:#7b57c9;--system:#c2447f;--packages:#0e8a86;--services:#d0761b;--unowned:#8a94a3;
--boot:#5b86a6;--over:#b3bac5;--firmware:#8a94a3;--initramfs:#7b57c9}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#1a2029;--ink:#e7ebf1;--soft:#98a4b3;--line:#2b3440;--track:#28313d;
--pass:#4cc38a;--fail:#ff7069;--broken:#f0a94a;--skipped:#98a4b3;
--kernel:#4d86ea;--drivers:#9070dc;--system:#d6608f;--packages:#2aa39f;--services:#d98a3d;--unowned:#6c7787;
--boot:#6d97b5;--over:#4a5565;--firmware:#6c7787;--initramfs:#9070dc}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:26px;margin:0;letter-spacing:-.01em}
h2{font-size:17px;margin:0 0 14px}
h3{font-size:14px;margin:18px 0 6px}
p{margin:6px 0}
.sub{color:var(--soft)}
header{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;margin-bottom:20px}
header>div{flex:1 1 320px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 16px}
.badge{display:inline-block;white-space:nowrap;padding:1px 10px;border-radius:99px;font-size:13px;font-weight:600;color:#fff;background:var(--skipped)}
header .badge{font-size:16px;padding:5px 18px}
.badge.pass{background:var(--pass)}.badge.fail,.badge.bad{background:var(--fail)}.badge.broken,.badge.warn,.badge.waived{background:var(--broken)}
@media (prefers-color-scheme:dark){.badge{color:#11151b}}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin:0 0 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px}
.card b{display:block;font-size:22px;line-height:1.25;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th{font-weight:600;color:var(--soft);text-align:left;font-size:13px}
th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.bar{width:34%;min-width:140px;vertical-align:middle}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{overflow-wrap:anywhere}
pre{background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px;overflow-x:auto;margin:8px 0}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:10px 0 0;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.meter{fill:var(--pass);display:block;width:100%;height:10px;border-radius:5px;background:var(--track)}
.f-kernel{fill:var(--kernel)}.f-drivers{fill:var(--drivers)}.f-system{fill:var(--system)}.f-packages{fill:var(--packages)}
.f-services{fill:var(--services)}.f-unowned{fill:var(--unowned)}
.b-kernel{background:var(--kernel)!important}.b-drivers{background:var(--drivers)!important}.b-system{background:var(--system)!important}
.b-packages{background:var(--packages)!important}.b-services{background:var(--services)!important}.b-unowned{background:var(--unowned)!important}
.b-boot{background:var(--boot)!important}.b-over{background:var(--over)!important}.b-firmware{background:var(--firmware)!important}
.b-initramfs{background:var(--initramfs)!important}.b-pass{background:var(--pass)!important}.b-fail{background:var(--fail)!important}
.b-broken{background:var(--broken)!important}
.f-boot{fill:var(--boot)}.f-over{fill:var(--over)}.f-fail{fill:var(--fail)}.f-warn,.f-waived,.f-broken{fill:var(--broken)}
details{margin-top:10px}main>details{margin:0 0 16px}
summary{cursor:pointer;color:var(--soft)}
.finding{border-left:4px solid var(--skipped);padding:2px 0 2px 12px;margin:10px 0}
.finding.error{border-color:var(--fail)}.finding.warning{border-color:var(--broken)}
footer{color:var(--soft);font-size:13px;text-align:center}
@media (max-width:560px){main{padding:16px 10px 40px}section{padding:14px 12px}
.rows thead{display:none}.rows tr{display:block;padding:6px 0;border-bottom:1px solid var(--line)}.rows tr:last-child{border:0}
.rows td{display:block;position:relative;padding:1px 0 1px 38%;border:0}.rows td:empty{display:none}.rows td.n{text-align:left}
.rows td::before{content:attr(data-name);position:absolute;left:0;color:var(--soft);font-weight:400}
.rows td:first-child{padding-left:0;font-weight:600}.rows td:first-child::before{display:none}
.rows td.n{white-space:normal}}

:root{--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--mark:#5a4a12}}
main{max-width:1400px}
h1{margin-bottom:14px}h2{margin-bottom:6px}h3 a{font-weight:400;margin-left:8px}a{color:var(--kernel)}
table{margin:8px 0}pre{white-space:pre-wrap}
.phases{position:relative;height:18px;border-radius:6px;overflow:hidden;background:var(--track);margin:12px 0 6px}
.phases i{position:absolute;top:0;bottom:0}
.firmware{background:var(--firmware)}.kernel{background:var(--kernel)}.initramfs{background:var(--initramfs)}.services{background:var(--services)}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
@media (max-width:900px){.beside{grid-template-columns:minmax(0,1fr)}}
ol.chart{list-style:none;margin:0;padding:0;font-size:13px}
ol.chart li{display:grid;grid-template-columns:minmax(0,38%) 1fr 58px;gap:8px;align-items:center;padding:1px 0}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.track{position:relative;height:10px;border-radius:3px;background:var(--track);overflow:hidden}
.track i{position:absolute;top:0;bottom:0;min-width:2px;background:var(--services)}
.never .track i{background:var(--fail)}.never .took{color:var(--fail)}
.took{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
.console{max-height:640px;overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:8px 10px;font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.console div{display:grid;grid-template-columns:48px minmax(0,1fr);gap:10px}
.console time{color:var(--soft);text-align:right}.console span{white-space:pre-wrap;overflow-wrap:anywhere}
.console .decided{background:var(--mark);border-radius:4px}
.screen{max-width:100%;border:1px solid var(--line);border-radius:8px;margin-top:8px}
`;
// packages/boot-test-qemu/src/report/timeline.ts
/** Console lines on the page; all of them are in the log file. */
const MOST_LINES = 3e3;
/** Seconds below which a unit's start is no news. */
const SHORT = .1;
/** The boots of an image as one self-contained page: no scripts, nothing loaded, every text escaped, for consoles are written by whoever runs in the guest. */
function timeline(image, told) {
	return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark"><title>${image}: boots</title>
<style>${new Markup(STYLE)}</style></head><body><main>
<h1>${image}</h1>
${told.map((one) => section(one))}
</main></body></html>
`.text;
}
function section(told) {
	const { boot } = told;
	return html`<section id="${boot.path}"><h2>${boot.path} boot ${badge(boot.verdict)}</h2>
<p>${boot.summary}</p>
<p class="sub">${boot.accelerator.kind.toUpperCase()}: ${boot.accelerator.detail}</p>
${phaseBar(boot)}
${failures(boot)}
${display(told)}
<div class="beside"><div>${chart(boot)}</div><div>${consoleLines(told)}</div></div>
${boot.command.length === 0 ? "" : html`<details><summary>The command, to watch this boot</summary><pre>${boot.command.join(" ")}</pre></details>`}
</section>`;
}
const badge = (verdict) => html`<span class="badge ${verdict}">${verdict}</span>`;
const seconds$1 = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
/** Place on an axis that ends at `end`, as CSS has it. */
const at = (value, end) => `${(Math.max(0, value) / end * 100).toFixed(2)}%`;
/** End of a boot's axis: until it was up, or all of it. */
const endOf = ({ seconds: { up, total } }) => Math.max(.01, up ?? total);
/** The phases that were seen, each from the end of the one before. */
function phases({ path, seconds: { firmware, kernel, initramfs, up } }) {
	const ends = [
		...path === "uefi" ? [["firmware", firmware]] : [],
		["kernel", kernel],
		["initramfs", initramfs],
		["services", up]
	];
	let from = 0;
	return ends.flatMap(([name, to]) => {
		if (to === null) return [];
		const phase = [
			name,
			from,
			to
		];
		from = to;
		return [phase];
	});
}
function phaseBar(boot) {
	const all = phases(boot);
	if (all.length === 0) return html`<p class="sub">No phase was seen to its end.</p>`;
	const end = endOf(boot);
	return html`<div class="phases" role="img" aria-label="${all.map(([name, from, to]) => `${name} ${seconds$1(to - from)}`).join(", ")}">${all.map(([name, from, to]) => html`<i class="${name}" style="left:${at(from, end)};width:${at(to - from, end)}" title="${name}: ${seconds$1(to - from)}"></i>`)}</div>
<p class="legend">${all.map(([name, from, to]) => html`<span><i class="${name}"></i>${name} ${seconds$1(to - from)}</span>`)}</p>`;
}
function failures(boot) {
	const bad = boot.checks.filter(({ verdict }) => verdict === "fail" || verdict === "broken");
	if (bad.length === 0) return nothing$1;
	const row = ({ id, verdict, expected, actual }) => html`<tr><td>${badge(verdict)}</td><td><code>${id}</code></td><td><code>${expected}</code></td><td><code>${actual}</code></td></tr>`;
	return html`<div class="scroll"><table><thead><tr><th></th><th>promise</th><th>expected</th><th>found</th></tr></thead><tbody>${bad.map(row)}</tbody></table></div>`;
}
function display({ screen, transcript }) {
	if (screen === void 0) return nothing$1;
	const source = `data:image/png;base64,${Buffer.from(screen).toString("base64")}`;
	return html`<details${transcript.count === 0 ? new Markup(" open") : nothing$1}><summary>The display when the test ended</summary><img class="screen" src="${source}" alt="Screenshot of the guest’s display"></details>`;
}
function chart(boot) {
	const { starts } = boot;
	if (starts === void 0) return html`<h3>Units</h3><p class="sub">When units started is not known: the guest did not say.</p>`;
	const end = endOf(boot);
	const took = ({ begin, up }) => (up ?? end) - begin;
	const [slow, quick] = [starts.filter((one) => took(one) >= SHORT), starts.filter((one) => took(one) < SHORT)];
	const row = (one) => html`<li class="${one.up === null ? "never" : ""}"><span class="name">${one.unit}</span><span class="track"><i style="left:${at(one.begin, end)};width:${at(Math.min(took(one), end - one.begin), end)}"></i></span><span class="took">${one.up === null ? "not up" : seconds$1(took(one))}</span></li>`;
	return html`<h3>Units, by when they began (0-${seconds$1(end)})</h3>
<ol class="chart">${slow.map(row)}</ol>
${quick.length === 0 ? nothing$1 : html`<details><summary>${quick.length} units that took less than ${SHORT} s</summary><ol class="chart">${quick.map(row)}</ol></details>`}`;
}
function consoleLines({ transcript, line }) {
	const lines = transcript.tail(MOST_LINES);
	const left = transcript.count - lines.length;
	return html`<h3>Console${line === void 0 ? "" : html` <a href="#line-${line}">the line that decided</a>`}</h3>
${left === 0 ? nothing$1 : html`<p class="sub">${left} earlier lines are in the log file.</p>`}
<div class="console" tabindex="0" role="region" aria-label="Console">${lines.map(({ number, at: when, text }) => html`<div${number === line ? html` class="decided" id="line-${number}"` : ""}><time>${(when / 1e3).toFixed(1)}</time><span>${text}</span></div>`)}</div>`;
}
// packages/boot-test-qemu/src/report/files.ts
const EXTENSIONS = {
	"qemu-state": "qemu.txt",
	screenshot: "screen.png",
	"dnf-log": "dnf.log",
	journal: "journal.txt"
};
/** Put console logs, the results in all their forms and, last, the manifest into the output folder. */
async function writeResults(output, { image, result, told, report, consoleLogs, evidence }, ports) {
	const logs = [];
	for (const log of consoleLogs) {
		const target = path.join(output, path.basename(log));
		await ports.fs.publish(log, target);
		logs.push(target);
	}
	const kept = evidence.map((one) => ({
		...one,
		target: path.join(output, `boot-${one.path}.${EXTENSIONS[one.role]}`)
	}));
	for (const { file, target } of kept) await ports.fs.publish(file, target);
	const results = path.join(output, "boot.junit.xml");
	const page = path.join(output, "boot.html");
	const forms = [
		[
			"junit",
			results,
			junit(image, result.boots)
		],
		[
			"tap",
			path.join(output, "boot.tap"),
			tap(image, result.boots)
		],
		[
			"summary",
			path.join(output, "boot.md"),
			markdown("boot-test-qemu", result.verdict, report)
		],
		[
			"timeline",
			page,
			timeline(image, told)
		]
	];
	for (const [, file, text] of forms) await ports.fs.writeFile(file, text);
	return {
		manifest: await writeManifest({
			...result,
			inputs: { digest: digest(result) },
			files: [
				...await Promise.all(forms.map(([role, file]) => fileEntry(role, file, output, ports))),
				...await Promise.all(logs.map((log) => fileEntry("console-log", log, output, ports))),
				...await Promise.all(kept.map(({ role, target }) => fileEntry(role, target, output, ports)))
			]
		}, output, ports),
		junit: results,
		timeline: page,
		consoleLogs: logs.join("\n")
	};
}
/** Over what shaped the result: the image, the machines it was booted in, and the tools. */
function digest({ image, tool, tools, boots }) {
	const machines = boots.map(({ path: bootPath, accelerator, command }) => [
		bootPath,
		accelerator.kind,
		command
	]);
	return digestOf([
		image,
		tool,
		tools,
		machines
	]);
}
// packages/boot-test-qemu/src/report/report.ts
/** Everything a boot test has to say. */
function bootReport(image, verdict, boots, findings) {
	const accelerator = boots[0]?.accelerator;
	return {
		headline: headline(image, boots),
		verdict,
		facts: [...accelerator === void 0 ? [] : [{
			name: "accelerator",
			value: `${accelerator.kind.toUpperCase()}: ${accelerator.detail}`
		}], ...boots.flatMap((boot) => [...idle(boot), ...portsOf(boot)])],
		tables: [
			bootTable(boots),
			...countTable(boots),
			...boots.flatMap((boot) => footprintTable(boot)),
			...boots.map((boot) => checkTable(boot))
		],
		excerpts: boots.flatMap((boot) => boot.verdict === "pass" ? [] : evidence(boot)),
		findings
	};
}
function headline(image, boots) {
	const bad = boots.find((boot) => boot.verdict !== "pass");
	if (bad !== void 0) return `${image}, ${bad.path} boot: ${bad.summary}`;
	if (boots.length === 0) return `${image} was not booted: no way to boot it was asked for.`;
	return `${image} boots: ${boots.map((boot) => boot.guest === null ? `${boot.path} (by its console alone)` : `${boot.path} in ${seconds(boot.seconds.up)}`).join(", ")}.`;
}
const seconds = (value) => value === null ? "–" : `${value.toFixed(1)} s`;
function idle({ path, guest }) {
	if (guest === null) return [];
	const { memTotalKib: total, memAvailableKib: available } = guest;
	const used = total === null || available === null ? "an unknown amount" : `${((total - available) / 1024).toFixed(0)} MiB`;
	const value = `${guest.state}, systemd ${guest.systemd}, ${used} of memory in use, ${guest.processes ?? "unknown"} processes, ${guest.modules.length} modules`;
	return [{
		name: `${path}: guest`,
		value
	}];
}
function portsOf({ path, consoles }) {
	if (consoles === void 0) return [];
	const each = consoles.map(({ port, bytes }) => `${port} ${bytes === 0 ? "silent" : `${bytes} bytes`}`);
	return [{
		name: `${path}: serial ports`,
		value: `${each.join(", ")}; the first is the console`
	}];
}
function bootTable(boots) {
	return {
		title: "Boots (seconds from the first instruction to the end of each phase)",
		columns: [
			{ name: "boot" },
			{ name: "verdict" },
			...[
				"firmware",
				"kernel",
				"initramfs",
				"up",
				"CPU"
			].map((name) => ({
				name,
				align: "right"
			})),
			{ name: "result" }
		],
		rows: boots.map((boot) => [
			boot.path,
			boot.verdict,
			...[
				boot.seconds.firmware,
				boot.seconds.kernel,
				boot.seconds.initramfs,
				boot.seconds.up
			].map(seconds),
			seconds(boot.cpuSeconds),
			boot.summary
		])
	};
}
function countTable(boots) {
	const counted = boots.flatMap(({ path, instructions }) => instructions === void 0 ? [] : [{
		path,
		...instructions
	}]);
	if (counted.length === 0) return [];
	const count = (value) => value === null ? "–" : millions(value);
	return [{
		title: "Instructions until each phase has ended (smallest of equal boots on one emulated CPU)",
		columns: [{ name: "boot" }, ...[
			"firmware",
			"kernel",
			"up",
			"spread",
			"baseline"
		].map((name) => ({
			name,
			align: "right"
		}))],
		rows: counted.map(({ path, kernel, initramfs, up, runs, baseline }) => [
			path,
			path === "uefi" ? count(kernel) : "–",
			count(initramfs),
			count(up),
			`${spread(runs).toFixed(3)} %`,
			typeof baseline === "number" ? count(baseline) : "–"
		])
	}];
}
/** Units in the table; the others are in the manifest. */
const TOP_UNITS = 15;
function footprintTable({ path, footprint }) {
	if (footprint === void 0) return [];
	const { units, wakeups, window, memoryKib, processes, threads, kernelThreads, timers } = footprint;
	const memory = memoryKib === null ? "an unknown amount" : `${(memoryKib / 1024).toFixed(0)} MiB`;
	return [{
		title: `Idle for ${window.toFixed(0)} s, ${path} boot: ${memory} of memory in use, ${processes} processes with ${threads} threads, ${kernelThreads} kernel threads, ${wakeups} wake-ups a second, ${timers.length} timers`,
		columns: [{ name: "unit" }, ...[
			"memory",
			"processes",
			"threads",
			"wake-ups/s"
		].map((name) => ({
			name,
			align: "right"
		}))],
		rows: units.slice(0, TOP_UNITS).map((unit) => [
			unit.unit,
			`${(unit.pssKib / 1024).toFixed(1)} MiB`,
			String(unit.processes),
			String(unit.threads),
			unit.wakeups.toFixed(1)
		]),
		detail: true
	}];
}
const WEIGHT = {
	fail: 0,
	broken: 1,
	pass: 2,
	skipped: 3
};
function checkTable(boot) {
	const rows = boot.checks.toSorted((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict]);
	return {
		title: `Promises, ${boot.path} boot`,
		columns: [
			{ name: "promise" },
			{ name: "verdict" },
			{ name: "expected" },
			{ name: "found" }
		],
		rows: rows.map((row) => [
			row.id,
			row.verdict,
			row.expected,
			row.actual
		]),
		detail: true
	};
}
function evidence(boot) {
	return [{
		title: `Console, ${boot.path} boot`,
		lines: boot.lastLines
	}, ...boot.command.length === 0 ? [] : [{
		title: `To watch this boot (${boot.path})`,
		lines: [boot.command.map(quote).join(" ")]
	}]];
}
/** As a shell takes it. */
function quote(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
// packages/boot-test-qemu/src/upgrade/load.ts
/** Read and verify them; undefined where no upgrade is asked for. Throws one UserError with everything that does not fit. */
async function loadUpgrade({ image: imageFile, upgradeFrom, toolchain: toolchainFile, upgradeTests: tests }, next, ports) {
	if (upgradeFrom === void 0) return void 0;
	if (toolchainFile === void 0) throw new UserError(noToolchain);
	const old = await loadImage(upgradeFrom, ["uefi"], ports);
	const read = await readManifest("dpuos.toolchain/v1", toolchainFile, ports);
	if (!read.ok) throw new UserError(read.findings);
	const wrong = mismatches(shownPath(upgradeFrom, ports), old.manifest, next, read.value);
	if (wrong.length > 0) throw new UserError(wrong);
	await requireTools("upgrade", next.arch, ports);
	return {
		old,
		tests,
		imageFile,
		toolchain: read.value,
		toolchainFile
	};
}
const noToolchain = {
	level: "error",
	code: "upgrade-without-toolchain",
	title: "`upgrade-from` needs `toolchain`: where the packages of the new release are",
	hint: "Pass the `toolchain.json` that the image was made with."
};
function mismatches(file, old, next, toolchain) {
	const wrong = [];
	if (old.arch !== next.arch) wrong.push([`${file} is an image for ${old.arch}, and the new one is for ${next.arch}`, "No upgrade leads from one to the other: name an earlier release of the same image."]);
	if (toolchain.arch !== next.arch) wrong.push([`the toolchain is for ${toolchain.arch}, and the image for ${next.arch}`, "Pass the `toolchain.json` that the image was made with."]);
	return wrong.map(([title, hint]) => ({
		level: "error",
		code: "upgrade-mismatch",
		title,
		hint
	}));
}
// packages/boot-test-qemu/src/upgrade/files.ts
const UPGRADE_FILES = {
	"upgrade.sh": "#!/bin/sh\n# Upgrades the running system with its own dnf from the repository on the second disk, which carries the label dpuos-repo. Says what happened, one\n# `WORD REST` a line; judged on the host (judge.ts). With `cut=yes` the power goes when a quarter of the transaction is done.\ncut=no\nrepository=/run/dpuos-repository\nwork=/run/dpuos-upgrade\nmkdir -p $repository $work/repos.d\n\ntool=\nfor name in dnf yum; do\n  file=/usr/bin/$name\n  if [ -x \"$file\" ]; then\n    [ -n \"$tool\" ] || tool=$file\n  elif [ -L \"$file\" ]; then\n    echo \"dangling $file $(readlink \"$file\")\"\n  fi\ndone\nif [ -z \"$tool\" ]; then\n  echo 'fault no-dnf'\n  exit 1\nfi\n\nif ! mount -t ext4 -o ro LABEL=dpuos-repo $repository 2> $work/mount; then\n  echo \"fault no-repository $(head -n 1 $work/mount)\"\n  exit 1\nfi\ncp $repository/dpuos.repo $work/repos.d/ || exit 1\n\n# Python keeps what it writes into a file for later otherwise.\nexport PYTHONUNBUFFERED=1 LC_ALL=C.UTF-8\nrun() {\n  \"$tool\" -y --setopt=reposdir=$work/repos.d --setopt=cachedir=$work/cache --setopt=install_weak_deps=False \"$@\" > $work/log 2>&1\n}\n\n# dnf numbers the steps of its transaction: `  Upgrading  : bash-5.2-1.x86_64  12/80`, behind one of another kind: `  Preparing  :  1/1`.\nwatch() {\n  while sleep 0.2; do\n    step=$(sed -n -e 's|^ *Upgrading .* \\([0-9]*/[0-9]*\\) *$|\\1|p' -e 's|^ *Installing .* \\([0-9]*/[0-9]*\\) *$|\\1|p' $work/log | tail -n 1)\n    done=${step%%/*} all=${step##*/}\n    all=${all%% *}\n    [ -n \"$step\" ] && [ \"$((done * 4))\" -ge \"$all\" ] || continue\n    # Above every log level, so that the console has it.\n    echo \"<0>dpuos: the power goes at step $done of $all\" > /dev/kmsg\n    sleep 1\n    echo b > /proc/sysrq-trigger\n    # Where the kernel has no such key.\n    systemctl reboot --force --force\n  done\n}\nif [ $cut = yes ]; then watch & fi\n\nrun upgrade\nstatus=$?\nwhile IFS= read -r line; do echo \"dnf $line\"; done < $work/log\necho \"upgrade $status\"\n# After an upgrade that was cut short, packages are there twice.\nif [ $status = 0 ] && [ -n \"$(rpm -qa --qf '%{NAME}.%{ARCH}\\n' | grep -v -e '^kernel' -e '^gpg-pubkey' | sort | uniq -d)\" ]; then\n  run remove --duplicates\n  status=$?\n  while IFS= read -r line; do echo \"dnf $line\"; done < $work/log\n  echo \"duplicates $status\"\nfi\numount $repository\nexit $status\n",
	"inspect.sh": "#!/bin/sh\n# What is installed, what differs from its packages, which kernels and which of somebody else's modules are there, and which of the files named at\n# the end lie in the root. The content of files is compared for the packages alone that are named there (`=NEVRA`): an emulated guest takes minutes\n# for all. Says `WORD REST` a line, and `told WORD` after a list that is whole; judged on the host (judge.ts).\nwork=/run/dpuos-inspect\nmkdir -p $work\n\nrpm -qa --qf '%{NAME}-%{EVR}.%{ARCH}\\n' > $work/packages && {\n  while IFS= read -r line; do\n    case $line in gpg-pubkey-*) ;; *) echo \"package $line\" ;; esac\n  done < $work/packages\n  echo 'told package'\n}\n\nsed -n '/^exit # lists$/,$p' \"$0\" > $work/lists\n\n# Its exit code says only that something differs.\nif command -v rpm > /dev/null 2>&1; then\n  rpm -Va --nodeps --nomtime --noscripts --nofiledigest > $work/verify 2> /dev/null\n  set --\n  while IFS= read -r line; do case $line in =*) set -- \"$@\" \"${line#=}\" ;; esac; done < $work/lists\n  [ $# = 0 ] || rpm -V --nodeps --nomtime --noscripts -- \"$@\" >> $work/verify 2> /dev/null\n  while IFS= read -r line; do echo \"verify $line\"; done < $work/verify\n  echo 'told verify'\nfi\n\nrunning=$(uname -r)\nfor folder in /lib/modules/*/; do\n  folder=${folder%/}\n  release=${folder##*/}\n  [ -e \"$folder/modules.dep\" ] || continue\n  echo \"kernel $release\"\n  for place in extra updates weak-updates; do\n    [ -d \"$folder/$place\" ] || continue\n    find \"$folder/$place\" -name '*.ko*' > $work/modules\n    while IFS= read -r file; do\n      name=${file##*/}\n      name=${name%%.ko*}\n      state=missing\n      if modprobe -n -q \"$name\" 2> /dev/null && modprobe --show-depends \"$name\" > $work/depends 2> /dev/null; then\n        state=loadable\n        while read -r verb needed _; do [ \"$verb\" != insmod ] || [ -e \"$needed\" ] || state=missing; done < $work/depends\n        [ $state = missing ] || modprobe -q \"$name\" 2> /dev/null || state=refused\n      fi\n      echo \"vendor $release $name $state $running\"\n    done < $work/modules\n  done\ndone\necho 'told kernel'\n\n# One process for many files: starting one takes an emulated guest a fiftieth of a second. The sum behind several is no file.\nsizes() { [ $# = 0 ] || wc -c -- \"$@\" | while read -r size file; do [ \"$file\" = total ] || echo \"there $size $file\"; done; }\nset --\nwhile IFS= read -r file; do\n  case $file in /*) [ -e \"$file\" ] && [ ! -d \"$file\" ] && set -- \"$@\" \"$file\" ;; esac\n  [ $# -lt 200 ] || { sizes \"$@\" && set --; }\ndone < $work/lists\nsizes \"$@\"\necho 'told there'\nexit # lists\n"
};
// packages/boot-test-qemu/src/upgrade/judge.ts
/** Most names in one sentence. */
const NAMED = 5;
const few = (names) => `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}`;
/** Did dnf upgrade the system? Where it could not even start because it was cut away, the check says which line of the definition took it. */
function dnfChecks(upgrade, old) {
	const [id, expected] = ["dnf upgrade", "exit code 0"];
	if (upgrade === void 0) return [unanswered(id, expected, "not done in time")];
	const { fault, upgraded, duplicates } = upgrade;
	if (fault !== void 0) return [check(id, false, expected, faultText(fault, upgrade, old))];
	if (upgraded === void 0) return [unanswered(id, expected)];
	const failed = scriptlets(upgrade.log);
	return [
		check(id, upgraded === 0, expected, `exit code ${upgraded}${upgraded === 0 ? "" : `: ${reason(upgrade.log)}`}`),
		check("dnf upgrade: scriptlets", failed.length === 0, "none fails", failed.length === 0 ? "none failed" : few(failed)),
		...duplicates === void 0 ? [] : [check("dnf remove --duplicates", duplicates === 0, expected, `exit code ${duplicates}: ${reason(upgrade.log)}`)]
	];
}
function faultText(fault, { dangling }, { removed, packages }) {
	if (!fault.startsWith("no-dnf")) return `the repository could not be mounted: ${fault.replace(/^\S+ ?/, "")}`;
	const [broken] = dangling;
	if (broken === void 0) return packages.some(({ name }) => name === "dnf" || name === "yum") ? "neither dnf nor yum can be run, though their packages are installed" : "the image has neither dnf nor yum";
	const name = broken.target.split("/").at(-1) ?? broken.target;
	const cut = removed.find(({ what }) => what.split("/").at(-1) === name);
	const why = cut === void 0 ? "" : `, which ${cut.rule} cut`;
	return `${dangling.map(({ link }) => link).join(" and ")} cannot be run: they need ${name}${why}`;
}
/** dnf's own words for a failure: `Error: …` and what follows, else its last line. */
function reason(log) {
	const lines = log.map((line) => line.trim()).filter((line) => line !== "");
	const error = lines.findIndex((line) => /^(Error|error)\b/.test(line));
	return (error < 0 ? lines.slice(-1) : lines.slice(error, error + 4)).join(" ");
}
const scriptlets = (log) => [...new Set(log.flatMap((line) => {
	const [, where = "", code = ""] = /(%\S+\(\S+\)) scriptlet failed, (?:exit status|signal) (\d+)/.exec(line) ?? [];
	return where === "" ? [] : [`${where} (${code})`];
}))];
/** What an upgraded system must be: the packages of the new release, and no file that differs from its package since. */
function upgradedChecks(before, after, next) {
	return [
		packagesCheck(before, after, next),
		verifyCheck(before, after),
		...vendorChecks(after)
	];
}
function packagesCheck(before, after, next) {
	const [id, expected] = ["upgraded packages", "those of the new release"];
	if (before.packages === void 0 || after.packages === void 0) return unanswered(id, expected);
	const had = new Set(before.packages.map(nameOfNevra));
	const has = new Set(after.packages.map(bare));
	const behind = next.packages.filter(({ nevra, name }) => had.has(name) && !has.has(bare(nevra)));
	const told = behind.length === 0 ? `all ${next.packages.filter(({ name }) => had.has(name)).length}` : "";
	return check(id, behind.length === 0, expected, `${told}${behind.length === 0 ? "" : `not upgraded to ${few(behind.map(({ nevra }) => nevra))}`}`);
}
/** rpm tells an epoch of 0 where the package sets one. */
const bare = (nevra) => nevra.replace(/-0:/, "-");
/** `SM5DLUGTP c /path` or `missing   c /path` (rpm(8)): attributes c and g are files that are meant to change. */
const MEANT_TO_CHANGE = /^(?:\S{8,9}|missing)\s+[cg]\s+\//;
const pathOf = (line) => line.slice(line.indexOf("/"));
function verifyCheck(before, after) {
	const [id, expected] = ["rpm -Va", "no file differs that did not before"];
	if (before.verify === void 0 || after.verify === void 0) return unanswered(id, expected);
	const known = new Set(before.verify.map(pathOf));
	const drift = [...new Set(after.verify)].filter((line) => line.includes("/") && !known.has(pathOf(line)) && !MEANT_TO_CHANGE.test(line));
	return check(id, drift.length === 0, expected, drift.length === 0 ? "none" : `${drift.length}: ${few(drift)}`);
}
/** Each module that a vendor put beside another kernel, for the one that runs now. */
function vendorChecks({ vendor }) {
	const there = new Set(vendor.filter(({ release, running }) => release === running).map(({ name }) => name));
	return vendor.filter(({ release, running, name }) => release !== running && !there.has(name)).map(({ name, release, state, running }) => check(`vendor module ${name}`, state === "loadable", `loads into ${running}`, state === "refused" ? `refused by ${running}: it was made for ${release}` : `not there for ${running}, only for ${release}`));
}
/** Files that a cut had taken away and that an upgrade brought back: what the upgraded card has more than a fresh one. */
function returnedFindings(after, asked) {
	if (after.there === void 0) return [{
		level: "warning",
		code: "upgrade-files-unknown",
		title: "upgraded: whether files came back that a cut had taken away could not be found out"
	}];
	const back = after.there.filter(({ path }) => asked.has(path)).toSorted((a, b) => b.size - a.size);
	if (back.length === 0) return [];
	const bytes = back.reduce((sum, { size }) => sum + size, 0);
	const names = back.map(({ path, size }) => `${path} (${formatMiB(size)}, ${asked.get(path)})`);
	return [{
		level: "warning",
		code: "upgrade-files-back",
		title: `upgraded: ${back.length} ${back.length === 1 ? "file" : "files"} of ${formatMiB(bytes)} came back that a cut had taken away`,
		detail: names.slice(0, 20).join("\n"),
		hint: "Packages bring all their files with each upgrade. Leave out the package instead of its files, or install cards anew instead of upgrading them."
	}];
}
/** Files that were cut from either release, with the rule; folders and packages are none. */
function cutFiles(...releases) {
	const files = /* @__PURE__ */ new Map();
	for (const { removed } of releases) for (const { kind, what, rule } of removed) if (kind !== "package" && /^\/[^\n\r]+$/.test(what)) files.set(what, rule);
	return files;
}
// packages/boot-test-qemu/src/upgrade/repository.ts
/** By which upgrade.sh finds it; ext4 labels have at most 16 characters. */
const LABEL = "dpuos-repo";
/** Where upgrade.sh mounts it. */
const MOUNT = "/run/dpuos-repository";
/** Room for ext4's own tables, and what a file's last block wastes: bytes. */
const SPARE = 32 * 2 ** 20;
const SPARE_FILE = 8192;
/**
* A read-only disk with the RPMs of the image's lock that the old release does not have, and their metadata, as a dnf repository: an emulated dnf
* takes its time over every package that it reads of. Every RPM is verified by sha256 and signature here, and by
* signature again in the guest. Throws UserError where the lock or a package cannot be had.
*/
async function makeRepositoryDisk(request, folder, ports) {
	const { image, toolchain, toolchainFile } = request;
	const locked = await lockedPackages(request, ports);
	const entries = locked.filter(({ nevra }) => !request.had.has(nevra));
	const keyFolder = path.dirname(toolchainFile);
	const { repositories, dnfCache } = toolchain;
	const taken = await takeLocked(entries, {
		repositories,
		keyFolder,
		dnfCache
	}, ports);
	if (taken.missing.length > 0) throw new UserError(unavailable(taken.missing));
	const tree = path.join(folder, "repository");
	await mkdir(path.join(tree, "keys"), { recursive: true });
	for (const { file, nevra } of taken.packages) {
		const place = path.join(tree, `${nevra.replace(/-\d+:/, "-")}.rpm`);
		await link(file, place).catch(() => copyFile(file, place));
	}
	await ports.proc.run([
		"createrepo_c",
		"-q",
		"--no-database",
		"--",
		tree
	], { timeoutMs: 6e5 });
	const used = new Set(taken.packages.map(({ repository }) => repository));
	const keys = [];
	for (const key of new Set(repositories.filter(({ id }) => used.has(id)).flatMap(({ gpgkey }) => gpgkey))) {
		const place = `keys/${keys.length + 1}`;
		await copyFile(path.resolve(keyFolder, key), path.join(tree, place));
		keys.push(`file://${MOUNT}/${place}`);
	}
	const unsigned = repositories.some(({ id, gpgkey }) => used.has(id) && gpgkey.length === 0);
	await writeFile(path.join(tree, "dpuos.repo"), repoFile(image, keys, unsigned));
	const disk = path.join(folder, "repository.ext4");
	const bytes = taken.packages.reduce((sum, { size }) => sum + size + SPARE_FILE, SPARE);
	const options = [
		"-q",
		"-t",
		"ext4",
		"-O",
		"^has_journal",
		"-m",
		"0",
		"-L",
		LABEL,
		"-d",
		tree
	];
	await ports.proc.run([
		"mke2fs",
		...options,
		disk,
		`${Math.ceil(bytes / 1024)}k`
	], { timeoutMs: 6e5 });
	const served = new Set(locked.map(({ nevra }) => nevra));
	const own = image.packages.filter(({ nevra }) => !served.has(nevra));
	return {
		file: disk,
		findings: [...taken.findings, ...own.length === 0 ? [] : [notServed(own)]]
	};
}
function repoFile({ distro }, keys, unsigned) {
	return [
		"[dpuos-upgrade]",
		`name=The new release (${distro}), as it is locked`,
		`baseurl=file://${MOUNT}`,
		"enabled=1",
		`gpgcheck=${unsigned ? 0 : 1}`,
		...keys.length === 0 ? [] : [`gpgkey=${keys.join(" ")}`],
		""
	].join("\n");
}
async function lockedPackages({ image, imageFile }, ports) {
	const entry = image.files.find(({ role }) => role === "lock");
	const shown = shownPath(imageFile, ports);
	if (entry === void 0) throw new UserError({
		level: "error",
		code: "image-without-file",
		title: `${shown} lists no lock, so what the new release consists of is not known`,
		hint: "Let tailor-image of the same version write it.",
		at: { file: shown }
	});
	const file = listedFile(imageFile, entry);
	const read = readLock(await readFile(file, "utf8"), shownPath(file, ports));
	if (!read.ok) throw new UserError(read.findings);
	return read.value.lock.arches[image.arch]?.packages ?? [];
}
const unavailable = (missing) => ({
	level: "error",
	code: "upgrade-packages-missing",
	title: `${missing.length} ${missing.length === 1 ? "package" : "packages"} of the new release cannot be had any more, for example ${missing[0]?.nevra ?? ""}`,
	hint: "Run tailor-image and this test on the same machine, or with the same cache, and with the toolchain that the image was made with."
});
const notServed = (own) => ({
	level: "notice",
	code: "upgrade-local-packages",
	title: `${own.length} ${own.length === 1 ? "package" : "packages"} of the new release came as RPM files and not from a repository, so the upgrade does not have them: ${own.slice(0, 5).map(({ nevra }) => nevra).join(", ")}`
});
// packages/boot-test-qemu/src/upgrade/said.ts
/** The lines of the script at `index` (from 1), by their first word; undefined when it did not end. */
function saidBy(index, { facts }) {
	const lines = facts[`script:${index}`];
	if (lines?.at(-1)?.startsWith("exit ") !== true) return void 0;
	const said = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, word = "", rest = ""] = /^said (\S+) ?(.*)$/.exec(line) ?? [];
		said.set(word, [...said.get(word) ?? [], cleanLine(rest)]);
	}
	return said;
}
/** Read what inspect.sh said as script `index`. */
function inspectionOf(index, answer) {
	const said = saidBy(index, answer);
	const whole = (word) => said?.get("told")?.includes(word) === true ? said.get(word) ?? [] : void 0;
	return {
		packages: whole("package"),
		verify: whole("verify"),
		kernels: whole("kernel"),
		vendor: (whole("kernel") === void 0 ? [] : said?.get("vendor") ?? []).map((line) => {
			const [release = "", name = "", state = "", running = ""] = line.split(" ");
			return {
				release,
				name,
				state,
				running
			};
		}),
		there: whole("there")?.map((line) => {
			const [, size = "0", path = ""] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
			return {
				path,
				size: Number(size)
			};
		})
	};
}
/** Read what upgrade.sh said as script `index`; undefined when it did not end. */
function upgradeOf(index, answer) {
	const said = saidBy(index, answer);
	if (said === void 0) return void 0;
	const status = (word) => {
		const [text] = said.get(word) ?? [];
		return text === void 0 ? void 0 : Number(text);
	};
	return {
		upgraded: status("upgrade"),
		duplicates: status("duplicates"),
		fault: said.get("fault")?.[0],
		dangling: (said.get("dangling") ?? []).map((line) => {
			const [link = "", target = ""] = line.split(" ");
			return {
				link,
				target
			};
		}),
		log: said.get("dnf") ?? []
	};
}
// packages/boot-test-qemu/src/upgrade/prove.ts
/** Seconds that dnf has in the guest, and that looking at every file of every package has there: emulated, dnf needs a minute or two. */
const UPGRADE_SECONDS = 1800;
const INSPECT_SECONDS = 600;
/** `rpm -Va` names each file that a cut took away. */
const INSPECT_LINES = 15e3;
/** dnf writes some four for each package; with those above less than a probe's answer may have (MAX_RECORDS). */
const UPGRADE_LINES = 4e3;
/**
* Boot the old release, upgrade it with its own dnf to the image under test, and boot that; then, where asked for, the old kernel again, and the same
* upgrade with the power cut in its midst. Resolves with one result for each boot: those behind one that failed are left out.
*/
async function proveUpgrade(request, bench, accelerator, ports) {
	const { old, tests } = request;
	const next = bench.image;
	const had = new Set(old.manifest.packages.map(({ nevra }) => nevra));
	const { file: data, findings } = await ports.log.group("Make the repository of the new release", async () => makeRepositoryDisk({
		...request,
		image: next.manifest,
		had
	}, await ports.fs.scratch("repository"), ports));
	const cut = cutFiles(old.manifest, next.manifest);
	const brought = next.manifest.packages.filter(({ nevra, layer }) => !had.has(nevra) && layer !== "kernel").map(({ nevra }) => nevra);
	const boots = [];
	const run = async (step) => {
		const done = await ports.log.group(`Upgrade of ${old.manifest.name}: ${step.name}`, () => bootStep(step, bench, accelerator, ports));
		boots.push(done.booted);
		return done;
	};
	const good = ({ booted }) => booted.boot.verdict === "pass";
	const upgrading = {
		reboot: true,
		data,
		expected: () => old.manifest
	};
	const after = (name, disk, before) => ({
		name,
		image: next,
		disk,
		withOwn: true,
		scripts: [inspect([...brought.map((nevra) => `=${nevra}`), ...cut.keys()])],
		expected: () => next.manifest,
		checks: ({ run: { answer } }, index) => answer === void 0 ? [] : upgradedChecks(before, inspectionOf(index, answer), next.manifest),
		findings: ({ run: { answer } }, index) => answer === void 0 ? [] : returnedFindings(inspectionOf(index, answer), cut)
	});
	const upgrade = await run({
		...upgrading,
		name: "upgrade",
		image: old,
		scripts: [inspect([]), upgradeScript(false)],
		checks: ({ run: { answer } }, index) => answer === void 0 ? [] : dnfChecks(upgradeOf(index + 1, answer), old.manifest)
	});
	const { answer } = upgrade.done.run;
	if (!good(upgrade) || answer === void 0) return {
		boots,
		findings
	};
	const before = inspectionOf(upgrade.index, answer);
	await run(after("upgraded", upgrade.done.disk, before));
	const sameKernel = old.manifest.kernelRelease === next.manifest.kernelRelease;
	if (tests.includes("rollback") && !sameKernel) {
		const { kernelRelease } = old.manifest;
		await run({
			name: "rollback",
			image: next,
			disk: upgrade.done.disk,
			kernel: kernelRelease,
			scripts: [],
			expected: () => ({
				...next.manifest,
				kernelRelease
			}),
			checks: () => []
		});
	}
	if (tests.includes("power-cut")) {
		const cutShort = await run({
			...upgrading,
			name: "power-cut",
			image: old,
			scripts: [upgradeScript(true)],
			checks: () => []
		});
		if (good(cutShort)) {
			const repair = await run({
				...upgrading,
				name: "repair",
				image: old,
				disk: cutShort.done.disk,
				scripts: [upgradeScript(false)],
				expected: ({ run: { answer: said } }) => ({
					...old.manifest,
					kernelRelease: said?.kernelRelease ?? old.manifest.kernelRelease
				}),
				checks: ({ run: { answer: said } }, index) => said === void 0 ? [] : dnfChecks(upgradeOf(index, said), old.manifest)
			});
			if (good(repair)) await run(after("repaired", repair.done.disk, before));
		}
	}
	return {
		boots,
		findings: [...findings, ...sameKernel && tests.includes("rollback") ? [noRollback] : []]
	};
}
const noRollback = {
	level: "notice",
	code: "upgrade-same-kernel",
	title: "both releases have the same kernel: there is none to go back to, and no rollback was tried"
};
/** `list`: paths to look for, and `=NEVRA` of packages to verify by content. */
const inspect = (list) => ({
	name: "inspect",
	data: Buffer.from(`${UPGRADE_FILES["inspect.sh"]}${list.map((one) => `${one}\n`).join("")}`),
	seconds: INSPECT_SECONDS,
	lines: INSPECT_LINES
});
const UPGRADE = "upgrade";
const upgradeScript = (cut) => ({
	name: UPGRADE,
	data: Buffer.from(cut ? UPGRADE_FILES["upgrade.sh"].replace("\ncut=no\n", "\ncut=yes\n") : UPGRADE_FILES["upgrade.sh"]),
	seconds: UPGRADE_SECONDS,
	lines: UPGRADE_LINES
});
async function bootStep(step, bench, accelerator, ports) {
	const own = step.withOwn === true ? bench.scripts : [];
	const scripts = [...own, ...step.scripts];
	const image = step.disk === void 0 ? step.image : {
		...step.image,
		disk: {
			...step.image.disk,
			...step.disk
		}
	};
	const extra = scripts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) * 1e3;
	const { watchSeconds: _, ...rest } = bench;
	const machine = {
		...rest,
		image,
		scripts,
		limits: (kind) => {
			const limits = bench.limits(kind);
			return {
				...limits,
				timeoutMs: limits.timeoutMs + extra
			};
		}
	};
	const { kernel, reboot, data } = step;
	const attempted = await bootWithFallback(accelerator, (kind, singleThread) => bootOnce(machine, {
		bootPath: "uefi",
		kind,
		singleThread,
		step: step.name,
		...kernel === void 0 ? {} : { kernel },
		...reboot === void 0 ? {} : { reboot },
		...data === void 0 ? {} : { data },
		consoleLog: consoleLog(bench, step.name)
	}, ports));
	const { done } = attempted;
	const index = own.length + 1;
	const expected = {
		...step.expected(done),
		scripts: own.map(({ name }) => name)
	};
	const judged = bootResult(step.name, done, expected, attempted.accelerator, ports.clock.now(), { checks: step.checks(done, index) });
	const told = step.name === "power-cut" ? asCut(judged, done) : judged;
	const boot = step.disk === void 0 ? told : {
		...told,
		command: []
	};
	ports.log.info(`${step.name}: ${boot.verdict}: ${boot.summary}`);
	const evidence = [
		...boot.verdict === "pass" ? [] : done.run.evidence,
		...await journalOf(bench, boot, done),
		...await dnfLog(step, done, index, bench.scratch)
	];
	const findings = told !== judged ? [] : bootFindings(boot, done.run);
	return {
		booted: {
			boot,
			told: await toldOf(boot, done),
			evidence,
			findings: [
				...attempted.findings,
				...findings,
				...step.findings?.(done, index) ?? []
			]
		},
		done,
		index
	};
}
/** What dnf wrote in the guest, for whoever asks why. */
async function dnfLog({ name, scripts }, { run: { answer } }, first, folder) {
	const index = scripts.findIndex((one) => one.name === UPGRADE);
	const log = index < 0 || answer === void 0 ? void 0 : upgradeOf(first + index, answer)?.log;
	if (log === void 0 || log.length === 0) return [];
	const file = path.join(folder, `${name}-dnf.log`);
	await writeFile(file, `${log.join("\n")}\n`);
	return [{
		role: "dnf-log",
		file
	}];
}
/** What upgrade.sh tells the console before it takes the power away. */
const CUT = /dpuos: the power goes at (step \d+ of \d+)/;
/** Lines of the console among which it is looked for. */
const CONSOLE_TAIL = 200;
/** A boot that was to end in the midst of the transaction. */
function asCut(boot, { run }) {
	const said = run.judge.transcript.tail(CONSOLE_TAIL).findLast(({ text }) => CUT.test(text));
	const at = CUT.exec(said?.text ?? "")?.[1];
	if (boot.cause === "reset" && at !== void 0) return {
		...boot,
		verdict: "pass",
		cause: null,
		summary: `The power went at ${at} of dnf’s transaction.`
	};
	if (run.answer === void 0) return boot;
	return {
		...boot,
		verdict: "broken",
		cause: "expectation",
		summary: "The power did not go in the midst of the upgrade: dnf was done, or failed, before."
	};
}
// packages/boot-test-qemu/src/verdict/policy-findings.ts
/** What `verify.console` allowed in all boots of a run, and which entries allowed nothing. */
function policyFindings({ allowed }) {
	return allowed.map(({ rule, reason, lines }) => lines > 0 ? {
		level: "notice",
		code: "console-allowed",
		title: `${lines} console line${lines === 1 ? "" : "s"} of rule ${rule} allowed by verify.console: ${reason}`
	} : {
		level: "notice",
		code: "console-allow-unused",
		title: `no console line of rule ${rule} came in any boot, though verify.console allows it (${reason})`,
		hint: "Remove the entry when the fault is gone: it would hide the next one."
	});
}
// packages/boot-test-qemu/src/test-image.ts
/** What the guest may write, beside copies of the boot partition: bytes asked of the scratch folder. */
const ROOM = 512 * 2 ** 20;
/** Boot an image in every asked way, as many at once as the host has room for, and put everything that is said of it into `output`. */
async function testImage(image, output, inputs, ports) {
	const { arch, name } = image.manifest;
	const upgrade = await loadUpgrade({
		...inputs,
		image: image.file
	}, image.manifest, ports);
	const accelerator = await ports.log.group("Choose the accelerator", async () => {
		const chosen = await chooseAccelerator(inputs.accelerator, arch, ports);
		ports.log.info(`${chosen.kind.toUpperCase()} (${chosen.reason}): ${chosen.detail}`);
		return chosen;
	});
	const scripts = [...presetScripts(inputs.presets ?? []), ...await readScripts(inputs.scripts ?? [], ports)];
	const baselines = await readBaselines(inputs.baseline ?? [], ports);
	const watched = inputs.measure?.includes("footprint") ?? false;
	const emulator = await qemu(image, ports);
	const means = {
		cpus: availableParallelism(),
		memory: await memoryAvailable(),
		qemu: emulator.qemuVersion
	};
	const { model, findings: scaled } = modelFor(arch, image.manifest.promises.machine ?? {}, inputs, means, accelerator.kind);
	const bench = {
		image,
		...emulator,
		firmware: upgrade !== void 0 || image.boots.includes("uefi") ? await findFirmware(arch, model.secureBoot) : void 0,
		model,
		policy: new Policy(image.manifest.promises.console),
		probe: inputs.probe,
		scripts,
		...watched ? { watchSeconds: 10 } : {},
		scratch: await ports.fs.scratch("boot", { inMemory: ROOM }),
		limits: (kind) => limitsFor(kind, inputs)
	};
	const measuring = {
		instructions: inputs.measure?.includes("instructions") ?? false,
		footprint: watched,
		earlier: baselines.earlier,
		maxGrowth: inputs.maxGrowth
	};
	await mkdir(path.join(bench.scratch, "logs"));
	const boots = [];
	const told = [];
	const evidence = [];
	const findings = [
		...baselines.findings,
		...scaled,
		...untestedParts(model, upgrade === void 0 ? image.boots : ["uefi"])
	];
	const all = [...await bootAll({
		bench,
		accelerator,
		measuring,
		width: widthFor(image.boots.length, model, means, inputs.parallel)
	}, ports)];
	if (upgrade !== void 0) {
		const proof = await proveUpgrade(upgrade, bench, accelerator, ports);
		all.push(...proof.boots);
		findings.push(...proof.findings);
	}
	for (const done of all) {
		const bootPath = done.boot.path;
		ports.log.info(`${done.boot.verdict}: ${done.boot.summary}`);
		boots.push(done.boot);
		told.push(done.told);
		evidence.push(...done.evidence.map((one) => ({
			...one,
			path: bootPath
		})));
		findings.push(...done.findings);
	}
	findings.push(...policyFindings(bench.policy));
	const disks = [image.disk, ...upgrade === void 0 ? [] : [upgrade.old.disk]];
	const changed = await ports.log.group("Check that the disk is untouched", () => changedDisks(disks, ports));
	const untouched = changed.length === 0;
	findings.unshift(...changed);
	for (const finding of findings) ports.log.finding(finding);
	const verdict = untouched ? overall(boots.map((boot) => boot.verdict)) : "broken";
	const manifest = {
		schema: "dpuos.boot/v1",
		tool: {
			name: "boot-test-qemu",
			version: ports.host.version
		},
		source: image.manifest.source,
		tools: { qemu: bench.qemuVersion },
		findings,
		arch,
		verdict,
		image: image.manifest.inputs.digest,
		untouched,
		boots
	};
	const report = bootReport(name, verdict, boots, findings);
	return {
		report,
		outputs: {
			...await writeResults(output, {
				image: name,
				result: manifest,
				told,
				report,
				consoleLogs: logFiles(bench, boots),
				evidence
			}, ports),
			verdict
		}
	};
}
/** Disks that are not what they were when they were loaded. */
async function changedDisks(disks, ports) {
	const findings = [];
	for (const { file, sha256 } of disks) {
		if ((await ports.fs.hash(file)).sha256 === sha256) continue;
		findings.push({
			level: "error",
			code: "disk-changed",
			title: `${file} changed while it was tested: nothing that was seen counts`,
			hint: "Let no other process write to the image during the test."
		});
	}
	return findings;
}
async function qemu(image, ports) {
	const { program, machine } = MACHINES[image.manifest.arch];
	const [help, version] = await Promise.all([ports.proc.run([
		program,
		"-machine",
		"help"
	]), ports.proc.run([program, "--version"])]);
	return {
		machineType: versionedMachine(machine, help.stdout),
		qemuVersion: qemuVersion(version.stdout)
	};
}
const logFiles = (bench, boots) => boots.flatMap(({ path: name, consoles = [] }) => {
	const first = consoleLog(bench, name);
	return [first, ...consoles.slice(1).map(({ port }) => portLog(first, port))];
});
// packages/boot-test-qemu/src/core.ts
/** Test each image, one after the other: every one takes what the host has room for. */
const core = async (inputs, ports) => {
	const files = [...inputs.image === void 0 ? [] : [inputs.image], ...inputs.images ?? []];
	refuse(inputs, files);
	const all = await ports.log.group("Verify the image", () => loadAll(files, inputs, ports));
	const { upgradeFrom: from, shard } = inputs;
	const { images, upgrade } = shard === void 0 ? {
		images: all,
		upgrade: true
	} : onlyShare(all, from !== void 0, shard);
	const [only] = images;
	if (all.length === 1 && only !== void 0) return await testImage(only, inputs.output, {
		...inputs,
		upgradeFrom: upgrade ? from : void 0
	}, ports);
	const tested = [];
	for (const image of images) {
		const name = folderOf(image);
		const result = await ports.log.group(name, () => testImage(image, path.join(inputs.output, name), inputs, ports));
		tested.push({
			...result,
			name
		});
	}
	const report = tested.length === 0 ? nothing(shard) : together(tested);
	const each = (of) => tested.map(({ outputs }) => of(outputs)).join("\n");
	return {
		report,
		outputs: {
			manifest: each(({ manifest }) => manifest),
			junit: each(({ junit }) => junit),
			timeline: each(({ timeline }) => timeline),
			consoleLogs: each(({ consoleLogs }) => consoleLogs),
			verdict: report.verdict
		}
	};
};
/** Throws UserError for inputs that do not go together. */
function refuse({ upgradeFrom }, files) {
	if (files.length === 0) throw new UserError({
		level: "error",
		code: "image-missing",
		title: "neither `image` nor `images` is given",
		hint: "Give the image manifest of tailor-image (`image.json`) as `image`, or several as `images`."
	});
	if (files.length > 1 && upgradeFrom !== void 0) throw new UserError({
		level: "error",
		code: "upgrade-of-several",
		title: `\`upgrade-from\` is one earlier release, and ${files.length} images are given`,
		hint: "Test the upgrade of each image in a step of its own."
	});
}
/** All images, verified; throws one UserError with what is wrong with any of them. */
async function loadAll(files, { boots }, ports) {
	const images = [];
	const findings = [];
	const names = /* @__PURE__ */ new Map();
	for (const file of files) try {
		const image = await loadImage(file, boots, ports);
		const name = folderOf(image);
		const other = names.get(name);
		if (other === void 0) names.set(name, file);
		else findings.push(sameName(name, shownPath(other, ports), shownPath(file, ports)));
		images.push(image);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		findings.push(...error.findings);
	}
	if (findings.length > 0) throw new UserError(findings);
	return images;
}
/** Of several images each has a folder of its own. */
const folderOf = ({ manifest }) => `${manifest.name}-${manifest.arch}`;
const sameName = (name, one, other) => ({
	level: "error",
	code: "image-twice",
	title: `${one} and ${other} are both ${name}, and their results would go into one folder`,
	hint: "Leave one out, or test them in steps of their own."
});
/** More parts than boots. */
const nothing = (shard) => ({
	headline: `No boot belongs to part ${shard?.index} of ${shard?.of}: there are fewer boots than parts.`,
	verdict: "skipped",
	facts: [],
	tables: [],
	excerpts: [],
	findings: []
});
// packages/boot-test-qemu/src/upgrade/upgrade-tests.ts
/** What can be tried beside the upgrade itself; `none`: nothing. */
const UPGRADE_TESTS = [
	"rollback",
	"power-cut",
	"none"
];
// packages/boot-test-qemu/src/main.ts
await runAction(defineAction({
	name: "boot-test-qemu",
	title: "dpuos boot test in QEMU",
	description: "Boots an image in QEMU, judges its console, asks a probe inside the guest whether the image keeps its promises, and leaves the image untouched.",
	branding: {
		icon: "play-circle",
		color: "green"
	},
	privilege: "user",
	post: false,
	inputs: {
		image: {
			kind: filePath,
			description: "Manifest of tailor-image (`image.json`): disk, kernel, and what the image promises of itself."
		},
		images: {
			kind: list(filePath),
			description: "More such manifests, tested one after the other; of several images each has its results in `OUTPUT/NAME-ARCH`."
		},
		shard: {
			kind: shardKind,
			description: "`1/3`: only the first third of all boots, for jobs that share the work. Which part a boot belongs to follows from the order of the images and of their boots; the proof of an upgrade is one boot more."
		},
		boots: {
			kind: list(oneOf("uefi", "direct")),
			description: "Ways to boot: `uefi` through firmware and boot loader from the disk, `direct` with kernel and initramfs handed to QEMU. Default: what the definition’s `verify.boots` says."
		},
		accelerator: {
			kind: oneOf("auto", "kvm", "tcg"),
			default: "auto",
			description: "`auto`: KVM where a probe guest is seen to run with it, else emulation (TCG). `kvm`: fail where it does not work. `tcg`: always emulate."
		},
		probe: {
			kind: oneOf(...PROBE_CHOICES),
			default: "auto",
			description: "How the probe gets into the guest: `initramfs`: an archive beside the initramfs, nothing else is touched; `credentials`: as credentials of systemd 256 and later, through the machine’s SMBIOS tables; `root`: files in a copy of an ext4 root; `auto`: the first of these that works; `none`: not at all (signed and verity images of older systemds). Then the console alone decides, and the promises are not looked at."
		},
		memory: {
			kind: byteSize,
			description: "Memory of the guest. Default: what `verify.machine` or the board says, else 1 GiB."
		},
		cpus: {
			kind: integer(1, 64),
			description: "CPUs of the guest. Default: what `verify.machine` or the board says, else 2."
		},
		parallel: {
			kind: integer(1, 16),
			description: "Boots at once. Default: as many as have a CPU of the host for each of theirs, and half of its free memory among them."
		},
		timeout: {
			kind: duration,
			description: "Limit for each boot. Default: 2 minutes under KVM, 10 minutes emulated, and up to four times that on a runner whose kernel starts slowly."
		},
		stall: {
			kind: duration,
			description: "A guest that neither writes to the console nor reads from its disk for this long hangs. Default: 45 s under KVM, 90 s emulated, and up to four times that on a slow runner."
		},
		scripts: {
			kind: list(filePath),
			description: "Your own tests: files that run as root in the guest when it is up, each with two minutes. Exit code 0 passes; one that speaks TAP (a plan `1..N`, then `ok` and `not ok`) is a check for each of its tests."
		},
		presets: {
			kind: list(oneOf(...PRESETS)),
			description: "Tests that come with dpuos and run as `scripts` do: `hugepages`, `vfio` (a card given to user space; needs `verify.machine` with `iommu` and two `nics`), `nvme-sriov` (a virtual function given to user space; needs `iommu` and `virtual-functions` there), `openvswitch` (the datapath), `vdpa` (the simulated device), `dpdk-testpmd` (packets between two ports, and over a virtio card in user space; needs two `nics`)."
		},
		measure: {
			kind: list(oneOf("instructions", "footprint")),
			description: "`instructions`: count what a boot executes, in two more boots on one emulated CPU: a number that a busy runner does not change. `footprint`: watch the idle system for ten seconds and tell memory, threads and wake-ups of each unit."
		},
		baseline: {
			kind: list(filePath),
			description: "Boot manifests (`boot.json`) of earlier runs to hold the instruction counts against; of several on the same machine the smallest counts. A file that is not there is no baseline yet."
		},
		"max-growth": {
			kind: percent$1,
			default: "2%",
			description: "How many more instructions than the baseline a boot may take. Equal boots from a disk differ by less than a third of the default."
		},
		"upgrade-from": {
			kind: filePath,
			description: "Manifest (`image.json`) of an earlier release: it is booted, upgraded with its own dnf to this image’s packages, and booted again; then it must keep this image’s promises. Needs `toolchain`."
		},
		"upgrade-tests": {
			kind: list(oneOf(...UPGRADE_TESTS)),
			default: "rollback, power-cut",
			description: "What else is tried with `upgrade-from`: `rollback` boots the old kernel after the upgrade; `power-cut` takes the power away in the midst of another upgrade, boots, and lets dnf finish; `none`: neither."
		},
		toolchain: {
			kind: filePath,
			description: "Manifest of setup-openeuler-toolchain (`toolchain.json`) that the image was made with; for `upgrade-from`, whose packages come from there."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `boot.json`, `boot.html`, `boot.md`, `boot.junit.xml`, `boot.tap` and the console logs."
		}
	},
	outputs: {
		manifest: { description: "Path of the boot manifest (`boot.json`); of several images one a line, as the other paths." },
		verdict: { description: "`pass`: booted and kept every promise. `fail`: it did not. `broken`: that could not be found out." },
		junit: { description: "Path of the results as JUnit XML." },
		timeline: { description: "Path of `boot.html`: for each boot its phases, when each unit started, and the console beside it." },
		"console-logs": { description: "Paths of the console logs, one for each boot, separated by new lines." }
	}
}), core);
export {};
