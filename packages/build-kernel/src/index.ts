export { explainConfig } from './config/check-mode.ts'
export { core } from './core.ts'
export { checkModules, compareKernels } from './modules/check.ts'
export { spec } from './spec.ts'
