/** The text of a module that exports `constant`, files by their names: what a bundle cannot read beside itself. `origin` says where they lie. */
export function renderFiles(
  constant: string,
  origin: string,
  texts: Readonly<Record<string, string>>,
): string {
  const entries = Object.entries(texts).map(([name, text]) => {
    const lines = text.replace(/\n$/, '').split('\n')
    return `  '${name}':\n${lines.map((line) => `    ${literal(line)}`).join(' +\n')},\n`
  })
  return [
    `// Generated from ${origin} by files.test.ts (\`vitest -u\`); edit those.\n`,
    `export const ${constant} = {\n`,
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
