import type { RootTree } from './tree.ts'

/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const FOLDERS = [
  '/etc/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
]

/** One unit with its drop-ins, as systemd would load it. */
export interface Unit {
  /** Name of the unit itself; of an alias, the unit's it stands for. */
  readonly name: string
  /** Canonical path of the file, or of the template's; undefined: only drop-ins. */
  readonly file: string | undefined
  /** `Section.Key` → values in order; an empty assignment has thrown away those before it. */
  readonly settings: ReadonlyMap<string, readonly string[]>
}

/** A link or drop-in folder by which one unit starts another: `multi-user.target.wants/sshd.service`. */
export interface Pull {
  readonly from: string
  readonly unit: string
  readonly hard: boolean
  /** Path of the link. */
  readonly link: string
}

/** The units of a root, loaded when they are asked for. */
export class Units {
  readonly #tree: RootTree
  readonly #units = new Map<string, Unit | undefined>()
  readonly #folders: readonly string[]
  /** Names of folders with drop-ins. */
  readonly #dropInFolders: ReadonlySet<string>

  constructor(tree: RootTree) {
    this.#tree = tree
    const real = FOLDERS.map((folder) => tree.resolve(folder))
    this.#folders = FOLDERS.filter(
      (_, index) => real[index] !== undefined && real.indexOf(real[index]) === index,
    )
    const names = this.#folders.flatMap((folder) => tree.list(folder))
    this.#dropInFolders = new Set(names.filter((name) => name.endsWith('.d')))
  }

  /** Names of all unit files, templates too, aliases by the unit's own name. */
  names(): Set<string> {
    const names = this.#folders
      .flatMap((folder) => this.#tree.list(folder))
      .filter((name) => /\.[a-z]+$/.test(name))
    return new Set(
      names.filter((name) => !/\.(wants|requires|upholds|d)$/.test(name)).map((name) => this.realName(name)),
    )
  }

  /** The unit that a name stands for: itself, or the one its link leads to. Instances keep their name. */
  realName(name: string): string {
    const file = this.#file(name)
    const target = file?.split('/').at(-1)
    if (target === undefined || target === 'null') return name
    if (!target.includes('@')) return target
    const instance = /^[^@]+@(.+)(\.[a-z]+)$/.exec(name)?.[1]
    return instance === undefined ? target : target.replace('@.', `@${instance}.`)
  }

  /** undefined: no file by that name, or masked. */
  get(name: string): Unit | undefined {
    if (!this.#units.has(name)) this.#units.set(name, this.#load(name))
    return this.#units.get(name)
  }

  /** Is the unit switched off for good: a link to /dev/null, or an empty file? */
  masked(name: string): boolean {
    const found = this.#place(name)
    return (
      found !== undefined &&
      (this.#tree.get(found)?.link === '/dev/null' || this.#tree.get(found)?.size === 0)
    )
  }

  /** Who starts whom by links in `X.wants` and its like, for every unit and template. */
  *pulls(): Generator<Pull> {
    for (const folder of this.#folders) {
      for (const name of this.#tree.list(folder)) {
        const match = /^(.+)\.(wants|requires|upholds)$/.exec(name)
        if (match === null) continue
        for (const unit of this.#tree.list(`${folder}/${name}`)) {
          const link = `${this.#tree.resolve(`${folder}/${name}`)}/${unit}`
          yield { from: match[1] ?? '', unit, hard: match[2] === 'requires', link }
        }
      }
    }
  }

  /** Canonical path of the entry of that name (of its template), the last link not followed. */
  #place(name: string): string | undefined {
    const template = templateOf(name)
    for (const one of template === undefined ? [name] : [name, template]) {
      for (const folder of this.#folders) {
        const path = `${this.#tree.resolve(folder)}/${one}`
        if (this.#tree.get(path) !== undefined) return path
      }
    }
    return undefined
  }

  #file(name: string): string | undefined {
    const place = this.#place(name)
    return place === undefined ? undefined : this.#tree.file(place)
  }

  #load(name: string): Unit | undefined {
    if (this.masked(name)) return undefined
    const file = this.#file(name)
    const dropIns = this.#dropIns(name)
    if (file === undefined && dropIns.length === 0) return undefined
    const settings = new Map<string, string[]>()
    for (const one of file === undefined ? dropIns : [file, ...dropIns])
      readSettings(this.#tree.text(one) ?? '', settings)
    return { name, file, settings }
  }

  /** Files of `NAME.d` and of the folders for its template, its prefixes and its type; of equal names the strongest folder's counts. */
  #dropIns(name: string): string[] {
    const type = name.slice(name.lastIndexOf('.') + 1)
    const stem = name.slice(0, name.lastIndexOf('.'))
    const parts = stem.split('-')
    const prefixes = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('-')}-.${type}.d`)
    const template = templateOf(name)
    const folders = [
      `${type}.d`,
      ...prefixes,
      ...(template === undefined ? [] : [`${template}.d`]),
      `${name}.d`,
    ]
    const found = new Map<string, string>()
    for (const dropIn of folders.filter((one) => this.#dropInFolders.has(one))) {
      for (const folder of this.#folders.toReversed()) {
        for (const file of this.#tree.list(`${folder}/${dropIn}`)) {
          if (file.endsWith('.conf')) found.set(file, `${folder}/${dropIn}/${file}`)
        }
      }
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file)
  }
}

/** `getty@tty1.service` → `getty@.service`; undefined for a unit that is no instance. */
export function templateOf(unit: string): string | undefined {
  const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit)
  return match === null ? undefined : `${match[1]}${match[2]}`
}

/** Add a unit file's assignments (systemd.syntax(7)): comments, continued lines, empty values that reset. */
export function readSettings(text: string, settings: Map<string, string[]>): void {
  let section = ''
  let carried = ''
  for (const raw of text.split('\n')) {
    if (/^\s*[#;]/.test(raw)) continue
    const line = carried + raw.trim()
    carried = ''
    if (line.endsWith('\\')) {
      carried = `${line.slice(0, -1)} `
      continue
    }
    const header = /^\[(.+)\]$/.exec(line)
    if (header !== null) section = header[1] ?? ''
    const equals = line.indexOf('=')
    if (header !== null || equals <= 0) continue
    const key = `${section}.${line.slice(0, equals).trim()}`
    const value = line.slice(equals + 1).trim()
    if (value === '') settings.set(key, [])
    else settings.set(key, [...(settings.get(key) ?? []), value])
  }
}

/** Replace the specifiers that a name alone decides (systemd.unit(5)); undefined when others are left. */
export function expandSpecifiers(text: string, unit: string): string | undefined {
  const dot = unit.lastIndexOf('.')
  const at = unit.indexOf('@')
  const stem = unit.slice(0, dot)
  const known: Readonly<Record<string, string>> = {
    '%': '%',
    n: unit,
    N: stem,
    p: at < 0 ? stem : unit.slice(0, at),
    i: at < 0 ? '' : unit.slice(at + 1, dot),
    I: at < 0 ? '' : unit.slice(at + 1, dot).replaceAll('-', '/'),
    E: '/etc',
    S: '/var/lib',
    C: '/var/cache',
    L: '/var/log',
    t: '/run',
  }
  let unknown = false
  const whole = text.replaceAll(/%(.)/g, (all, letter: string) => {
    const value = known[letter]
    if (value === undefined) unknown = true
    return value ?? all
  })
  return unknown ? undefined : whole
}
