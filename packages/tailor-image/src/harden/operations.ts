import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EreError } from '@dpuos/definition'
import { runCommand, setMode } from './commands.ts'
import { runFind } from './find.ts'
import { editLines, LINE_OPERATIONS, type LineOperation } from './lines.ts'
import { parseMode } from './mode.ts'
import { giveTo } from './owners.ts'
import {
  ABSENT,
  DONE,
  failed,
  type Outcome,
  type RuleWork,
  rewrite,
  unsupported,
  words,
} from './rule-work.ts'

/** One rule: an operation, or a command with its options, and its arguments. */
export interface HardenRule {
  readonly operation: string
  readonly fields: readonly string[]
}

/** Carry out one rule on the image; programs of the image are never run. */
export async function runRule(work: RuleWork, { operation, fields }: HardenRule): Promise<Outcome> {
  const [first = '', second = '', third = '', fourth = ''] = fields
  if (LINE_OPERATIONS.some((one) => one === operation))
    return runLines(work, operation as LineOperation, first, second, third, fourth)
  switch (operation) {
    case 'which':
      return which(work, first)
    case 'find':
      return await runFind(work, first, second, third)
    case 'cp':
      return copy(work, first, second)
    case 'ln':
      return link(work, first, second, third)
    case 'file':
      return fileList(work, first)
    case 'path':
      return appendTo(work, '/etc/profile', `PATH=${first}\nexport PATH\n`)
    case 'home':
      return homes(work, first)
    case 'umask':
      return umask(work, first, second)
    case 'systemctl':
      return unsupported(`it would ${second} ${first} on the machine that builds; say so in \`services\``)
    case 'loca':
      return unsupported(`it would run \`${fields.join(' ')}\` inside the image`)
    default:
      return await runCommand(work, operation, first)
  }
}

function runLines(
  work: RuleWork,
  operation: LineOperation,
  file: string,
  key: string,
  third: string,
  fourth: string,
): Outcome {
  if (work.root.stat(file)?.isFile() !== true) return ABSENT
  // Byte by byte, so that what is no UTF-8 stays as it is; keys are ASCII in practice.
  const before = readFileSync(work.root.resolve(file), 'utf8')
  try {
    const after = editLines(before, { operation, key, value: third, value2: fourth })
    if (after === undefined) return failed(`no line of ${file} begins with ${key.trim()}`)
    rewrite(work, file, after, before)
    return DONE
  } catch (error) {
    if (error instanceof EreError) return failed(`\`${key}\` is no expression: ${error.message}`)
    throw error
  }
}

const COMMAND_FOLDERS = ['/bin', '/sbin', '/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin']

function which({ root }: RuleWork, names: string): Outcome {
  const missing = words(names).filter((name) =>
    COMMAND_FOLDERS.every((folder) => root.lstat(`${folder}/${name}`) === undefined),
  )
  return missing.length === 0 ? DONE : failed(`the image has no ${missing.join(', ')}`)
}

/** `cp -p` of a file that lies beside the rules; owner root. */
function copy(work: RuleWork, source: string, target: string): Outcome {
  const host = work.source
  if (host === undefined) return failed(`there is no ${source} beside the rules`)
  const { mode } = lstatSync(host)
  const isFolder = target.endsWith('/') || work.root.stat(target)?.isDirectory() === true
  const place = isFolder ? path.posix.join(target, path.basename(source)) : target
  work.ledger.write('system', place, readFileSync(host), mode & 0o7777)
  return DONE
}

function link({ root, ledger }: RuleWork, options: string, target: string, place: string): Outcome {
  if (!/^-[sfnv]*s[sfnv]*$/.test(options.trim()))
    return unsupported(`ln ${options}: only links with -s are made`)
  const isFolder = !options.includes('n') && root.stat(place)?.isDirectory() === true
  const name = isFolder ? path.posix.join(place, path.posix.basename(target)) : place
  const there = root.lstat(name)
  if (there?.isDirectory() === true) return failed(`${name} is a folder`)
  if (there !== undefined && !options.includes('f')) return failed(`${name} is there already`)
  ledger.symlink('system', target, name)
  return DONE
}

/** Rows `path,owner,group,mode,SUBDIRS|SUBFILES|-` of a list that lies beside the rules. */
function fileList(work: RuleWork, list: string): Outcome {
  const host = work.source
  if (host === undefined) return failed(`there is no ${list} beside the rules`)
  let outcome = DONE
  for (const row of words(readFileSync(host, 'utf8'))) {
    const [file = '', user, group, mode = '', flag] = row.split(',')
    const change = parseMode(mode)
    const stats = work.root.stat(file)
    if (change === undefined) outcome = failed(`\`${mode}\` is no mode in ${row}`)
    if (change === undefined || stats === undefined || (flag === 'SUBDIRS' && !stats.isDirectory())) continue
    const inside = work.root.list(file).map((name) => `${file}/${name}`)
    const files = inside.filter((one) => work.root.lstat(one)?.isFile() === true)
    for (const one of flag === 'SUBFILES' ? (stats.isFile() ? [file] : files) : [file]) {
      const given = giveTo(work.root, one, { user, group }, false)
      if (given.kind !== 'done') outcome = given
      setMode(work, one, change, false)
    }
  }
  return outcome
}

function appendTo(work: RuleWork, file: string, text: string): Outcome {
  const before = work.root.readText(file)
  if (before === undefined) return ABSENT
  rewrite(work, file, `${before}${text}`, before)
  return DONE
}

const HOME = parseMode('g-w,o-rwx')

function homes(work: RuleWork, passwd: string): Outcome {
  const rows = work.root.readText(passwd)
  if (rows === undefined) return ABSENT
  for (const row of rows.split('\n')) {
    const [, , uid = '', , , home = ''] = row.split(':')
    if (/^\d+$/.test(uid) && Number(uid) >= 1000 && home !== '' && HOME !== undefined)
      setMode(work, home, HOME, false)
  }
  return DONE
}

/** The last line of shells' start files; an earlier one that stood there is replaced. */
function umask(work: RuleWork, target: string, value: string): Outcome {
  if (target !== 'user' && target !== 'deamon')
    return failed(`\`${target}\` is neither \`user\` nor \`deamon\``)
  const profiles = [...work.root.walk('/etc/profile.d')].filter((entry) => entry.stats.isFile())
  const files =
    target === 'user'
      ? [...profiles.map((entry) => entry.path), '/etc/bashrc', '/etc/csh.cshrc']
      : ['/etc/sysconfig/init']
  const there = files.filter((file) => work.root.stat(file)?.isFile() === true)
  for (const file of there) {
    const before = work.root.readText(file) ?? ''
    const kept = before.replace(/(^|\n)(\n)?umask[^\n]*\n?$/, '$1')
    rewrite(work, file, `${kept}\numask ${value}\n`, before)
  }
  return there.length === 0 ? ABSENT : DONE
}
