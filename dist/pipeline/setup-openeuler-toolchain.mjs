export { t as core, j as spec } from "./shared.mjs";
