import { type Finding, nearest } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import type { ImageTailor } from './folder.ts'
import type { Setting } from './sys-conf.ts'
import { complaint, type Placed, type TextLine, words } from './text.ts'

/** What sys.conf says, read by the meaning of each setting. */
export interface Settings {
  readonly hostname: Placed | undefined
  readonly cut: Placed<'yes' | 'debug' | 'no'> | undefined
  readonly userRpms: Placed<boolean> | undefined
  readonly utc: Placed<boolean> | undefined
  readonly timezone: Placed | undefined
  readonly enable: readonly Placed[]
  readonly disable: readonly Placed[]
  readonly load: readonly Placed[]
  readonly gconv: KeepList
  readonly language: KeepList
  readonly translations: KeepList
  /** Man and info pages are taken out. */
  readonly docs: Placed<boolean>
}

/** Names to keep; `all` keeps everything. The place is that of the setting, or of sys.conf where it is not set. */
export type KeepList = Placed<readonly string[] | 'all'>

/** Services of SUSE, which no other distribution has; imageTailor passes over them without a word. */
const SUSE_SERVICE = /^boot\./

/** Read the settings. Those that must be there and are not, and values that imageTailor lets through by accident, are errors. */
export function readSettings({ sys, dir }: ImageTailor, findings: Finding[]): Settings {
  const top = { file: `${dir}/sys.conf`, line: 1, column: 1 }
  const get = (name: Setting): Placed | undefined => sys.settings.get(name)
  const must = (name: Setting, wanted: string): Placed | undefined => {
    const value = get(name)
    if (value === undefined)
      findings.push(
        complaint(
          'error',
          'no-setting',
          `sys.conf has no \`${name}\`, expected ${wanted}`,
          top,
          'Write it into `<sysconfig>`.',
        ),
      )
    return value
  }
  // imageTailor matches these as patterns, so that `y.s` and `yes debug` pass and mean nothing.
  const oneOf = <const T extends string>(
    value: Placed | undefined,
    name: Setting,
    options: readonly T[],
  ): Placed<T> | undefined => {
    if (value === undefined) return undefined
    const found = options.find((option) => option === value.value)
    if (found !== undefined) return { value: found, at: value.at }
    const meant = nearest(value.value, options)
    const title = `\`${name}\`: expected one of ${options.join(', ')}, found \`${printText(value.value, 40)}\`${meant ? `, did you mean \`${meant}\`?` : ''}`
    findings.push(complaint('error', 'setting-value', title, value.at))
    return undefined
  }
  const flag = (value: Placed<'yes' | 'no'> | undefined): Placed<boolean> | undefined =>
    value && { value: value.value === 'yes', at: value.at }
  const keep = (name: Setting): KeepList => {
    const value = get(name)
    if (value === undefined || value.value === '' || value.value === 'null')
      return { value: [], at: value?.at ?? top }
    if (value.value.toLowerCase() === 'all') return { value: 'all', at: value.at }
    return { value: value.value.split(/[\s,]+/).filter((one) => one !== ''), at: value.at }
  }
  const hostname = must('sys_hostname', 'the host name')
  if (hostname !== undefined && !/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(hostname.value)) {
    const title = `\`sys_hostname\`: expected 1 to 63 letters, digits and inner hyphens, found \`${printText(hostname.value, 80)}\``
    findings.push(
      complaint(
        'error',
        'setting-value',
        title,
        hostname.at,
        '`_` passes imageTailor and is no part of a host name (RFC 1123).',
      ),
    )
  }
  const cut = oneOf(must('sys_cut', 'yes, debug or no'), 'sys_cut', ['yes', 'debug', 'no'])
  const userRpms = flag(oneOf(must('sys_usrrpm_cut', 'yes or no'), 'sys_usrrpm_cut', ['yes', 'no']))
  const utc = flag(oneOf(must('sys_utc', 'yes or no'), 'sys_utc', ['yes', 'no']))
  const timezone = get('sys_timezone')
  const legacy = get('eulerlinux_usermodules_autoload')
  const enable = namesOf(get('sys_service_enable'))
  for (const one of enable) {
    if (!SUSE_SERVICE.test(one.value)) continue
    const title = `\`${printText(one.value, 60)}\` is a service of SUSE: openEuler has none of that name`
    findings.push(complaint('warning', 'suse-service', title, one.at, 'Take it out.'))
  }
  const docs = oneOf(get('sys_man_cut'), 'sys_man_cut', ['yes', 'no'])
  const settings: Settings = {
    hostname,
    cut,
    userRpms,
    utc,
    timezone: timezone?.value === '' ? undefined : timezone,
    enable: enable.filter(({ value }) => !SUSE_SERVICE.test(value)),
    disable: namesOf(get('sys_service_disable')),
    load: namesOf(get('sys_usermodules_autoload') ?? legacy),
    gconv: keep('sys_gconv'),
    language: keep('sys_language'),
    translations: keep('sys_translations'),
    docs: { value: docs?.value !== 'no', at: docs?.at ?? top },
  }
  if (cut?.value !== 'no') findings.push(...honoured(settings))
  return settings
}

/** Lists that imageTailor reads and then does not follow. */
function honoured({ language, translations }: Settings): Finding[] {
  const findings: Finding[] = []
  if (language.value === 'all' || language.value.length > 0) {
    const does = language.value === 'all' ? 'removes every locale' : 'keeps en_US whatever it names'
    const title = `\`sys_language\` is followed here; imageTailor ${does}`
    findings.push(complaint('warning', 'followed-here', title, language.at))
  }
  if (translations.value !== 'all' && translations.value.length > 1) {
    const title =
      '`sys_translations` is followed here; imageTailor takes several for one pattern and keeps none'
    findings.push(complaint('warning', 'followed-here', title, translations.at))
  }
  return findings
}

const namesOf = (value: Placed | undefined): Placed[] =>
  value === undefined
    ? []
    : words({ text: value.value, at: { ...value.at, column: value.at.column + 1 } } satisfies TextLine)
