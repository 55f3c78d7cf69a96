#!/usr/bin/env node
import "./rolldown-runtime.mjs";
import { Ar as worstFirst, Dr as palette, Fr as ENDING_SIGNALS, Gi as UserError, Hi as endingOf, Ir as prepareProcess, Jr as removeLogs, K as CHAIN, Kr as cancelled, Lr as nodeProc, Mr as adoptEnvironment, Nr as isElevatedCopy, Or as wantsColours, Pr as runElevated, Ui as VERSION, Vi as ENDINGS, Vr as formatDuration, Wr as nodeFs, Yr as readInputs, ci as nearest, fr as PART_OF_CHAIN, gi as formatPosition, hr as formatOutcome, jr as ELEVATED, kr as advice, mr as secretVariable, qr as openScope, zr as cleanLine } from "./shared.mjs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
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
	const home = env["HOME"] ?? os.homedir();
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
// packages/pipeline/src/cli/commands.ts
/** Summaries for the overview: the specs themselves are loaded only when asked for. */
const SUMMARY = {
	"setup-openeuler-toolchain": "prepare this machine: tools, distribution, keys, accelerator",
	"build-kernel": "choose the kernel and write down what is in it",
	"tailor-image": "install, tailor in five layers and pack the image (root)",
	"boot-test-qemu": "boot the image in QEMU and judge what it says",
	"size-budget-check": "hold the image to its size budgets"
};
const none = {
	names: [],
	required: 0
};
const DEFINITION = "the path of a definition: a dpuos.yaml, or an imageTailor configuration folder";
/** A command that is no action: what its help says and the flags it takes. */
const plain = (description, inputs = () => Promise.resolve({})) => async () => ({
	description,
	inputs: await inputs(),
	privilege: "user"
});
const stageCommand = (stage) => ({
	usage: `dpuos ${stage.name} [flags]`,
	summary: SUMMARY[stage.name],
	positionals: none,
	spec: async () => (await stage.load()).spec,
	run: async ({ raw }, ports) => await (await stage.load()).run(raw, ports)
});
/** Every command, in the order of the overview. */
const COMMANDS = {
	demo: {
		usage: "dpuos demo [flags]",
		summary: "make, boot and measure the demo image; set-up included",
		positionals: none,
		spec: plain("Makes the demo image in five layers from the sandbox distribution, boots it in QEMU, holds it to its budgets, and leaves image, manifests and report.html in ./out. Installs the Debian packages it needs. Downloads are kept in ~/.cache/dpuos (DPUOS_CACHE_DIR).", async () => (await import("./run.mjs")).demoInputs),
		run: async (invocation, ports) => await (await import("./run.mjs")).demo(invocation, ports)
	},
	run: {
		usage: "dpuos run <definition> [flags]",
		summary: "the whole chain for a definition of yours",
		positionals: {
			names: [DEFINITION],
			required: 1
		},
		spec: plain("Runs the five actions over a definition: set up openEuler, take its kernel, tailor the image, boot it, hold it to its budgets. Paths in flags are relative to where you are.", async () => (await import("./run.mjs")).runInputs),
		run: async (invocation, ports) => await (await import("./run.mjs")).run(invocation, ports)
	},
	doctor: {
		usage: "dpuos doctor",
		summary: "can this machine do it? tools, space, memory, KVM, root",
		positionals: none,
		spec: plain("Looks at this machine and changes nothing. Exit code 0 when a demo could run here."),
		run: async (_, ports) => await (await import("./doctor.mjs")).doctor(ports)
	},
	explain: {
		usage: "dpuos explain <definition> [key.path]",
		summary: "where a value of a definition comes from, file and line",
		positionals: {
			names: [DEFINITION, "a key such as drivers.keep.modules"],
			required: 1
		},
		spec: plain("Prints a value of a definition after inheritance, and every line of every file that had a say in it, overridden ones too."),
		run: async (invocation, ports) => await (await import("./explain.mjs")).explain(invocation, ports)
	},
	diff: {
		usage: "dpuos diff <a> <b>",
		summary: "are two images, or two files of them, the same, and where do they differ first?",
		positionals: {
			names: ["an image", "another image"],
			required: 2
		},
		spec: plain("Compares two image manifests or output folders (packages, sizes by layer, files), or two files: disk (raw, qcow2), ext4, squashfs, erofs, tar, cpio or initramfs, OCI archive, list of files. Names the first file that differs and in what; with equal files, the field of partition table, boot partition or superblock. Exit code 0: the same, 1: different, 2: cannot be compared."),
		run: async (invocation, ports) => await (await import("./diff.mjs")).diff(invocation, ports)
	},
	lint: {
		usage: "dpuos lint <definition> [flags]",
		summary: "entries of a definition or imageTailor folder that have no effect",
		positionals: {
			names: [DEFINITION],
			required: 1
		},
		printsResult: (argv) => argv.includes("--json"),
		spec: plain("Prints what has no effect: packages, tools, libraries, drivers, rules, services and hooks that match nothing, stand twice, undo each other, or are for another processor. Needs no network; with a toolchain manifest it also asks the distribution what there is to match (dnf, as root). Exit code 1 where there are errors, 0 with warnings.", async () => (await import("./lint.mjs")).lintInputs),
		run: async (invocation, ports) => await (await import("./lint.mjs")).runLint(invocation, ports)
	},
	import: {
		usage: "dpuos import <cfg folder> [flags]",
		summary: "a dpuos.yaml that says what an imageTailor folder says",
		positionals: {
			names: ["the path of an imageTailor configuration folder"],
			required: 1
		},
		printsResult: (argv) => !argv.some((word) => /^--output(=|$)/.test(word)),
		spec: plain("Prints a dpuos.yaml that makes the same image as the folder, each part with the file and line it comes from. Lists become shorter where the result is the same; with a toolchain manifest also where it is the same for the modules of its kernel (dnf, as root). Not needed to build: a folder is taken in place of a dpuos.yaml, and `extends` takes it too.", async () => (await import("./import.mjs")).importInputs),
		run: async (invocation, ports) => await (await import("./import.mjs")).runImport(invocation, ports)
	},
	kernel: {
		usage: "dpuos kernel explain|check|abi <what> [flags]",
		summary: "an option explained; will a kernel load a module; what changed between two kernels",
		positionals: {
			names: [
				"explain, check or abi",
				"an option, a module, or a list of symbols",
				"another list"
			],
			required: 2
		},
		printsResult: (argv) => argv.includes("explain"),
		spec: plain("`explain CONFIG_NAME` configures a kernel’s source with fragments and presets, and prints of one option its value, which line asks for it, where it is defined, what it depends on and who selects it, each with its value there. `check MODULE` holds a module, or a folder of modules, against a kernel’s list of symbols: will it load, and why not? `abi OLD NEW` compares two such lists. Nothing of a target is run.", async () => (await import("./kernel.mjs")).kernelInputs),
		run: async (invocation, ports) => await (await import("./kernel.mjs")).kernel(invocation, ports)
	},
	...Object.fromEntries(CHAIN.map((stage) => [stage.name, stageCommand(stage)]))
};
// packages/pipeline/src/cli/flags.ts
/**
* Read a command line: `--name value`, `--name=value`, for booleans also `--name` and `--no-name` (and `--name false`); a list may be repeated.
* Secrets have no flag, since every user of the machine can read a command line. All mistakes come back at once.
*/
function parseFlags(argv, inputs, extra) {
	const findings = [];
	const raw = {};
	const flags = {};
	const positionals = [];
	const isSwitch = (name) => inputs[name]?.kind.name === "boolean" || name in extra && extra[name]?.value === void 0;
	const known = [...Object.keys(extra), ...Object.keys(inputs).filter((name) => !inputs[name]?.kind.secret)];
	const mistake = (code, title, hint) => {
		findings.push({
			level: "error",
			code,
			title,
			hint
		});
	};
	const { tokens } = parseArgs({
		args: [...argv],
		options: Object.fromEntries(known.map((name) => [name, { type: isSwitch(name) ? "boolean" : "string" }])),
		strict: false,
		tokens: true
	});
	/** A switch that a word may still follow. */
	let open;
	for (const token of tokens) {
		const last = open;
		open = void 0;
		if (token.kind === "option-terminator") continue;
		if (token.kind === "positional") {
			if (last !== void 0 && /^(?:true|false)$/.test(token.value)) raw[last] = token.value;
			else positionals.push(token.value);
			continue;
		}
		const negated = token.name.startsWith("no-") && isSwitch(token.name.slice(3));
		const name = negated ? token.name.slice(3) : token.name;
		if (inputs[name]?.kind.secret) mistake("flag-secret", `${token.rawName}: a secret is never given on the command line, where other users can read it`, `Set the environment variable ${secretVariable(name)}.`);
		else if (!known.includes(name)) {
			const close = nearest(name, known);
			mistake("flag-unknown", `unknown flag ${token.rawName}${close === void 0 ? "" : `; did you mean --${close}?`}`, `Known: ${known.map((one) => `--${one}`).join(", ")}.`);
		} else if (isSwitch(name)) {
			if (name in extra) flags[name] = true;
			else {
				raw[name] = token.value ?? (negated ? "false" : "true");
				if (token.value === void 0 && !negated) open = name;
			}
		} else if (token.value === void 0 || !token.inlineValue && token.value.startsWith("--")) mistake("flag-value", `${token.rawName} needs a value`, `Write ${token.rawName}=VALUE.`);
		else if (name in extra) flags[name] = token.value;
		else if (name in raw && inputs[name]?.kind.name !== "list") mistake("flag-twice", `${token.rawName} is given twice`, "Give it once.");
		else raw[name] = name in raw ? `${raw[name]}\n${token.value}` : token.value;
	}
	return {
		raw,
		flags,
		positionals,
		findings
	};
}
/** What the environment holds for the secret inputs, by input name. */
function secretsFrom(env, inputs) {
	return Object.fromEntries(Object.keys(inputs).filter((name) => inputs[name]?.kind.secret).map((name) => [name, env[secretVariable(name)] ?? ""]).filter(([, value]) => value !== ""));
}
// packages/pipeline/src/cli/help.ts
const WIDTH = 96;
/** Two columns, the right one wrapped. */
function columns(entries, width = WIDTH) {
	const left = Math.min(30, Math.max(...entries.map((entry) => entry.name.length)) + 2);
	return entries.flatMap(({ name, text }) => {
		const [first = "", ...rest] = wrap(text, width - left - 2);
		const pad = " ".repeat(left);
		return [...name.length + 2 > left ? [`  ${name}`, `  ${pad}${first}`] : [`  ${name.padEnd(left)}${first}`], ...rest.map((line) => `  ${pad}${line}`)];
	});
}
/** Words into lines of at most `width` characters; a longer word stands alone. */
function wrap(text, width) {
	const lines = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
/** `dpuos --help`. */
function generalHelp(commands, version) {
	return [
		`dpuos ${version}: small, verified DPU operating systems made of openEuler`,
		"",
		"Usage: dpuos <command> [flags]",
		"",
		...columns(commands),
		"",
		"dpuos <command> --help tells the flags of a command.",
		"",
		"Exit codes",
		...columns(Object.values(ENDINGS).map(({ exitCode, label, meaning }) => ({
			name: String(exitCode),
			text: `${label}: ${meaning}`
		}))),
		""
	].join("\n");
}
/** `dpuos <command> --help`: flags from the inputs, values from their kinds. */
function commandHelp(usage, description, inputs, extra) {
	const all = Object.entries(inputs);
	const flags = all.filter(([, input]) => !input.kind.secret).map(([name, input]) => ({
		name: `--${name} <${input.kind.label}>`,
		text: [
			input.description,
			input.required ? "Required." : "",
			input.default === void 0 ? "" : `Default: ${input.default}.`
		].filter((part) => part !== "").join(" ")
	}));
	const secrets = all.filter(([, input]) => input.kind.secret).map(([name, input]) => ({
		name: secretVariable(name),
		text: input.description
	}));
	const others = Object.entries(extra).map(([name, { value, description }]) => ({
		name: value === void 0 ? `--${name}` : `--${name} <${value}>`,
		text: description
	}));
	return [
		`Usage: ${usage}`,
		"",
		...wrap(description, WIDTH),
		"",
		"Flags",
		...columns([...flags, ...others]),
		...secrets.length === 0 ? [] : [
			"",
			"Environment",
			...columns(secrets)
		],
		""
	].join("\n");
}
// packages/pipeline/src/cli/main.ts
/** Flags that every command has. */
const COMMON = {
	outcome: {
		value: "FILE",
		description: "Write ending, report and outputs as JSON, for programs."
	},
	verbose: { description: "Tell every command that is run." },
	help: { description: "This text." }
};
/** The exit code of an input that was not understood, as of action-kit's table. */
const WRONG_INPUT = 2;
/** The command line, without the program's name. Resolves with the exit code, never rejects. */
async function cli(argv, program) {
	const [name = "", ...rest] = argv;
	if (name === "--version") return print(`${VERSION}\n`, 0);
	if ([
		"",
		"--help",
		"-h",
		"help"
	].includes(name)) return print(overview(), name === "" ? WRONG_INPUT : 0);
	const command = COMMANDS[name];
	if (command === void 0) return await refuseCommand(name);
	if (rest.includes("--help") || rest.includes("-h")) {
		const { description, inputs } = await command.spec();
		return print(commandHelp(command.usage, description, inputs, COMMON), 0);
	}
	return await invoke(name, command, rest, program);
}
async function invoke(name, command, argv, program) {
	const stream = command.printsResult?.(argv) ? process.stderr : process.stdout;
	const screen = terminalAdapter({
		verbose: argv.includes("--verbose"),
		stream
	});
	const partOfChain = program.env[PART_OF_CHAIN] !== void 0;
	if (!partOfChain) screen.log.info(`dpuos ${VERSION} ${name}`);
	const { inputs, privilege } = await command.spec();
	const parsed = parseFlags(argv, inputs, COMMON);
	const adapter = recording(screen, parsed.flags["outcome"], !partOfChain);
	const told = [...parsed.findings, ...positionalFindings(command, parsed)];
	const findings = told.length === 0 ? [] : [...told, ...valueFindings(name, inputs, parsed.raw)];
	if (findings.length > 0) return await live(name, adapter, () => Promise.reject(new UserError(findings)));
	if (privilege === "root" && process.getuid?.() !== 0) try {
		return await runElevated();
	} catch (error) {
		return await live(name, adapter, () => Promise.reject(error));
	}
	const secrets = secretsFrom(program.env, inputs);
	for (const secret of Object.keys(secrets)) delete program.env[secretVariable(secret)];
	const { raw, positionals } = parsed;
	const write = (text) => void process.stdout.write(text);
	return await live(name, adapter, (ports) => command.run({
		raw: {
			...raw,
			...secrets
		},
		positionals,
		program,
		adapter,
		print: write
	}, ports), ({ outputs }) => {
		for (const [output, value] of Object.entries(outputs)) adapter.setOutput(output, value);
	});
}
/** What is wrong with the values that were given; what is missing may have been meant by a flag that was not understood. */
function valueFindings(name, inputs, raw) {
	const given = Object.fromEntries(Object.entries(inputs).filter(([input]) => input in raw));
	const context = {
		workspace: process.cwd(),
		spell: (input) => `--${input}`,
		mask: () => void 0
	};
	const read = readInputs({
		name,
		inputs: given
	}, raw, context);
	return read.ok ? [] : read.findings;
}
function positionalFindings({ positionals: wanted, usage }, given) {
	if (given.findings.length > 0) return [];
	const missing = wanted.names.slice(given.positionals.length, wanted.required);
	const extra = given.positionals.slice(wanted.names.length);
	return [...missing.map((what) => `missing: ${what}`), ...extra.map((word) => `unexpected "${word}"`)].map((title) => ({
		level: "error",
		code: "arguments",
		title,
		hint: `Usage: ${usage}`
	}));
}
/** An adapter that also writes how the run ended to the file of `--outcome`; it need not show it then. */
function recording(adapter, file, show) {
	if (typeof file !== "string") return adapter;
	const outputs = {};
	return {
		...adapter,
		setOutput: (name, value) => {
			outputs[name] = value;
		},
		async present(title, ending, report) {
			if (show) await adapter.present(title, ending, report);
			writeFileSync(file, formatOutcome({
				ending,
				report,
				outputs
			}));
		}
	};
}
async function refuseCommand(name) {
	const close = nearest(name, Object.keys(COMMANDS));
	return await live("dpuos", terminalAdapter({ verbose: false }), () => Promise.reject(new UserError({
		level: "error",
		code: "command-unknown",
		title: `dpuos has no command "${name}"${close === void 0 ? "" : `; did you mean ${close}?`}`,
		hint: `It has ${Object.keys(COMMANDS).join(", ")}; dpuos --help tells more.`
	})));
}
const overview = () => generalHelp(Object.entries(COMMANDS).map(([name, { summary }]) => ({
	name,
	text: summary
})), VERSION);
function print(text, code) {
	process.stdout.write(text);
	return code;
}
// packages/pipeline/src/cli-main.ts
prepareProcess();
if (isElevatedCopy(process.argv)) await adoptEnvironment();
const self = fileURLToPath(import.meta.url);
const code = await cli(process.argv.slice(2).filter((word) => word !== ELEVATED), {
	path: self,
	root: path.resolve(path.dirname(self), "../.."),
	env: process.env,
	screen: {
		width: process.stdout.columns || 80,
		colours: wantsColours(process.stdout.isTTY, process.env)
	}
});
process.exitCode = code;
process.stdout.write("", () => process.exit(code));
export {};
