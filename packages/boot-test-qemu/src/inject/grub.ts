/** A line that loads an initramfs; `}` may close the menu entry on the same line. */
const INITRD = /^([ \t]*initrd(?:16|efi)?[ \t]+[^}\n]*?)([ \t]*\}?[ \t\r]*)$/gm

/** GRUB's `prefix` is the folder from which it read its grub.cfg; a configuration that sets it anew is no longer there. */
const MOVES = /^\s*(?:set\s+)?prefix=/m

/**
 * Make every entry of a grub.cfg load one more initramfs archive after its own: GRUB's `initrd` takes several files, and
 * the kernel unpacks them in order. `file` lies beside the grub.cfg, wherever the other files are.
 * Returns undefined when no entry could be changed.
 */
export function addInitramfs(config: string, file: string): string | undefined {
  if (MOVES.test(config)) return undefined
  const changed = config.replaceAll(
    INITRD,
    (_, words: string, rest: string) => `${words} $prefix/${file}${rest}`,
  )
  return changed === config ? undefined : changed
}
