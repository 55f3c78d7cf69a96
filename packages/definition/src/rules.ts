import { type Finding, globPattern, type Position } from '@dpuos/manifests'
import { moduleIdentity, unitName } from './fields.ts'
import { parseRule } from './imagetailor/security-conf.ts'
import { finding } from './messages.ts'
import { packageSourceRules } from './rules-packages.ts'
import { vendorRules } from './rules-vendor.ts'
import type { Definition } from './schema.ts'
import type { Path } from './tree.ts'

type At = (path: Path) => Position

/** What no single key can know: entries that contradict each other. Needs no I/O. */
export function checkRules(definition: Definition, at: At): Finding[] {
  return [
    ...services(definition, at),
    ...packages(definition, at),
    ...packageSourceRules(definition, at),
    ...drivers(definition, at),
    ...vendorRules(definition, at),
    ...kernelSource(definition, at),
    ...commandLine(definition, at),
    ...users(definition, at),
    ...storage(definition, at),
    ...cutting(definition, at),
    ...hardening(definition, at),
  ]
}

/** A second entry that contradicts a first. */
function conflict(title: string, at: Position, first: Position, hint: string): Finding {
  const where = first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`
  return finding('conflict', `${title} (${where})`, at, hint)
}

const isGlob = (text: string): boolean => /[*?[]/.test(text)

function services({ services }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  for (const [index, name] of services.enable.entries()) {
    for (const other of ['mask', 'disable'] as const) {
      const clash = services[other].findIndex((one) => unitName(one) === unitName(name))
      if (clash < 0) continue
      const done = other === 'mask' ? 'masked' : 'disabled'
      findings.push(
        conflict(
          `\`services.${other}\` names \`${services[other][clash]}\`, which \`services.enable\` enables`,
          at(['services', other, clash]),
          at(['services', 'enable', index]),
          `A unit cannot be both; to have it ${done}, write \`enable: {remove: [${name}]}\` where it is inherited, or take it out.`,
        ),
      )
    }
  }
  return findings
}

function packages(definition: Definition, at: At): Finding[] {
  const { keep, auto } = definition.packages.strip
  const [first] = keep
  const findings = removals(definition, at)
  if (first === undefined || auto !== false) return findings
  const title = `\`packages.strip.keep\` keeps \`${first}\` from \`packages.strip.auto\`, which is off`
  const hint = 'Add `auto: true` beside it, or take `keep` out.'
  const where = at(['packages', 'strip', 'keep'])
  return [...findings, { ...finding('keep-without-auto', title, where, hint), level: 'warning' }]
}

function removals({ packages }: Definition, at: At): Finding[] {
  return packages.remove.flatMap((pattern, index) => {
    const matches = globPattern(pattern)
    const clash = packages.install.findIndex((name) => matches.test(name))
    if (clash < 0) return []
    const name = packages.install[clash]
    const how = isGlob(pattern) ? `matches \`${name}\`` : `names \`${name}\``
    return [
      conflict(
        `\`packages.remove\`: \`${pattern}\` ${how}, which \`packages.install\` asks for`,
        at(['packages', 'remove', index]),
        at(['packages', 'install', clash]),
        `Not to install it, write \`install: {remove: [${name}]}\` where it is inherited, or take it out.`,
      ),
    ]
  })
}

function drivers({ drivers, verify, board, arch }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  if (drivers.keep?.['from-board'] === true && board === undefined) {
    const title = '`drivers.keep.from-board` keeps the drivers of the board, but there is no `board`'
    const hint =
      'Extend a board (`extends: [dpuos:board/bluefield-2]`), or write `board: {name: …, ids: {…}}`.'
    findings.push(finding('no-board', title, at(['drivers', 'keep', 'from-board']), hint))
  }
  for (const [index, one] of arch.entries()) {
    if (board?.arch === undefined || board.arch.includes(one)) continue
    const title = `\`arch\` names ${one}, but the board ${board.name} is ${board.arch.join(' or ')}`
    findings.push(
      conflict(
        title,
        at(['arch', index]),
        at(['board', 'arch']),
        'Take the other board, or the other architecture.',
      ),
    )
  }
  const matcher = (glob: string): RegExp => globPattern(moduleIdentity(glob))
  const matches = (glob: string, name: string): boolean => matcher(glob).test(moduleIdentity(name))
  const { keep, drop } = drivers
  const onlyNames = keep !== undefined && keep.classes.length + keep.ids.length === 0 && !keep['from-board']
  if (onlyNames && keep.modules.length === 0) {
    const title =
      '`drivers.keep` names no module: every driver that the image does not need to boot is taken out'
    const hint = 'Name the modules to keep, or take `keep` out to keep all.'
    findings.push({ ...finding('keep-nothing', title, at(['drivers', 'keep']), hint), level: 'warning' })
  }
  for (const [index, name] of (keep?.modules ?? []).entries()) {
    // `keep: virtio_*` with `drop: virtio_gpu` says something; the reverse, and the same twice, does not.
    const clash = drop.modules.findIndex((glob) =>
      isGlob(name) ? moduleIdentity(glob) === moduleIdentity(name) : matches(glob, name),
    )
    if (clash < 0) continue
    findings.push(
      conflict(
        `\`drivers.drop\`: \`${drop.modules[clash]}\` takes out \`${name}\`, which \`drivers.keep\` keeps`,
        at(['drivers', 'drop', 'modules', clash]),
        at(['drivers', 'keep', 'modules', index]),
        'Take one of the two out.',
      ),
    )
  }
  const wanted = [
    ...drivers.load.map((name, index) => ({ name, path: ['drivers', 'load', index], key: 'drivers.load' })),
    ...drivers.initramfs.map((name, index) => ({
      name,
      path: ['drivers', 'initramfs', index],
      key: 'drivers.initramfs',
    })),
    ...verify.expect.modules.map((name, index) => ({
      name,
      path: ['verify', 'expect', 'modules', index],
      key: 'verify.expect.modules',
    })),
  ]
  for (const { name, path, key } of wanted) {
    const clash = drop.modules.findIndex((glob) => matches(glob, name))
    if (clash >= 0) {
      const title = `\`${key}\` names \`${name}\`, which \`drivers.drop\` takes out`
      findings.push(
        conflict(title, at(path), at(['drivers', 'drop', 'modules', clash]), 'Take one of the two out.'),
      )
    } else if (key === 'drivers.load' && onlyNames && !keep.modules.some((glob) => matches(glob, name))) {
      const title = `\`drivers.load\` names \`${name}\`, which \`drivers.keep.modules\` does not keep`
      findings.push(finding('load-not-kept', title, at(path), `Add \`${name}\` to \`drivers.keep.modules\`.`))
    }
  }
  return findings
}

function kernelSource({ kernel: { source, build } }: Definition, at: At): Finding[] {
  if (source === 'build' && build === undefined) {
    const hint = 'Add `build: {from: PATH}`: a folder with the kernel’s source, or its archive.'
    return [
      finding('kernel-build', '`kernel.source: build` does not say of what', at(['kernel', 'source']), hint),
    ]
  }
  if (build === undefined) return []
  const where = at(['kernel', 'build'])
  return [
    ...(source === 'build'
      ? []
      : [
          {
            ...finding(
              'kernel-build',
              '`kernel.build` has no effect: the kernel is the distribution’s',
              where,
              'Write `source: build` beside it.',
            ),
            level: 'warning' as const,
          },
        ]),
    ...(build.base !== undefined && build.config !== undefined
      ? [
          finding(
            'kernel-build',
            '`kernel.build` has both `base` and `config`',
            where,
            'Keep one: the fragments are put upon it.',
          ),
        ]
      : []),
  ]
}

/** Parameters that may stand several times on a kernel command line (kernel-parameters.txt). */
const REPEATABLE = new Set([
  'hugepages',
  'hugepagesz',
  'earlycon',
  'module_blacklist',
  'ignore_loglevel',
  'memmap',
  'rd.driver.pre',
])

function commandLine({ kernel }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  for (const [index, word] of kernel.cmdline.entries()) {
    const [name = '', value = ''] = word.split(/=(.*)/s)
    const here = at(['kernel', 'cmdline', index])
    if (name === 'root' || name === 'initrd') {
      const hint = 'Take it out.'
      findings.push({
        ...finding(
          'cmdline',
          `\`kernel.cmdline\`: the image sets \`${name}=\` itself, \`${word}\` overrides it`,
          here,
          hint,
        ),
        level: 'warning',
      })
    }
    // Consoles add up, one per device.
    const parameter = name === 'console' ? `console=${value.split(',')[0]}` : name
    const first = seen.get(parameter)
    seen.set(parameter, index)
    if (first === undefined || REPEATABLE.has(name)) continue
    const title = `\`kernel.cmdline\`: \`${word}\` comes after \`${kernel.cmdline[first]}\`; most parameters take the last one only`
    const hint = `Write \`cmdline: {remove: ["${kernel.cmdline[first]}"], append: […]}\` where it is inherited, or take one out.`
    findings.push({ ...conflict(title, here, at(['kernel', 'cmdline', first]), hint), level: 'warning' })
  }
  return findings
}

/** Locales that glibc has built in. */
const BUILT_IN = /^(C|POSIX)(\..*)?$/

function cutting({ cut, system }: Definition, at: At): Finding[] {
  const words = cut?.level === 'none' ? undefined : cut?.locales
  // As localedef spells folders: zh_CN.utf8.
  const folder = system.locale.replace(
    /\.(.*)$/,
    (_, charset: string) => `.${charset.toLowerCase().replaceAll('-', '')}`,
  )
  if (words === undefined || BUILT_IN.test(system.locale)) return []
  if (words.some((word) => word === 'all' || folder.includes(word) || system.locale.includes(word))) return []
  return [
    conflict(
      `\`cut.locales\` takes out \`${system.locale}\`, which \`system.locale\` asks for`,
      at(['cut', 'locales']),
      at(['system', 'locale']),
      `Add ${folder} to \`cut.locales\`, or choose another locale.`,
    ),
  ]
}

/** Every rule must be one: what it does is seen in the image only. */
function hardening({ system }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  for (const [index, line] of system.harden.entries())
    parseRule(line, at(['system', 'harden', index]), findings)
  return findings
}

function users({ users }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  const byUid = new Map<number, string>([[0, 'root']])
  for (const [name, { uid }] of Object.entries(users)) {
    if (uid === undefined) continue
    const other = byUid.get(uid)
    if (name === 'root' ? uid !== 0 : other !== undefined) {
      const title =
        name === 'root'
          ? `\`users.root.uid\` is ${uid}; root is 0`
          : `\`users.${name}.uid\`: ${uid} is the id of \`${other}\``
      findings.push(
        finding('conflict', title, at(['users', name, 'uid']), 'Choose another, or leave it out.'),
      )
    } else {
      byUid.set(uid, name)
    }
  }
  return findings
}

function storage({ storage }: Definition, at: At): Finding[] {
  const findings: Finding[] = []
  const { layout } = storage
  const type = { '/': 'ext4', '/boot/efi': 'vfat' } as const
  for (const mount of ['/boot/efi', '/'] as const) {
    const index = layout.findIndex((partition) => partition.mount === mount)
    if (index < 0) {
      const title = `\`storage.layout\` has no partition for \`${mount}\``
      findings.push(
        finding(
          'layout',
          title,
          at(['storage', 'layout']),
          `Add \`{mount: ${mount}, size: …, type: ${type[mount]}}\`.`,
        ),
      )
    } else if (layout[index]?.type !== type[mount]) {
      const title = `\`storage.layout[${index}].type\`: \`${mount}\` must be ${type[mount]}, found ${layout[index]?.type}`
      findings.push(finding('layout', title, at(['storage', 'layout', index, 'type'])))
    }
  }
  const rests = layout.flatMap(({ size }, index) => (size === 'rest' ? [index] : []))
  if (rests.length > 1) {
    const title = '`storage.layout`: only one partition can have the size `rest`'
    findings.push(
      finding(
        'layout',
        title,
        at(['storage', 'layout', rests[1] ?? 0, 'size']),
        'Give the other a size, for example 64M.',
      ),
    )
  }
  return findings
}
