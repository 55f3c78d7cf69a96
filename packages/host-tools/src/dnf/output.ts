/** Pure readers of what dnf 4 prints (LC_ALL=C.UTF-8). */

/** Name, epoch, version, release and architecture of an RPM. */
export interface Nevra {
  readonly name: string
  readonly epoch: number
  readonly version: string
  readonly release: string
  readonly arch: string
}

/** `name-[epoch:]version-release.arch`; epoch 0 is left out, as dnf prints it. */
export function formatNevra(one: Nevra): string {
  const epoch = one.epoch === 0 ? '' : `${one.epoch}:`
  return `${one.name}-${epoch}${one.version}-${one.release}.${one.arch}`
}

/** Asked names that no repository has, in the order asked; groups too. */
export function unmatchedNames(output: string): string[] {
  const names = [...output.matchAll(/^(?:Error: )?No match for argument: (.+)$/gm)].map(
    (match) => match[1] ?? '',
  )
  const groups = [...output.matchAll(/^Module or Group '(.+)' is not available\.$/gm)].map(
    (match) => `@${match[1]}`,
  )
  return [...new Set([...names, ...groups])]
}

/** What to show while dnf works, from one line of its output; undefined for lines that tell nothing new. */
export function progressOf(line: string): string | undefined {
  const download = /^\((\d+\/\d+)\): (\S+)/.exec(line)
  if (download !== null) return `downloading ${download[1]}: ${download[2]}`
  const step = /^ {2}(Installing|Running scriptlet|Verifying) *: (\S+) +(\d+\/\d+)/.exec(line)
  if (step === null) return undefined
  const verb = { Installing: 'installing', 'Running scriptlet': 'scriptlet', Verifying: 'verifying' }[
    step[1] ?? ''
  ]
  return `${verb} ${step[3]}: ${step[2]}`
}
