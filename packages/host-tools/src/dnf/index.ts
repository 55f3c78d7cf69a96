export { openDnf } from './open.ts'
export { type ScriptletFailure, scriptletFailures } from './scriptlets.ts'
export * from './types.ts'
