import { describe, expect, it } from 'vitest'
import { isLeftOut, mapLink, mapPath } from './layout.ts'

const T = 'x86_64-linux-gnu'

describe('the layout', () => {
  it.each([
    ['/bin/bash', '/usr/bin/bash'],
    ['/sbin', '/usr/sbin'],
    ['/lib/systemd/systemd', '/usr/lib/systemd/systemd'],
    [`/lib/${T}/libc.so.6`, '/usr/lib64/libc.so.6'],
    [`/usr/lib/${T}`, '/usr/lib64'],
    [`/usr/lib/${T}-other/x`, `/usr/lib/${T}-other/x`],
    ['/lib64/ld-linux-x86-64.so.2', '/usr/lib64/ld-linux-x86-64.so.2'],
    ['/library/x', '/library/x'],
    ['/etc/passwd', '/etc/passwd'],
  ])('puts %s at %s', (from, to) => {
    expect(mapPath(from, T)).toBe(to)
  })

  it('leaves a loader’s link out that would point to itself', () => {
    expect(mapLink('/lib64/ld-linux-x86-64.so.2', `/lib/${T}/ld-linux-x86-64.so.2`, T)).toBeUndefined()
  })
  it('keeps relative links relative, from where they now are', () => {
    expect(
      mapLink('/lib/ld-linux-aarch64.so.1', 'aarch64-linux-gnu/ld-linux-aarch64.so.1', 'aarch64-linux-gnu'),
    ).toBe('../lib64/ld-linux-aarch64.so.1')
    expect(mapLink(`/usr/lib/${T}/libz.so`, `../../../lib/${T}/libz.so.1`, T)).toBe('libz.so.1')
    expect(mapLink('/usr/sbin/vigr', 'vipw', T)).toBe('vipw')
  })
  it('maps the targets of absolute links', () => {
    expect(mapLink('/sbin/init', '/lib/systemd/systemd', T)).toBe('/usr/lib/systemd/systemd')
    expect(mapLink('/etc/alternatives/x', '/dev/null', T)).toBe('/dev/null')
  })
  it.each([
    '/run/sshd',
    '/etc/init.d/ssh',
    '/usr/share/lintian/overrides/x',
    '/usr/share/doc/bash/changelog.gz',
    '/tmp',
  ])('leaves %s out', (file) => {
    expect(isLeftOut(file)).toBe(true)
  })
  it.each([
    '/usr/share/doc/bash/copyright',
    '/usr/lib/runlevel',
    '/etc/ssh/ssh_config',
    '/usr/bin/bug',
    '/usr/lib/systemd/system/run-x.mount',
  ])('keeps %s', (file) => {
    expect(isLeftOut(file)).toBe(false)
  })
})
