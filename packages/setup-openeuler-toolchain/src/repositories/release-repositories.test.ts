import { CATALOG, type Release } from '@dpuos/distro-catalog'
import { describe, expect, it } from 'vitest'
import { keyMistakes, mirrorMistakes } from './release-repositories.ts'

describe('mistakes in key and mirror inputs', () => {
  const release = (id: string): Release => CATALOG.releases.find((one) => one.id === id) as Release
  const codes = (...args: Parameters<typeof keyMistakes>): string[] =>
    keyMistakes(...args).map(({ code }) => code)

  it('demands a key, or the loud opt-out, where none is known', () => {
    expect(codes(release('CTyunOS-23.01'), undefined, false)).toEqual(['key-needed'])
    expect(codes(release('CTyunOS-23.01'), '/key', false)).toEqual([])
    expect(codes(release('CTyunOS-23.01'), undefined, true)).toEqual([])
  })

  it('never lets go of a known key', () => {
    expect(codes(release('openEuler-24.03-LTS-SP3'), undefined, true)).toEqual(['key-known'])
    expect(codes(release('sandbox'), '/key', false)).toEqual(['key-unused'])
  })

  it.each(['ftp://x/', 'mirrors.example/openeuler', '/srv/mirror', 'https://'])(
    'refuses the mirror %j',
    (mirror) => {
      expect(mirrorMistakes(mirror)).toHaveLength(1)
    },
  )

  it.each([undefined, 'https://mirrors.example/openeuler', 'http://10.0.0.1:8080', 'file:///srv/mirror'])(
    'takes the mirror %j',
    (mirror) => {
      expect(mirrorMistakes(mirror)).toEqual([])
    },
  )
})
