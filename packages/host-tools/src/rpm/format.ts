/**
 * rpm query formats whose output can be split again: columns end with US, list items with GS, records with RS (ASCII's
 * own separators, which no name or path in an RPM should hold; a record with the wrong number of columns is refused).
 */
const COLUMN = '\x1f'
const ITEM = '\x1d'
const RECORD = '\x1e'

/** A format of these tags; those in `lists` are arrays. */
export function queryFormat(tags: readonly string[], lists: readonly string[] = []): string {
  const columns = [...tags.map((tag) => `%{${tag}}`), ...lists.map((tag) => `[%{${tag}}${ITEM}]`)]
  return `${columns.join(COLUMN)}${RECORD}`
}

/** Records as columns of text, in the format's order. Throws when a record does not have `columns` columns. */
export function splitRecords(stdout: string, columns: number): string[][] {
  const records = stdout.split(RECORD)
  const rest = records.pop()
  if (rest !== undefined && rest.trim() !== '')
    throw new Error(`rpm's answer ends in the middle: ${JSON.stringify(rest.slice(0, 80))}`)
  return records.map((record) => {
    const parts = record.split(COLUMN)
    if (parts.length !== columns)
      throw new Error(`a name or path of package ${JSON.stringify(parts[0])} holds a control character`)
    return parts
  })
}

/** Items of a list column; rpm prints nothing, or `(none)`, for an absent tag. */
export function splitItems(column: string | undefined): string[] {
  return (column ?? '').split(ITEM).filter((item) => item !== '' && item !== '(none)')
}

/**
 * Arguments for rpm and rpmkeys where no database is meant. A folder that is not there would be made, with a database in it, by rpmkeys run
 * as root; below /dev/null nothing can be.
 */
export const NO_DATABASE = ['--dbpath', '/dev/null'] as const
