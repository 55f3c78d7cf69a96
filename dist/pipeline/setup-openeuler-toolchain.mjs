export { s as core, v as spec } from "./shared.mjs";
