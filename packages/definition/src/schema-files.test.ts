import { describe, expect, test } from 'vitest'
import { explainKey } from './explain.ts'
import { capabilityNumbers } from './fields-files.ts'
import { complaints, loadFiles, loadSound } from './testing/load-files.ts'

describe('system.files', () => {
  test('is a path, or a list of paths and maps; a later file’s list comes behind the inherited one', async () => {
    const result = await loadFiles({
      '/w/dpuos.yaml': `schema: dpuos.definition/v1
name: x
extends: base/base.yaml
distro: sandbox
arch: x86_64
system: {files: [{from: ./key, to: /etc/key, mode: "600", owner: dpu, group: 985}, base/common]}
`,
      '/w/base/base.yaml': 'schema: dpuos.definition/v1\nsystem: {files: ./common}\n',
    })
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    const { files } = result.value.definition.system
    expect(files).toEqual([
      { from: '/w/base/common', to: '/', owner: 'root', group: 'root', xattrs: {} },
      { from: '/w/key', to: '/etc/key', mode: '0600', owner: 'dpu', group: 985, xattrs: {} },
    ])
    expect(result.value.position(['system', 'files', 0])).toMatchObject({
      file: '/w/base/base.yaml',
      line: 2,
    })
    const explained = explainKey(result.value, 'system.files')
    expect(explained.ok && explained.value.contributions.map(({ value }) => value)).toEqual([
      '/w/base/common',
      expect.stringMatching(/^\{from: \/w\/key, to: \/etc\/key, mode: 600, /),
      '/w/base/common',
    ])
  })

  test.each([
    ['[5]', 'dpuos.yaml:5:18 `system.files[0]`: expected a path, found the number `5`'],
    ['{from: ./a}', 'dpuos.yaml:5:18 unknown key `from` in the list `system.files`'],
    ['[{to: /opt}]', 'dpuos.yaml:5:18 `system.files[0]` has no `from`, expected a path'],
    [
      '[{from: a, mode: 0644}]',
      'dpuos.yaml:5:34 `system.files[0].mode`: expected permission bits in octal such as "0644", found the number `0644`',
    ],
    [
      '[{from: a, to: opt}]',
      'dpuos.yaml:5:32 `system.files[0].to`: expected an absolute path in the image such as /opt/board, without `..`, found text `opt`',
    ],
    [
      '[{from: a, to: /opt/../etc}]',
      'dpuos.yaml:5:32 `system.files[0].to`: expected an absolute path in the image such as /opt/board, without `..`, found text `/opt/../etc`',
    ],
    [
      '[{from: a, to: /a, capabilities: cap_net_row+ep}]',
      'dpuos.yaml:5:50 `system.files[0].capabilities`: expected names of capabilities(7), and the same `e` for all of them: a file has one effective flag, found text `cap_net_row+ep`',
    ],
  ])('%s', async (value, expected) => {
    expect(await complaints(`system: {files: ${value}}`)).toEqual([expected])
  })
})

describe('system.content', () => {
  test('is a file by its path, or its text alone; ${…} in it is the file’s own', async () => {
    const { definition } = await loadSound(
      'system: {content: {/etc/a: "x ${HOME}", /etc/b@c: {text: y, mode: "0600"}}}',
    )
    expect(definition.system.content).toEqual({
      '/etc/a': { text: 'x ${HOME}', mode: '0644', owner: 'root', group: 'root' },
      '/etc/b@c': { text: 'y', mode: '0600', owner: 'root', group: 'root' },
    })
  })

  test('its paths are absolute and plain', async () => {
    expect(await complaints('system: {content: {etc/a: x, /a//b: x, /a/: x}}')).toHaveLength(3)
  })
})

test('capabilities are bit sets with one effective flag', () => {
  expect(capabilityNumbers('cap_net_raw+p')).toEqual({
    permitted: 1n << 13n,
    inheritable: 0n,
    effective: false,
  })
  expect(capabilityNumbers('cap_chown,cap_bpf=eip')).toEqual({
    permitted: 1n | (1n << 39n),
    inheritable: 1n | (1n << 39n),
    effective: true,
  })
  expect(capabilityNumbers('cap_chown+ep cap_bpf+p')).toBeUndefined()
})
