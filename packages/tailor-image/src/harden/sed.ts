import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  ABSENT,
  DONE,
  failed,
  type Outcome,
  type RuleWork,
  rewrite,
  targetsOf,
  unsupported,
} from './rule-work.ts'

/** A script that takes longer than this on one file never ends. */
const LIMIT_MS = 60_000

/** `sed -i SCRIPT` on copies beside the image, with sed's own sandbox: it can neither run programs nor read or write other files. */
export async function runSed(work: RuleWork, argv: readonly string[], targets: string): Promise<Outcome> {
  const options: string[] = []
  const scripts: string[] = []
  let inPlace = false
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? ''
    if (/^-[inrEsz]+$/.test(word)) {
      inPlace ||= word.includes('i')
      const others = word.slice(1).replaceAll('i', '')
      if (others !== '') options.push(`-${others}`)
    } else if (word === '-e') scripts.push(argv[++index] ?? '')
    else if (word.startsWith('-')) return unsupported(`sed ${word}: that option is not carried out`)
    else scripts.push(word)
  }
  if (!inPlace) return unsupported('sed without -i only prints: nothing was changed')
  if (scripts.length !== 1 && !argv.includes('-e'))
    return failed('a sed script holds no blanks, and there is one')
  const paths = targetsOf(work, targets).filter((one) => work.root.stat(one)?.isFile() === true)
  if (paths.length === 0) return ABSENT
  const copy = path.join(work.scratch, 'harden-sed')
  for (const target of paths) {
    const before = readFileSync(work.root.resolve(target))
    writeFileSync(copy, before)
    const script = scripts.flatMap((one) => ['-e', one])
    const run = await work.ports.proc.run(['sed', '--sandbox', '-i', ...options, ...script, '--', copy], {
      env: { LC_ALL: 'C.UTF-8' },
      timeoutMs: LIMIT_MS,
      okCodes: [1, 2, 4],
    })
    if (run.code !== 0)
      return failed(
        run.stderr
          .trim()
          .replace(/^sed: /, '')
          .split('\n')[0] ?? 'sed failed',
      )
    rewrite(work, target, readFileSync(copy), before)
  }
  return DONE
}
