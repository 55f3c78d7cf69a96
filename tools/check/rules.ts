/** What a package may import: the table of CONTRIBUTING.md ("The rooms") as data. */
export interface Room {
  /** Other packages of this repository, without the scope. */
  readonly packages: readonly string[]
  /** No I/O: only the Node modules of PURE_BUILTINS, and neither `process` nor `console` nor `fetch`. */
  readonly pure: boolean
}

const PURE = ['manifests', 'definition', 'distro-catalog']
const SHARED = [...PURE, 'action-kit', 'host-tools', 'sandbox-distro']

/** The five actions; none may import another. */
export const SIBLINGS = [
  'setup-openeuler-toolchain',
  'build-kernel',
  'tailor-image',
  'boot-test-qemu',
  'size-budget-check',
]

export const ROOMS: Readonly<Record<string, Room>> = {
  manifests: { packages: [], pure: true },
  definition: { packages: ['manifests'], pure: true },
  'distro-catalog': { packages: ['manifests'], pure: true },
  'action-kit': { packages: ['manifests'], pure: false },
  'host-tools': { packages: ['action-kit', 'definition', 'manifests'], pure: false },
  'sandbox-distro': { packages: ['action-kit', 'host-tools', 'manifests'], pure: false },
  ...Object.fromEntries(SIBLINGS.map((name) => [name, { packages: SHARED, pure: false }])),
  pipeline: { packages: [...SHARED, ...SIBLINGS], pure: false },
}

/** Node modules that compute and do no I/O. */
export const PURE_BUILTINS = new Set([
  'node:assert',
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:path/posix',
  'node:string_decoder',
  'node:url',
  'node:util',
])

/** Globals that reach the world. */
export const IMPURE_GLOBALS = new Set(['process', 'console', 'fetch'])

/** The only folder that may import GitHub's toolkit. */
export const TOOLKIT_FOLDER = 'packages/action-kit/src/github/'

/** Who may start processes itself; everybody else goes through the proc port. */
export const CHILD_PROCESS_FOLDERS = ['packages/action-kit/src/']
