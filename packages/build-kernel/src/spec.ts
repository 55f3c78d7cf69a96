import { defineAction, kinds } from '@dpuos/action-kit'
import { KERNEL_COMPILERS, KERNEL_PRESETS } from '@dpuos/definition'
import { LOCK_INPUTS } from '@dpuos/host-tools'

export const spec = defineAction({
  name: 'build-kernel',
  title: 'dpuos build kernel',
  description:
    'Decides which kernel goes into a DPU image, takes it out of its RPMs, and describes it: release, configuration, modules with sizes, dependencies and firmware. Refuses one whose configuration is not as fragments and presets ask, and says why.',
  branding: { icon: 'cpu', color: 'purple' },
  privilege: 'user',
  post: false,
  inputs: {
    toolchain: {
      kind: kinds.filePath,
      description:
        'The toolchain manifest (`toolchain.json`) that setup-openeuler-toolchain wrote. Needed, but with `mode: check`.',
    },
    mode: {
      kind: kinds.oneOf('kernel', 'check'),
      default: 'kernel',
      description:
        '`kernel`: the kernel for the image. `check`: only configure `source` and say which of the options asked for it does not have, and why: seconds, for every pull request.',
    },
    definition: {
      kind: kinds.filePath,
      description:
        'A `dpuos.yaml` (or imageTailor configuration folder) whose `kernel` layer says which kernel. `source` and `package` win over it.',
    },
    source: {
      kind: kinds.string,
      description:
        'Where the kernel comes from: `distro` takes the distribution’s RPM unchanged. A path: a folder with the kernel’s source, its archive, or its source RPM (`.src.rpm`), which is configured, compiled and packed as RPMs; `git+URL#TAG`, a tag, branch or commit of a repository; or `srpm:NAME`, the newest source RPM of that name (`srpm:kernel-6.6.0-69…`: this one) in the toolchain’s source repositories, verified by their keys. Default: what `definition` says, else `distro`.',
    },
    'source-sha256': {
      kind: kinds.string,
      description: 'sha256 that the archive or source RPM at `source` must have.',
    },
    'source-commit': {
      kind: kinds.string,
      description: 'Commit that the tag or branch of `source: git+URL#TAG` must be.',
    },
    patches: {
      kind: kinds.list(kinds.filePath),
      description:
        'Patches upon the archive at `source`, applied in their order with `-p1` and without fuzz; a file called `series` stands for those that it lists (quilt).',
    },
    base: {
      kind: kinds.string,
      description:
        'Of a source: what the fragments are put upon: `defconfig`, `allnoconfig`, a `NAME_defconfig` of the source, or a file with a whole configuration. Default: what `definition` says (`kernel.build`), else `defconfig`.',
    },
    fragments: {
      kind: kinds.list(kinds.filePath),
      description:
        'Fragments of a kernel configuration beside those of `definition` (`kernel.fragments`), behind them. A line that ends with `# wanted` may stay unmet.',
    },
    release: {
      kind: kinds.string,
      description:
        'Of a kernel that is built: the release of its RPMs. `uname -r` is VERSION-RELEASE.ARCH, as openEuler has it. Default: what `definition` says, else `1.dpuos`.',
    },
    compiler: {
      kind: kinds.oneOf(...KERNEL_COMPILERS),
      description:
        'Of a source: what compiles it: `gcc`, or `llvm` (clang and lld, as `make LLVM=1`). Default: what `definition` says, else `gcc`.',
    },
    'module-key': {
      kind: kinds.string,
      description:
        'Of a kernel that is built: sign its modules with this PEM file (private key and certificate), or with a key that is made for it: `throw-away`. Default: as configured.',
    },
    'signing-key': {
      kind: kinds.secret,
      description:
        'Armoured private OpenPGP key that signs the RPMs that are built (kernel, drivers) and the metadata of their repositories. Absent: not signed; tailor-image takes them by their hashes.',
    },
    'signing-password': { kind: kinds.secret, description: 'Password of `signing-key`, where it has one.' },
    'device-trees': {
      kind: kinds.boolean,
      description:
        'Of a kernel that is built: `true` builds and packs the device trees of the boards that are configured. Default: what `definition` says, else `false`.',
    },
    'compiler-cache': {
      kind: kinds.string,
      default: 'auto',
      description:
        'ccache for a kernel that is built: `auto` uses it where it is installed and keeps it in the runner’s cache; an address (`redis://HOST:PORT`, `http://HOST/PATH`) is a storage that others share; `off`: none.',
    },
    'keep-objects': {
      kind: kinds.boolean,
      default: 'false',
      description:
        '`true`: keep the objects of a kernel that is built (hundreds of MiB, of a whole openEuler configuration several GiB) in the cache folder: the next build compiles only what changed, and says before how much that is. For runners that stay.',
    },
    presets: {
      kind: kinds.list(kinds.oneOf(...KERNEL_PRESETS)),
      description:
        'Options that a purpose needs, beside `kernel.presets` of `definition`; fragments come behind them.',
    },
    package: {
      kind: kinds.string,
      description:
        'Name of the RPM that provides the kernel. Default: what `definition` says, else `kernel`.',
    },
    baseline: {
      kind: kinds.filePath,
      description:
        'The `kernel.json` of an earlier kernel, its `kernel.symbols` beside it: the report then says what image, modules, subsystems and symbols grew by. One that is not there is told, no more.',
    },
    headers: {
      kind: kinds.filePath,
      description:
        'What drivers whose sources `definition` names (`drivers.vendor`) are compiled against: a folder that `make -C` can build modules in. Default: kernel-devel of the same release, the build’s own or the distribution’s.',
    },
    ...LOCK_INPUTS,
    arch: {
      kind: kinds.arch,
      description: 'Processor of the image; must be the toolchain’s. Default: the toolchain’s.',
    },
    output: {
      kind: kinds.filePath,
      default: 'out',
      description:
        'Folder for `kernel.json`, `kernel-config.json`, packages that were built (`kernel`, `drivers`), the kernel’s configuration (`kernel.config`) and, where it was built, its symbols with their sizes (`kernel.symbols`), what could be left out (`kernel.trim.config`) and what it is made of (`kernel.cdx.json`, `kernel.spdx.json`).',
    },
  },
  outputs: {
    manifest: { description: 'Path of the kernel manifest (`kernel.json`).' },
    config: {
      description:
        'Path of `kernel-config.json`: the options asked for, those that are not as asked, and why. Empty where nothing is asked.',
    },
    verdict: {
      description:
        '`pass` when the kernel is found and whole, and its configuration as asked. `fail`: an option is not.',
    },
    release: { description: 'The kernel’s `uname -r`.' },
  },
})
