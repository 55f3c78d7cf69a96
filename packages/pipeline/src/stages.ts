import { isOpenPgpKey } from '@dpuos/host-tools'
import { bind, type Raw, type Stage } from './stage.ts'

const pick = (given: Raw, ...names: readonly string[]): Raw =>
  Object.fromEntries(names.map((name) => [name, given[name]]))

/** The chain. What one action hands to the next is the path of a manifest and nothing else. */
export const CHAIN: readonly Stage[] = [
  {
    name: 'setup-openeuler-toolchain',
    manifest: 'toolchain',
    inputs: (given) =>
      pick(
        given,
        'openeuler-version',
        'arch',
        'definition',
        'install',
        'mirror',
        'sandbox-set',
        'sandbox-updates',
        'cache',
        'cache-limit',
        'lock',
        'lock-file',
        'output',
      ),
    load: async () => {
      const { spec, core } = await import('@dpuos/setup-openeuler-toolchain')
      return bind(spec, core)
    },
  },
  {
    name: 'build-kernel',
    manifest: 'kernel',
    inputs: (given, { toolchain }) => ({
      ...pick(given, 'definition', 'headers', 'lock', 'lock-file', 'output'),
      // tailor-image signs with minisign's keys too, RPMs are signed with OpenPGP's alone.
      ...(isOpenPgpKey(given['signing-key'] ?? '') ? pick(given, 'signing-key', 'signing-password') : {}),
      // The chain's own `baseline` is the boot test's.
      baseline: given['kernel-baseline'],
      toolchain,
    }),
    load: async () => {
      const { spec, core } = await import('@dpuos/build-kernel')
      return bind(spec, core)
    },
  },
  {
    name: 'tailor-image',
    manifest: 'image',
    inputs: (given, { toolchain, kernel }) => ({
      ...pick(
        given,
        'definition',
        'lock',
        'lock-file',
        'cut',
        'minios',
        'root-cache',
        'secrets',
        'signing-key',
        'signing-password',
        'output',
      ),
      toolchain,
      kernel,
    }),
    load: async () => {
      const { spec, core } = await import('@dpuos/tailor-image')
      return bind(spec, core)
    },
  },
  {
    name: 'boot-test-qemu',
    manifest: 'boot',
    inputs: (given, { image, toolchain }) => ({
      ...pick(
        given,
        'boots',
        'accelerator',
        'probe',
        'memory',
        'cpus',
        'scripts',
        'presets',
        'measure',
        'baseline',
        'max-growth',
        'upgrade-from',
        'upgrade-tests',
        'output',
      ),
      image,
      toolchain,
    }),
    load: async () => {
      const { spec, core } = await import('@dpuos/boot-test-qemu')
      return bind(spec, core)
    },
  },
  {
    name: 'size-budget-check',
    manifest: 'size',
    inputs: (given, { image, boot }) => ({
      ...pick(given, 'fail-on', 'output', 'token'),
      baseline: given['size-baseline'],
      'baseline-store': given['size-store'],
      comment: given['size-comment'],
      reports: given['size-reports'],
      image,
      boot,
    }),
    load: async () => {
      const { spec, core } = await import('@dpuos/size-budget-check')
      return bind(spec, core)
    },
  },
]
