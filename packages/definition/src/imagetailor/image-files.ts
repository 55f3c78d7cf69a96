import type { Finding } from '@dpuos/manifests'
import type { ListNode, MapNode, Node } from '../tree.ts'
import { HOOKS, type ImageTailor, INSTALLER_CONF } from './folder.ts'
import { map, scalar } from './nodes.ts'
import type { Settings } from './settings.ts'
import { complaint, type Placed } from './text.ts'

/** Folders of the configuration that lie in the image as they are, the later over the earlier. */
const FOLDERS = [
  { from: 'usr_file', to: '/' },
  { from: HOOKS, to: '/usr/Euler/hook' },
  { from: INSTALLER_CONF, to: '/usr/Euler/conf' },
] as const

/** `system.files` and `system.content`: the folders, and the files that sys.conf describes. */
export function imageFiles(
  config: ImageTailor,
  settings: Settings,
  findings: Finding[],
): { files: ListNode | undefined; content: MapNode | undefined } {
  const { dir, files } = config
  const there = FOLDERS.filter(({ from }) => files.some((name) => name.startsWith(`${from}/`)))
  const items = there.flatMap(({ from, to }): Node[] => {
    const at = { file: `${dir}/${from}`, line: 1, column: 1 }
    const node = map({ from: scalar(from.slice(from.lastIndexOf('/') + 1), at), to: scalar(to, at) }, at)
    return node === undefined ? [] : [node]
  })
  const content: Record<string, Node> = {}
  for (const file of generated(config, settings)) {
    const winner = overlaid(file.path, files)
    if (winner !== undefined && !file.mends) {
      const title = `\`${file.path}\` is made from this block, and ${dir}/${winner} lies over it`
      findings.push(complaint('warning', 'overlaid', title, file.at, 'Keep one of the two.'))
    } else {
      content[file.path] = scalar(file.text, file.at)
    }
  }
  const at = { file: dir, line: 1, column: 1 }
  return {
    files: items[0] === undefined ? undefined : { kind: 'list', at: items[0].at, items },
    content: map(content, at),
  }
}

interface Generated {
  readonly path: string
  readonly text: string
  readonly at: Placed['at']
  /** The file of the folder, put right: it takes its place. */
  readonly mends?: true
}

function generated({ sys, modules, dir }: ImageTailor, settings: Settings): Generated[] {
  const made: Generated[] = []
  const top = { file: `${dir}/sys.conf`, line: 1, column: 1 }
  const lines = (all: readonly { readonly text: string }[]): string =>
    all.map(({ text }) => `${text}\n`).join('')
  for (const { id, at, lines: body } of sys.interfaces)
    made.push({ path: `/etc/sysconfig/network-scripts/ifcfg-eth${id}`, text: lines(body), at })
  for (const { id, at, lines: body } of sys.partitions)
    made.push({ path: `/usr/Euler/conf/partition${id === '' ? '' : `_${id}`}.conf`, text: lines(body), at })
  if (sys.sysconfig.length > 0)
    made.push({ path: '/usr/Euler/conf/euler-release', text: `${sys.sysconfig.join('\n')}\n`, at: top })
  if (settings.utc?.value === false)
    made.push({ path: '/etc/adjtime', text: '0.0 0 0.0\n0\nLOCAL\n', at: settings.utc.at })
  const [first] = modules
  if (first !== undefined) {
    const text = modules.map(({ name, args }) => `${name} ${args}`.trimEnd()).join('\n')
    made.push({ path: '/usr/Euler/conf/modules', text: `${text}\n`, at: first.at, mends: true })
  }
  return made
}

/** The file of the configuration that lies at a path of the image, if any. */
function overlaid(path: string, files: readonly string[]): string | undefined {
  return FOLDERS.map(({ from, to }) => {
    const base = to === '/' ? '' : to
    return path.startsWith(`${base}/`) ? `${from}${path.slice(base.length)}` : ''
  }).findLast((name) => files.includes(name))
}
