import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ToolErrorInfo } from '@dpuos/action-kit'
import type { RealPorts } from '@dpuos/action-kit/testing'
import type { LockMode } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'

export interface Ended {
  readonly outputs?: Readonly<Record<'manifest' | 'lock' | 'disk' | 'qcow2' | 'verdict', string>>
  readonly findings: readonly Finding[]
  /** What the log said. */
  readonly lines?: readonly string[]
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
  readonly tool?: ToolErrorInfo
}

export interface TailorInputs {
  readonly definition: string
  readonly toolchain: string
  readonly kernel: string
  readonly output: string
  readonly arch?: string
  readonly lock?: LockMode
  readonly lockFile?: string
  readonly rootCache?: boolean
  readonly secrets?: readonly string[]
  readonly signingKey?: string
  readonly signingPassword?: string
}

/** Run tailor-image's core as root and say how it ended. `onDisk`: as on a machine with no memory to spare; `offline`: without any network. */
export async function tailor(
  inputs: TailorInputs,
  ports: RealPorts,
  options: { readonly onDisk?: boolean; readonly offline?: boolean } = {},
): Promise<Ended> {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const node = path.resolve(here, '../../../../node_modules/.bin/node')
  const alone = options.offline === true ? (['unshare', '--net', '--'] as const) : ([] as const)
  const { stdout } = await ports.proc.run([...alone, node, path.join(here, 'run-core.ts')], {
    root: true,
    input: JSON.stringify({ cacheDir: ports.host.cacheDir, inputs, ...options }),
    timeoutMs: 10 * 60_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Ended
}
