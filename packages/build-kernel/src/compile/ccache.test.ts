import { expect, test } from 'vitest'
import { compilerCacheMistakes, readUse, useText } from './ccache.ts'

// As ccache 4.7.5 writes it.
const LOG = `# ../t.c
cache_miss
direct_cache_miss
local_storage_miss
preprocessed_cache_miss
remote_storage_miss
# ../u.c
direct_cache_hit
local_storage_miss
remote_storage_hit
# ../v.c
preprocessed_cache_hit
local_storage_hit
# ../w.S
called_for_preprocessing
`

test('hits and misses are counted, what ccache cannot keep is neither', () => {
  expect(readUse(LOG)).toEqual({ hits: 2, misses: 1, remote: 1, findings: [] })
  expect(useText(readUse(LOG))).toBe('2 of 3 taken (67 %), 1 of them from the shared storage')
  expect(useText(readUse(''))).toBe('0 of 0 taken (0 %)')
})

test('a storage that does not answer is told', () => {
  expect(readUse('# a.c\nremote_storage_error\ncache_miss\n').findings).toMatchObject([
    { level: 'warning', title: expect.stringContaining('did not answer once') as string },
  ])
})

test('only addresses that ccache has are taken', () => {
  for (const good of ['auto', 'off', 'redis://cache:6379', 'http://cache/kernel', 'https://a/b|read-only'])
    expect(compilerCacheMistakes(good)).toEqual([])
  for (const bad of ['yes', 'cache:6379', 's3://bucket', ''])
    expect(compilerCacheMistakes(bad)).toHaveLength(1)
})
