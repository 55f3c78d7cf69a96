// An edge: compiles a configured kernel.
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Ports, shownPath, type ToolFailure, UserError } from '@dpuos/action-kit'
import type { Arch, Finding } from '@dpuos/manifests'
import { compilerOf, kbuildWords, type Toolchain } from '../config/toolchain.ts'
import type { CompilerCache } from './ccache.ts'

/** What make is asked for, and where the image then lies in the object tree. */
export const IMAGES: Readonly<Record<Arch, { readonly target: string; readonly file: string }>> = {
  x86_64: { target: 'bzImage', file: 'arch/x86/boot/bzImage' },
  aarch64: { target: 'Image', file: 'arch/arm64/boot/Image' },
  riscv64: { target: 'Image', file: 'arch/riscv/boot/Image' },
}

export interface Tree extends Toolchain {
  /** The whole source. */
  readonly source: string
  /** Configured object tree (`O=`). */
  readonly object: string
  /** Seconds since 1970, for everything that would hold a time. */
  readonly epoch: number
  readonly cache: CompilerCache | undefined
  readonly deviceTrees: boolean
}

/** The same words in every call: kbuild compiles anew whatever was compiled with others. */
export function makeArgv(tree: Tree, ports: Ports): [string, ...string[]] {
  const { source, object, cache } = tree
  return [
    'make',
    '-s',
    '-C',
    source,
    `O=${object}`,
    ...kbuildWords(tree, ports),
    ...(cache === undefined ? [] : [`CC=ccache ${compilerOf(tree, ports)}`]),
  ]
}

/** Nothing of this machine in the result: names, times and paths are fixed (kernel: Documentation/kbuild/reproducible-builds.rst). */
export function makeEnv({ source, object, epoch, cache }: Tree): Record<string, string> {
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
    ...cache?.env,
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
  /** Objects that make compiled. */
  readonly objects: number
  /** The compiler's warnings. */
  readonly findings: readonly Finding[]
}

/** Compile image and modules. Throws UserError with the compiler's own words where it cannot be done. */
export async function compile(tree: Tree, ports: Ports): Promise<Compiled> {
  const make = makeArgv(tree, ports)
  const env = makeEnv(tree)
  const warnings = new Map<string, Finding>()
  let lines = 0
  let objects = 0
  const targets = [IMAGES[tree.arch].target, 'modules', ...(tree.deviceTrees ? ['dtbs'] : [])]
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
        if (/^\s+CC\s/.test(line)) objects++
        ports.log.progress(`${lines} steps: ${line.trim().slice(0, 90)}`)
        const [, named = '', row, column, title = ''] = WARNING.exec(line) ?? []
        if (row === undefined) return
        const file = shownSource(named, tree, ports)
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
  const findings = told([...warnings.values()])
  return { release, image: path.join(tree.object, IMAGES[tree.arch].file), objects, findings }
}

/** A source of the user's as he knows it, so that a pull request shows the warning at its line; of an archive, the place in it. */
function shownSource(file: string, { source }: Tree, ports: Ports): string {
  const absolute = path.resolve(source, file)
  const inside = path.relative(source, absolute)
  if (inside.startsWith('..')) return file
  return source.startsWith(`${ports.host.cacheDir}${path.sep}`) ? inside : shownPath(absolute, ports)
}

const told = (warnings: readonly Finding[]): Finding[] => [
  ...warnings.slice(0, TOLD),
  ...(warnings.length <= TOLD
    ? []
    : [
        {
          level: 'warning' as const,
          code: 'kernel-build-warning',
          title: `the compiler warns at ${warnings.length - TOLD} more places; all are in the log`,
        },
      ]),
]

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
