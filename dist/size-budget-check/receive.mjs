import "./rolldown-runtime.mjs";
import { C as byteSize, Ct as pipe, D as secret, Dt as safeParse, H as parseManifest, L as formatMiB, N as defineAction, Nt as UserError, O as string$1, P as markdown, _ as changePercent, _t as nullish, f as groupBy, g as change, ht as minValue, it as boolean, k as runAction, kt as string, l as worstBudgetsFirst, lt as integer, m as baselineWarnings, o as withoutEmptyColumns, p as baselineLine, r as budgetTable, rt as array, t as SHARED, u as changeTables, vt as number, yt as object } from "./shared.mjs";
// packages/size-budget-check/src/report/comment/comment.ts
/** GitHub refuses a comment of more than 65,536 characters; some room is for whoever adds to it. A byte is a character at most. */
const MOST_BYTES$1 = 6e4;
/**
* A comment on a pull request: all sizes in one table, what is not kept of each, and what changed, as much as fits. Everything from the image
* is escaped: it may come from a fork.
*/
function commentBody(sizes, limit = MOST_BYTES$1) {
	const verdict = worst(sizes);
	const report = {
		headline: commentLine(sizes),
		verdict,
		facts: sizes.flatMap(({ name, size: { comparedWith } }) => {
			if (comparedWith === void 0) return [{
				name,
				value: "nothing to compare with: only caps were judged"
			}];
			return [baselineLine(comparedWith), ...baselineWarnings(comparedWith).map((one) => `⚠️ ${one}`)].map((value) => ({
				name,
				value
			}));
		}),
		tables: [
			overview(sizes),
			...sizes.flatMap((one) => notKept(one)),
			...sizes.flatMap((one) => changed(one, sizes.length > 1))
		].filter(({ rows }) => rows.length > 0).map(withoutEmptyColumns),
		excerpts: [],
		findings: []
	};
	return markdown("Image size", verdict, report, limit);
}
/** The sizes in one line, for a comment that has nothing to say any more: `k2-dpu aarch64 213.4 MiB (+3.1 KiB)`. Plain text. */
function commentLine(sizes) {
	const shown = sizes.slice(0, 6).map(({ name, size: { total, changes } }) => {
		const grown = changes === void 0 ? "" : ` (${change(changes.root, "bytes")})`;
		return `${name} ${formatMiB(total.root)}${grown}`;
	});
	return [...shown, ...sizes.length > shown.length ? [`${sizes.length - shown.length} more`] : []].join(", ");
}
const ORDER = [
	"broken",
	"fail",
	"pass",
	"skipped"
];
const worst = (sizes) => ORDER.find((verdict) => sizes.some(({ size }) => size.verdict === verdict)) ?? "skipped";
function overview(sizes) {
	return {
		title: "",
		columns: [
			{ name: "image" },
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
			{ name: "budgets" }
		],
		rows: [...sizes].sort((a, b) => ORDER.indexOf(a.size.verdict) - ORDER.indexOf(b.size.verdict)).map(({ name, size: { verdict, total, changes, budgets } }) => {
			const base = changes === void 0 ? void 0 : total.root - changes.root;
			return [
				name,
				verdict,
				base === void 0 ? "" : formatMiB(base),
				formatMiB(total.root),
				changes === void 0 ? "" : change(changes.root, "bytes"),
				base === void 0 ? "" : changePercent(total.root, base),
				told$1(budgets)
			];
		})
	};
}
/** `1 fail (total), 4 pass`: what weighs most first, and named where it is not kept. */
function told$1(budgets) {
	return [...groupBy(worstBudgetsFirst(budgets), ({ verdict }) => verdict)].map(([verdict, all]) => {
		const named = KEPT.includes(verdict) ? "" : ` (${all.slice(0, 5).map(({ id }) => id).join(", ")})`;
		return `${all.length} ${verdict}${named}`;
	}).join(", ");
}
/** Verdicts of which nobody needs to know more. */
const KEPT = [
	"pass",
	"noise",
	"skipped"
];
function notKept({ name, size: { budgets } }) {
	const rest = budgets.filter(({ verdict }) => !KEPT.includes(verdict));
	return rest.length === 0 ? [] : [budgetTable(rest, `${name}: budgets to look at`)];
}
/** What changed; of a matrix folded, since it is mostly the same for all. */
function changed({ name, size: { changes } }, folded) {
	return changeTables(changes).map((table) => ({
		...table,
		title: `${name}: ${table.title}`,
		detail: folded || table.detail === true
	}));
}
// packages/size-budget-check/src/receive/pull.ts
/** As much as is read of docs.github.com/rest/pulls. */
const Pull = object({
	number: pipe(number(), integer(), minValue(1)),
	state: string(),
	head: object({ sha: string() }),
	base: object({ repo: object({ full_name: string() }) })
});
/**
* The open pull request whose head is what the run has built. What the run itself says of its pull request is empty for forks, and what its artifacts
* say is the fork's word: only GitHub's list of pull requests counts. `gone`: there is none any more, which is nobody's fault.
*/
async function pullOf({ headSha, headOwner, headBranch }, forge) {
	const head = encodeURIComponent(`${headOwner}:${headBranch}`);
	const answer = await forge.list(`pulls?state=open&head=${head}`);
	if (!answer.ok) return {
		ok: false,
		why: answer.why,
		gone: false
	};
	const read = safeParse(array(Pull), answer.json);
	if (!read.success) return {
		ok: false,
		why: "the list of pull requests is not understood",
		gone: false
	};
	const found = read.output.find((one) => one.head.sha === headSha && one.base.repo.full_name === forge.repository);
	return found === void 0 ? {
		ok: false,
		why: `no open pull request has ${headSha.slice(0, 12)} as its head any more`,
		gone: true
	} : {
		ok: true,
		number: found.number
	};
}
/** Is that commit still what the pull request is about? */
async function isCurrent(number, sha, forge) {
	const answer = await forge.get(`pulls/${number}`);
	const read = safeParse(Pull, answer.ok ? answer.json : void 0);
	return read.success && read.output.head.sha === sha && read.output.state === "open";
}
// packages/size-budget-check/src/receive/sizes.ts
/** More images than any matrix has, and more bytes than a size manifest of 100,000 files has: beyond, somebody plays with us. */
const MOST_IMAGES = 64;
const MOST_BYTES = 4 * 2 ** 20;
const Artifacts = array(object({
	id: number(),
	name: string(),
	expired: boolean()
}));
/**
* The size manifests that a run has left, by image. They are a fork's word: each is read by its strict schema, and what does not fit is told and left
* out. undefined: GitHub did not answer.
*/
async function sizesOf(run, forge) {
	const answer = await forge.list(`actions/runs/${run}/artifacts`, "artifacts");
	const read = safeParse(Artifacts, answer.ok ? answer.json : void 0);
	if (!read.success) return void 0;
	const sizes = [];
	const findings = [];
	const named = read.output.flatMap((one) => {
		const name = one.expired ? void 0 : SHARED.exec(one.name)?.[1];
		return name === void 0 ? [] : [{
			id: one.id,
			name
		}];
	});
	for (const { id, name } of named.slice(0, MOST_IMAGES)) {
		const text = await forge.artifact(id, "size.json", MOST_BYTES);
		const size = text.ok ? parseManifest("dpuos.size/v1", String(text.json), "size.json") : {
			ok: false,
			findings: [{ title: text.why }]
		};
		if (size.ok) sizes.push({
			name,
			size: size.value
		});
		else findings.push(unreadable(name, size.findings[0]?.title ?? ""));
	}
	return {
		sizes: sizes.toSorted((a, b) => a.name < b.name ? -1 : 1),
		findings
	};
}
const unreadable = (name, why) => ({
	level: "warning",
	code: "size-unreadable",
	title: `what was left for ${name} is no size manifest: ${why}`,
	hint: "The pull request’s own workflow wrote it: size-budget-check of the same version does it right."
});
// packages/size-budget-check/src/receive/sticky.ts
/** Invisible in the rendered comment; tells ours from all others, and which run wrote it. */
const MARK = /^<!-- dpuos:size run=(\d+) -->/;
const mark = (run) => `<!-- dpuos:size run=${run} -->\n`;
const Comments = array(object({
	id: number(),
	html_url: string(),
	body: nullish(string()),
	user: nullish(object({ login: string() }))
}));
/**
* Make the one comment of a pull request say this: edited in place where it is there, begun only where there is something to say. One that a later run
* wrote, or another author, stays. `body`: undefined where there is nothing to say; `line`: what a comment that is there says then.
*/
async function stick(pull, run, { author, body, line }, forge) {
	const answer = await forge.list(`issues/${pull}/comments`);
	if (!answer.ok) return answer;
	const read = safeParse(Comments, answer.json);
	if (!read.success) return {
		ok: false,
		why: "the list of comments is not understood"
	};
	const own = read.output.find((one) => one.user?.login === author && MARK.test(one.body ?? ""));
	if (own === void 0) {
		if (body === void 0) return {
			ok: true,
			url: "",
			done: "none"
		};
		const made = await forge.send("POST", `issues/${pull}/comments`, { body: mark(run) + body });
		return made.ok ? {
			ok: true,
			url: urlOf(made.json),
			done: "made"
		} : made;
	}
	if (Number(MARK.exec(own.body ?? "")?.[1]) > run) return {
		ok: true,
		url: own.html_url,
		done: "newer"
	};
	const text = mark(run) + (body ?? line);
	if (text === own.body) return {
		ok: true,
		url: own.html_url,
		done: "edited"
	};
	const edited = await forge.send("PATCH", `issues/comments/${own.id}`, { body: text });
	return edited.ok ? {
		ok: true,
		url: own.html_url,
		done: "edited"
	} : edited;
}
const urlOf = (json) => {
	const url = json?.html_url;
	return typeof url === "string" ? url : "";
};
// packages/size-budget-check/src/receive/core.ts
/** Find the pull request that a run was for, read the sizes that the run has left, and say them in its one comment. */
const core = async (inputs, ports) => {
	const { event } = ports.ci;
	const forge = ports.ci.forge(inputs.token);
	const run = event.workflowRun;
	if (forge === void 0 || run === void 0) throw new UserError(notHere);
	if (run.event !== "pull_request") return told("skipped", `run ${run.id} was for no pull request`);
	if (inputs.workflow !== void 0 && run.path !== inputs.workflow) return told("skipped", `run ${run.id} is one of ${run.path}, not of ${inputs.workflow}`);
	const pull = await pullOf(run, forge);
	if (!pull.ok) {
		if (pull.gone) return told("skipped", pull.why);
		throw new UserError(unanswered(pull.why));
	}
	const left = await sizesOf(run.id, forge);
	if (left === void 0) throw new UserError(unanswered("its artifacts could not be listed"));
	const { sizes, findings } = left;
	for (const finding of findings) ports.log.finding(finding);
	if (sizes.length === 0) return told("skipped", `run ${run.id} has left no sizes`, findings);
	if (!await isCurrent(pull.number, run.headSha, forge)) return told("skipped", `pull request ${pull.number} has a newer head`, findings);
	const line = commentLine(sizes);
	const body = sizes.every((one) => isQuiet(one, inputs.floor)) ? void 0 : commentBody(sizes);
	const stuck = await stick(pull.number, run.id, {
		author: inputs.author,
		body,
		line
	}, forge);
	if (!stuck.ok) throw new UserError(unanswered(stuck.why));
	const done = {
		made: "has a comment now",
		edited: "has its comment up to date",
		none: "needs no comment: nothing to speak of has changed",
		newer: "has a comment of a later run"
	}[stuck.done];
	return told("pass", `pull request ${pull.number} ${done}: ${line}`, findings, stuck.url);
};
/** Every budget is kept, there was something to compare with, and less than `floor` bytes have changed. */
function isQuiet({ size }, floor) {
	const kept = [
		"pass",
		"noise",
		"skipped"
	];
	return size.budgets.every(({ verdict }) => kept.includes(verdict)) && size.verdict !== "broken" && size.changes !== void 0 && Math.abs(size.changes.root) < floor;
}
function told(verdict, headline, findings = [], comment = "") {
	return {
		report: {
			headline,
			verdict,
			facts: [],
			tables: [],
			excerpts: [],
			findings
		},
		outputs: {
			comment,
			verdict
		}
	};
}
const notHere = {
	level: "error",
	code: "receive-event",
	title: "this run was not started by `workflow_run` on GitHub, so there is no run whose sizes could be told",
	hint: "Use it in a workflow with `on: {workflow_run: {workflows: […], types: [completed]}}` (docs/size-gate.md)."
};
const unanswered = (why) => ({
	level: "error",
	code: "receive-forge",
	title: `the sizes could not be told: GitHub's API: ${why}`,
	hint: "The verdict stands in the summary of the run itself. The job needs `actions: read` and `pull-requests: write`."
});
// packages/size-budget-check/src/receive/spec.ts
const spec = defineAction({
	name: "size-budget-check/receive",
	title: "dpuos size comment",
	description: "Tells a pull request, also one from a fork, what became of its sizes: one comment for all images, kept up to date. For workflows that start when another one has ended (`workflow_run`): nothing of the pull request is checked out or run.",
	branding: {
		icon: "message-square",
		color: "orange"
	},
	privilege: "user",
	post: false,
	inputs: {
		token: {
			kind: secret,
			required: true,
			description: "Token for GitHub’s API: `${{ github.token }}` of a job with the permissions `actions: read` and `pull-requests: write`."
		},
		workflow: {
			kind: string$1,
			description: "Path of the workflow whose sizes are told, for example `.github/workflows/image.yml`: runs of any other are passed over. Absent: whatever the trigger names."
		},
		author: {
			kind: string$1,
			default: "github-actions[bot]",
			description: "Login that the token comments as: comments of anybody else are never touched."
		},
		floor: {
			kind: byteSize,
			default: "64KiB",
			description: "No comment is begun where every budget is kept and the image changed by less than this. A comment that is there becomes one line."
		}
	},
	outputs: {
		comment: { description: "Address of the comment; empty where there is none." },
		verdict: { description: "`pass` when the comment says what is, `skipped` when there was nothing to say." }
	}
});
// packages/size-budget-check/src/receive/main.ts
await runAction(spec, core);
export {};
