import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aTree } from '../testing/index.ts'
import { chooseModules } from './choose-modules.ts'
import { driverFor } from './known-drivers.ts'
import type { Rule } from './module-rules.ts'

const tree = aTree(
  {
    virtio: '',
    virtio_ring: 'virtio',
    virtio_net: 'virtio_ring net_failover ~crc_soft',
    net_failover: 'failover',
    failover: '',
    crc_soft: '',
    ext4: 'jbd2',
    jbd2: '',
    drm: '',
    i915: 'drm',
  },
  ['vfio'],
)
const rule = (name: string, patterns: readonly string[], by: Rule['by'] = 'name'): Rule => ({
  name,
  by,
  patterns,
})
const rules = (over: { keep?: string[]; drop?: string[]; load?: string[]; boot?: string[] }) => ({
  keep: over.keep === undefined ? undefined : [rule('drivers.keep.modules', over.keep)],
  drop: rule('drivers.drop.modules', over.drop ?? []),
  needed: [rule('drivers.load', over.load ?? [])],
  board: rule('board.ids', [], 'device'),
  boot: rule('boot', over.boot ?? ['ext4', 'not-in-this-kernel']),
})

describe('keep', () => {
  test('keeps what is named, its whole closure with softdeps, and what the image needs to boot; everything else goes', () => {
    const { kept, dropped, mistakes } = chooseModules(tree, rules({ keep: ['virtio-net'] }))
    expect(mistakes).toEqual([])
    expect([...kept.keys()].sort()).toEqual([
      'crc_soft',
      'ext4',
      'failover',
      'jbd2',
      'net_failover',
      'virtio',
      'virtio_net',
      'virtio_ring',
    ])
    expect([...dropped.keys()].sort()).toEqual(['drm', 'i915'])
    expect(kept.get('failover')).toBe('closure of virtio_net')
    expect(kept.get('ext4')).toBe('boot')
  })

  test('absent, keeps everything', () => {
    expect(chooseModules(tree, rules({})).kept.size).toBe(tree.modules.size)
  })

  test('understands globs, and takes - and _ for the same', () => {
    expect(chooseModules(tree, rules({ keep: ['virtio-*'] })).kept.has('virtio_ring')).toBe(true)
  })

  test('a name that is neither a module nor built in is a mistake that names the nearest', () => {
    const [mistake, more] = chooseModules(tree, rules({ keep: ['virtio_nett', 'vfio'] })).mistakes
    expect(mistake).toMatchObject({
      code: 'module-unknown',
      rule: 'drivers.keep.modules',
      hint: 'Did you mean virtio_net?',
    })
    expect(more).toBeUndefined()
  })
})

describe('drop', () => {
  test('takes a module and all that depends on it', () => {
    const { dropped, kept } = chooseModules(tree, rules({ drop: ['drm'] }))
    expect(dropped.get('drm')).toBe('drivers.drop.modules')
    expect(dropped.get('i915')).toBe('drivers.drop.modules: needs drm')
    expect(kept.has('virtio_net')).toBe(true)
  })

  test.each([
    ['a kept module', { keep: ['virtio_net'], drop: ['failover'] }, 'virtio_net (drivers.keep.modules)'],
    ['a module to load', { load: ['virtio_net'], drop: ['virtio'] }, 'virtio_net (drivers.load)'],
    ['the boot', { drop: ['jbd2'] }, 'ext4 (boot)'],
  ])('of something that %s needs is a mistake that names it', (_, over, who) => {
    const [mistake] = chooseModules(tree, rules(over)).mistakes
    expect(mistake?.code).toBe('module-still-needed')
    expect(mistake?.title).toContain(who)
  })

  test('of a softdep is no mistake: it is only a wish', () => {
    const { mistakes, kept } = chooseModules(tree, rules({ keep: ['virtio_net'], drop: ['crc_soft'] }))
    expect(mistakes).toEqual([])
    expect(kept.has('crc_soft')).toBe(false)
  })
})

test('every module is either kept or dropped, never both and never neither', () => {
  for (const over of [{}, { keep: ['virtio_net'] }, { keep: [], drop: ['drm'] }, { drop: ['virtio*'] }]) {
    const { kept, dropped } = chooseModules(tree, rules(over))
    for (const name of tree.modules.keys()) expect([name, kept.has(name)]).toEqual([name, !dropped.has(name)])
  }
})

test('mistakes of all lists come at once', () => {
  const { mistakes } = chooseModules(tree, rules({ keep: ['nope'], drop: ['nada'], load: ['nix'] }))
  expect(mistakes.map((one) => one.pattern)).toEqual(['nope', 'nix', 'nada'])
})

describe('devices and folders', () => {
  const base = aTree({ nvme: 'nvme_core', nvme_core: '', mlx5_core: 'mlxfw', mlxfw: '', e1000: '' })
  const at = (name: string, path: string, ...aliases: string[]): void => {
    const module = base.modules.get(name)
    if (module !== undefined)
      (base.modules as Map<string, typeof module>).set(name, { ...module, path, aliases })
  }
  at('nvme', 'kernel/drivers/nvme/host/nvme.ko', 'pci:v*d*sv*sd*bc01sc08i02*')
  at(
    'mlx5_core',
    'kernel/drivers/net/ethernet/mellanox/mlx5/core/mlx5_core.ko',
    'pci:v000015B3d0000A2D6sv*sd*bc*sc*i*',
  )
  at('e1000', 'kernel/drivers/net/ethernet/intel/e1000/e1000.ko')
  const board = { ...base, builtinAliases: ['acpi*:MLNXBF04:*'] }
  const choose = (by: Rule['by'], patterns: string[], boardIds: string[] = []) =>
    chooseModules(board, {
      ...rules({ boot: [] }),
      keep: [rule('drivers.keep.ids', patterns, by)],
      board: rule('board.ids', boardIds, 'device'),
    })

  test('an id keeps its driver and what that needs', () => {
    expect([...choose('device', ['pci:15b3:a2d6']).kept.keys()].sort()).toEqual(['mlx5_core', 'mlxfw'])
  })

  test('an id that a built-in driver serves asks for nothing', () => {
    const { mistakes, kept } = choose('device', ['acpi:MLNXBF04'])
    expect([mistakes, kept.size]).toEqual([[], 0])
  })

  test('an id that nothing serves is an error in drivers.keep.ids, and a warning on a board', () => {
    const { mistakes } = choose('device', ['pci:dead:beef'], ['acpi:NONE0001', 'pci:15b3:a2d6'])
    expect(mistakes.map(({ level, rule: name, pattern }) => [level, name, pattern])).toEqual([
      ['error', 'drivers.keep.ids', 'pci:dead:beef'],
      ['warning', 'board.ids', 'acpi:NONE0001'],
    ])
  })

  test('what would serve it is told where it is known', () => {
    const { mistakes } = choose('device', [], ['acpi:MLNXBF17', 'acpi:NONE0001'])
    expect(mistakes.map(({ hint }) => hint?.split('. ')[0])).toEqual([
      'Module mlxbf_gige (CONFIG_MLXBF_GIGE=m) would serve it',
      expect.stringMatching(/^The device will not work/),
    ])
  })

  test('of every device of the boards that ship with dpuos', () => {
    const folder = new URL('../../../../boards/', import.meta.url)
    const ids = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/"((?:pci|acpi|usb|of):[^"]+)"/g)].map(
        ([, id = '']) => id,
      ),
    )
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => driverFor(id) === undefined)).toEqual([])
  })

  test('a folder keeps all modules below it, with or without drivers/', () => {
    expect([...choose('folder', ['net/ethernet/mellanox', 'drivers/nvme']).kept.keys()].sort()).toEqual([
      'mlx5_core',
      'mlxfw',
      'nvme',
      'nvme_core',
    ])
  })

  test('a folder that is not there is a mistake that names the nearest', () => {
    expect(choose('folder', ['net/ethernet/melanox']).mistakes).toMatchObject([
      { code: 'module-folder-unknown', hint: 'Did you mean net/ethernet/mellanox?' },
    ])
  })
})
