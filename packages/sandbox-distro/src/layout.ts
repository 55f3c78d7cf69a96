import path from 'node:path'

/**
 * Where a file of a Debian 12 package lies in the sandbox root: /usr is merged, and the multiarch library folder becomes
 * /usr/lib64 (`filesystem` ships a link at the old place, for paths that are compiled in).
 */
export function mapPath(file: string, triplet: string): string {
  const merged = file.replace(/^\/(bin|sbin|lib|lib64)(?=\/|$)/, '/usr/$1')
  const multiarch = `/usr/lib/${triplet}`
  if (merged === multiarch || merged.startsWith(`${multiarch}/`))
    return `/usr/lib64${merged.slice(multiarch.length)}`
  return merged
}

/**
 * Target of a symlink after mapping both its ends; undefined for a link that would point to itself (the loader's link from
 * /lib64 into the multiarch folder). Relative links stay relative.
 */
export function mapLink(file: string, target: string, triplet: string): string | undefined {
  const at = mapPath(file, triplet)
  if (path.posix.isAbsolute(target)) {
    const to = mapPath(path.posix.normalize(target), triplet)
    return to === at ? undefined : to
  }
  const to = mapPath(path.posix.join(path.posix.dirname(file), target), triplet)
  return to === at ? undefined : path.posix.relative(path.posix.dirname(at), to)
}

/** Debian's own machinery, what belongs to run time, and documentation that no RPM distribution ships. */
export const LEFT_OUT: readonly RegExp[] = [
  /^\/usr\/share\/(lintian|bug|runit|doc-base|menu|reportbug|apport|info|zsh|fish|initramfs-tools)\//,
  /^\/usr\/share\/(debianutils|debconf|libgcrypt20|libc-bin|pam-configs|util-linux\/logcheck)\//,
  /^\/usr\/share\/bash-completion\/completions\//,
  /^\/usr\/share\/doc\/.*\/(changelog|NEWS)[^/]*\.gz$/,
  /^\/usr\/lib\/(init|initramfs-tools|lsb|mime)\//,
  /^\/etc\/(init\.d|rc[0-6S]\.d|update-motd\.d|apt|dpkg|sv|ufw|logcheck|kernel)\//,
  /^\/etc\/network\/if-[a-z-]+\.d\//,
  /^\/etc\/(rmt|default\/(networking|hwclock)|modules-load\.d\/modules\.conf)$/,
  /^\/(etc|var\/log)\/runit\//,
  /^\/(run|var\/run|var\/lock|dev|proc|sys|tmp)(\/|$)/,
]

/** Is the file (mapped path) left out of every package? */
export const isLeftOut = (file: string): boolean => LEFT_OUT.some((pattern) => pattern.test(file))

/** Folders of many packages that `filesystem` or nobody owns; the rest belong to the packages that have files in them. */
export const isSharedFolder = (folder: string): boolean =>
  /^\/usr\/share\/(man|locale|doc|licenses)(\/|$)/.test(folder)
