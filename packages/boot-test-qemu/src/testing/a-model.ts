import type { Model } from '../machine/model.ts'

/** The machine that is tested in where nobody says otherwise, and what is different. */
export const aModel = (overrides: Partial<Model> = {}): Model => ({
  cpus: 2,
  memory: 2 ** 30,
  disk: 'virtio',
  serial: ['ttyS0'],
  nics: 1,
  iommu: false,
  virtualFunctions: 0,
  secureBoot: false,
  tpm: false,
  ...overrides,
})
