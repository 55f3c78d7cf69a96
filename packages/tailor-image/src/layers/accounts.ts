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
}

/** First uid for people: login.defs' UID_MIN in openEuler and everywhere else. */
const UID_MIN = 1000

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
      `Groups come with packages; there are ${group.map((row) => row[0]).join(', ')}.`,
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
    const uid = String(account.uid ?? nextFree(passwd, group))
    const gid = group.find((row) => row[0] === account.name)?.[2] ?? nextGid(group, uid)
    passwd.push([account.name, 'x', uid, gid, account.name, `/home/${account.name}`, account.shell])
    if (!group.some((row) => row[0] === account.name)) {
      group.push([account.name, 'x', gid, ''])
      gshadow.push([account.name, '!', '', ''])
    }
  } else {
    known[1] = 'x'
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

function nextGid(group: readonly string[][], uid: string): string {
  return group.some((row) => row[2] === uid) ? String(nextFree([], group)) : uid
}

function addMember(row: string[] | undefined, name: string): void {
  if (row === undefined) return
  const members = (row[3] ?? '').split(',').filter((one) => one !== '')
  if (!members.includes(name)) row[3] = [...members, name].join(',')
}
