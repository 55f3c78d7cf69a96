export * from './erase.ts'
export * from './files.ts'
export * from './query.ts'
export * from './scriptlets.ts'
