export interface Setting {
  readonly value: string
  readonly line: number
}

export interface Section {
  readonly id: string
  readonly line: number
  readonly settings: ReadonlyMap<string, Setting>
}

/** Split a `.repo` file (an INI file; indented lines go on with the setting before) into sections, with 1-based lines. */
export function sections(text: string): {
  readonly sections: readonly Section[]
  readonly stray: readonly number[]
} {
  const found: { id: string; line: number; settings: Map<string, Setting> }[] = []
  const stray: number[] = []
  let last: string | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1
    const content = raw.trim()
    const header = /^\[([^\]]+)\]$/.exec(content)
    const setting = /^([A-Za-z_][\w-]*)\s*=\s*(.*)$/.exec(content)
    const current = found.at(-1)
    if (content === '' || /^[#;]/.test(content)) continue
    if (header) {
      found.push({ id: header[1] ?? '', line, settings: new Map() })
      last = undefined
    } else if (current && last !== undefined && /^\s/.test(raw)) {
      const before = current.settings.get(last)
      if (before) current.settings.set(last, { ...before, value: `${before.value} ${content}` })
    } else if (current && setting) {
      last = setting[1] ?? ''
      current.settings.set(last, { value: setting[2] ?? '', line })
    } else stray.push(line)
  }
  return { sections: found, stray }
}
