import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileEntry, type Ports, writeManifest } from '@dpuos/action-kit'
import type { Release } from '@dpuos/distro-catalog'
import { repoFile } from '@dpuos/host-tools'
import {
  type Accelerator,
  type Arch,
  digestOf,
  type Finding,
  type Repository,
  type ToolchainManifest,
} from '@dpuos/manifests'
import type { ToolState } from './host/inventory.ts'
import type { HostSystem } from './host/os-release.ts'
import { spec } from './spec.ts'

export interface Toolchain {
  readonly system: HostSystem
  readonly states: readonly ToolState[]
  readonly accelerator: Accelerator
  readonly repositories: readonly Repository[]
  readonly declared: readonly Repository[]
  readonly kernel: string
  readonly systemd: string
  readonly revision: string
  readonly stage: string
  readonly findings: readonly Finding[]
  readonly source: ToolchainManifest['source']
  readonly release: Release
  readonly arch: Arch
  /** Absolute. */
  readonly output: string
  readonly dnfCache: string
}

/** Versions of the host's tools by name; those that no package of the system brought are left out. */
export function toolVersions(states: readonly ToolState[]): Record<string, string> {
  const known = states.flatMap(({ tool, version }) =>
    version === undefined ? [] : [[tool.name, version] as const],
  )
  return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What decides about the result of the later actions: release, processor, repositories and tools. Paths of this machine do not. */
function digest(toolchain: Toolchain, tools: Record<string, string>): string {
  const { release, arch, declared, revision } = toolchain
  const addresses = declared.map(({ id, baseurl, metalink, fingerprints }) => ({
    id,
    // A sandbox repository lies elsewhere on every machine; its revision stands for it.
    at: revision === '' ? [baseurl, metalink ?? null] : revision,
    // …and is signed with a key of its own.
    fingerprints: revision === '' ? fingerprints : [],
  }))
  return digestOf([release.id, arch, addresses, tools])
}

/** Write `dpuos.repo` and `toolchain.json` below the output folder; returns the path of the latter. */
export async function writeToolchain(toolchain: Toolchain, ports: Ports): Promise<string> {
  const { output, stage, system, release } = toolchain
  const staged = path.join(stage, 'keys')
  if (existsSync(staged)) await ports.fs.publish(staged, path.join(output, 'keys'))
  const repositories = toolchain.repositories.map((repository) => ({
    ...repository,
    gpgkey: repository.gpgkey.map((key) => (path.isAbsolute(key) ? path.relative(output, key) : key)),
  }))
  const repo = path.join(output, 'dpuos.repo')
  await ports.fs.writeFile(repo, repoFile(repositories, output))
  const keys = [...new Set(repositories.flatMap(({ gpgkey }) => gpgkey))].map((key) =>
    path.resolve(output, key),
  )
  const tools = toolVersions(toolchain.states)
  const manifest: ToolchainManifest = {
    schema: 'dpuos.toolchain/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: digest(toolchain, tools) },
    source: toolchain.source,
    tools,
    files: [
      await fileEntry('repo-config', repo, output, ports),
      ...(await Promise.all(keys.map((key) => fileEntry('gpg-key', key, output, ports)))),
    ],
    findings: [...toolchain.findings],
    host: { id: system.id, version: system.version, arch: ports.host.arch },
    distro: {
      id: release.id,
      releasever: release.releasever,
      kernel: toolchain.kernel,
      systemd: toolchain.systemd,
    },
    arch: toolchain.arch,
    repositories,
    accelerator: toolchain.accelerator,
    dnfCache: toolchain.dnfCache,
  }
  return await writeManifest(manifest, output, ports)
}
