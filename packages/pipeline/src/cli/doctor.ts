import os from 'node:os'
import {
  type Fact,
  formatBytes,
  memoryAvailable,
  type Outcome,
  type Ports,
  type Report,
  UserError,
} from '@dpuos/action-kit'
import { type NeededBy, PURPOSES, probeAccelerator, toolsFor } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import {
  estimate,
  type HostSystem,
  installCommand,
  inventory,
  missingFindings,
  missingTools,
  type Place,
  readHostSystem,
  spaceMistakes,
  type ToolState,
} from '@dpuos/setup-openeuler-toolchain/host'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

/** The guest's 1 GiB, QEMU itself, dnf and Node beside it. Bytes. */
const MEMORY_NEEDED = 2 * 2 ** 30

/** What was found out about a machine. Bytes. */
export interface Examination {
  readonly system: HostSystem
  readonly cpus: number
  readonly memoryAvailable: number
  readonly node: string
  readonly states: readonly ToolState[]
  readonly places: readonly Place[]
  readonly accelerator: string
  /** How root can be had; undefined when it cannot. */
  readonly root: 'is root' | 'sudo' | undefined
}

/** `dpuos doctor`: everything a demo needs, whether it is here, and what mends it. Changes nothing. */
export async function doctor(ports: Ports): Promise<Result> {
  const found = await ports.log.group('Looking at this machine', () => examine(ports))
  const report = diagnose(found)
  return { report, outputs: { verdict: report.verdict } }
}

async function examine(ports: Ports): Promise<Examination> {
  const system = await readHostSystem()
  const tools = toolsFor(new Set<NeededBy>(['setup', 'sandbox', ...PURPOSES]), ports.host.arch)
  const states = await inventory(tools, system, ports)
  const missing = missingTools(states).length
  const cost = estimate({
    sandboxSet: 'demo',
    warm: false,
    missingPackages: missing,
    purposes: PURPOSES,
    foreign: false,
  })
  const place = async (folder: string, need: number, what: string): Promise<Place> => ({
    folder,
    need,
    what,
    free: await ports.fs.freeBytes(folder),
  })
  return {
    system,
    states,
    cpus: os.availableParallelism(),
    memoryAvailable: await memoryAvailable(),
    node: process.version,
    places: [
      await place(ports.host.workspace, cost.outputBytes, 'images'),
      await place(ports.host.cacheDir, cost.cacheBytes, 'packages'),
      await place('/usr', cost.hostBytes, 'host tools'),
    ],
    accelerator: await accelerator(ports),
    root: await root(ports),
  }
}

/** KVM is never needed, only faster: without it, or without QEMU, this is no mistake. */
async function accelerator(ports: Ports): Promise<string> {
  try {
    const { kind, detail } = await probeAccelerator({ arch: ports.host.arch }, ports)
    return `${kind}: ${detail}`
  } catch (error) {
    if (error instanceof UserError) return `not probed: ${error.message}`
    throw error
  }
}

async function root(ports: Ports): Promise<Examination['root']> {
  if (ports.host.isRoot) return 'is root'
  try {
    await ports.proc.run(['true'], { root: true, timeoutMs: 10_000 })
    return 'sudo'
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Could a demo run here? Missing tools are no obstacle where it can install them itself. Pure. */
export function diagnose(found: Examination): Report {
  const missing = missingTools(found.states)
  const installable =
    found.root !== undefined &&
    found.system.family !== undefined &&
    missing.every((one) => one.package !== undefined)
  const obstacles: Finding[] = [
    ...missingFindings(found.states, found.system).map(
      (one): Finding => (installable ? { ...one, level: 'notice' } : one),
    ),
    ...spaceMistakes(found.places),
    ...(found.root === undefined ? [NO_ROOT] : []),
    ...(found.memoryAvailable < MEMORY_NEEDED ? [tooLittleMemory(found.memoryAvailable)] : []),
  ]
  const errors = obstacles.filter((one) => one.level === 'error').length
  return {
    headline: headline(errors, missing.length),
    verdict: errors === 0 ? 'pass' : 'fail',
    facts: facts(found),
    tables: [
      {
        title: 'Tools',
        columns: [{ name: 'tool' }, { name: 'state' }, { name: 'package' }, { name: 'for' }],
        rows: found.states.map(({ tool, present, version, package: name }) => [
          tool.name,
          present ? 'there' : 'missing',
          [name ?? 'none', version ?? ''].join(' ').trim(),
          tool.use,
        ]),
      },
    ],
    excerpts: install(found),
    findings: obstacles,
  }
}

function headline(errors: number, missing: number): string {
  if (errors > 0) return `a demo could not run here: ${errors} ${errors === 1 ? 'obstacle' : 'obstacles'}`
  return missing === 0
    ? 'a demo can run here'
    : `a demo can run here; it will install ${missing} missing ${missing === 1 ? 'tool' : 'tools'} first`
}

function facts({ system, cpus, memoryAvailable, node, places, accelerator, root }: Examination): Fact[] {
  return [
    { name: 'host', value: system.prettyName },
    { name: 'processors', value: String(cpus) },
    { name: 'memory', value: `${formatBytes(memoryAvailable)} available` },
    { name: 'Node.js', value: node },
    { name: 'root', value: root ?? 'no' },
    { name: 'accelerator', value: accelerator },
    ...places.map(({ folder, free, need, what }) => ({
      name: `space for ${what}`,
      value: `${formatBytes(free)} free in ${folder}, ${formatBytes(need)} needed`,
    })),
  ]
}

function install({ states, system }: Examination): Report['excerpts'] {
  const command = installCommand(states, system)
  return command === undefined ? [] : [{ title: 'To install what is missing yourself', lines: [command] }]
}

const NO_ROOT: Finding = {
  level: 'error',
  code: 'no-root',
  title:
    'root is needed to install RPMs into a new root, and neither this user nor sudo without a password has it',
  hint: 'Run as root, or allow this user password-less sudo (hosted runners have it).',
}

const tooLittleMemory = (available: number): Finding => ({
  level: 'error',
  code: 'memory-short',
  title: `${formatBytes(available)} of memory are available, the boot test needs ${formatBytes(MEMORY_NEEDED)}`,
  hint: 'End other programs, or use a machine with more memory.',
})
