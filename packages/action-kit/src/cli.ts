/** What a command line needs of the life of a run: no GitHub adapter, so that it starts at once. */
export { execute, live } from './life.ts'
export { adoptEnvironment, ELEVATED, isElevatedCopy, runElevated } from './node/elevate.ts'
export { prepareProcess } from './node/process.ts'
export { terminalAdapter } from './terminal/adapter.ts'
export { type Palette, palette, wantsColours } from './terminal/palette.ts'
