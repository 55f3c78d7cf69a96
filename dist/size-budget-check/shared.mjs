import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { setMaxListeners } from "node:events";
import { Worker } from "node:worker_threads";
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import os$1 from "node:os";
import { access, chmod, chown, constants, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
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
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
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
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
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
			} else _addIssue(this, "type", dataset, config$1);
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
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse$2(schema, input, config$1) {
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
	probeMs: /* @__PURE__ */ number()
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
	baseline: /* @__PURE__ */ union([Count, /* @__PURE__ */ string$1()])
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
	timers: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
	/** The probe itself left out; largest memory first. */
	units: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		unit: /* @__PURE__ */ string$1(),
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
	cause: /* @__PURE__ */ nullable(/* @__PURE__ */ string$1()),
	/** One sentence for a person. */
	summary: /* @__PURE__ */ string$1(),
	accelerator: Accelerator,
	/** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. Empty where the disk was thrown away. */
	command: /* @__PURE__ */ array(/* @__PURE__ */ string$1()),
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
		begin: /* @__PURE__ */ number(),
		up: /* @__PURE__ */ nullable(/* @__PURE__ */ number())
	}))),
	checks: /* @__PURE__ */ array(Check),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: /* @__PURE__ */ optional(Instructions),
	footprint: /* @__PURE__ */ optional(Footprint),
	/** Serial ports of the machine, by Linux's names, with the bytes that came; the first is the console. Of one port it is left out. */
	consoles: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		port: /* @__PURE__ */ string$1(),
		bytes: Count
	}))),
	/** The last useful lines of all of them, escapes stripped; what another port than the console said has its name before it. */
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
const Percent = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ minValue(0));
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
		file: /* @__PURE__ */ string$1(),
		slack: Percent
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
	/** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `delivery`, `board`, `unknown`. */
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
const Difference$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ integer());
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
/** What of a kernel's build the sizes of an image are told by. */
const KernelSizes = /* @__PURE__ */ strictObject({
	release: /* @__PURE__ */ string$1(),
	/** Code and data in the kernel's image by subsystem, before linking and compressing: not a part of any file's bytes. */
	builtin: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		name: /* @__PURE__ */ string$1(),
		size: Count
	})),
	/** Functions and data since the kernel that build-kernel compared it with. Absent: with none, or without its symbols. */
	symbols: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		since: /* @__PURE__ */ string$1(),
		growth: KernelGrowth.entries.symbols.wrapped
	}))
});
/** `kernel/drivers/net/virtio_net.ko` → `drivers/net`; `kernel/fs/ext4/ext4.ko` → `fs`; elsewhere (`extra`, `updates`) the first folder. */
function subsystem(modulePath) {
	const parts = modulePath.replace(/^kernel\//, "").split("/").slice(0, -1);
	return parts.slice(0, parts[0] === "drivers" ? 2 : 1).join("/") || "(top)";
}
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
	/** RPMs and metadata of `repositories` are signed with this key; `key`: its file, relative to the manifest. */
	signed: /* @__PURE__ */ exactOptional(/* @__PURE__ */ strictObject({
		key: /* @__PURE__ */ string$1(),
		fingerprint: /* @__PURE__ */ string$1()
	})),
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
// packages/manifests/src/machine.ts
/** How a disk can be attached to the machine that an image is tested in. */
const DISK_BUSES = [
	"virtio",
	"nvme",
	"usb",
	"sd",
	"emmc"
];
/** A serial port by the name that Linux gives it. */
const SERIAL_PORT = /^(ttyS[0-3]|ttyAMA[01]|hvc[0-3])$/;
/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
const MachineModel = /* @__PURE__ */ strictObject({
	cpus: /* @__PURE__ */ optional(Count),
	/** Bytes. */
	memory: /* @__PURE__ */ optional(Count),
	disk: /* @__PURE__ */ optional(/* @__PURE__ */ picklist(DISK_BUSES)),
	/** Serial ports, by Linux's names; the first is the console. */
	serial: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ string$1(), /* @__PURE__ */ regex(SERIAL_PORT)))),
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
	/** Estimated bytes of it in the artifact that `compressed` names; null: not estimated, `compressed` says why. */
	compressedEstimate: /* @__PURE__ */ nullable(Count)
});
/**
* Of which artifact `compressedEstimate` tells shares, an estimate: its exact bytes, distributed by what each RPM is packed to, as far as its files
* are kept. All packages and `rest` (what no package owns, and the file system) add up to `size`. Or why nothing is estimated.
*/
const CompressedShares = /* @__PURE__ */ union([/* @__PURE__ */ strictObject({
	artifact: /* @__PURE__ */ string$1(),
	size: Count,
	rest: Count
}), /* @__PURE__ */ strictObject({ why: /* @__PURE__ */ string$1() })]);
/** A number taken several times. */
const Sampled = /* @__PURE__ */ strictObject({
	n: Count,
	median: /* @__PURE__ */ number(),
	mad: /* @__PURE__ */ number()
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
	/** Absent in measurements of dpuos 0.1. */
	compressed: /* @__PURE__ */ exactOptional(CompressedShares),
	/** Kernel modules and firmware in the root, with what keeps them. Part of the share `drivers`. */
	drivers: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		kind: /* @__PURE__ */ picklist(["module", "firmware"]),
		name: /* @__PURE__ */ string$1(),
		path: /* @__PURE__ */ string$1(),
		size: Count,
		/** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
		reason: /* @__PURE__ */ string$1()
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
		paths: /* @__PURE__ */ array(MeasuredPath),
		/** Absent: the kernel was not built here. */
		kernel: /* @__PURE__ */ exactOptional(KernelSizes)
	})),
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: /* @__PURE__ */ array(BudgetRule)
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
	what: /* @__PURE__ */ string$1(),
	layer: /* @__PURE__ */ picklist(LAYERS),
	bytes: Difference,
	/** What asked for it, or what it was before; empty where nothing is to be said. */
	why: /* @__PURE__ */ string$1(),
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
	cause: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist([...CAUSES$2, "both"])),
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
const LEVEL = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
/** The report as GitHub Markdown. Every text from outside is escaped; tables shrink when it gets too long, folded ones first. */
function markdown(title, ending, report, limit = MOST_BYTES) {
	const head = [`## ${ICON[ending]} ${escape(title)}: ${escape(report.headline)}`];
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
		const more = advice(finding);
		return `- ${LEVEL[finding.level]}${where} **${escape(finding.title)}**${more === "" ? "" : more.split("\n").map((line) => `<br>${escape(line)}`).join("")}`;
	}).join("\n");
}
function table$1(part, most = ALL) {
	const row = (cells) => `| ${cells.map(escape).join(" | ")} |`;
	const lines = [
		row(part.columns.map((column) => column.name)),
		`| ${part.columns.map((column) => column.align === "right" ? "--:" : ":--").join(" | ")} |`,
		...part.rows.slice(0, most).map(row)
	];
	const left = part.rows.length - most;
	const body = [...lines, ...left > 0 ? ["", `_${left} more rows are in the JSON files._`] : []].join("\n");
	if (part.detail) return `<details><summary>${escape(part.title)}</summary>\n\n${body}\n\n</details>`;
	return part.title === "" ? body : `### ${escape(part.title)}\n\n${body}`;
}
function excerpt(part) {
	const text = part.lines.map(cleanLine).join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return `<details open><summary>${escape(part.title)}</summary>\n<pre>${text.replaceAll(/\n{2,}/g, "\n")}</pre>\n</details>`;
}
/** Plain text for a Markdown line or table cell: no markup, no HTML, no mention, no line break of its own. */
function escape(text) {
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
	if (env["GITHUB_ACTIONS"] === "true") return githubEvent(env, parse$1(payload));
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
function parse$1(text) {
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
			away = late.signal.aborted ? `no answer within ${LIMIT_MS / 1e3} s` : reason(error);
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
		const json = parse(text);
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
					why: reason(error)
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
const reason = (error) => {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error && cause.message !== "" ? cause.message : "it failed without a message";
};
function parse(text) {
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
/** One for all that is hashed in this thread: between a read and its hash nobody else has a turn. */
const BUFFER = Buffer.allocUnsafeSlow(CHUNK);
/** Bytes after which others have their turn: some milliseconds. */
const TURN = 16 * CHUNK;
/**
* In this thread, and read in it too: what another thread has read lies in another processor's cache, and hashing all of a set of RPMs takes twice
* as long.
*/
async function hashHere(file) {
	const hash = createHash("sha256");
	const open = openSync(file, "r");
	try {
		for (let size = 0, turn = TURN;;) {
			const got = readSync(open, BUFFER, 0, CHUNK, null);
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
const string = {
	name: "string",
	label: "text",
	read: (raw) => ok(raw)
};
/** Masked at parse time; never printed, not even in an error message. */
const secret = {
	name: "secret",
	label: "secret",
	secret: true,
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
ARCHES.join(" | ");
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
const byteSize = {
	name: "byte-size",
	label: "size (700MiB)",
	read: (raw) => {
		const value = parseBytes(raw);
		return value === void 0 ? no("a size such as 700MiB, 1.5GB or 1048576") : ok(value);
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
// packages/size-budget-check/src/baseline/store.ts
/** What the input `baseline-store` may say, for people. */
const STORES = "`none`; `auto`: on GitHub `cache` and `artifact`, elsewhere a folder beside the other caches; `cache`: GitHub’s cache, quick, kept for a week; `artifact`: GitHub’s artifacts, kept for ninety days, wants `token` to be read; `dir:PATH`: a folder that outlives the run; `git:BRANCH`: a branch of its own, kept for ever, wants the right to push; `https://…`: a server that takes PUT; `s3://BUCKET/FOLDER`: S3 and what speaks its protocol, with the AWS_… variables of its own tools";
/** Name of a target in keys, paths and names of artifacts: `k2-dpu-aarch64`. */
const slug = ({ name, arch }) => `${name.replaceAll(/[^\w.-]/g, "_")}-${arch ?? "any"}`;
/** Of a prefix that all measurements of a target share, and a commit. The number counts formats of the key. */
const keyOf = (target, commit) => `dpuos-size1-${slug(target)}-${commit}`;
// packages/size-budget-check/src/amounts.ts
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
/** An amount that nobody measured: `≈ 12.3 MiB`. */
const estimate = (bytes) => `≈ ${amount(bytes, "bytes")}`;
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
// packages/size-budget-check/src/report/summary/changes.ts
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
		title: `What changed since the baseline${CAUSES[cause ?? "unknown"]}`,
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
	pr: ", by the definition",
	drift: ", by newer package repositories",
	both: ", by the definition and newer package repositories",
	unknown: ""
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
				amount(size, "bytes"),
				...changed,
				String(files),
				bar(size / Math.max(1, total.allocated))
			];
		}), [
			total.allocated === total.root ? "all files" : "disk allocated",
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
				name: "compressed (estimate)",
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
			one.compressedEstimate === null ? "" : estimate(one.compressedEstimate),
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
// packages/size-budget-check/src/share.ts
/** Name of the artifact in which a pull request's run leaves the sizes of an image for `size-budget-check/receive`. */
const SHARED = /^dpuos-size-pr-([\w.-]{1,200})$/;
/** Leave size.json for the workflow that comments. Of a pull request only: for anything else there is nobody to tell. */
async function share(manifest, subject, { pull }, { artifacts }) {
	if (pull === void 0) return [];
	return await artifacts.upload(`dpuos-size-pr-${slug(subject)}`, [manifest], path.dirname(manifest)) === "uploaded" ? [] : [{
		level: "warning",
		code: "size-not-shared",
		title: "the pull request will get no comment: the artifact service did not take size.json",
		hint: "The summary of this job and its verdict say the same."
	}];
}
export { ArchSchema as $, classify as A, transform as At, formatManifest as B, byteSize as C, pipe as Ct, secret as D, safeParse as Dt, oneOf as E, regex as Et, cleanLine as F, subsystem as G, parseManifest as H, formatBytes as I, parseBytes as J, formatPosition as K, formatMiB as L, shownPath as M, ToolError as Mt, defineAction as N, UserError as Nt, string as O, strictObject as Ot, markdown as P, ARCHES as Q, nearest as R, boolean as S, picklist as St, list as T, record as Tt, DISK_BUSES as U, kindOf as V, SERIAL_PORT as W, SELECTORS as X, METRIC_UNITS as Y, unitOf as Z, changePercent as _, nullish as _t, rowTable as a, check as at, keyOf as b, optional as bt, budgetSentence as c, getDotPath as ct, fileTable as d, maxLength as dt, Count as et, groupBy as f, maxValue as ft, change as g, nonEmpty as gt, amount as h, minValue as ht, packageTable as i, boolean$1 as it, NO_SPACE as j, union as jt, runAction as k, string$1 as kt, worstBudgetsFirst as l, integer as lt, baselineWarnings as m, minLength as mt, share as n, Sha256 as nt, withoutEmptyColumns as o, description as ot, baselineLine as p, metadata as pt, ALLOWABLE_RULES as q, budgetTable as r, array as rt, budgetRow as s, exactOptional as st, SHARED as t, LAYERS as tt, changeTables as u, literal as ut, estimate as v, number as vt, filePath as w, rawTransform as wt, slug as x, parse$2 as xt, STORES as y, object as yt, WRITERS as z };
