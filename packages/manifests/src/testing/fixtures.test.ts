import { expect, it } from 'vitest'
import { parseManifest } from '../read.ts'
import {
  aBootManifest,
  aKernelManifest,
  anImageManifest,
  aSizeManifest,
  aToolchainManifest,
} from './index.ts'

it.each([aToolchainManifest(), aKernelManifest(), anImageManifest(), aBootManifest(), aSizeManifest()])(
  'the fixture of $schema is a valid manifest',
  (manifest) => {
    expect(parseManifest(manifest.schema, JSON.stringify(manifest), 'fixture')).toMatchObject({
      ok: true,
    })
  },
)
