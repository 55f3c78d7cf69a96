import { live, terminalAdapter } from '@dpuos/action-kit/cli'
import { HOST_TOOLS, type HostTool } from '@dpuos/host-tools'
import { installMissing } from '../../packages/setup-openeuler-toolchain/src/host/install.ts'
import { inventory, readHostSystem } from '../../packages/setup-openeuler-toolchain/src/host/inventory.ts'

/** What only tests drive. */
const TEST_TOOLS: readonly HostTool[] = [
  {
    name: 'cpio',
    use: 'a second opinion on archives',
    needs: [],
    programs: ['cpio'],
    packages: { debian: 'cpio', openeuler: 'cpio' },
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
    name: 'cross compiler',
    use: 'configures a kernel for another processor',
    needs: [],
    programs: ['aarch64-linux-gnu-gcc'],
    packages: { debian: 'gcc-aarch64-linux-gnu' },
  },
]

/** Ubuntu has it as a snap only; there, pages are not looked at where no browser is. */
const BROWSER: HostTool = {
  name: 'chromium',
  use: 'pages as people see them',
  needs: [],
  programs: ['chromium'],
  packages: { debian: 'chromium' },
}

/**
 * Install the host packages that the tests drive, the way setup-openeuler-toolchain does it, from the same list.
 * Resolves to false when that failed; why has then been printed.
 */
export async function prepareHost(): Promise<boolean> {
  const exitCode = await live('test set-up', terminalAdapter({ verbose: false }), async (ports) => {
    const system = await readHostSystem()
    // What riscv64 needs is large and has few tests: those skip without it.
    const tools = HOST_TOOLS.filter((tool) => tool.arch !== 'riscv64')
    const browser = system.id === 'debian' ? [BROWSER] : []
    const states = await inventory([...tools, ...TEST_TOOLS, ...browser], system, ports)
    await installMissing(states, system, 'auto', ports)
    const headline = `${states.length} host tools are there`
    const report = { headline, verdict: 'pass', facts: [], tables: [], excerpts: [], findings: [] } as const
    return { report, outputs: {} }
  })
  return exitCode === 0
}
