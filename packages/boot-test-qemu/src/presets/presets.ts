import type { GuestScript } from '../read-scripts.ts'
import { PRESET_FILES } from './files.ts'

/** Tests of what DPUs are for, that run in the guest as scripts of the user's do. */
export const PRESETS = ['hugepages', 'vfio', 'nvme-sriov', 'openvswitch', 'vdpa', 'dpdk-testpmd'] as const
export type Preset = (typeof PRESETS)[number]

/** The scripts of presets; their checks are called `script preset NAME: …`. */
export const presetScripts = (names: readonly Preset[]): GuestScript[] =>
  names.map((name) => ({ name: `preset ${name}`, data: Buffer.from(PRESET_FILES[`${name}.sh`]) }))
