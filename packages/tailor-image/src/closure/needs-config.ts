import { answer, findProgram, KERNEL, type Need, type View } from './types.ts'
import type { Units } from './units.ts'

/** What configuration files need: PAM, name services, udev rules, D-Bus services, sshd, accounts; and the kernel, /sbin/init. */
export function* configNeeds(units: Units, view: View): Generator<Need> {
  yield* pamNeeds(view)
  yield* pamUsers(view)
  yield* nssNeeds(view)
  yield* udevNeeds(units, view)
  yield* dbusNeeds(units, view)
  yield* sshdNeeds(view)
  yield* shellNeeds(view)
  const init = view.tree.file('/sbin/init') ?? view.tree.file('/usr/lib/systemd/systemd')
  yield { from: KERNEL, kind: 'program', what: '/sbin/init', to: answer(init), hard: true }
}

const PAM_FOLDERS = ['/etc/pam.d', '/usr/lib/pam.d']
/** Where libpam of RPM distributions looks, and Debian's. */
const PAM_MODULES = [
  '/usr/lib64/security',
  '/usr/lib/security',
  '/usr/lib/x86_64-linux-gnu/security',
  '/usr/lib/aarch64-linux-gnu/security',
]

/** Modules and includes of pam.d(5). Missing ones that PAM may pass over (`-`, `optional`, `ignore`) are soft. */
function* pamNeeds({ tree }: View): Generator<Need> {
  const service = (name: string): string | undefined =>
    name.startsWith('/')
      ? tree.file(name)
      : PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean)
  for (const folder of PAM_FOLDERS) {
    for (const name of tree.list(folder)) {
      const from = tree.file(`${folder}/${name}`)
      if (from === undefined) continue
      const text = (tree.text(from) ?? '').replaceAll(/\\\r?\n/g, ' ')
      for (const raw of text.split('\n')) {
        const line = raw.replace(/#.*/, '').trim()
        const included =
          /^@include\s+(\S+)/.exec(line)?.[1] ?? /^-?\w+\s+(?:include|substack)\s+(\S+)/.exec(line)?.[1]
        if (included !== undefined) {
          yield { from, kind: 'pam', what: included, to: answer(service(included)), hard: true }
          continue
        }
        const [, quiet, control = '', module] = /^(-?)\w+\s+(\[[^\]]*\]|\w+)\s+(\S+)/.exec(line) ?? []
        if (module === undefined) continue
        const file = module.startsWith('/')
          ? tree.file(module)
          : PAM_MODULES.map((one) => tree.file(`${one}/${module}`)).find(Boolean)
        const soft =
          quiet === '-' || control === 'optional' || /\b(module_unknown|default)=ignore\b/.test(control)
        yield { from, kind: 'pam', what: module, to: answer(file), hard: !soft }
      }
    }
  }
}

/** Programs with PAM read the file of their name: `sshd` /etc/pam.d/sshd. */
function* pamUsers({ tree, facts, programs }: View): Generator<Need> {
  for (const from of programs()) {
    const name = from.slice(from.lastIndexOf('/') + 1)
    if (facts(from)?.elf?.needed.includes('libpam.so.0') !== true) continue
    const file = PAM_FOLDERS.map((folder) => tree.file(`${folder}/${name}`)).find(Boolean)
    if (file !== undefined) yield { from, kind: 'pam', what: `PAM’s ${name}`, to: [file], hard: false }
  }
}

/** Modules of nsswitch.conf(5). glibc passes over missing ones; since 2.34 `files` and `dns` are part of it. */
function* nssNeeds({ tree, libraries, facts }: View): Generator<Need> {
  const from = tree.file('/etc/nsswitch.conf')
  if (from === undefined) return
  const names = new Set<string>()
  for (const raw of (tree.text(from) ?? '').split('\n')) {
    const [, services = ''] = raw.replace(/#.*/, '').split(':')
    for (const name of services.replaceAll(/\[[^\]]*\]/g, ' ').match(/\w+/g) ?? []) names.add(name)
  }
  const libc = ['/lib64/libc.so.6', '/usr/lib64/libc.so.6', '/lib/libc.so.6']
    .map((one) => tree.file(one))
    .find(Boolean)
  const elf = libc === undefined ? undefined : facts(libc)?.elf
  if (libc === undefined || elf === undefined) return
  const builtIn = elf.versionsDefined.includes('GLIBC_2.34')
  for (const name of names) {
    const what = `libnss_${name}.so.2`
    const library = libraries.find(what, libc, elf)
    if (library === undefined && builtIn && /^(files|dns)$/.test(name)) continue
    yield { from, kind: 'nss', what, to: answer(library), hard: /^(files|dns)$/.test(name) && !builtIn }
  }
}

const RULE_FOLDERS = ['/etc/udev/rules.d', '/usr/local/lib/udev/rules.d', '/usr/lib/udev/rules.d']
const UDEV_PROGRAM =
  /(?:RUN(?:\{program\})?\s*\+?:?=|PROGRAM\s*={1,2}|IMPORT\{program\}\s*={1,2})\s*(?:e)?"([^"]*)"/g
const UDEV_WANTS = /ENV\{SYSTEMD_WANTS\}\s*\+?:?=\s*"([^"]*)"/g

/** Programs and units of udev rules (udev(7)). Of rules files by one name the strongest folder's counts. */
function* udevNeeds(units: Units, { tree }: View): Generator<Need> {
  const files = new Map<string, string>()
  for (const folder of RULE_FOLDERS.toReversed())
    for (const name of tree.list(folder)) if (name.endsWith('.rules')) files.set(name, `${folder}/${name}`)
  for (const file of files.values()) {
    const from = tree.file(file)
    if (from === undefined) continue
    const text = (tree.text(from) ?? '').replaceAll(/^\s*#.*$/gm, '').replaceAll(/\\\r?\n/g, ' ')
    for (const [, command = ''] of text.matchAll(UDEV_PROGRAM)) {
      const program = /^'([^']*)'|^(\S+)/.exec(command)
      const what = program?.[1] ?? program?.[2] ?? ''
      if (what === '' || /[%$]/.test(what)) continue
      const found = tree.file(what.startsWith('/') ? what : `/usr/lib/udev/${what}`)
      yield { from, kind: 'program', what, to: answer(found), hard: true }
    }
    for (const [, names = ''] of text.matchAll(UDEV_WANTS)) {
      for (const name of names.split(/\s+/)) {
        // Instances by kernel names: any of the template.
        const unit = units.realName(name.replace(/@.*[%$].*(\.[a-z]+)$/, '@$1'))
        if (name !== '' && units.get(unit) !== undefined)
          yield { from, kind: 'unit', what: name, to: [unit], hard: false }
      }
    }
  }
}

/** D-Bus activation: a program, or a systemd unit in its place. */
function* dbusNeeds(units: Units, { tree }: View): Generator<Need> {
  for (const folder of ['/usr/share/dbus-1/system-services', '/usr/share/dbus-1/services']) {
    for (const name of tree.list(folder)) {
      const from = tree.file(`${folder}/${name}`)
      if (from === undefined || !name.endsWith('.service')) continue
      const text = tree.text(from) ?? ''
      const unit = /^SystemdService\s*=\s*(\S+)/m.exec(text)?.[1]
      const program = /^Exec\s*=\s*"?([^\s"]+)/m.exec(text)?.[1]
      // Those of a session need a session; this bus is the system's.
      if (unit !== undefined && folder.endsWith('system-services')) {
        const real = units.realName(unit)
        const known = units.get(real) !== undefined
        // An alias that `systemctl enable` makes: the service is off until then.
        if (known) yield { from, kind: 'unit', what: unit, to: [real], hard: false }
        continue
      }
      if (program === undefined || /\/(false|true)$/.test(program)) continue
      yield { from, kind: 'program', what: program, to: answer(findProgram(tree, program)), hard: true }
    }
  }
}

function* sshdNeeds({ tree }: View): Generator<Need> {
  const folder = '/etc/ssh/sshd_config.d'
  for (const file of ['/etc/ssh/sshd_config', ...tree.list(folder).map((name) => `${folder}/${name}`)]) {
    const from = tree.file(file)
    if (from === undefined) continue
    for (const [, program = ''] of (tree.text(from) ?? '').matchAll(/^\s*Subsystem\s+\S+\s+"?([^\s"]+)/gim)) {
      if (program !== 'internal-sftp')
        yield { from, kind: 'program', what: program, to: answer(tree.file(program)), hard: true }
    }
  }
}

/** Login shells. Those of system accounts that log nobody in may be missing; root's and those of people may not. */
function* shellNeeds({ tree }: View): Generator<Need> {
  const from = tree.file('/etc/passwd')
  for (const line of (from === undefined ? '' : (tree.text(from) ?? '')).split('\n')) {
    const [, , uid = '', , , , shell = ''] = line.split(':')
    if (from === undefined || !shell.startsWith('/')) continue
    const person = uid === '0' || Number(uid) >= 1000
    yield {
      from,
      kind: 'shell',
      what: shell,
      to: answer(tree.file(shell)),
      hard: person && !/nologin|false$/.test(shell),
    }
  }
}
