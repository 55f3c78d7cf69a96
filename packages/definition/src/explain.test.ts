import { formatPosition } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { explainKey } from './explain.ts'
import type { Loaded } from './load.ts'
import type { Contribution } from './merge.ts'
import { loadSound } from './testing/load-files.ts'

const sample = () =>
  loadSound(
    `extends: base.yaml
system: {hostname: k2, sysctl: {vm.nr_hugepages: 512}}
packages: {install: {remove: [vim], append: [curl, bash]}}
outputs: [qcow2]
budgets: [{metric: disk, max: 1GiB}]
users: {root: {password-hash: "$5$salt$${'b'.repeat(43)}"}}`,
    {
      '/w/base.yaml': `system: {hostname: base}
packages: {install: [bash, vim]}
outputs: [raw]
budgets: [{metric: disk, max: 2GiB}]`,
    },
  )

const line = ({ at, effect, value, by }: Contribution): string => {
  const fate = by === undefined ? '' : ` (overridden by ${formatPosition(by)})`
  return `${formatPosition(at)} ${effect} ${value}${fate}`.replaceAll('/w/', '')
}

const explained = (loaded: Loaded, key: string) => {
  const result = explainKey(loaded, key)
  if (!result.ok) throw new Error(result.finding.title)
  return {
    ...result.value,
    lines: result.value.contributions.map(line),
  }
}

describe('explain shows the value and every contribution, overridden ones too', () => {
  test('of a single value', async () => {
    const { value, origin, lines } = explained(await sample(), 'system.hostname')
    expect([value, origin]).toEqual(['k2', 'file'])
    expect(lines).toEqual([
      'base.yaml:1:20 sets base (overridden by dpuos.yaml:6:20)',
      'dpuos.yaml:6:20 sets k2',
    ])
  })

  test('of a list: items added, removed and repeated', async () => {
    const { value, lines } = explained(await sample(), 'packages.install')
    expect(value).toBe('[bash, curl]')
    expect(lines).toEqual([
      'base.yaml:2:22 adds bash',
      'base.yaml:2:28 adds vim (overridden by dpuos.yaml:7:31)',
      'dpuos.yaml:7:31 removes vim',
      'dpuos.yaml:7:46 adds curl',
      'dpuos.yaml:7:52 repeats bash',
    ])
  })

  test('of one item of a list', async () => {
    expect(explained(await sample(), 'packages.install[1]').lines).toEqual(['dpuos.yaml:7:46 adds curl'])
  })

  test('of a list that was replaced, and of a list of maps', async () => {
    const loaded = await sample()
    expect(explained(loaded, 'outputs').lines).toEqual([
      'base.yaml:3:11 adds raw (overridden by dpuos.yaml:8:10)',
      'dpuos.yaml:8:11 adds qcow2',
    ])
    expect(explained(loaded, 'budgets').lines).toEqual([
      'base.yaml:4:11 adds {metric: disk, max: 2GiB} (overridden by dpuos.yaml:9:11)',
      'dpuos.yaml:9:11 adds {metric: disk, max: 1GiB}',
    ])
    const { value, lines } = explained(loaded, 'budgets[0].max')
    expect(value).toBe('1073741824')
    expect(lines).toEqual(['dpuos.yaml:9:11 adds {metric: disk, max: 1GiB}'])
  })

  test('of a map: everything below it', async () => {
    const { lines } = explained(await sample(), 'system')
    expect(lines).toHaveLength(3)
  })

  test('of a key with dots in its name', async () => {
    expect(explained(await sample(), 'system.sysctl.vm.nr_hugepages')).toMatchObject({
      value: '512',
      path: ['system', 'sysctl', 'vm.nr_hugepages'],
    })
  })

  test('of a default, and of a key that nothing gives a value', async () => {
    const loaded = await sample()
    expect(explained(loaded, 'kernel.package')).toMatchObject({
      value: 'kernel',
      origin: 'default',
      lines: [],
      description: 'The RPM that provides the kernel.',
    })
    expect(explained(loaded, 'drivers.keep')).toMatchObject({ value: undefined, origin: 'default' })
    expect(explained(loaded, '').value).toContain('hostname: k2')
  })

  test('but no password hash, however it is asked for', async () => {
    const loaded = await sample()
    for (const key of ['', 'users', 'users.root', 'users.root.password-hash']) {
      const { value, lines } = explained(loaded, key)
      expect(value).toContain('***')
      expect(`${value}${lines.join('')}`).not.toContain('bbb')
    }
  })
})

test.each([
  ['systm', 'the definition has no `systm`, did you mean `system`?'],
  ['system.host', '`system` has no `host`, did you mean `hosts`?'],
  ['packages.install[7]', '`packages.install` has no `[7]`'],
  ['packages.install.bash', '`packages.install` has no `bash`'],
  ['system.hostname.x', '`system.hostname` has no `x`'],
  ['drivers.keep.module', '`drivers.keep` has no `module`, did you mean `modules`?'],
])('explain %s: %s', async (key, title) => {
  const result = explainKey(await sample(), key)
  expect(result.ok ? '' : result.finding.title).toBe(title)
})
