import path from 'node:path'
import { kinds, type Outcome, type Ports, readInputs, UserError } from '@dpuos/action-kit'
import { spec as buildKernel } from '@dpuos/build-kernel/spec'
import type { Invocation } from './command.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

const { 'source-sha256': sourceSha256, base, fragments, presets, arch } = buildKernel.inputs

export const kernelInputs = {
  source: {
    kind: kinds.filePath,
    required: true as const,
    description: 'A folder with the kernel’s source, or its archive.',
  },
  'source-sha256': sourceSha256,
  base,
  fragments,
  presets,
  arch: { ...arch, description: 'Processor. Default: the host’s.' },
}

/** What readInputs wants to know of a command. */
const SPEC = {
  name: 'dpuos kernel explain',
  title: '',
  description: '',
  branding: { icon: '', color: 'blue' },
  privilege: 'user',
  post: false,
  inputs: kernelInputs,
  outputs: {},
} as const

/** `dpuos kernel explain CONFIG_X`: what an option is set to, by whom, and what it needs. */
export async function kernel({ positionals, raw, print }: Invocation, ports: Ports): Promise<Result> {
  const [verb = '', name = ''] = positionals
  const { workspace } = ports.host
  const read = readInputs(SPEC, raw, { workspace, spell: (input) => `--${input}`, mask: () => undefined })
  const findings = read.ok ? [] : [...read.findings]
  const option = /^(?:CONFIG_)?(\w+)$/.exec(name)?.[1]
  if (verb !== 'explain' || option === undefined) {
    findings.unshift({
      level: 'error',
      code: 'arguments',
      title:
        verb === 'explain'
          ? `${JSON.stringify(name)} is no name of an option`
          : `dpuos kernel has no ${JSON.stringify(verb)}`,
      hint: 'Usage: dpuos kernel explain CONFIG_NAME --source PATH [flags]',
    })
  }
  if (!read.ok || option === undefined || findings.length > 0) throw new UserError(findings)
  const { explainConfig } = await import('@dpuos/build-kernel')
  const { values } = read
  const lines = await explainConfig(
    option,
    {
      source: path.resolve(workspace, values.source),
      sourceSha256: values.sourceSha256,
      base: values.base,
      fragments: values.fragments ?? [],
      presets: values.presets ?? [],
      arch: values.arch ?? ports.host.arch,
    },
    ports,
  )
  print(`${lines.join('\n')}\n`)
  const report = {
    headline: lines[0] ?? option,
    verdict: 'pass' as const,
    facts: [],
    tables: [],
    excerpts: [],
    findings: [],
  }
  return { report, outputs: {} }
}
