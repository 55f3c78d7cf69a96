import path from 'node:path'
import { kinds, type Outcome, type Ports, readInputs, UserError } from '@dpuos/action-kit'
import { type Loaded, lint, lintAgainst, lintInstaller } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Finding, Level } from '@dpuos/manifests'
import type { Invocation } from './command.ts'
import { askDistribution } from './distribution.ts'
import { quiet } from './quiet.ts'
import { tablesFor } from './tables.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

export const lintInputs = {
  toolchain: {
    kind: kinds.filePath,
    description: 'Manifest of setup-openeuler-toolchain: also find what matches nothing of its distribution.',
  },
  minios: {
    kind: kinds.filePath,
    description:
      'The installer’s configuration folder, which is looked at too. Default: the one that kiwi/eulerkiwi/minios.conf names, where the folder lies in imageTailor’s.',
  },
  json: {
    kind: kinds.boolean,
    default: 'false',
    description: 'Print the findings as JSON, and nothing else, to standard output.',
  },
}

const SPEC = { name: 'dpuos lint', inputs: lintInputs }

/** `dpuos lint <definition>`: everything that is wrong with it, and everything in it that has no effect. */
export async function runLint({ positionals, raw, print }: Invocation, ports: Ports): Promise<Result> {
  const { workspace } = ports.host
  const read = readInputs(SPEC, raw, { workspace, spell: (name) => `--${name}`, mask: () => undefined })
  if (!read.ok) throw new UserError(read.findings)
  const { toolchain, minios, json } = read.values
  const [name = ''] = positionals
  const product = await look(path.resolve(workspace, name), ports)
  const findings = [...product.findings]
  if (product.loaded && toolchain !== undefined)
    findings.push(...lintAgainst(product.loaded, await askDistribution(product.loaded, toolchain, ports)))
  const installers = new Set(minios === undefined ? [] : [minios])
  for (const { dir } of product.loaded?.folders ?? []) {
    const tables = await tablesFor(path.resolve(workspace, dir), ports, findings)
    if (tables?.rows.minios !== undefined) installers.add(path.join(tables.root, tables.rows.minios.dir))
  }
  for (const one of installers) {
    const other = await look(one, ports)
    findings.push(...other.findings)
    const [installer] = other.loaded?.folders ?? []
    if (installer) findings.push(...lintInstaller(installer, product.loaded?.folders[0]))
  }
  if (json) print(`${JSON.stringify({ schema: 'dpuos.lint/v1', definition: name, findings }, null, 2)}\n`)
  return { report: report(findings.map(brief), toolchain !== undefined), outputs: counts(findings) }
}

/** A definition as far as it can be read, with what is wrong with it and what has no effect. */
async function look(
  file: string,
  ports: Ports,
): Promise<{ loaded: Loaded | undefined; findings: Finding[] }> {
  const read = await readDefinition(file, quiet(ports))
  const loaded = read.ok ? read.value : read.partial
  const findings = read.ok ? read.value.findings : read.findings
  return { loaded, findings: [...findings, ...(loaded === undefined ? [] : lint(loaded))] }
}

/** Lines of a finding's detail that fit beside others on a screen. */
const DETAIL_LINES = 4

/** A finding for people: of a list of hundreds the first lines. */
function brief(finding: Finding): Finding {
  const lines = finding.detail?.split('\n') ?? []
  if (lines.length <= DETAIL_LINES) return finding
  const more = `… ${lines.length - DETAIL_LINES} more lines; --json has them all.`
  return { ...finding, detail: [...lines.slice(0, DETAIL_LINES), more].join('\n') }
}

const count = (findings: readonly Finding[], level: Level): number =>
  findings.filter((one) => one.level === level).length

const counts = (findings: readonly Finding[]): Readonly<Record<string, string>> => ({
  errors: String(count(findings, 'error')),
  warnings: String(count(findings, 'warning')),
  notices: String(count(findings, 'notice')),
})

function report(findings: readonly Finding[], compared: boolean): Result['report'] {
  const errors = count(findings, 'error')
  const parts = (['error', 'warning', 'notice'] as const).map((level) => {
    const number = count(findings, level)
    return `${number} ${level}${number === 1 ? '' : 's'}`
  })
  return {
    headline: findings.length === 0 ? 'nothing to complain of' : parts.join(', '),
    verdict: errors > 0 ? 'fail' : 'pass',
    facts: [
      {
        name: 'compared with',
        value: compared
          ? 'the distribution of the toolchain'
          : 'nothing; --toolchain tells what matches nothing, too',
      },
    ],
    tables: [],
    excerpts: [],
    findings,
  }
}
