import * as v from 'valibot'
import { UnitName, unitName } from './fields.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** systemd.preset(5): `enable`, `disable` or `ignore`, and a unit or glob. */
const PresetLine = v.pipe(
  v.string(),
  v.regex(
    /^(enable|disable|ignore) [A-Za-z0-9:_.\\@*?[\]-]+( [A-Za-z0-9:_.\\@ -]+)?$/,
    'a line of a preset file such as `disable firewalld.service`',
  ),
)

/** Text of a unit file or drop-in: sections, settings, comments. */
const UnitText = v.pipe(
  v.string(),
  v.check(
    (text) => unitMistake(text) === undefined,
    'a unit file: a [Section] line, then `Setting=value` lines (comments with # or ;)',
  ),
)

/** The first line that systemd could not read, and what it is; undefined when all can be read. */
export function unitMistake(text: string): { readonly line: number; readonly near: string } | undefined {
  let section = false
  let continued = false
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const isText = line !== '' && !/^[#;]/.test(line)
    if (isText && !continued) {
      if (/^\[[A-Za-z0-9 -]+\]$/.test(line)) section = true
      else if (!section || !/^[A-Za-z0-9-]+\s*=/.test(line))
        return { line: index + 1, near: line.slice(0, 40) }
    }
    if (isText || line === '') continued = line.endsWith('\\')
  }
  return section ? undefined : { line: 1, near: text.slice(0, 40) }
}

const Setting = v.union([
  v.pipe(v.string(), v.regex(/^[^\r\n]*$/, 'one line of text')),
  v.number(),
  v.boolean(),
  v.array(v.union([v.pipe(v.string(), v.regex(/^[^\r\n]*$/, 'one line of text')), v.number()])),
])

const Word = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'a name of systemd such as Service or Nice'),
)

/** `Service: {Nice: 5}`, or the text of the file. */
const DropIn = v.union([UnitText, v.record(Word, v.record(Word, Setting))])

const OwnUnitName = v.pipe(
  UnitName,
  v.regex(
    /\.(service|socket|mount|automount|swap|target|path|timer|slice)$/,
    'the full name of a unit such as k2-agent.service',
  ),
)

/** Keys of `services` beside those that schema-layers.ts has. */
export const servicesMore = {
  presets: v.optional(
    doc(
      '`vendor`: what packages’ preset files say; `none`: only what `enable` names starts; a list of lines goes before the vendor’s.',
      v.union([v.picklist(['vendor', 'none']), v.array(PresetLine)]),
    ),
    'vendor',
  ),
  units: v.optional(
    doc(
      'Units of your own: full name → text of the file.',
      v.record(OwnUnitName, doc('The unit file.', UnitText, { verbatim: true })),
    ),
    {},
  ),
  'drop-ins': v.optional(
    doc(
      'Settings over those of a unit: its name → sections with settings (`Service: {Nice: 5}`), or the text of the file.',
      v.record(UnitName, doc('The drop-in.', DropIn, { verbatim: true })),
      { normalKey: unitName },
    ),
    {},
  ),
}
