import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '../errors.ts'
import type { Host } from '../ports.ts'
import { VERSION } from '../version.ts'

/** What tools must not see: our own inputs and the tokens of the runner's services. */
const PRIVATE = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(TOKEN|OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$|DPUOS_SECRET_)/

/** Facts about the machine and the caller. Creates the cache folder. */
export function readHost(env: NodeJS.ProcessEnv, runner: Host['runner']): Host {
  const arch = ({ x64: 'x86_64', arm64: 'aarch64' } as const)[process.arch as 'x64']
  if (arch === undefined || process.platform !== 'linux') {
    throw new UserError({
      level: 'error',
      code: 'host-unsupported',
      title: `dpuos runs on Linux x86_64 and aarch64; this is ${process.platform} ${process.arch}`,
      hint: 'Use a Linux runner, a Linux virtual machine or WSL 2.',
    })
  }
  const home = env['HOME'] ?? os.homedir()
  const cacheDir = path.resolve(
    env['DPUOS_CACHE_DIR'] ?? path.join(env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'dpuos'),
  )
  mkdirSync(cacheDir, { recursive: true })
  const uid = process.getuid?.() ?? 0
  const clean: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !PRIVATE.test(name)) clean[name] = value
  }
  return {
    arch,
    workspace: path.resolve(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    cacheDir,
    // Tools are read by us: their messages must be English, their sorting plain.
    env: { ...clean, LC_ALL: 'C.UTF-8', PATH: `${env['PATH'] ?? '/usr/bin:/bin'}:/usr/sbin:/sbin` },
    isRoot: uid === 0,
    owner: {
      uid: uid === 0 ? Number(env['SUDO_UID'] ?? 0) : uid,
      gid: uid === 0 ? Number(env['SUDO_GID'] ?? 0) : (process.getgid?.() ?? 0),
    },
    runner,
    version: VERSION,
  }
}
