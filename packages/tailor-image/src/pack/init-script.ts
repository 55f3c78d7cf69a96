/**
 * /init of the busybox initramfs: load modules, wait for the root, run hooks, hand over. Plain POSIX shell over busybox applets;
 * every way of failing prints one line `dpuos-initramfs: …` to the console and ends PID 1, so that the kernel panics (and reboots
 * where `panic=` says so) instead of waiting in a shell that nobody sees.
 *
 * Finds root=UUID= and LABEL= in the ext4 superblock (magic at byte 1080, UUID at 1128, label at 1144), PARTUUID= in the GPT
 * (entries of 128 bytes from LBA 2, GUID at 16) and /dev/…; busybox builds differ in whether they have blkid.
 */
export const INIT_SCRIPT = String.raw`#!/bin/sh
# Written by dpuos. See "rdinit" and "root=" in the kernel's admin-guide.
export PATH=/bin
/bin/busybox mkdir -p /proc /sys /dev /run /newroot /tmp
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mount -t tmpfs -o mode=0755,nosuid,nodev run /run
exec </dev/console >/dev/console 2>&1

say() { echo "dpuos-initramfs: $*"; }
die() {
  say "$*"
  # Let a slow serial line drain before the panic.
  sleep 1
  exit 1
}

root= rootflags= rootfstype= init=/sbin/init mode=ro delay=30
for word in $(cat /proc/cmdline); do
  case $word in
    root=*) root=\${word#root=} ;;
    rootflags=*) rootflags=\${word#rootflags=} ;;
    rootfstype=*) rootfstype=\${word#rootfstype=} ;;
    rootwait=*) delay=\${word#rootwait=} ;;
    init=*) init=\${word#init=} ;;
    ro) mode=ro ;;
    rw) mode=rw ;;
  esac
done
[ -n "$root" ] || die "no root= on the kernel command line: $(cat /proc/cmdline)"

while read -r module; do
  insmod "/lib/modules/$module" 2>/dev/null
done </lib/modules/order

# hex OFFSET COUNT FILE: bytes as lower-case hex digits.
hex() { dd if="$3" bs=1 skip="$1" count="$2" 2>/dev/null | od -An -v -tx1 | tr -d ' \n'; }

is_ext4() { [ "$(hex 1080 2 "$1")" = 53ef ]; }

# part_uuid NAME: the GPT's unique GUID of a partition. Its first three fields are little-endian.
part_uuid() {
  [ -e "/sys/class/block/$1/partition" ] || return
  number=$(cat "/sys/class/block/$1/partition")
  disk=$(readlink -f "/sys/class/block/$1/..")
  sector=$(cat "$disk/queue/logical_block_size")
  guid=$(hex $((sector * 2 + (number - 1) * 128 + 16)) 16 "/dev/\${disk##*/}")
  echo "$guid" | sed 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(....\)/\4\3\2\1-\6\5-\8\7-\9-/'
}

# matches DEVICE NAME: is this block device the root?
matches() {
  case $root in
    /dev/*) [ "$root" = "$1" ] ;;
    UUID=*) is_ext4 "$1" && [ "$(hex 1128 16 "$1")" = "$(echo "\${root#UUID=}" | tr -d - | tr A-F a-f)" ] ;;
    LABEL=*) is_ext4 "$1" && [ "$(dd if="$1" bs=1 skip=1144 count=16 2>/dev/null | tr -d '\000')" = "\${root#LABEL=}" ] ;;
    PARTUUID=*) [ "$(part_uuid "$2")" = "$(echo "\${root#PARTUUID=}" | tr A-F a-f)" ] ;;
    *) die "root=$root is not understood: use UUID=, LABEL=, PARTUUID= or /dev/…" ;;
  esac
}

device=
tries=0
while [ -z "$device" ]; do
  for path in /sys/class/block/*; do
    name=\${path##*/}
    case $name in ram* | loop* | zram*) continue ;; esac
    [ -b "/dev/$name" ] || continue
    if matches "/dev/$name" "$name"; then device=/dev/$name && break; fi
  done
  [ -n "$device" ] && break
  [ $tries -ge $((delay * 5)) ] &&
    die "cannot find root $root after $delay s; block devices: $(ls /sys/class/block | tr '\n' ' ')"
  tries=$((tries + 1))
  sleep 0.2
done

say "root is $device ($root)"
mount -t "\${rootfstype:-ext4}" -o "$mode\${rootflags:+,$rootflags}" "$device" /newroot ||
  die "cannot mount root $device ($root) as \${rootfstype:-ext4}"

# Hooks as dracut has them: sourced, with the root at $NEWROOT.
export NEWROOT=/newroot
for hook in /usr/lib/dracut/hooks/pre-pivot/*.sh; do
  [ -f "$hook" ] && (. "$hook")
done

case $init in /*) ;; *) die "init=$init is not an absolute path" ;; esac
[ -x "/newroot$init" ] || [ -h "/newroot$init" ] || die "no init at $init on $device"
for folder in proc sys dev run; do
  mount --move "/$folder" "/newroot/$folder" || die "cannot move /$folder: the root has no folder of that name"
done
exec switch_root /newroot "$init"
die "cannot start $init"
`.replaceAll('\\${', '${')
