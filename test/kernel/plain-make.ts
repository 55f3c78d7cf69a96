import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EMULATED } from './boot.ts'
import type { Machine } from './build.ts'
import { type Measured, measured } from './measure.ts'

const KERNEL_ARCH = { x86_64: 'x86_64', aarch64: 'arm64', riscv64: 'riscv' } as const

function only(folder: string): string {
  const [name] = readdirSync(folder).filter((one) => !one.includes('.'))
  if (name === undefined) throw new Error(`there is nothing in ${folder}`)
  return path.join(folder, name)
}

/** The source that the first build unpacked into the cache. Throws where there was none. */
export const unpackedSource = ({ cache }: Pick<Machine, 'cache'>): string =>
  only(path.join(cache, 'kernel-tree'))

/** The object tree that is kept in the cache. Throws where none is. */
export const keptObjects = ({ cache }: Pick<Machine, 'cache'>): string =>
  only(path.join(cache, 'kernel-object'))

/** Words of make for a processor's kernel. */
export const makeWords = (
  { arch }: Pick<Machine, 'arch'>,
  source: string,
  object: string,
): [string, ...string[]] => {
  const { cross } = EMULATED[arch]
  return [
    'make',
    '-C',
    source,
    `O=${object}`,
    `ARCH=${KERNEL_ARCH[arch]}`,
    ...(cross === '' ? [] : [`CROSS_COMPILE=${cross}`]),
    `CC=ccache ${cross}gcc`,
  ]
}

/** What of the environment is compiled in, or is part of ccache's keys. */
export function makeEnv(
  { cache }: Pick<Machine, 'cache'>,
  source: string,
  object: string,
): Record<string, string> {
  const map = `-ffile-prefix-map=${source}=/usr/src/linux -ffile-prefix-map=${object}=/usr/src/object`
  return {
    KCFLAGS: map,
    KAFLAGS: map,
    LC_ALL: 'C',
    KBUILD_BUILD_USER: 'dpuos',
    KBUILD_BUILD_HOST: 'dpuos',
    KBUILD_BUILD_VERSION: '1',
    CCACHE_DIR: path.join(cache, 'ccache'),
    CCACHE_COMPILERCHECK: 'content',
    CCACHE_NOHASHDIR: '1',
    CCACHE_BASEDIR: object,
  }
}

/** Image and modules by make alone, in words that are those of our build: nothing that it compiled is compiled anew. `time`: KBUILD_BUILD_TIMESTAMP, where another would. */
export function plainMake(machine: Machine, source: string, object: string, time?: string): Measured {
  const image = machine.arch === 'x86_64' ? 'bzImage' : 'Image'
  return measured(
    [...makeWords(machine, source, object), '-j2', image, 'modules'],
    {
      ...makeEnv(machine, source, object),
      ...(time === undefined ? {} : { KBUILD_BUILD_TIMESTAMP: time }),
    },
    machine.limitMs,
  )
}

/** Objects that make says it compiled. */
export const compiledIn = ({ output }: Measured): number =>
  output.split('\n').filter((line) => /^\s+CC\s/.test(line)).length

/** The time that a kernel was given, from its own header. */
export function timeOf(object: string): string {
  const version = readFileSync(path.join(object, 'include/generated/utsversion.h'), 'utf8')
  return /#\d+ (?:SMP )?(?:PREEMPT\S* )?(.*)"/.exec(version)?.[1] ?? ''
}
