import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { cleanLine } from '@dpuos/action-kit'
import type { Qmp } from './qmp-client.ts'

/** An event of QEMU's with its time, milliseconds since the first guest instruction. */
export interface Happened {
  readonly at: number
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Milliseconds for all of it: a QEMU that hangs itself must not hold up the verdict. */
const LIMIT = 4000
/** Looks at the program counters, and milliseconds between them: one place is a loop or a halt, many are work. */
const SAMPLES = 3
const APART = 50
/** Lines of `info registers` with the program counter: x86 (EIP or RIP), aarch64 (PC), riscv64 (pc). */
const COUNTER = /\b(?:[ER]IP|PC)\s*=\s*[0-9a-f]+|^\s*pc\s+[0-9a-f]+/i

/** A file about a machine that did not come up. */
export interface Evidence {
  readonly role: 'qemu-state' | 'screenshot' | 'dnf-log' | 'journal'
  readonly file: string
}

/** Write down, in `folder`, what QEMU knows of a machine that did not come up, and what its display shows. */
export async function collectEvidence(
  qmp: Qmp,
  events: readonly Happened[],
  folder: string,
): Promise<readonly Evidence[]> {
  const screen = path.join(folder, 'screen.png')
  const state = path.join(folder, 'qemu-state.txt')
  const shown = await screenshot(qmp, screen)
  await writeFile(state, await postMortem(qmp, events))
  return [
    { role: 'qemu-state', file: state },
    ...(shown ? [{ role: 'screenshot', file: screen } as const] : []),
  ]
}

/** The display as PNG (QEMU 7.1 and later); false where there is no picture to be had. */
async function screenshot(qmp: Qmp, file: string): Promise<boolean> {
  const taken = qmp.execute('screendump', { filename: file, format: 'png' }).catch(() => undefined)
  await Promise.race([taken, delay(LIMIT, undefined, { ref: false })])
  return (await stat(file).catch(() => undefined))?.isFile() === true
}

/** What QEMU knows of a machine that did not come up, as text for a person. What it does not say is left out. */
async function postMortem(qmp: Qmp, events: readonly Happened[]): Promise<string> {
  const parts: string[] = []
  const ask = async (title: string, command: string, line?: string): Promise<string> => {
    const args = line === undefined ? undefined : { 'command-line': line }
    const answer = await qmp.execute(command, args).catch((error: Error) => `not answered: ${error.message}`)
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer, undefined, 2)
    parts.push(`## ${title}\n${lines(text).join('\n')}`)
    return text
  }
  const look = async (): Promise<void> => {
    await ask('State (query-status)', 'query-status')
    const registers = await ask(
      'Registers of all CPUs (info registers -a)',
      'human-monitor-command',
      'info registers -a',
    )
    const counters = [registers]
    while (counters.length < SAMPLES) {
      await delay(APART)
      const answer = await qmp
        .execute('human-monitor-command', { 'command-line': 'info registers -a' })
        .catch(() => '')
      counters.push(String(answer))
    }
    const seen = counters.map((text) =>
      lines(text)
        .flatMap((line) => COUNTER.exec(line)?.[0] ?? [])
        .join('  '),
    )
    parts.push(`## Program counters, ${SAMPLES} times ${APART} ms apart\n${seen.join('\n')}`)
    await ask('Disks (query-blockstats)', 'query-blockstats')
    await ask('Network (info usernet)', 'human-monitor-command', 'info usernet')
  }
  await Promise.race([look(), delay(LIMIT, undefined, { ref: false })])
  const happened = events.map(
    ({ at, name, data }) => `${(at / 1000).toFixed(2)} s ${name} ${JSON.stringify(data)}`,
  )
  return `${[...parts, `## Events\n${happened.join('\n')}`].join('\n\n')}\n`
}

const lines = (text: string): string[] => text.split(/\r?\n/).map((line) => cleanLine(line))
