import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Forge } from '../ports.ts'
import { githubForge } from './forge.ts'

let server: Server
let asked = 0
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function forge(answer: RequestListener, signal = new AbortController().signal): Promise<Forge> {
  asked = 0
  server = createServer((request, response) => {
    asked++
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const made = githubForge({ GITHUB_API_URL: api, GITHUB_REPOSITORY: 'k2/dpu' }, 't0ken', signal)
  if (made === undefined) throw new Error('the environment names a repository')
  return made
}

test.each([
  ['429', 429, { 'retry-after': '60' }, 'in 60 s'],
  ['403 with nothing left', 403, { 'x-ratelimit-remaining': '0' }, 'limit of requests'],
  ['403 of the second limit', 403, { 'retry-after': '5' }, 'in 5 s'],
])('%s is said, and not asked again', async (_, status, headers, why) => {
  const github = await forge((_request, response) => response.writeHead(status, headers).end('{}'))
  expect(await github.get('commits/a')).toMatchObject({
    ok: false,
    status,
    why: expect.stringContaining(why),
  })
  expect(await github.list('pulls')).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  expect(await github.artifact(1, 'x', 9)).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  expect(asked).toBe(1)
})

test('a 403 of a token without the right is about that question alone', async () => {
  const github = await forge((_request, response) => response.writeHead(403).end('{"message":"not you"}'))
  expect(await github.get('commits/a')).toMatchObject({ ok: false, why: 'HTTP 403 not you' })
  await github.get('commits/b')
  expect(asked).toBe(2)
})

test('an answer that stops in its midst ends with the run, not never', async () => {
  const run = new AbortController()
  const github = await forge((_request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('[')
    setTimeout(() => run.abort(), 50)
  }, run.signal)
  expect(await github.list('pulls')).toMatchObject({ ok: false })
})
