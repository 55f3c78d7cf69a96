import { ToolError, UserError } from '@dpuos/action-kit'
import { HOST_TOOLS, type HostTool, type NeededBy, toolsFor } from '@dpuos/host-tools'
import { describe, expect, it } from 'vitest'
import { fakeProc } from '../testing/fake-proc.ts'
import { installMissing } from './install.ts'
import { inventory, missingTools, parsePackages, type ToolState } from './inventory.ts'
import { hostSystem } from './os-release.ts'
import { installCommand, missingFindings, missingPackages } from './remedy.ts'

const DEBIAN = hostSystem('ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n')
const FEDORA = hostSystem('ID=fedora\nVERSION_ID=42\nPRETTY_NAME="Fedora Linux 42"\n')
const OPENEULER = hostSystem('ID="openEuler"\nVERSION_ID="24.03"\nPRETTY_NAME="openEuler 24.03"\n')

const named = (name: string): HostTool => {
  const found = HOST_TOOLS.find((tool) => tool.name === name)
  if (found === undefined) throw new Error(name)
  return found
}
const absent = (name: string, family: 'debian' | 'openeuler' = 'debian'): ToolState => ({
  tool: named(name),
  present: false,
  version: undefined,
  package: named(name).packages[family],
})

describe('the list of host tools', () => {
  it('asks for QEMU only where something will be booted, and for the right processor', () => {
    const names = (needs: NeededBy[], arch: 'x86_64' | 'aarch64'): string[] =>
      toolsFor(new Set(needs), arch).map(({ name }) => name)
    expect(names(['setup', 'tailor-image'], 'x86_64').join()).not.toContain('qemu (')
    expect(names(['boot-test-qemu'], 'aarch64')).toContain('qemu (aarch64)')
    expect(names(['boot-test-qemu'], 'aarch64')).not.toContain('qemu (x86_64)')
    expect(names(['setup'], 'x86_64')).toEqual(['dnf', 'rpm', 'gnupg', 'util-linux'])
  })
})

describe('inventory', () => {
  it('calls a tool present by its programs, and takes the version from the package manager', async () => {
    const { ports } = fakeProc(
      () => ({ stdout: 'dnf\t4.14.0-3\tinstalled\nzstd\t1.5.4\tconfig-files\n' }),
      ['dnf', 'zstd'],
    )
    const states = await inventory([named('dnf'), named('zstd'), named('gzip')], DEBIAN, ports)
    expect(states.map(({ present, version }) => [present, version])).toEqual([
      [true, '4.14.0-3'],
      [true, undefined],
      [false, undefined],
    ])
    expect(missingTools(states).map(({ tool }) => tool.name)).toEqual(['gzip'])
  })

  it('asks no package manager on a system that it does not know', async () => {
    const { ports, argv } = fakeProc(() => ({}), ['gzip'])
    const [state] = await inventory([named('gzip')], FEDORA, ports)
    expect(state).toMatchObject({ present: true, package: undefined, version: undefined })
    expect(argv).toEqual([])
  })

  it('does not count a removed package whose configuration is left', () => {
    expect(parsePackages('a\t1\tconfig-files\nb\t2\tinstalled\n\n')).toEqual(new Map([['b', '2']]))
  })
})

describe('remedies', () => {
  const missing = [absent('qemu-img'), absent('gzip'), absent('dnf')]

  it('names each package once, sorted, in a command that can be pasted', () => {
    expect(missingPackages([...missing, absent('gzip')])).toEqual(['dnf', 'gzip', 'qemu-utils'])
    expect(installCommand(missing, DEBIAN)).toBe(
      'sudo apt-get install --yes --no-install-recommends dnf gzip qemu-utils',
    )
  })

  it('gives one finding per missing tool, with Debian’s name of the package on an unknown system', () => {
    const findings = missingFindings([{ ...absent('dosfstools'), package: undefined }], FEDORA)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.title).toContain('mkfs.vfat')
    expect(findings[0]?.hint).toMatch(/Fedora Linux 42.*dosfstools/)
  })

  it('says that the sandbox distribution is not made on openEuler', () => {
    expect(missingFindings([absent('apt', 'openeuler')], OPENEULER)[0]?.hint).toContain(
      'choose an openEuler release',
    )
  })
})

describe('installMissing', () => {
  it('runs nothing when nothing is missing', async () => {
    const { ports, argv } = fakeProc(() => ({}))
    await installMissing([{ ...absent('gzip'), present: true }], DEBIAN, 'auto', ports)
    expect(argv).toEqual([])
  })

  it('installs only the missing packages, as root, without questions, and without updating the index first', async () => {
    const { ports, argv, options } = fakeProc(() => ({}))
    await installMissing([absent('gzip'), { ...absent('dnf'), present: true }], DEBIAN, 'auto', ports)
    expect(argv).toEqual([
      'apt-get -o DPkg::Lock::Timeout=60 -o Acquire::Retries=3 install --yes --no-install-recommends gzip',
    ])
    expect(options[0]).toMatchObject({ root: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  })

  it('updates the index once when it is missing or old, and tries again', async () => {
    let updated = false
    const { ports, argv } = fakeProc((words) => {
      if (words.includes('update')) updated = true
      return updated ? {} : { fails: 'E: Unable to locate package gzip' }
    })
    await installMissing([absent('gzip')], DEBIAN, 'auto', ports)
    expect(argv.map((line) => line.split(' ').slice(5)[0])).toEqual(['install', 'update', 'install'])
  })

  it.each([
    ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)', 'host-package-lock'],
    ["E: You don't have enough free space in /var/cache/apt/archives/.", 'host-no-space'],
    ['dpkg: error: cannot write: No space left on device', 'host-no-space'],
    ['E: Unable to locate package nonsense', 'host-package-unknown'],
    ["W: Failed to fetch http://x/  Temporary failure resolving 'x'", 'host-network'],
    ['E: dpkg was interrupted, you must manually run', 'host-dpkg-interrupted'],
  ])('knows the cause of %j', async (fails, code) => {
    const { ports } = fakeProc(() => ({ fails }))
    const error = await installMissing([absent('gzip')], DEBIAN, 'auto', ports).catch(
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(ToolError)
    expect((error as ToolError).info.cause).toMatchObject({ code })
    expect((error as ToolError).info.cause?.title).not.toMatch(/\$\d/)
  })

  it.each([
    ['never', DEBIAN],
    ['auto', FEDORA],
  ] as const)(
    'with install %s refuses with every missing tool where it may not or cannot install',
    async (mode, system) => {
      const { ports, argv } = fakeProc(() => ({}))
      const states = [absent('gzip'), absent('dnf')].map((state) =>
        system === FEDORA ? { ...state, package: undefined } : state,
      )
      const error = await installMissing(states, system, mode, ports).catch((reason: unknown) => reason)
      expect((error as UserError).findings.map(({ code }) => code)).toEqual([
        'host-tool-missing',
        'host-tool-missing',
      ])
      expect(argv).toEqual([])
    },
  )
})
