import type { kinds } from '@dpuos/action-kit'
import type { Image } from './load-image.ts'

/** One of `of` parts, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** `2/3`: the second of three parts, as test runners write it. */
export const shardKind: kinds.Kind<Shard> = {
  // For editors and checkers of workflows: they know no kind of their own for it.
  name: 'string',
  label: 'part (1/3)',
  read: (raw) => {
    const [index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(raw)?.slice(1) ?? []).map(Number)
    return index >= 1 && index <= of
      ? { ok: true, value: { index, of } }
      : { ok: false, accepted: 'a part such as 1/3, 2/3 or 3/3' }
  },
}

/**
 * What of a list belongs to a part: every `of`-th, so that the boots of one image, which cost alike, are spread. All parts together are the list, and
 * no thing is in two.
 */
export const shareOf = <T>(all: readonly T[], { index, of }: Shard): T[] =>
  all.filter((_, position) => position % of === index - 1)

/**
 * What of the boots of several images belongs to a part: the images with those, without images that have nothing in it, and whether the proof of an
 * upgrade does, which counts as one boot more of the image that it leads to (the only one, where there is an upgrade).
 */
export function onlyShare(
  images: readonly Image[],
  upgrade: boolean,
  shard: Shard,
): { readonly images: Image[]; readonly upgrade: boolean } {
  const all = images.flatMap((image) => [
    ...image.boots.map((boot) => ({ image, boot })),
    ...(upgrade ? [{ image, boot: undefined }] : []),
  ])
  const share = shareOf(all, shard)
  return {
    images: images.flatMap((image) => {
      const own = share.filter((one) => one.image === image)
      const boots = own.flatMap(({ boot }) => (boot === undefined ? [] : [boot]))
      return own.length === 0 ? [] : [{ ...image, boots }]
    }),
    upgrade: share.some(({ boot }) => boot === undefined),
  }
}
