import { ARCHES } from '@dpuos/manifests'
import * as v from 'valibot'

/** Names that end up in file names, unit names and host names: no surprises allowed. */
const Name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'letters, digits and . _ + - only'))
const Names = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), [])
const scalar = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform((value) => (typeof value === 'boolean' ? (value ? '1' : '0') : String(value))),
)

/** Kernel layer. */
const Kernel = v.strictObject({
  /** `distro` takes the distribution's kernel RPM; `build` builds one; a path names a kernel manifest. */
  source: v.optional(v.string(), 'distro'),
  /** RPM that provides the kernel, for `distro`. */
  package: v.optional(Name, 'kernel'),
  /** Words of the kernel command line, beside root= and the console that the image needs. */
  cmdline: Names,
})

const ModuleSet = v.strictObject({
  /** Module names or globs (`virtio_*`); `-` and `_` are the same. */
  modules: Names,
})

/** Driver layer. */
const Drivers = v.strictObject({
  /** Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else goes. Absent: keep all. */
  keep: v.optional(ModuleSet),
  /** Take these out, and what depends on them. */
  drop: v.optional(ModuleSet, { modules: [] }),
  /** Load at boot (modules-load.d). */
  load: Names,
  /** `referenced`: only what kept modules ask for; `all`; `none`. */
  firmware: v.optional(v.picklist(['referenced', 'all', 'none']), 'referenced'),
})

const Limit = v.strictObject({
  domain: v.string(),
  type: v.picklist(['soft', 'hard', '-']),
  item: v.string(),
  value: v.union([v.string(), v.number()]),
})

/** System configuration layer. */
const System = v.strictObject({
  hostname: v.optional(Name, 'dpu'),
  timezone: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]+$/)), 'UTC'),
  locale: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.@-]+$/)), 'C.UTF-8'),
  sysctl: v.optional(v.record(v.string(), scalar), {}),
  limits: v.optional(v.array(Limit), []),
  /** Folder whose content is laid over the root, relative to the definition. */
  files: v.optional(v.string()),
})

/** Package layer. */
const Packages = v.strictObject({
  install: Names,
  /** Names or globs; taken out after installing, with a check that nothing kept needs them. */
  remove: Names,
  strip: v.optional(
    v.strictObject({
      /** man pages, info, /usr/share/doc (licences stay). */
      docs: v.optional(v.boolean(), false),
      /** Locales to keep; absent: all. */
      locales: v.optional(v.array(v.string())),
    }),
    { docs: false },
  ),
})

/** Service layer. Units without a suffix are services. */
const Services = v.strictObject({
  enable: Names,
  disable: Names,
  mask: Names,
  'default-target': v.optional(v.string(), 'multi-user.target'),
})

const User = v.strictObject({
  /** crypt(3) hash; `${NAME}` takes it from the secret of that name. Absent: the account is locked. */
  'password-hash': v.optional(v.string()),
  'authorized-keys': Names,
  uid: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65533))),
  groups: Names,
  shell: v.optional(v.string(), '/bin/bash'),
})

const Partition = v.strictObject({
  mount: v.picklist(['/boot/efi', '/']),
  /** `200M`, `2GiB`, or `rest`: what the content needs and a margin. */
  size: v.string(),
  type: v.picklist(['vfat', 'ext4']),
})

const Storage = v.strictObject({
  layout: v.optional(v.array(Partition), [
    { mount: '/boot/efi', size: '64M', type: 'vfat' },
    { mount: '/', size: 'rest', type: 'ext4' },
  ]),
  initramfs: v.optional(v.picklist(['busybox', 'dracut']), 'busybox'),
})

const Verify = v.strictObject({
  boots: v.optional(v.array(v.picklist(['uefi', 'direct'])), ['uefi']),
  expect: v.optional(
    v.strictObject({
      'units-failed': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      /** Must be loaded, or loadable without doing it. */
      modules: Names,
      /** `match`: every value of system.sysctl is read back in the guest. */
      sysctl: v.optional(v.picklist(['match', 'ignore']), 'match'),
      /** Seconds to reach the default target under KVM; under TCG a factor applies. */
      'boot-seconds': v.optional(v.pipe(v.number(), v.minValue(1)), 60),
    }),
    { 'units-failed': 0, modules: [], sysctl: 'match', 'boot-seconds': 60 },
  ),
})

/** A cap on one number of the image. Exactly one of metric and layer. */
const Budget = v.pipe(
  v.strictObject({
    id: v.optional(Name),
    /** `installed` (bytes in the root), `disk` (allocated), `qcow2`, `initramfs`, `packages`, `files` (counts). */
    metric: v.optional(v.picklist(['installed', 'disk', 'qcow2', 'initramfs', 'packages', 'files'])),
    layer: v.optional(v.picklist(['kernel', 'drivers', 'system', 'packages', 'services'])),
    max: v.union([v.string(), v.pipe(v.number(), v.minValue(0))]),
  }),
  v.check((budget) => (budget.metric === undefined) !== (budget.layer === undefined), 'a budget has either `metric` or `layer`'),
)

/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
export const DefinitionSchema = v.strictObject({
  schema: v.literal('dpuos.definition/v1'),
  name: Name,
  description: v.optional(v.string()),
  /** Catalog id (`openEuler-24.03-LTS-SP2`), a range, or `sandbox`. */
  distro: v.string(),
  arch: v.pipe(v.array(v.picklist(ARCHES)), v.minLength(1)),
  kernel: v.optional(Kernel, { source: 'distro', package: 'kernel', cmdline: [] }),
  drivers: v.optional(Drivers, { drop: { modules: [] }, load: [], firmware: 'referenced' }),
  system: v.optional(System, {}),
  packages: v.optional(Packages, {}),
  services: v.optional(Services, {}),
  users: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_-]{0,31}$/)), User), {}),
  storage: v.optional(Storage, {}),
  outputs: v.optional(v.array(v.picklist(['raw', 'qcow2'])), ['raw', 'qcow2']),
  verify: v.optional(Verify, {}),
  budgets: v.optional(v.array(Budget), []),
})

/** The whole definition, every default filled in. Keys are spelled as in the file. */
export type Definition = v.InferOutput<typeof DefinitionSchema>
