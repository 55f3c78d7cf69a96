export * from './parts.ts'
export * from './style.ts'
