import { ARCHES, Sha256 } from '@dpuos/manifests'
import * as v from 'valibot'
import { DeviceId } from './device-ids.ts'
import {
  HostName,
  KernelWord,
  LimitDomain,
  LimitValue,
  LocaleName,
  ModuleFolder,
  ModuleGlob,
  ModuleName,
  moduleIdentity,
  Name,
  PackageName,
  RelativePath,
  RootGlob,
  SysctlKey,
  SysctlValue,
  sysctlName,
  TimeZone,
  UnitName,
  unitName,
} from './fields.ts'
import { KERNEL_COMPILERS, KERNEL_PRESETS } from './kernel-presets.ts'
import { doc, type Meta } from './meta.ts'
import { HardenRule } from './schema-cut.ts'
import { Contents, Files } from './schema-files.ts'
import { InstallItem, packageSources, RemoveItem, splitReasons } from './schema-packages.ts'
import { servicesMore } from './schema-services.ts'
import { systemMore } from './schema-system.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** A list that may be left out. */
export const list = <const S extends v.GenericSchema>(description: string, item: S, meta: Meta = {}) =>
  v.optional(doc(description, v.array(item), meta), [])

const KernelBuild = v.strictObject({
  from: doc(
    'The kernel’s source: a folder, its archive (.tar.xz, .tar.gz, .tar.zst) or its source RPM (.src.rpm), relative to the file that names it; `git+URL#TAG`, a repository with a tag, branch or commit of it; or `srpm:NAME`, the newest source RPM of that name in the toolchain’s repositories.',
    RelativePath,
  ),
  sha256: v.optional(doc('sha256 that the archive or source RPM must have.', Sha256)),
  commit: v.optional(
    doc(
      'Commit that the tag or branch of `git+URL#TAG` must be.',
      v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'a whole commit id, in quotes')),
    ),
  ),
  patches: list(
    'Patches upon the archive, in their order; a file called `series` stands for those that it lists (quilt).',
    RelativePath,
  ),
  base: v.optional(
    doc(
      'What the fragments are put upon: `defconfig`, `allnoconfig`, or a `NAME_defconfig` of the source.',
      v.pipe(
        v.string(),
        v.regex(/^(?:allnoconfig|defconfig|[\w.-]+_defconfig)$/, 'a configuration of the source'),
      ),
    ),
  ),
  config: v.optional(doc('A file with a whole configuration, in place of `base`.', RelativePath)),
  'device-trees': v.optional(
    doc('Build the device trees of the boards that are configured, and pack them.', v.boolean()),
    false,
  ),
  compiler: v.optional(
    doc('What compiles it: `gcc`, or `llvm` (clang and lld).', v.picklist(KERNEL_COMPILERS)),
  ),
  release: v.optional(
    doc(
      'Release of the RPMs; `uname -r` is VERSION-RELEASE.ARCH.',
      v.pipe(v.string(), v.regex(/^[0-9A-Za-z][\w.~^+]*$/, 'a release of an RPM, without -')),
    ),
    '1.dpuos',
  ),
})

export const Kernel = v.strictObject({
  source: v.optional(
    doc(
      'Where the kernel comes from: `distro` takes the RPM of the distribution, `build` compiles what `build.from` names.',
      v.picklist(['distro', 'build']),
    ),
    'distro',
  ),
  build: v.optional(doc('For `source: build`: of what, and how.', KernelBuild)),
  package: v.optional(doc('The RPM that provides the kernel.', PackageName), 'kernel'),
  presets: list(
    'Options of the kernel’s configuration that a purpose needs; a kernel that lacks one is refused, with the reason.',
    v.picklist(KERNEL_PRESETS),
  ),
  fragments: list(
    'Fragments of a kernel configuration (`CONFIG_VDPA=m`, `# CONFIG_X is not set`), each relative to the file that names it. The kernel’s configuration must be so; a line that ends with `# wanted` may stay unmet.',
    RelativePath,
  ),
  cmdline: list(
    'Words of the kernel command line, beside `root=` and the console that the image sets itself.',
    KernelWord,
  ),
})

/** The hardware: what `drivers.keep.from-board` keeps the drivers of. `extends: [dpuos:board/…]` brings one. */
export const Board = v.strictObject({
  name: doc('Name of the board, for reports.', Name),
  description: v.optional(doc('One line for people.', v.string())),
  arch: v.optional(
    doc(
      'Architectures that the board has; an image for another one is refused.',
      v.array(v.picklist(ARCHES)),
      {
        replaces: true,
      },
    ),
  ),
  ids: v.optional(
    doc(
      'Devices, and what each is: `pci:15b3:a2d6`, `usb:…`, `acpi:MLNXBF17`, `of:vendor,chip`, or a modalias with `*` as /sys shows it.',
      v.record(DeviceId, v.string()),
    ),
    {},
  ),
})

const modules = (description: string) => list(description, ModuleGlob, { identity: moduleIdentity })

const Keep = v.strictObject({
  modules: modules('Module names or globs (`virtio_*`); `-` and `_` are the same.'),
  classes: list(
    'Folders of the kernel’s module tree, all modules below them: `net/ethernet/mellanox` (below drivers/), `fs/nfs`.',
    ModuleFolder,
  ),
  ids: list('Devices whose drivers stay, written as in `board.ids`.', DeviceId),
  'from-board': v.optional(doc('Keep the drivers of all of `board.ids`.', v.boolean()), false),
})

const Vendor = v.strictObject({
  kmod: v.optional(
    doc(
      'A prebuilt module (`.ko`, also .xz, .zst, .gz), or a folder of such, relative to the file that names it. It goes to /lib/modules/RELEASE/extra once it is proven to fit the kernel. With `name`: a folder with sources (Kbuild or Makefile with `obj-m`), which build-kernel compiles for the kernel and packs as `kmod-NAME`.',
      RelativePath,
    ),
  ),
  dkms: v.optional(
    doc(
      'A DKMS tree: a folder with sources and dkms.conf, which is read and never run. Built and packed as above, name and version as it says.',
      RelativePath,
    ),
  ),
  name: v.optional(
    doc(
      'Name of the driver whose sources are in `kmod`.',
      v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.+-]*$/, 'a name for an RPM: letters, digits and . _ + -')),
    ),
  ),
  version: v.optional(
    doc(
      'Version of the driver whose sources are in `kmod`; `1` without it.',
      v.pipe(
        v.string(),
        v.regex(/^[0-9A-Za-z][\w.~^+]*$/, 'a version of an RPM, without -; a number in quotes'),
      ),
    ),
  ),
})

export const Drivers = v.strictObject({
  keep: v.optional(
    doc(
      'Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else is taken out. Absent: every module stays.',
      Keep,
    ),
  ),
  drop: v.optional(
    doc(
      'Take these out, and what depends on them.',
      v.strictObject({ modules: modules('Module names or globs; `-` and `_` are the same.') }),
    ),
    {},
  ),
  load: list('Modules to load at boot (modules-load.d). Must be kept.', ModuleName, {
    identity: moduleIdentity,
  }),
  initramfs: list(
    'Modules that the initramfs loads beside those for common disks and for the disk controllers of `board.ids`: what the root of this hardware hangs on. They stay.',
    ModuleName,
    { identity: moduleIdentity },
  ),
  vendor: list(
    'Modules from outside of the kernel’s own packages. They stay, whatever `keep` says.',
    Vendor,
    { identity: (vendor: v.InferOutput<typeof Vendor>) => vendor.kmod ?? vendor.dkms ?? '' },
  ),
  firmware: v.optional(
    doc(
      '`referenced` keeps the firmware that the remaining modules ask for.',
      v.picklist(['referenced', 'all', 'none']),
    ),
    'referenced',
  ),
})

/** Items of limits.conf(5). */
const LIMIT_ITEMS = [
  'core',
  'data',
  'fsize',
  'memlock',
  'nofile',
  'rss',
  'stack',
  'cpu',
  'nproc',
  'as',
  'maxlogins',
  'maxsyslogins',
  'nonewprivs',
  'priority',
  'locks',
  'sigpending',
  'msgqueue',
  'nice',
  'rtprio',
] as const

const Limit = v.strictObject({
  domain: doc('User, `@group` or `*`.', LimitDomain),
  type: doc('`-` is both soft and hard.', v.picklist(['soft', 'hard', '-'])),
  item: doc('What is limited, for example `memlock` or `nofile`.', v.picklist(LIMIT_ITEMS)),
  value: doc('A whole number, or `unlimited`.', LimitValue),
})

export const System = v.strictObject({
  hostname: v.optional(doc('Host name.', HostName), 'dpu'),
  timezone: v.optional(doc('Name of the tz database, for example `Asia/Shanghai`.', TimeZone), 'UTC'),
  locale: v.optional(doc('The LANG of the system.', LocaleName), 'C.UTF-8'),
  sysctl: v.optional(
    doc(
      'Kernel parameters, written to sysctl.d and read back by the boot test.',
      v.record(SysctlKey, SysctlValue),
      {
        normalKey: sysctlName,
      },
    ),
    {},
  ),
  limits: list('Lines of limits.d.', Limit, {
    identity: (limit: v.InferOutput<typeof Limit>) => `${limit.domain} ${limit.type} ${limit.item}`,
  }),
  harden: list(
    'Hardening rules, one line each, as in imageTailor’s security_s.conf: `id@operation@argument…`, applied to the image only.',
    HardenRule,
  ),
  files: Files,
  content: Contents,
  ...systemMore,
})

const named = { identity: (one: { name: string }) => one.name }

const PackagesWritten = v.strictObject({
  install: list(
    'Names of RPMs, or `@` and a group; what they require comes along.',
    doc('A package, or its name alone.', InstallItem, { shorthand: 'name' }),
    named,
  ),
  remove: list(
    'Names or globs, taken out after installing; a check makes sure that nothing left needs them.',
    doc('A package or glob, or its name alone.', RemoveItem, { shorthand: 'name' }),
    named,
  ),
  erase: list(
    'Names taken out by force after installing: nobody is asked whether something needs them, no scriptlet runs. Those not installed are passed over.',
    PackageName,
  ),
  'arch-suffix': v.optional(
    doc(
      'What the `.aarch64` of a name means in an image of another architecture: `exact` takes it at its word, `adapt` puts the architecture of the image in its place.',
      v.picklist(['exact', 'adapt']),
    ),
    'exact',
  ),
  scriptlets: v.optional(
    doc(
      'Whether scriptlets of RPMs run: `auto` runs them where the machine can, through qemu-user for another processor, and tells which did not; `required` makes that a mistake; `skip` runs none.',
      v.picklist(['auto', 'required', 'skip']),
    ),
    'auto',
  ),
  strip: v.optional(
    doc(
      'What is taken out of every package; `strip: auto` stands for `strip: {auto: true}`.',
      v.strictObject({
        docs: v.optional(doc('Man pages, info and /usr/share/doc; licences stay.', v.boolean()), false),
        locales: v.optional(doc('Translations to keep; absent: all.', v.array(LocaleName))),
        auto: v.optional(
          doc(
            '`true` takes out what nothing reaches that was asked for, is started or is configured, `preview` only lists it with the reasons.',
            v.union([v.boolean(), v.literal('preview')]),
          ),
          false,
        ),
        keep: list(
          'Paths or globs in the image that `auto` leaves alone; `*` goes through folders.',
          RootGlob,
        ),
      }),
      { word: 'auto' },
    ),
    {},
  ),
  ...packageSources,
})
export const Packages = v.pipe(PackagesWritten, v.transform(splitReasons))

const units = (description: string) => list(description, UnitName, { identity: unitName })

export const Services = v.strictObject({
  enable: units('Units to start at boot; without a suffix, a `.service`.'),
  disable: units('Units not to start at boot by themselves; others may still pull them in.'),
  mask: units('Units that can never start.'),
  'default-target': v.optional(
    doc(
      'The target to boot into.',
      v.pipe(
        UnitName,
        v.check((name) => name.endsWith('.target'), 'a unit that ends in .target, such as multi-user.target'),
      ),
    ),
    'multi-user.target',
  ),
  ...servicesMore,
})
