export * from './core.ts'
export * from './spec.ts'
