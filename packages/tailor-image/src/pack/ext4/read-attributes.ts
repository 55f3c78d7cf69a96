import type { Ports } from '@dpuos/action-kit'
import type { Attribute } from './attributes.ts'

/** Path from the root (`/usr/bin/ping`, `/` for itself) → extended attributes, sorted. */
export type Attributes = ReadonlyMap<string, readonly Attribute[]>

/**
 * Extended attributes of everything below a folder: path from it (`/usr/bin/ping`, `/` for itself) → attributes, sorted. Links are not
 * followed. SELinux labels are left out: they are the host's, not the image's.
 */
export async function readAttributes(folder: string, ports: Pick<Ports, 'proc'>): Promise<Attributes> {
  const options = ['--recursive', '--physical', '--no-dereference', '--absolute-names', '--dump', '--match=-']
  const { stdout } = await ports.proc.run(['getfattr', ...options, '--encoding=hex', '--', folder], {
    maxStdout: 256 * 2 ** 20,
  })
  return parseAttributes(stdout, folder)
}

/** getfattr's dump: `# file: PATH`, then `name=0xHEX` a line; odd bytes of a path are written as `\ooo`. */
export function parseAttributes(dump: string, folder: string): Map<string, readonly Attribute[]> {
  const found = new Map<string, readonly Attribute[]>()
  for (const part of dump.split('\n\n')) {
    const [head = '', ...lines] = part.split('\n')
    const path = /^# file: (.*)$/.exec(head)?.[1]
    if (path === undefined) continue
    const whole = unescape(path)
    const attributes = lines.flatMap((line) => {
      const [, name, hex] = /^([^=]+)=0x([0-9a-f]*)$/.exec(line) ?? []
      if (name === undefined || name === 'security.selinux') return []
      return [{ name, value: Buffer.from(hex ?? '', 'hex') }]
    })
    if (attributes.length > 0)
      found.set(
        whole.slice(folder.length) || '/',
        attributes.sort((a, b) => (a.name < b.name ? -1 : 1)),
      )
  }
  return found
}

/** `\012` → a line break; the bytes together are UTF-8. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text
  const bytes: Buffer[] = []
  let rest = text
  for (let match = /\\([0-7]{3})/.exec(rest); match !== null; match = /\\([0-7]{3})/.exec(rest)) {
    bytes.push(Buffer.from(rest.slice(0, match.index)), Buffer.from([Number.parseInt(match[1] ?? '0', 8)]))
    rest = rest.slice(match.index + 4)
  }
  return Buffer.concat([...bytes, Buffer.from(rest)]).toString('utf8')
}
