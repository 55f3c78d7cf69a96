import { expect, it } from 'vitest'
import { SANDBOX_ARCHES } from '../types.ts'
import { SETUP_FILES } from './base-files.ts'
import { recipesFor } from './recipes.ts'
import { dpuosNames, namesOf } from './sets.ts'

it.each(SANDBOX_ARCHES)('every name of every set has a recipe on %s', (arch) => {
  const recipes = recipesFor(arch, 'linux-image-1-cloud')
  for (const set of ['demo', 'minimal', 'dpuos'] as const) {
    expect(namesOf(set, arch).filter((name) => recipes[name] === undefined)).toEqual([])
  }
})

it('the DPU-OS configuration has its 126 names', () => {
  expect(new Set(dpuosNames('aarch64')).size).toBe(126)
  expect(dpuosNames('x86_64')).toContain('grub2-efi-x64')
})

/** Those of the configuration's names that it suffixes with .noarch; the others are suffixed with the architecture. */
const NOARCH = [
  'basesystem',
  'crontabs',
  'dnf-plugins-core',
  'grub2-efi-aa64-modules',
  'hwdata',
  'kpatch-runtime',
  'linux-firmware',
  'selinux-policy',
  'selinux-policy-targeted',
  'setup',
  'tzdata',
  'yum',
]

it('names that are made of nothing are noarch exactly where openEuler has them so', () => {
  const recipes = Object.entries(recipesFor('aarch64', 'k'))
  const asked = new Set(dpuosNames('aarch64'))
  const stubs = recipes.filter(
    ([name, one]) => asked.has(name) && one.debs === undefined && one.step === undefined,
  )
  const noarch = stubs.filter(([, one]) => one.noarch ?? true).map(([name]) => name)
  expect(noarch.filter((name) => !NOARCH.includes(name))).toEqual([])
  expect(stubs.filter(([name, one]) => one.noarch === false && NOARCH.includes(name))).toEqual([])
})

it('no Debian package belongs to two recipes', () => {
  const recipes = Object.values(recipesFor('x86_64', 'k')).filter((recipe) => recipe.step !== 'grub-efi')
  const debs = recipes.flatMap((recipe) => recipe.debs ?? [])
  expect(debs.filter((deb, index) => debs.indexOf(deb) !== index)).toEqual([])
})

it('every requirement of a recipe is a name of the map', () => {
  const recipes = recipesFor('x86_64', 'k')
  const needed = Object.values(recipes).flatMap((recipe) => recipe.requires ?? [])
  expect(needed.filter((name) => recipes[name] === undefined)).toEqual([])
})

it('accounts have one number each, and every user a group', () => {
  const rows = (file: string): string[][] => {
    const content = SETUP_FILES[file]
    return (typeof content === 'string' ? content : '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':'))
  }
  const [users, groups] = [rows('/etc/passwd'), rows('/etc/group')]
  expect(new Set(users.map((user) => user[2])).size).toBe(users.length)
  expect(new Set(groups.map((group) => group[2])).size).toBe(groups.length)
  const numbers = new Set(groups.map((group) => group[2]))
  expect(users.filter((user) => user.length !== 7 || !numbers.has(user[3]))).toEqual([])
})
