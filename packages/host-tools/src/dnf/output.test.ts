import { expect, test } from 'vitest'
import { fixture } from './fixtures/read.ts'
import { formatNevra, progressOf, unmatchedNames } from './output.ts'

test('every unknown name is read, in the order asked', () => {
  const { stdout, stderr } = fixture('unknown')
  expect(unmatchedNames(stdout + stderr)).toEqual(['alphaa', 'vim'])
})

test('epoch 0 is left out of a NEVRA, any other stands before the version', () => {
  const one = { name: 'zlib', version: '1.2', release: '3', arch: 'x86_64' }
  expect(formatNevra({ ...one, epoch: 0 })).toBe('zlib-1.2-3.x86_64')
  expect(formatNevra({ ...one, epoch: 1 })).toBe('zlib-1:1.2-3.x86_64')
})

test('progress is told for downloads and transaction steps only', () => {
  expect(progressOf('(3/175): bash-5.2-1.x86_64.rpm     4.8 MB/s | 886 kB     00:00')).toBe(
    'downloading 3/175: bash-5.2-1.x86_64.rpm',
  )
  expect(progressOf('  Installing       : bash-5.2-1.x86_64         7/175')).toBe(
    'installing 7/175: bash-5.2-1.x86_64',
  )
  expect(progressOf('Dependencies resolved.')).toBeUndefined()
})
