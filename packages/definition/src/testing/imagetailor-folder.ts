import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Finding, formatPosition } from '@dpuos/manifests'
import { type ImageTailor, readImageTailor } from '../imagetailor/folder.ts'

/** openEuler's own configuration for DPU-OS, and its installer's. */
export const CASES = path.resolve(import.meta.dirname, '../../../../test/cases/cfg_dpuos')
export const CFG_DPUOS = readTree(path.join(CASES, 'custom/cfg_dpuos'))
export const MINIOS = readTree(path.join(CASES, 'kiwi/minios/cfg_dpuos'))

/** Files of a folder, by their path in it. */
export function readTree(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    names
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  )
}

/** The smallest sound configuration. */
export const SMALL: Readonly<Record<string, string>> = {
  'rpm.conf': `<image name="initrd-eulerlinux">
<users group="root"><user pwd="$6$salt$${'x'.repeat(86)}" home="/root" name="root"/></users>
<packages type="bootstrap">
<package name="bash.aarch64"/>
</packages>
</image>
`,
  'cmd.conf': '<image name="strip"><strip type="tools"><file name="bash"/></strip></image>\n',
  'sys.conf': `<sysconfig>
sys_utc='yes'
sys_cut='no'
sys_usrrpm_cut='no'
sys_hostname='dpu'
</sysconfig>
`,
}

/** Read a configuration given as texts. */
export async function readFolder(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly config: ImageTailor | undefined; readonly findings: readonly Finding[] }> {
  return await readImageTailor('cfg_x', { files: Object.keys(files).sort() }, async (name) => files[name])
}

/** `file:line:column level title`, the folder left out. */
export const told = ({ at, level, title }: Finding): string =>
  `${at ? formatPosition(at).replace('cfg_x/', '') : ''} ${level} ${title}`

/** What is said about the smallest configuration with some files changed. */
export async function said(changes: Readonly<Record<string, string>>): Promise<string[]> {
  return (await readFolder({ ...SMALL, ...changes })).findings.map(told)
}
