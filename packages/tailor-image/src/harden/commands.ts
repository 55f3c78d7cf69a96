import { chmodSync } from 'node:fs'
import { type ModeChange, parseMode } from './mode.ts'
import { giveTo } from './owners.ts'
import {
  ABSENT,
  DONE,
  failed,
  type Outcome,
  type RuleWork,
  targetsOf,
  unsupported,
  words,
} from './rule-work.ts'
import { runSed } from './sed.ts'

/** A command with its options, and what it is to be done to. */
type Command = (work: RuleWork, argv: readonly string[], targets: string) => Outcome | Promise<Outcome>

/** What rules call by name, done here to the image alone. */
const COMMANDS: Readonly<Record<string, Command>> = {
  rm,
  rmdir,
  mkdir,
  touch,
  chmod: changeMode,
  chown: (work, argv, targets) => changeOwner(work, argv, targets, 'user'),
  chgrp: (work, argv, targets) => changeOwner(work, argv, targets, 'group'),
  sed: runSed,
}

/** Run `command -options` over blank-separated targets. */
export async function runCommand(work: RuleWork, operation: string, targets: string): Promise<Outcome> {
  const [name = '', ...argv] = words(operation)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    return unsupported(
      `\`${name}\` is none of ${Object.keys(COMMANDS).join(', ')}: nothing was done to ${targets}`,
    )
  }
  return await command(work, argv, targets)
}

/** Letters of options, and the other words. */
function readOptions(
  argv: readonly string[],
  known: string,
): { letters: Set<string>; rest: string[]; bad?: string } {
  const letters = new Set<string>()
  const rest: string[] = []
  for (const word of argv) {
    // `-x` of a mode such as `-x` is not meant: chmod's letters are looked at by its own.
    if (!/^-[A-Za-z]+$/.test(word)) rest.push(word)
    else for (const letter of word.slice(1)) letters.add(letter)
  }
  const bad = [...letters].find((letter) => !known.includes(letter))
  return { letters, rest, ...(bad === undefined ? {} : { bad: `-${bad}` }) }
}

const unknownOption = (name: string, option: string): Outcome =>
  unsupported(`${name} ${option}: that option is not carried out`)

function rm(work: RuleWork, argv: readonly string[], targets: string): Outcome {
  const { letters, bad } = readOptions(argv, 'rRfvd')
  if (bad !== undefined) return unknownOption('rm', bad)
  const paths = targetsOf(work, targets)
  if (paths.length === 0) return ABSENT
  let outcome = DONE
  for (const path of paths) {
    const folder = work.root.lstat(path)?.isDirectory() === true
    if (work.root.canonical(path) === '/') outcome = failed('the root itself is not removed')
    else if (folder && !letters.has('r') && !letters.has('R')) outcome = failed(`${path} is a folder`)
    else work.ledger.remove('file', work.label, path)
  }
  return outcome
}

function rmdir(work: RuleWork, argv: readonly string[], targets: string): Outcome {
  const { bad } = readOptions(argv, 'v')
  if (bad !== undefined) return unknownOption('rmdir', bad)
  const paths = targetsOf(work, targets)
  if (paths.length === 0) return ABSENT
  let outcome = DONE
  for (const path of paths) {
    if (work.root.lstat(path)?.isDirectory() !== true) outcome = failed(`${path} is no folder`)
    else if (work.root.list(path).length > 0) outcome = failed(`${path} is not empty`)
    else work.ledger.remove('file', work.label, path)
  }
  return outcome
}

function mkdir({ root }: RuleWork, argv: readonly string[], targets: string): Outcome {
  const at = argv.findIndex((word) => /^-p?m/.test(word))
  const given = at < 0 ? undefined : argv[at]?.replace(/^-p?m/, '') || argv[at + 1]
  const change = given === undefined ? undefined : parseMode(given)
  if (at >= 0 && change === undefined) return failed(`${given ?? ''} is no mode`)
  for (const path of words(targets)) {
    if (root.lstat(path) !== undefined && root.stat(path)?.isDirectory() !== true)
      return failed(`${path} is no folder`)
    if (root.stat(path) === undefined) root.mkdir(path, change?.(0o755, true) ?? 0o755)
  }
  return DONE
}

/** Times are those of the image anyway: only what is not there is made. */
function touch({ root, ledger }: RuleWork, _argv: readonly string[], targets: string): Outcome {
  for (const path of words(targets)) if (root.stat(path) === undefined) ledger.write('system', path, '')
  return DONE
}

function changeMode(work: RuleWork, argv: readonly string[], targets: string): Outcome {
  const options = argv.filter((word) => /^-[Rfvc]+$/.test(word))
  const [mode = '', ...more] = argv.filter((word) => !options.includes(word))
  const change = parseMode(mode)
  if (change === undefined || more.length > 0) return failed(`\`${[mode, ...more].join(' ')}\` is no mode`)
  const paths = targetsOf(work, targets)
  if (paths.length === 0) return ABSENT
  for (const path of paths)
    setMode(
      work,
      path,
      change,
      options.some((word) => word.includes('R')),
    )
  return DONE
}

/** chmod(1): a link that is named is followed, one that is met below a folder is passed over. */
export function setMode(
  { root }: Pick<RuleWork, 'root'>,
  path: string,
  change: ModeChange,
  everything: boolean,
): void {
  const stats = root.stat(path)
  if (stats === undefined) return
  chmodSync(root.resolve(path), change(stats.mode & 0o7777, stats.isDirectory()))
  if (!everything || !stats.isDirectory()) return
  for (const entry of root.walk(path)) {
    if (entry.stats.isSymbolicLink()) continue
    chmodSync(root.locate(entry.path), change(entry.stats.mode & 0o7777, entry.stats.isDirectory()))
  }
}

function changeOwner(
  work: RuleWork,
  argv: readonly string[],
  targets: string,
  what: 'user' | 'group',
): Outcome {
  const { letters, rest, bad } = readOptions(argv, 'RfvcPh')
  if (bad !== undefined) return unknownOption(what === 'user' ? 'chown' : 'chgrp', bad)
  const [name = '', ...more] = rest
  if (name === '' || more.length > 0) return failed(`it names no ${what}`)
  const [user, group] = what === 'group' ? [undefined, name] : name.split(/[:.](.*)/s)
  const who = { user: user === '' ? undefined : user, group: group === '' ? undefined : group }
  const paths = targetsOf(work, targets)
  if (paths.length === 0) return ABSENT
  let outcome = DONE
  for (const path of paths) {
    const one = giveTo(work.root, path, who, letters.has('R'))
    if (one.kind !== 'done') outcome = one
  }
  return outcome
}
