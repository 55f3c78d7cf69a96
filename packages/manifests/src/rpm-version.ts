/**
 * Compare two versions or releases as rpm does (rpmio/rpmvercmp.cc): runs of digits by value, runs of letters by their codes, digits are
 * newer than letters, `~` is older than nothing, `^` newer than nothing and older than more. Negative when `a` is older.
 */
export function rpmVersionCompare(a: string, b: string): number {
  const [left, right] = [segments(a), segments(b)]
  for (let index = 0; ; index++) {
    const [one, two] = [left[index], right[index]]
    if (one === undefined && two === undefined) return 0
    if (one === '~' || two === '~') {
      if (one === two) continue
      return one === '~' ? -1 : 1
    }
    if (one === '^' || two === '^') {
      if (one === two) continue
      if (one === undefined) return -1
      if (two === undefined) return 1
      return one === '^' ? -1 : 1
    }
    if (one === undefined) return -1
    if (two === undefined) return 1
    const order = compareSegments(one, two)
    if (order !== 0) return order
  }
}

const segments = (text: string): string[] => text.match(/\d+|[A-Za-z]+|[~^]/g) ?? []

function compareSegments(one: string, two: string): number {
  const [digits, others] = [/^\d/.test(one), /^\d/.test(two)]
  if (digits !== others) return digits ? 1 : -1
  if (!digits) return one < two ? -1 : Number(one > two)
  const [x, y] = [one.replace(/^0+/, ''), two.replace(/^0+/, '')]
  return x.length - y.length || (x < y ? -1 : Number(x > y))
}

/** Compare two NEVRAs of one name: by epoch, version, release. */
export function nevraCompare(a: string, b: string): number {
  const [one, two] = [evr(a), evr(b)]
  return (
    one.epoch - two.epoch ||
    rpmVersionCompare(one.version, two.version) ||
    rpmVersionCompare(one.release, two.release)
  )
}

function evr(nevra: string): { epoch: number; version: string; release: string } {
  const [, epoch, version = '', release = ''] = /-(?:(\d+):)?([^-:]+)-([^-]+)\.[^.]+$/.exec(nevra) ?? []
  return { epoch: Number(epoch ?? 0), version, release }
}
