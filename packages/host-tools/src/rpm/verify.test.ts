import { expect, test } from 'vitest'
import { parseVerified } from './verify.ts'

const digests = '    Header SHA256 digest: OK\n    Payload SHA256 digest: OK\n    MD5 digest: OK\n'
const signed = (state: string): string => `    Header V4 RSA/SHA256 Signature, key ID 66674526: ${state}\n`

test('tells a good signature from none, another key’s, and a damaged file', () => {
  const out = [
    `/good.rpm:\n${signed('OK')}${digests}`,
    `/unsigned.rpm:\n${digests}`,
    `/other.rpm:\n${signed('NOKEY')}${digests}`,
    `/damaged.rpm:\n${signed('OK')}    Header SHA256 digest: OK\n    Payload SHA256 digest: BAD (Expected a != b)\n`,
    `/forged.rpm:\n${signed('BAD')}${digests}`,
    '/no.rpm:\nerror: /no.rpm: not an rpm package\n',
  ].join('')
  const files = [
    '/good.rpm',
    '/unsigned.rpm',
    '/other.rpm',
    '/damaged.rpm',
    '/forged.rpm',
    '/no.rpm',
    '/absent.rpm',
  ]
  expect([...parseVerified(out, files)].map(([, one]) => [one.state, ...one.signers])).toEqual([
    ['good', '66674526'],
    ['unsigned'],
    ['wrong-key', '66674526'],
    ['damaged', '66674526'],
    ['damaged', '66674526'],
    ['damaged'],
    ['damaged'],
  ])
})

test('the words of rpm 4.20, which names fingerprints', () => {
  const out = `/a.rpm:\n    Header OpenPGP V4 RSA/SHA256 signature, key fingerprint: 8aa16bf9f2ca5244010dca963b477c60b675600b: OK\n${digests}`
  expect(parseVerified(out, ['/a.rpm']).get('/a.rpm')?.state).toBe('good')
})
