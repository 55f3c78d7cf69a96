import type { Fact, Report } from '@dpuos/action-kit'
import {
  type Finding,
  formatMiB,
  type KernelGrowth,
  type KernelManifest,
  type KernelModule,
} from '@dpuos/manifests'
import { subsystemsOf } from './size/subsystems.ts'
import { growthTables, signed, subsystemTable, symbolSummary } from './size/tables.ts'

/** What the run has to say about the kernel. */
export function kernelReport(manifest: KernelManifest): Report {
  const { modules, image, growth, subsystems = subsystemsOf(modules, undefined) } = manifest
  return {
    headline: `Kernel ${manifest.release} for ${manifest.arch} from ${manifest.packages.join(', ')}`,
    verdict: 'pass',
    facts: [
      { name: 'release', value: manifest.release },
      { name: 'image', value: `${formatMiB(image.size)}, /${image.path}` },
      { name: 'modules', value: `${modules.length}, ${formatMiB(sum(modules))}` },
      { name: 'built in', value: String(manifest.builtin.length) },
      ...(growth === undefined ? [] : growthFacts(growth)),
    ],
    tables: [
      ...(growth === undefined ? [] : growthTables(growth)),
      ...(subsystems.length === 0 ? [] : [subsystemTable(subsystems)]),
    ],
    excerpts: [],
    findings: manifest.findings,
  }
}

const growthFacts = ({ baseline, image, modules, symbols }: KernelGrowth): Fact[] => [
  { name: 'since', value: baseline.release },
  { name: 'growth', value: `image ${signed(image)}, modules ${signed(modules)}` },
  ...(symbols === null ? [] : [{ name: 'symbols', value: symbolSummary(symbols) }]),
]

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
