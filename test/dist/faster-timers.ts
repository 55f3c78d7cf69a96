/**
 * Loaded into an action by `node --import`: timers run twenty times faster. Retries of the toolkit and deadlines of ours
 * shrink alike, so that minutes of waiting for a dead service can be watched in seconds.
 */
import { promisify } from 'node:util'

const FACTOR = 20
const original = globalThis.setTimeout

function faster(run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): NodeJS.Timeout {
  return original(run, ms / FACTOR, ...args)
}

// The promisified form, which util.promisify looks for, stays the original's.
const promisified = Object.getOwnPropertyDescriptor(original, promisify.custom)
if (promisified !== undefined) Object.defineProperty(faster, promisify.custom, promisified)
Reflect.set(globalThis, 'setTimeout', faster)
