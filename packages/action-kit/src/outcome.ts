import type { Finding, Verdict } from '@dpuos/manifests'
import type { Ports } from './ports.ts'

/** A line of the summary: `facts: [{name: 'boot', value: '38 s'}]`. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** A table of the summary. Cells are plain text; the renderers escape them. Columns with `align: 'right'` hold numbers. */
export interface Table {
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly align?: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
  /** Rendered folded, and dropped first when the summary is too long. */
  readonly detail?: boolean
}

/** Plain preformatted text (the last console lines, a repro command). */
export interface Excerpt {
  readonly title: string
  readonly lines: readonly string[]
}

/** What an action has to say; every renderer (annotations, summary, terminal, JSON, HTML) takes this and nothing else. */
export interface Report {
  /** One sentence: what was done or found. */
  readonly headline: string
  readonly verdict: Verdict
  readonly facts: readonly Fact[]
  readonly tables: readonly Table[]
  readonly excerpts: readonly Excerpt[]
  readonly findings: readonly Finding[]
}

/** How a core ends when it ends well. A bad thing under test is a verdict in here, not an exception. */
export interface Outcome<O, P = undefined> {
  readonly report: Report
  readonly outputs: O
  /** What post shall do; saved by main as JSON and given to post, which sees nothing else. */
  readonly plan?: P
}

/** An action's whole work. Ends with an outcome, or throws UserError, ToolError or Cancelled; any other exception is a bug of ours. */
export type Core<I, O, P = undefined> = (inputs: I, ports: Ports) => Promise<Outcome<O, P>>
