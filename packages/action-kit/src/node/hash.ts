import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Worker } from 'node:worker_threads'

export interface Hashed {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** In this thread, streamed. */
export async function hashHere(file: string): Promise<Hashed> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}

/** What the other thread runs: text, so that a bundle needs no second file. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { closeSync, openSync, readSync } = require('node:fs')
const hash = require('node:crypto').createHash('sha256')
const buffer = Buffer.allocUnsafeSlow(2 ** 20)
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
