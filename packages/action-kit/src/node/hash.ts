import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

export interface Hashed {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Stays in a processor's own cache from the read to the hash: with 1 MiB hashing takes half as long again. */
const CHUNK = 2 ** 18

/** One for all that is hashed in this thread: between a read and its hash nobody else has a turn. */
const BUFFER = Buffer.allocUnsafeSlow(CHUNK)

/** Bytes after which others have their turn: some milliseconds. */
const TURN = 16 * CHUNK

/**
 * In this thread, and read in it too: what another thread has read lies in another processor's cache, and hashing all of a set of RPMs takes twice
 * as long.
 */
export async function hashHere(file: string): Promise<Hashed> {
  const hash = createHash('sha256')
  const open = openSync(file, 'r')
  try {
    for (let size = 0, turn = TURN; ; ) {
      const got = readSync(open, BUFFER, 0, CHUNK, null)
      if (got === 0) return { sha256: hash.digest('hex'), size }
      hash.update(BUFFER.subarray(0, got))
      size += got
      if (size < turn) continue
      turn += TURN
      await setImmediate()
    }
  } finally {
    closeSync(open)
  }
}

/** What the other thread runs: text, so that a bundle needs no second file. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { closeSync, openSync, readSync } = require('node:fs')
const hash = require('node:crypto').createHash('sha256')
const buffer = Buffer.allocUnsafeSlow(${CHUNK})
const file = openSync(workerData, 'r')
let size = 0
for (let got; (got = readSync(file, buffer, 0, buffer.length, null)) > 0; size += got) hash.update(buffer.subarray(0, got))
closeSync(file)
parentPort.postMessage({ sha256: hash.digest('hex'), size })
`

/** In a thread of its own. */
export function hashBeside(file: string): Promise<Hashed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(CODE, { eval: true, workerData: file })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`hashing ${file} ended without a result`)))
  })
}
