// An edge: modules and lists of symbols from files.
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import {
  type KernelSymbol,
  MODULE_FILE,
  type ModuleElf,
  moduleBytes,
  parseSymvers,
  readModuleElf,
} from '@dpuos/host-tools'
import { type Finding } from '@dpuos/manifests'
import { parseConfig, valuesOf } from '../config/dot-config.ts'

/** A module file, read. */
export interface NamedModule {
  /** As a person names it. */
  readonly file: string
  readonly elf: ModuleElf
}

/** Every module at `where`: a file, or a folder with all below it. Throws one UserError with each that cannot be read. */
export async function readModules(where: string, ports: Ports): Promise<readonly NamedModule[]> {
  const scratch = await ports.fs.scratch('modules')
  const modules: NamedModule[] = []
  const findings: Finding[] = []
  const files = await moduleFiles(where)
  if (files.length === 0) {
    findings.push({
      level: 'error',
      code: 'module-unreadable',
      title: `there is no kernel module at ${shownPath(where, ports)}`,
      hint: 'Name a .ko file (also .ko.xz, .ko.zst, .ko.gz), or a folder with such files.',
    })
  }
  for (const file of files) {
    const elf = readModuleElf(await moduleBytes(file, { scratch, ports }))
    const shown = shownPath(file, ports)
    if (elf !== undefined) modules.push({ file: shown, elf })
    else {
      findings.push({
        level: 'error',
        code: 'module-unreadable',
        title: `${shown} is no kernel module that can be read`,
        hint: 'It is damaged, or no module of a 64-bit little-endian kernel.',
      })
    }
  }
  if (findings.length > 0) throw new UserError(findings)
  return modules
}

async function moduleFiles(where: string): Promise<string[]> {
  const found = await stat(where).catch(() => undefined)
  if (found?.isDirectory() !== true) return found?.isFile() === true ? [where] : []
  const names = await readdir(where, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && MODULE_FILE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** A kernel's list of exported symbols: `Module.symvers`, `/boot/symvers-RELEASE.gz` of a released kernel, kABI lists of openEuler. Throws UserError. */
export async function readSymvers(file: string, ports: Ports): Promise<ReadonlyMap<string, KernelSymbol>> {
  const shown = shownPath(file, ports)
  const wrong = (title: string): UserError =>
    new UserError({
      level: 'error',
      code: 'symvers-unreadable',
      title,
      hint: 'Name the Module.symvers of a build, or /boot/symvers-RELEASE.gz of the kernel’s package.',
    })
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) throw wrong(`there is no file ${shown}`)
  const scratch = await ports.fs.scratch('symvers')
  const symbols = parseSymvers((await moduleBytes(file, { scratch, ports })).toString('utf8'))
  if (symbols.size === 0) throw wrong(`${shown} lists no symbols`)
  return symbols
}

/** Values of a kernel's configuration. Throws UserError where it cannot be read. */
export async function readValues(
  file: string,
  ports: Pick<Ports, 'host'>,
): Promise<ReadonlyMap<string, string>> {
  const shown = shownPath(file, ports)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return valuesOf(parseConfig(text, shown).settings)
  throw new UserError({
    level: 'error',
    code: 'kernel-base',
    title: `the configuration ${shown} cannot be read`,
    hint: 'Name /boot/config-RELEASE of the kernel’s package, or the .config of a build.',
  })
}

/** `symvers-6.6.0-64.aarch64.gz` names its release; other files do not. */
export const releaseIn = (file: string): string | undefined =>
  /^(?:symvers|Module\.symvers)-(.+?)(?:\.(?:gz|xz|zst))?$/.exec(path.basename(file))?.[1]
