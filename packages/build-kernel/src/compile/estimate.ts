// What a change of the configuration will compile, from what kbuild noted of the last build.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface Estimate {
  /** Objects that look at an option that changed. Options that were off before may bring more. */
  readonly again: number
  readonly all: number
  /** Options by the number of objects that look at them, most first; those that none looks at are left out. */
  readonly because: readonly { readonly name: string; readonly objects: number }[]
}

/** undefined: there are no objects of an earlier build. `config` is the text of the new `.config`. */
export async function estimate(object: string, config: string): Promise<Estimate | undefined> {
  // What the objects were compiled with; `.config` is newer already.
  const built = await readFile(path.join(object, 'include/config/auto.conf'), 'utf8').catch(() => undefined)
  if (built === undefined) return undefined
  const changed = changedOptions(built, config)
  const commands = await commandsIn(object)
  // A build that ended early left commands without objects.
  const there = commands.filter((name) =>
    existsSync(path.join(object, name.replace(/\.([^/]+)\.cmd$/, '$1'))),
  )
  if (there.length === 0) return undefined
  let again = 0
  const because = new Map<string, number>()
  for (const name of there) {
    const asked = optionsIn(await readFile(path.join(object, name), 'utf8')).filter((one) => changed.has(one))
    if (asked.length > 0) again++
    for (const one of asked) because.set(one, (because.get(one) ?? 0) + 1)
  }
  const most = [...because].map(([name, objects]) => ({ name, objects }))
  most.sort((a, b) => b.objects - a.objects || (a.name < b.name ? -1 : 1))
  return { again, all: there.length, because: most }
}

/** Folders without objects of the kernel itself: what is in them runs here, or is a file for each option. */
const WITHOUT = new Set(['scripts', 'tools', 'usr', 'include'])

/** Every `.x.o.cmd` of the kernel itself, relative to the tree. */
async function commandsIn(object: string, inside = ''): Promise<string[]> {
  const entries = await readdir(path.join(object, inside), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const name = path.join(inside, entry.name)
      if (entry.isDirectory()) return WITHOUT.has(name) ? [] : await commandsIn(object, name)
      return /^\..+\.o\.cmd$/.test(entry.name) ? [name] : []
    }),
  )
  return found.flat()
}

/** Options whose value differs; one that is off is the same as one that is not there. */
export function changedOptions(before: string, after: string): Set<string> {
  const [old, now] = [valuesIn(before), valuesIn(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return new Set(names.filter((name) => old.get(name) !== now.get(name)))
}

/** Values by name, of a `.config` or of auto.conf, which since 5.17 has texts without their quotes. */
const valuesIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^CONFIG_(\w+)=(.*)$/gm)].flatMap(([, name = '', value = '']) =>
      value === 'n' ? [] : [[name, value.replace(/^"(.*)"$/, '$1')]],
    ),
  )

/** The options that an object looks at, as fixdep wrote them: `$(wildcard include/config/SMP)`, before 5.14 `include/config/smp.h`, `…/net/ns.h`. */
export const optionsIn = (command: string): string[] => [
  ...new Set(
    [...command.matchAll(/\$\(wildcard include\/config\/([\w/]+)(\.h)?\)/g)].map(([, name = '', old]) =>
      old === undefined ? name : name.replaceAll('/', '_').toUpperCase(),
    ),
  ),
]

/** `this change recompiles about 166 of 1757 objects (PCIEAER 140, PCI 26)`. */
export function estimateText({ again, all, because }: Estimate): string {
  const why = because.slice(0, 5).map(({ name, objects }) => `${name} ${objects}`)
  return `this change recompiles about ${again} of ${all} objects${why.length === 0 ? '' : ` (${why.join(', ')})`}, and compiles what it adds`
}
