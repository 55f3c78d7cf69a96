import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TargetRoot } from './target-root.ts'

let base: string
let root: TargetRoot
const inRoot = (...parts: string[]): string => path.join(base, 'root', ...parts)
const outside = (): string => path.join(base, 'outside')

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'target-root-'))
  mkdirSync(inRoot('etc'), { recursive: true })
  mkdirSync(outside())
  writeFileSync(path.join(outside(), 'secret'), 'host')
  root = new TargetRoot(inRoot())
})
afterEach(() => {
  rmSync(base, { recursive: true })
})

describe('hostile trees', () => {
  test('a folder that is an absolute link to the host is taken as a path in the root', () => {
    rmSync(inRoot('etc'), { recursive: true })
    symlinkSync(outside(), inRoot('etc'))
    root.write('/etc/secret', 'image')
    expect(readFileSync(path.join(outside(), 'secret'), 'utf8')).toBe('host')
    expect(readFileSync(inRoot(outside(), 'secret'), 'utf8')).toBe('image')
  })

  test('chains of .. stop at the root, in paths and in links', () => {
    symlinkSync('../../../../../../../../outside', inRoot('etc', 'up'))
    expect(root.resolve('/../../etc/../../../etc/x')).toBe(inRoot('etc', 'x'))
    expect(root.resolve('/etc/up/secret')).toBe(inRoot('outside', 'secret'))
    expect(root.readText('/etc/up/secret')).toBeUndefined()
  })

  test('a link to a host file is neither read nor overwritten nor removed with its target', () => {
    const secret = path.join(outside(), 'secret')
    symlinkSync(secret, inRoot('etc', 'shadow'))
    expect(root.readText('/etc/shadow')).toBeUndefined()
    root.write('/etc/shadow', 'image')
    expect(root.readText('/etc/shadow')).toBe('image')
    root.remove('/etc/shadow')
    expect(root.lstat('/etc/shadow')).toBeUndefined()
    expect(readFileSync(secret, 'utf8')).toBe('host')
  })

  test('removing a folder does not follow the links in it', () => {
    mkdirSync(inRoot('doc'))
    symlinkSync(outside(), inRoot('doc', 'link'))
    root.remove('/doc')
    expect(existsSync(path.join(outside(), 'secret'))).toBe(true)
  })

  test('a dangling link is written through to the place it names in the root', () => {
    symlinkSync('/run/resolv.conf', inRoot('etc', 'resolv.conf'))
    root.write('/etc/resolv.conf', 'x')
    expect(readFileSync(inRoot('run', 'resolv.conf'), 'utf8')).toBe('x')
  })

  test('a dangling link itself is removed, and replaced by another', () => {
    symlinkSync('nothing', inRoot('etc', 'a'))
    root.symlink('nowhere', '/etc/a')
    expect(readlinkSync(inRoot('etc', 'a'))).toBe('nowhere')
    root.remove('/etc/a')
    expect(root.lstat('/etc/a')).toBeUndefined()
  })

  test.each([
    ['to itself', [['loop', 'loop']]],
    [
      'in a circle',
      [
        ['a', '/etc/b'],
        ['b', 'a'],
      ],
    ],
  ])('a link %s is an error, not a hang', (_, links) => {
    for (const [from, to] of links) symlinkSync(to ?? '', inRoot('etc', from ?? ''))
    expect(() => root.resolve(`/etc/${links[0]?.[0]}/x`)).toThrow('is a loop of links')
  })

  test('walking does not follow links and meets every entry once', () => {
    symlinkSync('/', inRoot('etc', 'all'))
    symlinkSync(outside(), inRoot('etc', 'host'))
    writeFileSync(inRoot('etc', 'a'), '')
    expect([...root.walk()].map((entry) => entry.path)).toEqual(['/etc', '/etc/a', '/etc/all', '/etc/host'])
  })

  test('the root itself is never removed', () => {
    expect(() => root.remove('/etc/..')).toThrow('refusing')
  })

  test('a file in the place of a folder is reported by name', () => {
    writeFileSync(inRoot('etc', 'sysctl.d'), '')
    expect(() => root.write('/etc/sysctl.d/90.conf', '')).toThrow('/etc/sysctl.d is not a folder')
  })
})

test('writing one hard link leaves the other alone', () => {
  writeFileSync(inRoot('etc', 'a'), 'old')
  linkSync(inRoot('etc', 'a'), inRoot('etc', 'b'))
  root.write('/etc/a', 'new')
  expect(root.readText('/etc/b')).toBe('old')
})

test('modes are exact, whatever the umask', () => {
  root.write('/root/.ssh/authorized_keys', 'k', 0o600)
  expect((root.lstat('/root/.ssh/authorized_keys')?.mode ?? 0) & 0o777).toBe(0o600)
  expect((root.lstat('/root')?.mode ?? 0) & 0o777).toBe(0o755)
})

test('a path has one canonical name, also through merged folders', () => {
  mkdirSync(inRoot('usr', 'lib'), { recursive: true })
  symlinkSync('usr/lib', inRoot('lib'))
  symlinkSync('x', inRoot('usr', 'lib', 'link'))
  expect(root.canonical('/lib/modules/6.1/a.ko')).toBe('/usr/lib/modules/6.1/a.ko')
  expect(root.canonical('/lib/link')).toBe('/usr/lib/link')
})
