import type { Finding, Position } from '@dpuos/manifests'
import { finding } from './messages.ts'
import type { Definition } from './schema.ts'
import type { Path } from './tree.ts'

/** `drivers.vendor`: each entry is one thing, and names itself once. */
export function vendorRules({ drivers }: Definition, at: (path: Path) => Position): Finding[] {
  const findings: Finding[] = []
  const names = new Map<string, number>()
  for (const [index, { kmod, dkms, name, version }] of drivers.vendor.entries()) {
    const here = at(['drivers', 'vendor', index])
    const wrong = (title: string, hint: string): void => {
      findings.push(finding('driver-entry', `\`drivers.vendor[${index}]\` ${title}`, here, hint))
    }
    if (kmod === undefined && dkms === undefined)
      wrong('names no driver', 'Write `kmod: PATH` (modules, or sources with `name`) or `dkms: PATH`.')
    if (kmod !== undefined && dkms !== undefined)
      wrong('has both `kmod` and `dkms`', 'Make two entries of it, or take one out.')
    if (dkms !== undefined && (name !== undefined || version !== undefined))
      wrong('says `name` or `version` beside `dkms`', 'Its dkms.conf says both; take them out.')
    if (dkms === undefined && name === undefined && version !== undefined)
      wrong(
        'has a `version` and no `name`',
        'Add the `name`, if `kmod` holds sources; prebuilt modules need neither.',
      )
    if (name === undefined) continue
    const first = names.get(name)
    if (first === undefined) names.set(name, index)
    else wrong(`and \`[${first}]\` are both called ${name}`, 'Give one of them another name.')
  }
  return findings
}
