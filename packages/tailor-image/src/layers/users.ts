import { chownSync, lchownSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { osPath } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import {
  ACCOUNT_FILES,
  type Accounts,
  applyAccount,
  applyGroup,
  formatTable,
  parseTable,
} from './accounts.ts'

/** shadow and gshadow are readable by nobody: openEuler's setup ships them with mode 0000. */
const SECRET_MODE = 0o000

/**
 * Accounts of the definition, and root: locked unless it has a hash. Edited by us and not by useradd -R, which needs a chroot
 * with the target's own libraries. Throws UserError with every mistake.
 */
export function usersLayer({ request, root, ledger, epoch }: Work): void {
  const { users, groups } = request.definition
  const findings: Finding[] = []
  const accounts = Object.fromEntries(
    ACCOUNT_FILES.map((file) => [file, parseTable(root.readText(`/etc/${file}`) ?? '')]),
  ) as unknown as Accounts
  const all = {
    root: {
      'password-hash': undefined,
      'authorized-keys': [],
      groups: [],
      shell: accounts.passwd.find((row) => row[0] === 'root')?.[6] ?? '/bin/bash',
      uid: undefined,
      system: false,
      home: undefined,
      sudo: undefined,
    },
    ...users,
  }
  for (const [name, { gid, system }] of Object.entries(groups)) {
    const mistakes = applyGroup(accounts, { name, gid, system })
    findings.push(...mistakes.map((mistake) => ({ ...mistake, at: request.position(['groups', name]) })))
  }
  const day = Math.floor(epoch / 86_400)
  for (const [name, user] of Object.entries(all)) {
    const { uid, system, home } = user
    const shell = shellOf(user)
    const mistakes = applyAccount(
      accounts,
      { name, hash: user['password-hash'], uid, groups: user.groups, shell, system, home },
      day,
    )
    findings.push(...mistakes.map((mistake) => ({ ...mistake, at: request.position(['users', name]) })))
    if (root.stat(shell)?.isFile() !== true && !NO_LOGIN.includes(shell)) {
      findings.push({
        level: 'error',
        code: 'shell-missing',
        title: `users.${name}.shell: the image has no ${shell}`,
        hint: 'Add the package that has it to packages.install, or choose another shell.',
        at: request.position(['users', name, 'shell']),
      })
    }
  }
  findings.push(...sudoMistakes({ root, request }))
  if (findings.length > 0) throw new UserError(findings)

  const rules = sudoers(users)
  if (rules !== '') ledger.write('system', '/etc/sudoers.d/90-dpuos', rules, 0o440)
  for (const file of ACCOUNT_FILES) {
    const mode = file.endsWith('shadow') ? SECRET_MODE : 0o644
    ledger.write('system', `/etc/${file}`, formatTable(accounts[file]), mode)
  }
  for (const [name, user] of Object.entries(all)) {
    const row = accounts.passwd.find((one) => one[0] === name)
    if (!user.system || user.home !== undefined || user['authorized-keys'].length > 0)
      makeHome({ root, ledger }, row ?? [], user['authorized-keys'])
  }
}

/** Shells that need not be there to do their work: nobody logs in. */
const NO_LOGIN = ['/sbin/nologin', '/usr/sbin/nologin', '/bin/false', '/usr/bin/false']

const shellOf = (user: { readonly shell?: string | undefined; readonly system: boolean }): string =>
  user.shell ?? (user.system ? '/sbin/nologin' : '/bin/bash')

/** sudoers(5). */
export function sudoers(users: Definition['users']): string {
  const lines = Object.entries(users).flatMap(([name, { sudo }]) =>
    sudo === undefined ? [] : `${name} ALL=(ALL) ${sudo === 'nopasswd' ? 'NOPASSWD: ' : ''}ALL\n`,
  )
  return lines.length === 0 ? '' : `# Written by dpuos from the definition.\n${lines.join('')}`
}

function sudoMistakes({ root, request }: Pick<Work, 'root' | 'request'>): Finding[] {
  return Object.entries(request.definition.users).flatMap(([name, user]): Finding[] => {
    if (user.sudo === undefined) return []
    const at = request.position(['users', name, 'sudo'])
    if (root.stat('/usr/bin/sudo')?.isFile() !== true) {
      const title = `users.${name}.sudo: the image has no sudo`
      return [{ level: 'error', code: 'sudo-missing', title, hint: 'Add sudo to packages.install.', at }]
    }
    if (user.sudo === 'nopasswd' || !/^[!*]?$/.test(user['password-hash'] ?? '')) return []
    const title = `users.${name}.sudo: sudo asks for a password, and the account has none`
    return [
      {
        level: 'error',
        code: 'sudo-password',
        title,
        hint: 'Give it a `password-hash`, or write `nopasswd`.',
        at,
      },
    ]
  })
}

/** Home folder with /etc/skel for a new user, authorized_keys 0600; all of it belongs to the user. */
function makeHome(
  { root, ledger }: Pick<Work, 'root' | 'ledger'>,
  row: readonly string[],
  keys: readonly string[],
): void {
  const [, , uid = '0', gid = '0', , home = '/'] = row
  const fresh = root.stat(home) === undefined
  if (fresh) {
    root.mkdir(home, 0o700)
    for (const entry of root.walk('/etc/skel')) {
      const target = path.posix.join(home, entry.path.slice(root.canonical('/etc/skel').length))
      if (entry.stats.isDirectory()) root.mkdir(target)
      else if (entry.stats.isFile())
        ledger.write('system', target, root.readText(entry.path) ?? '', entry.stats.mode & 0o777)
    }
  }
  if (keys.length > 0) {
    root.mkdir(`${home}/.ssh`, 0o700)
    ledger.write('system', `${home}/.ssh/authorized_keys`, keys.map((key) => `${key}\n`).join(''), 0o600)
  }
  if (fresh || keys.length > 0) give(root, fresh ? home : `${home}/.ssh`, Number(uid), Number(gid))
}

function give(root: TargetRoot, folder: string, uid: number, gid: number): void {
  if (process.getuid?.() !== 0) return
  chownSync(root.resolve(folder), uid, gid)
  for (const entry of root.walk(folder)) lchownSync(osPath(`${root.dir}${entry.path}`), uid, gid)
}
