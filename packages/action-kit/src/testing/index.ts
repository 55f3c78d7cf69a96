import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Finding } from '@dpuos/manifests'
import { nodePorts } from '../node/ports.ts'
import type { Log, Ports } from '../ports.ts'
import { openScope } from '../scope.ts'
import { localArtifacts, localCache } from '../terminal/services.ts'

export interface RecordingLog extends Log {
  readonly lines: string[]
  readonly findings: Finding[]
  readonly groups: string[]
  readonly masked: string[]
  /** `source│ text` of every untrusted line. */
  readonly foreign: string[]
}

/** A log that keeps everything and prints nothing. */
export function recordingLog(): RecordingLog {
  const log = {
    lines: [] as string[],
    findings: [] as Finding[],
    groups: [] as string[],
    masked: [] as string[],
    foreign: [] as string[],
  }
  return {
    ...log,
    debug: () => undefined,
    info: (text) => void log.lines.push(text),
    finding: (finding) => void log.findings.push(finding),
    async group(title, body) {
      log.groups.push(title)
      return await body()
    },
    progress: () => undefined,
    untrusted: (source) => ({
      line: (text) => void log.foreign.push(`${source}│ ${text}`),
      end: () => undefined,
    }),
    mask: (secret) => void log.masked.push(secret),
  }
}

export interface RealPorts extends Ports {
  readonly log: RecordingLog
  /** Folder of this test: workspace, outputs and temporary files lie below it. */
  readonly dir: string
  /** What SIGINT would do. */
  cancel(): void
  /** Ends everything the ports started and removes `dir`. */
  dispose(): Promise<void>
}

/**
 * Real processes, files and clock below a temporary folder, with a log that records. `cacheDir` defaults to a folder
 * below it; tests that share expensive results pass `testCache()`.
 */
export function realPorts(
  options: { readonly cacheDir?: string; readonly env?: Readonly<Record<string, string>> } = {},
): RealPorts {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dpuos-test-'))
  const log = recordingLog()
  const scope = openScope()
  const env = {
    ...process.env,
    GITHUB_WORKSPACE: dir,
    DPUOS_CACHE_DIR: options.cacheDir ?? path.join(dir, 'cache'),
    RUNNER_TEMP: dir,
    ...options.env,
  }
  const ports = nodePorts(
    { log, cache: localCache, artifacts: localArtifacts, runner: 'terminal' },
    scope,
    env,
  )
  return {
    ...ports,
    log,
    dir,
    cancel: () => scope.cancel('SIGINT'),
    async dispose() {
      await scope.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Folder in which expensive fixtures (the sandbox distro) are kept between test files and runs. */
export function testCache(): string {
  return process.env['DPUOS_TEST_CACHE'] ?? path.join(os.homedir(), '.cache', 'dpuos-test')
}
export { renderFiles } from './embed.ts'
export { type Answer, type Fault, serve, type TestServer } from './server.ts'
