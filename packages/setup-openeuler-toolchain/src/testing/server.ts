import { createReadStream } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface TestServer {
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  readonly url: string
  /** Paths asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Answers a path itself (text, status, or `hang`), or leaves it to the files (undefined). */
export type Answer = (
  path: string,
) => { readonly status?: number; readonly body: string } | 'hang' | undefined

/** An HTTP server for tests: files below `root`, and whatever `answer` says first. */
export async function serve(root: string, answer: Answer = () => undefined): Promise<TestServer> {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    asked.push(url.pathname)
    const own = answer(url.pathname + url.search)
    if (own === 'hang') return
    if (own !== undefined) {
      response.writeHead(own.status ?? 200).end(own.body)
      return
    }
    const file = createReadStream(path.join(root, path.normalize(decodeURIComponent(url.pathname))))
    file.on('error', () => response.writeHead(404).end('not found')).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
