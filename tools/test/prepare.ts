import { type Ports, ToolError } from '@dpuos/action-kit'
import { live, terminalAdapter } from '@dpuos/action-kit/cli'
import { HOST_TOOLS, type HostTool } from '@dpuos/host-tools'
import { installMissing } from '../../packages/setup-openeuler-toolchain/src/host/install.ts'
import {
  inventory,
  missingTools,
  readHostSystem,
} from '../../packages/setup-openeuler-toolchain/src/host/inventory.ts'
import type { HostSystem } from '../../packages/setup-openeuler-toolchain/src/host/os-release.ts'

/** What only tests drive. Not every release of Debian and Ubuntu has all of it: what wants the rest is skipped, and says so. */
const TEST_TOOLS: readonly HostTool[] = [
  {
    name: 'cpio',
    use: 'a second opinion on archives',
    needs: [],
    programs: ['cpio'],
    packages: { debian: 'cpio', openeuler: 'cpio' },
  },
  {
    name: 'XFS tools',
    use: 'roots that the boot test meets, and that measuring refuses by their name',
    needs: [],
    programs: ['mkfs.xfs'],
    packages: { debian: 'xfsprogs', openeuler: 'xfsprogs' },
  },
  {
    name: 'Btrfs tools',
    use: 'a root that is refused by its name',
    needs: [],
    programs: ['mkfs.btrfs'],
    packages: { debian: 'btrfs-progs' },
  },
  {
    name: 'faketime',
    use: 'another day',
    needs: [],
    programs: ['faketime'],
    packages: { debian: 'faketime' },
  },
  {
    name: 'kernel source',
    use: 'a real source whose configuration is checked',
    needs: [],
    programs: [],
    files: ['/usr/src/linux-source-6.1.tar.xz'],
    packages: { debian: 'linux-source-6.1' },
  },
  {
    name: 'redis',
    use: 'a storage of compiled objects that machines share',
    needs: [],
    programs: ['redis-server'],
    packages: { debian: 'redis-server' },
  },
  {
    name: 'cross compiler',
    use: 'configures a kernel for another processor',
    needs: [],
    programs: ['aarch64-linux-gnu-gcc'],
    packages: { debian: 'gcc-aarch64-linux-gnu' },
  },
  {
    name: 'assembler',
    use: 'the probe guest for riscv64 is what its source says',
    needs: [],
    programs: ['riscv64-linux-gnu-as'],
    packages: { debian: 'binutils-riscv64-linux-gnu' },
  },
  {
    name: 'shellcheck',
    use: 'the scripts that run in guests are sound',
    needs: [],
    programs: ['shellcheck'],
    packages: { debian: 'shellcheck' },
  },
  {
    name: 'chromium',
    use: 'pages as people see them',
    needs: [],
    programs: ['chromium'],
    packages: { debian: 'chromium' },
  },
  ...['prometheus-client', 'junitparser', 'jsonschema'].map((name) => ({
    name: `python3-${name}`,
    use: 'a second opinion on a format of reports',
    needs: [],
    programs: [],
    files: [`/usr/lib/python3/dist-packages/${name.replace('-', '_')}`],
    packages: { debian: `python3-${name}` },
  })),
]

/**
 * Install the host packages that the tests drive, the way setup-openeuler-toolchain does it, from the same list.
 * Resolves to false when that failed; why has then been printed.
 */
export async function prepareHost(): Promise<boolean> {
  const exitCode = await live('test set-up', terminalAdapter({ verbose: false }), async (ports) => {
    const system = await readHostSystem()
    // What riscv64 needs is large and has few tests: those skip without it.
    const tools = HOST_TOOLS.filter(({ arch }) => arch !== 'riscv64')
    const states = await inventory(tools, system, ports)
    await installMissing(states, system, 'auto', ports)
    await installTestTools(system, ports)
    const headline = `${states.length} host tools are there`
    const report = { headline, verdict: 'pass', facts: [], tables: [], excerpts: [], findings: [] } as const
    return { report, outputs: {} }
  })
  return exitCode === 0
}

/** All at once where the archive has them all, else those that it has. */
async function installTestTools(system: HostSystem, ports: Ports): Promise<void> {
  const states = await inventory(TEST_TOOLS, system, ports)
  const missing = missingTools(states).filter((state) => state.package !== undefined)
  try {
    await installMissing(missing, system, 'auto', ports)
  } catch (error) {
    if (!isUnknown(error)) throw error
    for (const state of missing) {
      try {
        await installMissing([state], system, 'auto', ports)
      } catch (reason) {
        if (!isUnknown(reason)) throw reason
        ports.log.info(`This system's archive has no ${state.package}: tests that want it are skipped.`)
      }
    }
  }
}

const isUnknown = (error: unknown): boolean =>
  error instanceof ToolError && error.info.cause?.code === 'host-package-unknown'
