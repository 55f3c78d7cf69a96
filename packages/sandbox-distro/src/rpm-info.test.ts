import { describe, expect, it } from 'vitest'
import { findConflicts, findUnmet, parseInfo, type RpmFile, type RpmInfo } from './rpm-info.ts'

const info = (name: string, parts: Partial<RpmInfo>): RpmInfo => ({
  nevra: `${name}-1-1.noarch`,
  name,
  file: `${name}.rpm`,
  sha256: '',
  size: 0,
  provides: [name],
  requires: [],
  files: [],
  ...parts,
})
const file = (path: string, content: string, mode = '0100644'): RpmFile => ({ path, mode, content })

it('reads what rpm printed', () => {
  const output =
    'N\tx-1:1-2.noarch\tx\nP\tx = 1:1-2\nR\t/bin/sh\nF\t/etc\t040755\t\t\nF\t/etc/x\t0100644\tabc\t\nF\t/etc/y\t0120777\t\tx\n'
  expect(parseInfo(output, 'x.rpm', 'f'.repeat(64), 7)).toEqual({
    nevra: 'x-1:1-2.noarch',
    name: 'x',
    file: 'x.rpm',
    sha256: 'f'.repeat(64),
    size: 7,
    provides: ['x = 1:1-2'],
    requires: ['/bin/sh'],
    files: [file('/etc', '', '040755'), file('/etc/x', 'abc'), file('/etc/y', 'x', '0120777')],
  })
})

describe('file conflicts', () => {
  it('names both packages and the path where contents differ', () => {
    const packages = [
      info('setup', { files: [file('/etc/ld.so.conf', 'a')] }),
      info('glibc', { files: [file('/etc/ld.so.conf', 'b')] }),
    ]
    expect(findConflicts(packages)).toEqual([{ path: '/etc/ld.so.conf', packages: ['setup', 'glibc'] }])
  })
  it('allows shared folders and equal files, as rpm does', () => {
    const files = [file('/etc', '', '040755'), file('/etc/x', 'same')]
    expect(findConflicts([info('a', { files }), info('b', { files })])).toEqual([])
  })
  it('finds a folder against a link', () => {
    const packages = [
      info('a', { files: [file('/lib', '', '040755')] }),
      info('b', { files: [file('/lib', 'usr/lib', '0120777')] }),
    ]
    expect(findConflicts(packages)).toHaveLength(1)
  })
})

describe('unmet requirements', () => {
  it('names who needs what', () => {
    expect(findUnmet([info('a', { requires: ['libx.so.1()(64bit)', 'a'] })])).toEqual([
      'a needs libx.so.1()(64bit)',
    ])
  })
  it('accepts capabilities with versions, files, and rpm’s own features', () => {
    const b = info('b', { provides: ['b = 2-1', 'libx.so.1(V_1)(64bit)'], files: [file('/usr/bin/b', 'c')] })
    const requires = ['b >= 1', 'libx.so.1(V_1)(64bit)', '/usr/bin/b', 'rpmlib(PayloadIsZstd) <= 5.4.18-1']
    expect(findUnmet([info('a', { requires }), b])).toEqual([])
  })
})
