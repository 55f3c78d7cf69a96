import { expect, it } from 'vitest'
import { cacheKey } from './convert.ts'
import type { DebEntry } from './debian-index.ts'
import type { RpmPlan } from './resolve.ts'
import { planSpec } from './spec-file.ts'

const DEB: DebEntry = {
  name: 'bash',
  version: '5.2-1',
  architecture: 'amd64',
  filename: 'bash.deb',
  size: 1,
  sha256: 'a'.repeat(64),
  depends: [],
  provides: [],
  summary: 'shell',
  archive: 0,
}
const PLAN: RpmPlan = {
  name: 'bash',
  recipe: { debs: ['bash'], links: { '/usr/bin/sh': 'bash' } },
  debs: [DEB],
  requires: ['glibc'],
}
const CONTEXT = {
  arch: 'x86_64',
  fingerprint: 'F'.repeat(40),
  tools: { rpmbuild: 'RPM version 4.18.0', grubMkimage: '2.06' },
} as const

const key = (context: Partial<typeof CONTEXT> | object = {}, plan: Partial<RpmPlan> = {}): string => {
  const full = { ...PLAN, ...plan }
  return cacheKey({ ...CONTEXT, ...context }, full, planSpec(full))
}

it('the same request has the same key', () => {
  expect(key()).toBe(key())
})

it.each([
  ['another deb', key({}, { debs: [{ ...DEB, sha256: 'b'.repeat(64) }] })],
  ['another requirement', key({}, { requires: ['glibc >= 2'] })],
  ['another link in the recipe', key({}, { recipe: { ...PLAN.recipe, links: { '/usr/bin/sh': 'dash' } } })],
  ['another service in the recipe', key({}, { recipe: { ...PLAN.recipe, units: ['x.service'] } })],
  ['another architecture', key({ arch: 'aarch64' })],
  ['another signing key', key({ fingerprint: 'E'.repeat(40) })],
  ['another rpmbuild', key({ tools: { ...CONTEXT.tools, rpmbuild: 'RPM version 4.17.0' } })],
])('%s gives another key', (_what, other) => {
  expect(other).not.toBe(key())
})

it('grub’s version matters to the boot loader alone', () => {
  const tools = { ...CONTEXT.tools, grubMkimage: '2.12' }
  expect(key({ tools })).toBe(key())
  const loader = { recipe: { debs: ['grub'], step: 'grub-efi' } } as const
  expect(key({ tools }, loader)).not.toBe(key({}, loader))
})
