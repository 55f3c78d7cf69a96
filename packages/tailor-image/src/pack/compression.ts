/** How the initramfs is packed: zstd where the kernel can read it, else gzip, which every distribution's kernel can. */
export function initramfsCompression(kernelConfig: string): 'zstd' | 'gzip' {
  return /^CONFIG_RD_ZSTD=y$/m.test(kernelConfig) ? 'zstd' : 'gzip'
}
