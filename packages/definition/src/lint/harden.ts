import type { Finding } from '@dpuos/manifests'
import { parseSecurityConf, type Rule } from '../imagetailor/security-conf.ts'
import { printText } from '../tree.ts'
import { dead, type Entry, itemsOf, type Linted, many } from './dead.ts'

/** Files of other distributions and of years ago: no openEuler has them. */
const GONE =
  /^\/(etc\/inittab|etc\/X11\/xdm|etc\/sysconfig\/displaymanager|usr\/lib(64)?\/perl5\/vendor_perl\/5\.10|usr\/lib(64)?\/python2\.|etc\/sysmonitor(\.d)?\/.*(uvp|UVP)|etc\/systemd\/system\/system-uvp)/

/** Operations whose words are no command of a distribution: `user` names nothing. */
const COMMAND =
  /^(rm|chmod|chown|chgrp|sed|touch|mkdir|rmdir|mv|ln|cp|chattr|setfacl|setcap|truncate|test|true|usermod|userdel|passwd|echo|cat|install)$/
const OPERATIONS = [
  'd',
  'm',
  'sm',
  'M',
  'which',
  'find',
  'cp',
  'ln',
  'file',
  'systemctl',
  'path',
  'home',
  'umask',
  'loca',
]

/** Hardening rules that can do nothing. */
export function harden(linted: Linted): Finding[] {
  const rules = itemsOf(linted, linted.definition.system.harden, 'system', 'harden').flatMap((entry) => {
    const [rule] = parseSecurityConf(entry.value, '', [])
    return rule === undefined ? [] : [{ ...entry, rule }]
  })
  const gone = rules.filter(
    ({ rule }) => targets(rule).length > 0 && targets(rule).every((path) => GONE.test(path)),
  )
  return [
    ...rules.flatMap(({ rule, at }) => noOperation(rule, at)),
    ...many(
      rules.filter(({ rule }) => rule.operation === 'systemctl'),
      'warning',
      'host-rule',
      (count) =>
        `${count} ${count === 1 ? 'rule works' : 'rules work'} on the services of the build host in imageTailor, and nowhere here`,
      'Use `services.enable`, `disable` or `mask`.',
    ),
    ...sources(rules, linted),
    ...many(
      gone.map(({ rule, at }) => ({ value: targets(rule).join(' '), at })),
      'notice',
      'no-effect',
      (count, shown) =>
        `${count} ${count === 1 ? 'rule is' : 'rules are'} about files that no openEuler has: ${shown}`,
      'Take them out.',
    ),
  ]
}

/** The files that a rule is about. */
export function targets({ operation, fields }: Rule): string[] {
  if (operation === 'cp') return []
  if (operation === 'ln') return [fields[2] ?? '']
  const [first = ''] = fields
  return first.split(/\s+/).filter((one) => one.startsWith('/'))
}

function noOperation({ operation, line }: Rule, at: Entry['at']): Finding[] {
  const [word = ''] = operation.split(/\s/)
  if (OPERATIONS.includes(operation) || COMMAND.test(word)) return []
  const title = `\`${printText(word, 40)}\` is no operation and no command: \`${printText(line, 60)}\``
  return [
    dead(
      'warning',
      'no-operation',
      title,
      at,
      `Operations are ${OPERATIONS.join(', ')}, or a command such as rm, chmod, chown, sed.`,
    ),
  ]
}

/** `cp` takes its source from the folder that imageTailor is started in. */
function sources(rules: readonly { rule: Rule; at: Entry['at'] }[], { folders }: Linted): Finding[] {
  const there = new Set(folders.flatMap(({ files }) => files))
  const copies = rules.filter(({ rule }) => rule.operation === 'cp' && !there.has(rule.fields[0] ?? ''))
  return many(
    copies.map(({ rule, at }) => ({ value: rule.fields[0] ?? '', at })),
    'warning',
    'no-source',
    (count, shown) =>
      `${count} ${count === 1 ? 'rule copies a file' : 'rules copy files'} of imageTailor's own folder, which is not part of the configuration: ${shown}`,
    'Put the files into an overlay (`usr_file`, `system.files`) instead.',
  )
}
