import { type Finding, nearest, type Position } from '@dpuos/manifests'
import { BASES } from './bases.ts'
import { checkFile } from './check.ts'
import { type Folder, type ImageTailor, isImageTailor, MARKS, readImageTailor } from './imagetailor/folder.ts'
import { toDefinition, type Unless } from './imagetailor/to-definition.ts'
import { finding } from './messages.ts'
import { parseYaml } from './parse.ts'
import { joinPath } from './paths.ts'
import { found, type MapNode, type Node, printText } from './tree.ts'

/** What lies at a path: text of a file, the names of all files below a folder, or nothing. */
export type ReadFile = (path: string) => Promise<string | Folder | undefined>

export interface ChainFile {
  readonly file: string
  /** Checked; undefined when the file could not be read as a map. */
  readonly root: MapNode | undefined
  /** Top-level keys that are there, right or wrong. */
  readonly keys: readonly string[]
  /** Set for an imageTailor folder: what it holds. */
  readonly imageTailor?: ImageTailor
  /** Set for an imageTailor folder: mistakes that are none where another file sets the value. */
  readonly unless?: readonly Unless[]
}

/** More files one above the other than anybody needs. */
const MAX_DEPTH = 16

/**
 * Read a file and what it extends, first what is extended, then what extends; a file that is extended in two ways counts
 * once, the first time. Mistakes in any of them are collected.
 */
export async function loadChain(
  file: string,
  read: ReadFile,
): Promise<{ readonly files: readonly ChainFile[]; readonly findings: readonly Finding[] }> {
  const chain = new Chain(read)
  await chain.load(file, [], undefined)
  return { files: chain.files, findings: chain.findings }
}

class Chain {
  readonly files: ChainFile[] = []
  readonly findings: Finding[] = []
  readonly #seen = new Set<string>()
  readonly #read: ReadFile

  constructor(read: ReadFile) {
    this.#read = read
  }

  /** `above`: the files that lead here, the one asked for first. `at`: the entry that names this file. */
  async load(file: string, above: readonly string[], at: Position | undefined): Promise<void> {
    if (above.includes(file)) {
      const loop = [...above.slice(above.indexOf(file)), file].map((one) => printText(one, 200)).join(' → ')
      this.findings.push(
        finding('extends-cycle', `\`extends\` goes round: ${loop}`, at ?? { file }, 'Take one of them out.'),
      )
      return
    }
    if (this.#seen.has(file)) return
    if (above.length >= MAX_DEPTH) {
      const title = `\`extends\` is more than ${MAX_DEPTH} files deep`
      this.findings.push(finding('extends-depth', title, at ?? { file }, 'Join some of the files.'))
      return
    }
    this.#seen.add(file)
    const content = await this.#content(file, at)
    if (content === undefined) return
    if (typeof content !== 'string') {
      await this.#folder(file, content, at)
      return
    }
    const parsed = parseYaml(content, file)
    this.findings.push(...parsed.findings)
    if (parsed.root === undefined) {
      this.files.push({ file, root: undefined, keys: [] })
      return
    }
    for (const name of this.#extends(parsed.root)) {
      const target = name.value.startsWith('dpuos:') ? name.value : joinPath(file, name.value)
      await this.load(target, [...above, file], name.at)
    }
    const { root, findings } = checkFile(parsed.root)
    this.findings.push(...findings)
    this.files.push({ file, root, keys: [...parsed.root.entries.keys()] })
  }

  /** An imageTailor configuration stands for the file that says the same. */
  async #folder(dir: string, folder: Folder, at: Position | undefined): Promise<void> {
    if (!isImageTailor(folder)) {
      const title = `${printText(dir, 200)} is a folder and no imageTailor configuration: it has no ${MARKS[0]}`
      const inside = folder.files.includes('dpuos.yaml')
      const hint = inside
        ? `Name the file in it: ${printText(joinPath(`${dir}/x`, 'dpuos.yaml'), 200)}.`
        : 'Give the path of a dpuos.yaml, or of a folder with rpm.conf, cmd.conf and sys.conf.'
      this.findings.push(finding('not-readable', title, at ?? { file: dir }, hint))
      return
    }
    const inside = async (name: string): Promise<string | undefined> => {
      const text = await this.#content(joinPath(`${dir}/x`, name), at)
      return typeof text === 'string' ? text : undefined
    }
    const { config, findings } = await readImageTailor(dir, folder, inside)
    this.findings.push(...findings)
    if (config === undefined) {
      this.files.push({ file: dir, root: undefined, keys: [] })
      return
    }
    const { root, unless } = toDefinition(
      config,
      !this.files.some(({ keys }) => keys.includes('distro')),
      this.findings,
    )
    const checked = checkFile(root)
    this.findings.push(...checked.findings)
    this.files.push({
      file: dir,
      root: checked.root,
      keys: [...root.entries.keys()],
      imageTailor: config,
      unless,
    })
  }

  async #content(file: string, at: Position | undefined): Promise<string | Folder | undefined> {
    if (file.startsWith('dpuos:')) {
      const base = Object.hasOwn(BASES, file) ? BASES[file] : undefined
      if (base !== undefined) return base
      const known = Object.keys(BASES)
      const meant = nearest(file, known)
      const title = `there is no built-in definition \`${printText(file)}\`${meant ? `, did you mean \`${meant}\`?` : ''}`
      this.findings.push(finding('not-found', title, at ?? { file }, `Built in: ${known.join(', ')}.`))
      return undefined
    }
    const shown = printText(file, 200)
    try {
      const content = await this.#read(file)
      if (content !== undefined) return content
      const title =
        at === undefined ? `there is no file ${shown}` : `\`extends\` names ${shown}, which does not exist`
      const hint =
        at === undefined
          ? 'Give the path of a dpuos.yaml, or of an imageTailor configuration.'
          : 'Paths in `extends` start at the folder of the file that names them.'
      this.findings.push(finding('not-found', title, at ?? { file }, hint))
    } catch (error) {
      // An operating system error (EACCES, EISDIR) is about the file; anything else is not ours to explain.
      if (!(error instanceof Error) || !('code' in error)) throw error
      this.findings.push(
        finding('not-readable', `${shown} cannot be read: ${printText(error.message, 200)}`, at ?? { file }),
      )
    }
    return undefined
  }

  #extends(root: MapNode): { readonly value: string; readonly at: Position }[] {
    const entry = root.entries.get('extends')
    if (entry === undefined) return []
    const { node } = entry
    const items: readonly Node[] = node.kind === 'list' ? node.items : [node]
    return items.flatMap((item) => {
      if (
        item.kind === 'scalar' &&
        typeof item.value === 'string' &&
        item.value !== '' &&
        !item.value.includes('\0')
      ) {
        return [{ value: item.value, at: item.at }]
      }
      if (node.kind === 'scalar' && node.value === null) return []
      const title = `\`extends\`: expected paths or names such as dpuos:base, found ${found(item)}`
      this.findings.push(
        finding('wrong-type', title, item.at, 'Write `extends: [dpuos:base, ./vendor.yaml]`.'),
      )
      return []
    })
  }
}
