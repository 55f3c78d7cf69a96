import "node:module";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { Worker } from "node:worker_threads";
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import os$1 from "node:os";
import { access, chmod, chown, constants, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
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
function advice({ detail, hint }) {
	const between = detail?.includes("\n") === true ? "\n" : " ";
	return [detail, hint].filter((part) => part !== void 0 && part !== "").join(between);
}
// packages/action-kit/src/render/annotations.ts
/** GitHub keeps ten per level and step, fifty per job: few, so that the worst is never the one dropped. */
const MOST = 8;
/** Findings as annotations: at most eight, worst first, the last one counting what is left out. */
function annotations(findings) {
	const ordered = worstFirst(findings);
	const shown = ordered.length <= MOST ? ordered : ordered.slice(0, 7);
	const left = ordered.length - shown.length;
	return [...shown.map((finding) => ({
		level: finding.level,
		title: finding.code,
		message: [finding.title, advice(finding)].filter((part) => part !== "").join("\n"),
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
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
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
function literal$1(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal$1,
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
const Count = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0));
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
	schema: /* @__PURE__ */ literal$1("dpuos.toolchain/v1"),
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
	checks: /* @__PURE__ */ array(Check),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: /* @__PURE__ */ optional(Instructions),
	footprint: /* @__PURE__ */ optional(Footprint),
	/** The last useful console lines, escapes stripped. */
	lastLines: /* @__PURE__ */ array(/* @__PURE__ */ string())
});
const BootManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal$1("dpuos.boot/v1"),
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
const UNITS = [
	"bytes",
	"count",
	"milliseconds",
	"KiB"
];
/** Metrics of the whole by name, with their units. What only one form of an image has is named as in `outputs`. */
const METRIC_UNITS = {
	installed: "bytes",
	disk: "bytes",
	qcow2: "bytes",
	initramfs: "bytes",
	tar: "bytes",
	cpio: "bytes",
	oci: "bytes",
	squashfs: "bytes",
	erofs: "bytes",
	packages: "count",
	files: "count",
	inodes: "count",
	services: "count",
	setuid: "count",
	boot: "milliseconds",
	memory: "KiB"
};
/** What a budget is for beside metrics of the whole; in bytes. In `metric` they stand before a colon: `package:perl-*`. */
const SELECTORS = [
	"layer",
	"package",
	"path",
	"partition"
];
/** The unit of a budget's `metric`; selectors are in bytes. undefined: not a metric of this version. */
function unitOf(metric) {
	if (Object.hasOwn(METRIC_UNITS, metric)) return METRIC_UNITS[metric];
	return SELECTORS.some((one) => metric.startsWith(`${one}:`)) ? "bytes" : void 0;
}
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
	/** Estimated bytes of it in the compressed artifact: zstd of its files alone, scaled so that all add up; null: not estimated. */
	compressedEstimate: /* @__PURE__ */ nullable(Count)
});
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
	schema: /* @__PURE__ */ literal$1("dpuos.measurement/v1"),
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
	/** Kernel modules and firmware in the root, with what keeps them. Part of the share `drivers`. */
	drivers: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		kind: /* @__PURE__ */ picklist(["module", "firmware"]),
		name: /* @__PURE__ */ string(),
		path: /* @__PURE__ */ string(),
		size: Count,
		/** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
		reason: /* @__PURE__ */ string()
	})),
	/** Folders to a depth of 4 that hold 64 KiB or more, and `/`; each with everything below it. Sorted by path. */
	dirs: /* @__PURE__ */ array(MeasuredDir),
	/** Files that the globs of budgets match: found where the tree was at hand. */
	paths: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(MeasuredPath)),
	/** The budgets that it was held to: a pull request is held to those of its base. */
	budgets: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(BudgetRule)),
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
	source: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string())
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
	schema: /* @__PURE__ */ literal$1("dpuos.image/v1"),
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
		paths: /* @__PURE__ */ array(MeasuredPath)
	})),
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: /* @__PURE__ */ array(BudgetRule)
});
/** The name in `name-[epoch:]version-release.arch`. */
const nameOfNevra = (nevra) => nevra.replace(/-[^-]+-[^-]+$/, "");
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
	/** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `unknown`. */
	cause: /* @__PURE__ */ string(),
	why: /* @__PURE__ */ string(),
	at: PositionSchema
});
/** What was asked of a kernel's configuration, and what came of it. */
const KernelConfigManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal$1("dpuos.kernel-config/v1"),
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
const Difference$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer());
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
/** What build-kernel hands over: which kernel, from which RPMs, and what is in it. */
const KernelManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal$1("dpuos.kernel/v1"),
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
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	/** Largest first; absent: written by an earlier version. */
	subsystems: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(KernelSubsystem)),
	/** Absent: nothing to compare with. */
	growth: /* @__PURE__ */ exactOptional(KernelGrowth)
});
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
	unit: /* @__PURE__ */ picklist(UNITS),
	/** Largest contributors to the metric, largest first. */
	top: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string(),
		size: Count
	})),
	/** The line of the definition that set the budget. */
	at: /* @__PURE__ */ nullable(PositionSchema)
});
/** Bytes that may be fewer than before. */
const Difference = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer());
/** What a change is due to: the definition or the kernel of the commit, or newer package repositories. */
const CAUSES$2 = [
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
	cause: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(CAUSES$2)),
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
	cause: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([...CAUSES$2, "both"])),
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
		schema: /* @__PURE__ */ literal$1("dpuos.size/v1"),
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
function nearest$1(name, known) {
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
// packages/manifests/src/path-glob.ts
/** Tokens of a glob that are more than themselves. */
const TOKENS = /\/\*\*$|\*\*\/|\*\*|\[!?[^\]/]+\]|[\\^$.*+?()[\]{},|]/g;
/**
* A glob over absolute paths: `*` and `?` stay within a name, `**` goes over any number of folders, `[…]` is a set, `{a,b}` an alternative. One
* that ends in a slash and `**` means the folder itself too. Anything else stands for itself, an alternative of one as well.
*/
function pathGlob(glob) {
	const groups = alternatives(glob);
	const body = glob.replaceAll(TOKENS, (part, at) => groups.get(at) ?? PARTS[part] ?? literal(part));
	try {
		return new RegExp(`^${body}$`);
	} catch {
		return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}$`);
	}
}
const PARTS = {
	"/**": "(?:/.*)?",
	"**/": "(?:[^/]+/)*",
	"**": ".*",
	"*": "[^/]*",
	"?": "[^/]",
	",": ","
};
const literal = (part) => part.length === 1 ? `\\${part}` : part.replace("[!", "[^").replaceAll("\\", "\\\\");
/** Braces and commas of alternatives by their place: those that have a partner and a comma between. */
function alternatives(glob) {
	const found = /* @__PURE__ */ new Map();
	const open = [];
	for (const [at, char] of [...glob.matchAll(/[{},]/g)].map((match) => [match.index, match[0]])) if (char === "{") open.push({
		at,
		commas: []
	});
	else if (char === ",") open.at(-1)?.commas.push(at);
	else {
		const group = open.pop();
		if (group === void 0 || group.commas.length === 0) continue;
		found.set(group.at, "(?:").set(at, ")");
		for (const comma of group.commas) found.set(comma, "|");
	}
	return found;
}
// packages/manifests/src/rpm-version.ts
/**
* Compare two versions or releases as rpm does (rpmio/rpmvercmp.cc): runs of digits by value, runs of letters by their codes, digits are
* newer than letters, `~` is older than nothing, `^` newer than nothing and older than more. Negative when `a` is older.
*/
function rpmVersionCompare(a, b) {
	const [left, right] = [segments(a), segments(b)];
	for (let index = 0;; index++) {
		const [one, two] = [left[index], right[index]];
		if (one === void 0 && two === void 0) return 0;
		if (one === "~" || two === "~") {
			if (one === two) continue;
			return one === "~" ? -1 : 1;
		}
		if (one === "^" || two === "^") {
			if (one === two) continue;
			if (one === void 0) return -1;
			if (two === void 0) return 1;
			return one === "^" ? -1 : 1;
		}
		if (one === void 0) return -1;
		if (two === void 0) return 1;
		const order = compareSegments(one, two);
		if (order !== 0) return order;
	}
}
const segments = (text) => text.match(/\d+|[A-Za-z]+|[~^]/g) ?? [];
function compareSegments(one, two) {
	const [digits, others] = [/^\d/.test(one), /^\d/.test(two)];
	if (digits !== others) return digits ? 1 : -1;
	if (!digits) return one < two ? -1 : Number(one > two);
	const [x, y] = [one.replace(/^0+/, ""), two.replace(/^0+/, "")];
	return x.length - y.length || (x < y ? -1 : Number(x > y));
}
/** Compare two NEVRAs of one name: by epoch, version, release. */
function nevraCompare(a, b) {
	const [one, two] = [evr(a), evr(b)];
	return one.epoch - two.epoch || rpmVersionCompare(one.version, two.version) || rpmVersionCompare(one.release, two.release);
}
function evr(nevra) {
	const [, epoch, version = "", release = ""] = /-(?:(\d+):)?([^-:]+)-([^-]+)\.[^.]+$/.exec(nevra) ?? [];
	return {
		epoch: Number(epoch ?? 0),
		version,
		release
	};
}
// packages/manifests/src/units.ts
/** `12.3 MiB` from bytes: the form of sizes of an image and its parts. One unit, so that they compare at a glance. */
function formatMiB(bytes) {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
// packages/action-kit/src/text.ts
/** ECMA-48 escape sequences (CSI, OSC, charset selection, single characters). */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+][A-Za-z0-9]|[ -/]*[0-~])/g;
/** A line as a person would read it: escape sequences, carriage returns and other control characters removed. */
function cleanLine(text) {
	return text.replace(ESCAPES, "").replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "");
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
const LEVEL$1 = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
/** The report as GitHub Markdown. Every text from outside is escaped; tables shrink when it gets too long, folded ones first. */
function markdown(title, ending, report, limit = MOST_BYTES) {
	const head = [`## ${ICON[ending]} ${escape$1(title)}: ${escape$1(report.headline)}`];
	if (report.facts.length > 0) head.push(table$2({
		title: "",
		columns: [{ name: "Fact" }, { name: "Value" }],
		rows: report.facts.map((f) => [f.name, f.value])
	}));
	if (report.findings.length > 0) head.push(findings(report));
	const excerpts = report.excerpts.map(excerpt);
	const assemble = ({ rows, details }) => {
		const tables = report.tables.flatMap((part) => {
			const most = part.detail === true ? details : rows;
			return most === 0 ? [] : [table$2(part, most)];
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
	return cut$1(`${head.join("\n\n")}\n`, limit - Buffer.byteLength(`\n${LEFT_OUT}\n`)) + `\n${LEFT_OUT}\n`;
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
function cut$1(text, bytes) {
	const held = Buffer.from(text).subarray(0, Math.max(0, bytes)).toString("utf8");
	return held.slice(0, held.lastIndexOf("\n") + 1);
}
function findings(report) {
	return worstFirst(report.findings).map((finding) => {
		const where = finding.at === void 0 ? "" : ` \`${formatPosition(finding.at).replaceAll("`", "'")}\``;
		const more = advice(finding);
		return `- ${LEVEL$1[finding.level]}${where} **${escape$1(finding.title)}**${more === "" ? "" : more.split("\n").map((line) => `<br>${escape$1(line)}`).join("")}`;
	}).join("\n");
}
function table$2(part, most = ALL) {
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
	for (const part of report.tables) if (!part.detail) lines.push("", ...table$1(part, palette));
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
		const more = advice(finding);
		if (more !== "") lines.push(...more.split("\n").map((line) => `  ${cleanLine(line)}`));
	}
	return lines;
}
/** A table with padded columns. */
function table$1(part, palette) {
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
		const close = nearest$1(name, Object.keys(spec.inputs));
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
let count = 0;
/** A file for the whole output of one tool, made when the first byte comes. Errors of writing it are ignored: the log must not end the run. */
function openLogFile(host, tool, wanted) {
	const file = wanted ?? path.join(logFolder(host), `${String(++count).padStart(3, "0")}-${tool}.log`);
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
const CHUNK = 2 ** 18;
/** In this thread. One buffer for all of it: a stream makes a new one for each read, which costs more than hashing. */
async function hashHere(file) {
	const hash = createHash("sha256");
	const buffer = Buffer.allocUnsafeSlow(CHUNK);
	const handle = await open(file);
	try {
		for (let size = 0;;) {
			const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
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
const buffer = Buffer.allocUnsafeSlow(${CHUNK})
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
		const wrong = await changed$1(entry, file, ports);
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
async function changed$1(entry, manifest, { fs }) {
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
// packages/size-budget-check/src/measure/fingerprint.ts
/** The rules by which bytes are counted (docs/size-budgets.md); a change of them is a new number: what was counted by others is not compared. */
const COUNTING = "counting/1";
// packages/size-budget-check/src/measure/of-image.ts
/** Roles of files in the image manifest that hold the image itself, in whatever form. */
const FORMS$1 = /^(rootfs-|oci-archive$)/;
/** What an image manifest says of sizes, as a measurement. Nothing is looked at again: the image itself need not be at hand. */
function measureImage(image, version) {
	const { sizes, measured } = image;
	const nevras = new Map(image.packages.toReversed().map((one) => [one.name, one.nevra]));
	return {
		schema: "dpuos.measurement/v1",
		tool: {
			name: "size-budget-check",
			version
		},
		inputs: image.inputs,
		source: image.source,
		tools: image.tools,
		files: [],
		findings: [],
		subject: {
			name: image.name,
			arch: image.arch,
			kind: "image"
		},
		repositories: measured?.repositories ?? [],
		definition: measured?.definition ?? null,
		measured: {
			fingerprint: `image ${COUNTING}`,
			method: "manifest"
		},
		totals: {
			installed: sizes.root.size,
			allocated: measured?.partitions.find(({ label }) => label === "root")?.used ?? null,
			files: sizes.root.files,
			inodes: measured?.inodes ?? sizes.root.files,
			packages: image.packages.length,
			servicesEnabled: measured?.servicesEnabled ?? null,
			setuid: measured?.setuid ?? null,
			boot: null,
			idleMemory: null
		},
		artifacts: artifactsOf(image),
		partitions: measured?.partitions ?? filesAlone(image),
		shares: [...LAYERS.map((name) => ({
			name,
			...sizes.layers[name] ?? {
				size: 0,
				files: 0
			}
		})), {
			name: "unowned",
			...sizes.unowned
		}],
		packages: image.packages.map(({ nevra, name, reason, because, layer, size, files, repository, source }) => ({
			nevra,
			name,
			reason,
			because,
			layer,
			size,
			files,
			repository,
			source: source ?? null,
			compressedEstimate: null
		})),
		drivers: [...image.modulesKept.map((one) => ({
			kind: "module",
			...one
		})), ...(measured?.firmware ?? []).map((one) => ({
			kind: "firmware",
			name: path.posix.basename(one.path),
			...one
		}))],
		dirs: measured?.dirs ?? [{
			path: "/",
			...sizes.root
		}],
		...measured === void 0 ? {} : { paths: measured.paths },
		largest: image.largest.map(({ path, size, owner }) => ({
			path,
			size,
			owner: nevras.get(owner) ?? owner
		}))
	};
}
/** The disk is told also where it is not handed over itself: budgets may be for it. */
function artifactsOf({ sizes, files }) {
	const { disk, initramfs } = sizes;
	return [
		{
			name: "disk.raw",
			format: "disk-raw",
			size: disk.apparent,
			allocated: disk.allocated
		},
		...disk.qcow2 === null ? [] : [{
			name: "disk.qcow2",
			format: "disk-qcow2",
			size: disk.qcow2,
			allocated: null
		}],
		...initramfs === 0 ? [] : [{
			name: "initramfs.img",
			format: "initramfs",
			size: initramfs,
			allocated: null
		}],
		...files.filter(({ role }) => FORMS$1.test(role)).map(({ path, role, size }) => ({
			name: path,
			format: role,
			size,
			allocated: null
		}))
	];
}
/** Manifests of dpuos 0.1 tell what lies in the two file systems, not how much room they have. */
const filesAlone = ({ sizes }) => [{
	label: "root",
	fs: "ext4",
	used: sizes.root.size,
	files: sizes.root.files
}, {
	label: "esp",
	fs: "vfat",
	used: sizes.esp.size,
	files: sizes.esp.files
}].map((one) => ({
	...one,
	capacity: null,
	overhead: null
}));
// packages/size-budget-check/src/baseline/find.ts
/**
* The measurement to compare with: the file `baseline`, an image manifest or a measurement. One that is not there is told, no more: the first
* build has none. Throws UserError for one that cannot be compared.
*/
async function findBaseline({ baseline: file }, subject, ports) {
	if (file === void 0) return {
		waivers: [],
		findings: []
	};
	const shown = shownPath(file, ports);
	if (!await access(file).then(() => true, () => false)) return {
		waivers: [],
		findings: [{
			level: "notice",
			code: "size-baseline-missing",
			title: `there is no baseline at ${shown} yet: what changed is not known`,
			hint: "Keep the `measurement.json` of the base branch where the next run finds it."
		}]
	};
	const measurement = await readMeasurement(file, ports);
	const { arch } = measurement.subject;
	if (arch !== null && subject.arch !== null && arch !== subject.arch) throw new UserError({
		level: "error",
		code: "size-baseline-other",
		title: `the baseline ${shown} is an image for ${arch}, and this one is for ${subject.arch}`,
		hint: "Compare images of one architecture: keep a baseline for each.",
		at: { file: shown }
	});
	return {
		base: {
			measurement,
			found: {
				commit: measurement.source.commit,
				distance: null,
				source: "file",
				age: null,
				pending: []
			},
			decides: true
		},
		waivers: [],
		findings: []
	};
}
/** A measurement, or an image manifest as one. The files that it lists need not be there any more. */
async function readMeasurement(file, ports) {
	if (schemaOf(await ports.fs.readText(file)) === "dpuos.measurement/v1") {
		const read = await readManifest("dpuos.measurement/v1", file, ports, () => []);
		if (read.ok) return read.value;
		throw new UserError(read.findings);
	}
	const read = await readManifest("dpuos.image/v1", file, ports, () => []);
	if (read.ok) return measureImage(read.value, ports.host.version);
	throw new UserError(read.findings);
}
function schemaOf(text) {
	try {
		return JSON.parse(text ?? "")?.schema;
	} catch {
		return;
	}
}
// packages/size-budget-check/src/judge/changes.ts
/**
* What became of each package between two measurements, worst first, and what the rest of the root grew by: all of it adds up to the growth of the root.
*/
function changesSince(base, head) {
	const left = [...base.packages];
	const take = (same) => {
		const index = left.findIndex(same);
		return index < 0 ? void 0 : left.splice(index, 1)[0];
	};
	const pairs = head.packages.map((now) => ({
		now,
		was: take(({ nevra }) => nevra === now.nevra)
	})).map(({ now, was }) => ({
		now,
		was: was ?? take((one) => one.name === now.name && arch(one) === arch(now))
	}));
	const requirers = new Map(head.packages.map((one) => [one.name, one]));
	const packages = [...pairs.flatMap(({ now, was }) => change$1(now, was, requirers)), ...left.map((was) => ({
		kind: "removed",
		what: was.nevra,
		layer: was.layer,
		bytes: -was.size,
		why: ""
	}))].toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.what < b.what ? -1 : 1));
	const root = head.totals.installed - base.totals.installed;
	const ofPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0);
	return {
		baseline: base.inputs.digest,
		root,
		packages,
		rest: root - ofPackages
	};
}
const arch = ({ nevra }) => nevra.slice(nevra.lastIndexOf("."));
function change$1(now, was, installed) {
	const { nevra, layer } = now;
	if (was === void 0) return [{
		kind: now.reason === "requested" ? "added-requested" : "added-dependency",
		what: nevra,
		layer,
		bytes: now.size,
		why: chain(now, installed)
	}];
	const bytes = now.size - was.size;
	if (was.nevra !== nevra) return [{
		kind: nevraCompare(nevra, was.nevra) < 0 ? "downgraded" : "upgraded",
		what: nevra,
		layer,
		bytes,
		why: `was ${was.nevra}`
	}];
	return bytes === 0 ? [] : [{
		kind: "resized",
		what: nevra,
		layer,
		bytes,
		why: "the same package, cut otherwise"
	}];
}
/** `dpuos.yaml:20 openssh-server → libwrap → libnsl2`: the shortest way from a line of the definition to the package. */
function chain(from, installed) {
	const below = /* @__PURE__ */ new Map([[from, void 0]]);
	for (const [one] of below) {
		if (one.reason === "requested") {
			const names = [];
			for (let at = one; at !== void 0; at = below.get(at)) names.push(at.name);
			return [one.because.slice(0, 2).join(", "), names.join(" → ")].filter((part) => part !== "").join(" ");
		}
		for (const name of one.because) {
			const requirer = installed.get(name);
			if (requirer !== void 0 && !below.has(requirer)) below.set(requirer, one);
		}
	}
	return from.because.length === 0 ? "" : `needed by ${from.because.slice(0, 3).join(", ")}`;
}
// packages/size-budget-check/src/judge/excluded.ts
/** Metrics of bytes to which a package's bytes are added as they are. */
const PLAIN = /^(installed|disk|layer:.*|package:.*|partition:root)$/;
/** Growth that a rule does not count, in the unit of its metric, and never more than there is. */
function excluded(rule, metric, growth, { changes, today }) {
	if (rule.grow === void 0 || changes === void 0 || growth <= 0) return [];
	const counted = changes.packages.filter(({ what, layer }) => metric.counts?.({
		name: nameOfNevra(what),
		layer
	}) ?? true);
	const allowances = (rule.allow ?? []).filter((one) => isOpen(one, today));
	const allowed = (change) => allowances.some((one) => globPattern(one.package).test(nameOfNevra(change.what)));
	const drifts = rule.grow.scope === "pr";
	const found = [];
	const add = (why, amount) => {
		const left = growth - found.reduce((sum, one) => sum + one.amount, 0);
		if (Math.min(amount, left) > 0) found.push({
			why,
			amount: Math.min(amount, left)
		});
	};
	for (const one of allowances) {
		const those = counted.filter(({ what }) => globPattern(one.package).test(nameOfNevra(what)));
		add(`${one.package}: ${one.reason}`, amountOf(rule.metric, those));
	}
	if (drifts && changes.cause === "drift") add("newer repositories", growth);
	else if (drifts) add("newer repositories", amountOf(rule.metric, counted.filter((one) => one.cause === "drift" && !allowed(one))));
	return found;
}
/** What package changes add to a metric; what is no plain sum of packages is not split up. */
function amountOf(metric, changes) {
	if (metric === "packages") return changes.reduce((sum, { kind }) => sum + (kind.startsWith("added") ? 1 : kind === "removed" ? -1 : 0), 0);
	return PLAIN.test(metric) ? changes.reduce((sum, { bytes }) => sum + bytes, 0) : 0;
}
const isOpen = ({ until }, today) => until === void 0 || until >= today;
/** One notice for each allowance that is over. */
const expiredAllowances = (rule, today) => (rule.allow ?? []).filter((one) => !isOpen(one, today)).map((one) => ({
	level: "notice",
	code: "budget-allowance-expired",
	title: `budget ${rule.id}: the allowance for ${one.package} ended on ${one.until}: its growth counts again`,
	detail: `It was given for: ${one.reason}`,
	hint: "Take it out, or give it a later day.",
	...rule.at === null ? {} : { at: rule.at }
}));
// packages/size-budget-check/src/judge/amounts.ts
/** `12.3 MiB`, `1234` or `15.2 s`. */
function formatAmount(amount, unit) {
	if (unit === "bytes") return formatMiB(amount);
	if (unit === "KiB") return formatMiB(amount * 1024);
	return unit === "milliseconds" ? `${(amount / 1e3).toFixed(1)} s` : String(amount);
}
/** A difference too small for a decimal of its unit is told in the unit below, so that it does not read as none. */
function formatDifference(amount, unit) {
	if (unit === "bytes" && amount < 2 ** 20 / 10) return `${amount} bytes`;
	if (unit === "KiB" && amount < 1024 / 10) return `${amount} KiB`;
	return unit === "milliseconds" && amount < 100 ? `${amount} ms` : formatAmount(amount, unit);
}
/** `+12.3 MiB`, and below a tenth of a MiB in bytes. */
const formatChange = (bytes) => `${bytes < 0 ? "-" : "+"}${formatDifference(Math.abs(bytes), "bytes")}`;
const BINARY = [
	["GiB", 2 ** 30],
	["MiB", 2 ** 20],
	["KiB", 1024]
];
/** An amount as a definition has it: `8MiB`, `1536KiB`, `20s`; exact. */
function writeAmount(amount, unit) {
	if (unit === "count") return String(amount);
	if (unit === "milliseconds") return amount % 1e3 === 0 ? `${amount / 1e3}s` : `${amount}ms`;
	const bytes = unit === "KiB" ? amount * 1024 : amount;
	const fits = BINARY.find(([, size]) => bytes >= size && bytes % size === 0);
	return fits === void 0 ? String(bytes) : `${bytes / fits[1]}${fits[0]}`;
}
// packages/size-budget-check/src/judge/limits.ts
/** Hold amounts to every limit of a rule. A limit is the largest value that keeps it. */
function limitsOf(rule, of) {
	const { actual, baseline, unit } = of;
	const limit = (kind, most, written) => ({
		kind,
		limit: Math.max(0, Math.floor(most)),
		written,
		exceeded: actual > Math.max(0, Math.floor(most))
	});
	const fixed = [
		...rule.max === void 0 ? [] : [limit("max", rule.max, writeAmount(rule.max, unit))],
		...headroom(rule, of).map(([most, written]) => limit("headroom", most, written)),
		...rule.ratchet === void 0 || of.smallest === void 0 ? [] : [limit("ratchet", of.smallest * (1 + rule.ratchet.slack / 100), `${writeAmount(of.smallest, unit)} + ${rule.ratchet.slack}%`)]
	];
	const { grow, noise = 0 } = rule;
	const wants = grow !== void 0;
	if (grow === void 0 || baseline === null) return {
		limits: fixed,
		exceeded: fixed.some((one) => one.exceeded),
		noise: false,
		unjudged: wants
	};
	const from = baseline + of.excluded;
	const growth = [...grow.max === void 0 ? [] : [limit("grow", from + grow.max, `+${writeAmount(grow.max, unit)}`)], ...grow.percent === void 0 ? [] : [limit("grow-percent", from + baseline * grow.percent / 100, `+${grow.percent}%`)]];
	const within = Math.abs(actual - from) <= noise;
	const trips = grow.when === "all" ? growth.every((one) => one.exceeded) : growth.some((one) => one.exceeded);
	return {
		limits: [...fixed, ...growth],
		exceeded: fixed.some((one) => one.exceeded) || trips && !within,
		noise: within && actual !== baseline && noise > 0,
		unjudged: false
	};
}
/** The most that may be in use, and how the rule says it. */
function headroom({ headroom }, { capacity }) {
	if (headroom === void 0 || capacity === null) return [];
	const { min = 0, percent, reserve = 0 } = headroom;
	const free = percent === void 0 ? min : Math.ceil(capacity * percent / 100);
	const parts = [percent === void 0 ? min === 0 ? void 0 : writeAmount(min, "bytes") : `${percent}%`, reserve === 0 ? void 0 : writeAmount(reserve, "bytes")];
	return [[capacity - free - reserve, `${parts.filter((one) => one !== void 0).join(" + ")} free`]];
}
/** Capacity of the partition that a budget is for. */
function capacityFor(metric, { partitions }) {
	if (!metric.startsWith("partition:")) return null;
	const label = metric.slice(10);
	return partitions.find((one) => one.label === label)?.capacity ?? null;
}
// packages/size-budget-check/src/judge/contributors.ts
const KEPT = 5;
const largest = (all) => [...all].filter((one) => one.size > 0).sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)).slice(0, KEPT);
/** `asked for at dpuos.yaml:20` or `needed by systemd, bash`. */
function why({ reason, because }) {
	const shown = because.slice(0, 3).join(", ") + (because.length > 3 ? ` and ${because.length - 3} more` : "");
	if (shown === "") return reason;
	return reason === "requested" ? `asked for at ${shown}` : `needed by ${shown}`;
}
/** Packages by the bytes of theirs that are in the root. */
const bySize = (head) => largest(head.packages.map((one) => ({
	name: one.name,
	size: one.size,
	why: why(one)
})));
/** Packages by the number of their files. */
const byFiles = (head) => largest(head.packages.map((one) => ({
	name: one.name,
	size: one.files,
	why: why(one)
})));
/**
* What a layer is made of: its packages, or else the largest files that belong to it. A package may own files that count
* for another layer (the kernel's modules are drivers): no more than the layer is ever told of it.
*/
function ofLayer(head, layer) {
	const most = head.shares.find(({ name }) => name === layer)?.size ?? 0;
	const owned = head.packages.filter((one) => one.layer === layer).map((one) => ({
		...one,
		size: Math.min(one.size, most)
	}));
	if (owned.length > 0) return bySize({
		...head,
		packages: owned
	});
	return largest(head.largest.filter((file) => file.owner.startsWith(layer)).map((file) => ({
		name: file.path,
		size: file.size,
		why: file.owner
	})));
}
/** The driver layer: kept modules and firmware, and packages counted to it (firmware, vendor drivers). */
function ofDrivers(head) {
	const modules = head.drivers.map((one) => ({
		name: one.name,
		size: one.size,
		why: one.reason
	}));
	return largest([...modules, ...bySize({
		...head,
		packages: head.packages.filter((one) => one.layer === "drivers")
	})]);
}
/**
* Requested packages by the number of packages that only they bring in, themselves included: dropping the entry from the
* definition takes that many out of the head.
*/
function byPackageClosure({ packages }) {
	const requested = packages.filter((one) => one.reason === "requested");
	const needs = dependencies(packages);
	return largest(requested.map((one) => {
		const without = reachable(requested.filter((other) => other !== one).map((other) => other.name), needs);
		return {
			name: one.name,
			size: packages.filter(({ name }) => !without.has(name)).length,
			why: why(one)
		};
	}));
}
/** name → names it needs, turned around from what each dependency says of its requirers. */
function dependencies(packages) {
	const needs = /* @__PURE__ */ new Map();
	for (const one of packages) {
		if (one.reason !== "dependency") continue;
		for (const requirer of one.because) needs.set(requirer, [...needs.get(requirer) ?? [], one.name]);
	}
	return needs;
}
function reachable(from, needs) {
	const seen = new Set(from);
	for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next);
	return seen;
}
// packages/size-budget-check/src/judge/metrics.ts
const again = "Run tailor-image of this version again: the image manifest does not hold this number.";
const none = () => [];
/** Bytes of what is handed over in a format. */
const artifact = (format, output, tools) => ({
	measure: ({ artifacts }) => artifacts.find((one) => one.format === format)?.size ?? null,
	top: bySize,
	remedy: `Add \`${output}\` to \`outputs\` of the definition, or drop the budget.`,
	tools
});
const NAMED = {
	installed: {
		measure: ({ totals }) => totals.installed,
		top: bySize,
		remedy: again
	},
	disk: {
		measure: ({ artifacts }) => artifacts.find((one) => one.format === "disk-raw")?.allocated ?? null,
		top: bySize,
		remedy: again,
		tools: ["e2fsprogs"]
	},
	qcow2: artifact("disk-qcow2", "qcow2", ["e2fsprogs", "qemu-img"]),
	initramfs: {
		...artifact("initramfs", "", []),
		top: none,
		remedy: "Set `storage.initramfs` in the definition, or drop the budget."
	},
	tar: artifact("rootfs-tar", "tar", ["tar", "zstd"]),
	cpio: artifact("rootfs-cpio", "cpio", []),
	oci: artifact("oci-archive", "oci", []),
	squashfs: artifact("rootfs-squashfs", "squashfs", ["squashfs-tools"]),
	erofs: artifact("rootfs-erofs", "erofs", ["erofs-utils"]),
	packages: {
		measure: ({ totals }) => totals.packages,
		top: byPackageClosure,
		remedy: again
	},
	files: {
		measure: ({ totals }) => totals.files,
		top: byFiles,
		remedy: again
	},
	inodes: {
		measure: ({ totals }) => totals.inodes,
		top: byFiles,
		remedy: again
	},
	services: {
		measure: ({ totals }) => totals.servicesEnabled,
		top: none,
		remedy: again
	},
	setuid: {
		measure: ({ totals }) => totals.setuid,
		top: none,
		remedy: again
	},
	boot: {
		measure: ({ totals }) => totals.boot === null ? null : Math.round(totals.boot.median),
		top: none,
		remedy: "Give the boot manifest (`boot`) of a boot test that came up.",
		tools: ["qemu", "accelerator"]
	},
	memory: {
		measure: ({ totals }) => totals.idleMemory === null ? null : Math.round(totals.idleMemory.median),
		top: none,
		remedy: "Give the boot manifest (`boot`) of a boot test that came up.",
		tools: ["qemu", "accelerator"]
	}
};
/** What a budget's `metric` reads; undefined: this version knows no such metric. */
function metricFor(metric) {
	const unit = unitOf(metric);
	if (unit === void 0) return void 0;
	if (Object.hasOwn(METRIC_UNITS, metric)) return {
		unit,
		...NAMED[metric]
	};
	const cut = metric.indexOf(":");
	return {
		unit,
		...selected(metric.slice(0, cut), metric.slice(cut + 1))
	};
}
function selected(selector, value) {
	if (selector === "layer") return ofOneLayer(value);
	if (selector === "package") return ofPackages(globPattern(value));
	return selector === "partition" ? ofPartition(value) : ofPath(value);
}
const ofOneLayer = (layer) => ({
	measure: ({ shares }) => shares.find(({ name }) => name === layer)?.size ?? null,
	top: (of) => layer === "drivers" ? ofDrivers(of) : ofLayer(of, layer),
	remedy: again,
	counts: (one) => one.layer === layer
});
function ofPackages(glob) {
	const those = (of) => of.packages.filter(({ name }) => glob.test(name));
	return {
		measure: (of) => those(of).reduce((sum, { size }) => sum + size, 0),
		top: (of) => bySize({
			...of,
			packages: those(of)
		}),
		remedy: again,
		matches: (of) => those(of).length > 0,
		counts: ({ name }) => glob.test(name)
	};
}
const ofPartition = (label) => ({
	measure: ({ partitions }) => partitions.find((one) => one.label === label)?.used ?? null,
	top: (of) => label === "root" ? bySize(of) : [],
	remedy: again,
	matches: ({ partitions }) => partitions.some((one) => one.label === label)
});
/** Files are seen where the tree is: there the bytes of each glob that a budget names were added up. */
function ofPath(glob) {
	const pattern = pathGlob(glob);
	const found = ({ paths = [] }) => paths.find((one) => one.glob === glob);
	return {
		measure: (of) => found(of)?.size ?? null,
		top: ({ largest }) => largest.filter(({ path }) => pattern.test(path)).slice(0, 5).map(({ path, size, owner }) => ({
			name: path,
			size,
			why: owner
		})),
		remedy: again,
		matches: (of) => found(of)?.files !== 0,
		counts: () => false
	};
}
// packages/size-budget-check/src/judge/words.ts
const place = ({ at }) => at === null ? {} : { at };
/** An exceeded budget: by how much, what it is made of, what grew, what to do. */
function exceededFinding(rule, result, top, metric, changes) {
	const over = (result.limits ?? []).filter((one) => one.exceeded);
	const show = (amount) => formatAmount(amount, metric.unit);
	const [first, ...others] = over.map((one) => sentence(rule, result, one));
	const largest = top.map((one) => `${one.name} ${show(one.size)} (${one.why})`).join("; ");
	const not = (result.excluded ?? []).map(({ why, amount }) => `${show(amount)} (${why})`).join("; ");
	const lines = [
		...others.map((one) => `Also: ${one}.`),
		...largest === "" ? [] : [`Largest: ${largest}`],
		...grown(metric, changes),
		...not === "" ? [] : [`Not counted: ${not}`],
		...rule.owner === void 0 ? [] : [`Owner: ${rule.owner}`]
	];
	return {
		level: rule.severity ?? "error",
		code: "budget-exceeded",
		title: `budget ${rule.id}: ${first ?? `${rule.metric} is over its limits`}`,
		...lines.length === 0 ? {} : { detail: lines.join("\n") },
		hint: remedy(rule, over[0]),
		...place(rule)
	};
}
/** `installed is 200.0 MiB, 50.0 MiB over its cap of 150.0 MiB`. */
function sentence({ metric }, { actual, baseline, unit }, { kind, limit, written }) {
	const value = actual ?? 0;
	const show = (amount) => formatAmount(amount, unit);
	const over = formatDifference(value - limit, unit);
	if (kind === "max") return `${metric} is ${show(value)}, ${over} over its cap of ${show(limit)}`;
	if (kind === "ratchet") return `${metric} is ${show(value)}, ${over} over the smallest so far (${written})`;
	if (kind === "headroom") return `${metric} holds ${show(value)}, ${over} more than leaves ${written}`;
	const from = baseline ?? 0;
	const share = from === 0 ? "" : ` (${((value - from) / from * 100).toFixed(1)}%)`;
	return `${metric} grew by ${formatDifference(value - from, unit)}${share} to ${show(value)}, ${over} over its limit of ${written}`;
}
function remedy(rule, limit) {
	const key = limit?.kind === "grow-percent" ? "grow.percent" : limit?.kind === "grow" ? "grow.max" : limit?.kind;
	const where = rule.at === null ? "" : ` at ${formatPosition(rule.at)}`;
	if (limit?.kind === "ratchet") return "Take something out, or have the file of the smallest values raised if the growth is wanted.";
	if (limit?.kind === "headroom") return `Take something out, or make the partition larger (\`storage.layout\`); the limit is \`headroom\`${where}.`;
	return `Take something out, or raise \`${key ?? "max"}\`${where} if the growth is wanted.`;
}
/** The three packages that grew most since the baseline, of those that the metric counts. */
function grown({ counts }, changes) {
	const more = (changes?.packages ?? []).filter(({ bytes, what, layer }) => bytes > 0 && (counts?.({
		name: nameOfNevra(what),
		layer
	}) ?? true));
	if (more.length === 0) return [];
	return [`Grown since the baseline: ${more.slice(0, 3).map(({ what, bytes, why }) => `${what} ${formatChange(bytes)}${why === "" ? "" : ` (${why})`}`).join("; ")}`];
}
/** A budget that nothing can be said of. `metric` undefined: it is for something that this version does not know. */
function notMeasured(rule, metric) {
	if (metric === void 0) return {
		level: "error",
		code: "budget-unknown-metric",
		title: `budget ${rule.id}: ${rule.metric} is not a metric that this version measures`,
		hint: `Known: ${Object.keys(METRIC_UNITS).join(", ")}, and \`layer\`, \`package\`, \`path\`, \`partition\`.`,
		...place(rule)
	};
	return {
		level: "error",
		code: "budget-not-measured",
		title: rule.headroom !== void 0 ? `budget ${rule.id}: the capacity of ${rule.metric} is not known, so its headroom cannot be judged` : `budget ${rule.id}: the image has no ${rule.metric}, so the budget cannot be judged`,
		hint: metric.remedy,
		...place(rule)
	};
}
/** A selector that matches nothing: a budget that would always be kept. */
function unmatched(rule, head) {
	const [selector = "", ...rest] = rule.metric.split(":");
	const value = rest.join(":");
	const meant = nearest$1(value, selector === "package" ? head.packages.map(({ name }) => name) : selector === "partition" ? head.partitions.map(({ label }) => label) : []);
	const guess = meant === void 0 ? "" : `Did you mean ${meant}? `;
	return {
		level: "error",
		code: "budget-unmatched",
		title: `budget ${rule.id}: there is no ${selector} ${value} in what was measured`,
		hint: `${guess}Correct it, take it out, or say \`optional: true\` where it may be absent.`,
		...place(rule)
	};
}
// packages/size-budget-check/src/judge/evaluate.ts
/** Hold a measurement to one budget. `lenient`: its selector may match nothing, as what it was for is gone. */
function evaluate(rule, of, lenient = false) {
	const metric = metricFor(rule.metric);
	const bare = resultOf(rule, metric);
	if (metric === void 0) return {
		rule,
		result: {
			...bare,
			verdict: "broken"
		},
		findings: [notMeasured(rule, void 0)]
	};
	if (metric.matches?.(of.head) === false) {
		if (rule.optional === true) return {
			rule,
			result: {
				...bare,
				verdict: "skipped"
			},
			findings: []
		};
		if (!lenient && !(of.base !== void 0 && metric.matches(of.base))) return {
			rule,
			result: {
				...bare,
				verdict: "broken"
			},
			findings: [],
			mistake: unmatched(rule, of.head)
		};
	}
	const actual = metric.measure(of.head) ?? (lenient && metric.matches !== void 0 ? 0 : null);
	const capacity = capacityFor(rule.metric, of.head);
	if (actual === null || rule.headroom !== void 0 && capacity === null) return {
		rule,
		result: {
			...bare,
			verdict: "broken"
		},
		findings: [notMeasured(rule, metric)]
	};
	return held(rule, metric, actual, capacity, of);
}
function held(rule, metric, actual, capacity, of) {
	const baseline = baselineOf(metric, of);
	const out = baseline === null ? [] : excluded(rule, metric, actual - baseline, of);
	const { limits, exceeded, noise, unjudged } = limitsOf(rule, {
		unit: metric.unit,
		actual,
		baseline,
		excluded: out.reduce((sum, { amount }) => sum + amount, 0),
		smallest: of.smallest.get(rule.id),
		capacity
	});
	const top = metric.top(of.head);
	const result = {
		...resultOf(rule, metric),
		verdict: exceeded ? (rule.severity ?? "error") === "error" ? "fail" : "warn" : noise ? "noise" : unjudged && limits.length === 0 ? "no-baseline" : "pass",
		actual,
		baseline,
		limits: [...limits],
		...out.length === 0 ? {} : { excluded: out },
		top: top.map(({ name, size }) => ({
			name,
			size
		}))
	};
	return {
		rule,
		result,
		findings: [...expiredAllowances(rule, of.today), ...exceeded ? [exceededFinding(rule, result, top, metric, of.changes)] : []]
	};
}
/** The same number of the baseline; null where there is none, or where other versions of a tool shaped it. */
function baselineOf(metric, { head, base }) {
	if (base === void 0) return null;
	return (metric.tools ?? []).every((tool) => base.tools[tool] === head.tools[tool]) ? metric.measure(base) : null;
}
const resultOf = (rule, metric) => ({
	id: rule.id,
	metric: rule.metric,
	verdict: "broken",
	max: rule.max ?? null,
	actual: null,
	...rule.severity === void 0 ? {} : { severity: rule.severity },
	...rule.owner === void 0 ? {} : { owner: rule.owner },
	unit: metric?.unit ?? "bytes",
	top: [],
	at: rule.at
});
/** Worst first: a check that could not run weighs more than one that found something. No budget at all is `skipped`. */
function overall(all) {
	const results = all.filter(({ decides }) => decides !== false);
	if (results.length === 0) return "skipped";
	if (results.some(({ verdict }) => verdict === "broken")) return "broken";
	return results.some(({ verdict }) => verdict === "fail") ? "fail" : "pass";
}
// packages/size-budget-check/src/judge/rules.ts
/**
* Which budgets decide. With those of the base: they do, so that a change cannot raise its own limit; what the head changed is evaluated and shown
* beside; what the head adds decides too. Without: the head's.
*/
function rulesOf(head, base) {
	if (base === void 0) return {
		rules: head.map((rule) => ({
			rule,
			decides: true
		})),
		findings: []
	};
	const before = new Map(base.map((rule) => [rule.id, rule]));
	const now = new Set(head.map(({ id }) => id));
	const findings = [];
	const rules = head.flatMap((rule) => {
		const was = before.get(rule.id);
		if (was === void 0) {
			findings.push(changed(rule, "is new: it counts at once"));
			return [{
				rule,
				of: "head",
				decides: true
			}];
		}
		if (alike(was, rule)) return [{
			rule,
			decides: true
		}];
		findings.push(changed(rule, "was changed: what the base has of it decides, this is shown beside"));
		return [{
			rule: was,
			of: "base",
			decides: true
		}, {
			rule,
			of: "head",
			decides: false
		}];
	});
	const gone = base.filter(({ id }) => !now.has(id));
	for (const rule of gone) findings.push(changed({
		...rule,
		at: null
	}, "was taken out: it still decides, as the base has it"));
	return {
		rules: [...rules, ...gone.map((rule) => ({
			rule,
			of: "base",
			decides: true
		}))],
		findings
	};
}
/** The line where it stands is no part of a budget. */
const alike = (a, b) => canonicalJson({
	...a,
	at: null
}) === canonicalJson({
	...b,
	at: null
});
const changed = ({ id, owner, at }, what) => ({
	level: "notice",
	code: "budget-changed",
	title: `budget ${id} ${what}`,
	...owner === void 0 ? {} : { detail: `Owner: ${owner}` },
	...at === null ? {} : { at }
});
// packages/size-budget-check/src/judge/waive.ts
/**
* Let exceeded budgets pass that somebody waived for just this commit. Every waiver is told, honoured or not and why: one that nobody sees is a
* rubber stamp. `sha`: the head of the pull request, or else the commit that was built; null: not known, so none fits.
*/
function waive(all, waivers, sha) {
	const refused = [];
	const honoured = /* @__PURE__ */ new Map();
	for (const waiver of waivers) {
		const about = all.filter(({ rule }) => rule.id === waiver.rule);
		const why = about.length === 0 ? "there is no such budget" : waiver.sha !== sha ? `it was given for commit ${waiver.sha.slice(0, 12)}, and this is ${sha?.slice(0, 12) ?? "an unknown one"}` : about.some(({ rule }) => rule.waivable === false) ? "the budget says `waivable: false`" : void 0;
		if (why === void 0) honoured.set(waiver.rule, waiver);
		else refused.push(notHonoured(waiver, why));
	}
	return {
		judged: all.map((one) => {
			const waiver = honoured.get(one.rule.id);
			if (waiver === void 0) return one;
			const { by, reason, through } = waiver;
			if (!(one.result.verdict === "fail" || one.result.verdict === "warn")) return one;
			const findings = one.findings.map((finding) => finding.code === "budget-exceeded" ? told(finding, waiver) : finding);
			return {
				...one,
				result: {
					...one.result,
					verdict: "waived",
					waiver: {
						by,
						reason,
						through
					}
				},
				findings
			};
		}),
		findings: refused
	};
}
const told = (finding, { by, reason, through }) => ({
	...finding,
	level: "notice",
	code: "budget-waived",
	title: `${finding.title}; ${by} lets it pass (${through}): ${reason === "" ? "no reason given" : reason}`
});
const notHonoured = ({ rule, by, through }, why) => ({
	level: "warning",
	code: "waiver-refused",
	title: `the waiver of ${by} for budget ${rule} (${through}) does not count: ${why}`,
	hint: "A waiver holds for one commit: give it again for the one that shall be let through."
});
// packages/size-budget-check/src/judge/judge.ts
/** Hold a measurement to its budgets and to those of its base, and tell what changed since. */
function judge({ head, budgets, baseline, broken, smallest, now }) {
	const { base: found } = baseline;
	const changes = found === void 0 ? void 0 : changesSince(found.measurement, head);
	const comparable = found !== void 0 && isComparable(found.measurement, head);
	const evidence = {
		head,
		...comparable ? { base: found.measurement } : {},
		...comparable && changes !== void 0 ? { changes } : {},
		smallest,
		today: new Date(now).toISOString().slice(0, 10)
	};
	const decided = rulesOf(budgets, found?.decides === true ? found.measurement.budgets : void 0);
	const all = decided.rules.map((one) => ({
		...one,
		...evaluate(one.rule, evidence, one.of === "base")
	}));
	const { judged, findings } = waive(all, baseline.waivers, baseline.head ?? head.source.commit);
	const results = judged.map(({ result }, index) => {
		const { of, decides = true } = decided.rules[index] ?? {};
		return {
			...result,
			...of === void 0 ? {} : { of },
			...decides ? {} : { decides }
		};
	});
	return {
		verdict: broken.length > 0 ? "broken" : overall(results),
		budgets: results,
		...changes === void 0 ? {} : { changes },
		...found === void 0 ? {} : { comparedWith: {
			...found.found,
			comparable
		} },
		findings: [
			...broken,
			...baseline.findings,
			...found === void 0 || comparable ? [] : [otherRules(found.measurement, head)],
			...decided.findings,
			...findings,
			...judged.flatMap((one, index) => decided.rules[index]?.decides === false ? one.findings.map(asNotice) : one.findings),
			...results.length === 0 ? [noBudget] : []
		],
		mistakes: all.flatMap(({ mistake }) => mistake ?? [])
	};
}
const asNotice = (finding) => ({
	...finding,
	level: "notice"
});
/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base, head) => base.measured.fingerprint === head.measured.fingerprint;
const otherRules = (base, head) => ({
	level: "notice",
	code: "size-baseline-incomparable",
	title: `the baseline was measured otherwise (${base.measured.fingerprint}; this: ${head.measured.fingerprint}): changes are told, not judged`,
	hint: "It is so once after a new version of dpuos; the next baseline is measured as this one."
});
const noBudget = {
	level: "notice",
	code: "budget-none",
	title: "There is no budget, so nothing was judged",
	hint: "Add for example `budgets: [{metric: installed, max: 300MiB}]` to the definition."
};
// packages/size-budget-check/src/measure/conservation.ts
const share = (of) => ({
	size: of?.size ?? 0,
	files: of?.files ?? 0
});
/**
* Is every byte of the image counted exactly once? One finding per sum that does not come out; none when all do. A manifest
* that fails this says nothing reliable about sizes, so no budget may be judged by it.
*/
function checkConservation(image, file) {
	const { sizes } = image;
	const parts = [...LAYERS.map((name) => share(sizes.layers[name])), share(sizes.unowned)];
	const sum = (values) => values.reduce((total, value) => total + value, 0);
	const rootName = "the five layers and unowned";
	return [
		bytesDiffer(rootName, sum(parts.map((part) => part.size)), "sizes.root.size", sizes.root.size, file),
		countDiffers(rootName, sum(parts.map((part) => part.files)), sizes.root.files, file),
		bytesDiffer("root, boot partition and fs-overhead", sum([
			...parts.map((part) => part.size),
			sizes.esp.size,
			sizes.fsOverhead
		]), "sizes.disk.allocated", sizes.disk.allocated, file),
		...qcow2Differs(image, file),
		...folderDiffers(image, file)
	].filter((finding) => finding !== void 0);
}
const HINT = "The manifest was edited, or tailor-image miscounted. Run tailor-image again; if the message stays, please report it.";
function bytesDiffer(what, actual, key, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} add up to ${actual} bytes, but ${key} says ${expected} (${formatMiB(Math.abs(actual - expected))} apart)`,
		hint: HINT,
		at: { file }
	};
}
function countDiffers(what, actual, expected, file) {
	if (actual === expected) return void 0;
	return {
		level: "error",
		code: "size-sum-differs",
		title: `${file}: ${what} hold ${actual} files, but sizes.root.files says ${expected}`,
		hint: HINT,
		at: { file }
	};
}
/** The qcow2's size stands twice in the manifest, once as a measure and once as a file: they must agree. */
function qcow2Differs({ sizes, files }, file) {
	const entry = files.find((candidate) => candidate.role === "disk-qcow2");
	if (entry === void 0 || sizes.disk.qcow2 === null) return [];
	return [bytesDiffer(`the bytes of ${entry.path}`, entry.size, "sizes.disk.qcow2", sizes.disk.qcow2, file)];
}
/** All folders together are the root, and packages are a part of it. */
function folderDiffers({ sizes, measured, packages }, file) {
	const top = measured?.dirs.find(({ path }) => path === "/");
	const owned = packages.reduce((sum, { size }) => sum + size, 0);
	return [...top === void 0 ? [] : [bytesDiffer("all folders", top.size, "sizes.root.size", sizes.root.size, file)], bytesDiffer("packages", Math.max(owned, sizes.root.size), "sizes.root.size", sizes.root.size, file)];
}
// packages/size-budget-check/src/measure/given.ts
/** Read what the inputs name. Throws UserError for what is not there or no image manifest. */
async function readGiven(inputs, ports) {
	const read = await readManifest("dpuos.image/v1", inputs.image, ports);
	if (!read.ok) throw new UserError(read.findings);
	const image = read.value;
	const shown = shownPath(inputs.image, ports);
	return {
		image,
		shown,
		subject: {
			name: image.name,
			arch: image.arch,
			kind: "image"
		},
		source: image.source,
		budgets: image.budgets,
		broken: checkConservation(image, shown)
	};
}
// packages/size-budget-check/src/measure/head.ts
/** Measure what is given. */
async function measureHead({ image, budgets }, { host }) {
	return {
		...measureImage(image, host.version),
		budgets: [...budgets]
	};
}
// packages/size-budget-check/src/report/words/amounts.ts
/** Bytes below which MiB with one digit would read as nothing. */
const LEGIBLE = 2 ** 20 / 10;
/** `12.3 MiB`, `1234`, `38.2 s`: an amount in the unit of its metric; what would round to nothing in the unit below. */
function amount(value, unit) {
	if (unit === "count") return String(value);
	if (unit === "milliseconds") return value < 100 ? `${Math.round(value)} ms` : `${(value / 1e3).toFixed(1)} s`;
	const bytes = unit === "KiB" ? value * 1024 : value;
	return bytes < LEGIBLE ? formatBytes(bytes) : formatMiB(bytes);
}
/** `+12.3 MiB`, `−4`; `±0` for none. */
function change(value, unit) {
	if (value === 0) return "±0";
	return `${value < 0 ? "−" : "+"}${amount(Math.abs(value), unit)}`;
}
/** `+1.5 %` of what was; `new` where nothing was: that is neither 0 nor 100 per cent. */
function changePercent(head, base) {
	if (head === base) return "±0";
	if (base === 0) return "new";
	const share = Math.abs((head - base) / base * 100);
	const digits = share < .1 ? 3 : share < 10 ? 2 : 0;
	return `${head < base ? "−" : "+"}${share.toFixed(digits)} %`;
}
/** Seconds as people tell them: `40 s`, `12 min`, `5 h`, `3 days`. */
function age(seconds) {
	if (seconds < 120) return `${Math.round(seconds)} s`;
	if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
	if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
	return `${Math.round(seconds / 86400)} days`;
}
/** `1a2b3c4d5e6f, the commit before this change, from the cache, 3 h old`. */
function baselineLine({ commit, distance, source, age: seconds }) {
	const where = {
		0: "the commit that this change is built on",
		1: "1 commit before the one that this change is built on"
	}[distance ?? -1];
	return [
		commit === null ? "a measurement that names no commit" : commit.slice(0, 12),
		...distance === null ? source === "file" ? [] : ["how far from the commit that this change is built on is not known"] : [where ?? `${distance} commits before the one that this change is built on`],
		`from ${SOURCES[source] ?? source}`,
		...seconds === null ? [] : [`${age(seconds)} old`]
	].join(", ");
}
const SOURCES = {
	file: "a file",
	cache: "the cache",
	artifact: "an artifact",
	directory: "a directory",
	"git-ref": "a git ref",
	http: "a server"
};
/** What to be careful of: each sentence says why a number may not be this change's. Empty when it is compared with the right thing. */
function baselineWarnings({ distance, pending, comparable }) {
	const missing = distance ?? 0;
	return [
		...missing > 0 ? [`The numbers also hold what ${missing === 1 ? "another commit" : `${missing} other commits`} changed: the commit that this change is built on has no measurement.`] : [],
		...pending.length > 0 ? [`${pending.map((commit) => commit.slice(0, 12)).join(", ")} ${pending.length === 1 ? "is" : "are"} being built now: run again when that is done.`] : [],
		...comparable ? [] : ["It was measured with other tools: the numbers stand side by side and are not judged."]
	];
}
// packages/size-budget-check/src/report/summary/lines.ts
/** Lines that are named; GitHub shows eight annotations in all, and the budgets' own come first. */
const MOST_LINES = 7;
/** Packages that a line's finding names. */
const MOST_NAMES = 4;
/**
* Where a budget was exceeded: the lines of the definition that made the image grow, with what came with each, most bytes first. What newer
* repositories brought is no line's.
*/
function growthFindings({ budgets, changes }) {
	if (!budgets.some(({ verdict, decides }) => ["fail", "warn"].includes(verdict) && decides !== false) || changes === void 0) return [];
	const lines = /* @__PURE__ */ new Map();
	for (const one of changes.packages) {
		if (one.at === void 0 || one.bytes <= 0 || one.cause === "drift") continue;
		const key = formatPosition(one.at);
		lines.set(key, [...lines.get(key) ?? [], one]);
	}
	return [...lines.values()].map((all) => ({
		all,
		bytes: all.reduce((sum, { bytes }) => sum + bytes, 0)
	})).sort((a, b) => b.bytes - a.bytes).slice(0, MOST_LINES).map(({ all, bytes }) => finding(all, bytes));
}
function finding(all, bytes) {
	const named = all.slice(0, MOST_NAMES).map(({ what, bytes }) => `${what} ${change(bytes, "bytes")}`);
	const left = all.length - named.length;
	const at = all[0]?.at;
	return {
		level: "notice",
		code: "size-growth-line",
		title: `this line made the image grow: ${change(bytes, "bytes")}`,
		detail: [...named, ...left > 0 ? [`${left} more`] : []].join(", "),
		...at === void 0 ? {} : { at }
	};
}
// packages/size-budget-check/src/report/words/budget-row.ts
function budgetRow(result) {
	const { id, metric, verdict, actual, max, unit, owner, at } = result;
	const base = result.baseline ?? null;
	const both = actual !== null && base !== null;
	return {
		id,
		metric,
		verdict,
		base: base === null ? "" : amount(base, unit),
		head: actual === null ? "not measured" : amount(actual, unit),
		delta: both ? change(actual - base, unit) : "",
		percent: both ? changePercent(actual, base) : "",
		limit: limits(result),
		used: actual === null || max === null ? void 0 : max === 0 ? actual === 0 ? 0 : 2 : actual / max,
		owner: owner ?? "",
		notes: notes(result),
		at: at === null ? "" : formatPosition(at)
	};
}
function notes({ waiver, excluded = [], of, decides, unit }) {
	return [
		...waiver === void 0 ? [] : [`waived by ${waiver.by} (${waiver.through})${waiver.reason === "" ? "" : `: ${waiver.reason}`}`],
		...excluded.map(({ why, amount: much }) => `${amount(much, unit)} not counted: ${why}`),
		...of === void 0 ? [] : [`as the ${of === "base" ? "base" : "head"} has it${decides === false ? ", does not decide" : ""}`]
	];
}
const KIND = {
	max: "max",
	grow: "growth",
	"grow-percent": "growth",
	headroom: "free",
	ratchet: "ratchet"
};
function limits({ limits, max, unit }) {
	if (limits === void 0 || limits.length === 0) return max === null ? "none" : amount(max, unit);
	return limits.map(({ kind, written, exceeded }) => `${kind === "max" ? "" : `${KIND[kind]} `}${written}${exceeded ? " (exceeded)" : ""}`).join(", ");
}
/** A budget in a sentence, with what it is made of: `installed is 122.0 MiB (82.0 MiB before, +40.0 MiB, +49 %); limit: growth 8MiB (exceeded)`. */
function budgetSentence(result) {
	const { metric, base, head, delta, percent, limit, notes, at } = budgetRow(result);
	const before = base === "" ? "" : ` (${base} before, ${delta}, ${percent})`;
	const top = result.top.slice(0, 3).map(({ name, size }) => `${name} ${amount(size, result.unit)}`);
	return [
		`${metric} is ${head}${before}`,
		`limit: ${limit}`,
		...top.length === 0 ? [] : [`largest: ${top.join(", ")}`],
		...notes,
		...at === "" ? [] : [`set at ${at}`]
	].join("; ");
}
/** What weighs most comes first; equal ones stay as the definition has them. */
const WEIGHT = [
	"broken",
	"fail",
	"waived",
	"warn",
	"no-baseline",
	"pass",
	"noise",
	"skipped"
];
const worstBudgetsFirst = (all) => [...all].sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict));
// packages/size-budget-check/src/report/words/change-row.ts
/** The line of the definition that a change comes from and the way from it, as far as they are known. */
function becauseOf({ why, at }) {
	const line = at === void 0 ? "" : formatPosition(at);
	return why.includes(line) ? why : [line, why].filter((part) => part !== "").join(" ");
}
const CAUSES$1 = {
	pr: "definition",
	drift: "repositories",
	unknown: ""
};
/** `definition`: what the commit itself changed; `repositories`: newer packages of the same. Empty: not known. */
const causeOf = ({ cause }) => CAUSES$1[cause ?? "unknown"];
// packages/size-budget-check/src/report/summary/tables.ts
/** Every budget, what needs looking at first. */
function budgetTable(budgets, title = "Budgets") {
	return {
		title,
		columns: [
			{ name: "budget" },
			{ name: "verdict" },
			{
				name: "base",
				align: "right"
			},
			{
				name: "head",
				align: "right"
			},
			{
				name: "Δ",
				align: "right"
			},
			{
				name: "Δ %",
				align: "right"
			},
			{ name: "limit" },
			{ name: "used" },
			{ name: "owner" },
			{ name: "set at" },
			{ name: "to know" }
		],
		rows: worstBudgetsFirst(budgets).map((one) => {
			const { id, metric, verdict, base, head, delta, percent, limit, used, owner, at, notes } = budgetRow(one);
			return [
				id === metric ? id : `${id} (${metric})`,
				verdict,
				base,
				head,
				delta,
				percent,
				limit,
				used === void 0 ? "" : `${bar(used)} ${percentOf(used)}`,
				owner,
				at,
				notes.join("; ")
			];
		})
	};
}
const MOST_GROWN = 10;
const MOST_SHRUNK = 5;
const CHANGE_COLUMNS = [
	{ name: "package" },
	{ name: "what happened" },
	{
		name: "Δ",
		align: "right"
	},
	{ name: "because of" },
	{ name: "cause" }
];
/** What grew most and what shrank most; the others in one row, so that the column adds up, and each in a table below it that is folded. */
function changeTables(changes) {
	if (changes === void 0) return [];
	const { packages, rest, root, cause } = changes;
	const grown = packages.filter(({ bytes }) => bytes > 0).slice(0, MOST_GROWN);
	const shrunk = packages.filter(({ bytes }) => bytes < 0).slice(0, MOST_SHRUNK);
	const others = packages.filter((one) => !grown.includes(one) && !shrunk.includes(one));
	const sum = others.reduce((total, { bytes }) => total + bytes, 0);
	const rows = [
		...[...grown, ...shrunk].map(changeRow),
		...others.length === 0 ? [] : [[
			`${others.length} more packages`,
			"",
			change(sum, "bytes"),
			"",
			""
		]],
		...rest === 0 ? [] : [[
			"files of no package",
			"",
			change(rest, "bytes"),
			"overlay, generated files, the RPM database",
			""
		]]
	];
	if (rows.length === 0) return [];
	return [{
		title: `What changed since the baseline${cause === void 0 ? "" : `: ${CAUSES[cause]}`}`,
		columns: CHANGE_COLUMNS,
		rows: [...rows, [
			"the root",
			"",
			change(root, "bytes"),
			"",
			""
		]]
	}, {
		title: `${others.length} more packages`,
		columns: CHANGE_COLUMNS,
		rows: others.map(changeRow),
		detail: true
	}];
}
const CAUSES = {
	pr: "by the definition",
	drift: "by newer package repositories",
	both: "by the definition and newer package repositories",
	unknown: "by what, is not known"
};
const changeRow = (one) => [
	one.what,
	one.kind,
	change(one.bytes, "bytes"),
	becauseOf(one),
	causeOf(one)
];
/** Modules, firmware and large files that came, went or changed; their bytes are in those of packages too. */
function fileTable(changes) {
	const files = changes?.files ?? [];
	return {
		title: `${files.length} kernel modules, firmware and large files that changed`,
		columns: [
			{ name: "file" },
			{ name: "what happened" },
			{
				name: "Δ",
				align: "right"
			},
			{ name: "because of" }
		],
		rows: files.map(({ what, kind, path, bytes, why }) => [
			path,
			`${what} ${kind}`,
			change(bytes, "bytes"),
			why
		]),
		detail: true
	};
}
/** The disk without gaps: the rows add up to what is allocated of it. */
function rowTable({ rows, total }, base) {
	const was = new Map(base?.shares.map(({ name, size }) => [name, size]));
	return {
		title: "Where the bytes are",
		columns: [
			{ name: "part" },
			{
				name: "size",
				align: "right"
			},
			{
				name: "Δ",
				align: "right"
			},
			{
				name: "Δ %",
				align: "right"
			},
			{
				name: "files",
				align: "right"
			},
			{ name: "share" }
		],
		rows: [...rows.map(({ name, size, files }) => {
			const before = was.get(name);
			const changed = before === void 0 ? ["", ""] : [change(size - before, "bytes"), changePercent(size, before)];
			return [
				name,
				formatMiB(size),
				...changed,
				String(files),
				bar(size / Math.max(1, total.allocated))
			];
		}), [
			"disk allocated",
			formatMiB(total.allocated),
			"",
			"",
			"",
			""
		]]
	};
}
function packageTable({ packages }) {
	return {
		title: "Largest packages",
		columns: [
			{ name: "package" },
			{ name: "layer" },
			{
				name: "size",
				align: "right"
			},
			{
				name: "files",
				align: "right"
			},
			{ name: "because of" }
		],
		rows: [...packages].sort((a, b) => b.size - a.size).slice(0, 15).map((one) => [
			one.nevra,
			one.layer,
			formatMiB(one.size),
			String(one.files),
			one.because.slice(0, 3).join(", ")
		]),
		detail: true
	};
}
/** What no row has anything to say on takes no room. */
function withoutEmptyColumns(table) {
	const keep = table.columns.map((_, i) => table.rows.some((row) => row[i] !== ""));
	const kept = (all) => all.filter((_, i) => keep[i]);
	return {
		...table,
		columns: kept(table.columns),
		rows: table.rows.map(kept)
	};
}
/** Ten cells of blocks, full at 1; anything above zero shows at least one. */
function bar(share) {
	const filled = share > 0 ? Math.max(1, Math.min(10, Math.round(share * 10))) : 0;
	return "█".repeat(filled) + "░".repeat(10 - filled);
}
/** Rounded away from 100, so that a kept budget never reads `101%` nor an exceeded one `100%`. */
function percentOf(share) {
	return `${share > 1 ? Math.max(101, Math.ceil(share * 100)) : Math.floor(share * 100)}%`;
}
// packages/size-budget-check/src/report/summary/report.ts
/** The size manifest for people: what is over, what it was compared with, the budgets, what changed, where the bytes are. */
function sizeReport(size, head, base, findings, verdict) {
	return {
		headline: headline(size, head),
		verdict,
		facts: facts(size, head, base),
		tables: [
			budgetTable(size.budgets),
			...changeTables(size.changes),
			rowTable(size, base),
			packageTable(head),
			fileTable(size.changes)
		].filter((table) => table.rows.length > 0).map(withoutEmptyColumns),
		excerpts: [],
		findings: [...findings, ...growthFindings(size)]
	};
}
/** `k2-dpu holds 213.4 MiB of files and is over its budget: total`. */
function headline({ budgets, verdict, total }, { subject: { name } }) {
	const size = formatMiB(total.root);
	const named = (wanted) => budgets.filter((budget) => budget.verdict === wanted && budget.decides !== false).map((budget) => budget.id).join(", ");
	if (verdict === "fail") return `${name} holds ${size} of files and is over its budget: ${named("fail")}`;
	if (verdict === "pass") return `${name} holds ${size} of files and keeps all ${budgets.length} budgets`;
	if (verdict === "skipped") return `${name} holds ${size} of files; its definition sets no budget`;
	const unmeasured = named("broken");
	return `the sizes of ${name} could not be judged${unmeasured === "" ? "" : `: ${unmeasured}`}`;
}
function facts({ total, comparedWith }, { totals, artifacts }, base) {
	const row = (name, head, was, unit) => ({
		name,
		value: was === void 0 || was === head ? amount(head, unit) : `${amount(was, unit)} → ${amount(head, unit)}, ${change(head - was, unit)} (${changePercent(head, was)})`
	});
	return [
		...comparedWith === void 0 ? [] : [{
			name: "compared with",
			value: baselineLine(comparedWith)
		}, ...baselineWarnings(comparedWith).map((value) => ({
			name: "⚠️ careful",
			value
		}))],
		row("installed", totals.installed, base?.totals.installed, "bytes"),
		...total.allocated === totals.installed ? [] : [row("disk allocated", total.allocated, void 0, "bytes")],
		...artifacts.map(({ name, size }) => row(name, size, base?.artifacts.find((one) => one.name === name)?.size, "bytes")),
		row("packages", totals.packages, base?.totals.packages, "count"),
		row("files", totals.files, base?.totals.files, "count")
	];
}
// packages/size-budget-check/src/judge/rows.ts
/**
* What was measured, told without gaps. The disk, where there is one: layers, what nobody owns, the boot partition, what the file system itself
* takes; the rows add up to its allocated bytes. Else the root's files alone.
*/
function sizeRows({ shares, partitions, artifacts, totals }) {
	const allocated = artifacts.find(({ format }) => format === "disk-raw")?.allocated ?? null;
	if (allocated === null) return [...shares];
	const boot = partitions.find(({ label }) => label === "esp");
	const used = Math.min(boot?.used ?? 0, Math.max(0, allocated - totals.installed));
	return [
		...shares,
		{
			name: "boot partition",
			size: used,
			files: boot?.files ?? 0
		},
		{
			name: "fs-overhead",
			size: Math.max(0, allocated - totals.installed - used),
			files: 0
		}
	];
}
// packages/size-budget-check/src/report/formats/code-climate.ts
const SEVERITY = {
	error: "critical",
	warning: "minor",
	notice: "info"
};
/** Findings that have a place, as GitLab's code quality reports have them: a Code Climate list of issues, each with a fingerprint that stays. */
function codeClimate(size) {
	const seen = /* @__PURE__ */ new Map();
	const issues = [...size.findings, ...growthFindings(size)].flatMap(({ code, level, title, detail, at }) => {
		if (at === void 0) return [];
		const key = JSON.stringify([
			code,
			at.file,
			at.line ?? 1
		]);
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		return [{
			type: "issue",
			check_name: code,
			description: [title, detail].filter((part) => part !== void 0).join("; "),
			categories: ["Performance"],
			severity: SEVERITY[level],
			fingerprint: digestOf([key, nth]),
			location: {
				path: at.file,
				lines: { begin: at.line ?? 1 }
			}
		}];
	});
	return `${JSON.stringify(issues, null, 2)}\n`;
}
// packages/action-kit/src/render/junit.ts
/** JUnit XML as Jenkins, GitLab and GitHub's reporters read it. `fail` is a failure, `broken` an error. */
function junit(name, suites) {
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
// packages/size-budget-check/src/report/formats/junit.ts
/** One case for each budget that decides. What was let pass is a pass that says so. */
function junitReport(size, { subject }) {
	return junit("dpuos size", [{
		name: [
			"size",
			subject.name,
			...subject.arch === null ? [] : [subject.arch]
		].join("."),
		cases: size.budgets.filter(({ decides }) => decides !== false).map(testcase)
	}]);
}
function testcase(result) {
	const verdict = VERDICTS$1[result.verdict];
	const sentence = budgetSentence(result);
	const said = result.verdict === "warn" || result.verdict === "waived" ? { output: `${result.verdict}: ${sentence}` } : {};
	return {
		name: result.id,
		verdict,
		message: sentence,
		...said
	};
}
const VERDICTS$1 = {
	pass: "pass",
	noise: "pass",
	warn: "pass",
	waived: "pass",
	fail: "fail",
	broken: "broken",
	"no-baseline": "skipped",
	skipped: "skipped"
};
// packages/size-budget-check/src/report/formats/openmetrics.ts
/**
* Sizes as OpenMetrics text (version 1.0.0), which GitLab compares between branches and Prometheus' textfile collector reads. Labels tell what it is, never
* of which commit: a series goes on from build to build.
*/
function openMetrics({ budgets }, measured) {
	const { name, arch } = measured.subject;
	const of = {
		image: name,
		...arch === null ? {} : { arch }
	};
	return `${[...measuredFamilies(measured), ...budgetFamilies(budgets)].filter(({ samples }) => samples.length > 0).map((family) => render(family, of)).join("")}# EOF\n`;
}
function measuredFamilies({ totals, shares, artifacts, partitions }) {
	const one = (value) => value === null || value === void 0 ? [] : [{
		labels: {},
		value
	}];
	const each = (label, all, nameOf, valueOf) => all.flatMap((thing) => {
		const value = valueOf(thing);
		return value === null ? [] : [{
			labels: { [label]: nameOf(thing) },
			value
		}];
	});
	const bytes = "bytes";
	return [
		{
			name: "image_installed_bytes",
			unit: bytes,
			help: "Bytes of all files of the root.",
			samples: one(totals.installed)
		},
		{
			name: "image_allocated_bytes",
			unit: bytes,
			help: "The same in the blocks that hold it.",
			samples: one(totals.allocated)
		},
		{
			name: "image_layer_bytes",
			unit: bytes,
			help: "Bytes of files by layer.",
			samples: each("layer", shares, (share) => share.name, ({ size }) => size)
		},
		{
			name: "image_artifact_bytes",
			unit: bytes,
			help: "Bytes of what is handed over.",
			samples: each("artifact", artifacts, (artifact) => artifact.name, ({ size }) => size)
		},
		{
			name: "image_partition_used_bytes",
			unit: bytes,
			help: "Bytes of files by partition.",
			samples: each("partition", partitions, ({ label }) => label, ({ used }) => used)
		},
		{
			name: "image_partition_capacity_bytes",
			unit: bytes,
			help: "Bytes that files could take by partition.",
			samples: each("partition", partitions, ({ label }) => label, ({ capacity }) => capacity)
		},
		{
			name: "image_packages",
			help: "Installed packages.",
			samples: one(totals.packages)
		},
		{
			name: "image_files",
			help: "Files of the root.",
			samples: one(totals.files)
		},
		{
			name: "image_inodes",
			help: "Inodes of the root.",
			samples: one(totals.inodes)
		},
		{
			name: "image_services_enabled",
			help: "Units that are enabled.",
			samples: one(totals.servicesEnabled)
		},
		{
			name: "image_setuid_files",
			help: "Files with a setuid or setgid bit.",
			samples: one(totals.setuid)
		},
		{
			name: "image_boot_seconds",
			unit: "seconds",
			help: "Median of the boots that were timed.",
			samples: one(totals.boot === null ? null : totals.boot.median / 1e3)
		},
		{
			name: "image_idle_memory_bytes",
			unit: bytes,
			help: "Median of memory in use when idle.",
			samples: one(totals.idleMemory === null ? null : totals.idleMemory.median * 1024)
		}
	];
}
function budgetFamilies(budgets) {
	const deciding = budgets.filter(({ decides }) => decides !== false);
	const labels = ({ id, metric, unit }) => ({
		budget: id,
		metric,
		unit
	});
	const values = (valueOf) => deciding.flatMap((one) => {
		const value = valueOf(one);
		return value === null ? [] : [{
			labels: labels(one),
			value
		}];
	});
	return [
		{
			name: "budget_used",
			help: "What a budget is for, in its unit.",
			samples: values(({ actual }) => actual)
		},
		{
			name: "budget_limit",
			help: "The cap, in the unit of the budget.",
			samples: values(({ max }) => max)
		},
		{
			name: "budget_kept",
			help: "1: kept, or let pass. 0: exceeded, or not measured.",
			samples: values(({ verdict }) => verdict === "fail" || verdict === "broken" ? 0 : 1)
		}
	];
}
function render({ name, help, unit, samples }, of) {
	const full = `dpuos_${name}`;
	const seen = /* @__PURE__ */ new Set();
	const lines = samples.flatMap(({ labels, value }) => {
		const series = Object.entries({
			...of,
			...labels
		}).map(([label, text]) => `${label}="${escape(text)}"`).join(",");
		if (seen.has(series)) return [];
		seen.add(series);
		return [`${full}{${series}} ${value}\n`];
	});
	return [
		`# TYPE ${full} gauge\n`,
		...unit === void 0 ? [] : [`# UNIT ${full} ${unit}\n`],
		`# HELP ${full} ${help}\n`,
		...lines
	].join("");
}
/** A label's value: what would end it is escaped, control characters replaced. */
function escape(text) {
	return text.replaceAll(/\p{Surrogate}/gu, "�").replaceAll(/[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\x85]/g, "�").replaceAll("\\", "\\\\").replaceAll("\"", String.raw`\"`).replaceAll("\n", String.raw`\n`);
}
// packages/size-budget-check/src/report/formats/sarif.ts
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVEL = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/**
* Findings as SARIF 2.1.0, for GitHub's code scanning: a result for each that has a place in the definition. What has none is a notification
* of the run, because code scanning shows only what it can place.
*/
function sarif(size, { subject }) {
	const findings = [...size.findings, ...growthFindings(size)];
	const rules = [...new Set(findings.map(({ code }) => code))].sort();
	const run = {
		tool: { driver: {
			name: size.tool.name,
			version: size.tool.version,
			rules: rules.map((id) => ({
				id,
				name: id,
				shortDescription: { text: id.replaceAll("-", " ") }
			}))
		} },
		automationDetails: { id: `${size.tool.name}/${[subject.name, subject.arch].filter((part) => part !== null).join("/")}/` },
		invocations: [{
			executionSuccessful: size.verdict !== "broken",
			toolExecutionNotifications: findings.filter(({ at }) => at === void 0).map(({ level, code, ...rest }) => ({
				level: LEVEL[level],
				descriptor: { id: code },
				message: { text: textOf(rest) }
			}))
		}],
		results: findings.flatMap((one) => one.at === void 0 ? [] : [result(one, one.at, rules)])
	};
	return `${JSON.stringify({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	}, null, 2)}\n`;
}
const textOf = ({ title, detail, hint }) => [
	title,
	detail,
	hint
].filter((part) => part !== void 0 && part !== "").join("\n");
function result(finding, at, rules) {
	const { code, level } = finding;
	const region = at.line === void 0 ? {} : { region: {
		startLine: at.line,
		...at.column === void 0 ? {} : { startColumn: at.column }
	} };
	return {
		ruleId: code,
		ruleIndex: rules.indexOf(code),
		level: LEVEL[level],
		message: { text: textOf(finding) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: uriOf(at.file) },
			...region
		} }],
		partialFingerprints: { "dpuosFinding/v1": digestOf([
			code,
			at.file,
			at.line ?? 0
		]) }
	};
}
/** A path as a relative URI reference, or a file URI where it is absolute. */
function uriOf(file) {
	const encoded = file.replaceAll(/\p{Surrogate}/gu, "�").split("/").map(encodeURIComponent).join("/");
	return file.startsWith("/") ? `file://${encoded}` : encoded;
}
// packages/size-budget-check/src/report/forms.ts
/** What sizes can be told as, beside the summary. */
const FORMS = [
	"html",
	"junit",
	"openmetrics",
	"sarif",
	"codeclimate"
];
// packages/action-kit/src/render/page/parts.ts
/** A table; cells of number columns are right-aligned. On a phone each row is a card, in which the cells say what they are. */
function table(columns, rows) {
	const kind = (i) => columns[i]?.number ? "n" : "";
	return html`<div class="scroll"><table class="rows"><thead><tr>${columns.map((column, i) => html`<th class="${kind(i)}">${column.name}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class="${kind(i)}" data-name="${columns[i]?.name ?? ""}">${cell}</td>`)}</tr>`)}
</tbody></table></div>`;
}
/** A section, or nothing at all when its body is nothing. */
function section(title, ...body) {
	const filled = body.filter((part) => part.text !== "");
	return filled.length === 0 ? nothing : html`<section><h2>${title}</h2>${filled}</section>`;
}
function details(summary, body) {
	return html`<details><summary>${summary}</summary>${body}</details>`;
}
/** What a badge can say with the colour of its own; all else is an ending that is no verdict, and red. */
const VERDICTS = [
	"pass",
	"noise",
	"warn",
	"waived",
	"fail",
	"broken",
	"skipped",
	"no-baseline",
	"not run"
];
/** A word with the colour of its verdict. */
function badge(verdict) {
	return html`<span class="badge ${VERDICTS.includes(verdict) ? verdict.replace(" ", "-") : "bad"}">${verdict}</span>`;
}
/** A bar filled to `share` (0 … 1, more is full) in the colour class `f-<colour>`; without a style attribute, which a strict policy forbids. */
function meter(share, colour) {
	return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="f-${colour}" width="${percent(share).slice(0, -1)}" height="10" rx="2"/></svg>`;
}
/** `12.3%`, between 0 and 100; anything above zero stays visible. */
function percent(share) {
	if (!(share > 0)) return "0%";
	return `${(Math.min(1, Math.max(.004, share)) * 100).toFixed(1)}%`;
}
// packages/action-kit/src/render/page/style.ts
/**
* What our pages share. Colours are custom properties, so that dark mode is one block: `b-NAME` is a background, `f-NAME` fills a shape, for a
* layer of the image or a verdict.
*/
const PAGE_STYLE = `
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
details{margin-top:10px}
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
`;
// packages/host-tools/src/group-by.ts
/** Items by key, in order of first appearance (Map.groupBy, which Node 20 lacks). */
function groupBy(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group === void 0) groups.set(key(item), [item]);
		else group.push(item);
	}
	return groups;
}
// packages/size-budget-check/src/report/tree/compare.ts
/** Two trees as one: each part beside what it was, or what became of it. Without a base everything is as it was. */
function compareTrees(head, base) {
	return node(head, base === void 0 ? head : base);
}
function node(now, was) {
	const shown = now ?? was;
	if (shown === void 0) throw new TypeError("a part is there before or after");
	const parts = pairs(now, was).map(([one, other]) => node(one, other));
	const changed = now !== void 0 && was !== void 0 && now.id !== was.id;
	const note = [shown.note, changed ? `was ${was.note === "" ? was.name : was.note}` : ""].filter((part) => part !== "");
	return {
		kind: shown.kind,
		name: shown.name,
		head: now?.size ?? 0,
		base: was?.size ?? 0,
		...shown.files === void 0 ? {} : { files: shown.files },
		...note.length === 0 ? {} : { note: note.join("; ") },
		...parts.length === 0 ? {} : { parts }
	};
}
/** Parts by id, the rest by kin in the order of size. A part that is split on one side only has the other whole as its rest. */
function pairs(now, was) {
	const [heads, bases] = [split(now, was), split(was, now)];
	if (now === was) return heads.map((one) => [one, one]);
	const byId = new Map(bases.map((one) => [one.id, one]));
	const exact = heads.map((one) => [one, byId.get(one.id)]);
	const taken = new Set(exact.map(([, one]) => one));
	const left = groupBy(bases.filter((one) => !taken.has(one)), ({ kin }) => kin);
	const matched = exact.map(([one, other]) => [one, other ?? left.get(one.kin)?.shift()]);
	const gone = [...left.values()].flat().map((one) => [void 0, one]);
	return [...matched, ...gone];
}
/** The parts of a part; where only its counterpart has any, itself as one, so that both sides still add up. */
function split(part, counterpart) {
	if (part === void 0) return [];
	if (part.parts.length > 0 || (counterpart?.parts.length ?? 0) === 0 || part.size === 0) return part.parts;
	return [{
		...part,
		kind: "rest",
		name: "other files",
		id: "rest",
		kin: "rest",
		note: ""
	}];
}
// packages/size-budget-check/src/report/tree/part.ts
const sum = (parts) => parts.reduce((total, { size }) => total + size, 0);
/** Everything that is not named, so that parts add up to the whole; nothing when they do already. */
function withRest(parts, size, name = "other files") {
	const left = size - sum(parts);
	if (left <= 0) return [...parts];
	return [...parts, {
		kind: "rest",
		name,
		id: "rest",
		kin: "rest",
		size: left,
		note: "",
		parts: []
	}];
}
/** A name in which numbers of versions do not tell: `libz.so.1.3.1` and `libz.so.1.4` are kin, also `/boot/vmlinuz-6.6.0-1`. */
const withoutVersion = (name) => name.replaceAll(/\d[\w.+~-]*/g, "#");
/** `size` parts that lie in a whole, largest first: each is given what is left at most, so that the whole is never exceeded. */
function heldTo(parts, whole) {
	let excess = sum(parts) - whole;
	if (excess <= 0) return [...parts];
	return [...parts].sort((a, b) => b.size - a.size).map((part) => {
		const cut = Math.min(part.size, Math.max(0, excess));
		excess -= cut;
		if (cut === 0) return part;
		const size = part.size - cut;
		const note = [part.note, `${cut} bytes of its files count for another layer`].filter((one) => one !== "").join("; ");
		return {
			...part,
			size,
			note,
			parts: heldTo(part.parts, size)
		};
	}).filter(({ size }) => size > 0);
}
// packages/size-budget-check/src/report/tree/layers.ts
/** The root as layers of packages of files; modules and firmware by folder in the layer of drivers. */
function layerTree(measured) {
	const owned = groupBy(measured.largest, ({ owner }) => owner);
	const parts = measured.shares.map(({ name, size, files }) => {
		const drivers = name === "drivers" ? driverParts(measured) : [];
		const packages = measured.packages.filter(({ layer }) => layer === name).map((one) => packagePart(one, owned.get(one.nevra) ?? owned.get(one.name) ?? []));
		const loose = (owned.get(name) ?? []).map((file) => filePart(file, file.path));
		const left = size - drivers.reduce((sum, part) => sum + part.size, 0);
		return {
			kind: "layer",
			name,
			id: name,
			kin: name,
			size,
			files,
			note: "",
			parts: withRest([...drivers, ...heldTo([...packages, ...loose], left)], size)
		};
	});
	const { installed: size, files } = measured.totals;
	return {
		kind: "root",
		name: measured.subject.name,
		id: "/",
		kin: "/",
		size,
		files,
		note: "",
		parts
	};
}
function packagePart(one, large) {
	const { nevra, name, size, files, reason, because } = one;
	const why = because.slice(0, 4).join(", ") + (because.length > 4 ? ` and ${because.length - 4} more` : "");
	const words = {
		requested: "asked for at",
		dependency: "needed by",
		unknown: ""
	}[reason];
	const note = [nevra, why === "" ? "" : `${words} ${why}`.trim()].filter((part) => part !== "").join(", ");
	const parts = heldTo(large.map((file) => filePart(file, file.path)), size);
	return {
		kind: "package",
		name,
		id: nevra,
		kin: `${name}${nevra.slice(nevra.lastIndexOf("."))}`,
		size,
		files,
		note,
		parts: parts.length === 0 ? [] : withRest(parts, size)
	};
}
const filePart = ({ path, size, owner }, name) => ({
	kind: "file",
	name,
	id: path,
	kin: withoutVersion(path),
	size,
	files: 1,
	note: owner,
	parts: []
});
function driverParts({ drivers, shares }) {
	const most = shares.find(({ name }) => name === "drivers")?.size ?? 0;
	return heldTo([...groupBy(drivers, (one) => folderOf(one.kind, one.path))].map(([name, all]) => {
		const parts = all.map(({ kind, name, path, size, reason }) => {
			return {
				kind,
				name,
				id: name,
				kin: name,
				size,
				files: 1,
				note: [path, reason].filter((part) => part !== "").join(", "),
				parts: []
			};
		});
		return {
			kind: "group",
			name,
			id: name,
			kin: name,
			size: parts.reduce((sum, part) => sum + part.size, 0),
			files: all.length,
			note: "",
			parts
		};
	}), most);
}
/** Folder of a module below `kernel/`, of firmware below `firmware/`, at most two deep: `drivers/net`, `fs`, `firmware/mellanox`. */
function folderOf(kind, path) {
	const folders = path.replace(/^.*\/(?=kernel\/)|^.*\/(?=firmware\/)/, "").split("/").slice(0, -1);
	if (kind === "firmware") return ["firmware", ...folders.filter((one) => one !== "firmware")].slice(0, 2).join("/");
	return folders.filter((one) => one !== "kernel").slice(0, 2).join("/") || "modules";
}
// packages/size-budget-check/src/report/tree/folders.ts
/** The root as folders, as deep as they were measured, with the largest files in the nearest of them. */
function folderTree(measured) {
	const dirs = new Map(measured.dirs.map((dir) => [dir.path, dir]));
	const { installed: size, files } = measured.totals;
	dirs.set("/", {
		path: "/",
		size,
		files
	});
	const below = groupBy([...dirs.values()].filter(({ path }) => path !== "/"), ({ path }) => nearest(path, dirs));
	const inside = groupBy(measured.largest, ({ path }) => nearest(path, dirs));
	const part = ({ path, size, files }) => {
		const folders = (below.get(path) ?? []).map(part);
		const within = path === "/" ? 1 : path.length + 1;
		const large = (inside.get(path) ?? []).map((file) => filePart(file, file.path.slice(within)));
		const parts = heldTo([...folders, ...large], size);
		const name = path === "/" ? "/" : path.slice(path.lastIndexOf("/") + 1);
		return {
			kind: path === "/" ? "root" : "folder",
			name,
			id: path,
			kin: withoutVersion(path),
			size,
			files,
			note: path,
			parts: parts.length === 0 ? [] : withRest(parts, size)
		};
	};
	return part({
		path: "/",
		size,
		files
	});
}
/** The nearest folder above that was measured. */
function nearest(path, dirs) {
	for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
		const above = path.slice(0, at);
		if (dirs.has(above)) return above;
	}
	return "/";
}
// packages/size-budget-check/src/report/tree/prune.ts
/**
* The tree in at most `limit` bytes of JSON: of what does not fit, the smallest parts are one, and what they come to stays.
* Which is largest is decided by what a part is and was, so that no part is kept whose whole is not.
*/
function prune(root, limit) {
	const all = [];
	const collect = (node, parent) => {
		all.push({
			node,
			parent
		});
		for (const part of node.parts ?? []) collect(part, node);
	};
	collect(root, void 0);
	all.sort((a, b) => weight(b.node) - weight(a.node));
	const kept = /* @__PURE__ */ new Set();
	let bytes = 0;
	for (const { node, parent } of all) {
		if (parent !== void 0 && !kept.has(parent)) continue;
		const { parts: _, ...own } = node;
		bytes += Buffer.byteLength(JSON.stringify(own)) + REST_BYTES;
		if (bytes > limit && parent !== void 0) break;
		kept.add(node);
	}
	return kept.size === all.length ? root : cut(root, kept);
}
/** `,"parts":[]` and the part that stands for what was left out. */
const REST_BYTES = 80;
const weight = ({ head, base }) => head + base;
function cut(node, kept) {
	const { parts = [], ...own } = node;
	const stay = parts.filter((part) => kept.has(part));
	if (stay.length === 0) return own;
	const left = parts.filter((part) => !kept.has(part));
	const rest = left.length === 0 ? [] : [together(left)];
	return {
		...own,
		parts: [...stay.map((part) => cut(part, kept)), ...rest]
	};
}
const together = (left) => ({
	kind: "rest",
	name: `${left.length} smaller`,
	head: left.reduce((sum, { head }) => sum + head, 0),
	base: left.reduce((sum, { base }) => sum + base, 0)
});
// packages/size-budget-check/src/report/page/explorer.ts
/** The frame that the script fills. Without scripts the tables above and below say what is most important. */
function explorer(compared, folders) {
	const none = html``;
	const shows = [
		choice("show", "head", "Now"),
		choice("show", "base", "Base"),
		choice("show", "difference", "Difference")
	];
	return html`<section id="explorer" hidden><h2>Where the bytes are</h2>
<div class="tools">
${folders ? html`<fieldset><legend>Cut into</legend>${[choice("view", "layers", "Layers"), choice("view", "folders", "Folders")]}</fieldset>` : none}
${compared ? html`<fieldset><legend>Show</legend>${shows}</fieldset>` : none}
<fieldset><legend>As</legend>${[choice("as", "map", "Map"), choice("as", "table", "Table")]}</fieldset>
<label class="search">Search <input type="search" id="search" placeholder="package, module, path" autocomplete="off" spellcheck="false"></label>
</div>
<nav id="trail" aria-label="Where you are"></nav>
<div id="map" role="group" aria-label="Map of sizes"></div>
<p id="said" role="status"></p>
<div id="list" class="scroll"></div>
<p class="sub hint">Arrow keys move, Enter opens, Backspace goes up, / searches.</p>
</section>
<noscript><section><h2>Where the bytes are</h2><p>The map needs scripts, which are off here.</p></section></noscript>`;
}
function choice(name, value, label) {
	return html`<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;
}
// packages/size-budget-check/src/report/page/files.ts
const PAGE_FILES = {
	"page.js": "// packages/size-budget-check/src/report/page/browser/arrows.ts\nconst DIRECTIONS = {\n	ArrowLeft: [-1, 0],\n	ArrowRight: [1, 0],\n	ArrowUp: [0, -1],\n	ArrowDown: [0, 1]\n};\nfunction neighbour(from, all, key) {\n	const direction = DIRECTIONS[key];\n	if (direction === void 0) return void 0;\n	const [dx, dy] = direction;\n	const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];\n	const [x, y] = centre(from);\n	let best;\n	let least = Number.POSITIVE_INFINITY;\n	for (const one of all) {\n		const [ox, oy] = centre(one);\n		const ahead = (ox - x) * dx + (oy - y) * dy;\n		const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);\n		if (ahead > .5 && ahead + 2 * aside < least) [best, least] = [one, ahead + 2 * aside];\n	}\n	return best;\n}\n\n// packages/size-budget-check/src/report/page/browser/dom.ts\nfunction element(tag, own = {}, children = []) {\n	const made = document.createElement(tag);\n	const { class: classes, text, ...attributes } = own;\n	if (classes !== void 0) made.className = classes;\n	if (text !== void 0) made.textContent = text;\n	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);\n	made.append(...children);\n	return made;\n}\nfunction byId(id) {\n	const found = document.getElementById(id);\n	if (found === null) throw new Error(`the page has no #${id}`);\n	return found;\n}\n\n// packages/size-budget-check/src/report/page/browser/items.ts\nfunction itemsOf(node, parent, index = 0) {\n	const items = [];\n	const item = {\n		node,\n		parent,\n		index,\n		items,\n		moved: 0\n	};\n	for (const [i, part] of (node.parts ?? []).entries()) items.push(itemsOf(part, item, i));\n	item.moved = items.length === 0 ? Math.abs(node.head - node.base) : items.reduce((sum, { moved }) => sum + moved, 0);\n	return item;\n}\nfunction itemAt(root, address) {\n	let at = root;\n	for (const index of address) at = at.items[index] ?? at;\n	return at;\n}\nfunction wayTo(item) {\n	return item.parent === void 0 ? [item] : [...wayTo(item.parent), item];\n}\nconst addressOf = (item) => wayTo(item).slice(1).map(({ index }) => index);\nfunction weight({ node, moved }, show) {\n	return show === \"difference\" ? moved : node[show];\n}\nfunction* all(item) {\n	yield item;\n	for (const one of item.items) yield* all(one);\n}\n\n// packages/action-kit/src/text.ts\nfunction formatBytes(bytes) {\n	if (bytes < 1024) return `${bytes} B`;\n	const [divisor, unit] = bytes < 2 ** 20 ? [1024, \"KiB\"] : bytes < 2 ** 30 ? [2 ** 20, \"MiB\"] : [2 ** 30, \"GiB\"];\n	return `${(bytes / divisor).toFixed(1)} ${unit}`;\n}\n\n// packages/manifests/src/units.ts\nfunction formatMiB(bytes) {\n	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;\n}\n\n// packages/size-budget-check/src/report/words/amounts.ts\nconst LEGIBLE$1 = 2 ** 20 / 10;\nfunction amount(value, unit) {\n	if (unit === \"count\") return String(value);\n	if (unit === \"milliseconds\") return value < 100 ? `${Math.round(value)} ms` : `${(value / 1e3).toFixed(1)} s`;\n	const bytes = unit === \"KiB\" ? value * 1024 : value;\n	return bytes < LEGIBLE$1 ? formatBytes(bytes) : formatMiB(bytes);\n}\nfunction change(value, unit) {\n	if (value === 0) return \"±0\";\n	return `${value < 0 ? \"−\" : \"+\"}${amount(Math.abs(value), unit)}`;\n}\nfunction changePercent(head, base) {\n	if (head === base) return \"±0\";\n	if (base === 0) return \"new\";\n	const share = Math.abs((head - base) / base * 100);\n	const digits = share < .1 ? 3 : share < 10 ? 2 : 0;\n	return `${head < base ? \"−\" : \"+\"}${share.toFixed(digits)} %`;\n}\n\n// packages/size-budget-check/src/report/page/browser/words.ts\nconst wayText = (item) => wayTo(item).slice(1).map(({ node }) => node.name).join(\" / \") || item.node.name;\nfunction sizeText({ node: { head, base } }, compared) {\n	if (!compared || head === base) return formatBytes(head);\n	if (base === 0) return `${formatBytes(head)}, new`;\n	if (head === 0) return `gone, was ${formatBytes(base)}`;\n	return `${formatBytes(base)} → ${formatBytes(head)}, ${change(head - base, \"bytes\")} (${changePercent(head, base)})`;\n}\nfunction detailText(item, compared) {\n	const { files, note } = item.node;\n	return [\n		`${wayText(item)}: ${sizeText(item, compared)}`,\n		...files === void 0 || files === 1 ? [] : [`${files} files`],\n		...note === void 0 ? [] : [note]\n	].join(\" · \");\n}\n\n// packages/size-budget-check/src/report/page/browser/list.ts\nconst number = (name, key, text) => ({\n	name,\n	key,\n	text\n});\nconst EXTRA = [\n	\"base\",\n	\"per cent\",\n	\"files\"\n];\nconst classOf = ({ name }) => name === \"name\" ? \"name\" : EXTRA.includes(name) ? \"n extra\" : \"n\";\nfunction columnsOf(compared) {\n	const size = number(\"now\", ({ node }) => node.head, ({ node }) => formatBytes(node.head));\n	const files = number(\"files\", ({ node }) => node.files ?? 0, ({ node }) => String(node.files ?? \"\"));\n	if (!compared) return [size, files];\n	const delta = ({ node: { head, base } }) => head - base;\n	return [\n		size,\n		number(\"base\", ({ node }) => node.base, ({ node }) => formatBytes(node.base)),\n		number(\"change\", (item) => Math.abs(delta(item)), (item) => change(delta(item), \"bytes\")),\n		number(\"per cent\", ({ node: { head, base } }) => base === 0 ? Number.POSITIVE_INFINITY : Math.abs(head - base) / base, ({ node: { head, base } }) => changePercent(head, base)),\n		files\n	];\n}\nconst MOST_ROWS = 400;\nfunction drawList(list, items, options) {\n	const { compared, sorting, whole, open } = options;\n	const name = {\n		name: \"name\",\n		key: (item) => item.node.name,\n		text: (item) => whole ? wayText(item) : item.node.name\n	};\n	const columns = [name, ...columnsOf(compared)];\n	const by = columns.find((column) => column.name === sorting.column) ?? columns[1] ?? name;\n	const sorted = [...items].sort((a, b) => compare$1(by.key(a), by.key(b)) * (sorting.down ? -1 : 1));\n	const head = columns.map((column) => heading(column, column === by, options));\n	const rows = sorted.slice(0, MOST_ROWS).map((item) => row(item, columns, whole || item.items.length > 0 ? () => open(item) : void 0));\n	const left = sorted.length - rows.length;\n	if (left > 0) {\n		const cell = element(\"td\", {\n			text: `${left} more: search, or open a part`,\n			colspan: String(columns.length)\n		});\n		rows.push(element(\"tr\", {}, [cell]));\n	}\n	const table = element(\"table\", {}, [element(\"thead\", {}, [element(\"tr\", {}, head)]), element(\"tbody\", {}, rows)]);\n	list.replaceChildren(rows.length === 0 ? element(\"p\", {\n		class: \"nothing\",\n		text: \"Nothing here.\"\n	}) : table);\n}\nfunction heading(column, sorted, { sorting, sort }) {\n	const button = element(\"button\", {\n		type: \"button\",\n		class: \"plain\",\n		text: column.name\n	});\n	const down = sorted ? !sorting.down : column.name !== \"name\";\n	button.addEventListener(\"click\", () => sort({\n		column: column.name,\n		down\n	}));\n	const direction = sorted ? sorting.down ? \"descending\" : \"ascending\" : \"none\";\n	return element(\"th\", {\n		class: classOf(column),\n		scope: \"col\",\n		\"aria-sort\": direction\n	}, [button]);\n}\nfunction row(item, columns, open) {\n	return element(\"tr\", {}, columns.map((column) => {\n		if (column.name !== \"name\") return element(\"td\", {\n			class: classOf(column),\n			text: column.text(item)\n		});\n		const text = column.text(item);\n		const name = open === void 0 ? element(\"span\", { text }) : element(\"button\", {\n			type: \"button\",\n			class: \"plain\",\n			text\n		});\n		if (open !== void 0) name.addEventListener(\"click\", open);\n		const note = element(\"div\", {\n			class: \"sub\",\n			text: item.node.note ?? \"\"\n		});\n		return element(\"td\", { class: \"name\" }, item.node.note === void 0 ? [name] : [name, note]);\n	}));\n}\nconst compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n\n// packages/action-kit/src/render/treemap.ts\nfunction squarify(leaves, box) {\n	const sorted = leaves.filter((leaf) => leaf.size > 0).sort((a, b) => b.size - a.size || compare(a.name, b.name));\n	const total = sorted.reduce((sum, leaf) => sum + leaf.size, 0);\n	const scale = box.width * box.height / total;\n	const placed = [];\n	let free = box;\n	for (let start = 0; start < sorted.length;) {\n		const side = Math.min(free.width, free.height);\n		let end = start + 1;\n		while (end < sorted.length && worst(sorted.slice(start, end + 1), scale, side) <= worst(sorted.slice(start, end), scale, side)) end++;\n		free = placeRow(sorted.slice(start, end), scale, free, placed);\n		start = end;\n	}\n	return placed;\n}\nfunction worst(row, scale, side) {\n	const areas = row.map((leaf) => leaf.size * scale);\n	const sum = areas.reduce((total, area) => total + area, 0);\n	return Math.max(...areas.map((area) => Math.max(side ** 2 * area / sum ** 2, sum ** 2 / (side ** 2 * area))));\n}\nfunction placeRow(row, scale, free, placed) {\n	const area = row.reduce((sum, leaf) => sum + leaf.size * scale, 0);\n	const upright = free.width >= free.height;\n	const depth = area / (upright ? free.height : free.width);\n	let at = upright ? free.y : free.x;\n	for (const leaf of row) {\n		const length = leaf.size * scale / depth;\n		placed.push(upright ? {\n			leaf,\n			x: free.x,\n			y: at,\n			width: depth,\n			height: length\n		} : {\n			leaf,\n			x: at,\n			y: free.y,\n			width: length,\n			height: depth\n		});\n		at += length;\n	}\n	return upright ? {\n		x: free.x + depth,\n		y: free.y,\n		width: free.width - depth,\n		height: free.height\n	} : {\n		x: free.x,\n		y: free.y + depth,\n		width: free.width,\n		height: free.height - depth\n	};\n}\nconst compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n\n// packages/size-budget-check/src/report/page/browser/map.ts\nconst TITLE = 20;\nconst LEGIBLE = {\n	width: 44,\n	height: 18\n};\nconst VISIBLE = 4;\nconst DEPTH = 3;\nfunction drawMap(map, item, options) {\n	const box = {\n		x: 0,\n		y: 0,\n		width: map.clientWidth,\n		height: map.clientHeight\n	};\n	const inside = item.items.length === 0 ? [item] : item.items;\n	const buttons = /* @__PURE__ */ new Map();\n	for (const place of placed(inside, box, options.show)) {\n		const { width, height, leaf } = place;\n		if (width < VISIBLE || height < VISIBLE) continue;\n		const button = tile(\"button\", place, options);\n		button.type = \"button\";\n		button.tabIndex = buttons.size === 0 ? 0 : -1;\n		button.setAttribute(\"aria-label\", detailText(leaf.item, options.compared));\n		button.append(...label(leaf.item, width, height, options));\n		if (leaf.item !== item) button.append(...inner(leaf.item, width, height, options, 1));\n		buttons.set(leaf.item, button);\n	}\n	map.replaceChildren(...buttons.values());\n	if (buttons.size === 0) map.append(element(\"p\", {\n		class: \"nothing\",\n		text: \"Nothing here.\"\n	}));\n	return buttons;\n}\nfunction placed(items, box, show) {\n	return squarify(items.map((item) => ({\n		name: item.node.name,\n		size: weight(item, show),\n		item\n	})), box);\n}\nfunction inner(item, width, height, options, depth) {\n	const box = {\n		x: 2,\n		y: TITLE,\n		width: width - 6,\n		height: height - TITLE - 4\n	};\n	const little = box.width < LEGIBLE.width || box.height < LEGIBLE.height;\n	if (item.items.length === 0 || little || depth > DEPTH) return [];\n	return placed(item.items, box, options.show).filter((place) => place.width >= VISIBLE && place.height >= VISIBLE).map((place) => {\n		const { leaf, width, height } = place;\n		const made = tile(\"span\", place, options);\n		made.append(...label(leaf.item, width, height, options), ...inner(leaf.item, width, height, options, depth + 1));\n		return made;\n	});\n}\nfunction tile(tag, { leaf, x, y, width, height }, options) {\n	const dimmed = options.found !== void 0 && !options.found.has(leaf.item);\n	const made = element(tag, { class: `tile ${colour(leaf.item, options.show)}${dimmed ? \" dim\" : \"\"}` });\n	Object.assign(made.style, {\n		left: `${x}px`,\n		top: `${y}px`,\n		width: `${Math.max(0, width - 2)}px`,\n		height: `${Math.max(0, height - 2)}px`\n	});\n	if (options.show === \"difference\") made.style.setProperty(\"--strength\", `${strength(leaf.item)}%`);\n	return made;\n}\nfunction label(item, width, height, { show }) {\n	if (width < LEGIBLE.width || height < LEGIBLE.height) return [];\n	const { head, base } = item.node;\n	const size = show === \"difference\" ? change(head - base, \"bytes\") : formatBytes(item.node[show]);\n	return [element(\"span\", { class: \"label\" }, [element(\"b\", { text: item.node.name }), element(\"i\", { text: ` ${size}` })])];\n}\nconst PALETTE = 8;\nfunction colour(item, show) {\n	const { head, base } = item.node;\n	if (show === \"difference\") return head > base ? \"more\" : head < base ? \"less\" : \"same\";\n	const top = wayTo(item)[1] ?? item;\n	return top.node.kind === \"layer\" ? `b-${top.node.name}` : `p${top.index % PALETTE}`;\n}\nfunction strength({ node: { head, base } }) {\n	const share = Math.abs(head - base) / Math.max(head, base, 1);\n	return Math.round(35 + 65 * Math.sqrt(share));\n}\n\n// packages/size-budget-check/src/report/page/browser/state.ts\nfunction parseState(hash, compared) {\n	const given = new URLSearchParams(hash.replace(/^#/, \"\"));\n	const show = given.get(\"show\");\n	return {\n		view: given.get(\"view\") === \"folders\" ? \"folders\" : \"layers\",\n		show: compared && (show === \"base\" || show === \"difference\") ? show : \"head\",\n		as: given.get(\"as\") === \"table\" ? \"table\" : \"map\",\n		at: (given.get(\"at\") ?? \"\").split(\".\").filter((part) => /^\\d+$/.test(part)).map(Number)\n	};\n}\nfunction formatState({ view, show, as, at }) {\n	return `#${new URLSearchParams({\n		view,\n		show,\n		as,\n		...at.length === 0 ? {} : { at: at.join(\".\") }\n	}).toString()}`;\n}\n\n// packages/size-budget-check/src/report/page/browser/main.ts\nconst wire = JSON.parse(byId(\"data\").textContent ?? \"\");\nconst { compared } = wire;\nconst roots = new Map(wire.views.map(({ id, root }) => [id, itemsOf(root)]));\nconst [map, list, trail, said] = [\n	byId(\"map\"),\n	byId(\"list\"),\n	byId(\"trail\"),\n	byId(\"said\")\n];\nconst search = byId(\"search\");\nconst radios = [...document.querySelectorAll(\"#explorer input[type=radio]\")];\nlet state = parseState(location.hash, compared);\nlet sorting = {\n	column: compared ? \"change\" : \"now\",\n	down: true\n};\nlet buttons = /* @__PURE__ */ new Map();\nconst rootItem = () => {\n	const root = roots.get(state.view) ?? [...roots.values()][0];\n	if (root === void 0) throw new Error(\"the page has no view\");\n	return root;\n};\nconst current = () => itemAt(rootItem(), state.at);\nfunction go(change) {\n	location.hash = formatState({\n		...state,\n		...change\n	});\n}\nfunction open(item) {\n	if (item.items.length > 0) go({ at: addressOf(item) });\n	else say(item);\n}\nfunction reveal(item) {\n	search.value = \"\";\n	const target = formatState({\n		...state,\n		as: \"map\",\n		at: addressOf(item.parent ?? item)\n	});\n	if (target === location.hash) render(item);\n	else {\n		wanted = item;\n		location.hash = target;\n	}\n}\nlet wanted;\nconst say = (item) => {\n	said.textContent = detailText(item, compared);\n};\nfunction matches() {\n	const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== \"\");\n	if (words.length === 0) return void 0;\n	return [...all(rootItem())].filter(({ node, parent }) => {\n		const text = `${node.name} ${node.note ?? \"\"}`.toLowerCase();\n		return parent !== void 0 && node.kind !== \"rest\" && words.every((word) => text.includes(word));\n	});\n}\nfunction render(focus) {\n	const item = current();\n	for (const radio of radios) radio.checked = state[radio.name] === radio.value;\n	const found = matches();\n	trail.replaceChildren(...wayTo(item).map((one) => crumb(one, one === item)));\n	map.hidden = state.as === \"table\";\n	list.hidden = state.as === \"map\" && found === void 0;\n	if (!map.hidden) {\n		const ways = found === void 0 ? void 0 : new Set(found.flatMap((one) => [...wayTo(one), ...all(one)]));\n		buttons = drawMap(map, item, {\n			show: state.show,\n			compared,\n			found: ways\n		});\n	}\n	if (!list.hidden) {\n		const sort = (wish) => {\n			sorting = wish;\n			render();\n		};\n		drawList(list, found ?? item.items, {\n			compared,\n			sorting,\n			whole: found !== void 0,\n			open: found === void 0 ? open : reveal,\n			sort\n		});\n	}\n	say(focus ?? item);\n	if (focus !== void 0) settle(focus);\n}\nfunction crumb(item, here) {\n	if (here) return element(\"b\", {\n		text: item.node.name,\n		\"aria-current\": \"location\"\n	});\n	const button = element(\"button\", {\n		type: \"button\",\n		class: \"plain\",\n		text: item.node.name\n	});\n	button.addEventListener(\"click\", () => go({ at: addressOf(item) }));\n	return button;\n}\nfunction settle(item) {\n	const button = buttons.get(item);\n	if (button === void 0) return;\n	for (const one of buttons.values()) one.tabIndex = -1;\n	button.tabIndex = 0;\n	button.focus({ preventScroll: true });\n}\nfunction itemOf(target) {\n	const button = target instanceof Element ? target.closest(\"button.tile\") : null;\n	return [...buttons].find(([, one]) => one === button)?.[0];\n}\nmap.addEventListener(\"click\", (event) => {\n	const item = itemOf(event.target);\n	if (item !== void 0) open(item);\n});\nfor (const kind of [\"focusin\", \"pointerover\"]) map.addEventListener(kind, (event) => {\n	const item = itemOf(event.target);\n	if (item !== void 0) say(item);\n});\nmap.addEventListener(\"keydown\", (event) => {\n	const item = itemOf(event.target);\n	if (item === void 0) return;\n	const boxes = [...buttons].map(([one, { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height }]) => ({\n		one,\n		left,\n		top,\n		width,\n		height\n	}));\n	const from = boxes.find(({ one }) => one === item);\n	const to = from === void 0 ? void 0 : neighbour(from, boxes, event.key);\n	const up = current().parent;\n	if (to !== void 0) settle(to.one);\n	else if ((event.key === \"Backspace\" || event.key === \"Escape\") && up !== void 0) go({ at: addressOf(up) });\n	else if (!event.key.startsWith(\"Arrow\")) return;\n	event.preventDefault();\n});\ndocument.addEventListener(\"keydown\", (event) => {\n	if (event.key !== \"/\" || event.target === search) return;\n	event.preventDefault();\n	search.focus();\n});\nsearch.addEventListener(\"input\", () => render());\nfor (const radio of radios) radio.addEventListener(\"change\", () => go({\n	[radio.name]: radio.value,\n	...radio.name === \"view\" ? { at: [] } : {}\n}));\naddEventListener(\"hashchange\", () => {\n	const before = current();\n	const inMap = map.contains(document.activeElement) || trail.contains(document.activeElement);\n	state = parseState(location.hash, compared);\n	const here = current();\n	const left = wayTo(before).find(({ parent }) => parent === here);\n	render();\n	const first = [...buttons.keys()][0];\n	const focus = wanted ?? (inMap ? left ?? first : void 0);\n	wanted = void 0;\n	if (focus !== void 0) settle(focus);\n});\nbyId(\"explorer\").hidden = false;\nrender();\nlet width = map.clientWidth;\nnew ResizeObserver(() => {\n	if (map.hidden || map.clientWidth === width) return;\n	width = map.clientWidth;\n	render(itemOf(document.activeElement));\n}).observe(map);\n",
	"style.css": ".grew { color: var(--fail); }\n.shrank { color: var(--pass); }\n:root { --more: #f0a58f; --less: #9cc4ee; --p0: #2f6fde; --p1: #0e8a86; --p2: #7b57c9; --p3: #c2447f; --p4: #b86312; --p5: #4f7d2c; --p6: #5b86a6; --p7: #8a6d3b; }\n@media (prefers-color-scheme: dark) { :root { --more: #a04a34; --less: #2f639a; } }\n.p0 { background: var(--p0); }\n.p1 { background: var(--p1); }\n.p2 { background: var(--p2); }\n.p3 { background: var(--p3); }\n.p4 { background: var(--p4); }\n.p5 { background: var(--p5); }\n.p6 { background: var(--p6); }\n.p7 { background: var(--p7); }\n.tools { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: end; }\nfieldset { display: flex; border: 0; margin: 0; padding: 0; }\nfieldset legend { padding: 0; font-size: 13px; color: var(--soft); }\nfieldset label span { display: block; padding: 4px 12px; border: 1px solid var(--line); border-left-width: 0; cursor: pointer; }\nfieldset label:first-of-type span { border-left-width: 1px; border-radius: 8px 0 0 8px; }\nfieldset label:last-of-type span { border-radius: 0 8px 8px 0; }\nfieldset input { position: absolute; opacity: 0; }\nfieldset input:checked + span { background: var(--ink); color: var(--card); }\nfieldset input:focus-visible + span, .plain:focus-visible, .tile:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }\n.search { flex: 1 1 180px; font-size: 13px; color: var(--soft); }\n.search input { display: block; width: 100%; font: inherit; font-size: 15px; padding: 5px 10px; color: var(--ink); background: var(--bg); border: 1px solid var(--line); border-radius: 8px; }\n.plain { font: inherit; color: var(--kernel); background: none; border: 0; padding: 0; cursor: pointer; text-align: left; overflow-wrap: anywhere; }\nth .plain { color: inherit; font-weight: 600; }\nth[aria-sort=\"descending\"] .plain::after { content: \" ↓\"; }\nth[aria-sort=\"ascending\"] .plain::after { content: \" ↑\"; }\n#trail { display: flex; flex-wrap: wrap; gap: 2px 6px; margin: 14px 0 8px; overflow-wrap: anywhere; }\n#trail > * + *::before { content: \"/ \"; color: var(--soft); font-weight: 400; }\n#map { position: relative; height: clamp(360px, 60vh, 620px); overflow: hidden; }\n.tile { position: absolute; display: block; margin: 0; padding: 0; border: 0; border-radius: 3px; overflow: hidden; font: 12px/1.3 system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif; color: #fff; text-align: left; cursor: pointer; }\n.tile .tile { background: rgb(255 255 255 / 14%) !important; }\n.tile.more, .tile .tile.more { background: color-mix(in srgb, var(--more) var(--strength), var(--track)) !important; color: var(--ink); }\n.tile.less, .tile .tile.less { background: color-mix(in srgb, var(--less) var(--strength), var(--track)) !important; color: var(--ink); }\n.tile.same, .tile .tile.same { background: var(--track) !important; color: var(--ink); }\nbutton.tile:hover { filter: brightness(1.12); }\n.tile:focus-visible { outline-offset: -3px; z-index: 1; }\n.tile.dim { opacity: .25; }\n.label { position: absolute; inset: 2px 4px auto; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }\n.label i { font-style: normal; opacity: .85; }\n#said { min-height: 3em; margin: 8px 0 0; font-size: 14px; overflow-wrap: anywhere; }\n.nothing { color: var(--soft); padding: 20px 0; }\ntd.name { min-width: 130px; overflow-wrap: anywhere; }\n[hidden] { display: none !important; }\n@media (hover: none) { .hint { display: none; } }\n@media (max-width: 560px) {\n  #map { height: 72vh; }\n  fieldset label span { padding: 6px 10px; }\n  #list .extra { display: none; }\n}\n.rows td:last-child code { white-space: nowrap; }\n"
};
// packages/size-budget-check/src/report/page/sections.ts
/** What was compared with, and why not to trust it where that is so. */
function baselineSection({ comparedWith }) {
	if (comparedWith === void 0) return nothing;
	const warnings = baselineWarnings(comparedWith);
	return html`<p class="sub">Compared with ${baselineLine(comparedWith)}.</p>
${warnings.map((one) => html`<p class="finding warning">${one}</p>`)}`;
}
function budgetSection({ budgets }) {
	if (budgets.length === 0) return nothing;
	return section("Budgets", table([
		{ name: "budget" },
		{ name: "verdict" },
		{
			name: "used",
			number: true
		},
		{
			name: "change",
			number: true
		},
		{ name: "limit" },
		{ name: "owner, and more" },
		{ name: "set at" }
	], worstBudgetsFirst(budgets).map((one) => {
		const row = budgetRow(one);
		return [
			html`<b>${row.id}</b>${row.metric === row.id ? nothing : html`<br><span class="sub">${row.metric}</span>`}`,
			badge(row.verdict),
			row.base === "" ? row.head : `${row.base} → ${row.head}`,
			row.delta === "" ? "" : html`${row.delta}<br><span class="sub">${row.percent}</span>`,
			html`${row.limit}${row.used === void 0 ? nothing : meter(row.used, row.verdict)}`,
			[...row.owner === "" ? [] : [row.owner], ...row.notes].map((one) => html`<div>${one}</div>`),
			row.at === "" ? "" : html`<code>${row.at}</code>`
		];
	})));
}
/** Rows that are not folded. */
const MOST_CHANGES = 12;
function changeSection({ changes }) {
	if (changes === void 0) return nothing;
	const { packages, rest, root } = changes;
	const rows = packages.map((one) => [
		html`<code>${one.what}</code>`,
		one.kind,
		one.layer,
		change(one.bytes, "bytes"),
		becauseOf(one),
		causeOf(one)
	]);
	const columns = [
		{ name: "package" },
		{ name: "what happened" },
		{ name: "layer" },
		{
			name: "change",
			number: true
		},
		{ name: "because of" },
		{ name: "cause" }
	];
	const others = rest === 0 ? [] : [[
		"files of no package",
		"",
		"",
		change(rest, "bytes"),
		"",
		""
	]];
	const sum = [
		"the root",
		"",
		"",
		html`<b>${change(root, "bytes")}</b>`,
		"",
		""
	];
	if (rows.length + others.length === 0) return section("What changed", html`<p>No package and no other file did.</p>`);
	const folded = rows.slice(MOST_CHANGES);
	return section("What changed", table(columns, [
		...rows.slice(0, MOST_CHANGES),
		...others,
		sum
	]), folded.length === 0 ? nothing : details(`${folded.length} packages that changed less`, table(columns, folded)));
}
/** Every total that was measured, beside what it was. */
function totalSection({ totals, artifacts, partitions }, base) {
	const was = base?.totals;
	const row = (name, head, before, unit) => head === null ? [] : [[
		name,
		before === void 0 || before === null ? "" : amount(before, unit),
		amount(head, unit),
		before === void 0 || before === null ? "" : change(head - before, unit),
		before === void 0 || before === null ? "" : changePercent(head, before)
	]];
	const rows = [
		...row("installed", totals.installed, was?.installed, "bytes"),
		...row("allocated", totals.allocated, was?.allocated, "bytes"),
		...artifacts.flatMap(({ name, size }) => row(name, size, base?.artifacts.find((one) => one.name === name)?.size, "bytes")),
		...partitions.flatMap(({ label, used, capacity }) => row(`partition ${label}${capacity === null ? "" : `, of ${amount(capacity, "bytes")}`}`, used, base?.partitions.find((one) => one.label === label)?.used, "bytes")),
		...row("packages", totals.packages, was?.packages, "count"),
		...row("files", totals.files, was?.files, "count"),
		...row("inodes", totals.inodes, was?.inodes, "count"),
		...row("services enabled", totals.servicesEnabled, was?.servicesEnabled, "count"),
		...row("setuid and setgid files", totals.setuid, was?.setuid, "count"),
		...row("boot", totals.boot?.median ?? null, was?.boot?.median, "milliseconds"),
		...row("memory when idle", totals.idleMemory?.median ?? null, was?.idleMemory?.median, "KiB")
	];
	return section("All totals", table([{ name: "" }, ...[
		"base",
		"head",
		"change",
		"per cent"
	].map((name) => ({
		name,
		number: true
	}))], rows));
}
// \0@oxc-project+runtime@0.158.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// packages/size-budget-check/src/report/page/page.ts
var _templateObject;
/** Bytes of JSON for each of the two views; the page stays below 1.5 MB whatever was measured. */
const MOST_TREE_BYTES = 6e5;
/**
* The sizes of an image as one self-contained page: budgets, what changed, and the root as a map to walk through. Nothing is loaded; its
* policy lets run and style only what has the hash of our own script and style, so that text from the image stays text.
*/
function sizePage(size, head, base) {
	const style = PAGE_STYLE + PAGE_FILES["style.css"];
	const script = PAGE_FILES["page.js"];
	const { name } = head.subject;
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"color-scheme\" content=\"light dark\"><title>",
		": ",
		"</title>\n<style>",
		"</style></head><body><main>\n",
		"\n",
		"\n",
		"\n",
		"\n",
		"\n",
		"\n<footer>dpuos ",
		"</footer>\n</main>\n<script type=\"application/json\" id=\"data\">",
		"<\/script>\n<script type=\"module\">",
		"<\/script>\n</body></html>\n"
	])), policy(style, script), name, size.verdict, new Markup(style), header(size, head, base), baselineSection(size), budgetSection(size), changeSection(size), explorer(base !== void 0, hasFolders(head, base)), totalSection(head, base), size.tool.version, data(head, base), new Markup(script)).text;
}
/** A page that was opened from a disk has no server to say this. */
function policy(style, script) {
	const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}
/** An image manifest tells no folders. */
const hasFolders = (...measured) => measured.every((one) => one === void 0 || one.dirs.length > 1);
/** JSON that ends no script element: HTML reads no entities there, so `<` is written as JSON can. */
function data(head, base) {
	const view = (tree) => prune(compareTrees(tree(head), base === void 0 ? void 0 : tree(base)), MOST_TREE_BYTES);
	const wire = {
		compared: base !== void 0,
		views: [{
			id: "layers",
			root: view(layerTree)
		}, ...hasFolders(head, base) ? [{
			id: "folders",
			root: view(folderTree)
		}] : []]
	};
	return new Markup(JSON.stringify(wire).replaceAll("<", String.raw`\u003c`));
}
function header({ verdict }, head, base) {
	const { name, arch } = head.subject;
	const { installed, packages, files } = head.totals;
	const before = base?.totals.installed;
	const grown = before === void 0 ? nothing : html` <b class="${installed > before ? "grew" : "shrank"}">${change(installed - before, "bytes")} (${changePercent(installed, before)})</b>`;
	const what = [
		...arch === null ? [] : [arch],
		`${packages} packages`,
		`${files} files`
	].join(" · ");
	return html`<header><div><h1>${name}</h1><div class="sub">${formatMiB(installed)} installed${grown} · ${what}</div></div>${badge(verdict)}</header>`;
}
// packages/size-budget-check/src/report/files.ts
const RENDERERS = {
	html: {
		file: "size.html",
		render: sizePage
	},
	junit: {
		file: "size.junit.xml",
		render: junitReport
	},
	openmetrics: {
		file: "size.openmetrics.txt",
		render: openMetrics
	},
	sarif: {
		file: "size.sarif",
		render: sarif
	},
	codeclimate: {
		file: "size.codeclimate.json",
		render: codeClimate
	}
};
/** Write the reports that are wanted into the output folder. Returns an entry for each; its role is `report-FORM`. */
async function writeReports(forms, [size, head, base], output, ports) {
	const entries = [];
	for (const form of FORMS.filter((one) => forms.includes(one))) {
		const { file, render } = RENDERERS[form];
		const target = path.join(output, file);
		await ports.fs.writeFile(target, render(size, head, base));
		entries.push(await fileEntry(`report-${form}`, target, output, ports));
	}
	return entries;
}
// packages/size-budget-check/src/spec.ts
const spec = defineAction({
	name: "size-budget-check",
	title: "dpuos size budget check",
	description: "Holds a DPU image to the size budgets of its definition: verdict, table, and what each exceeded budget is made of.",
	branding: {
		icon: "bar-chart-2",
		color: "orange"
	},
	privilege: "user",
	post: false,
	inputs: {
		image: {
			kind: filePath,
			required: true,
			description: "The image manifest (`image.json`) that tailor-image wrote. The budgets come with it."
		},
		baseline: {
			kind: filePath,
			description: "Measurement (`measurement.json`) or image manifest (`image.json`) of an earlier build, for example of the base branch: the report then tells which packages the growth is of, and which line asked for them. A file that is not there is no baseline yet."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `size.json` and `measurement.json`."
		},
		reports: {
			kind: list(oneOf(...FORMS)),
			default: "html",
			description: "Further forms of the result, beside `size.json`: `html`, a page with a map of the image to walk through (`size.html`); `junit` (`size.junit.xml`); `openmetrics` (`size.openmetrics.txt`); `sarif` for GitHub code scanning (`size.sarif`); `codeclimate` for GitLab code quality (`size.codeclimate.json`)."
		},
		"fail-on": {
			kind: oneOf("error", "warn", "never"),
			default: "error",
			description: "`error`: an exceeded budget fails the step, unless its severity says less. `warn`: one of severity `warning` fails it too. `never`: it is a warning. A budget that cannot be measured fails the step in any case."
		}
	},
	outputs: {
		manifest: { description: "Path of the size manifest (`size.json`)." },
		report: { description: "Path of the page (`size.html`); empty without `html` in `reports`." },
		verdict: { description: "`pass`, `fail`, `broken`, or `skipped` when the definition sets no budget." }
	}
});
// packages/size-budget-check/src/write.ts
/** Write measurement.json, the reports, and size.json that lists them. Returns the size manifest and its path. */
async function writeSizes(head, base, { verdict, budgets, changes, comparedWith, findings }, { output, reports }, ports) {
	const measurement = await writeManifest(head, output, ports);
	const rows = sizeRows(head);
	const told = {
		schema: "dpuos.size/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digestOf([
			head.inputs.digest,
			base?.inputs.digest ?? null,
			ports.host.version
		]) },
		source: head.source,
		tools: {},
		files: [await fileEntry("measurement", measurement, output, ports)],
		findings: [...findings],
		verdict,
		image: head.inputs.digest,
		budgets: [...budgets],
		rows,
		...comparedWith === void 0 ? {} : { comparedWith },
		...changes === void 0 ? {} : { changes },
		total: {
			allocated: rows.reduce((sum, row) => sum + row.size, 0),
			root: head.totals.installed,
			packages: head.totals.packages,
			files: head.totals.files
		}
	};
	const files = [...told.files, ...await writeReports(reports, [
		told,
		head,
		base
	], output, ports)];
	const size = {
		...told,
		files
	};
	return {
		size,
		manifest: await writeManifest(size, output, ports)
	};
}
// packages/size-budget-check/src/core.ts
/** Find what to compare with, measure, judge, report. */
const core = async (inputs, ports) => {
	const given = await readGiven(inputs, ports);
	const baseline = await findBaseline(inputs, given.subject, ports);
	const head = await measureHead(given, ports);
	const { budgets, broken } = given;
	const judged = judge({
		head,
		budgets,
		baseline,
		broken,
		smallest: /* @__PURE__ */ new Map(),
		now: ports.clock.now()
	});
	if (judged.mistakes.length > 0) throw new UserError(judged.mistakes);
	const judgement = taken(judged, inputs.failOn);
	for (const finding of judgement.findings) ports.log.finding(finding);
	const { size, manifest } = await writeSizes(head, baseline.base?.measurement, judgement, inputs, ports);
	const { verdict } = judgement;
	const shown = verdict === "fail" && inputs.failOn === "never" ? "pass" : verdict;
	return {
		report: sizeReport(size, head, baseline.base?.measurement, judgement.findings, shown),
		outputs: {
			manifest,
			verdict,
			report: pathOf(size, "report-html", inputs.output)
		}
	};
};
/** Path of a file that the manifest lists; empty where it does not. */
function pathOf({ files }, role, output) {
	const entry = files.find((one) => one.role === role);
	return entry === void 0 ? "" : path.join(output, entry.path);
}
/**
* `never`: an exceeded budget is only a warning; one that cannot be measured stays an error. `warn`: one whose severity is `warning` fails as
* well.
*/
function taken(judgement, failOn) {
	const as = (level, only) => judgement.findings.map((one) => one.code === "budget-exceeded" && one.level === only ? {
		...one,
		level
	} : one);
	if (failOn === "never") return {
		...judgement,
		findings: as("warning", "error")
	};
	if (failOn === "error") return judgement;
	const verdict = judgement.budgets.some(({ verdict, severity, decides }) => verdict === "warn" && severity === "warning" && decides !== false) && judgement.verdict === "pass" ? "fail" : judgement.verdict;
	return {
		...judgement,
		verdict,
		findings: as("error", "warning")
	};
}
// packages/size-budget-check/src/main.ts
await runAction(spec, core);
export {};
