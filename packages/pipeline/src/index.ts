export { type ChainPlan, chain } from './chain.ts'
export { spec } from './spec.ts'
