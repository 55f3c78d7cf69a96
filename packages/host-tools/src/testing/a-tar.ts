import type { FileRecord } from '../files/record.ts'

const FLAGS = { file: '0', link: '2', char: '3', block: '4', dir: '5', fifo: '6', socket: '0' } as const

export type TarFile = Pick<FileRecord, 'path' | 'type'> &
  Partial<Omit<FileRecord, 'path' | 'type'>> & { readonly content?: string }

/** A tar as GNU tar writes it with --format=pax: for fixtures with owners, devices, hard links and attributes, and no tool that sets them. */
export function aTar(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap((one) => {
    const content = Buffer.from(one.content ?? '')
    const name = `.${one.path}`
    const records = Object.entries(one.xattrs ?? {}).map(([key, value]) =>
      paxRecord(`SCHILY.xattr.${key}`, Buffer.from(value, 'hex')),
    )
    if (Buffer.byteLength(name) > 100) records.push(paxRecord('path', Buffer.from(name)))
    const pax = Buffer.concat(records)
    return [
      ...(pax.length === 0 ? [] : [header('PaxHeader', 'x', { size: pax.length }), fill(pax)]),
      header(name.slice(0, 100), one.hardlink === undefined ? FLAGS[one.type] : '1', {
        ...one,
        size: content.length,
        ...(one.hardlink === undefined ? {} : { link: `.${one.hardlink}` }),
      }),
      fill(content),
    ]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header(name: string, flag: string, one: Partial<FileRecord>): Buffer {
  const block = Buffer.alloc(512)
  const octal = (value: number, at: number, length: number): void =>
    void block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  block.write(name, 0)
  octal(one.mode ?? 0o644, 100, 8)
  octal(one.uid ?? 0, 108, 8)
  octal(one.gid ?? 0, 116, 8)
  octal(one.size ?? 0, 124, 12)
  octal(one.mtime ?? 0, 136, 12)
  block.write('        ', 148)
  block.write(flag, 156)
  block.write(one.link ?? '', 157)
  block.write('ustar\x0000', 257, 'latin1')
  octal(one.device?.major ?? 0, 329, 8)
  octal(one.device?.minor ?? 0, 337, 8)
  let sum = 0
  for (const byte of block) sum += byte
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

/** Content filled to whole blocks. */
const fill = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)])

function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')])
  let length = rest.length + 1
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}
