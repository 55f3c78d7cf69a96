/** What the build does by itself, for every package at once, or what only concerns a running system. */
const DONE_BY_BUILD: readonly RegExp[] = [
  // Presets: `systemctl --root preset-all`. A system that does not run has nothing to reload or restart.
  /^(\/usr)?(\/bin\/)?systemctl( --?[\w-]+(=\S+)?)* (preset|daemon-reload|daemon-reexec|try-restart|reload-or-try-restart|condrestart|is-active)\b/,
  /^\/usr\/lib\/systemd\/systemd-update-helper\b/,
  // Users and folders: `systemd-sysusers --root`, `systemd-tmpfiles --root`. Caches: ldconfig, depmod, each from outside.
  /^(\/usr)?(\/s?bin\/)?(systemd-sysusers|systemd-tmpfiles|ldconfig|depmod)\b/,
  /^(\/usr)?(\/s?bin\/)?udevadm (control|trigger|settle)\b/,
]

/** Words and tests of a shell that do nothing by themselves. */
const IDLE = /^(:|true|fi|else|then|do|done|exit( 0)?|return( 0)?|\[ .*\]|test .*|\[\[ .*\]\]|)$/

/**
 * Does the build do by itself all that a scriptlet does? Only where every command of it is known; unknown ones, and Lua, count as
 * not. Body as in the RPM.
 */
export function isCovered(body: string): boolean {
  return body
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').replaceAll(/\s*\d?>+\s*(&\d|\/dev\/null)/g, ''))
    .flatMap((line) => line.split(/&&|\|\||[;|&]/))
    .map((command) =>
      command
        .trim()
        .replace(/^(if|then|else|elif|!|do)\s+/, '')
        .replace(/^!\s+/, ''),
    )
    .every((command) => IDLE.test(command) || DONE_BY_BUILD.some((known) => known.test(command)))
}
