import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { complaint, type Placed } from './text.ts'
import type { Element } from './xml.ts'

/**
 * The names in `<tag name="…"/>` children. What is no such element, or has no name, is told and left out.
 * `split`: kiwi joins the names with blanks and splits them again, so a name with a blank inside is two.
 */
export function entries(list: Element, tag: string, split: boolean, findings: Finding[]): Placed[] {
  return list.children.flatMap((child): Placed[] => {
    if (child.name !== tag) {
      const title = `\`<${printText(child.name, 40)}>\` in \`<${list.name}>\` has no effect, only \`<${tag} name="…"/>\` has`
      findings.push(
        complaint('warning', 'unknown-element', title, child.at, 'Correct its name, or take it out.'),
      )
      return []
    }
    const name = child.attributes['name']
    if (name === undefined) {
      const title = `\`<${tag}>\` has no \`name\``
      findings.push(complaint('error', 'no-name', title, child.at, `Write \`<${tag} name="…"/>\`.`))
      return []
    }
    // Blanks around a name vanish in imageTailor as well (`wc ` stands in every cmd.conf).
    const parts = name
      .trim()
      .split(/\s+/)
      .filter((part) => part !== '')
    if (parts.length === 0) {
      const title = `\`<${tag}>\` has an empty \`name\`, which has no effect`
      findings.push(complaint('warning', 'no-name', title, child.at, 'Take it out.'))
    }
    if (parts.length > 1) {
      const shown = printText(name)
      findings.push(
        split
          ? complaint(
              'warning',
              'blank-in-name',
              `\`${shown}\` is taken for ${parts.length} names`,
              child.at,
              'Give each an element of its own.',
            )
          : complaint(
              'error',
              'blank-in-name',
              `\`${shown}\`: a name has no blanks`,
              child.at,
              'Give each an element of its own.',
            ),
      )
      if (!split) return []
    }
    return parts.map((value) => ({ value, at: child.at }))
  })
}

/** Tell top-level elements that no imageTailor file has. */
export function unknownElements(root: Element, known: readonly string[], findings: Finding[]): void {
  for (const child of root.children) {
    if (known.includes(child.name)) continue
    const title = `\`<${printText(child.name, 40)}>\` is no element of this file and has no effect`
    findings.push(complaint('warning', 'unknown-element', title, child.at, `It has ${known.join(', ')}.`))
  }
}
