import { expect, test } from 'vitest'
import { AnswerReader } from '../probe/answer.ts'
import { footprint } from './footprint.ts'

/** The answer of a guest that said these facts about its idle self. */
function answer(lines: readonly string[], told = true) {
  const reader = new AnswerReader('t')
  const records = [
    'memory MemTotal 1000000',
    'memory MemAvailable 800000',
    ...lines.map((line) => `fact footprint ${line}`),
    ...(told ? ['told footprint'] : []),
    'uptime 30.0',
  ]
  for (const [index, record] of records.entries()) reader.push(`DPUOS-PROBE t ${index + 1} ${record}`)
  reader.push(`DPUOS-PROBE t ${records.length + 1} end ${records.length + 1}`)
  if (reader.answer === undefined) throw new Error('no answer')
  return reader.answer
}

const LINES = [
  'before 1 1 100 0::/init.scope',
  'before 2 1 10 kernel',
  'before 40 3 5 0::/system.slice/agent.service',
  'before 41 1 5 0::/system.slice/agent.service/payload',
  'before 60 1 9 0::/system.slice/dpuos-probe.service',
  'after 1 1 101 0::/init.scope',
  'after 2 1 60 kernel',
  'after 40 3 105 0::/system.slice/agent.service',
  'after 41 1 5 0::/system.slice/agent.service/payload',
  'after 60 1 900 0::/system.slice/dpuos-probe.service',
  'after 70 1 4 0::/system.slice/system-getty.slice/getty@tty1.service',
  'after 71 0 0 gone',
  'window 20.00 30.00',
  'pss 1 6000',
  'pss 40 30000',
  'pss 41 1000',
  'pss 60 700',
  'timer logrotate.timer',
]

test('memory, threads and wake-ups of an idle system belong to units, and the probe is none of them', () => {
  expect(footprint(answer(LINES))).toEqual({
    window: 10,
    memoryKib: 200_000,
    processes: 4,
    threads: 6,
    kernelThreads: 1,
    wakeups: 15.5,
    timers: ['logrotate.timer'],
    units: [
      { unit: 'agent.service', processes: 2, threads: 4, pssKib: 31_000, wakeups: 10 },
      { unit: 'init.scope', processes: 1, threads: 1, pssKib: 6000, wakeups: 0.1 },
      { unit: 'getty@tty1.service', processes: 1, threads: 1, pssKib: 0, wakeups: 0.4 },
    ],
  })
})

test('a guest that was not watched to the end has no footprint', () => {
  expect(footprint(answer(LINES, false))).toBeUndefined()
  expect(footprint(answer(LINES.filter((line) => !line.startsWith('window'))))).toBeUndefined()
})
