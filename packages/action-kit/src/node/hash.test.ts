import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realPorts } from '../testing/index.ts'
import { hashBeside, hashHere } from './hash.ts'

test('a file hashed in another thread has the same hash and size', async () => {
  const ports = realPorts()
  const file = path.join(ports.dir, 'large')
  writeFileSync(file, Buffer.alloc(3 * 2 ** 20 + 7, 'dpuos'))
  expect(await hashBeside(file)).toEqual(await hashHere(file))
  await ports.dispose()
})

test('a file that is not there is an error there too', async () => {
  await expect(hashBeside('/nowhere/at/all')).rejects.toThrow(/ENOENT/)
})
