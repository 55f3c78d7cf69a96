/**
 * `npm test`: everything from a bare checkout. Runs on any Node >= 20.11; installs the npm packages when they are missing
 * or older than the lock, then goes on under the Node 24 among them. `--prepare` stops after installing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname ?? '.', '..')
const NODE24 = path.join(ROOT, 'node_modules/.bin/node')

/** Run a program to its end with our standard streams; leaves with its exit code when it fails. */
function must(program, args) {
  const { status, signal, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error !== undefined) console.error(`${program}: ${error.message}`)
  if (status !== 0) {
    if (signal !== null && signal !== undefined) console.error(`${program} was ended by ${signal}`)
    process.exit(status || 1)
  }
}

function installed() {
  const record = path.join(ROOT, 'node_modules/.package-lock.json')
  return (
    existsSync(record) && statSync(record).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs
  )
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.11 or newer, then run npm test again.`,
  )
  process.exit(1)
}
if (!installed()) {
  console.log('Installing npm packages (npm ci)…')
  must('npm', ['ci', '--no-audit', '--no-fund'])
}
// The npm package has it for x86_64 only.
const node = existsSync(NODE24) ? NODE24 : process.execPath
if (node !== NODE24 && major < 24) {
  console.error(`npm has no Node 24 for ${process.arch}: put a Node 24 on PATH, then run npm test again.`)
  process.exit(1)
}
if (!process.argv.includes('--prepare')) must(node, ['tools/test/run.ts', ...process.argv.slice(2)])
