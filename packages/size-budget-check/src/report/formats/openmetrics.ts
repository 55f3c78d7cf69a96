import type { BudgetResult, Measurement, SizeManifest } from '@dpuos/manifests'

type Labels = Readonly<Record<string, string>>

interface Family {
  /** Without the prefix; ends in its unit, where it has one. */
  readonly name: string
  readonly help: string
  readonly unit?: 'bytes' | 'seconds'
  readonly samples: readonly { readonly labels: Labels; readonly value: number }[]
}

/**
 * Sizes as OpenMetrics text (version 1.0.0), which GitLab compares between branches and Prometheus' textfile collector reads. Labels tell what it is, never
 * of which commit: a series goes on from build to build.
 */
export function openMetrics({ budgets }: SizeManifest, measured: Measurement): string {
  const { name, arch } = measured.subject
  const of: Labels = { image: name, ...(arch === null ? {} : { arch }) }
  const families = [...measuredFamilies(measured), ...budgetFamilies(budgets)].filter(
    ({ samples }) => samples.length > 0,
  )
  return `${families.map((family) => render(family, of)).join('')}# EOF\n`
}

function measuredFamilies({ totals, shares, artifacts, partitions }: Measurement): Family[] {
  const one = (value: number | null | undefined): Family['samples'] =>
    value === null || value === undefined ? [] : [{ labels: {}, value }]
  const each = <T>(
    label: string,
    all: readonly T[],
    nameOf: (one: T) => string,
    valueOf: (one: T) => number | null,
  ): Family['samples'] =>
    all.flatMap((thing) => {
      const value = valueOf(thing)
      return value === null ? [] : [{ labels: { [label]: nameOf(thing) }, value }]
    })
  const bytes = 'bytes' as const
  return [
    {
      name: 'image_installed_bytes',
      unit: bytes,
      help: 'Bytes of all files of the root.',
      samples: one(totals.installed),
    },
    {
      name: 'image_allocated_bytes',
      unit: bytes,
      help: 'The same in the blocks that hold it.',
      samples: one(totals.allocated),
    },
    {
      name: 'image_layer_bytes',
      unit: bytes,
      help: 'Bytes of files by layer.',
      samples: each(
        'layer',
        shares,
        (share) => share.name,
        ({ size }) => size,
      ),
    },
    {
      name: 'image_artifact_bytes',
      unit: bytes,
      help: 'Bytes of what is handed over.',
      samples: each(
        'artifact',
        artifacts,
        (artifact) => artifact.name,
        ({ size }) => size,
      ),
    },
    {
      name: 'image_partition_used_bytes',
      unit: bytes,
      help: 'Bytes of files by partition.',
      samples: each(
        'partition',
        partitions,
        ({ label }) => label,
        ({ used }) => used,
      ),
    },
    {
      name: 'image_partition_capacity_bytes',
      unit: bytes,
      help: 'Bytes that files could take by partition.',
      samples: each(
        'partition',
        partitions,
        ({ label }) => label,
        ({ capacity }) => capacity,
      ),
    },
    { name: 'image_packages', help: 'Installed packages.', samples: one(totals.packages) },
    { name: 'image_files', help: 'Files of the root.', samples: one(totals.files) },
    { name: 'image_inodes', help: 'Inodes of the root.', samples: one(totals.inodes) },
    { name: 'image_services_enabled', help: 'Units that are enabled.', samples: one(totals.servicesEnabled) },
    { name: 'image_setuid_files', help: 'Files with a setuid or setgid bit.', samples: one(totals.setuid) },
    {
      name: 'image_boot_seconds',
      unit: 'seconds',
      help: 'Median of the boots that were timed.',
      samples: one(totals.boot === null ? null : totals.boot.median / 1000),
    },
    {
      name: 'image_idle_memory_bytes',
      unit: bytes,
      help: 'Median of memory in use when idle.',
      samples: one(totals.idleMemory === null ? null : totals.idleMemory.median * 1024),
    },
  ]
}

function budgetFamilies(budgets: readonly BudgetResult[]): Family[] {
  const deciding = budgets.filter(({ decides }) => decides !== false)
  const labels = ({ id, metric, unit }: BudgetResult): Labels => ({ budget: id, metric, unit })
  const values = (valueOf: (one: BudgetResult) => number | null): Family['samples'] =>
    deciding.flatMap((one) => {
      const value = valueOf(one)
      return value === null ? [] : [{ labels: labels(one), value }]
    })
  return [
    {
      name: 'budget_used',
      help: 'What a budget is for, in its unit.',
      samples: values(({ actual }) => actual),
    },
    { name: 'budget_limit', help: 'The cap, in the unit of the budget.', samples: values(({ max }) => max) },
    {
      name: 'budget_kept',
      help: '1: kept, or let pass. 0: exceeded, or not measured.',
      samples: values(({ verdict }) => (verdict === 'fail' || verdict === 'broken' ? 0 : 1)),
    },
  ]
}

function render({ name, help, unit, samples }: Family, of: Labels): string {
  const full = `dpuos_${name}`
  const seen = new Set<string>()
  const lines = samples.flatMap(({ labels, value }) => {
    const series = Object.entries({ ...of, ...labels })
      .map(([label, text]) => `${label}="${escape(text)}"`)
      .join(',')
    // A series may be told once; what has the name of another is left out.
    if (seen.has(series)) return []
    seen.add(series)
    return [`${full}{${series}} ${value}\n`]
  })
  return [
    `# TYPE ${full} gauge\n`,
    ...(unit === undefined ? [] : [`# UNIT ${full} ${unit}\n`]),
    `# HELP ${full} ${help}\n`,
    ...lines,
  ].join('')
}

/** A label's value: what would end it is escaped, control characters replaced. */
function escape(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\x85]/g, '\ufffd')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
}
