export * from './an-image.ts'
export * from './others.ts'
