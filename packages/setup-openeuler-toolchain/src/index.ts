export { checkPlan, postCore } from './cache.ts'
export { core, setupCore } from './core.ts'
export { spec } from './spec.ts'
