#!/bin/sh
# What is installed, what differs from its packages, which kernels and which of somebody else's modules are there, and which of the files named at
# the end lie in the root. The content of files is compared for the packages alone that are named there (`=NEVRA`): an emulated guest takes minutes
# for all. Says `WORD REST` a line, and `told WORD` after a list that is whole; judged on the host (judge.ts).
work=/run/dpuos-inspect
mkdir -p $work

rpm -qa --qf '%{NAME}-%{EVR}.%{ARCH}\n' > $work/packages && {
  while IFS= read -r line; do
    case $line in gpg-pubkey-*) ;; *) echo "package $line" ;; esac
  done < $work/packages
  echo 'told package'
}

sed -n '/^exit # lists$/,$p' "$0" > $work/lists

# Its exit code says only that something differs.
if command -v rpm > /dev/null 2>&1; then
  rpm -Va --nodeps --nomtime --noscripts --nofiledigest > $work/verify 2> /dev/null
  set --
  while IFS= read -r line; do case $line in =*) set -- "$@" "${line#=}" ;; esac; done < $work/lists
  [ $# = 0 ] || rpm -V --nodeps --nomtime --noscripts -- "$@" >> $work/verify 2> /dev/null
  while IFS= read -r line; do echo "verify $line"; done < $work/verify
  echo 'told verify'
fi

running=$(uname -r)
for folder in /lib/modules/*/; do
  folder=${folder%/}
  release=${folder##*/}
  [ -e "$folder/modules.dep" ] || continue
  echo "kernel $release"
  for place in extra updates weak-updates; do
    [ -d "$folder/$place" ] || continue
    find "$folder/$place" -name '*.ko*' > $work/modules
    while IFS= read -r file; do
      name=${file##*/}
      name=${name%%.ko*}
      state=missing
      if modprobe -n -q "$name" 2> /dev/null && modprobe --show-depends "$name" > $work/depends 2> /dev/null; then
        state=loadable
        while read -r verb needed _; do [ "$verb" != insmod ] || [ -e "$needed" ] || state=missing; done < $work/depends
        [ $state = missing ] || modprobe -q "$name" 2> /dev/null || state=refused
      fi
      echo "vendor $release $name $state $running"
    done < $work/modules
  done
done
echo 'told kernel'

# One process for many files: starting one takes an emulated guest a fiftieth of a second. The sum behind several is no file.
sizes() { [ $# = 0 ] || wc -c -- "$@" | while read -r size file; do [ "$file" = total ] || echo "there $size $file"; done; }
set --
while IFS= read -r file; do
  case $file in /*) [ -e "$file" ] && [ ! -d "$file" ] && set -- "$@" "$file" ;; esac
  [ $# -lt 200 ] || { sizes "$@" && set --; }
done < $work/lists
sizes "$@"
echo 'told there'
exit # lists
