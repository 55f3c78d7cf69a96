import { createHash, createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { s3Store } from './s3.ts'

const KEY = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const TARGET = { name: 'k2', arch: 'aarch64' } as const

/** What a server of S3 computes over a request that it got ("Authenticating Requests: Using the Authorization Header", Amazon S3 API). */
function signature(method: string, url: string, headers: IncomingHttpHeaders, secret: string): string {
  const authorization = headers.authorization ?? ''
  const field = (name: string): string => new RegExp(`${name}=([^,]+)`).exec(authorization)?.[1] ?? ''
  const [, day = '', region = '', service = ''] = field('Credential').split('/')
  const names = field('SignedHeaders')
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const request = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const hash = createHash('sha256').update(request).digest('hex')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/${service}/aws4_request`, hash]
  const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, text.join('\n')).toString('hex')
}

let ports: RealPorts
let server: Server
const objects = new Map<string, string>()
beforeEach(async () => {
  objects.clear()
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const valid = headers.authorization?.endsWith(
        `Signature=${signature(method, url, headers, KEY.secret)}`,
      )
      const open = url.startsWith('/open/')
      if (valid !== true && !open) return response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>')
      if (method === 'PUT') objects.set(url, body)
      // As S3 answers to who may not list the bucket.
      const absent = url.startsWith('/unlisted/') ? 403 : 404
      return response.writeHead(objects.has(url) ? 200 : absent).end(method === 'PUT' ? '' : objects.get(url))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ports = realPorts()
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  await ports.dispose()
})

const store = (bucket: string, env: Readonly<Record<string, string>>) => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const host = { ...ports.host, env: { AWS_ENDPOINT_URL: address, AWS_REGION: 'cn-north-1', ...env } }
  return s3Store({ bucket, folder: 'sizes/of it' }, { ...ports, host })
}
const SIGNED = { AWS_ACCESS_KEY_ID: KEY.id, AWS_SECRET_ACCESS_KEY: KEY.secret }
const measurement = (): string => {
  const file = path.join(ports.dir, 'measurement.json')
  writeFileSync(file, '{"a":1}')
  return file
}

test('the server of this test computes the signature of Amazon’s own example', () => {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': createHash('sha256').digest('hex'),
    'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${KEY.id}/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=?`,
  }
  expect(signature('GET', '/test.txt', headers, KEY.secret)).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test('a measurement is kept and found, with requests that are signed', async () => {
  const s3 = store('bucket', { ...SIGNED, AWS_SESSION_TOKEN: 'a session' })
  expect(await s3.save(TARGET, 'b'.repeat(40), measurement())).toBeUndefined()
  expect([...objects.keys()]).toEqual([`/bucket/sizes/of%20it/k2-aarch64/${'b'.repeat(40)}.json`])
  expect(await s3.lookup(TARGET, ['a'.repeat(40), 'b'.repeat(40)])).toEqual({ text: '{"a":1}' })
  expect(await s3.lookup(TARGET, ['c'.repeat(40)])).toEqual({})
})

test('a key that is wrong, or missing, is trouble with a reason', async () => {
  const wrong = store('bucket', { ...SIGNED, AWS_SECRET_ACCESS_KEY: 'another' })
  expect(await wrong.save(TARGET, 'b'.repeat(40), measurement())).toBe('HTTP 403')
  expect((await wrong.lookup(TARGET, ['b'.repeat(40)])).trouble).toContain('s3:ListBucket')
  const none = await store('bucket', {}).lookup(TARGET, ['b'.repeat(40)])
  expect(none.trouble).toContain('AWS_ACCESS_KEY_ID')
})

test('what is not there is looked for further where S3 says 403 of it', async () => {
  const s3 = store('unlisted', SIGNED)
  await s3.save(TARGET, 'b'.repeat(40), measurement())
  expect(await s3.lookup(TARGET, ['a'.repeat(40), 'b'.repeat(40)])).toEqual({ text: '{"a":1}' })
})

test('a bucket that everybody may read needs no key', async () => {
  await store('open', SIGNED).save(TARGET, 'b'.repeat(40), measurement())
  expect(await store('open', {}).lookup(TARGET, ['b'.repeat(40)])).toEqual({ text: '{"a":1}' })
})
