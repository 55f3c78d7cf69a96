export * from './core.ts'
export * from './lock.ts'
export * from './spec.ts'
