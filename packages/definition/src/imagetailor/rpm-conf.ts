import type { Finding, Position } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { entries, unknownElements } from './entries.ts'
import { complaint, type Placed } from './text.ts'
import { type Element, parseXmlText } from './xml.ts'

export interface PackageSection {
  readonly at: Required<Position>
  readonly type: string
  /** Empty: always. */
  readonly profiles: readonly string[]
  readonly weak: boolean | undefined
  readonly packages: readonly Placed[]
}

export interface Account {
  readonly name: string
  readonly password: string
  readonly home: string | undefined
  readonly group: string | undefined
  readonly at: Required<Position>
}

/** rpm.conf: what is installed, force-erased and kept of drivers, and whose passwords are set. */
export interface RpmConf {
  readonly sections: readonly PackageSection[]
  readonly accounts: readonly Account[]
  readonly drivers: readonly Placed[]
  /** The element that holds the drivers; undefined when there is none, and no driver is kept. */
  readonly driversAt: Required<Position> | undefined
  readonly comments: readonly Placed[]
}

/** Profiles that a build selects; the others never are (kiwi boot/image/base.py). */
const ACTIVE = ['default', 'std']

export const isActive = (section: PackageSection): boolean =>
  section.profiles.length === 0 || section.profiles.some((one) => ACTIVE.includes(one))

const of = (conf: RpmConf, type: string): PackageSection[] =>
  conf.sections.filter((section) => section.type === type && isActive(section))

/** What is installed, in the order of the file. */
export const installed = (conf: RpmConf): Placed[] => of(conf, 'bootstrap').flatMap((one) => one.packages)
/** What is force-erased, in the order of the file. */
export const erased = (conf: RpmConf): Placed[] => of(conf, 'delete').flatMap((one) => one.packages)
/** Whether weak dependencies come along: the first section that says anything decides. */
export const weak = (conf: RpmConf): boolean =>
  of(conf, 'bootstrap').find((one) => one.weak !== undefined)?.weak ?? false

/** The elements of a kiwi description that imageTailor's files hold. */
export const BOILERPLATE = ['description', 'preferences', 'repository']

/** Read rpm.conf. Undefined when it is no XML of that kind; the findings say why. */
export function parseRpmConf(raw: string, file: string, findings: Finding[]): RpmConf | undefined {
  const xml = parseXmlText(raw, file)
  findings.push(...xml.findings)
  const root = imageRoot(xml.root, findings)
  if (root === undefined) return undefined
  unknownElements(root, [...BOILERPLATE, 'profiles', 'users', 'packages', 'drivers'], findings)
  const named = (name: string): Element[] => root.children.filter((child) => child.name === name)
  const [drivers] = named('drivers')
  return {
    sections: named('packages').map((one) => section(one, findings)),
    accounts: named('users').flatMap((one) => accounts(one, findings)),
    drivers: named('drivers').flatMap((one) => entries(one, 'file', true, findings)),
    driversAt: drivers?.at,
    comments: xml.comments,
  }
}

/** The `<image>` of a description, or a finding. */
export function imageRoot(root: Element | undefined, findings: Finding[]): Element | undefined {
  if (root === undefined || root.name === 'image') return root
  const title = `the root element is \`<${printText(root.name, 40)}>\`, expected \`<image>\``
  findings.push(complaint('error', 'root-element', title, root.at, 'Is this the right file?'))
  return undefined
}

function section(element: Element, findings: Finding[]): PackageSection {
  const { type = '', profiles = '', patternType } = element.attributes
  if (type !== 'bootstrap' && type !== 'delete') {
    const title = `\`<packages type="${printText(type, 40)}">\` is never installed: only \`bootstrap\` and \`delete\` have a meaning`
    findings.push(
      complaint('warning', 'section-type', title, element.at, 'Correct the type, or take the section out.'),
    )
  }
  return {
    at: element.at,
    type,
    profiles: profiles
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    weak: patternType === undefined ? undefined : patternType === 'plusRecommended',
    packages: entries(element, 'package', false, findings),
  }
}

function accounts(element: Element, findings: Finding[]): Account[] {
  return element.children.flatMap((child): Account[] => {
    const { name, pwd = '', home } = child.attributes
    if (child.name !== 'user' || name === undefined || name.trim() === '') {
      const title = `\`<users>\` holds \`<user pwd="…" home="…" name="…"/>\`, found \`<${printText(child.name, 40)}>\`${child.name === 'user' ? ' without a name' : ''}`
      findings.push(complaint('error', 'user', title, child.at))
      return []
    }
    return [
      { name: name.trim(), password: pwd.trim(), home, group: element.attributes['group'], at: child.at },
    ]
  })
}
