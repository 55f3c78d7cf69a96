import { words } from './words.ts'
/**
 * Debian dependencies that never become Requires: Debian's packaging machinery, what the natively made base replaces,
 * and what only maintainer scripts call. An alternative clause with one of them is dropped as a whole.
 */
export const DROPPED: ReadonlySet<string> = new Set(
  words(`
  adduser apt apt-utils base-files base-passwd binutils cdebconf checkpolicy console-setup dash db-util
  db5.3-util dbus-session-bus debconf debconf-2.0 debugedit default-dbus-session-bus default-mta dpkg
  dracut emacsen-common grub-efi grub-efi-amd64 grub-efi-arm64 grub-pc init-system-helpers initramfs-tools
  install-info libc-l10n libdebconfclient0 libfile-find-rule-perl liblocale-gettext-perl libpaper1
  libperl5.36 libterm-readline-gnu-perl linux-base linux-initramfs-tool locales lsb-base
  mail-transport-agent mawk mcstrans media-types mime-support ncurses-term openssl-provider os-prober perl
  perl-base perl-modules-5.36 pkexec python3-debian python3-distutils readline-common runit-helper
  selinux-policy-default selinux-policy-dev sensible-utils sysvinit-utils tclsh ucf update-inetd
  usr-is-merged usrmerge wireless-regdb xdg-utils
`),
)

/** Which package stands for a virtual one; null: none is needed. */
export const PREFERRED: Readonly<Record<string, string | null>> = {
  awk: 'gawk',
  'cron-daemon': 'cron',
  'dbus-system-bus': 'dbus',
  'default-logind': 'libpam-systemd',
  logind: 'libpam-systemd',
  pinentry: null,
  python3: 'python3',
  'systemd-sysusers': 'systemd',
  'time-daemon': 'systemd-timesyncd',
}

/** Required by every other package, in this order, so that accounts and the /usr-merge links are there before any file. */
export const BASE_ORDER = ['openEuler-release', 'setup', 'filesystem'] as const

/** Interpreters that scripts of the debs name but the sandbox does not promise (regular expression of rpm's requires filter). */
export const IGNORED_REQUIRES =
  '^(/usr/bin/(perl|python|env|tclsh|wish|mawk|expect)|/usr/local/bin/|/usr/bin/python3.*|/usr/sbin/nft)'
