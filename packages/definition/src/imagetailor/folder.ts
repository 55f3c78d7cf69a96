import type { Finding } from '@dpuos/manifests'
import { type CmdConf, parseCmdConf } from './cmd-conf.ts'
import { type GrubDefault, parseGrubDefault } from './grub-default.ts'
import { type InstallerModule, parseMenuLst, parseModules, parseSdf } from './installer-conf.ts'
import { type PartitionRow, parsePartitions } from './partitions.ts'
import { parseRpmConf, type RpmConf } from './rpm-conf.ts'
import { parseSecurityConf, type Rule } from './security-conf.ts'
import { parseSysConf, type SysConf } from './sys-conf.ts'
import { complaint, type Placed } from './text.ts'

/** The files of a folder, relative to it, in the order of their names. */
export interface Folder {
  readonly files: readonly string[]
}

/** The text of a file below the folder; undefined where there is none. */
export type ReadInside = (relative: string) => Promise<string | undefined>

/** An installer hook. */
export interface Hook {
  /** `before_setup_os_hook`. */
  readonly stage: string
  readonly name: string
  readonly text: string
  readonly at: Placed['at']
}

/** An imageTailor configuration folder, parsed. What a file that is not there would say is empty. */
export interface ImageTailor {
  /** Its path, as the user names it. */
  readonly dir: string
  readonly rpm: RpmConf
  readonly cmd: CmdConf
  readonly sys: SysConf
  readonly partitions: readonly PartitionRow[]
  readonly rules: readonly Rule[]
  readonly grub: GrubDefault | undefined
  readonly sdf: ReadonlyMap<string, Placed>
  readonly modules: readonly InstallerModule[]
  readonly menu: ReturnType<typeof parseMenuLst>
  readonly hooks: readonly Hook[]
  readonly files: readonly string[]
}

/** The files without which imageTailor does not begin; by these a folder is known to be one of its. */
export const MARKS = ['rpm.conf', 'cmd.conf', 'sys.conf'] as const

/** Whether a folder is meant to be an imageTailor configuration: it has one of the files that none is without. */
export const isImageTailor = ({ files }: Folder): boolean => MARKS.some((name) => files.includes(name))

export const GRUB_DEFAULT = 'usr_file/etc/default/grub'
export const INSTALLER_CONF = 'usr_install/conf'
export const HOOKS = 'usr_install/hook'

/**
 * Read an imageTailor configuration. Every mistake of every file is found in one go; undefined when one of rpm.conf, cmd.conf and
 * sys.conf cannot be understood at all.
 */
export async function readImageTailor(
  dir: string,
  folder: Folder,
  read: ReadInside,
): Promise<{ readonly config: ImageTailor | undefined; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = []
  const parse = async <T>(
    name: string,
    parser: (raw: string, file: string, findings: Finding[]) => T,
  ): Promise<T | undefined> => {
    if (!folder.files.includes(name)) return undefined
    const raw = await read(name)
    if (raw === undefined) return undefined
    const file = `${dir}/${name}`
    const foreign = raw.indexOf('\uFFFD')
    if (foreign >= 0) {
      const line = raw.slice(0, foreign).split('\n').length
      findings.push(
        complaint(
          'warning',
          'encoding',
          `${file} is not UTF-8 text`,
          { file, line, column: 1 },
          'Save it as UTF-8.',
        ),
      )
    }
    return parser(raw, file, findings)
  }
  for (const name of MARKS) {
    if (folder.files.includes(name)) continue
    const title = `${dir} has no ${name}`
    findings.push(
      complaint(
        'error',
        'no-file',
        title,
        { file: dir, line: 1, column: 1 },
        `An imageTailor configuration has ${MARKS.join(', ')}.`,
      ),
    )
  }
  const rpm = await parse('rpm.conf', parseRpmConf)
  const cmd = await parse('cmd.conf', parseCmdConf)
  const sys = await parse('sys.conf', parseSysConf)
  const rules = await parse('security_s.conf', parseSecurityConf)
  const grub = await parse(GRUB_DEFAULT, parseGrubDefault)
  const sdf = await parse(`${INSTALLER_CONF}/isopackage.sdf`, parseSdf)
  const modules = await parse(`${INSTALLER_CONF}/modules`, parseModules)
  const menu = await parse(`${INSTALLER_CONF}/menu.lst`, parseMenuLst)
  const hooks: Hook[] = []
  for (const name of folder.files.filter((one) => one.startsWith(`${HOOKS}/`))) {
    const [stage = '', hook = ''] = name.slice(HOOKS.length + 1).split('/')
    const text = await parse(name, (raw) => raw)
    if (hook !== '')
      hooks.push({ stage, name: hook, text: text ?? '', at: { file: `${dir}/${name}`, line: 1, column: 1 } })
  }
  if (rpm === undefined || cmd === undefined || sys === undefined) return { config: undefined, findings }
  const partitions = sys.partitions.flatMap((block) => parsePartitions(block, findings))
  const config: ImageTailor = {
    dir,
    rpm,
    cmd,
    sys,
    partitions,
    rules: rules ?? [],
    grub,
    sdf: sdf ?? new Map(),
    modules: modules ?? [],
    menu: menu ?? [],
    hooks,
    files: folder.files,
  }
  return { config, findings }
}
