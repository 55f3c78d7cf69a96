import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { type ReadLock, readLock } from '@dpuos/definition'
import type { Arch, Finding, Lock, LockFile, Position } from '@dpuos/manifests'
import type { LockMode } from './inputs.ts'

/** Which lock file, and how to use it. */
export interface LockChoice {
  readonly mode: LockMode
  /** Absolute; undefined where there is no definition that it could lie beside. */
  readonly file: string | undefined
  /** Did the user name the file? Then it must be there. */
  readonly named: boolean
}

/** A lock file that was read for one architecture. */
export interface OpenLock {
  /** Absolute. */
  readonly file: string
  /** As messages name it. */
  readonly shown: string
  /** All architectures, as in the file; undefined where there is no file, or none that can be read (`update` only). */
  readonly whole: LockFile | undefined
  /** What it says for this architecture. */
  readonly lock: Lock | undefined
  /** Where a package stands in the file, or the architecture's part. */
  at(nevra?: string): Position
  /** Why the file could not be read, as warnings (`update` only). */
  readonly findings: readonly Finding[]
}

/** The lock file of a definition: beside it under its name, or in it where it is a folder. */
export async function chooseLock(
  mode: LockMode,
  lockFile: string | undefined,
  definition: string | undefined,
): Promise<LockChoice> {
  if (lockFile !== undefined) return { mode, file: lockFile, named: true }
  if (definition === undefined) return { mode, file: undefined, named: false }
  const isFolder = await stat(definition).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder
    ? path.join(definition, 'dpuos.lock.yaml')
    : `${definition.replace(/\.ya?ml$/i, '')}.lock.yaml`
  return { mode, file, named: false }
}

/**
 * Read the lock file for an architecture; undefined where none is wanted or known. Throws UserError: not there although it is wanted
 * (`frozen`, or named by the user), not readable, without the architecture (`frozen`).
 */
export async function openLock(
  { mode, file, named }: LockChoice,
  arch: Arch,
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<OpenLock | undefined> {
  if (mode === 'none') return undefined
  if (file === undefined) {
    if (mode !== 'frozen') return undefined
    throw missing(
      '`lock: frozen` without a definition: where is the lock file?',
      'Name it as `lock-file`, or give the definition.',
    )
  }
  const shown = shownPath(file, ports)
  const text = await ports.fs.readText(file)
  const nothing = {
    file,
    shown,
    whole: undefined,
    lock: undefined,
    at: () => ({ file: shown }),
    findings: [],
  }
  if (text === undefined) {
    if (mode === 'update' || (mode === 'auto' && !named)) return nothing
    throw missing(`there is no lock file ${shown}`, 'Run once with `lock: update` to write it.')
  }
  const read = readLock(text, shown)
  if (!read.ok) {
    if (mode !== 'update') throw new UserError(read.findings)
    return { ...nothing, findings: read.findings.map((one) => ({ ...one, level: 'warning', hint: LOST })) }
  }
  const opened = open(read.value, arch)
  if (opened.lock === undefined && mode === 'frozen') {
    const known = Object.keys(read.value.lock.arches).join(', ') || 'nothing'
    const title = `${shown} is for ${known}, not for ${arch}`
    throw missing(title, `Run once with \`lock: update\` for ${arch}: it is added to the file.`, {
      file: shown,
    })
  }
  return { file, shown, findings: [], ...opened }
}

const LOST =
  'It is written anew; what it said for other architectures is lost: run `lock: update` for these too.'

function open({ lock: whole, at }: ReadLock, arch: Arch): Pick<OpenLock, 'whole' | 'lock' | 'at'> {
  const section = whole.arches[arch]
  const lock = section === undefined ? undefined : { ...section, arch, distro: whole.distro }
  return { whole, lock, at: (nevra) => at(arch, nevra) }
}

function missing(title: string, hint: string, at?: Position): UserError {
  return new UserError({
    level: 'error',
    code: 'lock-missing',
    title,
    hint,
    ...(at === undefined ? {} : { at }),
  })
}
