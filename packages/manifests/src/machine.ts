import * as v from 'valibot'
import { Count } from './common.ts'

/** How a disk can be attached to the machine that an image is tested in. */
export const DISK_BUSES = ['virtio', 'nvme', 'usb', 'sd', 'emmc'] as const
export type DiskBus = (typeof DISK_BUSES)[number]

/** A serial port by the name that Linux gives it. */
export const SERIAL_PORT = /^(ttyS[0-3]|ttyAMA[01]|hvc[0-3])$/

/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
export const MachineModel = v.strictObject({
  cpus: v.optional(Count),
  /** Bytes. */
  memory: v.optional(Count),
  disk: v.optional(v.picklist(DISK_BUSES)),
  /** Serial ports, by Linux's names; the first is the console. */
  serial: v.optional(v.array(v.pipe(v.string(), v.regex(SERIAL_PORT)))),
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
