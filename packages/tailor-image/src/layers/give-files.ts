import { chmodSync, lchownSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type ToolFailure, UserError } from '@dpuos/action-kit'
import { osPath, toBytes } from '@dpuos/host-tools'
import { type Finding, nearest } from '@dpuos/manifests'
import { type Work, warn } from '../work.ts'
import { ACCOUNT_FILES, parseTable } from './accounts.ts'
import { inodeOf, type Laid } from './overlay.ts'
import { vfsCapabilities } from './vfs-capabilities.ts'

/** tmpfs keeps user.* attributes since Linux 6.6. */
const NO_XATTRS: ToolFailure = {
  code: 'xattr-refused',
  match: /setfattr: (.+): Operation not supported/,
  blame: 'user',
  title: 'the file system of the work folder keeps no such extended attribute ($1)',
  hint: 'Attributes of the name space user need Linux 6.6 on tmpfs; ext4 and xfs keep them always. Point TMPDIR to such a one.',
}

/**
 * Give what was laid its declared owners, modes, capabilities and extended attributes. After the last user is made; a file that something
 * else has written since is left alone. Throws UserError with every owner that the image does not have.
 */
export async function giveFiles(work: Work, laid: readonly Laid[]): Promise<void> {
  const { root, ports, scratch } = work
  const findings: Finding[] = []
  const ids = { owner: table(work, 'passwd'), group: table(work, 'group') }
  const id = (one: Laid, of: 'owner' | 'group'): number => {
    const name = one[of]
    if (typeof name === 'number') return name
    if (name === 'root') return 0
    const found = ids[of].get(name)
    if (found === undefined) findings.push(unknown(one, of, name, [...ids[of].keys()]))
    return found ?? 0
  }
  // Two overlays may lay the same file: the last one counts.
  const last = new Map(laid.map((one) => [one.path, one]))
  const there = [...last.values()].filter((one) => inodeOf(work, one.path) === one.inode)
  warnOfReplaced(work, [...last.values()])
  const owned = there.map((one) => ({ one, uid: id(one, 'owner'), gid: id(one, 'group') }))
  if (findings.length > 0) throw new UserError(uniqueByPlace(findings))
  for (const { one, uid, gid } of owned) {
    if (uid === 0 && gid === 0) continue
    const host = osPath(`${root.dir}${one.path}`)
    lchownSync(host, uid, gid)
    // chown(2) takes set-ID bits away.
    if (one.kind !== 'link') chmodSync(host, one.mode)
  }
  const dump = there.map((one) => attributes(root.dir, one)).join('')
  if (dump === '') return
  const file = path.join(scratch, 'xattrs')
  await writeFile(file, toBytes(dump))
  await ports.proc.run(['setfattr', '-h', `--restore=${file}`], { failures: [NO_XATTRS] })
}

/** What the definition adds to rather than replaces. */
const MERGED = [...ACCOUNT_FILES.map((file) => `/etc/${file}`), '/etc/hosts']

/** A file of an overlay in whose place a key of the definition put its own: `hostname` and others have defaults. */
function warnOfReplaced(work: Work, laid: readonly Laid[]): void {
  for (const { path: target, inode, kind, key, at } of laid) {
    const now = inodeOf(work, target)
    if (kind === 'folder' || now === '' || now === inode || MERGED.includes(target)) continue
    warn(work, {
      level: 'warning',
      code: 'overlay-replaced',
      title: `${key}: ${target} is not this file in the image, the definition’s own keys write it`,
      hint: 'Say it by the key (`system.hostname`, `system.locale`, …), or take the file out of the overlay.',
      at,
    })
  }
}

/** Name → number. */
function table({ root }: Work, file: 'passwd' | 'group'): Map<string, number> {
  return new Map(
    parseTable(root.readText(`/etc/${file}`) ?? '').map(([name = '', , number]) => [name, Number(number)]),
  )
}

function unknown(one: Laid, of: 'owner' | 'group', name: string, known: readonly string[]): Finding {
  const close = nearest(name, known)
  const what = of === 'owner' ? 'user' : 'group'
  return {
    level: 'error',
    code: `${of}-unknown`,
    title: `${one.key}.${of}: the image has no ${what} ${name}`,
    hint:
      close === undefined
        ? `Users and groups come with packages or stand in \`users\`; a number works always.`
        : `Did you mean ${close}?`,
    at: one.at,
  }
}

/** One finding an entry: it may have laid thousands of files. */
function uniqueByPlace(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [one.title, one])).values()]
}

/** What `setfattr --restore` reads: getfattr's dump, names escaped, values in base64. */
function attributes(dir: string, one: Laid): string {
  if (one.kind !== 'file') return ''
  const lines = Object.entries(one.xattrs).map(([name, value]) => `${name}=0s${base64(Buffer.from(value))}`)
  if (one.capabilities !== undefined) {
    lines.push(`security.capability=0s${base64(vfsCapabilities(one.capabilities))}`)
  }
  if (lines.length === 0) return ''
  const name = `${dir}${one.path}`.replace(/[\\\n\r]/g, (char) => `\\${octets(char)}`)
  return `# file: ${name}\n${lines.join('\n')}\n\n`
}

const octets = (char: string): string => char.charCodeAt(0).toString(8).padStart(3, '0')
const base64 = (bytes: Buffer): string => bytes.toString('base64')
