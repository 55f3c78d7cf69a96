export * from './accelerator.ts'
export * from './dnf/index.ts'
export * from './kmod.ts'
export * from './rpm/index.ts'
