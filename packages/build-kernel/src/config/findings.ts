// Pure: misses as a person reads them, those with one root together.
import type { Finding } from '@dpuos/manifests'
import { formatPosition } from '@dpuos/manifests'
import { type Cause, type Miss, NOBODY } from './gate.ts'

/** Lines of detail in one finding. */
const LISTED = 40

/** Causes that make one story for all options, whatever their roots. */
const TOGETHER: readonly Cause[] = ['no-such-option', 'not-in-config', 'overridden', 'delivery', 'board']

/** One finding for each root: 200 misses stay readable. Errors first, the larger groups before the smaller. */
export function missFindings(misses: readonly Miss[]): Finding[] {
  const groups = new Map<string, Miss[]>()
  for (const miss of misses) {
    const key = `${miss.optional ? 'wanted' : 'required'} ${miss.forDelivery === true} ${miss.cause} ${TOGETHER.includes(miss.cause) ? '' : miss.root}`
    groups.set(key, [...(groups.get(key) ?? []), miss])
  }
  const findings = [...groups.values()].map((group) => ({ size: group.length, finding: groupFinding(group) }))
  const rank = ({ level }: Finding): number => (level === 'error' ? 0 : 1)
  return findings
    .toSorted((a, b) => rank(a.finding) - rank(b.finding) || b.size - a.size)
    .map(({ finding }) => finding)
}

function groupFinding(group: readonly Miss[]): Finding {
  const [first] = group
  if (first === undefined) throw new TypeError('a group without a miss')
  const hint = hintFor(group)
  return {
    level: first.optional ? 'warning' : 'error',
    code: `kernel-config-${first.cause}`,
    title: group.length === 1 ? sentence(first) : story(group, first),
    ...(group.length === 1 ? {} : { detail: listed(group) }),
    ...(hint === undefined ? {} : { hint }),
    at: first.at,
  }
}

const sentence = ({ name, wanted, got, why }: Miss): string =>
  `CONFIG_${name}: wanted ${wanted}, got ${got}: ${why}`

function story(group: readonly Miss[], { cause, root }: Miss): string {
  const many = `${group.length} options`
  switch (cause) {
    case 'no-such-option':
      return `${many} do not exist in this source`
    case 'not-in-config':
      return `${many} are not as wanted in the kernel’s configuration`
    case 'delivery':
      return `${many} that the image does not start without are off`
    case 'board':
      return `${many} that devices of the board need are off`
    case 'overridden':
      return `${many} are asked for twice, with different values`
    case 'dependency':
      return `${many} are not as wanted because of CONFIG_${root}`
    case 'selected':
      return `${many} are on because CONFIG_${root} selects them`
    case 'choice':
    case 'no-prompt':
    case 'unknown':
    default:
      if (root === NOBODY)
        return `${many} are not as wanted, and nobody can set them: they follow from others`
      return `${many} are not as wanted, all because of CONFIG_${root}`
  }
}

function listed(group: readonly Miss[]): string {
  const lines = group.slice(0, LISTED).map((miss) => `${formatPosition(miss.at)} ${sentence(miss)}`)
  return [...lines, ...(group.length > LISTED ? [`and ${group.length - LISTED} more`] : [])].join('\n')
}

/** At most so many lines to add. */
const REMEDIES = 8

/** What one can do beside adding lines. */
function insteadOf(group: readonly Miss[]): string {
  const [first] = group
  if (first?.forDelivery === true)
    return first.optional ? 'bring the vendor’s modules (`drivers.vendor`)' : 'hand the image over otherwise'
  return group.length === 1 ? 'take the line out' : 'take the lines out'
}

function hintFor(group: readonly Miss[]): string | undefined {
  const [first] = group
  const remedy = new Map(group.flatMap((miss) => miss.remedy.map((one) => [one.name, one.value] as const)))
  const isDelivery = first?.forDelivery === true
  // A line that was asked for needs no second one.
  if (!isDelivery) for (const { name } of group) remedy.delete(name)
  const instead = insteadOf(group)
  if (remedy.size > 0 && remedy.size <= REMEDIES) {
    const lines = [...remedy].map(([name, value]) => `CONFIG_${name}=${value}`)
    return `Add ${lines.join(', ')} to a fragment, or ${instead}.`
  }
  // The lines are nobody's: what is told is what they need.
  if (isDelivery && first.cause === 'dependency')
    return `Add ${group.map(({ name, wanted }) => `CONFIG_${name}=${wanted}`).join(', ')} and what ${group.length === 1 ? 'it needs' : 'they need'} to a fragment, or ${instead}.`
  switch (first?.cause) {
    case 'no-such-option':
      return 'Take these lines out, or correct the names: another version of the kernel may call them otherwise.'
    case 'overridden':
      return 'Take out the one that is not meant.'
    case 'not-in-config':
      return 'Use a kernel that has them, build one (`kernel.source`), or mark the line `# wanted` where the image does without.'
    case 'delivery':
    case 'board':
    case 'dependency':
    case 'choice':
    case 'selected':
    case 'no-prompt':
    case 'unknown':
    case undefined:
    default:
      return undefined
  }
}
