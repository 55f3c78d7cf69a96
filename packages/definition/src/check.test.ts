import { describe, expect, test } from 'vitest'
import { complaints, loadSound } from './testing/load-files.ts'

// Each row is line 5 of a sound definition, and what is said about it.
describe('unknown keys name the nearest known one, or where the key belongs', () => {
  test.each([
    ['system: {sysctls: {}}', 'dpuos.yaml:5:10 unknown key `sysctls` in `system`, did you mean `sysctl`?'],
    ['kernal: {}', 'dpuos.yaml:5:1 unknown key `kernal` at the top level, did you mean `kernel`?'],
    ['hostname: k2', 'dpuos.yaml:5:1 unknown key `hostname` at the top level; it belongs in `system`'],
    [
      'system: {packages: []}',
      'dpuos.yaml:5:10 unknown key `packages` in `system`; it belongs at the top level',
    ],
    ['users: {root: {password: x}}', 'dpuos.yaml:5:16 unknown key `password` in `users.root`'],
    [
      'budgets: [{metric: disk, max: 1, maximum: 2}]',
      'dpuos.yaml:5:34 unknown key `maximum` in `budgets[0]`',
    ],
    [
      'packages: {install: {delete: [vim]}}',
      'dpuos.yaml:5:22 unknown key `delete` in the list `packages.install`',
    ],
    [
      'packages: {install: {removed: [vim]}}',
      'dpuos.yaml:5:22 unknown key `removed` in the list `packages.install`, did you mean `remove`?',
    ],
    ['"\\u202Ename": x', 'dpuos.yaml:5:1 unknown key `\\u202ename` at the top level, did you mean `name`?'],
    ['__proto__: {}', 'dpuos.yaml:5:1 unknown key `__proto__` at the top level'],
    ['users: {__proto__: {}}', 'dpuos.yaml:5:9 `__proto__` in `users`: expected another name'],
  ])('%s', async (line, expected) => {
    expect(await complaints(line)).toEqual([expected])
  })
})

describe('what a later version will do is not called unknown', () => {
  test.each([
    [
      'kernel: {source: ./kernel.json}',
      '5:18 `kernel.source`: `./kernel.json` is not supported by this version of dpuos',
    ],
    ['storage: {disk: nvme0n1}', '5:11 `storage.disk` is not supported by this version of dpuos'],
    ['outputs: [iso]', '5:11 `outputs[0]`: `iso` is not supported by this version of dpuos'],
    [
      'verify: {boots: [pxe-install]}',
      '5:18 `verify.boots[0]`: `pxe-install` is not supported by this version of dpuos',
    ],
    [
      'packages: {install: [./k2.rpm]}',
      '5:22 `packages.install[0]`: `./k2.rpm` is not supported by this version of dpuos',
    ],
  ])('%s', async (line, expected) => {
    expect(await complaints(line)).toEqual([`dpuos.yaml:${expected}`])
  })
})

describe('a wrong value is told with what is expected and what was found', () => {
  test.each([
    ['packages: {install: bash}', '5:21 `packages.install`: expected a list, found text `bash`'],
    [
      'packages: {install: [bash, 7]}',
      '5:28 `packages.install[1]`: expected a package name such as openssh-server, or a group such as @network-server, found the number `7`',
    ],
    [
      'packages: {install: [--nogpgcheck]}',
      '5:22 `packages.install[0]`: expected a package name such as openssh-server, or a group such as @network-server, found text `--nogpgcheck`',
    ],
    [
      'packages: {strip: {docs: yes}}',
      '5:26 `packages.strip.docs`: expected true or false, found text `yes`',
    ],
    ['system: [a]', '5:9 `system`: expected a map of keys, found a list'],
    [
      'system: {hostname: my_host}',
      '5:20 `system.hostname`: expected a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123), found text `my_host`',
    ],
    [
      'system: {hostname: -a}',
      '5:20 `system.hostname`: expected a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123), found text `-a`',
    ],
    [
      'system: {hostname: }',
      '5:10 `system.hostname` has no value, expected a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)',
    ],
    [
      'system: {timezone: ../etc}',
      '5:20 `system.timezone`: expected a time zone such as UTC or Asia/Shanghai, found text `../etc`',
    ],
    [
      'system: {sysctl: {vm.*: 1}}',
      '5:19 `vm.*` in `system.sysctl`: expected a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)',
    ],
    [
      'system: {sysctl: {vm.a: [1]}}',
      '5:25 `system.sysctl.vm.a`: expected one line of text or a number or true or false, found a list',
    ],
    [
      'system: {sysctl: {vm.a: "1\\nvm.b = 2"}}',
      '5:25 `system.sysctl.vm.a`: expected one line of text, found text `1\\nvm.b = 2`',
    ],
    [
      'system: {limits: [{domain: "*", type: soft, item: memlok, value: 1}]}',
      '5:51 `system.limits[0].item`: expected one of core, data, fsize, memlock, nofile, rss, stack, cpu, nproc, as, maxlogins, maxsyslogins, nonewprivs, priority, locks, sigpending, msgqueue, nice, rtprio, found text `memlok`, did you mean `memlock`?',
    ],
    [
      'system: {limits: [{domain: "*", type: soft, item: memlock}]}',
      '5:19 `system.limits[0]` has no `value`, expected a whole number, -1 or unlimited',
    ],
    [
      'drivers: {firmware: refrenced}',
      '5:21 `drivers.firmware`: expected one of referenced, all, none, found text `refrenced`, did you mean `referenced`?',
    ],
    [
      'drivers: {keep: {modules: [nvme.ko]}}',
      '5:28 `drivers.keep.modules[0]`: expected a module name or glob such as virtio_*, without path and .ko, found text `nvme.ko`',
    ],
    [
      'kernel: {cmdline: ["a b"]}',
      '5:20 `kernel.cmdline[0]`: expected one word without blanks, quotes and backslashes; a second word is a second item, found text `a b`',
    ],
    [
      'services: {default-target: graphical}',
      '5:28 `services.default-target`: expected a unit that ends in .target, such as multi-user.target, found text `graphical`',
    ],
    [
      'users: {Admin: {}}',
      '5:9 `Admin` in `users`: expected a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _',
    ],
    [
      'users: {a: {uid: 65534}}',
      '5:18 `users.a.uid`: expected a whole number from 0 to 65533, found the number `65534`',
    ],
    [
      'users: {a: {uid: 1.5}}',
      '5:18 `users.a.uid`: expected a whole number from 0 to 65533, found the number `1.5`',
    ],
    ['users: {a: {shell: bash}}', '5:20 `users.a.shell`: expected an absolute path, found text `bash`'],
    [
      'verify: {expect: {boot-seconds: 0}}',
      '5:33 `verify.expect.boot-seconds`: expected a number, at least 1, found the number `0`',
    ],
    [
      'verify: {expect: {boot-seconds: "60"}}',
      '5:33 `verify.expect.boot-seconds`: expected a number, at least 1, found text `60`',
    ],
    ['outputs: []', '5:10 `outputs`: expected a list of at least one item, found a list'],
    [
      'budgets: [{metric: disk, max: 7 apples}]',
      '5:31 `budgets[0].max`: expected a size such as 700MiB, 1.5GB or 1048576, found text `7 apples`',
    ],
    [
      'budgets: [{metric: disk, max: -1}]',
      '5:31 `budgets[0].max`: expected a size such as 700MiB, 1.5GB or 1048576, found the number `-1`',
    ],
    [
      'budgets: [{metric: files, max: 3MiB}]',
      '5:32 `budgets[0].max`: expected a whole number (it is a count), found text `3MiB`',
    ],
    [
      'budgets: [{max: 1}]',
      '5:11 `budgets[0]`: expected one of `metric`, `layer`, `package`, `path`, `partition`, and only one',
    ],
    [
      'budgets: [{metric: disk}]',
      '5:11 `budgets[0]`: expected a limit: `max`, `grow`, `headroom` or `ratchet`',
    ],
    [
      'budgets: [{metric: disk, grow: {max: lots}}]',
      '5:38 `budgets[0].grow.max`: expected a size such as 700MiB, 1.5GB or 1048576, found text `lots`',
    ],
    ['budgets: [{metric: disk, grow: {}}]', '5:32 `budgets[0].grow`: expected `max`, `percent` or both'],
    [
      'budgets: [{metric: boot, max: 20MiB}]',
      '5:31 `budgets[0].max`: expected a time such as 20s or 1500ms, found text `20MiB`',
    ],
    [
      'budgets: [{metric: disk, grow: {percent: 1, mad: 4}}]',
      '5:11 `budgets[0]`: expected `grow.mad` for the metrics `boot` and `memory` only, which are taken several times',
    ],
    [
      'budgets: [{metric: disk, headroom: {min: 20%}}]',
      '5:11 `budgets[0]`: expected `headroom` beside `partition` only',
    ],
    [
      'budgets: [{metric: disk, grow: {max: 1, percent: much}}]',
      '5:50 `budgets[0].grow.percent`: expected a share in per cent such as 1% or 0.5%, found text `much`',
    ],
    [
      'budgets: [{layer: kernel, max: 1, allow: [{package: "a*", until: 2027-02-30, reason: r}]}]',
      '5:66 `budgets[0].allow[0].until`: expected a day such as 2027-01-31, found text `2027-02-30`',
    ],
    [
      'budgets: [{path: usr/share, max: 1}]',
      '5:18 `budgets[0].path`: expected an absolute path or glob such as /usr/share/doc/**, found text `usr/share`',
    ],
    [
      'budgets: [{metric: disk, layer: kernel, max: 1}]',
      '5:11 `budgets[0]`: expected one of `metric`, `layer`, `package`, `path`, `partition`, and only one',
    ],
    [
      'budgets: [{metric: disk, max: 1}, {metric: disk, max: 2}]',
      '5:35 `budgets` has `disk` twice, first in line 5',
    ],
    [
      'packages: {install: {replace: [a], remove: [b]}}',
      '5:21 `packages.install` has `replace` beside `remove`',
    ],
    [
      'packages: {install: {remove: [[b]]}}',
      '5:31 `packages.install.remove`: expected names of items, found a list',
    ],
    ['packages: {install: {remove: b}}', '5:30 `packages.install.remove`: expected a list, found text `b`'],
    ['system: {sysctl: {vm.a: 1, vm/a: 2}}', '5:28 `vm/a` in `system.sysctl` stands twice, first in line 5'],
    [
      'system: {hostname: "${NAME}"}',
      '5:20 `system.hostname` holds `${NAME}`, but secrets are not filled in here',
    ],
  ])('%s', async (line, expected) => {
    expect(await complaints(line)).toEqual([`dpuos.yaml:${expected}`])
  })

  test('a layout that lacks parts is told partition by partition', async () => {
    expect(
      await complaints(
        'storage: {layout: [{mount: /, size: 200X, type: ext4}, {mount: /home, size: 1G, type: xfs}]}',
      ),
    ).toEqual([
      'dpuos.yaml:5:37 `storage.layout[0].size`: expected a size of at least 1MiB such as 200M or 2GiB, or `rest`, found text `200X`',
      'dpuos.yaml:5:64 `storage.layout[1].mount`: `/home` is not supported by this version of dpuos',
      'dpuos.yaml:5:87 `storage.layout[1].type`: `xfs` is not supported by this version of dpuos',
    ])
  })
})

describe('other people’s words are understood in the message', () => {
  test.each([
    ['arm64', 'aarch64'],
    ['amd64', 'x86_64'],
    ['X86_64', 'x86_64'],
  ])('arch %s: did you mean %s', async (given, meant) => {
    const text = `schema: dpuos.definition/v1\nname: a\ndistro: sandbox\narch: ${given}\n`
    expect(await complaints({ '/w/dpuos.yaml': text })).toEqual([
      `dpuos.yaml:4:7 \`arch[0]\`: expected one of x86_64, aarch64, riscv64, found text \`${given}\`, did you mean \`${meant}\`?`,
    ])
  })
})

describe('a password never stands in a definition, nor in a message about it', () => {
  const sha512 = `$6$rounds=5000$abcdefgh$${'a'.repeat(86)}`
  test.each(['hunter2', '$1$salt$hashhashhashhashhashha', '$6$short', '', `${sha512}x`, 'x!'])(
    '%j is refused unseen',
    async (value) => {
      const [said = '', ...more] = await complaints(
        `users: {root: {password-hash: ${JSON.stringify(value)}}}`,
      )
      expect(more).toEqual([])
      expect(said).toMatch(
        /^dpuos.yaml:5:31 `users.root.password-hash`: expected a crypt\(3\) hash .* or a secret such as \$\{ROOT_PASSWORD_HASH\}$/,
      )
    },
  )

  test.each([
    sha512,
    `$5$salt$${'b'.repeat(43)}`,
    `$y$j9T$saltsalt$${'c'.repeat(43)}`,
    '!',
    '*',
    '${ROOT_PASSWORD_HASH}',
  ])('%s is accepted', async (value) => {
    const { definition } = await loadSound(`users: {root: {password-hash: ${JSON.stringify(value)}}}`)
    expect(definition.users['root']?.['password-hash']).toBe(value)
  })

  test('a private key is refused unseen, a public one with options accepted', async () => {
    const [said = ''] = await complaints(
      'users: {a: {authorized-keys: ["-----BEGIN OPENSSH PRIVATE KEY-----"]}}',
    )
    expect(said).toContain('expected a line of an OpenSSH public key file')
    expect(said).not.toContain('BEGIN')
    await loadSound(
      'users: {a: {authorized-keys: [\'no-pty,from="10.0.0.0/8" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@work\']}}',
    )
  })
})
