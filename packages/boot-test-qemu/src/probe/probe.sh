#!/bin/sh
# Boot probe of dpuos: runs inside the guest under test, started by dpuos-probe.service when basic.target is reached; waits for the rest.
# Answers the questions in the file `ask` beside it as numbered records on the virtio-serial port org.dpuos.probe, or,
# where the guest has no driver for that, on the serial console. POSIX shell, systemctl; all else may be missing.
#
# A record: DPUOS-PROBE TOKEN NUMBER KEY TEXT. The token is in `ask`, which root alone may read: no other process of the guest
# can answer in the probe's place. The last record is `end` and says how many there are. On the console the kernel may write in
# between, so there everything is said twice; numbers tell what is missing.

dir=${0%/*}
out=$dir/answer
n=0
loaded=' '

say() {
  n=$((n + 1))
  printf 'DPUOS-PROBE %s %s %s\n' "$token" "$n" "$*" >&3
}

# First line of a file, or nothing.
first() {
  line=
  [ -r "$1" ] && IFS= read -r line < "$1"
  printf '%s' "$line"
}

# Where the answer goes: the port is found by its name, because udev may not have made /dev/virtio-ports.
find_port() {
  for entry in /sys/class/virtio-ports/*; do
    [ "$(first "$entry/name")" = org.dpuos.probe ] && port=/dev/${entry##*/} && [ -c "$port" ] && return 0
  done
  return 1
}

find_console() {
  for port in /dev/ttyS0 /dev/ttyAMA0 /dev/hvc0 /dev/console; do
    [ -c "$port" ] && (: > "$port") 2> /dev/null && return 0
  done
  return 1
}

hello() { printf 'DPUOS-PROBE %s 0 hello\n' "$token" > "$port"; }

# The system has started everything, or given up: told at once, for whoever measures.
up() { printf 'DPUOS-PROBE %s 0 up %s.\n' "$token" "${state:-unknown}" > "$port"; }

# A sign of life now and then, where it disturbs nobody: a quiet guest at work is not one that hangs.
beat() {
  case $port in /dev/vport*) while sleep 5; do hello; done ;; esac
}

# Wait until systemd has nothing left to start, but not for ever: what it waits for is part of the answer.
settle() {
  beat > /dev/null 2>&1 &
  heart=$!
  systemctl is-system-running --wait > "$dir/state" 2> /dev/null &
  waiter=$!
  # Without a sleep there is no limit; it must not become one of 0 seconds.
  (sleep "${patience:-60}" && kill "$waiter") > /dev/null 2>&1 &
  timer=$!
  wait "$waiter"
  kill "$timer" "$heart" 2> /dev/null
  state=$(first "$dir/state")
  [ -n "$state" ] || state=$(systemctl is-system-running 2> /dev/null)
}

tell_system() {
  say probe 1
  say state "${state:-unknown}"
  say systemd "$(systemctl --version 2> /dev/null | while IFS= read -r line; do printf '%s' "$line"; break; done)"
  say kernel "$(first /proc/sys/kernel/osrelease)"
  say hostname "$(first /proc/sys/kernel/hostname)"
  say cmdline "$(first /proc/cmdline)"
  say tainted "$(first /proc/sys/kernel/tainted)"
  say default-target "$(systemctl get-default 2> /dev/null)"
  [ -r "$dir/pivot" ] && say pivot "$(first "$dir/pivot")"
  systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic > "$dir/times" 2> /dev/null
  while IFS='=' read -r name value; do say "time" "$name" "$value"; done < "$dir/times"
}

tell_memory() {
  while read -r name value _; do
    case $name in MemTotal: | MemAvailable:) say memory "${name%:}" "$value" ;; esac
  done < /proc/meminfo
  # Kernel threads have no executable.
  count=0
  for entry in /proc/[0-9]*; do [ -e "$entry/exe" ] && count=$((count + 1)); done
  say processes "$count"
}

tell_modules() {
  [ -r /proc/modules ] && while read -r name _; do loaded="$loaded$name "; done < /proc/modules
  say modules "$loaded"
}

tell_failed() {
  # Without a list, none failed is not known either.
  systemctl list-units --state=failed --plain --no-legend --no-pager > "$dir/failed" 2> /dev/null && say failed-listed yes
  while read -r unit _; do
    say failed "$unit"
    systemctl show -p Result -p ExecMainStatus "$unit" > "$dir/why" 2> /dev/null
    while IFS= read -r line; do say failed-log "$unit" "$line"; done < "$dir/why"
    journalctl -b -u "$unit" -n 5 -o cat --no-pager > "$dir/log" 2> /dev/null
    while IFS= read -r line; do say failed-log "$unit" "$line"; done < "$dir/log"
  done < "$dir/failed"
  systemctl list-jobs --plain --no-legend --no-pager > "$dir/jobs" 2> /dev/null
  while read -r _ unit kind what; do [ -n "$kind" ] && say job "$unit" "$kind" "$what"; done < "$dir/jobs"
}

answer() {
  case $1 in
    patience | token) ;;
    reboot) reboot=yes ;;
    sysctl)
      # What is there but cannot be read stays without an answer.
      if [ ! -e "/proc/sys/$3" ]; then
        say sysctl-missing "$2"
      elif [ -r "/proc/sys/$3" ]; then
        say sysctl "$2" "$(first "/proc/sys/$3")"
      fi
      ;;
    fact)
      kind=$2
      # Into words, but not into names of files.
      set -f
      # shellcheck disable=SC2086
      set -- $3
      set +f
      fact "$kind" "$@"
      ;;
    module)
      case $loaded in
        *" $2 "*) say module "$2" loaded ;;
        *)
          if [ -d "/sys/module/$2" ]; then
            say module "$2" builtin
          elif ! command -v modprobe > /dev/null 2>&1; then
            say module "$2" unknown
          elif loadable "$2"; then
            say module "$2" loadable
          else
            say module "$2" missing
          fi
          ;;
      esac
      ;;
    unit)
      systemctl show -p LoadState -p ActiveState -p UnitFileState "$2" > "$dir/unit" 2> /dev/null
      load='' active='' file=''
      while IFS='=' read -r name value; do
        case $name in LoadState) load=$value ;; ActiveState) active=$value ;; UnitFileState) file=$value ;; esac
      done < "$dir/unit"
      say unit "$2" "${load:-unknown}" "${file:-none}" "${active:-unknown}"
      ;;
  esac
}

# The rest of the questions; without it they stay without an answer.
loadable() { modprobe -n -q "$1" 2> /dev/null; }
fact() { :; }
# shellcheck source=facts.sh
[ -r "$dir/facts.sh" ] && . "$dir/facts.sh"

send() {
  cat "$out" > "$port" 2> /dev/null || while IFS= read -r line; do printf '%s\n' "$line"; done < "$out" > "$port"
}

# A driver that udev did not load because its alias was cut may still be there.
find_port || { modprobe -q virtio_console 2> /dev/null && find_port; } || find_console || exit 1
[ $# -gt 0 ] && port=$1
token='' patience='' reboot=no
[ -r "$dir/ask" ] && { read -r _ token && read -r _ patience; } < "$dir/ask"
hello
settle
up
case $port in /dev/vport*) ;; *) up ;; esac
exec 3> "$out"
tell_system
tell_memory
tell_modules
tell_failed
while read -r kind name rest; do
  # In emergency or rescue mode nothing that was promised can be so: only what went wrong is of interest, and nobody shall touch the system.
  case $state:$kind:$name in
    maintenance:fact:journal | maintenance:fact:starts) ;;
    maintenance:*) continue ;;
  esac
  answer "$kind" "$name" "$rest"
done < "$dir/ask"
read -r uptime _ < /proc/uptime
say uptime "$uptime"
say end "$((n + 1))"
exec 3>&-
send
case $port in /dev/tty* | /dev/hvc* | /dev/console) send ;; esac
[ "$reboot" != yes ] || systemctl reboot
exit 0
