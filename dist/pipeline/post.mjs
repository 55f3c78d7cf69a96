import "./rolldown-runtime.mjs";
import { A as spec$1, D as spec, E as postCore, I as runPost, T as checkPlan } from "./shared.mjs";
// packages/pipeline/src/post.ts
await runPost(spec.name, (plan) => plan[spec$1.name], async (plan, ports) => {
	if (plan !== void 0) await postCore(checkPlan(plan), ports);
});
export {};
