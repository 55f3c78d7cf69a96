// An edge: reads and writes files of the smallest values so far.
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import {
  type BudgetResult,
  type BudgetRule,
  type Finding,
  formatRatchet,
  type Measurement,
  parseRatchet,
  type Ratchet,
} from '@dpuos/manifests'

/** Budget id → the smallest value so far. */
export type Smallest = ReadonlyMap<string, number>

type Files = Pick<Ports, 'fs' | 'host'>

const EMPTY: Ratchet = { schema: 'dpuos.ratchet/v1', images: {} }

/** `k2-dpu x86_64` */
const imageOf = ({ name, arch }: Pick<Measurement['subject'], 'name' | 'arch'>): string =>
  arch === null ? name : `${name} ${arch}`

/** The smallest values of the budgets that have a ratchet; a file that is not there has none yet. Throws UserError for one that is no such file. */
export async function readSmallest(
  budgets: readonly BudgetRule[],
  subject: Pick<Measurement['subject'], 'name' | 'arch'>,
  ports: Files,
): Promise<Smallest> {
  const smallest = new Map<string, number>()
  for (const [file, ids] of filesOf(budgets)) {
    const values = (await readRatchet(file, ports)).images[imageOf(subject)] ?? {}
    for (const id of ids) {
      const value = Object.hasOwn(values, id) ? values[id] : undefined
      if (value !== undefined) smallest.set(id, value)
    }
  }
  return smallest
}

/** Write down what got smaller than ever, and what was waived as it is now. Returns the files that changed, as findings name them. */
export async function updateRatchets(
  budgets: readonly BudgetRule[],
  results: readonly BudgetResult[],
  subject: Pick<Measurement['subject'], 'name' | 'arch'>,
  ports: Files,
): Promise<string[]> {
  const changed: string[] = []
  for (const [file, ids] of filesOf(budgets)) {
    const before = await readRatchet(file, ports)
    const image = imageOf(subject)
    const values = lowered(
      before.images[image] ?? {},
      results.filter(({ id }) => ids.includes(id)),
    )
    const text = formatRatchet({ ...before, images: { ...before.images, [image]: values } })
    if (text === formatRatchet(before)) continue
    await ports.fs.writeFile(resolve(file, ports), text)
    changed.push(shownPath(resolve(file, ports), ports))
  }
  return changed
}

/** Each value as it was, or as it is where that is less; a waived one as it is. */
export function lowered(
  before: Readonly<Record<string, number>>,
  results: readonly Pick<BudgetResult, 'id' | 'actual' | 'verdict' | 'decides'>[],
): Record<string, number> {
  const values = { ...before }
  for (const { id, actual, verdict, decides } of results) {
    if (actual === null || decides === false) continue
    const was = Object.hasOwn(values, id) ? values[id] : undefined
    values[id] = was === undefined || verdict === 'waived' ? actual : Math.min(was, actual)
  }
  return values
}

function filesOf(budgets: readonly BudgetRule[]): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const { id, ratchet } of budgets)
    if (ratchet !== undefined) files.set(ratchet.file, [...(files.get(ratchet.file) ?? []), id])
  return files
}

const resolve = (file: string, { host }: Pick<Ports, 'host'>): string => path.resolve(host.workspace, file)

async function readRatchet(file: string, ports: Files): Promise<Ratchet> {
  const where = resolve(file, ports)
  const text = await ports.fs.readText(where)
  if (text === undefined) return EMPTY
  const read = parseRatchet(text)
  if (typeof read === 'string') throw new UserError(invalid(shownPath(where, ports), read))
  return read
}

const invalid = (shown: string, why: string): Finding => ({
  level: 'error',
  code: 'ratchet-invalid',
  title: `${shown}, the file of the smallest values, cannot be read: ${why}`,
  hint: 'Restore it from version control; size-budget-check writes it with `update-ratchet: true`.',
  at: { file: shown },
})
