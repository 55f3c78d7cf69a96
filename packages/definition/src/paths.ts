import path from 'node:path/posix'

/** A path that stands in a file, as the reader of that file would open it: absolute, or relative to where `file` is relative to. */
export function joinPath(file: string, relative: string): string {
  // A repository, or a name in one, is no path, wherever it stands.
  if (/^(?:git\+|srpm:)/.test(relative)) return relative
  return path.isAbsolute(relative) ? path.normalize(relative) : path.join(path.dirname(file), relative)
}
