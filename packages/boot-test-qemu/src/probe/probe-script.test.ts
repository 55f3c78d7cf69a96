import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
function run(shell: string, ask: string, tools: Readonly<Record<string, string>>): AnswerReader {
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
  writeFileSync(path.join(dir, 'ask'), ask)
  const out = path.join(dir, 'port')
  execFileSync(shell, [script, out], { env: { PATH: bin }, timeout: 20_000 })
  const reader = new AnswerReader('t0ken')
  for (const line of readFileSync(out, 'utf8').split('\n')) reader.push(line)
  return reader
}

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
  const scripts = ['probe.sh', 'hook.sh'].map((name) => path.join(import.meta.dirname, name))
  for (const script of scripts) execFileSync('/bin/sh', ['-n', script])
  try {
    execFileSync('shellcheck', ['--version'], { stdio: 'ignore' })
  } catch {
    skip('shellcheck is not installed: only the syntax was checked')
  }
  expect(() => execFileSync('shellcheck', ['-s', 'sh', ...scripts], { encoding: 'utf8' })).not.toThrow()
})
