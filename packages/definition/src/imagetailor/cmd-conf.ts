import type { Finding, Position } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { entries, unknownElements } from './entries.ts'
import { BOILERPLATE, imageRoot } from './rpm-conf.ts'
import { complaint, type Placed } from './text.ts'
import { type Element, parseXmlText } from './xml.ts'

export const STRIPS = ['delete', 'tools', 'libs'] as const
export type StripType = (typeof STRIPS)[number]

/** One kind of strip list; several elements of one type are one list. */
export interface Strip {
  readonly entries: readonly Placed[]
  /** Its first element; undefined when there is none, and the list is empty. */
  readonly at: Required<Position> | undefined
}

/** cmd.conf: what is deleted, and which tools and libraries are kept. */
export interface CmdConf {
  readonly strips: Readonly<Record<StripType, Strip>>
  readonly comments: readonly Placed[]
}

/** Read cmd.conf. Undefined when it is no XML of that kind; the findings say why. */
export function parseCmdConf(raw: string, file: string, findings: Finding[]): CmdConf | undefined {
  const xml = parseXmlText(raw, file)
  findings.push(...xml.findings)
  const root = imageRoot(xml.root, findings)
  if (root === undefined) return undefined
  unknownElements(root, [...BOILERPLATE, 'strip'], findings)
  const strips = root.children.filter((child) => child.name === 'strip')
  for (const { attributes, at } of strips) {
    if (STRIPS.some((type) => type === attributes['type'])) continue
    const title = `\`<strip type="${printText(attributes['type'] ?? '', 40)}">\`: expected one of ${STRIPS.join(', ')}`
    findings.push(complaint('error', 'strip-type', title, at))
  }
  const of = (type: StripType): Strip => {
    const lists = strips.filter((one: Element) => one.attributes['type'] === type)
    return { entries: lists.flatMap((one) => entries(one, 'file', true, findings)), at: lists[0]?.at }
  }
  return {
    strips: { delete: of('delete'), tools: of('tools'), libs: of('libs') },
    comments: xml.comments,
  }
}
