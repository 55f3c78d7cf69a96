import { type Change, formatPosition } from '@dpuos/manifests'

/** The line of the definition that a change comes from and the way from it, as far as they are known. */
export function becauseOf({ why, at }: Change): string {
  const line = at === undefined ? '' : formatPosition(at)
  return why.includes(line) ? why : [line, why].filter((part) => part !== '').join(' ')
}

const CAUSES = { pr: 'definition', drift: 'repositories', unknown: '' } as const

/** `definition`: what the commit itself changed; `repositories`: newer packages of the same. Empty: not known. */
export const causeOf = ({ cause }: Change): string => CAUSES[cause ?? 'unknown']
