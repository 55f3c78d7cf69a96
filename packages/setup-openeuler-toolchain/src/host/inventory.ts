import { access, readFile } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'
import type { HostTool } from '@dpuos/host-tools'
import { type HostSystem, hostSystem } from './os-release.ts'

/** What the host has of one tool. */
export interface ToolState {
  readonly tool: HostTool
  readonly present: boolean
  /** Version of the package that brings it; undefined when it is absent or came another way. */
  readonly version: string | undefined
  /** The package to install; undefined where this host's distribution has none. */
  readonly package: string | undefined
}

/** Read /etc/os-release (or its vendor copy), the host's own. */
export async function readHostSystem(): Promise<HostSystem> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() =>
    readFile('/usr/lib/os-release', 'utf8').catch(() => ''),
  )
  return hostSystem(text)
}

/** `name<TAB>version<TAB>status` lines of dpkg-query or rpm as a map of what is installed. */
export function parsePackages(text: string): ReadonlyMap<string, string> {
  const installed = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [name, version, status] = line.split('\t')
    if (name && version && status === 'installed') installed.set(name, version)
  }
  return installed
}

async function installedVersions(
  system: HostSystem,
  names: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, string>> {
  if (system.family === undefined || names.length === 0) return new Map()
  const argv: readonly [string, ...string[]] =
    system.family === 'debian'
      ? ['dpkg-query', '--show', '--showformat=${Package}\\t${Version}\\t${db:Status-Status}\\n', ...names]
      : ['rpm', '--query', '--queryformat=%{NAME}\\t%{VERSION}-%{RELEASE}\\tinstalled\\n', ...names]
  // Both end with the number of unknown packages (dpkg-query: 1), and print the rest all the same.
  const result = await ports.proc.run(argv, {
    okCodes: Array.from({ length: names.length }, (_, index) => index + 1),
    timeoutMs: 30_000,
  })
  return parsePackages(result.stdout)
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/**
 * Which of these tools the host has. A tool is there when its programs are on PATH (or one of its files exists), however it
 * came there; the package manager is asked for versions only. Installs nothing: `dpuos doctor` uses it too.
 */
export async function inventory(
  tools: readonly HostTool[],
  system: HostSystem,
  ports: Ports,
): Promise<readonly ToolState[]> {
  const packageOf = (tool: HostTool): string | undefined => system.family && tool.packages[system.family]
  const names = [...new Set(tools.map(packageOf).filter((name) => name !== undefined))]
  const versions = await installedVersions(system, names, ports)
  return await Promise.all(
    tools.map(async (tool): Promise<ToolState> => {
      const programs = await Promise.all(tool.programs.map((program) => ports.proc.which(program)))
      const files = await Promise.all((tool.files ?? []).map(exists))
      const present =
        programs.every((program) => program !== undefined) &&
        (tool.files === undefined || files.includes(true))
      const name = packageOf(tool)
      return {
        tool,
        present,
        package: name,
        version: present && name !== undefined ? versions.get(name) : undefined,
      }
    }),
  )
}

/** The states whose tool is not there. */
export function missingTools(states: readonly ToolState[]): readonly ToolState[] {
  return states.filter(({ present }) => !present)
}
