/**
 * Read a file that GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV named, as strictly as the runner does: `name=value` lines
 * and `name<<DELIMITER` blocks. Throws on anything else and on a block without its end.
 */
export function parseCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block !== null) {
      const [, name = '', delimiter = ''] = block
      const end = lines.indexOf(delimiter, at + 1)
      if (end === -1) throw new Error(`the value of ${name} has no closing ${delimiter}`)
      values[name] = lines.slice(at + 1, end).join('\n')
      at = end
      continue
    }
    const equals = line.indexOf('=')
    if (equals <= 0) throw new Error(`not an assignment: ${JSON.stringify(line)}`)
    values[line.slice(0, equals)] = line.slice(equals + 1)
  }
  return values
}
