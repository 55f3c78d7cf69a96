import type { Measurement, SizeManifest } from '@dpuos/manifests'
import { budgetFamilies, type Family, type Labels, measuredFamilies } from './families.ts'

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
