import { expect, test } from 'vitest'
import { complaints, loadFiles, loadSound, sound } from './testing/load-files.ts'

test('without `cut` there is none; an empty one has its defaults, and lists that are absent stay absent', async () => {
  expect((await loadSound('')).definition.cut).toBeUndefined()
  const { definition } = await loadSound('cut: {}')
  expect(definition.cut).toEqual({ level: 'full', 'user-rpms': false, breaks: 'error', docs: false })
})

test('every list is taken as it is written, an empty one too; `all` needs no brackets', async () => {
  const { definition } = await loadSound(`cut:
  level: keep-rpm
  user-rpms: true
  breaks: report
  docs: true
  delete: [/usr/lib/firmware/dvb-*, usr/share/x y]
  drivers: [kbox/*, "crypto/(aes|sha256)_generic\\\\.ko"]
  tools: ["[", c++filt]
  libs: [libc, libstdc++]
  gconv: all
  locales: []
  translations: [zh_CN, en_US.UTF-8]
`)
  expect(definition.cut).toEqual({
    level: 'keep-rpm',
    'user-rpms': true,
    breaks: 'report',
    docs: true,
    delete: ['/usr/lib/firmware/dvb-*', 'usr/share/x y'],
    drivers: ['kbox/*', 'crypto/(aes|sha256)_generic\\.ko'],
    tools: ['[', 'c++filt'],
    libs: ['libc', 'libstdc++'],
    gconv: ['all'],
    locales: [],
    translations: ['zh_CN', 'en_US.UTF-8'],
  })
})

test('lists of a later file are appended', async () => {
  const result = await loadFiles({
    '/w/base.yaml': 'cut: {tools: [bash, sh]}',
    '/w/dpuos.yaml': sound('extends: base.yaml\ncut: {tools: {remove: [sh], append: [ls]}}'),
  })
  expect(result.ok && result.value.definition.cut?.tools).toEqual(['bash', 'ls'])
})

test.each([
  ['cut: {level: debug}', '5:14 `cut.level`: expected one of full, keep-rpm, none, found text `debug`'],
  [
    'cut: {delete: [/]}',
    '5:16 `cut.delete[0]`: expected a path or glob in the image such as /usr/lib/firmware/dvb-*, found text `/`',
  ],
  [
    'cut: {tools: [/bin/sh]}',
    '5:15 `cut.tools[0]`: expected a file name without folders, found text `/bin/sh`',
  ],
  [
    'system: {harden: ["rm -f /etc/x"]}',
    '5:19 `system.harden[0]`: expected a rule `id@operation@argument…` such as 302@chmod 755@/var/log, found text `rm -f /etc/x`',
  ],
  [
    'packages: {erase: ["perl-*"]}',
    '5:20 `packages.erase[0]`: expected a package name such as openssh-server, found text `perl-*`',
  ],
  [
    'packages: {arch-suffix: drop}',
    '5:25 `packages.arch-suffix`: expected one of exact, adapt, found text `drop`',
  ],
])('%s', async (lines, expected) => {
  expect(await complaints(lines)).toEqual([`dpuos.yaml:${expected}`])
})
