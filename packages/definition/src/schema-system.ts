import * as v from 'valibot'
import { HostName, SysctlValue } from './fields.ts'
import { IpAddress } from './fields-network.ts'
import { doc } from './meta.ts'
import { Network } from './schema-network.ts'
import { udevMistake } from './udev-rules.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** A file below /proc or /sys that is written at boot. */
const KernelFile = v.pipe(
  v.string(),
  v.regex(
    /^\/(proc|sys)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9_:.@,+-]+)+$/,
    'a file below /proc or /sys such as /proc/irq/default_smp_affinity',
  ),
  v.check(
    (path) => !path.startsWith('/proc/sys/'),
    'no file below /proc/sys: that is a sysctl, for `system.sysctl`',
  ),
)

const RulesName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.rules$/, 'a file name such as 70-dpu.rules'),
)

const RulesText = v.pipe(
  v.string(),
  v.check((text) => udevMistake(text) === undefined, 'udev rules: KEY=="value", KEY="value", … on each line'),
)

/** Keys of `system` beside those that schema-layers.ts has. */
export const systemMore = {
  hosts: v.optional(
    doc(
      'More lines of /etc/hosts: address → names.',
      v.record(
        IpAddress,
        doc('Names of that address.', v.pipe(v.array(HostName), v.minLength(1)), {
          replaces: true,
          single: true,
        }),
      ),
    ),
    {},
  ),
  proc: v.optional(
    doc(
      'Values written into files of /proc and /sys at boot (tmpfiles.d), for settings that are no sysctl.',
      v.record(KernelFile, SysctlValue),
    ),
    {},
  ),
  network: Network,
  udev: v.optional(
    doc(
      'Files of /etc/udev/rules.d: name → rules.',
      v.record(RulesName, doc('The rules.', RulesText, { verbatim: true })),
    ),
    {},
  ),
}
