// An edge: compiles a configured kernel.
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Ports, type ToolFailure, UserError } from '@dpuos/action-kit'
import type { Arch, Finding } from '@dpuos/manifests'
import { crossOf, KERNEL_ARCH } from '../config/configure.ts'
import type { Binutils } from '../size/measure.ts'

/** What make is asked for, and where the image then lies in the object tree. */
export const IMAGES: Readonly<Record<Arch, { readonly target: string; readonly file: string }>> = {
  x86_64: { target: 'bzImage', file: 'arch/x86/boot/bzImage' },
  aarch64: { target: 'Image', file: 'arch/arm64/boot/Image' },
  riscv64: { target: 'Image', file: 'arch/riscv/boot/Image' },
}

export interface Tree {
  /** The whole source. */
  readonly source: string
  /** Configured object tree (`O=`). */
  readonly object: string
  readonly arch: Arch
  /** Seconds since 1970, for everything that would hold a time. */
  readonly epoch: number
}

/** The same words in every call: kbuild compiles anew whatever was compiled with others. */
export async function makeArgv({ source, object, arch }: Tree, ports: Ports): Promise<[string, ...string[]]> {
  const [cross] = crossOf(arch, ports)
  const compiler = `${cross?.replace('CROSS_COMPILE=', '') ?? ''}gcc`
  const cached = (await ports.proc.which('ccache')) !== undefined
  return [
    'make',
    '-s',
    '-C',
    source,
    `O=${object}`,
    `ARCH=${KERNEL_ARCH[arch].arch}`,
    ...(cross === undefined ? [] : [cross]),
    ...(cached ? [`CC=ccache ${compiler}`] : []),
  ]
}

/** nm and size for the processor. */
export function binutilsOf(arch: Arch, ports: Pick<Ports, 'host'>): Binutils {
  const prefix = crossOf(arch, ports)[0]?.replace('CROSS_COMPILE=', '') ?? ''
  return { nm: `${prefix}nm`, size: `${prefix}size` }
}

/** Nothing of this machine in the result: names, times and paths are fixed (kernel: Documentation/kbuild/reproducible-builds.rst). */
export function makeEnv({ source, object, epoch }: Tree): Record<string, string> {
  const map = `-ffile-prefix-map=${source}=/usr/src/linux -ffile-prefix-map=${object}=/usr/src/object`
  return {
    KBUILD_BUILD_USER: 'dpuos',
    KBUILD_BUILD_HOST: 'dpuos',
    KBUILD_BUILD_VERSION: '1',
    KBUILD_BUILD_TIMESTAMP: new Date(epoch * 1000).toUTCString(),
    SOURCE_DATE_EPOCH: String(epoch),
    KCFLAGS: map,
    KAFLAGS: map,
    LC_ALL: 'C',
    // What is mapped away need not be part of ccache's keys.
    CCACHE_NOHASHDIR: '1',
    CCACHE_BASEDIR: object,
  }
}

const FAILURES: readonly ToolFailure[] = [
  {
    code: 'kernel-build-header',
    match: /fatal error: (\S+\.h): No such file or directory/,
    blame: 'user',
    title: 'the header $1 is not installed, which the kernel’s own tools need',
    hint: 'Install what brings it: libelf-dev for gelf.h and libelf.h, libssl-dev for openssl/….',
  },
  {
    code: 'kernel-build-error',
    match: /^(\S+:\d+:\d+: (?:fatal )?error: .*)$/m,
    blame: 'user',
    title: 'the kernel does not compile: $1',
    hint: 'Correct the source or its configuration: nothing was packed.',
  },
  {
    code: 'kernel-build-symbol',
    match: /ERROR: modpost: (.*)/,
    blame: 'user',
    title: 'a module does not link: $1',
    hint: 'Configure what defines the symbol, or leave the module out.',
  },
]

/** `drivers/x.c:10:5: warning: …` of the compiler. */
const WARNING = /^(?:\.\.\/)*(\S+?):(\d+):(\d+): warning: (.*)$/
/** Warnings that are told one by one. */
const TOLD = 20

export interface Compiled {
  /** `uname -r`. */
  readonly release: string
  /** Absolute path of the image. */
  readonly image: string
  /** The compiler's warnings. */
  readonly findings: readonly Finding[]
}

/** Compile image and modules. Throws UserError with the compiler's own words where it cannot be done. */
export async function compile(tree: Tree, ports: Ports): Promise<Compiled> {
  const make = await makeArgv(tree, ports)
  const env = makeEnv(tree)
  const warnings = new Map<string, Finding>()
  let lines = 0
  const targets = [IMAGES[tree.arch].target, 'modules']
  const [program, ...words] = make
  await ports.proc.run(
    [program, ...words.filter((word) => word !== '-s'), `-j${availableParallelism()}`, ...targets],
    {
      env,
      timeoutMs: 6 * 3600_000,
      idleMs: 30 * 60_000,
      failures: FAILURES,
      onLine: (line) => {
        lines++
        ports.log.progress(`${lines} steps: ${line.trim().slice(0, 90)}`)
        const [, file = '', row, column, title = ''] = WARNING.exec(line) ?? []
        if (row === undefined) return
        const at = { file, line: Number(row), column: Number(column) }
        warnings.set(`${file}:${row}:${column}`, {
          level: 'warning',
          code: 'kernel-build-warning',
          title,
          at,
        })
      },
    },
  )
  const release = (await readFile(path.join(tree.object, 'include/config/kernel.release'), 'utf8')).trim()
  const findings = [...warnings.values()].slice(0, TOLD)
  return { release, image: path.join(tree.object, IMAGES[tree.arch].file), findings }
}

/** Refuse a release that would not be what the packages say. */
export function checkRelease(actual: string, expected: string): void {
  if (actual === expected) return
  throw new UserError({
    level: 'error',
    code: 'kernel-release',
    title: `the kernel calls itself ${actual}, and its packages would be for ${expected}`,
    hint: 'Let nothing else of the source name the release: a file localversion*, an EXTRAVERSION in its Makefile, or CONFIG_LOCALVERSION in a fragment.',
  })
}
