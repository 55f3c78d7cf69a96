export { type Emulation, findEmulation } from './find.ts'
