import path from 'node:path'
import { ARCHES, type Arch, parseBytes } from '@dpuos/manifests'

/** Result of reading one raw input value. `accepted` completes "expected …". */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly accepted: string }

export interface KindContext {
  /** Where relative paths start. Absolute. */
  readonly workspace: string
}

/** How a raw string becomes a value. One object per kind; its name goes into action-types.yml and the README. */
export interface Kind<T> {
  readonly name: string
  /** What the README's type column says, for example `x86_64 \| aarch64`. */
  readonly label: string
  readonly secret?: boolean
  /** Members of an enumeration, for completion and action-types.yml. */
  readonly members?: readonly string[]
  read(raw: string, context: KindContext): Read<T>
}

const ok = <T>(value: T): Read<T> => ({ ok: true, value })
const no = (accepted: string): { ok: false; accepted: string } => ({ ok: false, accepted })

export const string: Kind<string> = { name: 'string', label: 'text', read: (raw) => ok(raw) }

/** Masked at parse time; never printed, not even in an error message. */
export const secret: Kind<string> = { name: 'secret', label: 'secret', secret: true, read: (raw) => ok(raw) }

/** An absolute path; relative ones start at the workspace. Need not exist: the core says what it was wanted for. */
export const filePath: Kind<string> = {
  name: 'path',
  label: 'path',
  read: (raw, { workspace }) =>
    raw.includes('\0') ? no('a path without NUL bytes') : ok(path.resolve(workspace, raw)),
}

export function oneOf<const M extends readonly [string, ...string[]]>(...members: M): Kind<M[number]> {
  return {
    name: 'enum',
    label: members.join(' | '),
    members,
    read: (raw) => (members.includes(raw) ? ok(raw) : no(`one of ${members.join(', ')}`)),
  }
}

/** Other spellings of processors in the field. */
const SPELLINGS: Readonly<Record<string, Arch>> = {
  amd64: 'x86_64',
  x64: 'x86_64',
  X64: 'x86_64',
  arm64: 'aarch64',
  ARM64: 'aarch64',
}

/** x86_64, aarch64 or riscv64; the other spellings in the field (amd64, x64, arm64) are understood. */
export const arch: Kind<Arch> = {
  name: 'arch',
  label: ARCHES.join(' | '),
  members: ARCHES,
  read: (raw) => {
    const known =
      ARCHES.find((one) => one === raw) ?? (Object.hasOwn(SPELLINGS, raw) ? SPELLINGS[raw] : undefined)
    return known === undefined ? no(`${ARCHES.slice(0, -1).join(', ')} or ${ARCHES.at(-1)}`) : ok(known)
  },
}

/** YAML 1.2 core schema booleans, as @actions/core reads them. */
export const boolean: Kind<boolean> = {
  name: 'boolean',
  label: 'true | false',
  read: (raw) => {
    if (/^(true|True|TRUE)$/.test(raw)) return ok(true)
    if (/^(false|False|FALSE)$/.test(raw)) return ok(false)
    return no('true or false')
  },
}

export function integer(min: number, max: number): Kind<number> {
  return {
    name: 'integer',
    label: `integer ${min}…${max}`,
    read: (raw) => {
      const value = Number(raw)
      return /^-?\d+$/.test(raw) && value >= min && value <= max
        ? ok(value)
        : no(`a whole number from ${min} to ${max}`)
    },
  }
}

export const byteSize: Kind<number> = {
  name: 'byte-size',
  label: 'size (700MiB)',
  read: (raw) => {
    const value = parseBytes(raw)
    return value === undefined ? no('a size such as 700MiB, 1.5GB or 1048576') : ok(value)
  },
}

/** Per cent, from `2`, `2%` or `0.5 %`. */
export const percent: Kind<number> = {
  name: 'percent',
  label: 'per cent (2%)',
  read: (raw) =>
    /^\d+(\.\d+)?\s*%?$/.test(raw)
      ? ok(Number.parseFloat(raw))
      : no('a share in per cent such as 2% or 0.5%'),
}

const DURATION_UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 60e3, min: 60e3, h: 3600e3 }

/** Milliseconds from `90s`, `5m`, `1h30m`, `250ms`. */
export const duration: Kind<number> = {
  name: 'duration',
  label: 'duration (90s, 5m)',
  read: (raw) => {
    const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)(ms|s|min|m|h)/g)]
    if (parts.length === 0 || parts.map((part) => part[0]).join('') !== raw.replaceAll(' ', '')) {
      return no('a duration such as 90s, 5m or 1h30m')
    }
    return ok(
      parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (DURATION_UNITS[unit ?? ''] ?? 0), 0),
    )
  },
}

/** Several values, separated by commas or new lines; empty ones and `#` comment lines are dropped. */
export function list<T>(item: Kind<T>): Kind<readonly T[]> {
  return {
    name: 'list',
    label: `list of ${item.label}`,
    ...(item.secret === undefined ? {} : { secret: item.secret }),
    ...(item.members === undefined ? {} : { members: item.members }),
    read: (raw, context) => {
      const values: T[] = []
      for (const part of raw.split(/[\n,]/).map((text) => text.trim())) {
        if (part === '' || part.startsWith('#')) continue
        const read = item.read(part, context)
        if (!read.ok) return no(`a list, separated by commas or new lines, of ${read.accepted}`)
        values.push(read.value)
      }
      return ok(values)
    },
  }
}
