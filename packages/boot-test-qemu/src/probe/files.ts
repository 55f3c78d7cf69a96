// Generated from hook.sh, probe.sh, facts.sh and dpuos-probe.service by files.test.ts (`vitest -u`); edit those.
export const PROBE_FILES = {
  'hook.sh':
    "# Sourced by the initramfs (dracut's pre-pivot hook) when the root is mounted on $NEWROOT and before it is entered.\n" +
    '# Everything goes to /run, which moves into the new root: nothing of the root itself is touched.\n' +
    'dpuos_b=\n' +
    '[ -x /bin/busybox ] && dpuos_b=/bin/busybox\n' +
    '$dpuos_b mkdir -p /run/dpuos-probe /run/systemd/system\n' +
    '$dpuos_b chmod 700 /run/dpuos-probe\n' +
    '$dpuos_b cp /dpuos-probe/probe.sh /dpuos-probe/facts.sh /dpuos-probe/ask /run/dpuos-probe/\n' +
    'for dpuos_s in /dpuos-probe/script-*; do\n' +
    '  [ -f "$dpuos_s" ] && $dpuos_b cp "$dpuos_s" /run/dpuos-probe/\n' +
    'done\n' +
    '$dpuos_b cp /dpuos-probe/dpuos-probe.service /run/systemd/system/\n' +
    '# The last two: a system that did not come up can still say what failed.\n' +
    'for dpuos_s in default multi-user rescue emergency; do\n' +
    '  $dpuos_b mkdir -p /run/systemd/system/$dpuos_s.target.wants\n' +
    '  $dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/$dpuos_s.target.wants/dpuos-probe.service\n' +
    'done\n' +
    'read -r dpuos_up _ < /proc/uptime\n' +
    'echo "$dpuos_up" > /run/dpuos-probe/pivot\n' +
    'unset dpuos_b dpuos_s dpuos_up\n',
  'probe.sh':
    '#!/bin/sh\n' +
    '# Boot probe of dpuos: runs inside the guest under test, started by dpuos-probe.service when basic.target is reached; waits for the rest.\n' +
    '# Answers the questions in the file `ask` beside it as numbered records on the virtio-serial port org.dpuos.probe, or,\n' +
    '# where the guest has no driver for that, on the serial console. POSIX shell, systemctl; all else may be missing.\n' +
    '#\n' +
    '# A record: DPUOS-PROBE TOKEN NUMBER KEY TEXT. The token is in `ask`, which root alone may read: no other process of the guest\n' +
    "# can answer in the probe's place. The last record is `end` and says how many there are. On the console the kernel may write in\n" +
    '# between, so there everything is said twice; numbers tell what is missing.\n' +
    '\n' +
    'dir=${0%/*}\n' +
    'out=$dir/answer\n' +
    'n=0\n' +
    "loaded=' '\n" +
    '\n' +
    'say() {\n' +
    '  n=$((n + 1))\n' +
    '  printf \'DPUOS-PROBE %s %s %s\\n\' "$token" "$n" "$*" >&3\n' +
    '}\n' +
    '\n' +
    '# First line of a file, or nothing.\n' +
    'first() {\n' +
    '  line=\n' +
    '  [ -r "$1" ] && IFS= read -r line < "$1"\n' +
    '  printf \'%s\' "$line"\n' +
    '}\n' +
    '\n' +
    '# Where the answer goes: the port is found by its name, because udev may not have made /dev/virtio-ports.\n' +
    'find_port() {\n' +
    '  for entry in /sys/class/virtio-ports/*; do\n' +
    '    [ "$(first "$entry/name")" = org.dpuos.probe ] && port=/dev/${entry##*/} && [ -c "$port" ] && return 0\n' +
    '  done\n' +
    '  return 1\n' +
    '}\n' +
    '\n' +
    'find_console() {\n' +
    '  for port in /dev/ttyS0 /dev/ttyAMA0 /dev/hvc0 /dev/console; do\n' +
    '    [ -c "$port" ] && (: > "$port") 2> /dev/null && return 0\n' +
    '  done\n' +
    '  return 1\n' +
    '}\n' +
    '\n' +
    'hello() { printf \'DPUOS-PROBE %s 0 hello\\n\' "$token" > "$port"; }\n' +
    '\n' +
    '# The system has started everything, or given up: told at once, for whoever measures.\n' +
    'up() { printf \'DPUOS-PROBE %s 0 up %s.\\n\' "$token" "${state:-unknown}" > "$port"; }\n' +
    '\n' +
    '# A sign of life now and then, where it disturbs nobody: a quiet guest at work is not one that hangs.\n' +
    'beat() {\n' +
    '  case $port in /dev/vport*) while sleep 5; do hello; done ;; esac\n' +
    '}\n' +
    '\n' +
    '# Wait until systemd has nothing left to start, but not for ever: what it waits for is part of the answer.\n' +
    'settle() {\n' +
    '  beat > /dev/null 2>&1 &\n' +
    '  heart=$!\n' +
    '  systemctl is-system-running --wait > "$dir/state" 2> /dev/null &\n' +
    '  waiter=$!\n' +
    '  # Without a sleep there is no limit; it must not become one of 0 seconds.\n' +
    '  (sleep "${patience:-60}" && kill "$waiter") > /dev/null 2>&1 &\n' +
    '  timer=$!\n' +
    '  wait "$waiter"\n' +
    '  kill "$timer" "$heart" 2> /dev/null\n' +
    '  state=$(first "$dir/state")\n' +
    '  [ -n "$state" ] || state=$(systemctl is-system-running 2> /dev/null)\n' +
    '}\n' +
    '\n' +
    'tell_system() {\n' +
    '  say probe 1\n' +
    '  say state "${state:-unknown}"\n' +
    '  say systemd "$(systemctl --version 2> /dev/null | while IFS= read -r line; do printf \'%s\' "$line"; break; done)"\n' +
    '  say kernel "$(first /proc/sys/kernel/osrelease)"\n' +
    '  say hostname "$(first /proc/sys/kernel/hostname)"\n' +
    '  say cmdline "$(first /proc/cmdline)"\n' +
    '  say tainted "$(first /proc/sys/kernel/tainted)"\n' +
    '  say default-target "$(systemctl get-default 2> /dev/null)"\n' +
    '  [ -r "$dir/pivot" ] && say pivot "$(first "$dir/pivot")"\n' +
    '  systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic > "$dir/times" 2> /dev/null\n' +
    '  while IFS=\'=\' read -r name value; do say "time" "$name" "$value"; done < "$dir/times"\n' +
    '}\n' +
    '\n' +
    'tell_memory() {\n' +
    '  while read -r name value _; do\n' +
    '    case $name in MemTotal: | MemAvailable:) say memory "${name%:}" "$value" ;; esac\n' +
    '  done < /proc/meminfo\n' +
    '  # Kernel threads have no executable.\n' +
    '  count=0\n' +
    '  for entry in /proc/[0-9]*; do [ -e "$entry/exe" ] && count=$((count + 1)); done\n' +
    '  say processes "$count"\n' +
    '}\n' +
    '\n' +
    'tell_modules() {\n' +
    '  [ -r /proc/modules ] && while read -r name _; do loaded="$loaded$name "; done < /proc/modules\n' +
    '  say modules "$loaded"\n' +
    '}\n' +
    '\n' +
    'tell_failed() {\n' +
    '  # Without a list, none failed is not known either.\n' +
    '  systemctl list-units --state=failed --plain --no-legend --no-pager > "$dir/failed" 2> /dev/null && say failed-listed yes\n' +
    '  while read -r unit _; do\n' +
    '    say failed "$unit"\n' +
    '    systemctl show -p Result -p ExecMainStatus "$unit" > "$dir/why" 2> /dev/null\n' +
    '    while IFS= read -r line; do say failed-log "$unit" "$line"; done < "$dir/why"\n' +
    '    journalctl -b -u "$unit" -n 5 -o cat --no-pager > "$dir/log" 2> /dev/null\n' +
    '    while IFS= read -r line; do say failed-log "$unit" "$line"; done < "$dir/log"\n' +
    '  done < "$dir/failed"\n' +
    '  systemctl list-jobs --plain --no-legend --no-pager > "$dir/jobs" 2> /dev/null\n' +
    '  while read -r _ unit kind what; do [ -n "$kind" ] && say job "$unit" "$kind" "$what"; done < "$dir/jobs"\n' +
    '}\n' +
    '\n' +
    'answer() {\n' +
    '  case $1 in\n' +
    '    patience | token) ;;\n' +
    '    reboot) reboot=yes ;;\n' +
    '    sysctl)\n' +
    '      # What is there but cannot be read stays without an answer.\n' +
    '      if [ ! -e "/proc/sys/$3" ]; then\n' +
    '        say sysctl-missing "$2"\n' +
    '      elif [ -r "/proc/sys/$3" ]; then\n' +
    '        say sysctl "$2" "$(first "/proc/sys/$3")"\n' +
    '      fi\n' +
    '      ;;\n' +
    '    fact)\n' +
    '      kind=$2\n' +
    '      # Into words, but not into names of files.\n' +
    '      set -f\n' +
    '      # shellcheck disable=SC2086\n' +
    '      set -- $3\n' +
    '      set +f\n' +
    '      fact "$kind" "$@"\n' +
    '      ;;\n' +
    '    module)\n' +
    '      case $loaded in\n' +
    '        *" $2 "*) say module "$2" loaded ;;\n' +
    '        *)\n' +
    '          if [ -d "/sys/module/$2" ]; then\n' +
    '            say module "$2" builtin\n' +
    '          elif ! command -v modprobe > /dev/null 2>&1; then\n' +
    '            say module "$2" unknown\n' +
    '          elif loadable "$2"; then\n' +
    '            say module "$2" loadable\n' +
    '          else\n' +
    '            say module "$2" missing\n' +
    '          fi\n' +
    '          ;;\n' +
    '      esac\n' +
    '      ;;\n' +
    '    unit)\n' +
    '      systemctl show -p LoadState -p ActiveState -p UnitFileState "$2" > "$dir/unit" 2> /dev/null\n' +
    "      load='' active='' file=''\n" +
    "      while IFS='=' read -r name value; do\n" +
    '        case $name in LoadState) load=$value ;; ActiveState) active=$value ;; UnitFileState) file=$value ;; esac\n' +
    '      done < "$dir/unit"\n' +
    '      say unit "$2" "${load:-unknown}" "${file:-none}" "${active:-unknown}"\n' +
    '      ;;\n' +
    '  esac\n' +
    '}\n' +
    '\n' +
    '# The rest of the questions; without it they stay without an answer.\n' +
    'loadable() { modprobe -n -q "$1" 2> /dev/null; }\n' +
    'fact() { :; }\n' +
    '# shellcheck source=facts.sh\n' +
    '[ -r "$dir/facts.sh" ] && . "$dir/facts.sh"\n' +
    '\n' +
    'send() {\n' +
    '  cat "$out" > "$port" 2> /dev/null || while IFS= read -r line; do printf \'%s\\n\' "$line"; done < "$out" > "$port"\n' +
    '}\n' +
    '\n' +
    '# A driver that udev did not load because its alias was cut may still be there.\n' +
    'find_port || { modprobe -q virtio_console 2> /dev/null && find_port; } || find_console || exit 1\n' +
    '[ $# -gt 0 ] && port=$1\n' +
    "token='' patience='' reboot=no\n" +
    '[ -r "$dir/ask" ] && { read -r _ token && read -r _ patience; } < "$dir/ask"\n' +
    'hello\n' +
    'settle\n' +
    'up\n' +
    'case $port in /dev/vport*) ;; *) up ;; esac\n' +
    'exec 3> "$out"\n' +
    'tell_system\n' +
    'tell_memory\n' +
    'tell_modules\n' +
    'tell_failed\n' +
    'while read -r kind name rest; do\n' +
    '  # In emergency or rescue mode nothing that was promised can be so: only what went wrong is of interest, and nobody shall touch the system.\n' +
    '  case $state:$kind:$name in\n' +
    '    maintenance:fact:journal | maintenance:fact:starts) ;;\n' +
    '    maintenance:*) continue ;;\n' +
    '  esac\n' +
    '  answer "$kind" "$name" "$rest"\n' +
    'done < "$dir/ask"\n' +
    'read -r uptime _ < /proc/uptime\n' +
    'say uptime "$uptime"\n' +
    'say end "$((n + 1))"\n' +
    'exec 3>&-\n' +
    'send\n' +
    'case $port in /dev/tty* | /dev/hvc* | /dev/console) send ;; esac\n' +
    '[ "$reboot" != yes ] || systemctl reboot\n' +
    'exit 0\n',
  'facts.sh':
    '# Facts about the running system, sourced by probe.sh. POSIX shell and /proc; what needs a tool says nothing where it is missing.\n' +
    '# Each fact is a number of records `fact KIND LINE` and then `told KIND`: an empty list and one that could not be made differ.\n' +
    '\n' +
    '# tell KIND COMMAND…: what a command says, where it succeeds.\n' +
    'tell() {\n' +
    '  kind=$1\n' +
    '  shift\n' +
    '  "$@" > "$dir/fact" 2> /dev/null || return 0\n' +
    '  while IFS= read -r line; do say fact "$kind" "$line"; done < "$dir/fact"\n' +
    '  say told "$kind"\n' +
    '}\n' +
    '\n' +
    '# NAME SHELL STATE; the state is `locked`, `open` or, where the shadow file cannot be read, `unknown`.\n' +
    'users() {\n' +
    "  shadow=' '\n" +
    '  if [ -r /etc/shadow ]; then\n' +
    '    while IFS=: read -r name hash _; do\n' +
    '      case $hash in \'\' | [./0-9A-Za-z\\$_]*) shadow="$shadow$name:open " ;; *) shadow="$shadow$name:locked " ;; esac\n' +
    '    done < /etc/shadow\n' +
    '  fi\n' +
    '  while IFS=: read -r name _ _ _ _ _ login; do\n' +
    '    case $shadow in\n' +
    '      *" $name:open "*) status=open ;;\n' +
    '      *" $name:locked "*) status=locked ;;\n' +
    '      *) status=unknown ;;\n' +
    '    esac\n' +
    '    echo "$name ${login:-/bin/sh} $status"\n' +
    '  done < /etc/passwd\n' +
    '}\n' +
    '\n' +
    '# PROTOCOL ADDRESS:PORT in hexadecimal (proc(5)), of TCP sockets that listen (0A) and UDP sockets without a peer (07).\n' +
    'sockets() {\n' +
    '  for protocol in tcp tcp6 udp udp6; do\n' +
    '    [ -r "/proc/net/$protocol" ] || continue\n' +
    '    while read -r _ address _ status _; do\n' +
    '      case $protocol:$status in tcp*:0A | udp*:07) echo "$protocol $address" ;; esac\n' +
    '    done < "/proc/net/$protocol"\n' +
    '  done\n' +
    '}\n' +
    '\n' +
    '# Interfaces with an IPv4 address (they have a route) or an IPv6 address of global scope (00), and those that are there.\n' +
    'interfaces() {\n' +
    '  for entry in /sys/class/net/*; do echo "there ${entry##*/}"; done\n' +
    '  [ -r /proc/net/route ] && while read -r name _; do [ "$name" = Iface ] || echo "reachable $name"; done < /proc/net/route\n' +
    '  [ -r /proc/net/if_inet6 ] && while read -r _ _ _ scope _ name; do\n' +
    '    [ "$scope" = 00 ] && echo "reachable $name"\n' +
    '  done < /proc/net/if_inet6\n' +
    '  return 0\n' +
    '}\n' +
    '\n' +
    '# Names of processes; kernel threads have no executable.\n' +
    'processes() {\n' +
    '  for entry in /proc/[0-9]*; do [ -e "$entry/exe" ] && echo "$(first "$entry/comm")"; done\n' +
    '  return 0\n' +
    '}\n' +
    '\n' +
    'firmware() {\n' +
    '  journalctl -k -b -o cat --no-pager > "$dir/kernel" 2> /dev/null || dmesg > "$dir/kernel" 2> /dev/null || return 1\n' +
    '  while IFS= read -r line; do\n' +
    "    case $line in *'firmware load for '*' failed'* | *'ailed to load firmware'*) echo \"$line\" ;; esac\n" +
    '  done < "$dir/kernel"\n' +
    '}\n' +
    '\n' +
    'timers() {\n' +
    '  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > "$dir/timers" 2> /dev/null || return 1\n' +
    '  while read -r unit _; do [ -n "$unit" ] && echo "$unit"; done < "$dir/timers"\n' +
    '  return 0\n' +
    '}\n' +
    '\n' +
    "# What depmod says of symbols that nobody has. Debian's System.map is one line that says where the real one is: without any, nothing is known.\n" +
    'symbols() {\n' +
    '  release=$(first /proc/sys/kernel/osrelease)\n' +
    '  for file in "/boot/System.map-$release" "/usr/lib/modules/$release/System.map" "/lib/modules/$release/System.map"; do\n' +
    '    [ -r "$file" ] || continue\n' +
    '    [ "$(wc -c < "$file")" -gt 65536 ] || continue\n' +
    '    depmod -n -e -F "$file" "$release" 2> "$dir/symbols" > "$dir/modules" || return 1\n' +
    '    # One that it could not read, or passed over without a word (packed in a way that it does not know), needs nothing that it knows of.\n' +
    '    read_by_it=$(grep -c \'\\.ko[.a-z]*:\' "$dir/modules") || return 1\n' +
    '    there=$(grep -c \'\\.ko[.a-z]*:\' "/lib/modules/$release/modules.dep") || return 1\n' +
    '    [ "$read_by_it" -ge "$there" ] || return 1\n' +
    '    while IFS= read -r line; do\n' +
    '      case $line in\n' +
    '        *\'needs unknown symbol\'*) echo "${line##*/}" ;;\n' +
    '        *ERROR:* | *FATAL:*) return 1 ;;\n' +
    '      esac\n' +
    '    done < "$dir/symbols"\n' +
    '    return 0\n' +
    '  done\n' +
    '  return 1\n' +
    '}\n' +
    '\n' +
    "# config OPTION…: lines of the running kernel's configuration about these.\n" +
    'config() {\n' +
    '  release=$(first /proc/sys/kernel/osrelease)\n' +
    '  wanted=" $* "\n' +
    '  if [ -r /proc/config.gz ] && gzip -dc /proc/config.gz > "$dir/config" 2> /dev/null; then\n' +
    '    from=$dir/config\n' +
    '  else\n' +
    '    from=\n' +
    '    for file in "/boot/config-$release" "/usr/lib/modules/$release/config" "/lib/modules/$release/config"; do\n' +
    '      [ -z "$from" ] && [ -r "$file" ] && from=$file\n' +
    '    done\n' +
    '  fi\n' +
    '  [ -n "$from" ] || return 1\n' +
    "  while IFS='=' read -r name value; do\n" +
    '    case $wanted in *" $name "*) echo "$name=$value" ;; esac\n' +
    '  done < "$from"\n' +
    '}\n' +
    '\n' +
    'package() {\n' +
    '  rpm -q --qf \'%{NAME}-%{EVR}.%{ARCH}\\n\' "$1" > "$dir/package" 2> /dev/null\n' +
    '  case $? in 0) echo "installed $(first "$dir/package")" ;; 127) return 1 ;; *) echo absent && return 0 ;; esac\n' +
    '  rpm -V --nomtime "$1" > "$dir/package" 2> /dev/null\n' +
    '  while IFS= read -r line; do echo "changed $line"; done < "$dir/package"\n' +
    '}\n' +
    '\n' +
    '# Everything that modprobe would load for a module is there: `-n` alone believes modules.dep, also where the file was cut.\n' +
    'loadable() {\n' +
    '  modprobe -n -q "$1" 2> /dev/null || return 1\n' +
    '  modprobe --show-depends "$1" > "$dir/depends" 2> /dev/null || return 1\n' +
    '  while read -r verb file _; do\n' +
    '    [ "$verb" != insmod ] || [ -e "$file" ] || return 1\n' +
    '  done < "$dir/depends"\n' +
    '}\n' +
    '\n' +
    '# census WHEN: PROCESS and each of its threads with the number of times that it went to sleep by itself (a wake-up for each).\n' +
    'census() {\n' +
    '  for entry in /proc/[0-9]*; do\n' +
    '    kin=kernel threads=0 sleeps=0\n' +
    '    [ -e "$entry/exe" ] && kin=$(first "$entry/cgroup")\n' +
    '    for task in "$entry"/task/[0-9]*; do\n' +
    '      threads=$((threads + 1))\n' +
    '      while read -r name value _; do\n' +
    '        case $name in voluntary_ctxt_switches:) sleeps=$((sleeps + value)) ;; esac\n' +
    '      done 2> /dev/null < "$task/status"\n' +
    '    done\n' +
    '    echo "$1 ${entry##*/} $threads $sleeps ${kin:-gone}"\n' +
    '  done\n' +
    '}\n' +
    '\n' +
    '# Memory of each process: PID and proportional set size in kibibytes.\n' +
    'memories() {\n' +
    '  for entry in /proc/[0-9]*; do\n' +
    '    [ -e "$entry/exe" ] && [ -r "$entry/smaps_rollup" ] || continue\n' +
    '    while read -r name value _; do\n' +
    '      case $name in Pss:) echo "pss ${entry##*/} $value" ;; esac\n' +
    '    done 2> /dev/null < "$entry/smaps_rollup"\n' +
    '  done\n' +
    '}\n' +
    '\n' +
    '# footprint SECONDS: the idle system before and after a window in which nobody asks anything.\n' +
    'footprint() {\n' +
    '  census before\n' +
    '  read -r begin _ < /proc/uptime\n' +
    '  sleep "$1" || return 1\n' +
    '  read -r finish _ < /proc/uptime\n' +
    '  census after\n' +
    '  echo "window $begin $finish"\n' +
    '  memories\n' +
    '  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > "$dir/timers" 2> /dev/null &&\n' +
    '    while read -r unit _; do echo "timer $unit"; done < "$dir/timers"\n' +
    '}\n' +
    '\n' +
    '# ID, when it began to start and when it was up, microseconds since the kernel started. Devices and slices do not start anything,\n' +
    '# and each unit costs an emulated guest a hundredth of a second.\n' +
    'starts() {\n' +
    '  systemctl list-units --type=service,mount,socket,target,timer,swap --state=active,activating,failed \\\n' +
    '    --plain --no-legend --no-pager > "$dir/started" 2> /dev/null || return 1\n' +
    '  set --\n' +
    '  while read -r unit _; do set -- "$@" "$unit"; done < "$dir/started"\n' +
    '  # One of them is `-.mount`.\n' +
    '  systemctl show -p Id -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic --no-pager -- "$@" > "$dir/starts" 2> /dev/null ||\n' +
    '    return 1\n' +
    '  echo >> "$dir/starts"\n' +
    "  id='' begin=0 finish=0\n" +
    "  while IFS='=' read -r name value; do\n" +
    '    case $name in\n' +
    '      Id) id=$value ;;\n' +
    '      InactiveExitTimestampMonotonic) begin=$value ;;\n' +
    '      ActiveEnterTimestampMonotonic) finish=$value ;;\n' +
    "      '')\n" +
    '        [ -n "$id" ] && [ "${begin:-0}" != 0 ] && echo "$id $begin ${finish:-0}"\n' +
    "        id='' begin=0 finish=0\n" +
    '        ;;\n' +
    '    esac\n' +
    '  done < "$dir/starts"\n' +
    '}\n' +
    '\n' +
    '# What the journal has of warnings and worse. Who looks at a red boot wants to see it, and what makes one red is not known here.\n' +
    'journal() {\n' +
    '  journalctl -b -p warning -o short-monotonic --no-pager -n 300 2> /dev/null\n' +
    '}\n' +
    '\n' +
    "# become FILE: go on as a script of the user's. /run may be mounted noexec (initramfs-tools does so): then the interpreter reads it.\n" +
    'become() {\n' +
    '  [ -x "$1" ] && exec "$1"\n' +
    '  IFS= read -r words < "$1"\n' +
    '  set -f\n' +
    '  # shellcheck disable=SC2086\n' +
    '  case $words in \'#!\'*) exec ${words#??} "$1" ;; *) exec "$1" ;; esac\n' +
    '}\n' +
    '\n' +
    "# script NUMBER SECONDS LINES: run a script of the user's in an empty folder; the first LINES that it says, and how it ended (143: it was ended after SECONDS).\n" +
    'script() {\n' +
    '  mkdir -p "$dir/work" 2> /dev/null\n' +
    '  cd "$dir/work" 2> /dev/null || cd / || return 1\n' +
    '  beat > /dev/null 2>&1 &\n' +
    '  heart=$!\n' +
    '  become "$dir/script-$1" > "$dir/said" 2>&1 < /dev/null 3>&- &\n' +
    '  worker=$!\n' +
    '  (sleep "$2" && kill "$worker") > /dev/null 2>&1 &\n' +
    '  timer=$!\n' +
    '  wait "$worker"\n' +
    '  status=$?\n' +
    '  kill "$timer" "$heart" 2> /dev/null\n' +
    '  cd /\n' +
    '  lines=0\n' +
    '  while [ "$lines" -lt "${3:-1000}" ] && IFS= read -r line; do\n' +
    '    echo "said $line"\n' +
    '    lines=$((lines + 1))\n' +
    '  done < "$dir/said"\n' +
    '  echo "exit $status"\n' +
    '}\n' +
    '\n' +
    '# fact KIND WORD…: answer a question of `ask`.\n' +
    'fact() {\n' +
    '  case $1 in\n' +
    '    users | sockets | interfaces | processes | firmware | timers | symbols) tell "$1" "$1" ;;\n' +
    '    mounts) tell mounts cat /proc/self/mounts ;;\n' +
    '    journal) tell journal journal ;;\n' +
    '    clock) tell clock systemctl show -p FinishTimestamp -p UserspaceTimestamp ;;\n' +
    '    script) tell "script:$2" script "$2" "$3" "$4" ;;\n' +
    '    starts) tell starts starts ;;\n' +
    '    footprint) tell footprint footprint "$2" ;;\n' +
    '    disk) tell "disk:$2" df -Pk "$2" ;;\n' +
    '    package) tell "package:$2" package "$2" ;;\n' +
    '    config) shift && tell config config "$@" ;;\n' +
    '  esac\n' +
    '}\n',
  'dpuos-probe.service':
    '# Type=simple: the unit is no part of the boot it measures; as a oneshot it would keep systemd in "starting". It waits for the rest itself:\n' +
    '# behind the default target it could not say what that target waits for in vain.\n' +
    '[Unit]\n' +
    'Description=DPU-OS boot probe\n' +
    'DefaultDependencies=no\n' +
    'After=basic.target\n' +
    'Conflicts=shutdown.target\n' +
    '\n' +
    '[Service]\n' +
    'Type=simple\n' +
    'ExecStart=/bin/sh /run/dpuos-probe/probe.sh\n' +
    'StandardOutput=null\n' +
    'StandardError=null\n',
} as const
