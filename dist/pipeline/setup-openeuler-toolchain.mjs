export { t as core, l as spec } from "./shared.mjs";
