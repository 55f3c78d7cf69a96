/** `12.3 MiB` from bytes: the form of sizes of an image and its parts. One unit, so that they compare at a glance. */
export function formatMiB(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
