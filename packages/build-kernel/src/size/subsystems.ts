// Pure: a kernel's bytes by the folders of its source.
import { type KernelModule, type KernelSubsystem, subsystem } from '@dpuos/manifests'

/** Bytes of code and data in the image by subsystem. */
export type Builtin = ReadonlyMap<string, number>

/** Subsystems with what is in the image (undefined: not known) and as modules, largest first. */
export function subsystemsOf(
  modules: readonly Pick<KernelModule, 'path' | 'size'>[],
  builtin: Builtin | undefined,
): KernelSubsystem[] {
  const found = new Map<string, KernelSubsystem>()
  const start = (name: string): KernelSubsystem =>
    found.get(name) ?? { name, builtin: builtin === undefined ? null : 0, modules: 0, size: 0 }
  for (const [name, bytes] of builtin ?? []) found.set(name, { ...start(name), builtin: bytes })
  for (const { path, size } of modules) {
    const name = subsystem(path)
    const one = start(name)
    found.set(name, { ...one, modules: one.modules + 1, size: one.size + size })
  }
  const whole = (one: KernelSubsystem): number => one.size + (one.builtin ?? 0)
  return [...found.values()].sort((a, b) => whole(b) - whole(a) || (a.name < b.name ? -1 : 1))
}

/**
 * What `size` (Berkeley format) says of the objects in kbuild's archives: `   119  0  300  419  1a3 fs/open.o (ex fs/built-in.a)`. Text and data of each object once, whatever
 * archives list it; bss takes no room in an image.
 */
export function parseSize(output: string): Builtin {
  const objects = new Map<string, number>()
  for (const line of output.split('\n')) {
    const [, text, data, name = ''] = /^\s*(\d+)\s+(\d+)\s+\d+\s+\d+\s+[0-9a-f]+\s+(\S+)/.exec(line) ?? []
    if (text !== undefined) objects.set(name, Number(text) + Number(data))
  }
  const builtin = new Map<string, number>()
  for (const [name, bytes] of objects) {
    const of = subsystem(`kernel/${name}`)
    builtin.set(of, (builtin.get(of) ?? 0) + bytes)
  }
  return builtin
}
