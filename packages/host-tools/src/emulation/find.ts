import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Arch } from '@dpuos/manifests'
import { versionIn } from '../tools/require.ts'
import { binfmtLine, PROOF, tinyProgram } from './machines.ts'
import { inNamespace } from './namespace.ts'

type Argv = readonly [string, ...string[]]

/** Whether and how programs of an image can be executed on this host. */
export interface Emulation {
  /**
   * `native`: the host's own processor. `host`: the host has a handler of its own for such programs. `qemu-user`: registered for a run
   * alone, in a namespace. `none`: they cannot be executed.
   */
  readonly kind: 'native' | 'host' | 'qemu-user' | 'none'
  /** For people: what does it, or why nothing does. */
  readonly detail: string
  /** Version of qemu-user where that is known. */
  readonly version: string | undefined
  /** argv of `argv` with such programs executable, for it and its children; needs root. `argv` itself where nothing has to be done. */
  wrap(argv: Argv): Argv
}

/** The static ones: their own libraries are not in the root that they work in. Debian 13 and Fedora leave the suffix away. */
const programs = (arch: Arch): readonly string[] => [`qemu-${arch}-static`, `qemu-${arch}`]

const SECONDS = 1000

/**
 * Find out by proof: a program of 132 bytes for that processor is started in a chroot, first as the host is, then with qemu-user
 * registered in a namespace of its own. Nothing is registered on the machine, so there is nothing to undo. Needs root.
 */
export async function findEmulation(arch: Arch, ports: Ports): Promise<Emulation> {
  const same = (argv: Argv): Argv => argv
  if (arch === ports.host.arch)
    return { kind: 'native', detail: `this host is ${arch}`, version: undefined, wrap: same }
  const folder = await ports.fs.scratch('emulation')
  const [root, handlers] = [path.join(folder, 'root'), path.join(folder, 'handlers')]
  await Promise.all([root, handlers].map((one) => mkdir(one)))
  await writeFile(path.join(root, 'proof'), tinyProgram(arch))
  await chmod(path.join(root, 'proof'), 0o755)
  const refusal = async (wrap: Emulation['wrap']): Promise<string | undefined> => {
    const { code, stderr } = await ports.proc.run(wrap(['chroot', root, '/proof']), {
      root: true,
      okCodes: Array.from({ length: 255 }, (_, index) => index + 1),
      timeoutMs: 30 * SECONDS,
    })
    return code === PROOF ? undefined : (stderr.trim().split('\n')[0] ?? `exit code ${code}`)
  }

  if ((await refusal(same)) === undefined) {
    const detail = `this host's own handler for ${arch} programs (binfmt_misc), left as it is`
    return { kind: 'host', detail, version: await versionOf(arch, ports), wrap: same }
  }
  const program = await firstOf(programs(arch), ports)
  if (program === undefined) return none(`${programs(arch)[0]} is not installed`, same)
  const line = binfmtLine(arch, program)
  const wrap = (argv: Argv): Argv => inNamespace(handlers, line, argv)
  const why = await refusal(wrap)
  if (why !== undefined) return none(`${path.basename(program)} is there, but cannot be used: ${why}`, same)
  const version = await versionOf(arch, ports)
  const detail = `${path.basename(program)} ${version ?? ''}, registered for this run alone in a namespace of its own`
  return { kind: 'qemu-user', detail: detail.replace(' ,', ','), version, wrap }
}

const none = (detail: string, wrap: Emulation['wrap']): Emulation => ({
  kind: 'none',
  detail,
  version: undefined,
  wrap,
})

async function firstOf(names: readonly string[], ports: Ports): Promise<string | undefined> {
  for (const name of names) {
    const found = await ports.proc.which(name)
    if (found !== undefined) return path.resolve(found)
  }
  return undefined
}

async function versionOf(arch: Arch, ports: Ports): Promise<string | undefined> {
  const program = await firstOf(programs(arch), ports)
  if (program === undefined) return undefined
  return versionIn((await ports.proc.run([program, '--version'])).stdout)
}
