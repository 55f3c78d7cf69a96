import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BASES } from './bases.ts'
import { loadDefinition } from './load.ts'
import { complaints, loadFiles, loadSound, sound } from './testing/load-files.ts'

describe('inheritance', () => {
  const base = `
    arch: [aarch64]
    kernel: {cmdline: [quiet, panic=3]}
    system: {hostname: base, sysctl: {vm.a: 1, net.b: 2}}
    packages: {install: [bash, vim], strip: {docs: true}}
    outputs: [raw]
    budgets: [{metric: disk, max: 1GiB}, {layer: drivers, max: 20MiB}]`
  const child = (more: string) => loadSound(`extends: ./base.yaml\n${more}`, { '/w/base.yaml': base })

  test('later wins, maps merge, lists append, and what is repeated stands once', async () => {
    const { definition } = await child(
      'system: {hostname: k2, sysctl: {net.b: 3}}\npackages: {install: [vim, curl]}',
    )
    expect(definition.system).toMatchObject({ hostname: 'k2', sysctl: { 'vm.a': '1', 'net.b': '3' } })
    expect(definition.packages).toMatchObject({ install: ['bash', 'vim', 'curl'], strip: { docs: true } })
    expect(definition.kernel.cmdline).toEqual(['quiet', 'panic=3'])
  })

  test('the word `auto` stands for `{auto: true}`, beside what is inherited', async () => {
    const { definition } = await child('packages: {strip: auto}')
    expect(definition.packages.strip).toEqual({ docs: true, auto: true, keep: [] })
    expect(
      (await child('packages: {strip: {auto: preview, keep: [/usr/bin/*]}}')).definition.packages.strip,
    ).toEqual({
      docs: true,
      auto: 'preview',
      keep: ['/usr/bin/*'],
    })
    expect(await complaints('packages: {strip: all}')).toEqual([
      'dpuos.yaml:5:19 `packages.strip`: expected a map of keys or `auto`, found text `all`',
    ])
    expect(await complaints('packages: {strip: {auto: yes please, keep: [usr/bin]}}')).toHaveLength(2)
    expect(await complaints('packages: {strip: {keep: [/usr/bin/x]}}')).toEqual([
      'dpuos.yaml:5:20 `packages.strip.keep` keeps `/usr/bin/x` from `packages.strip.auto`, which is off',
    ])
  })

  test('arch, outputs, partitions and boots are sets: a later list takes the place of the earlier', async () => {
    const { definition } = await child('outputs: [qcow2]\nverify: {boots: [direct]}')
    expect(definition.arch).toEqual(['x86_64'])
    expect(definition.outputs).toEqual(['qcow2'])
    expect(definition.verify.boots).toEqual(['direct'])
  })

  test('a list can be replaced, or have items removed and others appended', async () => {
    expect((await child('packages: {install: {replace: [nano]}}')).definition.packages.install).toEqual([
      'nano',
    ])
    expect(
      (await child('packages: {install: {remove: [vim], append: [nano]}}')).definition.packages.install,
    ).toEqual(['bash', 'nano'])
    expect((await child('outputs: {append: [qcow2]}')).definition.outputs).toEqual(['raw', 'qcow2'])
  })

  test('a budget of the same id takes the place of the inherited one, and can be removed by it', async () => {
    const { definition } = await child(
      'budgets: {remove: ["layer:drivers"], append: [{metric: disk, max: 2GiB}]}',
    )
    expect(definition.budgets).toEqual([{ id: 'disk', metric: 'disk', max: 2 ** 31 }])
  })

  test('different spellings of one thing meet: sysctl keys in slashes, modules with - and _, units without suffix', async () => {
    const parent = `
      system: {sysctl: {net/ipv4/conf/eth0.100/mtu: 1}}
      drivers: {keep: {modules: [vfio-pci]}}
      services: {enable: [sshd]}`
    const { definition } = await loadSound(
      `extends: p.yaml
system: {sysctl: {net.ipv4.conf.eth0/100.mtu: 2}}
drivers: {keep: {modules: {remove: [vfio_pci]}}}
services: {enable: [sshd.service]}`,
      { '/w/p.yaml': parent },
    )
    expect(definition.system.sysctl).toEqual({ 'net.ipv4.conf.eth0/100.mtu': '2' })
    expect(definition.drivers.keep?.modules).toEqual([])
    expect(definition.services.enable).toEqual(['sshd'])
  })

  test('removing what is not there is a warning that names the nearest', async () => {
    const { findings } = await child('packages: {install: {remove: [vin]}}')
    expect(findings.map(({ level, title }) => `${level}: ${title}`)).toEqual([
      'warning: `packages.install` removes `vin`, which is not there, did you mean `vim`?',
    ])
  })

  test('a list that inheritance leaves empty is told where it happens', async () => {
    expect(await complaints('outputs: {remove: [raw]}\nextends: []')).toEqual(
      [
        'dpuos.yaml:5:20 `outputs` removes `raw`, which is not there',
        'dpuos.yaml:5:1 `outputs` after inheritance: expected a list of at least one item',
      ].toSorted(),
    )
  })

  test('a file that is extended in two ways counts once, the first time', async () => {
    const files = {
      '/w/a.yaml': 'system: {hostname: a}',
      '/w/b.yaml': 'extends: a.yaml\nsystem: {hostname: b}',
      '/w/dpuos.yaml': sound('extends: [b.yaml, a.yaml]'),
    }
    const result = await loadFiles(files)
    expect(result.ok && result.value.files).toEqual(['/w/a.yaml', '/w/b.yaml', '/w/dpuos.yaml'])
    expect(result.ok && result.value.definition.system.hostname).toBe('b')
  })

  test('paths start at the file that names them, for extends and for overlays', async () => {
    const { definition, files } = await loadSound('extends: vendor/k2/board.yaml', {
      '/w/vendor/k2/board.yaml': 'extends: ../common.yaml\nsystem: {files: ./overlay}',
      '/w/vendor/common.yaml': 'system: {hostname: common}',
    })
    expect(files).toEqual(['/w/vendor/common.yaml', '/w/vendor/k2/board.yaml', '/w/dpuos.yaml'])
    expect(definition.system.files.map(({ from }) => from)).toEqual(['/w/vendor/k2/overlay'])
  })
})

describe('what is wrong with extends is told at the entry', () => {
  test.each<[string, Record<string, string>, string]>([
    ['[./none.yaml]', {}, '5:11 `extends` names none.yaml, which does not exist'],
    ['dpuos:bas', {}, '5:10 there is no built-in definition `dpuos:bas`, did you mean `dpuos:base`?'],
    ['[{a: b}]', {}, '5:11 `extends`: expected paths or names such as dpuos:base, found a map'],
    ['./dpuos.yaml', {}, '5:10 `extends` goes round: dpuos.yaml → dpuos.yaml'],
  ])('%s', async (value, files, expected) => {
    expect(await complaints({ '/w/dpuos.yaml': sound(`extends: ${value}`), ...files })).toEqual([
      `dpuos.yaml:${expected}`,
    ])
  })

  test('a longer way round, and too many files one above the other', async () => {
    const round = {
      '/w/dpuos.yaml': sound('extends: a.yaml'),
      '/w/a.yaml': 'extends: b.yaml',
      '/w/b.yaml': 'extends: [a.yaml]',
    }
    expect(await complaints(round)).toEqual(['b.yaml:1:11 `extends` goes round: a.yaml → b.yaml → a.yaml'])
    const deep = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`/w/f${i}.yaml`, `extends: f${i + 1}.yaml`]),
    )
    expect(await complaints({ '/w/dpuos.yaml': sound('extends: f0.yaml'), ...deep })).toEqual([
      'f14.yaml:1:10 `extends` is more than 16 files deep',
    ])
  })

  test('a file that the system refuses is an input mistake, any other failure of the reader is not hidden', async () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    const result = await loadDefinition('/w/dpuos.yaml', () => Promise.reject(denied))
    expect(!result.ok && result.findings[0]?.title).toBe(
      '/w/dpuos.yaml cannot be read: EACCES: permission denied',
    )
    await expect(loadDefinition('/w/dpuos.yaml', () => Promise.reject(new TypeError('bug')))).rejects.toThrow(
      'bug',
    )
  })
})

describe('all mistakes of all files come at once', () => {
  test('in parent and child, in what is overridden, and contradictions beside them', async () => {
    const files = {
      '/w/base.yaml': 'system: {hostname: my_host}\nservices: {enable: [sshd]}',
      '/w/bad.yaml': 'a: b: c',
      '/w/dpuos.yaml': `name: my image\nextends: [base.yaml, bad.yaml]\nsystem: {hostname: k2, sysctls: {}}\nservices: {mask: [sshd]}\n`,
    }
    expect(await complaints(files)).toEqual([
      'bad.yaml:1:4 a second `key:` on one line, or a line that is indented too far',
      'base.yaml:1:20 `system.hostname`: expected a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123), found text `my_host`',
      'dpuos.yaml:1:7 `name`: expected at most 63 letters, digits and . _ + -, the first a letter or digit, found text `my image`',
      'dpuos.yaml:3:24 unknown key `sysctls` in `system`, did you mean `sysctl`?',
      'dpuos.yaml:4:19 `services.mask` names `sshd`, which `services.enable` enables (/w/base.yaml:2)'.replace(
        '/w/',
        '',
      ),
    ])
  })

  test('missing keys are told by name; a wrong one is not called missing', async () => {
    expect(await complaints({ '/w/dpuos.yaml': 'arch: sparc\n' })).toEqual(
      [
        'dpuos.yaml:1:7 `arch[0]`: expected one of x86_64, aarch64, riscv64, found text `sparc`',
        'dpuos.yaml:1:1 `schema` is missing, expected `dpuos.definition/v1`',
        'dpuos.yaml:1:1 `name` is missing, expected at most 63 letters, digits and . _ + -, the first a letter or digit',
        'dpuos.yaml:1:1 `distro` is missing, expected a catalog id, a range, sandbox or any',
      ].toSorted((a, b) => Number(a.split(':')[2]?.split(' ')[0]) - Number(b.split(':')[2]?.split(' ')[0])),
    )
  })

  test('the file asked for must say what it is itself; a later format is refused', async () => {
    const parent = { '/w/p.yaml': sound() }
    expect(await complaints({ '/w/dpuos.yaml': 'extends: p.yaml\n', ...parent })).toEqual([
      'dpuos.yaml:1:1 `schema` is missing, expected `dpuos.definition/v1`',
    ])
    expect(await complaints({ '/w/dpuos.yaml': sound().replace('/v1', '/v2') })).toEqual([
      'dpuos.yaml:1:9 `schema`: expected `dpuos.definition/v1`, found text `dpuos.definition/v2`',
    ])
  })

  test('a file that does not exist is told by its path', async () => {
    expect(await complaints({ '/w/other.yaml': '' })).toEqual(['dpuos.yaml there is no file dpuos.yaml'])
  })
})

describe('positions', () => {
  test('lead to the value that counts, or to the nearest parent there is', async () => {
    const { position } = await loadSound(
      'packages:\n  install:\n    - vim\n    - curl\nsystem: {hostname: k2}',
    )
    expect(position(['packages', 'install', 1])).toEqual({ file: '/w/dpuos.yaml', line: 8, column: 7 })
    expect(position(['packages', 'remove', 3])).toEqual({ file: '/w/dpuos.yaml', line: 5, column: 1 })
    expect(position(['system', 'hostname'])).toMatchObject({ line: 9, column: 20 })
    expect(position(['verify', 'boots', 0])).toMatchObject({ file: '/w/dpuos.yaml', line: 1 })
  })

  test('of an inherited list item lead to the file that holds it', async () => {
    const { position } = await loadSound('extends: p.yaml\npackages: {install: [curl]}', {
      '/w/p.yaml': 'packages: {install: [vim]}',
    })
    expect(position(['packages', 'install', 0])).toEqual({ file: '/w/p.yaml', line: 1, column: 22 })
    expect(position(['packages', 'install', 1])).toEqual({ file: '/w/dpuos.yaml', line: 6, column: 22 })
  })
})

test('empty sections are as if they were not there', async () => {
  const { definition } = await loadSound('system:\npackages:\n  install:\n  # - vim\n')
  expect(definition.packages.install).toEqual([])
})

test('defaults are filled in, budgets get an id and a number', async () => {
  const { definition } = await loadSound('budgets: [{layer: kernel, max: 1.5MiB}]')
  expect(definition.kernel).toEqual({
    source: 'distro',
    package: 'kernel',
    presets: [],
    fragments: [],
    cmdline: [],
  })
  expect(definition.storage.layout).toHaveLength(2)
  expect(definition.verify.expect['boot-seconds']).toBe(60)
  expect(definition.budgets).toEqual([{ id: 'layer:kernel', layer: 'kernel', max: 1_572_864 }])
})

test.each(Object.keys(BASES))('%s is sound and is extended without warnings', async (name) => {
  // sound() is for x86_64; a board says which architectures it has.
  const [, board] = /arch: (\[.*\])/.exec(BASES[name] ?? '') ?? []
  const { findings } = await loadFiles({
    '/w/dpuos.yaml': sound(`extends: ${name}`).replace(/^arch: .*$/m, `arch: ${board ?? 'x86_64'}`),
  }).then((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    return result.value
  })
  expect(findings).toEqual([])
})

test('the demo definition is sound, uses all five layers and has its overlay', async () => {
  const file = path.resolve(import.meta.dirname, '../../../examples/demo/dpuos.yaml')
  const result = await loadDefinition(file, (name) => readFile(name, 'utf8'))
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  const { definition, findings } = result.value
  expect(findings).toEqual([])
  for (const layer of ['kernel', 'drivers', 'system', 'packages', 'services']) {
    expect(result.value.explain([layer]).some(({ at }) => at.file === file)).toBe(true)
  }
  await expect(
    readFile(path.join(definition.system.files[0]?.from ?? '', 'etc/motd'), 'utf8'),
  ).resolves.toContain('dpuos')
})

test('the example in the documentation is sound', async () => {
  const page = await readFile(path.resolve(import.meta.dirname, '../../../docs/definition.md'), 'utf8')
  const example = /```yaml\n(schema:.*?)```/s.exec(page)?.[1] ?? ''
  expect(await complaints({ '/w/dpuos.yaml': example })).toEqual([])
  expect((await loadFiles({ '/w/dpuos.yaml': example })).ok).toBe(true)
})
