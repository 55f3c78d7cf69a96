import { expect, it } from 'vitest'
import { parseManifest } from '../read.ts'
import {
  aBootManifest,
  aKernelManifest,
  aMeasurement,
  anImageManifest,
  aSizeManifest,
  aToolchainManifest,
} from './index.ts'

it.each([
  aToolchainManifest(),
  aKernelManifest(),
  anImageManifest(),
  aBootManifest(),
  aMeasurement(),
  aSizeManifest(),
])('the fixture of $schema is a valid manifest', (manifest) => {
  expect(parseManifest(manifest.schema, JSON.stringify(manifest), 'fixture')).toMatchObject({
    ok: true,
  })
})
