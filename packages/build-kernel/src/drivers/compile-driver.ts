// An edge: compiles one driver with kbuild, in a copy of its sources.
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import type { KernelCompiler } from '@dpuos/definition'
import type { Arch, Finding } from '@dpuos/manifests'
import { compilerOf, kbuildWords, prefixOf } from '../config/toolchain.ts'
import { copySources, type DriverSource } from './sources.ts'

/** What all drivers of a kernel are compiled with. */
export interface DriverTree {
  /** Folder that `make -C` builds modules in. */
  readonly headers: string
  readonly release: string
  readonly arch: Arch
  /** What compiled the kernel. */
  readonly compiler: KernelCompiler
  /** Seconds since 1970. */
  readonly epoch: number
}

export interface CompiledDriver {
  /** Absolute paths of its modules, stripped of what a debugger needs. */
  readonly files: readonly string[]
  /** Its own Module.symvers, for drivers that build upon it. */
  readonly symvers: string
  /** The compiler's warnings, at the vendor's lines. */
  readonly findings: readonly Finding[]
}

/** Findings of each kind that are told one by one. */
const TOLD = 20

/**
 * Compile a driver. `symvers`: Module.symvers of those before it. Names, times and paths are fixed, so that the same sources give the same bytes. Throws UserError with the
 * compiler's errors at the lines of the vendor's sources.
 */
export async function compileDriver(
  source: DriverSource,
  { headers, release, arch, compiler, epoch }: DriverTree,
  symvers: readonly string[],
  ports: Ports,
): Promise<CompiledDriver> {
  const copy = path.join(await ports.fs.scratch('driver'), source.name)
  await copySources(source.folder, copy)
  const folder = path.join(copy, source.inside)
  const strip = compiler === 'llvm' ? 'llvm-strip' : `${prefixOf(arch, ports)}strip`
  const map = `-ffile-prefix-map=${copy}=/usr/src/${source.name}-${source.version} -ffile-prefix-map=${headers}=/usr/src/kernels/${release}`
  const lines: string[] = []
  const run = await ports.proc.run(
    [
      ...(['make', '-C', headers, `M=${folder}`, `-j${availableParallelism()}`] as const),
      ...kbuildWords({ arch, compiler }, ports),
      // Also where the kernel's own names a version that is not here.
      `CC=${compilerOf({ arch, compiler }, ports)}`,
      ...(symvers.length === 0 ? [] : [`KBUILD_EXTRA_SYMBOLS=${symvers.join(' ')}`]),
      ...source.variables,
      'modules',
    ],
    {
      env: {
        KBUILD_BUILD_USER: 'dpuos',
        KBUILD_BUILD_HOST: 'dpuos',
        KBUILD_BUILD_TIMESTAMP: new Date(epoch * 1000).toUTCString(),
        SOURCE_DATE_EPOCH: String(epoch),
        KCFLAGS: map,
        KAFLAGS: map,
        LC_ALL: 'C',
      },
      okCodes: [1, 2],
      timeoutMs: 60 * 60_000,
      onLine: (line) => {
        lines.push(line)
        ports.log.progress(line.trim().slice(0, 100))
      },
    },
  )
  const told = saidOf(lines, { ...source, copy: [copy, source.folder] }, ports)
  if (run.code !== 0) throw new UserError(failures(told, lines, source))
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.ko'))
    .map((name) => path.join(folder, name))
    .sort()
  refuseMissing(files, source)
  for (const file of files) await ports.proc.run([strip, '--strip-debug', file])
  return {
    files,
    symvers: path.join(folder, 'Module.symvers'),
    findings: told.filter(({ level }) => level === 'warning').slice(0, TOLD),
  }
}

/** `file:line:column: error: text` of the compiler, and what modpost says of symbols. */
const MESSAGE = /^(\S+?):(\d+):(?:(\d+):)? (?:fatal )?(error|warning): (.*)$/
const MODPOST = /^(?:ERROR: modpost: |(WARNING): modpost: )(.*)$/
const UNDEFINED = /^"([^"]+)" \[(.*?)\] undefined!/

function saidOf(
  lines: readonly string[],
  {
    name,
    at,
    copy: [copy, folder],
  }: Pick<DriverSource, 'name' | 'at'> & { readonly copy: readonly [string, string] },
  ports: Ports,
): Finding[] {
  const found = new Map<string, Finding>()
  for (const line of lines) {
    const [, file, row, column, level, title = ''] = MESSAGE.exec(line) ?? []
    if (file !== undefined && file.startsWith(`${copy}/`)) {
      const where = {
        file: shownPath(path.join(folder, file.slice(copy.length + 1)), ports),
        line: Number(row),
        ...(column === undefined ? {} : { column: Number(column) }),
      }
      found.set(line, {
        level: level === 'error' ? 'error' : 'warning',
        code: level === 'error' ? 'driver-error' : 'driver-warning',
        title,
        at: where,
        ...(level === 'error' ? { hint: `Correct the source of ${name} for this kernel.` } : {}),
      })
      continue
    }
    const [, warning, text] = MODPOST.exec(line) ?? []
    if (text === undefined) continue
    const symbol = UNDEFINED.exec(text)?.[1]
    found.set(line, {
      level: warning === undefined ? 'error' : 'warning',
      code: 'driver-symbol',
      title:
        symbol === undefined
          ? text.replaceAll(`${copy}/`, '')
          : `${name} uses ${symbol}, which neither the kernel nor a driver before it exports`,
      hint: 'Configure what exports it, name the driver that does before this one, or change the source.',
      at,
    })
  }
  return [...found.values()]
}

function failures(told: readonly Finding[], lines: readonly string[], { name, at }: DriverSource): Finding[] {
  const errors = told.filter(({ level }) => level === 'error')
  if (errors.length > 0) return errors.slice(0, TOLD)
  return [
    {
      level: 'error',
      code: 'driver-build',
      title: `${name} cannot be built: ${lines.find((line) => /\*\*\*|error:/i.test(line))?.trim() ?? 'make failed'}`,
      detail: lines.slice(-12).join('\n'),
      hint: 'Its Kbuild or Makefile must say `obj-m += …` to kbuild.',
      at,
    },
  ]
}

function refuseMissing(files: readonly string[], { name, modules, at }: DriverSource): void {
  const made = files.map((file) => path.basename(file, '.ko'))
  const missing = (modules ?? []).filter((one) => !made.includes(one))
  if (files.length > 0 && missing.length === 0) return
  throw new UserError({
    level: 'error',
    code: 'driver-module-missing',
    title:
      files.length === 0
        ? `${name} was built, and no module came out`
        : `${name} was built, and ${missing.map((one) => `${one}.ko`).join(', ')} did not come out, only ${made.map((one) => `${one}.ko`).join(', ')}`,
    hint: 'Its Kbuild or Makefile says `obj-m += NAME.o` for each module; dkms.conf names them as BUILT_MODULE_NAME.',
    at,
  })
}
