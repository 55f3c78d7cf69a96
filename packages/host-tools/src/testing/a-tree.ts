import type { ModuleInfo, ModuleTree } from '../kmod/types.ts'

/** A module tree from `name: needs…` lines; a softdep is written `~name`, one to load before `~~name`. */
export function aTree(
  modules: Readonly<Record<string, string>>,
  builtin: readonly string[] = [],
): ModuleTree {
  const direct = (name: string): string[] =>
    (modules[name] ?? '').split(' ').filter((one) => one !== '' && !one.startsWith('~'))
  const closure = (name: string): string[] => [
    ...new Set(direct(name).flatMap((one) => [one, ...closure(one)])),
  ]
  const soft = (needs: string, mark: string): string[] =>
    needs
      .split(' ')
      .filter((one) => one.startsWith(mark))
      .map((one) => one.replace(/^~~?/, ''))
  const infos = Object.entries(modules).map(([name, needs]): [string, ModuleInfo] => [
    name,
    {
      name,
      path: `kernel/${name}.ko`,
      size: 1000,
      depends: closure(name),
      softdeps: soft(needs, '~'),
      softdepsPre: soft(needs, '~~'),
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
