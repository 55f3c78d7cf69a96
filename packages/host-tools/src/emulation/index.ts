export { type Emulation, findEmulation } from './find.ts'
export { elfMachine } from './machines.ts'
