import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AnswerReader } from './answer.ts'

/** Stands for systemd: a degraded system with one failed unit. */
const SYSTEMCTL = `#!/bin/sh
case "$*" in
  'is-system-running --wait') echo degraded; exit 1 ;;
  --version) echo 'systemd 252 (252.39)'; echo '+PAM' ;;
  get-default) echo multi-user.target ;;
  'show -p UserspaceTimestampMonotonic'*) echo UserspaceTimestampMonotonic=1000000; echo FinishTimestampMonotonic=2000000 ;;
  'list-units --state=failed'*) echo 'bad.service loaded failed failed A bad one' ;;
  'show -p Result'*) echo Result=exit-code; echo ExecMainStatus=1 ;;
  list-jobs*) echo '12 slow.service start running' ;;
  'show -p LoadState'*) echo LoadState=masked; echo ActiveState=inactive; echo UnitFileState=masked ;;
esac
`

/** Run the probe with a PATH that holds stand-ins only; it is told to answer into a file. */
function run(
  shell: string,
  ask: string,
  tools: Readonly<Record<string, string>>,
  scripts: Readonly<Record<string, string>> = {},
  /** Runs the words behind it; for a test that needs another root. */
  before: readonly string[] = [],
): AnswerReader {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dpuos-probe-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const bin = path.join(dir, 'bin')
  mkdirSync(bin)
  for (const [name, text] of Object.entries(tools)) {
    writeFileSync(path.join(bin, name), text)
    chmodSync(path.join(bin, name), 0o755)
  }
  const script = path.join(dir, 'probe.sh')
  writeFileSync(script, readFileSync(path.join(import.meta.dirname, 'probe.sh')))
  writeFileSync(path.join(dir, 'facts.sh'), readFileSync(path.join(import.meta.dirname, 'facts.sh')))
  writeFileSync(path.join(dir, 'ask'), ask)
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(path.join(dir, name), text, { mode: 0o755 })
  const out = path.join(dir, 'port')
  const words = [...before, shell, script, out]
  execFileSync(words[0] ?? shell, words.slice(1), { env: { PATH: bin, HOME: dir }, timeout: 20_000 })
  const reader = new AnswerReader('t0ken')
  for (const line of readFileSync(out, 'utf8').split('\n')) reader.push(line)
  return reader
}

/** Without it the probe writes line by line, and a file begins anew with each. */
const CAT = '#!/bin/sh\nexec /bin/cat "$@"\n'

const ASK =
  'token t0ken\npatience 5\nsysctl kernel.ostype kernel/ostype\nsysctl no.such no/such\nmodule no_such_module\nunit kdump.service\n'

test('the probe answers with nothing but a shell and systemctl: no cat, awk, sed, sleep, modprobe or journalctl', () => {
  const { answer } = run('/bin/sh', ASK, { systemctl: SYSTEMCTL })
  expect(answer).toMatchObject({
    state: 'degraded',
    systemd: 'systemd 252 (252.39)',
    defaultTarget: 'multi-user.target',
    failedListed: true,
    failedUnits: ['bad.service'],
    failedLogs: { 'bad.service': ['Result=exit-code', 'ExecMainStatus=1'] },
    jobs: ['slow.service (start, running)'],
    sysctl: { 'kernel.ostype': 'Linux' },
    moduleStates: { no_such_module: 'unknown' },
    units: { 'kdump.service': { load: 'masked', file: 'masked', active: 'inactive' } },
  })
  expect(answer?.kernelRelease).toBe(os.release())
  expect(answer?.memTotalKib).toBeGreaterThan(0)
  expect(answer?.uptime).toBeGreaterThan(0)
})

describe('facts', () => {
  const ask = (...facts: readonly string[]): string =>
    `token t0ken\npatience 5\n${facts.map((fact) => `fact ${fact}\n`).join('')}`

  test('of /proc and /etc need no tool', () => {
    const { answer } = run('/bin/sh', ask('users', 'sockets', 'interfaces', 'processes'), {})
    const facts = answer?.facts ?? {}
    expect(Object.keys(facts)).toEqual(['users', 'sockets', 'interfaces', 'processes'])
    expect(facts['users']).toContainEqual(expect.stringMatching(/^root \/\S+ (locked|open|unknown)$/))
    expect(facts['interfaces']).toContain('there lo')
    expect(facts['processes']).toContain('sh')
  })

  test('whose tool is missing, or fails, are not told: no empty list stands for them', () => {
    const questions = ask('mounts', 'clock', 'disk /', 'package bash', 'firmware')
    expect(run('/bin/sh', questions, {}).answer?.facts).toEqual({})
    const failing = { df: '#!/bin/sh\necho some words\nexit 1\n' }
    expect(run('/bin/sh', questions, failing).answer?.facts).toEqual({})
  })

  test('of packages tell the absent from the changed', () => {
    const rpm = `#!/bin/sh
case "$1 $4" in
  '-q bash') echo bash-5.2-1.x86_64 ;;
  '-q none') echo 'package none is not installed'; exit 1 ;;
esac
case "$1 $3" in '-V bash') echo 'S.5......  c /etc/bashrc'; exit 1 ;; esac
`
    expect(run('/bin/sh', ask('package bash', 'package none'), { rpm }).answer?.facts).toEqual({
      'package:bash': ['installed bash-5.2-1.x86_64', 'changed S.5......  c /etc/bashrc'],
      'package:none': ['absent'],
    })
  })

  test('of a user’s script are what it said and how it ended', () => {
    const scripts = {
      'script-1': '#!/bin/sh\necho one; echo two >&2; exit 3\n',
      'script-2': '#!/bin/sh\nread -r line || echo "no input"\n',
    }
    expect(run('/bin/sh', ask('script 1 5', 'script 2 5'), {}, scripts).answer?.facts).toEqual({
      'script:1': ['said one', 'said two', 'exit 3'],
      'script:2': ['said no input', 'exit 0'],
    })
  })

  test('of a user’s script are told also where /run is mounted noexec', ({ skip }) => {
    if (spawnSync('/usr/bin/unshare', ['--map-root-user', '--mount', '/bin/true']).status !== 0) skip()
    const noexec =
      'folder=${2%/*}; /bin/mount --bind "$folder" "$folder"; /bin/mount -o remount,bind,noexec "$folder"; exec "$@"'
    const namespace = ['/usr/bin/unshare', '--map-root-user', '--mount', '/bin/sh', '-ec', noexec, 'sh']
    const scripts = { 'script-1': '#!/bin/sh -u\necho "$-"; exit 3\n' }
    expect(run('/bin/sh', ask('script 1 5'), {}, scripts, namespace).answer?.facts).toEqual({
      'script:1': ['said u', 'exit 3'],
    })
  })

  test('of unit starts are told of those that began, also of one whose name looks like an option', () => {
    const systemctl = `#!/bin/sh
case "$1" in
  list-units) printf '%s loaded active\\n' -.mount sshd.service late.timer ;;
  show)
    while [ "$1" != -- ]; do shift; [ $# -gt 0 ] || exit 1; done
    shift
    [ "$*" = '-.mount sshd.service late.timer' ] || exit 1
    printf 'InactiveExitTimestampMonotonic=15\\nActiveEnterTimestampMonotonic=16\\nId=-.mount\\n\\n'
    printf 'Id=sshd.service\\nInactiveExitTimestampMonotonic=20\\nActiveEnterTimestampMonotonic=0\\n\\n'
    printf 'Id=late.timer\\nInactiveExitTimestampMonotonic=0\\nActiveEnterTimestampMonotonic=0\\n'
    ;;
esac
`
    expect(run('/bin/sh', ask('starts'), { systemctl }).answer?.facts['starts']).toEqual([
      '-.mount 15 16',
      'sshd.service 20 0',
    ])
  })

  test('of timers are the active ones, by name; none of them is an answer too', () => {
    const systemctl = (lines: string): string => `#!/bin/sh
[ "$1 $2 $3" = 'list-units --type=timer --state=active' ] && printf '${lines}'
`
    const told = (lines: string) =>
      run('/bin/sh', ask('timers'), { systemctl: systemctl(lines) }).answer?.facts['timers']
    expect(told('fstrim.timer loaded active waiting\\nlogrotate.timer loaded active\\n')).toEqual([
      'fstrim.timer',
      'logrotate.timer',
    ])
    expect(told('')).toEqual([])
  })

  test('of the journal are told in any case: a promise may be broken where systemd is content', () => {
    const journalctl =
      "#!/bin/sh\ncase \"$*\" in *'-p warning'*) echo '[    3.1] sshd: no host keys' ;; esac\n"
    const told = (systemctl: string) =>
      run('/bin/sh', ask('journal'), { systemctl, journalctl }).answer?.facts['journal']
    expect(told(SYSTEMCTL)).toEqual(['[    3.1] sshd: no host keys'])
    expect(told(SYSTEMCTL.replace('echo degraded; exit 1', 'echo running'))).toEqual([
      '[    3.1] sshd: no host keys',
    ])
  })

  describe('of symbols', () => {
    /** A namespace of its own in which /boot holds a System.map of so many bytes; the words that follow run in it. */
    const within = (bytes: number): string[] => [
      '/usr/bin/unshare',
      '--map-root-user',
      '--mount',
      '/bin/sh',
      '-ec',
      `/bin/mount -t tmpfs boot /boot; /usr/bin/head -c ${bytes} /dev/zero > "/boot/System.map-${os.release()}"; exec "$@"`,
      'sh',
    ]
    /** depmod knows `read` modules and says `words`; the kernel has two. */
    const told = (
      { read, words, map = 100_000 }: { read: number; words: string; map?: number },
      skip: () => void,
    ): readonly string[] | undefined => {
      if (spawnSync('/usr/bin/unshare', ['--map-root-user', '--mount', '/bin/true']).status !== 0) skip()
      const modules = Array.from({ length: read }, (_, index) => `kernel/m${index}.ko:\\n`).join('')
      const tools = {
        wc: '#!/bin/sh\nexec /usr/bin/wc "$@"\n',
        depmod: `#!/bin/sh\n[ "$1 $2 $3" = '-n -e -F' ] || exit 9\nprintf '${modules}'\n[ -z "${words}" ] || echo "${words}" >&2\n`,
        // modules.dep of the running kernel may not be there.
        grep: `#!/bin/sh\ncase $3 in /lib/modules/*) printf 'kernel/a.ko.xz:\\nkernel/b.ko.xz: kernel/a.ko.xz\\n' | /bin/grep "$1" "$2" ;; *) exec /bin/grep "$@" ;; esac\n`,
      }
      return run('/bin/sh', ask('symbols'), tools, {}, within(map)).answer?.facts['symbols']
    }
    const MISSING = 'depmod: WARNING: /lib/modules/6.6/kernel/b.ko.xz needs unknown symbol mlx5_core_create'

    test('that nobody has is told which module needs them', ({ skip }) => {
      expect(told({ read: 2, words: MISSING }, skip)).toEqual([
        'b.ko.xz needs unknown symbol mlx5_core_create',
      ])
    })

    test('none is missing where depmod read every module and complained of nothing', ({ skip }) => {
      expect(told({ read: 2, words: '' }, skip)).toEqual([])
    })

    test.for([
      ['depmod passed over a module, packed in a way that it does not know', { read: 1, words: '' }],
      ['depmod met an error', { read: 2, words: 'depmod: ERROR: could not open a.ko.xz' }],
      ['the System.map only says where the real one is', { read: 2, words: MISSING, map: 90 }],
    ] as const)('nothing is known where %s', ([, given], { skip }) => {
      expect(told(given, skip)).toBeUndefined()
    })
  })

  test('of failed firmware are picked out of the kernel’s log', () => {
    const journalctl = `#!/bin/sh
echo 'usb 1-1: new device'
echo 'mlx5_core 0000:03:00.0: Direct firmware load for mellanox/x.bin failed with error -2'
`
    expect(run('/bin/sh', ask('firmware'), { journalctl }).answer?.facts['firmware']).toEqual([
      'mlx5_core 0000:03:00.0: Direct firmware load for mellanox/x.bin failed with error -2',
    ])
  })
})

test('a guest that is asked to reboots when everything has been told, and no other', () => {
  // Its word comes behind the whole answer, in the place of what was said before.
  const again = 'echo \'DPUOS-PROBE t0ken 2 state rebooting\' >> "${0%/bin/*}/port"'
  const systemctl = SYSTEMCTL.replace('esac', `  reboot) ${again} ;;\nesac`)
  const state = (ask: string) => run('/bin/sh', ask, { systemctl, cat: CAT }).answer?.state
  expect(state('token t0ken\npatience 5\nreboot\n')).toBe('rebooting')
  expect(state('token t0ken\npatience 5\n')).toBe('degraded')
})

test('in emergency mode it tells what failed and the journal, and runs and asks nothing else', () => {
  const journalctl = "#!/bin/sh\necho '[    3.1] mount: bad superblock'\n"
  const systemctl = SYSTEMCTL.replace('echo degraded; exit 1', 'echo maintenance; exit 1')
  const script = '#!/bin/sh\n: > "$HOME/touched"; echo touched\n'
  const ask = `${ASK}fact users\nfact journal\nfact script 1 9 9\nreboot\n`
  const { answer } = run('/bin/sh', ask, { systemctl, journalctl, cat: CAT }, { 'script-1': script })
  expect(answer).toMatchObject({
    state: 'maintenance',
    failedUnits: ['bad.service'],
    sysctl: {},
    units: {},
    facts: { journal: ['[    3.1] mount: bad superblock'] },
  })
  expect(Object.keys(answer?.facts ?? {})).toEqual(['journal'])
})

test('a module whose file was cut is missing, though modules.dep still lists it', () => {
  const modprobe = (file: string): string => `#!/bin/sh
case "$1" in --show-depends) echo 'builtin virtio'; echo 'insmod ${file} ' ;; esac
`
  const state = (file: string) =>
    run('/bin/sh', ASK, { systemctl: SYSTEMCTL, modprobe: modprobe(file) }).answer?.moduleStates
  expect(state('/no/such.ko')).toEqual({ no_such_module: 'missing' })
  expect(state('/etc/passwd')).toEqual({ no_such_module: 'loadable' })
})

test('a value that is there but cannot be read stays without an answer', ({ skip }) => {
  // /proc/sys/vm/drop_caches and its kind can only be written.
  const writeOnly = 'net/ipv4/route/flush'
  if (process.getuid?.() !== 0) skip('only root is asked: others may read nothing there')
  const { answer } = run('/bin/sh', `token t0ken\npatience 5\nsysctl a ${writeOnly}\n`, {})
  expect(answer).toMatchObject({ sysctlMissing: [] })
})

test('with modprobe and a journal it tells more', () => {
  const { answer } = run('/bin/sh', ASK, {
    systemctl: SYSTEMCTL,
    modprobe: '#!/bin/sh\nexit 0\n',
    journalctl: "#!/bin/sh\necho 'Permission denied \\ $HOME `x`'\n",
  })
  expect(answer?.moduleStates).toEqual({ no_such_module: 'loadable' })
  expect(answer?.failedLogs['bad.service']).toContain('Permission denied \\ $HOME `x`')
})

test('a systemctl that fails does not look like a system without failed units', () => {
  const broken = '#!/bin/sh\ncase "$*" in list-units*) exit 1 ;; *) echo running ;; esac\n'
  expect(run('/bin/sh', ASK, { systemctl: broken }).answer).toMatchObject({
    state: 'running',
    failedListed: false,
    failedUnits: [],
  })
})

test('without systemd it still answers, and says that it does not know', () => {
  expect(run('/bin/sh', ASK, {}).answer).toMatchObject({
    state: 'unknown',
    failedListed: false,
    failedUnits: [],
    defaultTarget: '',
  })
})

test('the scripts are sound POSIX shell', ({ skip }) => {
  const scripts = ['probe.sh', 'facts.sh', 'hook.sh'].map((name) => path.join(import.meta.dirname, name))
  for (const script of scripts) execFileSync('/bin/sh', ['-n', script])
  try {
    execFileSync('shellcheck', ['--version'], { stdio: 'ignore' })
  } catch {
    skip('shellcheck is not installed: only the syntax was checked')
  }
  // facts.sh is a part of probe.sh, and looked at with it. What is a matter of style is ours.
  const rules = ['--shell=sh', '--severity=warning', '--external-sources', '--check-sourced']
  const { status, stdout } = spawnSync(
    'shellcheck',
    [...rules, '--source-path=SCRIPTDIR', 'probe.sh', 'hook.sh'],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
