import { describe, expect, test } from 'vitest'
import { aTree } from '../testing/a-tree.ts'
import { chooseModules } from './choose-modules.ts'

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
const rules = (over: { keep?: string[]; drop?: string[]; load?: string[]; boot?: string[] }) => ({
  keep: over.keep === undefined ? undefined : { name: 'drivers.keep.modules', patterns: over.keep },
  drop: { name: 'drivers.drop.modules', patterns: over.drop ?? [] },
  needed: [{ name: 'drivers.load', patterns: over.load ?? [] }],
  boot: { name: 'boot', patterns: over.boot ?? ['ext4', 'not-in-this-kernel'] },
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
