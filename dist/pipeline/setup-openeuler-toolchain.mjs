export { n as core, p as spec } from "./shared.mjs";
