import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { aMeasurement } from '@dpuos/manifests/testing'
import { type Baseline, findBaseline } from '../baseline/find.ts'

/** A project on a forge: a bare repository, a developer's clone of it, a folder of baselines, and runs that check it out. */
export class AProject {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), 'dpuos-project-'))
  readonly origin = path.join(this.dir, 'origin.git')
  readonly clone = path.join(this.dir, 'clone')
  readonly store = path.join(this.dir, 'sizes')
  readonly #runs: RealPorts[] = []
  #count = 0

  constructor() {
    this.git(this.dir, 'init', '-q', '--bare', '-b', 'main', this.origin)
    this.git(this.dir, 'clone', '-q', this.origin, this.clone)
    this.git(this.clone, 'checkout', '-q', '-b', 'main')
    this.git(this.clone, 'commit', '-q', '--allow-empty', '-m', 'begin')
  }

  git(folder: string, ...args: readonly string[]): string {
    const who = ['-c', 'user.name=dev', '-c', 'user.email=dev@k2', '-c', 'protocol.file.allow=always']
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
    return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio }).trim()
  }

  /** A commit on a branch, which is made from `from` where it is new. Returns its id. */
  commit(branch: string, from = 'main', message = `change ${this.#count + 1}`): string {
    const known = this.git(this.clone, 'branch', '--list', branch) !== ''
    this.git(this.clone, 'checkout', '-q', ...(known ? [branch] : ['-b', branch, from]))
    writeFileSync(path.join(this.clone, 'dpuos.yaml'), `# ${++this.#count}\n`, { flag: 'a' })
    writeFileSync(path.join(this.clone, `file-${this.#count}`), '')
    this.git(this.clone, 'add', `file-${this.#count}`)
    this.git(this.clone, 'commit', '-q', '-m', message)
    this.git(this.clone, 'push', '-q', 'origin', `+${branch}`)
    return this.git(this.clone, 'rev-parse', 'HEAD')
  }

  /** What GitHub builds for a pull request: a merge whose first parent is the base. */
  merge(base: string, head: string, ref = 'refs/pull/7/merge'): string {
    this.git(this.clone, 'checkout', '-q', '--detach', base)
    this.git(this.clone, 'merge', '-q', '--no-ff', '-m', 'merge', head)
    this.git(this.clone, 'push', '-q', 'origin', `+HEAD:${ref}`)
    return this.git(this.clone, 'rev-parse', 'HEAD')
  }

  /** A run that has checked out this commit, with so much history, for this event of GitHub. */
  async run(
    commit: string,
    {
      depth = 0,
      event = 'push',
      payload = {},
      env = {},
      store = `dir:${this.store}`,
      token,
      fetch = false,
    }: RunOptions = {},
  ): Promise<Baseline> {
    const place = path.join(this.dir, `run-${this.#runs.length}`)
    mkdirSync(place)
    const file = path.join(place, 'event.json')
    writeFileSync(file, JSON.stringify(payload))
    const work = path.join(place, 'work')
    this.git(place, 'init', '-q', work)
    this.git(work, 'remote', 'add', 'origin', this.origin)
    this.git(this.origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    this.git(work, 'fetch', '-q', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', commit)
    this.git(work, 'checkout', '-q', 'FETCH_HEAD')
    if (fetch) this.git(work, 'fetch', '-q', 'origin')
    const github = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file,
      GITHUB_REPOSITORY: 'k2/dpu',
      GITHUB_API_URL: '',
    }
    const ports = realPorts({ env: { ...github, ...env } })
    this.#runs.push(ports)
    const host = { ...ports.host, workspace: work }
    const { subject } = aMeasurement()
    return await findBaseline(
      { baseline: undefined, baselineStore: store, token },
      { subject, source: { commit, dirty: false } },
      { ...ports, host },
    )
  }

  /** Build a commit on a branch, as a push does: its measurement is kept. */
  async build(commit: string, options: RunOptions = {}): Promise<readonly string[]> {
    const file = path.join(this.dir, `${commit}.json`)
    writeFileSync(file, JSON.stringify(aMeasurement({ source: { commit, dirty: false } })))
    const findings = await (await this.run(commit, options)).keep(file)
    return findings.map(({ title }) => title)
  }

  async dispose(): Promise<void> {
    for (const ports of this.#runs) await ports.dispose()
    rmSync(this.dir, { recursive: true, force: true })
  }
}

export interface RunOptions {
  /** 0: the whole history. */
  readonly depth?: number
  readonly event?: string
  readonly payload?: object
  readonly env?: Readonly<Record<string, string>>
  readonly store?: string
  readonly token?: string | undefined
  /** Has the clone the branches of the repository too? */
  readonly fetch?: boolean
}

/** Of a pull request, as much as is read of it. */
export const aPull = (
  head: string,
  base: string,
  more: { readonly repository?: string; readonly labels?: readonly string[] } = {},
): Pick<RunOptions, 'event' | 'payload'> => ({
  event: 'pull_request',
  payload: {
    repository: { default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { sha: head, repo: { full_name: more.repository ?? 'k2/dpu' } },
      base: { sha: base, ref: 'main' },
      labels: (more.labels ?? []).map((name) => ({ name })),
    },
  },
})
