export { core } from './core.ts'
export { spec } from './spec.ts'
