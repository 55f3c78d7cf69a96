import { describe, expect, it } from 'vitest'
import { compareVersions, evrOf, relation, splitVersion } from './debian-version.ts'

describe('Debian version order', () => {
  it.each([
    ['1.0', '1.0', 0],
    ['1.0~rc1', '1.0', -1],
    ['1.0', '1.0+b1', -1],
    ['1:1.0', '2.0', 1],
    ['2.36-9+deb12u9', '2.36-9+deb12u10', -1],
    ['1.2.10', '1.2.9', 1],
    ['1.0-1', '1.0-1+b2', -1],
    ['0~20200101', '0', -1],
    ['1.2a', '1.2+', -1],
    ['1.0-1', '1.0', 1],
  ])('%s against %s is %i', (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign)
    expect(Math.sign(compareVersions(right, left))).toBe(sign === 0 ? 0 : -sign)
  })
})

describe('a Debian version as an RPM version', () => {
  it('keeps the epoch apart and marks the release as the sandbox’s', () => {
    expect(evrOf('1:9.2p1-2+deb12u10')).toEqual({ epoch: '1', version: '9.2p1', release: '2.0.deb12u10.sb' })
  })
  it('makes an update newer than what it updates, for rpm too', () => {
    // rpmvercmp: of two parts, the number is newer than the letters.
    expect(evrOf('2.1-10').release).toBe('10.sb')
    expect(evrOf('2.1-10+deb12u1').release).toBe('10.0.deb12u1.sb')
    expect(evrOf('2.1-10.1').release).toBe('10.1.sb')
  })
  it('gives a version without revision release 0', () => {
    expect(evrOf('6.4')).toEqual({ epoch: undefined, version: '6.4', release: '0.sb' })
  })
  it('never holds a dash inside a part, which rpm refuses', () => {
    expect(splitVersion('3.0-beta-2-1')).toEqual({ epoch: undefined, version: '3.0_beta_2', release: '1' })
  })
})

describe('a Debian relation as rpm writes it', () => {
  it.each([
    ['>=', '2.36', '>= 2.36'],
    ['<<', '1:4.13-1', '< 1:4.13-1'],
    ['=', '252.39-1~deb12u2', '= 252.39-1~deb12u2.sb'],
    ['<=', '1.0-2', '<= 1.0-2.sb'],
    ['>>', '1.0-2', '> 1.0-2'],
  ])('%s %s', (operator, version, expected) => {
    expect(relation(operator, version)).toBe(expected)
  })
  it('says nothing of an operator that Debian does not have', () => {
    expect(relation('~', '1')).toBeUndefined()
  })
})
