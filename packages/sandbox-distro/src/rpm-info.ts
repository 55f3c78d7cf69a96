/** What an RPM says of itself: enough to look for conflicts and for dependencies that nobody fulfils. */
export interface RpmInfo {
  readonly nevra: string
  readonly name: string
  readonly file: string
  readonly sha256: string
  readonly size: number
  /** `name`, or `name = evr`. */
  readonly provides: readonly string[]
  readonly requires: readonly string[]
  readonly files: readonly RpmFile[]
}

export interface RpmFile {
  readonly path: string
  /** Octal, with the file type: `0100644`. */
  readonly mode: string
  /** sha256 of the content, the target of a link, the empty string for a folder. */
  readonly content: string
}

/** Format for `rpm -qp --queryformat`; tags and their meaning: rpm-queryformat(7). Fields of a file are split by tabs. */
export const QUERY_FORMAT =
  'N\\t%{NEVRA}\\t%{NAME}\\n[P\\t%{PROVIDENEVRS}\\n][R\\t%{REQUIRENEVRS}\\n][F\\t%{FILENAMES}\\t%{FILEMODES:octal}\\t%{FILEDIGESTS}\\t%{FILELINKTOS}\\n]'

/** Read what QUERY_FORMAT printed for one package. */
export function parseInfo(output: string, file: string, sha256: string, size: number): RpmInfo {
  const rows = output.split('\n').map((line) => line.split('\t'))
  const [, nevra = '', name = ''] = rows.find(([kind]) => kind === 'N') ?? []
  const column = (kind: string): string[] => rows.filter((row) => row[0] === kind).map((row) => row[1] ?? '')
  const files = rows
    .filter(([kind]) => kind === 'F')
    .map(([, path = '', mode = '', digest = '', target = '']) => ({
      path,
      mode,
      content: digest === '' ? target : digest,
    }))
  return { nevra, name, file, sha256, size, provides: column('P'), requires: column('R'), files }
}

export interface FileConflict {
  readonly path: string
  /** Names of the packages, in the order of the list. */
  readonly packages: readonly [string, string]
}

/** S_IFMT of the octal mode: the file type. */
const isFolder = (file: RpmFile): boolean => (Number.parseInt(file.mode, 8) & 0o170000) === 0o040000

/**
 * Paths that two packages have with different content, as rpm's own transaction check judges: folders may be shared, equal
 * files too.
 */
export function findConflicts(packages: readonly RpmInfo[]): FileConflict[] {
  const seen = new Map<string, { readonly owner: string; readonly file: RpmFile }>()
  const conflicts: FileConflict[] = []
  for (const { name, files } of packages) {
    for (const file of files) {
      const other = seen.get(file.path)
      if (other === undefined) seen.set(file.path, { owner: name, file })
      else if (isFolder(file) !== isFolder(other.file) || file.content !== other.file.content) {
        conflicts.push({ path: file.path, packages: [other.owner, name] })
      }
    }
  }
  return conflicts
}

/**
 * Requirements whose name nothing in the set provides, neither as a capability nor as a file, as `package needs what`.
 * Versions are left to dnf.
 */
export function findUnmet(packages: readonly RpmInfo[]): string[] {
  const capability = (line: string): string => line.split(' ')[0] ?? line
  const provided = new Set<string>()
  for (const { provides, files } of packages) {
    for (const line of provides) provided.add(capability(line))
    for (const { path } of files) provided.add(path)
  }
  return packages.flatMap(({ name, requires }) =>
    requires
      .map(capability)
      .filter((need) => !need.startsWith('rpmlib(') && !provided.has(need))
      .map((need) => `${name} needs ${need}`),
  )
}
