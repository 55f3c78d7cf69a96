import type { BudgetResult, Measurement } from '@dpuos/manifests'

export type Labels = Readonly<Record<string, string>>

/** Numbers of one kind. */
export interface Family {
  /** Without the prefix; ends in its unit, where it has one. */
  readonly name: string
  readonly help: string
  readonly unit?: 'bytes' | 'seconds'
  readonly samples: readonly { readonly labels: Labels; readonly value: number }[]
}

/** What was measured; what was not has no samples. */
export function measuredFamilies({ totals, shares, artifacts, partitions }: Measurement): Family[] {
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

/** The budgets that decide. */
export function budgetFamilies(budgets: readonly BudgetResult[]): Family[] {
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
