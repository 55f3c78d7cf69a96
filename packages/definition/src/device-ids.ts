import * as v from 'valibot'

/**
 * A device of a board, as the kernel names it (`/sys/…/modalias`, file2alias.c), or in the short form of lspci and lsusb:
 * `pci:15b3:a2d6`, `usb:1d6b:0002`, `of:nvidia,bluefield`, `acpi:MLNXBF17`. `*` stands for anything.
 */
export const DeviceId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9_-]*:[A-Za-z0-9_,.:*?#+-]+$/,
    'a device id such as pci:15b3:a2d6, pci:v000019E5d*, usb:1d6b:0002, acpi:MLNXBF17 or of:nvidia,bluefield',
  ),
)

/** Fields of a PCI modalias in order, with the number of hex digits each has. The last three are the class. */
const PCI = { v: 8, d: 8, sv: 8, sd: 8, bc: 2, sc: 2, i: 2 } as const
/** Fields of a USB modalias. From `dc` on they are classes. `in` is the interface number. */
const USB = { v: 4, p: 4, d: 4, dc: 2, dsc: 2, dp: 2, ic: 2, isc: 2, ip: 2, in: 2 } as const

const LAYOUTS: Readonly<Record<string, Readonly<Record<string, number>>>> = { pci: PCI, usb: USB }

/** Fields that say what kind of device it is, not which. */
const CLASS_FIELDS = new Set(['bc', 'sc', 'i', 'dc', 'dsc', 'dp', 'ic', 'isc', 'ip', 'in'])

/** The modalias pattern of a device id: short forms written out, hex digits in capitals as the kernel prints them. */
export function modalias(id: string): string {
  const [, bus = '', rest = ''] = /^([^:]+):(.*)$/s.exec(id) ?? []
  const short = /^([0-9A-Fa-f]{4}|\*):([0-9A-Fa-f]{4}|\*)(?::([0-9A-Fa-f]{4}|\*):([0-9A-Fa-f]{4}|\*))?$/.exec(
    rest,
  )
  const layout = LAYOUTS[bus]
  if (layout !== undefined && short !== null) {
    const width = bus === 'pci' ? 8 : 4
    const given = short
      .slice(1)
      .map((part) => part?.toUpperCase().replace(/^[^*]+$/, (hex) => hex.padStart(width, '0')))
    return `${bus}:${Object.keys(layout)
      .map((field, index) => `${field}${given[index] ?? '*'}`)
      .join('')}`
  }
  if (bus === 'of' && !/^N.*T.*C/.test(rest)) return `of:N*T*C${rest}`
  if (bus === 'acpi' && !rest.includes(':')) return `acpi:${rest}:`
  return id
}

/** Does a module with this alias drive the device? `id` may be a pattern itself: any device it stands for counts. */
export function drives(alias: string, id: string): boolean {
  const wanted = modalias(id)
  const bus = wanted.slice(0, wanted.indexOf(':'))
  if (!alias.startsWith(bus)) return false
  const layout = LAYOUTS[bus]
  if (layout !== undefined) {
    const fields = parseFields(wanted, bus, layout)
    const offered = parseFields(alias, bus, layout)
    return fields !== undefined && offered !== undefined && fieldsMeet(offered, fields)
  }
  // `…C*` says that other compatible strings may follow; each stands in an alias of its own.
  if (bus === 'of') return alias.startsWith('of:') && meet(compatible(alias), compatible(wanted))
  return meet(alias, wanted)
}

type Fields = ReadonlyMap<string, string>

/** `pci:v000019E5d*` → each field's text, `*` where it is left out; undefined for another bus or form. Field names are in small letters, digits in capitals. */
function parseFields(
  text: string,
  bus: string,
  layout: Readonly<Record<string, number>>,
): Fields | undefined {
  if (!text.startsWith(`${bus}:`)) return undefined
  let rest = text.slice(bus.length + 1)
  const fields = new Map<string, string>()
  for (const [field, width] of Object.entries(layout)) {
    const match = rest.startsWith(field) ? /^(\*|[0-9A-F?]+\*?)/.exec(rest.slice(field.length)) : null
    if (match === null) {
      if (rest !== '' && rest !== '*') return undefined
      fields.set(field, '*')
      continue
    }
    const value = match[1] ?? '*'
    // A number with fewer digits than the field has is no number of that field.
    if (!value.endsWith('*') && value.length !== width) return undefined
    fields.set(field, value)
    rest = rest.slice(field.length + value.length)
  }
  return rest === '' || rest === '*' ? fields : undefined
}

/**
 * Field by field. An alias for a whole class (`pci:v*d*…bc01sc08i02*`, nvme's) answers an id that says its class, never one that
 * leaves it open: else every generic driver would be kept for every vendor. An id for a whole class wants such aliases only.
 */
function fieldsMeet(alias: Fields, id: Fields): boolean {
  const isOpen = (fields: Fields): boolean => fields.get('v') === '*'
  const said = (fields: Fields): string[] =>
    [...fields].flatMap(([field, value]) => (CLASS_FIELDS.has(field) && value !== '*' ? [field] : []))
  const classes = said(alias)
  if (isOpen(alias) && !classes.some((field) => said(id).includes(field))) return false
  if (isOpen(id) && classes.length === 0) return false
  return [...alias].every(([field, offered]) => meet(offered, id.get(field) ?? '*'))
}

/** `of:N*T*Cvendor,chipC*` → `vendor,chip`. */
const compatible = (text: string): string => text.replace(/^of:N.*?T.*?C/, '').replace(/C\*$/, '')

/** Is there a text that both patterns (`*`, `?`) match? Other characters, brackets too, stand for themselves. */
export function meet(left: string, right: string): boolean {
  // Row by row over the right pattern: reachable[i] says that left[0..i) and right[0..j) have a common text.
  const none = (): boolean[] => Array.from({ length: left.length + 1 }, () => false)
  let row = none()
  row[0] = true
  for (let i = 1; i <= left.length && left[i - 1] === '*'; i++) row[i] = true
  for (let j = 1; j <= right.length; j++) {
    const next = none()
    const star = right[j - 1] === '*'
    next[0] = star && row[0] === true
    for (let i = 1; i <= left.length; i++) {
      const a = left[i - 1]
      const b = right[j - 1]
      if (star) next[i] = row[i] === true || next[i - 1] === true
      else if (a === '*') next[i] = next[i - 1] === true || row[i] === true || (row[i - 1] ?? false)
      else next[i] = row[i - 1] === true && (a === b || a === '?' || b === '?')
    }
    row = next
  }
  return row[left.length] === true
}
