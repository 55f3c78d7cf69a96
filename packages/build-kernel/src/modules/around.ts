// An edge: what lies around a module in a root and its initramfs.
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import {
  type Gap,
  type KernelSymbol,
  moduleGaps,
  moduleName,
  modulesInside,
  readModuleTree,
  type Surroundings,
} from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { NamedModule } from './read.ts'

/** Read the root; undefined without one. `release`: as the list of symbols says it, else the only one in the root. Throws UserError. */
export async function surroundingsOf(
  modules: readonly NamedModule[],
  release: string | undefined,
  { root, initramfs }: { readonly root?: string | undefined; readonly initramfs?: string | undefined },
  ports: Ports,
): Promise<Surroundings | undefined> {
  if (root === undefined) return undefined
  const tree = await readModuleTree(root, release ?? (await onlyRelease(root, ports)), ports)
  return {
    tree,
    together: new Set(modules.map(({ file }) => moduleName(file))),
    firmware: await firmwareIn(root),
    initramfs: initramfs === undefined ? undefined : new Set(await modulesInside(initramfs, ports)),
  }
}

async function onlyRelease(root: string, ports: Pick<Ports, 'host'>): Promise<string> {
  const names = (
    await Promise.all(
      ['usr/lib/modules', 'lib/modules'].map((one) => readdir(path.join(root, one)).catch(() => [])),
    )
  ).flat()
  const [release, ...others] = [...new Set(names)]
  if (release !== undefined && others.length === 0) return release
  throw new UserError({
    level: 'error',
    code: 'modules-missing',
    title: `${shownPath(root, ports)} has ${release === undefined ? 'no modules' : `modules of several kernels: ${names.join(', ')}`}`,
    hint: 'Name a root with one kernel, or a list of symbols that has its release in its name (symvers-RELEASE.gz).',
  })
}

async function firmwareIn(root: string): Promise<ReadonlySet<string>> {
  for (const top of ['usr/lib/firmware', 'lib/firmware']) {
    const folder = path.join(root, top)
    if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true) continue
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return new Set(
      entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).replace(/\.(?:xz|zst)$/, ''),
        ),
    )
  }
  return new Set()
}

const LEVELS: Readonly<Record<Gap['kind'], Finding['level']>> = {
  provider: 'error',
  firmware: 'warning',
  initramfs: 'warning',
  alias: 'notice',
}

/** What each module lacks around it. */
export const gapFindings = (
  modules: readonly NamedModule[],
  symbols: ReadonlyMap<string, KernelSymbol>,
  around: Surroundings,
): Finding[] =>
  modules.flatMap(({ file, elf }) =>
    moduleGaps(moduleName(file), elf, symbols, around).map(({ kind, detail, hint }) => ({
      level: LEVELS[kind],
      code: `module-${kind}`,
      title: `${file} ${detail}`,
      hint,
    })),
  )
