import type { HostFamily } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import { missingTools, type ToolState } from './inventory.ts'
import type { HostSystem } from './os-release.ts'

const INSTALL: Readonly<Record<HostFamily, readonly [string, ...string[]]>> = {
  debian: ['apt-get', 'install', '--yes', '--no-install-recommends'],
  openeuler: ['dnf', 'install', '--assumeyes', '--setopt=install_weak_deps=False'],
}

/** Packages that bring what is missing, sorted, each once. */
export function missingPackages(states: readonly ToolState[]): readonly string[] {
  return [...new Set(missingTools(states).map((state) => state.package))]
    .filter((name) => name !== undefined)
    .toSorted()
}

/** The command a person would type to mend the host; undefined where nothing is missing or no package is known. */
export function installCommand(states: readonly ToolState[], system: HostSystem): string | undefined {
  const packages = missingPackages(states)
  if (system.family === undefined || packages.length === 0) return undefined
  return ['sudo', ...INSTALL[system.family], ...packages].join(' ')
}

/** argv that installs packages on this family. */
export function installArgv(family: HostFamily, packages: readonly string[]): readonly [string, ...string[]] {
  return [...INSTALL[family], ...packages]
}

/** One finding per missing tool, each with what to do about it on this host. */
export function missingFindings(states: readonly ToolState[], system: HostSystem): readonly Finding[] {
  const command = installCommand(states, system)
  return missingTools(states).map(({ tool, package: name }): Finding => {
    const wanted = tool.programs.length > 0 ? tool.programs.join(', ') : (tool.files ?? []).join(' or ')
    return {
      level: 'error',
      code: 'host-tool-missing',
      title: `${tool.name} is missing: ${tool.use} (wanted: ${wanted})`,
      hint:
        name === undefined
          ? system.family === undefined
            ? `dpuos cannot install packages on ${system.prettyName}; install ${tool.packages.debian ?? tool.name} (its name on Debian) with your package manager.`
            : `${system.prettyName} has no package for it. ${tool.needs.includes('sandbox') ? 'The sandbox distribution is made on Debian or Ubuntu; choose an openEuler release, or another host.' : 'Use a Debian or Ubuntu host.'}`
          : `Run: ${command ?? name}`,
    }
  })
}
