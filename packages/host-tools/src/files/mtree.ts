import { fromBytes, toBytes } from './os-path.ts'
import { byPath, type FileRecord, type FileType } from './record.ts'

/** mtree(5)'s words for types. */
const WORDS: Readonly<Record<FileType, string>> = {
  file: 'file',
  dir: 'dir',
  link: 'link',
  char: 'char',
  block: 'block',
  fifo: 'fifo',
  socket: 'socket',
}

/**
 * Records as an mtree(5) text with full paths, one line each, as bsdtar and libarchive read it. Extended attributes, for which mtree has
 * no word, stand in comments: `# xattr PATH NAME=0xHEX`.
 */
export function formatMtree(records: readonly FileRecord[]): string {
  const lines = ['#mtree']
  for (const one of [...records].sort(byPath)) {
    const path = escape(`.${one.path === '/' ? '' : one.path}`)
    const words = [
      path,
      `type=${WORDS[one.type]}`,
      `mode=${one.mode.toString(8).padStart(4, '0')}`,
      `uid=${one.uid}`,
      `gid=${one.gid}`,
      `time=${one.mtime}.0`,
      ...(one.type === 'file' ? [`size=${one.size}`] : []),
      ...(one.sha256 === undefined ? [] : [`sha256digest=${one.sha256}`]),
      ...(one.link === undefined ? [] : [`link=${escape(one.link)}`]),
      ...(one.device === undefined ? [] : [`device=native,${one.device.major},${one.device.minor}`]),
    ]
    lines.push(words.join(' '))
    if (one.hardlink !== undefined) lines.push(`# hardlink ${path} ${escape(`.${one.hardlink}`)}`)
    for (const [name, value] of Object.entries(one.xattrs ?? {}))
      lines.push(`# xattr ${path} ${escape(name)}=0x${value}`)
  }
  return `${lines.join('\n')}\n`
}

/** Read what formatMtree wrote. Throws with one sentence when a line is not like that. */
export function parseMtree(text: string): FileRecord[] {
  const records = new Map<string, FileRecord>()
  const types = new Map(Object.entries(WORDS).map(([type, word]) => [word, type as FileType]))
  for (const [index, line] of text.split('\n').entries()) {
    const [first = '', ...words] = line.split(' ')
    if (first === '#' && (words[0] === 'xattr' || words[0] === 'hardlink')) {
      const path = fullPath(words[1] ?? '')
      const known = records.get(path)
      if (known === undefined) throw new Error(`line ${index + 1} speaks of ${path} before it is listed`)
      const [name = '', value = ''] = (words[2] ?? '').split('=0x')
      records.set(
        path,
        words[0] === 'xattr'
          ? { ...known, xattrs: { ...known.xattrs, [unescape(name)]: value } }
          : { ...known, hardlink: fullPath(words[2] ?? '') },
      )
      continue
    }
    if (first === '' || first.startsWith('#')) continue
    const values = new Map(words.map((word) => [word.split('=', 1)[0] ?? '', word.replace(/^[^=]*=/, '')]))
    const type = types.get(values.get('type') ?? '')
    if (type === undefined || !first.startsWith('.'))
      throw new Error(`line ${index + 1} is not of the form that dpuos writes`)
    const number = (key: string, base = 10): number => Number.parseInt(values.get(key) ?? '0', base)
    const [, major, minor] = (values.get('device') ?? '').split(',')
    const path = fullPath(first)
    const link = values.get('link')
    const sha256 = values.get('sha256digest')
    records.set(path, {
      path,
      type,
      mode: number('mode', 8),
      uid: number('uid'),
      gid: number('gid'),
      mtime: number('time'),
      size: number('size'),
      xattrs: {},
      ...(link === undefined ? {} : { link: unescape(link) }),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(major === undefined ? {} : { device: { major: Number(major), minor: Number(minor) } }),
    })
  }
  return [...records.values()].sort(byPath)
}

const fullPath = (text: string): string => unescape(text).slice(1) || '/'

/** Bytes that are no plain printable ASCII, blanks, `#`, `=` and backslashes as `\ooo` (vis(3), octal). */
const escape = (text: string): string =>
  [...toBytes(text)]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && !'\\#=*?['.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `\\${byte.toString(8).padStart(3, '0')}`,
    )
    .join('')

const unescape = (text: string): string =>
  fromBytes(
    Buffer.from(
      text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
      'latin1',
    ),
  )
