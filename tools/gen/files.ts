import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ENDINGS } from '@dpuos/action-kit'
import { EXAMPLES } from '@dpuos/boot-test-qemu/console-examples'
import { RULES } from '@dpuos/boot-test-qemu/console-rules'
import { presetSettings } from '@dpuos/build-kernel/presets'
import {
  budgetsJsonSchema,
  definitionJsonSchema,
  definitionReference,
  KERNEL_PRESETS,
} from '@dpuos/definition'
import { kindOf, lockJsonSchema, manifestJsonSchema, SCHEMAS, type SchemaId } from '@dpuos/manifests'
import { loadSpecs, loadSubSpecs, packageDir } from '../actions.ts'
import { actionTypesYml, actionYml } from './action-yml.ts'
import { fillMarkers, table } from './markdown.ts'
import { actionReadme, rootReadme } from './readme.ts'

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** Everything that is generated: paths relative to the root, with the content they must have. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const specs = await loadSpecs(root)
  for (const { name, spec } of specs) {
    const folder = packageDir(name)
    const chain = name === 'pipeline'
    files.set(
      chain ? 'action.yml' : `${folder}/action.yml`,
      actionYml(spec, chain ? 'dist/pipeline' : `../../dist/${name}`),
    )
    files.set(chain ? 'action-types.yml' : `${folder}/action-types.yml`, actionTypesYml(spec))
    if (!chain)
      files.set(`${folder}/README.md`, actionReadme(read(`${folder}/README.md`), spec, `${folder}/README.md`))
  }
  for (const { of, name, spec } of await loadSubSpecs(root)) {
    const folder = `${packageDir(of)}/${name}`
    files.set(`${folder}/action.yml`, actionYml(spec, `../../../dist/${of}`, name))
    files.set(`${folder}/action-types.yml`, actionTypesYml(spec))
    files.set(`${folder}/README.md`, actionReadme(read(`${folder}/README.md`), spec, `${folder}/README.md`))
  }
  const chain = specs.find(({ name }) => name === 'pipeline')
  if (chain !== undefined) {
    const five = specs.filter((entry) => entry !== chain).map(({ spec }) => spec)
    files.set('README.md', rootReadme(read('README.md'), five, chain.spec, 'README.md'))
  }
  files.set('packages/definition/src/boards.ts', boardsModule(root))
  files.set('schemas/definition.schema.json', json(definitionJsonSchema()))
  files.set('schemas/budgets.schema.json', json(budgetsJsonSchema()))
  files.set('schemas/lock.schema.json', json(lockJsonSchema()))
  for (const id of Object.keys(SCHEMAS) as SchemaId[]) {
    files.set(`schemas/${kindOf(id)}.schema.json`, json(manifestJsonSchema(id)))
  }
  files.set(
    'docs/definition.md',
    fillMarkers(read('docs/definition.md'), 'keys', definitionReference(), 'docs/definition.md'),
  )
  const endings = Object.values(ENDINGS).map(({ label, exitCode, meaning }) => [
    label,
    String(exitCode),
    meaning,
  ])
  const endingTable = table(['Ending', 'Exit code', 'What it means'], endings)
  files.set(
    'docs/endings.md',
    fillMarkers(read('docs/endings.md'), 'endings', endingTable, 'docs/endings.md'),
  )
  files.set(
    'docs/boot-rules.md',
    fillMarkers(read('docs/boot-rules.md'), 'rules', consoleRules(), 'docs/boot-rules.md'),
  )
  files.set(
    'docs/kernel-config.md',
    fillMarkers(read('docs/kernel-config.md'), 'presets', kernelPresets(), 'docs/kernel-config.md'),
  )
  return files
}

/** What each preset asks of a kernel; what is for one architecture stands behind its name. */
function kernelPresets(): string {
  const option = (name: string, value: string): string =>
    value === 'n' ? `no \`${name}\`` : `\`${name}${value === 'm' ? '=m' : ''}\``
  const rows = KERNEL_PRESETS.map((preset) => {
    const [x86, arm] = [presetSettings(preset, 'x86_64'), presetSettings(preset, 'aarch64')]
    const said = (wanted: boolean): string => {
      const of = (settings: typeof x86): Map<string, string> =>
        new Map(
          settings
            .filter(({ optional }) => optional === wanted)
            .map(({ name, value }) => [name, option(name, value)]),
        )
      const [left, right] = [of(x86), of(arm)]
      const common = [...left].flatMap(([name, text]) => (right.has(name) ? [text] : []))
      const only = (a: Map<string, string>, b: Map<string, string>, arch: string): string[] => {
        const own = [...a].flatMap(([name, text]) => (b.has(name) ? [] : [text]))
        return own.length === 0 ? [] : [`${arch}: ${own.join(' ')}`]
      }
      const parts = [common.join(' '), ...only(left, right, 'x86_64'), ...only(right, left, 'aarch64')]
      return parts.filter((part) => part !== '').join('; ')
    }
    return [`\`${preset}\``, said(false), said(true)]
  })
  return table(['Preset', 'Needed', 'Wanted'], rows)
}

/** The table of console rules, in the order of their weight. */
function consoleRules(): string {
  const effects = { fatal: 'fatal', 'fatal-when-quiet': 'when quiet', fault: 'fault', hint: 'hint' }
  return table(
    ['Rule', 'Effect', 'Cause', 'Of', 'For example'],
    RULES.map(({ id, effect, cause, kernel, firmware, told }) => [
      `\`${id}\``,
      `${effects[effect]}${told ? ', told' : ''}`,
      `\`${cause}\``,
      kernel ? 'kernel' : firmware ? 'firmware' : '',
      `\`\` ${EXAMPLES[id] ?? ''} \`\``,
    ]),
  )
}

/** The YAML files of boards/ as text in a module, so that bundles carry them. */
function boardsModule(root: string): string {
  const names = readdirSync(path.join(root, 'boards')).filter((name) => name.endsWith('.yaml'))
  const entries = names.sort().map((name) => {
    const text = readFileSync(path.join(root, 'boards', name), 'utf8')
    return `  'dpuos:board/${path.basename(name, '.yaml')}': \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`,\n`
  })
  return `// Generated from boards/*.yaml.\n\n/** Boards that ship with dpuos, by the name that \`extends\` gives them. */\nexport const BOARDS: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`
}
