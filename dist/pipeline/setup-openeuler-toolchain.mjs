export { t as core, c as spec } from "./shared.mjs";
