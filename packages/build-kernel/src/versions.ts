import type { Ports } from '@dpuos/action-kit'

/** Versions of the tools that shaped the description. */
export async function toolVersions(dnf: string, ports: Ports): Promise<Record<string, string>> {
  const version = async (...argv: [string, ...string[]]): Promise<string> => {
    const { stdout } = await ports.proc.run(argv, { env: { LC_ALL: 'C.UTF-8' } })
    return /\d[\w.]*/.exec(stdout)?.[0] ?? 'unknown'
  }
  return {
    bsdtar: await version('bsdtar', '--version'),
    dnf,
    kmod: await version('modinfo', '--version'),
    rpm: await version('rpm', '--version'),
  }
}
