import { UserError } from '@dpuos/action-kit'
import { expect, test } from 'vitest'
import { checkRoom, roomFor } from './install.ts'

const MIB = 2 ** 20
const ports = (free: Readonly<Record<string, number>>) =>
  ({ fs: { freeBytes: (folder: string) => Promise.resolve(free[folder] ?? 0) } }) as never

test('a disk that is too small is told before anything is installed, each folder with what it lacks', async () => {
  const error = await checkRoom(
    [
      ['/out', 500 * MIB],
      ['/tmp', 100 * MIB],
    ],
    ports({ '/out': 20 * MIB, '/tmp': 100 * MIB }),
  ).catch((one: unknown) => one)
  expect((error as UserError).findings.map((one) => [one.code, one.title])).toEqual([
    ['no-space', 'the image needs about 500.0 MiB at /out, only 20.0 MiB are free'],
  ])
})

test('enough room is no word', async () => {
  await expect(checkRoom([['/out', MIB]], ports({ '/out': MIB }))).resolves.toBeUndefined()
})

test('the room grows with what the packages install', () => {
  const one = roomFor([{ installedSize: 100 * MIB } as never])
  const two = roomFor([{ installedSize: 200 * MIB } as never])
  expect(two.root - one.root).toBe(110 * MIB)
  expect(two.images).toBeGreaterThan(one.images)
})
