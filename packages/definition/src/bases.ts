import { BOARDS } from './boards.ts'
import { PROFILES } from './profiles.ts'

/**
 * Definitions that ship with dpuos, by the name that `extends` gives them. Text rather than files, so that bundles carry
 * them; read like any other file, so that findings and `explain` can point into them.
 */
export const BASES: Readonly<Record<string, string>> = {
  'dpuos:base': `# What every DPU image needs to boot, to be logged into, and to be asked how it is.
schema: dpuos.definition/v1
packages:
  install:
    - openEuler-release
    - basesystem
    - bash
    - coreutils
    - util-linux
    - shadow
    - systemd
    - dbus
    - kmod
    - procps-ng
    - iproute
  strip: {docs: true}
`,
  ...BOARDS,
  ...PROFILES,
}
