import { fileEntry, type Ports, writeManifest } from '@dpuos/action-kit'
import { digestOf, type Measurement, type SizeManifest } from '@dpuos/manifests'
import type { Judgement } from './judge/judge.ts'
import { sizeRows } from './judge/rows.ts'
import { writeReports } from './report/files.ts'
import type { Form } from './report/forms.ts'
import { spec } from './spec.ts'

/** Write measurement.json, the reports, and size.json that lists them. Returns the size manifest and its path. */
export async function writeSizes(
  head: Measurement,
  base: Measurement | undefined,
  { verdict, budgets, changes, comparedWith, findings }: Judgement,
  { output, reports }: { readonly output: string; readonly reports: readonly Form[] },
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<{ readonly size: SizeManifest; readonly manifest: string }> {
  const measurement = await writeManifest(head, output, ports)
  const rows = sizeRows(head)
  const told: SizeManifest = {
    schema: 'dpuos.size/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: digestOf([head.inputs.digest, base?.inputs.digest ?? null, ports.host.version]) },
    source: head.source,
    tools: {},
    files: [await fileEntry('measurement', measurement, output, ports)],
    findings: [...findings],
    verdict,
    image: head.inputs.digest,
    budgets: [...budgets],
    rows,
    ...(comparedWith === undefined ? {} : { comparedWith }),
    ...(changes === undefined ? {} : { changes }),
    total: {
      allocated: rows.reduce((sum, row) => sum + row.size, 0),
      root: head.totals.installed,
      packages: head.totals.packages,
      files: head.totals.files,
    },
  }
  const files = [...told.files, ...(await writeReports(reports, [told, head, base], output, ports))]
  const size = { ...told, files }
  return { size, manifest: await writeManifest(size, output, ports) }
}
