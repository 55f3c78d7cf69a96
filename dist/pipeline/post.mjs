import "./rolldown-runtime.mjs";
import { a as postCore, cn as runPost, i as checkPlan, o as spec, p as spec$1 } from "./shared.mjs";
// packages/pipeline/src/post.ts
await runPost(spec.name, (plan) => plan[spec$1.name], async (plan, ports) => {
	if (plan !== void 0) await postCore(checkPlan(plan), ports);
});
export {};
