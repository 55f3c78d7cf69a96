// Generated from the scripts beside it by files.test.ts (`vitest -u`); edit those.
export const UPGRADE_FILES = {
  'upgrade.sh':
    '#!/bin/sh\n' +
    '# Upgrades the running system with its own dnf from the repository on the second disk, which carries the label dpuos-repo. Says what happened, one\n' +
    '# `WORD REST` a line; judged on the host (judge.ts). With `cut=yes` the power goes when a quarter of the transaction is done.\n' +
    'cut=no\n' +
    'repository=/run/dpuos-repository\n' +
    'work=/run/dpuos-upgrade\n' +
    'mkdir -p $repository $work/repos.d\n' +
    '\n' +
    'tool=\n' +
    'for name in dnf yum; do\n' +
    '  file=/usr/bin/$name\n' +
    '  if [ -x "$file" ]; then\n' +
    '    [ -n "$tool" ] || tool=$file\n' +
    '  elif [ -L "$file" ]; then\n' +
    '    echo "dangling $file $(readlink "$file")"\n' +
    '  fi\n' +
    'done\n' +
    'if [ -z "$tool" ]; then\n' +
    "  echo 'fault no-dnf'\n" +
    '  exit 1\n' +
    'fi\n' +
    '\n' +
    'if ! mount -t ext4 -o ro LABEL=dpuos-repo $repository 2> $work/mount; then\n' +
    '  echo "fault no-repository $(head -n 1 $work/mount)"\n' +
    '  exit 1\n' +
    'fi\n' +
    'cp $repository/dpuos.repo $work/repos.d/ || exit 1\n' +
    '\n' +
    '# Python keeps what it writes into a file for later otherwise.\n' +
    'export PYTHONUNBUFFERED=1 LC_ALL=C.UTF-8\n' +
    'run() {\n' +
    '  "$tool" -y --setopt=reposdir=$work/repos.d --setopt=cachedir=$work/cache --setopt=install_weak_deps=False "$@" > $work/log 2>&1\n' +
    '}\n' +
    '\n' +
    '# dnf numbers the steps of its transaction: `  Upgrading  : bash-5.2-1.x86_64  12/80`, behind one of another kind: `  Preparing  :  1/1`.\n' +
    'watch() {\n' +
    '  while sleep 0.2; do\n' +
    "    step=$(sed -n -e 's|^ *Upgrading .* \\([0-9]*/[0-9]*\\) *$|\\1|p' -e 's|^ *Installing .* \\([0-9]*/[0-9]*\\) *$|\\1|p' $work/log | tail -n 1)\n" +
    '    done=${step%%/*} all=${step##*/}\n' +
    '    all=${all%% *}\n' +
    '    [ -n "$step" ] && [ "$((done * 4))" -ge "$all" ] || continue\n' +
    '    # Above every log level, so that the console has it.\n' +
    '    echo "<0>dpuos: the power goes at step $done of $all" > /dev/kmsg\n' +
    '    sleep 1\n' +
    '    echo b > /proc/sysrq-trigger\n' +
    '    # Where the kernel has no such key.\n' +
    '    systemctl reboot --force --force\n' +
    '  done\n' +
    '}\n' +
    'if [ $cut = yes ]; then watch & fi\n' +
    '\n' +
    'run upgrade\n' +
    'status=$?\n' +
    'while IFS= read -r line; do echo "dnf $line"; done < $work/log\n' +
    'echo "upgrade $status"\n' +
    '# After an upgrade that was cut short, packages are there twice.\n' +
    "if [ $status = 0 ] && [ -n \"$(rpm -qa --qf '%{NAME}.%{ARCH}\\n' | grep -v -e '^kernel' -e '^gpg-pubkey' | sort | uniq -d)\" ]; then\n" +
    '  run remove --duplicates\n' +
    '  status=$?\n' +
    '  while IFS= read -r line; do echo "dnf $line"; done < $work/log\n' +
    '  echo "duplicates $status"\n' +
    'fi\n' +
    'umount $repository\n' +
    'exit $status\n',
  'inspect.sh':
    '#!/bin/sh\n' +
    "# What is installed, what differs from its packages, which kernels and which of somebody else's modules are there, and which of the files named at\n" +
    '# the end lie in the root. The content of files is compared for the packages alone that are named there (`=NEVRA`): an emulated guest takes minutes\n' +
    '# for all. Says `WORD REST` a line, and `told WORD` after a list that is whole; judged on the host (judge.ts).\n' +
    'work=/run/dpuos-inspect\n' +
    'mkdir -p $work\n' +
    '\n' +
    "rpm -qa --qf '%{NAME}-%{EVR}.%{ARCH}\\n' > $work/packages && {\n" +
    '  while IFS= read -r line; do\n' +
    '    case $line in gpg-pubkey-*) ;; *) echo "package $line" ;; esac\n' +
    '  done < $work/packages\n' +
    "  echo 'told package'\n" +
    '}\n' +
    '\n' +
    'sed -n \'/^exit # lists$/,$p\' "$0" > $work/lists\n' +
    '\n' +
    '# Its exit code says only that something differs.\n' +
    'if command -v rpm > /dev/null 2>&1; then\n' +
    '  rpm -Va --nodeps --nomtime --noscripts --nofiledigest > $work/verify 2> /dev/null\n' +
    '  set --\n' +
    '  while IFS= read -r line; do case $line in =*) set -- "$@" "${line#=}" ;; esac; done < $work/lists\n' +
    '  [ $# = 0 ] || rpm -V --nodeps --nomtime --noscripts -- "$@" >> $work/verify 2> /dev/null\n' +
    '  while IFS= read -r line; do echo "verify $line"; done < $work/verify\n' +
    "  echo 'told verify'\n" +
    'fi\n' +
    '\n' +
    'running=$(uname -r)\n' +
    'for folder in /lib/modules/*/; do\n' +
    '  folder=${folder%/}\n' +
    '  release=${folder##*/}\n' +
    '  [ -e "$folder/modules.dep" ] || continue\n' +
    '  echo "kernel $release"\n' +
    '  for place in extra updates weak-updates; do\n' +
    '    [ -d "$folder/$place" ] || continue\n' +
    '    find "$folder/$place" -name \'*.ko*\' > $work/modules\n' +
    '    while IFS= read -r file; do\n' +
    '      name=${file##*/}\n' +
    '      name=${name%%.ko*}\n' +
    '      state=missing\n' +
    '      if modprobe -n -q "$name" 2> /dev/null && modprobe --show-depends "$name" > $work/depends 2> /dev/null; then\n' +
    '        state=loadable\n' +
    '        while read -r verb needed _; do [ "$verb" != insmod ] || [ -e "$needed" ] || state=missing; done < $work/depends\n' +
    '        [ $state = missing ] || modprobe -q "$name" 2> /dev/null || state=refused\n' +
    '      fi\n' +
    '      echo "vendor $release $name $state $running"\n' +
    '    done < $work/modules\n' +
    '  done\n' +
    'done\n' +
    "echo 'told kernel'\n" +
    '\n' +
    '# One process for many files: starting one takes an emulated guest a fiftieth of a second. The sum behind several is no file.\n' +
    'sizes() { [ $# = 0 ] || wc -c -- "$@" | while read -r size file; do [ "$file" = total ] || echo "there $size $file"; done; }\n' +
    'set --\n' +
    'while IFS= read -r file; do\n' +
    '  case $file in /*) [ -e "$file" ] && [ ! -d "$file" ] && set -- "$@" "$file" ;; esac\n' +
    '  [ $# -lt 200 ] || { sizes "$@" && set --; }\n' +
    'done < $work/lists\n' +
    'sizes "$@"\n' +
    "echo 'told there'\n" +
    'exit # lists\n',
} as const
