# Facts about the running system, sourced by probe.sh. POSIX shell and /proc; what needs a tool says nothing where it is missing.
# Each fact is a number of records `fact KIND LINE` and then `told KIND`: an empty list and one that could not be made differ.

# tell KIND COMMAND…: what a command says, where it succeeds.
tell() {
  kind=$1
  shift
  "$@" > "$dir/fact" 2> /dev/null || return 0
  while IFS= read -r line; do say fact "$kind" "$line"; done < "$dir/fact"
  say told "$kind"
}

# NAME SHELL STATE; the state is `locked`, `open` or, where the shadow file cannot be read, `unknown`.
users() {
  shadow=' '
  if [ -r /etc/shadow ]; then
    while IFS=: read -r name hash _; do
      case $hash in '' | [./0-9A-Za-z\$_]*) shadow="$shadow$name:open " ;; *) shadow="$shadow$name:locked " ;; esac
    done < /etc/shadow
  fi
  while IFS=: read -r name _ _ _ _ _ login; do
    case $shadow in
      *" $name:open "*) status=open ;;
      *" $name:locked "*) status=locked ;;
      *) status=unknown ;;
    esac
    echo "$name ${login:-/bin/sh} $status"
  done < /etc/passwd
}

# PROTOCOL ADDRESS:PORT in hexadecimal (proc(5)), of TCP sockets that listen (0A) and UDP sockets without a peer (07).
sockets() {
  for protocol in tcp tcp6 udp udp6; do
    [ -r "/proc/net/$protocol" ] || continue
    while read -r _ address _ status _; do
      case $protocol:$status in tcp*:0A | udp*:07) echo "$protocol $address" ;; esac
    done < "/proc/net/$protocol"
  done
}

# Interfaces with an IPv4 address (they have a route) or an IPv6 address of global scope (00), and those that are there.
interfaces() {
  for entry in /sys/class/net/*; do echo "there ${entry##*/}"; done
  [ -r /proc/net/route ] && while read -r name _; do [ "$name" = Iface ] || echo "reachable $name"; done < /proc/net/route
  [ -r /proc/net/if_inet6 ] && while read -r _ _ _ scope _ name; do
    [ "$scope" = 00 ] && echo "reachable $name"
  done < /proc/net/if_inet6
  return 0
}

# Names of processes; kernel threads have no executable.
processes() {
  for entry in /proc/[0-9]*; do [ -e "$entry/exe" ] && echo "$(first "$entry/comm")"; done
  return 0
}

firmware() {
  journalctl -k -b -o cat --no-pager > "$dir/kernel" 2> /dev/null || dmesg > "$dir/kernel" 2> /dev/null || return 1
  while IFS= read -r line; do
    case $line in *'firmware load for '*' failed'* | *'ailed to load firmware'*) echo "$line" ;; esac
  done < "$dir/kernel"
}

timers() {
  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > "$dir/timers" 2> /dev/null || return 1
  while read -r unit _; do [ -n "$unit" ] && echo "$unit"; done < "$dir/timers"
  return 0
}

# What depmod says of symbols that nobody has. Debian's System.map is one line that says where the real one is: without any, nothing is known.
symbols() {
  release=$(first /proc/sys/kernel/osrelease)
  for file in "/boot/System.map-$release" "/usr/lib/modules/$release/System.map" "/lib/modules/$release/System.map"; do
    [ -r "$file" ] || continue
    [ "$(wc -c < "$file")" -gt 65536 ] || continue
    depmod -n -e -F "$file" "$release" 2> "$dir/symbols" > "$dir/modules" || return 1
    # One that it could not read, or passed over without a word (packed in a way that it does not know), needs nothing that it knows of.
    read_by_it=$(grep -c '\.ko[.a-z]*:' "$dir/modules") || return 1
    there=$(grep -c '\.ko[.a-z]*:' "/lib/modules/$release/modules.dep") || return 1
    [ "$read_by_it" -ge "$there" ] || return 1
    while IFS= read -r line; do
      case $line in
        *'needs unknown symbol'*) echo "${line##*/}" ;;
        *ERROR:* | *FATAL:*) return 1 ;;
      esac
    done < "$dir/symbols"
    return 0
  done
  return 1
}

# config OPTION…: lines of the running kernel's configuration about these.
config() {
  release=$(first /proc/sys/kernel/osrelease)
  wanted=" $* "
  if [ -r /proc/config.gz ] && gzip -dc /proc/config.gz > "$dir/config" 2> /dev/null; then
    from=$dir/config
  else
    from=
    for file in "/boot/config-$release" "/usr/lib/modules/$release/config" "/lib/modules/$release/config"; do
      [ -z "$from" ] && [ -r "$file" ] && from=$file
    done
  fi
  [ -n "$from" ] || return 1
  while IFS='=' read -r name value; do
    case $wanted in *" $name "*) echo "$name=$value" ;; esac
  done < "$from"
}

package() {
  rpm -q --qf '%{NAME}-%{EVR}.%{ARCH}\n' "$1" > "$dir/package" 2> /dev/null
  case $? in 0) echo "installed $(first "$dir/package")" ;; 127) return 1 ;; *) echo absent && return 0 ;; esac
  rpm -V --nomtime "$1" > "$dir/package" 2> /dev/null
  while IFS= read -r line; do echo "changed $line"; done < "$dir/package"
}

# Everything that modprobe would load for a module is there: `-n` alone believes modules.dep, also where the file was cut.
loadable() {
  modprobe -n -q "$1" 2> /dev/null || return 1
  modprobe --show-depends "$1" > "$dir/depends" 2> /dev/null || return 1
  while read -r verb file _; do
    [ "$verb" != insmod ] || [ -e "$file" ] || return 1
  done < "$dir/depends"
}

# census WHEN: PROCESS and each of its threads with the number of times that it went to sleep by itself (a wake-up for each).
census() {
  for entry in /proc/[0-9]*; do
    kin=kernel threads=0 sleeps=0
    [ -e "$entry/exe" ] && kin=$(first "$entry/cgroup")
    for task in "$entry"/task/[0-9]*; do
      threads=$((threads + 1))
      while read -r name value _; do
        case $name in voluntary_ctxt_switches:) sleeps=$((sleeps + value)) ;; esac
      done 2> /dev/null < "$task/status"
    done
    echo "$1 ${entry##*/} $threads $sleeps ${kin:-gone}"
  done
}

# Memory of each process: PID and proportional set size in kibibytes.
memories() {
  for entry in /proc/[0-9]*; do
    [ -e "$entry/exe" ] && [ -r "$entry/smaps_rollup" ] || continue
    while read -r name value _; do
      case $name in Pss:) echo "pss ${entry##*/} $value" ;; esac
    done 2> /dev/null < "$entry/smaps_rollup"
  done
}

# footprint SECONDS: the idle system before and after a window in which nobody asks anything.
footprint() {
  census before
  read -r begin _ < /proc/uptime
  sleep "$1" || return 1
  read -r finish _ < /proc/uptime
  census after
  echo "window $begin $finish"
  memories
  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > "$dir/timers" 2> /dev/null &&
    while read -r unit _; do echo "timer $unit"; done < "$dir/timers"
}

# ID, when it began to start and when it was up, microseconds since the kernel started. Devices and slices do not start anything,
# and each unit costs an emulated guest a hundredth of a second.
starts() {
  systemctl list-units --type=service,mount,socket,target,timer,swap --state=active,activating,failed \
    --plain --no-legend --no-pager > "$dir/started" 2> /dev/null || return 1
  set --
  while read -r unit _; do set -- "$@" "$unit"; done < "$dir/started"
  # One of them is `-.mount`.
  systemctl show -p Id -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic --no-pager -- "$@" > "$dir/starts" 2> /dev/null ||
    return 1
  echo >> "$dir/starts"
  id='' begin=0 finish=0
  while IFS='=' read -r name value; do
    case $name in
      Id) id=$value ;;
      InactiveExitTimestampMonotonic) begin=$value ;;
      ActiveEnterTimestampMonotonic) finish=$value ;;
      '')
        [ -n "$id" ] && [ "${begin:-0}" != 0 ] && echo "$id $begin ${finish:-0}"
        id='' begin=0 finish=0
        ;;
    esac
  done < "$dir/starts"
}

# What the journal has of warnings and worse. Who looks at a red boot wants to see it, and what makes one red is not known here.
journal() {
  journalctl -b -p warning -o short-monotonic --no-pager -n 300 2> /dev/null
}

# become FILE: go on as a script of the user's. /run may be mounted noexec (initramfs-tools does so): then the interpreter reads it.
become() {
  [ -x "$1" ] && exec "$1"
  IFS= read -r words < "$1"
  set -f
  # shellcheck disable=SC2086
  case $words in '#!'*) exec ${words#??} "$1" ;; *) exec "$1" ;; esac
}

# script NUMBER SECONDS LINES: run a script of the user's in an empty folder; the first LINES that it says, and how it ended (143: it was ended after SECONDS).
script() {
  mkdir -p "$dir/work" 2> /dev/null
  cd "$dir/work" 2> /dev/null || cd / || return 1
  beat > /dev/null 2>&1 &
  heart=$!
  become "$dir/script-$1" > "$dir/said" 2>&1 < /dev/null 3>&- &
  worker=$!
  (sleep "$2" && kill "$worker") > /dev/null 2>&1 &
  timer=$!
  wait "$worker"
  status=$?
  kill "$timer" "$heart" 2> /dev/null
  cd /
  lines=0
  while [ "$lines" -lt "${3:-1000}" ] && IFS= read -r line; do
    echo "said $line"
    lines=$((lines + 1))
  done < "$dir/said"
  echo "exit $status"
}

# fact KIND WORD…: answer a question of `ask`.
fact() {
  case $1 in
    users | sockets | interfaces | processes | firmware | timers | symbols) tell "$1" "$1" ;;
    mounts) tell mounts cat /proc/self/mounts ;;
    journal) tell journal journal ;;
    clock) tell clock systemctl show -p FinishTimestamp -p UserspaceTimestamp ;;
    script) tell "script:$2" script "$2" "$3" "$4" ;;
    starts) tell starts starts ;;
    footprint) tell footprint footprint "$2" ;;
    disk) tell "disk:$2" df -Pk "$2" ;;
    package) tell "package:$2" package "$2" ;;
    config) shift && tell config config "$@" ;;
  esac
}
