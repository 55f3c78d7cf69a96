import type { Finding } from '@dpuos/manifests'

/** passwd(5), shadow(5), group(5), gshadow(5) as tables of fields. Lines that are none (blank, comment) are kept at the end. */
export interface Accounts {
  passwd: string[][]
  shadow: string[][]
  group: string[][]
  gshadow: string[][]
}

export const ACCOUNT_FILES = ['passwd', 'shadow', 'group', 'gshadow'] as const

export const parseTable = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(':'))

export const formatTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(':')}\n`).join('')

export interface Account {
  readonly name: string
  /** crypt(3) hash, `!` or `*`; undefined: locked, and an existing hash is taken away. */
  readonly hash: string | undefined
  readonly uid: number | undefined
  readonly groups: readonly string[]
  readonly shell: string
  /** An account of a service: id below UID_MIN, no home folder unless `home` says one. */
  readonly system?: boolean
  readonly home?: string | undefined
}

export interface Group {
  readonly name: string
  readonly gid: number | undefined
  readonly system: boolean
}

/** First uid for people: login.defs' UID_MIN in openEuler and everywhere else. */
const UID_MIN = 1000
/** Ids of services are given from here downwards (login.defs' SYS_UID_MAX, SYS_GID_MAX). */
const SYSTEM_MAX = 999

/** Create a group, or check that one that is there has the id that is asked for. Returns mistakes, without position. */
export function applyGroup({ group, gshadow }: Accounts, { name, gid, system }: Group): Finding[] {
  const known = group.find((row) => row[0] === name)
  if (known !== undefined) {
    if (gid === undefined || known[2] === String(gid)) return []
    const title = `groups.${name}.gid: the distribution gives it ${known[2]}, not ${gid}`
    const hint = 'Leave gid out: files of its packages belong to that id.'
    return [{ level: 'error', code: 'gid-fixed', title, hint }]
  }
  const taken = gid === undefined ? undefined : group.find((row) => row[2] === String(gid))
  if (taken !== undefined) {
    const title = `groups.${name}.gid: ${gid} belongs to ${taken[0]} already`
    const hint = 'Choose another one, or leave it out for the next free one.'
    return [{ level: 'error', code: 'gid-taken', title, hint }]
  }
  group.push([name, 'x', String(gid ?? (system ? nextSystem([], group) : nextFree([], group))), ''])
  gshadow.push([name, '!', '', ''])
  return []
}

/**
 * Create or change one account as useradd and usermod would: own group of the same id, home below /home (root: /root), hash in
 * shadow, membership in group and gshadow. `day` is the date of the password: days since 1970. Returns mistakes; changes
 * `accounts` in place. Findings carry no position.
 */
export function applyAccount(accounts: Accounts, account: Account, day: number): Finding[] {
  const mistake = (code: string, title: string, hint: string): Finding[] => [
    { level: 'error', code, title, hint },
  ]
  const { passwd, shadow, group, gshadow } = accounts
  const known = passwd.find((row) => row[0] === account.name)
  const missing = account.groups.filter((name) => !group.some((row) => row[0] === name))
  if (missing.length > 0) {
    return mistake(
      'group-unknown',
      `users.${account.name}.groups: the image has no group ${missing.join(', ')}`,
      `Groups come with packages, or stand in \`groups\` of the definition; there are ${group.map((row) => row[0]).join(', ')}.`,
    )
  }
  const taken = account.uid === undefined ? undefined : passwd.find((row) => row[2] === String(account.uid))
  if (taken !== undefined && taken[0] !== account.name) {
    return mistake(
      'uid-taken',
      `users.${account.name}.uid: ${account.uid} belongs to ${taken[0]} already`,
      'Choose another one, or leave it out for the next free one.',
    )
  }
  if (known !== undefined && account.uid !== undefined && known[2] !== String(account.uid)) {
    return mistake(
      'uid-fixed',
      `users.${account.name}.uid: the distribution gives it ${known[2]}, not ${account.uid}`,
      'Leave uid out: files of its packages belong to that id.',
    )
  }
  if (known === undefined) {
    const system = account.system === true
    const uid = String(account.uid ?? (system ? nextSystem(passwd, group) : nextFree(passwd, group)))
    const gid = group.find((row) => row[0] === account.name)?.[2] ?? nextGid(group, uid)
    const home = account.home ?? (system ? '/' : `/home/${account.name}`)
    passwd.push([account.name, 'x', uid, gid, account.name, home, account.shell])
    if (!group.some((row) => row[0] === account.name)) {
      group.push([account.name, 'x', gid, ''])
      gshadow.push([account.name, '!', '', ''])
    }
  } else {
    known[1] = 'x'
    known[5] = account.home ?? known[5] ?? '/'
    known[6] = account.shell
  }
  const hash = account.hash ?? '!'
  const entry = shadow.find((row) => row[0] === account.name)
  if (entry === undefined) shadow.push([account.name, hash, String(day), '0', '99999', '7', '', '', ''])
  else {
    entry[1] = hash
    entry[2] = String(day)
  }
  for (const name of account.groups) {
    addMember(
      group.find((row) => row[0] === name),
      account.name,
    )
    addMember(
      gshadow.find((row) => row[0] === name),
      account.name,
    )
  }
  return []
}

/** Lowest id from UID_MIN that neither a user nor a group has, so that both can be the same. */
function nextFree(passwd: readonly string[][], group: readonly string[][]): number {
  const used = new Set([...passwd, ...group].map((row) => row[2]))
  let id = UID_MIN
  while (used.has(String(id))) id++
  return id
}

/** Highest id of services that neither a user nor a group has. */
function nextSystem(passwd: readonly string[][], group: readonly string[][]): number {
  const used = new Set([...passwd, ...group].map((row) => row[2]))
  let id = SYSTEM_MAX
  while (used.has(String(id)) && id > 1) id--
  return id
}

function nextGid(group: readonly string[][], uid: string): string {
  return group.some((row) => row[2] === uid) ? String(nextFree([], group)) : uid
}

function addMember(row: string[] | undefined, name: string): void {
  if (row === undefined) return
  const members = (row[3] ?? '').split(',').filter((one) => one !== '')
  if (!members.includes(name)) row[3] = [...members, name].join(',')
}
