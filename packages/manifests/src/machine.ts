import * as v from 'valibot'
import { Count } from './common.ts'

/** How a disk can be attached to the machine that an image is tested in. */
export const DISK_BUSES = ['virtio', 'nvme', 'usb'] as const
export type DiskBus = (typeof DISK_BUSES)[number]

/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
export const MachineModel = v.strictObject({
  cpus: v.optional(Count),
  /** Bytes. */
  memory: v.optional(Count),
  disk: v.optional(v.picklist(DISK_BUSES)),
  /** Number of network cards. */
  nics: v.optional(Count),
  /** An IOMMU that the guest sees: Intel VT-d, or SMMUv3. */
  iommu: v.optional(v.boolean()),
  /** Virtual functions of an NVMe controller with SR-IOV, beside the disk; absent: no such controller. */
  virtualFunctions: v.optional(Count),
  /** Firmware that starts only what the keys of PC makers sign. */
  secureBoot: v.optional(v.boolean()),
  /** A TPM 2.0, empty at every boot. */
  tpm: v.optional(v.boolean()),
})
export type MachineModel = v.InferOutput<typeof MachineModel>
