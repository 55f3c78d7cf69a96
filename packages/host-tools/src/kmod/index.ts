export * from './closure.ts'
export * from './tree.ts'
export * from './types.ts'
