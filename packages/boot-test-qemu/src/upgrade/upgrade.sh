#!/bin/sh
# Upgrades the running system with its own dnf from the repository on the second disk, which carries the label dpuos-repo. Says what happened, one
# `WORD REST` a line; judged on the host (judge.ts). With `cut=yes` the power goes when a quarter of the transaction is done.
cut=no
repository=/run/dpuos-repository
work=/run/dpuos-upgrade
mkdir -p $repository $work/repos.d

tool=
for name in dnf yum; do
  file=/usr/bin/$name
  if [ -x "$file" ]; then
    [ -n "$tool" ] || tool=$file
  elif [ -L "$file" ]; then
    echo "dangling $file $(readlink "$file")"
  fi
done
if [ -z "$tool" ]; then
  echo 'fault no-dnf'
  exit 1
fi

if ! mount -t ext4 -o ro LABEL=dpuos-repo $repository 2> $work/mount; then
  echo "fault no-repository $(head -n 1 $work/mount)"
  exit 1
fi
cp $repository/dpuos.repo $work/repos.d/ || exit 1

# Python keeps what it writes into a file for later otherwise.
export PYTHONUNBUFFERED=1 LC_ALL=C.UTF-8
run() {
  "$tool" -y --setopt=reposdir=$work/repos.d --setopt=cachedir=$work/cache --setopt=install_weak_deps=False "$@" > $work/log 2>&1
}

# dnf numbers the steps of its transaction: `  Upgrading  : bash-5.2-1.x86_64  12/80`, behind one of another kind: `  Preparing  :  1/1`.
watch() {
  while sleep 0.2; do
    step=$(sed -n -e 's|^ *Upgrading .* \([0-9]*/[0-9]*\) *$|\1|p' -e 's|^ *Installing .* \([0-9]*/[0-9]*\) *$|\1|p' $work/log | tail -n 1)
    done=${step%%/*} all=${step##*/}
    all=${all%% *}
    [ -n "$step" ] && [ "$((done * 4))" -ge "$all" ] || continue
    # Above every log level, so that the console has it.
    echo "<0>dpuos: the power goes at step $done of $all" > /dev/kmsg
    sleep 1
    echo b > /proc/sysrq-trigger
    # Where the kernel has no such key.
    systemctl reboot --force --force
  done
}
if [ $cut = yes ]; then watch & fi

run upgrade
status=$?
while IFS= read -r line; do echo "dnf $line"; done < $work/log
echo "upgrade $status"
# After an upgrade that was cut short, packages are there twice.
if [ $status = 0 ] && [ -n "$(rpm -qa --qf '%{NAME}.%{ARCH}\n' | grep -v -e '^kernel' -e '^gpg-pubkey' | sort | uniq -d)" ]; then
  run remove --duplicates
  status=$?
  while IFS= read -r line; do echo "dnf $line"; done < $work/log
  echo "duplicates $status"
fi
umount $repository
exit $status
