import type { ImageTailor } from '../imagetailor/folder.ts'
import type { ToolRoot } from '../imagetailor/tool-root.ts'
import type { Loaded } from '../load.ts'
import type { Path } from '../tree.ts'
import { type Compact, driversOf, fewerLibs, joinDrivers, joinRules } from './compact.ts'
import { blockList, blockText, flowList, yamlText } from './yaml-text.ts'

export interface ImportOptions {
  /** A path of the definition as the new file has to name it. */
  relative(path: string): string
  /** Rows of imageTailor's tables, where they are. */
  readonly tables?: ToolRoot
  /** Paths of the modules of the kernel that the image gets; without them lists are only joined. */
  readonly modules: readonly string[]
}

/**
 * A dpuos.yaml that says what an imageTailor folder says, with the place of each part beside it. Lists are shortened only where the
 * result is the same; password hashes become references to secrets.
 */
export function importFolder(loaded: Loaded, config: ImageTailor, options: ImportOptions): string {
  const { definition } = loaded
  const { kernel, packages, services, drivers } = definition
  const from = origins(loaded, config)
  const list = (key: string, items: readonly string[], path: Path): string[] =>
    items.length === 0 ? [] : [`  ${from([...path, 0])}`, `  ${key}: ${flowList(items, 4, key.length + 4)}`]
  const sections: string[][] = [
    [
      `# Made of the imageTailor configuration ${config.dir} by \`dpuos import\`; \`dpuos lint\` tells what in it has no effect.`,
      'schema: dpuos.definition/v1',
      `name: ${yamlText(definition.name)}`,
      'distro: any # the folder names none: write the release, for example openEuler-22.03-LTS-SP4',
      `arch: [${definition.arch.join(', ')}] ${from(['arch'])}`,
      ...tables(options.tables),
    ],
    section('kernel', list('cmdline', kernel.cmdline, ['kernel', 'cmdline'])),
    section('packages', [
      ...list('install', packages.install, ['packages', 'install']),
      ...list('erase', packages.erase, ['packages', 'erase']),
      ...list('rpms', packages.rpms.map(options.relative), ['packages', 'rpms']),
      ...(packages.weak ? [`  weak: true ${from(['packages', 'weak'])}`] : []),
      ...(packages.strip.docs ? ['  strip: {docs: true}'] : []),
    ]),
    section('drivers', list('load', drivers.load, ['drivers', 'load'])),
    section('cut', cut(loaded, from, options)),
    section('system', system(loaded, from, options)),
    section('services', [
      ...list('enable', services.enable, ['services', 'enable']),
      ...list('disable', services.disable, ['services', 'disable']),
    ]),
    section('users', users(config)),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** What the tables say, as far as a definition has words for it; the rest for whoever reads. */
function tables(rows: ToolRoot | undefined): string[] {
  const { product, repositories = [] } = rows ?? {}
  const output = product === undefined ? undefined : OUTPUTS[product.release]
  const of = ({ file, line }: { readonly file: string; readonly line: number }): string => `# ${file}:${line}`
  return [
    ...(product !== undefined && output !== undefined
      ? [`outputs: [${output}] ${of(product.at)}, ${product.release}`]
      : []),
    ...(product !== undefined && product.cmdline.length > 0
      ? [
          `${of(product.at)}, to the installer's kernel: ${product.cmdline.map(({ value }) => value).join(' ')}`,
        ]
      : []),
    ...repositories.map((row) => `${of(row.at)}, packages from repos/${row.path} (${row.type})`),
  ]
}

/** `release_type` of product.conf; an ISO needs an installer, which is not made from a definition. */
const OUTPUTS: Readonly<Record<string, string>> = { CPIO: 'cpio', TAR: 'tar' }

type From = (path: Path) => string

/** `# rpm.conf:27`: where a value stands, in the folder. */
const origins =
  ({ position }: Loaded, { dir }: ImageTailor): From =>
  (path) => {
    const { file, line } = position(path)
    const inside = file.startsWith(`${dir}/`) ? file.slice(dir.length + 1) : file
    return `# ${inside}${line === undefined ? '' : `:${line}`}`
  }

const section = (key: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${key}:`, ...lines]

function cut({ definition }: Loaded, from: From, { modules }: ImportOptions): string[] {
  const { cut } = definition
  if (cut === undefined) return []
  const keep = (key: 'delete' | 'tools' | 'gconv' | 'locales' | 'translations'): string[] => {
    const items = cut[key]
    if (items === undefined) return []
    return [`  ${from(['cut', key])}`, `  ${key}: ${flowList(items, 4, key.length + 4)}`]
  }
  const compact = (key: 'drivers' | 'libs', { items, because }: Compact): string[] => {
    const comment = `  ${from(['cut', key])}${because === undefined ? '' : `; ${because}`}`
    const text =
      key === 'libs' || items.length === 0 ? ` ${flowList(items, 4, key.length + 4)}` : blockList(items, 4)
    return [comment, `  ${key}:${text}`]
  }
  return [
    `  level: ${cut.level} ${from(['cut', 'level'])}`,
    `  user-rpms: ${cut['user-rpms']}`,
    `  breaks: ${cut.breaks} # as imageTailor has it: what the cut breaks is listed; \`error\` refuses it`,
    ...keep('delete'),
    ...(cut.drivers === undefined
      ? []
      : compact('drivers', driversOf(cut.drivers, modules) ?? joinDrivers(cut.drivers))),
    ...keep('tools'),
    ...(cut.libs === undefined ? [] : compact('libs', fewerLibs(cut.libs))),
    ...keep('gconv'),
    ...keep('locales'),
    ...keep('translations'),
    `  docs: ${cut.docs}`,
  ]
}

function system({ definition }: Loaded, from: From, { relative }: ImportOptions): string[] {
  const { hostname, timezone, harden, files, content } = definition.system
  const rules = joinRules(harden)
  return [
    `  hostname: ${yamlText(hostname)} ${from(['system', 'hostname'])}`,
    ...(timezone === 'UTC' ? [] : [`  timezone: ${yamlText(timezone)} ${from(['system', 'timezone'])}`]),
    ...(harden.length === 0
      ? []
      : [
          `  ${from(['system', 'harden', 0])}${rules.because === undefined ? '' : `; ${rules.because}`}`,
          `  harden:${blockList(rules.items, 4)}`,
        ]),
    ...(files.length === 0
      ? []
      : [
          '  files:',
          ...files.map(({ from, to }) => `    - {from: ${yamlText(relative(from))}, to: ${yamlText(to)}}`),
        ]),
    ...(Object.keys(content).length === 0
      ? []
      : [
          '  content:',
          ...Object.entries(content).flatMap(([path, { text }]) => [
            `    ${from(['system', 'content', path])}`,
            `    ${yamlText(path)}: ${blockText(text, 6)}`,
          ]),
        ]),
  ]
}

/** No hash is carried over: it would stand in one more file. */
function users({ rpm }: ImageTailor): string[] {
  return rpm.accounts.flatMap(({ name, password, at }) => {
    const secret = `${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_PASSWORD_HASH`
    const was = password === '' ? 'an empty password there' : 'its hash stays there: pass it as the secret'
    return [
      `  # rpm.conf:${at.line}, ${was}; "!" for no password login`,
      `  ${yamlText(name)}: {password-hash: "\${${secret}}"}`,
    ]
  })
}
