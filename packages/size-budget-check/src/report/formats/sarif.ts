import { digestOf, type Finding, type Measurement, type Position, type SizeManifest } from '@dpuos/manifests'
import { growthFindings } from '../summary/lines.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVEL = { error: 'error', warning: 'warning', notice: 'note' } as const

/**
 * Findings as SARIF 2.1.0, for GitHub's code scanning: a result for each that has a place in the definition. What has none is a notification
 * of the run, because code scanning shows only what it can place.
 */
export function sarif(size: SizeManifest, { subject }: Measurement): string {
  const findings = [...size.findings, ...growthFindings(size)]
  const rules = [...new Set(findings.map(({ code }) => code))].sort()
  const run = {
    tool: {
      driver: {
        name: size.tool.name,
        version: size.tool.version,
        rules: rules.map((id) => ({ id, name: id, shortDescription: { text: id.replaceAll('-', ' ') } })),
      },
    },
    // One image of a matrix does not replace what was said of another.
    automationDetails: {
      id: `${size.tool.name}/${[subject.name, subject.arch].filter((part) => part !== null).join('/')}/`,
    },
    invocations: [
      {
        executionSuccessful: size.verdict !== 'broken',
        toolExecutionNotifications: findings
          .filter(({ at }) => at === undefined)
          .map(({ level, code, ...rest }) => ({
            level: LEVEL[level],
            descriptor: { id: code },
            message: { text: textOf(rest) },
          })),
      },
    ],
    results: findings.flatMap((one) => (one.at === undefined ? [] : [result(one, one.at, rules)])),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const textOf = ({ title, detail, hint }: Pick<Finding, 'title' | 'detail' | 'hint'>): string =>
  [title, detail, hint].filter((part) => part !== undefined && part !== '').join('\n')

function result(finding: Finding, at: Position, rules: readonly string[]): object {
  const { code, level } = finding
  const region =
    at.line === undefined
      ? {}
      : { region: { startLine: at.line, ...(at.column === undefined ? {} : { startColumn: at.column }) } }
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: LEVEL[level],
    message: { text: textOf(finding) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(at.file) }, ...region } }],
    partialFingerprints: { 'dpuosFinding/v1': digestOf([code, at.file, at.line ?? 0]) },
  }
}

/** A path as a relative URI reference, or a file URI where it is absolute. */
function uriOf(file: string): string {
  const encoded = file
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return file.startsWith('/') ? `file://${encoded}` : encoded
}
