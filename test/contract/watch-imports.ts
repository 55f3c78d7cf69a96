/**
 * Runs in a child process: imports each module named on standard input (one absolute path a line) while everything that
 * reaches the world is trapped, and prints as JSON which module's own code did so. Calls from Node and from node_modules
 * are not ours to judge; only stacks whose first foreign frame lies below packages/ count.
 */
import childProcess from 'node:child_process'
import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { pathToFileURL } from 'node:url'

type Functions = Record<string, unknown>

const files = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)
const { writeSync } = fs
const effects: { what: string; at: string }[] = []

/** The place below packages/ that made the call, unless Node or a dependency stands between. */
function culprit(): string | undefined {
  const frames = (new Error('trace').stack ?? '').split('\n').slice(1)
  const first = frames.find((frame) => !frame.includes('node:') && !frame.includes('watch-imports.ts'))
  const ours = first?.includes('/packages/') === true && !first.includes('/node_modules/')
  return ours ? first?.trim() : undefined
}

function note(what: string): boolean {
  const at = culprit()
  // One finding per place: spreading process.env would name every variable.
  if (at !== undefined && !effects.some((effect) => effect.at === at)) effects.push({ what, at })
  return at !== undefined
}

/** Replace functions of an object by ones that take note. With `swallow`, calls of ours are noted and not carried out. */
function trap(object: object, label: string, names?: readonly string[], swallow = false): void {
  const functions = object as Functions
  for (const name of names ?? Object.keys(functions)) {
    const original = functions[name]
    // Classes (fs.Stats) are called by others with `new`.
    if (typeof original !== 'function' || /^[A-Z]/.test(name)) continue
    functions[name] = function trapped(this: unknown, ...args: unknown[]): unknown {
      const ours = note(label === '' ? name : `${label}.${name}`)
      return ours && swallow ? undefined : (original.apply(this, args) as unknown)
    }
  }
}

trap(fs, 'fs')
trap(fsPromises, 'fs.promises')
trap(childProcess, 'child_process')
trap(net, 'net', ['connect', 'createConnection', 'createServer'])
trap(http, 'http', ['request', 'get', 'createServer'])
trap(https, 'https', ['request', 'get', 'createServer'])
trap(console, 'console', ['log', 'info', 'warn', 'error', 'debug'], true)
trap(globalThis, '', ['setTimeout', 'setInterval', 'setImmediate', 'fetch'], true)
trap(process, 'process', ['on', 'once', 'exit', 'chdir', 'cwd', 'umask'])
trap(process.stdout, 'process.stdout', ['write'], true)
trap(process.stderr, 'process.stderr', ['write'], true)
process.env = new Proxy(process.env, {
  get(target, key) {
    note(`process.env.${String(key)}`)
    return Reflect.get(target, key) as unknown
  },
  ownKeys(target) {
    note('process.env')
    return Reflect.ownKeys(target)
  },
  set: () => note('process.env is written'),
  deleteProperty: () => note('process.env is written'),
})
syncBuiltinESMExports()

const faults: { file: string; what: string; at: string }[] = []
for (const file of files) {
  effects.length = 0
  await import(pathToFileURL(file).href)
  for (const effect of effects) faults.push({ file, ...effect })
}
writeSync(1, JSON.stringify({ imported: files.length, faults }))
process.exit(0)
