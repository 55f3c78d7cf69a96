import { describe, expect, it } from 'vitest'
import type { Recipe } from './data/recipe.ts'
import type { DebEntry, DebIndex } from './debian-index.ts'
import { resolve } from './resolve.ts'

const deb = (name: string, depends: string[] = [], provides: string[] = []): DebEntry => ({
  name,
  version: '1.0-1',
  architecture: 'amd64',
  filename: `${name}.deb`,
  size: 1,
  sha256: 'a'.repeat(64),
  depends,
  provides,
  summary: name,
  archive: 0,
})
const index = (...debs: DebEntry[]): DebIndex => new Map(debs.map((entry) => [entry.name, entry]))

const BASE: Record<string, Recipe> = {
  'openEuler-release': { native: true },
  setup: { native: true, requires: ['openEuler-release'] },
  filesystem: { native: true, requires: ['setup'] },
}
const RECIPES: Record<string, Recipe> = {
  ...BASE,
  glibc: { debs: ['libc6', 'libc-bin'] },
  systemd: { debs: ['systemd', 'libpam-systemd'] },
  passwd: { requires: ['shadow'] },
  shadow: { debs: ['login'] },
}
const requiresOf = (name: string, result: ReturnType<typeof resolve>): readonly string[] | undefined =>
  result.plans.find((plan) => plan.name === name)?.requires

describe('resolve', () => {
  it('follows Debian dependencies in openEuler names, with their versions', () => {
    const result = resolve(index(deb('tool', ['libc6 (>= 2.36)']), deb('libc6'), deb('libc-bin')), RECIPES, [
      'tool',
    ])
    expect(result.plans.map((plan) => plan.name)).toEqual([
      'filesystem',
      'glibc',
      'openEuler-release',
      'setup',
      'tool',
    ])
    expect(requiresOf('tool', result)).toEqual(['filesystem', 'glibc >= 2.36'])
  })
  it('drops a bound on a deb that does not give the RPM its version', () => {
    const result = resolve(
      index(deb('tool', ['libc-bin (>= 2.36)']), deb('libc6'), deb('libc-bin')),
      RECIPES,
      ['tool'],
    )
    expect(requiresOf('tool', result)).toEqual(['filesystem', 'glibc'])
  })
  it('prefers the alternative that has a recipe, then the first that exists', () => {
    const all = index(
      deb('a', ['x | libc6', 'missing | y']),
      deb('x'),
      deb('y'),
      deb('libc6'),
      deb('libc-bin'),
    )
    expect(requiresOf('a', resolve(all, RECIPES, ['a']))).toEqual(['filesystem', 'glibc', 'y'])
  })
  it('drops clauses of Debian machinery and takes the policy’s choice for virtual packages', () => {
    const all = index(
      deb('a', ['debconf (>= 1) | debconf-2.0', 'logind']),
      deb('systemd'),
      deb('libpam-systemd'),
    )
    expect(requiresOf('a', resolve(all, RECIPES, ['a']))).toEqual(['filesystem', 'systemd'])
  })
  it('finds a provider of a virtual package, one with a recipe first', () => {
    const all = index(deb('a', ['virtual']), deb('other', [], ['virtual']), deb('login', [], ['virtual']))
    expect(requiresOf('a', resolve(all, RECIPES, ['a']))).toEqual(['filesystem', 'shadow'])
  })
  it('needs the base before everything, and the base needs no circle', () => {
    const result = resolve(index(), RECIPES, ['setup'])
    expect(requiresOf('filesystem', result)).toEqual(['setup'])
    expect(requiresOf('openEuler-release', result)).toEqual([])
  })
  it('names every unknown package with what may have been meant, every deb that is gone, every clause unmet', () => {
    const result = resolve(index(deb('login', ['nowhere (>= 1)'])), RECIPES, ['shadwo', 'glibc', 'shadow'])
    expect(result.unknown).toEqual([{ name: 'shadwo', nearest: 'shadow' }])
    expect(result.gone).toEqual([
      { rpm: 'glibc', deb: 'libc6' },
      { rpm: 'glibc', deb: 'libc-bin' },
    ])
    expect(result.unresolved).toEqual(['nowhere (>= 1)'])
    expect(resolve(index(), RECIPES, ['quagga']).unknown).toEqual([{ name: 'quagga', nearest: undefined }])
  })
  it('yields the same from the part of the index that it needed', () => {
    const full = index(
      deb('a', ['v | libc6', 'virtual', 'q | r']),
      ...['libc6', 'libc-bin', 'q', 'r', 'v'].map((name) => deb(name)),
      deb('p1', [], ['virtual']),
      deb('p2', [], ['virtual']),
    )
    const first = resolve(full, RECIPES, ['a'])
    const part = index(...first.plans.flatMap((plan) => plan.debs))
    expect(part.size).toBeLessThan(full.size)
    expect(resolve(part, RECIPES, ['a'])).toEqual(first)
  })
})
