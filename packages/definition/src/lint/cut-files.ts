import type { Arch, Finding } from '@dpuos/manifests'
import { type Entry, itemsOf, type Linted, many } from './dead.ts'

/** Folders of a kernel tree that modules come from. */
const KERNEL_FOLDERS = new Set(
  'arch block certs crypto drivers fs init ipc kernel lib mm net rust samples security sound virt'.split(' '),
)
const ARCH_FOLDER: Readonly<Record<Arch, string>> = { aarch64: 'arm64', x86_64: 'x86', riscv64: 'riscv' }
const LOADER: Readonly<Record<Arch, RegExp>> = {
  aarch64: /^ld-linux-(x86-64|riscv)|^ld-linux\.so/,
  x86_64: /^ld-linux-(aarch64|riscv)|^ld-linux\.so/,
  riscv64: /^ld-linux-(x86-64|aarch64)|^ld-linux\.so/,
}

/** Drivers, libraries and deletions of a cut that can match nothing, or nothing that is not matched already. */
export function cutFiles(linted: Linted): Finding[] {
  const { cut } = linted.definition
  if (cut === undefined) return []
  return [
    ...drivers(itemsOf(linted, cut.drivers, 'cut', 'drivers'), linted),
    ...libs(itemsOf(linted, cut.libs, 'cut', 'libs'), linted),
    ...deletions(linted),
  ]
}

function drivers(entries: readonly Entry[], { definition }: Linted): Finding[] {
  const top = (value: string): string | undefined => /^([a-z0-9_-]+)\//.exec(value)?.[1]
  const foreign = Object.values(ARCH_FOLDER).concat('powerpc', 'mips')
  const own = definition.arch.map((one) => ARCH_FOLDER[one])
  const outside = entries.filter(({ value }) => {
    const folder = top(value)
    return folder !== undefined && !KERNEL_FOLDERS.has(folder)
  })
  return [
    ...many(
      outside,
      'warning',
      'out-of-tree',
      (count, shown) =>
        `${count} ${count === 1 ? 'driver is' : 'drivers are'} in no kernel's own tree, so only an RPM of yours can bring ${count === 1 ? 'it' : 'them'}: ${shown}`,
      'Name that RPM in `packages`, or take them out.',
    ),
    ...many(
      entries.filter(({ value }) => {
        const folder = /^arch\/([a-z0-9]+)\//.exec(value)?.[1]
        return folder !== undefined && foreign.includes(folder) && !own.includes(folder)
      }),
      'warning',
      'foreign-arch',
      (count, shown) =>
        `${count} ${count === 1 ? 'driver is' : 'drivers are'} of another processor than ${definition.arch.join(' and ')}: ${shown}`,
      'Take them out.',
    ),
  ]
}

function libs(entries: readonly Entry[], { definition }: Linted): Finding[] {
  const foreign = entries.filter(({ value }) => definition.arch.every((arch) => LOADER[arch].test(value)))
  const others = entries.filter(
    ({ value }) => !value.startsWith('lib') && !foreign.some((one) => one.value === value),
  )
  const gconv = definition.cut?.gconv
  const converters = gconv !== undefined && !gconv.includes('all')
  return [
    ...many(
      foreign,
      'warning',
      'foreign-arch',
      (_, shown) => `the loader of another processor than ${definition.arch.join(' and ')}: ${shown}`,
      'Take it out.',
    ),
    ...many(
      others,
      'warning',
      'no-effect',
      (count, shown) =>
        `${count} of ${entries.length} libraries begin with no \`lib\` and have no effect: only files called lib* are ever cut (${shown})`,
      converters
        ? 'Take them out. Converters of character sets are kept by `cut.gconv` (imageTailor: `sys_gconv`), which names others.'
        : 'Take them out.',
    ),
    ...shadowed(entries.filter(({ value }) => value.startsWith('lib'))),
  ]
}

/** `libcrypto` beside `libc`, which keeps everything that begins so. */
function shadowed(entries: readonly Entry[]): Finding[] {
  const names = new Set(entries.map(({ value }) => value))
  const covered = entries.filter(({ value }) => {
    for (let length = 3; length < value.length; length++) if (names.has(value.slice(0, length))) return true
    return false
  })
  return many(
    covered,
    'notice',
    'covered',
    (count, shown) =>
      `${count} of ${entries.length} libraries begin like another in the list, which keeps them already: ${shown}`,
    'They can go; see whether the shorter name keeps more than it was meant to.',
  )
}

/** The pass over drivers keeps just the firmware that they ask for. */
function deletions(linted: Linted): Finding[] {
  const { cut } = linted.definition
  if (cut?.drivers === undefined || cut.level === 'none') return []
  return many(
    itemsOf(linted, cut.delete, 'cut', 'delete').filter(({ value }) =>
      /^(\/?usr)?\/?lib\/firmware\//.test(value),
    ),
    'notice',
    'covered',
    (count) =>
      `${count} ${count === 1 ? 'deletion is' : 'deletions are'} of firmware; what no remaining driver asks for goes without being named`,
    'They matter only for firmware that a kept driver asks for.',
  )
}
