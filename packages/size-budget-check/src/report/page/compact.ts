import { type Markup, type Slot } from '@dpuos/action-kit'
import { type Column, table } from '@dpuos/action-kit/page'

/** A table without the columns in which no row has anything to say. */
export function compactTable(columns: readonly Column[], rows: readonly (readonly Slot[])[]): Markup {
  const says = (cell: Slot | undefined): boolean => cell !== '' && !(Array.isArray(cell) && cell.length === 0)
  const keep = columns.map((_, i) => rows.some((row) => says(row[i])))
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, i) => keep[i])
  return table(kept(columns), rows.map(kept))
}
