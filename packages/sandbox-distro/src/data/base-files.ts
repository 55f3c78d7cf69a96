import type { StateFile } from './recipe.ts'

/** The openEuler release that the sandbox stands in for: what `os-release` and the natively made packages say. */
export const NATIVE_VERSION = '22.03'

const OS_RELEASE = `NAME="openEuler"
VERSION="22.03 (LTS-SP3) sandbox"
ID="openEuler"
VERSION_ID="22.03"
PRETTY_NAME="openEuler 22.03 (LTS-SP3) sandbox"
ANSI_COLOR="0;31"
VARIANT="sandbox"
VARIANT_ID="sandbox"
`

const ENABLED = `# Services that start when they are installed; everything else is off.
enable sshd.service
enable rsyslog.service
enable getty@.service
enable systemd-networkd.service
enable crond.service
enable auditd.service
enable irqbalance.service
enable dbus.socket
enable remote-fs.target
`

export const OPENEULER_RELEASE: Readonly<Record<string, StateFile>> = {
  '/usr/lib/os-release': OS_RELEASE,
  '/etc/openEuler-release': 'openEuler release 22.03 (LTS-SP3) sandbox\n',
  '/etc/issue': '\\S\nKernel \\r on an \\m\n\n',
  '/etc/issue.net': '\\S\nKernel \\r on an \\m\n',
  '/usr/lib/systemd/system-preset/90-default.preset': ENABLED,
  '/usr/lib/systemd/system-preset/99-default-disable.preset': 'disable *\n',
  '/etc/yum.repos.d/openEuler.repo': '# The sandbox distro has no repository on the network.\n',
}

/** name:uid:gid:comment:home:shell. openEuler's own numbers (its `setup` package), then what Debian's daemons expect. */
const USERS = `root:0:0:root:/root:/bin/bash
bin:1:1:bin:/bin:/sbin/nologin
daemon:2:2:daemon:/sbin:/sbin/nologin
adm:3:4:adm:/var/adm:/sbin/nologin
lp:4:7:lp:/var/spool/lpd:/sbin/nologin
sync:5:0:sync:/sbin:/bin/sync
shutdown:6:0:shutdown:/sbin:/sbin/shutdown
halt:7:0:halt:/sbin:/sbin/halt
mail:8:12:mail:/var/spool/mail:/sbin/nologin
operator:11:0:operator:/root:/sbin/nologin
games:12:100:games:/usr/games:/sbin/nologin
ftp:14:50:FTP User:/var/ftp:/sbin/nologin
nobody:65534:65534:Kernel Overflow User:/:/sbin/nologin
statd:29:29::/var/lib/nfs:/sbin/nologin
_rpc:32:32::/run/rpcbind:/sbin/nologin
tss:59:59::/:/sbin/nologin
sshd:74:74:Privilege-separated SSH:/var/empty/sshd:/sbin/nologin
messagebus:81:81:System message bus:/:/sbin/nologin
dhcpd:177:177::/:/sbin/nologin
systemd-network:192:192:systemd Network Management:/:/sbin/nologin
systemd-resolve:193:193:systemd Resolver:/:/sbin/nologin
systemd-timesync:194:194:systemd Time Synchronization:/:/sbin/nologin
systemd-coredump:195:195:systemd Core Dumper:/:/sbin/nologin
polkitd:196:196:polkit:/:/sbin/nologin
_chrony:197:197::/var/lib/chrony:/sbin/nologin`

/** name:gid */
const GROUPS = `root:0
bin:1
daemon:2
sys:3
adm:4
tty:5
disk:6
lp:7
mem:8
kmem:9
wheel:10
cdrom:11
mail:12
man:15
dialout:18
floppy:19
games:20
utmp:22
sudo:27
statd:29
_rpc:32
tape:33
kvm:36
video:39
shadow:42
plugdev:46
ftp:50
lock:54
tss:59
audio:63
sshd:74
messagebus:81
users:100
input:104
render:106
sgx:107
crontab:108
_ssh:109
netdev:110
staff:111
dhcpd:177
systemd-journal:190
systemd-network:192
systemd-resolve:193
systemd-timesync:194
systemd-coredump:195
polkitd:196
_chrony:197
nobody:65534`

/** Days since 1970 of the last password change; fixed, so that the file is the same in every build. */
const SHADOW_DAY = 19000

const passwd = USERS.split('\n').map((user) => user.replace(':', ':x:'))
const group = GROUPS.split('\n').map((name) => `${name.replace(':', ':x:')}:`)
const firsts = (text: string): string[] => text.split('\n').map((line) => line.slice(0, line.indexOf(':')))
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`

const PROFILE = `export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin
export PS1="[\\u@\\h \\W]\\\\$ "
for i in /etc/profile.d/*.sh; do [ -r "$i" ] && . "$i"; done
unset i
`

const NSSWITCH = `passwd: files systemd
group: files systemd
shadow: files
gshadow: files
hosts: files dns
networks: files
protocols: files
services: files
ethers: files
rpc: files
`

/** What rpm ≥ 4.19 makes every package require that has files of these accounts. */
export const ACCOUNT_PROVIDES: readonly string[] = [
  ...firsts(USERS).map((name) => `user(${name})`),
  ...firsts(GROUPS).map((name) => `group(${name})`),
]

export const SETUP_FILES: Readonly<Record<string, StateFile>> = {
  '/etc/passwd': lines(passwd),
  '/etc/group': lines(group),
  '/etc/shadow': {
    content: lines(firsts(USERS).map((name) => `${name}:*:${SHADOW_DAY}:0:99999:7:::`)),
    mode: 0o600,
  },
  '/etc/gshadow': { content: lines(firsts(GROUPS).map((name) => `${name}:*::`)), mode: 0o600 },
  '/etc/shells': '/bin/sh\n/bin/bash\n/usr/bin/sh\n/usr/bin/bash\n',
  '/etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  '/etc/host.conf': 'multi on\n',
  '/etc/nsswitch.conf': NSSWITCH,
  '/etc/profile': PROFILE,
  '/etc/bashrc': '# System-wide functions and aliases.\n',
  '/etc/securetty': 'console\ntty1\nttyS0\nttyAMA0\nhvc0\n',
  '/etc/fstab': '',
  '/etc/motd': '',
  '/etc/environment': '',
  '/etc/exports': '',
  '/etc/adjtime': '0.0 0 0.0\n0\nUTC\n',
  '/etc/inittab': '# systemd does not read this file.\n',
  '/etc/locale.conf': 'LANG=C.UTF-8\n',
  // Empty: systemd makes an id at first boot, and no two images share one.
  '/etc/machine-id': '',
}

const UNIX = (type: string, success: string, module: string): string =>
  `${type} [${success} default=ignore] pam_unix.so ${module}
${type} requisite pam_deny.so
${type} required pam_permit.so
`

const SESSION = `session [default=1] pam_permit.so
session requisite pam_deny.so
session required pam_permit.so
session required pam_unix.so
`

const SYSTEM_AUTH = `auth required pam_env.so
auth sufficient pam_unix.so nullok try_first_pass
auth required pam_deny.so
account required pam_unix.so
password sufficient pam_unix.so sha512 shadow nullok try_first_pass use_authtok
password required pam_deny.so
session required pam_limits.so
session required pam_unix.so
-session optional pam_systemd.so
`

const DENY = ['auth', 'account', 'password', 'session']
  .map((type) => `${type} required pam_deny.so\n`)
  .join('')

/** What Debian's pam-auth-update would write (`common-*`, which its services include), and openEuler's own names. */
export const PAM_FILES: Readonly<Record<string, StateFile>> = {
  '/etc/pam.d/common-auth': UNIX('auth', 'success=1', 'nullok'),
  '/etc/pam.d/common-account': UNIX('account', 'success=1 new_authtok_reqd=done', ''),
  '/etc/pam.d/common-password': UNIX('password', 'success=1', 'obscure yescrypt'),
  '/etc/pam.d/common-session': `${SESSION}session optional pam_systemd.so\n`,
  '/etc/pam.d/common-session-noninteractive': SESSION,
  '/etc/pam.d/system-auth': SYSTEM_AUTH,
  '/etc/pam.d/password-auth': SYSTEM_AUTH,
  '/etc/pam.d/other': DENY,
}

/** Host keys at first boot, as openEuler does it. ed25519 only: an RSA key costs most of a minute without KVM. */
export const SSHD_KEYGEN: Readonly<Record<string, StateFile>> = {
  '/usr/lib/systemd/system/sshd-keygen@.service': `[Unit]
Description=OpenSSH %i host key
ConditionFileNotEmpty=!/etc/ssh/ssh_host_%i_key
PartOf=sshd-keygen.target

[Service]
Type=oneshot
ExecStart=/usr/bin/ssh-keygen -q -t %i -N "" -f /etc/ssh/ssh_host_%i_key

[Install]
WantedBy=sshd-keygen.target
`,
  '/usr/lib/systemd/system/sshd-keygen.target': `[Unit]
Wants=sshd-keygen@ed25519.service
PartOf=sshd.service
`,
  '/usr/lib/systemd/system/sshd.service.d/keygen.conf': `[Unit]
Wants=sshd-keygen.target
After=sshd-keygen.target
`,
}

/** Folders (and their modes where not 0755) that `filesystem` owns; other packages do not list them. */
export const FILESYSTEM_DIRS: readonly string[] = (
  '/boot /boot/efi /dev /etc /etc/opt /etc/profile.d /etc/skel /etc/sysconfig /etc/xdg /etc/default /etc/pam.d /etc/pki /etc/pki/rpm-gpg ' +
  '/etc/pki/tls /etc/pki/tls/certs /etc/sysctl.d /etc/modprobe.d /etc/modules-load.d /etc/security /etc/systemd /etc/systemd/system ' +
  '/etc/systemd/network /etc/yum.repos.d /home /media /mnt /opt /proc /run /srv /sys /usr /usr/bin /usr/sbin /usr/lib /usr/lib64 ' +
  '/usr/lib/debug /usr/lib/firmware /usr/lib/modules /usr/lib/modprobe.d /usr/lib/modules-load.d /usr/lib/sysctl.d /usr/lib/systemd ' +
  '/usr/lib/systemd/system /usr/lib/systemd/system-preset /usr/lib/tmpfiles.d /usr/lib/sysusers.d /usr/include /usr/libexec /usr/local ' +
  '/usr/local/bin /usr/local/sbin /usr/local/lib /usr/local/lib64 /usr/local/share /usr/share /usr/share/doc /usr/share/man ' +
  '/usr/share/licenses /usr/share/misc /usr/share/locale /usr/src /var /var/cache /var/lib /var/lib/misc /var/lib/rpm /var/local ' +
  '/var/log /var/opt /var/spool /var/spool/mail /var/empty /var/empty/sshd'
).split(' ')

export const FILESYSTEM_MODES: Readonly<Record<string, number>> = {
  '/root': 0o700,
  '/tmp': 0o1777,
  '/var/tmp': 0o1777,
}

/** Links of the merged /usr and of the run-time folders; the one for Debian's multiarch folder is added per architecture. */
export const FILESYSTEM_LINKS: Readonly<Record<string, string>> = {
  '/bin': 'usr/bin',
  '/sbin': 'usr/sbin',
  '/lib': 'usr/lib',
  '/lib64': 'usr/lib64',
  '/var/run': '../run',
  '/var/lock': '../run/lock',
  '/var/mail': 'spool/mail',
}

/** Every Ethernet link asks for an address, unless an earlier file says otherwise. */
export const NETWORKD_DHCP = `[Match]
Type=ether
Name=en* eth*

[Network]
DHCP=yes
`

/**
 * What openEuler's grubby does when a kernel comes or goes: an initramfs for each kernel that has none, and an entry in grub.cfg for each, the newest
 * first. In a root that is still being made there is no grub.cfg, and nothing is done.
 */
export const NEW_KERNEL = `#!/bin/sh
cfg=/boot/efi/EFI/openEuler/grub.cfg
[ -w "$cfg" ] || exit 0
args=$(sed -n 's/^ *linux [^ ]* //p' "$cfg" | head -n 1)
[ -n "$args" ] || { echo "$cfg has no entry to go by" >&2; exit 1; }
new=$(mktemp) || exit 1
sed '/^menuentry/,$d' "$cfg" > "$new"
for kernel in $(ls /boot/vmlinuz-* 2> /dev/null | sort -rV); do
  release=\${kernel#/boot/vmlinuz-}
  [ -d "/usr/lib/modules/$release" ] || continue
  initramfs=/boot/initramfs-$release.img
  if [ ! -s "$initramfs" ]; then
    # Whole or not at all.
    dracut --quiet --force --hostonly --no-hostonly-cmdline "$initramfs.new" "$release" || { rm -f "$initramfs.new" "$new"; exit 1; }
    sync "$initramfs.new" && mv "$initramfs.new" "$initramfs"
  fi
  printf "menuentry '%s' {\n  linux %s %s\n  initrd %s\n}\n" "$release" "$kernel" "$args" "$initramfs" >> "$new"
done
for initramfs in /boot/initramfs-*.img; do
  release=\${initramfs#/boot/initramfs-}
  [ -e "/boot/vmlinuz-\${release%.img}" ] || rm -f "$initramfs"
done
cp "$new" "$cfg.new" && sync "$cfg.new" && mv "$cfg.new" "$cfg" && sync
rm -f "$new"
`
