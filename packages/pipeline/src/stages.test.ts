import { spec as bootTest } from '@dpuos/boot-test-qemu/spec'
import { spec as buildKernel } from '@dpuos/build-kernel/spec'
import { spec as setup } from '@dpuos/setup-openeuler-toolchain/spec'
import { spec as sizeCheck } from '@dpuos/size-budget-check/spec'
import { spec as tailor } from '@dpuos/tailor-image/spec'
import { describe, expect, it } from 'vitest'
import { spec } from './spec.ts'
import { CHAIN } from './stages.ts'

const SPECS = [setup, buildKernel, tailor, bootTest, sizeCheck]

describe.each(CHAIN.map((stage, i) => ({ stage, name: stage.name, own: SPECS[i] })))(
  '$name',
  ({ stage, own }) => {
    // What a caller would give who gives everything.
    const given = Object.fromEntries(Object.keys(spec.inputs).map((name) => [name, 'given']))
    const manifests = { toolchain: 't', kernel: 'k', image: 'i', boot: 'b' }
    const raw = stage.inputs(given, manifests)

    it('gets only inputs that it has, and none is lost on the way', () => {
      expect(Object.keys(own?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(raw)))
      expect(Object.entries(raw).filter(([, value]) => value === undefined)).toEqual([])
    })

    it('gets everything that it requires', () => {
      const required = Object.entries(own?.inputs ?? {}).filter(
        ([, input]) => 'required' in input && input.required,
      )
      expect(Object.keys(raw)).toEqual(expect.arrayContaining(required.map(([name]) => name)))
    })

    it('names its manifest by the output `manifest`, and its verdict', () => {
      expect(Object.keys(own?.outputs ?? {})).toEqual(expect.arrayContaining(['manifest', 'verdict']))
    })
  },
)

it('build-kernel signs its packages with the chain’s key where that is one that RPMs are signed with', () => {
  const inputs = (key: string | undefined) =>
    CHAIN.find(({ name }) => name === 'build-kernel')?.inputs(
      { 'signing-key': key, 'signing-password': 'pw' },
      {},
    )
  const key = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n…\n'
  expect(inputs(key)).toMatchObject({ 'signing-key': key, 'signing-password': 'pw' })
  for (const other of [undefined, 'untrusted comment: minisign encrypted secret key\nRWQ\n'])
    expect(Object.keys(inputs(other) ?? {})).not.toContain('signing-key')
})

it('every input of the façade reaches an action or the chain itself', () => {
  // Under whatever name it has there.
  const given = Object.fromEntries(Object.keys(spec.inputs).map((name) => [name, name]))
  const used = new Set(CHAIN.flatMap((stage) => Object.values(stage.inputs(given, {}))))
  expect(Object.keys(spec.inputs).filter((name) => !used.has(name))).toEqual(['skip-boot-test'])
})
