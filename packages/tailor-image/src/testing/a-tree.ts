import type { ModuleInfo, ModuleTree } from '@dpuos/host-tools'

/** A module tree from `name: needs…` lines; a softdep is written `~name`. */
export function aTree(
  modules: Readonly<Record<string, string>>,
  builtin: readonly string[] = [],
): ModuleTree {
  const direct = (name: string): string[] =>
    (modules[name] ?? '').split(' ').filter((one) => one !== '' && !one.startsWith('~'))
  const closure = (name: string): string[] => [
    ...new Set(direct(name).flatMap((one) => [one, ...closure(one)])),
  ]
  const infos = Object.entries(modules).map(([name, needs]): [string, ModuleInfo] => [
    name,
    {
      name,
      path: `kernel/${name}.ko`,
      size: 1000,
      depends: closure(name),
      softdeps: needs
        .split(' ')
        .filter((one) => one.startsWith('~'))
        .map((one) => one.slice(1)),
      firmware: [],
      aliases: [],
      vermagic: '',
    },
  ])
  return {
    release: '6.6.0',
    folder: '/nowhere',
    modules: new Map(infos),
    builtin: new Set(builtin),
    builtinFirmware: [],
    builtinAliases: [],
  }
}
