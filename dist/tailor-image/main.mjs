import { createRequire } from "node:module";
import { appendFileSync, chmodSync, chownSync, closeSync, constants, copyFileSync, createReadStream, createWriteStream, existsSync, fstatSync, lchownSync, lstatSync, lutimesSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import "path";
import { PassThrough } from "node:stream";
import { Buffer as Buffer$1, isUtf8 } from "node:buffer";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import path, { posix } from "node:path";
import os$1 from "node:os";
import { access, chmod, chown, constants as constants$1, copyFile, link as link$1, lstat, mkdir as mkdir$1, mkdtemp, open as open$1, readFile, readdir, readlink, realpath, rename, rm as rm$1, stat, statfs, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import path$1 from "node:path/posix";
import { pipeline } from "node:stream/promises";
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();
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
/** Detail and hint as running text. */
function advice(finding) {
	return [finding.detail, finding.hint].filter((part) => part !== void 0 && part !== "").join(" ");
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
const Sha256 = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^[0-9a-f]{64}$/, "a sha256 is 64 lower-case hex digits"));
/** Sizes and counts: whole, never negative; sizes are bytes. */
const Count = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0));
const ARCHES = ["x86_64", "aarch64"];
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
	probeMs: /* @__PURE__ */ number$2()
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
	* `boot-loader`, `firmware-idle`, `hang`, `timeout`, `reset`, `shutdown`, `expectation`. Of the test (`broken`): `probe-silent`,
	* `qemu-exit`, `kvm-silent`.
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
	/** What the probe inside the guest said; null when it gave no answer. */
	guest: /* @__PURE__ */ nullable(/* @__PURE__ */ strictObject({
		state: /* @__PURE__ */ string(),
		systemd: /* @__PURE__ */ string(),
		kernelRelease: /* @__PURE__ */ string(),
		failedUnits: /* @__PURE__ */ array(/* @__PURE__ */ string()),
		/** Kibibytes, from /proc/meminfo. */
		memTotalKib: Count,
		memAvailableKib: Count,
		processes: Count,
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
	checks: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		id: /* @__PURE__ */ string(),
		verdict: VerdictSchema,
		expected: /* @__PURE__ */ string(),
		actual: /* @__PURE__ */ string()
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
// packages/manifests/src/digest.ts
/** JSON with sorted keys: equal values, equal text. */
function canonicalJson(value) {
	return JSON.stringify(value, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
/** sha256, in hex, of a value as canonical JSON: what manifests' `inputs.digest` is made with. */
const digestOf = (value) => createHash("sha256").update(canonicalJson(value)).digest("hex");
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
		/** Seconds within which the guest must be up under KVM; TCG gets a factor. */
		bootSeconds: /* @__PURE__ */ number$2()
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
/** A lock file: what was resolved for each architecture, to install the same again on another machine and another day. */
const LockFileSchema = /* @__PURE__ */ strictObject({
	schema: /* @__PURE__ */ literal("dpuos.lock/v1"),
	/** Catalog id of the distribution. */
	distro: /* @__PURE__ */ string(),
	arches: /* @__PURE__ */ record(ArchSchema, /* @__PURE__ */ strictObject({
		/** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
		asked: /* @__PURE__ */ array(/* @__PURE__ */ string()),
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
/** The report as GitHub Markdown. Every text from outside is escaped; details go first when it gets too long. */
function markdown(title, ending, report, limit = MOST_BYTES) {
	const head = [`## ${ICON[ending]} ${escape$2(title)}: ${escape$2(report.headline)}`];
	if (report.facts.length > 0) head.push(table$3({
		title: "",
		columns: [{ name: "Fact" }, { name: "Value" }],
		rows: report.facts.map((f) => [f.name, f.value])
	}));
	if (report.findings.length > 0) head.push(findings(report));
	const sections = [...report.tables.map((part) => ({
		text: table$3(part),
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
		const more = advice(finding);
		return `- ${LEVEL[finding.level]}${where} **${escape$2(finding.title)}**${more === "" ? "" : `<br>${escape$2(more)}`}`;
	}).join("\n");
}
function table$3(part) {
	const row = (cells) => `| ${cells.map(escape$2).join(" | ")} |`;
	const body = [
		row(part.columns.map((column) => column.name)),
		`| ${part.columns.map((column) => column.align === "right" ? "--:" : ":--").join(" | ")} |`,
		...part.rows.map(row)
	].join("\n");
	if (part.detail) return `<details><summary>${escape$2(part.title)}</summary>\n\n${body}\n\n</details>`;
	return part.title === "" ? body : `### ${escape$2(part.title)}\n\n${body}`;
}
function excerpt(part) {
	const text = part.lines.map(cleanLine).join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return `<details open><summary>${escape$2(part.title)}</summary>\n<pre>${text.replaceAll(/\n{2,}/g, "\n")}</pre>\n</details>`;
}
/** Plain text for a Markdown line or table cell: no markup, no HTML, no mention, no line break of its own. */
function escape$2(text) {
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
	for (const part of report.tables) if (!part.detail) lines.push("", ...table$2(part, palette));
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
		if (more !== "") lines.push(`  ${cleanLine(more)}`);
	}
	return lines;
}
/** A table with padded columns. */
function table$2(part, palette) {
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
// packages/action-kit/src/node/fs.ts
const TMPFS = "/dev/shm";
function nodeFs(host, scope, proc) {
	/** Folders that we made get the caller as owner too, not only the file in them. */
	const makeFolder = async (folder) => {
		const first = await mkdir$1(folder, { recursive: true }).catch((error) => {
			throw diskError(error, folder);
		});
		if (first === void 0) return;
		for (let made = folder; made.length >= first.length; made = path.dirname(made)) await giveAway(made);
	};
	const giveAway = async (file) => {
		if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid);
	};
	const remove = async (folder) => {
		try {
			await rm$1(folder, {
				recursive: true,
				force: true
			});
		} catch {
			await proc.run([
				"rm",
				"-rf",
				"--",
				folder
			], { root: true });
		}
	};
	const freeBytes = async (file) => {
		for (let folder = path.resolve(file);; folder = path.dirname(folder)) {
			const stats = await statfs(folder).catch(() => void 0);
			if (stats !== void 0) return stats.bavail * stats.bsize;
			if (folder === path.dirname(folder)) return 0;
		}
	};
	return {
		freeBytes,
		async scratch(name, options = {}) {
			const need = options.inMemory;
			const base = need !== void 0 && await roomInMemory(need) ? TMPFS : host.env["RUNNER_TEMP"] ?? os$1.tmpdir();
			const folder = await mkdtemp(path.join(base, `dpuos-${name}-${process.pid}-`)).catch((error) => {
				throw diskError(error, base);
			});
			scope.onClose(() => remove(folder));
			return folder;
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
			const undo = scope.onClose(() => rm$1(part, { force: true }));
			try {
				await makeFolder(path.dirname(file));
				await writeFile(part, data);
				await giveAway(part);
				await rename(part, file);
			} catch (error) {
				throw diskError(error, file);
			} finally {
				await rm$1(part, { force: true }).catch(() => void 0);
				undo();
			}
		},
		async publish(from, to) {
			await makeFolder(path.dirname(to));
			if (host.isRoot && host.owner.uid !== 0) await proc.run([
				"chown",
				"-R",
				`${host.owner.uid}:${host.owner.gid}`,
				"--",
				from
			]);
			await proc.run([
				"chmod",
				"-R",
				"u=rwX,go=rX",
				"--",
				from
			]);
			const replace = async (source) => {
				if ((await lstat(to).catch(() => void 0))?.isDirectory()) await rm$1(to, { recursive: true });
				await rename(source, to);
			};
			try {
				await replace(from);
			} catch (error) {
				if (error.code !== "EXDEV") throw diskError(error, to);
				const part = `${to}.part-${process.pid}`;
				const undo = scope.onClose(() => rm$1(part, {
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
					await rm$1(part, {
						recursive: true,
						force: true
					});
					undo();
				}
			}
		},
		async hash(file) {
			const hash = createHash("sha256");
			let size = 0;
			for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
				hash.update(chunk);
				size += chunk.length;
			}
			return {
				sha256: hash.digest("hex"),
				size
			};
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
/** x86_64 or aarch64; the other spellings in the field (amd64, x64, arm64) are understood. */
const arch = {
	name: "arch",
	label: "x86_64 | aarch64",
	members: ["x86_64", "aarch64"],
	read: (raw) => {
		if ([
			"x86_64",
			"amd64",
			"x64",
			"X64"
		].includes(raw)) return ok("x86_64");
		if ([
			"aarch64",
			"arm64",
			"ARM64"
		].includes(raw)) return ok("aarch64");
		return no("x86_64 or aarch64");
	}
};
/** Several values, separated by commas or new lines; empty ones and `#` comment lines are dropped. */
function list$1(item) {
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
// packages/definition/src/device-ids.ts
/**
* A device of a board, as the kernel names it (`/sys/…/modalias`, file2alias.c), or in the short form of lspci and lsusb:
* `pci:15b3:a2d6`, `usb:1d6b:0002`, `of:nvidia,bluefield`, `acpi:MLNXBF17`. `*` stands for anything.
*/
const DeviceId = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^[a-z][a-z0-9_-]*:[A-Za-z0-9_,.:*?#+-]+$/, "a device id such as pci:15b3:a2d6, pci:v000019E5d*, usb:1d6b:0002, acpi:MLNXBF17 or of:nvidia,bluefield"));
const LAYOUTS = {
	pci: {
		v: 8,
		d: 8,
		sv: 8,
		sd: 8,
		bc: 2,
		sc: 2,
		i: 2
	},
	usb: {
		v: 4,
		p: 4,
		d: 4,
		dc: 2,
		dsc: 2,
		dp: 2,
		ic: 2,
		isc: 2,
		ip: 2,
		in: 2
	}
};
/** Fields that say what kind of device it is, not which. */
const CLASS_FIELDS = /* @__PURE__ */ new Set([
	"bc",
	"sc",
	"i",
	"dc",
	"dsc",
	"dp",
	"ic",
	"isc",
	"ip",
	"in"
]);
/** The modalias pattern of a device id: short forms written out, hex digits in capitals as the kernel prints them. */
function modalias(id) {
	const [, bus = "", rest = ""] = /^([^:]+):(.*)$/s.exec(id) ?? [];
	const short = /^([0-9A-Fa-f]{4}|\*):([0-9A-Fa-f]{4}|\*)(?::([0-9A-Fa-f]{4}|\*):([0-9A-Fa-f]{4}|\*))?$/.exec(rest);
	const layout = LAYOUTS[bus];
	if (layout !== void 0 && short !== null) {
		const width = bus === "pci" ? 8 : 4;
		const given = short.slice(1).map((part) => part?.toUpperCase().replace(/^[^*]+$/, (hex) => hex.padStart(width, "0")));
		return `${bus}:${Object.keys(layout).map((field, index) => `${field}${given[index] ?? "*"}`).join("")}`;
	}
	if (bus === "of" && !/^N.*T.*C/.test(rest)) return `of:N*T*C${rest}`;
	if (bus === "acpi" && !rest.includes(":")) return `acpi:${rest}:`;
	return id;
}
/** Does a module with this alias drive the device? `id` may be a pattern itself: any device it stands for counts. */
function drives(alias, id) {
	const wanted = modalias(id);
	const bus = wanted.slice(0, wanted.indexOf(":"));
	if (!alias.startsWith(bus)) return false;
	const layout = LAYOUTS[bus];
	if (layout !== void 0) {
		const fields = parseFields(wanted, bus, layout);
		const offered = parseFields(alias, bus, layout);
		return fields !== void 0 && offered !== void 0 && fieldsMeet(offered, fields);
	}
	if (bus === "of") return alias.startsWith("of:") && meet(compatible(alias), compatible(wanted));
	return meet(alias, wanted);
}
/** `pci:v000019E5d*` → each field's text, `*` where it is left out; undefined for another bus or form. Field names are in small letters, digits in capitals. */
function parseFields(text, bus, layout) {
	if (!text.startsWith(`${bus}:`)) return void 0;
	let rest = text.slice(bus.length + 1);
	const fields = /* @__PURE__ */ new Map();
	for (const [field, width] of Object.entries(layout)) {
		const match = rest.startsWith(field) ? /^(\*|[0-9A-F?]+\*?)/.exec(rest.slice(field.length)) : null;
		if (match === null) {
			if (rest !== "" && rest !== "*") return void 0;
			fields.set(field, "*");
			continue;
		}
		const value = match[1] ?? "*";
		if (!value.endsWith("*") && value.length !== width) return void 0;
		fields.set(field, value);
		rest = rest.slice(field.length + value.length);
	}
	return rest === "" || rest === "*" ? fields : void 0;
}
/**
* Field by field. An alias for a whole class (`pci:v*d*…bc01sc08i02*`, nvme's) answers an id that says its class, never one that
* leaves it open: else every generic driver would be kept for every vendor. An id for a whole class wants such aliases only.
*/
function fieldsMeet(alias, id) {
	const isOpen = (fields) => fields.get("v") === "*";
	const said = (fields) => [...fields].flatMap(([field, value]) => CLASS_FIELDS.has(field) && value !== "*" ? [field] : []);
	const classes = said(alias);
	if (isOpen(alias) && !classes.some((field) => said(id).includes(field))) return false;
	if (isOpen(id) && classes.length === 0) return false;
	return [...alias].every(([field, offered]) => meet(offered, id.get(field) ?? "*"));
}
/** `of:N*T*Cvendor,chipC*` → `vendor,chip`. */
const compatible = (text) => text.replace(/^of:N.*?T.*?C/, "").replace(/C\*$/, "");
/** Is there a text that both patterns (`*`, `?`) match? Other characters, brackets too, stand for themselves. */
function meet(left, right) {
	const none = () => Array.from({ length: left.length + 1 }, () => false);
	let row = none();
	row[0] = true;
	for (let i = 1; i <= left.length && left[i - 1] === "*"; i++) row[i] = true;
	for (let j = 1; j <= right.length; j++) {
		const next = none();
		const star = right[j - 1] === "*";
		next[0] = star && row[0] === true;
		for (let i = 1; i <= left.length; i++) {
			const a = left[i - 1];
			const b = right[j - 1];
			if (star) next[i] = row[i] === true || next[i - 1] === true;
			else if (a === "*") next[i] = next[i - 1] === true || row[i] === true || (row[i - 1] ?? false);
			else next[i] = row[i - 1] === true && (a === b || a === "?" || b === "?");
		}
		row = next;
	}
	return row[left.length] === true;
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
const text$2 = (pattern, what) => /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(pattern, what));
/** Names that end up in file names, volume labels and URLs: no surprises allowed. */
const Name = text$2(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/, "at most 63 letters, digits and . _ + -, the first a letter or digit");
/** RFC 1123 labels; 64 characters in all is Linux's HOST_NAME_MAX. */
const HostName = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ maxLength(64, "a host name of at most 64 characters"), /* @__PURE__ */ regex(/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/, "a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)"));
/** What rpm allows in a name, and what dnf takes behind it (version, release, epoch); never a leading hyphen. */
const PackageName = text$2(/^[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server");
const PackageGlob = text$2(/^[A-Za-z0-9*?[][A-Za-z0-9._+:~^*?[\]-]*$/, "a package name or glob such as perl-*");
/** Module names and globs; the kernel takes `-` and `_` for the same. */
const ModuleName = text$2(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/, "a module name such as vfio-pci, without path and .ko");
const ModuleGlob = text$2(/^[A-Za-z0-9_*?[][A-Za-z0-9_*?[\]-]*$/, "a module name or glob such as virtio_*, without path and .ko");
/** A folder below /lib/modules/RELEASE/kernel/, or below its drivers/. */
const ModuleFolder = text$2(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_.-]+)*$/, "a folder of the module tree such as net/ethernet/mellanox or fs/nfs");
const moduleIdentity = (name) => name.replaceAll("-", "_");
/** systemd.unit(5): letters, digits and `:-_.\@`. */
const UnitName = text$2(/^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*$/, "a unit name such as sshd or fstrim.timer");
const UNIT_SUFFIX = /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/;
/** The full name of a unit: `sshd` → `sshd.service`, as systemctl reads it. */
function unitName(name) {
	return UNIT_SUFFIX.test(name) ? name : `${name}.service`;
}
/** One word of the kernel command line: printable, no blanks (a list item is a word), no quotes to be carried through a boot loader. */
const KernelWord = text$2(/^[!#-&(-[\]-~]+$/, "one word without blanks, quotes and backslashes; a second word is a second item");
/** proc path of a sysctl in dots, or in slashes. */
const SysctlKey = text$2(/^[A-Za-z0-9_]+([./][A-Za-z0-9_:@-]+)+$/, "a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)");
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
	text$2(/^[^\r\n]+$/, "one line of text"),
	/* @__PURE__ */ number$2(),
	/* @__PURE__ */ boolean()
]), /* @__PURE__ */ transform((value) => typeof value === "boolean" ? String(Number(value)) : String(value)));
/** tz database name; its being there is checked in the root. */
const TimeZone = text$2(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/, "a time zone such as UTC or Asia/Shanghai");
const LocaleName = text$2(/^[A-Za-z0-9_.@-]+$/, "a locale such as C.UTF-8 or zh_CN.UTF-8");
const LimitDomain = text$2(/^(\*|[@%]?[A-Za-z0-9_:][A-Za-z0-9_:.-]*)$/, "a user, @group or *");
const LimitValue = /* @__PURE__ */ union$1([text$2(/^(-?\d+|unlimited|infinity)$/, "a whole number, -1 or unlimited"), /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer("a whole number, -1 or unlimited"), /* @__PURE__ */ minValue(-20))]);
/** useradd(8) of shadow: NAME_REGEX without the trailing `$`; 32 is utmp's limit. */
const UserName = text$2(/^[a-z_][a-z0-9_-]{0,31}$/, "a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _");
const AbsolutePath = text$2(/^(\/[A-Za-z0-9._+-]+)+$/, "an absolute path");
const RelativePath = meta(text$2(/^[^\0]+$/, "a path"), { path: true });
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
const PasswordHash = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ check((value) => secretName(value) !== void 0 || isCryptHash(value), "a crypt(3) hash ($y$, $6$ or $5$), `!`, or a secret such as ${ROOT_PASSWORD_HASH}")), {
	secretReference: true,
	hidden: "always",
	hint: "A plain password never belongs here, and MD5 and DES hashes are too weak. Make a hash with `openssl passwd -6`."
});
/** sshd(8), AUTHORIZED_KEYS FILE FORMAT: options, key type, base64, comment. */
const AUTHORIZED_KEY = /^([^#\r\n]*\s)?(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[A-Za-z0-9+/]+={0,2}(\s[^\r\n]*)?$/;
function isAuthorizedKey(value) {
	return AUTHORIZED_KEY.test(value);
}
const AuthorizedKey = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ check((value) => secretName(value) !== void 0 || isAuthorizedKey(value), "a line of an OpenSSH public key file (`ssh-ed25519 AAAA… comment`), or a secret such as ${ADMIN_SSH_KEY}")), {
	secretReference: true,
	hidden: "when-refused",
	hint: "It is in the .pub file; the private key never belongs here."
});
/** A size on disk; kept as written, since `rest` is one too. */
const PartitionSize = /* @__PURE__ */ pipe(/* @__PURE__ */ union$1([/* @__PURE__ */ string(), /* @__PURE__ */ number$2()]), /* @__PURE__ */ check((value) => {
	const bytes = parseBytes(String(value));
	return value === "rest" || bytes !== void 0 && bytes >= 2 ** 20;
}, "a size of at least 1MiB such as 200M or 2GiB, or `rest`"), /* @__PURE__ */ transform(String));
// packages/definition/src/schema-cut.ts
/** One line of text that has no NUL; `what` completes "expected …". */
const line = (pattern, what) => /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(pattern, what));
const DeleteGlob = line(/^(?!(.*\/)?\.\.(\/|$))[^\0\r\n]*[^\0\r\n/.][^\0\r\n]*$/, "a path or glob in the image such as /usr/lib/firmware/dvb-*");
const DriverPattern = /* @__PURE__ */ pipe(line(/^[^\0\r\n]+$/, "a POSIX extended regular expression"), /* @__PURE__ */ check((text) => ereMistake(text) === void 0, ({ input }) => `a POSIX extended regular expression, but ${ereMistake(input)}`));
const FileName = line(/^[^\0\r\n/]+$/, "a file name without folders");
const Word = line(/^[A-Za-z0-9][A-Za-z0-9_.@:+-]*$/, "a name without blanks");
/** A keep-list that may be left out: then the pass is not run. An empty one keeps nothing. */
const keep = (description, item, meta = {}) => /* @__PURE__ */ optional(doc(`${description} Absent: the pass is not run.`, /* @__PURE__ */ array(item), meta));
const ALL$1 = { single: true };
const Cut = /* @__PURE__ */ strictObject({
	level: /* @__PURE__ */ optional(doc("`full` also takes out the database of rpm; `keep-rpm` leaves it, and rpm and dnf with what starts them; `none` makes no use of the lists.", /* @__PURE__ */ picklist([
		"full",
		"keep-rpm",
		"none"
	])), "full"),
	"user-rpms": /* @__PURE__ */ optional(doc("Whether packages that come from none of the distribution’s repositories are cut like any other; `false` protects their files.", /* @__PURE__ */ boolean()), false),
	breaks: /* @__PURE__ */ optional(doc("What it means that something left needs what was cut: `error` ends the build, `report` lists it.", /* @__PURE__ */ picklist(["error", "report"])), "error"),
	delete: keep("Paths or globs in the image, taken out first, folders with all they hold.", DeleteGlob),
	drivers: keep("Modules to keep: POSIX extended regular expressions, found anywhere in the full path of a module below `kernel/`. Modules that kept ones need come back, firmware follows.", DriverPattern),
	tools: keep("Programs to keep, by exact file name, in /bin, /sbin, /usr/bin and /usr/sbin; links are programs too.", FileName),
	libs: keep("Libraries to keep beside those that the remaining programs are linked with: every name that begins so.", FileName),
	gconv: keep("Character set converters to keep, such as `GBK`; `all` keeps all.", Word, ALL$1),
	locales: keep("Folders of /usr/lib/locale to keep: those whose name contains one of these; `all` keeps all.", Word, ALL$1),
	translations: keep("Message catalogues (`*.mo`) to keep: those whose path below /usr/share/locale contains one of these; `all` keeps all.", Word, ALL$1),
	docs: /* @__PURE__ */ optional(doc("Take out man and info pages; licences stay.", /* @__PURE__ */ boolean()), false)
});
/** `id@operation@argument…`, as a line of imageTailor's security_s.conf. */
const HardenRule = line(/^[^#@\s\0\r\n][^@\0\r\n]*@[^@\0\r\n]+@[^\0\r\n]+$/, "a rule `id@operation@argument…` such as 302@chmod 755@/var/log");
// packages/definition/src/fields-files.ts
/** A path in the image: absolute, plain (no `..`, no doubled slash), printable; a file of any name that YAML can hold. */
const ImagePath = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)+$/, "an absolute path in the image such as /etc/motd, without `..` and without a last slash"));
/** A place in the image for a folder's content or a file: `/` and a last slash are fine here. */
const ImagePlace = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)*\/?$/, "an absolute path in the image such as /opt/board, without `..`"), /* @__PURE__ */ nonEmpty("an absolute path in the image such as /opt/board"));
/** Permission bits in octal digits, always four of them after parsing. Text only: YAML reads 0755 as the number 755. */
const FileMode = meta(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(0o)?[0-7]{3,4}$/, "permission bits in octal such as \"0644\""), /* @__PURE__ */ transform((mode) => mode.replace(/^0o/, "").padStart(4, "0"))), { hint: "In quotes: YAML takes 0644 for the number 644." });
/** A user or group of the image by name, or its number. Names of packages' users may be freer than those that useradd makes. */
const Owner = /* @__PURE__ */ union$1([/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, "the name or number of a user or group of the image")), /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0), /* @__PURE__ */ maxValue(4294967294))]);
/** Names of capabilities by number (linux/capability.h, Linux 5.9 and later). */
const CAPABILITIES$1 = [
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
const Capabilities = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3}( cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3})*$/, "capabilities such as cap_net_raw+ep or cap_net_admin,cap_net_raw=ep"), /* @__PURE__ */ check((text) => capabilityNumbers(text) !== void 0, "names of capabilities(7), and the same `e` for all of them: a file has one effective flag"));
/** Read `cap_net_raw+ep`; undefined for an unknown name, or where only some of them are effective. */
function capabilityNumbers(text) {
	let permitted = 0n;
	let inheritable = 0n;
	const effective = /* @__PURE__ */ new Set();
	for (const clause of text.split(" ")) {
		const [names = "", flags = ""] = clause.split(/[+=]/);
		for (const name of names.split(",")) {
			const bit = CAPABILITIES$1.indexOf(name.replace(/^cap_/, ""));
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
const XattrName = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^(user|trusted|security)\.[A-Za-z0-9_.-]{1,200}$/, "an extended attribute such as user.origin or security.selinux"), /* @__PURE__ */ check((name) => name !== "security.capability", "`capabilities` for this one, as text"));
const XattrValue = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ maxLength(1024, "text of at most 1024 characters"));
// packages/definition/src/schema-files.ts
const ownership = {
	owner: /* @__PURE__ */ optional(doc("User that it belongs to, by name of the image or by number; also one of `users`.", Owner), "root"),
	group: /* @__PURE__ */ optional(doc("Group that it belongs to, by name of the image or by number.", Owner), "root")
};
const attributes$1 = {
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
	...attributes$1
}), { shorthand: "from" })), {
	single: true,
	identity: (one) => one.to === "/" ? one.from : `${one.from} ${one.to}`
}), []);
/** `system.content`. */
const Contents = /* @__PURE__ */ optional(doc("Small files by their path in the image, written out here; after `files`.", /* @__PURE__ */ record(ImagePath, doc("A file, or its text alone.", /* @__PURE__ */ strictObject({
	text: doc("What is in it; a last line break is added where it is missing.", /* @__PURE__ */ string(), { verbatim: true }),
	...ownership,
	mode: /* @__PURE__ */ optional(doc("Mode of the file.", FileMode), "0644")
}), { shorthand: "text" }))), {});
// packages/definition/src/schema-packages.ts
/** Keys of `packages` that say from where packages come and which of them are taken. */
const packageSources = {
	weak: /* @__PURE__ */ optional(doc("Also install what packages recommend (weak dependencies).", /* @__PURE__ */ boolean()), false),
	rpms: /* @__PURE__ */ optional(doc("RPM files of your own, signed or not: a file is installed, a folder offers the RPMs in it to `install`. They win over repositories.", /* @__PURE__ */ array(RelativePath)), [])
};
// packages/definition/src/schema-layers.ts
/** A list that may be left out. */
const list = (description, item, meta = {}) => /* @__PURE__ */ optional(doc(description, /* @__PURE__ */ array(item), meta), []);
const Kernel = /* @__PURE__ */ strictObject({
	source: /* @__PURE__ */ optional(doc("Where the kernel comes from: `distro` takes the RPM of the distribution.", /* @__PURE__ */ picklist(["distro"])), "distro"),
	package: /* @__PURE__ */ optional(doc("The RPM that provides the kernel.", PackageName), "kernel"),
	cmdline: list("Words of the kernel command line, beside `root=` and the console that the image sets itself.", KernelWord)
});
/** The hardware: what `drivers.keep.from-board` keeps the drivers of. `extends: [dpuos:board/…]` brings one. */
const Board = /* @__PURE__ */ strictObject({
	name: doc("Name of the board, for reports.", Name),
	description: /* @__PURE__ */ optional(doc("One line for people.", /* @__PURE__ */ string())),
	arch: /* @__PURE__ */ optional(doc("Architectures that the board has; an image for another one is refused.", /* @__PURE__ */ array(/* @__PURE__ */ picklist(ARCHES)), { replaces: true })),
	ids: /* @__PURE__ */ optional(doc("Devices, and what each is: `pci:15b3:a2d6`, `usb:…`, `acpi:MLNXBF17`, `of:vendor,chip`, or a modalias with `*` as /sys shows it.", /* @__PURE__ */ record(DeviceId, /* @__PURE__ */ string())), {})
});
const modules = (description) => list(description, ModuleGlob, { identity: moduleIdentity });
const Keep = /* @__PURE__ */ strictObject({
	modules: modules("Module names or globs (`virtio_*`); `-` and `_` are the same."),
	classes: list("Folders of the kernel’s module tree, all modules below them: `net/ethernet/mellanox` (below drivers/), `fs/nfs`.", ModuleFolder),
	ids: list("Devices whose drivers stay, written as in `board.ids`.", DeviceId),
	"from-board": /* @__PURE__ */ optional(doc("Keep the drivers of all of `board.ids`.", /* @__PURE__ */ boolean()), false)
});
const Vendor = /* @__PURE__ */ strictObject({ kmod: doc("A prebuilt module (`.ko`, also .xz, .zst, .gz), or a folder of such, relative to the file that names it. It goes to /lib/modules/RELEASE/extra once it is proven to fit the kernel.", RelativePath) });
const Drivers = /* @__PURE__ */ strictObject({
	keep: /* @__PURE__ */ optional(doc("Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else is taken out. Absent: every module stays.", Keep)),
	drop: /* @__PURE__ */ optional(doc("Take these out, and what depends on them.", /* @__PURE__ */ strictObject({ modules: modules("Module names or globs; `-` and `_` are the same.") })), {}),
	load: list("Modules to load at boot (modules-load.d). Must be kept.", ModuleName, { identity: moduleIdentity }),
	vendor: list("Modules from outside of the kernel’s own packages. They stay, whatever `keep` says.", Vendor, { identity: (vendor) => vendor.kmod }),
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
	limits: list("Lines of limits.d.", Limit, { identity: (limit) => `${limit.domain} ${limit.type} ${limit.item}` }),
	harden: list("Hardening rules, one line each, as in imageTailor’s security_s.conf: `id@operation@argument…`, applied to the image only.", HardenRule),
	files: Files,
	content: Contents
});
const Packages = /* @__PURE__ */ strictObject({
	install: list("Names of RPMs; what they require comes along.", PackageName),
	remove: list("Names or globs, taken out after installing; a check makes sure that nothing left needs them.", PackageGlob),
	erase: list("Names taken out by force after installing: nobody is asked whether something needs them, no scriptlet runs. Those not installed are passed over.", PackageName),
	"arch-suffix": /* @__PURE__ */ optional(doc("What the `.aarch64` of a name means in an image of another architecture: `exact` takes it at its word, `adapt` puts the architecture of the image in its place.", /* @__PURE__ */ picklist(["exact", "adapt"])), "exact"),
	scriptlets: /* @__PURE__ */ optional(doc("Whether scriptlets of RPMs run: `auto` runs them where the machine can, through qemu-user for another processor, and tells which did not; `required` makes that a mistake; `skip` runs none.", /* @__PURE__ */ picklist([
		"auto",
		"required",
		"skip"
	])), "auto"),
	strip: /* @__PURE__ */ optional(doc("What is taken out of every package.", /* @__PURE__ */ strictObject({
		docs: /* @__PURE__ */ optional(doc("Man pages, info and /usr/share/doc; licences stay.", /* @__PURE__ */ boolean()), false),
		locales: /* @__PURE__ */ optional(doc("Translations to keep; absent: all.", /* @__PURE__ */ array(LocaleName)))
	})), {}),
	...packageSources
});
const units = (description) => list(description, UnitName, { identity: unitName });
const Services = /* @__PURE__ */ strictObject({
	enable: units("Units to start at boot; without a suffix, a `.service`."),
	disable: units("Units not to start at boot by themselves; others may still pull them in."),
	mask: units("Units that can never start."),
	"default-target": /* @__PURE__ */ optional(doc("The target to boot into.", /* @__PURE__ */ pipe(UnitName, /* @__PURE__ */ check((name) => name.endsWith(".target"), "a unit that ends in .target, such as multi-user.target"))), "multi-user.target")
});
// packages/definition/src/schema.ts
const User = /* @__PURE__ */ strictObject({
	"password-hash": /* @__PURE__ */ optional(doc("crypt(3) hash (`openssl passwd -6`); `${NAME}` takes it from the secret of that name. Absent: no password login.", PasswordHash)),
	"authorized-keys": list("OpenSSH public keys; `${NAME}` takes one from the secret of that name.", AuthorizedKey),
	uid: /* @__PURE__ */ optional(doc("Numeric id; absent: the next free one.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0), /* @__PURE__ */ maxValue(65533)))),
	groups: list("Supplementary groups.", UserName),
	shell: /* @__PURE__ */ optional(doc("Login shell.", AbsolutePath), "/bin/bash")
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
const Verify = /* @__PURE__ */ strictObject({
	boots: /* @__PURE__ */ optional(doc("`uefi`: from the disk through firmware and boot loader; `direct`: kernel and initramfs handed to QEMU.", /* @__PURE__ */ array(/* @__PURE__ */ picklist(["uefi", "direct"])), { replaces: true }), ["uefi"]),
	expect: /* @__PURE__ */ optional(doc("What the booted image must show.", /* @__PURE__ */ strictObject({
		"units-failed": /* @__PURE__ */ optional(doc("Units that may have failed.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0))), 0),
		modules: list("Modules that must be loaded, or loadable (tried without loading).", ModuleName, { identity: moduleIdentity }),
		sysctl: /* @__PURE__ */ optional(doc("`match`: every value of `system.sysctl` is read back in the guest.", /* @__PURE__ */ picklist(["match", "ignore"])), "match"),
		"boot-seconds": /* @__PURE__ */ optional(doc("Seconds to reach the default target under KVM; under TCG a factor applies.", /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(1))), 60)
	})), {})
});
/** Forms in which an image is handed over. */
const OUTPUTS = [
	"raw",
	"qcow2",
	"tar",
	"cpio",
	"oci",
	"squashfs",
	"erofs",
	"mtree"
];
/** Metrics of a budget that are counts; the others are bytes. */
const COUNTS = ["packages", "files"];
const BudgetInput = /* @__PURE__ */ strictObject({
	id: /* @__PURE__ */ optional(doc("Name of the budget in reports; absent: the metric, or `layer:` and the layer.", Name)),
	metric: /* @__PURE__ */ optional(doc("`installed` (bytes in the root), `disk` (bytes allocated), `qcow2`, `initramfs`; `packages` and `files` are counts.", /* @__PURE__ */ picklist([
		"installed",
		"disk",
		"qcow2",
		"initramfs",
		"packages",
		"files"
	]))),
	layer: /* @__PURE__ */ optional(doc("Bytes of one layer.", /* @__PURE__ */ picklist(LAYERS))),
	max: doc("A size such as `700MiB`, or a count.", /* @__PURE__ */ union$1([/* @__PURE__ */ string(), /* @__PURE__ */ number$2()]))
});
/** `installed`, or `layer:drivers`: the default name of a budget. */
const budgetId = (budget) => budget.id ?? budget.metric ?? `layer:${budget.layer}`;
/** A cap on one number of the image; after parsing, `max` is bytes or a count and `id` is there. */
const Budget = /* @__PURE__ */ pipe(BudgetInput, /* @__PURE__ */ check((budget) => budget.metric === void 0 !== (budget.layer === void 0), "either `metric` or `layer`, and not both"), /* @__PURE__ */ metadata({ jsonSchema: { oneOf: [{ required: ["metric"] }, { required: ["layer"] }] } }), /* @__PURE__ */ rawTransform(({ dataset, addIssue, NEVER }) => {
	const budget = dataset.value;
	const counts = COUNTS.includes(budget.metric ?? "");
	const max = /^\d+$/.test(String(budget.max)) ? Number(budget.max) : counts ? void 0 : parseBytes(String(budget.max));
	if (max === void 0 || !Number.isSafeInteger(max)) {
		addIssue({
			message: counts ? "a whole number (`packages` and `files` are counts)" : "a size such as 700MiB, 1.5GB or 1048576",
			path: [{
				type: "object",
				origin: "value",
				input: { ...budget },
				key: "max",
				value: budget.max
			}]
		});
		return NEVER;
	}
	return {
		...budget,
		id: budgetId(budget),
		max
	};
}));
/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
const DefinitionSchema = /* @__PURE__ */ strictObject({
	schema: doc("The format of this file.", /* @__PURE__ */ literal("dpuos.definition/v1")),
	name: doc("Name of the image: files and reports carry it.", Name),
	description: /* @__PURE__ */ optional(doc("One sentence for people.", /* @__PURE__ */ string())),
	distro: doc("Catalog id (`openEuler-24.03-LTS-SP2`), a range, or `sandbox`.", /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ nonEmpty("a catalog id, a range, or sandbox"))),
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
	storage: /* @__PURE__ */ optional(doc("The disk, and how its root is found at boot.", Storage), {}),
	outputs: /* @__PURE__ */ optional(doc("What is handed over. The disk: `raw`, `qcow2`. The root file system alone: `tar` (zstd), `cpio` (gzip, starts as an initramfs), `oci` (archive for skopeo and podman), `squashfs`, `erofs`; `mtree`: a list of its files with owner, mode and sha256.", /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ picklist(OUTPUTS)), /* @__PURE__ */ minLength(1)), { replaces: true }), ["raw", "qcow2"]),
	verify: /* @__PURE__ */ optional(doc("How boot-test-qemu tests the image.", Verify), {}),
	budgets: list("Caps on the size of the image, judged by size-budget-check. Each has either `metric` or `layer`. A later file’s budget takes the place of the inherited one of the same id.", Budget, { identity: budgetId })
});
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
function describe$1(path) {
	const schema = schemaAt(path);
	return schema === void 0 ? void 0 : info(schema);
}
// packages/definition/src/tree.ts
/** `budgets[1].max`; the root is empty text. */
function formatPath(path) {
	return path.reduce((text, part) => {
		if (typeof part === "number") return `${text}[${part}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
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
	if (node.kind !== "scalar") return shorten$1(formatFlow(toPlain(node)));
	return typeof node.value === "string" ? printText(node.value) : node.source;
}
const shorten$1 = (text, length = 60) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** Text on one line of at most `length` characters, control and direction characters escaped. */
function printText(value, length) {
	const visible = JSON.stringify(value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\").replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
		return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return shorten$1(visible, length);
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
// packages/definition/src/imagetailor/text.ts
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
/** Read one rule, as it stands in a line. What is none is told, and undefined comes back. */
function parseRule(line, at, findings) {
	const fields = splitFields(unescape$1(line));
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
const unescape$1 = (text) => text.replace(/\\(.)/gs, "$1");
/** Split at single @; `@@` is one @ inside a field. An empty field cannot be written. */
function splitFields(text) {
	const fields = [""];
	for (const part of text.match(/@@|@|[^@]+/g) ?? []) if (part === "@") fields.push("");
	else fields[fields.length - 1] += part === "@@" ? "@" : part;
	return fields;
}
// packages/definition/src/messages.ts
/** Other people's spellings of our words. */
const SYNONYMS = {
	amd64: "x86_64",
	x64: "x86_64",
	"x86-64": "x86_64",
	arm64: "aarch64",
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
		case "number": return number$1(checks);
		case "array": return checks.some((check) => check.type === "min_length") ? "a list of at least one item" : "a list";
		case "strict_object": {
			const short = base.entries?.[meta.shorthand ?? ""];
			return short === void 0 ? "a map of keys" : `${expectation(short)} or a map of keys`;
		}
		case "record": return "a map of keys";
		case "union": return union(base.options);
		default: return "text";
	}
}
function number$1(checks) {
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
	return path$1.isAbsolute(relative) ? path$1.normalize(relative) : path$1.join(path$1.dirname(file), relative);
}
// packages/definition/src/unsupported.ts
const BUILD = "Kernels are taken from the distribution in this version: leave it out, or write `source: distro`.";
const DELIVERY = "This version makes disks (`raw`, `qcow2`) and packed roots (`tar`, `cpio`, `oci`, `squashfs`, `erofs`, `mtree`).";
/** Keys by their path, list indices left out. */
const KEYS = {
	"kernel.fragments": BUILD,
	"kernel.version": BUILD,
	"drivers.vendor.rpm": "Put the RPM into a repository and name it in `packages.install`; its modules are checked like any other.",
	"drivers.vendor.name": "Modules keep the names of their files; leave it out.",
	"drivers.keep.firmware": "Use `drivers.firmware`.",
	"storage.disk": "The image has one disk and mounts by label; leave it out.",
	"packages.repositories": "Repositories come from the distribution that `distro` names.",
	"budgets.grow": "Growth against a baseline is not judged by this version; cap the size with `max`.",
	"board.console": "Write the console to `kernel.cmdline`, for example `console=ttyAMA0`."
};
/** Values by the path of their key: texts or patterns. */
const VALUES = {
	"kernel.source": [{
		value: /^build$/,
		hint: BUILD
	}, {
		value: /[/.]/,
		hint: "A kernel manifest is handed to tailor-image as its `kernel` input; leave `source` out."
	}],
	arch: [{
		value: /^(riscv64|loongarch64|ppc64le|i686)$/,
		hint: "This version makes images for x86_64 and aarch64."
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
		value: /^@/,
		hint: "Name the packages of the group one by one (`dnf group info`)."
	}, {
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
* Check one file against the schema. All keys are optional here: what must be there is known after inheritance only.
* Returns the tree without what is wrong, in normal form: lists with their operation, sysctl keys in dots, paths
* resolved against the file. Findings point at the key for unknown keys, at the value for wrong values.
*/
function checkFile(root) {
	const findings = [];
	return {
		root: new Checker(findings).map(root, DefinitionSchema, []) ?? {
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
			const badKey = parse$2(base.key, key).issues?.[0];
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
		const result = parse$2(schema, toPlain(node));
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
/** Text where a map may be written short: as the map. */
function spelledOut(node, schema) {
	const { shorthand } = info(schema).meta;
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
function parse$2(schema, value) {
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
// packages/definition/src/parse.ts
var import_dist = require_dist();
/** Far more than a definition needs; a bound for files that expand through aliases or are no definition at all. */
const MAX_DEPTH$1 = 32;
const MAX_NODES = 5e4;
/** Read YAML text into a tree that keeps its positions. Never throws. */
function parseYaml(text, file) {
	const reader = new Reader(text.replace(/^\uFEFF/, ""), file);
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
var Reader = class {
	findings = [];
	#lines = new import_dist.LineCounter();
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
		const documents = (0, import_dist.parseAllDocuments)(this.#text, {
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
		if (contents === null || contents === void 0 || (0, import_dist.isScalar)(contents) && contents.value === null) {
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
		if (depth > MAX_DEPTH$1 || this.#nodes > MAX_NODES) {
			if (this.#nodes < Number.MAX_SAFE_INTEGER / 2) this.fail(offset, "too-big", "the file nests too deeply or expands to too many values", "Is this the right file?");
			this.#nodes = Number.MAX_SAFE_INTEGER / 2;
			return;
		}
		if ((0, import_dist.isAlias)(yaml)) {
			const target = yaml.resolve(document);
			if (target === void 0 || inside.includes(target)) {
				const title = target ? `\`*${printText(yaml.source)}\` stands inside what it repeats` : `there is no \`&${printText(yaml.source)}\` before this alias`;
				this.fail(offset, "yaml", title, "Write the value out.");
				return;
			}
			return this.#node(target, document, depth + 1, inside);
		}
		const at = this.#position(offset);
		if ((0, import_dist.isSeq)(yaml)) return {
			kind: "list",
			at,
			items: yaml.items.map((item) => this.#node(item, document, depth + 1, [...inside, yaml])).filter((item) => item !== void 0)
		};
		if ((0, import_dist.isMap)(yaml)) return this.#map(yaml.items, at, document, depth, [...inside, yaml]);
		return (0, import_dist.isScalar)(yaml) ? this.#scalar(yaml, at) : void 0;
	}
	#map(pairs, at, document, depth, inside) {
		const entries = /* @__PURE__ */ new Map();
		for (const { key, value } of pairs) {
			const offset = key?.range?.[0] ?? value?.range?.[0] ?? 0;
			if (!(0, import_dist.isScalar)(key) || key.value === null) {
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
// packages/definition/src/chain.ts
/** More files one above the other than anybody needs. */
const MAX_DEPTH = 16;
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
		if (above.length >= MAX_DEPTH) {
			const title = `\`extends\` is more than ${MAX_DEPTH} files deep`;
			this.findings.push(finding("extends-depth", title, at ?? { file }, "Join some of the files."));
			return;
		}
		this.#seen.add(file);
		const text = await this.#text(file, at);
		if (text === void 0) return;
		const parsed = parseYaml(text, file);
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
	async #text(file, at) {
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
			const text = await this.#read(file);
			if (text !== void 0) return text;
			const title = at === void 0 ? `there is no file ${shown}` : `\`extends\` names ${shown}, which does not exist`;
			const hint = at === void 0 ? "Give the path of a dpuos.yaml." : "Paths in `extends` start at the folder of the file that names them.";
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
		return before === void 0 ? after : {
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
		const identity = identityOf$1(path);
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
		const value = describe$1(path)?.meta.hidden === "always" ? "***" : print(node);
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
function identityOf$1(path) {
	const own = describe$1(path)?.meta.identity;
	return (item) => {
		const plain = toPlain(item);
		if (own === void 0 || typeof plain === "object" !== wantsMap(path)) return String(plain);
		return own(plain);
	};
}
function wantsMap(path) {
	const item = describe$1(path)?.base.item;
	return item !== void 0 && info(item).base.type === "strict_object";
}
// packages/definition/src/rules.ts
/** What no single key can know: entries that contradict each other. Needs no I/O. */
function checkRules(definition, at) {
	return [
		...services(definition, at),
		...packages(definition, at),
		...drivers(definition, at),
		...commandLine$1(definition, at),
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
const isGlob$1 = (text) => /[*?[]/.test(text);
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
function packages({ packages }, at) {
	return packages.remove.flatMap((pattern, index) => {
		const matches = globPattern(pattern);
		const clash = packages.install.findIndex((name) => matches.test(name));
		if (clash < 0) return [];
		const name = packages.install[clash];
		return [conflict(`\`packages.remove\`: \`${pattern}\` ${isGlob$1(pattern) ? `matches \`${name}\`` : `names \`${name}\``}, which \`packages.install\` asks for`, at([
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
		const clash = drop.modules.findIndex((glob) => isGlob$1(name) ? moduleIdentity(glob) === moduleIdentity(name) : matches(glob, name));
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
	const wanted = [...drivers.load.map((name, index) => ({
		name,
		path: [
			"drivers",
			"load",
			index
		],
		key: "drivers.load"
	})), ...verify.expect.modules.map((name, index) => ({
		name,
		path: [
			"verify",
			"expect",
			"modules",
			index
		],
		key: "verify.expect.modules"
	}))];
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
function commandLine$1({ kernel }, at) {
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
const BUILT_IN$2 = /^(C|POSIX)(\..*)?$/;
function cutting({ cut, system }, at) {
	const words = cut?.level === "none" ? void 0 : cut?.locales;
	const folder = system.locale.replace(/\.(.*)$/, (_, charset) => `.${charset.toLowerCase().replaceAll("-", "")}`);
	if (words === void 0 || BUILT_IN$2.test(system.locale)) return [];
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
	const position = (path) => positionOf$2(merged.root, path, file);
	if (chain.files.every(({ root }) => root !== void 0) && !chain.findings.some(({ code }) => /-not-/.test(code))) findings.push(...missingKeys(chain.files, file));
	const { definition, findings: late } = fillIn(merged.root, position);
	findings.push(...late);
	const sound = !findings.some(({ level }) => level === "error");
	findings.push(...checkRules(definition, position).filter(({ level }) => sound || level === "error"));
	if (findings.some(({ level }) => level === "error")) return {
		ok: false,
		findings: sort(findings)
	};
	return {
		ok: true,
		value: {
			definition,
			files: chain.files.map((one) => one.file),
			findings: sort(findings),
			position,
			explain: (path) => explain(merged.contributions, merged.root, path)
		}
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
function positionOf$2(root, path, file) {
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
/** Contributions to a value and below it; for a list item, those with its value. */
function explain(contributions, root, path) {
	if (typeof path.at(-1) === "number") {
		const at = positionOf$2(root, path, "");
		return contributions.filter((one) => formatPath(one.path) === formatPath(path.slice(0, -1)) && one.at.line === at.line && one.at.column === at.column && one.at.file === at.file);
	}
	return contributions.filter((one) => path.every((part, index) => one.path[index] === part));
}
/** By file and line, as an editor shows them. */
function sort(findings) {
	return [...findings].sort((a, b) => (a.at?.file ?? "").localeCompare(b.at?.file ?? "") || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}
// packages/definition/src/lock/format.ts
const HEAD$1 = `# Written by dpuos: every RPM of the image, to the byte. Keep it under version control; \`lock: update\` renews it.
`;
/**
* A lock file as text: one line per package, so that a diff reads like a list. The order is the content's alone (code points), whatever
* order it was found in.
*/
function formatLock({ schema, distro, arches }) {
	const sections = ARCHES.flatMap((arch) => {
		const section = arches[arch];
		return section === void 0 ? [] : [`  ${arch}:\n${formatArch(section)}`];
	});
	const body = sections.length === 0 ? "arches: {}\n" : `arches:\n${sections.join("")}`;
	return `${HEAD$1}schema: ${schema}\ndistro: ${scalar(distro)}\n${body}`;
}
function formatArch({ asked, repositories, packages }) {
	const list = (key, items) => items.length === 0 ? `    ${key}: []\n` : `    ${key}:\n${items.map((item) => `      - ${item}\n`).join("")}`;
	return [
		list("asked", sorted(asked, (name) => name).map(scalar)),
		list("repositories", sorted(repositories, (one) => one.id).map(({ id, revision, time, repomd }) => flow({
			id,
			revision,
			time,
			repomd
		}))),
		list("packages", sorted(packages, (one) => one.nevra).map(formatPackage))
	].join("");
}
function formatPackage({ nevra, size, repository, sha256, path, asked }) {
	return flow({
		nevra,
		size,
		repository,
		sha256,
		path,
		...asked?.length ? { asked: sorted(asked, (name) => name) } : {}
	});
}
function sorted(items, key) {
	return [...items].sort((a, b) => key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
function flow(entries) {
	return `{${Object.entries(entries).flatMap(([key, value]) => {
		if (value === void 0) return [];
		if (typeof value === "number") return [`${key}: ${value}`];
		return [`${key}: ${typeof value === "string" ? scalar(value) : `[${value.map(scalar).join(", ")}]`}`];
	}).join(", ")}}`;
}
/** Plain where YAML 1.2 reads it as the same string, inside `{}` too; else in double quotes, whose escapes are JSON's. */
function scalar(text) {
	return /^[A-Za-z0-9_./][\w./+~^:-]*$/.test(text) && !text.endsWith(":") && !/^[.\d][\d.]*(e[-+]?\d+)?$|^0[xo]|^\.(inf|nan)$|^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
// packages/definition/src/lock/read.ts
/** What to do about a file that is no lock. */
const RENEW$1 = "Run once with `lock: update` to write it anew, or take the file back from version control.";
/** Read the text of a lock file. Never throws; says every mistake (the first ten) with its line. */
function readLock(text, file) {
	const conflict = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
	if (conflict >= 0) return bad$1([{
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
	if (errors.length > 0) return bad$1(errors.slice(0, 5).map((error) => {
		const { title } = explainYamlError(error, text);
		return {
			title: `${file}: ${title}`,
			hint: RENEW$1,
			at: position(error.pos[0])
		};
	}));
	let json;
	try {
		json = document.toJS({ maxAliasCount: 0 });
	} catch (error) {
		return bad$1([{
			title: `${file}: ${printText(error.message)}`,
			hint: RENEW$1,
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
	if (!result.success) return bad$1(result.issues.slice(0, 10).map((issue) => {
		const path = issue.path?.map((one) => one.key) ?? [];
		const offset = offsetOf(path) ?? offsetOf(path.slice(0, -1));
		const at = position(offset);
		return {
			title: `${file}: ${/* @__PURE__ */ getDotPath(issue) ?? "the lock"}: ${printText(issue.message, 200)}`,
			hint: RENEW$1,
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
function bad$1(findings) {
	return {
		ok: false,
		findings: findings.map((one) => ({
			level: "error",
			code: "lock-invalid",
			...one
		}))
	};
}
// packages/definition/src/secrets.ts
/** Where the definition refers to secrets (`${NAME}`), in the order of the file. */
function secretUses(definition) {
	return Object.entries(definition.users).flatMap(([user, account]) => [{
		text: account["password-hash"] ?? "",
		path: [
			"users",
			user,
			"password-hash"
		]
	}, ...account["authorized-keys"].map((text, index) => ({
		text,
		path: [
			"users",
			user,
			"authorized-keys",
			index
		]
	}))].flatMap(({ text, path }) => {
		const name = secretName(text);
		return name === void 0 ? [] : [{
			name,
			path
		}];
	}));
}
/**
* The definition with every `${NAME}` filled in. Secrets that are missing, or that do not hold what is wanted there, come
* back as findings, each at the place that refers to it; values are never shown.
*/
function fillSecrets({ definition, position }, secrets) {
	const findings = [];
	const filled = structuredClone(definition);
	for (const { name, path } of secretUses(definition)) {
		const account = filled.users[String(path[1])];
		const isHash = path[2] === "password-hash";
		const value = secrets.get(name)?.trim();
		const at = position(path);
		if (account === void 0 || value === void 0 || value === "") {
			const title = `\`${formatPath(path)}\` wants the secret ${name}, which was not given`;
			const hint = `Pass it as ${name}=… with the input \`secrets\`; in a workflow an unset secret is empty.`;
			findings.push(finding("secret-missing", title, at, hint));
		} else if (!(isHash ? isCryptHash(value) : isAuthorizedKey(value))) {
			const what = isHash ? "a crypt(3) hash ($y$, $6$ or $5$)" : "a line of an OpenSSH public key file";
			const hint = isHash ? "Make one with `openssl passwd -6`; never pass the password itself." : "It is in the .pub file.";
			const title = `the secret ${name}, wanted by \`${formatPath(path)}\`, is not ${what}`;
			findings.push(finding("secret-unfit", title, at, hint));
		} else if (isHash) account["password-hash"] = value;
		else account["authorized-keys"][Number(path[3])] = value;
	}
	return findings.length > 0 ? {
		ok: false,
		findings
	} : {
		ok: true,
		definition: filled
	};
}
// packages/definition/src/take-secrets.ts
/** Split `NAME=value` items at the first `=`. What is wrong goes to `findings`; values never stand in them. */
function takeSecrets(items, findings) {
	const secrets = /* @__PURE__ */ new Map();
	for (const [index, item] of items.entries()) {
		const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.+)$/s.exec(item) ?? [];
		if (name === void 0 || value === void 0) findings.push({
			level: "error",
			code: "secret-invalid",
			title: `input \`secrets\`: item ${index + 1} is not NAME=value`,
			hint: "Write one item per line, for example ROOT_PASSWORD_HASH=${{ secrets.ROOT_PASSWORD_HASH }}; an empty value usually means that the secret is not set."
		});
		else secrets.set(name, value);
	}
	return secrets;
}
// packages/host-tools/src/definition.ts
/**
* Read a definition, by its absolute path, with all that it extends. Findings and positions name files relative to the workspace; paths
* in the definition start there too (`path.resolve(workspace, system.files)`). Warnings are logged.
*/
async function readDefinition(file, ports) {
	const { workspace } = ports.host;
	const loaded = await loadDefinition(shownPath(file, ports), (name) => ports.fs.readText(path.resolve(workspace, name)).catch((error) => {
		throw error instanceof UserError ? error.cause : error;
	}));
	if (loaded.ok) for (const finding of loaded.value.findings) ports.log.finding(finding);
	return loaded;
}
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
		pluginpath: paths.plugins,
		pluginconfpath: paths.plugins,
		keepcache: "1",
		assumeyes: "1",
		color: "never",
		skip_if_unavailable: "0",
		metadata_expire: "1",
		retries: "5",
		timeout: "30",
		max_parallel_downloads: "6",
		module_platform_id: year === void 0 ? `platform:${releasever}` : `platform:oe${year}${month ?? ""}`,
		reposdir: paths.repos,
		varsdir: path.join(paths.repos, "vars"),
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
        for one in self.base.transaction.install_set:
            print('${MARK}' + json.dumps({
                'name': one.name, 'epoch': int(one.epoch), 'version': one.version, 'release': one.release,
                'arch': one.arch, 'repository': one.repoid, 'installedSize': one.installsize,
                'path': one.location, 'file': one.localPkg()}), flush=True)
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
/** One repository that cannot be used, as a finding: repository, address (`at`, where dnf does not say which), cause, remedy. */
function repositoryFinding(failure, at) {
	const [cause, hint] = TEXTS[failure.cause];
	const url = failure.url ?? at;
	return {
		level: "error",
		code: failure.cause === "signature" ? "repository-key" : `repository-${failure.cause}`,
		title: `repository ${failure.id}${url === void 0 ? "" : ` (${url})`}: ${cause}`,
		...failure.said === "" ? {} : { detail: failure.said },
		hint
	};
}
// packages/host-tools/src/dnf/failures.ts
/**
* What is wrong, from the output of a dnf that failed: one finding per cause, in dnf's own order. Empty when the output
* says nothing that is known. The patterns are those of dnf 4, libsolv, librepo and rpm in English.
*/
function dnfFindings(output) {
	const text = output.split("\n").map((line) => line.trimEnd()).join("\n");
	const found = [
		...solverProblems(text),
		...excluded(text),
		...repositoryFailures(text).map((failure) => repositoryFinding(failure)),
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
		return [error("dependency-problem", title, "Leave one of the packages out, or ask for another version.", detail)];
	});
}
function excluded(text) {
	return [...text.matchAll(/^All matches were filtered out by (exclude|modular) filtering for argument: (.+)$/gm)].map(([, by, name]) => error("package-excluded", `package ${name} is asked for and taken out by ${by} filtering`, "Drop one of the two."));
}
function downloadProblems(text) {
	const hint = "The repository promises this file and does not deliver it. Try again later, or another mirror.";
	const failed = [...text.matchAll(/^\[FAILED\] (\S+): (.*)$/gm)].map(([, file, why]) => {
		const reason = new RegExp(`^\\[MIRROR\\] ${escape$1(file ?? "")}: (.*)$`, "m").exec(text)?.[1] ?? why;
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
const escape$1 = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
// packages/host-tools/src/dnf/scriptlets.ts
/** dnf's transaction lines: `  Installing       : bash-5.2-1.x86_64   3/175`. What a scriptlet prints stands between two of them. */
const STEP = /^ {2}(Preparing|Installing|Upgrading|Cleanup|Erasing|Obsoleting|Verifying|Running scriptlet) *: /;
/** rpm/lib/rpmscript.c and rpmio/rpmlua.c; the second form is Lua's only one. */
const FAILED = /^(?:warning|error): %(\w+)\((.+)\) scriptlet failed, (?:exit status (\d+)|signal \d+)$/;
const LUA_FAILED = /^error: lua script failed: \[string "%(\w+)\((.+?)\)"\]/;
/** dnf's own closing line. */
const CLOSING = /^(?:Non-fatal )?Error in (\S+) scriptlet in rpm package (\S+)$/;
/** rpm and dnf call two of them by their tags. */
const PLAIN$2 = {
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
	return PLAIN$2[lower] ?? lower;
}
// packages/host-tools/src/dnf/runner.ts
/** Write configuration and repositories below `work`, and check the keys. Throws UserError (dnf missing or too new, keys). */
async function openRunner(options, ports, { root, settings } = { root: true }) {
	const { toolchain, work } = options;
	const repositories = [...toolchain.repositories, ...options.extraRepositories ?? []].filter((one) => one.enabled);
	const folder = (name) => path.join(work, "dnf", name);
	const paths = {
		repos: folder("repos"),
		plugins: folder("plugins"),
		home: folder("home"),
		log: folder("log"),
		state: folder("state"),
		cache: toolchain.dnfCache
	};
	for (const one of Object.values(paths)) await mkdir$1(one, { recursive: true });
	await mkdir$1(folder("gnupg"), {
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
		for (const ring of await keyrings(paths.cache)) await rm$1(ring, {
			recursive: true,
			force: true
		});
	});
	const foreign = toolchain.arch !== ports.host.arch;
	return {
		repositories,
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
				"dnf",
				...argv,
				...foreign ? [`--forcearch=${toolchain.arch}`] : [],
				...args
			], {
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
function dnfError(result, what, tool = "dnf") {
	const output = `${result.stdout}\n${result.stderr}`;
	const findings = dnfFindings(output);
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
* `prefix` is how dnf spelled the way to the cache: gpg derives the place of an agent's socket from the spelling.
*/
async function forgetKeyrings(cache, prefix, root, ports) {
	const rings = await keyrings(cache);
	for (const ring of rings) {
		const gpgconf = [
			"gpgconf",
			"--homedir",
			`${prefix}${ring}`
		];
		await ports.proc.run([
			...gpgconf,
			"--kill",
			"all"
		], {
			root,
			okCodes: [1, 2]
		});
		await ports.proc.run([...gpgconf, "--remove-socketdir"], {
			root,
			okCodes: [1, 2]
		});
	}
	if (rings.length > 0) await ports.proc.run([
		"rm",
		"-rf",
		"--",
		...rings
	], { root });
}
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
	if (place === file) return await touch$1(place);
	const there = await stat(place).catch(() => void 0);
	const given = await stat(file);
	if (there !== void 0 && there.size === given.size) return await touch$1(place);
	await makeFolder(path.dirname(place), dnfCache, ports);
	const part = `${place}.part-${process.pid}`;
	try {
		await link$1(file, part).catch(() => copyFile(file, part));
		await own$1(part, ports);
		await rename(part, place);
	} finally {
		await rm$1(part, { force: true });
	}
	await touch$1(place);
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
	const first = await mkdir$1(folder, { recursive: true });
	if (first === void 0) return;
	for (let made = folder; made.length >= first.length && made !== top; made = path.dirname(made)) await own$1(made, ports);
}
/** Used now: what was not for the longest time is what pruning takes first. */
async function touch$1(file) {
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
const TAGS$1 = [
	...NEVRA_TAGS,
	"LONGSIZE",
	"LICENSE",
	"SOURCERPM"
];
const LISTS$2 = [
	"FILENAMES",
	"REQUIRENAME",
	"PROVIDENAME"
];
/** Every package of the root but gpg-pubkey pseudo packages, sorted by NEVRA, in one query of the root's own database. */
async function rootPackages(root, ports) {
	const { stdout } = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-qa",
		"--qf",
		queryFormat(TAGS$1, LISTS$2)
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" },
		maxStdout: 256 * 2 ** 20
	});
	return parsePackages(stdout);
}
/** rpm's answer as packages, sorted by NEVRA. */
function parsePackages(stdout) {
	return splitRecords(stdout, TAGS$1.length + LISTS$2.length).map((columns) => {
		const one = readNevra(columns);
		const [size, license, source, files, requires, provides] = columns.slice(NEVRA_TAGS.length);
		return {
			...one,
			nevra: formatNevra(one),
			size: Number(size),
			license: license ?? "",
			source: source ?? "",
			files: splitItems(files),
			requires: [...new Set(splitItems(requires))],
			provides: [...new Set(splitItems(provides))]
		};
	}).filter((one) => one.name !== "gpg-pubkey").sort((a, b) => a.nevra < b.nevra ? -1 : 1);
}
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
/** For each package name: the names of installed packages that require something it provides or owns (itself left out), sorted. */
function whoRequires(packages) {
	const providers = /* @__PURE__ */ new Map();
	const provide = (capability, name) => {
		const names = providers.get(capability);
		if (names === void 0) providers.set(capability, /* @__PURE__ */ new Set([name]));
		else names.add(name);
	};
	const wanted = new Set(packages.flatMap((one) => one.requires.flatMap(capabilityNames)));
	for (const one of packages) {
		for (const capability of one.provides) provide(capability, one.name);
		for (const file of one.files) if (wanted.has(file)) provide(file, one.name);
	}
	const result = new Map(packages.map((one) => [one.name, /* @__PURE__ */ new Set()]));
	for (const one of packages) for (const capability of one.requires.flatMap(capabilityNames)) for (const provider of providers.get(capability) ?? []) if (provider !== one.name) result.get(provider)?.add(one.name);
	return new Map([...result].map(([name, needs]) => [name, [...needs].sort()]));
}
/** The capabilities a Requires speaks of: itself, or those inside a rich one such as `((a >= 1 and b) if c)`. */
function capabilityNames(requirement) {
	if (!requirement.startsWith("(")) return [requirement];
	const words = requirement.split(/\s+/).map((word) => word.replace(/^\(+/, "").replace(/(?<!\([^()]*)\)+$/, ""));
	return words.filter((word, index) => {
		if (/^(and|or|if|else|with|without|unless|[<>=]+)$/.test(word) || word === "") return false;
		return !/^[<>=]+$/.test(words[index - 1] ?? "");
	});
}
/** Path → name of the package that owns it; of several owners the first by NEVRA. Folders are included. */
function fileOwners(packages) {
	const owners = /* @__PURE__ */ new Map();
	for (const one of packages) for (const file of one.files) if (!owners.has(file)) owners.set(file, one.name);
	return owners;
}
// packages/host-tools/src/rpm/files.ts
/** Headers of RPM files, without any database: their signatures are dnf's affair. One process for all files. */
async function query(files, tags, lists, ports) {
	if (files.length === 0) return [];
	const { stdout } = await ports.proc.run([
		"rpm",
		"--dbpath",
		"/nonexistent",
		"-qp",
		"--nosignature",
		"--nodigest",
		"--qf",
		queryFormat(["NAME", ...tags], lists),
		...files
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
/** For each package name among these RPM files: the names of those that recommend something it provides, itself left out, sorted. */
async function whoRecommends(files, ports) {
	const all = (await query(files, [], ["PROVIDENAME", "RECOMMENDNAME"], ports)).map(([name = "", provides, recommends]) => ({
		name,
		provides: new Set(splitItems(provides)),
		recommends: splitItems(recommends).flatMap(capabilityNames)
	}));
	const asking = all.filter((one) => one.recommends.length > 0);
	return new Map(all.map(({ name, provides }) => {
		const who = asking.filter((one) => one.name !== name && one.recommends.some((each) => provides.has(each)));
		return [name, [...new Set(who.map((one) => one.name))].sort()];
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
		if (fault === "wrong-content") await rm$1(part, { force: true });
		return fault;
	}
	const { sha256, size } = await ports.fs.hash(part);
	if (size < wanted.size) return "truncated";
	if (sha256 === wanted.sha256) return void 0;
	await rm$1(part, { force: true });
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
	const part = `${place}.part-${process.pid}`;
	await makeFolder(path.dirname(place), dnfCache, ports);
	try {
		for (let round = 0; round < ROUNDS; round++) for (const base of mirrors.of(entry)) {
			const fault = await download(`${base.replace(/\/*$/, "/")}${(entry.path ?? "").split("/").map(encodeURIComponent).join("/")}`, part, entry, ports);
			if (fault === void 0) return await adoptFile(part, entry.sha256, dnfCache, ports);
			mirrors.failed(entry.repository, base, fault);
		}
		return;
	} finally {
		await rm$1(part, { force: true });
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
/** dnf replaces $variables; these addresses are left to it. */
const isPlainHttp = (url) => /^https?:\/\/[^$]+$/.test(url);
const isProxied = ({ host }) => Object.entries(host.env).some(([name, value]) => /^(https?|all)_proxy$/i.test(name) && value !== "");
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
async function takeLocked$1(entries, sources, ports) {
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
const sizeOf = (file) => stat(file).then((found) => found.isFile() ? found.size : void 0, () => void 0);
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
		const size = await sizeOf(file);
		if (size === void 0) continue;
		if (size === entry.size && (await ports.fs.hash(file)).sha256 === entry.sha256) {
			if (file === stored) await touch$1(file);
			return file;
		}
		if (file === stored) await rm$1(file);
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
async function install$1(runner, root, packages, scriptlets, ports) {
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
	const argv = [
		"rpm",
		...[
			...atRoot(root),
			...level,
			...foreign,
			...skip,
			"-iv",
			"--stats"
		],
		"--",
		...packages.map((one) => one.file)
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
* The closure of `names`, downloaded and with signatures checked: one `dnf install --downloadonly` into an empty root of
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
		"install",
		"--downloadonly",
		...names
	]);
	const missing = unmatchedNames(`${install.stdout}\n${install.stderr}`);
	if (missing.length > 0) throw await noSuchPackages(runner, empty, missing);
	if (install.code !== 0) throw dnfError(install, "resolve and download the packages");
	const chosen = chosenPackages(install.stdout);
	if (chosen.length === 0) throw gone(install, "dnf is done, and did not say what it chose");
	const packages = [];
	for (const [index, { nevra, file, ...one }] of chosen.entries()) {
		ports.log.progress(`hashing ${index + 1}/${chosen.length}`);
		const read = await ports.fs.hash(file).catch(() => void 0);
		if (read === void 0) throw gone(install, `dnf chose ${nevra}, and its file is not where dnf keeps it`);
		const asked = names.filter((name) => answersByName(one, name));
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
		if (await mkdir$1(folder, { recursive: true }) !== void 0) return folder;
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
		settings: options.weak === true ? { install_weak_deps: "1" } : {}
	});
	return {
		version,
		resolve: async (names, { exclude = [] } = {}) => {
			const packages = await resolve$1(runner, options.work, names, exclude, ports);
			await keepRpms(packages, options.toolchain.dnfCache, ports);
			return packages;
		},
		take: (entries) => takeLocked$1(entries, {
			repositories: runner.repositories,
			keyFolder: options.toolchainDir,
			dnfCache: options.toolchain.dnfCache
		}, ports),
		install: (packages, scriptlets = SCRIPTLETS_RUN) => install$1(runner, options.root, packages, scriptlets, ports)
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
		"tailor-image"
	], ["rpm", "rpmkeys"], same("rpm"), { version: ["rpm", "--version"] }),
	tool("gnupg", "checks fingerprints, signs the sandbox", [
		"setup",
		"build-kernel",
		"tailor-image",
		"sandbox"
	], ["gpg", "gpgconf"], {
		debian: "gnupg",
		openeuler: "gnupg2"
	}),
	tool("apt", "downloads the sandbox distribution’s material", ["sandbox"], ["apt-get", "dpkg-deb"], { debian: "apt" }),
	tool("Debian archive keyring", "verifies the sandbox distribution’s material", ["sandbox"], [], { debian: "debian-archive-keyring" }, { files: ["/usr/share/keyrings/debian-archive-keyring.gpg"] }),
	tool("rpmbuild", "makes the sandbox’s RPMs", ["sandbox"], ["rpmbuild", "rpmsign"], {
		debian: "rpm",
		openeuler: "rpm-build"
	}),
	tool("createrepo_c", "makes metadata of the sandbox and of your own RPM files", ["sandbox", "tailor-image"], ["createrepo_c"], {
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
	tool("bsdtar", "unpacks RPMs without letting them out of a folder", ["build-kernel"], ["bsdtar"], {
		debian: "libarchive-tools",
		openeuler: "bsdtar"
	}, { version: ["bsdtar", "--version"] }),
	tool("tar", "packs the root with owners and attributes", ["tailor-image"], ["tar"], same("tar"), { version: ["tar", "--version"] }),
	tool("squashfs-tools", "makes squashfs", ["tailor-image"], ["mksquashfs", "unsquashfs"], same("squashfs-tools"), { version: ["mksquashfs", "-version"] }),
	tool("erofs-utils", "makes erofs", ["tailor-image"], ["mkfs.erofs", "fsck.erofs"], same("erofs-utils"), { version: ["fsck.erofs", "-V"] }),
	tool("cpio", "packs the initramfs", ["tailor-image"], ["cpio"], same("cpio"), { version: ["cpio", "--version"] }),
	tool("zstd", "compression of modules and initramfs", ["tailor-image"], ["zstd"], same("zstd"), { version: ["zstd", "--version"] }),
	tool("gzip", "compression of modules and initramfs", ["tailor-image"], ["gzip"], same("gzip")),
	tool("ldconfig", "makes the cache of shared libraries", ["tailor-image"], ["ldconfig"], {
		debian: "libc-bin",
		openeuler: "glibc"
	}),
	tool("util-linux", "namespaces for what runs inside the root", ["tailor-image"], ["unshare"], same("util-linux")),
	tool("xz", "compression of modules", ["tailor-image"], ["xz"], {
		debian: "xz-utils",
		openeuler: "xz"
	}),
	tool("systemd", "enables units, makes users and files in the root", ["tailor-image"], [
		"systemctl",
		"systemd-sysusers",
		"systemd-tmpfiles"
	], same("systemd"), { version: ["systemctl", "--version"] }),
	tool("e2fsprogs", "makes ext4 without mounting it", ["tailor-image"], ["mke2fs"], same("e2fsprogs"), { version: ["mke2fs", "-V"] }),
	tool("attr", "reads and sets extended attributes", ["tailor-image"], ["getfattr", "setfattr"], same("attr")),
	tool("dosfstools", "makes the EFI system partition", ["tailor-image"], ["mkfs.vfat"], same("dosfstools")),
	tool("mtools", "writes into FAT without mounting it", ["tailor-image", "boot-test-qemu"], [
		"mcopy",
		"mmd",
		"mdir",
		"mtype"
	], same("mtools"), { version: ["mcopy", "--version"] }),
	tool("sfdisk", "partitions disk images", ["tailor-image"], ["sfdisk"], {
		debian: "fdisk",
		openeuler: "util-linux"
	}, { version: ["sfdisk", "--version"] }),
	tool("qemu-img", "converts disk images", ["tailor-image", "boot-test-qemu"], ["qemu-img", "qemu-io"], {
		debian: "qemu-utils",
		openeuler: "qemu-img"
	}, { version: ["qemu-img", "--version"] }),
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
	...["x86_64", "aarch64"].map((arch) => tool(`qemu-user (${arch})`, `runs scriptlets of ${arch} RPMs on another processor`, ["scriptlets"], [`qemu-${arch}-static`], { debian: "qemu-user-static" }, { arch }))
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
// packages/host-tools/src/emulation/machines.ts
/** The system call exit_group's older sibling, exit: number in the register that the kernel's ABI of each processor wants it in. */
const CODE = {
	x86_64: {
		elf: 62,
		exit42: [
			191,
			42,
			0,
			0,
			0,
			184,
			60,
			0,
			0,
			0,
			15,
			5
		]
	},
	aarch64: {
		elf: 183,
		exit42: [
			64,
			5,
			128,
			210,
			168,
			11,
			128,
			210,
			1,
			0,
			0,
			212
		]
	}
};
/** Bytes of an ELF64 header and of one program header (elf.h). */
const EHDR = 64;
const PHDR = 56;
const LOAD_AT = 4194304n;
/** e_machine of a processor's ELF files. */
const elfMachine = (arch) => CODE[arch].elf;
/** A static little-endian ELF64 program of 132 bytes for a processor, which ends with PROOF. */
function tinyProgram(arch) {
	const { elf, exit42 } = CODE[arch];
	const bytes = Buffer.alloc(120 + exit42.length);
	bytes.set([
		127,
		69,
		76,
		70,
		2,
		1,
		1
	]);
	bytes.writeUInt16LE(2, 16);
	bytes.writeUInt16LE(elf, 18);
	bytes.writeUInt32LE(1, 20);
	bytes.writeBigUInt64LE(LOAD_AT + BigInt(120), 24);
	bytes.writeBigUInt64LE(BigInt(EHDR), 32);
	bytes.writeUInt16LE(EHDR, 52);
	bytes.writeUInt16LE(PHDR, 54);
	bytes.writeUInt16LE(1, 56);
	bytes.writeUInt32LE(1, EHDR);
	bytes.writeUInt32LE(5, 68);
	bytes.writeBigUInt64LE(LOAD_AT, 80);
	bytes.writeBigUInt64LE(LOAD_AT, 88);
	bytes.writeBigUInt64LE(BigInt(bytes.length), 96);
	bytes.writeBigUInt64LE(BigInt(bytes.length), 104);
	bytes.writeBigUInt64LE(4096n, 112);
	bytes.set(exit42, 120);
	return bytes;
}
/**
* The line that makes binfmt_misc start `interpreter` for a processor's programs (Documentation/admin-guide/binfmt-misc.rst).
* F opens the interpreter now, so that it works inside a chroot; P keeps argv[0]; O hands it the open file.
*/
function binfmtLine(arch, interpreter) {
	const hex = (bytes) => bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
	const machine = elfMachine(arch);
	const ident = [
		127,
		69,
		76,
		70,
		2,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	];
	return `:dpuos-${arch}:M::${hex([
		...ident,
		2,
		0,
		machine & 255,
		machine >> 8
	])}:${hex([
		...ident.map((_, index) => index === 7 ? 0 : 255),
		254,
		255,
		255,
		255
	])}:${interpreter}:OPF`;
}
// packages/host-tools/src/emulation/namespace.ts
/**
* As root: starts the rest in a user and a mount namespace of their own, and gives that user namespace every user and group id of
* ours, so that root inside is root as far as files go.
*/
const OUTSIDE = `set -eu
inside=$1; shift
unshare --user --mount --propagation private sh -c "$inside" dpuos-emulated "$@" &
child=$!
own=$(readlink /proc/self/ns/user)
while [ "$(readlink "/proc/$child/ns/user" || echo gone)" = "$own" ]; do sleep 0.01; done
echo '0 0 4294967295' >"/proc/$child/uid_map"
echo '0 0 4294967295' >"/proc/$child/gid_map"
wait "$child"
`;
/** Inside, still nobody: waits for its ids. Only a program that is started after that has root's capabilities. */
const WAITING = `tries=0
until read -r _ </proc/self/uid_map && read -r _ </proc/self/gid_map; do
  tries=$((tries + 1)); [ "$tries" -lt 1000 ] || exit 1
  sleep 0.01
done
ready=$1; shift
exec sh -c "$ready" dpuos-emulated "$@"
`;
/** Inside, as root: a binfmt_misc that only this user namespace sees (Linux 6.7), the emulator in it, and the program. */
const READY = `set -eu
mount -t binfmt_misc binfmt_misc "$1"
printf %s "$2" >"$1/register"
shift 2
exec "$@"
`;
/**
* argv that runs `argv` where `line` is registered with binfmt_misc, for it and its children alone. `folder` is an empty folder that
* binfmt_misc is mounted on; nobody else sees the mount. All of it is gone with the last process, however that ends.
*/
function inNamespace(folder, line, argv) {
	return [
		"sh",
		"-c",
		OUTSIDE,
		"dpuos-emulated",
		WAITING,
		READY,
		folder,
		line,
		...argv
	];
}
// packages/host-tools/src/emulation/find.ts
/** The static ones: their own libraries are not in the root that they work in. Debian 13 and Fedora leave the suffix away. */
const programs$2 = (arch) => [`qemu-${arch}-static`, `qemu-${arch}`];
const SECONDS = 1e3;
/**
* Find out by proof: a program of 132 bytes for that processor is started in a chroot, first as the host is, then with qemu-user
* registered in a namespace of its own. Nothing is registered on the machine, so there is nothing to undo. Needs root.
*/
async function findEmulation(arch, ports) {
	const same = (argv) => argv;
	if (arch === ports.host.arch) return {
		kind: "native",
		detail: `this host is ${arch}`,
		version: void 0,
		wrap: same
	};
	const folder = await ports.fs.scratch("emulation");
	const [root, handlers] = [path.join(folder, "root"), path.join(folder, "handlers")];
	await Promise.all([root, handlers].map((one) => mkdir$1(one)));
	await writeFile(path.join(root, "proof"), tinyProgram(arch));
	await chmod(path.join(root, "proof"), 493);
	const refusal = async (wrap) => {
		const { code, stderr } = await ports.proc.run(wrap([
			"chroot",
			root,
			"/proof"
		]), {
			root: true,
			okCodes: Array.from({ length: 255 }, (_, index) => index + 1),
			timeoutMs: 30 * SECONDS
		});
		return code === 42 ? void 0 : stderr.trim().split("\n")[0] ?? `exit code ${code}`;
	};
	if (await refusal(same) === void 0) return {
		kind: "host",
		detail: `this host's own handler for ${arch} programs (binfmt_misc), left as it is`,
		version: await versionOf(arch, ports),
		wrap: same
	};
	const program = await firstOf$1(programs$2(arch), ports);
	if (program === void 0) return none$1(`${programs$2(arch)[0]} is not installed`, same);
	const line = binfmtLine(arch, program);
	const wrap = (argv) => inNamespace(handlers, line, argv);
	const why = await refusal(wrap);
	if (why !== void 0) return none$1(`${path.basename(program)} is there, but cannot be used: ${why}`, same);
	const version = await versionOf(arch, ports);
	return {
		kind: "qemu-user",
		detail: `${path.basename(program)} ${version ?? ""}, registered for this run alone in a namespace of its own`.replace(" ,", ","),
		version,
		wrap
	};
}
const none$1 = (detail, wrap) => ({
	kind: "none",
	detail,
	version: void 0,
	wrap
});
async function firstOf$1(names, ports) {
	for (const name of names) {
		const found = await ports.proc.which(name);
		if (found !== void 0) return path.resolve(found);
	}
}
async function versionOf(arch, ports) {
	const program = await firstOf$1(programs$2(arch), ports);
	if (program === void 0) return void 0;
	return versionIn((await ports.proc.run([program, "--version"])).stdout);
}
// packages/host-tools/src/files/record.ts
/** `./etc/a`, `etc/a/` → `/etc/a`: a name of an archive as an absolute path. `..` is kept as it is: these paths are only shown and compared. */
function absolute(name) {
	return `/${name.split("/").filter((part) => part !== "" && part !== ".").join("/")}`;
}
/** By code unit, as every list of ours is sorted. */
const byPath = (a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
// packages/host-tools/src/files/collect.ts
/**
* All entries of an archive as records, sorted, with the sha256 of every content; hard links resolved so that each name has mode, owner
* and content of its inode, and only the first name (by code unit) is without `hardlink`. A name that comes twice: the last one counts,
* as when it is unpacked. Without `content` nothing is hashed.
*/
async function collect(entries, { content } = { content: true }) {
	const byName = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Map();
	for await (const { data, sameAs, ...record } of entries) {
		let sha256;
		if (content && data !== void 0) {
			const hash = createHash("sha256");
			for await (const chunk of data) hash.update(chunk);
			sha256 = hash.digest("hex");
		}
		byName.set(record.path, {
			...record,
			...sha256 === void 0 ? {} : { sha256 }
		});
		const first = sameAs ?? record.path;
		groups.set(first, [...groups.get(first) ?? [], record.path]);
	}
	for (const names of groups.values()) {
		if (names.length < 2) continue;
		const records = names.flatMap((name) => byName.get(name) ?? []);
		const full = records.find((one) => one.size > 0) ?? records.find((one) => one.sha256) ?? records[0];
		const xattrs = records.find((one) => Object.keys(one.xattrs ?? {}).length > 0)?.xattrs ?? full?.xattrs;
		const [first = "", ...others] = names.toSorted();
		if (full === void 0) continue;
		const { path: _, hardlink: __, ...inode } = {
			...full,
			...xattrs === void 0 ? {} : { xattrs }
		};
		byName.set(first, {
			path: first,
			...inode
		});
		for (const name of others) byName.set(name, {
			path: name,
			...inode,
			hardlink: first
		});
	}
	return [...byName.values()].sort(byPath);
}
// packages/host-tools/src/files/byte-source.ts
/** Bytes of a stream in the portions that a format asks for. */
var ByteSource = class {
	#chunks;
	#rest = Buffer.alloc(0);
	#ended = false;
	/** Bytes given out so far. */
	position = 0;
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** Exactly `size` bytes; fewer only at the end of the stream. For headers: all of it lies in memory. */
	async take(size) {
		const parts = [];
		let missing = size;
		while (missing > 0 && await this.#fill()) {
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			missing -= part.length;
			parts.push(part);
		}
		this.position += size - missing;
		return parts.length === 1 && parts[0] !== void 0 ? parts[0] : Buffer.concat(parts);
	}
	/** The next `size` bytes piece by piece. Throws at an early end of the stream. */
	async *pieces(size) {
		let missing = size;
		while (missing > 0) {
			if (!await this.#fill()) throw new Error(`it ends ${missing} bytes too early`);
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			missing -= part.length;
			this.position += part.length;
			yield part;
		}
	}
	async skip(size) {
		for await (const _ of this.pieces(size));
	}
	/** Read on to the end, so that whoever writes the stream can finish. */
	async drain() {
		while (await this.#fill()) {
			this.position += this.#rest.length;
			this.#rest = Buffer.alloc(0);
		}
	}
	/** Is there a byte at hand? */
	async #fill() {
		while (this.#rest.length === 0 && !this.#ended) {
			const { value, done } = await this.#chunks.next();
			if (done === true) this.#ended = true;
			else this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		}
		return this.#rest.length > 0;
	}
};
// packages/host-tools/src/files/mtree.ts
/** mtree(5)'s words for types. */
const WORDS$1 = {
	file: "file",
	dir: "dir",
	link: "link",
	char: "char",
	block: "block",
	fifo: "fifo",
	socket: "socket"
};
/**
* Records as an mtree(5) text with full paths, one line each, as bsdtar and libarchive read it. Extended attributes, for which mtree has
* no word, stand in comments: `# xattr PATH NAME=0xHEX`.
*/
function formatMtree(records) {
	const lines = ["#mtree"];
	for (const one of [...records].sort(byPath)) {
		const path = escape(`.${one.path === "/" ? "" : one.path}`);
		const words = [
			path,
			`type=${WORDS$1[one.type]}`,
			`mode=${one.mode.toString(8).padStart(4, "0")}`,
			`uid=${one.uid}`,
			`gid=${one.gid}`,
			`time=${one.mtime}.0`,
			...one.type === "file" ? [`size=${one.size}`] : [],
			...one.sha256 === void 0 ? [] : [`sha256digest=${one.sha256}`],
			...one.link === void 0 ? [] : [`link=${escape(one.link)}`],
			...one.device === void 0 ? [] : [`device=native,${one.device.major},${one.device.minor}`]
		];
		lines.push(words.join(" "));
		if (one.hardlink !== void 0) lines.push(`# hardlink ${path} ${escape(`.${one.hardlink}`)}`);
		for (const [name, value] of Object.entries(one.xattrs ?? {})) lines.push(`# xattr ${path} ${escape(name)}=0x${value}`);
	}
	return `${lines.join("\n")}\n`;
}
/** Bytes that are no plain printable ASCII, blanks, `#`, `=` and backslashes as `\ooo` (vis(3), octal). */
const escape = (text) => [...Buffer.from(text)].map((byte) => byte > 32 && byte < 127 && !"\\#=*?[".includes(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`).join("");
// packages/host-tools/src/files/stream.ts
/** Lines of stderr kept for the error message. */
const TAIL = 30;
const LIMIT_MS$2 = 12e5;
/**
* Run a tool whose input or output is a stream too large for memory, and `work` beside it. Resolves with what `work` gives when both have
* ended well. A tool that fails is a ToolError and explains what `work` then met; work that fails ends the tool. Bounded: 20 minutes.
*/
async function withFilter(argv, { proc, signal }, work, options = {}) {
	const child = await proc.start(argv, options);
	const tail = [];
	const stderr = new TextDecoder();
	child.stderr.on("data", (chunk) => {
		const lines = stderr.decode(chunk, { stream: true }).split("\n").map(cleanLine);
		tail.push(...lines.filter((line) => line.trim() !== ""));
		tail.splice(0, Math.max(0, tail.length - TAIL));
	});
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		child.kill();
	}, LIMIT_MS$2);
	let gone = false;
	const end = async () => {
		const { code, signal: by } = await child.exit;
		gone = true;
		clearTimeout(timer);
		if (code !== 0) throw failure(argv, code, by, late, tail);
	};
	const ended = end();
	ended.catch(() => void 0);
	try {
		const result = await work({
			stdout: child.stdout,
			...sink(child)
		});
		await ended;
		return result;
	} catch (error) {
		if (signal.aborted) throw signal.reason;
		const soon = new Promise((resolve) => setTimeout(resolve, 500));
		if (!(error instanceof ToolError)) await Promise.race([ended, soon]);
		throw error;
	} finally {
		if (!gone) await child.kill();
	}
}
function failure(argv, code, by, late, tail) {
	const ended = late ? `was ended after ${LIMIT_MS$2 / 6e4} minutes, its time limit` : code === null ? `was ended by ${by}` : `failed with exit code ${code}`;
	const how = late ? "timeout" : code === null ? "signal" : "exit";
	const cause = classify(tail.join("\n"), [NO_SPACE]) ?? {
		code: "tool-failed",
		title: tail.at(-1) ?? "it printed nothing",
		hint: "Its last lines are all that it printed."
	};
	return new ToolError(`${argv[0]} ${ended}: ${cause.title}`, {
		argv,
		exitCode: code,
		how,
		tail,
		logFile: "none",
		cause
	});
}
function sink(child) {
	return {
		async write(chunk) {
			if (!child.stdin.writable || child.stdin.write(chunk)) return;
			await Promise.race([once(child.stdin, "drain"), child.exit]);
		},
		end: () => void child.stdin.end()
	};
}
// packages/host-tools/src/files/tar.ts
const BLOCK$4 = 512;
/** POSIX.1-2001 type flags; `7` (contiguous) counts as a file, as everywhere. */
const TYPES$3 = {
	"0": "file",
	"\0": "file",
	"7": "file",
	"2": "link",
	"3": "char",
	"4": "block",
	"5": "dir",
	"6": "fifo"
};
/**
* Entries of an uncompressed tar stream: ustar, pax with xattrs as GNU tar and libarchive write them (`SCHILY.xattr.*`), GNU's long names.
* Throws with one sentence when it is none, or a damaged one.
*/
async function* readTar(chunks) {
	const source = new ByteSource(chunks);
	let pax = {};
	let longName;
	let longLink;
	for (;;) {
		const at = source.position;
		const header = await source.take(BLOCK$4);
		if (header.length === 0) throw new Error("it ends without an end mark");
		if (header.every((byte) => byte === 0)) break;
		if (header.length < BLOCK$4 || !checksumFits(header)) throw new Error(`it is no tar at byte ${at}`);
		const flag = text$1(header, 156, 1) || "0";
		const size = pax["size"] === void 0 ? number(header, 124, 12) : Number(pax["size"].toString());
		const padding = (BLOCK$4 - size % BLOCK$4) % BLOCK$4;
		if ("xgLK".includes(flag)) {
			const body = await source.take(size);
			await source.skip(padding);
			if (flag === "x") pax = paxRecords(body);
			if (flag === "L") longName = cString(body);
			if (flag === "K") longLink = cString(body);
			continue;
		}
		const known = flag === "1" ? "file" : TYPES$3[flag];
		if (known === void 0) throw new Error(`it has an entry of unknown type ${JSON.stringify(flag)} at byte ${at}`);
		const name = pax["path"]?.toString() ?? longName ?? ustarName(header);
		const target = pax["linkpath"]?.toString() ?? longLink ?? text$1(header, 157, 100);
		const hasData = known === "file" && flag !== "1";
		const end = source.position + (hasData ? size : 0);
		yield {
			path: absolute(name),
			type: known,
			mode: number(header, 100, 8) & 4095,
			uid: decimal(pax["uid"]) ?? number(header, 108, 8),
			gid: decimal(pax["gid"]) ?? number(header, 116, 8),
			mtime: Math.floor(decimal(pax["mtime"]) ?? number(header, 136, 12)),
			size: hasData ? size : 0,
			...known === "link" ? { link: target } : {},
			...known === "char" || known === "block" ? { device: {
				major: number(header, 329, 8),
				minor: number(header, 337, 8)
			} } : {},
			xattrs: xattrsOf(pax),
			...flag === "1" ? { sameAs: absolute(target) } : {},
			...hasData ? { data: source.pieces(size) } : {}
		};
		await source.skip(end - source.position);
		if (hasData) await source.skip(padding);
		pax = {};
		longName = void 0;
		longLink = void 0;
	}
	await source.drain();
}
/** `prefix/name` of a ustar header. */
function ustarName(header) {
	const prefix = text$1(header, 257, 5) === "ustar" && header[262] === 0 ? text$1(header, 345, 155) : "";
	const name = text$1(header, 0, 100);
	return prefix === "" ? name : `${prefix}/${name}`;
}
function checksumFits(header) {
	let sum = 0;
	for (let index = 0; index < BLOCK$4; index++) sum += index >= 148 && index < 156 ? 32 : header[index] ?? 0;
	return sum === number(header, 148, 8);
}
/** Octal digits, or GNU's base-256 where the first bit is set. */
function number(header, at, length) {
	const field = header.subarray(at, at + length);
	if (((field[0] ?? 0) & 128) !== 0) {
		let value = 0n;
		for (const [index, byte] of field.entries()) value = value * 256n + BigInt(index === 0 ? byte & 127 : byte);
		return Number(value);
	}
	return Number.parseInt(cString(field).trim() || "0", 8);
}
const decimal = (value) => value === void 0 ? void 0 : Number(value.toString());
function cString(field) {
	const end = field.indexOf(0);
	return field.subarray(0, end < 0 ? field.length : end).toString();
}
const text$1 = (header, at, length) => cString(header.subarray(at, at + length));
/** `LENGTH KEY=VALUE\n`, LENGTH in bytes and counting itself. Values are bytes: an xattr may hold anything. */
function paxRecords(body) {
	const records = Object.create(null);
	for (let at = 0; at < body.length;) {
		const space = body.indexOf(32, at);
		const length = Number(body.subarray(at, space).toString());
		if (space < 0 || !Number.isSafeInteger(length) || length <= space - at || at + length > body.length) throw new Error("it has a damaged pax header");
		const record = body.subarray(space + 1, at + length - 1);
		const equals = record.indexOf(61);
		records[record.subarray(0, equals).toString()] = record.subarray(equals + 1);
		at += length;
	}
	return records;
}
/** Access lists are written as text of their own; an empty default list is none. */
function xattrsOf(pax) {
	const found = [];
	for (const [key, value] of Object.entries(pax)) {
		if (key.startsWith("SCHILY.xattr.")) found.push([key.slice(13), value.toString("hex")]);
		if (key.startsWith("SCHILY.acl.") && value.length > 0) found.push([key.slice(7), value.toString("hex")]);
		if (key === "RHT.security.selinux") found.push(["security.selinux", value.toString("hex")]);
	}
	return Object.fromEntries(found.toSorted(([a], [b]) => a < b ? -1 : 1));
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
// packages/host-tools/src/kmod/types.ts
/** A module's name from a name or a file name: folder, `.ko` and compression suffix off, `-` becomes `_`. */
function moduleName(nameOrPath) {
	return (nameOrPath.split("/").at(-1) ?? "").replace(/\.ko(\.(xz|zst|gz))?$/, "").replaceAll("-", "_");
}
// packages/host-tools/src/kmod/closure.ts
/** Which modules match these names or globs (`virtio_*`, `-` = `_`). A plain name also finds the module that has it as an alias (`crc32c` → `crc32c_generic`). */
function selectModules(tree, patterns) {
	const names = /* @__PURE__ */ new Set();
	const builtin = /* @__PURE__ */ new Set();
	const unmatched = [];
	for (const pattern of patterns) {
		const wanted = moduleName(pattern);
		const matches = /[*?[]/.test(wanted) ? ((regex) => (name) => regex.test(name))(globPattern(wanted)) : (name) => name === wanted;
		const loadable = [...tree.modules.keys()].filter(matches);
		const fixed = [...tree.builtin].filter(matches);
		const found = loadable.length + fixed.length > 0 ? loadable : byAlias(tree, wanted);
		for (const name of found) names.add(name);
		for (const name of fixed) builtin.add(name);
		if (found.length + fixed.length === 0) unmatched.push(pattern);
	}
	return {
		names,
		builtin,
		unmatched
	};
}
function byAlias(tree, wanted) {
	return [...tree.modules.values()].filter((module) => module.aliases.some((alias) => alias.replaceAll("-", "_") === wanted)).map((module) => module.name);
}
/**
* These modules and all they need: modules.dep and, unless `soft` is false, softdeps and what those need. Maps each name to why it is in:
* itself when it was asked for, else the asked-for module that pulls it in. Names that are no loadable modules are left out.
*/
function closureOf(tree, names, options = {}) {
	const asked = [...names].map(moduleName).filter((name) => tree.modules.has(name));
	const why = new Map(asked.map((name) => [name, name]));
	const queue = [...why.keys()];
	for (let name = queue.shift(); name !== void 0; name = queue.shift()) {
		const module = tree.modules.get(name);
		const soft = options.soft === false ? [] : (module?.softdeps ?? []).flatMap((one) => [...selectModules(tree, [one]).names]);
		for (const needed of [...module?.depends ?? [], ...soft]) {
			if (why.has(needed) || !tree.modules.has(needed)) continue;
			why.set(needed, why.get(name) ?? name);
			queue.push(needed);
		}
	}
	return why;
}
/** All modules that cannot be loaded without one of these (modules.dep only), these not included. */
function dependentsOf(tree, names) {
	const gone = new Set([...names].map(moduleName));
	return new Set([...tree.modules.values()].filter((module) => !gone.has(module.name) && module.depends.some((one) => gone.has(one))).map((module) => module.name));
}
/** Firmware paths and globs that these modules ask for, sorted, each once. Built-in drivers' firmware is `tree.builtinFirmware`. */
function firmwareOf(tree, names) {
	const all = [...names].flatMap((name) => tree.modules.get(moduleName(name))?.firmware ?? []);
	return [...new Set(all)].sort();
}
// packages/host-tools/src/kmod/contract.ts
/** Licences that may use EXPORT_SYMBOL_GPL (include/linux/license.h). */
const GPL = /* @__PURE__ */ new Set([
	"GPL",
	"GPL v2",
	"GPL and additional rights",
	"Dual BSD/GPL",
	"Dual MIT/GPL",
	"Dual MPL/GPL"
]);
/** Symbols that the linker or the loader makes, exported by nobody. */
const LINKER = /* @__PURE__ */ new Set(["_GLOBAL_OFFSET_TABLE_", "__this_module"]);
/**
* Will this kernel load the module? As the kernel itself decides (kernel/module/): machine, vermagic, every symbol with its CRC, licence,
* namespaces, signature. With modversions the first word of vermagic, the release, does not count (`same_magic`).
*/
function moduleMisfits(module, kernel) {
	if (module.arch !== kernel.arch) return [{
		kind: "arch",
		detail: `built for ${module.arch ?? "another processor"}, the kernel is for ${kernel.arch}`
	}];
	const misfits = [];
	const vermagic = module.modinfo.get("vermagic")?.[0]?.trim() ?? "";
	if (!sameMagic(vermagic, kernel.vermagic)) misfits.push({
		kind: "vermagic",
		detail: `vermagic \`${vermagic}\`, the kernel’s is \`${kernel.vermagic}\``
	});
	misfits.push(...symbolMisfits(module, kernel));
	if (kernel.signaturesForced && !module.signed) misfits.push({
		kind: "unsigned",
		detail: "not signed, and the kernel loads signed modules only (CONFIG_MODULE_SIG_FORCE)"
	});
	return misfits;
}
function sameMagic(module, kernel) {
	const [ours, theirs] = [module.split(/\s+/), kernel.split(/\s+/)];
	const from = ours.includes("modversions") && theirs.includes("modversions") ? 1 : 0;
	return ours.slice(from).join(" ") === theirs.slice(from).join(" ");
}
function symbolMisfits(module, kernel) {
	const misfits = [];
	const isGpl = (module.modinfo.get("license") ?? []).some((licence) => GPL.has(licence));
	const namespaces = module.modinfo.get("import_ns") ?? [];
	const { versions } = module;
	const wanted = new Map(module.imports.map(({ name, weak }) => [name, weak]));
	if (versions?.has("module_layout") === true) wanted.set("module_layout", false);
	for (const [name, weak] of [...wanted].sort(([a], [b]) => a < b ? -1 : 1)) {
		const symbol = kernel.symbols.get(name);
		if (symbol === void 0) {
			if (weak || LINKER.has(name)) continue;
			misfits.push(kernel.complete ? {
				kind: "symbol-missing",
				detail: `${name}: the kernel does not export it`
			} : {
				kind: "unproven",
				detail: `${name}: unknown, the kernel came without a symvers file`
			});
			continue;
		}
		const built = versions?.get(name);
		if (built !== void 0 && symbol.crc !== null && built !== symbol.crc) misfits.push({
			kind: "crc",
			detail: `${name}: built for CRC ${hex(built)}, the kernel has ${hex(symbol.crc)}`
		});
		if (symbol.gplOnly && !isGpl) misfits.push({
			kind: "gpl-only",
			detail: `${name}: only for modules under the GPL`
		});
		if (symbol.namespace !== "" && !namespaces.includes(symbol.namespace)) misfits.push({
			kind: "namespace",
			detail: `${name}: is in namespace ${symbol.namespace}, which the module does not import`
		});
	}
	return misfits;
}
const hex = (crc) => `0x${crc.toString(16).padStart(8, "0")}`;
/**
* The symbols of a kernel without symvers file, as far as its own modules tell: what they were built against, and what they export.
* Which of them are for the GPL only, and namespaces, it does not tell.
*/
function symbolsFromModules(modules) {
	const symbols = /* @__PURE__ */ new Map();
	const put = (name, crc, provider) => {
		const known = symbols.get(name);
		if (known === void 0 || known.crc === null && crc !== null) symbols.set(name, {
			crc,
			provider,
			gplOnly: false,
			namespace: ""
		});
	};
	for (const [provider, { exports, versions }] of modules) {
		for (const [name, crc] of exports) put(name, crc, provider);
		for (const [name, crc] of versions ?? []) put(name, crc, "vmlinux");
	}
	return symbols;
}
// packages/host-tools/src/kmod/module-elf.ts
/** e_machine (elf(5)). */
const MACHINES$1 = {
	62: "x86_64",
	183: "aarch64"
};
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
		return read$1(file);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
function read$1(file) {
	if (!(file.length >= 64 && file.readUInt32BE(0) === 2135247942 && file[4] === 2 && file[5] === 1)) return void 0;
	const sections = readSections(file);
	const modinfo = sections.find(({ name }) => name === ".modinfo");
	const symtab = sections.find(({ type }) => type === SHT_SYMTAB);
	if (modinfo === void 0 || symtab === void 0) return void 0;
	const symbols = readSymbols(symtab, sections[symtab.link]?.data ?? Buffer.alloc(0));
	return {
		arch: MACHINES$1[file.readUInt16LE(18)],
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
// packages/host-tools/src/kmod/symvers.ts
/** Module.symvers: CRC, symbol, provider, kind of export and namespace, separated by tabs (Documentation/kbuild/modules.rst). */
function parseSymvers(text) {
	const symbols = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [crc = "", name = "", provider = "", kind = "", namespace = ""] = line.split("	");
		if (!/^0x[0-9a-f]{1,8}$/.test(crc) || name === "") continue;
		const value = Number.parseInt(crc, 16);
		symbols.set(name, {
			crc: value === 0 ? null : value,
			provider: provider.split("/").at(-1) ?? provider,
			gplOnly: kind.includes("GPL"),
			namespace: namespace.trim()
		});
	}
	return symbols;
}
// packages/host-tools/src/kmod/module-file.ts
/** More links than any weak-updates folder has. */
const MAX_LINKS$3 = 8;
/**
* Where a module that modules.dep names really lies, and its bytes. Links (weak-updates has them) are followed within the root only, absolute ones
* from its top. Throws UserError (`module-missing`) when there is no such file in the root.
*/
async function moduleFile(root, folder, relative) {
	const top = await realpath(root);
	let file = path.join(folder, relative);
	for (let links = 0; links < MAX_LINKS$3; links++) {
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
/** Names in `pre: a b post: c` (modprobe.d(5)), those before and those after alike. */
function parseSoftdep(value) {
	return value.split(/\s+/).filter((word) => word !== "" && word !== "pre:" && word !== "post:").map(moduleName);
}
// packages/host-tools/src/kmod/tree.ts
/** Files per modinfo: 400 paths stay far below ARG_MAX (2 MiB). */
const BATCH = 400;
/**
* Read the tree below `<root>/usr/lib/modules/<release>` (or lib/modules). Throws UserError when the folder or its modules.dep is absent
* (`depmod -b` makes it), or when the host's modinfo cannot read how the modules are compressed.
*/
async function readModuleTree(root, release, ports) {
	const folder = await modulesFolder(root, release);
	const dependencies = await readDependencies(folder, release);
	const paths = [...dependencies.keys()].sort();
	const modules = /* @__PURE__ */ new Map();
	for (let start = 0; start < paths.length; start += BATCH) {
		ports.log.progress(`reading modules ${start}/${paths.length}`);
		const batch = paths.slice(start, start + BATCH);
		const files = await Promise.all(batch.map((relative) => moduleFile(root, folder, relative)));
		const infos = await modinfo(files.map(({ file }) => file), ports);
		for (const [index, relative] of batch.entries()) {
			const info = describe(relative, files[index]?.size ?? 0, dependencies.get(relative) ?? [], infos[index] ?? /* @__PURE__ */ new Map());
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
function describe(relative, size, depends, info) {
	const values = (key) => info.get(key) ?? [];
	return {
		name: moduleName(relative),
		path: relative,
		size,
		depends: depends.map(moduleName),
		softdeps: [...new Set(values("softdep").flatMap(parseSoftdep))],
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
// packages/host-tools/src/rpm/erase.ts
/** What erasing these package names would break; empty when nothing. Nothing is changed (`rpm -e --test`). */
async function erasureNeeds(root, names, ports) {
	if (names.length === 0) return [];
	const okCodes = Array.from({ length: 255 }, (_, code) => code + 1);
	const tested = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-e",
		"--test",
		"--",
		...names
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" },
		okCodes
	});
	const absent = notInstalled(tested.stderr);
	if (absent.length > 0) throw new UserError(absent.map((name) => ({
		level: "error",
		code: "package-not-installed",
		title: `${name} cannot be removed: it is not installed`,
		hint: "Drop it from the removals, or check the spelling."
	})));
	return parseNeeds(tested.stderr);
}
/** rpm's `X is needed by (installed) Y` lines. */
function parseNeeds(stderr) {
	return [...stderr.matchAll(/^\t?(.+) is needed by (?:\(installed\) )?(\S+)$/gm)].map(([, capability, by]) => ({
		capability: (capability ?? "").trim(),
		neededBy: by ?? ""
	}));
}
/** Names from rpm's `package X is not installed` lines. */
function notInstalled(stderr) {
	return [...stderr.matchAll(/^(?:error: )?package (\S+) is not installed$/gm)].map((match) => match[1] ?? "");
}
/**
* Erase packages from the root, their scriptlets run unless told otherwise; those that failed come back. Throws UserError (code `package-needed`) naming
* who needs them, with nothing changed; ToolError when a %preun refuses.
*/
async function erase(root, names, ports, scriptlets = SCRIPTLETS_RUN) {
	const needs = await erasureNeeds(root, names, ports);
	if (needs.length > 0) throw new UserError([...groupBy(needs, (need) => need.neededBy)].map(([neededBy, all]) => ({
		level: "error",
		code: "package-needed",
		title: `${neededBy} stays, and needs ${all.map((need) => need.capability).join(", ")}`,
		detail: `Asked to remove: ${names.join(", ")}.`,
		hint: "Remove that package too, or keep what it needs."
	})));
	if (names.length === 0) return [];
	const skip = scriptlets.run ? [] : ["--noscripts", "--notriggers"];
	const erased = await ports.proc.run(scriptlets.wrap([
		"rpm",
		...atRoot(root),
		"-e",
		...skip,
		"--",
		...names
	]), {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
	return scriptletFailures(erased.stdout, erased.stderr);
}
/** Erase installed packages (`name` or `name.arch`, every version) whatever needs them, without scriptlets and triggers. */
async function eraseByForce(root, names, ports) {
	if (names.length === 0) return;
	await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-e",
		"--nodeps",
		"--allmatches",
		"--noscripts",
		"--notriggers",
		"--",
		...new Set(names)
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
}
// packages/host-tools/src/rpm/local.ts
/** rpm's file(1) magic: the first four bytes of the lead. */
const MAGIC$2 = Buffer.from([
	237,
	171,
	238,
	219
]);
const TAGS = [
	"NAME",
	"EPOCHNUM",
	"VERSION",
	"RELEASE",
	"ARCH",
	"SOURCEPACKAGE"
];
const SIGNATURES = [
	"RSAHEADER:pgpsig",
	"DSAHEADER:pgpsig",
	"SIGPGP:pgpsig"
];
const NO_DATABASE = ["--dbpath", "/nonexistent"];
/** Read the header of an RPM file and compare its digests; undefined when it is no RPM, or not a whole one. */
async function readRpmFile(file, ports) {
	if (!await startsWith(file, MAGIC$2)) return void 0;
	const env = { LC_ALL: "C.UTF-8" };
	const argv = [
		"--nosignature",
		"--qf",
		queryFormat([...TAGS, ...SIGNATURES]),
		"--",
		file
	];
	try {
		await ports.proc.run([
			"rpmkeys",
			...NO_DATABASE,
			"-K",
			"--nosignature",
			"--",
			file
		], { env });
		const { stdout } = await ports.proc.run([
			"rpm",
			...NO_DATABASE,
			"-qp",
			...argv
		], { env });
		return parse$1(stdout);
	} catch (error) {
		if (error instanceof ToolError && error.info.how === "exit") return void 0;
		throw error;
	}
}
function parse$1(stdout) {
	const [columns] = splitRecords(stdout, TAGS.length + SIGNATURES.length);
	if (columns === void 0) return void 0;
	const [name = "", epoch, version = "", release = "", arch = "", source, ...signatures] = columns;
	const one = {
		name,
		epoch: Number(epoch),
		version,
		release,
		arch
	};
	const signed = signatures.some((text) => text !== "" && text !== "(none)");
	return {
		...one,
		nevra: formatNevra(one),
		source: source === "1",
		signed
	};
}
async function startsWith(file, bytes) {
	const handle = await open$1(file, "r");
	try {
		const { buffer } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
		return buffer.equals(bytes);
	} finally {
		await handle.close();
	}
}
// packages/host-tools/src/rpm/scriptlets.ts
const PLAIN$1 = {
	pretrans: "PRETRANS",
	pre: "PREIN",
	post: "POSTIN",
	posttrans: "POSTTRANS"
};
const ERASING = {
	preun: "PREUN",
	postun: "POSTUN"
};
const TRIGGERS = {
	triggerin: ["TRIGGERTYPE", "TRIGGERSCRIPTS"],
	filetriggerin: ["FILETRIGGERTYPE", "FILETRIGGERSCRIPTS"],
	transfiletriggerin: ["TRANSFILETRIGGERTYPE", "TRANSFILETRIGGERSCRIPTS"]
};
/** The scriptlets of RPM files that an installation into an empty root runs, in the order of the files. */
async function rpmScriptlets(files, ports) {
	const tags = withPrograms(PLAIN$1);
	return (await query(files, tags, Object.values(TRIGGERS).flat(), ports)).flatMap(([name = "", ...columns]) => {
		const triggers = Object.keys(TRIGGERS).flatMap((kind, index) => {
			const at = tags.length + index * 2;
			const [types, bodies] = [splitItems(columns[at]), splitItems(columns[at + 1])];
			return bodies.flatMap((body, one) => (types[one] ?? "in") === "in" ? [{
				package: name,
				kind,
				body
			}] : []);
		});
		return [...plain(name, PLAIN$1, columns), ...triggers];
	});
}
/** The scriptlets that erasing installed packages runs. */
async function erasureScriptlets(root, names, ports) {
	if (names.length === 0) return [];
	const tags = ["NAME", ...withPrograms(ERASING)];
	const { stdout } = await ports.proc.run([
		"rpm",
		...atRoot(root),
		"-q",
		"--qf",
		queryFormat(tags),
		"--",
		...names
	], {
		root: true,
		env: { LC_ALL: "C.UTF-8" }
	});
	return splitRecords(stdout, tags.length).flatMap(([name = "", ...columns]) => plain(name, ERASING, columns));
}
/** The program alone (`-p /sbin/ldconfig`) is a scriptlet, too: then there is no body. */
const withPrograms = (kinds) => Object.values(kinds).flatMap((tag) => [tag, `${tag}PROG`]);
function plain(name, kinds, columns) {
	return Object.keys(kinds).flatMap((kind, index) => {
		const [body = "", program = ""] = columns.slice(index * 2).map((text) => text === "(none)" ? "" : text);
		return body === "" && program === "" ? [] : [{
			package: name,
			kind,
			body: body === "" ? program : body
		}];
	});
}
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
// packages/tailor-image/src/local-rpms.ts
/** Id of the repository that is made of `packages.rpms`. */
const LOCAL = "local-rpms";
/** Before the distribution's (dnf's default is 99) and before those of `packages.repositories`. */
const PRIORITY = 10;
/**
* The RPM files of `packages.rpms`, each looked at. Those of other processors are left out of folders. Throws UserError with every file
* that is missing, unreadable, of another processor, or there twice.
*/
async function readLocalRpms(request, ports) {
	const findings = [];
	const rpms = /* @__PURE__ */ new Map();
	for (const [index, one] of request.definition.packages.rpms.entries()) {
		const at = request.position([
			"packages",
			"rpms",
			index
		]);
		const add = (code, title, hint) => {
			findings.push({
				level: "error",
				code,
				title: `packages.rpms: ${title}`,
				hint,
				at
			});
		};
		const given = path.resolve(request.filesFrom, one);
		const files = await rpmsIn(given);
		if (files === void 0) {
			add("rpm-missing", `there is no ${given}`, `The path is relative to the file that names it (${formatPosition(at)}).`);
			continue;
		}
		if (files.length === 0) add("rpm-none", `the folder ${given} holds no RPM`, "Put *.rpm files into it, or take it out.");
		for (const file of files) {
			const named = file === given;
			const rpm = await readRpmFile(file, ports);
			if (rpm === void 0) {
				add("rpm-unreadable", `${file} is no RPM, or not a whole one`, "Fetch or build it again; `rpm -K --nosignature FILE` must say “digests OK”.");
				continue;
			}
			if (rpm.source || rpm.arch !== "noarch" && rpm.arch !== request.arch) {
				const what = rpm.source ? "a source RPM" : `for ${rpm.arch}`;
				if (named) add("rpm-arch", `${file} is ${what}, the image is for ${request.arch}`, "Name the RPM of that processor, or their folder: then the fitting ones are taken.");
				continue;
			}
			const twin = rpms.get(rpm.nevra);
			if (twin !== void 0 && (await ports.fs.hash(twin.file)).sha256 !== (await ports.fs.hash(file)).sha256) add("rpm-twice", `${twin.file} and ${file} are both ${rpm.nevra}, with different content`, "Take one of them out, or give it another release.");
			rpms.set(rpm.nevra, {
				...twin ?? {
					...rpm,
					file,
					at
				},
				named: named || twin?.named === true
			});
		}
	}
	if (findings.length > 0) throw new UserError(findings);
	return [...rpms.values()];
}
/** The file itself, or the RPMs right in the folder; undefined when there is nothing. */
async function rpmsIn(given) {
	const stats = await stat(given).catch(() => void 0);
	if (stats?.isFile() === true) return [given];
	if (stats?.isDirectory() !== true) return void 0;
	return (await readdir(given)).filter((name) => name.endsWith(".rpm")).sort().map((name) => path.join(given, name));
}
/** What they ask for: exactly this file of each that is named. */
function localAsks(rpms) {
	return rpms.filter((one) => one.named).map(({ nevra, at }) => ({
		name: nevra,
		at,
		because: formatPosition(at)
	}));
}
/** A repository of them in `scratch`, so that dnf resolves what they need together with everything else; none without RPMs. */
async function localRepository(rpms, scratch, ports) {
	if (rpms.length === 0) return [];
	const folder = path.join(scratch, LOCAL);
	await mkdir$1(folder);
	for (const one of rpms) await copyFile(one.file, path.join(folder, `${one.nevra.replace(":", "_")}.rpm`));
	await ports.proc.run([
		"createrepo_c",
		"--quiet",
		...[
			"--revision",
			"0",
			"--set-timestamp-to-revision"
		],
		folder
	]);
	return [{
		id: LOCAL,
		baseurl: [fileUrl(folder)],
		gpgkey: [],
		fingerprints: [],
		signedMetadata: false,
		enabled: true,
		priority: PRIORITY
	}];
}
/** What was taken on the definition's word alone: each local RPM that goes into the image. */
function trustedFindings(rpms, packages) {
	return packages.flatMap((one) => {
		const rpm = rpms.find(({ nevra }) => nevra === one.nevra);
		if (one.repository !== "local-rpms" || rpm === void 0) return [];
		return {
			level: "notice",
			code: "rpm-unverified",
			title: `${rpm.nevra} is installed from ${rpm.file} on the definition’s word: ${rpm.signed ? "its signature is not checked" : "it is not signed"}`,
			detail: `sha256 ${one.sha256}`,
			at: rpm.at
		};
	});
}
// packages/tailor-image/src/ask.ts
/** File name of the boot loader of an architecture, as UEFI's removable-media path and openEuler spell it. */
const LOADER = {
	x86_64: {
		package: "grub2-efi-x64",
		grub: "grubx64.efi",
		removable: "BOOTX64.EFI"
	},
	aarch64: {
		package: "grub2-efi-aa64",
		grub: "grubaa64.efi",
		removable: "BOOTAA64.EFI"
	}
};
/** Every name that dnf shall resolve: the definition's packages, the kernel, and what no image boots without. */
function asks(request) {
	const { definition, kernel, arch, position } = request;
	const all = definition.packages.install.map((name, index) => {
		const at = position([
			"packages",
			"install",
			index
		]);
		return {
			name,
			at,
			because: formatPosition(at)
		};
	});
	all.push(...localAsks(request.rpms));
	for (const name of kernel.packages) all.push({
		name,
		at: void 0,
		because: "the kernel manifest"
	});
	const need = (name, because, at) => {
		if (!all.some((ask) => ask.name === name)) all.push({
			name,
			at,
			because
		});
	};
	need("systemd", "every image: init");
	need(LOADER[arch].package, "storage: boot loader");
	if (definition.storage.initramfs === "busybox") need("busybox", "storage.initramfs: busybox");
	else need("dracut", "storage.initramfs: dracut", position(["storage", "initramfs"]));
	return all;
}
/** The names alone, sorted, each once. */
const askedNames = (all) => [...new Set(all.map((ask) => ask.name))].sort();
// packages/tailor-image/src/work.ts
/** Say a warning or notice at once, and keep it for the report. */
function warn(work, finding) {
	work.ports.log.finding(finding);
	work.findings.push(finding);
}
// packages/tailor-image/src/closure/causes.ts
/** Which removal took a thing away. */
var Causes = class {
	#byWhat;
	#byName;
	#owners;
	#unitFiles;
	/** `owners`: path → NEVRA of its package, before. */
	constructor(removed, owners, before) {
		this.#byWhat = new Map(removed.map((one) => [one.what, one]));
		this.#byName = new Map(removed.map((one) => [posix.basename(one.what), one]));
		this.#owners = owners;
		this.#unitFiles = new Map(before.needs.flatMap(({ from, kind, what, to }) => kind === "unit" && what === "its unit file" ? [[from, to[0] ?? ""]] : []));
	}
	/** `lost`: what answered a need before, `name`: as the need named it, for links that were taken and their targets left. */
	of(lost, name) {
		const path = this.#unitFiles.get(lost) ?? lost;
		const found = this.#covering(path) ?? this.#ownedBy(path) ?? this.#byName.get(posix.basename(name));
		return found === void 0 ? void 0 : {
			rule: found.rule,
			what: found.what
		};
	}
	/** The removal of the path itself, or of a folder above. */
	#covering(path) {
		for (let at = path; at !== "/" && at !== "."; at = posix.dirname(at)) {
			const found = this.#byWhat.get(at);
			if (found !== void 0) return found;
		}
	}
	#ownedBy(path) {
		const owner = this.#owners.get(path);
		return owner === void 0 ? void 0 : this.#byWhat.get(owner);
	}
};
/** How a unit names the file it is made from. */
const UNIT_FILE = "its unit file";
// packages/tailor-image/src/closure/types.ts
/** Who starts everything: the kernel starts /sbin/init. */
const KERNEL = "the kernel";
/** Where programs are looked for by name: systemd's own list, longest form (systemd.exec(5)). */
const PATH = [
	"/usr/local/sbin",
	"/usr/local/bin",
	"/usr/sbin",
	"/usr/bin",
	"/sbin",
	"/bin"
];
/** Canonical path of a program given by path or name. */
function findProgram(tree, program) {
	if (program.startsWith("/")) return tree.file(program);
	if (program.includes("/")) return void 0;
	for (const folder of PATH) {
		const found = tree.file(`${folder}/${program}`);
		if (found !== void 0) return found;
	}
}
/** `to` of a need that one thing answers, or none. */
const answer = (path) => path === void 0 ? [] : [path];
// packages/tailor-image/src/closure/reach.ts
/** Shortest ways from what is started, or was asked for, to any thing that needs something. */
var Reach = class {
	/** Thing → the need that led there; null for one that a way starts at. */
	#from = /* @__PURE__ */ new Map();
	/** Thing → which of the starts leads there, by their order. */
	#tier = /* @__PURE__ */ new Map();
	/** `enabled`: units that the definition enables; `asked`: files of packages that it asks for. */
	constructor(scan, enabled, asked) {
		const needs = groupBy(scan.needs.filter(({ kind }) => kind !== "link"), ({ from }) => from);
		const started = [...scan.startable].filter((unit) => !unit.endsWith(".target")).sort();
		const wanted = [...enabled].filter((unit) => scan.startable.has(unit));
		for (const [tier, starts] of [
			wanted,
			[KERNEL, ...started],
			[...asked]
		].entries()) {
			let front = starts.filter((thing) => !this.#from.has(thing));
			for (const thing of front) this.#reached(thing, null, tier);
			while (front.length > 0) {
				const next = [];
				for (const thing of front) for (const need of needs.get(thing) ?? []) for (const to of need.to) {
					if (this.#from.has(to)) continue;
					this.#reached(to, need, tier);
					next.push(to);
				}
				front = next;
			}
		}
	}
	#reached(thing, need, tier) {
		this.#from.set(thing, need);
		this.#tier.set(thing, tier);
	}
	/** 0: an enabled unit leads there; 1: another that is started, or the kernel; 2: something asked for; 3: nothing. */
	tierOf(thing) {
		return this.#tier.get(thing) ?? 3;
	}
	/** Needs from a start down to `thing`; empty for a start itself, and where no way leads. */
	chainTo(thing) {
		const chain = [];
		for (let need = this.#from.get(thing); need !== null && need !== void 0; need = this.#from.get(need.from)) chain.unshift(need);
		return chain;
	}
};
// packages/tailor-image/src/closure/elf-dynamic.ts
/** Tags of the dynamic section: elf(5), and the GNU extensions for versions. */
const TAG = {
	needed: 1,
	strtab: 5,
	strsz: 10,
	soname: 14,
	rpath: 15,
	runpath: 29,
	verdef: 1879048188,
	verdefnum: 1879048189,
	verneed: 1879048190,
	verneednum: 1879048191
};
/** ld.so does not insist on a version with this flag (VER_FLG_WEAK); the one with the other names the library itself (VER_FLG_BASE). */
const WEAK = 2;
const BASE = 1;
/** More than any honest file has; a hostile one shall not make us read gigabytes or go in circles. */
const MAX_STRINGS = 2 ** 24;
const MAX_VERSIONS = 2 ** 18;
const MAX_ENTRIES = 2 ** 16;
/** What ld.so reads out of the dynamic section. */
function readDynamic(given) {
	const tags = readTags(given.dynamic, given.wide);
	const first = (tag) => tags.find(([one]) => one === tag)?.[1];
	const strings = table$1(given, first(TAG.strtab), Math.min(first(TAG.strsz) ?? 0, MAX_STRINGS));
	const string = (offset) => offset < strings.length ? text(strings.subarray(offset)) : "";
	const all = (tag) => tags.flatMap(([one, value]) => one === tag && string(value) !== "" ? [string(value)] : []);
	const folders = (tag) => all(tag).flatMap((list) => list.split(":").filter(Boolean));
	const count = (tag) => Math.min(first(tag) ?? 0, MAX_ENTRIES);
	const runpath = folders(TAG.runpath);
	return {
		soname: all(TAG.soname)[0],
		needed: all(TAG.needed),
		rpath: runpath.length > 0 ? [] : folders(TAG.rpath),
		runpath,
		versionsNeeded: versionsNeeded(table$1(given, first(TAG.verneed), MAX_VERSIONS), count(TAG.verneednum), string),
		versionsDefined: versionsDefined(table$1(given, first(TAG.verdef), MAX_VERSIONS), count(TAG.verdefnum), string)
	};
}
function readTags(dynamic, wide) {
	const tags = [];
	const step = wide ? 16 : 8;
	for (let at = 0; at + step <= dynamic.length; at += step) {
		const tag = wide ? Number(dynamic.readBigUInt64LE(at)) : dynamic.readUInt32LE(at);
		if (tag === 0) break;
		tags.push([tag, wide ? Number(dynamic.readBigUInt64LE(at + 8)) : dynamic.readUInt32LE(at + 4)]);
	}
	return tags;
}
/** Bytes at an address of memory, as far as the file has them. */
function table$1({ loads, bytes, size }, address, length) {
	const load = loads.find((one) => address !== void 0 && address >= one.address && address < one.address + one.size);
	if (address === void 0 || load === void 0) return Buffer.alloc(0);
	const offset = load.offset + address - load.address;
	const inSegment = load.address + load.size - address;
	return offset >= size ? Buffer.alloc(0) : bytes(offset, Math.min(length, inSegment, size - offset));
}
/** Elf_Verneed: version, count, file, aux, next; Elf_Vernaux: hash, flags, other, name, next. Both word sizes alike. */
function versionsNeeded(chain, count, string) {
	const found = /* @__PURE__ */ new Map();
	let budget = MAX_ENTRIES;
	for (let at = 0, left = count; left > 0 && at + 16 <= chain.length; left--) {
		const versions = [];
		let aux = at + chain.readUInt32LE(at + 8);
		for (let more = chain.readUInt16LE(at + 2); more > 0 && aux + 16 <= chain.length && budget > 0; more--) {
			budget--;
			const name = string(chain.readUInt32LE(aux + 8));
			if (name !== "" && (chain.readUInt16LE(aux + 4) & WEAK) === 0) versions.push(name);
			const next = chain.readUInt32LE(aux + 12);
			if (next === 0) break;
			aux += next;
		}
		const library = string(chain.readUInt32LE(at + 4));
		if (library !== "") found.set(library, [...found.get(library) ?? [], ...versions]);
		const next = chain.readUInt32LE(at + 12);
		if (next === 0) break;
		at += next;
	}
	return Object.fromEntries(found);
}
/** Elf_Verdef: version, flags, index, count, hash, aux, next; its first Elf_Verdaux (name, next) is the version's own name. */
function versionsDefined(chain, count, string) {
	const found = [];
	for (let at = 0, left = count; left > 0 && at + 20 <= chain.length; left--) {
		const aux = at + chain.readUInt32LE(at + 12);
		const isBase = (chain.readUInt16LE(at + 2) & BASE) !== 0;
		const name = aux + 4 <= chain.length ? string(chain.readUInt32LE(aux)) : "";
		if (name !== "" && !isBase) found.push(name);
		const next = chain.readUInt32LE(at + 16);
		if (next === 0) break;
		at += next;
	}
	return found;
}
/** Type and owner of the note: NT_FDO_DLOPEN_METADATA. */
const DLOPEN_NOTE = 1081871370;
/** The JSON of every dlopen note in a PT_NOTE segment; one that is not as specified counts as none. */
function dlopenNotes(notes) {
	const found = [];
	for (let at = 0; at + 12 <= notes.length;) {
		const [nameSize, size, type] = [
			0,
			4,
			8
		].map((offset) => notes.readUInt32LE(at + offset));
		const start = at + 12 + align4(nameSize);
		if (type === DLOPEN_NOTE && text(notes.subarray(at + 12, at + 12 + nameSize)) === "FDO") found.push(...parseDlopen(text(notes.subarray(start, start + size))));
		at = start + align4(size);
	}
	return found;
}
const align4 = (size) => Math.ceil(size / 4) * 4;
function parseDlopen(json) {
	let entries;
	try {
		entries = JSON.parse(json);
	} catch {
		return [];
	}
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry) => {
		const sonames = Array.isArray(entry?.soname) ? entry.soname.filter((one) => typeof one === "string") : [];
		if (sonames.length === 0) return [];
		const priority = ["required", "suggested"].find((one) => one === entry?.priority) ?? "recommended";
		return [{
			sonames,
			feature: typeof entry?.feature === "string" ? entry.feature : "",
			priority
		}];
	});
}
// packages/tailor-image/src/closure/elf.ts
const TYPES$2 = {
	1: "relocatable",
	2: "executable",
	3: "shared",
	4: "core"
};
/** Program header types of elf(5). */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const PT_NOTE = 4;
/** No path is longer (PATH_MAX, limits.h). */
const MAX_PATH = 4096;
/**
* Read a little-endian ELF file, of both word sizes, from its program headers, so that stripped files are fine too. Undefined for
* anything else, also for one cut short in its headers. Never throws, whatever the bytes.
*/
function readElf(file) {
	return parse((offset, length) => file.subarray(offset, offset + length), file.length);
}
/** The same from a file on the host, reading only the parts that matter. Undefined too when it cannot be read. Links are followed: resolve before. */
function readElfFile(host) {
	let file;
	try {
		file = openSync(host, "r");
		const open = file;
		const head = read(open, 0, MAX_PATH);
		if (!isElf(head)) return void 0;
		const inHead = (offset, length) => offset + length <= head.length;
		const bytes = (offset, length) => inHead(offset, length) ? head.subarray(offset, offset + length) : read(open, offset, length);
		return parse(bytes, fstatSync(open).size);
	} catch {
		return;
	} finally {
		if (file !== void 0) closeSync(file);
	}
}
/** Does it run without a dynamic loader? */
const isStaticElf = (file) => {
	const elf = readElf(file);
	return elf !== void 0 && elf.segments > 0 && elf.interp === void 0;
};
const isElf = (head) => head.length >= 52 && head.readUInt32BE(0) === 2135247942;
function read(file, offset, length) {
	const buffer = Buffer.allocUnsafe(length);
	return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
}
function parse(bytes, size) {
	const head = bytes(0, 64);
	if (!isElf(head) || head[5] !== 1 || head[4] !== 1 && head[4] !== 2) return void 0;
	const wide = head[4] === 2;
	if (wide && head.length < 64) return void 0;
	const segments = readSegments(head, wide, bytes, size);
	if (segments === void 0) return void 0;
	const within = (segment, limit) => segment === void 0 || segment.offset >= size ? Buffer.alloc(0) : bytes(segment.offset, Math.min(segment.size, limit, size - segment.offset));
	const first = (type) => segments.find((one) => one.type === type);
	const interp = first(PT_INTERP);
	const loads = segments.filter((one) => one.type === PT_LOAD);
	const notes = segments.filter((one) => one.type === PT_NOTE).map((one) => within(one, 2 ** 20));
	return {
		class: wide ? 64 : 32,
		machine: head.readUInt16LE(18),
		type: TYPES$2[head.readUInt16LE(16)] ?? "other",
		interp: interp === void 0 ? void 0 : text(within(interp, MAX_PATH)),
		segments: segments.length,
		...readDynamic({
			dynamic: within(first(PT_DYNAMIC), 2 ** 20),
			wide,
			loads,
			bytes,
			size
		}),
		dlopen: notes.flatMap(dlopenNotes)
	};
}
function readSegments(head, wide, bytes, size) {
	const offset = wide ? Number(head.readBigUInt64LE(32)) : head.readUInt32LE(28);
	const entry = head.readUInt16LE(wide ? 54 : 42);
	const count = head.readUInt16LE(wide ? 56 : 44);
	if (count === 0) return [];
	if (entry < (wide ? 56 : 32) || offset + entry * count > size) return void 0;
	const table = bytes(offset, entry * count);
	if (table.length < entry * count) return void 0;
	return Array.from({ length: count }, (_, index) => {
		const at = index * entry;
		const word = (narrowAt, wideAt) => wide ? Number(table.readBigUInt64LE(at + wideAt)) : table.readUInt32LE(at + narrowAt);
		return {
			type: table.readUInt32LE(at),
			offset: word(4, 8),
			address: word(8, 16),
			size: word(16, 32)
		};
	});
}
/** Up to the first zero byte. */
function text(bytes) {
	const end = bytes.indexOf(0);
	return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}
// packages/tailor-image/src/closure/libraries.ts
/** ld.so's own folders: those of 64-bit RPM distributions, of 32-bit ones, and of Debian's multiarch, which the sandbox is made from. */
const DEFAULTS = [
	"/lib64",
	"/usr/lib64",
	"/lib",
	"/usr/lib"
];
/** By e_machine: what `$PLATFORM` stands for, and the multiarch folder. */
const MACHINES = {
	3: ["i686", "i386-linux-gnu"],
	62: ["x86_64", "x86_64-linux-gnu"],
	183: ["aarch64", "aarch64-linux-gnu"],
	243: ["riscv64", "riscv64-linux-gnu"]
};
/** Finds shared libraries as ld.so does (ld.so(8)), in a root that is not running. */
var Libraries = class {
	#tree;
	#facts;
	#configured;
	/** File name → canonical paths of all libraries of that name, wherever they lie. */
	#anywhere = /* @__PURE__ */ new Map();
	constructor(tree, facts) {
		this.#tree = tree;
		this.#facts = facts;
		this.#configured = configuredFolders$1(tree);
		for (const [path, { kind }] of tree.entries()) {
			const name = path.slice(path.lastIndexOf("/") + 1);
			if (!name.includes(".so") || kind !== "file" && kind !== "link") continue;
			const paths = this.#anywhere.get(name);
			if (paths === void 0) this.#anywhere.set(name, [path]);
			else paths.push(path);
		}
	}
	/** Folders searched for every program, ld.so.conf's first. */
	folders(machine) {
		const multiarch = MACHINES[machine]?.[1];
		const own = multiarch === void 0 ? [] : [`/lib/${multiarch}`, `/usr/lib/${multiarch}`];
		return [
			...this.#configured,
			...DEFAULTS,
			...own
		];
	}
	/**
	* Canonical path of the library that `elf` at `from` gets for `name`; undefined when there is none of its word size and machine.
	* One that lies in no search folder is taken all the same: the program that loads a plugin has often loaded it before.
	*/
	find(name, from, elf) {
		const fits = (target) => {
			const path = this.#tree.file(target);
			const found = path === void 0 ? void 0 : this.#facts(path)?.elf;
			return found?.class === elf.class && found.machine === elf.machine ? path : void 0;
		};
		if (name.includes("/")) return name.startsWith("/") ? fits(name) : void 0;
		const own = [...elf.rpath, ...elf.runpath].flatMap((folder) => expand$1(folder, from, elf.machine));
		for (const folder of [...own, ...this.folders(elf.machine)]) {
			const found = fits(`${folder}/${name}`);
			if (found !== void 0) return found;
		}
		for (const path of this.#anywhere.get(name) ?? []) {
			const found = fits(path);
			if (found !== void 0) return found;
		}
	}
};
/** `$ORIGIN/../$LIB` of a file, as folders. `$LIB` has two forms among distributions. */
function expand$1(folder, from, machine) {
	const origin = from.slice(0, from.lastIndexOf("/"));
	const [platform = "", multiarch = ""] = MACHINES[machine] ?? [];
	const whole = folder.replaceAll(/\$(ORIGIN\b|\{ORIGIN\})/g, () => origin).replaceAll(/\$(PLATFORM\b|\{PLATFORM\})/g, platform);
	if (!whole.startsWith("/")) return [];
	return /\$(LIB\b|\{LIB\})/.test(whole) ? [
		"lib64",
		`lib/${multiarch}`,
		"lib"
	].map((lib) => whole.replaceAll(/\$(LIB\b|\{LIB\})/g, lib)) : [whole];
}
/** Folders of ld.so.conf with its includes, in order; an include that includes itself is read once. */
function configuredFolders$1(tree) {
	const folders = [];
	const seen = /* @__PURE__ */ new Set();
	const read = (file) => {
		if (seen.has(file)) return;
		seen.add(file);
		for (const raw of (tree.text(file) ?? "").split("\n")) {
			const line = raw.replace(/#.*/, "").trim();
			const include = /^include\s+(\S+)/.exec(line)?.[1];
			if (include !== void 0) for (const one of glob(tree, include)) read(one);
			else if (line.startsWith("/")) folders.push(line.replace(/=.*/, ""));
		}
	};
	read("/etc/ld.so.conf");
	return folders;
}
/** Files that an include's pattern names: wildcards in the last part only, as everybody writes them. */
function glob(tree, pattern) {
	const whole = pattern.startsWith("/") ? pattern : `/etc/${pattern}`;
	const slash = whole.lastIndexOf("/");
	const matches = globPattern(whole.slice(slash + 1));
	const folder = whole.slice(0, slash);
	return tree.list(folder).flatMap((name) => matches.test(name) ? [`${folder}/${name}`] : []);
}
// packages/tailor-image/src/closure/needs-config.ts
/** What configuration files need: PAM, name services, udev rules, D-Bus services, sshd, accounts; and the kernel, /sbin/init. */
function* configNeeds(units, view) {
	yield* pamNeeds(view);
	yield* pamUsers(view);
	yield* nssNeeds(view);
	yield* udevNeeds(units, view);
	yield* dbusNeeds(units, view);
	yield* sshdNeeds(view);
	yield* shellNeeds(view);
	const init = view.tree.file("/sbin/init") ?? view.tree.file("/usr/lib/systemd/systemd");
	yield {
		from: KERNEL,
		kind: "program",
		what: "/sbin/init",
		to: answer(init),
		hard: true
	};
}
const PAM_FOLDERS = ["/etc/pam.d", "/usr/lib/pam.d"];
/** Where libpam of RPM distributions looks, and Debian's. */
const PAM_MODULES = [
	"/usr/lib64/security",
	"/usr/lib/security",
	"/usr/lib/x86_64-linux-gnu/security",
	"/usr/lib/aarch64-linux-gnu/security"
];
/** Modules and includes of pam.d(5). Missing ones that PAM may pass over (`-`, `optional`, `ignore`) are soft. */
function* pamNeeds({ tree }) {
	const service = (name) => name.startsWith("/") ? tree.file(name) : PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean);
	for (const folder of PAM_FOLDERS) for (const name of tree.list(folder)) {
		const from = tree.file(`${folder}/${name}`);
		if (from === void 0) continue;
		const text = (tree.text(from) ?? "").replaceAll(/\\\r?\n/g, " ");
		for (const raw of text.split("\n")) {
			const line = raw.replace(/#.*/, "").trim();
			const included = /^@include\s+(\S+)/.exec(line)?.[1] ?? /^-?\w+\s+(?:include|substack)\s+(\S+)/.exec(line)?.[1];
			if (included !== void 0) {
				yield {
					from,
					kind: "pam",
					what: included,
					to: answer(service(included)),
					hard: true
				};
				continue;
			}
			const [, quiet, control = "", module] = /^(-?)\w+\s+(\[[^\]]*\]|\w+)\s+(\S+)/.exec(line) ?? [];
			if (module === void 0) continue;
			const file = module.startsWith("/") ? tree.file(module) : PAM_MODULES.map((one) => tree.file(`${one}/${module}`)).find(Boolean);
			const soft = quiet === "-" || control === "optional" || /\b(module_unknown|default)=ignore\b/.test(control);
			yield {
				from,
				kind: "pam",
				what: module,
				to: answer(file),
				hard: !soft
			};
		}
	}
}
/** Programs with PAM read the file of their name: `sshd` /etc/pam.d/sshd. */
function* pamUsers({ tree, facts, programs }) {
	for (const from of programs()) {
		const name = from.slice(from.lastIndexOf("/") + 1);
		if (facts(from)?.elf?.needed.includes("libpam.so.0") !== true) continue;
		const file = PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean);
		if (file !== void 0) yield {
			from,
			kind: "pam",
			what: `PAM’s ${name}`,
			to: [file],
			hard: false
		};
	}
}
/** Modules of nsswitch.conf(5). glibc passes over missing ones; since 2.34 `files` and `dns` are part of it. */
function* nssNeeds({ tree, libraries, facts }) {
	const from = tree.file("/etc/nsswitch.conf");
	if (from === void 0) return;
	const names = /* @__PURE__ */ new Set();
	for (const raw of (tree.text(from) ?? "").split("\n")) {
		const [, services = ""] = raw.replace(/#.*/, "").split(":");
		for (const name of services.replaceAll(/\[[^\]]*\]/g, " ").match(/\w+/g) ?? []) names.add(name);
	}
	const libc = [
		"/lib64/libc.so.6",
		"/usr/lib64/libc.so.6",
		"/lib/libc.so.6"
	].map((one) => tree.file(one)).find(Boolean);
	const elf = libc === void 0 ? void 0 : facts(libc)?.elf;
	if (libc === void 0 || elf === void 0) return;
	const builtIn = elf.versionsDefined.includes("GLIBC_2.34");
	for (const name of names) {
		const what = `libnss_${name}.so.2`;
		const library = libraries.find(what, libc, elf);
		if (library === void 0 && builtIn && /^(files|dns)$/.test(name)) continue;
		yield {
			from,
			kind: "nss",
			what,
			to: answer(library),
			hard: /^(files|dns)$/.test(name) && !builtIn
		};
	}
}
const RULE_FOLDERS = [
	"/etc/udev/rules.d",
	"/usr/local/lib/udev/rules.d",
	"/usr/lib/udev/rules.d"
];
const UDEV_PROGRAM = /(?:RUN(?:\{program\})?\s*\+?:?=|PROGRAM\s*={1,2}|IMPORT\{program\}\s*={1,2})\s*(?:e)?"([^"]*)"/g;
const UDEV_WANTS = /ENV\{SYSTEMD_WANTS\}\s*\+?:?=\s*"([^"]*)"/g;
/** Programs and units of udev rules (udev(7)). Of rules files by one name the strongest folder's counts. */
function* udevNeeds(units, { tree }) {
	const files = /* @__PURE__ */ new Map();
	for (const folder of RULE_FOLDERS.toReversed()) for (const name of tree.list(folder)) if (name.endsWith(".rules")) files.set(name, `${folder}/${name}`);
	for (const file of files.values()) {
		const from = tree.file(file);
		if (from === void 0) continue;
		const text = (tree.text(from) ?? "").replaceAll(/^\s*#.*$/gm, "").replaceAll(/\\\r?\n/g, " ");
		for (const [, command = ""] of text.matchAll(UDEV_PROGRAM)) {
			const program = /^'([^']*)'|^(\S+)/.exec(command);
			const what = program?.[1] ?? program?.[2] ?? "";
			if (what === "" || /[%$]/.test(what)) continue;
			const found = tree.file(what.startsWith("/") ? what : `/usr/lib/udev/${what}`);
			yield {
				from,
				kind: "program",
				what,
				to: answer(found),
				hard: true
			};
		}
		for (const [, names = ""] of text.matchAll(UDEV_WANTS)) for (const name of names.split(/\s+/)) {
			const unit = units.realName(name.replace(/@.*[%$].*(\.[a-z]+)$/, "@$1"));
			if (name !== "" && units.get(unit) !== void 0) yield {
				from,
				kind: "unit",
				what: name,
				to: [unit],
				hard: false
			};
		}
	}
}
/** D-Bus activation: a program, or a systemd unit in its place. */
function* dbusNeeds(units, { tree }) {
	for (const folder of ["/usr/share/dbus-1/system-services", "/usr/share/dbus-1/services"]) for (const name of tree.list(folder)) {
		const from = tree.file(`${folder}/${name}`);
		if (from === void 0 || !name.endsWith(".service")) continue;
		const text = tree.text(from) ?? "";
		const unit = /^SystemdService\s*=\s*(\S+)/m.exec(text)?.[1];
		const program = /^Exec\s*=\s*"?([^\s"]+)/m.exec(text)?.[1];
		if (unit !== void 0 && folder.endsWith("system-services")) {
			const real = units.realName(unit);
			if (units.get(real) !== void 0) yield {
				from,
				kind: "unit",
				what: unit,
				to: [real],
				hard: false
			};
			continue;
		}
		if (program === void 0 || /\/(false|true)$/.test(program)) continue;
		yield {
			from,
			kind: "program",
			what: program,
			to: answer(findProgram(tree, program)),
			hard: true
		};
	}
}
function* sshdNeeds({ tree }) {
	const folder = "/etc/ssh/sshd_config.d";
	for (const file of ["/etc/ssh/sshd_config", ...tree.list(folder).map((name) => `${folder}/${name}`)]) {
		const from = tree.file(file);
		if (from === void 0) continue;
		for (const [, program = ""] of (tree.text(from) ?? "").matchAll(/^\s*Subsystem\s+\S+\s+"?([^\s"]+)/gim)) if (program !== "internal-sftp") yield {
			from,
			kind: "program",
			what: program,
			to: answer(tree.file(program)),
			hard: true
		};
	}
}
/** Login shells. Those of system accounts that log nobody in may be missing; root's and those of people may not. */
function* shellNeeds({ tree }) {
	const from = tree.file("/etc/passwd");
	for (const line of (from === void 0 ? "" : tree.text(from) ?? "").split("\n")) {
		const [, , uid = "", , , , shell = ""] = line.split(":");
		if (from === void 0 || !shell.startsWith("/")) continue;
		const person = uid === "0" || Number(uid) >= 1e3;
		yield {
			from,
			kind: "shell",
			what: shell,
			to: answer(tree.file(shell)),
			hard: person && !/nologin|false$/.test(shell)
		};
	}
}
// packages/tailor-image/src/closure/needs-programs.ts
/** Examples are not run: their interpreters are nobody's need. */
const EXAMPLES = /^\/usr\/(share\/(doc|man|info|help)|src|include)\/|\/(examples?|tests?)\//;
/** What programs and libraries need to be run: libraries with their symbol versions, the dynamic loader, interpreters of scripts. */
function* programNeeds(view) {
	for (const path of view.programs()) {
		const facts = view.facts(path);
		if (facts?.elf !== void 0) yield* elfNeeds(path, view);
		else if (facts?.shebang !== void 0 && !EXAMPLES.test(path)) yield* scriptNeeds(path, facts.shebang, view);
	}
}
function* elfNeeds(path, { tree, libraries, facts }) {
	const elf = facts(path)?.elf;
	if (elf === void 0) return;
	if (elf.interp !== void 0) {
		const loader = tree.file(elf.interp);
		yield {
			from: path,
			kind: "loader",
			what: elf.interp,
			to: answer(loader),
			hard: true
		};
	}
	for (const name of elf.needed) {
		const library = libraries.find(name, path, elf);
		yield {
			from: path,
			kind: "library",
			what: name,
			to: answer(library),
			hard: true
		};
		const defined = library === void 0 ? [] : facts(library)?.elf?.versionsDefined ?? [];
		if (defined.length === 0) continue;
		for (const version of elf.versionsNeeded[name] ?? []) if (!defined.includes(version)) yield {
			from: path,
			kind: "version",
			what: `${name} (${version})`,
			to: [],
			hard: true
		};
	}
	for (const { sonames, priority } of elf.dlopen) {
		const found = sonames.flatMap((name) => answer(libraries.find(name, path, elf)));
		yield {
			from: path,
			kind: "dlopen",
			what: sonames.join(" or "),
			to: found,
			hard: priority === "required"
		};
	}
}
function* scriptNeeds(path, shebang, { tree }) {
	const [interpreter = "", ...rest] = shebang.split(/\s+/);
	if (!interpreter.startsWith("/")) return;
	const need = (what) => ({
		from: path,
		kind: "interpreter",
		what,
		to: answer(findProgram(tree, what)),
		hard: true
	});
	yield need(interpreter);
	if (interpreter.split("/").at(-1) !== "env") return;
	const program = rest.find((word) => !word.startsWith("-") && !word.includes("="));
	if (program !== void 0) yield need(program);
}
/** Links that lead nowhere. Those into file systems of the running machine lead somewhere there. */
const RUNTIME$1 = /^\/(dev|proc|run|sys|tmp|var\/(run|tmp))(\/|$)/;
/** Links of the root. A program or library behind one is a need; anything else (a page, an example) is passed over when it is missing. */
function* linkNeeds({ tree }) {
	for (const [path, { link }] of tree.entries()) {
		if (link === void 0) continue;
		const target = posix.resolve(posix.dirname(path), link);
		if (RUNTIME$1.test(target) || RUNTIME$1.test(path)) continue;
		yield {
			from: path,
			kind: "link",
			what: link,
			to: answer(tree.resolve(path)),
			hard: isRunnable(path)
		};
	}
}
const isRunnable = (path) => /^(\/usr)?(\/local)?\/s?bin\/|^\/usr\/lib(64|exec)?\/(?!.*\/(doc|man|locale)\/).*\.so(\.[^/]*)?$|^\/usr\/libexec\//.test(path);
// packages/tailor-image/src/closure/units.ts
/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const FOLDERS$1 = [
	"/etc/systemd/system",
	"/usr/local/lib/systemd/system",
	"/usr/lib/systemd/system",
	"/lib/systemd/system"
];
/** The units of a root, loaded when they are asked for. */
var Units = class {
	#tree;
	#units = /* @__PURE__ */ new Map();
	#folders;
	/** Names of folders with drop-ins. */
	#dropInFolders;
	constructor(tree) {
		this.#tree = tree;
		const real = FOLDERS$1.map((folder) => tree.resolve(folder));
		this.#folders = FOLDERS$1.filter((_, index) => real[index] !== void 0 && real.indexOf(real[index]) === index);
		const names = this.#folders.flatMap((folder) => tree.list(folder));
		this.#dropInFolders = new Set(names.filter((name) => name.endsWith(".d")));
	}
	/** Names of all unit files, templates too, aliases by the unit's own name. */
	names() {
		const names = this.#folders.flatMap((folder) => this.#tree.list(folder)).filter((name) => /\.[a-z]+$/.test(name));
		return new Set(names.filter((name) => !/\.(wants|requires|upholds|d)$/.test(name)).map((name) => this.realName(name)));
	}
	/** The unit that a name stands for: itself, or the one its link leads to. Instances keep their name. */
	realName(name) {
		const target = this.#file(name)?.split("/").at(-1);
		if (target === void 0 || target === "null") return name;
		if (!target.includes("@")) return target;
		const instance = /^[^@]+@(.+)(\.[a-z]+)$/.exec(name)?.[1];
		return instance === void 0 ? target : target.replace("@.", `@${instance}.`);
	}
	/** undefined: no file by that name, or masked. */
	get(name) {
		if (!this.#units.has(name)) this.#units.set(name, this.#load(name));
		return this.#units.get(name);
	}
	/** Is the unit switched off for good: a link to /dev/null, or an empty file? */
	masked(name) {
		const found = this.#place(name);
		return found !== void 0 && (this.#tree.get(found)?.link === "/dev/null" || this.#tree.get(found)?.size === 0);
	}
	/** Who starts whom by links in `X.wants` and its like, for every unit and template. */
	*pulls() {
		for (const folder of this.#folders) for (const name of this.#tree.list(folder)) {
			const match = /^(.+)\.(wants|requires|upholds)$/.exec(name);
			if (match === null) continue;
			for (const unit of this.#tree.list(`${folder}/${name}`)) {
				const link = `${this.#tree.resolve(`${folder}/${name}`)}/${unit}`;
				yield {
					from: match[1] ?? "",
					unit,
					hard: match[2] === "requires",
					link
				};
			}
		}
	}
	/** Canonical path of the entry of that name (of its template), the last link not followed. */
	#place(name) {
		const template = templateOf$1(name);
		for (const one of template === void 0 ? [name] : [name, template]) for (const folder of this.#folders) {
			const path = `${this.#tree.resolve(folder)}/${one}`;
			if (this.#tree.get(path) !== void 0) return path;
		}
	}
	#file(name) {
		const place = this.#place(name);
		return place === void 0 ? void 0 : this.#tree.file(place);
	}
	#load(name) {
		if (this.masked(name)) return void 0;
		const file = this.#file(name);
		const dropIns = this.#dropIns(name);
		if (file === void 0 && dropIns.length === 0) return void 0;
		const settings = /* @__PURE__ */ new Map();
		for (const one of file === void 0 ? dropIns : [file, ...dropIns]) readSettings(this.#tree.text(one) ?? "", settings);
		return {
			name,
			file,
			settings
		};
	}
	/** Files of `NAME.d` and of the folders for its template, its prefixes and its type; of equal names the strongest folder's counts. */
	#dropIns(name) {
		const type = name.slice(name.lastIndexOf(".") + 1);
		const parts = name.slice(0, name.lastIndexOf(".")).split("-");
		const prefixes = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("-")}-.${type}.d`);
		const template = templateOf$1(name);
		const folders = [
			`${type}.d`,
			...prefixes,
			...template === void 0 ? [] : [`${template}.d`],
			`${name}.d`
		];
		const found = /* @__PURE__ */ new Map();
		for (const dropIn of folders.filter((one) => this.#dropInFolders.has(one))) for (const folder of this.#folders.toReversed()) for (const file of this.#tree.list(`${folder}/${dropIn}`)) if (file.endsWith(".conf")) found.set(file, `${folder}/${dropIn}/${file}`);
		return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([, file]) => file);
	}
};
/** `getty@tty1.service` → `getty@.service`; undefined for a unit that is no instance. */
function templateOf$1(unit) {
	const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit);
	return match === null ? void 0 : `${match[1]}${match[2]}`;
}
/** Add a unit file's assignments (systemd.syntax(7)): comments, continued lines, empty values that reset. */
function readSettings(text, settings) {
	let section = "";
	let carried = "";
	for (const raw of text.split("\n")) {
		if (/^\s*[#;]/.test(raw)) continue;
		const line = carried + raw.trim();
		carried = "";
		if (line.endsWith("\\")) {
			carried = `${line.slice(0, -1)} `;
			continue;
		}
		const header = /^\[(.+)\]$/.exec(line);
		if (header !== null) section = header[1] ?? "";
		const equals = line.indexOf("=");
		if (header !== null || equals <= 0) continue;
		const key = `${section}.${line.slice(0, equals).trim()}`;
		const value = line.slice(equals + 1).trim();
		if (value === "") settings.set(key, []);
		else settings.set(key, [...settings.get(key) ?? [], value]);
	}
}
/** Replace the specifiers that a name alone decides (systemd.unit(5)); undefined when others are left. */
function expandSpecifiers(text, unit) {
	const dot = unit.lastIndexOf(".");
	const at = unit.indexOf("@");
	const stem = unit.slice(0, dot);
	const known = {
		"%": "%",
		n: unit,
		N: stem,
		p: at < 0 ? stem : unit.slice(0, at),
		i: at < 0 ? "" : unit.slice(at + 1, dot),
		I: at < 0 ? "" : unit.slice(at + 1, dot).replaceAll("-", "/"),
		E: "/etc",
		S: "/var/lib",
		C: "/var/cache",
		L: "/var/log",
		t: "/run"
	};
	let unknown = false;
	const whole = text.replaceAll(/%(.)/g, (all, letter) => {
		const value = known[letter];
		if (value === void 0) unknown = true;
		return value ?? all;
	});
	return unknown ? void 0 : whole;
}
// packages/tailor-image/src/closure/needs-units.ts
/** Dependencies by key: `true` fails the unit when the other is missing (systemd.unit(5)). */
const DEPENDENCIES = [
	["Unit.Requires", true],
	["Unit.Requisite", true],
	["Unit.BindsTo", true],
	["Unit.Wants", false],
	["Unit.Upholds", false],
	["Unit.OnFailure", false],
	["Unit.OnSuccess", false],
	["Service.Sockets", false]
];
/** What starts what: the key that names it, and the suffix when it does not. */
const ACTIVATES = {
	socket: ["Socket.Service", ".service"],
	timer: ["Timer.Unit", ".service"],
	path: ["Path.Unit", ".service"]
};
/** Types that exist without a file: devices appear, mounts come from fstab, slices and scopes are made on demand. */
const FILELESS = /\.(device|mount|automount|swap|slice|scope)$/;
/** What units need: the programs they run, the units they require, the units they activate. Instances as somebody names them. */
function* unitNeeds(units, view) {
	const todo = [...units.names()];
	const seen = new Set(todo);
	const pulls = groupBy([...units.pulls()], ({ from }) => from);
	const add = (name) => {
		if (seen.has(name)) return;
		seen.add(name);
		todo.push(name);
	};
	for (const from of pulls.keys()) if (!FILELESS.test(from)) add(units.realName(from));
	for (let name = todo.pop(); name !== void 0; name = todo.pop()) {
		for (const { unit: pulled, hard, link } of pulls.get(name) ?? []) {
			const real = units.realName(pulled);
			const lost = view.tree.get(link)?.link !== void 0 && view.tree.resolve(link) === void 0;
			const known = exists(units, real);
			if (known) add(real);
			if (known || lost) yield {
				from: name,
				kind: "unit",
				what: pulled,
				to: known ? [real] : [],
				hard: hard || lost
			};
		}
		const unit = units.get(name);
		if (unit === void 0) continue;
		if (unit.file !== void 0) yield {
			from: name,
			kind: "unit",
			what: UNIT_FILE,
			to: [unit.file],
			hard: true
		};
		for (const need of [...dependencies(unit, units), ...programs$1(unit, view)]) {
			if (need.kind === "unit") for (const other of need.to) add(other);
			yield need;
		}
	}
}
/** A masked unit is meant to be none. */
const exists = (units, name) => units.get(name) !== void 0;
function* dependencies(unit, units) {
	const need = (given, hard) => {
		const name = expandSpecifiers(given, unit.name);
		if (name === void 0 || !/\.[a-z]+$/.test(name) || units.masked(name)) return [];
		const real = units.realName(name);
		const known = exists(units, real);
		if (!known && FILELESS.test(name)) return [];
		return [{
			from: unit.name,
			kind: "unit",
			what: name,
			to: known ? [real] : [],
			hard
		}];
	};
	for (const [key, hard] of DEPENDENCIES) for (const names of unit.settings.get(key) ?? []) for (const name of names.split(/\s+/)) yield* need(name, hard);
	const dot = unit.name.lastIndexOf(".");
	const [key, suffix] = ACTIVATES[unit.name.slice(dot + 1)] ?? [];
	if (key === void 0 || unit.file === void 0) return;
	const named = unit.settings.get(key)?.at(-1);
	const accepts = /^(1|yes|true|on)$/i.test(unit.settings.get("Socket.Accept")?.at(-1) ?? "");
	yield* need(named ?? `${unit.name.slice(0, dot)}${accepts ? "@" : ""}${suffix}`, true);
}
const EXEC = /^(Service|Socket|Mount|Swap)\.Exec[A-Z][A-Za-z]*$/;
function* programs$1(unit, { tree }) {
	for (const [key, values] of unit.settings) {
		if (key === "Service.PAMName") for (const name of values) {
			const file = tree.file(`/etc/pam.d/${name}`) ?? tree.file(`/usr/lib/pam.d/${name}`);
			yield {
				from: unit.name,
				kind: "pam",
				what: name,
				to: answer(file),
				hard: false
			};
		}
		if (!EXEC.test(key)) continue;
		for (const value of values) {
			const command = commandOf(value, unit.name);
			if (command === void 0) continue;
			const to = answer(findProgram(tree, command.program));
			yield {
				from: unit.name,
				kind: "program",
				what: command.program,
				to,
				hard: !command.mayFail
			};
			for (const mentioned of command.rest.match(/\/[\w./+@-]+/g) ?? []) {
				const file = tree.file(mentioned);
				if (file !== void 0) yield {
					from: unit.name,
					kind: "program",
					what: mentioned,
					to: [file],
					hard: false
				};
			}
		}
	}
}
/**
* The program of an Exec line (systemd.service(5)): prefix characters, quotes and specifiers done with. undefined for one that only
* a running system can tell. `mayFail`: by `-`.
*/
function commandOf(line, unit) {
	const [, prefix = "", command = ""] = /^([@\-:+!|]*)\s*(.*)$/s.exec(line) ?? [];
	const match = /^(?:"([^"]*)"|'([^']*)'|(\S+))(.*)$/s.exec(command);
	const word = match?.[1] ?? match?.[2] ?? match?.[3];
	const program = word === void 0 ? void 0 : expandSpecifiers(word, unit);
	if (program === void 0 || program === "" || program.includes("$")) return void 0;
	if (/@\.[a-z]+$/.test(unit) && word !== program && /%[iI]/.test(word ?? "")) return void 0;
	return {
		program,
		mayFail: prefix.includes("-"),
		rest: match?.[4] ?? ""
	};
}
/** What systemd starts without being told by a unit: its generators, logins on consoles, and the ways down. */
const BUILT_IN$1 = [
	"default.target",
	"sysinit.target",
	"basic.target",
	"rescue.target",
	"emergency.target",
	"reboot.target",
	"poweroff.target",
	"halt.target",
	"kexec.target",
	"ctrl-alt-del.target",
	"serial-getty@.service",
	"getty@.service",
	"systemd-fsck@.service",
	"systemd-fsck-root.service",
	"systemd-remount-fs.service"
];
/** Units that can be started: those that boot, shutdown, and messages pull in, by way of the needs among units. */
function startable(units, needs) {
	const pulled = /* @__PURE__ */ new Map();
	const roots = new Set(BUILT_IN$1.map((name) => units.realName(name)));
	for (const { from, kind, to } of needs) {
		if (kind !== "unit") continue;
		if (from.startsWith("/")) for (const unit of to) roots.add(unit);
		const set = pulled.get(from) ?? /* @__PURE__ */ new Set();
		for (const unit of to) if (!unit.startsWith("/")) set.add(unit);
		pulled.set(from, set);
	}
	const reached = /* @__PURE__ */ new Set();
	const todo = [...roots];
	for (let unit = todo.pop(); unit !== void 0; unit = todo.pop()) {
		if (reached.has(unit)) continue;
		reached.add(unit);
		todo.push(...pulled.get(unit) ?? []);
	}
	return reached;
}
// packages/tailor-image/src/closure/tree.ts
/** As many links in one lookup as Linux follows (MAXSYMLINKS). */
const MAX_LINKS$2 = 40;
/** Larger texts are no configuration and no script. */
const MAX_TEXT = 2 ** 20;
/** All names of a root at one time, looked up in memory: thousands of lookups cost no system call. Paths are canonical, as TargetRoot.walk names them. */
var RootTree = class {
	#dir;
	#entries = /* @__PURE__ */ new Map();
	#children = /* @__PURE__ */ new Map();
	#resolved = /* @__PURE__ */ new Map();
	constructor(root) {
		this.#dir = root.dir;
		this.#children.set("/", []);
		for (const { path, stats } of root.walk()) {
			const slash = path.lastIndexOf("/");
			this.#children.get(slash === 0 ? "/" : path.slice(0, slash))?.push(path.slice(slash + 1));
			const folder = stats.isDirectory();
			const link = stats.isSymbolicLink();
			if (folder) this.#children.set(path, []);
			this.#entries.set(path, {
				kind: folder ? "folder" : link ? "link" : stats.isFile() ? "file" : "other",
				size: stats.size,
				mode: stats.mode,
				link: link ? readlinkSync(`${root.dir}${path}`) : void 0,
				stamp: `${stats.ino} ${stats.size} ${Math.floor(stats.mtimeMs / 1e3)}`
			});
		}
	}
	/** The entry of a canonical path. */
	get(path) {
		return this.#entries.get(path);
	}
	/** Every path with its entry, folders before what is in them. */
	entries() {
		return this.#entries.entries();
	}
	/** Canonical path of what `target` leads to, all links followed within the root; undefined when that is nothing, or a loop. */
	resolve(target) {
		const known = this.#resolved.get(target);
		if (known !== void 0 || this.#resolved.has(target)) return known;
		const found = this.#walk(target);
		this.#resolved.set(target, found);
		return found;
	}
	#walk(target) {
		const todo = target.split("/").reverse();
		let at = "";
		let links = 0;
		for (let part = todo.pop(); part !== void 0; part = todo.pop()) {
			if (part === "" || part === ".") continue;
			if (part === "..") {
				at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
				continue;
			}
			const next = `${at}/${part}`;
			const entry = this.#entries.get(next);
			if (entry === void 0) return void 0;
			if (entry.link === void 0) {
				at = next;
				continue;
			}
			if (++links > MAX_LINKS$2) return void 0;
			if (entry.link.startsWith("/")) at = "";
			todo.push(...entry.link.split("/").reverse());
		}
		return at === "" ? "/" : at;
	}
	/** Canonical path of the file that `target` leads to; undefined when that is no regular file. */
	file(target) {
		const path = this.resolve(target);
		return path !== void 0 && this.#entries.get(path)?.kind === "file" ? path : void 0;
	}
	/** Names in a folder, links to it followed, sorted; empty when it is none. */
	list(folder) {
		return this.#children.get(this.resolve(folder) ?? "") ?? [];
	}
	/** Where a canonical path lies on the host: its folders are real folders, so nothing leads out of the root. */
	host(path) {
		return `${this.#dir}${path}`;
	}
	/** Text of a file, links followed; undefined when there is none, or one too large to be a configuration. */
	text(target) {
		const path = this.file(target);
		if (path === void 0 || (this.#entries.get(path)?.size ?? 0) > MAX_TEXT) return void 0;
		return readFileSync(this.host(path), "utf8");
	}
};
// packages/tailor-image/src/closure/scan.ts
/** Read everything that says what it needs. Nothing of the root is executed. `earlier`: files untouched since then are not read again. */
function scan(root, earlier) {
	const tree = new RootTree(root);
	const view = viewOf(tree, earlier);
	const units = new Units(tree);
	const needs = distinct([
		...programNeeds(view),
		...linkNeeds(view),
		...unitNeeds(units, view),
		...configNeeds(units, view)
	]);
	return {
		tree,
		view,
		needs,
		startable: startable(units, needs)
	};
}
/** Identity of a need: the same before and after a cut. */
const keyOf = ({ from, kind, what }) => `${from}\0${kind}\0${what}`;
/** The same need twice (two Exec lines): once, hard when one of them is. */
function distinct(needs) {
	const byKey = /* @__PURE__ */ new Map();
	for (const need of needs) {
		const key = keyOf(need);
		if (byKey.get(key)?.hard !== true) byKey.set(key, need);
	}
	return [...byKey.values()];
}
/** Programs carry an x bit; libraries of some distributions do not. Kernel modules are ELF files that no program needs. */
const isCandidate = (path, mode) => (mode & 73) !== 0 && !/\.ko(\.\w+)?$/.test(path) || /\.so(\.[^/]*)?$/.test(path);
function viewOf(tree, earlier) {
	const known = /* @__PURE__ */ new Map();
	const facts = (path) => {
		const found = known.get(path);
		if (found !== void 0) return found;
		const entry = tree.get(path);
		if (entry?.kind !== "file" || !isCandidate(path, entry.mode)) return void 0;
		const read = (earlier?.tree.get(path)?.stamp === entry.stamp ? earlier.view.facts(path) : void 0) ?? readFacts(tree.host(path));
		known.set(path, read);
		return read;
	};
	return {
		tree,
		facts,
		libraries: new Libraries(tree, facts),
		*programs() {
			for (const [path, { kind, mode }] of tree.entries()) if (kind === "file" && isCandidate(path, mode)) yield path;
		}
	};
}
function readFacts(host) {
	const elf = readElfFile(host);
	return {
		elf,
		shebang: elf === void 0 ? readShebang(host) : void 0
	};
}
/** As much of a first line as the kernel reads (BINPRM_BUF_SIZE). */
const LINE = 256;
function readShebang(host) {
	const file = openSync(host, "r");
	try {
		const head = Buffer.alloc(LINE);
		const text = head.toString("utf8", 0, readSync(file, head, 0, LINE, 0));
		return /^#!\s*([^\n]*)/.exec(text)?.[1]?.trim();
	} finally {
		closeSync(file);
	}
}
// packages/tailor-image/src/closure/breaks.ts
/** Everything that is missing after, hard and soft, in the order of who needs it. */
function findBreaks({ before, after, removed, owners, enabled, asked }) {
	const earlier = new Map(before.needs.map((need) => [keyOf(need), need]));
	const missing = after.needs.filter((need) => need.to.length === 0);
	if (missing.length === 0) return [];
	const causes = new Causes(removed, owners, before);
	const reach = new Reach(after, enabled, asked);
	return missing.map((need) => {
		const was = earlier.get(keyOf(need));
		const lost = was?.to[0];
		return {
			need,
			since: was === void 0 ? "added" : lost === void 0 ? "before" : "cut",
			lost,
			cause: lost === void 0 ? void 0 : causes.of(lost, need.what),
			chain: reach.chainTo(need.from),
			tier: reach.tierOf(need.from),
			dormant: isUnit(need.from) && !after.startable.has(need.from)
		};
	}).sort((a, b) => keyOf(a.need) < keyOf(b.need) ? -1 : 1);
}
/** Units are named without a folder; files are paths. */
const isUnit = (thing) => /^[^/ ]+\.[a-z]+$/.test(thing);
// packages/tailor-image/src/closure/findings.ts
/** How many findings, examples in one, and names in a title are still read. */
const MAX_FINDINGS = 20;
const MAX_EXAMPLES = 5;
const MAX_NAMES = 3;
const VERBS = {
	library: "is linked with",
	version: "is linked with",
	loader: "is loaded by",
	dlopen: "loads",
	interpreter: "is a script for",
	program: "runs",
	unit: "needs",
	pam: "names",
	nss: "names",
	module: "needs",
	link: "is a link to",
	shell: "names the shell"
};
/** What to say of breaks: one finding for each rule that caused some, and one for each other sort. */
function breakFindings(breaks, { breaks: how, position, list }) {
	const hard = breaks.filter(({ need, dormant }) => need.hard && !dormant);
	const findings = [...groupBy(hard.filter(({ since }) => since === "cut"), ({ cause }) => cause?.rule)].map(([rule, some]) => {
		const at = rule === void 0 ? void 0 : position(rule);
		return {
			level: how === "error" ? "error" : "warning",
			code: "closure-cut",
			title: `${rule ?? "something"} took ${lostNames(some)}, which ${needers(some)}`,
			detail: chains(some),
			hint: "Keep it, or take out what needs it too; with `cut: {breaks: report}` the image is made all the same.",
			...at === void 0 ? {} : { at }
		};
	});
	const added = hard.filter(({ since }) => since === "added");
	if (added.length > 0) findings.push({
		level: "warning",
		code: "closure-added",
		title: `${count(added, "thing")} that came after the packages ${added.length === 1 ? "needs" : "need"} what the image has not: ${names$2(added.map(({ need }) => need.what))}`,
		detail: chains(added),
		hint: "Add the package that brings it to packages.install, or correct the file that names it."
	});
	const before = hard.filter(({ since, tier }) => since === "before" && tier < 2);
	if (before.length > 0) findings.push({
		level: "notice",
		code: "closure-before",
		title: `packages came without what their units need: ${names$2(before.map(({ need }) => need.what))}`,
		detail: chains(before),
		hint: "Nothing of yours took it out; if the unit matters, add the package that brings it."
	});
	const soft = breaks.filter(({ need, since, dormant }) => since === "cut" && need.kind !== "link" && (!need.hard || dormant));
	if (soft.length > 0) findings.push({
		level: "notice",
		code: "closure-optional",
		title: `what was cut is missed by ${count(soft, "thing")} that can do without, or that nothing starts: ${names$2(soft.map(({ need }) => need.what))}`,
		detail: chains(soft),
		hint: `Nothing to do, unless you want it. The whole list: ${list}.`
	});
	if (findings.length <= MAX_FINDINGS) return findings;
	const rest = findings.length - MAX_FINDINGS + 1;
	return [...findings.slice(0, 19), {
		level: how === "error" ? "error" : "warning",
		code: "closure-cut",
		title: `${rest} more rules took something that is needed`,
		hint: `The whole list: ${list}.`
	}];
}
/** `sshd.service runs /usr/sbin/sshd, which is linked with libcrypto.so.3`. */
function sentence({ chain, need }) {
	const [first, ...rest] = [...chain, need];
	const what = (one) => one === need ? one.what : one.to[0] ?? one.what;
	const links = rest.map((one) => `, which ${VERBS[one.kind]} ${what(one)}`);
	return cleanLine(`${first.from} ${VERBS[first.kind]} ${what(first)}${links.join("")}`);
}
function chains(breaks) {
	const sorted = breaks.toSorted((a, b) => rank(a) - rank(b));
	const lines = sorted.slice(0, MAX_EXAMPLES).map(sentence);
	if (sorted.length > MAX_EXAMPLES) lines.push(`and ${sorted.length - MAX_EXAMPLES} more`);
	return lines.join("\n");
}
/** What an enabled unit leads to comes first, what nothing leads to last; short ways before long ones. */
const rank = ({ tier, chain }) => tier * 1e3 + chain.length;
const lostNames = (breaks) => names$2(breaks.map(({ lost, need }) => lost ?? need.what));
function needers(breaks) {
	const from = [...new Set(breaks.map(({ need }) => need.from))];
	const first = breaks.toSorted((a, b) => rank(a) - rank(b))[0]?.need.from ?? "";
	return from.length === 1 ? `${cleanLine(first)} needs` : `${cleanLine(first)} and ${from.length - 1} more need`;
}
function names$2(all) {
	const unique = [...new Set(all.map(cleanLine))];
	const shown = unique.slice(0, MAX_NAMES).join(", ");
	return unique.length <= MAX_NAMES ? shown : `${shown} and ${unique.length - MAX_NAMES} more`;
}
const count = (all, noun) => `${all.length} ${noun}${all.length === 1 ? "" : "s"}`;
// packages/tailor-image/src/closure/needs-modules.ts
/** What kernel modules that are left need of each other, by the modules.dep of the whole set: depmod forgets what is gone. */
function* moduleNeeds(modules, tree) {
	const fileOf = (name) => {
		const path = modules.modules.get(name)?.path;
		return path === void 0 ? void 0 : tree.file(`/lib/modules/${modules.release}/${path}`);
	};
	for (const { name, depends, softdeps } of modules.modules.values()) {
		const from = fileOf(name);
		if (from === void 0) continue;
		for (const what of depends) yield {
			from,
			kind: "module",
			what,
			to: answer(fileOf(what)),
			hard: true
		};
		for (const what of softdeps) if (modules.modules.has(what)) yield {
			from,
			kind: "module",
			what,
			to: answer(fileOf(what)),
			hard: false
		};
	}
}
// packages/tailor-image/src/closure/check.ts
/** Look at the root before the layers: what is broken by then is nobody's fault but the packages'. */
async function lookUntouched({ root, request, ports }) {
	const { remove, erase } = request.definition.packages;
	const packages = remove.length + erase.length > 0 ? await rootPackages(root.dir, ports) : [];
	return {
		scan: scan(root),
		owners: new Map(packages.flatMap(({ nevra, files }) => files.map((file) => [root.canonical(file), nevra])))
	};
}
const LIST = "closure.json";
/**
* Does everything that is left find what it needs? What a cut took from it is an error, or with `cut.breaks: report` a warning; the
* whole list goes to closure.json in the output folder, also when the build ends here. Returns the list's path in
* the scratch folder. Throws UserError. Executes nothing of the root.
*/
async function checkClosure(work, finished, output) {
	const { request, root, ledger, ports, scratch } = work;
	const { untouched, drivers, services, installed, packages } = finished;
	const now = scan(root, untouched.scan);
	const modules = [...moduleNeeds(drivers.tree, now.tree)];
	const before = {
		...untouched.scan,
		needs: [...untouched.scan.needs, ...moduleNeeds(drivers.tree, untouched.scan.tree)]
	};
	const after = {
		...now,
		needs: [...now.needs, ...modules]
	};
	const asked = new Set(packages.filter((one) => one.asked.length > 0).map(({ name }) => name));
	const breaks = findBreaks({
		before,
		after,
		removed: ledger.removed,
		owners: untouched.owners,
		enabled: services.enabled,
		asked: installed.filter(({ name }) => asked.has(name)).flatMap(({ files }) => files.map((file) => now.tree.resolve(file) ?? file))
	});
	const list = path.join(scratch, LIST);
	await ports.fs.writeFile(list, `${JSON.stringify({
		needs: after.needs.length,
		missing: breaks.map(listed)
	}, null, 1)}\n`);
	const findings = breakFindings(breaks, {
		breaks: request.definition.cut?.breaks ?? "error",
		position: (rule) => positionOf$1(rule, request),
		list: path.join(output, LIST)
	});
	const caused = breaks.filter(({ since }) => since !== "before").length;
	ports.log.info(`${after.needs.length} needs looked at, ${caused} are missing what was there, ${breaks.length - caused} were before (${LIST})`);
	if (findings.some(({ level }) => level === "error")) {
		await ports.fs.publish(list, path.join(output, LIST));
		throw new UserError(findings);
	}
	for (const finding of findings) warn(work, finding);
	return list;
}
/** A break as the list has it. */
const listed = (one) => ({
	missing: one.need.what,
	neededBy: one.need.from,
	kind: one.need.kind,
	since: one.since,
	hard: one.need.hard && !one.dormant,
	...one.lost === void 0 ? {} : { was: one.lost },
	...one.cause === void 0 ? {} : {
		cutBy: one.cause.rule,
		taken: one.cause.what
	},
	chain: sentence(one)
});
/** Where a rule of the ledger stands: `packages.remove: perl-*` is an entry of a list, `drivers.keep` a key. */
function positionOf$1(rule, { definition, position }) {
	const [, file, line, column] = /\(([^()]+):(\d+):(\d+)\)$/.exec(rule) ?? [];
	if (file !== void 0) return {
		file,
		line: Number(line),
		column: Number(column)
	};
	const [, dotted = "", entry] = /^([\w.-]+)(?:: (.*))?$/s.exec(rule) ?? [];
	const keys = [];
	let value = definition;
	for (const key of dotted.split(".")) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) break;
		value = value[key];
		keys.push(key);
	}
	if (keys.length === 0) return void 0;
	const index = Array.isArray(value) ? value.indexOf(entry) : -1;
	return position(index < 0 ? keys : [...keys, index]);
}
// packages/tailor-image/src/root/os-path.ts
/** A surrogate without its other half. */
const LONE = /\p{Surrogate}/u;
/** A name or path as the kernel gave it. */
function fromBytes(bytes) {
	if (isUtf8(bytes)) return bytes.toString("utf8");
	let text = "";
	for (let at = 0; at < bytes.length;) {
		const length = [
			1,
			2,
			3,
			4
		].find((n) => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)));
		text += length === void 0 ? String.fromCharCode(56320 + (bytes[at] ?? 0)) : bytes.toString("utf8", at, at + length);
		at += length ?? 1;
	}
	return text;
}
/** The bytes of a text that may hold such names. */
function toBytes(text) {
	if (!LONE.test(text)) return Buffer$1.from(text);
	return Buffer$1.concat(Array.from(text, (char) => {
		const code = char.charCodeAt(0);
		return char.length === 1 && code >= 56448 && code <= 56575 ? Buffer$1.from([code - 56320]) : Buffer$1.from(char);
	}));
}
/** The path in the form that node:fs opens; a plain string wherever it can be one. */
function osPath(path) {
	return LONE.test(path) ? toBytes(path) : path;
}
// packages/tailor-image/src/measure/facts.ts
/** ext4's block, and the grain in which zeros become holes. */
const BLOCK$3 = 4096;
const ZEROS$2 = Buffer.alloc(BLOCK$3);
/**
* Bytes of a file without its blocks of nothing but zeros: mke2fs makes holes of them, so they take no room on the disk. They matter:
* arm64 programs are padded to 64 KiB between their segments. The same number on every file system, unlike st_blocks.
* `full`: whole blocks that surely hold something and need not be looked at; in order.
*/
function occupied(file, size, full = []) {
	if (size < BLOCK$3) return size;
	const chunk = Buffer.allocUnsafe(256 * BLOCK$3);
	const fd = openSync(osPath(file), "r");
	let bytes = size;
	try {
		for (let at = 0, next = 0; at < size;) {
			const range = full[next];
			if (range?.from === at) {
				at = range.to;
				next++;
				continue;
			}
			const got = readSync(fd, chunk, 0, Math.min(chunk.length, (range?.from ?? size) - at), at);
			if (got === 0) break;
			for (let offset = 0; offset < got; offset += BLOCK$3) {
				const block = chunk.subarray(offset, Math.min(offset + BLOCK$3, got));
				if (block.compare(ZEROS$2, 0, block.length) === 0) bytes -= block.length;
			}
			at += got;
		}
	} finally {
		closeSync(fd);
	}
	return bytes;
}
/**
* Every inode of the root but folders, once: hard links count with the first path. Blocks of zeros do not count. `known`: what files occupy,
* where that was found already.
*/
function rootFiles(root, known = /* @__PURE__ */ new Map()) {
	const seen = /* @__PURE__ */ new Set();
	const facts = [];
	for (const { path, stats } of root.walk()) {
		if (stats.isDirectory()) continue;
		if (stats.nlink > 1) {
			const inode = `${stats.dev}:${stats.ino}`;
			if (seen.has(inode)) continue;
			seen.add(inode);
		}
		const size = known.get(path) ?? (stats.isFile() ? occupied(`${root.dir}${path}`, stats.size) : stats.size);
		facts.push({
			path,
			size
		});
	}
	return facts;
}
/** Owners by canonical path: RPMs still say /lib/modules or /bin where the root has links to /usr. */
function canonicalOwners(root, packages) {
	const folders = /* @__PURE__ */ new Map();
	const owners = /* @__PURE__ */ new Map();
	for (const [file, owner] of fileOwners(packages)) {
		const cut = file.lastIndexOf("/");
		const folder = file.slice(0, cut);
		let real = folders.get(folder);
		if (real === void 0) {
			const resolved = root.resolve(folder).slice(root.dir.length);
			real = resolved === "/" ? "" : resolved;
			folders.set(folder, real);
		}
		const path = `${real}${file.slice(cut)}`;
		if (!owners.has(path)) owners.set(path, owner);
	}
	return owners;
}
// packages/tailor-image/src/cut/glob.ts
/** What a shell in the root makes of a path with `*`, `?` and `[…]`: names that begin with a dot need a dot. Nothing found: empty. */
function expandGlob(root, pattern) {
	let found = [""];
	for (const part of pattern.split("/").filter((one) => one !== "" && one !== ".")) {
		if (!/[*?[]/.test(part)) {
			found = found.map((folder) => `${folder}/${part}`);
			continue;
		}
		const matches = globPattern(part);
		found = found.flatMap((folder) => root.list(folder === "" ? "/" : folder).filter((name) => matches.test(name) && (part.startsWith(".") || !name.startsWith("."))).map((name) => `${folder}/${name}`));
	}
	return found.filter((path) => path !== "" && root.lstat(path) !== void 0);
}
// packages/tailor-image/src/cut/libraries.ts
/** Debian's multiarch folders, which the sandbox is made from. */
const MULTIARCH = [
	"x86_64-linux-gnu",
	"aarch64-linux-gnu",
	"riscv64-linux-gnu"
];
const PLAIN = [
	"/lib",
	"/lib64",
	"/usr/lib",
	"/usr/lib64",
	"/usr/X11R6/lib",
	"/usr/X11R6/lib64"
];
/** Folders that hold libraries themselves, not in folders below: each once, as canonical paths. */
function libraryFolders(root) {
	const there = [...PLAIN, ...MULTIARCH.flatMap((name) => [`/lib/${name}`, `/usr/lib/${name}`])].filter((folder) => root.stat(folder)?.isDirectory() === true);
	return [...new Set(there.map((folder) => root.resolve(folder).slice(root.dir.length)))];
}
/** Real paths (canonical, links resolved) of every library that these files are linked with, directly or not, and of their loaders. */
function librariesOf(root, files) {
	const tree = new RootTree(root);
	const read = /* @__PURE__ */ new Map();
	const facts = (path) => {
		const known = read.get(path) ?? { elf: readElfFile(tree.host(path)) };
		read.set(path, known);
		return known;
	};
	const libraries = new Libraries(tree, facts);
	const needed = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const todo = [...files].flatMap((file) => tree.file(file) ?? []);
	for (let file = todo.pop(); file !== void 0; file = todo.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		const { elf } = facts(file);
		if (elf === void 0) continue;
		for (const name of [...elf.needed, ...elf.interp === void 0 ? [] : [elf.interp]]) {
			const found = libraries.find(name, file, elf);
			if (found === void 0) continue;
			needed.add(found);
			todo.push(found);
		}
	}
	return needed;
}
// packages/tailor-image/src/cut/shears.ts
/**
* Takes things out for the lists of `cut`, and leaves alone what must stay: a folder that holds such a thing loses everything else.
* Remembers what it spared.
*/
var Shears = class {
	#root;
	#ledger;
	#kept = /* @__PURE__ */ new Map();
	/** Folders that hold something that stays. */
	#holders = /* @__PURE__ */ new Set();
	/** Canonical path → why it stayed. */
	spared = /* @__PURE__ */ new Map();
	constructor({ root, ledger }) {
		this.#root = root;
		this.#ledger = ledger;
	}
	/** From now on this path stays, with the folders it lies in. Canonical. */
	keep(path, reason) {
		if (this.#kept.has(path)) return;
		this.#kept.set(path, reason);
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const folder = path.slice(0, end);
			if (this.#holders.has(folder)) return;
			this.#holders.add(folder);
		}
	}
	/** As Ledger.remove; what is kept stays. */
	remove(kind, rule, target) {
		const stats = this.#root.lstat(target);
		if (stats === void 0) return;
		const path = this.#root.canonical(target);
		const reason = this.#kept.get(path);
		if (reason !== void 0) this.spared.set(path, reason);
		else if (stats.isDirectory() && this.#holders.has(path)) for (const name of this.#root.list(path)) this.remove(kind, rule, `${path}/${name}`);
		else this.#ledger.remove(kind, rule, path);
	}
};
/** `cut.tools: not listed (dpuos.yaml:12:3)`: the rule of a removal, with the line that says so. */
function ruleOf$1({ request }, key, why, index) {
	const path = [
		"cut",
		key,
		...index === void 0 ? [] : [index]
	];
	return `cut.${key}: ${why} (${formatPosition(request.position(path))})`;
}
// packages/tailor-image/src/cut/languages.ts
const ALL = "all";
/** Folders of /usr/lib/locale whose name holds none of the words. */
function cutLocales(work, shears, words) {
	if (words.includes(ALL)) return;
	const { root } = work;
	const top = "/usr/lib/locale";
	for (const name of root.list(top)) {
		if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || words.some((word) => name.includes(word))) continue;
		shears.remove("locale", ruleOf$1(work, "locales", "not listed"), `${top}/${name}`);
	}
}
/** Message catalogues whose path below /usr/share/locale holds none of the words. */
function cutTranslations(work, shears, words) {
	if (words.includes(ALL)) return;
	const catalogues = [...work.root.walk("/usr/share/locale")].filter((entry) => !entry.stats.isDirectory() && entry.path.endsWith(".mo"));
	for (const { path } of catalogues) {
		if (words.some((word) => path.slice(17).includes(word))) continue;
		shears.remove("locale", ruleOf$1(work, "translations", "not listed"), path);
	}
}
/** Converters of iconv(3). Those listed keep what they are linked with beside them, and the table of names. */
function cutGconv(work, shears, names) {
	if (names.includes(ALL)) return;
	const { root } = work;
	const rule = ruleOf$1(work, "gconv", "not listed");
	for (const folder of libraryFolders(root).map((one) => `${one}/gconv`)) {
		if (names.length === 0) {
			shears.remove("locale", rule, folder);
			continue;
		}
		const files = root.list(folder);
		const keep = new Set(names.map((name) => `${name}.so`).filter((name) => files.includes(name)));
		for (const name of keep) {
			const { needed = [] } = readElfFile(root.resolve(`${folder}/${name}`)) ?? {};
			for (const one of needed) if (files.includes(one)) keep.add(one);
		}
		for (const name of files) {
			if (keep.has(name) || name.startsWith("gconv-modules")) continue;
			shears.remove("locale", rule, `${folder}/${name}`);
		}
	}
}
/** Man and info pages. */
function cutDocs(work, shears) {
	const rule = ruleOf$1(work, "docs", "true");
	for (const folder of ["/usr/share/man", "/usr/share/info"]) for (const name of work.root.list(folder)) shears.remove("doc", rule, `${folder}/${name}`);
}
// packages/tailor-image/src/cut/links.ts
/** As many as Linux follows (MAXSYMLINKS). */
const MAX_LINKS$1 = 40;
/** A path and every link on the way to what it names, that included: canonical, in order. Ends where nothing follows. */
function linkChain(root, target) {
	const chain = [];
	let next = root.canonical(target);
	for (let links = 0; links <= MAX_LINKS$1; links++) {
		const stats = root.lstat(next);
		if (stats === void 0 || chain.includes(next)) return chain;
		chain.push(next);
		if (!stats.isSymbolicLink()) return chain;
		next = root.canonical(path.posix.resolve(path.posix.dirname(next), readlinkSync(root.locate(next))));
	}
	return chain;
}
/** Where a link ends: the last path of its chain, or what its last link names when that is not there. A circle ends nowhere. */
function linkEnd(root, link) {
	const last = linkChain(root, link).at(-1) ?? link;
	if (root.lstat(last)?.isSymbolicLink() !== true) return {
		path: last,
		there: true
	};
	return {
		path: path.posix.resolve(path.posix.dirname(last), readlinkSync(root.locate(last))),
		there: false
	};
}
/** Programs of a file's `#!` line: the interpreter, and what `env` shall find. */
function interpretersOf(root, file) {
	const head = Buffer.alloc(256);
	const open = openSync(root.locate(file), "r");
	try {
		readSync(open, head, 0, head.length, 0);
	} finally {
		closeSync(open);
	}
	const [, program = "", argument = ""] = /^#!\s*(\S+)[ \t]*(\S*)/.exec(head.toString("latin1")) ?? [];
	if (program === "") return [];
	if (!program.endsWith("/env")) return [program];
	return [program, ...[
		"/usr/bin",
		"/bin",
		"/usr/sbin",
		"/sbin"
	].map((folder) => `${folder}/${argument}`).filter((one) => root.lstat(one) !== void 0).slice(0, 1)];
}
/** A program with all links to it, and the same of its interpreters. */
function programChain(root, target) {
	const all = /* @__PURE__ */ new Set();
	const todo = [target];
	for (let one = todo.pop(); one !== void 0; one = todo.pop()) for (const step of linkChain(root, one)) {
		if (all.has(step)) continue;
		all.add(step);
		if (root.lstat(step)?.isFile() === true) todo.push(...interpretersOf(root, step));
	}
	return [...all];
}
// packages/tailor-image/src/cut/tools.ts
/** Where programs lie. With a merged /usr some of these are links, which are not followed. */
const TOOL_FOLDERS = [
	"/sbin",
	"/usr/sbin",
	"/usr/bin",
	"/bin"
];
/** Every program, links too, in all depths of the folders: canonical paths. */
function programs({ root }) {
	return TOOL_FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true).flatMap((folder) => [...root.walk(folder)].filter((entry) => !entry.stats.isDirectory()).map((entry) => entry.path));
}
/** Take out every program whose file name is not on the list, letter for letter. Returns the names on the list that no program has. */
function cutTools(work, shears, names) {
	const keep = new Set(names);
	const seen = /* @__PURE__ */ new Set();
	const rule = ruleOf$1(work, "tools", "not listed");
	for (const path of programs(work)) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (keep.has(name)) seen.add(name);
		else shears.remove("file", rule, path);
	}
	return [...keep].filter((name) => !seen.has(name));
}
// packages/tailor-image/src/cut/libs.ts
/** systemd's own programs, which lie beside its units. */
function systemdPrograms({ root }) {
	const folder = "/usr/lib/systemd";
	const top = root.stat(folder) === void 0 ? "/lib/systemd" : folder;
	return root.list(top).flatMap((name) => /^systemd(-|$)/.test(name) ? [`${top}/${name}`] : []);
}
/**
* Take out the libraries in the library folders themselves that no remaining program is linked with, but those whose name begins as one
* on the list does; `more` are files whose libraries stay too. Links that then lead nowhere go with them. Returns the listed beginnings
* that no name has.
*/
function cutLibs(work, shears, prefixes, more) {
	const { root } = work;
	const needed = librariesOf(root, [
		...programs(work),
		...systemdPrograms(work),
		...more
	]);
	const rule = ruleOf$1(work, "libs", "no remaining program is linked with it");
	const used = /* @__PURE__ */ new Set();
	for (const folder of libraryFolders(root)) {
		const names = root.list(folder);
		const exempt = /* @__PURE__ */ new Set();
		for (const prefix of prefixes) {
			const found = names.filter((name) => name.startsWith(prefix));
			if (found.length > 0) used.add(prefix);
			for (const name of found) exempt.add(name);
		}
		const libraries = names.filter((name) => name.startsWith("lib") && !exempt.has(name));
		const links = [];
		for (const name of libraries) {
			const path = `${folder}/${name}`;
			const stats = root.lstat(path);
			if (stats === void 0 || stats.isDirectory()) continue;
			if (stats.isSymbolicLink()) {
				if (linkEnd(root, path).there) links.push(path);
			} else if (!needed.has(path)) shears.remove("file", rule, path);
		}
		for (const link of links) if (!linkEnd(root, link).there) shears.remove("file", rule, link);
	}
	return [...new Set(prefixes)].filter((prefix) => !used.has(prefix));
}
// packages/tailor-image/src/layers/boot-modules.ts
const words$1 = (text) => text.trim().split(/\s+/);
/**
* What the initramfs loads to find and mount the root. Disks: virtio (QEMU, clouds), NVMe, AHCI, SCSI, USB; SD and eMMC (BlueField).
* ext4 asks the crypto API for crc32c by name: no dependency tool lists it.
*/
const INITRAMFS_MODULES = words$1(`
  virtio_pci virtio_mmio virtio_blk virtio_scsi nvme ahci sd_mod usb_storage uas xhci_pci
  mmc_block sdhci_pci sdhci_of_dwcmshc dw_mmc_bluefield
  ext4 crc32c_generic crc32c_intel crc32c_ce libcrc32c
`);
/** What the initramfs loads for these `outputs`: a root that is handed over as squashfs or erofs must be mountable too. */
const initramfsModules = (outputs) => [...INITRAMFS_MODULES, ...["squashfs", "erofs"].filter((one) => outputs.includes(one))];
/**
* What the running system needs beside: the ESP, the network, entropy, systemd's own; and the power button's way to logind:
* without both button and evdev a machine ignores ACPI power-off.
*/
const SYSTEM_MODULES = words$1(`
  vfat nls_cp437 nls_cp936 nls_iso8859_1 nls_ascii nls_utf8
  virtio_net virtio_rng virtio_console button evdev
  efivarfs autofs4 dm_mod loop overlay af_packet unix ipv6
`);
// packages/tailor-image/src/layers/module-rules.ts
/** The modules that a rule is about. */
function select(tree, rule) {
	if (rule.by === "name") return selectModules(tree, rule.patterns);
	const names = /* @__PURE__ */ new Set();
	const unmatched = [];
	for (const pattern of rule.patterns) {
		const found = rule.by === "folder" ? inFolder(tree, pattern) : forDevice(tree, pattern);
		for (const name of found.names) names.add(name);
		if (found.names.length === 0 && !found.builtin) unmatched.push(pattern);
	}
	return {
		names,
		unmatched
	};
}
function inFolder(tree, folder) {
	const tops = [`kernel/${folder}/`, `kernel/drivers/${folder}/`];
	return {
		names: [...tree.modules.values()].filter((module) => tops.some((top) => module.path.startsWith(top))).map((module) => module.name),
		builtin: false
	};
}
function forDevice(tree, id) {
	return {
		names: [...tree.modules.values()].filter((module) => module.aliases.some((alias) => drives(alias, id))).map((module) => module.name),
		builtin: tree.builtinAliases.some((alias) => drives(alias, id))
	};
}
// packages/tailor-image/src/layers/choose-modules.ts
/**
* Which modules stay: what the rules name and all that it needs. Dropping takes a module and everything that depends on it, but never
* something that a kept, needed or boot module needs: that is a mistake that names them.
*/
function chooseModules(tree, rules) {
	const mistakes = [];
	const wanted = /* @__PURE__ */ new Map();
	const take = (rule) => {
		const selected = select(tree, rule);
		for (const name of selected.names) if (!wanted.has(name)) wanted.set(name, rule.name);
		return selected.unmatched;
	};
	for (const rule of [...rules.keep ?? [], ...rules.needed]) mistakes.push(...take(rule).map((pattern) => unknown$1(tree, rule, pattern)));
	mistakes.push(...take(rules.board).map((pattern) => unserved(tree, rules.board, pattern)));
	take(rules.boot);
	const drop = selectModules(tree, rules.drop.patterns);
	mistakes.push(...drop.unmatched.map((pattern) => unknown$1(tree, rules.drop, pattern)));
	const dropped = /* @__PURE__ */ new Map();
	for (const pattern of rules.drop.patterns) {
		const { names } = selectModules(tree, [pattern]);
		const broken = [...dependentsOf(tree, names), ...names].filter((name) => wanted.has(name)).sort();
		if (broken.length > 0) mistakes.push(stillNeeded(rules.drop.name, pattern, broken, wanted));
		for (const name of names) dropped.set(name, rules.drop.name);
		for (const name of dependentsOf(tree, names)) if (!dropped.has(name)) dropped.set(name, `${rules.drop.name}: needs ${pattern}`);
	}
	const kept = /* @__PURE__ */ new Map();
	for (const [name, member] of closureOf(tree, wanted.keys())) {
		if (dropped.has(name)) continue;
		kept.set(name, wanted.get(name) ?? `closure of ${member}`);
	}
	for (const name of tree.modules.keys()) {
		if (kept.has(name) || dropped.has(name)) continue;
		if (rules.keep === void 0) kept.set(name, "no drivers.keep");
		else dropped.set(name, "drivers.keep");
	}
	return {
		kept,
		dropped,
		mistakes
	};
}
function unknown$1(tree, { name: rule, by }, pattern) {
	const at = {
		rule,
		pattern,
		level: "error"
	};
	const kernel = `kernel ${tree.release}`;
	if (by === "device") {
		const title = `${rule}: ${kernel} has no driver for ${pattern}, neither loadable nor built in`;
		const hint = "Check the id (`cat /sys/bus/*/devices/*/modalias` on the board), or choose a kernel that has a driver for it.";
		return {
			...at,
			code: "device-unserved",
			title,
			hint
		};
	}
	if (by === "folder") {
		const folders = [...tree.modules.values()].flatMap((module) => foldersOf(module.path));
		const close = nearest(pattern, [...new Set(folders)]);
		const hint = close === void 0 ? "Take a folder below /lib/modules/RELEASE/kernel." : `Did you mean ${close}?`;
		return {
			...at,
			code: "module-folder-unknown",
			title: `${rule}: ${kernel} has no modules below ${pattern}`,
			hint
		};
	}
	const close = nearest(moduleName(pattern), [...tree.modules.keys(), ...tree.builtin]);
	return {
		...at,
		code: "module-unknown",
		title: `${rule}: ${kernel} has no module ${pattern}, neither loadable nor built in`,
		hint: close === void 0 ? "Check the spelling, or choose a kernel that has it." : `Did you mean ${close}?`
	};
}
/** `kernel/drivers/net/ethernet/a.ko` → net, net/ethernet. */
function foldersOf(file) {
	const parts = file.replace(/^kernel\/(drivers\/)?/, "").split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
function unserved(tree, { name: rule }, pattern) {
	return {
		rule,
		pattern,
		level: "warning",
		code: "device-unserved",
		title: `${rule}: kernel ${tree.release} has no driver for ${pattern}`,
		hint: "The device will not work: choose a kernel that has a driver for it, or add the vendor’s (`drivers.vendor`)."
	};
}
function stillNeeded(rule, pattern, broken, wanted) {
	const shown = broken.slice(0, 8).map((name) => `${name} (${wanted.get(name)})`);
	const more = broken.length > shown.length ? ` and ${broken.length - shown.length} more` : "";
	return {
		rule,
		pattern,
		level: "error",
		code: "module-still-needed",
		title: `${rule}: ${pattern} cannot go, it is needed by ${shown.join(", ")}${more}`,
		hint: "Take it out of drivers.drop, or take what needs it out of the list that keeps it."
	};
}
// packages/tailor-image/src/layers/firmware.ts
/** Suffixes under which the kernel finds compressed firmware (CONFIG_FW_LOADER_COMPRESS). */
const COMPRESSED = /\.(xz|zst)$/;
/** Names and globs as one test on paths. */
function matcher(patterns) {
	const exact = new Set(patterns);
	const globs = patterns.filter((pattern) => /[*?[]/.test(pattern)).map(globPattern);
	return (file) => exact.has(file) || globs.some((glob) => glob.test(file));
}
/**
* Take out the firmware that no kept module asks for. Links stay with their targets: what a kept link points to is kept.
* `referenced` are names below /lib/firmware as modinfo prints them; empty with policy `none`.
*/
function stripFirmware({ root, ledger }, referenced, rule) {
	const top = "/lib/firmware";
	if (root.stat(top)?.isDirectory() !== true) return;
	const base = root.canonical(`/${root.resolve(top).slice(root.dir.length)}`);
	const asked = matcher(referenced);
	const keep = /* @__PURE__ */ new Set();
	const files = [...root.walk(base)].filter((entry) => !entry.stats.isDirectory());
	for (const entry of files) {
		if (!asked(entry.path.slice(base.length + 1).replace(COMPRESSED, ""))) continue;
		keep.add(entry.path);
		keep.add(`/${root.resolve(entry.path).slice(root.dir.length + 1)}`);
	}
	for (const entry of files) {
		if (keep.has(entry.path) || isLicence$1(entry.path)) continue;
		ledger.remove("firmware", rule, entry.path);
	}
}
const isLicence$1 = (file) => /\/(licen[cs]e|copying|notice|whence|gpl-)[^/]*$/i.test(file);
// packages/tailor-image/src/layers/module-bytes.ts
/** How a compressed module is unpacked in place. */
const UNPACK = {
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
/** A module's file name, compressed or not. */
const MODULE_FILE = /\.ko(\.(xz|zst|gz))?$/;
/** The module itself, whatever it is compressed with. `host` is a path of the host. */
async function moduleBytes(host, { scratch, ports }) {
	const unpack = UNPACK[path.extname(host)];
	if (unpack === void 0) return readFile(host);
	const copy = path.join(scratch, `module${path.extname(host)}`);
	await copyFile(host, copy);
	await ports.proc.run([...unpack, copy]);
	const plain = copy.slice(0, -path.extname(host).length);
	const bytes = await readFile(plain);
	await rm$1(plain);
	return bytes;
}
// packages/tailor-image/src/layers/vendor-modules.ts
/** Where prebuilt modules go; depmod prefers it to the kernel's own. */
const EXTRA = "extra";
/** Lay the modules of `drivers.vendor` into the root. Throws UserError with every mistake. */
function layVendorModules({ request, ledger }) {
	const mistakes = [];
	const from = /* @__PURE__ */ new Map();
	const error = (code, title, hint, at) => {
		mistakes.push({
			level: "error",
			code,
			title,
			hint,
			at
		});
	};
	for (const [index, kmod] of request.kmods.entries()) {
		const at = request.position([
			"drivers",
			"vendor",
			index,
			"kmod"
		]);
		const files = moduleFiles(kmod);
		if (files === void 0) error("kmod-missing", `drivers.vendor: there is no ${kmod}`, "The path starts at the folder of the file that names it.", at);
		else if (files.length === 0) error("kmod-none", `drivers.vendor: ${kmod} holds no module`, "Name a .ko file (also .ko.xz, .ko.zst, .ko.gz), or a folder of such; sources are to be built first.", at);
		for (const file of files ?? []) {
			const name = moduleName(file);
			const other = from.get(name);
			if (other !== void 0) {
				error("kmod-twice", `drivers.vendor: ${file} and ${other} are both the module ${name}`, "Keep one of the two.", at);
				continue;
			}
			from.set(name, file);
			ledger.write("drivers", `/lib/modules/${request.kernel.release}/${EXTRA}/${path.basename(file)}`, readFileSync(file));
		}
	}
	if (mistakes.length > 0) throw new UserError(mistakes);
}
/** The module itself, or all in a folder, sorted; undefined when there is nothing at the path. Links are not followed. */
function moduleFiles(host) {
	const stats = lstatSync(host, { throwIfNoEntry: false });
	if (stats === void 0) return void 0;
	if (!stats.isDirectory()) return stats.isFile() && MODULE_FILE.test(host) ? [host] : [];
	return readdirSync(host).sort().flatMap((name) => moduleFiles(path.join(host, name)) ?? []);
}
/** Modules that did not come with the kernel: not below `kernel/`. Sorted. */
const foreignModules = (tree) => [...tree.modules.values()].flatMap(({ name, path: file }) => file.startsWith("kernel/") ? [] : [name]).sort();
/** What `drivers.vendor` puts into the image, by name and content. */
function vendorDigest(kmods) {
	return kmods.flatMap((kmod) => moduleFiles(kmod) ?? []).map((file) => [path.basename(file), createHash("sha256").update(readFileSync(file)).digest("hex")]);
}
// packages/tailor-image/src/layers/prove-modules.ts
/**
* Prove that the kernel will load every module that did not come with it, however it came into the root, and that no module lies there
* for another kernel. Before anything is packed. Throws UserError with every misfit.
*/
async function proveModules(work, tree, kernelConfig) {
	const findings = otherKernels(work);
	const names = foreignModules(tree);
	if (names.length > 0) {
		const modules = /* @__PURE__ */ new Map();
		for (const name of names) {
			const elf = await elfOf(work, tree, name);
			if (elf !== void 0) modules.set(name, elf);
			else findings.push(unreadable(work, tree, name));
		}
		const kernel = await contractOf(work, tree, modules, kernelConfig);
		for (const [name, elf] of modules) {
			const misfits = moduleMisfits(elf, kernel);
			if (misfits.length > 0) findings.push(misfitFinding(work, tree, name, misfits));
		}
		work.ports.log.info(`${names.length} modules from outside of the kernel checked against ${kernel.symbols.size} symbols of ${tree.release}${kernel.complete ? "" : " (those that its own modules use: it came without a symvers file)"}`);
	}
	if (findings.length > 0) throw new UserError(findings);
}
/** `driver built for another kernel`, found on the build machine instead of on the card. */
function otherKernels({ root, request }) {
	const { release } = request.kernel;
	return root.list("/lib/modules").flatMap((other) => {
		if (other === release) return [];
		const module = [...root.walk(`/lib/modules/${other}`)].find(({ path: file, stats }) => stats.isFile() && MODULE_FILE.test(file));
		if (module === void 0) return [];
		return [{
			level: "error",
			code: "modules-other-kernel",
			title: `${module.path} is for kernel ${other}, the image has ${release}`,
			hint: `Take the driver package that was built for ${release}, or the kernel that it was built for (kernel.package).`
		}];
	});
}
async function elfOf(work, tree, name) {
	const file = tree.modules.get(name)?.path ?? "";
	return readModuleElf(await moduleBytes(work.root.resolve(`/lib/modules/${tree.release}/${file}`), work));
}
async function contractOf(work, tree, foreign, kernelConfig) {
	const listed = await symvers(work, tree.release);
	const symbols = new Map(listed ?? await ownSymbols(work, tree));
	for (const [name, symbol] of symbolsFromModules(exportsOf(foreign))) if (!symbols.has(name)) symbols.set(name, symbol);
	const own = [...tree.modules.values()].find(({ path: file, vermagic }) => file.startsWith("kernel/") && vermagic !== "");
	return {
		release: tree.release,
		arch: work.request.arch,
		vermagic: own?.vermagic ?? "",
		symbols,
		complete: listed !== void 0,
		signaturesForced: /^CONFIG_MODULE_SIG_FORCE=y$/m.test(kernelConfig)
	};
}
/** What vendor modules give to each other. What they were built against says nothing about the kernel. */
function* exportsOf(modules) {
	for (const [name, elf] of modules) yield [name, {
		...elf,
		versions: void 0
	}];
}
async function ownSymbols(work, tree) {
	const own = [];
	for (const { name, path: file } of tree.modules.values()) {
		const elf = file.startsWith("kernel/") ? await elfOf(work, tree, name) : void 0;
		if (elf !== void 0) own.push([name, elf]);
	}
	return symbolsFromModules(own);
}
/** The kernel's list of exported symbols, where its packages put it (openEuler: /boot; Fedora: beside the modules; kernel-devel). */
async function symvers(work, release) {
	const { root } = work;
	for (const file of [
		`/boot/symvers-${release}.gz`,
		`/lib/modules/${release}/symvers.gz`,
		`/lib/modules/${release}/symvers.xz`,
		`/usr/src/kernels/${release}/Module.symvers`
	]) {
		if (root.stat(file)?.isFile() !== true) continue;
		const host = root.resolve(file);
		return parseSymvers((file.endsWith(".gz") ? gunzipSync(await readFile(host)) : await moduleBytes(host, work)).toString("utf8"));
	}
}
/** Symbols shown of one module; a wrong kernel differs in hundreds. */
const SHOWN$1 = 12;
function misfitFinding(work, tree, name, misfits) {
	const shown = misfits.slice(0, SHOWN$1).map(({ detail }) => detail);
	const more = misfits.length - shown.length;
	const decided = misfits.some(({ kind }) => kind !== "unproven");
	return {
		level: "error",
		code: decided ? "module-misfit" : "module-unproven",
		title: decided ? `kernel ${tree.release} will not load ${fileOf(tree, name)}: ${summary(misfits)}` : `nobody can tell whether kernel ${tree.release} will load ${fileOf(tree, name)}: ${summary(misfits)}`,
		detail: [...shown, ...more > 0 ? [`and ${more} more`] : []].join("\n"),
		hint: decided ? `Build it against the kernel-devel of ${tree.release}, or take the kernel that it was built for (kernel.package).` : "Use a kernel package that brings its symvers file, or add kernel-devel of the same release to packages.install.",
		...positionOf(work, tree, name)
	};
}
/** One of a kind, and many. */
const WORDS = {
	arch: ["it is for another processor", ""],
	vermagic: ["its vermagic differs", ""],
	"symbol-missing": ["a symbol is missing", "symbols are missing"],
	crc: ["a CRC differs", "CRCs differ"],
	"gpl-only": ["a symbol is for GPL modules only", "symbols are for GPL modules only"],
	namespace: ["a namespace is not imported", "namespaces are not imported"],
	unsigned: ["it is not signed", ""],
	unproven: ["a symbol is unknown", "symbols are unknown"]
};
/** `3 CRCs differ, its vermagic differs`. */
function summary(misfits) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind } of misfits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => count === 1 ? WORDS[kind][0] : `${count} ${WORDS[kind][1]}`).join(", ");
}
const fileOf = (tree, name) => tree.modules.get(name)?.path ?? name;
function unreadable(work, tree, name) {
	return {
		level: "error",
		code: "module-unreadable",
		title: `${fileOf(tree, name)} is no kernel module that can be read`,
		hint: "It is damaged, or no module of a 64-bit little-endian kernel.",
		...positionOf(work, tree, name)
	};
}
/** The entry of drivers.vendor that brought it; a package's has none. */
function positionOf({ request }, tree, name) {
	const base = path.basename(fileOf(tree, name));
	const index = request.kmods.findIndex((kmod) => moduleFiles(kmod)?.some((file) => path.basename(file) === base));
	return index < 0 ? {} : { at: request.position([
		"drivers",
		"vendor",
		index,
		"kmod"
	]) };
}
// packages/tailor-image/src/layers/drivers.ts
/**
* Lay vendor modules in and prove that they fit, keep and drop modules and firmware as the definition says, then rebuild the indexes.
* Throws UserError with every mistake.
*/
async function driversLayer(work, kernelConfig) {
	const { request, root, ledger, ports } = work;
	const { drivers, verify, board } = request.definition;
	const { release } = request.kernel;
	layVendorModules(work);
	await depmod(work, release);
	const tree = await readModuleTree(root.dir, release, ports);
	await proveModules(work, tree, kernelConfig);
	const rule = (name, patterns, by = "name") => ({
		name,
		by,
		patterns
	});
	const { keep } = drivers;
	const choice = chooseModules(tree, {
		keep: keep === void 0 ? void 0 : [
			rule("drivers.keep.modules", keep.modules),
			rule("drivers.keep.classes", keep.classes, "folder"),
			rule("drivers.keep.ids", keep.ids, "device")
		],
		drop: rule("drivers.drop.modules", drivers.drop.modules),
		needed: [
			rule("drivers.load", drivers.load),
			rule("verify.expect.modules", verify.expect.modules),
			rule("drivers.vendor", foreignModules(tree))
		],
		board: rule("board.ids", keep?.["from-board"] === true ? Object.keys(board?.ids ?? {}) : [], "device"),
		boot: rule("boot", [...initramfsModules(request.definition.outputs), ...SYSTEM_MODULES])
	});
	const mistakes = choice.mistakes.map((mistake) => positioned(mistake, work));
	if (mistakes.some(({ level }) => level === "error")) throw new UserError(mistakes);
	for (const mistake of mistakes) warn(work, mistake);
	const folder = `/lib/modules/${release}`;
	for (const [name, rule] of choice.dropped) {
		const module = tree.modules.get(name);
		if (module !== void 0) ledger.remove("module", rule, `${folder}/${module.path}`);
	}
	removeEmptyFolders(work, `${folder}/kernel`);
	if (drivers.firmware !== "all") stripFirmware(work, drivers.firmware === "none" ? [] : [...firmwareOf(tree, choice.kept.keys()), ...tree.builtinFirmware], `drivers.firmware: ${drivers.firmware}`);
	await depmod(work, release);
	const saved = ledger.removed.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${choice.kept.size} of ${tree.modules.size} modules kept; modules and firmware taken out: ${formatMiB(saved)}`);
	return {
		tree,
		kept: [...choice.kept].map(([name, reason]) => ({
			name,
			reason,
			module: tree.modules.get(name)
		})).map(({ name, reason, module }) => ({
			name,
			path: module?.path ?? "",
			size: module?.size ?? 0,
			reason
		})).sort((a, b) => a.name < b.name ? -1 : 1)
	};
}
/** Write modules.dep and its like below the root. depmod itself follows links out of it: make sure that there are none on its way. */
async function depmod({ root, ports, scratch }, release) {
	const real = root.resolve(`/lib/modules/${release}`);
	const base = real.slice(0, -`/lib/modules/${release}`.length);
	if (!real.endsWith(`/lib/modules/${release}`) || base !== root.dir && base !== `${root.dir}/usr`) throw new UserError({
		level: "error",
		code: "modules-misplaced",
		title: `in the image, /lib/modules/${release} leads to ${real.slice(root.dir.length) || "/"}`,
		hint: `Modules belong into /lib/modules or /usr/lib/modules; mend the package that moved them.`
	});
	const config = path.join(scratch, "depmod.conf");
	await writeFile(config, "search updates extra built-in weak-updates\n");
	await ports.proc.run([
		"depmod",
		"-C",
		config,
		"-b",
		base,
		release
	]);
}
/** Folders that the removed modules leave behind, deepest first. */
function removeEmptyFolders({ root }, top) {
	const folders = [...root.walk(top)].filter((entry) => entry.stats.isDirectory()).map((entry) => entry.path);
	for (const folder of folders.reverse()) if (root.list(folder).length === 0) root.remove(folder);
}
function positioned({ rule, pattern, ...finding }, { request }) {
	const keys = rule.split(".");
	const list = keys.reduce((value, key) => value?.[key], request.definition);
	const index = Array.isArray(list) ? list.indexOf(pattern) : pattern;
	return {
		...finding,
		at: request.position(index === -1 ? keys : [...keys, index])
	};
}
// packages/tailor-image/src/cut/modules.ts
/** Modules that other keys ask for stay; these reasons say only that nobody took them out. */
const LOOSE = /^(no drivers\.keep$|closure of )/;
/**
* Keep the modules below `kernel/` whose path one of the patterns matches, those that other keys or the boot ask for, and what any of
* them need; of a module that lies there twice the one in `updates/`; firmware that none of them asks for goes too. Without patterns only
* what has gone already is taken note of.
*/
async function cutModules(work, shears, { tree, kept: before }, patterns) {
	const { root, request } = work;
	const folder = `/lib/modules/${tree.release}`;
	const present = before.filter((one) => root.lstat(`${folder}/${one.path}`) !== void 0);
	if (patterns === void 0) {
		if (present.length < before.length) await depmod(work, tree.release);
		return {
			drivers: {
				tree,
				kept: present
			},
			unused: []
		};
	}
	const compiled = patterns.map((pattern) => ({
		pattern,
		matcher: compileEre(pattern),
		used: false
	}));
	const matched = (path) => {
		let any = false;
		for (const one of compiled) {
			if (any && one.used) continue;
			if (!one.matcher.test(`${folder}/${path}`)) continue;
			one.used = true;
			any = true;
		}
		return any;
	};
	const wanted = /* @__PURE__ */ new Map();
	for (const { name, path, reason } of present) if (matched(path)) wanted.set(name, LOOSE.test(reason) ? "cut.drivers" : reason);
	else if (!path.startsWith("kernel/")) wanted.set(name, "not below kernel/");
	else if (!LOOSE.test(reason)) wanted.set(name, reason);
	const closure = closureOf(tree, wanted.keys());
	const reasons = new Map([...closure].map(([name, member]) => [name, wanted.get(name) ?? `closure of ${member}`]));
	const rule = ruleOf$1(work, "drivers", "no pattern matches, nothing kept needs it");
	for (const { name, path } of present) if (!reasons.has(name)) shears.remove("module", rule, `${folder}/${path}`);
	dropTwins(work, shears, folder);
	removeEmptyFolders(work, `${folder}/kernel`);
	const kept = present.filter((one) => root.lstat(`${folder}/${one.path}`) !== void 0).map((one) => ({
		...one,
		reason: reasons.get(one.name) ?? "not taken out: see the notices"
	}));
	if (request.definition.drivers.firmware !== "all") {
		const asked = [...firmwareOf(tree, kept.map((one) => one.name)), ...tree.builtinFirmware];
		const nobody = ruleOf$1(work, "drivers", "firmware that no remaining module asks for");
		stripFirmware({
			root,
			ledger: shears
		}, asked, nobody);
	}
	await depmod(work, tree.release);
	return {
		drivers: {
			tree,
			kept
		},
		unused: compiled.filter((one) => !one.used).map((one) => one.pattern)
	};
}
/** Of modules that are there twice, those outside `updates/` go. */
function dropTwins(work, shears, folder) {
	const { root } = work;
	const base = root.canonical(folder);
	const byName = /* @__PURE__ */ new Map();
	for (const { path, stats } of root.walk(base)) {
		if (!stats.isFile() || !/\.ko(\.(xz|zst|gz))?$/.test(path)) continue;
		byName.set(moduleName(path), [...byName.get(moduleName(path)) ?? [], path]);
	}
	const rule = ruleOf$1(work, "drivers", "a module of the same name lies in updates/");
	for (const paths of byName.values()) {
		const updated = paths.filter((path) => path.startsWith(`${base}/updates/`));
		if (updated.length === 0 || paths.length === 1) continue;
		for (const path of paths) if (!updated.includes(path)) shears.remove("module", rule, path);
	}
}
// packages/tailor-image/src/cut/package-manager.ts
const MANAGERS = /^(rpm|rpm2cpio|rpm2archive|rpmdb|rpmkeys|rpmquery|rpmverify|dnf|dnf-3|dnf4|dnf5|microdnf|yum)$/;
/** rpm and dnf as commands, with the interpreters that run them: canonical paths. */
function managerPrograms(work) {
	const own = programs(work).filter((path) => MANAGERS.test(path.slice(path.lastIndexOf("/") + 1)));
	return [...new Set(own.flatMap((path) => programChain(work.root, path)))];
}
/** Files of the python packages that dnf needs: their extension modules load libraries that no program is linked with. */
function managerFiles(installed) {
	const providers = /* @__PURE__ */ new Map();
	for (const one of installed) for (const capability of one.provides) providers.set(capability, [...providers.get(capability) ?? [], one]);
	const found = /* @__PURE__ */ new Set();
	const todo = installed.filter((one) => MANAGERS.test(one.name) || one.name === "python3-dnf");
	for (let one = todo.pop(); one !== void 0; one = todo.pop()) {
		if (found.has(one)) continue;
		found.add(one);
		todo.push(...one.requires.flatMap(capabilityNames).flatMap((name) => providers.get(name) ?? []));
	}
	return [...found].filter((one) => /^(python3|rpm|dnf|libdnf)/.test(one.name)).flatMap((one) => one.files.filter((file) => /\.so(\.|$)/.test(file)));
}
/** Where rpm and its likes keep what is installed. */
const DATA = [
	"/var/lib/rpm",
	"/usr/lib/sysimage/rpm",
	"/var/lib/yum",
	"/var/lib/dpkg"
];
/** `cut.level: full`: the database goes, once nobody asks it any more. */
function cutPackageData(work) {
	const { root, ledger, request } = work;
	if (request.definition.cut?.level !== "full") return;
	const rule = ruleOf$1(work, "level", "full");
	for (const folder of DATA) {
		for (const name of root.list(folder)) ledger.remove("file", rule, `${folder}/${name}`);
		ledger.remove("file", rule, folder);
	}
}
// packages/tailor-image/src/cut/cut.ts
/**
* Cut by the lists of `cut`, in imageTailor's order: delete, drivers and firmware, tools, libs, locales, translations, gconv. What the image
* needs to boot, what the definition itself wrote and (unless `user-rpms`) packages of the user's own stay. Returns the drivers that remain.
*/
async function cutLayer(work, drivers, resolved) {
	const { cut } = work.request.definition;
	return cut === void 0 ? drivers : await work.ports.log.group("Cut", () => byLists(work, cut, drivers, resolved));
}
async function byLists(work, cut, drivers, resolved) {
	const { root, ledger, ports } = work;
	const before = ledger.removed.length;
	const shears = new Shears(work);
	const roots = protect(work, shears, await rootPackages(root.dir, ports), resolved);
	if (cut.docs) cutDocs(work, shears);
	let left = drivers;
	const unused = [];
	if (cut.level !== "none") {
		for (const [index, pattern] of (cut.delete ?? []).entries()) {
			const rule = ruleOf$1(work, "delete", pattern, index);
			for (const path of expandGlob(root, pattern)) shears.remove("file", rule, path);
		}
		const modules = await cutModules(work, shears, drivers, cut.drivers);
		left = modules.drivers;
		unused.push(["drivers", modules.unused]);
		if (cut.tools !== void 0) unused.push(["tools", cutTools(work, shears, cut.tools)]);
		if (cut.libs !== void 0) unused.push(["libs", cutLibs(work, shears, cut.libs, roots)]);
		if (cut.locales !== void 0) cutLocales(work, shears, cut.locales);
		if (cut.translations !== void 0) cutTranslations(work, shears, cut.translations);
		if (cut.gconv !== void 0) cutGconv(work, shears, cut.gconv);
	}
	tell$1(work, shears, unused);
	const taken = ledger.removed.slice(before);
	const bytes = taken.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${taken.length} things cut, ${formatMiB(bytes)}; ${left.kept.length} modules remain`);
	return left;
}
/** Mark what stays. Returns files beside the programs whose libraries stay too. */
function protect(work, shears, installed, resolved) {
	const { root, ledger, request } = work;
	const { cut } = request.definition;
	const boot = bootFiles(work);
	for (const path of [...boot, ...librariesOf(root, boot)]) shears.keep(path, "boot");
	for (const path of ledger.written.keys()) shears.keep(path, "written by the definition");
	const roots = [...boot];
	if (cut?.["user-rpms"] !== true) {
		const own = userPackages(work, resolved);
		const files = canonicalOwners(root, installed.filter((one) => own.has(one.nevra)));
		for (const path of files.keys()) {
			if (root.lstat(path)?.isDirectory() !== false) continue;
			shears.keep(path, "user package");
			roots.push(path);
		}
	}
	if (cut?.level === "keep-rpm") {
		for (const path of managerPrograms(work)) shears.keep(path, "cut.level: keep-rpm");
		roots.push(...managerFiles(installed));
	}
	return roots;
}
/** Without these the kernel finds no init, or the initramfs cannot be made. */
function bootFiles({ root, request }) {
	const { initramfs } = request.definition.storage;
	const programs = [
		"/sbin/init",
		"/usr/sbin/init",
		"/usr/lib/systemd/systemd"
	];
	const maker = initramfs === "busybox" ? "busybox" : "dracut";
	for (const folder of [
		"/usr/sbin",
		"/usr/bin",
		"/bin",
		"/sbin"
	]) programs.push(`${folder}/${maker}`);
	const files = [...programs.flatMap((one) => programChain(root, one)), ...linkChain(root, request.kernel.image.path)];
	return [...new Set(files)];
}
/** NEVRAs from no repository of the distribution or the kernel's. */
function userPackages({ request }, resolved) {
	const theirs = new Set(request.toolchain.repositories.map((one) => one.id));
	const own = resolved.filter((one) => !theirs.has(one.repository) && !/^kernel-\d+$/.test(one.repository));
	return new Set(own.map((one) => one.nevra));
}
const shown = (names) => names.slice(0, 40).join(" ") + (names.length > 40 ? ` and ${names.length - 40} more` : "");
function tell$1(work, shears, unused) {
	const at = (key) => work.request.position(["cut", key]);
	const boot = [...shears.spared].filter(([, reason]) => reason === "boot").map(([path]) => path);
	if (boot.length > 0) warn(work, {
		level: "notice",
		code: "cut-boot",
		title: `cut: ${boot.length} ${boot.length === 1 ? "file stays" : "files stay"} against the lists, the image does not boot without`,
		detail: shown(boot),
		hint: "Add them to the lists, so that these say what is there.",
		at: work.request.position(["cut"])
	});
	for (const [key, names] of unused) {
		if (names.length === 0) continue;
		warn(work, {
			level: "notice",
			code: "cut-unused",
			title: `cut.${key}: ${names.length} entries match nothing in this image`,
			detail: shown(names),
			at: at(key)
		});
	}
}
// packages/tailor-image/src/scriptlets/covered.ts
/** What the build does by itself, for every package at once, or what only concerns a running system. */
const DONE_BY_BUILD = [
	/^(\/usr)?(\/bin\/)?systemctl( --?[\w-]+(=\S+)?)* (preset|daemon-reload|daemon-reexec|try-restart|reload-or-try-restart|condrestart|is-active)\b/,
	/^\/usr\/lib\/systemd\/systemd-update-helper\b/,
	/^(\/usr)?(\/s?bin\/)?(systemd-sysusers|systemd-tmpfiles|ldconfig|depmod)\b/,
	/^(\/usr)?(\/s?bin\/)?udevadm (control|trigger|settle)\b/
];
/** Words and tests of a shell that do nothing by themselves. */
const IDLE = /^(:|true|fi|else|then|do|done|exit( 0)?|return( 0)?|\[ .*\]|test .*|\[\[ .*\]\]|)$/;
/**
* Does the build do by itself all that a scriptlet does? Only where every command of it is known; unknown ones, and Lua, count as
* not. Body as in the RPM.
*/
function isCovered(body) {
	return body.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").replaceAll(/\s*\d?>+\s*(&\d|\/dev\/null)/g, "")).flatMap((line) => line.split(/&&|\|\||[;|&]/)).map((command) => command.trim().replace(/^(if|then|else|elif|!|do)\s+/, "").replace(/^!\s+/, "")).every((command) => IDLE.test(command) || DONE_BY_BUILD.some((known) => known.test(command)));
}
// packages/tailor-image/src/scriptlets/findings.ts
/** Packages named in a finding; the rest is counted. */
const NAMED = 40;
const plural = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
/** `bash %post, glibc %post %transfiletriggerin`, at most NAMED packages. */
function byPackage(scriptlets) {
	const kinds = /* @__PURE__ */ new Map();
	for (const one of scriptlets) kinds.set(one.package, [...kinds.get(one.package) ?? [], `%${one.kind}`]);
	const words = [...kinds].map(([name, all]) => `${name} ${[...new Set(all)].join(" ")}`);
	return words.length > NAMED ? `${words.slice(0, NAMED).join(", ")} and ${words.length - NAMED} more packages` : words.join(", ");
}
/**
* Which scriptlets did not run and what that means; undefined where there are none. Those that only do what the build does by itself
* (presets, users, folders, caches) leave a notice, any other a warning.
*/
function notRun(scriptlets, why) {
	if (scriptlets.length === 0) return void 0;
	const covered = scriptlets.filter((one) => isCovered(one.body));
	const lost = scriptlets.filter((one) => !isCovered(one.body));
	const packages = new Set(scriptlets.map((one) => one.package)).size;
	const reason = why.asked ? "packages.scriptlets: skip" : `${why.arch}: ${why.emulation.detail}`;
	return {
		level: lost.length > 0 ? "warning" : "notice",
		code: "scriptlets-not-run",
		title: `${plural(scriptlets.length, "scriptlet")} of ${plural(packages, "package")} did not run (${reason}); ${lost.length === 0 ? "the build did their work by itself" : `${lost.length} did what nothing makes up for`}`,
		detail: [...lost.length > 0 ? [`Users, files or settings may be missing: ${byPackage(lost)}.`] : [], ...covered.length > 0 ? [`Made up for (presets, users, folders, caches): ${byPackage(covered)}.`] : []].join("\n"),
		...why.asked || lost.length === 0 ? {} : { hint: remedy(why.arch) },
		at: why.at
	};
}
/** How programs of a processor become executable here. */
const remedy = (arch) => `Install qemu-user-static (Debian, Ubuntu), which is used without registering anything on the machine on Linux 6.7 or newer; or build on an ${arch} machine.`;
/** `packages.scriptlets: required`, and they cannot be. */
function cannotRun(arch, emulation, at) {
	return {
		level: "error",
		code: "scriptlets-cannot-run",
		title: `packages.scriptlets: required, but ${arch} programs cannot be executed here: ${emulation.detail}`,
		hint: remedy(arch),
		at
	};
}
/** That they ran by emulation, and what it took. */
function ranEmulated(ran, arch, emulation) {
	if (ran.count === 0) return void 0;
	return {
		level: "notice",
		code: "scriptlets-emulated",
		title: `${plural(ran.count, "scriptlet")} of ${arch} packages ran by emulation in ${ran.seconds.toFixed(1)} s`,
		detail: `Through ${emulation.detail}.`
	};
}
// packages/tailor-image/src/linker/cache-file.ts
/** Beginning of /etc/ld.so.cache since glibc 2.32 (dl-cache.h); older ones put an old table of 12 bytes a library before it. */
const MAGIC$1 = "glibc-ld.so.cache1.1";
const OLD_MAGIC = "ld.so-1.7.0";
const HEADER = 48;
const ENTRY = 24;
/** Bits 8-15 of an entry's flags: the ABI of the library (FLAG_REQUIRED_MASK of ldconfig.h). Zero: any, for libraries without an ABI. */
const ABI = {
	x86_64: 768,
	aarch64: 2560
};
/** What an ld.so.cache holds; undefined where it is none. */
function readLinkerCache(bytes, arch) {
	const start = bytes.toString("latin1", 0, 11) === OLD_MAGIC ? bytes.indexOf(MAGIC$1) : 0;
	if (start < 0 || bytes.toString("latin1", start, start + 20) !== MAGIC$1) return void 0;
	if (bytes.length < start + HEADER) return void 0;
	const count = bytes.readUInt32LE(start + 20);
	if (bytes.length < start + HEADER + count * ENTRY) return void 0;
	let [own, others] = [0, 0];
	for (let index = 0; index < count; index++) {
		const abi = bytes.readUInt32LE(start + HEADER + index * ENTRY) & 65280;
		if (abi === ABI[arch]) own++;
		else if (abi !== 0) others++;
	}
	return {
		own,
		others
	};
}
// packages/tailor-image/src/linker/folders.ts
/** Includes in includes, before it is taken for a circle; ldconfig itself stops at none. */
const DEPTH = 8;
/** Folders that ld.so.conf and what it includes name, in their order (ldconfig(8)). */
function configuredFolders(root, file = "/etc/ld.so.conf", depth = 0) {
	return (root.readText(file) ?? "").split("\n").map((line) => line.replace(/#.*/, "").trim()).flatMap((line) => {
		const included = /^include\s+(\S+)$/.exec(line)?.[1];
		if (included !== void 0) {
			if (depth === DEPTH) return [];
			const pattern = path.posix.resolve(path.posix.dirname(file), included);
			const folder = path.posix.dirname(pattern);
			const wanted = globPattern(path.posix.basename(pattern));
			return root.list(folder).filter((name) => wanted.test(name)).flatMap((name) => configuredFolders(root, `${folder}/${name}`, depth + 1));
		}
		const folder = line.replace(/=.*/, "").trim();
		return folder.startsWith("/") ? [folder] : [];
	});
}
const isLibrary = (name) => /^(lib|ld-).*\.so(\.|$)/.test(name);
/** Libraries in a folder, by name. */
const librariesIn = (root, folder) => root.list(folder).filter(isLibrary);
/** Where the loader looks without a cache: RPM distributions' own, and Debian's, which the sandbox's loader knows (ld.so(8)). */
function defaultFolders(root, triplet) {
	const folders = [
		"/lib64",
		"/usr/lib64",
		"/lib",
		"/usr/lib",
		`/lib/${triplet}`,
		`/usr/lib/${triplet}`
	];
	return new Set(folders.map((folder) => canonical(root, folder)));
}
/** Folders with libraries that the loader finds only by its cache. */
function cachedOnlyFolders(root, triplet) {
	const known = defaultFolders(root, triplet);
	return [...new Set(configuredFolders(root).map((folder) => canonical(root, folder)))].filter((folder) => !known.has(folder) && librariesIn(root, folder).length > 0);
}
/** The folder itself, links followed, as a path of the root. */
const canonical = (root, folder) => root.resolve(folder).slice(root.dir.length) || "/";
// packages/tailor-image/src/linker/update.ts
const CACHE = "/etc/ld.so.cache";
/** Larger than any real one: 16 MiB hold 200,000 libraries. */
const MOST = 16 * 2 ** 20;
/**
* /etc/ld.so.cache for the libraries as they now are. ldconfig passes over libraries of another processor without a word and writes an
* empty cache, so a foreign root's own ldconfig makes it, in a chroot, where its programs can be executed; and what came out is read.
* Where there can be none, the loader searches its default folders: a finding names what it then cannot find.
*/
async function linkerCache(work) {
	const { root, ports, scriptlets } = work;
	const { emulation } = scriptlets;
	if (emulation.kind === "native") await ports.proc.run([
		"ldconfig",
		"-r",
		root.dir
	]);
	else {
		root.remove(CACHE);
		const own = ["/usr/sbin/ldconfig", "/sbin/ldconfig"].find((file) => root.stat(file)?.isFile());
		if (scriptlets.run && own !== void 0) await ports.proc.run(emulation.wrap([
			"chroot",
			root.dir,
			own
		]), { root: true });
	}
	const made = readCache(work);
	const finding = judge(work, made);
	if (made === void 0 || made.own === 0) root.remove(CACHE);
	if (finding !== void 0) warn(work, finding);
}
function readCache({ root, request }) {
	const stats = root.lstat(CACHE);
	if (stats?.isFile() !== true || stats.size > MOST) return void 0;
	return readLinkerCache(readFileSync(root.locate(CACHE)), request.arch);
}
/** What is wrong with the cache, or with there being none. */
function judge(work, made) {
	const { root, request, scriptlets } = work;
	const triplet = `${request.arch}-linux-gnu`;
	if (made !== void 0 && made.own > 0) return void 0;
	const hidden = cachedOnlyFolders(root, triplet);
	if ([...defaultFolders(root, triplet), ...hidden].flatMap((one) => librariesIn(root, one)).length === 0) return void 0;
	const what = made === void 0 ? "the image has no ld.so.cache" : `ldconfig found no library of ${request.arch}, so the image has no ld.so.cache`;
	const because = scriptlets.run ? "" : `: its ldconfig did not run (${reason(work)})`;
	if (hidden.length === 0) return {
		level: "notice",
		code: "linker-cache-missing",
		title: `${what}${because}; all libraries are where the loader looks without one`
	};
	return {
		level: "warning",
		code: "linker-cache-missing",
		title: `${what}${because}; programs do not find the libraries of ${hidden.join(", ")}`,
		detail: hidden.map((one) => `${one}: ${librariesIn(root, one).slice(0, 8).join(", ")}`).join("\n"),
		hint: `${scriptlets.run ? "Is glibc, which brings ldconfig, in the image? Else" : remedy(request.arch).replace(/\.$/, "") + ", or"} run ldconfig in the image at its first start.`
	};
}
const reason = ({ request, scriptlets }) => request.definition.packages.scriptlets === "skip" ? "packages.scriptlets: skip" : scriptlets.emulation.detail;
// packages/tailor-image/src/pack/fstab.ts
/** `1A2B-3C4D` from eight hex digits: how Linux spells a FAT volume id. */
const fatUuid = (volume) => `${volume.slice(0, 4)}-${volume.slice(4)}`;
/** fstab(5). The ESP may be away without stopping a boot. */
function fstab(layout, identity) {
	return `# Written by dpuos.\n${layout.map(({ mount }) => mount === "/" ? `UUID=${identity.rootFs} / ext4 defaults 0 1` : `UUID=${fatUuid(identity.espVolume)} ${mount} vfat umask=0077,shortname=winnt,nofail 0 0`).map((line) => `${line}\n`).join("")}`;
}
// packages/tailor-image/src/finalize.ts
/** Where tmpfiles must not write: file systems of the running machine. */
const RUNTIME = [
	"/dev",
	"/proc",
	"/sys",
	"/run",
	"/tmp"
];
/** systemd-tmpfiles: 65 (EX_DATAERR) a line it does not understand, 73 (EX_CANTCREAT) one it could not carry out; systemd repeats them at boot. */
const TMPFILES_OK = [65, 73];
/** Users and groups of packages (sysusers.d), which scriptlets of a live system would have made. Before services and users. */
async function systemUsers({ root, ports, epoch }) {
	await ports.proc.run(["systemd-sysusers", `--root=${root.dir}`], { env: { SOURCE_DATE_EPOCH: String(epoch) } });
}
/** What is left to do when all layers are laid: folders of tmpfiles.d, the linker's cache, fstab; and nothing of this one machine or run. */
async function finalize(work, identity) {
	const { root, ports, ledger, request } = work;
	await ports.proc.run([
		"systemd-tmpfiles",
		`--root=${root.dir}`,
		"--create",
		...RUNTIME.map((folder) => `--exclude-prefix=${folder}`)
	], { okCodes: TMPFILES_OK });
	await linkerCache(work);
	ledger.write("system", "/etc/fstab", fstab(request.definition.storage.layout, identity));
	root.mkdir("/boot/efi");
	clean(work);
	checkSelinux(work);
	ledger.write("system", "/etc/machine-id", "", 292);
}
/** mke2fs -d writes no SELinux labels: an enforcing system would refuse nearly everything until it is relabelled. */
function checkSelinux(work) {
	const mode = /^SELINUX=(\w+)/m.exec(work.root.readText("/etc/selinux/config") ?? "")?.[1];
	const words = work.request.definition.kernel.cmdline;
	if (mode !== "enforcing" || words.includes("selinux=0") || words.includes("enforcing=0")) return;
	warn(work, {
		level: "warning",
		code: "selinux-unlabelled",
		title: "SELinux is enforcing in this image, but its files carry no labels",
		hint: "Add selinux=0 to kernel.cmdline, or an overlay with the file /.autorelabel: the first boot relabels and restarts.",
		at: work.request.position(["kernel", "cmdline"])
	});
}
/** State of this one installation: never to be shared by two machines, or never the same twice. */
const STATE = [
	"/var/lib/dbus/machine-id",
	"/var/lib/systemd/random-seed",
	"/var/lib/systemd/credential.secret",
	"/var/cache/ldconfig",
	"/var/cache/dnf",
	"/var/cache/yum",
	"/var/lib/dnf",
	"/var/lib/yum",
	"/root/.rpmdb",
	"/root/.rpmmacros"
];
function clean({ root, ledger }) {
	for (const file of STATE) ledger.remove("file", "finalize: state of this run", file);
	for (const name of root.list("/etc/ssh")) if (/^ssh_host_.*key(\.pub)?$/.test(name)) ledger.remove("file", "finalize: no host keys in images", `/etc/ssh/${name}`);
	for (const name of root.list("/var/log")) if (/^(dnf|hawkey|yum)\b.*log/.test(name)) root.remove(`/var/log/${name}`);
	for (const folder of [
		"/dev",
		"/run",
		"/tmp",
		"/var/tmp"
	]) for (const name of root.list(folder)) root.remove(`${folder}/${name}`);
	for (const base of ["/var/lib/rpm", "/usr/lib/sysimage/rpm"]) {
		if (root.stat(`${base}/rpmdb.sqlite-wal`)?.size === 0) for (const name of ["rpmdb.sqlite-wal", "rpmdb.sqlite-shm"]) root.remove(`${base}/${name}`);
		root.remove(`${base}/.rpm.lock`);
	}
}
/** Nothing in the image is younger than the epoch, and reading leaves no trace: access time = modification time. The last thing done to the root. */
function clampTimes({ root, epoch }) {
	const entries = [...root.walk()].reverse();
	for (const { path, stats } of entries) {
		const time = Math.min(Math.floor(stats.mtimeMs / 1e3), epoch);
		lutimesSync(osPath(`${root.dir}${path}`), time, time);
	}
	lutimesSync(root.dir, epoch, epoch);
}
// packages/tailor-image/src/harden/dangling.ts
const FOLDERS = [
	"/etc",
	"/lib",
	"/lib64",
	"/usr",
	"/var"
];
/** What is there only while the system runs; a unit that is masked is a link to /dev/null. */
const AT_RUN_TIME = /^\/(boot|dev|proc|run|sys|tmp|var\/run|var\/lock)(\/|$)/;
/** Take out links that lead nowhere, but not those to what comes at boot. Returns how many. */
function removeDanglingLinks({ root, ledger }, rule) {
	const links = FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true).flatMap((folder) => [...root.walk(folder)]).filter((entry) => entry.stats.isSymbolicLink()).map((entry) => entry.path);
	let count = 0;
	for (const link of links) {
		const end = linkEnd(root, link);
		if (end.there || AT_RUN_TIME.test(end.path)) continue;
		ledger.remove("file", rule, link);
		count++;
	}
	return count;
}
// packages/tailor-image/src/harden/mode.ts
const WHO = {
	u: 2496,
	g: 1080,
	o: 519,
	a: 4095
};
/** A mode as chmod(1) takes it, in digits or letters (`go-wx`, `u=rwX,o+t`); undefined when it is none. */
function parseMode(text) {
	if (/^[0-7]{1,5}$/.test(text)) {
		const bits = Number.parseInt(text, 8);
		return (mode, isFolder) => isFolder && text.length < 5 ? bits | mode & 3072 : bits;
	}
	const clauses = text.split(",").map(parseClause);
	if (clauses.some((clause) => clause === void 0)) return void 0;
	return (mode, isFolder) => clauses.reduce((bits, clause) => clause === void 0 ? bits : clause(bits, isFolder), mode);
}
function parseClause(text) {
	const [, who = "", actions = ""] = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(text) ?? [];
	if (actions === "") return void 0;
	const mask = who === "" ? 4077 : Array.from(who).reduce((bits, one) => bits | (WHO[one] ?? 0), 0);
	const steps = [...actions.matchAll(/([-+=])([rwxXst]*|[ugo])(?=[-+=]|$)/g)];
	return (mode, isFolder) => steps.reduce((bits, [, operator, permissions = ""]) => {
		const given = bitsOf(permissions, bits, isFolder) & mask;
		if (operator === "+") return bits | given;
		if (operator === "-") return bits & ~given;
		const kept = isFolder ? bits & 3072 : 0;
		return bits & ~mask | given | kept & mask;
	}, mode);
}
function bitsOf(permissions, mode, isFolder) {
	if (/^[ugo]$/.test(permissions)) {
		const three = mode >> {
			u: 6,
			g: 3,
			o: 0
		}[permissions] & 7;
		return three << 6 | three << 3 | three;
	}
	const bits = {
		r: 292,
		w: 146,
		x: 73,
		X: isFolder || (mode & 73) !== 0 ? 73 : 0,
		s: 3072,
		t: 512
	};
	return Array.from(permissions).reduce((all, one) => all | (bits[one] ?? 0), 0);
}
// packages/tailor-image/src/harden/rule-work.ts
const DONE = { kind: "done" };
const ABSENT = { kind: "absent" };
const failed = (why) => ({
	kind: "failed",
	why
});
const unsupported = (why) => ({
	kind: "unsupported",
	why
});
/** Blank-separated words. */
const words = (text) => text.split(/\s+/).filter((word) => word !== "");
/** Paths in the image that the targets of a rule stand for, each once. */
const targetsOf = ({ root }, targets) => [...new Set(words(targets).flatMap((one) => expandGlob(root, one)))];
/** Put other content into a file that is there; mode and owner stay. Nothing happens when it is the same. */
function rewrite({ root, ledger }, target, data, before) {
	const stats = root.stat(target);
	if (stats === void 0 || Buffer.from(data).equals(Buffer.from(before))) return;
	ledger.write("system", target, data, stats.mode & 4095);
	if (process.getuid?.() === 0) lchownSync(root.resolve(target), stats.uid, stats.gid);
}
// packages/tailor-image/src/harden/owners.ts
/** Numeric id of a name of the image's own /etc/passwd or /etc/group, or of digits. */
function idOf(root, file, name) {
	if (/^\d+$/.test(name)) return Number(name);
	const id = (root.readText(file) ?? "").split("\n").find((line) => line.startsWith(`${name}:`))?.split(":")[2];
	return id !== void 0 && /^\d+$/.test(id) ? Number(id) : void 0;
}
/** Give a path to `owner[:group]` (also `owner.group`); with `everything`, all that lies below it too. Absent parts stay as they are. */
function giveTo(root, target, who, everything) {
	const uid = who.user === void 0 ? void 0 : idOf(root, "/etc/passwd", who.user);
	const gid = who.group === void 0 ? void 0 : idOf(root, "/etc/group", who.group);
	if (who.user !== void 0 && uid === void 0) return failed(`the image has no user ${who.user}`);
	if (who.group !== void 0 && gid === void 0) return failed(`the image has no group ${who.group}`);
	if (process.getuid?.() !== 0) return DONE;
	const stats = root.stat(target);
	if (stats === void 0) return failed(`${target} leads to nothing`);
	chownSync(root.resolve(target), uid ?? stats.uid, gid ?? stats.gid);
	if (!everything || !stats.isDirectory()) return DONE;
	for (const entry of root.walk(target)) lchownSync(root.locate(entry.path), uid ?? entry.stats.uid, gid ?? entry.stats.gid);
	return DONE;
}
// packages/tailor-image/src/harden/sed.ts
/** A script that takes longer than this on one file never ends. */
const LIMIT_MS$1 = 6e4;
/** `sed -i SCRIPT` on copies beside the image, with sed's own sandbox: it can neither run programs nor read or write other files. */
async function runSed(work, argv, targets) {
	const options = [];
	const scripts = [];
	let inPlace = false;
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? "";
		if (/^-[inrEsz]+$/.test(word)) {
			inPlace ||= word.includes("i");
			const others = word.slice(1).replaceAll("i", "");
			if (others !== "") options.push(`-${others}`);
		} else if (word === "-e") scripts.push(argv[++index] ?? "");
		else if (word.startsWith("-")) return unsupported(`sed ${word}: that option is not carried out`);
		else scripts.push(word);
	}
	if (!inPlace) return unsupported("sed without -i only prints: nothing was changed");
	if (scripts.length !== 1 && !argv.includes("-e")) return failed("a sed script holds no blanks, and there is one");
	const paths = targetsOf(work, targets).filter((one) => work.root.stat(one)?.isFile() === true);
	if (paths.length === 0) return ABSENT;
	const copy = path.join(work.scratch, "harden-sed");
	for (const target of paths) {
		const before = readFileSync(work.root.resolve(target));
		writeFileSync(copy, before);
		const script = scripts.flatMap((one) => ["-e", one]);
		const run = await work.ports.proc.run([
			"sed",
			"--sandbox",
			"-i",
			...options,
			...script,
			"--",
			copy
		], {
			env: { LC_ALL: "C.UTF-8" },
			timeoutMs: LIMIT_MS$1,
			okCodes: [
				1,
				2,
				4
			]
		});
		if (run.code !== 0) return failed(run.stderr.trim().replace(/^sed: /, "").split("\n")[0] ?? "sed failed");
		rewrite(work, target, readFileSync(copy), before);
	}
	return DONE;
}
// packages/tailor-image/src/harden/commands.ts
/** What rules call by name, done here to the image alone. */
const COMMANDS = {
	rm,
	rmdir,
	mkdir,
	touch,
	chmod: changeMode,
	chown: (work, argv, targets) => changeOwner(work, argv, targets, "user"),
	chgrp: (work, argv, targets) => changeOwner(work, argv, targets, "group"),
	sed: runSed
};
/** Run `command -options` over blank-separated targets. */
async function runCommand(work, operation, targets) {
	const [name = "", ...argv] = words(operation);
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (command === void 0) return unsupported(`\`${name}\` is none of ${Object.keys(COMMANDS).join(", ")}: nothing was done to ${targets}`);
	return await command(work, argv, targets);
}
/** Letters of options, and the other words. */
function readOptions(argv, known) {
	const letters = /* @__PURE__ */ new Set();
	const rest = [];
	for (const word of argv) if (!/^-[A-Za-z]+$/.test(word)) rest.push(word);
	else for (const letter of word.slice(1)) letters.add(letter);
	const bad = [...letters].find((letter) => !known.includes(letter));
	return {
		letters,
		rest,
		...bad === void 0 ? {} : { bad: `-${bad}` }
	};
}
const unknownOption = (name, option) => unsupported(`${name} ${option}: that option is not carried out`);
function rm(work, argv, targets) {
	const { letters, bad } = readOptions(argv, "rRfvd");
	if (bad !== void 0) return unknownOption("rm", bad);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) {
		const folder = work.root.lstat(path)?.isDirectory() === true;
		if (work.root.canonical(path) === "/") outcome = failed("the root itself is not removed");
		else if (folder && !letters.has("r") && !letters.has("R")) outcome = failed(`${path} is a folder`);
		else work.ledger.remove("file", work.label, path);
	}
	return outcome;
}
function rmdir(work, argv, targets) {
	const { bad } = readOptions(argv, "v");
	if (bad !== void 0) return unknownOption("rmdir", bad);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) if (work.root.lstat(path)?.isDirectory() !== true) outcome = failed(`${path} is no folder`);
	else if (work.root.list(path).length > 0) outcome = failed(`${path} is not empty`);
	else work.ledger.remove("file", work.label, path);
	return outcome;
}
function mkdir({ root }, argv, targets) {
	const at = argv.findIndex((word) => /^-p?m/.test(word));
	const given = at < 0 ? void 0 : argv[at]?.replace(/^-p?m/, "") || argv[at + 1];
	const change = given === void 0 ? void 0 : parseMode(given);
	if (at >= 0 && change === void 0) return failed(`${given ?? ""} is no mode`);
	for (const path of words(targets)) {
		if (root.lstat(path) !== void 0 && root.stat(path)?.isDirectory() !== true) return failed(`${path} is no folder`);
		if (root.stat(path) === void 0) root.mkdir(path, change?.(493, true) ?? 493);
	}
	return DONE;
}
/** Times are those of the image anyway: only what is not there is made. */
function touch({ root, ledger }, _argv, targets) {
	for (const path of words(targets)) if (root.stat(path) === void 0) ledger.write("system", path, "");
	return DONE;
}
function changeMode(work, argv, targets) {
	const options = argv.filter((word) => /^-[Rfvc]+$/.test(word));
	const [mode = "", ...more] = argv.filter((word) => !options.includes(word));
	const change = parseMode(mode);
	if (change === void 0 || more.length > 0) return failed(`\`${[mode, ...more].join(" ")}\` is no mode`);
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	for (const path of paths) setMode(work, path, change, options.some((word) => word.includes("R")));
	return DONE;
}
/** chmod(1): a link that is named is followed, one that is met below a folder is passed over. */
function setMode({ root }, path, change, everything) {
	const stats = root.stat(path);
	if (stats === void 0) return;
	chmodSync(root.resolve(path), change(stats.mode & 4095, stats.isDirectory()));
	if (!everything || !stats.isDirectory()) return;
	for (const entry of root.walk(path)) {
		if (entry.stats.isSymbolicLink()) continue;
		chmodSync(root.locate(entry.path), change(entry.stats.mode & 4095, entry.stats.isDirectory()));
	}
}
function changeOwner(work, argv, targets, what) {
	const { letters, rest, bad } = readOptions(argv, "RfvcPh");
	if (bad !== void 0) return unknownOption(what === "user" ? "chown" : "chgrp", bad);
	const [name = "", ...more] = rest;
	if (name === "" || more.length > 0) return failed(`it names no ${what}`);
	const [user, group] = what === "group" ? [void 0, name] : name.split(/[:.](.*)/s);
	const who = {
		user: user === "" ? void 0 : user,
		group: group === "" ? void 0 : group
	};
	const paths = targetsOf(work, targets);
	if (paths.length === 0) return ABSENT;
	let outcome = DONE;
	for (const path of paths) {
		const one = giveTo(work.root, path, who, letters.has("R"));
		if (one.kind !== "done") outcome = one;
	}
	return outcome;
}
// packages/tailor-image/src/harden/find.ts
/** `find folder conditions`, and a command over every hit. */
async function runFind(work, folders, conditions, command) {
	const tests = parseConditions(work, words(conditions));
	if (typeof tests === "string") return unsupported(`find ${tests}: that condition is not carried out`);
	const tops = targetsOf(work, folders);
	if (tops.length === 0) return ABSENT;
	const found = tops.flatMap((top) => below(work, top)).filter((entry) => tests.every((test) => test(entry)));
	let outcome = DONE;
	for (const { path } of found) {
		const one = await runCommand(work, command, path);
		if (one.kind === "unsupported") return one;
		if (one.kind === "failed") outcome = one;
	}
	return outcome;
}
/** A folder and all below it. */
function below({ root }, top) {
	const stats = root.lstat(top);
	if (stats === void 0) return [];
	const base = root.canonical(top);
	const inside = stats.isDirectory() ? [...root.walk(base)] : [];
	const depth = (path) => path.slice(base === "/" ? 0 : base.length).split("/").length - 1;
	return [{
		path: base,
		stats,
		depth: 0
	}, ...inside.map((entry) => ({
		...entry,
		depth: depth(entry.path)
	}))];
}
/** Conditions of find(1), all of which must hold; the text of the first that is not known. */
function parseConditions({ root }, given) {
	const tests = [];
	let negated = false;
	for (let index = 0; index < given.length; index++) {
		const word = given[index] ?? "";
		if (word === "!" || word === "-not") {
			negated = !negated;
			continue;
		}
		if (word === "-a" || word === "-xdev" || word === "-mount") continue;
		const alone = unary(word, root);
		const value = alone === void 0 ? given[++index] : "";
		const test = alone ?? (value === void 0 ? void 0 : binary(word, value, root));
		if (test === void 0) return value === void 0 ? word : `${word} ${value}`;
		const wanted = !negated;
		tests.push((entry) => test(entry) === wanted);
		negated = false;
	}
	return tests;
}
function unary(word, root) {
	const known = (file) => new Set((root.readText(file) ?? "").split("\n").map((line) => Number(line.split(":")[2])));
	if (word === "-nouser") return ({ stats }) => !known("/etc/passwd").has(stats.uid);
	if (word === "-nogroup") return ({ stats }) => !known("/etc/group").has(stats.gid);
}
function binary(word, value, root) {
	const number = /^\d+$/.test(value) ? Number(value) : void 0;
	switch (word) {
		case "-type": return {
			f: isFile,
			d: isFolder,
			l: isLink
		}[value];
		case "-name": {
			const glob = globPattern(value);
			return ({ path }) => glob.test(path.slice(path.lastIndexOf("/") + 1));
		}
		case "-maxdepth": return number === void 0 ? void 0 : ({ depth }) => depth <= number;
		case "-mindepth": return number === void 0 ? void 0 : ({ depth }) => depth >= number;
		case "-perm": return permission(value);
		case "-user": {
			const id = idOf(root, "/etc/passwd", value);
			return ({ stats }) => stats.uid === id;
		}
		case "-group": {
			const id = idOf(root, "/etc/group", value);
			return ({ stats }) => stats.gid === id;
		}
		default: return;
	}
}
const isFile = ({ stats }) => stats.isFile();
const isFolder = ({ stats }) => stats.isDirectory();
const isLink = ({ stats }) => stats.isSymbolicLink();
/** `644` exactly, `-002` all of these, `/022` any of these. */
function permission(value) {
	const [, how = "", digits = ""] = /^([-/]?)([0-7]{1,4})$/.exec(value) ?? [];
	if (digits === "") return void 0;
	const bits = Number.parseInt(digits, 8);
	if (how === "-") return ({ stats }) => (stats.mode & bits) === bits;
	if (how === "/") return ({ stats }) => bits === 0 || (stats.mode & bits) !== 0;
	return ({ stats }) => (stats.mode & 4095) === bits;
}
// packages/tailor-image/src/harden/lines.ts
/** Operations on the lines of a file, as in security_s.conf. */
const LINE_OPERATIONS = [
	"d",
	"m",
	"sm",
	"M"
];
/** Characters of keys that stand for themselves; the others of an extended expression keep their meaning. */
const LITERAL = /[/.[\]$*]/g;
const BLANKS = /[ \t]+/g;
const escaped = (text) => text.replaceAll(LITERAL, "\\$&");
/** A key wherever it may be indented, blanks in it of any width. */
const keyExpression = (key) => `[[:blank:]]*${escaped(key.trim()).replaceAll(BLANKS, "[[:blank:]]+")}`;
/**
* The text with the rule applied; undefined where it does not apply (`M` whose key no line has). Throws EreError for a key that is no
* expression. Of a replaced line only what the rule says remains: an indentation is lost, and the key is a prefix (`umask` also
* meets `umaskfoo`). In what replaces, `&` is what was there and `\n` a new line, as for sed.
*/
function editLines(text, { operation, key, value, value2 }) {
	const lines = text.split("\n");
	const ended = lines.at(-1) === "";
	if (ended) lines.pop();
	const whole = (edited) => edited.join("\n") + (ended ? "\n" : "");
	const begins = compileEre(`^${keyExpression(key)}`);
	if (operation === "d") {
		const open = compileEre(`^[^#]*${keyExpression(key)}`);
		return whole(lines.map((line) => open.test(line) ? `#${line}` : line));
	}
	if (operation === "M") return within(lines, begins, key, value, value2, whole);
	if (!lines.some((line) => begins.test(line))) return append(text, `${key.trimStart()}${value}`);
	if (operation === "m") return whole(lines.map((line) => begins.test(line) ? expand(`${key}${value}`, line) : line));
	const anywhere = compileEre(escaped(key));
	return whole(lines.map((line) => {
		const found = anywhere.find(line);
		if (found === void 0) return line;
		return line.slice(0, found.start) + expand(`${key}${value}`, line.slice(found.start));
	}));
}
/** sed writes nothing behind the last line of an empty file: one that is empty gets an empty line first. */
function append(text, line) {
	if (text === "") return `\n${line}\n`;
	return `${text}${text.endsWith("\n") ? "" : "\n"}${line}\n`;
}
function within(lines, begins, key, key2, value2, whole) {
	if (!lines.some((line) => begins.test(line))) return void 0;
	const plain = key.trim();
	if (!lines.some((line) => {
		const at = line.trimStart().startsWith(plain) ? line.indexOf(plain) + plain.length : -1;
		return at >= 0 && !/[ \t]/.test(plain) && line.includes(key2, at);
	})) return whole(lines.map((line) => begins.test(line) ? line + expand(`${key2}${value2}`, line) : line));
	const second = compileEre(`${escaped(key2)}[^[:space:]]*`);
	return whole(lines.map((line) => begins.test(line) ? replaceAll(line, second, `${key2}${value2}`) : line));
}
function replaceAll(line, pattern, replacement) {
	let done = "";
	let from = 0;
	for (let found = pattern.find(line); found !== void 0; found = pattern.find(line, from)) {
		if (found.end === found.start) break;
		done += line.slice(from, found.start) + expand(replacement, line.slice(found.start, found.end));
		from = found.end;
	}
	return done + line.slice(from);
}
/** What sed makes of a replacement. */
const expand = (replacement, matched) => replacement.replaceAll(/\\(.)|&/gs, (all, char) => all === "&" ? matched : char === "n" ? "\n" : char ?? "");
// packages/tailor-image/src/harden/operations.ts
/** Carry out one rule on the image; programs of the image are never run. */
async function runRule(work, { operation, fields }) {
	const [first = "", second = "", third = "", fourth = ""] = fields;
	if (LINE_OPERATIONS.some((one) => one === operation)) return runLines(work, operation, first, second, third, fourth);
	switch (operation) {
		case "which": return which(work, first);
		case "find": return await runFind(work, first, second, third);
		case "cp": return copy(work, first, second);
		case "ln": return link(work, first, second, third);
		case "file": return fileList(work, first);
		case "path": return appendTo(work, "/etc/profile", `PATH=${first}\nexport PATH\n`);
		case "home": return homes(work, first);
		case "umask": return umask(work, first, second);
		case "systemctl": return unsupported(`it would ${second} ${first} on the machine that builds; say so in \`services\``);
		case "loca": return unsupported(`it would run \`${fields.join(" ")}\` inside the image`);
		default: return await runCommand(work, operation, first);
	}
}
function runLines(work, operation, file, key, third, fourth) {
	if (work.root.stat(file)?.isFile() !== true) return ABSENT;
	const before = readFileSync(work.root.resolve(file), "utf8");
	try {
		const after = editLines(before, {
			operation,
			key,
			value: third,
			value2: fourth
		});
		if (after === void 0) return failed(`no line of ${file} begins with ${key.trim()}`);
		rewrite(work, file, after, before);
		return DONE;
	} catch (error) {
		if (error instanceof EreError) return failed(`\`${key}\` is no expression: ${error.message}`);
		throw error;
	}
}
const COMMAND_FOLDERS = [
	"/bin",
	"/sbin",
	"/usr/bin",
	"/usr/sbin",
	"/usr/local/bin",
	"/usr/local/sbin"
];
function which({ root }, names) {
	const missing = words(names).filter((name) => COMMAND_FOLDERS.every((folder) => root.lstat(`${folder}/${name}`) === void 0));
	return missing.length === 0 ? DONE : failed(`the image has no ${missing.join(", ")}`);
}
/** `cp -p` of a file that lies beside the rules; owner root. */
function copy(work, source, target) {
	const host = work.source(source);
	if (host === void 0) return failed(`there is no ${source} beside the rules`);
	const { mode } = lstatSync(host);
	const place = target.endsWith("/") || work.root.stat(target)?.isDirectory() === true ? path.posix.join(target, path.basename(source)) : target;
	work.ledger.write("system", place, readFileSync(host), mode & 4095);
	return DONE;
}
function link({ root, ledger }, options, target, place) {
	if (!/^-[sfnv]*s[sfnv]*$/.test(options.trim())) return unsupported(`ln ${options}: only links with -s are made`);
	const name = !options.includes("n") && root.stat(place)?.isDirectory() === true ? path.posix.join(place, path.posix.basename(target)) : place;
	const there = root.lstat(name);
	if (there?.isDirectory() === true) return failed(`${name} is a folder`);
	if (there !== void 0 && !options.includes("f")) return failed(`${name} is there already`);
	ledger.symlink("system", target, name);
	return DONE;
}
/** Rows `path,owner,group,mode,SUBDIRS|SUBFILES|-` of a list that lies beside the rules. */
function fileList(work, list) {
	const host = work.source(list);
	if (host === void 0) return failed(`there is no ${list} beside the rules`);
	let outcome = DONE;
	for (const row of words(readFileSync(host, "utf8"))) {
		const [file = "", user, group, mode = "", flag] = row.split(",");
		const change = parseMode(mode);
		const stats = work.root.stat(file);
		if (change === void 0) outcome = failed(`\`${mode}\` is no mode in ${row}`);
		if (change === void 0 || stats === void 0 || flag === "SUBDIRS" && !stats.isDirectory()) continue;
		const files = work.root.list(file).map((name) => `${file}/${name}`).filter((one) => work.root.lstat(one)?.isFile() === true);
		for (const one of flag === "SUBFILES" ? stats.isFile() ? [file] : files : [file]) {
			const given = giveTo(work.root, one, {
				user,
				group
			}, false);
			if (given.kind !== "done") outcome = given;
			setMode(work, one, change, false);
		}
	}
	return outcome;
}
function appendTo(work, file, text) {
	const before = work.root.readText(file);
	if (before === void 0) return ABSENT;
	rewrite(work, file, `${before}${text}`, before);
	return DONE;
}
const HOME = parseMode("g-w,o-rwx");
function homes(work, passwd) {
	const rows = work.root.readText(passwd);
	if (rows === void 0) return ABSENT;
	for (const row of rows.split("\n")) {
		const [, , uid = "", , , home = ""] = row.split(":");
		if (/^\d+$/.test(uid) && Number(uid) >= 1e3 && home !== "" && HOME !== void 0) setMode(work, home, HOME, false);
	}
	return DONE;
}
/** The last line of shells' start files; an earlier one that stood there is replaced. */
function umask(work, target, value) {
	if (target !== "user" && target !== "deamon") return failed(`\`${target}\` is neither \`user\` nor \`deamon\``);
	const profiles = [...work.root.walk("/etc/profile.d")].filter((entry) => entry.stats.isFile());
	const there = (target === "user" ? [
		...profiles.map((entry) => entry.path),
		"/etc/bashrc",
		"/etc/csh.cshrc"
	] : ["/etc/sysconfig/init"]).filter((file) => work.root.stat(file)?.isFile() === true);
	for (const file of there) {
		const before = work.root.readText(file) ?? "";
		rewrite(work, file, `${before.replace(/(^|\n)(\n)?umask[^\n]*\n?$/, "$1")}\numask ${value}\n`, before);
	}
	return there.length === 0 ? ABSENT : DONE;
}
// packages/tailor-image/src/harden/harden.ts
/**
* Carry out `system.harden`, in order, on the image alone. A rule that cannot be carried out is told and the others go on, as imageTailor
* does; what concerns files that are not there is one notice. At last links that lead nowhere go.
*/
async function hardenLayer(work) {
	const { request } = work;
	const lines = request.definition.system.harden;
	if (lines.length === 0) return;
	await work.ports.log.group("Harden", () => harden(work, lines));
}
async function harden(work, lines) {
	const rules = lines.flatMap((line, index) => {
		const rule = parseRule(line, work.request.position([
			"system",
			"harden",
			index
		]), []);
		return rule === void 0 ? [] : [rule];
	});
	const incomplete = groupsWithoutSource(work, rules);
	const absent = [];
	let done = 0;
	for (const rule of rules) {
		const missing = incomplete.get(rule.id);
		const ended = missing === void 0 ? await runRule(ruleWork(work, rule), rule) : {
			kind: "left out",
			why: missing
		};
		if (ended.kind === "done") done++;
		else if (ended.kind === "absent") absent.push(rule);
		else if (ended.kind !== "left out") warn(work, problem(rule, ended));
	}
	for (const [id, why] of incomplete) warn(work, leftOut(rules.filter((rule) => rule.id === id), why));
	if (absent.length > 0) warn(work, nothingThere(absent, rules.length));
	const links = removeDanglingLinks(work, ruleOf(work));
	work.ports.log.info(`${done} of ${rules.length} rules carried out; ${links} links to nothing taken out`);
}
function ruleWork(work, rule) {
	const { root, ledger, ports, scratch } = work;
	return {
		root,
		ledger,
		ports,
		scratch,
		label: `system.harden: ${rule.id} ${rule.operation} (${formatPosition(rule.at)})`,
		source: (relative) => sourceOf(work, rule, relative)
	};
}
const ruleOf = ({ request }) => `system.harden: a link to nothing (${formatPosition(request.position(["system", "harden"]))})`;
/** A file that rules bring along: beside the file with the rules, or up to two folders above it, where imageTailor's own lies. */
function sourceOf({ ports, request }, rule, relative) {
	if (path.isAbsolute(relative) || relative.split("/").includes("..")) return void 0;
	const base = rule.at.file === void 0 ? request.definitionFile : path.resolve(ports.host.workspace, rule.at.file);
	const folder = path.dirname(base);
	return [
		folder,
		path.dirname(folder),
		path.dirname(path.dirname(folder))
	].map((one) => path.join(one, relative)).find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
/** Rules of one id belong together: without the file that one of them brings, the others would only take something away. */
function groupsWithoutSource(work, rules) {
	const groups = /* @__PURE__ */ new Map();
	for (const rule of rules) {
		const [source = ""] = rule.fields;
		if (rule.operation !== "cp" || sourceOf(work, rule, source) !== void 0) continue;
		groups.set(rule.id, source);
	}
	return groups;
}
function problem(rule, ended) {
	return {
		level: "warning",
		code: ended.kind === "failed" ? "harden-failed" : "harden-unsupported",
		title: `system.harden: \`${rule.line}\` was not carried out: ${ended.why}`,
		hint: "Take the rule out, or say it in another way: a file of `system.files`, `services`, `system.sysctl`.",
		at: rule.at
	};
}
function leftOut(rules, source) {
	const [first] = rules;
	return {
		level: "warning",
		code: "harden-source-missing",
		title: `system.harden: the ${rules.length} rules with id ${first?.id} were left out: there is no ${source} beside the rules`,
		detail: rules.map((rule) => rule.line).join("\n"),
		hint: `Put it there, as ${source}: without it these rules would only take away what it replaces.`,
		...first === void 0 ? {} : { at: first.at }
	};
}
/** Enough to see what it is about. */
const SHOWN = 12;
function firstOf(lines) {
	const rest = lines.length - SHOWN;
	return [...lines.slice(0, SHOWN), ...rest > 0 ? [`and ${rest} more`] : []].join("\n");
}
function nothingThere(rules, all) {
	const [first] = rules;
	return {
		level: "notice",
		code: "harden-absent",
		title: `system.harden: ${rules.length} of ${all} rules concern files that the image does not have`,
		detail: firstOf(rules.map((rule) => `${formatPosition(rule.at)} ${rule.line}`)),
		...first === void 0 ? {} : { at: first.at }
	};
}
// packages/tailor-image/src/layers/accounts.ts
const ACCOUNT_FILES = [
	"passwd",
	"shadow",
	"group",
	"gshadow"
];
const parseTable = (text) => text.split("\n").filter((line) => line.trim() !== "").map((line) => line.split(":"));
const formatTable = (rows) => rows.map((row) => `${row.join(":")}\n`).join("");
/** First uid for people: login.defs' UID_MIN in openEuler and everywhere else. */
const UID_MIN = 1e3;
/**
* Create or change one account as useradd and usermod would: own group of the same id, home below /home (root: /root), hash in
* shadow, membership in group and gshadow. `day` is the date of the password: days since 1970. Returns mistakes; changes
* `accounts` in place. Findings carry no position.
*/
function applyAccount(accounts, account, day) {
	const mistake = (code, title, hint) => [{
		level: "error",
		code,
		title,
		hint
	}];
	const { passwd, shadow, group, gshadow } = accounts;
	const known = passwd.find((row) => row[0] === account.name);
	const missing = account.groups.filter((name) => !group.some((row) => row[0] === name));
	if (missing.length > 0) return mistake("group-unknown", `users.${account.name}.groups: the image has no group ${missing.join(", ")}`, `Groups come with packages; there are ${group.map((row) => row[0]).join(", ")}.`);
	const taken = account.uid === void 0 ? void 0 : passwd.find((row) => row[2] === String(account.uid));
	if (taken !== void 0 && taken[0] !== account.name) return mistake("uid-taken", `users.${account.name}.uid: ${account.uid} belongs to ${taken[0]} already`, "Choose another one, or leave it out for the next free one.");
	if (known !== void 0 && account.uid !== void 0 && known[2] !== String(account.uid)) return mistake("uid-fixed", `users.${account.name}.uid: the distribution gives it ${known[2]}, not ${account.uid}`, "Leave uid out: files of its packages belong to that id.");
	if (known === void 0) {
		const uid = String(account.uid ?? nextFree(passwd, group));
		const gid = group.find((row) => row[0] === account.name)?.[2] ?? nextGid(group, uid);
		passwd.push([
			account.name,
			"x",
			uid,
			gid,
			account.name,
			`/home/${account.name}`,
			account.shell
		]);
		if (!group.some((row) => row[0] === account.name)) {
			group.push([
				account.name,
				"x",
				gid,
				""
			]);
			gshadow.push([
				account.name,
				"!",
				"",
				""
			]);
		}
	} else {
		known[1] = "x";
		known[6] = account.shell;
	}
	const hash = account.hash ?? "!";
	const entry = shadow.find((row) => row[0] === account.name);
	if (entry === void 0) shadow.push([
		account.name,
		hash,
		String(day),
		"0",
		"99999",
		"7",
		"",
		"",
		""
	]);
	else {
		entry[1] = hash;
		entry[2] = String(day);
	}
	for (const name of account.groups) {
		addMember(group.find((row) => row[0] === name), account.name);
		addMember(gshadow.find((row) => row[0] === name), account.name);
	}
	return [];
}
/** Lowest id from UID_MIN that neither a user nor a group has, so that both can be the same. */
function nextFree(passwd, group) {
	const used = new Set([...passwd, ...group].map((row) => row[2]));
	let id = UID_MIN;
	while (used.has(String(id))) id++;
	return id;
}
function nextGid(group, uid) {
	return group.some((row) => row[2] === uid) ? String(nextFree([], group)) : uid;
}
function addMember(row, name) {
	if (row === void 0) return;
	const members = (row[3] ?? "").split(",").filter((one) => one !== "");
	if (!members.includes(name)) row[3] = [...members, name].join(",");
}
// packages/tailor-image/src/layers/overlay-tree.ts
/** Everything below `from` (or the file itself) as it goes to `to`: parents first, names sorted. `odd` are sockets, pipes and devices. */
function listOverlay(from, to) {
	const items = [];
	const odd = [];
	const visit = (host, target, stats) => {
		const mode = stats.mode & 4095;
		if (stats.isDirectory()) {
			items.push({
				target,
				kind: "folder",
				mode,
				host
			});
			for (const name of readdirSync(osPath(host), "buffer").map(fromBytes).sort()) {
				const below = path.join(host, name);
				visit(below, path.posix.join(target, name), lstatSync(osPath(below)));
			}
		} else if (stats.isFile()) items.push({
			target,
			kind: "file",
			mode,
			host
		});
		else if (stats.isSymbolicLink()) {
			const text = fromBytes(readlinkSync(osPath(host), "buffer"));
			items.push({
				target,
				kind: "link",
				mode,
				host,
				text
			});
		} else odd.push(host);
	};
	const stats = lstatSync(osPath(from));
	const folder = stats.isDirectory();
	const place = !folder && to.endsWith("/") ? path.posix.join(to, path.basename(from)) : path.posix.join(to);
	visit(from, folder && place !== "/" ? place.replace(/\/$/, "") : place, stats);
	return {
		items,
		odd
	};
}
/** One digest over names, modes as they are laid, and content: part of what shapes an image. Null where there is nothing. */
function overlayDigest(from) {
	if (lstatSync(osPath(from), { throwIfNoEntry: false }) === void 0) return null;
	return digestOf(listOverlay(from, "/").items.map(({ target, kind, mode, host, text }) => ({
		target,
		kind,
		mode: kind === "file" ? fileMode(mode) : null,
		content: kind === "file" ? sha256(host) : text ?? null
	})));
}
/**
* The mode that a file of this host mode gets where none is declared. Of nine bits only the execute bit is the user's: git keeps no
* other, the rest is the umask of a checkout. Set-ID bits never come by accident.
*/
const fileMode = (mode) => mode & 3072 | ((mode & 73) === 0 ? 420 : 493);
/** Streamed: an overlay may hold files larger than any buffer. */
function sha256(file) {
	const hash = createHash("sha256");
	const chunk = Buffer.allocUnsafe(2 ** 20);
	const fd = openSync(osPath(file), "r");
	try {
		for (let got = readSync(fd, chunk); got > 0; got = readSync(fd, chunk)) hash.update(chunk.subarray(0, got));
	} finally {
		closeSync(fd);
	}
	return hash.digest("hex");
}
// packages/tailor-image/src/layers/overlay.ts
/** Lay every overlay, then the files whose text stands in the definition. Returns what was laid; mistakes go into `findings`. */
function layFiles(work, findings) {
	const { files, content } = work.request.definition.system;
	const laid = [];
	for (const [index, one] of files.entries()) {
		const at = work.request.position([
			"system",
			"files",
			index
		]);
		laid.push(...layOverlay(work, one, `system.files[${index}]`, at, findings));
	}
	for (const [target, one] of Object.entries(content)) {
		const at = work.request.position([
			"system",
			"content",
			target
		]);
		const text = one.text === "" || one.text.endsWith("\n") ? one.text : `${one.text}\n`;
		const mode = octal(one.mode);
		work.ledger.write("system", target, text, mode);
		const ownership = {
			owner: one.owner,
			group: one.group,
			capabilities: void 0,
			xattrs: {}
		};
		laid.push(remember(work, {
			target,
			kind: "file",
			mode,
			...ownership,
			key: `system.content.${target}`,
			at
		}));
	}
	return laid;
}
const octal = (text) => Number.parseInt(text, 8);
function layOverlay(work, one, key, at, findings) {
	const { request, root, ledger } = work;
	const from = path.resolve(request.filesFrom, one.from);
	const fail = (code, title, hint) => {
		findings.push({
			level: "error",
			code,
			title: `system.files: ${title}`,
			hint,
			at
		});
		return [];
	};
	const source = lstatSync(osPath(from), { throwIfNoEntry: false });
	if (source === void 0) {
		const hint = `The path is relative to the file that names it (${formatPosition(at)}).`;
		return fail("overlay-missing", `there is no file or folder ${from}`, hint);
	}
	if (!source.isDirectory() && one.to === "/") return fail("overlay-place", `${from} is a file, and nothing says where it goes`, "Add `to:` with its path.");
	if (source.isDirectory() && one.capabilities !== void 0) return fail("overlay-capabilities", `capabilities are one program’s, and ${from} is a folder`, "Give the program an entry of its own, with its path as `from`.");
	const { items, odd } = listOverlay(from, one.to);
	for (const host of odd) fail("overlay-odd-file", `${host} is neither a file nor a folder nor a link`, "Take it out; systemd-tmpfiles makes sockets, pipes and devices at boot.");
	if (odd.length > 0) return [];
	const narrow = items.filter(({ kind, mode }) => kind === "file" && (mode & 4) === 0);
	if (narrow.length > 0 && one.mode === void 0) warn(work, widened(narrow, at));
	return items.flatMap((item) => {
		const { target, kind, host, text } = item;
		const is = root.stat(target)?.isDirectory() === true;
		if (kind === "folder" && is) return [];
		const mode = modeOf(item, one);
		if (kind === "folder") root.mkdir(target, mode);
		else if (kind === "link") ledger.symlink("system", text ?? "", target);
		else ledger.copy("system", host, target, mode);
		const { owner, group, capabilities, xattrs } = one;
		return [remember(work, {
			target,
			kind,
			mode,
			owner,
			group,
			capabilities,
			xattrs,
			key,
			at
		})];
	});
}
function modeOf({ kind, mode }, one) {
	if (kind === "folder") return octal(one["dir-mode"] ?? "0755");
	return one.mode === void 0 ? fileMode(mode) : octal(one.mode);
}
/** Where it lies in the end, and which inode it is. */
function remember({ root }, { target, ...rest }) {
	const real = rest.kind === "link" ? target : `/${root.resolve(target).slice(root.dir.length)}`;
	const place = root.canonical(real);
	return {
		...rest,
		path: place,
		inode: inodeOf$1({ root }, place)
	};
}
/** A file that is written again is a new inode, or the same one with another time. */
function inodeOf$1({ root }, target) {
	const stats = root.lstat(target);
	return stats === void 0 ? "" : `${stats.ino}:${stats.isDirectory() ? "" : stats.mtimeMs}`;
}
/** A private file becomes readable by all: not to happen without a word. */
function widened(files, at) {
	const named = files.slice(0, 5).map(({ target }) => target);
	const more = files.length > named.length ? ` and ${files.length - named.length} more` : "";
	return {
		level: "warning",
		code: "overlay-mode",
		title: `system.files: not everybody may read ${named.join(", ")}${more} here; in the image all may (0644, or 0755 for programs)`,
		hint: "A checkout does not keep such modes, so they must be declared: give the file an entry of its own with `mode: \"0600\"`, or this entry `mode: \"0644\"`.",
		at
	};
}
// packages/tailor-image/src/layers/vfs-capabilities.ts
/** linux/capability.h: VFS_CAP_REVISION_2, and its flag for the effective set. */
const REVISION_2 = 33554432;
const EFFECTIVE = 1;
/** `cap_net_raw+ep` as the value of `security.capability` (struct vfs_cap_data, little endian: magic, then permitted and inheritable in two halves). */
function vfsCapabilities(text) {
	const caps = capabilityNumbers(text);
	if (caps === void 0) throw new Error(`not capabilities: ${text}`);
	const value = Buffer.alloc(20);
	value.writeUInt32LE(REVISION_2 | (caps.effective ? EFFECTIVE : 0), 0);
	for (const half of [0n, 1n]) {
		const word = (set) => Number(set >> 32n * half & 4294967295n);
		value.writeUInt32LE(word(caps.permitted), 4 + 8 * Number(half));
		value.writeUInt32LE(word(caps.inheritable), 8 + 8 * Number(half));
	}
	return value;
}
// packages/tailor-image/src/layers/give-files.ts
/** tmpfs keeps user.* attributes since Linux 6.6. */
const NO_XATTRS = {
	code: "xattr-refused",
	match: /setfattr: (.+): Operation not supported/,
	blame: "user",
	title: "the file system of the work folder keeps no such extended attribute ($1)",
	hint: "Attributes of the name space user need Linux 6.6 on tmpfs; ext4 and xfs keep them always. Point TMPDIR to such a one."
};
/**
* Give what was laid its declared owners, modes, capabilities and extended attributes. After the last user is made; a file that something
* else has written since is left alone. Throws UserError with every owner that the image does not have.
*/
async function giveFiles(work, laid) {
	const { root, ports, scratch } = work;
	const findings = [];
	const ids = {
		owner: table(work, "passwd"),
		group: table(work, "group")
	};
	const id = (one, of) => {
		const name = one[of];
		if (typeof name === "number") return name;
		if (name === "root") return 0;
		const found = ids[of].get(name);
		if (found === void 0) findings.push(unknown(one, of, name, [...ids[of].keys()]));
		return found ?? 0;
	};
	const there = [...new Map(laid.map((one) => [one.path, one])).values()].filter((one) => inodeOf$1(work, one.path) === one.inode);
	const owned = there.map((one) => ({
		one,
		uid: id(one, "owner"),
		gid: id(one, "group")
	}));
	if (findings.length > 0) throw new UserError(uniqueByPlace(findings));
	for (const { one, uid, gid } of owned) {
		if (uid === 0 && gid === 0) continue;
		const host = osPath(`${root.dir}${one.path}`);
		lchownSync(host, uid, gid);
		if (one.kind !== "link") chmodSync(host, one.mode);
	}
	const dump = there.map((one) => attributes(root.dir, one)).join("");
	if (dump === "") return;
	const file = path.join(scratch, "xattrs");
	await writeFile(file, toBytes(dump));
	await ports.proc.run([
		"setfattr",
		"-h",
		`--restore=${file}`
	], { failures: [NO_XATTRS] });
}
/** Name → number. */
function table({ root }, file) {
	return new Map(parseTable(root.readText(`/etc/${file}`) ?? "").map(([name = "", , number]) => [name, Number(number)]));
}
function unknown(one, of, name, known) {
	const close = nearest(name, known);
	const what = of === "owner" ? "user" : "group";
	return {
		level: "error",
		code: `${of}-unknown`,
		title: `${one.key}.${of}: the image has no ${what} ${name}`,
		hint: close === void 0 ? `Users and groups come with packages or stand in \`users\`; a number works always.` : `Did you mean ${close}?`,
		at: one.at
	};
}
/** One finding an entry: it may have laid thousands of files. */
function uniqueByPlace(findings) {
	return [...new Map(findings.map((one) => [one.title, one])).values()];
}
/** What `setfattr --restore` reads: getfattr's dump, names escaped, values in base64. */
function attributes(dir, one) {
	if (one.kind !== "file") return "";
	const lines = Object.entries(one.xattrs).map(([name, value]) => `${name}=0s${base64(Buffer.from(value))}`);
	if (one.capabilities !== void 0) lines.push(`security.capability=0s${base64(vfsCapabilities(one.capabilities))}`);
	if (lines.length === 0) return "";
	return `# file: ${`${dir}${one.path}`.replace(/[\\\n\r]/g, (char) => `\\${octets(char)}`)}\n${lines.join("\n")}\n\n`;
}
const octets = (char) => char.charCodeAt(0).toString(8).padStart(3, "0");
const base64 = (bytes) => bytes.toString("base64");
// packages/tailor-image/src/layers/kernel.ts
/** Find the kernel that the manifest promises in the root that was installed from it. */
function kernelLayer({ request, root }) {
	const { release } = request.kernel;
	const image = [
		request.kernel.image.path,
		`/boot/vmlinuz-${release}`,
		`/lib/modules/${release}/vmlinuz`
	].find((candidate) => root.stat(candidate)?.isFile() === true);
	const releases = root.list("/lib/modules");
	if (image === void 0 || !releases.includes(release)) throw new UserError({
		level: "error",
		code: "kernel-not-in-root",
		title: `the kernel manifest promises ${release}, but ${request.kernel.packages.join(", ")} brought ${releases.join(", ") || "no modules"}${image === void 0 ? " and no kernel image" : ""}`,
		hint: "Run build-kernel again with the toolchain manifest of this run."
	});
	const config = root.readText(`/boot/config-${release}`) ?? root.readText(`/lib/modules/${release}/config`) ?? "";
	return {
		release,
		image: root.canonical(image),
		config
	};
}
// packages/tailor-image/src/install.ts
/** Bytes that are needed beside the packages: rpm database, caches of ldconfig and depmod, the initramfs while it is made. */
const SLACK = 96 * 2 ** 20;
/**
* What the set will need, from the RPM headers: ext4 rounds every file up to blocks, the journal and inodes come on top. `packed`: what the
* packed roots take, as a share of the content.
*/
function roomFor(packages, packed = 0) {
	const content = packages.reduce((sum, one) => sum + one.installedSize, 0);
	const share = (factor) => Math.ceil(content * factor) + SLACK;
	return {
		root: share(1.1),
		images: share(1.8 + packed),
		scratch: share(2.9 + packed)
	};
}
/** Say in seconds, not after minutes, that a disk is too small. `needs`: folder → bytes that will lie below it. */
async function checkRoom(needs, ports) {
	const findings = [];
	for (const [folder, bytes] of needs) {
		const free = await ports.fs.freeBytes(folder);
		if (free >= bytes) continue;
		findings.push({
			level: "error",
			code: "no-space",
			title: `the image needs about ${formatMiB(bytes)} at ${folder}, only ${formatMiB(free)} are free`,
			hint: "Free some space, point `output` and TMPDIR (or RUNNER_TEMP) to a larger disk, or install fewer packages."
		});
	}
	if (findings.length > 0) throw new UserError(findings);
}
/** A write of our own that met a full disk, in the user's terms; undefined for any other error. */
function fullDisk(error) {
	const { code, path, message } = error;
	if (!(error instanceof Error) || code !== "ENOSPC" && code !== "EDQUOT") return void 0;
	const title = `cannot write ${path ?? "a file"}: ${message}`;
	return new UserError({
		level: "error",
		code: NO_SPACE.code,
		title,
		hint: NO_SPACE.hint
	}, { cause: error });
}
/** Install into the empty root. A failed scriptlet is an error here: the image would not be what its packages promise. */
async function install(dnf, packages, asks, mode) {
	const { scriptletFailures, scriptlets } = await dnf.install(packages, mode);
	if (scriptletFailures.length > 0) throw new UserError(scriptletFailures.map((one) => scriptletFinding(one, packages, asks)));
	return scriptlets;
}
/** The failed scriptlet, what it printed, and the definition line that brought the package in where one did. */
function scriptletFinding(failure, packages = [], asks = []) {
	const asked = packages.find((one) => one.nevra === failure.package)?.asked ?? [];
	const at = asks.find((ask) => asked.includes(ask.name))?.at;
	return {
		level: "error",
		code: "scriptlet-failed",
		title: `%${failure.scriptlet} of ${failure.package} failed${failure.status === null ? "" : ` with exit status ${failure.status}`}`,
		...failure.lines.length === 0 ? {} : { detail: failure.lines.slice(-12).join("\n") },
		hint: "The package is faulty, or needs something in the root that is not there: correct it, or leave it out of packages.install.",
		...at === void 0 ? {} : { at }
	};
}
// packages/tailor-image/src/scriptlets/erase.ts
/** Say which scriptlets of packages that are about to be erased will not run. */
async function tellUnrun(work, names) {
	const { request, root, ports, scriptlets } = work;
	const finding = notRun(await erasureScriptlets(root.dir, names, ports), {
		arch: request.arch,
		emulation: scriptlets.emulation,
		asked: request.definition.packages.scriptlets === "skip",
		at: request.position(["packages", "scriptlets"])
	});
	if (finding !== void 0) warn(work, finding);
}
// packages/tailor-image/src/arch-suffix.ts
/** Architectures that stand behind a name's last dot. Names hold dots of their own (`python3.11`); `.noarch` fits every image. */
const SUFFIX = /^(.+)\.(x86_64|aarch64|riscv64)$/;
/** What EFI packages call an architecture: `grub2-efi-aa64-modules`, `shim-x64`. */
const EFI = {
	x86_64: "x64",
	aarch64: "aa64",
	riscv64: "riscv64"
};
const EFI_NAME = /^((?:grub2-efi|shim)-)(x64|aa64|riscv64)((?:-modules|-cdboot)?(?:\..*)?)$/;
/** `bash` and `aarch64` of `bash.aarch64`; the architecture is undefined where none of those we know stands there. */
function splitArch(name) {
	const [, bare = name, arch] = SUFFIX.exec(name) ?? [];
	return {
		name: bare,
		arch
	};
}
/** The same package for another architecture: in its suffix, and in the names of EFI boot loaders. */
function adaptName(name, arch) {
	const given = splitArch(name);
	const bare = given.name.replace(EFI_NAME, (_, before, _arch, after) => `${before}${EFI[arch]}${after}`);
	return given.arch === void 0 ? bare : `${bare}.${arch}`;
}
const LISTS$1 = [
	"install",
	"remove",
	"erase"
];
/**
* With `packages.arch-suffix: adapt`, the definition with the names of its packages made those of `arch` (each in its place, so that
* positions hold), and a notice of how many. Otherwise the definition as it is.
*/
function adaptArch(definition, arch, position) {
	const { packages } = definition;
	if (packages["arch-suffix"] !== "adapt") return {
		definition,
		findings: []
	};
	let count = 0;
	const renamed = [];
	const adapt = (name, key, index) => {
		const adapted = adaptName(name, arch);
		if (adapted === name) return name;
		count++;
		const [from, to] = [splitArch(name).name, splitArch(adapted).name];
		if (from !== to) renamed.push(`${formatPosition(position([
			"packages",
			key,
			index
		]))}: ${from} became ${to}`);
		return adapted;
	};
	const lists = LISTS$1.map((key) => [key, packages[key].map((name, index) => adapt(name, key, index))]);
	if (count === 0) return {
		definition,
		findings: []
	};
	return {
		definition: {
			...definition,
			packages: {
				...packages,
				...Object.fromEntries(lists)
			}
		},
		findings: [{
			level: "notice",
			code: "arch-adapted",
			title: `${count} package ${count === 1 ? "name was" : "names were"} written for another architecture and ${count === 1 ? "is" : "are"} taken for ${arch} (packages.arch-suffix: adapt)`,
			...renamed.length === 0 ? {} : { detail: renamed.join("\n") },
			at: position(["packages", "arch-suffix"])
		}]
	};
}
/** A name without any architecture, also without `.noarch`. */
const withoutArch = (name) => splitArch(name.replace(/\.noarch$/, "")).name;
/**
* With `arch-suffix: adapt`, what to ask for in place of names that no repository has: distributions differ in which packages have
* architectures, so they are asked for by name alone. Empty where that is no help.
*/
function looserNames(missing, definition) {
	if (definition.packages["arch-suffix"] !== "adapt") return /* @__PURE__ */ new Map();
	const pairs = missing.map((name) => [name, withoutArch(name)]);
	return new Map(pairs.filter(([name, bare]) => name !== bare));
}
/** What to do about a name that no repository has because it is another architecture's; undefined when that is not why. */
function foreignArchHint(name, arch) {
	const adapted = adaptName(name, arch);
	if (adapted === name) return void 0;
	return `The image is for ${arch}: write ${adapted}, or \`arch-suffix: adapt\` below \`packages\` to have every name adapted.`;
}
// packages/tailor-image/src/layers/erase.ts
/** Whether a name as definitions write it (`bash`, `bash.x86_64`) means the package. */
const names$1 = (name, pkg) => name === pkg.name || name === `${pkg.name}.${pkg.arch}`;
/**
* `packages.erase`: out by force, no scriptlet, no question what needs them; what then is broken, the check after cutting tells.
* Names not installed are passed over with one notice. Throws UserError where the image could not boot without one.
*/
async function eraseLayer(work) {
	const { request, root, ledger, ports } = work;
	const { erase, "arch-suffix": suffix } = request.definition.packages;
	if (erase.length === 0) return;
	const at = (index) => request.position([
		"packages",
		"erase",
		index
	]);
	const installed = await rootPackages(root.dir, ports);
	const needed = vitalAsks(request);
	const loose = suffix === "adapt";
	const mistakes = [];
	const absent = [];
	const chosen = /* @__PURE__ */ new Map();
	for (const [index, name] of erase.entries()) {
		const found = installed.filter((pkg) => names$1(name, pkg) || loose && withoutArch(name) === pkg.name);
		if (found.length === 0) absent.push(name);
		for (const pkg of found) {
			const vital = needed.find((ask) => names$1(ask.name, pkg) || ask.name === pkg.nevra);
			if (vital !== void 0) mistakes.push(bootNeeds(name, vital.because, at(index)));
			else chosen.set(pkg.nevra, {
				pkg,
				name
			});
		}
	}
	if (mistakes.length > 0) throw new UserError(mistakes);
	if (absent.length > 0) {
		const unique = [...new Set(absent)];
		warn(work, {
			level: "notice",
			code: "package-not-installed",
			title: `packages.erase: ${unique.length} of ${new Set(erase).size} names are not installed and were passed over`,
			detail: unique.join(" "),
			at: at(erase.indexOf(unique[0] ?? ""))
		});
	}
	await eraseByForce(root.dir, [...chosen.values()].map(({ pkg }) => `${pkg.name}.${pkg.arch}`), ports);
	for (const { pkg, name } of chosen.values()) ledger.removed.push({
		kind: "package",
		what: pkg.nevra,
		rule: `packages.erase: ${name}`,
		size: pkg.size
	});
}
/** What every image asks for, whatever its definition asks for. */
function vitalAsks(request) {
	const { definition } = request;
	const packages = {
		...definition.packages,
		install: []
	};
	return asks({
		...request,
		definition: {
			...definition,
			packages
		}
	});
}
const bootNeeds = (name, because, at) => ({
	level: "error",
	code: "package-needed",
	title: `packages.erase: ${name} cannot go, the image does not boot without it (${because})`,
	hint: "Take the line out.",
	...at === void 0 ? {} : { at }
});
// packages/tailor-image/src/layers/strip.ts
const DOC_FOLDERS = [
	"/usr/share/doc",
	"/usr/share/man",
	"/usr/share/info",
	"/usr/share/gtk-doc",
	"/usr/share/help"
];
/** Licence texts must travel with the software; Debian calls them `copyright`. */
const LICENCE = /^(licen[cs]es?|copying|copyright|notice|authors|patents)([^a-z].*)?$/i;
/** Man pages, info, documentation. Licence files, and folders named `licenses`, stay. One removal per package folder, not per page. */
function stripDocs(work) {
	const { root, ledger } = work;
	for (const top of DOC_FOLDERS) {
		if (root.stat(top)?.isDirectory() !== true) continue;
		for (const name of root.list(top)) {
			const folder = `${top}/${name}`;
			const below = root.lstat(folder)?.isDirectory() === true ? [...root.walk(folder)] : [];
			if (!below.some(isLicence)) ledger.remove("doc", "packages.strip.docs", folder);
			else for (const entry of below) if (!entry.stats.isDirectory() && !isLicence(entry)) ledger.remove("doc", "packages.strip.docs", entry.path);
		}
	}
}
const isLicence = (entry) => !entry.stats.isDirectory() && (LICENCE.test(entry.path.split("/").at(-1) ?? "") || entry.path.includes("/licenses/"));
/**
* Translations of other languages than those kept. A kept `zh_CN.UTF-8` keeps the folders `zh_CN` and `zh`; a kept `zh` keeps all
* of Chinese. glibc's own locale data in /usr/lib/locale is only touched where every locale is a folder.
*/
function stripLocales({ root, ledger }, keep) {
	const kept = (name) => {
		const bare = name.replace(/[.@].*$/, "");
		return keep.some((locale) => {
			const wanted = locale.replace(/[.@].*$/, "");
			return bare === wanted || wanted.startsWith(`${bare}_`) || bare.startsWith(`${wanted}_`);
		});
	};
	const isLocale = (name) => /^[a-z]{2,3}(_[A-Z]{2})?([.@].*)?$/.test(name);
	for (const top of [
		"/usr/share/locale",
		"/usr/share/man",
		"/usr/share/help",
		"/usr/lib/locale"
	]) for (const name of root.list(top)) {
		if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || !isLocale(name) || kept(name)) continue;
		ledger.remove("locale", "packages.strip.locales", `${top}/${name}`);
	}
}
// packages/tailor-image/src/layers/packages.ts
/** Take packages out by name or glob, and docs and locales out of all. The rpm database and licences stay. Throws UserError with every mistake. */
async function packagesLayer(work) {
	const { remove, strip } = work.request.definition.packages;
	if (remove.length > 0) await removePackages(work);
	await eraseLayer(work);
	if (strip.docs) stripDocs(work);
	if (strip.locales !== void 0) stripLocales(work, strip.locales);
}
async function removePackages(work) {
	const { request, root, ledger, ports } = work;
	const installed = await rootPackages(root.dir, ports);
	const chosen = /* @__PURE__ */ new Map();
	const findings = [];
	for (const [index, pattern] of request.definition.packages.remove.entries()) {
		const matches = installed.filter((one) => [one.name, `${one.name}.${one.arch}`].some((name) => globPattern(pattern).test(name)));
		for (const pkg of matches) chosen.set(pkg.name, {
			pattern,
			index,
			pkg
		});
		if (matches.length === 0) {
			const close = nearest(pattern, installed.map((one) => one.name));
			findings.push({
				level: isGlob(pattern) ? "notice" : "error",
				code: "package-not-installed",
				title: `packages.remove: ${pattern} matches no installed package`,
				hint: close === void 0 ? "Take the line out." : `Did you mean ${close}?`,
				at: request.position([
					"packages",
					"remove",
					index
				])
			});
		}
	}
	const names = [...chosen.keys()].sort();
	const needs = names.length === 0 ? [] : await erasureNeeds(root.dir, names, ports);
	for (const need of needs) {
		const provider = [...chosen.values()].find(({ pkg }) => pkg.provides.includes(need.capability) || pkg.files.includes(need.capability));
		findings.push({
			level: "error",
			code: "package-needed",
			title: `packages.remove: ${provider?.pkg.name ?? names.join(", ")} cannot go, ${need.neededBy} requires ${need.capability}`,
			hint: `Remove ${need.neededBy} too, or keep the package.`,
			at: request.position([
				"packages",
				"remove",
				...provider === void 0 ? [] : [provider.index]
			])
		});
	}
	if (findings.some((finding) => finding.level === "error")) throw new UserError(findings);
	for (const finding of findings) warn(work, finding);
	if (names.length === 0) return;
	if (!work.scriptlets.run) await tellUnrun(work, names);
	const failures = await erase(root.dir, names, ports, work.scriptlets);
	if (failures.length > 0) throw new UserError(failures.map((one) => scriptletFinding(one)));
	for (const { pattern, pkg } of chosen.values()) ledger.removed.push({
		kind: "package",
		what: pkg.nevra,
		rule: `packages.remove: ${pattern}`,
		size: pkg.size
	});
}
const isGlob = (pattern) => /[*?[]/.test(pattern);
// packages/tailor-image/src/layers/units.ts
/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const UNIT_FOLDERS = [
	"/etc/systemd/system",
	"/usr/local/lib/systemd/system",
	"/usr/lib/systemd/system",
	"/lib/systemd/system"
];
/** Names of all unit files and aliases of the root, templates too. */
function unitNames(root) {
	const names = /* @__PURE__ */ new Set();
	for (const folder of UNIT_FOLDERS) for (const name of root.list(folder)) if (/\.[a-z]+$/.test(name)) names.add(name);
	return names;
}
/** `getty@ttyS0.service` → `getty@.service`; undefined for a unit that is no instance. */
function templateOf(unit) {
	const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit);
	return match === null ? void 0 : `${match[1]}${match[2]}`;
}
/** Path of the file behind a unit or its template, links followed within the root; undefined when masked or absent. */
function unitFile(root, unit) {
	for (const name of [unit, templateOf(unit)]) for (const folder of name === void 0 ? [] : UNIT_FOLDERS) {
		const file = `${folder}/${name}`;
		if (root.stat(file)?.isFile() === true) return root.canonical(`/${root.resolve(file).slice(root.dir.length)}`);
	}
}
/** Has the unit an [Install] section with something in it? Without, `systemctl enable` changes nothing. */
function isInstallable(text) {
	const section = /^\[Install\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? "";
	return /^\s*(WantedBy|RequiredBy|UpheldBy|Alias|Also)\s*=\s*\S/m.test(section);
}
// packages/tailor-image/src/layers/services.ts
const LISTS = [
	"enable",
	"disable",
	"mask"
];
/**
* The distribution's presets, as its scriptlets would have applied them on a live system. Right after the install: they take
* away links of units without a preset, and those of an overlay must stay.
*/
async function presets({ root, ports }) {
	await ports.proc.run([
		"systemctl",
		`--root=${root.dir}`,
		"preset-all"
	], { env: { SYSTEMD_LOG_LEVEL: "warning" } });
}
/**
* The definition over the distribution's presets: enable, disable, mask, default target. `systemctl --root` only edits links.
* Throws UserError with every mistake.
*/
async function servicesLayer(work) {
	const { request, root, ledger, ports } = work;
	const { services } = request.definition;
	const systemctl = (...words) => ports.proc.run([
		"systemctl",
		`--root=${root.dir}`,
		...words
	], { env: { SYSTEMD_LOG_LEVEL: "warning" } });
	const mistakes = unitMistakes(work);
	if (mistakes.length > 0) throw new UserError(mistakes);
	const units = (list) => services[list].map(unitName);
	for (const finding of [...staticUnits(work), ...wantedByVendor(work)]) warn(work, finding);
	if (services.enable.length > 0) await systemctl("enable", ...units("enable"));
	if (services.disable.length > 0) await systemctl("disable", ...units("disable"));
	for (const unit of units("mask")) ledger.symlink("services", "/dev/null", `/etc/systemd/system/${unit}`);
	await systemctl("set-default", services["default-target"]);
	return {
		enabled: units("enable"),
		masked: units("mask"),
		files: units("enable").flatMap((unit) => unitFile(root, unit) ?? [])
	};
}
function unitMistakes({ request, root }) {
	const { services } = request.definition;
	const known = unitNames(root);
	const findings = [];
	const check = (given, at) => {
		const unit = unitName(given);
		if (known.has(unit) || known.has(templateOf(unit) ?? "")) return;
		const close = nearest(unit, known);
		findings.push({
			level: "error",
			code: "unit-unknown",
			title: `${at.slice(0, 2).join(".")}: no installed package has the unit ${unit}`,
			hint: close === void 0 ? "Add the package that brings it to packages.install." : `Did you mean ${close}?`,
			at: request.position(at)
		});
	};
	for (const list of LISTS) services[list].forEach((given, index) => check(given, [
		"services",
		list,
		index
	]));
	check(services["default-target"], ["services", "default-target"]);
	services.enable.forEach((given, index) => {
		const other = LISTS.slice(1).find((list) => services[list].map(unitName).includes(unitName(given)));
		if (other === void 0) return;
		findings.push({
			level: "error",
			code: "unit-contradiction",
			title: `${unitName(given)} stands in services.enable and in services.${other}`,
			hint: "Decide for one of them.",
			at: request.position([
				"services",
				"enable",
				index
			])
		});
	});
	return findings;
}
/** Enabling a unit without [Install] does nothing: something else must pull it in. Said, not refused: dbus is such a one. */
function staticUnits({ request, root }) {
	return request.definition.services.enable.flatMap((given, index) => {
		const unit = unitName(given);
		const file = unitFile(root, unit);
		if (file === void 0 || isInstallable(root.readText(file) ?? "")) return [];
		return [{
			level: "warning",
			code: "unit-static",
			title: `services.enable: ${unit} has no [Install] section, so enabling it changes nothing`,
			hint: "It starts when another unit asks for it; take the line out, or enable that other unit.",
			at: request.position([
				"services",
				"enable",
				index
			])
		}];
	});
}
/** A link in /usr/lib/systemd/system/*.wants starts a unit whatever `systemctl disable` does: only mask stops it. */
function wantedByVendor({ request, root }) {
	const vendor = "/usr/lib/systemd/system";
	const folders = root.list(vendor).filter((name) => /\.(wants|requires)$/.test(name));
	return request.definition.services.disable.flatMap((given, index) => {
		const unit = unitName(given);
		const wanting = folders.find((folder) => root.lstat(`${vendor}/${folder}/${unit}`) !== void 0);
		if (wanting === void 0) return [];
		return [{
			level: "warning",
			code: "unit-wanted-by-vendor",
			title: `services.disable: ${unit} starts all the same, its package links it into ${wanting}`,
			hint: "Put it into services.mask to keep it from starting.",
			at: request.position([
				"services",
				"disable",
				index
			])
		}];
	});
}
// packages/tailor-image/src/layers/system.ts
const HEAD = "# Written by dpuos from the definition.\n";
const ZONES = "/usr/share/zoneinfo";
/**
* Host name, time zone, locale, sysctl, limits, modules to load, overlays. Returns what the overlays laid, for `giveFiles`. Throws
* UserError with every mistake.
*/
function systemLayer(work) {
	const { request, root, ledger } = work;
	const { system, drivers } = request.definition;
	const mistakes = [...zoneMistakes(work), ...localeMistakes(work)];
	const laid = layFiles(work, mistakes);
	if (mistakes.length > 0) throw new UserError(mistakes);
	ledger.write("system", "/etc/hostname", `${system.hostname}\n`);
	if (root.stat(`${ZONES}/${system.timezone}`)?.isFile() === true) ledger.symlink("system", `..${ZONES}/${system.timezone}`, "/etc/localtime");
	else ledger.remove("file", "system.timezone", "/etc/localtime");
	ledger.write("system", "/etc/locale.conf", `LANG=${system.locale}\n`);
	if (Object.keys(system.sysctl).length > 0) ledger.write("system", "/etc/sysctl.d/90-dpuos.conf", sysctlConf(system.sysctl));
	if (system.limits.length > 0) ledger.write("system", "/etc/security/limits.d/90-dpuos.conf", limitsConf(system.limits));
	if (drivers.load.length > 0) ledger.write("system", "/etc/modules-load.d/dpuos.conf", `${HEAD}${drivers.load.join("\n")}\n`);
	return laid;
}
/** sysctl.d(5); values as given. */
function sysctlConf(sysctl) {
	return `${HEAD}${Object.entries(sysctl).map(([key, value]) => `${key} = ${value}\n`).join("")}`;
}
/** limits.conf(5): domain, type, item, value. */
function limitsConf(limits) {
	return `${HEAD}${limits.map(({ domain, type, item, value }) => `${domain}\t${type}\t${item}\t${value}\n`).join("")}`;
}
function zoneMistakes({ request, root }) {
	const { timezone } = request.definition.system;
	if (timezone === "UTC" || root.stat(`${ZONES}/${timezone}`)?.isFile() === true) return [];
	const known = [...root.walk(ZONES)].map((entry) => entry.path.slice(20));
	const close = nearest(timezone, known);
	return [{
		level: "error",
		code: "timezone-unknown",
		title: `system.timezone: the image has no time zone ${timezone}`,
		hint: known.length === 0 ? "Add tzdata to packages.install." : close === void 0 ? "Take a name of the tz database, such as Asia/Shanghai." : `Did you mean ${close}?`,
		at: request.position(["system", "timezone"])
	}];
}
/** Locales that glibc has built in. */
const BUILT_IN = [
	"C",
	"POSIX",
	"C.UTF-8",
	"C.utf8"
];
function localeMistakes({ request, root }) {
	const { locale } = request.definition.system;
	if (BUILT_IN.includes(locale) || hasLocale(root, locale)) return [];
	const close = nearest(locale, [...root.list("/usr/lib/locale"), "C.UTF-8"]);
	const lang = locale.split(/[_.@]/)[0] ?? locale;
	return [{
		level: "error",
		code: "locale-unknown",
		title: `system.locale: the image has no locale ${locale}`,
		hint: `Add the package that has it (glibc-langpack-${lang} or glibc-all-langpacks) to packages.install, or take ${close ?? "C.UTF-8"}.`,
		at: request.position(["system", "locale"])
	}];
}
/** A folder of its own (`zh_CN.utf8`), or the archive of all: localedef spells code sets in lower case without hyphens. */
function hasLocale(root, locale) {
	const [name = "", codeset] = locale.split(".");
	const folder = codeset === void 0 ? name : `${name}.${codeset.toLowerCase().replaceAll("-", "")}`;
	if ([locale, folder].some((one) => root.stat(`/usr/lib/locale/${one}`)?.isDirectory() === true)) return true;
	const archive = "/usr/lib/locale/locale-archive";
	if (root.stat(archive)?.isFile() !== true) return false;
	return readFileSync(root.resolve(archive)).includes(`${folder}\0`);
}
// packages/tailor-image/src/layers/users.ts
/** shadow and gshadow are readable by nobody: openEuler's setup ships them with mode 0000. */
const SECRET_MODE = 0;
/**
* Accounts of the definition, and root: locked unless it has a hash. Edited by us and not by useradd -R, which needs a chroot
* with the target's own libraries. Throws UserError with every mistake.
*/
function usersLayer({ request, root, ledger, epoch }) {
	const { users } = request.definition;
	const findings = [];
	const accounts = Object.fromEntries(ACCOUNT_FILES.map((file) => [file, parseTable(root.readText(`/etc/${file}`) ?? "")]));
	const all = {
		root: {
			"password-hash": void 0,
			"authorized-keys": [],
			groups: [],
			shell: accounts.passwd.find((row) => row[0] === "root")?.[6] ?? "/bin/bash",
			uid: void 0
		},
		...users
	};
	const day = Math.floor(epoch / 86400);
	for (const [name, user] of Object.entries(all)) {
		const mistakes = applyAccount(accounts, {
			name,
			hash: user["password-hash"],
			uid: user.uid,
			groups: user.groups,
			shell: user.shell
		}, day);
		findings.push(...mistakes.map((mistake) => ({
			...mistake,
			at: request.position(["users", name])
		})));
		if (root.stat(user.shell)?.isFile() !== true) findings.push({
			level: "error",
			code: "shell-missing",
			title: `users.${name}.shell: the image has no ${user.shell}`,
			hint: "Add the package that has it to packages.install, or choose another shell.",
			at: request.position([
				"users",
				name,
				"shell"
			])
		});
	}
	if (findings.length > 0) throw new UserError(findings);
	for (const file of ACCOUNT_FILES) {
		const mode = file.endsWith("shadow") ? SECRET_MODE : 420;
		ledger.write("system", `/etc/${file}`, formatTable(accounts[file]), mode);
	}
	for (const [name, user] of Object.entries(all)) {
		const row = accounts.passwd.find((one) => one[0] === name);
		makeHome({
			root,
			ledger
		}, row ?? [], user["authorized-keys"]);
	}
}
/** Home folder with /etc/skel for a new user, authorized_keys 0600; all of it belongs to the user. */
function makeHome({ root, ledger }, row, keys) {
	const [, , uid = "0", gid = "0", , home = "/"] = row;
	const fresh = root.stat(home) === void 0;
	if (fresh) {
		root.mkdir(home, 448);
		for (const entry of root.walk("/etc/skel")) {
			const target = path.posix.join(home, entry.path.slice(root.canonical("/etc/skel").length));
			if (entry.stats.isDirectory()) root.mkdir(target);
			else if (entry.stats.isFile()) ledger.write("system", target, root.readText(entry.path) ?? "", entry.stats.mode & 511);
		}
	}
	if (keys.length > 0) {
		root.mkdir(`${home}/.ssh`, 448);
		ledger.write("system", `${home}/.ssh/authorized_keys`, keys.map((key) => `${key}\n`).join(""), 384);
	}
	if (fresh || keys.length > 0) give(root, fresh ? home : `${home}/.ssh`, Number(uid), Number(gid));
}
function give(root, folder, uid, gid) {
	if (process.getuid?.() !== 0) return;
	chownSync(root.resolve(folder), uid, gid);
	for (const entry of root.walk(folder)) lchownSync(osPath(`${root.dir}${entry.path}`), uid, gid);
}
// packages/tailor-image/src/pack/dracut.ts
/**
* Runs a program in the root with /dev, /proc and /sys of its own mount namespace: $1 is the root, the rest the argv. When the program
* ends, the kernel takes namespace and mounts away; the host never sees them. Constant text, paths come as arguments.
*/
const IN_ROOT = `set -eu
mount --bind /dev "$1/dev"
mount -t proc proc "$1/proc"
mount --bind /sys "$1/sys"
exec chroot "$@"
`;
const NO_NAMESPACE = {
	code: "no-mount-namespace",
	match: /unshare: (unshare failed|cannot change root filesystem propagation).*/,
	blame: "user",
	title: "dracut needs a mount namespace, which this machine does not allow even to root",
	hint: "Run outside of the container, or with its CAP_SYS_ADMIN, or use `storage: {initramfs: busybox}`."
};
/**
* Let the distribution's own dracut make the initramfs, inside the root: it runs programs of the image, so only on a host of the
* same architecture. Returns its path in the root.
*/
async function makeDracut(work, release, modules) {
	const { root, ports, request } = work;
	const at = request.position(["storage", "initramfs"]);
	if (request.arch !== ports.host.arch) throw new UserError({
		level: "error",
		code: "dracut-foreign-arch",
		title: `storage.initramfs: dracut of a ${request.arch} image cannot run on this ${ports.host.arch} machine`,
		hint: "Use `initramfs: busybox`, which needs nothing of the image to run, or a machine of that architecture.",
		at
	});
	const target = `/boot/initramfs-${release}.img`;
	const drivers = initramfsModules(request.definition.outputs).filter((name) => modules.has(name)).join(" ");
	const dracut = [
		"dracut",
		...[
			"--force",
			"--no-hostonly",
			"--no-hostonly-cmdline",
			"--no-early-microcode",
			"--reproducible"
		],
		"--add-drivers",
		drivers,
		"--kver",
		release,
		target
	];
	const namespace = [
		"--mount",
		"--pid",
		"--fork",
		"--kill-child",
		"--propagation",
		"private"
	];
	for (const folder of [
		"/dev",
		"/proc",
		"/sys"
	]) {
		root.mkdir(folder);
		if (root.resolve(folder) !== `${root.dir}${folder}`) throw misplaced(folder);
	}
	try {
		await ports.proc.run([
			"unshare",
			...namespace,
			"sh",
			"-c",
			IN_ROOT,
			"dpuos-in-root",
			root.dir,
			...dracut
		], {
			env: {
				PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
				HOME: "/root",
				TMPDIR: "/var/tmp"
			},
			timeoutMs: 12e5,
			failures: [NO_NAMESPACE],
			onLine: (line) => ports.log.progress(line.slice(0, 100))
		});
	} catch (error) {
		root.remove(target);
		throw error;
	}
	if (root.stat(target)?.isFile() !== true) throw new Error(`dracut ended well, but there is no ${target}`);
	chmodSync(root.resolve(target), 384);
	return root.canonical(target);
}
const misplaced = (folder) => new UserError({
	level: "error",
	code: "root-link-astray",
	title: `in the image, ${folder} is a link`,
	hint: "A package or the overlay made it so; it must be a folder."
});
// packages/tailor-image/src/pack/esp.ts
/** FAT32 has at least 65525 clusters (Microsoft's FAT specification): with 512-byte clusters and its tables, 33 MiB. */
const FAT32_FROM = 33 * 2 ** 20;
/**
* Take the distribution's GRUB for EFI out of the root: its RPM puts it where the ESP will be mounted, so a second copy below the
* mount point would only be hidden weight. GRUB's built-in prefix decides which folder of the ESP it reads: openEuler's.
*/
async function takeLoader({ root, request, scratch, ledger }) {
	const { grub, package: name } = LOADER[request.arch];
	const top = "/boot/efi/EFI";
	for (const vendor of root.list(top)) {
		const stats = root.stat(`${top}/${vendor}/${grub}`);
		if (stats?.isFile() !== true) continue;
		const file = path.join(scratch, grub);
		await copyFile(root.resolve(`${top}/${vendor}/${grub}`), file);
		ledger.remove("file", "storage: lies on the boot partition", top);
		return {
			file,
			size: stats.size
		};
	}
	throw new UserError({
		level: "error",
		code: "loader-missing",
		title: `the image has no ${grub} below ${top}`,
		hint: `The package ${name} should bring it: look at what it installs in this distribution.`
	});
}
/** Make the boot partition in place: GRUB at the distribution's and at the removable-media path, and grub.cfg. Returns its files' bytes. */
async function writeEsp(work, disk, place, volume, grub, grubCfg) {
	const { ports, scratch, epoch, request } = work;
	const loader = LOADER[request.arch];
	const cfg = path.join(scratch, "grub.cfg");
	await writeFile(cfg, grubCfg);
	const fat = place.size >= FAT32_FROM ? "32" : "16";
	const cluster = place.size <= 260 * 2 ** 20 ? fat === "32" ? "1" : "4" : "8";
	const sector = String(place.offset / 512);
	const format = [
		"-F",
		fat,
		"-s",
		cluster,
		"-n",
		"ESP",
		"-i",
		volume
	];
	const target = [
		"-h",
		sector,
		"--offset",
		sector,
		disk,
		String(place.size / 1024)
	];
	await ports.proc.run([
		"mkfs.vfat",
		"--invariant",
		...format,
		...target
	]);
	const env = {
		MTOOLSRC: "/dev/null",
		MTOOLS_SKIP_CHECK: "1",
		SOURCE_DATE_EPOCH: String(epoch),
		TZ: "UTC",
		LC_ALL: "C"
	};
	const image = `${disk}@@${place.offset}`;
	await ports.proc.run([
		"mmd",
		"-i",
		image,
		"::/EFI",
		"::/EFI/BOOT",
		"::/EFI/openEuler"
	], { env });
	const files = [
		[grub.file, `/EFI/BOOT/${loader.removable}`],
		[grub.file, `/EFI/openEuler/${loader.grub}`],
		[cfg, "/EFI/openEuler/grub.cfg"]
	];
	for (const [from, to] of files) await ports.proc.run([
		"mcopy",
		"-i",
		image,
		from,
		`::${to}`
	], { env });
	return {
		size: grub.size * 2 + Buffer.byteLength(grubCfg),
		files: files.length
	};
}
// packages/tailor-image/src/root/target-root.ts
/** As many links in one lookup as Linux follows before it says ELOOP (MAXSYMLINKS, path_resolution(7)). */
const MAX_LINKS = 40;
/**
* The tree that becomes the image. It is foreign: any RPM may have put `/etc -> /` into it. So every path is resolved here,
* component by component as after chroot(2): absolute links start at the root, `..` stops at the root, and nothing outside
* is ever read, written or removed. Paths are those of the image (`/etc/hostname`); a missing leading slash does not matter.
* Only we change the tree while it is open: no races are guarded against.
*/
var TargetRoot = class {
	/** Where the root lies on the host. Absolute. */
	dir;
	constructor(dir) {
		this.dir = path.resolve(dir);
	}
	/** Host path of what `target` is, the last link followed too. Need not exist. */
	resolve(target) {
		return this.#walk(target, true);
	}
	/** Host path of the entry itself: a link in the last place is not followed. */
	locate(target) {
		return this.#walk(target, false);
	}
	/** `/lib/modules` → `/usr/lib/modules`: the path without links, as `walk` names the entry. The last link is not followed. */
	canonical(target) {
		return `/${path.relative(this.dir, this.locate(target))}`;
	}
	#walk(target, followLast) {
		const todo = target.split("/");
		const done = [];
		let links = 0;
		for (let part = todo.shift(); part !== void 0; part = todo.shift()) {
			if (part === "" || part === ".") continue;
			if (part === "..") {
				done.pop();
				continue;
			}
			const host = path.join(this.dir, ...done, part);
			if (peek(host)?.isSymbolicLink() === true && (followLast || todo.length > 0)) {
				if (++links > MAX_LINKS) throw loop(target);
				const link = fromBytes(readlinkSync(osPath(host), "buffer"));
				if (link.startsWith("/")) done.length = 0;
				todo.unshift(...link.split("/"));
				continue;
			}
			done.push(part);
		}
		return path.join(this.dir, ...done);
	}
	/** What the path is, the last link followed; undefined when there is nothing. */
	stat(target) {
		return peek(this.resolve(target));
	}
	/** What the entry itself is; undefined when there is nothing. */
	lstat(target) {
		return peek(this.locate(target));
	}
	/** Text of a file; undefined when there is none (a folder or device counts as none). */
	readText(target) {
		return this.stat(target)?.isFile() === true ? readFileSync(osPath(this.resolve(target)), "utf8") : void 0;
	}
	/** Names in a folder, sorted by code unit; empty when it is no folder. */
	list(target) {
		return this.stat(target)?.isDirectory() === true ? names(this.resolve(target)) : [];
	}
	/** Make a folder and its parents, mode 0755, owner root. Existing ones stay as they are. */
	mkdir(target, mode = 493) {
		const host = this.resolve(target);
		const relative = path.relative(this.dir, host);
		let folder = this.dir;
		for (const part of relative === "" ? [] : relative.split("/")) {
			folder = path.join(folder, part);
			const stats = peek(folder);
			if (stats?.isDirectory() === true) continue;
			if (stats !== void 0) throw notAFolder(target, path.relative(this.dir, folder));
			mkdirSync(osPath(folder));
			chmodSync(osPath(folder), folder === host ? mode : 493);
			own(folder);
		}
	}
	/**
	* Write a file, owner root. A link in the last place is followed, within the root. An existing file is replaced by a new inode,
	* so that other hard links keep their content. Makes the folder.
	*/
	write(target, data, mode = 420) {
		const host = this.#makeWay(target, this.resolve(target));
		const file = openSync(osPath(host), constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW);
		try {
			writeFileSync(file, data);
		} finally {
			closeSync(file);
		}
		finish(host, mode);
	}
	/** Write a file as a copy of one on the host (never a link), of any size; otherwise as `write`. */
	copy(source, target, mode = 420) {
		const host = this.#makeWay(target, this.resolve(target));
		copyFileSync(osPath(source), osPath(host), constants.COPYFILE_EXCL);
		finish(host, mode);
	}
	/** Make a link, replacing a file or link that is there. The link's text is taken as it is. */
	symlink(text, target) {
		const host = this.#makeWay(target, this.locate(target));
		symlinkSync(osPath(text), osPath(host));
		own(host);
	}
	/** Make the folder of a host path, and take away what is there. Returns the host path. */
	#makeWay(target, host) {
		this.mkdir(`/${path.relative(this.dir, path.dirname(host))}`);
		if (peek(host)?.isDirectory() === true) throw isAFolder(target);
		clear(host);
		return host;
	}
	/** Remove a file, a link (never what it points to) or a whole folder. Nothing there is fine. */
	remove(target) {
		const host = this.locate(target);
		if (host === this.dir) throw new Error("refusing to remove the target root itself");
		if (peek(host)?.isDirectory() === true) rmSync(osPath(host), {
			recursive: true,
			force: true
		});
		else clear(host);
	}
	/** Everything below a folder, that folder left out: parents before children, names sorted by code unit. Links are not followed. */
	*walk(from = "/") {
		const start = this.resolve(from);
		const stack = [`/${path.relative(this.dir, start)}`];
		for (let folder = stack.pop(); folder !== void 0; folder = stack.pop()) {
			const host = path.join(this.dir, folder);
			if (peek(host)?.isDirectory() !== true) continue;
			const folders = [];
			for (const name of names(host)) {
				const entry = {
					path: path.posix.join(folder, name),
					stats: lstatSync(osPath(path.join(host, name)))
				};
				yield entry;
				if (entry.stats.isDirectory()) folders.push(entry.path);
			}
			stack.push(...folders.reverse());
		}
	}
};
/** lstat(2); undefined when there is nothing, also because a part of the path is no folder. */
function peek(host) {
	try {
		return lstatSync(osPath(host), { throwIfNoEntry: false });
	} catch (error) {
		if (error.code === "ENOTDIR") return void 0;
		throw error;
	}
}
/** Remove a file or link, if there is one. Not rmSync: with `force`, Node 24.9's leaves a link to nothing where it is. */
function clear(host) {
	if (peek(host) !== void 0) unlinkSync(osPath(host));
}
/** Names in a folder of the host, sorted by code unit. */
const names = (host) => readdirSync(osPath(host), "buffer").map(fromBytes).sort();
function own(host) {
	if (process.getuid?.() === 0) lchownSync(osPath(host), 0, 0);
}
/** Owner and mode of a new file; chown(2) takes set-user-ID away: it comes first. */
function finish(host, mode) {
	own(host);
	chmodSync(osPath(host), mode);
}
const bad = (code, title) => new UserError({
	level: "error",
	code,
	title,
	hint: "A package or the overlay made it so: take that one out, or correct it."
});
const loop = (target) => bad("root-link-loop", `in the image, ${target} is a loop of links`);
const isAFolder = (target) => bad("root-not-a-file", `in the image, ${target} is a folder where a file is to be written`);
const notAFolder = (target, part) => bad("root-not-a-folder", `in the image, /${part} is not a folder, but ${target} is to lie in it`);
// packages/tailor-image/src/pack/compression.ts
/** How the initramfs is packed: zstd where the kernel can read it, else gzip, which every distribution's kernel can. */
function initramfsCompression(kernelConfig) {
	return /^CONFIG_RD_ZSTD=y$/m.test(kernelConfig) ? "zstd" : "gzip";
}
// packages/tailor-image/src/pack/init-script.ts
/**
* /init of the busybox initramfs: load modules, wait for the root, run hooks, hand over. Plain POSIX shell over busybox applets;
* every way of failing prints one line `dpuos-initramfs: …` to the console and ends PID 1, so that the kernel panics (and reboots
* where `panic=` says so) instead of waiting in a shell that nobody sees.
*
* Finds root=UUID= and LABEL= in the ext4 superblock (magic at byte 1080, UUID at 1128, label at 1144), PARTUUID= in the GPT
* (entries of 128 bytes from LBA 2, GUID at 16) and /dev/…; busybox builds differ in whether they have blkid.
*/
const INIT_SCRIPT = String.raw`#!/bin/sh
# Written by dpuos. See "rdinit" and "root=" in the kernel's admin-guide.
export PATH=/bin
/bin/busybox mkdir -p /proc /sys /dev /run /newroot /tmp
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mount -t tmpfs -o mode=0755,nosuid,nodev run /run
exec </dev/console >/dev/console 2>&1

say() { echo "dpuos-initramfs: $*"; }
die() {
  say "$*"
  # Let a slow serial line drain before the panic.
  sleep 1
  exit 1
}

root= rootflags= rootfstype= init=/sbin/init mode=ro delay=30
for word in $(cat /proc/cmdline); do
  case $word in
    root=*) root=\${word#root=} ;;
    rootflags=*) rootflags=\${word#rootflags=} ;;
    rootfstype=*) rootfstype=\${word#rootfstype=} ;;
    rootwait=*) delay=\${word#rootwait=} ;;
    init=*) init=\${word#init=} ;;
    ro) mode=ro ;;
    rw) mode=rw ;;
  esac
done
[ -n "$root" ] || die "no root= on the kernel command line: $(cat /proc/cmdline)"

while read -r module; do
  insmod "/lib/modules/$module" 2>/dev/null
done </lib/modules/order

# hex OFFSET COUNT FILE: bytes as lower-case hex digits.
hex() { dd if="$3" bs=1 skip="$1" count="$2" 2>/dev/null | od -An -v -tx1 | tr -d ' \n'; }

is_ext4() { [ "$(hex 1080 2 "$1")" = 53ef ]; }

# part_uuid NAME: the GPT's unique GUID of a partition. Its first three fields are little-endian.
part_uuid() {
  [ -e "/sys/class/block/$1/partition" ] || return
  number=$(cat "/sys/class/block/$1/partition")
  disk=$(readlink -f "/sys/class/block/$1/..")
  sector=$(cat "$disk/queue/logical_block_size")
  guid=$(hex $((sector * 2 + (number - 1) * 128 + 16)) 16 "/dev/\${disk##*/}")
  echo "$guid" | sed 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(....\)/\4\3\2\1-\6\5-\8\7-\9-/'
}

# matches DEVICE NAME: is this block device the root?
matches() {
  case $root in
    /dev/*) [ "$root" = "$1" ] ;;
    UUID=*) is_ext4 "$1" && [ "$(hex 1128 16 "$1")" = "$(echo "\${root#UUID=}" | tr -d - | tr A-F a-f)" ] ;;
    LABEL=*) is_ext4 "$1" && [ "$(dd if="$1" bs=1 skip=1144 count=16 2>/dev/null | tr -d '\000')" = "\${root#LABEL=}" ] ;;
    PARTUUID=*) [ "$(part_uuid "$2")" = "$(echo "\${root#PARTUUID=}" | tr A-F a-f)" ] ;;
    *) die "root=$root is not understood: use UUID=, LABEL=, PARTUUID= or /dev/…" ;;
  esac
}

device=
tries=0
while [ -z "$device" ]; do
  for path in /sys/class/block/*; do
    name=\${path##*/}
    case $name in ram* | loop* | zram*) continue ;; esac
    [ -b "/dev/$name" ] || continue
    if matches "/dev/$name" "$name"; then device=/dev/$name && break; fi
  done
  [ -n "$device" ] && break
  [ $tries -ge $((delay * 5)) ] &&
    die "cannot find root $root after $delay s; block devices: $(ls /sys/class/block | tr '\n' ' ')"
  tries=$((tries + 1))
  sleep 0.2
done

say "root is $device ($root)"
mount -t "\${rootfstype:-ext4}" -o "$mode\${rootflags:+,$rootflags}" "$device" /newroot ||
  die "cannot mount root $device ($root) as \${rootfstype:-ext4}"

# Hooks as dracut has them: sourced, with the root at $NEWROOT.
export NEWROOT=/newroot
for hook in /usr/lib/dracut/hooks/pre-pivot/*.sh; do
  [ -f "$hook" ] && (. "$hook")
done

case $init in /*) ;; *) die "init=$init is not an absolute path" ;; esac
[ -x "/newroot$init" ] || [ -h "/newroot$init" ] || die "no init at $init on $device"
for folder in proc sys dev run; do
  mount --move "/$folder" "/newroot/$folder" || die "cannot move /$folder: the root has no folder of that name"
done
exec switch_root /newroot "$init"
die "cannot start $init"
`.replaceAll("\\${", "${");
// packages/tailor-image/src/pack/initramfs.ts
const BUSYBOX = [
	"/usr/sbin/busybox",
	"/usr/bin/busybox",
	"/bin/busybox",
	"/sbin/busybox"
];
/** Modules for the initramfs in loading order: what each needs stands before it. Softdeps count. */
function loadingOrder(tree, kept, modules = initramfsModules([])) {
	const wanted = selectModules(tree, modules).names;
	const all = [...closureOf(tree, wanted).keys()].filter((name) => kept.has(name));
	const order = [];
	const place = (name, above) => {
		if (order.includes(name) || above.includes(name) || !all.includes(name)) return;
		for (const need of tree.modules.get(name)?.depends ?? []) place(need, [...above, name]);
		if (!order.includes(name)) order.push(name);
	};
	for (const name of all.sort()) place(name, []);
	return order;
}
/**
* Make the busybox initramfs and put it into the root's /boot, as openEuler names it. The archive is the same for the same content:
* names sorted, owner root, inode numbers and times fixed. Returns its path in the root.
*/
async function makeInitramfs(work, kernel, tree, kept) {
	const { root, ports, ledger, scratch, epoch } = work;
	const busybox = BUSYBOX.find((file) => root.stat(file)?.isFile() === true);
	const program = busybox === void 0 ? void 0 : await readFile(root.resolve(busybox));
	if (program === void 0 || !isStaticElf(program)) throw new UserError({
		level: "error",
		code: "busybox-unfit",
		title: `the image's busybox ${program === void 0 ? "is missing" : "needs shared libraries"}, so it cannot run in an initramfs`,
		hint: "Use a busybox package with a static program, or set storage.initramfs: dracut.",
		at: work.request.position(["storage", "initramfs"])
	});
	const tree_ = path.join(scratch, "initramfs");
	await mkdir$1(path.join(tree_, "bin"), { recursive: true });
	await mkdir$1(path.join(tree_, "lib", "modules"), { recursive: true });
	await mkdir$1(path.join(tree_, "usr", "lib", "dracut", "hooks", "pre-pivot"), { recursive: true });
	await writeFile(path.join(tree_, "bin", "busybox"), program);
	await chmod(path.join(tree_, "bin", "busybox"), 493);
	await symlink("busybox", path.join(tree_, "bin", "sh"));
	await writeFile(path.join(tree_, "init"), INIT_SCRIPT);
	await chmod(path.join(tree_, "init"), 493);
	const order = loadingOrder(tree, kept, initramfsModules(work.request.definition.outputs));
	await copyModules(work, kernel.release, tree, order, path.join(tree_, "lib", "modules"));
	const names = ["."];
	for (const entry of new TargetRoot(tree_).walk()) names.push(entry.path.slice(1));
	for (const name of names) {
		const file = path.join(tree_, name);
		if (name !== "bin/sh") await utimes(file, epoch, epoch);
		else await ports.proc.run([
			"touch",
			"-h",
			"-d",
			`@${epoch}`,
			"--",
			file
		]);
	}
	const archive = path.join(scratch, "initramfs.cpio");
	await ports.proc.run([
		"cpio",
		"--quiet",
		"-o",
		"-H",
		"newc",
		"--reproducible",
		"--owner",
		"0:0",
		"-O",
		archive
	], {
		cwd: tree_,
		input: `${names.join("\n")}\n`
	});
	const packed = await compress(archive, initramfsCompression(kernel.config), work);
	const target = `/boot/initramfs-${kernel.release}.img`;
	ledger.write("kernel", target, await readFile(packed), 384);
	return root.canonical(target);
}
async function copyModules({ root, ports }, release, tree, order, folder) {
	const packed = /* @__PURE__ */ new Map();
	const names = [];
	for (const name of order) {
		const module = tree.modules.get(name);
		if (module === void 0) continue;
		const file = path.basename(module.path);
		await copyFile(root.resolve(`/lib/modules/${release}/${module.path}`), path.join(folder, file));
		await chmod(path.join(folder, file), 420);
		const suffix = path.extname(file);
		if (suffix in UNPACK) packed.set(suffix, [...packed.get(suffix) ?? [], file]);
		names.push(file.replace(/\.(xz|zst|gz)$/, ""));
	}
	for (const [suffix, files] of packed) {
		const [tool, ...options] = UNPACK[suffix] ?? ["xz"];
		await ports.proc.run([
			tool,
			...options,
			...files
		], { cwd: folder });
	}
	await writeFile(path.join(folder, "order"), names.map((name) => `${name}\n`).join(""));
}
/** One thread: with more, the frames depend on the number of processors. */
async function compress(archive, how, { ports }) {
	if (how === "zstd") {
		await ports.proc.run([
			"zstd",
			"-q",
			"-12",
			"-T1",
			"--no-progress",
			"-o",
			`${archive}.zst`,
			"--",
			archive
		]);
		return `${archive}.zst`;
	}
	await ports.proc.run([
		"gzip",
		"-9",
		"-n",
		"--",
		archive
	]);
	return `${archive}.gz`;
}
// packages/tailor-image/src/scriptlets/install.ts
/** Install the whole set into the empty root, and say which scriptlets ran by emulation, or did not run. */
async function installPackages({ work, dnf, resolution }) {
	const { request, ports, scriptlets } = work;
	const { emulation } = scriptlets;
	const { packages, asks } = resolution;
	const emulated = emulation.kind === "host" || emulation.kind === "qemu-user";
	if (scriptlets.run && emulated) ports.log.info(`${request.arch} scriptlets run through ${emulation.detail}`);
	const ran = await install(dnf, packages, asks, scriptlets);
	const finding = scriptlets.run ? emulated && ranEmulated(ran, request.arch, emulation) : notRun(await rpmScriptlets(packages.map((one) => one.file), ports), {
		arch: request.arch,
		emulation,
		asked: request.definition.packages.scriptlets === "skip",
		at: request.position(["packages", "scriptlets"])
	});
	if (finding) warn(work, finding);
}
// packages/tailor-image/src/build-root.ts
/** Install, then the five layers in order, users, the initramfs, and what a live system's scriptlets would have left to do. */
async function buildRoot(prepared, identity) {
	const { work, resolution } = prepared;
	const { request, root, ports } = work;
	const { log } = ports;
	await log.group(`Install ${resolution.packages.length} packages`, () => installPackages(prepared));
	await presets(work);
	const untouched = await lookUntouched(work);
	const kernel = kernelLayer(work);
	const allDrivers = await log.group("Drivers", () => driversLayer(work, kernel.config));
	const laid = await log.group("System", async () => systemLayer(work));
	await log.group("Packages", () => packagesLayer(work));
	const drivers = await cutLayer(work, allDrivers, resolution.packages);
	const services = await log.group("Services and users", async () => {
		await systemUsers(work);
		const chosen = await servicesLayer(work);
		usersLayer(work);
		await giveFiles(work, laid);
		return chosen;
	});
	const initramfs = await log.group("Initramfs", async () => {
		const kept = new Set(drivers.kept.map((one) => one.name));
		const file = request.definition.storage.initramfs === "dracut" ? await makeDracut(work, kernel.release, kept) : await makeInitramfs(work, kernel, drivers.tree, kept);
		log.info(`${file}: ${formatMiB(root.stat(file)?.size ?? 0)}`);
		return file;
	});
	const loader = await takeLoader(work);
	const installed = await rootPackages(root.dir, ports);
	cutPackageData(work);
	await finalize(work, identity);
	await hardenLayer(work);
	clampTimes(work);
	return {
		kernel,
		drivers,
		services,
		initramfs,
		loader,
		installed,
		untouched
	};
}
// packages/tailor-image/src/epoch.ts
/**
* The time that the image bears, seconds since 1970: SOURCE_DATE_EPOCH when set, else the newest build time of its RPMs. The
* lock decides it then: the same set gives the same time on any day.
*/
async function imageEpoch(packages, ports) {
	if (ports.clock.sourceDateEpoch !== void 0) return ports.clock.sourceDateEpoch;
	const times = await rpmBuildTimes(packages.map((one) => one.file), ports);
	return Math.max(...times);
}
/**
* Ports whose processes all get SOURCE_DATE_EPOCH (rpm ≥ 4.18 writes it as install time, shadow as date of the password) and one
* locale, and whose complaints about a full disk are understood.
*/
function withEpoch(ports, epoch) {
	const fixed = {
		SOURCE_DATE_EPOCH: String(epoch),
		TZ: "UTC",
		LC_ALL: "C.UTF-8"
	};
	const spoken = (options = {}) => ({
		env: {
			...fixed,
			...options.env
		},
		failures: [...options.failures ?? [], NO_SPACE]
	});
	const proc = {
		run: (argv, options) => ports.proc.run(argv, {
			...options,
			...spoken(options)
		}),
		start: (argv, options) => ports.proc.start(argv, {
			...options,
			env: {
				...fixed,
				...options?.env
			}
		}),
		which: (program) => ports.proc.which(program)
	};
	return {
		...ports,
		proc,
		clock: {
			...ports.clock,
			sourceDateEpoch: epoch
		}
	};
}
/** rpm writes SOURCE_DATE_EPOCH as install time since 4.18; an older one writes the clock, and two runs differ in the rpm database. */
function clockInDatabase(rpmVersion) {
	const [major = 0, minor = 0] = (rpmVersion ?? "").split(".").map(Number);
	if (major > 4 || major === 4 && minor >= 18) return void 0;
	return {
		level: "notice",
		code: "rpm-writes-clock",
		title: `rpm ${rpmVersion ?? "(unknown version)"} writes the time of installation into the image: a second run differs in the rpm database`,
		hint: "For disks that are equal bit for bit use rpm 4.18 or newer (Debian 12, Ubuntu 24.04)."
	};
}
// packages/tailor-image/src/formats/formats.ts
/** One line per form; the definition's schema knows the same words. */
const FORMATS = {
	tar: {
		share: .5,
		role: "rootfs-tar",
		suffix: "rootfs.tar.zst"
	},
	cpio: {
		share: .5,
		role: "rootfs-cpio",
		suffix: "rootfs.cpio.gz"
	},
	oci: {
		share: 1,
		role: "oci-archive",
		suffix: "oci.tar"
	},
	squashfs: {
		share: .5,
		role: "rootfs-squashfs",
		suffix: "rootfs.squashfs"
	},
	erofs: {
		share: 1,
		role: "rootfs-erofs",
		suffix: "rootfs.erofs"
	},
	mtree: {
		share: .01,
		role: "file-list",
		suffix: "rootfs.mtree"
	}
};
/** `demo-dpu-x86_64.rootfs.cpio.gz`. */
const formatFile = (format, name, arch) => `${name}-${arch}.${FORMATS[format].suffix}`;
/** The forms of the root that the definition asks for, each once. */
const formatsOf = ({ outputs }) => [...new Set(outputs)].filter((one) => one in FORMATS);
/** What the packed roots take together, as a share of the content. */
const packedShare = (definition) => formatsOf(definition).reduce((sum, format) => sum + FORMATS[format].share, 0);
/** Compressors of squashfs as mksquashfs calls them, smallest result first, and what the kernel needs to read them. */
const SQUASHFS = [
	["zstd", "SQUASHFS_ZSTD"],
	["xz", "SQUASHFS_XZ"],
	["gzip", "SQUASHFS_ZLIB"]
];
/**
* Choose compressions by the kernel's configuration (text of its `.config`). Without one nothing is known: what every kernel that has the
* file system can read is taken, and said.
*/
function readOnlyPlan(request, kernelConfig) {
	const { outputs } = request.definition;
	const known = kernelConfig !== "";
	const has = (option) => new RegExp(`^CONFIG_${option}=[ym]$`, "m").test(kernelConfig);
	const findings = [];
	const say = (format, level, code, title, hint) => {
		const at = request.position(["outputs", outputs.indexOf(format)]);
		if (outputs.includes(format)) findings.push({
			level,
			code,
			title,
			hint,
			at
		});
	};
	for (const [format, option] of [["squashfs", "SQUASHFS"], ["erofs", "EROFS_FS"]]) if (known && !has(option)) say(format, "error", "format-without-kernel", `outputs: the image’s kernel cannot mount ${format}: CONFIG_${option} is not set in its configuration`, `Take \`${format}\` out, use \`${format === "erofs" ? "squashfs" : "tar"}\`, or a kernel with CONFIG_${option}.`);
	else if (!known) say(format, "notice", "format-kernel-unknown", `outputs: the kernel brings no configuration, so nobody knows whether it can mount ${format}`, "Try it before you rely on it; the compression is the one that most kernels have.");
	const best = SQUASHFS.find(([, option]) => has(option));
	if (known && has("SQUASHFS") && best === void 0) say("squashfs", "error", "format-without-kernel", `outputs: the image’s kernel can read no compression of squashfs that mksquashfs writes: none of ${SQUASHFS.map(([, option]) => `CONFIG_${option}`).join(", ")} is set`, "Use a kernel with one of them, or take `squashfs` out.");
	else if (best !== void 0 && best !== SQUASHFS[0]) say("squashfs", "notice", "format-fallback", `squashfs is packed with ${best[0]}: the image’s kernel has no CONFIG_${SQUASHFS[0][1]}`, "Nothing to do; a kernel with it would read the root faster.");
	const zip = has("EROFS_FS_ZIP");
	if (known && has("EROFS_FS") && !zip) say("erofs", "notice", "format-fallback", "erofs is not compressed: the image’s kernel has no CONFIG_EROFS_FS_ZIP", "For a compressed root use `squashfs`, or a kernel with it.");
	return {
		squashfs: best?.[0] ?? "gzip",
		erofs: zip ? "lz4hc" : "none",
		findings
	};
}
// packages/tailor-image/src/formats/cpio.ts
/** newc writes sizes in 8 hex digits. Bytes. */
const LARGEST$1 = 4294967295;
const CHUNK = 2 ** 20;
/**
* Write the root as a newc cpio: names in the order of the walk, inode numbers counted, device numbers of the build host left out, so that
* equal roots give equal bytes. Of several names of one inode the last carries the content, as GNU cpio does. `links` are symbolic links
* that only the archive has, by path, for paths where the root has nothing.
*/
async function writeCpio(root, links, epoch, to) {
	const names = listNames(root, links, epoch);
	const count = /* @__PURE__ */ new Map();
	for (const { stats } of names) count.set(inodeOf(stats), (count.get(inodeOf(stats)) ?? 0) + 1);
	const numbers = /* @__PURE__ */ new Map();
	const left = new Map(count);
	for (const one of names) {
		const { name, host, stats } = one;
		const inode = inodeOf(stats);
		if (!numbers.has(inode)) numbers.set(inode, numbers.size + 1);
		const type = stats.mode & 61440;
		const isFile = type === 32768;
		const more = (left.get(inode) ?? 1) - 1;
		left.set(inode, more);
		const link = type === 40960 ? Buffer.from(one.link ?? readlinkSync(host, "buffer")) : void 0;
		const size = link?.length ?? (isFile && more === 0 ? stats.size : 0);
		const isDevice = type === 8192 || type === 24576;
		const nlink = type === 16384 ? 2 : count.get(inode) ?? 1;
		const fields = [
			numbers.get(inode) ?? 0,
			stats.mode,
			stats.uid,
			stats.gid,
			nlink,
			Math.floor(stats.mtimeMs / 1e3),
			size,
			0,
			0,
			...isDevice ? [major(stats.rdev), minor(stats.rdev)] : [0, 0]
		];
		await to.write(header(fields, name));
		if (link !== void 0) await to.write(link);
		else if (size > 0) await writeContent(host, size, to);
		await to.write(padding(size));
	}
	await to.write(header([
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0
	], "TRAILER!!!"));
}
function listNames(root, links, epoch) {
	const names = [];
	const top = root.lstat("/");
	if (top !== void 0) names.push({
		name: ".",
		host: root.dir,
		stats: top
	});
	for (const [path, link] of Object.entries(links)) {
		const stats = {
			ino: 0,
			dev: 0,
			mode: 41471,
			uid: 0,
			gid: 0,
			mtimeMs: epoch * 1e3,
			size: 0,
			rdev: 0
		};
		names.push({
			name: path.slice(1),
			host: "",
			stats,
			link
		});
	}
	const tooLarge = [];
	for (const { path, stats } of root.walk()) {
		if (stats.isSocket()) continue;
		if (stats.isFile() && stats.size > LARGEST$1) tooLarge.push(path);
		names.push({
			name: path.slice(1),
			host: `${root.dir}${path}`,
			stats
		});
	}
	if (tooLarge.length > 0) throw new UserError(tooLarge.map((file) => ({
		level: "error",
		code: "cpio-file-size",
		title: `outputs: ${JSON.stringify(file)} has 4 GiB or more, which a cpio cannot hold`,
		hint: "Take `cpio` out of `outputs`, or the file out of the image."
	})));
	return names;
}
const inodeOf = ({ dev, ino }) => `${dev}:${ino}`;
/** The numbers of Linux's dev_t as glibc splits it (gnu_dev_major, gnu_dev_minor). */
const major = (device) => device >>> 8 & 4095 | Math.floor(device / 2 ** 32) & -4096;
const minor = (device) => device & 255 | device >>> 12 & -256;
/** Magic, the given fields, size of the name, no checksum; the name, ended by a zero and filled to 4 bytes. */
function header(fields, name) {
	const bytes = Buffer.from(`${name}\0`);
	const numbers = [
		...fields,
		bytes.length,
		0
	].map((one) => one.toString(16).toUpperCase().padStart(8, "0"));
	const head = Buffer.from(`070701${numbers.join("")}`, "latin1");
	return Buffer.concat([
		head,
		bytes,
		padding(head.length + bytes.length)
	]);
}
const padding = (size) => Buffer.alloc((4 - size % 4) % 4);
async function writeContent(host, size, to) {
	const fd = openSync(host, "r");
	try {
		for (let at = 0; at < size;) {
			const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - at));
			const got = readSync(fd, chunk, 0, chunk.length, at);
			if (got === 0) throw new Error(`${host} became shorter while it was read`);
			await to.write(chunk.subarray(0, got));
			at += got;
		}
	} finally {
		closeSync(fd);
	}
}
// packages/tailor-image/src/formats/lost.ts
/** linux/capability.h, by bit. */
const CAPABILITIES = "chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf checkpoint_restore".split(" ");
/**
* A `security.capability` value (hex of struct vfs_cap_data, version 2 or 3) as setcap(8) takes it, `cap_net_raw=ep`; undefined for what we
* cannot read.
*/
function capabilityText(hex) {
	const bytes = Buffer.from(hex, "hex");
	if (bytes.length < 20) return void 0;
	const magic = bytes.readUInt32LE(0);
	const version = magic >>> 24;
	if (version !== 2 && version !== 3) return void 0;
	const effective = (magic & 1) === 1 ? "e" : "";
	const bits = (at) => BigInt(bytes.readUInt32LE(at)) | BigInt(bytes.readUInt32LE(at + 8)) << 32n;
	const [permitted, inheritable] = [bits(4), bits(8)];
	const byFlags = /* @__PURE__ */ new Map();
	for (let bit = 0n; bit < 64n; bit++) {
		const p = permitted >> bit & 1n;
		const i = inheritable >> bit & 1n;
		if (p + i === 0n) continue;
		const flags = `${effective}${i === 1n ? "i" : ""}${p === 1n ? "p" : ""}`;
		const name = CAPABILITIES[Number(bit)];
		byFlags.set(flags, [...byFlags.get(flags) ?? [], name === void 0 ? String(bit) : `cap_${name}`]);
	}
	return [...byFlags].map(([flags, names]) => `${names.join(",")}=${flags}`).join(" ");
}
const MAX_LINES = 40;
/** cpio (newc) has no room for extended attributes: which files lose what, with the commands that bring it back. */
function lostInCpio(records) {
	const lines = records.flatMap(({ path, xattrs = {} }) => Object.entries(xattrs).map(([name, value]) => {
		const shown = JSON.stringify(path).slice(1, -1);
		const capability = name === "security.capability" ? capabilityText(value) : void 0;
		return capability === void 0 ? `${shown}: ${name}` : `setcap '${capability}' ${shown}`;
	}));
	if (lines.length === 0) return void 0;
	const files = records.filter(({ xattrs = {} }) => Object.keys(xattrs).length > 0).length;
	return {
		level: "warning",
		code: "cpio-without-xattrs",
		title: `in the cpio ${files === 1 ? "one file loses" : `${files} files lose`} extended attributes, capabilities among them: the format has no room for any`,
		detail: shorten(lines),
		hint: "Run the setcap commands at each start (a unit before those that need them); every other output keeps the attributes."
	};
}
/** squashfs keeps user, trusted and security attributes, but no access lists. */
function lostInSquashfs(records) {
	const lost = records.filter(({ xattrs = {} }) => Object.keys(xattrs).some((name) => name.startsWith("acl.")));
	if (lost.length === 0) return void 0;
	return {
		level: "notice",
		code: "squashfs-without-acl",
		title: `in the squashfs ${lost.length === 1 ? "one file loses its access list" : `${lost.length} files lose their access lists`} (POSIX ACL), which it cannot store`,
		detail: shorten(lost.map(({ path }) => JSON.stringify(path).slice(1, -1))),
		hint: "Those below /var and /run are made anew by systemd-tmpfiles at each start; for others use `erofs`."
	};
}
const shorten = (lines) => [...lines.slice(0, MAX_LINES), ...lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more`] : []].join("\n");
// packages/tailor-image/src/formats/oci.ts
/** Go's names of architectures, which OCI uses. */
const PLATFORM = {
	x86_64: { architecture: "amd64" },
	aarch64: {
		architecture: "arm64",
		variant: "v8"
	}
};
const MEDIA = "application/vnd.oci.image";
/** What the image says of itself (OCI image specification 1.0: config, manifest, index), as the JSON texts of an image layout. */
function ociDocuments(about, layer) {
	const created = (/* @__PURE__ */ new Date(about.epoch * 1e3)).toISOString().replace(".000Z", "Z");
	const annotations = {
		"org.opencontainers.image.created": created,
		...about.description === void 0 ? {} : { "org.opencontainers.image.description": about.description },
		"org.opencontainers.image.title": about.name
	};
	const config = blob({
		created,
		...PLATFORM[about.arch],
		os: "linux",
		config: {
			Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "container=oci"],
			Cmd: ["/sbin/init"],
			Labels: {
				...annotations,
				"dpuos.distro": about.distro,
				"dpuos.kernel-release": about.kernelRelease
			},
			StopSignal: "SIGRTMIN+3"
		},
		rootfs: {
			type: "layers",
			diff_ids: [`sha256:${layer.diffId}`]
		},
		history: [{
			created,
			created_by: `dpuos ${about.version}`
		}]
	});
	const descriptor = (type, one) => ({
		mediaType: `${MEDIA}.${type}`,
		digest: one.digest,
		size: one.size
	});
	const manifest = blob({
		schemaVersion: 2,
		mediaType: `${MEDIA}.manifest.v1+json`,
		config: descriptor("config.v1+json", config),
		layers: [descriptor("layer.v1.tar+gzip", {
			digest: `sha256:${layer.digest}`,
			size: layer.size
		})],
		annotations
	});
	const name = about.name.toLowerCase();
	return {
		config,
		manifest,
		index: JSON.stringify({
			schemaVersion: 2,
			mediaType: `${MEDIA}.index.v1+json`,
			manifests: [{
				...descriptor("manifest.v1+json", manifest),
				platform: {
					...PLATFORM[about.arch],
					os: "linux"
				},
				annotations: {
					"io.containerd.image.name": `localhost/${name}:latest`,
					"org.opencontainers.image.ref.name": "latest"
				}
			}]
		})
	};
}
function blob(document) {
	const text = JSON.stringify(document);
	return {
		text,
		digest: `sha256:${createHash("sha256").update(text).digest("hex")}`,
		size: Buffer.byteLength(text)
	};
}
/** Write the image as an OCI image layout in one tar (`oci-archive:` of skopeo and podman). Takes the layer's file away. */
async function writeOci(work, layer, kernelRelease, file) {
	const { request, ports, epoch } = work;
	const packed = await ports.fs.hash(layer.file);
	const { config, manifest, index } = ociDocuments({
		...request.definition,
		arch: request.arch,
		kernelRelease,
		epoch,
		version: ports.host.version
	}, {
		diffId: layer.sha256,
		digest: packed.sha256,
		size: packed.size
	});
	const folder = `${layer.file}.layout`;
	const blobs = path.join(folder, "blobs", "sha256");
	await mkdir$1(blobs, { recursive: true });
	await rename(layer.file, path.join(blobs, packed.sha256));
	for (const one of [config, manifest]) await writeFile(path.join(blobs, one.digest.slice(7)), one.text);
	await writeFile(path.join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
	await writeFile(path.join(folder, "index.json"), index);
	const fixed = [
		"--owner=0",
		"--group=0",
		"--numeric-owner",
		"--mode=u=rwX,go=rX",
		`--mtime=@${epoch}`
	];
	const what = [
		"oci-layout",
		"index.json",
		"blobs"
	];
	const how = [
		"--create",
		"--format=ustar",
		"--sort=name",
		...fixed,
		`--file=${file}`,
		`--directory=${folder}`
	];
	await ports.proc.run([
		"tar",
		...how,
		"--",
		...what
	]);
}
// packages/tailor-image/src/formats/plain-root.ts
const FSTAB = "# Empty: this root file system is handed over without the disk, whose partitions stand here.\n";
/**
* The root as it is without its disk: the same files (hard links, so that nothing is copied), but an /etc/fstab that names no partition;
* else systemd would wait for the disk and call remounting the root failed. Lies beside the root and goes with it.
*/
async function plainRoot({ root, ports, epoch }) {
	const folder = path.join(path.dirname(root.dir), "plain-root");
	await ports.proc.run([
		"cp",
		"--archive",
		"--link",
		"--",
		root.dir,
		folder
	]);
	const plain = new TargetRoot(folder);
	const parents = ["/etc", "/"].map((target) => [plain.resolve(target), statSync(plain.resolve(target))]);
	if (plain.stat("/etc/fstab") !== void 0) {
		plain.write("/etc/fstab", FSTAB);
		lutimesSync(plain.resolve("/etc/fstab"), epoch, epoch);
	}
	for (const [host, stats] of parents) lutimesSync(host, stats.atimeMs / 1e3, stats.mtimeMs / 1e3);
	return plain;
}
// packages/tailor-image/src/formats/read-only.ts
const LIMIT_MS = 18e5;
/** squashfs, the same on any number of processors; SOURCE_DATE_EPOCH, which every tool gets, becomes its time. */
async function writeSquashfs({ ports }, root, compression, file) {
	const how = [
		"-noappend",
		"-no-progress",
		"-quiet",
		"-xattrs",
		"-b",
		"131072",
		"-comp",
		compression
	];
	await ports.proc.run([
		"mksquashfs",
		root.dir,
		file,
		...how
	], { timeoutMs: LIMIT_MS });
}
/** erofs. Its time is SOURCE_DATE_EPOCH too; older files keep theirs (`-T` would give all of them one time). */
async function writeErofs({ ports }, root, compression, uuid, file) {
	const packed = compression === "none" ? [] : [`-z${compression}`];
	await ports.proc.run([
		"mkfs.erofs",
		"--quiet",
		"-U",
		uuid,
		...packed,
		file,
		root.dir
	], { timeoutMs: LIMIT_MS });
}
// packages/tailor-image/src/formats/refuse.ts
/** Refuse forms that the image's kernel cannot mount, in the first second, where build-kernel handed its configuration over. */
async function refuseFormats(request, { fs }) {
	const entry = request.kernel.files.find((one) => one.role === "config");
	if (entry === void 0) return;
	throwErrors(readOnlyPlan(request, await fs.readText(listedFile(path.join(request.kernelDir, "kernel.json"), entry)) ?? ""));
}
/** The plan for the kernel that is in the root. Says what was chosen for want of something better. */
function decideFormats(work, kernel) {
	const plan = readOnlyPlan(work.request, kernel.config);
	throwErrors(plan);
	for (const finding of plan.findings) warn(work, finding);
	return plan;
}
function throwErrors({ findings }) {
	const errors = findings.filter((one) => one.level === "error");
	if (errors.length > 0) throw new UserError(errors);
}
// packages/tailor-image/src/formats/tar.ts
/**
* GNU tar so that equal roots give equal bytes, with everything that a file has: pax headers without the time and process id that stand
* in them by default, extended attributes of every name space (access lists as their own records). Times are fixed in the root already.
*/
const tarOf = (folder) => [
	"tar",
	"--create",
	"--format=pax",
	"--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime",
	"--sort=name",
	"--numeric-owner",
	"--xattrs",
	"--xattrs-include=*",
	"--xattrs-exclude=system.posix_acl_*",
	"--acls",
	`--directory=${folder}`,
	"--",
	"."
];
/**
* Pack the root as one tar stream and give it to all takers at once: the compressors, and `read`, which sees the entries. Nothing of it is
* ever stored uncompressed.
*/
async function packTar(root, takers, read, { ports }) {
	return await withFilter(tarOf(root.dir), ports, async ({ stdout, end }) => {
		end();
		const hash = createHash("sha256");
		let size = 0;
		const copy = new PassThrough({ highWaterMark: 2 ** 20 });
		const feed = async () => {
			try {
				for await (const chunk of stdout) {
					hash.update(chunk);
					size += chunk.length;
					await Promise.all(takers.map((taker) => taker.write(chunk)));
					if (!copy.write(chunk)) await new Promise((resolve) => copy.once("drain", resolve));
				}
			} finally {
				for (const taker of takers) taker.end();
				copy.end();
			}
		};
		const [result] = await Promise.all([read(readTar(copy)), feed()]);
		return {
			sha256: hash.digest("hex"),
			size,
			read: result
		};
	});
}
// packages/tailor-image/src/formats/pack.ts
/** Forms for which the entries of the tar are read: to list the files, or what a form cannot carry. */
const LISTED = [
	"mtree",
	"cpio",
	"squashfs"
];
/** Pack the root in every form that the definition asks for besides disks, side by side: each uses one processor for most of its time. */
async function packFormats(work, options) {
	const { request, ports } = work;
	const formats = formatsOf(request.definition);
	if (formats.length === 0) return [];
	const made = formats.map((format) => ({
		format,
		role: FORMATS[format].role,
		file: path.join(options.folder, formatFile(format, request.definition.name, request.arch))
	}));
	const plan = decideFormats(work, options.kernel);
	const root = await plainRoot(work);
	const fileOf = (format) => made.find((one) => one.format === format)?.file;
	const squashfs = fileOf("squashfs");
	const erofs = fileOf("erofs");
	const cpio = fileOf("cpio");
	const jobs = [
		packArchives(work, root, fileOf, options.kernel.release),
		...cpio === void 0 ? [] : [packCpio(work, root, cpio)],
		...squashfs === void 0 ? [] : [writeSquashfs(work, root, plan.squashfs, squashfs)],
		...erofs === void 0 ? [] : [writeErofs(work, root, plan.erofs, options.identity.erofs, erofs)]
	];
	const failed = (await Promise.allSettled(jobs)).find((one) => one.status === "rejected");
	if (failed !== void 0) throw failed.reason;
	for (const { format, file } of made) ports.log.info(`${format}: ${formatMiB((await ports.fs.hash(file)).size)}`);
	if (cpio !== void 0) made.push({
		format: "cpio",
		role: "rootfs-cpio-sha256",
		file: `${cpio}.sha256`
	});
	return made;
}
/** What is made of one tar stream: the tar, the layer of the OCI archive, the list of files. */
async function packArchives(work, root, fileOf, kernelRelease) {
	const [tar, oci, mtree] = [
		"tar",
		"oci",
		"mtree"
	].map(fileOf);
	const listed = LISTED.some((format) => fileOf(format) !== void 0);
	if (tar === void 0 && oci === void 0 && !listed) return;
	const layer = path.join(work.scratch, "oci-layer");
	const takers = [];
	const pack = () => packTar(root, takers, async (entries) => {
		if (listed) return await collect(entries, { content: mtree !== void 0 });
		for await (const _ of entries);
		return [];
	}, work);
	const withLayer = () => oci === void 0 ? pack() : gzipInto(layer, work, takers, pack);
	const { read, ...packed } = await (tar === void 0 ? withLayer() : zstdInto(tar, work, takers, withLayer));
	if (oci !== void 0) await writeOci(work, {
		file: layer,
		...packed
	}, kernelRelease, oci);
	if (mtree !== void 0) await writeFile(mtree, formatMtree(read));
	tell(work, fileOf, read);
}
function tell(work, fileOf, records) {
	const lost = [fileOf("cpio") === void 0 ? void 0 : lostInCpio(records), fileOf("squashfs") === void 0 ? void 0 : lostInSquashfs(records)];
	for (const finding of lost) if (finding !== void 0) warn(work, finding);
}
/** As imageTailor's EMB_rootfs: the whole root as an initramfs that the kernel starts from memory. */
async function packCpio(work, root, file) {
	const links = root.lstat("/init") === void 0 ? { "/init": "sbin/init" } : {};
	if (root.stat("/init") === void 0 && root.stat("/sbin/init") === void 0) warn(work, {
		level: "warning",
		code: "cpio-without-init",
		title: "the cpio will not start: the root has neither /init nor /sbin/init",
		hint: "Install an init system, or take `cpio` out of `outputs`."
	});
	const takers = [];
	await gzipInto(file, work, takers, async () => {
		for (const taker of takers) {
			await writeCpio(root, links, work.epoch, taker);
			taker.end();
		}
	});
	const { sha256 } = await work.ports.fs.hash(file);
	await writeFile(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
}
/** gzip in the middle: what `body` gives to the new taker lies packed in `file` afterwards. No name and time in its header. */
const gzipInto = (file, { ports }, takers, body) => withFilter([
	"gzip",
	"-n",
	"-6"
], ports, async (gzip) => {
	takers.push(gzip);
	const [result] = await Promise.all([body(), pipeline(gzip.stdout, createWriteStream(file))]);
	return result;
});
/** zstd's frames are the same with any number of threads from one on, only not with `--single-thread`. */
const zstdInto = (file, { ports }, takers, body) => withFilter([
	"zstd",
	"-q",
	"-12",
	"-T0",
	"--no-progress",
	"-o",
	file,
	"-"
], ports, async (zstd) => {
	takers.push(zstd);
	return await body();
});
// packages/tailor-image/src/lock/changes.ts
/**
* What changed from one lock to the next, by name. A name that stands there in several versions or architectures is compared version by
* version: what is in both is no change, the rest is paired in order.
*/
function lockChanges(before, after) {
	return [...new Set([...before?.packages ?? [], ...after.packages].map((one) => nameOfNevra(one.nevra)))].sort().flatMap((name) => {
		const of = (lock) => (lock?.packages ?? []).filter((one) => nameOfNevra(one.nevra) === name);
		return changesOf(name, of(before), of(after));
	});
}
function changesOf(name, before, after) {
	const changes = [];
	const same = (one) => (two) => two.nevra === one.nevra;
	for (const one of before) {
		const two = after.find(same(one));
		if (two !== void 0 && two.sha256 !== one.sha256) changes.push({
			what: "republished",
			name,
			before: one,
			after: two
		});
	}
	const gone = before.filter((one) => !after.some(same(one)));
	const come = after.filter((one) => !before.some(same(one)));
	for (let index = 0; index < Math.max(gone.length, come.length); index++) {
		const [one, two] = [gone[index], come[index]];
		if (one === void 0 || two === void 0) {
			changes.push({
				what: one === void 0 ? "added" : "removed",
				name,
				before: one,
				after: two
			});
			continue;
		}
		const what = nevraCompare(one.nevra, two.nevra) <= 0 ? "upgraded" : "downgraded";
		changes.push({
			what,
			name,
			before: one,
			after: two
		});
	}
	return changes;
}
const ORDER = [
	"added",
	"removed",
	"upgraded",
	"downgraded",
	"republished"
];
/** `2 added, 1 upgraded, 1.2 MiB more`; `nothing` where nothing changed. */
function changesInShort(changes) {
	const words = ORDER.map((what) => [what, changes.filter((one) => one.what === what).length]).filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
	if (words.length === 0) return "nothing";
	const bytes = changes.reduce((sum, one) => sum + growth(one), 0);
	const size = bytes === 0 ? "no size" : `${formatMiB(Math.abs(bytes))} ${bytes > 0 ? "more" : "less"}`;
	return `${words.join(", ")}; ${size} to download`;
}
/** The changes as a table of the summary, what is most surprising first. */
function changesTable(changes) {
	return {
		title: "Changes against the lock",
		columns: [
			{ name: "change" },
			{ name: "package" },
			{ name: "before" },
			{ name: "after" },
			{
				name: "RPM size",
				align: "right"
			}
		],
		rows: ORDER.toReversed().flatMap((what) => changes.filter((one) => one.what === what).map((one) => [
			what,
			one.name,
			version(one.before),
			version(one.after),
			signed(growth(one))
		]))
	};
}
const growth = ({ before, after }) => (after?.size ?? 0) - (before?.size ?? 0);
const version = (one) => one === void 0 ? "" : one.nevra.slice(nameOfNevra(one.nevra).length + 1);
const signed = (bytes) => `${bytes > 0 ? "+" : bytes < 0 ? "−" : ""}${formatMiB(Math.abs(bytes))}`;
// packages/tailor-image/src/lock/report.ts
/** The image's report, with what became of the lock: a fact, and the packages that changed where it was not kept. */
function lockReport(report, { mode, open, bound }, { changes }) {
	if (open === void 0) return report;
	const short = changes === void 0 ? "new" : changesInShort(changes);
	const say = () => {
		if (bound !== void 0) return `${open.shown}: kept`;
		if (mode === "update") return `${open.shown}: ${changes?.length === 0 ? "nothing changed" : `written, ${short}`}`;
		return changes === void 0 ? "none: everything was resolved anew" : `${open.shown}: not used, ${short}`;
	};
	const tables = changes === void 0 || changes.length === 0 ? [] : [changesTable(changes)];
	return {
		...report,
		facts: [...report.facts, {
			name: "lock",
			value: say()
		}],
		tables: [...tables, ...report.tables]
	};
}
// packages/tailor-image/src/lock/check.ts
const RENEW = "Run once with `lock: update`: it resolves anew and shows what changes.";
/** Does the lock answer what is asked now? Told before anything is fetched. */
function lockFits({ lock, shown, at }, distro, asks) {
	const findings = [];
	const mismatch = (title, where = at()) => {
		findings.push({
			level: "error",
			code: "lock-mismatch",
			title,
			hint: RENEW,
			at: where
		});
	};
	if (lock.distro !== distro) mismatch(`${shown} is for ${lock.distro}, the image for ${distro}`);
	const locked = new Set(lock.asked);
	const wanted = new Set(asks.map((ask) => ask.name));
	const seen = /* @__PURE__ */ new Set();
	for (const { name, at: asker, because } of asks) {
		if (locked.has(name) || seen.has(name)) continue;
		seen.add(name);
		mismatch(`${name} is asked for by ${asker === void 0 ? because : formatPosition(asker)}, but not in ${shown}`, asker);
	}
	for (const name of lock.asked) if (!wanted.has(name)) mismatch(`${name} is in ${shown}, but no longer asked for`);
	return findings;
}
/** Is what the repositories have for the lock's NEVRAs exactly what the lock says? One finding per package that is not. */
function lockKept({ lock, shown, at }, found) {
	const byNevra = new Map(found.map((one) => [one.nevra, one]));
	const findings = [];
	const add = (code, nevra, title, hint) => {
		findings.push({
			level: "error",
			code,
			title,
			hint,
			at: at(nevra)
		});
	};
	for (const entry of lock.packages) {
		const now = byNevra.get(entry.nevra);
		byNevra.delete(entry.nevra);
		if (now === void 0) {
			const name = nameOfNevra(entry.nevra);
			const others = found.map((one) => one.nevra).filter((one) => nameOfNevra(one) === name);
			const other = nearest(entry.nevra, others);
			add("lock-package-gone", entry.nevra, `${entry.nevra} (${entry.repository}) is in ${shown}, but no repository has it any more`, `${other === void 0 ? "" : `There is ${other} now. `}Point the toolchain at an archive that keeps it, restore the package cache that has it, or run with \`lock: update\`.`);
		} else if (now.sha256 !== entry.sha256) add("lock-package-changed", entry.nevra, `${entry.nevra} has another content than in ${shown}: sha256 ${now.sha256.slice(0, 16)}…, locked ${entry.sha256.slice(0, 16)}…`, `The repository ${entry.repository} republished it under the same version, or the mirror is not what it claims to be. Find out which; then run with \`lock: update\`.`);
	}
	for (const extra of byNevra.keys()) add("lock-package-extra", extra, `${extra} is needed by the locked packages, but not in ${shown}`, "The lock is incomplete: was it edited? Run with `lock: update`.");
	return findings;
}
/** RPMs of the lock that nobody delivers, told before what dnf says of the repositories. */
function notAtHand({ lock, shown, at }, missing) {
	const names = missing.slice(0, 8).map((one) => one.nevra);
	const more = missing.length > names.length ? " and others" : "";
	return {
		level: "error",
		code: "lock-not-at-hand",
		title: `${missing.length} of the ${lock.packages.length} RPMs of ${shown} are neither in the package cache nor on a mirror: ${names.join(", ")}${more}`,
		hint: "Run once with the network on to fill the cache, or restore it from where it was filled.",
		at: at(missing[0]?.nevra)
	};
}
// packages/tailor-image/src/lock/use.ts
/**
* Read the lock file and decide: install what it says, or resolve anew. Throws UserError with everything that drifted where the lock is
* `frozen`.
*/
async function useLock(choice, { arch, toolchain }, asks, ports) {
	const { mode } = choice;
	const open = await openLock(choice, arch, ports);
	const anew = (findings) => ({
		mode,
		open,
		bound: void 0,
		findings
	});
	if (open === void 0 || mode === "update") return anew(open?.findings ?? []);
	const { lock } = open;
	if (lock === void 0) {
		const why = open.whole === void 0 ? `no ${open.shown} yet` : `${open.shown} says nothing of ${arch}`;
		ports.log.info(`${why}: resolving anew (\`lock: update\` writes it)`);
		return anew([]);
	}
	const found = {
		...open,
		lock
	};
	const drift = lockFits(found, toolchain.distro.id, asks);
	if (drift.length === 0) return {
		mode,
		open,
		bound: found,
		findings: []
	};
	if (mode === "frozen") throw new UserError(drift);
	return anew(drift.map((one) => ({
		...one,
		level: "warning",
		hint: UNUSED
	})));
}
const UNUSED = "The lock is not used: everything was resolved anew. Run once with `lock: update` to renew it, or with `lock: frozen` to have this refused.";
// packages/tailor-image/src/lock/write.ts
/** A lock file for one architecture, and what `others` says of the others where it is for the same distribution. */
function lockFileWith({ arch, distro, ...section }, others) {
	return {
		schema: "dpuos.lock/v1",
		distro,
		arches: {
			...others?.distro === distro ? others.arches : {},
			[arch]: section
		}
	};
}
/** Write the lock to its file (the caller's, also under sudo); what it says for other architectures stays. False when it says so already. */
async function writeLock({ file, whole }, lock, ports) {
	const text = formatLock(lockFileWith(lock, whole));
	if (await ports.fs.readText(file) === text) return false;
	await ports.fs.writeFile(file, text);
	return true;
}
// packages/tailor-image/src/measure/budgets.ts
/** Budgets of the definition with positions, sizes as bytes. Throws UserError with every cap that is no size. */
function budgetsOf(definition, position) {
	const findings = [];
	const budgets = definition.budgets.map((budget, index) => {
		const at = position(["budgets", index]);
		const metric = budget.metric ?? `layer:${budget.layer}`;
		const max = typeof budget.max === "number" ? budget.max : parseBytes(budget.max);
		if (max === void 0) findings.push({
			level: "error",
			code: "budget-max-invalid",
			title: `budgets: ${budget.max} is neither a size nor a number`,
			hint: "Write for example 300MiB.",
			at
		});
		return {
			id: budget.id ?? metric,
			metric,
			max: Math.floor(max ?? 0),
			at
		};
	});
	if (findings.length > 0) throw new UserError(findings);
	return budgets;
}
// packages/tailor-image/src/spec.ts
const spec = defineAction({
	name: "tailor-image",
	title: "dpuos tailor image",
	description: "Install a definition’s packages into an empty root, tailor it layer by layer, and pack it as a bootable disk: locked, reproducible, every byte accounted for.",
	branding: {
		icon: "scissors",
		color: "blue"
	},
	privilege: "root",
	post: false,
	inputs: {
		definition: {
			kind: filePath,
			required: true,
			description: "The definition, `dpuos.yaml`."
		},
		toolchain: {
			kind: filePath,
			required: true,
			description: "Manifest of setup-openeuler-toolchain (`toolchain.json`): repositories, keys, caches."
		},
		kernel: {
			kind: filePath,
			required: true,
			description: "Manifest of build-kernel (`kernel.json`): which kernel goes in."
		},
		arch: {
			kind: arch,
			description: "Architecture of the image. Default: the toolchain’s. Must be one of the definition’s."
		},
		...LOCK_INPUTS,
		cut: {
			kind: oneOf("strict", "imagetailor"),
			description: "What it means that something left needs what was cut: `strict` ends the build, `imagetailor` lists it. Default: `cut.breaks` of the definition."
		},
		output: {
			kind: filePath,
			default: "out",
			description: "Folder for the image and its manifest."
		},
		secrets: {
			kind: list$1(secret),
			description: "Values for `${NAME}` in the definition’s password hashes, as `NAME=value`."
		}
	},
	outputs: {
		manifest: { description: "Path of the image manifest, `image.json`." },
		lock: { description: "Path of the lock of this image (`dpuos.lock.yaml`): what was installed, from which repository state." },
		disk: { description: "Path of the raw disk image; empty when not asked for." },
		qcow2: { description: "Path of the qcow2 image; empty when not asked for." },
		tar: { description: "Path of the root file system as tar (zstd); empty when not asked for." },
		cpio: { description: "Path of the root file system as cpio.gz, to start from memory; empty when not asked for." },
		oci: { description: "Path of the OCI image archive; empty when not asked for." },
		squashfs: { description: "Path of the root file system as squashfs; empty when not asked for." },
		erofs: { description: "Path of the root file system as erofs; empty when not asked for." },
		mtree: { description: "Path of the list of files (mtree); empty when not asked for." },
		verdict: { description: "`pass` when the image was made." }
	}
});
// packages/tailor-image/src/measure/attribute.ts
/**
* The one layer a file counts for; undefined: unowned. The first rule that fits decides:
* 1. kernel: /boot, and the kernel's own files beside its modules (image, map, configuration);
* 2. drivers: the rest of /usr/lib/modules, and /usr/lib/firmware;
* 3. what a layer of ours wrote, as that layer (also where it changed a file of a package);
* 4. services: links and drop-ins in /etc/systemd/system that no package owns (presets, enable, mask);
* 5. the layer of the owning package (see layerOfPackage).
*/
function layerOf(path, { written, owners, layers }) {
	if (path.startsWith("/boot/")) return "kernel";
	if (/^\/usr\/lib\/modules\/[^/]+\/(vmlinuz|System\.map|config|symvers)[^/]*$/.test(path)) return "kernel";
	if (path.startsWith("/usr/lib/modules/") || path.startsWith("/usr/lib/firmware/")) return "drivers";
	const layer = written.get(path);
	if (layer !== void 0) return layer;
	const owner = owners.get(path);
	if (owner !== void 0) return layers.get(owner) ?? "packages";
	return path.startsWith("/etc/systemd/system/") ? "services" : void 0;
}
/**
* The layer of a package: the kernel's own RPMs and GRUB are kernel, firmware is drivers, a package that brings a unit of
* services.enable is services (so that the layer shows what a service costs), all others are packages.
*/
function layerOfPackage(name, facts) {
	if (facts.kernel.has(name) || name.startsWith("grub2-")) return "kernel";
	if (/(^|-)firmware(-|$)/.test(name)) return "drivers";
	return facts.services.has(name) ? "services" : "packages";
}
/** Add every file up, each in exactly one share: Σ layers + unowned = root. */
function sumUp(files, ownership) {
	const shares = {
		kernel: none(),
		drivers: none(),
		system: none(),
		packages: none(),
		services: none()
	};
	const unowned = none();
	const root = none();
	for (const file of files) {
		const layer = layerOf(file.path, ownership);
		for (const share of [layer === void 0 ? unowned : shares[layer], root]) {
			share.size += file.size;
			share.files += 1;
		}
	}
	return {
		layers: shares,
		unowned,
		root
	};
}
const none = () => ({
	size: 0,
	files: 0
});
// packages/tailor-image/src/measure/packages.ts
/** What is installed and why: the definition's line, or the packages that require it; its bytes as they are in the finished root. */
function installedPackages(packages, resolved, asks, files, owners, layers, recommendedBy) {
	const sizes = /* @__PURE__ */ new Map();
	for (const file of files) {
		const owner = owners.get(file.path);
		if (owner === void 0) continue;
		const sum = sizes.get(owner) ?? {
			size: 0,
			files: 0
		};
		sizes.set(owner, {
			size: sum.size + file.size,
			files: sum.files + 1
		});
	}
	const requiredBy = whoRequires(packages);
	const byNevra = new Map(resolved.map((one) => [one.nevra, one]));
	return packages.map((one) => {
		const origin = byNevra.get(one.nevra);
		const reasons = asks.filter((ask) => origin?.asked.includes(ask.name) === true).map((ask) => ask.because);
		const required = requiredBy.get(one.name) ?? [];
		const weak = required.length > 0 ? [] : recommendedBy.get(one.name) ?? [];
		return {
			nevra: one.nevra,
			name: one.name,
			reason: reasons.length > 0 ? "requested" : "dependency",
			because: reasons.length > 0 ? reasons : [...required, ...weak.map((name) => `recommended by ${name}`)],
			layer: layers.get(one.name) ?? "packages",
			...sizes.get(one.name) ?? {
				size: 0,
				files: 0
			},
			repository: origin?.repository ?? "",
			sha256: origin?.sha256 ?? "0".repeat(64)
		};
	});
}
// packages/tailor-image/src/measure/manifest.ts
/** How many of the largest files a manifest names. */
const LARGEST = 200;
/** Everything the next actions and a reader want to know; `files` stays empty until they are published. */
async function imageManifest(work, parts, about) {
	const { request, root, ledger, ports } = work;
	const { definition, kernel, toolchain } = request;
	const files = rootFiles(root, parts.disk.root.occupied);
	const owners = canonicalOwners(root, parts.installed);
	const kernels = new Set(parts.packages.filter((one) => one.asked.some((name) => kernel.packages.includes(name))).map((one) => one.name));
	const servants = new Set(parts.services.files.flatMap((file) => owners.get(file) ?? []));
	const layers = new Map(parts.installed.map(({ name }) => [name, layerOfPackage(name, {
		kernel: kernels,
		services: servants
	})]));
	const sums = sumUp(files, {
		written: ledger.written,
		owners,
		layers
	});
	const raw = await stat(parts.disk.raw);
	const allocated = occupied(parts.disk.raw, raw.size, parts.disk.root.content);
	const { verify, system, services, drivers } = definition;
	const recommendedBy = definition.packages.weak ? await whoRecommends(parts.packages.map((one) => one.file), ports) : /* @__PURE__ */ new Map();
	return {
		schema: "dpuos.image/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digestOf([
			about.seed,
			kernel.inputs.digest,
			toolchain.inputs.digest,
			about.tools
		]) },
		source: await sourceOf$1(request.definitionFile, ports),
		tools: { ...about.tools },
		files: [],
		findings: [...work.findings],
		name: definition.name,
		arch: request.arch,
		distro: toolchain.distro.id,
		kernelRelease: parts.kernel.release,
		cmdline: parts.cmdline,
		promises: {
			hostname: system.hostname,
			sysctl: verify.expect.sysctl === "match" ? { ...system.sysctl } : {},
			modules: [.../* @__PURE__ */ new Set([...verify.expect.modules, ...drivers.load])],
			unitsEnabled: [...parts.services.enabled],
			unitsMasked: [...parts.services.masked],
			defaultTarget: services["default-target"],
			unitsFailed: verify.expect["units-failed"],
			boots: [...verify.boots],
			bootSeconds: verify.expect["boot-seconds"]
		},
		sizes: {
			...sums,
			esp: parts.disk.esp,
			fsOverhead: Math.max(0, allocated - sums.root.size - parts.disk.esp.size),
			disk: {
				apparent: raw.size,
				allocated,
				qcow2: parts.qcow2 === void 0 ? null : (await stat(parts.qcow2)).size
			},
			initramfs: root.stat(parts.initramfs)?.size ?? 0
		},
		packages: installedPackages(parts.installed, parts.packages, parts.asks, files, owners, layers, recommendedBy),
		modulesKept: [...parts.drivers.kept],
		removed: [...ledger.removed],
		largest: [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, LARGEST).map(({ path, size }) => ({
			path,
			size,
			owner: owners.get(path) ?? "unowned"
		})),
		budgets: parts.budgets
	};
}
// packages/tailor-image/src/pack/copy-blocks.ts
const BLOCK$2 = 4096;
const ZEROS$1 = Buffer.alloc(BLOCK$2);
/** Copy the blocks of a file that are not all zeros to the same places of another; those in `except` stay as they are. Bytes. */
function copyBlocks(from, to, size, except) {
	const chunk = Buffer.allocUnsafe(256 * BLOCK$2);
	const source = openSync(from, "r");
	const target = openSync(to, "r+");
	try {
		for (let at = 0; at < size;) {
			const hole = except.find((one) => at >= one.offset && at < one.offset + one.size);
			if (hole !== void 0) {
				at = hole.offset + hole.size;
				continue;
			}
			const next = Math.min(size, ...except.map((one) => one.offset).filter((offset) => offset > at));
			const got = readSync(source, chunk, 0, Math.min(chunk.length, next - at), at);
			if (got === 0) throw new Error(`${from} ends early`);
			for (let offset = 0; offset < got; offset += BLOCK$2) {
				const end = Math.min(offset + BLOCK$2, got);
				if (chunk.compare(ZEROS$1, 0, end - offset, offset, end) !== 0) writeSync(target, chunk, offset, end - offset, at + offset);
			}
			at += got;
		}
	} finally {
		closeSync(source);
		closeSync(target);
	}
}
// packages/tailor-image/src/pack/ext4/crc32c.ts
/** CRC-32C (Castagnoli, polynomial 0x1EDC6F41 reflected), the checksum of ext4's metadata. */
const TABLES = makeTables();
function makeTables() {
	const tables = Array.from({ length: 4 }, () => /* @__PURE__ */ new Int32Array(256));
	const [first = /* @__PURE__ */ new Int32Array(256)] = tables;
	for (let n = 0; n < 256; n++) {
		let c = n;
		for (let bit = 0; bit < 8; bit++) c = c & 1 ? c >>> 1 ^ 2197175160 : c >>> 1;
		first[n] = c;
	}
	for (let n = 0; n < 256; n++) for (let t = 1; t < 4; t++) {
		const before = tables[t - 1]?.[n] ?? 0;
		tables[t][n] = before >>> 8 ^ (first[before & 255] ?? 0);
	}
	return tables;
}
const [T0, T1, T2, T3] = TABLES;
/** Go on from `crc` over bytes `from` to `to`; neither inverted before nor after, as ext4 uses it (begin with 0xffffffff). */
function crc32c(crc, bytes, from = 0, to = bytes.length) {
	let c = crc | 0;
	let at = from;
	for (const end = to - 3; at < end; at += 4) {
		c ^= bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24;
		c = T3[c & 255] ^ T2[c >>> 8 & 255] ^ T1[c >>> 16 & 255] ^ T0[c >>> 24];
	}
	for (; at < to; at++) c = c >>> 8 ^ T0[(c ^ bytes[at]) & 255];
	return c >>> 0;
}
const word = Buffer.alloc(4);
/** Go on over one little-endian 32-bit number. */
function crc32cOf(crc, value) {
	word.writeUInt32LE(value >>> 0);
	return crc32c(crc, word);
}
// packages/tailor-image/src/pack/ext4/volume.ts
/** The only block size that we make. Bytes. */
const BLOCK$1 = 4096;
const SB = 1024;
const BLOCK_UNINIT = 2;
const ITABLE_ZEROED = 4;
/**
* An empty ext4 as mke2fs made it in a file of zeros, being filled: superblock, group descriptors, bitmaps and inode tables. Layouts are those
* of the kernel's Documentation/filesystems/ext4. Only what mke2fs makes of our own feature list is understood; anything else is refused.
*/
var Volume = class {
	#file;
	/** Where it begins in the file, bytes. */
	#offset;
	#super = Buffer.alloc(1024);
	#groups;
	blocks;
	#blocksPerGroup;
	#inodesPerGroup;
	#groupCount;
	#reservedGdt;
	/** Of every block: is it in use? */
	#used;
	/** Groups with blocks taken by us. */
	#touched = /* @__PURE__ */ new Set();
	#inodes;
	/** First checksum value of all metadata: over the file system's UUID. */
	seed;
	#next = 0;
	#nextInode = 12;
	#folders;
	constructor(file, offset) {
		this.#file = file;
		this.#offset = offset;
		this.#readAt(this.#super, SB);
		const sb = this.#super;
		this.blocks = sb.readUInt32LE(4);
		this.#blocksPerGroup = sb.readUInt32LE(32);
		this.#inodesPerGroup = sb.readUInt32LE(40);
		this.#reservedGdt = sb.readUInt16LE(206);
		this.#groupCount = Math.ceil(this.blocks / this.#blocksPerGroup);
		if (!(sb.readUInt16LE(56) === 61267 && sb.readUInt32LE(24) === 2 && sb.readUInt32LE(20) === 0 && sb.readUInt16LE(88) === 256 && sb.readUInt16LE(254) === 64 && sb.readUInt32LE(336) === 0 && sb.readUInt32LE(96) === 706 && (sb.readUInt32LE(100) & 1552) === 1024)) throw new Error("mke2fs made another kind of ext4 than it was told to");
		this.seed = crc32c(4294967295, sb, 104, 120);
		this.#groups = Buffer.alloc(Math.ceil(this.#groupCount * 64 / BLOCK$1) * BLOCK$1);
		this.#readAt(this.#groups, BLOCK$1);
		this.#used = new Uint8Array(this.#groupCount * this.#blocksPerGroup).fill(1, this.blocks);
		this.#inodes = Buffer.alloc(sb.readUInt32LE(0) * 256);
		this.#folders = Array.from({ length: this.#groupCount }, () => 0);
		for (let group = 0; group < this.#groupCount; group++) this.#readGroup(group);
	}
	#readAt(buffer, at) {
		if (readSync(this.#file, buffer, 0, buffer.length, this.#offset + at) !== buffer.length) throw new Error("the ext4 ends early");
	}
	#readGroup(group) {
		const first = group * this.#blocksPerGroup;
		const at = group * 64;
		const bitmap = Buffer.alloc(BLOCK$1);
		if ((this.#groups.readUInt16LE(at + 18) & BLOCK_UNINIT) === 0) {
			this.#readAt(bitmap, this.#groups.readUInt32LE(at) * BLOCK$1);
			for (let n = 0; n < this.#blocksPerGroup && first + n < this.blocks; n++) this.#used[first + n] = (bitmap[n >> 3] ?? 0) >> (n & 7) & 1;
		} else if (hasBackup(group)) {
			const head = 1 + this.#groups.length / BLOCK$1 + this.#reservedGdt;
			this.#used.fill(1, first, first + head);
		}
		const table = this.#groups.readUInt32LE(at + 8);
		this.#used[this.#groups.readUInt32LE(at)] = 1;
		this.#used[this.#groups.readUInt32LE(at + 4)] = 1;
		this.#used.fill(1, table, table + this.#inodesPerGroup * 256 / BLOCK$1);
		if (group === 0) {
			const own = this.#inodes.subarray(0, 2816);
			this.#readAt(own, table * BLOCK$1);
			this.#folders[0] = 2;
			const root = this.inode(2);
			if (root.readUInt16LE(42) !== 1) throw new Error("mke2fs made a root folder of several parts");
			this.#used[root.readUInt32LE(60)] = 0;
		}
	}
	/** The 256 bytes of an inode, to be changed in place; `sealInode` when they are done. */
	inode(number) {
		return this.#inodes.subarray((number - 1) * 256, number * 256);
	}
	/** The next free inode. */
	takeInode(folder) {
		const number = this.#nextInode++;
		if (number * 256 > this.#inodes.length) throw new Error("no free inode: more files than were counted");
		if (folder) {
			const group = Math.floor((number - 1) / this.#inodesPerGroup);
			this.#folders[group] = (this.#folders[group] ?? 0) + 1;
		}
		return number;
	}
	/** Up to `wanted` free blocks in one run. */
	takeRun(wanted) {
		const used = this.#used;
		let start = this.#next;
		while (start < this.blocks && used[start] === 1) start++;
		let end = start;
		while (end < this.blocks && end - start < wanted && used[end] === 0) used[end++] = 1;
		if (end === start) throw new Error("no free block: the content needs more room than was counted");
		for (let group = Math.floor(start / this.#blocksPerGroup); group * this.#blocksPerGroup < end; group++) this.#touched.add(group);
		this.#next = end;
		return {
			start,
			length: end - start
		};
	}
	write(block, data, length = data.length) {
		for (let done = 0; done < length;) done += writeSync(this.#file, data, done, length - done, this.#offset + block * BLOCK$1 + done);
	}
	/** First checksum value of what belongs to an inode. */
	seedOf(inode) {
		return crc32cOf(crc32cOf(this.seed, inode), 0);
	}
	/** Write the inode's checksum into it. */
	sealInode(number) {
		const inode = this.inode(number);
		inode.writeUInt16LE(0, 124);
		inode.writeUInt16LE(0, 130);
		const sum = crc32c(this.seedOf(number), inode);
		inode.writeUInt16LE(sum & 65535, 124);
		inode.writeUInt16LE(sum >>> 16, 130);
	}
	/** Write inode tables, bitmaps, descriptors and superblocks: the file system is whole then. */
	finish() {
		let freeBlocks = 0;
		let freeInodes = 0;
		for (let group = 0; group < this.#groupCount; group++) {
			this.#writeInodes(group);
			this.#writeBlockBitmap(group);
			freeBlocks += this.#groups.readUInt16LE(group * 64 + 12);
			freeInodes += this.#groups.readUInt16LE(group * 64 + 14);
			const at = group * 64;
			this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) | ITABLE_ZEROED, at + 18);
			this.#groups.writeUInt16LE(0, at + 30);
			const sum = crc32c(crc32cOf(this.seed, group), this.#groups, at, at + 64);
			this.#groups.writeUInt16LE(sum & 65535, at + 30);
		}
		const sb = this.#super;
		sb.writeUInt32LE(freeBlocks, 12);
		sb.writeUInt32LE(freeInodes, 16);
		for (let group = 0; group < this.#groupCount; group++) {
			if (group > 0 && !hasBackup(group)) continue;
			const first = group * this.#blocksPerGroup;
			sb.writeUInt16LE(group, 90);
			sb.writeUInt32LE(crc32c(4294967295, sb, 0, 1020), 1020);
			const at = this.#offset + (group === 0 ? SB : first * BLOCK$1);
			writeSync(this.#file, sb, 0, sb.length, at);
			this.write(first + 1, this.#groups);
		}
	}
	#writeInodes(group) {
		const at = group * 64;
		const last = Math.min(Math.max(this.#nextInode - 1 - group * this.#inodesPerGroup, 0), this.#inodesPerGroup);
		this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 14);
		this.#groups.writeUInt16LE(this.#folders[group] ?? 0, at + 16);
		this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 28);
		if (last === 0) return;
		const from = group * this.#inodesPerGroup * 256;
		const table = this.#inodes.subarray(from, from + Math.ceil(last * 256 / BLOCK$1) * BLOCK$1);
		this.write(this.#groups.readUInt32LE(at + 8), table);
		const bitmap = Buffer.alloc(BLOCK$1, 255);
		for (let n = 0; n < this.#inodesPerGroup; n++) if (n >= last) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) & ~(1 << (n & 7));
		this.write(this.#groups.readUInt32LE(at + 4), bitmap);
		this.#setSum(at, 26, 58, crc32c(this.seed, bitmap, 0, this.#inodesPerGroup / 8));
		this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) & -2, at + 18);
	}
	#writeBlockBitmap(group) {
		if (!this.#touched.has(group)) return;
		const at = group * 64;
		const first = group * this.#blocksPerGroup;
		const bitmap = Buffer.alloc(BLOCK$1);
		let free = 0;
		for (let n = 0; n < this.#blocksPerGroup; n++) if (this.#used[first + n] === 1) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) | 1 << (n & 7);
		else free++;
		this.write(this.#groups.readUInt32LE(at), bitmap);
		this.#groups.writeUInt16LE(free, at + 12);
		this.#setSum(at, 24, 56, crc32c(this.seed, bitmap));
		this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 18) & -3, at + 18);
	}
	#setSum(at, low, high, sum) {
		this.#groups.writeUInt16LE(sum & 65535, at + low);
		this.#groups.writeUInt16LE(sum >>> 16, at + high);
	}
};
/** sparse_super: copies of the superblock lie in group 1 and the powers of 3, 5 and 7. */
function hasBackup(group) {
	if (group <= 1) return group === 1;
	return [
		3,
		5,
		7
	].some((base) => {
		let power = base;
		while (power < group) power *= base;
		return power === group;
	});
}
// packages/tailor-image/src/pack/ext4/attributes.ts
/** Indexes for the known beginnings of names (kernel: Documentation/filesystems/ext4/attributes.rst). */
const PREFIXES = [
	["system.posix_acl_access", 2],
	["system.posix_acl_default", 3],
	["user.", 1],
	["trusted.", 4],
	["security.", 6]
];
const MAGIC = 3925999616;
/** Behind the fixed part and its 32 extra bytes. */
const IN_INODE$1 = 160;
/** Store attributes in the inode, or where they do not fit in a block of their own. Returns how many blocks. */
function writeAttributes(volume, number, attributes) {
	if (attributes.length === 0) return 0;
	const stored = attributes.map(store).sort(byIndexLengthName);
	const inode = volume.inode(number);
	const room = inode.subarray(164);
	if (size(stored) <= room.length) {
		inode.writeUInt32LE(MAGIC, IN_INODE$1);
		place(room, stored, 0);
		return 0;
	}
	const block = Buffer.alloc(BLOCK$1);
	if (size(stored) > 4064) throw new TooLarge();
	block.writeUInt32LE(MAGIC, 0);
	block.writeUInt32LE(1, 4);
	block.writeUInt32LE(1, 8);
	block.writeUInt32LE(stored.reduce((hash, one) => (hash << 16 ^ hash >>> 16 ^ one.hash) >>> 0, 0), 12);
	place(block, stored, 32);
	const { start } = volume.takeRun(1);
	block.writeUInt32LE(crc32c(crc32cOf(crc32cOf(volume.seed, start), 0), block), 16);
	volume.write(start, block);
	inode.writeUInt32LE(start, 104);
	return 1;
}
/** More attributes than ext4 can keep for one file: a block of them. */
var TooLarge = class extends Error {};
function store({ name, value }) {
	const [prefix, index] = PREFIXES.find(([start]) => name.startsWith(start)) ?? [];
	if (prefix === void 0 || index === void 0) throw new Error(`unknown kind of extended attribute: ${name}`);
	const rest = Buffer.from(name.slice(prefix.length));
	const kept = index === 2 || index === 3 ? aclOnDisk(value) : value;
	let hash = 0;
	for (const byte of rest) hash = (hash << 5 ^ hash >>> 27 ^ byte) >>> 0;
	const padded = Buffer.alloc(up(kept.length));
	kept.copy(padded);
	for (let at = 0; at < padded.length; at += 4) hash = (hash << 16 ^ hash >>> 16 ^ padded.readUInt32LE(at)) >>> 0;
	return {
		index,
		name: rest,
		value: kept,
		hash
	};
}
const up = (bytes) => bytes + 3 & -4;
/** Entries, four zeros that end them, and the values. */
const size = (all) => all.reduce((sum, one) => sum + 16 + up(one.name.length) + up(one.value.length), 4);
const byIndexLengthName = (a, b) => a.index - b.index || a.name.length - b.name.length || a.name.compare(b.name);
/** Entries from `from` on, values from the end towards them. */
function place(room, all, from) {
	let at = from;
	let end = room.length;
	for (const { index, name, value, hash } of all) {
		end -= up(value.length);
		room.writeUInt8(name.length, at);
		room.writeUInt8(index, at + 1);
		room.writeUInt16LE(value.length === 0 ? 0 : end, at + 2);
		room.writeUInt32LE(value.length, at + 8);
		room.writeUInt32LE(hash, at + 12);
		name.copy(room, at + 16);
		value.copy(room, end);
		at += 16 + up(name.length);
	}
}
/**
* POSIX ACLs: the kernel hands them out with eight bytes an entry (linux/posix_acl_xattr.h, version 2), ext4 keeps version 1, which leaves the
* id out where there is none (fs/ext4/acl.h).
*/
function aclOnDisk(acl) {
	const parts = [Buffer.from([
		1,
		0,
		0,
		0
	])];
	for (let at = 4; at + 8 <= acl.length; at += 8) {
		const named = [2, 8].includes(acl.readUInt16LE(at));
		parts.push(acl.subarray(at, at + (named ? 8 : 4)));
	}
	return Buffer.concat(parts);
}
/** Entries that fit behind the header into the inode's 60 bytes, and into a block before its checksum. */
const IN_INODE = 4;
const IN_BLOCK = 340;
/** Append a run to the list, joined with the one before where both go on. */
function addRun(extents, logical, start, length) {
	const last = extents.at(-1);
	if (last !== void 0 && last.logical + last.length === logical && last.start + last.length === start && last.length + length <= 32768) extents[extents.length - 1] = {
		...last,
		length: last.length + length
	};
	else extents.push({
		logical,
		start,
		length
	});
}
/** Write the extent tree's root into the inode, and the blocks that it needs beside. Returns how many of those. */
function writeExtents(volume, number, extents) {
	const root = volume.inode(number).subarray(40, 100);
	let depth = 0;
	let beside = 0;
	let level = extents;
	while (level.length > IN_INODE) {
		const above = [];
		for (let from = 0; from < level.length; from += IN_BLOCK) {
			const part = level.slice(from, from + IN_BLOCK);
			const block = Buffer.alloc(BLOCK$1);
			fill(block, part, depth, IN_BLOCK);
			block.writeUInt32LE(crc32c(volume.seedOf(number), block, 0, 4092), 4092);
			const { start } = volume.takeRun(1);
			volume.write(start, block);
			above.push({
				logical: part[0]?.logical ?? 0,
				start,
				length: 0
			});
		}
		beside += above.length;
		level = above;
		depth++;
	}
	fill(root, level, depth, IN_INODE);
	return beside;
}
/** A header and its entries: extents at depth 0, above them indexes. */
function fill(node, entries, depth, most) {
	node.fill(0);
	node.writeUInt16LE(62218, 0);
	node.writeUInt16LE(entries.length, 2);
	node.writeUInt16LE(most, 4);
	node.writeUInt16LE(depth, 6);
	for (const [index, { logical, length, start }] of entries.entries()) {
		const at = 12 + index * 12;
		node.writeUInt32LE(logical, at);
		if (depth === 0) {
			node.writeUInt16LE(length, at + 4);
			node.writeUInt32LE(start, at + 8);
		} else node.writeUInt32LE(start, at + 4);
	}
}
// packages/tailor-image/src/pack/ext4/folders.ts
/** Room for entries: the last twelve bytes of each block are its checksum, dressed as an entry. */
const ROOM = 4084;
/** The blocks of a folder, one entry after the other as it was before ext4 had indexes; `.` and `..` come first among `names`. */
function folderBlocks(names, seed) {
	const blocks = [];
	let block = Buffer.alloc(BLOCK$1);
	let at = 0;
	let last = 0;
	const close = () => {
		block.writeUInt16LE(ROOM - last, last + 4);
		block.writeUInt16LE(12, 4088);
		block.writeUInt8(222, 4091);
		block.writeUInt32LE(crc32c(seed, block, 0, ROOM), 4092);
		blocks.push(block);
	};
	for (const { name, inode, type } of names) {
		const length = 8 + name.length + 3 & -4;
		if (at + length > ROOM) {
			close();
			block = Buffer.alloc(BLOCK$1);
			at = 0;
		}
		block.writeUInt32LE(inode, at);
		block.writeUInt16LE(length, at + 4);
		block.writeUInt8(name.length, at + 6);
		block.writeUInt8(type, at + 7);
		name.copy(block, at + 8);
		last = at;
		at += length;
	}
	close();
	return blocks.length === 1 ? block : Buffer.concat(blocks);
}
// packages/tailor-image/src/pack/ext4/writer.ts
const BUFFER = 4 * 2 ** 20;
const ZEROS = Buffer.alloc(BLOCK$1);
/** Puts the content of files one behind the other, so that many small ones cost few writes. Blocks of zeros become holes. */
var ContentWriter = class {
	#volume;
	#buffer = Buffer.allocUnsafeSlow(BUFFER);
	/** Blocks that wait in the buffer, and where the first of them belongs. */
	#waiting = 0;
	#start = 0;
	/** What was written so far. */
	runs = [];
	constructor(volume) {
		this.#volume = volume;
	}
	/** Append a host's file of that size. Returns where its blocks lie. Throws where it has another size by now. */
	file(path, size) {
		const extents = [];
		if (size === 0) return extents;
		const file = openSync(path, "r");
		try {
			for (let done = 0; done < size;) {
				if (this.#waiting === BUFFER / 4096) this.flush();
				const from = this.#waiting * BLOCK$1;
				const wanted = Math.min(size - done, BUFFER - from);
				let got = 0;
				while (got < wanted) {
					const now = readSync(file, this.#buffer, from + got, wanted - got, done + got);
					if (now === 0) throw new Error(`${String(path)} became shorter while it was packed`);
					got += now;
				}
				const whole = Math.ceil(got / BLOCK$1) * BLOCK$1;
				this.#buffer.fill(0, from + got, from + whole);
				this.#keep(extents, done / BLOCK$1, whole / BLOCK$1);
				done += got;
			}
		} finally {
			closeSync(file);
		}
		return extents;
	}
	/** Append bytes of our own. */
	bytes(data) {
		const extents = [];
		for (let done = 0; done < data.length;) {
			if (this.#waiting === BUFFER / 4096) this.flush();
			const from = this.#waiting * BLOCK$1;
			const part = data.subarray(done, done + BUFFER - from);
			const whole = Math.ceil(part.length / BLOCK$1) * BLOCK$1;
			this.#buffer.set(part, from);
			this.#buffer.fill(0, from + part.length, from + whole);
			this.#keep(extents, done / BLOCK$1, whole / BLOCK$1);
			done += part.length;
		}
		return extents;
	}
	/** `count` blocks have come behind the waiting ones: leave those of zeros out, and give the others their place. */
	#keep(extents, logical, count) {
		const first = this.#waiting;
		for (let block = 0; block < count;) {
			if (this.#isZero(first + block)) {
				block++;
				continue;
			}
			let end = block + 1;
			while (end < count && !this.#isZero(first + end)) end++;
			this.#take(extents, logical + block, first + block, end - block);
			block = end;
		}
	}
	/** `from`: where the run lies in the buffer, counted in blocks; never before the end of what waits. */
	#take(extents, logical, from, count) {
		for (let done = 0; done < count;) {
			const run = this.#volume.takeRun(count - done);
			const at = from + done;
			if (this.#waiting > 0 && this.#start + this.#waiting !== run.start) this.#flushKeeping();
			if (this.#waiting === 0) this.#start = run.start;
			if (at !== this.#waiting) this.#buffer.copyWithin(this.#waiting * BLOCK$1, at * BLOCK$1, (at + run.length) * BLOCK$1);
			this.#waiting += run.length;
			addRun(extents, logical + done, run.start, run.length);
			done += run.length;
		}
	}
	/** Write what waits, and leave what lies behind it in the buffer where it is. */
	#flushKeeping() {
		this.#volume.write(this.#start, this.#buffer, this.#waiting * BLOCK$1);
		this.runs.push({
			start: this.#start,
			length: this.#waiting
		});
		this.#waiting = 0;
	}
	#isZero(block) {
		const at = block * BLOCK$1;
		return this.#buffer[at] === 0 && this.#buffer.compare(ZEROS, 0, 4096, at, at + 4096) === 0;
	}
	flush() {
		if (this.#waiting > 0) this.#flushKeeping();
	}
};
// packages/tailor-image/src/pack/ext4/populate.ts
const ROOT = 2;
const LOST_FOUND = 11;
const TYPES$1 = {
	32768: 1,
	16384: 2,
	8192: 3,
	24576: 4,
	4096: 5,
	49152: 6,
	40960: 7
};
const typeOf = (stats) => TYPES$1[stats.mode & 61440] ?? 0;
/**
* Fill an empty ext4 at `offset` of the file, which mke2fs made in zeros, with a tree. `items`: the root first, parents before children, in
* the order in which they shall lie. The same items and times give the same bytes on every host.
*/
function populate(disk, offset, items, attributes, times) {
	const file = openSync(disk, "r+");
	try {
		const volume = new Volume(file, offset);
		const filling = new Filling(volume, attributes, times);
		const occupied = filling.fill(items);
		volume.finish();
		return {
			occupied,
			content: filling.runs.map(({ start, length }) => ({
				from: offset + start * BLOCK$1,
				to: offset + (start + length) * BLOCK$1
			}))
		};
	} finally {
		closeSync(file);
	}
}
var Filling = class {
	#volume;
	#content;
	#attributes;
	#times;
	#children = /* @__PURE__ */ new Map();
	#inodes = /* @__PURE__ */ new Map();
	/** Host's device and inode → ours, and how many names it has. */
	#links = /* @__PURE__ */ new Map();
	constructor(volume, attributes, times) {
		this.#volume = volume;
		this.#content = new ContentWriter(volume);
		this.#attributes = attributes;
		this.#times = times;
	}
	/** Where content was written, in blocks. */
	get runs() {
		return this.#content.runs;
	}
	fill(items) {
		for (const item of items) this.#number(item);
		for (const item of items) if (item.stats.isDirectory()) this.#folder(item);
		const occupied = /* @__PURE__ */ new Map();
		const done = /* @__PURE__ */ new Set();
		for (const item of items) {
			const inode = this.#inodes.get(item.path) ?? 0;
			if (item.stats.isDirectory() || done.has(inode)) continue;
			done.add(inode);
			const bytes = this.#leaf(item, inode);
			if (item.stats.isFile()) occupied.set(item.path, bytes);
		}
		this.#content.flush();
		return occupied;
	}
	/** Give the item an inode, and its name to its folder. */
	#number({ path, name, stats }) {
		const folder = stats.isDirectory();
		const key = `${stats.dev}:${stats.ino}`;
		const known = folder ? void 0 : this.#links.get(key);
		const inode = path === "/" ? ROOT : known?.inode ?? this.#volume.takeInode(folder);
		this.#inodes.set(path, inode);
		if (folder) this.#children.set(path, []);
		else if (known === void 0) this.#links.set(key, {
			inode,
			links: 1
		});
		else known.links++;
		if (path === "/") return;
		this.#children.get(parentOf(path))?.push({
			name,
			inode,
			type: typeOf(stats)
		});
	}
	#folder({ path, stats }) {
		const number = this.#inodes.get(path) ?? 0;
		const children = this.#children.get(path) ?? [];
		const lost = path === "/" ? [{
			name: Buffer.from("lost+found"),
			inode: LOST_FOUND,
			type: 2
		}] : [];
		const blocks = folderBlocks([
			{
				name: Buffer.from("."),
				inode: number,
				type: 2
			},
			{
				name: Buffer.from(".."),
				inode: this.#inodes.get(parentOf(path)) ?? ROOT,
				type: 2
			},
			...lost,
			...children
		], this.#volume.seedOf(number));
		const extents = this.#content.bytes(blocks);
		const links = 2 + [...lost, ...children].filter((one) => one.type === 2).length;
		this.#inode(path, number, stats, links < 65e3 ? links : 1, blocks.length, extents);
	}
	/** Anything but a folder. Returns the bytes that it occupies. */
	#leaf({ path, host, stats }, number) {
		const links = this.#links.get(`${stats.dev}:${stats.ino}`)?.links ?? 1;
		if (stats.isFile()) {
			const extents = this.#content.file(host, stats.size);
			this.#inode(path, number, stats, links, stats.size, extents);
			return stats.size < 4096 ? stats.size : occupiedBytes(extents, stats.size);
		}
		if (!stats.isSymbolicLink()) {
			this.#inode(path, number, stats, links, 0, void 0, device(stats));
			return 0;
		}
		const target = readlinkSync(host, "buffer");
		if (target.length < 60) this.#inode(path, number, stats, links, target.length, void 0, target);
		else this.#inode(path, number, stats, links, target.length, this.#content.bytes(target));
		return 0;
	}
	#inode(path, number, stats, links, size, extents, inline) {
		const inode = this.#volume.inode(number).fill(0);
		const { fixed } = this.#times;
		const changed = Math.floor(stats.mtimeMs / 1e3);
		inode.writeUInt16LE(stats.mode & 65535, 0);
		inode.writeUInt16LE(stats.uid & 65535, 2);
		inode.writeUInt32LE(size % 2 ** 32, 4);
		inode.writeUInt16LE(stats.gid & 65535, 24);
		inode.writeUInt16LE(links, 26);
		inode.writeUInt32LE(Math.floor(size / 2 ** 32), 108);
		inode.writeUInt16LE(stats.uid >>> 16, 120);
		inode.writeUInt16LE(stats.gid >>> 16, 122);
		inode.writeUInt16LE(32, 128);
		for (const [time, low, high] of [
			[
				fixed,
				8,
				140
			],
			[
				fixed,
				12,
				132
			],
			[
				changed,
				16,
				136
			],
			[
				fixed,
				144,
				148
			]
		]) {
			inode.writeUInt32LE(time >>> 0, low);
			inode.writeUInt32LE(Math.floor((time - (time | 0)) / 2 ** 32) & 3, high);
		}
		let blocks = (extents ?? []).reduce((sum, one) => sum + one.length, 0);
		if (extents === void 0) inline?.copy(inode, 40);
		else {
			inode.writeUInt32LE(524288, 32);
			blocks += writeExtents(this.#volume, number, extents);
		}
		blocks += writeAttributes(this.#volume, number, this.#attributes.get(path) ?? []);
		const sectors = blocks * (BLOCK$1 / 512);
		inode.writeUInt32LE(sectors % 2 ** 32, 28);
		inode.writeUInt16LE(Math.floor(sectors / 2 ** 32), 116);
		this.#volume.sealInode(number);
	}
};
const parentOf = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
/** A device's numbers: the old form where they fit, else the new one (linux/kdev_t.h). */
function device(stats) {
	const numbers = Buffer.alloc(8);
	if (!stats.isBlockDevice() && !stats.isCharacterDevice()) return numbers;
	const [high, low] = [Math.floor(stats.rdev / 2 ** 32), stats.rdev >>> 0];
	const major = low >>> 8 & 4095;
	const minor = low & 255 | low >>> 12 & 1048320;
	if (high !== 0) throw new Error("a device number beyond what ext4 can keep");
	if (major < 256 && minor < 256) numbers.writeUInt32LE(major << 8 | minor, 0);
	else numbers.writeUInt32LE((minor & 255 | major << 8 | (minor & -256) << 12) >>> 0, 4);
	return numbers;
}
/** Bytes of a file in blocks that are not all zeros; the last block counts as long as it is. */
function occupiedBytes(extents, size) {
	const blocks = extents.reduce((sum, one) => sum + one.length, 0);
	const last = extents.at(-1);
	const reachesEnd = last !== void 0 && (last.logical + last.length) * 4096 > size;
	return blocks * BLOCK$1 - (reachesEnd ? (last.logical + last.length) * BLOCK$1 - size : 0);
}
// packages/tailor-image/src/pack/ext4/read-attributes.ts
/**
* Extended attributes of everything below a folder: path from it (`/usr/bin/ping`, `/` for itself) → attributes, sorted. Links are not
* followed. SELinux labels are left out: they are the host's, not the image's.
*/
async function readAttributes(folder, ports) {
	const { stdout } = await ports.proc.run([
		"getfattr",
		...[
			"--recursive",
			"--physical",
			"--no-dereference",
			"--absolute-names",
			"--dump",
			"--match=-"
		],
		"--encoding=hex",
		"--",
		folder
	], { maxStdout: 256 * 2 ** 20 });
	return parseAttributes(stdout, folder);
}
/** getfattr's dump: `# file: PATH`, then `name=0xHEX` a line; odd bytes of a path are written as `\ooo`. */
function parseAttributes(dump, folder) {
	const found = /* @__PURE__ */ new Map();
	for (const part of dump.split("\n\n")) {
		const [head = "", ...lines] = part.split("\n");
		const path = /^# file: (.*)$/.exec(head)?.[1];
		if (path === void 0) continue;
		const whole = unescape(path);
		const attributes = lines.flatMap((line) => {
			const [, name, hex] = /^([^=]+)=0x([0-9a-f]*)$/.exec(line) ?? [];
			if (name === void 0 || name === "security.selinux") return [];
			return [{
				name,
				value: Buffer.from(hex ?? "", "hex")
			}];
		});
		if (attributes.length > 0) found.set(whole.slice(folder.length) || "/", attributes.sort((a, b) => a.name < b.name ? -1 : 1));
	}
	return found;
}
/** `\012` → a line break; the bytes together are UTF-8. */
function unescape(text) {
	if (!text.includes("\\")) return text;
	const bytes = [];
	let rest = text;
	for (let match = /\\([0-7]{3})/.exec(rest); match !== null; match = /\\([0-7]{3})/.exec(rest)) {
		bytes.push(Buffer.from(rest.slice(0, match.index)), Buffer.from([Number.parseInt(match[1] ?? "0", 8)]));
		rest = rest.slice(match.index + 4);
	}
	return Buffer.concat([...bytes, Buffer.from(rest)]).toString("utf8");
}
// packages/tailor-image/src/pack/ext4/make.ts
/**
* Features spelled out, so that the host's mke2fs.conf has no say and every kernel since 4.19 and GRUB 2.06 can read the result:
* no orphan_file and no metadata_csum_seed, which newer e2fsprogs would switch on.
*/
const FEATURES = "none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,64bit,metadata_csum";
/**
* Make an ext4 of the tree in its place in the file; nothing is mounted. mke2fs lays out an empty one (it is zeros, of which none is written), and
* we fill it: mke2fs -d takes four times as long, and cannot set the times of change and of access.
*/
async function makeExt4(root, place, scratch, ports) {
	const { disk, offset, size, inodes, journal, uuid, epoch } = place;
	const config = path.join(scratch, "mke2fs.conf");
	await writeFile(config, "[defaults]\n[fs_types]\next4 = {\n}\n");
	const env = {
		MKE2FS_CONFIG: config,
		E2FSPROGS_FAKE_TIME: String(epoch),
		LC_ALL: "C"
	};
	const extended = [
		`offset=${offset}`,
		`hash_seed=${uuid}`,
		"root_owner=0:0",
		"lazy_itable_init=1",
		"lazy_journal_init=1",
		"nodiscard"
	].join(",");
	const format = [
		"-t",
		"ext4",
		"-b",
		"4096",
		"-I",
		"256",
		"-m",
		"1",
		"-O",
		FEATURES
	];
	const sizes = [
		"-N",
		String(inodes),
		"-J",
		`size=${journal}`
	];
	const identity = [
		"-L",
		"root",
		"-U",
		uuid,
		"-E",
		extended
	];
	await ports.proc.run([
		"mke2fs",
		"-q",
		"-F",
		...format,
		...sizes,
		...identity,
		disk,
		`${size / 1024}k`
	], { env });
	const attributes = new Map(await readAttributes(root.dir, ports));
	const items = [...root.walk()].map(({ path: file, stats }) => ({
		path: file,
		host: osPath(`${root.dir}${file}`),
		name: toBytes(file.slice(file.lastIndexOf("/") + 1)),
		stats
	}));
	for (const { path: file } of items) {
		const found = attributes.get(toBytes(file).toString("utf8"));
		if (found !== void 0) attributes.set(file, found);
	}
	return populate(disk, offset, [{
		path: "/",
		host: root.dir,
		name: Buffer.alloc(0),
		stats: lstatSync(root.dir)
	}, ...items], attributes, { fixed: epoch });
}
// packages/tailor-image/src/pack/ext4.ts
const BLOCK = 4096;
const MIB$1 = 2 ** 20;
/** What the tree will occupy; every inode once. */
function measureTree(root) {
	const seen = /* @__PURE__ */ new Set();
	let blocks = 1;
	for (const { stats } of root.walk()) {
		if (seen.has(stats.ino)) continue;
		seen.add(stats.ino);
		if (stats.isDirectory()) blocks += 1;
		else if (stats.isFile()) blocks += Math.ceil(stats.size / BLOCK);
		else if (stats.isSymbolicLink() && stats.size >= 60) blocks += 1;
	}
	return {
		content: blocks * BLOCK,
		inodes: seen.size
	};
}
/** mke2fs takes 16 MiB for the journal of file systems below 1 GiB; more would be waste on a DPU. */
const JOURNAL = 16 * MIB$1;
const inodesFor = (needs) => Math.ceil(needs.inodes * 1.5 / 1024) * 1024 + 4096;
/** Bytes of the smallest file system that holds the tree: inode tables (256 B each), journal, and 2 % for maps and folder growth. */
const ext4Least = (needs) => Math.ceil((needs.content + inodesFor(needs) * 256 + JOURNAL) * 1.02) + 4 * MIB$1;
/** `rest`: what is needed and room to run: 15 %, at least 64 MiB. */
const ext4Comfortable = (needs) => ext4Least(needs) + Math.max(64 * MIB$1, needs.content * .15);
/** Make an ext4 of the tree straight into its place in the disk file; nothing is mounted. Times of the tree must be fixed already. */
async function writeExt4(work, disk, place, uuid, needs) {
	const { root, ports, scratch, epoch, request } = work;
	if (ext4Least(needs) > place.size) throw new UserError({
		level: "error",
		code: "partition-too-small",
		title: `the root needs ${formatMiB(ext4Least(needs))}, but storage.layout gives / only ${formatMiB(place.size)}`,
		hint: "Use `size: rest`, a larger size, or fewer packages.",
		at: request.position(["storage", "layout"])
	});
	refuseControlCharacters([...root.walk()].map((one) => one.path));
	const { offset, size } = place;
	return await makeExt4(root, {
		disk,
		offset,
		size,
		inodes: inodesFor(needs),
		journal: JOURNAL / MIB$1,
		uuid,
		epoch
	}, scratch, ports);
}
/**
* Reports, lists and tools that read them go line by line: a line break in a file name would be a line of whoever named the file. Throws
* UserError with every such name.
*/
function refuseControlCharacters(names) {
	const bad = names.filter((name) => /[\x00-\x1f\x7f]/.test(name));
	if (bad.length === 0) return;
	throw new UserError(bad.map((name) => ({
		level: "error",
		code: "file-name",
		title: `the root has a file whose name holds a control character: ${JSON.stringify(name)}`,
		hint: "Rename it in the overlay, or leave out the package that brings it."
	})));
}
// packages/tailor-image/src/pack/gpt.ts
const MIB = 2 ** 20;
/** Partition types of the Discoverable Partitions Specification (UAPI group). */
const TYPES = {
	esp: "C12A7328-F81F-11D2-BA4B-00A0C93EC93B",
	x86_64: "4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709",
	aarch64: "B921B045-1DF0-41C3-AF44-4C6F280D3FAE"
};
/** Lay the partitions out in order, each at a whole MiB; 1 MiB stays free before and after for the two GPTs. */
function placePartitions(layout, rootNeeds) {
	let offset = MIB;
	return {
		partitions: layout.map(({ mount, size }) => {
			const bytes = size === "rest" ? rootNeeds : parseBytes(size) ?? 0;
			const placed = {
				mount,
				offset,
				size: Math.ceil(bytes / MIB) * MIB
			};
			offset += placed.size;
			return placed;
		}),
		size: offset + MIB
	};
}
/** Input of sfdisk(8). */
function gptScript(partitions, arch, identity) {
	const lines = partitions.map(({ mount, offset, size }) => {
		const [name, type, uuid] = mount === "/" ? [
			"root",
			TYPES[arch],
			identity.rootPartition
		] : [
			"ESP",
			TYPES.esp,
			identity.espPartition
		];
		return `start=${offset / 512}, size=${size / 512}, type=${type}, uuid=${uuid}, name=${name}`;
	});
	return `label: gpt\nlabel-id: ${identity.disk}\nunit: sectors\n${lines.join("\n")}\n`;
}
// packages/tailor-image/src/pack/grub.ts
/** The console a machine of this architecture has without a screen: 16550 on x86, PL011 on arm64. The last one is /dev/console. */
const CONSOLES = {
	x86_64: ["console=tty0", "console=ttyS0,115200"],
	aarch64: ["console=tty0", "console=ttyAMA0"]
};
/** Kernel command line: the root by UUID, the architecture's console unless the definition names one, then the definition's words. */
function commandLine(arch, rootUuid, words) {
	const consoles = words.some((word) => word.startsWith("console=")) ? [] : CONSOLES[arch];
	return [
		`root=UUID=${rootUuid}`,
		"ro",
		...consoles,
		...words
	].join(" ");
}
/** grub.cfg on the ESP: no menu, no waiting; screen and serial line both. Paths are those of the root file system. */
function grubConfig(options) {
	return `# Written by dpuos.
set default=0
set timeout=0
${options.arch === "x86_64" ? "serial --unit=0 --speed=115200\nterminal_input console serial\nterminal_output console serial\n" : ""}search --no-floppy --fs-uuid --set=root ${options.rootUuid}
menuentry '${options.title.replaceAll("'", "")}' {
  linux ${options.image} ${options.cmdline}
  initrd ${options.initramfs}
}
`;
}
// packages/tailor-image/src/pack/disk.ts
/** Pack the finished root as a GPT disk in one sparse file: each file system is made in its place, nothing is mounted or copied. */
async function packDisk(work, options) {
	const { request, ports, root } = work;
	const { identity } = options;
	const needs = measureTree(root);
	const { partitions, size } = placePartitions(request.definition.storage.layout, ext4Comfortable(needs));
	const raw = path.join(options.folder, "disk.raw");
	const draft = `${raw}.draft`;
	for (const file of [raw, draft]) {
		await (await open$1(file, "w")).close();
		await truncate(file, size);
	}
	await ports.proc.run([
		"sfdisk",
		"--quiet",
		"--no-reread",
		"--no-tell-kernel",
		"--wipe",
		"never",
		draft
	], { input: gptScript(partitions, request.arch, identity) });
	let esp = {
		size: 0,
		files: 0
	};
	let packed;
	for (const place of partitions) if (place.mount === "/") {
		ports.log.info(`ext4 root: ${formatMiB(needs.content)} in ${needs.inodes} inodes, partition ${formatMiB(place.size)}`);
		packed = await writeExt4(work, raw, place, identity.rootFs, needs);
	} else {
		const cfg = grubConfig({
			arch: request.arch,
			title: request.definition.name,
			rootUuid: identity.rootFs,
			image: options.kernel.image,
			initramfs: options.initramfs,
			cmdline: options.cmdline
		});
		esp = await writeEsp(work, draft, place, identity.espVolume, options.loader, cfg);
	}
	if (packed === void 0) throw new Error("storage.layout has no partition for /");
	copyBlocks(draft, raw, size, partitions.filter(({ mount }) => mount === "/"));
	await rm$1(draft);
	return {
		raw,
		esp,
		root: packed
	};
}
/** The same disk as qcow2, clusters compressed with zstd (QEMU 5.1 and later). In order, so that equal disks give equal files. */
async function packQcow2(work, raw) {
	const qcow2 = raw.replace(/\.raw$/, ".qcow2");
	await work.ports.proc.run([
		"qemu-img",
		"convert",
		"-f",
		"raw",
		"-O",
		"qcow2",
		"-c",
		"-o",
		"compression_type=zstd",
		raw,
		qcow2
	], { timeoutMs: 12e5 });
	return qcow2;
}
// packages/tailor-image/src/pack/identity.ts
function identityOf(seed) {
	return {
		disk: uuid(seed, "disk"),
		espPartition: uuid(seed, "esp"),
		rootPartition: uuid(seed, "root"),
		rootFs: uuid(seed, "ext4"),
		erofs: uuid(seed, "erofs"),
		espVolume: createHash("sha256").update(`${seed}/vfat`).digest("hex").slice(0, 8).toUpperCase()
	};
}
/** UUID version 8 (RFC 9562: the bits are ours) from a digest. */
function uuid(seed, what) {
	const bytes = createHash("sha256").update(`${seed}/${what}`).digest().subarray(0, 16);
	bytes.writeUInt8(bytes.readUInt8(6) & 15 | 128, 6);
	bytes.writeUInt8(bytes.readUInt8(8) & 63 | 128, 8);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
// packages/tailor-image/src/definition-digest.ts
/**
* Digest of the definition after inheritance, secrets filled in. Overlays and vendor modules count by their content, RPM files by their
* names (the lock has their sha256): where a checkout lies does not matter.
*/
function definitionDigest({ definition, filesFrom, kmods }) {
	const { system, packages, drivers } = definition;
	return digestOf({
		...definition,
		system: {
			...system,
			files: system.files.map((one) => ({
				...one,
				from: overlayDigest(path.resolve(filesFrom, one.from))
			}))
		},
		packages: {
			...packages,
			rpms: packages.rpms.map((one) => path.basename(one))
		},
		drivers: {
			...drivers,
			vendor: vendorDigest(kmods)
		}
	});
}
// packages/tailor-image/src/ledger.ts
/** What we did to the root: which layer wrote which path, and what was taken out by which rule. */
var Ledger = class {
	#root;
	/** Canonical path → the layer that wrote it last. */
	written = /* @__PURE__ */ new Map();
	removed = [];
	constructor(root) {
		this.#root = root;
	}
	/** Write a file (mode 0644 unless said) on behalf of a layer. */
	write(layer, target, data, mode) {
		this.#root.write(target, data, mode);
		this.#wrote(layer, target);
	}
	/** Write a file as a copy of one on the host. */
	copy(layer, source, target, mode) {
		this.#root.copy(source, target, mode);
		this.#wrote(layer, target);
	}
	#wrote(layer, target) {
		const real = `/${this.#root.resolve(target).slice(this.#root.dir.length)}`;
		this.written.set(this.#root.canonical(real), layer);
	}
	symlink(layer, text, target) {
		this.#root.symlink(text, target);
		this.written.set(this.#root.canonical(target), layer);
	}
	/** Take a file or a whole folder out; a line per call, with the bytes of all files in it. Nothing there: no line. */
	remove(kind, rule, target) {
		const stats = this.#root.lstat(target);
		if (stats === void 0) return;
		const what = this.#root.canonical(target);
		let size = stats.isDirectory() ? 0 : stats.size;
		if (stats.isDirectory()) {
			for (const entry of this.#root.walk(what)) if (!entry.stats.isDirectory()) size += entry.stats.size;
		}
		this.#root.remove(target);
		this.removed.push({
			kind,
			what,
			rule,
			size
		});
	}
};
// packages/tailor-image/src/lock/describe.ts
/** A freshly resolved set as a lock. */
async function describeLock({ arch, toolchain }, repositories, asked, packages) {
	const used = new Set(packages.map((one) => one.repository));
	return {
		arch,
		distro: toolchain.distro.id,
		asked: [...asked],
		repositories: await Promise.all(repositories.filter((one) => used.has(one.id)).map((one) => stateOf(one, toolchain.dnfCache))),
		packages: packages.map(lockedPackage)
	};
}
function lockedPackage({ nevra, size, repository, sha256, path: at, asked }) {
	return {
		nevra,
		size,
		repository,
		sha256,
		...at === void 0 ? {} : { path: at },
		...asked.length === 0 ? {} : { asked: [...asked] }
	};
}
/** State of a repository: from the repository itself when it is a folder, else from dnf's newest copy of its repomd.xml. */
async function stateOf({ id, baseurl }, dnfCache) {
	const local = baseurl.find((url) => url.startsWith("file:"));
	const folders = local === void 0 ? await cachedFolders(id, dnfCache) : [fileURLToPath(local)];
	for (const folder of folders) {
		const text = await readFile(path.join(folder, "repodata", "repomd.xml"), "utf8").catch(() => void 0);
		if (text !== void 0) return {
			id,
			...repomdState(text)
		};
	}
	return { id };
}
/** Revision, its time and the checksum of a repomd.xml. createrepo_c writes the time of its run, seconds since 1970, as revision. */
function repomdState(text) {
	const revision = /<revision>\s*([^<]*?)\s*<\/revision>/.exec(text)?.[1];
	const seconds = /^\d{9,10}$/.test(revision ?? "") ? Number(revision) : void 0;
	return {
		...revision ? { revision } : {},
		...seconds === void 0 ? {} : { time: (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(".000", "") },
		repomd: createHash("sha256").update(text).digest("hex")
	};
}
/** Newest first. */
async function cachedFolders(id, dnfCache) {
	return (await Promise.all((await cacheFolders(dnfCache, id)).map(async (folder) => ({
		folder,
		at: (await stat(folder)).mtimeMs
	})))).sort((a, b) => b.at - a.at).map(({ folder }) => folder);
}
// packages/tailor-image/src/resolve-names.ts
/** Resolve names; those that `arch-suffix: adapt` lets stand without architecture are asked for so where they are not found with it. */
async function resolveLoosely(dnf, names, asks, request) {
	const first = await dnf.resolve(names).catch((error) => {
		if (error instanceof NoSuchPackage) return error;
		throw error;
	});
	if (!(first instanceof NoSuchPackage)) return {
		packages: first,
		loose: []
	};
	const missing = first.missing.map((one) => one.name);
	const looser = looserNames(missing, request.definition);
	if (missing.some((name) => !looser.has(name))) throw unknownPackages(first, asks, request);
	return {
		packages: (await resolveNames(dnf, [...new Set(names.map((name) => looser.get(name) ?? name))], asks, request)).map((one) => {
			const also = [...looser].filter(([, bare]) => one.asked.includes(bare)).map(([name]) => name);
			const asked = [...one.asked.filter((name) => names.includes(name)), ...also];
			return {
				...one,
				asked
			};
		}),
		loose: missing
	};
}
/** The notice of those. */
function withoutSuffix(loose, { position }) {
	return {
		level: "notice",
		code: "arch-dropped",
		title: `${loose.length} package ${loose.length === 1 ? "name is" : "names are"} not found with architecture and taken without (packages.arch-suffix: adapt)`,
		detail: loose.join(" "),
		at: position(["packages", "arch-suffix"])
	};
}
async function resolveNames(dnf, names, asks, request) {
	try {
		return await dnf.resolve(names);
	} catch (error) {
		throw error instanceof NoSuchPackage ? unknownPackages(error, asks, request) : error;
	}
}
/** Every unknown name with the line that asks for it. */
function unknownPackages(error, asks, { toolchain, arch }) {
	const repositories = toolchain.repositories.filter((one) => one.enabled).map((one) => one.id);
	return new UserError(error.missing.flatMap((missing) => {
		const hint = foreignArchHint(missing.name, arch);
		const finding = {
			...noSuchPackage(missing, repositories),
			...hint === void 0 ? {} : { hint }
		};
		return asks.filter((ask) => ask.name === missing.name || withoutArch(ask.name) === missing.name).map((ask) => ask.at === void 0 ? {
			...finding,
			detail: `Asked for by ${ask.because}.`
		} : {
			...finding,
			at: ask.at,
			detail: `${formatPosition(ask.at)} asks for it.`
		});
	}), { cause: error });
}
// packages/tailor-image/src/resolve.ts
/** The repositories that an image may be installed from: the toolchain's, and those of a kernel that was built. */
function repositoriesOf({ toolchain, kernel }) {
	return [...toolchain.repositories, ...kernelRepositories({ kernel })].filter((one) => one.enabled);
}
/** A kernel build's own repositories: local folders, hashed by its manifest and not signed. */
function kernelRepositories({ kernel }) {
	return kernel.repositories.map((url, index) => ({
		id: `kernel-${index + 1}`,
		baseurl: [url],
		gpgkey: [],
		fingerprints: [],
		signedMetadata: false,
		enabled: true
	}));
}
/**
* Resolve what is asked for, or take what the lock says; in both cases the lock that describes the result comes back. Throws UserError:
* unknown packages with the line that asked, packages of the lock that are gone or changed.
*/
async function resolve(request, asks, dnf, { bound, open }, ports) {
	if (bound === void 0) {
		const names = askedNames(asks);
		const { packages, loose } = await resolveLoosely(dnf, names, asks, request);
		const findings = loose.length === 0 ? [] : [withoutSuffix(loose, request)];
		for (const finding of findings) ports.log.finding(finding);
		const lock = await describeLock(request, repositoriesOf(request), names, packages);
		return {
			packages,
			lock,
			asks,
			changes: open?.lock && lockChanges(open.lock, lock),
			findings
		};
	}
	ports.log.info(`Installing exactly the ${bound.lock.packages.length} packages of ${bound.shown}`);
	const { packages: found, findings } = await takeLocked(dnf, bound, ports);
	const answered = new Map(bound.lock.packages.map((entry) => [entry.nevra, entry.asked ?? []]));
	return {
		packages: found.map((one) => ({
			...one,
			asked: answered.get(one.nevra) ?? []
		})),
		lock: bound.lock,
		asks,
		changes: [],
		findings
	};
}
/**
* The RPMs of a lock: from the cache and the mirrors by content where they are to be had, which takes no metadata; else dnf says what
* the repositories have now, and why that is not what the lock says.
*/
async function takeLocked(dnf, bound, ports) {
	const entries = bound.lock.packages;
	const taken = await dnf.take(entries);
	for (const finding of taken.findings) ports.log.finding(finding);
	if (taken.missing.length === 0) return taken;
	const packages = await dnf.resolve(entries.map((entry) => entry.nevra)).catch((error) => {
		if (error instanceof NoSuchPackage) {
			const gone = new Set(error.missing.map((one) => one.name));
			throw new UserError(lockKept(bound, entries.filter((entry) => !gone.has(entry.nevra))), { cause: error });
		}
		if (!(error instanceof UserError)) throw error;
		throw new UserError([notAtHand(bound, taken.missing), ...error.findings], { cause: error });
	});
	const broken = lockKept(bound, packages);
	if (broken.length > 0) throw new UserError(broken);
	return {
		...taken,
		packages,
		missing: []
	};
}
// packages/tailor-image/src/scriptlets/mode.ts
/** Find out, before anything long is done. Throws UserError where they must run and cannot. */
async function scriptletsOf(request, ports) {
	const wish = request.definition.packages.scriptlets;
	const emulation = await findEmulation(request.arch, ports);
	const can = emulation.kind !== "none";
	if (wish === "required" && !can) throw new UserError(cannotRun(request.arch, emulation, request.position(["packages", "scriptlets"])));
	return {
		emulation,
		run: can && wish !== "skip",
		wrap: emulation.wrap
	};
}
// packages/tailor-image/src/prepare.ts
/** Bytes of root for which room in memory is asked before the set is known; a larger one gets another place. */
const USUAL_ROOT = 2 ** 30;
/** Resolve the set, make sure that there is room, and choose the place of the root: in memory where there is enough of it. */
async function prepare(request, use, output, ports) {
	const scriptlets = await scriptletsOf(request, ports);
	const scratch = await ports.fs.scratch("tailor");
	const usual = await ports.fs.scratch("root", { inMemory: USUAL_ROOT });
	const local = await localRepository(request.rpms, scratch, ports);
	const first = await openFor(request, local, usual, scratch, ports);
	const resolution = await ports.log.group("Resolve packages", () => resolve(request, asks(request), first, use, ports));
	const { packages, lock } = resolution;
	const asked = packages.filter((one) => one.asked.length > 0).length;
	const bytes = packages.reduce((sum, one) => sum + one.size, 0);
	ports.log.info(`${packages.length} packages, ${formatMiB(bytes)} of RPMs, ${asked} of them asked for`);
	const room = roomFor(packages, packedShare(request.definition));
	const place = room.root > USUAL_ROOT ? await ports.fs.scratch("root", { inMemory: room.root }) : usual;
	await checkRoom([
		[place, room.root],
		[output, room.images],
		[scratch, room.scratch]
	], ports);
	const epoch = await imageEpoch(packages, ports);
	const timed = withEpoch(ports, epoch);
	const root = new TargetRoot(path.join(place, "root"));
	const work = {
		request,
		root,
		ledger: new Ledger(root),
		ports: timed,
		scratch,
		epoch,
		scriptlets,
		findings: [
			...request.warnings,
			...use.findings,
			...resolution.findings
		]
	};
	for (const finding of trustedFindings(request.rpms, packages)) warn(work, finding);
	const seed = digestOf({
		definition: definitionDigest(request),
		arch: request.arch,
		packages: lock.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
		epoch,
		scriptlets: scriptlets.run,
		version: ports.host.version
	});
	return {
		work,
		dnf: await openFor(request, local, place, scratch, timed, first.version),
		resolution,
		seed
	};
}
const openFor = (request, local, place, work, ports, version) => openDnf({
	toolchain: request.toolchain,
	toolchainDir: request.toolchainDir,
	extraRepositories: [...local, ...kernelRepositories(request)],
	weak: request.definition.packages.weak,
	root: path.join(place, "root"),
	work
}, ports, version);
// packages/tailor-image/src/formats/stale.ts
/**
* Names in the output folder of packed roots that an earlier run left: those of this image, and those that the manifest there lists (the
* image may have had another name). Never a path that leads out of the folder.
*/
async function staleFormats({ schema, name, arch }, output, { fs }) {
	const formats = Object.keys(FORMATS);
	const roles = new Set(formats.map((format) => FORMATS[format].role));
	const file = manifestPath(schema, output);
	const old = parseManifest(schema, await fs.readText(file) ?? "", file);
	const listed = old.ok ? old.value.files.filter((one) => roles.has(one.role)).map((one) => one.path) : [];
	return [...formats.map((format) => formatFile(format, name, arch)), ...listed].filter((one) => path.basename(one) === one).flatMap((one) => [one, `${one}.sha256`]);
}
// packages/tailor-image/src/publish.ts
/** Move everything to its place, the manifest last: an output folder with an image.json is complete. Returns the manifest as written. */
async function publish({ ports }, described, output, lock, made) {
	const old = await staleFormats(described, output, ports);
	for (const stale of [
		manifestPath(described.schema, output),
		"disk.raw",
		"disk.qcow2",
		...old
	]) await rm$1(path.resolve(output, stale), { force: true });
	const lockFile = path.join(path.dirname(made.vmlinuz), "dpuos.lock.yaml");
	await writeFile(lockFile, lock);
	const files = [];
	for (const [role, file] of [
		["disk-raw", made.raw],
		["disk-qcow2", made.qcow2],
		...made.formats.map(({ role, file }) => [role, file]),
		["kernel-image", made.vmlinuz],
		["initramfs", made.initramfs],
		["lock", lockFile],
		["closure", made.closure]
	]) {
		if (file === void 0) continue;
		const entry = await fileEntry(role, file, path.dirname(file), ports);
		files.push(entry);
		await ports.fs.publish(file, path.join(output, entry.path));
	}
	const manifest = {
		...described,
		files
	};
	await writeManifest(manifest, output, ports);
	return manifest;
}
// packages/tailor-image/src/report.ts
/** What was made, for people: layers, what was taken out, what weighs most. */
function imageReport(image) {
	const { sizes } = image;
	const row = (name, share) => [
		name,
		formatMiB(share.size),
		String(share.files)
	];
	const requested = image.packages.filter((one) => one.reason === "requested").length;
	return {
		headline: `${image.name} for ${image.arch}: ${formatMiB(sizes.root.size)} in ${image.packages.length} packages, kernel ${image.kernelRelease}`,
		verdict: "pass",
		facts: [
			{
				name: "disk",
				value: `${formatMiB(sizes.disk.allocated)} of ${formatMiB(sizes.disk.apparent)}`
			},
			...sizes.disk.qcow2 === null ? [] : [{
				name: "qcow2",
				value: formatMiB(sizes.disk.qcow2)
			}],
			{
				name: "initramfs",
				value: formatMiB(sizes.initramfs)
			},
			{
				name: "packages",
				value: `${requested} asked for, ${image.packages.length - requested} needed by them`
			},
			{
				name: "modules",
				value: `${image.modulesKept.length} kept`
			}
		],
		tables: [
			{
				title: "Layers",
				columns: [
					{ name: "layer" },
					{
						name: "size",
						align: "right"
					},
					{
						name: "files",
						align: "right"
					}
				],
				rows: [
					...LAYERS.map((layer) => row(layer, sizes.layers[layer] ?? {
						size: 0,
						files: 0
					})),
					row("unowned", sizes.unowned),
					row("root", sizes.root)
				]
			},
			{
				title: "Taken out",
				columns: [
					{ name: "rule" },
					{
						name: "things",
						align: "right"
					},
					{
						name: "saved",
						align: "right"
					}
				],
				rows: removedByRule(image.removed)
			},
			{
				title: "Largest packages",
				columns: [
					{ name: "package" },
					{
						name: "size",
						align: "right"
					},
					{ name: "why" }
				],
				rows: [...image.packages].sort((a, b) => b.size - a.size).slice(0, 15).map((one) => [
					one.name,
					formatMiB(one.size),
					one.because.slice(0, 4).join(", ")
				]),
				detail: true
			}
		].filter((table) => table.rows.length > 0),
		excerpts: [],
		findings: image.findings
	};
}
/** Rows `rule, count, bytes`, largest saving first. */
function removedByRule(removed) {
	const sums = /* @__PURE__ */ new Map();
	for (const { rule, size } of removed) {
		const name = rule.split(":")[0] ?? rule;
		const sum = sums.get(name) ?? {
			count: 0,
			size: 0
		};
		sums.set(name, {
			count: sum.count + 1,
			size: sum.size + size
		});
	}
	return [...sums].sort(([, a], [, b]) => b.size - a.size).map(([rule, { count, size }]) => [
		rule,
		String(count),
		formatMiB(size)
	]);
}
// packages/tailor-image/src/request.ts
/** Read definition and manifests. Throws one UserError with everything that is wrong in any of them, missing secrets too. */
async function readRequest(inputs, ports) {
	const findings = [];
	const loaded = await readDefinition(inputs.definition, ports);
	const givenToolchain = await readManifest("dpuos.toolchain/v1", inputs.toolchain, ports);
	const givenKernel = await readManifest("dpuos.kernel/v1", inputs.kernel, ports);
	const secrets = takeSecrets(inputs.secrets ?? [], findings);
	const filled = loaded.ok ? fillSecrets(loaded.value, secrets) : loaded;
	for (const read of [
		filled,
		givenToolchain,
		givenKernel
	]) if (!read.ok) findings.push(...read.findings);
	if (!loaded.ok || !filled.ok || !givenToolchain.ok || !givenKernel.ok || findings.length > 0) throw new UserError(findings);
	const { position } = loaded.value;
	const { definition } = filled;
	const toolchain = givenToolchain.value;
	const kernel = givenKernel.value;
	const arch = inputs.arch ?? toolchain.arch;
	findings.push(...archMistakes(arch, definition, position, toolchain, kernel));
	if (definition.distro === "sandbox" !== (toolchain.distro.id === "sandbox")) findings.push({
		level: "error",
		code: "distro-mismatch",
		title: `the definition is for ${definition.distro}, the toolchain was set up for ${toolchain.distro.id}`,
		hint: `Run setup-openeuler-toolchain with openeuler-version: ${definition.distro}.`,
		at: position(["distro"])
	});
	if (findings.length > 0) throw new UserError(findings);
	const adapted = adaptArch(definition, arch, position);
	for (const finding of adapted.findings) ports.log.finding(finding);
	return {
		definition: judgedBy(inputs.cut, adapted.definition),
		position,
		arch,
		toolchain,
		kernel,
		toolchainDir: path.dirname(inputs.toolchain),
		kernelDir: path.dirname(inputs.kernel),
		definitionFile: inputs.definition,
		kmods: definition.drivers.vendor.map(({ kmod }) => path.resolve(ports.host.workspace, kmod)),
		filesFrom: ports.host.workspace,
		rpms: [],
		warnings: [...loaded.value.findings, ...adapted.findings]
	};
}
/** The definition with the input's word on breaks, where there is one. */
function judgedBy(cut, definition) {
	if (cut === void 0) return definition;
	const given = definition.cut ?? {
		level: "none",
		"user-rpms": false,
		docs: false
	};
	return {
		...definition,
		cut: {
			...given,
			breaks: cut === "strict" ? "error" : "report"
		}
	};
}
function archMistakes(arch, definition, position, toolchain, kernel) {
	const findings = [];
	if (!definition.arch.includes(arch)) findings.push({
		level: "error",
		code: "arch-not-in-definition",
		title: `the definition is for ${definition.arch.join(" and ")}, not for ${arch}`,
		hint: `Choose arch: ${definition.arch.join(" or ")}, or add ${arch} to the definition.`,
		at: position(["arch"])
	});
	for (const [manifest, writer] of [[toolchain, "setup-openeuler-toolchain"], [kernel, "build-kernel"]]) {
		if (manifest.arch === arch) continue;
		findings.push({
			level: "error",
			code: "arch-mismatch",
			title: `the image is for ${arch}, but the ${manifest === kernel ? "kernel" : "toolchain"} manifest is for ${manifest.arch}`,
			hint: `Run ${writer} with arch: ${arch}.`
		});
	}
	return findings;
}
// packages/tailor-image/src/core.ts
/** definition → lock → root → five layers → disk → manifest. */
const core = async (inputs, ports) => {
	try {
		return await make(inputs, ports);
	} catch (error) {
		throw fullDisk(error) ?? error;
	}
};
const make = async (inputs, ports) => {
	const given = await readRequest(inputs, ports);
	const request = {
		...given,
		rpms: await readLocalRpms(given, ports)
	};
	const use = await useLock(await chooseLock(inputs.lock, inputs.lockFile, inputs.definition), request, asks(request), ports);
	for (const finding of use.findings) ports.log.finding(finding);
	await requireTools("tailor-image", request.arch, ports);
	const versions = await toolVersions("tailor-image", request.arch, ports);
	const { definition } = request;
	const budgets = budgetsOf(definition, request.position);
	await refuseFormats(request, ports);
	const prepared = await prepare(request, use, inputs.output, ports);
	const { work, resolution, seed } = prepared;
	const clock = clockInDatabase(versions["rpm"]);
	if (clock !== void 0) warn(work, clock);
	const identity = identityOf(seed);
	const built = await buildRoot(prepared, identity);
	const closure = await ports.log.group("Closure", () => checkClosure(work, {
		...built,
		...resolution
	}, inputs.output));
	const folder = path.join(work.scratch, "image");
	await mkdir$1(folder);
	const cmdline = commandLine(request.arch, identity.rootFs, definition.kernel.cmdline);
	const disk = await ports.log.group("Disk", () => packDisk(work, {
		...built,
		folder,
		cmdline,
		identity
	}));
	const [qcow2, formats] = await ports.log.group(`Pack ${definition.outputs.join(", ")}`, () => together(definition.outputs.includes("qcow2") ? packQcow2(work, disk.raw) : Promise.resolve(void 0), packFormats(work, {
		folder,
		identity,
		kernel: built.kernel
	})));
	const direct = {
		vmlinuz: path.join(folder, "vmlinuz"),
		initramfs: path.join(folder, "initramfs.img")
	};
	await copyFile(work.root.resolve(built.kernel.image), direct.vmlinuz);
	await copyFile(work.root.resolve(built.initramfs), direct.initramfs);
	const manifest = await ports.log.group("Measure and publish", async () => {
		const { run, emulation } = work.scriptlets;
		const emulator = run && emulation.version !== void 0 ? { "qemu-user": emulation.version } : {};
		const about = {
			seed,
			tools: {
				...versions,
				dnf: prepared.dnf.version,
				...emulator
			}
		};
		const parts = {
			...built,
			...resolution,
			disk,
			qcow2,
			cmdline,
			budgets
		};
		const described = await imageManifest(work, parts, about);
		const raw = definition.outputs.includes("raw") ? disk.raw : void 0;
		return publish(work, described, inputs.output, formatLock(lockFileWith(resolution.lock)), {
			...direct,
			raw,
			qcow2,
			formats,
			closure
		});
	});
	if (use.mode === "update" && use.open !== void 0) await writeLock(use.open, resolution.lock, ports);
	const at = (role) => {
		const file = manifest.files.find((one) => one.role === role);
		return file === void 0 ? "" : path.join(inputs.output, file.path);
	};
	return {
		report: lockReport(imageReport(manifest), use, resolution),
		outputs: {
			manifest: manifestPath(manifest.schema, inputs.output),
			lock: at("lock"),
			disk: at("disk-raw"),
			qcow2: at("disk-qcow2"),
			...mapFormats((format) => at(FORMATS[format].role)),
			verdict: "pass"
		}
	};
};
/** Both results, when both have ended: neither still writes when the other's failure ends the run. */
async function together(a, b) {
	await Promise.allSettled([a, b]);
	return await Promise.all([a, b]);
}
const mapFormats = (of) => Object.fromEntries(Object.keys(FORMATS).map((format) => [format, of(format)]));
// packages/tailor-image/src/main.ts
await runAction(spec, core);
export {};
