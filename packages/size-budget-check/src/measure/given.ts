// An edge: reads what the inputs name.
import path from 'node:path'
import { type Ports, readManifest, shownPath, UserError, type Values } from '@dpuos/action-kit'
import { readBudgets } from '@dpuos/definition'
import { sourceOf } from '@dpuos/host-tools'
import type { BudgetRule, Finding, ImageManifest, Measurement } from '@dpuos/manifests'
import { readSmallest, type Smallest } from '../ratchet/ratchet.ts'
import type { spec } from '../spec.ts'
import { type Booted, readBoot } from './boot.ts'
import { checkConservation } from './conservation.ts'

type Inputs = Pick<Values<typeof spec>, 'image' | 'root' | 'name' | 'budgets' | 'boot'>

/** What is to be measured and judged, before anything of it is measured. */
export interface Given {
  /** An image manifest, which tells its sizes, or the path of a tree. */
  readonly from: { readonly image: ImageManifest } | { readonly root: string }
  readonly subject: { readonly name: string; readonly arch: Measurement['subject']['arch'] }
  readonly source: Measurement['source']
  readonly budgets: readonly BudgetRule[]
  readonly booted: Booted | undefined
  /** Of the budgets that have a ratchet. */
  readonly smallest: Smallest
  /** Sums that do not come out: whatever is measured then says nothing. */
  readonly broken: readonly Finding[]
}

/** Read what the inputs name. Throws UserError for what is missing, contradicts, or is not what it should be. */
export async function readGiven(inputs: Inputs, ports: Ports): Promise<Given> {
  const { image, root } = inputs
  if ((image === undefined) === (root === undefined)) throw new UserError(eitherOr(image !== undefined))
  const own = inputs.budgets === undefined ? undefined : await budgetsOf(inputs.budgets, ports)
  if (image === undefined) {
    const booted = inputs.boot === undefined ? undefined : await readBoot(inputs.boot, null, ports)
    const file = root ?? ''
    const subject = { name: inputs.name ?? path.basename(file), arch: null }
    const budgets = own ?? []
    return {
      from: { root: file },
      subject,
      source: await sourceOf(undefined, ports),
      budgets,
      smallest: await readSmallest(budgets, subject, ports),
      booted,
      broken: [],
    }
  }
  const read = await readManifest('dpuos.image/v1', image, ports)
  if (!read.ok) throw new UserError(read.findings)
  const manifest = read.value
  const subject = { name: manifest.name, arch: manifest.arch }
  const budgets = own ?? manifest.budgets
  return {
    from: { image: manifest },
    subject,
    source: manifest.source,
    budgets,
    smallest: await readSmallest(budgets, subject, ports),
    booted:
      inputs.boot === undefined ? undefined : await readBoot(inputs.boot, manifest.inputs.digest, ports),
    broken: checkConservation(manifest, shownPath(image, ports)),
  }
}

async function budgetsOf(file: string, ports: Ports): Promise<readonly BudgetRule[]> {
  const shown = shownPath(file, ports)
  const text = await ports.fs.readText(file)
  if (text === undefined)
    throw new UserError({
      level: 'error',
      code: 'budgets-missing',
      title: `there is no file of budgets at ${shown}`,
      hint: 'Write one: `schema: dpuos.budgets/v1`, and `budgets` as in a definition.',
    })
  const read = readBudgets(text, shown)
  if (!read.ok) throw new UserError(read.findings)
  return read.value
}

const eitherOr = (both: boolean): Finding => ({
  level: 'error',
  code: 'size-subject',
  title: both ? 'both `image` and `root` are given' : 'neither `image` nor `root` is given',
  hint: 'Give the image manifest of tailor-image as `image`, or anything else that holds a root as `root`.',
})
