// Pure: what of a kernel its image does not keep, and the options that would leave it out. Proposed, never done.
import path from 'node:path'
import type { Table } from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { chooseModules, driverRules, type ModuleTree } from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'

/** An option that makes nothing but modules which the image takes out. */
export interface TrimProposal {
  /** Without CONFIG_. */
  readonly option: string
  /** Names, sorted. */
  readonly modules: readonly string[]
  /** Bytes as installed. */
  readonly size: number
}

export interface Trim {
  /** Modules that the image does not keep, and their bytes as installed. */
  readonly unused: number
  readonly size: number
  /** Largest first. */
  readonly proposals: readonly TrimProposal[]
}

/**
 * Hold the modules of a kernel against what the definition keeps (`drivers.keep`, the board's devices, what starts the image, and all that these need). `optionOf`: which option makes a module, by its path
 * below lib/modules/RELEASE. Options that somebody asked for by name (`asked`) are not proposed, nor those of which one module is kept. Undefined where the definition keeps all.
 */
export function proposeTrim(
  tree: ModuleTree,
  definition: Pick<Definition, 'outputs' | 'drivers' | 'verify' | 'board'>,
  optionOf: (module: string) => string | undefined,
  asked: ReadonlySet<string>,
): Trim | undefined {
  if (definition.drivers.keep === undefined) return undefined
  const { kept } = chooseModules(tree, driverRules(tree, definition))
  const made = new Map<string, { modules: string[]; size: number; isKept: boolean }>()
  let [unused, size] = [0, 0]
  for (const module of tree.modules.values()) {
    const isKept = kept.has(module.name)
    if (!isKept) [unused, size] = [unused + 1, size + module.size]
    const option = optionOf(module.path)
    if (option === undefined || asked.has(option)) continue
    const one = made.get(option) ?? { modules: [], size: 0, isKept: false }
    one.modules.push(module.name)
    one.size += module.size
    one.isKept ||= isKept
    made.set(option, one)
  }
  const proposals = [...made]
    .filter(([, { isKept }]) => !isKept)
    .map(([option, one]) => ({ option, modules: one.modules.sort(), size: one.size }))
    .toSorted((a, b) => b.size - a.size || (a.option < b.option ? -1 : 1))
  return { unused, size, proposals }
}

/**
 * The option that makes a module, from the Makefile of its folder in the source: `obj-$(CONFIG_X) += a.o b.o` (Documentation/kbuild/makefiles.rst). `load`: text of a file of the source, by its path from the
 * top. Undefined for what is switched on otherwise.
 */
export function moduleOption(module: string, load: (file: string) => string | undefined): string | undefined {
  const inside = module.replace(/^kernel\//, '')
  const object = path.basename(inside).replace(/\.ko(?:\.\w+)?$/, '.o')
  const text =
    load(path.join(path.dirname(inside), 'Makefile')) ?? load(path.join(path.dirname(inside), 'Kbuild'))
  const lines = text?.replace(/\\\n/g, ' ').split('\n') ?? []
  for (const line of lines) {
    const [, option, objects = ''] = /^\s*obj-\$[({]CONFIG_(\w+)[)}]\s*[:+]?=\s*(.*)$/.exec(line) ?? []
    if (option !== undefined && objects.split(/\s+/).includes(object)) return option
  }
  return undefined
}

/** A fragment that leaves them out, as it can be named in `kernel.fragments`. */
export const trimFragment = ({ proposals }: Trim): string =>
  [
    '# Proposed by dpuos: options whose modules the image does not keep. Nothing was left out; what you want out, take over into a fragment.\n',
    ...proposals.map(
      ({ option, modules, size }) => `# ${modules.join(' ')}, ${size} bytes\n# CONFIG_${option} is not set\n`,
    ),
  ].join('')

/** Rows that a person reads. */
const ROWS = 15

export function trimTable({ proposals }: Trim): Table {
  const rest = proposals.slice(ROWS)
  const left = rest.reduce((sum, one) => sum + one.size, 0)
  return {
    title: 'What could be left out: options whose modules the image does not keep',
    columns: [{ name: 'option' }, { name: 'modules' }, { name: 'size', align: 'right' }],
    rows: [
      ...proposals
        .slice(0, ROWS)
        .map(({ option, modules, size }) => [`CONFIG_${option}`, modules.join(', '), formatMiB(size)]),
      ...(rest.length === 0 ? [] : [[`${rest.length} more`, '', formatMiB(left)]]),
    ],
  }
}
