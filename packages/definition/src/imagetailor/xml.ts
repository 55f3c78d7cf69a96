import type { Finding, Position } from '@dpuos/manifests'
import { parseXml, XmlComment, XmlElement, XmlError } from '@rgrove/parse-xml'
import { printText } from '../tree.ts'
import { complaint, type Placed } from './text.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly at: Required<Position>
  readonly children: readonly Element[]
  /** Text directly inside, blanks at its ends taken off. */
  readonly text: string
}

export interface XmlFile {
  /** Undefined when the text is no XML; then a finding says where and why. */
  readonly root: Element | undefined
  readonly comments: readonly Placed[]
  readonly findings: readonly Finding[]
}

/** Descriptions nest four deep. */
const MAX_DEPTH = 16

/**
 * Read XML into elements that know their places. Never throws. A document type is not looked at and no entity but the five of
 * XML is expanded, so a file can neither grow nor reach another.
 */
export function parseXmlText(raw: string, file: string): XmlFile {
  const text = raw.replace(/^\uFEFF/, '')
  const place = placeIn(text, file)
  const comments: Placed[] = []
  const failed = (title: string, offset: number, hint: string): XmlFile => ({
    root: undefined,
    comments,
    findings: [complaint('error', 'xml', title, place(offset), hint)],
  })
  try {
    const { root } = parseXml(text, { includeOffsets: true, preserveComments: true })
    if (root === null) return failed(`${file} holds no element`, 0, 'It begins with `<image …>`.')
    const deep = deeperThan(root, MAX_DEPTH)
    if (deep) return failed('elements nest too deeply', deep.start, 'Is this the right file?')
    return { root: convert(root, place, comments), comments, findings: [] }
  } catch (error) {
    if (error instanceof XmlError) {
      const why = (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '')
      const empty = text.trim() === ''
      const title = empty ? `${file} is empty` : `not well-formed XML: ${printText(why, 200)}`
      return failed(title, error.pos, 'imageTailor reads it with an XML parser too and refuses it.')
    }
    // The parser recurses: ten thousand elements inside each other exhaust the stack.
    if (error instanceof RangeError) return failed('elements nest too deeply', 0, 'Is this the right file?')
    throw error
  }
}

function convert(
  element: XmlElement,
  place: (offset: number) => Required<Position>,
  comments: Placed[],
): Element {
  const children: Element[] = []
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(convert(child, place, comments))
    else if (child instanceof XmlComment) comments.push({ value: child.content, at: place(child.start) })
  }
  const text = element.children.flatMap((child) => ('text' in child ? [child.text] : [])).join('')
  return {
    name: element.name,
    attributes: element.attributes,
    at: place(element.start),
    children,
    text: text.trim(),
  }
}

/** The first element below that many others, found without recursion. */
function deeperThan(root: XmlElement, limit: number): XmlElement | undefined {
  let level: XmlElement[] = [root]
  for (let depth = 0; depth < limit && level.length > 0; depth++)
    level = level.flatMap((one) => one.children.filter((child) => child instanceof XmlElement))
  return level[0]
}

/** From an offset to line and column, by bisection. */
function placeIn(text: string, file: string): (offset: number) => Required<Position> {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { file, line: low + 1, column: Math.max(offset, 0) - (starts[low] ?? 0) + 1 }
  }
}
