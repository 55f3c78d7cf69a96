// An edge: `mode: check`, the configuration alone, in seconds; and one option of it explained.
import { type Outputs, type Ports, type Report, UserError, type Values } from '@dpuos/action-kit'
import type { spec } from '../spec.ts'
import { askedBy, baseOf, placeOfSource } from './asked-by.ts'
import { type ConfigInputs, configureSource, judgeSource, writeConfig } from './configured.ts'
import { parseConfig, valuesOf } from './dot-config.ts'
import { explainOption } from './explain.ts'
import { checkConfig } from './gate.ts'
import { configReport } from './judge.ts'

/** Configure, hold the result against what was asked, write `kernel.config` and `kernel-config.json`. */
export async function checkMode(
  inputs: Values<typeof spec>,
  ports: Ports,
): Promise<{ readonly report: Report; readonly outputs: Outputs<typeof spec> }> {
  const done = await configureSource(await askedBy(inputs, ports), ports)
  const judgement = judgeSource(done)
  const config = await writeConfig(judgement, done, inputs, ports)
  for (const finding of judgement.findings) ports.log.finding(finding)
  return {
    report: configReport(judgement),
    outputs: { manifest: '', config, verdict: judgement.verdict, release: '' },
  }
}

/** Lines that explain one option of a configured source. Throws UserError where the source has none of that name. */
export async function explainConfig(name: string, inputs: ConfigInputs, ports: Ports): Promise<string[]> {
  const { kconfig, config, settings } = await configureSource(
    {
      ...inputs,
      source: await placeOfSource(inputs.source, undefined, inputs.arch, ports),
      base: baseOf(inputs.base, ports),
    },
    ports,
  )
  const final = valuesOf(parseConfig(config, '.config').settings)
  const lines = explainOption(name, { kconfig, final, settings })
  if (lines !== undefined) return lines
  const [miss] = checkConfig([{ name, value: 'y', optional: false, at: { file: '' } }], final, kconfig).misses
  throw new UserError({
    level: 'error',
    code: 'kernel-config-no-such-option',
    title: `CONFIG_${name}: ${miss?.why ?? 'no such option in this source'}`,
    hint: 'Another version of the kernel may call it otherwise.',
  })
}
