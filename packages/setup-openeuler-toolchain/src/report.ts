import type { Report } from '@dpuos/action-kit'
import type { Resolved } from '@dpuos/distro-catalog'
import type { Accelerator, Arch, Finding, Repository } from '@dpuos/manifests'
import type { ToolState } from './host/inventory.ts'
import type { HostSystem } from './host/os-release.ts'

export interface Ready {
  readonly resolved: Resolved
  readonly arch: Arch
  readonly system: HostSystem
  readonly states: readonly ToolState[]
  readonly accelerator: Accelerator
  readonly repositories: readonly Repository[]
  readonly kernel: string
  readonly systemd: string
  readonly findings: readonly Finding[]
}

/** What the set-up has to say. */
export function setupReport(ready: Ready): Report {
  const { resolved, arch, accelerator, repositories, states } = ready
  const { release } = resolved
  const ends = release.endOfLife.value
  return {
    headline: `Ready to build ${release.id} images for ${arch}`,
    verdict: 'pass',
    facts: [
      { name: 'distribution', value: `${release.id} (${resolved.because})` },
      ...(ends === null ? [] : [{ name: 'supported until', value: ends }]),
      { name: 'kernel, systemd', value: `${ready.kernel}, ${ready.systemd}` },
      { name: 'host', value: ready.system.prettyName },
      { name: 'accelerator', value: `${accelerator.kind}: ${accelerator.detail}` },
    ],
    tables: [
      {
        title: 'Repositories',
        columns: [{ name: 'id' }, { name: 'address' }, { name: 'verified with' }],
        rows: repositories.map(({ id, baseurl, metalink, fingerprints }) => [
          id,
          metalink ?? baseurl[0] ?? '',
          fingerprints.length === 0
            ? 'nothing: unsigned'
            : fingerprints.map((one) => one.slice(-16)).join(', '),
        ]),
      },
      {
        title: 'Host tools',
        detail: true,
        columns: [{ name: 'tool' }, { name: 'version' }, { name: 'use' }],
        rows: states.map(({ tool, version }) => [tool.name, version ?? 'there', tool.use]),
      },
    ],
    excerpts: [],
    findings: ready.findings,
  }
}
