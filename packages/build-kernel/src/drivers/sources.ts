// An edge: the sources of vendors' drivers, as the definition names them.
import { cp, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import type { Loaded } from '@dpuos/definition'
import { digestOf, type Finding, type Position } from '@dpuos/manifests'
import { parseDkmsConf } from './dkms-conf.ts'

/** An entry of `drivers.vendor` that is to be compiled. */
export interface DriverEntry {
  readonly kind: 'kmod' | 'dkms'
  /** Absolute. */
  readonly folder: string
  /** Of a kmod; a DKMS tree says both itself. */
  readonly name: string | undefined
  readonly version: string | undefined
  readonly at: Position
}

/** What compiling needs to know of a driver. */
export interface DriverSource {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
  /** Folder below it with the Makefile for kbuild; empty for its top. */
  readonly inside: string
  /** `NAME=value` words for make. */
  readonly variables: readonly string[]
  /** Modules it must make, without `.ko`; undefined: whatever comes out. */
  readonly modules: readonly string[] | undefined
  /** Over what it is made of. */
  readonly digest: string
  readonly at: Position
}

/** The drivers of a definition whose sources are given. */
export function driverEntries(
  { definition, position }: Loaded,
  { host }: Pick<Ports, 'host'>,
): DriverEntry[] {
  return definition.drivers.vendor.flatMap(({ kmod, dkms, name, version }, index): DriverEntry[] => {
    const kind = dkms === undefined ? 'kmod' : 'dkms'
    const from = dkms ?? kmod
    if (from === undefined || (kind === 'kmod' && name === undefined)) return []
    const at = position(['drivers', 'vendor', index, kind])
    return [{ kind, folder: path.resolve(host.workspace, from), name, version, at }]
  })
}

/** Look at the sources. Throws one UserError with all that is wrong with any of them. */
export async function readSources(
  entries: readonly DriverEntry[],
  release: string,
  ports: Ports,
): Promise<readonly DriverSource[]> {
  const findings: Finding[] = []
  const sources: DriverSource[] = []
  for (const entry of entries) {
    const source = await readSource(entry, release, findings, ports)
    if (source !== undefined) sources.push(source)
  }
  if (findings.length > 0) throw new UserError(findings)
  return sources
}

async function readSource(
  entry: DriverEntry,
  release: string,
  findings: Finding[],
  ports: Ports,
): Promise<DriverSource | undefined> {
  const { folder, at } = entry
  const shown = shownPath(folder, ports)
  const wrong = (title: string, hint: string): undefined => {
    findings.push({ level: 'error', code: 'driver-source', title, hint, at })
  }
  if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true)
    return wrong(
      `drivers.vendor: there is no folder ${shown}`,
      'The path starts at the folder of the file that names it.',
    )
  const plain = {
    name: entry.name ?? '',
    version: entry.version ?? '1',
    inside: '',
    variables: [],
    modules: undefined,
  }
  let said: Omit<DriverSource, 'folder' | 'digest' | 'at'> = plain
  if (entry.kind === 'dkms') {
    const text = await readFile(path.join(folder, 'dkms.conf'), 'utf8').catch(() => undefined)
    if (text === undefined)
      return wrong(
        `drivers.vendor: ${shown} has no dkms.conf`,
        'Name the folder that holds it, or the sources as `kmod` with `name`.',
      )
    const conf = parseDkmsConf(text, path.join(shown, 'dkms.conf'), release)
    if (!conf.ok) {
      findings.push(...conf.findings)
      return undefined
    }
    const { name, version, folder: inside, variables, modules } = conf.value
    // RPM's version ends at a -.
    said = { name, version: version.replaceAll('-', '_'), inside, variables, modules }
  }
  const built = path.join(folder, said.inside)
  const names: string[] = await readdir(built).catch(() => [])
  if (!names.includes('Kbuild') && !names.includes('Makefile'))
    return wrong(
      `drivers.vendor: ${shownPath(built, ports)} has neither a Kbuild nor a Makefile`,
      'Name the folder whose Kbuild or Makefile says `obj-m += …`; prebuilt modules go without `name`.',
    )
  return { ...said, folder, digest: digestOf([said.variables, await contents(folder, ports)]), at }
}

/** Copy the sources to `place`: without version control, and without what an earlier build left there. */
export async function copySources(folder: string, place: string): Promise<void> {
  const left = new Set(await leftovers(folder))
  await cp(folder, place, { recursive: true, verbatimSymlinks: true, filter: (from) => !left.has(from) })
}

const MADE = /^(?:\..*\.cmd|.*\.ko|.*\.mod(?:\.[co])?|modules\.order|Module\.symvers|\.git|\.tmp_versions)$/

async function leftovers(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = new Set(entries.map(({ name }) => name))
  const found: string[] = []
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    // An object without kbuild's .cmd beside it is the vendor's own.
    if (MADE.test(entry.name) || names.has(`.${entry.name}.cmd`)) found.push(file)
    else if (entry.isDirectory()) found.push(...(await leftovers(file)))
  }
  return found
}

/** Path and content of each file, sorted. */
async function contents(folder: string, ports: Ports): Promise<(readonly [string, string])[]> {
  const left = await leftovers(folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !left.some((one) => file === one || file.startsWith(`${one}/`)))
    .sort()
  return await Promise.all(
    files.map(async (file) => [path.relative(folder, file), (await ports.fs.hash(file)).sha256] as const),
  )
}
