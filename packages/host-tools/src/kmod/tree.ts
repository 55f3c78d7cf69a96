import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { moduleFile } from './module-file.ts'
import {
  type Modinfo,
  parseBuiltinModinfo,
  parseModinfo,
  parseModulesBuiltin,
  parseModulesDep,
  parseSoftdep,
} from './parse.ts'
import { type ModuleInfo, type ModuleTree, moduleName } from './types.ts'

/** Files per modinfo, all of which run at once: 1000 paths of 200 bytes stay far below ARG_MAX (2 MiB). */
const BATCH = 1000

/**
 * Read the tree below `<root>/usr/lib/modules/<release>` (or lib/modules). Throws UserError when the folder or its modules.dep is absent
 * (`depmod -b` makes it), or when the host's modinfo cannot read how the modules are compressed.
 */
export async function readModuleTree(root: string, release: string, ports: Ports): Promise<ModuleTree> {
  const folder = await modulesFolder(root, release)
  const dependencies = await readDependencies(folder, release)
  const paths = [...dependencies.keys()].sort()
  const modules = new Map<string, ModuleInfo>()
  ports.log.progress(`reading ${paths.length} modules`)
  const batches = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, index) =>
    paths.slice(index * BATCH, (index + 1) * BATCH),
  )
  const described = await Promise.all(
    batches.map(async (batch) => {
      const files = await Promise.all(batch.map((relative) => moduleFile(root, folder, relative)))
      const infos = await modinfo(
        files.map(({ file }) => file),
        ports,
      )
      return batch.map((relative, index) =>
        describe(
          relative,
          files[index]?.size ?? 0,
          dependencies.get(relative) ?? [],
          infos[index] ?? new Map(),
        ),
      )
    }),
  )
  for (const info of described.flat()) modules.set(info.name, info)
  const text = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8').catch(() => '')
  const builtinModinfo = await text('modules.builtin.modinfo')
  return {
    release,
    folder,
    modules,
    builtin: parseModulesBuiltin(await text('modules.builtin')),
    builtinFirmware: parseBuiltinModinfo(builtinModinfo, 'firmware'),
    builtinAliases: parseBuiltinModinfo(builtinModinfo, 'alias'),
  }
}

async function modulesFolder(root: string, release: string): Promise<string> {
  for (const base of ['usr/lib/modules', 'lib/modules']) {
    const folder = path.join(root, base, release)
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folder
  }
  throw new UserError({
    level: 'error',
    code: 'modules-missing',
    title: `no modules of kernel ${release} in ${root}`,
    hint: 'Install the package that holds them (kernel, kernel-modules).',
  })
}

async function readDependencies(
  folder: string,
  release: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = path.join(folder, 'modules.dep')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return parseModulesDep(text)
  throw new UserError({
    level: 'error',
    code: 'modules-dep-missing',
    title: `kernel ${release} has no modules.dep`,
    hint: `Make it: depmod -b ROOT ${release}`,
    at: { file },
  })
}

/** One process for many modules; its answers come in the order of the files. */
async function modinfo(files: readonly string[], ports: Ports): Promise<Modinfo[]> {
  const run = await ports.proc.run(['modinfo', '-0', ...files], { env: { LC_ALL: 'C.UTF-8' }, okCodes: [1] })
  const infos = parseModinfo(run.stdout)
  if (run.code === 0 && infos.length === files.length) return infos
  const unread =
    /could not get modinfo from '([^']+)'/.exec(run.stderr)?.[1] ?? /'(\S+\.ko\S*)'/.exec(run.stderr)?.[1]
  throw new UserError({
    level: 'error',
    code: 'module-unreadable',
    title: `modinfo cannot read ${unread === undefined ? 'a module' : `module ${unread}`}`,
    detail: run.stderr.trim().split('\n').slice(0, 3).join('\n'),
    hint: 'It is damaged, or this host’s kmod was built without its compression (`modinfo --version` lists them).',
  })
}

function describe(relative: string, size: number, depends: readonly string[], info: Modinfo): ModuleInfo {
  const values = (key: string): readonly string[] => info.get(key) ?? []
  const softdeps = values('softdep').map(parseSoftdep)
  return {
    name: moduleName(relative),
    path: relative,
    size,
    depends: depends.map(moduleName),
    softdeps: [...new Set(softdeps.flatMap(({ all }) => all))],
    softdepsPre: [...new Set(softdeps.flatMap(({ pre }) => pre))],
    firmware: [...new Set(values('firmware'))],
    aliases: values('alias'),
    vermagic: values('vermagic')[0]?.trim() ?? '',
  }
}
