import type { Finding } from '@dpuos/manifests'
import type { ImageTailor } from '../imagetailor/folder.ts'
import { isActive } from '../imagetailor/rpm-conf.ts'
import { printText } from '../tree.ts'
import { dead, many } from './dead.ts'

/** Points at which the installer runs hooks, and the folder that imageTailor keeps off the medium. */
const STAGES = [
  'insmod_drv',
  'custom_install',
  'env_check',
  'set_install_ip',
  'before_partition',
  'download_install_file',
  'before_setup_os',
  'before_mkinitrd',
  'before_installgrub',
  'after_setup_os',
  'install_succ',
  'install_fail',
  'bep_delete',
].map((stage) => `${stage}_hook`)

/** What only an imageTailor folder can have wrong: sections, comments, hooks, left-overs. */
export function folder(config: ImageTailor): Finding[] {
  return [...sections(config), ...hidden(config), ...hooks(config), ...leftovers(config), ...boot(config)]
}

function sections({ rpm }: ImageTailor): Finding[] {
  return rpm.sections.flatMap((section): Finding[] => {
    if (isActive(section) || section.packages.length === 0) return []
    const names = section.packages
      .map(({ value }) => value)
      .slice(0, 3)
      .join(', ')
    const title = `the section of profile \`${printText(section.profiles.join(','), 40)}\` is never selected, so ${names} ${section.packages.length === 1 ? 'is' : 'are'} not installed`
    return [
      dead(
        'warning',
        'never-selected',
        title,
        section.at,
        'Only `default` and `std` are; take the attribute or the section out.',
      ),
    ]
  })
}

/** Entries in comments: often hundreds, and easily taken for the others. */
function hidden({ rpm, cmd }: ImageTailor): Finding[] {
  return [...rpm.comments, ...cmd.comments].flatMap(({ value, at }): Finding[] => {
    const count = value.match(/<(file|package)\s[^>]*name=/g)?.length ?? 0
    if (count === 0) return []
    return [
      dead(
        'warning',
        'commented-out',
        `a comment hides ${count} ${count === 1 ? 'entry' : 'entries'}`,
        at,
        'Take it out, or the marks of the comment.',
      ),
    ]
  })
}

function hooks({ hooks }: ImageTailor): Finding[] {
  return hooks.flatMap(({ stage, name, text, at }): Finding[] => {
    if (!STAGES.includes(stage)) {
      const title = `\`${printText(stage, 60)}\` is no point at which the installer runs hooks, so \`${printText(name, 60)}\` never runs`
      return [dead('warning', 'hook-stage', title, at, `They are ${STAGES.join(', ')}.`)]
    }
    if (!name.startsWith('S'))
      return [
        dead(
          'warning',
          'hook-name',
          `\`${printText(name, 60)}\` never runs: names of hooks begin with S and two digits`,
          at,
          'Call it S50…',
        ),
      ]
    return hookText(text, at)
  })
}

/** What is known of hooks in the field. */
function hookText(text: string, at: Finding['at']): Finding[] {
  const findings: Finding[] = []
  const line = (pattern: RegExp): number => text.slice(0, text.search(pattern)).split('\n').length
  const tell = (pattern: RegExp, title: string, hint: string): void => {
    if (pattern.test(text))
      findings.push(
        dead('warning', 'hook', title, { file: at?.file ?? '', line: line(pattern), column: 1 }, hint),
      )
  }
  tell(
    /\\EFI\\+euleros\\/i,
    'the boot entry names `\\EFI\\euleros`, and the installer puts the boot loader into `\\EFI\\<ID of os-release>`',
    'Read ID from /etc/os-release.',
  )
  tell(/^\s*exit\b/m, '`exit` ends the installer, for hooks are sourced', 'Write `return`.')
  tell(
    /\bgetcap\b.*\$3|\.cap\b.*awk.*\$3/s,
    'capabilities are read from the third column of getcap, which libcap 2.66 and later do not print',
    'Not needed: dpuos keeps capabilities in every output.',
  )
  return findings
}

function leftovers({ dir, files }: ImageTailor): Finding[] {
  const at = (name: string) => ({ file: `${dir}/${name}`, line: 1, column: 1 })
  const below = (name: string) =>
    files.filter((file) => file.startsWith(`${name}/`)).map((file) => ({ value: file, at: at(file) }))
  return [
    ...many(
      below('usr_install/all/addonscript'),
      'warning',
      'never-run',
      (count) =>
        `${count} ${count === 1 ? 'script' : 'scripts'} below addonscript: the installer has no step that runs them`,
      'Make them hooks (`usr_install/hook/<stage>_hook/S50…`), or services of the image.',
    ),
    ...many(
      below('usr_install/boot'),
      'notice',
      'cache',
      () => 'usr_install/boot is a cache of imageTailor; dpuos neither reads nor writes it',
      'Take it out of version control.',
    ),
  ]
}

function boot({ grub }: ImageTailor): Finding[] {
  if (grub === undefined || grub.password === 'set') return []
  const title = 'no `GRUB_PASSWORD`: imageTailor refuses this file; here the boot menu has no password'
  return [
    dead(
      'notice',
      'grub-password',
      title,
      grub.at,
      'Add `GRUB_PASSWORD="grub.pbkdf2.sha512.…"` (`grub2-mkpasswd-pbkdf2`) if the installer shall set one.',
    ),
  ]
}

/** The installer's own configuration: what is in it, and what of it nobody looks at. */
export function installer(minios: ImageTailor, product: ImageTailor | undefined): Finding[] {
  const { rules, rpm } = minios
  const kept = (name: string): boolean => {
    const file = new RegExp(`(^|/)${name.replaceAll(/[-_]/g, '[-_]')}\\.ko`)
    return rpm.drivers.some(({ value }) => file.test(value))
  }
  const modules = (product?.modules ?? [])
    .filter(({ name }) => !kept(name))
    .map(({ name, at }) => ({ value: name, at }))
  return [
    ...many(
      rules.map(({ line, at }) => ({ value: line, at })),
      'warning',
      'never-run',
      (count) => `the installer is never hardened: these ${count} rules have no effect`,
      'Take the file out.',
    ),
    ...many(
      modules,
      'notice',
      'not-kept',
      (count, shown) =>
        `${count} of ${product?.modules.length ?? 0} modules to load are in no driver list of the installer: ${shown}`,
      'They load only where the kernel has them built in; take the others out.',
    ),
  ]
}
