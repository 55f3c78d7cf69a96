export { t as core, A as spec } from "./shared.mjs";
