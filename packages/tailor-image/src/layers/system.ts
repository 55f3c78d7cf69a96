import { readFileSync } from 'node:fs'
import { UserError } from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { type Finding, nearest } from '@dpuos/manifests'
import { writeNetwork } from '../network/network.ts'
import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import { type Laid, layFiles } from './overlay.ts'
import { hostsFile, procConf, SYSCTL_FILE, warnOfOverriddenSysctls } from './system-files.ts'

const HEAD = '# Written by dpuos from the definition.\n'
const ZONES = '/usr/share/zoneinfo'

/**
 * Host name, time zone, locale, sysctl, limits, modules to load, overlays. Returns what the overlays laid, for `giveFiles`. Throws
 * UserError with every mistake.
 */
export function systemLayer(work: Work): readonly Laid[] {
  const { request, root, ledger } = work
  const { system, drivers } = request.definition
  const mistakes: Finding[] = [...zoneMistakes(work), ...localeMistakes(work)]
  const laid = layFiles(work, mistakes)
  if (mistakes.length > 0) throw new UserError(mistakes)

  ledger.write('system', '/etc/hostname', `${system.hostname}\n`)
  // Without tzdata there is no UTC file either; no link at all means UTC to glibc.
  if (root.stat(`${ZONES}/${system.timezone}`)?.isFile() === true) {
    ledger.symlink('system', `..${ZONES}/${system.timezone}`, '/etc/localtime')
  } else ledger.remove('file', 'system.timezone', '/etc/localtime')
  ledger.write('system', '/etc/locale.conf', `LANG=${system.locale}\n`)
  if (Object.keys(system.sysctl).length > 0) {
    ledger.write('system', `/etc/sysctl.d/${SYSCTL_FILE}`, sysctlConf(system.sysctl))
    warnOfOverriddenSysctls(work)
  }
  if (Object.keys(system.proc).length > 0) {
    ledger.write('system', '/etc/tmpfiles.d/90-dpuos.conf', procConf(system.proc))
  }
  if (Object.keys(system.hosts).length > 0) {
    ledger.write('system', '/etc/hosts', hostsFile(root.readText('/etc/hosts') ?? '', system.hosts))
  }
  for (const [name, text] of Object.entries(system.udev)) {
    ledger.write('system', `/etc/udev/rules.d/${name}`, text.endsWith('\n') ? text : `${text}\n`)
  }
  writeNetwork(work)
  if (system.limits.length > 0) {
    ledger.write('system', '/etc/security/limits.d/90-dpuos.conf', limitsConf(system.limits))
  }
  if (drivers.load.length > 0) {
    ledger.write('system', '/etc/modules-load.d/dpuos.conf', `${HEAD}${drivers.load.join('\n')}\n`)
  }
  return laid
}

/** sysctl.d(5); values as given. */
export function sysctlConf(sysctl: Definition['system']['sysctl']): string {
  return `${HEAD}${Object.entries(sysctl)
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('')}`
}

/** limits.conf(5): domain, type, item, value. */
export function limitsConf(limits: Definition['system']['limits']): string {
  return `${HEAD}${limits.map(({ domain, type, item, value }) => `${domain}\t${type}\t${item}\t${value}\n`).join('')}`
}

function zoneMistakes({ request, root }: Work): Finding[] {
  const { timezone } = request.definition.system
  if (timezone === 'UTC' || root.stat(`${ZONES}/${timezone}`)?.isFile() === true) return []
  const known = [...root.walk(ZONES)].map((entry) => entry.path.slice(ZONES.length + 1))
  const close = nearest(timezone, known)
  return [
    {
      level: 'error',
      code: 'timezone-unknown',
      title: `system.timezone: the image has no time zone ${timezone}`,
      hint:
        known.length === 0
          ? 'Add tzdata to packages.install.'
          : close === undefined
            ? 'Take a name of the tz database, such as Asia/Shanghai.'
            : `Did you mean ${close}?`,
      at: request.position(['system', 'timezone']),
    },
  ]
}

/** Locales that glibc has built in. */
const BUILT_IN = ['C', 'POSIX', 'C.UTF-8', 'C.utf8']

function localeMistakes({ request, root }: Work): Finding[] {
  const { locale } = request.definition.system
  if (BUILT_IN.includes(locale) || hasLocale(root, locale)) return []
  const close = nearest(locale, [...root.list('/usr/lib/locale'), 'C.UTF-8'])
  const lang = locale.split(/[_.@]/)[0] ?? locale
  return [
    {
      level: 'error',
      code: 'locale-unknown',
      title: `system.locale: the image has no locale ${locale}`,
      hint: `Add the package that has it (glibc-langpack-${lang} or glibc-all-langpacks) to packages.install, or take ${close ?? 'C.UTF-8'}.`,
      at: request.position(['system', 'locale']),
    },
  ]
}

/** A folder of its own (`zh_CN.utf8`), or the archive of all: localedef spells code sets in lower case without hyphens. */
function hasLocale(root: TargetRoot, locale: string): boolean {
  const [name = '', codeset] = locale.split('.')
  const folder = codeset === undefined ? name : `${name}.${codeset.toLowerCase().replaceAll('-', '')}`
  if ([locale, folder].some((one) => root.stat(`/usr/lib/locale/${one}`)?.isDirectory() === true)) return true
  // The archive's table holds the names in plain bytes.
  const archive = '/usr/lib/locale/locale-archive'
  if (root.stat(archive)?.isFile() !== true) return false
  return readFileSync(root.resolve(archive)).includes(`${folder}\0`)
}
