import { expect, test } from 'vitest'
import { fixture } from './fixtures/read.ts'
import {
  chosenPackages,
  formatNevra,
  locations,
  progressOf,
  repoRows,
  rpmFileName,
  unmatchedNames,
} from './output.ts'

test('the solver’s choice is read from dnf -v, dependencies included', () => {
  expect(chosenPackages(fixture('resolve').stdout)).toEqual(['alpha-1-1.noarch', 'beta-1-1.noarch'])
})

test('every unknown name is read, in the order asked', () => {
  const { stdout, stderr } = fixture('unknown')
  expect(unmatchedNames(stdout + stderr)).toEqual(['alphaa', 'vim'])
})

test('epoch 0 is left out of a NEVRA, any other stands before the version', () => {
  const one = { name: 'zlib', version: '1.2', release: '3', arch: 'x86_64' }
  expect(formatNevra({ ...one, epoch: 0 })).toBe('zlib-1.2-3.x86_64')
  expect(formatNevra({ ...one, epoch: 1 })).toBe('zlib-1:1.2-3.x86_64')
})

test('repoquery’s columns become packages; lines of other shape are not packages', () => {
  expect(repoRows('OS\tbash\t0\t5.2\t1\tx86_64\t1901357\nnoise\n')).toEqual([
    {
      repository: 'OS',
      name: 'bash',
      epoch: 0,
      version: '5.2',
      release: '1',
      arch: 'x86_64',
      installedSize: 1901357,
    },
  ])
})

test('an RPM’s addresses are found by its file name, escaped or not, in every repository that has it', () => {
  const found = locations(
    'http://a/Packages/libstdc%2B%2B-1-1.x86_64.rpm\nfile:///b/libstdc++-1-1.x86_64.rpm\nnoise\n',
  )
  const one = { name: 'libstdc++', epoch: 3, version: '1', release: '1', arch: 'x86_64' }
  expect(found.get(rpmFileName(one))).toEqual([
    'http://a/Packages/libstdc%2B%2B-1-1.x86_64.rpm',
    'file:///b/libstdc++-1-1.x86_64.rpm',
  ])
})

test('progress is told for downloads and transaction steps only', () => {
  expect(progressOf('(3/175): bash-5.2-1.x86_64.rpm     4.8 MB/s | 886 kB     00:00')).toBe(
    'downloading 3/175: bash-5.2-1.x86_64.rpm',
  )
  expect(progressOf('  Installing       : bash-5.2-1.x86_64         7/175')).toBe(
    'installing 7/175: bash-5.2-1.x86_64',
  )
  expect(progressOf('Dependencies resolved.')).toBeUndefined()
})
