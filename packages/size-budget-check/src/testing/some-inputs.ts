import type { Values } from '@dpuos/action-kit'
import type { spec } from '../spec.ts'

/** Inputs as they are when the user gives none but these. */
export const someInputs = (
  given: Partial<Values<typeof spec>> & { readonly output: string },
): Values<typeof spec> => ({
  image: undefined,
  root: undefined,
  name: undefined,
  budgets: undefined,
  boot: undefined,
  baseline: undefined,
  baselineStore: 'none',
  token: undefined,
  comment: false,
  reports: [],
  updateRatchet: false,
  failOn: 'error',
  ...given,
})
