import type { Finding } from '@dpuos/manifests'
import { ANY_DISTRO } from '../fields.ts'
import type { ListNode, MapNode, Node, Path } from '../tree.ts'
import { inferArch } from './arch.ts'
import { type ImageTailor } from './folder.ts'
import { imageFiles } from './image-files.ts'
import { list, map, scalar, someOf } from './nodes.ts'
import { erased, installed, weak } from './rpm-conf.ts'
import { type KeepList, readSettings, type Settings } from './settings.ts'
import { complaint, type Placed } from './text.ts'

/** A mistake that is none where another file of the chain sets the value at the path. */
export interface Unless {
  readonly path: Path
  readonly finding: Finding
}

export interface AsDefinition {
  /** What the folder says, as a dpuos.yaml would say it; positions point into its files. */
  readonly root: MapNode
  readonly unless: readonly Unless[]
}

/**
 * An imageTailor configuration as a file of a definition. What has a meaning for the installer only (partition tables, hooks, its
 * modules) goes into /usr/Euler of the image, as data. `openDistro`: no file before it says which distribution; neither does such a
 * folder, so any will do.
 */
export function toDefinition(config: ImageTailor, openDistro: boolean, findings: Finding[]): AsDefinition {
  const settings = readSettings(config, findings)
  const { dir, rpm, rules, grub } = config
  const here = { file: dir, line: 1, column: 1 }
  const { arch } = inferArch(config)
  const { users, unless } = accounts(config, findings)
  const sysconf = { file: `${dir}/sys.conf`, line: 1, column: 1 }
  const plusRecommended = rpm.sections.find((one) => one.weak)?.at
  const root = map(
    {
      schema: scalar('dpuos.definition/v1', here),
      name: scalar(nameOf(config), here),
      distro: openDistro ? scalar(ANY_DISTRO, here) : undefined,
      arch: arch && list([{ value: arch.value, at: arch.at }], arch.at),
      kernel: map({ cmdline: grub && someOf(grub.cmdline) }, here),
      drivers: map({ load: someOf(settings.load) }, sysconf),
      packages: map(
        {
          install: someOf(installed(rpm)),
          erase: someOf(erased(rpm)),
          rpms: someOf(ownRpms(config)),
          ...(weak(rpm) && plusRecommended ? { weak: scalar(true, plusRecommended) } : {}),
          ...(settings.cut?.value === 'no' && settings.docs.value
            ? { strip: map({ docs: scalar(true, settings.docs.at) }, settings.docs.at) }
            : {}),
        },
        here,
      ),
      cut: cut(config, settings, findings),
      system: map(
        {
          hostname: settings.hostname && scalar(settings.hostname.value, settings.hostname.at),
          timezone: settings.timezone && scalar(settings.timezone.value, settings.timezone.at),
          harden: someOf(rules.map(({ line, at }) => ({ value: line, at: { line: 1, column: 1, ...at } }))),
          ...imageFiles(config, settings, findings),
        },
        here,
      ),
      services: map(
        { enable: someOf(enabled(config, settings)), disable: someOf(settings.disable) },
        sysconf,
      ),
      users,
    },
    here,
  )
  return { root: root as MapNode, unless }
}

/** `cfg_dpuos` → `dpuos`; the host name where the folder has no name of its own. */
function nameOf({ dir, sys }: ImageTailor): string {
  const base = (dir.split('/').findLast((part) => part !== '') ?? '').replace(/^cfg_/, '')
  return /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/.test(base)
    ? base
    : (sys.settings.get('sys_hostname')?.value ?? 'imagetailor')
}

/** Every RPM below usr_rpm: imageTailor installs them all. */
const ownRpms = ({ dir, files }: ImageTailor): Placed[] =>
  files
    .filter((name) => name.startsWith('usr_rpm/') && name.endsWith('.rpm'))
    .map((name) => ({
      value: name.slice(name.lastIndexOf('/') + 1),
      at: { file: `${dir}/${name}`, line: 1, column: 1 },
    }))

/** Services that imageTailor enables by itself where they are, by the package that brings them. */
const BY_DEFAULT: Readonly<Record<string, string>> = {
  'openssh-server': 'sshd',
  openssh: 'sshd',
  rsyslog: 'rsyslog',
}

function enabled(config: ImageTailor, settings: Settings): Placed[] {
  const asked = settings.enable.map(({ value }) => value)
  const disabled = settings.disable.map(({ value }) => value)
  const more = installed(config.rpm).flatMap(({ value, at }): Placed[] => {
    const name = value.replace(/\.(aarch64|x86_64|riscv64|noarch)$/, '')
    const service = Object.hasOwn(BY_DEFAULT, name) ? BY_DEFAULT[name] : undefined
    return service === undefined ? [] : [{ value: service, at }]
  })
  const seen = new Set([...asked, ...disabled])
  return [...settings.enable, ...more.filter(({ value }) => !seen.has(value) && seen.add(value))]
}

/** The passes of a cut, in force or (`sys_cut='no'`) at hand for whoever sets `cut.level`. */
function cut({ cmd, rpm, dir }: ImageTailor, settings: Settings, findings: Finding[]): MapNode | undefined {
  const level = settings.cut
  if (level === undefined) return undefined
  const { strips } = cmd
  const words: Record<string, string> = { yes: 'full', debug: 'keep-rpm', no: 'none' }
  const top = { file: `${dir}/cmd.conf`, line: 1, column: 1 }
  const pass = (
    items: readonly Placed[],
    at: Placed['at'] | undefined,
    what: string,
    file: Placed['at'],
  ): ListNode | undefined => {
    if (at !== undefined) return list(items, at)
    if (level.value !== 'no')
      findings.push(
        complaint(
          'warning',
          'no-list',
          `there is no list of ${what}: imageTailor keeps none, dpuos keeps all`,
          file,
          'Write the list, an empty one to keep none.',
        ),
      )
    return undefined
  }
  const drivers = pass(rpm.drivers, rpm.driversAt, 'drivers', { file: `${dir}/rpm.conf`, line: 1, column: 1 })
  return map(
    {
      level: scalar(words[level.value] ?? 'full', level.at),
      ...(settings.userRpms ? { 'user-rpms': scalar(settings.userRpms.value, settings.userRpms.at) } : {}),
      breaks: scalar('report', level.at),
      delete: someOf(strips.delete.entries),
      drivers,
      tools: pass(strips.tools.entries, strips.tools.at, 'tools', top),
      libs: pass(strips.libs.entries, strips.libs.at, 'libraries', top),
      gconv: kept(settings.gconv, []),
      // kiwi's locale of the wrapper description.
      locales: kept(settings.language, ['en_US.utf8']),
      translations: kept(settings.translations, []),
      docs: scalar(settings.docs.value, settings.docs.at),
    },
    level.at,
  )
}

const kept = ({ value, at }: KeepList, fallback: readonly string[]): Node => {
  const names = value === 'all' ? ['all'] : value.length === 0 ? fallback : value
  return list(
    names.map((name) => ({ value: name, at })),
    at,
  )
}

function accounts(
  { rpm }: ImageTailor,
  findings: Finding[],
): { users: MapNode | undefined; unless: Unless[] } {
  const unless: Unless[] = []
  const nodes: Record<string, Node> = {}
  for (const { name, password, at } of rpm.accounts) {
    if (password === '') {
      const title = `\`${name}\` has an empty password (\`pwd=""\`)`
      const hint = `Extend this folder by a dpuos.yaml that sets it: \`users: {${name}: {password-hash: "\${ROOT_PASSWORD_HASH}"}}\`, or "!" for no password login.`
      unless.push({ path: ['users', name], finding: complaint('error', 'empty-password', title, at, hint) })
      continue
    }
    if (Object.hasOwn(nodes, name)) {
      findings.push(complaint('error', 'user-twice', `\`${name}\` stands twice`, at, 'Keep one of the two.'))
      continue
    }
    const title = `the password hash of \`${name}\` stands in a file, where everybody who reads it can try passwords against it`
    const hint = `Take it out and set \`users.${name}.password-hash: "\${ROOT_PASSWORD_HASH}"\` in a dpuos.yaml that extends this folder.`
    findings.push(complaint('warning', 'password-in-file', title, at, hint))
    const account = map({ 'password-hash': scalar(password, at) }, at)
    if (account) nodes[name] = account
  }
  return { users: map(nodes, rpm.accounts[0]?.at ?? { file: '', line: 1, column: 1 }), unless }
}
