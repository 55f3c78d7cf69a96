/** A symbol that a kernel or one of its modules exports. */
export interface KernelSymbol {
  /** Null where modversions are off, or the CRC is not known. */
  readonly crc: number | null
  /** `vmlinux`, or the module that has it. */
  readonly provider: string
  /** Only modules with a licence compatible with the GPL may use it. */
  readonly gplOnly: boolean
  /** Empty for none. */
  readonly namespace: string
}

/** Module.symvers: CRC, symbol, provider, kind of export and namespace, separated by tabs (Documentation/kbuild/modules.rst). */
export function parseSymvers(text: string): Map<string, KernelSymbol> {
  const symbols = new Map<string, KernelSymbol>()
  for (const line of text.split('\n')) {
    const [crc = '', name = '', provider = '', kind = '', namespace = ''] = line.split('\t')
    if (!/^0x[0-9a-f]{1,8}$/.test(crc) || name === '') continue
    const value = Number.parseInt(crc, 16)
    symbols.set(name, {
      // Without modversions every CRC is 0.
      crc: value === 0 ? null : value,
      provider: provider.split('/').at(-1) ?? provider,
      gplOnly: kind.includes('GPL'),
      namespace: namespace.trim(),
    })
  }
  return symbols
}
