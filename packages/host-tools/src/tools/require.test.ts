import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireTools, versionIn } from './require.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

test('all missing programs are told at once, with the packages that bring them', async () => {
  const which = (program: string) =>
    Promise.resolve(/^m(md|copy)$|^gzip$/.test(program) ? undefined : program)
  const error = await requireTools('tailor-image', 'x86_64', {
    ...ports,
    proc: { ...ports.proc, which },
  }).catch((reason: unknown) => reason)
  expect((error as UserError).findings).toMatchObject([
    { code: 'tool-missing', title: 'not installed: gzip, mcopy, mmd' },
  ])
  expect((error as UserError).findings[0]?.hint).toContain('`apt-get install gzip mtools`')
})

test.each([
  ['RPM version 4.18.0', '4.18.0'],
  ['kmod version 30\n-ZSTD +XZ', '30'],
  ['systemd 252 (252.39-1~deb12u1)', '252'],
  ['*** Zstandard CLI (64-bit) v1.5.4, by Yann Collet ***', '1.5.4'],
  ['mke2fs 1.47.0 (5-Feb-2023)', '1.47.0'],
  ['mcopy (GNU mtools) 4.0.33', '4.0.33'],
  ['qemu-img version 7.2.22 (Debian 1:7.2+dfsg-7+deb12u18)', '7.2.22'],
  ['bsdtar 3.6.2 - libarchive 3.6.2 zlib/1.2.13', '3.6.2'],
  ['nothing of the kind', 'unknown'],
])('the version in %j is %s', (text, version) => expect(versionIn(text)).toBe(version))
