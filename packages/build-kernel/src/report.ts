import type { Report, Table } from '@dpuos/action-kit'
import { type Finding, formatMiB, type KernelManifest, type KernelModule } from '@dpuos/manifests'

/** What the run has to say about the kernel. */
export function kernelReport(manifest: KernelManifest): Report {
  const { modules, image } = manifest
  return {
    headline: `Kernel ${manifest.release} for ${manifest.arch} from ${manifest.packages.join(', ')}`,
    verdict: 'pass',
    facts: [
      { name: 'release', value: manifest.release },
      { name: 'image', value: `${formatMiB(image.size)}, /${image.path}` },
      { name: 'modules', value: `${modules.length}, ${formatMiB(sum(modules))}` },
      { name: 'built in', value: String(manifest.builtin.length) },
    ],
    tables: modules.length === 0 ? [] : [subsystemTable(modules)],
    excerpts: [],
    findings: manifest.findings,
  }
}

/** Modules by subsystem, largest first: ten rows and the rest. */
function subsystemTable(modules: readonly KernelModule[]): Table {
  const groups = new Map<string, KernelModule[]>()
  for (const module of modules) {
    const name = subsystem(module.path)
    groups.set(name, [...(groups.get(name) ?? []), module])
  }
  const rows = [...groups].map(([name, list]) => ({ name, count: list.length, size: sum(list) }))
  rows.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
  const rest = rows.slice(10)
  const shown = [
    ...rows.slice(0, 10),
    ...(rest.length === 0
      ? []
      : [
          {
            name: `${rest.length} more`,
            count: rest.reduce((all, row) => all + row.count, 0),
            size: rest.reduce((all, row) => all + row.size, 0),
          },
        ]),
  ]
  return {
    title: 'Modules by subsystem',
    columns: [{ name: 'subsystem' }, { name: 'modules', align: 'right' }, { name: 'size', align: 'right' }],
    rows: shown.map((row) => [row.name, String(row.count), formatMiB(row.size)]),
  }
}

/** `kernel/drivers/net/virtio_net.ko` → `drivers/net`; `kernel/fs/ext4/ext4.ko` → `fs`; elsewhere (`extra`, `updates`) the first folder. */
export function subsystem(modulePath: string): string {
  const parts = modulePath
    .replace(/^kernel\//, '')
    .split('/')
    .slice(0, -1)
  return parts.slice(0, parts[0] === 'drivers' ? 2 : 1).join('/') || '(top)'
}

const sum = (modules: readonly KernelModule[]): number => modules.reduce((all, one) => all + one.size, 0)

/** Findings about a kernel that is usable all the same. */
export function remarks(release: string, made: boolean, config: boolean): Finding[] {
  return [
    ...(made
      ? [
          {
            level: 'notice' as const,
            code: 'modules-dep-made',
            title: `the RPMs of ${release} carry no modules.dep; it was computed with depmod`,
          },
        ]
      : []),
    ...(config
      ? []
      : [
          {
            level: 'warning' as const,
            code: 'kernel-config-missing',
            title: `the RPMs of ${release} carry no kernel configuration`,
            hint: 'Checks of kernel options cannot be made for this kernel.',
          },
        ]),
  ]
}

/** The kernel's report with what was asked of its configuration. */
export const joined = (report: Report, judged: Report): Report => ({
  ...judged,
  ...(judged.verdict === 'pass' ? { headline: report.headline } : {}),
  facts: [...report.facts, ...judged.facts],
  tables: [...judged.tables, ...report.tables],
  findings: [...report.findings, ...judged.findings],
})
