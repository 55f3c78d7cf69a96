export * from './accelerator.ts'
export * from './dnf.ts'
export * from './kmod.ts'
export * from './rpm.ts'
