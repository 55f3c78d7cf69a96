// Pure: what a dkms.conf says, read as data. It is a shell script that dkms runs; here nothing of it is run.
import type { Finding } from '@dpuos/manifests'

/** A driver as its dkms.conf describes it (dkms(8)). */
export interface DkmsConf {
  readonly name: string
  readonly version: string
  /** Modules it makes: name without `.ko`. */
  readonly modules: readonly string[]
  /** Folder in the tree with the Makefile that has `obj-m`; empty for its top. */
  readonly folder: string
  /** `NAME=value` words for make. */
  readonly variables: readonly string[]
}

interface Assigned {
  readonly value: string
  readonly line: number
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)(?:\[(\d+)\])?=(.*)$/s
/** What decides what is built, or asks for something to be run or changed before. Beside these, a line is of no account here. */
const REFUSED: Readonly<Record<string, string>> = {
  PRE_BUILD: 'runs a script before it is built',
  PATCH: 'changes its sources for some kernels',
}
/** Where dkms builds it: stands for the tree in what MAKE says. */
const TREE = '/dkms/tree'

/**
 * Read a dkms.conf. Findings name the line: a statement that only a shell understands, a name that is missing, what would have to be run. `file` is how people name it,
 * `release` the kernel's `uname -r`.
 */
export function parseDkmsConf(
  text: string,
  file: string,
  release: string,
): { readonly ok: true; readonly value: DkmsConf } | { readonly ok: false; readonly findings: Finding[] } {
  const findings: Finding[] = []
  const wrong = (line: number, title: string, hint: string): void => {
    findings.push({ level: 'error', code: 'dkms-conf', title, hint, at: { file, line } })
  }
  const values = new Map<string, Assigned>()
  for (const { line, text: statement } of statementsOf(text)) {
    const [, name = '', index, rest = ''] = ASSIGNMENT.exec(statement) ?? []
    const value = name === '' ? undefined : unquote(rest)
    if (value === undefined)
      wrong(line, `only a shell can tell what ${JSON.stringify(statement.trim())} means`, AS_SOURCES)
    else values.set(index === undefined || index === '0' ? name : `${name}[${index}]`, { value, line })
  }
  for (const [key, { value, line }] of values) {
    const why = REFUSED[key.replace(/\[.*/, '')]
    if (why !== undefined && value !== '')
      wrong(line, `the driver ${why} (${key}), and nothing of it is run here`, AS_SOURCES)
  }
  const known: Record<string, string> = {
    kernelver: release,
    kernel_version: release,
    PWD: TREE,
    dkms_tree: '/dkms',
  }
  const expand = ({ value, line }: Assigned): string =>
    value.replaceAll(/\$(?:\{(\w+)\}|(\w+))|\$\(|`/g, (whole, braced?: string, bare?: string) => {
      const name = braced ?? bare
      const found = name === undefined ? undefined : (known[name] ?? values.get(name)?.value)
      if (found === undefined || found.includes('$'))
        wrong(line, `${whole} is not known before it is run`, AS_SOURCES)
      return found ?? ''
    })
  const said = (key: string): string => {
    const one = values.get(key)
    if (one !== undefined && one.value !== '') return expand(one)
    findings.push({
      level: 'error',
      code: 'dkms-conf',
      title: `there is no ${key}`,
      hint: 'dkms.conf must have PACKAGE_NAME, PACKAGE_VERSION and BUILT_MODULE_NAME[0] (dkms(8)).',
      at: { file },
    })
    return ''
  }
  const [name, version] = [said('PACKAGE_NAME'), said('PACKAGE_VERSION')]
  // dkms takes the package's name where there is one module only.
  const modules = [...values].flatMap(([key, one]) =>
    /^BUILT_MODULE_NAME(\[|$)/.test(key) ? [expand(one)] : [],
  )
  Object.assign(known, {
    kernel_source_dir: '/dkms/kernel',
    source_tree: '/dkms/source',
    module: name,
    module_version: version,
  })
  known['dkms_tree'] = '/dkms'
  const given = values.get('MAKE')
  const made =
    given === undefined
      ? { folder: '', variables: [] }
      : readMake(expand(given).replaceAll(`/dkms/${name}/${version}/build`, TREE))
  if (made === undefined && given !== undefined)
    wrong(given.line, `${JSON.stringify(given.value)} is more than one call of make`, AS_SOURCES)
  if (findings.length > 0 || made === undefined) return { ok: false, findings }
  return { ok: true, value: { name, version, modules: modules.length === 0 ? [name] : modules, ...made } }
}

const AS_SOURCES =
  'Nothing of a driver’s tree is run here: say it in plain assignments, or name the folder as `kmod` with `name` and `version`.'

/** Lines without comments and empty ones; a backslash at the end joins. Their numbers start with 1. */
function* statementsOf(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let open: { line: number; text: string } | undefined
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const joined = open === undefined ? raw : open.text + raw
    const line = open?.line ?? index + 1
    open = undefined
    if (joined.endsWith('\\')) open = { line, text: joined.slice(0, -1) }
    else if (!/^\s*(?:#|$)/.test(joined)) yield { line, text: joined }
  }
  if (open !== undefined) yield open
}

/** The one word that a shell makes of it, variables left in; undefined where it is more than a word. Single quotes around text with `$` are kept from it by a NUL-free escape. */
function unquote(text: string): string | undefined {
  const match = /^(?:"((?:[^"\\`]|\\.)*)"|'([^']*)'|([^\s"'`;&|<>()]*))\s*(?:#.*)?$/s.exec(text)
  if (match === null) return undefined
  const [, double, single, bare] = match
  if (double !== undefined) return double.replaceAll(/\\(["\\$`])/g, '$1')
  return single ?? bare ?? ''
}

/** `make -C KERNEL M=TREE/sub modules FOO=1`: the folder that is built and the variables that go along; undefined for anything else. */
function readMake(command: string): Pick<DkmsConf, 'folder' | 'variables'> | undefined {
  if (/[;&|<>`\n]|\$\(/.test(command)) return undefined
  const words = command
    .replaceAll(/["']/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.shift() !== 'make') return undefined
  let folder = ''
  const variables: string[] = []
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? []
    if (word === '-C') {
      const at = insideTree(words.shift() ?? '')
      if (at !== undefined) folder = at
    } else if (name === 'M' || name === 'SUBDIRS') folder = insideTree(value) ?? folder
    else if (name !== undefined && !KERNEL_WORDS.has(name) && !value.startsWith('/dkms')) variables.push(word)
    else if (
      name === undefined &&
      !/^(?:-j\d*|-s|-k|all|modules|default)$/.test(word) &&
      insideTree(word) === undefined
    )
      return undefined
  }
  return folder.split('/').includes('..') ? undefined : { folder, variables }
}

/** What our own call of make says itself. */
const KERNEL_WORDS = new Set([
  'KERNELRELEASE',
  'KVERSION',
  'KVER',
  'KERNELVER',
  'KDIR',
  'KERNELDIR',
  'KERNEL_DIR',
  'ARCH',
  'CC',
  'CROSS_COMPILE',
])

const insideTree = (at: string): string | undefined =>
  at === TREE ? '' : at.startsWith(`${TREE}/`) ? at.slice(TREE.length + 1).replace(/\/+$/, '') : undefined
