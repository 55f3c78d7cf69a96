import { answer, findProgram, type Need, type View } from './types.ts'

/** Where crond looks for tables that name a user in each line, and where for those of one user: crontab(5), cronie's crond(8). */
const SYSTEM = ['/etc/cron.d']
const OF_USERS = ['/var/spool/cron', '/var/spool/cron/crontabs']

/** Five fields of time or `@daily`; then, in tables of the system, the user; then the command. */
const SYSTEM_LINE = /^(?:@\w+|(?:[^\s=]+\s+){4}[^\s=]+)\s+\S+\s+(\S+)/
const USER_LINE = /^(?:@\w+|(?:[^\s=]+\s+){4}[^\s=]+)\s+(\S+)/
/** Period, delay, name of the job, command: anacrontab(5). */
const ANACRON_LINE = /^(?:@\w+|\d+)\s+\d+\s+\S+\s+(\S+)/

/**
 * Programs that tables of cron and anacron start by their path. Commands that begin otherwise (`test -x … &&`, a name) are the shell's, and not
 * looked into. Without a crond in the root nobody reads the tables.
 */
export function* cronNeeds({ tree }: View): Generator<Need> {
  const hard = ['crond', 'cron'].some((name) => findProgram(tree, name) !== undefined)
  const below = (folders: readonly string[]): string[] =>
    folders.flatMap((folder) => tree.list(folder).map((name) => `${folder}/${name}`))
  const tables: [file: string, line: RegExp][] = [
    ['/etc/anacrontab', ANACRON_LINE],
    ...['/etc/crontab', ...below(SYSTEM)].map((file): [string, RegExp] => [file, SYSTEM_LINE]),
    ...below(OF_USERS).map((file): [string, RegExp] => [file, USER_LINE]),
  ]
  for (const [file, line] of tables) {
    const from = tree.file(file)
    if (from === undefined) continue
    for (const raw of (tree.text(from) ?? '').split('\n')) {
      const command = line.exec(raw.trim())?.[1]
      if (command?.startsWith('/') !== true) continue
      yield { from, kind: 'program', what: command, to: answer(tree.file(command)), hard }
    }
  }
}
