export * from './catalog.ts'
export { lifecycle } from './lifecycle.ts'
export * from './resolve.ts'
export * from './types.ts'
