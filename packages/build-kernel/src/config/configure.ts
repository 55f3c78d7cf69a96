// An edge: lets the kernel's own Kconfig make a configuration.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, type ToolFailure, UserError } from '@dpuos/action-kit'
import { nearest } from '@dpuos/manifests'
import { formatConfig, parseConfig, type Setting } from './dot-config.ts'
import type { KernelSource } from './source.ts'
import { KERNEL_ARCH, kbuildWords, type Toolchain } from './toolchain.ts'

export interface ConfigureRequest {
  readonly source: KernelSource
  readonly toolchain: Toolchain
  /** `allnoconfig`, `defconfig`, `NAME_defconfig` of the source, or the absolute path of a whole configuration. */
  readonly base: string
  readonly settings: readonly Pick<Setting, 'name' | 'value'>[]
  /** Folder for the kernel's output (`O=`). */
  readonly output: string
}

export interface Configured {
  /** Text of the final `.config`. */
  readonly config: string
  /** Settings of the base, where it is a file. */
  readonly base: readonly Setting[]
}

const FAILURES: readonly ToolFailure[] = [
  {
    code: 'kernel-source-unclean',
    match: /The source tree is not clean/,
    blame: 'user',
    title: 'the source was built in place, and the kernel’s own build then refuses to work anywhere else',
    hint: 'Run `make mrproper` in it, or name a clean checkout.',
  },
  {
    code: 'kernel-compiler-missing',
    match: /(\S+gcc): (?:not found|No such file or directory|command not found)/,
    blame: 'user',
    title: 'the compiler $1 is not installed',
    hint: 'Install it: on Debian the package `gcc`, or for another processor `gcc-aarch64-linux-gnu`, `gcc-x86-64-linux-gnu`, `gcc-riscv64-linux-gnu`.',
  },
]

/**
 * The base with the settings behind it, completed by `make olddefconfig`: not merge_config.sh, which takes minutes for a whole base and ends with 0
 * whatever was not met (measured: 335 s against 15 s). What became of each setting is judged elsewhere (gate.ts).
 */
export async function configure(request: ConfigureRequest, ports: Ports): Promise<Configured> {
  const { source, toolchain, base, settings, output } = request
  await mkdir(output, { recursive: true })
  const file = path.join(output, '.config')
  const make = async (target: string, env: Readonly<Record<string, string>> = {}): Promise<void> => {
    await ports.proc.run(
      ['make', '-s', '-C', source.folder, `O=${output}`, ...kbuildWords(toolchain, ports), target],
      { env: { KBUILD_BUILD_HOST: 'dpuos', ...env }, timeoutMs: 10 * 60_000, failures: FAILURES },
    )
  }
  const wanted = formatConfig(settings)
  if (base === 'allnoconfig') {
    const merged = path.join(output, 'dpuos-merged.config')
    await writeFile(merged, wanted)
    await make('allnoconfig', { KCONFIG_ALLCONFIG: merged })
    return { config: await readFile(file, 'utf8'), base: [] }
  }
  const given = await baseText(request, make, file, ports)
  await writeFile(file, `${given}\n${wanted}`)
  await make('olddefconfig')
  return { config: await readFile(file, 'utf8'), base: parseConfig(given, base).settings }
}

async function baseText(
  { source, toolchain: { arch }, base }: ConfigureRequest,
  make: (target: string) => Promise<void>,
  file: string,
  ports: Ports,
): Promise<string> {
  if (path.isAbsolute(base)) {
    const text = await readFile(base, 'utf8').catch(() => undefined)
    if (text !== undefined) return text
    throw new UserError({
      level: 'error',
      code: 'kernel-base',
      title: `the base configuration ${shownPath(base, ports)} cannot be read`,
      hint: 'Name a file with a whole configuration, `defconfig`, `allnoconfig`, or a NAME_defconfig of the source.',
    })
  }
  const folder = path.join(source.folder, 'arch', KERNEL_ARCH[arch].folder, 'configs')
  if (base !== 'defconfig' && !existsSync(path.join(folder, base))) {
    const known = existsSync(folder)
      ? (await readdir(folder)).filter((name) => name.endsWith('_defconfig'))
      : []
    const meant = nearest(base, known)
    throw new UserError({
      level: 'error',
      code: 'kernel-base',
      title: `the source has no configuration ${base} for ${arch}`,
      hint:
        meant !== undefined
          ? `Did you mean ${meant}?`
          : `It has ${['defconfig', ...known].slice(0, 8).join(', ')}; a file with a whole configuration is a base too.`,
    })
  }
  await make(base)
  return await readFile(file, 'utf8')
}
