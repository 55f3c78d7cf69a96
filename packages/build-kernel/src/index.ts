export { explainConfig } from './config/check-mode.ts'
export { core } from './core.ts'
export { spec } from './spec.ts'
