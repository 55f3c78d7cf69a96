import { kinds } from '@dpuos/action-kit'

/** How a lock file is used; see docs/lock.md. */
export const LOCK_MODES = ['auto', 'frozen', 'update', 'none'] as const
export type LockMode = (typeof LOCK_MODES)[number]

/** The inputs of every action that reads the lock. */
export const LOCK_INPUTS = {
  lock: {
    kind: kinds.oneOf(...LOCK_MODES),
    default: 'auto',
    description:
      'The lock file beside the definition (`dpuos.lock.yaml`). `auto`: install what it says where it fits the definition, else resolve anew and say why. `frozen`: exactly what it says, or an error that names what drifted. `update`: resolve anew, write it and show what changed. `none`: as if there were none.',
  },
  'lock-file': {
    kind: kinds.filePath,
    description:
      'Another place for the lock file. Default: beside the definition under its name, `dpuos.lock.yaml` for `dpuos.yaml`; in the folder where the definition is a folder.',
  },
} as const
