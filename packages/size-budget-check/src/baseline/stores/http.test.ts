import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BaselineStore } from '../store.ts'
import { httpStore } from './http.ts'

const TARGET = { name: 'k2', arch: 'aarch64' } as const

let ports: RealPorts
let server: Server
let store: BaselineStore
const files = new Map<string, string>()
const seen: string[] = []
beforeEach(async () => {
  ports = realPorts()
  files.clear()
  seen.splice(0)
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`)
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const name = request.url ?? ''
      const put = request.method === 'PUT'
      if (put) files.set(name, body)
      const status = name.startsWith('/broken') ? 503 : files.has(name) ? 200 : 404
      response.writeHead(status).end(put ? '' : files.get(name))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  store = httpStore(address('sizes'), 't0ken', ports)
})
afterEach(async () => {
  if (server.listening) await new Promise((resolve) => server.close(resolve))
  await ports.dispose()
})

const address = (folder: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${folder}`

it('keeps by image and commit, and finds the nearest', async () => {
  const file = path.join(ports.dir, 'measurement.json')
  writeFileSync(file, '{"a":1}')
  expect(await store.save(TARGET, 'b'.repeat(40), file)).toBeUndefined()
  expect(await store.lookup(TARGET, ['a'.repeat(40), 'b'.repeat(40)])).toEqual({ text: '{"a":1}' })
  expect(seen).toEqual([
    `PUT /sizes/k2-aarch64/${'b'.repeat(40)}.json Bearer t0ken`,
    `GET /sizes/k2-aarch64/${'a'.repeat(40)}.json Bearer t0ken`,
    `GET /sizes/k2-aarch64/${'b'.repeat(40)}.json Bearer t0ken`,
  ])
  expect(await store.lookup(TARGET, ['c'.repeat(40)])).toEqual({})
})

it('a server that is unwell or away is trouble, not an end', async () => {
  const file = path.join(ports.dir, 'measurement.json')
  writeFileSync(file, '{}')
  const broken = httpStore(address('broken'), '', ports)
  expect(await broken.lookup(TARGET, ['a'.repeat(40)])).toEqual({ trouble: 'HTTP 503' })
  expect(await broken.save(TARGET, 'a'.repeat(40), file)).toBe('HTTP 503')
  const gone = address('sizes')
  await new Promise((resolve) => server.close(resolve))
  const away = httpStore(gone, '', ports)
  expect((await away.lookup(TARGET, ['a'.repeat(40)])).trouble).toMatch(/ECONNREFUSED/)
})
