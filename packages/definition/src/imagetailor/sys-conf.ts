import { type Finding, nearest } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { assignment } from './assignment.ts'
import { complaint, type Placed, type TextLine, textFile, whereFrom, within } from './text.ts'

/** `<tag>` or `<tag-id>` with what stands inside, leading blanks taken off as imageTailor does. */
export interface Block {
  readonly tag: string
  /** `0` of `<netconfig-0>`; empty without one. */
  readonly id: string
  readonly at: TextLine['at']
  readonly lines: readonly TextLine[]
}

/** sys.conf: settings, partition tables and network interfaces. Never executed. */
export interface SysConf {
  /** Of `<sysconfig>`, the last of each name. */
  readonly settings: ReadonlyMap<string, Placed>
  /** Its lines without comments and blank ones: /usr/Euler/conf/euler-release. */
  readonly sysconfig: readonly string[]
  readonly partitions: readonly Block[]
  readonly interfaces: readonly Block[]
}

/** Tags, and whether they may carry an id. */
const TAGS: Readonly<Record<string, 'plain' | 'id' | 'either'>> = {
  sysconfig: 'plain',
  HDpartitions: 'either',
  netconfig: 'id',
  compile_env: 'plain',
  userinstallscript: 'plain',
}

/** Written by imageTailor and read by nobody. */
const DEAD = ['compile_env', 'userinstallscript']

export const SETTINGS = [
  'sys_hostname',
  'sys_cut',
  'sys_usrrpm_cut',
  'sys_utc',
  'sys_timezone',
  'sys_service_enable',
  'sys_service_disable',
  'sys_usermodules_autoload',
  'eulerlinux_usermodules_autoload',
  'sys_gconv',
  'sys_man_cut',
  'sys_language',
  'sys_translations',
  'sys_kernelparam',
] as const
export type Setting = (typeof SETTINGS)[number]

/** Read sys.conf. Anything that is no block is told: imageTailor would run it as root. */
export function parseSysConf(raw: string, file: string, findings: Finding[]): SysConf {
  const blocks = splitBlocks(raw, file, findings)
  refuseSecond(blocks, findings)
  const of = (tag: string): Block[] => blocks.filter((block) => block.tag === tag)
  for (const block of blocks) {
    if (!DEAD.includes(block.tag)) continue
    const title = `\`<${block.tag}>\` has no effect: what imageTailor makes of it is never read`
    findings.push(complaint('warning', 'dead-block', title, block.at, 'Take it out.'))
  }
  const lines = of('sysconfig')
    .flatMap((block) => block.lines)
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
  return {
    settings: settings(lines, findings),
    sysconfig: lines.map(({ text }) => text),
    partitions: of('HDpartitions'),
    interfaces: of('netconfig'),
  }
}

function splitBlocks(raw: string, file: string, findings: Finding[]): Block[] {
  const blocks: Block[] = []
  let open: { block: Block; lines: TextLine[] } | undefined
  const fail = (code: string, title: string, at: Finding['at'], hint: string): void => {
    findings.push(complaint('error', code, title, at ?? { file }, hint))
  }
  for (const line of textFile(file, raw).lines) {
    const text = line.text.trimStart()
    const inner: TextLine = { text, at: within(line, line.text.length - text.length) }
    const [, slash, name] = /^<(\/?)([A-Za-z_][A-Za-z0-9_.-]*)>\s*$/.exec(text) ?? []
    if (open !== undefined) {
      const { tag, id } = open.block
      const own = id === '' ? tag : `${tag}-${id}`
      if (slash === '/' && (name === own || name === tag)) {
        blocks.push({ ...open.block, lines: open.lines })
        open = undefined
      } else if (name !== undefined) {
        fail(
          'nested-block',
          `\`${text.trim()}\` stands inside \`<${own}>\``,
          inner.at,
          `Write \`</${own}>\` before it.`,
        )
        if (slash === '/') open = undefined
      } else {
        open.lines.push(inner)
      }
      continue
    }
    if (text === '' || text.startsWith('#')) continue
    if (name === undefined || slash === '/') {
      const title = `\`${printText(text, 60)}\` stands outside all blocks: imageTailor runs it as a shell command, dpuos never does`
      fail('outside-block', title, inner.at, 'Take it out, or put it into its block.')
      continue
    }
    const parsed = tagOf(name)
    if (typeof parsed === 'string')
      fail('unknown-block', parsed, inner.at, `Blocks are ${Object.keys(TAGS).join(', ')}.`)
    const [tag, id] = typeof parsed === 'string' ? ['', name] : parsed
    open = { block: { tag, id, at: inner.at, lines: [] }, lines: [] }
    if (tag === '') open.block = { ...open.block, tag: name, id: '' }
  }
  if (open !== undefined) {
    const { tag, id, at } = open.block
    const own = id === '' ? tag : `${tag}-${id}`
    fail('open-block', `\`<${own}>\` is never closed`, at, `Write \`</${own}>\` after its last line.`)
    blocks.push({ ...open.block, lines: open.lines })
  }
  return blocks.filter((block) => Object.hasOwn(TAGS, block.tag))
}

/** Tag and id of a name, or what is wrong with it. */
function tagOf(name: string): [string, string] | string {
  const [, tag = name, id = ''] = /^([A-Za-z_]+)-(.+)$/.exec(name) ?? []
  const kind = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined
  if (kind === undefined) {
    const meant = nearest(tag, Object.keys(TAGS))
    return `\`<${printText(name, 40)}>\` is no block of sys.conf${meant ? `, did you mean \`<${meant}>\`?` : ''}`
  }
  if (kind === 'plain' && id !== '') return `\`<${tag}>\` has no number, found \`<${printText(name, 40)}>\``
  if (kind === 'id' && !/^\d{1,3}$/.test(id))
    return `\`<${tag}-N>\` needs the number of its interface, found \`<${printText(name, 40)}>\``
  if (!/^[A-Za-z0-9_]*$/.test(id))
    return `\`<${printText(name, 40)}>\`: an id is made of letters, digits and _`
  return [tag, id]
}

/** One sysconfig, one of each id, and either one `<HDpartitions>` or ones with ids: imageTailor lets the last win. */
function refuseSecond(blocks: readonly Block[], findings: Finding[]): void {
  const seen = new Map<string, Block>()
  for (const block of blocks) {
    const name = block.id === '' ? block.tag : `${block.tag}-${block.id}`
    const first = seen.get(name)
    if (first) {
      const title = `\`<${name}>\` stands twice, first in ${whereFrom(block.at, first.at)}`
      findings.push(
        complaint('error', 'block-twice', title, block.at, 'Join the two; imageTailor takes the last one.'),
      )
    } else seen.set(name, block)
  }
  const plain = seen.get('HDpartitions')
  const withId = blocks.find((block) => block.tag === 'HDpartitions' && block.id !== '')
  if (plain === undefined || withId === undefined) return
  const title = `\`<HDpartitions-${withId.id}>\` beside \`<HDpartitions>\` (line ${plain.at.line}): imageTailor writes both into one file and the last wins`
  findings.push(complaint('error', 'block-twice', title, withId.at, 'Give both an id, or keep one of them.'))
}

function settings(lines: readonly TextLine[], findings: Finding[]): ReadonlyMap<string, Placed> {
  const all = new Map<string, Placed>()
  for (const line of lines) {
    const read = assignment(line)
    if ('finding' in read) {
      findings.push(read.finding)
      continue
    }
    const { name, value } = read
    const first = all.get(name)
    if (first) {
      const title = `\`${name}\` is set twice, first in line ${first.at.line}; the last one counts`
      findings.push(complaint('warning', 'setting-twice', title, line.at, 'Keep one of the two.'))
    }
    if (!SETTINGS.some((one) => one === name)) {
      const meant = nearest(name, SETTINGS)
      const title = `\`${printText(name, 60)}\` is no setting and has no effect${meant ? `, did you mean \`${meant}\`?` : ''}`
      findings.push(
        complaint('warning', 'unknown-setting', title, line.at, 'Correct its name, or take it out.'),
      )
    }
    all.set(name, value)
  }
  return all
}
