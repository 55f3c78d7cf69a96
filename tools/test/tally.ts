/** What one vitest run came to. */
export interface Tally {
  readonly passed: number
  /** Failed tests, files that could not be loaded, and errors outside any test. */
  readonly failed: readonly string[]
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

export const NOTHING: Tally = { passed: 0, failed: [], skipped: [] }

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
  }
}

/** The closing lines: each failure and each skipped test with its reason, then the count. */
export function closing({ passed, failed, skipped }: Tally): string[] {
  const count = `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
  return [
    ...failed.map((name) => `failed: ${name}`),
    ...skipped.map(({ name, reason }) => `skipped: ${name}: ${reason}`),
    count,
  ]
}

/** A run is good when something passed and nothing failed. */
export const isGood = ({ passed, failed }: Tally): boolean => passed > 0 && failed.length === 0
