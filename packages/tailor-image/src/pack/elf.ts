/** Program header type of the dynamic loader's path (elf(5)). */
const PT_INTERP = 3

/** Is this an ELF file that runs without a dynamic loader? Both word sizes, little-endian, which all our architectures are. */
export function isStaticElf(file: Buffer): boolean {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[5] !== 1) return false
  const wide = file[4] === 2
  const offset = wide ? Number(file.readBigUInt64LE(32)) : file.readUInt32LE(28)
  const size = file.readUInt16LE(wide ? 54 : 42)
  const count = file.readUInt16LE(wide ? 56 : 44)
  for (let index = 0; index < count; index++) {
    const at = offset + index * size
    if (at + 4 > file.length || file.readUInt32LE(at) === PT_INTERP) return false
  }
  return count > 0
}
