import "./rolldown-runtime.mjs";
import { a as spec, i as postCore, kt as runPost, l as spec$1, r as checkPlan } from "./shared.mjs";
// packages/pipeline/src/post.ts
await runPost(spec.name, (plan) => plan[spec$1.name], async (plan, ports) => {
	if (plan !== void 0) await postCore(checkPlan(plan), ports);
});
export {};
