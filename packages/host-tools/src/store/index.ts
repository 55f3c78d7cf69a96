export { type Pruned, pruneCache } from './prune.ts'
export { isPlainHttp, isProxied } from './reach.ts'
export { signatureFinding } from './signatures.ts'
export { allAtHand, type Sources, type Taken, takeLocked } from './take.ts'
