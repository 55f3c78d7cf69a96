import { ARCHES, type LockedArch, type LockedPackage, type LockFile } from '@dpuos/manifests'

const HEAD = `# Written by dpuos: every RPM of the image, to the byte. Keep it under version control; \`lock: update\` renews it.
`

/**
 * A lock file as text: one line per package, so that a diff reads like a list. The order is the content's alone (code points), whatever
 * order it was found in.
 */
export function formatLock({ schema, distro, arches }: LockFile): string {
  const sections = ARCHES.flatMap((arch) => {
    const section = arches[arch]
    return section === undefined ? [] : [`  ${arch}:\n${formatArch(section)}`]
  })
  const body = sections.length === 0 ? 'arches: {}\n' : `arches:\n${sections.join('')}`
  return `${HEAD}schema: ${schema}\ndistro: ${scalar(distro)}\n${body}`
}

function formatArch({ asked, weak, repositories, packages }: LockedArch): string {
  const list = (key: string, items: readonly string[]): string =>
    items.length === 0
      ? `    ${key}: []\n`
      : `    ${key}:\n${items.map((item) => `      - ${item}\n`).join('')}`
  return [
    list('asked', sorted(asked, (name) => name).map(scalar)),
    weak === true ? '    weak: true\n' : '',
    list(
      'repositories',
      sorted(repositories, (one) => one.id).map(({ id, revision, time, repomd }) =>
        flow({ id, revision, time, repomd }),
      ),
    ),
    list('packages', sorted(packages, (one) => one.nevra).map(formatPackage)),
  ].join('')
}

function formatPackage({ nevra, size, repository, sha256, path, asked }: LockedPackage): string {
  const names = asked?.length ? { asked: sorted(asked, (name) => name) } : {}
  return flow({ nevra, size, repository, sha256, path, ...names })
}

function sorted<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))))
}

function flow(entries: Readonly<Record<string, string | number | readonly string[] | undefined>>): string {
  const pairs = Object.entries(entries).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (typeof value === 'number') return [`${key}: ${value}`]
    return [`${key}: ${typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`}`]
  })
  return `{${pairs.join(', ')}}`
}

/** Plain where YAML 1.2 reads it as the same string, inside `{}` too; else in double quotes, whose escapes are JSON's. */
function scalar(text: string): string {
  const plain =
    /^[A-Za-z0-9_./][\w./+~^:-]*$/.test(text) &&
    !text.endsWith(':') &&
    !/^[.\d][\d.]*(e[-+]?\d+)?$|^0[xo]|^\.(inf|nan)$|^(true|false|null|yes|no|on|off)$/i.test(text)
  return plain ? text : JSON.stringify(text)
}
