import path from 'node:path'
import {
  kinds,
  type Outcome,
  type Ports,
  type Report,
  readInputs,
  UserError,
  type Values,
} from '@dpuos/action-kit'
import { spec as buildKernel } from '@dpuos/build-kernel/spec'
import type { Finding } from '@dpuos/manifests'
import type { Invocation } from './command.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

const {
  'source-sha256': sourceSha256,
  'source-commit': sourceCommit,
  patches,
  base,
  fragments,
  compiler,
  presets,
  arch,
} = buildKernel.inputs

export const kernelInputs = {
  source: {
    kind: kinds.string,
    description: '`explain`: a folder with the kernel’s source, its archive or source RPM, or `git+URL#TAG`.',
  },
  'source-sha256': sourceSha256,
  'source-commit': sourceCommit,
  patches,
  base,
  fragments,
  compiler,
  presets,
  arch: { ...arch, description: '`explain`: processor. Default: the host’s.' },
  symvers: {
    kind: kinds.filePath,
    description:
      '`check`: the kernel’s list of symbols: Module.symvers, or /boot/symvers-RELEASE.gz of a released kernel.',
  },
  config: {
    kind: kinds.filePath,
    description: '`check`, `abi`: the configuration of that kernel (of the new one): /boot/config-RELEASE.',
  },
  'old-config': {
    kind: kinds.filePath,
    description:
      '`check`, `abi`: the configuration of the kernel that the modules were built for (the old one); with both, options that may be why CRCs differ are named.',
  },
  root: {
    kind: kinds.filePath,
    description:
      '`check`: a root, or an unpacked kernel package, with lib/modules/RELEASE and lib/firmware: are modules and firmware there that these need?',
  },
  initramfs: {
    kind: kinds.filePath,
    description: '`check`: with `root`, its initramfs: are drivers of disks in it?',
  },
  modules: {
    kind: kinds.filePath,
    description: '`abi`: a module, or a folder of such: which of them does the new kernel load?',
  },
}

const SPEC = { name: 'dpuos kernel', inputs: kernelInputs }

type Flags = Values<typeof SPEC>

const VERBS = {
  explain: 'dpuos kernel explain CONFIG_NAME --source PATH [flags]',
  check:
    'dpuos kernel check MODULE --symvers FILE [--config FILE [--old-config FILE]] [--root PATH [--initramfs FILE]]',
  abi: 'dpuos kernel abi OLD-SYMVERS NEW-SYMVERS [--modules PATH] [--old-config FILE --config FILE]',
} as const
type Verb = keyof typeof VERBS

const isVerb = (word: string): word is Verb => word in VERBS

/** `dpuos kernel explain|check|abi`: an option of a configuration; will a kernel load a module; what changed between two kernels. */
export async function kernel({ positionals, raw, print }: Invocation, ports: Ports): Promise<Result> {
  const [verb = '', ...words] = positionals
  const { workspace } = ports.host
  const read = readInputs(SPEC, raw, { workspace, spell: (input) => `--${input}`, mask: () => undefined })
  const findings = [...(read.ok ? [] : read.findings), ...mistakes(verb, words, raw)]
  if (!read.ok || !isVerb(verb) || findings.length > 0) throw new UserError(findings)
  const [first = '', second = ''] = words
  const { values } = read
  const file = (name: string): string => path.resolve(workspace, name)
  const { checkModules, compareKernels } = await import('@dpuos/build-kernel')
  if (verb === 'explain') return outcome(await explain(first, values, print, ports))
  if (verb === 'check') {
    const symvers = values.symvers ?? ''
    const { oldConfig: builtFor, root, initramfs } = values
    const kernelFiles = { symvers, config: values.config }
    return outcome(await checkModules(file(first), kernelFiles, ports, { builtFor, root, initramfs }))
  }
  const before = { symvers: file(first), config: values.oldConfig }
  const after = { symvers: file(second), config: values.config }
  return outcome(await compareKernels(before, after, values.modules, ports))
}

const outcome = (report: Report): Result => ({ report, outputs: {} })

/** Words and flags that do not fit together. */
function mistakes(verb: string, words: readonly string[], raw: Readonly<Record<string, string>>): Finding[] {
  const mistake = (title: string, hint: string): Finding => ({
    level: 'error',
    code: 'arguments',
    title,
    hint,
  })
  if (!isVerb(verb))
    return [
      mistake(
        `dpuos kernel has no ${JSON.stringify(verb)}`,
        `Usage: ${Object.values(VERBS).join('\n       ')}`,
      ),
    ]
  const usage = `Usage: ${VERBS[verb]}`
  const needed = verb === 'abi' ? 2 : 1
  const flag = { explain: 'source', check: 'symvers', abi: undefined }[verb]
  return [
    ...(words.length === needed
      ? []
      : [mistake(`dpuos kernel ${verb} takes ${needed} words, and ${words.length} were given`, usage)]),
    ...(flag === undefined || raw[flag] !== undefined ? [] : [mistake(`--${flag} is missing`, usage)]),
    ...(verb === 'explain' && !/^(?:CONFIG_)?\w+$/.test(words[0] ?? '')
      ? [mistake(`${JSON.stringify(words[0] ?? '')} is no name of an option`, usage)]
      : []),
  ]
}

async function explain(
  name: string,
  values: Flags,
  print: (text: string) => void,
  ports: Ports,
): Promise<Report> {
  const { explainConfig } = await import('@dpuos/build-kernel')
  const lines = await explainConfig(
    name.replace(/^CONFIG_/, ''),
    {
      source: values.source ?? '',
      sourceSha256: values.sourceSha256,
      sourceCommit: values.sourceCommit,
      patches: values.patches ?? [],
      base: values.base ?? 'defconfig',
      fragments: values.fragments ?? [],
      presets: values.presets ?? [],
      delivery: [],
      arch: values.arch ?? ports.host.arch,
      compiler: values.compiler ?? 'gcc',
    },
    ports,
  )
  print(`${lines.join('\n')}\n`)
  return { headline: lines[0] ?? name, verdict: 'pass', facts: [], tables: [], excerpts: [], findings: [] }
}
