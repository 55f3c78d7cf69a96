import { readFileSync, statSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface TestServer {
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  readonly url: string
  /** Paths asked for, in order; with ` RANGE` behind where only a part was. */
  readonly asked: string[]
  close(): Promise<void>
}

/**
 * How a file is delivered when the server is faulty: `hang` never answers, `slow` 1 kB a second, `reset` half of it and then a reset,
 * `truncated` half of it as if that were all, `cut` half of it although more was announced, `wrong-content` other bytes of the same length.
 */
export type Fault = 'hang' | 'slow' | 'reset' | 'truncated' | 'cut' | 'wrong-content'

/** Answers a path itself (text, status), badly, or leaves it to the files (undefined). */
export type Answer = (path: string) => { readonly status?: number; readonly body: string } | Fault | undefined

/** An HTTP server for tests: files below `root` with ranges, and whatever `answer` says first. */
export async function serve(root: string, answer: Answer = () => undefined): Promise<TestServer> {
  const asked: string[] = []
  const timers = new Set<NodeJS.Timeout>()
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const { range } = request.headers
    asked.push(range === undefined ? url.pathname : `${url.pathname} ${range}`)
    const own = answer(url.pathname + url.search)
    if (typeof own === 'object') {
      response.writeHead(own.status ?? 200).end(own.body)
      return
    }
    const file = path.join(root, path.normalize(decodeURIComponent(url.pathname)))
    const whole = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined
    if (whole === undefined) {
      response.writeHead(404).end('not found')
      return
    }
    const from = Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
    const to = Number(/^bytes=\d+-(\d+)$/.exec(range ?? '')?.[1] ?? whole.length - 1)
    const body = whole.subarray(from, to + 1)
    const head = { 'content-length': body.length, 'content-range': `bytes ${from}-${to}/${whole.length}` }
    const status = range === undefined ? 200 : 206
    const half = body.subarray(0, Math.ceil(body.length / 2))
    if (own === undefined) response.writeHead(status, head).end(body)
    else if (own === 'slow') {
      response.writeHead(status, head)
      let at = 0
      const timer = setInterval(() => {
        response.write(body.subarray(at, at + 100))
        at += 100
      }, 100)
      timers.add(timer)
      response.on('close', () => clearInterval(timer))
    } else if (own === 'reset') {
      response.writeHead(status, head).write(half, () => request.socket.resetAndDestroy())
    } else if (own === 'cut') response.writeHead(status, head).write(half, () => request.socket.end())
    else if (own === 'truncated') {
      response.writeHead(status, { ...head, 'content-length': half.length }).end(half)
    } else if (own === 'wrong-content') response.writeHead(status, head).end(body.map((byte) => byte ^ 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearInterval(timer)
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
