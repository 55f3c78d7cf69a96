import type { ActionSpec } from '@dpuos/action-kit'
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

const none = { names: [], required: 0 }

const DEFINITION = 'the path of a definition: a dpuos.yaml, or an imageTailor configuration folder'

/** A command that is no action: what its help says and the flags it takes. */
const plain =
  (description: string, inputs: () => Promise<ActionSpec['inputs']> = () => Promise.resolve({})) =>
  async () => ({ description, inputs: await inputs(), privilege: 'user' as const })

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
    spec: plain(
      'Makes the demo image in five layers from the sandbox distribution, boots it in QEMU, holds it to its budgets, and leaves image, manifests and report.html in ./out. Installs the Debian packages it needs. Downloads are kept in ~/.cache/dpuos (DPUOS_CACHE_DIR).',
      async () => (await import('./run.ts')).demoInputs,
    ),
    run: async (invocation, ports) => await (await import('./run.ts')).demo(invocation, ports),
  },
  run: {
    usage: 'dpuos run <definition> [flags]',
    summary: 'the whole chain for a definition of yours',
    positionals: { names: [DEFINITION], required: 1 },
    spec: plain(
      'Runs the five actions over a definition: set up openEuler, take its kernel, tailor the image, boot it, hold it to its budgets. Paths in flags are relative to where you are.',
      async () => (await import('./run.ts')).runInputs,
    ),
    run: async (invocation, ports) => await (await import('./run.ts')).run(invocation, ports),
  },
  doctor: {
    usage: 'dpuos doctor',
    summary: 'can this machine do it? tools, space, memory, KVM, root',
    positionals: none,
    spec: plain('Looks at this machine and changes nothing. Exit code 0 when a demo could run here.'),
    run: async (_, ports) => await (await import('./doctor.ts')).doctor(ports),
  },
  explain: {
    usage: 'dpuos explain <definition> [key.path]',
    summary: 'where a value of a definition comes from, file and line',
    positionals: { names: [DEFINITION, 'a key such as drivers.keep.modules'], required: 1 },
    spec: plain(
      'Prints a value of a definition after inheritance, and every line of every file that had a say in it, overridden ones too.',
    ),
    run: async (invocation, ports) => await (await import('./explain.ts')).explain(invocation, ports),
  },
  diff: {
    usage: 'dpuos diff <a> <b>',
    summary: 'are two images, or two files of them, the same, and where do they differ first?',
    positionals: { names: ['an image', 'another image'], required: 2 },
    spec: plain(
      'Compares two image manifests or output folders (packages, sizes by layer, files), or two files: disk (raw, qcow2), ext4, squashfs, erofs, tar, cpio or initramfs, OCI archive, list of files. Names the first file that differs and in what; with equal files, the field of partition table, boot partition or superblock. Exit code 0: the same, 1: different, 2: cannot be compared.',
    ),
    run: async (invocation, ports) => await (await import('./diff/diff.ts')).diff(invocation, ports),
  },
  lint: {
    usage: 'dpuos lint <definition> [flags]',
    summary: 'entries of a definition or imageTailor folder that have no effect',
    positionals: { names: [DEFINITION], required: 1 },
    printsResult: (argv) => argv.includes('--json'),
    spec: plain(
      'Prints what has no effect: packages, tools, libraries, drivers, rules, services and hooks that match nothing, stand twice, undo each other, or are for another processor. Needs no network; with a toolchain manifest it also asks the distribution what there is to match (dnf, as root). Exit code 1 where there are errors, 0 with warnings.',
      async () => (await import('./lint.ts')).lintInputs,
    ),
    run: async (invocation, ports) => await (await import('./lint.ts')).runLint(invocation, ports),
  },
  import: {
    usage: 'dpuos import <cfg folder> [flags]',
    summary: 'a dpuos.yaml that says what an imageTailor folder says',
    positionals: { names: ['the path of an imageTailor configuration folder'], required: 1 },
    printsResult: (argv) => !argv.some((word) => /^--output(=|$)/.test(word)),
    spec: plain(
      'Prints a dpuos.yaml that makes the same image as the folder, each part with the file and line it comes from. Lists become shorter where the result is the same; with a toolchain manifest also where it is the same for the modules of its kernel (dnf, as root). Not needed to build: a folder is taken in place of a dpuos.yaml, and `extends` takes it too.',
      async () => (await import('./import.ts')).importInputs,
    ),
    run: async (invocation, ports) => await (await import('./import.ts')).runImport(invocation, ports),
  },
  kernel: {
    usage: 'dpuos kernel explain|check|abi <what> [flags]',
    summary: 'an option explained; will a kernel load a module; what changed between two kernels',
    positionals: {
      names: ['explain, check or abi', 'an option, a module, or a list of symbols', 'another list'],
      required: 2,
    },
    printsResult: (argv) => argv.includes('explain'),
    spec: plain(
      '`explain CONFIG_NAME` configures a kernel’s source with fragments and presets, and prints of one option its value, which line asks for it, where it is defined, what it depends on and who selects it, each with its value there. `check MODULE` holds a module, or a folder of modules, against a kernel’s list of symbols: will it load, and why not? `abi OLD NEW` compares two such lists. Nothing of a target is run.',
      async () => (await import('./kernel.ts')).kernelInputs,
    ),
    run: async (invocation, ports) => await (await import('./kernel.ts')).kernel(invocation, ports),
  },
  ...Object.fromEntries(CHAIN.map((stage) => [stage.name, stageCommand(stage)])),
}
