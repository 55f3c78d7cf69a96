import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anElf } from '../testing/an-elf.ts'
import { isStaticElf, readElf, readElfFile } from './elf.ts'

const NOTE =
  '[{"soname":["libfido2.so.1"],"feature":"fido2","priority":"suggested"},{"soname":["libkmod.so.2"]}]'
const WHOLE = {
  machine: 183,
  interp: '/lib/ld-linux-aarch64.so.1',
  soname: 'libk2.so.1',
  needed: ['libcrypto.so.3', 'libc.so.6'],
  runpath: '$ORIGIN/../lib:/opt/k2',
  versionsNeeded: { 'libcrypto.so.3': ['OPENSSL_3.0.0'], 'libc.so.6': ['GLIBC_2.34', 'GLIBC_WEAK'] },
  weak: ['GLIBC_WEAK'],
  versionsDefined: ['K2_1.0', 'K2_1.1'],
  dlopen: NOTE,
}

describe('an ELF file', () => {
  test.each([64, 32] as const)('of %i bits tells what it needs and what it defines', (bits) => {
    expect(readElf(anElf({ ...WHOLE, class: bits }))).toEqual({
      class: bits,
      machine: 183,
      type: 'shared',
      interp: '/lib/ld-linux-aarch64.so.1',
      segments: 4,
      soname: 'libk2.so.1',
      needed: ['libcrypto.so.3', 'libc.so.6'],
      rpath: [],
      runpath: ['$ORIGIN/../lib', '/opt/k2'],
      versionsNeeded: { 'libcrypto.so.3': ['OPENSSL_3.0.0'], 'libc.so.6': ['GLIBC_2.34'] },
      versionsDefined: ['K2_1.0', 'K2_1.1'],
      dlopen: [
        { sonames: ['libfido2.so.1'], feature: 'fido2', priority: 'suggested' },
        { sonames: ['libkmod.so.2'], feature: '', priority: 'recommended' },
      ],
    })
  })

  test('is read the same from disk, where only parts of it are', () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'elf-'))
    const file = path.join(dir, 'lib')
    // Beyond the first page, which is read at once.
    const needed = Array.from({ length: 400 }, (_, index) => `libvery-long-name-${index}.so.1`)
    writeFileSync(file, anElf({ ...WHOLE, needed }))
    expect(readElfFile(file)).toEqual(readElf(anElf({ ...WHOLE, needed })))
    expect(readElfFile(file)?.needed).toEqual(needed)
    expect(readElfFile(path.join(dir, 'gone'))).toBeUndefined()
    expect(readElfFile(dir)).toBeUndefined()
    rmSync(dir, { recursive: true })
  })

  test('has no RPATH where it has a RUNPATH, as for ld.so', () => {
    expect(readElf(anElf({ rpath: '/a:/b' }))?.rpath).toEqual(['/a', '/b'])
    expect(readElf(anElf({ rpath: '/a:/b', runpath: '/c' }))).toMatchObject({ rpath: [], runpath: ['/c'] })
  })

  test('is static when it has segments and no loader', () => {
    expect(isStaticElf(anElf({ type: 2 }))).toBe(true)
    expect(isStaticElf(anElf({ type: 2, interp: '/lib64/ld-linux-x86-64.so.2' }))).toBe(false)
    expect(isStaticElf(Buffer.from('#!/bin/sh\n'))).toBe(false)
  })
})

describe('hostile bytes', () => {
  test('that are no little-endian ELF file are none', () => {
    const big = anElf()
    big[5] = 2
    for (const file of [Buffer.alloc(0), Buffer.from('#!/bin/sh\n'), Buffer.alloc(64), big]) {
      expect(readElf(file)).toBeUndefined()
    }
  })

  test('cut short anywhere, or with any one byte changed, neither throw nor hang', () => {
    const file = anElf(WHOLE)
    for (let end = 0; end < file.length; end++) {
      expect(() => readElf(file.subarray(0, end))).not.toThrow()
    }
    for (let at = 4; at < file.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const damaged = Buffer.from(file)
        damaged[at] = value
        expect(() => readElf(damaged)).not.toThrow()
      }
    }
  })

  test('a note that is no JSON, or other JSON, says nothing', () => {
    for (const dlopen of ['{', '{}', '[null, 1, {"soname": "x"}, {"soname": [1]}]']) {
      expect(readElf(anElf({ dlopen }))?.dlopen).toEqual([])
    }
  })
})
