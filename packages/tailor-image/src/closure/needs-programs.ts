import { posix } from 'node:path'
import { answer, findProgram, type Need, type View } from './types.ts'

/** Examples are not run: their interpreters are nobody's need. */
const EXAMPLES = /^\/usr\/(share\/(doc|man|info|help)|src|include)\/|\/(examples?|tests?)\//

/** What programs and libraries need to be run: libraries with their symbol versions, the dynamic loader, interpreters of scripts. */
export function* programNeeds(view: View): Generator<Need> {
  for (const path of view.programs()) {
    const facts = view.facts(path)
    if (facts?.elf !== undefined) yield* elfNeeds(path, view)
    else if (facts?.shebang !== undefined && !EXAMPLES.test(path))
      yield* scriptNeeds(path, facts.shebang, view)
  }
}

function* elfNeeds(path: string, { tree, libraries, facts }: View): Generator<Need> {
  const elf = facts(path)?.elf
  if (elf === undefined) return
  // Some libraries name a loader too, so that they can be started; only programs depend on it.
  if (elf.interp !== undefined) {
    const loader = tree.file(elf.interp)
    yield { from: path, kind: 'loader', what: elf.interp, to: answer(loader), hard: true }
  }
  for (const name of elf.needed) {
    const library = libraries.find(name, path, elf)
    yield { from: path, kind: 'library', what: name, to: answer(library), hard: true }
    const defined = library === undefined ? [] : (facts(library)?.elf?.versionsDefined ?? [])
    // ld.so takes a library without any version for one that has them all.
    if (defined.length === 0) continue
    for (const version of elf.versionsNeeded[name] ?? []) {
      if (!defined.includes(version))
        yield { from: path, kind: 'version', what: `${name} (${version})`, to: [], hard: true }
    }
  }
  for (const { sonames, priority } of elf.dlopen) {
    const found = sonames.flatMap((name) => answer(libraries.find(name, path, elf)))
    yield {
      from: path,
      kind: 'dlopen',
      what: sonames.join(' or '),
      to: found,
      hard: priority === 'required',
    }
  }
}

function* scriptNeeds(path: string, shebang: string, { tree }: View): Generator<Need> {
  const [interpreter = '', ...rest] = shebang.split(/\s+/)
  // `#!@PERL@` of a template that nobody filled in.
  if (!interpreter.startsWith('/')) return
  const need = (what: string): Need => ({
    from: path,
    kind: 'interpreter',
    what,
    to: answer(findProgram(tree, what)),
    hard: true,
  })
  yield need(interpreter)
  if (interpreter.split('/').at(-1) !== 'env') return
  const program = rest.find((word) => !word.startsWith('-') && !word.includes('='))
  if (program !== undefined) yield need(program)
}

/** Links that lead nowhere. Those into file systems of the running machine lead somewhere there. */
const RUNTIME = /^\/(dev|proc|run|sys|tmp|var\/(run|tmp))(\/|$)/

/** Links of the root. A program or library behind one is a need; anything else (a page, an example) is passed over when it is missing. */
export function* linkNeeds({ tree }: View): Generator<Need> {
  for (const [path, { link }] of tree.entries()) {
    if (link === undefined) continue
    const target = posix.resolve(posix.dirname(path), link)
    if (RUNTIME.test(target) || RUNTIME.test(path)) continue
    yield { from: path, kind: 'link', what: link, to: answer(tree.resolve(path)), hard: isRunnable(path) }
  }
}

const isRunnable = (path: string): boolean =>
  /^(\/usr)?(\/local)?\/s?bin\/|^\/usr\/lib(64|exec)?\/(?!.*\/(doc|man|locale)\/).*\.so(\.[^/]*)?$|^\/usr\/libexec\//.test(
    path,
  )
