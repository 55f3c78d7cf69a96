/** A line that loads an initramfs; `}` may close the menu entry on the same line. */
const INITRD = /^([ \t]*initrd(?:16|efi)?[ \t]+[^}\n]*?)([ \t]*\}?[ \t\r]*)$/gm

/** GRUB's `prefix` is the folder from which it read its grub.cfg; a configuration that sets it anew is no longer there. */
const MOVES = /^\s*(?:set\s+)?prefix=/m

/**
 * Make every entry of a grub.cfg load one more initramfs archive after its own: GRUB's `initrd` takes several files, and
 * the kernel unpacks them in order. `file` lies beside the grub.cfg, wherever the other files are.
 * Where it is there already, it stays. Returns undefined when no entry loads an initramfs.
 */
export function addInitramfs(config: string, file: string): string | undefined {
  if (MOVES.test(config)) return undefined
  let found = false
  const changed = config.replaceAll(INITRD, (line, words: string, rest: string) => {
    found = true
    return line.includes(`$prefix/${file}`) ? line : `${words} $prefix/${file}${rest}`
  })
  return found ? changed : undefined
}

const ENTRY = /^\s*(menuentry\b|linux(?:16|efi)?\s.*)/gm

/**
 * The configuration with the entry as default that loads the kernel of `release`: what a person chooses in the menu. Undefined where no entry
 * loads it.
 */
export function chooseKernel(config: string, release: string): string | undefined {
  let entry = -1
  for (const [, line = ''] of config.matchAll(ENTRY)) {
    if (line.startsWith('menuentry')) entry++
    else if (entry >= 0 && line.split(/\s+/)[1]?.endsWith(`vmlinuz-${release}`))
      // Whatever was said before (saved_entry, fallback), the last word counts.
      return `${config.replace(/\n*$/, '\n')}set default=${entry}\n`
  }
  return undefined
}
