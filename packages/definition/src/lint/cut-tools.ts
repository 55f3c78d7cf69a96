import type { Arch, Finding } from '@dpuos/manifests'
import { splitName } from '../imagetailor/arch.ts'
import { dead, type Entry, itemsOf, type Linted, many, seen } from './dead.ts'

/** Names that are links to a program, by openEuler's packages: the link alone runs nothing. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  'dnf-3': ['dnf', 'yum'],
  bash: ['sh'],
  gawk: ['awk'],
  kmod: ['depmod', 'insmod', 'lsmod', 'modinfo', 'modprobe', 'rmmod'],
  systemctl: ['halt', 'init', 'poweroff', 'reboot', 'runlevel', 'shutdown', 'telinit'],
  lvm: ['lvchange', 'lvcreate', 'lvs', 'pvcreate', 'pvs', 'vgchange', 'vgcreate', 'vgs'],
  'xtables-legacy-multi': ['iptables-legacy', 'ip6tables-legacy'],
  'xtables-nft-multi': ['iptables-nft', 'ip6tables-nft'],
  pigz: ['unpigz'],
  ping: ['ping6'],
}

/** Programs of one processor only: personalities of setarch(8), and helpers that carry its name. */
const FOREIGN_TOOL: Readonly<Record<Arch, RegExp>> = {
  aarch64: /^(i386|i486|i586|i686|x86_64|.*\.(x86_64|i686))$/,
  x86_64: /^(aarch64|arm64|.*\.aarch64)$/,
  riscv64: /^(i386|i486|i586|i686|x86_64|aarch64|arm64|.*\.(x86_64|i686|aarch64))$/,
}

/** Package managers; they do not work without rpm and its database. */
const RPM_TOOLS = ['rpm', 'dnf', 'dnf-3', 'yum', 'rpmdb', 'rpmkeys', 'rpmquery', 'rpmverify']

/** Tools of the keep-list that cannot be there, or cannot run when they are. */
export function cutTools(linted: Linted): Finding[] {
  const { cut, arch } = linted.definition
  if (cut === undefined || cut.tools === undefined) return []
  const tools = itemsOf(linted, cut.tools, 'cut', 'tools')
  const there = new Map(tools.map((one) => [one.value, one]))
  return [
    ...brokenLinks(there),
    ...erasedPrograms(there, linted),
    ...removedByRules(there, linted),
    ...(cut.level === 'full' ? withoutDatabase(tools) : []),
    ...many(
      tools.filter(({ value }) => arch.every((one) => FOREIGN_TOOL[one].test(value))),
      'warning',
      'foreign-arch',
      (count, shown) =>
        `${count} ${count === 1 ? 'tool is' : 'tools are'} of another processor than ${arch.join(' and ')}: ${shown}`,
      'Take them out.',
    ),
  ]
}

/** `yum` kept, and `dnf-3`, to which it links, cut. */
function brokenLinks(there: ReadonlyMap<string, Entry>): Finding[] {
  return Object.entries(LINKS).flatMap(([target, links]) => {
    if (there.has(target)) return []
    const kept = links.flatMap((link) => there.get(link) ?? [])
    return many(
      kept,
      'warning',
      'broken-link',
      (count, shown) =>
        `${shown} ${count === 1 ? 'is' : 'are'} kept and \`${target}\`, to which ${count === 1 ? 'it links' : 'they link'}, is cut`,
      `Add \`${target}\`, or take ${kept.length === 1 ? 'it' : 'them'} out.`,
    )
  })
}

/** `perl` kept, and the package perl erased by force. */
function erasedPrograms(there: ReadonlyMap<string, Entry>, linted: Linted): Finding[] {
  const erase = itemsOf(linted, linted.definition.packages.erase, 'packages', 'erase')
  const told = new Set<string>()
  return erase.flatMap((one): Finding[] => {
    const { name } = splitName(one.value)
    const kept = there.get(name)
    if (kept === undefined || told.has(name)) return []
    told.add(name)
    const family = erase.filter(({ value }) => value.startsWith(`${name}-`) || splitName(value).name === name)
    const what = family.length > 1 ? `${family.length} packages of ${name} are` : `the package ${name} is`
    const title = `\`${name}\` is kept and ${what} erased by force (${seen(one.at, kept.at)})`
    return [dead('notice', 'erased-tool', title, kept.at, 'Take it out of the tools.')]
  })
}

/** `chpasswd` kept, and a hardening rule that removes it. */
function removedByRules(there: ReadonlyMap<string, Entry>, linted: Linted): Finding[] {
  const rules = itemsOf(linted, linted.definition.system.harden, 'system', 'harden')
  return rules.flatMap(({ value, at }) => {
    const [, targets = ''] = /^[^@]*@rm(?: -\S+)*\s*@(.*)$/.exec(value) ?? []
    return targets.split(/\s+/).flatMap((target): Finding[] => {
      const [, name = ''] = /^(?:\/usr)?\/s?bin\/([^/]+)$/.exec(target) ?? []
      const kept = there.get(name)
      if (kept === undefined) return []
      const title = `\`${name}\` is kept and then removed by the rule in ${seen(at, kept.at)}`
      return [dead('warning', 'undone', title, kept.at, 'Take it out of the tools, and the rule with it.')]
    })
  })
}

function withoutDatabase(tools: readonly Entry[]): Finding[] {
  return many(
    tools.filter(({ value }) => RPM_TOOLS.includes(value)),
    'warning',
    'no-rpm',
    (count, shown) =>
      `${shown} ${count === 1 ? 'is' : 'are'} kept, and the level \`full\` takes out rpm and its database`,
    "Write `level: keep-rpm` (imageTailor: `sys_cut='debug'`), or take them out.",
  )
}
