import type { Ports } from '@dpuos/action-kit'
import { query } from './files.ts'
import { queryFormat, splitItems, splitRecords } from './format.ts'
import { atRoot } from './query.ts'

/** A scriptlet of a package. */
export interface Scriptlet {
  /** Name of the package. */
  readonly package: string
  /** `pre`, `post`, `pretrans`, `posttrans`, `preun`, `postun`, `triggerin`, `filetriggerin`, `transfiletriggerin`. */
  readonly kind: string
  readonly body: string
}

const PLAIN = { pretrans: 'PRETRANS', pre: 'PREIN', post: 'POSTIN', posttrans: 'POSTTRANS' } as const
const ERASING = { preun: 'PREUN', postun: 'POSTUN' } as const
const TRIGGERS = {
  triggerin: ['TRIGGERTYPE', 'TRIGGERSCRIPTS'],
  filetriggerin: ['FILETRIGGERTYPE', 'FILETRIGGERSCRIPTS'],
  transfiletriggerin: ['TRANSFILETRIGGERTYPE', 'TRANSFILETRIGGERSCRIPTS'],
} as const

/** The scriptlets of RPM files that an installation into an empty root runs, in the order of the files. */
export async function rpmScriptlets(files: readonly string[], ports: Ports): Promise<readonly Scriptlet[]> {
  const tags = withPrograms(PLAIN)
  const records = await query(files, tags, Object.values(TRIGGERS).flat(), ports)
  return records.flatMap(([name = '', ...columns]) => {
    const triggers = Object.keys(TRIGGERS).flatMap((kind, index) => {
      const at = tags.length + index * 2
      const [types, bodies] = [splitItems(columns[at]), splitItems(columns[at + 1])]
      return bodies.flatMap((body, one) =>
        (types[one] ?? 'in') === 'in' ? [{ package: name, kind, body }] : [],
      )
    })
    return [...plain(name, PLAIN, columns), ...triggers]
  })
}

/** The scriptlets that erasing installed packages runs. */
export async function erasureScriptlets(
  root: string,
  names: readonly string[],
  ports: Ports,
): Promise<readonly Scriptlet[]> {
  if (names.length === 0) return []
  const tags = ['NAME', ...withPrograms(ERASING)]
  const { stdout } = await ports.proc.run(
    ['rpm', ...atRoot(root), '-q', '--qf', queryFormat(tags), '--', ...names],
    { root: true, env: { LC_ALL: 'C.UTF-8' } },
  )
  return splitRecords(stdout, tags.length).flatMap(([name = '', ...columns]) => plain(name, ERASING, columns))
}

type Kinds = Readonly<Record<string, string>>

/** The program alone (`-p /sbin/ldconfig`) is a scriptlet, too: then there is no body. */
const withPrograms = (kinds: Kinds): string[] => Object.values(kinds).flatMap((tag) => [tag, `${tag}PROG`])

function plain(name: string, kinds: Kinds, columns: readonly string[]): Scriptlet[] {
  return Object.keys(kinds).flatMap((kind, index) => {
    const [body = '', program = ''] = columns.slice(index * 2).map((text) => (text === '(none)' ? '' : text))
    return body === '' && program === '' ? [] : [{ package: name, kind, body: body === '' ? program : body }]
  })
}
