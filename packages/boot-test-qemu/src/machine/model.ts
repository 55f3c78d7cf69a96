import { UserError } from '@dpuos/action-kit'
import {
  type Accelerator,
  type Arch,
  type DiskBus,
  type Finding,
  formatMiB,
  type MachineModel,
} from '@dpuos/manifests'
import { BUILT_IN_PORT, portObstacles } from './serial.ts'
import { isFrom } from './version.ts'

/** The machine as it will be built. */
export interface Model {
  readonly cpus: number
  /** Bytes. */
  readonly memory: number
  readonly disk: DiskBus
  /** Serial ports by Linux's names; the first is the console. */
  readonly serial: readonly string[]
  readonly nics: number
  readonly iommu: boolean
  /** Of an NVMe controller with SR-IOV; 0: there is none. */
  readonly virtualFunctions: number
  /** Its UEFI firmware starts only what is signed. */
  readonly secureBoot: boolean
  readonly tpm: boolean
}

/** What the user of the test says; it comes before the image, and is taken as it is. */
export interface Asked {
  readonly cpus: number | undefined
  /** Bytes. */
  readonly memory: number | undefined
}

/** What this host can give. */
export interface Means {
  readonly cpus: number
  /** Bytes that could be used without swapping; 0: unknown. */
  readonly memory: number
  /** Version of its QEMU. */
  readonly qemu: string
}

const DEFAULT: Omit<Model, 'serial'> = {
  cpus: 2,
  memory: 2 ** 30,
  disk: 'virtio',
  nics: 1,
  iommu: false,
  virtualFunctions: 0,
  secureBoot: false,
  tpm: false,
}

/** What QEMU's riscv64 machine does not have. */
const ABSENT = {
  iommu: { what: 'an IOMMU', key: 'iommu' },
  tpm: { what: 'a TPM', key: 'tpm' },
  secureBoot: { what: 'firmware with Secure Boot', key: 'secure-boot' },
} as const

/** From this QEMU on there is a device `emmc` (its "What's new", Devices). */
const EMMC = [9, 1] as const

/** An emulated kernel takes a second to set up each further GiB or two, and no test needs it. */
const EMULATED_MEMORY = 4 * 2 ** 30

/**
 * The machine for an image: as its definition or board has it, cut down to what the host has, and told so. Throws UserError where QEMU has no
 * such machine for the architecture.
 */
export function modelFor(
  arch: Arch,
  wanted: MachineModel,
  asked: Asked,
  means: Means,
  kind: Accelerator['kind'],
): { readonly model: Model; readonly findings: readonly Finding[] } {
  const absent =
    arch === 'riscv64'
      ? (Object.keys(ABSENT) as (keyof typeof ABSENT)[]).filter((name) => wanted[name] === true)
      : []
  const noEmmc = wanted.disk === 'emmc' && !isFrom(means.qemu, EMMC)
  const serial = wanted.serial ?? [BUILT_IN_PORT[arch]]
  const unsupported: Finding[] = [
    ...absent.map((name) => ({
      level: 'error' as const,
      code: 'machine-unsupported',
      title: `a riscv64 guest cannot have ${ABSENT[name].what}, which verify.machine.${ABSENT[name].key} asks for`,
      hint: `Leave verify.machine.${ABSENT[name].key} out for this architecture.`,
    })),
    ...(noEmmc
      ? [
          {
            level: 'error' as const,
            code: 'machine-unsupported',
            title: `verify.machine.disk: emmc needs QEMU ${EMMC.join('.')} or later, and this is ${means.qemu}`,
            hint: 'Say `disk: sd`: the same controller and the same drivers of Linux (sdhci, mmc_block), with a card in place of a chip.',
          },
        ]
      : []),
    ...portObstacles(arch, serial, means.qemu).map((obstacle) => ({
      level: 'error' as const,
      code: 'machine-unsupported',
      title: `verify.machine.serial: ${obstacle}`,
      hint: `Name ports that it has, ${BUILT_IN_PORT[arch]} and hvc0 for example, or leave verify.machine.serial out.`,
    })),
  ]
  if (unsupported.length > 0) throw new UserError(unsupported)
  const half = means.memory === 0 ? Number.POSITIVE_INFINITY : means.memory / 2
  const most = {
    cpus: means.cpus,
    memory: mebibytes(kind === 'tcg' ? Math.min(half, EMULATED_MEMORY) : half),
  }
  const cpus =
    asked.cpus ?? Math.min(wanted.cpus ?? DEFAULT.cpus, wanted.cpus === undefined ? DEFAULT.cpus : most.cpus)
  const memory =
    asked.memory ?? (wanted.memory === undefined ? DEFAULT.memory : Math.min(wanted.memory, most.memory))
  const less = [
    ...(asked.cpus === undefined && wanted.cpus !== undefined && cpus < wanted.cpus
      ? [`${cpus} of its ${wanted.cpus} CPUs`]
      : []),
    ...(asked.memory === undefined && wanted.memory !== undefined && memory < wanted.memory
      ? [`${formatMiB(memory)} of its ${formatMiB(wanted.memory)} of memory`]
      : []),
  ]
  const findings: Finding[] =
    less.length === 0
      ? []
      : [
          {
            level: 'notice',
            code: 'machine-scaled',
            title: `The machine was tested with ${less.join(' and ')}: this host has no more to give`,
            hint: 'Nothing to do, unless the image depends on it; `cpus` and `memory` of boot-test-qemu are taken as they are.',
          },
        ]
  const model = {
    cpus,
    memory,
    disk: wanted.disk ?? DEFAULT.disk,
    serial,
    nics: wanted.nics ?? DEFAULT.nics,
    iommu: wanted.iommu ?? DEFAULT.iommu,
    virtualFunctions: wanted.virtualFunctions ?? DEFAULT.virtualFunctions,
    secureBoot: wanted.secureBoot ?? DEFAULT.secureBoot,
    tpm: wanted.tpm ?? DEFAULT.tpm,
  }
  return { model, findings }
}

/** What the machine has and these boots do not touch: their result says nothing about it. */
export function untestedParts({ secureBoot }: Model, boots: readonly string[]): Finding[] {
  if (!secureBoot || boots.includes('uefi')) return []
  return [
    {
      level: 'warning',
      code: 'secure-boot-untested',
      title:
        'verify.machine.secure-boot was not tested: a direct boot has no firmware that could refuse anything',
      hint: 'Let `uefi` be among `boots` (verify.boots, or the input).',
    },
  ]
}

/** Is its disk a card? QEMU wants those as large as a power of two. */
export const isCard = (disk: DiskBus): boolean => disk === 'sd' || disk === 'emmc'

const mebibytes = (bytes: number): number => Math.floor(bytes / 2 ** 20) * 2 ** 20

/** The machine in a few words, for what belongs to one machine only; the versioned type alone where everything else is as usual. */
export function modelName(
  type: string,
  { disk, serial, nics, iommu, virtualFunctions, secureBoot, tpm }: Model,
): string {
  return [
    type,
    ...(disk === DEFAULT.disk ? [] : [disk]),
    ...(isBuiltIn(serial) ? [] : [serial.join('+')]),
    ...(nics === DEFAULT.nics ? [] : [`${nics} nics`]),
    ...(iommu ? ['iommu'] : []),
    ...(virtualFunctions === 0 ? [] : [`${virtualFunctions} virtual functions`]),
    ...(secureBoot ? ['secure boot'] : []),
    ...(tpm ? ['tpm'] : []),
  ].join(' ')
}

const isBuiltIn = (serial: readonly string[]): boolean =>
  serial.length === 1 && Object.values(BUILT_IN_PORT).includes(serial[0] ?? '')
