import parse from 'spdx-expression-parse'

/** A package's licence in SPDX's terms. */
export interface Licence {
  /** A valid SPDX expression; names that SPDX does not know are `LicenseRef-…` in it. Undefined where the package says nothing. */
  readonly expression: string | undefined
  /** `LicenseRef-…` → the words of the package. */
  readonly references: ReadonlyMap<string, string>
}

/**
 * Short names that RPMs used before SPDX (Fedora's "Legacy abbreviation" list, which openEuler follows), as far as they mean one licence.
 * `BSD`, `Public Domain` or `with exceptions` mean several and stay references.
 */
const LEGACY: Readonly<Record<string, string>> = {
  'GPL+': 'GPL-1.0-or-later',
  GPLv1: 'GPL-1.0-only',
  GPLv2: 'GPL-2.0-only',
  'GPLv2+': 'GPL-2.0-or-later',
  GPLv3: 'GPL-3.0-only',
  'GPLv3+': 'GPL-3.0-or-later',
  LGPLv2: 'LGPL-2.0-only',
  'LGPLv2+': 'LGPL-2.0-or-later',
  'LGPLv2.1': 'LGPL-2.1-only',
  'LGPLv2.1+': 'LGPL-2.1-or-later',
  LGPLv3: 'LGPL-3.0-only',
  'LGPLv3+': 'LGPL-3.0-or-later',
  AGPLv3: 'AGPL-3.0-only',
  'AGPLv3+': 'AGPL-3.0-or-later',
  'ASL 1.1': 'Apache-1.1',
  'ASL 2.0': 'Apache-2.0',
  'MPLv1.1': 'MPL-1.1',
  'MPLv2.0': 'MPL-2.0',
  'Artistic 2.0': 'Artistic-2.0',
  Boost: 'BSL-1.0',
  CC0: 'CC0-1.0',
  'Mulan PSL v2': 'MulanPSL-2.0',
  'MulanPSL v2': 'MulanPSL-2.0',
  OpenLDAP: 'OLDAP-2.8',
  zlib: 'Zlib',
}

const isSpdx = (text: string): boolean => {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** The License tag of an RPM as an SPDX expression: as it is where it is one, else name by name. */
export function licenceOf(tag: string): Licence {
  const references = new Map<string, string>()
  const text = tag.trim()
  if (text === '') return { expression: undefined, references }
  if (isSpdx(text)) return { expression: text, references }
  const name = (words: string): string => {
    const legacy = Object.hasOwn(LEGACY, words) ? LEGACY[words] : undefined
    if (legacy !== undefined) return legacy
    if (isSpdx(words)) return words
    const reference = `LicenseRef-${words.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^-+|-+$/g, '') || 'unnamed'}`
    references.set(reference, words)
    return reference
  }
  const parts = text.split(/(\(|\)|\s+(?:and|or|AND|OR)\s+|,\s*)/)
  const expression = parts
    .map((part) => {
      const word = part.trim()
      if (word === '' || word === '(' || word === ')') return word
      if (/^(and|,)$/i.test(word)) return ' AND '
      return /^or$/i.test(word) ? ' OR ' : name(word)
    })
    .join('')
  if (isSpdx(expression)) return { expression, references }
  // Brackets that do not match, two names in a row: the tag as one.
  references.clear()
  return { expression: name(text), references }
}
