import { moduleName } from './types.ts'

/** modules.dep (depmod(8)): `kernel/a.ko.xz: kernel/b.ko.xz …`, the dependencies being the whole closure. Path → paths. */
export function parseModulesDep(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const colon = line.indexOf(':')
      if (colon <= 0) return []
      const depends = line.slice(colon + 1).split(/\s+/)
      return [[line.slice(0, colon), depends.filter((one) => one !== '')]]
    }),
  )
}

/** modules.builtin: one path per line. Names. */
export function parseModulesBuiltin(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(moduleName),
  )
}

/** modules.builtin.modinfo: NUL-ended `module.key=value`. Values of one key, sorted, each once. */
export function parseBuiltinModinfo(text: string, key: string): string[] {
  const values = text.split('\0').flatMap((entry) => {
    const match = /^[^.=]+\.([^=]+)=(.*)$/s.exec(entry)
    return match?.[1] === key ? [match[2] ?? ''] : []
  })
  return [...new Set(values)].sort()
}

/** Values of one module by key, in the order of the module. */
export type Modinfo = ReadonlyMap<string, readonly string[]>

/** Output of `modinfo -0 FILE…`: NUL-ended `key=value` entries, each module starting with one that has a colon, `filename:  /path` (kmod's modinfo.c). */
export function parseModinfo(output: string): Modinfo[] {
  const modules: Map<string, string[]>[] = []
  for (const entry of output.split('\0')) {
    const [, key = '', value = ''] = /^(filename(?=:)|[^=]+)(?:=|:[ \t]*)(.*)$/s.exec(entry) ?? []
    if (key === '') continue
    if (key === 'filename') modules.push(new Map())
    const module = modules.at(-1)
    const values = module?.get(key)
    if (values === undefined) module?.set(key, [value])
    else values.push(value)
  }
  return modules
}

/** Names in `pre: a b post: c` (modprobe.d(5)): those before, and those before and after alike. */
export function parseSoftdep(value: string): { readonly pre: string[]; readonly all: string[] } {
  const pre: string[] = []
  const all: string[] = []
  let isPre = false
  for (const word of value.split(/\s+/)) {
    if (word === 'pre:' || word === 'post:') isPre = word === 'pre:'
    else if (word !== '') {
      all.push(moduleName(word))
      if (isPre) pre.push(moduleName(word))
    }
  }
  return { pre, all }
}
