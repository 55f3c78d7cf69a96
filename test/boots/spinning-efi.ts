/** A UEFI application for x86_64 that never returns and does nothing: one section with `jmp .` (PE32+ as in Microsoft’s PE/COFF specification). */
export function spinningEfi(): Buffer {
  const image = Buffer.alloc(0x400)
  image.write('MZ', 0)
  image.writeUInt32LE(0x40, 0x3c)
  image.write('PE\0\0', 0x40)
  // COFF header: x86_64, one section, size of the optional header, executable and large addresses.
  image.writeUInt16LE(0x8664, 0x44)
  image.writeUInt16LE(1, 0x46)
  image.writeUInt16LE(0xf0, 0x54)
  image.writeUInt16LE(0x22, 0x56)
  const optional = 0x58
  image.writeUInt16LE(0x20b, optional)
  const fields: readonly (readonly [offset: number, value: number])[] = [
    [4, 0x200], // size of code
    [16, 0x1000], // entry
    [20, 0x1000], // base of code
    [24, 0x400000], // image base
    [32, 0x1000], // alignment of sections
    [36, 0x200], // … in the file
    [56, 0x2000], // size of the image
    [60, 0x200], // size of the headers
    [108, 16], // data directories
  ]
  for (const [offset, value] of fields) image.writeUInt32LE(value, optional + offset)
  image.writeUInt16LE(10, optional + 68) // subsystem: EFI application
  const section = optional + 0xf0
  image.write('.text', section)
  const place = [0x200, 0x1000, 0x200, 0x200] // size, address, size and place in the file
  place.forEach((value, index) => image.writeUInt32LE(value, section + 8 + 4 * index))
  image.writeUInt32LE(0x60000020, section + 36) // code, may be executed and read
  image.set([0xeb, 0xfe], 0x200)
  return image
}
