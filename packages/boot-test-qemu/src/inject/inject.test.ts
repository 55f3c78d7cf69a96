import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changedRanges } from './changed-ranges.ts'
import { cpioArchive, padded } from './cpio.ts'
import { ESP_TYPE, GPT_BYTES, readGpt } from './gpt.ts'
import { addInitramfs, chooseKernel } from './grub.ts'

describe('grub.cfg', () => {
  const add = (config: string): string | undefined => addInitramfs(config, 'probe.cpi')

  test('every entry loads the probe after its own initramfs, from the folder of the grub.cfg', () => {
    const config = `set timeout=0
search --no-floppy --fs-uuid --set=root 1234
menuentry 'a' {
  linux /boot/vmlinuz-6.6 root=UUID=1234 ro
  initrd /boot/initramfs-6.6.img
}
menuentry 'rescue' {
\tinitrd ($root)/early.img /boot/rescue.img
}
`
    expect(add(config)).toBe(
      config
        .replace('initramfs-6.6.img', 'initramfs-6.6.img $prefix/probe.cpi')
        .replace('rescue.img', 'rescue.img $prefix/probe.cpi'),
    )
  })

  test('a closing brace on the same line stays where it is', () => {
    expect(add('menuentry x { linux /k\n initrd /i }\n')).toBe(
      'menuentry x { linux /k\n initrd /i $prefix/probe.cpi }\n',
    )
  })

  test('line ends of Windows and the old names of the command are kept', () => {
    expect(add('initrdefi /i\r\n')).toBe('initrdefi /i $prefix/probe.cpi\r\n')
    expect(add('initrd16 /i')).toBe('initrd16 /i $prefix/probe.cpi')
  })

  test('an entry that loads the probe already stays as it is', () => {
    const config = 'menuentry x { linux /k\n initrd /i $prefix/probe.cpi }\n'
    expect(add(config)).toBe(config)
  })

  test('the entry of an older kernel is chosen as a person would, whatever was the default', () => {
    const config = `set default="\${saved_entry}"
menuentry 'new' {
  linux /boot/vmlinuz-6.6.0-2 root=/dev/vda2
}
  menuentry 'old' --class x {
\tlinuxefi ($root)/vmlinuz-6.6.0-1 root=/dev/vda2
}`
    expect(chooseKernel(config, '6.6.0-1')).toBe(`${config}\nset default=1\n`)
    expect(chooseKernel(config, '6.6.0-2')).toBe(`${config}\nset default=0\n`)
    expect(chooseKernel(config, '6.6.0')).toBeUndefined()
  })

  test.each([
    ['has no initramfs', 'linux /vmlinuz root=/dev/vda2\nboot\n'],
    ['only mentions one', '# initrd /i\nset initrd_path=/i\n'],
    ['moves its prefix, so that the probe would not be found', 'set prefix=($root)/boot/grub2\ninitrd /i\n'],
  ])('one that %s is left alone', (_, config) => {
    expect(add(config)).toBeUndefined()
  })
})

describe('changed ranges', () => {
  const before = Buffer.alloc(1000)

  test('nothing changed, nothing to write', () => {
    expect(changedRanges(before, Buffer.from(before), 64)).toEqual([])
  })

  test('whole blocks, neighbours joined, the short last block too, offsets from the base', () => {
    const after = Buffer.from(before)
    for (const at of [0, 63, 64, 300, 999]) after[at] = 1
    expect(changedRanges(before, after, 64, 4096)).toEqual([
      { offset: 4096, length: 128 },
      { offset: 4096 + 256, length: 64 },
      { offset: 4096 + 960, length: 40 },
    ])
  })

  test('writing them turns one into the other', () => {
    const old = randomBytes(5000)
    const now = Buffer.from(old)
    for (let change = 0; change < 20; change++) randomBytes(3).copy(now, Math.floor(Math.random() * 4990))
    const patched = Buffer.from(old)
    for (const { offset, length } of changedRanges(old, now, 128))
      now.copy(patched, offset, offset, offset + length)
    expect(patched.equals(now)).toBe(true)
  })

  test('buffers of different length are a mistake of ours', () => {
    expect(() => changedRanges(before, Buffer.alloc(1), 64)).toThrow(RangeError)
  })
})

describe('GPT', () => {
  /** Protective MBR left out: nobody looks at it here. */
  function disk(partitions: readonly { type: string; first: number; last: number }[]): Buffer {
    const head = Buffer.alloc(GPT_BYTES)
    head.write('EFI PART', 512)
    head.writeBigUInt64LE(2n, 512 + 72)
    head.writeUInt32LE(128, 512 + 80)
    head.writeUInt32LE(128, 512 + 84)
    partitions.forEach(({ type, first, last }, index) => {
      const at = 1024 + index * 128
      const hex = Buffer.from(type.replaceAll('-', ''), 'hex')
      Buffer.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((from) => hex[from] ?? 0)).copy(
        head,
        at,
      )
      head.writeBigUInt64LE(BigInt(first), at + 32)
      head.writeBigUInt64LE(BigInt(last), at + 40)
    })
    return head
  }

  test('partitions are found with type, start and size in bytes', () => {
    const root = '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709'
    const head = disk([
      { type: ESP_TYPE, first: 2048, last: 4095 },
      { type: root, first: 4096, last: 4096 },
    ])
    expect(readGpt(head)).toEqual([
      { number: 1, type: ESP_TYPE, start: 2 ** 20, size: 2 ** 20 },
      { number: 2, type: root, start: 2 ** 21, size: 512 },
    ])
  })

  test('no GPT, a cut one, and one that lies about itself are no crash', () => {
    expect(readGpt(Buffer.alloc(GPT_BYTES))).toBeUndefined()
    expect(readGpt(disk([]).subarray(0, 600))).toBeUndefined()
    const lying = disk([])
    lying.writeBigUInt64LE(2n ** 60n, 512 + 72)
    lying.writeUInt32LE(0xffffffff, 512 + 80)
    expect(readGpt(lying)).toEqual([])
    lying.writeUInt32LE(1, 512 + 84)
    expect(readGpt(lying)).toBeUndefined()
  })
})

describe('the initramfs archive', () => {
  test('is read by cpio: files with content and mode, their folders, nothing else', ({ skip }) => {
    const archive = cpioArchive([
      { path: 'usr/lib/hooks/a.sh', data: 'echo ä\n', mode: 0o755 },
      { path: 'usr/lib/hooks/b', data: '' },
    ])
    const cpio = (...args: string[]): string => {
      try {
        return execFileSync('cpio', args, {
          input: archive,
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'ignore'],
        })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('cpio is not installed')
        throw error
      }
    }
    const listing = cpio('-itv', '--quiet').trim().split('\n')
    expect(listing.map((line) => `${line.slice(0, 10)} ${line.split(/\s+/).at(-1)}`)).toEqual([
      'drwxr-xr-x usr',
      'drwxr-xr-x usr/lib',
      'drwxr-xr-x usr/lib/hooks',
      '-rwxr-xr-x usr/lib/hooks/a.sh',
      '-rw-r--r-- usr/lib/hooks/b',
    ])
    expect(cpio('-i', '--quiet', '--to-stdout', 'usr/lib/hooks/a.sh')).toBe('echo ä\n')
  })

  test('may follow another archive: padding fills up and adds nothing where it fits', () => {
    expect(padded(Buffer.from('abcde'), 4)).toEqual(Buffer.from('abcde\0\0\0'))
    expect(padded(Buffer.from('abcd'), 4)).toEqual(Buffer.from('abcd'))
    expect(cpioArchive([]).length % 512).toBe(0)
  })
})
