import {
  aBootManifest,
  aKernelManifest,
  anImageManifest,
  aSizeManifest,
  aToolchainManifest,
} from '@dpuos/manifests/testing'
import { type ChainRecord, STAGES } from '../chain-record.ts'

/** A chain that ended well, from the fixture manifests. */
export function aChainRecord(overrides: Partial<ChainRecord> = {}): ChainRecord {
  return {
    ending: 'pass',
    version: '0.1.0',
    durationMs: 141_000,
    stages: STAGES.map((name, i) => ({
      name,
      ending: 'pass',
      durationMs: 9000 * (i + 1),
      report: {
        headline: `${name} is done`,
        verdict: 'pass',
        facts: [],
        tables: [],
        excerpts: [],
        findings: [],
      },
    })),
    toolchain: aToolchainManifest(),
    kernel: aKernelManifest(),
    image: anImageManifest(),
    boot: aBootManifest(),
    size: aSizeManifest(),
    ...overrides,
  }
}
