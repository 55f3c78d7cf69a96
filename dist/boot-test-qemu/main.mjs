import "node:module";
import { appendFileSync, closeSync, createWriteStream, existsSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { connect as connect$1 } from "node:net";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import os$1, { availableParallelism } from "node:os";
import { access, chmod, chown, constants, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
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
const MOST$1 = 8;
/** Findings as annotations: at most eight, worst first, the last one counting what is left out. */
function annotations(findings) {
	const ordered = worstFirst(findings);
	const shown = ordered.length <= MOST$1 ? ordered : ordered.slice(0, 7);
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
/** One start of one virtual machine. Times are seconds from the first guest instruction. */
const Boot = /* @__PURE__ */ strictObject({
	/** `uefi` through firmware and boot loader from the disk; `direct` with kernel and initramfs handed to QEMU. */
	path: /* @__PURE__ */ picklist(["uefi", "direct"]),
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
	/** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. */
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
	/** How the probe got in: beside the initramfs, into a copy of the root, or not at all. */
	tier: /* @__PURE__ */ optional(/* @__PURE__ */ picklist([
		"initramfs",
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
	checks: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string(),
		verdict: VerdictSchema,
		expected: /* @__PURE__ */ string(),
		actual: /* @__PURE__ */ string()
	})),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
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
	})),
	footprint: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
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
	})),
	/** The last useful console lines, escapes stripped. */
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
/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
const MachineModel = /* @__PURE__ */ strictObject({
	cpus: /* @__PURE__ */ optional(Count),
	/** Bytes. */
	memory: /* @__PURE__ */ optional(Count),
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ picklist([
		"virtio",
		"nvme",
		"usb"
	])),
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
	sha256: Sha256
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
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string(),
		/** What is measured: a metric name, or `layer:drivers`. */
		metric: /* @__PURE__ */ string(),
		/** Cap: bytes, or a number for counts. */
		max: Count,
		at: /* @__PURE__ */ nullable(PositionSchema)
	}))
});
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
	/** NEVRAs of the RPMs that hold image and modules; tailor-image installs exactly these. */
	packages: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Repositories beside the toolchain's from which they come (a build's own), empty for `distro`. */
	repositories: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	image: /* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string(),
		size: Count
	}),
	modules: /* @__PURE__ */ array(KernelModule),
	/** Names from modules.builtin. */
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ string())
});
// packages/manifests/src/size.ts
const BudgetResult = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string(),
	metric: /* @__PURE__ */ string(),
	verdict: VerdictSchema,
	max: Count,
	/** null where it could not be measured; the verdict is `broken` then. */
	actual: /* @__PURE__ */ nullable(Count),
	unit: /* @__PURE__ */ picklist(["bytes", "count"]),
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
/** What changed since an earlier image: `packages` and `rest` add up to `root`. */
const Changes = /* @__PURE__ */ strictObject({
	/** inputs.digest of the image manifest that was compared with. */
	baseline: /* @__PURE__ */ string(),
	/** Growth of all files of the root. */
	root: Difference,
	/** Worst first. */
	packages: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		kind: /* @__PURE__ */ picklist([
			"added-requested",
			"added-dependency",
			"removed",
			"upgraded",
			"downgraded",
			"resized"
		]),
		/** NEVRA. */
		what: /* @__PURE__ */ string(),
		layer: /* @__PURE__ */ picklist(LAYERS),
		bytes: Difference,
		/** What asked for it, or what it was before; empty where nothing is to be said. */
		why: /* @__PURE__ */ string()
	})),
	/** Growth of files that no package accounts for: overlay, generated files. */
	rest: Difference
});
// packages/manifests/src/read.ts
/** Every contract, by the name it carries in its `schema` key. */
const SCHEMAS = {
	"dpuos.toolchain/v1": ToolchainManifest,
	"dpuos.kernel/v1": KernelManifest,
	"dpuos.image/v1": ImageManifest,
	"dpuos.boot/v1": BootManifest,
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
	"dpuos.image/v1": "tailor-image",
	"dpuos.boot/v1": "boot-test-qemu",
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
/** The report as GitHub Markdown. Every text from outside is escaped; details go first when it gets too long. */
function markdown(title, ending, report, limit = MOST_BYTES) {
	const head = [`## ${ICON[ending]} ${escape$1(title)}: ${escape$1(report.headline)}`];
	if (report.facts.length > 0) head.push(table$1({
		title: "",
		columns: [{ name: "Fact" }, { name: "Value" }],
		rows: report.facts.map((f) => [f.name, f.value])
	}));
	if (report.findings.length > 0) head.push(findings(report));
	const sections = [...report.tables.map((part) => ({
		text: table$1(part),
		droppable: part.detail === true
	})), ...report.excerpts.map((part) => ({
		text: excerpt(part),
		droppable: false
	}))];
	const assemble = (parts) => `${[...head, ...parts].join("\n\n")}\n`;
	const fits = (text) => Buffer.byteLength(text) <= limit;
	const whole = assemble(sections.map((section) => section.text));
	if (fits(whole)) return whole;
	const dropped = "_Details were left out because the summary would be too long; the JSON files have them._";
	const short = assemble([...sections.filter((section) => !section.droppable).map((section) => section.text), dropped]);
	if (fits(short)) return short;
	return `${Buffer.from(assemble([dropped])).subarray(0, limit).toString("utf8")}\n`;
}
function findings(report) {
	return worstFirst(report.findings).map((finding) => {
		const where = finding.at === void 0 ? "" : ` \`${formatPosition(finding.at).replaceAll("`", "'")}\``;
		const more = advice$1(finding);
		return `- ${LEVEL[finding.level]}${where} **${escape$1(finding.title)}**${more === "" ? "" : more.split("\n").map((line) => `<br>${escape$1(line)}`).join("")}`;
	}).join("\n");
}
function table$1(part) {
	const row = (cells) => `| ${cells.map(escape$1).join(" | ")} |`;
	const body = [
		row(part.columns.map((column) => column.name)),
		`| ${part.columns.map((column) => column.align === "right" ? "--:" : ":--").join(" | ")} |`,
		...part.rows.map(row)
	].join("\n");
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
			return answer.value === -1 ? "exists" : "saved";
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
* Read every input of an action at once. `raw` maps input names to what the user wrote; '' and undefined both mean absent.
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
// packages/action-kit/src/scope.ts
/** A cancelled runner gives us 10 s in all (7.5 s after SIGINT, 2.5 s after SIGTERM); no single undo may eat them. */
const UNDO_LIMIT_MS = 6e3;
function openScope() {
	const controller = new AbortController();
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
/** In this thread. One buffer for all of it: a stream makes a new one for each read, which costs more than hashing. */
async function hashHere(file) {
	const hash = createHash("sha256");
	const buffer = Buffer.allocUnsafeSlow(CHUNK$1);
	const handle = await open(file);
	try {
		for (let size = 0;;) {
			const { bytesRead } = await handle.read(buffer, 0, CHUNK$1, null);
			if (bytesRead === 0) return {
				sha256: hash.digest("hex"),
				size
			};
			hash.update(buffer.subarray(0, bytesRead));
			size += bytesRead;
		}
	} finally {
		await handle.close();
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
const nothing = html``;
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
		...sriovArgv(model.virtualFunctions),
		...startArgv(machine),
		...machine.control === void 0 ? flag("serial", "mon:stdio") : controlArgv(machine.control, machine.arch)
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
* Secure Boot keeps its variables from the system (OVMF's README).
*/
function machineType({ arch, type, model }) {
	return [type, ...[...model.iommu ? [arch === "x86_64" ? "kernel-irqchip=split" : "iommu=smmuv3"] : [], ...model.secureBoot && arch === "x86_64" ? ["smm=on"] : []]].join(",");
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
	usb: ["qemu-xhci,id=usb", "usb-storage,bus=usb.0,drive=disk,removable=on,bootindex=1"]
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
function controlArgv(control, arch) {
	return [
		"-S",
		...flag("chardev", "stdio,id=console,signal=off"),
		...flag("serial", "chardev:console"),
		...flag("qmp", `unix:${escape(control.qmp)},server=on,wait=off`),
		...flag("device", "virtio-serial-pci"),
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
/** Far more than a probe says; a guest that writes on is not listened to. */
const MAX_RECORDS = 2e4;
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
		if (index >= 1 && index <= MAX_RECORDS) this.#records.set(index, [key, text.trimEnd()]);
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
		says: "The boot ended in emergency mode (\"$1\")."
	},
	{
		id: "rescue",
		match: /^(You are in rescue mode|Give root password for maintenance|Press Enter for (?:maintenance|system maintenance))/,
		effect: "fatal",
		cause: "emergency",
		says: "The boot ended in rescue mode (\"$1\")."
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
/** Lines that are kept in memory: enough for any excerpt, whatever a guest writes. The whole console is in a file. */
const KEPT = 5e3;
/** Lines shown before and after the line that decided. */
const AROUND = 10;
/** The console's lines as they came, the oldest dropped. Lines are named by their number, counted from 0. */
var Transcript = class {
	#lines = [];
	#times = [];
	#dropped = 0;
	/** Take a line that came `at` milliseconds after the start. Returns its number. */
	add(line, at = 0) {
		if (this.#lines.length >= 2 * KEPT) {
			this.#dropped += KEPT;
			this.#lines = this.#lines.slice(KEPT);
			this.#times = this.#times.slice(KEPT);
		}
		this.#lines.push(line);
		this.#times.push(at);
		return this.#dropped + this.#lines.length - 1;
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
const MOST = 4;
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
	return Math.min(MOST, Math.max(1, (initramfs - kernel) / kernelMs));
}
// packages/boot-test-qemu/src/verdict/judge.ts
/** A virtual machine under KVM that has not written a byte by then has most likely not run an instruction. */
const KVM_SILENT_MS = 3e4;
/** After a fatal line the guest may say more: it has ended when it is quiet for SETTLED, and after LAST_WORDS in any case. */
const SETTLED_MS = 700;
const LAST_WORDS_MS = 3e3;
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
	#tail = "";
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
	constructor(path, accelerator, limits, { policy = new Policy(), passive = false } = {}) {
		this.policy = policy;
		this.#passive = passive;
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
	/** Console bytes came, and these lines with them (perhaps none). */
	console(lines, at) {
		this.#heard = at;
		this.#progress = at;
		for (const { text, complete } of lines) {
			if (SYSTEM_UP.test(text)) this.#upAt ??= at;
			this.#tail = complete ? "" : text;
			if (complete) this.#line(text, at);
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
	/** The probe's answer is complete, or nobody was to answer and the console shows a system. */
	answered() {
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
		else if (fatal !== void 0 && (quiet >= SETTLED_MS || at - fatal.at >= LAST_WORDS_MS)) this.#fail(fatal);
		else if (at - this.#progress >= 12e3 && ended !== void 0) this.#fail(ended);
		else if (this.#heard === void 0 && this.#accelerator === "kvm" && at >= KVM_SILENT_MS && this.#hellos === 0) this.#conclude("broken", "kvm-silent", `The guest wrote nothing for ${KVM_SILENT_MS / 1e3} s under KVM.`);
		else if (at >= this.#timeoutMs) this.#timedOut();
		else if (at - this.#progress >= this.#stallMs) this.#stalled(cpu);
	}
	#line(text, at) {
		const line = this.transcript.add(text, at);
		const early = this.#path === "uefi" && this.marks.kernel === void 0;
		if (this.marks.kernel === void 0 && KERNEL_STARTED.test(text)) this.marks.kernel = at;
		if (KERNEL_DONE.test(text)) this.marks.initramfs ??= at;
		if (UNSTAMPED.test(text)) this.#stampless = true;
		this.#stamps = !this.#stampless && (this.#stamps || STAMPED.test(text));
		const known = matchRule(text, early, this.#stamps);
		const hit = known?.rule.effect === "fatal" && !known.quoted ? known : this.policy.denies(text) ?? known;
		if (hit === void 0 || !hit.quoted && this.policy.allows(hit.rule, text)) return;
		const place = hit.quoted ? this.quotes : this.hits;
		if (!place.some(({ rule }) => rule === hit.rule)) place.push({
			...hit,
			line,
			at
		});
	}
	/** A line that stays without an end is a prompt. */
	#takeTail(at) {
		if (this.#tail === "") return;
		const tail = this.#tail;
		this.#tail = "";
		this.#line(tail, at);
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
const LIMIT$1 = 4e3;
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
	await Promise.race([taken, setTimeout$1(LIMIT$1, void 0, { ref: false })]);
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
	await Promise.race([look(), setTimeout$1(LIMIT$1, void 0, { ref: false })]);
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
// packages/boot-test-qemu/src/machine/socket.ts
/** Milliseconds in which QEMU has made its sockets, also on a loaded machine. */
const LIMIT = 15e3;
/**
* Connect as soon as QEMU listens. Resolves with undefined when `gone` is true first (QEMU exited) or after 15 s.
* Errors after that are the reader's to see as the end of the stream.
*/
async function connectSocket(path, gone) {
	for (let waited = 0; waited < LIMIT && !gone(); waited += 20) {
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
/** Milliseconds for which console bytes are gathered; no person and no limit notices them. */
const GATHER = 20;
/** Bytes of console kept in the file; beyond that a guest only repeats itself. */
const MAX_LOG = 256 * 2 ** 20;
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
	const session = new Session(new Judge(machine.start.path, machine.accelerator, limits, options), options, ports);
	const log = createWriteStream(options.consoleLog);
	log.on("error", (error) => ports.log.debug(`console log: ${error.message}`));
	let complaint = "";
	let written = 0;
	const console = new Batch((chunk) => {
		if (written < MAX_LOG && !log.errored) log.write(chunk);
		written += chunk.length;
		session.console(chunk);
	}, machine.counted === true ? 0 : GATHER);
	child.stdout.on("data", (chunk) => console.push(chunk));
	child.stderr.on("data", (chunk) => {
		complaint = (complaint + chunk.toString()).slice(-8192);
	});
	const ending = async () => {
		const { code } = await gone(child);
		console.flush();
		session.exited(code, lastLine(complaint));
	};
	const ended = ending();
	const onAbort = () => session.wake();
	ports.signal.addEventListener("abort", onAbort);
	let qmp;
	try {
		qmp = await connect(machine, child, session, console);
		await session.watch(child.pid, qmp);
		if (ports.signal.aborted) throw ports.signal.reason;
		if (session.judge.decision === void 0) await Promise.race([ended, setTimeout$1(5e3, void 0, { ref: false })]);
		const cpu = await cpuSeconds(child.pid);
		const evidence = session.judge.decision?.verdict !== "pass" && qmp !== void 0 ? await collectEvidence(qmp, session.events, options.folder) : [];
		return {
			...session.result(cpu ?? null),
			evidence
		};
	} finally {
		ports.signal.removeEventListener("abort", onAbort);
		await child.kill(0);
		qmp?.close();
		await ended;
		log.end();
		if (!log.errored) await once(log, "close");
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
	#reader = new ConsoleReader();
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
	console(chunk) {
		const lines = this.#reader.push(chunk).filter(({ text }) => !this.record(text, "console"));
		this.judge.console(lines, this.#now);
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
		if (this.#answeredAt === void 0 && this.#answers.answer !== void 0) {
			this.#answeredAt = this.#now;
			this.judge.answered();
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
			this.judge.tick(this.#now, this.#cpu);
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
* Returns undefined when no entry could be changed.
*/
function addInitramfs(config, file) {
	if (MOVES.test(config)) return void 0;
	const changed = config.replaceAll(INITRD, (_, words, rest) => `${words} $prefix/${file}${rest}`);
	return changed === config ? void 0 : changed;
}
// packages/boot-test-qemu/src/inject/esp.ts
/** The probe's archive beside grub.cfg; 8.3, so that FAT needs no long-name entry. */
const ARCHIVE = "dpuprobe.cpi";
/** Granularity of an overlay: qcow2's default cluster, so that no write needs to read around itself. */
const CLUSTER = 65536;
const CHUNK = 64 * CLUSTER;
/** mtools refuse file systems with an unusual geometry otherwise; the kernel and firmware do not. */
const MTOOLS = {
	env: {
		MTOOLS_SKIP_CHECK: "1",
		MTOOLSRC: "/dev/null"
	},
	timeoutMs: 6e4
};
/**
* Make GRUB on the boot partition load the probe's archive too, in `overlay` (qcow2 over `disk`) only. Firmware, boot
* loader, kernel and initramfs stay those of the artifact. Resolves with the reason when that cannot be done
* (no boot partition, not FAT, no grub.cfg there that loads an initramfs, full): such a disk is booted without a probe.
*/
async function injectIntoEsp(disk, overlay, archive, folder, ports) {
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
	const obstacle = await editEsp(after, archive, folder, ports);
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
async function editEsp(esp, archive, folder, ports) {
	try {
		const configs = (await ports.proc.run([
			"mdir",
			"-i",
			esp,
			"-/",
			"-b",
			"::"
		], MTOOLS)).stdout.split("\n").filter((file) => /\/grub\.cfg$/i.test(file));
		let edited = false;
		for (const config of configs) {
			const text = (await ports.proc.run([
				"mtype",
				"-i",
				esp,
				config
			], MTOOLS)).stdout;
			const changed = addInitramfs(text, ARCHIVE);
			if (changed === void 0) continue;
			await put(esp, changed, config, folder, ports);
			await put(esp, archive, `${path.posix.dirname(config)}/${ARCHIVE}`, folder, ports);
			edited = true;
		}
		if (!edited) return "no grub.cfg on the EFI system partition loads an initramfs";
		return;
	} catch (error) {
		if (!(error instanceof ToolError)) throw error;
		return `the EFI system partition cannot be edited: ${error.info.tail.at(-1) ?? error.message}`;
	}
}
async function put(esp, data, target, folder, ports) {
	const file = path.join(folder, "put");
	await writeFile(file, data);
	await ports.proc.run([
		"mcopy",
		"-o",
		"-i",
		esp,
		file,
		target
	], MTOOLS);
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
// packages/boot-test-qemu/src/inject/overlay.ts
/** A qcow2 file in `folder` that takes all writes; the disk below it is only read. */
async function makeOverlay(disk, folder, name, ports) {
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
		overlay
	]);
	return overlay;
}
// packages/boot-test-qemu/src/inject/root.ts
/** Where the probe waits in the root; it is copied to /run before it starts, since the root may be read-only. */
const PLACE = "/etc/dpuos-probe";
const UNITS = "/etc/systemd/system";
/** debugfs(8) ends with 0 whatever happens; this is how it says that it went wrong. */
const COMPLAINT = /^(?!debugfs 1\.\d)(?!\s*$)/;
/**
* Put the probe's `files` (paths of the initramfs archive) into the ext4 root of a copy of `disk`, as a unit that the default target wants.
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
	if (root === void 0) return { obstacle: "no partition of the disk is an ext4 file system with systemd in it" };
	const commands = [`mkdir ${PLACE}`];
	for (const [index, file] of files.entries()) {
		const name = path.posix.basename(file.path);
		const source = path.join(folder, `root-${index}`);
		await writeFile(source, rewritten(name, file.data), { mode: file.mode ?? 420 });
		const target = name.endsWith(".service") ? `${UNITS}/${name}` : `${PLACE}/${name}`;
		commands.push(`write root-${index} ${target}`, `set_inode_field ${target} uid 0`, `set_inode_field ${target} gid 0`);
		if (name.endsWith(".service")) for (const wanting of ["default.target.wants", "multi-user.target.wants"]) commands.push(`mkdir ${UNITS}/${wanting}`, `symlink ${UNITS}/${wanting}/${name} ${target}`);
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
	const failed = complaints(stderr).filter((line) => !/already exists/.test(line));
	return failed.length === 0 ? { disk: copy } : { obstacle: `debugfs cannot write to the root: ${failed.join("; ")}` };
}
const at$1 = (file, offset) => `${file}?offset=${offset}`;
const complaints = (stderr) => stderr.split("\n").filter((line) => COMPLAINT.test(line));
/** Byte offset of the partition that holds systemd. */
async function findRoot(disk, ports) {
	for (const partition of readGpt(await readHead(disk)) ?? []) {
		if (partition.type === "C12A7328-F81F-11D2-BA4B-00A0C93EC93B") continue;
		for (const systemd of ["/usr/lib/systemd/systemd", "/lib/systemd/systemd"]) {
			const argv = [
				"debugfs",
				"-R",
				`stat ${systemd}`,
				at$1(disk, partition.start)
			];
			const { stdout } = await ports.proc.run(argv, { okCodes: [0, 1] });
			if (/^Inode: \d+/.test(stdout)) return partition.start;
		}
	}
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
// packages/boot-test-qemu/src/inject/tier.ts
/** What the user can ask for; `auto` is the first that works. */
const PROBE_CHOICES = [
	"auto",
	"initramfs",
	"root",
	"none"
];
/** The tiers to try, in order: beside the initramfs first, because there not one byte of the root is another. */
function tiersFor(asked) {
	if (asked === "auto") return ["initramfs", "root"];
	return asked === "none" ? [] : [asked];
}
// packages/boot-test-qemu/src/probe/files.ts
const PROBE_FILES = {
	"hook.sh": "# Sourced by the initramfs (dracut's pre-pivot hook) when the root is mounted on $NEWROOT and before it is entered.\n# Everything goes to /run, which moves into the new root: nothing of the root itself is touched.\ndpuos_b=\n[ -x /bin/busybox ] && dpuos_b=/bin/busybox\n$dpuos_b mkdir -p /run/dpuos-probe /run/systemd/system/default.target.wants /run/systemd/system/multi-user.target.wants\n$dpuos_b chmod 700 /run/dpuos-probe\n$dpuos_b cp /dpuos-probe/probe.sh /dpuos-probe/facts.sh /dpuos-probe/ask /run/dpuos-probe/\nfor dpuos_s in /dpuos-probe/script-*; do\n  [ -f \"$dpuos_s\" ] && $dpuos_b cp \"$dpuos_s\" /run/dpuos-probe/\ndone\n$dpuos_b cp /dpuos-probe/dpuos-probe.service /run/systemd/system/\n$dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/default.target.wants/dpuos-probe.service\n$dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/multi-user.target.wants/dpuos-probe.service\nread -r dpuos_up _ < /proc/uptime\necho \"$dpuos_up\" > /run/dpuos-probe/pivot\nunset dpuos_b dpuos_s dpuos_up\n",
	"probe.sh": "#!/bin/sh\n# Boot probe of dpuos: runs inside the guest under test, started by dpuos-probe.service when basic.target is reached; waits for the rest.\n# Answers the questions in the file `ask` beside it as numbered records on the virtio-serial port org.dpuos.probe, or,\n# where the guest has no driver for that, on the serial console. POSIX shell, systemctl; all else may be missing.\n#\n# A record: DPUOS-PROBE TOKEN NUMBER KEY TEXT. The token is in `ask`, which root alone may read: no other process of the guest\n# can answer in the probe's place. The last record is `end` and says how many there are. On the console the kernel may write in\n# between, so there everything is said twice; numbers tell what is missing.\n\ndir=${0%/*}\nout=$dir/answer\nn=0\nloaded=' '\n\nsay() {\n  n=$((n + 1))\n  printf 'DPUOS-PROBE %s %s %s\\n' \"$token\" \"$n\" \"$*\" >&3\n}\n\n# First line of a file, or nothing.\nfirst() {\n  line=\n  [ -r \"$1\" ] && IFS= read -r line < \"$1\"\n  printf '%s' \"$line\"\n}\n\n# Where the answer goes: the port is found by its name, because udev may not have made /dev/virtio-ports.\nfind_port() {\n  for entry in /sys/class/virtio-ports/*; do\n    [ \"$(first \"$entry/name\")\" = org.dpuos.probe ] && port=/dev/${entry##*/} && [ -c \"$port\" ] && return 0\n  done\n  return 1\n}\n\nfind_console() {\n  for port in /dev/ttyS0 /dev/ttyAMA0 /dev/hvc0 /dev/console; do\n    [ -c \"$port\" ] && (: > \"$port\") 2> /dev/null && return 0\n  done\n  return 1\n}\n\nhello() { printf 'DPUOS-PROBE %s 0 hello\\n' \"$token\" > \"$port\"; }\n\n# The system has started everything, or given up: told at once, for whoever measures.\nup() { printf 'DPUOS-PROBE %s 0 up %s.\\n' \"$token\" \"${state:-unknown}\" > \"$port\"; }\n\n# A sign of life now and then, where it disturbs nobody: a quiet guest at work is not one that hangs.\nbeat() {\n  case $port in /dev/vport*) while sleep 5; do hello; done ;; esac\n}\n\n# Wait until systemd has nothing left to start, but not for ever: what it waits for is part of the answer.\nsettle() {\n  beat > /dev/null 2>&1 &\n  heart=$!\n  systemctl is-system-running --wait > \"$dir/state\" 2> /dev/null &\n  waiter=$!\n  # Without a sleep there is no limit; it must not become one of 0 seconds.\n  (sleep \"${patience:-60}\" && kill \"$waiter\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$waiter\"\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  state=$(first \"$dir/state\")\n  [ -n \"$state\" ] || state=$(systemctl is-system-running 2> /dev/null)\n}\n\ntell_system() {\n  say probe 1\n  say state \"${state:-unknown}\"\n  say systemd \"$(systemctl --version 2> /dev/null | while IFS= read -r line; do printf '%s' \"$line\"; break; done)\"\n  say kernel \"$(first /proc/sys/kernel/osrelease)\"\n  say hostname \"$(first /proc/sys/kernel/hostname)\"\n  say cmdline \"$(first /proc/cmdline)\"\n  say tainted \"$(first /proc/sys/kernel/tainted)\"\n  say default-target \"$(systemctl get-default 2> /dev/null)\"\n  [ -r \"$dir/pivot\" ] && say pivot \"$(first \"$dir/pivot\")\"\n  systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic > \"$dir/times\" 2> /dev/null\n  while IFS='=' read -r name value; do say \"time\" \"$name\" \"$value\"; done < \"$dir/times\"\n}\n\ntell_memory() {\n  while read -r name value _; do\n    case $name in MemTotal: | MemAvailable:) say memory \"${name%:}\" \"$value\" ;; esac\n  done < /proc/meminfo\n  # Kernel threads have no executable.\n  count=0\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && count=$((count + 1)); done\n  say processes \"$count\"\n}\n\ntell_modules() {\n  [ -r /proc/modules ] && while read -r name _; do loaded=\"$loaded$name \"; done < /proc/modules\n  say modules \"$loaded\"\n}\n\ntell_failed() {\n  # Without a list, none failed is not known either.\n  systemctl list-units --state=failed --plain --no-legend --no-pager > \"$dir/failed\" 2> /dev/null && say failed-listed yes\n  while read -r unit _; do\n    say failed \"$unit\"\n    systemctl show -p Result -p ExecMainStatus \"$unit\" > \"$dir/why\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/why\"\n    journalctl -b -u \"$unit\" -n 5 -o cat --no-pager > \"$dir/log\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/log\"\n  done < \"$dir/failed\"\n  systemctl list-jobs --plain --no-legend --no-pager > \"$dir/jobs\" 2> /dev/null\n  while read -r _ unit kind what; do [ -n \"$kind\" ] && say job \"$unit\" \"$kind\" \"$what\"; done < \"$dir/jobs\"\n}\n\nanswer() {\n  case $1 in\n    patience | token) ;;\n    sysctl)\n      # What is there but cannot be read stays without an answer.\n      if [ ! -e \"/proc/sys/$3\" ]; then\n        say sysctl-missing \"$2\"\n      elif [ -r \"/proc/sys/$3\" ]; then\n        say sysctl \"$2\" \"$(first \"/proc/sys/$3\")\"\n      fi\n      ;;\n    fact)\n      kind=$2\n      # Into words, but not into names of files.\n      set -f\n      # shellcheck disable=SC2086\n      set -- $3\n      set +f\n      fact \"$kind\" \"$@\"\n      ;;\n    module)\n      case $loaded in\n        *\" $2 \"*) say module \"$2\" loaded ;;\n        *)\n          if [ -d \"/sys/module/$2\" ]; then\n            say module \"$2\" builtin\n          elif ! command -v modprobe > /dev/null 2>&1; then\n            say module \"$2\" unknown\n          elif loadable \"$2\"; then\n            say module \"$2\" loadable\n          else\n            say module \"$2\" missing\n          fi\n          ;;\n      esac\n      ;;\n    unit)\n      systemctl show -p LoadState -p ActiveState -p UnitFileState \"$2\" > \"$dir/unit\" 2> /dev/null\n      load='' active='' file=''\n      while IFS='=' read -r name value; do\n        case $name in LoadState) load=$value ;; ActiveState) active=$value ;; UnitFileState) file=$value ;; esac\n      done < \"$dir/unit\"\n      say unit \"$2\" \"${load:-unknown}\" \"${file:-none}\" \"${active:-unknown}\"\n      ;;\n  esac\n}\n\n# The rest of the questions; without it they stay without an answer.\nloadable() { modprobe -n -q \"$1\" 2> /dev/null; }\nfact() { :; }\n# shellcheck source=facts.sh\n[ -r \"$dir/facts.sh\" ] && . \"$dir/facts.sh\"\n\nsend() {\n  cat \"$out\" > \"$port\" 2> /dev/null || while IFS= read -r line; do printf '%s\\n' \"$line\"; done < \"$out\" > \"$port\"\n}\n\n# A driver that udev did not load because its alias was cut may still be there.\nfind_port || { modprobe -q virtio_console 2> /dev/null && find_port; } || find_console || exit 1\n[ $# -gt 0 ] && port=$1\ntoken='' patience=''\n[ -r \"$dir/ask\" ] && { read -r _ token && read -r _ patience; } < \"$dir/ask\"\nhello\nsettle\nup\ncase $port in /dev/vport*) ;; *) up ;; esac\nexec 3> \"$out\"\ntell_system\ntell_memory\ntell_modules\ntell_failed\nwhile read -r kind name rest; do answer \"$kind\" \"$name\" \"$rest\"; done < \"$dir/ask\"\nread -r uptime _ < /proc/uptime\nsay uptime \"$uptime\"\nsay end \"$((n + 1))\"\nexec 3>&-\nsend\ncase $port in /dev/tty* | /dev/hvc* | /dev/console) send ;; esac\nexit 0\n",
	"facts.sh": "# Facts about the running system, sourced by probe.sh. POSIX shell and /proc; what needs a tool says nothing where it is missing.\n# Each fact is a number of records `fact KIND LINE` and then `told KIND`: an empty list and one that could not be made differ.\n\n# tell KIND COMMAND…: what a command says, where it succeeds.\ntell() {\n  kind=$1\n  shift\n  \"$@\" > \"$dir/fact\" 2> /dev/null || return 0\n  while IFS= read -r line; do say fact \"$kind\" \"$line\"; done < \"$dir/fact\"\n  say told \"$kind\"\n}\n\n# NAME SHELL STATE; the state is `locked`, `open` or, where the shadow file cannot be read, `unknown`.\nusers() {\n  shadow=' '\n  if [ -r /etc/shadow ]; then\n    while IFS=: read -r name hash _; do\n      case $hash in '' | [./0-9A-Za-z\\$_]*) shadow=\"$shadow$name:open \" ;; *) shadow=\"$shadow$name:locked \" ;; esac\n    done < /etc/shadow\n  fi\n  while IFS=: read -r name _ _ _ _ _ login; do\n    case $shadow in\n      *\" $name:open \"*) status=open ;;\n      *\" $name:locked \"*) status=locked ;;\n      *) status=unknown ;;\n    esac\n    echo \"$name ${login:-/bin/sh} $status\"\n  done < /etc/passwd\n}\n\n# PROTOCOL ADDRESS:PORT in hexadecimal (proc(5)), of TCP sockets that listen (0A) and UDP sockets without a peer (07).\nsockets() {\n  for protocol in tcp tcp6 udp udp6; do\n    [ -r \"/proc/net/$protocol\" ] || continue\n    while read -r _ address _ status _; do\n      case $protocol:$status in tcp*:0A | udp*:07) echo \"$protocol $address\" ;; esac\n    done < \"/proc/net/$protocol\"\n  done\n}\n\n# Interfaces with an IPv4 address (they have a route) or an IPv6 address of global scope (00), and those that are there.\ninterfaces() {\n  for entry in /sys/class/net/*; do echo \"there ${entry##*/}\"; done\n  [ -r /proc/net/route ] && while read -r name _; do [ \"$name\" = Iface ] || echo \"reachable $name\"; done < /proc/net/route\n  [ -r /proc/net/if_inet6 ] && while read -r _ _ _ scope _ name; do\n    [ \"$scope\" = 00 ] && echo \"reachable $name\"\n  done < /proc/net/if_inet6\n  return 0\n}\n\n# Names of processes; kernel threads have no executable.\nprocesses() {\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && echo \"$(first \"$entry/comm\")\"; done\n  return 0\n}\n\nfirmware() {\n  journalctl -k -b -o cat --no-pager > \"$dir/kernel\" 2> /dev/null || dmesg > \"$dir/kernel\" 2> /dev/null || return 1\n  while IFS= read -r line; do\n    case $line in *'firmware load for '*' failed'* | *'ailed to load firmware'*) echo \"$line\" ;; esac\n  done < \"$dir/kernel\"\n}\n\ntimers() {\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null || return 1\n  while read -r unit _; do [ -n \"$unit\" ] && echo \"$unit\"; done < \"$dir/timers\"\n  return 0\n}\n\n# What depmod says of symbols that nobody has. Debian's System.map is one line that says where the real one is: without any, nothing is known.\nsymbols() {\n  release=$(first /proc/sys/kernel/osrelease)\n  for file in \"/boot/System.map-$release\" \"/usr/lib/modules/$release/System.map\" \"/lib/modules/$release/System.map\"; do\n    [ -r \"$file\" ] || continue\n    [ \"$(wc -c < \"$file\")\" -gt 65536 ] || continue\n    depmod -n -e -F \"$file\" \"$release\" 2> \"$dir/symbols\" > \"$dir/modules\" || return 1\n    # One that it could not read, or passed over without a word (packed in a way that it does not know), needs nothing that it knows of.\n    read_by_it=$(grep -c '\\.ko[.a-z]*:' \"$dir/modules\") || return 1\n    there=$(grep -c '\\.ko[.a-z]*:' \"/lib/modules/$release/modules.dep\") || return 1\n    [ \"$read_by_it\" -ge \"$there\" ] || return 1\n    while IFS= read -r line; do\n      case $line in\n        *'needs unknown symbol'*) echo \"${line##*/}\" ;;\n        *ERROR:* | *FATAL:*) return 1 ;;\n      esac\n    done < \"$dir/symbols\"\n    return 0\n  done\n  return 1\n}\n\n# config OPTION…: lines of the running kernel's configuration about these.\nconfig() {\n  release=$(first /proc/sys/kernel/osrelease)\n  wanted=\" $* \"\n  if [ -r /proc/config.gz ] && gzip -dc /proc/config.gz > \"$dir/config\" 2> /dev/null; then\n    from=$dir/config\n  else\n    from=\n    for file in \"/boot/config-$release\" \"/usr/lib/modules/$release/config\" \"/lib/modules/$release/config\"; do\n      [ -z \"$from\" ] && [ -r \"$file\" ] && from=$file\n    done\n  fi\n  [ -n \"$from\" ] || return 1\n  while IFS='=' read -r name value; do\n    case $wanted in *\" $name \"*) echo \"$name=$value\" ;; esac\n  done < \"$from\"\n}\n\npackage() {\n  rpm -q --qf '%{NAME}-%{EVR}.%{ARCH}\\n' \"$1\" > \"$dir/package\" 2> /dev/null\n  case $? in 0) echo \"installed $(first \"$dir/package\")\" ;; 127) return 1 ;; *) echo absent && return 0 ;; esac\n  rpm -V --nomtime \"$1\" > \"$dir/package\" 2> /dev/null\n  while IFS= read -r line; do echo \"changed $line\"; done < \"$dir/package\"\n}\n\n# Everything that modprobe would load for a module is there: `-n` alone believes modules.dep, also where the file was cut.\nloadable() {\n  modprobe -n -q \"$1\" 2> /dev/null || return 1\n  modprobe --show-depends \"$1\" > \"$dir/depends\" 2> /dev/null || return 1\n  while read -r verb file _; do\n    [ \"$verb\" != insmod ] || [ -e \"$file\" ] || return 1\n  done < \"$dir/depends\"\n}\n\n# census WHEN: PROCESS and each of its threads with the number of times that it went to sleep by itself (a wake-up for each).\ncensus() {\n  for entry in /proc/[0-9]*; do\n    kin=kernel threads=0 sleeps=0\n    [ -e \"$entry/exe\" ] && kin=$(first \"$entry/cgroup\")\n    for task in \"$entry\"/task/[0-9]*; do\n      threads=$((threads + 1))\n      while read -r name value _; do\n        case $name in voluntary_ctxt_switches:) sleeps=$((sleeps + value)) ;; esac\n      done 2> /dev/null < \"$task/status\"\n    done\n    echo \"$1 ${entry##*/} $threads $sleeps ${kin:-gone}\"\n  done\n}\n\n# Memory of each process: PID and proportional set size in kibibytes.\nmemories() {\n  for entry in /proc/[0-9]*; do\n    [ -e \"$entry/exe\" ] && [ -r \"$entry/smaps_rollup\" ] || continue\n    while read -r name value _; do\n      case $name in Pss:) echo \"pss ${entry##*/} $value\" ;; esac\n    done 2> /dev/null < \"$entry/smaps_rollup\"\n  done\n}\n\n# footprint SECONDS: the idle system before and after a window in which nobody asks anything.\nfootprint() {\n  census before\n  read -r begin _ < /proc/uptime\n  sleep \"$1\" || return 1\n  read -r finish _ < /proc/uptime\n  census after\n  echo \"window $begin $finish\"\n  memories\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null &&\n    while read -r unit _; do echo \"timer $unit\"; done < \"$dir/timers\"\n}\n\n# ID, when it began to start and when it was up, microseconds since the kernel started. Devices and slices do not start anything,\n# and each unit costs an emulated guest a hundredth of a second.\nstarts() {\n  systemctl list-units --type=service,mount,socket,target,timer,swap --state=active,activating,failed \\\n    --plain --no-legend --no-pager > \"$dir/started\" 2> /dev/null || return 1\n  set --\n  while read -r unit _; do set -- \"$@\" \"$unit\"; done < \"$dir/started\"\n  # One of them is `-.mount`.\n  systemctl show -p Id -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic --no-pager -- \"$@\" > \"$dir/starts\" 2> /dev/null ||\n    return 1\n  echo >> \"$dir/starts\"\n  id='' begin=0 finish=0\n  while IFS='=' read -r name value; do\n    case $name in\n      Id) id=$value ;;\n      InactiveExitTimestampMonotonic) begin=$value ;;\n      ActiveEnterTimestampMonotonic) finish=$value ;;\n      '')\n        [ -n \"$id\" ] && [ \"${begin:-0}\" != 0 ] && echo \"$id $begin ${finish:-0}\"\n        id='' begin=0 finish=0\n        ;;\n    esac\n  done < \"$dir/starts\"\n}\n\n# script NUMBER SECONDS: run a script of the user's in an empty folder; the first lines that it says, and how it ended (143: it was ended after SECONDS).\nscript() {\n  mkdir -p \"$dir/work\" 2> /dev/null\n  cd \"$dir/work\" 2> /dev/null || cd / || return 1\n  beat > /dev/null 2>&1 &\n  heart=$!\n  \"$dir/script-$1\" > \"$dir/said\" 2>&1 < /dev/null 3>&- &\n  worker=$!\n  (sleep \"$2\" && kill \"$worker\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$worker\"\n  status=$?\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  cd /\n  lines=0\n  while [ \"$lines\" -lt 1000 ] && IFS= read -r line; do\n    echo \"said $line\"\n    lines=$((lines + 1))\n  done < \"$dir/said\"\n  echo \"exit $status\"\n}\n\n# fact KIND WORD…: answer a question of `ask`.\nfact() {\n  case $1 in\n    users | sockets | interfaces | processes | firmware | timers | symbols) tell \"$1\" \"$1\" ;;\n    mounts) tell mounts cat /proc/self/mounts ;;\n    clock) tell clock systemctl show -p FinishTimestamp -p UserspaceTimestamp ;;\n    script) tell \"script:$2\" script \"$2\" \"$3\" ;;\n    starts) tell starts starts ;;\n    footprint) tell footprint footprint \"$2\" ;;\n    disk) tell \"disk:$2\" df -Pk \"$2\" ;;\n    package) tell \"package:$2\" package \"$2\" ;;\n    config) shift && tell config config \"$@\" ;;\n  esac\n}\n",
	"dpuos-probe.service": "# Type=simple: the unit is no part of the boot it measures; as a oneshot it would keep systemd in \"starting\". It waits for the rest itself:\n# behind the default target it could not say what that target waits for in vain.\n[Unit]\nDescription=DPU-OS boot probe\nDefaultDependencies=no\nAfter=basic.target\nConflicts=shutdown.target\n\n[Service]\nType=simple\nExecStart=/bin/sh /run/dpuos-probe/probe.sh\nStandardOutput=null\nStandardError=null\n"
};
// packages/boot-test-qemu/src/probe/archive.ts
/** Identity of the probe: another one does another amount of work in the guest. */
const PROBE_DIGEST = digestOf(PROBE_FILES);
/** Where dracut, and the initramfs of tailor-image, look for scripts to source before the root is entered. */
const HOOK = "usr/lib/dracut/hooks/pre-pivot/99-dpuos-probe.sh";
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
		...(order.scripts ?? []).map((data, index) => ({
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
function questions(promises, { token, patienceSeconds, watchSeconds, scripts = [] }) {
	return `${[
		`token ${token}`,
		`patience ${patienceSeconds}`,
		...watchSeconds === void 0 ? [] : [`fact footprint ${watchSeconds}`],
		...Object.keys(promises.sysctl).map((key) => `sysctl ${word(key)} ${word(sysctlPath(key))}`),
		...[.../* @__PURE__ */ new Set([...promises.modules, ...promises.expect?.loaded ?? []])].map((name) => `module ${word(moduleName(name))}`),
		...unitsAsked(promises).map((unit) => `unit ${word(unit)}`),
		...factsAsked(promises.expect ?? {}).map((fact) => `fact ${fact.map(word).join(" ")}`),
		"fact starts",
		...scripts.map((_, index) => `fact script ${index + 1} 120`)
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
	const overlay = await makeOverlay(bench.image.disk, folder, "disk", ports);
	const start = await startOf(preparation);
	const plain = {
		disk: {
			file: overlay,
			format: "qcow2",
			snapshot: false
		},
		start,
		original: originalOf(bench, preparation.bootPath)
	};
	const obstacles = [];
	for (const tier of tiersFor(bench.probe)) if (tier === "initramfs") {
		const started = await besideInitramfs(preparation, start, probeArchive(promises, preparation.probe), overlay, ports);
		if (!("obstacle" in started)) return {
			...plain,
			start: started,
			tier,
			noProbe: void 0
		};
		obstacles.push(started.obstacle);
	} else {
		const files = probeFiles(promises, preparation.probe);
		const copied = await injectIntoRoot(bench.image.disk, files, folder, ports);
		if ("disk" in copied) return {
			...plain,
			disk: {
				file: copied.disk,
				format: "raw",
				snapshot: false
			},
			tier,
			noProbe: void 0
		};
		obstacles.push(copied.obstacle);
	}
	return {
		...plain,
		tier: "none",
		noProbe: obstacles.length === 0 ? void 0 : obstacles.join("; ")
	};
}
/** The start with the probe's archive behind, or beside, the initramfs. */
async function besideInitramfs({ bench, folder }, start, archive, overlay, ports) {
	if (start.path === "uefi") {
		const obstacle = await injectIntoEsp(bench.image.disk, overlay, archive, folder, ports);
		return obstacle === void 0 ? start : { obstacle };
	}
	const combined = path.join(folder, "initramfs");
	await writeFile(combined, Buffer.concat([padded(await readFile(start.initramfs), 4), archive]));
	return {
		...start,
		initramfs: combined
	};
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
async function bootOnce(bench, { bootPath, kind, counted, singleThread = false, consoleLog }, ports) {
	const { image } = bench;
	const purpose = counted === void 0 ? `${kind}${singleThread ? "-single" : ""}` : `count-${counted}`;
	const folder = path.join(bench.scratch, `${bootPath}-${purpose}`);
	await mkdir(folder);
	const limits = counted === void 0 ? bench.limits(kind) : slower(bench.limits(kind), COUNTED_SLOWER);
	const token = randomBytes(16).toString("hex");
	const prepared = await prepare({
		bench,
		bootPath,
		probe: {
			token,
			patienceSeconds: Math.round(limits.timeoutMs / 2500),
			...counted === void 0 ? asked(bench) : {}
		},
		folder
	}, ports);
	const machine = {
		...machineOf(bench, kind, prepared.disk, prepared.start),
		singleThread,
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
			...bench.model.tpm ? { tpm: socketPath(folder, "tpm.sock") } : {}
		}
	};
	const { policy } = bench;
	const passive = bench.probe === "none";
	const until = counted === void 0 ? "answer" : "up";
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
	const run = await withTpm(tpm, () => runMachine(options, ports));
	const command = machineArgv(machineOf(bench, kind, {
		file: image.disk.file,
		format: image.disk.format,
		snapshot: true
	}, prepared.original));
	return {
		run,
		tier: prepared.tier,
		noProbe: prepared.noProbe,
		command
	};
}
/** What a guest is asked beyond the image's promises; one whose instructions are counted is asked nothing. */
const asked = ({ watchSeconds, scripts }) => ({
	...watchSeconds === void 0 ? {} : { watchSeconds },
	scripts: scripts.map(({ data }) => data)
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
/** An emulated kernel takes a second to set up each further GiB or two, and no test needs it. */
const EMULATED_MEMORY = 4 * 2 ** 30;
/**
* The machine for an image: as its definition or board has it, cut down to what the host has, and told so. Throws UserError where QEMU has no
* such machine for the architecture.
*/
function modelFor(arch, wanted, asked, means, kind) {
	const absent = arch === "riscv64" ? Object.keys(ABSENT).filter((name) => wanted[name] === true) : [];
	if (absent.length > 0) throw new UserError(absent.map((name) => ({
		level: "error",
		code: "machine-unsupported",
		title: `a riscv64 guest cannot have ${ABSENT[name].what}, which verify.machine.${ABSENT[name].key} asks for`,
		hint: `Leave verify.machine.${ABSENT[name].key} out for this architecture.`
	})));
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
const mebibytes = (bytes) => Math.floor(bytes / 2 ** 20) * 2 ** 20;
/** The machine in a few words, for what belongs to one machine only; the versioned type alone where everything else is as usual. */
function modelName(type, { disk, nics, iommu, virtualFunctions, secureBoot, tpm }) {
	return [
		type,
		...disk === DEFAULT.disk ? [] : [disk],
		...nics === DEFAULT.nics ? [] : [`${nics} nics`],
		...iommu ? ["iommu"] : [],
		...virtualFunctions === 0 ? [] : [`${virtualFunctions} virtual functions`],
		...secureBoot ? ["secure boot"] : [],
		...tpm ? ["tpm"] : []
	].join(" ");
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
	const checks = [...run.answer === void 0 ? [] : checkPromises(expected, run.answer, seconds.up, accelerator.kind, now), ...measured.checks];
	const { decision } = run;
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
function timeline$1(path, { answer, answeredAt, judge, totalMs }) {
	const mark = (ms) => ms === void 0 ? null : round(ms / 1e3);
	const total = round(totalMs / 1e3);
	const started = answer === void 0 || answeredAt === void 0 ? void 0 : answeredAt / 1e3 - answer.uptime;
	const firmware = started === void 0 ? mark(judge.marks.kernel) : round(started);
	const finished = answer?.times["FinishTimestampMonotonic"] ?? 0;
	return {
		firmware: path === "uefi" ? firmware : null,
		kernel: mark(judge.marks.initramfs),
		initramfs: started === void 0 || !answer?.pivot ? null : round(started + answer.pivot),
		up: started === void 0 || finished === 0 ? null : round(started + finished / 1e6),
		total
	};
}
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
		findings.push({
			level: "error",
			code: `boot-${boot.cause}`,
			title: `${boot.path} boot: ${boot.summary}`,
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
		evidence: done.run.evidence,
		told: {
			boot,
			transcript: done.run.judge.transcript,
			line: done.run.decision.line,
			screen: await screenOf(done.run.evidence)
		},
		findings: [
			...attempted.findings,
			...bootFindings(boot, done.run),
			...measurementFindings(boot)
		]
	};
}
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
	"vdpa.sh": "#!/bin/sh\n# vDPA: the kernel's simulated device and its way to user space (vhost-vdpa) load and, where the program is there, a device is made. TAP.\necho 1..3\nnumber=0\nfor module in vdpa_sim_net vhost_vdpa; do\n  number=$((number + 1))\n  modprobe \"$module\" 2> /dev/null\n  if [ -d \"/sys/module/$module\" ]; then result=ok; else result='not ok'; fi\n  echo \"$result $number - $module is in the kernel\"\ndone\nif ! command -v vdpa > /dev/null 2>&1; then\n  echo \"ok 3 - a device opens as /dev/vhost-vdpa-0 # SKIP the image has no vdpa (iproute)\"\n  exit 0\nfi\nvdpa dev add name dpuos-test mgmtdev vdpasim_net\nif [ -c /dev/vhost-vdpa-0 ]; then result=ok; else result='not ok'; fi\necho \"$result 3 - a device opens as /dev/vhost-vdpa-0\"\nvdpa dev del dpuos-test\nexit 0\n"
};
// packages/boot-test-qemu/src/presets/presets.ts
/** Tests of what DPUs are for, that run in the guest as scripts of the user's do. */
const PRESETS = [
	"hugepages",
	"vfio",
	"nvme-sriov",
	"openvswitch",
	"vdpa"
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
// packages/boot-test-qemu/src/report/junit.ts
/**
* JUnit XML as Jenkins, GitLab and GitHub's reporters read it: one suite for each boot, one case for the boot itself and
* one for each check. `fail` is a failure, `broken` an error.
*/
function junit(image, boots) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dpuos boot">\n${boots.map((boot) => suite(image, boot)).join("")}</testsuites>\n`;
}
function suite(image, boot) {
	const name = `${image}.${boot.path}`;
	const itself = {
		id: "boots",
		verdict: boot.cause === "expectation" ? "pass" : boot.verdict,
		expected: "the system is up",
		actual: boot.summary
	};
	const rows = [itself, ...boot.checks];
	const number = (verdict) => rows.filter((row) => row.verdict === verdict).length;
	const counts = `tests="${rows.length}" failures="${number("fail")}" errors="${number("broken")}" skipped="${number("skipped")}"`;
	const seconds = boot.seconds.total.toFixed(3);
	const cases = rows.map((row) => testcase(name, row, row === itself ? seconds : "0"));
	const output = boot.lastLines.length === 0 ? "" : `<system-out>${boot.lastLines.map((line) => escapeXml(line)).join("\n")}</system-out>\n`;
	return `<testsuite name="${escapeXml(name)}" ${counts} time="${seconds}">\n${cases.join("")}${output}</testsuite>\n`;
}
function testcase(suiteName, row, seconds) {
	const open = `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(row.id)}" time="${seconds}"`;
	const tag = {
		pass: "",
		fail: "failure",
		broken: "error",
		skipped: "skipped"
	}[row.verdict];
	if (tag === "") return `${open}/>\n`;
	return `${open}><${tag} message="${escapeXml(`expected ${row.expected}, found ${row.actual}`)}"/></testcase>\n`;
}
/** Text and attribute values of XML 1.0: markup escaped, characters that XML cannot hold replaced. */
function escapeXml(text) {
	return text.replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "�").replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
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
/** The whole style sheet of the page. Colours are custom properties, so that dark mode is one block. */
const STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5d6877;--line:#dfe3e9;--track:#e9ecf1;--pass:#1a7f4b;--fail:#c4302b;--broken:#a35a00;
--firmware:#8a94a3;--kernel:#2f6fde;--initramfs:#7b57c9;--services:#d0761b;--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#1a2029;--ink:#e7ebf1;--soft:#98a4b3;--line:#2b3440;--track:#28313d;
--pass:#4cc38a;--fail:#ff7069;--broken:#f0a94a;--firmware:#6c7787;--kernel:#4d86ea;--initramfs:#9070dc;--services:#d98a3d;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1400px;margin:0 auto;padding:24px 18px 60px}
h1{font-size:24px;margin:0 0 14px}h2{font-size:18px;margin:0 0 6px}h3{font-size:14px;margin:14px 0 8px}
h3 a{font-weight:400;margin-left:8px}a{color:var(--kernel)}
p{margin:4px 0}.soft{color:var(--soft)}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 18px;margin:0 0 16px}
.badge{display:inline-block;padding:1px 10px;border-radius:99px;font-size:13px;font-weight:600;color:#fff;background:var(--soft)}
.badge.pass{background:var(--pass)}.badge.fail{background:var(--fail)}.badge.broken{background:var(--broken)}
@media (prefers-color-scheme:dark){.badge{color:#11151b}}
.phases{position:relative;height:18px;border-radius:6px;overflow:hidden;background:var(--track);margin:12px 0 6px}
.phases i{position:absolute;top:0;bottom:0}
.firmware{background:var(--firmware)}.kernel{background:var(--kernel)}.initramfs{background:var(--initramfs)}.services{background:var(--services)}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
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
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px;margin:8px 0}
th{text-align:left;color:var(--soft);font-weight:600}th,td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px}
.screen{max-width:100%;border:1px solid var(--line);border-radius:8px;margin-top:8px}
details{margin-top:10px}summary{cursor:pointer;color:var(--soft)}
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
<p class="soft">${boot.accelerator.kind.toUpperCase()}: ${boot.accelerator.detail}</p>
${phaseBar(boot)}
${failures(boot)}
${display(told)}
<div class="beside"><div>${chart(boot)}</div><div>${consoleLines(told)}</div></div>
<details><summary>The command, to watch this boot</summary><pre>${boot.command.join(" ")}</pre></details>
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
	if (all.length === 0) return html`<p class="soft">No phase was seen to its end.</p>`;
	const end = endOf(boot);
	return html`<div class="phases" role="img" aria-label="${all.map(([name, from, to]) => `${name} ${seconds$1(to - from)}`).join(", ")}">${all.map(([name, from, to]) => html`<i class="${name}" style="left:${at(from, end)};width:${at(to - from, end)}" title="${name}: ${seconds$1(to - from)}"></i>`)}</div>
<p class="legend">${all.map(([name, from, to]) => html`<span><i class="${name}"></i>${name} ${seconds$1(to - from)}</span>`)}</p>`;
}
function failures(boot) {
	const bad = boot.checks.filter(({ verdict }) => verdict === "fail" || verdict === "broken");
	if (bad.length === 0) return nothing;
	const row = ({ id, verdict, expected, actual }) => html`<tr><td>${badge(verdict)}</td><td><code>${id}</code></td><td><code>${expected}</code></td><td><code>${actual}</code></td></tr>`;
	return html`<div class="scroll"><table><thead><tr><th></th><th>promise</th><th>expected</th><th>found</th></tr></thead><tbody>${bad.map(row)}</tbody></table></div>`;
}
function display({ screen, transcript }) {
	if (screen === void 0) return nothing;
	const source = `data:image/png;base64,${Buffer.from(screen).toString("base64")}`;
	return html`<details${transcript.count === 0 ? new Markup(" open") : nothing}><summary>The display when the test ended</summary><img class="screen" src="${source}" alt="Screenshot of the guest’s display"></details>`;
}
function chart(boot) {
	const { starts } = boot;
	if (starts === void 0) return html`<h3>Units</h3><p class="soft">When units started is not known: the guest did not say.</p>`;
	const end = endOf(boot);
	const took = ({ begin, up }) => (up ?? end) - begin;
	const [slow, quick] = [starts.filter((one) => took(one) >= SHORT), starts.filter((one) => took(one) < SHORT)];
	const row = (one) => html`<li class="${one.up === null ? "never" : ""}"><span class="name">${one.unit}</span><span class="track"><i style="left:${at(one.begin, end)};width:${at(Math.min(took(one), end - one.begin), end)}"></i></span><span class="took">${one.up === null ? "not up" : seconds$1(took(one))}</span></li>`;
	return html`<h3>Units, by when they began (0-${seconds$1(end)})</h3>
<ol class="chart">${slow.map(row)}</ol>
${quick.length === 0 ? nothing : html`<details><summary>${quick.length} units that took less than ${SHORT} s</summary><ol class="chart">${quick.map(row)}</ol></details>`}`;
}
function consoleLines({ transcript, line }) {
	const lines = transcript.tail(MOST_LINES);
	const left = transcript.count - lines.length;
	return html`<h3>Console${line === void 0 ? "" : html` <a href="#line-${line}">the line that decided</a>`}</h3>
${left === 0 ? nothing : html`<p class="soft">${left} earlier lines are in the log file.</p>`}
<div class="console" tabindex="0" role="region" aria-label="Console">${lines.map(({ number, at: when, text }) => html`<div${number === line ? html` class="decided" id="line-${number}"` : ""}><time>${(when / 1e3).toFixed(1)}</time><span>${text}</span></div>`)}</div>`;
}
// packages/boot-test-qemu/src/report/files.ts
const EXTENSIONS = {
	"qemu-state": "qemu.txt",
	screenshot: "screen.png"
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
		}], ...boots.flatMap((boot) => idle(boot))],
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
	}, {
		title: `To watch this boot (${boot.path})`,
		lines: [boot.command.map(quote).join(" ")]
	}];
}
/** As a shell takes it. */
function quote(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
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
// packages/boot-test-qemu/src/core.ts
/** What the guest may write, beside copies of the boot partition: bytes asked of the scratch folder. */
const ROOM = 512 * 2 ** 20;
/** Boot the image in every asked way, as many at once as the host has room for. */
const core = async (inputs, ports) => {
	const image = await ports.log.group("Verify the image", () => loadImage(inputs.image, inputs.boots, ports));
	const { arch, name } = image.manifest;
	const accelerator = await ports.log.group("Choose the accelerator", async () => {
		const chosen = await chooseAccelerator(inputs.accelerator, arch, ports);
		ports.log.info(`${chosen.kind.toUpperCase()} (${chosen.reason}): ${chosen.detail}`);
		return chosen;
	});
	const scripts = [...presetScripts(inputs.presets ?? []), ...await readScripts(inputs.scripts ?? [], ports)];
	const baselines = await readBaselines(inputs.baseline ?? [], ports);
	const watched = inputs.measure?.includes("footprint") ?? false;
	const means = {
		cpus: availableParallelism(),
		memory: await memoryAvailable()
	};
	const { model, findings: scaled } = modelFor(arch, image.manifest.promises.machine ?? {}, inputs, means, accelerator.kind);
	const bench = {
		image,
		...await qemu(image, ports),
		firmware: image.boots.includes("uefi") ? await findFirmware(arch, model.secureBoot) : void 0,
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
		...untestedParts(model, image.boots)
	];
	const all = await bootAll({
		bench,
		accelerator,
		measuring,
		width: widthFor(image.boots.length, model, means, inputs.parallel)
	}, ports);
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
	const { sha256 } = await ports.log.group("Check that the disk is untouched", () => ports.fs.hash(image.disk.file));
	const untouched = sha256 === image.disk.sha256;
	if (!untouched) findings.unshift({
		level: "error",
		code: "disk-changed",
		title: `${image.disk.file} changed while it was tested: nothing that was seen counts`,
		hint: "Let no other process write to the image during the test."
	});
	for (const finding of findings) ports.log.finding(finding);
	const verdict = untouched ? overall(boots) : "broken";
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
	const results = {
		image: name,
		result: manifest,
		told,
		report,
		consoleLogs: logFiles(bench, boots),
		evidence
	};
	return {
		report,
		outputs: {
			...await writeResults(inputs.output, results, ports),
			verdict
		}
	};
};
/** A fault outweighs a doubt, and a doubt is no pass. */
function overall(boots) {
	const verdicts = boots.map(({ verdict }) => verdict);
	return [
		"fail",
		"broken",
		"pass"
	].find((verdict) => verdicts.includes(verdict)) ?? "skipped";
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
const logFiles = (bench, boots) => boots.map((boot) => consoleLog(bench, boot.path));
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
			required: true,
			description: "Manifest of tailor-image (`image.json`): disk, kernel, and what the image promises of itself."
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
			description: "How the probe gets into the guest: `initramfs`: an archive beside the initramfs, nothing else is touched; `root`: files in a copy of an ext4 root; `auto`: the first of these that works; `none`: not at all (signed and verity images). Then the console alone decides, and the promises are not looked at."
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
			description: "Tests that come with dpuos and run as `scripts` do: `hugepages`, `vfio` (a card given to user space; needs `verify.machine` with `iommu` and two `nics`), `nvme-sriov` (a virtual function given to user space; needs `iommu` and `virtual-functions` there), `openvswitch` (the datapath), `vdpa` (the simulated device)."
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
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `boot.json`, `boot.html`, `boot.md`, `boot.junit.xml`, `boot.tap` and the console logs."
		}
	},
	outputs: {
		manifest: { description: "Path of the boot manifest (`boot.json`)." },
		verdict: { description: "`pass`: booted and kept every promise. `fail`: it did not. `broken`: that could not be found out." },
		junit: { description: "Path of the results as JUnit XML." },
		timeline: { description: "Path of `boot.html`: for each boot its phases, when each unit started, and the console beside it." },
		"console-logs": { description: "Paths of the console logs, one for each boot, separated by new lines." }
	}
}), core);
export {};
