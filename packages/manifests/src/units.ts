/** `12.3 MiB` from bytes: the one form in which sizes are shown to people. */
export function formatMiB(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
