import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { complaint, type Placed, textFile, within } from './text.ts'

/** Keys of isopackage.sdf that the installer reads, or that imageTailor writes. */
const SDF_KEYS = [
  'name',
  'cmdtype',
  'kernelversion',
  'localversion',
  'eulerversion',
  'os_version',
  'uncompresstime',
  'compiletime',
]

/** Read usr_install/conf/isopackage.sdf: `key=value` lines. */
export function parseSdf(raw: string, file: string, findings: Finding[]): ReadonlyMap<string, Placed> {
  const values = new Map<string, Placed>()
  for (const line of textFile(file, raw).lines) {
    if (line.text.trim() === '' || line.text.startsWith('#')) continue
    const [, key = '', value = ''] = /^\s*([A-Za-z_]+)\s*=\s*(.*?)\s*$/.exec(line.text) ?? []
    if (key === '') {
      const title = `expected \`key=value\`, found \`${printText(line.text.trim(), 60)}\``
      findings.push(complaint('error', 'sdf', title, line.at))
      continue
    }
    if (!SDF_KEYS.includes(key)) {
      const title = `\`${printText(key, 40)}\` is read by nobody`
      findings.push(
        complaint('warning', 'sdf', title, line.at, `The installer reads ${SDF_KEYS.join(', ')}.`),
      )
    }
    values.set(key, { value, at: within(line, line.text.indexOf('=') + 1) })
  }
  const command = values.get('cmdtype')
  if (command !== undefined && command.value !== 'rh-cmd' && command.value !== 'sl-cmd') {
    const title = `\`cmdtype\`: expected \`rh-cmd\` (dracut) or \`sl-cmd\` (mkinitrd), found \`${printText(command.value, 40)}\``
    findings.push(complaint('error', 'sdf', title, command.at))
  }
  return values
}

/** A module to load when the installer starts, with its arguments. */
export interface InstallerModule {
  readonly name: string
  readonly args: string
  readonly at: Placed['at']
}

/**
 * Read usr_install/conf/modules: a module and its arguments per line. Carriage returns, with which modprobe knows none of them, are
 * taken off and told once.
 */
export function parseModules(raw: string, file: string, findings: Finding[]): InstallerModule[] {
  const { lines, crlf } = textFile(file, raw)
  const modules = lines.flatMap((line): InstallerModule[] => {
    const [name = '', ...args] = line.text.trim().split(/\s+/)
    if (name === '' || name.startsWith('#')) return []
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
      const title = `expected the name of a module, found \`${printText(name, 60)}\``
      findings.push(complaint('error', 'module-name', title, line.at, 'Write it without path and `.ko`.'))
      return []
    }
    return [{ name, args: args.join(' '), at: line.at }]
  })
  if (crlf !== undefined && modules.length > 0) {
    const title = `lines end in CRLF: imageTailor’s installer knows none of these ${modules.length} modules and skips them`
    findings.push(
      complaint(
        'warning',
        'crlf-modules',
        title,
        crlf,
        'dpuos reads them without it; `dos2unix` mends the file.',
      ),
    )
  }
  return modules
}

/** Read usr_install/conf/menu.lst as far as it says something to the kernel: the words after the kernel's path. */
export function parseMenuLst(
  raw: string,
  file: string,
): { readonly title: string; readonly cmdline: readonly Placed[] }[] {
  const menu: { title: string; cmdline: Placed[] }[] = []
  for (const line of textFile(file, raw).lines) {
    const [, head = '', rest = ''] = /^(\s*kernel[\s=]+\S+)(.*)$/.exec(line.text) ?? []
    const title = /^\s*title\s+(.*)$/.exec(line.text)?.[1]
    if (title !== undefined) menu.push({ title: title.trim(), cmdline: [] })
    if (head === '') continue
    const words = [...rest.matchAll(/\S+/g)].map((match) => ({
      value: match[0],
      at: within(line, head.length + match.index),
    }))
    menu.at(-1)?.cmdline.push(...words)
  }
  return menu
}
