import path from 'node:path'
import { type Core, type Outputs, type Ports, UserError, type Values } from '@dpuos/action-kit'
import type { spec } from './spec.ts'

export interface Plan {
  readonly token: string
}

/** What a guest prints that wants to be taken for the runner's own commands. */
const HOSTILE = [
  '::error::not real',
  '##[error]not real either',
  '::add-mask::a',
  '\u001B[31mred\u001B[0m',
  '::stop-commands::x',
]

function mistakes(): never {
  throw new UserError([
    {
      level: 'error',
      code: 'first',
      title: 'the first mistake',
      at: { file: 'dpuos.yaml', line: 3, column: 7 },
    },
    { level: 'error', code: 'second', title: 'the second mistake', hint: 'mend it' },
  ])
}

async function hang(ports: Ports): Promise<void> {
  const folder = await ports.fs.scratch('half-made')
  await ports.fs.writeFile(path.join(folder, 'half'), 'x')
  // A child that ignores polite requests, with a grandchild: both have to be gone afterwards.
  const script = 'trap "" TERM INT; sleep 300 & echo "pids $$ $!"; wait; sleep 300'
  await ports.proc.run(['bash', '-c', script], { onLine: (line) => ports.log.info(line) })
}

async function services(act: 'cache' | 'artifact', ports: Ports): Promise<string> {
  const { workspace } = ports.host
  const file = path.join(workspace, 'kept.txt')
  await ports.fs.writeFile(file, 'kept')
  if (act === 'artifact') return await ports.artifacts.upload('toy', [file], workspace)
  const before = await ports.cache.restore('dpuos-toy-v1-key', ['dpuos-toy-v1-'], [file])
  const saved = await ports.cache.save('dpuos-toy-v1-key', [file])
  const after = await ports.cache.restore('dpuos-toy-v1-key', [], [file])
  return `${before} ${saved} ${after}`
}

export const core: Core<Values<typeof spec>, Outputs<typeof spec>, Plan> = async ({ act, token }, ports) => {
  let answer = 'first line\nsecond = line'
  if (act === 'mistakes') mistakes()
  if (act === 'tool') await ports.proc.run(['bash', '-c', 'echo why it failed >&2; exit 7'])
  if (act === 'bug') throw new TypeError('undefined is not a function')
  if (act === 'hang') await hang(ports)
  if (act === 'guest') {
    const sink = ports.log.untrusted('console')
    for (const line of HOSTILE) sink.line(line)
    sink.end()
  }
  if (act === 'cache' || act === 'artifact') answer = await services(act, ports)
  if (token !== undefined) ports.log.info(`the token is ${token}`)
  const verdict = act === 'verdict' ? 'fail' : 'pass'
  return {
    report: { headline: `done: ${act}`, verdict, facts: [], tables: [], excerpts: [], findings: [] },
    outputs: { verdict, answer },
    plan: { token: 'from main' },
  }
}

export async function post(plan: Plan, ports: Ports): Promise<void> {
  ports.log.info(`post obeys: ${plan.token}`)
  if (plan.token === 'broken') throw new Error('post cannot work')
}

export function checkPlan(plan: unknown): Plan {
  if (typeof plan === 'object' && plan !== null && 'token' in plan && typeof plan.token === 'string') {
    return { token: plan.token }
  }
  throw new Error('not a plan')
}
