import { cleanLine } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import type { Entry } from '../root/target-root.ts'

const SETUID = 0o4000
const SETGID = 0o2000
const STICKY = 0o1000
const OTHERS_WRITE = 0o002

/** Names that one finding shows. */
const SHOWN = 40

/**
 * What a reviewer of an image wants to know, as findings: programs with the rights of their owner or group (notice), and what no package should
 * bring: device nodes, and files that everybody may write (warnings).
 */
export function specialFiles(entries: Iterable<Entry>): Finding[] {
  const privileged: Entry[] = []
  const devices: Entry[] = []
  const open: Entry[] = []
  for (const entry of entries) {
    const { stats } = entry
    if (stats.isFile() && (stats.mode & (SETUID | SETGID)) !== 0) privileged.push(entry)
    if (stats.isCharacterDevice() || stats.isBlockDevice()) devices.push(entry)
    const writable = (stats.mode & OTHERS_WRITE) !== 0
    if (writable && (stats.isFile() || (stats.isDirectory() && (stats.mode & STICKY) === 0))) open.push(entry)
  }
  return [
    ...finding('notice', 'setuid-files', privileged, {
      one: 'one program runs with the rights of its owner or group',
      many: 'programs run with the rights of their owner or group',
      hint: 'Each (set-user-ID, set-group-ID) is a way to more rights: remove the packages whose programs nobody needs on a DPU.',
    }),
    ...finding('warning', 'device-nodes', devices, {
      one: 'one file is a device node outside of the kernel’s own /dev',
      many: 'files are device nodes outside of the kernel’s own /dev',
      hint: 'Whoever may open it reaches the device: find out which package brings it, and take it out.',
    }),
    ...finding('warning', 'world-writable', open, {
      one: 'one file or folder is writable by everybody',
      many: 'files and folders are writable by everybody',
      hint: 'Give it another mode in an overlay (`system.files`), or take the package out.',
    }),
  ]
}

function finding(
  level: Finding['level'],
  code: string,
  entries: readonly Entry[],
  words: { readonly one: string; readonly many: string; readonly hint: string },
): Finding[] {
  if (entries.length === 0) return []
  const lines = entries.slice(0, SHOWN).map(line)
  if (entries.length > SHOWN) lines.push(`and ${entries.length - SHOWN} more`)
  const title = entries.length === 1 ? words.one : `${entries.length} ${words.many}`
  return [{ level, code, title, detail: lines.join('\n'), hint: words.hint }]
}

/** `4755 0:0 /usr/bin/su`, the name as one harmless line. */
function line({ path, stats }: Entry): string {
  const mode = (stats.mode & 0o7777).toString(8).padStart(4, '0')
  return `${mode} ${stats.uid}:${stats.gid} ${cleanLine(path).replace(/[\n\t]/g, ' ')}`
}
