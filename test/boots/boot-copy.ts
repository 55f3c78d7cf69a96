import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Boot, BootManifest } from '@dpuos/manifests'
import { CLI } from './base-image.ts'

/** What boot-test-qemu made of an image. */
export interface Judged {
  readonly verdict: Boot['verdict']
  readonly cause: string | null
  readonly summary: string
  /** Codes of the findings, without repetition, in their order. */
  readonly codes: readonly string[]
  /** Expectations that were not met or could not be judged. */
  readonly unmet: readonly string[]
  /** Roles of the files that were left. */
  readonly files: readonly string[]
  readonly exitCode: number | null
  /** How the probe got in. */
  readonly tier: Boot['tier']
  readonly seconds: number
}

/** Milliseconds: more than the boot test itself gives a guest on the slowest runner (10 minutes, four times). */
const LIMIT = 45 * 60_000

/** Boot an image once through the built CLI, emulated. `flags` go to boot-test-qemu. Throws where it leaves no manifest. */
export function bootCopy(
  image: string,
  boot: 'uefi' | 'direct',
  flags: readonly string[],
  output: string,
): Judged {
  const [node, cli] = CLI
  const argv = [
    'boot-test-qemu',
    '--image',
    image,
    '--boots',
    boot,
    '--accelerator',
    'tcg',
    '--output',
    output,
  ]
  const done = spawnSync(node, [cli, ...argv, ...flags], { encoding: 'utf8', timeout: LIMIT })
  const file = path.join(output, 'boot.json')
  if (!existsSync(file))
    throw new Error(`no ${file}: exit code ${done.status}\n${done.stdout}\n${done.stderr}`)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BootManifest
  const [only] = manifest.boots
  if (only === undefined || !manifest.untouched)
    throw new Error(`${file} has no boot, or the disk was changed`)
  return {
    verdict: only.verdict,
    cause: only.cause,
    summary: only.summary,
    codes: [...new Set(manifest.findings.map(({ code }) => code))],
    unmet: only.checks
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'broken')
      .map(({ id }) => id),
    files: manifest.files.map(({ role }) => role),
    exitCode: done.status,
    tier: only.tier,
    seconds: only.seconds.total,
  }
}
