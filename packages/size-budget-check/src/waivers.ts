/** Somebody lets an exceeded budget pass, once: for the commit that was looked at, and shown wherever the budget is. */
export interface Waiver {
  /** Id of the budget. */
  readonly rule: string
  /** Login of who did; that they may write to the repository was made sure of. */
  readonly by: string
  /** Empty: none was given. */
  readonly reason: string
  readonly through: 'label' | 'trailer'
  /** Commit that it holds for: the head of the pull request when it was given, 40 hex digits. */
  readonly sha: string
}
