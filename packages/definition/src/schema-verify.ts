import { ALLOWABLE_RULES, DISK_BUSES, parseBytes, SERIAL_PORT } from '@dpuos/manifests'
import * as v from 'valibot'
import { ereMistake } from './ere/match.ts'
import {
  AbsolutePath,
  KernelWord,
  ModuleName,
  moduleIdentity,
  Name,
  PackageName,
  UnitName,
  UserName,
} from './fields.ts'
import { doc } from './meta.ts'
import { list } from './schema-layers.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

const Natural = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(0, 'a number that is not negative'),
)

/** A size; after parsing, bytes. */
const Size = v.pipe(
  v.union([v.string(), v.number()]),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const bytes = parseBytes(String(dataset.value))
    if (bytes !== undefined) return bytes
    addIssue({ message: 'a size such as 300MiB or 1GB' })
    return NEVER
  }),
)

const TimerName = v.pipe(
  UnitName,
  v.check(
    (name) => !/\.(service|socket|target|mount|automount|path|slice|scope|swap|device)$/.test(name),
    'the name of a timer, such as logrotate.timer',
  ),
)

const Port = v.pipe(v.number(), v.integer('a port number'), v.minValue(1), v.maxValue(65_535))

const Mount = v.strictObject({
  path: doc('Mount point.', v.union([v.literal('/'), AbsolutePath])),
  type: v.optional(doc('File system, as the kernel names it.', v.string())),
  options: list('Options that must be among those in effect, such as `rw`.', v.string()),
})

const ExpectedUser = v.strictObject({
  name: doc('Name of the account.', UserName),
  shell: v.optional(doc('Its login shell.', AbsolutePath)),
  locked: v.optional(doc('`true`: no password opens it; `false`: one does.', v.boolean())),
})

const Free = v.strictObject({
  path: doc('A path on the file system.', v.union([v.literal('/'), AbsolutePath])),
  free: doc('Least free space, such as `50MiB`.', Size),
})

/** A later file’s entry about the same path takes the place of the earlier. */
const byPath = ({ path }: { readonly path: string }): string => path

const word = (description: string, fallback: 'match' | 'ignore' = 'match') =>
  v.optional(doc(description, v.picklist(['match', 'ignore'])), fallback)

const Expect = v.strictObject({
  'units-failed': v.optional(doc('Units that may have failed.', Natural), 0),
  units: v.optional(
    doc(
      'States of units when the system is up.',
      v.strictObject({
        active: list('Units that must be active.', UnitName),
        inactive: list('Units that must not be active (they may be absent).', UnitName),
      }),
    ),
  ),
  modules: list('Modules that must be loaded, or loadable (tried without loading).', ModuleName, {
    identity: moduleIdentity,
  }),
  sysctl: word('`match`: every value of `system.sysctl` is read back in the guest.'),
  'boot-seconds': v.optional(
    doc(
      'Seconds to reach the default target under KVM; not judged where the guest is emulated.',
      v.pipe(v.number(), v.minValue(1)),
    ),
    60,
  ),
  cmdline: v.optional(
    doc(
      'Words of the kernel command line, as the kernel got it.',
      v.strictObject({
        has: list('Words that must be there.', KernelWord),
        lacks: list('Words that must not be there.', KernelWord),
      }),
    ),
  ),
  mounts: list('File systems that must be mounted.', Mount, { identity: byPath }),
  users: list('Accounts that must exist.', ExpectedUser, {
    identity: (user: v.InferOutput<typeof ExpectedUser>) => user.name,
  }),
  ports: v.optional(
    doc(
      'Ports on which somebody must listen, beyond the loopback interface.',
      v.strictObject({
        tcp: list('TCP ports.', Port),
        udp: list('UDP ports.', Port),
        others: v.optional(
          doc('`refuse`: nobody may listen on any other port.', v.picklist(['allow', 'refuse'])),
          'allow',
        ),
      }),
    ),
  ),
  interfaces: list(
    'Network interfaces (names or globs) that must have an address which others can reach. The test machine has one virtio card and a DHCP server.',
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9_.*?:-]{1,15}$/, 'an interface such as eth0, or a glob such as en*'),
    ),
  ),
  packages: list('Packages that must be installed, their files unchanged (`rpm -V`).', PackageName),
  processes: v.optional(
    doc(
      'Processes when the system is up, without kernel threads.',
      v.strictObject({
        max: v.optional(doc('Most processes.', Natural)),
        running: list('Names (`/proc/PID/comm`) that must be among them.', v.string()),
      }),
    ),
  ),
  timers: v.optional(
    doc(
      'Timers when the system is up: each wakes a CPU.',
      v.strictObject({
        active: list('Timer units that must be active; `.timer` may be left out.', TimerName),
        others: v.optional(
          doc('`refuse`: no other timer may be active.', v.picklist(['allow', 'refuse'])),
          'allow',
        ),
      }),
    ),
  ),
  'module-symbols': word(
    '`match`: every symbol that a module of the running kernel needs is there (`depmod -e`); needs `/boot/System.map-RELEASE` in the image.',
    'ignore',
  ),
  memory: v.optional(
    doc(
      'Memory when the system is up.',
      v.strictObject({ available: doc('Least memory that new programs can have, such as `600MiB`.', Size) }),
    ),
  ),
  disk: list('Free space when the system is up.', Free, { identity: byPath }),
  'kernel-config': v.optional(
    doc(
      'Options of the running kernel’s configuration: `CONFIG_VFIO: m`; `n` is not set.',
      v.record(
        v.pipe(v.string(), v.regex(/^CONFIG_[A-Z0-9_a-z]+$/, 'an option such as CONFIG_VFIO')),
        v.pipe(
          v.union([v.string(), v.number(), v.boolean()]),
          // YAML 1.1 readers take y and n for booleans; ours does not, but people quote either way.
          v.transform((value) => (typeof value === 'boolean' ? (value ? 'y' : 'n') : String(value))),
        ),
      ),
    ),
  ),
  'firmware-errors': v.optional(
    doc('Most loads of firmware that may fail. Absent: not judged, but the console’s are told.', Natural),
  ),
  clock: word('`match`: the guest’s clock agrees with the host’s to a day, time zones aside.'),
  login: word(
    '`match`: somebody waits for a login on the serial console of the kernel command line, unless its unit is in `services.mask`.',
  ),
})

const Expression = v.pipe(
  v.string(),
  v.check((text) => ereMistake(text) === undefined, 'a POSIX extended regular expression'),
)

const Reason = v.pipe(v.string(), v.regex(/\S/, 'a reason'))

const Console = v.strictObject({
  allow: list(
    'Faults that are known and shall not fail a boot. Each is told in the report, and so is one that never came.',
    v.strictObject({
      rule: doc('The rule (docs/boot-rules.md) whose lines are allowed.', v.picklist(ALLOWABLE_RULES)),
      match: v.optional(
        doc(
          'Only lines that match this POSIX extended regular expression; absent: all of the rule.',
          Expression,
          {
            verbatim: true,
          },
        ),
      ),
      reason: doc('Why, for whoever reads the report.', Reason),
    }),
    {
      identity: (one: { readonly rule: string; readonly match?: string | undefined }) =>
        `${one.rule} ${one.match ?? ''}`,
    },
  ),
  deny: list(
    'Lines that fail a boot though no rule knows them.',
    v.strictObject({
      id: doc('Name in findings (`console-NAME`).', Name),
      match: doc('POSIX extended regular expression, found anywhere in a line.', Expression, {
        verbatim: true,
      }),
      reason: doc('What it means and what to do.', Reason),
    }),
    { identity: (one: { readonly id: string }) => one.id },
  ),
})

const Machine = v.strictObject({
  cpus: v.optional(
    doc(
      'CPUs. More than the host has are cut down to those, with a note.',
      v.pipe(v.number(), v.integer('a whole number'), v.minValue(1), v.maxValue(64)),
    ),
  ),
  memory: v.optional(
    doc(
      'Memory, such as `16GiB`. Cut down, with a note, to half of what the host has free, and to 4 GiB where the guest is emulated.',
      Size,
    ),
  ),
  disk: v.optional(
    doc(
      'How the disk is attached: `virtio`, `nvme`, `usb` for a stick, `sd` for an SD card or `emmc` (QEMU 9.1 or later) on an SDHCI controller. The image needs the driver in its initramfs.',
      v.picklist(DISK_BUSES),
    ),
  ),
  serial: v.optional(
    doc(
      'Serial ports, by the names that Linux gives them: `ttyS0`, `ttyS1` …; on aarch64 also `ttyAMA0` and, from QEMU 9.1 on, `ttyAMA1`; `hvc0` … everywhere. All are read and judged; the first is the console. Default: the one that the machine has.',
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(SERIAL_PORT, 'a port such as ttyS0, ttyAMA0 or hvc0'))),
        v.minLength(1, 'at least one port'),
        v.maxLength(4, 'at most four ports'),
        v.check((ports) => new Set(ports).size === ports.length, 'each port once'),
      ),
      { replaces: true },
    ),
  ),
  nics: v.optional(
    doc(
      'Network cards (virtio).',
      v.pipe(v.number(), v.integer('a whole number'), v.minValue(1), v.maxValue(8)),
    ),
  ),
  iommu: v.optional(
    doc('`true`: the guest has an IOMMU (VT-d on x86_64, SMMUv3 on aarch64), as VFIO needs.', v.boolean()),
  ),
  'virtual-functions': v.optional(
    doc(
      'Virtual functions of an NVMe controller with SR-IOV that the guest has beside its disk (QEMU 7.1 or later).',
      v.pipe(v.number(), v.integer('a whole number'), v.minValue(1), v.maxValue(16)),
    ),
  ),
  'secure-boot': v.optional(
    doc(
      '`true`: UEFI firmware with Secure Boot on and Microsoft’s keys, as PCs come: what no such key signs does not start.',
      v.boolean(),
    ),
  ),
  tpm: v.optional(doc('`true`: the guest has a TPM 2.0 (swtpm), empty at every boot.', v.boolean())),
})

export const Verify = v.strictObject({
  boots: v.optional(
    doc(
      '`uefi`: from the disk through firmware and boot loader; `direct`: kernel and initramfs handed to QEMU.',
      v.array(v.picklist(['uefi', 'direct'])),
      { replaces: true },
    ),
    ['uefi'],
  ),
  machine: v.optional(
    doc(
      'The machine that the image is tested in; boards say theirs. The inputs `cpus` and `memory` of boot-test-qemu come first.',
      Machine,
    ),
    {},
  ),
  expect: v.optional(doc('What the booted image must show.', Expect), {}),
  console: v.optional(
    doc(
      'What lines of the console mean for this image; a file of it can be shared through `extends`.',
      Console,
    ),
    {},
  ),
})
