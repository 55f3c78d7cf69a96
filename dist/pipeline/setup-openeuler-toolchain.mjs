export { n as core, u as spec } from "./shared.mjs";
