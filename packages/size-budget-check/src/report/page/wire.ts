import type { Node } from '../tree/compare.ts'

/** What the page carries for its script, as JSON. */
export interface Wire {
  /** There was a baseline: base and difference can be shown. */
  readonly compared: boolean
  /** The same bytes, cut in other ways. */
  readonly views: readonly View[]
}

export interface View {
  readonly id: 'layers' | 'folders'
  readonly root: Node
}
