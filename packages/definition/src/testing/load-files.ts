import { type Finding, formatPosition } from '@dpuos/manifests'
import { type Loaded, type LoadResult, loadDefinition } from '../load.ts'

/** Load `/w/dpuos.yaml` out of files given as text; what other paths lie below is a folder. */
export function loadFiles(
  files: Readonly<Record<string, string>>,
  file = '/w/dpuos.yaml',
): Promise<LoadResult> {
  return loadDefinition(file, async (name) => {
    if (Object.hasOwn(files, name)) return files[name]
    const below = Object.keys(files).filter((one) => one.startsWith(`${name}/`))
    return below.length === 0 ? undefined : { files: below.map((one) => one.slice(name.length + 1)).sort() }
  })
}

/** The smallest sound definition, with more lines below it (so that those begin in line 5). */
export const sound = (more = ''): string =>
  `schema: dpuos.definition/v1\nname: test\ndistro: sandbox\narch: [x86_64]\n${more}`

/** Load one file made of the smallest sound definition and `more`; it must be sound as well. */
export async function loadSound(
  more: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Loaded> {
  const result = await loadFiles({ '/w/dpuos.yaml': sound(more), ...others })
  if (!result.ok) throw new Error(result.findings.map(line).join('\n'))
  return result.value
}

/** What is said about a definition, sound or not: one `file:line:column title` per finding, the folder left out. */
export async function complaints(files: Readonly<Record<string, string>> | string): Promise<string[]> {
  const all = typeof files === 'string' ? { '/w/dpuos.yaml': sound(files) } : files
  const result = await loadFiles(all)
  return (result.ok ? result.value.findings : result.findings).map(line)
}

function line({ at, title }: Finding): string {
  return `${at ? formatPosition(at) : ''} ${title}`.replaceAll('/w/', '')
}
