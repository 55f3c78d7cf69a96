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

/** NEVRAs that the solver chose: dnf -v prints `---> Package bash.x86_64 1:5.2-1 will be installed` for each, never wrapped. */
export function chosenPackages(stdout: string): string[] {
  return [...stdout.matchAll(/^---> Package (\S+)\.([^.\s]+) (\S+) will be installed$/gm)].map(
    ([, name, arch, evr]) => `${name}-${evr}.${arch}`,
  )
}

/** Asked names that no repository has, in the order asked; groups too. */
export function unmatchedNames(output: string): string[] {
  const names = [...output.matchAll(/^No match for argument: (.+)$/gm)].map((match) => match[1] ?? '')
  const groups = [...output.matchAll(/^Module or Group '(.+)' is not available\.$/gm)].map(
    (match) => `@${match[1]}`,
  )
  return [...new Set([...names, ...groups])]
}

/** A line of `dnf repoquery` with QUERY_FORMAT. */
export interface RepoRow extends Nevra {
  readonly repository: string
  /** Bytes of files once installed. */
  readonly installedSize: number
}

/** Tags that `dnf repoquery --querytags` lists; where a package lies is none of them since dnf 4.15. */
export const QUERY_FORMAT = ['repoid', 'name', 'epoch', 'version', 'release', 'arch', 'installsize']
  .map((tag) => `%{${tag}}`)
  .join('\t')

export function repoRows(stdout: string): RepoRow[] {
  return stdout.split('\n').flatMap((line) => {
    const [repository, name, epoch, version, release, arch, installedSize, ...more] = line.split('\t')
    if (repository === undefined || name === undefined || version === undefined || release === undefined)
      return []
    if (arch === undefined || installedSize === undefined || more.length > 0) return []
    const numbers = { epoch: Number(epoch), installedSize: Number(installedSize) }
    return [{ repository, name, version, release, arch, ...numbers }]
  })
}

/** Addresses that `dnf repoquery --location` prints, by file name: `name-version-release.arch.rpm` in every repository. */
export function locations(stdout: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of stdout.split('\n')) {
    if (!/^\w+:\/\//.test(line)) continue
    const name = decodeURIComponent(line.slice(line.lastIndexOf('/') + 1))
    found.set(name, [...(found.get(name) ?? []), line])
  }
  return found
}

/** The file name that rpmbuild gives a package and repositories keep; the epoch is no part of it. */
export function rpmFileName(one: Nevra): string {
  return `${one.name}-${one.version}-${one.release}.${one.arch}.rpm`
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
