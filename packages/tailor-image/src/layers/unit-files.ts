import { type Definition, unitName } from '@dpuos/definition'
import { type Finding, nearest } from '@dpuos/manifests'
import { type Work, warn } from '../work.ts'
import { templateOf, unitNames } from './units.ts'

type DropIn = Definition['services']['drop-ins'][string]

const FOLDER = '/etc/systemd/system'
const DROP_IN = '50-dpuos.conf'
/** Before every file of packages: the first line that fits a unit counts. */
const PRESET = '/etc/systemd/system-preset/00-dpuos.preset'

/** Own units and drop-ins. Before the presets are applied, which enable them. */
export function writeUnitFiles({ request, ledger }: Pick<Work, 'request' | 'ledger'>): void {
  const { units, presets } = request.definition.services
  for (const [name, text] of Object.entries(units)) ledger.write('services', `${FOLDER}/${name}`, ended(text))
  if (presets === 'none') ledger.write('services', PRESET, 'disable *\n')
  else if (presets !== 'vendor') ledger.write('services', PRESET, presets.map((line) => `${line}\n`).join(''))
  for (const [name, dropIn] of Object.entries(request.definition.services['drop-ins'])) {
    ledger.write('services', dropInPath(name), dropInText(dropIn))
  }
}

const dropInPath = (name: string): string => `${FOLDER}/${unitName(name)}.d/${DROP_IN}`
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

/** A drop-in as systemd reads it; a list is one line each, so that `["", x]` clears and sets. */
export function dropInText(dropIn: DropIn): string {
  if (typeof dropIn === 'string') return ended(dropIn)
  const sections = Object.entries(dropIn).map(([section, settings]) => {
    const lines = Object.entries(settings).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => `${key}=${word(one)}\n`),
    )
    return `[${section}]\n${lines.join('')}`
  })
  return sections.join('\n')
}

const word = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

/** Drop-ins of units that the image does not have. */
export function dropInMistakes({ request, root }: Work): Finding[] {
  const known = unitNames(root)
  return Object.keys(request.definition.services['drop-ins']).flatMap((given) => {
    const unit = unitName(given)
    if (known.has(unit) || known.has(templateOf(unit) ?? '')) return []
    const close = nearest(unit, known)
    return {
      level: 'error',
      code: 'unit-unknown',
      title: `services.drop-ins: no installed package has the unit ${unit}`,
      hint:
        close === undefined
          ? 'Add the package that brings it to packages.install.'
          : `Did you mean ${close}?`,
      at: request.position(['services', 'drop-ins', given]),
    }
  })
}

/**
 * What systemd would say about the files that the definition brings: `systemd-analyze verify` of the host reads them (it executes
 * nothing of the image). Only complaints about our own files count: unknown settings, values that do not parse.
 */
export async function verifyUnitFiles(work: Work): Promise<void> {
  const { request, root, ports } = work
  const { units, 'drop-ins': dropIns } = request.definition.services
  const ours = new Map<string, readonly (string | number)[]>([
    ...Object.keys(units).map((name) => [`${FOLDER}/${name}`, ['services', 'units', name]] as const),
    ...Object.keys(dropIns).map((name) => [dropInPath(name), ['services', 'drop-ins', name]] as const),
  ])
  if (ours.size === 0) return
  const names = [...Object.keys(units), ...Object.keys(dropIns).map(unitName)]
  const { stderr } = await ports.proc.run(
    ['systemd-analyze', 'verify', `--root=${root.dir}`, '--man=no', '--generators=no', ...names],
    { okCodes: [1], timeoutMs: 120_000 },
  )
  for (const { file, line, text } of complaints(stderr, root.dir)) {
    const path = ours.get(file)
    if (path === undefined) continue
    warn(work, {
      level: 'warning',
      code: 'unit-file',
      title: `${path.slice(0, 2).join('.')}: systemd of this machine about ${path[2]}, line ${line}: ${text}`,
      hint: 'systemd passes over such a line: correct it, or take it out.',
      at: request.position(path),
    })
  }
}

/** Lines `PATH:LINE: text` of systemd, the root taken off the path. */
export function complaints(stderr: string, dir: string): { file: string; line: number; text: string }[] {
  return [...stderr.matchAll(/^(\/\S+?):(\d+): (.*)$/gm)].map(([, file = '', line, text = '']) => ({
    file: file.startsWith(`${dir}/`) ? file.slice(dir.length) : file,
    line: Number(line),
    text,
  }))
}
