// Pure: what the image's delivery needs of its kernel's configuration.
import type { Loaded } from '@dpuos/definition'
import { type BootNeed, bootNeeds, driverFor } from '@dpuos/host-tools'
import type { Arch, Position } from '@dpuos/manifests'
import { checkConfig, type Miss } from './gate.ts'
import type { Kconfig } from './kconfig/model.ts'

/** A need, and the line of the definition that asks for it. */
export interface DeliveryNeed extends Pick<BootNeed, 'what' | 'options' | 'modules'> {
  readonly at: Position
  /** A device of the board: the image starts without it. */
  readonly ofBoard?: true
}

/** Disk, file system and network of what the definition hands over, for this processor. */
export function deliveryNeeds({ definition, position }: Loaded, arch: Arch): DeliveryNeed[] {
  const { outputs, verify } = definition
  const needs = bootNeeds({ arch, outputs, boots: verify.boots, bus: verify.machine.disk })
  const readOnly = READ_ONLY.flatMap(({ output, ...need }) =>
    outputs.includes(output) ? [{ ...need, key: ['outputs', outputs.indexOf(output)] }] : [],
  )
  const started = [...needs, ...readOnly].map(({ what, options, modules, key }) => ({
    what,
    options,
    modules,
    at: position([...key]),
  }))
  return [...started, ...boardNeeds({ definition, position })]
}

/** Drivers of the board's devices, as far as we know which option makes them; each option once. */
function boardNeeds({ definition, position }: Pick<Loaded, 'definition' | 'position'>): DeliveryNeed[] {
  const needs = new Map<string, DeliveryNeed>()
  for (const [id, text] of Object.entries(definition.board?.ids ?? {})) {
    const known = driverFor(id)
    if (known === undefined || needs.has(known.option)) continue
    const at = position(['board', 'ids', id])
    needs.set(known.option, {
      what: `${id} of the board (${text})`,
      options: [known.option],
      modules: [known.module],
      at,
      ofBoard: true,
    })
  }
  return [...needs.values()]
}

/** Roots that are handed over as such must be mountable; how they are compressed follows from the kernel. */
const READ_ONLY = [
  {
    output: 'squashfs',
    what: 'the root file system (squashfs)',
    options: ['SQUASHFS'],
    modules: ['squashfs'],
  },
  { output: 'erofs', what: 'the root file system (EROFS)', options: ['EROFS_FS'], modules: ['erofs'] },
] as const

/** Needs that the configuration does not meet. Only looked at, never set: what a kernel has is the fragments' to say. */
export function deliveryMisses(
  needs: readonly DeliveryNeed[],
  final: ReadonlyMap<string, string>,
  kconfig: Kconfig | undefined,
): Miss[] {
  return needs.flatMap(({ what, options, modules, at, ofBoard = false }) => {
    const value = modules.length === 0 ? 'y' : 'm'
    const asked = options.map((name) => ({ name, value, optional: ofBoard, atLeast: true, at }))
    const all = asked.flatMap((setting) => checkConfig([setting], final, kconfig).misses)
    const [usual] = all
    if (usual === undefined || all.length < asked.length) return []
    // Off because nobody asked.
    const isUnasked = usual.cause === 'unknown'
    return [
      {
        ...usual,
        forDelivery: true,
        cause: isUnasked ? (ofBoard ? 'board' : 'delivery') : usual.cause,
        why: isUnasked ? `${what} needs it` : `${usual.why}; ${what} needs it`,
        remedy: isUnasked || usual.remedy.length > 0 ? [...usual.remedy, { name: usual.name, value }] : [],
      },
    ]
  })
}
