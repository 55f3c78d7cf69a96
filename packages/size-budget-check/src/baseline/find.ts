import type { CiEvent, Forge, Ports } from '@dpuos/action-kit'
import type { ComparedWith, Finding, Measurement } from '@dpuos/manifests'
import type { Waiver } from '../waivers.ts'
import { fromFile } from './from-file.ts'
import { fromStores } from './from-stores.ts'
import { type Git, gitIn, history, parents } from './history.ts'
import type { BaselineStore } from './store.ts'
import { chooseStores } from './stores/choose.ts'
import { beingBuilt } from './stores/github-run.ts'
import { waiversOf } from './waivers-of.ts'
import { wantedBaseline } from './wanted.ts'

/** What the head is compared with, how it was found, and who lets which budget pass. */
export interface Baseline {
  readonly base?: Required<Found>['base'] & {
    /** Do its budgets decide? For a pull request, so that it cannot raise its own limit; not for what was merged already. */
    readonly decides: boolean
  }
  /** Commit that waivers must be for: the head of the pull request, where another one (its merge) is built. Absent: the one that is built. */
  readonly head?: string
  readonly waivers: readonly Waiver[]
  readonly findings: readonly Finding[]
  /** Keep a finished measurement for later runs, where this run may: what was merged, never a pull request. */
  keep(file: string): Promise<readonly Finding[]>
}

/** A measurement to compare with, or why there is none. */
export interface Found {
  readonly base?: {
    readonly measurement: Measurement
    /** `comparable` is what the judge adds. */
    readonly found: Omit<ComparedWith, 'comparable'>
  }
  readonly findings: readonly Finding[]
}

export interface Asked {
  readonly baseline: string | undefined
  readonly baselineStore: string
  readonly token: string | undefined
}

/** What is measured, as far as it is known before. */
export type Head = Pick<Measurement, 'subject' | 'source'>

/**
 * Find the measurement to compare with: the file `baseline`, or of the stores the nearest commit that the built one comes from; and the waivers that
 * were given. Throws UserError for a wrong file or store; a service that is away costs the comparison only.
 */
export async function findBaseline(asked: Asked, head: Head, ports: Ports): Promise<Baseline> {
  const { event } = ports.ci
  const token = asked.token ?? ''
  // Nothing is asked of GitHub without a token, and one that is for a server of the user's own is told to nobody else.
  const isServer = /^https?:/.test(asked.baselineStore)
  const forge = token === '' || isServer ? undefined : ports.ci.forge(token)
  const git = gitIn(ports.host.workspace, ports)
  const isPull = event.pull !== undefined || event.name === 'pull_request'
  const stores = chooseStores(asked.baselineStore, { git, forge, token, isPull }, ports)
  const built = head.source.commit ?? (await git('rev-parse', 'HEAD'))?.trim()
  const found =
    asked.baseline !== undefined
      ? await fromFile(asked.baseline, head.subject, ports)
      : await looked({ stores, head, event, built, git, forge })
  const waived = await waiversOf({ event, built, git, forge })
  const decides = asked.baseline !== undefined || isPull
  return {
    ...(found.base === undefined ? {} : { base: { ...found.base, decides } }),
    ...(event.pull === undefined ? {} : { head: event.pull.head }),
    waivers: waived.waivers,
    findings: [...found.findings, ...waived.findings],
    keep: (file) => keep(stores, { head, built, isPull }, file),
  }
}

interface Looking {
  readonly stores: readonly BaselineStore[]
  readonly head: Head
  readonly event: CiEvent
  readonly built: string | undefined
  readonly git: Git
  readonly forge: Forge | undefined
}

async function looked({ stores, head, event, built, git, forge }: Looking): Promise<Found> {
  if (stores.length === 0) return { findings: [] }
  if (built === undefined)
    return none('the definition is under no version control, so no commit has a baseline')
  const wanted = wantedBaseline(event, { parents: (await parents(git, built)) ?? [] })
  const { commits, why } = await history(wanted, built, git, forge)
  if (commits.length === 0) return none(why ?? 'no commit before is known')
  return await fromStores(stores, {
    target: head.subject,
    commits,
    building: (near) => beingBuilt(forge, near),
  })
}

const none = (why: string): Found => ({
  findings: [
    {
      level: 'notice',
      code: 'size-baseline-missing',
      title: `there is nothing to compare with: ${why}`,
      hint: 'Check out with history (`fetch-depth: 50`), give a `token`, or name a file with `baseline`.',
    },
  ],
})

/** A run for a pull request keeps nothing: its code is not merged, and what it wrote would be compared with by others. */
async function keep(
  stores: readonly BaselineStore[],
  {
    head,
    built,
    isPull,
  }: { readonly head: Head; readonly built: string | undefined; readonly isPull: boolean },
  file: string,
): Promise<readonly Finding[]> {
  if (built === undefined || isPull || head.source.dirty) return []
  const ended = await Promise.all(
    stores.map(async ({ name, save }) => ({ name, trouble: await save(head.subject, built, file) })),
  )
  return ended.flatMap(({ name, trouble }): Finding[] =>
    trouble === undefined
      ? []
      : [
          {
            level: 'warning',
            code: 'size-baseline-not-kept',
            title: `this build's sizes were not kept (${name}): ${trouble}`,
            hint: 'Later runs compare with an earlier commit, and say so.',
          },
        ],
  )
}
