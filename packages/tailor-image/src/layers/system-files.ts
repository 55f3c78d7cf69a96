import type { Definition } from '@dpuos/definition'
import { type Work, warn } from '../work.ts'

const HEAD = '# Written by dpuos from the definition.\n'

/** `/etc/tmpfiles.d`: lines of type `w` are carried out at boot, on the running system's /proc and /sys. */
export function procConf(proc: Definition['system']['proc']): string {
  const lines = Object.entries(proc).map(
    // tmpfiles.d(5): `%` begins a specifier, `\` an escape, in both path and argument.
    ([file, value]) => `w ${escaped(file)} - - - - ${escaped(value)}\n`,
  )
  return `${HEAD}${lines.join('')}`
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('%', '%%')

/** The lines of /etc/hosts with those of the definition behind them. */
export function hostsFile(before: string, hosts: Definition['system']['hosts']): string {
  const lines = Object.entries(hosts).map(([address, names]) => `${address} ${names.join(' ')}\n`)
  return `${before === '' || before.endsWith('\n') ? before : `${before}\n`}${lines.join('')}`
}

/** Folders of sysctl.d(5), strongest first: of two files of one name only the first counts. */
const SYSCTL_FOLDERS = [
  '/etc/sysctl.d',
  '/run/sysctl.d',
  '/usr/local/lib/sysctl.d',
  '/usr/lib/sysctl.d',
  '/lib/sysctl.d',
]
export const SYSCTL_FILE = '90-dpuos.conf'

/** A file that systemd-sysctl reads after ours and that sets the same to something else: the definition's value would not hold. */
export function warnOfOverriddenSysctls(work: Work): void {
  const { root, request } = work
  const { sysctl } = request.definition.system
  const files = new Map<string, string>()
  for (const folder of SYSCTL_FOLDERS)
    for (const name of root.list(folder))
      if (name.endsWith('.conf') && !files.has(name)) files.set(name, `${folder}/${name}`)
  for (const name of [...files.keys()].sort().filter((one) => one > SYSCTL_FILE)) {
    const file = files.get(name) ?? ''
    for (const [key, value] of settings(root.readText(file) ?? '')) {
      const wanted = sysctl[key]
      if (wanted === undefined || plain(wanted) === plain(value)) continue
      warn(work, {
        level: 'warning',
        code: 'sysctl-overridden',
        title: `system.sysctl: ${file} is read later and sets ${key} to ${value}, not ${wanted}`,
        hint: `Change that file by an overlay, or take it out; /etc/sysctl.d/${SYSCTL_FILE} comes before it.`,
        at: request.position(['system', 'sysctl', key]),
      })
    }
  }
}

const plain = (value: string): string => value.trim().replace(/\s+/g, ' ')

/** `key = value` lines of a sysctl.d file, keys in dots; `-key` (errors ignored) is the key. */
function settings(text: string): [string, string][] {
  return text.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = /^\s*-?([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key === '') return []
    return [[/^[^./]*\//.test(key) ? key.replaceAll('/', '.') : key, value] as [string, string]]
  })
}
