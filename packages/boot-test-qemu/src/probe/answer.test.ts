import { describe, expect, test } from 'vitest'
import { AnswerReader } from './answer.ts'

const LINES = `DPUOS-PROBE t0ken 0 hello
DPUOS-PROBE t0ken 1 probe 1
DPUOS-PROBE t0ken 2 state degraded
DPUOS-PROBE t0ken 3 systemd systemd 255 (255-1.oe2403)
DPUOS-PROBE t0ken 4 kernel 6.6.0-72.oe2403.x86_64
DPUOS-PROBE t0ken 5 hostname k2
DPUOS-PROBE t0ken 6 cmdline root=UUID=1 ro quiet
DPUOS-PROBE t0ken 7 default-target multi-user.target
DPUOS-PROBE t0ken 8 pivot 2.31
DPUOS-PROBE t0ken 9 time FinishTimestampMonotonic 9123456
DPUOS-PROBE t0ken 10 memory MemTotal 989244
DPUOS-PROBE t0ken 11 memory MemAvailable 829952
DPUOS-PROBE t0ken 12 processes 21
DPUOS-PROBE t0ken 13 modules  virtio_net ext4 
DPUOS-PROBE t0ken 14 failed sshd.service
DPUOS-PROBE t0ken 15 failed-log sshd.service Result=exit-code
DPUOS-PROBE t0ken 16 failed-log sshd.service Missing privilege separation directory
DPUOS-PROBE t0ken 17 job slow.service start running
DPUOS-PROBE t0ken 18 sysctl net.ipv4.tcp_rmem 4096\t131072\t6291456
DPUOS-PROBE t0ken 19 sysctl-missing vm.nonsense
DPUOS-PROBE t0ken 20 module vfio_pci loadable
DPUOS-PROBE t0ken 21 unit sshd.service loaded enabled failed
DPUOS-PROBE t0ken 22 uptime 9.98
DPUOS-PROBE t0ken 23 end 23`.split('\n')

function read(lines: readonly string[]): AnswerReader {
  const reader = new AnswerReader('t0ken')
  for (const line of lines) reader.push(line)
  return reader
}

describe('the probe’s answer', () => {
  test('is put together from its records', () => {
    expect(read(LINES).answer).toEqual({
      state: 'degraded',
      systemd: 'systemd 255 (255-1.oe2403)',
      kernelRelease: '6.6.0-72.oe2403.x86_64',
      hostname: 'k2',
      cmdline: 'root=UUID=1 ro quiet',
      defaultTarget: 'multi-user.target',
      pivot: 2.31,
      uptime: 9.98,
      times: { FinishTimestampMonotonic: 9_123_456 },
      memTotalKib: 989_244,
      memAvailableKib: 829_952,
      processes: 21,
      modules: ['ext4', 'virtio_net'],
      moduleStates: { vfio_pci: 'loadable' },
      sysctl: { 'net.ipv4.tcp_rmem': '4096\t131072\t6291456' },
      sysctlMissing: ['vm.nonsense'],
      units: { 'sshd.service': { load: 'loaded', file: 'enabled', active: 'failed' } },
      failedListed: false,
      failedUnits: ['sshd.service'],
      failedLogs: { 'sshd.service': ['Result=exit-code', 'Missing privilege separation directory'] },
      jobs: ['slow.service (start, running)'],
      facts: {},
    })
  })

  test('has a fact where it was told to its end, be it an empty one, and else not', () => {
    const records = [
      'fact mounts /dev/vda2 / ext4 rw 0 0',
      'told mounts',
      'told sockets',
      'fact users root /bin/bash locked',
      'end 5',
    ]
    const { answer } = read(records.map((record, index) => `DPUOS-PROBE t0ken ${index + 1} ${record}`))
    expect(answer?.facts).toEqual({ mounts: ['/dev/vda2 / ext4 rw 0 0'], sockets: [] })
  })

  test('says of memory that was not told that it is unknown, not that there is none', () => {
    const lines = ['DPUOS-PROBE t0ken 1 state running', 'DPUOS-PROBE t0ken 2 end 2']
    expect(read(lines).answer).toMatchObject({ memTotalKib: null, memAvailableKib: null, processes: null })
  })

  test('is none before the last record', () => {
    expect(read(LINES.slice(0, -1)).answer).toBeUndefined()
  })

  test.each(LINES.slice(1).map((_, index) => index + 1))('is none while record %d is missing', (missing) => {
    expect(read(LINES.toSpliced(missing, 1)).answer).toBeUndefined()
  })

  test('is whole when a console that broke a line brings it again', () => {
    const broken = LINES.with(5, '[    9.1] random: crng init doneDPUOS-PRO')
    const whole = read([...broken, ...LINES.slice(1)]).answer
    expect(whole).toEqual(read(LINES).answer)
  })

  test('is found behind a prompt, with colours and a carriage return', () => {
    const onConsole = LINES.map((line) => `k2 login: \x1b[0m${line}\r`)
    expect(read(onConsole).answer).toEqual(read(LINES).answer)
  })

  test('numbers that are none do not become NaN', () => {
    const odd = LINES.with(12, 'DPUOS-PROBE t0ken 12 processes many').with(22, 'DPUOS-PROBE t0ken 22 uptime ')
    expect(read(odd).answer).toMatchObject({ processes: null, uptime: 0 })
  })

  test('lines of others are told apart from the first sign of life and from records', () => {
    const reader = new AnswerReader('t0ken')
    expect(reader.push('Starting OpenSSH')).toBe('foreign')
    expect(reader.push('DPUOS-PROBE t0ken 0 hello')).toBe('hello')
    expect(reader.state).toBeUndefined()
    expect(reader.push('DPUOS-PROBE t0ken 0 up degr')).toBe('record')
    expect(reader.push('DPUOS-PROBE t0ken 0 up degraded.')).toBe('up')
    expect(reader.state).toBe('degraded')
    expect(reader.push('DPUOS-PROBE t0ken 0 up [    3.1] clocksource: tsc')).toBe('record')
    expect(reader.push('DPUOS-PROBE other 0 up running.')).toBe('foreign')
    expect(reader.push('DPUOS-PROBE t0ken 1 probe 1')).toBe('record')
  })

  test('records of a process that does not know the token are not taken for the probe’s', () => {
    const forged = LINES.map((line) => line.replace('t0ken', 'guess'))
    const reader = read(forged)
    expect(forged.map((line) => reader.push(line))).not.toContain('record')
    expect([reader.size, reader.answer]).toEqual([0, undefined])
    // Nor do they get in the way of its own.
    expect(read([...forged, ...LINES]).answer).toEqual(read(LINES).answer)
  })

  test('a guest that never ends is not collected for ever', () => {
    const reader = new AnswerReader('t0ken')
    for (let index = 1; index < 30_000; index++) reader.push(`DPUOS-PROBE t0ken ${index} noise x`)
    expect(reader.size).toBeLessThanOrEqual(20_000)
  })
})
