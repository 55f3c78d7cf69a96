import "./rolldown-runtime.mjs";
import { a as postCore, c as runPost, r as checkPlan, t as spec } from "./shared.mjs";
// packages/setup-openeuler-toolchain/src/post.ts
await runPost(spec.name, checkPlan, postCore);
export {};
