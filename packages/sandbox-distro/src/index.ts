export { SUITE } from './apt.ts'
export { buildSandbox } from './build.ts'
export { dpuosNames, namesOf } from './data/sets.ts'
export * from './types.ts'
