/** The files of the probe, readable beside this one. A bundle cannot read them, so files.ts carries their text. */
export const PROBE_FILE_NAMES = ['hook.sh', 'probe.sh', 'facts.sh', 'dpuos-probe.service'] as const

/** The text of files.ts from the text of the files. */
export function renderProbeFiles(texts: Readonly<Record<string, string>>): string {
  const entries = PROBE_FILE_NAMES.map((name) => {
    const lines = (texts[name] ?? '').replace(/\n$/, '').split('\n')
    return `  '${name}':\n${lines.map((line) => `    ${literal(line)}`).join(' +\n')},\n`
  })
  return [
    '// Generated from hook.sh, probe.sh, facts.sh and dpuos-probe.service by files.test.ts (`vitest -u`); edit those.\n',
    'export const PROBE_FILES = {\n',
    ...entries,
    '} as const\n',
  ].join('')
}

/** A literal with the quote that needs fewer escapes, as the formatter writes it. */
function literal(line: string): string {
  const count = (quote: string): number => line.split(quote).length - 1
  const mark = count("'") > count('"') ? '"' : "'"
  return `${mark}${line.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}\\n${mark}`
}
