export * from './inputs.ts'
export * from './open.ts'
