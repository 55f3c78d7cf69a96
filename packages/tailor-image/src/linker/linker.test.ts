import { rmSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import type { Work } from '../work.ts'
import { readLinkerCache } from './cache-file.ts'
import { cachedOnlyFolders, configuredFolders } from './folders.ts'
import { judge } from './update.ts'

let work: TestWork | undefined
afterEach(() => {
  if (work !== undefined) rmSync(work.dir, { recursive: true })
  work = undefined
})

/** A cache as glibc 2.32 and later write it, of entries with these flags. */
function cache(...flags: readonly number[]): Buffer {
  const bytes = Buffer.alloc(48 + 24 * flags.length)
  bytes.write('glibc-ld.so.cache1.1', 'latin1')
  bytes.writeUInt32LE(flags.length, 20)
  for (const [index, one] of flags.entries()) bytes.writeUInt32LE(one, 48 + 24 * index)
  return bytes
}

describe('the linker’s cache', () => {
  test('is counted by processor', () => {
    const mixed = cache(0x0a03, 0x0303, 0x0a03)
    expect(readLinkerCache(mixed, 'aarch64')).toEqual({ own: 2, others: 1 })
    expect(readLinkerCache(mixed, 'x86_64')).toEqual({ own: 1, others: 2 })
    expect(readLinkerCache(cache(), 'aarch64')).toEqual({ own: 0, others: 0 })
  })

  test('is found behind the table of older glibc', () => {
    const old = Buffer.concat([Buffer.from('ld.so-1.7.0\0\0\0\0\0'), Buffer.alloc(40), cache(0x0a03)])
    expect(readLinkerCache(old, 'aarch64')).toEqual({ own: 1, others: 0 })
  })

  test('is none where it is cut off or something else', () => {
    expect(readLinkerCache(cache(0x0a03).subarray(0, 60), 'aarch64')).toBeUndefined()
    expect(readLinkerCache(Buffer.from('#!/bin/sh\n'), 'aarch64')).toBeUndefined()
    expect(readLinkerCache(Buffer.alloc(0), 'aarch64')).toBeUndefined()
  })
})

const CONFIGURED = {
  '/usr/lib64/libc.so.6': '',
  '/lib64': '-> usr/lib64',
  '/usr/lib/aarch64-linux-gnu': '-> ../lib64',
  '/etc/ld.so.conf': 'include ld.so.conf.d/*.conf # more\n/opt/old=libc6\n',
  '/etc/ld.so.conf.d/a.conf': '/usr/lib64/dyninst\n# /usr/lib64/no\n/usr/lib/aarch64-linux-gnu\n',
  '/etc/ld.so.conf.d/a.txt': '/usr/lib64/never\n',
  '/etc/ld.so.conf.d/b.conf': 'include /etc/ld.so.conf\n/usr/lib64/empty\n',
  '/usr/lib64/dyninst/libdyn.so.12': '',
  '/opt/old/libold.so.1': '',
  '/usr/lib64/empty/README': '',
}

describe('folders of ld.so.conf', () => {
  test('are read with what it includes, and a circle ends', async () => {
    work = await aWork(CONFIGURED)
    expect([...new Set(configuredFolders(work.root))]).toEqual([
      '/usr/lib64/dyninst',
      '/usr/lib/aarch64-linux-gnu',
      '/opt/old',
      '/usr/lib64/empty',
    ])
  })

  test('matter where they hold libraries and the loader would not look there by itself, by whatever path', async () => {
    work = await aWork(CONFIGURED)
    expect(cachedOnlyFolders(work.root, 'aarch64-linux-gnu')).toEqual(['/usr/lib64/dyninst', '/opt/old'])
  })
})

describe('an image without a cache', () => {
  const foreign = (one: TestWork): Work => ({
    ...one,
    request: { ...one.request, arch: 'aarch64' },
    scriptlets: {
      ...one.scriptlets,
      run: false,
      emulation: { ...one.scriptlets.emulation, kind: 'none', detail: 'no emulator' },
    },
  })

  test('is warned of with the libraries that programs will not find', async () => {
    work = await aWork(CONFIGURED)
    expect(judge(foreign(work), undefined)).toMatchObject({
      level: 'warning',
      title:
        'the image has no ld.so.cache: its ldconfig did not run (no emulator); programs do not find the libraries of /usr/lib64/dyninst, /opt/old',
      detail: '/usr/lib64/dyninst: libdyn.so.12\n/opt/old: libold.so.1',
    })
  })

  test('is only noted where all libraries are in default folders, and not at all where there are none', async () => {
    work = await aWork({ '/usr/lib64/libc.so.6': '' })
    expect(judge(foreign(work), undefined)?.level).toBe('notice')
    rmSync(work.dir, { recursive: true })
    work = await aWork({ '/usr/bin/busybox': '' })
    expect(judge(foreign(work), undefined)).toBeUndefined()
  })

  test('is not mistaken for one whose cache is empty: that is told as what it is', async () => {
    work = await aWork({ '/usr/lib64/libc.so.6': '' })
    expect(judge(work, { own: 0, others: 3 })?.title).toMatch(/^ldconfig found no library of x86_64/)
    expect(judge(work, { own: 9, others: 0 })).toBeUndefined()
  })
})
