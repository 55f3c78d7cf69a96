import { defineAction, kinds } from '@dpuos/action-kit'
import { LOCK_INPUTS, PURPOSES } from '@dpuos/host-tools'

export const spec = defineAction({
  name: 'setup-openeuler-toolchain',
  title: 'dpuos setup openEuler toolchain',
  description:
    'Prepares the machine for building DPU images: host tools, an openEuler release (or the sandbox distribution) with verified keys, and the accelerator for boot tests.',
  branding: { icon: 'settings', color: 'blue' },
  privilege: 'user',
  post: true,
  inputs: {
    'openeuler-version': {
      kind: kinds.string,
      description:
        'Which distribution: a catalog id (`openEuler-24.03-LTS-SP3`), its short form (`24.03-LTS-SP3`), a range (`24.03-LTS`, `>=22.03 <24`), `latest-lts`, or `sandbox`. Default: what `definition` says, else `sandbox`.',
    },
    arch: {
      kind: kinds.arch,
      description: 'Processor of the images. Default: what `definition` says, else the host’s.',
    },
    definition: {
      kind: kinds.filePath,
      description:
        'A `dpuos.yaml` or imageTailor configuration folder to take distribution and architecture from. `openeuler-version` and `arch` must not contradict it.',
    },
    purpose: {
      kind: kinds.list(kinds.oneOf(...PURPOSES)),
      default: PURPOSES.join(', '),
      description: 'The actions that will run later: only what these need is installed.',
    },
    install: {
      kind: kinds.oneOf('auto', 'never'),
      default: 'auto',
      description:
        '`auto`: install missing host packages with the system’s package manager. `never`: change nothing, and fail with the list of what is missing.',
    },
    mirror: {
      kind: kinds.string,
      description:
        'Base URL (http, https or file) of the one server to use instead of the known ones; it holds the release’s folder, for example `openEuler-24.03-LTS-SP3/`.',
    },
    repositories: {
      kind: kinds.filePath,
      description:
        'A dnf `.repo` file with further repositories, for example a vendor’s drivers; their keys are files beside it.',
    },
    'sandbox-set': {
      kind: kinds.oneOf('demo', 'minimal', 'dpuos'),
      default: 'demo',
      description:
        'Packages of the sandbox distribution: `demo` as small as boots well, `minimal` with rpm and dnf, `dpuos` every name of the DPU-OS configuration.',
    },
    'sandbox-updates': {
      kind: kinds.boolean,
      default: 'true',
      description:
        '`false`: the sandbox distribution as it was when it was last released, without the updates since: something to upgrade from.',
    },
    cache: {
      kind: kinds.oneOf('none', 'restore', 'store', 'full'),
      default: 'full',
      description:
        'Keep downloaded metadata and RPMs in the runner’s cache: `restore` only reads it, `store` only writes it, `full` does both.',
    },
    'cache-limit': {
      kind: kinds.byteSize,
      default: '4GiB',
      description:
        'How much metadata and RPMs of one distribution and processor are kept: beyond it, what was not used for the longest time goes.',
    },
    ...LOCK_INPUTS,
    'gpg-key': {
      kind: kinds.filePath,
      description:
        'File with the ASCII-armoured public key(s) that sign the RPMs, for a distribution whose key the catalog does not have (CTyunOS).',
    },
    'allow-unsigned': {
      kind: kinds.boolean,
      default: 'false',
      description:
        'Accept RPMs without a verified signature where no key is known. Anyone between you and the mirror can then change the image.',
    },
    output: {
      kind: kinds.filePath,
      default: 'out',
      description: 'Folder for `toolchain.json` and what it names.',
    },
  },
  outputs: {
    manifest: { description: 'Path of the toolchain manifest (`toolchain.json`).' },
    verdict: { description: '`pass` when everything is ready.' },
    distro: {
      description: 'Catalog id of the distribution, for example `openEuler-24.03-LTS-SP3` or `sandbox`.',
    },
    arch: { description: 'Processor of the images.' },
    accelerator: { description: '`kvm` or `tcg`: how boot tests will run here.' },
  },
})
