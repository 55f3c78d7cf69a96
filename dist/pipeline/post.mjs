import "./rolldown-runtime.mjs";
import { B as runPost, D as postCore, E as checkPlan, O as spec, j as spec$1 } from "./shared.mjs";
// packages/pipeline/src/post.ts
await runPost(spec.name, (plan) => plan[spec$1.name], async (plan, ports) => {
	if (plan !== void 0) await postCore(checkPlan(plan), ports);
});
export {};
