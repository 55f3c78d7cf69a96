import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { NODE24, ROOT } from '../../support/paths.ts'
import { parseCommandFile } from './command-file.ts'
import { type ParsedLog, parseLog } from './log.ts'

interface ActionYml {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

/** One phase of a step as the runner saw it. */
export interface PhaseResult extends ParsedLog {
  /** null when a signal or the limit ended it. */
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** Everything that was written, as it was written. */
  readonly raw: string
  /** Milliseconds from the start of the process to its first complete line. */
  readonly firstLineMs: number | undefined
  /** The runner's temporary folder of this job, for looking at what was left behind. */
  readonly temp: string
}

export interface StepOptions {
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds; then the whole process group is killed. Default 30 s. */
  readonly timeoutMs?: number
  /** End the step from outside as soon as a line matches. */
  readonly cancel?: { readonly when: RegExp; readonly signal: 'SIGINT' | 'SIGTERM' }
}

/** A job's machine: a workspace, a temporary folder, an empty home. Remove it with `dispose`. */
export interface Job {
  readonly workspace: string
  /** Run the main phase of the action whose action.yml lies in `folder`. */
  main(folder: string, options?: StepOptions): Promise<PhaseResult>
  /** Run its post phase with the state that main left. */
  post(folder: string, main: PhaseResult, options?: StepOptions): Promise<PhaseResult>
  dispose(): void
}

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const

function inputsEnv(yml: ActionYml, given: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = Object.entries(yml.inputs ?? {}).map(([name, input]) => [name, input.default ?? ''])
  const all = { ...Object.fromEntries(defaults), ...given } as Record<string, string>
  // The runner upper-cases names, turns spaces into underscores and keeps hyphens.
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

interface Spawned {
  readonly raw: string
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly firstLineMs: number | undefined
}

function spawnPhase(
  file: string,
  cwd: string,
  env: Record<string, string>,
  options: StepOptions,
): Promise<Spawned> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(NODE24, [file], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let raw = ''
    let firstLineMs: number | undefined
    let timedOut = false
    let cancelled = false
    const signalGroup = (signal: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal)
      } catch {
        // It ended in between.
      }
    }
    const timer = setTimeout(() => {
      timedOut = true
      signalGroup('SIGKILL')
    }, options.timeoutMs ?? 30_000)
    const read = (chunk: Buffer): void => {
      raw += chunk.toString('utf8')
      if (raw.includes('\n')) firstLineMs ??= performance.now() - started
      if (options.cancel !== undefined && !cancelled && options.cancel.when.test(raw)) {
        cancelled = true
        // The runner signals the node process only, not its children.
        if (child.pid !== undefined) process.kill(child.pid, options.cancel.signal)
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ raw, exitCode, timedOut, firstLineMs })
    })
  })
}

/** Open a job: what a fresh hosted runner gives, nothing of the calling process's environment but PATH. */
export function openJob(): Job {
  const dir = mkdtempSync(path.join(tmpdir(), 'dpuos-job-'))
  const folder = (name: string): string => {
    const made = path.join(dir, name)
    mkdirSync(made)
    return made
  }
  const [workspace, temp, home] = [folder('workspace'), folder('temp'), folder('home')]
  let steps = 0

  async function phase(
    actionFolder: string,
    which: 'main' | 'post',
    state: Readonly<Record<string, string>>,
    options: StepOptions,
  ): Promise<PhaseResult> {
    const yml = parse(readFileSync(path.join(actionFolder, 'action.yml'), 'utf8')) as ActionYml
    const entry = yml.runs[which]
    if (yml.runs.using !== 'node24' || entry === undefined)
      throw new Error(`${actionFolder} has no node24 ${which}`)
    const commands = folder(`commands-${++steps}`)
    const file = (name: string): string => path.join(commands, name)
    for (const name of FILES) writeFileSync(file(name), '')
    const env = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: home,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: temp,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      TMPDIR: temp,
      DPUOS_CACHE_DIR: path.join(home, 'cache'),
      ...inputsEnv(yml, options.with ?? {}),
      ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, file(name)])),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...options.env,
    }
    const spawned = await spawnPhase(path.join(actionFolder, entry), workspace, env, options)
    const text = (name: string): string => readFileSync(file(name), 'utf8')
    return {
      ...spawned,
      ...parseLog(spawned.raw),
      outputs: parseCommandFile(text('OUTPUT')),
      state: parseCommandFile(text('STATE')),
      summary: text('STEP_SUMMARY'),
      temp,
    }
  }

  return {
    workspace,
    main: (actionFolder, options = {}) => phase(actionFolder, 'main', {}, options),
    post: (actionFolder, main, options = {}) => phase(actionFolder, 'post', main.state, options),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/**
 * Copy an action as a stranger gets it (action.yml and its bundle, nothing else) to an empty folder outside the checkout.
 * Returns the folder that holds the action.yml. `name` is a folder of packages/ or one below it, or `pipeline` for the root action.
 */
export function copyAction(name: string, to: string): string {
  const folder = name === 'pipeline' ? '.' : path.join('packages', name)
  mkdirSync(path.join(to, folder), { recursive: true })
  cpSync(path.join(ROOT, folder, 'action.yml'), path.join(to, folder, 'action.yml'))
  // The façade runs the command line of the same commit, which lies beside it.
  const [own = ''] = name.split('/')
  for (const bundle of name === 'pipeline' ? [own, 'cli'] : [own]) {
    cpSync(path.join(ROOT, 'dist', bundle), path.join(to, 'dist', bundle), { recursive: true })
  }
  return path.join(to, folder)
}
