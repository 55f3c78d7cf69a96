import { defineAction, kinds } from '@dpuos/action-kit'
import { PROBE_CHOICES } from './inject/tier.ts'
import { PRESETS } from './presets/presets.ts'
import { shardKind } from './shard.ts'
import { UPGRADE_TESTS } from './upgrade/upgrade-tests.ts'

export const spec = defineAction({
  name: 'boot-test-qemu',
  title: 'dpuos boot test in QEMU',
  description:
    'Boots an image in QEMU, judges its console, asks a probe inside the guest whether the image keeps its promises, and leaves the image untouched.',
  branding: { icon: 'play-circle', color: 'green' },
  privilege: 'user',
  post: false,
  inputs: {
    image: {
      kind: kinds.filePath,
      description:
        'Manifest of tailor-image (`image.json`): disk, kernel, and what the image promises of itself.',
    },
    images: {
      kind: kinds.list(kinds.filePath),
      description:
        'More such manifests, tested one after the other; of several images each has its results in `OUTPUT/NAME-ARCH`.',
    },
    shard: {
      kind: shardKind,
      description:
        '`1/3`: only the first third of all boots, for jobs that share the work. Which part a boot belongs to follows from the order of the images and of their boots; the proof of an upgrade is one boot more.',
    },
    boots: {
      kind: kinds.list(kinds.oneOf('uefi', 'direct')),
      description:
        'Ways to boot: `uefi` through firmware and boot loader from the disk, `direct` with kernel and initramfs handed to QEMU. Default: what the definition’s `verify.boots` says.',
    },
    accelerator: {
      kind: kinds.oneOf('auto', 'kvm', 'tcg'),
      default: 'auto',
      description:
        '`auto`: KVM where a probe guest is seen to run with it, else emulation (TCG). `kvm`: fail where it does not work. `tcg`: always emulate.',
    },
    probe: {
      kind: kinds.oneOf(...PROBE_CHOICES),
      default: 'auto',
      description:
        'How the probe gets into the guest: `initramfs`: an archive beside the initramfs, nothing else is touched; `credentials`: as credentials of systemd 256 and later, through the machine’s SMBIOS tables; `root`: files in a copy of an ext4 root; `auto`: the first of these that works; `none`: not at all (signed and verity images of older systemds). Then the console alone decides, and the promises are not looked at.',
    },
    memory: {
      kind: kinds.byteSize,
      description: 'Memory of the guest. Default: what `verify.machine` or the board says, else 1 GiB.',
    },
    cpus: {
      kind: kinds.integer(1, 64),
      description: 'CPUs of the guest. Default: what `verify.machine` or the board says, else 2.',
    },
    parallel: {
      kind: kinds.integer(1, 16),
      description:
        'Boots at once. Default: as many as have a CPU of the host for each of theirs, and half of its free memory among them.',
    },
    timeout: {
      kind: kinds.duration,
      description:
        'Limit for each boot. Default: 2 minutes under KVM, 10 minutes emulated, and up to four times that on a runner whose kernel starts slowly.',
    },
    stall: {
      kind: kinds.duration,
      description:
        'A guest that neither writes to the console nor reads from its disk for this long hangs. Default: 45 s under KVM, 90 s emulated, and up to four times that on a slow runner.',
    },
    scripts: {
      kind: kinds.list(kinds.filePath),
      description:
        'Your own tests: files that run as root in the guest when it is up, each with two minutes. Exit code 0 passes; one that speaks TAP (a plan `1..N`, then `ok` and `not ok`) is a check for each of its tests.',
    },
    presets: {
      kind: kinds.list(kinds.oneOf(...PRESETS)),
      description:
        'Tests that come with dpuos and run as `scripts` do: `hugepages`, `vfio` (a card given to user space; needs `verify.machine` with `iommu` and two `nics`), `nvme-sriov` (a virtual function given to user space; needs `iommu` and `virtual-functions` there), `openvswitch` (the datapath), `vdpa` (the simulated device), `dpdk-testpmd` (packets between two ports, and over a virtio card in user space; needs two `nics`).',
    },
    measure: {
      kind: kinds.list(kinds.oneOf('instructions', 'footprint')),
      description:
        '`instructions`: count what a boot executes, in two more boots on one emulated CPU: a number that a busy runner does not change. `footprint`: watch the idle system for ten seconds and tell memory, threads and wake-ups of each unit.',
    },
    baseline: {
      kind: kinds.list(kinds.filePath),
      description:
        'Boot manifests (`boot.json`) of earlier runs to hold the instruction counts against; of several on the same machine the smallest counts. A file that is not there is no baseline yet.',
    },
    'max-growth': {
      kind: kinds.percent,
      default: '2%',
      description:
        'How many more instructions than the baseline a boot may take. Equal boots from a disk differ by less than a third of the default.',
    },
    'upgrade-from': {
      kind: kinds.filePath,
      description:
        'Manifest (`image.json`) of an earlier release: it is booted, upgraded with its own dnf to this image’s packages, and booted again; then it must keep this image’s promises. Needs `toolchain`.',
    },
    'upgrade-tests': {
      kind: kinds.list(kinds.oneOf(...UPGRADE_TESTS)),
      default: 'rollback, power-cut',
      description:
        'What else is tried with `upgrade-from`: `rollback` boots the old kernel after the upgrade; `power-cut` takes the power away in the midst of another upgrade, boots, and lets dnf finish; `none`: neither.',
    },
    toolchain: {
      kind: kinds.filePath,
      description:
        'Manifest of setup-openeuler-toolchain (`toolchain.json`) that the image was made with; for `upgrade-from`, whose packages come from there.',
    },
    output: {
      kind: kinds.filePath,
      default: 'out',
      description:
        'Folder for `boot.json`, `boot.html`, `boot.md`, `boot.junit.xml`, `boot.tap` and the console logs.',
    },
  },
  outputs: {
    manifest: {
      description:
        'Path of the boot manifest (`boot.json`); of several images one a line, as the other paths.',
    },
    verdict: {
      description:
        '`pass`: booted and kept every promise. `fail`: it did not. `broken`: that could not be found out.',
    },
    junit: { description: 'Path of the results as JUnit XML.' },
    timeline: {
      description:
        'Path of `boot.html`: for each boot its phases, when each unit started, and the console beside it.',
    },
    'console-logs': { description: 'Paths of the console logs, one for each boot, separated by new lines.' },
  },
})
