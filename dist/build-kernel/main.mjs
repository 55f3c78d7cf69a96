import { n as __require, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { setMaxListeners } from "node:events";
import { constants, gunzipSync } from "node:zlib";
import { Worker } from "node:worker_threads";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import os$1, { availableParallelism } from "node:os";
import { access, chmod, chown, constants as constants$1, copyFile, cp, link, lstat, lutimes, mkdir, mkdtemp, open as open$1, readFile, readdir, readlink, realpath, rename, rm, stat, statfs, symlink, utimes, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import path$1 from "node:path/posix";
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
const VERSION$1 = "0.1.0";
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
	const title = `dpuos ${VERSION$1} has a defect: ${error instanceof Error ? error.message : String(error)}`;
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
function error$1(message, properties = {}) {
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
const MOST$1 = 8;
/** Findings as annotations: at most eight, worst first, the last one counting what is left out. */
function annotations(findings) {
	const ordered = worstFirst(findings);
	const shown = ordered.length <= MOST$1 ? ordered : ordered.slice(0, 7);
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
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
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
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
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
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
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
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
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
function boolean$1(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean$1,
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
function number$2(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number$2,
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
function string$1(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string$1,
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
function union$1(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union$1,
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
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse$3(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
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
const Sha256 = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[0-9a-f]{64}$/, "a sha256 is 64 lower-case hex digits"));
/** Sizes and counts: whole, never negative; sizes are bytes. */
const Count = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0));
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
	role: /* @__PURE__ */ string$1(),
	path: /* @__PURE__ */ string$1(),
	/** Bytes. */
	size: Count,
	sha256: Sha256
});
/** A place in a file of the user's; lines and columns are 1-based. The same shape as Position. */
const PositionSchema = /* @__PURE__ */ strictObject({
	file: /* @__PURE__ */ string$1(),
	line: /* @__PURE__ */ exactOptional(Count),
	column: /* @__PURE__ */ exactOptional(Count)
});
const FindingSchema = /* @__PURE__ */ strictObject({
	level: /* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	]),
	code: /* @__PURE__ */ string$1(),
	title: /* @__PURE__ */ string$1(),
	detail: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
	hint: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
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
		name: /* @__PURE__ */ string$1(),
		version: /* @__PURE__ */ string$1()
	}),
	/** sha256 over everything that shaped the result: definition, lock, upstream manifests' digests, versions. Equal digest, equal result. */
	inputs: /* @__PURE__ */ strictObject({ digest: Sha256 }),
	/** The commit the definition came from; null where it is under no version control. */
	source: /* @__PURE__ */ strictObject({
		commit: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
		dirty: /* @__PURE__ */ boolean$1()
	}),
	/** Versions of the outside tools that shaped the result, `{qemu: '7.2.22'}`. */
	tools: /* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ string$1()),
	files: /* @__PURE__ */ array(FileEntry),
	findings: /* @__PURE__ */ array(FindingSchema)
};
// packages/manifests/src/toolchain.ts
const Repository = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string$1(),
	/** One or more base URLs, best first; `file://` for the sandbox distro. */
	baseurl: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	metalink: /* @__PURE__ */ optional(/* @__PURE__ */ string$1()),
	/** Path of the armoured public key file(s), relative to the manifest's folder or absolute. */
	gpgkey: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Fingerprints (40 upper-case hex digits) that the keys must have. */
	fingerprints: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Is repomd.xml signed too (`repo_gpgcheck`)? */
	signedMetadata: /* @__PURE__ */ boolean$1(),
	enabled: /* @__PURE__ */ boolean$1()
});
const Accelerator = /* @__PURE__ */ strictObject({
	/** `kvm` only where a probe guest was seen to run with it. */
	kind: /* @__PURE__ */ picklist(["kvm", "tcg"]),
	/** Why: `kvm-usable`, `kvm-absent`, `kvm-denied`, `kvm-aborts`, `kvm-hangs`, `foreign-arch`. */
	reason: /* @__PURE__ */ string$1(),
	/** One sentence for the user, with the remedy where there is one. */
	detail: /* @__PURE__ */ string$1(),
	/** How long the probe took, milliseconds. */
	probeMs: /* @__PURE__ */ number$2()
});
/** What setup-openeuler-toolchain hands over: which distribution, from which repositories, with which host tools. */
const ToolchainManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.toolchain/v1"),
	...common,
	host: /* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string$1(),
		version: /* @__PURE__ */ string$1(),
		arch: ArchSchema
	}),
	distro: /* @__PURE__ */ strictObject({
		/** Catalog id, for example `openEuler-24.03-LTS-SP2` or `sandbox`. */
		id: /* @__PURE__ */ string$1(),
		/** dnf's $releasever. */
		releasever: /* @__PURE__ */ string$1(),
		kernel: /* @__PURE__ */ string$1(),
		systemd: /* @__PURE__ */ string$1()
	}),
	arch: ArchSchema,
	repositories: /* @__PURE__ */ array(Repository),
	accelerator: Accelerator,
	/** Folder in which dnf keeps metadata and RPMs, shared by later actions; absolute. */
	dnfCache: /* @__PURE__ */ string$1()
});
// packages/manifests/src/boot.ts
/** One expectation and what the guest said to it. */
const Check = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string$1(),
	verdict: VerdictSchema,
	expected: /* @__PURE__ */ string$1(),
	actual: /* @__PURE__ */ string$1()
});
/**
* Instructions that a guest of one emulated CPU runs until it is up, the smallest of some boots: the same on a busy host and an idle one. Counts of
* different keys cannot be compared.
*/
const Instructions = /* @__PURE__ */ strictObject({
	key: /* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ picklist(["uefi", "direct"]),
		qemu: /* @__PURE__ */ string$1(),
		/** Versioned machine type. */
		machine: /* @__PURE__ */ string$1(),
		cpu: /* @__PURE__ */ string$1(),
		/** Bytes. */
		memory: Count,
		/** Nanoseconds of guest time for an instruction, as a power of two. */
		shift: Count,
		/** Kernel command line without the names of file systems. */
		cmdline: /* @__PURE__ */ string$1(),
		/** Digest of the probe in the guest. */
		probe: /* @__PURE__ */ string$1()
	}),
	/** When the kernel starts, when it hands over to the initramfs, when systemd has nothing left to start; null: not seen. */
	kernel: /* @__PURE__ */ nullable(Count),
	initramfs: /* @__PURE__ */ nullable(Count),
	up: Count,
	/** `up` of each boot. */
	runs: /* @__PURE__ */ array(Count),
	/** The earlier count that this was held against, or why there was none. */
	baseline: /* @__PURE__ */ union$1([Count, /* @__PURE__ */ string$1()])
});
/** What a system that nobody uses takes, over a quiet window. */
const Footprint = /* @__PURE__ */ strictObject({
	/** Seconds that were watched. */
	window: /* @__PURE__ */ number$2(),
	/** Kibibytes of memory that new programs cannot have (MemTotal - MemAvailable). */
	memoryKib: /* @__PURE__ */ nullable(Count),
	processes: Count,
	threads: Count,
	kernelThreads: Count,
	/** Wake-ups a second of all processes and kernel threads: voluntary context switches. */
	wakeups: /* @__PURE__ */ number$2(),
	/** Active timer units. */
	timers: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** The probe itself left out; largest memory first. */
	units: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		unit: /* @__PURE__ */ string$1(),
		processes: Count,
		threads: Count,
		/** Proportional set size: shared pages divided among their users. */
		pssKib: Count,
		wakeups: /* @__PURE__ */ number$2()
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
	cause: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
	/** One sentence for a person. */
	summary: /* @__PURE__ */ string$1(),
	accelerator: Accelerator,
	/** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. Empty where the disk was thrown away. */
	command: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** When each phase had ended; null where that was not seen. */
	seconds: /* @__PURE__ */ strictObject({
		/** Firmware and boot loader: the kernel starts. */
		firmware: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
		/** The kernel: the initramfs starts. */
		kernel: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
		/** The initramfs: the root is entered. */
		initramfs: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
		/** systemd has started everything (`running` or `degraded`). */
		up: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
		/** The virtual machine ended. */
		total: /* @__PURE__ */ number$2()
	}),
	/** CPU seconds of QEMU, user plus system. */
	cpuSeconds: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
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
		state: /* @__PURE__ */ string$1(),
		systemd: /* @__PURE__ */ string$1(),
		kernelRelease: /* @__PURE__ */ string$1(),
		failedUnits: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		/** Kibibytes, from /proc/meminfo; null: the guest did not say. */
		memTotalKib: /* @__PURE__ */ nullable(Count),
		memAvailableKib: /* @__PURE__ */ nullable(Count),
		processes: /* @__PURE__ */ nullable(Count),
		modules: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		sysctl: /* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ string$1()),
		hostname: /* @__PURE__ */ string$1(),
		cmdline: /* @__PURE__ */ string$1(),
		defaultTarget: /* @__PURE__ */ optional(/* @__PURE__ */ string$1()),
		/** Of the units that the image promises something about: load, unit file and active state, as systemd names them. */
		units: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ strictObject({
			load: /* @__PURE__ */ string$1(),
			file: /* @__PURE__ */ string$1(),
			active: /* @__PURE__ */ string$1()
		}))),
		/** Of the modules that the image promises: `loaded`, `builtin`, `loadable`, `missing`, `unknown`. */
		moduleStates: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ string$1())),
		/** Result and last journal lines of each failed unit. */
		failedLogs: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ array(/* @__PURE__ */ string$1())))
	})),
	/** Units that were started, by when they began: seconds from the first guest instruction; `up` null: never. Absent: the guest did not say. */
	starts: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		unit: /* @__PURE__ */ string$1(),
		begin: /* @__PURE__ */ number$2(),
		up: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2())
	}))),
	checks: /* @__PURE__ */ array(Check),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: /* @__PURE__ */ optional(Instructions),
	footprint: /* @__PURE__ */ optional(Footprint),
	/** The last useful console lines, escapes stripped. */
	lastLines: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
});
const BootManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.boot/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** inputs.digest of the image manifest that was tested. */
	image: /* @__PURE__ */ string$1(),
	/** sha256 of the disk before and after: equal, or the run is `broken`. */
	untouched: /* @__PURE__ */ boolean$1(),
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
const Percent$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(0));
/** Limits on one number of a measurement, in the unit of its metric. Absent keys do not limit. */
const BudgetRule = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string$1(),
	/** A metric of the whole, or `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`. */
	metric: /* @__PURE__ */ string$1(),
	/** Cap. */
	max: /* @__PURE__ */ exactOptional(Count),
	/** How much more than the baseline's it may be. `any`: either limit trips; `all`: only both together. */
	grow: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		max: /* @__PURE__ */ exactOptional(Count),
		percent: /* @__PURE__ */ exactOptional(Percent$1),
		/** So many times the baseline's median absolute deviation are no growth either. */
		mad: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(0))),
		when: /* @__PURE__ */ picklist(["any", "all"]),
		/** `pr`: growth that only newer repositories bring does not count; `all`: it does. */
		scope: /* @__PURE__ */ picklist(["pr", "all"])
	})),
	/** Changes up to so much are no growth. */
	noise: /* @__PURE__ */ exactOptional(Count),
	/** What a partition must keep free, in bytes or per cent of its capacity, and beyond it. */
	headroom: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		min: /* @__PURE__ */ exactOptional(Count),
		percent: /* @__PURE__ */ exactOptional(Percent$1),
		reserve: /* @__PURE__ */ exactOptional(Count)
	})),
	/** The smallest value so far, kept in a file, may be exceeded by `slack` per cent. */
	ratchet: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		file: /* @__PURE__ */ string$1(),
		slack: Percent$1
	})),
	/** How an exceeded limit is taken; absent: error. */
	severity: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Whom to ask: `@org/kernel`. */
	owner: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
	/** Packages whose growth does not count. */
	allow: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		/** Glob over package names. */
		package: /* @__PURE__ */ string$1(),
		/** Last day on which it holds, `2027-01-31`; absent: for good. */
		until: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
		reason: /* @__PURE__ */ string$1()
	}))),
	/** Absent: it may be waived. */
	waivable: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean$1()),
	/** The selector may match nothing. */
	optional: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean$1()),
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
// packages/manifests/src/console-policy.ts
/** Console rules of boot-test-qemu that a policy may allow: those that a boot can survive. */
const ALLOWABLE_RULES = [
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
];
/** What a definition says about lines of the console (`verify.console`). Patterns are POSIX extended regular expressions. */
const ConsolePolicy = /* @__PURE__ */ strictObject({
	allow: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		rule: /* @__PURE__ */ picklist(ALLOWABLE_RULES),
		/** null: every line of the rule. */
		match: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
		reason: /* @__PURE__ */ string$1()
	})),
	deny: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string$1(),
		match: /* @__PURE__ */ string$1(),
		reason: /* @__PURE__ */ string$1()
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
		active: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		inactive: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
	})),
	/** Words of the kernel command line. */
	cmdline: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		has: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		lacks: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
	})),
	mounts: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string$1(),
		type: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
		options: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
	}))),
	users: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
		shell: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
		locked: /* @__PURE__ */ nullable(/* @__PURE__ */ boolean$1())
	}))),
	/** Ports that are listened on beyond the loopback interface; `only`: on no other. */
	ports: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		tcp: /* @__PURE__ */ array(Count),
		udp: /* @__PURE__ */ array(Count),
		only: /* @__PURE__ */ boolean$1()
	})),
	/** Names or globs of network interfaces, each with an address that others can reach. */
	interfaces: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string$1())),
	/** Names of packages: installed, and their files as rpm knows them. */
	packages: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string$1())),
	processes: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		max: /* @__PURE__ */ nullable(Count),
		running: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
	})),
	/** Timer units that are active; `only`: no others. */
	timers: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		active: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		only: /* @__PURE__ */ boolean$1()
	})),
	/** Every symbol that a module needs is one of the kernel or of another module (`depmod -e`). */
	moduleSymbols: /* @__PURE__ */ optional(/* @__PURE__ */ boolean$1()),
	memory: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({ 
	/** Bytes that new programs can have (MemAvailable). */
available: Count })),
	/** Bytes that are free on the file system of each path. */
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string$1(),
		free: Count
	}))),
	/** Values of the running kernel’s configuration; `n`: not set. */
	kernelConfig: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ string$1())),
	/** Most failed loads of firmware. */
	firmwareErrors: /* @__PURE__ */ optional(Count),
	/** The guest’s clock agrees with the host’s. */
	clock: /* @__PURE__ */ optional(/* @__PURE__ */ boolean$1()),
	/** Modules that must be loaded or built in. */
	loaded: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string$1())),
	/** Serial console (`ttyS0`) with a login prompt. */
	login: /* @__PURE__ */ optional(/* @__PURE__ */ string$1())
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
// packages/manifests/src/machine.ts
/** How a disk can be attached to the machine that an image is tested in. */
const DISK_BUSES = [
	"virtio",
	"nvme",
	"usb"
];
/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
const MachineModel = /* @__PURE__ */ strictObject({
	cpus: /* @__PURE__ */ optional(Count),
	/** Bytes. */
	memory: /* @__PURE__ */ optional(Count),
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ picklist(DISK_BUSES)),
	/** Number of network cards. */
	nics: /* @__PURE__ */ optional(Count),
	/** An IOMMU that the guest sees: Intel VT-d, or SMMUv3. */
	iommu: /* @__PURE__ */ optional(/* @__PURE__ */ boolean$1()),
	/** Virtual functions of an NVMe controller with SR-IOV, beside the disk; absent: no such controller. */
	virtualFunctions: /* @__PURE__ */ optional(Count),
	/** Firmware that starts only what the keys of PC makers sign. */
	secureBoot: /* @__PURE__ */ optional(/* @__PURE__ */ boolean$1()),
	/** A TPM 2.0, empty at every boot. */
	tpm: /* @__PURE__ */ optional(/* @__PURE__ */ boolean$1())
});
// packages/manifests/src/measurement.ts
/** What a leaf of the measured tree counts for: a layer of DPU-OS, or what no RPM and no definition accounts for. */
const SHARES = [...LAYERS, "unowned"];
const MeasuredPackage = /* @__PURE__ */ strictObject({
	nevra: /* @__PURE__ */ string$1(),
	name: /* @__PURE__ */ string$1(),
	/** `unknown`: the root was measured without a manifest that tells. */
	reason: /* @__PURE__ */ picklist([
		"requested",
		"dependency",
		"unknown"
	]),
	/** `requested`: file:line of the entries; `dependency`: names of installed packages that require it. */
	because: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	layer: /* @__PURE__ */ picklist(LAYERS),
	/** Bytes of its files that are in the root; every inode counts for one package only. */
	size: Count,
	files: Count,
	/** Name of the source RPM; null where the database does not tell. */
	source: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
	/** Empty: unknown. */
	repository: /* @__PURE__ */ string$1(),
	/** About how many bytes of the compressed artifact it is: by its RPM's, scaled so that all add up; null: not estimated. */
	compressedEstimate: /* @__PURE__ */ nullable(Count)
});
/** A number taken several times. */
const Sampled = /* @__PURE__ */ strictObject({
	n: Count,
	median: /* @__PURE__ */ number$2(),
	mad: /* @__PURE__ */ number$2()
});
/** What packages came from, in its state then. */
const RepositoryState = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string$1(),
	revision: /* @__PURE__ */ string$1()
});
const MeasuredPartition = /* @__PURE__ */ strictObject({
	/** `root`, `esp`, or the partition's own label. */
	label: /* @__PURE__ */ string$1(),
	fs: /* @__PURE__ */ string$1(),
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
	path: /* @__PURE__ */ string$1(),
	size: Count,
	files: Count
});
/** What the glob of a budget matches. */
const MeasuredPath = /* @__PURE__ */ strictObject({
	glob: /* @__PURE__ */ string$1(),
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
		name: /* @__PURE__ */ string$1(),
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
	definition: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
	/** How it was measured. Numbers of different fingerprints are told side by side but not judged against each other. */
	measured: /* @__PURE__ */ strictObject({
		fingerprint: /* @__PURE__ */ string$1(),
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
		name: /* @__PURE__ */ string$1(),
		format: /* @__PURE__ */ string$1(),
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
		name: /* @__PURE__ */ string$1(),
		path: /* @__PURE__ */ string$1(),
		size: Count,
		/** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
		reason: /* @__PURE__ */ string$1()
	})),
	/** Folders to a depth of 4 that hold 64 KiB or more, and `/`; each with everything below it. Sorted by path. */
	dirs: /* @__PURE__ */ array(MeasuredDir),
	/** Files that the globs of budgets match: found where the tree was at hand. */
	paths: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(MeasuredPath)),
	/** The budgets that it was held to: a pull request is held to those of its base. */
	budgets: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(BudgetRule)),
	/** Budget → the smallest value so far that it was held to (`ratchet`). */
	smallest: /* @__PURE__ */ exactOptional(/* @__PURE__ */ record(/* @__PURE__ */ string$1(), Count)),
	/** The 200 largest files and all of a MiB or more, largest first. `owner`: NEVRA, or `unowned`. */
	largest: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string$1(),
		size: Count,
		owner: /* @__PURE__ */ string$1()
	}))
});
// packages/manifests/src/image.ts
const InstalledPackage = /* @__PURE__ */ strictObject({
	nevra: /* @__PURE__ */ string$1(),
	name: /* @__PURE__ */ string$1(),
	/** Which definition entry asked for it (`requested`) or that another package needs it (`dependency`). */
	reason: /* @__PURE__ */ picklist(["requested", "dependency"]),
	/** For `requested`: file:line of the entry; for `dependency`: names of installed packages that require it. */
	because: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	layer: /* @__PURE__ */ picklist(LAYERS),
	/** Bytes of it that are in the finished root (allocated size is the file system's business). */
	size: Count,
	files: Count,
	repository: /* @__PURE__ */ string$1(),
	/** sha256 of the RPM file. */
	sha256: Sha256,
	/** File name of the source RPM. */
	source: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
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
	what: /* @__PURE__ */ string$1(),
	/** The rule that took it: `drivers.keep`, `packages.strip.docs`, … */
	rule: /* @__PURE__ */ string$1(),
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
	name: /* @__PURE__ */ string$1(),
	arch: ArchSchema,
	distro: /* @__PURE__ */ string$1(),
	/** `uname -r` of the kernel inside. */
	kernelRelease: /* @__PURE__ */ string$1(),
	/** Kernel command line as the boot loader passes it. */
	cmdline: /* @__PURE__ */ string$1(),
	/** What the image promises of itself, for boot-test-qemu: taken from the definition after inheritance. */
	promises: /* @__PURE__ */ strictObject({
		hostname: /* @__PURE__ */ string$1(),
		sysctl: /* @__PURE__ */ record(/* @__PURE__ */ string$1(), /* @__PURE__ */ string$1()),
		/** Modules that must be loaded or loadable. */
		modules: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		unitsEnabled: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		unitsMasked: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		defaultTarget: /* @__PURE__ */ string$1(),
		unitsFailed: Count,
		boots: /* @__PURE__ */ array(/* @__PURE__ */ picklist(["uefi", "direct"])),
		/** Seconds within which the guest must be up under KVM; not judged where it is emulated. */
		bootSeconds: /* @__PURE__ */ number$2(),
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
		name: /* @__PURE__ */ string$1(),
		path: /* @__PURE__ */ string$1(),
		size: Count,
		reason: /* @__PURE__ */ string$1()
	})),
	removed: /* @__PURE__ */ array(Removal),
	/** The 200 largest files of the root, largest first. */
	largest: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string$1(),
		size: Count,
		owner: /* @__PURE__ */ string$1()
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
			path: /* @__PURE__ */ string$1(),
			size: Count,
			reason: /* @__PURE__ */ string$1()
		})),
		dirs: /* @__PURE__ */ array(MeasuredDir),
		/** For the globs of the definition's budgets. */
		paths: /* @__PURE__ */ array(MeasuredPath)
	})),
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: /* @__PURE__ */ array(BudgetRule)
});
/** A lock file: what was resolved for each architecture, to install the same again on another machine and another day. */
const LockFileSchema = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.lock/v1"),
	/** Catalog id of the distribution. */
	distro: /* @__PURE__ */ string$1(),
	arches: /* @__PURE__ */ record(ArchSchema, /* @__PURE__ */ strictObject({
		/** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
		asked: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
		/** Were packages that others only recommend taken too (`packages.weak`)? Left out where not. */
		weak: /* @__PURE__ */ exactOptional(/* @__PURE__ */ literal(true)),
		repositories: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			id: /* @__PURE__ */ string$1(),
			/** `<revision>` of its repomd.xml. */
			revision: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
			/** The same as a time, where it is one: `2026-03-31T08:00:00Z`. */
			time: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
			/** sha256 of its repomd.xml. */
			repomd: /* @__PURE__ */ exactOptional(Sha256)
		})),
		packages: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			/** `name-[epoch:]version-release.arch`; epoch 0 is left out. */
			nevra: /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[^\s/-][^\s/]*-[^\s/-]+-[^\s/-]+\.[^\s/.-]+$/, "expected name-version-release.arch")),
			/** Bytes of the RPM file. */
			size: Count,
			/** Id of the repository that it came from. */
			repository: /* @__PURE__ */ string$1(),
			sha256: Sha256,
			/** Where the RPM lies below the repository's address. Left out where the repository keeps it elsewhere. */
			path: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\s:?#\\]+$/, "expected a path below the repository"))),
			/** Which of the asked names it answers; left out for what only others need. */
			asked: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ string$1()))
		}))
	}))
});
/** The name in `name-[epoch:]version-release.arch`. */
const nameOfNevra = (nevra) => nevra.replace(/-[^-]+-[^-]+$/, "");
// packages/manifests/src/kernel.ts
const KernelModule = /* @__PURE__ */ strictObject({
	/** Module name as the kernel spells it, with underscores. */
	name: /* @__PURE__ */ string$1(),
	/** Path below /lib/modules/RELEASE/, for example `kernel/drivers/net/virtio_net.ko.xz`. */
	path: /* @__PURE__ */ string$1(),
	/** Bytes as installed. */
	size: Count,
	/** Names of modules that must be loaded first (modules.dep, whole closure). */
	depends: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Names from softdep pre/post lines. */
	softdeps: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Firmware paths below /lib/firmware that the module asks for. */
	firmware: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
});
/** An option of the kernel's configuration that is not as it was asked for. */
const ConfigMiss = /* @__PURE__ */ strictObject({
	/** Without `CONFIG_`. */
	name: /* @__PURE__ */ string$1(),
	wanted: /* @__PURE__ */ string$1(),
	got: /* @__PURE__ */ string$1(),
	/** false: it may stay so (`# wanted`). */
	required: /* @__PURE__ */ boolean$1(),
	/** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `delivery`, `unknown`. */
	cause: /* @__PURE__ */ string$1(),
	why: /* @__PURE__ */ string$1(),
	at: PositionSchema
});
/** What was asked of a kernel's configuration, and what came of it. */
const KernelConfigManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.kernel-config/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** Release of the distribution's kernel, or version of the source. */
	kernel: /* @__PURE__ */ string$1(),
	/** What the fragments were put upon; `distro`: the configuration of the distribution's kernel, which is only looked at. */
	base: /* @__PURE__ */ string$1(),
	/** Options that were asked for. */
	asked: Count,
	misses: /* @__PURE__ */ array(ConfigMiss),
	/** Options that differ from the base, `n` where it is off; empty for `distro` and `allnoconfig`. */
	changed: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
		before: /* @__PURE__ */ string$1(),
		after: /* @__PURE__ */ string$1()
	}))
});
/** Bytes that may be fewer than before. */
const Difference$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer());
/** What belongs together by the source's folders: `drivers/net`, `fs`. */
const KernelSubsystem = /* @__PURE__ */ strictObject({
	name: /* @__PURE__ */ string$1(),
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
		digest: /* @__PURE__ */ string$1(),
		release: /* @__PURE__ */ string$1()
	}),
	image: Difference$1,
	/** Of all modules together. */
	modules: Difference$1,
	/** Subsystems that changed, largest change first; the modules' bytes add up to `modules`. */
	subsystems: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
		builtin: /* @__PURE__ */ nullable(Difference$1),
		modules: Difference$1
	})),
	/** Modules that changed, largest change first. */
	changed: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
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
			file: /* @__PURE__ */ string$1(),
			name: /* @__PURE__ */ string$1(),
			...Resized
		}))
	}))
});
/** A driver that was built from its sources, and the package that has it. */
const BuiltDriver = /* @__PURE__ */ strictObject({
	name: /* @__PURE__ */ string$1(),
	version: /* @__PURE__ */ string$1(),
	/** NEVRA of its RPM; tailor-image installs it. */
	package: /* @__PURE__ */ string$1(),
	/** Names of its modules, with underscores. */
	modules: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Over its sources. */
	digest: /* @__PURE__ */ string$1()
});
/** What a kernel was built from. */
const KernelFrom = /* @__PURE__ */ strictObject({
	/** A file’s or folder’s name, or `URL#TAG`. */
	name: /* @__PURE__ */ string$1(),
	/** `sha256:…` of the archive or source RPM, `commit:…`; null: a folder. */
	identity: /* @__PURE__ */ nullable(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(?:sha256:[0-9a-f]{64}|commit:[0-9a-f]{40,64})$/))),
	/** sha256 of each patch upon it, in their order. */
	patches: /* @__PURE__ */ array(/* @__PURE__ */ string$1())
});
/** What build-kernel hands over: which kernel, from which RPMs, and what is in it. */
const KernelManifest = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.kernel/v1"),
	...common,
	arch: ArchSchema,
	/** `uname -r`. */
	release: /* @__PURE__ */ string$1(),
	/** How it came to be: `distro` takes the distribution's RPM unchanged. */
	origin: /* @__PURE__ */ picklist([
		"distro",
		"build",
		"sandbox"
	]),
	/** For `origin: build`; absent: written by an earlier version. */
	from: /* @__PURE__ */ exactOptional(KernelFrom),
	/** NEVRAs of the RPMs that hold image and modules; tailor-image installs exactly these. */
	packages: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Repositories beside the toolchain's from which packages and drivers come: what was built here. */
	repositories: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	image: /* @__PURE__ */ strictObject({
		path: /* @__PURE__ */ string$1(),
		size: Count
	}),
	modules: /* @__PURE__ */ array(KernelModule),
	/** Names from modules.builtin. */
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** Those of `drivers.vendor` whose sources were compiled for it. */
	drivers: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(BuiltDriver)),
	/** Largest first; absent: written by an earlier version. */
	subsystems: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(KernelSubsystem)),
	/** Absent: nothing to compare with. */
	growth: /* @__PURE__ */ exactOptional(KernelGrowth)
});
const BudgetResult = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ string$1(),
	/** `installed`, `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`, … */
	metric: /* @__PURE__ */ string$1(),
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
		written: /* @__PURE__ */ string$1(),
		exceeded: /* @__PURE__ */ boolean$1()
	}))),
	/** How an exceeded limit is taken; absent: error. */
	severity: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Growth that does not count: allowed packages, newer repositories. In the unit of the metric. */
	excluded: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		why: /* @__PURE__ */ string$1(),
		amount: Count
	}))),
	/** Where the budgets of the base commit decide and these differ: whose it is. What is the head's own alone decides too. Absent: both have it so. */
	of: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(["base", "head"])),
	/** false: told only, because the base's budget of that id decides. Absent: true. */
	decides: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean$1()),
	/** Whom to ask: `@org/kernel`. */
	owner: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string$1()),
	/** Who lets it pass this once, and why. */
	waiver: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		by: /* @__PURE__ */ string$1(),
		reason: /* @__PURE__ */ string$1(),
		through: /* @__PURE__ */ picklist(["label", "trailer"])
	})),
	unit: /* @__PURE__ */ picklist(UNITS),
	/** Largest contributors to the metric, largest first. */
	top: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
		size: Count
	})),
	/** The line of the definition that set the budget. */
	at: /* @__PURE__ */ nullable(PositionSchema)
});
/** Bytes that may be fewer than before. */
const Difference = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer());
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
	what: /* @__PURE__ */ string$1(),
	layer: /* @__PURE__ */ picklist(LAYERS),
	bytes: Difference,
	/** What asked for it, or what it was before; empty where nothing is to be said. */
	why: /* @__PURE__ */ string$1(),
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
	path: /* @__PURE__ */ string$1(),
	bytes: Difference,
	/** What keeps it in, or who owned it before. */
	why: /* @__PURE__ */ string$1()
});
/** What changed since an earlier image: `packages` and `rest` add up to `root`. */
const Changes = /* @__PURE__ */ strictObject({
	/** inputs.digest of the image manifest that was compared with. */
	baseline: /* @__PURE__ */ string$1(),
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
	commit: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
	/** Commits between it and the one that should have been compared with; null: not known. 0: the right one. */
	distance: /* @__PURE__ */ nullable(Count),
	/** Where it was found: `file`, `cache`, `artifact`, `directory`, `git-ref`, `http`. */
	source: /* @__PURE__ */ string$1(),
	/** Seconds since it was made; null: not known. */
	age: /* @__PURE__ */ nullable(Count),
	/** Commits nearer than it that are being built now. */
	pending: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** false: measured with other tools (see the fingerprint), told but not judged. */
	comparable: /* @__PURE__ */ boolean$1()
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
		image: /* @__PURE__ */ string$1(),
		budgets: /* @__PURE__ */ array(BudgetResult),
		/** The rows of the size table; their sizes add up to the disk's allocated bytes. */
		rows: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			name: /* @__PURE__ */ string$1(),
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
// packages/manifests/src/schema-info.ts
/** Take optional, nullable and pipes off a schema and collect what they say. */
function schemaInfo(schema) {
	const part = schema;
	if (part.pipe !== void 0) {
		const [inner, ...actions] = part.pipe;
		const info = schemaInfo(inner);
		return {
			...info,
			description: actions.find((action) => action.type === "description")?.description ?? info.description,
			metadata: Object.assign({}, info.metadata, ...actions.map((action) => action.metadata)),
			checks: [...info.checks, ...actions.filter((action) => action.kind === "validation")]
		};
	}
	if (part.wrapped !== void 0) {
		const info = schemaInfo(part.wrapped);
		return {
			...info,
			optional: info.optional || part.type === "optional" || part.type === "exact_optional",
			nullable: info.nullable || part.type === "nullable",
			default: part.default ?? info.default
		};
	}
	return {
		base: part,
		optional: false,
		nullable: false,
		default: void 0,
		description: void 0,
		metadata: {},
		checks: []
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
// packages/manifests/src/repository-url.ts
/**
* The address of a repository that dnf and we understand alike: http, https, or a file's with an absolute path on this machine (RFC 8089),
* every `%` beginning an escape (RFC 3986, section 2.1). dnf's `$releasever` and `$basearch` may stand in it.
*/
const REPOSITORY_URL = /^(https?:\/\/(?!\/)|file:\/\/(localhost)?\/)([^\s"<>\\^`|%]|%[0-9A-Fa-f]{2})*$/;
/** What REPOSITORY_URL takes, for messages that say what was expected. */
const REPOSITORY_URL_FORM = "an address that begins with https://, http:// or file:///, with blanks, % and the like escaped (%20, %25)";
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
	return cut$2(`${head.join("\n\n")}\n`, limit - Buffer.byteLength(`\n${LEFT_OUT}\n`)) + `\n${LEFT_OUT}\n`;
}
const ALL$1 = Number.POSITIVE_INFINITY;
/** What is tried until it fits: folded tables shrink first and go, then the others shrink. */
const ROOMS = [...[
	ALL$1,
	1e3,
	300,
	100,
	30,
	10,
	0
].map((details) => ({
	rows: ALL$1,
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
function cut$2(text, bytes) {
	const held = Buffer.from(text).subarray(0, Math.max(0, bytes)).toString("utf8");
	return held.slice(0, held.lastIndexOf("\n") + 1);
}
function findings(report) {
	return worstFirst(report.findings).map((finding) => {
		const where = finding.at === void 0 ? "" : ` \`${formatPosition(finding.at).replaceAll("`", "'")}\``;
		const more = advice(finding);
		return `- ${LEVEL[finding.level]}${where} **${escape$1(finding.title)}**${more === "" ? "" : more.split("\n").map((line) => `<br>${escape$1(line)}`).join("")}`;
	}).join("\n");
}
function table$1(part, most = ALL$1) {
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
		const more = advice(finding);
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
					error: error$1,
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
			if (ENDINGS[ending].exitCode !== 0 && !report.findings.some((finding) => finding.level === "error")) error$1(redactor.clean(report.headline), { title });
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
	const ask = async (method, url, body) => {
		if (away !== void 0) return away;
		const late = new AbortController();
		const timer = setTimeout(() => late.abort(), LIMIT_MS);
		try {
			return await fetch(url, {
				method,
				headers: {
					...headers,
					...body === void 0 ? {} : { "content-type": "application/json" }
				},
				signal: AbortSignal.any([signal, late.signal]),
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			});
		} catch (error) {
			away = late.signal.aborted ? `no answer within ${LIMIT_MS / 1e3} s` : reason$2(error);
			return away;
		} finally {
			clearTimeout(timer);
		}
	};
	const answer = async (method, url, body) => {
		const response = await ask(method, url, body);
		if (typeof response === "string") return {
			ok: false,
			why: response
		};
		const text = await response.text().catch(() => "");
		const json = parse$1(text);
		if (!response.ok) {
			const said = json?.message;
			return {
				ok: false,
				why: `HTTP ${response.status}${typeof said === "string" ? ` ${said}` : ""}`,
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
			const response = await ask("GET", `${root}/actions/artifacts/${id}/zip`);
			if (typeof response === "string") return {
				ok: false,
				why: response
			};
			if (!response.ok) return {
				ok: false,
				why: `HTTP ${response.status}`,
				status: response.status
			};
			try {
				const bytes = await limited(response, most);
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
					why: reason$2(error)
				};
			}
		}
	};
}
const reason$2 = (error) => {
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
const CHUNK = 2 ** 18;
/** In this thread. One buffer for all of it: a stream makes a new one for each read, which costs more than hashing. */
async function hashHere(file) {
	const hash = createHash("sha256");
	const buffer = Buffer.allocUnsafeSlow(CHUNK);
	const handle = await open$1(file);
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
		version: VERSION$1
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
		for (const candidate of candidates) if (await access(candidate, constants$1.X_OK).then(() => true, () => false)) return candidate;
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
const MARK$1 = {
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
			print(`${paint(`${MARK$1[finding.level]}:`)} ${where}${finding.title}`);
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
const string = {
	name: "string",
	label: "text",
	read: (raw) => ok(raw)
};
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
/** Other spellings of processors in the field. */
const SPELLINGS = {
	amd64: "x86_64",
	x64: "x86_64",
	X64: "x86_64",
	arm64: "aarch64",
	ARM64: "aarch64"
};
/** x86_64, aarch64 or riscv64; the other spellings in the field (amd64, x64, arm64) are understood. */
const arch = {
	name: "arch",
	label: ARCHES.join(" | "),
	members: ARCHES,
	read: (raw) => {
		const known = ARCHES.find((one) => one === raw) ?? (Object.hasOwn(SPELLINGS, raw) ? SPELLINGS[raw] : void 0);
		return known === void 0 ? no(`${ARCHES.slice(0, -1).join(", ")} or ${ARCHES.at(-1)}`) : ok(known);
	}
};
/** YAML 1.2 core schema booleans, as @actions/core reads them. */
const boolean = {
	name: "boolean",
	label: "true | false",
	read: (raw) => {
		if (/^(true|True|TRUE)$/.test(raw)) return ok(true);
		if (/^(false|False|FALSE)$/.test(raw)) return ok(false);
		return no("true or false");
	}
};
/** Several values, separated by commas or new lines; empty ones and `#` comment lines are dropped. */
function list$2(item) {
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
// packages/definition/src/boards.ts
/** Boards that ship with dpuos, by the name that `extends` gives them. */
const BOARDS = {
	"dpuos:board/bluefield-2": `# NVIDIA BlueField-2. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, i2c-mlxbf, gpio-mlxbf2, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-2
  description: NVIDIA BlueField-2
  arch: [aarch64]
  ids:
    "pci:15b3:a2d6": ConnectX-6 Dx, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF03": I2C
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF22": GPIO
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 8, memory: 16GiB}
`,
	"dpuos:board/bluefield-3": `# NVIDIA BlueField-3. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, sdhci-of-dwcmshc, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-3
  description: NVIDIA BlueField-3
  arch: [aarch64]
  ids:
    "pci:15b3:a2dc": ConnectX-7, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF30": eMMC
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 16, memory: 32GiB}
`,
	"dpuos:board/qemu-q35": `# What boot-test-qemu boots x86_64 images on: QEMU's q35 machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-q35
  description: QEMU q35 with virtio devices
  arch: [x86_64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
    "pci:8086:2922": SATA controller (ICH9)
`,
	"dpuos:board/qemu-virt": `# What boot-test-qemu boots aarch64 images on: QEMU's virt machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-virt
  description: QEMU virt with virtio devices
  arch: [aarch64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
`
};
// packages/definition/src/profiles.ts
/**
* Tuning profiles that ship with dpuos, by the name that `extends` gives them: what tuned's profiles of the same names set through sysctl and
* the kernel command line (github.com/redhat-performance/tuned, profiles/). What tuned does by a daemon (CPU governor, C-states, IRQ
* affinity) is not in them.
*/
const PROFILES = {
	"dpuos:profile/network-latency": `# Low latency of the network, at the cost of power and throughput.
schema: dpuos.definition/v1
kernel:
  cmdline: [skew_tick=1, rcupdate.rcu_normal_after_boot=1, transparent_hugepage=never]
system:
  sysctl:
    net.core.busy_read: 50
    net.core.busy_poll: 50
    net.ipv4.tcp_fastopen: 3
    vm.dirty_ratio: 10
    vm.dirty_background_ratio: 3
    vm.swappiness: 10
`,
	"dpuos:profile/network-throughput": `# Bulk transfers: larger socket buffers, later writes.
schema: dpuos.definition/v1
system:
  sysctl:
    net.ipv4.tcp_rmem: 4096 131072 16777216
    net.ipv4.tcp_wmem: 4096 16384 16777216
    net.ipv4.udp_mem: 3145728 4194304 16777216
    vm.dirty_ratio: 40
    vm.dirty_background_ratio: 10
    vm.swappiness: 10
`
};
// packages/definition/src/bases.ts
/**
* Definitions that ship with dpuos, by the name that `extends` gives them. Text rather than files, so that bundles carry
* them; read like any other file, so that findings and `explain` can point into them.
*/
const BASES = {
	"dpuos:base": `# What every DPU image needs to boot, to be logged into, and to be asked how it is.
schema: dpuos.definition/v1
packages:
  install:
    - openEuler-release
    - basesystem
    - bash
    - coreutils
    - util-linux
    - shadow
    - systemd
    - dbus
    - kmod
    - procps-ng
    - iproute
  strip: {docs: true}
`,
	...BOARDS,
	...PROFILES
};
// packages/definition/src/budget-amounts.ts
/** How an amount is written in each unit, to complete "expected …". */
const WRITTEN = {
	bytes: "a size such as 700MiB, 1.5GB or 1048576",
	count: "a whole number (it is a count)",
	milliseconds: "a time such as 20s or 1500ms",
	KiB: "a size such as 128MiB or 131072"
};
/** An amount in its unit, whole; undefined when it is none. Plain numbers of `memory` are bytes, those of `boot` milliseconds. */
function amountIn(raw, unit) {
	const text = String(raw);
	const value = /^\d+$/.test(text) ? Number(text) : written(text, unit);
	const inUnit = unit === "KiB" && value !== void 0 ? Math.floor(value / 1024) : value;
	return inUnit !== void 0 && Number.isSafeInteger(inUnit) ? inUnit : void 0;
}
function written(text, unit) {
	if (unit === "count") return void 0;
	if (unit !== "milliseconds") return parseBytes(text);
	const [, number = "", seconds] = /^(\d+(?:\.\d+)?) ?(?:ms|(s))$/.exec(text) ?? [];
	return number === "" ? void 0 : Math.round(Number(number) * (seconds === void 0 ? 1 : 1e3));
}
/** Written with its unit, or a plain number; which unit, the metric says. */
const Amount = /* @__PURE__ */ union$1([/* @__PURE__ */ string$1(), /* @__PURE__ */ number$2()]);
/** `1%`, `0.5 %` or a number of per cent. */
const PERCENT = /^\d+(\.\d+)?\s*%?$/;
const Percent = /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([/* @__PURE__ */ string$1(), /* @__PURE__ */ number$2()]), /* @__PURE__ */ check((raw) => PERCENT.test(String(raw)), "a share in per cent such as 1% or 0.5%"), /* @__PURE__ */ transform((raw) => Number.parseFloat(String(raw))));
/** Is it per cent, where a size may stand as well? */
const isShare = (raw) => typeof raw === "string" && PERCENT.test(raw) && raw.endsWith("%");
// packages/definition/src/meta.ts
/** Describe a key. The type stays that of the schema. */
function doc(description$1, schema, meta = {}) {
	return /* @__PURE__ */ pipe(schema, /* @__PURE__ */ description(description$1), /* @__PURE__ */ metadata({ ...meta }));
}
/** Add to what the loader knows of a value, without a description. */
function meta(schema, more) {
	return /* @__PURE__ */ pipe(schema, /* @__PURE__ */ metadata({ ...more }));
}
/** A schema with its wrappers taken off, its metadata as ours. */
function info(schema) {
	const { metadata, ...rest } = schemaInfo(schema);
	return {
		...rest,
		meta: metadata
	};
}
// packages/definition/src/fields.ts
/** Text of a pattern; `what` completes "expected …". */
const text$1 = (pattern, what) => /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(pattern, what));
/** Names that end up in file names, volume labels and URLs: no surprises allowed. */
const Name = text$1(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/, "at most 63 letters, digits and . _ + -, the first a letter or digit");
/** RFC 1123 labels; 64 characters in all is Linux's HOST_NAME_MAX. */
const HostName = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ maxLength(64, "a host name of at most 64 characters"), /* @__PURE__ */ regex(/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/, "a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)"));
/** What rpm allows in a name, and what dnf takes behind it (version, release, epoch); never a leading hyphen. */
const PackageName = text$1(/^[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server");
const PackageGlob = text$1(/^[A-Za-z0-9*?[][A-Za-z0-9._+:~^*?[\]-]*$/, "a package name or glob such as perl-*");
/** Module names and globs; the kernel takes `-` and `_` for the same. */
const ModuleName = text$1(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/, "a module name such as vfio-pci, without path and .ko");
const ModuleGlob = text$1(/^[A-Za-z0-9_*?[][A-Za-z0-9_*?[\]-]*$/, "a module name or glob such as virtio_*, without path and .ko");
/** A folder below /lib/modules/RELEASE/kernel/, or below its drivers/. */
const ModuleFolder = text$1(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_.-]+)*$/, "a folder of the module tree such as net/ethernet/mellanox or fs/nfs");
const moduleIdentity = (name) => name.replaceAll("-", "_");
/** systemd.unit(5): letters, digits and `:-_.\@`. */
const UnitName = text$1(/^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*$/, "a unit name such as sshd or fstrim.timer");
const UNIT_SUFFIX = /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/;
/** The full name of a unit: `sshd` → `sshd.service`, as systemctl reads it. */
function unitName(name) {
	return UNIT_SUFFIX.test(name) ? name : `${name}.service`;
}
/** One word of the kernel command line: printable, no blanks (a list item is a word), no quotes to be carried through a boot loader. */
const KernelWord = text$1(/^[!#-&(-[\]-~]+$/, "one word without blanks, quotes and backslashes; a second word is a second item");
/** proc path of a sysctl in dots, or in slashes. */
const SysctlKey = text$1(/^[A-Za-z0-9_]+([./][A-Za-z0-9_:@-]+)+$/, "a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)");
/**
* The dotted form of a sysctl key, after sysctl.d(5): where the first separator is a slash, slashes separate and dots are
* literal, so the two change places (`net/ipv4/conf/eth0.100/mtu` → `net.ipv4.conf.eth0/100.mtu`).
*/
function sysctlName(key) {
	if (/[./]/.exec(key)?.[0] !== "/") return key;
	return key.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
}
/** A value written into a sysctl: text, number, or true and false for 1 and 0. One line. */
const SysctlValue = /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([
	text$1(/^[^\r\n]+$/, "one line of text"),
	/* @__PURE__ */ number$2(),
	/* @__PURE__ */ boolean$1()
]), /* @__PURE__ */ transform((value) => typeof value === "boolean" ? String(Number(value)) : String(value)));
/** tz database name; its being there is checked in the root. */
const TimeZone = text$1(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/, "a time zone such as UTC or Asia/Shanghai");
const LocaleName = text$1(/^[A-Za-z0-9_.@-]+$/, "a locale such as C.UTF-8 or zh_CN.UTF-8");
const LimitDomain = text$1(/^(\*|[@%]?[A-Za-z0-9_:][A-Za-z0-9_:.-]*)$/, "a user, @group or *");
const RootGlob = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^\/[^\0\r\n]+$/, "a path or glob in the image such as /usr/share/zoneinfo/Asia/*"));
const LimitValue = /* @__PURE__ */ union$1([text$1(/^(-?\d+|unlimited|infinity)$/, "a whole number, -1 or unlimited"), /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number, -1 or unlimited"), /* @__PURE__ */ minValue(-20))]);
/** useradd(8) of shadow: NAME_REGEX without the trailing `$`; 32 is utmp's limit. */
const UserName = text$1(/^[a-z_][a-z0-9_-]{0,31}$/, "a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _");
const AbsolutePath = text$1(/^(\/[A-Za-z0-9._+-]+)+$/, "an absolute path");
const RelativePath = meta(text$1(/^[^\0]+$/, "a path"), { path: true });
const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
/** The name in `${NAME}`, or undefined when the text is no reference. */
function secretName(value) {
	return SECRET.exec(value)?.[1];
}
/** crypt(5) of libxcrypt: yescrypt, SHA-512, SHA-256; `!` and `*` lock the account. */
const CRYPT = [
	/^\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}$/,
	/^\$6\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/,
	/^\$5\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{43}$/,
	/^[!*]$/
];
function isCryptHash(value) {
	return CRYPT.some((pattern) => pattern.test(value));
}
const PasswordHash = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((value) => secretName(value) !== void 0 || isCryptHash(value), "a crypt(3) hash ($y$, $6$ or $5$), `!`, or a secret such as ${ROOT_PASSWORD_HASH}")), {
	secretReference: true,
	hidden: "always",
	hint: "A plain password never belongs here, and MD5 and DES hashes are too weak. Make a hash with `openssl passwd -6`."
});
/** sshd(8), AUTHORIZED_KEYS FILE FORMAT: options, key type, base64, comment. */
const AUTHORIZED_KEY = /^([^#\r\n]*\s)?(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[A-Za-z0-9+/]+={0,2}(\s[^\r\n]*)?$/;
function isAuthorizedKey(value) {
	return AUTHORIZED_KEY.test(value);
}
const AuthorizedKey = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((value) => secretName(value) !== void 0 || isAuthorizedKey(value), "a line of an OpenSSH public key file (`ssh-ed25519 AAAA… comment`), or a secret such as ${ADMIN_SSH_KEY}")), {
	secretReference: true,
	hidden: "when-refused",
	hint: "It is in the .pub file; the private key never belongs here."
});
/** A size on disk; kept as written, since `rest` is one too. */
const PartitionSize = /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([/* @__PURE__ */ string$1(), /* @__PURE__ */ number$2()]), /* @__PURE__ */ check((value) => {
	const bytes = parseBytes(String(value));
	return value === "rest" || bytes !== void 0 && bytes >= 2 ** 20;
}, "a size of at least 1MiB such as 200M or 2GiB, or `rest`"), /* @__PURE__ */ transform(String));
// packages/definition/src/device-ids.ts
/**
* A device of a board, as the kernel names it (`/sys/…/modalias`, file2alias.c), or in the short form of lspci and lsusb:
* `pci:15b3:a2d6`, `usb:1d6b:0002`, `of:nvidia,bluefield`, `acpi:MLNXBF17`. `*` stands for anything.
*/
const DeviceId = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[a-z][a-z0-9_-]*:[A-Za-z0-9_,.:*?#+-]+$/, "a device id such as pci:15b3:a2d6, pci:v000019E5d*, usb:1d6b:0002, acpi:MLNXBF17 or of:nvidia,bluefield"));
// packages/definition/src/kernel-presets.ts
/** Sets of kernel options by what they are for; build-kernel knows what is in each. */
const KERNEL_PRESETS = [
	"systemd",
	"qemu",
	"vfio",
	"dpdk",
	"ovs",
	"vdpa",
	"nvmf",
	"hardening",
	"e-cloud-virtio"
];
/** What can compile a kernel; `llvm`: clang and lld, as kbuild’s LLVM=1. */
const KERNEL_COMPILERS = ["gcc", "llvm"];
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
const ANY = {
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
			case ".": return ANY;
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
	const machine = lazily(() => compile$1(ere));
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
/** Why a text is no expression, to complete "but …"; undefined when it is one. */
function ereMistake(text) {
	try {
		compileEre(text);
		return;
	} catch (error) {
		if (error instanceof EreError) return error.message;
		throw error;
	}
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
function compile$1(ere) {
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
// packages/definition/src/schema-cut.ts
/** One line of text that has no NUL; `what` completes "expected …". */
const line = (pattern, what) => /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(pattern, what));
const DeleteGlob = line(/^(?!(.*\/)?\.\.(\/|$))[^\0\r\n]*[^\0\r\n/.][^\0\r\n]*$/, "a path or glob in the image such as /usr/lib/firmware/dvb-*");
const DriverPattern = /* @__PURE__ */ pipe(line(/^[^\0\r\n]+$/, "a POSIX extended regular expression"), /* @__PURE__ */ check((text) => ereMistake(text) === void 0, ({ input }) => `a POSIX extended regular expression, but ${ereMistake(input)}`));
const FileName = line(/^[^\0\r\n/]+$/, "a file name without folders");
const Word$1 = line(/^[A-Za-z0-9][A-Za-z0-9_.@:+-]*$/, "a name without blanks");
/** A keep-list that may be left out: then the pass is not run. An empty one keeps nothing. */
const keep$1 = (description, item, meta = {}) => /* @__PURE__ */ optional(doc(`${description} Absent: the pass is not run.`, /* @__PURE__ */ array(item), meta));
const ALL = { single: true };
const Cut = /* @__PURE__ */ strictObject({
	level: /* @__PURE__ */ optional(doc("`full` also takes out the database of rpm; `keep-rpm` leaves it, and rpm and dnf with what starts them; `none` makes no use of the lists.", /* @__PURE__ */ picklist([
		"full",
		"keep-rpm",
		"none"
	])), "full"),
	"user-rpms": /* @__PURE__ */ optional(doc("Whether packages that come from none of the distribution’s repositories are cut like any other; `false` protects their files.", /* @__PURE__ */ boolean$1()), false),
	breaks: /* @__PURE__ */ optional(doc("What it means that something left needs what was cut: `error` ends the build, `report` lists it.", /* @__PURE__ */ picklist(["error", "report"])), "error"),
	delete: keep$1("Paths or globs in the image, taken out first, folders with all they hold.", DeleteGlob),
	drivers: keep$1("Modules to keep: POSIX extended regular expressions, found anywhere in the full path of a module below `kernel/`. Modules that kept ones need come back, firmware follows.", DriverPattern),
	tools: keep$1("Programs to keep, by exact file name, in /bin, /sbin, /usr/bin and /usr/sbin; links are programs too.", FileName),
	libs: keep$1("Libraries to keep beside those that the remaining programs are linked with: every name that begins so.", FileName),
	gconv: keep$1("Character set converters to keep, such as `GBK`; `all` keeps all.", Word$1, ALL),
	locales: keep$1("Folders of /usr/lib/locale to keep: those whose name contains one of these; `all` keeps all.", Word$1, ALL),
	translations: keep$1("Message catalogues (`*.mo`) to keep: those whose path below /usr/share/locale contains one of these; `all` keeps all.", Word$1, ALL),
	docs: /* @__PURE__ */ optional(doc("Take out man and info pages; licences stay.", /* @__PURE__ */ boolean$1()), false)
});
/** `id@operation@argument…`, as a line of imageTailor's security_s.conf. */
const HardenRule = line(/^[^#@\s\0\r\n][^@\0\r\n]*@[^@\0\r\n]+@[^\0\r\n]+$/, "a rule `id@operation@argument…` such as 302@chmod 755@/var/log");
// packages/definition/src/fields-files.ts
/** A path in the image: absolute, plain (no `..`, no doubled slash), printable; a file of any name that YAML can hold. */
const ImagePath = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)+$/, "an absolute path in the image such as /etc/motd, without `..` and without a last slash"));
/** A place in the image for a folder's content or a file: `/` and a last slash are fine here. */
const ImagePlace = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)*\/?$/, "an absolute path in the image such as /opt/board, without `..`"), /* @__PURE__ */ nonEmpty("an absolute path in the image such as /opt/board"));
/** Permission bits in octal digits, always four of them after parsing. Text only: YAML reads 0755 as the number 755. */
const FileMode = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(0o)?[0-7]{3,4}$/, "permission bits in octal such as \"0644\""), /* @__PURE__ */ transform((mode) => mode.replace(/^0o/, "").padStart(4, "0"))), { hint: "In quotes: YAML takes 0644 for the number 644." });
/** A user or group of the image by name, or its number. Names of packages' users may be freer than those that useradd makes. */
const Owner = /* @__PURE__ */ union$1([/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, "the name or number of a user or group of the image")), /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0), /* @__PURE__ */ maxValue(4294967294))]);
/** Names of capabilities by number (linux/capability.h, Linux 5.9 and later). */
const CAPABILITIES = [
	"chown",
	"dac_override",
	"dac_read_search",
	"fowner",
	"fsetid",
	"kill",
	"setgid",
	"setuid",
	"setpcap",
	"linux_immutable",
	"net_bind_service",
	"net_broadcast",
	"net_admin",
	"net_raw",
	"ipc_lock",
	"ipc_owner",
	"sys_module",
	"sys_rawio",
	"sys_chroot",
	"sys_ptrace",
	"sys_pacct",
	"sys_admin",
	"sys_boot",
	"sys_nice",
	"sys_resource",
	"sys_time",
	"sys_tty_config",
	"mknod",
	"lease",
	"audit_write",
	"audit_control",
	"setfcap",
	"mac_override",
	"mac_admin",
	"syslog",
	"wake_alarm",
	"block_suspend",
	"audit_read",
	"perfmon",
	"bpf",
	"checkpoint_restore"
];
/** cap_from_text(3), without its `all`: `cap_net_raw+ep`. */
const Capabilities = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3}( cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3})*$/, "capabilities such as cap_net_raw+ep or cap_net_admin,cap_net_raw=ep"), /* @__PURE__ */ check((text) => capabilityNumbers(text) !== void 0, "names of capabilities(7), and the same `e` for all of them: a file has one effective flag"));
/** Read `cap_net_raw+ep`; undefined for an unknown name, or where only some of them are effective. */
function capabilityNumbers(text) {
	let permitted = 0n;
	let inheritable = 0n;
	const effective = /* @__PURE__ */ new Set();
	for (const clause of text.split(" ")) {
		const [names = "", flags = ""] = clause.split(/[+=]/);
		for (const name of names.split(",")) {
			const bit = CAPABILITIES.indexOf(name.replace(/^cap_/, ""));
			if (bit < 0) return void 0;
			if (flags.includes("p")) permitted |= 1n << BigInt(bit);
			if (flags.includes("i")) inheritable |= 1n << BigInt(bit);
		}
		effective.add(flags.includes("e"));
	}
	if (effective.size > 1) return void 0;
	return {
		permitted,
		inheritable,
		effective: effective.has(true)
	};
}
/** xattr(7): a name space that file systems of images keep; capabilities and ACLs have binary values and are declared otherwise or not at all. */
const XattrName = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(user|trusted|security)\.[A-Za-z0-9_.-]{1,200}$/, "an extended attribute such as user.origin or security.selinux"), /* @__PURE__ */ check((name) => name !== "security.capability", "`capabilities` for this one, as text"));
const XattrValue = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ maxLength(1024, "text of at most 1024 characters"));
// packages/definition/src/schema-files.ts
const ownership = {
	owner: /* @__PURE__ */ optional(doc("User that it belongs to, by name of the image or by number; also one of `users`.", Owner), "root"),
	group: /* @__PURE__ */ optional(doc("Group that it belongs to, by name of the image or by number.", Owner), "root")
};
const attributes = {
	capabilities: /* @__PURE__ */ optional(doc("Capabilities of one program, for example `cap_net_raw+ep`; `from` must be a file.", Capabilities)),
	xattrs: /* @__PURE__ */ optional(doc("Extended attributes of every file (not folders and links), as text.", /* @__PURE__ */ record(XattrName, doc("Its value.", XattrValue))), {})
};
/** `system.files`. */
const Files = /* @__PURE__ */ optional(doc("Folders and files laid over the root, in order; later ones win. A path alone: a folder over `/`.", /* @__PURE__ */ array(doc("A folder or file.", /* @__PURE__ */ strictObject({
	from: doc("Folder or file, relative to the file that names it.", RelativePath),
	to: /* @__PURE__ */ optional(doc("Where the content of the folder goes, or the file (below it, with a last slash).", ImagePlace), "/"),
	...ownership,
	mode: /* @__PURE__ */ optional(doc("Mode of every file; absent: 0755 for programs (execute bit), else 0644, and a set-ID bit stays.", FileMode)),
	"dir-mode": /* @__PURE__ */ optional(doc("Mode of folders that it makes; absent: 0755. Folders that are there keep theirs.", FileMode)),
	...attributes
}), { shorthand: "from" })), {
	single: true,
	identity: (one) => one.to === "/" ? one.from : `${one.from} ${one.to}`
}), []);
/** `system.content`. */
const Contents = /* @__PURE__ */ optional(doc("Small files by their path in the image, written out here; after `files`.", /* @__PURE__ */ record(ImagePath, doc("A file, or its text alone.", /* @__PURE__ */ strictObject({
	text: doc("What is in it; a last line break is added where it is missing.", /* @__PURE__ */ string$1(), { verbatim: true }),
	...ownership,
	mode: /* @__PURE__ */ optional(doc("Mode of the file.", FileMode), "0644")
}), { shorthand: "text" }))), {});
// packages/definition/src/schema-packages.ts
/** A package, or `@` and the id of a group. */
const InstallName = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^@?[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server, or a group such as @network-server"));
const reason$1 = /* @__PURE__ */ optional(doc("Why, for reports.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[^\r\n]+$/, "one line of text"))));
/** An item of `packages.install` as it may be written. */
const InstallItem = /* @__PURE__ */ strictObject({
	name: doc("Name of the package or group.", InstallName),
	reason: reason$1
});
/** An item of `packages.remove` as it may be written. */
const RemoveItem = /* @__PURE__ */ strictObject({
	name: doc("Name or glob.", PackageGlob),
	reason: reason$1
});
const Url = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(REPOSITORY_URL, REPOSITORY_URL_FORM));
const Fingerprint = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ transform((text) => text.replaceAll(" ", "").toUpperCase()), /* @__PURE__ */ check((text) => /^[0-9A-F]{40}$/.test(text), "a fingerprint of 40 hex digits (`gpg --show-keys FILE`)"));
const ExtraRepository = /* @__PURE__ */ strictObject({
	id: doc("Name of the repository in locks and reports.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, "at most 64 letters, digits and _ . -"), /* @__PURE__ */ check((id) => !/^(local-rpms|kernel-\d+|main)$/.test(id), "another name: dpuos uses this one itself"))),
	baseurl: /* @__PURE__ */ optional(doc("Its address; more than one: mirrors.", /* @__PURE__ */ array(Url), { single: true }), []),
	metalink: /* @__PURE__ */ optional(doc("Address of a list of its mirrors.", Url)),
	gpgkey: /* @__PURE__ */ optional(doc("Files with the public keys that sign it.", /* @__PURE__ */ array(RelativePath), { single: true }), []),
	fingerprint: /* @__PURE__ */ optional(doc("What the keys must be; absent: the files are taken at their word.", /* @__PURE__ */ array(Fingerprint), { single: true }), []),
	"signed-metadata": /* @__PURE__ */ optional(doc("Its repomd.xml is signed too.", /* @__PURE__ */ boolean$1()), false),
	priority: /* @__PURE__ */ optional(doc("Of repositories that have a package of one name, only those of the lowest number count; the distribution’s have 99.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(11), /* @__PURE__ */ maxValue(99))), 99),
	insecure: /* @__PURE__ */ optional(doc("Take its packages without signatures.", /* @__PURE__ */ boolean$1()), false)
});
/** Keys of `packages` that say from where packages come and which of them are taken. */
const packageSources = {
	weak: /* @__PURE__ */ optional(doc("Also install what packages recommend (weak dependencies).", /* @__PURE__ */ boolean$1()), false),
	rpms: /* @__PURE__ */ optional(doc("RPM files of your own, signed or not: a file is installed, a folder offers the RPMs in it to `install`. They win over repositories.", /* @__PURE__ */ array(RelativePath)), []),
	repositories: /* @__PURE__ */ optional(doc("Repositories beside the distribution’s.", /* @__PURE__ */ array(doc("A repository.", ExtraRepository)), { identity: (one) => one.id }), []),
	exclude: /* @__PURE__ */ optional(doc("Names or globs that are never installed, whoever requires them.", /* @__PURE__ */ array(PackageGlob)), []),
	pin: /* @__PURE__ */ optional(doc("Package → the version (`2.17.0`, or `2.17.0-3.oe2403`) that it must have.", /* @__PURE__ */ record(PackageName, doc("The version, perhaps with the release.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(\d+:)?[A-Za-z0-9._+~^]+(-[A-Za-z0-9._+~^]+)?$/, "a version such as 2.17.0"))))), {})
};
/** Names stay lists of text for everybody; the reasons lie beside them, in the same order. */
function splitReasons({ install, remove, ...rest }) {
	const why = (items) => items.map((one) => one.reason ?? null);
	return {
		...rest,
		install: install.map((one) => one.name),
		remove: remove.map((one) => one.name),
		reasons: {
			install: why(install),
			remove: why(remove)
		}
	};
}
// packages/definition/src/schema-services.ts
/** systemd.preset(5): `enable`, `disable` or `ignore`, and a unit or glob. */
const PresetLine = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(enable|disable|ignore) [A-Za-z0-9:_.\\@*?[\]-]+( [A-Za-z0-9:_.\\@ -]+)?$/, "a line of a preset file such as `disable firewalld.service`"));
/** Text of a unit file or drop-in: sections, settings, comments. */
const UnitText = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((text) => unitMistake(text) === void 0, "a unit file: a [Section] line, then `Setting=value` lines (comments with # or ;)"));
/** The first line that systemd could not read, and what it is; undefined when all can be read. */
function unitMistake(text) {
	let section = false;
	let continued = false;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		const isText = line !== "" && !/^[#;]/.test(line);
		if (isText && !continued) {
			if (/^\[[A-Za-z0-9 -]+\]$/.test(line)) section = true;
			else if (!section || !/^[A-Za-z0-9-]+\s*=/.test(line)) return {
				line: index + 1,
				near: line.slice(0, 40)
			};
		}
		if (isText || line === "") continued = line.endsWith("\\");
	}
	return section ? void 0 : {
		line: 1,
		near: text.slice(0, 40)
	};
}
const Setting = /* @__PURE__ */ union$1([
	/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[^\r\n]*$/, "one line of text")),
	/* @__PURE__ */ number$2(),
	/* @__PURE__ */ boolean$1(),
	/* @__PURE__ */ array(/* @__PURE__ */ union$1([/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[^\r\n]*$/, "one line of text")), /* @__PURE__ */ number$2()]))
]);
const Word = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name of systemd such as Service or Nice"));
/** `Service: {Nice: 5}`, or the text of the file. */
const DropIn = /* @__PURE__ */ union$1([UnitText, /* @__PURE__ */ record(Word, /* @__PURE__ */ record(Word, Setting))]);
const OwnUnitName = /* @__PURE__ */ pipe(UnitName, /* @__PURE__ */ regex(/\.(service|socket|mount|automount|swap|target|path|timer|slice)$/, "the full name of a unit such as k2-agent.service"));
/** Keys of `services` beside those that schema-layers.ts has. */
const servicesMore = {
	presets: /* @__PURE__ */ optional(doc("`vendor`: what packages’ preset files say; `none`: only what `enable` names starts; a list of lines goes before the vendor’s.", /* @__PURE__ */ union$1([/* @__PURE__ */ picklist(["vendor", "none"]), /* @__PURE__ */ array(PresetLine)])), "vendor"),
	units: /* @__PURE__ */ optional(doc("Units of your own: full name → text of the file.", /* @__PURE__ */ record(OwnUnitName, doc("The unit file.", UnitText, { verbatim: true }))), {}),
	"drop-ins": /* @__PURE__ */ optional(doc("Settings over those of a unit: its name → sections with settings (`Service: {Nice: 5}`), or the text of the file.", /* @__PURE__ */ record(UnitName, doc("The drop-in.", DropIn, { verbatim: true })), { normalKey: unitName }), {})
};
// packages/definition/src/fields-network.ts
const OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = new RegExp(`^${OCTET}(\\.${OCTET}){3}$`);
/** Is it an IPv6 address, written as eight groups or with one `::` (RFC 4291)? */
function isIpv6(text) {
	const halves = text.split("::");
	if (halves.length > 2 || !/^[0-9A-Fa-f:.]+$/.test(text)) return false;
	const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
	const dotted = IPV4.test(groups.at(-1) ?? "");
	const plain = dotted ? groups.slice(0, -1) : groups;
	const count = plain.length + (dotted ? 2 : 0);
	return plain.every((one) => /^[0-9A-Fa-f]{1,4}$/.test(one)) && (halves.length === 2 ? count < 8 : count === 8);
}
const isIpv4 = (text) => IPV4.test(text);
const IpAddress = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((text) => isIpv4(text) || isIpv6(text), "an IPv4 or IPv6 address"));
/** An address of the interface with the length of its network's prefix. */
const Cidr = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((text) => {
	const [, address = "", length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
	return isIpv4(address) ? Number(length) <= 32 : isIpv6(address) && Number(length) <= 128;
}, "an address with its prefix length, such as 192.168.100.2/24 or fd00::2/64"));
/** What Linux takes for a network device (dev_valid_name): at most 15 bytes, no slash, blank or colon. */
const InterfaceName = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,15}$/, "a name of an interface such as eth0 (at most 15 letters, digits and _ . -)"));
const MacAddress = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/, "a MAC address such as 02:00:00:00:00:01"));
// packages/definition/src/schema-network.ts
const Vlan = /* @__PURE__ */ strictObject({
	parent: doc("Interface that carries it.", InterfaceName),
	id: doc("VLAN id.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(4094)))
});
const Interface = /* @__PURE__ */ strictObject({
	dhcp: /* @__PURE__ */ optional(doc("Ask for addresses (DHCP, and IPv6 autoconfiguration).", /* @__PURE__ */ boolean$1()), false),
	addresses: /* @__PURE__ */ optional(doc("Fixed addresses with prefix length.", /* @__PURE__ */ array(Cidr), {
		replaces: true,
		single: true
	}), []),
	gateway: /* @__PURE__ */ optional(doc("Default routes: one of IPv4, one of IPv6.", /* @__PURE__ */ array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	dns: /* @__PURE__ */ optional(doc("Name servers.", /* @__PURE__ */ array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	mtu: /* @__PURE__ */ optional(doc("Largest packet, bytes.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(68), /* @__PURE__ */ maxValue(65535)))),
	"mac-match": /* @__PURE__ */ optional(doc("The interface is the one with this MAC address, whatever its name.", MacAddress)),
	vlan: /* @__PURE__ */ optional(doc("It is a VLAN on another interface.", Vlan))
});
/** `system.network`. */
const Network = /* @__PURE__ */ optional(doc("Interfaces, written for the service that sets them up; it must be in the image and enabled.", /* @__PURE__ */ strictObject({
	renderer: /* @__PURE__ */ optional(doc("`NetworkManager` (keyfiles), `systemd-networkd` (.network files) or `ifcfg` (network-scripts).", /* @__PURE__ */ picklist([
		"NetworkManager",
		"systemd-networkd",
		"ifcfg"
	])), "NetworkManager"),
	interfaces: /* @__PURE__ */ optional(doc("Interfaces by name.", /* @__PURE__ */ record(InterfaceName, doc("An interface.", Interface))), {})
})));
// packages/definition/src/udev-rules.ts
/** udev(7): a key, perhaps with an attribute, an operator, and a value in quotes (perhaps with a prefix, `e"…"`). */
const PAIR = /^\s*[A-Z][A-Z_]*(\{[^{}"]+\})?\s*(==|!=|\+=|-=|:=|=)\s*[ei]?"([^"\\]|\\.)*"\s*(,|$)/;
/** What is wrong with the text of a .rules file: line and the place that is no `KEY=="value"`; undefined when nothing is. */
function udevMistake(text) {
	let rule = "";
	let first = 0;
	for (const [index, raw] of text.split("\n").entries()) {
		if (rule === "") first = index + 1;
		const line = raw.trim();
		if (line.startsWith("#")) continue;
		rule += line.endsWith("\\") ? line.slice(0, -1) : line;
		if (line.endsWith("\\")) continue;
		let rest = rule.trim();
		while (rest !== "") {
			const match = PAIR.exec(rest);
			if (match === null) return {
				line: first,
				near: rest.slice(0, 40)
			};
			rest = rest.slice(match[0].length).trim();
		}
		rule = "";
	}
	return rule === "" ? void 0 : {
		line: first,
		near: rule.slice(0, 40)
	};
}
// packages/definition/src/schema-system.ts
/** A file below /proc or /sys that is written at boot. */
const KernelFile = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^\/(proc|sys)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9_:.@,+-]+)+$/, "a file below /proc or /sys such as /proc/irq/default_smp_affinity"), /* @__PURE__ */ check((path) => !path.startsWith("/proc/sys/"), "no file below /proc/sys: that is a sysctl, for `system.sysctl`"));
const RulesName = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.rules$/, "a file name such as 70-dpu.rules"));
const RulesText = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((text) => udevMistake(text) === void 0, "udev rules: KEY==\"value\", KEY=\"value\", … on each line"));
/** Keys of `system` beside those that schema-layers.ts has. */
const systemMore = {
	hosts: /* @__PURE__ */ optional(doc("More lines of /etc/hosts: address → names.", /* @__PURE__ */ record(IpAddress, doc("Names of that address.", /* @__PURE__ */ pipe(/* @__PURE__ */ array(HostName), /* @__PURE__ */ minLength(1)), {
		replaces: true,
		single: true
	}))), {}),
	proc: /* @__PURE__ */ optional(doc("Values written into files of /proc and /sys at boot (tmpfiles.d), for settings that are no sysctl.", /* @__PURE__ */ record(KernelFile, SysctlValue)), {}),
	network: Network,
	udev: /* @__PURE__ */ optional(doc("Files of /etc/udev/rules.d: name → rules.", /* @__PURE__ */ record(RulesName, doc("The rules.", RulesText, { verbatim: true }))), {})
};
// packages/definition/src/schema-layers.ts
/** A list that may be left out. */
const list$1 = (description, item, meta = {}) => /* @__PURE__ */ optional(doc(description, /* @__PURE__ */ array(item), meta), []);
const KernelBuild = /* @__PURE__ */ strictObject({
	from: doc("The kernel’s source: a folder, its archive (.tar.xz, .tar.gz, .tar.zst) or its source RPM (.src.rpm), relative to the file that names it; or `git+URL#TAG`, a repository with a tag, branch or commit of it.", RelativePath),
	sha256: /* @__PURE__ */ optional(doc("sha256 that the archive or source RPM must have.", Sha256)),
	commit: /* @__PURE__ */ optional(doc("Commit that the tag or branch of `git+URL#TAG` must be.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a whole commit id, in quotes")))),
	patches: list$1("Patches upon the archive, in their order; a file called `series` stands for those that it lists (quilt).", RelativePath),
	base: /* @__PURE__ */ optional(doc("What the fragments are put upon: `defconfig`, `allnoconfig`, or a `NAME_defconfig` of the source.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^(?:allnoconfig|defconfig|[\w.-]+_defconfig)$/, "a configuration of the source")))),
	config: /* @__PURE__ */ optional(doc("A file with a whole configuration, in place of `base`.", RelativePath)),
	"device-trees": /* @__PURE__ */ optional(doc("Build the device trees of the boards that are configured, and pack them.", /* @__PURE__ */ boolean$1()), false),
	compiler: /* @__PURE__ */ optional(doc("What compiles it: `gcc`, or `llvm` (clang and lld).", /* @__PURE__ */ picklist(KERNEL_COMPILERS))),
	release: /* @__PURE__ */ optional(doc("Release of the RPMs; `uname -r` is VERSION-RELEASE.ARCH.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[0-9A-Za-z][\w.~^+]*$/, "a release of an RPM, without -"))), "1.dpuos")
});
const Kernel = /* @__PURE__ */ strictObject({
	source: /* @__PURE__ */ optional(doc("Where the kernel comes from: `distro` takes the RPM of the distribution, `build` compiles what `build.from` names.", /* @__PURE__ */ picklist(["distro", "build"])), "distro"),
	build: /* @__PURE__ */ optional(doc("For `source: build`: of what, and how.", KernelBuild)),
	package: /* @__PURE__ */ optional(doc("The RPM that provides the kernel.", PackageName), "kernel"),
	presets: list$1("Options of the kernel’s configuration that a purpose needs; a kernel that lacks one is refused, with the reason.", /* @__PURE__ */ picklist(KERNEL_PRESETS)),
	fragments: list$1("Fragments of a kernel configuration (`CONFIG_VDPA=m`, `# CONFIG_X is not set`), each relative to the file that names it. The kernel’s configuration must be so; a line that ends with `# wanted` may stay unmet.", RelativePath),
	cmdline: list$1("Words of the kernel command line, beside `root=` and the console that the image sets itself.", KernelWord)
});
/** The hardware: what `drivers.keep.from-board` keeps the drivers of. `extends: [dpuos:board/…]` brings one. */
const Board = /* @__PURE__ */ strictObject({
	name: doc("Name of the board, for reports.", Name),
	description: /* @__PURE__ */ optional(doc("One line for people.", /* @__PURE__ */ string$1())),
	arch: /* @__PURE__ */ optional(doc("Architectures that the board has; an image for another one is refused.", /* @__PURE__ */ array(/* @__PURE__ */ picklist(ARCHES)), { replaces: true })),
	ids: /* @__PURE__ */ optional(doc("Devices, and what each is: `pci:15b3:a2d6`, `usb:…`, `acpi:MLNXBF17`, `of:vendor,chip`, or a modalias with `*` as /sys shows it.", /* @__PURE__ */ record(DeviceId, /* @__PURE__ */ string$1())), {})
});
const modules$1 = (description) => list$1(description, ModuleGlob, { identity: moduleIdentity });
const Keep = /* @__PURE__ */ strictObject({
	modules: modules$1("Module names or globs (`virtio_*`); `-` and `_` are the same."),
	classes: list$1("Folders of the kernel’s module tree, all modules below them: `net/ethernet/mellanox` (below drivers/), `fs/nfs`.", ModuleFolder),
	ids: list$1("Devices whose drivers stay, written as in `board.ids`.", DeviceId),
	"from-board": /* @__PURE__ */ optional(doc("Keep the drivers of all of `board.ids`.", /* @__PURE__ */ boolean$1()), false)
});
const Vendor = /* @__PURE__ */ strictObject({
	kmod: /* @__PURE__ */ optional(doc("A prebuilt module (`.ko`, also .xz, .zst, .gz), or a folder of such, relative to the file that names it. It goes to /lib/modules/RELEASE/extra once it is proven to fit the kernel. With `name`: a folder with sources (Kbuild or Makefile with `obj-m`), which build-kernel compiles for the kernel and packs as `kmod-NAME`.", RelativePath)),
	dkms: /* @__PURE__ */ optional(doc("A DKMS tree: a folder with sources and dkms.conf, which is read and never run. Built and packed as above, name and version as it says.", RelativePath)),
	name: /* @__PURE__ */ optional(doc("Name of the driver whose sources are in `kmod`.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z0-9][\w.+-]*$/, "a name for an RPM: letters, digits and . _ + -")))),
	version: /* @__PURE__ */ optional(doc("Version of the driver whose sources are in `kmod`; `1` without it.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[0-9A-Za-z][\w.~^+]*$/, "a version of an RPM, without -; a number in quotes"))))
});
const Drivers = /* @__PURE__ */ strictObject({
	keep: /* @__PURE__ */ optional(doc("Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else is taken out. Absent: every module stays.", Keep)),
	drop: /* @__PURE__ */ optional(doc("Take these out, and what depends on them.", /* @__PURE__ */ strictObject({ modules: modules$1("Module names or globs; `-` and `_` are the same.") })), {}),
	load: list$1("Modules to load at boot (modules-load.d). Must be kept.", ModuleName, { identity: moduleIdentity }),
	initramfs: list$1("Modules that the initramfs loads beside those for common disks and for the disk controllers of `board.ids`: what the root of this hardware hangs on. They stay.", ModuleName, { identity: moduleIdentity }),
	vendor: list$1("Modules from outside of the kernel’s own packages. They stay, whatever `keep` says.", Vendor, { identity: (vendor) => vendor.kmod ?? vendor.dkms ?? "" }),
	firmware: /* @__PURE__ */ optional(doc("`referenced` keeps the firmware that the remaining modules ask for.", /* @__PURE__ */ picklist([
		"referenced",
		"all",
		"none"
	])), "referenced")
});
const Limit = /* @__PURE__ */ strictObject({
	domain: doc("User, `@group` or `*`.", LimitDomain),
	type: doc("`-` is both soft and hard.", /* @__PURE__ */ picklist([
		"soft",
		"hard",
		"-"
	])),
	item: doc("What is limited, for example `memlock` or `nofile`.", /* @__PURE__ */ picklist([
		"core",
		"data",
		"fsize",
		"memlock",
		"nofile",
		"rss",
		"stack",
		"cpu",
		"nproc",
		"as",
		"maxlogins",
		"maxsyslogins",
		"nonewprivs",
		"priority",
		"locks",
		"sigpending",
		"msgqueue",
		"nice",
		"rtprio"
	])),
	value: doc("A whole number, or `unlimited`.", LimitValue)
});
const System = /* @__PURE__ */ strictObject({
	hostname: /* @__PURE__ */ optional(doc("Host name.", HostName), "dpu"),
	timezone: /* @__PURE__ */ optional(doc("Name of the tz database, for example `Asia/Shanghai`.", TimeZone), "UTC"),
	locale: /* @__PURE__ */ optional(doc("The LANG of the system.", LocaleName), "C.UTF-8"),
	sysctl: /* @__PURE__ */ optional(doc("Kernel parameters, written to sysctl.d and read back by the boot test.", /* @__PURE__ */ record(SysctlKey, SysctlValue), { normalKey: sysctlName }), {}),
	limits: list$1("Lines of limits.d.", Limit, { identity: (limit) => `${limit.domain} ${limit.type} ${limit.item}` }),
	harden: list$1("Hardening rules, one line each, as in imageTailor’s security_s.conf: `id@operation@argument…`, applied to the image only.", HardenRule),
	files: Files,
	content: Contents,
	...systemMore
});
const named = { identity: (one) => one.name };
const Packages = /* @__PURE__ */ pipe(/* @__PURE__ */ strictObject({
	install: list$1("Names of RPMs, or `@` and a group; what they require comes along.", doc("A package, or its name alone.", InstallItem, { shorthand: "name" }), named),
	remove: list$1("Names or globs, taken out after installing; a check makes sure that nothing left needs them.", doc("A package or glob, or its name alone.", RemoveItem, { shorthand: "name" }), named),
	erase: list$1("Names taken out by force after installing: nobody is asked whether something needs them, no scriptlet runs. Those not installed are passed over.", PackageName),
	"arch-suffix": /* @__PURE__ */ optional(doc("What the `.aarch64` of a name means in an image of another architecture: `exact` takes it at its word, `adapt` puts the architecture of the image in its place.", /* @__PURE__ */ picklist(["exact", "adapt"])), "exact"),
	scriptlets: /* @__PURE__ */ optional(doc("Whether scriptlets of RPMs run: `auto` runs them where the machine can, through qemu-user for another processor, and tells which did not; `required` makes that a mistake; `skip` runs none.", /* @__PURE__ */ picklist([
		"auto",
		"required",
		"skip"
	])), "auto"),
	strip: /* @__PURE__ */ optional(doc("What is taken out of every package; `strip: auto` stands for `strip: {auto: true}`.", /* @__PURE__ */ strictObject({
		docs: /* @__PURE__ */ optional(doc("Man pages, info and /usr/share/doc; licences stay.", /* @__PURE__ */ boolean$1()), false),
		locales: /* @__PURE__ */ optional(doc("Translations to keep; absent: all.", /* @__PURE__ */ array(LocaleName))),
		auto: /* @__PURE__ */ optional(doc("`true` takes out what nothing reaches that was asked for, is started or is configured, `preview` only lists it with the reasons.", /* @__PURE__ */ union$1([/* @__PURE__ */ boolean$1(), /* @__PURE__ */ literal("preview")])), false),
		keep: list$1("Paths or globs in the image that `auto` leaves alone; `*` goes through folders.", RootGlob)
	}), { word: "auto" }), {}),
	...packageSources
}), /* @__PURE__ */ transform(splitReasons));
const units = (description) => list$1(description, UnitName, { identity: unitName });
const Services = /* @__PURE__ */ strictObject({
	enable: units("Units to start at boot; without a suffix, a `.service`."),
	disable: units("Units not to start at boot by themselves; others may still pull them in."),
	mask: units("Units that can never start."),
	"default-target": /* @__PURE__ */ optional(doc("The target to boot into.", /* @__PURE__ */ pipe(UnitName, /* @__PURE__ */ check((name) => name.endsWith(".target"), "a unit that ends in .target, such as multi-user.target"))), "multi-user.target"),
	...servicesMore
});
// packages/definition/src/schema-budgets.ts
const METRICS = Object.keys(METRIC_UNITS);
const Grow = /* @__PURE__ */ pipe(/* @__PURE__ */ strictObject({
	max: /* @__PURE__ */ exactOptional(doc("Absolute: a size, a count, a time, as the metric has it.", Amount)),
	percent: /* @__PURE__ */ exactOptional(doc("Relative to the baseline: `1%`.", Percent)),
	mad: /* @__PURE__ */ exactOptional(doc("Of `boot` and `memory`, which vary: growth up to so many times the baseline’s median absolute deviation is noise.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(0, "a number that is not negative")))),
	when: /* @__PURE__ */ optional(doc("`any`: one limit that is exceeded is enough; `all`: both must be.", /* @__PURE__ */ picklist(["any", "all"])), "any"),
	scope: /* @__PURE__ */ optional(doc("`pr`: growth that only newer package repositories bring is told, not judged; `all`: it counts too.", /* @__PURE__ */ picklist(["pr", "all"])), "pr")
}), /* @__PURE__ */ check(({ max, percent }) => max !== void 0 || percent !== void 0, "`max`, `percent` or both"));
const Headroom = /* @__PURE__ */ pipe(/* @__PURE__ */ strictObject({
	min: /* @__PURE__ */ exactOptional(doc("A size, or a share of the capacity: `20%`.", Amount)),
	reserve: /* @__PURE__ */ exactOptional(doc("Room beyond that, for an overlay or a second slot: a size.", Amount))
}), /* @__PURE__ */ check(({ min, reserve }) => min !== void 0 || reserve !== void 0, "`min`, `reserve` or both"));
const Allow = /* @__PURE__ */ strictObject({
	package: doc("Name or glob of packages.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a package name or glob"))),
	until: /* @__PURE__ */ exactOptional(doc("Last day on which it holds.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check(isDay, "a day such as 2027-01-31")))),
	reason: doc("Why.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a reason")))
});
function isDay(text) {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
const Ratchet = /* @__PURE__ */ strictObject({
	file: doc("File of the smallest values so far, relative to where size-budget-check runs; `ratchet: update` writes it.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a path"))),
	slack: /* @__PURE__ */ optional(doc("How much above the smallest value is let pass.", Percent), "0%")
});
const BudgetInput = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ exactOptional(doc("Name of the budget in reports; absent: what it is for.", Name)),
	metric: /* @__PURE__ */ exactOptional(doc("`installed` (bytes in the root), `disk` (bytes allocated), `qcow2`, `initramfs`, `tar`, `cpio`, `oci`, `squashfs`, `erofs` (bytes of the file); `packages`, `files`, `inodes`, `services` (enabled units) and `setuid` are counts; `boot` is a time and `memory` (in use when idle) a size, both from a boot test.", /* @__PURE__ */ picklist(METRICS))),
	layer: /* @__PURE__ */ exactOptional(doc("Bytes of one layer.", /* @__PURE__ */ picklist(LAYERS))),
	package: /* @__PURE__ */ exactOptional(doc("Bytes of packages, by name or glob.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a package name or glob")))),
	path: /* @__PURE__ */ exactOptional(doc("Bytes of files, by a glob over whole paths: `/usr/share/{doc,man}/**`.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^\//, "an absolute path or glob such as /usr/share/doc/**")))),
	partition: /* @__PURE__ */ exactOptional(doc("Bytes in use on a partition: `root`, `esp`, or its label.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a label")))),
	max: /* @__PURE__ */ exactOptional(doc("Cap: a size such as `700MiB`, a count, or a time such as `20s`.", Amount)),
	grow: /* @__PURE__ */ exactOptional(doc("How much it may grow over the baseline.", Grow)),
	noise: /* @__PURE__ */ exactOptional(doc("A change up to so much is no growth.", Amount)),
	headroom: /* @__PURE__ */ exactOptional(doc("What a partition must keep free.", Headroom)),
	ratchet: /* @__PURE__ */ exactOptional(doc("Only ever smaller: the smallest value so far is the cap.", Ratchet)),
	severity: /* @__PURE__ */ exactOptional(doc("How an exceeded limit is taken; absent: `error`.", /* @__PURE__ */ picklist([
		"error",
		"warning",
		"notice"
	]))),
	owner: /* @__PURE__ */ exactOptional(doc("Whom to ask: `@org/team`.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a name")))),
	allow: /* @__PURE__ */ exactOptional(doc("Packages whose growth does not count, for a time.", /* @__PURE__ */ array(Allow))),
	waivable: /* @__PURE__ */ exactOptional(doc("`false`: no label and no commit can let it pass. Absent: they can.", /* @__PURE__ */ boolean$1())),
	optional: /* @__PURE__ */ exactOptional(doc("`true`: it may match nothing. Absent: that is a mistake.", /* @__PURE__ */ boolean$1()))
});
/** `installed`, or `layer:drivers`: what a budget is for, and its default name. */
const metricOf = (budget) => {
	const selector = SELECTORS.find((one) => budget[one] !== void 0);
	return budget.metric ?? (selector === void 0 ? "" : `${selector}:${budget[selector]}`);
};
const budgetId = (budget) => budget.id ?? metricOf(budget);
const KINDS$1 = ["metric", ...SELECTORS];
const LIMITS$1 = [
	"max",
	"grow",
	"headroom",
	"ratchet"
];
/** The `budgets` of a definition. */
const Budgets = list$1("Limits on the size of the image, judged by size-budget-check. Each is for one `metric`, `layer`, `package`, `path` or `partition`, and has a limit: `max`, `grow`, `headroom` or `ratchet`. A later file’s budget takes the place of the inherited one of the same id.", /* @__PURE__ */ pipe(BudgetInput, /* @__PURE__ */ check((budget) => KINDS$1.filter((one) => budget[one] !== void 0).length === 1, "one of `metric`, `layer`, `package`, `path`, `partition`, and only one"), /* @__PURE__ */ check((budget) => LIMITS$1.some((one) => budget[one] !== void 0), "a limit: `max`, `grow`, `headroom` or `ratchet`"), /* @__PURE__ */ check((budget) => budget.headroom === void 0 || budget.partition !== void 0, "`headroom` beside `partition` only"), /* @__PURE__ */ check((budget) => budget.grow?.mad === void 0 || budget.metric === "boot" || budget.metric === "memory", "`grow.mad` for the metrics `boot` and `memory` only, which are taken several times"), /* @__PURE__ */ metadata({ jsonSchema: {
	oneOf: KINDS$1.map((one) => ({ required: [one] })),
	anyOf: LIMITS$1.map((one) => ({ required: [one] }))
} }), /* @__PURE__ */ rawTransform(({ dataset, addIssue, NEVER }) => {
	const budget = dataset.value;
	const unit = unitOf(metricOf(budget)) ?? "bytes";
	let sound = true;
	const read = (raw, ...place) => {
		const value = raw === void 0 ? void 0 : amountIn(raw, unit);
		if (raw !== void 0 && value === void 0) {
			addIssue({
				message: WRITTEN[unit],
				path: issuePath(budget, place)
			});
			sound = false;
		}
		return value;
	};
	const { max: cap, noise: floor, grow, headroom, ...rest } = budget;
	const max = read(cap, "max");
	const noise = read(floor, "noise");
	const growth = read(grow?.max, "grow", "max");
	const share = isShare(headroom?.min);
	const free = share ? void 0 : read(headroom?.min, "headroom", "min");
	const reserve = read(headroom?.reserve, "headroom", "reserve");
	if (!sound) return NEVER;
	return {
		...rest,
		id: budgetId(budget),
		...given({
			max,
			noise
		}),
		...given({ grow: grow && {
			...omitMax(grow),
			...given({ max: growth })
		} }),
		...given({ headroom: headroom && {
			...given({
				min: free,
				reserve
			}),
			...share ? { percent: Number.parseFloat(String(headroom.min)) } : {}
		} })
	};
})), { identity: budgetId });
doc("The format of this file.", /* @__PURE__ */ literal("dpuos.budgets/v1"));
const omitMax = ({ max: _max, ...rest }) => rest;
/** Without the keys that have no value. */
const given = (from) => Object.fromEntries(Object.entries(from).filter(([, value]) => value !== void 0));
/** Where in the value the issue is, as valibot wants it. */
function issuePath(input, place) {
	let at = input;
	return place.map((key) => {
		const parent = at;
		at = parent[key];
		return {
			type: "object",
			origin: "value",
			input: parent,
			key,
			value: at
		};
	});
}
// packages/definition/src/tree.ts
/** `budgets[1].max`; the root is empty text. */
function formatPath(path) {
	return path.reduce((text, part) => {
		if (typeof part === "number") return `${text}[${part}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
}
/** Position of a value; the nearest parent that has one where it is not there, at last the beginning of `file`. */
function positionIn(root, path, file) {
	let at = {
		file,
		line: 1,
		column: 1
	};
	let node = root;
	for (const part of path) if (node?.kind === "map") {
		const entry = node.entries.get(String(part));
		if (entry === void 0) return at;
		node = entry.node;
		at = node.kind === "scalar" ? node.at : entry.key;
	} else if (node?.kind === "list") {
		node = node.items[Number(part)];
		if (node === void 0) return at;
		at = node.at;
	} else return at;
	return at;
}
/** The value without positions. Objects have no prototype, so that no key is special. */
function toPlain(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toPlain);
	const plain = Object.create(null);
	for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node);
	return plain;
}
/** One short line that shows the value to a person; control characters are escaped. */
function print(node) {
	if (node.kind === "map" && node.short !== void 0) return print(node.short);
	if (node.kind !== "scalar") return shorten(formatFlow(toPlain(node)));
	return typeof node.value === "string" ? printText(node.value) : node.source;
}
const shorten = (text, length = 60) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** Text on one line of at most `length` characters, control and direction characters escaped. */
function printText(value, length) {
	const visible = JSON.stringify(value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\").replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
		return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return shorten(visible, length);
}
/** A value as YAML would have it on one line: `{metric: disk, max: 1GiB}`. */
function formatFlow(value) {
	if (Array.isArray(value)) return `[${value.map(formatFlow).join(", ")}]`;
	if (typeof value === "object" && value !== null) return `{${Object.entries(value).filter(([, part]) => part !== void 0).map(([key, part]) => `${key}: ${formatFlow(part)}`).join(", ")}}`;
	return printText(String(value));
}
/** What a value is, to complete "found …": "text `yes`", "the number 24.1", "a list", "nothing". */
function found(node) {
	if (node.kind !== "scalar") return `a ${node.kind}`;
	if (node.value === null) return "nothing";
	if (node.value === "") return "empty text";
	return `${typeof node.value === "string" ? "text" : typeof node.value === "number" ? "the number" : "the truth value"} \`${print(node)}\``;
}
// packages/definition/src/messages.ts
/** Other people's spellings of our words. */
const SYNONYMS = {
	amd64: "x86_64",
	x64: "x86_64",
	"x86-64": "x86_64",
	arm64: "aarch64",
	riscv: "riscv64",
	rv64: "riscv64",
	rv64gc: "riscv64",
	img: "raw",
	bios: "uefi",
	efi: "uefi"
};
function finding(code, title, at, hint, detail) {
	return {
		level: "error",
		code: `definition-${code}`,
		title,
		...detail === void 0 ? {} : { detail },
		...hint === void 0 ? {} : { hint },
		at
	};
}
/** What values a schema takes, to complete "expected …". */
function expectation(schema) {
	const { base, checks, meta } = info(schema);
	const own = checks.findLast((check) => typeof check.message === "string" && check.type !== "max_length")?.message;
	if (typeof own === "string") return own;
	switch (base.type) {
		case "picklist": return `one of ${base.options.join(", ")}`;
		case "literal": return `\`${String(base.literal)}\``;
		case "boolean": return "true or false";
		case "number": return number(checks);
		case "array": return checks.some((check) => check.type === "min_length") ? "a list of at least one item" : "a list";
		case "strict_object": {
			const short = base.entries?.[meta.shorthand ?? ""];
			if (meta.word !== void 0) return `a map of keys or \`${meta.word}\``;
			return short === void 0 ? "a map of keys" : `${expectation(short)} or a map of keys`;
		}
		case "record": return "a map of keys";
		case "union": return union(base.options);
		default: return "text";
	}
}
function number(checks) {
	const bound = (type) => {
		const requirement = checks.find((check) => check.type === type)?.requirement;
		return typeof requirement === "number" ? requirement : void 0;
	};
	const kind = checks.some((check) => check.type === "integer") ? "a whole number" : "a number";
	const [min, max] = [bound("min_value"), bound("max_value")];
	if (min === void 0) return kind;
	return max === void 0 ? `${kind}, at least ${min}` : `${kind} from ${min} to ${max}`;
}
/** Alternatives joined; those that say the same are said once. */
function union(options) {
	return [...new Set(options.map(expectation))].join(" or ");
}
/** A value of the right type that a check refuses; `wanted` completes "expected …". */
function refused(node, path, wanted, { hidden, hint }) {
	return finding("bad-value", `${`\`${formatPath(path)}\``}: expected ${wanted}${hidden || node.kind === "map" ? "" : `, found ${found(node)}`}`, node.at, hint);
}
/** A value of the wrong type, or outside an enumeration. */
function badValue(node, path, schema) {
	const { base, meta } = info(schema);
	const where = path.length === 0 ? "the definition" : `\`${formatPath(path)}\``;
	const wanted = expectation(schema);
	if (node.kind === "scalar" && node.value === null) return finding("no-value", `${where} has no value, expected ${wanted}`, node.at, "Give it one, or take the key out.");
	const title = `${where}: expected ${wanted}, found ${meta.hidden ? "something else" : found(node)}`;
	if (base.type === "picklist" && node.kind === "scalar") {
		const options = base.options;
		const text = String(node.value);
		const meant = SYNONYMS[text] ?? nearest(text, options);
		return finding("bad-value", `${title}${meant !== void 0 && options.includes(meant) ? `, did you mean \`${meant}\`?` : ""}`, node.at);
	}
	return finding("wrong-type", title, node.at, typeHint(node, base, path));
}
/** How to write what was probably meant, where the type alone is wrong. */
function typeHint(node, base, path) {
	const key = path.findLast((part) => typeof part === "string") ?? "";
	if (node.kind === "scalar") {
		if (base.type === "string" && typeof node.value !== "string") return `Put it in quotes: "${printText(node.source)}".`;
		if (base.type === "boolean" && typeof node.value === "string" && /^(y|yes|no?|on|off)$/i.test(node.value)) return "YAML 1.2 takes yes, no, on and off for text: write true or false.";
		if (base.type === "array") return `Write \`${key}: [${printText(node.source)}]\`.`;
		if (base.type === "number" && typeof node.value === "string" && /^\d+$/.test(node.value)) return "Take the quotes away.";
		if (base.type === "strict_object" || base.type === "record") return "Write its keys indented below it.";
		return;
	}
	if (base.type === "array") return void 0;
	return node.kind === "list" && (base.type === "strict_object" || base.type === "record") ? "Write `key: value` lines below it, without leading hyphens." : `Write one value after \`${key}:\`.`;
}
// packages/definition/src/paths.ts
/** A path that stands in a file, as the reader of that file would open it: absolute, or relative to where `file` is relative to. */
function joinPath(file, relative) {
	if (relative.startsWith("git+")) return relative;
	return path$1.isAbsolute(relative) ? path$1.normalize(relative) : path$1.join(path$1.dirname(file), relative);
}
// packages/definition/src/schema-users.ts
/** Keys of an account beside those that schema.ts has. */
const usersMore = {
	system: /* @__PURE__ */ optional(doc("An account of a service: id below 1000, no home folder unless `home` says one.", /* @__PURE__ */ boolean$1()), false),
	home: /* @__PURE__ */ optional(doc("Home folder; absent: below /home.", AbsolutePath)),
	sudo: /* @__PURE__ */ optional(doc("May become root through sudo, with the own password or without any.", /* @__PURE__ */ picklist(["password", "nopasswd"])))
};
/** `groups`. */
const Groups = /* @__PURE__ */ optional(doc("Groups by name, made before the accounts.", /* @__PURE__ */ record(UserName, doc("A group.", /* @__PURE__ */ strictObject({
	gid: /* @__PURE__ */ optional(doc("Numeric id; absent: the next free one.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(65533)))),
	system: /* @__PURE__ */ optional(doc("A group of a service: id below 1000.", /* @__PURE__ */ boolean$1()), false)
})))), {});
// packages/definition/src/schema-verify.ts
const Natural = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number"), /* @__PURE__ */ minValue(0, "a number that is not negative"));
/** A size; after parsing, bytes. */
const Size = /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([/* @__PURE__ */ string$1(), /* @__PURE__ */ number$2()]), /* @__PURE__ */ rawTransform(({ dataset, addIssue, NEVER }) => {
	const bytes = parseBytes(String(dataset.value));
	if (bytes !== void 0) return bytes;
	addIssue({ message: "a size such as 300MiB or 1GB" });
	return NEVER;
}));
const TimerName = /* @__PURE__ */ pipe(UnitName, /* @__PURE__ */ check((name) => !/\.(service|socket|target|mount|automount|path|slice|scope|swap|device)$/.test(name), "the name of a timer, such as logrotate.timer"));
const Port = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a port number"), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(65535));
const Mount = /* @__PURE__ */ strictObject({
	path: doc("Mount point.", /* @__PURE__ */ union$1([/* @__PURE__ */ literal("/"), AbsolutePath])),
	type: /* @__PURE__ */ optional(doc("File system, as the kernel names it.", /* @__PURE__ */ string$1())),
	options: list$1("Options that must be among those in effect, such as `rw`.", /* @__PURE__ */ string$1())
});
const ExpectedUser = /* @__PURE__ */ strictObject({
	name: doc("Name of the account.", UserName),
	shell: /* @__PURE__ */ optional(doc("Its login shell.", AbsolutePath)),
	locked: /* @__PURE__ */ optional(doc("`true`: no password opens it; `false`: one does.", /* @__PURE__ */ boolean$1()))
});
const Free = /* @__PURE__ */ strictObject({
	path: doc("A path on the file system.", /* @__PURE__ */ union$1([/* @__PURE__ */ literal("/"), AbsolutePath])),
	free: doc("Least free space, such as `50MiB`.", Size)
});
/** A later file’s entry about the same path takes the place of the earlier. */
const byPath = ({ path }) => path;
const word = (description, fallback = "match") => /* @__PURE__ */ optional(doc(description, /* @__PURE__ */ picklist(["match", "ignore"])), fallback);
const Expect = /* @__PURE__ */ strictObject({
	"units-failed": /* @__PURE__ */ optional(doc("Units that may have failed.", Natural), 0),
	units: /* @__PURE__ */ optional(doc("States of units when the system is up.", /* @__PURE__ */ strictObject({
		active: list$1("Units that must be active.", UnitName),
		inactive: list$1("Units that must not be active (they may be absent).", UnitName)
	}))),
	modules: list$1("Modules that must be loaded, or loadable (tried without loading).", ModuleName, { identity: moduleIdentity }),
	sysctl: word("`match`: every value of `system.sysctl` is read back in the guest."),
	"boot-seconds": /* @__PURE__ */ optional(doc("Seconds to reach the default target under KVM; not judged where the guest is emulated.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(1))), 60),
	cmdline: /* @__PURE__ */ optional(doc("Words of the kernel command line, as the kernel got it.", /* @__PURE__ */ strictObject({
		has: list$1("Words that must be there.", KernelWord),
		lacks: list$1("Words that must not be there.", KernelWord)
	}))),
	mounts: list$1("File systems that must be mounted.", Mount, { identity: byPath }),
	users: list$1("Accounts that must exist.", ExpectedUser, { identity: (user) => user.name }),
	ports: /* @__PURE__ */ optional(doc("Ports on which somebody must listen, beyond the loopback interface.", /* @__PURE__ */ strictObject({
		tcp: list$1("TCP ports.", Port),
		udp: list$1("UDP ports.", Port),
		others: /* @__PURE__ */ optional(doc("`refuse`: nobody may listen on any other port.", /* @__PURE__ */ picklist(["allow", "refuse"])), "allow")
	}))),
	interfaces: list$1("Network interfaces (names or globs) that must have an address which others can reach. The test machine has one virtio card and a DHCP server.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^[A-Za-z0-9_.*?:-]{1,15}$/, "an interface such as eth0, or a glob such as en*"))),
	packages: list$1("Packages that must be installed, their files unchanged (`rpm -V`).", PackageName),
	processes: /* @__PURE__ */ optional(doc("Processes when the system is up, without kernel threads.", /* @__PURE__ */ strictObject({
		max: /* @__PURE__ */ optional(doc("Most processes.", Natural)),
		running: list$1("Names (`/proc/PID/comm`) that must be among them.", /* @__PURE__ */ string$1())
	}))),
	timers: /* @__PURE__ */ optional(doc("Timers when the system is up: each wakes a CPU.", /* @__PURE__ */ strictObject({
		active: list$1("Timer units that must be active; `.timer` may be left out.", TimerName),
		others: /* @__PURE__ */ optional(doc("`refuse`: no other timer may be active.", /* @__PURE__ */ picklist(["allow", "refuse"])), "allow")
	}))),
	"module-symbols": word("`match`: every symbol that a module of the running kernel needs is there (`depmod -e`); needs `/boot/System.map-RELEASE` in the image.", "ignore"),
	memory: /* @__PURE__ */ optional(doc("Memory when the system is up.", /* @__PURE__ */ strictObject({ available: doc("Least memory that new programs can have, such as `600MiB`.", Size) }))),
	disk: list$1("Free space when the system is up.", Free, { identity: byPath }),
	"kernel-config": /* @__PURE__ */ optional(doc("Options of the running kernel’s configuration: `CONFIG_VFIO: m`; `n` is not set.", /* @__PURE__ */ record(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/^CONFIG_[A-Z0-9_a-z]+$/, "an option such as CONFIG_VFIO")), /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([
		/* @__PURE__ */ string$1(),
		/* @__PURE__ */ number$2(),
		/* @__PURE__ */ boolean$1()
	]), /* @__PURE__ */ transform((value) => typeof value === "boolean" ? value ? "y" : "n" : String(value)))))),
	"firmware-errors": /* @__PURE__ */ optional(doc("Most loads of firmware that may fail. Absent: not judged, but the console’s are told.", Natural)),
	clock: word("`match`: the guest’s clock agrees with the host’s to a day, time zones aside."),
	login: word("`match`: somebody waits for a login on the serial console of the kernel command line, unless its unit is in `services.mask`.")
});
const Expression = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ check((text) => ereMistake(text) === void 0, "a POSIX extended regular expression"));
const Reason = /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(/\S/, "a reason"));
const Console = /* @__PURE__ */ strictObject({
	allow: list$1("Faults that are known and shall not fail a boot. Each is told in the report, and so is one that never came.", /* @__PURE__ */ strictObject({
		rule: doc("The rule (docs/boot-rules.md) whose lines are allowed.", /* @__PURE__ */ picklist(ALLOWABLE_RULES)),
		match: /* @__PURE__ */ optional(doc("Only lines that match this POSIX extended regular expression; absent: all of the rule.", Expression, { verbatim: true })),
		reason: doc("Why, for whoever reads the report.", Reason)
	}), { identity: (one) => `${one.rule} ${one.match ?? ""}` }),
	deny: list$1("Lines that fail a boot though no rule knows them.", /* @__PURE__ */ strictObject({
		id: doc("Name in findings (`console-NAME`).", Name),
		match: doc("POSIX extended regular expression, found anywhere in a line.", Expression, { verbatim: true }),
		reason: doc("What it means and what to do.", Reason)
	}), { identity: (one) => one.id })
});
const Machine = /* @__PURE__ */ strictObject({
	cpus: /* @__PURE__ */ optional(doc("CPUs. More than the host has are cut down to those, with a note.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number"), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(64)))),
	memory: /* @__PURE__ */ optional(doc("Memory, such as `16GiB`. Cut down, with a note, to half of what the host has free, and to 4 GiB where the guest is emulated.", Size)),
	disk: /* @__PURE__ */ optional(doc("How the disk is attached: `virtio`, `nvme`, or `usb` for a stick. The image needs the driver in its initramfs.", /* @__PURE__ */ picklist(DISK_BUSES))),
	nics: /* @__PURE__ */ optional(doc("Network cards (virtio).", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number"), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(8)))),
	iommu: /* @__PURE__ */ optional(doc("`true`: the guest has an IOMMU (VT-d on x86_64, SMMUv3 on aarch64), as VFIO needs.", /* @__PURE__ */ boolean$1())),
	"virtual-functions": /* @__PURE__ */ optional(doc("Virtual functions of an NVMe controller with SR-IOV that the guest has beside its disk (QEMU 7.1 or later).", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number"), /* @__PURE__ */ minValue(1), /* @__PURE__ */ maxValue(16)))),
	"secure-boot": /* @__PURE__ */ optional(doc("`true`: UEFI firmware with Secure Boot on and Microsoft’s keys, as PCs come: what no such key signs does not start.", /* @__PURE__ */ boolean$1())),
	tpm: /* @__PURE__ */ optional(doc("`true`: the guest has a TPM 2.0 (swtpm), empty at every boot.", /* @__PURE__ */ boolean$1()))
});
const Verify = /* @__PURE__ */ strictObject({
	boots: /* @__PURE__ */ optional(doc("`uefi`: from the disk through firmware and boot loader; `direct`: kernel and initramfs handed to QEMU.", /* @__PURE__ */ array(/* @__PURE__ */ picklist(["uefi", "direct"])), { replaces: true }), ["uefi"]),
	machine: /* @__PURE__ */ optional(doc("The machine that the image is tested in; boards say theirs. The inputs `cpus` and `memory` of boot-test-qemu come first.", Machine), {}),
	expect: /* @__PURE__ */ optional(doc("What the booted image must show.", Expect), {}),
	console: /* @__PURE__ */ optional(doc("What lines of the console mean for this image; a file of it can be shared through `extends`.", Console), {})
});
// packages/definition/src/schema.ts
const User = /* @__PURE__ */ strictObject({
	"password-hash": /* @__PURE__ */ optional(doc("crypt(3) hash (`openssl passwd -6`); `${NAME}` takes it from the secret of that name. Absent: no password login.", PasswordHash)),
	"authorized-keys": list$1("OpenSSH public keys; `${NAME}` takes one from the secret of that name.", AuthorizedKey),
	uid: /* @__PURE__ */ optional(doc("Numeric id; absent: the next free one.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0), /* @__PURE__ */ maxValue(65533)))),
	groups: list$1("Supplementary groups.", UserName),
	shell: /* @__PURE__ */ optional(doc("Login shell; absent: /bin/bash, for a system account /sbin/nologin.", AbsolutePath)),
	...usersMore
});
const Storage = /* @__PURE__ */ strictObject({
	layout: /* @__PURE__ */ optional(doc("Partitions of the disk, in order.", /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		mount: doc("Mount point.", /* @__PURE__ */ picklist(["/boot/efi", "/"])),
		size: doc("`200M`, `2GiB`, or `rest`: what the content needs and a margin.", PartitionSize),
		type: doc("File system.", /* @__PURE__ */ picklist(["vfat", "ext4"]))
	})), /* @__PURE__ */ minLength(1)), {
		replaces: true,
		identity: (partition) => partition.mount
	}), [{
		mount: "/boot/efi",
		size: "64M",
		type: "vfat"
	}, {
		mount: "/",
		size: "rest",
		type: "ext4"
	}]),
	initramfs: /* @__PURE__ */ optional(doc("`busybox`: small, finds the root and hands over; `dracut`: the one of the distribution.", /* @__PURE__ */ picklist(["busybox", "dracut"])), "busybox")
});
/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
const DefinitionSchema = /* @__PURE__ */ strictObject({
	schema: doc("The format of this file.", /* @__PURE__ */ literal("dpuos.definition/v1")),
	name: doc("Name of the image: files and reports carry it.", Name),
	description: /* @__PURE__ */ optional(doc("One sentence for people.", /* @__PURE__ */ string$1())),
	distro: doc("Catalog id (`openEuler-24.03-LTS-SP2`), a range, `sandbox`, or `any`: the one that the toolchain is set up for.", /* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ nonEmpty("a catalog id, a range, sandbox or any"))),
	arch: doc("Architectures that the image is made for.", /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ picklist(ARCHES)), /* @__PURE__ */ minLength(1)), {
		replaces: true,
		single: true
	}),
	board: /* @__PURE__ */ optional(doc("The hardware that the image is for.", Board)),
	kernel: /* @__PURE__ */ optional(doc("Kernel layer: which kernel, and what it is told at boot.", Kernel), {}),
	drivers: /* @__PURE__ */ optional(doc("Driver layer: which modules and firmware stay.", Drivers), {}),
	system: /* @__PURE__ */ optional(doc("System configuration layer: what lies in /etc.", System), {}),
	packages: /* @__PURE__ */ optional(doc("Package layer: which RPMs come in, and what of them is left out.", Packages), {}),
	cut: /* @__PURE__ */ optional(doc("Cutting by lists of what stays, in imageTailor’s order and by its rules of matching. Absent: none.", Cut)),
	services: /* @__PURE__ */ optional(doc("Service layer: which systemd units start.", Services), {}),
	users: /* @__PURE__ */ optional(doc("Accounts by name; `root` is always there.", /* @__PURE__ */ record(UserName, doc("An account.", User))), {}),
	groups: Groups,
	storage: /* @__PURE__ */ optional(doc("The disk, and how its root is found at boot.", Storage), {}),
	outputs: /* @__PURE__ */ optional(doc("What is handed over. The disk: `raw`, `qcow2`. The root file system alone: `tar` (zstd), `cpio` (gzip, starts as an initramfs), `oci` (archive for skopeo and podman), `squashfs`, `erofs`; `mtree`: a list of its files with owner, mode and sha256.", /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ picklist([
		"raw",
		"qcow2",
		"tar",
		"cpio",
		"oci",
		"squashfs",
		"erofs",
		"mtree"
	])), /* @__PURE__ */ minLength(1)), { replaces: true }), ["raw", "qcow2"]),
	verify: /* @__PURE__ */ optional(doc("How boot-test-qemu tests the image.", Verify), {}),
	budgets: Budgets
});
// packages/definition/src/unsupported.ts
const BUILD = "The version is that of the distribution’s kernel, or of what `kernel.build.from` names: leave it out.";
const DELIVERY = "This version makes disks (`raw`, `qcow2`) and packed roots (`tar`, `cpio`, `oci`, `squashfs`, `erofs`, `mtree`).";
/** Keys by their path, list indices left out. */
const KEYS = {
	"kernel.version": BUILD,
	"drivers.vendor.rpm": "Put the RPM into a repository and name it in `packages.install`; its modules are checked like any other.",
	"drivers.keep.firmware": "Use `drivers.firmware`.",
	"storage.disk": "The image has one disk and mounts by label; leave it out.",
	"board.console": "Write the console to `kernel.cmdline`, for example `console=ttyAMA0`."
};
/** Values by the path of their key: texts or patterns. */
const VALUES = {
	"kernel.source": [{
		value: /[/.]/,
		hint: "A source goes into `kernel.build.from`, with `source: build`; a kernel manifest is handed to tailor-image as its `kernel` input."
	}],
	arch: [{
		value: /^(loongarch64|ppc64le|i686)$/,
		hint: "This version makes images for x86_64, aarch64 and riscv64."
	}],
	outputs: [
		{
			value: /^disk$/,
			hint: "A disk is called by its form: `raw`, `qcow2`, or both."
		},
		{
			value: /^(docker|container)$/,
			hint: "The container image is called `oci`; docker loads it through skopeo."
		},
		{
			value: /^(iso|pxe|usb|host|vmdk|vhd|vdi|ova|bfb)$/,
			hint: DELIVERY
		}
	],
	"storage.layout.type": [{
		value: /^(xfs|btrfs|erofs|squashfs|swap)$/,
		hint: "This version makes vfat and ext4."
	}],
	"storage.layout.mount": [{
		value: /^\/(?!boot\/efi$)./,
		hint: "This version makes two partitions: /boot/efi and /."
	}],
	"verify.boots": [{
		value: /^disk$/,
		hint: "The boot from disk is called `uefi`."
	}, {
		value: /^(iso|pxe|usb|host)(-install)?$/,
		hint: "This version boots `uefi` and `direct`."
	}],
	"packages.install": [{
		value: /\.rpm$|\//,
		hint: "Name an RPM file of your own in `packages.rpms`."
	}]
};
/** Why a key at this path is refused though it is no mistake, or undefined. */
function unsupportedKey(path) {
	const hint = Object.hasOwn(KEYS, path) ? KEYS[path] : void 0;
	return hint === void 0 ? void 0 : { hint };
}
/** Why a value of the key at this path is refused though it is no mistake, or undefined. */
function unsupportedValue(path, value) {
	return (Object.hasOwn(VALUES, path) ? VALUES[path] : void 0)?.find((rule) => typeof value === "string" && rule.value.test(value));
}
// packages/definition/src/unknown-key.ts
/** A key that the schema does not have: not supported yet, at home elsewhere, or mistyped. `known` are the keys of its map. */
function unknownKey(key, entry, path, known) {
	const keys = [...path.filter((part) => typeof part === "string"), key].join(".");
	const unsupported = unsupportedKey(keys);
	if (unsupported) return finding("unsupported", `\`${keys}\` is not supported by this version of dpuos`, entry.key, unsupported.hint);
	const shown = printText(key);
	const where = path.length === 0 ? "at the top level" : `in \`${formatPath(path)}\``;
	const home = homesOf(key).find((candidate) => candidate !== path.join("."));
	const meant = nearest(key, known);
	return finding("unknown-key", `unknown key \`${shown}\` ${where}${home !== void 0 ? `; it belongs ${home === "" ? "at the top level" : `in \`${home}\``}` : meant ? `, did you mean \`${meant}\`?` : ""}`, entry.key, `Known here: ${known.join(", ")}.`);
}
/** Paths of the maps that have this key, list items left out. */
function homesOf(key, schema = DefinitionSchema, path = "") {
	const { base } = info(schema);
	if (base.entries === void 0) return [];
	return [...Object.hasOwn(base.entries, key) ? [path] : [], ...Object.entries(base.entries).flatMap(([name, child]) => homesOf(key, child, path === "" ? name : `${path}.${name}`))];
}
// packages/definition/src/check.ts
/** Keys of the object that may stand in place of a list. */
const LIST_OPERATIONS = [
	"replace",
	"remove",
	"append"
];
/** A reference to a secret, or an attempt at one. */
const REFERENCE = /\$\{[^}]*\}?/;
/**
* Check one file against the schema, the definition's where no other is given. All keys are optional here: what must be there is known after inheritance only.
* Returns the tree without what is wrong, in normal form: lists with their operation, sysctl keys in dots, paths
* resolved against the file. Findings point at the key for unknown keys, at the value for wrong values.
*/
function checkFile(root, schema = DefinitionSchema) {
	const findings = [];
	return {
		root: new Checker(findings).map(root, schema, []) ?? {
			...root,
			entries: /* @__PURE__ */ new Map()
		},
		findings
	};
}
var Checker = class {
	#findings;
	constructor(findings) {
		this.#findings = findings;
	}
	#node(node, schema, path) {
		const { base } = info(schema);
		switch (base.type) {
			case "strict_object": return this.map(node, schema, path);
			case "record": return this.#record(node, schema, path);
			case "array": return this.#list(node, schema, path);
			default: return this.#leaf(node, schema, path);
		}
	}
	map(given, schema, path) {
		const node = spelledOut(given, schema);
		if (!this.#isMap(node, schema, path)) return void 0;
		const known = info(schema).base.entries ?? {};
		const inList = typeof path.at(-1) === "number";
		const entries = /* @__PURE__ */ new Map();
		let whole = true;
		for (const [key, entry] of node.entries) {
			if (path.length === 0 && key === "extends") continue;
			const child = known[key];
			if (!Object.hasOwn(known, key) || child === void 0) {
				this.#findings.push(unknownKey(key, entry, path, Object.keys(known)));
				whole = false;
				continue;
			}
			const value = this.#node(entry.node, child, node.short === void 0 ? [...path, key] : path);
			if (value) entries.set(key, {
				...entry,
				node: value
			});
			else whole = false;
		}
		const [only] = node.short === void 0 ? [] : entries.values();
		const checked = {
			...node,
			entries,
			...only?.node.kind === "scalar" ? { short: only.node } : {}
		};
		if (!inList) return checked;
		for (const [key, child] of Object.entries(known)) {
			if (node.entries.has(key) || info(child).optional) continue;
			const title = `\`${formatPath(path)}\` has no \`${key}\`, expected ${expectation(child)}`;
			this.#findings.push(finding("missing-key", title, node.at));
			whole = false;
		}
		return whole && this.#passes(checked, schema, path) ? checked : void 0;
	}
	#isMap(node, schema, path) {
		if (node.kind === "map") return true;
		if (node.kind !== "scalar" || node.value !== null) this.#findings.push(badValue(node, path, schema));
		return false;
	}
	#record(node, schema, path) {
		if (!this.#isMap(node, schema, path)) return void 0;
		const { base, meta } = info(schema);
		const entries = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) {
			const shown = printText(key);
			const badKey = parse(base.key, key).issues?.[0];
			if (badKey || key === "__proto__") {
				const title = `\`${shown}\` in \`${formatPath(path)}\`: expected ${badKey?.message ?? "another name"}`;
				this.#findings.push(finding("bad-key", title, entry.key));
				continue;
			}
			const name = meta.normalKey?.(key) ?? key;
			const first = entries.get(name);
			if (first) {
				const title = `\`${shown}\` in \`${formatPath(path)}\` stands twice, first in line ${first.key.line}`;
				this.#findings.push(finding("duplicate-key", title, entry.key, "Keep one of the two."));
				continue;
			}
			const value = this.#node(entry.node, base.value, [...path, name]);
			if (value) entries.set(name, {
				...entry,
				node: value
			});
		}
		return {
			...node,
			entries
		};
	}
	#list(node, schema, path) {
		const { meta } = info(schema);
		if (node.kind === "list") {
			const items = this.#items(node, schema, path);
			const list = {
				...node,
				items,
				replace: meta.replaces === true,
				remove: []
			};
			if (node.items.length !== items.length) return items.length > 0 ? list : void 0;
			return this.#passes(list, schema, path) ? list : void 0;
		}
		if (node.kind === "map" && typeof path.at(-2) !== "number") return this.#operations(node, schema, path);
		if (node.kind === "scalar" && node.value === null) return void 0;
		if (node.kind === "scalar" && meta.single) return this.#list({
			kind: "list",
			at: node.at,
			items: [node]
		}, schema, path);
		this.#findings.push(badValue(node, path, schema));
	}
	/** `{replace: […]}`, or `{remove: […], append: […]}`, either of the two. */
	#operations(node, schema, path) {
		const parts = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) if (!LIST_OPERATIONS.some((operation) => operation === key)) {
			const meant = nearest(key, LIST_OPERATIONS);
			const title = `unknown key \`${printText(key)}\` in the list \`${formatPath(path)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
			this.#findings.push(finding("unknown-key", title, entry.key, "A list is written [a, b], {append: […], remove: […]} or {replace: […]}."));
		} else if (entry.node.kind !== "list") this.#findings.push(badValue(entry.node, [...path, key], {
			kind: "schema",
			type: "array"
		}));
		else parts.set(key, entry.node);
		const replace = parts.get("replace");
		if (replace && parts.size > 1) {
			const title = `\`${formatPath(path)}\` has \`replace\` beside ${parts.has("remove") ? "`remove`" : "`append`"}`;
			this.#findings.push(finding("list-operation", title, node.at, "Use `replace` alone: its list is the whole list."));
		}
		const added = replace ?? parts.get("append");
		return {
			kind: "list",
			at: node.at,
			items: added ? this.#items(added, schema, path) : [],
			replace: replace !== void 0,
			remove: replace ? [] : parts.get("remove")?.items.filter((item) => this.#isName(item, path)) ?? []
		};
	}
	#isName(item, path) {
		if (item.kind === "scalar" && item.value !== null) return true;
		const title = `\`${formatPath(path)}.remove\`: expected names of items, found ${found(item)}`;
		this.#findings.push(finding("wrong-type", title, item.at));
		return false;
	}
	#items(list, schema, path) {
		const { base, meta } = info(schema);
		const items = [];
		const seen = /* @__PURE__ */ new Map();
		for (const [index, item] of list.items.entries()) {
			const checked = this.#node(item, base.item, [...path, index]);
			if (!checked) continue;
			items.push(checked);
			if (checked.kind !== "map" || !meta.identity) continue;
			const identity = meta.identity(toPlain(checked));
			const first = seen.get(identity);
			seen.set(identity, first ?? item.at.line);
			if (first === void 0) continue;
			const title = `\`${formatPath(path)}\` has \`${identity}\` twice, first in line ${first}`;
			const hint = path[0] === "budgets" ? "Give one of them an `id` of its own." : "Keep one of the two.";
			this.#findings.push(finding("duplicate-item", title, item.at, hint));
		}
		return items;
	}
	#leaf(node, schema, path) {
		const { meta } = info(schema);
		const value = node.kind === "scalar" ? node.value : void 0;
		const keys = path.filter((part) => typeof part === "string").join(".");
		const unsupported = unsupportedValue(keys, value);
		if (unsupported) {
			const title = `\`${formatPath(path)}\`: \`${print(node)}\` is not supported by this version of dpuos`;
			this.#findings.push(finding("unsupported", title, node.at, unsupported.hint));
			return;
		}
		if (typeof value === "string" && !meta.secretReference && !meta.verbatim && keys !== "description" && REFERENCE.test(value)) {
			const title = `\`${formatPath(path)}\` holds \`${printText(REFERENCE.exec(value)?.[0] ?? "")}\`, but secrets are not filled in here`;
			this.#findings.push(finding("secret-misplaced", title, node.at, "Secrets can be used for `password-hash` and `authorized-keys` of `users`; write the value out."));
			return;
		}
		if (!this.#passes(node, schema, path)) return void 0;
		if (!meta.path || node.kind !== "scalar") return node;
		return {
			...node,
			value: joinPath(node.at.file, String(node.value))
		};
	}
	/** Run the schema itself over a value whose parts are sound. */
	#passes(node, schema, path) {
		const result = parse(schema, toPlain(node));
		if (result.success) return true;
		const [issue] = result.issues;
		const inside = (issue.path ?? []).map((step) => step.key);
		const at = inside.reduce((parent, step) => childOf(parent, step) ?? parent, node);
		const where = [...path, ...inside];
		const wanted = issue.kind !== "schema" && !issue.message.startsWith("Invalid ") ? issue.message : expectation(schema);
		this.#findings.push(issue.kind === "schema" ? badValue(at, where, schema) : refused(at, where, wanted, info(schema).meta));
		return false;
	}
};
/** Text, or the one word, where a map may be written short: as the map. */
function spelledOut(node, schema) {
	const { shorthand, word } = info(schema).meta;
	if (word !== void 0 && node.kind === "scalar" && node.value === word) {
		const entry = {
			key: node.at,
			node: {
				...node,
				value: true,
				source: "true"
			}
		};
		return {
			kind: "map",
			at: node.at,
			entries: /* @__PURE__ */ new Map([[word, entry]])
		};
	}
	if (shorthand === void 0 || node.kind !== "scalar" || node.value === null) return node;
	return {
		kind: "map",
		at: node.at,
		short: node,
		entries: /* @__PURE__ */ new Map([[shorthand, {
			key: node.at,
			node
		}]])
	};
}
function parse(schema, value) {
	return /* @__PURE__ */ safeParse(schema, value);
}
function childOf(node, step) {
	if (node.kind === "map") return node.entries.get(String(step))?.node;
	return node.kind === "list" ? node.items[Number(step)] : void 0;
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
var require_dist$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
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
// packages/definition/src/parse.ts
var import_dist$1 = require_dist$1();
/** Far more than a definition needs; a bound for files that expand through aliases or are no definition at all. */
const MAX_DEPTH$3 = 32;
const MAX_NODES = 5e4;
/** Read YAML text into a tree that keeps its positions. Never throws. */
function parseYaml(text, file) {
	const reader = new Reader$1(text.replace(/^\uFEFF/, ""), file);
	try {
		return {
			root: reader.read(),
			findings: reader.findings
		};
	} catch (error) {
		reader.fail(0, "yaml", `${file} cannot be read as YAML: ${error.message}`, "Is this the right file?");
		return {
			root: void 0,
			findings: reader.findings
		};
	}
}
var Reader$1 = class {
	findings = [];
	#lines = new import_dist$1.LineCounter();
	#text;
	#file;
	#nodes = 0;
	constructor(text, file) {
		this.#text = text;
		this.#file = file;
	}
	read() {
		const foreign = this.#text.search(/[\0\uFFFD]/);
		if (foreign >= 0) {
			const line = this.#text.slice(0, foreign).split("\n").length;
			this.findings.push({
				level: "error",
				code: "definition-encoding",
				title: `${this.#file} is not UTF-8 text`,
				hint: "Save it as UTF-8.",
				at: {
					file: this.#file,
					line,
					column: 1
				}
			});
			return;
		}
		const documents = (0, import_dist$1.parseAllDocuments)(this.#text, {
			lineCounter: this.#lines,
			prettyErrors: false,
			uniqueKeys: false,
			version: "1.2",
			logLevel: "silent"
		});
		const [document, second] = documents;
		const errors = documents.flatMap((one) => [...one.errors, ...one.warnings]);
		const perLine = new Map(errors.reverse().map((error) => [this.#position(error.pos[0]).line, error]));
		for (const error of [...perLine.values()].reverse().slice(0, 5)) {
			const { title, hint } = explainYamlError(error, this.#text);
			this.fail(error.pos[0], "yaml", title, hint);
		}
		if (this.findings.length > 0) return void 0;
		if (second !== void 0) this.fail(second.range[0], "documents", "a definition is one YAML document; a second one starts here", "Take out the `---`, or move the rest into a file that `extends` this one.");
		const contents = document?.contents;
		if (contents === null || contents === void 0 || (0, import_dist$1.isScalar)(contents) && contents.value === null) {
			this.fail(0, "empty", `${this.#file} is empty`, "A definition begins with `schema: dpuos.definition/v1`.");
			return;
		}
		const root = this.#node(contents, document, 0, []);
		if (root === void 0 || root.kind === "map") return root;
		this.fail(0, "wrong-type", `a definition is a map of keys, found ${found(root)}`, "It begins with `schema: dpuos.definition/v1`.");
	}
	fail(offset, code, title, hint) {
		this.findings.push({
			level: "error",
			code: `definition-${code}`,
			title,
			hint,
			at: this.#position(offset)
		});
	}
	#position(offset) {
		const { line, col } = this.#lines.linePos(offset);
		return {
			file: this.#file,
			line: Math.max(1, line),
			column: Math.max(1, col)
		};
	}
	#node(yaml, document, depth, inside) {
		const offset = yaml.range?.[0] ?? 0;
		this.#nodes += 1;
		if (depth > MAX_DEPTH$3 || this.#nodes > MAX_NODES) {
			if (this.#nodes < Number.MAX_SAFE_INTEGER / 2) this.fail(offset, "too-big", "the file nests too deeply or expands to too many values", "Is this the right file?");
			this.#nodes = Number.MAX_SAFE_INTEGER / 2;
			return;
		}
		if ((0, import_dist$1.isAlias)(yaml)) {
			const target = yaml.resolve(document);
			if (target === void 0 || inside.includes(target)) {
				const title = target ? `\`*${printText(yaml.source)}\` stands inside what it repeats` : `there is no \`&${printText(yaml.source)}\` before this alias`;
				this.fail(offset, "yaml", title, "Write the value out.");
				return;
			}
			return this.#node(target, document, depth + 1, inside);
		}
		const at = this.#position(offset);
		if ((0, import_dist$1.isSeq)(yaml)) return {
			kind: "list",
			at,
			items: yaml.items.map((item) => this.#node(item, document, depth + 1, [...inside, yaml])).filter((item) => item !== void 0)
		};
		if ((0, import_dist$1.isMap)(yaml)) return this.#map(yaml.items, at, document, depth, [...inside, yaml]);
		return (0, import_dist$1.isScalar)(yaml) ? this.#scalar(yaml, at) : void 0;
	}
	#map(pairs, at, document, depth, inside) {
		const entries = /* @__PURE__ */ new Map();
		for (const { key, value } of pairs) {
			const offset = key?.range?.[0] ?? value?.range?.[0] ?? 0;
			if (!(0, import_dist$1.isScalar)(key) || key.value === null) {
				this.fail(offset, "yaml", "a key must be plain text", "Write `key: value`.");
				continue;
			}
			const name = keyText(key);
			const node = value ? this.#node(value, document, depth + 1, inside) : {
				kind: "scalar",
				at: this.#position(offset),
				value: null,
				source: ""
			};
			const isNull = node?.kind === "scalar" && node.value === null;
			const first = entries.get(name);
			if (name === "<<") this.fail(offset, "yaml", "merge keys (`<<`) are not part of YAML 1.2", "Use `extends` for what several definitions share.");
			else if (first) {
				const title = `key \`${printText(name)}\` stands twice, first in line ${first.key.line}`;
				this.fail(offset, "duplicate-key", title, "Join the two.");
			} else if (node) entries.set(name, {
				key: this.#position(offset),
				node: isNull ? {
					...node,
					at: this.#position(offset)
				} : node
			});
		}
		return {
			kind: "map",
			at,
			entries
		};
	}
	#scalar(yaml, at) {
		const source = yaml.source ?? String(yaml.value);
		const value = yaml.value;
		return {
			kind: "scalar",
			at,
			value: typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value) ? value : source,
			source
		};
	}
};
/** A key as text: `8021q:` and `true:` are keys like any other. */
function keyText(key) {
	return typeof key.value === "string" ? key.value : key.source ?? "";
}
// packages/definition/src/schema-at.ts
/** The schema of the value at a path; undefined where there is no such key. */
function schemaAt(path) {
	return path.reduce((schema, part) => {
		if (schema === void 0) return void 0;
		const { item, entries, value } = info(schema).base;
		if (typeof part === "number") return item;
		if (entries === void 0) return value;
		return Object.hasOwn(entries, part) ? entries[part] : void 0;
	}, DefinitionSchema);
}
/** What the schema says of the value at a path; undefined where there is no such key. */
function describe$2(path) {
	const schema = schemaAt(path);
	return schema === void 0 ? void 0 : info(schema);
}
// packages/definition/src/imagetailor/text.ts
/** Take a text apart into lines. A byte order mark and carriage returns at line ends are no part of them. */
function textFile(file, raw) {
	const parts = raw.replace(/^\uFEFF/, "").split("\n");
	if (parts.at(-1) === "") parts.pop();
	const crlf = parts.findIndex((line) => line.endsWith("\r"));
	return {
		file,
		lines: parts.map((text, index) => ({
			text: text.replace(/\r+$/, ""),
			at: {
				file,
				line: index + 1,
				column: 1
			}
		})),
		crlf: crlf < 0 ? void 0 : {
			file,
			line: crlf + 1,
			column: 1
		}
	};
}
/** The place of a character within a line; `column` counts from 0. */
const within = (line, column) => ({
	...line.at,
	column: line.at.column + column
});
/** The words of a line, each with its place. */
function words(line) {
	return [...line.text.matchAll(/\S+/g)].map((match) => ({
		value: match[0],
		at: within(line, match.index)
	}));
}
/** A finding about an imageTailor file. Titles are one line; `printText` escapes what comes from the file. */
function complaint(level, code, title, at, hint) {
	return {
		level,
		code: `imagetailor-${code}`,
		title,
		...hint === void 0 ? {} : { hint },
		at
	};
}
/** `line 12`, or `file:12` where it is another file. */
const whereFrom = (at, first) => first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`;
// packages/definition/src/imagetailor/security-conf.ts
/** id, operation and four more. */
const MAX_FIELDS = 6;
/** Operations of the language; every other is a command with its options. */
const FIELDS = {
	d: {
		min: 2,
		max: 2,
		form: "file@key"
	},
	m: {
		min: 2,
		max: 3,
		form: "file@key[@value]"
	},
	sm: {
		min: 2,
		max: 3,
		form: "file@key[@value]"
	},
	M: {
		min: 3,
		max: 4,
		form: "file@key@key2[@value2]"
	},
	which: {
		min: 1,
		max: 1,
		form: "names"
	},
	find: {
		min: 3,
		max: 3,
		form: "folder@conditions@command"
	},
	cp: {
		min: 2,
		max: 2,
		form: "source@destination"
	},
	ln: {
		min: 3,
		max: 3,
		form: "options@target@link"
	},
	file: {
		min: 1,
		max: 1,
		form: "list"
	},
	systemctl: {
		min: 2,
		max: 2,
		form: "unit@verb"
	},
	path: {
		min: 1,
		max: 1,
		form: "list"
	},
	home: {
		min: 1,
		max: 1,
		form: "passwd-file"
	},
	umask: {
		min: 2,
		max: 2,
		form: "user|deamon@value"
	},
	loca: {
		min: 1,
		max: 1,
		form: "command"
	}
};
/** Read the rules of security_s.conf. What is no rule is told, and left out. */
function parseSecurityConf(raw, file, findings) {
	const { lines } = textFile(file, raw);
	const rules = [];
	for (let index = 0; index < lines.length; index++) {
		const first = lines[index];
		if (first === void 0) break;
		let text = first.text;
		while (/(^|[^\\])(\\\\)*\\$/.test(text) && index + 1 < lines.length) {
			index++;
			text = text.slice(0, -1) + (lines[index]?.text ?? "");
		}
		if (text.trim() === "" || text.startsWith("#")) continue;
		if (/^\s/.test(text)) {
			const title = `\`${printText(text.trim(), 60)}\` begins with a blank, so it is no rule`;
			findings.push(complaint("warning", "rule-indented", title, first.at, "Take the blank away, or comment it out with `#`."));
			continue;
		}
		const rule = parseRule(text, first.at, findings);
		if (rule) rules.push(rule);
	}
	return rules;
}
/** Read one rule, as it stands in a line. What is none is told, and undefined comes back. */
function parseRule(line, at, findings) {
	const fields = splitFields(unescape(line));
	const [id = "", operation = "", ...rest] = fields;
	const wanted = Object.hasOwn(FIELDS, operation.trim()) ? FIELDS[operation.trim()] : void 0;
	const form = wanted ? `id@${operation.trim()}@${wanted.form}` : "id@operation@arguments";
	const fail = (why) => {
		const title = `\`${printText(line, 60)}\` ${why}, expected \`${form}\``;
		findings.push(complaint("error", "rule", title, at, "Fields are joined by @; @@ is a literal @."));
	};
	if (rest.length === 0 || operation.trim() === "") return fail("is no rule");
	if (id.trim() === "") return fail("has no id");
	if (fields.length > MAX_FIELDS) return fail("has too many fields");
	if (wanted && (rest.length < wanted.min || rest.length > wanted.max)) return fail(`has ${rest.length} ${rest.length === 1 ? "argument" : "arguments"}`);
	return {
		line,
		id,
		operation: operation.trim(),
		fields: rest,
		at
	};
}
/** A backslash makes the character after it literal. */
const unescape = (text) => text.replace(/\\(.)/gs, "$1");
/** Split at single @; `@@` is one @ inside a field. An empty field cannot be written. */
function splitFields(text) {
	const fields = [""];
	for (const part of text.match(/@@|@|[^@]+/g) ?? []) if (part === "@") fields.push("");
	else fields[fields.length - 1] += part === "@@" ? "@" : part;
	return fields;
}
// packages/definition/src/imagetailor/entries.ts
/**
* The names in `<tag name="…"/>` children. What is no such element, or has no name, is told and left out.
* `split`: kiwi joins the names with blanks and splits them again, so a name with a blank inside is two.
*/
function entries(list, tag, split, findings) {
	return list.children.flatMap((child) => {
		if (child.name !== tag) {
			const title = `\`<${printText(child.name, 40)}>\` in \`<${list.name}>\` has no effect, only \`<${tag} name="…"/>\` has`;
			findings.push(complaint("warning", "unknown-element", title, child.at, "Correct its name, or take it out."));
			return [];
		}
		const name = child.attributes["name"];
		if (name === void 0) {
			const title = `\`<${tag}>\` has no \`name\``;
			findings.push(complaint("error", "no-name", title, child.at, `Write \`<${tag} name="…"/>\`.`));
			return [];
		}
		const parts = name.trim().split(/\s+/).filter((part) => part !== "");
		if (parts.length === 0) {
			const title = `\`<${tag}>\` has an empty \`name\`, which has no effect`;
			findings.push(complaint("warning", "no-name", title, child.at, "Take it out."));
		}
		if (parts.length > 1) {
			const shown = printText(name);
			findings.push(split ? complaint("warning", "blank-in-name", `\`${shown}\` is taken for ${parts.length} names`, child.at, "Give each an element of its own.") : complaint("error", "blank-in-name", `\`${shown}\`: a name has no blanks`, child.at, "Give each an element of its own."));
			if (!split) return [];
		}
		return parts.map((value) => ({
			value,
			at: child.at
		}));
	});
}
/** Tell top-level elements that no imageTailor file has. */
function unknownElements(root, known, findings) {
	for (const child of root.children) {
		if (known.includes(child.name)) continue;
		const title = `\`<${printText(child.name, 40)}>\` is no element of this file and has no effect`;
		findings.push(complaint("warning", "unknown-element", title, child.at, `It has ${known.join(", ")}.`));
	}
}
// node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js
var require_StringScanner = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StringScanner = void 0;
	const emptyString = "";
	const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
	/** @private */
	var StringScanner = class {
		constructor(string) {
			this.charCount = this.charLength(string, true);
			this.charIndex = 0;
			this.length = string.length;
			this.multiByteMode = this.charCount !== this.length;
			this.string = string;
			if (this.multiByteMode) {
				let charsToBytes = [];
				for (let byteIndex = 0, charIndex = 0; charIndex < this.charCount; ++charIndex) {
					charsToBytes[charIndex] = byteIndex;
					byteIndex += string.codePointAt(byteIndex) > 65535 ? 2 : 1;
				}
				this.charsToBytes = charsToBytes;
			}
		}
		/**
		* Whether the current character index is at the end of the input string.
		*/
		get isEnd() {
			return this.charIndex >= this.charCount;
		}
		/**
		* Returns the number of characters in the given string, which may differ from
		* the byte length if the string contains multibyte characters.
		*/
		charLength(string, multiByteSafe = this.multiByteMode) {
			return multiByteSafe ? string.replace(surrogatePair, "_").length : string.length;
		}
		/**
		* Advances the scanner by the given number of characters, stopping if the end
		* of the string is reached.
		*/
		advance(count = 1) {
			this.charIndex = Math.min(this.charCount, this.charIndex + count);
		}
		/**
		* Returns the byte index of the given character index in the string. The two
		* may differ in strings that contain multibyte characters.
		*/
		charIndexToByteIndex(charIndex = this.charIndex) {
			return this.multiByteMode ? this.charsToBytes[charIndex] ?? 1e400 : charIndex;
		}
		/**
		* Consumes and returns the given number of characters if possible, advancing
		* the scanner and stopping if the end of the string is reached.
		*
		* If no characters could be consumed, an empty string will be returned.
		*/
		consume(charCount = 1) {
			let chars = this.peek(charCount);
			this.advance(charCount);
			return chars;
		}
		/**
		* Consumes and returns the given number of bytes if possible, advancing the
		* scanner and stopping if the end of the string is reached.
		*
		* It's up to the caller to ensure that the given byte count doesn't split a
		* multibyte character.
		*
		* If no bytes could be consumed, an empty string will be returned.
		*/
		consumeBytes(byteCount) {
			let byteIndex = this.charIndexToByteIndex();
			let result = this.string.slice(byteIndex, byteIndex + byteCount);
			this.advance(this.charLength(result));
			return result;
		}
		/**
		* Consumes and returns all characters for which the given function returns
		* `true`, stopping when `false` is returned or the end of the input is
		* reached.
		*/
		consumeMatchFn(fn) {
			let { length, multiByteMode, string } = this;
			let startByteIndex = this.charIndexToByteIndex();
			let endByteIndex = startByteIndex;
			if (multiByteMode) while (endByteIndex < length) {
				let char = string[endByteIndex];
				let isSurrogatePair = char >= "\ud800" && char <= "\udbff";
				if (isSurrogatePair) char += string[endByteIndex + 1];
				if (!fn(char)) break;
				endByteIndex += isSurrogatePair ? 2 : 1;
			}
			else while (endByteIndex < length && fn(string[endByteIndex])) ++endByteIndex;
			return this.consumeBytes(endByteIndex - startByteIndex);
		}
		/**
		* Consumes the given string if it exists at the current character index, and
		* advances the scanner.
		*
		* If the given string doesn't exist at the current character index, an empty
		* string will be returned and the scanner will not be advanced.
		*/
		consumeString(stringToConsume) {
			let { length } = stringToConsume;
			let byteIndex = this.charIndexToByteIndex();
			if (stringToConsume === this.string.slice(byteIndex, byteIndex + length)) {
				this.advance(length === 1 ? 1 : this.charLength(stringToConsume));
				return stringToConsume;
			}
			return emptyString;
		}
		/**
		* Consumes characters until the given global regex is matched, advancing the
		* scanner up to (but not beyond) the beginning of the match. If the regex
		* doesn't match, nothing will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilMatch(regex) {
			let matchByteIndex = this.string.slice(this.charIndexToByteIndex()).search(regex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex) : emptyString;
		}
		/**
		* Consumes characters until the given string is found, advancing the scanner
		* up to (but not beyond) that point. If the string is never found, nothing
		* will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilString(searchString) {
			let byteIndex = this.charIndexToByteIndex();
			let matchByteIndex = this.string.indexOf(searchString, byteIndex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex - byteIndex) : emptyString;
		}
		/**
		* Returns the given number of characters starting at the current character
		* index, without advancing the scanner and without exceeding the end of the
		* input string.
		*/
		peek(count = 1) {
			let { charIndex, string } = this;
			return this.multiByteMode ? string.slice(this.charIndexToByteIndex(charIndex), this.charIndexToByteIndex(charIndex + count)) : string.slice(charIndex, charIndex + count);
		}
		/**
		* Resets the scanner position to the given character _index_, or to the start
		* of the input string if no index is given.
		*
		* If _index_ is negative, the scanner position will be moved backward by that
		* many characters, stopping if the beginning of the string is reached.
		*/
		reset(index = 0) {
			this.charIndex = index >= 0 ? Math.min(this.charCount, index) : Math.max(0, this.charIndex + index);
		}
	};
	exports.StringScanner = StringScanner;
}));
// node_modules/@rgrove/parse-xml/dist/lib/syntax.js
var require_syntax = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.predefinedEntities = exports.endCharData = exports.attValueNormalizedWhitespace = exports.attValueCharSingleQuote = exports.attValueCharDoubleQuote = void 0;
	exports.isNameChar = isNameChar;
	exports.isNameStartChar = isNameStartChar;
	exports.isReferenceChar = isReferenceChar;
	exports.isWhitespace = isWhitespace;
	exports.isXmlCodePoint = isXmlCodePoint;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* double-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharDoubleQuote = /["&<]/;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* single-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharSingleQuote = /['&<]/;
	/**
	* Regular expression that matches a whitespace character that should be
	* normalized to a space character in an attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#AVNormalize
	*/
	exports.attValueNormalizedWhitespace = /\r\n|[\n\r\t]/g;
	/**
	* Regular expression that matches one or more characters that signal the end of
	* XML `CharData` content.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
	*/
	exports.endCharData = /<|&|]]>/;
	/**
	* Mapping of predefined entity names to their replacement values.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-predefined-ent
	*/
	exports.predefinedEntities = Object.freeze(Object.assign(Object.create(null), {
		amp: "&",
		apos: "'",
		gt: ">",
		lt: "<",
		quot: "\""
	}));
	/**
	* Returns `true` if _char_ is an XML `NameChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameChar
	*/
	function isNameChar(char) {
		let cp = char.codePointAt(0);
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp >= 48 && cp <= 57 || cp === 45 || cp === 46 || cp === 183 || cp >= 768 && cp <= 879 || cp === 8255 || cp === 8256 || isNameStartChar(char, cp);
	}
	/**
	* Returns `true` if _char_ is an XML `NameStartChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameStartChar
	*/
	function isNameStartChar(char, cp = char.codePointAt(0)) {
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp === 58 || cp === 95 || cp >= 192 && cp <= 214 || cp >= 216 && cp <= 246 || cp >= 248 && cp <= 767 || cp >= 880 && cp <= 893 || cp >= 895 && cp <= 8191 || cp === 8204 || cp === 8205 || cp >= 8304 && cp <= 8591 || cp >= 11264 && cp <= 12271 || cp >= 12289 && cp <= 55295 || cp >= 63744 && cp <= 64975 || cp >= 65008 && cp <= 65533 || cp >= 65536 && cp <= 983039;
	}
	/**
	* Returns `true` if _char_ is a valid reference character (which may appear
	* between `&` and `;` in a reference), `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-references
	*/
	function isReferenceChar(char) {
		return char === "#" || isNameChar(char);
	}
	/**
	* Returns `true` if _char_ is an XML whitespace character, `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
	*/
	function isWhitespace(char) {
		let cp = char.codePointAt(0);
		return cp === 32 || cp === 9 || cp === 10 || cp === 13;
	}
	/**
	* Returns `true` if _codepoint_ is a valid XML `Char` code point, `false`
	* otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Char
	*/
	function isXmlCodePoint(cp) {
		return cp >= 32 && cp <= 55295 || cp === 10 || cp === 9 || cp === 13 || cp >= 57344 && cp <= 65533 || cp >= 65536 && cp <= 1114111;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js
var require_XmlNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlNode = void 0;
	/**
	* Base interface for a node in an XML document.
	*/
	var XmlNode = class XmlNode {
		constructor() {
			/**
			* Parent node of this node, or `null` if this node has no parent.
			*/
			this.parent = null;
			/**
			* Starting byte offset of this node in the original XML string, or `-1` if
			* the offset is unknown.
			*/
			this.start = -1;
			/**
			* Ending byte offset of this node in the original XML string, or `-1` if the
			* offset is unknown.
			*/
			this.end = -1;
		}
		/**
		* Document that contains this node, or `null` if this node is not associated
		* with a document.
		*/
		get document() {
			return this.parent?.document ?? null;
		}
		/**
		* Whether this node is the root node of the document (also known as the
		* document element).
		*/
		get isRootNode() {
			return this.parent !== null && this.parent === this.document && this.type === XmlNode.TYPE_ELEMENT;
		}
		/**
		* Whether whitespace should be preserved in the content of this element and
		* its children.
		*
		* This is influenced by the value of the special `xml:space` attribute, and
		* will be `true` for any node whose `xml:space` attribute is set to
		* "preserve". If a node has no such attribute, it will inherit the value of
		* the nearest ancestor that does (if any).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-white-space
		*/
		get preserveWhitespace() {
			return !!this.parent?.preserveWhitespace;
		}
		/**
		* Type of this node.
		*
		* The value of this property is a string that matches one of the static
		* `TYPE_*` properties on the `XmlNode` class (e.g. `TYPE_ELEMENT`,
		* `TYPE_TEXT`, etc.).
		*
		* The `XmlNode` class itself is a base class and doesn't have its own type
		* name.
		*/
		get type() {
			return "";
		}
		/**
		* Returns a JSON-serializable object representing this node, minus properties
		* that could result in circular references.
		*/
		toJSON() {
			let json = { type: this.type };
			if (this.isRootNode) json.isRootNode = true;
			if (this.preserveWhitespace) json.preserveWhitespace = true;
			if (this.start !== -1) {
				json.start = this.start;
				json.end = this.end;
			}
			return json;
		}
	};
	exports.XmlNode = XmlNode;
	/**
	* Type value for an `XmlCdata` node.
	*/
	XmlNode.TYPE_CDATA = "cdata";
	/**
	* Type value for an `XmlComment` node.
	*/
	XmlNode.TYPE_COMMENT = "comment";
	/**
	* Type value for an `XmlDocument` node.
	*/
	XmlNode.TYPE_DOCUMENT = "document";
	/**
	* Type value for an `XmlDocumentType` node.
	*/
	XmlNode.TYPE_DOCUMENT_TYPE = "doctype";
	/**
	* Type value for an `XmlElement` node.
	*/
	XmlNode.TYPE_ELEMENT = "element";
	/**
	* Type value for an `XmlProcessingInstruction` node.
	*/
	XmlNode.TYPE_PROCESSING_INSTRUCTION = "pi";
	/**
	* Type value for an `XmlText` node.
	*/
	XmlNode.TYPE_TEXT = "text";
	/**
	* Type value for an `XmlDeclaration` node.
	*/
	XmlNode.TYPE_XML_DECLARATION = "xmldecl";
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlText.js
var require_XmlText = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Text content within an XML document.
	*/
	var XmlText = class extends XmlNode_js_1.XmlNode {
		constructor(text = "") {
			super();
			this.text = text;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_TEXT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { text: this.text });
		}
	};
	exports.XmlText = XmlText;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js
var require_XmlCdata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlCdata = void 0;
	const XmlNode_js_1 = require_XmlNode();
	const XmlText_js_1 = require_XmlText();
	/**
	* A CDATA section within an XML document.
	*/
	var XmlCdata = class extends XmlText_js_1.XmlText {
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_CDATA;
		}
	};
	exports.XmlCdata = XmlCdata;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js
var require_XmlComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlComment = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A comment within an XML document.
	*/
	var XmlComment = class extends XmlNode_js_1.XmlNode {
		constructor(content = "") {
			super();
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_COMMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { content: this.content });
		}
	};
	exports.XmlComment = XmlComment;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js
var require_XmlDeclaration = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDeclaration = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* An XML declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <?xml version="1.0" encoding="UTF-8"?>
	* ```
	*/
	var XmlDeclaration = class extends XmlNode_js_1.XmlNode {
		constructor(version, encoding, standalone) {
			super();
			this.version = version;
			this.encoding = encoding ?? null;
			this.standalone = standalone ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_XML_DECLARATION;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.version = this.version;
			for (let key of ["encoding", "standalone"]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDeclaration = XmlDeclaration;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var require_XmlElement = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlElement = void 0;
	const XmlNode_js_1 = require_XmlNode();
	exports.XmlElement = class XmlElement extends XmlNode_js_1.XmlNode {
		constructor(name, attributes = Object.create(null), children = []) {
			super();
			this.name = name;
			this.attributes = attributes;
			this.children = children;
		}
		/**
		* Whether this element is empty (meaning it has no children).
		*/
		get isEmpty() {
			return this.children.length === 0;
		}
		get preserveWhitespace() {
			let node = this;
			while (node instanceof XmlElement) {
				if ("xml:space" in node.attributes) return node.attributes["xml:space"] === "preserve";
				node = node.parent;
			}
			return false;
		}
		/**
		* Text content of this element and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_ELEMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				attributes: this.attributes,
				children: this.children.map((child) => child.toJSON())
			});
		}
	};
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js
var require_XmlDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocument = void 0;
	const XmlElement_js_1 = require_XmlElement();
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Represents an XML document. All elements within the document are descendants
	* of this node.
	*/
	var XmlDocument = class extends XmlNode_js_1.XmlNode {
		constructor(children = []) {
			super();
			this.children = children;
		}
		get document() {
			return this;
		}
		/**
		* Root element of this document, or `null` if this document is empty.
		*/
		get root() {
			for (let child of this.children) if (child instanceof XmlElement_js_1.XmlElement) return child;
			return null;
		}
		/**
		* Text content of this document and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { children: this.children.map((child) => child.toJSON()) });
		}
	};
	exports.XmlDocument = XmlDocument;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js
var require_XmlDocumentType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocumentType = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A document type declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <!DOCTYPE kittens [
	*   <!ELEMENT kittens (#PCDATA)>
	* ]>
	* ```
	*/
	var XmlDocumentType = class extends XmlNode_js_1.XmlNode {
		constructor(name, publicId, systemId, internalSubset) {
			super();
			this.name = name;
			this.publicId = publicId ?? null;
			this.systemId = systemId ?? null;
			this.internalSubset = internalSubset ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT_TYPE;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.name = this.name;
			for (let key of [
				"publicId",
				"systemId",
				"internalSubset"
			]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDocumentType = XmlDocumentType;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlError.js
var require_XmlError = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlError = void 0;
	/**
	* An error that occurred while parsing XML.
	*/
	var XmlError = class extends Error {
		constructor(message, charIndex, xml) {
			let column = 1;
			let excerpt = "";
			let line = 1;
			for (let i = 0; i < charIndex; ++i) {
				let char = xml[i];
				if (char === "\n") {
					column = 1;
					excerpt = "";
					line += 1;
				} else {
					column += 1;
					excerpt += char;
				}
			}
			let eol = xml.indexOf("\n", charIndex);
			excerpt += eol === -1 ? xml.slice(charIndex) : xml.slice(charIndex, eol);
			let excerptStart = 0;
			if (excerpt.length > 50) {
				if (column < 40) excerpt = excerpt.slice(0, 50);
				else {
					excerptStart = column - 20;
					excerpt = excerpt.slice(excerptStart, column + 30);
				}
			}
			super(`${message} (line ${line}, column ${column})\n  ${excerpt}\n` + " ".repeat(column - excerptStart + 1) + "^\n");
			this.column = column;
			this.excerpt = excerpt;
			this.line = line;
			this.name = "XmlError";
			this.pos = charIndex;
		}
	};
	exports.XmlError = XmlError;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js
var require_XmlProcessingInstruction = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlProcessingInstruction = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A processing instruction within an XML document.
	*/
	var XmlProcessingInstruction = class extends XmlNode_js_1.XmlNode {
		constructor(name, content = "") {
			super();
			this.name = name;
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_PROCESSING_INSTRUCTION;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				content: this.content
			});
		}
	};
	exports.XmlProcessingInstruction = XmlProcessingInstruction;
}));
// node_modules/@rgrove/parse-xml/dist/lib/Parser.js
var require_Parser = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Parser = void 0;
	const StringScanner_js_1 = require_StringScanner();
	const syntax = __importStar(require_syntax());
	const XmlCdata_js_1 = require_XmlCdata();
	const XmlComment_js_1 = require_XmlComment();
	const XmlDeclaration_js_1 = require_XmlDeclaration();
	const XmlDocument_js_1 = require_XmlDocument();
	const XmlDocumentType_js_1 = require_XmlDocumentType();
	const XmlElement_js_1 = require_XmlElement();
	const XmlError_js_1 = require_XmlError();
	const XmlNode_js_1 = require_XmlNode();
	const XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	const XmlText_js_1 = require_XmlText();
	const emptyString = "";
	/**
	* Parses an XML string into an `XmlDocument`.
	*
	* @private
	*/
	var Parser = class {
		/**
		* @param xml XML string to parse.
		* @param options Parser options.
		*/
		constructor(xml, options = {}) {
			let doc = this.document = new XmlDocument_js_1.XmlDocument();
			this.currentNode = doc;
			this.options = options;
			this.scanner = new StringScanner_js_1.StringScanner(xml);
			if (this.options.includeOffsets) {
				doc.start = 0;
				doc.end = xml.length;
			}
			this.parse();
		}
		/**
		* Adds the given `XmlNode` as a child of `this.currentNode`.
		*/
		addNode(node, charIndex) {
			node.parent = this.currentNode;
			if (this.options.includeOffsets) {
				node.start = this.scanner.charIndexToByteIndex(charIndex);
				node.end = this.scanner.charIndexToByteIndex();
			}
			this.currentNode.children.push(node);
			return true;
		}
		/**
		* Adds the given _text_ to the document, either by appending it to a
		* preceding `XmlText` node (if possible) or by creating a new `XmlText` node.
		*
		* When _normalize_ is `true` (the default), line breaks in _text_ are
		* normalized per section 2.11 of the XML spec. This must be `false` for text
		* that comes from a character or entity reference, since references aren't
		* subject to line break normalization.
		*/
		addText(text, charIndex, normalize = true) {
			let { children } = this.currentNode;
			let { length } = children;
			if (normalize) text = normalizeLineBreaks(text);
			if (length > 0) {
				let prevNode = children[length - 1];
				if (prevNode?.type === XmlNode_js_1.XmlNode.TYPE_TEXT) {
					let textNode = prevNode;
					textNode.text += text;
					if (this.options.includeOffsets) textNode.end = this.scanner.charIndexToByteIndex();
					return true;
				}
			}
			return this.addNode(new XmlText_js_1.XmlText(text), charIndex);
		}
		/**
		* Consumes element attributes.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-starttags
		*/
		consumeAttributes() {
			let attributes = Object.create(null);
			while (this.consumeWhitespace()) {
				let attrName = this.consumeName();
				if (!attrName) break;
				let attrValue = this.consumeEqual() && this.consumeAttributeValue();
				if (attrValue === false) throw this.error("Attribute value expected");
				if (attrName in attributes) throw this.error(`Duplicate attribute: ${attrName}`);
				if (attrName === "xml:space" && attrValue !== "default" && attrValue !== "preserve") throw this.error("Value of the `xml:space` attribute must be \"default\" or \"preserve\"");
				attributes[attrName] = attrValue;
			}
			if (this.options.sortAttributes) {
				let attrNames = Object.keys(attributes).sort();
				let sortedAttributes = Object.create(null);
				for (let i = 0; i < attrNames.length; ++i) {
					let attrName = attrNames[i];
					sortedAttributes[attrName] = attributes[attrName];
				}
				attributes = sortedAttributes;
			}
			return attributes;
		}
		/**
		* Consumes an `AttValue` (attribute value) if possible.
		*
		* @returns
		*   Contents of the `AttValue` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that an `AttValue` was consumed but
		*   was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
		*/
		consumeAttributeValue() {
			let { scanner } = this;
			let quote = scanner.peek();
			if (quote !== "\"" && quote !== "'") return false;
			scanner.advance();
			let chars;
			let isClosed = false;
			let value = emptyString;
			let regex = quote === "\"" ? syntax.attValueCharDoubleQuote : syntax.attValueCharSingleQuote;
			matchLoop: while (!scanner.isEnd) {
				chars = scanner.consumeUntilMatch(regex);
				if (chars) {
					this.validateChars(chars);
					value += chars.replace(syntax.attValueNormalizedWhitespace, " ");
				}
				switch (scanner.peek()) {
					case quote:
						isClosed = true;
						break matchLoop;
					case "&":
						value += this.consumeReference();
						continue;
					case "<": throw this.error("Unescaped `<` is not allowed in an attribute value");
					default: break matchLoop;
				}
			}
			if (!isClosed) throw this.error("Unclosed attribute");
			scanner.advance();
			return value;
		}
		/**
		* Consumes a CDATA section if possible.
		*
		* @returns Whether a CDATA section was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-cdata-sect
		*/
		consumeCdataSection() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<![CDATA[")) return false;
			let text = scanner.consumeUntilString("]]>");
			this.validateChars(text);
			if (!scanner.consumeString("]]>")) throw this.error("Unclosed CDATA section");
			return this.options.preserveCdata ? this.addNode(new XmlCdata_js_1.XmlCdata(normalizeLineBreaks(text)), startIndex) : this.addText(text, startIndex);
		}
		/**
		* Consumes character data if possible.
		*
		* @returns Whether character data was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
		*/
		consumeCharData() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			let charData = scanner.consumeUntilMatch(syntax.endCharData);
			if (!charData) return false;
			this.validateChars(charData);
			if (scanner.peek(3) === "]]>") throw this.error("Element content may not contain the CDATA section close delimiter `]]>`");
			return this.addText(charData, startIndex);
		}
		/**
		* Consumes a comment if possible.
		*
		* @returns Whether a comment was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Comment
		*/
		consumeComment() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!--")) return false;
			let content = scanner.consumeUntilString("--");
			this.validateChars(content);
			if (!scanner.consumeString("-->")) {
				if (scanner.peek(2) === "--") throw this.error("The string `--` isn't allowed inside a comment");
				throw this.error("Unclosed comment");
			}
			return this.options.preserveComments ? this.addNode(new XmlComment_js_1.XmlComment(normalizeLineBreaks(content)), startIndex) : true;
		}
		/**
		* Consumes a reference in a content context if possible.
		*
		* This differs from `consumeReference()` in that a consumed reference will be
		* added to the document as a text node instead of returned.
		*
		* @returns Whether a reference was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#entproc
		*/
		consumeContentReference() {
			let startIndex = this.scanner.charIndex;
			let ref = this.consumeReference();
			return ref ? this.addText(ref, startIndex, false) : false;
		}
		/**
		* Consumes a doctype declaration if possible.
		*
		* This is a loose implementation since doctype declarations are currently
		* discarded without further parsing.
		*
		* @returns Whether a doctype declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dtd
		*/
		consumeDoctypeDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!DOCTYPE")) return false;
			let name = this.consumeWhitespace() && this.consumeName();
			if (!name) throw this.error("Expected a name");
			let publicId;
			let systemId;
			if (this.consumeWhitespace()) {
				if (scanner.consumeString("PUBLIC")) {
					publicId = this.consumeWhitespace() && this.consumePubidLiteral();
					if (publicId === false) throw this.error("Expected a public identifier");
					this.consumeWhitespace();
				}
				if (publicId !== void 0 || scanner.consumeString("SYSTEM")) {
					this.consumeWhitespace();
					systemId = this.consumeSystemLiteral();
					if (systemId === false) throw this.error("Expected a system identifier");
					this.consumeWhitespace();
				}
			}
			let internalSubset;
			if (scanner.consumeString("[")) {
				internalSubset = scanner.consumeUntilMatch(/\][\x20\t\r\n]*>/);
				if (!scanner.consumeString("]")) throw this.error("Unclosed internal subset");
				this.consumeWhitespace();
			}
			if (!scanner.consumeString(">")) throw this.error("Unclosed doctype declaration");
			return this.options.preserveDocumentType ? this.addNode(new XmlDocumentType_js_1.XmlDocumentType(name, publicId, systemId, internalSubset), startIndex) : true;
		}
		/**
		* Consumes an element if possible.
		*
		* @returns Whether an element was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-element
		*/
		consumeElement() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<")) return false;
			let name = this.consumeName();
			if (!name) {
				scanner.reset(startIndex);
				return false;
			}
			let attributes = this.consumeAttributes();
			let isEmpty = !!scanner.consumeString("/>");
			let element = new XmlElement_js_1.XmlElement(name, attributes);
			element.parent = this.currentNode;
			if (!isEmpty) {
				if (!scanner.consumeString(">")) throw this.error(`Unclosed start tag for element \`${name}\``);
				this.currentNode = element;
				do
					this.consumeCharData();
				while (this.consumeElement() || this.consumeContentReference() || this.consumeCdataSection() || this.consumeProcessingInstruction() || this.consumeComment());
				let endTagMark = scanner.charIndex;
				let endTagName;
				if (!scanner.consumeString("</") || !(endTagName = this.consumeName()) || endTagName !== name) {
					scanner.reset(endTagMark);
					throw this.error(`Missing end tag for element ${name}`);
				}
				this.consumeWhitespace();
				if (!scanner.consumeString(">")) throw this.error(`Unclosed end tag for element ${name}`);
				this.currentNode = element.parent;
			}
			return this.addNode(element, startIndex);
		}
		/**
		* Consumes an `Eq` production if possible.
		*
		* @returns Whether an `Eq` production was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Eq
		*/
		consumeEqual() {
			this.consumeWhitespace();
			if (this.scanner.consumeString("=")) {
				this.consumeWhitespace();
				return true;
			}
			return false;
		}
		/**
		* Consumes `Misc` content if possible.
		*
		* @returns Whether anything was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Misc
		*/
		consumeMisc() {
			return this.consumeComment() || this.consumeProcessingInstruction() || this.consumeWhitespace();
		}
		/**
		* Consumes one or more `Name` characters if possible.
		*
		* @returns `Name` characters, or an empty string if none were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Name
		*/
		consumeName() {
			return syntax.isNameStartChar(this.scanner.peek()) ? this.scanner.consumeMatchFn(syntax.isNameChar) : emptyString;
		}
		/**
		* Consumes a processing instruction if possible.
		*
		* @returns Whether a processing instruction was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-pi
		*/
		consumeProcessingInstruction() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?")) return false;
			let name = this.consumeName();
			if (name) {
				if (name.toLowerCase() === "xml") {
					scanner.reset(startIndex);
					throw this.error("XML declaration isn't allowed here");
				}
			} else throw this.error("Invalid processing instruction");
			if (!this.consumeWhitespace()) {
				if (scanner.consumeString("?>")) return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name), startIndex);
				throw this.error("Whitespace is required after a processing instruction name");
			}
			let content = scanner.consumeUntilString("?>");
			this.validateChars(content);
			if (!scanner.consumeString("?>")) throw this.error("Unterminated processing instruction");
			return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name, normalizeLineBreaks(content)), startIndex);
		}
		/**
		* Consumes a prolog if possible.
		*
		* @returns Whether a prolog was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-prolog-dtd
		*/
		consumeProlog() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			this.consumeXmlDeclaration();
			while (this.consumeMisc());
			if (this.consumeDoctypeDeclaration()) while (this.consumeMisc());
			return startIndex < scanner.charIndex;
		}
		/**
		* Consumes a public identifier literal if possible.
		*
		* @returns
		*   Value of the public identifier literal minus quotes, or `false` if
		*   nothing was consumed. An empty string indicates that a public id literal
		*   was consumed but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-PubidLiteral
		*/
		consumePubidLiteral() {
			let startIndex = this.scanner.charIndex;
			let value = this.consumeSystemLiteral();
			if (value !== false && !/^[-\x20\r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/.test(value)) {
				this.scanner.reset(startIndex);
				throw this.error("Invalid character in public identifier");
			}
			return value;
		}
		/**
		* Consumes a reference if possible.
		*
		* This differs from `consumeContentReference()` in that a consumed reference
		* will be returned rather than added to the document.
		*
		* @returns
		*   Parsed reference value, or `false` if nothing was consumed (to
		*   distinguish from a reference that resolves to an empty string).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Reference
		*/
		consumeReference() {
			let { scanner } = this;
			if (!scanner.consumeString("&")) return false;
			let ref = scanner.consumeMatchFn(syntax.isReferenceChar);
			if (scanner.consume() !== ";") throw this.error("Unterminated reference (a reference must end with `;`)");
			let parsedValue;
			if (ref[0] === "#") {
				let codePoint = ref[1] === "x" ? parseInt(ref.slice(2), 16) : parseInt(ref.slice(1), 10);
				if (isNaN(codePoint) || !/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(ref)) throw this.error("Invalid character reference");
				if (!syntax.isXmlCodePoint(codePoint)) throw this.error("Character reference resolves to an invalid character");
				parsedValue = String.fromCodePoint(codePoint);
			} else {
				parsedValue = syntax.predefinedEntities[ref];
				if (parsedValue === void 0) {
					let { ignoreUndefinedEntities, resolveUndefinedEntity } = this.options;
					let wrappedRef = `&${ref};`;
					if (resolveUndefinedEntity) {
						let resolvedValue = resolveUndefinedEntity(wrappedRef);
						if (resolvedValue !== null && resolvedValue !== void 0) {
							let type = typeof resolvedValue;
							if (type !== "string") throw new TypeError(`\`resolveUndefinedEntity()\` must return a string, \`null\`, or \`undefined\`, but returned a value of type ${type}`);
							return resolvedValue;
						}
					}
					if (ignoreUndefinedEntities) return wrappedRef;
					scanner.reset(-wrappedRef.length);
					throw this.error(`Named entity isn't defined: ${wrappedRef}`);
				}
			}
			return parsedValue;
		}
		/**
		* Consumes a `SystemLiteral` if possible.
		*
		* A `SystemLiteral` is similar to an attribute value, but allows the
		* characters `<` and `&` and doesn't replace references.
		*
		* @returns
		*   Value of the `SystemLiteral` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that a `SystemLiteral` was consumed
		*   but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-SystemLiteral
		*/
		consumeSystemLiteral() {
			let { scanner } = this;
			let quote = scanner.consumeString("\"") || scanner.consumeString("'");
			if (!quote) return false;
			let value = scanner.consumeUntilString(quote);
			this.validateChars(value);
			if (!scanner.consumeString(quote)) throw this.error("Missing end quote");
			return value;
		}
		/**
		* Consumes one or more whitespace characters if possible.
		*
		* @returns Whether any whitespace characters were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
		*/
		consumeWhitespace() {
			return !!this.scanner.consumeMatchFn(syntax.isWhitespace);
		}
		/**
		* Consumes an XML declaration if possible.
		*
		* @returns Whether an XML declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-XMLDecl
		*/
		consumeXmlDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?xml")) return false;
			if (syntax.isNameChar(scanner.peek())) {
				scanner.reset(startIndex);
				return false;
			}
			if (!this.consumeWhitespace()) throw this.error("Invalid XML declaration");
			let version = !!scanner.consumeString("version") && this.consumeEqual() && this.consumeSystemLiteral();
			if (version === false) throw this.error("XML version is missing or invalid");
			else if (!/^1\.[0-9]+$/.test(version)) throw this.error("Invalid character in version number");
			let encoding;
			let standalone;
			if (this.consumeWhitespace()) {
				encoding = !!scanner.consumeString("encoding") && this.consumeEqual() && this.consumeSystemLiteral();
				if (encoding) {
					if (!/^[A-Za-z][\w.-]*$/.test(encoding)) throw this.error("Invalid character in encoding name");
					this.consumeWhitespace();
				}
				standalone = !!scanner.consumeString("standalone") && this.consumeEqual() && this.consumeSystemLiteral();
				if (standalone) {
					if (standalone !== "yes" && standalone !== "no") throw this.error("Only \"yes\" and \"no\" are permitted as values of `standalone`");
					this.consumeWhitespace();
				}
			}
			if (!scanner.consumeString("?>")) throw this.error("Invalid or unclosed XML declaration");
			return this.options.preserveXmlDeclaration ? this.addNode(new XmlDeclaration_js_1.XmlDeclaration(version, encoding || void 0, standalone || void 0), startIndex) : true;
		}
		/**
		* Returns an `XmlError` for the current scanner position.
		*/
		error(message) {
			let { scanner } = this;
			return new XmlError_js_1.XmlError(message, scanner.charIndex, scanner.string);
		}
		/**
		* Parses the XML input.
		*/
		parse() {
			this.scanner.consumeString("﻿");
			this.consumeProlog();
			if (!this.consumeElement()) throw this.error("Root element is missing or invalid");
			while (this.consumeMisc());
			if (!this.scanner.isEnd) throw this.error("Extra content at the end of the document");
		}
		/**
		* Throws an invalid character error if any character in the given _string_
		* isn't a valid XML character.
		*/
		validateChars(string) {
			let { length } = string;
			for (let i = 0; i < length; ++i) {
				let cp = string.codePointAt(i);
				if (!syntax.isXmlCodePoint(cp)) {
					this.scanner.reset(-([...string].length - i));
					throw this.error("Invalid character");
				}
				if (cp > 65535) i += 1;
			}
		}
	};
	exports.Parser = Parser;
	/**
	* Normalizes line breaks in the given text by replacing CRLF sequences and lone
	* CR characters with LF characters.
	*/
	function normalizeLineBreaks(text) {
		let i = 0;
		while ((i = text.indexOf("\r", i)) !== -1) text = text[i + 1] === "\n" ? text.slice(0, i) + text.slice(i + 1) : text.slice(0, i) + "\n" + text.slice(i + 1);
		return text;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));
// packages/definition/src/imagetailor/xml.ts
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = exports.XmlProcessingInstruction = exports.XmlNode = exports.XmlError = exports.XmlElement = exports.XmlDocumentType = exports.XmlDocument = exports.XmlDeclaration = exports.XmlComment = exports.XmlCdata = void 0;
	exports.parseXml = parseXml;
	const Parser_js_1 = require_Parser();
	__exportStar(require_types(), exports);
	var XmlCdata_js_1 = require_XmlCdata();
	Object.defineProperty(exports, "XmlCdata", {
		enumerable: true,
		get: function() {
			return XmlCdata_js_1.XmlCdata;
		}
	});
	var XmlComment_js_1 = require_XmlComment();
	Object.defineProperty(exports, "XmlComment", {
		enumerable: true,
		get: function() {
			return XmlComment_js_1.XmlComment;
		}
	});
	var XmlDeclaration_js_1 = require_XmlDeclaration();
	Object.defineProperty(exports, "XmlDeclaration", {
		enumerable: true,
		get: function() {
			return XmlDeclaration_js_1.XmlDeclaration;
		}
	});
	var XmlDocument_js_1 = require_XmlDocument();
	Object.defineProperty(exports, "XmlDocument", {
		enumerable: true,
		get: function() {
			return XmlDocument_js_1.XmlDocument;
		}
	});
	var XmlDocumentType_js_1 = require_XmlDocumentType();
	Object.defineProperty(exports, "XmlDocumentType", {
		enumerable: true,
		get: function() {
			return XmlDocumentType_js_1.XmlDocumentType;
		}
	});
	var XmlElement_js_1 = require_XmlElement();
	Object.defineProperty(exports, "XmlElement", {
		enumerable: true,
		get: function() {
			return XmlElement_js_1.XmlElement;
		}
	});
	var XmlError_js_1 = require_XmlError();
	Object.defineProperty(exports, "XmlError", {
		enumerable: true,
		get: function() {
			return XmlError_js_1.XmlError;
		}
	});
	var XmlNode_js_1 = require_XmlNode();
	Object.defineProperty(exports, "XmlNode", {
		enumerable: true,
		get: function() {
			return XmlNode_js_1.XmlNode;
		}
	});
	var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	Object.defineProperty(exports, "XmlProcessingInstruction", {
		enumerable: true,
		get: function() {
			return XmlProcessingInstruction_js_1.XmlProcessingInstruction;
		}
	});
	var XmlText_js_1 = require_XmlText();
	Object.defineProperty(exports, "XmlText", {
		enumerable: true,
		get: function() {
			return XmlText_js_1.XmlText;
		}
	});
	/**
	* Parses the given XML string and returns an `XmlDocument` instance
	* representing the document tree.
	*
	* @example
	*
	* import { parseXml } from '@rgrove/parse-xml';
	* let doc = parseXml('<kittens fuzzy="yes">I like fuzzy kittens.</kittens>');
	*
	* @param xml XML string to parse.
	* @param options Parser options.
	*/
	function parseXml(xml, options) {
		return new Parser_js_1.Parser(xml, options).document;
	}
})))();
/** Descriptions nest four deep. */
const MAX_DEPTH$2 = 16;
/**
* Read XML into elements that know their places. Never throws. A document type is not looked at and no entity but the five of
* XML is expanded, so a file can neither grow nor reach another.
*/
function parseXmlText(raw, file) {
	const text = raw.replace(/^\uFEFF/, "");
	const place = placeIn(text, file);
	const comments = [];
	const failed = (title, offset, hint) => ({
		root: void 0,
		comments,
		findings: [complaint("error", "xml", title, place(offset), hint)]
	});
	try {
		const { root } = (0, import_dist.parseXml)(text, {
			includeOffsets: true,
			preserveComments: true
		});
		if (root === null) return failed(`${file} holds no element`, 0, "It begins with `<image …>`.");
		const deep = deeperThan(root, MAX_DEPTH$2);
		if (deep) return failed("elements nest too deeply", deep.start, "Is this the right file?");
		return {
			root: convert(root, place, comments),
			comments,
			findings: []
		};
	} catch (error) {
		if (error instanceof import_dist.XmlError) {
			const why = (error.message.split("\n")[0] ?? "").replace(/ \(line \d+, column \d+\)$/, "");
			return failed(text.trim() === "" ? `${file} is empty` : `not well-formed XML: ${printText(why, 200)}`, error.pos, "imageTailor reads it with an XML parser too and refuses it.");
		}
		if (error instanceof RangeError) return failed("elements nest too deeply", 0, "Is this the right file?");
		throw error;
	}
}
function convert(element, place, comments) {
	const children = [];
	for (const child of element.children) if (child instanceof import_dist.XmlElement) children.push(convert(child, place, comments));
	else if (child instanceof import_dist.XmlComment) comments.push({
		value: child.content,
		at: place(child.start)
	});
	const text = element.children.flatMap((child) => "text" in child ? [child.text] : []).join("");
	return {
		name: element.name,
		attributes: element.attributes,
		at: place(element.start),
		children,
		text: text.trim()
	};
}
/** The first element below that many others, found without recursion. */
function deeperThan(root, limit) {
	let level = [root];
	for (let depth = 0; depth < limit && level.length > 0; depth++) level = level.flatMap((one) => one.children.filter((child) => child instanceof import_dist.XmlElement));
	return level[0];
}
/** From an offset to line and column, by bisection. */
function placeIn(text, file) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = low + high >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {
			file,
			line: low + 1,
			column: Math.max(offset, 0) - (starts[low] ?? 0) + 1
		};
	};
}
// packages/definition/src/imagetailor/rpm-conf.ts
/** Profiles that a build selects; the others never are (kiwi boot/image/base.py). */
const ACTIVE = ["default", "std"];
const isActive = (section) => section.profiles.length === 0 || section.profiles.some((one) => ACTIVE.includes(one));
const of = (conf, type) => conf.sections.filter((section) => section.type === type && isActive(section));
/** What is installed, in the order of the file. */
const installed = (conf) => of(conf, "bootstrap").flatMap((one) => one.packages);
/** What is force-erased, in the order of the file. */
const erased = (conf) => of(conf, "delete").flatMap((one) => one.packages);
/** Whether weak dependencies come along: the first section that says anything decides. */
const weak = (conf) => of(conf, "bootstrap").find((one) => one.weak !== void 0)?.weak ?? false;
/** The elements of a kiwi description that imageTailor's files hold. */
const BOILERPLATE = [
	"description",
	"preferences",
	"repository"
];
/** Read rpm.conf. Undefined when it is no XML of that kind; the findings say why. */
function parseRpmConf(raw, file, findings) {
	const xml = parseXmlText(raw, file);
	findings.push(...xml.findings);
	const root = imageRoot(xml.root, findings);
	if (root === void 0) return void 0;
	unknownElements(root, [
		...BOILERPLATE,
		"profiles",
		"users",
		"packages",
		"drivers"
	], findings);
	const named = (name) => root.children.filter((child) => child.name === name);
	const [drivers] = named("drivers");
	return {
		sections: named("packages").map((one) => section(one, findings)),
		accounts: named("users").flatMap((one) => accounts$1(one, findings)),
		drivers: named("drivers").flatMap((one) => entries(one, "file", true, findings)),
		driversAt: drivers?.at,
		comments: xml.comments
	};
}
/** The `<image>` of a description, or a finding. */
function imageRoot(root, findings) {
	if (root === void 0 || root.name === "image") return root;
	const title = `the root element is \`<${printText(root.name, 40)}>\`, expected \`<image>\``;
	findings.push(complaint("error", "root-element", title, root.at, "Is this the right file?"));
}
function section(element, findings) {
	const { type = "", profiles = "", patternType } = element.attributes;
	if (type !== "bootstrap" && type !== "delete") {
		const title = `\`<packages type="${printText(type, 40)}">\` is never installed: only \`bootstrap\` and \`delete\` have a meaning`;
		findings.push(complaint("warning", "section-type", title, element.at, "Correct the type, or take the section out."));
	}
	return {
		at: element.at,
		type,
		profiles: profiles.split(",").map((one) => one.trim()).filter((one) => one !== ""),
		weak: patternType === void 0 ? void 0 : patternType === "plusRecommended",
		packages: entries(element, "package", false, findings)
	};
}
function accounts$1(element, findings) {
	return element.children.flatMap((child) => {
		const { name, pwd = "", home } = child.attributes;
		if (child.name !== "user" || name === void 0 || name.trim() === "") {
			const title = `\`<users>\` holds \`<user pwd="…" home="…" name="…"/>\`, found \`<${printText(child.name, 40)}>\`${child.name === "user" ? " without a name" : ""}`;
			findings.push(complaint("error", "user", title, child.at));
			return [];
		}
		return [{
			name: name.trim(),
			password: pwd.trim(),
			home,
			group: element.attributes["group"],
			at: child.at
		}];
	});
}
// packages/definition/src/imagetailor/arch.ts
/** Architectures of RPMs; a name is split at its last dot only before one of these (`libstdc++.aarch64`, `python3.9`). */
const SUFFIX = /^(.+)\.(aarch64|x86_64|riscv64|loongarch64|i686|i386|noarch)$/;
/** `perl-Text-Tabs+Wrap.noarch` → its name and `noarch`. */
function splitName(value) {
	const [, name = value, arch] = SUFFIX.exec(value) ?? [];
	return {
		name,
		arch
	};
}
/** How the kernel's own folders are called. */
const KERNEL_ARCH$1 = {
	arm64: "aarch64",
	x86: "x86_64",
	riscv: "riscv64"
};
/**
* For which architecture a configuration is: what most package names end in, else the folders of the drivers, else what
* isopackage.sdf says. Undefined where nothing says it.
*/
function inferArch(config) {
	const votes = /* @__PURE__ */ new Map();
	const vote = (arch, at) => {
		if (arch === void 0 || arch === "noarch") return;
		const before = votes.get(arch);
		votes.set(arch, {
			count: (before?.count ?? 0) + 1,
			at: before?.at ?? at
		});
	};
	for (const { value, at } of installed(config.rpm)) vote(splitName(value).arch, at);
	if (votes.size === 0) for (const { value, at } of config.rpm.drivers) {
		const folder = /^arch\/([a-z0-9]+)\//.exec(value)?.[1];
		vote(folder === void 0 ? void 0 : KERNEL_ARCH$1[folder], at);
	}
	const local = config.sdf.get("localversion");
	if (votes.size === 0 && local) vote(/\.(aarch64|x86_64|riscv64)$/.exec(local.value)?.[1], local.at);
	const [best] = [...votes].sort(([, a], [, b]) => b.count - a.count);
	return { arch: best && {
		value: best[0],
		at: best[1].at
	} };
}
// packages/definition/src/imagetailor/cmd-conf.ts
const STRIPS = [
	"delete",
	"tools",
	"libs"
];
/** Read cmd.conf. Undefined when it is no XML of that kind; the findings say why. */
function parseCmdConf(raw, file, findings) {
	const xml = parseXmlText(raw, file);
	findings.push(...xml.findings);
	const root = imageRoot(xml.root, findings);
	if (root === void 0) return void 0;
	unknownElements(root, [...BOILERPLATE, "strip"], findings);
	const strips = root.children.filter((child) => child.name === "strip");
	for (const { attributes, at } of strips) {
		if (STRIPS.some((type) => type === attributes["type"])) continue;
		const title = `\`<strip type="${printText(attributes["type"] ?? "", 40)}">\`: expected one of ${STRIPS.join(", ")}`;
		findings.push(complaint("error", "strip-type", title, at));
	}
	const of = (type) => {
		const lists = strips.filter((one) => one.attributes["type"] === type);
		return {
			entries: lists.flatMap((one) => entries(one, "file", true, findings)),
			at: lists[0]?.at
		};
	};
	return {
		strips: {
			delete: of("delete"),
			tools: of("tools"),
			libs: of("libs")
		},
		comments: xml.comments
	};
}
// packages/definition/src/imagetailor/grub-default.ts
/** Read what the image takes from /etc/default/grub. Never executed. */
function parseGrubDefault(raw, file, findings) {
	let cmdline = [];
	let at = {
		file,
		line: 1,
		column: 1
	};
	let password = "none";
	for (const line of textFile(file, raw).lines) {
		const [, indent = "", name = "", value = ""] = /^(\s*)(GRUB_CMDLINE_LINUX|GRUB2?_PASSWORD)=(.*)$/.exec(line.text) ?? [];
		if (name === "") continue;
		const inner = unquote$1({
			text: value,
			at: within(line, indent.length + name.length + 1)
		});
		if (name === "GRUB_CMDLINE_LINUX") {
			if (inner === void 0 || /[`$]/.test(inner.text)) {
				const title = `\`${name}\`: expected one line of literal text in quotes`;
				findings.push(complaint("error", "grub-cmdline", title, line.at, "Close the quote on the same line and write variables out."));
				continue;
			}
			cmdline = [...inner.text.matchAll(/\S+/g)].map((match) => ({
				value: match[0],
				at: within(inner, match.index)
			}));
			at = line.at;
		} else {
			password = "set";
			findings.push(...passwordMistakes(name, inner, line.at));
		}
	}
	return {
		cmdline,
		at,
		password
	};
}
/** The line must be whole: `GRUB_PASSWORD="grub.pbkdf2.sha512.…"`. */
function passwordMistakes(name, inner, at) {
	const fail = (title) => [complaint("error", "grub-password", title, at, "Write `GRUB_PASSWORD=\"grub.pbkdf2.sha512.…\"` on one line (`grub2-mkpasswd-pbkdf2`), or take it out.")];
	if (name === "GRUB2_PASSWORD") return fail("`GRUB2_PASSWORD` passes the installer, and imageTailor refuses it: expected `GRUB_PASSWORD`");
	if (inner === void 0) return fail("`GRUB_PASSWORD` runs over several lines, and only its first one is read");
	if (inner.text === "") return fail("`GRUB_PASSWORD` is empty: imageTailor takes it, and then the installation fails");
	if (!/^grub\.pbkdf2\.sha512\.\d+\.[0-9A-Fa-f]+\.[0-9A-Fa-f]+$/.test(inner.text)) return fail("`GRUB_PASSWORD` is no pbkdf2 hash of GRUB");
	return [];
}
/** What stands between the quotes; undefined when they are not closed on this line. */
function unquote$1(line) {
	const text = line.text.trimEnd();
	const [quote] = text;
	if (quote !== "\"" && quote !== "'") return /^\S*$/.test(text) ? {
		...line,
		text
	} : void 0;
	if (text.length < 2 || !text.endsWith(quote)) return void 0;
	const inside = text.slice(1, -1);
	return inside.includes(quote) ? void 0 : {
		text: inside,
		at: within(line, 1)
	};
}
// packages/definition/src/imagetailor/installer-conf.ts
/** Keys of isopackage.sdf that the installer reads, or that imageTailor writes. */
const SDF_KEYS = [
	"name",
	"cmdtype",
	"kernelversion",
	"localversion",
	"eulerversion",
	"os_version",
	"uncompresstime",
	"compiletime"
];
/** Read usr_install/conf/isopackage.sdf: `key=value` lines. */
function parseSdf(raw, file, findings) {
	const values = /* @__PURE__ */ new Map();
	for (const line of textFile(file, raw).lines) {
		if (line.text.trim() === "" || line.text.startsWith("#")) continue;
		const [, key = "", value = ""] = /^\s*([A-Za-z_]+)\s*=\s*(.*?)\s*$/.exec(line.text) ?? [];
		if (key === "") {
			const title = `expected \`key=value\`, found \`${printText(line.text.trim(), 60)}\``;
			findings.push(complaint("error", "sdf", title, line.at));
			continue;
		}
		if (!SDF_KEYS.includes(key)) {
			const title = `\`${printText(key, 40)}\` is read by nobody`;
			findings.push(complaint("warning", "sdf", title, line.at, `The installer reads ${SDF_KEYS.join(", ")}.`));
		}
		values.set(key, {
			value,
			at: within(line, line.text.indexOf("=") + 1)
		});
	}
	const command = values.get("cmdtype");
	if (command !== void 0 && command.value !== "rh-cmd" && command.value !== "sl-cmd") {
		const title = `\`cmdtype\`: expected \`rh-cmd\` (dracut) or \`sl-cmd\` (mkinitrd), found \`${printText(command.value, 40)}\``;
		findings.push(complaint("error", "sdf", title, command.at));
	}
	return values;
}
/**
* Read usr_install/conf/modules: a module and its arguments per line. Carriage returns, with which modprobe knows none of them, are
* taken off and told once.
*/
function parseModules(raw, file, findings) {
	const { lines, crlf } = textFile(file, raw);
	const modules = lines.flatMap((line) => {
		const [name = "", ...args] = line.text.trim().split(/\s+/);
		if (name === "" || name.startsWith("#")) return [];
		if (!/^[A-Za-z0-9_-]+$/.test(name)) {
			const title = `expected the name of a module, found \`${printText(name, 60)}\``;
			findings.push(complaint("error", "module-name", title, line.at, "Write it without path and `.ko`."));
			return [];
		}
		return [{
			name,
			args: args.join(" "),
			at: line.at
		}];
	});
	if (crlf !== void 0 && modules.length > 0) {
		const title = `lines end in CRLF: imageTailor’s installer knows none of these ${modules.length} modules and skips them`;
		findings.push(complaint("warning", "crlf-modules", title, crlf, "dpuos reads them without it; `dos2unix` mends the file."));
	}
	return modules;
}
/** Read usr_install/conf/menu.lst as far as it says something to the kernel: the words after the kernel's path. */
function parseMenuLst(raw, file) {
	const menu = [];
	for (const line of textFile(file, raw).lines) {
		const [, head = "", rest = ""] = /^(\s*kernel[\s=]+\S+)(.*)$/.exec(line.text) ?? [];
		const title = /^\s*title\s+(.*)$/.exec(line.text)?.[1];
		if (title !== void 0) menu.push({
			title: title.trim(),
			cmdline: []
		});
		if (head === "") continue;
		const words = [...rest.matchAll(/\S+/g)].map((match) => ({
			value: match[0],
			at: within(line, head.length + match.index)
		}));
		menu.at(-1)?.cmdline.push(...words);
	}
	return menu;
}
// packages/definition/src/imagetailor/partitions.ts
/** File systems that the installer makes; anything else is partitioned and left unformatted. */
const MADE$1 = [
	"ext2",
	"ext3",
	"ext4",
	"fat16",
	"fat32",
	"swap",
	"vfat",
	"-"
];
/** Check the rows as the installer would, which is the first to look at them. */
function parsePartitions(block, findings) {
	const rows = [];
	for (const line of block.lines) {
		if (line.text.trim() === "" || line.text.startsWith("#")) continue;
		const cells = words(line);
		const [disk, mount, size, kind, type, format] = cells;
		const fail = (title, at = line.at, hint) => {
			findings.push(complaint("error", "partition", title, at, hint));
		};
		if (line.text.includes("	")) fail("a tab between the columns: the installer finds columns by blanks only", line.at, "Use blanks.");
		if (!disk || !mount || !size || !kind || !type || cells.length > 6) {
			fail(`expected \`hdN mount size primary|extended|logical fstype [yes|no]\`, found \`${printText(line.text, 60)}\``);
			continue;
		}
		if (!/^hd\d+$/.test(disk.value)) fail(`disk: expected \`hd0\`, \`hd1\`, …, found \`${printText(disk.value, 40)}\``, disk.at);
		if (!/^(-|MAX|[1-9]\d*[MGT])$/i.test(size.value)) fail(`size: expected a whole number with M, G or T, \`MAX\` or \`-\`, found \`${printText(size.value, 40)}\``, size.at);
		if (!/^(primary|extended|logical)$/.test(kind.value)) fail(`expected primary, extended or logical, found \`${printText(kind.value, 40)}\``, kind.at);
		if (!MADE$1.includes(type.value)) fail(`file system: expected one of ${MADE$1.join(", ")}, found \`${printText(type.value, 40)}\``, type.at);
		if (type.value === "vfat" && mount.value !== "/boot/efi") fail(`\`vfat\` on \`${printText(mount.value, 40)}\` is never formatted by the installer`, type.at, "Write `fat32`.");
		if (format !== void 0 && !/^(yes|no)$/.test(format.value)) fail(`expected yes or no, found \`${printText(format.value, 40)}\``, format.at);
		if (rows.at(-1)?.size.toUpperCase() === "MAX" && rows.at(-1)?.disk === disk.value) fail("a row after one of size `MAX` is ignored by the installer", line.at, "Put the row with `MAX` last.");
		rows.push({
			disk: disk.value,
			mount: mount.value,
			size: size.value,
			kind: kind.value,
			type: type.value,
			at: line.at
		});
	}
	return rows;
}
// packages/definition/src/imagetailor/assignment.ts
/** A value in single quotes, in double quotes without anything that a shell would expand, or a bare word. */
const ASSIGNMENT$1 = /^(export\s+)?([A-Za-z_][A-Za-z0-9_]*)=('[^']*'|"[^"$`\\]*"|[^\s'"$`\\;&|<>()#]*)\s*(#.*)?$/;
/**
* `name='value'` of a file that imageTailor sources as shell. Only literal values are read; what a shell would expand or run is
* a finding, for nothing is executed here.
*/
function assignment(line) {
	const match = ASSIGNMENT$1.exec(line.text);
	if (match === null) return { finding: complaint("error", "assignment", `expected \`name='value'\`, found \`${printText(line.text.trim(), 60)}\``, line.at, "imageTailor runs this line in a shell, dpuos reads it: write out the value, in single quotes.") };
	const [, prefix = "", name = "", quoted = ""] = match;
	return {
		name,
		value: {
			value: /^['"]/.test(quoted) ? quoted.slice(1, -1) : quoted,
			at: within(line, prefix.length + name.length + 1)
		}
	};
}
// packages/definition/src/imagetailor/sys-conf.ts
/** Tags, and whether they may carry an id. */
const TAGS$1 = {
	sysconfig: "plain",
	HDpartitions: "either",
	netconfig: "id",
	compile_env: "plain",
	userinstallscript: "plain"
};
/** Written by imageTailor and read by nobody. */
const DEAD = ["compile_env", "userinstallscript"];
const SETTINGS = [
	"sys_hostname",
	"sys_cut",
	"sys_usrrpm_cut",
	"sys_utc",
	"sys_timezone",
	"sys_service_enable",
	"sys_service_disable",
	"sys_usermodules_autoload",
	"eulerlinux_usermodules_autoload",
	"sys_gconv",
	"sys_man_cut",
	"sys_language",
	"sys_translations",
	"sys_kernelparam"
];
/** Read sys.conf. Anything that is no block is told: imageTailor would run it as root. */
function parseSysConf(raw, file, findings) {
	const blocks = splitBlocks(raw, file, findings);
	refuseSecond(blocks, findings);
	const of = (tag) => blocks.filter((block) => block.tag === tag);
	for (const block of blocks) {
		if (!DEAD.includes(block.tag)) continue;
		const title = `\`<${block.tag}>\` has no effect: what imageTailor makes of it is never read`;
		findings.push(complaint("warning", "dead-block", title, block.at, "Take it out."));
	}
	const lines = of("sysconfig").flatMap((block) => block.lines).filter(({ text }) => text !== "" && !text.startsWith("#"));
	return {
		settings: settings(lines, findings),
		sysconfig: lines.map(({ text }) => text),
		partitions: of("HDpartitions"),
		interfaces: of("netconfig")
	};
}
function splitBlocks(raw, file, findings) {
	const blocks = [];
	let open;
	const fail = (code, title, at, hint) => {
		findings.push(complaint("error", code, title, at ?? { file }, hint));
	};
	for (const line of textFile(file, raw).lines) {
		const text = line.text.trimStart();
		const inner = {
			text,
			at: within(line, line.text.length - text.length)
		};
		const [, slash, name] = /^<(\/?)([A-Za-z_][A-Za-z0-9_.-]*)>\s*$/.exec(text) ?? [];
		if (open !== void 0) {
			const { tag, id } = open.block;
			const own = id === "" ? tag : `${tag}-${id}`;
			if (slash === "/" && (name === own || name === tag)) {
				blocks.push({
					...open.block,
					lines: open.lines
				});
				open = void 0;
			} else if (name !== void 0) {
				fail("nested-block", `\`${text.trim()}\` stands inside \`<${own}>\``, inner.at, `Write \`</${own}>\` before it.`);
				if (slash === "/") open = void 0;
			} else open.lines.push(inner);
			continue;
		}
		if (text === "" || text.startsWith("#")) continue;
		if (name === void 0 || slash === "/") {
			fail("outside-block", `\`${printText(text, 60)}\` stands outside all blocks: imageTailor runs it as a shell command, dpuos never does`, inner.at, "Take it out, or put it into its block.");
			continue;
		}
		const parsed = tagOf(name);
		if (typeof parsed === "string") fail("unknown-block", parsed, inner.at, `Blocks are ${Object.keys(TAGS$1).join(", ")}.`);
		const [tag, id] = typeof parsed === "string" ? ["", name] : parsed;
		open = {
			block: {
				tag,
				id,
				at: inner.at,
				lines: []
			},
			lines: []
		};
		if (tag === "") open.block = {
			...open.block,
			tag: name,
			id: ""
		};
	}
	if (open !== void 0) {
		const { tag, id, at } = open.block;
		const own = id === "" ? tag : `${tag}-${id}`;
		fail("open-block", `\`<${own}>\` is never closed`, at, `Write \`</${own}>\` after its last line.`);
		blocks.push({
			...open.block,
			lines: open.lines
		});
	}
	return blocks.filter((block) => Object.hasOwn(TAGS$1, block.tag));
}
/** Tag and id of a name, or what is wrong with it. */
function tagOf(name) {
	const [, tag = name, id = ""] = /^([A-Za-z_]+)-(.+)$/.exec(name) ?? [];
	const kind = Object.hasOwn(TAGS$1, tag) ? TAGS$1[tag] : void 0;
	if (kind === void 0) {
		const meant = nearest(tag, Object.keys(TAGS$1));
		return `\`<${printText(name, 40)}>\` is no block of sys.conf${meant ? `, did you mean \`<${meant}>\`?` : ""}`;
	}
	if (kind === "plain" && id !== "") return `\`<${tag}>\` has no number, found \`<${printText(name, 40)}>\``;
	if (kind === "id" && !/^\d{1,3}$/.test(id)) return `\`<${tag}-N>\` needs the number of its interface, found \`<${printText(name, 40)}>\``;
	if (!/^[A-Za-z0-9_]*$/.test(id)) return `\`<${printText(name, 40)}>\`: an id is made of letters, digits and _`;
	return [tag, id];
}
/** One sysconfig, one of each id, and either one `<HDpartitions>` or ones with ids: imageTailor lets the last win. */
function refuseSecond(blocks, findings) {
	const seen = /* @__PURE__ */ new Map();
	for (const block of blocks) {
		const name = block.id === "" ? block.tag : `${block.tag}-${block.id}`;
		const first = seen.get(name);
		if (first) {
			const title = `\`<${name}>\` stands twice, first in ${whereFrom(block.at, first.at)}`;
			findings.push(complaint("error", "block-twice", title, block.at, "Join the two; imageTailor takes the last one."));
		} else seen.set(name, block);
	}
	const plain = seen.get("HDpartitions");
	const withId = blocks.find((block) => block.tag === "HDpartitions" && block.id !== "");
	if (plain === void 0 || withId === void 0) return;
	const title = `\`<HDpartitions-${withId.id}>\` beside \`<HDpartitions>\` (line ${plain.at.line}): imageTailor writes both into one file and the last wins`;
	findings.push(complaint("error", "block-twice", title, withId.at, "Give both an id, or keep one of them."));
}
function settings(lines, findings) {
	const all = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const read = assignment(line);
		if ("finding" in read) {
			findings.push(read.finding);
			continue;
		}
		const { name, value } = read;
		const first = all.get(name);
		if (first) {
			const title = `\`${name}\` is set twice, first in line ${first.at.line}; the last one counts`;
			findings.push(complaint("warning", "setting-twice", title, line.at, "Keep one of the two."));
		}
		if (!SETTINGS.some((one) => one === name)) {
			const meant = nearest(name, SETTINGS);
			const title = `\`${printText(name, 60)}\` is no setting and has no effect${meant ? `, did you mean \`${meant}\`?` : ""}`;
			findings.push(complaint("warning", "unknown-setting", title, line.at, "Correct its name, or take it out."));
		}
		all.set(name, value);
	}
	return all;
}
// packages/definition/src/imagetailor/folder.ts
/** The files without which imageTailor does not begin; by these a folder is known to be one of its. */
const MARKS = [
	"rpm.conf",
	"cmd.conf",
	"sys.conf"
];
/** Whether a folder is meant to be an imageTailor configuration: it has one of the files that none is without. */
const isImageTailor = ({ files }) => MARKS.some((name) => files.includes(name));
const GRUB_DEFAULT = "usr_file/etc/default/grub";
const INSTALLER_CONF = "usr_install/conf";
const HOOKS = "usr_install/hook";
/**
* Read an imageTailor configuration. Every mistake of every file is found in one go; undefined when one of rpm.conf, cmd.conf and
* sys.conf cannot be understood at all.
*/
async function readImageTailor(dir, folder, read) {
	const findings = [];
	const parse = async (name, parser) => {
		if (!folder.files.includes(name)) return void 0;
		const raw = await read(name);
		if (raw === void 0) return void 0;
		const file = `${dir}/${name}`;
		const foreign = raw.indexOf("�");
		if (foreign >= 0) {
			const line = raw.slice(0, foreign).split("\n").length;
			findings.push(complaint("warning", "encoding", `${file} is not UTF-8 text`, {
				file,
				line,
				column: 1
			}, "Save it as UTF-8."));
		}
		return parser(raw, file, findings);
	};
	for (const name of MARKS) {
		if (folder.files.includes(name)) continue;
		const title = `${dir} has no ${name}`;
		findings.push(complaint("error", "no-file", title, {
			file: dir,
			line: 1,
			column: 1
		}, `An imageTailor configuration has ${MARKS.join(", ")}.`));
	}
	const rpm = await parse("rpm.conf", parseRpmConf);
	const cmd = await parse("cmd.conf", parseCmdConf);
	const sys = await parse("sys.conf", parseSysConf);
	const rules = await parse("security_s.conf", parseSecurityConf);
	const grub = await parse(GRUB_DEFAULT, parseGrubDefault);
	const sdf = await parse(`${INSTALLER_CONF}/isopackage.sdf`, parseSdf);
	const modules = await parse(`${INSTALLER_CONF}/modules`, parseModules);
	const menu = await parse(`${INSTALLER_CONF}/menu.lst`, parseMenuLst);
	const hooks = [];
	for (const name of folder.files.filter((one) => one.startsWith(`${HOOKS}/`))) {
		const [stage = "", hook = ""] = name.slice(17).split("/");
		const text = await parse(name, (raw) => raw);
		if (hook !== "") hooks.push({
			stage,
			name: hook,
			text: text ?? "",
			at: {
				file: `${dir}/${name}`,
				line: 1,
				column: 1
			}
		});
	}
	if (rpm === void 0 || cmd === void 0 || sys === void 0) return {
		config: void 0,
		findings
	};
	return {
		config: {
			dir,
			rpm,
			cmd,
			sys,
			partitions: sys.partitions.flatMap((block) => parsePartitions(block, findings)),
			rules: rules ?? [],
			grub,
			sdf: sdf ?? /* @__PURE__ */ new Map(),
			modules: modules ?? [],
			menu: menu ?? [],
			hooks,
			files: folder.files
		},
		findings
	};
}
// packages/definition/src/imagetailor/nodes.ts
/** A single value as it would stand in a dpuos.yaml, with the place in the imageTailor file that says so. */
const scalar = (value, at) => ({
	kind: "scalar",
	at,
	value,
	source: String(value)
});
const list = (items, at) => ({
	kind: "list",
	at,
	items: items.map((item) => scalar(item.value, item.at))
});
/** A map of what is there; undefined when nothing is. */
function map(parts, at) {
	const entries = /* @__PURE__ */ new Map();
	for (const [key, node] of Object.entries(parts)) if (node !== void 0) entries.set(key, {
		key: node.at,
		node
	});
	return entries.size === 0 ? void 0 : {
		kind: "map",
		at,
		entries
	};
}
/** A list of what is there; undefined when it is empty. */
const someOf = (items) => items[0] === void 0 ? void 0 : list(items, items[0].at);
// packages/definition/src/imagetailor/image-files.ts
/** Folders of the configuration that lie in the image as they are, the later over the earlier. */
const FOLDERS = [
	{
		from: "usr_file",
		to: "/"
	},
	{
		from: HOOKS,
		to: "/usr/Euler/hook"
	},
	{
		from: INSTALLER_CONF,
		to: "/usr/Euler/conf"
	}
];
/** `system.files` and `system.content`: the folders, and the files that sys.conf describes. */
function imageFiles(config, settings, findings) {
	const { dir, files } = config;
	const items = FOLDERS.filter(({ from }) => files.some((name) => name.startsWith(`${from}/`))).flatMap(({ from, to }) => {
		const at = {
			file: `${dir}/${from}`,
			line: 1,
			column: 1
		};
		const node = map({
			from: scalar(from.slice(from.lastIndexOf("/") + 1), at),
			to: scalar(to, at)
		}, at);
		return node === void 0 ? [] : [node];
	});
	const content = {};
	for (const file of generated(config, settings)) {
		const winner = overlaid(file.path, files);
		if (winner !== void 0 && !file.mends) {
			const title = `\`${file.path}\` is made from this block, and ${dir}/${winner} lies over it`;
			findings.push(complaint("warning", "overlaid", title, file.at, "Keep one of the two."));
		} else content[file.path] = scalar(file.text, file.at);
	}
	const at = {
		file: dir,
		line: 1,
		column: 1
	};
	return {
		files: items[0] === void 0 ? void 0 : {
			kind: "list",
			at: items[0].at,
			items
		},
		content: map(content, at)
	};
}
function generated({ sys, modules, dir }, settings) {
	const made = [];
	const top = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const lines = (all) => all.map(({ text }) => `${text}\n`).join("");
	for (const { id, at, lines: body } of sys.interfaces) made.push({
		path: `/etc/sysconfig/network-scripts/ifcfg-eth${id}`,
		text: lines(body),
		at
	});
	for (const { id, at, lines: body } of sys.partitions) made.push({
		path: `/usr/Euler/conf/partition${id === "" ? "" : `_${id}`}.conf`,
		text: lines(body),
		at
	});
	if (sys.sysconfig.length > 0) made.push({
		path: "/usr/Euler/conf/euler-release",
		text: `${sys.sysconfig.join("\n")}\n`,
		at: top
	});
	if (settings.utc?.value === false) made.push({
		path: "/etc/adjtime",
		text: "0.0 0 0.0\n0\nLOCAL\n",
		at: settings.utc.at
	});
	const [first] = modules;
	if (first !== void 0) {
		const text = modules.map(({ name, args }) => `${name} ${args}`.trimEnd()).join("\n");
		made.push({
			path: "/usr/Euler/conf/modules",
			text: `${text}\n`,
			at: first.at,
			mends: true
		});
	}
	return made;
}
/** The file of the configuration that lies at a path of the image, if any. */
function overlaid(path, files) {
	return FOLDERS.map(({ from, to }) => {
		const base = to === "/" ? "" : to;
		return path.startsWith(`${base}/`) ? `${from}${path.slice(base.length)}` : "";
	}).findLast((name) => files.includes(name));
}
// packages/definition/src/imagetailor/settings.ts
/** Services of SUSE, which no other distribution has; imageTailor passes over them without a word. */
const SUSE_SERVICE = /^boot\./;
/** Read the settings. Those that must be there and are not, and values that imageTailor lets through by accident, are errors. */
function readSettings({ sys, dir }, findings) {
	const top = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const get = (name) => sys.settings.get(name);
	const must = (name, wanted) => {
		const value = get(name);
		if (value === void 0) findings.push(complaint("error", "no-setting", `sys.conf has no \`${name}\`, expected ${wanted}`, top, "Write it into `<sysconfig>`."));
		return value;
	};
	const oneOf = (value, name, options) => {
		if (value === void 0) return void 0;
		const found = options.find((option) => option === value.value);
		if (found !== void 0) return {
			value: found,
			at: value.at
		};
		const meant = nearest(value.value, options);
		const title = `\`${name}\`: expected one of ${options.join(", ")}, found \`${printText(value.value, 40)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
		findings.push(complaint("error", "setting-value", title, value.at));
	};
	const flag = (value) => value && {
		value: value.value === "yes",
		at: value.at
	};
	const keep = (name) => {
		const value = get(name);
		if (value === void 0 || value.value === "" || value.value === "null") return {
			value: [],
			at: value?.at ?? top
		};
		if (value.value.toLowerCase() === "all") return {
			value: "all",
			at: value.at
		};
		return {
			value: value.value.split(/[\s,]+/).filter((one) => one !== ""),
			at: value.at
		};
	};
	const hostname = must("sys_hostname", "the host name");
	if (hostname !== void 0 && !/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(hostname.value)) {
		const title = `\`sys_hostname\`: expected 1 to 63 letters, digits and inner hyphens, found \`${printText(hostname.value, 80)}\``;
		findings.push(complaint("error", "setting-value", title, hostname.at, "`_` passes imageTailor and is no part of a host name (RFC 1123)."));
	}
	const cut = oneOf(must("sys_cut", "yes, debug or no"), "sys_cut", [
		"yes",
		"debug",
		"no"
	]);
	const userRpms = flag(oneOf(must("sys_usrrpm_cut", "yes or no"), "sys_usrrpm_cut", ["yes", "no"]));
	const utc = flag(oneOf(must("sys_utc", "yes or no"), "sys_utc", ["yes", "no"]));
	const timezone = get("sys_timezone");
	const legacy = get("eulerlinux_usermodules_autoload");
	const enable = namesOf(get("sys_service_enable"));
	for (const one of enable) {
		if (!SUSE_SERVICE.test(one.value)) continue;
		const title = `\`${printText(one.value, 60)}\` is a service of SUSE: openEuler has none of that name`;
		findings.push(complaint("warning", "suse-service", title, one.at, "Take it out."));
	}
	const docs = oneOf(get("sys_man_cut"), "sys_man_cut", ["yes", "no"]);
	const settings = {
		hostname,
		cut,
		userRpms,
		utc,
		timezone: timezone?.value === "" ? void 0 : timezone,
		enable: enable.filter(({ value }) => !SUSE_SERVICE.test(value)),
		disable: namesOf(get("sys_service_disable")),
		load: namesOf(get("sys_usermodules_autoload") ?? legacy),
		gconv: keep("sys_gconv"),
		language: keep("sys_language"),
		translations: keep("sys_translations"),
		docs: {
			value: docs?.value !== "no",
			at: docs?.at ?? top
		}
	};
	if (cut?.value !== "no") findings.push(...honoured(settings));
	return settings;
}
/** Lists that imageTailor reads and then does not follow. */
function honoured({ language, translations }) {
	const findings = [];
	if (language.value === "all" || language.value.length > 0) {
		const title = `\`sys_language\` is followed here; imageTailor ${language.value === "all" ? "removes every locale" : "keeps en_US whatever it names"}`;
		findings.push(complaint("warning", "followed-here", title, language.at));
	}
	if (translations.value !== "all" && translations.value.length > 1) findings.push(complaint("warning", "followed-here", "`sys_translations` is followed here; imageTailor takes several for one pattern and keeps none", translations.at));
	return findings;
}
const namesOf = (value) => value === void 0 ? [] : words({
	text: value.value,
	at: {
		...value.at,
		column: value.at.column + 1
	}
});
// packages/definition/src/imagetailor/to-definition.ts
/**
* An imageTailor configuration as a file of a definition. What has a meaning for the installer only (partition tables, hooks, its
* modules) goes into /usr/Euler of the image, as data. `openDistro`: no file before it says which distribution; neither does such a
* folder, so any will do.
*/
function toDefinition(config, openDistro, findings) {
	const settings = readSettings(config, findings);
	const { dir, rpm, rules, grub } = config;
	const here = {
		file: dir,
		line: 1,
		column: 1
	};
	const { arch } = inferArch(config);
	const { users, unless } = accounts(config, findings);
	const sysconf = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const plusRecommended = rpm.sections.find((one) => one.weak)?.at;
	return {
		root: map({
			schema: scalar("dpuos.definition/v1", here),
			name: scalar(nameOf(config), here),
			distro: openDistro ? scalar("any", here) : void 0,
			arch: arch && list([{
				value: arch.value,
				at: arch.at
			}], arch.at),
			kernel: map({ cmdline: grub && someOf(grub.cmdline) }, here),
			drivers: map({ load: someOf(settings.load) }, sysconf),
			packages: map({
				install: someOf(installed(rpm)),
				erase: someOf(erased(rpm)),
				rpms: someOf(ownRpms(config)),
				...weak(rpm) && plusRecommended ? { weak: scalar(true, plusRecommended) } : {},
				...settings.cut?.value === "no" && settings.docs.value ? { strip: map({ docs: scalar(true, settings.docs.at) }, settings.docs.at) } : {}
			}, here),
			cut: cut$1(config, settings, findings),
			system: map({
				hostname: settings.hostname && scalar(settings.hostname.value, settings.hostname.at),
				timezone: settings.timezone && scalar(settings.timezone.value, settings.timezone.at),
				harden: someOf(rules.map(({ line, at }) => ({
					value: line,
					at: {
						line: 1,
						column: 1,
						...at
					}
				}))),
				...imageFiles(config, settings, findings)
			}, here),
			services: map({
				enable: someOf(enabled(config, settings)),
				disable: someOf(settings.disable)
			}, sysconf),
			users
		}, here),
		unless
	};
}
/** `cfg_dpuos` → `dpuos`; the host name where the folder has no name of its own. */
function nameOf({ dir, sys }) {
	const base = (dir.split("/").findLast((part) => part !== "") ?? "").replace(/^cfg_/, "");
	return /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/.test(base) ? base : sys.settings.get("sys_hostname")?.value ?? "imagetailor";
}
/** Every RPM below usr_rpm: imageTailor installs them all. */
const ownRpms = ({ dir, files }) => files.filter((name) => name.startsWith("usr_rpm/") && name.endsWith(".rpm")).map((name) => ({
	value: name.slice(name.lastIndexOf("/") + 1),
	at: {
		file: `${dir}/${name}`,
		line: 1,
		column: 1
	}
}));
/** Services that imageTailor enables by itself where they are, by the package that brings them. */
const BY_DEFAULT = {
	"openssh-server": "sshd",
	openssh: "sshd",
	rsyslog: "rsyslog"
};
function enabled(config, settings) {
	const asked = settings.enable.map(({ value }) => value);
	const disabled = settings.disable.map(({ value }) => value);
	const more = installed(config.rpm).flatMap(({ value, at }) => {
		const name = value.replace(/\.(aarch64|x86_64|riscv64|noarch)$/, "");
		const service = Object.hasOwn(BY_DEFAULT, name) ? BY_DEFAULT[name] : void 0;
		return service === void 0 ? [] : [{
			value: service,
			at
		}];
	});
	const seen = /* @__PURE__ */ new Set([...asked, ...disabled]);
	return [...settings.enable, ...more.filter(({ value }) => !seen.has(value) && seen.add(value))];
}
/** The passes of a cut, in force or (`sys_cut='no'`) at hand for whoever sets `cut.level`. */
function cut$1({ cmd, rpm, dir }, settings, findings) {
	const level = settings.cut;
	if (level === void 0) return void 0;
	const { strips } = cmd;
	const words = {
		yes: "full",
		debug: "keep-rpm",
		no: "none"
	};
	const top = {
		file: `${dir}/cmd.conf`,
		line: 1,
		column: 1
	};
	const pass = (items, at, what, file) => {
		if (at !== void 0) return list(items, at);
		if (level.value !== "no") findings.push(complaint("warning", "no-list", `there is no list of ${what}: imageTailor keeps none, dpuos keeps all`, file, "Write the list, an empty one to keep none."));
	};
	const drivers = pass(rpm.drivers, rpm.driversAt, "drivers", {
		file: `${dir}/rpm.conf`,
		line: 1,
		column: 1
	});
	return map({
		level: scalar(words[level.value] ?? "full", level.at),
		...settings.userRpms ? { "user-rpms": scalar(settings.userRpms.value, settings.userRpms.at) } : {},
		breaks: scalar("report", level.at),
		delete: someOf(strips.delete.entries),
		drivers,
		tools: pass(strips.tools.entries, strips.tools.at, "tools", top),
		libs: pass(strips.libs.entries, strips.libs.at, "libraries", top),
		gconv: kept(settings.gconv, []),
		locales: kept(settings.language, ["en_US.utf8"]),
		translations: kept(settings.translations, []),
		docs: scalar(settings.docs.value, settings.docs.at)
	}, level.at);
}
const kept = ({ value, at }, fallback) => {
	const names = value === "all" ? ["all"] : value.length === 0 ? fallback : value;
	return list(names.map((name) => ({
		value: name,
		at
	})), at);
};
function accounts({ rpm }, findings) {
	const unless = [];
	const nodes = {};
	for (const { name, password, at } of rpm.accounts) {
		if (password === "") {
			const title = `\`${name}\` has an empty password (\`pwd=""\`)`;
			const hint = `Extend this folder by a dpuos.yaml that sets it: \`users: {${name}: {password-hash: "\${ROOT_PASSWORD_HASH}"}}\`, or "!" for no password login.`;
			unless.push({
				path: ["users", name],
				finding: complaint("error", "empty-password", title, at, hint)
			});
			continue;
		}
		if (Object.hasOwn(nodes, name)) {
			findings.push(complaint("error", "user-twice", `\`${name}\` stands twice`, at, "Keep one of the two."));
			continue;
		}
		const title = `the password hash of \`${name}\` stands in a file, where everybody who reads it can try passwords against it`;
		const hint = `Take it out and set \`users.${name}.password-hash: "\${ROOT_PASSWORD_HASH}"\` in a dpuos.yaml that extends this folder.`;
		findings.push(complaint("warning", "password-in-file", title, at, hint));
		const account = map({ "password-hash": scalar(password, at) }, at);
		if (account) nodes[name] = account;
	}
	return {
		users: map(nodes, rpm.accounts[0]?.at ?? {
			file: "",
			line: 1,
			column: 1
		}),
		unless
	};
}
// packages/definition/src/chain.ts
/** More files one above the other than anybody needs. */
const MAX_DEPTH$1 = 16;
/**
* Read a file and what it extends, first what is extended, then what extends; a file that is extended in two ways counts
* once, the first time. Mistakes in any of them are collected.
*/
async function loadChain(file, read) {
	const chain = new Chain(read);
	await chain.load(file, [], void 0);
	return {
		files: chain.files,
		findings: chain.findings
	};
}
var Chain = class {
	files = [];
	findings = [];
	#seen = /* @__PURE__ */ new Set();
	#read;
	constructor(read) {
		this.#read = read;
	}
	/** `above`: the files that lead here, the one asked for first. `at`: the entry that names this file. */
	async load(file, above, at) {
		if (above.includes(file)) {
			const loop = [...above.slice(above.indexOf(file)), file].map((one) => printText(one, 200)).join(" → ");
			this.findings.push(finding("extends-cycle", `\`extends\` goes round: ${loop}`, at ?? { file }, "Take one of them out."));
			return;
		}
		if (this.#seen.has(file)) return;
		if (above.length >= MAX_DEPTH$1) {
			const title = `\`extends\` is more than ${MAX_DEPTH$1} files deep`;
			this.findings.push(finding("extends-depth", title, at ?? { file }, "Join some of the files."));
			return;
		}
		this.#seen.add(file);
		const content = await this.#content(file, at);
		if (content === void 0) return;
		if (typeof content !== "string") {
			await this.#folder(file, content, at);
			return;
		}
		const parsed = parseYaml(content, file);
		this.findings.push(...parsed.findings);
		if (parsed.root === void 0) {
			this.files.push({
				file,
				root: void 0,
				keys: []
			});
			return;
		}
		for (const name of this.#extends(parsed.root)) {
			const target = name.value.startsWith("dpuos:") ? name.value : joinPath(file, name.value);
			await this.load(target, [...above, file], name.at);
		}
		const { root, findings } = checkFile(parsed.root);
		this.findings.push(...findings);
		this.files.push({
			file,
			root,
			keys: [...parsed.root.entries.keys()]
		});
	}
	/** An imageTailor configuration stands for the file that says the same. */
	async #folder(dir, folder, at) {
		if (!isImageTailor(folder)) {
			const title = `${printText(dir, 200)} is a folder and no imageTailor configuration: it has no ${MARKS[0]}`;
			const hint = folder.files.includes("dpuos.yaml") ? `Name the file in it: ${printText(joinPath(`${dir}/x`, "dpuos.yaml"), 200)}.` : "Give the path of a dpuos.yaml, or of a folder with rpm.conf, cmd.conf and sys.conf.";
			this.findings.push(finding("not-readable", title, at ?? { file: dir }, hint));
			return;
		}
		const inside = async (name) => {
			const text = await this.#content(joinPath(`${dir}/x`, name), at);
			return typeof text === "string" ? text : void 0;
		};
		const { config, findings } = await readImageTailor(dir, folder, inside);
		this.findings.push(...findings);
		if (config === void 0) {
			this.files.push({
				file: dir,
				root: void 0,
				keys: []
			});
			return;
		}
		const { root, unless } = toDefinition(config, !this.files.some(({ keys }) => keys.includes("distro")), this.findings);
		const checked = checkFile(root);
		this.findings.push(...checked.findings);
		this.files.push({
			file: dir,
			root: checked.root,
			keys: [...root.entries.keys()],
			imageTailor: config,
			unless
		});
	}
	async #content(file, at) {
		if (file.startsWith("dpuos:")) {
			const base = Object.hasOwn(BASES, file) ? BASES[file] : void 0;
			if (base !== void 0) return base;
			const known = Object.keys(BASES);
			const meant = nearest(file, known);
			const title = `there is no built-in definition \`${printText(file)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
			this.findings.push(finding("not-found", title, at ?? { file }, `Built in: ${known.join(", ")}.`));
			return;
		}
		const shown = printText(file, 200);
		try {
			const content = await this.#read(file);
			if (content !== void 0) return content;
			const title = at === void 0 ? `there is no file ${shown}` : `\`extends\` names ${shown}, which does not exist`;
			const hint = at === void 0 ? "Give the path of a dpuos.yaml, or of an imageTailor configuration." : "Paths in `extends` start at the folder of the file that names them.";
			this.findings.push(finding("not-found", title, at ?? { file }, hint));
		} catch (error) {
			if (!(error instanceof Error) || !("code" in error)) throw error;
			this.findings.push(finding("not-readable", `${shown} cannot be read: ${printText(error.message, 200)}`, at ?? { file }));
		}
	}
	#extends(root) {
		const entry = root.entries.get("extends");
		if (entry === void 0) return [];
		const { node } = entry;
		return (node.kind === "list" ? node.items : [node]).flatMap((item) => {
			if (item.kind === "scalar" && typeof item.value === "string" && item.value !== "" && !item.value.includes("\0")) return [{
				value: item.value,
				at: item.at
			}];
			if (node.kind === "scalar" && node.value === null) return [];
			const title = `\`extends\`: expected paths or names such as dpuos:base, found ${found(item)}`;
			this.findings.push(finding("wrong-type", title, item.at, "Write `extends: [dpuos:base, ./vendor.yaml]`."));
			return [];
		});
	}
};
// packages/definition/src/merge.ts
/**
* Put checked files together, in order of application: later wins, maps merge, lists are appended (an item that is there
* already keeps its place) or replaced as their schema or their operation says.
*/
function merge(files) {
	const merger = new Merger();
	let root;
	for (const file of files) root = merger.map(root, file, []);
	if (root === void 0) throw new Error("merge needs at least one file");
	return {
		root,
		contributions: merger.contributions,
		findings: merger.findings
	};
}
var Merger = class {
	findings = [];
	#drafts = [];
	get contributions() {
		return this.#drafts.map((draft) => draft.contribution);
	}
	map(before, after, path) {
		const entries = new Map(before?.entries);
		for (const [key, entry] of after.entries) {
			const earlier = entries.get(key)?.node;
			entries.set(key, {
				key: entry.key,
				node: this.#node(earlier, entry.node, [...path, key])
			});
		}
		if (after.entries.size === 0 && path.length > 0) this.#add(after, path, "sets", "");
		const { short: _short, ...whole } = after;
		return before === void 0 ? {
			...after,
			entries
		} : {
			...whole,
			entries
		};
	}
	#node(before, after, path) {
		if (after.kind === "map") return this.map(before?.kind === "map" ? before : void 0, after, path);
		if (after.kind === "list") return this.#list(before?.kind === "list" ? before : void 0, after, path);
		this.#override(path, void 0, after.at);
		this.#add(after, path, "sets", "");
		return after;
	}
	#list(before, after, path) {
		const identity = identityOf(path);
		const items = new Map((before?.items ?? []).map((item) => [identity(item), item]));
		if (after.replace) {
			this.#override(path, void 0, after.at);
			items.clear();
		}
		for (const item of after.remove ?? []) {
			const name = identity(item);
			if (items.delete(name)) {
				this.#override(path, name, item.at);
				this.#add(item, path, "removes", name);
			} else this.#removesNothing(String(item.value), path, item.at, [...items.keys()]);
		}
		for (const item of after.items) {
			const name = identity(item);
			const earlier = items.get(name);
			if (earlier && (item.kind === "scalar" || isShort(item) || print(earlier) === print(item))) {
				this.#add(item, path, "repeats", name);
				continue;
			}
			if (earlier) this.#override(path, name, item.at);
			items.set(name, item);
			this.#add(item, path, "adds", name);
		}
		return {
			kind: "list",
			at: after.at,
			items: [...items.values()]
		};
	}
	#add(node, path, effect, identity) {
		const value = describe$2(path)?.meta.hidden === "always" ? "***" : print(node);
		const contribution = {
			path,
			at: node.at,
			value,
			effect,
			overridden: false
		};
		this.#drafts.push({
			contribution,
			key: formatPath(path),
			identity
		});
	}
	/** Mark what stands at the path (only the item of that identity, when given) as overridden. */
	#override(path, identity, by) {
		const key = formatPath(path);
		for (const draft of this.#drafts) if (draft.key === key && (identity === void 0 || draft.identity === identity) && !draft.contribution.overridden) draft.contribution = {
			...draft.contribution,
			overridden: true,
			by
		};
	}
	#removesNothing(name, path, at, there) {
		const meant = nearest(name, there);
		this.findings.push({
			level: "warning",
			code: "definition-remove-nothing",
			title: `\`${formatPath(path)}\` removes \`${printText(name)}\`, which is not there${meant ? `, did you mean \`${meant}\`?` : ""}`,
			hint: there.length > 0 ? "Take the entry out." : "No file before this one has this list, and defaults are not inherited: write out the list that you want.",
			at
		});
	}
};
const isShort = (node) => node.kind === "map" && node.short !== void 0;
/** How items of the list at a path are told apart. */
function identityOf(path) {
	const own = describe$2(path)?.meta.identity;
	return (item) => {
		const plain = toPlain(item);
		if (own === void 0 || typeof plain === "object" !== wantsMap(path)) return String(plain);
		return own(plain);
	};
}
function wantsMap(path) {
	const item = describe$2(path)?.base.item;
	return item !== void 0 && info(item).base.type === "strict_object";
}
// packages/definition/src/rules-packages.ts
/** Contradictions among the keys that say from where packages come and which are taken. */
function packageSourceRules({ packages }, at) {
	const findings = [];
	for (const [index, one] of packages.repositories.entries()) {
		const here = at([
			"packages",
			"repositories",
			index
		]);
		const add = (code, title, hint) => {
			findings.push(finding(code, `\`packages.repositories[${index}]\` (${one.id}) ${title}`, here, hint));
		};
		if (one.baseurl.length === 0 === (one.metalink === void 0)) add("repository-address", one.metalink === void 0 ? "has no address" : "has `baseurl` and `metalink`", "Give it either `baseurl` or `metalink`.");
		if (one.gpgkey.length === 0 && !one.insecure) add("repository-unsigned", "has no `gpgkey`", "Name the file of its public key; `insecure: true` takes its packages unverified.");
		if (one.insecure && one.gpgkey.length > 0) add("conflict", "is `insecure`, and has a `gpgkey`", "Take one of the two out: with the key, packages are verified.");
		else if (one.insecure) {
			const title = `\`packages.repositories[${index}]\` (${one.id}): its packages are installed without any signature`;
			findings.push({
				...finding("repository-insecure", title, at([
					"packages",
					"repositories",
					index,
					"insecure"
				]), "Whoever can change what lies there, or on the way from there, decides what is in the image."),
				level: "warning"
			});
		}
	}
	for (const [index, pattern] of packages.exclude.entries()) {
		const name = [...packages.install, ...Object.keys(packages.pin)].find((each) => globPattern(pattern).test(each));
		if (name === void 0) continue;
		const title = `\`packages.exclude\`: \`${pattern}\` keeps out \`${name}\`, which ${packages.install.includes(name) ? "`packages.install` asks for" : "`packages.pin` pins"}`;
		findings.push(finding("conflict", title, at([
			"packages",
			"exclude",
			index
		]), "Take one of the two out."));
	}
	return findings;
}
// packages/definition/src/rules-vendor.ts
/** `drivers.vendor`: each entry is one thing, and names itself once. */
function vendorRules({ drivers }, at) {
	const findings = [];
	const names = /* @__PURE__ */ new Map();
	for (const [index, { kmod, dkms, name, version }] of drivers.vendor.entries()) {
		const here = at([
			"drivers",
			"vendor",
			index
		]);
		const wrong = (title, hint) => {
			findings.push(finding("driver-entry", `\`drivers.vendor[${index}]\` ${title}`, here, hint));
		};
		if (kmod === void 0 && dkms === void 0) wrong("names no driver", "Write `kmod: PATH` (modules, or sources with `name`) or `dkms: PATH`.");
		if (kmod !== void 0 && dkms !== void 0) wrong("has both `kmod` and `dkms`", "Make two entries of it, or take one out.");
		if (dkms !== void 0 && (name !== void 0 || version !== void 0)) wrong("says `name` or `version` beside `dkms`", "Its dkms.conf says both; take them out.");
		if (dkms === void 0 && name === void 0 && version !== void 0) wrong("has a `version` and no `name`", "Add the `name`, if `kmod` holds sources; prebuilt modules need neither.");
		if (name === void 0) continue;
		const first = names.get(name);
		if (first === void 0) names.set(name, index);
		else wrong(`and \`[${first}]\` are both called ${name}`, "Give one of them another name.");
	}
	return findings;
}
// packages/definition/src/rules.ts
/** What no single key can know: entries that contradict each other. Needs no I/O. */
function checkRules(definition, at) {
	return [
		...services(definition, at),
		...packages(definition, at),
		...packageSourceRules(definition, at),
		...drivers(definition, at),
		...vendorRules(definition, at),
		...kernelSource(definition, at),
		...commandLine(definition, at),
		...users(definition, at),
		...storage(definition, at),
		...cutting(definition, at),
		...hardening(definition, at)
	];
}
/** A second entry that contradicts a first. */
function conflict(title, at, first, hint) {
	return finding("conflict", `${title} (${first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`})`, at, hint);
}
const isGlob = (text) => /[*?[]/.test(text);
function services({ services }, at) {
	const findings = [];
	for (const [index, name] of services.enable.entries()) for (const other of ["mask", "disable"]) {
		const clash = services[other].findIndex((one) => unitName(one) === unitName(name));
		if (clash < 0) continue;
		const done = other === "mask" ? "masked" : "disabled";
		findings.push(conflict(`\`services.${other}\` names \`${services[other][clash]}\`, which \`services.enable\` enables`, at([
			"services",
			other,
			clash
		]), at([
			"services",
			"enable",
			index
		]), `A unit cannot be both; to have it ${done}, write \`enable: {remove: [${name}]}\` where it is inherited, or take it out.`));
	}
	return findings;
}
function packages(definition, at) {
	const { keep, auto } = definition.packages.strip;
	const [first] = keep;
	const findings = removals(definition, at);
	if (first === void 0 || auto !== false) return findings;
	const title = `\`packages.strip.keep\` keeps \`${first}\` from \`packages.strip.auto\`, which is off`;
	const hint = "Add `auto: true` beside it, or take `keep` out.";
	const where = at([
		"packages",
		"strip",
		"keep"
	]);
	return [...findings, {
		...finding("keep-without-auto", title, where, hint),
		level: "warning"
	}];
}
function removals({ packages }, at) {
	return packages.remove.flatMap((pattern, index) => {
		const matches = globPattern(pattern);
		const clash = packages.install.findIndex((name) => matches.test(name));
		if (clash < 0) return [];
		const name = packages.install[clash];
		return [conflict(`\`packages.remove\`: \`${pattern}\` ${isGlob(pattern) ? `matches \`${name}\`` : `names \`${name}\``}, which \`packages.install\` asks for`, at([
			"packages",
			"remove",
			index
		]), at([
			"packages",
			"install",
			clash
		]), `Not to install it, write \`install: {remove: [${name}]}\` where it is inherited, or take it out.`)];
	});
}
function drivers({ drivers, verify, board, arch }, at) {
	const findings = [];
	if (drivers.keep?.["from-board"] === true && board === void 0) findings.push(finding("no-board", "`drivers.keep.from-board` keeps the drivers of the board, but there is no `board`", at([
		"drivers",
		"keep",
		"from-board"
	]), "Extend a board (`extends: [dpuos:board/bluefield-2]`), or write `board: {name: …, ids: {…}}`."));
	for (const [index, one] of arch.entries()) {
		if (board?.arch === void 0 || board.arch.includes(one)) continue;
		const title = `\`arch\` names ${one}, but the board ${board.name} is ${board.arch.join(" or ")}`;
		findings.push(conflict(title, at(["arch", index]), at(["board", "arch"]), "Take the other board, or the other architecture."));
	}
	const matcher = (glob) => globPattern(moduleIdentity(glob));
	const matches = (glob, name) => matcher(glob).test(moduleIdentity(name));
	const { keep, drop } = drivers;
	const onlyNames = keep !== void 0 && keep.classes.length + keep.ids.length === 0 && !keep["from-board"];
	if (onlyNames && keep.modules.length === 0) findings.push({
		...finding("keep-nothing", "`drivers.keep` names no module: every driver that the image does not need to boot is taken out", at(["drivers", "keep"]), "Name the modules to keep, or take `keep` out to keep all."),
		level: "warning"
	});
	for (const [index, name] of (keep?.modules ?? []).entries()) {
		const clash = drop.modules.findIndex((glob) => isGlob(name) ? moduleIdentity(glob) === moduleIdentity(name) : matches(glob, name));
		if (clash < 0) continue;
		findings.push(conflict(`\`drivers.drop\`: \`${drop.modules[clash]}\` takes out \`${name}\`, which \`drivers.keep\` keeps`, at([
			"drivers",
			"drop",
			"modules",
			clash
		]), at([
			"drivers",
			"keep",
			"modules",
			index
		]), "Take one of the two out."));
	}
	const wanted = [
		...drivers.load.map((name, index) => ({
			name,
			path: [
				"drivers",
				"load",
				index
			],
			key: "drivers.load"
		})),
		...drivers.initramfs.map((name, index) => ({
			name,
			path: [
				"drivers",
				"initramfs",
				index
			],
			key: "drivers.initramfs"
		})),
		...verify.expect.modules.map((name, index) => ({
			name,
			path: [
				"verify",
				"expect",
				"modules",
				index
			],
			key: "verify.expect.modules"
		}))
	];
	for (const { name, path, key } of wanted) {
		const clash = drop.modules.findIndex((glob) => matches(glob, name));
		if (clash >= 0) {
			const title = `\`${key}\` names \`${name}\`, which \`drivers.drop\` takes out`;
			findings.push(conflict(title, at(path), at([
				"drivers",
				"drop",
				"modules",
				clash
			]), "Take one of the two out."));
		} else if (key === "drivers.load" && onlyNames && !keep.modules.some((glob) => matches(glob, name))) {
			const title = `\`drivers.load\` names \`${name}\`, which \`drivers.keep.modules\` does not keep`;
			findings.push(finding("load-not-kept", title, at(path), `Add \`${name}\` to \`drivers.keep.modules\`.`));
		}
	}
	return findings;
}
function kernelSource({ kernel: { source, build } }, at) {
	if (source === "build" && build === void 0) return [finding("kernel-build", "`kernel.source: build` does not say of what", at(["kernel", "source"]), "Add `build: {from: PATH}`: a folder with the kernel’s source, or its archive.")];
	if (build === void 0) return [];
	const where = at(["kernel", "build"]);
	return [...source === "build" ? [] : [{
		...finding("kernel-build", "`kernel.build` has no effect: the kernel is the distribution’s", where, "Write `source: build` beside it."),
		level: "warning"
	}], ...build.base !== void 0 && build.config !== void 0 ? [finding("kernel-build", "`kernel.build` has both `base` and `config`", where, "Keep one: the fragments are put upon it.")] : []];
}
/** Parameters that may stand several times on a kernel command line (kernel-parameters.txt). */
const REPEATABLE = /* @__PURE__ */ new Set([
	"hugepages",
	"hugepagesz",
	"earlycon",
	"module_blacklist",
	"ignore_loglevel",
	"memmap",
	"rd.driver.pre"
]);
function commandLine({ kernel }, at) {
	const findings = [];
	const seen = /* @__PURE__ */ new Map();
	for (const [index, word] of kernel.cmdline.entries()) {
		const [name = "", value = ""] = word.split(/=(.*)/s);
		const here = at([
			"kernel",
			"cmdline",
			index
		]);
		if (name === "root" || name === "initrd") findings.push({
			...finding("cmdline", `\`kernel.cmdline\`: the image sets \`${name}=\` itself, \`${word}\` overrides it`, here, "Take it out."),
			level: "warning"
		});
		const parameter = name === "console" ? `console=${value.split(",")[0]}` : name;
		const first = seen.get(parameter);
		seen.set(parameter, index);
		if (first === void 0 || REPEATABLE.has(name)) continue;
		const title = `\`kernel.cmdline\`: \`${word}\` comes after \`${kernel.cmdline[first]}\`; most parameters take the last one only`;
		const hint = `Write \`cmdline: {remove: ["${kernel.cmdline[first]}"], append: […]}\` where it is inherited, or take one out.`;
		findings.push({
			...conflict(title, here, at([
				"kernel",
				"cmdline",
				first
			]), hint),
			level: "warning"
		});
	}
	return findings;
}
/** Locales that glibc has built in. */
const BUILT_IN = /^(C|POSIX)(\..*)?$/;
function cutting({ cut, system }, at) {
	const words = cut?.level === "none" ? void 0 : cut?.locales;
	const folder = system.locale.replace(/\.(.*)$/, (_, charset) => `.${charset.toLowerCase().replaceAll("-", "")}`);
	if (words === void 0 || BUILT_IN.test(system.locale)) return [];
	if (words.some((word) => word === "all" || folder.includes(word) || system.locale.includes(word))) return [];
	return [conflict(`\`cut.locales\` takes out \`${system.locale}\`, which \`system.locale\` asks for`, at(["cut", "locales"]), at(["system", "locale"]), `Add ${folder} to \`cut.locales\`, or choose another locale.`)];
}
/** Every rule must be one: what it does is seen in the image only. */
function hardening({ system }, at) {
	const findings = [];
	for (const [index, line] of system.harden.entries()) parseRule(line, at([
		"system",
		"harden",
		index
	]), findings);
	return findings;
}
function users({ users }, at) {
	const findings = [];
	const byUid = /* @__PURE__ */ new Map([[0, "root"]]);
	for (const [name, { uid }] of Object.entries(users)) {
		if (uid === void 0) continue;
		const other = byUid.get(uid);
		if (name === "root" ? uid !== 0 : other !== void 0) {
			const title = name === "root" ? `\`users.root.uid\` is ${uid}; root is 0` : `\`users.${name}.uid\`: ${uid} is the id of \`${other}\``;
			findings.push(finding("conflict", title, at([
				"users",
				name,
				"uid"
			]), "Choose another, or leave it out."));
		} else byUid.set(uid, name);
	}
	return findings;
}
function storage({ storage }, at) {
	const findings = [];
	const { layout } = storage;
	const type = {
		"/": "ext4",
		"/boot/efi": "vfat"
	};
	for (const mount of ["/boot/efi", "/"]) {
		const index = layout.findIndex((partition) => partition.mount === mount);
		if (index < 0) {
			const title = `\`storage.layout\` has no partition for \`${mount}\``;
			findings.push(finding("layout", title, at(["storage", "layout"]), `Add \`{mount: ${mount}, size: …, type: ${type[mount]}}\`.`));
		} else if (layout[index]?.type !== type[mount]) {
			const title = `\`storage.layout[${index}].type\`: \`${mount}\` must be ${type[mount]}, found ${layout[index]?.type}`;
			findings.push(finding("layout", title, at([
				"storage",
				"layout",
				index,
				"type"
			])));
		}
	}
	const rests = layout.flatMap(({ size }, index) => size === "rest" ? [index] : []);
	if (rests.length > 1) findings.push(finding("layout", "`storage.layout`: only one partition can have the size `rest`", at([
		"storage",
		"layout",
		rests[1] ?? 0,
		"size"
	]), "Give the other a size, for example 64M."));
	return findings;
}
// packages/definition/src/load.ts
/**
* Load a definition and everything it extends. `read` fetches a file by path (`extends` are resolved against the extending
* file: absolute when `file` is) and returns undefined when it does not exist. All mistakes of all files come back at once,
* warnings among them. Paths in the definition (`system.files`) are resolved the same way.
*/
async function loadDefinition(file, read) {
	const chain = await loadChain(file, read);
	const findings = [...chain.findings];
	const roots = chain.files.flatMap(({ root }) => root ?? []);
	if (roots.length === 0) return {
		ok: false,
		findings
	};
	const merged = merge(roots);
	findings.push(...merged.findings);
	const position = (path) => positionIn(merged.root, path, file);
	if (chain.files.every(({ root }) => root !== void 0) && !chain.findings.some(({ code }) => /-not-/.test(code))) findings.push(...missingKeys(chain.files, file));
	for (const { path, finding } of chain.files.flatMap(({ unless = [] }) => unless)) if (!has(merged.root, path)) findings.push(finding);
	const { definition, findings: late } = fillIn(merged.root, position);
	const told = (one) => {
		const key = one.title.split(" ")[0] ?? "";
		return findings.some(({ title }) => title.startsWith(`${key}:`));
	};
	findings.push(...late.filter((one) => !told(one)));
	const sound = !findings.some(({ level }) => level === "error");
	findings.push(...checkRules(definition, position).filter(({ level }) => sound || level === "error"));
	const loaded = {
		definition,
		files: chain.files.map((one) => one.file),
		folders: chain.files.flatMap(({ imageTailor }) => imageTailor ?? []),
		findings: sort(findings),
		position,
		explain: (path) => explain$1(merged.contributions, merged.root, path)
	};
	const ok = !findings.some(({ level }) => level === "error");
	return ok ? {
		ok,
		value: loaded
	} : {
		ok,
		findings: loaded.findings,
		partial: loaded
	};
}
/** What must be there after inheritance, and stands in for it so that the rest can be judged. */
const REQUIRED = {
	schema: "dpuos.definition/v1",
	name: "unnamed",
	distro: "unknown",
	arch: ["x86_64"]
};
function missingKeys(files, file) {
	return Object.keys(REQUIRED).flatMap((key) => {
		if ((key === "schema" ? files.slice(-1) : files).some(({ keys }) => keys.includes(key))) return [];
		const schema = DefinitionSchema.entries[key];
		const title = `\`${key}\` is missing, expected ${expectation(schema)}`;
		const hint = `Add \`${key === "schema" ? "schema: dpuos.definition/v1" : `${key}: …`}\`. ${info(schema).description ?? ""}`;
		return [finding("missing-key", title, {
			file,
			line: 1,
			column: 1
		}, hint.trim())];
	});
}
/**
* Parse what is sound, defaults filled in. What only inheritance can spoil (a list from which everything was removed) is
* reported, and its default stands in for it.
*/
function fillIn(root, position) {
	const plain = {
		...REQUIRED,
		...toPlain(root)
	};
	const first = /* @__PURE__ */ safeParse(DefinitionSchema, plain);
	if (first.success) return {
		definition: first.output,
		findings: []
	};
	const findings = [];
	for (const issue of first.issues) {
		const path = (issue.path ?? []).map((step) => step.key);
		const own = schemaAt(path);
		const title = `\`${formatPath(path)}\` after inheritance: expected ${own ? expectation(own) : issue.expected}`;
		findings.push(finding("after-inheritance", title, position(path)));
		const top = String(path[0]);
		if (top in REQUIRED) plain[top] = REQUIRED[top];
		else Reflect.deleteProperty(plain, top);
	}
	return {
		definition: parse$3(DefinitionSchema, plain),
		findings
	};
}
/** Whether any file says something at a path of keys. */
function has(root, path) {
	let node = root;
	for (const part of path) node = node?.kind === "map" ? node.entries.get(String(part))?.node : void 0;
	return node !== void 0;
}
/** Contributions to a value and below it; for a list item, those with its value. */
function explain$1(contributions, root, path) {
	if (typeof path.at(-1) === "number") {
		const at = positionIn(root, path, "");
		return contributions.filter((one) => formatPath(one.path) === formatPath(path.slice(0, -1)) && one.at.line === at.line && one.at.column === at.column && one.at.file === at.file);
	}
	return contributions.filter((one) => path.every((part, index) => one.path[index] === part));
}
/** By file and line, as an editor shows them. */
function sort(findings) {
	return [...findings].sort((a, b) => (a.at?.file ?? "").localeCompare(b.at?.file ?? "") || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}
// packages/definition/src/lock/read.ts
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
	const lines = new import_dist$1.LineCounter();
	const position = (offset) => {
		if (offset === void 0) return { file };
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line,
			column: col
		};
	};
	const document = (0, import_dist$1.parseDocument)(text, {
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
		const node = ((0, import_dist$1.isMap)(parent) ? parent.items.find(({ key }) => (0, import_dist$1.isScalar)(key) && key.value === path.at(-1)) : void 0)?.key ?? document.getIn(path, true);
		return (0, import_dist$1.isNode)(node) ? node.range?.[0] : void 0;
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
// packages/host-tools/src/definition.ts
/** Far more files than an imageTailor configuration has: its overlay is the largest part. */
const MAX_FILES = 1e5;
/**
* Read a definition, by its absolute path, with all that it extends; a folder is read as an imageTailor configuration. Findings and
* positions name files relative to the workspace; paths in the definition start there too (`path.resolve(workspace, …)`). Warnings
* are logged.
*/
async function readDefinition(file, ports) {
	const loaded = await loadDefinition(shownPath(file, ports), (name) => readFileOrFolder(name, ports));
	if (loaded.ok) for (const finding of loaded.value.findings) ports.log.finding(finding);
	return loaded;
}
/** What lies at a path relative to the workspace. Rejects with the operating system's error: the loader knows which line names the file. */
async function readFileOrFolder(name, { fs, host }) {
	const file = path.resolve(host.workspace, name);
	try {
		return await fs.readText(file);
	} catch (error) {
		const cause = error instanceof UserError ? error.cause : error;
		if (cause instanceof Error && "code" in cause && cause.code === "EISDIR") return await listFolder(file);
		throw cause;
	}
}
/** All regular files below a folder, links as what they are: names that nothing is read through. */
async function listFolder(folder) {
	const files = [];
	const pending = [""];
	for (let inside = pending.pop(); inside !== void 0; inside = pending.pop()) {
		for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
			const name = path.posix.join(inside, entry.name);
			if (entry.isDirectory()) pending.push(name);
			else files.push(name);
		}
		if (files.length + pending.length > MAX_FILES) throw tooMany(folder);
	}
	return { files: files.sort() };
}
const tooMany = (folder) => new UserError({
	level: "error",
	code: "definition-too-big",
	title: `${folder} holds more than ${MAX_FILES} files`,
	hint: "Give the path of a dpuos.yaml, or of an imageTailor configuration."
});
// packages/host-tools/src/dnf/cache.ts
/** The folders in dnf's cache that hold a repository's metadata and RPMs, or all of them: libdnf names them id-HASH, 16 hex digits. */
async function cacheFolders(cache, id) {
	return (await readdir(cache).catch(() => [])).filter((name) => /-[0-9a-f]{16}$/.test(name) && (id === void 0 || name.slice(0, -17) === id)).map((name) => path.join(cache, name));
}
// packages/host-tools/src/rpm/plugins.ts
/** A folder that exists in no root, whatever an RPM ships: one name longer than NAME_MAX (255, linux/limits.h). */
const NO_PLUGINS = `/${"no-rpm-plugins-".repeat(20)}`;
// packages/host-tools/src/dnf/config.ts
/**
* dnf puts cachedir, logdir and persistdir below the installroot, whatever configuration or --setopt say (dnf/cli/cli.py,
* _read_conf_file). This path leads out of it again.
*/
function outOf(installroot, target) {
	return `${"/..".repeat(installroot.split("/").filter((part) => part !== "").length)}${target}`;
}
/**
* A folder of `here`, for a setting that dnf reads as a list: it splits those at blanks and commas, which the folder's own path may hold, and
* knows no quotes.
*/
const listed$3 = (folder) => path.join("/proc/self/cwd", path.basename(folder));
/**
* dnf.conf for one installroot. Nothing of the host's /etc/dnf is read. `signed`: RPMs given as files must carry a known signature.
* `settings`: dnf.conf(5), instead of ours.
*/
function dnfConf(paths, installroot, releasever, signed, settings = {}) {
	const [, year, month] = /(\d\d)\.(\d\d)/.exec(releasever) ?? [];
	return ini("main", {
		gpgcheck: "1",
		localpkg_gpgcheck: signed ? "1" : "0",
		best: "1",
		install_weak_deps: "0",
		plugins: "1",
		pluginpath: listed$3(paths.plugins),
		pluginconfpath: listed$3(paths.plugins),
		keepcache: "1",
		assumeyes: "1",
		color: "never",
		skip_if_unavailable: "0",
		metadata_expire: "1",
		retries: "20",
		timeout: "20",
		fastestmirror: "0",
		max_parallel_downloads: "6",
		module_platform_id: year === void 0 ? `platform:${releasever}` : `platform:oe${year}${month ?? ""}`,
		reposdir: listed$3(paths.repos),
		varsdir: path.join(listed$3(paths.repos), "vars"),
		cachedir: outOf(installroot, paths.cache),
		logdir: outOf(installroot, paths.log),
		persistdir: outOf(installroot, paths.state),
		...settings
	});
}
/**
* Repositories as a `.repo` file (dnf.conf(5)); key paths relative to `folder` become absolute URLs. A repository without keys is one
* that setup was told to trust unsigned (`allow-unsigned`).
*/
function repoFile(repositories, folder) {
	return ["# Written by dpuos. Every RPM is verified against the keys named here.\n", ...repositories.map((repository) => {
		const keys = repository.gpgkey.map((key) => fileUrl(path.resolve(folder, key)));
		return ini(repository.id, {
			name: repository.id,
			...repository.baseurl.length > 0 ? { baseurl: repository.baseurl.join(" ") } : {},
			...repository.metalink === void 0 ? {} : { metalink: repository.metalink },
			...repository.priority === void 0 ? {} : { priority: String(repository.priority) },
			...repository.baseurl.length > 1 ? { minrate: "4k" } : {},
			enabled: repository.enabled ? "1" : "0",
			gpgcheck: keys.length > 0 ? "1" : "0",
			repo_gpgcheck: keys.length > 0 && repository.signedMetadata ? "1" : "0",
			...keys.length > 0 ? { gpgkey: keys.join(" ") } : {}
		});
	})].join("\n");
}
/** A path as the URL that dnf reads in lists: it splits them at blanks and commas and replaces $variables. */
function fileUrl(file) {
	return pathToFileURL(file).href.replaceAll(",", "%2C").replaceAll("$", "%24");
}
function ini(section, values) {
	const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`);
	const text = [`[${section}]`, ...lines];
	const broken = text.find((line) => /[\r\n]/.test(line));
	if (broken !== void 0) throw new Error(`line break in a dnf setting: ${JSON.stringify(broken)}`);
	return `${text.join("\n")}\n`;
}
/**
* Debian's rpm keeps its database in the user's home folder; RPM distributions expect it in /var/lib/rpm. And rpm looks for
* its plugins after chroot(2), so that a root could bring shared objects for the host to run: see NO_PLUGINS.
*/
const RPM_MACROS = `%_dbpath /var/lib/rpm\n%__plugindir ${NO_PLUGINS}\n`;
// packages/host-tools/src/dnf/output.ts
/** `name-[epoch:]version-release.arch`; epoch 0 is left out, as dnf prints it. */
function formatNevra(one) {
	const epoch = one.epoch === 0 ? "" : `${one.epoch}:`;
	return `${one.name}-${epoch}${one.version}-${one.release}.${one.arch}`;
}
/** Asked names that no repository has, in the order asked; groups too. */
function unmatchedNames(output) {
	const names = [...output.matchAll(/^No match for argument: (.+)$/gm)].map((match) => match[1] ?? "");
	const groups = [...output.matchAll(/^Module or Group '(.+)' is not available\.$/gm)].map((match) => `@${match[1]}`);
	return [.../* @__PURE__ */ new Set([...names, ...groups])];
}
/** What to show while dnf works, from one line of its output; undefined for lines that tell nothing new. */
function progressOf(line) {
	const download = /^\((\d+\/\d+)\): (\S+)/.exec(line);
	if (download !== null) return `downloading ${download[1]}: ${download[2]}`;
	const step = /^ {2}(Installing|Running scriptlet|Verifying) *: (\S+) +(\d+\/\d+)/.exec(line);
	if (step === null) return void 0;
	return `${{
		Installing: "installing",
		"Running scriptlet": "scriptlet",
		Verifying: "verifying"
	}[step[1] ?? ""]} ${step[3]}: ${step[2]}`;
}
// packages/host-tools/src/dnf/chosen.ts
const MARK = "dpuos-chosen ";
/**
* A plugin for dnf 4 (dnf.plugin, hook `resolved`) that prints what the solver chose, one line of JSON per package, before anything is
* downloaded. dnf's own words name no repository and no place, and asking for them takes two more runs of dnf.
*/
const CHOSEN_PLUGIN = `import json
import dnf


class Chosen(dnf.Plugin):
    name = 'dpuos'

    def resolved(self):
        members = {}
        for group in (self.base.comps.groups if self.base.comps else ()):
            for one in group.mandatory_packages + group.default_packages:
                members.setdefault(one.name, []).append(group.id)
        for one in self.base.transaction.install_set:
            print('${MARK}' + json.dumps({
                'name': one.name, 'epoch': int(one.epoch), 'version': one.version, 'release': one.release,
                'arch': one.arch, 'repository': one.repoid, 'installedSize': one.installsize,
                'path': one.location, 'groups': members.get(one.name, []), 'file': one.localPkg()}), flush=True)
`;
/** What the plugin printed, sorted by NEVRA. Throws when a line is not the plugin's. */
function chosenPackages(stdout) {
	return stdout.split("\n").filter((line) => line.startsWith(MARK)).map((line) => {
		const one = JSON.parse(line.slice(13));
		return {
			...one,
			nevra: formatNevra(one),
			file: path.normalize(one.file)
		};
	}).sort((a, b) => a.nevra < b.nevra ? -1 : 1);
}
// packages/host-tools/src/dnf/near.ts
/**
* At most three names that the user may have meant: few edits away (a third of the length), or the same word with more
* behind or before it (`vim` → `vim-minimal`). Best first.
*/
function nearNames(asked, known) {
	const given = asked.toLowerCase();
	const reach = Math.max(1, Math.floor(given.length / 3));
	const scored = [];
	for (const name of new Set(known)) {
		const candidate = name.toLowerCase();
		const close = Math.abs(candidate.length - given.length) <= reach ? editDistance(given, candidate) : reach + 1;
		const words = candidate.split(/[-_]/);
		if (close <= reach) scored.push({
			name,
			score: close
		});
		else if (candidate.startsWith(`${given}-`)) scored.push({
			name,
			score: reach + 1
		});
		else if (given.length > 2 && words.includes(given)) scored.push({
			name,
			score: reach + 2
		});
	}
	return scored.sort((a, b) => a.score - b.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1)).slice(0, 3).map((one) => one.name);
}
// packages/host-tools/src/dnf/repository-failures.ts
/** libcurl's error numbers (libcurl-errors(3)) as librepo prints them. */
const CURL = {
	5: "dns",
	6: "dns",
	7: "connect",
	28: "timeout",
	35: "tls",
	51: "tls",
	52: "connect",
	55: "connect",
	56: "connect",
	58: "tls",
	60: "tls",
	77: "tls",
	37: "not-found"
};
function causeOf(line) {
	if (/GPG signature is not available/.test(line)) return "unsigned";
	const status = /Status code: (\d+)/.exec(line)?.[1];
	if (status !== void 0) return status === "404" || status === "410" ? "not-found" : "http";
	const curl = /Curl error \((\d+)\)/.exec(line)?.[1];
	if (curl !== void 0) return CURL[Number(curl)] ?? "other";
	if (/GPG (signature )?verification|repomd\.xml GPG|Bad GPG signature|Signing key not found/i.test(line)) return "signature";
	if (/parser error|Bad repomd/.test(line)) return "not-a-repository";
	if (/checksum doesn't match|Checksum error|doesn't match \(/i.test(line)) return "checksum";
	return "other";
}
/** Which cause to tell when several mirrors failed in different ways: the one the user can do most about. */
const WEIGHT = [
	"unsigned",
	"signature",
	"checksum",
	"not-a-repository",
	"not-found",
	"http",
	"tls",
	"connect",
	"timeout",
	"dns",
	"other"
];
/**
* Read which repositories dnf (4.x) gave up on and why, from its standard error; in the order in which it names them:
*
*     Errors during downloading metadata for repository 'OS':
*       - Curl error (7): Couldn't connect to server for http://…/repodata/repomd.xml [Failed to connect …]
*     Error: Failed to download metadata for repo 'OS': Cannot download repomd.xml: …
*/
function repositoryFailures(stderr) {
	const lines = /* @__PURE__ */ new Map();
	let current;
	const add = (id, line) => void lines.set(id, [...lines.get(id) ?? [], line]);
	for (const line of stderr.split("\n")) {
		const start = /^Errors during downloading metadata for repository '([^']+)':/.exec(line);
		const failed = /^Error: Failed to (?:download|synchronize).* for repo '([^']+)': (.*)$/.exec(line);
		const item = /^\s+- (.*)$/.exec(line);
		if (start) current = start[1];
		else if (failed) add(failed[1] ?? "", failed[2] ?? "");
		else if (item && current !== void 0) add(current, item[1] ?? "");
		else current = void 0;
	}
	return [...lines].map(([id, said]) => {
		const [first] = said.map((line) => ({
			line,
			cause: causeOf(line)
		})).toSorted((a, b) => WEIGHT.indexOf(a.cause) - WEIGHT.indexOf(b.cause));
		const url = /(?:for|from|URL) ((?:https?|ftp|file):\S+)/.exec(said.join("\n"))?.[1];
		return {
			id,
			cause: first?.cause ?? "other",
			url,
			said: first?.line ?? ""
		};
	});
}
// packages/host-tools/src/dnf/repository-findings.ts
/** The inputs are those of setup-openeuler-toolchain, which decides where repositories are. */
const ELSEWHERE = "Set the toolchain up with a server that you can reach as `mirror`, or with `openeuler-version: sandbox`, which needs none.";
const TEXTS = {
	dns: ["its host name cannot be resolved", `Check the network and the name. ${ELSEWHERE}`],
	connect: ["nothing answers there", `Check the network and the proxy settings (http_proxy, https_proxy). ${ELSEWHERE}`],
	timeout: ["it answers too slowly or not at all", ELSEWHERE],
	tls: ["the TLS connection fails", "Check the clock, and the certificate of a proxy in between (ca-certificates). With `mirror` an http address works too: RPMs are verified by signature."],
	"not-found": ["the server has no repository there", "Check `mirror` and the release. Ended releases are kept on https://archives.openeuler.openatom.cn: set the toolchain up with that as `mirror`."],
	http: ["the server refuses or fails", `Try again later. ${ELSEWHERE}`],
	unsigned: ["its metadata has no signature, although this distribution signs it", "Use another mirror: this one is incomplete or changed."],
	signature: ["its metadata is signed by another key than the expected one", "Do not go on with it: use another mirror, or compare the key with the distribution’s own."],
	checksum: ["its metadata does not match its own checksums", "The mirror is being updated or is damaged: try again later or use another one."],
	"not-a-repository": ["what the server sends is not repository metadata", "Check `mirror`; a login page of a network or a proxy is the usual cause."],
	other: ["dnf cannot read it", ELSEWHERE]
};
/** Causes in which it matters whose signature was expected. */
const SIGNED$1 = ["signature", "unsigned"];
/** One repository that cannot be used, as a finding: repository, address (its first, where dnf does not say which), cause, remedy. */
function repositoryFinding(failure, repository) {
	const [cause, hint] = TEXTS[failure.cause];
	const url = failure.url ?? repository?.baseurl[0];
	const expected = SIGNED$1.includes(failure.cause) && repository !== void 0 && repository.fingerprints.length > 0 ? `Expected is a signature of ${repository.fingerprints.join(" or ")}.` : "";
	const detail = [failure.said, expected].filter((part) => part !== "").join(" ");
	return {
		level: "error",
		code: failure.cause === "signature" ? "repository-key" : `repository-${failure.cause}`,
		title: `repository ${failure.id}${url === void 0 ? "" : ` (${url})`}: ${cause}`,
		...detail === "" ? {} : { detail },
		hint
	};
}
// packages/host-tools/src/dnf/failures.ts
/**
* What is wrong, from the output of a dnf that failed: one finding per cause, in dnf's own order. Empty when the output
* says nothing that is known. `repositories`: whose signatures are expected. The patterns are those of dnf 4, libsolv, librepo and rpm in English.
*/
function dnfFindings(output, repositories = []) {
	const text = output.split("\n").map((line) => line.trimEnd()).join("\n");
	const found = [
		...solverProblems(text),
		...excluded(text),
		...repositoryFailures(text).map((failure) => repositoryFinding(failure, repositories.find((one) => one.id === failure.id))),
		...downloadProblems(text),
		...signatureProblems(text),
		...fileConflicts(text),
		...noSpace(text)
	];
	const seen = /* @__PURE__ */ new Set();
	return found.filter((one) => !seen.has(one.title) && seen.add(one.title));
}
const error = (code, title, hint, detail) => ({
	level: "error",
	code,
	title,
	hint,
	...detail === void 0 ? {} : { detail }
});
/** libsolv's problems: ` Problem 1: …` and its indented `  - …` lines. */
function solverProblems(text) {
	return [...text.matchAll(/^ Problem(?: \d+)?: (.+(?:\n {2}- .+)*)/gm)].flatMap((match) => {
		const reasons = (match[1] ?? "").split("\n").map((line) => line.replace(/^ {2}- /, ""));
		const detail = reasons.join("; ");
		const missing = reasons.flatMap((reason) => {
			const parts = /^nothing provides (.+) needed by (\S+)/.exec(reason);
			return parts === null ? [] : [error("dependency-missing", `nothing provides ${parts[1]}, which ${parts[2]} needs`, "Add the repository that has it, or leave that package out.", detail)];
		});
		if (missing.length > 0) return missing;
		const conflict = reasons.map((reason) => /^package (\S+)(?: from \S+)? conflicts with (.+) provided by (\S+)/.exec(reason)).find((parts) => parts !== null);
		if (conflict) {
			const title = `${conflict[1]} and ${conflict[3]} cannot be installed together`;
			return [error("package-conflict", title, "Leave one of them out.", detail)];
		}
		const title = `the packages cannot be installed together: ${reasons[0]}`;
		const out = reasons.map((one) => /^package (\S+) is filtered out by exclude/.exec(one)?.[1]).find((one) => one !== void 0);
		const hint = out === void 0 ? "Leave one of the packages out, or ask for another version." : `An exclude (\`packages.exclude\`) keeps ${out} out: take it from there, or leave out what needs it.`;
		return [error("dependency-problem", title, hint, detail)];
	});
}
function excluded(text) {
	return [...text.matchAll(/^All matches were filtered out by (exclude|modular) filtering for argument: (.+)$/gm)].map(([, by, name]) => error("package-excluded", `package ${name} is asked for and taken out by ${by} filtering`, "Drop one of the two."));
}
function downloadProblems(text) {
	const hint = "The repository promises this file and does not deliver it. Try again later, or another mirror.";
	const failed = [...text.matchAll(/^\[FAILED\] (\S+): (.*)$/gm)].map(([, file, why]) => {
		const reason = new RegExp(`^\\[MIRROR\\] ${escape(file ?? "")}: (.*)$`, "m").exec(text)?.[1] ?? why;
		return error("download-failed", `${file} could not be downloaded`, hint, reason);
	});
	const local = [...text.matchAll(/^Package "(.+)" from local repository "(.+)" has incorrect checksum$/gm)].map(([, nevra, id]) => error("package-corrupt", `repository ${id}: the file of ${nevra} is missing or not the one its metadata describes`, "Build the repository again, or run createrepo_c on it."));
	const key = [...text.matchAll(/^Curl error \(\d+\): .* for (\S+) \[(.*)\]$/gm)].map(([, url, why]) => error("key-missing", `the signing key ${url} cannot be read: ${why}`, "Check the repository’s gpgkey."));
	return [
		...failed,
		...local,
		...key
	];
}
function signatureProblems(text) {
	const unsigned = [...text.matchAll(/^Package (\S+) is not signed$/gm)].map(([, file]) => error("package-unsigned", `${file} is not signed`, "Sign it with the repository’s key (rpmsign --addsign)."));
	const wrong = [...text.matchAll(/^Public key for (\S+) is not (?:installed|trusted)/gm), ...text.matchAll(/^Check that the correct key URLs .*Failing package is: (\S+)$/gm)].map(([, what]) => error("package-wrong-key", `${what} is signed with a key that its repository does not name`, "Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be."));
	const corrupt = [...text.matchAll(/^Problem opening package (\S+)$/gm)].map(([, file]) => error("package-corrupt", `${file} is damaged, or its signature is wrong`, "Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault."));
	return [
		...unsigned,
		...wrong,
		...corrupt,
		...unverified(text)
	];
}
/** rpm's own words when it verifies a transaction (lib/rpmprob.c, RPMPROB_VERIFY). */
function unverified(text) {
	return [...text.matchAll(/^\s*package (\S+) does not verify: (.+)$/gm)].map(([, what, why = ""]) => /no (signature|digest)/.test(why) ? error("package-unsigned", `${what} is not signed`, "Sign it with the repository’s key (rpmsign --addsign).") : /NOKEY|NOTTRUSTED/.test(why) ? error("package-wrong-key", `${what} is signed with a key that no repository names`, "Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be.", why) : error("package-corrupt", `${what} is damaged, or its signature is wrong`, "Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault.", why));
}
function fileConflicts(text) {
	const both = /^\s*file (.+) conflicts between attempted installs of (\S+) and (\S+)$/gm;
	const one = /^\s*file (.+) from install of (\S+) conflicts with file from package (\S+)$/gm;
	const pairs = /* @__PURE__ */ new Map();
	for (const [, file = "", a, b] of [...text.matchAll(both), ...text.matchAll(one)]) {
		const pair = `${a} and ${b}`;
		pairs.set(pair, [...pairs.get(pair) ?? [], file]);
	}
	return [...pairs].map(([pair, files]) => error("file-conflict", `${pair} hold different files at ${files[0]}${files.length > 1 ? ` and ${files.length - 1} more paths` : ""}`, "Leave one of them out.", files.slice(0, 20).join("\n")));
}
function noSpace(text) {
	const short = /At least (\S+) more space needed on the (\S+) filesystem/.exec(text) ?? /installing package \S+ needs (\S+) more space on the (\S+) filesystem/.exec(text);
	if (short === null && !text.includes("No space left on device")) return [];
	const title = short === null ? "no space left on device" : `${short[1]} more space is needed for the packages’ files`;
	return [error("no-space", title, "Free some disk space, or point TMPDIR (or RUNNER_TEMP) to a larger disk.")];
}
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
// packages/host-tools/src/dnf/keys.ts
/**
* Check every key file of the repositories against the fingerprints that the toolchain manifest names, before any tool
* gets to trust it. Keys of all repositories are looked at, then all that is wrong is thrown as one UserError. A repository without
* keys passes: setup writes one only where the user said `allow-unsigned`, and warns.
*/
async function checkKeys(repositories, toolchainDir, gnupgHome, ports) {
	const findings = [];
	const checked = /* @__PURE__ */ new Map();
	for (const repository of repositories) {
		const files = repository.gpgkey.map((key) => path.resolve(toolchainDir, key));
		checked.set(repository.id, files);
		for (const file of files) findings.push(...await checkKey(repository, file, gnupgHome, ports));
	}
	if (findings.length > 0) throw new UserError(findings);
	return checked;
}
async function checkKey(repository, file, gnupgHome, ports) {
	const hint = "Run setup-openeuler-toolchain again; it fetches the keys and checks them.";
	if (!await access(file).then(() => true, () => false)) return [{
		level: "error",
		code: "key-missing",
		title: `repository ${repository.id}: the signing key ${file} is missing`,
		hint,
		at: { file }
	}];
	const actual = await keyFingerprints(file, gnupgHome, ports);
	if (actual.length === 0) return [{
		level: "error",
		code: "key-invalid",
		title: `repository ${repository.id}: ${file} holds no OpenPGP public key`,
		hint,
		at: { file }
	}];
	return actual.filter((one) => !repository.fingerprints.includes(one)).map((one) => ({
		level: "error",
		code: "key-fingerprint",
		title: `repository ${repository.id}: the key in ${file} is not the promised one`,
		detail: `It has fingerprint ${one}; promised ${repository.fingerprints.length === 1 ? "is" : "are"} ${repository.fingerprints.join(", ") || "none"}.`,
		hint: "Do not use this key before you know who changed it.",
		at: { file }
	}));
}
/** Fingerprints of the primary keys in a key file, as gpg reads it with a home of its own (mode 0700); none when it holds no key. */
async function keyFingerprints(file, gnupgHome, ports) {
	return primaryFingerprints((await ports.proc.run([
		"gpg",
		"--batch",
		"--no-options",
		"--no-autostart",
		"--show-keys",
		"--with-colons",
		"--",
		file
	], {
		env: { GNUPGHOME: gnupgHome },
		okCodes: [1, 2],
		timeoutMs: 3e4
	})).stdout);
}
/** Fingerprints of the primary keys in gpg's colon listing (doc/DETAILS): the `fpr` record that follows a `pub` record. */
function primaryFingerprints(colons) {
	const found = [];
	let primary = false;
	for (const fields of colons.split("\n").map((line) => line.split(":"))) {
		if (fields[0] === "pub") primary = true;
		if (fields[0] === "sub") primary = false;
		if (fields[0] === "fpr" && primary && fields[9] !== void 0) {
			found.push(fields[9]);
			primary = false;
		}
	}
	return found;
}
// packages/host-tools/src/dnf/scriptlets.ts
/** dnf's transaction lines: `  Installing       : bash-5.2-1.x86_64   3/175`. What a scriptlet prints stands between two of them. */
const STEP = /^ {2}(Preparing|Installing|Upgrading|Cleanup|Erasing|Obsoleting|Verifying|Running scriptlet) *: /;
/** rpm/lib/rpmscript.c and rpmio/rpmlua.c; the second form is Lua's only one. */
const FAILED = /^(?:warning|error): %(\w+)\((.+)\) scriptlet failed, (?:exit status (\d+)|signal \d+)$/;
const LUA_FAILED = /^error: lua script failed: \[string "%(\w+)\((.+?)\)"\]/;
/** dnf's own closing line. */
const CLOSING = /^(?:Non-fatal )?Error in (\S+) scriptlet in rpm package (\S+)$/;
/** rpm and dnf call two of them by their tags. */
const PLAIN = {
	prein: "pre",
	postin: "post"
};
/**
* Every scriptlet failure in the output of dnf or rpm, in order. rpm names scriptlet and package on stdout; dnf adds a closing line
* on stderr, so that the two cannot be told to belong together by their order: a closing line counts only where nothing was named.
* `packages`: what rpm -v prints when it begins with a package, a line of its own.
*/
function scriptletFailures(stdout, stderr, packages = /* @__PURE__ */ new Set()) {
	const found = [];
	let since = [];
	const report = (tag, nevra, status, lines) => {
		const scriptlet = tag === "<unknown>" ? "unknown" : plainTag(tag);
		found.push({
			package: nevra,
			scriptlet,
			status: status === void 0 ? null : Number(status),
			lines
		});
	};
	const lines = (text) => text.split("\n").map((line) => line.trimEnd());
	for (const line of [
		...lines(stdout),
		"",
		...lines(stderr)
	]) {
		if (STEP.test(line) || packages.has(line)) since = [];
		else if (line !== "" && !CLOSING.test(line)) since.push(line);
		const failed = FAILED.exec(line) ?? LUA_FAILED.exec(line);
		if (failed === null) continue;
		report(failed[1] ?? "", failed[2] ?? "", failed[3], since);
		since = [];
	}
	const named = [...found];
	let triggers = named.filter((one) => one.scriptlet.includes("trigger")).length;
	for (const line of [...lines(stdout), ...lines(stderr)]) {
		const [, tag, name] = CLOSING.exec(line) ?? [];
		if (tag === void 0 || name === void 0) continue;
		if (!(tag === "<unknown>" ? triggers-- > 0 : named.some((one) => one.scriptlet === plainTag(tag) && one.package.startsWith(`${name}-`)))) report(tag, name, void 0, [line]);
	}
	return found;
}
/** `POSTIN` and `post` are the same. */
function plainTag(tag) {
	const lower = tag.toLowerCase();
	return PLAIN[lower] ?? lower;
}
// packages/host-tools/src/dnf/runner.ts
/** Write configuration and repositories below `work`, and check the keys. Throws UserError (dnf missing or too new, keys). */
async function openRunner(options, ports, { root, settings } = { root: true }) {
	const { toolchain, work } = options;
	const repositories = [...toolchain.repositories, ...options.extraRepositories ?? []].filter((one) => one.enabled);
	const folder = (name) => path.join(work, "dnf", name);
	const paths = {
		here: path.join(work, "dnf"),
		repos: folder("repos"),
		plugins: folder("plugins"),
		home: folder("home"),
		log: folder("log"),
		state: folder("state"),
		cache: toolchain.dnfCache
	};
	for (const one of Object.values(paths)) await mkdir(one, { recursive: true });
	await mkdir(folder("gnupg"), {
		recursive: true,
		mode: 448
	});
	const keys = await checkKeys(repositories, options.toolchainDir, folder("gnupg"), ports);
	await ports.fs.writeFile(path.join(paths.home, ".rpmmacros"), RPM_MACROS);
	await ports.fs.writeFile(path.join(paths.plugins, "dpuos.py"), CHOSEN_PLUGIN);
	await ports.fs.writeFile(path.join(paths.repos, "dpuos.repo"), repoFile(repositories, options.toolchainDir));
	const signed = [...keys.values()].every((files) => files.length > 0);
	const env = toolEnv(paths, ports);
	await forgetKeyrings(paths.cache, "", root, ports);
	ports.fs.onExit(async () => {
		const rings = await keyrings(paths.cache);
		if (rings.length === 0) return;
		await ports.proc.run([
			"flock",
			"-n",
			lockOf(paths.cache),
			"rm",
			"-rf",
			"--",
			...rings
		], {
			root,
			okCodes: [1]
		});
	});
	const foreign = toolchain.arch !== ports.host.arch;
	return {
		repositories,
		keyFolder: options.toolchainDir,
		keys: [...new Set([...keys.values()].flat())],
		env,
		signed,
		foreign,
		async run(installroot, args, timeoutMs = 18e5) {
			const conf = folder(`${path.basename(installroot)}.conf`);
			await ports.fs.writeFile(conf, dnfConf(paths, installroot, toolchain.distro.releasever, signed, settings));
			const argv = [
				"-c",
				conf,
				`--installroot=${installroot}`,
				`--releasever=${toolchain.distro.releasever}`
			];
			return await ports.proc.run([
				"flock",
				lockOf(paths.cache),
				"dnf",
				...argv,
				...foreign ? [`--forcearch=${toolchain.arch}`] : [],
				...args
			], {
				cwd: paths.here,
				env,
				root,
				timeoutMs,
				okCodes: [1],
				onLine: (line) => {
					const now = progressOf(line);
					if (now !== void 0) ports.log.progress(now);
				}
			});
		},
		async tidy(installroot) {
			await forgetKeyrings(paths.cache, `${installroot}${outOf(installroot, "")}`, root, ports);
			const { uid, gid } = ports.host.owner;
			if (root && uid !== 0) await ports.proc.run([
				"chown",
				"-R",
				`${uid}:${gid}`,
				"--",
				paths.cache
			], { root: true });
		}
	};
}
/** dnf (or rpm) failed: say why in the user's terms, or hand over what it printed. */
function dnfError(result, what, tool = "dnf", repositories = []) {
	const output = `${result.stdout}\n${result.stderr}`;
	const findings = dnfFindings(output, repositories);
	const log = `${tool}'s log: ${result.logFile}`;
	if (findings.length > 0) return new UserError(findings.map((one) => ({
		...one,
		detail: one.detail === void 0 ? log : `${one.detail}\n${log}`
	})));
	const [failed] = scriptletFailures(result.stdout, result.stderr);
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	return new ToolError(`${tool} could not ${what}${failed === void 0 ? "" : `: %${failed.scriptlet} of ${failed.package} failed`}`, {
		argv: result.argv,
		exitCode: result.code,
		how: "exit",
		tail: failed === void 0 ? lines.slice(-40) : failed.lines,
		logFile: result.logFile,
		...failed === void 0 ? {} : { cause: {
			code: "scriptlet-failed",
			title: `the %${failed.scriptlet} scriptlet of ${failed.package} failed, so it was not installed`,
			hint: "The package is broken, or expects something that its Requires do not name."
		} }
	});
}
function toolEnv(paths, ports) {
	const { env } = ports.host;
	const proxies = Object.entries(env).filter(([name]) => /^(https?|no|all|ftp)_proxy$/i.test(name));
	return {
		HOME: paths.home,
		LC_ALL: "C.UTF-8",
		...Object.fromEntries(proxies),
		...ports.clock.sourceDateEpoch === void 0 ? {} : { SOURCE_DATE_EPOCH: String(ports.clock.sourceDateEpoch) }
	};
}
/**
* Checking signed metadata makes libdnf keep the repository's key in a `pubring` in the cache, and gpgme start a gpg-agent there that nobody
* ends. A kept keyring would go on trusting a key that the repository has given up. So all of it goes.
* `prefix` is how dnf spelled the way to the cache: gpg derives the place of an agent's socket from the spelling. While another run of dnf uses
* the cache they stay, and that one waits for us: without its keyring it would refuse what is signed well.
*/
async function forgetKeyrings(cache, prefix, root, ports) {
	const rings = await keyrings(cache);
	const lock = lockOf(cache);
	for (const ring of rings) {
		const gpgconf = [
			"gpgconf",
			"--homedir",
			`${prefix}${ring}`
		];
		await ports.proc.run([
			"flock",
			lock,
			...gpgconf,
			"--kill",
			"all"
		], {
			root,
			okCodes: [1, 2]
		});
		await ports.proc.run([
			"flock",
			lock,
			...gpgconf,
			"--remove-socketdir"
		], {
			root,
			okCodes: [1, 2]
		});
	}
	if (rings.length > 0) await ports.proc.run([
		"flock",
		lock,
		"rm",
		"-rf",
		"--",
		...rings
	], { root });
}
/** Whoever runs dnf on a cache, or takes keyrings from it, holds this file (flock(1)). */
const lockOf = (cache) => path.join(cache, "keyrings.lock");
async function keyrings(cache) {
	const rings = (await cacheFolders(cache)).map((folder) => path.join(folder, "pubring"));
	const there = await Promise.all(rings.map(exists$1));
	return rings.filter((_, index) => there[index]);
}
const exists$1 = (file) => access(file).then(() => true, () => false);
// packages/host-tools/src/store/store.ts
/**
* RPMs by their content, below dnf's cache: `sha256/ab/abcd….rpm`. dnf keeps its own copies under names, which a mirror, a republished
* package or another order of servers makes worthless; here a lock finds its bytes, whoever brought them.
*/
const STORE = "sha256";
const storePath = (dnfCache, sha256) => path.join(dnfCache, STORE, sha256.slice(0, 2), `${sha256}.rpm`);
/** Put a file into the store: as a hard link to it (costs nothing), or a copy where that cannot be. Its sha256 must have been computed. */
async function keepFile(file, sha256, dnfCache, ports) {
	const place = storePath(dnfCache, sha256);
	if (place === file) return await touch(place);
	const there = await stat(place).catch(() => void 0);
	const given = await stat(file);
	if (there !== void 0 && there.size === given.size) return await touch(place);
	await makeFolder(path.dirname(place), dnfCache, ports);
	const part = `${place}.part-${process.pid}`;
	try {
		await link(file, part).catch(() => copyFile(file, part));
		await own$1(part, ports);
		await rename(part, place);
	} finally {
		await rm(part, { force: true });
	}
	await touch(place);
}
/** Move a downloaded file into the store. */
async function adoptFile(part, sha256, dnfCache, ports) {
	const place = storePath(dnfCache, sha256);
	await makeFolder(path.dirname(place), dnfCache, ports);
	await chmod(part, 420);
	await own$1(part, ports);
	await rename(part, place);
	return place;
}
/** Folders of the store, owned by the caller. */
async function makeFolder(folder, top, ports) {
	const first = await mkdir(folder, { recursive: true });
	if (first === void 0) return;
	for (let made = folder; made.length >= first.length && made !== top; made = path.dirname(made)) await own$1(made, ports);
}
/** Used now: what was not for the longest time is what pruning takes first. */
async function touch(file) {
	const now = /* @__PURE__ */ new Date();
	await utimes(file, now, now);
}
async function own$1(file, { host }) {
	if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid);
}
// packages/host-tools/src/store/keep.ts
/** Keep what dnf downloaded by its content too. What lies in a repository that is a folder stays there alone. */
async function keepRpms(packages, dnfCache, ports) {
	const cached = packages.filter(({ file }) => file.startsWith(`${dnfCache}${path.sep}`));
	for (const { file, sha256 } of cached) await keepFile(file, sha256, dnfCache, ports);
}
// packages/host-tools/src/rpm/format.ts
/**
* rpm query formats whose output can be split again: columns end with US, list items with GS, records with RS (ASCII's
* own separators, which no name or path in an RPM should hold; a record with the wrong number of columns is refused).
*/
const COLUMN = "";
const ITEM = "";
const RECORD = "";
/** A format of these tags; those in `lists` are arrays. */
function queryFormat(tags, lists = []) {
	return `${[...tags.map((tag) => `%{${tag}}`), ...lists.map((tag) => `[%{${tag}}${ITEM}]`)].join(COLUMN)}${RECORD}`;
}
/** Records as columns of text, in the format's order. Throws when a record does not have `columns` columns. */
function splitRecords(stdout, columns) {
	const records = stdout.split(RECORD);
	const rest = records.pop();
	if (rest !== void 0 && rest.trim() !== "") throw new Error(`rpm's answer ends in the middle: ${JSON.stringify(rest.slice(0, 80))}`);
	return records.map((record) => {
		const parts = record.split(COLUMN);
		if (parts.length !== columns) throw new Error(`a name or path of package ${JSON.stringify(parts[0])} holds a control character`);
		return parts;
	});
}
/** Items of a list column; rpm prints nothing, or `(none)`, for an absent tag. */
function splitItems(column) {
	return (column ?? "").split(ITEM).filter((item) => item !== "" && item !== "(none)");
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
// packages/host-tools/src/rpm/query.ts
/** A root's own database, wherever the host's rpm keeps its own; and nothing of the root is loaded into the host's rpm. */
function atRoot(root) {
	return [
		"--root",
		root,
		"--dbpath",
		"/var/lib/rpm",
		"--define",
		`__plugindir ${NO_PLUGINS}`
	];
}
const NEVRA_TAGS = [
	"NAME",
	"EPOCHNUM",
	"VERSION",
	"RELEASE",
	"ARCH"
];
[...NEVRA_TAGS];
/** NEVRAs of the root's packages, sorted, gpg-pubkey left out. */
async function installedNevras(root, ports) {
	const { stdout } = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-qa",
		"--qf",
		queryFormat(NEVRA_TAGS)
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
	return splitRecords(stdout, NEVRA_TAGS.length).map(readNevra).filter((one) => one.name !== "gpg-pubkey").map(formatNevra).sort();
}
function readNevra([name = "", epoch, version = "", release = "", arch = ""]) {
	return {
		name,
		epoch: Number(epoch),
		version,
		release,
		arch
	};
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
/** For each RPM file the names it provides and the paths it holds. */
async function rpmCapabilities(files, ports) {
	const records = await query(files, [], ["PROVIDENAME", "FILENAMES"], ports);
	return new Map(records.map(([, provides, paths], index) => [files[index] ?? "", /* @__PURE__ */ new Set([...splitItems(provides), ...splitItems(paths)])]));
}
/** What RPM files provide, all together: `name`, or `name = version`. */
async function rpmProvides(files, ports) {
	const records = await query(files, [], ["PROVIDENEVRS"], ports);
	return new Set(records.flatMap(([, provides]) => splitItems(provides)));
}
/** RPMFILE_GHOST of rpm/rpmfiles.h. */
const GHOST = 64;
/** For each RPM file the paths of its payload. */
async function rpmPaths(files, ports) {
	const records = await query(files, [], ["FILENAMES", "FILEFLAGS"], ports);
	return new Map(records.map(([, paths, flags], index) => {
		const numbers = splitItems(flags);
		const list = splitItems(paths).map((path, at) => ({
			path,
			ghost: (Number(numbers[at] ?? 0) & GHOST) !== 0
		}));
		return [files[index] ?? "", list];
	}));
}
/** When each RPM file was built, seconds since 1970. */
async function rpmBuildTimes(files, ports) {
	return (await query(files, ["BUILDTIME"], [], ports)).map(([, time]) => Number(time));
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
const LIMITS = {
	answerMs: 1e4,
	minRate: 8e3,
	windowMs: 8e3
};
/**
* Download one file to `part`, going on behind what is there already. undefined when it is whole and has the wanted sha256; else what went
* wrong: `part` then holds a beginning that is worth going on with, or is gone. Rejects only when the run is cancelled or the disk fails.
*/
async function download(url, part, wanted, ports, limits = LIMITS) {
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
		const file = await open$1(part, response.status === 206 ? "a" : "w");
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
	return new Map(files.map((file) => [file, verdictOf$1(blocks.get(file) ?? [])]));
}
function verdictOf$1(lines) {
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
// packages/host-tools/src/dnf/install.ts
/** Constant text, the argv comes as arguments: what scriptlets print and what rpm says about them stay in order. */
const ONE_STREAM = "exec \"$@\" 2>&1";
/**
* Install exactly these files, in one transaction of rpm: the file whose hash was just compared is the file that is installed, and only
* keys that we imported count. `signed`: every one of them must carry a signature of theirs, else at least sound digests.
*/
async function install(runner, root, packages, scriptlets, ports) {
	await compareHashes(packages, ports);
	await ports.proc.run([
		"mkdir",
		"-p",
		"--",
		path.join(root, "var/lib/rpm")
	], { root: true });
	if (packages.length === 0) return {
		installed: [],
		scriptletFailures: [],
		scriptlets: NONE
	};
	await importKeys(runner, root, ports);
	const level = ["--define", `_pkgverify_level ${runner.signed ? "all" : "digest"}`];
	const foreign = runner.foreign ? ["--ignorearch"] : [];
	const names = new Set(packages.map(packageName));
	let step = 0;
	const skip = scriptlets.run ? [] : ["--noscripts", "--notriggers"];
	const options = [
		...atRoot(root),
		...level,
		...foreign,
		...skip,
		"-iv",
		"--stats"
	];
	const files = await plainPaths(packages.map((one) => one.file), ports);
	const argv = [
		"rpm",
		...options,
		"--",
		...files
	];
	const result = await ports.proc.run(scriptlets.wrap([
		"sh",
		"-c",
		ONE_STREAM,
		"rpm",
		...argv
	]), {
		env: runner.env,
		root: true,
		timeoutMs: 18e5,
		okCodes: Array.from({ length: 255 }, (_, code) => code + 1),
		onLine: (line) => {
			if (names.has(line)) ports.log.progress(`installing ${++step}/${packages.length}: ${line}`);
		}
	});
	if (result.code !== 0) throw dnfError(result, `install ${packages.length} packages`, "rpm");
	const installed = await installedNevras(root, ports);
	const asked = new Set(packages.map((one) => one.nevra));
	const absent = [...asked].filter((nevra) => !installed.includes(nevra));
	const extra = installed.filter((nevra) => !asked.has(nevra));
	if (absent.length > 0 || extra.length > 0) throw new ToolError("rpm says it is done, and the root holds another set of packages than asked", {
		argv: result.argv,
		exitCode: result.code,
		how: "exit",
		tail: [...absent.map((nevra) => `missing: ${nevra}`), ...extra.map((nevra) => `not asked for: ${nevra}`)],
		logFile: result.logFile
	});
	return {
		installed,
		scriptletFailures: scriptletFailures(result.stdout, "", names),
		scriptlets: scriptletTime(result.stdout)
	};
}
const NONE = {
	count: 0,
	seconds: 0
};
/** From `rpm --stats` (rpmts.c): `   scriptlets:   5   0.000000 MB   0.812345 secs`, the last such line; absent where none ran. */
function scriptletTime(output) {
	const [last] = [...output.matchAll(/^ *scriptlets: +(\d+) +[\d.]+ MB +([\d.]+) secs$/gm)].reverse();
	return last === void 0 ? NONE : {
		count: Number(last[1]),
		seconds: Number(last[2])
	};
}
/** As rpm -v names a package when it begins with it: without epoch. */
const packageName = ({ name, version, release, arch }) => `${name}-${version}-${release}.${arch}`;
async function compareHashes(packages, ports) {
	const findings = [];
	for (const [index, one] of packages.entries()) {
		ports.log.progress(`checking ${index + 1}/${packages.length}`);
		const actual = await ports.fs.hash(one.file).catch(() => void 0);
		if (actual?.sha256 === one.sha256) continue;
		findings.push({
			level: "error",
			code: "package-hash",
			title: actual === void 0 ? `${one.nevra}: ${one.file} is gone` : `${one.nevra}: ${one.file} is not the file that was resolved`,
			detail: `Expected sha256 ${one.sha256}${actual === void 0 ? "" : `, found ${actual.sha256}`}.`,
			hint: "Resolve again. If it comes back, something else writes to the package cache."
		});
	}
	if (findings.length > 0) throw new UserError(findings);
}
/** Into the root's own rpm database and nowhere else. */
async function importKeys(runner, root, ports) {
	if (runner.keys.length === 0) return;
	await ports.proc.run([
		"rpmkeys",
		...atRoot(root),
		"--import",
		...runner.keys
	], {
		root: true,
		env: runner.env
	});
}
// packages/host-tools/src/dnf/asked.ts
/** Does this package answer the name as asked: by name, name.arch, NEVRA (with or without parts) or a glob of these? */
function answersByName(one, asked) {
	const { name, version, release, arch } = one;
	const evr = `${one.epoch}:${version}-${release}`;
	const forms = [
		name,
		`${name}.${arch}`,
		formatNevra(one),
		`${name}-${evr}.${arch}`,
		`${name}-${version}-${release}.${arch}`,
		`${name}-${evr}`,
		`${name}-${version}-${release}`,
		`${name}-${version}`
	];
	if (!/[*?[]/.test(asked)) return forms.includes(asked);
	const pattern = globPattern(asked);
	return forms.some((form) => pattern.test(form));
}
// packages/host-tools/src/dnf/types.ts
/** Thrown by `resolve` with every unknown name at once. Its findings carry no position: the caller knows which line asked. */
var NoSuchPackage = class extends UserError {
	missing;
	constructor(missing, repositories) {
		super(missing.map((one) => noSuchPackage(one, repositories)));
		this.name = "NoSuchPackage";
		this.missing = missing;
	}
};
/** The finding for one unknown name (code `package-unknown`); callers may add `at`. */
function noSuchPackage(missing, repositories) {
	return {
		level: "error",
		code: "package-unknown",
		title: `no package ${missing.name} in ${repositories.join(", ")}`,
		hint: missing.near.length > 0 ? `Did you mean ${missing.near.join(" or ")}?` : "Check the spelling, or add the repository that has it."
	};
}
/** Scriptlets run, as the host runs them. */
const SCRIPTLETS_RUN = {
	run: true,
	wrap: (argv) => argv
};
// packages/host-tools/src/dnf/resolve.ts
/**
* The closure of `names`, downloaded, and each RPM verified by its own repository's keys: one `dnf install --downloadonly` into an empty root of
* its own, whose solver says what each RPM is and where it lies.
*/
async function resolve$1(runner, work, names, exclude, ports) {
	refuseFiles(names);
	if (names.length === 0) return [];
	const empty = await emptyRoot(work);
	try {
		return await resolveAgainst(empty, runner, names, exclude, ports);
	} finally {
		await runner.tidy(empty);
	}
}
async function resolveAgainst(empty, runner, names, exclude, ports) {
	ports.log.progress(`resolving ${names.length} packages`);
	const install = await runner.run(empty, [
		...exclude.map((name) => `--exclude=${name}`),
		"--setopt=*.gpgcheck=0",
		"install",
		"--downloadonly",
		...names
	]);
	const missing = unmatchedNames(`${install.stdout}\n${install.stderr}`);
	if (missing.length > 0) throw await noSuchPackages(runner, empty, missing);
	if (install.code !== 0) throw dnfError(install, "resolve and download the packages", "dnf", runner.repositories);
	const chosen = chosenPackages(install.stdout);
	if (chosen.length === 0) throw gone(install, "dnf is done, and did not say what it chose");
	ports.log.progress(`verifying ${chosen.length} packages`);
	const refused = await refusedBySignature(chosen, runner.repositories, runner.keyFolder, ports);
	if (refused.length > 0) throw new UserError(refused);
	const packages = [];
	for (const [index, { nevra, file, groups = [], ...one }] of chosen.entries()) {
		ports.log.progress(`hashing ${index + 1}/${chosen.length}`);
		const read = await ports.fs.hash(file).catch(() => void 0);
		if (read === void 0) throw gone(install, `dnf chose ${nevra}, and its file is not where dnf keeps it`);
		const asked = names.filter((name) => answersByName(one, name) || name.startsWith("@") && groups.includes(name.slice(1)));
		packages.push({
			...one,
			nevra,
			file,
			...read,
			asked
		});
	}
	return await withCapabilities(packages, names, ports);
}
function gone({ argv, code, stderr, logFile }, what) {
	return new ToolError(what, {
		argv,
		exitCode: code,
		how: "exit",
		tail: stderr.split("\n").slice(-20),
		logFile
	});
}
/** A fresh folder each time: what dnf leaves in it may be root's. */
async function emptyRoot(work) {
	for (let n = 0;; n++) {
		const folder = path.join(work, "dnf", `empty-${n}`);
		if (await mkdir(folder, { recursive: true }) !== void 0) return folder;
	}
}
/** dnf would take these as files or addresses to install from, past the repositories and their signatures. */
function refuseFiles(names) {
	const bad = names.filter((name) => name.startsWith("-") || name.endsWith(".rpm") || name.includes("://") || name.trim() !== name || name === "");
	if (bad.length === 0) return;
	throw new UserError(bad.map((name) => ({
		level: "error",
		code: "package-name",
		title: `${JSON.stringify(name)} is not a package name`,
		hint: "Name a package of a repository, for example `openssh-server`."
	})));
}
async function noSuchPackages(runner, empty, missing) {
	const known = (await runner.run(empty, [
		"-C",
		"-q",
		"repoquery",
		"--qf=%{name}"
	])).stdout.split("\n");
	return new NoSuchPackage(missing.map((name) => ({
		name,
		near: nearNames(name, known.filter((one) => one !== ""))
	})), runner.repositories.map((one) => one.id));
}
/** Names that no package carries were asked for as provides or file paths: look into the RPMs. */
async function withCapabilities(packages, names, ports) {
	const answered = new Set(packages.flatMap((one) => one.asked));
	const open = names.filter((name) => !answered.has(name) && !name.startsWith("@"));
	if (open.length === 0) return packages;
	const capabilities = await rpmCapabilities(packages.map((one) => one.file), ports);
	return packages.map((one) => {
		const has = capabilities.get(one.file);
		const more = open.filter((name) => has?.has(name.split(/\s/)[0] ?? name));
		return more.length === 0 ? one : {
			...one,
			asked: [...one.asked, ...more]
		};
	});
}
// packages/host-tools/src/dnf/open.ts
/**
* Set up dnf for one target root: own configuration, repositories and keys; the host's rpm database and /etc/dnf are never read.
* `known`: its version, where it was opened before.
*/
async function openDnf(options, ports, known) {
	const version = known ?? await dnfVersion(ports);
	const runner = await openRunner(options, ports, {
		root: true,
		settings: {
			...options.weak === true ? { install_weak_deps: "1" } : {},
			...options.settings
		}
	});
	return {
		version,
		resolve: async (names, { exclude = [] } = {}) => {
			const packages = await resolve$1(runner, options.work, names, exclude, ports);
			await keepRpms(packages, options.toolchain.dnfCache, ports);
			return packages;
		},
		take: (entries) => takeLocked(entries, {
			repositories: runner.repositories,
			keyFolder: options.toolchainDir,
			dnfCache: options.toolchain.dnfCache
		}, ports),
		install: (packages, scriptlets = SCRIPTLETS_RUN) => install(runner, options.root, packages, scriptlets, ports)
	};
}
async function dnfVersion(ports) {
	const { stdout } = await ports.proc.run(["dnf", "--version"], { env: { LC_ALL: "C.UTF-8" } });
	const version = /^(\d[\w.]*)$/m.exec(stdout)?.[1];
	if (version?.startsWith("4.")) return version;
	throw new UserError({
		level: "error",
		code: "tool-version",
		title: `dnf 4 is needed, and this is ${version === void 0 ? "another program" : `dnf ${version}`}`,
		hint: "Install the package `dnf` of Debian 12, Ubuntu 22.04 or 24.04, or openEuler."
	});
}
// packages/host-tools/src/elf-machine.ts
/** e_machine of ELF files (elf.h), by processor. */
const ELF_MACHINE = {
	x86_64: 62,
	aarch64: 183,
	riscv64: 243
};
/** The processor of an ELF file by its e_machine; undefined for one that no image of ours has. */
const archOfElf = (machine) => Object.keys(ELF_MACHINE).find((arch) => ELF_MACHINE[arch] === machine);
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
		"measure-packages"
	], ["rpm", "rpmkeys"], same("rpm"), { version: ["rpm", "--version"] }),
	tool("gnupg", "checks fingerprints, signs the sandbox", [
		"setup",
		"build-kernel",
		"tailor-image",
		"sandbox",
		"upgrade"
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
		"driver-build"
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
		"sandbox"
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
	], ["make"], same("make")),
	tool("patch", "applies patches to a kernel’s source", ["kernel-config", "kernel-build"], ["patch"], same("patch")),
	tool("bc", "makes a header of the kernel", ["kernel-build"], ["bc"], same("bc")),
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
	tool("flex", "makes the kernel’s own Kconfig", ["kernel-config"], ["flex"], same("flex")),
	tool("bison", "makes the kernel’s own Kconfig", ["kernel-config"], ["bison"], same("bison")),
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
		"setpriv"
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
/** Versions of the tools that shape the result, by their names in the list of host tools. */
async function toolVersions(need, arch, ports) {
	const asked = toolsFor(/* @__PURE__ */ new Set([need]), arch).map(async ({ name, version }) => {
		if (version === void 0) return [];
		const { stdout, stderr } = await ports.proc.run(version, { env: { LC_ALL: "C.UTF-8" } });
		return [[name, versionIn(`${stdout}\n${stderr}`)]];
	});
	return Object.fromEntries((await Promise.all(asked)).flat());
}
/** The first number that stands by itself: `4.18.0`, `252`, `1.5.4` of `v1.5.4`, and neither the 64 of `64-bit` nor the 2 of `mke2fs`. */
const versionIn = (text) => /\bv?(\d+(?:\.\d+)*)(?![\w.-])/.exec(text)?.[1] ?? "unknown";
// packages/host-tools/src/kmod/boot-needs.ts
const DISKS = {
	virtio: [{
		what: "the disk (virtio)",
		options: ["VIRTIO_BLK"],
		modules: ["virtio_blk"]
	}],
	nvme: [{
		what: "the disk (NVMe)",
		options: ["BLK_DEV_NVME"],
		modules: ["nvme"]
	}],
	usb: [
		{
			what: "the USB controller",
			options: ["USB_XHCI_PCI"],
			modules: ["xhci_pci"]
		},
		{
			what: "the disk (USB)",
			options: ["USB_STORAGE", "USB_UAS"],
			modules: ["usb_storage", "uas"]
		},
		{
			what: "the disk (SCSI)",
			options: ["BLK_DEV_SD"],
			modules: ["sd_mod"]
		}
	]
};
/** What the kernel must have for this delivery: built in, or as a module where it is looked for. */
function bootNeeds({ arch, outputs, boots, bus = "virtio" }) {
	const needs = [];
	const output = (...names) => {
		const index = outputs.findIndex((one) => names.includes(one));
		return index < 0 ? void 0 : ["outputs", index];
	};
	const image = (key, what, ...options) => {
		needs.push({
			what,
			options,
			modules: [],
			where: "image",
			key
		});
	};
	const disk = output("raw", "qcow2");
	const memory = disk ?? output("cpio");
	if (memory !== void 0) {
		image(memory, "the initramfs", "BLK_DEV_INITRD");
		image(memory, "the compressed initramfs", "RD_GZIP", ...output("cpio") === void 0 ? ["RD_ZSTD"] : []);
	}
	if (disk !== void 0) {
		image(disk, "the initramfs, which finds disks in /dev,", "DEVTMPFS");
		image(disk, "the partition table (GPT)", "EFI_PARTITION");
		needs.push({
			what: "the root file system (ext4)",
			options: ["EXT4_FS"],
			modules: ["ext4"],
			where: "initramfs",
			key: disk
		});
	}
	if (boots.length === 0) return needs;
	const key = ["verify", "boots"];
	const qemu = {
		where: "initramfs",
		key
	};
	if (arch === "riscv64" || arch === "aarch64" && boots.includes("direct")) needs.push({
		...qemu,
		what: "the PCI bus of QEMU’s machine",
		options: ["PCI_HOST_GENERIC"],
		modules: ["pci_host_generic"]
	});
	needs.push({
		...qemu,
		what: "virtio over PCI",
		options: ["VIRTIO_PCI"],
		modules: ["virtio_pci"]
	});
	if (disk !== void 0) needs.push(...DISKS[bus].map((one) => ({
		...qemu,
		...one
	})));
	needs.push({
		what: "the network card (virtio)",
		options: ["VIRTIO_NET"],
		modules: ["virtio_net"],
		where: "image",
		key
	});
	return needs;
}
// packages/host-tools/src/kmod/types.ts
/** A module's name from a name or a file name: folder, `.ko` and compression suffix off, `-` becomes `_`. */
function moduleName(nameOrPath) {
	return (nameOrPath.split("/").at(-1) ?? "").replace(/\.ko(\.(xz|zst|gz))?$/, "").replaceAll("-", "_");
}
// packages/host-tools/src/kmod/module-bytes.ts
/** How a compressed module is unpacked in place. */
const UNPACK$1 = {
	".xz": [
		"xz",
		"-d",
		"--"
	],
	".zst": [
		"zstd",
		"-q",
		"-d",
		"--rm",
		"--"
	],
	".gz": [
		"gzip",
		"-d",
		"--"
	]
};
/** A module itself (or another file), whatever it is compressed with. `file` is a path of the host, `scratch` a folder to unpack in. */
async function moduleBytes(file, { scratch, ports }) {
	const unpack = UNPACK$1[path.extname(file)];
	if (unpack === void 0) return readFile(file);
	const copy = path.join(scratch, `module${path.extname(file)}`);
	await copyFile(file, copy);
	await ports.proc.run([...unpack, copy]);
	const plain = copy.slice(0, -path.extname(file).length);
	const bytes = await readFile(plain);
	await rm(plain);
	return bytes;
}
// packages/host-tools/src/kmod/module-elf.ts
/** scripts/sign-file.c of the kernel: the last bytes of a signed module. */
const SIGNED = "~Module signature appended~\n";
/** struct modversion_info of a 64-bit kernel: a CRC in 8 bytes, the name in 56 (include/linux/module.h). */
const VERSION = {
	size: 64,
	name: 8
};
const SHN_UNDEF = 0;
const SHN_ABS = 65521;
const STB_WEAK = 2;
const SHT_SYMTAB = 2;
const SHT_NOBITS = 8;
/** Read an uncompressed module of a 64-bit little-endian kernel; undefined when the bytes are none, or cut off. Never throws. */
function readModuleElf(file) {
	try {
		return read(file);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
function read(file) {
	if (!(file.length >= 64 && file.readUInt32BE(0) === 2135247942 && file[4] === 2 && file[5] === 1)) return void 0;
	const sections = readSections(file);
	const modinfo = sections.find(({ name }) => name === ".modinfo");
	const symtab = sections.find(({ type }) => type === SHT_SYMTAB);
	if (modinfo === void 0 || symtab === void 0) return void 0;
	const symbols = readSymbols(symtab, sections[symtab.link]?.data ?? Buffer.alloc(0));
	return {
		arch: archOfElf(file.readUInt16LE(18)),
		modinfo: readModinfo(modinfo.data),
		versions: readVersions(sections),
		imports: symbols.flatMap(({ name, section, weak }) => section === SHN_UNDEF && name !== "" ? [{
			name,
			weak
		}] : []),
		exports: readExports(symbols, sections),
		signed: file.subarray(-28).toString("latin1") === SIGNED
	};
}
function readSections(file) {
	const table = Number(file.readBigUInt64LE(40));
	const [size, count, names] = [
		file.readUInt16LE(58),
		file.readUInt16LE(60),
		file.readUInt16LE(62)
	];
	const raw = Array.from({ length: count }, (_, index) => {
		const at = table + index * size;
		const type = file.readUInt32LE(at + 4);
		const [offset, length] = [Number(file.readBigUInt64LE(at + 24)), Number(file.readBigUInt64LE(at + 32))];
		if (type !== SHT_NOBITS && offset + length > file.length) throw new RangeError("section outside of the file");
		const data = type === SHT_NOBITS ? Buffer.alloc(0) : file.subarray(offset, offset + length);
		return {
			nameAt: file.readUInt32LE(at),
			type,
			link: file.readUInt32LE(at + 40),
			data
		};
	});
	const texts = raw[names]?.data ?? Buffer.alloc(0);
	return raw.map(({ nameAt, ...section }) => ({
		name: textAt(texts, nameAt),
		...section
	}));
}
/** NUL-ended text. */
function textAt(data, at) {
	const end = data.indexOf(0, at);
	return data.toString("utf8", at, end < 0 ? data.length : end);
}
/** Elf64_Sym: name 4, info 1, other 1, section 2, value 8, size 8. */
function readSymbols({ data }, names) {
	return Array.from({ length: Math.floor(data.length / 24) }, (_, index) => {
		const at = index * 24;
		return {
			name: textAt(names, data.readUInt32LE(at)),
			section: data.readUInt16LE(at + 6),
			weak: (data[at + 4] ?? 0) >> 4 === STB_WEAK,
			value: Number(data.readBigUInt64LE(at + 8))
		};
	});
}
function readModinfo(data) {
	const values = /* @__PURE__ */ new Map();
	for (const entry of data.toString("utf8").split("\0")) {
		const [key = "", value] = entry.split(/=(.*)/s);
		if (value !== void 0) values.set(key, [...values.get(key) ?? [], value]);
	}
	return values;
}
/** `__versions`, or since Linux 6.14 `__version_ext_crcs` and `__version_ext_names`, whose names may be longer. */
function readVersions(sections) {
	const section = (name) => sections.find((one) => one.name === name)?.data;
	const versions = /* @__PURE__ */ new Map();
	const fixed = section("__versions") ?? Buffer.alloc(0);
	for (let at = 0; at + VERSION.size <= fixed.length; at += VERSION.size) {
		const name = textAt(fixed.subarray(at + VERSION.name, at + VERSION.size), 0);
		if (name !== "") versions.set(name, fixed.readUInt32LE(at));
	}
	const [names, crcs] = [section("__version_ext_names"), section("__version_ext_crcs")];
	if (names !== void 0 && crcs !== void 0) {
		for (const [index, name] of names.toString("utf8").split("\0").entries()) if (name !== "" && index * 4 + 4 <= crcs.length) versions.set(name, crcs.readUInt32LE(index * 4));
	}
	return versions.size === 0 ? void 0 : versions;
}
/** Exported symbols have a `__ksymtab_NAME`; their CRC is the value of `__crc_NAME`, or lies where that points to (since Linux 5.19). */
function readExports(symbols, sections) {
	const crcs = /* @__PURE__ */ new Map();
	for (const { name, section, value } of symbols) {
		if (!name.startsWith("__crc_")) continue;
		const data = sections[section]?.data;
		if (section === SHN_ABS) crcs.set(name.slice(6), value);
		else if (data !== void 0 && value + 4 <= data.length) crcs.set(name.slice(6), data.readUInt32LE(value));
	}
	const names = symbols.flatMap(({ name }) => name.startsWith("__ksymtab_") ? [name.slice(10)] : []);
	return new Map(names.map((name) => [name, crcs.get(name) ?? null]));
}
// packages/host-tools/src/kmod/module-file.ts
/** More links than any weak-updates folder has. */
const MAX_LINKS = 8;
/**
* Where a module that modules.dep names really lies, and its bytes. Links (weak-updates has them) are followed within the root only, absolute ones
* from its top. Throws UserError (`module-missing`) when there is no such file in the root.
*/
async function moduleFile(root, folder, relative) {
	const top = await realpath(root);
	let file = path.join(folder, relative);
	for (let links = 0; links < MAX_LINKS; links++) {
		const stats = await lstat(file).catch(() => void 0);
		if (stats === void 0) break;
		if (!stats.isSymbolicLink()) {
			if (!(await realpath(file)).startsWith(`${top}/`) || !stats.isFile()) break;
			return {
				file,
				size: stats.size
			};
		}
		const target = await readlink(file);
		file = target.startsWith("/") ? path.join(root, target) : path.resolve(path.dirname(file), target);
	}
	throw new UserError({
		level: "error",
		code: "module-missing",
		title: `modules.dep names ${relative}, and there is no such file below ${folder}`,
		hint: "Run depmod -b ROOT after adding or removing modules."
	});
}
// packages/host-tools/src/kmod/parse.ts
/** modules.dep (depmod(8)): `kernel/a.ko.xz: kernel/b.ko.xz …`, the dependencies being the whole closure. Path → paths. */
function parseModulesDep(text) {
	return new Map(text.split("\n").flatMap((line) => {
		const colon = line.indexOf(":");
		if (colon <= 0) return [];
		const depends = line.slice(colon + 1).split(/\s+/);
		return [[line.slice(0, colon), depends.filter((one) => one !== "")]];
	}));
}
/** modules.builtin: one path per line. Names. */
function parseModulesBuiltin(text) {
	return new Set(text.split("\n").filter((line) => line.trim() !== "").map(moduleName));
}
/** modules.builtin.modinfo: NUL-ended `module.key=value`. Values of one key, sorted, each once. */
function parseBuiltinModinfo(text, key) {
	const values = text.split("\0").flatMap((entry) => {
		const match = /^[^.=]+\.([^=]+)=(.*)$/s.exec(entry);
		return match?.[1] === key ? [match[2] ?? ""] : [];
	});
	return [...new Set(values)].sort();
}
/** Output of `modinfo -0 FILE…`: NUL-ended `key=value` entries, each module starting with one that has a colon, `filename:  /path` (kmod's modinfo.c). */
function parseModinfo(output) {
	const modules = [];
	for (const entry of output.split("\0")) {
		const [, key = "", value = ""] = /^(filename(?=:)|[^=]+)(?:=|:[ \t]*)(.*)$/s.exec(entry) ?? [];
		if (key === "") continue;
		if (key === "filename") modules.push(/* @__PURE__ */ new Map());
		const module = modules.at(-1);
		const values = module?.get(key);
		if (values === void 0) module?.set(key, [value]);
		else values.push(value);
	}
	return modules;
}
/** Names in `pre: a b post: c` (modprobe.d(5)): those before, and those before and after alike. */
function parseSoftdep(value) {
	const pre = [];
	const all = [];
	let isPre = false;
	for (const word of value.split(/\s+/)) if (word === "pre:" || word === "post:") isPre = word === "pre:";
	else if (word !== "") {
		all.push(moduleName(word));
		if (isPre) pre.push(moduleName(word));
	}
	return {
		pre,
		all
	};
}
// packages/host-tools/src/kmod/tree.ts
/** Files per modinfo: 400 paths stay far below ARG_MAX (2 MiB). */
const BATCH$1 = 400;
/**
* Read the tree below `<root>/usr/lib/modules/<release>` (or lib/modules). Throws UserError when the folder or its modules.dep is absent
* (`depmod -b` makes it), or when the host's modinfo cannot read how the modules are compressed.
*/
async function readModuleTree(root, release, ports) {
	const folder = await modulesFolder(root, release);
	const dependencies = await readDependencies(folder, release);
	const paths = [...dependencies.keys()].sort();
	const modules = /* @__PURE__ */ new Map();
	for (let start = 0; start < paths.length; start += BATCH$1) {
		ports.log.progress(`reading modules ${start}/${paths.length}`);
		const batch = paths.slice(start, start + BATCH$1);
		const files = await Promise.all(batch.map((relative) => moduleFile(root, folder, relative)));
		const infos = await modinfo(files.map(({ file }) => file), ports);
		for (const [index, relative] of batch.entries()) {
			const info = describe$1(relative, files[index]?.size ?? 0, dependencies.get(relative) ?? [], infos[index] ?? /* @__PURE__ */ new Map());
			modules.set(info.name, info);
		}
	}
	const text = (name) => readFile(path.join(folder, name), "utf8").catch(() => "");
	const builtinModinfo = await text("modules.builtin.modinfo");
	return {
		release,
		folder,
		modules,
		builtin: parseModulesBuiltin(await text("modules.builtin")),
		builtinFirmware: parseBuiltinModinfo(builtinModinfo, "firmware"),
		builtinAliases: parseBuiltinModinfo(builtinModinfo, "alias")
	};
}
async function modulesFolder(root, release) {
	for (const base of ["usr/lib/modules", "lib/modules"]) {
		const folder = path.join(root, base, release);
		if ((await stat(folder).catch(() => void 0))?.isDirectory()) return folder;
	}
	throw new UserError({
		level: "error",
		code: "modules-missing",
		title: `no modules of kernel ${release} in ${root}`,
		hint: "Install the package that holds them (kernel, kernel-modules)."
	});
}
async function readDependencies(folder, release) {
	const file = path.join(folder, "modules.dep");
	const text = await readFile(file, "utf8").catch(() => void 0);
	if (text !== void 0) return parseModulesDep(text);
	throw new UserError({
		level: "error",
		code: "modules-dep-missing",
		title: `kernel ${release} has no modules.dep`,
		hint: `Make it: depmod -b ROOT ${release}`,
		at: { file }
	});
}
/** One process for many modules; its answers come in the order of the files. */
async function modinfo(files, ports) {
	const run = await ports.proc.run([
		"modinfo",
		"-0",
		...files
	], {
		env: { LC_ALL: "C.UTF-8" },
		okCodes: [1]
	});
	const infos = parseModinfo(run.stdout);
	if (run.code === 0 && infos.length === files.length) return infos;
	const unread = /could not get modinfo from '([^']+)'/.exec(run.stderr)?.[1] ?? /'(\S+\.ko\S*)'/.exec(run.stderr)?.[1];
	throw new UserError({
		level: "error",
		code: "module-unreadable",
		title: `modinfo cannot read ${unread === void 0 ? "a module" : `module ${unread}`}`,
		detail: run.stderr.trim().split("\n").slice(0, 3).join("\n"),
		hint: "It is damaged, or this host’s kmod was built without its compression (`modinfo --version` lists them)."
	});
}
function describe$1(relative, size, depends, info) {
	const values = (key) => info.get(key) ?? [];
	const softdeps = values("softdep").map(parseSoftdep);
	return {
		name: moduleName(relative),
		path: relative,
		size,
		depends: depends.map(moduleName),
		softdeps: [...new Set(softdeps.flatMap(({ all }) => all))],
		softdepsPre: [...new Set(softdeps.flatMap(({ pre }) => pre))],
		firmware: [...new Set(values("firmware"))],
		aliases: values("alias"),
		vermagic: values("vermagic")[0]?.trim() ?? ""
	};
}
/** The inputs of every action that reads the lock. */
const LOCK_INPUTS = {
	lock: {
		kind: oneOf(...[
			"auto",
			"frozen",
			"update",
			"none"
		]),
		default: "auto",
		description: "The lock file beside the definition (`dpuos.lock.yaml`). `auto`: install what it says where it fits the definition, else resolve anew and say why. `frozen`: exactly what it says, or an error that names what drifted. `update`: resolve anew, write it and show what changed. `none`: as if there were none."
	},
	"lock-file": {
		kind: filePath,
		description: "Another place for the lock file. Default: beside the definition under its name, `dpuos.lock.yaml` for `dpuos.yaml`; in the folder where the definition is a folder."
	}
};
// packages/host-tools/src/lock/open.ts
/** The lock file of a definition: beside it under its name, or in it where it is a folder. */
async function chooseLock(mode, lockFile, definition) {
	if (lockFile !== void 0) return {
		mode,
		file: lockFile,
		named: true
	};
	if (definition === void 0) return {
		mode,
		file: void 0,
		named: false
	};
	return {
		mode,
		file: await stat(definition).then((found) => found.isDirectory(), () => false) ? path.join(definition, "dpuos.lock.yaml") : `${definition.replace(/\.ya?ml$/i, "")}.lock.yaml`,
		named: false
	};
}
/**
* Read the lock file for an architecture; undefined where none is wanted or known. Throws UserError: not there although it is wanted
* (`frozen`, or named by the user), not readable, without the architecture (`frozen`).
*/
async function openLock({ mode, file, named }, arch, ports) {
	if (mode === "none") return void 0;
	if (file === void 0) {
		if (mode !== "frozen") return void 0;
		throw missing("`lock: frozen` without a definition: where is the lock file?", "Name it as `lock-file`, or give the definition.");
	}
	const shown = shownPath(file, ports);
	const text = await ports.fs.readText(file);
	const nothing = {
		file,
		shown,
		whole: void 0,
		lock: void 0,
		at: () => ({ file: shown }),
		findings: []
	};
	if (text === void 0) {
		if (mode === "update" || mode === "auto" && !named) return nothing;
		throw missing(`there is no lock file ${shown}`, "Run once with `lock: update` to write it.");
	}
	const read = readLock(text, shown);
	if (!read.ok) {
		if (mode !== "update") throw new UserError(read.findings);
		return {
			...nothing,
			findings: read.findings.map((one) => ({
				...one,
				level: "warning",
				hint: LOST
			}))
		};
	}
	const opened = open(read.value, arch);
	if (opened.lock === void 0 && mode === "frozen") throw missing(`${shown} is for ${Object.keys(read.value.lock.arches).join(", ") || "nothing"}, not for ${arch}`, `Run once with \`lock: update\` for ${arch}: it is added to the file.`, { file: shown });
	return {
		file,
		shown,
		findings: [],
		...opened
	};
}
const LOST = "It is written anew; what it said for other architectures is lost: run `lock: update` for these too.";
function open({ lock: whole, at }, arch) {
	const section = whole.arches[arch];
	return {
		whole,
		lock: section === void 0 ? void 0 : {
			...section,
			arch,
			distro: whole.distro
		},
		at: (nevra) => at(arch, nevra)
	};
}
function missing(title, hint, at) {
	return new UserError({
		level: "error",
		code: "lock-missing",
		title,
		hint,
		...at === void 0 ? {} : { at }
	});
}
// packages/host-tools/src/prune-folder.ts
/** What a killed run left half-made is younger than this while somebody still works on it. */
const HALF_MADE_MS = 864e5;
/** Mark an entry as used now. One that belongs to another user, or is gone, stays as it is. */
async function markUsed(folder, { clock }) {
	const now = new Date(clock.now());
	await utimes(folder, now, now).catch(() => void 0);
}
/**
* Bound what lies below `top`, one entry for each name: beyond `limit` bytes the least recently used ones go (`markUsed`), and what killed runs left half-made (`NAME.part-…`). `inUseMs`:
* entries used since so many milliseconds stay, as another run may be reading them.
*/
async function pruneFolder(top, limit, { clock, log }, inUseMs = 0) {
	const entries = await Promise.all((await readdir(top)).map(async (name) => {
		const folder = path.join(top, name);
		return {
			folder,
			at: await stat(folder).then(({ mtimeMs }) => mtimeMs, () => 0),
			size: await sizeOf(folder),
			half: name.includes(".part-")
		};
	}));
	let sum = 0;
	for (const { folder, at, size, half } of entries.sort((a, b) => b.at - a.at)) {
		if (half && clock.now() - at < HALF_MADE_MS) continue;
		sum += size;
		if (!half && (sum <= limit || clock.now() - at < inUseMs)) continue;
		log.debug(`out of the cache: ${folder}, ${formatMiB(size)}`);
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Bytes of all files in it. */
async function sizeOf(folder) {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch(() => []);
	let sum = 0;
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		sum += await stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size, () => 0);
	}
	return sum;
}
// packages/host-tools/src/rpm/build-macros.ts
/**
* rpmbuild's macros for a tree that is ready: nothing of the host shapes the package, and the same tree gives the same bytes. No stripping (the host's strip knows one
* processor), no byte-compiling, no debuginfo, no build-id links; fixed host name, build and file times (SOURCE_DATE_EPOCH). Packages land in `work/out`.
* `zstd` is its level; `own` are further macros.
*/
const buildMacros = (work, host, { zstd, own = [] }) => [
	["_topdir", work],
	["_builddir", work],
	["_tmppath", work],
	["_rpmdir", `${work}/out`],
	["_rpmfilename", "%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm"],
	["__spec_install_post", "%{nil}"],
	["__os_install_post", "%{nil}"],
	["debug_package", "%{nil}"],
	["_build_id_links", "none"],
	["_binary_payload", `w${zstd}.zstdio`],
	["_binary_filedigest_algorithm", "8"],
	...own,
	["_buildhost", host],
	["use_source_date_epoch_as_buildtime", "1"],
	["clamp_mtime_to_source_date_epoch", "1"]
];
/** Macros as rpmbuild takes them on its command line. */
const defines = (macros) => macros.flatMap(([name, value]) => ["--define", `${name} ${value}`]);
// packages/host-tools/src/source.ts
/** Options that let git look, and do no more, at a work tree that may be another user's while we may be root. */
const ONLY_LOOK = [
	"-c",
	"safe.directory=*",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"safe.bareRepository=explicit",
	"--no-optional-locks"
];
/**
* The commit of the work tree that a file lies in, or the workspace where none is given; `dirty` as `git describe --dirty` means it:
* tracked files differ from it. `{commit: null, dirty: false}` under no version control, before the first commit, and without git.
*/
async function sourceOf$1(file, ports) {
	const none = {
		commit: null,
		dirty: false
	};
	if (await ports.proc.which("git") === void 0) return none;
	const folder = file === void 0 ? ports.host.workspace : path.dirname(file);
	const git = (...words) => ports.proc.run([
		"git",
		...ONLY_LOOK,
		"-C",
		folder,
		...words
	], {
		okCodes: [1, 128],
		timeoutMs: 3e4
	});
	const head = await git("rev-parse", "--verify", "HEAD");
	if (head.code !== 0) return none;
	const status = await git("status", "--porcelain", "--untracked-files=no");
	return {
		commit: head.stdout.trim(),
		dirty: status.stdout.trim() !== ""
	};
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
	return [...needs, ...readOnly].map(({ what, options, modules, key }) => ({
		what,
		options,
		modules,
		at: position([...key])
	}));
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
	return needs.flatMap(({ what, options, modules, at }) => {
		const value = modules.length === 0 ? "y" : "m";
		const asked = options.map((name) => ({
			name,
			value,
			optional: false,
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
			cause: isUnasked ? "delivery" : usual.cause,
			why: isUnasked ? `${what} needs it` : `${usual.why}; ${what} needs it`,
			remedy: isUnasked || usual.remedy.length > 0 ? [...usual.remedy, {
				name: usual.name,
				value
			}] : []
		}];
	});
}
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
	const arch = inputs.arch ?? (toolchain?.ok === true ? toolchain.value.arch : archOf(definition, ports));
	return {
		source: placeOfSource(source, ports),
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
/** A repository as it is named, or the absolute path of a folder or file. */
const placeOfSource = (source, { host }) => source.startsWith("git+") ? source : path.resolve(host.workspace, source);
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
// packages/build-kernel/src/spec.ts
const spec = defineAction({
	name: "build-kernel",
	title: "dpuos build kernel",
	description: "Decides which kernel goes into a DPU image, takes it out of its RPMs, and describes it: release, configuration, modules with sizes, dependencies and firmware. Refuses one whose configuration is not as fragments and presets ask, and says why.",
	branding: {
		icon: "cpu",
		color: "purple"
	},
	privilege: "user",
	post: false,
	inputs: {
		toolchain: {
			kind: filePath,
			description: "The toolchain manifest (`toolchain.json`) that setup-openeuler-toolchain wrote. Needed, but with `mode: check`."
		},
		mode: {
			kind: oneOf("kernel", "check"),
			default: "kernel",
			description: "`kernel`: the kernel for the image. `check`: only configure `source` and say which of the options asked for it does not have, and why: seconds, for every pull request."
		},
		definition: {
			kind: filePath,
			description: "A `dpuos.yaml` (or imageTailor configuration folder) whose `kernel` layer says which kernel. `source` and `package` win over it."
		},
		source: {
			kind: string,
			description: "Where the kernel comes from: `distro` takes the distribution’s RPM unchanged. A path: a folder with the kernel’s source, its archive, or its source RPM (`.src.rpm`), which is configured, compiled and packed as RPMs; or `git+URL#TAG`, a tag, branch or commit of a repository. Default: what `definition` says, else `distro`."
		},
		"source-sha256": {
			kind: string,
			description: "sha256 that the archive or source RPM at `source` must have."
		},
		"source-commit": {
			kind: string,
			description: "Commit that the tag or branch of `source: git+URL#TAG` must be."
		},
		patches: {
			kind: list$2(filePath),
			description: "Patches upon the archive at `source`, applied in their order with `-p1` and without fuzz; a file called `series` stands for those that it lists (quilt)."
		},
		base: {
			kind: string,
			description: "Of a source: what the fragments are put upon: `defconfig`, `allnoconfig`, a `NAME_defconfig` of the source, or a file with a whole configuration. Default: what `definition` says (`kernel.build`), else `defconfig`."
		},
		fragments: {
			kind: list$2(filePath),
			description: "Fragments of a kernel configuration beside those of `definition` (`kernel.fragments`), behind them. A line that ends with `# wanted` may stay unmet."
		},
		release: {
			kind: string,
			description: "Of a kernel that is built: the release of its RPMs. `uname -r` is VERSION-RELEASE.ARCH, as openEuler has it. Default: what `definition` says, else `1.dpuos`."
		},
		compiler: {
			kind: oneOf(...KERNEL_COMPILERS),
			description: "Of a source: what compiles it: `gcc`, or `llvm` (clang and lld, as `make LLVM=1`). Default: what `definition` says, else `gcc`."
		},
		"module-key": {
			kind: string,
			description: "Of a kernel that is built: sign its modules with this PEM file (private key and certificate), or with a key that is made for it: `throw-away`. Default: as configured."
		},
		"device-trees": {
			kind: boolean,
			description: "Of a kernel that is built: `true` builds and packs the device trees of the boards that are configured. Default: what `definition` says, else `false`."
		},
		"compiler-cache": {
			kind: string,
			default: "auto",
			description: "ccache for a kernel that is built: `auto` uses it where it is installed and keeps it in the runner’s cache; an address (`redis://HOST:PORT`, `http://HOST/PATH`) is a storage that others share; `off`: none."
		},
		"keep-objects": {
			kind: boolean,
			default: "false",
			description: "`true`: keep the objects of a kernel that is built (hundreds of MiB, of a whole openEuler configuration several GiB) in the cache folder: the next build compiles only what changed, and says before how much that is. For runners that stay."
		},
		presets: {
			kind: list$2(oneOf(...KERNEL_PRESETS)),
			description: "Options that a purpose needs, beside `kernel.presets` of `definition`; fragments come behind them."
		},
		package: {
			kind: string,
			description: "Name of the RPM that provides the kernel. Default: what `definition` says, else `kernel`."
		},
		baseline: {
			kind: filePath,
			description: "The `kernel.json` of an earlier kernel, its `kernel.symbols` beside it: the report then says what image, modules, subsystems and symbols grew by. One that is not there is told, no more."
		},
		headers: {
			kind: filePath,
			description: "What drivers whose sources `definition` names (`drivers.vendor`) are compiled against: a folder that `make -C` can build modules in. Default: kernel-devel of the same release, the build’s own or the distribution’s."
		},
		...LOCK_INPUTS,
		arch: {
			kind: arch,
			description: "Processor of the image; must be the toolchain’s. Default: the toolchain’s."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for `kernel.json`, `kernel-config.json`, packages that were built (`kernel`, `drivers`), the kernel’s configuration (`kernel.config`) and, where it was built, its symbols with their sizes (`kernel.symbols`)."
		}
	},
	outputs: {
		manifest: { description: "Path of the kernel manifest (`kernel.json`)." },
		config: { description: "Path of `kernel-config.json`: the options asked for, those that are not as asked, and why. Empty where nothing is asked." },
		verdict: { description: "`pass` when the kernel is found and whole, and its configuration as asked. `fail`: an option is not." },
		release: { description: "The kernel’s `uname -r`." }
	}
});
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
	"delivery"
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
function hintFor(group) {
	const [first] = group;
	const remedy = new Map(group.flatMap((miss) => miss.remedy.map((one) => [one.name, one.value])));
	const isDelivery = first?.forDelivery === true;
	if (!isDelivery) for (const { name } of group) remedy.delete(name);
	if (remedy.size > 0 && remedy.size <= REMEDIES) {
		const lines = [...remedy].map(([name, value]) => `CONFIG_${name}=${value}`);
		const instead = group.length === 1 ? "take the line out" : "take the lines out";
		return `Add ${lines.join(", ")} to a fragment, or ${isDelivery ? "hand the image over otherwise" : instead}.`;
	}
	switch (first?.cause) {
		case "no-such-option": return "Take these lines out, or correct the names: another version of the kernel may call them otherwise.";
		case "overridden": return "Take out the one that is not meant.";
		case "not-in-config": return "Use a kernel that has them, build one (`kernel.source`), or mark the line `# wanted` where the image does without.";
		case "delivery":
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
const ROWS$1 = 30;
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
const more = (count, columns) => count > ROWS$1 ? [[`${count - ROWS$1} more`, ...Array.from({ length: columns - 1 }, () => "")]] : [];
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
		rows: [...misses.toSorted((a, b) => Number(b.required) - Number(a.required)).slice(0, ROWS$1).map(({ name, wanted, got, required, why, at }) => [
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
		rows: [...changed.slice(0, ROWS$1).map(({ name, before, after }) => [
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
/** The source's Kconfig files, for the reasons. */
function kconfigOf(folder, arch) {
	const load = (file) => {
		try {
			return readFileSync(path.join(folder, file), "utf8");
		} catch {
			return;
		}
	};
	const { arch: ARCH, folder: SRCARCH } = KERNEL_ARCH[arch];
	return readKconfig(load, {
		ARCH,
		SRCARCH,
		srctree: "."
	});
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
	return await writeManifest({
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
	}, output, ports);
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
		const inner = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
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
/** `kernel/drivers/net/virtio_net.ko` → `drivers/net`; `kernel/fs/ext4/ext4.ko` → `fs`; elsewhere (`extra`, `updates`) the first folder. */
function subsystem(modulePath) {
	const parts = modulePath.replace(/^kernel\//, "").split("/").slice(0, -1);
	return parts.slice(0, parts[0] === "drivers" ? 2 : 1).join("/") || "(top)";
}
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
const ROWS = 10;
/** Symbols and modules that are shown. */
const SHOWN = 15;
const right = (name) => ({
	name,
	align: "right"
});
/** Image and modules by subsystem, largest first: ten rows and the rest. */
function subsystemTable(subsystems) {
	const rest = subsystems.slice(ROWS);
	const sum = (of) => rest.reduce((all, one) => all + of(one), 0);
	const known = subsystems.some(({ builtin }) => builtin !== null);
	const rows = [...subsystems.slice(0, ROWS), ...rest.length === 0 ? [] : [{
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
	const handle = await open$1(file);
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
async function compileDriver(source, { headers, release, arch, epoch }, symvers, ports) {
	const copy = path.join(await ports.fs.scratch("driver"), source.name);
	await copySources(source.folder, copy);
	const folder = path.join(copy, source.inside);
	const prefix = prefixOf(arch, ports);
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
		`ARCH=${KERNEL_ARCH[arch].arch}`,
		`CROSS_COMPILE=${prefix}`,
		`CC=${prefix}gcc`,
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
		`${prefix}strip`,
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
	const tree = {
		headers: await ports.log.group(`Headers of ${release}`, async () => {
			const folder = await kernel.headers();
			await checkHeaders(folder, release, ports);
			return folder;
		}),
		release,
		arch,
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
	await indexRepository(repository, tree.epoch, ports);
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
		files: await Promise.all(files.map((file) => fileEntry("driver", file, kernel.output, ports))),
		findings: compiled.flatMap(({ findings }) => findings),
		digest: digestOf(drivers)
	};
}
/** The manifest with the drivers that were built beside the kernel. */
const withDrivers = (kernel, built) => built === void 0 ? kernel : {
	...kernel,
	inputs: { digest: digestOf([kernel.inputs.digest, built.digest]) },
	repositories: [...kernel.repositories, ...built.repositories],
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
	const there = (await readdir(object, { recursive: true })).filter(isObject).filter((name) => existsSync(path.join(object, name.replace(/\.([^/]+)\.cmd$/, "$1"))));
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
/** `.x.o.cmd` of the kernel itself: what is in scripts/ and tools/ runs here. */
const isObject = (name) => /(?:^|\/)\.[^/]+\.o\.cmd$/.test(name) && !/^(?:scripts|tools|usr)\//.test(name);
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
	const handle = await open$1(file);
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
async function make({ source, object, arch, compiler, config }, kernel, { objects, signing, ...how }, made, ports) {
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
	await ports.log.group("Pack the kernel", async () => {
		await pack(kernel, work, path.join(made, REPOSITORY), epoch, ports);
		await measureTree(object, made, binutilsOf(tree, ports), ports);
	});
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
		during,
		close
	};
}
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
	for (const { name } of old) {
		await rm(path.join(top, name), {
			recursive: true,
			force: true
		});
		await rm(path.join(top, `${name}.half`), { force: true });
	}
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
	const compiler = await compilerVersion(request, ports);
	const digest = digestOf([
		ports.host.version,
		source.identity ?? null,
		source.patches,
		config,
		compiler,
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
		symbols: await readFile(path.join(made, SYMBOLS), "utf8"),
		builtin: await readBuiltin(made),
		digest,
		tools: {
			...tools,
			[request.compiler === "llvm" ? "clang" : "gcc"]: compiler
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
async function compilerVersion(toolchain, ports) {
	const { stdout } = await ports.proc.run([compilerOf(toolchain, ports), "--version"]);
	return stdout.split("\n")[0] ?? "";
}
// packages/build-kernel/src/compile/from-source.ts
/** Build the kernel, or say what keeps it from being built. */
async function buildFromSource(request, inputs, ports) {
	const asked = await askedBy(inputs, ports);
	const repository = path.join(inputs.output, "kernel");
	await rm(path.join(inputs.output, SYMBOLS), { force: true });
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
	const described = await describe(request, kernel.rpms, folder, inputs.output, ports);
	const symbols = path.join(inputs.output, SYMBOLS);
	await ports.fs.writeFile(symbols, kernel.symbols);
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
		...described,
		files: [...described.files, await fileEntry("symbols", symbols, inputs.output, ports)],
		findings: [...described.findings, ...kernel.findings]
	};
	const drivers = await buildDrivers(request.drivers, {
		rpms: kernel.rpms,
		arch: request.arch,
		output: inputs.output,
		headers: async () => inputs.headers ?? await headersFromRpms(kernel.devel, ports)
	}, ports);
	const manifest = withSizes(withDrivers(bare, drivers), {
		builtin: kernel.builtin,
		symbols: parseSymbols(kernel.symbols)
	}, request.baseline);
	const written = await writeManifest(manifest, inputs.output, ports);
	return {
		report: joined(withFacts(kernelReport(manifest), kernel.facts), judged),
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
	const settings = await readAsked(request.asked, request.arch, ports);
	const lock = await openLock(await chooseLock(inputs.lock, inputs.lockFile, inputs.definition), request.arch, ports);
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
	const described = await ports.log.group(`Reading kernel ${rpms.release}`, () => describe(request, rpms, folder, inputs.output, ports));
	const drivers = await buildDrivers(request.drivers, {
		rpms,
		arch: request.arch,
		output: inputs.output,
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
		isBuilt: sourceOf(inputs.source, loaded?.definition.kernel) !== void 0,
		asked: {
			presets: [...loaded?.definition.kernel.presets ?? [], ...inputs.presets ?? []],
			fragments: [...loaded?.definition.kernel.fragments ?? [], ...inputs.fragments ?? []],
			delivery: loaded === void 0 ? [] : deliveryNeeds(loaded, arch)
		}
	};
}
/** A source of one's own, as far as its name tells: `linux-6.6.tar.xz`, `./linux`. */
const isPath = (source) => source !== void 0 && (source.includes("/") || /\.(?:tar(?:\.\w+)?|src\.rpm)$/.test(source));
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
// packages/build-kernel/src/main.ts
await runAction(spec, core);
export {};
