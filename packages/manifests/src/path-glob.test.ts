import { describe, expect, test } from 'vitest'
import { pathGlob } from './path-glob.ts'

describe('a glob over paths', () => {
  test.each([
    ['/usr/share/doc/**', '/usr/share/doc/a/b', true],
    ['/usr/share/doc/**', '/usr/share/doc', true],
    ['/usr/share/doc/**', '/usr/share/docs/a', false],
    ['/usr/share/{doc,man}/**', '/usr/share/man/man1/a.1', true],
    ['/usr/share/{doc,man}/**', '/usr/share/info/a', false],
    ['/usr/**/*.so', '/usr/a.so', true],
    ['/usr/**/*.so', '/usr/lib/x/a.so', true],
    ['/usr/**/*.so', '/usr/lib/x/a.so.1', false],
    ['/etc/*', '/etc/passwd', true],
    ['/etc/*', '/etc/ssh/sshd_config', false],
    ['/etc/pass??', '/etc/passwd', true],
    ['/dev/tty[0-9]', '/dev/tty7', true],
    ['/dev/tty[!0-9]', '/dev/tty7', false],
    ['/a+b(c)', '/a+b(c)', true],
    ['/a.b', '/axb', false],
    ['/x{a}', '/x{a}', true],
    ['/{a,b}{c,d}', '/bc', true],
    ['/{a,{b,c}d}', '/cd', true],
    ['/a,b', '/a,b', true],
    ['/**', '/anything/at/all', true],
  ])('%s and %s: %s', (glob, path, fits) => {
    expect(pathGlob(glob).test(path)).toBe(fits)
  })

  test('does not grow without bounds', () => {
    expect(pathGlob('{a,b}'.repeat(40)).source.length).toBeLessThan(100_000)
  })
})
