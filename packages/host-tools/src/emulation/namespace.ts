// Three stages of constant text; whatever varies comes as arguments.

/**
 * As root: starts the rest in a user and a mount namespace of their own, and gives that user namespace every user and group id of
 * ours, so that root inside is root as far as files go.
 */
const OUTSIDE = `set -eu
inside=$1; shift
unshare --user --mount --propagation private sh -c "$inside" dpuos-emulated "$@" &
child=$!
own=$(readlink /proc/self/ns/user)
while [ "$(readlink "/proc/$child/ns/user" || echo gone)" = "$own" ]; do sleep 0.01; done
echo '0 0 4294967295' >"/proc/$child/uid_map"
echo '0 0 4294967295' >"/proc/$child/gid_map"
wait "$child"
`

/** Inside, still nobody: waits for its ids. Only a program that is started after that has root's capabilities. */
const WAITING = `tries=0
until read -r _ </proc/self/uid_map && read -r _ </proc/self/gid_map; do
  tries=$((tries + 1)); [ "$tries" -lt 1000 ] || exit 1
  sleep 0.01
done
ready=$1; shift
exec sh -c "$ready" dpuos-emulated "$@"
`

/** Inside, as root: a binfmt_misc that only this user namespace sees (Linux 6.7), the emulator in it, and the program. */
const READY = `set -eu
mount -t binfmt_misc binfmt_misc "$1"
printf %s "$2" >"$1/register"
shift 2
exec "$@"
`

/**
 * argv that runs `argv` where `line` is registered with binfmt_misc, for it and its children alone. `folder` is an empty folder that
 * binfmt_misc is mounted on; nobody else sees the mount. All of it is gone with the last process, however that ends.
 */
export function inNamespace(
  folder: string,
  line: string,
  argv: readonly [string, ...string[]],
): [string, ...string[]] {
  return ['sh', '-c', OUTSIDE, 'dpuos-emulated', WAITING, READY, folder, line, ...argv]
}
