import type { StageName } from '../chain-record.ts'
import { CHAIN } from '../stages.ts'
import type { Command } from './command.ts'

/** Summaries for the overview: the specs themselves are loaded only when asked for. */
const SUMMARY: Record<StageName, string> = {
  'setup-openeuler-toolchain': 'prepare this machine: tools, distribution, keys, accelerator',
  'build-kernel': 'choose the kernel and write down what is in it',
  'tailor-image': 'install, tailor in five layers and pack the image (root)',
  'boot-test-qemu': 'boot the image in QEMU and judge what it says',
  'size-budget-check': 'hold the image to its size budgets',
}

const none = { min: 0, max: 0, what: '' }
const definition = { min: 1, max: 1, what: 'the definition, a dpuos.yaml' }

const noInputs = () => Promise.resolve({ inputs: {}, privilege: 'user' } as const)

const stageCommand = (stage: (typeof CHAIN)[number]): Command => ({
  usage: `dpuos ${stage.name} [flags]`,
  summary: SUMMARY[stage.name],
  positionals: none,
  spec: async () => (await stage.load()).spec,
  run: async ({ raw }, ports) => await (await stage.load()).run(raw, ports),
})

/** Every command, in the order of the overview. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  demo: {
    usage: 'dpuos demo [flags]',
    summary: 'make, boot and measure the demo image; set-up included',
    positionals: none,
    spec: async () => ({ inputs: (await import('./run.ts')).demoInputs, privilege: 'user' }),
    run: async (invocation, ports) => await (await import('./run.ts')).demo(invocation, ports),
  },
  run: {
    usage: 'dpuos run <dpuos.yaml> [flags]',
    summary: 'the whole chain for a definition of yours',
    positionals: definition,
    spec: async () => ({ inputs: (await import('./run.ts')).runInputs, privilege: 'user' }),
    run: async (invocation, ports) => await (await import('./run.ts')).run(invocation, ports),
  },
  doctor: {
    usage: 'dpuos doctor',
    summary: 'can this machine do it? tools, space, memory, KVM, root',
    positionals: none,
    spec: noInputs,
    run: async (_, ports) => await (await import('./doctor.ts')).doctor(ports),
  },
  explain: {
    usage: 'dpuos explain <dpuos.yaml> [key.path]',
    summary: 'where a value of a definition comes from, file and line',
    positionals: {
      min: 1,
      max: 2,
      what: 'a definition and at most one key path, such as drivers.keep.modules',
    },
    spec: noInputs,
    run: async (invocation, ports) => await (await import('./explain.ts')).explain(invocation, ports),
  },
  ...Object.fromEntries(CHAIN.map((stage) => [stage.name, stageCommand(stage)])),
}
