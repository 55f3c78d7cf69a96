import "./rolldown-runtime.mjs";
import { d as spec, kn as runPost, l as checkPlan, u as postCore, v as spec$1 } from "./shared.mjs";
// packages/pipeline/src/post.ts
await runPost(spec.name, (plan) => plan[spec$1.name], async (plan, ports) => {
	if (plan !== void 0) await postCore(checkPlan(plan), ports);
});
export {};
